"""From the bytes of a file to a checked questionnaire, or to all that is wrong with it at once."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from balanstest.antwoordvorm import MAX_MAANDEN
from balanstest.bestand import plakfouten
from balanstest.bestand.bedoeld import bedoeld_getal
from balanstest.bestand.document import Document, Plek
from balanstest.bestand.dossiermap import Dossiermap
from balanstest.bestand.eigen_bestand import CODES, onbekende_naam
from balanstest.bestand.lezer import lees
from balanstest.errors import Melding, OngeldigError, Pad, pad_tekst
from balanstest.normen import Normen
from balanstest.taal.eenheden import MAANDEN
from balanstest.taal.getallen import in_cijfers
from balanstest.taal.raad import Raadgever
from balanstest.texts import vragenlijst as teksten
from balanstest.texts.fouten import catalogus as fouten
from balanstest.vragenlijst.cijferbestand import PAD, Cijferbestand
from balanstest.vragenlijst.compleet import Open, openstaand
from balanstest.vragenlijst.controles import controleer, lees_cijfers, toch_gebeld
from balanstest.vragenlijst.model import Dossier, Inhoud
from balanstest.vragenlijst.normkeuzes import effectief
from balanstest.vragenlijst.omvang import te_veel
from balanstest.vragenlijst.velden import bekende_namen, blok_met

FORMAAT = "1"
VOORBEELD_MAANDEN = 24
TABELLEN = frozenset({"perioden", "conversie", "verzet", "klachten"})
CIJFERUITGANGEN = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt"})
"""How the names of files with figures end, also of those that have to be saved in another way first."""
_VERVALLEN = {("afweging", "metingen", naam) for naam in ("extra_gesprekken", "gebeld_na_verzet")}
"""Keys that a count wrote before it had a block of its own: their numbers stand there now."""
_BESLUIT, _EERDERE_AFDRUK = ("dossier", "besluit"), "inhoud_sha256"
"""A fingerprint of the whole, from before each part and file had its own."""


class Vragenlijst(NamedTuple):
    """A valid questionnaire: typed answers, the norms in force, what is still open, and the file itself.

    `dossiermap` is the folder that relative paths start from. `cijfers` is the file that the table was read from; its
    rows stand in `inhoud` as `perioden`, like those of a table in the questionnaire.
    """

    inhoud: Inhoud
    normen: Normen
    openstaand: tuple[Open, ...]
    document: Document
    dossiermap: Dossiermap
    cijfers: Cijferbestand | None = None


def laad(naam: str, ruw: bytes, map_: Path) -> Vragenlijst:
    """Read and check one questionnaire.

    `naam` is how messages call it. Raises OngeldigError with every message, in the order of the file.
    """
    document = lees(naam, ruw)
    meldingen = list(document.meldingen)
    versie = document.inhoud.get("balanstest")
    if versie is None:
        raise OngeldigError([*meldingen, document.melding("E010")])
    if versie != FORMAAT:
        tekst = versie if isinstance(versie, str) else "?"
        raise OngeldigError([*meldingen, document.melding("E044", ("balanstest",), waarde=tekst)])
    if groot := te_veel(document):
        raise OngeldigError([*meldingen, *groot])

    inhoud, fouten_in_waarden = _valideer(document)
    meldingen += fouten_in_waarden
    meldingen += controleer(inhoud, document, map_)
    normen, norm_meldingen = effectief(inhoud.afweging.normen, document)
    meldingen += norm_meldingen
    dossiermap = Dossiermap(map_, naam, document.sha256)
    if (cijfers := lees_cijfers(inhoud, document, dossiermap)) is not None:
        meldingen += cijfers.meldingen
        inhoud = _met_perioden(inhoud, cijfers)
    meldingen += toch_gebeld(inhoud, document)
    leeg = openstaand(inhoud, cijfers)
    if inhoud.vastgesteld:
        gemeld = {_zonder_pct(melding.pad) for melding in meldingen if melding.pad}
        gemeld |= {_zonder_pct(pad) for pad in cijfers.gemeld} if cijfers is not None else set()
        erboven = {deel for pad in gemeld for deel in _delen(pad)}
        meldingen += [
            melding_over(gat, document, cijfers)
            for gat in leeg
            if gat.pad not in erboven and gemeld.isdisjoint(_delen(gat.pad))
        ]
    if meldingen:
        # The questionnaire first, then its file of figures; each in order.
        raise OngeldigError(sorted(meldingen, key=lambda m: (m.bestand != naam, m.regel, m.kolom, m.code)))
    return Vragenlijst(inhoud, normen, tuple(leeg), document, dossiermap, cijfers)


def _met_perioden(inhoud: Inhoud, cijfers: Cijferbestand) -> Inhoud:
    """The answers with the rows of the file in the place of a table in the questionnaire."""
    metingen = inhoud.afweging.metingen.model_copy(update={"perioden": list(cijfers.perioden)})
    return inhoud.model_copy(update={"afweging": inhoud.afweging.model_copy(update={"metingen": metingen})})


def melding_over(gat: Open, document: Document, cijfers: Cijferbestand | None, code: str = "E060") -> Melding:
    """What is not answered and has to be, at its place: in the file of figures, if it belongs there."""
    if cijfers is not None and gat.pad[: len(PAD)] == PAD != gat.pad:
        return cijfers.melding(code, gat.pad, vraag=gat.aanduiding, sleutel_pad=str(gat.pad[-1]))
    return document.melding(code, gat.pad, vraag=gat.aanduiding, sleutel_pad=pad_tekst(gat.pad))


def kenmerk_en_versie(naam: str, ruw: bytes) -> tuple[str | None, int | None]:
    """What the report will be called after, from the first part of a questionnaire.

    Raises OngeldigError where that part cannot be read.
    """
    dossier = lees(naam, ruw, tot="dossier").inhoud.get("dossier")
    velden = dossier if isinstance(dossier, dict) else {}
    try:
        gelezen = Dossier.model_validate({sleutel: velden.get(sleutel) for sleutel in ("kenmerk", "versie")})
    except ValidationError:
        raise OngeldigError([]) from None
    return gelezen.kenmerk, gelezen.versie


def _delen(pad: Pad) -> Iterator[Pad]:
    """A path and those of all blocks that it lies in."""
    return (pad[:lengte] for lengte in range(1, len(pad) + 1))


def _zonder_pct(pad: Pad) -> Pad:
    """A wrong percentage is no missing count: one message about a cell is enough."""
    laatste = pad[-1]
    return (*pad[:-1], laatste.removesuffix("_pct")) if isinstance(laatste, str) else pad


def _valideer(document: Document) -> tuple[Inhoud, list[Melding]]:
    """Validate; values that are wrong are taken out and the rest is validated again.

    So the checks across answers still run on what is good, and all errors appear at once.
    """
    meldingen: list[Melding] = []
    raadgever = Raadgever()
    gegevens: Any = document.inhoud
    for ronde in range(5):
        try:
            return Inhoud.model_validate(gegevens), meldingen
        except ValidationError as fout:
            details = fout.errors(include_url=False)
            if ronde == 0:
                gegevens = copy.deepcopy(gegevens)
            bekend = {(melding.pad, melding.code) for melding in meldingen}
            for detail in details:
                melding = _melding(document, detail, raadgever)
                if (melding.pad, melding.code) not in bekend and not _al_gemeld(document, melding):
                    meldingen.append(melding)
                _neem_weg(gegevens, _pad_in(gegevens, detail), detail)
    raise AssertionError("validation does not settle")  # a bug of ours, never the user's fault


def _al_gemeld(document: Document, melding: Melding) -> bool:
    """Whether a list is none for the sake of its bullets, which were named already."""
    pad = melding.pad
    return melding.code == "E031" and any(m.code == "E191" and m.pad[: len(pad)] == pad for m in document.meldingen)


def _pad_in(gegevens: Any, detail: ErrorDetails) -> Pad:
    """The part of a pydantic `loc` that exists in the data; steps of the validator's own are skipped."""
    pad: Pad = ()
    hier: Any = gegevens
    for deel in detail["loc"]:
        in_blok = isinstance(hier, dict) and deel in hier
        in_lijst = isinstance(hier, list) and isinstance(deel, int) and deel < len(hier)
        if in_blok or in_lijst:
            hier = hier[deel]
            pad = (*pad, deel)
    return pad


