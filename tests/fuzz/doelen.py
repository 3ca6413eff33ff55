"""What must hold for any bytes whatever: shared by the fuzzer, hypothesis and the replay of the corpus."""

from __future__ import annotations

import functools
import json
import tempfile
from pathlib import Path

from balanstest.beoordeling import beoordeel_vragenlijst, oordeel
from balanstest.bestand.document import regels_van
from balanstest.errors import BalanstestError, Melding
from balanstest.kader import Pakket, laad_pakketten
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.rapport import Rapport
from balanstest.taal.tekens import zichtbaar
from balanstest.vragenlijst import laad

NAAM = "x.yaml"


@functools.cache
def _lege_map() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


@functools.cache
def _pakketten() -> tuple[Pakket, ...]:
    return tuple(laad_pakketten(None))


def lezer(ruw: bytes) -> tuple[Melding, ...]:
    """Reader, models and checks: a questionnaire, or messages that point into the file. Returns the messages."""
    try:
        oordeel(laad(NAAM, ruw, Path(_lege_map().name)), _pakketten())
    except BalanstestError as fout:
        controleer_meldingen(ruw, fout.meldingen)
        return fout.meldingen
    return ()


def rapport(ruw: bytes) -> bytes | None:
    """As `lezer`, and then the report in Markdown and JSON. Returns the Markdown, None where the input is refused."""
    try:
        gelezen = laad(NAAM, ruw, Path(_lege_map().name))
        gemaakt = Rapport(beoordeel_vragenlijst(gelezen, _pakketten()))
    except BalanstestError as fout:
        controleer_meldingen(ruw, fout.meldingen)
        return None
    json.loads(FORMATEN["json"].maak(gemaakt, "x")["x.json"])
    markdown = FORMATEN["md"].maak(gemaakt, "x")["x.md"]
    # What belongs to the character beside it, such as a soft hyphen, may stay.
    vreemd = [t for t in markdown.decode() if not t.isprintable() and t != "\n" and (t == "\t" or zichtbaar(t) != t)]
    assert not vreemd, f"the report holds characters that do not print: {vreemd[:5]!r}"
    return markdown


def controleer_meldingen(ruw: bytes, meldingen: tuple[Melding, ...]) -> None:
    """Every message says what and what to do, on one line, and its place lies in the file."""
    assert meldingen, "a refusal without a message"
    regels = regels_van(ruw.decode("utf-8-sig", "replace"))
    for melding in meldingen:
        assert melding.wat, melding
        assert melding.doe, melding
        assert melding.wat.isprintable(), melding
        assert melding.doe.isprintable(), melding
        if melding.bestand != NAAM or not melding.regel:
            continue
        assert 1 <= melding.regel <= len(regels), melding
        # One past the end is where something is missing.
        assert 1 <= melding.kolom <= len(regels[melding.regel - 1]) + 1, melding
