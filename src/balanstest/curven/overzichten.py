"""Three overviews with their own denominators, joined to one table (method, 'Tables that are less than counts')."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from balanstest.curven.rijen import Rij, Signaal


class Reeksrij(NamedTuple):
    """One row of one overview: `aantal` cases among `gesprekken`, in months `[van, tot)`."""

    van: int
    tot: int
    gesprekken: int
    aantal: int


def _som(rijen: Sequence[Reeksrij], van: int, tot: int) -> Reeksrij | None:
    """The sum over `[van, tot)`, None where the rows do not cover all of it."""
    binnen = [rij for rij in rijen if van <= rij.van and rij.tot <= tot]
    if sum(rij.tot - rij.van for rij in binnen) != tot - van:
        return None
    gesprekken = sum(rij.gesprekken for rij in binnen)
    return Reeksrij(van, tot, gesprekken, sum(rij.aantal for rij in binnen))


def voeg_samen(overzichten: Mapping[str, Sequence[Reeksrij]]) -> tuple[list[Rij], list[Signaal]]:
    """Join `conversie`, `verzet` and `klachten` on the boundaries that all three have.

    The largest number of conversations counts; objections and complaints are scaled up to it and rounded up,
    conversions stay as they were counted: uncertainty shortens the term. Months that not all three overviews cover
    are left out and named in a signal.
    """
    grenzen = [{grens for rij in rijen for grens in (rij.van, rij.tot)} for rijen in overzichten.values()]
    gedeeld = sorted(set.intersection(*grenzen)) if grenzen else []
    tabel: list[Rij] = []
    for van, tot in pairwise(gedeeld):
        delen = [_som(overzichten[naam], van, tot) for naam in ("conversie", "verzet", "klachten")]
        compleet = [deel for deel in delen if deel is not None]
        if len(compleet) < len(delen):
            continue
        n = max(deel.gesprekken for deel in compleet)
        conversie, verzet, klachten = compleet
        if n > 0 and 0 in (verzet.gesprekken, klachten.gesprekken):
            continue  # called, but nobody counted the objections or complaints
        tabel.append(Rij(van, tot, n, conversie.aantal, _schaal(verzet, n), _schaal(klachten, n)))
    signalen = [Signaal("overzichten_samengevoegd", {"perioden": [[rij.van, rij.tot] for rij in tabel]})]
    if weg := _weggelaten(overzichten, tabel):
        signalen.append(Signaal("overzichten_ingekort", {"perioden": weg}))
    return tabel, signalen


def _schaal(rij: Reeksrij, n: int) -> int:
    return -(-rij.aantal * n // rij.gesprekken) if rij.gesprekken else 0


def _weggelaten(overzichten: Mapping[str, Sequence[Reeksrij]], tabel: Sequence[Rij]) -> list[list[int]]:
    """The rows of an overview that did not make it into the table."""
    return sorted(
        [rij.van, rij.tot]
        for rij in {(r.van, r.tot): r for rijen in overzichten.values() for r in rijen}.values()
        if not any(deel.van <= rij.van and rij.tot <= deel.tot for deel in tabel)
    )
