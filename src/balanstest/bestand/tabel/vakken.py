"""From a worksheet to cells with their places: numbers exactly and as shown, dates and errors as what they are."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from balanstest.bestand.tabel.excel import Blad, beschadigd
from balanstest.bestand.tabel.raster import (
    Grenzen,
    Raster,
    Rasterrij,
    TabelError,
    Tabelfout,
    Vak,
    Vaksoort,
    kolomletter,
)
from balanstest.taal.getallen import datum
from balanstest.texts import tabel as teksten

_NIET_GETOOND = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALEN = re.compile(r"\.([0?]*)(#*)")
_MEESTE_DECIMALEN = 10
_MEESTE_TEKENS = 20_000_000
"""Of a whole table: cells can share one long text, which the file holds once."""
_RUIM = Context(prec=40)
"""Twelve digits and all decimals of a format fit in."""


def lees(blad: Blad, grenzen: Grenzen) -> Raster:
    """Read a sheet. Raises TabelError where it is damaged, or has more rows or columns than allowed."""
    verborgen: list[Vak] = []
    gelezen = list(rijen(blad, grenzen, verborgen))
    samengevoegd = list(_samengevoegd(blad, gelezen, grenzen))
    return Raster(gelezen, vel=blad.naam, samengevoegd=samengevoegd, verborgen=verborgen)


def rijen(blad: Blad, grenzen: Grenzen, verborgen: list[Vak] | None = None) -> Iterator[Rasterrij]:
    """The rows of a sheet that hold something, from the top. Raises as `lees` does.

    The first cells of rows that nobody sees in the sheet are added to `verborgen`.
    """
    with beschadigd():  # a number format that the workbook does not have, for one
        yield from _rijen(blad, grenzen, [] if verborgen is None else verborgen)


def _rijen(blad: Blad, grenzen: Grenzen, verborgen: list[Vak]) -> Iterator[Rasterrij]:
    gevonden = tekens = 0
    for regel, cellen, zonder_uitkomst, voorbij, niet_te_zien in blad.rijen(grenzen.kolommen):
        if voorbij:  # what is not read must not vanish without a word
            raise TabelError(Tabelfout.TE_VEEL_KOLOMMEN, _leeg_vak(regel, voorbij))
        rij = tuple(_vak(cel, regel, kolom, open_=kolom in zonder_uitkomst) for kolom, cel in enumerate(cellen, 1))
        tekens += sum(len(vak.tekst) for vak in rij)
        if tekens > _MEESTE_TEKENS:
            raise TabelError(Tabelfout.TE_GROOT)
        if all(vak.leeg for vak in rij):
            continue
        gevonden += 1
        if gevonden > grenzen.rijen + 1:
            raise TabelError(Tabelfout.TE_VEEL_RIJEN, rij[0])
        if niet_te_zien:
            verborgen.append(rij[0])
        yield rij


def _leeg_vak(regel: int, kolom: int) -> Vak:
    return Vak("", regel, kolom, 1, f"{kolomletter(kolom)}{regel}")


def _vak(cel: Any, regel: int, kolom: int, *, open_: bool) -> Vak:
    waarde = cel.value
    leeg = _leeg_vak(regel, kolom)
    if waarde is None:
        return leeg._replace(soort=Vaksoort.ZONDER_UITKOMST) if open_ else leeg
    if isinstance(waarde, datetime | date | time | timedelta):
        return leeg._replace(tekst=_moment(waarde), soort=Vaksoort.DATUM)
    if isinstance(waarde, bool):
        return leeg._replace(tekst=teksten.WAAR if waarde else teksten.ONWAAR)
    if isinstance(waarde, int | float):
        if isinstance(waarde, float) and not math.isfinite(waarde):
            raise TabelError(Tabelfout.BESCHADIGD)
        tekst, getoond = _getal(waarde, cel.number_format or "General")
        return leeg._replace(tekst=tekst, getoond=getoond, soort=Vaksoort.GETAL)
    soort = Vaksoort.EXCELFOUT if cel.data_type == "e" else Vaksoort.TEKST
    return leeg._replace(tekst=str(waarde).strip(), soort=soort)


def _moment(waarde: date | time | timedelta) -> str:
    return datum(waarde) if isinstance(waarde, datetime) and waarde.time() == time() else str(waarde)


def _getal(waarde: int | float, opmaak: str) -> tuple[str, str]:
    """A number exactly (to the 15 digits that Excel keeps), and as its number format shows it."""
    exact = Decimal(waarde) if isinstance(waarde, int) else Decimal(f"{waarde:.15g}")
    eerste = _NIET_GETOOND.sub("", opmaak).split(";")[0]
    if "%" in eerste:
        exact *= 100
    einde = "%" if "%" in eerste else ""
    verplicht, los = 0, _MEESTE_DECIMALEN
    if eerste.lower() not in ("general", "@") and not re.search(r"[eE/]", eerste):
        decimalen = _DECIMALEN.search(eerste)
        verplicht, los = (len(decimalen.group(1)), len(decimalen.group(2))) if decimalen else (0, 0)
    verplicht, los = min(verplicht, _MEESTE_DECIMALEN), min(los, _MEESTE_DECIMALEN)
    getoond = exact
    if abs(exact) < 10**12:
        getoond = exact.quantize(Decimal(1).scaleb(-(verplicht + los)), ROUND_HALF_UP, _RUIM)
    return _zonder_nullen(exact, 0) + einde, _zonder_nullen(getoond, verplicht) + einde


def _zonder_nullen(getal: Decimal, houd: int) -> str:
    """Write out, without zeros at the end but those of the first `houd` decimals."""
    heel, _, deel = f"{getal:f}".partition(".")
    deel = deel[:houd] + deel[houd:].rstrip("0")
    return f"{heel}.{deel}" if deel else heel


def _samengevoegd(blad: Blad, rijen: list[Rasterrij], grenzen: Grenzen) -> Iterator[Vak]:
    """Merged cells within the table: only the first of them holds the value."""
    if not rijen:
        return
    eerste, laatste = rijen[0][0].regel, rijen[-1][0].regel
    for deel in blad.samengevoegd:
        if deel.tot >= eerste and deel.van <= laatste and deel.kolom <= grenzen.kolommen:
            yield _leeg_vak(deel.van, deel.kolom)._replace(tekst=deel.bereik)
