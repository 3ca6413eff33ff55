"""A table within a free text: cells between bars, as in Markdown, or between tabs, as pasted from Excel or Word."""

from __future__ import annotations

import re
from typing import NamedTuple

MEESTE_KOLOMMEN, MEESTE_RIJEN = 12, 200
"""What is larger belongs in a file of its own, and is shown as the text that it is."""
_LIJN = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
"""The line below the head of a table in Markdown."""
_STREEP = re.compile(r"(?<!\\)\|")
_GETAL = re.compile(r"[-−+]?\s*€?\s*\d[\d.,]*\s*%?")


class Celtabel(NamedTuple):
    """A table of texts; `rechts` says per column whether it holds numbers. Every row has as many cells."""

    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    rechts: tuple[bool, ...]


def tabel_op(regels: list[str], begin: int) -> tuple[Celtabel | None, int]:
    """The table that starts at line `begin`, with the line after it; None where none does.

    A head with a line below it is one, and so are two or more lines that are wholly between bars, or have tabs. Of one
    that is too large the lines are passed, to be text together.
    """
    for lees in (_met_lijn, _tussen_strepen, _met_tabs):
        rijen, verder = lees(regels, begin)
        if len(rijen) > 1:
            breedte = max(map(len, rijen))
            past = 1 < breedte <= MEESTE_KOLOMMEN and len(rijen) <= MEESTE_RIJEN
            return (_tabel(rijen, breedte) if past else None), verder
    return None, begin


def _tabel(rijen: list[list[str]], breedte: int) -> Celtabel:
    kop, *rest = (tuple(rij) + ("",) * (breedte - len(rij)) for rij in rijen)
    # The first column says what the row is about, also where that is a year.
    rechts = (False, *(_zijn_getallen([rij[kolom] for rij in rest]) for kolom in range(1, breedte)))
    return Celtabel(kop, tuple(rest), rechts)


def _zijn_getallen(cellen: list[str]) -> bool:
    return any(cellen) and all(not cel or _GETAL.fullmatch(cel) for cel in cellen)


def _cellen(regel: str) -> list[str]:
    """What stands between bars; one with a backslash before it is a bar in a cell."""
    kern = regel.strip().removeprefix("|")
    if kern.endswith("|") and not kern.endswith("\\|"):
        kern = kern[:-1]
    return [cel.strip().replace("\\|", "|") for cel in _STREEP.split(kern)]


def _met_lijn(regels: list[str], begin: int) -> tuple[list[list[str]], int]:
    onder = regels[begin + 1] if begin + 1 < len(regels) else ""
    if "|" not in regels[begin] or not _LIJN.fullmatch(onder):
        return [], begin
    verder = begin + 2
    while verder < len(regels) and "|" in regels[verder]:
        verder += 1
    return [_cellen(regels[begin]), *map(_cellen, regels[begin + 2 : verder])], verder


def _tussen_strepen(regels: list[str], begin: int) -> tuple[list[list[str]], int]:
    verder = begin
    while (
        verder < len(regels) and (kern := regels[verder].strip()).startswith("|") and kern.endswith("|") and kern != "|"
    ):
        verder += 1
    return [_cellen(regel) for regel in regels[begin:verder] if not _LIJN.fullmatch(regel)], verder


def _met_tabs(regels: list[str], begin: int) -> tuple[list[list[str]], int]:
    verder = begin
    while verder < len(regels) and "\t" in regels[verder].strip(" "):
        verder += 1
    rijen = [[cel.strip() for cel in regel.split("\t")] for regel in regels[begin:verder]]
    # Lines that only begin with a tab are indented, and no row has a cell beside another.
    return (rijen if any(sum(map(bool, rij)) > 1 for rij in rijen) else []), verder
