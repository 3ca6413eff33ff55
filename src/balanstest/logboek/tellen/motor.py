"""What counts: an engine that holds the log and answers the queries of `definitie`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from balanstest.errors import Melding
from balanstest.logboek.tellen.definitie import BEGINPUNTBRON, BRON, LOGBRON, LOSSE, Definitie
from balanstest.logboek.tellen.uitkomsten import KLACHT, VERZET

LOG, BEGINPUNTEN, VERZETLIJST, KLACHTEN = "log", "beginpunten", "verzet", "klachten"
"""The tables: the calls; and what may come apart: beginpunten (many rows a person), objections and complaints."""


APART = {VERZETLIJST: VERZET, KLACHTEN: KLACHT}
"""What a row of a table that comes apart stands for."""
SLECHT = {BEGINPUNTEN: "slechte_beginpunten", VERZETLIJST: "slecht_verzet", KLACHTEN: "slechte_klachten"}
"""The row of an answer with how many rows of such a table could not be read."""
_NAMEN = {LOG: BRON, BEGINPUNTEN: BEGINPUNTBRON, **{tabel: LOSSE[soort] for tabel, soort in APART.items()}}


def naam_in_vraag(tabel: str, *, gekoppeld: bool) -> str:
    """What the queries of `definitie` call a table; the calls have another name until they have beginpunten."""
    return LOGBRON if tabel == LOG and gekoppeld else _NAMEN[tabel]


class Brongroep(NamedTuple):
    """Files (`paden`) with the same columns, or one table by its name; `naam` is how messages call it."""

    naam: str
    koppen: tuple[str, ...]
    paden: tuple[Path, ...] = ()
    tabel: str = ""


class Motor(Protocol):
    """An engine. Every method raises BalanstestError where the user or the environment is at fault."""

    bits: bool
    """Whether the engine knows DuckDB's bits (see `definitie`)."""

    @property
    def heeft_zone(self) -> bool:
        """Whether a column had moments with a time zone, as far as that can be known; after `open`."""

    def datumvormen(self, tabel: str) -> Sequence[Mapping[str, str]]:
        """Per group and role how a user knows the form (dd-mm-jjjj) in which dates in text were read; after `open`."""

    def verborgen(self, tabel: str) -> int:
        """How many rows are hidden in the sheets of a table: counted or left out, as the user said; after `open`."""

    def vaak(self, grens: int) -> list[tuple[str, int]]:
        """The customers of the log with so many calls or more, and how many calls; the most frequent first."""

    def groepen(self, tabel: str) -> Sequence[Brongroep]:
        """The columns of a table, per group of files."""

    def open(self, kolommen: Mapping[str, Sequence[Mapping[str, str]]]) -> None:
        """Make the tables that `definitie` reads: per table, for every group of `groepen`, the columns by role."""

    def niet_gekozen(self) -> int:
        """How many rows of the log are not those that the user chose (`Leeswijze.alleen`); after `open`."""

    def slechte_rijen(self, hoogstens: int) -> tuple[Mapping[str, int], list[Melding]]:
        """How many rows of each table could not be read (they are left out), and messages about so many at most."""

    def rijen(self, vraag: str) -> list[tuple[Any, ...]]:
        """The answer to a query."""

    def tel(self, vraag: Definitie) -> list[tuple[Any, ...]]:
        """The answer to `vraag.telling()`."""

    def bewaar(self, naam: str, vraag: str) -> None:
        """Keep the answer to a query under a name that later queries can read."""
