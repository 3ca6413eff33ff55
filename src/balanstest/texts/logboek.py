"""What `balanstest curves` says and writes, in Dutch at B1 level. Values are filled in with `str.format`."""

from __future__ import annotations

# Why conversations do not count, by the names of `logboek.definitie.REDENEN`
REDENEN = {
    "zonder_klant": "Zonder klantnummer",
    "zonder_beginpunt": "Zonder datum van het beginpunt",
    "zonder_datum": "Zonder datum van het gesprek",
    "niet_bereikt": "Niemand gesproken",
    "overgeslagen": "Uitkomst overgeslagen",
    "onbekende_uitkomst": "Uitkomst niet bekend",
    "voor_beginpunt": "Gebeld voor het beginpunt",
    "te_recent": "Te kort geleden: er kunnen nog klachten komen",
    "buiten_periode": "Voor de eerste dag die meetelt",
}
EXTRA = "Extra gesprek met dezelfde persoon in dezelfde periode"
DUBBEL = "Zelfde persoon op dezelfde dag (vaak een dubbele rij)"
SLECHT = "Rij niet te lezen"
KLACHT_ZONDER_GESPREK = "Klacht zonder gesprek dat meetelt"

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
LEGE_PERIODEN = "Let op: ook zo zijn er lege perioden (vanaf maand {maanden}). De vragenlijst ziet daar een gat."
VEEL_EXTRA = (
    "Let op: {deel} van de gesprekken was met iemand die in dezelfde periode al was gesproken. Zij tellen niet mee."
)
GEBELD_NA_VERZET = (
    "Let op: {mensen} na verzet opnieuw gebeld. Dat mag niet (artikel 21 lid 3 AVG). Zoek uit hoe het komt."
)
TE_KLEIN = "Niet in de tabel, want minder dan {grens} mensen: de periode vanaf maand {maanden}."
KLEINE_CELLEN = "Aantallen van 1 tot en met {hoogste} staan als <{grens}."
INGEVULD = "Ingevuld: {naam}"
WAT_NU = "Lees na wat er staat. Daarna:"
IN_VRAGENLIJST = "Zet dit in een vragenlijst met: --into BESTAND"
TELLEN = "Tellen"
PLAIN_RIJ = (
    "Maand {van} tot {tot}: {gesprekken} gesprekken, {conversies} conversies, {verzet} verzet, {klachten} klachten"
)
PLAIN_VOORTGANG = "Geteld: {procent} %"
MENSEN = ("1 persoon is", "{aantal} personen zijn")

# Options that do not fit
RAAD_SOORT = "Schrijf soort=naam; de soorten zijn: {soorten}."
RAAD_EEN_SOORT = "Kies één soort: {een} of {ander}."
RAAD_ROL = "Schrijf rol=kolom; de rollen zijn: {rollen}."
RAAD_DATUM = "Schrijf een datum als 2024-01-31."
RAAD_KEUZE = "Kies uit: {keuze}."
RAAD_GETAL = "Gebruik 0 of een groter getal."

# In the questionnaire
BRON = "Geteld op {dag} met balanstest {versie} uit {bestanden}."
BRON_MOTOR = "{motor}, tabel {tabel}"
BRON_ANTWOORD = "het antwoord van de bron op de vraag van balanstest ({bestand})"
BRON_KLACHTEN = "Klachten uit {bestanden}, bij het laatste gesprek op of voor de dag van de klacht."
BRON_TELT = "Iedereen telt per periode één keer, in hele maanden na het beginpunt."
BRON_NAWACHT = "Gesprekken na {dag} tellen niet mee: er konden nog klachten komen ({nawacht} dagen)."
BRON_BREED = "De perioden zijn {breedte} breed, omdat in losse maanden niemand was gesproken."
BRON_GEKOZEN_BREED = "De perioden zijn {breedte} breed; dat is zo gekozen."
BRON_CELLEN = "Aantallen van 1 tot en met {hoogste} zijn afgeschermd."
BRON_GEEN_GESPREK = "Geen gesprek, dus niet geteld: {delen}."
DEFINITIE = {
    "gesprek": "De persoon zelf is gesproken, volgens de uitkomsten: {namen}.",
    "conversie": "Een gesprek met de uitkomst {namen}.",
    "verzet": "Een gesprek met de uitkomst {namen}.",
    "klacht": "Een gesprek met de uitkomst {namen}.",
}
DEFINITIE_KLACHTEN = "Een klacht uit {bestanden}, bij het laatste gesprek op of voor de dag van de klacht"
DEFINITIE_OF = "{eerste}, of een gesprek met de uitkomst {namen}."
DEFINITIE_GEEN = "Geen uitkomst in het logboek betekent dit."
