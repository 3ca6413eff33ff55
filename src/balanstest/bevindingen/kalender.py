"""Whole months, as a person counts them."""

from __future__ import annotations

from datetime import date


def begonnen_maanden(van: date, tot: date) -> int:
    """How many months from `van` up to `tot` (not included) were begun: 1 January – 2 February is 2."""
    heel = (tot.year - van.year) * 12 + tot.month - van.month - (1 if tot.day < van.day else 0)
    return heel if tot.day == van.day else heel + 1
