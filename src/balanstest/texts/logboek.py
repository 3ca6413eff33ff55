"""What `balanstest curves` says and writes, in Dutch at B1 level. Values are filled in with `str.format`."""

from __future__ import annotations

# Why conversations do not count, by the names of `logboek.definitie.REDENEN`; each reads well behind any number
REDENEN = {
    "zonder_klant": "Zonder klantnummer",
    "zonder_beginpunt": "Zonder datum van het beginpunt",
    "zonder_datum": "Zonder datum van het gesprek",
    "niet_bereikt": "Niemand gesproken",
    "overgeslagen": "Uitkomst overgeslagen",
    "onbekende_uitkomst": "Uitkomst niet bekend",
    "voor_beginpunt": "Gebeld voor het beginpunt",
    "te_recent": "Te kort geleden (er kunnen nog klachten komen)",
    "buiten_periode": "Voor de eerste dag die meetelt",
}
EXTRA = "Al gesproken in dezelfde periode"
DUBBEL = "Zelfde persoon op dezelfde dag (vaak een dubbele rij)"
SLECHT = "Niet te lezen als gesprek"
SLECHTE_KLACHT = "Niet te lezen als klacht"
KLACHT_ZONDER_GESPREK = "Geklaagd zonder gesprek dat meetelt"

# On the screen
KOP_KOLOMMEN = "Zo is het logboek gelezen"
KOP_KLACHTKOLOMMEN = "Zo zijn de klachten gelezen"
KOP_UITKOMSTEN = "Uitkomsten"
KOP_UITGESLOTEN = "Telt niet mee"
KOP_TABEL = "Tabel"
KOLOMKOPPEN = ("Maanden", "Gesprekken", "Conversies", "Verzet", "Klachten")
PERIODE = "Gesprekken van {van} tot en met {tot}: {aantal}, van mensen die per periode één keer tellen."
ROLLEN = {
    "klant": "klant",
    "beginpunt": "beginpunt",
    "gesprek": "gesprek",
    "uitkomst": "uitkomst",
    "dag": "datum van de klacht",
}
BETEKENIS = {
    "klant": "een nummer per persoon",
    "beginpunt": "de datum van het einde, de laatste aankoop of de laatste gift",
    "gesprek": "de datum van het gesprek",
    "uitkomst": "wat het gesprek opleverde",
    "dag": "de datum van de klacht",
}
"""What each column of a log holds, for who looks for it."""
DATUMDELEN = {"%Y": "jjjj", "%y": "jj", "%m": "mm", "%d": "dd"}
"""How a user knows the parts of the form of a date."""
NAAMLOZE_KOLOM = "kolom {nummer}"
ZONDER_CIJFER = "Een tekst zonder cijfers"
KOLOM_MET_VORM = "{kolom} ({vorm})"
LEEG = "(leeg)"
KEER = "{soort}, {aantal} keer"
SOORTEN = {
    "conversie": "conversie",
    "verzet": "verzet",
    "klacht": "klacht",
    "geen": "geen van deze",
    "niet_bereikt": "niemand gesproken",
    "overslaan": "overgeslagen",
}
LEGE_MAANDEN = (
    "De perioden zijn {breedte}: in sommige losse maanden is niemand gesproken (vanaf maand {maanden}), en een tabel "
    "mag geen gaten hebben."
)
LEGE_MAANDEN_CELLEN = (
    "De perioden zijn {breedte}: in sommige losse maanden is niemand gesproken, of minder dan {grens} mensen (vanaf "
    "maand {maanden}), en een tabel mag geen gaten hebben."
)
LEGE_PERIODEN = "Let op: ook zo zijn er lege perioden (vanaf maand {maanden}). De vragenlijst ziet daar een gat."
VEEL_EXTRA = (
    "Let op: {deel} van de gesprekken was met iemand die in dezelfde periode al was gesproken. Zij tellen niet mee."
)
GEBELD_NA_VERZET = (
    "Let op: {mensen} na verzet opnieuw gebeld. Dat mag niet (artikel 21 lid 3 AVG). Zoek uit hoe het komt."
)
NIET_GETELD = {
    "conversie": "Let op: conversies zijn niet geteld, want geen uitkomst betekent een conversie. Die kolom blijft "
    "leeg. Zeg welke uitkomst dat is met: --uitkomst conversie=NAAM. Kwam die nooit voor, dan staat er 0.",
    "verzet": "Let op: verzet is niet geteld, want geen uitkomst betekent verzet. Die kolom blijft leeg: niet geteld "
    "is iets anders dan nul. Zeg welke uitkomst verzet is met: --uitkomst verzet=NAAM. Kwam die nooit voor, dan staat "
    "er 0.",
    "klacht": "Let op: klachten zijn niet geteld, want geen uitkomst betekent een klacht. Die kolom blijft leeg: niet "
    "geteld is iets anders dan nul. Tel ze mee met: --klachten BESTAND. Of zeg welke uitkomst een klacht is met: "
    "--uitkomst klacht=NAAM. Kwam die nooit voor, dan staat er 0.",
}
ONGETELD = "–"
PLAIN_ONGETELD = "onbekend aantal"
LOSSE_KLACHTEN = (
    "Let op: de meeste klachten ({aantal}) horen bij geen gesprek dat meetelt. Kijk of een klant in het logboek en bij "
    "de klachten met hetzelfde nummer staat, op dezelfde manier geschreven."
)
TE_KLEIN = (
    "Niet in de tabel, want minder dan {grens} mensen: de periode vanaf maand {maanden}.",
    "Niet in de tabel, want minder dan {grens} mensen: de perioden vanaf maand {maanden}.",
)
"""Of one period, and of more."""
KLEINE_CELLEN = "Aantallen van 1 tot en met {hoogste} staan als <{grens}."
INGEVULD = "Ingevuld: {naam}"
WAT_NU = "Lees na wat er staat. Daarna:"
IN_VRAGENLIJST = "Zet dit in een vragenlijst met: --into BESTAND"
TELLEN = "Tellen"
TELLEN_IN = "Tellen in {motor}"
PLAIN_RIJ = "Maand {van} tot {tot}: {aantallen}"
PLAIN_CEL = {
    "gesprekken": ("{aantal} gesprek", "{aantal} gesprekken"),
    "conversies": ("{aantal} conversie", "{aantal} conversies"),
    "verzet": ("{aantal} verzet", "{aantal} verzet"),
    "klachten": ("{aantal} klacht", "{aantal} klachten"),
}
"""Of each column one, and any other number."""
PLAIN_VOORTGANG = "Geteld: {procent} %"
MENSEN = ("1 persoon is", "{aantal} personen zijn")

