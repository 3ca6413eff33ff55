"""What fills in the messages about a file of figures (`fouten_cijfers`); values are filled in with `str.format`."""

from __future__ import annotations

# Where something stands
ZONDER_NAAM = "(leeg)"
EN = " en "

# The file as a whole
GEEN_GEWOON_BESTAND = "het is geen gewoon bestand"
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
LEEG_BLAD = "Het blad '{blad}' is leeg; de tabel hoort op het eerste blad."
ONBEKENDE_KOLOM = "Haal de kolom weg, of geef haar een bekende naam."
TWEE_KEER = "De kolom '{naam}' staat er twee keer."
MAAND_ERNAAST = "De kolom 'maand' staat naast '{naam}'; beide zeggen over welke maanden de rij gaat."
ZET_NAAM = "Zet een naam boven de kolom, of haal haar weg."
ZET_NAMEN = "Zet ze daar: {namen}."
ZET_NAMEN_CSV = "Zet ze daar: {namen}. In een CSV staat tussen de kolommen een puntkomma, komma of tab."
STAAN_LAGER = "Ze staan op regel {regel}; haal de regels erboven weg."
OP_BLAD = " (blad '{blad}')"
ALLEEN_NAMEN, ZET_RIJEN = "Onder de namen van de kolommen staan geen cijfers.", "Zet onder de namen een rij per maand."

# A row or a cell
TOTALEN = "Dit lijkt een rij met totalen of gemiddelden."
ZONDER_MAANDEN = "Bij deze rij staat niet over welke maanden zij gaat."
KOMMA_SCHEIDT = "Staat er een komma in een getal? Die scheidt hier ook de kolommen."
VUL_GETAL = "Vul het getal zelf in."
PERCENTAGES_APART = "Zet percentages in een kolom '{naam}_pct', of vul het aantal in."
