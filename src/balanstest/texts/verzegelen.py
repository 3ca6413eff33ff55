"""What `seal` says, and the page that goes along with a dossier for who does not have the program."""

from __future__ import annotations

VERZEGELD = "Verzegeld: {naam} ({aantal} bestanden)"
STOND_ER_AL = "Er is niets veranderd: {naam} is al precies dit dossier."
SHA256 = "SHA-256: {som}"
BEWAAR_DE_SOM = (
    "Bewaar deze SHA-256 ergens anders, bijvoorbeeld in het besluit. Dan ziet u later of het bestand nog hetzelfde is."
)
IS_CONCEPT = "Let op: deze vragenlijst is nog een concept. U verzegelt iets dat nog niet is vastgesteld."
GETEKENDE_PDF = "De PDF die naast de vragenlijst ligt, gaat mee met de handtekening die erop staat."
BLEEF_ACHTER = "Niet in het dossier: {bestand}. Alleen de omvang en de SHA-256 gaan mee."
ONDERTEKEND = "De PDF is ondertekend. Het dossier is daarom bij elke opdracht weer anders: het moment telt mee."
ALLEEN_EEN_PDF = "Alleen een PDF is te ondertekenen. Zet pdf bij --format, of laat --sign weg."
MET_SLEUTEL = "Een tijdstempel hoort bij een handtekening: geef ook --sign, of laat --timestamp weg."
VRAAG_WACHTWOORD = "Wachtwoord van {naam}: "
CONTROLEER = "Controleer het dossier met:"

LEESMIJ = """\
Dossier van een balanstest
==========================

Organisatie:     {organisatie}
Kenmerk:         {kenmerk}, versie {versie} ({status})
Onderwerp:       {onderwerp}
Peildatum:       {peildatum}
Uitkomst:        {uitkomst}
Gemaakt met:     balanstest {programma}

Wat zit erin
------------

rapport/         het rapport. Begin met de PDF.
dossier/         de vragenlijst ({vragenlijst}), de cijfers, de bijlagen, de regels en de uitkomst
templates/       hoe het rapport eruitziet
manifest.json    alle bestanden, met hun rol, hun omvang en hun SHA-256
SHA256SUMS       dezelfde SHA-256, voor een controle zonder balanstest

Staat er een map advies/, dan is dat de aanvraag voor het Compliance Comite.

Hoe controleert u het
---------------------

Met balanstest:

    balanstest verify NAAM-VAN-DIT-BESTAND.zip

Zonder balanstest: pak het bestand uit en vergelijk de SHA-256 van elk bestand. Op Linux en macOS, in de map:

    sha256sum -c SHA256SUMS          (macOS: shasum -a 256 -c SHA256SUMS)

Op Windows, in PowerShell, per bestand. Vergelijk wat u ziet met de regel in SHA256SUMS:

    Get-FileHash rapport\\{stam}.pdf

Zo ziet u of een bestand is veranderd nadat deze lijst is gemaakt. Wie een bestand verandert, kan ook een nieuwe lijst
maken. Daarom is er meer:

- De SHA-256 van het hele zip-bestand. Vraag die aan de organisatie, of zoek haar op in het besluit.
- De handtekening op de PDF, als die er is. Een PDF-lezer toont wie heeft getekend en wanneer.
- Narekenen. In het rapport staat elke stap van de berekening; in dossier/ staan de cijfers en de regels.

Wie dit dossier heeft gemaakt en wanneer, bewijst alleen een handtekening.
"""
