"""`balanstest curves` on files, as a user meets it."""

from __future__ import annotations

import gzip
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_type_hints

import duckdb
import openpyxl
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from balanstest.logboek.tellen.definitie import MAANDEN
from conftest import VRAGENLIJST, WORTEL, Voer
from logboekhulp import KOP, als_csv, gewoon, maanden_tussen, schrijf, tabel

NAWACHT_NIETS = ("--nawacht", "0", "--uitkomst", "klacht=klacht")
GEWOON = [(maand, maand + 1, 20, 2, 1, 0) for maand in range(6)]


def _codes(tekst: str) -> list[str]:
    return re.findall(r"^(E\d{3}) ", tekst, re.MULTILINE)


# Every kind of file gives the same table


def test_csv_met_puntkomma(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    assert tabel(voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "csv")) == GEWOON


@pytest.mark.parametrize("scheiding", [",", ";", "\t", "|"])
def test_elke_scheiding(voer: Voer, tmp_path: Path, scheiding: str) -> None:
    schrijf(tmp_path / "log.txt", gewoon(), scheiding=scheiding)
    assert tabel(voer("curves", "log.txt", *NAWACHT_NIETS, "--format", "csv")) == GEWOON


@pytest.mark.steekproef(3)
@pytest.mark.parametrize(
    "vorm",
    ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y%m%d", "%d-%m-%Y %H:%M", "%Y-%m-%dT%H:%M:%S", "%d-%m-%y"],
)
def test_elke_vorm_van_een_datum(voer: Voer, tmp_path: Path, vorm: str) -> None:
    rijen = [
        (k, date.fromisoformat(b).strftime(vorm), date.fromisoformat(g).strftime(vorm), u) for k, b, g, u in gewoon()
    ]
    schrijf(tmp_path / "log.csv", rijen)
    open_ = ("--datum", "dd-mm-jj") if vorm == "%d-%m-%y" else ()  # 13-01-23 may be a day in 2013 as well
    assert tabel(voer("curves", "log.csv", *NAWACHT_NIETS, *open_, "--format", "csv")) == GEWOON


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_elke_codering(voer: Voer, tmp_path: Path, codering: str) -> None:
    rijen = [(k, b, g, "geïnteresseerd: € 8" if u == "ja" else u) for k, b, g, u in gewoon()]
    (tmp_path / "log.csv").write_bytes(als_csv(rijen).encode(codering))
    uit = voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "csv", "--uitkomst", "conversie=geïnteresseerd: € 8")
    assert tabel(uit) == GEWOON


def test_een_teken_van_windows_ver_in_het_bestand(voer: Voer, tmp_path: Path) -> None:
    """The first part looks like UTF-8; only the whole tells."""
    rijen = [(k, b, g, u) for _ in range(80) for k, b, g, u in gewoon()]
    tekst = als_csv([*rijen, ("Ké", "2023-01-10", "2023-01-13", "nee")])
    (tmp_path / "log.csv").write_bytes(tekst.encode("cp1252"))
    assert tekst.encode("utf-8").index("é".encode()) > 256 * 1024
    gevonden = tabel(voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "csv"))
    assert gevonden[0] == (0, 1, 21, 2, 1, 0)


