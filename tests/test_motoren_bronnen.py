"""Beginpunten, objections, complaints, flags and chosen rows: every engine and the query on paper count as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from balanstest.logboek.motoren.vertaling import DIALECTEN
from balanstest.logboek.tellen.definitie import KOLOMMEN
from conftest import Voer
from koppelhulp import DATUMS, KOPPEN, Wereld, maak, tel_een_voor_een, zet_neer
from motorhulp import als_cellen, verbind
from test_curves_bronnen import IN_BESTANDEN, OPTIES, geteld

TABELLEN = ("--beginpunten", "relaties", "--verzet", "afmeldingen", "--klachten", "klachten")
ROLLEN = (
    *("--kolom", "klant=Relatienummer", "--kolom", "gesprek=Datum", "--kolom", "uitkomst=Resultaat"),
    *("--kolom", "verzet=Opt-out", "--kolom", "klacht=Klacht"),
    *("--beginpuntkolom", "klant=Relatienummer", "--beginpuntkolom", "start=Startdatum"),
    *("--beginpuntkolom", "einde=Einddatum", "--verzetkolom", "klant=Relatienummer"),
    *("--verzetkolom", "dag=Datum afmelding", "--klachtkolom", "klant=Relatienummer"),
    *("--klachtkolom", "dag=Ontvangen op", "--uitkomst", "overslaan=geopend"),
)
VRAAG = ("--only", "Kanaal=telefoon", "--periode", "1", "--nawacht", "2")


@pytest.fixture
def wereld(tmp_path: Path) -> Wereld:
    gemaakt = maak()
    zet_neer(gemaakt, tmp_path)
    return gemaakt


def _vul(omgeving: dict[str, str], wereld: Wereld) -> None:
    with verbind(omgeving) as verbinding:
        for naam, rijen in wereld._asdict().items():
            kolommen = ", ".join(f'"{kop}" {"date" if kop in DATUMS else "text"}' for kop in KOPPEN[naam])
            verbinding.execute(f"DROP TABLE IF EXISTS {naam} CASCADE")
            verbinding.execute(f"CREATE TABLE {naam} ({kolommen})")
            with verbinding.cursor().copy(f"COPY {naam} FROM STDIN") as kopie:
                for rij in rijen:
                    kopie.write_row(rij)


def _op_papier(voer: Voer, map_: Path, dialect: str, stel: Callable[[str], Any], *opties: str) -> str:
    uit = voer("curves", "--print-sql", dialect, "--tabel", "gesprekken", *TABELLEN, *ROLLEN, *VRAAG, *opties)
    assert uit.code == 0, uit.fout
    with (map_ / "antwoord.csv").open("w", encoding="utf-8", newline="") as doel:
        csv.writer(doel).writerows([KOLOMMEN, *als_cellen(stel(uit.uit))])
    uit = voer("curves", "--from-counts", "antwoord.csv", "--format", "yaml")
    assert uit.code == 0, uit.fout
    return uit.uit


def _feiten(tekst: str) -> dict[str, Any]:
    feiten = yaml.safe_load(tekst)
    namen = ("periode", "rijen", "niet_gekoppeld", "sha256", "signalen")
    return {naam: feiten["telling"].get(naam) for naam in namen} | {"perioden": feiten["perioden"]}


@pytest.mark.parametrize("min_cel", ["0", "4"])
def test_postgres_en_het_papier_tellen_als_een_bestand(
    voer: Voer, tmp_path: Path, pg: dict[str, str], wereld: Wereld, min_cel: str
) -> None:
    _vul(pg, wereld)
    cel = ("--min-cel", min_cel)
    verwacht = voer("curves", *IN_BESTANDEN, *OPTIES, *cel)
    assert verwacht.code == 0, verwacht.fout
    uit = voer("curves", "--engine", "postgres", "--tabel", "gesprekken", *TABELLEN, *OPTIES, *cel)
    assert uit.code == 0, uit.fout
    assert _feiten(uit.uit) == _feiten(verwacht.uit)
    if min_cel == "0":
        assert geteld(uit.uit) == tel_een_voor_een(wereld, 14)
    rollen = [(bron["rol"], bron["tabel"]) for bron in yaml.safe_load(uit.uit)["telling"]["bestanden"]]
    assert rollen == [
        ("gesprekken", "gesprekken"),
        ("beginpunten", "relaties"),
        ("verzet", "afmeldingen"),
        ("klachten", "klachten"),
    ]

    def vraag_postgres(vraag: str) -> Any:
        with verbind(pg) as verbinding:
            return verbinding.execute(vraag).fetchall()

    antwoord = _op_papier(voer, tmp_path, "postgres", vraag_postgres, *cel)
    assert _feiten(antwoord) == _feiten(verwacht.uit)
    telling = yaml.safe_load(antwoord)["telling"]
    assert telling["alleen"] == [{"kolom": "Kanaal", "waarden": ["telefoon"]}]
    assert [bron["rol"] for bron in telling["bestanden"]] == ["gesprekken", "beginpunten", "verzet", "klachten"]
    with duckdb.connect() as duck:
        for naam in KOPPEN:
            bron = f"read_csv('{tmp_path}/{naam}.csv', all_varchar = true, header = true, delim = ';')"
            duck.execute(f"CREATE TABLE {naam} AS FROM {bron}")
        antwoord = _op_papier(voer, tmp_path, "duckdb", lambda v: duck.execute(v).fetchall(), *cel)
    assert _feiten(antwoord) == _feiten(verwacht.uit)


def test_spark_telt_als_een_bestand(voer: Voer, tmp_path: Path, sessie: Any, wereld: Wereld) -> None:
    for naam, rijen in wereld._asdict().items():
        vorm = ", ".join(f"`{kop}` {'date' if kop in DATUMS else 'string'}" for kop in KOPPEN[naam])
        sessie.createDataFrame(rijen, vorm).createOrReplaceTempView(naam)
    uit = voer("curves", "--engine", "spark", "--tabel", "gesprekken", *TABELLEN, *OPTIES)
    assert uit.code == 0, uit.fout
    assert geteld(uit.uit) == tel_een_voor_een(wereld, 14)
    antwoord = _op_papier(voer, tmp_path, "spark", lambda v: sessie.sql(v).collect())
    assert _feiten(antwoord) == _feiten(uit.uit)


@pytest.mark.parametrize("dialect", DIALECTEN)
def test_elk_dialect_leest_zijn_eigen_vraag(voer: Voer, dialect: str) -> None:
    from sqlglot import exp, parse_one

    uit = voer("curves", "--print-sql", dialect, "--tabel", "crm.gesprekken", *TABELLEN, *ROLLEN, *VRAAG)
    assert uit.code == 0, uit.fout
    boom = parse_one(uit.uit, read=DIALECTEN[dialect])
    eigen = {deel.alias.lower() for deel in boom.find_all(exp.CTE)}
    gelezen = {tabel.name.lower() for tabel in boom.find_all(exp.Table)} - eigen - {"dual"}
    assert gelezen == {"gesprekken", "relaties", "afmeldingen", "klachten"}
    assert {"balanstest_logbron", "balanstest_bron", "balanstest_verzet_bij"} <= eigen
    assert "-- Alleen rijen met in de kolom Kanaal: telefoon." in uit.uit


def test_een_tabel_met_een_vlag_of_een_keuze_die_niet_klopt(voer: Voer, pg: dict[str, str], wereld: Wereld) -> None:
    _vul(pg, wereld)
    waar = ("--engine", "postgres", "--tabel", "gesprekken", *TABELLEN)
    uit = voer("curves", *waar, "--only", "Kanaal=telefoon", "--only", "Resultaat=ja,onzin")
    assert uit.code == 4
    assert "'onzin' staat niet in de kolom 'Resultaat'" in uit.fout
    with verbind(pg) as verbinding:
        verbinding.execute("UPDATE gesprekken SET \"Klacht\" = 'Belt te vaak' WHERE \"Klacht\" = 'ja'")
    uit = voer("curves", *waar, *OPTIES)
    assert uit.code == 4
    assert "E220" in uit.fout
    assert "Belt te vaak" not in uit.fout


def test_een_antwoord_met_een_vlag_die_niets_zegt(voer: Voer, tmp_path: Path, wereld: Wereld) -> None:
    fout = [(*rij[:5], "Belt te vaak" if rij[5] == "ja" else rij[5]) for rij in wereld.gesprekken]
    zet_neer(wereld._replace(gesprekken=fout), tmp_path)
    uit = voer("curves", "--print-sql", "duckdb", "--tabel", "gesprekken", *TABELLEN, *ROLLEN, *VRAAG)
    with duckdb.connect() as duck:
        for naam in KOPPEN:
            bron = f"read_csv('{tmp_path}/{naam}.csv', all_varchar = true, header = true, delim = ';')"
            duck.execute(f"CREATE TABLE {naam} AS FROM {bron}")
        rijen = duck.execute(uit.uit).fetchall()
    with (tmp_path / "antwoord.csv").open("w", encoding="utf-8", newline="") as doel:
        csv.writer(doel).writerows([KOLOMMEN, *als_cellen(rijen)])
    uit = voer("curves", "--from-counts", "antwoord.csv")
    assert uit.code == 4
    assert "E218" in uit.fout
    assert "geen ja of nee" in uit.fout
