"""What the engines of an organisation have in common: they hold a table, and answer the queries of `definitie`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from balanstest.errors import Melding, OmgevingError, OngeldigError
from balanstest.logboek.lezen.datums import ISO, Datumvorm
from balanstest.logboek.lezen.leeswijze import Leeswijze
from balanstest.logboek.motoren.kolomsoort import MOMENT, TEKST
from balanstest.logboek.motoren.vertaling import Brontabel, Vertaler
from balanstest.logboek.tellen import rijkeuzes
from balanstest.logboek.tellen.definitie import Definitie
from balanstest.logboek.tellen.kolommen import DATUMROLLEN, KLANT, zo_genoemd
from balanstest.logboek.tellen.motor import LOG, Brongroep
from balanstest.logboek.tellen.niemand import vaak, voor_niemand
from balanstest.meldingen import meld
from balanstest.texts import logboek as teksten


class Kolom(NamedTuple):
    """A column as the engine knows it; `soort` is one of those of `kolomsoort`, or empty."""

    naam: str
    soort: str


class Tabelmotor(ABC):
    """An engine with the log in a table. `tabellen` gives the parts of the name of every table of `motor`; `wijze` is
    how the user wants rows to be read.

    Only queries go there, and only what they count comes back. What the engine itself says when it refuses is never
    shown: it may quote a row, or how somebody signs in.
    """

    bits = False
    naam: str
    dialect: str

    def __init__(
        self,
        tabellen: Mapping[str, tuple[str, ...]],
        vandaag: date,
        wijze: Leeswijze = Leeswijze(),  # noqa: B008 - it cannot change
    ) -> None:
        self._tabellen = dict(tabellen)
        self._vandaag = vandaag
        self._niemand = voor_niemand(wijze.klanten)
        self._alleen = wijze.alleen
        self._kolommen: dict[str, list[Kolom]] = {}
        self._soorten: dict[str, dict[str, str]] = {}
        self._bewaard: dict[str, str] = {}
        self._vertaler: Vertaler | None = None

    @abstractmethod
    def sluit(self) -> None:
        """Let go of the engine."""

    @abstractmethod
    def _bekijk(self, naam: tuple[str, ...]) -> tuple[tuple[str, ...], list[Kolom]]:
        """The name as the engine knows it, and the columns."""

    @abstractmethod
    def _antwoord(self, vraag: str) -> list[tuple[Any, ...]]:
        """The answer to a query in the engine's own dialect. Raises OmgevingError (E146) where there is none."""

    def groepen(self, tabel: str) -> Sequence[Brongroep]:
        """The columns of the table; the engine is asked once."""
        if tabel not in self._kolommen:
            self._tabellen[tabel], self._kolommen[tabel] = self._bekijk(self._tabellen[tabel])
        koppen = tuple(kolom.naam for kolom in self._kolommen[tabel])
        return [Brongroep(self._plaats(tabel), koppen, tabel=".".join(self._tabellen[tabel]))]

    def open(self, kolommen: Mapping[str, Sequence[Mapping[str, str]]]) -> None:
        """Tell which columns play which role; nothing is read yet."""
        tabellen = {}
        meldingen = []
        for tabel, (keuze,) in kolommen.items():
            soorten = dict(self._kolommen[tabel])
            self._soorten[tabel] = {rol: soorten[kop] for rol, kop in keuze.items()}
            alleen = [
                keuze_._replace(kolom=zo_genoemd(tuple(soorten), keuze_.kolom)[0])
                for keuze_ in (self._alleen if tabel == LOG else ())
            ]
            tabellen[tabel] = Brontabel(self._tabellen[tabel], keuze, self._soorten[tabel], alleen)
        self._vertaler = Vertaler(self.dialect, tabellen, self._vandaag, niemand=self._niemand)
        for tabel, van in tabellen.items():
            vraag = self._vertaler.onzekere_klant(tabel)
            if vraag and self._antwoord(vraag)[0][0]:
                meldingen.append(meld("E164", self._plaats(tabel), kolom=van.kolommen[KLANT]))
            if any(self._antwoord(vraag)[0][0] for vraag in self._vertaler.geen_dagen(tabel)):
                raise self._weiger("datum")
        if meldingen:
            raise OngeldigError(meldingen)

    def niet_gekozen(self) -> int:
        """How many rows of the log are not those that the user chose."""
        vertaler = self._vertaler_()
        for nummer, keuze in enumerate(self._alleen):
            gevonden = {int(waarde) for waarde, _ in self.rijen(vertaler.per_waarde(nummer))}
            rijkeuzes.weiger_afwezig(self._plaats(LOG), keuze, gevonden, partial(self._waarden, nummer))
        ((aantal,),) = self.rijen(vertaler.niet_gekozen())
        return int(aantal)

    def _waarden(self, nummer: int, hoogstens: int) -> list[str]:
        return [str(waarde) for (waarde,) in self.rijen(self._vertaler_().waarden(nummer, hoogstens))]

    @property
    def heeft_zone(self) -> bool:
        """Whether a column has a type with a time zone. What is in a text is not looked into."""
        return any(soorten.get(rol) == MOMENT for soorten in self._soorten.values() for rol in DATUMROLLEN)

    def datumvormen(self, tabel: str) -> Sequence[Mapping[str, str]]:
        """Dates in text have one form: another is refused."""
        soorten = self._soorten[tabel]
        return [{rol: Datumvorm(ISO).naam for rol in DATUMROLLEN if soorten.get(rol) == TEKST}]

    def verborgen(self, tabel: str) -> int:  # noqa: ARG002 - as a sheet has them
        """A table has no hidden rows."""
        return 0

    def vaak(self, grens: int) -> list[tuple[str, int]]:
        """The customers with so many calls or more, and how many calls."""
        return [(str(klant), int(aantal)) for klant, aantal in self.rijen(vaak(grens))]

    def slechte_rijen(self, hoogstens: int) -> tuple[Mapping[str, int], list[Melding]]:
        """How many rows of each table have a day that cannot be; they do not count."""
        per_tabel = {}
        meldingen = []
        for tabel in self._kolommen:
            ((aantal,),) = self.rijen(self._vertaler_().onmogelijk(tabel))
            per_tabel[tabel] = int(aantal)
            if aantal:
                meldingen.append(meld("E124", self._plaats(tabel), aantal=aantal))
        return per_tabel, meldingen[:hoogstens]

    def rijen(self, vraag: str) -> list[tuple[Any, ...]]:
        """The answer to a query on `bron` and what was kept."""
        return self._antwoord(self._vertaler_().schrijf(vraag, self._bewaard))

    def tel(self, vraag: Definitie) -> list[tuple[Any, ...]]:
        """The counts (`definitie.KOLOMMEN`)."""
        return self.rijen(vraag.telling())

    def bewaar(self, naam: str, vraag: str) -> None:
        """Keep a query that later ones can read: nothing is written in the engine."""
        self._bewaard[naam] = vraag

    def _vertaler_(self) -> Vertaler:
        assert self._vertaler is not None, "open() comes first"
        return self._vertaler

    def _plaats(self, tabel: str) -> str:
        return plaats(self._tabellen[tabel])

    def _weiger(self, soort: str, *, raad: str = "", code: str = "") -> OmgevingError:
        """An error without a word of the engine itself; raise it `from None`, so that no traceback has one either.

        `soort` is one of those of `MOTOR_RAAD`; `raad` is another one, of which the advice fits better; `code` is that
        of an engine whose reason nobody knows.
        """
        reden = teksten.MOTOR_REDENEN[soort] if soort in teksten.MOTOR_REDENEN else teksten.MOTOR_CODE.format(code=code)
        raad = raad or soort
        return OmgevingError(
            [meld("E146", self.naam, motor=self.naam, reden=reden, raad=teksten.MOTOR_RAAD[raad], soort=raad)]
        )


ANDERS = "anders"
"""The kind of a reason that nobody knows."""


def plaats(naam: Sequence[str]) -> str:
    """A table in a message."""
    return teksten.TABEL.format(naam=".".join(naam))


def zonder_onderdeel(motor: str, onderdeel: str, pakket: str) -> OmgevingError:
    """What is said where the optional part for an engine is not installed."""
    return OmgevingError([meld("E145", motor, motor=motor, onderdeel=onderdeel, pakket=pakket)])
