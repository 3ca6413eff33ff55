"""The three curves in the terminal: drawn where there is room and a terminal that can, else in words or in a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli.scherm.grafiek import Trede, as_regel, teken
from balanstest.cli.scherm.scherm import BIJZAAK, kan_tekenen
from balanstest.cli.scherm.uitvoer import plain
from balanstest.taal.getallen import procent
from balanstest.texts import scherm as teksten

MINSTE_RIJEN = 2
_SMAL = 96


class Lijn(NamedTuple):
    """One curve: its name and its rates."""

    naam: str
    treden: Sequence[Trede]

    @property
    def uitersten(self) -> tuple[str, str]:
        """The first and the last rate, as a reader sees them."""
        return _deel(self.treden[0]), _deel(self.treden[-1])

    @property
    def hoogste_tekst(self) -> str:
        """The highest rate in words: of the rates that are known, and – where none is."""
        delen = [trede.deel for trede in self.treden]
        if not any(deel is not None for deel in delen):
            return teksten.HOOGSTE.format(waarde=_deel(self.treden[0]))
        tekst = teksten.HOOGSTE_BEKENDE if None in delen else teksten.HOOGSTE
        return tekst.format(waarde=procent(self.hoogste))

    @property
    def hoogste(self) -> float:
        """The highest rate, a fraction."""
        return max((trede.deel or 0.0 for trede in self.treden), default=0.0)


def toon_curven(doel: Console, lijnen: Sequence[Lijn], termijn: int | None) -> None:
    """Print the curves with the term (months) marked; nothing where there is one row: that is no curve."""
    if any(len(lijn.treden) < MINSTE_RIJEN for lijn in lijnen):
        return
    if plain():
        for lijn in lijnen:
            eerste, laatste = lijn.uitersten
            hoogste = lijn.hoogste_tekst
            doel.print(
                Text(teksten.PLAIN_CURVE.format(naam=lijn.naam, eerste=eerste, laatste=laatste, hoogste=hoogste))
            )
        return
    doel.print()
    if not kan_tekenen(doel):
        _als_tabel(doel, lijnen)
        return
    smal = doel.width < _SMAL
    breedte = max(20, min(60, doel.width - 12)) if smal else min(44, (doel.width - 12) // 3)
    blokken = [_blok(lijn, breedte, termijn) for lijn in lijnen]
    raster = Table.grid(padding=(0, 3))
    if smal:
        for blok in blokken:
            raster.add_row(blok)
    else:
        raster.add_row(*blokken)
    doel.print(raster)


def _deel(trede: Trede) -> str:
    return "–" if trede.deel is None else procent(trede.deel)


def _blok(lijn: Lijn, breedte: int, termijn: int | None) -> Text:
    eerste, laatste = lijn.uitersten
    blok = Text(teksten.VAN_NAAR.format(naam=lijn.naam, eerste=eerste, laatste=laatste) + "\n", style="bold")
    blok.append(f"{lijn.hoogste_tekst}\n", style=f"not bold {BIJZAAK}")
    for regel in teken(lijn.treden, breedte=breedte, hoogte=4, maximum=lijn.hoogste, termijn=termijn):
        blok.append(f"{regel}\n", style="not bold")
    blok.append(as_regel(lijn.treden, breedte, termijn), style=f"not bold {BIJZAAK}")
    return blok


def _als_tabel(doel: Console, lijnen: Sequence[Lijn]) -> None:
    raster = Table(teksten.MAANDEN, *(lijn.naam for lijn in lijnen), box=None)
    for treden in zip(*(lijn.treden for lijn in lijnen), strict=True):
        raster.add_row(f"{treden[0].van}-{treden[0].tot}", *map(_deel, treden))
    doel.print(raster)
