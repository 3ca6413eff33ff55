"""The questionnaire, format 1, as typed objects.

Every answer may be missing (None): a concept may have gaps, and what an approved questionnaire must hold is
the affair of `compleet`. What must fit together within one block is checked here.
"""

from fractions import Fraction
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from balanstest.bestand import waarden as w
from balanstest.bestand.blok import LEEG, Blok
from balanstest.vragenlijst.antwoordlezers import RegelTekst, antwoord_op
from balanstest.vragenlijst.metingen import Metingen


class Persoon(Blok):
    """Who drew it up."""

    naam: w.Tekst = None
    functie: w.Tekst = None


class Besluit(Blok):
    """Who decided, when, and the fingerprint of what was decided."""

    naam: w.Tekst = None
    functie: w.Tekst = None
    datum: w.Datum = None
    inhoud_sha256: w.Sha256 = None


class Dossier(Blok):
    """What is assessed, as of when, by whom."""

    kenmerk: w.Kenmerk = None
    organisatie: w.Tekst = None
    soort_organisatie: Annotated[str | None, antwoord_op("dossier.soort_organisatie")] = None
    productcategorie: w.Tekst = None
    peildatum: w.Datum = None
    start_campagne: w.Datum = None
    geldig_tot: w.Datum = None
    versie: Annotated[int | None, antwoord_op("dossier.versie")] = None
    status: Annotated[str | None, antwoord_op("dossier.status")] = None
    opsteller: Annotated[Persoon, LEEG] = Persoon()
    besluit: Annotated[Besluit, LEEG] = Besluit()

    @model_validator(mode="after")
    def _geldigheid(self) -> Self:
        if self.peildatum and self.geldig_tot and self.geldig_tot <= self.peildatum:
            raise w.fout("E054", laat="geldig_tot", vroeg="peildatum", bij="geldig_tot")
        return self


class Herkomst(Blok):
    """How the contact data were obtained: the facts for the legal gate."""

    verkregen_bij: Annotated[str | None, antwoord_op("klantrelatie.herkomst.verkregen_bij")] = None
    verzet_geboden_bij_verzameling: w.JaDeelsNee = None
    verzet_geboden_bij_elk_gesprek: w.JaDeelsNee = None
    eigen_doel_of_aanbod: w.JaNee = None
    vergunning: Annotated[str | None, antwoord_op("klantrelatie.herkomst.vergunning")] = None
    verschijningen_per_jaar: Annotated[int | None, antwoord_op("klantrelatie.herkomst.verschijningen_per_jaar")] = None


class Verstreken(Blok):
    """Months passed for the people on the call list."""

    gemiddeld: Annotated[Fraction | None, antwoord_op("klantrelatie.laatste_afname.verstreken_maanden.gemiddeld")] = (
        None
    )
    langst: Annotated[Fraction | None, antwoord_op("klantrelatie.laatste_afname.verstreken_maanden.langst")] = None


class LaatsteAfname(Blok):
    """Question 1b."""

    beginpunt: Annotated[str | None, antwoord_op("klantrelatie.laatste_afname.beginpunt")] = None
    verstreken_maanden: Annotated[Verstreken, LEEG] = Verstreken()


class Duur(Blok):
    """Questions 1d and 1e: months, or why the question does not apply."""

    maanden: Annotated[Fraction | None, antwoord_op("klantrelatie.contractduur.maanden")] = None
    niet_van_toepassing: w.Tekst = None

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

    doelgroep: w.Tekst = None
    aantal_personen: Annotated[int | None, antwoord_op("klantrelatie.aantal_personen")] = None
    herkomst: Annotated[Herkomst, LEEG] = Herkomst()
    betalingsverplichting: w.Tekst = None
    laatste_afname: Annotated[LaatsteAfname, LEEG] = LaatsteAfname()
    afgenomen: w.Tekst = None
    aanbod: w.Tekst = None
    soortgelijk: w.JaNee = None
    soortgelijk_toelichting: w.Tekst = None
    vervangingstermijn: Annotated[Duur, LEEG] = Duur()
    contractduur: Annotated[Duur, LEEG] = Duur()


