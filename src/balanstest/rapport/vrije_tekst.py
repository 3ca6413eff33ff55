"""Free text from a questionnaire: paragraphs and lists, and everything else in it literal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from balanstest.texts.tekens import zichtbaar

_STREEPJE = re.compile(r"^\s*[-*•]\s+(?=\S)")
_NUMMER = re.compile(r"^\s*(\d{1,3})[.)]\s+(?=\S)")


class Alinea(NamedTuple):
    """A paragraph."""

    tekst: str


class Lijst(NamedTuple):
    """A list of short texts; `eerste` is the number of the first where the list is numbered."""

    regels: tuple[str, ...]
    eerste: int | None = None


Blok = Alinea | Lijst


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
