"""Own templates, one by one, and a house style; neither may make a report wrong without a word."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from balanstest import resources
from balanstest.rapport.vormgeving import contrast_met_wit
from conftest import Voer

Maak = Callable[..., Path]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2" fill="#123456"/></svg>'


def test_copy_geeft_alle_templates_en_dan_komt_er_hetzelfde_uit(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    assert voer("templates", "copy", "eigen").code == 0
    bron = resources.templates()
    namen = {pad.relative_to(bron) for pad in bron.rglob("*") if pad.is_file()}
    assert {pad.relative_to(tmp_path / "eigen") for pad in (tmp_path / "eigen").rglob("*") if pad.is_file()} == namen
    pad = vragenlijst()
    voer("assess", pad, "-o", "een")
    voer("assess", pad, "-o", "twee", "--templates", "eigen")
    for bestand in (tmp_path / "een").iterdir():
        assert (tmp_path / "twee" / bestand.name).read_bytes() == bestand.read_bytes()


def test_copy_raakt_niets_aan_dat_er_al_is(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "eigen" / "rapport").mkdir(parents=True)
    (tmp_path / "eigen" / "rapport" / "rapport.md.j2").write_text("van mij")
    uit = voer("templates", "copy", "eigen")
    assert uit.code == 5
    assert "E094" in uit.fout
    assert [pad.name for pad in (tmp_path / "eigen").rglob("*") if pad.is_file()] == ["rapport.md.j2"]


def test_een_tweede_copy_geeft_een_melding_over_alles(voer: Voer) -> None:
    assert voer("templates", "copy", "eigen").code == 0
    uit = voer("templates", "copy", "eigen")
    assert uit.code == 5
    aantal = sum(pad.is_file() for pad in resources.templates().rglob("*"))
    assert re.findall(r"E\d{3}", uit.fout) == ["E165"]
    assert f"staan al {aantal} van de bestanden" in uit.fout
    assert f"en nog {aantal - 3}." in " ".join(uit.fout.split())
    Path("eigen/rapport/rapport.md.j2").rename("rapport.md.j2")
    assert f"staan al {aantal - 1} van de bestanden" in voer("templates", "copy", "eigen").fout
    assert not Path("eigen/rapport/rapport.md.j2").exists()


def test_een_eigen_template_vervangt_alleen_zichzelf(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    eigen = tmp_path / "eigen" / "rapport"
    eigen.mkdir(parents=True)
    (eigen / "methode.md.j2").write_text("## Onze eigen slotpagina van {{ organisatie }}\n")
    uit = voer("assess", vragenlijst({"Stichting Test": "Stichting *Test*"}), "--templates", "eigen", "--format", "md")
    assert uit.code == 0, uit.fout
    tekst = (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")
    assert "## Onze eigen slotpagina van Stichting \\*Test\\*" in tekst
    assert "## Bijlage: de normen" in tekst
    assert "Hsu & Berger" not in tekst


@pytest.mark.parametrize(
    ("naam", "inhoud", "formaat"),
    [
        ("rapport/normen.md.j2", "een\ntwee\n{{ bestaat_niet }}\n", "md"),
        ("rapport/normen.md.j2", "een\ntwee\n{% if %}\n", "md"),
        ("rapport/normen.md.j2", "een\ntwee\n{{ 1 / 0 }}\n", "md"),
        ("rapport/normen.md.j2", 'een\ntwee\n{{ "a" + 1 }}\n', "md"),
        ("rapport/normen.md.j2", 'een\ntwee\n{{ "%d" % "x" }}\n', "md"),
        ("rapport/normen.md.j2", "een\ntwee\n{{ range(10**12) }}\n", "md"),
        ("rapport/normen.md.j2", "een\ntwee\n{{ ''.__class__.__mro__ }}\n", "md"),
        ("rapport/zekerheid.md.j2", "een\ntwee\n{{ organisatie.bestaat_niet }}\n", "pdf"),
        ("grafiek/curve.svg.j2", "een\ntwee\n{{ bestaat_niet }}\n", "md"),
    ],
)
def test_een_fout_in_een_eigen_template_wijst_bestand_en_regel_aan(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, naam: str, inhoud: str, formaat: str
) -> None:
    (tmp_path / "eigen" / naam).parent.mkdir(parents=True)
    (tmp_path / "eigen" / naam).write_text(inhoud)
    uit = voer("assess", vragenlijst(), "--templates", "eigen", "--format", formaat, "-o", "uit")
    assert uit.code == 5
    assert "E099" in uit.fout
    assert f"{Path(naam).name}:3" in uit.fout
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(("optie", "code"), [("--huisstijl", "E084"), ("--kader", "E076")], ids=["huisstijl", "kader"])
def test_een_lijst_is_geen_vragenlijst_die_iets_mist(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, optie: str, code: str
) -> None:
    """Who wrote another file is not helped by words about a questionnaire."""
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "x.yaml").write_text("- een\n- twee\n")
    wat = tmp_path / "map" / "x.yaml" if optie == "--huisstijl" else tmp_path / "map"
    uit = voer("assess", vragenlijst(), optie, wat, "-o", "uit")
    assert (uit.code, code in uit.fout) == (4, True), uit.fout
    assert "geen vragenlijst" not in uit.fout


@pytest.mark.parametrize("map_", ["leeg", "bestaat-niet", "verkeerd"])
def test_een_map_zonder_templates_is_een_fout(voer: Voer, vragenlijst: Maak, tmp_path: Path, map_: str) -> None:
    """A typing error in the folder must not give a report in the built-in look without a word."""
    (tmp_path / "leeg").mkdir()
    (tmp_path / "verkeerd").mkdir()
    (tmp_path / "verkeerd" / "rapport.md").write_text("x")
    uit = voer("assess", vragenlijst(), "--templates", map_)
    assert uit.code == 5
    assert "E086" in uit.fout


def test_een_los_bestand_in_de_werkmap_verandert_niets(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "rapport").mkdir()
    (tmp_path / "rapport" / "rapport.md.j2").write_text("gekaapt")
    (tmp_path / "stijl.typ").write_text("gekaapt")
    assert voer("assess", vragenlijst()).code == 0
    assert "gekaapt" not in (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")


def test_een_huisstijl_met_naam_kleur_en_logo(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    (tmp_path / "huisstijl.yaml").write_text('huisstijl: 1\nnaam: Groep *Groen*\nkleur: "#2E5D34"\nlogo: logo.svg\n')
    uit = voer("assess", vragenlijst(), "--huisstijl", "huisstijl.yaml")
    assert uit.code == 0, uit.fout
    pdf = tmp_path / "T-1-v1.pdf"
    assert "Groep *Groen*" in PdfReader(pdf).pages[0].extract_text()
    assert "Groep \\*Groen\\*" in (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")
    gewoon = pdf.read_bytes()
    assert voer("assess", tmp_path / "vragenlijst.yaml").code == 0
    assert pdf.read_bytes() != gewoon


@pytest.mark.parametrize(
    ("tekst", "code", "exit_code"),
    [
        ("naam: x\n", "E084", 4),
        ("huisstijl: 1\nkleur: groen\n", "E082", 4),
        ('huisstijl: 1\nkleur: "#ffff00"\n', "E083", 4),
        ("huisstijl: 1\nlogo: logo.bmp\n", "E085", 4),
        ("huisstijl: 1\nlogo: ../logo.svg\n", "E040", 4),
        ("huisstijl: 1\nlogo: weg.svg\n", "E161 huisstijl.yaml:2:7", 5),
        ("huisstijl: 1\nword: weg.docx\n", "E161 huisstijl.yaml:2:7", 5),
        ("huisstijl: 1\nword: huisstijl.yaml\n", "E176 huisstijl.yaml:2:7", 4),
        ("huisstijl: 1\nkleuren: x\n", "E012", 4),
        ("huisstijl: [\n", "E019", 4),
    ],
)
def test_een_fout_in_de_huisstijl(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, tekst: str, code: str, exit_code: int
) -> None:
    (tmp_path / "huisstijl.yaml").write_text(tekst)
    uit = voer("assess", vragenlijst(), "--huisstijl", "huisstijl.yaml", "-o", "uit")
    assert uit.code == exit_code
    assert code in uit.fout
    assert not (tmp_path / "uit").exists()


def test_een_huisstijl_die_er_niet_is(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "huisstijl.yaml").write_text("huisstijl: 1\n")
    for naam, raad in (("huistijl.yaml", "Bedoelt u 'huisstijl.yaml'?"), ("x/y.yaml", "Kijk of de naam klopt")):
        uit = voer("assess", vragenlijst(), "--huisstijl", naam)
        assert uit.code == 5
        assert f"E091 {Path(naam)}" in uit.fout
        assert raad in uit.fout


def test_een_onbruikbaar_logo_geeft_geen_half_rapport(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"geen plaatje")
    (tmp_path / "huisstijl.yaml").write_text("huisstijl: 1\nlogo: logo.png\n")
    uit = voer("assess", vragenlijst(), "--huisstijl", "huisstijl.yaml", "-o", "uit")
    assert uit.code == 4
    assert "E230 huisstijl.yaml:2:7" in uit.fout
    assert not (tmp_path / "uit").exists()


def test_contrast_volgens_wcag() -> None:
    assert contrast_met_wit("#000000") == pytest.approx(21)
    assert contrast_met_wit("#ffffff") == pytest.approx(1)
    assert contrast_met_wit("#767676") == pytest.approx(4.54, abs=0.01)
