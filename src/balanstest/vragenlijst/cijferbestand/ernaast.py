"""Percentages beside the counts that they were worked out from: helpers of who made the file."""

from __future__ import annotations

from fractions import Fraction

from balanstest.bestand.tabel.raster import Vak
from balanstest.taal.getallen import getal
from balanstest.vragenlijst.cijferbestand.rijen import Cijferrijen
from balanstest.vragenlijst.metingen import Periode

_MEESTE_DECIMALEN = 3
_FIJN_GENOEG = Fraction(1, 100)
"""A fraction of one says something from two decimals on."""


def afwijkingen(naam: str, gelezen: Cijferrijen) -> list[tuple[int, Vak, dict[str, object]]]:
    """The rows whose percentage of `naam` is not what its count says: the period, the cell, and what both are.

    A percentage may have been rounded or cut off, and may stand there as a fraction of one.
    """
    gevonden: list[tuple[int, Vak, dict[str, object]]] = []
    for nummer, (periode, vakken) in enumerate(zip(gelezen.perioden, gelezen.vakken, strict=True)):
        deel = _deel(naam, periode)
        percentage = getattr(periode, f"{naam}_pct")
        if deel is None or percentage is None:
            continue
        ruimte = 2 * percentage.halve_eenheid
        mogelijk = [100 * deel, deel] if ruimte <= _FIJN_GENOEG else [100 * deel]
        if all(abs(waarde - percentage.waarde) >= ruimte for waarde in mogelijk):
            vak = vakken[f"{naam}_pct"]
            gegevens: dict[str, object] = {"naam": naam, "pct": str(percentage), "deel": _in_procenten(deel)}
            gevonden.append((nummer, vak, gegevens))
    return gevonden


def _deel(naam: str, periode: Periode) -> Fraction | None:
    """The part of the conversations that a count is, None where that cannot be said."""
    cel = getattr(periode, naam)
    if cel is None or cel.aantal is None or not periode.gesprekken:
        return None
    return Fraction(cel.aantal, periode.gesprekken)


def _in_procenten(deel: Fraction) -> str:
    return f"{getal(100 * deel, _MEESTE_DECIMALEN).rstrip('0').rstrip(',')} %"
