"""The shape of one error message in the catalogue."""

from __future__ import annotations

from typing import NamedTuple


class Fout(NamedTuple):
    """`wat` and `doe` are filled in with `str.format`; the values are data and never a format themselves."""

    wat: str
    doe: str
