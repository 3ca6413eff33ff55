"""The norms of the method: names, defaults and ranges, in one place.

A norm is a threshold that the organisation itself declares. The defaults are conventions of this tool and
never a rule of law. Source: the table of norms in docs/methode.md.

Values are exact fractions, so that every comparison 'above the norm' is exact; only the statistical
limits use floating point.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from fractions import Fraction
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Normen:
    """The norms in force for one assessment.

    Rates are cases per conversation, `vooruitblik` and `breedste_periode` are whole months. `None` means
    'no such norm' (`maximaal_*`).
    """

    weging_verzet: Fraction = Fraction(1)
    weging_klacht: Fraction = Fraction(5)
    zekerheid: Fraction = Fraction(95, 100)
    vooruitblik: int = 4
    minimale_conversie: Fraction = Fraction(1, 100)
    maximaal_verzet: Fraction | None = None
    maximale_klachten: Fraction | None = None
    vertrekkers_meetellen: bool = True
    verwachting_factor: Fraction = Fraction(3, 2)
    breedste_periode: int = 12
    schommeling: Fraction = Fraction(1, 10)


NAMEN: tuple[str, ...] = tuple(veld.name for veld in fields(Normen))
"""The names of all norms, in the order of the method."""

STANDAARD = Normen()
"""The tool's own conventions."""


class Bereik(NamedTuple):
    """What a norm may be: `minimum` ≤ value ≤ `maximum`, with the minimum left out where `open_onder`."""

    minimum: Fraction
    maximum: Fraction
    open_onder: bool = False
    geheel: bool = False
    """Whole months only."""

    def bevat(self, waarde: Fraction) -> bool:
        """Tell whether `waarde` lies in the range."""
        boven_minimum = waarde > self.minimum if self.open_onder else waarde >= self.minimum
        return boven_minimum and waarde <= self.maximum


_ROYAAL = Fraction(1_000_000)
"""Upper end where the method names none: no organisation means more, and a typo of many digits is caught."""

BEREIKEN: dict[str, Bereik] = {
    "weging_verzet": Bereik(Fraction(0), _ROYAAL, open_onder=True),
    "weging_klacht": Bereik(Fraction(0), _ROYAAL),
    "zekerheid": Bereik(Fraction(1, 2), Fraction(99, 100)),
    "vooruitblik": Bereik(Fraction(1), Fraction(12), geheel=True),
    "minimale_conversie": Bereik(Fraction(0), Fraction(1)),
    "maximaal_verzet": Bereik(Fraction(0), Fraction(1)),
    "maximale_klachten": Bereik(Fraction(0), Fraction(1)),
    "verwachting_factor": Bereik(Fraction(0), _ROYAAL, open_onder=True),
    "breedste_periode": Bereik(Fraction(1), Fraction(1200), geheel=True),
    "schommeling": Bereik(Fraction(0), Fraction(1)),
}
"""The range of every norm that is a number; `vertrekkers_meetellen` is yes or no."""

UIT_TE_ZETTEN: frozenset[str] = frozenset()
"""Norms that `null` switches off: none in this form of the method."""
