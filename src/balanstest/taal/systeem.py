"""What the system says, in plain Dutch: of a file that cannot be read or written, and which day it is."""

from __future__ import annotations

import errno
from datetime import date

from balanstest.errors import GeweigerdError, Weigering
from balanstest.taal.getallen import getal
from balanstest.texts import taal as teksten

_BIJ_NUMMER = {getattr(errno, naam): tekst for naam, tekst in teksten.REDENEN.items() if hasattr(errno, naam)}
_BIJ_WEIGERING = {
    Weigering.GEEN_BESTAND: teksten.GEEN_GEWOON_BESTAND,
    Weigering.BUITEN_DE_MAP: teksten.BUITEN_DE_MAP,
    Weigering.TE_GROOT: teksten.TE_GROOT,
}


def reden(fout: OSError) -> str:
    """Why the system refused; in its own words, often English, where there are none of ours."""
    if isinstance(fout, GeweigerdError):
        return _BIJ_WEIGERING[fout.weigering].format(grens=fout.grens // 1024**2, gevonden=getal(fout.gevonden))
    return _BIJ_NUMMER.get(fout.errno or 0) or fout.strerror or str(fout) or type(fout).__name__


def vandaag() -> date:
    """The day where the user sits, also where the system's time zone is one that cannot be."""
    return date.today()  # noqa: DTZ011 - an aware time fails where TZ makes no sense
