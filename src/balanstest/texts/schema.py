"""What editors show from the JSON Schemas: descriptions and messages; values are filled in with `str.format`."""

from __future__ import annotations

TITELS = {
    "vragenlijst": "Vragenlijst van de balanstest klanttermijn telemarketing",
    "resultaat": "Resultaat van de balanstest klanttermijn telemarketing",
}
OMSCHRIJVINGEN = {
    "vragenlijst": "Wat er in een vragenlijst kan staan. Alle fouten ziet u met: balanstest check",
    "resultaat": "Eén document per vragenlijst. Getallen zijn niet afgerond.",
}
OPMERKING = "Gemaakt door balanstest. Niet zelf veranderen: een nieuwe versie vervangt dit bestand. SHA-256: {sha256}"
"""By this a file of ours is recognised too."""

# The questionnaire
ALLEEN_VERSIE = "Dit programma kent alleen versie {versie}."
NORM = "{zin} Waarde van het programma: {standaard}."
DUUR_OF_REDEN = "Houd óf 'maanden' óf 'niet_van_toepassing' over, niet allebei."
AANTAL_OF_PERCENTAGE = "Hier staan '{naam}' en '{naam}_pct' allebei. Houd het aantal."
EEN_MANIER = "Kies één manier: de tabel 'perioden', één 'bestand', of de drie overzichten."
ALLE_DRIE = "Vul alle drie de overzichten in, of gebruik één tabel 'perioden'."

# One value of it
LEGE_REGEL = "Deze regel van de lijst is leeg. Vul hem in of haal het streepje weg."
KIES_UIT = "Kies uit: {keuzes}."
GETAL, HEEL_GETAL = "Schrijf een getal {bereik}.", "Schrijf een heel getal {bereik}."
DATUM = "Schrijf een datum die bestaat als jaar-maand-dag, zoals 2026-10-31."
KENMERK = "Gebruik alleen letters, cijfers, '-', '_' en '.'. Begin met een letter of cijfer."
PAD = "Noem een bestand in de map van deze vragenlijst, zonder schijf, '/' vooraan of '..'."
SHA256 = "Een SHA-256 heeft 64 tekens: 0-9 en a-f."
CEL = 'Schrijf een heel getal zonder punt. Een aantal dat te klein is om te tonen: "<5".'
PERCENTAGE = 'Schrijf een getal van 0 tot en met 100, zoals "1,3".'

