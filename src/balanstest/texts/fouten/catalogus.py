"""The catalogue of error messages: code → what is wrong, what to do.

Codes are stable: they are never reused for something else. Texts are Dutch at B1 level.
"""

from __future__ import annotations

from balanstest.texts.fouten.besluit import BESLUIT
from balanstest.texts.fouten.cijfers import CIJFERS
from balanstest.texts.fouten.dossiers import DOSSIERS
from balanstest.texts.fouten.eigen_bestanden import EIGEN_BESTANDEN
from balanstest.texts.fouten.fout import Fout
from balanstest.texts.fouten.gebruik import GEBRUIK
from balanstest.texts.fouten.logboek import LOGBOEK
from balanstest.texts.fouten.plakken import PLAKKEN

CATALOGUS: dict[str, Fout] = {
    # The file as a whole
    "E001": Fout(
        "Dit bestand is niet in UTF-8 opgeslagen; hier staat een teken dat niet te lezen is.",
        "Open het in een teksteditor en kies bij opslaan de codering UTF-8. Een Word- of Excelbestand werkt niet.",
    ),
    "E002": Fout("Dit bestand is leeg.", "Maak een nieuwe vragenlijst met: balanstest new"),
    "E003": Fout(
        "Hier staat een onzichtbaar teken dat niet mag (code {teken:#06x}).",
        "Haal het teken weg. Vaak komt het mee bij plakken uit een ander programma.",
    ),
    "E004": Fout(
        "De opbouw van het bestand klopt hier niet.",
        "Kijk op deze regel en op de regel erboven: staat er een dubbele punt, streepje of haakje verkeerd?",
    ),
    "E005": Fout(
        "Hier begint een tweede document (---).",
        "Zet elke vragenlijst in een eigen bestand.",
    ),
    "E006": Fout(
        "Hier staat een verwijzing ({naam}). Die mag niet in een vragenlijst.",
        "Schrijf de tekst voluit. Begint uw tekst zelf met & of *, zet hem dan tussen aanhalingstekens.",
    ),
    "E007": Fout(
        "Hier staat een aanduiding van een soort ({naam}). Die mag niet in een vragenlijst.",
        "Haal het woord met uitroepteken weg. Hoort het bij uw tekst, zet die dan tussen aanhalingstekens.",
    ),
    "E008": Fout(
        "Dit bestand bevat meer dan {grens} waarden.",
        "Een vragenlijst is veel kleiner. Is dit het goede bestand?",
    ),
    "E009": Fout(
        "Dit bestand is te groot: {gevonden} bytes. Het mag hoogstens {grens} zijn.",
        "Is dit het goede bestand? Er horen antwoorden en tellingen in, geen losse gesprekken.",
    ),
    "E010": Fout(
        "Dit is geen vragenlijst: de regel 'balanstest: 1' ontbreekt.",
        "Zet 'balanstest: 1' bovenaan, of maak een nieuwe vragenlijst met: balanstest new",
    ),
    "E011": Fout(
        "'{naam}' staat hier voor de tweede keer; de eerste staat op regel {eerder}.",
        "Haal één van de twee weg.",
    ),
    "E012": Fout("'{naam}' is hier geen bekende naam.", "{raad}"),
    "E013": Fout(
        "Voor de dubbele punt hoort een gewoon woord te staan.",
        "Haal de haakjes, het vraagteken of het sterretje voor de dubbele punt weg.",
    ),
    "E014": Fout("'{sleutel}: {heel},{deel}' wordt tussen accolades gelezen als twee dingen.", "{raad}"),
    "E015": Fout(
        "Hier zitten meer dan {grens} blokken of lijsten in elkaar.",
        "Een vragenlijst is minder diep. Is dit het goede bestand?",
    ),
    "E016": Fout(
        "Hier staat een half teken (een losse surrogaatcode), dat nergens te tonen is.",
        "Typ het teken zelf in plaats van de code met \\u.",
    ),
    "E017": Fout(
        "Deze regel begint met een tab. Inspringen gaat met spaties.",
        "Vervang de tab door twee spaties per niveau.",
    ),
    "E018": Fout(
        "Hier staat een dubbele punt met een spatie midden in een tekst, of de regel springt verkeerd in.",
        "Zet de hele tekst tussen aanhalingstekens, of kijk of de regel even ver inspringt als de vorige.",
    ),
    "E019": Fout(
        "Een haakje van regel {begin} is niet goed gesloten.",
        "Zet er een ] of }} achter, en een komma tussen de delen.",
    ),
    "E020": Fout(
        "Een tekst tussen aanhalingstekens, begonnen op regel {begin}, wordt nergens gesloten.",
        "Zet het aanhalingsteken aan het eind van de tekst.",
    ),
    "E021": Fout(
        "Deze regel past niet bij de regels erboven (het blok begint op regel {begin}).",
        "Laat de regel even ver inspringen als de andere regels van dit blok, en zet niets achter een aanhalingsteken.",
    ),
    "E022": Fout(
        "Een tekst kan niet met dit teken beginnen: {teken}",
        'Zet de hele tekst tussen rechte aanhalingstekens ("). Vet of schuin kan niet: een * staat ook zo in het '
        "rapport.",
    ),
    "E023": Fout(
        "Na een schuine streep (\\) staat hier een teken dat daar niet kan.",
        "Gebruik enkele aanhalingstekens in plaats van dubbele, of schrijf \\\\ voor een schuine streep.",
    ),
    "E024": Fout(
        "Op deze regel mist een dubbele punt.",
        "Schrijf: naam: waarde. Loopt uw tekst door op de volgende regel? Zet dan een | achter de dubbele punt en laat "
        "elke regel van de tekst inspringen.",
    ),
    "E025": Fout(
        "'{deel}' staat tussen accolades na een komma; daar begint een nieuw deel.",
        "Hoort het bij de tekst van '{sleutel}', zet die hele tekst dan tussen aanhalingstekens.",
    ),
    "E026": Fout(
        "Na het aanhalingsteken gaat de tekst verder. Staat er een aanhalingsteken of apostrof midden in uw tekst?",
        "Zet de hele tekst tussen dubbele aanhalingstekens en gebruik binnenin enkele, of andersom.",
    ),
    "E027": Fout("Hier mist een spatie na de dubbele punt.", "Schrijf: naam: waarde."),
    "E028": Fout(
        "Dit lijkt op een tabel die uit Excel is geplakt.",
        "Bewaar de tabel als Excel-bestand in de map van deze vragenlijst en schrijf, in plaats van 'perioden': "
        "bestand: cijfers.xlsx. Of schrijf per maand een regel zoals: "
        "- {{van: 0, tot: 1, gesprekken: 400, conversies: 38, verzet: 4, klachten: 0}}",
    ),
    # One value
    "E029": Fout(
        "Hier horen accolades te staan: maanden, of waarom de vraag niet past.",
        "Schrijf {{maanden: {getal}}}, of {{niet_van_toepassing: waarom niet}}.",
    ),
    "E030": Fout("Hier hoort een tekst te staan, geen lijst of blok.", "Schrijf de tekst na de dubbele punt."),
    "E031": Fout(
        "Hier hoort een lijst te staan.",
        "{raad}",
    ),
    "E032": Fout("Hier hoort een blok met eigen regels te staan.", "Zet eronder, ingesprongen: {namen}."),
    "E033": Fout("'{waarde}' is geen heel getal.", "{raad} Schrijf alleen cijfers, zonder punt of komma."),
    "E034": Fout("'{waarde}' is geen getal.", "{raad} Schrijf een getal zoals 14 of 1.5, met een punt."),
    "E035": Fout("{waarde} kan hier niet.", "Kies een getal {bereik}."),
    "E036": Fout("'{waarde}' is geen geldige datum.", "Schrijf jaar-maand-dag, zoals 2026-10-31. {raad}"),
    "E037": Fout("'{waarde}' kan hier niet.", "Schrijf {keuzes}."),
    "E038": Fout("'{waarde}' kan hier niet.", "{raad} Kies uit: {keuzes}."),
    "E039": Fout(
        "'{waarde}' kan geen kenmerk zijn.",
        "Gebruik alleen letters, cijfers, '-', '_' en '.', hoogstens 100 tekens, en begin met een letter of cijfer. "
        "Namen die Windows zelf gebruikt (zoals CON en NUL) kunnen niet.",
    ),
    "E040": Fout(
        "'{waarde}' is geen pad naar een bestand in de map van deze vragenlijst.",
        "Zet het bestand in dezelfde map (of een map daaronder) en noem het zonder schijf, '/' vooraan of '..'.",
    ),
    "E041": Fout("'{waarde}' is geen SHA-256.", "Een SHA-256 heeft 64 tekens: 0-9 en a-f."),
    "E042": Fout("'{waarde}' is geen percentage.", 'Schrijf een getal van 0 tot en met 100, zoals "1,3".'),
    "E043": Fout(
        "'{waarde}' is geen aantal.",
        "{raad} Schrijf een heel getal zonder punt. Een aantal dat te klein is om te tonen, schrijft u als '<5'.",
    ),
    "E044": Fout(
        "Deze vragenlijst is van versie '{waarde}'. Dit programma kent alleen versie 1.",
        "Installeer een nieuwere balanstest, of schrijf 'balanstest: 1'.",
    ),
    "E045": Fout("Deze regel van de lijst is leeg.", "Vul hem in of haal het streepje weg."),
    "E046": Fout(
        "Dit is een Excel-, Word- of PDF-bestand, geen vragenlijst.",
        "Een vragenlijst is een tekstbestand. Maak er een met: balanstest new",
    ),
    # Values that do not fit together
    "E050": Fout(
        "Deze periode eindigt ({tot}) niet na haar begin ({van}).",
        "Schrijf een 'tot' die groter is dan 'van'.",
    ),
    "E051": Fout(
        "Deze periode ({van}-{tot}) overlapt met die van regel {eerder} ({van2}-{tot2}).",
        "Elke maand mag maar in één periode staan; 'tot' telt zelf niet mee.",
    ),
    "E052": Fout(
        "Er staan meer {soort} ({aantal}) dan gesprekken ({gesprekken}).",
        "Tel elke persoon één keer, en tel bij 'gesprekken' iedereen die is gesproken.",
    ),
    "E053": Fout(
        "Hier staan '{naam}' en '{naam}_pct' allebei.",
        "Houd het aantal en haal het percentage weg: een aantal zegt meer.",
    ),
    "E054": Fout("'{laat}' ligt niet na '{vroeg}'.", "Kijk welke van de twee datums fout is."),
    "E055": Fout(
        "Hier hoort óf 'maanden' óf 'niet_van_toepassing' te staan, niet allebei.",
        "Haal één van de twee weg.",
    ),
    "E056": Fout(
        "De cijfers staan hier op meer manieren: {namen}.",
        "Kies één manier: de tabel 'perioden', één 'bestand', of de drie overzichten.",
    ),
    "E058": Fout(
        "'{naam}' kan niet leeg zijn of uit staan.",
        "Schrijf een waarde, of haal de regel weg voor de waarde van het programma.",
    ),
    "E059": Fout("Van de drie overzichten ontbreekt: {namen}.", "Vul alle drie in, of gebruik één tabel 'perioden'."),
    # Not complete, or no rules
    "E060": Fout(
        "Deze vragenlijst is vastgesteld, maar dit is niet ingevuld: {vraag}.",
        "Vul '{sleutel_pad}' in, of zet 'status' op concept.",
    ),
    "E061": Fout(
        "De gekozen termijn van {gekozen} is {waarom}, maar de reden ontbreekt.",
        "Schrijf bij onderbouwing, afwijking waarom uw organisatie hiervoor kiest.",
    ),
    "E062": Fout(
        "Voor {datum} kent dit programma geen regels; de oudste gelden vanaf {oudste}.",
        "Kies een latere datum, of geef met --kader een map met de regels van toen.",
    ),
    # What was pasted: E190 to E194
    **PLAKKEN,
    # How much a questionnaire may hold: E232 to E235
    "E232": Fout(
        "Dit antwoord heeft {aantal} tekens. Het mogen er hoogstens {grens} zijn.",
        "Schrijf hier het belangrijkste. Zet de rest in een bijlage, en noem die bij onderbouwing, bijlagen.",
    ),
    "E233": Fout(
        "Deze lijst heeft {aantal} rijen. Het mogen er hoogstens {grens} zijn.",
        "Haal lege en dubbele rijen weg. In een tabel staan tellingen per maand, geen losse gesprekken.",
    ),
    "E234": Fout(
        "Alle antwoorden samen hebben {aantal} {wat}. Het mogen er hoogstens {grens} zijn; hier staan de meeste.",
        "Schrijf het belangrijkste op. Zet de rest in een bijlage, en noem die bij onderbouwing, bijlagen.",
    ),
    "E235": Fout(
        "In dit antwoord staat een letter met meer dan {grens} accenten erop.",
        "Haal die weg. Vaak komt zo'n teken mee bij plakken uit een ander programma.",
    ),
    # Rule packs, categories and a house style: E063 to E086
    **EIGEN_BESTANDEN,
    # The command line and the environment: E079 to E099
    **GEBRUIK,
    # The file of figures: E100 to E119; the account of a count and what goes with the figures: E170 to E175
    **CIJFERS,
    # Deciding, and what was decided: E260 to E279
    **BESLUIT,
    # The log of calls: E120 to E149
    **LOGBOEK,
    # A dossier that is verified or sealed: E300 to E339
    **DOSSIERS,
}

STOPT_HET_LEZEN = frozenset(
    {"E004", "E015", "E017", "E018", "E019", "E020", "E021", "E022", "E023", "E024", "E026", "E027", "E028"}
    | set(PLAKKEN)
    | {f"E{nummer}" for nummer in range(100, 109)}
    | {"E111"}
)
"""After these nothing more of the file can be read, so other errors may follow."""
