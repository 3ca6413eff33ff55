"""The fingerprint of answers, however they were laid out: SHA-256 of their canonical JSON (RFC 8785)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence


def sha256_van(waarde: object) -> str:
    """The SHA-256, in hexadecimal digits, of a value as our reader gives it: texts, None, and lists and blocks of them.

    Raises TypeError for anything else.
    """
    # Of texts Python writes exactly what RFC 8785 asks: only numbers and the order of keys need more.
    canoniek = json.dumps(_geordend(waarde), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canoniek.encode()).hexdigest()


def _geordend(waarde: object) -> object:
    """The same with the keys of every block in the order of RFC 8785: that of their UTF-16 code units."""
    if waarde is None or isinstance(waarde, str):
        return waarde
    if isinstance(waarde, Mapping):
        namen = sorted(waarde, key=lambda naam: naam.encode("utf-16-be"))
        return {naam: _geordend(waarde[naam]) for naam in namen}
    if isinstance(waarde, Sequence):
        return [_geordend(deel) for deel in waarde]
    raise TypeError(type(waarde).__name__)
