"""The walk through the rows: stop at the first that fails (method, steps 3 and 4)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.curven.rijen import Rij
from balanstest.normen import Normen
from balanstest.termijn.limieten import Marges
from balanstest.termijn.venster import Venster, venster_vanaf

MINSTE_GEVALLEN = 5
"""A brake needs at least this many cases."""


class Toets(NamedTuple):
    """The figures of one window, as they were compared with the norms.

    `saldo` and the two `rekenwaarde`s are exact; the margins and `ondergrens` are floating point.
    """

    venster: Venster
    verzet_rekenwaarde: Fraction
    klachten_rekenwaarde: Fraction
    marge_conversies: float
    marge_verzet: float
    marge_klachten: float
    saldo: Fraction
    marge_saldo: float
    eigen_bovengrens: float
    """Upper limit of the row's own balance: below 0 the row is certainly negative by itself."""

    @property
    def ondergrens(self) -> float:
        """The lower limit L of the balance."""
        return float(self.saldo) - self.marge_saldo


class Stap(NamedTuple):
    """One row walked: `code` is None where it passed, else the criterion that stopped the walk.

    `toets` is None where there was nothing to test (gap, too wide).
    """

    rij: Rij
    toets: Toets | None
    code: str | None
    eigen_rij: bool = False
    """The row failed by its own counts, not by its window."""


class Wandeling(NamedTuple):
    """The whole walk: `eindmaand` is T after step 4, None where no row passed."""

    stappen: tuple[Stap, ...]
    stopcode: str
    eindmaand: int | None
    halve_rij: Rij | None
    """The wide last row of which only the first half counts, where that shortened the term."""
    latere_piek: int | None
    """The first later month that would pass, after a stop `balans`; reported, never used."""

    @property
    def geslaagd(self) -> tuple[Stap, ...]:
        """The rows that passed."""
        return tuple(stap for stap in self.stappen if stap.code is None)


class _Loper:
    """What stays the same during one walk: the rows, the norms, the margins and the first window."""

    def __init__(self, rijen: Sequence[Rij], normen: Normen, marges: Marges) -> None:
        self.rijen = rijen
        self.normen = normen
        self.marges = marges
        self.eerste = venster_vanaf(rijen, 0, normen.vooruitblik, normen.breedste_periode)
        weging_klachten = normen.weging_verzet * normen.weging_klacht
        self.noemer = math.lcm(normen.weging_verzet.denominator, weging_klachten.denominator)
        self.v = int(normen.weging_verzet * self.noemer)
        self.vw = int(weging_klachten * self.noemer)
        """The weights v and v·w, as whole numbers over `noemer`."""

    def beoordeel(self, index: int) -> Stap:
        """Judge row `index` on everything but the gap before it."""
        rij = self.rijen[index]
        if rij.gesprekken == 0:
            return Stap(rij, None, "gat")
        if rij.breedte > self.normen.breedste_periode:
            return Stap(rij, None, "te_brede_periode")
        toets = self._reken(rij, index)
        if toets.eigen_bovengrens < 0:
            return Stap(rij, toets, "balans", eigen_rij=True)
        return Stap(rij, toets, self._oordeel(toets, index))

    def _reken(self, rij: Rij, index: int) -> Toets:
        # Exact, in whole numbers over one denominator: the term is walked some twenty times for its sensitivity.
        normen, marges, eerste = self.normen, self.marges, self.eerste
        venster = venster_vanaf(self.rijen, index, normen.vooruitblik, normen.breedste_periode)
        v, vw, noemer = self.v, self.vw, self.noemer
        n, n0 = venster.gesprekken, 1
        verzet, klachten = venster.verzet, venster.klachten
        if normen.vertrekkers_meetellen:
            # Those who objected are no longer called: fewer objections later on are no gain.
            n0 = eerste.gesprekken
            verzet = max(verzet * n0, n * eerste.verzet)
            klachten = max(klachten * n0, n * eerste.klachten)
        vf, vwf = v / noemer, vw / noemer
        marge_c = marges.omlaag(venster.conversies)
        marge_v = marges.omhoog(verzet / n0)
        marge_k = marges.omhoog(klachten / n0)
        eigen = (rij.conversies * noemer - v * rij.verzet - vw * rij.klachten) / noemer
        eigen_marge = math.hypot(
            marges.omhoog(rij.conversies), vf * marges.omlaag(rij.verzet), vwf * marges.omlaag(rij.klachten)
        )
        return Toets(
            venster=venster,
            verzet_rekenwaarde=Fraction(verzet, n0),
            klachten_rekenwaarde=Fraction(klachten, n0),
            marge_conversies=marge_c,
            marge_verzet=marge_v,
            marge_klachten=marge_k,
            saldo=Fraction(venster.conversies * noemer * n0 - v * verzet - vw * klachten, noemer * n0),
            marge_saldo=math.hypot(marge_c, vf * marge_v, vwf * marge_k),
            eigen_bovengrens=eigen + eigen_marge,
        )

    def _oordeel(self, toets: Toets, index: int) -> str | None:
        normen, venster = self.normen, toets.venster
        n = venster.gesprekken
        if toets.ondergrens < 0:
            return "balans" if toets.saldo < 0 else "balans_onzeker"
        nodig = normen.minimale_conversie * n
        if venster.conversies < nodig:
            return "stille_last"
        if venster.conversies - toets.marge_conversies < nodig:
            return "stille_last_onzeker"
        for code, norm, waarde, marge in (
            ("verzetsnorm", normen.maximaal_verzet, toets.verzet_rekenwaarde, toets.marge_verzet),
            ("klachtennorm", normen.maximale_klachten, toets.klachten_rekenwaarde, toets.marge_klachten),
        ):
            if norm is None:
                continue
            if waarde > norm * n:
                return code
            if float(waarde) + marge > norm * n:
                return f"{code}_onzeker"
        return self._rem(venster) if index > 0 else None

    def _rem(self, venster: Venster) -> str | None:
        """The brakes compare the raw sums of this window with those of the first."""
        normen, eerste = self.normen, self.eerste
        n, n0 = venster.gesprekken, eerste.gesprekken
        for code, rem, aantal, aantal0 in (
            ("rem_verzet", normen.rem_verzet, venster.verzet, eerste.verzet),
            ("rem_klachten", normen.rem_klachten, venster.klachten, eerste.klachten),
        ):
            if rem is not None and aantal >= MINSTE_GEVALLEN and aantal * n0 >= rem * max(aantal0, 1) * n:
                return code
        if (
            normen.rem_conversie is not None
            and eerste.conversies >= MINSTE_GEVALLEN
            and venster.conversies * n0 < normen.rem_conversie * eerste.conversies * n
        ):
            return "rem_conversie"
        return None


