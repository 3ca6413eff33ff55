"""The shape of one error message in the catalogue."""

from __future__ import annotations

from typing import NamedTuple


class Fout(NamedTuple):
    """The texts are filled in with `str.format`; the values are data and never a format themselves.

    `met_opties`, where there is one, takes the place of `doe` for people who give commands: it names the options. Only
    the command line fills it in.
    """

    wat: str
    doe: str
    met_opties: str = ""
