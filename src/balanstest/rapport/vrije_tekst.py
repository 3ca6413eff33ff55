"""Free text from a questionnaire: paragraphs and lists, and everything else in it literal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STREEPJE = re.compile(r"^\s*[-*•]\s+(?=\S)")
_NUMMER = re.compile(r"^\s*(\d{1,3})[.)]\s+(?=\S)")
_REGELEINDE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_VERBINDERS = frozenset("\u200c\u200d\u00ad")
"""Joiners inside emoji and scripts, and the soft hyphen: invisible, but part of the character or word they stand in."""


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list of short texts; `eerste` is the number of the first where the list is numbered."""

    regels: tuple[str, ...]
    eerste: int | None = None


Blok = Alinea | Lijst


def _mag(teken: str) -> bool:
    is_vlag = "\U000e0020" <= teken <= "\U000e007f"  # tags, as in the flag of Scotland
    return teken.isprintable() or teken in "\n\t" or teken in _VERBINDERS or is_vlag


def zichtbaar(tekst: str) -> str:
    """Replace what cannot be seen (control characters, direction overrides) by □ with its code point."""
    gebroken = _REGELEINDE.sub("\n", tekst)
    # Other spaces than the plain one (no-break, thin) are spaces too.
    recht = "".join(" " if teken.isspace() and ord(teken) > 0x9F else teken for teken in gebroken)
    return "".join(teken if _mag(teken) else f"□(U+{ord(teken):04X})" for teken in recht)


def blokken(tekst: str) -> list[Blok]:
    """Split a text into paragraphs and lists.

    An empty line ends a paragraph; lines that start with a dash or an asterisk form a list; two or more lines that
    count on from a number form a numbered one. A line that is indented under a list item goes on with it.
    """
    gevonden: list[Blok] = []
    for groep in re.split(r"\n\s*\n", zichtbaar(tekst).strip()):
        gevonden += _groep(groep.split("\n"))
    return gevonden


def _groep(regels: list[str]) -> Iterator[Blok]:
    alinea: list[str] = []
    nummer = 0
    while nummer < len(regels):
        lijst, verder = _lijst(regels, nummer)
        if lijst is None:
            if regels[nummer].strip():
                alinea.append(regels[nummer].strip())
            nummer += 1
            continue
        if alinea:
            yield Alinea(" ".join(alinea))
            alinea = []
        yield lijst
        nummer = verder
    if alinea:
        yield Alinea(" ".join(alinea))


def _lijst(regels: list[str], begin: int) -> tuple[Lijst | None, int]:
    """The list that starts at line `begin`, with the line after it; None where there is no list."""
    soort = _NUMMER if _NUMMER.match(regels[begin]) else _STREEPJE
    eerste = soort.match(regels[begin])
    if eerste is None:
        return None, begin
    start = int(eerste.group(1)) if soort is _NUMMER else None
    gevonden: list[str] = []
    verder = begin
    while verder < len(regels):
        treffer = soort.match(regels[verder])
        if treffer and (start is None or int(treffer.group(1)) == start + len(gevonden)):
            gevonden.append(soort.sub("", regels[verder]).strip())
        elif gevonden and not treffer and regels[verder][:1].isspace() and regels[verder].strip():
            gevonden[-1] += f" {regels[verder].strip()}"
        else:
            break
        verder += 1
    if start is not None and len(gevonden) < 2:
        return None, begin  # one line that happens to start with a number: '7. Stichting sinds 1990'
    return Lijst(tuple(gevonden), start), verder
