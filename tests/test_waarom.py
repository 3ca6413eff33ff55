"""The sentence that says why the term is not longer."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from balanstest.taal.getallen import keer
from conftest import VRAGENLIJST, Voer


def _waarom(voer: Voer, vragenlijst: Callable[..., Path], rijen: str, normen: str = "") -> str:
    """The sentence for these rows."""
    oud = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
    eigen = {"  metingen:\n": f"  normen: {{{normen}}}\n  metingen:\n"} if normen else {}
    pad = vragenlijst({oud: f"    perioden:\n{rijen}", **eigen})
    zin: str = voer("assess", pad, "--json").json[0]["waarom_niet_langer"]
    return zin


def _rijen(*rijen: tuple[int, int, int, int, int, int]) -> str:
    namen = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
    return "".join(
        f"      - {{{', '.join(f'{naam}: {n}' for naam, n in zip(namen, rij, strict=True))}}}\n" for rij in rijen
    )


MATIG = [(0, 1, 2000, 30, 28, 0), (1, 2, 2000, 30, 28, 0)]
GOED = [(maand, maand + 1, 2000, 120, 12, 0) for maand in range(1, 24)]


@pytest.mark.parametrize(
    ("rijen", "normen", "delen"),
    [
        (
            [(0, 1, 2000, 10, 120, 6), *GOED],
            "",
            ["In maand 0–1 waren er 10 conversies en 120 keer verzet.", "onder nul"],
        ),
        ([(0, 6, 2000, 40, 60, 4), (6, 12, 2000, 30, 60, 4)], "", ["De eerste periode voldoet al niet.", "saldo"]),
        ([(0, 6, 60, 5, 1, 0), (6, 12, 50, 4, 1, 0)], "", ["met de onzekerheid erbij kan het"]),
        ([(n * 6, n * 6 + 6, 4000, 240, 60, 2) for n in range(8)], "", ["plafond van de Code Telemarketing"]),
        ([(n * 6, n * 6 + 6, 4000, 240, 60, 2) for n in range(4)], "", ["eindigt bij maand 24", "begint bij maand 18"]),
        ([(0, 3, 2000, 240, 10, 0), (4, 6, 2000, 240, 10, 0)], "", ["Tussen maand 3 en maand 4 staat er niets"]),
        ([(0, 3, 2000, 240, 10, 0), (3, 6, 0, 0, 0, 0)], "", ["van maand 3 tot maand 6 is met niemand gesproken"]),
        ([(0, 3, 2000, 240, 10, 0), (3, 18, 2000, 240, 10, 0)], "", ["is 15 maanden breed"]),
        ([(2, 3, 2000, 240, 10, 0)], "", ["De tabel begint pas bij maand 2"]),
        ([(0, 3, 20000, 150, 0, 0)], "", ["leverden 20.000 gesprekken 150 conversies op", "minstens 200"]),
        ([(0, 3, 2000, 240, 30, 0)], "maximaal_verzet: 0.01", ["de eigen norm staat hoogstens 20 toe (1 %)"]),
        ([(0, 3, 2000, 240, 0, 9)], "maximale_klachten: 0.001", ["9 klachten", "hoogstens 2 toe (0,1 %)"]),
        ([*MATIG, (2, 4, 4000, 800, 20, 0)], "", ["In de twee maanden vanaf maand 0", "Dat moet minstens 10,8"]),
    ],
    ids=[
        "kuil-van-de-periode",
        "balans",
        "balans_onzeker",
        "plafond",
        "einde",
        "gat",
        "leeg",
        "breed",
        "te-laat",
        "stille-last",
        "verzetsnorm",
        "klachtennorm",
        "kuil-van-twee-maanden",
    ],
)
def test_elk_einde_heeft_een_zin_met_de_getallen(
    voer: Voer,
    vragenlijst: Callable[..., Path],
    rijen: list[tuple[int, int, int, int, int, int]],
    normen: str,
    delen: list[str],
) -> None:
    zin = _waarom(voer, vragenlijst, _rijen(*rijen), normen)
    assert [deel for deel in delen if deel not in zin] == [], zin


EEN = """    perioden:
      - {van: 0, tot: 1, gesprekken: 400, conversies: 90, verzet: 1, klachten: 0}
      - {van: 1, tot: 2, gesprekken: 400, conversies: %s, verzet: 30, klachten: %s}
"""


@pytest.mark.parametrize(
    ("conversies", "klachten", "begin"),
    [
        (1, 0, "In maand 1–2 was er 1 conversie, 30 keer verzet en 0 klachten."),
        (2, 1, "In maand 1–2 waren er 2 conversies, 30 keer verzet en 1 klacht."),
        (0, 0, "In maand 1–2 waren er 0 conversies, 30 keer verzet en 0 klachten."),
    ],
)
def test_een_is_geen_meervoud(
    voer: Voer, vragenlijst: Callable[..., Path], conversies: int, klachten: int, begin: str
) -> None:
    oud = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
    normen = "  normen:\n      vooruitblik: {waarde: 1}\n"
    pad = vragenlijst({oud: EEN % (conversies, klachten), "  metingen:\n": f"{normen}  metingen:\n"})
    assert voer("assess", pad, "--json").json[0]["waarom_niet_langer"].startswith(begin)


def test_wat_als_een_wordt_geschreven_is_er_een() -> None:
    """With those who left counted in, a number may have decimals that are not shown."""
    assert keer(Fraction(98, 100), "klacht", "klachten") == "1 klacht"
    assert keer(Fraction(11, 10), "klacht", "klachten") == "1,1 klachten"
    assert keer(Fraction(0), "klacht", "klachten") == "0 klachten"


@pytest.mark.parametrize(
    ("rijen", "deel"),
    [
        ([(0, 3, 2000, 240, 90, 0), (3, 6, 2000, 90, 1, 0)], "rekenen met 90 keer verzet en 0 klachten. Minder verzet"),
        (
            [(0, 6, 60, 5, 1, 0), (6, 12, 60, 4, 1, 4)],
            "2 klachten. Klachten zijn zeldzaam en tellen over",
        ),
        ([(0, 12, 2000, 240, 0, 20), (12, 24, 2000, 90, 0, 0)], "20 klachten. Minder klachten dan in het begin"),
    ],
    ids=["verzet", "een-jaar", "begin"],
)
def test_waarom_er_met_meer_wordt_gerekend_dan_er_is_geteld(
    voer: Voer, vragenlijst: Callable[..., Path], rijen: list[tuple[int, int, int, int, int, int]], deel: str
) -> None:
    assert deel in _waarom(voer, vragenlijst, _rijen(*rijen))