def loop(
    rijen: Sequence[Rij], normen: Normen, marges: Marges, start_maanden: Fraction, *, zoek_piek: bool = True
) -> Wandeling:
    """Walk through sorted rows whose first row has conversations.

    `start_maanden` is question 2b. Without `zoek_piek` the rows after the stop are left alone. Returns the steps up to
    and including the one that failed.
    """
    loper = _Loper(rijen, normen, marges)
    stappen = tuple(_stappen(loper, start_maanden))
    stopcode = stappen[-1].code or "einde_waarnemingen"
    piek = _latere_piek(loper, len(stappen)) if zoek_piek and stopcode == "balans" else None
    geslaagd = [stap for stap in stappen if stap.code is None]
    if not geslaagd:
        return Wandeling(stappen, stopcode, None, None, piek)
    laatste = geslaagd[-1]
    eindmaand = _eindmaand(laatste)
    halve_rij = laatste.rij if eindmaand < laatste.rij.tot else None
    return Wandeling(stappen, stopcode, eindmaand, halve_rij, piek)


def _stappen(loper: _Loper, start_maanden: Fraction) -> Iterator[Stap]:
    """The rows one by one, up to and including the first that fails."""
    tot: Fraction | int = start_maanden
    for index, rij in enumerate(loper.rijen):
        stap = Stap(rij, None, "gat") if rij.van > tot else loper.beoordeel(index)
        yield stap
        if stap.code is not None:
            return
        tot = rij.tot


def _eindmaand(laatste: Stap) -> int:
    """Step 4: where the walk ends whose last row to pass is this one; of a wide window only half counts."""
    assert laatste.toets is not None
    van, einde = laatste.rij.van, laatste.toets.venster.tot
    return min(laatste.rij.tot, van + math.ceil((einde - van) / 2))


def _latere_piek(loper: _Loper, vanaf: int) -> int | None:
    """The month at which the first row from number `vanaf` on would pass by itself."""
    for index in range(vanaf, len(loper.rijen)):
        if loper.beoordeel(index).code is None:
            return loper.rijen[index].van
    return None
