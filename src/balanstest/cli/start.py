"""Runs a command and turns whatever goes wrong into a Dutch message and the right exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from balanstest.cli.uitvoer import maak_veilig, naar_niets, regel_naar_stderr
from balanstest.errors import EXIT_AFGEBROKEN, EXIT_BUG, EXIT_GEBRUIK, EXIT_OK, EXIT_OMGEVING, BalanstestError
from balanstest.texts.fouten import leesbaar

if TYPE_CHECKING:
    from typer.exceptions import TyperException


def start(argumenten: Sequence[str]) -> int:
    """Run the program. Returns the exit code: 0, 2 usage, 3 verdict, 4 invalid, 5 environment, 1 bug, 130 Ctrl-C."""
    debug, rest = _zonder_debug(argumenten)
    maak_veilig()
    try:
        return _voer_uit(rest)
    except KeyboardInterrupt:
        return afgebroken()
    except BrokenPipeError:
        naar_niets(sys.stdout)
        return EXIT_OK
    except SystemExit:
        # So Typer and rich leave where the reader of the output is gone, which is no failure of anybody. They have
        # no other reason to: with standalone_mode off they return or raise.
        naar_niets(sys.stdout)
        return EXIT_OK
    except OSError as reden:
        if debug:
            raise
        regel_naar_stderr(f"Lezen of schrijven is niet gelukt: {reden.strerror or reden}.")
        return EXIT_OMGEVING
    except Exception as fout:
        if debug:
            raise
        regel_naar_stderr(
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


def _voer_uit(argumenten: list[str]) -> int:
    from typer.exceptions import TyperException
    from typer.main import get_command

    from balanstest.cli.app import app

    opdracht = get_command(app)
    try:
        code = opdracht.main(argumenten, prog_name="balanstest", standalone_mode=False)
    except TyperException as fout:
        return _verkeerd_gebruik(fout, argumenten)
    except BalanstestError as fout:
        from balanstest.cli import scherm

        scherm.toon_meldingen(scherm.console(stderr=True), fout.meldingen)
        return fout.exit_code
    if code == EXIT_AFGEBROKEN:
        return afgebroken()
    sys.stdout.flush()
    return code if isinstance(code, int) else EXIT_OK


def _verkeerd_gebruik(fout: TyperException, argumenten: Sequence[str]) -> int:
    from balanstest.cli.app import app
    from balanstest.cli.gebruik import uitleg

    if type(fout).__name__ == "NoArgsIsHelpError":
        return EXIT_GEBRUIK  # help was shown already
    opdrachten = [
        opdracht.name or opdracht.callback.__name__ for opdracht in app.registered_commands if opdracht.callback
    ]
    regel_naar_stderr(leesbaar(uitleg(fout, opdrachten)))
    ctx = getattr(fout, "ctx", None)
    naam = ctx.command_path if ctx is not None else _opdracht_in(argumenten, opdrachten)
    regel_naar_stderr(f"Uitleg: {naam} --help")
    return EXIT_GEBRUIK


def _opdracht_in(argumenten: Sequence[str], opdrachten: Sequence[str]) -> str:
    """The command that was called, for errors that do not say."""
    gevonden = next((argument for argument in argumenten if argument in opdrachten), None)
    return f"balanstest {gevonden}" if gevonden else "balanstest"


def afgebroken() -> int:
    """What the user hears after Ctrl-C."""
    regel_naar_stderr("Afgebroken. Bestanden die al geschreven waren, zijn heel.")
    return EXIT_AFGEBROKEN
