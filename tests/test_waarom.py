"""The sentence that says why the term is not longer."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from balanstest.normen import Normen
from balanstest.rapport import waarom
from balanstest.taal.getallen import keer
from balanstest.termijn import Venster
from conftest import VRAGENLIJST, Voer

TABEL = """    perioden:
      - {van: 0, tot: 3, gesprekken: 14000, conversies: 1540, verzet: 60, klachten: 9}
      - {van: 3, tot: 6, gesprekken: 14000, conversies: 1540, verzet: 60, klachten: 18}
      - {van: 6, tot: 9, gesprekken: 14000, conversies: 1540, verzet: 60, klachten: 19}
"""


def test_twee_percentages_die_verschillen_zien_er_niet_gelijk_uit(voer: Voer, vragenlijst: Callable[..., Path]) -> None:
    oud = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
    normen = "    normen:\n      vooruitblik: {waarde: 3}\n"
    pad = vragenlijst({oud: TABEL, "  metingen:\n": f"{normen[2:]}  metingen:\n".replace("    normen", "  normen")})
    zin = voer("assess", pad, "--json").json[0]["waarom_niet_langer"]
    assert "(0,13 %)" in zin
    assert "(0,06 %)" in zin


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


@pytest.mark.parametrize(
    ("nu", "toen", "zin"),
    [
        (1, 5, "was er 1 klacht op 1 gesprek "),
        (2, 5, "waren er 2 klachten op 100 gesprekken "),
    ],
)
def test_een_rem_met_een_geval(nu: int, toen: int, zin: str) -> None:
    gesprekken = 1 if nu == 1 else 100
    venster, eerste = Venster(3, 4, gesprekken, 0, 0, nu), Venster(0, 1, 100, 0, 0, toen)
    assert zin in waarom._rem_zin("rem_klachten", venster, eerste, Normen())


def test_wat_als_een_wordt_geschreven_is_er_een() -> None:
    """With those who left counted in, a number may have decimals that are not shown."""
    assert keer(Fraction(98, 100), "klacht", "klachten") == "1 klacht"
    assert keer(Fraction(11, 10), "klacht", "klachten") == "1,1 klachten"
    assert keer(Fraction(0), "klacht", "klachten") == "0 klachten"