# The result: per object what each of its keys is
RESULTAAT = {
    "balanstest": "Versie van het programma.",
    "formaat": "Versie van dit formaat.",
    "methode": "De vorm van de methode waarmee is gerekend.",
    "kenmerk": "Kenmerk van de balanstest.",
    "organisatie": "Organisatie die belt, of laat bellen.",
    "productcategorie": "Categorie product, dienst of steun.",
    "versie": "De hoeveelste versie van deze balanstest, of null.",
    "status": "Of er is besloten: concept of vastgesteld.",
    "peildatum": "Datum van de cijfers en de regels.",
    "kader": "De gebruikte pakketten met regels, bij hun id.",
    "vragenlijst_sha256": "Vingerafdruk (SHA-256) van de vragenlijst.",
    "uitkomst": "Uitkomst van de toets.",
    "klanttermijn_maanden": (
        "Klanttermijn in hele maanden. 0 bij geen_termijn en toestemming_vereist, null bij onvoldoende_gegevens."
    ),
    "bindend_criterium": "Het criterium dat de termijn bepaalt; null bij toestemming_vereist.",
    "poort": "De toets aan de wet.",
    "grenzen": "Per criterium het aantal maanden dat het toelaat.",
    "normen": "De normen waarmee is gerekend.",
    "tabel": "Alle regels met cijfers, zoals gelezen.",
    "perioden": "De regels die zijn doorlopen, met de sommen over hun venster van zoveel maanden als 'vooruitblik'.",
    "spreiding": "Hoe sterk de cijfers op en neer gaan, boven op het toeval.",
    "robuust": "Of een andere zekerheid of vooruitblik weinig verandert; null als er geen getal is.",
    "zekerheid": "De termijn in maanden per zekerheid; null als er geen getal uit komt.",
    "gevoeligheid": "Per norm, en per waarde daarvan, de termijn in maanden; null als er geen getal uit komt.",
    "meer_gesprekken": (
        "Hoeveel gesprekken erbij de volgende stap kunnen dragen, als het aan het toeval ligt. Anders null."
    ),
    "waarom_niet_langer": "Waarom een maand langer niet kan, in woorden.",
    "bevindingen": "Wat een lezer zou vragen, met de signalen bij de cijfers.",
    "gekozen_termijn_maanden": "De termijn die de organisatie kiest, of null.",
}
POORT = {
    "status": "Of de wet bellen zonder toestemming toelaat.",
    "artikel": "Het artikel waaraan is getoetst.",
    "voorwaarde": (
        "De vraag (het pad in de vragenlijst) bij de eerste voorwaarde die niet klopt, of anders open staat."
    ),
    "vervalt_op": "De dag waarop bellen niet meer mag door een wijziging van de regels.",
}
NORM_IN_RESULTAAT = "{kop}: {betekenis}."
NORM_OF_NULL = "{kop}: {betekenis}. null: geen norm."
RIJ = {
    "van": "Eerste maand, geteld vanaf het beginpunt.",
    "tot": "Maand waar de regel ophoudt; die telt zelf niet mee.",
    "gesprekken": "Aantal gesprekken.",
    "conversies": "Aantal conversies.",
    "verzet": "Aantal keren verzet.",
    "klachten": "Aantal klachten.",
    "gelezen": "Wat er stond waar dat geen gewoon aantal was. Anders ontbreekt deze naam.",
}
GELEZEN = "Wat er stond bij {naam}, zoals '9,5 %' of '<5'."
STAP = {
    "van": "Eerste maand van de regel.",
    "tot": "Maand waar de regel ophoudt.",
    "venster_tot": "Maand waar het venster ophoudt; null zonder venster.",
    "gesprekken": "Gesprekken in het venster. Zonder venster: in de regel.",
    "conversies": "Conversies in het venster. Zonder venster: in de regel.",
    "verzet": "Keren verzet in het venster. Zonder venster: in de regel.",
    "klachten": "Klachten in het venster. Zonder venster: in de regel.",
    "verzet_rekenwaarde": "Verzet waarmee is gerekend, met wie al vertrok.",
    "klachten_rekenwaarde": "Klachten waarmee is gerekend.",
    "saldo": "Conversies min gewogen verzet en gewogen klachten, in het venster.",
    "saldo_rij": "Het saldo van de regel zelf, met klachten naar hun aandeel over twaalf maanden.",
    "saldo_kuil": "Het saldo van twee maanden vanaf 'van', met klachten naar hun aandeel over twaalf maanden.",
    "marge": "Hoe ver het echte saldo onder 'saldo' kan liggen, bij de gekozen zekerheid.",
    "ondergrens": "Ondergrens van het saldo bij de gekozen zekerheid: saldo min marge.",
    "twijfel": (
        "Hoe makkelijk alleen toeval zo'n goed saldo geeft als het echte saldo nul is; een p-waarde. null als die er "
        "niet is."
    ),
    "code": "Het criterium dat de regel niet haalt, of null.",
}
SPREIDING = {
    "tau_conversies": "Schommeling van de conversies, als deel van een aantal.",
    "tau_verzet": "Schommeling van het verzet, ook gebruikt voor klachten, als deel van een aantal.",
    "gemeten": "true: gemeten in de tabel. false: aangenomen.",
}
VARIANTEN_SPREIDING = "De termijn met de gemeten en met de aangenomen schommeling; 'gemeten' ontbreekt zonder meting."
MEER_GESPREKKEN = {
    "van": "Eerste maand van de gesprekken erbij.",
    "tot": "Maand waar zij ophouden.",
    "aantal": "Hoeveel gesprekken erbij, in honderdtallen.",
}
BEVINDING = {
    "code": "Vaste naam van de bevinding.",
    "ernst": "Hoe zwaar de bevinding is.",
    "plaats": "De plaats in de vragenlijst.",
    "tekst": "De bevinding in een zin.",
    "gegevens": "Getallen en namen bij de bevinding; per code andere.",
}
