"""The one definition in the words of another engine, reading the organisation's own tables.

`definitie` is written in DuckDB's dialect; sqlglot translates it. What no translator can know is told here: how text,
days and 'so many days earlier' are written safely per dialect, and which names may stand in a query at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from balanstest.logboek.lezen.datums import LANG_GELEDEN, VROEGST
from balanstest.logboek.lezen.leeswijze import Rijkeuze
from balanstest.logboek.motoren.dialectwoorden import VANDAAG, eigen_woorden
from balanstest.logboek.motoren.kolomsoort import (
    ONZEKER,
    TEKST,
    aantal_geen_dag,
    aantal_te_groot,
    klant_als_tekst,
    zonder_niemand,
)
from balanstest.logboek.tellen import cellen
from balanstest.logboek.tellen.definitie import BIJ, BRON, dag_als_sql, letterlijk
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
)
from balanstest.logboek.tellen.motor import BEGINPUNTEN, KLACHTEN, LOG, VERZETLIJST, naam_in_vraag

if TYPE_CHECKING:
    from sqlglot import exp

DIALECTEN: dict[str, str] = {
    "snowflake": "snowflake",
    "bigquery": "bigquery",
    "databricks": "databricks",
    "trino": "trino",
    "sqlserver": "tsql",
    "oracle": "oracle",
    "postgres": "postgres",
    "spark": "spark",
    "duckdb": "duckdb",
}
"""What a user types, and what sqlglot calls it."""

TELLING, DAGEN = "telling", "dagen"
VOORVOEGSEL = "balanstest_"
"""Before the name of every table that a query makes itself, so that it is never one of the organisation."""
LEEG = "(leeg)"
"""An outcome that is not there; an empty text will not do, since for Oracle that is NULL."""

_RUW = {LOG: "ruw", BEGINPUNTEN: "beginpuntruw", VERZETLIJST: "verzetruw", KLACHTEN: "klachtruw"}
"""The tables of the organisation with our names and types; behind them `naam_in_vraag` holds only rows that can be."""
_EIGEN = frozenset(
    (
        *(*_RUW.values(), *BIJ.values(), BRON, TELLING, DAGEN),
        *(naam_in_vraag(tabel, gekoppeld=gekoppeld) for tabel in _RUW for gekoppeld in (False, True)),
    )
)
_ROEPT = ("oracle", "snowflake")
"""These write a name without quotes in capitals."""
_GEWOON = re.compile(r"[a-z_][a-z0-9_]*")
_VERBODEN = frozenset("\"'`[]\\;")
_MEESTE_DELEN = 4
_LANGSTE = 255


class Brontabel(NamedTuple):
    """A table of the organisation: the parts of its name, its columns by role, and by role the kind of column, where
    that is known and matters."""

    naam: tuple[str, ...]
    kolommen: Mapping[str, str] = {}
    soorten: Mapping[str, str] = {}
    alleen: Sequence[Rijkeuze] = ()
    """The conditions that a row of it must meet, by the names of its columns."""


def lees_naam(tekst: str) -> tuple[str, ...]:
    """The parts of 'catalogus.schema.tabel'. Raises ValueError where it can be no name."""
    delen = tuple(deel.strip() for deel in tekst.split("."))
    if len(delen) > _MEESTE_DELEN or not all(map(mag_als_naam, delen)):
        raise ValueError(tekst)
    return delen


def mag_als_naam(naam: str) -> bool:
    """Whether this may stand in a query as a name: no quotes of any dialect, nothing that is not seen.

    Translators and engines do not agree on how a quote within a name is written, so none is let in.
    """
    return 0 < len(naam) <= _LANGSTE and naam.isprintable() and not _VERBODEN & set(naam)


class Vertaler:
    """Writes queries on the tables of `definitie` and what was kept, in the dialect of an engine.

    `vandaag` is the last day a call can have (None: the day on which the query runs). With `vormen` outcomes are
    compared as `uitkomsten.vorm_van` writes them, and one that is empty is `LEEG`. `niemand` are the texts that are no
    customer.
    """

    def __init__(
        self,
        dialect: str,
        tabellen: Mapping[str, Brontabel],
        vandaag: date | None,
        *,
        vormen: bool = False,
        niemand: Sequence[str] = (),
    ) -> None:
        self._dialect = dialect
        self._tabellen = tabellen
        self._vandaag = dag_als_sql(vandaag) if vandaag else f"{VANDAAG}()"
        self._vormen = vormen
        self._niemand = niemand

    def schrijf(self, vraag: str, bewaard: Mapping[str, str] | None = None, *, netjes: bool = False) -> str:
        """The query in the dialect, with all it reads before it; `bewaard` are named queries that it may read."""
        boom = self._lees(vraag)
        for naam, deel in self._delen(bewaard or {}):
            boom = boom.with_(f"{VOORVOEGSEL}{naam}", as_=deel, copy=False)  # type: ignore[attr-defined]
        boom.args["with_"].set("expressions", self._gebruikt(boom))
        tekst: str = eigen_woorden(boom, self._dialect).sql(dialect=self._dialect, pretty=netjes, comments=False)
        return tekst

    def _delen(self, bewaard: Mapping[str, str]) -> Iterable[tuple[str, exp.Expr]]:
        for tabel in self._tabellen:
            yield _RUW[tabel], self._ruw(tabel)
            yield naam_in_vraag(tabel, gekoppeld=BEGINPUNTEN in self._tabellen), self._lees(self._goede_rijen(tabel))
        for naam, vraag in bewaard.items():
            yield naam, self._lees(vraag)

    def _goede_rijen(self, tabel: str) -> str:
        """The rows of a table that can be, and that the user chose."""
        kolommen = self._tabellen[tabel].kolommen
        rollen = [cellen.vlag(rol) + f" AS {rol}" if rol in VLAGROLLEN else in_vraag(rol) for rol in kolommen]
        if EINDE in kolommen and START not in kolommen:
            rollen.append(f"CAST(NULL AS DATE) AS {STARTDAG}")
        return (
            f"SELECT {', '.join(rollen)} FROM {_RUW[tabel]}"
            f" WHERE {self._kan(tabel)} AND ({self._iets(tabel)}){self._gekozen(tabel)}"
        )

    def _gekozen(self, tabel: str) -> str:
        keuzes = self._tabellen[tabel].alleen
        return "".join(
            f" AND {cellen.gekozen(cellen.keus(nummer), keuze.waarden)} IS NOT NULL"
            for nummer, keuze in enumerate(keuzes)
        )

    def onmogelijk(self, tabel: str) -> str:
        """How many rows have a day that cannot be: before 2 January 1970, or a call in the future."""
        return f"SELECT COUNT(*) AS aantal FROM {_RUW[tabel]} WHERE NOT ({self._kan(tabel)}){self._gekozen(tabel)}"

    def niet_gekozen(self) -> str:
        """How many rows of the log are not those that the user chose."""
        gekozen = self._gekozen(LOG).removeprefix(" AND ")
        return f"SELECT COUNT(*) AS aantal FROM {_RUW[LOG]} WHERE ({self._iets(LOG)}) AND NOT ({gekozen})"

    def per_waarde(self, nummer: int) -> str:
        """How many rows of the log have each of the values of a condition: the number of the value, and how many."""
        waarde = cellen.gekozen(cellen.keus(nummer), self._tabellen[LOG].alleen[nummer].waarden)
        return (
            f"SELECT waarde, COUNT(*) AS aantal FROM (SELECT {waarde} AS waarde FROM {_RUW[LOG]}) w"
            " WHERE waarde IS NOT NULL GROUP BY waarde"
        )

    def met_waarde(self, nummer: int, waarde: str) -> str:
        """How many rows of the log have this value of a condition."""
        heeft = cellen.gekozen(cellen.keus(nummer), [waarde])
        return f"SELECT COUNT(*) AS aantal FROM {_RUW[LOG]} WHERE {heeft} IS NOT NULL"

    def waarden(self, nummer: int, hoogstens: int) -> str:
        """So many of the values that stand in the column of a condition."""
        cel = cellen.keus(nummer)
        return (
            f"SELECT DISTINCT {cel} AS waarde FROM {_RUW[LOG]} WHERE {cel} IS NOT NULL AND {cel} <> ''"
            f" ORDER BY waarde LIMIT {hoogstens}"
        )

    def _iets(self, tabel: str) -> str:
        """A row that holds nothing is no conversation, as in a file."""
        leeg = letterlijk(LEEG if self._vormen else "")
        rollen = [rol for rol in self._tabellen[tabel].kolommen if rol not in VLAGROLLEN]
        return " OR ".join(f"{rol} <> {leeg}" if rol == UITKOMST else f"{in_vraag(rol)} IS NOT NULL" for rol in rollen)

    def _kan(self, tabel: str) -> str:
        delen = []
        for rol in self._tabellen[tabel].kolommen:
            if rol not in DATUMROLLEN:
                continue
            dag = in_vraag(rol)
            binnen = f"{dag} >= {dag_als_sql(LANG_GELEDEN if rol == START else VROEGST)}"
            if rol not in LATER:
                binnen = f"({binnen} AND {dag} <= {self._vandaag})"
            delen.append(f"({dag} IS NULL OR {binnen})")
        return " AND ".join(delen)

    def _lees(self, vraag: str) -> exp.Expr:
        """Our own text as a tree, in which our own tables have a name of their own."""
        from sqlglot import exp, parse_one

        boom = parse_one(vraag, read="duckdb")
        for tabel in boom.find_all(exp.Table):
            if tabel.name in _EIGEN:
                tabel.set("this", exp.to_identifier(f"{VOORVOEGSEL}{tabel.name}"))
        return boom

    def _gebruikt(self, boom: exp.Expr) -> list[exp.Expr]:
        """The named queries that are read, directly or by one another."""
        from sqlglot import exp

        alle = {deel.alias: deel for deel in boom.args["with_"].expressions}
        los = boom.copy()
        los.set("with_", None)
        nodig, nieuw = set[str](), {tabel.name for tabel in los.find_all(exp.Table)} & alle.keys()
        while nieuw:
            nodig |= nieuw
            gelezen = {tabel.name for naam in nieuw for tabel in alle[naam].this.find_all(exp.Table) if not tabel.db}
            nieuw = gelezen & alle.keys() - nodig
        return [deel for naam, deel in alle.items() if naam in nodig]

    def _ruw(self, tabel: str) -> exp.Expr:
        """The organisation's table with our names and types."""
        from sqlglot import exp

        van = self._tabellen[tabel]
        delen = [
            exp.alias_(self._kolom(rol, exp.column(self._naam(kop)), van.soorten.get(rol, "")), in_vraag(rol))
            for rol, kop in van.kolommen.items()
        ]
        for nummer, keuze in enumerate(van.alleen):
            cel = exp.Trim(this=self._als_tekst(exp.column(self._naam(keuze.kolom))))
            delen.append(exp.alias_(cel, cellen.keus(nummer)))
        return exp.select(*delen).from_(self._tabelnaam(tabel))

    def _tabelnaam(self, tabel: str) -> exp.Expr:
        from sqlglot import exp

        namen = [self._naam(deel) for deel in self._tabellen[tabel].naam]
        tabelnaam: exp.Expr = exp.Table(this=namen[-1])
        if len(namen) > 1:
            tabelnaam.set("db", namen[-2])
        if len(namen) > 2:
            catalogus: exp.Expr = namen[0]
            for deel in namen[1:-2]:
                catalogus = exp.Dot(this=catalogus, expression=deel)
            tabelnaam.set("catalog", catalogus)
        return tabelnaam

    def _naam(self, naam: str) -> exp.Identifier:
        from sqlglot import exp

        roept = self._dialect in _ROEPT and _GEWOON.fullmatch(naam)
        return exp.to_identifier(naam.upper() if roept else naam, quoted=True)

    def _kolom(self, rol: str, kolom: exp.Expr, soort: str) -> exp.Expr:
        from sqlglot import exp

        if rol in DATUMROLLEN:
            if soort == TEKST:  # by way of a moment: a zone in the text would be left out otherwise
                kolom = exp.cast(_zonder_leegte(self._als_tekst(kolom)), "TIMESTAMPTZ")
            dag = exp.cast(kolom, "DATE")
            # A DATE of Oracle has a time as well.
            return exp.Anonymous(this="TRUNC", expressions=[dag]) if self._dialect == "oracle" else dag
        if rol == KLANT:
            return self._letterlijk_vergeleken(zonder_niemand(self._klant_als_tekst(kolom, soort), self._niemand))
        if rol in VLAGROLLEN:
            return exp.Trim(this=self._als_tekst(kolom))
        assert rol == UITKOMST
        if not self._vormen:
            return exp.func("COALESCE", exp.Trim(this=self._als_tekst(kolom)), exp.Literal.string(""))
        # As `uitkomsten.vorm_van`, but for white space other than spaces, and more than four of those in a row.
        waarde: exp.Expr = exp.Lower(this=self._als_tekst(kolom))
        for oud, nieuw in (("-", " "), ("_", " "), ("  ", " "), ("  ", " ")):
            waarde = _vervang(waarde, oud, nieuw)
        waarde = _vervang(exp.Trim(this=waarde), " ", "_")
        return exp.func("COALESCE", _niet(waarde), exp.Literal.string(LEEG))

    def _klant_als_tekst(self, kolom: exp.Expr, soort: str) -> exp.Expr:
        """A customer as text; a whole number has no fraction, whatever it is kept in: 5, not 5.00."""
        from sqlglot import exp

        if self._dialect == "tsql":  # a FLOAT has 6 digits as text, with style 2 always 16; the rest knows no style
            tekst = exp.DataType.build("NVARCHAR(4000)", dialect="tsql")
            return exp.Convert(this=tekst, expression=kolom, style=exp.Literal.number(2))
        return klant_als_tekst(kolom, soort, self._als_tekst)

    def geen_dagen(self, tabel: str) -> Iterator[str]:
        """Per column of dates in text how many are written in a way that an engine would have to guess at."""
        van = self._tabellen[tabel]
        for rol in DATUMROLLEN:
            if van.soorten.get(rol) == TEKST:
                vraag = aantal_geen_dag(self._naam(van.kolommen[rol]), self._als_tekst).from_(self._tabelnaam(tabel))
                yield str(vraag.sql(dialect=self._dialect))

    def onzekere_klant(self, tabel: str) -> str:
        """How many customers are numbers so large that two of them may be kept as one; empty where that cannot be."""
        van = self._tabellen[tabel]
        if (soort := van.soorten.get(KLANT, "")) not in ONZEKER:
            return ""
        vraag = aantal_te_groot(self._naam(van.kolommen[KLANT]), soort, self._als_tekst).from_(self._tabelnaam(tabel))
        return str(vraag.sql(dialect=self._dialect))

    def _als_tekst(self, kolom: exp.Expr) -> exp.Expr:
        from sqlglot import exp

        soort = {"tsql": "NVARCHAR(4000)", "oracle": "VARCHAR2(4000)"}.get(self._dialect)
        return exp.cast(kolom, exp.DataType.build(soort, dialect=self._dialect) if soort else "TEXT")

    def _letterlijk_vergeleken(self, waarde: exp.Expr) -> exp.Expr:
        """For a text that two rows must have alike to the letter: some engines think that a is A."""
        from sqlglot import exp

        if self._dialect == "postgres":
            return exp.Collate(this=exp.paren(waarde), expression=exp.to_identifier("C", quoted=True))
        if self._dialect == "tsql":
            return exp.Collate(this=waarde, expression=exp.Var(this="Latin1_General_100_BIN2"))
        return waarde


def _zonder_leegte(tekst: exp.Expr) -> exp.Expr:
    from sqlglot import exp

    return _niet(exp.Trim(this=tekst))


def _niet(waarde: exp.Expr) -> exp.Expr:
    """The text, or NULL where it is empty."""
    from sqlglot import exp

    return exp.func("NULLIF", waarde, exp.Literal.string(""))


def _vervang(waarde: exp.Expr, oud: str, nieuw: str) -> exp.Expr:
    from sqlglot import exp

    return exp.func("REPLACE", waarde, exp.Literal.string(oud), exp.Literal.string(nieuw))
