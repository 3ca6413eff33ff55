"""Small charts in the terminal: one curve against months, in braille, with the term marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_PUNTEN = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Braille dots by row (top to bottom) and column."""


class Trede(NamedTuple):
    """One row of the table: the rate (a fraction, None: no data) in months `[van, tot)`."""

    van: int
    tot: int
    deel: float | None


def teken(treden: Sequence[Trede], *, breedte: int, hoogte: int, maximum: float, termijn: int | None) -> list[str]:
    """Draw a stepped curve of `breedte` × `hoogte` characters, from 0 to `maximum`.

    `termijn` (months) is marked with a dashed line where the curve leaves room for it.
    """
    begin, einde = treden[0].van, treden[-1].tot
    kolommen, rijen = breedte * 2, hoogte * 4
    cellen = [[0] * breedte for _ in range(hoogte)]

    def zet(x: int, y: int) -> None:
        cellen[y // 4][x // 2] |= _PUNTEN[y % 4][x % 2]

    vorige: int | None = None
    for x in range(kolommen):
        maand = begin + (x + 0.5) * (einde - begin) / kolommen
        deel = next((t.deel for t in treden if t.van <= maand < t.tot), None)
        if deel is None:
            vorige = None
            continue
        y = rijen - 1 - round((rijen - 1) * deel / maximum) if maximum > 0 else rijen - 1
        for tussen in range(min(y, y if vorige is None else vorige), max(y, y if vorige is None else vorige) + 1):
            zet(x, tussen)
        vorige = y
    merk = merkkolom(begin, einde, breedte, termijn)
    regels = []
    for rij in cellen:
        tekens = [chr(0x2800 + cel) if cel else " " for cel in rij]
        if merk is not None and tekens[merk] == " ":
            tekens[merk] = "┊"
        regels.append("".join(tekens))
    return regels


def merkkolom(begin: int, einde: int, breedte: int, termijn: int | None) -> int | None:
    """The character column of the term, None where it lies outside the chart."""
    if termijn is None or not begin < termijn <= einde:
        return None
    return min(breedte - 1, int((termijn - begin) * breedte / (einde - begin)))


def as_regel(treden: Sequence[Trede], breedte: int, termijn: int | None) -> str:
    """The line under a chart: first month, term, last month."""
    begin, einde = str(treden[0].van), str(treden[-1].tot)
    tekens = list(begin.ljust(breedte - len(einde)) + einde)
    kolom = merkkolom(treden[0].van, treden[-1].tot, breedte, termijn)
    if kolom is not None:
        tekst = f"^{termijn}"
        kolom = min(kolom, breedte - len(tekst))
        # Do not write over the months at both ends.
        if kolom > len(begin) and kolom + len(tekst) < breedte - len(einde):
            tekens[kolom : kolom + len(tekst)] = tekst
    return "".join(tekens)
