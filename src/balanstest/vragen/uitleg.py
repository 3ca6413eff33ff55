"""What the keys mean that no question asks about: blocks, columns of the tables, parts of lists."""

from __future__ import annotations

from typing import NamedTuple

KOPPEN = {
    "dossier": "Wie toetst wat, en op welke datum",
    "klantrelatie": "1. De relatie met de klant",
    "impact": "2. De impact van het bellen",
    "afweging": "3. De afweging: het belang en de cijfers",
    "onderbouwing": "4. De onderbouwing van de termijn",
}
"""The heading of each part of the questionnaire."""


class Uitleg(NamedTuple):
    """A short name for a key, and what to fill in there."""

    kop: str
    tekst: str


_NVT = Uitleg("Niet van toepassing", "Waarom de vraag hier niet past. Vul dan bij 'maanden' niets in.")
_MAANDEN = {
    "van": Uitleg("Van maand", "Eerste maand van deze regel, geteld vanaf het beginpunt. 0 is de eerste maand."),
    "tot": Uitleg(
        "Tot maand", "Maand waar deze regel ophoudt; die maand telt zelf niet mee. Van 0 tot 1 is één maand."
    ),
    "gesprekken": Uitleg("Gesprekken", "Aantal mensen dat in deze maanden is gesproken. Een heel getal, zonder punt."),
}
_AANTAL = 'Een heel getal. Een aantal dat te klein is om te tonen: "<5".'
_PCT = 'Alleen als u het aantal niet weet. Per honderd gesprekken, zoals "9,5".'
_PERIODE = _MAANDEN | {
    "conversies": Uitleg("Conversies", f"Aantal conversies door deze gesprekken. {_AANTAL}"),
    "conversies_pct": Uitleg("Conversies in procenten", _PCT),
    "verzet": Uitleg("Verzet", f"Aantal mensen dat niet meer gebeld wil worden. {_AANTAL}"),
    "verzet_pct": Uitleg("Verzet in procenten", _PCT),
    "klachten": Uitleg("Klachten", f"Aantal klachten over deze gesprekken. {_AANTAL}"),
    "klachten_pct": Uitleg("Klachten in procenten", _PCT),
}
_OVERZICHT = _MAANDEN | {
    "aantal": Uitleg("Aantal", f"Aantal gevallen in deze maanden. {_AANTAL}"),
    "aantal_pct": Uitleg("Aantal in procenten", _PCT),
}
_OVERZICHTEN = {"conversie": "conversies", "verzet": "verzet", "klachten": "klachten"}

