"""How grave a finding is, and the shape of its text."""

from __future__ import annotations

from typing import NamedTuple

FOUT = "fout"
"""The file contradicts the law, or itself."""
LET_OP = "let_op"
"""What a reviewer would ask about."""
SIGNAAL = "signaal"
"""What the method says about the figures."""


class Bevindingstekst(NamedTuple):
    """`tekst` is filled in with `str.format`; the values are data and never a format themselves."""

    ernst: str
    tekst: str
