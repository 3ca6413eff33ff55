"""`assess` beside a report that stands there: what was decided is not replaced, and another method is never silent."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from balanstest.opdrachten.eerder_rapport import is_ondertekend
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.vergelijkbaar import anders, besluitmerk, kern
from balanstest.termijn import METHODE
from conftest import GELDIG, WORTEL, Voer, zonder_vastlegging

VASTGESTELD = (GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8")
STAM = "BT-2026-001-v1"
ALLES = ",".join(FORMATEN)


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    shutil.copytree(GELDIG / "bijlagen", tmp_path / "bijlagen")
    gemaakt = tmp_path / "v.yaml"
    gemaakt.write_text(VASTGESTELD, encoding="utf-8")
    return gemaakt


def verander(pad: Path, *paren: tuple[str, str]) -> None:
    tekst = pad.read_text(encoding="utf-8")
    for oud, nieuw in paren:
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw)
    pad.write_text(tekst, encoding="utf-8")


def inhoud(map_: Path) -> dict[str, bytes]:
    return {een.name: een.read_bytes() for een in map_.glob(f"{STAM}*")}


ANDER_ANTWOORD = ("aantal_personen: 4100", "aantal_personen: 4101")


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.steekproef(5)
def test_het_rapport_van_een_besluit_wordt_niet_vervangen(voer: Voer, pad: Path, formaat: str) -> None:
    """Whatever kind of report stands there, and whatever kind is asked for."""
    assert voer("assess", pad, "--format", formaat).code == 0
    voor = inhoud(pad.parent)
    verander(pad, ANDER_ANTWOORD)
    for gevraagd in (formaat, "md,json"):
        uit = voer("assess", pad, "--format", gevraagd)
        assert uit.code == 5
        gezegd = " ".join(uit.fout.split())
        assert f"E270 {pad}" in gezegd
        assert f"'{STAM}.{formaat}' is van een vastgestelde versie" in gezegd
        assert "Hoog 'versie' op" in gezegd
        assert inhoud(pad.parent) == voor
    assert voer("assess", pad, "-o", "kijken", "--format", "md").code == 0
    verander(pad, ("  versie: 1", "  versie: 2"))
    assert voer("assess", pad, "--format", formaat).code == 0
    assert voor.items() <= inhoud(pad.parent).items()


def test_wat_er_anders_is_staat_erbij(voer: Voer, pad: Path) -> None:
    assert voer("assess", pad, "--format", "md,json").code == 0
    verander(pad, ("gesprekken: 615, conversies: 64", "gesprekken: 615, conversies: 74"))
    gezegd = " ".join(voer("assess", pad, "--format", "md").fout.split())
    assert f"Toen: voorstel 15 maanden (methode {METHODE}). Nu: voorstel 15 maanden (methode {METHODE})." in gezegd
    assert "Anders: tabel, perioden" in gezegd
    regel = voer("assess", pad, "--json", "-o", pad.parent)
    assert [fout["code"] for fout in regel.json[0]["fouten"]] == ["E270"]


def test_hetzelfde_resultaat_mag_opnieuw(voer: Voer, pad: Path) -> None:
    """Notes, layout, and another who decides the same."""
    assert voer("assess", pad, "--format", "md,json,html").code == 0
    voor = inhoud(pad.parent)
    verander(pad, ("impact:\n", "# een noot\nimpact:\n"))
    assert voer("assess", pad, "--format", "md,json,html").code == 0
    assert inhoud(pad.parent) != voor
    opties = ("--naam", "C. Smit", "--functie", "Voorzitter", "--datum", "2026-11-20", "--yes")
    assert voer("approve", pad, *opties).code == 0
    uit = voer("assess", pad, "--format", "md,json,html")
    assert uit.code == 0, uit.fout
    assert "C. Smit" in (pad.parent / f"{STAM}.md").read_text(encoding="utf-8")


def test_een_besluit_met_de_hand_mag_worden_vastgelegd(voer: Voer, pad: Path) -> None:
    pad.write_text(zonder_vastlegging(VASTGESTELD), encoding="utf-8")
    assert voer("assess", pad, "--format", "md,json").code == 0
    opties = ("--naam", "B. Jansen", "--functie", "Directeur", "--datum", "2026-11-10", "--yes")
    assert voer("approve", pad, *opties).code == 0
    assert voer("assess", pad, "--format", "md,json").code == 0
    verander(pad, ("status: vastgesteld", "status: concept"))  # back to a concept is another result
    assert voer("assess", pad, "--format", "md,json").code == 5


def test_een_concept_wordt_vervangen(voer: Voer, pad: Path) -> None:
    verander(pad, ("status: vastgesteld", "status: concept"))
    assert voer("assess", pad, "--format", "md,json").code == 0
    verander(pad, ANDER_ANTWOORD)
    assert voer("assess", pad, "--format", "md,json").code == 0


def test_een_antwoord_met_het_merk_erin_is_geen_besluit(voer: Voer, pad: Path) -> None:
    merk = f"balanstest-vastgesteld-{'0' * 64}"
    verander(pad, ("status: vastgesteld", "status: concept"), ("afgenomen: Een", f"afgenomen: '{merk}' # x\n  #"))
    verander(pad, ("productcategorie: Maandelijkse", f"productcategorie: '<!-- {merk} -->' #"))
    for _ in range(2):
        assert voer("assess", pad, "--format", "md,json,html").code == 0
        verander(pad, ("  aantal_personen: ", "  aantal_personen: 1"))


def ondertekend(pdf: bytes) -> bytes:
    """A PDF with a signature as it stands in a file: what is signed is all but the signature itself."""
    voor = pdf + b"\n9 0 obj\n<</Type /Sig /Filter /Adobe.PPKLite /Contents "
    handtekening = b"<" + b"00" * 32 + b">"
    na = b" /ByteRange [0 %010d %010d %010d]>>\nendobj\n%%%%EOF\n"
    leeg = na % (0, 0, 0)
    verder = len(voor) + len(handtekening)
    return voor + handtekening + na % (len(voor), verder, len(leeg))


@pytest.mark.parametrize("status", ["vastgesteld", "concept"])
@pytest.mark.steekproef(2)
def test_een_ondertekende_pdf_wordt_nooit_vervangen(voer: Voer, pad: Path, status: str) -> None:
    verander(pad, ("status: vastgesteld", f"status: {status}"))
    assert voer("assess", pad, "--format", "pdf").code == 0
    pdf = pad.parent / f"{STAM}.pdf"
    pdf.write_bytes(ondertekend(pdf.read_bytes()))
    voor = inhoud(pad.parent)
    uit = voer("assess", pad)
    assert uit.code == 5
    assert "E271" in uit.fout
    assert "is ondertekend" in uit.fout
    assert inhoud(pad.parent) == voor
    assert voer("assess", pad, "--format", "md,json").code == 0
    assert pdf.read_bytes() == voor[pdf.name]


def test_een_handtekening_van_een_bijlage_is_er_geen_van_het_rapport() -> None:
    """Its range fits in the annex, and not in the file that it lies in."""
    bijlage = ondertekend(b"%PDF-1.7 bijlage")
    assert is_ondertekend(bijlage)
    assert not is_ondertekend(b"%PDF-1.7 rapport stream\n" + bijlage + b"endstream")
    assert not is_ondertekend(b"%PDF /ByteRange [0 1 2 99999999]")


def test_een_ander_resultaat_is_er_een_met_een_andere_kern() -> None:
    resultaat = json.loads((WORTEL / "tests" / "golden" / "maandelijkse-donaties.json").read_bytes())
    zelfde = resultaat | {"balanstest": "9", "vragenlijst_sha256": "0" * 64, "waarom_niet_langer": "Daarom."}
    assert besluitmerk(zelfde) == besluitmerk(resultaat) != ""
    assert anders(resultaat, zelfde) == []
    for naam, waarde in resultaat.items():
        if naam not in ("balanstest", "vragenlijst_sha256", "waarom_niet_langer", "status"):
            ander = resultaat | {naam: [{"code": "x", "plaats": "y"}] if naam == "bevindingen" else [waarde, 1]}
            assert besluitmerk(ander) != besluitmerk(resultaat), naam
            assert anders(resultaat, ander) == [naam]
    assert besluitmerk(resultaat | {"status": "concept"}) == ""
    gevonden = [{"code": "a", "ernst": "fout", "plaats": "p", "tekst": "Zo.", "gegevens": {"n": 1, "vraag": "V"}}]
    anders_gezegd = [gevonden[0] | {"tekst": "Anders.", "gegevens": {"n": 1, "vraag": "W"}}]
    assert kern({"bevindingen": gevonden}) == kern({"bevindingen": anders_gezegd})
    assert kern({"bevindingen": gevonden}) != kern({"bevindingen": [gevonden[0] | {"gegevens": {"n": 2}}]})


# Another method


@pytest.mark.parametrize("eerdere", [{"methode": "2025-03", "klanttermijn_maanden": 18}, {"methode": None}])
@pytest.mark.steekproef(2)
def test_een_andere_methode_is_nooit_stil(voer: Voer, pad: Path, eerdere: dict[str, Any]) -> None:
    """Of a concept the new result takes the place of the old one, and both are told."""
    verander(pad, ("status: vastgesteld", "status: concept"))
    assert voer("assess", pad, "--format", "json").code == 0
    json_pad = pad.parent / f"{STAM}.json"
    oud = json.loads(json_pad.read_bytes()) | eerdere
    oud = {naam: waarde for naam, waarde in oud.items() if waarde is not None}
    json_pad.write_text(json.dumps(oud), encoding="utf-8")
    methode = eerdere["methode"] or "van voor 2026-11"
    toen = f"voorstel {oud['klanttermijn_maanden']} maanden (methode {methode})"
    zin = f"Toen: {toen}. Nu: voorstel 15 maanden (methode {METHODE})."
    for opties in ([], ["--json", "-o", pad.parent], ["--plain"]):
        json_pad.write_text(json.dumps(oud), encoding="utf-8")
        uit = voer("assess", pad, "--format", "json", *opties)
        assert uit.code == 0
        assert zin in " ".join((uit.uit + uit.fout).split())
    assert json.loads(json_pad.read_bytes())["methode"] == METHODE
    assert "Toen:" not in voer("assess", pad, "--format", "json").uit


def test_een_besluit_onder_een_andere_methode_blijft_staan(voer: Voer, pad: Path) -> None:
    assert voer("assess", pad, "--format", "json").code == 0
    json_pad = pad.parent / f"{STAM}.json"
    oud = json.loads(json_pad.read_bytes()) | {"methode": "2025-03", "klanttermijn_maanden": 18}
    json_pad.write_text(json.dumps(oud), encoding="utf-8")
    voor = json_pad.read_bytes()
    uit = voer("assess", pad, "--format", "json")
    assert uit.code == 5
    zin = f"Toen: voorstel 18 maanden (methode 2025-03). Nu: voorstel 15 maanden (methode {METHODE})."
    assert zin in " ".join(uit.fout.split())
    assert json_pad.read_bytes() == voor


@pytest.mark.parametrize(
    "ruw", [b"[]", b"{", b'{"vragenlijst_sha256": 1}', b"[" * 100_000, b'{"bevindingen": [1], "vragenlijst_sha256": 2}']
)
@pytest.mark.steekproef(5)
def test_wat_geen_resultaat_is_houdt_niets_tegen_en_zegt_niets(voer: Voer, pad: Path, ruw: bytes) -> None:
    (pad.parent / f"{STAM}.json").write_bytes(ruw)
    uit = voer("assess", pad, "--format", "md")
    assert uit.code == 0
    assert "Toen:" not in uit.uit
