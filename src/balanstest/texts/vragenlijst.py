"""What fills in the messages about a questionnaire: advice, ranges, what is asked; filled in with `str.format`."""

from __future__ import annotations

# Names that nobody knows, and lists
HIER_KAN_STAAN = "Hier kan staan: {namen}."
HOORT_ONDER = "Deze naam hoort onder '{blok}'."
BEKENDE_NORMEN = "Bekende normen: {namen}."
NAMEN_IN_REGELBESTAND = "Kijk welke namen de ingebouwde regelbestanden gebruiken."
REGELS_VAN_BLOK = "de regels van dit blok"
MAANDEN_ALS_LIJST = (
    "Schrijf per maand een regel met een streepje ervoor. Nog niemand gebeld? Haal deze regel dan weg en schrijf "
    "nog_niet_gebeld: ja."
)
TUSSEN_HAKEN = "Schrijf [{tekst}]."
BESTAND_ERNAAST = "Haal '{naam}:' weg en schrijf op die plaats: bestand: {bestand}"
LIJST_IN_TEKST = "Haal het teken achter de dubbele punt (| of >) weg: dan is dit een lijst."
LIJST_MET_STREEPJES = "Begin elke regel van de lijst met een streepje. Is er niets te noemen? Laat het dan leeg."
LIJST_OF_HAKEN = "Begin elke regel van de lijst met een streepje, of schrijf [een, twee]."

# One value
LAAT_LEEG = "Is er niets in te vullen? Laat het dan leeg."
JA_OF_NEE, JA_DEELS_OF_NEE = "ja of nee", "ja, deels of nee"
DAG_BESTAAT_NIET = "Deze dag bestaat niet."
JAAR_BUITEN_BEREIK = "Kies een jaar van {eerste} tot en met {laatste}."
PERCENTAGE_ALS_AANTAL = 'Een percentage schrijft u zo: conversies_pct: "{getal}".'
KOMMA_TUSSEN_ACCOLADES = 'Schrijf {heel}.{deel} met een punt, of "{heel},{deel}" tussen aanhalingstekens.'
PERCENTAGE_TUSSEN_ACCOLADES = 'Schrijf een percentage zo: {naam}_pct: "{getal}".'

# What does not fit together
SOORTEN = {
    "conversies": "conversies",
    "verzet": "gevallen van verzet",
    "klachten": "klachten",
    "aantal": "gevallen",
}
DRIE_OVERZICHTEN = "drie overzichten"
ENZOVOORT = "{namen} enzovoort"

# What is still to be answered
MAATREGEL_IN_REGEL = "vraag 2d: de maatregel in deze regel"
GEGEVEN_IN_REGEL = "vraag 2a: het gegeven in deze regel"
LEGE_KOLOM = "de kolom '{kolom}' van de tabel"
CEL_IN_REGEL = "'{kolom}' in deze regel van de tabel"
CEL_IN_BESTAND = "'{kolom}' op regel {regel} van {bestand}"
KOLOM_IN_BESTAND = "de kolom '{kolom}' van {bestand}"
TEKENS, REGELS, RIJEN = "tekens", "regels", "rijen"
"""Of what all answers together have too many."""
