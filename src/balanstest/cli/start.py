"""Runs a command and turns whatever goes wrong into a Dutch message and the right exit code."""

from __future__ import annotations

import _thread
import os
import signal
import sys
import threading
from collections.abc import Sequence
from types import FrameType
from typing import TYPE_CHECKING, Any, TextIO

from balanstest.cli.scherm.uitvoer import kies_plain, maak_veilig, naar_niets, regel_naar_stderr
from balanstest.errors import (
    EXIT_AFGEBROKEN,
    EXIT_BUG,
    EXIT_GEBRUIK,
    EXIT_OK,
    EXIT_OMGEVING,
    EXIT_ONGELDIG,
    EXIT_OORDEEL,
    BalanstestError,
)
from balanstest.taal import systeem
from balanstest.taal.tekens import leesbaar
from balanstest.texts import scherm as teksten

if TYPE_CHECKING:
    from typer.exceptions import TyperException


VLAGGEN = frozenset({"--debug", "--plain"})
"""Options that are taken out before a command sees its arguments."""
VRAAG_VAN_SHELL = "_BALANSTEST_COMPLETE"
"""Set where a shell asks what can follow; Typer answers before any command is run."""


def start(argumenten: Sequence[str]) -> int:
    """Run the program. Returns the exit code: 0, 2 usage, 3 verdict, 4 invalid, 5 environment, 1 bug, 130 Ctrl-C."""
    return _met_lege_stdout(_start(argumenten))


def _start(argumenten: Sequence[str]) -> int:
    vlaggen, rest = _zonder_vlaggen(argumenten)
    debug = "--debug" in vlaggen
    kies_plain("--plain" in vlaggen)
    maak_veilig()
    try:
        _hoor_wie_stopt()
        return _voer_uit(_met_hulp(rest))
    except KeyboardInterrupt:
        return afgebroken()
    except Exception as fout:
        if _gestopt:  # a library made something else of it
            return afgebroken()
        return _na_een_fout(fout, debug=debug)
    except SystemExit as einde:
        if VRAAG_VAN_SHELL in os.environ:  # the code is part of the answer: fish looks at it
            return einde.code if isinstance(einde.code, int) else EXIT_OK
        # So Typer and rich leave where the reader of the output is gone, which is no failure of anybody. They have
        # no other reason to: with standalone_mode off they return or raise.
        naar_niets(sys.stdout)
        return EXIT_OK


def _na_een_fout(fout: Exception, *, debug: bool) -> int:
    """Say what went wrong, in a line; with `debug` it is raised again. Returns the exit code."""
    if isinstance(fout, BrokenPipeError):
        naar_niets(sys.stdout)
        return EXIT_OK
    _spoel(sys.stdout)  # what is stuck in a full disk must not be tried once more at the end
    if debug:
        raise fout
    if isinstance(fout, OSError):
        regel_naar_stderr(teksten.LEZEN_OF_SCHRIJVEN.format(reden=systeem.reden(fout)))
        return EXIT_OMGEVING
    regel_naar_stderr(teksten.EIGEN_FOUT.format(soort=type(fout).__name__))
    return EXIT_BUG


def _met_lege_stdout(code: int) -> int:
    """The exit code, once all output has left us: what stays behind is lost, and then it is not 0.

    Python flushes as well when it ends, but says in English what goes wrong there, and ends with 120.
    """
    fout = _spoel(sys.stdout)
    if fout is not None and not isinstance(fout, BrokenPipeError):
        regel_naar_stderr(teksten.LEZEN_OF_SCHRIJVEN.format(reden=systeem.reden(fout)))
        code = EXIT_OMGEVING if code in (EXIT_OK, EXIT_OORDEEL, EXIT_ONGELDIG) else code
    _spoel(sys.stderr)  # messages that nobody can see change nothing of the outcome
    return code


def _spoel(stroom: TextIO) -> OSError | None:
    """Flush a stream. Returns what went wrong; what could not be written then goes nowhere."""
    try:
        stroom.flush()
    except OSError as fout:
        naar_niets(stroom)
        return fout
    except ValueError:  # it was closed
        pass
    return None


_gestopt = False


