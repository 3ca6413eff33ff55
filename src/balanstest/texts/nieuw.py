"""What a fresh questionnaire says round its questions; values are filled in with `str.format`."""

from __future__ import annotations

INLEIDING = """\
Balanstest klanttermijn telemarketing
Vul achter elke dubbele punt het antwoord in. Wat begint met # is uitleg; u mag het weghalen.
Een lange tekst schrijft u zo:

  belang: |
    Eerste regel van de tekst.
    Tweede regel, even ver ingesprongen.

Staat er een # of een dubbele punt in uw tekst? Zet hem dan tussen "dubbele aanhalingstekens".

Nog niet alles weten mag: zolang 'status' op concept staat, zijn lege antwoorden geen fout.
Kijk wat er nog mist met:  balanstest check {bestand}
Maak het rapport met:      balanstest assess {bestand}"""
VOOR_DE_EDITOR = "De regel hierboven is voor editors zoals VS Code: die helpen dan bij het invullen. Laat hem staan."
CATEGORIE = "Categorie: {naam}. {omschrijving}"
LET_OP = "Let op: {valkuil}"
VOORBEELD = "Voorbeeld: {voorbeeld}"
ALLEEN_ALS, OF = "Alleen als '{veld}' is: {waarden}.", " of "
HAAL_WEG = "Haal het # weg en vul in; één regel per stuk:"
AL_INGEVULD = (
    "Dit hoort bij de categorie die u koos. Klopt het niet voor u? Neem dan een andere categorie, "
    "of maak de vragenlijst zonder --categorie."
)
VOORBEELD_BESTAND = "- {bestand: export-belsysteem.csv}"
VOORBEELD_UITGESLOTEN = "- {reden: Datum van de laatste aankoop onbekend, aantal: 40}"
VOORBEELD_NORM = "weging_klacht: {waarde: 10, motivering: waarom, vastgesteld_door: wie, datum: 2026-10-01}"
IN_CIJFERBOEK = (
    "Vul de aantallen in op het blad Cijfers van {bestand}. Dat bestand ligt naast deze vragenlijst; op het blad "
    "Uitleg staat hoe het werkt. Nog nooit gebeld? Laat het bestand leeg en schrijf hierboven: nog_niet_gebeld: ja"
)
VOLGT_OP = "Volgt op {bestand}, versie {versie} (SHA-256 {sha256})."
"""At the head of the next version of a questionnaire."""
KIJK_IN_VRAGENLIJST = "Kijk in een nieuwe vragenlijst."
