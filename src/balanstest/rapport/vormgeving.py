"""The house style of an organisation, and where its own templates are."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

from balanstest import resources
from balanstest.bestand.canoniek import sha256_van
from balanstest.bestand.deur import Deur, lees
from balanstest.bestand.document import Document
from balanstest.bestand.eigen_bestand import Bestandssoort
from balanstest.bestand.waarden import Bestandspad, Tekst, fout, keuze, tekst_van
from balanstest.errors import OmgevingError, OngeldigError
from balanstest.meldingen import meld
from balanstest.taal import systeem

KLEUR = "#1f4e79"
LOGO_SOORTEN = (".svg", ".png", ".jpg", ".jpeg")
MINSTE_CONTRAST = 4.5
"""Against white: WCAG 2.1, success criterion 1.4.3, for text of normal size."""
_WORD_UITGEPAKT, _WORD_DELEN = 50 * 1024 * 1024, 1000
"""How much the reference document of Word may unpack to, in bytes and parts: all of it is kept in memory."""
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


def vingerafdrukken(vorm: Vormgeving) -> dict[str, str]:
    """The SHA-256 of the own templates and of the house style, by kind; nothing where a report looks as ours do.

    Of the templates only those count that take the place of one of ours and are not the same.
    """
    afdrukken = {}
    if vorm.templates is not None:
        eigen = [(naam, vorm.templates / naam) for naam in _templatenamen()]
        sommen = [[naam, _som(pad, vorm.templates)] for naam, pad in eigen if pad.is_file()]
        ingebouwd = resources.templates()
        anders = [[naam, som] for naam, som in sommen if som != _som(ingebouwd / naam, ingebouwd)]
        if anders:
            afdrukken["templates"] = sha256_van(anders)
    if vorm.huisstijl != Huisstijl():
        stijl = vorm.huisstijl
        delen = [stijl.naam or "", stijl.kleur, stijl.logo_naam]
        delen += [hashlib.sha256(deel or b"").hexdigest() for deel in (stijl.logo, stijl.word)]
        afdrukken["huisstijl"] = sha256_van([delen])
    return afdrukken


def _som(pad: Path, map_: Path) -> str:
    """The fingerprint of a template; empty for one that may not come in: whoever prints with it says so."""
    try:
        return hashlib.sha256(lees(pad, Deur.TEMPLATE, map_)).hexdigest()
    except OSError:
        return ""


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


_SOORT = Bestandssoort(
    Deur.HUISSTIJL,
    _Bestand,
    geen="E084",
    ontbreekt="E084",
    namen=tuple(_Bestand.model_fields),
    kenmerk="huisstijl",
)


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
        logo, logo_naam = _lees_ernaast(pad, document, "logo", gelezen.logo, Deur.LOGO), f"logo{soort}"
        _keur_logo(logo, soort, document, gelezen.logo)
    word = None
    if gelezen.word is not None:
        word = _lees_ernaast(pad, document, "word", gelezen.word, Deur.WORDSTIJL)
        if not _is_word(word):
            raise OngeldigError([document.melding("E176", ("word",), naam=gelezen.word)])
    return Huisstijl(gelezen.naam, gelezen.kleur, logo, logo_naam, word)


def _lees_ernaast(pad: Path, document: Document, sleutel: str, naam: str, deur: Deur) -> bytes:
    """A file that the house style names. Raises OmgevingError where it cannot be read, or lies elsewhere."""
    try:
        return lees(pad.parent / naam, deur, pad.parent)
    except OSError as reden:
        melding = document.melding("E161", (sleutel,), naam=naam, reden=systeem.reden(reden))
        raise OmgevingError([melding]) from reden


def _keur_logo(ruw: bytes, soort: str, document: Document, naam: str) -> None:
    from balanstest.rapport.logo import LogoError, keur  # most have none

    try:
        keur(ruw, soort)
    except LogoError as fout_:
        raise OngeldigError(
            [document.melding("E230", ("logo",), naam=naam, reden=fout_.reden, raad=fout_.raad)]
        ) from None


def _is_word(ruw: bytes) -> bool:
    from balanstest.rapport.drukken.word_delen import lees as lees_word  # slow to load, and seldom needed

    try:
        with zipfile.ZipFile(io.BytesIO(ruw)) as archief:
            delen = archief.infolist()
        if len(delen) > _WORD_DELEN or sum(deel.file_size for deel in delen) > _WORD_UITGEPAKT:
            return False
        lees_word(ruw)
    except (ValueError, zipfile.BadZipFile, OSError):
        return False
    return True


def controleer_templates(map_: Path) -> Path:
    """The folder of `--templates`. Raises OmgevingError where it is none, or holds nothing that we would use."""
    if not map_.is_dir() or not any((map_ / naam).is_file() for naam in _templatenamen()):
        raise OmgevingError([meld("E086", str(map_), naam=str(map_))])
    return map_.resolve()


def _templatenamen() -> list[str]:
    """The built-in templates, as paths in their folder."""
    ingebouwd = resources.templates()
    return sorted(pad.relative_to(ingebouwd).as_posix() for pad in ingebouwd.rglob("*") if pad.is_file())
