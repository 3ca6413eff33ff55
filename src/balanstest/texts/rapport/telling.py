"""The account of a count in the report. Values are filled in with `str.format`."""

from __future__ import annotations

KOP = "Telling"
VRAAG = "Hoe zijn de cijfers geteld?"
VERANDERD = "Let op: de tabel is na deze telling veranderd. Wat hierna volgt, gaat dus niet over deze cijfers."
GETELD = "Geteld op {dag} met balanstest {versie} uit {bronnen}."
KOLOMMEN = "Kolommen: {kolommen}."
KLACHTEN = "Klachten uit {bronnen}, bij het laatste gesprek op of voor de dag van de klacht."
KLACHTKOLOMMEN = "Kolommen van de klachten: {kolommen}."
KOLOMMEN_IN_VRAAG = "Welke kolommen zijn gelezen, staat in de vraag; bewaar die erbij."
ANDERE_BRON = "{rol} uit {bronnen}."
ROLLEN = {
    "beginpunten": "Beginpunten (het laatste einde, de laatste aankoop of gift op of voor de dag van het gesprek)",
    "verzet": "Verzet dat elders binnenkwam, bij het laatste gesprek op of voor die dag,",
}
KOLOM_BIJ_ROL = "{rol} {naam}"
KOLOM_MET_VORM = "{kolom} ({vorm})"
NIEMAND = "Geen klantnummer, maar ingevuld door een systeem: {waarden}."
PERSONEN = (
    "Van 1 klantnummer met zeer veel gesprekken is gezegd dat het één persoon is.",
    "Van {aantal} klantnummers met zeer veel gesprekken is gezegd dat het elk één persoon is.",
)
"""Of one customer, and of more."""
MET_AANTAL = {
    "conversies_op_beginpunt": "Conversies op of voor hun beginpunt: {aantal}.",
    "vlag_zonder_gesprek": "Rijen zonder gesprek waarbij toch verzet of een klacht staat: {aantal}.",
    "onleesbare_beginpunten": "Beginpunten die niet te lezen waren: {aantal}.",
    "onleesbaar_verzet": "Verzet dat niet te lezen was: {aantal}.",
    "verborgen_geteld": "Verborgen rijen van een Excelblad die zijn meegeteld: {aantal}.",
    "verborgen_beginpunten": "Verborgen rijen met beginpunten die niet zijn meegeteld: {aantal}.",
    "verborgen_verzet": "Verborgen rijen met verzet die niet zijn meegeteld: {aantal}.",
    "verborgen_klachten": "Verborgen rijen met klachten die niet zijn meegeteld: {aantal}.",
}
"""By the code of a signal that has a number."""
MEESTE_ONBEKEND = "Niet nagegaan is of één klantnummer voor veel mensen staat."
OF_ANDERS = "; of "
"""Between the columns of one group of files and those of another."""
IN_TABEL = "{motor}, tabel {tabel} (van een tabel is geen vingerafdruk gemaakt)"
ANTWOORD = "het antwoord van de bron op de vraag van balanstest ({bestand})"
BUITEN = "{naam} (SHA-256 {sha256})"
UITKOMSTEN = "Uitkomsten: {delen}."
BIJ_SOORT = "{soort} = {namen}"
EN_NOG = "{namen} en nog {aantal}"
ALLE_ANDERE = "alle andere"
ALLE_ANDERE_ENKEL, ALLE_ANDERE_MEER = "alle andere (1 soort)", "alle andere ({aantal} soorten)"
"""Outcomes that nobody named; what they are may be about people, and is never told."""
ALLEEN = "Alleen rijen met {kolom} = {waarden} zijn geteld."
TELT = "Iedereen telt per periode één keer, in hele maanden na het beginpunt."
TIJDZONE = "Tijdstippen zijn gelezen als Nederlandse tijd."
NAWACHT = "Gesprekken na {dag} tellen niet mee: er konden nog klachten komen ({nawacht} dagen)."
BREED = "De perioden zijn {breedte} breed, omdat in losse maanden niemand was gesproken."
BREED_CELLEN = (
    "De perioden zijn {breedte} breed, omdat in losse maanden niemand was gesproken, of minder dan {grens} mensen."
)
GEKOZEN_BREED = "De perioden zijn {breedte} breed; dat is zo gekozen."
CELLEN = "Aantallen van 1 tot en met {hoogste} zijn afgeschermd."
TE_KLEIN = (
    "Niet in de tabel, want minder dan {grens} mensen: de periode vanaf maand {maanden}.",
    "Niet in de tabel, want minder dan {grens} mensen: de perioden vanaf maand {maanden}.",
)
"""Of one period, and of more."""
RIJEN = "Rijen in het logboek: {rijen} = {som}."
RIJEN_CELLEN = "Rijen in het logboek, voor zover zij mogen worden getoond: {som}."
SOM = {
    "geteld": "{aantal} in de tabel",
    "extra": "{aantal} extra (zelfde persoon, zelfde periode)",
    "dubbel": "{aantal} dubbel (zelfde persoon, zelfde dag)",
    "uitgesloten": "{aantal} uitgesloten",
    "overgeslagen": "{aantal} overgeslagen",
    "niet_bereikt": "{aantal} niemand gesproken",
    "niet_gekozen": "{aantal} andere rijen dan gesprekken",
    "onleesbaar": "{aantal} niet te lezen",
}
"""Where every row of a log went; together these are all rows."""
WEINIG = "Minder dan {grens} keer: {redenen}."
EXTRA, DUBBEL = "al gesproken in dezelfde periode", "zelfde persoon op dezelfde dag"
NA_VERZET = "na verzet opnieuw gebeld"
ONLEESBAAR = "Niet te lezen als gesprek"
KLACHT_ZONDER_GESPREK = "geklaagd zonder gesprek dat meetelt"
LOSSE_KLACHTEN = "Klachten zonder gesprek dat meetelt: {aantal}."
LOS_VERZET = "Verzet zonder gesprek dat meetelt: {aantal}."
SLECHTE_KLACHTEN = "Klachten die niet te lezen waren: {aantal}."
