"""More about the criteria and the outcomes: how they work, an example, a source."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.texts.uitleg.bronnen import methode

_GEEN_PERIODE = methode("Geen periode voldoet")


class Uitleg(NamedTuple):
    """What `explain` adds to a name and a sentence."""

    tekst: str
    bron: str
    voorbeeld: str = ""
    zie: tuple[str, ...] = ()


_ONZEKER = "Met meer gesprekken, of langer meten, wordt de uitspraak zekerder."

CRITERIA: dict[str, Uitleg] = {
    "plafond_ctm": Uitleg(
        "Het plafond is 36 maanden. Langer kan alleen met een schriftelijke onderbouwing en na advies van het "
        "Compliance Comité van DDMA. Korter dan 36 maanden moet u ook zelf onderbouwen: 36 is geen recht.",
        "Code Telemarketing sinds 1 juni 2020; reclamecode.nl, ddma.nl",
        zie=("ctm-2020",),
    ),
    "wettelijk_maximum": Uitleg(
        "Een algemene maatregel van bestuur kan een maximum geven. In de ingebouwde regels staat er geen; in een eigen "
        "regelbestand kan het wel.",
        "Telecommunicatiewet, artikel 11.7 lid 10",
        zie=("kader", "tw-2026"),
    ),
    "verwachting": Uitleg(
        "De termijn is hoogstens de factor verwachting (anderhalf) keer de kortste van 1d en 1e, naar boven afgerond.",
        methode("Grenzen"),
        "Klanten blijven gemiddeld 24 maanden (1e), en 1d past niet: hoogstens 36 maanden.",
        ("1d", "1e", "verwachting_factor"),
    ),
    "balans": Uitleg(
        "Het saldo is de conversies min het gewogen verzet min de gewogen klachten, in het venster van zoveel maanden "
        "als de norm 'vooruitblik' zegt. Hier is het onder nul.",
        methode("Balans"),
        "20 conversies, 12 keer verzet en 3 klachten: 20 − 1 × 12 − 5 × 3 = −7.",
        ("weging_verzet", "weging_klacht", "venster"),
    ),
    "balans_onzeker": Uitleg(
        f"Het saldo zelf is niet onder nul, maar de ondergrens ervan wel. {_ONZEKER}",
        f"{methode('Grenzen op een aantal', 'Balans')}; Breslow & Day 1987 (grenzen van Byar)",
        "104 conversies, 52 keer verzet en 3 klachten: saldo 37, ondergrens −0,14: voldoet net niet.",
        ("ondergrens", "resterende_twijfel", "zekerheid"),
    ),
    "kuil": Uitleg(
        "Een venster is een gemiddelde: goede maanden kunnen een slechte verbergen. Daarom kijkt het programma ook "
        "naar de periode zelf en naar twee maanden samen. Staat het saldo daar onder nul, of is dat van twee maanden "
        "niet zeker genoeg erboven, dan stopt de termijn. Onder nul, en meer dan door toeval te verwachten is, heet "
        "'kuil'; anders heet het 'kuil_onzeker'.",
        methode("Kuil"),
        "In maand 0 10 conversies, 120 keer verzet en 6 klachten, en daarna elke maand 120 conversies: de termijn is "
        "0.",
        ("kuil_onzeker", "balans", "venster"),
    ),
    "kuil_onzeker": Uitleg(
        f"Het saldo van de periode zelf of van twee maanden samen ligt dicht bij nul of eronder; het kan ook toeval "
        f"zijn. {_ONZEKER}",
        methode("Kuil"),
        zie=("kuil", "zekerheid"),
    ),
    "stille_last": Uitleg(
        "Van de gesprekken moet minstens het deel 'minimale_conversie' een conversie opleveren.",
        methode("Te veel gesprekken per conversie"),
        "2.000 gesprekken en 15 conversies is 0,75 %: minder dan 1 %.",
        ("minimale_conversie",),
    ),
    "stille_last_onzeker": Uitleg(
        f"Gemeten is de conversie hoog genoeg, maar zij kan ook lager zijn. {_ONZEKER}",
        methode("Te veel gesprekken per conversie"),
        zie=("stille_last", "zekerheid"),
    ),
    "verzetsnorm": Uitleg(
        "Alleen als de organisatie zelf 'maximaal_verzet' heeft gekozen.",
        methode("Eigen normen"),
        zie=("maximaal_verzet",),
    ),
    "verzetsnorm_onzeker": Uitleg(
        f"Gemeten blijft het verzet onder de eigen norm, maar het kan ook hoger zijn. {_ONZEKER}",
        methode("Eigen normen"),
        zie=("maximaal_verzet", "zekerheid"),
    ),
    "klachtennorm": Uitleg(
        "Alleen als de organisatie zelf 'maximale_klachten' heeft gekozen.",
        methode("Eigen normen"),
        zie=("maximale_klachten",),
    ),
    "klachtennorm_onzeker": Uitleg(
        f"Gemeten blijven de klachten onder de eigen norm, maar het kunnen er ook meer zijn. {_ONZEKER}",
        methode("Eigen normen"),
        zie=("maximale_klachten", "zekerheid"),
    ),
    "gat": Uitleg(
        "De termijn stopt waar de tabel een maand overslaat, waar een regel geen gesprekken heeft, of waar de tabel "
        "later begint dan het bellen (2b).",
        methode("Volgorde"),
        zie=("2b", "periode"),
    ),
    "te_brede_periode": Uitleg(
        "Een regel die breder is dan de norm 'breedste_periode' (12 maanden) bewijst niets over de maanden erin. Daar "
        "stopt de termijn.",
        methode("Venster"),
        zie=("breedste_periode",),
    ),
    "geen_gegevens": Uitleg(
        "Heeft u nog niemand gebeld? Schrijf dan bij de metingen: nog_niet_gebeld: ja. Kies zelf een korte eerste "
        "termijn, tel per maand, en maak daarna een nieuwe balanstest. Is er wel gebeld, vul dan de tabel in.",
        _GEEN_PERIODE,
        zie=("nog_niet_gebeld", "onvoldoende_gegevens"),
    ),
    "einde_waarnemingen": Uitleg(
        "Alle periodes voldoen. Een venster bewijst alleen zijn eerste maand, dus de termijn loopt tot en met de "
        "eerste maand van de laatste regel. Het programma trekt de lijn niet door naar maanden zonder cijfers.",
        methode("De eerste maand"),
        "De laatste regel gaat van maand 18 tot 24 en alles voldoet: de termijn is hoogstens 19.",
        ("eerste_maand",),
    ),
}

UITKOMSTEN: dict[str, Uitleg] = {
    "voorstel": Uitleg(
        "Het programma noemt een aantal maanden: een bovengrens die uit de cijfers en de regels volgt. Korter mag "
        "altijd; de organisatie beslist.",
        methode("Grenzen"),
        zie=("bindend_criterium",),
    ),
    "geen_termijn": Uitleg(
        "De eerste periode voldoet al niet. De klanttermijn is 0 maanden: bel deze groep niet zonder toestemming.",
        _GEEN_PERIODE,
    ),
    "onvoldoende_gegevens": Uitleg(
        "De cijfers zijn te klein of te onvolledig om een aantal te noemen. Meet langer, of met meer mensen.",
        _GEEN_PERIODE,
        zie=("geen_gegevens",),
    ),
    "toestemming_vereist": Uitleg(
        "De wet laat bellen zonder toestemming hier niet toe. Een klanttermijn is niet mogelijk; in het "
        "resultaat staat 0. De cijfers zijn wel berekend, maar dragen geen termijn.",
        "Telecommunicatiewet, artikel 11.7",
        zie=("tw-2026",),
    ),
}

FOUTEN: dict[str, str] = {
    "E106": "De tekens in dit bestand met cijfers zijn niet te lezen.",
    "E107": "In dit bestand staan geen cijfers.",
    "E108": "De namen van de kolommen ontbreken, of er staan getallen boven.",
    "E110": "Twee kolommen zeggen hetzelfde.",
    "E113": "Deze rij heeft geen maanden.",
    "E118": "Hier staat in Excel een fout, of een formule zonder uitkomst.",
}
"""What is wrong, for messages that are only made when the error is found."""
