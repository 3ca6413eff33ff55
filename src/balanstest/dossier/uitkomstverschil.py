"""Where two results differ: by the paths of the contract, without what a program says of itself in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

ZINNEN = frozenset({"balanstest", "waarom_niet_langer", "tekst"})
"""Keys that another version of the program may fill in otherwise, while the outcome is the same."""


class Uitkomstverschil(NamedTuple):
    """A path in the result, such as `perioden[3].saldo`, with what stands there in the one and in the other."""

    plaats: str
    oud: object
    nieuw: object


def verschillen(oud: object, nieuw: object, plaats: str = "") -> Iterator[Uitkomstverschil]:
    """Every place where they differ, in the order of the result; a part that one of them lacks is None there."""
    if isinstance(oud, dict) and isinstance(nieuw, dict):
        for sleutel in dict.fromkeys([*oud, *nieuw]):
            if sleutel not in ZINNEN:
                hier = f"{plaats}.{sleutel}" if plaats else str(sleutel)
                yield from verschillen(oud.get(sleutel), nieuw.get(sleutel), hier)
    elif isinstance(oud, list) and isinstance(nieuw, list) and len(oud) == len(nieuw):
        for nummer, (een, ander) in enumerate(zip(oud, nieuw, strict=True), 1):
            yield from verschillen(een, ander, f"{plaats}[{nummer}]")
    elif oud != nieuw or isinstance(oud, bool) != isinstance(nieuw, bool):
        yield Uitkomstverschil(plaats, oud, nieuw)