def test_gz_map_en_patroon(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    rijen = gewoon()
    schrijf(tmp_path / "d" / "a.csv", rijen[:50])
    # Other columns, in another order: each file is read by its own names.
    anders = [(u, k, "x", g, b) for k, b, g, u in rijen[50:]]
    tekst = als_csv(anders, ("resultaat", "relatienummer", "iets", "belgesprek", "einde"), ",")
    (tmp_path / "d" / "b.csv.gz").write_bytes(gzip.compress(tekst.encode()))
    (tmp_path / "d" / "leesmij.md").write_text("geen logboek")
    for log in ("d", "d/*"):
        uit = voer("curves", log, *NAWACHT_NIETS, "--format", "csv")
        assert uit.code == 2
        assert "E120" in uit.fout
        assert "belgesprek" in uit.fout
    tekst = tekst.replace("belgesprek", "beldatum")
    (tmp_path / "d" / "b.csv.gz").write_bytes(gzip.compress(tekst.encode()))
    for log in ("d", "d/*"):
        assert tabel(voer("curves", log, *NAWACHT_NIETS, "--format", "csv")) == GEWOON


@pytest.mark.parametrize("soort", ["DATE", "TIMESTAMP", "VARCHAR", "TIMESTAMPTZ"])
def test_parquet(voer: Voer, tmp_path: Path, soort: str) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    duckdb.sql(
        f"COPY (SELECT klantnummer, CAST(einddatum AS {soort}) AS einddatum, CAST(datum_gesprek AS {soort}) AS"
        f" datum_gesprek, uitkomst FROM read_csv('{tmp_path}/log.csv', all_varchar = true))"
        f" TO '{tmp_path}/log.parquet' (FORMAT parquet)"
    )
    assert tabel(voer("curves", "log.parquet", *NAWACHT_NIETS, "--format", "csv")) == GEWOON


def test_getallen_als_klant_in_het_ene_bestand_en_tekst_in_het_andere(voer: Voer, tmp_path: Path) -> None:
    duckdb.sql(
        "COPY (SELECT 7 AS klant, DATE '2023-01-10' AS einddatum, DATE '2023-01-13' AS gesprek, 'nee' AS uitkomst)"
        f" TO '{tmp_path}/a.parquet' (FORMAT parquet)"
    )
    schrijf(tmp_path / "b.csv", [("7", "2023-01-10", "2023-01-14", "ja"), ("8", "2023-01-10", "2023-01-14", "nee")])
    uit = voer("curves", "a.parquet", "b.csv", *NAWACHT_NIETS, "--uitkomst", "verzet=verzet", "--format", "csv")
    assert tabel(uit) == [(0, 1, 2, 1, 0, 0)]


def _excel(pad: Path, rijen: list[tuple[Any, ...]], kop: tuple[str, ...] = KOP) -> Path:
    boek = openpyxl.Workbook()
    blad = boek.active
    assert blad is not None
    blad.append([])
    for rij in (kop, *rijen):
        blad.append(list(rij))
    boek.save(pad)
    return pad


def test_excel_met_echte_datums_en_lege_rijen(voer: Voer, tmp_path: Path) -> None:
    rijen: list[tuple[Any, ...]] = [(k, date.fromisoformat(b), date.fromisoformat(g), u) for k, b, g, u in gewoon()]
    _excel(tmp_path / "log.xlsx", [*rijen[:30], (), *rijen[30:], (), ()])
    assert tabel(voer("curves", "log.xlsx", *NAWACHT_NIETS, "--format", "csv")) == GEWOON


def test_excel_met_een_formule_zonder_uitkomst(voer: Voer, tmp_path: Path) -> None:
    _excel(tmp_path / "log.xlsx", [*gewoon(), ("K1", "2023-01-10", "=B3+5", "nee")])
    uit = voer("curves", "log.xlsx")
    assert uit.code == 4
    assert _codes(uit.fout) == ["E135"]
    assert "log.xlsx:123" in uit.fout


def _bewerk(pad: Path, *paren: tuple[bytes, bytes], erbij: dict[str, bytes] | None = None) -> None:
    """Replace bytes of the sheet in a workbook, and add parts to it."""
    with zipfile.ZipFile(pad) as bron:
        delen = {naam: bron.read(naam) for naam in bron.namelist()}
    blad = "xl/worksheets/sheet1.xml"
    for oud, nieuw in paren:
        assert oud in delen[blad]
        delen[blad] = delen[blad].replace(oud, nieuw)
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam, inhoud in (delen | (erbij or {})).items():
            doel.writestr(naam, inhoud)


def test_excel_met_een_formule_die_een_lege_tekst_geeft(voer: Voer, tmp_path: Path) -> None:
    """As `=IF(A2="","",A2)`, pulled down past the last call."""
    cellen = b"".join(b'<c r="%c123" t="str"><f>A1</f><v></v></c>' % kolom for kolom in b"ABCD")
    rij = b'<row r="123">' + cellen + b"</row></sheetData>"
    _bewerk(_excel(tmp_path / "log.xlsx", gewoon()), (b"</sheetData>", rij))
    assert tabel(voer("curves", "log.xlsx", *NAWACHT_NIETS, "--format", "csv")) == GEWOON


@pytest.mark.parametrize("nummer", [b"4", b"3", b"999999999"])
def test_excel_met_rijen_door_elkaar_verliest_er_geen(voer: Voer, tmp_path: Path, nummer: bytes) -> None:
    _bewerk(_excel(tmp_path / "log.xlsx", gewoon()), (b'<row r="5"', b'<row r="%s"' % nummer))
    uit = voer("curves", "log.xlsx", *NAWACHT_NIETS)
    assert (uit.code, _codes(uit.fout)) == (4, ["E133"])


@pytest.mark.parametrize(
    ("deel", "inhoud", "code"),
    [
        ("xl/x.xml", b"<!DOCTYPE a><a/>", "E133"),
        ("word/document.xml", b"<a/>", "E133"),
        ("xl/workbook.bin", b"", "E136"),
    ],
)
def test_excel_dat_geen_gewone_werkmap_is(voer: Voer, tmp_path: Path, deel: str, inhoud: bytes, code: str) -> None:
    _bewerk(_excel(tmp_path / "log.xlsx", gewoon()), erbij={deel: inhoud})
    uit = voer("curves", "log.xlsx")
    assert (uit.code, _codes(uit.fout)) == (4, [code])


# Months


@pytest.mark.slow
@given(
    st.dates(date(2019, 12, 1), date(2024, 3, 31)),
    st.integers(-40, 1500),
)
@settings(max_examples=300)
def test_hele_maanden_zijn_die_van_de_kalender(begin: date, dagen: int) -> None:
    dag = begin + timedelta(days=dagen)
    ((gevonden,),) = duckdb.sql(
        f"SELECT {MAANDEN} FROM (SELECT DATE '{begin}' AS beginpunt, DATE '{dag}' AS gesprek)"
    ).fetchall()
    if dag >= begin:
        assert gevonden == maanden_tussen(begin, dag)
    else:
        assert gevonden < 0


# Honest counting


def test_wat_niet_meetelt_wordt_geteld_en_getoond(voer: Voer, tmp_path: Path) -> None:
    b, g = "2023-01-10", "2023-01-13"
    laatste = "2023-07-01"
    rijen = [
        *gewoon(),
        ("", b, g, "nee"),
        ("  ", b, g, "nee"),
        ("A", "", g, "nee"),
        ("B", b, "", "nee"),
        ("C", b, g, "voicemail"),
        ("C", b, g, "Geen gehoor"),
        ("D", b, g, "proef"),
        ("E", b, "2023-01-09", "ja"),
        ("F", b, laatste, "nee"),
        ("K0-5", b, g, "nee"),  # the same row again
        ("K0-5", b, "2023-01-20", "nee"),  # the same person again
        ("K0-2", b, "2023-03-01", "voicemail"),  # objected on 13 January
    ]
    schrijf(tmp_path / "log.csv", rijen)
    uit = voer("curves", "log.csv", "--uitkomst", "overslaan=proef", "--format", "yaml")
    assert uit.code == 0, uit.fout
    gelezen = yaml.safe_load(uit.uit)
    assert gelezen["telling"]["rijen"] == {
        "gelezen": 132,
        "geteld": 100,
        "extra": 1,
        "dubbel": 1,
        "onleesbaar": 0,
        "uitgesloten": {
            "zonder_klant": 2,
            "zonder_beginpunt": 1,
            "zonder_datum": 1,
            "niet_bereikt": 3,
            "overgeslagen": 1,
            "voor_beginpunt": 1,
            "te_recent": 21,  # of the month that begins on 10 June, and F
        },
    }
    assert {"code": "gebeld_na_verzet", "gegevens": {"personen": 1}} in gelezen["telling"]["signalen"]
    assert [rij["gesprekken"] for rij in gelezen["perioden"]] == [20] * 5
    assert "1 persoon is na verzet opnieuw gebeld" in uit.fout
    assert gelezen["gemeten"] == {"van": date(2023, 1, 13), "tot": date(2023, 6, 4)}


def test_rijen_van_niemand_zeggen_niet_wanneer_er_is_gemeten(voer: Voer, tmp_path: Path) -> None:
    """One date that is a fault would else make the figures look recent, and count calls too early for complaints."""
    schrijf(tmp_path / "log.csv", gewoon())
    goed = yaml.safe_load(voer("curves", "log.csv", "--format", "yaml").uit)
    vreemd = [
        ("", "2023-01-10", "1999-01-01", "nee"),
        ("X", "", "1999-01-01", "nee"),
        ("X", "2023-01-10", "1999-01-01", "geen gehoor"),
        ("", "2023-01-10", "2026-01-20", "geen gehoor"),
        ("X", "", "2026-01-20", "nee"),
    ]
    schrijf(tmp_path / "log.csv", [*vreemd, *gewoon()])
    met = yaml.safe_load(voer("curves", "log.csv", "--format", "yaml").uit)
    assert met["gemeten"] == goed["gemeten"]
    assert met["perioden"] == goed["perioden"]


def test_veel_gesprekken_met_dezelfde_mensen_is_een_signaal(voer: Voer, tmp_path: Path) -> None:
    rijen = gewoon()
    vaker = [(k, b, (date.fromisoformat(g) + timedelta(days=1)).isoformat(), u) for k, b, g, u in rijen]
    schrijf(tmp_path / "log.csv", [*rijen, *vaker[:10]])
    assert "in dezelfde periode al was gesproken" not in voer("curves", "log.csv", *NAWACHT_NIETS).uit
    schrijf(tmp_path / "log.csv", [*rijen, *vaker[:20]])
    uit = voer("curves", "log.csv", *NAWACHT_NIETS).uit
    assert "14,3 % van de gesprekken" in " ".join(uit.split())


def test_klachten_uit_een_eigen_bestand_horen_bij_het_laatste_gesprek(voer: Voer, tmp_path: Path) -> None:
    b = "2023-01-10"
    schrijf(
        tmp_path / "log.csv",
        [*gewoon(), ("X", b, "2023-01-15", "nee"), ("X", b, "2023-03-15", "nee"), ("Y", b, "2023-02-15", "voicemail")],
    )
    klachten = [
        ("X", "2023-03-20"),
        ("X", "2023-03-20"),  # twice in the file
        ("K0-4", "2023-01-13"),  # on the day itself
        ("K1-4", "2023-01-13"),  # before the call
        ("Y", "2023-02-16"),  # nobody was spoken to
        ("onbekend", "2023-02-16"),
    ]
    schrijf(tmp_path / "klachten.csv", klachten, ("klantnr", "datum klacht"))
    uit = voer("curves", "log.csv", "--klachten", "klachten.csv", *NAWACHT_NIETS, "--format", "csv")
    assert [rij[5] for rij in tabel(uit)] == [1, 0, 1, 0, 0, 0]
    assert [rij[2] for rij in tabel(uit)] == [21, 20, 21, 20, 20, 20]  # a complaint is no conversation
    beeld = voer("curves", "log.csv", "--klachten", "klachten.csv", *NAWACHT_NIETS)
    assert re.search(r"3 +Geklaagd zonder gesprek dat meetelt", beeld.uit)


@pytest.mark.parametrize("anders", ["", ".0"])
def test_klachten_van_klanten_die_anders_zijn_geschreven(voer: Voer, tmp_path: Path, anders: str) -> None:
    """`1` is not `1.0`: nobody may say that these are the same customer, but the user is told."""
    schrijf(tmp_path / "log.csv", [(str(nummer), b, g, u) for nummer, (_, b, g, u) in enumerate(gewoon())])
    schrijf(tmp_path / "k.csv", [(f"{nummer}{anders}", "2023-07-01") for nummer in range(9)], ("klant", "datum"))
    uit = voer("curves", "log.csv", "--klachten", "k.csv", *NAWACHT_NIETS)
    assert uit.code == 0
    tekst = " ".join(uit.uit.split())
    assert ("de meeste klachten (9) horen bij geen gesprek" in tekst) is bool(anders)


def test_wat_niet_is_geteld_is_geen_nul(voer: Voer, tmp_path: Path) -> None:
    """Nobody may take 'we do not register complaints' for 'there were none': that would make the term longer."""
    pad = schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", pad, "--nawacht", "0")
    tekst = " ".join(uit.uit.split())
    assert "klachten zijn niet geteld" in tekst
    assert re.search(r"0-1 20 2 1 –", tekst)
    assert "Klacht" not in tekst.partition("Maanden")[2].partition("Let op")[0].replace("Klachten", "")
    assert "0;1;20;2;1;\n" in voer("curves", pad, "--nawacht", "0", "--format", "csv").uit
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    uit = voer("curves", pad, "--nawacht", "0", "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    gelezen = yaml.safe_load((tmp_path / "v.yaml").read_text(encoding="utf-8"))["afweging"]["metingen"]
    assert [rij["klachten"] for rij in gelezen["perioden"]] == [None] * 6
    assert gelezen["definities"]["klacht"] is None
    uit = voer("check", "v.yaml")
    assert uit.uit.count("'klachten'") == 1  # one gap, and not one per row
    assert "Onvoldoende gegevens" in voer("assess", "v.yaml").uit


@pytest.mark.parametrize("keuze", ["klacht=klacht", "klacht=Complaint filed"])
def test_een_uitkomst_die_niet_voorkomt_is_een_nul(voer: Voer, tmp_path: Path, keuze: str) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", "--nawacht", "0", "--uitkomst", keuze, "--format", "csv")
    assert tabel(uit) == [(maand, maand + 1, 20, 2, 1, 0) for maand in range(6)]
    # Beside 'all others' a word that nobody knows may be a typing error.
    uit = voer("curves", "log.csv", "--nawacht", "0", "--uitkomst", keuze, "--uitkomst", "geen=*", "--format", "csv")
    assert uit.code == (0 if keuze == "klacht=klacht" else 4)


def test_zonder_uitkomst_voor_verzet_is_ook_niet_gekeken_naar_bellen_na_verzet(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [rij for rij in gewoon() if rij[3] != "verzet"])
    gelezen = yaml.safe_load(voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "yaml").uit)
    assert gelezen["telling"]["signalen"] == [{"code": "niet_geteld", "gegevens": {"soort": "verzet"}}]
    assert "verzet" not in gelezen["definities"]
    assert {rij["verzet"] for rij in gelezen["perioden"]} == {None}


def test_lege_maanden_geven_bredere_perioden_en_dat_wordt_gezegd(voer: Voer, tmp_path: Path) -> None:
    rijen = [rij for rij in gewoon(12) if not rij[0].startswith(("K4-", "K7-"))]
    schrijf(tmp_path / "log.csv", [*rijen, ("K0-5", "2023-01-10", "2023-02-11", "nee")])
    uit = voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "yaml")
    perioden = yaml.safe_load(uit.uit)["perioden"]
    assert [(rij["van"], rij["tot"]) for rij in perioden] == [(0, 3), (3, 6), (6, 9), (9, 12)]
    # K0-5 was spoken to in two months of the first quarter, and counts once in it.
    assert [rij["gesprekken"] for rij in perioden] == [60, 40, 40, 60]
    telling = yaml.safe_load(uit.uit)["telling"]
    assert telling["periode"]["breedte"] == 3
    assert telling["signalen"] == [{"code": "lege_maanden", "gegevens": {"maanden": [4, 7]}}]
    assert "vanaf maand 4, 7" in " ".join(uit.fout.split())


