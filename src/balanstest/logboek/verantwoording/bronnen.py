"""Which files or tables were counted, as evidence: a path from the questionnaire, a fingerprint, the columns."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from balanstest.bestand.waarden import lees_pad
from balanstest.logboek.tellen.motor import BEGINPUNTEN, KLACHTEN, LOG, VERZETLIJST
from balanstest.logboek.tellen.telling import Telling
from balanstest.taal.tekens import leesbaar

ROLLEN = {LOG: "gesprekken", BEGINPUNTEN: "beginpunten", VERZETLIJST: "verzet", KLACHTEN: "klachten"}
VRAAG = "vraag"
"""The engine of a count that a colleague made, with a query on paper."""
_LANGST = 300


class Verslagbron(NamedTuple):
    """A file or table that was counted.

    `bestand` is its path where it stands in the folder of the questionnaire or below, else `naam` is its name. A table
    has no SHA-256.
    """

    rol: str
    bestand: str = ""
    naam: str = ""
    sha256: str = ""
    tabel: str = ""
    motor: str = ""
    kolommen: Mapping[str, str] = {}
    datums: Mapping[str, str] = {}
    """Per role the form (dd-mm-jjjj) in which dates in text were read."""


def uit_bestanden(telling: Telling, afdrukken: Mapping[Path, str], map_: Path) -> list[Verslagbron]:
    """The files of a count, in the order of `afdrukken` (the SHA-256 of each). `map_`: where the questionnaire is."""
    volgorde = list(afdrukken)
    return [
        _bestand(ROLLEN[tabel], pad, afdrukken[pad], map_)._replace(kolommen=gelezen.rollen, datums=gelezen.vormen)
        for tabel, alle in telling.kolommen.items()
        for pad, gelezen in sorted(
            ((pad, gelezen) for gelezen in alle for pad in gelezen.paden), key=lambda paar: volgorde.index(paar[0])
        )
    ]


def uit_tabellen(telling: Telling, motor: str) -> list[Verslagbron]:
    """The tables of a count in an engine."""
    return [
        Verslagbron(ROLLEN[tabel], tabel=gelezen.tabel, motor=motor, kolommen=gelezen.rollen, datums=gelezen.vormen)
        for tabel, alle in telling.kolommen.items()
        for gelezen in alle
    ]


def uit_antwoord(pad: Path, afdruk: str, map_: Path, tabellen: Collection[str]) -> list[Verslagbron]:
    """The answer to a query, in the role of the log and of every table that came apart."""
    return [
        _bestand(naam, pad, afdruk, map_)._replace(motor=VRAAG)
        for tabel, naam in ROLLEN.items()
        if tabel == LOG or tabel in tabellen
    ]


def _bestand(rol: str, pad: Path, afdruk: str, map_: Path) -> Verslagbron:
    echt, hier = Path(os.path.realpath(pad)), map_.resolve()
    binnen = echt.relative_to(hier).as_posix() if echt.is_relative_to(hier) else ""
    if binnen and _kan_in_vragenlijst(binnen):
        return Verslagbron(rol, bestand=binnen, sha256=afdruk)
    naam = os.fsencode(pad.name).decode("utf-8", "replace")
    return Verslagbron(rol, naam=leesbaar(naam, _LANGST), sha256=afdruk)


def _kan_in_vragenlijst(pad: str) -> bool:
    """Whether a questionnaire may point at this file: its name must be one on every operating system."""
    try:
        return lees_pad(pad) == pad
    except (PydanticCustomError, UnicodeError):
        return False
