"""The fingerprint of answers, however they were laid out: SHA-256 of their canonical JSON (RFC 8785)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence


def sha256_van_rijen(rijen: Sequence[Sequence[str]]) -> str:
    """The SHA-256, in hexadecimal digits, of rows of texts."""
    # Of texts in lists Python writes exactly what RFC 8785 asks: only numbers and the order of keys need more.
    canoniek = json.dumps([list(rij) for rij in rijen], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canoniek.encode()).hexdigest()
