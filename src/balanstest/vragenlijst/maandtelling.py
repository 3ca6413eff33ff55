"""Months that were counted from 1, or with the last one included: refused, with the rows as they should be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

from balanstest.bestand.document import Bron
from balanstest.errors import Melding, Pad
from balanstest.texts import vragenlijst as teksten
from balanstest.vragenlijst.metingen import Maanden

_GENOEMD = 3
_OVERTUIGEND = 3
"""So many rows with a month between each of them are no accident; from month 1 on two are enough."""

Maandrij = tuple[int, int]
Rijvorm = Callable[[Maandrij], str]


def verkeerd_geteld(
    rijen: Sequence[Maanden], pad: Pad, bron: Bron, start: Fraction | None, *, los: bool
) -> Melding | None:
    """The message about a table whose months do not count from 0 with a `tot` that does not count; None where they do.

    `start` is the first month of calling that 2b has. `los` tells that each row has one number for its month.
    """
    geordend = sorted(
        (rij.van, rij.tot, nummer) for nummer, rij in enumerate(rijen) if rij.van is not None and rij.tot is not None
    )
    maanden = [(van, tot) for van, tot, _ in geordend]
    if len(maanden) < len(rijen) or not maanden:
        return None
    vorm: Rijvorm = _als_maand if los else _als_rij
    eerste = (*pad, geordend[0][2], "van")
    if not los and (goed := met_laatste_erbij(maanden)) is not None:
        return bron.melding("E182", eerste, rijen=_genoemd(maanden, vorm), goed=_genoemd(goed, vorm))
    if start == 0 and maanden[0][0] == 1:
        goed = [(van - 1, tot - 1) for van, tot in maanden]
        return bron.melding("E183", eerste, goed=_genoemd(goed, vorm))
    return None


def met_laatste_erbij(maanden: Sequence[Maandrij]) -> list[Maandrij] | None:
    """The rows as they should be, where every row begins one month past the end of the one before it; else None.

    So 1-3, 4-6 was counted from 1, and 0-2, 3-5 from 0 with the last month included.
    """
    if len(maanden) < 2 or any(later[0] != eerder[1] + 1 for eerder, later in pairwise(maanden)):
        return None
    van, tot = maanden[0]
    if any(tot < van for van, tot in maanden) or (van != 1 and len(maanden) < _OVERTUIGEND):
        return None
    lengtes = {tot - van for van, tot in maanden[1:]}
    breedte = tot - van + 1
    vanaf_nul = van == 0 if breedte == 1 else van % breedte == 0
    if vanaf_nul and lengtes == {tot - van}:
        return [(van, tot + 1) for van, tot in maanden]
    return [(max(0, van - 1), tot) for van, tot in maanden]


def _als_rij(rij: Maandrij) -> str:
    return f"{rij[0]}–{rij[1]}"


def _als_maand(rij: Maandrij) -> str:
    return str(rij[0])


def _genoemd(rijen: Sequence[Maandrij], vorm: Rijvorm) -> str:
    namen = ", ".join(vorm(rij) for rij in rijen[:_GENOEMD])
    return teksten.ENZOVOORT.format(namen=namen) if len(rijen) > _GENOEMD else namen
