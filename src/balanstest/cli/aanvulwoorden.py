"""Which words can follow where on the command line, for every shell alike."""

from __future__ import annotations

from balanstest.cli import curveopties
from balanstest.cli.app import FORMATEN, SCHEMAS
from balanstest.cli.boom import Knoop, Optie, boom
from balanstest.cli.bron import MOTOREN
from balanstest.cli.start import OVERAL
from balanstest.logboek.tellen import BREEDTES
from balanstest.logboek.vertaling import DIALECTEN
from balanstest.sjabloon import categorieen

MAP, BESTAND = "MAP", "BESTAND"
"""The metavars that stand for a folder and a file."""
SHELLS = ("bash", "zsh", "fish", "powershell")
"""A test holds them equal to the scripts that there are."""
_WOORDEN: dict[str, tuple[str, ...]] = {"SHELL": SHELLS, "SOORT": SCHEMAS}
"""The fixed words of an argument, by its metavar."""
_BIJ_OPTIE: dict[tuple[str, str], tuple[str, ...]] = {
    ("assess", "--format"): FORMATEN,
    ("curves", "--format"): curveopties.FORMATEN,
    ("curves", "--engine"): MOTOREN,
    ("curves", "--print-sql"): tuple(DIALECTEN),
    ("curves", "--periode"): tuple(map(str, BREEDTES)),
}
"""The fixed words of an option, by its command and name."""
_LIJSTEN = {("assess", "--format")}
"""The options that take several words with commas between them."""


def keuzes(knoop: Knoop, optie: Optie | None = None) -> tuple[str, ...]:
    """The fixed words that fit at an option, or at the argument of a command; empty where there are none."""
    if optie is None:
        return _WOORDEN.get(knoop.argumenten[0].metavar, ()) if len(knoop.argumenten) == 1 else ()
    if "--categorie" in optie.namen:
        return tuple(categorie.id for categorie in categorieen())
    return next((_BIJ_OPTIE[knoop.pad, naam] for naam in optie.namen if (knoop.pad, naam) in _BIJ_OPTIE), ())


def is_lijst(knoop: Knoop, optie: Optie) -> bool:
    """Whether the option takes several words with commas between them."""
    return any((knoop.pad, naam) in _LIJSTEN for naam in optie.namen)


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
