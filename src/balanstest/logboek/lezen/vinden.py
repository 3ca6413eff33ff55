"""Which files a log is: those behind files, folders and patterns. None is passed over that may hold calls."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from balanstest.errors import Melding, OmgevingError
from balanstest.logboek.lezen.bestanden import EXTENSIES, soort
from balanstest.meldingen import meld, niet_te_lezen

_VERBORGEN = (".", "_", "~$")
_ANDERE_TABELLEN = (".xls", ".xlsb", ".ods", ".numbers", ".orc", ".avro", ".feather", ".arrow")
_INPAKKERS = (".zip", ".bz2", ".xz", ".zst", ".lz4", ".7z", ".rar", ".z")


def vind(argumenten: Sequence[str]) -> list[Path]:
    """The files behind the arguments: files, folders and patterns, each once. Raises OmgevingError, all errors at once.

    A folder or file that cannot be looked into is an error: what is in it may be a part of the log.
    """
    paden: dict[str, Path] = {}
    meldingen: list[Melding] = []
    bekend = ", ".join(einde for einden in EXTENSIES.values() for einde in einden)
    for argument in argumenten:
        begin = len(meldingen)
        try:
            gevonden = _achter(Path(argument), argument, meldingen)
        except OSError as reden:
            meldingen.append(niet_te_lezen(argument, reden))
            continue
        if not gevonden and len(meldingen) == begin:
            meldingen.append(meld("E157" if Path(argument).is_dir() else "E131", argument, soorten=bekend))
        for bestand in gevonden:
            meldingen += _gebrek(bestand, bekend)
            paden.setdefault(os.path.realpath(bestand), bestand)  # by two names it is still one file
    if meldingen:
        raise OmgevingError(meldingen)
    return list(paden.values())


def _gebrek(bestand: Path, bekend: str) -> list[Melding]:
    """What keeps a file from being a log, by its name and kind."""
    if soort(bestand) is None:
        return [meld("E123", str(bestand), soorten=bekend)]
    try:
        if not bestand.exists():  # the link leads nowhere
            return [meld("E131", str(bestand), soorten=bekend)]
    except OSError as reden:  # its folder shows names, and nothing more
        return [niet_te_lezen(str(bestand), reden)]
    return [] if bestand.is_file() else [meld("E150", str(bestand))]  # reading a pipe or a device may never end


def _achter(pad: Path, argument: str, meldingen: list[Melding]) -> list[Path]:
    """What an argument stands for; what cannot be looked into on the way is added to `meldingen`."""
    if pad.is_dir():
        return sorted(_in_map(pad, meldingen))
    if pad.exists():
        return [pad]
    meldingen += _dichte_mappen(argument)
    return sorted(Path(naam) for naam in glob.glob(argument, recursive=True) if soort(Path(naam)))  # noqa: PTH207


def _in_map(map_: Path, meldingen: list[Melding]) -> Iterator[Path]:
    """The files of a log in a folder and all folders below it, also those that a link leads to."""

    def niet(reden: OSError) -> None:
        meldingen.append(niet_te_lezen(str(reden.filename or map_), reden))

    gezien: set[str] = set()
    for hier, mappen, namen in os.walk(map_, onerror=niet, followlinks=True):
        echt = os.path.realpath(hier)
        if echt in gezien:  # a link back, or a folder with two names
            mappen.clear()
            continue
        gezien.add(echt)
        for naam in namen:
            pad = Path(hier, naam)
            if naam.startswith(_VERBORGEN):
                continue
            if _is_andere_tabel(pad):
                meldingen.append(meld("E210", str(pad)))
            elif soort(pad):
                yield pad


def _is_andere_tabel(pad: Path) -> bool:
    """Whether a file may hold calls in a form that is not read: another spreadsheet, or a log in a packed file."""
    einde = pad.suffix.lower()
    return einde in _ANDERE_TABELLEN or (einde in _INPAKKERS and soort(pad.with_suffix("")) is not None)


def _dichte_mappen(patroon: str) -> Iterator[Melding]:
    """The folders that a pattern passes by without a word, because they cannot be looked into."""
    delen = Path(patroon).parts
    for plek in range(1, len(delen)):
        begin = str(Path(*delen[:plek]))
        if not any(map(glob.has_magic, delen[: plek + 1])):
            continue
        for map_ in glob.glob(os.path.join(begin, ""), recursive=True):  # noqa: PTH118, PTH207
            try:
                if glob.has_magic(delen[plek]):
                    os.scandir(map_).close()
                else:
                    os.stat(os.path.join(map_, os.curdir))  # noqa: PTH116, PTH118
            except OSError as reden:
                yield niet_te_lezen(map_.rstrip(os.sep), reden)
