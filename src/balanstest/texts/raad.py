"""Near misses: 'Bedoelt u …?'."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath

MEESTE_NAMEN = 100
"""The unknown names in one file that get advice."""
_LIJKT, _BIJNA_GELIJK = 0.66, 0.84
_LANGSTE = 100
"""Nobody mistypes a name of a hundred characters."""


def dichtstbij(woord: str, bekend: Iterable[str], minstens: float = _LIJKT) -> str | None:
    """The known word nearest to what was typed, None where nothing is near.

    `minstens` is how much they must be alike, as `difflib` measures it: 0 not at all, 1 the same. A word that begins
    with another letter must be all but the same: who mistypes seldom mistypes the first, and 'klacht' for 'nawacht'
    leads astray.
    """
    gezocht = _vergelijkbaar(woord)
    keuzes = {_vergelijkbaar(keuze): keuze for keuze in bekend}
    for gevonden in difflib.get_close_matches(gezocht, keuzes, n=3, cutoff=minstens):
        zelfde_begin = gevonden[:1] == gezocht[:1]
        if zelfde_begin or difflib.SequenceMatcher(None, gevonden, gezocht).ratio() >= max(minstens, _BIJNA_GELIJK):
            return keuzes[gevonden]
    return None


def _vergelijkbaar(tekst: str) -> str:
    """How two spellings are compared: lower case, underscores for spaces and hyphens."""
    return tekst.strip().lower().replace("-", "_").replace(" ", "_")


def bedoelt_u(woord: str, bekend: Iterable[str]) -> str:
    """The question 'Bedoelt u …?', empty where nothing is near."""
    return _bedoelt_u(woord[:_LANGSTE], tuple(bekend))


def bedoelt_bestand(naam: str, bekend: Iterable[str]) -> str:
    """As `bedoelt_u`, for the name of a file: that two names end in `.yaml` does not make them alike."""
    namen = {PurePath(kandidaat).stem: kandidaat for kandidaat in bekend}
    gevonden = dichtstbij(PurePath(naam[:_LANGSTE]).stem, namen)
    return bedoelt(namen[gevonden]) if gevonden else ""


class Raadgever:
    """Advice on the unknown names of one file, as `bedoelt_u`: for so many different ones, and no more.

    A file with a thousand names that nobody knows holds no typing errors, and comparing each of them takes long.
    """

    def __init__(self) -> None:
        self._gevraagd: set[str] = set()

    def bedoelt_u(self, woord: str, bekend: Iterable[str]) -> str:
        """The question 'Bedoelt u …?', empty where nothing is near or too much was asked."""
        if woord not in self._gevraagd:
            if len(self._gevraagd) >= MEESTE_NAMEN:
                return ""
            self._gevraagd.add(woord)
        return bedoelt_u(woord, bekend)


@lru_cache(maxsize=1024)
def _bedoelt_u(woord: str, bekend: tuple[str, ...]) -> str:
    # The same typing error comes on every row of a table; comparing is slow enough to remember the answer.
    gevonden = dichtstbij(woord, bekend)
    return bedoelt(gevonden) if gevonden else ""


def bedoelt(naam: str) -> str:
    """The question itself."""
    return f"Bedoelt u '{naam}'?"


def bedoelt_waarde(waarde: str) -> str:
    """The question about what stands without quotes: a number, a date, several names."""
    return f"Bedoelt u {waarde}?"
