"""The figures of the report as rows of text: the table, the computation and the norms."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from balanstest.beoordeling import Beoordeling
from balanstest.normen import NORMEN, Normen
from balanstest.taal.getallen import datum, getal, kort, maanden, procent
from balanstest.termijn import Stap
from balanstest.termijn.limieten import Marges, kwantiel
from balanstest.termijn.wandeling import MINSTE_GEVALLEN
from balanstest.texts.criteria import CRITERIA
from balanstest.texts.rapport import rapport as teksten
from balanstest.texts.rapport.oordeel import GEEN_GETAL


def periode(van: int, tot: int) -> str:
    """An interval of months, `tot` not included."""
    return f"{van}–{tot}"


def marges(beoordeling: Beoordeling) -> Marges:
    """The margins that the computation used."""
    spreiding = beoordeling.termijn.spreiding
    return Marges(kwantiel(float(beoordeling.vragenlijst.normen.zekerheid)), spreiding.s, spreiding.cv)


class Grootheid(NamedTuple):
    """A count with its rate and the interval of that rate, as text; the raw numbers for charts.

    `deel`, `laag` and `hoog` are fractions of the conversations, None where there were none.
    """

    aantal: str
    percentage: str
    interval: str
    deel: float | None
    laag: float | None
    hoog: float | None


class TabelRij(NamedTuple):
    """One row of the table of figures."""

    periode: str
    van: int | None
    tot: int | None
    gesprekken: str
    conversies: Grootheid
    verzet: Grootheid
    klachten: Grootheid
    per_conversie: str


def _grootheid(n: int | None, aantal: int | None, gelezen: str | None, m: Marges) -> Grootheid:
    if aantal is None:
        return Grootheid(gelezen or teksten.LEEG, "–", "–", None, None, None)
    tekst = teksten.GELEZEN_UIT.format(aantal=getal(aantal), gelezen=gelezen) if gelezen else getal(aantal)
    if not n:
        return Grootheid(tekst, "–", "–", None, None, None)
    laag = max(0.0, (aantal - m.omlaag(aantal)) / n)
    hoog = min(1.0, (aantal + m.omhoog(aantal)) / n)
    interval = f"{getal(laag * 100, 1)}–{getal(hoog * 100, 1)} %"
    return Grootheid(tekst, procent(Fraction(aantal, n)), interval, aantal / n, laag, hoog)


def per_conversie(gesprekken: int | None, conversies: int | None) -> str:
    """How many conversations it took to get one conversion."""
    if not gesprekken or conversies is None:
        return "–"
    return getal(Fraction(gesprekken, conversies), 0) if conversies else teksten.GEEN_CONVERSIES


def tabel(beoordeling: Beoordeling) -> list[TabelRij]:
    """All rows as read, with rates and intervals at the declared certainty (one-sided, per side)."""
    m = marges(beoordeling)
    rijen = []
    for rij in beoordeling.tabel.leesrijen:
        n, gelezen = rij.gesprekken, rij.gelezen
        begin, einde = (teksten.LEEG if maand is None else str(maand) for maand in (rij.van, rij.tot))
        rijen.append(
            TabelRij(
                periode=f"{begin}–{einde}",
                van=rij.van,
                tot=rij.tot,
                gesprekken=teksten.LEEG if n is None else getal(n),
                conversies=_grootheid(n, rij.conversies, gelezen.get("conversies"), m),
                verzet=_grootheid(n, rij.verzet, gelezen.get("verzet"), m),
                klachten=_grootheid(n, rij.klachten, gelezen.get("klachten"), m),
                per_conversie=per_conversie(n, rij.conversies),
            )
        )
    return rijen


def overzichten(beoordeling: Beoordeling) -> list[tuple[str, str, str, str]]:
    """The three separate overviews as they were filled in: name, months, conversations, cases."""
    return [
        (
            naam,
            f"{teksten.LEEG if rij.van is None else rij.van}–{teksten.LEEG if rij.tot is None else rij.tot}",
            teksten.LEEG if rij.gesprekken is None else getal(rij.gesprekken),
            str(rij.aantal_pct or rij.aantal or teksten.LEEG),
        )
        for naam, rijen in beoordeling.inhoud.afweging.metingen.overzichten.items()
        for rij in rijen
    ]


class RekenRij(NamedTuple):
    """One row walked, with everything that is needed to redo it by hand. All text."""

    periode: str
    venster: str
    aantallen: tuple[str, ...]
    """n, C, V, K of the window."""
    rekenwaarden: tuple[str, ...]
    """V′, K′."""
    marges: tuple[str, ...]
    """↓C, ↑V′, ↑K′."""
    saldo: str
    ondergrens: str
    eigen_bovengrens: str
    stille_last: tuple[str, str]
    """C − ↓C and what is needed."""
    normen: tuple[str, str]
    """V′ + ↑V′ and K′ + ↑K′ against the organisation's own norms, or a dash."""
    remmen: tuple[str, str, str]
    """Objections, complaints and conversions against the brakes, or a dash."""
    oordeel: str


def _norm_tekst(waarde: Fraction, marge: float, norm: Fraction | None, n: int) -> str:
    if norm is None:
        return "–"
    return teksten.MET_GRENS.format(aantal=getal(float(waarde) + marge, 1), grens=kort(norm * n, 1))


