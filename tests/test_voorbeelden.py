"""The folders of examples are the tests: `geldig/` must pass, `ongeldig/` must fail as the text beside it says.

Reports are held against golden files, one for each outcome, and the charts of one of them: enough to see what a change
does. After a change that is meant, write them anew and look at the difference:
`BALANSTEST_GOLDEN=schrijf pytest tests/test_voorbeelden.py && git diff tests/golden`.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from conftest import GELDIG, ONGELDIG, Voer

GOLDEN = Path(__file__).parent / "golden"
GELDIGE = sorted(GELDIG.glob("*.yaml"))
ONGELDIGE = sorted(ONGELDIG.glob("*.yaml"))
UITKOMSTEN = {
    "maandelijkse-donaties": ("voorstel", 15, "kuil_onzeker"),
    "concept-met-gaten": ("voorstel", 13, "balans_onzeker"),
    "energie-2025": ("voorstel", 6, "balans_onzeker"),
    "energie-2026": ("toestemming_vereist", 0, None),
    "goededoelenloterij": ("geen_termijn", 0, "balans"),
    "tijdschrift": ("onvoldoende_gegevens", None, "balans_onzeker"),
    "eerste-test": ("onvoldoende_gegevens", None, "geen_gegevens"),
    "donaties-uit-csv": ("voorstel", 13, "balans_onzeker"),
    "abonnementen-uit-excel": ("voorstel", 9, "balans_onzeker"),
    "vrijwilligers-drie-overzichten": ("voorstel", 1, "balans_onzeker"),
}
GOUDEN = ("maandelijkse-donaties", "energie-2026", "goededoelenloterij", "tijdschrift")
GRAFIEKEN_VAN = GOUDEN[0]


def test_er_zijn_voorbeelden() -> None:
    assert {pad.stem for pad in GELDIGE} == set(UITKOMSTEN)
    alle = {"voorstel", "geen_termijn", "onvoldoende_gegevens", "toestemming_vereist"}
    assert {uitkomst for uitkomst, _, _ in UITKOMSTEN.values()} == alle
    assert {UITKOMSTEN[naam][0] for naam in GOUDEN} == alle
    assert len(ONGELDIGE) >= 30
    assert {pad.stem for pad in ONGELDIGE} == {pad.stem for pad in ONGELDIG.glob("*.verwacht")}


@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_geldig(voer: Voer, pad: Path) -> None:
    gecontroleerd = voer("check", pad)
    assert gecontroleerd.code == 0, gecontroleerd.uit
    gevonden = voer("assess", pad, "--json").json[0]
    uitkomst = (gevonden["uitkomst"], gevonden["klanttermijn_maanden"], gevonden["bindend_criterium"])
    assert uitkomst == UITKOMSTEN[pad.stem]


@pytest.mark.parametrize("naam", GOUDEN)
def test_het_rapport_is_dat_van_het_gouden_bestand(voer: Voer, tmp_path: Path, naam: str) -> None:
    assert voer("assess", GELDIG / f"{naam}.yaml", "-o", tmp_path / "uit", "--format", "md,json").code == 0
    gemaakt = {
        naam + re.sub(r"^.+?-v\d+", "", pad.name): pad.read_text(encoding="utf-8")
        for pad in (tmp_path / "uit").iterdir()
        if pad.suffix != ".svg" or naam == GRAFIEKEN_VAN
    }
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        for bestand, tekst in gemaakt.items():
            (GOLDEN / bestand).write_text(tekst, encoding="utf-8", newline="\n")
    assert gemaakt == {pad.name: pad.read_text(encoding="utf-8") for pad in GOLDEN.glob(f"{naam}[.-]*")}


def test_elk_gouden_bestand_hoort_bij_een_voorbeeld() -> None:
    vormen = [*(f"{naam}.{soort}" for naam in GOUDEN for soort in ("json", "md"))]
    vormen += [f"{GRAFIEKEN_VAN}-{wat}.svg" for wat in ("balans", "conversies", "klachten", "verzet")]
    vormen += [f"{GRAFIEKEN_VAN}-{wat}-klein.svg" for wat in ("conversies", "klachten", "verzet")]
    assert sorted(pad.name for pad in GOLDEN.iterdir()) == sorted(vormen)


@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_markdown_en_json_zeggen_hetzelfde(voer: Voer, tmp_path: Path, pad: Path) -> None:
    assert voer("assess", pad, "-o", tmp_path / "uit", "--format", "md,json").code == 0
    (markdown,) = (tmp_path / "uit").glob("*.md")
    (resultaat,) = (tmp_path / "uit").glob("*.json")
    tekst, json_ = markdown.read_text(encoding="utf-8"), json.loads(resultaat.read_text(encoding="utf-8"))
    bladzijde_een, _, rest = tekst.partition("## Inhoud")
    voor_de_codes, _, codes = rest.partition("### Codes")
    maanden, gekozen = json_["klanttermijn_maanden"], json_["gekozen_termijn_maanden"]
    if json_["uitkomst"] == "voorstel":
        assert re.search(rf"oorstel: (hoogstens )?{maanden}\b", bladzijde_een)
    if gekozen is not None and json_["uitkomst"] != "toestemming_vereist":
        keuze = rf"{gekozen} maand" if gekozen else "niet bellen"
        assert re.search(rf"(Vastgesteld|concept): {keuze}", bladzijde_een)
    assert json_["vragenlijst_sha256"] in tekst
    if json_["uitkomst"] != "toestemming_vereist":
        assert json_["bindend_criterium"] in codes
        for criterium, aantal in json_["grenzen"].items():
            assert f"`{criterium}`" in codes
            assert f" | {aantal} maand" in voor_de_codes
    for bevinding in json_["bevindingen"]:
        if bevinding["code"] != "nog_te_beantwoorden":
            assert f"`{bevinding['code']}`" in codes
            assert bevinding["code"] not in bladzijde_een + voor_de_codes, "codes say nothing to who reads the report"
    for rij in json_["tabel"]:
        assert f"| {rij['van']}–{rij['tot']} | " in tekst
    for naam in json_["kader"]:
        assert f"SHA-256 van regels {naam}" in tekst


def _als_regel(fout: dict[str, Any], pad: Path) -> str:
    """The place is in the questionnaire, unless another file is named: the one with its figures."""
    bestand = "" if fout["bestand"] == str(pad) else f"{Path(fout['bestand']).name}:"
    return f"{fout['code']} {bestand}{fout['regel']}:{fout['kolom']} {fout['tekst']} => {fout['advies']}"


@pytest.mark.parametrize("pad", ONGELDIGE, ids=lambda pad: pad.stem)
def test_ongeldig(voer: Voer, pad: Path) -> None:
    uit = voer("check", pad, "--json")
    assert uit.code == 4
    regel = uit.json[0]
    assert regel["geldig"] is False
    gevonden = [_als_regel(fout, pad) for fout in regel["fouten"]]
    verwacht = pad.with_suffix(".verwacht")
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        verwacht.write_text("\n".join(gevonden) + "\n", encoding="utf-8", newline="\n")
    assert gevonden == verwacht.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("pad", ONGELDIGE, ids=lambda pad: pad.stem)
def test_assess_meldt_dezelfde_fouten_en_schrijft_niets(voer: Voer, tmp_path: Path, pad: Path) -> None:
    uit = voer("assess", pad, "-o", tmp_path / "uit")
    assert uit.code == 4
    for regel in pad.with_suffix(".verwacht").read_text(encoding="utf-8").splitlines():
        assert regel.split(" ", 1)[0] in uit.fout
    assert not (tmp_path / "uit").exists()
