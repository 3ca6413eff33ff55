"""Whether the beginpunt of a call is that of the day of the call, or today's, which moved with every conversion."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from balanstest.errors import OngeldigError
from balanstest.logboek.tellen.uitkomsten import CONVERSIE, GEEN, KLACHT, VERZET
from balanstest.meldingen import meld
from balanstest.taal.getallen import getal, procent
from balanstest.texts import logboek as teksten

_MINST = 5
"""Fewer conversions are no pattern."""
_KEER = 3
"""So many times as often as after other conversations is no chance."""
_GEWEIGERD, _GENOEMD = 2, 10
"""From one in so many conversions on the count is refused, or the number is told."""


class Verschoven(NamedTuple):
    """Conversions and other conversations, and how many of each are on or before the day of their beginpunt."""

    conversies: int
    conversies_ervoor: int
    andere: int
    andere_ervoor: int

    @classmethod
    def uit(cls, per_uitkomst: Iterable[tuple[str, int, int]]) -> Verschoven:
        """From the kind of every outcome, how often it occurs, and how often on or before the beginpunt."""
        som = dict.fromkeys((CONVERSIE, GEEN), (0, 0))
        for soort, aantal, ervoor in per_uitkomst:
            if soort in (CONVERSIE, VERZET, KLACHT, GEEN):
                waar = CONVERSIE if soort == CONVERSIE else GEEN
                som[waar] = (som[waar][0] + aantal, som[waar][1] + ervoor)
        return cls(*som[CONVERSIE], *som[GEEN])

    @property
    def opvallend(self) -> bool:
        """Whether so many conversions lie there, and so much more often than other conversations, that they made it."""
        genoeg = self.conversies_ervoor >= max(_MINST, self.conversies / _GENOEMD)
        return genoeg and self.conversies_ervoor * self.andere >= _KEER * self.andere_ervoor * self.conversies


def weiger_verschoven(naam: str, gevonden: Verschoven, *, gekoppeld: bool) -> int:
    """How many conversions lie on or before their beginpunt, where that is worth a word; else 0.

    Raises OngeldigError where it is half of them or more: what is left would say nothing about a term. `gekoppeld`
    tells whether the beginpunten came from a table of their own.
    """
    if not gevonden.opvallend:
        return 0
    if gevonden.conversies_ervoor * _GEWEIGERD < gevonden.conversies:
        return gevonden.conversies_ervoor
    deel = procent(gevonden.conversies_ervoor / gevonden.conversies)
    raise OngeldigError(
        [
            meld(
                "E222",
                naam,
                aantal=getal(gevonden.conversies_ervoor),
                conversies=getal(gevonden.conversies),
                deel=deel,
                raad=teksten.VERSCHOVEN_RAAD[gekoppeld],
                gekoppeld=gekoppeld,
            )
        ]
    )
