"""Loads and checks the questionnaire: YAML with places → typed answers, or all errors at once."""

from balanstest.bestand.document import Document
from balanstest.vragenlijst.cijferbestand import Cijferbestand
from balanstest.vragenlijst.compleet import Open, antwoord, gespeld, reden_nodig, reden_ontbreekt, van_toepassing
from balanstest.vragenlijst.controles import bestanden
from balanstest.vragenlijst.laden import Vragenlijst, kenmerk_en_versie, laad
from balanstest.vragenlijst.model import Inhoud

__all__ = [
    "Cijferbestand",
    "Document",
    "Inhoud",
    "Open",
    "Vragenlijst",
    "antwoord",
    "bestanden",
    "gespeld",
    "kenmerk_en_versie",
    "laad",
    "reden_nodig",
    "reden_ontbreekt",
    "van_toepassing",
]
