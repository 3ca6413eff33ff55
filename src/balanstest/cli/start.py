"""Runs a command and turns whatever goes wrong into a Dutch message and the right exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from balanstest.errors import EXIT_AFGEBROKEN, EXIT_BUG, EXIT_GEBRUIK, EXIT_OK, EXIT_OMGEVING, BalanstestError

if TYPE_CHECKING:
    from typer.exceptions import TyperException


def start(argumenten: Sequence[str]) -> int:
    """Run the program. Returns the exit code: 0, 2 usage, 3 verdict, 4 invalid, 5 environment, 1 bug, 130 Ctrl-C."""
    debug, rest = _zonder_debug(argumenten)
    _veilige_uitvoer()
    try:
        return _voer_uit(rest)
    except KeyboardInterrupt:
        return _afgebroken()
    except BrokenPipeError:
        # The reader, `head` say, has what it wanted. Point stdout elsewhere so that the exit is quiet.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK
    except OSError as reden:
        if debug:
            raise
        _schrijf(f"Lezen of schrijven is niet gelukt: {reden.strerror or reden}.")
        return EXIT_OMGEVING
    except Exception as fout:
        if debug:
            raise
        _schrijf(
            f"Sorry, hier ging iets mis in balanstest zelf ({type(fout).__name__}). Aan uw vragenlijst ligt het niet.\n"
            "Herhaal de opdracht met --debug en stuur de tekst naar de makers."
        )
        return EXIT_BUG


def _zonder_debug(argumenten: Sequence[str]) -> tuple[bool, list[str]]:
    """`--debug` works in any place before `--`."""
    delen = list(argumenten)
    einde = delen.index("--") if "--" in delen else len(delen)
    debug = "--debug" in delen[:einde]
    return debug, [deel for nummer, deel in enumerate(delen) if deel != "--debug" or nummer >= einde]


def _veilige_uitvoer() -> None:
    """A console that lacks a character shows another one; it never stops the program."""
    for stroom in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stroom.reconfigure(errors="replace")  # type: ignore[union-attr]


def _voer_uit(argumenten: list[str]) -> int:
    from typer.exceptions import TyperException
    from typer.main import get_command

    from balanstest.cli.app import app

    opdracht = get_command(app)
    try:
        code = opdracht.main(argumenten, prog_name="balanstest", standalone_mode=False)
    except TyperException as fout:
        return _verkeerd_gebruik(fout)
    except BalanstestError as fout:
        from balanstest.cli import scherm

        scherm.toon_meldingen(scherm.console(stderr=True), fout.meldingen)
        return fout.exit_code
    if code == EXIT_AFGEBROKEN:
        return _afgebroken()
    sys.stdout.flush()
    return code if isinstance(code, int) else EXIT_OK


def _verkeerd_gebruik(fout: TyperException) -> int:
    from balanstest.cli.app import app
    from balanstest.cli.gebruik import uitleg

    if type(fout).__name__ == "NoArgsIsHelpError":
        return EXIT_GEBRUIK  # help was shown already
    opdrachten = [
        opdracht.name or opdracht.callback.__name__ for opdracht in app.registered_commands if opdracht.callback
    ]
    _schrijf(uitleg(fout, opdrachten))
    ctx = getattr(fout, "ctx", None)
    naam = ctx.command_path if ctx is not None else "balanstest"
    _schrijf(f"Uitleg: {naam} --help")
    return EXIT_GEBRUIK


def _afgebroken() -> int:
    _schrijf("Afgebroken. Bestanden die al geschreven waren, zijn heel.")
    return EXIT_AFGEBROKEN


def _schrijf(tekst: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        print(tekst, file=sys.stderr)
