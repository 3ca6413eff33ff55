"""An answer to a query that contradicts itself: every number of it is held against every other that bounds it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
import yaml

from balanstest.logboek.tellen.definitie import KOLOMMEN
from conftest import Voer
from logboekhulp import KOP, gewoon
from motorhulp import als_cellen, lastig

Antwoord = dict[tuple[str, str], list[str]]
_PERIODE = ("personen", "conversies", "verzet", "klachten", "gesprekken", "dubbel")


def _waar() -> Antwoord:
    """An answer that can be true: 100 calls, of which 20 do not count."""
    rijen: Antwoord = {
        ("telt_mee", "0"): ["40", "8", "2", "1", "46", "2"],
        ("telt_mee", "1"): ["30", "3", "1", "0", "34", "0"],
    }
    for naam, aantal in {
        "zonder_klant": 3,
        "niet_bereikt": 10,
        "onbekende_uitkomst": 1,
        "voor_beginpunt": 2,
        "te_recent": 3,
        "buiten_periode": 1,
        "conversie=ja": 12,
        "verzet=bmn": 4,
        "klacht=klacht": 1,
        "geen=nee": 70,
        "niet_bereikt=voicemail": 12,
        "gebeld_na_verzet": 2,
        "meeste_van_een": 3,
        "alle_gesprekken": 100,
        "slechte_rijen": 0,
        "eerste_dag": 20230101,
        "laatste_dag": 20230630,
        "breedte": 1,
        "nawacht": 28,
        "min_cel": 0,
        "vanaf": 20230115,
    }.items():
        rijen[naam, ""] = [*[""] * 4, str(aantal), ""]
    return rijen


def _tekst(rijen: Antwoord) -> str:
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows([*sleutel, *cellen] for sleutel, cellen in rijen.items())
    return uit.getvalue()


def _met(**anders: object) -> Antwoord:
    """The true answer with other numbers: `geen=nee` as geen__nee, a cell of the first period by its column."""
    rijen = _waar()
    for naam, waarde in anders.items():
        if naam in _PERIODE:
            rijen["telt_mee", "0"][_PERIODE.index(naam)] = str(waarde)
        elif waarde is None:
            del rijen[naam.replace("__", "="), ""]
        else:
            rijen[naam.replace("__", "="), ""] = [*[""] * 4, str(waarde), ""]
    return rijen


@pytest.fixture
def lees(voer: Voer, tmp_path: Path) -> Callable[[Antwoord], tuple[int, list[str], str]]:
    def _lees(rijen: Antwoord) -> tuple[int, list[str], str]:
        (tmp_path / "a.csv").write_text(_tekst(rijen), encoding="utf-8")
        uit = voer("curves", "--from-counts", "a.csv", "--format", "csv")
        return uit.code, re.findall(r"^(E\d{3}) ", uit.fout, re.MULTILINE), " ".join(uit.fout.split())

    return _lees


_Lees = Callable[[Antwoord], tuple[int, list[str], str]]


@pytest.mark.parametrize(
    "rijen",
    [
        _met(),
        _met(alle_gesprekken=103, zonder_klant=6),  # of these nobody says what their outcome was
        _met(gebeld_na_verzet=4),
        _met(te_recent=None, buiten_periode=5, alle_gesprekken=101, geen__nee=71),
        _met(meeste_van_een=None),
        _met(persoon__0=1, meeste_van_een=1),
    ],
)
def test_wat_waar_kan_zijn_wordt_gelezen(lees: _Lees, rijen: Antwoord) -> None:
    assert lees(rijen)[0] == 0, lees(rijen)[2]


@pytest.mark.parametrize(
    ("rijen", "rij", "woord"),
    [
        (_met(geen__nee=7), "alle_gesprekken", "hoogstens 40 keer voor"),
        (_met(geen__nee=90), "alle_gesprekken", "samen 120 keer voor"),
        (_met(conversie__ja=0, geen__nee=82), "telt_mee", "kolom conversies staan er 11"),
        (_met(conversie__ja=60, geen__nee=22), "telt_mee", "kolom conversies staan er 11"),
        (_met(verzet__bmn=2, geen__nee=72), "telt_mee", "kolom verzet staan er 3"),
        (_met(klacht__klacht=0, geen__nee=71), "telt_mee", "kolom klachten staan er 1"),
        (_met(niet_bereikt__voicemail=9, geen__nee=73), "niet_bereikt", "vallen 10 gesprekken af"),
        (_met(niet_bereikt__voicemail=30, geen__nee=52), "niet_bereikt", "vallen 10 gesprekken af"),
        (_met(overslaan__test=5, geen__nee=65), "alle_gesprekken", "vallen 0 gesprekken af"),
        (_met(gebeld_na_verzet=999999), "gebeld_na_verzet", "999999 mensen gebeld"),
        (_met(gebeld_na_verzet=5), "gebeld_na_verzet", "5 mensen gebeld"),
        (_met(nawacht=0), "te_recent", "nawacht is 0 dagen"),
        (_met(nawacht=180), "nawacht", "blijft er geen dag over"),
        (_met(vanaf=None), "buiten_periode", "van voor de eerste dag"),
        (_met(vanaf=20221231), "buiten_periode", "van voor de eerste dag"),
        (_met(meeste_van_een=99), "meeste_van_een", "hoogstens 99 gesprekken"),
        (_met(meeste_van_een=1), "meeste_van_een", "hoogstens 1 gesprekken"),
        (_met(geen__ja=1, geen__nee=69), "conversie=ja", "voor meer dan één soort"),
    ],
)
def test_twee_getallen_die_niet_samen_waar_kunnen_zijn(lees: _Lees, rijen: Antwoord, rij: str, woord: str) -> None:
    code, codes, tekst = lees(rijen)
    assert code == 4
    assert set(codes) == {"E218"}
    assert woord in tekst
    regel = [naam for naam, _ in rijen].index(rij) + 2
    assert f"a.csv:{regel}:1" in tekst


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"nawacht": 99999999999}, "99999999999 past niet bij nawacht"),
        ({"nawacht": -1}, "-1 in de kolom gesprekken kan niet"),
        ({"min_cel": 10**17}, "past niet bij min_cel"),
        ({"dubbel": 7}, "passen niet bij 40 personen"),
    ],
)
def test_een_getal_dat_nooit_kan(lees: _Lees, anders: dict[str, Any], woord: str) -> None:
    code, codes, tekst = lees(_met(**anders))
    assert (code, set(codes)) == (4, {"E143"})
    assert woord in tekst


@pytest.mark.parametrize(
    ("naam", "kolom", "waarde"), [("te_recent", 5, "4"), ("breedte", 0, "3"), ("geen=nee", 1, "2"), ("nawacht", 3, "0")]
)
def test_een_cel_waar_niets_hoort(lees: _Lees, naam: str, kolom: int, waarde: str) -> None:
    rijen = _waar()
    rijen[naam, ""][kolom] = waarde
    code, codes, _ = lees(rijen)
    assert (code, codes) == (4, ["E143"])


@pytest.mark.parametrize("maand", ["999999999999", "10000000", "1200", "642"])
@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_een_maand_die_er_nooit_was(voer: Voer, tmp_path: Path, maand: str, soort: str) -> None:
    """Month 642 from 1970 is July 2023, the month after the last call."""
    rijen = _waar()
    rijen["telt_mee", maand] = rijen.pop(("telt_mee", "1"))
    if soort == "csv":
        (tmp_path / "a.csv").write_text(_tekst(rijen), encoding="utf-8")
    else:
        _blad(tmp_path / "a.xlsx", rijen)
    uit = voer("curves", "--from-counts", f"a.{soort}")
    assert uit.code == 4
    assert f"maand {maand} kan niet" in " ".join(uit.fout.split())


def _blad(pad: Path, rijen: Antwoord, verborgen: int = 0, extra: str = "") -> None:
    boek = openpyxl.Workbook()
    blad: Any = boek.active
    blad.append([*KOLOMMEN])
    for sleutel, cellen in rijen.items():
        blad.append([int(cel) if cel.isdigit() else cel or None for cel in (*sleutel, *cellen)])
    if verborgen:
        blad.row_dimensions[verborgen].hidden = True
    if extra:
        blad.cell(2, 1, extra)
    boek.save(pad)


def test_een_antwoord_met_een_verborgen_rij(voer: Voer, tmp_path: Path) -> None:
    _blad(tmp_path / "a.xlsx", _waar())
    assert voer("curves", "--from-counts", "a.xlsx").code == 0
    _blad(tmp_path / "a.xlsx", _waar(), verborgen=3)
    uit = voer("curves", "--from-counts", "a.xlsx")
    assert uit.code == 4
    assert "E215 a.xlsx:3:1" in uit.fout


@pytest.mark.parametrize("lengte", [140_000, 4_000_000])
def test_een_cel_die_veel_te_lang_is(voer: Voer, tmp_path: Path, lengte: int) -> None:
    for naam, tekst in (
        ("a.csv", f'{_tekst(_waar())}"{"x" * lengte}\n'),
        ("b.csv", f"{_tekst(_waar())}{'x' * lengte};;;;;;1;\n"),
        ("c.csv", f'{_tekst(_waar())}"{"x" * lengte}";;;;;;1;\n'),
    ):
        (tmp_path / naam).write_text(tekst, encoding="utf-8")
        uit = voer("curves", "--from-counts", naam)
        assert uit.code == 4
        assert re.search("^E(125|143) ", uit.fout)
        assert len(uit.fout) < 5000


# One customer with very many calls, in a source that only tells counts


def test_een_klant_met_heel_veel_gesprekken_in_een_antwoord(voer: Voer, tmp_path: Path) -> None:
    rijen = [(k if nummer % 20 < 10 else "99999", b, g, u) for nummer, (k, b, g, u) in enumerate(gewoon())]
    opties = ("--print-sql", "duckdb", "--tabel", "gesprekken", "--nawacht", "0")
    kolommen = [f"--kolom={rol}={kop}" for rol, kop in zip(("klant", "beginpunt", "gesprek"), KOP, strict=False)]
    assert _antwoord_van(voer, tmp_path, rijen, *opties, *kolommen) == "E217"
    assert _antwoord_van(voer, tmp_path, rijen, *opties, *kolommen, "--klant", "niemand=99999") == {
        "niemand": ["99999"]
    }
    assert _antwoord_van(voer, tmp_path, rijen, *opties, *kolommen, "--klant", "persoon=99999") == {"persoon": 1}


def _antwoord_van(voer: Voer, map_: Path, rijen: list[Any], *opties: str) -> object:
    """What is said of customers once somebody ran the query; or the code of the message."""
    vraag = voer("curves", *opties)
    assert vraag.code == 0, vraag.fout
    with duckdb.connect() as bron:
        bron.execute(
            "CREATE TABLE gesprekken (klantnummer VARCHAR, einddatum DATE, datum_gesprek DATE, uitkomst VARCHAR)"
        )
        bron.executemany("INSERT INTO gesprekken VALUES (?, ?, ?, ?)", als_cellen(rijen))
        bron.execute(f"COPY ({vraag.uit.strip().rstrip(';')}) TO '{map_}/a.csv' (HEADER, DELIMITER ';')")
    uit = voer("curves", "--from-counts", "a.csv", "--format", "yaml")
    if uit.code:
        return uit.fout[:4]
    gezegd: dict[str, Any] = yaml.safe_load(uit.uit)["telling"]["klanten"]
    return {soort: list(map(str, wat)) if isinstance(wat, list) else wat for soort, wat in gezegd.items()}


@pytest.mark.parametrize("zaad", range(4))
@pytest.mark.parametrize("min_cel", ["0", "5"])
@pytest.mark.parametrize("periode", ["1", "3", "12"])
def test_wat_een_motor_echt_antwoordt_spreekt_zichzelf_nooit_tegen(
    voer: Voer, tmp_path: Path, zaad: int, min_cel: str, periode: str
) -> None:
    logboek = lastig(zaad, aantal=300)
    opties = ("--print-sql", "duckdb", "--tabel", "gesprekken", "--min-cel", min_cel, "--periode", periode)
    opties += ("--uitkomst", "overslaan=test", "--vanaf", "2023-02-01", "--klachten", "klachten")
    vraag = voer("curves", *opties)
    with duckdb.connect() as bron:
        bron.execute("CREATE TABLE gesprekken (klant VARCHAR, beginpunt DATE, gesprek DATE, uitkomst VARCHAR)")
        bron.executemany("INSERT INTO gesprekken VALUES (?, ?, ?, ?)", logboek.rijen)
        bron.execute("CREATE TABLE klachten (klant VARCHAR, dag DATE)")
        bron.executemany("INSERT INTO klachten VALUES (?, ?)", logboek.klachten)
        bron.execute(f"COPY ({vraag.uit.strip().rstrip(';')}) TO '{tmp_path}/a.csv' (HEADER, DELIMITER ';')")
    uit = voer("curves", "--from-counts", "a.csv", "--format", "csv")
    assert uit.code == 0, uit.fout
