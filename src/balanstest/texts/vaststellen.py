"""What the program says where somebody decides: what to type, what is decided, and what stands in the way."""

from __future__ import annotations

# Advice inside a message
HAAL_WEG = "haal de naam weg"
NOEM_SHA256 = "noem ernaast zijn vingerafdruk, bij sha256"
OF_ANTWOORD = "Of antwoord erop: zet onder 'onderbouwing', 'reacties' een regel met bevinding {code} en uw reactie."
IEMAND = "iemand zonder naam"

# Asking
VRAAG_NAAM = "Wie stelt dit vast (naam)?"
VRAAG_FUNCTIE = "Welke functie heeft die persoon?"
VRAAG_DATUM = "Op welke dag is het besluit genomen?"
MET_VOORSTEL = "{vraag} [{voorstel}] "
ZONDER_VOORSTEL = "{vraag} "
BEVESTIG = "Stelt u dit vast? Typ ja of nee: "
JA, NEE = "ja", "nee"
NIET_VASTGESTELD = "Er is niets vastgesteld en niets veranderd."

# What is decided, on one screen
KOP = "Vast te stellen: {kop}"
UITKOMST, FG, BESLUIT, BESTANDEN = "Uitkomst", "FG", "Besluit", "Bestanden"
REDEN, GELDIG_TOT = "Reden", "Geldig tot"
BESLISSER = "{naam}, {functie}, {datum}"
GEEN_BESTANDEN = "geen"
GEEN_BEVINDINGEN = "Er zijn geen bevindingen."

# Afterwards
VASTGESTELD = "Vastgesteld door {naam}: {bestand}"
VANAF_NU = (
    "Vanaf nu vinden check en assess elke wijziging. Besluit er nog iemand? Die geeft ook approve. Is er iets nieuws? "
    "Begin dan een volgende versie."
)
