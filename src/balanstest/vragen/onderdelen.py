"""What the keys mean that no question asks about: blocks, columns of the tables, parts of lists."""

from __future__ import annotations

from balanstest.antwoordvorm import (
    AANTAL,
    ALINEA,
    BESTAND,
    DATUM,
    MAX_AANTAL,
    MAX_MAANDEN,
    PERCENTAGE,
    TABEL,
    TEKST,
    VINGERAFDRUK,
    geheel,
    getal,
)
from balanstest.taal.eenheden import MAANDEN
from balanstest.vragen import telling
from balanstest.vragen.onderdeel import Onderdeel

KOPPEN = {
    "dossier": "Wie toetst wat, en op welke datum",
    "klantrelatie": "1. De relatie met de klant",
    "impact": "2. De impact van het bellen",
    "afweging": "3. De afweging: het belang en de cijfers",
    "onderbouwing": "4. De onderbouwing van de termijn",
}
"""The heading of each part of the questionnaire."""


_NVT = Onderdeel("Niet van toepassing", "Waarom de vraag hier niet past. Vul dan bij 'maanden' niets in.", ALINEA)
_RIJ = {
    "van": Onderdeel(
        "Van maand",
        "Eerste maand van deze regel, geteld vanaf het beginpunt. 0 is de eerste maand.",
        geheel(0, MAX_MAANDEN, MAANDEN),
    ),
    "tot": Onderdeel(
        "Tot maand",
        "Maand waar deze regel ophoudt; die maand telt zelf niet mee. Van 0 tot 1 is één maand.",
        geheel(0, MAX_MAANDEN, MAANDEN),
    ),
    "gesprekken": Onderdeel(
        "Gesprekken",
        "Aantal mensen dat in deze maanden is gesproken. Een heel getal, zonder punt.",
        geheel(0, MAX_AANTAL),
    ),
}
_AANTAL = 'Een heel getal. Een aantal dat te klein is om te tonen: "<5".'
_PCT = 'Alleen als u het aantal niet weet. Per honderd gesprekken, zoals "9,5".'
_PERIODE = _RIJ | {
    "conversies": Onderdeel("Conversies", f"Aantal conversies door deze gesprekken. {_AANTAL}", AANTAL),
    "conversies_pct": Onderdeel("Conversies in procenten", _PCT, PERCENTAGE),
    "verzet": Onderdeel("Verzet", f"Aantal mensen dat niet meer gebeld wil worden. {_AANTAL}", AANTAL),
    "verzet_pct": Onderdeel("Verzet in procenten", _PCT, PERCENTAGE),
    "klachten": Onderdeel("Klachten", f"Aantal klachten over deze gesprekken. {_AANTAL}", AANTAL),
    "klachten_pct": Onderdeel("Klachten in procenten", _PCT, PERCENTAGE),
}
_OVERZICHT = _RIJ | {
    "aantal": Onderdeel("Aantal", f"Aantal gevallen in deze maanden. {_AANTAL}", AANTAL),
    "aantal_pct": Onderdeel("Aantal in procenten", _PCT, PERCENTAGE),
}
_OVERZICHTEN = {"conversie": "conversies", "verzet": "verzet", "klachten": "klachten"}

