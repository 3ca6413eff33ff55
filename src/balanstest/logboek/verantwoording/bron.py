"""How a count is accounted for in words: its source, the columns and outcomes it read, and where every row went.

`eerder` knows these sentences again in a questionnaire.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from balanstest import __version__
from balanstest.logboek.tellen.motor import KLACHTEN, LOG
from balanstest.logboek.tellen.telling import Telling
from balanstest.logboek.tellen.uitkomsten import CONVERSIE, GEEN, KLACHT, SOORTEN, VERZET
from balanstest.logboek.verantwoording.eerder import citeer, tussen_aanhalingstekens
from balanstest.taal.getallen import OF, datum, getal, maanden, opsomming
from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as teksten

_MEESTE = 12
"""Outcomes of a kind that are written out."""
_LANGST = 60
_NIET_BEREIKT, _OVERGESLAGEN = "niet_bereikt", "overgeslagen"


class Bestand(NamedTuple):
    """A file that was counted: its name for people, its path from the questionnaire (None: outside), its SHA-256.

    A table has no path, and no SHA-256.
    """

    naam: str
    pad: str | None
    sha256: str


class Herkomst(NamedTuple):
    """Where the counts come from: files, or the description of another source; `gekozen` if the width was asked for."""

    log: Sequence[Bestand]
    klachten: Sequence[Bestand]
    dag: date
    nawacht: int
    bron: str = ""
    gekozen: bool = False


def bron(telling: Telling, herkomst: Herkomst) -> str:
    """One paragraph about the source."""
    waar = herkomst.bron or _bestanden(herkomst.log)
    zinnen = [teksten.BRON.format(dag=datum(herkomst.dag), versie=__version__, bestanden=waar)]
    if LOG in telling.kolommen:
        zinnen.append(teksten.BRON_KOLOMMEN.format(kolommen=_kolommen(telling.kolommen[LOG])))
    else:
        zinnen.append(teksten.BRON_KOLOMMEN_IN_VRAAG)
    if herkomst.klachten:
        zinnen.append(teksten.BRON_KLACHTEN.format(bestanden=_bestanden(herkomst.klachten)))
    if KLACHTEN in telling.kolommen:
        zinnen.append(teksten.BRON_KLACHTKOLOMMEN.format(kolommen=_kolommen(telling.kolommen[KLACHTEN])))
    zinnen.append(teksten.BRON_UITKOMSTEN.format(delen=_per_soort(telling)))
    zinnen += [teksten.BRON_TELT, *[teksten.BRON_TIJDZONE] * telling.tijdzone]
    zinnen += _periode(telling, herkomst)
    zinnen.append(_rijen(telling))
    zinnen += _weinig(telling)
    if telling.klachten_zonder_gesprek > 0:
        zinnen.append(teksten.BRON_LOSSE_KLACHTEN.format(aantal=getal(telling.klachten_zonder_gesprek)))
    if telling.slechte_klachten:
        zinnen.append(teksten.BRON_SLECHTE_KLACHTEN.format(aantal=getal(telling.slechte_klachten)))
    return " ".join(zinnen)


def _periode(telling: Telling, herkomst: Herkomst) -> list[str]:
    zinnen = []
    if telling.breedte > 1:
        breed = teksten.BRON_BREED_CELLEN if telling.min_cel > 1 else teksten.BRON_BREED
        zin = teksten.BRON_GEKOZEN_BREED if herkomst.gekozen else breed
        zinnen.append(zin.format(breedte=maanden(telling.breedte), grens=telling.min_cel))
    if herkomst.nawacht:
        zinnen.append(teksten.BRON_NAWACHT.format(dag=datum(telling.tot_en_met), nawacht=herkomst.nawacht))
    if telling.min_cel > 1:
        zinnen.append(teksten.BRON_CELLEN.format(hoogste=telling.min_cel - 1))
    if telling.te_klein:
        zinnen.append(te_klein(telling))
    return zinnen


def te_klein(telling: Telling) -> str:
    """Which periods the table leaves out because too few people are in them."""
    zin = teksten.TE_KLEIN[len(telling.te_klein) > 1]
    return zin.format(grens=telling.min_cel, maanden=opsomming(list(map(str, telling.te_klein))))


def hoeveel(aantal: int) -> str:
    """A count in a sentence: '1.200', or 'minder dan 5' for −5."""
    return getal(aantal) if aantal >= 0 else teksten.MINDER_DAN.format(grens=-aantal)


def _rijen(telling: Telling) -> str:
    """Where every row of the log went. With small cells hidden the total would tell what is hidden."""
    weg = {reden: max(0, aantal) for reden, aantal in telling.uitgesloten.items()}  # what is too small stands apart
    los = weg.get(_NIET_BEREIKT, 0) + weg.get(_OVERGESLAGEN, 0)
    aantallen = {
        "tabel": telling.personen,
        "extra": telling.extra,
        "dubbel": telling.dubbel,
        "uitgesloten": sum(weg.values()) - los,
        "overgeslagen": weg.get(_OVERGESLAGEN, 0),
        "niet_bereikt": weg.get(_NIET_BEREIKT, 0),
        "slecht": telling.slechte_rijen,
    }
    som = " + ".join(teksten.SOM[naam].format(aantal=getal(aantal)) for naam, aantal in aantallen.items() if aantal > 0)
    if telling.min_cel > 1:
        return teksten.BRON_RIJEN_CELLEN.format(som=som)
    return teksten.BRON_RIJEN.format(rijen=getal(telling.rijen), som=som)


def _weinig(telling: Telling) -> list[str]:
    """What there was too little of to be counted in public."""
    redenen = [teksten.REDENEN[reden] for reden, aantal in telling.uitgesloten.items() if aantal < 0]
    anders = {
        teksten.EXTRA: telling.extra,
        teksten.DUBBEL: telling.dubbel,
        teksten.NA_VERZET: telling.gebeld_na_verzet,
        teksten.KLACHT_ZONDER_GESPREK: telling.klachten_zonder_gesprek,
    }
    redenen += [reden for reden, aantal in anders.items() if aantal < 0]
    if not redenen:
        return []
    namen = ", ".join(f"{reden[0].lower()}{reden[1:]}" for reden in redenen)
    return [teksten.BRON_WEINIG.format(grens=telling.min_cel, redenen=namen)]


def _bestanden(bestanden: Sequence[Bestand]) -> str:
    """The files by their path; with their fingerprint where the questionnaire cannot point at them."""
    namen = []
    for bestand in bestanden:
        buiten = bestand.pad is None and bool(bestand.sha256)
        naam = citeer(bestand.pad or bestand.naam)
        namen.append(f"{naam} (SHA-256 {bestand.sha256})" if buiten else naam)
    return opsomming(namen)


def _kolommen(groepen: Sequence[Mapping[str, str]]) -> str:
    def van(rollen: Mapping[str, str]) -> str:
        return opsomming([teksten.KOLOM_BIJ_ROL.format(rol=rol, naam=_naam(kop, 300)) for rol, kop in rollen.items()])

    return teksten.OF_ANDERS.join(map(van, groepen))


def _per_soort(telling: Telling) -> str:
    per_soort = {teksten.SOORTEN[soort]: _uitkomsten(telling, (soort,)) for soort in SOORTEN}
    return "; ".join(teksten.BIJ_SOORT.format(soort=soort, namen=namen) for soort, namen in per_soort.items() if namen)


def _uitkomsten(telling: Telling, soorten: Sequence[str], voegwoord: str = "en") -> str:
    """The outcomes of these kinds: the first by name, and of those that nobody named only how many there are."""
    namen = [_naam(naam, _LANGST) for naam, (soort, _) in telling.uitkomsten.items() if soort in soorten]
    meer = len(namen) - _MEESTE
    namen = namen[:_MEESTE]
    if telling.overige is not None and telling.overige.soort in soorten:
        namen.append(_alle_andere(telling.overige.verschillend))
    if meer > 0:
        return teksten.EN_NOG.format(namen=", ".join(namen), aantal=getal(meer))
    return opsomming(namen, voegwoord)


def _alle_andere(verschillend: int) -> str:
    if not verschillend:
        return teksten.ALLE_ANDERE
    vorm = teksten.ALLE_ANDERE_ENKEL if verschillend == 1 else teksten.ALLE_ANDERE_MEER
    return vorm.format(aantal=getal(verschillend))


def _naam(naam: str, hoogstens: int) -> str:
    kort = leesbaar(naam, hoogstens)
    return tussen_aanhalingstekens(kort) if kort else teksten.LEEG


def definities(telling: Telling, herkomst: Herkomst) -> dict[str, str]:
    """When something counts, by key of `afweging.metingen.definities`; nothing about what was not counted."""
    gesproken = _uitkomsten(telling, (GEEN, CONVERSIE, VERZET, KLACHT), OF)
    gevonden = {"gesprek": teksten.DEFINITIE["gesprek"].format(namen=gesproken)}
    for sleutel, soort in (("conversie", CONVERSIE), ("verzet", VERZET), ("klacht", KLACHT)):
        if soort in telling.niet_geteld:
            continue
        namen = _uitkomsten(telling, (soort,), OF)
        zin = teksten.DEFINITIE[sleutel].format(namen=namen)
        if soort == KLACHT and herkomst.klachten:
            bestanden = opsomming([citeer(bestand.naam) for bestand in herkomst.klachten])
            eerste = teksten.DEFINITIE_KLACHTEN.format(bestanden=bestanden)
            zin = teksten.DEFINITIE_OF.format(eerste=eerste, namen=namen) if namen else f"{eerste}."
        gevonden[sleutel] = zin
    return gevonden
