"""The legal gate: dated packs of rules as data, and the judgement under the rules of a date."""

from balanstest.kader.pakket import Pakket, Uitzondering, Voorwaarde, laad_pakketten, pakketten_uit
from balanstest.kader.poort import Poort, RegelOordeel, VoorwaardeOordeel, beoordeel, geldend

__all__ = [
    "Pakket",
    "Poort",
    "RegelOordeel",
    "Uitzondering",
    "Voorwaarde",
    "VoorwaardeOordeel",
    "beoordeel",
    "geldend",
    "laad_pakketten",
    "pakketten_uit",
]
