"""The application for advice on a term above the ceiling of the Code Telemarketing."""

from __future__ import annotations

from typing import NamedTuple


class Adviestekst(NamedTuple):
    """What is said of a point where it is there, and what to do where it is lacking."""

    is_er: str
    ontbreekt: str


PUNTEN: dict[str, Adviestekst] = {
    "vastgesteld": Adviestekst("De balanstest is vastgesteld.", "De balanstest is nog een concept. Stel haar vast."),
    "motivering": Adviestekst(
        "De organisatie legt uit waarom zij een langere termijn nodig heeft.",
        "De reden voor een langere termijn ontbreekt (onderbouwing.afwijking).",
    ),
    "antwoorden": Adviestekst(
        "Alle vragen zijn beantwoord.", "Niet alle vragen zijn beantwoord. Welke, zegt: balanstest check"
    ),
    "wet": Adviestekst(
        "Aan de voorwaarden van de wet is voldaan.",
        "Volgens de antwoorden is aan de voorwaarden van de wet niet voldaan, of staat dat nog open.",
    ),
    "cijfers": Adviestekst(
        "De cijfers dragen de gekozen termijn, los van het plafond.",
        "De cijfers dragen de gekozen termijn niet. Meet langer, of leg uit waarom de termijn toch redelijk is.",
    ),
    "belangen": Adviestekst(
        "De belangen van de klant en van de organisatie staan erin.",
        "De belangen van de klant of van de organisatie ontbreken.",
    ),
    "fg": Adviestekst("De FG heeft een oordeel gegeven.", "Het oordeel van de FG ontbreekt."),
    "dpia": Adviestekst("De DPIA zit erbij.", "De DPIA ontbreekt, of zit niet bij het dossier."),
    "bewijs": Adviestekst(
        "Bij elke maatregel staat bewijs.", "Er zijn geen maatregelen genoemd, of bij een maatregel ontbreekt bewijs."
    ),
    "bevindingen": Adviestekst(
        "Op elke bevinding met ernst 'fout' is een antwoord gegeven.",
        "Er zijn bevindingen met ernst 'fout' zonder antwoord van de organisatie.",
    ),
}
"""Code → sentences, in the order in which they are shown."""

ZELF_DOEN = (
    "Vraag bij het Compliance Comité na welk formulier het nu gebruikt, en wat het kost.",
    "Onderteken de PDF, of laat haar ondertekenen (balanstest seal --sign).",
)
"""What the program cannot see."""
GEEN_PLAFOND, NIETS_GEKOZEN = "niet bekend", "niet ingevuld"
NIETS = "- Nog niets."
NIET_INGEVULD = "Niet ingevuld."
STREEP = "- {tekst}"
STREEP_VRIJ = "- {}"

AANVRAAG = """\
Aanvraag van advies: een langere klanttermijn
=============================================

Aan:             het Compliance Comité van DDMA
Van:             {organisatie}
Onderwerp:       {onderwerp}
Kenmerk:         {kenmerk}, versie {versie}

Gevraagd:        {gekozen}
Plafond:         {plafond} ({artikel})
Uit de cijfers:  {uitkomst}

Waarom een langere termijn
--------------------------

{motivering}

De procedure
------------

{procedure}

Wat in dit dossier zit
----------------------

{aanwezig}

Wat nog ontbreekt
-----------------

{ontbreekt}

De onderbouwing staat in het rapport (rapport/). De cijfers, de regels en de bijlagen staan in dossier/.
"""

# On the screen
AANVRAAG_GEMAAKT = "De aanvraag voor het Compliance Comité zit in het dossier: {naam}"
NOG_TE_DOEN = "Wat daar nog aan ontbreekt:"
NIETS_ONTBREEKT = "Wat het programma kan zien, is compleet."