# The files of a log
PAST_NERGENS = "het past niet in het geheugen en niet op de schijf"
RAAD_KOLOMMEN = "De kolommen zijn: {namen}."

# Options that do not fit
RAAD_SOORT = "Schrijf eerst de soort en dan de uitkomst uit uw logboek, zoals verzet=BMN. De soorten zijn: {soorten}."
RAAD_EEN_SOORT = "U noemt deze uitkomst bij {een} en bij {ander}. Kies er één."
UITKOMST_BETEKENT = "Zeg ook wat deze betekent: --uitkomst {voorbeeld}."
"""The advice at the second and further unknown outcomes: which kinds there are, stands at the first."""
EEN_SOORT = "SOORT"
"""In an example, where nobody knows which."""
RAAD_ROL = "Schrijf rol=kolom; de rollen zijn: {rollen}."
RAAD_DATUM = "Schrijf een datum als 2024-01-31."
RAAD_KEUZE = "Kies uit: {keuze}."
RAAD_GETAL = "Schrijf een heel getal van 0 of meer, zonder punt of komma."
RAAD_TE_GROOT = "Kies een getal van hoogstens {hoogste}."
RAAD_EEN_KOLOM = "U koos voor '{rol}' ook al de kolom '{naam}'. Kies er één."

# In the questionnaire
BRON = "Geteld op {dag} met balanstest {versie} uit {bestanden}."
BRON_MOTOR = "{motor}, {tabel} (van een tabel is geen vingerafdruk gemaakt)"
BRON_ANTWOORD = "het antwoord van de bron op de vraag van balanstest ({bestand})"
BRON_KOLOMMEN = "Kolommen: {kolommen}."
BRON_KOLOMMEN_IN_VRAAG = "Welke kolommen zijn gelezen, staat in de vraag; bewaar die erbij."
BRON_KLACHTEN = "Klachten uit {bestanden}, bij het laatste gesprek op of voor de dag van de klacht."
BRON_KLACHTKOLOMMEN = "Kolommen van de klachten: {kolommen}."
BRON_UITKOMSTEN = "Uitkomsten: {delen}."
BRON_TELT = "Iedereen telt per periode één keer, in hele maanden na het beginpunt."
BRON_TIJDZONE = "Tijdstippen zijn gelezen als Nederlandse tijd."
BRON_NAWACHT = "Gesprekken na {dag} tellen niet mee: er konden nog klachten komen ({nawacht} dagen)."
BRON_BREED = "De perioden zijn {breedte} breed, omdat in losse maanden niemand was gesproken."
BRON_BREED_CELLEN = (
    "De perioden zijn {breedte} breed, omdat in losse maanden niemand was gesproken, of minder dan {grens} mensen."
)
BRON_GEKOZEN_BREED = "De perioden zijn {breedte} breed; dat is zo gekozen."
BRON_WEINIG = "Minder dan {grens} keer: {redenen}."
MINDER_DAN = "minder dan {grens}"
NA_VERZET = "Na verzet opnieuw gebeld"
BRON_CELLEN = "Aantallen van 1 tot en met {hoogste} zijn afgeschermd."
BRON_RIJEN = "Rijen in het logboek: {rijen} = {som}."
BRON_RIJEN_CELLEN = "Rijen in het logboek, voor zover zij mogen worden getoond: {som}."
SOM = {
    "tabel": "{aantal} in de tabel",
    "extra": "{aantal} extra (zelfde persoon, zelfde periode)",
    "dubbel": "{aantal} dubbel (zelfde persoon, zelfde dag)",
    "uitgesloten": "{aantal} uitgesloten",
    "overgeslagen": "{aantal} overgeslagen",
    "niet_bereikt": "{aantal} niemand gesproken",
    "slecht": "{aantal} niet te lezen",
}
"""Where every row of a log went; together these are all rows."""
BRON_LOSSE_KLACHTEN = "Klachten zonder gesprek dat meetelt: {aantal}."
BRON_SLECHTE_KLACHTEN = "Klachten die niet te lezen waren: {aantal}."
BRON_EERDER = ("Geen gesprek, dus niet geteld: {delen}.",)
"""Sentences that an earlier version of this program wrote."""
KOLOM_BIJ_ROL = "{rol} {naam}"
OF_ANDERS = "; of "
"""Between the columns of one group of files and those of another."""
BIJ_SOORT = "{soort} = {namen}"
EN_NOG = "{namen} en nog {aantal}"
ALLE_ANDERE = "alle andere"
ALLE_ANDERE_ENKEL = "alle andere (1 soort)"
ALLE_ANDERE_MEER = "alle andere ({aantal} soorten)"
"""Outcomes that nobody named; what they are may be about people, and is never told."""
DEFINITIE = {
    "gesprek": "De persoon zelf is gesproken, volgens de uitkomsten: {namen}.",
    "conversie": "Een gesprek met de uitkomst {namen}.",
    "verzet": "Een gesprek met de uitkomst {namen}.",
    "klacht": "Een gesprek met de uitkomst {namen}.",
}
DEFINITIE_KLACHTEN = "Een klacht uit {bestanden}, bij het laatste gesprek op of voor de dag van de klacht"
DEFINITIE_OF = "{eerste}, of een gesprek met de uitkomst {namen}."

