"""A private PostgreSQL, Spark, a log full of awkward days, and a count that is slow and plainly right."""

from __future__ import annotations

import calendar
import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.logboek.tellen.uitkomsten import GEEN, KLACHT, NIET_BEREIKT, OVERSLAAN, VERZET, soort_van
from conftest import ontbreekt

WACHTWOORD = "zeer-geheim-4Wq"
ROOT = os.name == "posix" and os.geteuid() == 0


class Logboek(NamedTuple):
    """Calls (klant, beginpunt, gesprek, uitkomst) and complaints (klant, dag); None is a cell without a value."""

    rijen: list[tuple[str | None, date | None, date | None, str | None]]
    klachten: list[tuple[str | None, date | None]]


class Uitslag(NamedTuple):
    """Per period (first month): persons, conversions, objections, complaints, calls, calls on a day that counted."""

    perioden: dict[int, tuple[int, int, int, int, int, int]]
    uitgesloten: dict[str, int]
    gebeld_na_verzet: int
    klachten_zonder_gesprek: int


UITKOMSTEN = [
    "ja",
    "nee",
    "nee",
    "nee",
    "verzet",
    "klacht",
    "voicemail",
    "test",
    " -Bel--me  niet_ ",
    "Geen gehoor",
    "",
    None,
]
EIGEN = {"test": OVERSLAAN, "": GEEN}
"""The outcomes that nobody would know, as a user tells them."""


