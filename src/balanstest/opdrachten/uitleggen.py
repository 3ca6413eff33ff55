"""Explain: what a name means."""

from __future__ import annotations

from pathlib import Path

from balanstest.kader import laad_pakketten
from balanstest.uitleg import Onderwerp, onderwerpen, zoek


def leg_uit(naam: str | None = None, kader: Path | None = None) -> tuple[Onderwerp, ...]:
    """The topics of one name, or all of them. `kader` is a folder with rules of the organisation itself.

    Raises GebruikError for a name that is not known, with the nearest one.
    """
    alle = onderwerpen(laad_pakketten(kader))
    return tuple(alle if naam is None else zoek(naam, alle))