# The engines of an organisation: why there is no answer, and what to do. Never a word of the engine itself.
TABEL = "tabel {naam}"
MOTOR_PLAATS = "--engine {motor}"
MOTOR_REDENEN = {
    "tabel": "de tabel bestaat niet, of u mag haar niet zien",
    "recht": "u mag deze tabel niet lezen",
    "afgebroken": "de vraag is daar afgebroken, bijvoorbeeld omdat zij te lang duurde",
    "datum": "een kolom met datums heeft een waarde die geen datum is",
    "aanmelden": "aanmelden lukt niet",
    "verbinding": "er is geen verbinding",
    "vol": "geheugen, schijf of verbindingen zijn daar op",
    "java": "Java start niet, of de verbinding met Spark lukt niet",
}
MOTOR_RAAD = {
    "tabel": "Controleer de naam: --tabel schema.tabel.",
    "recht": "Vraag de beheerder om leesrecht op de tabel.",
    "afgebroken": "Probeer het op een rustig moment, of vraag de beheerder om meer tijd.",
    "datum": "Gebruik kolommen van het type datum, of tekst als 2024-01-31. Een view in de bron kan dat regelen.",
    "aanmelden": "Controleer PGUSER en het bestand .pgpass, of vraag de beheerder.",
    "verbinding": "Controleer het netwerk en de instellingen, of vraag de beheerder.",
    "vol": "Probeer het op een rustig moment, of vraag de beheerder.",
    "postgres": "Het programma meldt zich aan zoals psql: met PGHOST, PGDATABASE, PGUSER, PGSERVICE en .pgpass.",
    "java": "Spark heeft Java 17 of nieuwer nodig. Voor een cluster: zet SPARK_REMOTE of spark-defaults.conf goed.",
    "anders": "Laat een beheerder in het logboek van de database kijken, of gebruik: --print-sql.",
}
MOTOR_CODE = "de vraag mislukt met code {code}"

