"""A lock beside files that are written, so that two runs at once do not mix theirs."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld

NAAM = ".balanstest.lock"
WACHT = 30.0
"""Seconds to wait for another run; putting a set of files in its place takes some milliseconds."""
_TUSSENPOOS = 0.01
"""Seconds between looking whether the other is done."""


@contextlib.contextmanager
def op_slot(mappen: Iterable[Path]) -> Iterator[None]:
    """Keep other runs out of these folders meanwhile. Where the file system cannot lock, it goes on without.

    Raises OmgevingError (E167) where another run keeps a folder for longer than `WACHT`.
    """
    with contextlib.ExitStack() as sloten:
        for map_ in sorted({Path(os.path.realpath(map_)) for map_ in mappen}):  # all in one order: no two wait in turn
            slot = FileLock(map_ / NAAM, timeout=WACHT, poll_interval=_TUSSENPOOS, fallback_to_soft=False)
            try:
                slot.acquire()
            except Timeout as reden:
                raise OmgevingError([meld("E167", str(map_), seconden=int(WACHT))]) from reden
            except (OSError, NotImplementedError):
                continue  # a network folder without locks, or one that is not ours to write in: the writing tells
            sloten.callback(_geef_vrij, slot)
        yield


def _geef_vrij(slot: FileLock) -> None:
    """Take the file away while the lock is still ours: who waits for it sees that it is gone and makes its own."""
    with contextlib.suppress(OSError):  # Windows removes it itself, once nobody has it open
        Path(slot.lock_file).unlink(missing_ok=True)
    slot.release()
