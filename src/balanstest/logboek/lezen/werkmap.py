"""The folder for what does not fit in memory: private, gone afterwards, and swept up where a run was killed.

It can hold rows of the log, so personal data; see docs/besluiten, 'Counting a log'. What is swept up is known by a mark
of our own inside it and by a lock that nobody holds: a name or the number of a process may be anybody's.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from balanstest.texts.logboek import WERKMAP

_BEGIN = "balanstest-curves-"
_SLOT, _MERK = "slot", "merk"
_LANGSTE = 1000
"""Bytes of a mark that are read."""


@contextmanager
def werkmap() -> Iterator[Path]:
    """A new folder that only this user can read. What a killed run of this user left behind is removed first."""
    _ruim_op(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=_BEGIN, ignore_cleanup_errors=True) as naam:
        map_ = Path(naam)
        slot = _slot(map_)
        try:
            # Marked only once it is locked: no other run ever sees a mark without the lock of who works there. Where
            # the file system cannot lock there is no mark, and nobody sweeps up.
            with suppress(OSError, NotImplementedError):
                slot.acquire(timeout=0)
                (map_ / _MERK).write_text(_merk(map_.lstat()), encoding="utf-8")
            yield map_
        finally:
            slot.release()


def _ruim_op(waar: Path) -> None:
    with suppress(OSError):
        for map_ in waar.glob(f"{_BEGIN}*"):
            with suppress(OSError, NotImplementedError, Timeout):
                if _is_van_ons(map_):
                    with _slot(map_).acquire(timeout=0):
                        shutil.rmtree(map_, ignore_errors=True)
                    shutil.rmtree(map_, ignore_errors=True)  # Windows removes no file that is open: the lock


def _is_van_ons(map_: Path) -> bool:
    """Whether a run of this user made this very folder: a copy of one has the mark of another."""
    kenmerken = map_.lstat()
    if not stat.S_ISDIR(kenmerken.st_mode) or (os.name != "nt" and kenmerken.st_uid != os.getuid()):
        return False
    merk, slot = map_ / _MERK, map_ / _SLOT
    if not (stat.S_ISREG(merk.lstat().st_mode) and stat.S_ISREG(slot.lstat().st_mode)):
        return False
    with merk.open("rb") as stroom:
        return stroom.read(_LANGSTE) == _merk(kenmerken).encode()


def _merk(kenmerken: os.stat_result) -> str:
    """What a mark says: whose it is, and of which folder."""
    return f"{WERKMAP}\n{kenmerken.st_ino}\n"


def _slot(map_: Path) -> FileLock:
    return FileLock(map_ / _SLOT, fallback_to_soft=False)
