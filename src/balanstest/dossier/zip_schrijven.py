"""Puts files into a zip: the same files give the same bytes, on every machine and with every version of zlib."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_DAG = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip knows: when it was packed says nothing, and would change the bytes."""
_GEWOON = 0o100644 << 16


def ingepakt(bestanden: Mapping[str, bytes]) -> bytes:
    """A zip of files by their path, in the order of their names. Nothing is compressed: how that is done differs."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_STORED, allowZip64=False) as zip_:
        for naam, inhoud in sorted(bestanden.items()):
            kop = zipfile.ZipInfo(naam, _DAG)
            kop.create_system, kop.external_attr = 3, _GEWOON
            zip_.writestr(kop, inhoud)
    return uit.getvalue()