# Above a query that somebody else runs; on every line stands one of these
VRAAG_WAT = "Balanstest klanttermijn telemarketing: gesprekken, conversies, verzet en klachten per periode ({dialect})."
VRAAG_ALLEEN_AANTALLEN = "Deze vraag leest alleen. Zij geeft aantallen terug, geen personen."
VRAAG_LOG = "Gesprekken: tabel {tabel}. Kolommen: {kolommen}."
VRAAG_KLACHTEN = "Klachten: tabel {tabel}. Kolommen: {kolommen}."
VRAAG_ZO_GENOEMD = "Niet gekozen, en daarom genoemd naar hun rol: {kolommen}. Anders: gebruik --kolom of --klachtkolom."
VRAAG_DATUMS = "De kolommen met een datum zijn van het type datum of tijdstip. Een rij is een gesprek."
VRAAG_KLANT = (
    "De kolom met de klant is tekst of een heel getal, in elke tabel op dezelfde manier geschreven. Is het een getal "
    "dat ook cijfers achter de komma kan hebben (FLOAT, DECIMAL)? Maak er dan eerst in een view een heel getal van."
)
VRAAG_ZONE_SESSIE = "Heeft een tijdstip een tijdzone? Dan telt de dag in Nederland. Geef daarvoor eerst deze opdracht:"
VRAAG_ZONE_VIEW = (
    "Heeft een tijdstip een tijdzone? Dan telt de dag in Nederland. Maak daarvoor eerst een view, met als dag:"
)
VRAAG_ZONE_OPDRACHT = {
    "postgres": "SET TIME ZONE 'Europe/Amsterdam';",
    "spark": "SET TIME ZONE 'Europe/Amsterdam';",
    "databricks": "SET TIME ZONE 'Europe/Amsterdam';",
    "duckdb": "SET TimeZone = 'Europe/Amsterdam';",
}
VRAAG_ZONE_KOLOM = {
    "snowflake": "CAST(CONVERT_TIMEZONE('Europe/Amsterdam', kolom) AS DATE)",
    "bigquery": "DATE(kolom, 'Europe/Amsterdam')",
    "trino": "CAST(kolom AT TIME ZONE 'Europe/Amsterdam' AS DATE)",
    "sqlserver": "CAST(kolom AT TIME ZONE 'W. Europe Standard Time' AS DATE)",
    "oracle": "CAST(kolom AT TIME ZONE 'Europe/Amsterdam' AS DATE)",
}
VRAAG_KEUZES = "Breedte van een periode: {breedte}. De laatste {nawacht} dagen tellen niet mee: klachten komen later."
VRAAG_VANAF = "Gesprekken tellen mee vanaf {dag}."
VRAAG_CELLEN = "In een periode komen aantallen van 1 tot en met {hoogste} terug als -{grens}."
VRAAG_UITKOMSTEN = "Uitkomsten die niet in de lijst in deze vraag staan, tellen niet mee. Hun aantal komt terug."
VRAAG_BEWAAR = "Bewaar het hele antwoord als CSV, met de namen van de kolommen erboven. Vul het daarna in met:"
VRAAG_DAARNA = "balanstest curves --from-counts BESTAND"

