"""What every outcome in a log counts as: named by the user, usual, or one of all others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.uitkomsten import (
    ALLE_ANDERE,
    CONVERSIE,
    KLACHT,
    OVERSLAAN,
    VERZET,
    bekende,
    lijkt_op,
    soort_van,
    vorm_van,
)
from balanstest.texts import fouten
from balanstest.texts.getallen import getal
from balanstest.texts.logboek import ANDERE_UITKOMSTEN, LEEG
from balanstest.texts.tekens import leesbaar

_GEVALLEN = (CONVERSIE, VERZET, KLACHT)
_GETOOND = 10
"""Outcomes that nobody knows of which each has a message; of the others only their number is told."""
_GENOEMD = 12
_LANGST = 60


class Overige(NamedTuple):
    """The outcomes that only 'all others' stood for. What they are may be about people: only their number is kept.

    `verschillend` is 0 where nobody counted how many different ones there are.
    """

    soort: str
    verschillend: int
    aantal: int


def deel_in(naam: str, uitkomsten: Mapping[str, int], keuzes: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """The kind of every outcome, with how often it occurs, the most frequent first.

    Raises OngeldigError with what nobody knows, and choices that match nothing.
    """
    soorten: dict[str, tuple[str, int]] = {}
    onbekend = []
    for uitkomst, aantal in uitkomsten.items():
        soort = soort_van(uitkomst, keuzes)
        if soort is None:
            onbekend.append(uitkomst)
        else:
            soorten[uitkomst] = (soort, aantal)
    meldingen = [_onbekend(naam, uitkomst, uitkomsten[uitkomst]) for uitkomst in onbekend[:_GETOOND]]
    if rest := onbekend[_GETOOND:]:
        keer = getal(sum(uitkomsten[uitkomst] for uitkomst in rest))
        meldingen.append(fouten.melding("E159", naam, aantal=getal(len(rest)), keer=keer))
    bekend = {vorm_van(uitkomst) for uitkomst in uitkomsten}
    gezien = {soort for soort, _ in soorten.values()}
    for vorm, soort in keuzes.items():
        if vorm in bekend or vorm == ALLE_ANDERE:
            continue
        gewoon = ALLE_ANDERE not in keuzes or bekende().get(vorm) == soort
        if soort in _GEVALLEN and soort not in gezien and gewoon:
            # The system knows this outcome, and nobody gave it: that is a zero. Beside 'all others' it may be a typo.
            soorten[vorm.replace("_", " ")] = (soort, 0)
        else:
            meldingen.append(_komt_niet_voor(naam, vorm, uitkomsten, keuzes))
    if meldingen:
        raise OngeldigError(meldingen)
    return soorten


def _onbekend(naam: str, uitkomst: str, aantal: int) -> Melding:
    kort = leesbaar(uitkomst, _LANGST)
    voorbeeld = f"{lijkt_op(uitkomst) or OVERSLAAN}={uitkomst if len(uitkomst) <= _LANGST else ALLE_ANDERE}"
    if " " in voorbeeld or ALLE_ANDERE in voorbeeld:
        voorbeeld = f'"{voorbeeld}"'
    return fouten.melding("E130", naam, naam=kort or LEEG, keer=getal(aantal), voorbeeld=voorbeeld)


def _komt_niet_voor(naam: str, vorm: str, uitkomsten: Mapping[str, int], keuzes: Mapping[str, str]) -> Melding:
    toonbaar = (uitkomst for uitkomst in uitkomsten if uitkomst and not alleen_als_ander(uitkomst, keuzes))
    namen = ", ".join(leesbaar(uitkomst, _LANGST) for _, uitkomst in zip(range(_GENOEMD), toonbaar, strict=False))
    return fouten.melding("E140", naam, naam=vorm, namen=namen or ANDERE_UITKOMSTEN)


def alleen_als_ander(uitkomst: str, keuzes: Mapping[str, str]) -> bool:
    """Whether only 'all others' stands for this outcome."""
    vorm = vorm_van(uitkomst)
    return ALLE_ANDERE in keuzes and vorm not in keuzes and vorm not in bekende()


def splits(
    soorten: Mapping[str, tuple[str, int]], keuzes: Mapping[str, str]
) -> tuple[dict[str, tuple[str, int]], Overige | None]:
    """The outcomes that may be named, and the number of all others."""
    genoemd = {naam: wat for naam, wat in soorten.items() if not alleen_als_ander(naam, keuzes)}
    rest = [aantal for naam, (_, aantal) in soorten.items() if naam not in genoemd]
    return genoemd, Overige(keuzes[ALLE_ANDERE], len(rest), sum(rest)) if rest else None


def niet_geteld(
    uitkomsten: Mapping[str, tuple[str, int]], overige: Overige | None, *, klachten: bool
) -> tuple[str, ...]:
    """The kinds that no outcome stands for, and of which there is no file or table (`klachten`) either."""
    geteld = {soort for soort, _ in uitkomsten.values()} | ({KLACHT} if klachten else set())
    if overige is not None:
        geteld.add(overige.soort)
    return tuple(soort for soort in _GEVALLEN if soort not in geteld)
