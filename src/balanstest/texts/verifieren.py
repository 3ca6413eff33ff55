"""What `verify` says of a dossier that it found to be right, could not compare, or that no file can prove."""

from __future__ import annotations

CONSTATERINGEN: dict[str, str] = {
    # What is right
    "bestanden_gelijk": "Alle {aantal} bestanden zijn zoals de lijst ze noemt, en er zit niets anders bij.",
    "regels_gelijk": "De regels zijn gelijk aan die van dit programma: {namen}.",
    "uitkomst_gelijk": "De uitkomst is opnieuw berekend en is dezelfde, met alle cijfers: {uitkomst}.",
    "pdf_gelijk": "De PDF is byte voor byte zoals balanstest {programma} hem maakt.",
    "pdf_gelijk_en_getekend": (
        "De PDF is byte voor byte zoals balanstest {programma} hem maakt. Daarna kwamen er alleen handtekeningen bij."
    ),
    "rapporten_gelijk": "De andere rapporten zijn byte voor byte zoals balanstest {programma} ze maakt.",
    # What was not compared
    "ander_programma": (
        "De bladzijden van het rapport zijn niet vergeleken. Het dossier zegt dat het met balanstest {daar} is "
        "gemaakt, dit is {hier}. Met die versie kan het wel."
    ),
    "andere_methode": "Het dossier is met methode {daar} berekend; dit programma rekent met {hier}.",
    "nu_anders": "{plaats}: in het dossier {oud}, met de methode van nu {nieuw}.",
    "andere_lezing": (
        "De regels {naam} zijn anders dan die van dit programma: daar gelezen op {daar}, hier op {hier}. Vergelijk ze "
        "zelf, of gebruik de versie van het programma van toen."
    ),
    "met_eigen_regels": "Met de regels van dit programma komt er dit uit: {uitkomst}.",
    "regels_van_later": "De regels {naam} van dit programma zitten niet in het dossier.",
    "eigen_niet_gegeven": (
        "De bladzijden van het rapport zijn niet vergeleken, want uw opdracht en het dossier verschillen hierin: "
        "{wat}. Vraag de organisatie erom, en geef ze mee met --{wat}. Wat in een dossier zit, voert verify nooit uit."
    ),
    "handtekening_zichtbaar": (
        "Een handtekening heeft een vak op een bladzijde. Kijk zelf of dat vak niets bedekt: wat erin staat, is niet "
        "van balanstest."
    ),
    "handtekening_niet_gelezen": (
        "Na het rapport staat een handtekening. Om die te beoordelen is een extra nodig: pip install 'balanstest[sign]'"
    ),
    # What no file can prove
    "zonder_handtekening": (
        "Wie het dossier heeft gemaakt, en wanneer. Dat blijkt alleen uit een handtekening met een certificaat dat u "
        "vertrouwt, of uit de plaats waar u het bestand vandaan heeft."
    ),
    "bleef_achter": (
        "Wat er in {bestand} staat. Dat bestand zit niet in het dossier. Wie het heeft, vergelijkt zijn SHA-256: "
        "{sha256}"
    ),
}
"""Code → sentence; filled in with `str.format`, the values are data."""

EINDE_ONTBREEKT = "het einde ontbreekt"
"""Why a zip cannot be read."""

# The verdict, in one line
ONGEWIJZIGD = "Ongewijzigd. Opnieuw berekend: {uitkomst}"
VOOR_ZOVER = "Geen afwijkingen, maar niet alles is vergeleken. Opnieuw berekend: {uitkomst}"
KLOPT_NIET = ("Dit dossier klopt niet: {aantal} afwijking", "Dit dossier klopt niet: {aantal} afwijkingen")
NIETS_UITGEPAKT = "Omdat het dossier niet klopt, is er niets uitgepakt."
UITGEPAKT = "{aantal} bestanden uitgepakt in {map}."
GEMAAKT_MET = "Versie {versie}, {status}, gemaakt met balanstest {programma}"

# Headings
KLOPT, NIET_VERGELEKEN, NIET_TE_BEWIJZEN = "Klopt", "Niet vergeleken", "Kan geen bestand bewijzen"
HANDTEKENINGEN, AFWIJKINGEN = "Handtekeningen", "Afwijkingen"
GEEN_HANDTEKENING = "Geen."

# A signature
TEKENAAR = "{naam}, {moment}."
MOMENT, MOMENT_ZELF, ZONDER_MOMENT = (
    "op {tijd}, met een tijdstempel van een ander",
    "op {tijd} volgens zijn eigen computer",
    "zonder datum",
)
DAG_EN_TIJD = "{dag} om {tijd} uur (UTC{zone})"
UITGEVER = "Certificaat van {uitgever}."
ZELFGEMAAKT = "Het certificaat is zelf gemaakt: wie dit is, staat niet vast."
VERTROUWD = "Het leidt naar een certificaat dat u vertrouwt."
NIET_VERTROUWD = "Het leidt niet naar een certificaat dat u vertrouwt."
VERTROUWEN_ONBEKEND = "Of u het kunt vertrouwen is niet bekeken. Geef met --trust de certificaten die u vertrouwt."
DEKT_ALLES = "Dekt het hele bestand."
DEKT_VERSIE = "Dekt het bestand zoals het toen was; daarna kwamen er alleen handtekeningen bij."
DEKT_NIET_ALLES = "Dekt niet het hele bestand, of er is daarna iets veranderd."
ONGESCHONDEN, GESCHONDEN = "Ongeschonden.", "Geschonden: wat is ondertekend, is daarna veranderd."
