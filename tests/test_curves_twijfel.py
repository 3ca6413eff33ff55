"""What a log does not decide is asked, never guessed: who nobody is, what a hidden row is, how a date is written."""

from __future__ import annotations

import gzip
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
import yaml

from conftest import VRAGENLIJST, Uitvoering, Voer
from logboekhulp import KOP, Rij, gewoon, schrijf, tabel

NIETS = ("--nawacht", "0", "--uitkomst", "klacht=klacht")
CSV = (*NIETS, "--format", "csv")
YAML = (*NIETS, "--format", "yaml")
GEWOON = [(maand, maand + 1, 20, 2, 1, 0) for maand in range(6)]
HELFT = [(maand, maand + 1, 10, 2, 1, 0) for maand in range(6)]
SOORTEN = ("csv", "csv.gz", "parquet", "xlsx")


def _codes(tekst: str) -> list[str]:
    return re.findall(r"^(E\d{3}) ", tekst, re.MULTILINE)


def _telling(uit: Uitvoering) -> dict[str, Any]:
    assert uit.code == 0, uit.fout
    telling: dict[str, Any] = yaml.safe_load(uit.uit)["telling"]
    return telling


def _half(waarde: str) -> list[Rij]:
    """Half of all calls have this in the place of a customer."""
    return [(k if nummer % 20 < 10 else waarde, b, g, u) for nummer, (k, b, g, u) in enumerate(gewoon())]


def _schrijf(map_: Path, soort: str, rijen: list[Rij], kop: tuple[str, ...] = KOP) -> str:
    naam = f"log.{soort}"
    if soort == "xlsx":
        boek = openpyxl.Workbook()
        blad: Any = boek.active
        for rij in (kop, *rijen):
            blad.append(rij)
        boek.save(map_ / naam)
        return naam
    schrijf(map_ / "bron.csv", rijen, kop)
    if soort.startswith("csv"):
        ruw = (map_ / "bron.csv").read_bytes()
        if soort == "csv.gz":
            ruw = gzip.compress(ruw)
        (map_ / naam).write_bytes(ruw)
    else:
        bron = f"read_csv('{map_}/bron.csv', all_varchar = true)"
        duckdb.sql(f"COPY (SELECT * FROM {bron}) TO '{map_}/{naam}' (FORMAT parquet)")
    (map_ / "bron.csv").unlink()
    return naam


# What stands where there is no customer


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize(
    "waarde",
    [
        *(
            "NULL",
            "null",
            " Null ",
            "#N/A",
            "#N/B",
            "#VERW!",
            "-",
            "--",
            "0",
            "000000",
            "onbekend",
            "Onbekend",
            "(leeg)",
        ),
        *("N.V.T.", "n/a", "None", "NaN", "-1", "?", "\\N", "00000000-0000-0000-0000-000000000000", "–"),
    ],
)
def test_een_plaatshouder_is_geen_klant(voer: Voer, tmp_path: Path, soort: str, waarde: str) -> None:
    uit = voer("curves", _schrijf(tmp_path, soort, _half(waarde)), *CSV)
    assert tabel(uit) == HELFT
    assert "50,0 % van de rijen heeft geen klantnummer" in " ".join(uit.fout.split())


