"""A table as cells with their places, whatever program wrote it; and what can keep a file from being one.

Nothing here knows a sentence or a code of a message: who reads the table says what is wrong in its own words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from balanstest.errors import Pad, Waar
from balanstest.texts import tabel as teksten


class Vaksoort(Enum):
    """What a program put in a cell. Only a worksheet tells: in a text file all is text."""

    TEKST = auto()
    GETAL = auto()
    DATUM = auto()
    EXCELFOUT = auto()
    """An error of Excel, such as #N/A."""
    ZONDER_UITKOMST = auto()
    """A formula that no program computed."""


class Vak(NamedTuple):
    """One cell: what it holds, and where; `regel` and `kolom` count from 1.

    In a text file `kolom` and `lengte` are in characters of the line. In a worksheet `kolom` is that of the sheet and
    `cel` its name there; a number then has `getoond`, the way its number format shows it, beside its exact `tekst`.
    """

    tekst: str
    regel: int
    kolom: int
    lengte: int = 1
    cel: str = ""
    getoond: str = ""
    soort: Vaksoort = Vaksoort.TEKST

    @property
    def leeg(self) -> bool:
        """Whether nothing stands here."""
        return not self.tekst and self.soort is not Vaksoort.ZONDER_UITKOMST


Rasterrij = tuple[Vak, ...]


@dataclass(frozen=True, slots=True)
class Raster:
    """All rows that hold something.

    `bronregels` are the lines of a text file. `vel` is the worksheet's name. `samengevoegd` are the first cells of
    those that were merged, with all of them as text (`A2:A3`). `scheider` stands between the cells of a text file:
    there a row must have as many cells as the names of the columns. `verborgen` are the first cells of rows of a
    worksheet that nobody sees there.
    """

    rijen: list[Rasterrij]
    bronregels: list[str] = field(default_factory=list)
    vel: str = ""
    samengevoegd: list[Vak] = field(default_factory=list)
    scheider: str = ""
    verborgen: list[Vak] = field(default_factory=list)


class Grenzen(NamedTuple):
    """How much a table may hold: rows below the names, and columns."""

    rijen: int
    kolommen: int


class Omvang(NamedTuple):
    """How much a workbook may unpack to: bytes, parts, and names and values in the XML that is kept in memory."""

    uitgepakt: int
    delen: int
    waarden: int


KLEIN = Omvang(50 * 1024 * 1024, 1000, 250_000)
"""More than any table of figures needs."""


class Tabelfout(Enum):
    """Why nothing (more) can be read."""

    GEEN_TEKST = auto()
    ONLEESBAAR_TEKEN = auto()
    OPEN_AANHALING = auto()
    TEKST_NA_AANHALING = auto()
    TE_VEEL_RIJEN = auto()
    TE_VEEL_KOLOMMEN = auto()
    OUD_EXCEL = auto()
    BINAIR_EXCEL = auto()
    GEEN_EXCEL = auto()
    BEVEILIGD = auto()
    BESCHADIGD = auto()
    TE_GROOT = auto()
    """It would unpack to more than its user allows."""
    GEEN_BLAD = auto()
    """No sheet of the workbook is visible."""


class TabelError(Exception):
    """A file is no table, or one that is too large; with the place, where there is one."""

    def __init__(self, fout: Tabelfout, plek: Vak | None = None) -> None:
        super().__init__(fout.name)
        self.fout = fout
        self.plek = plek


def waar(bestand: str, vak: Vak, bronregels: Sequence[str] = (), kolom: str = "", pad: Pad = ()) -> Waar:
    """The place of a cell for a message; `kolom` is the name of its column, where it helps to know that."""
    bron = tuple(bronregels[max(0, vak.regel - 2) : vak.regel])
    namen = ((teksten.CEL, vak.cel), (teksten.KOLOM, kolom))
    in_tabel = ", ".join(vorm.format(naam=naam) for vorm, naam in namen if naam)
    return Waar(bestand, vak.regel, vak.kolom, vak.lengte, pad, bron, in_tabel=in_tabel)


def kolomletter(nummer: int) -> str:
    """The name of a column in a worksheet: 1 → A, 27 → AA."""
    letters = ""
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
