"""What to do in general about an error whose message has advice for its own place only, and what it looks like.

`explain` tells it to who looks a code up: there is no file then to advise on.
"""

from __future__ import annotations

from typing import NamedTuple

from balanstest.texts.logboek import VERSCHOVEN_RAAD
from balanstest.texts.taal import BEDOELT_NAAM


class Algemeen(NamedTuple):
    """What is wrong (empty: as the message says it), what to do, and an example: what was written, and the values of
    the message about it. Without one, the folder of examples has it, or none can be made."""

    doe: str
    wat: str = ""
    regel: str = ""
    waarden: dict[str, str] | None = None


ALGEMEEN: dict[str, Algemeen] = {
    "E012": Algemeen(
        "Kijk of de naam goed is gespeld en in het goede blok staat. Alle namen staan in een nieuwe vragenlijst "
        "(balanstest new); wat een naam betekent, zegt: balanstest explain NAAM",
        "Voor de dubbele punt staat een naam die het programma op deze plaats niet kent.",
    ),
    "E014": Algemeen(
        'Schrijf een getal met een punt (9.8), of zet het tussen aanhalingstekens ("9,8"). Een percentage hoort bij '
        "een naam die op _pct eindigt, zoals conversies_pct.",
        "Tussen accolades begint na een komma een nieuw deel. Een getal met een komma wordt daar dus in tweeën "
        "gelezen.",
    ),
    "E031": Algemeen(
        "Zet elk deel op een eigen regel met een streepje ervoor, of zet ze tussen rechte haken: [een, twee]. Is er "
        "niets te noemen, laat het antwoord dan leeg.",
        "Hier hoort een lijst te staan, en er staat iets anders.",
    ),
    "E066": Algemeen(
        "Noem de vraag met haar hele naam, zoals klantrelatie.doelgroep. Die staat in de uitleg van elke vraag, "
        "bijvoorbeeld: balanstest explain doelgroep",
        "In een categorie staat uitleg of een voorbeeld bij een vraag die niet bestaat.",
        "klantrelatie.doelgrop: Oud-lezers",
        {"waarde": "klantrelatie.doelgrop", "raad": BEDOELT_NAAM.format(naam="klantrelatie.doelgroep")},
    ),
    "E069": Algemeen(
        "Schrijf het voorbeeld zoals u het antwoord in een vragenlijst schrijft. Wat daar mag staan, zegt: "
        "balanstest explain, met de naam van de vraag.",
        "Een voorbeeld in een categorie komt in elke nieuwe vragenlijst te staan. Als antwoord zou het daar een fout "
        "zijn.",
        "impact.start_maanden: na drie maanden",
        {
            "reden": "'na drie maanden' is geen getal.",
            "raad": "Hier hoort een aantal maanden. Schrijf een getal zoals 14 of 1.5, met een punt.",
        },
    ),
    "E073": Algemeen(
        "Noem de vraag met haar hele naam, zoals klantrelatie.herkomst.verkregen_bij. Die staat in de uitleg van elke "
        "vraag, bijvoorbeeld: balanstest explain verkregen_bij",
        "Een voorwaarde in een regelbestand vraagt naar een antwoord dat niet in de vragenlijst staat.",
        "sleutel: klantrelatie.herkomst.vergunnig",
        {
            "waarde": "klantrelatie.herkomst.vergunnig",
            "raad": BEDOELT_NAAM.format(naam="klantrelatie.herkomst.vergunning"),
        },
    ),
    "E091": Algemeen(
        "Kijk of de naam goed is gespeld en of u in de goede map staat. Een naam met spaties hoort tussen "
        "aanhalingstekens.",
        "",
        "balanstest check donatie.yaml",
        {"raad": BEDOELT_NAAM.format(naam="donaties.yaml")},
    ),
    "E099": Algemeen(
        "Gebruikt u eigen templates of een eigen huisstijl? Probeer het zonder, en kijk na wat u hebt veranderd. Gaat "
        "het ook zonder mis, herhaal de opdracht dan met --debug en stuur de tekst naar de makers.",
        "Bij het opmaken van het rapport ging iets mis.",
    ),
    "E230": Algemeen(
        "Kies een PNG of JPEG van hoogstens 12 miljoen punten (1000 punten breed is scherp genoeg). Of kies een SVG "
        "met alleen vormen en tekst: zonder filter, script of verwijzing.",
        "Het plaatje bij logo in de huisstijl kan niet in een rapport.",
        "logo: logo.svg",
        {
            "naam": "logo.svg",
            "reden": "in de SVG staat een filter of masker",
            "raad": "Sla het op als eenvoudige SVG, of als PNG van 1000 punten breed.",
        },
    ),
    "E108": Algemeen(
        "Zet op de eerste rij: van, tot, gesprekken, conversies, verzet en klachten, elk in een eigen kolom. Haal "
        "titels en lege rijen erboven weg.",
        "De eerste rij van een bestand met cijfers hoort de namen van de kolommen te hebben.",
    ),
    "E116": Algemeen(
        "Vul het aantal in. Kent u alleen percentages, zet die dan in een kolom die op _pct eindigt, zoals "
        "conversies_pct.",
        "In een kolom met aantallen staat een percentage.",
    ),
    "E121": Algemeen(
        "Schrijf de naam zoals hij op de eerste rij van het logboek staat. Zonder de optie zoekt het programma de "
        "kolom zelf.",
        "Een optie van curves noemt een kolom die niet in het logboek staat.",
        "balanstest curves logboek.csv --kolom gesprek=datm",
        {"naam": "datm", "raad": BEDOELT_NAAM.format(naam="datum")},
    ),
    "E221": Algemeen(
        "Schrijf de waarde zoals zij in de kolom staat. Hoofdletters maken niet uit.",
        "Alleen rijen met een gekozen waarde zijn gesprekken, en geen enkele rij heeft die waarde.",
        "balanstest curves logboek.csv --only uitkomst=conversi",
        {"waarde": "conversi", "kolom": "uitkomst", "raad": BEDOELT_NAAM.format(naam="conversie")},
    ),
    "E222": Algemeen(
        "Geef alle giften, aankopen of overeenkomsten apart, met --beginpunten, en laat weg wat door het bellen zelf "
        "kwam. Of gebruik een kolom met het beginpunt van voor het gesprek.",
        "Het beginpunt in het logboek is de laatste gift of aankoop van vandaag. Die schoof bij elke conversie op, en "
        "dan lijkt er na het beginpunt bijna niemand ja te zeggen.",
        "balanstest curves logboek.csv --kolom beginpunt=laatste_gift",
        {
            "aantal": "320",
            "conversies": "348",
            "deel": "92 %",
            "raad": VERSCHOVEN_RAAD[False],
        },
    ),
    "E141": Algemeen(
        "Kijk wat er bij de optie kan staan: de melding noemt het, en de uitleg ook: balanstest curves --help",
        "Wat achter een optie van curves staat, past niet bij die optie: een ander getal, een woord dat zij niet "
        "kent, of de verkeerde vorm.",
        "balanstest curves logboek.csv --periode 5",
        {"waarde": "5", "optie": "--periode", "raad": "Kies uit: 1, 3, 6, 12."},
    ),
    "E155": Algemeen(
        "Geef de optie die de melding noemt erbij, of laat de eerste weg. De uitleg staat in: balanstest curves --help",
        "Deze optie betekent alleen iets samen met een andere, en die ontbreekt.",
        "balanstest curves logboek.csv --replace",
        {
            "optie": "--replace",
            "nodig": "--into",
            "raad": "Noem de vragenlijst die u invult: --into BESTAND. Of laat --replace weg.",
        },
    ),
    "E156": Algemeen(
        "Laat een van de twee weg. De uitleg bij de opties staat in: balanstest curves --help",
        "Deze twee opties kunnen niet in één opdracht.",
    ),
    "E146": Algemeen(
        "Kijk of de naam van de tabel klopt en of u die tabel mag lezen, en of de bron bereikbaar is. Lukt het niet, "
        "vraag dan de beheerder. Die kan de vraag ook zelf stellen; u krijgt haar met: balanstest curves --print-sql",
        "Het systeem waar het logboek in staat, zoals een database, wil of kan de vraag niet beantwoorden.",
        "balanstest curves --engine postgres --tabel belsysteem.gesprek",
        {
            "motor": "postgres",
            "reden": "de tabel bestaat niet, of u mag haar niet zien",
            "raad": "Controleer de naam: --tabel schema.tabel.",
        },
    ),
}
