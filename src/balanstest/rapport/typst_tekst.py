"""Literal text in Typst: every value that a template prints becomes a string expression, never markup or code."""

from __future__ import annotations

from balanstest.rapport.lettertypen import toonbaar
from balanstest.rapport.vrije_tekst import Alinea, blokken
from balanstest.taal.tekens import zichtbaar


class Code(str):
    """Typst code that we made ourselves, printed as it is."""

    __slots__ = ()


_ONTSNAP = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def tekenreeks(waarde: object) -> str:
    """Write a value as a Typst string, on one line; a whole number and our own code stay what they are."""
    if isinstance(waarde, Code):
        return str(waarde)
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        return str(waarde)
    tekst = toonbaar(" ".join(zichtbaar(str(waarde)).split()))
    return f'"{tekst.translate(_ONTSNAP)}"'


def ruw(tekst: str) -> Code:
    """A text of ours as a string with its line breaks, such as an SVG."""
    return Code(f'"{tekst.translate(_ONTSNAP)}"')


def alineas(tekst: str) -> Code:
    """Write free text as an array of paragraphs (strings) and lists (arrays, with the first number or none)."""
    delen = []
    for blok in blokken(tekst):
        if isinstance(blok, Alinea):
            delen.append(tekenreeks(blok.tekst))
        else:
            regels = "".join(f"{tekenreeks(regel)}, " for regel in blok.regels)
            eerste = "none" if blok.eerste is None else str(blok.eerste)
            delen.append(f"(regels: ({regels}), eerste: {eerste})")
    return Code("(" + "".join(f"{deel}, " for deel in delen) + ")")
