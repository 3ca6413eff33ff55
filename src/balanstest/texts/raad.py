"""Near misses: 'Bedoelt u …?'."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache

MEESTE_NAMEN = 100
"""The unknown names in one file that get advice."""
_LANGSTE = 100
"""Nobody mistypes a name of a hundred characters."""


def dichtstbij(woord: str, bekend: Iterable[str], minstens: float = 0.6) -> str | None:
    """The known word nearest to what was typed, None where nothing is near.

    `minstens` is how much they must be alike, as `difflib` measures it: 0 not at all, 1 the same.
    """
    keuzes = {_vergelijkbaar(keuze): keuze for keuze in bekend}
    gevonden = difflib.get_close_matches(_vergelijkbaar(woord), keuzes, n=1, cutoff=minstens)
    return keuzes[gevonden[0]] if gevonden else None


def _vergelijkbaar(tekst: str) -> str:
    """How two spellings are compared: lower case, underscores for spaces and hyphens."""
    return tekst.strip().lower().replace("-", "_").replace(" ", "_")


def bedoelt_u(woord: str, bekend: Iterable[str]) -> str:
    """The question 'Bedoelt u …?', empty where nothing is near."""
    return _bedoelt_u(woord[:_LANGSTE], tuple(bekend))


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
