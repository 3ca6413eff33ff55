"""From the answers to 3b, 3c and 3d to whole counts per period.

Percentages and suppressed cells are read to the organisation's disadvantage: conversions rounded down, objections and
complaints up (method, 'Tables that are less than counts').
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from balanstest.curven.overzichten import Telling, voeg_samen
from balanstest.curven.rijen import Rij, Signaal
from balanstest.vragenlijst.compleet import zonder_noemer
from balanstest.vragenlijst.model import Maanden, Metingen, OverzichtRij, Periode
from balanstest.vragenlijst.waarden import Cel, Percentage

SOORTEN = ("conversies", "verzet", "klachten")


@dataclass(frozen=True, slots=True)
class Leesrij:
    """A row of the table with, per kind, what stood there where that was not a plain count."""

    rij: Rij
    gelezen: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tabel:
    """The figures as read. `volledig` is False where something is missing, so that nothing can be computed."""

    leesrijen: tuple[Leesrij, ...]
    volledig: bool
    signalen: tuple[Signaal, ...]

    @property
    def rijen(self) -> tuple[Rij, ...]:
        """The rows to compute with; none where the table is not complete."""
        return tuple(leesrij.rij for leesrij in self.leesrijen) if self.volledig else ()


def aantal(cel: Cel | None, pct: Percentage | None, gesprekken: int, *, gunstig: bool) -> int | None:
    """A whole count from a cell, read to the organisation's disadvantage. None where there is neither.

    `gunstig` tells whether more is better for the organisation (conversions); `gesprekken` is the row's n.
    """
    if gesprekken == 0:
        return 0
    if pct is not None:
        halve = pct.halve_eenheid
        if gunstig:
            return max(0, math.floor((pct.waarde - halve) * gesprekken / 100))
        return min(gesprekken, math.ceil((pct.waarde + halve) * gesprekken / 100))
    if cel is None:
        return None
    if cel.onder is not None:
        return 0 if gunstig else min(gesprekken, cel.onder - 1)
    return cel.aantal


def lees_tabel(metingen: Metingen) -> Tabel:
    """Read whichever form the figures were given in. Rows come in order of time."""
    if metingen.overzichten:
        return _uit_overzichten(metingen)
    return _uit_perioden(metingen.perioden or [])


def _gaten(rijen: Sequence[Maanden]) -> list[Signaal]:
    """Why nothing can be computed from these rows; empty where they are complete."""
    if any(zonder_noemer(rij) for rij in rijen):
        return [Signaal("percentages_zonder_gesprekken")]
    leeg = any(rij.van is None or rij.tot is None or rij.gesprekken is None for rij in rijen)
    return [Signaal("tabel_onvolledig")] if leeg else []


def _bijzonder(rij: Maanden, namen: Sequence[str]) -> dict[str, str]:
    gelezen: dict[str, str] = {}
    for naam in namen:
        cel, pct = getattr(rij, naam), getattr(rij, f"{naam}_pct")
        if pct is not None:
            gelezen[naam] = str(pct)
        elif cel is not None and cel.onder is not None:
            gelezen[naam] = str(cel)
    return gelezen


def _bewerkt(gelezen: Sequence[dict[str, str]]) -> list[Signaal]:
    alle = [tekst for rij in gelezen for tekst in rij.values()]
    signalen = []
    if pct := [tekst for tekst in alle if tekst.endswith("%")]:
        signalen.append(Signaal("percentages_omgerekend", {"cellen": len(pct)}))
    if klein := [tekst for tekst in alle if tekst.startswith("<")]:
        signalen.append(Signaal("kleine_aantallen_verborgen", {"cellen": len(klein)}))
    return signalen


def _uit_perioden(perioden: Sequence[Periode]) -> Tabel:
    if gaten := _gaten(perioden):
        return Tabel((), False, tuple(gaten))
    leesrijen = []
    for periode in perioden:
        assert periode.van is not None
        assert periode.tot is not None
        assert periode.gesprekken is not None
        n = periode.gesprekken
        c = aantal(periode.conversies, periode.conversies_pct, n, gunstig=True)
        v = aantal(periode.verzet, periode.verzet_pct, n, gunstig=False)
        k = aantal(periode.klachten, periode.klachten_pct, n, gunstig=False)
        if c is None or v is None or k is None:
            return Tabel((), False, (Signaal("tabel_onvolledig"),))
        rij = Rij(periode.van, periode.tot, n, c, v, k)
        leesrijen.append(Leesrij(rij, _bijzonder(periode, SOORTEN)))
    leesrijen.sort(key=lambda leesrij: leesrij.rij.van)
    return Tabel(tuple(leesrijen), True, tuple(_bewerkt([leesrij.gelezen for leesrij in leesrijen])))


def _uit_overzichten(metingen: Metingen) -> Tabel:
    alle = [rij for rijen in metingen.overzichten.values() for rij in rijen]
    if gaten := _gaten(alle):
        return Tabel((), False, tuple(gaten))
    tellingen: dict[str, list[Telling]] = {}
    for naam, rijen in metingen.overzichten.items():
        tellingen[naam] = []
        for rij in rijen:
            telling = _telling(rij, gunstig=naam == "conversie")
            if telling is None:
                return Tabel((), False, (Signaal("tabel_onvolledig"),))
            tellingen[naam].append(telling)
    tabel, signalen = voeg_samen(tellingen)
    signalen += _bewerkt([_bijzonder(rij, ("aantal",)) for rij in alle])
    return Tabel(tuple(Leesrij(rij, {}) for rij in tabel), True, tuple(signalen))


def _telling(rij: OverzichtRij, *, gunstig: bool) -> Telling | None:
    assert rij.van is not None
    assert rij.tot is not None
    assert rij.gesprekken is not None
    gevonden = aantal(rij.aantal, rij.aantal_pct, rij.gesprekken, gunstig=gunstig)
    return None if gevonden is None else Telling(rij.van, rij.tot, rij.gesprekken, gevonden)
