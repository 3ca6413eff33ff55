"""Words and sentences of the report that are not the verdict: what is empty, the figures, the charts, the law."""

from __future__ import annotations

# What was not filled in
NOG_NIET_INGEVULD = "nog niet ingevuld"
NOG_TE_BEANTWOORDEN = "nog te beantwoorden"
NOG_ZONDER_KENMERK, ZONDER_KENMERK = "nog zonder kenmerk", "zonder kenmerk"
ZONDER_ORGANISATIE = "organisatie nog niet ingevuld"
ZONDER_CATEGORIE = "categorie nog niet ingevuld"
ZONDER_REDEN, ONBEKEND = "geen reden gegeven", "onbekend"
EXTRA_GESPREKKEN = "Extra gesprekken met dezelfde persoon in dezelfde periode"
ZONDER_NAAM, NIET_VASTGELEGD = "zonder naam", "niet vastgelegd"
NOG_GEEN_REGELS = "nog geen"
OP_REGEL, ONTBREEKT = "regel {regel}", "ontbreekt"

# Findings
ERNST = {"fout": "Fout", "let_op": "Let op", "signaal": "Signaal"}
ERNST_KOPPEN = {"fout": "Fouten", "let_op": "Let op", "signaal": "Signalen bij de cijfers"}
BIJ_VRAAG, BIJ_KOP, BIJ_VRAAG_EN_KOP = "vraag {nummer}", "vraag ‘{kop}’", "{vraag}, ‘{kop}’"
BIJ_REGEL, BIJ_DEEL = "{vraag}, nummer {nummer}", "deel ‘{kop}’"
BIJ_NORM, BIJ_NORMEN = "norm ‘{naam}’", "de eigen normen"

# The bounds
WAT_DE_CIJFERS_DRAGEN = "wat de cijfers dragen"
ONBEKEND_CIJFERS = "onbekend: {reden}"
ONBEKEND_VERWACHTING = "onbekend: vraag 1d of 1e is niet beantwoord"
GEEN_VERWACHTING = "niet van toepassing (1d en 1e)"
DE_KLEINSTE_TELT = "De kleinste grens telt."
KAN_NOG_LAGER = "Eén grens is nog onbekend (vraag 1d of 1e). Het voorstel kan daardoor nog lager worden."
EEN_GRENS_ONBEKEND = (
    "De kleinste grens zou tellen. Maar wat de cijfers dragen, is niet bekend. Daarom volgt uit deze tabel geen "
    "termijn."
)

# The answers
NIET_VAN_TOEPASSING = "Niet van toepassing: {reden}"
MET_EENHEID = {"dagen": ("dag", "dagen"), "per jaar": ("keer per jaar", "keer per jaar")}
"""By the unit of a question: of one, and of any other number."""
BEWIJS, BESTAND = "Bewijs: {tekst}", "Bestand: {naam}"

# The figures
LEEG = "nog leeg"
GELEZEN_UIT = "{aantal} (gelezen uit {gelezen})"
BLAD = "{bestand}, blad {vel}"
GEEN_CONVERSIES = "geen conversies"

# The norms
NORM_IN_ZIN = "{naam} {waarde}"
ZONDER_MOTIVERING = "geen motivering gegeven"

# What another term costs
VOORSTEL, GEKOZEN = "voorstel", "gekozen"
VERDER_DAN_DE_CIJFERS = "geen cijfers"
MET_ROLLEN, EN = "{maanden} ({rollen})", " en "

