"""What the workbook for the figures says; values are filled in with `str.format`."""

from __future__ import annotations

CIJFERS, PERCENTAGES, UITLEG = "Cijfers", "Percentages", "Uitleg"
"""The names of the sheets."""
TITEL, TITEL_CATEGORIE = "Cijfers voor de balanstest", "Cijfers voor de balanstest: {categorie}"
EEN_RIJ, KIES = "Eén rij is een", "← kies maand of kwartaal"
TOTAAL = "Totaal"

# What Excel says while someone types
KIES_KOP, KIES_FOUT = "Maand of kwartaal", "Kies maand of kwartaal uit de lijst."
HEEL_KOP = "Een heel getal"
HEEL_UITLEG = "Typ een aantal: 0, 1, 2 enzovoort. Geen percentage. Laat leeg wat u niet weet."
HEEL_FOUT = "Hier past alleen een heel getal van 0 of meer. Percentages rekent het blad Percentages zelf uit."

# Percentages
TITEL_PERCENTAGES = "Percentages van de gesprekken"
ZONDER_VULLEN = "Dit blad rekent zelf. Hier hoeft u niets in te vullen, en het programma leest dit blad niet."
MAANDEN, VANAF_MAAND = "Maanden", "Vanaf maand"
KOPPEN = {"conversies": "Conversies", "verzet": "Verzet", "klachten": "Klachten"}
GRAFIEK = "{naam}, in % van de gesprekken"
ALT_TEKST = (
    "Lijn met {naam} als percentage van de gesprekken, per periode na het beginpunt. "
    "De getallen staan in de tabel links."
)
AS_MAANDEN = "Maanden na het beginpunt"

# Explanation
UITLEG_REGELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Wat vult u in?",
        (
            "Vul op het blad Cijfers de witte vakken in. U begint met de keuze bovenaan: is één rij een maand of een "
            "kwartaal? Een maand is beter, want dan is te zien hoe het per maand gaat.",
            "'van' en 'tot' staan al ingevuld. Maand 0 is de eerste maand na het beginpunt van de vragenlijst (vraag "
            "1b). 'tot' telt zelf niet mee: van 0 tot 3 is maand 0, 1 en 2.",
            "Tel per gesprek hoeveel hele maanden er tussen het beginpunt en het gesprek zitten. Dat is de rij.",
            "Rijen boven en onder uw cijfers mogen leeg blijven. Is tussendoor in een maand niemand gesproken? Vul "
            "daar 0 gesprekken in.",
            "Laat een vak leeg als u het aantal niet weet. Vul alleen 0 in als er echt niets was.",
        ),
    ),
    ("Wanneer telt iets mee?", ()),
    (
        "Daarna",
        (
            "Sla het bestand op, met dezelfde naam en in dezelfde map als de vragenlijst. Sluit het en typ: {opdracht}",
            "Het programma leest alleen het blad Cijfers. De rij Totaal telt niet mee, maar moet wel kloppen.",
            "Het blad Percentages toont wat u heeft ingevuld, in procenten en in drie grafieken.",
        ),
    ),
    (
        "Past uw tabel niet?",
        (
            "De bladen zijn beveiligd zonder wachtwoord, zodat de formules heel blijven. Opheffen kan in Excel bij "
            "Controleren, Beveiliging blad opheffen.",
            "Heeft u al een eigen bestand met de tabel? Zet het in de map van de vragenlijst en schrijf de naam achter "
            "'bestand'. Dit bestand kan dan weg.",
            "Mag u kleine aantallen niet tonen? Hef dan de beveiliging op, haal de controle weg bij Gegevens, "
            "Gegevensvalidatie, en schrijf <5.",
            "Heeft u een lijst van alle gesprekken? Dan telt 'balanstest curves' voor u. Met --into en --replace komt "
            "de tabel in de vragenlijst, en is dit bestand niet nodig.",
        ),
    ),
)
"""The headings with their paragraphs; what counts is filled in from the questions about it."""
TELT_MEE = 1
"""Which heading that is."""
EEN_BEGRIP = "{naam}: {hint}"
BEGRIPPEN = {"gesprek": "Gesprek", "conversie": "Conversie", "verzet": "Verzet", "klacht": "Klacht"}
