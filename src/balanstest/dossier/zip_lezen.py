"""Takes a sealed dossier apart that came from anywhere: nothing is written, and nothing grows without bounds."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence

from balanstest.dossier.manifest import DOSSIER, NAAM, RAPPORT, manifest_uit
from balanstest.dossier.pdf_lezen import BEGIN as BEGIN_PDF
from balanstest.dossier.pdf_lezen import ontleed
from balanstest.dossier.zending import (
    GEEN_HANDTEKENINGEN,
    MEESTE_BESTANDEN,
    MEESTE_BYTES,
    Zending,
    eis_lijst,
    eis_namen,
)
from balanstest.errors import OngeldigError
from balanstest.meldingen import meld
from balanstest.texts import verifieren as teksten

BEGIN = b"PK\x03\x04"
_SLOT = struct.Struct("<10xHL6x")
"""The record at the end of a zip: how many files there are, and how many bytes their list has."""
_BEGIN_SLOT, _BEGIN_GROOT = b"PK\x05\x06", b"PK\x06\x07"
_GROOT = 20
"""Bytes of the record before it that a very large zip has."""
_MEESTE_LIJST = 4 * 1024**2
"""Bytes of that list; the library reads it whole before anything can be counted."""
_VERSLEUTELD = 1


def lees_zip(naam: str, ruw: bytes, vertrouwd: Sequence[bytes] = ()) -> Zending:
    """The files in a sealed dossier, with the signatures of its PDF. `naam` is how messages call it.

    Raises OngeldigError where it is none, is damaged, could write outside a folder, or would take more than it may.
    """
    bestanden = pak_uit(naam, ruw)
    if NAAM not in bestanden:
        raise OngeldigError([meld("E302", naam, naam=NAAM)])
    manifest = manifest_uit(bestanden[NAAM])
    if manifest is None:
        raise OngeldigError([meld("E309", naam, naam=NAAM)])
    dossier = _in(DOSSIER, bestanden)
    lijst = eis_lijst(naam, dossier)
    rapporten = _in(RAPPORT, bestanden)
    bijgesloten: dict[str, bytes] = {}
    handtekeningen = GEEN_HANDTEKENINGEN
    pdfs = [bestand for bestand, inhoud in rapporten.items() if inhoud.startswith(BEGIN_PDF)]
    if len(pdfs) > 1:
        raise OngeldigError([meld("E303", naam, naam=pdfs[1])])
    if pdfs:
        bijgesloten, handtekeningen = ontleed(naam, rapporten[pdfs[0]], vertrouwd)
    return Zending(naam, ruw, dossier, lijst, rapporten, handtekeningen, bijgesloten, bestanden, manifest)


def _in(map_: str, bestanden: dict[str, bytes]) -> dict[str, bytes]:
    return {naam.removeprefix(map_): inhoud for naam, inhoud in bestanden.items() if naam.startswith(map_)}


def pak_uit(naam: str, ruw: bytes) -> dict[str, bytes]:
    """The files in a zip by their path. Raises OngeldigError for what cannot be used or would be dangerous."""
    _eis_bescheiden_lijst(naam, ruw)
    try:
        with zipfile.ZipFile(io.BytesIO(ruw)) as zip_:
            delen = zip_.infolist()
            eis_namen(naam, [deel.orig_filename.rstrip("/") for deel in delen])
            _eis_gewone_bestanden(naam, delen)
            return _inhouden(naam, zip_, [deel for deel in delen if not deel.is_dir()])
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error, OSError) as reden:
        raise OngeldigError([meld("E301", naam, reden=str(reden) or type(reden).__name__)]) from reden


def _inhouden(naam: str, zip_: zipfile.ZipFile, delen: Sequence[zipfile.ZipInfo]) -> dict[str, bytes]:
    over = MEESTE_BYTES
    uit = {}
    for deel in delen:
        with zip_.open(deel) as stroom:
            inhoud = stroom.read(over + 1)  # whatever its size is said to be
        if len(inhoud) > over:
            raise OngeldigError([meld("E306", naam, grens=MEESTE_BYTES)])
        over -= len(inhoud)
        uit[deel.orig_filename] = inhoud
    return uit


def _eis_gewone_bestanden(naam: str, delen: Sequence[zipfile.ZipInfo]) -> None:
    for deel in delen:
        soort = stat.S_IFMT(deel.external_attr >> 16)
        if soort not in (0, stat.S_IFREG, stat.S_IFDIR):  # a link, a device
            raise OngeldigError([meld("E304", naam, naam=deel.orig_filename)])
        if deel.flag_bits & _VERSLEUTELD:
            raise OngeldigError([meld("E308", naam)])


def _eis_bescheiden_lijst(naam: str, ruw: bytes) -> None:
    """The end of the zip, read without the library: that would first make an object of every file it names.

    Nothing may follow that end: a Word file among the files has one of its own, which would be taken for it.
    """
    if not ruw.startswith(BEGIN):
        raise OngeldigError([meld("E300", naam)])
    plek = len(ruw) - _SLOT.size
    if plek < 0 or not ruw.startswith(_BEGIN_SLOT, plek):
        raise OngeldigError([meld("E301", naam, reden=teksten.EINDE_ONTBREEKT)])
    aantal, omvang = _SLOT.unpack_from(ruw, plek)
    if aantal > MEESTE_BESTANDEN:
        raise OngeldigError([meld("E305", naam, aantal=aantal, grens=MEESTE_BESTANDEN)])
    if omvang > _MEESTE_LIJST or ruw.startswith(_BEGIN_GROOT, max(0, plek - _GROOT)):  # one for very large files
        raise OngeldigError([meld("E306", naam, grens=MEESTE_BYTES)])
