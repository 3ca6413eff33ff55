"""`balanstest curves` in a table: the same counts on DuckDB, PostgreSQL and Spark, and on paper."""

from __future__ import annotations

import csv
import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
import sqlglot
import yaml
from sqlglot import exp

from balanstest.logboek.motoren.duckdb.bestandsmotor import Bestandsmotor
from balanstest.logboek.motoren.vertaling import DIALECTEN
from balanstest.logboek.tellen.definitie import KOLOMMEN
from balanstest.logboek.tellen.keuzes import Keuzes
from balanstest.logboek.tellen.motor import KLACHTEN, LOG, Motor
from balanstest.logboek.tellen.perioden import BREEDTES
from balanstest.logboek.tellen.telling import Telling, tel
from balanstest.logboek.tellen.uitkomsten import KLACHT
from conftest import VRAGENLIJST, Voer
from logboekhulp import KOP, gewoon
from motorhulp import (
    EIGEN,
    WACHTWOORD,
    Logboek,
    Uitslag,
    als_cellen,
    lastig,
    tel_traag,
    verbind,
    vul_postgres,
    vul_spark,
)

VANDAAG = date(2026, 10, 31)
NAWACHT = 28
ZAAD = 2026


def _schrijf(map_: Path, logboek: Logboek) -> dict[str, list[Path]]:
    paden = {LOG: [map_ / "log.csv"], KLACHTEN: [map_ / "klachten.csv"]}
    for pad, kop, rijen in (
        (paden[LOG][0], KOP, logboek.rijen),
        (paden[KLACHTEN][0], ("klantnummer", "datum"), logboek.klachten),
    ):
        with pad.open("w", encoding="utf-8", newline="") as uit:
            csv.writer(uit, delimiter=";").writerows([kop, *als_cellen(rijen)])
    return paden


def _uitslag(telling: Telling) -> Uitslag:
    perioden = {
        p.van: (p.gesprekken, p.conversies, p.verzet, p.klachten, p.gesprekken + p.extra + p.dubbel, p.dubbel)
        for p in telling.perioden
    }
    return Uitslag(perioden, telling.uitgesloten, telling.gebeld_na_verzet, telling.zonder_gesprek.get(KLACHT, 0))


def _keuzes(**anders: Any) -> Keuzes:
    return Keuzes(uitkomsten=EIGEN, **anders)


def _controleer(
    maak: Callable[[], Motor], logboek: Logboek, sluit: Callable[[Any], None], *, alles: bool = True
) -> None:
    """Every width, with and without complaints apart, with and without small cells, against the slow count.

    Without `alles` complaints come apart for every other width only: Spark takes seconds for a query.
    """
    for nummer, breedte in enumerate(BREEDTES):
        manieren = ((True, None), (False, date(2023, 6, 30)))
        for klachten, vanaf in manieren if alles else (manieren[nummer % 2],):
            motor = maak()
            telling = tel(motor, _keuzes(breedte=breedte, vanaf=vanaf), [KLACHTEN] * klachten)
            sluit(motor)
            assert _uitslag(telling) == tel_traag(logboek, NAWACHT, breedte, vanaf, klachten=klachten)
    motor = maak()
    telling = tel(motor, _keuzes(breedte=1, min_cel=5), [KLACHTEN])
    sluit(motor)
    gewoon = tel_traag(logboek, NAWACHT, 1, None, klachten=True)
    klein = {van for van, rij in gewoon.perioden.items() if rij[0] < 5}
    assert klein
    assert set(telling.te_klein) == klein
    for periode in telling.perioden:
        verwacht = gewoon.perioden[periode.van]
        assert periode[2:6] == tuple(-5 if 0 < aantal < 5 else aantal for aantal in verwacht[:4])


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("bits", [True, False])
@pytest.mark.parametrize("zaad", range(ZAAD, ZAAD + 3))
def test_duckdb_telt_als_een_mens(tmp_path: Path, bits: bool, zaad: int) -> None:
    logboek = lastig(zaad)
    paden = _schrijf(tmp_path, logboek)

    def maak() -> Motor:
        motor = Bestandsmotor(paden, tmp_path, VANDAAG)
        motor.bits = bits  # type: ignore[misc]
        return motor

    _controleer(maak, logboek, lambda motor: motor.sluit())


@pytest.mark.parametrize("zaad", range(ZAAD, ZAAD + 3))
def test_postgres_telt_als_een_mens(pg: dict[str, str], zaad: int) -> None:
    from balanstest.logboek.motoren.postgres import Postgresmotor

    logboek = lastig(zaad)
    vul_postgres(pg, logboek)
    tabellen = {LOG: ("gesprekken",), KLACHTEN: ("klachten",)}
    _controleer(lambda: Postgresmotor(tabellen, VANDAAG), logboek, lambda motor: motor.sluit())


def test_spark_telt_als_een_mens(sessie: Any) -> None:
    from balanstest.logboek.motoren.spark import Sparkmotor

    logboek = lastig(ZAAD)
    vul_spark(sessie, logboek)
    tabellen = {LOG: ("gesprekken",), KLACHTEN: ("klachten",)}
    _controleer(lambda: Sparkmotor(tabellen, VANDAAG), logboek, lambda motor: motor.sluit(), alles=False)


# The same at the user's surface, and with the query on paper

UITKOMSTEN = ("--uitkomst", "overslaan=test", "--uitkomst", "geen=")
KOLOMMEN_GEGEVEN = (
    *("--kolom", "klant=klantnummer", "--kolom", "beginpunt=einddatum", "--kolom", "gesprek=datum_gesprek"),
    *("--kolom", "uitkomst=uitkomst"),
)
KLACHTKOLOMMEN = ("--klachtkolom", "klant=klantnummer", "--klachtkolom", "dag=datum")
MANIEREN: list[tuple[str, ...]] = [
    ("--periode", "1"),
    ("--periode", "3", "--min-cel", "5", "--nawacht", "0"),
    ("--periode", "1", "--min-cel", "4", "--vanaf", "2023-07-31", "--nawacht", "2"),
]


def _feiten(tekst: str) -> dict[str, Any]:
    """What an answer says, without where it comes from, and how each outcome is spelt."""
    feiten: dict[str, Any] = yaml.safe_load(tekst)
    telling = {naam: feiten["telling"][naam] for naam in ("periode", "rijen", "sha256")}
    telling |= {naam: feiten["telling"].get(naam) for naam in ("niet_gekoppeld",)}
    na_verzet = [s for s in feiten["telling"].get("signalen", []) if s["code"] == "gebeld_na_verzet"]
    return {naam: feiten[naam] for naam in ("gemeten", "perioden")} | telling | {"na_verzet": na_verzet}


def _op_papier(
    voer: Voer, tmp_path: Path, dialect: str, stel: Callable[[str], Any], *opties: str, klachten: bool
) -> str:
    """Print the query, have it answered, and go on with the answer."""
    extra = ("--klachten", "klachten", *KLACHTKOLOMMEN) if klachten else ()
    uit = voer(
        "curves", "--print-sql", dialect, "--tabel", "gesprekken", *KOLOMMEN_GEGEVEN, *UITKOMSTEN, *opties, *extra
    )
    assert uit.code == 0, uit.fout
    with (tmp_path / "antwoord.csv").open("w", encoding="utf-8", newline="") as doel:
        csv.writer(doel).writerows([KOLOMMEN, *als_cellen(stel(uit.uit))])
    uit = voer("curves", "--from-counts", "antwoord.csv", "--format", "yaml")
    assert uit.code == 0, uit.fout
    return uit.uit


@pytest.fixture
def logboek(tmp_path: Path) -> Logboek:
    gemaakt = lastig(ZAAD)
    _schrijf(tmp_path, gemaakt)
    return gemaakt


def _uit_bestand(voer: Voer, *opties: str, klachten: bool) -> str:
    extra = ("--klachten", "klachten.csv") if klachten else ()
    uit = voer("curves", "log.csv", *UITKOMSTEN, *opties, *extra, "--format", "yaml")
    assert uit.code == 0, uit.fout
    return uit.uit


