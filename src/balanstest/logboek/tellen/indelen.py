"""What every outcome in a log counts as: named by the user, usual, or one of all others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.tellen.uitkomsten import (
    ALLE_ANDERE,
    CONVERSIE,
    KLACHT,
    VERZET,
    bekende,
    lijkt_op,
    soort_van,
    vorm_van,
)
from balanstest.meldingen import meld
from balanstest.taal.getallen import getal
from balanstest.taal.raad import bedoelt_u
from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as teksten

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
    meldingen: list[Melding] = []
    for uitkomst in onbekend[:_GETOOND]:
        meldingen.append(_onbekend(naam, uitkomst, uitkomsten[uitkomst], eerste=not meldingen))
    if rest := onbekend[_GETOOND:]:
        keer = getal(sum(uitkomsten[uitkomst] for uitkomst in rest))
        meldingen.append(meld("E159", naam, aantal=getal(len(rest)), keer=keer))
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


def _onbekend(naam: str, uitkomst: str, aantal: int, *, eerste: bool) -> Melding:
    """The message about an outcome; whoever words it tells only at the first which kinds there are."""
    kort = leesbaar(uitkomst, _LANGST) or teksten.LEEG
    soort = lijkt_op(uitkomst)
    return meld("E130", naam, naam=kort, keer=getal(aantal), uitkomst=uitkomst, soort=soort, eerste=eerste)


def _komt_niet_voor(naam: str, vorm: str, uitkomsten: Mapping[str, int], keuzes: Mapping[str, str]) -> Melding:
    toonbaar = [uitkomst for uitkomst in uitkomsten if uitkomst and not alleen_als_ander(uitkomst, keuzes)]
    getoond = ", ".join(f"'{leesbaar(uitkomst, _LANGST)}'" for uitkomst in toonbaar[:_GENOEMD])
    getoond += ", …" if len(toonbaar) > _GENOEMD else ""
    genoemd = vorm.replace("_", " ") or teksten.LEEG
    raad = bedoelt_u(vorm, [uitkomst for uitkomst in uitkomsten if uitkomst])  # nearly what the user typed
    return meld("E140", naam, naam=genoemd, namen=getoond or teksten.ANDERE_UITKOMSTEN, raad=raad)


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
    uitkomsten: Mapping[str, tuple[str, int]], overige: Overige | None, *, ook: Collection[str]
) -> tuple[str, ...]:
    """The kinds that no outcome stands for, and of which there is no file, table or flag (`ook`) either."""
    geteld = {soort for soort, _ in uitkomsten.values()} | set(ook)
    if overige is not None:
        geteld.add(overige.soort)
    return tuple(soort for soort in _GEVALLEN if soort not in geteld)
