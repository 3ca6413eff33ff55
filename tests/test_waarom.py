"""The sentence that says why the term is not longer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
