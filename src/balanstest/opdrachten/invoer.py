"""From names of files, folders and patterns to the bytes of questionnaires."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from balanstest.bestand.deur import Deur, lees_bestand, open_
from balanstest.bestand.eigen_bestand import EXTENSIES
from balanstest.bestand.lezer import MAX_BYTES, te_groot
from balanstest.errors import BalanstestError, GebruikError, OmgevingError, OngeldigError
from balanstest.meldingen import meld, niet_te_lezen
from balanstest.taal import systeem
from balanstest.taal.raad import bedoelt_bestand
from balanstest.texts import opdrachten as teksten

STANDAARDINVOER = "-"
_SLEUTEL = rb"""[{ \t]*["']?balanstest["']?[ \t]*:"""
_VOORAAN = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\r\n]*|---|%[^\r\n]*)?(?:\r\n|\r|\n))*" + _SLEUTEL)
_KOLOM_NUL = re.compile(rb"""[\r\n]["']?balanstest["']?[ \t]*:""")
_HERKEN_BYTES = 1024 * 1024


class Invoer:
    """One questionnaire to read: its name in messages, and its path, or the stream that it comes from.

    A stream can be read only once, so what it gave is kept.
    """

    def __init__(self, naam: str, bron: Path | BinaryIO) -> None:
        self.naam = naam
        self._bron = bron
        self._bewaard: bytes | None = None

    @property
    def pad(self) -> Path | None:
        """The path, None for a stream."""
        return self._bron if isinstance(self._bron, Path) else None

    @property
    def map_(self) -> Path:
        """The folder that relative paths in the questionnaire start from: for a stream the working directory."""
        return self.pad.parent if self.pad is not None else Path.cwd()

    def lees(self) -> bytes:
        """The bytes. Raises OmgevingError where it cannot be read, OngeldigError where it is far too large."""
        if isinstance(self._bron, Path):
            return lees_bestand(self._bron, Deur.VRAGENLIJST, self.naam)
        if self._bewaard is None:
            try:
                self._bewaard = self._bron.read(MAX_BYTES + 1)
            except OSError as reden:
                raise OmgevingError([niet_te_lezen(self.naam, reden)]) from reden
        if len(self._bewaard) > MAX_BYTES:
            raise OngeldigError([te_groot(self.naam, len(self._bewaard))])
        return self._bewaard


class Vondst(NamedTuple):
    """What names led to: `invoer` are the questionnaires in order, each file once.

    `fouten` has an error for every name that leads nowhere; `overgeslagen` are the YAML files in folders that are no
    questionnaire.
    """

    invoer: list[Invoer]
    fouten: list[BalanstestError]
    overgeslagen: list[str]


def vind_vragenlijsten(namen: Sequence[str], stdin: BinaryIO | None = None) -> Vondst:
    """The questionnaires that names lead to: files, folders (their files with the key `balanstest`), patterns, `-`.

    `stdin` is the stream that `-` stands for. Raises GebruikError where `-` is named and there is none.
    """
    gevonden: dict[str, Invoer] = {}
    fouten: list[BalanstestError] = []
    overgeslagen: list[str] = []
    for naam in namen:
        try:
            for invoer in _een(naam, overgeslagen, stdin):
                sleutel = os.path.realpath(invoer.pad) if invoer.pad else STANDAARDINVOER
                gevonden.setdefault(sleutel, invoer)
        except GebruikError:
            raise
        except BalanstestError as fout:
            fouten.append(fout)
    return Vondst(list(gevonden.values()), fouten, overgeslagen)


def _een(naam: str, overgeslagen: list[str], stdin: BinaryIO | None) -> Iterator[Invoer]:
    if naam == STANDAARDINVOER:
        if stdin is None:
            raise GebruikError([meld("E098", teksten.STANDAARDINVOER)])
        yield Invoer(teksten.STANDAARDINVOER, stdin)
        return
    pad = Path(naam)
    try:
        soort = pad.stat().st_mode
    except FileNotFoundError:
        soort = 0
    except (OSError, ValueError) as reden:  # no access, a loop of links, a name too long or with a NUL
        uitleg = systeem.reden(reden) if isinstance(reden, OSError) else str(reden)
        raise OmgevingError([meld("E092", naam, reden=uitleg)]) from reden
    if stat.S_ISDIR(soort):
        yield from _uit_map(pad, overgeslagen)
    elif soort:
        yield Invoer(naam, pad)
    elif "*" in naam or "?" in naam:
        yield from _uit_patroon(naam, pad)
    else:
        raise OmgevingError([meld("E091", naam, raad=_raad(pad))])


def _uit_patroon(naam: str, pad: Path) -> Iterator[Invoer]:
    """The Windows shell leaves patterns to the program."""
    try:
        treffers = sorted(Path(pad.anchor or ".").glob(str(pad.relative_to(pad.anchor) if pad.anchor else pad)))
    except (OSError, ValueError, RuntimeError):
        treffers = []
    if not treffers:
        raise OmgevingError([meld("E091", naam, raad=teksten.GEEN_BIJ_PATROON)])
    for treffer in treffers:
        yield Invoer(str(treffer), treffer)


def weiger_afwezig(pad: Path, einden: Collection[str] = EXTENSIES) -> None:
    """Raise OmgevingError where there is nothing of this name, with the nearest of the files that end so beside it."""
    try:
        pad.stat()
    except FileNotFoundError as reden:
        raise OmgevingError([meld("E091", str(pad), raad=_raad(pad, einden))]) from reden
    except OSError:
        return  # whoever reads it has a message for everything else


def _raad(pad: Path, einden: Collection[str] = EXTENSIES) -> str:
    try:
        buren = [
            buur.name
            for buur in pad.parent.iterdir()
            if buur.name != pad.name and (buur.suffix.lower() in einden or buur.is_dir())
        ]
    except (OSError, ValueError):
        buren = []
    return bedoelt_bestand(pad.name, buren) or teksten.KIJK_NAAM


def _uit_map(map_: Path, overgeslagen: list[str]) -> Iterator[Invoer]:
    try:
        paden = sorted(pad for pad in map_.iterdir() if pad.suffix.lower() in EXTENSIES and not pad.is_dir())
    except OSError as reden:
        raise OmgevingError([niet_te_lezen(str(map_), reden)]) from reden
    gevonden = [pad for pad in paden if _is_vragenlijst(pad)]
    overgeslagen += [str(pad) for pad in paden if pad not in gevonden]
    if not gevonden:
        raise OmgevingError([meld("E093", str(map_))])
    for pad in gevonden:
        yield Invoer(str(pad), pad)


def _is_vragenlijst(pad: Path) -> bool:
    """Whether the top key is there; judged on the bytes, so that a broken questionnaire still counts as one.

    A file that cannot be read counts as well: its turn comes, and then the message names it.
    """
    try:
        with open_(pad, Deur.VRAGENLIJST) as stroom:
            begin = stroom.read(_HERKEN_BYTES).replace(b"\0", b"")  # UTF-16 is recognised, to be refused by name
    except OSError:
        return True
    begin = begin.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return _VOORAAN.match(begin) is not None or _KOLOM_NUL.search(begin) is not None
