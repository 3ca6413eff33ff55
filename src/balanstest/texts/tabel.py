"""What stands in a table and where, in words; values are filled in with `str.format`."""

from __future__ import annotations

CEL, KOLOM = "cel {naam}", "kolom {naam}"
WAAR, ONWAAR = "WAAR", "ONWAAR"
"""As a Dutch Excel shows them."""
