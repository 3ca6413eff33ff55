"""What a term of the glossary consists of, and the sources that several terms share."""

from __future__ import annotations

from typing import NamedTuple

AVG = "Algemene verordening gegevensbescherming (AVG)"
TW = "Telecommunicatiewet, artikel 11.7"
CTM = "Code Telemarketing (Nederlandse Reclame Code)"
BALANSTEST = "Balanstest klanttermijn telemarketing"
AFSPRAAK = "een afspraak van dit programma"


class Begrip(NamedTuple):
    """A term: what it means, its source, an example, related topics and other words for it."""

    naam: str
    uitleg: str
    bron: str
    voorbeeld: str = ""
    zie: tuple[str, ...] = ()
    ook: tuple[str, ...] = ()
