"""The method's own signals: what a reader should know of the figures, and what does not move the term."""

from __future__ import annotations

from balanstest.texts.ernst import SIGNAAL, Bevindingstekst

SIGNALEN: dict[str, Bevindingstekst] = {
    "lege_rijen_vooraan": Bevindingstekst(
        SIGNAAL,
        "Vooraan in de tabel staan regels zonder gesprekken ({aantal}); de telling begint bij maand {tot}.",
    ),
    "te_gelijkmatig": Bevindingstekst(
        SIGNAAL,
        "De cijfers zijn opvallend gelijk; door toeval verschillen ze meer. Zijn ze gladgestreken, of verdeeld over de "
        "maanden? De berekening gaat daarom uit van de schommeling uit de normen.",
    ),
    "spreiding_niet_meetbaar": Bevindingstekst(
        SIGNAAL,
        "De tabel is te kort of te ongelijk om te meten hoe sterk de cijfers op en neer gaan. De berekening gaat uit "
        "van de schommeling uit de normen. Acht of meer gelijke periodes, het liefst maanden, maken de uitkomst "
        "zekerder.",
    ),
    "start_na_termijn": Bevindingstekst(
        SIGNAAL,
        "Het bellen begint na {start} (2b), maar de termijn zou {termijn} zijn. "
        "Er blijft geen maand over om te bellen.",
    ),
    "latere_piek": Bevindingstekst(
        SIGNAAL,
        "Vanaf maand {van} zouden de cijfers weer voldoen. Dat is gemeld en niet gebruikt: "
        "een goede maand maakt een slechte niet goed.",
    ),
    "dun_bezet": Bevindingstekst(
        SIGNAAL,
        "In deze maanden is veel minder gebeld dan in het begin: {perioden}. Misschien zijn deze mensen uitgekozen; "
        "dan zegt de uitkomst minder over de hele groep.",
    ),
    "brede_rijen": Bevindingstekst(
        SIGNAAL,
        "Deze regels van de tabel zijn breder dan drie maanden: {perioden}. Hoe het daarbinnen verloopt, is niet te "
        "zien. Voor zulke regels is niet te zeggen hoe zeker de termijn is. Vul liever één regel per maand in.",
    ),
    "verzet_gestegen": Bevindingstekst(
        SIGNAAL,
        "Het verzet is {keer} keer zo hoog als in het begin (minstens {minstens} keer, hoogstens {hoogstens} keer): "
        "{laatste_deel} in {laatst}, tegen {eerste_deel} in {eerst}. De termijn wordt hier niet korter door. Leg uit "
        "waarom u deze mensen toch nog wilt bellen, of kies een kortere termijn.",
    ),
    "klachten_gestegen": Bevindingstekst(
        SIGNAAL,
        "Klachten komen {keer} keer zo vaak voor als in het begin (minstens {minstens} keer, hoogstens {hoogstens} "
        "keer): {laatste_deel} in {laatst}, tegen {eerste_deel} in {eerst}. De termijn wordt hier niet korter door. "
        "Zoek uit waarover de klachten gaan, of kies een kortere termijn.",
    ),
    "conversie_gedaald": Bevindingstekst(
        SIGNAAL,
        "Van de conversie in het begin is nog {keer} over (minstens {minstens}, hoogstens {hoogstens}): {laatste_deel} "
        "in {laatst}, tegen {eerste_deel} in {eerst}. De termijn wordt hier niet korter door. Leg uit waarom bellen "
        "dan nog zin heeft, of kies een kortere termijn.",
    ),
}