def _melding(document: Document, detail: ErrorDetails, raadgever: Raadgever) -> Melding:
    soort = detail["type"]
    gegevens = dict(detail.get("ctx", {}))
    pad = _pad_in(document.inhoud, detail)
    if (bij := gegevens.pop("bij", None)) is not None:
        pad = (*pad, str(bij))
    if soort in fouten.CATALOGUS:
        return document.melding(soort, pad, **gegevens)
    if soort == "extra_forbidden" and pad in _VERVALLEN:
        return document.melding("E170", pad, bij_sleutel=True, naam=str(pad[-1]))
    if soort == "extra_forbidden" and pad[:2] == _BESLUIT and pad[-1] == _EERDERE_AFDRUK:
        return document.melding("E260", pad, bij_sleutel=True)
    if soort == "extra_forbidden":
        elders = blok_met(str(pad[-1]), pad[:-1])
        raad = teksten.HOORT_ONDER.format(blok=elders) if elders else None
        return onbekende_naam(document, pad, bekende_namen(pad[:-1]), raadgever, raad)
    code = CODES[soort]
    if code == "E032" and detail["input"] is None:
        return document.melding("E045", pad)
    if code == "E031":
        return _geen_lijst(document, pad, detail["input"])
    if pad[-1:] in (("vervangingstermijn",), ("contractduur",)):
        return document.melding("E029", pad, getal=_bedoelde_maanden(detail["input"]))
    return document.melding(code, pad, namen=", ".join(bekende_namen(pad)))