# What may be wrong with an answer
ANTWOORD_KOLOMMEN = "de kolommen zijn niet die van de vraag ({kolommen})"
ANTWOORD_SOORT = "dit soort bestand past niet; gebruik .csv of .xlsx"
ANTWOORD_TE_GROOT = "er staat veel meer in dan een antwoord heeft"
ANTWOORD_REDEN = "'{waarde}' is geen naam van een rij"
ANTWOORD_DUBBEL = "deze rij staat er twee keer ('{waarde}')"
ANTWOORD_RIJ = "maand {maand}"
ANTWOORD_GETAL = "'{waarde}' in de kolom {kolom} is geen heel getal"
ANTWOORD_LEEG = "de kolom {kolom} is leeg"
ANTWOORD_NEGATIEF = "{waarde} in de kolom {kolom} kan niet"
ANTWOORD_MEER = "er zijn meer {kolom} ({aantal}) dan mensen ({personen})"
ANTWOORD_GESPREKKEN = "gesprekken ({gesprekken}) en dubbel ({dubbel}) passen niet bij {personen} personen"
ANTWOORD_MAAND = "maand {maand} past niet bij perioden van {breedte}"
ANTWOORD_CELLEN = "er zijn te weinig mensen om te tonen, en toch staat er een aantal in de kolom {kolom}"
ANTWOORD_ONTBREEKT = "deze rijen ontbreken: {namen}"
ANTWOORD_DAG = "{waarde} is geen dag als 20240131, of kan niet ({naam})"
ANTWOORD_TOTAAL = "de rijen samen geven {som} gesprekken, en het moeten er {totaal} zijn; er zijn rijen weg"
ANTWOORD_INSTELLING = "{waarde} past niet bij {naam}"
ANDERE_UITKOMSTEN = "(alle andere)"
ANDERE_UITKOMSTEN_ENKEL = "(alle andere, 1 soort)"
ANDERE_UITKOMSTEN_MEER = "(alle andere, {aantal} soorten)"
BRON_KLACHTTABEL = "een aparte tabel"
GEEN_GEHEIM = "Zet een wachtwoord of adres nooit in een opdracht. De bron haalt het uit zijn eigen instellingen."
ONBEKEND = (
    "Let op: gesprekken die niet meetellen, omdat hun uitkomst niet bekend is: {aantal}. Maak de vraag opnieuw, met "
    "--uitkomst SOORT=NAAM voor die uitkomsten."
)
BREDER = "Maak de vraag opnieuw met --periode 3, 6 of 12. Dan zijn de perioden breder."

# Options that do not go together, or not without another
HET_LOGBOEK = "Een logboek ({naam})"
MOTOR_OF_VRAAG = "--engine of --print-sql"
ALLEEN_BIJ_MOTOR = (
    "Telt u zelf in de tabel? Zeg dan waar zij staat: --engine postgres of --engine spark. Telt een collega? Toon dan "
    "de vraag: --print-sql DIALECT."
)
BESTAND_OF_TABEL = (
    "Telt u het bestand? Laat --tabel dan weg. Telt u in de tabel? Laat het bestand dan weg, en zeg waar de tabel "
    "staat: --engine postgres of --engine spark."
)
BESTAND_OF_MOTOR = (
    "Telt u het bestand? Laat --engine en --tabel dan weg. Telt u in een tabel? Laat het bestand dan weg."
)
BESTAND_OF_VRAAG = (
    "Telt u het bestand? Laat --print-sql dan weg. Telt een collega in een tabel? Laat het bestand dan weg, en noem de "
    "tabel: --tabel NAAM."
)
BESTAND_OF_ANTWOORD = "Hebt u het antwoord van een collega? Laat het logboek dan weg: het is al geteld."
MOTOR_OF_VRAAG_RAAD = "Telt u zelf? Laat --print-sql dan weg. Telt een collega? Laat --engine dan weg."
LATER_BIJ_ANTWOORD = (
    "Met --print-sql wordt er nog niet geteld. Gebruik {optie} pas als u het antwoord hebt, naast --from-counts."
)
STAAT_IN_ANTWOORD = "Hoe er is geteld, staat al in het antwoord. Laat {optie} weg, of maak de vraag opnieuw."
TABEL_ONTBREEKT = "Zeg welke tabel de gesprekken heeft: --tabel NAAM."
KLACHTEN_ONTBREKEN = "Zeg waar de klachten staan: --klachten BESTAND. Staan zij niet apart? Laat --klachtkolom dan weg."
VRAGENLIJST_ONTBREEKT = "Noem de vragenlijst die u invult: --into BESTAND. Of laat --replace weg."
TABELNAAM = "Schrijf de naam als tabel, schema.tabel of catalogus.schema.tabel, zonder aanhalingstekens."
KOLOMNAAM = "Een naam van een kolom heeft hier geen aanhalingstekens of vreemde tekens. Maak in de bron een view."
EEN_KLACHTTABEL = "Noem één tabel met klachten."
KIES_UIT = "Kies uit: {keuzes}."
