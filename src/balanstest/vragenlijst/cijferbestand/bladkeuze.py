"""Which sheet of a workbook has the figures: the first one with the names of the columns."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import islice

from balanstest.bestand.tabel import vakken
from balanstest.bestand.tabel.excel import Blad
from balanstest.bestand.tabel.herkenning import MEESTE_TITELS
from balanstest.bestand.tabel.raster import Rasterrij, TabelError
from balanstest.vragenlijst.cijferbestand.kolommen import heeft_cijfers, is_kop
from balanstest.vragenlijst.cijferbestand.leesfout import GRENZEN


def kies(bladen: Sequence[Blad]) -> tuple[Blad, list[str]]:
    """The sheet to read, of those that are visible, and the names of others that have figures as well.

    Where no sheet has the names it is the first: what is wrong is said of that one.
    """
    boven = [_boven(blad) for blad in bladen]
    gekozen = next((nummer for nummer, rijen in enumerate(boven) if any(map(is_kop, rijen))), 0)
    andere = [
        blad.naam for nummer, blad in enumerate(bladen) if nummer != gekozen and any(map(heeft_cijfers, boven[nummer]))
    ]
    return bladen[gekozen], andere


def _boven(blad: Blad) -> list[Rasterrij]:
    """The first rows that hold something, as far as they can be read: another sheet may be no table at all."""
    rijen: list[Rasterrij] = []
    with suppress(TabelError):
        rijen.extend(islice(vakken.rijen(blad, GRENZEN), MEESTE_TITELS))
    return rijen
