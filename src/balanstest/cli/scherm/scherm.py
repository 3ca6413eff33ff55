"""How things look in the terminal: the two consoles, messages with their place, and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO, cast

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from balanstest.cli.scherm import kleuren
from balanstest.cli.scherm.uitvoer import ZonderStaart, naar_niets, plain, regel_naar_stderr
from balanstest.errors import BalanstestError, Melding, OngeldigError
from balanstest.taal.tekens import leesbaar, zichtbaar, zoals_getoond
from balanstest.texts import scherm as teksten
from balanstest.texts import tellen as telteksten
from balanstest.texts.fouten.catalogus import STOPT_HET_LEZEN

MAX_MELDINGEN = 100
_FRAME_BREEDTE = 96
_SMALSTE_KOLOM = 26
"""A narrower second column is no column to read: then each value stands under its name."""


GOED, LET_OP, WENK, FOUT, BIJZAAK = kleuren.GOED, kleuren.LET_OP, kleuren.WENK, kleuren.FOUT, kleuren.BIJZAAK


class _Scherm(Console):
    """A console that goes on without a reader: reports are still written when `| head` has seen enough."""

    def on_broken_pipe(self) -> None:
        naar_niets(sys.stderr if self.stderr else sys.stdout)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """As rich has it; but whatever text comes along, from whatever file, gives the terminal no orders.

        Colours and movements of rich itself come after this, or as control codes of a segment.
        """
        for deel in super().render(renderable, options):
            zonder = deel.control or deel.text.isprintable()
            yield deel if zonder else Segment(zichtbaar(deel.text), deel.style)

    def print(self, *objecten: Any, **opties: Any) -> None:
        """As rich has it; but messages that cannot be shown, on a full disk say, change nothing of the outcome."""
        try:
            super().print(*objecten, **opties)
        except OSError:
            if not self.stderr:
                raise
            naar_niets(sys.stderr)


def console(*, stderr: bool = False) -> Console:
    """A console that shows text as it is: no markup, no emoji codes, no guesses at highlighting."""
    stroom = sys.stderr if stderr else sys.stdout
    file = None if stroom.isatty() else cast("TextIO", ZonderStaart(stroom))
    if plain():  # one fact on one line, however long: a screen reader does not want it cut
        return _Scherm(
            file=file, stderr=stderr, markup=False, emoji=False, highlight=False, color_system=None, soft_wrap=True
        )
    return _Scherm(file=file, stderr=stderr, markup=False, emoji=False, highlight=False, theme=Theme(kleuren.RICH))


def kan_tekenen(doel: Console) -> bool:
    """Whether the terminal's encoding has braille and lines; a cp1252 console or a dumb terminal has not."""
    lijnen = "⣿┊–→"
    return not plain() and not doel.is_dumb_terminal and zoals_getoond(lijnen, doel.encoding) == lijnen


def toon_meldingen(doel: Console, meldingen: Iterable[Melding]) -> None:
    """Show messages with code, place, a frame of the file, what is wrong and what to do."""
    alle = list(meldingen)
    for melding in alle[:MAX_MELDINGEN]:
        if plain():
            doel.print(Text(_in_een_zin(melding)))
            continue
        kop = Text(f"{melding.code} ", style=FOUT)
        kop.append(toon_naam(melding.plaats), style="bold")
        doel.print(kop, soft_wrap=True)
        weg = zoals_getoond("…", doel.encoding)
        for regel in _frame(melding, max(20, min(_FRAME_BREEDTE, doel.width - 12)), weg):
            doel.print(regel, soft_wrap=True)
        doel.print(Padding(Text(melding.wat), (0, 0, 0, 2)))
        pijl = "→" if kan_tekenen(doel) else ">"
        advies = Table.grid(padding=(0, 1, 0, 0))
        advies.add_row(Text(f"  {pijl}", style=WENK), Text(melding.doe))
        doel.print(advies)
        doel.print()
    if (meer := len(alle) - MAX_MELDINGEN) > 0:
        doel.print(Text(teksten.EN_NOG_MELDINGEN[meer > 1].format(aantal=meer)))
    if any(melding.code in STOPT_HET_LEZEN for melding in alle):
        doel.print(Text(teksten.VERBETER_EERST))


def _in_een_zin(melding: Melding) -> str:
    """A message as running text, for who listens to it."""
    naam = toon_naam(melding.bestand)
    plaats = teksten.PLAIN_BESTAND.format(naam=naam)
    if melding.regel:
        plaats = teksten.PLAIN_PLAATS.format(naam=naam, regel=melding.regel, kolom=melding.kolom)
    if melding.waar.in_tabel:
        plaats += f" ({melding.waar.in_tabel})"
    delen = [teksten.PLAIN_MELDING.format(code=melding.code, plaats=plaats, wat=melding.wat)]
    if melding.waar.bronregels and (regel := _schoon(melding.waar.bronregels[-1]).strip()):
        delen.append(f"{teksten.PLAIN_BRONREGEL.format(tekst=leesbaar(regel))}.")
    if melding.doe:
        delen.append(teksten.PLAIN_DOE.format(doe=melding.doe))
    return " ".join(delen)


def toon_paren(doel: Console, paren: Iterable[tuple[Text, Text]]) -> None:
    """Names with what is said of each: in two columns, or as 'name: value' where columns do not help."""
    if plain():
        for naam, waarde in paren:
            doel.print(Text(f"{naam.plain.strip()}: {waarde.plain}"))
        return
    paren = list(paren)
    if doel.width - max((naam.cell_len for naam, _ in paren), default=0) < _SMALSTE_KOLOM:
        for naam, waarde in paren:
            doel.print(naam)
            doel.print(Padding(waarde, (0, 0, 0, 2)))
        return
    raster = Table.grid(padding=(0, 2))
    raster.add_column(no_wrap=True)
    raster.add_column()
    for naam, waarde in paren:
        raster.add_row(naam, waarde)
    doel.print(raster)


