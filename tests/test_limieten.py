"""The closed-form limits against exact Poisson limits, and the swing by hand (scipy for the tests only)."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, norm

from balanstest.curven.rijen import Rij
from balanstest.termijn import bepaal
from balanstest.termijn.limieten import boven, grenzen, kans_dat_toeval, kwantiel, onder
from balanstest.termijn.spreiding import meet_spreiding


@pytest.mark.parametrize("x", [*range(1, 60), 100, 1000, 50_000])
def test_byar_ligt_bij_de_exacte_grenzen(x: int) -> None:
    z = kwantiel(Fraction(95, 100))
    exact_onder = chi2.ppf(0.05, 2 * x) / 2
    exact_boven = chi2.ppf(0.95, 2 * (x + 1)) / 2
    assert onder(x, z) == pytest.approx(exact_onder, abs=0.03)
    assert boven(x, z) == pytest.approx(exact_boven, abs=0.03)


def test_nul_gevallen() -> None:
    z = kwantiel(0.95)
    assert onder(0, z) == 0
    assert onder(0.1, z) == 0
    assert boven(0, z) == pytest.approx(chi2.ppf(0.95, 2) / 2, abs=0.03)


def test_z_is_onafgerond() -> None:
    assert kwantiel(Fraction(95, 100)) == pytest.approx(1.6448536269514722, abs=1e-14)
    assert kwantiel(Fraction(1, 2)) == 0
    assert onder(66, kwantiel(0.95)) == pytest.approx(53.23, abs=0.005)
    assert boven(26, kwantiel(0.95)) == pytest.approx(36.07, abs=0.005)
    assert boven(4, kwantiel(0.95)) == pytest.approx(9.15, abs=0.005)


@given(st.floats(0.5, 0.99))
def test_kwantiel_is_dat_van_de_normale_verdeling(zekerheid: float) -> None:
    assert kwantiel(zekerheid) == pytest.approx(norm.ppf(zekerheid), abs=1e-9)


@given(st.floats(-9, 9))
def test_de_kans_dat_toeval_is_de_staart_van_de_normale_verdeling(x: float) -> None:
    assert kans_dat_toeval(x) == pytest.approx(norm.sf(x), rel=1e-9)


@given(st.integers(0, 10**6), st.floats(0.5, 0.99))
def test_grenzen_liggen_aan_weerszijden(x: int, zekerheid: float) -> None:
    z = kwantiel(zekerheid)
    assert 0 <= onder(x, z) <= x < boven(x, z)


def test_een_schommeling_verruimt_de_grenzen() -> None:
    """As worked out by hand for 66 conversions and 26 objections (τ 0.10): 66 − 16.76 and 26 + 10.94."""
    z = kwantiel(0.95)
    assert grenzen(66, z, 0.1)[0] == pytest.approx(66 - 16.76, abs=0.005)
    assert grenzen(26, z, 0.1)[1] == pytest.approx(26 + 10.94, abs=0.005)
    assert grenzen(66, z, 0) == pytest.approx((onder(66, z), boven(66, z)))


def _tabel(gesprekken: list[int], conversies: list[int], verzet: list[int]) -> list[Rij]:
    return [Rij(i, i + 1, n, c, v, 0) for i, (n, c, v) in enumerate(zip(gesprekken, conversies, verzet, strict=True))]


def test_de_schommeling_met_de_hand() -> None:
    """Eight months of 1,000: 100 and 160 by turns, so every second difference is 0.12 and there are six of them.

    p is 120/1,000 or 140/1,000 by turns, d = 0.0144, e = p·6/1,000; no objections but in one triple's reach.
    """
    spreiding = meet_spreiding(_tabel([1000] * 8, [100, 160] * 4, [0, 0, 0, 0, 0, 0, 0, 5]), Fraction(1, 10))
    p = (0.12, 0.14)
    phi = sum(0.0144 / (q * 0.006) for q in p) / 2
    tau = 1.06 * math.sqrt(sum(0.0144 - q * 0.006 for q in p) / sum(6 * q * q for q in p))
    assert spreiding.gemeten
    assert spreiding.signaal is None
    assert spreiding.meting is not None
    assert spreiding.meting.phi == pytest.approx(phi)
    assert spreiding.tau_conversies == pytest.approx(tau)
    # One triple of objections, 0, 0 and 5: d = 0.005², e = p·6/1,000 with p = 5/3,000: more than chance by 1.5e-5.
    assert spreiding.tau_verzet == pytest.approx(1.06 * math.sqrt((0.005**2 - 0.00001) / (6 * (5 / 3000) ** 2)))


def test_een_reeks_zonder_drietal_schommelt_niet() -> None:
    spreiding = meet_spreiding(_tabel([1000] * 8, [100, 160] * 4, [0] * 8), Fraction(1, 10))
    assert spreiding.gemeten
    assert spreiding.tau_verzet == 0
    leeg = meet_spreiding(_tabel([1000] * 8, [0] * 8, [0] * 8), Fraction(1, 5))
    assert (leeg.gemeten, leeg.signaal, leeg.meting) == (False, "te_gelijkmatig", None)
    assert (leeg.tau_conversies, leeg.tau_verzet) == (0.2, 0.2)


def test_de_ongelijke_aantallen_van_een_drietal_tellen_elk_mee() -> None:
    """n of 100, 200, 400, …: the middle of a triple counts four times."""
    n = [100, 200, 400, 100, 200, 400, 100, 200]
    c = [20, 10, 80, 9, 50, 40, 30, 10]
    d, e, p2 = [], [], []
    for i in range(6):
        r1, r2, r3 = (c[j] / n[j] for j in (i, i + 1, i + 2))
        p = sum(c[i : i + 3]) / sum(n[i : i + 3])
        d.append((r1 - 2 * r2 + r3) ** 2)
        e.append(p * (1 / n[i] + 4 / n[i + 1] + 1 / n[i + 2]))
        p2.append(p * p)
    spreiding = meet_spreiding(_tabel(n, c, [0] * 8), Fraction(0))
    assert spreiding.meting is not None
    assert spreiding.meting.phi == pytest.approx(sum(x / y for x, y in zip(d, e, strict=True)) / 6)
    assert spreiding.tau_conversies == pytest.approx(1.06 * math.sqrt((sum(d) - sum(e)) / (6 * sum(p2))))


def test_toeval_alleen_geeft_geen_schommeling() -> None:
    """φ between 0.25 and 1: measured, and nothing beyond chance."""
    spreiding = meet_spreiding(_tabel([1000] * 8, [100, 110] * 4, [0] * 8), Fraction(1, 10))
    assert spreiding.meting is not None
    assert 0.25 < spreiding.meting.phi < 1
    assert (spreiding.gemeten, spreiding.tau_conversies, spreiding.tau_verzet) == (True, 0, 0)


@pytest.mark.parametrize(("conversies", "phi"), [([0] * 6 + [1, 2], 1 / 4), ([0] * 5 + [1, 2, 3], 1 / 6)])
def test_vanaf_een_kwart_is_de_schommeling_gemeten(conversies: list[int], phi: float) -> None:
    """Where all n are equal, a triple with sum X and second difference D gives d/e = D²/2X: here 1/2, and then 0."""
    spreiding = meet_spreiding(_tabel([1000] * 8, conversies, [0] * 8), Fraction(1, 10))
    assert spreiding.meting is not None
    assert spreiding.meting.phi == phi
    assert spreiding.gemeten is (phi == 1 / 4)
    assert spreiding.signaal == (None if phi == 1 / 4 else "te_gelijkmatig")


@pytest.mark.parametrize("aantal", [8, 10_000])
def test_wat_niet_te_meten_is_wordt_aangenomen(aantal: int) -> None:
    goed = _tabel([1000] * 8, [100, 160] * 4, [5] * 8)
    assert meet_spreiding(goed, Fraction(1, 10)).gemeten
    te_kort, leeg = goed[:7], [*goed[:7], Rij(7, 8, 0, 0, 0, 0)]
    gat, breed = [*goed[:7], Rij(8, 9, 1000, 160, 5, 0)], [*goed[:7], Rij(7, 9, 1000, 160, 5, 0)]
    for tabel in (te_kort, leeg, gat, breed):
        spreiding = meet_spreiding(tabel, Fraction(1, aantal))
        assert spreiding == (1 / aantal, 1 / aantal, False, "spreiding_niet_meetbaar", None)
    assert meet_spreiding([*goed[:7], Rij(7, 8, 1, 0, 0, 0)], Fraction(1, 10)).gemeten


def test_alleen_een_gemeten_schommeling_middelt_uit() -> None:
    spreiding = meet_spreiding(_tabel([1000] * 8, [100, 160] * 4, [5] * 8), Fraction(1, 10))
    assert spreiding.deel(4) == 0.5
    assert spreiding._replace(gemeten=False).deel(4) == 1


def test_een_reeks_zonder_gevallen_schommelt_niet() -> None:
    """Without one conversion there is no triple to measure; the objections are measured all the same."""
    spreiding = meet_spreiding(_tabel([1000] * 8, [0] * 8, [2, 40, 3, 50, 4, 45, 2, 60]), Fraction(1, 10))
    assert spreiding.gemeten
    assert spreiding.tau_conversies == 0
    assert spreiding.tau_verzet > 0


def test_een_te_gelijkmatige_tabel_noemt_wat_is_gemeten() -> None:
    signalen = bepaal(_tabel([1000] * 8, [100] * 8, [10] * 8)).signalen
    assert [een.gegevens for een in signalen if een.code == "te_gelijkmatig"] == [{"phi": 0.0}]
