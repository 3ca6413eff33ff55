"""Whether a logo is a plain picture: looked at before Typst, a browser or Word spends time and memory on it.

A small file can stand for a picture of gigabytes, and an SVG is a small program. What is asked of a logo is little: a
bitmap with so many points, or an SVG of shapes and text.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable
from datetime import date
from xml.parsers import expat

from balanstest.errors import OmgevingError
from balanstest.texts.rapport import logo as teksten

MEESTE_PUNTEN = 12_000_000
"""A page across at 300 points an inch has 2480 of them; the logo takes a sixth of it."""
_MEESTE_LAGEN = 100
"""Passes that a progressive JPEG is built up in: ordinary ones have ten."""
_GROOTSTE_BIJSCHRIFT = 4 * 1024 * 1024
"""Bytes that a compressed note or colour profile in a PNG may unpack to."""
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_SVG_BYTES = 1024 * 1024
_MEESTE_DELEN = 10_000
_MEESTE_KNIPSELS = 20_000
"""Shapes that are cut out by others, times those others: each cut is drawn anew."""
_DIEPST = 50
_LANGSTE_STIJL = 20_000
_RUIMTE = "http://www.w3.org/2000/svg"
_GEWOON = frozenset(("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
_GEWOON |= {"text", "tspan", "defs", "title", "desc", "metadata", "style", "linearGradient", "radialGradient", "stop"}
_GEWOON |= {"clipPath"}
_VERLOPEN = ("linearGradient", "radialGradient")
_NAAR_BUITEN = re.compile(r"url\(\s*[\"']?\s*(?!#)|@import|image-set", re.IGNORECASE)
_EFFECT = re.compile(r"(?:^|[;{\s])(filter|mask)\s*:", re.IGNORECASE)


class LogoError(Exception):
    """Why a picture cannot be a logo, and what to do, in sentences for the user."""

    def __init__(self, reden: str, raad: str) -> None:
        super().__init__(reden)
        self.reden = reden
        self.raad = raad


def keur(ruw: bytes, soort: str) -> None:
    """Look at the bytes of a logo whose name ends in `soort` (`.svg`, `.png`, `.jpg`, `.jpeg`).

    Raises LogoError where it is not a plain picture of that kind, or one that Typst cannot draw.
    """
    if not ruw.strip():
        raise LogoError(teksten.LEEG, teksten.KIES_ANDER)
    {".svg": _keur_svg, ".png": _keur_png}.get(soort, _keur_jpeg)(ruw)
    _probeer(ruw, f"logo{soort}")


def _beschadigd(soort: str) -> LogoError:
    return LogoError(teksten.BESCHADIGD.format(soort=soort), teksten.SLA_OPNIEUW_OP)


def _keur_punten(breed: int, hoog: int) -> None:
    if breed * hoog > MEESTE_PUNTEN:
        reden = teksten.TE_VEEL_PUNTEN.format(breed=breed, hoog=hoog, grens=MEESTE_PUNTEN // 1_000_000)
        raise LogoError(reden, teksten.MAAK_KLEINER)


def _keur_png(ruw: bytes) -> None:
    if not ruw.startswith(_PNG) or ruw[12:16] != b"IHDR" or len(ruw) < 33:
        raise _beschadigd("PNG")
    _keur_punten(*struct.unpack(">II", ruw[16:24]))
    plek = len(_PNG)
    while plek + 8 <= len(ruw):
        lengte, naam = struct.unpack(">I4s", ruw[plek : plek + 8])
        inhoud = ruw[plek + 8 : plek + 8 + lengte]
        if naam in (b"iCCP", b"zTXt", b"iTXt"):
            _keur_bijschrift(inhoud)
        plek += 12 + lengte


def _keur_bijschrift(inhoud: bytes) -> None:
    """Whether a note or a colour profile, compressed or not, stays within bounds."""
    begin = inhoud.find(b"\x78", inhoud.find(b"\0"))  # where zlib's own first byte stands, if it is compressed
    if begin < 0:
        return
    try:
        if zlib.decompressobj().decompress(inhoud[begin:], _GROOTSTE_BIJSCHRIFT + 1)[_GROOTSTE_BIJSCHRIFT:]:
            raise LogoError(teksten.TE_GROOT_UITGEPAKT, teksten.SLA_OPNIEUW_OP)
    except zlib.error:
        return  # plain text, or damage that shows when it is drawn


def _keur_jpeg(ruw: bytes) -> None:
    if not ruw.startswith(_JPEG):
        raise _beschadigd("JPEG")
    plek, lagen, gezien = 2, 0, False
    while 0 <= (plek := ruw.find(b"\xff", plek)) < len(ruw) - 9:
        merk = ruw[plek + 1]
        if merk in (0x00, 0x01, 0xFF) or 0xD0 <= merk <= 0xD9:  # no part of its own, or one without a length
            plek += 1 if merk == 0xFF else 2
            continue
        if 0xC0 <= merk <= 0xCF and merk not in (0xC4, 0xC8, 0xCC):
            hoog, breed = struct.unpack(">HH", ruw[plek + 5 : plek + 9])
            _keur_punten(breed, hoog)
            gezien = True
        lagen += merk == 0xDA
        if lagen > _MEESTE_LAGEN:
            raise LogoError(teksten.TE_VEEL_LAGEN, teksten.SLA_OPNIEUW_OP)
        plek += 2 + int(struct.unpack(">H", ruw[plek + 2 : plek + 4])[0])
    if not gezien:
        raise _beschadigd("JPEG")


def _keur_svg(ruw: bytes) -> None:
    if len(ruw) > _SVG_BYTES:
        raise LogoError(teksten.SVG_TE_GROOT.format(grens=_SVG_BYTES // 1024**2), teksten.EENVOUDIGE_SVG)
    kijker = _Svgkijker()
    lezer = expat.ParserCreate(namespace_separator=" ")
    lezer.StartElementHandler, lezer.EndElementHandler = kijker.begin, kijker.einde
    lezer.CharacterDataHandler = kijker.tekst
    lezer.StartDoctypeDeclHandler = _weiger(teksten.DOCTYPE)
    lezer.ProcessingInstructionHandler = _weiger(teksten.OPDRACHT)
    try:
        lezer.Parse(ruw, True)
    except (expat.ExpatError, ValueError, LookupError) as reden:  # no XML, or in an encoding that nobody knows
        raise _beschadigd("SVG") from reden
    kijker.klaar()


def _weiger(wat: str) -> Callable[..., None]:
    def weiger(*_: object) -> None:
        raise _in_svg(wat)

    return weiger


def _in_svg(wat: str) -> LogoError:
    return LogoError(teksten.IN_SVG.format(wat=wat), teksten.EENVOUDIGE_SVG)


class _Svgkijker:
    """Sees every element of an SVG once, and refuses what a plain one has not."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._delen = self._geknipt = self._in_knipsel = 0
        self._stijl: list[str] = []

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        """An element begins."""
        ruimte, _, kaal = naam.rpartition(" ")
        if not self._open and (ruimte, kaal) != (_RUIMTE, "svg"):
            raise _beschadigd("SVG")
        self._delen += 1
        self._in_knipsel += "clipPath" in self._open
        if self._delen > _MEESTE_DELEN or len(self._open) >= _DIEPST:
            raise LogoError(teksten.TE_VEEL_DELEN, teksten.EENVOUDIGE_SVG)
        self._open.append(kaal)
        if ruimte != _RUIMTE:
            return  # notes of a drawing program, which nobody draws
        if kaal not in _GEWOON:
            raise _in_svg(f"<{kaal[:30]}>")
        for sleutel, waarde in kenmerken.items():
            self._kenmerk(kaal, sleutel.rpartition(" ")[2], waarde)

    def _kenmerk(self, kaal: str, sleutel: str, waarde: str) -> None:
        verwijst = sleutel == "href" and not (kaal in _VERLOPEN and waarde.strip().startswith("#"))
        if verwijst or _NAAR_BUITEN.search(waarde):
            raise _in_svg(teksten.VERWIJZING)
        if sleutel in ("filter", "mask") or (sleutel == "style" and _EFFECT.search(waarde)):
            raise _in_svg(teksten.EFFECT)
        if sleutel.lower().startswith("on"):
            raise _in_svg(teksten.SCRIPT)
        self._geknipt += sleutel == "clip-path" or "clip-path" in waarde

    def einde(self, _: str) -> None:
        """An element ends."""
        self._open.pop()

    def tekst(self, tekst: str) -> None:
        """Text between elements; only that of a style matters."""
        if self._open[-1:] == ["style"]:
            self._stijl.append(tekst)

    def klaar(self) -> None:
        """Everything was seen."""
        stijl = "".join(self._stijl)
        geknipt = self._delen if "clip-path" in stijl else self._geknipt
        if len(stijl) > _LANGSTE_STIJL or geknipt * self._in_knipsel > _MEESTE_KNIPSELS:
            raise LogoError(teksten.TE_VEEL_DELEN, teksten.EENVOUDIGE_SVG)
        if _NAAR_BUITEN.search(stijl):
            raise _in_svg(teksten.VERWIJZING)
        if _EFFECT.search(stijl):
            raise _in_svg(teksten.EFFECT)


def _probeer(ruw: bytes, naam: str) -> None:
    """Draw it once as the PDF will: what is damaged further on shows only then."""
    from balanstest.rapport.zetten import MARKUP, zet  # Typst is slow to load, and most have no logo

    code = f'#set document(title: "logo")\n#image("{naam}", height: 14mm, alt: "logo")\n'
    try:
        zet({MARKUP: code.encode(), naam: ruw}, date(2000, 1, 1))
    except OmgevingError as reden:
        if any(melding.code != "E099" for melding in reden.meldingen):
            raise
        raise _beschadigd(naam.rpartition(".")[2].upper()) from reden
