"""What a reader should know of the figures besides the term, which none of it moves (method, steps 6 and 7)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.curven.rijen import Rij, Signaal
from balanstest.termijn.spreiding import Spreiding
from balanstest.termijn.wandeling import Stap, Wandeling

DUN_BEZET_DEEL = 10
"""A row is thin below one tenth of the first row's conversations per month."""

BREED = 3
"""Months: for a wider row no certainty is claimed."""

MINSTE_GEVALLEN = 5
"""With fewer cases a rise or a fall says nothing."""

VERDUBBELD, GEKWARTEERD = math.log(2), math.log(1 / 4)


class Aantal(NamedTuple):
    """Cases among conversations, in months `[van, tot)`."""

    van: int
    tot: int
    gesprekken: int
    gevallen: int


class Verandering(NamedTuple):
    """A rate in the last window that passed against that in the first: `verhouding`, with its one-sided limits."""

    eerst: Aantal
    laatst: Aantal
    verhouding: float
    ondergrens: float
    bovengrens: float


def verander(eerst: Aantal, laatst: Aantal, z: float) -> Verandering:
    """Compare two rates, each of one case at the least, at quantile `z`."""
    verhouding = (laatst.gevallen * eerst.gesprekken) / (eerst.gevallen * laatst.gesprekken)
    factor = math.exp(z * math.sqrt(1 / laatst.gevallen + 1 / eerst.gevallen))
    return Verandering(eerst, laatst, verhouding, verhouding / factor, verhouding * factor)


def voor_de_wandeling(rijen: Sequence[Rij], leeg: int) -> list[Signaal]:
    """`leeg` rows without conversations came before these, and were dropped."""
    return [Signaal("lege_rijen_vooraan", {"aantal": leeg, "tot": rijen[0].van})] if leeg else []


def over_de_spreiding(spreiding: Spreiding) -> list[Signaal]:
    """Why the swing was assumed, where it was."""
    if spreiding.signaal is None:
        return []
    return [Signaal(spreiding.signaal, {"phi": spreiding.meting.phi if spreiding.meting else None})]


def start_na_termijn(start_maanden: Fraction, termijn: int) -> Signaal:
    """The calls (2b) start when the term is over."""
    start = int(start_maanden) if start_maanden.denominator == 1 else float(start_maanden)
    return Signaal("start_na_termijn", {"start": start, "termijn": termijn})


def na_de_wandeling(wandeling: Wandeling, z: float) -> list[Signaal]:
    """A later peak, rows that were thin or wide, and rates that changed, among the rows that passed."""
    signalen = []
    if wandeling.latere_piek is not None:
        signalen.append(Signaal("latere_piek", {"van": wandeling.latere_piek}))
    if not (geslaagd := wandeling.geslaagd):
        return signalen
    eerste = geslaagd[0].rij
    dun = [
        stap.rij
        for stap in geslaagd
        if stap.rij.gesprekken * eerste.breedte * DUN_BEZET_DEEL < eerste.gesprekken * stap.rij.breedte
    ]
    breed = [stap.rij for stap in geslaagd if stap.rij.breedte > BREED]
    signalen += [
        Signaal(code, {"perioden": [[rij.van, rij.tot] for rij in rijen]})
        for code, rijen in (("dun_bezet", dun), ("brede_rijen", breed))
        if rijen
    ]
    return signalen + _veranderd(geslaagd[0], geslaagd[-1], z)


def _veranderd(eerste: Stap, laatste: Stap, z: float) -> list[Signaal]:
    """Raw counts, whatever the norms make of them: complaints over the year, the rest over the window."""
    signalen = []
    for code, soort in (
        ("verzet_gestegen", "verzet"),
        ("klachten_gestegen", "klachten"),
        ("conversie_gedaald", "conversies"),
    ):
        daling = soort == "conversies"
        eerst, laatst = _aantal(eerste, soort), _aantal(laatste, soort)
        if eerst.gevallen < MINSTE_GEVALLEN or laatst.gevallen < (1 if daling else MINSTE_GEVALLEN):
            continue
        verandering = verander(eerst, laatst, z)
        if daling:
            veranderd = math.log(verandering.bovengrens) < GEKWARTEERD
        else:
            veranderd = math.log(verandering.ondergrens) > VERDUBBELD
        if veranderd:
            signalen.append(Signaal(code, _gegevens(verandering)))
    return signalen


def _aantal(stap: Stap, soort: str) -> Aantal:
    assert stap.toets is not None
    cijfers = stap.toets.cijfers
    venster = cijfers.jaar if soort == "klachten" else cijfers.venster
    return Aantal(venster.van, venster.tot, venster.gesprekken, getattr(venster, soort))


def _gegevens(verandering: Verandering) -> dict[str, object]:
    return {
        "eerst": verandering.eerst._asdict(),
        "laatst": verandering.laatst._asdict(),
        "verhouding": verandering.verhouding,
        "ondergrens": verandering.ondergrens,
        "bovengrens": verandering.bovengrens,
    }
