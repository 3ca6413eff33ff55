"""How things look in the terminal: the two consoles, messages with their place, and progress."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from balanstest.cli.uitvoer import naar_niets
from balanstest.errors import Melding
from balanstest.texts.fouten import leesbaar

MAX_MELDINGEN = 100
_FRAME_BREEDTE = 96


class _Scherm(Console):
    """A console that goes on without a reader: reports are still written when `| head` has seen enough."""

    def on_broken_pipe(self) -> None:
        naar_niets(sys.stderr if self.stderr else sys.stdout)


def console(*, stderr: bool = False) -> Console:
    """A console that shows text as it is: no markup, no emoji codes, no guesses at highlighting."""
    return _Scherm(stderr=stderr, markup=False, emoji=False, highlight=False)


def kan_tekenen(doel: Console) -> bool:
    """Whether the terminal's encoding has braille and lines; a cp1252 console or a dumb terminal has not."""
    if doel.is_dumb_terminal:
        return False
    try:
        "⣿┊–→".encode(doel.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def toon_meldingen(doel: Console, meldingen: Iterable[Melding]) -> None:
    """Show messages with code, place, a frame of the file, what is wrong and what to do."""
    alle = list(meldingen)
    for melding in alle[:MAX_MELDINGEN]:
        kop = Text(f"{melding.code} ", style="bold red")
        kop.append(toon_naam(melding.plaats), style="bold")
        doel.print(kop, soft_wrap=True)
        for regel in _frame(melding):
            doel.print(regel, soft_wrap=True)
        doel.print(Text(f"  {melding.wat}"))
        doel.print(Text(f"  → {melding.doe}" if kan_tekenen(doel) else f"  > {melding.doe}", style="cyan"))
        doel.print()
    if len(alle) > MAX_MELDINGEN:
        doel.print(Text(f"En nog {len(alle) - MAX_MELDINGEN} meldingen. Verbeter eerst deze."))


def _frame(melding: Melding) -> Iterator[Text]:
    """The lines of the file up to the place, and a mark under it; very long lines are cut around the place."""
    if not melding.bronregels:
        return
    begin = max(0, melding.kolom - 1 - _FRAME_BREEDTE // 2) if melding.kolom > _FRAME_BREEDTE else 0
    nummer_breedte = len(str(melding.regel))
    eerste = melding.regel - len(melding.bronregels) + 1
    for nummer, regel in enumerate(melding.bronregels, eerste):
        stuk = _schoon(regel[begin : begin + _FRAME_BREEDTE])
        tekst = Text(f"  {nummer:>{nummer_breedte}} | ", style="dim")
        tekst.append(stuk, style="" if nummer == melding.regel else "dim")
        yield tekst
    kolom = melding.kolom - 1 - begin
    voor = _schoon(melding.bronregels[-1][begin : begin + kolom])
    lengte = max(1, min(melding.lengte, _FRAME_BREEDTE - kolom))
    merk = Text(f"  {' ' * nummer_breedte} | ", style="dim")
    merk.append(" " * cell_len(voor) + "^" * lengte, style="bold red")
    yield merk


def _schoon(tekst: str) -> str:
    return "".join(t if t.isprintable() else " " if t.isspace() else "□" for t in tekst)


def toon_naam(naam: str) -> str:
    """A file name for in a sentence, without control characters."""
    return leesbaar(naam)


def toon_overgeslagen(doel: Console, namen: Sequence[str]) -> None:
    """Name the YAML files in a folder that are no questionnaire."""
    if namen:
        doel.print(Text(f"Overgeslagen, geen vragenlijst: {', '.join(map(toon_naam, namen))}", style="dim"))


@contextmanager
def voortgang(aantal: int) -> Iterator[object]:
    """A progress bar on standard error for several files; yields a function to call after each.

    Nothing is shown where standard error is not a terminal.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    doel = console(stderr=True)
    kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*kolommen, console=doel, transient=True, disable=not sys.stderr.isatty()) as balk:
        taak = balk.add_task("Beoordelen", total=aantal)
        yield lambda: balk.advance(taak)
