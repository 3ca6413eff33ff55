"""The workbook that `new --xlsx` lays beside the questionnaire: what is in it, and filled in by whatever program."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from balanstest.bestand import opslag
from conftest import Voer

RIJEN = ((1240, 122, 12, 1), (1105, 98, 13, 0), (980, 79, 13, 1), (912, 68, 13, 0), (870, 57, 14, 1))
CATEGORIE = "maandelijkse-donaties"
Boek = Callable[..., Path]


@pytest.fixture
def boek(voer: Voer, tmp_path: Path) -> Boek:
    def maak(naam: str = "donaties", *opties: str) -> Path:
        uit = voer("new", f"{naam}.yaml", "--xlsx", "--categorie", CATEGORIE, "--peildatum", "2026-10-31", *opties)
        assert uit.code == 0, uit.fout
        return tmp_path / f"{naam}.xlsx"

    return maak


def vul(pad: Path, rijen: Sequence[Sequence[object]] = RIJEN, per: str = "maand", *, uitgerekend: bool = False) -> None:
    """Fill the table in with openpyxl, which keeps no outcome of a formula; `uitgerekend` as a spreadsheet saves it."""
    werkmap = load_workbook(pad)
    blad: Any = werkmap["Cijfers"]
    blad["C2"] = per
    for regel, rij in enumerate(rijen, 5):
        for kolom, waarde in enumerate(rij, 3):
            blad.cell(regel, kolom).value = waarde
    if uitgerekend:
        breedte = {"maand": 1, "kwartaal": 3}[per]
        for regel in range(5, 65):
            blad.cell(regel, 1).value, blad.cell(regel, 2).value = (regel - 5) * breedte, (regel - 4) * breedte
        for kolom in range(3, 7):
            blad.cell(4, kolom).value = sum(rij[kolom - 3] for rij in rijen)  # type: ignore[misc]
    werkmap.save(pad)


def xml(pad: Path, deel: str) -> str:
    with zipfile.ZipFile(pad) as archief:
        return archief.read(deel).decode()


# Empty


def test_de_vragenlijst_noemt_het_boek_al(boek: Boek, tmp_path: Path) -> None:
    pad = boek()
    tekst = (tmp_path / "donaties.yaml").read_text(encoding="utf-8")
    assert "\n    bestand: donaties.xlsx\n" in tekst
    assert "perioden:" not in tekst
    assert "cijfers.xlsx" not in tekst
    namen = sorted(deel.name for deel in tmp_path.iterdir() if deel.suffix != ".json")
    assert namen == ["donaties.xlsx", "donaties.yaml"]
    assert pad.read_bytes()[:2] == b"PK"


def test_een_leeg_boek_is_een_lege_tabel(voer: Voer, boek: Boek) -> None:
    boek()
    voer("new", "zonder.yaml", "--categorie", CATEGORIE, "--peildatum", "2026-10-31")
    met, zonder = (voer("check", naam, "--json").json[0] for naam in ("donaties.yaml", "zonder.yaml"))
    assert met["geldig"]
    assert [v["vraag"] for v in met["open"]] == [v["vraag"] for v in zonder["open"]]
    assert met["cijfers"]["zinnen"] == ["Er staan nog geen cijfers in."]
    een, ander = (voer("assess", naam, "--json").json[0] for naam in ("donaties.yaml", "zonder.yaml"))
    assert (een["uitkomst"], een["tabel"]) == (ander["uitkomst"], ander["tabel"]) == ("onvoldoende_gegevens", [])


def test_nog_niet_gebeld_mag_met_een_leeg_boek(voer: Voer, boek: Boek, tmp_path: Path) -> None:
    pad = boek()
    lijst = tmp_path / "donaties.yaml"
    tekst = lijst.read_text(encoding="utf-8")
    lijst.write_text(re.sub(r"nog_niet_gebeld:.*", "nog_niet_gebeld: ja", tekst), encoding="utf-8")
    assert "nog_niet_gebeld: ja" in lijst.read_text(encoding="utf-8").replace("hierboven: nog_niet_gebeld: ja", "")
    assert voer("check", lijst).code == 0
    vul(pad)
    assert [fout["code"] for fout in voer("check", lijst, "--json").json[0]["fouten"]] == ["E175"]


# Filled in


@pytest.mark.parametrize("uitgerekend", [False, True])
@pytest.mark.parametrize(("per", "breedte"), [("maand", 1), ("kwartaal", 3)])
def test_ingevuld_geeft_het_de_tabel(voer: Voer, boek: Boek, per: str, breedte: int, uitgerekend: bool) -> None:
    vul(boek(), per=per, uitgerekend=uitgerekend)
    gevonden = voer("assess", "donaties.yaml", "--json").json[0]
    kolommen = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
    assert [tuple(rij[naam] for naam in kolommen) for rij in gevonden["tabel"]] == [
        (nummer * breedte, (nummer + 1) * breedte, *rij) for nummer, rij in enumerate(RIJEN)
    ]
    gelezen = voer("check", "donaties.yaml", "--json").json[0]["cijfers"]
    assert (gelezen["blad"], gelezen["andere_bladen"], gelezen["totaalregels"]) == ("Cijfers", [], [4])
    assert gelezen["regels_zonder_cijfers"] == list(range(10, 65))
    assert any("zelf uitgerekend" in zin for zin in gelezen["zinnen"]) is not uitgerekend


def test_lege_maanden_vooraan_en_een_gat(voer: Voer, boek: Boek) -> None:
    leeg = [None] * 4
    vul(boek(), [leeg, leeg, RIJEN[0], leeg, RIJEN[1]])
    uit = voer("check", "donaties.yaml", "--json").json[0]
    assert uit["cijfers"]["regels_zonder_cijfers"] == [5, 6, *range(10, 65)]
    assert "'gesprekken' op regel 8 van donaties.xlsx" in [vraag["vraag"] for vraag in uit["open"]]
    assert [rij["van"] for rij in voer("assess", "donaties.yaml", "--json").json[0]["tabel"]] == [2, 3, 4]


def test_een_totaal_dat_niet_bij_de_rijen_past_wordt_gemeld(voer: Voer, boek: Boek) -> None:
    pad = boek()
    vul(pad, uitgerekend=True)
    werkmap = load_workbook(pad)
    werkmap["Cijfers"]["C6"] = 1106
    werkmap.save(pad)
    (fout,) = voer("check", "donaties.yaml", "--json").json[0]["fouten"]
    assert (fout["code"], fout["regel"], fout["kolom"]) == ("E181", 4, 3)


# The workbook itself


def test_dezelfde_vraag_geeft_dezelfde_bytes(boek: Boek, tmp_path: Path) -> None:
    pad = boek()
    eerste = pad.read_bytes()
    for naam in ("donaties.xlsx", "donaties.yaml"):
        (tmp_path / naam).unlink()
    assert boek().read_bytes() == eerste
    assert load_workbook(pad).properties.created == datetime(2026, 10, 31)  # noqa: DTZ001 - Excel knows no time zones


def test_alleen_de_invulvakken_zijn_open(boek: Boek) -> None:
    werkmap = load_workbook(boek())
    assert werkmap.sheetnames == ["Cijfers", "Percentages", "Uitleg"]
    for blad in werkmap.worksheets:
        assert blad.protection.sheet
        assert not blad.protection.password
        open_ = {cel.coordinate for rij in blad.iter_rows() for cel in rij if not cel.protection.locked}
        invul = {f"{letter}{regel}" for letter in "CDEF" for regel in range(5, 65)} | {"C2"}
        assert open_ == (invul if blad.title == "Cijfers" else set())


def test_wat_er_in_een_vak_mag(boek: Boek) -> None:
    regels = {str(regel.sqref): regel for regel in load_workbook(boek())["Cijfers"].data_validations.dataValidation}
    keuze, heel = regels["C2"], regels["C5:F64"]
    assert (keuze.type, keuze.formula1) == ("list", '"maand,kwartaal"')
    assert (heel.type, heel.operator, heel.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert "heel getal" in str(heel.error)


def test_een_formule_heeft_de_uitkomst_van_een_leeg_boek(boek: Boek) -> None:
    """A program that does not compute would else see zeros, or nothing."""
    pad = boek()
    cijfers: Any = load_workbook(pad, data_only=True)["Cijfers"]
    assert [cel.value for cel in cijfers[4]] == ["Totaal", None, 0, 0, 0, 0]
    maanden = [(rij[0].value, rij[1].value) for rij in cijfers.iter_rows(min_row=5, max_row=64)]
    assert maanden == [(maand, maand + 1) for maand in range(60)]
    deel: Any = load_workbook(pad, data_only=True)["Percentages"]
    assert {cel.value for rij in deel["B5:E64"] for cel in rij} == {"#N/A"}
    assert deel["A5"].value == "0–1"


def test_het_blad_met_cijfers_heeft_alleen_de_kolommen_die_worden_gelezen(boek: Boek) -> None:
    blad: Any = load_workbook(boek())["Cijfers"]
    assert [cel.value for cel in blad[3]] == ["van", "tot", "gesprekken", "conversies", "verzet", "klachten"]
    assert (blad.max_row, blad.max_column) == (64, 6)


def test_elke_grafiek_heeft_een_tekst(boek: Boek) -> None:
    beschreven = re.findall(r'<xdr:cNvPr [^>]*descr="([^"]+)"', xml(boek(), "xl/drawings/drawing1.xml"))
    assert [tekst.split(" als ")[0] for tekst in beschreven] == [
        "Lijn met conversies",
        "Lijn met verzet",
        "Lijn met klachten",
    ]


def test_de_uitleg_zegt_wat_meetelt_zoals_de_vragenlijst(boek: Boek) -> None:
    blad: Any = load_workbook(boek())["Uitleg"]
    regels = [rij[0].value for rij in blad.iter_rows() if rij[0].value]
    assert any(regel.startswith("Conversie: ") and "machtiging" in regel for regel in regels)  # of the category
    assert any(regel.startswith("Gesprek: ") and "Voicemail" in regel for regel in regels)
    assert any("balanstest check donaties.yaml" in regel for regel in regels)


def test_een_naam_van_een_eigen_categorie_is_nooit_een_formule(voer: Voer, tmp_path: Path) -> None:
    map_ = tmp_path / "eigen"
    map_.mkdir()
    (map_ / "a.yaml").write_text(
        "id: raar\nnaam: '=HYPERLINK(\"http://a.b\")&<b>'\nomschrijving: x\nverkregen_bij: verkoop\n"
        "beginpunt: laatste_aankoop\nhints: {afweging.metingen.definities.gesprek: =1+1}\n",
        encoding="utf-8",
    )
    uit = voer("new", "raar.yaml", "--xlsx", "--categorie", "raar", "--categorieen", map_)
    assert uit.code == 0, uit.fout
    werkmap = load_workbook(tmp_path / "raar.xlsx")
    assert werkmap["Cijfers"]["A1"].value == 'Cijfers voor de balanstest: =HYPERLINK("http://a.b")&<b>'
    gesprek = next(rij[0] for rij in werkmap["Uitleg"].iter_rows() if str(rij[0].value).startswith("Gesprek"))
    assert (gesprek.value, gesprek.data_type) == ("Gesprek: =1+1", "s")


# Files


@pytest.mark.parametrize("er_al", ["donaties.yaml", "donaties.xlsx"])
def test_een_bestaand_bestand_blijft_en_dan_komt_er_niets(voer: Voer, tmp_path: Path, er_al: str) -> None:
    (tmp_path / er_al).write_bytes(b"van mij")
    uit = voer("new", "donaties.yaml", "--xlsx")
    assert (uit.code, "E094" in uit.fout, er_al in uit.fout) == (5, True, True)
    assert [pad.name for pad in tmp_path.iterdir()] == [er_al]
    assert (tmp_path / er_al).read_bytes() == b"van mij"


@pytest.mark.parametrize("mislukt", ["donaties.yaml", "donaties.xlsx"])
@pytest.mark.parametrize("reden", [OSError(28, "vol"), KeyboardInterrupt()])
def test_beide_bestanden_of_geen(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mislukt: str, reden: BaseException
) -> None:
    echt = opslag._geef_naam

    def vol(tijdelijk: Path, pad: Path) -> None:
        if pad.name == mislukt:
            raise reden
        echt(tijdelijk, pad)

    monkeypatch.setattr(opslag, "_geef_naam", vol)
    assert voer("new", "donaties.yaml", "--xlsx").code == (5 if isinstance(reden, OSError) else 130)
    assert list(tmp_path.iterdir()) == []


def test_wie_ondertussen_die_naam_nam_houdt_zijn_bestand(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = opslag._geef_naam

    def te_laat(tijdelijk: Path, pad: Path) -> None:
        if pad.suffix == ".xlsx":
            pad.write_bytes(tijdelijk.read_bytes())  # the same bytes, but of somebody else
        echt(tijdelijk, pad)

    monkeypatch.setattr(opslag, "_geef_naam", te_laat)
    uit = voer("new", "donaties.yaml", "--xlsx")
    assert (uit.code, "E094" in uit.fout) == (5, True)
    assert [pad.name for pad in tmp_path.iterdir()] == ["donaties.xlsx"]


@pytest.mark.parametrize("naam", ["#1", "ja", "1e test, nieuw", "a' b", "{x}"])
def test_elke_naam_komt_terug(voer: Voer, naam: str) -> None:
    assert voer("new", f"{naam}.yaml", "--xlsx").code == 0
    assert voer("check", f"{naam}.yaml", "--json").json[0]["cijfers"]["bestand"] == f"{naam}.xlsx"


def test_het_scherm_zegt_waar_de_cijfers_komen(voer: Voer) -> None:
    assert "Vul de cijfers in op het blad Cijfers van d.xlsx." in voer("new", "d.yaml", "--xlsx").uit
    assert "Cijfers" not in voer("new", "e.yaml").uit


def test_met_de_lijst_gaat_het_niet_samen(voer: Voer) -> None:
    uit = voer("new", "--list", "--xlsx")
    assert (uit.code, "--xlsx en --list gaan niet samen" in uit.fout) == (2, True)


def test_een_werkmap_opent_ook_zonder_ons(boek: Boek) -> None:
    """Every part is well-formed and named by the parts that point to it."""
    ruw = boek().read_bytes()
    with zipfile.ZipFile(io.BytesIO(ruw)) as archief:
        assert archief.testzip() is None
        namen = set(archief.namelist())
        inhoud = archief.read("[Content_Types].xml").decode()
    assert {deel.lstrip("/") for deel in re.findall(r'PartName="([^"]+)"', inhoud)} <= namen
