"""Whether the examples of a category are answers: someone will copy one as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.errors import Melding, OngeldigError
from balanstest.vragen import ALLE
from balanstest.vragenlijst import Document, laad

_GAAN_OVER_DE_REST = frozenset({"E059", "E060"})
"""What is still missing beside this one answer."""


def ongeldige_voorbeelden(document: Document, voorbeelden: Mapping[str, str]) -> Iterator[Melding]:
    """A message for everything that a questionnaire would refuse of each example, at the example's own place.

    `document` is the file of the category; `voorbeelden` are its examples by the key of their question.
    """
    for sleutel, voorbeeld in voorbeelden.items():
        pad = ("voorbeelden", sleutel)
        try:
            laad(document.naam, _vragenlijst(sleutel, voorbeeld, document.plek(pad).regel).encode(), Path())
        except OngeldigError as fout:
            for melding in fout.meldingen:
                if melding.code not in _GAAN_OVER_DE_REST:
                    yield document.melding("E069", pad, reden=melding.wat, raad=melding.doe)


def _vragenlijst(sleutel: str, voorbeeld: str, regel: int) -> str:
    """A questionnaire with this one answer, on the same line as in the category, for messages that name a line."""
    namen = sleutel.split(".")
    regels = [f"{'  ' * diepte}{naam}:" for diepte, naam in enumerate(namen)]
    if ALLE[sleutel].vorm.soort in (Antwoordsoort.LIJST, Antwoordsoort.TABEL):
        regels.append(f"{'  ' * len(namen)}{voorbeeld}")
    else:
        regels[-1] += f" {voorbeeld}"
    leeg = [""] * (regel - len(regels) - 1)
    return "\n".join(["balanstest: 1", *leeg, *regels, ""])
