"""The error messages about other files that a person writes: rules, categories, a house style, templates."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

EIGEN_BESTANDEN: dict[str, Fout] = {
    # Rule packs and categories
    "E070": Fout("In dit regelbestand ontbreekt '{naam}'.", "Vul '{naam}' in; zie de ingebouwde regelbestanden."),
    "E071": Fout(
        "De map met regels '{naam}' bestaat niet of bevat geen .yaml-bestanden.",
        "Geef bij --kader een map met regelbestanden.",
    ),
    "E072": Fout("Een voorwaarde heeft óf 'een_van' óf 'minimaal' nodig.", "Laat één van de twee staan."),
    "E073": Fout("'{waarde}' is geen vraag uit de vragenlijst waarop een regel kan toetsen.", "{raad}"),
    "E074": Fout(
        "Er zijn twee regelbestanden met id '{naam}'; het andere is {ander}.",
        "Geef een van de twee een ander id, of haal het weg.",
    ),
    "E075": Fout(
        "Deze voorwaarde kan nooit kloppen voor '{sleutel}'.",
        "Gebruik 'minimaal' bij een getal, en 'een_van' met minstens een woord bij een keuze of ja/nee.",
    ),
    "E076": Fout(
        "Dit is geen regelbestand: de regel 'kader: 1' ontbreekt.",
        "Zet 'kader: 1' bovenaan, of haal dit bestand uit de map.",
    ),
    "E077": Fout("Hier ontbreekt een tekst.", "Vul hem in; zie de ingebouwde regelbestanden."),
    "E078": Fout(
        "De uitzondering '{id}' heeft geen enkele voorwaarde. Dan zou iedereen eraan voldoen.",
        "Noem de voorwaarden, of haal de uitzondering weg.",
    ),
    "E063": Fout(
        "In dit bestand met een categorie ontbreekt '{naam}'.",
        "Vul '{naam}' in; het voorbeeld in de handleiding laat zien hoe.",
    ),
    "E064": Fout(
        "De map met categorieën '{naam}' bestaat niet of bevat geen .yaml-bestanden.",
        "Geef bij --categorieen een map met een bestand per categorie.",
    ),
    "E065": Fout(
        "Er zijn twee categorieën met id '{naam}'; de andere staat in {ander}.",
        "Geef een van de twee een ander id, of haal een bestand uit de map.",
    ),
    "E066": Fout("'{waarde}' is geen vraag uit de vragenlijst.", "{raad}"),
    "E067": Fout("Hier ontbreekt een tekst.", "Vul hem in, of haal de regel weg als hij niet nodig is."),
    "E068": Fout(
        "'{waarde}' kan geen id van een categorie zijn.",
        "Gebruik kleine letters, cijfers en streepjes, zoals losse-verkoop.",
    ),
    "E069": Fout("Dit voorbeeld is geen goed antwoord op de vraag. {reden}", "{raad}"),
    "E082": Fout("'{waarde}' is geen kleur.", 'Schrijf een kleur als "#1f4e79", tussen aanhalingstekens.'),
    "E083": Fout(
        "De kleur {waarde} is te licht om op wit te lezen.",
        "Kies een donkerder kleur: het contrast met wit moet minstens 4,5 op 1 zijn.",
    ),
    "E084": Fout(
        "Dit is geen huisstijl: de regel 'huisstijl: 1' ontbreekt.",
        "Zet 'huisstijl: 1' bovenaan, met eronder naam, kleur, logo en word.",
    ),
    "E085": Fout("Dit soort plaatje kan niet.", "Gebruik een bestand met een van deze namen: {soorten}."),
    "E161": Fout(
        "Het bestand '{naam}' is niet te lezen: {reden}.",
        "Kijk of de naam klopt. Het staat naast de huisstijl, of in een map daaronder.",
    ),
    "E231": Fout(
        "'{waarde}' kan geen id van een regelbestand zijn.",
        "Gebruik hoogstens 60 letters, cijfers, punten en streepjes, zoals tw-2026. Namen als CON gebruikt Windows "
        "zelf.",
    ),
    "E230": Fout("'{naam}' kan niet als logo: {reden}.", "{raad}"),
    "E176": Fout(
        "'{naam}' is geen Word-document (.docx).",
        "Open het in Word en sla het op als Word-document. Alleen de stijlen erin tellen, niet de tekst.",
    ),
    "E086": Fout(
        "In de map '{naam}' staat geen enkele template die het programma gebruikt.",
        "Haal de ingebouwde op met: balanstest templates copy MAP",
    ),
}