def lastig(zaad: int, aantal: int = 600) -> Logboek:
    """Leap days, ends of months and years, calls on the day itself and before it, and cells without a value."""
    kans = random.Random(zaad)

    def dag(begin: date, eind: date) -> date:
        gewoon = begin + timedelta(days=kans.randrange((eind - begin).days + 1))
        laatste = calendar.monthrange(gewoon.year, gewoon.month)[1]
        keuze = kans.choice(["", "", "laatste", "eerste", "jaareinde", "jaarbegin", "schrikkel"])
        if keuze == "laatste":
            return min(gewoon.replace(day=laatste), eind)
        if keuze == "eerste":
            return gewoon.replace(day=1)
        if keuze == "jaareinde":
            return gewoon.replace(month=12, day=31)
        if keuze == "jaarbegin":
            return gewoon.replace(month=1, day=1)
        return date(2024, 2, 29) if keuze == "schrikkel" else gewoon

    rijen: list[tuple[str | None, date | None, date | None, str | None]] = []
    mensen = [(f"K{nummer}", dag(date(2022, 11, 1), date(2024, 3, 31))) for nummer in range(aantal // 4)]
    while len(rijen) < aantal:
        klant, beginpunt = kans.choice(mensen)
        if kans.random() < 0.1:
            beginpunt = dag(date(2022, 11, 1), date(2024, 3, 31))  # one person, two times gone
        gesprek = kans.choice([beginpunt, beginpunt - timedelta(days=1), *[dag(beginpunt, date(2024, 12, 31))] * 8])
        rij = [klant, beginpunt, gesprek, kans.choice(UITKOMSTEN)]
        for plek, leeg in ((0, ("", "  ", None)), (1, (None,)), (2, (None,))):
            if kans.random() < 0.02:
                rij[plek] = kans.choice(leeg)
        rijen += [tuple(rij)] * kans.choice([1, 1, 1, 1, 2])  # type: ignore[list-item]
    klachten: list[tuple[str | None, date | None]] = [
        (kans.choice(mensen)[0], dag(date(2023, 1, 1), date(2024, 12, 31))) for _ in range(aantal // 10)
    ]
    return Logboek(rijen[:aantal], [*klachten, *klachten[:3], ("niemand", date(2024, 1, 1)), (None, None)])


def hele_maanden(begin: date, dag: date) -> int:
    """Whole months elapsed, counted in days of the calendar one by one: no formula."""
    maanden, dezelfde = 0, begin
    while dezelfde < dag:
        dezelfde += timedelta(days=1)
        if dezelfde.day == begin.day or (dezelfde.day == 1 and (dezelfde - timedelta(days=1)).day < begin.day):
            maanden += 1
    return maanden


def tel_traag(logboek: Logboek, nawacht: int, breedte: int, vanaf: date | None, *, klachten: bool) -> Uitslag:
    """Count one by one."""
    heel = [
        gesprek
        for klant, begin, gesprek, _ in logboek.rijen
        if (klant or "").strip() and begin and gesprek and gesprek >= begin
    ]
    grens = max(heel) - timedelta(days=nawacht)
    weg: dict[str, int] = {}
    tellen: dict[tuple[int, str], list[tuple[date, str]]] = {}
    per_klant: dict[str, list[tuple[date, int]]] = {}
    for ruw, begin, gesprek, uitkomst in logboek.rijen:
        klant = (ruw or "").strip()
        soort = soort_van(uitkomst or "", EIGEN)
        reden = (
            *(["zonder_klant"] if not klant else []),
            *(["zonder_beginpunt"] if not begin else []),
            *(["zonder_datum"] if not gesprek else []),
            *(
                {NIET_BEREIKT: ["niet_bereikt"], OVERSLAAN: ["overgeslagen"], None: ["onbekende_uitkomst"]}.get(
                    soort, []
                )
            ),
            *(["voor_beginpunt"] if begin and gesprek and gesprek < begin else []),
            *(["buiten_periode"] if vanaf and gesprek and gesprek < vanaf else []),
            *(["te_recent"] if gesprek and gesprek > grens else []),
        )
        if reden:
            weg[reden[0]] = weg.get(reden[0], 0) + 1
            continue
        assert begin
        assert gesprek
        assert soort
        vak = hele_maanden(begin, gesprek) // breedte * breedte
        tellen.setdefault((vak, klant), []).append((gesprek, soort))
        per_klant.setdefault(klant, []).append((gesprek, vak))
    los = 0
    erbij = set()
    for klant_, dag in set(logboek.klachten) - {(None, None)} if klachten else ():
        eerder = [(gesprek, vak) for gesprek, vak in per_klant.get(klant_ or "", []) if dag and gesprek <= dag]
        if eerder:
            laatste = max(gesprek for gesprek, _ in eerder)
            erbij.add((min(vak for gesprek, vak in eerder if gesprek == laatste), klant_))
        else:
            los += 1
    perioden: dict[int, tuple[int, int, int, int, int, int]] = {}
    for (vak, klant), gesprekken in tellen.items():
        soorten = {soort for _, soort in gesprekken} | ({KLACHT} if (vak, klant) in erbij else set())
        # By single month a day is known by its number (see `definitie`), which tells two apart for one beginpunt only.
        dagen = len({dag.day if breedte == 1 else dag for dag, _ in gesprekken})
        een = (1, *(int(s in soorten) for s in ("conversie", VERZET, KLACHT)), len(gesprekken), len(gesprekken) - dagen)
        perioden[vak] = tuple(a + b for a, b in zip(perioden.get(vak, (0,) * 6), een, strict=True))  # type: ignore[assignment]
    return Uitslag(dict(sorted(perioden.items())), weg, _na_verzet(logboek), los)


def _na_verzet(logboek: Logboek) -> int:
    eerste: dict[str, date] = {}
    met = [((k or "").strip(), g, soort_van(u or "", EIGEN)) for k, _, g, u in logboek.rijen if g]
    for klant, gesprek, soort in met:
        if klant and soort == VERZET:
            eerste[klant] = min(eerste.get(klant, gesprek), gesprek)
    return len({klant for klant, dag, soort in met if klant in eerste and dag > eerste[klant] and soort != OVERSLAAN})


@contextmanager
def postgres() -> Iterator[dict[str, str]]:
    """A PostgreSQL of our own, on a socket in a folder of our own; yields the environment that finds it."""
    programmas = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda pad: int(pad.parent.name))
    if not programmas or (ROOT and shutil.which("runuser") is None):
        ontbreekt("PostgreSQL (het pakket postgresql van Debian)")
    bin_ = programmas[-1]
    als = ["runuser", "-u", "postgres", "--"] if ROOT else []
    with tempfile.TemporaryDirectory(prefix="bt-pg-", ignore_cleanup_errors=True) as naam:
        map_ = Path(naam)
        (map_ / "wachtwoord").write_text(WACHTWOORD, encoding="ascii")
        if ROOT:
            shutil.chown(map_, "postgres", "postgres")
            shutil.chown(map_ / "wachtwoord", "postgres")

        def voer(*opdracht: str | Path) -> None:
            subprocess.run([*als, *map(str, opdracht)], check=True, capture_output=True, cwd=map_, timeout=60)

        voer(
            *(bin_ / "initdb", "-D", map_ / "data", "-U", "beheer", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"),
            *("--auth=scram-sha-256", f"--pwfile={map_ / 'wachtwoord'}"),
        )
        instellingen = f"-c listen_addresses='' -c unix_socket_directories={map_} -c fsync=off -c max_connections=10"
        voer(bin_ / "pg_ctl", "-D", map_ / "data", "-l", map_ / "log", "-w", "-o", instellingen, "start")
        try:
            yield {"PGHOST": str(map_), "PGUSER": "beheer", "PGPASSWORD": WACHTWOORD, "PGDATABASE": "postgres"}
        finally:
            voer(bin_ / "pg_ctl", "-D", map_ / "data", "-w", "-m", "immediate", "stop")


@contextmanager
def spark() -> Iterator[Any]:
    """A session of Spark in this process, on one core, without noise."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        ontbreekt("pyspark")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        ontbreekt("Java")
    with tempfile.TemporaryDirectory(prefix="bt-spark-", ignore_cleanup_errors=True) as map_:
        bouwer = SparkSession.builder.master("local[1]").appName("toets")
        for sleutel, waarde in {
            "spark.ui.enabled": "false",
            "spark.log.level": "OFF",
            "spark.sql.shuffle.partitions": "1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.local.dir": map_,
            "spark.sql.warehouse.dir": f"{map_}/warehouse",
            "spark.driver.extraJavaOptions": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "spark.driver.memory": "1g",
        }.items():
            bouwer = bouwer.config(sleutel, waarde)
        sessie = bouwer.getOrCreate()
        try:
            yield sessie
        finally:
            sessie.stop()


def vul_postgres(
    omgeving: dict[str, str], logboek: Logboek, naam: str = "gesprekken", klachten: str = "klachten"
) -> None:
    """Make both tables anew."""
    import psycopg

    with verbind(omgeving) as verbinding:
        for tabel, kolommen, rijen in (
            (naam, "klantnummer text, einddatum date, datum_gesprek date, uitkomst text", logboek.rijen),
            (klachten, "klantnummer text, datum date", logboek.klachten),
        ):
            naam_ = psycopg.sql.Identifier(tabel)
            verbinding.execute(psycopg.sql.SQL("DROP TABLE IF EXISTS {} CASCADE").format(naam_))
            verbinding.execute(psycopg.sql.SQL(f"CREATE TABLE {{}} ({kolommen})").format(naam_))
            with verbinding.cursor().copy(psycopg.sql.SQL("COPY {} FROM STDIN").format(naam_)) as kopie:
                for rij in rijen:
                    kopie.write_row(rij)


def verbind(omgeving: dict[str, str]) -> Any:
    """A connection as the owner."""
    import psycopg

    return psycopg.connect(
        host=omgeving["PGHOST"], user=omgeving["PGUSER"], password=WACHTWOORD, dbname=omgeving["PGDATABASE"]
    )


def vul_spark(sessie: Any, logboek: Logboek) -> None:
    """Make both tables anew, as views of this session."""
    kolommen = "klantnummer string, einddatum date, datum_gesprek date, uitkomst string"
    sessie.createDataFrame(logboek.rijen, kolommen).createOrReplaceTempView("gesprekken")
    sessie.createDataFrame(logboek.klachten, "klantnummer string, datum date").createOrReplaceTempView("klachten")


def als_cellen(rijen: Sequence[Sequence[object]]) -> list[list[str]]:
    """Rows as a file has them."""
    return [["" if cel is None else str(cel) for cel in rij] for rij in rijen]
