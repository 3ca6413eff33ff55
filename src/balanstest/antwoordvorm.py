"""What an answer looks like: its kind, its choices, its unit and its bounds.

One record for the questions, the parts of their blocks and tables, and the norms. Who reads an answer, explains it,
prints it or asks for it looks here, so that all of them agree and nobody reads a kind from the words of a hint.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from balanstest.taal.getallen import OF, in_cijfers, opsomming
from balanstest.texts import antwoordvorm as teksten

MAX_MAANDEN = 1200
MEESTE_CIJFERS = 12
"""A whole number has no more digits than this."""
MAX_AANTAL = 10**MEESTE_CIJFERS - 1
"""No count is so large: whoever reads a range wants to know of nothing but its lower end."""


class Antwoordsoort(Enum):
    """The kinds of answers; a number has its unit beside it."""

    TEKST = "tekst"
    """One line."""
    ALINEA = "alinea"
    """Free text: paragraphs and lists."""
    KENMERK = "kenmerk"
    """A name that can be the name of a file."""
    BESTAND = "bestand"
    """A path below the questionnaire's folder."""
    VINGERAFDRUK = "vingerafdruk"
    """A SHA-256."""
    DATUM = "datum"
    GEHEEL = "geheel"
    """A whole number."""
    GETAL = "getal"
    """An exact decimal number."""
    AANTAL = "aantal"
    """A count in a table: a whole number, or `<5` where it is too small to show."""
    PERCENTAGE = "percentage"
    JA_NEE = "ja_nee"
    JA_DEELS_NEE = "ja_deels_nee"
    KEUZE = "keuze"
    """One of some words."""
    LIJST = "lijst"
    """Several short texts."""
    TABEL = "tabel"
    """Rows of which every cell has a key and a form of its own."""
    DUUR = "duur"
    """A block with months, or why the question does not apply: its two parts have forms of their own."""


class Keuze(NamedTuple):
    """One word to choose: as it stands in the file, its name for a reader, and what a reader may not know of it."""

    waarde: str
    naam: str
    uitleg: str = ""

    @property
    def woorden(self) -> str:
        """For in a report."""
        return _met_uitleg(self.naam, self.uitleg)

    @property
    def in_bestand(self) -> str:
        """For whoever types it."""
        return _met_uitleg(self.waarde, self.uitleg)


def _met_uitleg(woord: str, uitleg: str) -> str:
    return teksten.MET_UITLEG.format(woord=woord, uitleg=uitleg) if uitleg else woord


class Bereik(NamedTuple):
    """What a number may be: `minimum` ≤ number ≤ `maximum`, with the minimum left out where `open_onder`."""

    minimum: int | Fraction
    maximum: int | Fraction
    open_onder: bool = False

    def bevat(self, getal: int | Fraction) -> bool:
        """Tell whether a number lies in the range."""
        boven_minimum = getal > self.minimum if self.open_onder else getal >= self.minimum
        return boven_minimum and getal <= self.maximum

    @property
    def in_woorden(self) -> str:
        """For in a sentence after 'een getal', in numbers as they may be typed."""
        if self.maximum == MAX_AANTAL:
            return teksten.AANTAL_VANAF.format(laagste=self.minimum, cijfers=MEESTE_CIJFERS)
        zin = teksten.GROTER_DAN if self.open_onder else teksten.VAN_TOT_EN_MET
        return zin.format(laagste=in_cijfers(self.minimum), hoogste=in_cijfers(self.maximum))


class Antwoordvorm(NamedTuple):
    """The form of one answer.

    `keuzes` are the words of a choice, also those of yes and no. `eenheid` is what a number counts, in the words of
    `taal.eenheden`, or empty; `bereik` is there for every number.
    """

    soort: Antwoordsoort
    keuzes: tuple[Keuze, ...] = ()
    eenheid: str = ""
    bereik: Bereik | None = None

    @property
    def waarden(self) -> tuple[str, ...]:
        """The words of a choice as they stand in the file."""
        return tuple(keuze.waarde for keuze in self.keuzes)

    @property
    def grenzen(self) -> Bereik:
        """The range of a number. Only numbers have one."""
        assert self.bereik is not None, self
        return self.bereik

    def in_woorden(self, waarde: str) -> str:
        """A chosen word as a reader expects it; what is no choice stays as it is."""
        return next((keuze.woorden for keuze in self.keuzes if keuze.waarde == waarde), waarde)

    @property
    def keuzezin(self) -> str:
        """The sentence that names the choices; empty where there are none."""
        if not self.keuzes:
            return ""
        return teksten.KIES.format(keuzes=opsomming([keuze.in_bestand for keuze in self.keuzes], OF))


TEKST = Antwoordvorm(Antwoordsoort.TEKST)
ALINEA = Antwoordvorm(Antwoordsoort.ALINEA)
KENMERK = Antwoordvorm(Antwoordsoort.KENMERK)
BESTAND = Antwoordvorm(Antwoordsoort.BESTAND)
VINGERAFDRUK = Antwoordvorm(Antwoordsoort.VINGERAFDRUK)
DATUM = Antwoordvorm(Antwoordsoort.DATUM)
AANTAL = Antwoordvorm(Antwoordsoort.AANTAL, bereik=Bereik(0, MAX_AANTAL))
PERCENTAGE = Antwoordvorm(Antwoordsoort.PERCENTAGE, bereik=Bereik(0, 100))
LIJST = Antwoordvorm(Antwoordsoort.LIJST)
TABEL = Antwoordvorm(Antwoordsoort.TABEL)
DUUR = Antwoordvorm(Antwoordsoort.DUUR)

_JA, _NEE = Keuze("ja", "ja"), Keuze("nee", "nee")
JA_NEE = Antwoordvorm(Antwoordsoort.JA_NEE, (_JA, _NEE))
JA_DEELS_NEE = Antwoordvorm(Antwoordsoort.JA_DEELS_NEE, (_JA, Keuze("deels", "deels", teksten.TELT_ALS_NEE), _NEE))


def keuze(*keuzes: Keuze) -> Antwoordvorm:
    """One of some words."""
    return Antwoordvorm(Antwoordsoort.KEUZE, keuzes)


def geheel(minimum: int, maximum: int, eenheid: str = "") -> Antwoordvorm:
    """A whole number in a range; `eenheid` is what it counts."""
    return Antwoordvorm(Antwoordsoort.GEHEEL, eenheid=eenheid, bereik=Bereik(minimum, maximum))


def getal(
    minimum: int | Fraction, maximum: int | Fraction, eenheid: str = "", *, open_onder: bool = False
) -> Antwoordvorm:
    """An exact number in a range, without the lower end where `open_onder`; `eenheid` as in `geheel`."""
    return Antwoordvorm(Antwoordsoort.GETAL, eenheid=eenheid, bereik=Bereik(minimum, maximum, open_onder))
