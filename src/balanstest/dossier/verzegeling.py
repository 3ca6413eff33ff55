"""What goes into a sealed dossier: made from a report, so that whoever has the same program can make it again."""

from __future__ import annotations

from balanstest import __version__, resources
from balanstest.bestand.deur import Deur, lees_bestand
from balanstest.bestand.paklijst import NAAM as PAKLIJST
from balanstest.dossier import manifest as m
from balanstest.dossier.drukproef import stam_van
from balanstest.rapport.meegeleverd import Meelevering, meegeleverd
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.vormgeving import Vormgeving
from balanstest.taal.getallen import datum
from balanstest.taal.tekens import leesbaar
from balanstest.texts import verzegelen as teksten

MEESTE_PAPIEREN = 200 * 1024**2
"""Of the DPIA, the evidence and the annexes together, in bytes."""
_ROLLEN = {m.RAPPORT: "rapport", m.TEMPLATES: "template", m.ADVIES: "advies"}


def meelevering(rapport: Rapport) -> Meelevering:
    """What goes along in the folder of the questionnaire: as in a PDF, but with room for more papers."""
    return meegeleverd(rapport.beoordeling, rapport.resultaat, rapport.vorm, MEESTE_PAPIEREN)


def templates_van(vorm: Vormgeving) -> dict[str, bytes]:
    """The templates that the report was made with, by their path in the zip; the own ones in the place of ours."""
    ingebouwd = resources.templates()
    gebruikt = {}
    for pad in sorted(pad for pad in ingebouwd.rglob("*") if pad.is_file()):
        naam = pad.relative_to(ingebouwd)
        eigen = vorm.templates / naam if vorm.templates is not None else None
        anders = eigen is not None and eigen.is_file()
        ruw = lees_bestand(eigen, Deur.TEMPLATE, binnen=vorm.templates) if eigen and anders else pad.read_bytes()
        gebruikt[m.TEMPLATES + naam.as_posix()] = ruw
    return gebruikt


def leesmij(rapport: Rapport) -> bytes:
    """The page for who does not have the program. What a person wrote is on one line each, and plain text."""
    inhoud, omslag = rapport.beoordeling.inhoud, rapport.omslag
    tekst = teksten.LEESMIJ.format(
        organisatie=leesbaar(omslag.organisatie),
        kenmerk=leesbaar(omslag.kenmerk),
        versie=omslag.versie,
        status=inhoud.dossier.status or "concept",
        onderwerp=leesbaar(omslag.onderwerp),
        peildatum=datum(inhoud.dossier.peildatum) or "-",
        uitkomst=leesbaar(omslag.uitkomst),
        programma=__version__,
        vragenlijst=rapport.meegeleverd.vragenlijst,
        stam=stam_van(rapport),
    )
    return tekst.encode()


def rollen(mee: Meelevering, cijfers: str | None, namen: set[str]) -> dict[str, str]:
    """What every file in the zip is for. `cijfers` is the path of the file of figures, as the questionnaire has it."""
    gevonden = {}
    for naam in namen:
        map_ = next((map_ for map_ in _ROLLEN if naam.startswith(map_)), None)
        gevonden[naam] = _ROLLEN[map_] if map_ is not None else "uitleg"
    for deel in mee.delen:
        gevonden[m.DOSSIER + deel.naam] = _rol(deel.naam, deel.relatie, mee.vragenlijst)
        if cijfers is not None and cijfers in (deel.naam, deel.pad):
            gevonden[m.DOSSIER + deel.naam] = "cijfers"
    return gevonden


def _rol(naam: str, relatie: str, vragenlijst: str) -> str:
    if naam == vragenlijst:
        return "vragenlijst"
    if naam == PAKLIJST:
        return "paklijst"
    if relatie == "data":
        return "resultaat"
    return "regels" if naam.startswith("regels-") and naam.endswith(".yaml") else "bijlage"