def test_een_foutcel_van_excel_is_geen_klant(voer: Voer, tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad: Any = boek.active
    blad.append(KOP)
    for klant, *rest in _half(""):
        blad.append([klant or None, *rest])
        if not klant:
            blad.cell(blad.max_row, 1, "#N/A").data_type = "e"
    boek.save(tmp_path / "log.xlsx")
    assert tabel(voer("curves", "log.xlsx", *CSV)) == HELFT


@pytest.mark.parametrize(
    "type_", ["INTEGER", "BIGINT", "UBIGINT", "HUGEINT", "DOUBLE", "FLOAT", "DECIMAL(10,2)", "DECIMAL(4,1)", "UTINYINT"]
)
def test_een_nul_in_elk_soort_getal_is_geen_klant(voer: Voer, tmp_path: Path, type_: str) -> None:
    rijen = [(str(nummer + 1) if k else "0", b, g, u) for nummer, (k, b, g, u) in enumerate(_half(""))]
    schrijf(tmp_path / "bron.csv", rijen)
    duckdb.sql(
        f"COPY (SELECT * REPLACE (CAST(klantnummer AS {type_}) AS klantnummer) FROM"
        f" read_csv('{tmp_path}/bron.csv', all_varchar = true)) TO '{tmp_path}/log.parquet' (FORMAT parquet)"
    )
    assert tabel(voer("curves", "log.parquet", *CSV)) == HELFT


def test_een_plaatshouder_bij_de_klachten_hoort_bij_niemand(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", _half("NULL"))
    schrijf(tmp_path / "k.csv", [("NULL", "2023-02-01"), ("K0-4", "2023-02-01")], ("klant", "datum"))
    uit = voer("curves", "log.csv", "--klachten", "k.csv", "--nawacht", "0", "--format", "yaml")
    assert yaml.safe_load(uit.uit)["telling"]["niet_gekoppeld"] == {"klachten": 1}


@pytest.mark.parametrize("klant", ["X", "N1", "0001", "10", "A-0", "Geen Gehoor BV", "1e5", "K-"])
def test_een_gewone_klant_blijft_een_klant(voer: Voer, tmp_path: Path, klant: str) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(), (klant, "2023-01-10", "2023-01-12", "nee")])
    assert tabel(voer("curves", "log.csv", *CSV))[0] == (0, 1, 21, 2, 1, 0)


# A customer with more calls than anybody gets


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_klant_met_heel_veel_gesprekken_is_een_vraag(voer: Voer, tmp_path: Path, soort: str) -> None:
    naam = _schrijf(tmp_path, soort, _half("99999"))
    uit = voer("curves", naam, *CSV)
    assert (uit.code, _codes(uit.fout)) == (4, ["E211"])
    tekst = " ".join(uit.fout.split())
    assert "De klant '99999' staat bij 60 van de 120 gesprekken (50,0 %)" in tekst
    assert "--klant niemand=99999" in tekst
    assert "--klant persoon=99999" in tekst
    assert tabel(voer("curves", naam, *CSV, "--klant", "niemand=99999")) == HELFT
    een_erbij = [(maand, maand + 1, 11, 2, 1, 0) for maand in range(6)]
    assert tabel(voer("curves", naam, *CSV, "--klant", "persoon=99999")) == een_erbij


def test_wie_weinig_wordt_gebeld_is_geen_vraag(voer: Voer, tmp_path: Path) -> None:
    vaak = [("K0-1", "2023-01-10", f"2023-0{maand}-{dag}", "nee") for maand in range(2, 7) for dag in (11, 12, 13, 14)]
    schrijf(tmp_path / "log.csv", [*gewoon(), *vaak])
    assert voer("curves", "log.csv", *CSV).code == 0


def test_meer_dan_een_zo_n_klant_wordt_in_een_keer_gevraagd(voer: Voer, tmp_path: Path) -> None:
    rijen = [(("99", "88")[int(g[6]) % 2] if k == "" else k, b, g, u) for k, b, g, u in _half("")]
    schrijf(tmp_path / "log.csv", rijen)
    uit = voer("curves", "log.csv", *CSV)
    assert _codes(uit.fout) == ["E211", "E211"]
    assert voer("curves", "log.csv", *CSV, "--klant", "niemand=99,88").code == 0
    assert _codes(voer("curves", "log.csv", *CSV, "--klant", "niemand=99").fout) == ["E211"]


