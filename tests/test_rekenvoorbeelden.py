"""The worked examples of the method, to the month."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from balanstest.normen import Normen
from balanstest.termijn import Grondslag, Rij, Termijn, bepaal


def rijen(tekst: str) -> list[Rij]:
    return [Rij(*(int(deel) for deel in rij.strip().split("/"))) for rij in tekst.split(",")]


A = rijen(
    "0/3/1200/132/14/1, 3/6/1100/105/14/0, 6/12/1800/126/27/1, 12/18/1500/66/26/2, "
    "18/24/1200/34/24/2, 24/36/1500/24/38/4"
)
HALFJAREN = [Rij(6 * i, 6 * i + 6, 4000, 240, 60, 2) for i in range(8)]
DALEND_VERZET = rijen("0/6/8000/480/240/4, 6/12/6000/300/120/3, 12/18/5000/190/60/2")
NORMEN = Normen()


@pytest.mark.parametrize(
    ("tabel", "normen", "grondslag", "uitkomst", "maanden", "bindend"),
    [
        pytest.param(A, NORMEN, Grondslag(), "voorstel", 15, "balans_onzeker", id="A"),
        pytest.param(
            A,
            replace(NORMEN, weging_klacht=Fraction(25)),
            Grondslag(),
            "voorstel",
            6,
            "balans_onzeker",
            id="A-w25",
        ),
        pytest.param(A, NORMEN, Grondslag(vervangingstermijn=Fraction(8)), "voorstel", 12, "verwachting", id="A-1d8"),
        pytest.param(HALFJAREN, NORMEN, Grondslag(), "voorstel", 36, "plafond_ctm", id="acht-halfjaren"),
        pytest.param(HALFJAREN[:4], NORMEN, Grondslag(), "voorstel", 21, "einde_waarnemingen", id="vier-halfjaren"),
        pytest.param(
            rijen("0/6/2000/40/60/4, 6/12/2000/30/60/4"),
            NORMEN,
            Grondslag(),
            "geen_termijn",
            0,
            "balans",
            id="slecht",
        ),
        pytest.param(
            rijen("0/6/60/5/1/0, 6/12/50/4/1/0"),
            NORMEN,
            Grondslag(),
            "onvoldoende_gegevens",
            None,
            "balans_onzeker",
            id="dun",
        ),
        pytest.param(DALEND_VERZET, NORMEN, Grondslag(), "voorstel", 9, "balans_onzeker", id="vertrekkers-aan"),
        pytest.param(
            DALEND_VERZET,
            replace(NORMEN, vertrekkers_meetellen=False),
            Grondslag(),
            "voorstel",
            15,
            "einde_waarnemingen",
            id="vertrekkers-uit",
        ),
        pytest.param(
            [Rij(0, 1, 2000, 10, 120, 6)] + [Rij(i, i + 1, 2000, 120, 12, 0) for i in range(1, 24)],
            NORMEN,
            Grondslag(),
            "geen_termijn",
            0,
            "balans",
            id="goede-maanden-dragen-geen-slechte",
        ),
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
    assert "te_gelijkmatig" in signalen(bepaal(HALFJAREN))
    assert "spreiding_niet_meetbaar" in signalen(bepaal(A))
    goed = [Rij(i, i + 1, 2000, 120, 12, 0) for i in range(1, 24)]
    assert signalen(bepaal([Rij(0, 1, 2000, 10, 120, 6), *goed]))["latere_piek"] == {"maand": 1}


def test_met_de_hand_nagerekend() -> None:
    """Example A, row 12–18, as it is worked out on the page of the method."""
    wandeling = bepaal(A).wandeling
    assert wandeling is not None
    rij = wandeling.stappen[3].toets
    assert rij is not None
    assert rij.marge_conversies == pytest.approx(16.76, abs=0.005)
    assert rij.marge_verzet == pytest.approx(10.94, abs=0.005)
    assert rij.marge_klachten == pytest.approx(4.30, abs=0.005)
    assert rij.saldo == 30
    assert rij.ondergrens == pytest.approx(0.63, abs=0.005)
    laatste = wandeling.stappen[4].toets
    assert laatste is not None
    assert laatste.saldo == 0
    assert laatste.ondergrens == pytest.approx(-26.2, abs=0.05)
    assert wandeling.halve_rij == A[3]
