"""Whether there is enough memory to count at all: what is missing is a message, and never an engine that breaks off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.texts import logboek as teksten

_NODIG = 800 * 1024**2
"""Bytes of addresses that DuckDB, its threads and our own take; with less it ends the whole process by itself."""
_STATM = Path("/proc/self/statm")


def te_weinig_geheugen(pad: str) -> OmgevingError:
    """The error that there is too little memory, or that no thread can be started."""
    return OmgevingError([meld("E152", pad, reden=teksten.GEHEUGEN_VOL, raad=teksten.GEHEUGEN_RAAD)])


@contextmanager
def genoeg_geheugen(pad: str, nodig: int = _NODIG) -> Iterator[None]:
    """Within this there is memory to count `pad`. Raises OmgevingError where there is too little, also on the way."""
    over = _over()
    if over is not None and over < nodig:
        raise te_weinig_geheugen(pad)
    try:
        yield
    except MemoryError as reden:
        raise te_weinig_geheugen(pad) from reden
    except RuntimeError as reden:
        if "thread" not in str(reden):  # so Python says that no more can be started
            raise
        raise te_weinig_geheugen(pad) from reden


def _over() -> int | None:
    """How much this process may still take, in bytes; None where there is no limit, or none that can be known."""
    try:
        import resource  # not on Windows
    except ImportError:
        return None
    grens, _ = resource.getrlimit(resource.RLIMIT_AS)
    if grens == resource.RLIM_INFINITY:
        return None
    with suppress(OSError, ValueError, IndexError):
        return grens - int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    return grens