def test_een_nul_die_een_klant_is(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", _half("0"))
    telling = _telling(voer("curves", "log.csv", *YAML, "--klant", "persoon=0"))
    assert "uitgesloten" not in telling["rijen"]
    assert telling["klanten"] == {"persoon": 1}  # and who that is, nobody needs to know


def test_wat_er_over_klanten_is_gezegd_staat_in_het_rapport(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", _half("Test A"))
    (tmp_path / "v.yaml").write_text("balanstest: 1\n", encoding="utf-8")
    assert voer("new", "b.yaml", "--categorie", "eenmalige-giften").code == 0
    opties = ("--klant", "niemand=TEST A,dummy 2", "--klant", "persoon=7", "--into", "b.yaml")
    assert voer("curves", "log.csv", *NIETS, *opties).code == 0
    gezegd = yaml.safe_load((tmp_path / "b.yaml").read_text(encoding="utf-8"))
    telling = gezegd["afweging"]["metingen"]["telling"]
    assert telling["klanten"] == {"niemand": ["test a", "dummy 2"], "persoon": 1}
    assert telling["rijen"]["uitgesloten"] == {"zonder_klant": 60}
    assert voer("check", "b.yaml").code == 0
    assert voer("assess", "b.yaml", "-o", "uit", "--format", "md").code == 0
    (rapport,) = (tmp_path / "uit").glob("*.md")
    tekst = rapport.read_text(encoding="utf-8").replace("\\", "")
    assert "Geen klantnummer, maar ingevuld door een systeem: 'test a' en 'dummy 2'." in tekst
    assert "Van 1 klantnummer met zeer veel gesprekken is gezegd dat het één persoon is." in tekst


@pytest.mark.parametrize("waarde", ["99999", "iemand=9", "niemand", "niemand=", "=9"])
def test_een_klantwaarde_die_niet_past(voer: Voer, tmp_path: Path, waarde: str) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", *CSV, "--klant", waarde)
    assert (uit.code, _codes(uit.fout)) == (2, ["E141"])


def test_een_klantwaarde_van_twee_soorten(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", *CSV, "--klant", "niemand=9", "--klant", "persoon=9")
    assert (uit.code, _codes(uit.fout)) == (2, ["E141"])


# Rows that nobody sees


def _werkmap(pad: Path, rijen: list[list[object]], verborgen: list[int], hoogte: bytes = b"") -> None:
    boek = openpyxl.Workbook()
    blad: Any = boek.active
    for rij in rijen:
        blad.append(rij)
    for nummer in verborgen:
        blad.row_dimensions[nummer].hidden = True
    boek.save(pad)
    if hoogte:
        _verander_blad(pad, lambda ruw: ruw.replace(b'hidden="1"', hoogte))


def _verander_blad(pad: Path, anders: Callable[[bytes], bytes]) -> None:
    """Write the sheet of a workbook as no program of ours would."""
    with zipfile.ZipFile(pad) as boek:
        delen = {naam: boek.read(naam) for naam in boek.namelist()}
    with zipfile.ZipFile(pad, "w") as boek:
        for naam, ruw in delen.items():
            boek.writestr(naam, anders(ruw) if naam.endswith("sheet1.xml") else ruw)


@pytest.mark.parametrize("hoogte", [b"", b'hidden="true"', b'ht="0" customHeight="1"'])
def test_verborgen_rijen_van_een_logboek_zijn_een_vraag(voer: Voer, tmp_path: Path, hoogte: bytes) -> None:
    rijen: list[list[object]] = [list(KOP), *map(list, gewoon())]
    verborgen = [nummer + 2 for nummer in range(120) if nummer % 20 >= 10]
    _werkmap(tmp_path / "log.xlsx", rijen, [*verborgen, 500], hoogte)
    uit = voer("curves", "log.xlsx", *CSV)
    assert (uit.code, _codes(uit.fout)) == (4, ["E212"])
    assert "log.xlsx:12:1" in uit.fout
    assert ": 60." in uit.fout
    geteld = voer("curves", "log.xlsx", *CSV, "--verborgen", "tellen")
    assert tabel(geteld) == GEWOON
    assert "verborgen rijen van een Excelblad tellen mee: 60" in " ".join(geteld.fout.split())
    assert tabel(voer("curves", "log.xlsx", *CSV, "--verborgen", "weglaten")) == HELFT
    assert "60  Verborgen rij van een Excelblad" in voer("curves", "log.xlsx", *NIETS, "--verborgen", "weglaten").uit


@pytest.mark.parametrize(
    ("keuze", "rijen", "signaal", "zin"),
    [
        (
            "weglaten",
            {"gelezen": 120, "geteld": 119, "uitgesloten": {"verborgen": 1}},
            {"code": "verborgen_klachten", "gegevens": {"aantal": 1}},
            "Verborgen rijen met klachten die niet zijn meegeteld: 1.",
        ),
        (
            "tellen",
            {"gelezen": 120, "geteld": 120},
            {"code": "verborgen_geteld", "gegevens": {"aantal": 2}},
            "Verborgen rijen van een Excelblad die zijn meegeteld: 2.",
        ),
    ],
)
def test_wat_er_met_verborgen_rijen_gebeurde_staat_in_het_rapport(
    voer: Voer, tmp_path: Path, keuze: str, rijen: dict[str, object], signaal: object, zin: str
) -> None:
    _werkmap(tmp_path / "log.xlsx", [list(KOP), *map(list, gewoon())], [7])
    klachten: list[list[object]] = [["klant", "datum"], ["K0-4", "2023-02-01"], ["K0-6", "2023-02-01"]]
    _werkmap(tmp_path / "k.xlsx", klachten, [3])
    assert voer("new", "b.yaml", "--categorie", "eenmalige-giften").code == 0
    opties = ("--klachten", "k.xlsx", "--nawacht", "0", "--into", "b.yaml")
    assert _codes(voer("curves", "log.xlsx", *opties).fout) == ["E212"]
    assert voer("curves", "log.xlsx", *opties, "--verborgen", keuze).code == 0
    telling = yaml.safe_load((tmp_path / "b.yaml").read_text(encoding="utf-8"))["afweging"]["metingen"]["telling"]
    assert telling["rijen"] == {"extra": 0, "dubbel": 0, "onleesbaar": 0} | rijen
    assert telling["signalen"] == [signaal]
    assert voer("check", "b.yaml").code == 0
    assert voer("assess", "b.yaml", "-o", "uit", "--format", "md").code == 0
    (rapport,) = (tmp_path / "uit").glob("*.md")
    assert zin in rapport.read_text(encoding="utf-8")


def test_een_verborgen_rij_zonder_inhoud_is_geen_vraag(voer: Voer, tmp_path: Path) -> None:
    _werkmap(tmp_path / "log.xlsx", [list(KOP), *map(list, gewoon()), [None], ["", " "]], [122, 123, 124, 900])
    assert tabel(voer("curves", "log.xlsx", *CSV)) == GEWOON


def test_verborgen_rijen_van_cijfers_zijn_een_melding(voer: Voer, tmp_path: Path) -> None:
    begin, _, rest = VRAGENLIJST.partition("    perioden:")
    (tmp_path / "v.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    koppen: list[list[object]] = [["van", "tot", "gesprekken", "conversies", "verzet", "klachten"]]
    _werkmap(tmp_path / "cijfers.xlsx", [*koppen, *([m, m + 1, 100, 9, 2, 0] for m in range(6))], [4, 5, 200])
    regels = rest.splitlines(keepends=True)
    na = next((n for n, regel in enumerate(regels[1:], 1) if not regel.startswith("      ")), len(regels))
    (tmp_path / "v.yaml").write_text(f"{begin}    bestand: cijfers.xlsx\n{''.join(regels[na:])}", encoding="utf-8")
    uit = voer("check", "v.yaml")
    assert (uit.code, _codes(uit.fout + uit.uit)) == (4, ["E215"])
    assert "cijfers.xlsx:4:1 (cel A4)" in uit.fout + uit.uit
    assert ": 2." in uit.fout + uit.uit


def test_een_keuze_over_verborgen_rijen_die_niet_bestaat(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", *CSV, "--verborgen", "misschien")
    assert (uit.code, _codes(uit.fout)) == (2, ["E141"])


@pytest.mark.parametrize(("regel", "na"), [(5, 121), (3, 3), (1_048_577, 121), (999_999_999, 121)])
def test_een_rij_die_niet_op_haar_plaats_staat_gaat_niet_verloren(
    voer: Voer, tmp_path: Path, regel: int, na: int
) -> None:
    """A row number out of order, twice, or further down than a sheet goes."""
    _werkmap(tmp_path / "log.xlsx", [list(KOP), *map(list, gewoon())], [])
    extra = f'<row r="{regel}"><c r="A{regel}" t="inlineStr"><is><t>K</t></is></c></row>'.encode()

    def met_extra(ruw: bytes) -> bytes:
        stukken = re.split(rb"(?<=</row>)", ruw)
        return b"".join([*stukken[:na], extra, *stukken[na:]])

    _verander_blad(tmp_path / "log.xlsx", met_extra)
    uit = voer("curves", "log.xlsx", *CSV)
    assert (uit.code, _codes(uit.fout)) == (4, ["E133"])


# Dates that can be read in two ways


def _datums(vorm: str, rijen: list[Rij] | None = None) -> list[Rij]:
    return [
        (k, date.fromisoformat(b).strftime(vorm), date.fromisoformat(g).strftime(vorm), u)
        for k, b, g, u in rijen or gewoon()
    ]


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize(
    ("vorm", "naam", "ander"),
    [
        ("%y-%m-%d", "jj-mm-dd", "dd-mm-jj"),
        ("%d-%m-%y", "dd-mm-jj", "jj-mm-dd"),
        ("%y/%m/%d", "jj/mm/dd", "dd/mm/jj"),
        ("%d.%m.%y", "dd.mm.jj", "jj.mm.dd"),
        ("%y-%m-%d %H:%M", "jj-mm-dd", "dd-mm-jj"),
    ],
)
def test_een_jaar_van_twee_cijfers_is_een_vraag(
    voer: Voer, tmp_path: Path, soort: str, vorm: str, naam: str, ander: str
) -> None:
    log = _schrijf(tmp_path, soort, _datums(vorm))
    uit = voer("curves", log, *CSV)
    assert (uit.code, _codes(uit.fout)) == (4, ["E213", "E213"])
    tekst = " ".join(uit.fout.split())
    assert f"10 januari 2023 ({naam})" in tekst
    assert f"23 januari 2010 ({ander})" in tekst
    assert f"--datum {naam}" in tekst
    assert tabel(voer("curves", log, *CSV, "--datum", naam)) == GEWOON
    assert tabel(voer("curves", log, *CSV, "--datum", ander)) != GEWOON
    (bron,) = _telling(voer("curves", log, *YAML, "--datum", naam))["bestanden"]
    assert bron["datums"] == {"beginpunt": naam, "gesprek": naam}


@pytest.mark.parametrize("soort", ["csv", "parquet"])
@pytest.mark.parametrize(
    ("dag", "vorm"), [("2023-06-28", "%y-%m-%d"), ("2023-06-28", "%d-%m-%y"), ("2023-06-13", "%m/%d/%Y")]
)
def test_een_dag_die_maar_in_een_vorm_kan_beslist_ook_ver_in_het_bestand(
    voer: Voer, tmp_path: Path, soort: str, dag: str, vorm: str
) -> None:
    """28 is no year that people were called in yet, and 13 no month."""
    rijen = [(k, "2023-01-10", "2023-06-12", u) for k, _, _, u in gewoon()] * 30
    rijen = [(f"{k}/{nummer}", b, g, u) for nummer, (k, b, g, u) in enumerate(rijen)]
    rijen.append(("L", "2023-01-10", dag, "nee"))
    uit = voer("curves", _schrijf(tmp_path, soort, _datums(vorm, rijen)), *CSV)
    assert tabel(uit) == [(5, 6, 3601, 360, 180, 0)]


def test_schuine_strepen_zonder_dag_boven_twaalf_zijn_een_vraag(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [("A", "02/01/2023", "03/04/2023", "nee"), ("B", "02/01/2023", "05/04/2023", "ja")])
    opties = (*CSV, "--uitkomst", "verzet=verzet", "--periode", "1")
    uit = voer("curves", "log.csv", *opties)
    assert _codes(uit.fout) == ["E213", "E213"]
    assert "dd/mm/jjjj" in uit.fout
    assert "mm/dd/jjjj" in uit.fout
    assert [rij[0] for rij in tabel(voer("curves", "log.csv", *opties, "--datum", "dd/mm/jjjj"))] == [3]
    assert [rij[0] for rij in tabel(voer("curves", "log.csv", *opties, "--datum", "mm/dd/jjjj"))] == [1, 3]


def test_een_dag_die_in_elke_vorm_dezelfde_is_is_geen_vraag(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [("A", "04/04/2023", "05/05/2023", "nee"), ("B", "04/04/2023", "06/06/2023", "ja")])
    assert voer("curves", "log.csv", *CSV, "--periode", "1").code == 0


def test_bestanden_met_elk_een_eigen_vorm(voer: Voer, tmp_path: Path) -> None:
    """Each is plain by itself; read alike, one of them would be thirteen years off."""
    (tmp_path / "m").mkdir()
    rijen = gewoon(6, 20, date(2023, 1, 27))
    schrijf(tmp_path / "m" / "a.csv", _datums("%d-%m-%y", rijen[::2]))
    schrijf(tmp_path / "m" / "b.csv", _datums("%y-%m-%d", rijen[1::2]))
    telling = voer("curves", "m", *NIETS)
    schrijf(tmp_path / "log.csv", rijen)
    assert tabel(voer("curves", "m", *CSV)) == tabel(voer("curves", "log.csv", *CSV))
    assert "(dd-mm-jj)" in telling.uit
    assert "(jj-mm-dd)" in telling.uit


def test_een_bestand_dat_niet_beslist_volgt_de_andere(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    rijen = gewoon(6, 20, date(2023, 1, 27))
    schrijf(tmp_path / "m" / "a.csv", _datums("%y-%m-%d", rijen))
    schrijf(tmp_path / "m" / "b.csv", _datums("%y-%m-%d", [("Z", "2023-01-10", "2023-01-13", "ja")]))
    assert tabel(voer("curves", "m", *CSV))[0] == (0, 1, 21, 3, 1, 0)


def test_een_vorm_die_niemand_schreef(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", *CSV, "--datum", "jj-mm-dd")
    assert (uit.code, _codes(uit.fout)) == (2, ["E214"])
    uit = voer("curves", "log.csv", *CSV, "--datum", "dd-maand-jjjj")
    assert (uit.code, _codes(uit.fout)) == (2, ["E141"])


def test_de_vorm_staat_in_het_rapport(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", _datums("%y-%m-%d"))
    assert voer("new", "b.yaml", "--categorie", "eenmalige-giften").code == 0
    assert voer("curves", "log.csv", *NIETS, "--datum", "jj-mm-dd", "--into", "b.yaml").code == 0
    assert voer("check", "b.yaml").code == 0
    assert voer("assess", "b.yaml", "-o", "uit", "--format", "md").code == 0
    (rapport,) = (tmp_path / "uit").glob("*.md")
    assert "gesprek 'datum_gesprek' (jj-mm-dd)" in rapport.read_text(encoding="utf-8").replace("\\", "")


# Time zones that no place has


@pytest.mark.parametrize("vorm", ["2023-01-31T23:00:00{}", "31-01-2023 23:00:00{}", "2023/01/31 23:00:00{}"])
@pytest.mark.parametrize(
    ("zone", "goed"),
    [
        *(("+01:00", True), ("-1200", True), ("+14:00", True), ("Z", True), ("+05:45", True)),
        *(("+25:00", False), ("+15:00", False), ("+99", False), ("+01:75", False), ("-0199", False), ("+14:30", False)),
    ],
)
def test_een_tijdzone_die_niet_bestaat(voer: Voer, tmp_path: Path, vorm: str, zone: str, goed: bool) -> None:
    rijen = [(k, "2023-01-10", vorm.format("+01:00"), u) for k, _, _, u in gewoon()]
    schrijf(tmp_path / "log.csv", [*rijen, ("Z", "2023-01-10", vorm.format(zone), "nee")])
    uit = voer("curves", "log.csv", *CSV)
    if goed:
        assert uit.code == 0, uit.fout
        return
    assert (uit.code, _codes(uit.fout)) == (4, ["E216", "E128"])
    assert zone in uit.fout
    assert tabel(voer("curves", "log.csv", *CSV, "--skip-bad", "1")) == [(0, 1, 120, 12, 6, 0)]
