"""Help and usage errors in Dutch, over Typer's own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from balanstest.cli.boom import lees
from balanstest.cli.scherm.kleuren import TYPER
from balanstest.cli.scherm.uitvoer import plain, zonder_staart
from balanstest.taal.raad import bedoelt_u
from balanstest.texts import scherm as teksten

if TYPE_CHECKING:
    from typer.exceptions import TyperException

_VERPLICHT_ARGUMENT = re.compile(r"\{([^{}]+)\}")
_SMAL = 60
"""Narrower than this the columns of the help cut the names of options in two."""
OVERAL = ("--debug", "--plain", "--help")
"""Options that work at every command."""
_PANELEN = {
    "ARGUMENTS_PANEL_TITLE": teksten.ARGUMENTEN,
    "OPTIONS_PANEL_TITLE": teksten.OPTIES,
    "COMMANDS_PANEL_TITLE": teksten.OPDRACHTEN,
    "DEFAULT_STRING": teksten.STANDAARD,
    "REQUIRED_LONG_STRING": teksten.VERPLICHT,
}


def _vertaal_hulp() -> None:
    """Put our words and colours in Typer's help. For the colours and for 'default' it has no way but its globals."""
    from typer import rich_utils

    for naam, tekst in (_PANELEN | TYPER).items():
        assert hasattr(rich_utils, naam), naam  # a new Typer must not turn the help into English unnoticed
        setattr(rich_utils, naam, tekst)


def _gebruik(regel: str) -> str:
    """The usage line in Dutch, with a required argument as people know it: BESTAND, and not {BESTAND}."""
    vertaald = regel.replace("Usage: ", teksten.GEBRUIK.format(regel="")).replace("[OPTIONS]", teksten.PLAATS_OPTIES)
    vertaald = vertaald.replace("COMMAND [ARGS]...", teksten.PLAATS_OPDRACHT)
    return _VERPLICHT_ARGUMENT.sub(r"\1", vertaald)


def _uitleg_in_zinnen(opdracht: Any, ctx: Any) -> Iterator[str]:
    """The help without columns or boxes: a line for each argument, option and command."""
    knoop = lees(opdracht, ctx)
    yield teksten.GEBRUIK.format(regel=knoop.gebruik)
    yield knoop.uitleg
    for argument in knoop.argumenten:
        yield teksten.PLAIN_ARGUMENT.format(naam=argument.metavar, uitleg=argument.volledig)
    for optie in knoop.opties:
        namen = f"{teksten.PLAIN_OF.join(optie.namen)} {optie.metavar}".rstrip()
        yield teksten.PLAIN_OPTIE.format(naam=namen, uitleg=optie.volledig)
    for kind in knoop.kinderen:
        yield teksten.PLAIN_OPDRACHT.format(naam=kind.naam, uitleg=kind.uitleg)
    if opdracht.epilog:
        yield opdracht.epilog


class _Nederlands:
    """What commands and the group share."""

    def get_usage(self, ctx: Any) -> str:
        return _gebruik(super().get_usage(ctx))  # type: ignore[misc]

    def get_help_option(self, ctx: Any) -> Any:
        optie = super().get_help_option(ctx)  # type: ignore[misc]
        if optie is not None:
            optie.help = teksten.TOON_UITLEG
        return optie

    def format_help(self, ctx: Any, formatter: Any) -> None:
        if plain() or get_terminal_size().columns < _SMAL:
            formatter.write("".join(f"{regel}\n" for regel in _uitleg_in_zinnen(self, ctx)))
            return
        _vertaal_hulp()
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            if param.metavar is None:
                param.metavar = " "  # Typer would show the English name of the type
            if param.param_type_name == "argument":
                param.display_type_rich = lambda ctx: None  # noqa: ARG005  (idem, beside the metavar)
        with zonder_staart():
            super().format_help(ctx, formatter)  # type: ignore[misc]


class Opdracht(_Nederlands, TyperCommand):
    """A command whose help is Dutch."""


