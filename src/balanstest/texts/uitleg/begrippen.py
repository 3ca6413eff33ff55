"""The terms of the field in plain Dutch, each with where it comes from."""

from __future__ import annotations

from balanstest.texts.uitleg.begrip import AFSPRAAK, AVG, BALANSTEST, CTM, TW, Begrip
from balanstest.texts.uitleg.begrippen_programma import PROGRAMMA
from balanstest.texts.uitleg.bronnen import bladzijde, methode

BEGRIPPEN: dict[str, Begrip] = {
    "klanttermijn": Begrip(
        "Klanttermijn",
        "Het aantal maanden dat een organisatie oud-klanten nog mag bellen zonder toestemming, geteld vanaf het einde "
        "van de relatie of de laatste aankoop of gift. De organisatie stelt de termijn zelf vast en legt uit waarom.\n"
        "Vanaf 1 juli 2026 kan dat alleen nog bij drie soorten organisaties. Een ideële of charitatieve organisatie "
        "mag voor haar eigen doel bellen met mensen die aan haar gaven, vrijwilliger waren of een manifestatie "
        "bezochten. Een uitgever van een blad dat minstens drie keer per jaar verschijnt, en een houder van een "
        "vergunning voor kansspelen (artikel 3, 9 of 27b), mogen eigen klanten bellen over eigen aanbod dat lijkt op "
        "wat zij kochten. Altijd moet verzet mogelijk zijn. Alle anderen hebben toestemming nodig: dan is er geen "
        "klanttermijn.",
        f"{CTM}; {TW}, vanaf 1 juli 2026 lid 5 en 6",
        "Een klanttermijn van 12 maanden: wie een jaar geleden stopte, belt u niet meer.",
        ("tw-2026", "toestemming_vereist", "balanstest", "plafond_ctm", "beginpunt"),
        ook=("termijn",),
    ),
    "balanstest": Begrip(
        "Balanstest",
        "De afweging van het belang van de organisatie tegen de rust en de privacy van de mensen die zij belt. U maakt "
        "er een per soort product of organisatie, voordat u begint met bellen.",
        f"{CTM}; {AVG}, artikel 6 lid 1 onder f",
        zie=("klanttermijn", "vragenlijst", "gerechtvaardigd_belang"),
    ),
    "vragenlijst": Begrip(
        "Vragenlijst",
        "Het bestand dat u invult, met vier delen: klantrelatie, impact, afweging en onderbouwing.",
        BALANSTEST,
        "balanstest new --categorie tijdschrift maakt een lege vragenlijst.",
        ("dossier",),
    ),
    "verzet": Begrip(
        "Verzet",
        "Iemand zegt dat hij niet meer gebeld wil worden. Dat mag altijd, zonder reden. Verwerk het "
        "snel: vier weken is het langste dat kan. De Code Telemarketing van 2024 noemt dit bezwaar.",
        f"{AVG}, artikel 21; {TW}; RCC 2022/00055",
        "'Haal mij van uw lijst' in een gesprek is verzet.",
        ("3c", "verzet_gestegen", "verzetsnorm", "verzet_verwerkt_binnen_dagen"),
        ("bezwaar", "recht van verzet", "recht van bezwaar"),
    ),
    "klacht": Begrip(
        "Klacht",
        "Iemand laat weten dat hij het niet goed vindt dat of hoe hij is gebeld: bij u, of bij een toezichthouder.",
        f"{BALANSTEST}, vraag 3d",
        zie=("3d", "klachten_gestegen", "klachtennorm"),
        ook=("klachten",),
    ),
    "conversie": Begrip(
        "Conversie",
        "Een gesprek met het resultaat waarvoor u belt: een koop, een abonnement of een gift. Leg vast wanneer iets "
        "telt, bijvoorbeeld na de bedenktijd.",
        f"{BALANSTEST}, vraag 3b",
        zie=("3b", "minimale_conversie", "conversie_gedaald"),
        ook=("conversies",),
    ),
    "gesprek": Begrip(
        "Gesprek",
        "Een telefoontje waarin u de persoon zelf heeft gesproken. Voicemail, geen gehoor en een huisgenoot tellen "
        "niet mee. Alle percentages zijn per gesprek.",
        AFSPRAAK,
        zie=("afweging.metingen.definities.gesprek",),
        ook=("gesprekken",),
    ),
    "periode": Begrip(
        "Periode",
        "Een regel van de tabel met cijfers: van maand 'van' tot maand 'tot', geteld vanaf het beginpunt. De maand "
        "'tot' telt zelf niet mee. Eén maand per regel geeft het meeste bewijs.",
        AFSPRAAK,
        "- {van: 0, tot: 1, gesprekken: 400, conversies: 38, verzet: 4, klachten: 0}",
        ("breedste_periode", "te_brede_periode", "venster"),
        ook=("perioden", "periodes"),
    ),
    "peildatum": Begrip(
        "Peildatum",
        "De dag waarvan de cijfers en de regels gelden. Bij het beoordelen kijkt het programma niet op de "
        "klok: een oude balanstest "
        "geeft later dezelfde uitkomst, onder de regels van toen.",
        AFSPRAAK,
        zie=("kader", "dossier.geldig_tot"),
    ),
    "beginpunt": Begrip(
        "Beginpunt",
        "Het moment waarvan alle maanden in de vragenlijst tellen: het einde van de overeenkomst, of de laatste "
        "aankoop, gift of activiteit.",
        f"{BALANSTEST}, vraag 1b",
        zie=("1b",),
    ),
    "kader": Begrip(
        "Kader",
        "De regels die op een dag gelden: de wet en de Code Telemarketing, als bestanden met datum en bron. Met "
        "--kader voegt u eigen regels toe.",
        bladzijde("Bijlage: herkomst van dit rapport"),
        zie=("ctm-2020", "tw-2021", "tw-2026"),
    ),
    "norm": Begrip(
        "Norm",
        "Een grens die de organisatie zelf kiest, zoals hoe zwaar een klacht weegt. De waarden van het programma zijn "
        "afspraken en geen rechtsregels: er bestaat geen officiële grens voor conversie, verzet of klachten.",
        bladzijde("Bijlage: de normen"),
        zie=("weging_verzet", "weging_klacht", "zekerheid"),
    ),
    "bindend_criterium": Begrip(
        "Bindend criterium",
        "Wat de termijn bepaalt: de grens die het kleinste aantal maanden geeft.",
        methode("Grenzen"),
        zie=("balans", "verwachting", "plafond_ctm"),
        ook=("bindend", "bindende criterium"),
    ),
    "venster": Begrip(
        "Venster",
        "Een periode samen met de aansluitende periodes erna die binnen de vooruitblik eindigen: vier maanden, als u "
        "niets anders kiest. De toetsen gaan over het venster, zodat één toevallig goede of slechte maand niet "
        "beslist. Klachten zijn zeldzaam; daarvoor telt het programma over minstens twaalf maanden.",
        methode("Venster"),
        zie=("vooruitblik", "balans", "kuil", "eerste_maand"),
    ),
    "eerste_maand": Begrip(
        "De eerste maand van een venster",
        "Een venster dat voldoet, bewijst zijn eerste maand. De termijn die uit de cijfers volgt, loopt dus tot en met "
        "de eerste maand van de laatste periode die voldoet.",
        methode("De eerste maand"),
        "De laatste periode die voldoet, gaat van maand 12 tot 18: de termijn is 13 maanden.",
        ("venster", "einde_waarnemingen"),
        ook=("eerste maand",),
    ),
    "spreiding": Begrip(
        "Schommeling van maand tot maand",
        "Hoe sterk de cijfers op en neer gaan, meer dan door toeval alleen. Bij minstens acht gelijke, aansluitende "
        "periodes meet het programma dat, apart voor conversies en voor verzet; anders geldt de norm 'schommeling'. "
        "Een gemeten schommeling middelt uit over de maanden van een venster, een aangenomen schommeling niet.",
        methode("Schommeling"),
        zie=("schommeling", "spreiding_niet_meetbaar", "zekerheid"),
        ook=("gemeten of aangenomen schommeling",),
    ),
    "resterende_twijfel": Begrip(
        "Resterende twijfel",
        "Hoe makkelijk alleen toeval cijfers geeft die zo goed zijn, als het saldo in werkelijkheid precies nul is. "
        "Hoe kleiner, hoe sterker de cijfers. Het is niet de kans dat het saldo onder nul ligt.",
        methode("Onzekerheid"),
        "0,02: van honderd groepen met een saldo van nul zien er door toeval ongeveer twee zo goed uit.",
        ("zekerheid", "ondergrens"),
        ook=("twijfel",),
    ),
    "robuust": Begrip(
        "Robuust of gevoelig",
        "Robuust: met 90 en 99 % zekerheid en met een vooruitblik van 3 en 6 maanden verschuift de uitkomst hoogstens "
        "drie maanden. Gevoelig: een van deze keuzes verschuift de uitkomst meer, of geeft geen getal. Hoe zwaar "
        "verzet en klachten wegen, kiest uw organisatie zelf; dat telt hierin niet mee, maar het rapport laat ernaast "
        "zien wat een andere keuze doet.",
        bladzijde("Bijlage: hoe zeker is het voorstel?"),
        zie=("zekerheid", "vooruitblik", "weging_verzet", "weging_klacht"),
        ook=("gevoelig", "robuust of gevoelig"),
    ),
    "soortgelijk": Begrip(
        "Soortgelijk",
        "Het aanbod lijkt zo op wat de klant had, dat hij een telefoontje daarover kan verwachten.",
        TW,
        "Een ander blad van dezelfde uitgever is niet vanzelf soortgelijk.",
        ("1c", "klantrelatie.soortgelijk"),
    ),
    "toestemming": Begrip(
        "Toestemming",
        "Iemand zegt vooraf, uit vrije wil en duidelijk ja tegen bellen door u. Wie geen beroep kan doen op een "
        "uitzondering in de wet, mag alleen bellen met toestemming.",
        f"{AVG}, artikel 4 onder 11 en artikel 7; {TW}, lid 2",
        zie=("toestemming_vereist", "tw-2026"),
    ),
    "goed_doel": Begrip(
        "Goed doel",
        "Een ideële of charitatieve organisatie. Vanaf 1 juli 2026 mag zij voor haar eigen doel zonder toestemming "
        "bellen met mensen die aan haar gaven, vrijwilliger waren of een manifestatie bezochten; niet met kopers. "
        "Of een organisatie ideëel is, beslist dit programma niet: leg dat bij twijfel voor aan de FG.",
        f"{TW}, vanaf 1 juli 2026 lid 5",
        zie=("soort_organisatie", "verkregen_bij", "tw-2026"),
        ook=("charitatief", "ideëel", "ideële organisatie", "goede doelen"),
    ),
    "avg": Begrip(
        "AVG",
        "De Europese regels voor het gebruik van persoonsgegevens. Ook wie volgens de Telecommunicatiewet mag bellen, "
        "moet zich eraan houden.",
        f"{AVG}, Verordening (EU) 2016/679",
        zie=("gerechtvaardigd_belang", "verzet", "fg", "dpia"),
        ook=("gdpr", "Algemene verordening gegevensbescherming"),
    ),
    "gerechtvaardigd_belang": Begrip(
        "Gerechtvaardigd belang",
        "Een grond uit de AVG om gegevens te gebruiken. Bellen mag pas als ook de Telecommunicatiewet het "
        "toelaat. Drie "
        "stappen: het belang is er echt en mag; het kan niet minder ingrijpend; en het weegt op tegen de "
        "belangen en de "
        "verwachting van de mensen.",
        f"{AVG}, artikel 6 lid 1 onder f; HvJ EU C-621/22 (KNLTB)",
        zie=("3a", "4"),
    ),
    "fg": Begrip(
        "FG, functionaris gegevensbescherming",
        "De onafhankelijke deskundige in de organisatie die toeziet op de AVG en over deze balanstest adviseert.",
        f"{AVG}, artikel 37 tot en met 39",
        zie=("fg_niet_betrokken", "fg_niet_akkoord"),
    ),
    "dpia": Begrip(
        "DPIA",
        "Een onderzoek vooraf naar de risico's voor de privacy. Verplicht als het risico waarschijnlijk hoog is.",
        f"{AVG}, artikel 35",
        zie=("dpia_niet_uitgevoerd",),
    ),
    "dossier": Begrip(
        "Dossier",
        "De map die u bewaart en kunt overleggen: het rapport, de vragenlijst, de cijfers en de bijlagen.",
        CTM,
        zie=("peildatum",),
    ),
    "ctm": Begrip(
        "CTM, Code Telemarketing",
        "De regels die de branche zelf heeft gemaakt, als deel van de Nederlandse Reclame Code. Het plafond van "
        "36 maanden staat hierin.",
        "reclamecode.nl; ddma.nl",
        zie=("ctm-2020", "plafond_ctm"),
    ),
    "onder_voorbehoud": Begrip(
        "Onder voorbehoud",
        "De uitkomst geldt pas als de open vragen over de wet zijn beantwoord.",
        bladzijde("De wet"),
        zie=("wettelijke_grond_open",),
    ),
    "ondergrens": Begrip(
        "Ondergrens van het saldo",
        "Hoe laag het saldo van conversies, verzet en klachten nog kan zijn, als u de onzekerheid meerekent.",
        methode("Balans"),
        zie=("balans_onzeker", "resterende_twijfel", "zekerheid"),
    ),
    # Words of the program itself
    **PROGRAMMA,
}
