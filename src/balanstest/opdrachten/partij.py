"""Many questionnaires at once, on all processors: in order, whole files only, memory as for a few."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from balanstest.errors import GebruikError, OmgevingError, OngeldigError
from balanstest.meldingen import meld
from balanstest.opdrachten.beoordelen import Uitslag, Werkwijze, beoordeel_een
from balanstest.opdrachten.invoer import Invoer
from balanstest.rapport.namen import botsingen
from balanstest.vragenlijst import kenmerk_en_versie

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

MEESTE_WERKERS = 8
"""Each takes some hundreds of megabytes with its typefaces; more than these would crowd out a normal computer."""
LOONT = {True: 8, False: 100}
"""From how many questionnaires on a second process is worth its start, with a PDF and without."""
_VOORSPRONG = 4
"""Tasks handed out per process ahead of the one that is awaited, so that none waits and few results pile up."""


class Partij(NamedTuple):
    """Questionnaires whose reports do not get in each other's way. Made by `stel_samen`."""

    invoer: tuple[Invoer, ...]
    werkwijze: Werkwijze


def stel_samen(invoer: Sequence[Invoer], werkwijze: Werkwijze) -> Partij:
    """Take questionnaires together that are handled in the same way.

    Raises GebruikError where two of them want one name for their report, or where a report would replace one of them:
    so before anything is written. What cannot be read is left for when its turn comes.
    """
    doelen = []
    for een in invoer if werkwijze.formaten else ():
        try:
            kenmerk, versie = kenmerk_en_versie(een.naam, een.lees())
        except (OngeldigError, OmgevingError):
            continue
        doelen.append(werkwijze.doel(een, kenmerk, versie))
    paden = [een.pad for een in invoer if een.pad is not None]
    if meldingen := botsingen(doelen, paden, werkwijze.formaten):
        raise GebruikError(meldingen)
    return Partij(tuple(invoer), werkwijze)


class _Taak(NamedTuple):
    """What a process does with each questionnaire."""

    werkwijze: Werkwijze
    met_resultaat: bool

    def doe(self, een: Invoer) -> Uitslag:
        """Handle one."""
        return beoordeel_een(een, self.werkwijze, met_resultaat=self.met_resultaat)


_taak: _Taak | None = None


def beoordeel_alle(
    partij: Partij, *, met_resultaat: bool = False, voortgang: Callable[[int, int], None] | None = None
) -> Iterator[Uitslag]:
    """Assess all and write their reports; yields what became of each in the order given, as soon as it is known.

    `voortgang` is called after each with how many are done, and of how many. On Ctrl-C what was begun is finished or
    leaves nothing. Raises OmgevingError where the system stopped a process.
    """
    for klaar, uitslag in enumerate(_elk(partij.invoer, _Taak(partij.werkwijze, met_resultaat)), 1):
        if voortgang is not None:
            voortgang(klaar, len(partij.invoer))
        yield uitslag


def _elk(invoer: Sequence[Invoer], taak: _Taak) -> Iterator[Uitslag]:
    werkers = _werkers(invoer, met_pdf="pdf" in taak.werkwijze.formaten)
    if werkers < 2:
        yield from map(taak.doe, invoer)
        return
    import multiprocessing  # with what follows slow to load, and seldom needed
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context("spawn")  # the one way that works alike on Windows, macOS and Linux
    werkplaats = ProcessPoolExecutor(werkers, context, initializer=_begin, initargs=(taak,))
    try:
        yield from _in_volgorde(werkplaats, invoer, werkers * _VOORSPRONG)
    except BrokenProcessPool as reden:
        raise OmgevingError([meld("E088", "balanstest")]) from reden
    finally:
        werkplaats.shutdown(cancel_futures=True)


def _in_volgorde(werkplaats: ProcessPoolExecutor, invoer: Sequence[Invoer], vooruit: int) -> Iterator[Uitslag]:
    wachtrij: list[Future[Uitslag]] = []
    for een in invoer:
        with _doof_voor_ctrl_c():  # a process starts at the first tasks; it inherits this
            wachtrij.append(werkplaats.submit(_doe, een))
        if len(wachtrij) >= vooruit:
            yield wachtrij.pop(0).result()
    for rest in wachtrij:
        yield rest.result()


def _werkers(invoer: Sequence[Invoer], *, met_pdf: bool) -> int:
    """How many processes to use. Standard input can be read only once, so it stays in this one."""
    if len(invoer) < LOONT[met_pdf] or any(een.pad is None for een in invoer):
        return 1
    return min(_processoren(), MEESTE_WERKERS)


def _processoren() -> int:
    try:
        return len(os.sched_getaffinity(0))  # what this process may use, which can be fewer than there are
    except AttributeError:
        return os.cpu_count() or 1


@contextmanager
def _doof_voor_ctrl_c() -> Iterator[None]:
    """Only the main process listens to Ctrl-C; it lets the others finish what they were writing."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    vorige = signal.signal(signal.SIGINT, signal.SIG_IGN)
    _windows_negeert_ctrl_c(True)
    try:
        yield
    finally:
        _windows_negeert_ctrl_c(False)
        signal.signal(signal.SIGINT, vorige)


def _windows_negeert_ctrl_c(aan: bool) -> None:
    """On Windows a new process does not inherit what Python does with Ctrl-C, but it does inherit this."""
    import ctypes  # needed only where there are several processes

    if (windll := getattr(ctypes, "windll", None)) is not None:
        windll.kernel32.SetConsoleCtrlHandler(None, aan)


def _begin(taak: _Taak) -> None:
    global _taak
    for naam in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):  # which there are differs per system
        if (sein := getattr(signal, naam, None)) is not None:
            signal.signal(sein, signal.SIG_IGN)
    threading.Thread(target=_stop_zonder_ouder, daemon=True).start()
    os.environ.setdefault("RAYON_NUM_THREADS", "1")  # Typst's own threads: the processes are parallel already
    gc.set_threshold(100_000)  # as in the main process
    _taak = taak


def _stop_zonder_ouder() -> None:
    """Nobody waits for the work any longer where the main process was killed."""
    from multiprocessing import parent_process

    if (ouder := parent_process()) is not None:
        ouder.join()
        os._exit(1)


def _doe(een: Invoer) -> Uitslag:
    assert _taak is not None
    return _taak.doe(een)
