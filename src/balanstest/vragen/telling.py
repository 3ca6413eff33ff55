"""The keys of `afweging.metingen.telling`: what a count says of itself. A program writes them, and no person."""

from __future__ import annotations

from collections.abc import Mapping

from balanstest.antwoordvorm import (
    AANTAL,
    BESTAND,
    DATUM,
    LIJST,
    MAX_AANTAL,
    MAX_MAANDEN,
    TABEL,
    TEKST,
    VINGERAFDRUK,
    Antwoordvorm,
    Keuze,
    geheel,
    keuze,
)
from balanstest.taal.eenheden import DAGEN, MAANDEN
from balanstest.texts.logboek import BETEKENIS, REDENEN, SOORTEN
from balanstest.vragen.onderdeel import Onderdeel

SLEUTEL = "afweging.metingen.telling"
_ROLLEN = {
    "gesprekken": "gesprekken",
    "beginpunten": "beginpunten",
    "verzet": "verzet",
    "klachten": "klachten",
}
MOTOREN = {
    "postgres": "PostgreSQL",
    "spark": "Apache Spark",
    "vraag": "het antwoord op een vraag",
}
_SIGNALEN = {
    "lege_maanden": "de perioden zijn breder, omdat in losse maanden niemand is gesproken",
    "lege_perioden": "er zijn lege perioden",
    "te_kleine_perioden": "in een periode zijn te weinig mensen gesproken om haar te tonen",
    "niet_geteld": "iets is niet geteld",
    "gebeld_na_verzet": "mensen zijn na verzet opnieuw gebeld",
    "conversies_op_beginpunt": "conversies liggen op of voor hun beginpunt",
    "vlag_zonder_gesprek": "een vlag voor verzet of klacht staat bij een rij zonder gesprek",
    "onleesbare_beginpunten": "er zijn beginpunten die niet te lezen waren",
    "onleesbaar_verzet": "er is verzet dat niet te lezen was",
    "onleesbare_klachten": "er zijn klachten die niet te lezen waren",
    "andere_uitkomsten": "er zijn uitkomsten die niemand noemde",
    "verborgen_geteld": "verborgen rijen van een Excelblad tellen mee",
    "verborgen_beginpunten": "verborgen rijen met beginpunten tellen niet mee",
    "verborgen_verzet": "verborgen rijen met verzet tellen niet mee",
    "verborgen_klachten": "verborgen rijen met klachten tellen niet mee",
    "meeste_onbekend": "het antwoord zegt niet hoe vaak één klant voorkomt",
    "tijdzone": "tijdstippen zijn gelezen als Nederlandse tijd",
}


def _keuze(woorden: Mapping[str, str]) -> Antwoordvorm:
    return keuze(*(Keuze(waarde, naam) for waarde, naam in woorden.items()))


