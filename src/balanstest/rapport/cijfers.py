"""The figures of the report as rows of text: the table and the norms."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from balanstest.beoordeling import Beoordeling
from balanstest.normen import NORMEN, Normen
from balanstest.taal.getallen import datum, getal, maanden, opsomming, procent
from balanstest.termijn.limieten import grenzen, kwantiel
from balanstest.texts.rapport import rapport as teksten
from balanstest.texts.rapport.oordeel import GEEN_GETAL


def periode(van: int, tot: int) -> str:
    """An interval of months, `tot` not included."""
    return f"{van}–{tot}"


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


def _grootheid(n: int | None, aantal: int | None, gelezen: str | None, z: float, tau: float) -> Grootheid:
    if aantal is None:
        return Grootheid(gelezen or teksten.LEEG, "–", "–", None, None, None)
    tekst = teksten.GELEZEN_UIT.format(aantal=getal(aantal), gelezen=gelezen) if gelezen else getal(aantal)
    if not n:
        return Grootheid(tekst, "–", "–", None, None, None)
    onder, boven = grenzen(aantal, z, tau)
    laag, hoog = max(0.0, onder / n), min(1.0, boven / n)
    interval = f"{getal(laag * 100, 1)}–{getal(hoog * 100, 1)} %"
    return Grootheid(tekst, procent(Fraction(aantal, n)), interval, aantal / n, laag, hoog)


def per_conversie(gesprekken: int | None, conversies: int | None) -> str:
    """How many conversations it took to get one conversion."""
    if not gesprekken or conversies is None:
        return "–"
    return getal(Fraction(gesprekken, conversies), 0) if conversies else teksten.GEEN_CONVERSIES


def tabel(beoordeling: Beoordeling) -> list[TabelRij]:
    """All rows as read, with rates and intervals at the declared certainty (one-sided, per side)."""
    z, spreiding = kwantiel(beoordeling.vragenlijst.normen.zekerheid), beoordeling.termijn.spreiding
    tau_c, tau_v = spreiding.tau_conversies, spreiding.tau_verzet  # of one row, so nothing averages out
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
                conversies=_grootheid(n, rij.conversies, gelezen.get("conversies"), z, tau_c),
                verzet=_grootheid(n, rij.verzet, gelezen.get("verzet"), z, tau_v),
                klachten=_grootheid(n, rij.klachten, gelezen.get("klachten"), z, tau_v),
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
    """The norms that the organisation chose itself, each beside the program's own."""
    gekozen, normen = beoordeling.inhoud.afweging.normen, beoordeling.vragenlijst.normen
    rijen = []
    for naam, norm in NORMEN.items():
        keuze = gekozen.get(naam)
        if keuze is None or not _is_keuze(naam, beoordeling):
            continue
        bron = ", ".join(filter(None, (keuze.vastgesteld_door or teksten.NOG_NIET_INGEVULD, datum(keuze.datum))))
        motivering = keuze.motivering or teksten.ZONDER_MOTIVERING
        waarde, standaard = norm_tekst(naam, normen), norm.in_woorden(norm.standaard)
        rijen.append(NormRij(norm.tekst.kop, norm.tekst.betekenis, waarde, standaard, bron, motivering))
    return rijen


def standaardnormen(beoordeling: Beoordeling) -> str:
    """All other norms in one sentence, with the value that the program gives them."""
    return opsomming(
        [
            teksten.NORM_IN_ZIN.format(naam=norm.tekst.kop.lower(), waarde=norm.in_woorden(norm.standaard))
            for naam, norm in NORMEN.items()
            if not _is_keuze(naam, beoordeling)
        ]
    )


def _is_keuze(naam: str, beoordeling: Beoordeling) -> bool:
    keuze = beoordeling.inhoud.afweging.normen.get(naam)
    return keuze is not None and (keuze.waarde is not None or NORMEN[naam].standaard is not None)


def termijn_tekst(aantal: int | None) -> str:
    """A term in months, or that there is no number."""
    return GEEN_GETAL if aantal is None else maanden(aantal)