def test_een_gekozen_breedte(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(13))
    gevonden = tabel(voer("curves", "log.csv", *NAWACHT_NIETS, "--periode", "6", "--format", "csv"))
    assert [rij[:3] for rij in gevonden] == [(0, 6, 120), (6, 12, 120), (12, 18, 20)]


def test_kleine_aantallen_worden_afgeschermd(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(), ("X", "2023-01-10", "2023-07-12", "ja")])
    uit = voer("curves", "log.csv", *NAWACHT_NIETS, "--min-cel", "5", "--format", "yaml")
    gelezen = yaml.safe_load(uit.uit)
    # One person in the seventh month would be shown: that row is left out, and it is said.
    assert [rij["van"] for rij in gelezen["perioden"]] == [0, 1, 2, 3, 4, 5]
    assert "minder dan 5 mensen: de periode vanaf maand 6" in " ".join(uit.fout.split())
    assert {"code": "te_kleine_perioden", "gegevens": {"maanden": [6]}} in gelezen["telling"]["signalen"]
    assert {(rij["conversies"], rij["verzet"], rij["klachten"]) for rij in gelezen["perioden"]} == {("<5", "<5", 0)}


def test_wat_is_afgeschermd_volgt_ook_niet_uit_de_rest(voer: Voer, tmp_path: Path) -> None:
    """Three people in one month: neither totals nor what is left out may tell how many they are, or what they did."""
    rijen = [rij for rij in gewoon() if not rij[0].startswith("K4-") or rij[0] in ("K4-0", "K4-2", "K4-9")]
    rijen += [("", "2023-01-10", "2023-01-13", "nee"), ("K0-2", "2023-01-10", "2023-01-20", "nee")]
    pad = schrijf(tmp_path / "log.csv", rijen)
    keuzes = ("--nawacht", "0", "--min-cel", "5", "--periode", "1", "--uitkomst", "klacht=klacht")
    tekst = " ".join(voer("curves", pad, *keuzes).uit.split())
    assert not re.search(r"\d keer", tekst)  # how often an outcome occurs
    assert "minder dan 5 Zonder klantnummer" in tekst
    assert "minder dan 5 personen zijn na verzet opnieuw gebeld" in tekst
    telling = yaml.safe_load(voer("curves", pad, *keuzes, "--format", "yaml").uit)["telling"]
    assert telling["rijen"] == {
        "geteld": 100,
        "extra": "<5",
        "dubbel": 0,
        "onleesbaar": 0,
        "uitgesloten": {"zonder_klant": "<5"},
    }
    assert {"code": "gebeld_na_verzet", "gegevens": {"personen": "<5"}} in telling["signalen"]
    assert telling["periode"]["min_cel"] == 5


@pytest.mark.parametrize("plain", [(), ("--plain",)])
def test_van_wat_is_afgeschermd_is_de_hoogste_niet_bekend(voer: Voer, tmp_path: Path, plain: tuple[str, ...]) -> None:
    pad = schrijf(tmp_path / "log.csv", gewoon())
    tekst = voer(*plain, "curves", pad, *NAWACHT_NIETS, "--min-cel", "5").uit
    assert "hoogste –" in tekst  # two conversions and one objection in every month
    assert "hoogste 0,0 %" in tekst  # no complaint: that is known
    schrijf(pad, [(k, b, g, "ja" if k.startswith("K0") else u) for k, b, g, u in gewoon()])
    assert "hoogste bekende 100,0 %" in voer(*plain, "curves", pad, *NAWACHT_NIETS, "--min-cel", "5").uit


def test_vanaf_en_uitkomsten_van_een_ander_systeem(voer: Voer, tmp_path: Path) -> None:
    rijen = [(k, b, g, {"ja": "12", "nee": "40 (geen belang)", "verzet": "BMN-lijst"}[u]) for k, b, g, u in gewoon()]
    schrijf(tmp_path / "log.csv", rijen, ("A", "B", "C", "D"))
    keuzes = ["--kolom", "klant=A", "--kolom", "beginpunt=b", "--kolom", "gesprek=C", "--kolom", "uitkomst=D"]
    keuzes += ["--uitkomst", "conversie=12", "--uitkomst", "verzet=bmn lijst", "--uitkomst", "geen=*"]
    gevonden = tabel(
        voer("curves", "log.csv", *keuzes, *NAWACHT_NIETS, "--vanaf", "2023-03-01", "--format", "csv", "--periode", "3")
    )
    assert gevonden == [(0, 3, 20, 2, 1, 0), (3, 6, 60, 6, 3, 0)]


@pytest.mark.slow
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_de_tabel_is_die_van_een_eenvoudige_telling(voer: Voer, tmp_path: Path, data: st.DataObject) -> None:
    kans = random.Random(data.draw(st.integers(0, 10**6)))
    rijen = []
    for _ in range(data.draw(st.integers(1, 120))):
        klant = kans.choice("ABCDEFGH")
        begin = date(2020, 1, 31) + timedelta(days=kans.choice([0, 0, 29, 60, 390]) if klant < "D" else ord(klant))
        dag = begin + timedelta(days=kans.choice([0, 1, 28, 29, 30, 31, 59, 60, 90, 365, 366, -1]))
        rijen.append(
            (klant, begin.isoformat(), dag.isoformat(), kans.choice(["ja", "nee", "nee", "verzet", "voicemail"]))
        )
    schrijf(tmp_path / "log.csv", [*rijen, ("Z", "2020-01-31", "2020-01-31", "nee")])
    per_maand: dict[int, dict[str, set[str]]] = {}
    for klant, begin_, dag_, uitkomst in [*rijen, ("Z", "2020-01-31", "2020-01-31", "nee")]:
        if uitkomst == "voicemail" or dag_ < begin_:
            continue
        maand = maanden_tussen(date.fromisoformat(begin_), date.fromisoformat(dag_))
        per_maand.setdefault(maand, {}).setdefault(klant, set()).add(uitkomst)
    verwacht = [
        (m, m + 1, len(wie), sum("ja" in u for u in wie.values()), sum("verzet" in u for u in wie.values()), 0)
        for m, wie in sorted(per_maand.items())
    ]
    nul = ("--uitkomst", "conversie=ja", "--uitkomst", "verzet=verzet")
    gevonden = tabel(voer("curves", "log.csv", *NAWACHT_NIETS, *nul, "--periode", "1", "--format", "csv"))
    assert gevonden == verwacht


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("opties", [(), ("--periode", "3"), ("--min-cel", "3"), ("--klachten", "klachten.csv")])
def test_in_delen_geteld_is_hetzelfde(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opties: tuple[str, ...]
) -> None:
    """A long log is counted in parts, each with other persons."""
    kans = random.Random(5)
    rijen = []
    for _ in range(600):
        begin = date(2020, 1, 31) + timedelta(days=kans.randrange(40))
        dag = begin + timedelta(days=kans.randrange(-3, 200))
        klant = kans.choice(["", *(f"K{nummer}" for nummer in range(90))])
        rijen.append((klant, begin.isoformat(), dag.isoformat(), kans.choice(["ja", "nee", "verzet", "voicemail"])))
    schrijf(tmp_path / "log.csv", rijen)
    klachten = [(f"K{kans.randrange(95)}", (date(2020, 2, 1) + timedelta(days=n * 4)).isoformat()) for n in range(40)]
    schrijf(tmp_path / "klachten.csv", klachten, ("klant", "datum"))
    heel = voer("curves", "log.csv", "--format", "yaml", *opties)
    assert heel.code == 0, heel.fout
    monkeypatch.setattr("balanstest.logboek.motoren.duckdb.bestandsmotor._DEEL", 7)
    assert voer("curves", "log.csv", "--format", "yaml", *opties) == heel


