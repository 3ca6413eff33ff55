"""The rows of a log that are calls at all, as the user chose them: what that choice must meet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.lezen.leeswijze import Rijkeuze
from balanstest.logboek.tellen.kolommen import geen_kolom, zo_genoemd
from balanstest.meldingen import meld
from balanstest.taal.raad import bedoelt_u
from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as teksten

_GETOOND = 12
"""A column with more different values than this is no kind of call: they may be people, and are not shown."""
_LANGST = 60


def zonder_kolom(naam: str, koppen: Sequence[str], alleen: Sequence[Rijkeuze]) -> list[Melding]:
    """The messages about conditions of which the log (`naam`) has no column, or more than one."""
    return [geen_kolom(naam, koppen, keuze.kolom) for keuze in alleen if len(zo_genoemd(koppen, keuze.kolom)) != 1]


def weiger_afwezig(
    naam: str, keuze: Rijkeuze, gevonden: Collection[int | None], waarden: Callable[[int], Sequence[str]]
) -> None:
    """Raise OngeldigError where the log has no row with a value that the user named.

    `gevonden` are the numbers of the values that it has; `waarden` gives so many at most of what stands in the column.
    """
    weg = [waarde for nummer, waarde in enumerate(keuze.waarden) if nummer not in gevonden]
    if not weg:
        return
    bestaand = list(waarden(_GETOOND + 1))
    getoond = ", ".join(f"'{leesbaar(waarde, _LANGST)}'" for waarde in bestaand)
    wat = teksten.KEUZE_WAARDEN.format(waarden=getoond) if 0 < len(bestaand) <= _GETOOND else ""
    raise OngeldigError(
        [
            meld("E221", naam, waarde=waarde, kolom=keuze.kolom, raad=bedoelt_u(waarde, bestaand) or wat)
            for waarde in weg
        ]
    )
