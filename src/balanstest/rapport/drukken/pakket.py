"""A Word file as a package: the same bytes for the same content, and whose it is."""

from __future__ import annotations

import io
import zipfile

EIGENAAR = "balanstest"
"""Who saved the file last: a program for text writes the name of its user here."""
_DAG = (1980, 1, 1, 0, 0, 0)


def opnieuw_ingepakt(ruw: bytes) -> bytes:
    """The same parts in the same order, without the time at which they were packed."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            kop = zipfile.ZipInfo(deel.filename, _DAG)
            kop.compress_type, kop.create_system, kop.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            nieuw.writestr(kop, oud.read(deel))
    return uit.getvalue()


def eigenschappen(ruw: bytes) -> bytes:
    """The part of a file in Word with its title and keywords; empty where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(ruw)) as pakket:
            return pakket.read("docProps/core.xml")
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):
        return b""


def is_ongewijzigd_rapport(ruw: bytes, merk: str) -> bool:
    """Whether a file is a report in Word that nobody saved since: what a person changed is not ours to replace."""
    kern = eigenschappen(ruw)
    return merk.encode() in kern and f"<cp:lastModifiedBy>{EIGENAAR}</cp:lastModifiedBy>".encode() in kern
