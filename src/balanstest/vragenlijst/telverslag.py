"""`afweging.metingen.telling` as typed objects: what a count says of itself. A program writes it, and no person.

What must be there, and what must add up, is checked in `telcontrole`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Annotated

from pydantic import BeforeValidator

from balanstest.antwoordvorm import MAX_MAANDEN, Bereik
from balanstest.bestand import waarden as w
from balanstest.bestand.blok import LEEG, Blok
from balanstest.vragen.telling import SLEUTEL
from balanstest.vragenlijst.antwoordlezers import RegelTekst, letterlijk_op

VRAAG = "vraag"
"""The engine of a count elsewhere, by a query on paper of which `bestand` is the answer."""
GEBELD_NA_VERZET = "gebeld_na_verzet"
_GEEN_GESPREK = ("niet_bereikt", "niet_gekozen")
_Maand = Annotated[int | None, BeforeValidator(partial(w.lees_geheel, bereik=Bereik(0, MAX_MAANDEN)))]


def _op(naam: str) -> BeforeValidator:
    return letterlijk_op(f"{SLEUTEL}{naam}")


class Telkolommen(Blok):
    """Which column of a file or table played which role."""

    klant: w.Tekst = None
    beginpunt: w.Tekst = None
    gesprek: w.Tekst = None
    uitkomst: w.Tekst = None
    verzet: w.Tekst = None
    klacht: w.Tekst = None
    start: w.Tekst = None
    einde: w.Tekst = None
    dag: w.Tekst = None


class Teldatums(Blok):
    """In which form the dates of a column in text were read, by the role of the column."""

    beginpunt: w.Tekst = None
    gesprek: w.Tekst = None
    dag: w.Tekst = None
    start: w.Tekst = None
    einde: w.Tekst = None


class Telbron(Blok):
    """A file or table that was counted. `naam` is that of a file outside the folder, which no path can point at."""

    rol: Annotated[str | None, _op(".bestanden.rol")] = None
    bestand: w.Bestandspad = None
    naam: w.Tekst = None
    sha256: w.Sha256 = None
    tabel: w.Tekst = None
    motor: Annotated[str | None, _op(".bestanden.motor")] = None
    kolommen: Annotated[Telkolommen, LEEG] = Telkolommen()
    datums: Annotated[Teldatums, LEEG] = Teldatums()

    @property
    def is_logboek(self) -> bool:
        """Whether it holds calls or complaints of people; the answer to a query holds counts."""
        return self.motor != VRAAG


class Teluitkomsten(Blok):
    """The outcomes by what they count as; `leeg` is what an empty one counts as, `overige` all that nobody named."""

    conversie: list[RegelTekst] | None = None
    verzet: list[RegelTekst] | None = None
    klacht: list[RegelTekst] | None = None
    geen: list[RegelTekst] | None = None
    niet_bereikt: list[RegelTekst] | None = None
    overslaan: list[RegelTekst] | None = None
    leeg: Annotated[str | None, _op(".uitkomsten.leeg")] = None
    overige: Annotated[str | None, _op(".uitkomsten.overige")] = None


class Telklanten(Blok):
    """What was said of values in the column of the customer: those that are nobody, and how many are a person."""

    niemand: list[RegelTekst] | None = None
    persoon: Annotated[int | None, _op(".klanten.persoon")] = None


class Telfilter(Blok):
    """Only rows with one of these values in this column were counted."""

    kolom: w.Tekst = None
    waarden: list[RegelTekst] | None = None


class Telperiode(Blok):
    """The days of the calls that count, and how they were counted; `breedte` in months."""

    van: w.Datum = None
    tot_en_met: w.Datum = None
    nawacht_dagen: Annotated[int | None, _op(".periode.nawacht_dagen")] = None
    breedte: Annotated[int | None, _op(".periode.breedte")] = None
    min_cel: Annotated[int | None, _op(".periode.min_cel")] = None


class Weggelaten(Blok):
    """Rows that do not count, by the reason."""

    zonder_klant: w.CelWaarde = None
    zonder_beginpunt: w.CelWaarde = None
    zonder_datum: w.CelWaarde = None
    niet_bereikt: w.CelWaarde = None
    overgeslagen: w.CelWaarde = None
    onbekende_uitkomst: w.CelWaarde = None
    lopende_overeenkomst: w.CelWaarde = None
    geen_eerder_beginpunt: w.CelWaarde = None
    voor_beginpunt: w.CelWaarde = None
    te_recent: w.CelWaarde = None
    buiten_periode: w.CelWaarde = None
    verborgen: w.CelWaarde = None
    niet_gekozen: w.CelWaarde = None

    def gegeven(self) -> dict[str, w.Cel]:
        """What stands there, by reason, in order."""
        return {naam: cel for naam in type(self).model_fields if (cel := getattr(self, naam)) is not None}


class Telrijen(Blok):
    """Where every row of the log went; together they are `gelezen`, which is absent where small counts are hidden."""

    gelezen: Annotated[int | None, _op(".rijen.gelezen")] = None
    geteld: w.CelWaarde = None
    extra: w.CelWaarde = None
    dubbel: w.CelWaarde = None
    onleesbaar: w.CelWaarde = None
    uitgesloten: Annotated[Weggelaten, LEEG] = Weggelaten()

    def delen(self) -> list[w.Cel | None]:
        """All parts; None for one that is not there."""
        return [self.geteld, self.extra, self.dubbel, self.onleesbaar, *self.uitgesloten.gegeven().values()]

    def gesprekken_weg(self) -> dict[str, w.Cel]:
        """Conversations that the table leaves out, by reason: a row without one, or of another kind, was none."""
        weg = {naam: cel for naam, cel in self.uitgesloten.gegeven().items() if naam not in _GEEN_GESPREK}
        return weg | ({"onleesbaar": self.onleesbaar} if self.onleesbaar is not None and _iets(self.onleesbaar) else {})


class NietGekoppeld(Blok):
    """Objections and complaints of files of their own that belong to no conversation that counts."""

    verzet: w.CelWaarde = None
    klachten: w.CelWaarde = None


class Signaalgegevens(Blok):
    """The figures of a signal."""

    maanden: list[_Maand] | None = None
    soort: Annotated[str | None, _op(".signalen.gegevens.soort")] = None
    personen: w.CelWaarde = None
    aantal: w.CelWaarde = None


class Telsignaal(Blok):
    """Something that whoever uses the figures must know."""

    code: Annotated[str | None, _op(".signalen.code")] = None
    gegevens: Annotated[Signaalgegevens, LEEG] = Signaalgegevens()


class Telverslag(Blok):
    """The account of one count."""

    programma: w.Tekst = None
    op: w.Datum = None
    bestanden: list[Telbron] | None = None
    uitkomsten: Annotated[Teluitkomsten, LEEG] = Teluitkomsten()
    klanten: Annotated[Telklanten, LEEG] = Telklanten()
    alleen: list[Telfilter] | None = None
    periode: Annotated[Telperiode, LEEG] = Telperiode()
    rijen: Annotated[Telrijen, LEEG] = Telrijen()
    niet_gekoppeld: Annotated[NietGekoppeld, LEEG] = NietGekoppeld()
    signalen: list[Telsignaal] | None = None
    sha256: w.Sha256 = None

    @property
    def is_er(self) -> bool:
        """Whether something was counted at all."""
        return self.sha256 is not None

    @property
    def verbergt(self) -> bool:
        """Whether small counts are hidden."""
        return (self.periode.min_cel or 0) > 1

    def bronnen(self) -> Iterator[tuple[int, Telbron]]:
        """The files in the folder with their place in the list, each once: an answer may have two roles."""
        gezien = set()
        for nummer, bron in enumerate(self.bestanden or []):
            if bron.bestand is not None and bron.bestand not in gezien:
                gezien.add(bron.bestand)
                yield nummer, bron


def _iets(cel: w.Cel) -> bool:
    return cel.aantal != 0