ONDERDELEN: dict[str, Onderdeel] = {
    "": Onderdeel(
        "Telling",
        "Hoe de tabel is geteld. 'balanstest curves' schrijft dit deel; vul het niet zelf in en verander er niets aan.",
    ),
    ".programma": Onderdeel("Programma", "De versie van het programma dat heeft geteld.", TEKST),
    ".op": Onderdeel("Geteld op", "De dag waarop is geteld.", DATUM),
    ".bestanden": Onderdeel("Wat is geteld", "De bestanden of tabellen die zijn geteld.", TABEL),
    ".bestanden.rol": Onderdeel(
        "Rol", "Wat er in staat: gesprekken, beginpunten, verzet of klachten.", _keuze(_ROLLEN)
    ),
    ".bestanden.bestand": Onderdeel("Bestand", "Een pad vanaf de map van dit bestand.", BESTAND),
    ".bestanden.naam": Onderdeel("Naam", "De naam van een bestand dat niet in de map van dit bestand staat.", TEKST),
    ".bestanden.sha256": Onderdeel("SHA-256", "De vingerafdruk van het bestand: 64 tekens.", VINGERAFDRUK),
    ".bestanden.tabel": Onderdeel("Tabel", "De tabel die is geteld. Van een tabel is er geen vingerafdruk.", TEKST),
    ".bestanden.motor": Onderdeel(
        "Motor",
        "Waar is geteld: postgres, spark, of vraag. Bij vraag is het bestand het antwoord op een vraag.",
        _keuze(MOTOREN),
    ),
    ".bestanden.kolommen": Onderdeel("Kolommen", "Welke kolom waarvoor is gelezen."),
    **{
        f".bestanden.kolommen.{naam}": Onderdeel(f"Kolom {naam}", f"De kolom met: {wat}.", TEKST)
        for naam, wat in BETEKENIS.items()
    },
    ".bestanden.datums": Onderdeel("Vorm van de datums", "In welke vorm datums zijn gelezen die als tekst staan."),
    **{
        f".bestanden.datums.{naam}": Onderdeel(
            f"Vorm van {naam}", f"De vorm, zoals dd-mm-jjjj, van: {BETEKENIS[naam]}.", TEKST
        )
        for naam in ("beginpunt", "gesprek", "dag", "start", "einde")
    },
    ".uitkomsten": Onderdeel("Uitkomsten", "Welke uitkomst van een gesprek waarvoor telt."),
    **{
        f".uitkomsten.{naam}": Onderdeel(f"Telt als {naam}", f"De uitkomsten die tellen als: {wat}.", LIJST)
        for naam, wat in SOORTEN.items()
    },
    ".uitkomsten.leeg": Onderdeel("Leeg", "Waarvoor een lege uitkomst telt.", _keuze(SOORTEN)),
    ".uitkomsten.overige": Onderdeel(
        "Alle andere", "Waarvoor alle uitkomsten tellen die niemand heeft genoemd.", _keuze(SOORTEN)
    ),
    ".klanten": Onderdeel("Klanten", "Wat over waarden in de kolom met de klant is gezegd."),
    ".klanten.niemand": Onderdeel("Niemand", "Waarden die voor geen klant staan.", LIJST),
    ".klanten.persoon": Onderdeel("Persoon", "Hoeveel waarden toch voor één persoon staan.", geheel(0, MAX_AANTAL)),
    ".alleen": Onderdeel("Alleen", "Alleen rijen met deze waarden zijn geteld.", TABEL),
    ".alleen.kolom": Onderdeel("Kolom", "De kolom waarin de waarden staan.", TEKST),
    ".alleen.waarden": Onderdeel("Waarden", "De waarden die meetellen.", LIJST),
    ".periode": Onderdeel("Periode", "Welke gesprekken meetellen, en hoe zij zijn geteld."),
    ".periode.van": Onderdeel("Van", "De eerste dag waarvan gesprekken meetellen.", DATUM),
    ".periode.tot_en_met": Onderdeel("Tot en met", "De laatste dag waarvan gesprekken meetellen.", DATUM),
    ".periode.nawacht_dagen": Onderdeel(
        "Nawacht", "Zoveel dagen aan het einde tellen niet mee: er konden nog klachten komen.", geheel(0, 3650, DAGEN)
    ),
    ".periode.breedte": Onderdeel(
        "Breedte", "Hoe breed elke regel van de tabel is, in maanden.", geheel(1, MAX_MAANDEN, MAANDEN)
    ),
    ".periode.min_cel": Onderdeel(
        "Kleinste aantal", "Aantallen onder dit getal zijn afgeschermd. 0: geen enkel.", geheel(0, MAX_AANTAL)
    ),
    ".rijen": Onderdeel("Rijen", "Waar elke rij van het logboek is gebleven. Samen zijn zij 'gelezen'."),
    ".rijen.gelezen": Onderdeel(
        "Gelezen", "Alle rijen van het logboek. Leeg als kleine aantallen zijn afgeschermd.", geheel(0, MAX_AANTAL)
    ),
    ".rijen.geteld": Onderdeel("Geteld", "Gesprekken in de tabel: iedereen telt per periode één keer.", AANTAL),
    ".rijen.extra": Onderdeel("Extra", "Gesprekken met iemand die in dezelfde periode al was gesproken.", AANTAL),
    ".rijen.dubbel": Onderdeel("Dubbel", "Rijen van dezelfde persoon op dezelfde dag.", AANTAL),
    ".rijen.onleesbaar": Onderdeel("Onleesbaar", "Rijen die niet te lezen zijn als gesprek.", AANTAL),
    ".rijen.uitgesloten": Onderdeel("Uitgesloten", "Rijen die niet meetellen, per reden."),
    **{
        f".rijen.uitgesloten.{naam}": Onderdeel(f"Uitgesloten: {naam}", f"Rijen met deze reden: {wat}.", AANTAL)
        for naam, wat in REDENEN.items()
    },
    ".niet_gekoppeld": Onderdeel("Niet gekoppeld", "Wat bij geen gesprek hoort dat meetelt."),
    ".niet_gekoppeld.verzet": Onderdeel("Verzet", "Verzet zonder gesprek dat meetelt.", AANTAL),
    ".niet_gekoppeld.klachten": Onderdeel("Klachten", "Klachten zonder gesprek dat meetelt.", AANTAL),
    ".signalen": Onderdeel("Signalen", "Wat wie deze cijfers gebruikt, moet weten.", TABEL),
    ".signalen.code": Onderdeel("Code", "Wat het signaal is.", _keuze(_SIGNALEN)),
    ".signalen.gegevens": Onderdeel("Gegevens", "De cijfers bij het signaal."),
    ".signalen.gegevens.maanden": Onderdeel("Maanden", "De eerste maanden van de perioden waar het om gaat.", LIJST),
    ".signalen.gegevens.soort": Onderdeel("Soort", "Wat niet is geteld.", _keuze(SOORTEN)),
    ".signalen.gegevens.personen": Onderdeel("Personen", "Om hoeveel mensen het gaat.", AANTAL),
    ".signalen.gegevens.aantal": Onderdeel("Aantal", "Hoeveel het er zijn.", AANTAL),
    ".sha256": Onderdeel("SHA-256", "De vingerafdruk van de tabel zoals zij is geteld: 64 tekens.", VINGERAFDRUK),
}
