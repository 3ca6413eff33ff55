"""What fills in the texts of findings, where that is more than a number; values are filled in with `str.format`."""

from __future__ import annotations

# The decision, and the advice of the FG
VOORSTEL_VAN, GEKOZEN_TERMIJN_VAN = "het voorstel van {termijn}", "de gekozen termijn van {termijn}"
REDEN_STERK_GENOEG = "Is de reden daarvoor sterk genoeg?"
NOG_GEEN_REDEN = "Er staat nog geen reden bij. Vul die in voordat u vaststelt."

# What was decided
WIE_EN_WANNEER = "{naam} ({datum})"
ONBEKENDE = "iemand"

# The law
GEEN_UITZONDERING = "Voor dit soort organisaties kent de wet op {dag} geen uitzondering; dan geldt {artikel}."
NIET_VOLDAAN = "Op {dag} is niet voldaan aan {vraag}, een voorwaarde van {artikel}."

# The answers
OVERGENOMEN_UIT = {
    "vraag": "de vraag zelf",
    "uitleg": "de uitleg bij de vraag",
    "voorbeeld": "het voorbeeld bij de vraag",
}
"""Where an answer was copied from."""
BIJZONDERE_GEGEVENS = {
    "gezondheid": "gezondheid",
    "godsdienst": "godsdienst of levensovertuiging",
    "afkomst": "etnische afkomst",
    "politiek": "politieke opvattingen",
    "seksualiteit": "seksueel leven",
    "vakbond": "lidmaatschap van een vakbond",
    "strafbaar": "strafbare feiten",
    "lichaam": "biometrie of genen",
}
"""The kinds of personal data that the law protects more."""
MAATREGELEN = ("maatregel {nummers}", "maatregelen {nummers}")
"""One of them, and more."""
ANDERE_TEKENS = "andere"
ANDERE_PLAATS = " De plaats die erbij staat, klopt niet."
"""Behind an answer to a finding that is there, but elsewhere."""

NORM_MIST = {"motivering": "waarom", "vastgesteld_door": "wie dat besloot"}
"""What is lacking with a norm of their own, behind 'maar niet'."""

# The figures
ONBEKEND_AANTAL = "Een onbekend aantal"
MENSEN = ("is 1 persoon", "zijn {aantal} mensen")
"""One of them, and more; in front of 'opnieuw gebeld'."""
VAN_TOT = "maand {van} tot {tot}"
PER_10_000 = "{getal} per 10.000 gesprekken"
BESTAND, BESTAND_MET_BLAD = "'{bestand}'", "'{bestand}' (blad '{blad}')"
