"""What can be explained."""

from __future__ import annotations

from typing import NamedTuple


class Onderwerp(NamedTuple):
    """One topic.

    `naam` is what a user types, `ook` are other spellings of it. `tekst` and `voorbeeld` are paragraphs; `bron` says
    where it comes from; `zie` names related topics.
    """

    soort: str
    naam: str
    kop: str
    tekst: tuple[str, ...]
    bron: str
    voorbeeld: tuple[str, ...] = ()
    zie: tuple[str, ...] = ()
    ook: tuple[str, ...] = ()
