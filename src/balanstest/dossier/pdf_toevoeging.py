"""What was added to a PDF after it was made: signatures alone, or something that changes what it shows.

The two versions are walked side by side from their roots. Everything must be equal but for what a signature needs.
"""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

HANDTEKENINGEN, ZICHTBAAR, ANDERS = "handtekeningen", "zichtbaar", "anders"
_ERBIJ_IN_WORTEL = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Perms", "/Version"})
"""Of the root; the metadata in XML tell who changed the file last, as a signer must."""
_IN_FORMULIER = frozenset({"/Fields", "/SigFlags", "/DA", "/DR"})
_OPDRACHTEN = frozenset({"/A", "/AA"})
_WIE_EN_WANNEER = frozenset({"/ModDate", "/Producer"})
_VERBORGEN = 2


class _AndersError(Exception):
    """Something else than a signature was added."""


def soort_toevoeging(eerst: bytes, nu: bytes) -> str:
    """What was added to the PDF `eerst`, with which `nu` begins.

    `handtekeningen` are invisible ones, `zichtbaar` tells that one has a box on a page, which can hide what stands
    there; everything else is `anders`. Raises what pypdf raises for a PDF that cannot be read.
    """
    oud, nieuw = (PdfReader(io.BytesIO(ruw), strict=True) for ruw in (eerst, nu))
    try:
        _eis_gelijk_zonder(oud.trailer.get("/Info"), nieuw.trailer.get("/Info"), _WIE_EN_WANNEER)
        return _Vergelijking().van(oud.root_object, nieuw.root_object)
    except _AndersError:
        return ANDERS


def _eis_gelijk_zonder(oud: Any, nieuw: Any, vrij: frozenset[str]) -> None:
    oud, nieuw = (een.get_object() if een is not None else {} for een in (oud, nieuw))
    if {k: v for k, v in oud.items() if k not in vrij} != {k: v for k, v in nieuw.items() if k not in vrij}:
        raise _AndersError


class _Vergelijking:
    """A walk through two graphs of objects at once, without recursion: a made-up PDF is as deep as it likes."""

    def __init__(self) -> None:
        self._gehad: set[tuple[int, int]] = set()
        self._werk: list[tuple[Any, Any]] = []
        self._zichtbaar = False

    def van(self, oud: DictionaryObject, nieuw: DictionaryObject) -> str:
        """Compare from the roots. Raises _AndersError."""
        self._formulier(nieuw.get("/AcroForm"))
        self._blok(oud, nieuw, _ERBIJ_IN_WORTEL)
        while self._werk:
            self._deel(*self._werk.pop())
        return ZICHTBAAR if self._zichtbaar else HANDTEKENINGEN

    def _deel(self, oud: Any, nieuw: Any) -> None:
        if isinstance(oud, IndirectObject) and isinstance(nieuw, IndirectObject):
            if (oud.idnum, nieuw.idnum) in self._gehad:
                return
            self._gehad.add((oud.idnum, nieuw.idnum))
        oud, nieuw = oud.get_object(), nieuw.get_object()
        if type(oud) is not type(nieuw):
            raise _AndersError
        if isinstance(oud, DictionaryObject):
            if isinstance(oud, StreamObject) and oud._data != nieuw._data:
                raise _AndersError
            if oud.get("/Type") == "/Page":
                self._blok(oud, nieuw, frozenset({"/Annots"}))
                self._vakken(oud.get("/Annots"), nieuw.get("/Annots"))
            else:
                self._blok(oud, nieuw, frozenset())
        elif isinstance(oud, ArrayObject):
            if len(oud) != len(nieuw):
                raise _AndersError
            self._werk += zip(oud, nieuw, strict=True)
        elif oud != nieuw:
            raise _AndersError

    def _blok(self, oud: DictionaryObject, nieuw: DictionaryObject, vrij: frozenset[str]) -> None:
        sleutels = set(oud) - vrij
        if sleutels != set(nieuw) - vrij:
            raise _AndersError
        self._werk += [(oud.raw_get(sleutel), nieuw.raw_get(sleutel)) for sleutel in sleutels]

    def _vakken(self, oud: Any, nieuw: Any) -> None:
        """The annotations of a page: those that there were, and then boxes of signatures."""
        eerst, nu = ([] if deel is None else list(deel.get_object()) for deel in (oud, nieuw))
        if len(nu) < len(eerst):
            raise _AndersError
        self._werk += zip(eerst, nu[: len(eerst)], strict=True)
        for vak in nu[len(eerst) :]:
            self._vak(vak.get_object())

    def _vak(self, vak: Any) -> None:
        if not isinstance(vak, DictionaryObject) or vak.get("/FT") != "/Sig" or _OPDRACHTEN & set(vak):
            raise _AndersError
        hoeken = [float(hoek) for hoek in vak.get("/Rect", ())]
        leeg = len(hoeken) < 4 or hoeken[0] == hoeken[2] or hoeken[1] == hoeken[3]
        self._zichtbaar |= not leeg and not int(vak.get("/F", 0)) & _VERBORGEN

    def _formulier(self, formulier: Any) -> None:
        """All fields of the form are signatures, and there is nothing else in it."""
        if formulier is None or set(formulier.get_object()) - _IN_FORMULIER:
            raise _AndersError
        for vak in formulier.get_object().get("/Fields", ()):
            self._vak(vak.get_object())
