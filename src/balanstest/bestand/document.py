"""A YAML file as text values with their places, without any interpretation of the values."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, Protocol

import yaml

from balanstest.errors import Melding, Pad, Waar
from balanstest.meldingen import meld

REGELEINDE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Line breaks as YAML counts them, so that line numbers agree with the parser's."""


def regels_van(tekst: str) -> list[str]:
    """Split into lines the way YAML does."""
    return REGELEINDE.split(tekst)


class Plek(NamedTuple):
    """A place in the file; `regel` and `kolom` count from 1, `lengte` is in characters of the first line."""

    regel: int
    kolom: int
    lengte: int


class Verzameling:
    """A block of keys with values, or a list, as it stands in the file.

    `begin` and `eind` are the parser's events (`eind` is None where reading stopped before it). `delen` has per key,
    or per row counted from 0, the event of its key (None for a row) and what stands there: the event of a text, or
    another Verzameling. A key that comes a second time has `\\0` behind its name, so that the first one keeps its
    place; what has no name stands under `?`.
    """

    __slots__ = ("begin", "delen", "eind")

    def __init__(self, begin: Any) -> None:
        self.begin = begin
        self.eind: Any = None
        self.delen: dict[str | int, tuple[Any, Any]] = {}

    @property
    def is_lijst(self) -> bool:
        """Whether it is a list, and no block."""
        return isinstance(self.begin, yaml.SequenceStartEvent)

    @property
    def in_lijn(self) -> bool:
        """Whether it stands between braces or brackets."""
        return bool(self.begin.flow_style)


class Bron(Protocol):
    """What answers came from: the questionnaire, or the file with its figures."""

    def plek(self, pad: Pad, *, sleutel: bool = False) -> Plek:
        """The place of the answer at `pad`."""

    def melding(self, code: str, pad: Pad = (), /, *, bij_sleutel: bool = False, **gegevens: object) -> Melding:
        """A message of the catalogue at the place of `pad`."""


@dataclass
class Document:
    """A parsed file.

    `inhoud` consists of dicts, lists, texts and None only (every scalar stays text; `null`, `~` and nothing
    become None). `meldingen` holds what was wrong without making the rest unreadable. `boom` has the places of the
    same values, as the parser gave them: a line and a column are worked out when something is asked of them.
    """

    naam: str
    tekst: str
    sha256: str
    ruw: bytes
    inhoud: dict[str, object] = field(default_factory=dict)
    boom: Any = None
    """A Verzameling, once the file was read."""
    meldingen: list[Melding] = field(default_factory=list)
    nullen: set[Pad] = field(default_factory=set)
    """Where `null` or `~` stands in so many letters, which is not the same as nothing."""
    na_hekje: dict[Pad, str] = field(default_factory=dict)
    """Per answer the text behind it that YAML takes for a comment, where it looks like a part of the answer."""

    @cached_property
    def regels(self) -> list[str]:
        """The lines of the file."""
        return regels_van(self.tekst)

    def _zoek(self, pad: Pad) -> tuple[Pad, Any, Any]:
        """The part of `pad` that exists, steps that do not being skipped; and the key and the value there."""
        echt: Pad = ()
        sleutel, hier = None, self.boom
        for deel in pad:
            if isinstance(hier, Verzameling) and deel in hier.delen:
                sleutel, hier = hier.delen[deel]
                echt = (*echt, deel)
        return echt, sleutel, hier

    def plek(self, pad: Pad, *, sleutel: bool = False) -> Plek:
        """The place of the value (or the key) at `pad`, or of the nearest parent that exists.

        Steps that do not exist in the file are skipped, not only at the end: a validator may name a step
        of its own. An empty value points at its key, where a person looks; a missing one at its parent's.
        """
        echt, naam, hier = self._zoek(pad)
        waarde = Plek(1, 1, 1) if hier is None else self.plek_van(hier)
        bij_sleutel = sleutel or echt[-1:] != pad[-1:] or waarde.lengte == 0
        return self.plek_van(naam) if bij_sleutel and naam is not None else waarde

    def plek_van(self, deel: Any) -> Plek:
        """The place of an event of the parser, or of a Verzameling."""
        gebeurtenis = deel.begin if isinstance(deel, Verzameling) else deel
        begin, eind = gebeurtenis.start_mark, gebeurtenis.end_mark
        if begin.line >= len(self.regels):  # nothing where something was due: the parser stands past the last line
            return Plek(len(self.regels), len(self.regels[-1]) + 1, 0)
        if not isinstance(gebeurtenis, yaml.ScalarEvent):
            lengte = 1
        elif not gebeurtenis.style and not gebeurtenis.value:
            lengte = 0
        else:
            lengte = eind.column - begin.column if begin.line == eind.line else 1
        return Plek(begin.line + 1, begin.column + 1, lengte)

    def bestaat(self, pad: Pad) -> bool:
        """Whether something stands at `pad`, be it empty."""
        return self._zoek(pad)[0] == pad

    def staat_niets(self, pad: Pad) -> bool:
        """Whether nothing at all stands at `pad`, which must exist: no `null`, and no quotes either."""
        return self.plek_van(self._zoek(pad)[2]).lengte == 0

    def melding(self, code: str, pad: Pad = (), /, *, bij_sleutel: bool = False, **gegevens: object) -> Melding:
        """A message of the catalogue at the place of `pad`."""
        plek = self.plek(pad, sleutel=bij_sleutel)
        return self.melding_op(code, plek, pad, **gegevens)

    def melding_op(self, code: str, plek: Plek, pad: Pad = (), /, **gegevens: object) -> Melding:
        """A message of the catalogue at a given place."""
        bron = tuple(self.regels[max(0, plek.regel - 2) : plek.regel])
        return meld(code, Waar(self.naam, plek.regel, plek.kolom, max(1, plek.lengte), pad, bron), **gegevens)
