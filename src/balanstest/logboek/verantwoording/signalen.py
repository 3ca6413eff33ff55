"""What somebody who uses the counts must know, as data: the screen and the report make sentences of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from balanstest.logboek.tellen.definitie import scherm_af
from balanstest.logboek.tellen.motor import BEGINPUNTEN, KLACHTEN, VERZETLIJST
from balanstest.logboek.tellen.perioden import lege_perioden
from balanstest.logboek.tellen.telling import Telling

LEGE_MAANDEN, LEGE_PERIODEN, TE_KLEIN = "lege_maanden", "lege_perioden", "te_kleine_perioden"
NIET_GETELD, NA_VERZET = "niet_geteld", "gebeld_na_verzet"
ANDERE_UITKOMSTEN, TIJDZONE = "andere_uitkomsten", "tijdzone"
VERBORGEN_GETELD = "verborgen_geteld"
ONLEESBAAR = {
    BEGINPUNTEN: "onleesbare_beginpunten",
    VERZETLIJST: "onleesbaar_verzet",
    KLACHTEN: "onleesbare_klachten",
}
VERBORGEN = {
    BEGINPUNTEN: "verborgen_beginpunten",
    VERZETLIJST: "verborgen_verzet",
    KLACHTEN: "verborgen_klachten",
}
"""Rows of a table that came apart which do not count."""
VLAG_ZONDER_GESPREK, VERSCHOVEN = "vlag_zonder_gesprek", "conversies_op_beginpunt"
MEESTE_ONBEKEND = "meeste_onbekend"


class Verslagsignaal(NamedTuple):
    """A code, and its figures by name: months, a kind, or a count (−5 is 'fewer than 5')."""

    code: str
    gegevens: dict[str, object]


def signalen(telling: Telling) -> Iterator[Verslagsignaal]:
    """All signals of a count that the counts themselves do not show, in the order in which they are told."""
    if telling.leeg and telling.breedte > 1:
        yield Verslagsignaal(LEGE_MAANDEN, {"maanden": list(telling.leeg)})
    if gaten := lege_perioden(telling.perioden, telling.breedte):
        yield Verslagsignaal(LEGE_PERIODEN, {"maanden": list(gaten)})
    if telling.te_klein:
        yield Verslagsignaal(TE_KLEIN, {"maanden": list(telling.te_klein)})
    for soort in telling.niet_geteld:
        yield Verslagsignaal(NIET_GETELD, {"soort": soort})
    if telling.gebeld_na_verzet:
        yield Verslagsignaal(NA_VERZET, {"personen": telling.gebeld_na_verzet})
    if telling.verschoven:
        yield Verslagsignaal(VERSCHOVEN, {"aantal": telling.verschoven})
    if telling.vlag_zonder_gesprek:
        yield Verslagsignaal(VLAG_ZONDER_GESPREK, {"aantal": telling.vlag_zonder_gesprek})
    for tabel, code in ONLEESBAAR.items():
        if aantal := telling.slecht.get(tabel):
            yield Verslagsignaal(code, {"aantal": aantal})
    if telling.overige is not None and telling.overige.verschillend:
        yield Verslagsignaal(ANDERE_UITKOMSTEN, {"aantal": telling.overige.verschillend})
    if telling.verborgen:
        yield Verslagsignaal(VERBORGEN_GETELD, {"aantal": scherm_af(telling.verborgen, telling.min_cel)})
    for tabel, code in VERBORGEN.items():
        if aantal := telling.verborgen_weg.get(tabel):
            yield Verslagsignaal(code, {"aantal": scherm_af(aantal, telling.min_cel)})
    if telling.meeste_onbekend:
        yield Verslagsignaal(MEESTE_ONBEKEND, {})
    if telling.tijdzone:
        yield Verslagsignaal(TIJDZONE, {})