@pytest.mark.slow
def test_te_weinig_geheugen_is_geen_fout_in_het_logboek(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf(tmp_path / "log.csv", gewoon(60, 3000))
    monkeypatch.setattr("balanstest.logboek.motoren.duckdb.verbinding.GEHEUGEN", "1MB")
    assert _slecht(voer, tmp_path, "log.csv")[:2] == (5, ["E152"])


# Filling in


def test_in_een_verse_vragenlijst_verandert_alleen_de_tabel(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(12))
    assert voer("new", "v.yaml", "--categorie", "maandelijkse-donaties").code == 0
    pad = tmp_path / "v.yaml"
    oud = pad.read_text(encoding="utf-8").splitlines()
    uit = voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS)
    assert uit.code == 0, uit.fout
    assert "balanstest check v.yaml" in uit.uit
    nieuw = pad.read_text(encoding="utf-8").splitlines()
    over = iter(nieuw)
    lege = {"bron:", "van:", "tot:", "gesprek:", "conversie:", "verzet:", "klacht:"}
    for regel in oud:  # every line is still there, in order; a key that was empty has an answer
        assert any(ander == regel or (regel.strip() in lege and ander.startswith(regel)) for ander in over), regel
    metingen = yaml.safe_load(pad.read_text(encoding="utf-8"))["afweging"]["metingen"]
    assert len(metingen["perioden"]) == 12
    assert metingen["telling"]["bestanden"][0]["bestand"] == "log.csv"
    assert metingen["bestanden"] is None
    assert voer("check", "v.yaml").code == 0
    assert voer("assess", "v.yaml", "-o", "uit").code == 0


EIGEN = """\
# Mijn vragenlijst
balanstest: 1
dossier: {kenmerk: T-1,   peildatum: 2026-10-31}   # op één regel
afweging:
  belang: Dit   antwoord
    loopt door.
  metingen:   # de cijfers
    bron: "Mijn eigen bron"  # bleef staan
    definities: {gesprek: Zelf   gedefinieerd}
    uitgesloten:
      - {reden: Proef in mei,   aantal: 3}
    perioden:     # oud
      # uitleg bij de rijen
      - {van: 0,  tot: 3, gesprekken: 10, conversies: 1, verzet: 0, klachten: 0}

      - van: 3
        tot: 6
    # onder de tabel
  normen: {}
onderbouwing:
  conclusie: >-
    Nog niet.
# het einde
"""


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("regeleinde", ["\n", "\r\n"])
@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
def test_eigen_opmaak_en_antwoorden_blijven(voer: Voer, tmp_path: Path, regeleinde: str, begin: bytes) -> None:
    schrijf(tmp_path / "log.csv", gewoon(3))
    pad = tmp_path / "v.yaml"
    pad.write_bytes(begin + EIGEN.replace("\n", regeleinde).encode())
    geweigerd = voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS)
    assert geweigerd.code == 4
    assert _codes(geweigerd.fout) == ["E147"]
    assert pad.read_bytes() == begin + EIGEN.replace("\n", regeleinde).encode()
    assert voer("curves", "log.csv", "--into", "v.yaml", "--replace", *NAWACHT_NIETS).code == 0
    ruw = pad.read_bytes()
    assert ruw.startswith(begin)
    assert ruw.count(b"\r\n") == (ruw.count(b"\n") if regeleinde == "\r\n" else 0)
    tekst = ruw.decode("utf-8-sig").replace("\r\n", "\n")
    for regel in EIGEN.splitlines():
        if regel and not regel.lstrip().startswith(("- {van", "- van", "tot:", "bron:", "definities:", "# uitleg bij")):
            assert regel in tekst.splitlines(), regel
    metingen = yaml.safe_load(tekst)["afweging"]["metingen"]
    assert metingen["bron"] == "Mijn eigen bron"
    assert metingen["definities"]["gesprek"] == "Zelf   gedefinieerd"
    assert "conversie" in metingen["definities"]["conversie"]
    assert metingen["uitgesloten"] == [{"reden": "Proef in mei", "aantal": 3}]
    assert [rij["van"] for rij in metingen["perioden"]] == [0, 1, 2]
    # Once more gives the same.
    assert voer("curves", "log.csv", "--into", "v.yaml", "--replace", *NAWACHT_NIETS).code == 0
    assert pad.read_bytes() == ruw


def test_een_nieuwe_telling_vervangt_alleen_wat_de_vorige_schreef(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(3), ("A", "", "2023-01-12", "nee")])
    pad = tmp_path / "v.yaml"
    pad.write_text("balanstest: 1\n", encoding="utf-8")
    assert voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS).code == 0
    eigen = "    uitgesloten:\n      - {reden:  Eigen, aantal: 2}  # van ons\n"
    tekst = pad.read_text(encoding="utf-8").replace("    telling:\n", f"{eigen}    telling:\n      programma2: 9\n")
    pad.write_text(tekst.replace("perioden:\n", "perioden:\n      # vooraan\n"), encoding="utf-8")
    rijen = [*gewoon(3), ("A", "", "2023-01-12", "nee"), ("B", "", "2023-01-12", "nee"), ("", "", "", "voicemail")]
    schrijf(tmp_path / "log.csv", [*rijen, ("C", "2023-01-10", "2023-01-01", "nee")])
    assert voer("curves", "log.csv", "--into", "v.yaml", "--replace", *NAWACHT_NIETS).code == 0
    tekst = pad.read_text(encoding="utf-8")
    assert eigen in tekst
    assert "      # vooraan\n" in tekst
    metingen = yaml.safe_load(tekst)["afweging"]["metingen"]
    assert "programma2" not in metingen["telling"]  # the block is nobody's but the program's: all of it is new
    assert metingen["telling"]["rijen"]["uitgesloten"] == {
        "zonder_klant": 1,
        "zonder_beginpunt": 2,
        "voor_beginpunt": 1,
    }
    assert voer("check", "v.yaml").code == 0


@pytest.mark.steekproef(4)
@pytest.mark.parametrize(
    "tekst",
    [
        "balanstest: 1\n",
        "balanstest: 1\nafweging:\n",
        "balanstest: 1\nafweging: ~\ndossier: {kenmerk: A}",
        "balanstest: 1\nafweging:\n  belang: x",
        "balanstest: 1\nafweging: {}  # nog niets\n",
        "balanstest: 1\nafweging: {metingen: {bron: x}}  # op één regel\n",
        "balanstest: 1\nafweging:\n  metingen: {}\n  belang: x\n",
        "balanstest: 1\nafweging:\n  metingen:\n    {}\n  # noot\n  belang: x\n",
        "balanstest: 1\nafweging:\n  metingen:\nonderbouwing: {}\n",
        "balanstest: 1\nafweging:\n    metingen:\n        bron: |\n          Een\n\n          twee\n\n    belang: x\n",
        "balanstest: 1\nafweging:\n  metingen:\n    perioden: []  # nog niet gebeld\n    gemeten: {van: 2020-01-01}\n",
        "balanstest: 1\nafweging:\n  metingen:\n    perioden: [\n      ]\n    definities:\n      klacht: zelf\n",
        "balanstest: 1\n\"afweging\":\n  'metingen' :\n    bron: a: b\n".replace("a: b", "ab"),
    ],
)
def test_elke_opmaak_wordt_goed_ingevuld(voer: Voer, tmp_path: Path, tekst: str) -> None:
    schrijf(tmp_path / "log.csv", gewoon(2))
    pad = tmp_path / "v.yaml"
    pad.write_text(tekst, encoding="utf-8")
    uit = voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS)
    assert uit.code == 0, uit.fout
    gelezen = yaml.safe_load(pad.read_text(encoding="utf-8"))
    metingen = gelezen["afweging"]["metingen"]
    assert [rij["gesprekken"] for rij in metingen["perioden"]] == [20, 20]
    assert metingen["gemeten"] == {"van": date(2023, 1, 13), "tot": date(2023, 2, 14)}
    assert metingen["bron"]
    assert metingen["telling"]["rijen"]["geteld"] == 40
    assert voer("check", "v.yaml").code == 0


