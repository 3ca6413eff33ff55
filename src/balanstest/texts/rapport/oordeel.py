"""The verdict in words, on page one and in the terminal; values are filled in with `str.format`."""

from __future__ import annotations

from typing import NamedTuple


class Uitkomsttekst(NamedTuple):
    """A headline and what it means for the reader."""

    kop: str
    toelichting: str


ONDER_VOORBEHOUD = Uitkomsttekst(
    " (onder voorbehoud)", " De wettelijke grond staat nog niet vast; daarom geldt dit onder voorbehoud."
)
"""Behind both, as long as the gate is open."""
VOORSTEL = Uitkomsttekst(
    "Voorstel: hoogstens {termijn} na {beginpunt}",
    "Dit is een bovengrens die uit de cijfers en de regels volgt. Korter mag altijd; de organisatie beslist.",
)
TOESTEMMING_VEREIST = Uitkomsttekst(
    "Toestemming vereist: een klanttermijn is niet mogelijk",
    "Deze mensen mogen alleen worden gebeld als zij daar vooraf toestemming voor gaven.",
)
WEL_BEREKEND = " De cijfers hieronder zijn wel berekend, maar dragen geen termijn."
"""Behind that, where there are figures."""
GEEN_TERMIJN = Uitkomsttekst(
    "Geen termijn: bel deze groep niet zonder toestemming",
    "{uitleg} De eerste periode voldoet al niet; daarom dragen de cijfers geen enkele maand.",
)
ONVOLDOENDE_GEGEVENS = Uitkomsttekst("Onvoldoende gegevens: er is geen voorstel", "{uitleg} {raad}")
START_NA_TERMIJN = (
    "Het bellen begint later (2b) dan de {draagt} die de cijfers en de regels dragen. Er blijft geen maand over."
)
EERSTE_TEST = (
    "Er is nog niet gebeld. Kies zelf een korte eerste termijn en leg uit waarom. "
    "Tel vanaf de eerste dag per maand, en maak daarna een nieuwe balanstest."
)
NOG_GEEN_CIJFERS = (
    "De cijfers van vraag 3b, 3c en 3d zijn nog niet ingevuld. Is er nog niemand gebeld? Zeg dat dan bij de metingen."
)
"""Where there are no conversations, and nobody said that nobody was called."""
RAAD = {
    "gat": "Vul de tabel aan, of begin pas te bellen waar er cijfers zijn.",
    "te_brede_periode": "Maak de perioden smaller, het liefst een maand.",
    "tabel_onvolledig": "Vul de lege cellen in.",
    "percentages_zonder_gesprekken": "Vul bij elke regel het aantal gesprekken in.",
}
"""What to do, by what is lacking in the figures."""
RAAD_ONZEKER = "Meet langer, of met meer mensen."

# The term
GEEN_GETAL = "geen getal"

# How firm it is
ZEKER_NIET_VAN_BELANG = "niet van belang: de wet staat geen termijn toe"
ZEKER_NIET_TE_ZEGGEN = "niet te zeggen: er is geen getal om te toetsen"
REIKEN_TOT = " De cijfers zelf reiken tot maand {maand}; ook dat is getoetst."
ROBUUST = (
    "robuust: iets strenger of soepeler rekenen (90 of 99 % zekerheid, 3 of 6 maanden vooruit) verschuift het voorstel "
    "hoogstens drie maanden.{wandeling}"
)
GEVOELIG = "gevoelig: {uitschieters}.{wandeling}"
BIJ_ZEKERHEID = "bij {waarde} % zekerheid"
ALS = {
    "vooruitblik": "als we {waarde} maanden vooruitkijken,",
    "weging_verzet": "als één keer verzet even zwaar telt als {waarde} conversies,",
    "weging_klacht": "als één klacht even zwaar telt als {waarde} keer verzet,",
}
"""What is tried, by norm; a comma behind it, because the main clause follows."""
DRAGEN_GEEN_MAAND = "{keuze} dragen de cijfers zelf geen enkele maand"
REIKEN_ZELF_TOT = "{keuze} reiken de cijfers zelf tot maand {maanden}"
TE_ONZEKER = "{keuze} zijn de cijfers te onzeker voor een voorstel"
WORDT_HET = "{keuze} wordt het voorstel {termijn}"
WEGINGEN = ("weging_verzet", "weging_klacht")
WEGING = "{wie}: {delen}"
WEGING_EIGEN, WEGING_STANDAARD = "een eigen keuze", "de standaard van het programma, niet zelf gekozen"
WEGING_MAAKT_NIET_UIT = "ook met een lichtere of zwaardere weging blijft het voorstel gelijk"
"""How far the organisation's own choice of weights moves the term."""

# The organisation's choice beside it
NOG_NIET_GEKOZEN = "nog niet gekozen"
GEKOZEN = "{maanden} ({vergelijking})"
TERWIJL_HET_NIET_MAG = "terwijl bellen zonder toestemming niet mag"
ER_IS_GEEN_VOORSTEL = "er is geen voorstel"
GELIJK = "gelijk aan het voorstel"
ZOALS_DE_UITKOMST_VRAAGT = "zoals de uitkomst vraagt"
TERWIJL_DE_CIJFERS_NIETS_DRAGEN = "terwijl de cijfers geen termijn dragen"
LANGER, KORTER = "langer dan het voorstel", "korter dan het voorstel"
REDEN_NODIG = {
    "geen_voorstel": "een keuze zonder voorstel",
    "geen_toestemming": "niet toegestaan: bellen mag hier alleen met toestemming",
    "geen_cijfers": "een keuze die de cijfers niet dragen",
    "langer": "langer dan het voorstel van {voorstel}",
}
"""Why the choice needs a reason before it is a decision (E061)."""

# Who decided
CONCEPT = "concept: nog niet vastgesteld"
VASTGESTELD = "vastgesteld door {beslissers}"
BESLISSER = "{naam}, {functie}, op {datum}"

# The rest of page one
PER_CONVERSIE = "{aantal} in maand {van}–{tot}"
GEEN_BINDEND = "geen: de wet staat de termijn niet toe"