UITLEG: dict[str, Uitleg] = {
    "balanstest": Uitleg("Versie van het formaat", "Schrijf hier altijd 1. Hieraan herkent het programma het bestand."),
    **{naam: Uitleg(kop, "Dit deel van de vragenlijst.") for naam, kop in KOPPEN.items()},
    "dossier.opsteller": Uitleg("Opsteller", "Wie de balanstest heeft opgesteld."),
    "dossier.besluit": Uitleg(
        "Besluit", "Wie de termijn heeft vastgesteld, en wanneer. Leeg zolang het een concept is."
    ),
    "klantrelatie.herkomst": Uitleg(
        "Herkomst van de gegevens", "Hoe u aan de telefoonnummers komt. Nodig voor de wet."
    ),
    "klantrelatie.laatste_afname": Uitleg(
        "Laatste afname", "Het beginpunt van de maanden, en hoe lang dat geleden is."
    ),
    "klantrelatie.laatste_afname.verstreken_maanden": Uitleg(
        "Verstreken maanden", "Hoeveel maanden er verstreken zijn voor de mensen op de bellijst."
    ),
    "klantrelatie.vervangingstermijn.maanden": Uitleg("Maanden", "Een getal groter dan 0. Een half getal mag: 14.5."),
    "klantrelatie.vervangingstermijn.niet_van_toepassing": _NVT,
    "klantrelatie.contractduur.maanden": Uitleg("Maanden", "Een getal groter dan 0. Een half getal mag: 14.5."),
    "klantrelatie.contractduur.niet_van_toepassing": _NVT,
    "impact.frequentie": Uitleg("Frequentie", "Hoe vaak u dezelfde persoon belt."),
    "impact.maatregelen.maatregel": Uitleg("Maatregel", "Wat u doet om gegevens en privacy te beschermen."),
    "impact.maatregelen.bewijs": Uitleg("Bewijs", "Waaruit dat blijkt. Mag leeg blijven."),
    "impact.maatregelen.bestand": Uitleg(
        "Bestand met bewijs", "Een pad vanaf de map van dit bestand. Mag leeg blijven."
    ),
    "afweging.metingen": Uitleg(
        "Metingen",
        "De cijfers van vraag 3b, 3c en 3d. Kies één manier: de tabel 'perioden', één 'bestand', of de drie "
        "overzichten 'conversie', 'verzet' en 'klachten'.",
    ),
    "afweging.metingen.gemeten": Uitleg("Gemeten periode", "Tussen welke datums de gesprekken zijn geteld."),
    "afweging.metingen.definities": Uitleg("Definities", "Wanneer u iets telt."),
    "afweging.metingen.bestanden": Uitleg("Bronbestanden", "Bestanden waar de cijfers uit komen. Mag leeg blijven."),
    "afweging.metingen.bestanden.bestand": Uitleg("Bestand", "Een pad vanaf de map van dit bestand."),
    "afweging.metingen.bestanden.sha256": Uitleg(
        "SHA-256", "De vingerafdruk van het bestand: 64 tekens. Hij staat in het rapport. Mag leeg blijven."
    ),
    "afweging.metingen.uitgesloten": Uitleg(
        "Uitgesloten", "Gesprekken die niet in de tabel staan, en waarom. Mag leeg blijven."
    ),
    "afweging.metingen.uitgesloten.reden": Uitleg("Reden", "Waarom deze gesprekken niet in de tabel staan."),
    "afweging.metingen.uitgesloten.aantal": Uitleg("Aantal", "Hoeveel gesprekken dat zijn. Een heel getal."),
    "afweging.metingen.extra_gesprekken": Uitleg(
        "Extra gesprekken",
        "Gesprekken met iemand die in dezelfde periode al was gesproken: zij staan niet in de tabel. "
        "'balanstest curves' telt dit. Mag leeg blijven.",
    ),
    "afweging.metingen.gebeld_na_verzet": Uitleg(
        "Gebeld na verzet",
        "Mensen die na hun verzet opnieuw zijn gebeld. 'balanstest curves' telt dit. Mag leeg blijven.",
    ),
    **{f"afweging.metingen.perioden.{naam}": uitleg for naam, uitleg in _PERIODE.items()},
    "afweging.metingen.bestand": Uitleg(
        "Bestand met cijfers", "In plaats van 'perioden': een Excel-bestand of CSV in de map van dit bestand."
    ),
    **{
        f"afweging.metingen.{naam}": Uitleg(
            f"Overzicht van {soort}", "Alleen als u drie losse overzichten heeft, in plaats van 'perioden'."
        )
        for naam, soort in _OVERZICHTEN.items()
    },
    **{f"afweging.metingen.{naam}.{kolom}": uitleg for naam in _OVERZICHTEN for kolom, uitleg in _OVERZICHT.items()},
    "afweging.normen": Uitleg("Normen", "Eigen normen. Mag leeg blijven: dan gelden de waarden van het programma."),
    "afweging.normen.waarde": Uitleg("Waarde", "De waarde die uw organisatie kiest."),
    "afweging.normen.motivering": Uitleg("Motivering", "Waarom uw organisatie deze waarde kiest."),
    "afweging.normen.vastgesteld_door": Uitleg("Vastgesteld door", "Wie dat heeft besloten."),
    "afweging.normen.datum": Uitleg("Datum", "Wanneer dat is besloten. Schrijf jaar-maand-dag, zoals 2026-10-31."),
    "onderbouwing.fg": Uitleg("FG", "Het oordeel van de functionaris gegevensbescherming, of waarom dat er niet is."),
    "onderbouwing.dpia": Uitleg("DPIA", "Het onderzoek naar de privacyrisico's, of waarom dat er niet is."),
    "onderbouwing.bijlagen.bestand": Uitleg("Bestand", "Een pad vanaf de map van dit bestand."),
    "onderbouwing.bijlagen.omschrijving": Uitleg("Omschrijving", "Wat er in het bestand staat."),
}
"""By the path of the key, without the places in lists. Every key is here or in the catalogue of questions."""