def _frame(melding: Melding, breedte: int, weg: str) -> Iterator[Text]:
    """The lines of the file up to the place, and a mark under it; `weg` is where a long line was cut."""
    if not melding.waar.bronregels:
        return
    begin = max(0, melding.kolom - 1 - breedte // 2) if melding.kolom > breedte else 0
    nummer_breedte = len(str(melding.regel))
    eerste = melding.regel - len(melding.waar.bronregels) + 1
    for nummer, regel in enumerate(melding.waar.bronregels, eerste):
        stuk = (weg if begin else "") + _schoon(regel[begin : begin + breedte])
        stuk += weg if len(regel) > begin + breedte else ""
        tekst = Text(f"  {nummer:>{nummer_breedte}} | ", style=BIJZAAK)
        tekst.append(stuk, style="" if nummer == melding.regel else BIJZAAK)
        yield tekst
    kolom = melding.kolom - 1 - begin
    voor = _schoon(melding.waar.bronregels[-1][begin : begin + kolom])
    lengte = max(1, min(melding.waar.lengte, breedte - kolom))
    merk = Text(f"  {' ' * nummer_breedte} | ", style=BIJZAAK)
    merk.append(" " * (cell_len(voor) + len(weg) * bool(begin)) + "^" * lengte, style=FOUT)
    yield merk


def _schoon(tekst: str) -> str:
    return "".join(t if t.isprintable() else " " if t.isspace() else "□" for t in tekst)


def toon_naam(naam: str) -> str:
    """A file name for in a sentence, without control characters."""
    return leesbaar(naam)


def toon_naam_lang(tekst: str) -> str:
    """A longer text for the terminal, without control characters."""
    return "".join(t if t.isprintable() else " " for t in tekst)


def toon_slotregel(doel: Console, naam: str, fout: BalanstestError) -> None:
    """Show the last line about a file that could not be used."""
    zin = teksten.GEEN_GELDIGE if isinstance(fout, OngeldigError) else teksten.NIET_GELUKT
    regel = zin.format(naam=toon_naam(naam), fouten=teksten.aantal_fouten(len(fout.meldingen)))
    doel.print(Text(regel, style=FOUT), soft_wrap=True)


def toon_uitleg_bij_code(doel: Console, fouten: Iterable[BalanstestError]) -> None:
    """Say once, after all messages, how to learn more about a code: for files that a person writes.

    Of an option or a path that is wrong there is no more to tell than the message does.
    """
    ongeldig = (fout for fout in fouten if isinstance(fout, OngeldigError))
    code = next((melding.code for fout in ongeldig for melding in fout.meldingen), None)
    if code is not None and not plain():
        doel.print(Text(teksten.UITLEG_BIJ_CODE.format(code=code), style=BIJZAAK))


def toon_overgeslagen(doel: Console, namen: Sequence[str]) -> None:
    """Name the YAML files in a folder that are no questionnaire."""
    if namen:
        doel.print(Text(teksten.OVERGESLAGEN.format(namen=", ".join(map(toon_naam, namen))), style=BIJZAAK))


@contextmanager
def voortgang(aantal: int, *, toon: bool) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error for several files; yields what to call after each: done, of how many.

    Nothing is shown where standard error is not a terminal, or without `toon`.
    """
    zichtbaar = toon and sys.stderr.isatty()
    if plain():
        yield _per_tiende if zichtbaar else _zwijg
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    doel = console(stderr=True)
    kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*kolommen, console=doel, transient=True, disable=not zichtbaar) as balk:
        taak = balk.add_task(teksten.BEOORDELEN, total=aantal)
        yield lambda klaar, aantal: balk.update(taak, completed=klaar, total=aantal)


@contextmanager
def voortgang_deel() -> Iterator[Callable[[float], None] | None]:
    """A progress bar for one long work; yields a function to call with the part that is done (0 to 1).

    None where standard error is no terminal: nobody looks.
    """
    if not sys.stderr.isatty():
        yield None
        return
    if plain():
        yield _per_kwart()
        return
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    kolommen = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*kolommen, console=console(stderr=True), transient=True) as balk:
        taak = balk.add_task(telteksten.TELLEN, total=1.0)
        yield lambda deel: balk.update(taak, completed=deel)


@contextmanager
def wachten(tekst: str) -> Iterator[None]:
    """A sign of life on standard error, with the time that went by, while another system works: it tells no part."""
    if not sys.stderr.isatty():
        yield
        return
    if plain():
        regel_naar_stderr(tekst)
        yield
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    kolommen = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*kolommen, console=console(stderr=True), transient=True) as balk:
        balk.add_task(tekst, total=None)
        yield


def _per_kwart() -> Callable[[float], None]:
    """Progress as lines: one for every quarter."""
    gezegd = 0

    def meld(deel: float) -> None:
        nonlocal gezegd
        if (kwart := int(deel * 4) * 25) > gezegd:
            gezegd = kwart
            regel_naar_stderr(telteksten.PLAIN_VOORTGANG.format(procent=kwart))

    return meld


def _zwijg(klaar: int, aantal: int) -> None:
    """Nobody looks."""


def _per_tiende(klaar: int, aantal: int) -> None:
    """Progress as lines: at most one for every ten per cent."""
    if klaar * 10 // aantal > (klaar - 1) * 10 // aantal:
        regel_naar_stderr(teksten.PLAIN_VOORTGANG.format(klaar=klaar, aantal=aantal))
