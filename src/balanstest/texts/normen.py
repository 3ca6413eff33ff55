"""The words of each norm; its default, range and direction stand in `balanstest.normen`."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.texts.uitleg.bronnen import methode

GEEN_NORM, UIT = "geen", "uit"
"""What stands there instead of a value."""
PROCENT = "{getal} %"


class NormTekst(NamedTuple):
    """`kop` is its name, `betekenis` goes behind the name, `uitleg` tells more, `bron` and `voorbeeld` go with it."""

    kop: str
    betekenis: str
    uitleg: str
    bron: str
    voorbeeld: str
    zie: tuple[str, ...] = ()


_STAP_VOOR_STAP = methode("Stap voor stap")
REM = "Een rem vergelijkt met het eerste venster, geldt niet voor de eerste periode en werkt pas vanaf vijf gevallen."

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
        ("ondergrens", "robuust"),
    ),
    "vooruitblik": NormTekst(
        "Vooruitblik",
        "zoveel maanden tellen in één venster mee",
        "Een groter venster geeft meer gesprekken per toets en ziet een daling eerder, maar één slechte maand "
        "valt minder op.",
        _STAP_VOOR_STAP,
        "vooruitblik: 3",
        ("venster",),
    ),
    "minimale_conversie": NormTekst(
        "Minimale conversie",
        "minstens dit deel van de gesprekken levert een conversie op",
        "Ook wie niets zegt, wordt gestoord. Deze norm beperkt hoeveel mensen u belt voor één conversie.",
        _STAP_VOOR_STAP,
        "minimale_conversie: 0.02",
        ("stille_last",),
    ),
    "maximaal_verzet": NormTekst(
        "Maximaal verzet",
        "hoogstens dit deel van de gesprekken leidt tot verzet",
        "Standaard is er geen grens. Kies een deel van de gesprekken: 0.02 is 2 %.",
        _STAP_VOOR_STAP,
        "maximaal_verzet: 0.02",
        ("verzetsnorm",),
    ),
    "maximale_klachten": NormTekst(
        "Maximale klachten",
        "hoogstens dit deel van de gesprekken leidt tot een klacht",
        "Standaard is er geen grens. Kies een deel van de gesprekken: 0.001 is 0,1 %.",
        _STAP_VOOR_STAP,
        "maximale_klachten: 0.001",
        ("klachtennorm",),
    ),
    "rem_verzet": NormTekst(
        "Rem op verzet",
        "stop als het verzet zoveel keer zo hoog is als in het begin",
        f"Met null staat de rem uit. {REM}",
        _STAP_VOOR_STAP,
        "rem_verzet: 3",
        ("verzet",),
    ),
    "rem_klachten": NormTekst(
        "Rem op klachten",
        "stop als de klachten zoveel keer zo hoog zijn als in het begin",
        f"Met null staat de rem uit. {REM}",
        _STAP_VOOR_STAP,
        "rem_klachten: 3",
        ("klacht",),
    ),
    "rem_conversie": NormTekst(
        "Rem op conversie",
        "stop als van de conversie minder dan dit deel over is",
        "Met null staat de rem uit.",
        _STAP_VOOR_STAP,
        "rem_conversie: 0.5",
        ("conversie",),
    ),
    "vertrekkers_meetellen": NormTekst(
        "Vertrekkers meetellen",
        "minder verzet later telt niet als winst: wie verzet deed, wordt niet meer gebeld",
        "Wie verzet doet, verdwijnt uit de bellijst. Daardoor lijkt het verzet later lager. Met 'ja' tellen "
        "minstens het verzet en de klachten van het begin.",
        _STAP_VOOR_STAP,
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
        "In hele maanden. Een bredere regel stopt de termijn.",
        _STAP_VOOR_STAP,
        "breedste_periode: 6",
        ("te_brede_periode",),
    ),
    "schommeling": NormTekst(
        "Schommeling",
        "aangenomen spreiding boven op het toeval, als die niet te meten is",
        "Als deel van het aantal: 0.10 betekent dat een aantal zo'n tien procent kan schommelen, boven op het toeval.",
        methode("Spreiding"),
        "schommeling: 0.20",
        ("spreiding",),
    ),
}

VARIANTEN: dict[str, str] = {
    **{naam: tekst.kop for naam, tekst in NORMEN.items()},
    "remmen": "Remmen",
    "spreiding": "Spreiding",
}
"""What the sensitivity table calls what it changes: the norms, and what is no norm of itself."""
