"""The error messages about a dossier that is verified (E300 to E324) or sealed (E330 to E336)."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

_VRAAG_OPNIEUW = "Vraag het bestand opnieuw aan wie het u gaf."
_NIET_VERTROUWEN = "Vertrouw dit dossier niet. Vraag het opnieuw, en vraag wie dit heeft veranderd."

DOSSIERS: dict[str, Fout] = {
    # What cannot be taken apart
    "E300": Fout(
        "Dit is geen dossier van balanstest.",
        "Geef de PDF van een rapport, of een zip-bestand dat met balanstest seal is gemaakt.",
    ),
    "E301": Fout("Dit bestand is beschadigd of niet heel: het is niet te lezen ({reden}).", _VRAAG_OPNIEUW),
    "E302": Fout(
        "Dit is geen dossier van balanstest: er zit geen {naam} in.",
        "Geef de PDF van een rapport, of een zip-bestand dat met balanstest seal is gemaakt. Een PDF die opnieuw is "
        "opgeslagen of afgedrukt, heeft zijn bestanden niet meer.",
    ),
    "E303": Fout(
        "Dit bestand bevat '{naam}' meer dan eens. Het ene programma toont het ene, het andere het andere.",
        "Vertrouw dit bestand niet. balanstest maakt zoiets nooit.",
    ),
    "E304": Fout(
        "Dit bestand bevat iets met de naam '{naam}'. Dat kan buiten de map terechtkomen, of is geen gewoon bestand.",
        "Vertrouw dit bestand niet, en pak het niet uit. balanstest maakt zoiets nooit.",
    ),
    "E305": Fout(
        "Dit bestand bevat {aantal} bestanden of meer. Een dossier heeft er hoogstens {grens}.",
        "Vertrouw dit bestand niet, en pak het niet uit.",
    ),
    "E306": Fout(
        "Dit bestand is te groot, of wordt dat bij het uitpakken: meer dan {grens} bytes.",
        "Vertrouw dit bestand niet, en pak het niet uit. Een dossier is kleiner.",
    ),
    "E307": Fout(
        "Het lezen van deze PDF kostte te veel tijd of geheugen, en is gestopt.",
        "Vertrouw dit bestand niet. Een rapport is in een paar seconden te lezen.",
    ),
    "E308": Fout(
        "Dit bestand is versleuteld.",
        "Vraag het zonder wachtwoord. Een wachtwoord verandert het bestand, zodat niet te zien is of het klopt.",
    ),
    "E309": Fout(
        "'{naam}' in dit bestand is niet te lezen, of is niet van deze versie van balanstest.", _VRAAG_OPNIEUW
    ),
    # What is not as it should be
    "E310": Fout("'{naam}' ontbreekt, terwijl {lijst} het noemt.", _NIET_VERTROUWEN),
    "E311": Fout("'{naam}' hoort er niet bij: {lijst} noemt het niet.", _NIET_VERTROUWEN),
    "E312": Fout("'{naam}' is veranderd: omvang of SHA-256 is anders dan in {lijst}.", _NIET_VERTROUWEN),
    "E313": Fout(
        "'{naam}' is niet wat uit deze vragenlijst en deze regels volgt.",
        "Hetzelfde programma maakt er iets anders van. " + _NIET_VERTROUWEN,
    ),
    "E314": Fout(
        "De regels '{naam}' zijn niet die van het programma: SHA-256 {daar}, hier {hier}.",
        "De uitkomst kan op vervalste regels rusten. Gebruikt de organisatie eigen regels? Vraag erom, lees ze, en "
        "geef ze mee met --kader.",
    ),
    "E315": Fout(
        "De regels '{naam}' van het programma ontbreken in dit dossier.",
        "Zonder deze regels kan de uitkomst te gunstig zijn. " + _NIET_VERTROUWEN,
    ),
    "E316": Fout(
        "De regels '{naam}' kent dit programma niet.",
        "Vraag de organisatie om haar eigen regels, lees ze, en geef ze mee met --kader.",
    ),
    "E317": Fout("{plaats}: in het dossier staat {oud}, opnieuw berekend is het {nieuw}.", _NIET_VERTROUWEN),
    "E318": Fout(
        "De PDF '{naam}' is anders dan het programma hem maakt. Het eerste verschil is byte {plek}.",
        "Er is iets aan de bladzijden of aan de bestanden in de PDF veranderd. " + _NIET_VERTROUWEN,
    ),
    "E319": Fout("Het rapport '{naam}' is anders dan het programma het maakt.", _NIET_VERTROUWEN),
    "E320": Fout(
        "De uitkomst is niet opnieuw te berekenen; hieronder staat waarom.",
        "Met deze vragenlijst en deze regels kan het programma geen rapport hebben gemaakt. " + _NIET_VERTROUWEN,
    ),
    "E321": Fout(
        "Achter het rapport in '{naam}' staan {aantal} bytes die geen handtekening zijn.",
        "Een toevoeging kan elke bladzijde vervangen. " + _NIET_VERTROUWEN,
    ),
    "E322": Fout(
        "De handtekening van {naam} klopt niet: wat is ondertekend, is daarna veranderd, of zij dekt niet alles.",
        _NIET_VERTROUWEN,
    ),
    "E323": Fout(
        "Dit zip-bestand is niet zoals balanstest seal het inpakt. De bestanden erin zijn wel zoals de lijst ze noemt.",
        "Is het uitgepakt en opnieuw ingepakt? Vraag dan het eerste bestand. Anders heeft iemand iets veranderd.",
    ),
    "E324": Fout("manifest.json noemt als {sleutel} {daar}, maar in het dossier is dat {hier}.", _NIET_VERTROUWEN),
    # Signatures
    "E330": Fout(
        "In dit bestand staat geen certificaat.",
        "Geef een bestand met certificaten in PEM (het begint met -----BEGIN CERTIFICATE-----) of DER.",
    ),
    "E331": Fout(
        "Voor handtekeningen is een extra van het programma nodig.",
        "Installeer het met: pip install 'balanstest[sign]'",
    ),
    "E332": Fout(
        "Dit bestand met een sleutel gaat niet open: het wachtwoord is fout, of het is geen .p12- of .pfx-bestand.",
        "Kijk of het wachtwoord klopt. Het programma vraagt erom, of leest het uit de omgeving: {naam}.",
    ),
    "E335": Fout(
        "Voor dit bestand met een sleutel is een wachtwoord nodig, of het is geen .p12- of .pfx-bestand.",
        "Geef de opdracht in een gewoon venster, dan vraagt het programma erom. Of zet het wachtwoord in de omgeving, "
        "in {naam}. In een opdracht hoort geen wachtwoord.",
    ),
    "E336": Fout(
        "Er kwam geen tijdstempel: {reden}.",
        "Kijk of het adres klopt en of u verbinding heeft. Zonder --timestamp lukt ondertekenen ook.",
    ),
    # Sealing
    "E333": Fout(
        "Dit dossier is te groot om te verzegelen: {aantal} bestanden, {omvang} bytes.",
        "Noem minder of kleinere bijlagen in de vragenlijst.",
    ),
    "E334": Fout(
        "'{naam}' kan geen naam van een dossier zijn.",
        "Kies met -o een naam die op .zip eindigt.",
    ),
    "E337": Fout(
        "Advies is er alleen voor een langere termijn dan het plafond van {plafond}. Gekozen: {gekozen}.",
        "Laat --advies weg, of kijk of 'gekozen_termijn_maanden' klopt.",
    ),
}
