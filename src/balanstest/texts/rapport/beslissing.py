"""Page one: what was decided or suggested, and what nobody may overlook. Values are filled in with `str.format`."""

from __future__ import annotations

# The headline of a decision
VASTGESTELD = "Vastgesteld: {gekozen} (voorstel: {voorstel})"
VASTGESTELD_NIET_BELLEN = "Vastgesteld: niet bellen zonder toestemming"
VASTGESTELD_ZONDER_CIJFERS = "Vastgesteld: {gekozen} (voorstel: niet bellen)"
VASTGESTELD_ZONDER_VOORSTEL = "Vastgesteld: {gekozen} (er is geen voorstel)"
VOORLOPIG = "Voorlopig {kop}"
KIEST_NIET_BELLEN = "De organisatie kiest in dit concept: niet bellen."
LANGER_DAN = "Dat is {verschil} langer dan de cijfers en de regels dragen."
BOVENGRENS = "Het voorstel is een bovengrens die uit de cijfers en de regels volgt. Korter mag altijd."
NOG_TE_BESLISSEN = "Een termijn is er pas als de organisatie beslist. Gekozen in dit concept: {gekozen}."
NOG_NIET_GEKOZEN = "Een termijn is er pas als de organisatie beslist. Dat is nog niet gebeurd."

# From when until when, and why that is allowed
TE_BELLEN = "Te bellen van maand {van} tot maand {tot} na {beginpunt}{grond}."
VOLGENS_VOORSTEL = "Volgens het voorstel te bellen van maand {van} tot maand {tot} na {beginpunt}{grond}."
OP_GROND_VAN = ", op grond van {artikel}"
ZONDER_2B = "{zin} Vraag 2b is nog niet beantwoord; gerekend is vanaf maand 0."
GEEN_MAAND = "Er is geen maand om te bellen: het bellen begint pas bij maand {van} (vraag 2b)."
ALLEEN_DE_CODE = "De wet van deze datum is niet beoordeeld, alleen de Code Telemarketing."

# Where the law asks for consent
WET_VRAAGT = "De wet vraagt toestemming vooraf: {artikel}."
NIET_VOLDAAN_AAN = "Aan één voorwaarde is niet voldaan: {voorwaarde}."
GEEN_UITZONDERING = "Voor deze organisatie kent de wet geen uitzondering."
TOCH_GEKOZEN = "De organisatie koos {gekozen}. Dat staat de wet niet toe."
BEL_NIET = "Bel deze mensen niet, tenzij iemand vooraf toestemming gaf. Haal de anderen van de bellijst."
VRAAG_TOESTEMMING = "Wilt u toch bellen? Vraag dan eerst toestemming, en bewaar van wie u die wanneer en hoe kreeg."
KIJK_NA = "Klopt het antwoord bij '{voorwaarde}' niet? Verbeter het en maak het rapport opnieuw. Vraag het de FG na."
ANDER_BELEID = "Leg dit rapport voor aan de FG voordat u iets anders besluit."

# The call list
LIJST = (
    "Haal van de bellijst: iedereen bij wie {beginpunt} langer dan {termijn} geleden is. Op de lijst staat nu iemand "
    "bij wie dat {langst} is (vraag 1b)."
)

# The FG
FG_NIET_AKKOORD = "De FG is niet akkoord"
LANGER = "Gekozen is langer dan het voorstel"
LANGER_ZONDER_VOORSTEL = "Gekozen is een termijn zonder voorstel"
OORDEEL = "Oordeel van de FG: {oordeel}{wie}."
OORDEEL_KORT = "{oordeel}{wie}. {advies}"
ZONDER_FG = "De FG is niet gevraagd. Reden: {reden}"
FG_NIET_INGEVULD = "Het oordeel van de FG is nog niet ingevuld."
ADVIES = "Advies: {tekst}"
REDEN_AFWIJKING = "Waarom de organisatie dat niet volgt: {tekst}"
REDEN_ONTBREEKT = "Waarom deze termijn: nog niet ingevuld."
BOVEN_PLAFOND = (
    "Langer dan {plafond} mag volgens de Code Telemarketing alleen na een schriftelijke onderbouwing die het "
    "Compliance Comité heeft getoetst. Zonder dat advies geldt deze termijn niet."
)
BOVEN_HET_PLAFOND = "Gekozen is langer dan de Code Telemarketing toelaat"
REDEN_LANGER = "Waarom deze termijn: {tekst}"
VERSCHIL = "Gekozen: {gekozen}. Voorstel: {voorstel}."
NIET_BELLEN, GEEN_VOORSTEL = "niet bellen", "geen"
VERDER_BIJ = "{begin} … (verder bij vraag {nummer})"

# Why the term ends where it does
WAAROM_NIET_LANGER, WAAROM_GEEN_VOORSTEL = "Waarom is het voorstel niet langer?", "Waarom is er geen voorstel?"
WAAROM_NIET_BELLEN = "Waarom kan deze groep niet worden gebeld?"
WAT_BEGRENST, WAT_ONTBREEKT = "Wat het voorstel begrenst", "Waardoor er geen voorstel is"
WAT_TEGENHOUDT = "Wat het tegenhoudt"
GELDIG_STANDAARD = "{datum} (niet zelf gekozen: een jaar na de peildatum)"
GELDIG_WET = "{datum} (dan veranderen de regels)"

# The findings in a line
GEEN_BEVINDINGEN = "geen"
AANTAL = {
    "fout": ("{aantal} fout", "{aantal} fouten"),
    "let_op": ("{aantal} aandachtspunt", "{aantal} aandachtspunten"),
    "signaal": ("{aantal} signaal", "{aantal} signalen"),
}
"""One, and more."""
EN_NOG = "En nog {aantal}: zie Bevindingen."
