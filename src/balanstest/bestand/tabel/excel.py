"""Opens an Excel workbook (.xlsx, or .xlsm as data only) safely, and reads its visible sheets row by row.

A workbook is a zip with XML from anywhere, so its size is bounded before anything is unpacked; and what openpyxl leaves
out without a word is looked up in the XML beside it (`bladkenmerken`). Memory does not grow with the number of rows.
"""

from __future__ import annotations

import errno
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, NamedTuple

from balanstest.bestand.tabel import bladkenmerken
from balanstest.bestand.tabel.bladkenmerken import LAATSTE_KOLOM, Samenvoeging
from balanstest.bestand.tabel.raster import KLEIN, Omvang, TabelError, Tabelfout

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
PRECIES = 2**53
"""From here on a number with a fraction may stand for two whole ones."""
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")
_STUK = 1024 * 1024


class Bladrij(NamedTuple):
    """A row that holds something: its number, its cells as openpyxl has them (value, kind, number format) and, by
    number, the columns whose formula has no outcome and the first filled one past those that were asked for (0: none).
    A hidden row (`verborgen`) is one that nobody sees in the sheet, by hand or by a filter.
    """

    regel: int
    cellen: tuple[Any, ...]
    zonder_uitkomst: tuple[int, ...]
    voorbij: int
    verborgen: bool = False


class Blad:
    """A visible sheet. `samengevoegd` is known once all its rows have been read."""

    def __init__(self, blad: Any, archief: zipfile.ZipFile) -> None:
        self.naam: str = blad.title
        self.samengevoegd: list[Samenvoeging] = []
        self._blad = blad
        self._archief = archief

    def rijen(self, tot_kolom: int | None = None) -> Iterator[Bladrij]:
        """The rows from the top, all as wide as `tot_kolom`, or each as wide as it is.

        Raises TabelError at a row that is damaged, or that stands out of order.
        """
        self.samengevoegd.clear()
        with beschadigd(), self._archief.open(self._blad._worksheet_path) as xml:  # openpyxl has no public name for it
            kenmerken = bladkenmerken.lees(xml, tot_kolom or LAATSTE_KOLOM, self.samengevoegd)
            volgende = next(kenmerken, None)
            self._blad.reset_dimensions()  # the file may claim to be smaller than it is
            for regel, cellen in enumerate(self._blad.iter_rows(max_col=tot_kolom), 1):
                if volgende is None:
                    break
                if regel == volgende.regel:
                    yield Bladrij(regel, cellen, *volgende[1:])
                    # Looked at before openpyxl goes on: it would drop a row that is out of order.
                    volgende = next(kenmerken, None)


@contextmanager
def open_(bron: BinaryIO, omvang: Omvang = KLEIN) -> Iterator[list[Blad]]:
    """The visible sheets of a workbook, at least one.

    Raises TabelError where it is none, protected, damaged or too large; OSError where it cannot be read.
    """
    begin = bron.read(len(OLE))
    bron.seek(0)
    if begin == OLE:
        raise TabelError(Tabelfout.BEVEILIGD if _is_versleuteld(bron) else Tabelfout.OUD_EXCEL)
    with beschadigd():
        archief = zipfile.ZipFile(bron)
    with archief, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about parts of the workbook that do not matter here
        with beschadigd():
            _keur(archief, omvang)
            from openpyxl import load_workbook  # slow to import, and most files are no workbook

            boek: Any = load_workbook(bron, read_only=True, data_only=True, keep_links=False)
        try:
            bladen = [Blad(blad, archief) for blad in boek.worksheets if blad.sheet_state == "visible"]
            if not bladen:
                raise TabelError(Tabelfout.GEEN_BLAD)
            yield bladen
        finally:
            boek.close()


def te_groot(waarde: object) -> bool:
    """Whether the value of a cell is a number that is too large to be exact."""
    return isinstance(waarde, float) and abs(waarde) >= PRECIES


@contextmanager
def beschadigd() -> Iterator[None]:
    """Whatever zipfile, expat or openpyxl stumbles over is a damaged file; a disk that fails is not."""
    try:
        yield
    except (TabelError, MemoryError):
        raise
    except OSError as reden:
        if reden.errno not in (None, errno.EINVAL):  # a place in the file that cannot be, from a damaged zip
            raise
        raise TabelError(Tabelfout.BESCHADIGD) from reden
    except Exception as reden:
        raise TabelError(Tabelfout.BESCHADIGD) from reden


def _is_versleuteld(bron: BinaryIO) -> bool:
    vorig = b""
    while stuk := bron.read(_STUK):
        if _VERSLEUTELD in vorig + stuk:
            return True
        vorig = stuk[-len(_VERSLEUTELD) :]
    return False


def _keur(archief: zipfile.ZipFile, omvang: Omvang) -> None:
    """Refuse what is no workbook, and what would unpack to more than is allowed."""
    delen = archief.infolist()
    namen = {deel.filename for deel in delen}
    if any(deel.flag_bits & 1 for deel in delen):
        raise TabelError(Tabelfout.BEVEILIGD)
    if "xl/workbook.bin" in namen:
        raise TabelError(Tabelfout.BINAIR_EXCEL)
    if "[Content_Types].xml" not in namen or any(naam.startswith(("word/", "ppt/")) for naam in namen):
        raise TabelError(Tabelfout.GEEN_EXCEL)
    if len(delen) > omvang.delen or sum(deel.file_size for deel in delen) > omvang.uitgepakt:
        raise TabelError(Tabelfout.TE_GROOT)
    for deel in delen:
        if deel.filename.endswith((".xml", ".rels")):
            with archief.open(deel) as xml:
                if not bladkenmerken.zonder_doctype(xml):
                    raise TabelError(Tabelfout.BESCHADIGD)
    with archief.open("[Content_Types].xml") as xml:
        bladen = bladkenmerken.bladen(xml, omvang.delen)
    over = omvang.waarden
    for deel in delen:
        if deel.filename in bladen or not deel.filename.endswith((".xml", ".rels")):
            continue  # a sheet is read row by row, all other XML as a whole
        with archief.open(deel) as xml:
            over -= bladkenmerken.tel_waarden(xml, over)
