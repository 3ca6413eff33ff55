"""From the answers to 3b, 3c and 3d to whole counts per period.

Percentages and suppressed cells are read to the organisation's disadvantage: conversions rounded down, objections and
complaints up (method, 'Tables that are less than counts').
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from balanstest.curven.overzichten import Telling, voeg_samen
from balanstest.curven.rijen import Rij, Signaal
from balanstest.texts.getallen import kort
from balanstest.vragenlijst.compleet import zonder_noemer
from balanstest.vragenlijst.model import Maanden, Metingen, OverzichtRij, Periode
from balanstest.vragenlijst.waarden import Cel, Percentage

SOORTEN = ("conversies", "verzet", "klachten")


@dataclass(frozen=True, slots=True)
class Leesrij:
    """A row of the table as read: counts, None where nothing was filled in or nothing could be read.

    `gelezen` tells, per kind, what stood there where that was not a plain count.
    """

    van: int | None
    tot: int | None
    gesprekken: int | None
    conversies: int | None
    verzet: int | None
    klachten: int | None
    gelezen: dict[str, str] = field(default_factory=dict)

    @property
    def rij(self) -> Rij | None:
        """The row to compute with, None where something is missing."""
        if (
            self.van is None
            or self.tot is None
            or self.gesprekken is None
            or self.conversies is None
            or self.verzet is None
            or self.klachten is None
        ):
            return None
        return Rij(self.van, self.tot, self.gesprekken, self.conversies, self.verzet, self.klachten)


class Tabel(NamedTuple):
    """The figures as read. Where a row is not complete (`gebrek` says why), nothing can be computed."""

    leesrijen: tuple[Leesrij, ...]
    signalen: tuple[Signaal, ...]
    gebrek: str | None = None

    @property
    def rijen(self) -> tuple[Rij, ...]:
        """The rows to compute with; none where the table is not complete."""
        if self.gebrek is not None:
            return ()
        return tuple(rij for leesrij in self.leesrijen if (rij := leesrij.rij) is not None)


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


def _gebrek(rijen: Sequence[Maanden], compleet: bool) -> str | None:
    """Why nothing can be computed from these rows; None where they are complete."""
    if any(zonder_noemer(rij) for rij in rijen):
        return "percentages_zonder_gesprekken"
    return None if compleet else "tabel_onvolledig"


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


_BREUK = {"conversies": Fraction(1), "verzet": Fraction(1, 10)}
"""Below this in every row a percentage is more likely a fraction of one; complaints are often that rare."""


def _als_breuk(perioden: Sequence[Periode]) -> list[Signaal]:
    """Spreadsheets keep 1.3 % as 0.013: read as a percentage that would make objections vanish."""
    signalen = []
    for soort, grens in _BREUK.items():
        gegeven = [pct.waarde for rij in perioden if (pct := getattr(rij, f"{soort}_pct")) is not None and pct.waarde]
        if gegeven and all(waarde < grens for waarde in gegeven):
            tekst = kort(grens)
            signalen.append(Signaal("percentages_als_breuk", {"soort": soort, "grens": f"{tekst} %"}))
    return signalen


def _cel(rij: Maanden, naam: str, *, gunstig: bool) -> int | None:
    if rij.gesprekken is None:
        cel = getattr(rij, naam)
        return cel.aantal if cel is not None else None
    return aantal(getattr(rij, naam), getattr(rij, f"{naam}_pct"), rij.gesprekken, gunstig=gunstig)


def _uit_perioden(perioden: Sequence[Periode]) -> Tabel:
    leesrijen = [
        Leesrij(
            periode.van,
            periode.tot,
            periode.gesprekken,
            _cel(periode, "conversies", gunstig=True),
            _cel(periode, "verzet", gunstig=False),
            _cel(periode, "klachten", gunstig=False),
            _bijzonder(periode, SOORTEN),
        )
        for periode in perioden
    ]
    gebrek = _gebrek(perioden, all(leesrij.rij is not None for leesrij in leesrijen))
    signalen = [Signaal(gebrek)] if gebrek else _bewerkt([leesrij.gelezen for leesrij in leesrijen])
    signalen += _als_breuk(perioden)
    leesrijen.sort(key=lambda leesrij: -1 if leesrij.van is None else leesrij.van)
    return Tabel(tuple(leesrijen), tuple(signalen), gebrek)


def _uit_overzichten(metingen: Metingen) -> Tabel:
    alle = [rij for rijen in metingen.overzichten.values() for rij in rijen]
    tellingen = {
        naam: [_telling(rij, gunstig=naam == "conversie") for rij in rijen]
        for naam, rijen in metingen.overzichten.items()
    }
    compleet = {naam: [t for t in lijst if t is not None] for naam, lijst in tellingen.items()}
    gebrek = _gebrek(alle, all(len(compleet[naam]) == len(lijst) for naam, lijst in tellingen.items()))
    if gebrek is not None:
        return Tabel((), (Signaal(gebrek),), gebrek)
    tabel, signalen = voeg_samen(compleet)
    signalen += _bewerkt([_bijzonder(rij, ("aantal",)) for rij in alle])
    leesrijen = (Leesrij(r.van, r.tot, r.gesprekken, r.conversies, r.verzet, r.klachten) for r in tabel)
    return Tabel(tuple(leesrijen), tuple(signalen))


def _telling(rij: OverzichtRij, *, gunstig: bool) -> Telling | None:
    gevonden = _cel(rij, "aantal", gunstig=gunstig)
    if rij.van is None or rij.tot is None or rij.gesprekken is None or gevonden is None:
        return None
    return Telling(rij.van, rij.tot, rij.gesprekken, gevonden)
