"""Rule packs: files that say from when until when which rules hold, with their source.

A pack is data: a changed law is a changed file, not a changed program.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, model_validator

from balanstest import resources
from balanstest.antwoordvorm import Antwoordsoort
from balanstest.bestand.deur import Deur
from balanstest.bestand.eigen_bestand import Bestandssoort, yaml_bestanden
from balanstest.bestand.paklijst import yaml_naast_de_rest
from balanstest.bestand.waarden import Datum, Tekst, fout, geheel, keuze, tekst_van, windows_naam
from balanstest.errors import OmgevingError, OngeldigError
from balanstest.meldingen import meld
from balanstest.taal.eenheden import MAANDEN
from balanstest.taal.raad import bedoelt_u
from balanstest.texts.vragenlijst import NAMEN_IN_REGELBESTAND
from balanstest.vragen import ALLE


def _verplichte_tekst(waarde: object) -> str:
    tekst = tekst_van(waarde)
    if tekst is None:
        raise fout("E077")
    return tekst


_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", re.ASCII)
TekstVerplicht = Annotated[str, BeforeValidator(_verplichte_tekst)]


class _Deel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _bekende_vraag(waarde: object) -> str:
    sleutel = _verplichte_tekst(waarde)
    if sleutel not in ALLE:
        raise fout("E073", waarde=sleutel, raad=bedoelt_u(sleutel, ALLE))
    return sleutel


_GETALLEN = frozenset({Antwoordsoort.GEHEEL, Antwoordsoort.GETAL})
_WOORDEN = (
    frozenset(Antwoordsoort)
    - _GETALLEN
    - {
        Antwoordsoort.DATUM,
        Antwoordsoort.LIJST,
        Antwoordsoort.TABEL,
        Antwoordsoort.DUUR,
    }
)
"""The kinds of answers that can be held against a number, and against words."""


class Voorwaarde(_Deel):
    """One condition: the answer to `sleutel` is one of some words, or a number of at least `minimaal`."""

    sleutel: Annotated[str, BeforeValidator(_bekende_vraag)]
    een_van: list[TekstVerplicht] | None = None
    minimaal: Annotated[int | None, geheel(0, 10_000)] = None

    @model_validator(mode="after")
    def _kan_kloppen(self) -> Voorwaarde:
        if (self.een_van is None) == (self.minimaal is None):
            raise fout("E072")
        soort = ALLE[self.sleutel].vorm.soort
        past = soort in _GETALLEN if self.minimaal is not None else bool(self.een_van) and soort in _WOORDEN
        if not past:
            raise fout("E075", sleutel=self.sleutel)
        return self


class Uitzondering(_Deel):
    """An exception under which people may be phoned without consent: all its conditions must hold.

    `wettelijk_maximum_maanden` bounds the term of whoever relies on it, where the law sets one.
    """

    id: TekstVerplicht
    artikel: TekstVerplicht
    naam: TekstVerplicht
    voorwaarden: list[Voorwaarde]
    wettelijk_maximum_maanden: Annotated[int | None, geheel(0, 1200, MAANDEN)] = None
    wettelijk_maximum_artikel: Tekst = None

    @model_validator(mode="after")
    def _stelt_eisen(self) -> Uitzondering:
        if not self.voorwaarden:
            raise fout("E078", id=self.id)  # it would let everybody through
        return self


def _id(waarde: object) -> str:
    """The name of a pack is the name of a file inside every PDF, on every operating system."""
    tekst = _verplichte_tekst(waarde)
    if not _ID.fullmatch(tekst) or windows_naam(tekst):
        raise fout("E231", waarde=tekst)
    return tekst


class Pakket(_Deel):
    """A dated set of rules: in force from `van` until, not including, `tot`.

    `plafond_maanden` is the ceiling of the self-regulation, `wettelijk_maximum_maanden` one set by law.
    """

    kader: Annotated[str | None, keuze("1")]
    id: Annotated[str, BeforeValidator(_id)]
    naam: TekstVerplicht
    soort: Annotated[str | None, keuze("wet", "zelfregulering")]
    van: Datum
    tot: Datum = None
    laatst_gelezen: Datum
    bronnen: list[TekstVerplicht]
    toelichting: Tekst = None
    basisregel: Tekst = None
    plafond_maanden: Annotated[int | None, geheel(0, 1200, MAANDEN)] = None
    plafond_artikel: Tekst = None
    langer: Tekst = None
    wettelijk_maximum_maanden: Annotated[int | None, geheel(0, 1200, MAANDEN)] = None
    wettelijk_maximum_artikel: Tekst = None
    uitzonderingen: list[Uitzondering] = Field(default_factory=list)
    _bestand: str = PrivateAttr(default="")
    _ruw: bytes = PrivateAttr(default=b"")

    @model_validator(mode="after")
    def _volledig(self) -> Pakket:
        for naam in ("kader", "soort", "van", "laatst_gelezen"):
            if getattr(self, naam) is None:
                raise fout("E070", naam=naam)
        if self.van and self.tot and self.tot <= self.van:
            raise fout("E054", laat="tot", vroeg="van")
        return self

    @property
    def bestand(self) -> str:
        """The name of the file that the pack was read from."""
        return self._bestand

    @property
    def ruw(self) -> bytes:
        """The file itself, for embedding."""
        return self._ruw

    @property
    def sha256(self) -> str:
        """The fingerprint of the file."""
        return hashlib.sha256(self._ruw).hexdigest()

    def geldt_op(self, dag: date) -> bool:
        """Whether the pack is in force on a day."""
        assert self.van is not None
        return self.van <= dag and (self.tot is None or dag < self.tot)

    @property
    def is_wet(self) -> bool:
        """Whether the pack decides if calls without consent are lawful at all."""
        return self.soort == "wet"


_SOORT = Bestandssoort(
    Deur.REGELS,
    Pakket,
    geen="E076",
    ontbreekt="E070",
    namen=(*Pakket.model_fields, *Uitzondering.model_fields, *Voorwaarde.model_fields),
    kenmerk="kader",
    raad=NAMEN_IN_REGELBESTAND,
)


def laad_pakketten(eigen_map: Path | None = None) -> list[Pakket]:
    """The built-in packs, with those of `eigen_map` added; one with the same id takes the other's place.

    Returns them by date. Raises OngeldigError with everything that is wrong with a pack, and where.
    """
    pakketten = {pakket.id: pakket for pakket in map(_lees_pakket, yaml_bestanden(resources.kaders()))}
    if eigen_map is not None:
        pakketten |= {pakket.id: pakket for pakket in pakketten_uit(eigen_map)}
    return _op_datum(pakketten.values())


def _op_datum(pakketten: Iterable[Pakket]) -> list[Pakket]:
    return sorted(pakketten, key=lambda pakket: (pakket.van or date.min, pakket.id))


def pakketten_uit(map_: Path) -> list[Pakket]:
    """The packs of a folder alone, where a PDF of ours may have been unpacked; by date.

    Two with one id would hide a law, so that is an error. Raises as `laad_pakketten` does.
    """
    paden = yaml_naast_de_rest(map_, met_regels=True)
    if not paden:
        raise OmgevingError([meld("E071", str(map_), naam=str(map_))])
    eigen: dict[str, Pakket] = {}
    for pad in paden:
        pakket = _lees_pakket(pad, map_)
        if (eerder := eigen.get(pakket.id)) is not None:
            raise OngeldigError([meld("E074", str(pad), naam=pakket.id, ander=eerder.bestand)])
        eigen[pakket.id] = pakket
    return _op_datum(eigen.values())


def _lees_pakket(pad: Path, binnen: Path | None = None) -> Pakket:
    naam = pad.name if pad.parent == resources.kaders() else str(pad)
    pakket, document = _SOORT.lees(pad, naam, binnen)
    pakket._bestand, pakket._ruw = pad.name, document.ruw
    return pakket
