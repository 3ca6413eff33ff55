"""All findings of one assessment, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from balanstest.bevindingen.antwoorden import over_antwoorden
from balanstest.bevindingen.besluit import over_het_besluit
from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.wet import over_de_wet
from balanstest.curven.rijen import Signaal
from balanstest.kader import Poort
from balanstest.texts.bevindingen import FOUT, LET_OP, SIGNAAL
from balanstest.texts.getallen import kort, opsomming
from balanstest.vragenlijst import Vragenlijst

_TABEL = "afweging.metingen"
_PLAATSEN = {"start_na_termijn": "impact.start_maanden"}
_VOLGORDE = (FOUT, LET_OP, SIGNAAL)


def verzamel(
    vragenlijst: Vragenlijst,
    poort: Poort,
    signalen: Iterable[Signaal],
    voorstel: int | None,
    *,
    toestemming: bool,
) -> tuple[Bevinding, ...]:
    """Gather the findings: the gate's, the answers', the decision's, and the signals of the figures.

    `voorstel` is the suggested term in months; `toestemming` tells that calls need consent.
    """
    alle = [
        *over_de_wet(vragenlijst.inhoud, poort),
        *over_het_besluit(vragenlijst.inhoud, poort, voorstel, toestemming=toestemming),
        *over_antwoorden(vragenlijst),
        *_signalen(signalen),
    ]
    return tuple(sorted(alle, key=lambda gevonden: _VOLGORDE.index(gevonden.ernst)))


def _signalen(signalen: Iterable[Signaal]) -> Iterator[Bevinding]:
    for signaal in signalen:
        in_tekst = {naam: _leesbaar(waarde) for naam, waarde in signaal.gegevens.items()}
        plaats = _PLAATSEN.get(signaal.code, _TABEL)
        yield bevinding(signaal.code, plaats, dict(signaal.gegevens), **in_tekst)


def _leesbaar(waarde: object) -> str:
    if isinstance(waarde, list):
        return opsomming([f"maand {van} tot {tot}" for van, tot in cast("list[list[int]]", waarde)])
    return kort(waarde) if isinstance(waarde, int | float) else str(waarde)
