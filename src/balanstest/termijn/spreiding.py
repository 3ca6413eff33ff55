"""How much the figures vary beyond chance (method, step 2)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from balanstest.curven.rijen import Rij

MINSTE_RIJEN = 8
"""Fewer rows say too little about the spread."""

MINSTE_PHI = 0.25
"""Chance alone does not give figures smoother than this."""


@dataclass(frozen=True, slots=True)
class Spreiding:
    """`s` multiplies the limits, `cv` is the spread assumed on top of chance, as a fraction of a count.

    `gemeten` tells whether the spread was measured in the table; else `signaal` says why it was assumed.
    `phi` is the measured dispersion φ*, None where there was none to measure.
    """

    s: float
    cv: float
    gemeten: bool
    phi: float | None
    signaal: str | None


def _drietallen(n: Sequence[int]) -> list[tuple[int, int, int, int, int]]:
    """Per three rows that follow each other what depends on their conversations alone."""
    gevonden = []
    for n1, n2, n3 in zip(n, n[1:], n[2:], strict=False):
        eerste, midden, laatste = n2 * n3, 2 * n1 * n3, n1 * n2
        inverse = eerste + 2 * midden + laatste
        gevonden.append((eerste, midden, laatste, n1 + n2 + n3, inverse * n1 * eerste))
    return gevonden


def _phi(gevallen: Sequence[int], drietallen: Sequence[tuple[int, int, int, int, int]]) -> float | None:
    """Mean scaled squared second difference of the rates; None where every triple is empty.

    `gevallen` holds one count per row, `drietallen` what belongs to each three of them.
    """
    bijdragen = []
    paren = zip(gevallen, gevallen[1:], gevallen[2:], drietallen, strict=False)
    for c1, c2, c3, (eerste, midden, laatste, n, noemer) in paren:
        totaal = c1 + c2 + c3
        if totaal == 0:
            continue
        # Exact until the one division: over n1·n2·n3 all parts are whole numbers, which count faster than fractions.
        verschil = c1 * eerste - c2 * midden + c3 * laatste
        bijdragen.append(verschil * verschil * n / (totaal * noemer))
    return math.fsum(bijdragen) / len(bijdragen) if bijdragen else None


def meet_spreiding(rijen: Sequence[Rij], schommeling: Fraction) -> Spreiding:
    """Measure the spread of a whole table (sorted, leading empty rows dropped).

    Measurable: at least eight rows, all adjoining, equally wide and with conversations. `schommeling` is the
    norm that takes the place of a spread that could not be measured.
    """
    meetbaar = (
        len(rijen) >= MINSTE_RIJEN
        and all(rij.gesprekken > 0 and rij.breedte == rijen[0].breedte for rij in rijen)
        and all(volgende.van == vorige.tot for vorige, volgende in pairwise(rijen))
    )
    if not meetbaar:
        return Spreiding(1.0, float(schommeling), False, None, "spreiding_niet_meetbaar")
    drietallen = _drietallen([rij.gesprekken for rij in rijen])
    waarden = [_phi([rij.conversies for rij in rijen], drietallen), _phi([rij.verzet for rij in rijen], drietallen)]
    phi = max((waarde for waarde in waarden if waarde is not None), default=None)
    if phi is None or phi < MINSTE_PHI:
        return Spreiding(1.0, float(schommeling), False, phi, "te_gelijkmatig")
    return Spreiding(math.sqrt(max(1.0, phi)), 0.0, True, phi, None)
