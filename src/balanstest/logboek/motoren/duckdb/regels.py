"""Where in the files a row stands that could not be read, and the message about it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from balanstest.errors import Melding, Waar
from balanstest.logboek.lezen.bestanden import PARQUET, Vorm, open_, regelnummer, soort, voor_duckdb
from balanstest.logboek.lezen.datums import VROEGST, Datumvorm, zone_bestaat_niet
from balanstest.meldingen import meld
from balanstest.texts.logboek import ZONDER_CIJFER

_LANGSTE = 60
_EXCELDAG = re.compile(r"[2-6]\d{4}([.,]\d+)?")
"""Excel keeps a day as a number: 45292 is 1 January 2024."""


def kapotte_rij(pad: Path, gelezen: Path, plek: int) -> Melding:
    """The message about a row with too few or too many parts; `plek` is its position in bytes."""
    return meld("E125", Waar(str(pad), regelnummer(gelezen, plek), 1))


def niet_te_tellen(pad: Path, aantal: int) -> Melding:
    """The message about a file in which more rows do not fit than can be counted: at least so many."""
    return meld("E158", str(pad), aantal=aantal)


def open_aanhaling(gelezen: Path, plek: int) -> tuple[int, int]:
    """For a quote that is not closed, at `plek` (bytes, from 1) or after it: its place, and how many lines follow.

    DuckDB names the row before it, and not how many rows it took along: none of those that follow is certain.
    """
    aantal = 0
    with open_(gelezen) as stroom:
        stroom.seek(plek - 1)
        for regel in stroom:
            if aantal or regel.count(b'"') % 2:
                aantal += 1
            else:
                plek += len(regel)
    return plek, max(1, aantal)


def tekst_achter_aanhaling(rij: str, vorm: Vorm) -> bool:
    """Whether a row has a quoted part with more behind it: `"Jan" de Boer`. Only that row is wrong then."""
    teken = re.escape(vorm.scheiding)
    return re.search(rf'(?:^|{teken})"(?:[^"]|"")*"(?!{teken}|"|\s*$)', rij) is not None and "\n" not in rij


def zoek(
    gelezen: Sequence[Path], paden: Sequence[Path], vorm: Vorm, kolom: int, waarden: Sequence[str], hoogstens: int
) -> list[tuple[str, int, str]]:
    """The first rows with one of these values in a column: file, line, value."""
    zoekwijze = (_snel, _rij_voor_rij)  # the second also knows quotes within a value, and values of several lines
    for manier in zoekwijze:
        gevonden: list[tuple[str, int, str]] = []
        for lees, pad in zip(gelezen, paden, strict=True):
            for nummer, cellen in manier(lees, vorm, waarden):
                if nummer > vorm.overslaan + 1 and len(cellen) > kolom and cellen[kolom] in waarden:
                    gevonden.append((str(pad), nummer, cellen[kolom]))
                    if len(gevonden) >= hoogstens:
                        return gevonden
        if gevonden:
            return gevonden
    return []


_Rijen = Iterator[tuple[int, list[str]]]


def _snel(gelezen: Path, vorm: Vorm, waarden: Sequence[str]) -> _Rijen:
    gezocht = [waarde.encode() for waarde in waarden]
    with open_(gelezen) as stroom:
        for nummer, regel in enumerate(stroom, 1):
            if any(waarde in regel for waarde in gezocht):
                with _lange_cellen():
                    cellen = next(csv.reader([regel.decode("utf-8", "replace")], delimiter=vorm.scheiding), [])
                yield nummer, cellen


def _rij_voor_rij(gelezen: Path, vorm: Vorm, _: Sequence[str]) -> _Rijen:
    with open_(gelezen) as stroom:
        tekst = io.TextIOWrapper(stroom, "utf-8", errors="replace", newline="")
        rijen = csv.reader(tekst, delimiter=vorm.scheiding)
        eerste = 1
        while True:
            with _lange_cellen():
                cellen = next(rijen, None)
            if cellen is None:
                break
            yield eerste, cellen
            eerste = rijen.line_num + 1
        tekst.detach()


@contextmanager
def _lange_cellen() -> Iterator[None]:
    """Python's limit on the length of a cell is one for the whole process: it is put back at once."""
    oud = csv.field_size_limit(2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(oud)


def slechte_datum(pad: str, rij: int, kop: str, waarde: str, vorm: Datumvorm | None, vandaag: date) -> Melding:
    """The message about a value that is no date, or one that cannot be.

    The value is shown where it may be a date with a slip in it, and never where it may be the name of a person.
    """
    kort = waarde if len(waarde) <= _LANGSTE else f"{waarde[:_LANGSTE]}…"
    code = "E126" if vorm else "E137"
    if vorm and vorm.geen:
        code = "E163"
    if vorm and _EXCELDAG.fullmatch(waarde.strip()):
        code = "E151"
    elif vorm and not vorm.geen and (dag := vorm.dag(waarde)) and not VROEGST <= dag <= vandaag:
        code = "E137"
    if code == "E126" and vorm and zone_bestaat_niet(waarde):
        code = "E216"
    if code in ("E126", "E216"):
        kort = f"'{kort}'" if any(teken.isdigit() for teken in waarde) else ZONDER_CIJFER
    return meld(code, Waar(pad, rij, min(rij, 1)), kolom=kop, waarde=kort, vorm=vorm.naam if vorm else "")


def onleesbaar(paden: Sequence[Path], fout: Exception) -> Melding:
    """What DuckDB says about a damaged file; the name of the file where it tells that."""
    tekst = str(fout)
    namen = {naam: pad for pad in paden for naam in (f'"{voor_duckdb(pad)}"', f"'{pad.absolute()}'")}
    genoemd = next((pad for naam, pad in namen.items() if naam in tekst), paden[0] if paden else Path())
    eerste = re.sub(r"^\w+ ?\w* ?\w*: ", "", tekst.splitlines()[0] if tekst else "")
    if soort(genoemd) == PARQUET and re.search("too small|magic bytes", tekst):
        return meld("E133", str(genoemd))
    if "gzip" in tekst.lower():
        return meld("E132", str(genoemd))
    return meld("E138", str(genoemd), reden=eerste.rstrip("."))
