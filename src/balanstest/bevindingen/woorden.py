"""Free text as words: what is compared, counted and searched."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

_WOORD = re.compile(r"\w+(?:[.,]\d+)*")
_ZIN = re.compile(r"(?<=[.!?])\s|;")
_ONTKENNING = re.compile(r"\b(niet|geen|nooit|nergens|zonder|behalve|uitgezonderd|niemand)\b", re.IGNORECASE)
BIJNA_GELIJK = 0.9
"""From this share of common words on, in the same order, two texts are 'nearly equal'."""
_LANGSTE_VERGELIJKING = 400
"""In words: of a longer text only equality is tested, because comparing would take long."""


def woorden(tekst: str) -> list[str]:
    """The words of a text, in small letters and without punctuation."""
    return _WOORD.findall(tekst.casefold())


def bijna_gelijk(een: list[str], ander: list[str]) -> bool:
    """Whether two texts say the same in nearly the same words.

    Other numbers make another text: who fills in his own figures in the words of an example has answered.
    """
    if een == ander:
        return True
    langste, kortste = max(len(een), len(ander)), min(len(een), len(ander))
    if langste > _LANGSTE_VERGELIJKING or 2 * kortste < BIJNA_GELIJK * (langste + kortste):
        return False
    if _getallen(een) != _getallen(ander):
        return False
    gemeen = (Counter(een) & Counter(ander)).total()
    if 2 * gemeen < BIJNA_GELIJK * (langste + kortste):
        return False
    return SequenceMatcher(None, een, ander, autojunk=False).ratio() >= BIJNA_GELIJK


def _getallen(tekst: list[str]) -> list[str]:
    return [woord for woord in tekst if woord[0].isdigit()]


def zinnen(tekst: str) -> list[str]:
    """The sentences of a text; a semicolon ends one too."""
    return [zin for zin in _ZIN.split(tekst) if zin.strip()]


def ontkent(tekst: str) -> bool:
    """Whether a piece of text holds a word such as 'niet' or 'geen'."""
    return _ONTKENNING.search(tekst) is not None


def citaat(tekst: str, hoogstens: int = 60) -> str:
    """A text on one line for in a sentence, cut off where it is long."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= hoogstens else f"{regel[: hoogstens - 1].rstrip()}…"
