"""Which words can follow where on the command line, for every shell alike."""

from __future__ import annotations

from collections.abc import Sequence

from balanstest.cli import telopties
from balanstest.cli.app import FORMATEN, SCHEMAS
from balanstest.cli.boom import Knoop, Optie, boom
from balanstest.cli.start import OVERAL
from balanstest.kader import laad_pakketten
from balanstest.logboek.motoren.vertaling import DIALECTEN
from balanstest.logboek.tellen.kolommen import KLACHTROLLEN, LOGROLLEN
from balanstest.logboek.tellen.telling import BREEDTES
from balanstest.logboek.tellen.uitkomsten import SOORTEN
from balanstest.sjabloon import categorieen
from balanstest.uitleg import onderwerpen

MAP, BESTAND = "MAP", "BESTAND"
"""The metavars that stand for a folder and a file."""
_OP_SCHIJF = {MAP: MAP, BESTAND: BESTAND, "LOG": BESTAND}
"""What is completed from the disk. At any other metavar the name of a file would be a wrong answer."""
SHELLS = ("bash", "zsh", "fish", "powershell")
"""A test holds them equal to the scripts that there are."""
_WOORDEN: dict[str, tuple[str, ...]] = {"SHELL": SHELLS, "SOORT": SCHEMAS}
"""The fixed words of an argument, by its metavar."""
_BIJ_OPTIE: dict[tuple[str, str], tuple[str, ...]] = {
    ("assess", "--format"): FORMATEN,
    ("curves", "--format"): telopties.FORMATEN,
    ("curves", "--engine"): telopties.MOTOREN,
    ("curves", "--print-sql"): tuple(DIALECTEN),
    ("curves", "--periode"): tuple(map(str, BREEDTES)),
    ("curves", "--kolom"): tuple(f"{rol}=" for rol in LOGROLLEN),
    ("curves", "--klachtkolom"): tuple(f"{rol}=" for rol in KLACHTROLLEN),
    ("curves", "--uitkomst"): tuple(f"{soort}=" for soort in SOORTEN),
}
"""The fixed words of an option, by its command and name; what ends in `=` is a beginning, without a space after it."""
_LIJSTEN = {("assess", "--format")}
"""The options that take several words with commas between them."""


def keuzes(knoop: Knoop, optie: Optie | None = None) -> tuple[str, ...]:
    """The fixed words that fit at an option, or at the argument of a command; empty where there are none."""
    if optie is None and knoop.pad == "explain":
        return tuple(dict.fromkeys(naam for o in onderwerpen(laad_pakketten(None)) for naam in o.naam.split()))
    if optie is None:
        return _WOORDEN.get(knoop.argumenten[0].metavar, ()) if len(knoop.argumenten) == 1 else ()
    if "--categorie" in optie.namen:
        return tuple(categorie.id for categorie in categorieen())
    return next((_BIJ_OPTIE[knoop.pad, naam] for naam in optie.namen if (knoop.pad, naam) in _BIJ_OPTIE), ())


def is_lijst(knoop: Knoop, optie: Optie) -> bool:
    """Whether the option takes several words with commas between them."""
    return any((knoop.pad, naam) in _LIJSTEN for naam in optie.namen)


def is_begin(woorden: Sequence[str]) -> bool:
    """Whether something must still be typed after the word."""
    return any(woord.endswith("=") for woord in woorden)


def op_schijf(knoop: Knoop, optie: Optie | None = None) -> str:
    """MAP or BESTAND where folders or files fit: at an option, or at the argument of a command. Else empty."""
    metavar = optie.metavar if optie else knoop.argumenten[0].metavar if knoop.argumenten else ""
    return _OP_SCHIJF.get(metavar, "")


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
