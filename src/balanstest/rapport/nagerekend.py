"""One row of the walk worked out, with every number filled in."""

from __future__ import annotations

from fractions import Fraction

from balanstest.beoordeling import Beoordeling
from balanstest.rapport.cijfers import periode
from balanstest.taal.getallen import Getal, getal, kort
from balanstest.termijn import Stap
from balanstest.termijn.limieten import boven, onder
from balanstest.termijn.wandeling import Kuil
from balanstest.texts.criteria import CRITERIA
from balanstest.texts.rapport import berekening as teksten


def nagerekend(beoordeling: Beoordeling) -> list[str]:
    """One row worked out, a line for each step: the last that passed, else the first tested; empty if none was.

    Numbers are rounded to two decimals, and formulas repeat them as they are shown.
    """
    wandeling = beoordeling.termijn.wandeling
    getoetst = [stap for stap in wandeling.stappen if stap.toets is not None] if wandeling else []
    if not getoetst:
        return []
    assert wandeling is not None
    stap = wandeling.geslaagd[-1] if wandeling.geslaagd else getoetst[0]
    return _Uitwerking(beoordeling, getoetst[0], stap).regels()


def _t(waarde: Getal, decimalen: int = 2) -> str:
    return kort(waarde, decimalen)


class _Uitwerking:
    """The lines about one row; `eerste` is the first row of the table."""

    def __init__(self, beoordeling: Beoordeling, eerste: Stap, stap: Stap) -> None:
        assert eerste.toets is not None
        assert stap.toets is not None
        self.normen, self.spreiding = beoordeling.vragenlijst.normen, beoordeling.termijn.spreiding
        self.stap, self.toets, self.eerste = stap, stap.toets, eerste.toets
        self.termijn = beoordeling.termijn.eindmaand
        self.v = self.normen.weging_verzet
        self.vw = self.normen.weging_verzet * self.normen.weging_klacht
        self.gewichten = {"v_gewicht": _t(self.v, 4), "k_gewicht": _t(self.vw, 4)}
        jaar, venster = self.toets.cijfers.jaar, self.toets.venster
        self.g = Fraction(venster.gesprekken, jaar.gesprekken)

    def regels(self) -> list[str]:
        """All lines, in the order of the method."""
        return [*self._aantallen(), *self._rekenwaarden(), *self._marges(), *self._toetsen(), self._slot()]

    def _aantallen(self) -> list[str]:
        venster, jaar = self.toets.venster, self.toets.cijfers.jaar
        eerste, eerste_jaar = self.eerste.venster, self.eerste.cijfers.jaar
        regels = [
            teksten.AANTALLEN.format(
                periode=periode(self.stap.rij.van, self.stap.rij.tot),
                venster=periode(venster.van, venster.tot),
                n=getal(venster.gesprekken),
                c=getal(venster.conversies),
                v=getal(venster.verzet),
                k=getal(venster.klachten),
                m=venster.aantal_rijen,
            ),
            teksten.JAAR.format(
                periode=periode(jaar.van, jaar.tot),
                n12=getal(jaar.gesprekken),
                k12=getal(jaar.klachten),
                m12=jaar.aantal_rijen,
                n=getal(venster.gesprekken),
                g=_t(self.g, 4),
            ),
        ]
        if self.normen.vertrekkers_meetellen:
            regels.append(
                teksten.EERSTE.format(
                    n0=getal(eerste.gesprekken),
                    v0=getal(eerste.verzet),
                    n120=getal(eerste_jaar.gesprekken),
                    k120=getal(eerste_jaar.klachten),
                )
            )
        return regels

    def _rekenwaarden(self) -> list[str]:
        venster, jaar = self.toets.venster, self.toets.cijfers.jaar
        eerste, eerste_jaar = self.eerste.venster, self.eerste.cijfers.jaar
        n = venster.gesprekken
        verzet = {
            "v": getal(venster.verzet),
            "n": getal(n),
            "v0": getal(eerste.verzet),
            "n0": getal(eerste.gesprekken),
            "v_begin": _t(Fraction(n * eerste.verzet, eerste.gesprekken)),
            "uit": _t(self.toets.verzet_rekenwaarde),
        }
        klachten = {
            "k": getal(venster.klachten),
            "g": _t(self.g, 4),
            "k12": getal(jaar.klachten),
            "k_jaar": _t(self.g * jaar.klachten),
            "n": getal(n),
            "k120": getal(eerste_jaar.klachten),
            "n120": getal(eerste_jaar.gesprekken),
            "k_begin": _t(Fraction(n * eerste_jaar.klachten, eerste_jaar.gesprekken)),
            "uit": _t(self.toets.klachten_rekenwaarde),
        }
        if self.normen.vertrekkers_meetellen:
            return [teksten.VERZET.format(**verzet), teksten.KLACHTEN.format(**klachten)]
        return [teksten.VERZET_ZELF.format(**verzet), teksten.KLACHTEN_ZELF.format(**klachten)]

    def _marges(self) -> list[str]:
        toets, spreiding, z = self.toets, self.spreiding, self.toets.kansen.z
        c, v, k = toets.venster.conversies, toets.verzet_rekenwaarde, toets.klachten_rekenwaarde
        k_g = k / self.g
        getallen = {
            "c": getal(c),
            "v": _t(v),
            "k": _t(k),
            "g": _t(self.g, 4),
            "k_g": _t(k_g),
            "onder_c": _t(onder(c, z)),
            "boven_v": _t(boven(float(v), z)),
            "boven_k": _t(boven(float(k_g), z)),
            "z": getal(z, 3),
        }

        def deel(tau: float, rijen: int) -> dict[str, str]:
            wortel = teksten.GEDEELD_DOOR_WORTEL.format(m=rijen) if spreiding.gemeten else ""
            return {"tau": _t(tau, 4), "wortel_m": wortel}

        rijen, rijen_jaar = toets.venster.aantal_rijen, toets.cijfers.jaar.aantal_rijen
        return [
            teksten.GRENZEN.format(**getallen),
            teksten.MARGE_CONVERSIES.format(
                **getallen, **deel(spreiding.tau_conversies, rijen), uit=_t(toets.marge_conversies)
            ),
            teksten.MARGE_VERZET.format(**getallen, **deel(spreiding.tau_verzet, rijen), uit=_t(toets.marge_verzet)),
            teksten.MARGE_KLACHTEN.format(
                **getallen, **deel(spreiding.tau_verzet, rijen_jaar), uit=_t(toets.marge_klachten)
            ),
        ]

    def _toetsen(self) -> list[str]:
        toets, normen, venster = self.toets, self.normen, self.toets.venster
        c, v, k = getal(venster.conversies), _t(toets.verzet_rekenwaarde), _t(toets.klachten_rekenwaarde)
        marges = {
            "marge_c": _t(toets.marge_conversies),
            "marge_v": _t(toets.marge_verzet),
            "marge_k": _t(toets.marge_klachten),
        }
        zeker, nodig = venster.conversies - toets.marge_conversies, normen.minimale_conversie * venster.gesprekken
        rij, twee = toets.kuil_rij, toets.kuil_twee
        regels = [
            teksten.SALDO.format(c=c, v=v, k=k, saldo=_t(toets.saldo), **self.gewichten),
            teksten.MARGE.format(**marges, marge=_t(toets.marge), **self.gewichten),
            teksten.BALANS.format(ondergrens=_t(toets.ondergrens), oordeel=_oordeel(toets.ondergrens >= 0)),
            self._kuil(teksten.KUIL_RIJ, rij, goed=not rij.onder_nul),
            self._kuil(teksten.KUIL_TWEE, twee, goed=not (twee.onder_nul or twee.klein)),
            teksten.STILLE_LAST.format(
                c=c,
                marge_c=marges["marge_c"],
                zeker=_t(zeker),
                norm=_t(normen.minimale_conversie, 6),
                n=getal(venster.gesprekken),
                nodig=_t(nodig),
                oordeel=_oordeel(zeker >= nodig),
            ),
        ]
        eigen = (
            ("verzet", normen.maximaal_verzet, toets.verzet_rekenwaarde, toets.marge_verzet),
            ("klachten", normen.maximale_klachten, toets.klachten_rekenwaarde, toets.marge_klachten),
        )
        for soort, norm, waarde, marge in eigen:
            if norm is not None:
                som, grens = float(waarde) + marge, norm * venster.gesprekken
                regels.append(
                    teksten.EIGEN_NORM.format(
                        soort=soort,
                        waarde=_t(waarde),
                        marge=_t(marge),
                        som=_t(som),
                        norm=_t(norm, 6),
                        n=getal(venster.gesprekken),
                        grens=_t(grens),
                        oordeel=_oordeel(som <= grens),
                    )
                )
        return regels

    def _kuil(self, zin: str, kuil: Kuil, *, goed: bool) -> str:
        jaar = self.toets.cijfers.jaar
        deel = self.toets.cijfers.kuil if zin is teksten.KUIL_TWEE else self.stap.rij
        return zin.format(
            periode=periode(deel.van, deel.tot),
            n=getal(deel.gesprekken),
            k12=getal(jaar.klachten),
            n12=getal(jaar.gesprekken),
            kappa=_t(Fraction(deel.gesprekken * jaar.klachten, jaar.gesprekken)),
            c=getal(deel.conversies),
            v=getal(deel.verzet),
            v_kwadraat=_t(self.v**2, 4),
            k_kwadraat=_t(self.vw**2, 4),
            saldo=_t(kuil.saldo),
            q=_t(kuil.standaardfout),
            oordeel=_oordeel(goed),
            **self.gewichten,
        )

    def _slot(self) -> str:
        if self.stap.code is None:
            return teksten.EERSTE_MAAND.format(van=self.stap.rij.van, termijn=self.termijn)
        return teksten.HIER_STOPT_HET.format(naam=CRITERIA[self.stap.code].naam)


def _oordeel(goed: bool) -> str:
    return teksten.GOED if goed else teksten.FOUT
