"""The one definition of the counts, as SQL that every engine understands: EXTRACT, CASE, GROUP BY.

Source: docs/methode.md, 'From a log to rows'. No engine's own difference of dates is used: they do not agree. The
only second spelling is DuckDB's way to count different days (`bits`); a test holds both to the same table.

Every query reads `bron` (klant, beginpunt, gesprek, uitkomst; the two in the middle are dates), and `klachtbron`
(klant, dag) where complaints come apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from balanstest.logboek.uitkomsten import CONVERSIE, GEEN, KLACHT, NIET_BEREIKT, OVERSLAAN, VERZET

BRON, KLACHTBRON, KLACHT_BIJ = "bron", "klachtbron", "klacht_bij"
TELT_MEE = "telt_mee"
GEBELD_NA_VERZET = "gebeld_na_verzet"
KLACHT_ZONDER_GESPREK = "klacht_zonder_gesprek"
EERSTE_DAG, LAATSTE_DAG = "eerste_dag", "laatste_dag"
KOLOMMEN = ("reden", "maand", "personen", "conversies", "verzet", "klachten", "gesprekken", "dubbel")
"""The columns of the answer: one row per period that counts, one per reason why calls do not count."""

_ZONDER_KLANT, _ZONDER_BEGINPUNT, _ZONDER_DATUM = -1, -2, -3
_NIET_BEREIKT, _OVERGESLAGEN, _ONBEKEND = -4, -5, -6
_VOOR_BEGINPUNT, _TE_RECENT, _BUITEN_PERIODE = -7, -8, -9
REDENEN: dict[int, str] = {
    _ZONDER_KLANT: "zonder_klant",
    _ZONDER_BEGINPUNT: "zonder_beginpunt",
    _ZONDER_DATUM: "zonder_datum",
    _NIET_BEREIKT: "niet_bereikt",
    _OVERGESLAGEN: "overgeslagen",
    _ONBEKEND: "onbekende_uitkomst",
    _VOOR_BEGINPUNT: "voor_beginpunt",
    _TE_RECENT: "te_recent",
    _BUITEN_PERIODE: "buiten_periode",
}
"""Why a conversation is left out, in the order in which it is decided."""

_CODES = {GEEN: 0, CONVERSIE: 1, VERZET: 2, KLACHT: 4, NIET_BEREIKT: _NIET_BEREIKT, OVERSLAAN: _OVERGESLAGEN}
_VLAG = 2**32
"""In DuckDB one number per person holds a bit for every day of the month, and above those the outcomes."""

MAANDEN = (
    "(EXTRACT(YEAR FROM gesprek) - EXTRACT(YEAR FROM beginpunt)) * 12"
    " + EXTRACT(MONTH FROM gesprek) - EXTRACT(MONTH FROM beginpunt)"
    " - CASE WHEN EXTRACT(DAY FROM gesprek) < EXTRACT(DAY FROM beginpunt) THEN 1 ELSE 0 END"
)
"""Whole months elapsed; 0 for the first month after the beginpunt."""


class Definitie(NamedTuple):
    """How to count.

    `soorten` gives the kind of every outcome as it stands in `bron`; `vorm` is the expression that makes that of the
    column. `tot_en_met` is the last day that counts: a date, or the SQL that tells it. `breedte` is the width of a
    period in months (1, 3, 6 or 12), `min_cel` the smallest count from 1 up that may be shown (0: all).
    """

    soorten: Mapping[str, str]
    tot_en_met: date | str
    vanaf: date | None = None
    breedte: int = 1
    min_cel: int = 0
    vorm: str = "uitkomst"
    klachten: bool = False
    """Whether complaints come apart, in `klacht_bij` (klant, vak) made by `klachten_bij_gesprek`."""
    bits: bool = False
    """Whether the engine is DuckDB, which counts different days faster with bits."""

    def telling(self) -> str:
        """The counts: `KOLOMMEN`. A person counts once per period; -5 in a cell says 'fewer than 5'."""
        redenen = " ".join(f"WHEN {code} THEN '{naam}'" for code, naam in REDENEN.items())
        cellen = ", ".join(
            f"{self._cel(uitdrukking)} AS {naam}"
            for uitdrukking, naam in (
                ("COUNT(*)", "personen"),
                ("SUM(c)", "conversies"),
                ("SUM(v)", "verzet"),
                ("SUM(k)", "klachten"),
            )
        )
        return (
            f"SELECT CASE vak {redenen} ELSE '{TELT_MEE}' END AS reden, CASE WHEN vak >= 0 THEN vak END AS maand,"
            f" {cellen}, SUM(aantal) AS gesprekken, SUM(aantal) - SUM(dagen) AS dubbel"
            f" FROM ({self._per_persoon()}) per_persoon GROUP BY vak ORDER BY vak"
        )

    def klachten_bij_gesprek(self) -> str:
        """Per complaint the period of the last conversation that counts, on or before its day: klant, vak."""
        mee = f"(SELECT klant, gesprek, vak FROM ({self._per_gesprek()}) x WHERE vak >= 0)"
        laatste = (
            f"SELECT kl.klant AS klant, kl.dag AS dag, MAX(m.gesprek) AS gesprek FROM {KLACHTBRON} kl"
            f" JOIN {mee} m ON kl.klant = m.klant AND m.gesprek <= kl.dag GROUP BY kl.klant, kl.dag"
        )
        return (
            f"SELECT l.klant AS klant, l.dag AS dag, MIN(m.vak) AS vak FROM ({laatste}) l"
            f" JOIN {mee} m ON l.klant = m.klant AND l.gesprek = m.gesprek GROUP BY l.klant, l.dag"
        )

    def klachten_zonder_gesprek(self) -> str:
        """How many complaints belong to no conversation that counts."""
        return f"SELECT (SELECT COUNT(*) FROM {self._klachten()}) - (SELECT COUNT(*) FROM {KLACHT_BIJ}) AS aantal"

    def gebeld_na_verzet(self) -> str:
        """How many persons were called on a later day than that of their objection, reached or not."""
        eerste = f"SELECT klant, MIN(gesprek) AS dag FROM {BRON} WHERE {self._is(VERZET)} GROUP BY klant"
        return (
            f"SELECT COUNT(DISTINCT b.klant) AS aantal FROM {BRON} b JOIN ({eerste}) z ON b.klant = z.klant"
            f" WHERE b.gesprek > z.dag AND NOT {self._is(OVERSLAAN)}"
        )

    def _is(self, soort: str) -> str:
        waarden = lijst(waarde for waarde, kind in self.soorten.items() if kind == soort)
        return f"({self.vorm} IN ({waarden}))" if waarden else "(1 = 0)"

    def _klachten(self) -> str:
        return f"(SELECT DISTINCT klant, dag FROM {KLACHTBRON}) verschillende"

    def _cel(self, uitdrukking: str) -> str:
        if not self.min_cel:
            return f"CASE WHEN vak >= 0 THEN {uitdrukking} END"
        return (
            f"CASE WHEN vak < 0 THEN NULL WHEN {uitdrukking} BETWEEN 1 AND {self.min_cel - 1} THEN -{self.min_cel}"
            f" ELSE {uitdrukking} END"
        )

    def _code(self) -> str:
        gevallen = " ".join(f"WHEN {letterlijk(w)} THEN {_CODES[soort]}" for w, soort in self.soorten.items())
        return f"CASE {self.vorm} {gevallen} ELSE {_ONBEKEND} END" if gevallen else str(_ONBEKEND)

    def _per_gesprek(self) -> str:
        """Every call with its code and `vak`: the first month of its period, or why it does not count."""
        tot = self.tot_en_met if isinstance(self.tot_en_met, str) else _dag(self.tot_en_met)
        vanaf = f" WHEN gesprek < {_dag(self.vanaf)} THEN {_BUITEN_PERIODE}" if self.vanaf else ""
        maand = "maand" if self.breedte == 1 else f"maand - MOD(maand, {self.breedte})"
        reden = (
            f"CASE WHEN klant IS NULL THEN {_ZONDER_KLANT} WHEN beginpunt IS NULL THEN {_ZONDER_BEGINPUNT}"
            f" WHEN gesprek IS NULL THEN {_ZONDER_DATUM} WHEN code < 0 THEN code"
            f" WHEN gesprek < beginpunt THEN {_VOOR_BEGINPUNT}{vanaf} WHEN gesprek > {tot} THEN {_TE_RECENT}"
            f" ELSE {maand} END"
        )
        return (
            f"SELECT klant, gesprek, code, {reden} AS vak FROM (SELECT klant, beginpunt, gesprek,"
            f" {self._code()} AS code, CAST({MAANDEN} AS INTEGER) AS maand FROM {BRON}) met_code"
        )

    def _per_persoon(self) -> str:
        """Per period and person: whether there was a conversion, an objection, a complaint; calls, and days of them."""
        rijen = f"SELECT vak, klant, code, gesprek, 1 AS telt FROM ({self._per_gesprek()}) per_gesprek"
        aantal = "COUNT(*)"
        if self.klachten:
            aantal = "SUM(telt)"
            rijen += f" UNION ALL SELECT vak, klant, {_CODES[KLACHT]}, CAST(NULL AS DATE), 0 FROM {KLACHT_BIJ}"
        wie = "CASE WHEN vak >= 0 THEN klant END"
        if self.bits and self.breedte == 1:
            dag = "COALESCE(CAST(1 AS BIGINT) << EXTRACT(DAY FROM gesprek), 0)"
            binnen = (
                f"SELECT vak, {wie} AS wie, BIT_OR({dag} | (code * {_VLAG})) AS b, {aantal} AS aantal"
                f" FROM ({rijen}) rijen GROUP BY vak, {wie}"
            )
            vlaggen = ", ".join(
                f"CASE WHEN b & {_CODES[soort] * _VLAG} <> 0 THEN 1 ELSE 0 END AS {naam}" for soort, naam in _GEVALLEN
            )
            dagen = f"CAST(BIT_COUNT(b & {_VLAG - 1}) AS INTEGER)"
            return f"SELECT vak, {vlaggen}, aantal, {dagen} AS dagen FROM ({binnen}) bits"
        # Within one month after a beginpunt every day of the month occurs once, so its number says which day it is
        # (with two beginpunten of one person two days may share it, so that one extra call is taken for a double row).
        dag = "EXTRACT(DAY FROM gesprek)" if self.breedte == 1 else "gesprek"
        vlaggen = ", ".join(
            f"MAX(CASE WHEN code = {_CODES[soort]} THEN 1 ELSE 0 END) AS {naam}" for soort, naam in _GEVALLEN
        )
        return (
            f"SELECT vak, {vlaggen}, {aantal} AS aantal, COUNT(DISTINCT {dag}) AS dagen"
            f" FROM ({rijen}) rijen GROUP BY vak, {wie}"
        )


_GEVALLEN = ((CONVERSIE, "c"), (VERZET, "v"), (KLACHT, "k"))


def overzicht(hoogstens: int) -> str:
    """Per outcome how often it occurs, and its first and last day; the most frequent first."""
    return (
        f"SELECT uitkomst, COUNT(*) AS aantal, MIN(gesprek) AS eerste, MAX(gesprek) AS laatste FROM {BRON}"
        f" GROUP BY uitkomst ORDER BY aantal DESC, uitkomst LIMIT {hoogstens}"
    )


def letterlijk(tekst: str) -> str:
    """A text as a literal of SQL."""
    return "'" + tekst.replace("'", "''") + "'"


def lijst(teksten: Iterable[str]) -> str:
    """Texts as literals with commas between them."""
    return ", ".join(map(letterlijk, teksten))


def _dag(dag: date) -> str:
    return f"CAST('{dag.isoformat()}' AS DATE)"
