"""The SQL by which DuckDB reads a customer: the same however the number was kept, and none where nobody stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balanstest.logboek.tellen.definitie import letterlijk, lijst
from balanstest.logboek.tellen.niemand import zonder_cijfers

TEKST = "VARCHAR"
ONZEKER = {"DOUBLE": 2**53, "FLOAT": 2**24}
"""From these on two whole numbers may be kept as one."""
_GETAL = re.compile(r"U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL\(.*\)")
_HEEL = re.compile(r"-?\d{1,18}")


def klant(kolom: str, type_: str, niemand: Sequence[str], *, als_tekst: bool) -> str:
    """The expression for a customer in a column of this type; NULL where it is one of `niemand`.

    As text a whole number has no fraction, whatever it is kept in: 5, not 5.00.
    """
    if type_ == TEKST:
        return _zonder(kolom, f"TRIM({kolom})", niemand)
    if not _GETAL.fullmatch(type_):
        tekst = f"CAST({kolom} AS {TEKST})"
        return _zonder(tekst, tekst if als_tekst else kolom, niemand)
    if type_ in ONZEKER:
        kolom = f"NULLIF({kolom}, CAST('nan' AS {type_}))"
    getallen = sorted({int(waarde) for waarde in niemand if _HEEL.fullmatch(waarde)})
    if type_.startswith("U"):
        getallen = [getal for getal in getallen if getal >= 0]
    if getallen:
        kolom = f"CASE WHEN {kolom} IN ({', '.join(map(str, getallen))}) THEN NULL ELSE {kolom} END"
    if not als_tekst:
        return kolom
    tekst = f"CAST({kolom} AS {TEKST})"
    if type_ in ONZEKER or type_.startswith("DECIMAL"):
        return f"CASE WHEN {kolom} = TRUNC({kolom}) THEN CAST(CAST({kolom} AS HUGEINT) AS {TEKST}) ELSE {tekst} END"
    return tekst


def _zonder(tekst: str, klant_: str, niemand: Sequence[str]) -> str:
    """The customer, where the text is not one of `niemand`. Nearly all customers have a digit: those cost little."""
    kaal, vol = zonder_cijfers(niemand)
    vorm = f"LOWER(TRIM({tekst}))"
    gevallen = [f"NOT REGEXP_MATCHES({tekst}, '[1-9]') AND {vorm} IN ({lijst(['', *kaal])})"]
    # Text is looked for before it is made small: that costs a tenth.
    gevallen += [
        f"CONTAINS({tekst}, {letterlijk(_cijfers(waarde))}) AND {vorm} = {letterlijk(waarde)}" for waarde in vol
    ]
    return f"CASE WHEN {' OR '.join(gevallen)} THEN NULL ELSE {klant_} END"


def _cijfers(waarde: str) -> str:
    """The longest part of a text that is written in one way only: with no letter, small or large."""
    return max(re.split(r"[^-0-9]+", waarde), key=len)
