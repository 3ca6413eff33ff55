"""The periods of a count: how wide they may be, and how they are read from what an engine answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from balanstest.logboek.tellen import definitie

BREEDTES = (1, 3, 6, 12)


class Telvak(NamedTuple):
    """One period after the beginpunt: persons spoken to, and what came of it; a negative count −5 is 'fewer than 5'.

    `extra` counts further conversations with the same person in the period, on other days; `dubbel` those on the same
    day, most often the same row twice.
    """

    van: int
    tot: int
    gesprekken: int
    conversies: int
    verzet: int
    klachten: int
    extra: int
    dubbel: int


def lees_antwoord(rijen: Sequence[Sequence[Any]], breedte: int) -> tuple[list[Telvak], dict[str, int]]:
    """The answer of an engine (`definitie.KOLOMMEN`) as periods in order, and the exclusions."""
    perioden: list[Telvak] = []
    uitgesloten: dict[str, int] = {}
    for reden, maand, personen, conversies, verzet, klachten, gesprekken, dubbel in rijen:
        if reden != definitie.TELT_MEE:
            uitgesloten[str(reden)] = int(gesprekken)
            continue
        van, mensen = int(maand), int(personen)
        meer = int(gesprekken) - mensen - int(dubbel) if mensen >= 0 else 0
        gevallen = (int(conversies), int(verzet), int(klachten))
        perioden.append(Telvak(van, van + breedte, mensen, *gevallen, max(0, meer), int(dubbel)))
    return sorted(perioden), {reden: uitgesloten[reden] for reden in definitie.REDENEN.values() if reden in uitgesloten}


def vol(perioden: Sequence[Telvak]) -> tuple[Telvak, ...]:
    """The periods that hold somebody (and, with `min_cel`, enough people to say so)."""
    return tuple(periode for periode in perioden if periode.gesprekken > 0)


def lege_perioden(perioden: Sequence[Telvak], breedte: int) -> tuple[int, ...]:
    """The first months of the periods in which nobody was spoken to, or too few to be shown: those between two others.

    Whoever starts calling in month 3 has no gap before it: the questionnaire asks when that is (2b).
    """
    met = {periode.van for periode in vol(perioden)}
    return tuple(van for van in range(min(met, default=0), max(met, default=0), breedte) if van not in met)
