"""The criteria and outcomes: their names and what they mean, in plain Dutch."""

from __future__ import annotations

from typing import NamedTuple


class Criterium(NamedTuple):
    """`naam` for in a sentence after 'bindend:', `uitleg` one sentence."""

    naam: str
    uitleg: str


CRITERIA: dict[str, Criterium] = {
    "plafond_ctm": Criterium(
        "het plafond van de Code Telemarketing",
        "Langer staat de code niet toe zonder advies van de commissie.",
    ),
    "wettelijk_maximum": Criterium("het wettelijk maximum", "Langer staat de wet niet toe."),
    "verwachting": Criterium(
        "de verwachting van de klant",
        "De termijn blijft binnen een veelvoud van de tijd waarin klanten vervangen of klant blijven (1d en 1e).",
    ),
    "balans": Criterium("de balans", "Verzet en klachten wegen in dit venster zwaarder dan de conversies."),
    "balans_onzeker": Criterium(
        "de balans, met de onzekerheid erbij",
        "Het is niet zeker genoeg dat de conversies in dit venster opwegen tegen verzet en klachten.",
    ),
    "kuil": Criterium(
        "de kuil",
        "In één of twee maanden wegen verzet en klachten duidelijk zwaarder dan de conversies; goede maanden erna "
        "maken dat niet goed.",
    ),
    "kuil_onzeker": Criterium(
        "de kuil, met de onzekerheid erbij",
        "In één of twee maanden is het niet zeker genoeg dat de conversies opwegen tegen verzet en klachten.",
    ),
    "stille_last": Criterium(
        "te veel gesprekken per conversie",
        "Te veel mensen worden gebeld voor één conversie; ook wie niets zegt, wordt gestoord.",
    ),
    "stille_last_onzeker": Criterium(
        "te veel gesprekken per conversie, met de onzekerheid erbij",
        "Het is niet zeker genoeg dat er per conversie niet te veel mensen worden gebeld.",
    ),
    "verzetsnorm": Criterium("de eigen norm voor verzet", "Er is meer verzet dan de organisatie zelf toestaat."),
    "verzetsnorm_onzeker": Criterium(
        "de eigen norm voor verzet, met de onzekerheid erbij",
        "Het is niet zeker genoeg dat het verzet onder de eigen norm blijft.",
    ),
    "klachtennorm": Criterium("de eigen norm voor klachten", "Er zijn meer klachten dan de organisatie zelf toestaat."),
    "klachtennorm_onzeker": Criterium(
        "de eigen norm voor klachten, met de onzekerheid erbij",
        "Het is niet zeker genoeg dat de klachten onder de eigen norm blijven.",
    ),
    "gat": Criterium("een gat in de cijfers", "Voor deze maanden zijn er geen gesprekken in de tabel."),
    "te_brede_periode": Criterium("een te brede periode", "Een zo brede regel zegt niets over de maanden erin."),
    "geen_gegevens": Criterium(
        "het ontbreken van cijfers", "De cijfers zijn nog niet ingevuld, of er is nog niet gebeld."
    ),
    "einde_waarnemingen": Criterium("het einde van de cijfers", "Verder dan de tabel reikt, is er niets bewezen."),
}

KORT: dict[str, str] = {
    "plafond_ctm": "plafond code",
    "wettelijk_maximum": "wettelijk maximum",
    "verwachting": "verwachting klant",
    "balans": "balans",
    "balans_onzeker": "balans, onzeker",
    "kuil": "kuil",
    "kuil_onzeker": "kuil, onzeker",
    "stille_last": "gesprekken per conversie",
    "stille_last_onzeker": "gesprekken per conversie, onzeker",
    "verzetsnorm": "norm verzet",
    "verzetsnorm_onzeker": "norm verzet, onzeker",
    "klachtennorm": "norm klachten",
    "klachtennorm_onzeker": "norm klachten, onzeker",
    "gat": "gat in cijfers",
    "te_brede_periode": "te brede periode",
    "geen_gegevens": "geen cijfers",
    "einde_waarnemingen": "einde cijfers",
}
"""The criteria in a narrow column."""

UITKOMSTEN: dict[str, str] = {
    "voorstel": "Voorstel",
    "geen_termijn": "Geen termijn",
    "onvoldoende_gegevens": "Onvoldoende gegevens",
    "toestemming_vereist": "Toestemming vereist",
}

POORT: dict[str, str] = {
    "voldaan": "voldaan",
    "niet_voldaan": "niet voldaan",
    "open": "nog niet te zeggen",
    "niet_beoordeeld": "niet beoordeeld",
}

ONBEKEND_BEGINPUNT = "het beginpunt"
