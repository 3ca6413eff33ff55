"""The words of each norm; its default, range and direction stand in `balanstest.normen`."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.texts.uitleg.bronnen import methode

GEEN_NORM = "geen"
"""What stands there where there is no such norm."""
PROCENT = "{getal} %"


class NormTekst(NamedTuple):
    """`kop` is its name, `betekenis` goes behind the name, `uitleg` tells more, `bron` and `voorbeeld` go with it."""

    kop: str
    betekenis: str
    uitleg: str
    bron: str
    voorbeeld: str
    zie: tuple[str, ...] = ()


NORMEN: dict[str, NormTekst] = {
    "weging_verzet": NormTekst(
        "Weging verzet",
        "zoveel conversies wegen op tegen één keer verzet",
        "Een hogere waarde maakt de termijn korter of gelijk.",
        "Vickers & Elkin 2006: voordeel en nadeel wegen met een gewicht dat vooraf is gekozen",
        "weging_verzet: 2",
        ("balans",),
    ),
    "weging_klacht": NormTekst(
        "Weging klacht",
        "een klacht weegt als zoveel keer verzet",
        "Een klacht telt als de weging van verzet maal dit getal.",
        "Vickers & Elkin 2006; Vickers e.a. 2019",
        "weging_klacht: 10",
        ("balans",),
    ),
    "zekerheid": NormTekst(
        "Zekerheid",
        "zo zeker moet een uitspraak zijn (eenzijdig)",
        "Onzekerheid telt in het nadeel van de organisatie: hoe hoger de zekerheid, hoe meer cijfers er nodig zijn.",
        "Hsu & Berger 1999; Breslow & Day 1987",
        "zekerheid: 0.90",
        ("ondergrens", "resterende_twijfel", "robuust"),
    ),
    "vooruitblik": NormTekst(
        "Vooruitblik",
        "zoveel maanden tellen in één venster mee",
        "Een groter venster geeft meer gesprekken per toets en ziet een daling eerder, maar één slechte maand "
        "valt minder op. Klachten tellen altijd over minstens twaalf maanden, omdat ze zeldzaam zijn.",
        methode("Venster"),
        "vooruitblik: 3",
        ("venster",),
    ),
    "minimale_conversie": NormTekst(
        "Minimale conversie",
        "minstens dit deel van de gesprekken levert een conversie op",
        "Ook wie niets zegt, wordt gestoord. Deze norm beperkt hoeveel mensen u belt voor één conversie.",
        methode("Te veel gesprekken per conversie"),
        "minimale_conversie: 0.02",
        ("stille_last",),
    ),
    "maximaal_verzet": NormTekst(
        "Maximaal verzet",
        "hoogstens dit deel van de gesprekken leidt tot verzet",
        "Standaard is er geen grens. Kies een deel van de gesprekken: 0.02 is 2 %.",
        methode("Eigen normen"),
        "maximaal_verzet: 0.02",
        ("verzetsnorm",),
    ),
    "maximale_klachten": NormTekst(
        "Maximale klachten",
        "hoogstens dit deel van de gesprekken leidt tot een klacht",
        "Standaard is er geen grens. Kies een deel van de gesprekken: 0.001 is 0,1 %.",
        methode("Eigen normen"),
        "maximale_klachten: 0.001",
        ("klachtennorm",),
    ),
    "vertrekkers_meetellen": NormTekst(
        "Vertrekkers meetellen",
        "minder verzet later telt niet als winst: wie verzet deed, wordt niet meer gebeld",
        "Wie verzet doet, verdwijnt uit de bellijst. Daardoor lijkt het verzet later lager. Met 'ja' tellen "
        "minstens het verzet en de klachten van het begin.",
        methode("Vertrekkers"),
        "vertrekkers_meetellen: nee",
        ("verzet",),
    ),
    "verwachting_factor": NormTekst(
        "Factor verwachting",
        "zoveel keer de kortste van 1d en 1e",
        "Bepaalt hoe ver de termijn mag gaan boven wat klanten gewoon zijn.",
        methode("Grenzen"),
        "verwachting_factor: 1",
        ("verwachting", "1d", "1e"),
    ),
    "breedste_periode": NormTekst(
        "Breedste periode",
        "een bredere regel (in maanden) bewijst niets",
        "In hele maanden. Een bredere regel stopt de termijn. Bij regels breder dan drie maanden is de zekerheid van "
        "de termijn niet te geven; een regel per maand is het beste.",
        methode("Venster"),
        "breedste_periode: 6",
        ("te_brede_periode",),
    ),
    "schommeling": NormTekst(
        "Schommeling",
        "zo sterk schommelen de maanden, boven op het toeval, als dat niet te meten is",
        "Als deel van het aantal: 0.10 betekent dat een aantal zo'n tien procent kan schommelen, boven op het toeval. "
        "Is de schommeling in de tabel te meten, dan telt wat is gemeten.",
        methode("Schommeling"),
        "schommeling: 0.20",
        ("spreiding",),
    ),
}

VARIANTEN: dict[str, str] = {
    **{naam: tekst.kop for naam, tekst in NORMEN.items()},
    "spreiding": "Gemeten of aangenomen schommeling",
}
"""What the sensitivity table calls what it changes: the norms, and what is no norm of itself."""
