"""What reads an answer, by the form that the catalogue gives it: no bound, choice or unit is said twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from pydantic import BeforeValidator

from balanstest.antwoordvorm import Antwoordsoort, Antwoordvorm
from balanstest.bestand import waarden as w
from balanstest.vragen import vorm_van

_LEZERS: dict[Antwoordsoort, Callable[[object], Any]] = {
    Antwoordsoort.TEKST: w.tekst_van,
    Antwoordsoort.ALINEA: w.tekst_van,
    Antwoordsoort.KENMERK: w.lees_kenmerk,
    Antwoordsoort.BESTAND: w.lees_pad,
    Antwoordsoort.VINGERAFDRUK: w.lees_sha256,
    Antwoordsoort.DATUM: w.lees_datum,
    Antwoordsoort.AANTAL: w.lees_cel,
    Antwoordsoort.PERCENTAGE: w.lees_percentage,
    Antwoordsoort.JA_NEE: w.ja_nee,
    Antwoordsoort.JA_DEELS_NEE: w.lees_ja_deels_nee,
}


def antwoordlezer(vorm: Antwoordvorm) -> Callable[[object], Any]:
    """What reads a text as an answer of this form: None for an empty one, a PydanticCustomError for a wrong one.

    Lists, tables and durations have parts with forms of their own: KeyError for those.
    """
    if vorm.soort is Antwoordsoort.KEUZE:
        return partial(w.lees_keuze, keuzes=vorm.waarden)
    if vorm.soort is Antwoordsoort.GEHEEL:
        return partial(w.lees_geheel, bereik=vorm.grenzen, eenheid=vorm.eenheid)
    if vorm.soort is Antwoordsoort.GETAL:
        return partial(w.lees_getal, bereik=vorm.grenzen, eenheid=vorm.eenheid)
    return _LEZERS[vorm.soort]


def antwoord_op(sleutel: str) -> BeforeValidator:
    """The validator of the answer at a key of the catalogue."""
    vorm = vorm_van(sleutel)
    assert vorm is not None, sleutel
    return BeforeValidator(antwoordlezer(vorm))


def gevuld(waarde: object) -> str:
    """A text that is not empty."""
    tekst = w.tekst_van(waarde)
    if tekst is None:
        raise w.fout("E045")
    return tekst


RegelTekst = Annotated[str, BeforeValidator(gevuld)]
"""An element of a list: a text that is not empty."""
