"""`balanstest curves` on files: the day of a moment, which customers are the same, and the form of dates."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
import yaml

from conftest import Voer
from logboekhulp import KOP, gewoon, schrijf, tabel

NIETS = ("--nawacht", "0", "--uitkomst", "klacht=klacht", "--uitkomst", "verzet=verzet", "--uitkomst", "conversie=ja")
ZONE = {"code": "tijdzone"}
NACHT = [("A", "2023-02-01T23:00:00Z", "2023-03-01T12:00:00Z", "nee")]
"""The night of 1 to 2 February here: on 1 March a month has not passed since the 2nd, and it has since the 1st."""


def _codes(tekst: str) -> list[str]:
    return re.findall(r"^(E\d{3}) ", tekst, re.MULTILINE)


@pytest.fixture(params=["UTC", "Europe/Amsterdam", "America/New_York"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The time zone of the machine."""
    monkeypatch.setenv("TZ", request.param)
    if hasattr(time, "tzset"):
        time.tzset()
    yield str(request.param)
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def _eerste_maand(voer: Voer, naam: str) -> int:
    return tabel(voer("curves", naam, *NIETS, "--periode", "1", "--format", "csv"))[0][0]


def _signalen(voer: Voer, naam: str) -> list[dict[str, Any]]:
    gevonden: list[dict[str, Any]] = yaml.safe_load(voer("curves", naam, *NIETS, "--format", "yaml").uit)[
        "telling"
    ].get("signalen", [])
    return gevonden


# Moments with a time zone


def _parquet(pad: Path, klant: str, soort: str, rijen: list[tuple[str, ...]] = NACHT) -> Path:
    delen = [
        f"SELECT CAST('{k}' AS {klant}) AS klantnummer, CAST('{b}' AS {soort}) AS einddatum,"
        f" CAST('{g}' AS {soort}) AS datum_gesprek, '{u}' AS uitkomst"
        for k, b, g, u in rijen
    ]
    duckdb.sql(f"COPY ({' UNION ALL '.join(delen)}) TO '{pad}' (FORMAT parquet)")
    return pad


@pytest.mark.steekproef(2)
@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(("soort", "maand"), [("TIMESTAMPTZ", 0), ("TIMESTAMP", 1)])
def test_een_moment_in_parquet_valt_op_de_dag_in_nederland(voer: Voer, tmp_path: Path, soort: str, maand: int) -> None:
    """Whatever the machine; a day and time without a zone stay what they are."""
    _parquet(tmp_path / "log.parquet", "VARCHAR", soort)
    assert _eerste_maand(voer, "log.parquet") == maand
    assert (ZONE in _signalen(voer, "log.parquet")) is (maand == 0)


@pytest.mark.steekproef(3)
@pytest.mark.parametrize(
    "begin",
    [
        "2023-02-01T23:00:00Z",
        "2023-02-01T23:00Z",
        "2023-02-01T23:00:00.000Z",
        "2023-02-01T23:00:00.000+0000",
        "2023-02-01T23:00:00+00:00",
        "2023-02-01 23:00:00+00",
        "2023-02-01 23:00:00 +0000",
        "2023-02-01 23:00:00 UTC",
        "2023-02-02T00:00:00+01:00",
        "2023-02-01T18:00:00-05:00",
        "2023/02/01 23:00:00Z",
        "01-02-2023 23:00:00Z",
        "01-02-2023 23:00 +0000",
        "02/02/2023 00:00:00+01:00",
        "01-02-2023T23:00:00Z",
    ],
)
def test_een_moment_in_tekst_valt_op_de_dag_in_nederland(voer: Voer, tmp_path: Path, begin: str) -> None:
    schrijf(tmp_path / "log.csv", [("A", begin, "2023-03-01", "nee")])
    assert _eerste_maand(voer, "log.csv") == 0
    assert ZONE in _signalen(voer, "log.csv")


@pytest.mark.steekproef(3)
@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(
    "begin",
    [
        "2023-02-01",
        "2023-02-01 23:30",
        "2023-02-01 23:30:00",
        "2023-02-01T23:30:00.123",
        "2023-02-01 11:30:00 PM",
        "01-02-2023 23:30:00",
    ],
)
def test_een_tijd_zonder_zone_blijft_op_zijn_dag(voer: Voer, tmp_path: Path, begin: str) -> None:
    schrijf(tmp_path / "log.csv", [("A", begin, "2023-03-01", "nee")])
    assert _eerste_maand(voer, "log.csv") == 1
    assert "Tijdstippen" not in voer("curves", "log.csv", *NIETS, "--format", "yaml").uit


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("tijd", ["", " 10:00:00", " 10:00:00.000"])
def test_een_zone_die_pas_ver_in_het_bestand_staat(voer: Voer, tmp_path: Path, tijd: str) -> None:
    rijen = [(f"K{n}", f"2023-01-01{tijd}", "2023-04-01", "nee") for n in range(2500)]
    schrijf(tmp_path / "log.csv", [*rijen, *NACHT])
    assert _eerste_maand(voer, "log.csv") == 0
    anders = [(k, "01-01-2023 10:00:00", g, u) for k, _, g, u in rijen]  # no form that DuckDB reads by itself
    schrijf(tmp_path / "log.csv", [*anders, ("A", "01-02-2023T23:00:00Z", "2023-03-01", "nee")])
    assert _codes(voer("curves", "log.csv", *NIETS).fout) == ["E126", "E128"]  # said, and not guessed


