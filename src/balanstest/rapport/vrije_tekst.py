"""Free text from a questionnaire: paragraphs and lists, and everything else in it literal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from balanstest.taal.tekens import zichtbaar

_PUNT = re.compile(r"\s*(?:[-*•]|(\d{1,3})[.)])\s+(?=\S)")
"""What a line in a list starts with: a dash, or a number."""


class Alinea(NamedTuple):
    """A paragraph."""

    tekst: str


class Lijst(NamedTuple):
    """A list of short texts; `eerste` is the number of the first where the list is numbered."""

    regels: tuple[str, ...]
    eerste: int | None = None


Tekstblok = Alinea | Lijst


def blokken(tekst: str) -> list[Tekstblok]:
    """Split a text into paragraphs and lists.

    An empty line ends a paragraph; lines that start with a dash or an asterisk form a list; two or more lines that
    count on from a number form a numbered one. A line that is indented under a list item goes on with it.
    """
    gevonden: list[Tekstblok] = []
    for groep in re.split(r"\n\s*\n", zichtbaar(tekst).strip()):
        gevonden += _groep(groep.split("\n"))
    return gevonden


def _groep(regels: list[str]) -> Iterator[Tekstblok]:
    alinea: list[str] = []
    nummer = 0
    while nummer < len(regels):
        punt = _PUNT.match(regels[nummer])
        lijst, verder = _lijst(regels, nummer, punt.group(1)) if punt else (None, nummer)
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


def _lijst(regels: list[str], begin: int, nummer: str | None) -> tuple[Lijst | None, int]:
    """The list that starts at line `begin`, with the line after it; None where there is no list.

    `nummer` is the number that the line starts with; None where that is a dash.
    """
    start = None if nummer is None else int(nummer)
    gevonden: list[list[str]] = []
    """Per item its lines, joined at the end: one item may go on for a million lines."""
    verder = begin
    while verder < len(regels):
        regel = regels[verder]
        treffer = _PUNT.match(regel)
        if treffer and (treffer.group(1) is None) != (start is None):
            treffer = None  # a dash among numbers, or the other way round
        if treffer and (start is None or int(treffer.group(1)) == start + len(gevonden)):
            gevonden.append([regel[treffer.end() :].strip()])
        elif gevonden and not treffer and regel[:1].isspace() and (rest := regel.strip()):
            gevonden[-1].append(rest)
        else:
            break
        verder += 1
    if start is not None and len(gevonden) < 2:
        return None, begin  # one line that happens to start with a number: '7. Stichting sinds 1990'
    return Lijst(tuple(" ".join(delen) for delen in gevonden), start), verder
