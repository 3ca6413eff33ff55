"""How much a questionnaire may hold: more than anybody writes, and less than a page can bear.

A file of some megabytes can become a report of ten thousand pages, for which no machine has the memory. So it is
refused as it is read, for every format alike, at the answer that is to blame.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from balanstest.antwoordvorm import MAX_MAANDEN, Antwoordsoort
from balanstest.bestand.document import Document
from balanstest.errors import Melding, Pad
from balanstest.texts import vragenlijst as teksten
from balanstest.vragen import ALLE

LANGSTE_ANTWOORD = 50_000
"""Characters: some twenty pages."""
LANGSTE_REGEL = 1_000
"""Characters of what is a name or another line: it stands at the head of every page, and in the properties of a PDF."""
MEESTE_TEKENS = 300_000
"""Characters of all answers together: a report of more than a hundred pages."""
MEESTE_REGELS = 8_000
"""Lines of all answers together; a list within a text has one for each of its points."""
LANGSTE_LIJST = MAX_MAANDEN
"""Rows: no table can have more than it has months."""
MEESTE_RIJEN = 4_000
"""Rows of all lists together: three overviews of all months, and room for files and measures."""
MEESTE_ACCENTEN = 30
"""Marks on one character, the bound of Unicode's own stream-safe texts; no language comes near it."""


def te_veel(document: Document) -> list[Melding]:
    """The messages about answers that are too large: each one by itself, or else all of them together."""
    telling = _Omvang(document)
    meldingen = list(telling.loop(document.inhoud, ()))
    if meldingen:
        return meldingen
    samen = (
        (telling.tekens, MEESTE_TEKENS, teksten.TEKENS, telling.grootste),
        (telling.regels, MEESTE_REGELS, teksten.REGELS, telling.grootste),
        (telling.rijen, MEESTE_RIJEN, teksten.RIJEN, telling.langste),
    )
    return [
        document.melding("E234", pad, aantal=aantal, grens=grens, wat=wat)
        for aantal, grens, wat, pad in samen
        if aantal > grens
    ]


class _Omvang:
    """Adds up, and remembers the longest answer and the longest list."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.tekens = self.regels = self.rijen = 0
        self.grootste: Pad = ()
        self.langste: Pad = ()
        self._meeste_tekens = self._meeste_rijen = 0

    def loop(self, waarde: object, pad: Pad) -> Iterator[Melding]:
        """Everything under `pad`; yields a message for each answer that is too large by itself."""
        if isinstance(waarde, str):
            yield from self._tekst(waarde, pad)
        elif isinstance(waarde, list):
            yield from self._lijst(waarde, pad)
        elif isinstance(waarde, dict):
            for naam, deel in waarde.items():
                yield from self.loop(deel, (*pad, naam))

    def _lijst(self, waarde: list[object], pad: Pad) -> Iterator[Melding]:
        self.rijen += len(waarde)
        if len(waarde) > self._meeste_rijen:
            self._meeste_rijen, self.langste = len(waarde), pad
        if len(waarde) > LANGSTE_LIJST:
            yield self._document.melding("E233", pad, bij_sleutel=True, aantal=len(waarde), grens=LANGSTE_LIJST)
            return
        for nummer, deel in enumerate(waarde):
            yield from self.loop(deel, (*pad, nummer))

    def _tekst(self, waarde: str, pad: Pad) -> Iterator[Melding]:
        self.tekens += len(waarde)
        self.regels += waarde.count("\n")
        if len(waarde) > self._meeste_tekens:
            self._meeste_tekens, self.grootste = len(waarde), pad
        if len(waarde) > (grens := _langste(pad)):
            yield self._document.melding("E232", pad, aantal=len(waarde), grens=grens)
        elif not waarde.isascii() and _meeste_accenten(waarde) > MEESTE_ACCENTEN:
            yield self._document.melding("E235", pad, grens=MEESTE_ACCENTEN)


def _langste(pad: Pad) -> int:
    vraag = ALLE.get(".".join(map(str, pad)))
    return LANGSTE_REGEL if vraag is not None and vraag.vorm.soort is Antwoordsoort.TEKST else LANGSTE_ANTWOORD


def _meeste_accenten(tekst: str) -> int:
    """The most marks that one character in the text has on it."""
    meeste = reeks = 0
    for teken in tekst:
        reeks = reeks + 1 if teken >= "\u0300" and unicodedata.category(teken)[0] == "M" else 0
        meeste = max(meeste, reeks)
    return meeste
