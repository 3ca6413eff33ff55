"""The typefaces of the PDF, and which characters they hold.

Typst refuses, under PDF/A, a character that no typeface has. So free text is checked first: such a character is shown
as □ with its code point. Only typefaces that come as packages are used, so that a report has the same bytes anywhere.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import fontpkg_ibm_plex_sans
import fontpkg_noto_sans

FAMILIES = ("IBM Plex Sans", "Noto Sans", "DejaVu Sans Mono")
"""In order of preference; the last comes with Typst and holds □, arrows and mathematical signs."""

_LATIJN = (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100))
_ALTIJD = frozenset("\n\t□−–—‘’“”…·×√′″≤≥≠↓↑→φΔ₀₋₊²³½€•") | frozenset(map(chr, _LATIJN))
"""Characters that were seen to be there (a test sets them all): no need to open a typeface for these."""


def mappen() -> list[str]:
    """The folders with the typeface files."""
    return [str(Path(pakket.__file__).parent / "files") for pakket in (fontpkg_ibm_plex_sans, fontpkg_noto_sans)]


@cache
def _dekking() -> frozenset[int]:
    """The code points that the typefaces hold."""
    from fontTools.ttLib import TTFont

    punten: set[int] = set()
    for map_ in mappen():
        for bestand in sorted(Path(map_).glob("*.ttf")):
            with TTFont(bestand, lazy=True) as lettertype:
                punten |= set(lettertype.getBestCmap())
    return frozenset(punten)


def toonbaar(tekst: str) -> str:
    """Replace each character that no typeface holds by □ with its code point."""
    if _ALTIJD.issuperset(tekst):
        return tekst
    dekking = _dekking()
    onbekend = (teken for teken in set(tekst) if teken not in _ALTIJD and ord(teken) not in dekking)
    return tekst.translate({ord(teken): f"□(U+{ord(teken):04X})" for teken in onbekend})
