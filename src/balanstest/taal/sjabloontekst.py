"""Texts of the catalogues without the values that belong in them."""

from __future__ import annotations

import re
from string import Formatter

_REEKS = re.compile("…(?: …)+")


def zonder_waarden(tekst: str) -> str:
    """The text with … for each value; doubled braces become single ones, as `str.format` makes them."""
    delen = "".join(vast + ("" if veld is None else "…") for vast, veld, _, _ in Formatter().parse(tekst))
    return _REEKS.sub("…", delen)
