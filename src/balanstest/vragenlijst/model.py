"""The questionnaire, format 1, as typed objects.

Every answer may be missing (None): a concept may have gaps, and what an approved questionnaire must hold is
the affair of `compleet`. What must fit together within one block is checked here.
"""

from datetime import date
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from balanstest.bestand import waarden as w
from balanstest.bestand.blok import EEN_OF_MEER, LEEG, Blok
from balanstest.vragenlijst import antwoordlezers as a
from balanstest.vragenlijst.metingen import Metingen


class Persoon(Blok):
    """Who drew it up."""

    naam: a.GegevenTekst = None
    functie: a.GegevenTekst = None


class Vastlegging(Blok):
    """What was decided, as fingerprints: of each part of the questionnaire, and of each file that it names."""

    dossier: a.GegevenSha256 = None
    klantrelatie: a.GegevenSha256 = None
    impact: a.GegevenSha256 = None
    afweging: a.GegevenSha256 = None
    onderbouwing: a.GegevenSha256 = None
    bestanden: Annotated[dict[str, a.GegevenSha256], LEEG] = Field(default_factory=dict)

    @property
    def delen(self) -> dict[str, str | None]:
        """The fingerprint of every part by its name; None where there is none."""
        return {naam: getattr(self, naam) for naam in DELEN}


DELEN = tuple(naam for naam in Vastlegging.model_fields if naam != "bestanden")
"""The parts of a questionnaire, of which each has a fingerprint."""


class Besluit(Blok):
    """One who decided, when, and what was decided."""

    naam: a.GegevenTekst = None
    functie: a.GegevenTekst = None
    datum: a.GegevenDatum = None
    inhoud: Annotated[Vastlegging, LEEG] = Vastlegging()

    @property
    def is_vastgelegd(self) -> bool:
        """Whether it holds what was decided, so that a change can be seen."""
        return self.inhoud != Vastlegging()


class Dossier(Blok):
    """What is assessed, as of when, by whom."""

    kenmerk: a.GegevenKenmerk = None
    organisatie: a.GegevenTekst = None
    soort_organisatie: Annotated[str | None, a.antwoord_op("dossier.soort_organisatie")] = None
    productcategorie: a.GegevenTekst = None
    peildatum: a.GegevenDatum = None
    start_campagne: a.GegevenDatum = None
    geldig_tot: a.GegevenDatum = None
    versie: Annotated[int | None, a.antwoord_op("dossier.versie")] = None
    status: Annotated[str | None, a.antwoord_op("dossier.status")] = None
    opsteller: Annotated[Persoon, LEEG] = Persoon()
    besluit: Annotated[tuple[Besluit, ...], EEN_OF_MEER] = ()

    @property
    def besluitdagen(self) -> list[date]:
        """The days on which those who decide did so, the first of them first: the last one makes the decision."""
        return sorted(besluit.datum for besluit in self.besluit if besluit.datum is not None)

    @model_validator(mode="after")
    def _geldigheid(self) -> Self:
        if self.peildatum and self.geldig_tot and self.geldig_tot <= self.peildatum:
            raise w.fout("E054", laat="geldig_tot", vroeg="peildatum", bij="geldig_tot")
        return self


class Herkomst(Blok):
    """How the contact data were obtained: the facts for the legal gate."""

    verkregen_bij: Annotated[str | None, a.antwoord_op("klantrelatie.herkomst.verkregen_bij")] = None
    verzet_geboden_bij_verzameling: a.GegevenJaDeelsNee = None
    verzet_geboden_bij_elk_gesprek: a.GegevenJaDeelsNee = None
    eigen_doel_of_aanbod: a.GegevenJaNee = None
    vergunning: Annotated[str | None, a.antwoord_op("klantrelatie.herkomst.vergunning")] = None
    verschijningen_per_jaar: Annotated[int | None, a.antwoord_op("klantrelatie.herkomst.verschijningen_per_jaar")] = (
        None
    )


class Verstreken(Blok):
    """Months passed for the people on the call list."""

    gemiddeld: Annotated[Fraction | None, a.antwoord_op("klantrelatie.laatste_afname.verstreken_maanden.gemiddeld")] = (
        None
    )
    langst: Annotated[Fraction | None, a.antwoord_op("klantrelatie.laatste_afname.verstreken_maanden.langst")] = None


class LaatsteAfname(Blok):
    """Question 1b."""

    beginpunt: Annotated[str | None, a.antwoord_op("klantrelatie.laatste_afname.beginpunt")] = None
    verstreken_maanden: Annotated[Verstreken, LEEG] = Verstreken()


class Duur(Blok):
    """Questions 1d and 1e: months, or why the question does not apply."""

    maanden: Annotated[Fraction | None, a.antwoord_op("klantrelatie.contractduur.maanden")] = None
    niet_van_toepassing: a.GegevenTekst = None

    @model_validator(mode="after")
    def _een_van_beide(self) -> Self:
        if self.maanden is not None and self.niet_van_toepassing is not None:
            raise w.fout("E055")
        return self

    @property
    def beantwoord(self) -> bool:
        """Whether either answer was given."""
        return self.maanden is not None or self.niet_van_toepassing is not None


