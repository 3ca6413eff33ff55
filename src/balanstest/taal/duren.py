"""Lengths of time in a running text: 'twaalf maanden', '1,5 jaar', 'een jaar en drie maanden', '12 tot 15 maanden'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from balanstest.taal.eenheden import MAANDEN, TELWOORDEN, WAARD

_TOT_TIEN = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TOT_TWINTIG = (
    "tien",
    "elf",
    "twaalf",
    *(f"{woord}tien" for woord in ("der", "veer", "vijf", "zes", "zeven", "acht", "negen")),
)
_TIENTALLEN = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _woorden() -> Iterator[tuple[str, Fraction]]:
    yield from TELWOORDEN.items()
    yield from ((woord, Fraction(getal)) for getal, woord in enumerate((*_TOT_TIEN, *_TOT_TWINTIG), 1))
    for tien, tiental in enumerate(_TIENTALLEN, 2):
        yield tiental, Fraction(10 * tien)
        for een, woord in enumerate(_TOT_TIEN, 1):
            en = "ën" if woord.endswith("e") else "en"
            yield f"{woord}{en}{tiental}", Fraction(10 * tien + een)


_GETALLEN = dict(_woorden())
_EENHEDEN = {woord: waarde for woord, waarde in WAARD[MAANDEN].items() if woord}
_LANGSTE_EERST = sorted(_GETALLEN, key=len, reverse=True)
_GETAL = rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?|{'|'.join(_LANGSTE_EERST)})"
_EENHEID = rf"(?:{'|'.join(sorted(_EENHEDEN, key=len, reverse=True))})"
_TOT = r"(?:tot en met|tot|à|a|of|-|–)"
_DUUR = re.compile(
    rf"\b(?:(?P<eerst>{_GETAL})\s*{_TOT}\s*)?(?P<getal>{_GETAL})[\s-]{{0,3}}(?P<eenheid>{_EENHEID})\b"
    rf"(?:\s+en\s+(?P<getal2>{_GETAL})\s+(?P<eenheid2>{_EENHEID})\b)?",
    re.IGNORECASE,
)
_ANDERE_DUUR = re.compile(
    r"\b(?:per|elke|elk|iedere|ieder|eerste|laatste|afgelopen|vorige|komende|korter dan|minder dan|meer dan"
    r"|(?<!niet )(?<!nooit )langer dan|voorstel (?:van|was|is))\s*$",
    re.IGNORECASE,
)
"""Before a length that is not the one a text decides on: the first three months, shorter than 16 months."""
_ERVOOR = 24
"""So many characters before a length tell what it is about."""


class Tijdsduur(NamedTuple):
    """A length in months, as it was written; `beslist` is False where the text compares or counts with it."""

    maanden: Fraction
    tekst: str
    beslist: bool


def duren(tekst: str) -> list[Tijdsduur]:
    """Every length of months, quarters or years in a text, in order; both where it gives two ('12 tot 15 maanden')."""
    gevonden: list[Tijdsduur] = []
    for treffer in _DUUR.finditer(tekst):
        waarde = _waarde(treffer["getal"], treffer["eenheid"])
        if treffer["getal2"]:
            waarde += _waarde(treffer["getal2"], treffer["eenheid2"])
        ervoor = tekst[max(0, treffer.start() - _ERVOOR) : treffer.start()]
        # 'een jaar' may as well be 'any year', and 'halve jaren' are how a table is cut.
        is_soort = treffer["getal"].lower() == "halve" and treffer["eenheid"].lower().endswith("en")
        zeker = (treffer["getal"].lower() != "een" and not is_soort) or bool(treffer["getal2"])
        beslist = zeker and _ANDERE_DUUR.search(ervoor) is None
        geschreven = " ".join(treffer.group().split())
        if treffer["eerst"]:
            gevonden.append(Tijdsduur(_waarde(treffer["eerst"], treffer["eenheid"]), geschreven, beslist))
        gevonden.append(Tijdsduur(waarde, geschreven, beslist))
    return gevonden


def _waarde(getal: str, eenheid: str) -> Fraction:
    klein = getal.lower()
    aantal = _GETALLEN[klein] if klein in _GETALLEN else Fraction(klein.replace(",", "."))
    return aantal * _EENHEDEN[eenheid.lower()]
