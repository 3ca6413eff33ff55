"""What the PDF carries can be run again: all of it, side by side in an empty folder, gives the same report."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from balanstest.bestand.waarden import lees_pad
from balanstest.rapport import meegeleverd as inpakken
from balanstest.rapport.paknamen import Paknamen, veilig
from conftest import GELDIG, VRAGENLIJST, WORTEL, Voer, ontbreekt
from logboekhulp import gewoon, schrijf
from test_cijferbestand import KOP, A, als_csv, als_xlsx
from test_pdf import keur, tekst_van, verapdf  # noqa: F401 - a fixture, asked for by its name

Maak = Callable[..., Path]
FORMATEN = "md,pdf,html,json"
TABEL = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
NIET_GEBRUIKT = "Niet gebruikt: regels-tw-2026.yaml. Deze regels komen uit dezelfde PDF als de vragenlijst"
REGELS = """\
kader: 1
id: tw-2026
naam: Telecommunicatiewet zoals het bestuur haar leest
soort: wet
van: 2026-07-01
laatst_gelezen: 2026-10-01
bronnen: [Staatsblad]
wettelijk_maximum_maanden: 7
uitzonderingen:
  - id: goed-doel
    artikel: art. 11.7 lid 3
    naam: goed doel
    voorwaarden:
      - {sleutel: dossier.soort_organisatie, een_van: [goed_doel]}
