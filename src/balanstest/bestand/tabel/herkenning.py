"""Tells how a text file with a table is laid out: encoding, separator, and what stands above the names of the columns.

It needs no more than the beginning of the file, so it serves a log of gigabytes as well as a table of twelve rows.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

SCHEIDERS = ";,\t|"
MEESTE_TITELS = 20
"""So many rows at most may stand above the names of the columns."""
MINSTE_KOLOMMEN = 2
UTF8, UTF16, WINDOWS = "utf-8", "utf-16", "cp1252"
_BOM_16 = (b"\xff\xfe", b"\xfe\xff")
_LANGSTE_TEKEN = 4
_SEP = re.compile(r'"?sep=([^\w\s"]|\t)?"?[ ]*(?:\r\n|\n|\r|$)', re.IGNORECASE)
"""Excel's own first line that names the separator."""
_GEGEVEN = re.compile(r"\d{4}.*|\+?\d{1,4}([-/. ]\d+){2,}.*")
_BEKEKEN, _BEKEKEN_REGELS = 100, 2000
"""Rows that tell which separator it is; a cell may hold many lines."""

Bekend = Callable[[Sequence[str]], int]
"""How many of these cells are names of columns that the user of the table knows."""


class Opzet(NamedTuple):
    """What stands between the cells; and how many lines stand above the names, the first `sep` of which is Excel's."""

    scheider: str
    overslaan: int
    sep: int


def codering(begin: bytes, *, heel: bool) -> str:
    """UTF-8 or UTF-16, or else cp1252, in which Windows writes; `heel` tells whether this is all of the file."""
    if begin.startswith(_BOM_16):
        return UTF16
    try:
        begin.decode(UTF8)
    except UnicodeDecodeError as fout:
        geknipt = not heel and fout.start > len(begin) - _LANGSTE_TEKEN  # a character cut in two is no error
        return UTF8 if geknipt else WINDOWS
    return UTF8


def herken(tekst: str, scheiders: str = SCHEIDERS, bekend: Bekend | None = None) -> Opzet:
    """How the text is laid out, without its byte order mark. `bekend` weighs more than the shape of the rows."""
    genoemd = _SEP.match(tekst)
    sep = 1 if genoemd else 0
    scheider = (genoemd[1] or "") if genoemd else ""
    regels = list(io.StringIO(tekst, newline=""))[sep:]
    boven = titels(_meeste_cellen(regel, scheider or scheiders) for regel in regels)
    begin = "".join(regels[boven : boven + _BEKEKEN_REGELS])
    return Opzet(scheider or _kies(begin, scheiders, bekend), sep + boven, sep)


def titels(rijen: Iterable[Sequence[str]]) -> int:
    """How many rows stand above the names: empty ones, and titles, which fill one cell."""
    eerste = None
    for nummer, cellen in enumerate(rijen):
        if nummer >= MEESTE_TITELS and eerste is not None:
            break
        if nummer < MEESTE_TITELS and is_kop(cellen):
            return nummer
        if eerste is None and any(cel.strip() for cel in cellen):
            eerste = nummer
    return eerste or 0


def is_kop(cellen: Iterable[str]) -> bool:
    """Whether a row has more than a title."""
    return sum(bool(cel.strip()) for cel in cellen) >= MINSTE_KOLOMMEN


def lijken_gegevens(cellen: Iterable[str]) -> bool:
    """Whether a row has a date or a number where the names of columns should be: nobody may show it."""
    return any(_GEGEVEN.fullmatch(cel.strip()) for cel in cellen)


def monster(tekst: str, scheider: str, hoogstens: int | None = None) -> list[list[str]]:
    """The first rows that hold something, without complaints: what is wrong is found when the table is read."""
    rijen: list[list[str]] = []
    with suppress(csv.Error):  # a cell that is longer than any name or date: what stands before it tells enough
        gevuld = (rij for rij in csv.reader(io.StringIO(tekst, newline=""), delimiter=scheider) if rij)
        rijen.extend(islice(gevuld, hoogstens))
    return rijen


def _meeste_cellen(regel: str, scheiders: str) -> list[str]:
    return max((regel.split(teken) for teken in scheiders), key=lambda cellen: sum(bool(cel.strip()) for cel in cellen))


def _kies(tekst: str, scheiders: str, bekend: Bekend | None) -> str:
    """The separator under which the first row has the most known names; then that under which the most rows are as
    wide as the first; then the one that gives the most columns."""
    beste, meeste = scheiders[0], (0, 0.0, 0)
    for teken in scheiders:
        rijen = monster(tekst, teken, _BEKEKEN)
        breedte = len(rijen[0]) if rijen else 0
        if breedte < MINSTE_KOLOMMEN:
            continue
        even_breed = round(sum(len(rij) == breedte for rij in rijen) / len(rijen), 1)
        score = (bekend(rijen[0]) if bekend else 0, even_breed, breedte)
        if score > meeste:
            beste, meeste = teken, score
    return beste
