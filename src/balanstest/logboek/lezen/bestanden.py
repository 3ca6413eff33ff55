"""The files of a log: which there are, of what kind, and how a text file is laid out."""

from __future__ import annotations

import errno
import gzip
import io
import itertools
import os
import re
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from balanstest.bestand.deur import Deur, als_fout
from balanstest.bestand.deur import open_ as open_bestand
from balanstest.bestand.tabel import herkenning
from balanstest.errors import BalanstestError, OmgevingError, OngeldigError
from balanstest.meldingen import meld
from balanstest.texts import logboek as teksten
from balanstest.texts import taal as systeemteksten

TEKST, PARQUET, EXCEL = "tekst", "parquet", "excel"
EXTENSIES = {
    TEKST: (".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz"),
    PARQUET: (".parquet", ".pq"),
    EXCEL: (".xlsx", ".xlsm"),
}
KOPREGEL = "-"
"""What a copy has in the place of a line above the names, so that every line keeps its number."""
_PROEF = 256 * 1024
STUK = 1024 * 1024
"""How much of a file is read at once, in bytes."""
PROEFREGELS = 2000
GEEN_RUIMTE = (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC)


class Vorm(NamedTuple):
    """How a text file is laid out: delimiter, names of the columns, encoding, lines before the names."""

    scheiding: str
    koppen: tuple[str, ...]
    codering: str
    overslaan: int
    monster: tuple[tuple[str, ...], ...]
    """The first rows, for telling the form of the dates."""
    alleen_cr: bool = False
    """Whether lines end as on an old Mac, which only a new copy makes readable everywhere."""


def soort(pad: Path) -> str | None:
    """`tekst`, `parquet` or `excel`, by the name; None for anything else."""
    naam = pad.name.lower()
    return next((soort for soort, einden in EXTENSIES.items() if naam.endswith(einden)), None)


def voor_duckdb(pad: Path) -> str:
    """The name of one file as DuckDB takes it: whole, since it knows `~`, and with nothing that makes a pattern."""
    return re.sub(r"[*?\[]", r"[\g<0>]", str(pad.absolute()))


@contextmanager
def open_(pad: Path, deur: Deur = Deur.LOGBOEK) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where it is gzip. Raises OmgevingError or OngeldigError where that fails."""
    try:
        with open_bestand(pad, deur) as stroom:
            if pad.name.lower().endswith(".gz"):
                with gzip.open(stroom) as uitgepakt:
                    yield cast("BinaryIO", uitgepakt)
            else:
                yield stroom
    except BalanstestError:
        raise
    except (EOFError, gzip.BadGzipFile, zlib.error) as reden:
        raise OngeldigError([meld("E132", str(pad))]) from reden
    except OSError as reden:
        if reden.errno in GEEN_RUIMTE:  # of the copy that is made of it
            raise te_weinig_ruimte(pad, systeemteksten.SCHIJF_VOL) from reden
        raise als_fout(str(pad), reden) from reden


def te_weinig_ruimte(pad: Path, reden: str) -> OmgevingError:
    """The error that the folder for what does not fit in memory is full."""
    raad = teksten.SCHIJF_RAAD.format(map=tempfile.gettempdir())
    return OmgevingError([meld("E152", str(pad), reden=reden, raad=raad)])


def lees_vorm(pad: Path) -> Vorm:
    """How a text file is laid out. Raises OngeldigError where it is empty or has no names of columns."""
    with open_(pad) as stroom:
        begin = stroom.read(_PROEF)
    codering = herkenning.codering(begin, heel=len(begin) < _PROEF)
    tekst = begin.decode(codering, "replace")
    if len(begin) == _PROEF:
        tekst = tekst[: max(tekst.rfind("\n") + 1, 0)] or tekst  # the last line may be cut in two
    tekst = tekst.removeprefix("\ufeff")
    if "\0" in tekst or not tekst.strip():
        raise OngeldigError([meld("E129" if not tekst.strip() else "E133", str(pad))])
    scheiding, overslaan, _ = herkenning.herken(tekst)
    regels = itertools.islice(io.StringIO(tekst, newline=""), overslaan, overslaan + PROEFREGELS)
    rijen = herkenning.monster("".join(regels), scheiding)
    if not rijen or len(rijen[0]) < herkenning.MINSTE_KOLOMMEN or herkenning.lijken_gegevens(rijen[0]):
        raise OngeldigError([meld("E134", str(pad))])
    alleen_cr = re.search("\r(?!\n)", tekst) is not None
    return Vorm(scheiding, uniek(rijen[0]), codering, overslaan, tuple(map(tuple, rijen[1:])), alleen_cr)


def uniek(namen: Iterable[str]) -> tuple[str, ...]:
    """The names of the columns, each once: a second 'datum' becomes 'datum (2)', an empty one 'kolom 3'."""
    uit: dict[str, None] = {}
    for nummer, ruw in enumerate(namen, 1):
        naam = eigen = ruw.strip() or teksten.NAAMLOZE_KOLOM.format(nummer=nummer)
        keer = 1
        while naam in uit:
            keer += 1
            naam = f"{eigen} ({keer})"
        uit[naam] = None
    return tuple(uit)


def nieuw(map_: Path, einde: str = ".csv") -> Path:
    """A further, empty file for a copy in a folder of our own."""
    beschrijving, naam = tempfile.mkstemp(einde, "tekst-", map_)
    os.close(beschrijving)
    return Path(naam)


def te_lezen(pad: Path, map_: Path) -> Path:
    """The file by a name that DuckDB can hear of: an old system may have written names that are no UTF-8."""
    heel = pad.absolute()
    try:
        str(heel).encode()
    except UnicodeEncodeError:
        einde = ".gz" if pad.name.lower().endswith(".gz") else ".csv"
        link = nieuw(map_, einde)
        link.unlink()
        link.symlink_to(heel)
        return link
    return heel


def hercodeer(pad: Path, map_: Path, vorm: Vorm) -> Path:
    """A copy of a text file in UTF-8, line for line, with every line ending alike, and nothing above the names.

    What should be UTF-8 and is not stays as it is, to be found later.
    """
    fouten_ = "surrogateescape" if vorm.codering == "utf-8" else "replace"
    doel = nieuw(map_)
    with open_(pad) as stroom, doel.open("w", encoding="utf-8", errors=fouten_, newline="") as uit:
        tekst = io.TextIOWrapper(stroom, encoding=vorm.codering, errors=fouten_)
        for _ in range(vorm.overslaan):  # a quote or another end of line in a title would lead DuckDB astray
            tekst.readline()
            uit.write(f"{KOPREGEL}\n")
        shutil.copyfileobj(tekst, uit)
        tekst.detach()  # the stream is closed by who opened it
    return doel


def is_gemengd(pad: Path) -> bool:
    """Whether lines end in more than one way, as where exports were put behind each other."""
    crlf = lf = False
    with open_(pad) as stroom:
        vorig = b""
        while stuk := stroom.read(STUK):
            geheel = vorig + stuk
            met, alle = geheel.count(b"\r\n"), geheel.count(b"\n")
            crlf, lf = crlf or met > 0, lf or alle > met
            if crlf and lf:
                return True
            vorig = stuk[-1:] if stuk.endswith(b"\r") else b""
    return False


def regelnummer(pad: Path, plek: int) -> int:
    """The number of the line, counted from 1, at so many bytes from the beginning of a file."""
    nummer, over = 1, plek
    with open_(pad) as stroom:
        while over > 0 and (stuk := stroom.read(min(STUK, over))):
            nummer += stuk.count(b"\n")
            over -= len(stuk)
    return nummer
