"""Which words can follow where on the command line, for every shell alike."""

from __future__ import annotations

from balanstest.cli.app import FORMATEN, SCHEMAS
from balanstest.cli.boom import Knoop, Optie, boom
from balanstest.cli.start import OVERAL
from balanstest.sjabloon import categorieen

MAP, BESTAND = "MAP", "BESTAND"
"""The metavars that stand for a folder and a file."""
SHELLS = ("bash", "zsh", "fish", "powershell")
"""A test holds them equal to the scripts that there are."""
_WOORDEN: dict[str, tuple[str, ...]] = {"SHELL": SHELLS, "SOORT": SCHEMAS}
"""The fixed words of an argument, by its metavar."""


def keuzes(knoop: Knoop, optie: Optie | None = None) -> tuple[str, ...]:
    """The fixed words that fit at an option, or at the argument of a command; empty where there are none."""
    if optie is None:
        return _WOORDEN.get(knoop.argumenten[0].metavar, ()) if len(knoop.argumenten) == 1 else ()
    if "--categorie" in optie.namen:
        return tuple(categorie.id for categorie in categorieen())
    return FORMATEN if is_lijst(optie) else ()


def is_lijst(optie: Optie) -> bool:
    """Whether the option takes several words with commas between them."""
    return "--format" in optie.namen


def opties(knoop: Knoop) -> tuple[Optie, ...]:
    """The options that work at a command: its own, and those of the program that work everywhere."""
    overal = [optie for optie in boom().opties if OVERAL & set(optie.namen)] if knoop.pad else []
    return (*knoop.opties, *overal)


def optienamen(knoop: Knoop) -> list[str]:
    """The names of those options."""
    return [naam for optie in opties(knoop) for naam in optie.namen]


def kindnamen(knoop: Knoop) -> list[str]:
    """The names of the commands below a command."""
    return [kind.naam for kind in knoop.kinderen]
