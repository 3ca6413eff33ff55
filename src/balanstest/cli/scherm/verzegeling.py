"""A sealed dossier in the terminal: its name and fingerprint, and what did not go along."""

from __future__ import annotations

from rich.text import Text

from balanstest.cli.scherm import scherm
from balanstest.dossier.advies import NAAM
from balanstest.dossier.manifest import ADVIES
from balanstest.dossier.verzegelen import Verzegeld
from balanstest.taal.tekens import aangehaald
from balanstest.texts import adviesaanvraag as adviesteksten
from balanstest.texts import verzegelen as teksten


def toon(gedaan: Verzegeld) -> None:
    """Say what was sealed, and how it can be verified."""
    doel = scherm.console()
    naam = scherm.toon_naam(str(gedaan.pad))
    zin = teksten.VERZEGELD.format(naam=naam, aantal=gedaan.aantal)
    doel.print(Text(zin if gedaan.nieuw else teksten.STOND_ER_AL.format(naam=naam), style=scherm.GOED), soft_wrap=True)
    doel.print(Text(teksten.SHA256.format(som=gedaan.sha256)), soft_wrap=True)
    doel.print(Text(teksten.BEWAAR_DE_SOM))
    if not gedaan.beoordeling.inhoud.vastgesteld:
        doel.print(Text(teksten.IS_CONCEPT, style=scherm.LET_OP))
    if gedaan.getekend:
        doel.print(Text(teksten.GETEKENDE_PDF))
    if gedaan.ondertekend:
        doel.print(Text(teksten.ONDERTEKEND))
    if (aanvraag := gedaan.aanvraag) is not None:
        doel.print(Text(adviesteksten.AANVRAAG_GEMAAKT.format(naam=ADVIES + NAAM)), soft_wrap=True)
        punten = aanvraag.ontbreekt
        doel.print(Text(adviesteksten.NOG_TE_DOEN if punten else adviesteksten.NIETS_ONTBREEKT, style="bold"))
        for punt in punten:
            doel.print(Text(adviesteksten.STREEP.format(tekst=punt.tekst), style=scherm.LET_OP))
    for bestand in (*(groot.bestand for groot in gedaan.te_groot), *gedaan.bronnen):
        zin = teksten.BLEEF_ACHTER.format(bestand=scherm.toon_naam(bestand))
        doel.print(Text(zin, style=scherm.LET_OP), soft_wrap=True)
    doel.print(Text(teksten.CONTROLEER))
    doel.print(Text(f"  balanstest verify {aangehaald(str(gedaan.pad))}"), soft_wrap=True)
