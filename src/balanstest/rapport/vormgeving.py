"""The house style of an organisation, and where its own templates are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

from balanstest import resources
from balanstest.bestand.document import Document
from balanstest.bestand.eigen_bestand import Bestandssoort, lees_bytes
from balanstest.bestand.waarden import Bestandspad, Tekst, fout, keuze, tekst_van
from balanstest.errors import OmgevingError, OngeldigError
from balanstest.meldingen import meld
from balanstest.taal import systeem

KLEUR = "#1f4e79"
LOGO_SOORTEN = (".svg", ".png", ".jpg", ".jpeg")
MINSTE_CONTRAST = 4.5
"""Against white: WCAG 2.1, success criterion 1.4.3, for text of normal size."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)


class Huisstijl(NamedTuple):
    """How a report looks: the name above the title (None: the organisation's), a colour, a logo, and a
    Word document whose styles the report in Word takes.
    """

    naam: str | None = None
    kleur: str = KLEUR
    logo: bytes | None = None
    logo_naam: str = ""
    word: bytes | None = None


class Vormgeving(NamedTuple):
    """What a report is drawn with: the organisation's own templates (None: only the built-in ones) and house style."""

    templates: Path | None = None
    huisstijl: Huisstijl = Huisstijl()


STANDAARD = Vormgeving()


def contrast_met_wit(kleur: str) -> float:
    """The contrast ratio of a colour `#rrggbb` with white, from 1 to 21 (WCAG 2.1)."""
    kanalen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rood, groen, blauw = (k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanalen)
    return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05)


def _kleur(waarde: object) -> str:
    tekst = tekst_van(waarde)
    if tekst is None:
        return KLEUR
    if not _HEX.fullmatch(tekst):
        raise fout("E082", waarde=tekst)
    if contrast_met_wit(tekst) < MINSTE_CONTRAST:
        raise fout("E083", waarde=tekst)
    return tekst.lower()


class _Bestand(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    huisstijl: Annotated[str | None, keuze("1")]
    naam: Tekst = None
    kleur: Annotated[str, BeforeValidator(_kleur)] = KLEUR
    logo: Bestandspad = None
    word: Bestandspad = None


_SOORT = Bestandssoort(_Bestand, geen="E084", ontbreekt="E084", namen=tuple(_Bestand.model_fields), kenmerk="huisstijl")


def lees_huisstijl(pad: Path) -> Huisstijl:
    """Read a house style: a YAML file with `huisstijl: 1` and `naam`, `kleur`, `logo` and `word` (files beside it).

    Raises OngeldigError with everything that is wrong and where, OmgevingError where a file cannot be read.
    """
    gelezen, document = _SOORT.lees(pad)
    logo, logo_naam = None, ""
    if gelezen.logo is not None:
        soort = Path(gelezen.logo).suffix.lower()
        if soort not in LOGO_SOORTEN:
            raise OngeldigError([document.melding("E085", ("logo",), soorten=", ".join(LOGO_SOORTEN))])
        logo, logo_naam = _lees_ernaast(pad, document, "logo", gelezen.logo), f"logo{soort}"
    word = None
    if gelezen.word is not None:
        word = _lees_ernaast(pad, document, "word", gelezen.word)
        if not _is_word(word):
            raise OngeldigError([document.melding("E176", ("word",), naam=gelezen.word)])
    return Huisstijl(gelezen.naam, gelezen.kleur, logo, logo_naam, word)


def _lees_ernaast(pad: Path, document: Document, sleutel: str, naam: str) -> bytes:
    """A file that the house style names. Raises OmgevingError where it cannot be read."""
    try:
        return lees_bytes(pad.parent / naam)
    except OmgevingError as fout_:
        reden = systeem.reden(fout_.__cause__) if isinstance(fout_.__cause__, OSError) else ""
        raise OmgevingError([document.melding("E161", (sleutel,), naam=naam, reden=reden)]) from fout_


def _is_word(ruw: bytes) -> bool:
    from balanstest.rapport.drukken.word_delen import lees as lees_word  # slow to load, and seldom needed

    try:
        lees_word(ruw)
    except ValueError:
        return False
    return True


def controleer_templates(map_: Path) -> Path:
    """The folder of `--templates`. Raises OmgevingError where it is none, or holds nothing that we would use."""
    bekend = {pad.relative_to(resources.templates()) for pad in resources.templates().rglob("*") if pad.is_file()}
    if not map_.is_dir() or not any((map_ / naam).is_file() for naam in bekend):
        raise OmgevingError([meld("E086", str(map_), naam=str(map_))])
    return map_.resolve()