ONDERDELEN: dict[str, Onderdeel] = {
    "balanstest": Onderdeel(
        "Versie van het formaat", "Schrijf hier altijd 1. Hieraan herkent het programma het bestand.", TEKST
    ),
    **{naam: Onderdeel(kop, "Dit deel van de vragenlijst.") for naam, kop in KOPPEN.items()},
    "dossier.opsteller": Onderdeel("Opsteller", "Wie de balanstest heeft opgesteld."),
    "dossier.besluit": Onderdeel(
        "Besluit",
        "Wie de termijn heeft vastgesteld, en wanneer. Leeg zolang het een concept is. Besluiten er meer mensen? Maak "
        "er dan een lijst van, met een streepje voor elk van hen.",
    ),
    "dossier.besluit.inhoud": Onderdeel(
        "Wat is vastgesteld",
        "Van elk deel van de vragenlijst en van elk bestand de vingerafdruk (SHA-256) bij het besluit. 'balanstest "
        "approve' schrijft dit; vul het niet zelf in en verander er niets aan.",
    ),
    **{
        f"dossier.besluit.inhoud.{naam}": Onderdeel(
            f"Vingerafdruk van '{naam}'", f"De SHA-256 van het deel '{naam}' bij het besluit.", VINGERAFDRUK
        )
        for naam in KOPPEN
    },
    "dossier.besluit.inhoud.bestanden": Onderdeel(
        "Vingerafdrukken van de bestanden", "Per bestand dat de vragenlijst noemt de SHA-256 bij het besluit."
    ),
    "klantrelatie.herkomst": Onderdeel(
        "Herkomst van de gegevens", "Hoe u aan de telefoonnummers komt. Nodig voor de wet."
    ),
    "klantrelatie.laatste_afname": Onderdeel(
        "Laatste afname", "Het beginpunt van de maanden, en hoe lang dat geleden is."
    ),
    "klantrelatie.laatste_afname.verstreken_maanden": Onderdeel(
        "Verstreken maanden", "Hoeveel maanden er verstreken zijn voor de mensen op de bellijst."
    ),
    "klantrelatie.vervangingstermijn.maanden": Onderdeel(
        "Maanden", "Een getal groter dan 0. Een half getal mag: 14.5.", getal(0, MAX_MAANDEN, MAANDEN, open_onder=True)
    ),
    "klantrelatie.vervangingstermijn.niet_van_toepassing": _NVT,
    "klantrelatie.contractduur.maanden": Onderdeel(
        "Maanden", "Een getal groter dan 0. Een half getal mag: 14.5.", getal(0, MAX_MAANDEN, MAANDEN, open_onder=True)
    ),
    "klantrelatie.contractduur.niet_van_toepassing": _NVT,
    "impact.frequentie": Onderdeel("Frequentie", "Hoe vaak u dezelfde persoon belt."),
    "impact.maatregelen.maatregel": Onderdeel("Maatregel", "Wat u doet om gegevens en privacy te beschermen.", TEKST),
    "impact.maatregelen.bewijs": Onderdeel("Bewijs", "Waaruit dat blijkt. Mag leeg blijven.", TEKST),
    "impact.maatregelen.bestand": Onderdeel(
        "Bestand met bewijs", "Een pad vanaf de map van dit bestand. Mag leeg blijven.", BESTAND
    ),
    "afweging.metingen": Onderdeel(
        "Metingen",
        "De cijfers van vraag 3b, 3c en 3d. Kies één manier: de tabel 'perioden', één 'bestand', of de drie "
        "overzichten 'conversie', 'verzet' en 'klachten'.",
    ),
    "afweging.metingen.gemeten": Onderdeel("Gemeten periode", "Tussen welke datums de gesprekken zijn geteld."),
    "afweging.metingen.definities": Onderdeel("Definities", "Wanneer u iets telt."),
    "afweging.metingen.bestanden": Onderdeel(
        "Bronbestanden", "Bestanden waar de cijfers uit komen. Mag leeg blijven.", TABEL
    ),
    "afweging.metingen.bestanden.bestand": Onderdeel("Bestand", "Een pad vanaf de map van dit bestand.", BESTAND),
    "afweging.metingen.bestanden.sha256": Onderdeel(
        "SHA-256",
        "De vingerafdruk van het bestand: 64 tekens. Hij staat in het rapport. Mag leeg blijven.",
        VINGERAFDRUK,
    ),
    "afweging.metingen.uitgesloten": Onderdeel(
        "Uitgesloten", "Gesprekken die niet in de tabel staan, en waarom. Mag leeg blijven.", TABEL
    ),
    "afweging.metingen.uitgesloten.reden": Onderdeel("Reden", "Waarom deze gesprekken niet in de tabel staan.", TEKST),
    "afweging.metingen.uitgesloten.aantal": Onderdeel(
        "Aantal", "Hoeveel gesprekken dat zijn. Een heel getal.", geheel(0, MAX_AANTAL)
    ),
    **{f"{telling.SLEUTEL}{naam}": onderdeel for naam, onderdeel in telling.ONDERDELEN.items()},
    **{f"afweging.metingen.perioden.{naam}": onderdeel for naam, onderdeel in _PERIODE.items()},
    "afweging.metingen.bestand": Onderdeel(
        "Bestand met cijfers", "In plaats van 'perioden': een Excel-bestand of CSV in de map van dit bestand.", BESTAND
    ),
    **{
        f"afweging.metingen.{naam}": Onderdeel(
            f"Overzicht van {soort}", "Alleen als u drie losse overzichten heeft, in plaats van 'perioden'.", TABEL
        )
        for naam, soort in _OVERZICHTEN.items()
    },
    **{
        f"afweging.metingen.{naam}.{kolom}": onderdeel
        for naam in _OVERZICHTEN
        for kolom, onderdeel in _OVERZICHT.items()
    },
    "afweging.normen": Onderdeel("Normen", "Eigen normen. Mag leeg blijven: dan gelden de waarden van het programma."),
    "afweging.normen.waarde": Onderdeel("Waarde", "De waarde die uw organisatie kiest.", TEKST),
    "afweging.normen.motivering": Onderdeel("Motivering", "Waarom uw organisatie deze waarde kiest.", ALINEA),
    "afweging.normen.vastgesteld_door": Onderdeel("Vastgesteld door", "Wie dat heeft besloten.", TEKST),
    "afweging.normen.datum": Onderdeel(
        "Datum", "Wanneer dat is besloten. Schrijf jaar-maand-dag, zoals 2026-10-31.", DATUM
    ),
    "onderbouwing.fg": Onderdeel(
        "FG", "Het oordeel van de functionaris gegevensbescherming, of waarom dat er niet is."
    ),
    "onderbouwing.dpia": Onderdeel("DPIA", "Het onderzoek naar de privacyrisico's, of waarom dat er niet is."),
    "onderbouwing.bijlagen.bestand": Onderdeel("Bestand", "Een pad vanaf de map van dit bestand.", BESTAND),
    "onderbouwing.bijlagen.omschrijving": Onderdeel("Omschrijving", "Wat er in het bestand staat.", TEKST),
    "onderbouwing.reacties.bevinding": Onderdeel(
        "Bevinding", "De code van de bevinding. Die staat achter in het rapport.", TEKST
    ),
    "onderbouwing.reacties.plaats": Onderdeel(
        "Plaats", "Alleen nodig als dezelfde code twee keer voorkomt: de plaats die erbij staat.", TEKST
    ),
    "onderbouwing.reacties.reactie": Onderdeel("Reactie", "Wat uw organisatie erop antwoordt.", ALINEA),
    "onderbouwing.reacties.door": Onderdeel("Door", "Wie dat antwoord geeft.", TEKST),
}
"""By the path of the key, without the places in lists. Every key is here or in the catalogue of questions.

The value of a norm is a text here: the record of the norm (`normen`) tells what its own value looks like.
"""
