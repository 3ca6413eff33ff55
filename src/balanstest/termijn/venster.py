"""Windows over the rows of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from balanstest.curven.rijen import Rij


class Venster(NamedTuple):
    """A row with the adjoining rows after it that end within so many months; counts are sums."""

    van: int
    tot: int
    gesprekken: int
    conversies: int
    verzet: int
    klachten: int
    aantal_rijen: int

    @property
    def breedte(self) -> int:
        """The width of the window in months."""
        return self.tot - self.van


def venster_vanaf(rijen: Sequence[Rij], begin: int, maanden: int, breedste_periode: int) -> Venster:
    """Sum the window of `maanden` months that starts at row number `begin` (method, step 3, 'Window').

    It takes the adjoining rows that end at or before `van + maanden`, and ends before a gap, an empty row or a row
    wider than `breedste_periode` months. The row itself is always in it, however wide.
    """
    van, tot, n, c, v, k = rijen[begin]
    grens, aantal = van + maanden, 1
    for nummer in range(begin + 1, len(rijen)):  # no copy of the rest: it is as long as the table
        rij = rijen[nummer]
        if rij.van != tot or rij.tot > grens or rij.gesprekken == 0 or rij.breedte > breedste_periode:
            break
        tot = rij.tot
        n += rij.gesprekken
        c += rij.conversies
        v += rij.verzet
        k += rij.klachten
        aantal += 1
    return Venster(van, tot, n, c, v, k, aantal)