"""


def leg(map_: Path, **bestanden: bytes) -> None:
    for naam, inhoud in bestanden.items():
        pad = map_ / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)


def haal_uit(pdf: Path, map_: Path) -> dict[str, bytes]:
    """Everything in the PDF, each file under its name there; that name must be one that anything can write."""
    map_.mkdir()
    uit = {naam: inhoud for naam, (inhoud,) in PdfReader(pdf).attachments.items()}
    for naam, inhoud in uit.items():
        assert naam.isascii()
        assert lees_pad(naam) == naam == PureWindowsPath(naam).name
        (map_ / naam).write_bytes(inhoud)
    assert len({naam.casefold() for naam in uit}) == len(uit)
    return uit


def alles(map_: Path) -> dict[str, bytes]:
    return {pad.name: pad.read_bytes() for pad in map_.iterdir()}


@pytest.fixture
def opnieuw(voer: Voer, tmp_path: Path) -> Callable[..., tuple[Path, dict[str, bytes]]]:
    """Assess, unpack the PDF into an empty folder, assess there, and hold the two reports against each other.

    Gives the report in Markdown and what the PDF carries.
    """

    def doe(pad: Path, *opties: object) -> tuple[Path, dict[str, bytes]]:
        eerst, uitgepakt, dan = tmp_path / "eerst", tmp_path / "uitgepakt", tmp_path / "dan"
        uit = voer("assess", pad, "-o", eerst, "--format", FORMATEN, *opties)
        assert uit.code == 0, uit.fout
        (pdf,) = eerst.glob("*.pdf")
        binnen = haal_uit(pdf, uitgepakt)
        assert pad.read_bytes() in binnen.values(), "to the letter"
        (opdracht,) = [regel for regel in lees(eerst).splitlines() if regel.startswith("- `balanstest assess ")]
        naam = json.loads(binnen["meegeleverd.json"])["vragenlijst"]["naam"]
        assert naam in opdracht
        for met in ([], ["--kader", uitgepakt]) if not opties else (["--kader", uitgepakt],):
            uit = voer("assess", uitgepakt / naam, "-o", dan, "--format", FORMATEN, *met)
            assert uit.code == 0, uit.fout
            assert alles(dan).keys() == alles(eerst).keys()
            for bestand, inhoud in alles(eerst).items():
                assert (dan / bestand).read_bytes() == inhoud, bestand
        return eerst, binnen

    return doe


def lees(map_: Path) -> str:
    (rapport,) = map_.glob("*.md")
    return rapport.read_text(encoding="utf-8")


def resultaat(map_: Path) -> dict[str, Any]:
    (pad,) = map_.glob("*.json")
    gelezen: dict[str, Any] = json.loads(pad.read_text(encoding="utf-8"))
    return gelezen


def codes(map_: Path) -> set[str]:
    return {bevinding["code"] for bevinding in resultaat(map_)["bevindingen"]}


def test_een_tabel_in_de_vragenlijst(opnieuw: Callable[..., Any], vragenlijst: Maak) -> None:
    _, binnen = opnieuw(vragenlijst(naam="donaties 2026.yaml"))
    assert set(binnen) == {
        "donaties 2026.yaml",
        "resultaat.json",
        "regels-ctm-2020.yaml",
        "regels-tw-2021.yaml",
        "regels-tw-2026.yaml",
        "meegeleverd.json",
    }


def test_een_csv_in_een_map(opnieuw: Callable[..., Any], vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst({TABEL: "    bestand: bron/2026/cijfers.csv\n"})
    leg(tmp_path, **{"bron/2026/cijfers.csv": als_csv().encode()})
    eerst, binnen = opnieuw(pad)
    assert binnen["cijfers.csv"] == als_csv().encode()
    assert "- cijfers.csv (in de vragenlijst: bron/2026/cijfers.csv): Het bestand waaruit" in lees(eerst)


def test_een_werkmap(opnieuw: Callable[..., Any], vragenlijst: Maak, tmp_path: Path) -> None:
    inhoud = als_xlsx(KOP, *A)
    leg(tmp_path, **{"Cijfers 2026.xlsx": inhoud})
    eerst, binnen = opnieuw(vragenlijst({TABEL: "    bestand: Cijfers 2026.xlsx\n"}))
    assert binnen["Cijfers 2026.xlsx"] == inhoud
    (soort,) = soorten(eerst, "Cijfers 2026.xlsx")
    assert soort == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def soorten(map_: Path, *namen: str) -> list[str]:
    """The media types of what the PDF carries."""
    (pdf,) = map_.glob("*.pdf")
    deel = {str(d["/UF"]): d for d in (los.get_object() for los in PdfReader(pdf).trailer["/Root"]["/AF"])}
    return [str(deel[naam]["/EF"]["/F"]["/Subtype"]).removeprefix("/") for naam in namen]


BIJLAGEN = """\
onderbouwing:
  dpia: {uitgevoerd: ja, bestand: dpia/rapport.pdf}
  bijlagen:
    - {bestand: rapport.pdf, omschrijving: "Advies *van* de FG"}
    - {bestand: RAPPORT.pdf, omschrijving: Nog een}
    - {bestand: oud/rapport.pdf, omschrijving: Het vorige}
    - {bestand: oud/T-1-v1.pdf, omschrijving: Het rapport van vorig jaar}
    - {bestand: oud/rapport.typ, omschrijving: Markup}
    - {bestand: "brief aan o'neill [ü] 日本.pdf", omschrijving: Brief}
    - {bestand: Café.txt, omschrijving: Notitie}
    - {bestand: meegeleverd.json, omschrijving: Een lijst}
    - {bestand: resultaat.json, omschrijving: Wat er niet is}
    - {bestand: regels.yaml, omschrijving: Geen regelbestand}
    - {bestand: ergens/weg.pdf, omschrijving: Wat er niet is}
    - {bestand: weg.pdf, omschrijving: Wat er niet is}
