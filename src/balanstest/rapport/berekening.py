"""The walk as rows of text, and how many more conversations would carry its next step."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from balanstest.beoordeling import Beoordeling
from balanstest.normen import Normen
from balanstest.rapport.cijfers import periode
from balanstest.taal.getallen import getal, kort, procent
from balanstest.termijn import Stap, Toets
from balanstest.texts.criteria import CRITERIA
from balanstest.texts.rapport import berekening as teksten

KLEINSTE_TWIJFEL = 0.0001


class RekenRij(NamedTuple):
    """One row walked, with everything that is needed to redo it by hand. All text."""

    periode: str
    venster: str
    aantallen: tuple[str, ...]
    """n, C, V, K of the window."""
    jaar: tuple[str, str]
    """n₁₂ and K₁₂."""
    rekenwaarden: tuple[str, ...]
    """V′, K′."""
    marges: tuple[str, ...]
    """↓C, ↑V′, ↑K′."""
    saldo: str
    marge: str
    ondergrens: str
    per_duizend: str
    """The balance per 1,000 conversations, with its lower limit."""
    twijfel: str
    kuil_rij: str
    kuil_twee: str
    """s of the two months, with q."""
    stille_last: str
    """C − ↓C and what is needed."""
    normen: tuple[str, str]
    """V′ + ↑V′ and K′ + ↑K′ against the organisation's own norms, or a dash."""
    oordeel: str


def berekening(beoordeling: Beoordeling) -> list[RekenRij]:
    """The walk, row by row; empty where there was nothing to walk."""
    wandeling, normen = beoordeling.termijn.wandeling, beoordeling.vragenlijst.normen
    return [_rekenrij(stap, normen) for stap in wandeling.stappen] if wandeling else []


def _rekenrij(stap: Stap, normen: Normen) -> RekenRij:
    oordeel = teksten.VOLDOET if stap.code is None else teksten.STOPT.format(naam=CRITERIA[stap.code].naam)
    tekst, toets, leeg = periode(stap.rij.van, stap.rij.tot), stap.toets, teksten.NIET_BEREKEND
    if toets is None:
        dubbel = (leeg, leeg)
        return RekenRij(
            *(tekst, leeg, (leeg,) * 4, dubbel, dubbel, (leeg,) * 3, *(leeg,) * 8),
            normen=dubbel,
            oordeel=oordeel,
        )
    v, jaar = toets.venster, toets.cijfers.jaar
    laag, midden = toets.per_duizend
    return RekenRij(
        periode=tekst,
        venster=periode(v.van, v.tot),
        aantallen=tuple(getal(x) for x in (v.gesprekken, v.conversies, v.verzet, v.klachten)),
        jaar=(getal(jaar.gesprekken), getal(jaar.klachten)),
        rekenwaarden=(kort(toets.verzet_rekenwaarde, 2), kort(toets.klachten_rekenwaarde, 2)),
        marges=tuple(getal(x, 2) for x in (toets.marge_conversies, toets.marge_verzet, toets.marge_klachten)),
        saldo=kort(toets.saldo, 2),
        marge=getal(toets.marge, 2),
        ondergrens=getal(toets.ondergrens, 2),
        per_duizend=teksten.MET_GRENS.format(aantal=getal(midden, 1), grens=getal(laag, 1)),
        twijfel=_twijfel(toets),
        kuil_rij=kort(toets.kuil_rij.saldo, 2),
        kuil_twee=teksten.MET_GRENS.format(
            aantal=kort(toets.kuil_twee.saldo, 2), grens=getal(toets.kuil_twee.standaardfout, 2)
        ),
        stille_last=teksten.MET_GRENS.format(
            aantal=getal(v.conversies - toets.marge_conversies, 1),
            grens=kort(normen.minimale_conversie * v.gesprekken, 1),
        ),
        normen=(
            _norm(toets.verzet_rekenwaarde, toets.marge_verzet, normen.maximaal_verzet, v.gesprekken),
            _norm(toets.klachten_rekenwaarde, toets.marge_klachten, normen.maximale_klachten, v.gesprekken),
        ),
        oordeel=oordeel,
    )


def _twijfel(toets: Toets) -> str:
    if (twijfel := toets.twijfel) is None:
        return teksten.NIET_BEREKEND
    if twijfel < KLEINSTE_TWIJFEL:
        return teksten.MINDER_DAN.format(deel=procent(KLEINSTE_TWIJFEL, 2))
    return procent(twijfel, 2 if twijfel < 0.01 else 1)


def _norm(waarde: Fraction, marge: float, norm: Fraction | None, n: int) -> str:
    if norm is None:
        return teksten.NIET_BEREKEND
    return teksten.MET_GRENS.format(aantal=getal(float(waarde) + marge, 1), grens=kort(norm * n, 1))


def meer_gesprekken_tekst(beoordeling: Beoordeling) -> str:
    """How many more conversations would carry the next step; empty where that is not what stopped the term."""
    termijn = beoordeling.termijn
    if termijn.wandeling is None or termijn.wandeling.stopcode != "balans_onzeker":
        return ""
    if termijn.maanden is not None and "balans_onzeker" not in termijn.gelijke_grenzen:
        return ""  # another bound is lower: more figures would not help
    meer = termijn.meer_gesprekken
    if meer is not None:
        return teksten.MEER_GESPREKKEN.format(aantal=getal(meer.aantal), van=meer.van, tot=meer.tot)
    toets = termijn.wandeling.stappen[-1].toets
    return teksten.MEER_HELPT_NIET if toets is not None and toets.kansen.z else ""
