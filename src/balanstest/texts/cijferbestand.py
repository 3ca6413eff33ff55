"""What fills in the messages about a file of figures (`fouten_cijfers`); values are filled in with `str.format`."""

from __future__ import annotations

# Where something stands
ZONDER_NAAM = "(leeg)"
EN = " en "

# The file as a whole
LEEG_BESTAND, VUL_BESTAND = "Dit bestand is leeg.", "Vul het bestand."
GEEN_TEKST = "Dit is geen gewoon tekstbestand."
ONLEESBAAR_TEKEN = "Hier staat een teken dat niet te lezen is."
ANDER_SOORT = "een bestand van de soort '{soort}'"
ZONDER_EXTENSIE = "zonder naam"

# More than a table of figures has
TE_VEEL, TE_VEEL_RIJEN, TE_VEEL_KOLOMMEN = "te veel", "te veel rijen", "te veel kolommen"
MEGABYTES, MEGABYTES_UITGEPAKT = "{aantal} MB", "{aantal} MB uitgepakt"
RIJEN, KOLOMMEN = "{aantal} rijen met cijfers", "{aantal} kolommen"

# A workbook
VERKEERDE_NAAM = "een Excel-bestand met de verkeerde naam ('{extensie}')"
GEEN_EXTENSIE = "geen"
OUD_EXCEL = "een oud Excel-bestand (.xls)"
BINAIR_EXCEL = "een binair Excel-bestand (.xlsb)"
GEEN_EXCEL = "geen Excel-bestand"
GEEN_ZICHTBAAR_BLAD, ZET_OP_BLAD = "Dit bestand heeft geen zichtbaar werkblad.", "Zet de tabel op een blad."
ZONDER_UITKOMST = "Hier staat een formule zonder uitkomst."
EXCEL_FOUT = "Excel geeft hier een fout: {fout}."

# The names of the columns
GEEN_CIJFERS = "Dit bestand heeft geen cijfers."
LEEG_BLAD = "Het blad '{blad}' is leeg. Zet de tabel op dat blad."
GEEN_NAMEN = "In dit bestand staat geen rij met de namen van de kolommen."
GEEN_NAMEN_OP_BLAD = "Op het blad '{blad}' staat geen rij met de namen van de kolommen."
GETALLEN_ERBOVEN = "Hier staan al getallen, en de namen van de kolommen staan eronder."
ZET_ERONDER = "Zet alle rijen met cijfers onder de namen. Erboven mag alleen een titel staan."
ONBEKENDE_KOLOM = "Haal de kolom weg, of geef haar een bekende naam."
TWEE_KEER = "De kolom '{naam}' staat er twee keer."
TWEE_NAMEN = "De kolommen '{een}' en '{ander}' zijn allebei '{naam}'."
MAAND_ERNAAST = "De kolom '{ander}' staat naast '{naam}'; beide zeggen over welke maanden de rij gaat."
ZET_NAAM = "Zet een naam boven de kolom, of haal haar weg."
ZET_NAMEN = "Zet boven de cijfers een rij met: {namen}."
ZET_NAMEN_CSV = "Zet boven de cijfers een rij met: {namen}. In een CSV staat ertussen een puntkomma, komma of tab."

# A row or a cell
ZONDER_MAANDEN = "Bij deze rij staat niet over welke maanden zij gaat."
KOMMA_SCHEIDT = "Staat er een komma in een getal? Die scheidt hier ook de kolommen."
VUL_GETAL = "Vul het getal zelf in."
PERCENTAGES_APART = "Zet percentages in een kolom '{naam}_pct', of vul het aantal in."
SCHRIJF_KWARTAAL = "Schrijf 1 of Q1 voor de eerste drie maanden na het beginpunt. Een kwartaal van het jaar past niet."
SCHRIJF_PERIODE = "Schrijf twee getallen met een streepje: 0-3 is maand 0, 1 en 2."
OOK = "Dat geldt ook voor {regels}."

# How it was read
REGELS, REGEL_TOT = "regel {nummers}", "{van} tot en met {tot}"
GELEZEN_LEEG = "Er staan nog geen cijfers in."
GELEZEN_BLAD = "Alleen het blad '{blad}' is gelezen, niet {andere}."
GELEZEN_KOP = "De namen van de kolommen staan op regel {regel}."
GELEZEN_ALS, GELEZEN_KOLOMMEN = "'{kop}' is '{naam}'", "Zo zijn de namen gelezen: {paren}."
GELEZEN_KWARTALEN = "Een kwartaal is gelezen als drie maanden na het beginpunt: Q1 is maand 0, 1 en 2."
GELEZEN_UITGEREKEND = (
    "Bij 'van' en 'tot' staan formules zonder uitkomst. Het programma heeft de maanden zelf uitgerekend."
)
GELEZEN_PROCENTEN = {
    True: "De kolom {namen} heeft percentages, en is zo gelezen.",
    False: "De kolommen {namen} hebben percentages, en zijn zo gelezen.",
}
NIET_GELEZEN_KOLOM = {
    True: "De kolom {namen} telt niet mee.",
    False: "De kolommen {namen} tellen niet mee.",
}
KOLOM_OP_BLAD, KOLOM_IN_TEKST = "{letter}", "{nummer}"
NIET_GELEZEN_TOTAAL = "Totalen en gemiddelden tellen niet mee: {regels}."
NIET_GELEZEN_LEEG = "Rijen zonder cijfers tellen niet mee: {regels}."