def _bedoelde_maanden(gegeven: object) -> str:
    """The months that stand there without their name; else those of an example."""
    getal = bedoeld_getal(gegeven, MAANDEN) if isinstance(gegeven, str) else None
    return in_cijfers(getal if getal and getal <= MAX_MAANDEN else VOORBEELD_MAANDEN)


def _geen_lijst(document: Document, pad: Pad, gegeven: object) -> Melding:
    """The message about something else where a list belongs: what was pasted there, or what to write."""
    if not isinstance(gegeven, str):
        return document.melding("E031", pad, raad=_raad_bij_lijst(pad, gegeven))
    if pad[-1] in TABELLEN and plakfouten.is_tabelrij(gegeven):
        return document.melding("E028", pad)
    if (gevonden := plakfouten.op_de_regel(gegeven)) is not None:
        plek = document.plek(pad)
        op = Plek(plek.regel, plek.kolom + gevonden.kolom, len(gevonden.teken))
        return document.melding_op(gevonden.code, op, pad, teken=gevonden.teken)
    return document.melding("E031", pad, raad=_raad_bij_lijst(pad, gegeven))


def _raad_bij_lijst(pad: Pad, gegeven: object) -> str:
    naam = str(pad[-1])
    if naam in TABELLEN and (bestand := _genoemd_bestand(gegeven)):
        return teksten.BESTAND_ERNAAST.format(bestand=bestand, naam=naam)
    if naam == "perioden":
        return teksten.MAANDEN_ALS_LIJST
    if isinstance(gegeven, str) and gegeven.startswith("- "):
        return teksten.LIJST_IN_TEKST
    if isinstance(gegeven, str) and naam == "persoonsgegevens":
        return teksten.TUSSEN_HAKEN.format(tekst=gegeven)
    return teksten.LIJST_MET_STREEPJES


def _genoemd_bestand(gegeven: object) -> str:
    """The file of figures that was named where a table belongs; empty where none was."""
    naam = gegeven.get("bestand") if isinstance(gegeven, dict) else gegeven
    return naam if isinstance(naam, str) and PurePath(naam).suffix.lower() in CIJFERUITGANGEN else ""


def _neem_weg(gegevens: Any, pad: Pad, detail: ErrorDetails) -> None:
    """Take the value at `pad` out, without moving the rows of a list."""
    if "bij" in detail.get("ctx", {}):
        pad = (*pad, str(detail["ctx"]["bij"]))
    ouders, laatste = pad[:-1], pad[-1]
    hier: Any = gegevens
    for deel in ouders:
        hier = hier[deel]
    if isinstance(hier, list) and isinstance(laatste, int):
        # An empty block stands for a row without answers; where a text is expected, a dash.
        hier[laatste] = "-" if detail["type"] in ("E030", "E045") else {}
    else:
        del hier[laatste]
