"""Copies the first visible sheet of a workbook as text, row for row, so that one reader counts every kind of file."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import NamedTuple, TextIO

from balanstest.bestand.tabel import excel, herkenning
from balanstest.bestand.tabel.excel import Blad, Bladrij
from balanstest.bestand.tabel.herkenning import MEESTE_TITELS
from balanstest.bestand.tabel.raster import Omvang, TabelError, Tabelfout
from balanstest.errors import Melding, OngeldigError, Waar
from balanstest.logboek.lezen.bestanden import PROEFREGELS, Vorm, open_, uniek
from balanstest.logboek.lezen.leeswijze import WEGLATEN
from balanstest.meldingen import meld
from balanstest.taal.tekens import leesbaar

SCHEIDING = ";"
_GROOT = Omvang(2 * 1024**3, 10_000, 10_000_000)
"""More than a full sheet of a million rows unpacks to."""
MEESTE_TEKENS = 300 * 1024**2
"""Of a sheet: cells can share one long text, which the file holds once and the copy as often as it is used."""
_CODES = {
    Tabelfout.OUD_EXCEL: "E136",
    Tabelfout.BINAIR_EXCEL: "E136",
    Tabelfout.BEVEILIGD: "E136",
    Tabelfout.GEEN_BLAD: "E129",
}
_BESCHADIGD = "E133"


class Bladkopie(NamedTuple):
    """How the text was laid out, and per column the first row whose formula has no outcome, or whose number is not
    exact."""

    vorm: Vorm
    zonder_uitkomst: dict[str, int]
    te_groot: dict[str, int]
    verborgen: int
    """How many rows are hidden, by hand or by a filter: copied, or left out."""
    eerste_verborgen: int


def geen_werkmap(pad: Path, fout: TabelError) -> Melding:
    """The message about a file that is no workbook of which the sheet can be read."""
    return meld(_CODES.get(fout.fout, _BESCHADIGD), str(pad))


def schrijf(pad: Path, doel: Path, verborgen: str = "") -> Bladkopie:
    """Copy the sheet of `pad` to `doel`; line numbers are those of the sheet. `verborgen` is as in `Leeswijze`.

    Raises OngeldigError where it is no workbook, has no names of columns, holds more than `MEESTE_TEKENS`, or has
    hidden rows of which nobody said whether they count; OmgevingError where it cannot be read.
    """
    try:
        with (
            open_(pad) as stroom,
            excel.open_(stroom, _GROOT) as bladen,
            doel.open("w", encoding="utf-8", newline="") as uit,
        ):
            kopie = _kopieer(pad, bladen[0], uit, zonder_verborgen=verborgen == WEGLATEN)
            weiger_zelfde_koppen(pad, bladen[1:], kopie.vorm.koppen)
    except TabelError as fout:
        raise OngeldigError([geen_werkmap(pad, fout)]) from fout
    if kopie.verborgen and not verborgen:
        raise OngeldigError([meld("E212", Waar(str(pad), kopie.eerste_verborgen, 1), aantal=kopie.verborgen)])
    return kopie


def weiger_zelfde_koppen(pad: Path, andere: Sequence[Blad], koppen: tuple[str, ...]) -> None:
    """Raise OngeldigError where another sheet has the same columns: it holds rows of another year, perhaps."""
    if ook := [blad.naam for blad in andere if _heeft_koppen(blad, koppen)]:
        raise OngeldigError([meld("E162", str(pad), bladen=", ".join(map(leesbaar, ook)))])


def _heeft_koppen(blad: Blad, koppen: tuple[str, ...]) -> bool:
    eerste = itertools.takewhile(lambda rij: rij.regel <= MEESTE_TITELS, blad.rijen())
    return any(uniek(cellen) == koppen for rij in eerste if (cellen := _zonder_lege_staart(_teksten(rij))))


def _kopieer(pad: Path, blad: Blad, uit: TextIO, *, zonder_verborgen: bool) -> Bladkopie:
    regel, koppen = _koppen(pad, blad)
    overslaan = regel - 1
    schrijver = csv.writer(uit, delimiter=SCHEIDING, lineterminator="\n")
    uit.write("\n" * overslaan)
    schrijver.writerow(koppen)
    monster: list[tuple[str, ...]] = []
    zonder: dict[str, int] = {}
    te_groot: dict[str, int] = {}
    verborgen: list[int] = []
    tekens = 0
    for rij in blad.rijen(len(koppen)):
        if rij.regel <= overslaan + 1:
            continue
        teksten = _teksten(rij)
        if rij.verborgen and any(teksten):
            verborgen.append(rij.regel)
            if zonder_verborgen:
                continue
        for kolom in rij.zonder_uitkomst:
            if kolom <= len(koppen):
                zonder.setdefault(koppen[kolom - 1], rij.regel)
        for kop, cel in zip(koppen, rij.cellen, strict=True):
            if excel.te_groot(cel.value):
                te_groot.setdefault(kop, rij.regel)
        if not any(teksten):
            continue
        tekens += sum(map(len, teksten))
        if tekens > MEESTE_TEKENS:
            raise OngeldigError([meld("E219", Waar(str(pad), rij.regel, 1), grens=MEESTE_TEKENS // 1024**2)])
        uit.write("\n" * (rij.regel - regel - 1))  # so that every row keeps its number
        schrijver.writerow(teksten)
        regel = rij.regel
        if len(monster) < PROEFREGELS:
            monster.append(tuple(teksten))
    return Bladkopie(
        Vorm(SCHEIDING, koppen, "utf-8", overslaan, tuple(monster)),
        zonder,
        te_groot,
        len(verborgen),
        (*verborgen, 0)[0],
    )


def _koppen(pad: Path, blad: Blad) -> tuple[int, tuple[str, ...]]:
    """The row with the names of the columns, below any titles, and these names."""
    nummers: list[int] = []
    rijen: list[list[str]] = []
    for rij in blad.rijen():
        if rij.regel > MEESTE_TITELS and any(map(any, rijen)):
            break
        nummers.append(rij.regel)
        rijen.append(_zonder_lege_staart(_teksten(rij)))
    if not any(map(any, rijen)):
        raise OngeldigError([meld("E129", str(pad))])
    plek = herkenning.titels(rijen)
    koppen = rijen[plek]
    if len(koppen) < herkenning.MINSTE_KOLOMMEN or herkenning.lijken_gegevens(koppen):
        raise OngeldigError([meld("E134", str(pad))])
    return nummers[plek], uniek(koppen)


def _zonder_lege_staart(cellen: list[str]) -> list[str]:
    while cellen and not cellen[-1]:
        cellen.pop()
    return cellen


def _teksten(rij: Bladrij) -> list[str]:
    return [_tekst(cel.value) for cel in rij.cellen]


def _tekst(waarde: object) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, datetime):
        return waarde.date().isoformat() if waarde.time() == time() else waarde.isoformat(" ", "seconds")
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, float) and waarde.is_integer():
        return str(int(waarde))
    return " ".join(str(waarde).split())
