"""What the program says on the screen, in Dutch at B1 level: whole sentences, to be read and checked here.

Messages about what is wrong with a file stand in `fouten`; help of commands stands at the commands themselves.
Values are filled in with `str.format`; they are data and never a format themselves.
"""

from __future__ import annotations

# Running the program
LEZEN_OF_SCHRIJVEN = "Lezen of schrijven is niet gelukt: {reden}."
EIGEN_FOUT = (
    "Sorry, hier ging iets mis in balanstest zelf ({soort}). Aan uw vragenlijst ligt het niet.\n"
    "Herhaal de opdracht met --debug en stuur de tekst naar de makers."
)
AFGEBROKEN = "Afgebroken. Bestanden die al geschreven waren, zijn heel."
UITLEG = "Uitleg: {opdracht} --help"

# A call that cannot be carried out
OPTIE_BESTAAT_NIET = "De optie '{naam}' bestaat niet. {raad}"
OPDRACHT_BESTAAT_NIET = "De opdracht '{naam}' bestaat niet. {raad}"
BEKENDE_OPDRACHTEN = "Bekend zijn: {namen}."
ONTBREEKT = "Er ontbreekt iets: {naam}."
EEN_ARGUMENT = "een argument"
OPDRACHT_ONTBREEKT = "Er ontbreekt een opdracht: {namen}."
TE_VEEL = "Dit is te veel: {teveel}. Zet een naam met spaties tussen aanhalingstekens."
GEEN_WAARDE = "De optie '{naam}' heeft geen waarde nodig."
WAARDE_ONTBREEKT = "Na de optie '{naam}' ontbreekt een waarde."
ALLEEN_DE_LIJST = "Met --list toont het programma alleen de categorieën. Laat {optie} weg, of laat --list weg."
JSON_ZONDER_MAP = "--json zonder -o"
DAN_GEEN_RAPPORT = (
    "Met alleen --json komt er geen rapport. Zeg met -o MAP waar het rapport moet komen, of laat {optie} weg."
)
ALLEEN_JSON = "--format json"
DAN_GEEN_VORM = "Een resultaat in JSON heeft geen vorm. Kies bij --format ook md of pdf, of laat {optie} weg."
FORMAAT_ONTBREEKT = "Na de optie '--format' ontbreekt een soort. Kies uit: {keuze}."
FORMAAT_ONBEKEND = "De optie '--format' kent '{naam}' niet. {raad} Kies uit: {keuze}."
SCHEMA_ONBEKEND = "Er is geen schema '{naam}'. {raad} Kies uit: {keuze}."

# Completion with Tab
AANVULLEN_INSTELLEN = "Vul voortaan aan met de Tab-toets, in de shell waarin u nu werkt."
AANVULLEN_TONEN = "Toon het script voor de Tab-toets, om het zelf neer te zetten."
AANVULLEN_INGESTELD = "Aanvullen met de Tab-toets is ingesteld, in {pad}. Het werkt in elk nieuw venster."
AANVULLEN_KAN_NIET = (
    "Het programma ziet niet in welke shell u werkt. Aanvullen met de Tab-toets kan in bash, zsh, fish en PowerShell."
)

# The words round the help
GEBRUIK = "Gebruik: {regel}"
PLAATS_OPTIES, PLAATS_OPDRACHT = "[OPTIES]", "OPDRACHT [ARGUMENTEN]..."
TOON_UITLEG = "Toon deze uitleg."
ARGUMENTEN, OPTIES, OPDRACHTEN = "Argumenten", "Opties", "Opdrachten"
STANDAARD, VERPLICHT = "[standaard: {}]", "[verplicht]"
PLAIN_ARGUMENT = "Argument {naam}: {uitleg}"
PLAIN_OPTIE = "Optie {naam}: {uitleg}"
PLAIN_OPDRACHT = "Opdracht {naam}: {uitleg}"
PLAIN_OF = " of "