@pytest.mark.parametrize(("was", "blijft"), [("ja", False), ("Ja", False), ("nee", True), ("", False)])
def test_wie_is_geteld_is_ook_gebeld(voer: Voer, tmp_path: Path, was: str, blijft: bool) -> None:
    """The answer that nobody was called yet goes once there are figures, or the file would contradict itself."""
    schrijf(tmp_path / "log.csv", gewoon(2))
    pad = tmp_path / "v.yaml"
    tekst = f"balanstest: 1\nafweging:\n  metingen:\n    nog_niet_gebeld: {was}  # eerst\n    bron: zelf\n"
    pad.write_text(tekst, encoding="utf-8")
    assert voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS).code == 0
    regels = pad.read_text(encoding="utf-8").splitlines()
    assert ("    nog_niet_gebeld: nee  # eerst" in regels) is blijft
    assert voer("check", "v.yaml").code == 0


def test_wie_is_geteld_is_ook_gebeld_als_de_tabel_weg_is(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(2))
    pad = tmp_path / "v.yaml"
    pad.write_text("balanstest: 1\n", encoding="utf-8")
    assert voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS).code == 0
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst[: tekst.index("    perioden:\n")] + "    nog_niet_gebeld: ja\n", encoding="utf-8")
    (fout,) = voer("check", "v.yaml", "--json").json[0]["fouten"]
    assert (fout["code"], fout["plaats"]) == ("E175", "afweging.metingen.nog_niet_gebeld")
    assert "bij 'telling' staan gesprekken" in fout["tekst"]


def test_wie_de_uitleg_bij_de_tabel_volgt_vult_de_tabel_aan(voer: Voer, tmp_path: Path) -> None:
    """The example rows that stand as notes in a new questionnaire stay with the table, and do not end up elsewhere."""
    for naam in ("gesprekken.csv", "vragenlijst.yaml"):
        shutil.copy(WORTEL / "examples" / "logboek" / naam, tmp_path)
    assert voer("curves", "gesprekken.csv", "--into", "vragenlijst.yaml").code == 0
    pad = tmp_path / "vragenlijst.yaml"
    tekst = pad.read_text(encoding="utf-8")
    was = "# - {van: 0, tot: 1, gesprekken: 400"
    assert was in tekst
    pad.write_text(tekst.replace(was, "- {van: 900, tot: 901, gesprekken: 400"), encoding="utf-8")
    gevonden = voer("check", "vragenlijst.yaml", "--json").json[0]
    assert gevonden["fouten"] == []


def test_wat_niet_veilig_kan_wordt_geweigerd(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(2))
    for tekst, code in (
        ("balanstest: 1\nafweging: volgt nog\n", "E144"),
        ("balanstest: 1\ndossier: {status: vastgesteld}\n", "E149"),
        ("balanstest: 1\nafweging:\n  metingen:\n    bestand: cijfers.csv\n", "E147"),
        ("balanstest: [1\n", "E019"),
    ):
        (tmp_path / "v.yaml").write_text(tekst, encoding="utf-8")
        uit = voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS)
        assert uit.code == 4
        assert _codes(uit.fout)[0] == code
        assert (tmp_path / "v.yaml").read_text(encoding="utf-8") == tekst


def test_een_logboek_buiten_de_map_staat_met_vingerafdruk_in_de_bron(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(2))
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "v.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    uit = voer("curves", "log.csv", "--into", "dossier/v.yaml", "--replace", *NAWACHT_NIETS)
    assert uit.code == 0, uit.fout
    metingen = yaml.safe_load((tmp_path / "dossier" / "v.yaml").read_text(encoding="utf-8"))["afweging"]["metingen"]
    (bron,) = metingen["telling"]["bestanden"]
    assert (bron["naam"], len(bron["sha256"])) == ("log.csv", 64)
    assert "bestand" not in bron


def test_een_vragenlijst_die_intussen_verandert_blijft_van_de_ander(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from balanstest.opdrachten import tellen

    schrijf(tmp_path / "log.csv", gewoon(2))
    pad = tmp_path / "v.yaml"
    pad.write_text("balanstest: 1\n", encoding="utf-8")

    def intussen(*argumenten: Any, **rest: Any) -> Any:
        pad.write_text("balanstest: 1\n# van een collega\n", encoding="utf-8")
        return echt(*argumenten, **rest)

    echt = tellen.tel
    monkeypatch.setattr(tellen, "tel", intussen)
    uit = voer("curves", "log.csv", "--into", "v.yaml", *NAWACHT_NIETS)
    assert uit.code == 5
    assert _codes(uit.fout) == ["E148"]
    assert pad.read_text(encoding="utf-8") == "balanstest: 1\n# van een collega\n"


# Bad input: a clear message, and the questionnaire as it was


def _slecht(voer: Voer, tmp_path: Path, *argumenten: object) -> tuple[int, list[str], str]:
    (tmp_path / "v.yaml").write_text("balanstest: 1\n", encoding="utf-8")
    uit = voer("curves", *argumenten, "--into", "v.yaml", *NAWACHT_NIETS)
    assert (tmp_path / "v.yaml").read_text(encoding="utf-8") == "balanstest: 1\n"
    assert "Traceback" not in uit.fout
    return uit.code, _codes(uit.fout), " ".join(uit.fout.split())


def test_slechte_rijen_worden_genoemd_met_hun_regel(voer: Voer, tmp_path: Path) -> None:
    regels = als_csv(gewoon()).splitlines()
    regels[7] = "K9;2023-01-10;13-01-2023;nee"
    regels[8] = "K9;2023-01-10;2023-02-30;nee"
    regels[20] = "te;weinig"
    regels[21] = 'K9;"2023-01-10;2023-02-12;nee'
    regels[30] = "K9;2023-01-10;2203-01-13;nee"
    regels[31] = "K9;23-01-10;2023-01-13;nee"
    (tmp_path / "log.csv").write_text("\n".join(regels) + "\n", encoding="utf-8")
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv")
    assert code == 4
    assert codes[-1] == "E128"
    assert set(codes) <= {"E125", "E126", "E137", "E128"}
    for regel in (8, 9, 21):
        assert f"log.csv:{regel}:1" in tekst


def test_een_paar_slechte_rijen_mogen_worden_weggelaten(voer: Voer, tmp_path: Path) -> None:
    regels = als_csv(gewoon()).splitlines()
    regels.insert(50, "K9;2023-01-10;morgen;nee")
    regels.insert(60, "te;weinig")
    regels.insert(70, "K9;1823-01-10;2023-01-12;nee")
    (tmp_path / "log.csv").write_text("\n".join(regels) + "\n", encoding="utf-8")
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv", "--skip-bad", "2")
    assert (code, codes) == (4, ["E125", "E126", "E137", "E128"])
    assert "log.csv:51:1" in tekst
    assert "log.csv:61:1" in tekst
    assert "log.csv:71:1" in tekst
    assert "--skip-bad 3" in tekst
    uit = voer("curves", "log.csv", "--skip-bad", "3", *NAWACHT_NIETS, "--format", "yaml")
    gelezen = yaml.safe_load(uit.uit)
    assert gelezen["telling"]["rijen"]["onleesbaar"] == 3
    assert [rij["gesprekken"] for rij in gelezen["perioden"]] == [20] * 6


def test_een_aanhalingsteken_dat_niet_sluit_telt_voor_elke_regel_die_het_meeneemt(voer: Voer, tmp_path: Path) -> None:
    """Else one bad row would be allowed, and all after it would be gone without a word."""
    regels = als_csv(gewoon()).splitlines()
    regels[61] = 'K9;"2023-01-10;2023-04-13;nee'
    (tmp_path / "log.csv").write_text("\n".join(regels) + "\n", encoding="utf-8")
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv", "--skip-bad", "50")
    assert (code, codes) == (4, ["E125", "E128"])
    assert "log.csv:62:1" in tekst
    assert "--skip-bad 60" in tekst


@pytest.mark.slow
def test_meer_slechte_rijen_dan_worden_bewaard(voer: Voer, tmp_path: Path) -> None:
    regels = [*als_csv(gewoon()).splitlines(), *["a;b"] * 1500, *["K;2023-01-10;x;nee"] * 700]
    (tmp_path / "log.csv").write_text("\n".join(regels) + "\n", encoding="utf-8")
    code, codes, _ = _slecht(voer, tmp_path, "log.csv", "--skip-bad", "2199")
    assert (code, codes[-1]) == (4, "E128")
    assert tabel(voer("curves", "log.csv", "--skip-bad", "2200", *NAWACHT_NIETS, "--format", "csv")) == GEWOON


def test_een_slechte_datum_in_parquet(voer: Voer, tmp_path: Path) -> None:
    schrijf(
        tmp_path / "log.csv", [*gewoon(), ("K", "2023-01-10", "2999-01-01", "nee"), ("K", "x", "2023-01-12", "nee")]
    )
    duckdb.sql(
        f"COPY (SELECT * REPLACE (CAST(datum_gesprek AS DATE) AS datum_gesprek) FROM read_csv('{tmp_path}/log.csv',"
        f" all_varchar = true)) TO '{tmp_path}/log.parquet' (FORMAT parquet)"
    )
    code, codes, tekst = _slecht(voer, tmp_path, "log.parquet")
    assert (code, sorted(codes)) == (4, ["E126", "E128", "E137"])
    assert "2999-01-01" in tekst


@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [
        ("leeg.csv", b"", "E129"),
        ("leeg2.csv", b"\n\n", "E129"),
        ("kop.csv", b"klantnummer;einddatum;datum_gesprek;uitkomst\n", "E129"),
        ("zonder_kop.csv", b"K1;2023-01-10;2023-01-12;nee\nK2;2023-01-10;2023-01-12;nee\n", "E134"),
        ("een_kolom.csv", b"klantnummer\nK1\n", "E134"),
        ("log.parquet", b"PAR1 en dan niets", "E133"),
        ("kapot.parquet", b"PAR1" + b"\x07" * 40 + b"\x10\0\0\0PAR1", "E138"),
        ("log.csv.gz", b"geen gzip", "E132"),
        ("half.csv.gz", gzip.compress(als_csv(gewoon(60)).encode())[:200], "E132"),
        ("log.xlsx", b"geen zip", "E133"),
        ("oud.xlsx", b"\xd0\xcf\x11\xe0oud", "E136"),
        ("nul.csv", b"klantnummer;einddatum;datum_gesprek;uitkomst\nK\0;1;2;3\n", "E133"),
        ("log.pdf", b"%PDF", "E123"),
    ],
)
def test_een_bestand_dat_geen_logboek_is(voer: Voer, tmp_path: Path, naam: str, inhoud: bytes, code: str) -> None:
    (tmp_path / naam).write_bytes(inhoud)
    gevonden, codes, tekst = _slecht(voer, tmp_path, naam)
    assert codes == [code]
    assert gevonden in (4, 5)
    assert naam in tekst