"""
INHOUD = {
    "dpia/rapport.pdf": b"%PDF-1.7 dpia",
    "rapport.pdf": b"%PDF-1.7 advies",
    "RAPPORT.pdf": b"%PDF-1.7 nog een",
    "oud/rapport.pdf": b"%PDF-1.7 vorig",
    "oud/T-1-v1.pdf": b"%PDF-1.7 balanstest-rapport",
    "oud/rapport.typ": b"#panic()",
    "brief aan o'neill [ü] 日本.pdf": b"%PDF-1.7 brief",
    "Café.txt": "é".encode(),
    "meegeleverd.json": b"[]",
    "regels.yaml": b"van alles: en nog wat\n",
    "bewijs/bel-me-niet.png": b"\x89PNG",
}


def test_bijlagen_met_vreemde_namen(
    opnieuw: Callable[..., Any], vragenlijst: Maak, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if (tmp_path / "A").write_bytes(b"") == 0 and (tmp_path / "a").exists():
        ontbreekt("een bestandssysteem dat hoofdletters onderscheidt")
    leg(tmp_path, **INHOUD)
    maatregel = "impact:\n  maatregelen:\n    - {maatregel: Register, bestand: bewijs/bel-me-niet.png}\n"
    eerst, binnen = opnieuw(vragenlijst({"impact:\n": maatregel}, tekst=VRAGENLIJST + BIJLAGEN))
    assert set(INHOUD.values()) <= set(binnen.values())
    assert binnen["rapport.pdf"] == INHOUD["rapport.pdf"], "a mere name is for the file that has it"
    assert "weg.pdf" not in binnen
    gevonden = {b["gegevens"]["bestand"] for b in resultaat(eerst)["bevindingen"] if b["code"] == "bestand_ontbreekt"}
    assert gevonden == {"resultaat.json", "ergens/weg.pdf", "weg.pdf"}
    omschrijvingen = {
        str(deel["/UF"]): str(deel["/Desc"])
        for deel in (los.get_object() for los in PdfReader(next(eerst.glob("*.pdf"))).trailer["/Root"]["/AF"])
    }
    assert omschrijvingen["rapport.pdf"] == "Advies *van* de FG"
    assert omschrijvingen["bel-me-niet.png"] == "Bewijs bij de maatregel: Register"
    assert soorten(eerst, "rapport.pdf", "Cafe.txt", "regels.yaml", "rapport.typ", "bel-me-niet.png") == [
        "application/pdf",
        "text/plain",
        "application/yaml",
        "application/octet-stream",
        "image/png",
    ]
    keur(request.getfixturevalue("verapdf"), list(eerst.glob("*.pdf")))


def test_opnieuw_in_de_map_zelf(opnieuw: Callable[..., Any], voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    """The report may land among what was unpacked: it takes the place of none of it."""
    leg(tmp_path, **{"oud/T-1-v1.pdf": b"%PDF-1.7 balanstest-rapport", "oud/cijfers.csv": als_csv().encode()})
    bijlage = "onderbouwing:\n  bijlagen:\n    - {bestand: oud/T-1-v1.pdf, omschrijving: Vorig jaar}\n"
    eerst, binnen = opnieuw(vragenlijst({TABEL: "    bestand: oud/cijfers.csv\n" + bijlage}))
    for _ in range(2):
        uit = voer("assess", tmp_path / "uitgepakt" / "vragenlijst.yaml", "--format", FORMATEN)
        assert uit.code == 0, uit.fout
        assert alles(tmp_path / "uitgepakt") == alles(eerst) | binnen


@pytest.mark.skipif(os.name == "nt", reason="Windows kent zulke namen niet")
@pytest.mark.parametrize(
    "naam", ["een\nnaam.yaml", "vragen ‮lmay.txt", 'a"b$(ls)`x`.yaml', "zonder", "-x.yaml", "con.yaml", "vragen.json"]
)
@pytest.mark.parametrize("kenmerk", ["  kenmerk: T-1\n", ""])
def test_een_vreemde_naam_van_de_vragenlijst(
    opnieuw: Callable[..., Any], vragenlijst: Maak, naam: str, kenmerk: str, tmp_path: Path
) -> None:
    pad = vragenlijst({"  kenmerk: T-1\n": kenmerk, TABEL: "    bestand: bron/cijfers.csv\n"}, naam=naam)
    leg(tmp_path, **{"bron/cijfers.csv": als_csv().encode()})
    opnieuw(tmp_path / pad.relative_to(tmp_path))


@pytest.mark.skipif(os.name == "nt", reason="Windows kent zulke namen niet")
def test_een_naam_die_geen_tekst_is(opnieuw: Callable[..., Any], vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst({"  kenmerk: T-1\n": ""})
    ander = pad.rename(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.yaml"))
    opnieuw(ander)


def test_van_standaardinvoer(voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leg(tmp_path, **{"bron/cijfers.csv": als_csv().encode()})
    pad = vragenlijst({"  kenmerk: T-1\n": "", TABEL: "    bestand: bron/cijfers.csv\n"})
    with pad.open("rb") as stroom:
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": stroom})())
        assert voer("assess", "-", "-o", "eerst", "--format", FORMATEN).code == 0
    haal_uit(tmp_path / "eerst" / "standaardinvoer-v1.pdf", tmp_path / "uit")
    assert voer("assess", "uit/standaardinvoer.yaml", "-o", "dan", "--format", FORMATEN).code == 0
    assert alles(tmp_path / "dan") == alles(tmp_path / "eerst")


def test_regels_van_kader_komen_terug(
    opnieuw: Callable[..., Any], voer: Voer, vragenlijst: Maak, tmp_path: Path
) -> None:
    leg(tmp_path, **{"regels/tw.yaml": REGELS.encode(), "bron/cijfers.csv": als_csv().encode()})
    pad = vragenlijst({TABEL: "    bestand: bron/cijfers.csv\n"})
    eerst, binnen = opnieuw(pad, "--kader", "regels")
    assert binnen["regels-tw-2026.yaml"] == REGELS.encode()
    assert resultaat(eerst)["klanttermijn_maanden"] == 7
    zonder = voer("assess", tmp_path / "uitgepakt" / "vragenlijst.yaml", "--json").json[0]
    assert zonder["klanttermijn_maanden"] > 7, "rules that lie there count only where they are given"
    assert NIET_GEBRUIKT in voer("assess", tmp_path / "uitgepakt" / "vragenlijst.yaml", "-o", "zonder").uit
    assert NIET_GEBRUIKT in voer("assess", tmp_path / "uitgepakt" / "vragenlijst.yaml", "--json").fout
    met = voer("assess", tmp_path / "uitgepakt" / "vragenlijst.yaml", "-o", "met", "--kader", tmp_path / "uitgepakt")
    assert "Niet gebruikt" not in met.uit
    assert "balanstest assess vragenlijst.yaml --kader ." in tekst_van(next(eerst.glob("*.pdf")))


def test_regels_van_later_gaan_ook_mee(opnieuw: Callable[..., Any], vragenlijst: Maak, tmp_path: Path) -> None:
    later = REGELS.replace("id: tw-2026", "id: tw-2027").replace("van: 2026-07-01", "van: 2027-01-01")
    nu = REGELS.replace("laatst_gelezen", "tot: 2027-01-01\nlaatst_gelezen")
    later = later.replace("[goed_doel]", "[uitgever]")
    leg(tmp_path, **{"regels/nu.yaml": nu.encode(), "regels/later.yaml": later.encode()})
    eerst, binnen = opnieuw(vragenlijst(), "--kader", "regels")
    assert resultaat(eerst)["poort"]["vervalt_op"] == "2027-01-01"
    assert "tw-2027" not in resultaat(eerst)["kader"]
    assert "regels-tw-2027.yaml" in binnen


def test_een_fout_regelbestand_naast_wat_is_uitgepakt_wordt_gemeld(
    opnieuw: Callable[..., Any], voer: Voer, vragenlijst: Maak, tmp_path: Path
) -> None:
    opnieuw(vragenlijst())
    leg(tmp_path, **{"uitgepakt/erbij.yaml": b"iets: anders\n"})
    uit = voer("assess", tmp_path / "uitgepakt" / "vragenlijst.yaml", "--json", "--kader", tmp_path / "uitgepakt")
    assert uit.code != 0
    assert "erbij.yaml" in uit.fout


def test_een_logboek_gaat_niet_mee(opnieuw: Callable[..., Any], voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    """Of what was there, but stays behind, the packing list holds the fingerprint: the findings stay the same."""
    export, lijst, log = b"klant;dag\n1;2024-01-01\n", b"a;b\n", tmp_path / "ruw" / "log.csv"
    leg(tmp_path, **{"ruw/export.csv": export + b"x", "lijst.csv": lijst})
    schrijf(log, gewoon())
    bronnen = f"    bestanden: [{{bestand: ruw/export.csv, sha256: {hashlib.sha256(export).hexdigest()}}}, "
    bronnen += "{bestand: lijst.csv}]\n"
    bijlage = "onderbouwing:\n  bijlagen:\n    - {bestand: ruw/log.csv, omschrijving: Het logboek}\n"
    pad = vragenlijst({TABEL: bronnen}, tekst=VRAGENLIJST + bijlage)
    geteld = voer("curves", log, "--into", pad)
    assert geteld.code == 0, geteld.fout
    eerst, binnen = opnieuw(pad)
    assert not {export, export + b"x", log.read_bytes(), lijst} & set(binnen.values())
    assert "bestand_gewijzigd" in codes(eerst), "the export is another than the one that was noted down"
    assert not {"bestand_ontbreekt", "logboek_niet_bij_dossier"} & codes(eerst)
    assert "daarin kunnen persoonsgegevens staan. Dit zijn ze: ruw/export.csv; lijst.csv; ruw/log.csv." in lees(eerst)


def test_eigen_categorieen_naast_wat_is_uitgepakt(
    opnieuw: Callable[..., Any], voer: Voer, vragenlijst: Maak, tmp_path: Path
) -> None:
    """What came out of the PDF is no category; what somebody puts beside it is."""
    opnieuw(vragenlijst())
    uitgepakt = tmp_path / "uitgepakt"
    leeg = voer("assess", uitgepakt / "vragenlijst.yaml", "--json", "--categorieen", uitgepakt)
    assert leeg.fout.startswith("E064")
    eigen = (WORTEL / "src/balanstest/data/categorieen/tijdschrift.yaml").read_bytes()
    leg(uitgepakt, **{"eigen.yaml": eigen})
    met = voer("assess", uitgepakt / "vragenlijst.yaml", "--json", "--categorieen", uitgepakt)
    assert met.code == 0, met.fout


@pytest.mark.parametrize("opties", [[], ["--json"], ["tweede.yaml"]], ids=["een", "json", "meer"])
def test_te_groot_om_mee_te_gaan(
    opnieuw: Callable[..., Any],
    voer: Voer,
    vragenlijst: Maak,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opties: list[str],
) -> None:
    monkeypatch.setattr(inpakken, "MEESTE_BYTES", 3 * 1024**2)
    groot, past = b"g" * (2 * 1024**2 + 1), b"p" * 1024**2
    leg(tmp_path, **{"dpia.pdf": past, "a/groot.pdf": groot, "nog.pdf": b"%PDF"})
    bijlagen = "onderbouwing:\n  dpia: {bestand: dpia.pdf}\n  bijlagen:\n"
    bijlagen += "    - {bestand: a/groot.pdf, omschrijving: Groot}\n    - {bestand: nog.pdf, omschrijving: Klein}\n"
    pad = vragenlijst(tekst=VRAGENLIJST + bijlagen)
    eerst, binnen = opnieuw(pad)
    assert {"dpia.pdf", "nog.pdf"} <= set(binnen)
    assert "groot.pdf" not in binnen
    som = hashlib.sha256(groot).hexdigest()
    assert "Deze bestanden zitten niet in de PDF, want er past samen 20 MB aan bijlagen in." in lees(eerst)
    assert f"- a/groot.pdf: 2,1 MB (SHA-256: {som})" in lees(eerst)
    assert "bestand_ontbreekt" not in codes(eerst)
    if "tweede.yaml" in opties:
        vragenlijst({"T-1": "T-2"}, naam="tweede.yaml")
    uit = voer("assess", pad, *opties, "-o", "nog")
    zin = "a/groot.pdf (2,1 MB) zit niet in de PDF, want daar past samen 20 MB aan bijlagen in. Bewaar het erbij "
    zin += f"(SHA-256: {som})."
    assert zin in (uit.fout if "--json" in opties else uit.uit)
    assert zin not in voer("assess", pad, *opties, "-o", "md", "--format", "md").uit, "where there is no PDF"


def test_wat_erbij_bewaard_is_telt_weer_mee(
    opnieuw: Callable[..., Any], voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the list says of a file counts only for this very questionnaire, and only while the file is not there."""
    monkeypatch.setattr(inpakken, "MEESTE_BYTES", 10)
    leg(tmp_path, **{"groot.pdf": b"%PDF-1.7 groot", "anders.csv": b"a"})
    pad = vragenlijst(tekst=VRAGENLIJST + "onderbouwing:\n  bijlagen: [{bestand: groot.pdf, omschrijving: Groot}]\n")
    opnieuw(pad)
    uitgepakt = tmp_path / "uitgepakt" / "vragenlijst.yaml"
    uitgepakt.write_text(pad.read_text(encoding="utf-8").replace("1200", "1201"), encoding="utf-8")
    assert voer("assess", uitgepakt, "-o", "anders").code == 0
    assert "bestand_ontbreekt" in codes(tmp_path / "anders")
    leg(tmp_path, **{"uitgepakt/groot.pdf": b"%PDF-1.7 klein maar anders"})
    uitgepakt.write_bytes(pad.read_bytes())
    assert voer("assess", uitgepakt, "-o", "terug").code == 0
    assert hashlib.sha256(b"%PDF-1.7 klein maar anders").hexdigest() in lees(tmp_path / "terug")


