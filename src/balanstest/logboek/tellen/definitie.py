"""The one definition of the counts, as SQL that every engine understands: EXTRACT, CASE, GROUP BY.

Source: docs/methode.md, 'From a log to rows'. No engine's own difference of dates is used: they do not agree. The
only second spelling is DuckDB's way to count different days (`bits`); a test holds both to the same table.

Every query reads `bron` (klant, beginpunt, gesprek, uitkomst; the two in the middle are dates), and `klachtbron`
(klant, dag) where complaints come apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from balanstest.logboek.tellen.uitkomsten import CONVERSIE, GEEN, KLACHT, NIET_BEREIKT, OVERSLAAN, VERZET

BRON, KLACHTBRON, KLACHT_BIJ = "bron", "klachtbron", "klacht_bij"
TELT_MEE = "telt_mee"
GEBELD_NA_VERZET = "gebeld_na_verzet"
MEESTE_VAN_EEN = "meeste_van_een"
KLACHT_ZONDER_GESPREK = "klacht_zonder_gesprek"
EERSTE_DAG, LAATSTE_DAG = "eerste_dag", "laatste_dag"
TOTAAL, SLECHTE_RIJEN, SLECHTE_KLACHTEN = "alle_gesprekken", "slechte_rijen", "slechte_klachten"
BREEDTE, NAWACHT, MIN_CEL, VANAF = "breedte", "nawacht", "min_cel", "vanaf"
"""Further rows of an answer that comes back by hand (see `vraag`): each has its number under `gesprekken`."""
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
_REDENEN_ALS_SQL = " ".join(f"WHEN {code} THEN '{naam}'" for code, naam in REDENEN.items())

_CODES = {GEEN: 0, CONVERSIE: 1, VERZET: 2, KLACHT: 4, NIET_BEREIKT: _NIET_BEREIKT, OVERSLAAN: _OVERGESLAGEN}
_VAKKEN = 10000
"""More months than there can be between a beginpunt and a call."""
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

    `soorten` gives the kind of every outcome as it stands in `bron`, `overige` that of all others (None: unknown).
    `tot_en_met` is the last day that counts: a date, or the SQL that tells it. `breedte` is the width of a period in
    months (1, 3, 6 or 12), `min_cel` the smallest count from 1 up that may be shown (0: all).
    """

    soorten: Mapping[str, str]
    tot_en_met: date | str
    vanaf: date | None = None
    breedte: int = 1
    min_cel: int = 0
    overige: str | None = None
    klachten: bool = False
    """Whether complaints come apart, in `klacht_bij` (klant, vak) made by `klachten_bij_gesprek`."""
    bits: bool = False
    """Whether the engine is DuckDB, which counts different days faster with bits."""

    def telling(self, gesprekken: str | None = None, klachten: str = KLACHT_BIJ) -> str:
        """The counts: `KOLOMMEN`. A person counts once per period; -5 in a cell says 'fewer than 5'.

        Of `bron` and all complaints; or of one part (see `voor_delen`) and the complaints that belong to it.
        """
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
            f"SELECT CASE vak {_REDENEN_ALS_SQL} ELSE '{TELT_MEE}' END AS reden,"
            f" CASE WHEN vak >= 0 THEN vak END AS maand,"
            f" {cellen}, {self._van_genoeg('SUM(aantal)', -self.min_cel)} AS gesprekken,"
            f" {self._van_genoeg('SUM(aantal) - SUM(dagen)', 0)} AS dubbel"
            f" FROM ({self._per_persoon(gesprekken or f'({self._per_gesprek()})', klachten)}) per_persoon"
            f" GROUP BY vak ORDER BY vak"
        )

    def voor_delen(self, delen: int) -> str:
        """For DuckDB: what the counts need of every call, and in which of so many parts (`deel`) its person falls."""
        return (
            f"SELECT klant, gesprek, code, vak, {deel('klant', delen)} AS deel"
            f" FROM ({self._per_gesprek()}) per_gesprek WHERE vak >= 0"
        )

    def uitgesloten(self) -> str:
        """How many calls are left out, per reason: the rows of `telling` with a reason, without working out a month."""
        leeg = ", ".join(f"NULL AS {naam}" for naam in KOLOMMEN[1:-2])
        return (
            f"SELECT CASE vak {_REDENEN_ALS_SQL} END AS reden, {leeg}, COUNT(*) AS gesprekken, 0 AS dubbel"
            f" FROM ({self._per_gesprek(maanden='0')}) x WHERE vak < 0 GROUP BY vak ORDER BY vak"
        )

    def klachten_bij_gesprek(self) -> str:
        """Per complaint the period of the last conversation that counts, on or before its day: klant, vak."""
        # Few complain: their calls are picked before anything is worked out, in one look at the log. The last call
        # comes with its period, as one number, of which the highest is the latest day (and the first period of it).
        bron = f"(SELECT * FROM {BRON} WHERE klant IN (SELECT klant FROM {KLACHTBRON})) klagers"
        dag = " + ".join(f"EXTRACT({d} FROM gesprek) * {m}" for d, m in (("YEAR", 10000), ("MONTH", 100), ("DAY", 1)))
        mee = (
            f"(SELECT klant, gesprek, CAST({dag} AS BIGINT) * {_VAKKEN} + {_VAKKEN - 1} - vak AS laatste"
            f" FROM ({self._per_gesprek(bron)}) x WHERE vak >= 0)"
        )
        return (
            f"SELECT kl.klant AS klant, kl.dag AS dag,"
            f" CAST({_VAKKEN - 1} - MOD(MAX(m.laatste), {_VAKKEN}) AS INTEGER) AS vak FROM {KLACHTBRON} kl"
            f" JOIN {mee} m ON kl.klant = m.klant AND m.gesprek <= kl.dag GROUP BY kl.klant, kl.dag"
        )

    def klachten_zonder_gesprek(self) -> str:
        """How many complaints belong to no conversation that counts."""
        return (
            f"SELECT alle.aantal - bij.aantal AS aantal FROM (SELECT COUNT(*) AS aantal FROM {self._klachten()}) alle"
            f" CROSS JOIN (SELECT COUNT(*) AS aantal FROM {KLACHT_BIJ}) bij"
        )

    def gebeld_na_verzet(self) -> str:
        """How many persons were called on a later day than that of their objection, reached or not."""
        eerste = f"SELECT klant, MIN(gesprek) AS dag FROM {BRON} WHERE {self._is(VERZET)} GROUP BY klant"
        return (
            f"SELECT COUNT(DISTINCT b.klant) AS aantal FROM {BRON} b JOIN ({eerste}) z ON b.klant = z.klant"
            f" WHERE b.gesprek > z.dag AND NOT {self._is(OVERSLAAN)}"
        )

    def _is(self, soort: str) -> str:
        if soort == self.overige:
            andere = lijst(waarde for waarde, kind in self.soorten.items() if kind != soort)
            return f"(uitkomst NOT IN ({andere}))" if andere else "(1 = 1)"
        waarden = lijst(waarde for waarde, kind in self.soorten.items() if kind == soort)
        return f"(uitkomst IN ({waarden}))" if waarden else "(1 = 0)"

    def _klachten(self) -> str:
        # A row without both is no complaint but an empty row.
        vol = "NOT (klant IS NULL AND dag IS NULL)"
        return f"(SELECT DISTINCT klant, dag FROM {KLACHTBRON} WHERE {vol}) verschillende"

    def scherm_af(self, aantallen: Sequence[int]) -> list[int]:
        """The counts of one period (`KOLOMMEN` from `personen` on) as they may be shown, as `telling` gives them."""
        *cellen, gesprekken, dubbel = aantallen
        if 1 <= cellen[0] < self.min_cel:
            return [-self.min_cel] * (len(cellen) + 1) + [0]
        return [*(scherm_af(cel, self.min_cel) for cel in cellen), gesprekken, dubbel]

    def _cel(self, uitdrukking: str) -> str:
        if not self.min_cel:
            return f"CASE WHEN vak >= 0 THEN {uitdrukking} END"
        # A period with too few persons tells nothing at all: also that nobody of them objected would tell of each.
        return (
            f"CASE WHEN vak < 0 THEN NULL WHEN COUNT(*) BETWEEN 1 AND {self.min_cel - 1}"
            f" OR {uitdrukking} BETWEEN 1 AND {self.min_cel - 1} THEN -{self.min_cel} ELSE {uitdrukking} END"
        )

    def _van_genoeg(self, uitdrukking: str, anders: int) -> str:
        """A count of calls; of a period that has too few persons to be shown, it may not tell how few."""
        if self.min_cel <= 1:
            return uitdrukking
        return f"CASE WHEN vak >= 0 AND COUNT(*) < {self.min_cel} THEN {anders} ELSE {uitdrukking} END"

    def genoeg(self, uitdrukking: str) -> str:
        """A count that stands by itself as it may be shown: −5 says 'fewer than 5'."""
        if self.min_cel <= 1:
            return uitdrukking
        return f"CASE WHEN {uitdrukking} BETWEEN 1 AND {self.min_cel - 1} THEN -{self.min_cel} ELSE {uitdrukking} END"

    def _code(self) -> str:
        gevallen = self.per_soort({soort: str(code) for soort, code in _CODES.items()})
        anders = _CODES[self.overige] if self.overige else _ONBEKEND
        return f"CASE {gevallen} ELSE {anders} END" if gevallen else str(anders)

    def per_soort(self, waarden: Mapping[str, str]) -> str:
        """The cases of a CASE that gives a value (SQL, by kind) to every outcome that is named."""
        gevallen = []
        for soort, waarde in waarden.items():
            if namen := lijst(uitkomst for uitkomst, kind in self.soorten.items() if kind == soort):
                gevallen.append(f"WHEN uitkomst IN ({namen}) THEN {waarde}")
        return " ".join(gevallen)

    def _per_gesprek(self, bron: str = BRON, maanden: str = MAANDEN) -> str:
        """Every call with its code and `vak`: the first month of its period, or why it does not count."""
        tot = "tot_en_met" if isinstance(self.tot_en_met, str) else dag_als_sql(self.tot_en_met)
        vanaf = f" WHEN gesprek < {dag_als_sql(self.vanaf)} THEN {_BUITEN_PERIODE}" if self.vanaf else ""
        maand = "maand" if self.breedte == 1 else f"maand - MOD(maand, {self.breedte})"
        reden = (
            f"CASE WHEN klant IS NULL THEN {_ZONDER_KLANT} WHEN beginpunt IS NULL THEN {_ZONDER_BEGINPUNT}"
            f" WHEN gesprek IS NULL THEN {_ZONDER_DATUM} WHEN code < 0 THEN code"
            f" WHEN gesprek < beginpunt THEN {_VOOR_BEGINPUNT}{vanaf} WHEN gesprek > {tot} THEN {_TE_RECENT}"
            f" ELSE {maand} END"
        )
        return (
            f"SELECT klant, gesprek, code, {reden} AS vak FROM (SELECT klant, beginpunt, gesprek,"
            f" {self._code()} AS code, CAST({maanden} AS INTEGER) AS maand{self._grens()} FROM {bron}) met_code"
        )

    def _grens(self) -> str:
        return f", {self.tot_en_met} AS tot_en_met" if isinstance(self.tot_en_met, str) else ""

    def _per_persoon(self, gesprekken: str, klachten: str) -> str:
        """Per period and person: whether there was a conversion, an objection, a complaint; calls, and days of them."""
        rijen = f"SELECT vak, klant, code, gesprek, 1 AS telt FROM {gesprekken} per_gesprek"
        aantal = "COUNT(*)"
        if self.klachten:
            aantal = "COUNT(telt)"
            leeg = "CAST(NULL AS DATE), CAST(NULL AS INTEGER)"
            rijen += f" UNION ALL SELECT vak, klant, {_CODES[KLACHT]}, {leeg} FROM {klachten} bij"
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
        # Within one month after a beginpunt every day of the month occurs once, so its number says which day it is. For
        # somebody with two beginpunten a further conversation may so be taken for one on the same day: then it stands
        # under `dubbel`. The table is the same.
        dag = "EXTRACT(DAY FROM gesprek)" if self.breedte == 1 else "gesprek"
        vlaggen = ", ".join(
            f"MAX(CASE WHEN code = {_CODES[soort]} THEN 1 ELSE 0 END) AS {naam}" for soort, naam in _GEVALLEN
        )
        return (
            f"SELECT vak, {vlaggen}, {aantal} AS aantal, COUNT(DISTINCT {dag}) AS dagen"
            f" FROM ({rijen}) rijen GROUP BY vak, {wie}"
        )


