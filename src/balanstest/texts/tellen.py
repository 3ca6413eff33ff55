"""What `balanstest curves` says in the terminal, in Dutch at B1 level. Values are filled in with `str.format`."""

from __future__ import annotations

# What was counted
KOP_KOLOMMEN = "Zo is het logboek gelezen"
KOP_ANDERE_KOLOMMEN = {
    "beginpunten": "Zo zijn de beginpunten gelezen",
    "verzet": "Zo is het verzet gelezen",
    "klachten": "Zo zijn de klachten gelezen",
}
KOP_ALLEEN = "Alleen deze rijen zijn gesprekken"
KOP_UITKOMSTEN = "Uitkomsten"
KOP_UITGESLOTEN = "Telt niet mee"
KOLOMKOPPEN = ("Maanden", "Gesprekken", "Conversies", "Verzet", "Klachten")
PERIODE = "Gesprekken van {van} tot en met {tot}: {aantal}, van mensen die per periode één keer tellen."
ROLLEN = {
    "klant": "klant",
    "beginpunt": "beginpunt",
    "gesprek": "gesprek",
    "uitkomst": "uitkomst",
    "verzet": "verzet (ja of nee)",
    "klacht": "klacht (ja of nee)",
    "start": "start",
    "einde": "einde, aankoop of gift",
    "dag": "datum",
}
KOLOM_MET_VORM = "{kolom} ({vorm})"
KEER = "{soort}, {aantal} keer"
ANDERE_UITKOMSTEN_ENKEL = "(alle andere, 1 soort)"
ANDERE_UITKOMSTEN_MEER = "(alle andere, {aantal} soorten)"
EXTRA = "Al gesproken in dezelfde periode"
DUBBEL = "Zelfde persoon op dezelfde dag (vaak een dubbele rij)"
SLECHT = "Niet te lezen als gesprek"
NIET_TE_LEZEN = {
    "beginpunten": "Niet te lezen als beginpunt",
    "verzet": "Niet te lezen als verzet",
    "klachten": "Niet te lezen als klacht",
}
ZONDER_GESPREK = {
    "verzet": "Verzet zonder gesprek dat meetelt",
    "klacht": "Geklaagd zonder gesprek dat meetelt",
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
VEEL_ZONDER_KLANT = (
    "Let op: {deel} van de rijen heeft geen klantnummer: de kolom is leeg, of er staat iets als NULL, 0 of onbekend. "
    "Zij tellen niet mee."
)
GEBELD_NA_VERZET = (
    "Let op: {mensen} na verzet opnieuw gebeld. Dat mag niet (artikel 21 lid 3 AVG). Zoek uit hoe het komt."
)
MEESTE_ONBEKEND = (
    "Let op: dit antwoord zegt niet hoe vaak één klant voorkomt. Zo is niet na te gaan of een waarde als 99999 voor "
    "veel mensen staat. Maak de vraag opnieuw: dan komt dat mee."
)
VERBORGEN = {
    "verborgen_geteld": "Let op: verborgen rijen van een Excelblad tellen mee: {aantal}.",
    "verborgen_beginpunten": "Let op: verborgen rijen met beginpunten tellen niet mee: {aantal}.",
    "verborgen_verzet": "Let op: verborgen rijen met verzet tellen niet mee: {aantal}.",
    "verborgen_klachten": "Let op: verborgen rijen met klachten tellen niet mee: {aantal}.",
}
VLAG_ZONDER_GESPREK = (
    "Let op: bij rijen waarin niemand is gesproken, staat toch verzet of een klacht: {aantal}. Die tellen niet mee. "
    "Kijk of het gesprekken zijn, of geef het verzet in een eigen bestand: --verzet BESTAND."
)
VERSCHOVEN = (
    "Let op: {aantal} conversies liggen op of voor hun beginpunt. Is dat het beginpunt van vandaag, dan schoof het op "
    "bij de conversie. Geef alle giften, aankopen of overeenkomsten met: --beginpunten BESTAND."
)
MENSEN = ("1 persoon is", "{aantal} personen zijn")
NIET_GETELD = {
    "conversie": "Let op: conversies zijn niet geteld, want geen uitkomst betekent een conversie. Die kolom blijft "
    "leeg. Zeg welke uitkomst dat is met: --uitkomst conversie=NAAM. Kwam die nooit voor, dan staat er 0.",
    "verzet": "Let op: verzet is niet geteld, want geen uitkomst betekent verzet. Die kolom blijft leeg: niet geteld "
    "is iets anders dan nul. Tel het mee met: --verzet BESTAND. Of zeg welke uitkomst verzet is met: --uitkomst "
    "verzet=NAAM. Kwam die nooit voor, dan staat er 0.",
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
LOS_VERZET = (
    "Let op: het meeste verzet ({aantal} keer) hoort bij geen gesprek dat meetelt. Kijk of een klant in het logboek en "
    "bij het verzet met hetzelfde nummer staat, op dezelfde manier geschreven."
)
ONBEKEND = (
    "Let op: gesprekken die niet meetellen, omdat hun uitkomst niet bekend is: {aantal}. Maak de vraag opnieuw, met "
    "--uitkomst SOORT=NAAM voor die uitkomsten."
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
BREDER = "Maak de vraag opnieuw met --periode 3, 6 of 12. Dan zijn de perioden breder."
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

# Options that do not fit, do not go together, or not without another
RAAD_SOORT = "Schrijf eerst de soort en dan de uitkomst uit uw logboek, zoals verzet=BMN. De soorten zijn: {soorten}."
RAAD_EEN_SOORT = "U noemt deze uitkomst bij {een} en bij {ander}. Kies er één."
UITKOMST_BETEKENT = "Zeg ook wat deze betekent: --uitkomst {voorbeeld}."
"""The advice at the second and further unknown outcomes: which kinds there are, stands at the first."""
OF = " of "
EEN_SOORT = "SOORT"
"""In an example, where nobody knows which."""
RAAD_ROL = "Schrijf rol=kolom; de rollen zijn: {rollen}."
RAAD_KLANT = (
    "Schrijf niemand= voor waarden die geen klant zijn, zoals niemand=99999, of persoon= voor wie toch één persoon is."
)
RAAD_EEN_KLANTSOORT = "U noemt deze waarde bij {een} en bij {ander}. Kies er één."
RAAD_DATUMVORM = "De vormen zijn: {vormen}."
RAAD_DATUM = "Schrijf een datum als 2024-01-31."
RAAD_KEUZE = "Kies uit: {keuze}."
RAAD_GETAL = "Schrijf een heel getal van 0 of meer, zonder punt of komma."
RAAD_TE_GROOT = "Kies een getal van hoogstens {hoogste}."
RAAD_EEN_KOLOM = "U koos voor '{rol}' ook al de kolom '{naam}'. Kies er één."
GEEN_GEHEIM = "Zet een wachtwoord of adres nooit in een opdracht. De bron haalt het uit zijn eigen instellingen."
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
ALLEEN_BIJ_BESTAND = "{optie} gaat over een bestand dat u zelf telt. Laat het hier weg."
STAAT_IN_ANTWOORD = "Hoe er is geteld, staat al in het antwoord. Laat {optie} weg, of maak de vraag opnieuw."
TABEL_ONTBREEKT = "Zeg welke tabel de gesprekken heeft: --tabel NAAM."
BRON_ONTBREEKT = {
    "beginpunten": (
        "Zeg waar de beginpunten staan: --beginpunten BESTAND. Staan zij in het logboek? Gebruik dan --kolom."
    ),
    "verzet": "Zeg waar het verzet staat: --verzet BESTAND. Staat het niet apart? Laat --verzetkolom dan weg.",
    "klachten": ("Zeg waar de klachten staan: --klachten BESTAND. Staan zij niet apart? Laat --klachtkolom dan weg."),
}
TWEE_BEGINPUNTEN = (
    "Staan de beginpunten in een eigen bestand? Laat --kolom beginpunt dan weg. Staan zij in het logboek? Laat "
    "--beginpunten dan weg."
)
RAAD_ALLEEN = "Schrijf KOLOM=WAARDE, zoals kanaal=telefoon. Meer waarden staan met een komma achter elkaar."
VRAGENLIJST_ONTBREEKT = "Noem de vragenlijst die u invult: --into BESTAND. Of laat --replace weg."
TABELNAAM = "Schrijf de naam als tabel, schema.tabel of catalogus.schema.tabel, zonder aanhalingstekens."
KOLOMNAAM = "Een naam van een kolom heeft hier geen aanhalingstekens of vreemde tekens. Maak in de bron een view."
EEN_TABEL = {
    "beginpunten": "Noem één tabel met beginpunten.",
    "verzet": "Noem één tabel met verzet.",
    "klachten": "Noem één tabel met klachten.",
}
KIES_UIT = "Kies uit: {keuzes}."
MOTOR_PLAATS = "--engine {motor}"
VRAAG_DAARNA = "balanstest curves --from-counts BESTAND"
VRAAG_KIES_KOLOM = "--kolom, --beginpuntkolom, --verzetkolom of --klachtkolom"
"""In the comments above a query: how to choose a column; and the command before this one, how to go on."""
MOTOR_RAAD = {
    "tabel": "Controleer de naam: --tabel schema.tabel.",
    "anders": "Laat een beheerder in het logboek van de database kijken, of gebruik: --print-sql.",
}
"""Advice about an engine that names an option."""