def test_wat_is_veranderd_rekent_met_de_cijfers_uit_de_pdf(
    opnieuw: Callable[..., Any], voer: Voer, vragenlijst: Maak, tmp_path: Path
) -> None:
    """Who tries something else keeps the figures; and a folder that is there again goes before what was unpacked."""
    leg(tmp_path, **{"bron/cijfers.csv": als_csv().encode()})
    pad = vragenlijst({TABEL: "    bestand: bron/cijfers.csv\n"})
    opnieuw(pad)
    uitgepakt = tmp_path / "uitgepakt" / "vragenlijst.yaml"
    uitgepakt.write_text(pad.read_text(encoding="utf-8").replace("Stichting Test", "Ander"), encoding="utf-8")
    assert voer("check", uitgepakt).code == 0
    leg(tmp_path, **{"uitgepakt/bron/cijfers.csv": b"van;tot\n"})
    assert "bron/cijfers.csv" in voer("check", uitgepakt).uit.replace("\n", "").replace("\\", "/")


@pytest.mark.parametrize(
    "naam", ["../geheim.csv", "/etc/hostname", "..\\geheim.csv", "C:geheim.csv", "..", "sub/geheim.csv", ""]
)
def test_een_verzonnen_paklijst_leidt_nergens_anders_heen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, naam: str
) -> None:
    leg(tmp_path, **{"geheim.csv": als_csv().encode(), "map/sub/geheim.csv": als_csv().encode()})
    pad = vragenlijst({TABEL: "    bestand: bron/cijfers.csv\n"}, naam="map/vragenlijst.yaml")
    leg(tmp_path, **{"map/meegeleverd.json": opgave(pad, naam)})
    uit = voer("check", pad)
    assert uit.code == 4
    assert "E100" in uit.uit


