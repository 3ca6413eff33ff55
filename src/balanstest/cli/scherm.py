"""How things look in the terminal: the two consoles, messages with their place, and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from balanstest.cli.uitvoer import naar_niets
from balanstest.errors import BalanstestError, Melding, OngeldigError
from balanstest.texts.fouten import STOPT_HET_LEZEN, leesbaar

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
        for regel in _frame(melding, max(20, min(_FRAME_BREEDTE, doel.width - 12))):
            doel.print(regel, soft_wrap=True)
        doel.print(Padding(Text(melding.wat), (0, 0, 0, 2)))
        pijl = "→" if kan_tekenen(doel) else ">"
        advies = Table.grid(padding=(0, 1, 0, 0))
        advies.add_row(Text(f"  {pijl}", style="cyan"), Text(melding.doe, style="cyan"))
        doel.print(advies)
        doel.print()
    if len(alle) > MAX_MELDINGEN:
        doel.print(Text(f"En nog {len(alle) - MAX_MELDINGEN} meldingen. Verbeter eerst deze."))
    if any(melding.code in STOPT_HET_LEZEN for melding in alle):
        doel.print(Text("Verbeter dit eerst. Daarna ziet u of er nog meer fouten zijn."))


def _frame(melding: Melding, breedte: int) -> Iterator[Text]:
    """The lines of the file up to the place, and a mark under it; very long lines are cut around the place."""
    if not melding.bronregels:
        return
    begin = max(0, melding.kolom - 1 - breedte // 2) if melding.kolom > breedte else 0
    nummer_breedte = len(str(melding.regel))
    eerste = melding.regel - len(melding.bronregels) + 1
    for nummer, regel in enumerate(melding.bronregels, eerste):
        stuk = ("…" if begin else "") + _schoon(regel[begin : begin + breedte])
        stuk += "…" if len(regel) > begin + breedte else ""
        tekst = Text(f"  {nummer:>{nummer_breedte}} | ", style="dim")
        tekst.append(stuk, style="" if nummer == melding.regel else "dim")
        yield tekst
    kolom = melding.kolom - 1 - begin
    voor = _schoon(melding.bronregels[-1][begin : begin + kolom])
    lengte = max(1, min(melding.lengte, breedte - kolom))
    merk = Text(f"  {' ' * nummer_breedte} | ", style="dim")
    merk.append(" " * (cell_len(voor) + bool(begin)) + "^" * lengte, style="bold red")
    yield merk


def _schoon(tekst: str) -> str:
    return "".join(t if t.isprintable() else " " if t.isspace() else "□" for t in tekst)


def veldnaam(sleutel: str) -> str:
    """The name of the key, behind what a question is called, so that it can be found in the file."""
    return f" ({sleutel.rpartition('.')[2]})"


def aangehaald(naam: str) -> str:
    """A file name as it can be typed after a command."""
    schoon = toon_naam(naam)
    schoon = f"./{schoon}" if schoon.startswith("-") else schoon
    return f'"{schoon}"' if " " in schoon else schoon


def toon_naam(naam: str) -> str:
    """A file name for in a sentence, without control characters."""
    return leesbaar(naam)


def toon_slotregel(doel: Console, naam: str, fout: BalanstestError) -> None:
    """Show the last line about a file that could not be used."""
    aantal = len(fout.meldingen)
    soort = "niet geldig" if isinstance(fout, OngeldigError) else "niet gelukt"
    regel = f"{toon_naam(naam)}: {soort}, {aantal} {'fout' if aantal == 1 else 'fouten'}"
    doel.print(Text(regel, style="bold red"), soft_wrap=True)


def toon_overgeslagen(doel: Console, namen: Sequence[str]) -> None:
    """Name the YAML files in a folder that are no questionnaire."""
    if namen:
        doel.print(Text(f"Overgeslagen, geen vragenlijst: {', '.join(map(toon_naam, namen))}", style="dim"))


@contextmanager
def voortgang(aantal: int, *, toon: bool) -> Iterator[Callable[[], None]]:
    """A progress bar on standard error for several files; yields a function to call after each.

    Nothing is shown where standard error is not a terminal, or without `toon`.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    doel = console(stderr=True)
    kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*kolommen, console=doel, transient=True, disable=not (toon and sys.stderr.isatty())) as balk:
        taak = balk.add_task("Beoordelen", total=aantal)
        yield lambda: balk.advance(taak)
