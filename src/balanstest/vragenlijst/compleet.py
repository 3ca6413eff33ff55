"""Which questions are still open: gaps in a concept, errors once the balanstest is approved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from balanstest.errors import Pad
from balanstest.texts import vragenlijst as teksten
from balanstest.vragen import ALLE, Vraag
from balanstest.vragenlijst.cijferbestand import Cijferbestand
from balanstest.vragenlijst.metingen import Maanden, OverzichtRij, Periode
from balanstest.vragenlijst.model import Besluit, Duur, Inhoud

_PERIODEN = "afweging.metingen.perioden"
_METINGEN: Pad = ("afweging", "metingen")
_BESLUIT = "dossier.besluit."


class Open(NamedTuple):
    """One question without an answer: its path, its number in the template and its name in a message."""

    pad: Pad
    vraag: Vraag
    aanduiding: str


def antwoord(inhoud: Inhoud, sleutel: str) -> Any:
    """The typed answer to a question by its key, None where there is none; a list of those where several decide."""
    waarde: Any = inhoud
    for deel in sleutel.split("."):
        waarde = [getattr(een, deel) for een in waarde] if isinstance(waarde, tuple) else getattr(waarde, deel)
    if isinstance(waarde, list) and sleutel.startswith(_BESLUIT) and len(waarde) < 2:
        return waarde[0] if waarde else None
    return waarde


def gespeld(waarde: object) -> object:
    """A value as it is spelled in the file: yes and no as `ja` and `nee`."""
    return {True: "ja", False: "nee"}[waarde] if isinstance(waarde, bool) else waarde


def van_toepassing(inhoud: Inhoud, vraag: Vraag) -> bool:
    """Whether a question applies, given the answers elsewhere."""
    return all(gespeld(antwoord(inhoud, als.sleutel)) in als.waarden for als in vraag.als)


def _beantwoord(waarde: object) -> bool:
    if isinstance(waarde, Duur):
        return waarde.beantwoord
    if isinstance(waarde, list):
        return any(deel is not None for deel in waarde)
    return waarde is not None


def openstaand(inhoud: Inhoud, cijfers: Cijferbestand | None = None) -> list[Open]:
    """All questions that an approved questionnaire must answer and this one does not, in order.

    `cijfers` is the file that the table was read from, if it was.
    """
    open_vragen: list[Open] = []
    zonder_cijfers = inhoud.afweging.metingen.nog_niet_gebeld  # a first test: there are none to ask for
    for vraag in ALLE.values():
        if not vraag.verplicht or not van_toepassing(inhoud, vraag):
            continue
        if zonder_cijfers and vraag.sleutel.startswith("afweging.metingen."):
            continue
        if vraag.sleutel.startswith(_BESLUIT):
            open_vragen += _besluit(inhoud, vraag)
        elif vraag.sleutel == _PERIODEN:
            open_vragen += _tabel(inhoud, vraag, cijfers)
        elif not _beantwoord(antwoord(inhoud, vraag.sleutel)):
            open_vragen.append(Open(tuple(vraag.sleutel.split(".")), vraag, vraag.aanduiding))
        elif vraag.sleutel == "impact.maatregelen":
            open_vragen += [
                Open(("impact", "maatregelen", nummer, "maatregel"), vraag, teksten.MAATREGEL_IN_REGEL)
                for nummer, regel in enumerate(inhoud.impact.maatregelen or [])
                if regel.maatregel is None
            ]
        elif vraag.sleutel == "impact.persoonsgegevens":
            open_vragen += [
                Open(("impact", "persoonsgegevens", nummer), vraag, teksten.GEGEVEN_IN_REGEL)
                for nummer, regel in enumerate(inhoud.impact.persoonsgegevens or [])
                if regel is None
            ]
    return open_vragen


def _besluit(inhoud: Inhoud, vraag: Vraag) -> Iterator[Open]:
    """What one of those who decide has not filled in; where nobody is named, that somebody has to be."""
    besluiten = inhoud.dossier.besluit or (Besluit(),)
    for nummer, besluit in enumerate(besluiten):
        if getattr(besluit, vraag.naam) is None:
            welke: Pad = (nummer,) if len(besluiten) > 1 else ()
            yield Open(("dossier", "besluit", *welke, vraag.naam), vraag, vraag.aanduiding)


def _tabel(inhoud: Inhoud, vraag: Vraag, cijfers: Cijferbestand | None) -> list[Open]:
    metingen = inhoud.afweging.metingen
    if metingen.bestand is not None:
        return _in_bestand(cijfers, vraag) if cijfers is not None else []
    if metingen.overzichten:
        return [
            leeg
            for naam, rijen in metingen.overzichten.items()
            for nummer, rij in enumerate(rijen)
            for leeg in _cellen((*_METINGEN, naam, nummer), rij, vraag)
        ]
    if not metingen.perioden:
        return [Open((*_METINGEN, "perioden"), vraag, vraag.aanduiding)]
    lege = [
        _cellen((*_METINGEN, "perioden", nummer), rij, vraag)
        for nummer, rij in enumerate(metingen.perioden)
        if not _vol(rij)
    ]
    return _per_kolom((*_METINGEN, "perioden"), lege, len(metingen.perioden), vraag)


def _vol(rij: Periode) -> bool:
    """Whether a row has all its counts, as nearly all have."""
    return (
        rij.van is not None
        and rij.tot is not None
        and rij.gesprekken is not None
        and rij.conversies is not None
        and rij.verzet is not None
        and rij.klachten is not None
    )


def _per_kolom(pad: Pad, lege: list[list[Open]], rijen: int, vraag: Vraag) -> list[Open]:
    """The gaps of all rows; a column that is empty in all of several rows is one gap, not one per row."""
    namen: set[str | int] = set()
    if len(lege) == rijen > 1:
        namen = set.intersection(*({leeg.pad[-1] for leeg in rij} for rij in lege))
    kolommen = [Open(pad, vraag, teksten.LEGE_KOLOM.format(kolom=naam)) for naam in _KOLOMMEN if naam in namen]
    return kolommen + [leeg for rij in lege for leeg in rij if leeg.pad[-1] not in namen]


def _in_bestand(cijfers: Cijferbestand, vraag: Vraag) -> list[Open]:
    """The gaps of a table in a file: a column that is not there is one gap, not one per row."""
    pad: Pad = (*_METINGEN, "bestand")
    if not cijfers.perioden:
        return [Open(pad, vraag, vraag.aanduiding)]
    lege = [
        Open(leeg.pad, vraag, _in_woorden(leeg.pad, cijfers))
        for nummer, rij in enumerate(cijfers.perioden)
        for leeg in _cellen((*pad, nummer), rij, vraag)
    ]
    namen = dict.fromkeys(leeg.pad[-1] for leeg in lege if leeg.pad[-1] in cijfers.ontbrekend)
    kolommen = [
        Open((*pad, naam), vraag, teksten.KOLOM_IN_BESTAND.format(kolom=naam, bestand=cijfers.bestand))
        for naam in namen
    ]
    return kolommen + [leeg for leeg in lege if leeg.pad[-1] not in cijfers.ontbrekend]


def _in_woorden(pad: Pad, cijfers: Cijferbestand) -> str:
    return teksten.CEL_IN_BESTAND.format(kolom=pad[-1], regel=cijfers.plek(pad).regel, bestand=cijfers.bestand)


_KOLOMMEN = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
_TELLINGEN: dict[type[Maanden], tuple[str, ...]] = {
    Periode: ("conversies", "verzet", "klachten"),
    OverzichtRij: ("aantal",),
}


def _cellen(pad: Pad, rij: Maanden, vraag: Vraag) -> list[Open]:
    tellingen = _TELLINGEN[type(rij)]
    namen = ["van", "tot"]
    if not zonder_noemer(rij):
        namen.append("gesprekken")
    if rij.gesprekken != 0:
        namen += tellingen
    return [
        Open((*pad, naam), vraag, teksten.CEL_IN_REGEL.format(kolom=naam))
        for naam in namen
        if getattr(rij, naam) is None and getattr(rij, f"{naam}_pct", None) is None
    ]


def reden_nodig(gekozen: int | None, voorstel: int | None) -> bool:
    """Whether the chosen term needs a reason: it is longer than the suggestion, or there is no number."""
    return gekozen is not None and (voorstel is None or gekozen > voorstel)


def reden_ontbreekt(inhoud: Inhoud, voorstel: int | None, *, toestemming: bool) -> bool:
    """Whether that reason is still to be given. Where the law asks for consent (`toestemming`) none can help."""
    onderbouwing = inhoud.onderbouwing
    nodig = reden_nodig(onderbouwing.gekozen_termijn_maanden, voorstel)
    return nodig and onderbouwing.afwijking is None and not toestemming


def zonder_noemer(rij: Maanden) -> bool:
    """A row of percentages without conversations: allowed, but it can prove nothing."""
    if rij.gesprekken is not None:
        return False
    return any(
        getattr(rij, naam, None) is not None for naam in ("conversies_pct", "verzet_pct", "klachten_pct", "aantal_pct")
    )
