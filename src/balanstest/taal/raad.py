"""Near misses: 'Bedoelt u …?'."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath

from balanstest.texts import taal as teksten

MEESTE_NAMEN = 100
"""The unknown names in one file that get advice."""
_DEEL_FOUT = 3
"""Who mistypes, mistypes at most one letter in three."""
_LANGSTE = 100
"""Nobody mistypes a name of a hundred characters."""


def dichtstbij(woord: str, bekend: Iterable[str], minstens: float = 0.6) -> str | None:
    """The known word nearest to what was typed, None where nothing is near.

    `minstens` is how much they must be alike, as `difflib` measures it: 0 not at all, 1 the same. That alone finds
    'klacht' in 'nawacht', for letters that both have in the same order; a typing error also is a few letters at most,
    or a word that goes on.
    """
    gezocht = _vergelijkbaar(woord)
    keuzes = {_vergelijkbaar(keuze): keuze for keuze in bekend}
    for gevonden in difflib.get_close_matches(gezocht, keuzes, n=3, cutoff=minstens):
        kort, lang = sorted((gezocht, gevonden), key=len)
        if lang.startswith(kort) or _letters_anders(kort, lang) <= max(1, len(lang) // _DEEL_FOUT):
            return keuzes[gevonden]
    return None


def _letters_anders(een: str, ander: str) -> int:
    """How many letters were forgotten, added, mistyped or swapped with the next between two words."""
    vorige: list[int] = []
    rij = list(range(len(ander) + 1))
    for i, a in enumerate(een, 1):
        eerder, vorige, rij = vorige, rij, [i]
        for j, b in enumerate(ander, 1):
            kost = min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (a != b))
            if i > 1 and j > 1 and a == ander[j - 2] and een[i - 2] == b:
                kost = min(kost, eerder[j - 2] + 1)
            rij.append(kost)
    return rij[-1]


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
    return teksten.BEDOELT_NAAM.format(naam=naam)


def bedoelt_waarde(waarde: str) -> str:
    """The question about what stands without quotes: a number, a date, several names."""
    return teksten.BEDOELT_WAARDE.format(waarde=waarde)
