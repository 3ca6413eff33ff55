"""What the blocks of a questionnaire know: the names of their keys, and where a name belongs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import takewhile
from typing import Any, get_args

from pydantic import BaseModel

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.errors import Pad, pad_tekst
from balanstest.vragen import ALLE, vorm_van
from balanstest.vragen.onderdelen import ONDERDELEN
from balanstest.vragen.telling import SLEUTEL as TELLING
from balanstest.vragenlijst.model import Inhoud, Vastlegging
from balanstest.vragenlijst.telverslag import Telverslag


@cache
def _velden(klasse: type[BaseModel]) -> Mapping[str, type[BaseModel] | None]:
    """The keys of a block, each with the block that it holds, if it holds one."""
    return {naam: _blok_in(veld.annotation) for naam, veld in klasse.model_fields.items()}


def _blok_in(annotatie: Any) -> type[BaseModel] | None:
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        return annotatie
    for deel in get_args(annotatie):
        if (gevonden := _blok_in(deel)) is not None:
            return gevonden
    return None


def bekende_namen(pad: Pad) -> tuple[str, ...]:
    """The keys that the block at `pad` knows; none where no block is known."""
    klasse: type[BaseModel] | None = Inhoud
    for deel in pad:
        if klasse is not None and isinstance(deel, str):
            velden = _velden(klasse)
            klasse = velden.get(deel, klasse if deel not in velden else None)
    return tuple(_velden(klasse)) if klasse else ()


def blok_met(naam: str, bij: Pad = ()) -> str | None:
    """A block of a questionnaire that knows a key, by its path: the one nearest to `bij`, else the first; or None."""
    blokken = _blokken().get(naam, ())
    best = max(blokken, key=lambda pad: _gedeeld(pad, bij), default=None)
    return pad_tekst(best) if best is not None else None


def _gedeeld(pad: Pad, ander: Pad) -> int:
    """How many parts two paths have in common, from the first on."""
    return len(list(takewhile(lambda paar: paar[0] == paar[1], zip(pad, ander, strict=False))))


def vraagsleutel(pad: Pad) -> str:
    """The key of the catalogue for what stands at a path: without the places in lists and the names of norms."""
    namen = [deel for deel in pad if isinstance(deel, str)]
    if namen[:2] == ["afweging", "normen"]:
        namen = [*namen[:2], *(namen[3:] or ["waarde"])]
    return ".".join(namen)


def is_vrije_tekst(pad: Pad) -> bool:
    """Whether words of a person belong at a path: no number, date, choice or norm, and nothing of a program."""
    sleutel = vraagsleutel(pad)
    if sleutel in ("balanstest", "afweging.normen.waarde") or sleutel.startswith(TELLING):
        return False
    try:
        vorm = vorm_van(sleutel)
    except KeyError:
        return False
    return vorm is not None and vorm.soort in (Antwoordsoort.TEKST, Antwoordsoort.ALINEA, Antwoordsoort.LIJST)


def aanduiding_van(pad: Pad) -> str:
    """How a message refers to what stands at a path; a part by the question that it belongs to."""
    sleutel = vraagsleutel(pad)
    if (vraag := ALLE.get(sleutel)) is not None:
        return vraag.aanduiding
    kop, blok = ONDERDELEN[sleutel].kop, ALLE.get(sleutel.rpartition(".")[0])
    return f"{blok.aanduiding} ({kop.lower()})" if blok is not None else kop


@cache
def _blokken() -> Mapping[str, list[Pad]]:
    gevonden: dict[str, list[Pad]] = {}

    def verzamel(klasse: type[BaseModel], pad: Pad) -> None:
        if pad:
            for naam in _velden(klasse):
                gevonden.setdefault(naam, []).append(pad)
        for naam, blok in _velden(klasse).items():
            if blok is not None and blok not in (Telverslag, Vastlegging):  # no key that a person types belongs there
                verzamel(blok, (*pad, naam))

    verzamel(Inhoud, ())
    return gevonden
