"""Work that may not hang or fill the machine: in a process beside this one, stopped where it goes too far.

An organisation's own template is a program. A sandbox keeps it from our files, and from nothing else: a loop without
an end, a text of gigabytes and a page without a bottom are all allowed there. Only a process can be stopped, on every
system alike.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import psutil

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.texts.rapport import rapport as teksten

MEESTE_SECONDEN = 15.0
"""Of work by the processor: however busy the machine is, an ordinary report takes one or two."""
MEESTE_WACHTEN = 180.0
"""By the clock, for what would wait without working."""
MEESTE_GEHEUGEN = 1024**3
"""In bytes: an ordinary report takes 200 MB with its typefaces."""
MEESTE_UITVOER = 256 * 1024**2
_KIJK = 0.02
"""Seconds between looking; in that time a program can take some tens of megabytes."""
_RUIM_GEHEUGEN = 4 * MEESTE_GEHEUGEN
"""What a process may ask for at once, where the system can hold it to that: a backstop, against one huge value."""
T = TypeVar("T")


class Afgeschermd(Generic[T]):
    """One call in a process of its own, begun at once; `uitkomst` waits for it.

    The call and what it gives must be able to travel between processes.
    """

    def __init__(self, werk: Callable[[], T]) -> None:
        context = multiprocessing.get_context("spawn")  # the one way that works alike on Windows, macOS and Linux
        self._ontvangt, geeft = context.Pipe(duplex=False)
        self._proces = context.Process(target=_doe, args=(geeft, werk), daemon=True)
        self._begonnen = time.monotonic()
        self._proces.start()
        geeft.close()

    def uitkomst(self) -> T:
        """What the call gave. Raises what it raised, and OmgevingError where it was stopped."""
        try:
            goed, waarde = self._wacht()
        finally:
            self._stop()
        if not goed:
            raise cast("BaseException", waarde)
        return cast("T", waarde)

    def _wacht(self) -> tuple[bool, object]:
        kijker = _Kijker(self._proces.pid, self._begonnen)
        while not self._ontvangt.poll(_KIJK):
            if (reden := kijker.te_ver()) is not None:
                raise _gestopt(reden)
        try:
            return cast("tuple[bool, object]", pickle.loads(self._ontvangt.recv_bytes(2 * MEESTE_UITVOER)))
        except (EOFError, OSError) as reden:  # the system stopped it, or it ran out of memory in the middle of it
            raise _gestopt(teksten.TE_VEEL_GEHEUGEN) from reden

    def _stop(self) -> None:
        self._proces.kill()
        self._proces.join()
        self._ontvangt.close()


class _Kijker:
    """Looks at another process from outside: one that is busy cannot be asked."""

    def __init__(self, nummer: int | None, begonnen: float) -> None:
        self._begonnen = begonnen
        self._proces = psutil.Process(nummer)

    def te_ver(self) -> str | None:
        """Why the process has to stop, None where it may go on, or ended by itself."""
        try:
            with self._proces.oneshot():
                geheugen = self._proces.memory_info().rss
                tijd = self._proces.cpu_times()
        except psutil.Error:
            return None
        if geheugen > MEESTE_GEHEUGEN:
            return teksten.TE_VEEL_GEHEUGEN
        te_lang = tijd.user + tijd.system > MEESTE_SECONDEN or time.monotonic() - self._begonnen > MEESTE_WACHTEN
        return teksten.TE_LANG if te_lang else None


def _gestopt(reden: str) -> OmgevingError:
    grens = int(MEESTE_SECONDEN) if reden == teksten.TE_LANG else MEESTE_GEHEUGEN // 1024**3
    return OmgevingError(
        [meld("E099", teksten.EIGEN_TEMPLATES, reden=reden.format(grens=grens), raad=teksten.MAAK_KORTER)]
    )


def _doe(geeft: Connection, werk: Callable[[], Any]) -> None:
    """In the other process: do the work, and send what came of it."""
    for naam in ("SIGINT", "SIGHUP", "SIGBREAK"):  # the main process says when to stop
        if (sein := getattr(signal, naam, None)) is not None:
            signal.signal(sein, signal.SIG_IGN)
    threading.Thread(target=_stop_zonder_ouder, daemon=True).start()
    _begrens()
    with tempfile.TemporaryDirectory(prefix="balanstest-") as leeg:
        _sluit_netwerk(Path(leeg))
        goed, waarde = _probeer(werk)
        try:
            bericht = pickle.dumps((goed, waarde))
        except Exception as reden:  # an error that cannot travel
            bericht = pickle.dumps((False, RuntimeError(f"{type(reden).__name__}: {waarde!r:.500}")))
        with contextlib.suppress(OSError):  # nobody waits any longer
            geeft.send_bytes(bericht)
        geeft.close()


def _probeer(werk: Callable[[], Any]) -> tuple[bool, object]:
    try:
        return True, werk()
    except MemoryError:
        return False, _gestopt(teksten.TE_VEEL_GEHEUGEN)
    except RecursionError:
        return False, _gestopt(teksten.TE_DIEP)
    except BaseException as fout:
        return False, fout


def _begrens() -> None:
    """Ask the system itself to refuse what is far too much, where it knows how."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):  # a system that counts otherwise, or was told less already
        resource.setrlimit(resource.RLIMIT_AS, (_RUIM_GEHEUGEN, _RUIM_GEHEUGEN))


def _sluit_netwerk(leeg: Path) -> None:
    """Typst fetches a package by itself where a style names one: here it finds nobody to ask, and an empty shelf.

    The check of the style (`rapport.eigen_stijl`) comes first and has the better message; this holds whatever trick
    gets past it.
    """
    for naam in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        os.environ[naam] = "http://127.0.0.1:9"
    for naam in ("NO_PROXY", "no_proxy"):
        os.environ.pop(naam, None)
    for naam in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "TYPST_PACKAGE_PATH", "TYPST_PACKAGE_CACHE_PATH"):
        os.environ[naam] = str(leeg)


def _stop_zonder_ouder() -> None:
    """Nobody waits for the work any longer where the main process was killed."""
    if (ouder := multiprocessing.parent_process()) is not None:
        ouder.join()
        os._exit(1)
