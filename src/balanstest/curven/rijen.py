"""The rows that everything is computed from, and the signals about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple


class Rij(NamedTuple):
    """One row of the table: the half-open interval of whole months `[van, tot)` since the beginpunt.

    `gesprekken` counts conversations with a reached person, the other three count cases among them.
    """

    van: int
    tot: int
    gesprekken: int
    conversies: int
    verzet: int
    klachten: int

    @property
    def breedte(self) -> int:
        """The width of the row in months."""
        return self.tot - self.van


@dataclass(frozen=True, slots=True)
class Signaal:
    """Something that a reader of the figures should know; `gegevens` holds the figures of it."""

    code: str
    gegevens: dict[str, object] = field(default_factory=dict)


def sorteer(rijen: Sequence[Rij]) -> list[Rij]:
    """Return the rows in order of time.

    Raises ValueError where rows overlap or a row breaks `tot > van ≥ 0` and `0 ≤ cases ≤ gesprekken`: the
    rooms before this one report such figures to the user, so here it is a programming error.
    """
    geordend = sorted(rijen, key=itemgetter(0, 1))  # van and tot
    for rij in geordend:
        van, tot, n, conversies, verzet, klachten = rij
        if not (0 <= van < tot and 0 <= conversies <= n and 0 <= verzet <= n and 0 <= klachten <= n):
            raise ValueError(f"row out of range: {rij}")
    for vorige, volgende in pairwise(geordend):
        if volgende.van < vorige.tot:
            raise ValueError(f"rows overlap: {vorige} and {volgende}")
    return geordend
