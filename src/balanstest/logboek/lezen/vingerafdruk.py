"""The SHA-256 of every file of a log, made beside the counting; and what only shows when the whole file passes by."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand import deur
from balanstest.errors import BalanstestError, OmgevingError, OngeldigError, Waar
from balanstest.logboek.lezen.bestanden import STUK, TEKST, open_, regelnummer, soort
from balanstest.meldingen import meld, niet_te_lezen

_STUKKEN_PER_REGEL = 16
"""DuckDB passes over a line of more than 32 MB without a word. Nobody has a call of 16 MB, so that is refused."""


class Vingerafdrukken:
    """The fingerprints of these files. They are made in a thread of their own, from the moment this is called."""

    def __init__(self, paden: Sequence[Path]) -> None:
        self._stand = {pad: _stand(pad) for pad in paden}
        self._gevonden: dict[Path, _Gelezen | OSError | BalanstestError] = {}
        self._draad = threading.Thread(target=self._reken, daemon=True)
        self._draad.start()

    def _reken(self) -> None:
        for pad in self._stand:
            try:
                self._gevonden[pad] = _lees(pad)
            except (OSError, BalanstestError) as reden:
                self._gevonden[pad] = reden

    def klaar(self) -> dict[Path, str]:
        """Wait for them: the SHA-256 of every file, as hexadecimal digits.

        Raises OmgevingError where a file cannot be read, OngeldigError where one changed meanwhile or has a line that
        is too long to be one.
        """
        self._draad.join()
        afdrukken: dict[Path, str] = {}
        for pad, waarde in self._gevonden.items():
            if isinstance(waarde, OSError):
                raise OmgevingError([niet_te_lezen(str(pad), waarde)])
            if _stand(pad) != self._stand[pad]:
                raise OngeldigError([meld("E142", str(pad))])
            if isinstance(waarde, BalanstestError):
                raise waarde
            if waarde.lange_regel is not None:
                plek = Waar(str(pad), regelnummer(pad, waarde.lange_regel), 1)
                raise OngeldigError([meld("E154", plek)])
            afdrukken[pad] = waarde.sha256
        return afdrukken


def vingerafdruk(pad: Path) -> str:
    """The SHA-256 of one file. Raises as `Vingerafdrukken.klaar` does."""
    return Vingerafdrukken([pad]).klaar()[pad]


class _Gelezen(NamedTuple):
    """What was seen of a file; `lange_regel` is where a line begins that is too long, in bytes."""

    sha256: str
    lange_regel: int | None


def _lees(pad: Path) -> _Gelezen:
    som = hashlib.sha256()
    tekst, gepakt = soort(pad) == TEKST, pad.name.lower().endswith(".gz")
    zoeker = _LangeRegel()
    with deur.open_(pad, deur.Deur.LOGBOEK) as stroom:
        while stuk := stroom.read(STUK):
            som.update(stuk)
            if tekst and not gepakt:
                zoeker.zie(stuk)
    if tekst and gepakt:
        with open_(pad) as uitgepakt:
            while stuk := uitgepakt.read(STUK):
                zoeker.zie(stuk)
    return _Gelezen(som.hexdigest(), zoeker.gevonden)


class _LangeRegel:
    """Looks for the first line of so many pieces in which no line ends."""

    def __init__(self) -> None:
        self.gevonden: int | None = None
        self._begin = 0
        """Where the line begins of which the end was not seen yet."""
        self._plek = 0
        self._zonder = 0

    def zie(self, stuk: bytes) -> None:
        """The next piece of the file."""
        einde = max(stuk.rfind(b"\n"), stuk.rfind(b"\r"))  # an old Mac ends its lines with the second
        self._zonder = self._zonder + 1 if einde < 0 else 0
        if self._zonder >= _STUKKEN_PER_REGEL and self.gevonden is None:
            self.gevonden = self._begin
        if einde >= 0:
            self._begin = self._plek + einde + 1
        self._plek += len(stuk)


def _stand(pad: Path) -> tuple[int, int]:
    try:
        kenmerken = pad.stat()
    except OSError as reden:
        raise OmgevingError([niet_te_lezen(str(pad), reden)]) from reden
    return kenmerken.st_size, kenmerken.st_mtime_ns
