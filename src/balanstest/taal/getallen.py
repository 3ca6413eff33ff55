"""Numbers, dates and lists as a Dutch reader writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

Getal = int | float | Fraction

_MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_NEDERLANDS = str.maketrans(",.", ".,")
_TELWOORDEN = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
OF = "of"
"""For `opsomming`, where one of several is meant."""


def getal(waarde: Getal, decimalen: int = 0) -> str:
    """Write a number with a decimal comma, a point per thousand and a true minus sign, rounded half up."""
    with localcontext(prec=80):  # more digits than any figure, however wild, is shown with
        return _getal(waarde, decimalen)


def _getal(waarde: Getal, decimalen: int) -> str:
    exact = Decimal(waarde.numerator) / Decimal(waarde.denominator) if isinstance(waarde, Fraction) else Decimal(waarde)
    rond = exact.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)
    tekst = f"{abs(rond):,.{decimalen}f}".translate(_NEDERLANDS)
    return f"−{tekst}" if rond < 0 else tekst


def kort(waarde: Getal, hoogstens: int = 4) -> str:
    """Write a number with as few decimals as it needs, at most `hoogstens`."""
    tekst = getal(waarde, hoogstens)
    return tekst.rstrip("0").rstrip(",") if "," in tekst else tekst


def in_cijfers(waarde: Getal) -> str:
    """Write a number as it may be typed anywhere in a questionnaire: a point for decimals, and none per thousand.

    A comma ends a value between braces, and `1.000` is read as one.
    """
    return kort(waarde).replace(".", "").replace(",", ".").replace("−", "-")


def procent(deel: Getal, decimalen: int = 1) -> str:
    """Write a fraction of one as a percentage: 0.013 → '1,3 %'."""
    return f"{getal(Fraction(deel) * 100, decimalen)} %"


def datum(dag: date | None) -> str:
    """Write a date in full: 31 oktober 2026."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}" if dag else ""


def maanden(aantal: Getal) -> str:
    """Write a number of months: '1 maand', '14,5 maanden'."""
    return "1 maand" if aantal == 1 else f"{kort(aantal)} maanden"


def telwoord(aantal: int) -> str:
    """Write a small whole number in words, a larger one in figures."""
    return _TELWOORDEN[aantal] if 0 <= aantal < len(_TELWOORDEN) else str(aantal)


def keer(aantal: Getal, enkel: str, meer: str) -> str:
    """Write an amount with the right form of its noun: '1 klacht', '4 klachten'."""
    return f"{kort(aantal, 1)} {enkel if is_een(aantal) else meer}"


def is_een(aantal: Getal) -> bool:
    """Whether an amount reads as one: 0,98 is written as 1 too."""
    return kort(aantal, 1) == "1"


def opsomming(delen: Sequence[str], voegwoord: str = "en") -> str:
    """Join: 'a', 'a en b', 'a, b en c'."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"
