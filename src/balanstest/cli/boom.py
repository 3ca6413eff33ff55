"""The commands as a tree of plain data, for the plain help, the completion scripts and the man page."""

from __future__ import annotations

from typing import Any, NamedTuple

from balanstest.texts import scherm as teksten


class Optie(NamedTuple):
    """An option; `metavar` is empty where it takes no value. `merken` is what the help shows behind the explanation."""

    namen: tuple[str, ...]
    metavar: str
    uitleg: str
    merken: str
    vaker: bool
    """Whether it may be given more than once."""

    @property
    def volledig(self) -> str:
        """The explanation with the default, or that it is required."""
        return f"{self.uitleg} {self.merken}".strip()


class Argument(NamedTuple):
    """A positional argument."""

    metavar: str
    uitleg: str
    merken: str
    vaker: bool

    @property
    def volledig(self) -> str:
        """As that of an option."""
        return f"{self.uitleg} {self.merken}".strip()


class Knoop(NamedTuple):
    """The program, a group or a command. `pad` is how it is called after the name of the program: 'templates copy'."""

    naam: str
    pad: str
    gebruik: str
    uitleg: str
    opties: tuple[Optie, ...]
    argumenten: tuple[Argument, ...]
    kinderen: tuple[Knoop, ...]

    def alle(self) -> list[Knoop]:
        """This node and all below it, parents first."""
        return [self, *(onder for kind in self.kinderen for onder in kind.alle())]


def boom() -> Knoop:
    """The tree of the whole program."""
    from typer.main import get_command

    from balanstest.cli.app import app

    opdracht: Any = get_command(app)
    return lees(opdracht, opdracht.context_class(opdracht, info_name="balanstest", **opdracht.context_settings))


def lees(opdracht: Any, ctx: Any) -> Knoop:
    """The node of one command and what hangs under it."""
    params = [param for param in opdracht.get_params(ctx) if not getattr(param, "hidden", False)]
    namen = opdracht.list_commands(ctx) if hasattr(opdracht, "list_commands") else []
    onder = [(naam, opdracht.get_command(ctx, naam)) for naam in namen]
    gebruik = opdracht.get_usage(ctx).partition(": ")[2]
    return Knoop(
        naam=ctx.info_name,
        pad=ctx.command_path.partition(" ")[2],
        gebruik=" ".join(gebruik.split()),
        uitleg=" ".join((opdracht.help or "").split()),
        opties=tuple(
            Optie(_namen(param), _metavar(param), (param.help or "").strip(), _merken(param, ctx), param.multiple)
            for param in params
            if param.param_type_name == "option"
        ),
        argumenten=tuple(
            Argument(
                _metavar(param), (getattr(param, "help", None) or "").strip(), _merken(param, ctx), param.nargs != 1
            )
            for param in params
            if param.param_type_name == "argument"
        ),
        kinderen=tuple(
            lees(kind, opdracht.context_class(kind, info_name=naam, parent=ctx))
            for naam, kind in onder
            if not kind.hidden
        ),
    )


def _namen(param: Any) -> tuple[str, ...]:
    """The long name first, for reading; Typer keeps the names of the help option in no fixed order."""
    return tuple(sorted((*param.opts, *param.secondary_opts), key=lambda naam: (not naam.startswith("--"), naam)))


def _metavar(param: Any) -> str:
    if getattr(param, "is_flag", False):
        return ""
    return str(param.metavar or param.name.upper()).strip()


def _merken(param: Any, ctx: Any) -> str:
    """The default and 'required', as Typer's own help shows them."""
    merken = []
    als_tekst = isinstance(getattr(param, "show_default", None), str)
    standaard = param._extract_default_help_str(ctx=ctx) if hasattr(param, "_extract_default_help_str") else None
    if als_tekst or (standaard is not None and (param.show_default or ctx.show_default)):
        tekst = param._get_default_string(ctx=ctx, show_default_is_str=als_tekst, default_value=standaard)
        merken += [teksten.STANDAARD.format(tekst)] * bool(tekst)
    if param.required:
        merken.append(teksten.VERPLICHT)
    return " ".join(merken)
