"""Writes a questionnaire with every question explained and every answer visibly empty."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.bestand.yaml_tekst import in_lijn
from balanstest.normen import NORMEN
from balanstest.schema import EDITORREGEL
from balanstest.sjabloon.categorie import Categorie
from balanstest.sjabloon.cijferboek import maak_cijferboek
from balanstest.texts import nieuw as teksten
from balanstest.texts.cijferboek import BEGRIPPEN
from balanstest.vragen import ALLE, SECTIES, Vraag
from balanstest.vragen.onderdelen import KOPPEN, ONDERDELEN

_BREEDTE = 100

_EXTRA = {
    "bestanden": (
        ONDERDELEN["afweging.metingen.bestanden"].uitleg,
        (teksten.VOORBEELD_BESTAND,),
    ),
    "uitgesloten": (
        ONDERDELEN["afweging.metingen.uitgesloten"].uitleg,
        (teksten.VOORBEELD_UITGESLOTEN,),
    ),
    "normen": (
        ONDERDELEN["afweging.normen"].uitleg,
        (
            teksten.VOORBEELD_NORM,
            "",
            *(f"{naam:<22} {norm.tekst.betekenis}" for naam, norm in NORMEN.items()),
        ),
    ),
}
"""Keys that no question asks about: what they are for, and the lines to uncomment."""
_SOORT = "dossier.soort_organisatie"
_CIJFERS = "afweging.metingen.perioden"
_BEGRIP = "afweging.metingen.definities."


def maak(
    categorie: Categorie | None,
    *,
    kenmerk: str,
    peildatum: date,
    bestand: str,
    schema: str | None = None,
    cijferboek: str | None = None,
) -> str:
    """Return the text of a fresh questionnaire.

    Keys that cannot apply to the category are left out; without a category all keys are there. `kenmerk` and
    `peildatum` are filled in, as is what the category fixes. `bestand` is the name for the commands in the text;
    `schema` that of the file beside it which helps an editor, and `cijferboek` that of the workbook for the figures, if
    there is one.
    """
    regels = _voor_de_editor(schema) if schema else []
    regels += [*_commentaar(teksten.INLEIDING.format(bestand=bestand), 0), ""]
    if categorie is not None:
        kop = teksten.CATEGORIE.format(naam=categorie.naam, omschrijving=categorie.omschrijving)
        regels += _commentaar(kop, 0)
        for valkuil in categorie.valkuilen:
            regels += _commentaar(teksten.LET_OP.format(valkuil=valkuil), 0, vervolg="  ")
        regels.append("")
    regels += ["balanstest: 1", ""]
    ingevuld = {
        "dossier.kenmerk": kenmerk,
        "dossier.peildatum": peildatum.isoformat(),
        "dossier.versie": "1",
        "dossier.status": "concept",
    }
    if categorie is not None:
        ingevuld |= {
            _SOORT: categorie.soort_organisatie or "",
            "dossier.productcategorie": in_lijn(categorie.naam),
            "klantrelatie.herkomst.verkregen_bij": categorie.verkregen_bij,
            "klantrelatie.laatste_afname.beginpunt": categorie.beginpunt,
        }
    for sectie, vragen in SECTIES.items():
        regels += _sectie(sectie, vragen, categorie, ingevuld, cijferboek)
    return "\n".join(regels).rstrip() + "\n"


def cijferboek(categorie: Categorie | None, *, peildatum: date, opdracht: str) -> bytes:
    """The workbook to fill the figures in; what counts it says in the words of the questionnaire.

    `peildatum` is the date of the figures, `opdracht` what to type once it is filled in.
    """
    begrippen = {naam: _hint(ALLE[f"{_BEGRIP}{naam}"], categorie, "") for naam in BEGRIPPEN}
    return maak_cijferboek(categorie.naam if categorie else None, begrippen, peildatum=peildatum, opdracht=opdracht)


def _voor_de_editor(schema: str) -> list[str]:
    return [f"{EDITORREGEL}{schema}", *_commentaar(teksten.VOOR_DE_EDITOR, 0), ""]


def _past(vraag: Vraag, categorie: Categorie | None) -> bool:
    """Whether the question can ever apply to this category; answers further on are not known yet."""
    if categorie is None or categorie.soort_organisatie is None:
        return True
    return all(als.sleutel != _SOORT or categorie.soort_organisatie in als.waarden for als in vraag.als)


def _sectie(
    naam: str, vragen: tuple[Vraag, ...], categorie: Categorie | None, ingevuld: dict[str, str], boek: str | None
) -> Iterator[str]:
    yield f"# {'=' * (_BREEDTE - 2)}"
    yield f"# {KOPPEN[naam]}"
    yield f"# {'=' * (_BREEDTE - 2)}"
    yield f"{naam}:"
    open_blok: list[str] = []
    for vraag in vragen:
        if not _past(vraag, categorie):
            continue
        blokken = vraag.sleutel.split(".")[1:-1]
        gedeeld = 0
        while gedeeld < min(len(blokken), len(open_blok)) and blokken[gedeeld] == open_blok[gedeeld]:
            gedeeld += 1
        if naam == "afweging" and vraag.naam == "perioden":
            yield from _extra("bestanden", 4)
            yield from _extra("uitgesloten", 4)
        for diepte, blok in enumerate(blokken[gedeeld:], gedeeld):
            yield f"{'  ' * (diepte + 1)}{blok}:"
        open_blok = blokken
        if vraag.sleutel == _CIJFERS and boek is not None:
            yield from _in_cijferboek(vraag, boek)
        else:
            yield from _vraag(vraag, categorie, ingevuld.get(vraag.sleutel, ""))
    if naam == "afweging":
        yield from _extra("normen", 2)


def _extra(sleutel: str, inspringing: int) -> Iterator[str]:
    uitleg, regels = _EXTRA[sleutel]
    kop = " " * inspringing
    yield from _commentaar(uitleg, inspringing)
    yield f"{kop}{sleutel}:"
    yield f"{kop}  # {teksten.HAAL_WEG}"
    for regel in regels:
        yield f"{kop}  # {regel}".rstrip()
    yield ""


def _vraag(vraag: Vraag, categorie: Categorie | None, waarde: str) -> Iterator[str]:
    diepte = vraag.sleutel.count(".") * 2
    kop = f"{vraag.nummer}. {vraag.vraag}" if vraag.nummer else vraag.vraag
    yield from _commentaar(kop, diepte)
    if hint := _hint(vraag, categorie, waarde):
        yield from _commentaar(hint, diepte, vervolg="   ", eerste="   ")
    voorbeeld = (categorie.voorbeelden.get(vraag.sleutel) if categorie else None) or vraag.voorbeeld
    is_tabel = vraag.vorm.soort is Antwoordsoort.TABEL
    vraagt_soort = categorie is not None and vraag.sleutel == _SOORT  # an example would choose for the user
    if voorbeeld and not is_tabel and not waarde and not vraagt_soort:
        yield from _commentaar(teksten.VOORBEELD.format(voorbeeld=voorbeeld), diepte, vervolg="   ", eerste="   ")
    for als in vraag.als:
        veld = als.sleutel.rpartition(".")[2]
        if als.sleutel != _SOORT or categorie is None or categorie.soort_organisatie is None:
            tekst = teksten.ALLEEN_ALS.format(veld=veld, waarden=teksten.OF.join(als.waarden))
            yield from _commentaar(tekst, diepte, vervolg="   ", eerste="   ")
    yield f"{' ' * diepte}{vraag.naam}:{f' {waarde}' if waarde else ''}"
    if is_tabel and voorbeeld:
        yield f"{' ' * diepte}  # {teksten.HAAL_WEG}"
        yield f"{' ' * diepte}  # {voorbeeld}"
    yield ""


def _in_cijferboek(vraag: Vraag, boek: str) -> Iterator[str]:
    """The question about the figures, answered with the workbook that lies beside the questionnaire."""
    diepte = vraag.sleutel.count(".") * 2
    yield from _commentaar(f"{vraag.nummer}. {vraag.vraag}", diepte)
    yield from _commentaar(teksten.IN_CIJFERBOEK.format(bestand=boek), diepte, vervolg="   ", eerste="   ")
    yield f"{' ' * diepte}bestand: {in_lijn(boek)}"
    yield ""


def _hint(vraag: Vraag, categorie: Categorie | None, waarde: str) -> str:
    """What to know before answering; a category may say it in its own words, and may have answered with `waarde`."""
    eigen = categorie.hints.get(vraag.sleutel) if categorie else None
    if waarde and eigen:
        return eigen  # it is about what was chosen, and needs no choices before it
    if waarde and vraag.sleutel == _SOORT:
        return teksten.AL_INGEVULD
    return vraag.toelichting(eigen)


def _commentaar(tekst: str, inspringing: int, vervolg: str = "", eerste: str = "") -> Iterator[str]:
    """Comment lines, wrapped; lines that were indented in `tekst` stay as they are."""
    for regel in tekst.split("\n"):
        kop = f"{' ' * inspringing}# "
        if not regel.strip():
            yield kop.rstrip()
        elif regel[0] == " " or regel.startswith("- "):
            yield f"{kop}{regel}"
        else:
            yield from textwrap.wrap(
                regel,
                _BREEDTE,
                initial_indent=f"{kop}{eerste}",
                subsequent_indent=f"{kop}{vervolg}",
                break_long_words=False,
                break_on_hyphens=False,
            )
