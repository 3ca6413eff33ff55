"""Help and usage errors in Dutch, over Typer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from balanstest.texts.raad import bedoelt_u

if TYPE_CHECKING:
    from typer.exceptions import TyperException

_PANELEN = {
    "ARGUMENTS_PANEL_TITLE": "Argumenten",
    "OPTIONS_PANEL_TITLE": "Opties",
    "COMMANDS_PANEL_TITLE": "Opdrachten",
    "DEFAULT_STRING": "[standaard: {}]",
    "REQUIRED_LONG_STRING": "[verplicht]",
}


def _vertaal_hulp() -> None:
    from typer import rich_utils

    for naam, tekst in _PANELEN.items():
        assert hasattr(rich_utils, naam), naam  # a new Typer must not turn the help into English unnoticed
        setattr(rich_utils, naam, tekst)


def _gebruik(regel: str) -> str:
    """The usage line in Dutch."""
    vertaald = regel.replace("Usage: ", "Gebruik: ").replace("[OPTIONS]", "[OPTIES]")
    return vertaald.replace("COMMAND [ARGS]...", "OPDRACHT [ARGUMENTEN]...")


class _Nederlands:
    """What commands and the group share."""

    def get_usage(self, ctx: Any) -> str:
        return _gebruik(super().get_usage(ctx))  # type: ignore[misc]

    def get_help_option(self, ctx: Any) -> Any:
        optie = super().get_help_option(ctx)  # type: ignore[misc]
        if optie is not None:
            optie.help = "Toon deze uitleg."
        return optie

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _vertaal_hulp()
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            if param.metavar is None:
                param.metavar = " "  # Typer would show the English name of the type
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Opdracht(_Nederlands, TyperCommand):
    """A command whose help is Dutch."""


class Groep(_Nederlands, TyperGroup):
    """The group of commands whose help is Dutch."""


def uitleg(fout: TyperException, opdrachten: list[str]) -> str:
    """What is wrong with a call, in Dutch."""
    soort, tekst = type(fout).__name__, fout.message
    if soort == "NoSuchOption":
        naam = str(getattr(fout, "option_name", ""))
        kandidaten = getattr(fout, "possibilities", None) or []
        return f"De optie '{naam}' bestaat niet. {bedoelt_u(naam, kandidaten)}".strip()
    if soort == "MissingParameter":
        param = getattr(fout, "param", None)
        naam = (param.metavar or param.name) if param is not None else "een argument"
        return f"Er ontbreekt iets: {naam.rstrip('.')}."
    if tekst.startswith("No such command"):
        naam = tekst.split("'")[1] if "'" in tekst else ""
        bekend = f"Bekend zijn: {', '.join(opdrachten)}."
        return f"De opdracht '{naam}' bestaat niet. {bedoelt_u(naam, opdrachten) or bekend}"
    if tekst.startswith("Missing command"):
        return f"Er ontbreekt een opdracht: {', '.join(opdrachten)}."
    if tekst.startswith("Got unexpected extra argument"):
        teveel = tekst.partition("(")[2].partition("(")[2].rstrip(")")
        return f"Dit is te veel: {teveel}. Zet een naam met spaties tussen aanhalingstekens."
    if soort == "BadOptionUsage":
        naam = str(getattr(fout, "option_name", ""))
        if "does not take a value" in tekst:
            return f"De optie '{naam}' heeft geen waarde nodig."
        return f"Na de optie '{naam}' ontbreekt een waarde."
    return tekst
