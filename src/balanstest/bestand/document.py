"""A YAML file as text values with their places, without any interpretation of the values."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from balanstest.bestand.plekken import Plek, vind_plekken
from balanstest.errors import Melding, Pad, Waar
from balanstest.meldingen import meld

_REGELEINDE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Line breaks as YAML counts them, so that line numbers agree with the parser's."""


def regels_van(tekst: str) -> list[str]:
    """Split into lines the way YAML does."""
    return _REGELEINDE.split(tekst)


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
    become None). `meldingen` holds what was wrong without making the rest unreadable. The lines and the places are
    looked up when something is asked of them.
    """

    naam: str
    tekst: str
    sha256: str
    ruw: bytes
    inhoud: dict[str, object] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)
    nullen: set[Pad] = field(default_factory=set)
    """Where `null` or `~` stands in so many letters, which is not the same as nothing."""
    na_hekje: dict[Pad, str] = field(default_factory=dict)
    """Per answer the text behind it that YAML takes for a comment, where it looks like a part of the answer."""
    los: set[int] = field(default_factory=set)
    """Where in the text, counted from 0, something stands as a key that is only the rest of a text after a comma."""

    @cached_property
    def regels(self) -> list[str]:
        """The lines of the file."""
        return regels_van(self.tekst)

    @cached_property
    def _plekken(self) -> tuple[dict[Pad, Plek], dict[Pad, Plek]]:
        return vind_plekken(self.tekst, self.regels, self.los)

    @property
    def waarden(self) -> dict[Pad, Plek]:
        """Per path the place of the value."""
        return self._plekken[0]

    @property
    def sleutels(self) -> dict[Pad, Plek]:
        """Per path the place of the key."""
        return self._plekken[1]

    def plek(self, pad: Pad, *, sleutel: bool = False) -> Plek:
        """The place of the value (or the key) at `pad`, or of the nearest parent that exists.

        Steps that do not exist in the file are skipped, not only at the end: a validator may name a step
        of its own. An empty value points at its key, where a person looks; a missing one at its parent's.
        """
        echt: Pad = ()
        for deel in pad:
            if (*echt, deel) in self.waarden:
                echt = (*echt, deel)
        waarde = self.waarden.get(echt, Plek(1, 1, 1))
        bij_sleutel = sleutel or echt[-1:] != pad[-1:] or waarde.lengte == 0
        return self.sleutels.get(echt, waarde) if bij_sleutel else waarde

    def bestaat(self, pad: Pad) -> bool:
        """Whether something stands at `pad`, be it empty."""
        return pad in self.waarden

    def melding(self, code: str, pad: Pad = (), /, *, bij_sleutel: bool = False, **gegevens: object) -> Melding:
        """A message of the catalogue at the place of `pad`."""
        plek = self.plek(pad, sleutel=bij_sleutel)
        return self.melding_op(code, plek, pad, **gegevens)

    def melding_op(self, code: str, plek: Plek, pad: Pad = (), /, **gegevens: object) -> Melding:
        """A message of the catalogue at a given place."""
        bron = tuple(self.regels[max(0, plek.regel - 2) : plek.regel])
        return meld(code, Waar(self.naam, plek.regel, plek.kolom, max(1, plek.lengte), pad, bron), **gegevens)
