"""How rows of a log are read, where the log itself does not tell: what the user said of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

TELLEN, WEGLATEN = "tellen", "weglaten"
"""What a user may say about hidden rows of a sheet."""
VERBORGEN = (TELLEN, WEGLATEN)


class Rijkeuze(NamedTuple):
    """Only rows of the log with one of these values in a column are calls; however it is capitalised."""

    kolom: str
    waarden: tuple[str, ...]


class Leeswijze(NamedTuple):
    """How rows are read, as the user said.

    `slechte_rijen` is how many rows that cannot be read may be left out. `klanten` gives for values in the column of
    the customer (in the form of `niemand.vorm_van`) one of `KLANTSOORTEN`. `datums` are forms of dates (of strptime)
    for what can be read in two ways. `verborgen` is one of `VERBORGEN`, or empty where nobody said so.
    `alleen` are conditions that every row of the log must meet.
    """

    slechte_rijen: int = 0
    klanten: Mapping[str, str] = {}
    datums: tuple[str, ...] = ()
    verborgen: str = ""
    alleen: tuple[Rijkeuze, ...] = ()
