"""What can go wrong, each with its exit code, and the shape of a message to the user.

Messages are data; how they look is the affair of the command line. Their wording stands in `texts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum, auto
from typing import NamedTuple

Pad = tuple[str | int, ...]
"""A key's path in a questionnaire: names and (zero-based) places in lists."""

EXIT_OK = 0
EXIT_BUG = 1
EXIT_GEBRUIK = 2
EXIT_OORDEEL = 3
EXIT_ONGELDIG = 4
EXIT_OMGEVING = 5
EXIT_AFGEBROKEN = 130

_ERNST = (EXIT_OK, EXIT_OORDEEL, EXIT_ONGELDIG, EXIT_OMGEVING, EXIT_BUG)


def ernstigste(codes: Iterable[int]) -> int:
    """Return the gravest of several exit codes: 1, then 5, 4, 3, 0."""
    return max(codes, key=_ERNST.index, default=EXIT_OK)


def pad_tekst(pad: Pad) -> str:
    """Write a path as users know it: `afweging.metingen.perioden[3].verzet`, rows counted from 1."""
    tekst = ""
    for deel in pad:
        tekst += f"[{deel + 1}]" if isinstance(deel, int) else f".{deel}" if tekst else deel
    return tekst


def pad_uit(tekst: str) -> Pad:
    """The path that `pad_tekst` wrote."""
    delen: list[str | int] = []
    for deel in tekst.split("."):
        naam, *nummers = deel.split("[")
        delen += [naam, *(int(nummer.rstrip("]")) - 1 for nummer in nummers)]
    return tuple(delen)


class Waar(NamedTuple):
    """What a message is about: a file (or an option, or a folder), and where in it.

    `regel` and `kolom` count from 1 and are 0 where the whole is meant; `lengte` is in characters.
    """

    bestand: str
    regel: int = 0
    kolom: int = 0
    lengte: int = 1
    pad: Pad = ()
    bronregels: tuple[str, ...] = ()
    """The lines of the file up to and including the place, for showing it."""
    in_tabel: str = ""
    """In a file of figures, how a person finds the place: 'cel B3, kolom verzet'."""


class Melding(NamedTuple):
    """One thing that is wrong: stable code, what is wrong, what to do, where, and the values in its sentence.

    Made by `meldingen.meld`, and nowhere else. `gegevens` are the values as they were, typed, by their name in the
    catalogue: whoever shows a message in another way needs no sentence.
    """

    code: str
    wat: str
    doe: str
    waar: Waar
    gegevens: Mapping[str, object]

    @property
    def bestand(self) -> str:
        """The file, option or folder."""
        return self.waar.bestand

    @property
    def regel(self) -> int:
        """The line, counted from 1; 0 where the whole is meant."""
        return self.waar.regel

    @property
    def kolom(self) -> int:
        """The column, counted from 1; 0 where the whole is meant."""
        return self.waar.kolom

    @property
    def pad(self) -> Pad:
        """The key's path in the questionnaire, where there is one."""
        return self.waar.pad

    @property
    def plaats(self) -> str:
        """`file:line:column`, or only the file; in a table also the name of the cell or column."""
        plaats = f"{self.bestand}:{self.regel}:{self.kolom}" if self.regel else self.bestand
        return f"{plaats} ({self.waar.in_tabel})" if self.waar.in_tabel else plaats


class BalanstestError(Exception):
    """Base of all failures that are not bugs of ours."""

    exit_code = EXIT_BUG

    def __init__(self, meldingen: Iterable[Melding]) -> None:
        self.meldingen = tuple(meldingen)
        super().__init__("; ".join(f"{m.plaats}: {m.code} {m.wat}" for m in self.meldingen))

    def __reduce__(self) -> tuple[type[BalanstestError], tuple[tuple[Melding, ...]]]:
        """So that an error reaches the main process whole from one that works beside it."""
        return type(self), (self.meldingen,)


class GebruikError(BalanstestError):
    """The command was called in a way that cannot be carried out."""

    exit_code = EXIT_GEBRUIK


class OngeldigError(BalanstestError):
    """A questionnaire, or another file that a person writes, is not valid."""

    exit_code = EXIT_ONGELDIG


class OmgevingError(BalanstestError):
    """A file could not be read or written, or rendering failed."""

    exit_code = EXIT_OMGEVING


class Weigering(Enum):
    """Why a file that is there may not come in."""

    GEEN_BESTAND = auto()
    """A pipe, a device, a socket: reading one may never end."""
    BUITEN_DE_MAP = auto()
    TE_GROOT = auto()


class GeweigerdError(OSError):
    """A file that is there, and that the door (`bestand.deur`) does not let in.

    It is an OSError, so that whoever has a message about files that cannot be read has one for this as well.
    `grens` and `gevonden` are numbers of bytes, where it is too large.
    """

    def __init__(self, weigering: Weigering, grens: int = 0, gevonden: int = 0) -> None:
        super().__init__(weigering.name)
        self.weigering = weigering
        self.grens = grens
        self.gevonden = gevonden