class Klantrelatie(Blok):
    """Section 1."""

    doelgroep: a.GegevenTekst = None
    aantal_personen: Annotated[int | None, a.antwoord_op("klantrelatie.aantal_personen")] = None
    herkomst: Annotated[Herkomst, LEEG] = Herkomst()
    betalingsverplichting: a.GegevenTekst = None
    laatste_afname: Annotated[LaatsteAfname, LEEG] = LaatsteAfname()
    afgenomen: a.GegevenTekst = None
    aanbod: a.GegevenTekst = None
    soortgelijk: a.GegevenJaNee = None
    soortgelijk_toelichting: a.GegevenTekst = None
    vervangingstermijn: Annotated[Duur, LEEG, a.ALS_GEGEVEN_DUUR] = Duur()
    contractduur: Annotated[Duur, LEEG, a.ALS_GEGEVEN_DUUR] = Duur()


class Frequentie(Blok):
    """Question 2c."""

    contacten_per_jaar: Annotated[Fraction | None, a.antwoord_op("impact.frequentie.contacten_per_jaar")] = None
    toelichting: a.GegevenTekst = None


class Maatregel(Blok):
    """Question 2d: one measure with its evidence."""

    maatregel: a.GegevenTekst = None
    bewijs: a.GegevenTekst = None
    bestand: a.GegevenBestandspad = None


class Impact(Blok):
    """Section 2."""

    persoonsgegevens: Annotated[list[a.GegevenRegel] | None, a.ALS_GEGEVEN] = None
    start_maanden: Annotated[Fraction | None, a.antwoord_op("impact.start_maanden")] = None
    frequentie: Annotated[Frequentie, LEEG] = Frequentie()
    maatregelen: Annotated[list[Maatregel] | None, a.ALS_GEGEVEN] = None
    verzet_verwerkt_binnen_dagen: Annotated[int | None, a.antwoord_op("impact.verzet_verwerkt_binnen_dagen")] = None


class NormKeuze(Blok):
    """A norm as the organisation chose it; `waarde` is typed by the norm's own rules."""

    waarde: a.GegevenTekst = None
    motivering: a.GegevenTekst = None
    vastgesteld_door: a.GegevenTekst = None
    datum: a.GegevenDatum = None


def _norm(waarde: object) -> object:
    """A bare value is short for `{waarde: …}`."""
    return {"waarde": waarde} if waarde is None or isinstance(waarde, str) else waarde


class Afweging(Blok):
    """Section 3."""

    belang: a.GegevenTekst = None
    noodzaak: a.GegevenTekst = None
    metingen: Annotated[Metingen, LEEG] = Metingen()
    normen: Annotated[dict[str, Annotated[NormKeuze, BeforeValidator(_norm)]], LEEG] = Field(default_factory=dict)


class Fg(Blok):
    """The opinion of the FG, or why there is none."""

    betrokken: a.GegevenJaNee = None
    naam: a.GegevenTekst = None
    datum: a.GegevenDatum = None
    oordeel: Annotated[str | None, a.antwoord_op("onderbouwing.fg.oordeel")] = None
    advies: a.GegevenTekst = None
    reden_afwijking: a.GegevenTekst = None
    reden_niet_betrokken: a.GegevenTekst = None


class Dpia(Blok):
    """The DPIA, or why there is none."""

    uitgevoerd: a.GegevenJaNee = None
    bestand: a.GegevenBestandspad = None
    reden: a.GegevenTekst = None


class Bijlage(Blok):
    """An attachment."""

    bestand: a.GegevenBestandspad = None
    omschrijving: a.GegevenTekst = None


class Reactie(Blok):
    """What the organisation answers to a finding: its code, and its place where the code alone does not tell."""

    bevinding: a.GegevenTekst = None
    plaats: a.GegevenTekst = None
    reactie: a.GegevenTekst = None
    door: a.GegevenTekst = None


class Onderbouwing(Blok):
    """Section 4."""

    belangen_organisatie: a.GegevenTekst = None
    belangen_klant: a.GegevenTekst = None
    verwachting_klant: a.GegevenTekst = None
    ervaring_klant: a.GegevenTekst = None
    conclusie: a.GegevenTekst = None
    gekozen_termijn_maanden: Annotated[int | None, a.antwoord_op("onderbouwing.gekozen_termijn_maanden")] = None
    afwijking: a.GegevenTekst = None
    fg: Annotated[Fg, LEEG] = Fg()
    dpia: Annotated[Dpia, LEEG] = Dpia()
    bijlagen: Annotated[list[Bijlage] | None, a.ALS_GEGEVEN] = None
    reacties: Annotated[list[Reactie] | None, a.ALS_GEGEVEN] = None


class Inhoud(Blok):
    """The whole file below its version."""

    balanstest: a.GegevenTekst = None
    dossier: Annotated[Dossier, LEEG] = Dossier()
    klantrelatie: Annotated[Klantrelatie, LEEG] = Klantrelatie()
    impact: Annotated[Impact, LEEG] = Impact()
    afweging: Annotated[Afweging, LEEG] = Afweging()
    onderbouwing: Annotated[Onderbouwing, LEEG] = Onderbouwing()

    @property
    def vastgesteld(self) -> bool:
        """Whether the organisation has decided; anything else is a concept."""
        return self.dossier.status == "vastgesteld"
