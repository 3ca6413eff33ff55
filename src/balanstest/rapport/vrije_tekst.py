"""Free text from a questionnaire: paragraphs and lists, and everything else in it literal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPSOMTEKEN = re.compile(r"^\s*(?:[-*•]|\d{1,3}[.)])\s+(?=\S)")
_TOEGESTAAN = frozenset("\n\t")


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list of short texts."""

    regels: tuple[str, ...]


Blok = Alinea | Lijst


def zichtbaar(tekst: str) -> str:
    """Replace what cannot be seen (control characters, direction overrides) by □ with its code point."""
    return "".join(
        teken if teken.isprintable() or teken in _TOEGESTAAN or teken.isspace() else f"□(U+{ord(teken):04X})"
        for teken in tekst
    )


def blokken(tekst: str) -> list[Blok]:
    """Split a text into paragraphs and lists.

    An empty line ends a paragraph; lines that start with a dash, an asterisk or a number form a list; a line
    that is indented under a list item goes on with it.
    """
    gevonden: list[Blok] = []
    for groep in re.split(r"\n\s*\n", zichtbaar(tekst).strip()):
        gevonden += _groep(groep.split("\n"))
    return gevonden


def _groep(regels: list[str]) -> Iterator[Blok]:
    alinea: list[str] = []
    lijst: list[str] = []
    for regel in regels:
        if _OPSOMTEKEN.match(regel):
            if alinea:
                yield Alinea(" ".join(alinea))
                alinea = []
            lijst.append(_OPSOMTEKEN.sub("", regel).strip())
        elif lijst and regel[:1].isspace():
            lijst[-1] += f" {regel.strip()}"
        else:
            if lijst:
                yield Lijst(tuple(lijst))
                lijst = []
            if regel.strip():
                alinea.append(regel.strip())
    if lijst:
        yield Lijst(tuple(lijst))
    if alinea:
        yield Alinea(" ".join(alinea))
