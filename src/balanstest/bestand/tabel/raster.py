"""A file of figures as cells with their places, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from balanstest.texts import cijferbestand as teksten

MAX_BYTES = 5 * 1024 * 1024
MAX_RIJEN = 1200
"""As many as a table can have months."""
MAX_KOLOMMEN = 50


class Vak(NamedTuple):
    """One cell: what it holds, and where; `regel` and `kolom` count from 1.

    In a text file `kolom` and `lengte` are in characters of the line. In a worksheet `kolom` is that of the sheet and
    `cel` its name there; a number then has `getoond`, the way its number format shows it, beside its exact `tekst`.
    `fout` is the code of what makes the cell unusable, with the values of its message.
    """

    tekst: str
    regel: int
    kolom: int
    lengte: int = 1
    cel: str = ""
    getoond: str = ""
    fout: tuple[str, Mapping[str, object]] | None = None

    @property
    def leeg(self) -> bool:
        """Whether nothing stands here."""
        return not self.tekst and self.fout is None

    @property
    def is_getal(self) -> bool:
        """Whether this is a number by itself, not a text that looks like one."""
        return bool(self.getoond)


Rij = tuple[Vak, ...]


@dataclass(frozen=True, slots=True)
class Raster:
    """All rows that hold something, the names of the columns first.

    `bronregels` are the lines of a text file. `vel` is the worksheet's name. `los` are cells that are wrong by
    their place, such as merged ones. `scheider` stands between the cells of a text file: there a row must have as many
    cells as the first.
    """

    rijen: list[Rij]
    bronregels: list[str] = field(default_factory=list)
    vel: str = ""
    los: list[Vak] = field(default_factory=list)
    scheider: str = ""


class LeesfoutError(Exception):
    """Nothing (more) can be read: a code of the catalogue with the values of its message, and the place."""

    def __init__(self, code: str, plek: Vak | None = None, /, **gegevens: object) -> None:
        super().__init__(code)
        self.code = code
        self.plek = plek
        self.gegevens = gegevens


def kolomletter(nummer: int) -> str:
    """The name of a column in a worksheet: 1 → A, 27 → AA."""
    letters = ""
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def te_veel_rijen(vak: Vak) -> LeesfoutError:
    """The failure for a table that is longer than any table of months."""
    return LeesfoutError("E102", vak, wat=teksten.TE_VEEL_RIJEN, grens=teksten.RIJEN.format(aantal=MAX_RIJEN))


def te_veel_kolommen(vak: Vak) -> LeesfoutError:
    """The failure for a table that is wider than any table of figures."""
    return LeesfoutError("E102", vak, wat=teksten.TE_VEEL_KOLOMMEN, grens=teksten.KOLOMMEN.format(aantal=MAX_KOLOMMEN))
