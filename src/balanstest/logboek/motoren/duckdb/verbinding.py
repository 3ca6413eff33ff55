"""A connection with DuckDB that shows how far it is, and stops at once on Ctrl-C."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from balanstest.errors import OngeldigError
from balanstest.logboek.lezen.bestanden import te_weinig_ruimte
from balanstest.logboek.lezen.datums import TIJDZONE
from balanstest.logboek.motoren.duckdb import regels
from balanstest.texts.logboek import PAST_NERGENS

GEHEUGEN = "200MB"
_DRADEN = 4
"""More threads than this read no faster from one disk, and each holds a buffer of its own."""
_DEEL_VAN_REST = 0.6
"""Nobody knows how long the next query takes: each long one is taken for this part of what is left to do."""
_POLS = 0.1
"""Seconds between two looks at how far a query is."""


class Verbinding:
    """DuckDB in this process, with bounded memory.

    `map_` is for what does not fit in memory; `voortgang` is called with the part that is done (0 to 1).
    """

    def __init__(self, map_: Path, voortgang: Callable[[float], None] | None) -> None:
        instellingen: dict[str, Any] = {
            "memory_limit": GEHEUGEN,
            "threads": min(_DRADEN, os.cpu_count() or 1),
            "temp_directory": str(map_),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        try:
            self._duck = duckdb.connect(config=instellingen)
            # Not in the configuration: the extension that knows time zones is there only once DuckDB has started.
            self._duck.execute(f"SET TimeZone = '{TIJDZONE}'")
        except duckdb.OutOfMemoryException as reden:
            raise MemoryError from reden
        self._voortgang = voortgang
        self._gedaan = 0.0
        if voortgang:
            self._duck.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false")

    def sluit(self) -> None:
        """Let go of the memory and the files."""
        self._duck.close()

    def rijen(self, vraag: str, paden: Sequence[Path]) -> list[tuple[Any, ...]]:
        """The answer to a query on these files. Raises OngeldigError where one of them cannot be read.

        The query runs beside this thread, so that progress is shown and Ctrl-C is heard.
        """
        uitkomst: list[Any] = []
        begin = time.monotonic()
        klaar = threading.Event()  # not `join`: Ctrl-C in it makes Python 3.11 forget that the thread still runs

        def voer_uit() -> None:
            try:
                uitkomst.append(self._duck.execute(vraag).fetchall())
            except BaseException as fout:
                uitkomst.append(fout)
            klaar.set()

        threading.Thread(target=voer_uit, daemon=True).start()
        try:
            while not klaar.wait(_POLS):
                self._meld()
        except BaseException:
            self._breek_af(klaar)
            raise
        self._gedaan += (1 - self._gedaan) * _DEEL_VAN_REST * (time.monotonic() - begin > _POLS)
        (gevonden,) = uitkomst
        if isinstance(gevonden, duckdb.OutOfMemoryException) or "No space left" in str(gevonden):
            raise te_weinig_ruimte(next(iter(paden), Path()), PAST_NERGENS) from gevonden
        if isinstance(gevonden, duckdb.Error):
            raise OngeldigError([regels.onleesbaar(paden, gevonden)]) from gevonden
        if isinstance(gevonden, BaseException):
            raise gevonden
        return list(gevonden)

    def _meld(self) -> None:
        if self._voortgang:
            deel = max(0.0, self._duck.query_progress()) / 100
            self._voortgang(self._gedaan + (1 - self._gedaan) * _DEEL_VAN_REST * deel)

    def _breek_af(self, klaar: threading.Event) -> None:
        """Stop the query, and wait until it has stopped, however often somebody presses Ctrl-C."""
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                self._duck.interrupt()
                if klaar.wait(_POLS):
                    return