# Messages
EN_NOG_VRAGEN = ("En nog {aantal} vraag. Beantwoord eerst deze.", "En nog {aantal} vragen. Beantwoord eerst deze.")
EN_NOG_MELDINGEN = ("En nog {aantal} melding. Verbeter eerst deze.", "En nog {aantal} meldingen. Verbeter eerst deze.")
"""Of one, and of more."""
VERBETER_EERST = "Verbeter dit eerst. Daarna ziet u of er nog meer fouten zijn."
OVERGESLAGEN = "Overgeslagen, geen vragenlijst: {namen}"
GEEN_GELDIGE = "{naam}: niet geldig, {fouten}"
NIET_GELUKT = "{naam}: niet gelukt, {fouten}"
PLAIN_MELDING = "Fout {code} in {plaats}: {wat}"
PLAIN_BESTAND = "bestand {naam}"
PLAIN_PLAATS = "bestand {naam}, regel {regel}, kolom {kolom}"
PLAIN_DOE = "Advies: {doe}"
PLAIN_BRONREGEL = "Op die regel staat: {tekst}"

# One assessment
CONVERSIE, VERZET, KLACHTEN, MAANDEN = "Conversie", "Verzet", "Klachten", "Maanden"
GESCHREVEN = "Geschreven"
GESCHREVEN_BESTAND = "Geschreven: {naam}"
_VERVANGT = " (vervangt een eerder rapport met een andere inhoud; hoog 'versie' op om beide te houden)"
TE_GROOT = (
    "{bestand} ({omvang}) zit niet in de PDF, want daar past samen {ruimte} aan bijlagen in. Bewaar het erbij "
    "(SHA-256: {sha256})."
)
REGELS_NIET_GEBRUIKT = (
    "Niet gebruikt: {namen}. Deze regels komen uit dezelfde PDF als de vragenlijst, en zijn anders dan die van het "
    "programma. Met --kader en de map erachter gelden zij wel."
)
REKENDE_ANDERS = (
    "Let op: hier stond een resultaat van een andere vorm van de methode. Toen: {toen}. Nu: {nu}. Het nieuwe resultaat "
    "staat er nu."
)
HOOGSTE, HOOGSTE_BEKENDE = "hoogste {waarde}", "hoogste bekende {waarde}"
VAN_NAAR = "{naam} {eerste} → {laatste}"
NOG_TE_BEANTWOORDEN = "Nog te beantwoorden ({aantal})"
OP_REGEL, ONTBREEKT_HIER = "  regel {regel:>4}", "  ontbreekt"
EN_NOG_IN_RAPPORT = "  en nog {aantal}; ze staan allemaal in het rapport."
BEVINDINGEN = "Bevindingen ({aantal})"
ERNST = {"fout": "fout", "let_op": "let op", "signaal": "signaal"}
DE_WET = "de wet"
ZONDER_VOORSTEL, LANGER = " (zonder voorstel)", " (langer)"
PLAIN_VRAGENLIJST = "Vragenlijst: {delen}"
PLAIN_DOSSIER = "Dossier: {tekst}"
PLAIN_UITKOMST = "Uitkomst: {tekst}"
PLAIN_TOELICHTING = "Toelichting: {tekst}"
PLAIN_CURVE = "{naam}: eerst {eerste}, aan het einde {laatste}, {hoogste}"
PLAIN_OP_REGEL = "Open vraag op regel {regel}: {vraag}"
PLAIN_ONTBREEKT = "Open vraag, ontbreekt nog in het bestand: {vraag}"

# Many assessments
BEOORDELEN = "Beoordelen"
PLAIN_VOORTGANG = "Beoordeeld: {klaar} van {aantal}"
IN_MAP = "Map: {naam}"
KOPPEN = ("Bestand", "Uitkomst", "Termijn", "Bindend", "Gekozen")
OP_EEN_REGEL = "{naam}: {uitkomst}"
UITKOMST_MET = "{uitkomst}; termijn {termijn}; bindend {bindend}; gekozen {gekozen}"
GEEN, GEEN_IN_TABEL = "geen", "–"
IN_MAANDEN = "Termijn en keuze in maanden."

# Checking
GELDIG = "{naam}: geldig ({status}{rest})"
NOG_TE_DOEN, ALLES_BEANTWOORD = ", nog {aantal} te beantwoorden", ", alles is beantwoord"
DE_WET_ZEGT, PLAIN_DE_WET_ZEGT = "  wet", "Wet"
ZO_GELEZEN = "Zo is {naam} gelezen. {tekst}"
LET_OP_BIJ, PLAIN_LET_OP = "  let op", "Let op"
FOUT_BIJ, PLAIN_FOUT = "  fout", "Fout"
MAAK_RAPPORT = "Maak het rapport met: balanstest assess {naam}"