def test_een_half_gz_bestand_ver_na_het_begin(voer: Voer, tmp_path: Path) -> None:
    kans = random.Random(1)
    rijen = [(f"K{kans.random()}", "2023-01-10", "2023-01-12", "nee") for _ in range(50_000)]
    heel = gzip.compress(als_csv(rijen).encode())
    (tmp_path / "half.csv.gz").write_bytes(heel[: len(heel) * 9 // 10])
    code, codes, _ = _slecht(voer, tmp_path, "half.csv.gz")
    assert (code, codes) == (4, ["E132"])


def test_wat_er_niet_is(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    code, codes, _ = _slecht(voer, tmp_path, "weg.csv", "ook/*.csv", "leeg", "--klachten", "weg2.csv")
    assert (code, codes) == (5, ["E131", "E131", "E157", "E131"])


def test_kolommen_die_niet_duidelijk_zijn(voer: Voer, tmp_path: Path) -> None:
    kop = ("nr", "einddatum", "laatste_gift", "datum_gesprek", "uitkomst")
    schrijf(tmp_path / "log.csv", [("1", "2023-01-10", "2023-01-10", "2023-01-12", "nee")], kop)
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv")
    assert (code, codes) == (2, ["E120", "E122"])
    assert "--kolom klant=NAAM" in tekst
    assert "einddatum, laatste_gift" in tekst
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv", "--kolom", "klant=nummer", "--kolom", "beginpunt=eindatum")
    assert (code, codes) == (2, ["E121", "E121"])
    assert "Bedoelt u 'einddatum'?" in tekst


def test_uitkomsten_die_niemand_kent(voer: Voer, tmp_path: Path) -> None:
    rijen = [*gewoon(), ("A", "2023-01-10", "2023-01-12", "tozegging"), ("B", "2023-01-10", "2023-01-12", "")]
    schrijf(tmp_path / "log.csv", rijen)
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv")
    assert (code, codes) == (4, ["E130", "E130"])
    assert "--uitkomst conversie=tozegging" in tekst
    assert "(leeg)" in tekst
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv", "--uitkomst", "overslaan=*", "--uitkomst", "verzet=bnm")
    assert (code, codes) == (4, ["E140"])
    uit = voer(
        "curves",
        "log.csv",
        "--uitkomst",
        "conversie=tozegging",
        "--uitkomst",
        "geen=",
        *NAWACHT_NIETS,
        "--format",
        "csv",
    )
    assert tabel(uit)[0] == (0, 1, 22, 3, 1, 0)


@pytest.mark.parametrize(
    ("uitkomst", "raad"),
    [("tozegging", "conversie"), ("verzt", "verzet"), ("opt-in", ""), ("terugbellen", ""), ("false", "")],
)
def test_raad_bij_een_uitkomst_zegt_niet_het_omgekeerde(voer: Voer, tmp_path: Path, uitkomst: str, raad: str) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(), ("A", "2023-01-10", "2023-01-12", uitkomst)])
    tekst = _slecht(voer, tmp_path, "log.csv")[2]
    assert f"--uitkomst {raad or 'SOORT'}={uitkomst}" in tekst


VER = 2500
"""Rows before what is far in a file: more than the first look at it takes in."""


@pytest.mark.steekproef(1)
@pytest.mark.parametrize(
    "vreemd",
    ["Afgesproken: doen!", "it's ja", "JA", "doen\x07", "x" * 101, "y" * 300_000],
    ids=["nieuw", "aanhalingsteken", "hoofdletters", "stuurteken", "lang", "heel lang"],
)
def test_een_uitkomst_die_pas_ver_in_het_bestand_voorkomt(voer: Voer, tmp_path: Path, vreemd: str) -> None:
    """Outcomes are guessed from the first rows; those that come later count as well, and are shown as they stand."""
    gewone = [(f"V{n}", "2023-01-10", "2023-01-11", "nee") for n in range(VER)]
    schrijf(tmp_path / "log.csv", [*gewone, *[(k, b, g, vreemd if u == "ja" else u) for k, b, g, u in gewoon()]])
    keuze = () if vreemd == "JA" else ("--uitkomst", f"conversie={vreemd}")
    if len(vreemd) > 100_000:  # longer than a command line may be
        keuze = ("--uitkomst", "conversie=*")
    uit = voer("curves", "log.csv", *keuze, *NAWACHT_NIETS, "--format", "csv")
    assert tabel(uit) == [(0, 1, VER + 20, 2, 1, 0), *[(m, m + 1, 20, 2, 1, 0) for m in range(1, 6)]]
    if not keuze:
        return
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv")
    assert (code, codes) == (4, ["E130"])
    assert vreemd[:20].strip("\x07") in tekst
    assert "12 keer" in tekst


@pytest.mark.steekproef(1)
@pytest.mark.parametrize(("soorten", "verwacht"), [(400, []), (600, ["E127"])])
def test_veel_uitkomsten_ver_in_het_bestand(voer: Voer, tmp_path: Path, soorten: int, verwacht: list[str]) -> None:
    gewone = [(f"V{n}", "2023-01-10", "2023-01-11", "nee") for n in range(VER)]
    nieuw = [(f"N{n}", "2023-01-10", "2023-01-11", f"code {n % soorten}") for n in range(1200)]
    schrijf(tmp_path / "log.csv", [*gewone, *nieuw])
    keuzes = ("--uitkomst", "verzet=code 7", "--uitkomst", "geen=*", "--uitkomst", "conversie=ja")
    uit = voer("curves", "log.csv", *keuzes, *NAWACHT_NIETS, "--format", "csv")
    assert re.findall(r"^(E\d{3}) ", uit.fout, re.MULTILINE) == verwacht
    assert uit.code == (4 if verwacht else 0)
    if not verwacht:
        assert tabel(uit) == [(0, 1, VER + 1200, 0, 3, 0)]


def test_een_kolom_met_te_veel_uitkomsten(voer: Voer, tmp_path: Path) -> None:
    rijen = [(k, b, g, f"{u} {nummer}") for nummer, (k, b, g, u) in enumerate(gewoon(30))]
    schrijf(tmp_path / "log.csv", rijen)
    assert _slecht(voer, tmp_path, "log.csv")[:2] == (4, ["E127"])


def test_niets_blijft_over(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [(k, b, "2022-12-31", u) for k, b, _, u in gewoon()])
    code, codes, tekst = _slecht(voer, tmp_path, "log.csv")
    assert (code, codes) == (4, ["E139"])
    assert "gebeld voor het beginpunt: 120" in tekst


def test_opties_die_niet_passen(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    code, codes, tekst = _slecht(
        voer, tmp_path, "log.csv", "--uitkomst", "verzt=BMN", "--kolom", "datum=x", "--vanaf", "gisteren",
        "--periode", "5", "--min-cel", "-1", "--uitkomst", "verzet=a,b", "--uitkomst", "geen=b",
        "--klachtkolom", "klant",
    )  # fmt: skip
    assert code == 2
    assert codes == [*["E141"] * 7, "E155"]
    assert "Bedoelt u 'verzet'?" in tekst


@pytest.mark.parametrize(
    ("optie", "waarde", "raad"),
    [
        *[(optie, "x", "Schrijf een heel getal van 0 of meer") for optie in ("--nawacht", "--min-cel", "--skip-bad")],
        ("--nawacht", "-1", "Schrijf een heel getal van 0 of meer"),
        ("--nawacht", "1.5", "Schrijf een heel getal van 0 of meer"),
        ("--skip-bad", "1.000", "Schrijf een heel getal van 0 of meer"),
        ("--skip-bad", "٣", "Schrijf een heel getal van 0 of meer"),
        ("--min-cel", "", "Schrijf een heel getal van 0 of meer"),
        ("--nawacht", "521", "Kies een getal van hoogstens 520."),
        ("--nawacht", "9" * 5000, "Kies een getal van hoogstens 520."),
        ("--min-cel", "1000000001", "Kies een getal van hoogstens 1.000.000.000."),
        ("--periode", "x", "Kies uit: 1, 3, 6, 12."),
        ("--periode", "2", "Kies uit: 1, 3, 6, 12."),
    ],
)
def test_een_getal_dat_geen_getal_is(voer: Voer, tmp_path: Path, optie: str, waarde: str, raad: str) -> None:
    """In Dutch and with the name of the option, whatever the parser of the command line would say of it."""
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", optie, waarde)
    tekst = " ".join(uit.fout.split())
    assert (uit.code, uit.uit, _codes(uit.fout)) == (2, "", ["E141"])
    assert f"'{waarde[:60]}{'…' if len(waarde) > 60 else ''}' past niet bij {optie}." in tekst
    assert raad in tekst


def test_getallen_met_spaties_en_tot_de_grens(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    opties = ("--nawacht", " 0 ", "--periode", " 3 ", "--skip-bad", "1000000000", "--min-cel", "000", "--format", "csv")
    opties += ("--uitkomst", "klacht=klacht")
    assert tabel(voer("curves", "log.csv", *opties)) == [(0, 3, 60, 6, 3, 0), (3, 6, 60, 6, 3, 0)]
    uit = voer("curves", "log.csv", "--nawacht", "520")
    assert (uit.code, "E139" in uit.fout) == (4, True)


@pytest.mark.parametrize(
    ("opties", "woord"),
    [
        (("--klachtkolom", "dag=x"), "Bij --klachtkolom ontbreekt --klachten. → Zeg waar de klachten staan"),
        (("--replace",), "Bij --replace ontbreekt --into. → Noem de vragenlijst die u invult"),
        (("--kolom", "klant=a", "--kolom", "klant=b"), "'klant=b' past niet bij --kolom. → U koos voor 'klant' ook al"),
    ],
)
def test_een_optie_die_niets_zou_doen(voer: Voer, tmp_path: Path, opties: tuple[str, ...], woord: str) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", *opties)
    assert (uit.code, uit.uit) == (2, "")
    assert woord in " ".join(uit.fout.split())


@pytest.mark.parametrize(
    ("argumenten", "woord"),
    [
        (
            ("log.csv", "--into", "donatie.yaml"),
            "E091 donatie.yaml Dit bestand of deze map bestaat niet. → Bedoelt u",
        ),
        (
            ("log.csv", "--into", "weg/x.yaml"),
            "Dit bestand of deze map bestaat niet. → Kijk of de naam",
        ),
        (("--from-counts", "lg.csv"), "E091 lg.csv Dit bestand of deze map bestaat niet. → Bedoelt u 'log.csv'?"),
        (("--from-counts", "weg/x.xlsx"), "Dit bestand of deze map bestaat niet. → Kijk of de naam"),
        (("log.csv", "--into", "map"), "→ Geef de naam van een bestand, geen map."),
    ],
)
def test_een_bestand_dat_er_niet_is(voer: Voer, tmp_path: Path, argumenten: tuple[str, ...], woord: str) -> None:
    """Advice about a file that is open elsewhere does not fit a name that is wrong."""
    schrijf(tmp_path / "log.csv", gewoon())
    (tmp_path / "donaties.yaml").write_text("balanstest: 1\n", encoding="utf-8")
    (tmp_path / "map").mkdir()
    uit = voer("curves", *argumenten)
    assert (uit.code, uit.uit) == (5, "")
    if os.name != "nt" or "map" not in argumenten:  # there a folder is only 'no access'
        assert woord in " ".join(uit.fout.split())


@pytest.mark.parametrize("namen", [(), ("lees mij.docx", "rapport.pdf"), (".log.csv", "_log.csv", "~$log.xlsx")])
def test_een_map_zonder_logboek(voer: Voer, tmp_path: Path, namen: tuple[str, ...]) -> None:
    """That the kind of file does not fit would be said of a file that is not there."""
    schrijf(tmp_path / "log.csv", gewoon())
    (tmp_path / "map").mkdir()
    for naam in namen:
        (tmp_path / "map" / naam).touch()
    for argumenten in (("map",), ("log.csv", "--klachten", "map")):
        uit = voer("curves", *argumenten)
        assert (uit.code, uit.uit) == (5, "")
        tekst = " ".join(uit.fout.split())
        assert (
            "E157 map In deze map staat geen logboek of bestand met klachten. → Zo'n bestand eindigt op: .csv" in tekst
        )
        assert ".xlsm. Een naam" in tekst


def test_wat_een_onbekende_uitkomst_vraagt(voer: Voer, tmp_path: Path) -> None:
    """The kinds with their meaning once, and per outcome an example that can be typed as it stands."""
    vreemd = {
        "opt-in": "SOORT=opt-in",
        "BMN2": "verzet=BMN2",
        "niet nu": '"SOORT=niet nu"',
        "ja&nee": '"SOORT=ja&nee"',
        'zei "hoi"': "'SOORT=zei \"hoi\"'",
        "kost $5": "'SOORT=kost $5'",
        "bel, later": '"SOORT=*"',
        "": '"SOORT="',
    }
    rijen = [(f"V{n}", "2023-01-10", "2023-01-11", uitkomst) for n, uitkomst in enumerate(vreemd)]
    schrijf(tmp_path / "log.csv", [*gewoon(), *rijen])
    uit = voer("curves", "log.csv")
    tekst = " ".join(uit.fout.split())
    assert (uit.code, _codes(uit.fout)) == (4, ["E130"] * len(vreemd))
    assert all(f"--uitkomst {voorbeeld}." in tekst for voorbeeld in vreemd.values())
    assert tekst.count("niet_bereikt (niemand gesproken)") == 1


def test_een_uitkomst_die_er_niet_is(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(), ("V", "2023-01-10", "2023-01-11", "Bel niet meer")])
    uit = voer("curves", "log.csv", "--uitkomst", "verzet=Bel niet,foo", "--uitkomst", "geen=*")
    tekst = " ".join(uit.fout.split())
    assert (uit.code, _codes(uit.fout)) == (4, ["E140", "E140"])
    assert "De uitkomst 'bel niet' staat niet in het logboek. → Bedoelt u 'Bel niet meer'? In het logboek" in tekst
    assert "De uitkomst 'foo' staat niet in het logboek. → In het logboek staan: 'nee', 'ja', 'verzet'. " in tekst


@pytest.mark.parametrize(
    ("keuzes", "raad"),
    [
        (("verzet",), "Schrijf eerst de soort en dan de uitkomst uit uw logboek, zoals verzet=BMN."),
        (("BMN=verzet",), "Schrijf eerst de soort en dan de uitkomst uit uw logboek, zoals verzet=BMN."),
        (("verzt=BMN",), "Bedoelt u 'verzet'?"),
        (("geen=nee", "verzet=nee"), "U noemt deze uitkomst bij geen en bij verzet. Kies er één."),
    ],
)
def test_raad_bij_een_uitkomst(voer: Voer, tmp_path: Path, keuzes: tuple[str, ...], raad: str) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    uit = voer("curves", "log.csv", *(deel for keuze in keuzes for deel in ("--uitkomst", keuze)))
    assert (uit.code, _codes(uit.fout)) == (2, ["E141"])
    assert raad in " ".join(uit.fout.split())


def test_geen_optie_waarvan_de_bibliotheek_zelf_iets_vindt() -> None:
    """What the parser of the command line says of a number, a choice or a path is English, without the option."""
    from balanstest.cli import app

    groepen = [app.app, *(groep.typer_instance for groep in app.app.registered_groups)]
    opdrachten = [opdracht.callback for groep in groepen if groep for opdracht in groep.registered_commands]
    assert len(opdrachten) == 10
    mag = (str, bool, str | None, list[str], list[str] | None)
    for opdracht in filter(None, opdrachten):
        soorten = get_type_hints(opdracht)
        assert soorten.pop("return") is int
        assert {naam for naam, soort in soorten.items() if soort not in mag} == set(), opdracht


def test_een_bestand_dat_verandert_onder_het_tellen(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from balanstest.opdrachten import tellen

    pad = schrijf(tmp_path / "log.csv", gewoon())

    def intussen(*argumenten: Any, **rest: Any) -> Any:
        with pad.open("a", encoding="utf-8") as uit:
            uit.write("K9;2023-01-10;2023-01-12;nee\n")
        return echt(*argumenten, **rest)

    echt = tellen.tel
    monkeypatch.setattr(tellen, "tel", intussen)
    assert _slecht(voer, tmp_path, "log.csv")[:2] == (4, ["E142"])


def test_namen_en_uitkomsten_zijn_data(voer: Voer, tmp_path: Path) -> None:
    """A quote, SQL, YAML or a formula in a name of a file, a column or an outcome is only text."""
    map_ = tmp_path / "o'map"
    map_.mkdir()
    gek = '\'); DROP TABLE bron; -- "x"'
    rijen = [(k, b, g, gek if u == "ja" else "=1+1: #x" if u == "verzet" else u) for k, b, g, u in gewoon()]
    pad = schrijf(map_ / "a'b; [1].csv", rijen, ("klant'", 'eind"datum', "datum gesprek", "[uit]: {komst}"))
    uit = voer(
        "curves", pad, *NAWACHT_NIETS, "--kolom", "klant=klant'", "--kolom", 'beginpunt=eind"datum', "--kolom",
        "uitkomst=[uit]: {komst}", "--uitkomst", f"conversie={gek}", "--uitkomst", "verzet==1+1: #x",
        "--format", "yaml",
    )  # fmt: skip
    assert uit.code == 0, uit.fout
    gelezen = yaml.safe_load(uit.uit)
    assert [rij["conversies"] for rij in gelezen["perioden"]] == [2] * 6
    telling = gelezen["telling"]
    assert (telling["uitkomsten"]["conversie"], telling["uitkomsten"]["verzet"]) == ([gek], ["=1+1: #x"])
    (bron,) = telling["bestanden"]
    assert bron["naam" if "naam" in bron else "bestand"].endswith("a'b; [1].csv")
    assert bron["kolommen"]["beginpunt"] == 'eind"datum'


def test_plain_is_een_regel_per_feit(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(3))
    uit = voer("curves", "log.csv", *NAWACHT_NIETS, "--plain")
    assert uit.code == 0
    assert "Maand 0 tot 1: 20 gesprekken, 2 conversies, 1 verzet, 0 klachten" in uit.uit.splitlines()
    assert "Conversie: eerst 10,0 %, aan het einde 10,0 %, hoogste 10,0 %" in uit.uit.splitlines()
    assert not re.search("[│┊⠉⣀]", uit.uit)


def test_een_van_elk_is_geen_meervoud(voer: Voer, tmp_path: Path) -> None:
    b = "2023-01-10"
    rijen = [("A", b, "2023-01-12", "ja"), ("A", b, "2023-01-13", "klacht"), ("B", b, "2023-02-12", "nee")]
    slecht = [("C", b, "1823-01-12", "nee")]
    schrijf(tmp_path / "log.csv", [*rijen, *slecht])
    schrijf(tmp_path / "klachten.csv", [("X", "2023-01-12")], ("klantnr", "datum klacht"))
    opties = ("--klachten", "klachten.csv", "--skip-bad", "1", *NAWACHT_NIETS, "--uitkomst", "verzet=verzet")
    regels = voer("curves", "log.csv", *opties, "--plain").uit.splitlines()
    assert "Maand 0 tot 1: 1 gesprek, 1 conversie, 0 verzet, 1 klacht" in regels
    assert "Maand 1 tot 2: 1 gesprek, 0 conversies, 0 verzet, 0 klachten" in regels
    begin = regels.index("Telt niet mee:") + 1
    assert regels[begin : begin + 3] == [
        "1: Niet te lezen als gesprek",
        "1: Al gesproken in dezelfde periode",
        "1: Geklaagd zonder gesprek dat meetelt",
    ]


def test_een_periode_met_te_weinig_mensen_en_meer_perioden(voer: Voer, tmp_path: Path) -> None:
    for maanden, zin in (((2,), "de periode vanaf maand 2."), ((1, 2), "de perioden vanaf maand 1 en 2.")):
        weinig = [rij for maand in maanden for rij in gewoon(6)[maand * 20 : maand * 20 + 17]]
        schrijf(tmp_path / "log.csv", [rij for rij in gewoon(6) if rij not in weinig])
        uit = voer("curves", "log.csv", "--min-cel", "5", "--periode", "1", *NAWACHT_NIETS, "--plain")
        assert f"minder dan 5 mensen: {zin}" in uit.uit


def test_de_tabel_van_een_eerdere_telling_gaat_met_haar_redenen_weg(voer: Voer, tmp_path: Path) -> None:
    regels = als_csv(gewoon()).splitlines()
    (tmp_path / "log.csv").write_text("\n".join([*regels, "K9;2023-01-10;morgen;nee", "te;weinig"]) + "\n")
    (tmp_path / "v.yaml").write_text("balanstest: 1\n", encoding="utf-8")
    opties = (*NAWACHT_NIETS, "--skip-bad", "9", "--into", "v.yaml", "--replace")
    assert voer("curves", "log.csv", *opties).code == 0
    (tmp_path / "log.csv").write_text("\n".join([*regels, "te;weinig"]) + "\n")
    assert voer("curves", "log.csv", *opties).code == 0
    metingen = yaml.safe_load((tmp_path / "v.yaml").read_text(encoding="utf-8"))["afweging"]["metingen"]
    assert metingen["telling"]["rijen"]["onleesbaar"] == 1
    assert metingen["telling"]["rijen"]["gelezen"] == 121


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows kent deze signalen niet")
@pytest.mark.parametrize("teken", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_afgebroken_onder_het_tellen(tmp_path: Path, teken: signal.Signals) -> None:
    with (tmp_path / "log.csv").open("w") as uit:
        uit.write(";".join(KOP) + "\n")
        uit.writelines(f"K{nummer};2023-01-10;2023-0{nummer % 7 + 2}-12;nee\n" for nummer in range(1_500_000))
    (tmp_path / "v.yaml").write_text("balanstest: 1\n", encoding="utf-8")
    tijdelijk = tmp_path / "tijdelijk"
    tijdelijk.mkdir()
    opdracht = [sys.executable, "-m", "balanstest", "curves", "log.csv", "--into", "v.yaml"]
    omgeving = os.environ | {"TMPDIR": str(tijdelijk)}
    proces = subprocess.Popen(opdracht, cwd=tmp_path, env=omgeving, stderr=subprocess.PIPE, text=True)
    while not list(tijdelijk.iterdir()) and proces.poll() is None:
        time.sleep(0.01)
    time.sleep(0.3)
    proces.send_signal(teken)
    _, fout = proces.communicate(timeout=60)
    assert (tmp_path / "v.yaml").read_text(encoding="utf-8") == "balanstest: 1\n"
    if teken != signal.SIGKILL:
        assert fout == "Afgebroken. Bestanden die al geschreven waren, zijn heel.\n"
        # While something is being imported Python ends by the signal itself, which a shell shows as 130 too.
        assert proces.returncode in (130, -signal.SIGINT)
        assert not list(tijdelijk.iterdir())
        return
    # After kill -9 the folder stays until the next run of the same person.
    (gebleven,) = tijdelijk.iterdir()
    assert gebleven.stat().st_mode & 0o077 == 0
    schrijf(tmp_path / "klein.csv", gewoon())
    subprocess.run([*opdracht[:4], "klein.csv"], cwd=tmp_path, env=omgeving, check=True, stdout=subprocess.DEVNULL)
    assert not list(tijdelijk.iterdir())


def test_niets_blijft_achter_in_de_tijdelijke_map(voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tijdelijk = tmp_path / "tijdelijk"
    tijdelijk.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tijdelijk))
    (tmp_path / "log.csv").write_bytes(als_csv(gewoon()).encode("utf-16"))
    assert voer("curves", "log.csv", *NAWACHT_NIETS).code == 0
    (tmp_path / "log.csv").write_bytes(b"kapot")
    assert voer("curves", "log.csv", *NAWACHT_NIETS).code == 4
    assert not list(tijdelijk.iterdir())
