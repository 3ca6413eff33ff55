"""Counts a table in PostgreSQL, in one read-only transaction. Where the server is and who signs in, libpq knows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from balanstest.errors import OmgevingError
from balanstest.logboek.lezen.datums import TIJDZONE
from balanstest.logboek.lezen.leeswijze import Leeswijze
from balanstest.logboek.motoren.kolomsoort import DECIMAAL, DUBBEL, ENKEL, MOMENT, TEKST
from balanstest.logboek.motoren.tabelmotor import ANDERS, Kolom, Tabelmotor, zonder_onderdeel

NAAM = "PostgreSQL"
_SOORTEN = {
    **dict.fromkeys(("text", "varchar", "bpchar", "name", "citext", "unknown"), TEKST),
    "timestamptz": MOMENT,
    "numeric": DECIMAAL,
    "float4": ENKEL,
    "float8": DUBBEL,
}
_REDENEN: tuple[tuple[tuple[str, ...], str], ...] = (
    (("42P01", "3F000"), "tabel"),
    (("42501",), "recht"),
    (("57014",), "afgebroken"),
    (("22007", "22008", "22009", "22P02", "42846"), "datum"),
    (("28",), "aanmelden"),
    (("08", "57P"), "verbinding"),
    (("53",), "vol"),
)
"""The first letters of an SQLSTATE, and what they mean to a user (PostgreSQL manual, appendix A)."""


class Postgresmotor(Tabelmotor):
    """The engine for a table in PostgreSQL. `psycopg` finds server and user as psql does."""

    naam = NAAM
    dialect = "postgres"

    def __init__(
        self,
        tabellen: Mapping[str, tuple[str, ...]],
        vandaag: date,
        wijze: Leeswijze = Leeswijze(),  # noqa: B008 - it cannot change
    ) -> None:
        super().__init__(tabellen, vandaag, wijze)
        try:
            import psycopg
        except ImportError:
            raise zonder_onderdeel(NAAM, "psycopg", "balanstest[postgres]") from None
        self._psycopg = psycopg
        try:
            self._verbinding = psycopg.connect(fallback_application_name="balanstest", client_encoding="utf8")
            self._verbinding.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            self._verbinding.read_only = True
        except psycopg.Error as fout:
            raise self._geen_verbinding(fout) from None
        # Only 2024-01-31 is read as a day, whatever the server's own habit; the other order is refused, not guessed.
        self._antwoord("SET LOCAL datestyle = 'ISO, YMD'")
        self._antwoord(f"SET LOCAL timezone = '{TIJDZONE}'")
        self._antwoord("SET LOCAL standard_conforming_strings = on")

    def sluit(self) -> None:
        """Close the connection."""
        self._verbinding.close()

    def _bekijk(self, naam: tuple[str, ...]) -> tuple[tuple[str, ...], list[Kolom]]:
        from psycopg import sql

        gewoon = tuple(deel.lower() for deel in naam)
        for poging in dict.fromkeys((naam, gewoon)):  # as psql does: a name in capitals may be one in small letters
            als_tekst = sql.Literal(sql.Identifier(*poging).as_string())
            ((er_is,),) = self._vraag(sql.SQL("SELECT to_regclass({}) IS NOT NULL").format(als_tekst))
            if er_is:
                break
        else:
            raise self._weiger("tabel")
        lees = sql.SQL("SELECT * FROM {} LIMIT 0").format(sql.Identifier(*poging))
        self._vraag(lees)
        return poging, self._laatste_kolommen

    def _antwoord(self, vraag: str) -> list[tuple[Any, ...]]:
        return self._vraag(vraag)

    def _vraag(self, vraag: Any) -> list[tuple[Any, ...]]:
        psycopg = self._psycopg
        try:
            with self._verbinding.cursor() as cursor:
                cursor.execute(vraag)
                if cursor.description is None:
                    return []
                self._laatste_kolommen = [
                    Kolom(kolom.name, self._soort(kolom.type_code)) for kolom in cursor.description
                ]
                return cursor.fetchall()
        except (psycopg.Error, UnicodeError) as fout:
            raise self._fout(fout) from None

    def _soort(self, oid: int) -> str:
        soort = self._verbinding.adapters.types.get(oid)
        return _SOORTEN.get(soort.name, "") if soort is not None else ""

    def _fout(self, fout: Exception) -> OmgevingError:
        code = getattr(fout, "sqlstate", None) or ""
        for beginnen, reden in _REDENEN:
            if code.startswith(beginnen):
                return self._weiger(reden)
        if isinstance(fout, self._psycopg.DataError) and not code:  # 'infinity' as the last day
            return self._weiger("datum")
        if isinstance(fout, self._psycopg.OperationalError) and not code:
            return self._weiger("verbinding", raad="postgres")
        return self._weiger(ANDERS, code=code or type(fout).__name__)

    def _geen_verbinding(self, fout: Exception) -> OmgevingError:
        """libpq gives no code for this, only a sentence, in which the name of a user may stand."""
        tekst = str(fout).lower()
        aanmelden = any(woord in tekst for woord in ("password", "wachtwoord", "authenti", "pg_hba", "role ", "no pg_"))
        reden = "aanmelden" if aanmelden else "verbinding"
        return self._weiger(reden, raad="postgres")
