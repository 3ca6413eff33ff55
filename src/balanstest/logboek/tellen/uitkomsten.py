"""What the outcome of a call means for the counts."""

from __future__ import annotations

from collections.abc import Mapping

from balanstest.taal.raad import dichtstbij

CONVERSIE, VERZET, KLACHT, GEEN = "conversie", "verzet", "klacht", "geen"
NIET_BEREIKT, OVERSLAAN = "niet_bereikt", "overslaan"
SOORTEN = (CONVERSIE, VERZET, KLACHT, GEEN, NIET_BEREIKT, OVERSLAAN)
"""What an outcome may be. `niet_bereikt` is no conversation at all; `overslaan` is only counted as left out."""

MAX_UITKOMSTEN = 500
"""More different outcomes than any system has: then the column holds something else."""
ALLE_ANDERE = "*"
_BIJNA_GELIJK = 0.85
"""Advice is easily followed, and 'opt-in' is not 'opt-out'."""
"""What a user writes for every outcome that is not known and not named."""

_WOORDEN: dict[str, tuple[str, ...]] = {
    CONVERSIE: ("conversie", "ja", "positief", "toegezegd", "toezegging", "verkoop", "sale", "verkocht", "donatie"),
    VERZET: ("verzet", "bezwaar", "bmn", "bel_me_niet", "opt_out", "optout", "niet_meer_bellen", "do_not_call", "dnc"),
    KLACHT: ("klacht", "complaint"),
    GEEN: ("geen", "nee", "negatief", "geen_interesse", "no_sale", "not_interested", "weigering", "bedenktijd"),
    NIET_BEREIKT: (
        *("niet_bereikt", "geen_gehoor", "voicemail", "in_gesprek", "bezet", "no_answer", "busy", "niet_thuis"),
        *("verkeerd_nummer", "buiten_gebruik", "wrong_number", "unreachable"),
    ),
}
_BEKEND = {woord: soort for soort, woorden in _WOORDEN.items() for woord in woorden}


def soort_van(uitkomst: str, keuzes: Mapping[str, str]) -> str | None:
    """What an outcome counts as: the user's own choice first, else by its usual name; None where nobody knows."""
    vorm = vorm_van(uitkomst)
    return keuzes.get(vorm) or _BEKEND.get(vorm) or keuzes.get(ALLE_ANDERE)


def bekende() -> dict[str, str]:
    """All usual outcomes with their kinds, in the form of `vorm_van`."""
    return dict(_BEKEND)


def lijkt_op(uitkomst: str) -> str | None:
    """The kind of which a usual word is all but the same, for advice."""
    woord = dichtstbij(uitkomst, _BEKEND, _BIJNA_GELIJK)
    return _BEKEND[woord] if woord else None


def vorm_van(uitkomst: str) -> str:
    """How two spellings of an outcome are compared."""
    return "_".join(uitkomst.strip().lower().replace("-", " ").replace("_", " ").split())
