"""What is said of a logo that cannot stand in a report."""

from __future__ import annotations

LEEG = "het bestand is leeg"
BESCHADIGD = "het is geen {soort}, of het is beschadigd"
TE_VEEL_PUNTEN = "het heeft {breed} bij {hoog} punten, en samen mogen dat er {grens} miljoen zijn"
TE_VEEL_LAGEN = "het is in meer lagen opgebouwd dan een gewoon plaatje"
TE_GROOT_UITGEPAKT = "er zit een bijschrift of kleurprofiel in dat uitgepakt te groot is"
SVG_TE_GROOT = "een SVG mag hoogstens {grens} MB zijn"
TE_VEEL_DELEN = "de SVG heeft meer delen dan een logo nodig heeft"
IN_SVG = "in de SVG staat {wat}"
DOCTYPE = "een documenttype (<!DOCTYPE>)"
OPDRACHT = "een opdracht voor een ander programma (<?...?>)"
VERWIJZING = "een verwijzing naar iets anders"
EFFECT = "een filter of masker"
SCRIPT = "een script"

KIES_ANDER = "Kies een ander bestand, of haal de regel 'logo' weg."
SLA_OPNIEUW_OP = "Open het in een tekenprogramma en sla het opnieuw op, of kies een ander bestand."
MAAK_KLEINER = "Maak het kleiner: een logo van 1000 punten breed is scherp genoeg."
EENVOUDIGE_SVG = (
    "Sla het op als eenvoudige SVG, met alleen vormen en tekst (in Inkscape: 'Gewone SVG'), of als PNG van 1000 punten "
    "breed."
)
