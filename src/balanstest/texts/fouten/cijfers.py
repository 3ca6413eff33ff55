"""The error messages about a file of figures (E100 to E119, E180 to E184, E215), and about a count and what goes with
figures (E170 to E175)."""

from __future__ import annotations

from balanstest.texts.fouten.fout import Fout

CIJFERS: dict[str, Fout] = {
    # The file as a whole
    "E100": Fout(
        "Het bestand met cijfers '{naam}' staat niet bij deze vragenlijst.",
        "{raad} Zet het in dezelfde map, of verbeter de naam.",
    ),
    "E101": Fout(
        "Het bestand met cijfers '{naam}' is niet te lezen: {reden}.",
        "Kijk of het bestand open staat en of u het mag lezen.",
    ),
    "E102": Fout(
        "In dit bestand met cijfers staat {wat}. Het kan hoogstens {grens} bevatten.",
        "Zet alleen de tellingen per maand in het bestand, geen losse gesprekken. Haal de rest weg.",
    ),
    "E103": Fout(
        "Dit bestand met cijfers is niet te gebruiken: het is {soort}.",
        "Open het in Excel en sla het op als Excel-werkmap (.xlsx) of als CSV (.csv).",
    ),
    "E104": Fout(
        "Dit Excel-bestand is beveiligd met een wachtwoord.",
        "Sla in Excel een kopie zonder wachtwoord op, en noem die bij 'bestand'.",
    ),
    "E105": Fout(
        "Dit Excel-bestand is beschadigd.",
        "Open het in Excel, kijk of alles er staat, en sla het opnieuw op als Excel-werkmap (.xlsx).",
    ),
    "E106": Fout("{wat}", "Open het bestand in Excel en sla het op als 'CSV UTF-8' of als Excel-werkmap (.xlsx)."),
    "E107": Fout(
        "{wat}",
        "{raad} Heeft u nog niemand gebeld? Haal dan 'bestand' weg uit de vragenlijst en schrijf 'nog_niet_gebeld: "
        "ja'.",
    ),
    "E108": Fout("{wat}", "{raad}"),
    "E109": Fout("'{naam}' is geen bekende kolom.", "{raad} De kolommen zijn: {namen}."),
    "E110": Fout("{wat}", "Haal één van de twee weg."),
    "E111": Fout(
        "Er ontbreekt een kolom voor de maanden: {namen}.",
        "Elke rij heeft 'van' en 'tot' nodig, of anders één kolom 'maand' of 'kwartaal'. Maand 0 is de eerste na het "
        "beginpunt.",
    ),
    "E215": Fout(
        "In dit blad zijn rijen verborgen, met de hand of door een filter: {aantal}. Dit is de eerste.",
        "Haal het filter weg of maak de rijen zichtbaar. Kijk of zij mee moeten tellen: zo niet, verwijder ze.",
    ),
    # A row or a cell
    "E112": Fout(
        "Deze rij heeft {gevonden} vakken, terwijl er {verwacht} kolommen zijn.",
        "{raad} Sla het bestand opnieuw op uit Excel, als CSV met een puntkomma ertussen of als Excel-werkmap (.xlsx).",
    ),
    "E113": Fout(
        "{wat}",
        "Haal de rij weg, of vul in over welke maanden zij gaat. Het programma telt zelf op.",
    ),
    "E114": Fout(
        "Deze rij heeft geen getallen: '{tekst}'.",
        "Haal toelichting weg uit het bestand met cijfers. Zet haar in de vragenlijst, bij 'bron' of 'definities'.",
    ),
    "E115": Fout(
        "'{waarde}' kan op twee manieren worden gelezen: met een teken voor duizendtallen, of met decimalen. {ook}",
        "Zet in Excel het scheidingsteken voor duizendtallen uit en sla opnieuw op. Een aantal heeft alleen cijfers.",
    ),
    "E116": Fout("'{waarde}' is een percentage, maar in kolom '{naam}' horen hele getallen. {ook}", "{raad}"),
    "E117": Fout(
        "'{waarde}' is een datum of een periode, geen getal. {ook}",
        "Excel maakt van 3-6 een datum. Zet 'van' en 'tot' elk in een eigen kolom, geef de kolom in Excel de notatie "
        "Getal, en typ het getal opnieuw.",
    ),
    "E118": Fout(
        "{wat} {ook}",
        "Zet het getal zelf in de cel: kopieer de kolom in Excel, en kies Plakken speciaal, Waarden.",
    ),
    "E119": Fout(
        "Hier zijn cellen samengevoegd ({bereik}).",
        "Hef de samenvoeging in Excel op, en vul elke cel in.",
    ),
    # What a count says of itself
    "E170": Fout(
        "'{naam}' hoort niet meer in een vragenlijst: dit aantal staat nu onder 'telling'.",
        "Haal deze regel weg. Wilt u het aantal houden, tel het logboek dan opnieuw met 'balanstest curves'.",
    ),
    "E171": Fout(
        "Wat een telling over zichzelf zegt, is niet heel. Dit ontbreekt: {namen}.",
        "'balanstest curves' schrijft dit deel. Tel opnieuw, of haal 'telling' helemaal weg.",
    ),
    "E172": Fout(
        "De rijen van deze telling zijn samen {som}, en er zijn er {gelezen} gelezen.",
        "'balanstest curves' schrijft dit deel. Tel opnieuw, of haal 'telling' helemaal weg.",
    ),
    "E173": Fout(
        "Aantallen onder {min_cel} zijn afgeschermd, en dit totaal kan ze verraden.",
        "Haal deze regel weg.",
    ),
    # What became of norms, and figures that contradict an answer
    "E174": Fout(
        "'{naam}' is geen norm meer: een rem stopt de termijn niet meer.",
        "Haal de regel weg. Veel meer verzet of klachten dan in het begin, of veel minder conversies, staat voortaan "
        "als signaal in het rapport.",
    ),
    "E175": Fout(
        "Hier staat dat er nog niemand is gebeld, maar bij {plaats} staan gesprekken.",
        "Is er al gebeld? Haal 'nog_niet_gebeld' dan weg. Is er nog niemand gebeld? Haal dan {plaats} weg.",
    ),
    # Months, and what must agree within a file
    "E180": Fout(
        "'{waarde}' zegt niet over welke maanden deze rij gaat.",
        "{raad} Of maak twee kolommen: 'van' en 'tot'.",
    ),
    "E181": Fout(
        "Het totaal van '{naam}' is hier {totaal}, en de rijen zijn samen {som}.",
        "Kijk of er een rij ontbreekt of dubbel staat. Klopt het totaal niet? Haal de rij met totalen dan weg: het "
        "programma telt zelf op.",
    ),
    "E182": Fout(
        "De maanden zijn hier geteld vanaf 1, of met de laatste maand erbij: {rijen}. Het programma telt vanaf 0, en "
        "'tot' telt zelf niet mee.",
        "Schrijf: {goed}.",
    ),
    "E183": Fout(
        "De tabel begint bij maand 1, en bij vraag 2b staat dat u belt vanaf maand 0. De eerste maand na het beginpunt "
        "is maand 0.",
        "Telde u de maanden vanaf 1? Schrijf dan: {goed}. Is in maand 0 niemand gesproken? Zet er dan een rij bij met "
        "0 gesprekken.",
    ),
    "E184": Fout(
        "Hier staat {pct}, maar volgens de aantallen in deze rij is '{naam}' {deel} van de gesprekken. {ook}",
        "Verbeter het aantal of het percentage. Of haal de kolom met percentages weg: een aantal zegt meer.",
    ),
}