class Frequentie(Blok):
    """Question 2c."""

    contacten_per_jaar: Annotated[Fraction | None, antwoord_op("impact.frequentie.contacten_per_jaar")] = None
    toelichting: w.Tekst = None


class Maatregel(Blok):
    """Question 2d: one measure with its evidence."""

    maatregel: w.Tekst = None
    bewijs: w.Tekst = None
    bestand: w.Bestandspad = None


class Impact(Blok):
    """Section 2."""

    persoonsgegevens: list[RegelTekst] | None = None
    start_maanden: Annotated[Fraction | None, antwoord_op("impact.start_maanden")] = None
    frequentie: Annotated[Frequentie, LEEG] = Frequentie()
    maatregelen: list[Maatregel] | None = None
    verzet_verwerkt_binnen_dagen: Annotated[int | None, antwoord_op("impact.verzet_verwerkt_binnen_dagen")] = None


class NormKeuze(Blok):
    """A norm as the organisation chose it; `waarde` is typed by the norm's own rules."""

    waarde: w.Tekst = None
    motivering: w.Tekst = None
    vastgesteld_door: w.Tekst = None
    datum: w.Datum = None


def _norm(waarde: object) -> object:
    """A bare value is short for `{waarde: …}`."""
    return {"waarde": waarde} if waarde is None or isinstance(waarde, str) else waarde


class Afweging(Blok):
    """Section 3."""

    belang: w.Tekst = None
    noodzaak: w.Tekst = None
    metingen: Annotated[Metingen, LEEG] = Metingen()
    normen: Annotated[dict[str, Annotated[NormKeuze, BeforeValidator(_norm)]], LEEG] = Field(default_factory=dict)


class Fg(Blok):
    """The opinion of the FG, or why there is none."""

    betrokken: w.JaNee = None
    naam: w.Tekst = None
    datum: w.Datum = None
    oordeel: Annotated[str | None, antwoord_op("onderbouwing.fg.oordeel")] = None
    advies: w.Tekst = None
    reden_afwijking: w.Tekst = None
    reden_niet_betrokken: w.Tekst = None


class Dpia(Blok):
    """The DPIA, or why there is none."""

    uitgevoerd: w.JaNee = None
    bestand: w.Bestandspad = None
    reden: w.Tekst = None


class Bijlage(Blok):
    """An attachment."""

    bestand: w.Bestandspad = None
    omschrijving: w.Tekst = None


class Reactie(Blok):
    """What the organisation answers to a finding: its code, and its place where the code alone does not tell."""

    bevinding: w.Tekst = None
    plaats: w.Tekst = None
    reactie: w.Tekst = None
    door: w.Tekst = None


class Onderbouwing(Blok):
    """Section 4."""

    belangen_organisatie: w.Tekst = None
    belangen_klant: w.Tekst = None
    verwachting_klant: w.Tekst = None
    ervaring_klant: w.Tekst = None
    conclusie: w.Tekst = None
    gekozen_termijn_maanden: Annotated[int | None, antwoord_op("onderbouwing.gekozen_termijn_maanden")] = None
    afwijking: w.Tekst = None
    fg: Annotated[Fg, LEEG] = Fg()
    dpia: Annotated[Dpia, LEEG] = Dpia()
    bijlagen: list[Bijlage] | None = None
    reacties: list[Reactie] | None = None


class Inhoud(Blok):
    """The whole file below its version."""

    balanstest: w.Tekst = None
    dossier: Annotated[Dossier, LEEG] = Dossier()
    klantrelatie: Annotated[Klantrelatie, LEEG] = Klantrelatie()
    impact: Annotated[Impact, LEEG] = Impact()
    afweging: Annotated[Afweging, LEEG] = Afweging()
    onderbouwing: Annotated[Onderbouwing, LEEG] = Onderbouwing()

    @property
    def vastgesteld(self) -> bool:
        """Whether the organisation has decided; anything else is a concept."""
        return self.dossier.status == "vastgesteld"
