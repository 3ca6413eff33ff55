"""Files that are laid out alike, and the SQL by which DuckDB reads them into klant, dates and outcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from balanstest.logboek import datums
from balanstest.logboek.bestanden import Vorm, voor_duckdb
from balanstest.logboek.datums import VROEGST, Datumvorm
from balanstest.logboek.definitie import letterlijk
from balanstest.logboek.kolommen import BEGINPUNT, DAG, GESPREK, KLANT, UITKOMST

Vraag = Callable[[str], list[tuple[Any, ...]]]
"""Answers a query."""
Zoals = Callable[[str], str]
"""From the SQL of an outcome as text, the columns in which it is kept."""

ZONDER_MAPNAMEN = "hive_partitioning = false"
"""A folder that is called `uitkomst=ja` says nothing about the rows in it."""
_TEKST = "VARCHAR"
_MONSTER = 2000


@dataclass
class Bestandsgroep:
    """Files of one kind with the same columns."""

    paden: list[Path]
    """As the user named them."""
    gelezen: list[Path]
    """What is read instead: a workbook as text, a file of another encoding in UTF-8."""
    koppen: tuple[str, ...]
    vorm: Vorm | None = None
    """How the text is laid out; None for Parquet."""
    typen: dict[str, str] = field(default_factory=dict)
    """In Parquet the type of every column."""
    zonder_uitkomst: dict[str, int] = field(default_factory=dict)
    """In a workbook, per column the first row whose formula has no outcome."""
    kolommen: dict[str, str] = field(default_factory=dict)
    """The columns by role."""
    geldig: dict[str, str] = field(default_factory=dict)
    """Per role with a date: the condition that what stands there is a date, or nothing."""

    @property
    def kenmerk(self) -> object:
        """What files must share to be read together; a workbook with open formulas is read alone."""
        vorm = self.vorm and (self.vorm.scheiding, self.vorm.overslaan)
        return self.koppen, vorm, tuple(self.typen.items()), tuple(self.zonder_uitkomst.items())

    @property
    def type_klant(self) -> str:
        """The type of the column with customers."""
        return self._type(self.kolommen[KLANT])

    def kolom(self, kop: str) -> str:
        """How SQL names a column: columns of text by their number, since names may be anything."""
        return f"k{self.koppen.index(kop)}" if self.vorm else naam(kop)

    def bron(self, afwijzingen: str, hoogstens: int) -> str:
        """The table function that reads the files.

        Rows that do not fit end up in the table `afwijzingen`: at most so many faults, of which a row may have several.
        """
        lijst = f"[{', '.join(letterlijk(voor_duckdb(pad)) for pad in self.gelezen)}]"
        if self.vorm is None:
            return f"read_parquet({lijst}, {ZONDER_MAPNAMEN})"
        kolommen = ", ".join(f"'k{nummer}': '{_TEKST}'" for nummer in range(len(self.koppen)))
        return (
            f"read_csv({lijst}, auto_detect = false, header = true, skip = {self.vorm.overslaan},"
            f" delim = {letterlijk(self.vorm.scheiding)}, quote = '\"', escape = '\"', columns = {{{kolommen}}},"
            f" {ZONDER_MAPNAMEN}, store_rejects = true, rejects_table = '{afwijzingen}',"
            f" rejects_scan = '{afwijzingen}_scan', rejects_limit = {hoogstens})"
        )

    def lees(self, bron: str, vraag: Vraag, vandaag: date, zoals: Zoals, *, klant_als_tekst: bool) -> str:
        """The query that gives a column for every role, and whether something there is no date (`slecht`)."""
        self.geldig.clear()
        delen = []
        for rol, kop in self.kolommen.items():
            kolom, type_ = self.kolom(kop), self._type(kop)
            if rol in (BEGINPUNT, GESPREK, DAG):
                laatste = vandaag if rol != BEGINPUNT else date.max
                delen.append(f"{self._datum(rol, bron, vraag, laatste)} AS {rol}")
            elif rol == UITKOMST:
                delen.append(zoals(f"COALESCE(CAST({kolom} AS {_TEKST}), '')"))
            elif type_ == _TEKST:
                delen.append(f"NULLIF(TRIM({kolom}), '') AS {rol}")
            else:
                delen.append(f"{f'CAST({kolom} AS {_TEKST})' if klant_als_tekst else kolom} AS {rol}")
        slecht = f"NOT ({' AND '.join(self.geldig.values())})" if self.geldig else "FALSE"
        # Spreadsheets export rows that hold nothing: those are no conversations.
        iets = " OR ".join(f"{self.kolom(kop)} <> ''" for kop in self.kolommen.values())
        waar = f" WHERE {iets}" if self.vorm else ""
        return f"SELECT {', '.join(delen)}, {slecht} AS slecht FROM {bron}{waar}"

    def datumvorm(self, kop: str, bron: str, vraag: Vraag) -> Datumvorm | None:
        """The form of the dates in a column of text or numbers; None where the column holds real dates."""
        if _is_datum(self._type(kop)):
            return None
        if self.vorm is None:
            rijen = vraag(
                f"SELECT CAST({naam(kop)} AS {_TEKST}) FROM {bron} WHERE {naam(kop)} IS NOT NULL LIMIT {_MONSTER}"
            )
            return datums.kies([str(rij[0]) for rij in rijen])
        return datums.kies(self.monster(kop))

    def monster(self, kop: str) -> list[str]:
        """The first values of a column of text; none of Parquet."""
        plek = self.koppen.index(kop)
        return [rij[plek] for rij in self.vorm.monster if len(rij) > plek] if self.vorm else []

    def _type(self, kop: str) -> str:
        return self.typen.get(kop, _TEKST)

    def _datum(self, rol: str, bron: str, vraag: Vraag, laatste: date) -> str:
        kop = self.kolommen[rol]
        kolom, type_ = self.kolom(kop), self._type(kop)
        vorm = self.datumvorm(kop, bron, vraag)
        if vorm is not None:
            kolom = kolom if type_ == _TEKST else f"CAST({kolom} AS {_TEKST})"
            gelezen, leeg = vorm.sql(kolom), f"COALESCE(TRIM({kolom}), '') = ''"
        else:
            gelezen, leeg = kolom if type_ == "DATE" else f"TRY_CAST({kolom} AS DATE)", f"{kolom} IS NULL"
            if type_ in ("DATE", "TIMESTAMP") and not _buiten(kolom, bron, vraag, laatste):
                return gelezen
        self.geldig[rol] = f"COALESCE({gelezen} BETWEEN DATE '{VROEGST}' AND DATE '{laatste}', {leeg})"
        return gelezen


def als_tekst(tekst: str) -> str:
    """An outcome is kept as it is."""
    return f"{tekst} AS {UITKOMST}"


def _is_datum(type_: str) -> bool:
    return type_ == "DATE" or type_.startswith("TIMESTAMP")


def _buiten(kolom: str, bron: str, vraag: Vraag, laatste: date) -> bool:
    """Whether a column of real dates has one that cannot be; Parquet knows without reading the rows."""
    ((eerste, einde),) = vraag(f"SELECT CAST(MIN({kolom}) AS DATE), CAST(MAX({kolom}) AS DATE) FROM {bron}")
    return eerste is not None and (eerste < VROEGST or einde > laatste)


def naam(kolom: str) -> str:
    """A name of a column as SQL writes it."""
    return '"' + kolom.replace('"', '""') + '"'
