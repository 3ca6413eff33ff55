"""The one door through which every file from outside comes in.

Whatever may be given as a file is a regular file, lies where it may lie, and has a size with a reason. What is none of
that is refused before a byte of it is read: a pipe may never give one, and a device never stops.

A new kind of file is a new member of `Deur`; the tests have a table of all of them with everything that can be wrong.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from io import BufferedReader
from pathlib import Path

from balanstest.errors import BalanstestError, GeweigerdError, OmgevingError, OngeldigError, Weigering
from balanstest.meldingen import niet_te_lezen

_MB = 1024 * 1024
_ZONDER_WACHTEN = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
"""A pipe that takes the place of a file between looking and opening must not keep us either."""


class Deur(Enum):
    """What a file comes in as, with the most bytes that it may have; None where it passes by in a stream."""

    VRAGENLIJST = "vragenlijst", 5 * _MB
    """Answers of people: the longest one that was ever seen had 60 KB."""
    CIJFERS = "cijfers", 5 * _MB
    """A table of at most 1200 months; a workbook with a few sheets beside it fits as well."""
    ANTWOORD = "antwoord", 5 * _MB
    """The answer to a query: counts per month, never calls."""
    LOGBOEK = "logboek", None
    """Millions of calls: whoever reads it counts what passes."""
    BIJLAGE = "bijlage", None
    """A file that the questionnaire names: its fingerprint is taken while it passes."""
    PAKLIJST = "paklijst", 5 * _MB
    """The list of what a PDF carried: a line for each file that a questionnaire can name."""
    REGELS = "regels", _MB
    """A pack of rules travels inside every PDF."""
    CATEGORIE = "categorie", _MB
    """Hints and examples."""
    HUISSTIJL = "huisstijl", _MB
    """A few lines."""
    LOGO = "logo", 5 * _MB
    """Stands in every report."""
    WORDSTIJL = "wordstijl", 10 * _MB
    """A template of Word, with the letterhead of an organisation."""
    TEMPLATE = "template", 2 * _MB
    """A file of the look of a report: words, a style, the reference document of Word."""
    RAPPORT = "rapport", 256 * _MB
    """An earlier report that would be replaced; with its attachments a PDF can be large."""
    DOSSIER = "dossier", 300 * _MB
    """A report as PDF, or a sealed dossier with all annexes."""
    CERTIFICAAT = "certificaat", _MB
    """A key with its certificate to sign with, or the certificates that a reader trusts."""
    SCHEMA = "schema", 5 * _MB
    """An earlier schema that would be replaced."""

    def __init__(self, naam: str, grens: int | None) -> None:
        self.naam = naam
        self._grens = grens

    @property
    def in_een_stroom(self) -> bool:
        """Whether it has no bound, and so is never read whole."""
        return self._grens is None

    @property
    def grens(self) -> int:
        """The most bytes that it may have."""
        assert self._grens is not None, "what has no bound is read in a stream"
        return self._grens


def toets(pad: Path, deur: Deur, binnen: Path | None = None) -> os.stat_result:
    """Whether a file may come in, without opening it. Returns what the system knows of it.

    `binnen` is the folder that it must lie in, also where it is a link. Raises OSError where it is not there or a
    folder, GeweigerdError (an OSError too) where it may not come in.
    """
    try:
        kenmerken = pad.stat()
        buiten = binnen is not None and not _ligt_in(pad, binnen)
    except ValueError as reden:  # a name with a NUL in it
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from reden
    except RecursionError:
        raise
    except RuntimeError as reden:  # a ring of links, for a Python before 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from reden
    if buiten:
        raise GeweigerdError(Weigering.BUITEN_DE_MAP)
    _keur(kenmerken, deur)
    return kenmerken


@contextmanager
def open_(pad: Path, deur: Deur, binnen: Path | None = None) -> Iterator[BufferedReader]:
    """The bytes of a file in a stream. Raises as `toets` does."""
    toets(pad, deur, binnen)
    with _stroom(pad) as stroom:
        _keur(os.fstat(stroom.fileno()), deur)
        yield stroom


def lees(pad: Path, deur: Deur, binnen: Path | None = None) -> bytes:
    """All bytes of a file, for a door that has a bound. Raises as `toets` does."""
    with open_(pad, deur, binnen) as stroom:
        ruw = stroom.read(deur.grens + 1)
    if len(ruw) > deur.grens:  # it grew meanwhile
        raise GeweigerdError(Weigering.TE_GROOT, deur.grens, len(ruw))
    return ruw


def lees_bestand(pad: Path, deur: Deur, naam: str | None = None, binnen: Path | None = None) -> bytes:
    """As `lees`, for who has no message of its own; `naam` is how messages call the file.

    Raises OngeldigError where it is too large, OmgevingError where it cannot be read for another reason.
    """
    try:
        return lees(pad, deur, binnen)
    except OSError as reden:
        raise als_fout(naam or str(pad), reden) from reden


def als_fout(naam: str, reden: OSError) -> BalanstestError:
    """What to raise about a file that did not come in."""
    te_groot = isinstance(reden, GeweigerdError) and reden.weigering is Weigering.TE_GROOT
    return (OngeldigError if te_groot else OmgevingError)([niet_te_lezen(naam, reden)])


def _stroom(pad: Path) -> BufferedReader:
    return os.fdopen(os.open(pad, os.O_RDONLY | _ZONDER_WACHTEN), "rb")


def _keur(kenmerken: os.stat_result, deur: Deur) -> None:
    if stat.S_ISDIR(kenmerken.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(kenmerken.st_mode):
        raise GeweigerdError(Weigering.GEEN_BESTAND)
    if not deur.in_een_stroom and kenmerken.st_size > deur.grens:
        raise GeweigerdError(Weigering.TE_GROOT, deur.grens, kenmerken.st_size)


def _ligt_in(pad: Path, map_: Path) -> bool:
    return Path(os.path.realpath(pad)).is_relative_to(os.path.realpath(map_))