class Opdrachtgroep(_Nederlands, TyperGroup):
    """The group of commands whose help is Dutch."""


def verkeerde_keuze(zin: str, naam: str, keuzes: Collection[str], genoemd: str = "") -> typer.BadParameter:
    """The error about a word that is none of the choices: `zin` says so, with the nearest choice and all of them.

    `naam` is the word that was typed, `genoemd` how the sentence names it where that is more than the one word.
    """
    tekst = zin.format(naam=genoemd or naam, raad=bedoelt_u(naam, keuzes), keuze=", ".join(keuzes))
    return typer.BadParameter(" ".join(tekst.split()))


FORMATEN = ("md", "pdf", "html", "docx", "json")
"""Kept here as well as in `rapport.formaten`, so that help needs no import; a test holds them equal."""


def lees_formaten(waarde: str) -> tuple[str, ...]:
    """The kinds of report that were typed, each once. Raises BadParameter for one that there is not, or for none."""
    formaten = tuple(dict.fromkeys(deel.strip().lower() for deel in waarde.split(",") if deel.strip()))
    onbekend = [naam for naam in formaten if naam not in FORMATEN]
    if not formaten:
        raise verkeerde_keuze(teksten.FORMAAT_ONTBREEKT, "", FORMATEN)
    if onbekend:
        raise verkeerde_keuze(teksten.FORMAAT_ONBEKEND, onbekend[0], FORMATEN, ", ".join(onbekend))
    return formaten


def lees_pad(waarde: str | None, optie: str) -> Path | None:
    """The path that was typed at an option. Raises BadParameter where nothing was, as with a variable that is unset."""
    if waarde is None:
        return None
    if not waarde.strip():
        raise typer.BadParameter(teksten.WAARDE_ONTBREEKT.format(naam=optie))
    return Path(waarde)


def weiger_samen(ander: str, raad: str, opties: Mapping[str, object]) -> None:
    """Raise GebruikError with every option that was given and would do nothing beside `ander`."""
    from balanstest.errors import GebruikError
    from balanstest.meldingen import meld

    gegeven = [optie for optie, waarde in opties.items() if waarde is not None]
    if gegeven:
        raise GebruikError([meld("E156", ander, een=een, ander=ander, raad=raad.format(optie=een)) for een in gegeven])


def uitleg(fout: TyperException, opdrachten: list[str]) -> str:
    """What is wrong with a call, in Dutch."""
    soort, tekst = type(fout).__name__, fout.message
    if soort == "NoSuchOption":
        naam = str(getattr(fout, "option_name", ""))
        kandidaten = [*(getattr(fout, "possibilities", None) or []), *OVERAL]
        return teksten.OPTIE_BESTAAT_NIET.format(naam=naam, raad=bedoelt_u(naam, kandidaten)).strip()
    if soort == "MissingParameter":
        param = getattr(fout, "param", None)
        naam = (param.metavar or param.name) if param is not None else teksten.EEN_ARGUMENT
        return teksten.ONTBREEKT.format(naam=naam.rstrip("."))
    if tekst.startswith("No such command"):
        naam = tekst.split("'")[1] if "'" in tekst else ""
        bekend = teksten.BEKENDE_OPDRACHTEN.format(namen=", ".join(opdrachten))
        return teksten.OPDRACHT_BESTAAT_NIET.format(naam=naam, raad=bedoelt_u(naam, opdrachten) or bekend)
    if tekst.startswith("Missing command"):
        return teksten.OPDRACHT_ONTBREEKT.format(namen=", ".join(opdrachten))
    if tekst.startswith("Got unexpected extra argument"):
        teveel = tekst.partition("(")[2].partition("(")[2].rstrip(")")
        return teksten.TE_VEEL.format(teveel=teveel)
    if soort == "BadOptionUsage":
        naam = str(getattr(fout, "option_name", ""))
        if "does not take a value" in tekst:
            return teksten.GEEN_WAARDE.format(naam=naam)
        return teksten.WAARDE_ONTBREEKT.format(naam=naam)
    return tekst