def opgave(pad: Path, naam: str) -> bytes:
    som = hashlib.sha256(pad.read_bytes()).hexdigest()
    zelf = {"bestand": pad.name, "naam": pad.name, "sha256": som, "bytes": 1}
    cijfers = {"bestand": "bron/cijfers.csv", "naam": naam, "sha256": som, "bytes": 1}
    kop = {"meegeleverd": 1, "programma": "0.1.0", "eigen": {}}
    return json.dumps(kop | {"vragenlijst": zelf, "regels": [], "bestanden": [cijfers]}).encode()


@pytest.mark.skipif(os.name == "nt", reason="een link maken mag niet iedereen op Windows")
def test_een_link_in_de_uitgepakte_map_leidt_nergens_heen(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    leg(tmp_path, **{"geheim.csv": als_csv().encode()})
    pad = vragenlijst({TABEL: "    bestand: bron/cijfers.csv\n"}, naam="map/vragenlijst.yaml")
    leg(tmp_path, **{"map/meegeleverd.json": opgave(pad, "cijfers.csv")})
    (tmp_path / "map" / "cijfers.csv").symlink_to(tmp_path / "geheim.csv")
    assert "E100" in voer("check", pad).uit
    (tmp_path / "map" / "cijfers.csv").unlink()
    shutil.copy(tmp_path / "geheim.csv", tmp_path / "map" / "cijfers.csv")
    assert voer("check", pad).code == 0


@pytest.mark.parametrize("inhoud", [b"", b"[]", b"{", b"\xff", b'{"meegeleverd": 2}', b"[" * 100_000, b'{"a":' * 9_000])
def test_een_ander_bestand_van_die_naam_is_geen_paklijst(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, inhoud: bytes
) -> None:
    pad = vragenlijst({TABEL: "    bestand: bron/cijfers.csv\n"})
    leg(tmp_path, **{"meegeleverd.json": inhoud})
    assert "E100" in voer("check", pad).uit
    (tmp_path / "meegeleverd.json").unlink()
    (tmp_path / "meegeleverd.json").mkdir()
    assert "E100" in voer("check", pad).uit


def test_met_pdfdetach(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    """As people do it: a program of their own puts all in one folder, and they type what the report says."""
    if shutil.which("pdfdetach") is None:
        ontbreekt("pdfdetach (Debian: poppler-utils)")
    leg(tmp_path, **{"bron/cijfers é.csv": als_csv().encode(), "oud/cijfers é.csv": b"oud"})
    bijlage = "onderbouwing:\n  bijlagen:\n    - {bestand: oud/cijfers é.csv, omschrijving: Van vorig jaar}\n"
    pad = vragenlijst({TABEL: "    bestand: bron/cijfers é.csv\n" + bijlage}, naam="mijn vragen €.yaml")
    assert voer("assess", pad, "-o", "eerst", "--format", FORMATEN).code == 0
    uitgepakt = tmp_path / "uitgepakt"
    uitgepakt.mkdir()
    opdracht = ["pdfdetach", "-saveall", str(tmp_path / "eerst" / "T-1-v1.pdf")]
    subprocess.run(opdracht, cwd=uitgepakt, env={**os.environ, "LC_ALL": "C"}, check=True, capture_output=True)
    namen = {pad.name for pad in uitgepakt.iterdir()}
    assert {"mijn vragen -.yaml", "cijfers e.csv", "2-cijfers e.csv"} <= namen
    os.chdir(uitgepakt)
    assert voer("assess", "mijn vragen -.yaml", "--kader", ".", "-o", "../dan", "--format", FORMATEN).code == 0
    assert alles(tmp_path / "dan") == alles(tmp_path / "eerst")


@pytest.mark.parametrize("pad", sorted(GELDIG.glob("*.yaml")), ids=lambda pad: pad.stem)
def test_elk_voorbeeld_opnieuw(opnieuw: Callable[..., Any], pad: Path) -> None:
    opnieuw(pad)


@given(st.text(min_size=1, max_size=300))
def test_een_veilige_naam_blijft_wat_hij_is(naam: str) -> None:
    gemaakt = veilig(naam)
    assert veilig(gemaakt) == gemaakt
    assert gemaakt.isascii()
    assert lees_pad(gemaakt) == gemaakt
    assert "/" not in gemaakt


@given(
    st.lists(st.sampled_from(["a.csv", "A.csv", "b/a.csv", "c/a.csv", "2-a.csv", "T-v1.pdf", "x/T-v1.md"]), unique=True)
)
def test_elk_bestand_heeft_een_eigen_naam(paden: list[str]) -> None:
    namen = Paknamen(paden, "T-v1")
    gegeven = {pad: namen.van_bestand(pad) for pad in paden}
    assert len({naam.casefold() for naam in gegeven.values()}) == len(paden)
    for pad, naam in gegeven.items():
        assert naam == pad or naam.casefold() not in {ander.casefold() for ander in paden}
        assert not naam.startswith("T-v1.")
