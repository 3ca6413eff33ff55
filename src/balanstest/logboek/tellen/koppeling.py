"""What belongs to which call: the beginpunt of that day, and objections and complaints that were kept elsewhere.

Source: docs/methode.md, 'From a log to rows'. The texts are read by every engine, as those of `definitie` are.
"""

from __future__ import annotations

from balanstest.logboek.tellen.definitie import (
    BEGINPUNTBRON,
    BIJ,
    BRON,
    LOGBRON,
    LOOPT,
    LOSSE,
    Definitie,
)
from balanstest.logboek.tellen.uitkomsten import CONVERSIE, GEEN, KLACHT, OVERSLAAN, VERZET

_VAKKEN = 10000
"""More months than there can be between a beginpunt and a call."""
_NOOIT = "9999-12-31"
"""The end of what has none."""


def beginpunt_bij_gesprek(vlaggen: tuple[str, ...]) -> str:
    """`bron` out of the calls (`logbron`) and the beginpunten: every call with the last end, gift or purchase of that
    person on or before its day, and whether something ran on that day (`loopt`).

    `beginpuntbron` has klant, startdag and einde; a start without an end still runs. `vlaggen` are those of the log.
    """
    # One walk per person through all days in order: the last end so far, and the farthest end of what began so far.
    # Nothing is multiplied, however many calls and gifts a person has. Days that are equal are seen together.
    eigen = ", ".join(("uitkomst", *vlaggen))
    leeg = ", ".join(f"NULL AS {naam}" for naam in ("uitkomst", *vlaggen))
    dag = "CAST(NULL AS DATE)"
    nooit = f"CAST('{_NOOIT}' AS DATE)"
    wie = "klant IS NOT NULL"
    dagen = (
        f"SELECT klant, gesprek AS dag, {dag} AS voorbij, {dag} AS tot, 1 AS gebeld, {eigen} FROM {LOGBRON}"
        f" WHERE {wie} AND gesprek IS NOT NULL"
        f" UNION ALL SELECT klant, einde AS dag, einde AS voorbij, {dag} AS tot, 0 AS gebeld, {leeg}"
        f" FROM {BEGINPUNTBRON} WHERE {wie} AND einde IS NOT NULL"
        f" UNION ALL SELECT klant, startdag AS dag, {dag} AS voorbij, COALESCE(einde, {nooit}) AS tot, 0 AS gebeld,"
        f" {leeg} FROM {BEGINPUNTBRON} WHERE {wie} AND startdag IS NOT NULL"
    )
    tot_hier = "OVER (PARTITION BY klant ORDER BY dag)"
    gelopen = (
        f"SELECT klant, dag, gebeld, {eigen}, MAX(voorbij) {tot_hier} AS beginpunt, MAX(tot) {tot_hier} AS tot"
        f" FROM ({dagen}) dagen"
    )
    return (
        f"SELECT klant, beginpunt, dag AS gesprek, {eigen}, CASE WHEN tot > dag THEN 1 ELSE 0 END AS {LOOPT}"
        f" FROM ({gelopen}) gelopen WHERE gebeld = 1"
        f" UNION ALL SELECT klant, {dag} AS beginpunt, gesprek, {eigen}, 0 AS {LOOPT} FROM {LOGBRON}"
        f" WHERE klant IS NULL OR gesprek IS NULL"
    )


