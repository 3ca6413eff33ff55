"""The error messages about deciding, and about what was decided (E260 to E279)."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

BESLUIT: dict[str, Fout] = {
    "E260": Fout(
        "'inhoud_sha256' hoort niet meer in een vragenlijst: wat is vastgesteld, staat nu onder 'inhoud'.",
        "Haal deze regel weg. Leg het besluit daarna vast met: balanstest approve",
    ),
    "E261": Fout(
        "Vaststellen kan nog niet, want dit is niet ingevuld: {vraag}.",
        "Vul '{sleutel_pad}' in.",
    ),
    "E262": Fout("Vaststellen kan nog niet, want hier is iets fout. {tekst}", "Verbeter dit. {raad}"),
    "E263": Fout(
        "Vaststellen kan nog niet: het bestand '{bestand}' staat niet bij de vragenlijst, of is niet te lezen.",
        "Zet het in de map van de vragenlijst, of {raad}.",
    ),
    "E264": Fout(
        "Dit is niet meer wat is vastgesteld door {wie}. Veranderd: {wat}.",
        "Zet terug wat er stond, of begin een volgende versie met: balanstest new --from {bestand}",
    ),
    "E265": Fout(
        "In dit concept staat al een besluit van {naam}.",
        "Haal het weg. Wie besluit, legt dat zelf vast met: balanstest approve",
    ),
    "E266": Fout(
        "{naam} heeft dit al vastgesteld, op {datum}.",
        "Besluit er nog iemand? Geef diens naam bij --naam. Anders bent u klaar.",
    ),
    "E267": Fout("{datum} ligt in de toekomst.", "Geef de dag waarop het besluit is genomen."),
    "E268": Fout(
        "Buiten een terminal vraagt het programma niets, en dit ontbreekt: {opties}.",
        "Geef ze mee in de opdracht. Met --yes bevestigt u dat u dit vaststelt.",
    ),
    "E269": Fout("'{waarde}' zegt niet genoeg bij {optie}.", "Schrijf voluit wie besluit, en in welke functie."),
    "E270": Fout(
        "Het rapport '{naam}' is van een vastgestelde versie, met een ander resultaat. Er is niets "
        "vervangen. {verschil}",
        "Hoog 'versie' op, of begin een volgende versie met: balanstest new --from {bestand}. Alleen kijken? Kies met "
        "-o een andere map.",
    ),
    "E271": Fout(
        "De PDF '{naam}' is ondertekend. Er is niets vervangen.",
        "Hoog 'versie' op, of begin een volgende versie met: balanstest new --from {bestand}. Alleen kijken? Kies met "
        "-o een andere map, of met --format een ander soort bestand.",
    ),
}
