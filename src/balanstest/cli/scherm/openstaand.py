"""The questions that still have to be answered, in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli.scherm.uitvoer import plain
from balanstest.rapport.antwoorden import OpenVraag
from balanstest.texts import scherm as teksten


def toon_open_vragen(doel: Console, vragen: Sequence[OpenVraag]) -> None:
    """A line for each question, with the line of the file; what does not fit goes on below the question."""
    if plain():
        for vraag in vragen:
            zin = teksten.PLAIN_ONTBREEKT if vraag.ontbreekt else teksten.PLAIN_OP_REGEL
            doel.print(Text(zin.format(regel=vraag.regel, vraag=_met_veldnaam(vraag))))
        return
    raster = Table.grid(padding=(0, 2, 0, 0))
    raster.add_column(no_wrap=True)
    raster.add_column()
    for vraag in vragen:
        waar = teksten.ONTBREEKT_HIER if vraag.ontbreekt else teksten.OP_REGEL.format(regel=vraag.regel)
        raster.add_row(Text(waar), Text(_met_veldnaam(vraag)))
    if vragen:
        doel.print(raster)


def _met_veldnaam(vraag: OpenVraag) -> str:
    """What a question is called, with the key to look for; the whole of it where it is not in the file yet."""
    naam = vraag.sleutel if vraag.ontbreekt else vraag.sleutel.rpartition(".")[2]
    return f"{vraag.aanduiding} ({naam})"
