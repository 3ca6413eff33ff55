"""The answer to the query of `vraag` as rows of cells with their places, from CSV or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand.deur import Deur
from balanstest.bestand.tabel import excel, herkenning, tekst, vakken
from balanstest.bestand.tabel.raster import Grenzen, Raster, TabelError, Tabelfout, Vak, Vaksoort, waar
from balanstest.errors import Melding, OngeldigError, Waar
from balanstest.logboek.lezen import bestanden, bladkopie
from balanstest.logboek.tellen.definitie import KOLOMMEN
from balanstest.meldingen import meld
from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as teksten
from balanstest.texts.cijferbestand import ONLEESBAAR_TEKEN

SOORTEN = (bestanden.TEKST, bestanden.EXCEL)
EINDEN = tuple(einde for soort in SOORTEN for einde in bestanden.EXTENSIES[soort])
"""How the name of an answer may end."""
_GRENZEN = Grenzen(rijen=20_000, kolommen=50)
"""More than all months, reasons and outcomes that a log can have."""
_TE_VEEL = (Tabelfout.TE_GROOT, Tabelfout.TE_VEEL_RIJEN, Tabelfout.TE_VEEL_KOLOMMEN)
_BIJ_EEN_RIJ = (Tabelfout.OPEN_AANHALING, Tabelfout.TEKST_NA_AANHALING)

Antwoordrij = dict[str, Vak]
"""The cells of a row by the name of their column."""


class Antwoordtabel(NamedTuple):
    """The rows below the names of the columns, and what is wrong with those that are left out.

    `bronregels` are the lines of a text file.
    """

    rijen: list[Antwoordrij]
    bronregels: list[str]
    meldingen: list[Melding]


def geen_antwoord(plek: Waar | str, reden: str, **gegevens: object) -> Melding:
    """The message that something is no answer to the query."""
    return meld("E143", plek, reden=reden.format(**gegevens), kolommen=", ".join(KOLOMMEN))


def lees(pad: Path) -> Antwoordtabel:
    """Read the table. Raises OngeldigError where it is none, or not that of an answer; OmgevingError where it cannot
    be read."""
    soort = bestanden.soort(pad)
    if soort not in SOORTEN:
        raise OngeldigError([geen_antwoord(str(pad), teksten.ANTWOORD_SOORT)])
    try:
        raster = _blad(pad) if soort == bestanden.EXCEL else _tekst(pad)
    except TabelError as fout:
        raise OngeldigError([_gebrek(pad, fout)]) from fout
    rijen = raster.rijen[herkenning.titels([_teksten(rij) for rij in raster.rijen]) :]
    if not rijen:
        raise OngeldigError([meld("E129", str(pad))])
    return _tabel(pad, raster, rijen)


def _tekst(pad: Path) -> Raster:
    grens = Deur.ANTWOORD.grens
    with bestanden.open_(pad, Deur.ANTWOORD) as stroom:
        ruw = stroom.read(grens + 1)
    if len(ruw) > grens:  # unpacked
        raise TabelError(Tabelfout.TE_GROOT)
    return tekst.lees(ruw, _GRENZEN, bekend=_bekende_namen, zonder_titels=True)


def _blad(pad: Path) -> Raster:
    with bestanden.open_(pad, Deur.ANTWOORD) as stroom, excel.open_(stroom) as bladen:
        raster = vakken.lees(bladen[0], _GRENZEN)
        boven = herkenning.titels([_teksten(rij) for rij in raster.rijen])
        koppen = bestanden.uniek(_zonder_lege_staart(_teksten(raster.rijen[boven]))) if raster.rijen else ()
        bladkopie.weiger_zelfde_koppen(pad, bladen[1:], koppen)
        if raster.verborgen:
            raise OngeldigError([meld("E215", waar(str(pad), raster.verborgen[0]), aantal=len(raster.verborgen))])
        return raster


def _gebrek(pad: Path, fout: TabelError) -> Melding:
    plek = waar(str(pad), fout.plek) if fout.plek else str(pad)
    if fout.fout in _TE_VEEL:
        return geen_antwoord(plek, teksten.ANTWOORD_TE_GROOT)
    if fout.fout in _BIJ_EEN_RIJ:
        return meld("E125", plek)
    if fout.fout is Tabelfout.ONLEESBAAR_TEKEN:
        return meld("E106", plek, wat=ONLEESBAAR_TEKEN)
    return bladkopie.geen_werkmap(pad, fout)


def _tabel(pad: Path, raster: Raster, rijen: Sequence[Sequence[Vak]]) -> Antwoordtabel:
    kop = rijen[0]
    namen = _teksten(kop) if raster.scheider else _zonder_lege_staart(_teksten(kop))
    if len(namen) < herkenning.MINSTE_KOLOMMEN or herkenning.lijken_gegevens(namen):
        raise OngeldigError([meld("E134", str(pad))])
    koppen = [_naam(cel) for cel in namen]
    if sorted(koppen) != sorted(KOLOMMEN):
        plek = waar(str(pad), kop[0], raster.bronregels)
        gevonden = leesbaar(", ".join(bestanden.uniek(namen)))
        raise OngeldigError([geen_antwoord(plek, teksten.ANTWOORD_KOLOMMEN, kolommen=gevonden)])
    antwoord = Antwoordtabel([], raster.bronregels, [])
    for rij in rijen[1:]:
        past = len(rij) == len(koppen) if raster.scheider else all(vak.leeg for vak in rij[len(koppen) :])
        if not past:
            antwoord.meldingen.append(meld("E125", waar(str(pad), rij[0], raster.bronregels)))
            continue
        cellen = dict(zip(koppen, rij, strict=False))
        antwoord.meldingen.extend(
            meld("E135", waar(str(pad), vak), kolom=kolom)
            for kolom, vak in cellen.items()
            if vak.soort is Vaksoort.ZONDER_UITKOMST
        )
        antwoord.rijen.append(cellen)
    return antwoord


def _naam(cel: str) -> str:
    return cel.strip("\ufeff\"'").lower()


def _bekende_namen(cellen: Sequence[str]) -> int:
    return len({_naam(cel.strip()) for cel in cellen} & set(KOLOMMEN))


def _teksten(rij: Sequence[Vak]) -> list[str]:
    return [vak.tekst for vak in rij]


def _zonder_lege_staart(cellen: list[str]) -> list[str]:
    return cellen[: max((nummer for nummer, cel in enumerate(cellen, 1) if cel), default=0)]