@pytest.mark.parametrize("klachten", [True, False])
@pytest.mark.parametrize("opties", MANIEREN)
def test_duckdb_en_postgres_geven_hetzelfde_als_een_bestand(
    voer: Voer, tmp_path: Path, pg: dict[str, str], logboek: Logboek, opties: tuple[str, ...], klachten: bool
) -> None:
    verwacht = _feiten(_uit_bestand(voer, *opties, klachten=klachten))
    vul_postgres(pg, logboek)
    extra = ("--klachten", "klachten") if klachten else ()
    uit = voer(
        "curves", "--engine", "postgres", "--tabel", "gesprekken", *UITKOMSTEN, *opties, *extra, "--format", "yaml"
    )
    assert uit.code == 0, uit.fout
    assert _feiten(uit.uit) == verwacht

    def vraag_postgres(vraag: str) -> Any:
        with verbind(pg) as verbinding:
            return verbinding.execute(vraag).fetchall()

    assert _feiten(_op_papier(voer, tmp_path, "postgres", vraag_postgres, *opties, klachten=klachten)) == verwacht
    with duckdb.connect() as duck:
        for naam in ("log", "klachten"):
            doel = "gesprekken" if naam == "log" else naam
            duck.execute(f"CREATE TABLE {doel} AS FROM read_csv('{tmp_path}/{naam}.csv', all_varchar = true)")
        antwoord = _op_papier(
            voer, tmp_path, "duckdb", lambda v: duck.execute(v).fetchall(), *opties, klachten=klachten
        )
    assert _feiten(antwoord) == verwacht


def test_spark_geeft_hetzelfde_als_een_bestand(voer: Voer, tmp_path: Path, sessie: Any, logboek: Logboek) -> None:
    verwacht = _feiten(_uit_bestand(voer, *MANIEREN[2], klachten=True))
    vul_spark(sessie, logboek)
    opties = (*UITKOMSTEN, *MANIEREN[2], "--klachten", "klachten")
    uit = voer("curves", "--engine", "spark", "--tabel", "gesprekken", *opties, "--format", "yaml")
    assert uit.code == 0, uit.fout
    assert _feiten(uit.uit) == verwacht
    bronnen = yaml.safe_load(uit.uit)["telling"]["bestanden"]
    assert [(bron["rol"], bron["tabel"], bron["motor"]) for bron in bronnen] == [
        ("gesprekken", "gesprekken", "spark"),
        ("klachten", "klachten", "spark"),
    ]
    antwoord = _op_papier(voer, tmp_path, "spark", lambda v: sessie.sql(v).collect(), *MANIEREN[2], klachten=True)
    assert _feiten(antwoord) == verwacht


