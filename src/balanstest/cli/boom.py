"""The commands as a tree of plain data, for the plain help, the man page and the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from balanstest.cli import aanvullen
from balanstest.texts import scherm as teksten

if TYPE_CHECKING:
    import typer


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


def opdracht_van(app: typer.Typer) -> Any:
    """The command that Typer makes of the definitions in an app, with all that it adds in Dutch."""
    from typer.main import get_command

    opdracht = get_command(app)
    aanvullen.vertaal(opdracht)
    return opdracht


def boom(app: typer.Typer) -> Knoop:
    """The tree of a whole program."""
    opdracht = opdracht_van(app)
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
    standaard = param.get_default(ctx)
    if standaard not in (None, False) and (getattr(param, "show_default", False) or ctx.show_default):
        merken.append(teksten.STANDAARD.format(standaard))
    if param.required:
        merken.append(teksten.VERPLICHT)
    return " ".join(merken)
