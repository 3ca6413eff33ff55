"""The signals of the figures and of the method, as findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.curven.rijen import Signaal
from balanstest.taal.getallen import getal, kort, maanden, opsomming, procent
from balanstest.texts.bevindingen.delen import PER_10_000, VAN_TOT

_TABEL = "afweging.metingen"
_OVER_TERMIJN = "start_na_termijn"
_PLAATSEN = {_OVER_TERMIJN: "impact.start_maanden"}
_KLEIN = Fraction(1, 200)
"""A rate below this is shown per 10,000 conversations: as a percentage too little of it is left."""


def over_signalen(signalen: Iterable[Signaal], *, toestemming: bool) -> Iterator[Bevinding]:
    """Each signal as a finding, with its own figures.

    Where calls need consent (`toestemming`) there is no term, so nothing is said of the one that would have been.
    """
    for signaal in signalen:
        gegevens = signaal.gegevens
        if signaal.code == _OVER_TERMIJN:
            if toestemming:
                continue
            duren: Mapping[str, Any] = gegevens
            in_tekst = {naam: maanden(duren[naam]) for naam in ("start", "termijn")}
        elif "verhouding" in gegevens:
            in_tekst = _verandering(gegevens)
        else:
            in_tekst = {naam: _leesbaar(waarde) for naam, waarde in gegevens.items()}
        yield bevinding(signaal.code, _PLAATSEN.get(signaal.code, _TABEL), dict(gegevens), **in_tekst)


def _leesbaar(waarde: object) -> str:
    if isinstance(waarde, list):
        return opsomming([VAN_TOT.format(van=van, tot=tot) for van, tot in waarde])
    return kort(waarde) if isinstance(waarde, int | float) else str(waarde)


def _verandering(gegevens: Mapping[str, Any]) -> dict[str, str]:
    """A rate in the last window against that in the first, with the ratio of the two and its limits."""
    eerst, laatst = gegevens["eerst"], gegevens["laatst"]
    delen = _in_woorden([Fraction(venster["gevallen"], venster["gesprekken"]) for venster in (eerst, laatst)])
    grenzen = {"keer": "verhouding", "minstens": "ondergrens", "hoogstens": "bovengrens"}
    schrijf = getal if gegevens["verhouding"] > 1 else procent  # so many times as much, or what is left of it
    return {
        "eerst": VAN_TOT.format(**eerst),
        "laatst": VAN_TOT.format(**laatst),
        "eerste_deel": delen[0],
        "laatste_deel": delen[1],
        **{naam: schrijf(gegevens[grens], 1) for naam, grens in grenzen.items()},
    }


def _in_woorden(delen: list[Fraction]) -> list[str]:
    """Rates per conversation, all in the same unit, so that they can be compared."""
    if min(delen) < _KLEIN:
        return [PER_10_000.format(getal=kort(deel * 10_000, 1)) for deel in delen]
    return [procent(deel) for deel in delen]
