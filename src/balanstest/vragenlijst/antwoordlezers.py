"""What reads an answer, by the form that the catalogue gives it: no bound, choice or unit is said twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Annotated, Any

from pydantic import BeforeValidator

from balanstest.antwoordvorm import Antwoordsoort, Antwoordvorm
from balanstest.bestand import waarden as w
from balanstest.taal.zegt_niets import niet_van_toepassing, zegt_niets
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


def als_gegeven(waarde: object) -> object:
    """An answer of a person: None where it says nothing ('TODO', '-'), whatever the question asks for."""
    return None if isinstance(waarde, str) and zegt_niets(waarde) else waarde


ALS_GEGEVEN = BeforeValidator(als_gegeven)


def _als_gegeven_duur(waarde: object) -> object:
    return waarde if isinstance(waarde, str) and niet_van_toepassing(waarde) else als_gegeven(waarde)


ALS_GEGEVEN_DUUR = BeforeValidator(_als_gegeven_duur)
"""As `ALS_GEGEVEN`, where 'not applicable' has a form of its own: whoever writes it bare is told that form."""


def lees_gegeven(waarde: object, lezer: Callable[[object], Any]) -> Any:
    """What `lezer` makes of an answer of a person."""
    return lezer(als_gegeven(waarde))


def _van_een_mens(lezer: Callable[[object], Any]) -> BeforeValidator:
    return BeforeValidator(partial(lees_gegeven, lezer=lezer))


def letterlijk_op(sleutel: str) -> BeforeValidator:
    """The validator of what stands at a key of the catalogue, for a cell and for what a program writes.

    A dash in a table may mean none or unknown, and a column may be called `x`: nothing is left out of those.
    """
    vorm = vorm_van(sleutel)
    assert vorm is not None, sleutel
    return BeforeValidator(antwoordlezer(vorm))


def antwoord_op(sleutel: str) -> BeforeValidator:
    """The validator of the answer at a key of the catalogue; one that says nothing is None."""
    vorm = vorm_van(sleutel)
    assert vorm is not None, sleutel
    return _van_een_mens(antwoordlezer(vorm))


GegevenTekst = Annotated[str | None, _van_een_mens(w.tekst_van)]
GegevenJaNee = Annotated[bool | None, _van_een_mens(w.ja_nee)]
GegevenJaDeelsNee = Annotated[str | None, _van_een_mens(w.lees_ja_deels_nee)]
GegevenDatum = Annotated[date | None, _van_een_mens(w.lees_datum)]
GegevenKenmerk = Annotated[str | None, _van_een_mens(w.lees_kenmerk)]
GegevenBestandspad = Annotated[str | None, _van_een_mens(w.lees_pad)]
GegevenSha256 = Annotated[str | None, _van_een_mens(w.lees_sha256)]


def gevuld(waarde: object) -> str:
    """A text that is not empty."""
    tekst = w.tekst_van(waarde)
    if tekst is None:
        raise w.fout("E045")
    return tekst


RegelTekst = Annotated[str, BeforeValidator(gevuld)]
"""An element of a list: a text that is not empty."""


def _gegeven_regel(waarde: object) -> str | None:
    tekst = gevuld(waarde)
    return None if als_gegeven(tekst) is None else tekst


GegevenRegel = Annotated[str | None, BeforeValidator(_gegeven_regel)]
"""An element of a list of answers: None where it says nothing, so that it is still to be answered."""
