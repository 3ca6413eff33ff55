"""Limits on a count: what chance leaves possible.

Byar's closed form (Breslow & Day 1987, vol. II; used in the English Public Health Data Science guide,
2018), within 0.03 of the exact Poisson limits at 95 %. No library: the closed form keeps start-up short, and
the tests compare it with scipy.
"""

from __future__ import annotations

import math
from fractions import Fraction
from statistics import NormalDist

_NORMAAL = NormalDist()


def kwantiel(zekerheid: Fraction | float) -> float:
    """Return the normal quantile z of a one-sided certainty between 0 and 1 (0.95 → 1.64485…, unrounded)."""
    return _NORMAAL.inv_cdf(float(zekerheid))


def onder(x: float, z: float) -> float:
    """Byar's lower limit on a count `x` ≥ 0 at quantile `z`; 0 for 0."""
    if x <= 0:
        return 0.0
    return float(x * max(0.0, 1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3)


def boven(x: float, z: float) -> float:
    """Byar's upper limit on a count `x` ≥ 0 at quantile `z`."""
    y = x + 1
    return float(y * (1 - 1 / (9 * y) + z / (3 * math.sqrt(y))) ** 3)


def grenzen(x: float, z: float, tau: float) -> tuple[float, float]:
    """The limits of one count at quantile `z`: Byar's, widened by a swing of `tau` times the count."""
    swing = z * tau * x
    return x - math.hypot(x - onder(x, z), swing), x + math.hypot(boven(x, z) - x, swing)


def kans_dat_toeval(x: float) -> float:
    """1 − Φ(x): how easily chance alone gives a standard normal figure above `x`; exact in the far tail too."""
    return math.erfc(x / math.sqrt(2)) / 2
