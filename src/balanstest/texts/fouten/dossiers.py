"""The error messages about a dossier that is verified (E200 to E224) or sealed (E230 to E236)."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

_VRAAG_OPNIEUW = "Vraag het bestand opnieuw aan wie het u gaf."
_NIET_VERTROUWEN = "Vertrouw dit dossier niet. Vraag het opnieuw, en vraag wie dit heeft veranderd."

DOSSIERS: dict[str, Fout] = {
    # What cannot be taken apart
    "E200": Fout(
        "Dit is geen dossier van balanstest.",
        "Geef de PDF van een rapport, of een zip-bestand dat met balanstest seal is gemaakt.",
    ),
    "E201": Fout("Dit bestand is beschadigd of niet heel: het is niet te lezen ({reden}).", _VRAAG_OPNIEUW),
    "E202": Fout(
        "Dit is geen dossier van balanstest: er zit geen {naam} in.",
        "Geef de PDF van een rapport, of een zip-bestand dat met balanstest seal is gemaakt. Een PDF die opnieuw is "
        "opgeslagen of afgedrukt, heeft zijn bestanden niet meer.",
    ),
    "E203": Fout(
        "Dit bestand bevat '{naam}' meer dan eens. Het ene programma toont het ene, het andere het andere.",
        "Vertrouw dit bestand niet. balanstest maakt zoiets nooit.",
    ),
    "E204": Fout(
        "Dit bestand bevat iets met de naam '{naam}'. Dat kan buiten de map terechtkomen, of is geen gewoon bestand.",
        "Vertrouw dit bestand niet, en pak het niet uit. balanstest maakt zoiets nooit.",
    ),
    "E205": Fout(
        "Dit bestand bevat {aantal} bestanden of meer. Een dossier heeft er hoogstens {grens}.",
        "Vertrouw dit bestand niet, en pak het niet uit.",
    ),
    "E206": Fout(
        "Dit bestand is te groot, of wordt dat bij het uitpakken: meer dan {grens} bytes.",
        "Vertrouw dit bestand niet, en pak het niet uit. Een dossier is kleiner.",
    ),
    "E207": Fout(
        "Het lezen van deze PDF is na {seconden} seconden gestopt.",
        "Vertrouw dit bestand niet. Een rapport is in een paar seconden te lezen.",
    ),
    "E208": Fout(
        "Dit bestand is versleuteld.",
        "Vraag het zonder wachtwoord. Een wachtwoord verandert het bestand, zodat niet te zien is of het klopt.",
    ),
    "E209": Fout(
        "'{naam}' in dit bestand is niet te lezen, of is niet van deze versie van balanstest.", _VRAAG_OPNIEUW
    ),
    # What is not as it should be
    "E210": Fout("'{naam}' ontbreekt, terwijl {lijst} het noemt.", _NIET_VERTROUWEN),
    "E211": Fout("'{naam}' hoort er niet bij: {lijst} noemt het niet.", _NIET_VERTROUWEN),
    "E212": Fout("'{naam}' is veranderd: omvang of SHA-256 is anders dan in {lijst}.", _NIET_VERTROUWEN),
    "E213": Fout(
        "'{naam}' is niet wat uit deze vragenlijst en deze regels volgt.",
        "Hetzelfde programma maakt er iets anders van. " + _NIET_VERTROUWEN,
    ),
    "E214": Fout(
        "De regels '{naam}' zijn niet die van het programma: SHA-256 {daar}, hier {hier}.",
        "De uitkomst kan op vervalste regels rusten. Gebruikt de organisatie eigen regels? Vraag erom, lees ze, en "
        "geef ze mee met --kader.",
    ),
    "E215": Fout(
        "De regels '{naam}' van het programma ontbreken in dit dossier.",
        "Zonder deze regels kan de uitkomst te gunstig zijn. " + _NIET_VERTROUWEN,
    ),
    "E216": Fout(
        "De regels '{naam}' kent dit programma niet.",
        "Vraag de organisatie om haar eigen regels, lees ze, en geef ze mee met --kader.",
    ),
    "E217": Fout("{plaats}: in het dossier staat {oud}, opnieuw berekend is het {nieuw}.", _NIET_VERTROUWEN),
    "E218": Fout(
        "De PDF '{naam}' is anders dan het programma hem maakt. Het eerste verschil is byte {plek}.",
        "Er is iets aan de bladzijden of aan de bestanden in de PDF veranderd. " + _NIET_VERTROUWEN,
    ),
    "E219": Fout("Het rapport '{naam}' is anders dan het programma het maakt.", _NIET_VERTROUWEN),
    "E220": Fout(
        "De uitkomst is niet opnieuw te berekenen; hieronder staat waarom.",
        "Met deze vragenlijst en deze regels kan het programma geen rapport hebben gemaakt. " + _NIET_VERTROUWEN,
    ),
    "E221": Fout(
        "Achter het rapport in '{naam}' staan {aantal} bytes die geen handtekening zijn.",
        "Een toevoeging kan elke bladzijde vervangen. " + _NIET_VERTROUWEN,
    ),
    "E222": Fout(
        "De handtekening van {naam} klopt niet: wat is ondertekend, is daarna veranderd, of zij dekt niet alles.",
        _NIET_VERTROUWEN,
    ),
    "E223": Fout(
        "Dit zip-bestand is niet zoals balanstest seal het inpakt. De bestanden erin zijn wel zoals de lijst ze noemt.",
        "Is het uitgepakt en opnieuw ingepakt? Vraag dan het eerste bestand. Anders heeft iemand iets veranderd.",
    ),
    "E224": Fout("manifest.json noemt als {sleutel} {daar}, maar in het dossier is dat {hier}.", _NIET_VERTROUWEN),
    # Sealing
    "E233": Fout(
        "Dit dossier is te groot om te verzegelen: {aantal} bestanden, {omvang} bytes.",
        "Noem minder of kleinere bijlagen in de vragenlijst.",
    ),
    "E234": Fout(
        "'{naam}' kan geen naam van een dossier zijn.",
        "Kies met -o een naam die op .zip eindigt.",
    ),
}
