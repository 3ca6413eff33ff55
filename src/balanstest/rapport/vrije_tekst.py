"""Free text from a questionnaire: paragraphs, lists and tables, and everything else in it literal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from balanstest.rapport.geplakte_tabel import Celtabel, tabel_op
from balanstest.taal.tekens import zichtbaar

_PUNT = re.compile(r"\s*(?:[-*•]|(\d{1,3})[.)])\s+(?=\S)")
"""What a line in a list starts with: a dash, or a number."""
_DIEPER = 2
"""So many spaces further a sign begins a list within the list; one may be a slip."""
MEESTE_NIVEAUS = 5
"""So deep do lists lie in each other; what lies deeper stands on the deepest of them."""


class Alinea(NamedTuple):
    """A paragraph."""

    tekst: str


class Punt(NamedTuple):
    """A short text in a list, with the lists below it."""

    tekst: str
    binnen: tuple[Lijst, ...] = ()


class Lijst(NamedTuple):
    """A list of short texts; `eerste` is the number of the first where the list is numbered."""

    punten: tuple[Punt, ...]
    eerste: int | None = None


Tekstblok = Alinea | Lijst | Celtabel


def blokken(tekst: str) -> list[Tekstblok]:
    """Split a text into paragraphs, lists and tables.

    An empty line ends a paragraph; lines that start with a dash or an asterisk form a list; two or more lines that
    count on from a number form a numbered one. A line that is indented under a list item goes on with it, or is a list
    of its own there. Lines with cells between bars or tabs form a table.
    """
    gevonden: list[Tekstblok] = []
    for groep in re.split(r"\n\s*\n", zichtbaar(tekst).strip()):
        gevonden += _groep(groep.split("\n"))
    return gevonden


def _groep(regels: list[str]) -> Iterator[Tekstblok]:
    alinea: list[str] = []
    nummer = 0
    while nummer < len(regels):
        blok, verder = _blok(regels, nummer)
        if blok is None:
            verder = max(verder, nummer + 1)
            alinea += filter(None, map(str.strip, regels[nummer:verder]))
            nummer = verder
            continue
        if alinea:
            yield Alinea(" ".join(alinea))
            alinea = []
        yield blok
        nummer = verder
    if alinea:
        yield Alinea(" ".join(alinea))


def _blok(regels: list[str], begin: int) -> tuple[Lijst | Celtabel | None, int]:
    """The list or table that starts at line `begin`, with the line after it; None where that is text after all."""
    if _PUNT.match(regels[begin]):
        lezing = _Lijstlezing()
        verder = lezing.lees(regels, begin)
        return lezing.lijst(), verder
    return tabel_op(regels, begin)


class _OpenLijst:
    """A list that may go on: where its signs stand, its first number (None for dashes), and per item what it holds."""

    def __init__(self, inspringing: int, eerste: int | None) -> None:
        self.inspringing = inspringing
        self.eerste = eerste
        self.punten: list[tuple[list[str], list[_OpenLijst]]] = []
        """The lines of an item are joined at the end: one item may go on for a million lines."""

    def past(self, nummer: int | None) -> bool:
        """Whether an item with this number (None for a dash) is the next one."""
        if self.eerste is None or nummer is None:
            return self.eerste is None and nummer is None
        return nummer == self.eerste + len(self.punten)

    def dicht(self) -> Lijst:
        """The list as it was read."""
        return Lijst(tuple(self._punt(delen, binnen) for delen, binnen in self.punten), self.eerste)

    @staticmethod
    def _punt(delen: list[str], binnen: list[_OpenLijst]) -> Punt:
        """An item; one line in it that happens to start with a number, and not with 1, goes on with its text."""
        lijsten: list[Lijst] = []
        for lijst in binnen:
            dicht = lijst.dicht()
            los = dicht.eerste not in (None, 1) and len(dicht.punten) == 1 and not dicht.punten[0].binnen
            if los and not lijsten:
                delen = [*delen, f"{dicht.eerste}. {dicht.punten[0].tekst}"]
            else:
                lijsten.append(dicht)
        return Punt(" ".join(delen), tuple(lijsten))


class _Lijstlezing:
    """Reads one list with those inside it, line by line."""

    def __init__(self) -> None:
        self._open: list[_OpenLijst] = []
        """The list and, from it inwards, the ones that the newest item lies in."""

    def lees(self, regels: list[str], begin: int) -> int:
        """Take the lines that belong to the list; returns the first that does not."""
        for verder in range(begin, len(regels)):
            regel = regels[verder]
            punt = _PUNT.match(regel)
            if not (self._punt(regel, punt) if punt else self._vervolg(regel)):
                return verder
        return len(regels)

    def lijst(self) -> Lijst | None:
        """What was read; None for one line that happens to start with a number: '7. Stichting sinds 1990'."""
        gevonden = self._open[0].dicht()
        if gevonden.eerste is not None and len(gevonden.punten) < 2 and not gevonden.punten[0].binnen:
            return None
        return gevonden

    def _punt(self, regel: str, punt: re.Match[str]) -> bool:
        nummer = None if punt.group(1) is None else int(punt.group(1))
        inspringing = _inspringing(regel)
        tekst = regel[punt.end() :].strip()
        while len(self._open) > 1 and inspringing < self._open[-1].inspringing:
            self._open.pop()
        if not self._open:
            self._open.append(_OpenLijst(inspringing, nummer))
        elif inspringing >= self._open[-1].inspringing + _DIEPER and len(self._open) < MEESTE_NIVEAUS:
            self._binnen(inspringing, nummer)
        elif not self._open[-1].past(nummer):
            if len(self._open) == 1:
                # A dash among numbers, or the other way round: a list of its own, unless it is indented.
                return inspringing > self._open[0].inspringing and self._vervolg(regel)
            self._open.pop()
            self._binnen(inspringing, nummer)
        self._open[-1].punten.append(([tekst], []))
        return True

    def _binnen(self, inspringing: int, nummer: int | None) -> None:
        """Begin a list below the newest item."""
        nieuw = _OpenLijst(inspringing, nummer)
        self._open[-1].punten[-1][1].append(nieuw)
        self._open.append(nieuw)

    def _vervolg(self, regel: str) -> bool:
        """Whether a line without a sign goes on with an item: it is indented."""
        if not self._open or not regel[:1].isspace() or not (rest := regel.strip()):
            return False
        while len(self._open) > 1 and _inspringing(regel) <= self._open[-1].inspringing:
            self._open.pop()
        delen, binnen = self._open[-1].punten[-1]
        if binnen:  # below the list inside it, and no part of that: an item has one text, before its lists
            binnen[-1].punten[-1][0].append(rest)
        else:
            delen.append(rest)
        return True


def _inspringing(regel: str) -> int:
    return len(regel) - len(regel.lstrip())