def _stop(_: int, __: FrameType | None) -> None:
    """What Ctrl-C does. It is noted, since not every library lets the exception through as it is."""
    global _gestopt
    _gestopt = True
    raise KeyboardInterrupt


def _niet_op_te_werpen(onbedoeld: sys.UnraisableHookArgs) -> None:
    """Ctrl-C in the middle of what cannot pass it on, such as the end of an object: it comes once more, elsewhere."""
    if issubclass(onbedoeld.exc_type, KeyboardInterrupt):
        _thread.interrupt_main()
    else:
        sys.__unraisablehook__(onbedoeld)


def _hoor_wie_stopt() -> None:
    """What ends a program on the spot does here what Ctrl-C does: nothing is left half done, nobody is left behind.

    That is a system that stops it, a terminal that is closed and, on Windows, Ctrl-Break.
    """
    global _gestopt
    _gestopt = False
    if threading.current_thread() is not threading.main_thread():
        return
    sys.unraisablehook = _niet_op_te_werpen
    for naam in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        sein = getattr(signal, naam, None)
        if sein is not None and signal.getsignal(sein) != signal.SIG_IGN:  # not where `nohup` says to go on
            signal.signal(sein, _stop)


def _zonder_vlaggen(argumenten: Sequence[str]) -> tuple[set[str], list[str]]:
    """The general options, which work in any place before `--`, and what is left for the commands."""
    delen = list(argumenten)
    einde = delen.index("--") if "--" in delen else len(delen)
    rest = [deel for deel in delen[:einde] if deel not in VLAGGEN]
    return {deel for deel in delen[:einde] if deel in VLAGGEN}, rest + delen[einde:]


def _met_hulp(argumenten: list[str]) -> list[str]:
    """`help` and `help curves` for who is used to that: they are `--help` and `curves --help`, and no command."""
    if argumenten[:1] != ["help"]:
        return argumenten
    return [*(deel for deel in argumenten[1:] if deel != "help" and not deel.startswith("-")), "--help"]


def _voer_uit(argumenten: list[str]) -> int:
    from typer.exceptions import TyperException

    from balanstest.cli.app import app
    from balanstest.cli.boom import opdracht_van

    opdracht = opdracht_van(app)
    try:
        code = opdracht.main(argumenten, prog_name="balanstest", standalone_mode=False)
    except TyperException as fout:
        return _verkeerd_gebruik(fout, opdracht, argumenten)
    except BalanstestError as fout:
        from balanstest.cli.scherm import scherm

        fout_scherm = scherm.console(stderr=True)
        scherm.toon_meldingen(fout_scherm, fout.meldingen)
        scherm.toon_uitleg_bij_code(fout_scherm, [fout])
        return fout.exit_code
    if code == EXIT_AFGEBROKEN:
        return afgebroken()
    return code if isinstance(code, int) else EXIT_OK


def _verkeerd_gebruik(fout: TyperException, opdracht: Any, argumenten: Sequence[str]) -> int:
    from balanstest.cli.gebruik import uitleg

    if type(fout).__name__ == "NoArgsIsHelpError":
        return EXIT_GEBRUIK  # help was shown already
    ctx = getattr(fout, "ctx", None)
    groep: Any = ctx.command if ctx is not None and hasattr(ctx.command, "list_commands") else opdracht
    opdrachten = groep.list_commands(ctx)  # of the group that was called: `templates` has its own
    regel_naar_stderr(leesbaar(uitleg(fout, opdrachten)))
    naam = ctx.command_path if ctx is not None else _opdracht_in(argumenten, opdrachten)
    regel_naar_stderr(teksten.UITLEG.format(opdracht=naam))
    return EXIT_GEBRUIK


def _opdracht_in(argumenten: Sequence[str], opdrachten: Sequence[str]) -> str:
    """The command that was called, for errors that do not say."""
    gevonden = next((argument for argument in argumenten if argument in opdrachten), None)
    return f"balanstest {gevonden}" if gevonden else "balanstest"


def afgebroken() -> int:
    """What the user hears after Ctrl-C."""
    regel_naar_stderr(teksten.AFGEBROKEN)
    return EXIT_AFGEBROKEN
