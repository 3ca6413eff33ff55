"""Reads CSV: separator, encoding and quotes as Dutch and English spreadsheets write them, each cell with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balanstest.bestand.tabel.raster import (
    MAX_KOLOMMEN,
    MAX_RIJEN,
    LeesfoutError,
    Raster,
    Rij,
    Vak,
    te_veel_kolommen,
    te_veel_rijen,
)
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand.kolommen import bekende_namen

SCHEIDERS = (";", ",", "\t")
_REGELEINDE = re.compile("\r\n|\n|\r")
_SEP = re.compile(r'"?sep=([;,|\t])"?(?:\r\n|\n|\r|$)', re.IGNORECASE)
"""Excel's own first line that names the separator."""
_LEGE_REGELS = re.compile("[\r\n]+")
_MEESTE_VAKKEN = 16_384
"""As many columns as a sheet of Excel has: empty ones past the table are written as separators."""
_AANGEHAALD = re.compile(r'"((?:[^"]|"")*)"')
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def lees(ruw: bytes) -> Raster:
    """Read the bytes of a text file. Raises LeesfoutError where it is no table of text."""
    tekst = _decodeer(ruw)
    bronregels = _REGELEINDE.split(tekst)
    sep = _SEP.match(tekst)
    begin = sep.end() if sep else 0
    scheider = sep.group(1) if sep else _scheider(tekst)
    rijen: list[Rij] = []
    for rij in _rijen(tekst, begin, scheider):
        if all(vak.leeg for vak in rij):
            continue
        if any(not vak.leeg for vak in rij[MAX_KOLOMMEN:]):
            raise te_veel_kolommen(rij[MAX_KOLOMMEN])
        rijen.append(rij)
        if len(rijen) > MAX_RIJEN + 1:
            raise te_veel_rijen(rij[0])
    return Raster(rijen, bronregels, scheider=scheider)


def _decodeer(ruw: bytes) -> str:
    """UTF-8, with or without a byte order mark, else the code page of a Dutch or English Windows."""
    if ruw.startswith(_UTF16) or b"\0" in ruw:
        raise LeesfoutError("E106", wat=teksten.GEEN_TEKST)
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return ruw.decode("cp1252")
    except UnicodeDecodeError as fout:
        regel = len(_REGELEINDE.split(ruw[: fout.start].decode("cp1252")))
        raise LeesfoutError("E106", Vak("", regel, 1), wat=teksten.ONLEESBAAR_TEKEN) from None


def _scheider(tekst: str) -> str:
    """The separator under which the first row holds the most known names; at a tie, the most cells."""

    def bewijs(scheider: str) -> tuple[int, int]:
        try:
            kop = next((rij for rij in _rijen(tekst, 0, scheider) if not all(vak.leeg for vak in rij)), ())
        except LeesfoutError:  # an open quote is reported when the rows are read
            kop = tuple(Vak(deel.strip(' "'), 1, 1) for deel in tekst.split("\n", 1)[0].split(scheider))
        return bekende_namen(kop), max(1, len(kop))

    return max(SCHEIDERS, key=bewijs)


def _rijen(tekst: str, begin: int, scheider: str) -> Iterator[Rij]:
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
            raise LeesfoutError("E020", Vak("", regel, kolom), begin=regel)
        rest = kaal.match(tekst, positie)
        assert rest is not None  # the pattern matches nothing as well
        positie = rest.end()
        if gevonden is not None and rest.group().strip():
            raise LeesfoutError("E026", Vak("", regel, rest.start() - regelbegin + 1))
        lengte = positie - eerste if regel == rijregel else 1
        rij.append(Vak((waarde + rest.group()).strip(), rijregel, kolom, max(1, lengte)))
        if len(rij) > _MEESTE_VAKKEN:
            raise te_veel_kolommen(rij[MAX_KOLOMMEN])
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
