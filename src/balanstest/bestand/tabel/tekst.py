"""Reads CSV: separator, encoding and quotes as Dutch and English spreadsheets write them, each cell with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balanstest.bestand.tabel import herkenning
from balanstest.bestand.tabel.herkenning import SCHEIDERS, UTF16, Bekend
from balanstest.bestand.tabel.raster import Grenzen, Raster, Rasterrij, TabelError, Tabelfout, Vak

_REGELEINDE = re.compile("\r\n|\n|\r")
_LEGE_REGELS = re.compile("[\r\n]+")
_MEESTE_VAKKEN = 16_384
"""As many columns as a sheet of Excel has: empty ones past the table are written as separators."""
_AANGEHAALD = re.compile(r'"((?:[^"]|"")*)"')


def lees(
    ruw: bytes,
    grenzen: Grenzen,
    scheiders: str = SCHEIDERS,
    bekend: Bekend | None = None,
    *,
    zonder_titels: bool = False,
) -> Raster:
    """Read the bytes of a text file; `bekend` helps to tell the separator.

    Titles above the names of the columns are rows as well, or left out. Raises TabelError where it is no table of text.
    """
    tekst = _decodeer(ruw)
    bronregels = _REGELEINDE.split(tekst)
    opzet = herkenning.herken(tekst, scheiders, bekend)
    begin = _na_regels(tekst, opzet.overslaan if zonder_titels else opzet.sep)
    rijen: list[Rasterrij] = []
    for rij in _rijen(tekst, begin, opzet.scheider, grenzen):
        if all(vak.leeg for vak in rij):
            continue
        if any(not vak.leeg for vak in rij[grenzen.kolommen :]):
            raise TabelError(Tabelfout.TE_VEEL_KOLOMMEN, rij[grenzen.kolommen])
        rijen.append(rij)
        if len(rijen) > grenzen.rijen + 1:
            raise TabelError(Tabelfout.TE_VEEL_RIJEN, rij[0])
    return Raster(rijen, bronregels, scheider=opzet.scheider)


def _decodeer(ruw: bytes) -> str:
    """UTF-8 or UTF-16, with or without a byte order mark, else the code page of a Dutch or English Windows."""
    soort = herkenning.codering(ruw, heel=True)
    if soort != UTF16 and b"\0" in ruw:
        raise TabelError(Tabelfout.GEEN_TEKST)
    try:
        tekst = ruw.decode(soort).removeprefix("\ufeff")
    except UnicodeDecodeError as fout:
        regel = len(_REGELEINDE.split(ruw[: fout.start].decode(soort, "replace")))
        raise TabelError(Tabelfout.ONLEESBAAR_TEKEN, Vak("", regel, 1)) from None
    if "\0" in tekst:
        raise TabelError(Tabelfout.GEEN_TEKST)
    return tekst


def _na_regels(tekst: str, aantal: int) -> int:
    """Where the text goes on after so many lines."""
    positie = 0
    for _ in range(aantal):
        einde = _REGELEINDE.search(tekst, positie)
        positie = einde.end() if einde else len(tekst)
    return positie


def _rijen(tekst: str, begin: int, scheider: str, grenzen: Grenzen) -> Iterator[Rasterrij]:
    """Split into rows of cells from `begin` on; a quoted cell may hold separators, quotes and line breaks."""
    kaal = re.compile(f"[^{re.escape(scheider)}\r\n]*")
    positie = regelbegin = begin
    regel = len(_REGELEINDE.findall(tekst, 0, begin)) + 1
    rij: list[Vak] = []
    while positie < len(tekst) or rij:
        if not rij and (lege := _LEGE_REGELS.match(tekst, positie)) is not None:
            regel += len(_REGELEINDE.findall(lege.group()))
            positie = regelbegin = lege.end()
            continue
        kolom, rijregel = positie - regelbegin + 1, regel
        eerste, waarde = positie, ""
        if (gevonden := _AANGEHAALD.match(tekst, positie)) is not None:
            waarde = gevonden.group(1).replace('""', '"')
            positie = gevonden.end()
            for einde in _REGELEINDE.finditer(tekst, eerste, positie):
                regel, regelbegin = regel + 1, einde.end()
        elif tekst.startswith('"', positie):
            raise TabelError(Tabelfout.OPEN_AANHALING, Vak("", regel, kolom))
        rest = kaal.match(tekst, positie)
        assert rest is not None  # the pattern matches nothing as well
        positie = rest.end()
        if gevonden is not None and rest.group().strip():
            raise TabelError(Tabelfout.TEKST_NA_AANHALING, Vak("", regel, rest.start() - regelbegin + 1))
        lengte = positie - eerste if regel == rijregel else 1
        rij.append(Vak((waarde + rest.group()).strip(), rijregel, kolom, max(1, lengte)))
        if len(rij) > _MEESTE_VAKKEN:
            raise TabelError(Tabelfout.TE_VEEL_KOLOMMEN, rij[grenzen.kolommen])
        if tekst.startswith(scheider, positie):
            positie += len(scheider)
            if positie < len(tekst):
                continue
            rij.append(Vak("", regel, positie - regelbegin + 1))
        if (nieuw := _REGELEINDE.match(tekst, positie)) is not None:
            positie = regelbegin = nieuw.end()
            regel += 1
        yield tuple(rij)
        rij = []