# Customers


@pytest.mark.steekproef(2)
@pytest.mark.parametrize("soort", ["DOUBLE", "FLOAT", "DECIMAL(10,2)", "DECIMAL(12,0)", "BIGINT", "VARCHAR"])
def test_een_klant_is_dezelfde_hoe_het_getal_ook_is_bewaard(voer: Voer, tmp_path: Path, soort: str) -> None:
    rijen = [(str(nummer), b, g, "nee") for nummer, (_, b, g, _) in enumerate(gewoon(), 1)]
    _parquet(tmp_path / "log.parquet", soort, "DATE", rijen)
    schrijf(tmp_path / "k.csv", [("1", "2023-07-01"), ("100", "2023-07-01")], ("klant", "datum"))
    opties = ("--klachten", "k.csv", *NIETS, "--format", "csv")
    assert sum(rij[5] for rij in tabel(voer("curves", "log.parquet", *opties))) == 2
    schrijf(tmp_path / "k.csv", [("1.0", "2023-07-01"), ("100.00", "2023-07-01")], ("klant", "datum"))
    assert sum(rij[5] for rij in tabel(voer("curves", "log.parquet", *opties))) == 0  # text is what it is


def test_een_klant_met_een_fractie_blijft_een_ander(voer: Voer, tmp_path: Path) -> None:
    dagen = ("2023-01-10", "2023-01-13", "nee")
    _parquet(tmp_path / "log.parquet", "DOUBLE", "DATE", [("5", *dagen), ("5.5", *dagen), ("nan", *dagen)])
    schrijf(tmp_path / "k.csv", [("5.5", "2023-07-01")], ("klant", "datum"))
    uit = voer("curves", "log.parquet", "--klachten", "k.csv", *NIETS)
    assert re.search(r"0-1 +2 +0 +0 +1", uit.uit)
    assert re.search(r"1 +Zonder klantnummer", uit.uit)


@pytest.mark.parametrize(("soort", "grens"), [("DOUBLE", 2**53), ("FLOAT", 2**24)])
def test_een_getal_dat_twee_klanten_kan_zijn_wordt_geweigerd(
    voer: Voer, tmp_path: Path, soort: str, grens: int
) -> None:
    dagen = ("2023-01-10", "2023-01-13", "nee")
    _parquet(tmp_path / "log.parquet", soort, "DATE", [("nan", *dagen), (str(grens - 1), *dagen)])
    assert voer("curves", "log.parquet", *NIETS).code == 0
    _parquet(tmp_path / "log.parquet", soort, "DATE", [("nan", *dagen), (str(grens), *dagen)])
    uit = voer("curves", "log.parquet", *NIETS)
    assert (uit.code, _codes(uit.fout)) == (4, ["E164"])
    assert str(grens) not in uit.fout


def _excel(pad: Path, rijen: list[list[Any]]) -> None:
    boek = openpyxl.Workbook()
    assert boek.active is not None
    for rij in rijen:
        boek.active.append(rij)
    boek.save(pad)


def test_een_klant_in_excel(voer: Voer, tmp_path: Path) -> None:
    dagen = ["2023-01-10", "2023-01-13", "nee"]
    _excel(tmp_path / "log.xlsx", [list(KOP), [5.0, *dagen], [7, *dagen]])
    schrijf(tmp_path / "k.csv", [("5", "2023-07-01"), ("7", "2023-07-01")], ("klant", "datum"))
    assert tabel(voer("curves", "log.xlsx", "--klachten", "k.csv", *NIETS, "--format", "csv")) == [(0, 1, 2, 0, 0, 2)]
    _excel(tmp_path / "log.xlsx", [list(KOP), [5, *dagen], [1.2345678901234568e16, *dagen]])
    uit = voer("curves", "log.xlsx", *NIETS)
    assert (uit.code, _codes(uit.fout)) == (4, ["E164"])
    assert "log.xlsx:3" in uit.fout


# A row that holds nothing


