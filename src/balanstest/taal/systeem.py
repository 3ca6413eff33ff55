"""What the system says when a file cannot be read or written, in plain Dutch."""

from __future__ import annotations

import errno

from balanstest.texts import taal as teksten

_BIJ_NUMMER = {getattr(errno, naam): tekst for naam, tekst in teksten.REDENEN.items() if hasattr(errno, naam)}


def reden(fout: OSError) -> str:
    """Why the system refused; in its own words, often English, where there are none of ours."""
    return _BIJ_NUMMER.get(fout.errno or 0) or fout.strerror or str(fout) or type(fout).__name__
