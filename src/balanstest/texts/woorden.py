"""How the fixed words of the questionnaire read in a report."""

from __future__ import annotations

from balanstest.texts.criteria import BEGINPUNTEN

WOORDEN: dict[str, str] = {
    "goed_doel": "goed doel (ideëel of charitatief)",
    "uitgever": "uitgever",
    "kansspelvergunninghouder": "houder van een kansspelvergunning",
    "commercieel": "commerciële organisatie",
    "verkoop": "een verkoop",
    "schenking": "een schenking",
    "vrijwilligerswerk": "vrijwilligerswerk",
    "manifestatie": "een manifestatie",
    "anders": "iets anders",
    "artikel_3": "artikel 3 Wet op de kansspelen",
    "artikel_9": "artikel 9 Wet op de kansspelen",
    "artikel_27b": "artikel 27b Wet op de kansspelen",
    "akkoord": "akkoord",
    "akkoord_met_opmerkingen": "akkoord, met opmerkingen",
    "niet_akkoord": "niet akkoord",
    "concept": "concept",
    "vastgesteld": "vastgesteld",
    "deels": "deels (telt als nee)",
    "ja": "ja",
    "nee": "nee",
    **BEGINPUNTEN,
}
