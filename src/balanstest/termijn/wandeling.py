"""The walk through the rows: stop at the first that fails (method, step 3).

`Loper.oordeel` holds the rule that stops a term: the tests of one row, in their order.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from balanstest.curven.rijen import Rij
from balanstest.normen import Normen
from balanstest.termijn.limieten import kans_dat_toeval, kwantiel
from balanstest.termijn.rekenblad import Cijfers, Kansen, Rekenblad
from balanstest.termijn.spreiding import Spreiding
from balanstest.termijn.venster import Venster

PIEK_NA = frozenset({"balans", "kuil"})
"""Stops that are certain, after which a later row that would pass is worth a word."""


class Kuil(NamedTuple):
    """The balance s of a row or of two months, with complaints at the rate of the year; whole numbers over `noemer`.

    `kwadraat` is q², the square of its standard error, over the square of `noemer`.
    """

    teller: int
    kwadraat: int
    noemer: int

    @property
    def saldo(self) -> Fraction:
        """The balance s, exactly."""
        return Fraction(self.teller, self.noemer)

    @property
    def standaardfout(self) -> float:
        """q: how far chance easily moves s."""
        return math.sqrt(self.kwadraat / (self.noemer * self.noemer))

    @property
    def onder_nul(self) -> bool:
        """Whether s < 0."""
        return self.teller < 0

    @property
    def klein(self) -> bool:
        """Whether s² < q²: chance alone easily gives it."""
        return self.teller * self.teller < self.kwadraat


class Toets(NamedTuple):
    """The figures of one row, as they were compared with the norms.

    Counts and balances are exact; the margins (↓C, ↑V′, ↑K′ and M) are floating point, in cases.
    """

    cijfers: Cijfers
    kansen: Kansen
    marge_conversies: float
    marge_verzet: float
    marge_klachten: float
    saldo_teller: int
    saldo_noemer: int
    marge: float
    """M: how far the balance may truly lie below S."""
    toeval: float
    """The part of M that is chance, so without the swing."""
    kuil_rij: Kuil
    """The balance of the row itself."""
    kuil_twee: Kuil
    """The balance of the window of two months."""

    @property
    def venster(self) -> Venster:
        """The window of the norm's `vooruitblik`."""
        return self.cijfers.venster

    @property
    def verzet_rekenwaarde(self) -> Fraction:
        """V′: the objections to reckon with."""
        return Fraction(self.cijfers.verzet_teller, self.cijfers.verzet_noemer)

    @property
    def klachten_rekenwaarde(self) -> Fraction:
        """K′: the complaints to reckon with."""
        return Fraction(self.cijfers.klachten_teller, self.cijfers.klachten_noemer)

    @property
    def saldo(self) -> Fraction:
        """S: the balance of the window."""
        return Fraction(self.saldo_teller, self.saldo_noemer)

    @property
    def ondergrens(self) -> float:
        """L = S − M, the lower limit of the balance."""
        return self.saldo_teller / self.saldo_noemer - self.marge

    @property
    def per_duizend(self) -> tuple[float, float]:
        """The balance per 1,000 conversations of the window: its lower limit and itself (L/n and S/n)."""
        n = self.venster.gesprekken
        return 1000 * self.ondergrens / n, 1000 * self.saldo_teller / (self.saldo_noemer * n)

    @property
    def twijfel(self) -> float | None:
        """1 − Φ(z·S/M): how easily chance alone gives a balance this good where it is really nil.

        A p-value between 0 and 1, never the chance that the balance is negative; None where z or M is 0.
        """
        if self.kansen.z == 0 or self.marge == 0:
            return None
        return kans_dat_toeval(self.kansen.z * (self.saldo_teller / self.saldo_noemer) / self.marge)


class Stap(NamedTuple):
    """One row walked: `code` is None where it passed, else the criterion that stopped the walk.

    `toets` is None where there was nothing to test (gap, too wide).
    """

    rij: Rij
    toets: Toets | None
    code: str | None


class Wandeling(NamedTuple):
    """The whole walk: `eindmaand` is the term that it proves by itself, None where no row passed.

    `stappen` is empty where the table began later than the calls: there was nothing to walk.
    """

    stappen: tuple[Stap, ...]
    stopcode: str
    eindmaand: int | None
    latere_piek: int | None
    """The first later month that would pass, after a stop `balans` or `kuil`; reported, never used."""

    @property
    def geslaagd(self) -> tuple[Stap, ...]:
        """The rows that passed."""
        return tuple(stap for stap in self.stappen if stap.code is None)


