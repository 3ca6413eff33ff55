"""What the user chose: how the log is read, and how it is counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from balanstest.logboek.lezen.leeswijze import Leeswijze


class Keuzes(NamedTuple):
    """What the user chose: per table of `motor` columns by role, kinds by outcome (in the form of `vorm_van`), and how
    to count.

    `nawacht` is in days; `breedte` is the width of a period in months, None for the finest without an empty one;
    `min_cel` the smallest count that may be shown.
    """

    kolommen: Mapping[str, Mapping[str, str]] = {}
    uitkomsten: Mapping[str, str] = {}
    nawacht: int = 28
    vanaf: date | None = None
    breedte: int | None = None
    min_cel: int = 0
    lezen: Leeswijze = Leeswijze()
