"""Many assessments in the terminal: a bar while they run, the errors, a table with a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli import scherm
from balanstest.cli.invoer import Invoer
from balanstest.cli.partij import verwerk_alle
from balanstest.cli.uitvoer import json_regel, plain
from balanstest.cli.verwerking import Uitslag, Werkwijze
from balanstest.texts import scherm as teksten

_SMAL = 78
"""Narrower than this a name of a file has too little room beside the other columns."""


def beoordeel_alle(invoer: Sequence[Invoer], werkwijze: Werkwijze, *, verloren: int) -> Iterator[int]:
    """Assess several files; a bad one does not stop the rest. Yields the exit codes.

    `verloren` arguments led to no file at all; they count in the closing line.
    """
    fout_scherm = scherm.console(stderr=True)
    uitslagen: list[Uitslag] = []
    # A bar would stand in the middle of the JSON lines where both go to one terminal.
    with scherm.voortgang(len(invoer), toon=not werkwijze.als_json) as stap:
        for uitslag in verwerk_alle(invoer, werkwijze):
            if uitslag.resultaat is not None:
                json_regel(uitslag.resultaat)
            uitslagen.append(replace(uitslag, resultaat=None))
            yield uitslag.code
            stap()
    mislukt = [uitslag.fout for uitslag in uitslagen if uitslag.fout is not None]
    for reden in mislukt:
        scherm.toon_meldingen(fout_scherm, reden.meldingen)
    if not werkwijze.als_json:
        scherm.toon_uitleg_bij_code(fout_scherm, mislukt)
    doel = fout_scherm if werkwijze.als_json else scherm.console()
    _tabel(doel, uitslagen)
    goed = len(uitslagen) - len(mislukt)
    geschreven = sum(uitslag.geschreven for uitslag in uitslagen)
    doel.print(Text(teksten.IN_MAANDEN, style=scherm.BIJZAAK))
    doel.print(Text(teksten.beoordeeld(goed, len(uitslagen) + verloren, geschreven)))


def _tabel(doel: Console, uitslagen: Sequence[Uitslag]) -> None:
    if plain() or doel.width < _SMAL:
        for uitslag in uitslagen:
            doel.print(Text(_op_een_regel(uitslag)), soft_wrap=plain())
        return
    raster = Table(box=None, padding=(0, 2, 0, 0))
    raster.add_column(teksten.KOPPEN[0], overflow="fold")
    for kop in teksten.KOPPEN[1:]:
        raster.add_column(kop, no_wrap=True)
    for uitslag in uitslagen:
        raster.add_row(
            Text(scherm.toon_naam(uitslag.naam), overflow="fold"),
            uitslag.uitkomst,
            uitslag.termijn,
            uitslag.bindend,
            uitslag.gekozen,
        )
    doel.print(raster)


def _op_een_regel(uitslag: Uitslag) -> str:
    """What the table says, as one sentence."""
    naam = scherm.toon_naam(uitslag.naam)
    if uitslag.fout is not None:
        return teksten.OP_EEN_REGEL.format(naam=naam, uitkomst=uitslag.uitkomst)
    return teksten.OP_EEN_REGEL_MET.format(
        naam=naam,
        uitkomst=uitslag.uitkomst,
        termijn=_of_geen(uitslag.termijn),
        bindend=uitslag.bindend,
        gekozen=_of_geen(uitslag.gekozen),
    )


def _of_geen(tekst: str) -> str:
    return teksten.GEEN if tekst == "–" else tekst