def test_een_collega_met_psql(voer: Voer, tmp_path: Path, pg: dict[str, str], logboek: Logboek) -> None:
    """The whole way as two people go it: a file with the query, psql, a file with the answer."""
    vul_postgres(pg, logboek)
    vraag = voer("curves", "--print-sql", "postgres", "--tabel", "gesprekken", *KOLOMMEN_GEGEVEN, *UITKOMSTEN)
    (tmp_path / "vraag.sql").write_text(vraag.uit, encoding="utf-8")
    psql = max(Path("/usr/lib/postgresql").glob("*/bin/psql"))
    opdracht = [psql, "--csv", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-f", "vraag.sql", "-o", "antwoord.csv"]
    subprocess.run(opdracht, check=True, capture_output=True, cwd=tmp_path, env=os.environ | pg, timeout=60)
    uit = voer("curves", "--from-counts", "antwoord.csv", "--format", "csv")
    assert uit.uit == voer("curves", "log.csv", *UITKOMSTEN, "--periode", "1", "--format", "csv").uit


def test_zonder_gekozen_breedte_kiest_elke_motor_dezelfde(voer: Voer, pg: dict[str, str], logboek: Logboek) -> None:
    vul_postgres(pg, logboek)
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken", *UITKOMSTEN, "--format", "csv")
    assert uit.uit == voer("curves", "log.csv", *UITKOMSTEN, "--format", "csv").uit
    assert uit.uit.splitlines()[1].startswith("0;3;")


def test_alle_andere_uitkomsten_en_onbekende(voer: Voer, tmp_path: Path, pg: dict[str, str], logboek: Logboek) -> None:
    vul_postgres(pg, logboek)

    def antwoord(*opties: str) -> list[tuple[Any, ...]]:
        uit = voer("curves", "--print-sql", "postgres", "--tabel", "gesprekken", *KOLOMMEN_GEGEVEN, *opties)
        with verbind(pg) as verbinding:
            rijen: list[tuple[Any, ...]] = verbinding.execute(uit.uit).fetchall()
        with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as doel:
            csv.writer(doel, delimiter=";").writerows([KOLOMMEN, *als_cellen(rijen)])
        return rijen

    onbekend = sum(u in ("test", "", None) for _, _, _, u in logboek.rijen)
    antwoord()
    uit = voer("curves", "--from-counts", "a.csv")
    assert uit.code == 0, uit.fout
    tekst = " ".join(uit.uit.split())
    assert "Uitkomst niet bekend" in tekst
    genoemd = int(re.search(r"omdat hun uitkomst niet bekend is: (\d+)\. Maak", tekst)[1])  # type: ignore[index]
    assert 0 < genoemd <= onbekend  # the others miss a customer or a date as well

    namen = [rij[0] for rij in antwoord("--uitkomst", "geen=*", "--uitkomst", "verzet=test")]
    assert "geen=*" in namen
    assert "verzet=test" in namen
    direct = voer(
        "curves", "log.csv", "--uitkomst", "geen=*", "--uitkomst", "verzet=test", "--periode", "1", "--format", "yaml"
    )
    papier = voer("curves", "--from-counts", "a.csv", "--format", "yaml")
    assert _feiten(papier.uit) == _feiten(direct.uit)
    assert yaml.safe_load(papier.uit)["telling"]["uitkomsten"]["overige"] == "geen"
    assert "(alle andere) " in voer("curves", "--from-counts", "a.csv").uit


def test_de_vragenlijst_wordt_ingevuld_uit_een_tabel(
    voer: Voer, vragenlijst: Callable[..., Path], pg: dict[str, str], logboek: Logboek
) -> None:
    vul_postgres(pg, logboek)
    pad = vragenlijst()
    opties = (*UITKOMSTEN, "--klachten", "klachten", "--into", pad, "--replace")
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken", *opties)
    assert uit.code == 0, uit.fout
    metingen = yaml.safe_load(pad.read_text(encoding="utf-8"))["afweging"]["metingen"]
    assert [(bron["rol"], bron["tabel"], bron["motor"]) for bron in metingen["telling"]["bestanden"]] == [
        ("gesprekken", "gesprekken", "postgres"),
        ("klachten", "klachten", "postgres"),
    ]
    assert metingen["telling"]["bestanden"][0]["kolommen"]["klant"] == "klantnummer"
    assert "bestanden" not in metingen
    assert voer("check", pad).code == 0
    assert voer("assess", pad, "-o", "uit", "--format", "md").code == 0
    (rapport,) = Path("uit").glob("*.md")
    tekst = rapport.read_text(encoding="utf-8")
    assert "uit PostgreSQL, tabel gesprekken (van een tabel is geen vingerafdruk gemaakt)." in tekst
    assert "Klachten uit PostgreSQL, tabel klachten" in tekst
    for tekst in (pad.read_text(encoding="utf-8"), uit.uit, uit.fout):
        assert WACHTWOORD not in tekst
        assert pg["PGHOST"] not in tekst


@pytest.mark.usefixtures("sessie")
def test_spark_van_het_programma_zelf_is_stil_en_laat_niets_achter(tmp_path: Path) -> None:
    """Java's own warnings are not for the user, and the folder that Spark makes is not one of theirs."""
    opdracht = [sys.executable, "-m", "balanstest", "curves", "--engine", "spark", "--tabel", "weg"]
    omgeving = os.environ | {"SPARK_LOCAL_IP": "127.0.0.1", "NO_COLOR": "1", "COLUMNS": "100"}
    uit = subprocess.run(opdracht, capture_output=True, text=True, cwd=tmp_path, env=omgeving, timeout=120, check=False)
    assert uit.returncode == 5
    assert uit.stdout == ""
    assert uit.stderr.startswith("E146 --engine Apache Spark\n")
    assert "WARN" not in uit.stderr
    assert list(tmp_path.iterdir()) == []


# What a query looks like in every dialect


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("dialect", DIALECTEN)
def test_elk_dialect_leest_zijn_eigen_vraag(voer: Voer, dialect: str) -> None:
    raar = "it's a\\b; DROP TABLE x --"
    uit = voer(
        *("curves", "--print-sql", dialect, "--tabel", "data.crm.gesprekken", "--kolom", "gesprek=datum gesprek --"),
        *("--klachten", "klachten", "--uitkomst", f"verzet={raar}", "--uitkomst", "geen=*"),
        *("--min-cel", "5", "--periode", "3", "--vanaf", "2024-02-29"),
    )
    assert uit.code == 0, uit.fout
    delen = sqlglot.parse(uit.uit, read=DIALECTEN[dialect])
    assert len(delen) == 1
    (boom,) = delen
    assert boom is not None
    assert not list(boom.find_all(exp.Command, exp.Drop, exp.Insert, exp.Update, exp.Delete, exp.Create))
    assert "it's_a\\b;_drop_table_x" in {tekst.this for tekst in boom.find_all(exp.Literal)}
    assert [kolom.alias for kolom in boom.find(exp.Select).selects if kolom.alias] in ([], list(KOLOMMEN))  # type: ignore[union-attr]
    eigen = {deel.alias for deel in boom.find_all(exp.CTE)}
    gelezen = {tabel.sql(dialect="duckdb", identify=True) for tabel in boom.find_all(exp.Table)}
    buiten = {tabel for tabel in gelezen if not any(f'"{naam}"' in tabel for naam in eigen)} - {'"DUAL"'}
    roept = dialect in ("snowflake", "oracle")
    verwacht = {'"data"."crm"."gesprekken"', '"klachten"'}
    assert {re.sub(r" AS .*", "", tabel) for tabel in buiten} == {v.upper() if roept else v for v in verwacht}
    assert all(regel.startswith("-- ") or regel == "--" for regel in uit.uit.split("WITH ")[0].splitlines())
    tweede = sqlglot.parse_one(boom.sql(dialect=DIALECTEN[dialect]), read=DIALECTEN[dialect])
    assert tweede.sql(dialect=DIALECTEN[dialect]) == boom.sql(dialect=DIALECTEN[dialect])


def test_wat_een_vertaler_niet_weet(voer: Voer) -> None:
    """Oracle's day has a time, SQL Server's text has a length and its letters no case, and so on."""

    def vraag(dialect: str) -> str:
        return " ".join(voer("curves", "--print-sql", dialect, "--tabel", "t", "--vanaf", "2024-02-29").uit.split())

    oracle = vraag("oracle")
    assert 'TRUNC(CAST("GESPREK" AS DATE))' in oracle
    assert "TO_DATE('2024-02-29', 'YYYY-MM-DD')" in oracle
    assert "CAST('" not in oracle  # as a day it would be read as the session likes
    assert "FROM DUAL" in oracle
    assert " AS (" in oracle
    assert not re.search(r"\) AS [a-z_]+ (?:GROUP|UNION|WHERE|JOIN)", oracle)  # no AS before the name of a table
    assert "CLOB" not in oracle
    sqlserver = vraag("sqlserver")
    assert "CONVERT(NVARCHAR(4000), [klant], 2)" in sqlserver  # CAST keeps 6 digits of a FLOAT
    assert "COLLATE Latin1_General_100_BIN2 AS klant" in sqlserver
    assert "DATEADD(DAY, -28, laatste)" in sqlserver
    assert "EXTRACT(" not in sqlserver
    assert "ORDER BY" not in sqlserver
    assert "DATE_SUB(laatste, INTERVAL 28 DAY)" in vraag("bigquery")
    assert "DATE_ADD('day', -28, laatste)" in vraag("trino")
    assert "DATE_SUB(laatste, 28)" in vraag("databricks")
    assert "DATEADD(DAY, -28, laatste)" in vraag("snowflake")


@pytest.mark.parametrize("naam", ['x"; DROP TABLE y; --', "x`y", "x]y", "x'y", "a.b.c.d.e", "a..b", "a\nb", "", " . "])
def test_een_naam_die_geen_naam_is(voer: Voer, naam: str) -> None:
    for opties in (("--print-sql", "bigquery"), ("--engine", "postgres")):
        uit = voer("curves", *opties, "--tabel", naam)
        assert (uit.code, uit.uit) == (2, "")
        assert "E141" in uit.fout


@pytest.mark.parametrize("naam", ['x"; DROP TABLE y; --', "x`y", "x]y", "x'y", "a\nb"])
def test_een_kolom_die_geen_naam_heeft(voer: Voer, naam: str) -> None:
    uit = voer("curves", "--print-sql", "oracle", "--tabel", "t", "--kolom", f"klant={naam}")
    assert (uit.code, uit.uit) == (2, "")
    assert "E141" in uit.fout


# Engines as they are: names, rights, dates, and what may never be seen

TRAAG = "CREATE OR REPLACE VIEW traag AS SELECT g.* FROM gesprekken g WHERE (SELECT pg_sleep(100) IS NOT NULL)"


def test_vreemde_namen_zijn_data(voer: Voer, pg: dict[str, str], sessie: Any, logboek: Logboek) -> None:
    """Names of columns come from the engine itself, and may be anything."""
    vul_postgres(pg, logboek)
    vreemd = 'uit"; DROP TABLE gesprekken; -- %s {} `'
    with verbind(pg) as verbinding:
        verbinding.execute('CREATE SCHEMA IF NOT EXISTS "Crm"; DROP TABLE IF EXISTS "Crm"."Log 1"')
        kop = vreemd.replace('"', '""')
        kolommen = f'klantnummer, einddatum, datum_gesprek, uitkomst AS "{kop}"'
        verbinding.execute(f'CREATE TABLE "Crm"."Log 1" AS SELECT {kolommen} FROM gesprekken')
    opties = ("--kolom", f"uitkomst={vreemd}", *UITKOMSTEN, "--periode", "1", "--format", "csv")
    verwacht = voer("curves", "log.csv", *UITKOMSTEN, "--periode", "1", "--format", "csv").uit
    assert voer("curves", "--engine", "postgres", "--tabel", "Crm.Log 1", *opties).uit == verwacht
    kolommen = ("klantnummer", "einddatum", "datum_gesprek", vreemd)
    sessie.createDataFrame(logboek.rijen, "a string, b date, c date, d string").toDF(*kolommen).createOrReplaceTempView(
        "vreemd"
    )
    assert voer("curves", "--engine", "spark", "--tabel", "vreemd", *opties).uit == verwacht


def test_een_tabel_met_de_naam_van_een_eigen_deelvraag(voer: Voer, pg: dict[str, str], logboek: Logboek) -> None:
    vul_postgres(pg, logboek, "klachtbron", "bron")
    opties = (*UITKOMSTEN, "--periode", "1", "--format", "csv")
    uit = voer("curves", "--engine", "postgres", "--tabel", "PUBLIC.Klachtbron", "--klachten", "bron", *opties)
    assert uit.uit == voer("curves", "log.csv", "--klachten", "klachten.csv", *opties).uit


def test_datums_als_tekst(voer: Voer, pg: dict[str, str], sessie: Any, logboek: Logboek) -> None:
    """Text as 2024-01-31 is a date; any other order is refused, never guessed."""
    vul_postgres(pg, logboek)
    vul_spark(sessie, logboek)
    opties = (*UITKOMSTEN, "--periode", "1", "--format", "csv")
    verwacht = voer("curves", "log.csv", *opties).uit
    als_tekst = "SELECT klantnummer, COALESCE({b}, '') AS einddatum, {g} AS datum_gesprek, uitkomst FROM gesprekken"
    vormen = {
        "iso": ("CAST(einddatum AS {t})", "CAST(datum_gesprek AS {t})"),
        "nl": ("to_char(einddatum, 'DD-MM-YYYY')", "to_char(datum_gesprek, 'DD-MM-YYYY')"),
        "nl_spark": ("date_format(einddatum, 'dd-MM-yyyy')", "date_format(datum_gesprek, 'dd-MM-yyyy')"),
    }
    with verbind(pg) as verbinding:
        for naam in ("iso", "nl"):
            b, g = (deel.format(t="text") for deel in vormen[naam])
            verbinding.execute(f"CREATE OR REPLACE VIEW {naam} AS {als_tekst.format(b=b, g=g)}")
    for naam, vorm in (("iso", "iso"), ("nl", "nl_spark")):
        b, g = (deel.format(t="string") for deel in vormen[vorm])
        sessie.sql(als_tekst.format(b=b, g=g)).createOrReplaceTempView(naam)
    for motor in ("postgres", "spark"):
        assert voer("curves", "--engine", motor, "--tabel", "iso", *opties).uit == verwacht
        uit = voer("curves", "--engine", motor, "--tabel", "nl", *opties)
        assert (uit.code, uit.uit) == (5, "")
        assert "E146" in uit.fout
        assert "geen datum" in " ".join(uit.fout.split())
        assert not re.search(r"\d\d-\d\d-\d{4}", uit.fout)  # not a word of a row


def _als_logboek(klanten: Sequence[str]) -> Logboek:
    """Ordinary calls with these customers, one after another, in the place of half of them."""
    rijen = []
    for nummer, (klant, begin, gesprek, uitkomst) in enumerate(gewoon()):
        wie = klant if nummer % 20 < 10 else klanten[nummer % len(klanten)]
        rijen.append((wie, date.fromisoformat(begin), date.fromisoformat(gesprek), uitkomst))
    return Logboek(rijen, [])  # type: ignore[arg-type]


HELFT = "".join(f"{maand};{maand + 1};10;2;1;0\n" for maand in range(6))
GEWONE_TELLING = ("--nawacht", "0", "--uitkomst", "klacht=klacht", "--format", "csv")
PLAATSHOUDERS = ["NULL", " #N/A ", "-", "0", "Onbekend", "\\N", "000", "-1"]


def test_een_plaatshouder_is_ook_in_een_tabel_geen_klant(voer: Voer, pg: dict[str, str]) -> None:
    vul_postgres(pg, _als_logboek(PLAATSHOUDERS))
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken", *GEWONE_TELLING)
    assert uit.uit.endswith(HELFT), uit
    with verbind(pg) as verbinding:
        verbinding.execute(
            "CREATE OR REPLACE VIEW nul AS SELECT 0 AS klant, einddatum, datum_gesprek, uitkomst"
            " FROM gesprekken UNION ALL SELECT 7, DATE '2023-01-10', DATE '2023-01-12', 'ja'"
        )
    uit = voer("curves", "--engine", "postgres", "--tabel", "nul", *GEWONE_TELLING, "--uitkomst", "verzet=verzet")
    assert uit.uit.endswith("0;1;1;1;0;0\n"), uit


def test_een_plaatshouder_is_ook_in_spark_geen_klant(voer: Voer, sessie: Any) -> None:
    vul_spark(sessie, _als_logboek(PLAATSHOUDERS))
    uit = voer("curves", "--engine", "spark", "--tabel", "gesprekken", *GEWONE_TELLING)
    assert uit.uit.endswith(HELFT), uit


def test_wie_zo_vaak_wordt_gebeld_is_ook_in_een_tabel_een_vraag(voer: Voer, pg: dict[str, str]) -> None:
    vul_postgres(pg, _als_logboek(["99999"]))
    tabel = ("curves", "--engine", "postgres", "--tabel", "gesprekken", *GEWONE_TELLING)
    uit = voer(*tabel)
    assert (uit.code, uit.uit) == (4, "")
    assert "E211" in uit.fout
    assert "bij 60 van de 120 gesprekken" in " ".join(uit.fout.split())
    assert voer(*tabel, "--klant", "niemand=99999").uit.endswith(HELFT)
    assert voer(*tabel, "--klant", "persoon=99999").uit.endswith(HELFT.replace(";10;", ";11;"))
    for optie in (("--datum", "jj-mm-dd"), ("--verborgen", "tellen")):  # these are about files
        uit = voer(*tabel, *optie)
        assert (uit.code, uit.uit) == (2, "")


@pytest.mark.parametrize("dialect", sorted(DIALECTEN))
def test_elk_dialect_kent_de_plaatshouders(voer: Voer, dialect: str) -> None:
    vraag = voer("curves", "--print-sql", dialect, "--tabel", "gesprekken", "--klant", "niemand=it's,99999").uit
    boom = sqlglot.parse_one(vraag, read=DIALECTEN[dialect])
    teksten = {knoop.this for knoop in boom.find_all(exp.Literal) if knoop.is_string}
    assert {"null", "#n/a", "-", "0", "onbekend", "\\n", "99999", "it's"} <= teksten


@pytest.mark.parametrize(
    "dag", ["23-01-12", "12/01/2023", "01/02/03", "2023-01-12 10:00+15:00", "2023-01-12 10:00+25:00", "12 jan 2023"]
)
def test_wat_postgres_zou_gokken_is_geen_datum(voer: Voer, pg: dict[str, str], dag: str) -> None:
    """PostgreSQL takes 23-01-12 for 2023, and a zone that no place has."""
    vul_postgres(pg, _als_logboek(["A"]))
    goed = (
        "SELECT klantnummer, CAST(einddatum AS text) AS einddatum, '2023-01-12 10:00:00+01' AS datum_gesprek, uitkomst"
    )
    with verbind(pg) as verbinding:
        verbinding.execute(f"CREATE OR REPLACE VIEW goed AS {goed} FROM gesprekken")
        verbinding.execute(
            f"CREATE OR REPLACE VIEW slecht AS {goed} FROM gesprekken UNION ALL"
            f" SELECT 'Z', '2023-01-10', '{dag}', 'nee'"
        )
    tabel = ("curves", "--engine", "postgres", *GEWONE_TELLING, "--klant", "persoon=A", "--tabel")
    assert voer(*tabel, "goed").code == 0
    uit = voer(*tabel, "slecht")
    assert (uit.code, uit.uit) == (5, "")
    assert "E146" in uit.fout
    assert "geen datum" in " ".join(uit.fout.split())
    assert dag not in uit.fout


NACHT = (
    *("--nawacht", "0", "--periode", "1"),
    *("--uitkomst", "klacht=klacht", "--uitkomst", "verzet=verzet", "--uitkomst", "conversie=ja"),
)


def _eerste_maand(voer: Voer, *waar: str) -> tuple[int, bool]:
    """The month of the first row, and whether the count says that moments were read as Dutch time."""
    uit = voer("curves", *waar, *NACHT, "--format", "yaml")
    assert uit.code == 0, uit.fout
    gevonden = re.search(r"van: (\d+), tot: ", uit.uit)
    assert gevonden
    signalen = yaml.safe_load(uit.uit)["telling"].get("signalen", [])
    return int(gevonden[1]), {"code": "tijdzone"} in signalen


@pytest.mark.parametrize("zone", ["UTC", "Europe/Amsterdam"])
def test_een_moment_in_een_tabel_valt_op_de_dag_in_nederland(
    voer: Voer, pg: dict[str, str], sessie: Any, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    """The night of 1 to 2 February: on 1 March a month has passed since the 1st, and not since the 2nd."""
    monkeypatch.setenv("PGTZ", zone)
    sessie.conf.set("spark.sql.session.timeZone", zone)
    rij = "SELECT 'A' AS klant, {} AS einddatum, DATE '2023-03-01' AS gesprek, 'nee' AS uitkomst"
    tabellen = {
        "moment": "CAST('2023-02-01T23:00:00Z' AS TIMESTAMPTZ)",
        "los": "CAST('2023-02-01 23:00:00' AS TIMESTAMP)",
        "tekst": "CAST('2023-02-01T23:00:00Z' AS TEXT)",
        "kaal": "CAST('2023-02-01 23:00:00' AS TEXT)",
    }
    verwacht = {"moment": (0, True), "los": (1, False), "tekst": (0, False), "kaal": (1, False)}
    for naam, waarde in tabellen.items():
        with verbind(pg) as verbinding:
            verbinding.execute(f"CREATE OR REPLACE VIEW {naam} AS {rij.format(waarde)}")
        waarde = waarde.replace("TIMESTAMP)", "TIMESTAMP_NTZ)").replace("TIMESTAMPTZ", "TIMESTAMP")
        sessie.sql(rij.format(waarde.replace("TEXT", "STRING"))).createOrReplaceTempView(naam)
        for motor in ("postgres", "spark"):
            assert _eerste_maand(voer, "--engine", motor, "--tabel", naam) == verwacht[naam], (motor, naam)
    assert sessie.conf.get("spark.sql.session.timeZone") == zone


def test_parquet_van_spark(voer: Voer, tmp_path: Path, sessie: Any) -> None:
    """INT96 is UTC where Spark or Hive wrote it, and what it is where Impala did."""
    sessie.conf.set("spark.sql.session.timeZone", "Europe/Amsterdam")
    rij = "SELECT 'A' AS klant, {} AS einddatum, DATE '2023-03-01' AS gesprek, 'nee' AS uitkomst"
    for soort in ("INT96", "TIMESTAMP_MICROS"):
        sessie.conf.set("spark.sql.parquet.outputTimestampType", soort)
        deel = sessie.sql(rij.format("TIMESTAMP '2023-02-02 00:00:00'")).coalesce(1)
        deel.write.mode("overwrite").parquet(str(tmp_path / soort))
        assert _eerste_maand(voer, soort) == (0, True)
    (bestand,) = (tmp_path / "INT96").glob("*.parquet")
    impala = tmp_path / "impala.parquet"
    impala.write_bytes(bestand.read_bytes().replace(b"parquet-mr", b"impala 4.0"))
    assert _eerste_maand(voer, "impala.parquet") == (1, False)
    deel = sessie.sql(rij.format("TIMESTAMP_NTZ '2023-02-01 23:00:00'")).coalesce(1)
    deel.write.mode("overwrite").parquet(str(tmp_path / "ntz"))
    assert _eerste_maand(voer, "ntz") == (1, False)


@pytest.mark.parametrize("soort", ["NUMERIC", "DECIMAL(10,2)", "DOUBLE PRECISION", "REAL", "BIGINT"])
def test_klanten_als_getal_in_een_tabel(voer: Voer, pg: dict[str, str], sessie: Any, soort: str) -> None:
    """5.00 and 5 are one customer; 5.5 is another; and a number that is not exact is refused."""
    dagen = "DATE '2023-01-10' AS einddatum, DATE '2023-01-13' AS gesprek"
    log = f"SELECT CAST({{}} AS {{}}) AS klant, {dagen}, 'nee' AS uitkomst"
    in_spark = {"NUMERIC": "DECIMAL(20,4)", "DOUBLE PRECISION": "DOUBLE", "REAL": "FLOAT"}.get(soort, soort)
    klachten = (
        "SELECT CAST(klant AS BIGINT) AS klant, DATE '2023-01-14' AS datum FROM (VALUES (5), (12345678)) AS t(klant)"
    )
    nummers = ("5", "12345678", "7" if soort == "BIGINT" else "7.5", "NULL")

    def vul(*waarden: str) -> None:
        with verbind(pg) as verbinding:
            verbinding.execute("DROP VIEW IF EXISTS met_getal")
            delen = " UNION ALL ".join(log.format(waarde, soort) for waarde in waarden)
            verbinding.execute(f"CREATE VIEW met_getal AS {delen}")
            verbinding.execute(f"CREATE OR REPLACE VIEW klachten_getal AS {klachten}")
        delen = " UNION ALL ".join(log.format(waarde, in_spark) for waarde in waarden)
        sessie.sql(delen).createOrReplaceTempView("met_getal")
        sessie.sql(klachten).createOrReplaceTempView("klachten_getal")

    vul(*nummers, *(["'NaN'"] if soort in ("DOUBLE PRECISION", "REAL") else []))
    for motor in ("postgres", "spark"):
        opties = ("--engine", motor, "--tabel", "met_getal", "--klachten", "klachten_getal", *NACHT)
        assert voer("curves", *opties, "--format", "csv").uit.splitlines()[1] == "0;1;3;0;0;2", motor
    grens = {"DOUBLE PRECISION": 2**53, "REAL": 2**24}.get(soort)
    if grens:
        vul(str(grens), "'NaN'")
        for motor in ("postgres", "spark"):
            uit = voer("curves", "--engine", motor, "--tabel", "met_getal", *NACHT)
            assert uit.code == 4
            assert "E164 tabel met_getal" in uit.fout
            assert str(grens) not in uit.fout


def test_een_lege_rij_is_ook_in_een_tabel_geen_gesprek(voer: Voer, pg: dict[str, str], logboek: Logboek) -> None:
    vul_postgres(pg, logboek)
    opties = ("--engine", "postgres", "--tabel", "gesprekken", "--klachten", "klachten", *UITKOMSTEN, "--periode", "1")
    verwacht = voer("curves", *opties).uit
    with verbind(pg) as verbinding:
        verbinding.execute("INSERT INTO gesprekken VALUES (NULL, NULL, NULL, NULL), ('', NULL, NULL, '')")
        verbinding.execute("INSERT INTO klachten VALUES (NULL, NULL)")
    assert voer("curves", *opties).uit == verwacht


def test_boven_een_vraag_staat_hoe_een_tijdzone_en_een_klant_moeten(voer: Voer) -> None:
    for dialect in DIALECTEN:
        kop = voer("curves", "--print-sql", dialect, "--tabel", "t").uit.partition("WITH ")[0]
        assert ("W. Europe Standard Time'" if dialect == "sqlserver" else "Amsterdam'") in kop
        assert "FLOAT" in kop


def test_een_datum_die_niet_kan(voer: Voer, pg: dict[str, str], logboek: Logboek) -> None:
    vul_postgres(pg, logboek)
    opties = (*UITKOMSTEN, "--periode", "1", "--format", "csv")
    verwacht = voer("curves", "log.csv", *opties).uit
    with verbind(pg) as verbinding:
        verbinding.execute(
            "INSERT INTO gesprekken VALUES ('a', '0001-01-01', '2024-01-01', 'ja'),"
            " ('b', '2024-01-01', '2999-01-01', 'ja')"
        )
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken", *opties)
    assert uit.code == 4
    assert "E124 tabel gesprekken" in uit.fout
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken", *opties, "--skip-bad", "2")
    assert uit.uit == verwacht
    with verbind(pg) as verbinding:
        vraag = voer("curves", "--print-sql", "postgres", "--tabel", "gesprekken", *KOLOMMEN_GEGEVEN, *UITKOMSTEN)
        rijen = verbinding.execute(vraag.uit).fetchall()
    with Path("a.csv").open("w", encoding="utf-8", newline="") as doel:
        csv.writer(doel).writerows([KOLOMMEN, *als_cellen(rijen)])
    assert "E124 a.csv" in voer("curves", "--from-counts", "a.csv").fout
    assert voer("curves", "--from-counts", "a.csv", "--format", "csv", "--skip-bad", "2").uit == verwacht


def test_een_klacht_met_een_datum_die_niet_kan_is_geen_gesprek(
    voer: Voer, pg: dict[str, str], logboek: Logboek
) -> None:
    vul_postgres(pg, logboek)
    with verbind(pg) as verbinding:
        verbinding.execute("INSERT INTO gesprekken VALUES ('a', '0001-01-01', '2024-01-01', 'ja')")
        verbinding.execute("INSERT INTO klachten VALUES ('a', '0001-01-01'), ('b', '2999-01-01')")
    waar = ("--tabel", "gesprekken", "--klachten", "klachten", *UITKOMSTEN, "--periode", "1")
    direct = voer("curves", "--engine", "postgres", *waar, "--skip-bad", "3", "--format", "yaml")
    with verbind(pg) as verbinding:
        vraag = voer("curves", "--print-sql", "postgres", *waar, *KOLOMMEN_GEGEVEN, *KLACHTKOLOMMEN)
        rijen = verbinding.execute(vraag.uit).fetchall()
    with Path("a.csv").open("w", encoding="utf-8", newline="") as doel:
        csv.writer(doel).writerows([KOLOMMEN, *als_cellen(rijen)])
    assert "E124 a.csv" in voer("curves", "--from-counts", "a.csv", "--skip-bad", "2").fout
    papier = voer("curves", "--from-counts", "a.csv", "--skip-bad", "3", "--format", "yaml")
    for uit in (direct, papier):
        assert uit.code == 0, uit.fout
        gelezen = yaml.safe_load(uit.uit)
        rijen_ = gelezen["telling"]["rijen"]
        assert (rijen_["onleesbaar"], rijen_["gelezen"]) == (1, len(logboek.rijen) + 1)
        assert {"code": "onleesbare_klachten", "gegevens": {"aantal": 2}} in gelezen["telling"]["signalen"]
    # An answer to the query of before tells no complaints apart.
    with Path("a.csv").open("w", encoding="utf-8", newline="") as doel:
        csv.writer(doel).writerows([KOLOMMEN, *als_cellen([rij for rij in rijen if rij[0] != "slechte_klachten"])])
    assert voer("curves", "--from-counts", "a.csv", "--skip-bad", "1", "--format", "csv").code == 0


def test_geen_geheim_komt_ergens_te_staan(
    voer: Voer, pg: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PGPASSWORD", "fout-geheim-9Zk")
    monkeypatch.setenv("PGUSER", "wie-ben-ik")
    for extra in ((), ("--debug",), ("--plain",)):
        uit = voer(*extra, "curves", "--engine", "postgres", "--tabel", "gesprekken")
        assert (uit.code, uit.uit) == (5, "")
        assert "E146" in uit.fout
        assert "aanmelden lukt niet" in " ".join(uit.fout.split())
        assert not [woord for woord in ("geheim", "wie-ben-ik", pg["PGHOST"]) if woord in uit.fout]
    monkeypatch.setenv("PGHOST", str(tmp_path))
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken")
    assert "er is geen verbinding" in " ".join(uit.fout.split())
    assert "geheim" not in uit.fout


@pytest.mark.parametrize(
    "opties",
    [
        ("--engine", "postgres", "--tabel", "postgresql://ik:geheim@server/db"),
        ("--engine", "postgres://ik:geheim@server/db", "--tabel", "t"),
        ("postgres://ik:geheim@server/db",),
        ("--from-counts", "postgres://ik:geheim@server/db"),
        ("--engine", "postgres", "--tabel", "t", "--uitkomst", "password=geheim"),
        ("--engine", "postgres", "--tabel", "t", "--kolom", "klant=password=geheim"),
        ("--print-sql", "spark", "--tabel", "t", "--klachten", "host=x wachtwoord=geheim"),
        ("--engine", "postgres", "--tabel", "t", "--password=geheim"),
        ("--engine", "postgres", "--tabel", "t", "--password", "geheim"),
    ],
)
def test_een_wachtwoord_in_een_opdracht_wordt_geweigerd(voer: Voer, opties: tuple[str, ...]) -> None:
    uit = voer("curves", *opties)
    assert (uit.code, uit.uit) == (2, "")
    assert "geheim" not in uit.fout


@pytest.mark.usefixtures("sessie")
def test_wat_een_motor_weigert(voer: Voer, pg: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    vul_postgres(pg, lastig(ZAAD))
    for motor in ("postgres", "spark"):
        uit = voer("curves", "--engine", motor, "--tabel", "geen.tabel")
        assert (uit.code, uit.uit) == (5, "")
        assert "de tabel bestaat niet, of u mag haar niet zien" in " ".join(uit.fout.split())
    with verbind(pg) as verbinding:
        verbinding.execute(f"DROP ROLE IF EXISTS lezer; CREATE ROLE lezer LOGIN PASSWORD '{WACHTWOORD}'")
    monkeypatch.setenv("PGUSER", "lezer")
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken")
    assert (uit.code, uit.uit) == (5, "")
    assert "u mag deze tabel niet lezen" in " ".join(uit.fout.split())
    monkeypatch.setenv("PGUSER", pg["PGUSER"])
    monkeypatch.setenv("PGOPTIONS", "-c statement_timeout=200")
    with verbind(pg) as verbinding:
        verbinding.execute(TRAAG)
    uit = voer("curves", "--engine", "postgres", "--tabel", "traag")
    assert "de vraag is daar afgebroken" in " ".join(uit.fout.split())


def test_er_wordt_alleen_gelezen(pg: dict[str, str]) -> None:
    from balanstest.errors import OmgevingError
    from balanstest.logboek.motoren.postgres import Postgresmotor

    vul_postgres(pg, lastig(ZAAD))
    motor = Postgresmotor({LOG: ("gesprekken",)}, VANDAAG)
    with pytest.raises(OmgevingError, match="25006"):  # read_only_sql_transaction
        motor._antwoord("DELETE FROM gesprekken")
    motor.sluit()


@pytest.mark.parametrize(("motor", "onderdeel"), [("postgres", "psycopg"), ("spark", "pyspark")])
def test_zonder_het_onderdeel_voor_een_motor(
    voer: Voer, monkeypatch: pytest.MonkeyPatch, motor: str, onderdeel: str
) -> None:
    for naam in [naam for naam in sys.modules if naam.split(".")[0] == onderdeel] or [onderdeel]:
        monkeypatch.setitem(sys.modules, naam, None)
    uit = voer("curves", "--engine", motor, "--tabel", "t")
    assert (uit.code, uit.uit) == (5, "")
    assert "E145" in uit.fout
    assert f"balanstest[{motor}]" in uit.fout


def test_afbreken_stopt_ook_de_vraag(pg: dict[str, str], tmp_path: Path) -> None:
    vul_postgres(pg, lastig(ZAAD))
    with verbind(pg) as verbinding:
        verbinding.execute(TRAAG)
    opdracht = [sys.executable, "-m", "balanstest", "curves", "--engine", "postgres", "--tabel", "traag"]
    proces = subprocess.Popen(
        opdracht, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=os.environ | pg
    )

    def bezig() -> int:
        vraag = "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'balanstest' AND state = 'active'"
        with verbind(pg) as verbinding:
            ((aantal,),) = verbinding.execute(vraag).fetchall()
        return int(aantal)

    def wacht_op(aantal: int) -> None:
        eind = time.monotonic() + 30
        while bezig() != aantal:
            assert time.monotonic() < eind
            assert aantal == 0 or proces.poll() is None, proces.communicate()
            time.sleep(0.1)

    try:
        wacht_op(1)
        proces.send_signal(signal.SIGINT)
        _, fout = proces.communicate(timeout=30)
    finally:
        proces.kill()
        proces.wait()
    assert proces.returncode == 130, fout
    wacht_op(0)


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind there")
@pytest.mark.parametrize("plain", [False, True])
def test_een_teken_van_leven_in_een_terminal(pg: dict[str, str], tmp_path: Path, plain: bool) -> None:
    import pty

    vul_postgres(pg, lastig(ZAAD))
    opdracht = [sys.executable, "-m", "balanstest", "curves", "--engine", "postgres", "--tabel", "gesprekken"]
    opdracht += [*UITKOMSTEN, *["--plain"] * plain]
    meester, knecht = pty.openpty()
    omgeving = os.environ | pg | {"TERM": "xterm", "COLUMNS": "100"}
    proces = subprocess.run(opdracht, stdout=subprocess.PIPE, stderr=knecht, cwd=tmp_path, env=omgeving, check=False)
    os.close(knecht)
    gezien = os.read(meester, 100_000).decode("utf-8", "replace")
    os.close(meester)
    assert proces.returncode == 0, gezien
    assert ("Tellen in PostgreSQL\r\n" if plain else "Tellen in PostgreSQL ") in gezien
    assert ("\x1b" in gezien) is not plain


# Options that do not go together


@pytest.mark.parametrize(
    ("opties", "woord"),
    [
        (("--engine", "postgres"), "E155 --engine Bij --engine ontbreekt --tabel. → Zeg welke tabel"),
        (("--engine", "postgress", "--tabel", "t"), "Bedoelt u 'postgres'?"),
        (("--print-sql", "snowflak", "--tabel", "t"), "Bedoelt u 'snowflake'?"),
        (("--print-sql", "trino"), "Bij --print-sql ontbreekt --tabel. → Zeg welke tabel de gesprekken heeft: --tabel"),
        (("--print-sql", "trino", "--tabel", "t", "--into", "x.yaml"), "Gebruik --into pas als u het antwoord hebt"),
        (("--print-sql", "trino", "--tabel", "t", "--skip-bad", "3"), "Gebruik --skip-bad pas"),
        (("--print-sql", "trino", "--tabel", "t", "--replace"), "Gebruik --replace pas"),
        (
            ("--print-sql", "trino", "--tabel", "t", "--engine", "spark"),
            "E156 --print-sql --engine en --print-sql gaan",
        ),
        (("--print-sql", "trino", "--tabel", "t", "--klachtkolom", "dag=x"), "Bij --klachtkolom ontbreekt --klachten."),
        (("--print-sql", "duckdb", "log.csv"), "Een logboek (log.csv) en --print-sql gaan niet samen. → Telt u het"),
        (("--tabel", "t"), "Bij --tabel ontbreekt --engine of --print-sql. → Telt u zelf in de tabel?"),
        (("--tabel", "t", "log.csv"), "Een logboek (log.csv) en --tabel gaan niet samen."),
        (
            ("--engine", "postgres", "--tabel", "t", "a.csv", "b.csv"),
            "Een logboek (a.csv, …) en --engine gaan niet samen. → Telt u het bestand? Laat --engine en",
        ),
        (("--engine", "postgres", "--tabel", "t", "--klachten", "a", "--klachten", "b"), "één tabel"),
        (("--engine", "postgres", "--tabel", "t", "--klachtkolom", "dag=x"), "Bij --klachtkolom ontbreekt --klachten."),
        (("--engine", "postgres", "--tabel", "t", "--replace"), "Bij --replace ontbreekt --into."),
        (("--from-counts", "a.csv", "--periode", "3"), "staat al in het antwoord. Laat --periode weg"),
        (("--from-counts", "a.csv", "--nawacht", "2"), "staat al in het antwoord. Laat --nawacht weg"),
        (("--from-counts", "a.csv", "--min-cel", "5"), "staat al in het antwoord. Laat --min-cel weg"),
        (("--from-counts", "a.csv", "--replace"), "Bij --replace ontbreekt --into."),
        (("--from-counts", "a.csv", "log.csv"), "Een logboek (log.csv) en --from-counts gaan niet samen."),
        ((), "Er ontbreekt iets: LOG."),
    ],
)
def test_opties_die_niet_bij_elkaar_passen(voer: Voer, opties: tuple[str, ...], woord: str) -> None:
    uit = voer("curves", *opties)
    assert (uit.code, uit.uit) == (2, "")
    assert woord in " ".join(uit.fout.split())


# An answer that comes back

ANTWOORD = [
    ["telt_mee", "0", "20", "2", "1", "0", "25", "1"],
    ["telt_mee", "1", "30", "0", "3", "1", "30", "0"],
    ["te_recent", "", "", "", "", "", "5", "5"],
    ["conversie=ja", "", "", "", "", "", "2", ""],
    ["gebeld_na_verzet", "", "", "", "", "", "1", ""],
    ["alle_gesprekken", "", "", "", "", "", "60", ""],
    ["slechte_rijen", "", "", "", "", "", "0", ""],
    ["eerste_dag", "", "", "", "", "", "20230101", ""],
    ["laatste_dag", "", "", "", "", "", "20240229", ""],
    ["breedte", "", "", "", "", "", "1", ""],
    ["nawacht", "", "", "", "", "", "28", ""],
    ["min_cel", "", "", "", "", "", "0", ""],
    ["verzet=bmn", "", "", "", "", "", "4", ""],
    ["klacht=klacht", "", "", "", "", "", "1", ""],
    ["geen=nee", "", "", "", "", "", "53", ""],
    ["meeste_van_een", "", "", "", "", "", "4", ""],
]


def _antwoord(rijen: list[list[str]], kop: Any = KOLOMMEN, scheiding: str = ",") -> str:
    uit = io.StringIO()
    csv.writer(uit, delimiter=scheiding).writerows([kop, *rijen])
    return uit.getvalue()


def test_een_antwoord_zoals_elke_motor_het_bewaart(voer: Voer, tmp_path: Path) -> None:
    def tabel(naam: str) -> str:
        uit = voer("curves", "--from-counts", naam, "--format", "csv")
        assert uit.code == 0, uit.fout
        return uit.uit

    verwacht = "van;tot;gesprekken;conversies;verzet;klachten\n0;1;20;2;1;0\n1;2;30;0;3;1\n"
    hoofd = [kolom.upper() for kolom in KOLOMMEN]
    andere_orde = [[*rij[1:], rij[0]] for rij in ANTWOORD]
    nulls = [[cel or "NULL" for cel in rij] for rij in ANTWOORD]
    vormen = {
        "a.csv": _antwoord(ANTWOORD).encode(),
        "b.csv": _antwoord(ANTWOORD, hoofd, ";").encode("utf-8-sig"),
        "c.tsv": _antwoord(nulls, hoofd, "\t").encode("utf-16"),
        "d.csv": _antwoord(andere_orde, [*KOLOMMEN[1:], "reden"]).encode(),
        "e.csv": _antwoord([[f"{cel}.00" if cel.isdigit() else cel for cel in rij] for rij in ANTWOORD]).encode(),
    }
    for naam, inhoud in vormen.items():
        (tmp_path / naam).write_bytes(inhoud)
        assert tabel(naam) == verwacht, naam
    boek = openpyxl.Workbook()
    boek.active.append(hoofd)  # type: ignore[union-attr]
    for rij in ANTWOORD:
        boek.active.append([int(cel) if cel.isdigit() else cel or None for cel in rij])  # type: ignore[union-attr]
    boek.save(tmp_path / "f.xlsx")
    assert tabel("f.xlsx") == verwacht


def _met(rij: int, kolom: int, waarde: str) -> list[list[str]]:
    kopie = [list(r) for r in ANTWOORD]
    kopie[rij][kolom] = waarde
    return kopie


@pytest.mark.parametrize(
    ("rijen", "plek", "woord"),
    [
        (_met(0, 2, "-5"), ":2:12", "-5 in de kolom personen kan niet"),
        (_met(0, 2, "0"), ":2:12", "0 in de kolom personen kan niet"),
        (_met(0, 2, "twintig"), ":2:12", "'twintig' in de kolom personen"),
        (_met(0, 2, ""), ":2:12", "de kolom personen is leeg"),
        (_met(0, 2, "1.000"), ":2:12", "'1.000' in de kolom personen"),
        (_met(0, 3, "21"), ":2:15", "meer conversies (21) dan mensen (20)"),
        (_met(0, 7, "6"), ":2:1", "passen niet bij 20 personen"),
        (_met(1, 1, "0"), ":3:1", "twee keer ('maand 0')"),
        (_met(1, 0, "tlet_mee"), ":3:1", "'tlet_mee' is geen naam van een rij"),
        (_met(2, 6, "-1"), ":4:16", "-1 in de kolom gesprekken kan niet"),
        (_met(2, 6, "4"), ":7:22", "de rijen samen geven 59 gesprekken, en het moeten er 60 zijn"),
        (_met(7, 6, "20230231"), ":9:17", "20230231 is geen dag"),
        (_met(8, 6, "29990101"), ":10:18", "29990101 is geen dag"),
        (_met(8, 6, "20200101"), ":9:17", "20230101 is geen dag"),
        (_met(9, 6, "3"), ":3:10", "maand 1 past niet bij perioden van 3 maanden"),
        (_met(9, 6, "2"), ":11:14", "2 past niet bij breedte"),
        ([*ANTWOORD[:9], *ANTWOORD[12:]], "", "deze rijen ontbreken: breedte, nawacht, min_cel"),
        ([*ANTWOORD, ANTWOORD[4]], ":18:1", "twee keer ('gebeld_na_verzet')"),
        ([rij for rij in ANTWOORD if rij[1] != "1"], ":6:22", "de rijen samen geven 30 gesprekken"),
    ],
)
def test_een_antwoord_dat_niet_klopt(voer: Voer, tmp_path: Path, rijen: list[list[str]], plek: str, woord: str) -> None:
    (tmp_path / "a.csv").write_text(_antwoord(rijen), encoding="utf-8")
    uit = voer("curves", "--from-counts", "a.csv", "--format", "csv")
    assert (uit.code, uit.uit) == (4, "")
    assert f"E143 a.csv{plek}\n" in uit.fout
    assert woord in " ".join(uit.fout.split())


def test_afgeschermde_aantallen_in_een_antwoord(voer: Voer, tmp_path: Path) -> None:
    rijen = _met(11, 6, "5")
    rijen[0] = ["telt_mee", "0", "20", "-5", "-5", "0", "25", "1"]
    rijen[1] = ["telt_mee", "1", "-5", "-5", "0", "0", "-5", "0"]
    (tmp_path / "a.csv").write_text(_antwoord(rijen), encoding="utf-8")
    uit = voer("curves", "--from-counts", "a.csv", "--format", "csv")
    assert uit.uit == "van;tot;gesprekken;conversies;verzet;klachten\n0;1;20;<5;<5;0\n"
    assert "minder dan 5 mensen" in " ".join(uit.fout.split())
    rijen[1] = ["telt_mee", "1", "-5", "-5", "-5", "-5", "-5", "0"]
    rijen[2][6] = rijen[3][6] = rijen[4][6] = rijen[5][6] = "-5"  # few; and of all calls nothing is told
    (tmp_path / "a.csv").write_text(_antwoord(rijen), encoding="utf-8")
    uit = voer("curves", "--from-counts", "a.csv", "--format", "csv")
    assert uit.uit == "van;tot;gesprekken;conversies;verzet;klachten\n0;1;20;<5;<5;0\n"
    rijen[1][3] = "2"
    (tmp_path / "a.csv").write_text(_antwoord(rijen), encoding="utf-8")
    assert "E143 a.csv:3:1" in voer("curves", "--from-counts", "a.csv").fout


@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [
        ("a.csv", b"reden,maand\ntelt_mee,1\n", "E143"),
        ("a.csv", b"", "E129"),
        ("a.csv", _antwoord([[*rij, "x"] for rij in ANTWOORD]).encode(), "E125"),
        ("a.csv", f'{_antwoord(ANTWOORD)}"open,1\n'.encode(), "E125"),
        ("a.csv", f"{_antwoord(ANTWOORD)}conversie=\x81,,,,,,1,\n".encode("latin-1"), "E106"),
        ("a.csv", _antwoord([["conversie=ja", *[""] * 7]] * 20_001).encode(), "E143"),
        ("a.csv", b"x" * (5 * 1024 * 1024 + 1), "E009"),
        ("a.csv", b"reden,maand\n\0,1\n", "E133"),
        ("a.csv", b"telt_mee,2023-01-01\n", "E134"),
        ("a.parquet", b"PAR1", "E143"),
        ("a.xlsx", b"PK", "E133"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0oud", "E136"),
    ],
)
def test_een_bestand_dat_geen_antwoord_is(voer: Voer, tmp_path: Path, naam: str, inhoud: bytes, code: str) -> None:
    (tmp_path / naam).write_bytes(inhoud)
    uit = voer("curves", "--from-counts", naam)
    assert (uit.code, uit.uit) == (4, "")
    assert code in uit.fout


def test_een_antwoord_onder_een_titel(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'sep=,\n"Antwoord van mei\n\n{_antwoord(ANTWOORD)}', encoding="utf-8")
    uit = voer("curves", "--from-counts", "a.csv", "--format", "csv")
    assert uit.uit == "van;tot;gesprekken;conversies;verzet;klachten\n0;1;20;2;1;0\n1;2;30;0;3;1\n"
    (tmp_path / "a.csv").write_text(f"Antwoord\n{_antwoord(_met(0, 2, 'twintig'))}", encoding="utf-8")
    assert "E143 a.csv:3:12\n" in voer("curves", "--from-counts", "a.csv").fout


def test_een_antwoord_in_excel_dat_niet_klopt(voer: Voer, tmp_path: Path) -> None:
    def fout(*rijen: list[str], ander: bool = False) -> str:
        boek = openpyxl.Workbook()
        blad: Any = boek.active
        for rij in ([], list(KOLOMMEN), *rijen):
            blad.append(rij)
        if ander:
            boek.create_sheet("juni").append(list(KOLOMMEN))
        boek.save(tmp_path / "a.xlsx")
        uit = voer("curves", "--from-counts", "a.xlsx")
        assert (uit.code, uit.uit) == (4, "")
        return uit.fout

    assert "E143 a.xlsx:3:3 (cel C3)\n" in fout(*_met(0, 2, "twintig"))
    assert "E135 a.xlsx:4:4 (cel D4)\n" in fout(*_met(1, 3, "=1+1"))
    assert "E125 a.xlsx:3:1 (cel A3)\n" in fout([*ANTWOORD[0], "x"], *ANTWOORD[1:])
    assert "E162 a.xlsx\n" in fout(*ANTWOORD, ander=True)


def test_een_antwoord_met_een_gat_zegt_hoe_het_breder_kan(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(_antwoord(_met(1, 1, "2")), encoding="utf-8")
    uit = voer("curves", "--from-counts", "a.csv", "--format", "csv")
    assert uit.code == 0
    assert "Maak de vraag opnieuw met --periode 3, 6 of 12." in " ".join(uit.fout.split())


def test_een_antwoord_dat_er_niet_is(voer: Voer) -> None:
    uit = voer("curves", "--from-counts", "weg.csv")
    assert (uit.code, uit.uit) == (5, "")


def test_een_antwoord_staat_als_bewijs_in_de_vragenlijst(
    voer: Voer, tmp_path: Path, vragenlijst: Callable[..., Path]
) -> None:
    (tmp_path / "antwoord.csv").write_text(_antwoord(ANTWOORD), encoding="utf-8")
    pad = vragenlijst(tekst=VRAGENLIJST)
    uit = voer("curves", "--from-counts", "antwoord.csv", "--into", pad, "--replace")
    assert uit.code == 0, uit.fout
    metingen = yaml.safe_load(pad.read_text(encoding="utf-8"))["afweging"]["metingen"]
    telling = metingen["telling"]
    assert {(bron["bestand"], bron["motor"]) for bron in telling["bestanden"]} == {("antwoord.csv", "vraag")}
    assert (telling["rijen"]["gelezen"], telling["rijen"]["geteld"], telling["rijen"]["extra"]) == (60, 50, 4)
    assert telling["uitkomsten"]["conversie"] == ["ja"]
    assert voer("check", pad).code == 0
    assert voer("assess", pad, "-o", "uit", "--format", "md").code == 0
    (rapport,) = (tmp_path / "uit").glob("*.md")
    tekst = rapport.read_text(encoding="utf-8")
    assert "het antwoord van de bron op de vraag van balanstest (antwoord.csv)" in tekst
    assert "Welke kolommen zijn gelezen, staat in de vraag; bewaar die erbij." in tekst
    assert tekst.count("- antwoord.csv (SHA-256: ") == 1
    # Another answer takes its place; and an answer holds no personal data, so it belongs among the papers.
    naam = "antwoord nr. 2 (mei).csv"
    (tmp_path / "antwoord.csv").rename(tmp_path / naam)
    assert "bestand_ontbreekt" in voer("assess", pad, "--json").uit
    assert voer("curves", "--from-counts", naam, "--into", pad, "--replace").code == 0
    metingen = yaml.safe_load(pad.read_text(encoding="utf-8"))["afweging"]["metingen"]
    assert {bron["bestand"] for bron in metingen["telling"]["bestanden"]} == {naam}
