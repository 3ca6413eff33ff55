"""The error messages about a log of calls (E120 to E169, E210 to E229)."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

LOGBOEK: dict[str, Fout] = {
    # Columns
    "E120": Fout(
        "De kolom '{rol}' is niet gevonden: {betekenis}.",
        "Zeg welke kolom dat is. De kolommen zijn: {namen}.",
        "Zeg welke het is met: {optie} {rol}=NAAM. De kolommen zijn: {namen}.",
    ),
    "E121": Fout("Er is geen kolom '{naam}'.", "{raad}"),
    "E122": Fout(
        "Meer dan één kolom kan '{rol}' zijn ({betekenis}): {namen}.",
        "Zeg welke kolom het is.",
        "Zeg welke het is met: {optie} {rol}=NAAM.",
    ),
    # Files
    "E123": Fout(
        "Dit kan geen logboek zijn: het soort bestand past niet.",
        "Gebruik een bestand of een map met bestanden die eindigen op: {soorten}.",
    ),
    "E157": Fout(
        "In deze map staat geen logboek of bestand met klachten.",
        "Zo'n bestand eindigt op: {soorten}. Een naam die begint met een punt, een laag streepje of ~$ telt niet mee.",
    ),
    "E129": Fout("Dit bestand is leeg: er staat geen enkel gesprek met een datum in.", "Is dit het goede bestand?"),
    "E131": Fout("Dit bestand of deze map bestaat niet.", "Controleer de naam. Een logboek eindigt op: {soorten}."),
    "E132": Fout(
        "Dit ingepakte bestand (.gz) is niet heel: het stopt te vroeg of is beschadigd.",
        "Maak of haal het bestand opnieuw.",
    ),
    "E133": Fout("Dit bestand is beschadigd, of het is geen bestand van deze soort.", "Maak de export opnieuw."),
    "E134": Fout(
        "De eerste regel van dit bestand heeft geen namen van kolommen.",
        "Zet boven de gegevens een regel met de namen, zoals klantnummer;einddatum;datum_gesprek;uitkomst.",
    ),
    "E210": Fout(
        "In deze map staat ook dit bestand. Het kan een deel van het logboek zijn, en het is zo niet te lezen.",
        "Bewaar het als .xlsx, .csv of .parquet, of haal het uit de map.",
    ),
    "E150": Fout(
        "Dit is geen gewoon bestand, maar een apparaat of een verbinding met een ander programma.",
        "Bewaar de gegevens eerst in een bestand en geef dat.",
    ),
    "E152": Fout(
        "Er is te weinig ruimte om te tellen: {reden}.",
        "{raad} Tellen kost hoogstens 1 GB geheugen, en soms ruimte op de schijf.",
    ),
    "E135": Fout(
        "In de kolom '{kolom}' staat een formule zonder uitkomst.",
        "Open het bestand in Excel, laat het rekenen en bewaar het opnieuw.",
    ),
    "E136": Fout(
        "Dit is een oud of beveiligd Excel-bestand.",
        "Bewaar het in Excel als .xlsx zonder wachtwoord, of als .csv.",
    ),
    "E138": Fout(
        "Dit bestand kan niet worden gelezen: {reden}.", "Maak de export opnieuw, of gebruik een ander soort."
    ),
    "E164": Fout(
        "In de kolom '{kolom}' staan getallen die te groot zijn om precies te bewaren. Twee klanten kunnen daardoor "
        "hetzelfde nummer hebben.",
        "Bewaar het klantnummer als tekst of als heel getal, en tel opnieuw.",
    ),
    "E142": Fout("Dit bestand veranderde terwijl het werd geteld.", "Wacht tot de export klaar is en tel opnieuw."),
    # Rows
    "E125": Fout(
        "Deze rij heeft niet evenveel delen als er kolommen zijn, of een aanhalingsteken is niet gesloten.",
        "Verbeter de rij, of laat zulke rijen weg.",
        "Verbeter de rij, of laat zulke rijen weg met: --skip-bad AANTAL.",
    ),
    "E126": Fout(
        "{waarde} in de kolom '{kolom}' is geen datum zoals de andere in die kolom ({vorm}).",
        "Verbeter de datum, of laat zulke rijen weg.",
        "Verbeter de datum, of laat zulke rijen weg met: --skip-bad AANTAL.",
    ),
    "E137": Fout(
        "De datum '{waarde}' in de kolom '{kolom}' kan niet: hij ligt voor 2 januari 1970 of in de toekomst.",
        "Verbeter de datum, of laat zulke rijen weg.",
        "Verbeter de datum, of laat zulke rijen weg met: --skip-bad AANTAL.",
    ),
    "E124": Fout(
        "Rijen met een datum van voor 2 januari 1970, of met een gesprek of klacht in de toekomst: {aantal}.",
        "Verbeter ze in de bron, of laat ze weg.",
        "Verbeter ze in de bron, of laat ze weg met: --skip-bad {aantal}.",
    ),
    "E163": Fout(
        "In de kolom '{kolom}' staan geen datums. Dit is de eerste rij die geen datum heeft.",
        "Is dit de goede kolom? Kies een andere, of maak er datums van zoals 2024-01-31.",
        "Is dit de goede kolom? Kies een andere met --kolom of --klachtkolom, of maak er datums van zoals 2024-01-31.",
    ),
    "E151": Fout(
        "In de kolom '{kolom}' staat hier een getal. Zo bewaart Excel een datum.",
        "Geef de kolom in Excel de opmaak Datum en bewaar het bestand opnieuw.",
    ),
    "E154": Fout(
        "Deze regel is langer dan 16 MB. Zo lang is geen gesprek.",
        "Kijk wat er staat en verbeter de regel, of maak het bestand opnieuw.",
    ),
    "E211": Fout(
        "De klant '{klant}' staat bij {aantal} van de {gesprekken} gesprekken ({deel}). Zo vaak wordt niemand gebeld.",
        "Zeg of dit één persoon is, of een waarde die systemen invullen als er geen klant is.",
        "Is dit geen klant, maar een waarde die een systeem invult? Gebruik dan: --klant {niemand}. Is het echt één "
        "persoon? Gebruik dan: --klant {persoon}.",
    ),
    "E217": Fout(
        "Eén klant staat bij {aantal} van de {gesprekken} gesprekken. Zo vaak wordt niemand gebeld.",
        "Laat uw collega kijken welke waarde dat is: één persoon, of wat een systeem invult als er geen klant is. Maak "
        "de vraag daarna opnieuw.",
        "Laat uw collega kijken welke waarde dat is. Is het geen klant, maar een waarde die een systeem invult? Maak "
        "de vraag dan opnieuw met --klant niemand=WAARDE. Is het echt één persoon? Gebruik dan --klant persoon=WAARDE.",
    ),
    "E212": Fout(
        "In dit blad zijn rijen verborgen, met de hand of door een filter: {aantal}. Dit is de eerste.",
        "Maak de rijen zichtbaar en bewaar het bestand. Of zeg of zij meetellen.",
        "Tellen zij mee? Gebruik dan: --verborgen tellen. Tellen zij niet mee? Gebruik dan: --verborgen weglaten.",
    ),
    "E213": Fout(
        "De datums in de kolom '{kolom}' zijn op meer dan één manier te lezen: {voorbeeld} is {lezingen}.",
        "Zeg welke vorm het is.",
        "Zeg welke vorm het is met {opties}.",
    ),
    "E214": Fout(
        "In geen kolom staan datums in de vorm {vorm}.",
        "Noem alleen een vorm die in het bestand staat.",
        "Noem bij --datum alleen een vorm die in het bestand staat.",
    ),
    "E216": Fout(
        "De tijdzone in {waarde} bestaat niet (kolom '{kolom}').",
        "Verbeter de tijd, of laat zulke rijen weg.",
        "Verbeter de tijd, of laat zulke rijen weg met: --skip-bad AANTAL.",
    ),
    "E162": Fout(
        "Dit Excel-bestand heeft nog een blad met dezelfde kolommen: {bladen}. Alleen het eerste blad wordt gelezen.",
        "Zet alle gesprekken op één blad, of elk blad in een eigen bestand. Telt een blad niet mee? Verberg het dan.",
    ),
    "E158": Fout(
        "Zeer veel rijen zijn niet te lezen: minstens {aantal}. Hoeveel het er zijn, is niet te tellen.",
        "Kijk of alle rijen evenveel delen hebben als er kolommen zijn. Staat het scheidingsteken ook in een tekst? "
        "Zet die dan tussen aanhalingstekens, of kies bij het maken van het bestand een ander teken.",
    ),
    "E128": Fout(
        "Rijen die niet te lezen zijn: {aantal}.",
        "Verbeter ze, of laat ze weg. Het aantal komt in de vragenlijst.",
        "Verbeter ze. Mogen ze weg, gebruik dan: --skip-bad {aantal}. Het aantal komt in de vragenlijst.",
    ),
    # Outcomes
    "E127": Fout(
        "De kolom '{kolom}' heeft meer dan {grens} verschillende waarden; dat zijn geen uitkomsten.",
        "Zeg welke kolom de uitkomst heeft.",
        "Zeg welke kolom de uitkomst heeft met: --kolom uitkomst=NAAM.",
    ),
    "E130": Fout(
        "Het programma weet niet wat de uitkomst '{naam}' ({keer} keer) betekent.",
        "Zeg wat zij betekent.",
        "Zeg het met: --uitkomst {voorbeeld}. Kies als soort: conversie, verzet, klacht, geen (wel gesproken, maar "
        "geen van die drie), niet_bereikt (niemand gesproken) of overslaan (telt niet mee). Een ster is alles wat u "
        'niet noemt en het programma niet kent: --uitkomst "geen=*".',
    ),
    "E140": Fout(
        "De uitkomst '{naam}' staat niet in het logboek.",
        "{raad} In het logboek staan: {namen}. Verbeter de naam, of noem hem niet.",
        "{raad} In het logboek staan: {namen}. Verbeter de naam bij --uitkomst, of haal hem daar weg.",
    ),
    "E159": Fout(
        "Ook {aantal} andere uitkomsten zijn niet bekend (samen {keer} keer).",
        "Zeg eerst wat die hierboven betekenen. Zeg daarna wat alle andere betekenen.",
        'Zeg eerst wat die hierboven betekenen. Met * bedoelt u alle andere, bijvoorbeeld: --uitkomst "overslaan=*".',
    ),
    "E139": Fout(
        "Er blijft geen enkel gesprek over dat meetelt ({redenen}).",
        "Controleer de kolommen, de uitkomsten en de nawacht.",
    ),
    # Flags, chosen rows, and a beginpunt of today
    "E220": Fout(
        "In de kolom '{kolom}' staat bij {aantal} rijen geen ja of nee. Zij zou zeggen: {rol}, ja of nee.",
        "Maak er ja of nee van. Is het een andere kolom, zeg dat dan.",
        "Maak er ja of nee van. Zegt deze kolom iets anders? Gebruik dan: --kolom {rol}= (met niets erachter).",
    ),
    "E221": Fout("'{waarde}' staat niet in de kolom '{kolom}'.", "{raad}"),
    "E222": Fout(
        "Van de {conversies} conversies liggen er {aantal} op of voor het beginpunt ({deel}), veel meer dan van de "
        "andere gesprekken. Zo blijven er te weinig over om iets over een termijn te zeggen.",
        "{raad}",
    ),
    # Options
    "E141": Fout("'{waarde}' past niet bij {optie}.", "{raad}"),
    # An answer that comes back
    "E143": Fout(
        "Dit is geen antwoord op de vraag van balanstest: {reden}.",
        "Bewaar de hele uitkomst van de vraag als CSV, met de namen van de kolommen erboven: {kolommen}.",
        "Bewaar de hele uitkomst van de vraag van 'balanstest curves --print-sql' als CSV, met de namen van de "
        "kolommen erboven: {kolommen}.",
    ),
    "E218": Fout(
        "Dit antwoord spreekt zichzelf tegen: twee getallen kunnen niet allebei waar zijn. {reden}.",
        "Vraag de hele uitkomst opnieuw aan uw collega, en verander er niets aan.",
    ),
    "E219": Fout(
        "In dit blad staat meer dan {grens} MB tekst. Dat is te veel om te tellen.",
        "Laat kolommen met lange teksten weg, of maak van het logboek een CSV.",
    ),
    # A questionnaire that is filled in
    "E144": Fout(
        "'{sleutel}' staat er op een manier die dit programma niet kan invullen.",
        "Vul het zelf in.",
        "Vul het zelf in. De tabel van balanstest curves laat u tonen met: --format yaml",
    ),
    "E147": Fout(
        "In deze vragenlijst staat al een tabel.",
        "Mag zij weg, vervang haar dan. Eigen uitleg en andere antwoorden blijven staan.",
        "Mag zij weg? Gebruik dan --replace. Eigen uitleg en andere antwoorden blijven staan.",
    ),
    "E148": Fout("Deze vragenlijst veranderde terwijl het programma ermee bezig was.", "Geef de opdracht opnieuw."),
    "E153": Fout(
        "Deze vragenlijst mag alleen worden gelezen.",
        "Haal die beveiliging van het bestand, of vul een kopie in.",
    ),
    "E149": Fout(
        "Deze vragenlijst is vastgesteld; haar cijfers liggen vast.",
        "Maak een nieuwe versie met status concept, en vul die in.",
    ),
    # Engines
    "E145": Fout(
        "Voor {motor} ontbreekt een onderdeel: {onderdeel}.",
        "Installeer het met: pip install '{pakket}'.",
    ),
    "E146": Fout("{motor} geeft geen antwoord: {reden}.", "{raad}"),
}
