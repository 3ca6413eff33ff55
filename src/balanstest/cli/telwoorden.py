"""What to do about a message of the log, for people who type commands: with the names of options, ready to type."""

from __future__ import annotations

import re
from typing import cast

from balanstest.cli.telopties import DATUMVORM, KOLOM, KOLOMOPTIES
from balanstest.errors import Melding, Waar
from balanstest.logboek.tellen.niemand import KLANTSOORTEN
from balanstest.logboek.tellen.uitkomsten import ALLE_ANDERE
from balanstest.taal.tekens import leesbaar
from balanstest.texts import tellen as teksten
from balanstest.texts.fouten.catalogus import CATALOGUS

_ONBEKENDE_UITKOMST, _ONBEKENDE_KLANT, _OPEN_DATUM = "E130", "E211", "E213"
_MOTOR = ("E145", "E146")
_LANGST = 60
_KAAL = re.compile(r"\w+=[\w.+/-]+")
"""What no shell takes for more than a word."""
_BIJZONDER = re.compile(r"""["$`\\!]""")
"""What a shell reads between double quotes too."""


def met_opties(melding: Melding) -> Melding:
    """The same message with advice that names options, where that helps."""
    gegevens = dict(melding.gegevens)
    if melding.code in _MOTOR:
        melding = melding._replace(waar=Waar(teksten.MOTOR_PLAATS.format(motor=melding.bestand)))
        raad = teksten.MOTOR_RAAD.get(str(gegevens.get("soort")))
        return melding._replace(doe=raad) if raad else melding
    sjabloon = CATALOGUS[melding.code].met_opties
    if not sjabloon:
        return melding
    if melding.code == _ONBEKENDE_UITKOMST:
        gegevens["voorbeeld"] = _voorbeeld(str(gegevens["uitkomst"]), gegevens["soort"])
        if not gegevens["eerste"]:
            sjabloon = teksten.UITKOMST_BETEKENT
    if melding.code == _ONBEKENDE_KLANT:
        klant = str(gegevens["klant"])
        gegevens |= {soort: als_woord(f"{soort}={klant}") for soort in KLANTSOORTEN}
    if melding.code == _OPEN_DATUM:
        gegevens["opties"] = teksten.OF.join(
            f"{DATUMVORM} {vorm}" for vorm in cast("tuple[str, ...]", gegevens["vormen"])
        )
    gegevens["optie"] = KOLOMOPTIES.get(str(gegevens.get("tabel")), KOLOM)
    schoon = {naam: leesbaar(waarde) if isinstance(waarde, str) else waarde for naam, waarde in gegevens.items()}
    return melding._replace(doe=sjabloon.format(**schoon).strip())


def _voorbeeld(uitkomst: str, soort: object) -> str:
    """An outcome with its kind as one word of the command line. What cannot be typed so is among all others: a star."""
    if "," in uitkomst or "'" in uitkomst or len(uitkomst) > _LANGST:
        uitkomst = ALLE_ANDERE
        soort = None
    return als_woord(f"{soort or teksten.EEN_SOORT}={uitkomst}")


def als_woord(woord: str) -> str:
    """A value of an option as one word of the command line."""
    if _KAAL.fullmatch(woord):
        return woord
    return f"'{woord}'" if _BIJZONDER.search(woord) else f'"{woord}"'