_GEVALLEN = ((CONVERSIE, "c"), (VERZET, "v"), (KLACHT, "k"))


def scherm_af(aantal: int, min_cel: int) -> int:
    """A count as it may be shown: −5 says 'fewer than 5'."""
    return -min_cel if 1 <= aantal < min_cel else aantal


_HEEL = "klant IS NOT NULL AND gesprek >= beginpunt"
"""A row of somebody, of after the beginpunt: one with a date of long ago or next year that is a fault seldom is."""


def overzicht(hoogstens: int) -> str:
    """Per outcome how often it occurs, and its first and last day; the most frequent first.

    The days are those of rows that are whole (None: there are none), and then those of all rows.
    """
    dagen = f"MIN(CASE WHEN {_HEEL} THEN gesprek END) AS eerste, MAX(CASE WHEN {_HEEL} THEN gesprek END) AS laatste"
    return (
        f"SELECT uitkomst, COUNT(*) AS aantal, {dagen}, MIN(gesprek) AS vroegst, MAX(gesprek) AS laatst FROM {BRON}"
        f" GROUP BY uitkomst ORDER BY aantal DESC, uitkomst LIMIT {hoogstens}"
    )


def dagen() -> str:
    """The first and the last day of the log: of rows that are whole, or else of all."""
    eerste, laatste = (f"COALESCE({f}(CASE WHEN {_HEEL} THEN gesprek END), {f}(gesprek))" for f in ("MIN", "MAX"))
    return f"SELECT {eerste} AS eerste, {laatste} AS laatste FROM {BRON}"


def deel(klant: str, delen: int) -> str:
    """For DuckDB: in which of so many parts a person falls."""
    return f"hash({klant}) % {delen}"


def letterlijk(tekst: str) -> str:
    """A text as a literal of SQL."""
    return "'" + tekst.replace("'", "''") + "'"


def lijst(teksten: Iterable[str]) -> str:
    """Texts as literals with commas between them."""
    return ", ".join(map(letterlijk, teksten))


def dag_als_sql(dag: date) -> str:
    """A day as SQL."""
    return f"CAST('{dag.isoformat()}' AS DATE)"