# A new questionnaire
SOORTEN_CATEGORIE: dict[str | None, str] = {
    "goed_doel": "Goede doelen",
    "uitgever": "Uitgevers",
    "kansspelvergunninghouder": "Loterijen en kansspelen",
    "commercieel": "Bedrijven",
    None: "Wat voor organisatie dit is, kiest u zelf",
}
"""The headings of the list of categories, by what a category fills in; None: it does not."""
ALLEEN_MET_TOESTEMMING = " Vanaf {datum} alleen met toestemming."
KIES_ER_EEN = "Kies er één: balanstest new --categorie maandelijkse-donaties"
PAST_ER_GEEN = "Past er geen? Laat --categorie dan weg: de uitleg is dan algemeen."
GEMAAKT = "Gemaakt: {naam}"
VOLGENDE_GEMAAKT = "Gemaakt: {naam} (versie {versie}, na versie {vorige_versie} in {vorige})"
VOLGENDE_LEEG = (
    "Uw antwoorden staan er nog. Leeg zijn: de cijfers, de omvang van de bellijst, de datums, het oordeel van de FG, "
    "de conclusie, de gekozen termijn, de reacties en het besluit."
)
UIT_EEN_EERDERE = "Met --from komt alles uit de vorige versie. Laat {optie} weg, of laat --from weg."
CIJFERBOEK_ERNAAST = "Vul de cijfers in op het blad Cijfers van {naam}."
SCHEMA_BLIJFT = "Let op: {naam} bestond al en is van iemand anders, of veranderd. Het blijft zoals het is."
ZONDER_SCHEMA = "VS Code helpt daarom niet bij het invullen van deze vragenlijst."
SCHEMA_ERNAAST = "Ernaast staat {naam}: daarmee helpt VS Code bij het invullen."
VUL_IN = "Vul de vragen in met een teksteditor. Kijk daarna wat er nog mist:"
GEEN_CATEGORIE = "Er is geen categorie gekozen; de uitleg is daarom algemeen."
BEDOELT_U_CATEGORIE = "Past deze categorie? Haal het nieuwe bestand dan weg en begin opnieuw met:"
STAAN_IN_LIJST = "De categorieën staan in:"
LET_OP = "Let op: {tekst}"
WET_VAN_VOOR = "Let op: de wet van voor {datum} beoordeelt het programma niet."
TOESTEMMING_NODIG = (
    "Let op: vanaf {datum} mag u oud-klanten voor {categorie} alleen bellen met toestemming. "
    "Voor deze peildatum komt er dus geen termijn uit. Een eerdere datum kiest u met --peildatum."
)

# Templates
TEMPLATES_GEKOPIEERD = "{aantal} templates gekopieerd naar {map}."
VERANDER_WAT_U_WILT = "Verander wat u wilt en gooi de rest weg: wat ontbreekt, komt uit het programma."


def geschreven(naam: object, vervangt: bool) -> str:
    """The name of a file that was written, with what it took the place of."""
    return f"{naam}{_VERVANGT if vervangt else ''}"


def aantal_fouten(aantal: int) -> str:
    """'1 fout', '4 fouten'."""
    return f"{aantal} {'fout' if aantal == 1 else 'fouten'}"


def mislukt(aantal: int, *, ongeldig: bool) -> str:
    """What stands in the table for a questionnaire that gave no outcome."""
    return f"{'Ongeldig' if ongeldig else 'Niet gelukt'}: {aantal_fouten(aantal)}"


def beoordeeld(goed: int, alle: int, geschreven: int) -> str:
    """The closing line about many questionnaires."""
    return f"{goed} van {alle} beoordeeld, {geschreven} {'bestand' if geschreven == 1 else 'bestanden'} geschreven."


# Explaining a name
VOORBEELD = "Voorbeeld: {tekst}"
BRON = "Bron: {tekst}."
ZIE_OOK = "Zie ook: {namen}."
EEN_ERVAN = "Uitleg bij één ervan: balanstest explain 1a"
UITLEG_BIJ_CODE = "Uitleg bij een code: balanstest explain {code}"
