"""Completion with Tab. Typer makes the scripts; here are the words that it cannot know, and its options in Dutch.

Each word list is loaded only when a shell asks for it.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from subprocess import SubprocessError
from typing import Any

import typer

from balanstest.cli.scherm.uitvoer import bytes_naar_stdout
from balanstest.texts import scherm as teksten

_INSTELLEN, _TONEN = "install_completion", "show_completion"
_TYPER_ZEGT = " completion installed in "


def categorie(begin: str) -> list[str]:
    """The ids of the built-in categories."""
    from balanstest.sjabloon import categorieen

    return [een.id for een in categorieen() if een.id.startswith(begin)]


def formaten(begin: str) -> list[str]:
    """The formats of a report, also after others and a comma."""
    from balanstest.rapport.formaten import FORMATEN

    voor, komma, _ = begin.rpartition(",")
    return [f"{voor}{komma}{naam}" for naam in FORMATEN if naam not in voor.split(",")]


def onderwerp(begin: str) -> list[str]:
    """What `explain` explains; of a name of several words each word is one."""
    from balanstest.opdrachten.uitleggen import leg_uit

    namen = (naam for een in leg_uit() for naam in een.naam.split())
    return list(dict.fromkeys(naam for naam in namen if naam.startswith(begin)))


def dialect(begin: str) -> list[str]:
    """The dialects of SQL that a query can be written in."""
    from balanstest.logboek.motoren.vertaling import DIALECTEN

    return [naam for naam in DIALECTEN if naam.startswith(begin)]


def motor(begin: str) -> list[str]:
    """Where `curves` can count besides in files."""
    from balanstest.cli.telopties import MOTOREN

    return [naam for naam in MOTOREN if naam.startswith(begin)]


def telvorm(begin: str) -> list[str]:
    """In what form `curves` can print its table."""
    from balanstest.cli.telopties import FORMATEN

    return [naam for naam in FORMATEN if naam.startswith(begin)]


def uit(*woorden: str) -> Callable[[str], list[str]]:
    """These words."""

    def passend(begin: str) -> list[str]:
        return [woord for woord in woorden if woord.startswith(begin)]

    return passend


def vertaal(opdracht: Any) -> None:
    """Let the two options that Typer adds to the program speak Dutch: in the help, and when they are used."""
    eigen = {
        _INSTELLEN: (teksten.AANVULLEN_INSTELLEN, _meld_ingesteld),
        _TONEN: (teksten.AANVULLEN_TONEN, lambda script: bytes_naar_stdout(script.encode())),
    }
    for param in opdracht.params:
        if param.name in eigen:
            param.help, toon = eigen.pop(param.name)
            param.callback = _in_het_nederlands(param.callback, toon)
    assert not eigen, eigen  # a new Typer must not bring English, or take completion away, unnoticed


def _in_het_nederlands(doe: Callable[..., Any], toon: Callable[[str], None]) -> Callable[..., Any]:
    """Typer's callback, of which `toon` gets the text."""

    def callback(ctx: Any, param: Any, waarde: Any) -> Any:
        gezegd = io.StringIO()
        try:
            with redirect_stdout(gezegd), redirect_stderr(gezegd):
                doe(ctx, param, waarde)
        except SystemExit:  # so Typer leaves when it is done
            toon(gezegd.getvalue())
            raise typer.Exit from None
        except (typer.Exit, SubprocessError):
            raise typer.BadParameter(teksten.AANVULLEN_KAN_NIET) from None
        return waarde  # the option was not given

    return callback


def _meld_ingesteld(gezegd: str) -> None:
    pad = gezegd.partition(_TYPER_ZEGT)[2].partition("\n")[0]
    typer.echo(teksten.AANVULLEN_INGESTELD.format(pad=pad))
