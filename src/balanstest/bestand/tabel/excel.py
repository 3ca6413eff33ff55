"""Reads the first visible sheet of an Excel workbook (.xlsx, or .xlsm as data only), each cell with its place.

A workbook is a zip with XML from anywhere, so its size is bounded before anything is unpacked, and what openpyxl leaves
out without a word (merged cells, formulas that were never computed, columns past the last) is looked up in the XML.
"""

from __future__ import annotations

import io
import math
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from balanstest.bestand.tabel.raster import (
    MAX_KOLOMMEN,
    MAX_RIJEN,
    LeesfoutError,
    Raster,
    Rij,
    Vak,
    kolomletter,
    te_veel_kolommen,
    te_veel_rijen,
)
from balanstest.taal.getallen import datum
from balanstest.texts import cijferbestand as teksten

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
MAX_UITGEPAKT = 50 * 1024 * 1024
_MAX_DELEN = 1000
_LAATSTE_RIJ = 1_048_576
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")
_RIJ = re.compile(rb'<(?:\w+:)?row\b[^<>]*?\sr="(\d{1,9})"')
_SAMENGEVOEGD = re.compile(rb'<(?:\w+:)?mergeCell\b[^<>]*?\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_GEVULDE_CEL = re.compile(rb"<(?:\w+:)?c\b([^<>]*[^<>/])>((?:[^<]++|<(?!/?(?:\w+:)?c\b))*+)</(?:\w+:)?c>")
_CEL_NAAM = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_FORMULE = re.compile(rb"<(?:\w+:)?f\b")
_UITKOMST = re.compile(rb"<(?:\w+:)?v\b[^<>/]*>[^<]")
_LEGE_UITKOMST = re.compile(rb"<(?:\w+:)?v\b")
_NIET_GETOOND = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALEN = re.compile(r"\.([0?]*)(#*)")
_MEESTE_DECIMALEN = 10


def lees(ruw: bytes) -> Raster:
    """Read the bytes of a workbook. Raises LeesfoutError where it is none, protected, damaged or far too large."""
    if ruw.startswith(OLE):
        if _VERSLEUTELD in ruw:
            raise LeesfoutError("E104")
        raise LeesfoutError("E103", soort=teksten.OUD_EXCEL)
    try:
        with zipfile.ZipFile(io.BytesIO(ruw)) as archief:
            _keur(archief)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as reden:
        raise LeesfoutError("E105") from reden
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts of the workbook that do not matter here
            return _lees_blad(ruw)
    except LeesfoutError:
        raise
    except Exception as reden:  # whatever openpyxl stumbles over in a damaged file
        raise LeesfoutError("E105") from reden


def _keur(archief: zipfile.ZipFile) -> None:
    """Refuse what is no workbook, and what would unpack to more than any table of figures."""
    delen = archief.infolist()
    namen = {deel.filename for deel in delen}
    if any(deel.flag_bits & 1 for deel in delen):
        raise LeesfoutError("E104")
    if "xl/workbook.bin" in namen:
        raise LeesfoutError("E103", soort=teksten.BINAIR_EXCEL)
    if "[Content_Types].xml" not in namen or any(naam.startswith(("word/", "ppt/")) for naam in namen):
        raise LeesfoutError("E103", soort=teksten.GEEN_EXCEL)
    if len(delen) > _MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        grens = teksten.MEGABYTES_UITGEPAKT.format(aantal=MAX_UITGEPAKT // 1024**2)
        raise LeesfoutError("E102", wat=teksten.TE_VEEL, grens=grens)
    for deel in delen:
        if deel.filename.endswith((".xml", ".rels")):
            inhoud = archief.read(deel)
            # Excel writes neither; both are ways to make a small file explode in an XML reader.
            if b"<!DOCTYPE" in inhoud or b"<!ENTITY" in inhoud or b"\0" in inhoud[:4]:
                raise LeesfoutError("E105")


def _lees_blad(ruw: bytes) -> Raster:
    from openpyxl import load_workbook  # slow to import, and most questionnaires do without

    werkmap: Any = load_workbook(io.BytesIO(ruw), read_only=True, data_only=True, keep_links=False)
    try:
        blad = next((blad for blad in werkmap.worksheets if blad.sheet_state == "visible"), None)
        if blad is None:
            raise LeesfoutError("E107", wat=teksten.GEEN_ZICHTBAAR_BLAD, raad=teksten.ZET_OP_BLAD)
        with zipfile.ZipFile(io.BytesIO(ruw)) as archief:
            xml = archief.read(blad._worksheet_path)  # openpyxl has no public name for it
        rijnummers = [int(nummer) for nummer in _RIJ.findall(xml)]
        if rijnummers != sorted(set(rijnummers)) or rijnummers[-1:] > [_LAATSTE_RIJ]:
            raise LeesfoutError("E105")
        blad.reset_dimensions()  # the file may claim to be smaller than it is
        rijen = list(_rijen(blad, _zonder_uitkomst(xml)))
        _weiger_brede(xml)
        return Raster(rijen, vel=blad.title, los=list(_samengevoegd(xml, rijen)))
    finally:
        werkmap.close()


def _rijen(blad: Any, zonder_uitkomst: set[tuple[int, int]]) -> Iterator[Rij]:
    gevonden, lege_rij = 0, None
    met_formule = {regel for regel, _ in zonder_uitkomst}
    for regel, cellen in enumerate(blad.iter_rows(max_col=MAX_KOLOMMEN), 1):
        if cellen is lege_rij:  # openpyxl's filler for rows that the file leaves out, up to a million
            continue
        if regel not in met_formule and all(cel.value is None for cel in cellen):
            lege_rij = cellen
            continue
        rij = tuple(_vak(cel, regel, kolom, zonder_uitkomst) for kolom, cel in enumerate(cellen, 1))
        if all(vak.leeg for vak in rij):
            continue
        gevonden += 1
        if gevonden > MAX_RIJEN + 1:
            raise te_veel_rijen(rij[0])
        yield rij


def _vak(cel: Any, regel: int, kolom: int, zonder_uitkomst: set[tuple[int, int]]) -> Vak:
    waarde, naam = cel.value, f"{kolomletter(kolom)}{regel}"
    tekst, getoond, fout = "", "", None
    if waarde is None:
        if (regel, kolom) in zonder_uitkomst:
            fout = ("E118", {"wat": teksten.ZONDER_UITKOMST})
    elif isinstance(waarde, datetime | date | time | timedelta):
        tekst = datum(waarde.date()) if isinstance(waarde, datetime) and waarde.time() == time() else str(waarde)
        fout = ("E117", {"waarde": tekst})
    elif isinstance(waarde, bool):
        tekst = teksten.WAAR if waarde else teksten.ONWAAR
    elif isinstance(waarde, int | float):
        if not math.isfinite(waarde):
            raise LeesfoutError("E105")
        tekst, getoond = _getal(waarde, cel.number_format or "General")
    else:
        tekst = str(waarde).strip()
        if cel.data_type == "e":
            fout = ("E118", {"wat": teksten.EXCEL_FOUT.format(fout=tekst)})
    return Vak(tekst, regel, kolom, 1, naam, getoond, fout)


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
        getoond = exact.quantize(Decimal(1).scaleb(-(verplicht + los)), ROUND_HALF_UP)
    return _zonder_nullen(exact, 0) + einde, _zonder_nullen(getoond, verplicht) + einde


def _zonder_nullen(getal: Decimal, houd: int) -> str:
    """Write out, without zeros at the end but those of the first `houd` decimals."""
    heel, _, deel = f"{getal:f}".partition(".")
    deel = deel[:houd] + deel[houd:].rstrip("0")
    return f"{heel}.{deel}" if deel else heel


def _kolomnummer(letters: bytes) -> int:
    nummer = 0
    for letter in letters:
        nummer = nummer * 26 + letter - ord("A") + 1
    return nummer


def _zonder_uitkomst(xml: bytes) -> set[tuple[int, int]]:
    """The cells with a formula that no program computed; a formula that gives an empty text has an outcome."""
    gevonden = set()
    for kenmerken, inhoud in _GEVULDE_CEL.findall(xml):
        if not _FORMULE.search(inhoud) or _UITKOMST.search(inhoud):
            continue
        lege_tekst = b't="str"' in kenmerken and _LEGE_UITKOMST.search(inhoud)
        if not lege_tekst and (naam := _CEL_NAAM.search(kenmerken)):
            gevonden.add((int(naam.group(2)), _kolomnummer(naam.group(1))))
    return gevonden


def _weiger_brede(xml: bytes) -> None:
    """Cells past the last column are not read; something there must not vanish without a word."""
    for kenmerken, _ in _GEVULDE_CEL.findall(xml):
        if (naam := _CEL_NAAM.search(kenmerken)) and (kolom := _kolomnummer(naam.group(1))) > MAX_KOLOMMEN:
            regel = int(naam.group(2))
            raise te_veel_kolommen(Vak("", regel, kolom, 1, f"{kolomletter(kolom)}{regel}"))


def _samengevoegd(xml: bytes, rijen: list[Rij]) -> Iterator[Vak]:
    """Merged cells within the table: only the first of them holds the value."""
    if not rijen:
        return
    eerste, laatste = rijen[0][0].regel, rijen[-1][0].regel
    for links, boven, rechts, onder in _SAMENGEVOEGD.findall(xml):
        van, tot, kolom = int(boven), int(onder), _kolomnummer(links)
        if tot >= eerste and van <= laatste and kolom <= MAX_KOLOMMEN:
            bereik = f"{links.decode()}{van}:{rechts.decode()}{tot}"
            yield Vak("", van, kolom, 1, f"{links.decode()}{van}", "", ("E119", {"bereik": bereik}))
