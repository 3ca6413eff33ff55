"""The worked examples of the method, to the month, and the row that it works out by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from balanstest.normen import Normen
from balanstest.termijn import METHODE, Grondslag, Rij, Termijn, Toets, bepaal


def rijen(tekst: str) -> list[Rij]:
    return [Rij(*(int(deel) for deel in rij.strip().split("/"))) for rij in tekst.split(",")]


A = rijen(
    "0/3/1200/132/14/1, 3/6/1100/105/14/0, 6/12/1800/126/27/1, 12/18/1500/66/26/2, "
    "18/24/1200/34/24/2, 24/36/1500/24/38/4"
)
HALFJAREN = [Rij(6 * i, 6 * i + 6, 4000, 240, 60, 2) for i in range(8)]
SLECHT = rijen("0/6/2000/40/60/4, 6/12/2000/30/60/4")
DUN = rijen("0/6/60/5/1/0, 6/12/50/4/1/0")
DALEND_VERZET = rijen("0/6/8000/480/240/4, 6/12/6000/300/120/3, 12/18/5000/190/60/2")
SLECHT_BEGIN = [Rij(0, 1, 2000, 10, 120, 6)] + [Rij(i, i + 1, 2000, 120, 12, 0) for i in range(1, 24)]
DIP = [Rij(i, i + 1, 1500, 24 if i in (5, 6) else 105, 30, 1) for i in range(14)]
N = Normen()


@pytest.mark.parametrize(
    ("tabel", "normen", "grondslag", "uitkomst", "maanden", "bindend"),
    [
        pytest.param(A, N, Grondslag(), "voorstel", 13, "balans_onzeker", id="A"),
        pytest.param(
            A, replace(N, weging_klacht=Fraction(25)), Grondslag(), "voorstel", 4, "balans_onzeker", id="A-w25"
        ),
        pytest.param(A, replace(N, weging_verzet=Fraction(2)), Grondslag(), "voorstel", 7, "balans", id="A-v2"),
        pytest.param(A, N, Grondslag(vervangingstermijn=Fraction(8)), "voorstel", 12, "verwachting", id="A-1d8"),
        pytest.param(HALFJAREN, N, Grondslag(), "voorstel", 36, "plafond_ctm", id="acht-halfjaren"),
        pytest.param(HALFJAREN[:4], N, Grondslag(), "voorstel", 19, "einde_waarnemingen", id="vier-halfjaren"),
        pytest.param(SLECHT, N, Grondslag(), "geen_termijn", 0, "balans", id="slecht"),
        pytest.param(DUN, N, Grondslag(), "onvoldoende_gegevens", None, "balans_onzeker", id="dun"),
        pytest.param(DALEND_VERZET, N, Grondslag(), "voorstel", 7, "balans_onzeker", id="vertrekkers-aan"),
        pytest.param(
            DALEND_VERZET,
            replace(N, vertrekkers_meetellen=False),
            Grondslag(),
            "voorstel",
            13,
            "einde_waarnemingen",
            id="vertrekkers-uit",
        ),
        pytest.param(SLECHT_BEGIN, N, Grondslag(), "geen_termijn", 0, "kuil", id="goede-maanden-dragen-geen-slechte"),
        pytest.param(DIP, N, Grondslag(), "voorstel", 5, "kuil", id="dip-van-twee-maanden"),
    ],
)
def test_rekenvoorbeeld(
    tabel: list[Rij], normen: Normen, grondslag: Grondslag, uitkomst: str, maanden: int | None, bindend: str
) -> None:
    gevonden = bepaal(tabel, normen, grondslag)
    assert (gevonden.uitkomst, gevonden.maanden, gevonden.bindend) == (uitkomst, maanden, bindend)


def signalen(termijn: Termijn) -> dict[str, dict[str, object]]:
    return {signaal.code: signaal.gegevens for signaal in termijn.signalen}


def test_signalen_van_de_rekenvoorbeelden() -> None:
    assert set(signalen(bepaal(HALFJAREN))) == {"te_gelijkmatig", "brede_rijen"}
    assert "spreiding_niet_meetbaar" in signalen(bepaal(A))
    assert signalen(bepaal(SLECHT_BEGIN))["latere_piek"] == {"van": 1}
    assert signalen(bepaal(DIP))["latere_piek"] == {"van": 7}


def _toets(nummer: int) -> Toets:
    wandeling = bepaal(A).wandeling
    assert wandeling is not None
    toets = wandeling.stappen[nummer].toets
    assert toets is not None
    return toets


def test_met_de_hand_nagerekend() -> None:
    """Example A, row 12–18, as it is worked out on the page of the method; figures as rounded there."""
    spreiding = bepaal(A).spreiding
    assert (spreiding.tau_conversies, spreiding.tau_verzet, spreiding.gemeten) == (0.1, 0.1, False)
    rij = _toets(3)
    jaar = rij.cijfers.jaar
    assert (jaar.gesprekken, jaar.klachten, rij.venster.aantal_rijen) == (2700, 4, 1)
    assert rij.verzet_rekenwaarde == 26
    assert rij.klachten_rekenwaarde == Fraction(20, 9)
    assert float(rij.klachten_rekenwaarde) == pytest.approx(2.22, abs=0.005)
    assert rij.marge_conversies == pytest.approx(16.76, abs=0.005)
    assert rij.marge_verzet == pytest.approx(10.94, abs=0.005)
    assert rij.marge_klachten == pytest.approx(2.88, abs=0.005)
    assert float(rij.saldo) == pytest.approx(28.89, abs=0.005)
    assert rij.ondergrens == pytest.approx(4.22, abs=0.005)
    assert rij.saldo - rij.ondergrens == pytest.approx(rij.marge)
    # The row itself, which is the two months here as well.
    for kuil in (rij.kuil_rij, rij.kuil_twee):
        assert float(kuil.saldo) == pytest.approx(28.89, abs=0.005)
        assert kuil.standaardfout == pytest.approx(12.15, abs=0.005)
    laatste = _toets(4)
    assert laatste.saldo == 0
    assert laatste.ondergrens == pytest.approx(-26.2, abs=0.05)
    assert bepaal(A).eindmaand == 12 + 1


def test_de_vorm_van_de_methode() -> None:
    """Results are kept for years: which form gave them must be known."""
    assert METHODE == "2026-11"
