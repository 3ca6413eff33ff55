"""From the answers to 3b, 3c and 3d to whole counts per period.

Percentages and suppressed cells are read to the organisation's disadvantage: conversions rounded down, objections and
complaints up (method, 'Tables that are less than counts').
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.bestand.waarden import Cel, Percentage
from balanstest.curven.overzichten import Reeksrij, voeg_samen
from balanstest.curven.rijen import Rij, Signaal
from balanstest.taal.getallen import kort
from balanstest.vragenlijst.compleet import zonder_noemer
from balanstest.vragenlijst.metingen import Maanden, Metingen, OverzichtRij, Periode

SOORTEN = ("conversies", "verzet", "klachten")


_GEWOON: Mapping[str, str] = {}
"""Every cell of the row is a plain count."""


class Leesrij(NamedTuple):
    """A row of the table as read: counts, None where nothing was filled in or nothing could be read.

    `gelezen` tells, per kind, what stood there where that was not a plain count.
    """

    van: int | None
    tot: int | None
    gesprekken: int | None
    conversies: int | None
    verzet: int | None
    klachten: int | None
    gelezen: Mapping[str, str] = _GEWOON

    @property
    def rij(self) -> Rij | None:
        """The row to compute with, None where something is missing."""
        return None if None in self else Rij._make(self[:-1])  # the fields of a Rij, and `gelezen` behind them


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
        return tuple([rij for leesrij in self.leesrijen if (rij := leesrij.rij) is not None])


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
    if any(rij.gesprekken is None and zonder_noemer(rij) for rij in rijen):
        return "percentages_zonder_gesprekken"
    return None if compleet else "tabel_onvolledig"


def _bijzonder(cellen: Iterable[tuple[str, Cel | None, Percentage | None]]) -> Mapping[str, str]:
    gelezen: dict[str, str] = {}
    for naam, cel, pct in cellen:
        if pct is not None:
            gelezen[naam] = str(pct)
        elif cel is not None and cel.onder is not None:
            gelezen[naam] = str(cel)
    return gelezen


def _bewerkt(gelezen: Sequence[Mapping[str, str]]) -> list[Signaal]:
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
        naam = f"{soort}_pct"
        gegeven = [pct.waarde for rij in perioden if (pct := getattr(rij, naam)) is not None and pct.waarde]
        if gegeven and all(waarde < grens for waarde in gegeven):
            tekst = kort(grens)
            signalen.append(Signaal("percentages_als_breuk", {"soort": soort, "grens": f"{tekst} %"}))
    return signalen


def _cel(cel: Cel | None, pct: Percentage | None, gesprekken: int | None, *, gunstig: bool) -> int | None:
    if gesprekken is None:
        return cel.aantal if cel is not None else None
    return aantal(cel, pct, gesprekken, gunstig=gunstig)


def _leesrij(periode: Periode) -> Leesrij:
    n, c, v, k = periode.gesprekken, periode.conversies, periode.verzet, periode.klachten
    c_pct, v_pct, k_pct = periode.conversies_pct, periode.verzet_pct, periode.klachten_pct
    if n and c and v and k and not (c_pct or v_pct or k_pct or c.onder or v.onder or k.onder):
        # All plain counts, as in nearly every row.
        return Leesrij(periode.van, periode.tot, n, c.aantal, v.aantal, k.aantal)
    return Leesrij(
        periode.van,
        periode.tot,
        n,
        _cel(c, c_pct, n, gunstig=True),
        _cel(v, v_pct, n, gunstig=False),
        _cel(k, k_pct, n, gunstig=False),
        _bijzonder(zip(SOORTEN, (c, v, k), (c_pct, v_pct, k_pct), strict=True)),
    )


def _uit_perioden(perioden: Sequence[Periode]) -> Tabel:
    leesrijen = [_leesrij(periode) for periode in perioden]
    gebrek = _gebrek(perioden, all(None not in leesrij for leesrij in leesrijen))
    signalen = [Signaal(gebrek)] if gebrek else _bewerkt([leesrij.gelezen for leesrij in leesrijen])
    signalen += _als_breuk(perioden)
    leesrijen.sort(key=lambda leesrij: -1 if leesrij.van is None else leesrij.van)
    return Tabel(tuple(leesrijen), tuple(signalen), gebrek)


def _uit_overzichten(metingen: Metingen) -> Tabel:
    alle = [rij for rijen in metingen.overzichten.values() for rij in rijen]
    tellingen = {
        naam: [_reeksrij(rij, gunstig=naam == "conversie") for rij in rijen]
        for naam, rijen in metingen.overzichten.items()
    }
    compleet = {naam: [t for t in lijst if t is not None] for naam, lijst in tellingen.items()}
    gebrek = _gebrek(alle, all(len(compleet[naam]) == len(lijst) for naam, lijst in tellingen.items()))
    if gebrek is not None:
        return Tabel((), (Signaal(gebrek),), gebrek)
    tabel, signalen = voeg_samen(compleet)
    signalen += _bewerkt([_bijzonder([("aantal", rij.aantal, rij.aantal_pct)]) for rij in alle])
    leesrijen = (Leesrij(r.van, r.tot, r.gesprekken, r.conversies, r.verzet, r.klachten) for r in tabel)
    return Tabel(tuple(leesrijen), tuple(signalen))


def _reeksrij(rij: OverzichtRij, *, gunstig: bool) -> Reeksrij | None:
    gevonden = _cel(rij.aantal, rij.aantal_pct, rij.gesprekken, gunstig=gunstig)
    if rij.van is None or rij.tot is None or rij.gesprekken is None or gevonden is None:
        return None
    return Reeksrij(rij.van, rij.tot, rij.gesprekken, gevonden)
