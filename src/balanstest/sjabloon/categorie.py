"""Product categories: data files with the hints and examples of someone who knows that business."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from balanstest import resources
from balanstest.errors import GebruikError
from balanstest.texts import fouten
from balanstest.texts.raad import bedoelt_u
from balanstest.vragen import ALLE
from balanstest.vragenlijst.model import BEGINPUNTEN, HERKOMSTEN, SOORTEN
from balanstest.vragenlijst.reader import lees


def _tekst_per_vraag(waarde: object) -> object:
    """Hints and examples are per question of the catalogue; a name that no question has is a mistake in the file."""
    onbekend = set(waarde or {}) - set(ALLE) if isinstance(waarde, dict) else set()
    if onbekend:
        raise ValueError(f"geen vraag: {', '.join(sorted(onbekend))}")
    return waarde or {}


PerVraag = Annotated[dict[str, str], BeforeValidator(_tekst_per_vraag)]


class Categorie(BaseModel):
    """One category: what it fills in, and what it says at each question instead of the general text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    naam: str
    omschrijving: str
    soort_organisatie: str
    verkregen_bij: str
    beginpunt: str
    toestemming_vanaf: str | None = None
    valkuilen: list[str] = Field(default_factory=list)
    hints: PerVraag = {}
    voorbeelden: PerVraag = {}

    def model_post_init(self, _context: object) -> None:
        """Refuse words that the questionnaire does not know."""
        for waarde, bekend in (
            (self.soort_organisatie, SOORTEN),
            (self.verkregen_bij, HERKOMSTEN),
            (self.beginpunt, BEGINPUNTEN),
        ):
            if waarde not in bekend:
                raise ValueError(f"'{waarde}' is geen van {bekend}")


def _lees(pad: Path) -> Categorie:
    return Categorie.model_validate(lees(pad.name, pad.read_bytes()).inhoud)


@cache
def categorieen() -> tuple[Categorie, ...]:
    """The built-in categories by id."""
    return tuple(_lees(pad) for pad in sorted(resources.categorieen().glob("*.yaml")))


def zoek(naam: str) -> Categorie:
    """The category with this id or name. Raises GebruikError with the nearest one where there is none."""
    alle = categorieen()
    gezocht = naam.strip().lower().replace(" ", "-").replace("_", "-")
    for categorie in alle:
        if gezocht in (categorie.id, categorie.naam.lower().replace(" ", "-")):
            return categorie
    namen = [categorie.id for categorie in alle]
    bevat = next((kandidaat for kandidaat in namen if gezocht in kandidaat or kandidaat in gezocht), None)
    raad = f"Bedoelt u '{bevat}'?" if bevat else bedoelt_u(naam, namen)
    raise GebruikError([fouten.melding("E080", "--categorie", naam=naam, raad=raad)])
