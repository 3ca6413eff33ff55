"""The one definition of the counts, as SQL that every engine understands: EXTRACT, CASE, GROUP BY.

Source: docs/methode.md, 'From a log to rows'. No engine's own difference of dates is used: they do not agree. The
only second spelling is DuckDB's way to count different days (`bits`); a test holds both to the same table.

Every query reads `bron` (klant, beginpunt, gesprek, uitkomst; the two in the middle are dates), with `verzet` and
`klacht` (1, 0, or NULL for neither yes nor no) where the log has such flags. What was kept elsewhere is put together
with it in `koppeling`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from balanstest.logboek.tellen.uitkomsten import CONVERSIE, GEEN, KLACHT, NIET_BEREIKT, OVERSLAAN, VERZET

BRON, LOGBRON, BEGINPUNTBRON = "bron", "logbron", "beginpuntbron"
"""The calls with their beginpunt; and where that stands elsewhere the calls without it, and the beginpunten."""
LOSSE = {VERZET: "verzetbron", KLACHT: "klachtbron"}
"""Objections and complaints from elsewhere: klant, dag."""
BIJ = {VERZET: "verzet_bij", KLACHT: "klacht_bij"}
"""The same with the period of the conversation that each belongs to: klant, dag, vak."""
LOOPT = "loopt"
"""Whether (1 or 0) a contract of that person ran on the day of the call."""
TELT_MEE = "telt_mee"
GEBELD_NA_VERZET = "gebeld_na_verzet"
MEESTE_VAN_EEN = "meeste_van_een"
ZONDER_GESPREK = {VERZET: "verzet_zonder_gesprek", KLACHT: "klacht_zonder_gesprek"}
EERSTE_DAG, LAATSTE_DAG = "eerste_dag", "laatste_dag"
TOTAAL, SLECHTE_RIJEN, NIET_GEKOZEN = "alle_gesprekken", "slechte_rijen", "niet_gekozen"
VLAG_ZONDER_GESPREK, ONBEKENDE_VLAG = "vlag_zonder_gesprek", "onbekende_vlag"
NIET_NA = {CONVERSIE: "conversies_op_beginpunt", GEEN: "andere_op_beginpunt"}
"""Conversations on or before the day of their beginpunt: conversions, and all others."""
BREEDTE, NAWACHT, MIN_CEL, VANAF = "breedte", "nawacht", "min_cel", "vanaf"
"""Further rows of an answer that comes back by hand (see `vraag`): each has its number under `gesprekken`."""
KOLOMMEN = ("reden", "maand", "personen", "conversies", "verzet", "klachten", "gesprekken", "dubbel")
"""The columns of the answer: one row per period that counts, one per reason why calls do not count."""

_ZONDER_KLANT, _ZONDER_BEGINPUNT, _ZONDER_DATUM = -1, -2, -3
_NIET_BEREIKT, _OVERGESLAGEN, _ONBEKEND = -4, -5, -6
_VOOR_BEGINPUNT, _TE_RECENT, _BUITEN_PERIODE = -7, -8, -9
_LOOPT, _GEEN_EERDER = -10, -11
REDENEN: dict[int, str] = {
    _ZONDER_KLANT: "zonder_klant",
    _ZONDER_BEGINPUNT: "zonder_beginpunt",
    _ZONDER_DATUM: "zonder_datum",
    _NIET_BEREIKT: "niet_bereikt",
    _OVERGESLAGEN: "overgeslagen",
    _ONBEKEND: "onbekende_uitkomst",
    _LOOPT: "lopende_overeenkomst",
    _GEEN_EERDER: "geen_eerder_beginpunt",
    _VOOR_BEGINPUNT: "voor_beginpunt",
    _TE_RECENT: "te_recent",
    _BUITEN_PERIODE: "buiten_periode",
}
"""Why a conversation is left out, in the order in which it is decided."""
_REDENEN_ALS_SQL = " ".join(f"WHEN {code} THEN '{naam}'" for code, naam in REDENEN.items())

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
    apart: tuple[str, ...] = ()
    """The kinds (VERZET, KLACHT) that come from elsewhere too, in `BIJ`, made by `koppeling`."""
    vlaggen: tuple[str, ...] = ()
    """The kinds that the log has a flag of."""
    beginpunten: bool = False
    """Whether the beginpunten come from elsewhere, so that `bron` was made by `koppeling`."""
    bits: bool = False
    """Whether the engine is DuckDB, which counts different days faster with bits."""

    def telling(self, gesprekken: str | None = None, bij: Mapping[str, str] = BIJ) -> str:
        """The counts: `KOLOMMEN`. A person counts once per period; -5 in a cell says 'fewer than 5'.

        Of `bron` and all of `BIJ`; or of one part (see `voor_delen`) and what belongs to it, per kind.
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
            f" FROM ({self._per_persoon(gesprekken or f'({self.per_gesprek()})', bij)}) per_persoon"
            f" GROUP BY vak ORDER BY vak"
        )

    def voor_delen(self, delen: int) -> str:
        """For DuckDB: what the counts need of every call, and in which of so many parts (`deel`) its person falls."""
        return (
            f"SELECT klant, gesprek, code, vak, {deel('klant', delen)} AS deel"
            f" FROM ({self.per_gesprek()}) per_gesprek WHERE vak >= 0"
        )

    def uitgesloten(self) -> str:
        """How many calls are left out, per reason: the rows of `telling` with a reason, without working out a month."""
        leeg = ", ".join(f"NULL AS {naam}" for naam in KOLOMMEN[1:-2])
        return (
            f"SELECT CASE vak {_REDENEN_ALS_SQL} END AS reden, {leeg}, COUNT(*) AS gesprekken, 0 AS dubbel"
            f" FROM ({self.per_gesprek(maanden='0')}) x WHERE vak < 0 GROUP BY vak ORDER BY vak"
        )

    def is_soort(self, soort: str) -> str:
        """The condition that the outcome of a call in `bron` is of this kind."""
        if soort == self.overige:
            andere = lijst(waarde for waarde, kind in self.soorten.items() if kind != soort)
            return f"(uitkomst NOT IN ({andere}))" if andere else "(1 = 1)"
        waarden = lijst(waarde for waarde, kind in self.soorten.items() if kind == soort)
        return f"(uitkomst IN ({waarden}))" if waarden else "(1 = 0)"

    def niet_gesproken(self) -> str:
        """The condition that a call in `bron` is no conversation, or of an outcome that nobody knows."""
        return f"({self._code()}) < 0"

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

    def per_gesprek(self, bron: str = BRON, maanden: str = MAANDEN) -> str:
        """Every call with its code and `vak`: the first month of its period, or why it does not count."""
        tot = "tot_en_met" if isinstance(self.tot_en_met, str) else dag_als_sql(self.tot_en_met)
        vanaf = f" WHEN gesprek < {dag_als_sql(self.vanaf)} THEN {_BUITEN_PERIODE}" if self.vanaf else ""
        maand = "maand" if self.breedte == 1 else f"maand - MOD(maand, {self.breedte})"
        reden = (
            f"CASE WHEN klant IS NULL THEN {_ZONDER_KLANT} WHEN beginpunt IS NULL THEN {_ZONDER_BEGINPUNT}"
            f" WHEN gesprek IS NULL THEN {_ZONDER_DATUM} WHEN kaal < 0 THEN kaal"
            f" WHEN gesprek < beginpunt THEN {_VOOR_BEGINPUNT}{vanaf} WHEN gesprek > {tot} THEN {_TE_RECENT}"
            f" ELSE {maand} END"
        )
        if self.beginpunten:  # which one it is depends on the day of the call
            reden = (
                f"CASE WHEN klant IS NULL THEN {_ZONDER_KLANT} WHEN gesprek IS NULL THEN {_ZONDER_DATUM}"
                f" WHEN kaal < 0 THEN kaal WHEN {LOOPT} = 1 THEN {_LOOPT} WHEN beginpunt IS NULL THEN {_GEEN_EERDER}"
                f"{vanaf} WHEN gesprek > {tot} THEN {_TE_RECENT} ELSE {maand} END"
            )
        eigen = "".join(f", {naam}" for naam in (*self.vlaggen, *([LOOPT] if self.beginpunten else [])))
        return (
            f"SELECT klant, gesprek, {self._met_vlaggen()} AS code, {reden} AS vak FROM"
            f" (SELECT klant, beginpunt, gesprek, {self._code()} AS kaal{eigen},"
            f" CAST({maanden} AS INTEGER) AS maand{self._grens()} FROM {bron}) met_code"
        )

    def _met_vlaggen(self) -> str:
        """The code of a call with what its flags say: a sum of `_CODES`, each at most once."""
        bij = (
            f" + CASE WHEN kaal >= 0 AND kaal <> {_CODES[soort]} AND {soort} = 1 THEN {_CODES[soort]} ELSE 0 END"
            for soort in self.vlaggen
        )
        return f"kaal{''.join(bij)}"

    def _grens(self) -> str:
        return f", {self.tot_en_met} AS tot_en_met" if isinstance(self.tot_en_met, str) else ""

    def _per_persoon(self, gesprekken: str, bij: Mapping[str, str]) -> str:
        """Per period and person: whether there was a conversion, an objection, a complaint; calls, and days of them."""
        rijen = f"SELECT vak, klant, code, gesprek, 1 AS telt FROM {gesprekken} per_gesprek"
        aantal = "COUNT(*)"
        for soort in self.apart:
            aantal = "COUNT(telt)"
            leeg = "CAST(NULL AS DATE), CAST(NULL AS INTEGER)"
            rijen += f" UNION ALL SELECT vak, klant, {_CODES[soort]}, {leeg} FROM {bij[soort]} bij"
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
            f"MAX(CASE WHEN code IN ({', '.join(map(str, _met(soort)))}) THEN 1 ELSE 0 END) AS {naam}"
            for soort, naam in _GEVALLEN
        )
        return (
            f"SELECT vak, {vlaggen}, {aantal} AS aantal, COUNT(DISTINCT {dag}) AS dagen"
            f" FROM ({rijen}) rijen GROUP BY vak, {wie}"
        )


