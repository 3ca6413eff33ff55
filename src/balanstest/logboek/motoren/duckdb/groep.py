"""Files that are laid out alike, and the SQL by which DuckDB reads them into klant, dates and outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from balanstest.logboek.lezen import datums
from balanstest.logboek.lezen.bestanden import Vorm, voor_duckdb
from balanstest.logboek.lezen.datums import LANG_GELEDEN, VROEGST, Datumvorm
from balanstest.logboek.lezen.leeswijze import Leeswijze
from balanstest.logboek.motoren.duckdb.klanten import ONZEKER, TEKST, klant
from balanstest.logboek.tellen import cellen
from balanstest.logboek.tellen.definitie import letterlijk
from balanstest.logboek.tellen.kolommen import (
    DATUMROLLEN,
    EINDE,
    KLANT,
    LATER,
    START,
    STARTDAG,
    UITKOMST,
    VLAGROLLEN,
    in_vraag,
    zo_genoemd,
)
from balanstest.logboek.tellen.niemand import voor_niemand

Bevraging = Callable[[str], list[tuple[Any, ...]]]
"""Answers a query."""
Zoals = Callable[[str], str]
"""From the SQL of an outcome as text, the columns in which it is kept."""

ZONDER_MAPNAMEN = "hive_partitioning = false"
"""A folder that is called `uitkomst=ja` says nothing about the rows in it."""
MOMENT = "TIMESTAMP IN UTC"
"""Our name for a column of moments that DuckDB takes for days and times without a zone (see `parquet`)."""
_MET_ZONE = "TIMESTAMP WITH TIME ZONE"
_MONSTER = 2000
_BEGIN = 500
"""Rows that tell whether two files write their dates alike."""


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
    te_groot: dict[str, int] = field(default_factory=dict)
    """In a workbook, per column the first row with a number that is too large to be exact."""
    kolommen: dict[str, str] = field(default_factory=dict)
    """The columns by role."""
    vormen: dict[str, Datumvorm] = field(default_factory=dict)
    """Per role the form of the dates, where they are text or numbers; as `datumkeuze` found."""
    geldig: dict[str, str] = field(default_factory=dict)
    """Per role with a date: the condition that what stands there is a date, or nothing."""
    klant_als_tekst: bool = False
    """Whether customers are numbers here and text in another file: then all are text."""
    verborgen: int = 0
    """In a workbook, how many hidden rows hold something; counted or left out, as the user said."""

    def kenmerk(self, vandaag: date) -> object:
        """What files must share to be read together; a workbook with open formulas is read alone."""
        vorm = self.vorm and (self.vorm.scheiding, self.vorm.overslaan)
        eigen = (tuple(per_kop.items()) for per_kop in (self.typen, self.zonder_uitkomst, self.te_groot))
        begin = self.vorm.monster[:_BEGIN] if self.vorm else ()
        # Exports of two systems may write dates in different ways.
        datums_ = (
            datums.handtekening([rij[plek] for rij in begin if len(rij) > plek], vandaag)
            for plek in range(len(self.koppen))
        )
        return self.koppen, vorm, *eigen, *datums_

    @property
    def type_klant(self) -> str:
        """The type of the column with customers."""
        return self._type(self.kolommen[KLANT])

    @property
    def heeft_zone(self) -> bool:
        """Whether a column holds moments with a time zone, as far as its type or its first rows tell; after `lees`."""
        typen = {self._type(kop) for rol, kop in self.kolommen.items() if rol in DATUMROLLEN}
        return bool(typen & {MOMENT, _MET_ZONE}) or any(vorm.met_zone for vorm in self.vormen.values())

    def kolom(self, kop: str) -> str:
        """How SQL names a column: columns of text by their number, since names may be anything."""
        return f"k{self.koppen.index(kop)}" if self.vorm else naam(kop)

    def bron(self, afwijzingen: str, hoogstens: int) -> str:
        """The table function that reads the files.

        Rows that do not fit end up in the table `afwijzingen`: at most so many faults, of which a row may have several.
        """
        lijst = self._lijst()
        if self.vorm is None:
            return f"read_parquet({lijst}, {ZONDER_MAPNAMEN})"
        kolommen = ", ".join(f"'k{nummer}': '{TEKST}'" for nummer in range(len(self.koppen)))
        return (
            f"read_csv({lijst}, auto_detect = false, header = true, skip = {self.vorm.overslaan},"
            f" delim = {letterlijk(self.vorm.scheiding)}, quote = '\"', escape = '\"', columns = {{{kolommen}}},"
            f" {ZONDER_MAPNAMEN}, store_rejects = true, rejects_table = '{afwijzingen}',"
            f" rejects_scan = '{afwijzingen}_scan', rejects_limit = {hoogstens})"
        )

    def lees(
        self, bron: str, vraag: Bevraging, vandaag: date, zoals: Zoals, wijze: Leeswijze, vlaggen: Sequence[str]
    ) -> str:
        """The query that gives a column for every role, and whether something there is no date (`slecht`).

        `vormen` is known. `vlaggen` are the flags of the whole table: what these files lack, they do not say.
        """
        self.geldig.clear()
        delen = {}
        for rol, kop in self.kolommen.items():
            kolom, type_ = self.kolom(kop), self._type(kop)
            if rol in DATUMROLLEN:
                laatste = vandaag if rol not in LATER else date.max
                delen[rol] = f"{self._datum(rol, bron, vraag, laatste)} AS {in_vraag(rol)}"
            elif rol == UITKOMST:
                delen[rol] = zoals(f"COALESCE(CAST({kolom} AS {TEKST}), '')")
            elif rol == KLANT:
                niemand = voor_niemand(wijze.klanten)
                delen[rol] = f"{klant(kolom, type_, niemand, als_tekst=self.klant_als_tekst)} AS {rol}"
        if EINDE in delen:
            delen.setdefault(START, f"CAST(NULL AS DATE) AS {STARTDAG}")
        geordend = [delen[rol] for rol in sorted(delen)]  # the same in every group of files
        for vlag in vlaggen:
            zegt = cellen.vlag(self._als_kale_tekst(self.kolommen[vlag])) if vlag in self.kolommen else "0"
            geordend.append(f"{zegt} AS {vlag}")
        gekozen = self.gekozen(wijze) if UITKOMST in delen else []
        geordend += [f"{keuze} AS {cellen.keus(nummer)}" for nummer, keuze in enumerate(gekozen)]
        slecht = f"NOT ({' AND '.join(self.geldig.values())})" if self.geldig else "FALSE"
        # Spreadsheets export rows that hold nothing: those are no conversations.
        iets = " OR ".join(self._gevuld(kop) for rol, kop in self.kolommen.items() if rol not in VLAGROLLEN)
        waar = f" WHERE {iets}" if self.vorm or self._zonder_klant(vraag) else ""
        return f"SELECT {', '.join(geordend)}, {slecht} AS slecht FROM {bron}{waar}"

    def gekozen(self, wijze: Leeswijze) -> list[str]:
        """Per condition of the user the SQL that tells which of its values a row has."""
        return [cellen.gekozen(self.keuzecel(keuze.kolom), keuze.waarden) for keuze in wijze.alleen]

    def keuzecel(self, kolom: str) -> str:
        """The SQL of what stands in the column that a user calls so."""
        return self._als_kale_tekst(zo_genoemd(self.koppen, kolom)[0])

    def _als_kale_tekst(self, kop: str) -> str:
        return f"TRIM(CAST({self.kolom(kop)} AS {TEKST}))"

    def _zonder_klant(self, vraag: Bevraging) -> bool:
        """Whether in Parquet a row may have no customer; the files tell, and only then is looked for empty rows."""
        zonder = f"SUM(COALESCE(stats_null_count, 1)) FROM parquet_metadata({self._lijst()})"
        ((aantal,),) = vraag(f"SELECT {zonder} WHERE path_in_schema = {letterlijk(self.kolommen[KLANT])}")
        return aantal is None or aantal > 0

    def onzekere_klant(self, vraag: Bevraging) -> bool:
        """Whether customers of Parquet are numbers so large that two of them may be kept as one."""
        grens = ONZEKER.get(self.type_klant)
        if grens is None:
            return False
        kolom, bron = naam(self.kolommen[KLANT]), self.bron("", 0)
        te_groot = f"NOT ISNAN({kolom}) AND ABS({kolom}) >= {grens}"
        return bool(vraag(f"SELECT 1 FROM {bron} WHERE {te_groot} LIMIT 1"))

    def datummonsters(self, bron: str, vraag: Bevraging) -> dict[str, list[str]]:
        """Per role the first values of dates that are text or numbers; columns that hold real dates have no form."""
        monsters = {}
        for rol, kop in self.kolommen.items():
            if rol not in DATUMROLLEN or _is_datum(self._type(kop)):
                continue
            if self.vorm:
                monsters[rol] = self.monster(kop)
                continue
            gevuld = f"{naam(kop)} IS NOT NULL"
            rijen = vraag(f"SELECT {self.als_tekst(rol)} FROM {bron} WHERE {gevuld} LIMIT {_MONSTER}")
            monsters[rol] = [str(rij[0]) for rij in rijen]
        return monsters

    def als_tekst(self, rol: str) -> str:
        """The SQL of what stands in the column of a role, as text."""
        kolom = self.kolom(self.kolommen[rol])
        return kolom if self._type(self.kolommen[rol]) == TEKST else f"CAST({kolom} AS {TEKST})"

    def monster(self, kop: str) -> list[str]:
        """The first values of a column of text; none of Parquet."""
        plek = self.koppen.index(kop)
        return [rij[plek] for rij in self.vorm.monster if len(rij) > plek] if self.vorm else []

    def _lijst(self) -> str:
        return f"[{', '.join(letterlijk(voor_duckdb(pad)) for pad in self.gelezen)}]"

    def _gevuld(self, kop: str) -> str:
        return f"{self.kolom(kop)} <> ''" if self._type(kop) == TEKST else f"{self.kolom(kop)} IS NOT NULL"

    def _type(self, kop: str) -> str:
        return self.typen.get(kop, TEKST)

    def _datum(self, rol: str, bron: str, vraag: Bevraging, laatste: date) -> str:
        kop = self.kolommen[rol]
        kolom, type_ = self.kolom(kop), self._type(kop)
        vorm = self.vormen.get(rol)
        if vorm is not None:
            kolom = self.als_tekst(rol)
            gelezen, leeg = vorm.sql(kolom), f"COALESCE(TRIM({kolom}), '') = ''"
        else:
            gelezen, leeg = kolom if type_ == "DATE" else f"TRY_CAST({kolom} AS DATE)", f"{kolom} IS NULL"
            if type_ == MOMENT:
                gelezen = f"TRY_CAST({kolom} AT TIME ZONE 'UTC' AS DATE)"
            if type_ in ("DATE", "TIMESTAMP") and not _buiten(kolom, bron, vraag, laatste):
                return gelezen
        eerste = LANG_GELEDEN if rol == START else VROEGST
        self.geldig[rol] = f"COALESCE({gelezen} BETWEEN DATE '{eerste}' AND DATE '{laatste}', {leeg})"
        return gelezen


def als_tekst(tekst: str) -> str:
    """An outcome is kept as it is."""
    return f"{tekst} AS {UITKOMST}"


def _is_datum(type_: str) -> bool:
    return type_ == "DATE" or type_.startswith("TIMESTAMP")


def _buiten(kolom: str, bron: str, vraag: Bevraging, laatste: date) -> bool:
    """Whether a column of real dates has one that cannot be; Parquet knows without reading the rows."""
    ((eerste, einde),) = vraag(f"SELECT CAST(MIN({kolom}) AS DATE), CAST(MAX({kolom}) AS DATE) FROM {bron}")
    return eerste is not None and (eerste < VROEGST or einde > laatste)


def naam(kolom: str) -> str:
    """A name of a column as SQL writes it."""
    return '"' + kolom.replace('"', '""') + '"'
