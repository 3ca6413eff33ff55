"""Writes the first visible sheet of a workbook as text, row for row, so that one reader counts every kind of file."""

from __future__ import annotations

import csv
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.errors import OmgevingError, OngeldigError
from balanstest.logboek.lezen.bestanden import (
    GEEN_RUIMTE,
    MEESTE_TITELS,
    PROEFREGELS,
    Vorm,
    is_kop,
    lijken_gegevens,
    te_weinig_ruimte,
    uniek,
)
from balanstest.meldingen import meld, niet_te_lezen
from balanstest.taal.tekens import leesbaar
from balanstest.texts import taal as systeemteksten

SCHEIDING = ";"
_OLE = b"\xd0\xcf\x11\xe0"
_MAX_UITGEPAKT = 2 * 1024**3
"""More than a full sheet of a million rows unpacks to."""


_PRECIES = 2**53
"""From here on a number with a fraction may stand for two whole ones."""


class Blad(NamedTuple):
    """How the text was laid out, and per column the first row whose formula has no outcome, or whose number is not
    exact."""

    vorm: Vorm
    zonder_uitkomst: dict[str, int]
    te_groot: dict[str, int]


def schrijf(pad: Path, doel: Path) -> Blad:
    """Write the sheet of `pad` to `doel`; line numbers are those of the sheet.

    Raises OngeldigError where it is no workbook, or has no names of columns; OmgevingError where it cannot be read.
    """
    try:
        with pad.open("rb") as stroom:
            if stroom.read(4) == _OLE:
                raise OngeldigError([meld("E136", str(pad))])
        with zipfile.ZipFile(pad) as archief:
            if sum(deel.file_size for deel in archief.infolist()) > _MAX_UITGEPAKT:
                raise OngeldigError([meld("E133", str(pad))])
        return _schrijf(pad, doel)
    except OngeldigError:
        raise
    except FileNotFoundError as reden:
        raise OmgevingError([niet_te_lezen(str(pad), reden)]) from reden
    except OSError as reden:
        if reden.errno in GEEN_RUIMTE:
            raise te_weinig_ruimte(pad, systeemteksten.SCHIJF_VOL) from reden
        raise OngeldigError([meld("E133", str(pad))]) from reden
    except Exception as reden:  # whatever openpyxl stumbles over in a damaged file
        raise OngeldigError([meld("E133", str(pad))]) from reden


def _schrijf(pad: Path, doel: Path) -> Blad:
    from openpyxl import load_workbook  # slow to import, and most logs are no workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about parts of the workbook that do not matter here
        waarden = load_workbook(pad, read_only=True, data_only=True, keep_links=False)
        formules = load_workbook(pad, read_only=True, keep_links=False)
        try:
            zichtbaar = [blad for blad in waarden.worksheets if blad.sheet_state == "visible"]
            if not zichtbaar:
                raise OngeldigError([meld("E129", str(pad))])
            blad, *andere = zichtbaar
            zelfde = formules[blad.title]
            blad.reset_dimensions()  # the file may claim to be smaller than it is
            zelfde.reset_dimensions()
            with doel.open("w", encoding="utf-8", newline="") as uit:
                gelezen = _regels(pad, zip(blad.iter_rows(), zelfde.iter_rows(), strict=False), uit)
            if ook := [ander.title for ander in andere if _heeft_koppen(ander, gelezen.vorm.koppen)]:
                raise OngeldigError([meld("E162", str(pad), bladen=", ".join(map(leesbaar, ook)))])
            return gelezen
        finally:
            waarden.close()
            formules.close()


def _heeft_koppen(blad: Any, koppen: tuple[str, ...]) -> bool:
    """Whether another sheet has the same columns: then it holds conversations as well, of another year perhaps."""
    blad.reset_dimensions()
    for cellen in blad.iter_rows(max_row=MEESTE_TITELS, values_only=True):
        teksten = [_tekst(waarde) for waarde in cellen]
        while teksten and not teksten[-1]:
            teksten.pop()
        if teksten and uniek(teksten) == koppen:
            return True
    return False


def _regels(pad: Path, rijen: Iterator[tuple[Any, Any]], uit: Any) -> Blad:
    schrijver = csv.writer(uit, delimiter=SCHEIDING, lineterminator="\n")
    koppen: tuple[str, ...] = ()
    overslaan = 0
    monster: list[tuple[str, ...]] = []
    zonder: dict[str, int] = {}
    te_groot: dict[str, int] = {}
    for nummer, (cellen, bronnen) in enumerate(rijen, 1):
        teksten = [_tekst(cel.value) for cel in cellen]
        if not koppen:
            if not any(teksten) or (nummer <= MEESTE_TITELS and not is_kop(teksten)):  # a title above the names
                uit.write("\n")
                overslaan += 1
                continue
            while teksten and not teksten[-1]:
                teksten.pop()
            if lijken_gegevens(teksten):
                raise OngeldigError([meld("E134", str(pad))])
            koppen = uniek(teksten)
            schrijver.writerow(koppen)
            continue
        teksten = (teksten + [""] * len(koppen))[: len(koppen)]
        for kolom, (cel, bron) in enumerate(zip(cellen[: len(koppen)], bronnen, strict=False)):
            if cel.value is None and getattr(bron, "data_type", "") == "f":
                zonder.setdefault(koppen[kolom], nummer)
            elif isinstance(cel.value, float) and abs(cel.value) >= _PRECIES:
                te_groot.setdefault(koppen[kolom], nummer)
        if any(teksten):
            schrijver.writerow(teksten)
        else:
            uit.write("\n")  # so that every later row keeps its number
        if len(monster) < PROEFREGELS:
            monster.append(tuple(teksten))
    if not koppen:
        raise OngeldigError([meld("E129", str(pad))])
    return Blad(Vorm(SCHEIDING, koppen, "utf-8", overslaan, tuple(monster)), zonder, te_groot)


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
