"""Charts as SVG: the three curves against the months, and the balance per row.

The numbers become coordinates here; the drawing is a Jinja2 template, the same for Markdown and PDF. Readable without
colour: every series has its own dash and marker, and labels stand at the lines themselves.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import escape

from balanstest.beoordeling import TOESTEMMING_VEREIST, Beoordeling
from balanstest.rapport.cijfers import Grootheid, TabelRij
from balanstest.rapport.templating import omgeving, render
from balanstest.taal.getallen import getal, keer, kort, opsomming, procent
from balanstest.taal.tekens import zichtbaar
from balanstest.texts.rapport import rapport as teksten

_STREKEN = (1, 2, 2.5, 5, 10)


class Maat(NamedTuple):
    """The size of a chart and the room around its axes, in pixels; how many labels its axes have at most.

    `klein` has its name above it, the other at the end of its line.
    """

    breedte: int
    hoogte: int
    links: int
    rechts: int
    boven: int
    onder: int
    maanden: int
    delen: int
    klein: bool = False


GROOT = Maat(640, 178, links=52, rechts=96, boven=34, onder=34, maanden=13, delen=4)
MINSTE_PERIODES = 3
"""With fewer there is no course to draw: the table says all."""
_TEKEN = 6.2
"""About the width of a character."""
_RAND = 16
"""The room at the right of a chart without a label there."""
MEESTE_KLEINE_MERKEN = 16
"""With more points a small line has no markers: they would hide it."""
KLEIN = Maat(216, 150, links=40, rechts=10, boven=44, onder=20, maanden=5, delen=3, klein=True)


class Soort(NamedTuple):
    """How one series looks: its question, its name, marker (`rond`, `vierkant`, `driehoek`) and dash pattern."""

    sleutel: str
    nummer: str
    naam: str
    merk: str
    streep: str
    kleur: str


SOORTEN = (
    Soort("conversies", "3b", teksten.CONVERSIE, "rond", "", "#1f4e79"),
    Soort("verzet", "3c", teksten.VERZET, "vierkant", "7 3", "#8a4b08"),
    Soort("klachten", "3d", teksten.KLACHTEN, "driehoek", "2 2.5", "#7a1f3d"),
)


class Merkstreep(NamedTuple):
    """A term that a chart marks: its months, its words, and whether it is the one that was chosen."""

    maanden: int
    tekst: str
    gekozen: bool


class Grafiek(NamedTuple):
    """A finished chart: the part of its file name, a caption, a text alternative, and the SVG."""

    naam: str
    bijschrift: str
    alternatief: str
    svg: str
    klein: bool = False
    """One for page one; the same curve is drawn large at its question."""


def _letterlijk(waarde: object) -> str:
    return f"{waarde:.1f}" if isinstance(waarde, float) else str(escape(zichtbaar(str(waarde))))


@cache
def _omgeving(eigen: Path | None) -> Environment:
    return omgeving(_letterlijk, {}, eigen)


class _As(NamedTuple):
    """A linear scale from data to coordinates."""

    van: float
    tot: float
    begin: float
    einde: float

    def __call__(self, waarde: float) -> float:
        deel = (waarde - self.van) / (self.tot - self.van)
        return self.begin + deel * (self.einde - self.begin)


def _stap(bereik: float, hoogstens: int) -> float:
    """A round step that divides a range into at most so many parts."""
    ruw = bereik / hoogstens
    macht = 10.0 ** math.floor(math.log10(ruw))
    return next(strek * macht for strek in _STREKEN if strek * macht >= ruw)


def _maandstreken(einde: int, hoogstens: int) -> list[int]:
    """Months to label on the axis: per 1, 3, 6 or 12, never crowded."""
    stap = next((s for s in (1, 2, 3, 6, 12, 24, 60, 120) if einde / s <= hoogstens), 240)
    return list(range(0, einde + 1, stap))


def _lijn(punten: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{'M' if i == 0 else 'L'}{x:.1f} {y:.1f}" for i, (x, y) in enumerate(punten))


def _aaneengesloten(rijen: Sequence[TabelRij]) -> list[list[TabelRij]]:
    """Runs of adjoining rows; a line does not bridge a gap."""
    reeksen: list[list[TabelRij]] = []
    for rij in rijen:
        if rij.conversies.deel is None or rij.van is None or rij.tot is None:
            continue
        if reeksen and reeksen[-1][-1].tot == rij.van:
            reeksen[-1].append(rij)
        else:
            reeksen.append([rij])
    return reeksen


def _strepen(beoordeling: Beoordeling) -> list[Merkstreep]:
    """The suggested and the chosen term; none where the law leaves no term."""
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        return []
    voorstel, gekozen = beoordeling.klanttermijn, beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    if voorstel and voorstel == gekozen:
        return [Merkstreep(voorstel, teksten.STREEP_BEIDE.format(maanden=voorstel), gekozen=True)]
    strepen = [Merkstreep(gekozen, teksten.STREEP_GEKOZEN.format(maanden=gekozen), gekozen=True)] if gekozen else []
    if voorstel:
        strepen.append(Merkstreep(voorstel, teksten.STREEP_VOORSTEL.format(maanden=voorstel), gekozen=False))
    return strepen


def _streep(streep: Merkstreep, x: _As, alle: Sequence[Merkstreep]) -> dict[str, object]:
    """Where a mark stands; its words are on the side where no other mark is, as far as they fit there."""
    plek, breedte = x(streep.maanden), _TEKEN * len(streep.tekst) + 6
    links = len(alle) > 1 and streep.maanden == min(een.maanden for een in alle)
    if plek + breedte > x.einde + _RAND:
        links = True
    elif plek - breedte < x.begin:
        links = False
    return {"x": plek, "tekst": streep.tekst, "gekozen": streep.gekozen, "links": links}


def _curve(
    soort: Soort,
    reeksen: Sequence[Sequence[TabelRij]],
    strepen: Sequence[Merkstreep],
    einde: int,
    maat: Maat,
    eigen: Path | None,
) -> Grafiek:
    def waarde(rij: TabelRij) -> Grootheid:
        gevonden: Grootheid = getattr(rij, soort.sleutel)
        return gevonden

    alle = [rij for reeks in reeksen for rij in reeks]
    top = max((waarde(rij).hoog or 0.0 for rij in alle), default=0.0) or 0.01
    stap = _stap(top, maat.delen)
    hoogste = stap * math.ceil(top / stap - 1e-9)
    decimalen = 0 if (stap * 100) % 1 < 1e-9 else 1 if (stap * 1000) % 1 < 1e-9 else 2
    links = max(maat.links, _TEKEN * len(procent(hoogste, decimalen)) + 10)
    x = _As(0, einde, links, maat.breedte - maat.rechts)
    y = _As(0, hoogste, maat.hoogte - maat.onder, maat.boven)
    lijnen, banden, merken = [], [], []
    for reeks in reeksen:
        punten = [((rij.van or 0) + (rij.tot or 0)) / 2 for rij in reeks]
        midden = [(x(m), y(waarde(rij).deel or 0.0)) for m, rij in zip(punten, reeks, strict=True)]
        onder = [(x(m), y(waarde(rij).laag or 0.0)) for m, rij in zip(punten, reeks, strict=True)]
        boven = [(x(m), y(waarde(rij).hoog or 0.0)) for m, rij in zip(punten, reeks, strict=True)]
        lijnen.append(_lijn(midden))
        banden.append(_lijn([*boven, *reversed(onder)]) + " Z")
        merken += [
            {"x": px, "y": py, "laag": oy, "hoog": by}
            for (px, py), (_, oy), (_, by) in zip(midden, onder, boven, strict=True)
        ]
    eerste, laatste = waarde(alle[0]), waarde(alle[-1])
    bijschrift = teksten.BIJ_CURVE.format(nummer=soort.nummer, naam=soort.naam)
    alternatief = teksten.CURVE.format(
        naam=soort.naam,
        eerste=eerste.percentage,
        begin=alle[0].periode,
        laatste=laatste.percentage,
        einde=alle[-1].periode,
    )
    if strepen:
        alternatief += teksten.GEMARKEERD.format(strepen=opsomming([streep.tekst for streep in strepen]))
    label_y = min(merken[-1]["y"] + 3.5, maat.hoogte - maat.onder - 5.0)  # the axis must not run through it
    streken_y = [i * stap for i in range(round(hoogste / stap) + 1)]
    svg = render(
        _omgeving(eigen),
        "grafiek/curve.svg.j2",
        {
            "breedte": maat.breedte,
            "hoogte": maat.hoogte,
            "klein": maat.klein,
            "links": float(links),
            "rechts": float(maat.breedte - maat.rechts),
            "boven": float(maat.boven),
            "basis": float(maat.hoogte - maat.onder),
            "soort": soort,
            "titel": bijschrift,
            "omschrijving": alternatief,
            "lijnen": lijnen,
            "banden": banden,
            "merken": [] if maat.klein and len(merken) > MEESTE_KLEINE_MERKEN else merken,
            "streken_x": [(x(m), str(m)) for m in _maandstreken(einde, maat.maanden)],
            "streken_y": [(y(w), procent(w, decimalen)) for w in streken_y],
            "strepen": [_streep(streep, x, strepen) for streep in strepen],
            "label": (merken[-1]["x"] + 10, label_y, f"{soort.naam} {laatste.percentage}"),
        },
    )
    naam = f"{soort.sleutel}-klein" if maat.klein else soort.sleutel
    return Grafiek(naam, bijschrift, alternatief, svg, maat.klein)


def _balans(beoordeling: Beoordeling, eigen: Path | None) -> Grafiek | None:
    wandeling = beoordeling.termijn.wandeling
    toetsen = [(stap, stap.toets) for stap in wandeling.stappen if stap.toets] if wandeling else []
    if len(toetsen) < MINSTE_PERIODES:
        return None
    waarden = [waarde for _, toets in toetsen for waarde in toets.per_duizend]
    laagste, hoogste = min(0.0, *waarden), max(0.0, *waarden)
    stap_y = _stap(max(hoogste - laagste, 1.0), 5)
    laagste, hoogste = stap_y * math.floor(laagste / stap_y), stap_y * math.ceil(hoogste / stap_y)
    hoogste = max(hoogste, laagste + stap_y)
    y = _As(laagste, hoogste, GROOT.hoogte - GROOT.onder, GROOT.boven)
    vak = (GROOT.breedte - GROOT.links - _RAND) / len(toetsen)
    staven = [
        {
            "x": GROOT.links + vak * (i + 0.5),
            "saldo": y(toets.per_duizend[1]),
            "onder": y(toets.per_duizend[0]),
            "naam": str(stap.rij.van) if len(toetsen) > GROOT.maanden else f"{stap.rij.van}–{stap.rij.tot}",
            "voldoet": stap.code is None,
        }
        for i, (stap, toets) in enumerate(toetsen)
    ]
    overslaan = math.ceil(len(staven) / 24)
    laatste_stap, laatste = toetsen[-1]
    bijschrift = teksten.BIJ_BALANS
    alternatief = teksten.BALANS.format(
        periodes=keer(len(toetsen), *teksten.PERIODE),
        van=laatste_stap.rij.van,
        saldo=getal(laatste.per_duizend[1], 1),
        ondergrens=getal(laatste.per_duizend[0], 1),
    )
    svg = render(
        _omgeving(eigen),
        "grafiek/balans.svg.j2",
        {
            "breedte": GROOT.breedte,
            "hoogte": GROOT.hoogte,
            "links": float(GROOT.links),
            "rechts": float(GROOT.breedte - _RAND),
            "basis": float(GROOT.hoogte - GROOT.onder),
            "titel": bijschrift,
            "omschrijving": alternatief,
            "nul": y(0.0),
            "staven": staven,
            "namen": staven[::overslaan],
            "streken_y": [
                (y(laagste + i * stap_y), kort(laagste + i * stap_y, 1))
                for i in range(round((hoogste - laagste) / stap_y) + 1)
            ],
        },
    )
    return Grafiek("balans", bijschrift, alternatief, svg)


def grafieken(beoordeling: Beoordeling, rijen: Sequence[TabelRij], eigen: Path | None = None) -> list[Grafiek]:
    """The charts of one assessment and its table; none where there are no complete figures.

    `eigen` holds own templates.
    """
    reeksen = _aaneengesloten(rijen)
    if not reeksen or beoordeling.tabel.gebrek is not None:
        return []
    strepen = _strepen(beoordeling)
    einde = max([reeksen[-1][-1].tot or 1, *(streep.maanden for streep in strepen)])
    curven = [_curve(soort, reeksen, strepen, einde, maat, eigen) for maat in (KLEIN, GROOT) for soort in SOORTEN]
    balans = _balans(beoordeling, eigen) if beoordeling.uitkomst != TOESTEMMING_VEREIST else None
    return [*curven, balans] if balans else curven