# The charts
CONVERSIE, VERZET, KLACHTEN = "Conversie", "Verzet", "Klachten"
BIJ_CURVE = "{nummer}. {naam} per gesprek, met de waarden die nog aannemelijk zijn"
CURVE = "{naam}: {eerste} in maand {begin}, {laatste} in maand {einde}."
GEMARKEERD = " Gemarkeerd: {strepen}."
STREEP_VOORSTEL, STREEP_GEKOZEN = "voorstel {maanden}", "gekozen {maanden}"
STREEP_BEIDE = "voorstel en gekozen {maanden}"
BIJ_BALANS = "De balans per 1.000 gesprekken: het saldo (stip) en hoe laag het met de onzekerheid kan zijn (streep)"
PERIODE = ("periode", "periodes")
BALANS = (
    "De figuur toont {periodes}. In de laatste, vanaf maand {van}, is het saldo {saldo} per 1.000 gesprekken en de "
    "ondergrens {ondergrens}. "
    "Een periode voldoet niet als de ondergrens onder nul ligt."
)

# The law
OORDEEL = {True: "voldaan", False: "niet voldaan", None: "nog open"}
MINSTENS = "minstens {aantal}"
WANT, VOLDAAN_OOK = "‘{vraag}’ is: {antwoord}", "ook aan deze is voldaan"
GEEN_UITZONDERING = "; de wet kent geen uitzondering voor dit soort organisaties"
NIET_VOLDAAN_AAN = "; niet voldaan aan {voorwaarde}"
NOG_OPEN = "; nog open: {vragen}"
ALLEEN_DE_CODE = ": voor deze datum is alleen de Code Telemarketing toegepast"

# The summary in the terminal
BINDEND, WAAROM, HOE_ZEKER, KEUZE, WET = "Bindend", "Waarom", "Hoe zeker", "Gekozen", "Wet"
WEGING = "Weging"
CIJFERS, LET_OP = "Cijfers", "Let op"
TELT_NIET = "de cijfers dragen hier geen termijn: de wet vraagt toestemming"
DEKT_NIET_MEER = "vanaf {datum} dekt de termijn geen gesprekken meer"
ONDERTITEL = "Peildatum {peildatum}, regels {kader}, {besluit}"

# Around the text
TITEL = "Balanstest klanttermijn telemarketing: {onderwerp}"

NAAR_DE_TEKST, INHOUD, LOGO_VAN = "Naar de tekst", "Inhoud", "Logo van {naam}"
TABEL_BIJ = "Tabel bij: {kop}"
VERSIE = "{kenmerk}, versie {versie}, {status}"
PAGINA, VAN = "pagina ", " van "

# Own templates
GEEN_VORM = "hiervoor is in een rapport geen vorm: {tekst}"
TEMPLATE_ONTBREEKT = "de template '{naam}' ontbreekt"
KIJK_TEMPLATE_NA, KIJK_STIJL_NA = "Kijk de template na.", "Kijk de template en stijl/rapport.typ na."
KIJK_BESTAND_NA = "Kijk of het bestand open staat, of u het mag lezen en of het zelf in de map met templates staat."
GEEN_UTF8 = "het bestand is niet in UTF-8 opgeslagen; hier staat een teken dat niet te lezen is"
KIES_UTF8 = "Open het in een teksteditor en kies bij opslaan de codering UTF-8."
EIGEN_TEMPLATES = "--templates"
TE_LANG = "een van uw eigen templates was na {grens} seconden rekenen niet klaar"
TE_VEEL_GEHEUGEN = "een van uw eigen templates heeft meer dan {grens} GB geheugen nodig"
TE_DIEP = "een van uw eigen templates roept zichzelf eindeloos aan"
MAAK_KORTER = "Kijk of er een lus in staat die niet stopt, of een tekst die steeds langer wordt."
PAKKET_VAN_INTERNET = "de stijl wil een pakket gebruiken ({naam}), en dit programma haalt niets van internet"
HAAL_PAKKET_WEG = "Haal de regel weg, of neem wat u nodig hebt over in stijl/rapport.typ zelf."
KIJK_WORD_NA = "Sla stijl/rapport.docx opnieuw op als Word-document (.docx)."
ZETTER_STOPTE = "het programma dat de bladzijden zet, stopte ermee"
TIJDELIJKE_MAP = "de map voor tijdelijke bestanden"
