"""Findings about answers in words, personal data, measures, the FG and the DPIA; part of the catalogue."""

from __future__ import annotations

from balanstest.texts.ernst import FOUT, LET_OP, Bevindingstekst

ANTWOORDEN: dict[str, Bevindingstekst] = {
    # Copied, one-sided, without content
    "antwoord_uit_uitleg": Bevindingstekst(
        LET_OP,
        "Dit antwoord is (bijna) gelijk aan {bron}. Zo laat het niet zien dat u zelf heeft afgewogen. Schrijf op hoe "
        "het bij uw organisatie is.",
    ),
    "antwoord_herhaald": Bevindingstekst(
        LET_OP,
        "Dit antwoord is (bijna) gelijk aan het antwoord op {eerder}. De twee vragen gaan over iets anders. Geef op "
        "elke vraag een eigen antwoord.",
    ),
    "antwoord_zegt_niets": Bevindingstekst(
        LET_OP,
        "Hier staat alleen '{antwoord}'. Wie dit later leest, kan de afweging dan niet volgen. Schrijf een volledig "
        "antwoord.",
    ),
    "weging_zelfde_tekst": Bevindingstekst(
        LET_OP,
        "'{vraag}' is (bijna) dezelfde tekst als 'Belangen van de organisatie'. Dan is er maar één kant gewogen. "
        "Beschrijf de kant van de klant apart.",
    ),
    "weging_eenzijdig": Bevindingstekst(
        LET_OP,
        "Het belang van de organisatie krijgt {organisatie} woorden; daarnaast is kort: {vragen}. Zo lijkt de weging "
        "eenzijdig. Werk de kant van de klant net zo goed uit.",
    ),
    "onzichtbare_tekens": Bevindingstekst(
        LET_OP,
        "In dit antwoord staan tekens die niemand ziet ({tekens}). Het rapport toont ze als □. Haal ze weg; vaak zijn "
        "ze meegekomen met plakken.",
    ),
    # 2a: personal data
    "bsn_gebruikt": Bevindingstekst(
        FOUT,
        "Bij 2a staat het burgerservicenummer. Dat mag alleen als een wet het voorschrijft (artikel 46 UAVG), en voor "
        "bellen is er zo'n wet niet. Haal het uit de bellijst.",
    ),
    "bijzondere_persoonsgegevens": Bevindingstekst(
        LET_OP,
        "Bij 2a staan gegevens die extra beschermd zijn (artikel 9 en 10 AVG): {gevonden}. Gebruiken mag bijna nooit. "
        "Haal ze weg, of leg met de FG vast waarom het hier mag.",
    ),
    "onnodige_persoonsgegevens": Bevindingstekst(
        LET_OP,
        "Bij 2a staan gegevens die voor een gesprek waarschijnlijk niet nodig zijn: {gevonden}. De AVG vraagt zo "
        "weinig mogelijk gegevens. Haal ze weg, of leg uit waarvoor ze nodig zijn.",
    ),
    # 2c and 2d: measures, frequency, objection
    "maatregel_zonder_bewijs": Bevindingstekst(
        LET_OP,
        "Bij {welke} (2d) staat geen bewijs. Een lezer kan dan niet nagaan of het echt gebeurt. Noem een document, of "
        "voeg het bestand toe.",
    ),
    "vaak_gebeld": Bevindingstekst(
        LET_OP,
        "Met {per_jaar} gesprekken per jaar en een termijn van {termijn} wordt dezelfde persoon ongeveer {contacten} "
        "keer gebeld. Dat is veel voor wie niets wil. Bel minder vaak, of leg uit waarom dit nodig is.",
    ),
    "verzet_na_volgend_gesprek": Bevindingstekst(
        LET_OP,
        "Verzet wordt binnen {dagen} dagen verwerkt, maar u belt dezelfde persoon ongeveer elke {tussen} dagen (2c). "
        "Wie verzet doet, kan dus nog eens worden gebeld. Verwerk verzet sneller, of bel minder vaak.",
    ),
    "verzet_opnieuw_gebeld": Bevindingstekst(
        LET_OP,
        "Volgens de doelgroep belt u ook mensen die verzet deden ('{gevonden}'). Na verzet mag bellen voor werving "
        "nooit meer (artikel 21 AVG). Haal hen van de lijst, of schrijf het duidelijker op.",
    ),
    # The FG and the DPIA
    "fg_na_besluit": Bevindingstekst(
        LET_OP,
        "Het oordeel van de FG is van {fg}, na het besluit van {besluit}. Zo kon het advies niet meewegen. Leg uit "
        "wat er met het advies is gedaan, of neem het besluit opnieuw.",
    ),
    "fg_voor_cijfers": Bevindingstekst(
        LET_OP,
        "Het oordeel van de FG is van {fg}, maar er is gemeten tot {tot}. De FG heeft dus niet alle cijfers gezien. "
        "Leg de hele tabel aan de FG voor.",
    ),
    "fg_niet_onafhankelijk": Bevindingstekst(
        LET_OP,
        "De FG heeft deze balanstest ook zelf opgesteld of vastgesteld. De FG moet onafhankelijk kunnen oordelen "
        "(artikel 38 AVG). Laat iemand anders opstellen en besluiten.",
    ),
    "dpia_niet_uitgevoerd": Bevindingstekst(
        LET_OP,
        "Er is geen DPIA gedaan. Bij bellen op grote schaal of met veel gegevens is die vaak verplicht. Vraag de FG "
        "of het hier moet, en leg het antwoord vast.",
    ),
    "dpia_niet_bijgevoegd": Bevindingstekst(
        LET_OP,
        "Er is een DPIA gedaan, maar die zit niet bij het dossier. Een lezer kan de risico's dan niet nagaan. Noem "
        "het bestand bij vraag 4.",
    ),
}
