"""The application to the committee that tests a term above the ceiling of the code: what is there, what is lacking."""

from __future__ import annotations

import re
from typing import NamedTuple

from balanstest.beoordeling import Beoordeling
from balanstest.errors import GebruikError
from balanstest.kader import Pakket
from balanstest.kader.poort import VOLDAAN
from balanstest.meldingen import meld
from balanstest.rapport.antwoorden import nog_open
from balanstest.rapport.rapport import Rapport
from balanstest.taal.getallen import maanden
from balanstest.taal.tekens import leesbaar
from balanstest.texts import adviesaanvraag as teksten
from balanstest.texts.ernst import FOUT

NAAM = "aanvraag.txt"
_PLAFOND = "plafond_ctm"


class Adviespunt(NamedTuple):
    """One thing that the committee will look for: its code in `texts.adviesaanvraag`, and whether it is there."""

    code: str
    is_er: bool

    @property
    def tekst(self) -> str:
        """What it is; where it is lacking, what to do about it."""
        punt = teksten.PUNTEN[self.code]
        return punt.is_er if self.is_er else punt.ontbreekt


class Adviesaanvraag(NamedTuple):
    """What an application asks: the term, the pack of rules that has the ceiling, and all points."""

    gekozen: int
    plafond: Pakket
    punten: tuple[Adviespunt, ...]

    @property
    def ontbreekt(self) -> tuple[Adviespunt, ...]:
        """The points that are still lacking."""
        return tuple(punt for punt in self.punten if not punt.is_er)


def vraag_advies(bron: str, beoordeling: Beoordeling) -> Adviesaanvraag:
    """What the committee needs for the term that the organisation chose; `bron` is the name of the questionnaire.

    Raises GebruikError (E337) where no term above the ceiling was chosen: then there is nothing to ask.
    """
    plafond, gekozen = beoordeling.poort.plafond, beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    hoogste = plafond.plafond_maanden if plafond is not None else None
    if plafond is None or hoogste is None or gekozen is None or gekozen <= hoogste:
        grens = maanden(hoogste) if hoogste is not None else teksten.GEEN_PLAFOND
        keuze = maanden(gekozen) if gekozen is not None else teksten.NIETS_GEKOZEN
        raise GebruikError([meld("E337", bron, gekozen=keuze, plafond=grens)])
    return Adviesaanvraag(gekozen, plafond, tuple(_punten(beoordeling, gekozen)))


def _punten(beoordeling: Beoordeling, gekozen: int) -> list[Adviespunt]:
    inhoud, dossiermap = beoordeling.inhoud, beoordeling.vragenlijst.dossiermap
    onderbouwing, maatregelen = inhoud.onderbouwing, inhoud.impact.maatregelen or []
    grenzen = [grens for naam, grens in beoordeling.termijn.grenzen.items() if naam != _PLAFOND]
    dpia = onderbouwing.dpia
    beantwoord = {een.bevinding for een in onderbouwing.reacties or [] if een.reactie}
    fouten = {een.code for een in beoordeling.bevindingen if een.ernst == FOUT} - beantwoord
    is_er = {
        "vastgesteld": inhoud.vastgesteld,
        "motivering": onderbouwing.afwijking is not None,
        "antwoorden": not nog_open(beoordeling),
        "wet": beoordeling.poort.status == VOLDAAN,
        "cijfers": bool(grenzen) and min(grenzen) >= gekozen,
        "belangen": onderbouwing.belangen_klant is not None and onderbouwing.belangen_organisatie is not None,
        "fg": bool(onderbouwing.fg.betrokken) and onderbouwing.fg.oordeel is not None,
        "dpia": bool(dpia.uitgevoerd) and dpia.bestand is not None and bool(dossiermap.som(dpia.bestand)),
        "bewijs": bool(maatregelen) and all(een.bewijs or een.bestand for een in maatregelen),
        "bevindingen": not fouten,
    }
    return [Adviespunt(code, aanwezig) for code, aanwezig in is_er.items()]


def als_tekst(rapport: Rapport, aanvraag: Adviesaanvraag) -> bytes:
    """The application as plain text; what a person wrote is set in from the margin."""
    inhoud, omslag = rapport.beoordeling.inhoud, rapport.omslag
    er_is = [teksten.STREEP.format(tekst=punt.tekst) for punt in aanvraag.punten if punt.is_er]
    lacunes = [teksten.STREEP.format(tekst=punt.tekst) for punt in aanvraag.ontbreekt]
    tekst = teksten.AANVRAAG.format(
        organisatie=leesbaar(omslag.organisatie),
        onderwerp=leesbaar(omslag.onderwerp),
        kenmerk=leesbaar(omslag.kenmerk),
        versie=omslag.versie,
        gekozen=maanden(aanvraag.gekozen),
        plafond=maanden(aanvraag.plafond.plafond_maanden or 0),
        artikel=leesbaar(aanvraag.plafond.plafond_artikel or aanvraag.plafond.naam),
        uitkomst=leesbaar(omslag.uitkomst),
        motivering=_ingesprongen(inhoud.onderbouwing.afwijking),
        procedure=_ingesprongen(aanvraag.plafond.langer),
        aanwezig="\n".join(er_is) or teksten.NIETS,
        ontbreekt="\n".join([*lacunes, *map(teksten.STREEP_VRIJ.format, teksten.ZELF_DOEN)]),
    )
    return tekst.encode()


def _ingesprongen(tekst: str | None) -> str:
    """A text of somebody else, never at the margin, where it could pass for a heading."""
    regels = [leesbaar(regel, 10_000) for regel in re.split(r"[\r\n]+", tekst or teksten.NIET_INGEVULD)]
    return "\n".join(f"    {regel}" for regel in regels if regel)