def _remmen(stap: Stap, eerste: Stap, normen: Normen) -> tuple[str, str, str]:
    if stap is eerste or stap.toets is None or eerste.toets is None:
        return ("–", "–", "–")
    nu, toen = stap.toets.venster, eerste.toets.venster
    deel = Fraction(nu.gesprekken, toen.gesprekken)

    def stijging(rem: Fraction | None, aantal: int, begin: int) -> str:
        if rem is None:
            return teksten.REM_UIT
        if aantal < MINSTE_GEVALLEN:
            return teksten.TE_WEINIG_GEVALLEN.format(aantal=aantal, minste=MINSTE_GEVALLEN)
        return teksten.MET_GRENS.format(aantal=aantal, grens=kort(rem * max(begin, 1) * deel, 1))

    conversie = teksten.REM_UIT
    if normen.rem_conversie is not None:
        grens = kort(normen.rem_conversie * toen.conversies * deel, 1)
        if toen.conversies < MINSTE_GEVALLEN:
            conversie = teksten.TE_WEINIG_IN_HET_BEGIN.format(minste=MINSTE_GEVALLEN)
        else:
            conversie = teksten.MET_GRENS.format(aantal=nu.conversies, grens=grens)
    return (
        stijging(normen.rem_verzet, nu.verzet, toen.verzet),
        stijging(normen.rem_klachten, nu.klachten, toen.klachten),
        conversie,
    )


def berekening(beoordeling: Beoordeling) -> list[RekenRij]:
    """The walk, row by row."""
    wandeling, normen = beoordeling.termijn.wandeling, beoordeling.vragenlijst.normen
    if wandeling is None:
        return []
    rijen = []
    for stap in wandeling.stappen:
        oordeel = teksten.VOLDOET if stap.code is None else teksten.STOPT.format(naam=CRITERIA[stap.code].naam)
        toets = stap.toets
        if toets is None:
            leeg = ("–",) * 4
            tekst = periode(stap.rij.van, stap.rij.tot)
            rijen.append(
                RekenRij(
                    tekst, "–", leeg, leeg[:2], leeg[:3], "–", "–", "–", ("–", "–"), ("–", "–"), ("–",) * 3, oordeel
                )
            )
            continue
        v = toets.venster
        rijen.append(
            RekenRij(
                periode=periode(stap.rij.van, stap.rij.tot),
                venster=periode(v.van, v.tot),
                aantallen=tuple(getal(x) for x in (v.gesprekken, v.conversies, v.verzet, v.klachten)),
                rekenwaarden=(kort(toets.verzet_rekenwaarde, 2), kort(toets.klachten_rekenwaarde, 2)),
                marges=tuple(getal(x, 2) for x in (toets.marge_conversies, toets.marge_verzet, toets.marge_klachten)),
                saldo=kort(toets.saldo, 2),
                ondergrens=getal(toets.ondergrens, 2),
                eigen_bovengrens=getal(toets.eigen_bovengrens, 1),
                stille_last=(
                    getal(v.conversies - toets.marge_conversies, 1),
                    kort(normen.minimale_conversie * v.gesprekken, 1),
                ),
                normen=(
                    _norm_tekst(toets.verzet_rekenwaarde, toets.marge_verzet, normen.maximaal_verzet, v.gesprekken),
                    _norm_tekst(
                        toets.klachten_rekenwaarde, toets.marge_klachten, normen.maximale_klachten, v.gesprekken
                    ),
                ),
                remmen=_remmen(stap, wandeling.stappen[0], normen),
                oordeel=oordeel,
            )
        )
    return rijen


class NormRij(NamedTuple):
    """One norm in force, who chose it and why; text."""

    naam: str
    betekenis: str
    waarde: str
    standaard: str
    bron: str
    motivering: str


def norm_tekst(naam: str, normen: Normen) -> str:
    """The value of a norm as text."""
    return NORMEN[naam].in_woorden(normen.waarde(naam))


def normen_tabel(beoordeling: Beoordeling) -> list[NormRij]:
    """All norms, with the organisation's own choices marked."""
    gekozen = beoordeling.inhoud.afweging.normen
    rijen = []
    for naam, norm in NORMEN.items():
        keuze = gekozen.get(naam)
        bron, motivering = teksten.STANDAARD_VAN_HET_PROGRAMMA, ""
        if keuze is not None and (keuze.waarde is not None or norm.standaard is not None):
            delen = [teksten.ORGANISATIE, keuze.vastgesteld_door or "", datum(keuze.datum)]
            bron = ", ".join(deel for deel in delen if deel)
            motivering = keuze.motivering or teksten.ZONDER_MOTIVERING
        waarde, standaard = norm_tekst(naam, beoordeling.vragenlijst.normen), norm.in_woorden(norm.standaard)
        rijen.append(NormRij(norm.tekst.kop, norm.tekst.betekenis, waarde, standaard, bron, motivering))
    return rijen


def termijn_tekst(aantal: int | None) -> str:
    """A term in months, or that there is no number."""
    return GEEN_GETAL if aantal is None else maanden(aantal)
