"""Windows over the rows of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from balanstest.curven.rijen import Rij


class Venster(NamedTuple):
    """A row with the adjoining rows after it that begin within the `vooruitblik`; counts are sums."""

    van: int
    tot: int
    gesprekken: int
    conversies: int
    verzet: int
    klachten: int


def venster_vanaf(rijen: Sequence[Rij], begin: int, vooruitblik: int, breedste_periode: int) -> Venster:
    """Sum the window that starts at row number `begin` (method, step 3, 'Window').

    It takes the adjoining rows that begin before `van + vooruitblik` and ends before a gap, an empty row or
    a row wider than `breedste_periode` months.
    """
    eerste = rijen[begin]
    grens = eerste.van + vooruitblik
    tot = eerste.tot
    n, c, v, k = eerste.gesprekken, eerste.conversies, eerste.verzet, eerste.klachten
    for nummer in range(begin + 1, len(rijen)):  # no copy of the rest: it is as long as the table
        rij = rijen[nummer]
        if rij.van != tot or rij.van >= grens or rij.gesprekken == 0 or rij.breedte > breedste_periode:
            break
        tot = rij.tot
        n += rij.gesprekken
        c += rij.conversies
        v += rij.verzet
        k += rij.klachten
    return Venster(eerste.van, tot, n, c, v, k)
