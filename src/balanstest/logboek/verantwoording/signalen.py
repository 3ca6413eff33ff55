"""What somebody who uses the counts must know, as data: the screen and the report make sentences of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from balanstest.logboek.tellen.telling import Telling, lege_perioden

LEGE_MAANDEN, LEGE_PERIODEN, TE_KLEIN = "lege_maanden", "lege_perioden", "te_kleine_perioden"
NIET_GETELD, NA_VERZET = "niet_geteld", "gebeld_na_verzet"
ONLEESBARE_KLACHTEN, ANDERE_UITKOMSTEN, TIJDZONE = "onleesbare_klachten", "andere_uitkomsten", "tijdzone"


class Telsignaal(NamedTuple):
    """A code, and its figures by name: months, a kind, or a count (−5 is 'fewer than 5')."""

    code: str
    gegevens: dict[str, object]


def signalen(telling: Telling) -> Iterator[Telsignaal]:
    """All signals of a count that the counts themselves do not show, in the order in which they are told."""
    if telling.leeg and telling.breedte > 1:
        yield Telsignaal(LEGE_MAANDEN, {"maanden": list(telling.leeg)})
    if gaten := lege_perioden(telling.perioden, telling.breedte):
        yield Telsignaal(LEGE_PERIODEN, {"maanden": list(gaten)})
    if telling.te_klein:
        yield Telsignaal(TE_KLEIN, {"maanden": list(telling.te_klein)})
    for soort in telling.niet_geteld:
        yield Telsignaal(NIET_GETELD, {"soort": soort})
    if telling.gebeld_na_verzet:
        yield Telsignaal(NA_VERZET, {"personen": telling.gebeld_na_verzet})
    if telling.slechte_klachten:
        yield Telsignaal(ONLEESBARE_KLACHTEN, {"aantal": telling.slechte_klachten})
    if telling.overige is not None and telling.overige.verschillend:
        yield Telsignaal(ANDERE_UITKOMSTEN, {"aantal": telling.overige.verschillend})
    if telling.tijdzone:
        yield Telsignaal(TIJDZONE, {})
