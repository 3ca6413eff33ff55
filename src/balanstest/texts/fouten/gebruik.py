"""The error messages about how the program was called, and about the system that it runs on."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

GEBRUIK: dict[str, Fout] = {
    # The command line
    "E079": Fout(
        "'{naam}' is geen onderwerp waar uitleg bij is.",
        "{raad} Alle onderwerpen staan in: balanstest explain",
    ),
    "E080": Fout(
        "Er is geen categorie '{naam}'.",
        "{raad} Bekijk de categorieën met: balanstest new --list. Past er geen? Laat --categorie dan weg.",
    ),
    "E081": Fout(
        "'{naam}' kan geen naam van een vragenlijst zijn.",
        "Kies een gewone bestandsnaam, zoals donaties-2026.yaml. Namen als CON en NUL gebruikt Windows zelf.",
    ),
    "E087": Fout(
        "Dit bestand kan niet worden vervangen: {reden}. De oude bestanden zijn nog heel.",
        "Staat het open in een ander programma, zoals een PDF-lezer? Sluit het daar. Is het alleen-lezen? Zet dat uit. "
        "Geef daarna de opdracht opnieuw.",
    ),
    "E088": Fout(
        "Het systeem heeft een deel van het programma gestopt. Niet alle vragenlijsten zijn beoordeeld.",
        "Vaak is er te weinig geheugen. Sluit andere programma's, of geef minder vragenlijsten tegelijk.",
    ),
    "E089": Fout("'{naam}' is een bestand, geen map.", "Kies met -o een map, of een naam die nog niet bestaat."),
    "E155": Fout("Bij {optie} ontbreekt {nodig}.", "{raad}"),
    "E156": Fout("{een} en {ander} gaan niet samen.", "{raad}"),
    # Reading and writing
    "E090": Fout("De map '{naam}' van het programma ontbreekt.", "Installeer balanstest opnieuw."),
    "E091": Fout("Dit bestand of deze map bestaat niet.", "{raad}"),
    "E092": Fout("Dit bestand is niet te lezen: {reden}.", "Kijk of het bestand open staat en of u het mag lezen."),
    "E093": Fout(
        "In deze map staat geen vragenlijst.",
        "Een vragenlijst is een .yaml-bestand met bovenaan 'balanstest: 1'. Maak er een met: balanstest new",
    ),
    "E094": Fout(
        "Dit bestand bestaat al; het is niet veranderd.",
        "Kies een andere naam, of verplaats het bestand eerst.",
    ),
    "E095": Fout(
        "Schrijven is niet gelukt: {reden}.",
        "Kijk of de map bestaat, of u er mag schrijven en of er ruimte is.",
    ),
    "E096": Fout(
        "Twee vragenlijsten geven hetzelfde rapport '{naam}': ook {ander}. Er is niets geschreven.",
        "Geef een van de twee een ander kenmerk of een andere versie.",
    ),
    "E097": Fout(
        "Het rapport '{naam}' zou over een bestand van uzelf heen komen. Er is niets geschreven.",
        "Geef de vragenlijst een ander kenmerk, of kies met -o een andere map.",
    ),
    "E098": Fout(
        "Bij lezen van standaardinvoer (-) is -o MAP of --json nodig.",
        "Zeg waar het rapport moet komen: balanstest assess - -o rapport",
    ),
    "E099": Fout("Het rapport kon niet worden gemaakt: {reden}.", "{raad}"),
    "E160": Fout(
        "Dit bestand kan niet worden vervangen: {reden}. Het rapport is nu deels oud, deels nieuw. Al nieuw: {nieuw}.",
        "Sluit de bestanden van het rapport in andere programma's. Geef daarna de opdracht opnieuw.",
    ),
    "E167": Fout(
        "Een andere opdracht schrijft al {seconden} seconden in deze map.",
        "Wacht tot die klaar is, of stop haar. Geef daarna de opdracht opnieuw.",
    ),
    "E165": Fout(
        "In deze map staan al {aantal} van de bestanden: {namen}. Er is niets gekopieerd of veranderd.",
        "Kies een andere map, of verplaats de bestanden eerst.",
    ),
    "E166": Fout(
        "'{naam}' is een map. Hier hoort de naam van een bestand.",
        "Noem een bestand in die map, zoals: {voorbeeld}",
    ),
}
