"""Ranges of numbers as regular expressions: an answer may be a number in text, like `"9,5"`, and has its range too.

The expressions are in the common part of Python's `re` and ECMA 262, which JSON Schema asks for.
"""

from __future__ import annotations

from fractions import Fraction

SLOT = r"\s*$"
"""The end of an answer; the reader cuts spaces off."""
_BREUK = "(?:[.,][0-9]+)?"
GEHEEL = "-?[0-9]{1,12}"
DECIMAAL = f"{GEHEEL}(?:[.,][0-9]{{1,12}})?"
ZONDER_REST = f"{GEHEEL}(?:[.,]0{{1,12}})?"
"""A whole number that may be written as `6,0`."""


def _cijfers(grens: Fraction) -> tuple[str, str]:
    """The digits before and after the point. A limit is never negative and ends within some decimals."""
    heel, rest, breuk = int(grens), grens - int(grens), ""
    while rest:
        rest *= 10
        breuk += str(int(rest))
        rest -= int(rest)
        assert len(breuk) <= 12, grens
    return str(heel), breuk


def _lager(cijfer: str) -> str:
    return f"[0-{int(cijfer) - 1}]"


def _kleiner(grens: Fraction) -> str:
    """Digits of a number below the limit, without a sign."""
    heel, breuk = _cijfers(grens)
    lengte = len(heel)
    delen = [f"[0-9]{{1,{lengte - 1}}}"] if lengte > 1 else []
    delen += [
        f"{heel[:i]}{_lager(cijfer)}" + (f"[0-9]{{{lengte - i - 1}}}" if i < lengte - 1 else "")
        for i, cijfer in enumerate(heel)
        if cijfer > "0"
    ]
    mogelijk = [f"0*(?:{'|'.join(delen)}){_BREUK}"] if delen else []
    onder = [f"{breuk[:i]}(?:{_lager(cijfer)}[0-9]*)?" for i, cijfer in enumerate(breuk) if cijfer > "0"]
    if onder:
        mogelijk.append(f"0*{heel}(?:[.,](?:{'|'.join(onder)}))?")
    return "|".join(mogelijk) or "(?!)"


def _gelijk(grens: Fraction) -> str:
    heel, breuk = _cijfers(grens)
    return f"0*{heel}[.,]{breuk}0*" if breuk else f"0*{heel}(?:[.,]0+)?"


def tussen(
    schrijfwijze: str, minimum: Fraction, maximum: Fraction, *, open_onder: bool = False, slot: str = SLOT
) -> str:
    """A number of the form `schrijfwijze` from `minimum` (left out where `open_onder`) to `maximum`, up to `slot`."""
    delen = f"(?={schrijfwijze}{slot})"
    if open_onder or minimum > 0:
        te_laag = _kleiner(minimum) + (f"|{_gelijk(minimum)}" if open_onder else "")
        delen += f"(?!-)(?!(?:{te_laag}){slot})"
    else:
        delen += f"(?:-(?=[0.,]+{slot}))?"  # -0 is nothing less than 0
    return f"{delen}(?:{_kleiner(maximum)}|{_gelijk(maximum)})"
