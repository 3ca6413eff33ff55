"""The closed-form limits against exact Poisson limits (scipy, for the tests only)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, norm

from balanstest.termijn.limieten import Marges, boven, kwantiel, onder


@pytest.mark.parametrize("x", [*range(1, 60), 100, 1000, 50_000])
def test_byar_ligt_bij_de_exacte_grenzen(x: int) -> None:
    z = kwantiel(0.95)
    exact_onder = chi2.ppf(0.05, 2 * x) / 2
    exact_boven = chi2.ppf(0.95, 2 * (x + 1)) / 2
    assert onder(x, z) == pytest.approx(exact_onder, abs=0.03)
    assert boven(x, z) == pytest.approx(exact_boven, abs=0.03)


def test_nul_gevallen() -> None:
    z = kwantiel(0.95)
    assert onder(0, z) == 0
    assert onder(0.1, z) == 0
    assert boven(0, z) == pytest.approx(chi2.ppf(0.95, 2) / 2, abs=0.03)
    assert Marges(z, 1.0, 0.1).omlaag(0) == 0


@given(st.floats(0.5, 0.99))
def test_kwantiel_is_dat_van_de_normale_verdeling(zekerheid: float) -> None:
    assert kwantiel(zekerheid) == pytest.approx(norm.ppf(zekerheid), abs=1e-9)


@given(st.integers(0, 10**6), st.floats(0.5, 0.99), st.floats(1, 5), st.floats(0, 0.5))
def test_marges_zijn_nooit_negatief_en_groeien_met_de_spreiding(x: int, p: float, s: float, cv: float) -> None:
    z = kwantiel(p)
    ruim, krap = Marges(z, s, cv), Marges(z, 1.0, 0.0)
    assert ruim.omlaag(x) >= krap.omlaag(x) >= 0
    assert ruim.omhoog(x) >= krap.omhoog(x)
