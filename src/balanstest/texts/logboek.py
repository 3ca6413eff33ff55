"""What is said about a log of calls, wherever it is counted, in Dutch at B1 level.

Values are filled in with `str.format`. What the terminal says stands in `tellen`; no option is named here.
"""

from __future__ import annotations

from balanstest.texts.rapport.telling import VRAAG as HOE_GETELD

# Why conversations do not count, by the names of `logboek.definitie.REDENEN`; each reads well behind any number
REDENEN = {
    "zonder_klant": "Zonder klantnummer",
    "zonder_beginpunt": "Zonder datum van het beginpunt",
    "zonder_datum": "Zonder datum van het gesprek",
    "niet_bereikt": "Niemand gesproken",
    "overgeslagen": "Uitkomst overgeslagen",
    "onbekende_uitkomst": "Uitkomst niet bekend",
    "lopende_overeenkomst": "Nog klant op de dag van het gesprek (een overeenkomst loopt)",
    "geen_eerder_beginpunt": "Geen einde, aankoop of gift op of voor de dag van het gesprek",
    "voor_beginpunt": "Gebeld voor het beginpunt",
    "te_recent": "Te kort geleden (er kunnen nog klachten komen)",
    "buiten_periode": "Voor de eerste dag die meetelt",
    "verborgen": "Verborgen rij van een Excelblad",
    "niet_gekozen": "Andere rij dan een gesprek (zoals e-mail of sms)",
}
BETEKENIS = {
    "klant": "een nummer per persoon",
    "beginpunt": "de datum van het einde, de laatste aankoop of de laatste gift",
    "gesprek": "de datum van het gesprek",
    "uitkomst": "wat het gesprek opleverde",
    "verzet": "of iemand niet meer gebeld wil worden, met ja of nee",
    "klacht": "of iemand klaagde, met ja of nee",
    "start": "de eerste dag van een overeenkomst",
    "einde": "de datum van een einde, een aankoop of een gift",
    "dag": "de datum van de klacht of het verzet",
}
"""What each column of a log holds, for who looks for it."""
DATUMDELEN = {"%Y": "jjjj", "%y": "jj", "%m": "mm", "%d": "dd"}
"""How a user knows the parts of the form of a date."""
WERKMAP = "Tijdelijke map van balanstest curves. Zij gaat weg als de telling klaar is."
"""What stands in the mark of such a folder."""
OF = " of "
LEZING = "{dag} ({vorm})"
"""What a date is in one of the forms that it can have."""
NAAMLOZE_KOLOM = "kolom {nummer}"
ZONDER_CIJFER = "Een tekst zonder cijfers"
LEEG = "(leeg)"
SOORTEN = {
    "conversie": "conversie",
    "verzet": "verzet",
    "klacht": "klacht",
    "geen": "geen van deze",
    "niet_bereikt": "niemand gesproken",
    "overslaan": "overgeslagen",
}
MINDER_DAN = "minder dan {grens}"
ANDERE_UITKOMSTEN = "(alle andere)"
SCHIJF_RAAD = "Maak ruimte in de tijdelijke map ({map}), of kies een andere map met de variabele TMPDIR."
GEHEUGEN_VOL = "het geheugen is op"
GEHEUGEN_RAAD = "Sluit andere programma's, geef dit programma meer geheugen, of tel op een andere computer."
PAST_NERGENS = "het past niet in het geheugen en niet op de schijf"
KEUZE_WAARDEN = "In die kolom staat: {waarden}."
VERSCHOVEN_RAAD = (
    "Deze kolom is het beginpunt van vandaag: bij elke conversie schoof het op. Geef alle giften, aankopen of "
    "overeenkomsten in een eigen bestand of tabel. Of gebruik een kolom met het beginpunt van voor het gesprek.",
    "Dit zijn de giften of aankopen van de gesprekken zelf. Laat die weg uit de beginpunten: alleen wat er was voordat "
    "iemand werd gebeld, is een beginpunt.",
)
"""Where the beginpunt stands in the log, and where it stands apart."""
RAAD_KOLOMMEN = "De kolommen zijn: {namen}."

# In the questionnaire, where nothing stands yet: a person's own words take their place
BRON = (
    "Onze eigen registratie van gesprekken, geteld met balanstest. Wat er is geteld, en hoe, staat in het rapport bij "
    f"'{HOE_GETELD}'."
)
DEFINITIE = {
    "gesprek": "De persoon zelf is gesproken. Iedereen telt per periode één keer.",
    "conversie": "Het gesprek leverde op wat de telling een conversie noemt.",
    "verzet": "Iemand wil niet meer gebeld worden. Welke uitkomsten dat zeggen, noemt de telling.",
    "klacht": (
        "Een klacht in of na het gesprek, uit de bron die de telling noemt; zij hoort bij het laatste gesprek ervoor."
    ),
}

