"""The outcomes of a text log as an ENUM of DuckDB: every later pass over the log then compares numbers, not texts.

Nobody knows all outcomes before the whole log is read. So they are guessed, from the first rows and the usual words;
what was not guessed is kept as text beside it, and afterwards the type is widened. Nothing is read twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from balanstest.logboek.motoren.duckdb.groep import Bevraging, Zoals
from balanstest.logboek.tellen.definitie import lijst
from balanstest.logboek.tellen.kolommen import UITKOMST
from balanstest.logboek.tellen.uitkomsten import MAX_UITKOMSTEN, bekende

_GEGOKT, _HEEL = "uitkomst_gegokt", "uitkomst_heel"
_LANGSTE = 100


def verwacht(monster: Iterable[str]) -> list[str]:
    """The outcomes that the log probably has, in order: those of its first rows, and the usual ones however written."""
    woorden = {waarde for waarde in monster if len(waarde) <= _LANGSTE and waarde.isprintable()}
    if len(woorden) > MAX_UITKOMSTEN:  # no column of outcomes at all
        woorden = set()
    for woord in bekende():
        for vorm in (woord, woord.replace("_", " ")):
            woorden |= {vorm, vorm.capitalize(), vorm.upper()}
    return sorted(woorden | {""})


def maak(woorden: Sequence[str], rijen: Bevraging) -> Zoals:
    """Make the guessed type; the answer is how a text is kept: as that type, or as it is where it is another."""
    rijen(f"CREATE OR REPLACE TYPE {_GEGOKT} AS ENUM ({lijst(woorden)})")

    def zoals(tekst: str) -> str:
        # Not TRY_CAST, which takes microseconds for every value that fails: three times as long as reading the row.
        gegokt = f"{tekst} IN ({lijst(woorden)})"
        return (
            f"CASE WHEN {gegokt} THEN CAST({tekst} AS {_GEGOKT}) END AS {UITKOMST},"
            f" CASE WHEN {gegokt} THEN NULL ELSE {tekst} END AS anders"
        )

    return zoals


def voltooi(tabel: str, rijen: Bevraging) -> None:
    """Widen the type with what was not guessed; a column with very many or very long outcomes becomes text."""
    anders = f"SELECT DISTINCT anders FROM {tabel} WHERE anders IS NOT NULL"
    ((aantal, langste),) = rijen(f"SELECT COUNT(*), MAX(LENGTH(anders)) FROM ({anders} LIMIT {MAX_UITKOMSTEN + 1}) x")
    if not aantal:
        return
    type_ = "VARCHAR"
    if aantal <= MAX_UITKOMSTEN and langste <= _LANGSTE:
        type_ = _HEEL
        bekend = f"SELECT DISTINCT {UITKOMST} FROM {tabel} WHERE {UITKOMST} IS NOT NULL"
        rijen(
            f"CREATE OR REPLACE TYPE {_HEEL} AS ENUM"
            f" (SELECT CAST({UITKOMST} AS VARCHAR) FROM ({bekend}) x UNION {anders} ORDER BY 1)"
        )
    rijen(
        f"ALTER TABLE {tabel} ALTER {UITKOMST} TYPE {type_}"
        f" USING CAST(COALESCE(CAST({UITKOMST} AS VARCHAR), anders) AS {type_})"
    )
