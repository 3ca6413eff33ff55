"""Questions 3b, 3c and 3d as typed objects: the figures, and how they were counted."""

from typing import Annotated, Self

from pydantic import model_validator

from balanstest.bestand import waarden as w
from balanstest.bestand.blok import LEEG, Blok
from balanstest.bestand.canoniek import sha256_van
from balanstest.vragenlijst import antwoordlezers as a
from balanstest.vragenlijst.telverslag import Telverslag


class Maanden(Blok):
    """The interval `[van, tot)` of a row, in whole months since the beginpunt."""

    van: Annotated[int | None, a.letterlijk_op("afweging.metingen.perioden.van")] = None
    tot: Annotated[int | None, a.letterlijk_op("afweging.metingen.perioden.tot")] = None
    gesprekken: Annotated[int | None, a.letterlijk_op("afweging.metingen.perioden.gesprekken")] = None


class Periode(Maanden):
    """A row of the one table."""

    conversies: w.CelWaarde = None
    conversies_pct: w.PercentageWaarde = None
    verzet: w.CelWaarde = None
    verzet_pct: w.PercentageWaarde = None
    klachten: w.CelWaarde = None
    klachten_pct: w.PercentageWaarde = None

    def als_geteld(self) -> list[str]:
        """The cells as a count writes them: texts, empty where nothing was counted."""
        cellen = (self.van, self.tot, self.gesprekken, self.conversies, self.verzet, self.klachten)
        return ["" if cel is None else str(cel) for cel in cellen]


class OverzichtRij(Maanden):
    """A row of one of the three separate overviews."""

    aantal: w.CelWaarde = None
    aantal_pct: w.PercentageWaarde = None


class Gemeten(Blok):
    """The dates between which conversations were counted; `tot` is the first day that does not count."""

    van: a.GegevenDatum = None
    tot: a.GegevenDatum = None

    @model_validator(mode="after")
    def _volgorde(self) -> Self:
        if self.van and self.tot and self.tot <= self.van:
            raise w.fout("E054", laat="tot", vroeg="van", bij="tot")
        return self


class Definities(Blok):
    """When something counts."""

    gesprek: a.GegevenTekst = None
    conversie: a.GegevenTekst = None
    verzet: a.GegevenTekst = None
    klacht: a.GegevenTekst = None


class Bronbestand(Blok):
    """A file that the figures came from, with its fingerprint."""

    bestand: a.GegevenBestandspad = None
    sha256: a.GegevenSha256 = None


class Uitgesloten(Blok):
    """Conversations that were left out, and why."""

    reden: a.GegevenTekst = None
    aantal: Annotated[int | None, a.antwoord_op("afweging.metingen.uitgesloten.aantal")] = None


class Metingen(Blok):
    """Questions 3b, 3c and 3d: one table, one file, or three overviews; or that nobody was called yet."""

    nog_niet_gebeld: a.GegevenJaNee = None
    bron: a.GegevenTekst = None
    gemeten: Annotated[Gemeten, LEEG] = Gemeten()
    volledig: a.GegevenJaNee = None
    definities: Annotated[Definities, LEEG] = Definities()
    bestanden: Annotated[list[Bronbestand] | None, a.ALS_GEGEVEN] = None
    uitgesloten: Annotated[list[Uitgesloten] | None, a.ALS_GEGEVEN] = None
    telling: Annotated[Telverslag, LEEG] = Telverslag()
    perioden: Annotated[list[Periode] | None, a.ALS_GEGEVEN] = None
    bestand: a.GegevenBestandspad = None
    conversie: Annotated[list[OverzichtRij] | None, a.ALS_GEGEVEN] = None
    verzet: Annotated[list[OverzichtRij] | None, a.ALS_GEGEVEN] = None
    klachten: Annotated[list[OverzichtRij] | None, a.ALS_GEGEVEN] = None

    @property
    def vingerafdruk(self) -> str:
        """The SHA-256 of the table as a count writes it; the rows of a file stand in `perioden`."""
        return sha256_van([periode.als_geteld() for periode in self.perioden or []])

    @property
    def na_telling_veranderd(self) -> bool:
        """Whether there was a count, and the table is no longer the one that it made."""
        return self.telling.is_er and self.vingerafdruk != self.telling.sha256

    @property
    def overzichten(self) -> dict[str, list[OverzichtRij]]:
        """The separate overviews that were filled in, by name."""
        alle = {"conversie": self.conversie, "verzet": self.verzet, "klachten": self.klachten}
        return {naam: rijen for naam, rijen in alle.items() if rijen is not None}
