"""What the blocks of a questionnaire know: the names of their keys, and where a name belongs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from balanstest.errors import Pad, pad_tekst
from balanstest.vragenlijst.model import Inhoud
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


def blok_met(naam: str) -> str | None:
    """The first block of a questionnaire that knows a key, by its path; None where none does."""
    return _blokken().get(naam)


@cache
def _blokken() -> Mapping[str, str]:
    gevonden: dict[str, str] = {}

    def verzamel(klasse: type[BaseModel], pad: Pad) -> None:
        if pad:
            for naam in _velden(klasse):
                gevonden.setdefault(naam, pad_tekst(pad))
        for naam, blok in _velden(klasse).items():
            if blok is not None and blok is not Telverslag:  # no key that a person types belongs there
                verzamel(blok, (*pad, naam))

    verzamel(Inhoud, ())
    return gevonden
