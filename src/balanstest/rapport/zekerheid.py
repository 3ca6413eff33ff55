"""How firm the term is, as rows of text: at other certainties, under other norms, and what another term costs."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.beoordeling import TOESTEMMING_VEREIST, Beoordeling
from balanstest.curven.rijen import Rij
from balanstest.rapport.cijfers import termijn_tekst
from balanstest.taal.getallen import getal, maanden, procent
from balanstest.texts.normen import VARIANTEN
from balanstest.texts.rapport import rapport as teksten

HORIZONNEN = (12, 24, 36)


def gevoeligheid_tabel(beoordeling: Beoordeling) -> list[tuple[str, list[tuple[str, str]]]]:
    """Per norm the values tried, each with the term it gives."""
    return [
        (VARIANTEN[naam], [(waarde.replace(".", ","), termijn_tekst(uit)) for waarde, uit in reeks.items()])
        for naam, reeks in beoordeling.gevoeligheid.varianten.items()
    ]


def zegt_iets(beoordeling: Beoordeling) -> bool:
    """Whether any choice gives a term, so that there is something to compare; never where the law leaves none."""
    onderzocht = beoordeling.gevoeligheid
    alle = [*onderzocht.zekerheid.values(), *(uit for reeks in onderzocht.varianten.values() for uit in reeks.values())]
    return beoordeling.uitkomst != TOESTEMMING_VEREIST and any(alle)


def zekerheid_tabel(beoordeling: Beoordeling) -> list[tuple[str, str]]:
    """The term at each certainty."""
    return [
        (procent(Fraction(waarde), 0), termijn_tekst(uit)) for waarde, uit in beoordeling.gevoeligheid.zekerheid.items()
    ]


class Verwacht(NamedTuple):
    """What 1,000 conversations yield when people are phoned up to a month; text."""

    termijn: str
    conversies: str
    verzet: str
    klachten: str
    aandeel: str
    """The share of all conversions in the table that falls before that month."""


def wat_kost_korter(beoordeling: Beoordeling) -> list[Verwacht]:
    """Expected cases per 1,000 conversations at 12, 24 and 36 months, at the term and at the chosen one.

    Cases within a row are spread evenly over its months. Only the months from the start of
    the calls (2b) count. A horizon past the table is left out, unless somebody chose or suggested it.
    """
    rijen, start = beoordeling.termijn.rijen, beoordeling.inhoud.impact.start_maanden or Fraction(0)
    voorstel, gekozen = beoordeling.klanttermijn, beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    horizonnen = {maand for maand in (*HORIZONNEN, voorstel, gekozen) if maand and maand > start}
    regels = []
    for horizon in sorted(horizonnen):
        namen = ((teksten.VOORSTEL, voorstel), (teksten.GEKOZEN, gekozen))
        rollen = teksten.EN.join(rol for rol, maand in namen if maand == horizon)
        naam = teksten.MET_ROLLEN.format(maanden=maanden(horizon), rollen=rollen) if rollen else maanden(horizon)
        if regel := _tussen(rijen, start, horizon, naam):
            regels.append(regel)
        elif rollen:
            regels.append(Verwacht(naam, *(teksten.VERDER_DAN_DE_CIJFERS,) * 4))
    return regels


def _tussen(rijen: Sequence[Rij], start: Fraction, horizon: int, naam: str) -> Verwacht | None:
    sommen = dict.fromkeys(("gesprekken", "conversies", "verzet", "klachten"), Fraction(0))
    gedekt = Fraction(rijen[0].van) if rijen else horizon + Fraction(1)
    for rij in rijen:
        if rij.van >= horizon or rij.van > gedekt or rij.gesprekken == 0:
            break
        deel = max(Fraction(0), min(rij.tot, horizon) - max(Fraction(rij.van), start)) / rij.breedte
        for soort in sommen:
            sommen[soort] += deel * getattr(rij, soort)
        gedekt = Fraction(rij.tot)
    n = sommen["gesprekken"]
    if gedekt < horizon or n == 0:
        return None
    c, v, k = (getal(sommen[soort] / n * 1000, 1) for soort in ("conversies", "verzet", "klachten"))
    totaal = sum(rij.conversies for rij in rijen)
    aandeel = procent(sommen["conversies"] / totaal, 0) if totaal else "–"
    return Verwacht(naam, c, v, k, aandeel)
