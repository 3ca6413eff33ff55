"""Whether the numbers of an answer can all be true at once: every one is held against every other that bounds it.

A number of which only 'fewer than 5' is told stands for all that it can be, so nothing true is refused.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from balanstest.logboek.tellen import definitie
from balanstest.logboek.tellen.definitie import REDENEN
from balanstest.logboek.tellen.uitkomsten import CONVERSIE, GEEN, KLACHT, NIET_BEREIKT, OVERSLAAN, VERZET
from balanstest.texts import logboek as teksten

_DAGEN_OVER = ("te_recent", "buiten_periode")
_ZONDER = ("zonder_klant", "zonder_beginpunt", "zonder_datum")
"""These are decided before the outcome is looked at; the two above after it, as is a call before the beginpunt."""
_NA_UITKOMST = ("lopende_overeenkomst", "geen_eerder_beginpunt", "voor_beginpunt", *_DAGEN_OVER)
_TELT = (CONVERSIE, VERZET, KLACHT, GEEN)
_KOLOM = {CONVERSIE: "conversies", VERZET: "verzet", KLACHT: "klachten"}


class Grens(NamedTuple):
    """The least and the most that a number can be."""

    minst: float
    meest: float


NIETS = Grens(0, 0)


class Periodegetallen(NamedTuple):
    """What an answer says of one period."""

    personen: int
    gevallen: Mapping[str, int]
    """By column: conversies, verzet, klachten."""
    gesprekken: int


class Antwoordgetallen(NamedTuple):
    """All numbers of an answer, as they stand there: −5 is 'fewer than 5'.

    `los` are those that stand by themselves, by name; `uitkomsten` those per kind of outcome, named or not.
    """

    perioden: Sequence[Periodegetallen]
    uitgesloten: Mapping[str, int]
    uitkomsten: Mapping[str, Sequence[int]]
    los: Mapping[str, int]
    min_cel: int
    ook_elders: Collection[str]
    """The kinds that come from another table or a flag too."""
    iemand_telt_vaak: bool
    """Whether the query knew of a customer with very many calls who is a person after all."""
    eerste: date
    laatste: date
    vanaf: date | None


class Tegenspraak(NamedTuple):
    """Two numbers that cannot both be true: the name of the row to look at, and what is wrong."""

    rij: str
    reden: str


def zoek(antwoord: Antwoordgetallen) -> Iterator[Tegenspraak]:
    """All contradictions; nothing where the numbers can be true together."""
    getallen = _Getallen(antwoord)
    yield from _over_uitkomsten(antwoord, getallen)
    yield from _over_gevallen(antwoord, getallen)
    yield from _over_dagen(antwoord)
    yield from _over_personen(antwoord, getallen)


class _Getallen:
    """The numbers as what they can be."""

    def __init__(self, antwoord: Antwoordgetallen) -> None:
        self._min_cel = antwoord.min_cel
        self.totaal = self.cel(antwoord.los[definitie.TOTAAL], NIETS._replace(meest=math.inf))
        self.weg = {reden: self.cel(antwoord.uitgesloten.get(reden, 0)) for reden in REDENEN.values()}
        self.uitkomst = {soort: _som(map(self.cel, waarden)) for soort, waarden in antwoord.uitkomsten.items()}
        self.alle_uitkomsten = _som(self.uitkomst.values())
        self.gesprekken = _som(self._gesprekken(periode) for periode in antwoord.perioden)
        self.personen = _som(self._personen(periode) for periode in antwoord.perioden)
        self.gevallen = {
            kolom: _som(self._geval(periode, kolom) for periode in antwoord.perioden) for kolom in _KOLOM.values()
        }

    def cel(self, aantal: int, verborgen: Grens | None = None) -> Grens:
        """What a number can be that is hidden where it is from 1 up to the smallest that may be shown."""
        if aantal >= 0:
            return Grens(aantal, aantal)
        return verborgen or Grens(1, max(1, self._min_cel - 1))

    def soorten(self, *soorten: str) -> Grens:
        """How many calls have an outcome of one of these kinds."""
        return _som(self.uitkomst.get(soort, NIETS) for soort in soorten)

    def redenen(self, *redenen: str) -> Grens:
        """How many calls do not count for one of these reasons."""
        return _som(self.weg[reden] for reden in redenen)

    def _personen(self, periode: Periodegetallen) -> Grens:
        return self.cel(periode.personen)

    def _gesprekken(self, periode: Periodegetallen) -> Grens:
        # Of a period with too few people it is not told how many calls they had.
        return self.cel(periode.gesprekken, Grens(1, math.inf))

    def _geval(self, periode: Periodegetallen, kolom: str) -> Grens:
        verborgen = Grens(0, max(0, self._min_cel - 1)) if periode.personen < 0 else None
        return self.cel(periode.gevallen[kolom], verborgen)


def _som(grenzen: Iterable[Grens]) -> Grens:
    alle = list(grenzen)
    return Grens(sum(grens.minst for grens in alle), sum(grens.meest for grens in alle))


def _over_uitkomsten(antwoord: Antwoordgetallen, g: _Getallen) -> Iterator[Tegenspraak]:
    """Every call has an outcome: it is named, or counted as one that nobody knows."""
    onbekend = g.weg["onbekende_uitkomst"]
    bekend, rest = g.alle_uitkomsten, g.redenen(*_ZONDER)
    if bekend.minst + onbekend.minst > g.totaal.meest:
        aantal = _heel(bekend.minst + onbekend.minst)
        yield _te_veel(definitie.TOTAAL, teksten.SPREEKT_UITKOMSTEN, aantal, _heel(g.totaal.meest))
    elif bekend.meest + onbekend.meest + rest.meest < g.totaal.minst:
        aantal = _heel(bekend.meest + onbekend.meest + rest.meest)
        yield _te_veel(definitie.TOTAAL, teksten.SPREEKT_ZONDER_UITKOMST, aantal, _heel(g.totaal.minst))
    for soort, reden in ((NIET_BEREIKT, "niet_bereikt"), (OVERSLAAN, "overgeslagen")):
        uitkomst, weg = g.soorten(soort), g.weg[reden]
        if weg.minst > uitkomst.meest or weg.meest + rest.meest < uitkomst.minst:
            yield _te_veel(reden, teksten.SPREEKT_REDEN, antwoord.uitgesloten.get(reden, 0), _heel(uitkomst.minst))
    telt = g.soorten(*_TELT)
    mee = _som([g.gesprekken, g.redenen(*_NA_UITKOMST)])
    if mee.minst > telt.meest or mee.meest + rest.meest < telt.minst:
        yield _te_veel(definitie.TELT_MEE, teksten.SPREEKT_TELT_MEE, _heel(mee.minst), _heel(telt.minst))


def _over_gevallen(antwoord: Antwoordgetallen, g: _Getallen) -> Iterator[Tegenspraak]:
    """A person with a conversion has a call with that outcome; and such a call counts, is left out, or is one more."""
    weg = g.redenen(*_ZONDER, *_NA_UITKOMST).meest
    herhaald = max(0.0, g.gesprekken.meest - g.personen.minst)
    for soort, kolom in _KOLOM.items():
        geteld, uitkomst = g.gevallen[kolom], g.soorten(soort)
        te_veel = geteld.minst > uitkomst.meest and soort not in antwoord.ook_elders
        if te_veel or geteld.meest + weg + herhaald < uitkomst.minst:
            reden = teksten.SPREEKT_GEVALLEN.format(
                kolom=kolom, aantal=_heel(geteld.minst), soort=soort, keer=_heel(uitkomst.minst)
            )
            yield Tegenspraak(definitie.TELT_MEE, reden)


def _over_dagen(antwoord: Antwoordgetallen) -> Iterator[Tegenspraak]:
    """Calls count up to some days before the last, from the first; what lies outside has to be possible."""
    tot_en_met = antwoord.laatste - timedelta(days=antwoord.los[definitie.NAWACHT])
    begin = max(antwoord.eerste, antwoord.vanaf or antwoord.eerste)
    if begin > tot_en_met:
        yield Tegenspraak(definitie.NAWACHT, teksten.SPREEKT_NAWACHT)
    if antwoord.uitgesloten.get("te_recent") and not antwoord.los[definitie.NAWACHT]:
        yield Tegenspraak("te_recent", teksten.SPREEKT_TE_RECENT)
    if antwoord.uitgesloten.get("buiten_periode") and not (antwoord.vanaf and antwoord.eerste < antwoord.vanaf):
        yield Tegenspraak("buiten_periode", teksten.SPREEKT_BUITEN)


def _over_personen(antwoord: Antwoordgetallen, g: _Getallen) -> Iterator[Tegenspraak]:
    """Who was called after an objection had a call with that outcome, and another one; most calls are of somebody."""
    na = antwoord.los[definitie.GEBELD_NA_VERZET]
    meest = g.totaal.meest if VERZET in antwoord.ook_elders else min(g.soorten(VERZET).meest, g.totaal.meest / 2)
    if g.cel(na).minst > meest:
        reden = teksten.SPREEKT_NA_VERZET.format(aantal=na, keer=_heel(g.soorten(VERZET).minst))
        yield Tegenspraak(definitie.GEBELD_NA_VERZET, reden)
    if definitie.MEESTE_VAN_EEN not in antwoord.los:
        return
    een = g.cel(antwoord.los[definitie.MEESTE_VAN_EEN])
    per_persoon = [-(-p.gesprekken // p.personen) for p in antwoord.perioden if p.personen > 0 and p.gesprekken > 0]
    if antwoord.iemand_telt_vaak:  # of that person it does not tell
        per_persoon = []
    if een.minst > g.totaal.meest - g.weg["zonder_klant"].minst or een.meest < max(per_persoon, default=0):
        reden = teksten.SPREEKT_MEESTE.format(aantal=antwoord.los[definitie.MEESTE_VAN_EEN])
        yield Tegenspraak(definitie.MEESTE_VAN_EEN, reden)


def _te_veel(rij: str, zin: str, een: int, ander: int) -> Tegenspraak:
    return Tegenspraak(rij, zin.format(een=een, ander=ander))


def _heel(aantal: float) -> int:
    return int(aantal) if math.isfinite(aantal) else 0
