"""Logs for the tests, and a count of them that is slow and plainly right."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

from conftest import Uitvoering

KOP = ("klantnummer", "einddatum", "datum_gesprek", "uitkomst")
Rij = tuple[str, str, str, str]


def als_csv(rijen: Iterable[Sequence[str]], kop: Sequence[str] = KOP, scheiding: str = ";") -> str:
    uit = io.StringIO()
    csv.writer(uit, delimiter=scheiding, lineterminator="\n").writerows([kop, *rijen])
    return uit.getvalue()


def schrijf(pad: Path, rijen: Iterable[Sequence[str]], kop: Sequence[str] = KOP, scheiding: str = ";") -> Path:
    pad.write_text(als_csv(rijen, kop, scheiding), encoding="utf-8", newline="")
    return pad


def gewoon(maanden: int = 6, per_maand: int = 20, begin: date = date(2023, 1, 10)) -> list[Rij]:
    """So many conversations in every month, each with another person: two conversions and one objection."""
    rijen = []
    for maand in range(maanden):
        dag = _plus_maanden(begin, maand) + timedelta(days=3)
        for nummer in range(per_maand):
            uitkomst = "ja" if nummer < 2 else "verzet" if nummer == 2 else "nee"
            rijen.append((f"K{maand}-{nummer}", begin.isoformat(), dag.isoformat(), uitkomst))
    return rijen


def _plus_maanden(dag: date, aantal: int) -> date:
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    return date(jaar, maand + 1, dag.day)


def maanden_tussen(begin: date, dag: date) -> int:
    """Whole months elapsed, by stepping one month at a time."""
    aantal = -1
    while True:
        jaar, maand = divmod(begin.year * 12 + begin.month - 1 + aantal + 1, 12)
        # The day itself, or else the first day after it: 31 January and a month is 1 March where February is short.
        verder = date(jaar, maand + 1, 1) + timedelta(days=begin.day - 1)
        if verder.month != maand + 1:
            jaar, maand = divmod(jaar * 12 + maand + 1, 12)
            verder = date(jaar, maand + 1, 1)
        if verder > dag:
            return aantal
        aantal += 1


def tabel(uit: Uitvoering) -> list[tuple[int, ...]]:
    """The rows of `--format csv`."""
    assert uit.code == 0, uit.fout
    rijen = list(csv.reader(io.StringIO(uit.uit), delimiter=";"))
    assert rijen[0] == ["van", "tot", "gesprekken", "conversies", "verzet", "klachten"]
    return [tuple(int(cel.replace("<", "-")) for cel in rij) for rij in rijen[1:]]
