"""The words with which people write an amount where a bare number belongs: '2 jaar', 'anderhalf', '12 personen'."""

from __future__ import annotations

from fractions import Fraction

from balanstest.texts import taal as teksten

MAANDEN, DAGEN, PER_JAAR = "maanden", "dagen", "per jaar"
DUREN = frozenset({MAANDEN, DAGEN})
HIER_HOORT = {eenheid: teksten.HIER_HOORT.format(eenheid=eenheid) for eenheid in (MAANDEN, DAGEN, PER_JAAR)}
"""What a question asks for, by its unit."""

_MAAND, _KWARTAAL, _JAAR = ("maand", "maanden", "mnd", "mnden"), ("kwartaal", "kwartalen"), ("jaar", "jaren", "jr")
_KEER = ("", "keer", "maal", "x")

WAARD: dict[str, dict[str, Fraction]] = {
    MAANDEN: {
        **dict.fromkeys(("", *_MAAND), Fraction(1)),
        **dict.fromkeys(_KWARTAAL, Fraction(3)),
        **dict.fromkeys(_JAAR, Fraction(12)),
        "halfjaar": Fraction(6),
    },
    DAGEN: {
        **dict.fromkeys(("", "dag", "dagen", "dgn", "etmaal", "etmalen"), Fraction(1)),
        **dict.fromkeys(("week", "weken", "wk"), Fraction(7)),
        **dict.fromkeys(("uur", "uren"), Fraction(1, 24)),
    },
    PER_JAAR: {
        **dict.fromkeys((*_KEER, *(f"{keer} per jaar".strip() for keer in _KEER)), Fraction(1)),
        **{f"{keer} per {woord}".strip(): Fraction(12) for keer in _KEER for woord in ("maand", "mnd")},
        **{f"{keer} per kwartaal".strip(): Fraction(4) for keer in _KEER},
        **{f"{keer} per halfjaar".strip(): Fraction(2) for keer in _KEER},
    },
    "": dict.fromkeys(
        (
            *_KEER,
            *("stuks", "personen", "mensen", "klanten", "donateurs", "abonnees", "leden", "gesprekken"),
            *("conversies", "klachten", "gevallen", "nummers", "edities"),
        ),
        Fraction(1),
    ),
}
"""Per unit of a question the words behind a number, and how much one of them is in that unit: exactly, or not at all.

A week is no whole part of a month, and a month no number of days: those are not here.
"""

TELWOORDEN = {
    "een half": Fraction(1, 2),
    "een": Fraction(1),
    "één": Fraction(1),
    "half": Fraction(1, 2),
    "halve": Fraction(1, 2),
    "anderhalf": Fraction(3, 2),
    "twee": Fraction(2),
    "drie": Fraction(3),
    "vier": Fraction(4),
    "vijf": Fraction(5),
    "zes": Fraction(6),
}
"""Numbers in words, as far as people write them so; the longest first."""
EN = " en "
"""Between two parts of one amount: '2 jaar en 3 maanden'."""
