"""Where the values of a file stand: found by reading it again, and only when a message asks for a place.

Nearly every questionnaire is read without a word, so `reader` keeps no places: noting them costs as much as all the
rest of its work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from typing import Any, NamedTuple

import yaml

from balanstest.errors import Pad

Lader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HALF_TEKEN = re.compile("[\ud800-\udfff]")
"""A lone surrogate: an escape can make one, and nothing can write it."""


class Plek(NamedTuple):
    """A place in the file; `regel` and `kolom` count from 1, `lengte` is in characters of the first line."""

    regel: int
    kolom: int
    lengte: int


def plek_van(gebeurtenis: Any, regels: list[str]) -> Plek:
    """The place of an event of the parser in the lines of the file."""
    begin, eind = gebeurtenis.start_mark, gebeurtenis.end_mark
    if begin.line >= len(regels):  # nothing where something was due: the parser stands past the last line
        return Plek(len(regels), len(regels[-1]) + 1, 0)
    if isinstance(gebeurtenis, yaml.ScalarEvent):
        lengte = eind.column - begin.column if begin.line == eind.line else 1
        if not gebeurtenis.style and gebeurtenis.value == "":
            lengte = 0
    else:
        lengte = 1
    return Plek(begin.line + 1, begin.column + 1, lengte)


def vind_plekken(tekst: str, regels: list[str], los: Set[int]) -> tuple[dict[Pad, Plek], dict[Pad, Plek]]:
    """The places of the values and of the keys in the first document of `tekst`, each by its path.

    What stands under a key that was there before has `\\0` behind that key in its path, so that the first one keeps
    its places; what has no name stands under `?`. `los` are the places in the text, counted from 0, of keys that are
    none: what stands behind a comma within braces. Where the text cannot be parsed any further, the places end.
    """
    lader = Lader(tekst)
    zoeker = _Zoeker(lader.get_event, regels, los)
    try:
        while not isinstance(gebeurtenis := lader.get_event(), yaml.StreamEndEvent):
            if isinstance(gebeurtenis, yaml.DocumentStartEvent):
                zoeker.waarde(lader.get_event(), ())
                break
    except yaml.YAMLError:
        pass
    finally:
        lader.dispose()
    return zoeker.waarden, zoeker.sleutels


class _Zoeker:
    """Goes through the events of one document; the reader has judged its size and depth."""

    def __init__(self, volgende: Callable[[], Any], regels: list[str], los: Set[int]) -> None:
        self.volgende = volgende
        self.regels = regels
        self.los = los
        self.waarden: dict[Pad, Plek] = {}
        self.sleutels: dict[Pad, Plek] = {}

    def waarde(self, gebeurtenis: Any, pad: Pad) -> None:
        self.waarden[pad] = plek_van(gebeurtenis, self.regels)
        if isinstance(gebeurtenis, yaml.MappingStartEvent):
            self._blok(pad)
        elif isinstance(gebeurtenis, yaml.SequenceStartEvent):
            nummer = 0
            while not isinstance(deel := self.volgende(), yaml.SequenceEndEvent):
                self.waarde(deel, (*pad, nummer))
                nummer += 1

    def _blok(self, pad: Pad) -> None:
        namen: set[str] = set()
        while not isinstance(sleutel := self.volgende(), yaml.MappingEndEvent):
            merk: Any = sleutel.start_mark
            if isinstance(sleutel, yaml.ScalarEvent) and not HALF_TEKEN.search(sleutel.value):
                naam: str = sleutel.value
                eigen: Pad = (*pad, f"{naam}\0" if naam in namen else naam)
                if merk.index not in self.los:
                    namen.add(naam)
                self.sleutels[eigen] = plek_van(sleutel, self.regels)
            else:
                eigen = (*pad, "?")
                if isinstance(sleutel, yaml.CollectionStartEvent):
                    self.waarde(sleutel, eigen)
            self.waarde(self.volgende(), eigen)
