"""The shape of a key that no question asks about."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.antwoordvorm import Antwoordvorm


class Onderdeel(NamedTuple):
    """A key that no question asks about: a short name, what to fill in there, and the form of the answer.

    `vorm` is None for a block that only holds other keys.
    """

    kop: str
    uitleg: str
    vorm: Antwoordvorm | None = None