_GEVALLEN = ((CONVERSIE, "c"), (VERZET, "v"), (KLACHT, "k"))


def _met(soort: str) -> list[int]:
    """The codes of calls in which this happened, alone or with others."""
    return [code for code in range(1, sum(_CODES[naam] for naam, _ in _GEVALLEN) + 1) if code & _CODES[soort]]


def scherm_af(aantal: int, min_cel: int) -> int:
    """A count as it may be shown: −5 says 'fewer than 5'."""
    return -min_cel if 1 <= aantal < min_cel else aantal


_HEEL = "klant IS NOT NULL AND gesprek >= beginpunt"
"""A row of somebody, of after the beginpunt: one with a date of long ago or next year that is a fault seldom is."""


def overzicht(hoogstens: int) -> str:
    """Per outcome how often it occurs, its first and last day, and how often on or before the beginpunt; the most
    frequent first.

    The days are those of rows that are whole (None: there are none), and then those of all rows.
    """
    dagen = f"MIN(CASE WHEN {_HEEL} THEN gesprek END) AS eerste, MAX(CASE WHEN {_HEEL} THEN gesprek END) AS laatste"
    niet_na = "SUM(CASE WHEN gesprek <= beginpunt THEN 1 ELSE 0 END) AS niet_na"
    return (
        f"SELECT uitkomst, COUNT(*) AS aantal, {dagen}, MIN(gesprek) AS vroegst, MAX(gesprek) AS laatst, {niet_na}"
        f" FROM {BRON}"
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