def geval_bij_gesprek(telling: Definitie, soort: str) -> str:
    """Per objection or complaint from elsewhere the period of the last conversation that counts, on or before its day:
    klant, dag, vak."""
    # Few complain: their calls are picked before anything is worked out, in one look at the log. The last call
    # comes with its period, as one number, of which the highest is the latest day (and the first period of it).
    los = LOSSE[soort]
    bron = f"(SELECT * FROM {BRON} WHERE klant IN (SELECT klant FROM {los})) van_hen"
    dag = " + ".join(f"EXTRACT({d} FROM gesprek) * {m}" for d, m in (("YEAR", 10000), ("MONTH", 100), ("DAY", 1)))
    mee = (
        f"(SELECT klant, gesprek, CAST({dag} AS BIGINT) * {_VAKKEN} + {_VAKKEN - 1} - vak AS laatste"
        f" FROM ({telling.per_gesprek(bron)}) x WHERE vak >= 0)"
    )
    return (
        f"SELECT los.klant AS klant, los.dag AS dag,"
        f" CAST({_VAKKEN - 1} - MOD(MAX(m.laatste), {_VAKKEN}) AS INTEGER) AS vak FROM {los} los"
        f" JOIN {mee} m ON los.klant = m.klant AND m.gesprek <= los.dag GROUP BY los.klant, los.dag"
    )


def zonder_gesprek(soort: str) -> str:
    """How many objections or complaints from elsewhere belong to no conversation that counts."""
    # A row without both is no complaint but an empty row.
    vol = "NOT (klant IS NULL AND dag IS NULL)"
    alle = f"(SELECT DISTINCT klant, dag FROM {LOSSE[soort]} WHERE {vol}) verschillende"
    return (
        f"SELECT alle.aantal - bij.aantal AS aantal FROM (SELECT COUNT(*) AS aantal FROM {alle}) alle"
        f" CROSS JOIN (SELECT COUNT(*) AS aantal FROM {BIJ[soort]}) bij"
    )


def gebeld_na_verzet(telling: Definitie) -> str:
    """How many persons were called on a later day than that of their objection, reached or not."""
    gezegd = telling.is_soort(VERZET)
    if VERZET in telling.vlaggen:
        gezegd = f"({gezegd} OR {VERZET} = 1)"
    alle = f"SELECT klant, gesprek AS dag FROM {BRON} WHERE {gezegd}"
    if VERZET in telling.apart:
        alle += f" UNION ALL SELECT klant, dag FROM {LOSSE[VERZET]}"
    eerste = f"SELECT klant, MIN(dag) AS dag FROM ({alle}) verzet_op GROUP BY klant"
    return (
        f"SELECT COUNT(DISTINCT b.klant) AS aantal FROM {BRON} b JOIN ({eerste}) z ON b.klant = z.klant"
        f" WHERE b.gesprek > z.dag AND NOT {telling.is_soort(OVERSLAAN)}"
    )


def vlag_zonder_gesprek(telling: Definitie) -> str:
    """How many rows say with a flag that somebody objected or complained, while nobody was spoken to."""
    gezegd = " OR ".join(f"{vlag} = 1" for vlag in telling.vlaggen)
    overslaan = telling.is_soort(OVERSLAAN)
    return f"SELECT COUNT(*) AS aantal FROM {BRON} WHERE ({gezegd}) AND {telling.niet_gesproken()} AND NOT {overslaan}"


def onbekende_vlaggen(vlaggen: tuple[str, ...]) -> str:
    """Per flag how many rows say neither yes nor no."""
    sommen = ", ".join(f"COALESCE(SUM(CASE WHEN {vlag} IS NULL THEN 1 ELSE 0 END), 0) AS {vlag}" for vlag in vlaggen)
    return f"SELECT {sommen} FROM {BRON}"


def onbekende_vlag(vlaggen: tuple[str, ...]) -> str:
    """How many rows have a flag that says neither yes nor no."""
    return f"SELECT COUNT(*) AS aantal FROM {BRON} WHERE {' OR '.join(f'{vlag} IS NULL' for vlag in vlaggen)}"


def niet_na_beginpunt(telling: Definitie, soort: str) -> str:
    """How many conversations are on or before the day of their beginpunt: conversions, or (GEEN) all others."""
    soorten = [CONVERSIE] if soort == CONVERSIE else [VERZET, KLACHT, GEEN]
    wat = " OR ".join(map(telling.is_soort, soorten))
    return f"SELECT COUNT(*) AS aantal FROM {BRON} WHERE ({wat}) AND gesprek <= beginpunt"
