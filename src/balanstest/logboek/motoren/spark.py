"""Counts a table in Apache Spark. Which cluster, catalogue and user that is, Spark's own configuration knows."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from balanstest.errors import OmgevingError
from balanstest.logboek.lezen.datums import TIJDZONE
from balanstest.logboek.lezen.leeswijze import Leeswijze
from balanstest.logboek.motoren.kolomsoort import DECIMAAL, DUBBEL, ENKEL, MOMENT, TEKST
from balanstest.logboek.motoren.tabelmotor import ANDERS, Kolom, Tabelmotor, zonder_onderdeel

NAAM = "Apache Spark"
_MAP = Path("spark-warehouse")
"""Spark makes this folder where it is started, unless told otherwise."""
_ANSI = "spark.sql.ansi.enabled"
_ZONE = "spark.sql.session.timeZone"
_SOORTEN = {
    **dict.fromkeys(("string", "varchar", "char"), TEKST),
    "timestamp": MOMENT,
    "decimal": DECIMAAL,
    "float": ENKEL,
    "double": DUBBEL,
}
_REDENEN: tuple[tuple[tuple[str, ...], str], ...] = (
    (("TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND", "CATALOG_NOT_FOUND", "REQUIRES_SINGLE_PART"), "tabel"),
    (("INSUFFICIENT_PERMISSION", "PERMISSION_DENIED"), "recht"),
    (("CAST_INVALID_INPUT", "CANNOT_PARSE", "DATATYPE_MISMATCH", "INVALID_DATETIME"), "datum"),
    (("OPERATION_CANCELED", "JOB_CANCEL"), "afgebroken"),
    (("JAVA_GATEWAY", "CONNECT", "UNAVAILABLE", "MASTER_URL"), "java"),
    (("OUT_OF_MEMORY", "UNABLE_TO_ACQUIRE_MEMORY"), "vol"),
)
"""Parts of the name that Spark gives an error, and what they mean to a user (Spark documentation, Error Conditions)."""


class Sparkmotor(Tabelmotor):
    """The engine for a table in Spark: the session that is there, or else one from spark-defaults or SPARK_REMOTE."""

    naam = NAAM
    dialect = "spark"

    def __init__(
        self,
        tabellen: Mapping[str, tuple[str, ...]],
        vandaag: date,
        wijze: Leeswijze = Leeswijze(),  # noqa: B008 - it cannot change
    ) -> None:
        super().__init__(tabellen, vandaag, wijze)
        try:
            from pyspark.errors import PySparkException
            from pyspark.sql import SparkSession
        except ImportError:
            raise zonder_onderdeel(NAAM, "pyspark", "balanstest[spark]") from None
        self._spark_fout = PySparkException
        _zwijg()
        self._eerst: dict[str, str | None] = {}
        try:
            self._eigen = SparkSession.getActiveSession() is None
            self._maakt_map = self._eigen and not _MAP.exists()
            bouwer = SparkSession.builder.appName("balanstest")
            if self._eigen and "SPARK_REMOTE" not in os.environ:
                bouwer = bouwer.config("spark.ui.showConsoleProgress", "false").config("spark.log.level", "OFF")
            with _zonder_stderr():
                self._sessie = bouwer.getOrCreate()
            # A text that is no date is an error, not nothing; a moment falls on the day it was here.
            for sleutel, waarde in ((_ANSI, "true"), (_ZONE, TIJDZONE)):
                self._eerst[sleutel] = self._sessie.conf.get(sleutel)
                self._sessie.conf.set(sleutel, waarde)
        except ImportError:
            raise zonder_onderdeel(NAAM, "pyspark[connect]", "pyspark[connect]") from None
        except Exception as fout:  # Java that is not there, a cluster that does not answer, a session that is closed
            raise self._fout(fout, "java") from None

    def sluit(self) -> None:
        """Leave the session as it was; stop it where it is ours."""
        if self._eigen:
            self._sessie.stop()
            if self._maakt_map:
                with contextlib.suppress(OSError):  # it is not there, or something is in it
                    _MAP.rmdir()
            return
        for sleutel, waarde in self._eerst.items():
            if waarde is not None:
                self._sessie.conf.set(sleutel, waarde)

    def _bekijk(self, naam: tuple[str, ...]) -> tuple[tuple[str, ...], list[Kolom]]:
        from sqlglot import exp

        namen = ".".join(exp.to_identifier(deel, quoted=True).sql(dialect=self.dialect) for deel in naam)
        try:
            velden = self._sessie.sql(f"SELECT * FROM {namen} LIMIT 0").schema.fields
        except Exception as fout:
            raise self._fout(fout) from None
        return naam, [
            Kolom(veld.name, _SOORTEN.get(veld.dataType.simpleString().partition("(")[0], "")) for veld in velden
        ]

    def _antwoord(self, vraag: str) -> list[tuple[Any, ...]]:
        try:
            return [tuple(rij) for rij in self._sessie.sql(vraag).collect()]
        except KeyboardInterrupt:
            self._sessie.interruptAll()
            raise
        except Exception as fout:  # pyspark, py4j and grpc each have their own
            raise self._fout(fout) from None

    def _fout(self, fout: Exception, anders: str = "") -> OmgevingError:
        code = (fout.getCondition() or "") if isinstance(fout, self._spark_fout) else ""
        reden = next((wat for delen, wat in _REDENEN if any(deel in code for deel in delen)), anders)
        if not reden and not isinstance(fout, self._spark_fout) and "onnect" in f"{type(fout).__name__}{fout}":
            reden = "java"
        if reden:
            return self._weiger(reden)
        return self._weiger(ANDERS, code=code or type(fout).__name__)


def _zwijg() -> None:
    """Keep pyspark from writing errors to the terminal itself: it would quote the cell that is no date."""
    from pyspark.logger import PySparkLogger

    for naam in ("SQLQueryContextLogger", "DataFrameQueryContextLogger"):
        PySparkLogger.getLogger(naam).disabled = True


@contextlib.contextmanager
def _zonder_stderr() -> Iterator[None]:
    """Start a process (Java) that has nowhere to write what is not for the user, and may quote rows: its warnings."""
    oud = os.dup(2)
    niets = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(niets, 2)
        yield
    finally:
        os.dup2(oud, 2)
        os.close(oud)
        os.close(niets)
