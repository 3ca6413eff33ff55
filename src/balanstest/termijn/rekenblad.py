"""The figures of a table that do not depend on every norm, each worked out once.

The term is walked some twenty times for its sensitivity. What one norm changes, most others leave as it was: the
windows and the figures to reckon with follow from the rows and two norms, what chance leaves possible from the
certainty as well. Exact figures are whole numbers over a common denominator, which count faster than fractions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from balanstest.curven.rijen import Rij
from balanstest.termijn.limieten import boven, onder
from balanstest.termijn.venster import Venster, venster_vanaf

JAAR = 12
"""Complaints are rare: they are counted over this many months at the least."""

KUIL = 2
"""Months of the window in which good months may not carry bad ones."""


class Cijfers(NamedTuple):
    """The figures of one row that a judgement rests on.

    `venster` spans the norm's `vooruitblik`, `jaar` the months of the complaints, `kuil` two months; each begins with
    the row itself. V′ and K′ are the `teller`s over the `noemer`s.
    """

    venster: Venster
    jaar: Venster
    kuil: Venster
    verzet_teller: int
    verzet_noemer: int
    klachten_teller: int
    klachten_noemer: int


class Kansen(NamedTuple):
    """How far chance alone, at quantile `z`, may move the counts the wrong way: C − onder(C) and its like."""

    z: float
    conversies: float
    verzet: float
    klachten: float


class Rekenblad:
    """What is known of sorted rows whose first row has conversations.

    A row that is asked for must have conversations, and be no wider than `breedste_periode` months.
    """

    def __init__(self, rijen: Sequence[Rij], breedste_periode: int) -> None:
        self.rijen = rijen
        self._breedste = breedste_periode
        self._vensters: dict[tuple[int, int], Venster] = {}
        self._cijfers: dict[tuple[int, int, bool], Cijfers] = {}
        self._kansen: dict[tuple[int, int, bool, float], Kansen] = {}

    def venster(self, index: int, maanden: int) -> Venster:
        """The window of so many months from row number `index`."""
        sleutel = (index, maanden)
        if (gevonden := self._vensters.get(sleutel)) is None:
            gevonden = self._vensters[sleutel] = venster_vanaf(self.rijen, index, maanden, self._breedste)
        return gevonden

    def cijfers(self, index: int, vooruitblik: int, vertrekkers: bool) -> Cijfers:
        """The figures of row number `index`; with `vertrekkers` a rate that falls below the first is no gain."""
        sleutel = (index, vooruitblik, vertrekkers)
        if (gevonden := self._cijfers.get(sleutel)) is None:
            gevonden = self._cijfers[sleutel] = self._reken(index, vooruitblik, vertrekkers)
        return gevonden

    def kansen(self, index: int, vooruitblik: int, vertrekkers: bool, z: float) -> Kansen:
        """What chance may do to the figures of row number `index`."""
        sleutel = (index, vooruitblik, vertrekkers, z)
        if (gevonden := self._kansen.get(sleutel)) is None:
            gevonden = self._kansen[sleutel] = _kansen(self.cijfers(index, vooruitblik, vertrekkers), z)
        return gevonden

    def _reken(self, index: int, vooruitblik: int, vertrekkers: bool) -> Cijfers:
        maanden = max(vooruitblik, JAAR)
        venster, jaar = self.venster(index, vooruitblik), self.venster(index, maanden)
        n, n12 = venster.gesprekken, jaar.gesprekken
        verzet, verzet_noemer = venster.verzet, 1
        klachten, klachten_noemer = max(venster.klachten * n12, n * jaar.klachten), n12
        if vertrekkers:
            # Those who objected are no longer called: fewer objections later on are no gain.
            eerste, eerste_jaar = self.venster(0, vooruitblik), self.venster(0, maanden)
            verzet_noemer = eerste.gesprekken
            verzet = max(verzet * verzet_noemer, n * eerste.verzet)
            klachten = max(klachten * eerste_jaar.gesprekken, n * eerste_jaar.klachten * n12)
            klachten_noemer *= eerste_jaar.gesprekken
        return Cijfers(venster, jaar, self.venster(index, KUIL), verzet, verzet_noemer, klachten, klachten_noemer)


def _kansen(cijfers: Cijfers, z: float) -> Kansen:
    n, n12, c = cijfers.venster.gesprekken, cijfers.jaar.gesprekken, cijfers.venster.conversies
    verzet = cijfers.verzet_teller / cijfers.verzet_noemer
    # Counted over the longer window, and brought back to the shorter: K′ in n conversations is K′/g in n12.
    klachten = cijfers.klachten_teller * n12 / (cijfers.klachten_noemer * n)
    return Kansen(z, c - onder(c, z), boven(verzet, z) - verzet, n / n12 * (boven(klachten, z) - klachten))
