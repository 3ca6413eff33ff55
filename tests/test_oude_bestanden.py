"""Files of every version open for ever: they stay valid, the decision in them holds, and the same comes out again.

`tests/oud/<version>/` has a folder per case, as it lay on a desk when that version was new: a questionnaire with what
it names, its result and, for one of them, its report. A new version adds a folder and leaves the others as they are:
`BALANSTEST_GOLDEN=schrijf pytest tests/test_oude_bestanden.py -k elke_versie` copies the questionnaires of the last one
and writes what comes out. For as long as a version was not released, it writes those of that version anew.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pypdf import PdfReader

from balanstest import __version__
from balanstest.rapport.vergelijkbaar import besluitmerk, lees_resultaat
from balanstest.schema import VERSIES
from balanstest.termijn import METHODE
from conftest import WORTEL, Voer

OUD = WORTEL / "tests" / "oud"
GEVALLEN = sorted(pad.parent for pad in OUD.glob("*/*/*.yaml"))
ZELFDE = (
    *("uitkomst", "klanttermijn_maanden", "bindend_criterium", "grenzen", "poort", "normen"),
    *("tabel", "perioden", "kader", "gekozen_termijn_maanden"),
)
"""What must come out again; a later version may find more, and say it in other words."""


def schrijf(voer: Voer) -> None:
    laatste = OUD / __version__
    if not laatste.exists():
        shutil.copytree(max(OUD.iterdir()), laatste, ignore=shutil.ignore_patterns("*.json", "*.pdf"))
    for map_ in laatste.iterdir():
        for rapport in (*map_.glob("*.json"), *map_.glob("*.pdf")):
            rapport.unlink()
        assert voer("assess", map_, "--format", "json,pdf" if map_.name == "besloten" else "json").code == 0


def vragenlijst(map_: Path) -> Path:
    (pad,) = map_.glob("*.yaml")
    return pad


def resultaat(map_: Path) -> dict[str, Any]:
    (pad,) = map_.glob("*.json")
    gelezen: dict[str, Any] = json.loads(pad.read_bytes())
    return gelezen


def naam(map_: Path) -> str:
    return f"{map_.parent.name}-{map_.name}"


def test_elke_versie_heeft_haar_bestanden(voer: Voer) -> None:
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        schrijf(voer)
    assert {map_.parent.name for map_ in GEVALLEN} >= {"0.1.0", __version__}
    assert {map_.name for map_ in GEVALLEN} >= {"besloten", "concept", "eerste", "geteld"}


@pytest.mark.parametrize("map_", GEVALLEN, ids=naam)
@pytest.mark.steekproef(20)
def test_een_oude_vragenlijst_is_geldig_en_haar_besluit_houdt_stand(voer: Voer, map_: Path) -> None:
    stand = voer("check", vragenlijst(map_), "--json").json[0]
    assert (stand["geldig"], stand["na_besluit"]) == (True, [])


@pytest.mark.parametrize("map_", GEVALLEN, ids=naam)
@pytest.mark.steekproef(20)
def test_er_komt_hetzelfde_uit_of_beide_worden_genoemd(voer: Voer, map_: Path, tmp_path: Path) -> None:
    oud, nu = resultaat(map_), voer("assess", vragenlijst(map_), "--json").json[0]
    assert {"formaat", "methode"} <= set(oud) & set(nu)
    if oud["methode"] == METHODE:
        assert {naam: nu[naam] for naam in ZELFDE} == {naam: oud[naam] for naam in ZELFDE}
        return
    ernaast = tmp_path / "ernaast"
    shutil.copytree(map_, ernaast)
    uit = voer("assess", vragenlijst(ernaast), "--format", "json")
    gezegd = " ".join((uit.uit + uit.fout).split())
    assert f"(methode {oud['methode']}). Nu: " in gezegd
    assert f"(methode {METHODE})." in gezegd


@pytest.mark.parametrize("map_", GEVALLEN, ids=naam)
@pytest.mark.steekproef(20)
def test_een_oud_resultaat_is_te_lezen(map_: Path) -> None:
    (pad,) = map_.glob("*.json")
    gelezen = lees_resultaat(pad.read_bytes())
    assert gelezen == resultaat(map_)
    assert bool(besluitmerk(gelezen)) == (gelezen["status"] == "vastgesteld")
    if gelezen["formaat"] == VERSIES["resultaat"]:
        schema = WORTEL / "docs" / "schema" / f"balanstest-resultaat-{gelezen['formaat']}.schema.json"
        jsonschema.validate(gelezen, json.loads(schema.read_bytes()))


@pytest.mark.parametrize("pdf", sorted(OUD.glob("*/*/*.pdf")), ids=lambda pad: naam(pad.parent))
def test_uit_een_oude_pdf_komt_hetzelfde(voer: Voer, tmp_path: Path, pdf: Path) -> None:
    for bijlage, inhoud in PdfReader(pdf).attachments.items():
        (tmp_path / bijlage).write_bytes(inhoud[0])
    oud = json.loads((tmp_path / "resultaat.json").read_bytes())
    uit = voer("assess", tmp_path / vragenlijst(pdf.parent).name, "--kader", tmp_path, "--json").json[0]
    assert oud == resultaat(pdf.parent)
    if oud["methode"] == METHODE:
        assert {naam: uit[naam] for naam in ZELFDE} == {naam: oud[naam] for naam in ZELFDE}
    assert [een["code"] for een in uit["bevindingen"] if "na_besluit" in een["code"]] == []


@pytest.mark.parametrize("map_", GEVALLEN, ids=naam)
@pytest.mark.steekproef(20)
def test_na_een_oude_vragenlijst_komt_een_volgende(voer: Voer, map_: Path) -> None:
    assert voer("new", "volgende.yaml", "--from", vragenlijst(map_)).code == 0
    assert voer("check", "volgende.yaml").code == 0