# The engines of an organisation: why there is no answer, and what to do. Never a word of the engine itself.
TABEL = "tabel {naam}"
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
    "tabel": "Controleer de naam, met het schema ervoor.",
    "recht": "Vraag de beheerder om leesrecht op de tabel.",
    "afgebroken": "Probeer het op een rustig moment, of vraag de beheerder om meer tijd.",
    "datum": "Gebruik kolommen van het type datum, of tekst als 2024-01-31. Een view in de bron kan dat regelen.",
    "aanmelden": "Controleer PGUSER en het bestand .pgpass, of vraag de beheerder.",
    "verbinding": "Controleer het netwerk en de instellingen, of vraag de beheerder.",
    "vol": "Probeer het op een rustig moment, of vraag de beheerder.",
    "postgres": "Het programma meldt zich aan zoals psql: met PGHOST, PGDATABASE, PGUSER, PGSERVICE en .pgpass.",
    "java": "Spark heeft Java 17 of nieuwer nodig. Voor een cluster: zet SPARK_REMOTE of spark-defaults.conf goed.",
    "anders": "Laat een beheerder in het logboek van de database kijken.",
}
MOTOR_CODE = "de vraag mislukt met code {code}"

# Above a query that somebody else runs; on every line stands one of these
VRAAG_WAT = "Balanstest klanttermijn telemarketing: gesprekken, conversies, verzet en klachten per periode ({dialect})."
VRAAG_ALLEEN_AANTALLEN = "Deze vraag leest alleen. Zij geeft aantallen terug, geen personen."
VRAAG_TABEL = {
    "log": "Gesprekken: tabel {tabel}. Kolommen: {kolommen}.",
    "beginpunten": "Overeenkomsten, aankopen of giften: tabel {tabel}. Kolommen: {kolommen}.",
    "verzet": "Verzet dat elders binnenkwam: tabel {tabel}. Kolommen: {kolommen}.",
    "klachten": "Klachten: tabel {tabel}. Kolommen: {kolommen}.",
}
VRAAG_ALLEEN = "Alleen rijen met in de kolom {kolom}: {waarden}."
VRAAG_ZO_GENOEMD = "Niet gekozen, en daarom genoemd naar hun rol: {kolommen}. Anders: gebruik {kies_kolom}."
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
ANTWOORD_TE_LATE_MAAND = "maand {maand} kan niet: er is geen beginpunt van voor 1970, dus hoogstens maand {meest}"
ANTWOORD_NIET_LEEG = "bij {naam} is de kolom altijd leeg, en hier staat {waarde}"
SPREEKT_VLAG = "Bij {aantal} rijen staat in een kolom voor verzet of klacht geen ja of nee; maak daar ja of nee van"
SPREEKT_ALLEEN = "Geen enkele rij heeft in de kolom {kolom} de waarde '{waarde}'"
SPREEKT_UITKOMSTEN = "De uitkomsten komen samen {een} keer voor, en er zijn maar {ander} gesprekken"
SPREEKT_ZONDER_UITKOMST = "De uitkomsten komen samen hoogstens {een} keer voor, en er zijn {ander} gesprekken"
SPREEKT_REDEN = "Om deze reden vallen {een} gesprekken af, en de uitkomst komt {ander} keer voor"
SPREEKT_TELT_MEE = (
    "In de tabel of daarbuiten staan {een} gesprekken, en de uitkomsten die meetellen komen {ander} keer voor"
)
SPREEKT_GEVALLEN = "In de kolom {kolom} staan er {aantal}, en uitkomsten die tellen als {soort} komen {keer} keer voor"
SPREEKT_NAWACHT = "Na het weglaten van de laatste dagen (nawacht) blijft er geen dag over, en toch tellen er gesprekken"
SPREEKT_TE_RECENT = "De nawacht is 0 dagen, en toch zijn er gesprekken te kort geleden"
SPREEKT_BUITEN = "Er zijn gesprekken van voor de eerste dag die meetelt, en zo'n eerste dag was er niet"
SPREEKT_NA_VERZET = "Na verzet zijn {aantal} mensen gebeld, en verzet komt {keer} keer voor"
SPREEKT_MEESTE = "Met één persoon zijn er hoogstens {aantal} gesprekken, en dat past niet bij de andere rijen"
SPREEKT_TWEE_SOORTEN = "De uitkomst '{naam}' telt voor meer dan één soort"
ANTWOORD_CELLEN = "er zijn te weinig mensen om te tonen, en toch staat er een aantal in de kolom {kolom}"
ANTWOORD_ONTBREEKT = "deze rijen ontbreken: {namen}"
ANTWOORD_DAG = "{waarde} is geen dag als 20240131, of kan niet ({naam})"
ANTWOORD_TOTAAL = "de rijen samen geven {som} gesprekken, en het moeten er {totaal} zijn; er zijn rijen weg"
ANTWOORD_INSTELLING = "{waarde} past niet bij {naam}"
