"""What must hold for any bytes whatever: shared by the fuzzer, hypothesis and the replay of the corpus."""

from __future__ import annotations

import functools
import json
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from balanstest.beoordeling import beoordeel_vragenlijst, oordeel
from balanstest.bestand.document import regels_van
from balanstest.errors import BalanstestError, Melding
from balanstest.kader import Pakket, laad_pakketten
from balanstest.logboek.op_papier.antwoord import lees as lees_antwoord
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.logo import LogoError
from balanstest.rapport.logo import keur as keur_logo
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.vormgeving import LOGO_SOORTEN, lees_huisstijl
from balanstest.sjabloon import eigen_categorieen
from balanstest.taal.tekens import zichtbaar
from balanstest.vragenlijst import laad

NAAM = "x.yaml"
VANDAAG = date(2026, 10, 31)
MET_CIJFERS = "balanstest: 1\ndossier: {{peildatum: 2026-10-31}}\nafweging:\n  metingen:\n    bestand: {naam}\n"


@functools.cache
def _lege_map() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def _map() -> Path:
    return Path(_lege_map().name)


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


def cijfers(ruw: bytes) -> tuple[Melding, ...]:
    """A file of figures, as CSV and as a workbook. Returns the messages."""
    gevonden: list[Melding] = []
    for naam in ("cijfers.csv", "cijfers.xlsx"):
        (_map() / naam).write_bytes(ruw)
        vragenlijst = MET_CIJFERS.format(naam=naam).encode()
        try:
            oordeel(laad(NAAM, vragenlijst, _map()), _pakketten())
        except BalanstestError as fout:
            _controleer(fout.meldingen)
            gevonden += fout.meldingen
    return tuple(gevonden)


def antwoord(ruw: bytes) -> tuple[Melding, ...]:
    """The answer to a query, as CSV and as a workbook. Returns the messages."""
    gevonden: list[Melding] = []
    for naam in ("antwoord.csv", "antwoord.xlsx"):
        (_map() / naam).write_bytes(ruw)
        try:
            lees_antwoord(_map() / naam, VANDAAG)
        except BalanstestError as fout:
            _controleer(fout.meldingen)
            gevonden += fout.meldingen
    return tuple(gevonden)


def regels(ruw: bytes) -> tuple[Melding, ...]:
    """A pack of rules of one's own. Returns the messages."""
    return _uit_map("regels", ruw, laad_pakketten)


def categorie(ruw: bytes) -> tuple[Melding, ...]:
    """A category of one's own. Returns the messages."""
    return _uit_map("categorie", ruw, eigen_categorieen)


def huisstijl(ruw: bytes) -> tuple[Melding, ...]:
    """A house style. Returns the messages."""
    return _uit_map("huisstijl", ruw, lambda map_: lees_huisstijl(map_ / NAAM))


def logo(ruw: bytes) -> tuple[str, ...]:
    """A picture, as each kind that a logo can be. Returns why it is none."""
    redenen = []
    for soort in LOGO_SOORTEN:
        try:
            keur_logo(ruw, soort)
        except LogoError as fout:
            redenen.append(fout.reden)
    assert all(reden.isprintable() for reden in redenen), redenen
    return tuple(redenen)


DEUREN = {
    "cijfers": cijfers,
    "antwoord": antwoord,
    "regels": regels,
    "categorie": categorie,
    "huisstijl": huisstijl,
    "logo": logo,
}
"""What comes in beside a questionnaire, by name."""


def _uit_map(naam: str, ruw: bytes, lees: Callable[[Path], object]) -> tuple[Melding, ...]:
    map_ = _map() / naam
    map_.mkdir(exist_ok=True)
    (map_ / NAAM).write_bytes(ruw)
    try:
        lees(map_)
    except BalanstestError as fout:
        _controleer(fout.meldingen)
        return fout.meldingen
    return ()


def _controleer(meldingen: tuple[Melding, ...]) -> None:
    """Every message says what and what to do, on one line."""
    assert meldingen, "a refusal without a message"
    for melding in meldingen:
        assert melding.wat, melding
        assert melding.wat.isprintable(), melding
        assert melding.doe.isprintable(), melding


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
