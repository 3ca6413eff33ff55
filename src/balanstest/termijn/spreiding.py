"""How much the rates swing from month to month, beyond what chance gives (method, step 2)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from balanstest.curven.rijen import Rij

MINSTE_RIJEN = 8
"""Fewer rows say too little about the swing."""

MINSTE_PHI = 0.25
"""Chance alone does not give figures smoother than this."""

OPSLAG = 1.06
"""The measured swing is itself an estimate, so it is taken this many times."""


class Meting(NamedTuple):
    """What the table itself shows.

    `tau_conversies` and `tau_verzet` are swings, as a fraction of a rate; `phi` is the larger dispersion of the two
    series (1: no more than chance).
    """

    tau_conversies: float
    tau_verzet: float
    phi: float


class Spreiding(NamedTuple):
    """The swing that the walk reckons with, on top of chance, as a fraction of a count.

    `tau_verzet` serves the complaints too. `gemeten` tells whether the swing is that of the table; else it is assumed,
    and `signaal` says why (None where nobody measured). `meting` is what the table shows, also where it was not used;
    None where it could not be measured.
    """

    tau_conversies: float
    tau_verzet: float
    gemeten: bool
    signaal: str | None = None
    meting: Meting | None = None

    def deel(self, rijen: int) -> float:
        """The part of it left in a window of so many rows: a measured swing averages out, an assumed one does not."""
        return 1 / math.sqrt(rijen) if self.gemeten else 1.0


def aangenomen(schommeling: Fraction, signaal: str | None = None, meting: Meting | None = None) -> Spreiding:
    """The swing of the norm `schommeling`, for both series."""
    return Spreiding(float(schommeling), float(schommeling), False, signaal, meting)


def gemeten(meting: Meting) -> Spreiding:
    """The swing that the table shows."""
    return Spreiding(meting.tau_conversies, meting.tau_verzet, True, None, meting)


def meet_spreiding(rijen: Sequence[Rij], schommeling: Fraction) -> Spreiding:
    """Measure the swing of a whole table (sorted, leading empty rows dropped).

    Measurable: at least eight rows, all adjoining, equally wide and with conversations. `schommeling` is the
    norm that takes the place of a swing that could not be measured.
    """
    meetbaar = (
        len(rijen) >= MINSTE_RIJEN
        and all(rij.gesprekken > 0 and rij.breedte == rijen[0].breedte for rij in rijen)
        and all(volgende.van == vorige.tot for vorige, volgende in pairwise(rijen))
    )
    if not meetbaar:
        return aangenomen(schommeling, "spreiding_niet_meetbaar")
    gesprekken = [rij.gesprekken for rij in rijen]
    conversies = _meet([rij.conversies for rij in rijen], gesprekken)
    verzet = _meet([rij.verzet for rij in rijen], gesprekken)
    phi = max((reeks[0] for reeks in (conversies, verzet) if reeks is not None), default=None)
    if phi is None:
        return aangenomen(schommeling, "te_gelijkmatig")
    meting = Meting(conversies[1] if conversies else 0.0, verzet[1] if verzet else 0.0, phi)
    return aangenomen(schommeling, "te_gelijkmatig", meting) if phi < MINSTE_PHI else gemeten(meting)


def _meet(gevallen: Sequence[int], gesprekken: Sequence[int]) -> tuple[float, float] | None:
    """φ and τ of one series of counts; None where there is no triple with a case.

    Whole numbers up to the one division of each triple: they count faster than fractions, and the sums are exact
    to the last digit.
    """
    verhoudingen, teveel, kwadraten = [], [], []
    drietallen = zip(
        gevallen, gevallen[1:], gevallen[2:], gesprekken, gesprekken[1:], gesprekken[2:], strict=False
    )  # of three lengths, on purpose
    for x1, x2, x3, n1, n2, n3 in drietallen:
        x, n = x1 + x2 + x3, n1 + n2 + n3
        if x == 0:
            continue
        product = n1 * n2 * n3
        verschil = x1 * n2 * n3 - 2 * x2 * n1 * n3 + x3 * n1 * n2  # over `product`
        toeval = x * (n2 * n3 + 4 * n1 * n3 + n1 * n2) * product  # e, over n·product²
        werkelijk = verschil * verschil * n  # d, over n·product²
        verhoudingen.append(werkelijk / toeval)
        teveel.append((werkelijk - toeval) / (n * product * product))
        kwadraten.append(6 * x * x / (n * n))
    if not verhoudingen:
        return None
    phi = math.fsum(verhoudingen) / len(verhoudingen)
    return phi, OPSLAG * math.sqrt(max(0.0, math.fsum(teveel) / math.fsum(kwadraten)))