class Loper:
    """Judges rows under one set of norms and one swing."""

    def __init__(self, blad: Rekenblad, normen: Normen, spreiding: Spreiding) -> None:
        self.blad = blad
        self.normen = normen
        self.spreiding = spreiding
        self.z = kwantiel(normen.zekerheid)
        v, vw = normen.weging_verzet, normen.weging_verzet * normen.weging_klacht
        self.noemer = math.lcm(v.denominator, vw.denominator)
        self.v, self.vw = int(v * self.noemer), int(vw * self.noemer)
        """The weights v and v·w, as whole numbers over `noemer`."""

    def beoordeel(self, index: int) -> Stap:
        """Judge row number `index` on everything but the gap before it."""
        rij = self.blad.rijen[index]
        if rij.gesprekken == 0:
            return Stap(rij, None, "gat")
        if rij.breedte > self.normen.breedste_periode:
            return Stap(rij, None, "te_brede_periode")
        toets = self._toets(index)
        return Stap(rij, toets, self.oordeel(toets))

    def oordeel(self, toets: Toets) -> str | None:
        """The first test that these figures fail, in the order of the method; None where they pass."""
        normen, venster = self.normen, toets.venster
        n, c = venster.gesprekken, venster.conversies
        if toets.ondergrens < 0:
            return "balans" if toets.saldo_teller < 0 else "balans_onzeker"
        rij, twee = toets.kuil_rij, toets.kuil_twee
        if rij.onder_nul or twee.onder_nul or twee.klein:
            zeker = (rij.onder_nul and not rij.klein) or (twee.onder_nul and not twee.klein)
            return "kuil" if zeker else "kuil_onzeker"
        nodig = normen.minimale_conversie
        if c * nodig.denominator < nodig.numerator * n:
            return "stille_last"
        if c - toets.marge_conversies < nodig.numerator * n / nodig.denominator:
            return "stille_last_onzeker"
        cijfers = toets.cijfers
        for code, norm, teller, noemer, marge in (
            ("verzetsnorm", normen.maximaal_verzet, cijfers.verzet_teller, cijfers.verzet_noemer, toets.marge_verzet),
            (
                "klachtennorm",
                normen.maximale_klachten,
                cijfers.klachten_teller,
                cijfers.klachten_noemer,
                toets.marge_klachten,
            ),
        ):
            if norm is None:
                continue
            if teller * norm.denominator > norm.numerator * n * noemer:
                return code
            if teller / noemer + marge > norm.numerator * n / norm.denominator:
                return f"{code}_onzeker"
        return None

    def _toets(self, index: int) -> Toets:
        normen, spreiding, z = self.normen, self.spreiding, self.z
        cijfers = self.blad.cijfers(index, normen.vooruitblik, normen.vertrekkers_meetellen)
        kansen = self.blad.kansen(index, normen.vooruitblik, normen.vertrekkers_meetellen, z)
        venster, jaar, twee, verzet, verzet_noemer, klachten, klachten_noemer = cijfers
        v, vw, noemer = self.v, self.vw, self.noemer
        vf, vwf = v / noemer, vw / noemer

        deel, deel_jaar = z * spreiding.deel(venster.aantal_rijen), z * spreiding.deel(jaar.aantal_rijen)
        marge_c = math.hypot(kansen.conversies, deel * spreiding.tau_conversies * venster.conversies)
        marge_v = math.hypot(kansen.verzet, deel * spreiding.tau_verzet * verzet / verzet_noemer)
        marge_k = math.hypot(kansen.klachten, deel_jaar * spreiding.tau_verzet * klachten / klachten_noemer)

        samen = verzet_noemer * klachten_noemer
        saldo = noemer * samen * venster.conversies - v * klachten_noemer * verzet - vw * verzet_noemer * klachten
        rij = self._kuil(self.blad.rijen[index], jaar)
        return Toets(
            cijfers=cijfers,
            kansen=kansen,
            marge_conversies=marge_c,
            marge_verzet=marge_v,
            marge_klachten=marge_k,
            saldo_teller=saldo,
            saldo_noemer=noemer * samen,
            marge=math.hypot(marge_c, vf * marge_v, vwf * marge_k),
            toeval=math.hypot(kansen.conversies, vf * kansen.verzet, vwf * kansen.klachten),
            kuil_rij=rij,
            kuil_twee=rij if twee.aantal_rijen == 1 else self._kuil(twee, jaar),
        )

    def _kuil(self, deel: Rij | Venster, jaar: Venster) -> Kuil:
        """s and q² of these months, with the complaints κ = n·K₁₂/n₁₂."""
        v, vw, noemer, n12 = self.v, self.vw, self.noemer, jaar.gesprekken
        klachten = deel.gesprekken * jaar.klachten  # over n12
        saldo = (noemer * deel.conversies - v * deel.verzet) * n12 - vw * klachten
        kwadraat = (noemer * noemer * deel.conversies + v * v * deel.verzet) * n12 + vw * vw * klachten
        return Kuil(saldo, kwadraat * n12, noemer * n12)


def loop(loper: Loper) -> Wandeling:
    """Walk through the rows, up to and including the one that fails, and look for a later peak."""
    stappen = tuple(_stappen(loper))
    stopcode, eindmaand = _einde(stappen)
    piek = _latere_piek(loper, len(stappen)) if stopcode in PIEK_NA else None
    return Wandeling(stappen, stopcode, eindmaand, piek)


def einde(loper: Loper) -> tuple[str, int | None]:
    """Only how the walk ends: its stop code and its own term in months, None where no row passed."""
    return _einde(tuple(_stappen(loper)))


def _stappen(loper: Loper) -> Iterator[Stap]:
    tot = loper.blad.rijen[0].van
    for index, rij in enumerate(loper.blad.rijen):
        stap = Stap(rij, None, "gat") if rij.van > tot else loper.beoordeel(index)
        yield stap
        if stap.code is not None:
            return
        tot = rij.tot


def _einde(stappen: tuple[Stap, ...]) -> tuple[str, int | None]:
    """A window that passes proves its first month."""
    laatste = stappen[-1]
    if laatste.code is None:
        return "einde_waarnemingen", laatste.rij.van + 1
    return laatste.code, stappen[-2].rij.van + 1 if len(stappen) > 1 else None


def _latere_piek(loper: Loper, vanaf: int) -> int | None:
    """The month at which the first row from number `vanaf` on would pass by itself."""
    for index in range(vanaf, len(loper.blad.rijen)):
        if loper.beoordeel(index).code is None:
            return loper.blad.rijen[index].van
    return None