@pytest.mark.parametrize("klant", ["VARCHAR", "BIGINT", "DOUBLE"])
def test_een_lege_rij_in_parquet_is_geen_gesprek(voer: Voer, tmp_path: Path, klant: str) -> None:
    dagen = ("2023-01-10", "2023-01-13", "nee")
    _parquet(tmp_path / "een.parquet", klant, "DATE", [("1", *dagen), ("2", *dagen)])
    rijen = f"SELECT * FROM '{tmp_path}/een.parquet' UNION ALL BY NAME SELECT CAST(NULL AS {klant}) AS klantnummer"
    duckdb.sql(f"COPY ({rijen}) TO '{tmp_path}/log.parquet' (FORMAT parquet)")
    uit = voer(
        "curves",
        "log.parquet",
        *NIETS,
        "--klachten",
        schrijf(tmp_path / "k.csv", [("1", "2023-02-01")], ("klant", "dag")),
    )
    assert uit.code == 0, uit.fout
    assert "Zonder klantnummer" not in uit.uit
    duckdb.sql(
        f"COPY ({rijen}, 'nee' AS uitkomst) TO '{tmp_path}/log.parquet' (FORMAT parquet)"  # but this one has an outcome
    )
    assert re.search(r"1 +Zonder klantnummer", voer("curves", "log.parquet", *NIETS).uit)


# The form of a date


def test_een_kolom_die_twee_vormen_kan_hebben_volgt_de_andere(voer: Voer, tmp_path: Path) -> None:
    """02/01/2023 beside 07/28/2023 is 1 February."""
    rijen = [("A", "02/01/2023", "07/28/2023", "nee"), ("B", "02/01/2023", "03/15/2023", "nee")]
    schrijf(tmp_path / "log.csv", rijen)
    uit = voer("curves", "log.csv", *NIETS, "--periode", "1")
    assert re.search(r"\n *1-2 +1 ", uit.uit)
    assert re.search(r"\n *5-6 +1 ", uit.uit)
    assert "einddatum (mm/dd/jjjj)" in uit.uit
    assert "datum_gesprek (mm/dd/jjjj)" in uit.uit
    schrijf(
        tmp_path / "log.csv",
        [*rijen, ("C", "28/01/2023", "03/15/2023", "nee")] * 3 + [("D", "28/01/2023", "03/15/2023", "nee")],
    )
    tekst = voer("curves", "log.csv", *NIETS, "--skip-bad", "100").uit
    assert "einddatum (dd/mm/jjjj)" in tekst  # plainly day first itself: then a column goes by its own
    assert "datum_gesprek (mm/dd/jjjj)" in tekst


def test_de_vorm_van_een_datum_staat_er_altijd_bij(voer: Voer, tmp_path: Path) -> None:
    """Also where a person said so, since the whole file leaves it open."""
    schrijf(tmp_path / "log.csv", [("A", "02/01/2023", "03/04/2023", "nee")])
    schrijf(tmp_path / "k.csv", [("A", "2023-05-01")], ("klant", "datum"))
    tekst = voer("curves", "log.csv", "--klachten", "k.csv", *NIETS, "--datum", "dd/mm/jjjj").uit
    assert "einddatum (dd/mm/jjjj)" in tekst
    assert "datum (jjjj-mm-dd)" in tekst
    _parquet(tmp_path / "log.parquet", "VARCHAR", "DATE", [("A", "2023-01-02", "2023-02-01", "nee")])
    assert "(jjjj" not in voer("curves", "log.parquet", *NIETS).uit


# A cell that is no date


@pytest.mark.parametrize("soort", ["csv", "parquet"])
def test_een_kolom_met_namen_komt_niet_op_het_scherm(voer: Voer, tmp_path: Path, soort: str) -> None:
    kop = ("klantnummer", "einddatum", "naam", "uitkomst")
    namen = ["Piet de Wit", "An 3 Hoog", "20231301", "0612345678", "12345"] * 4
    schrijf(tmp_path / "log.csv", [(f"K{n}", "2023-01-10", naam, "nee") for n, naam in enumerate(namen)], kop)
    duckdb.sql(f"COPY (FROM read_csv('{tmp_path}/log.csv', all_varchar = true)) TO '{tmp_path}/log.parquet'")
    uit = voer("curves", f"log.{soort}", *NIETS, "--kolom", "gesprek=naam")
    assert (uit.code, _codes(uit.fout)) == (4, ["E163", "E128"])
    assert not [naam for naam in namen if naam in uit.fout]
    assert "'naam'" in uit.fout


def test_een_losse_cel_zonder_cijfers_wordt_niet_geciteerd(voer: Voer, tmp_path: Path) -> None:
    fout = [("X", "2023-01-10", "Piet de Wit", "nee"), ("Y", "2023-01-10", "31-2-2023 ", "nee")]
    schrijf(tmp_path / "log.csv", [*gewoon(), *fout])
    uit = voer("curves", "log.csv", *NIETS)
    assert _codes(uit.fout) == ["E126", "E126", "E128"]
    assert "Piet" not in uit.fout
    assert "log.csv:122" in uit.fout
    assert "31-2-2023" in uit.fout
