"""Reads YAML from PyYAML's events into a Document: text values, each with its place.

Why not a YAML loader: loaders turn `nee` into False and `012` into 10, keep the last of two equal keys without a
word, follow aliases that explode, build objects from tags, and lose line numbers. Events give none of that
and cost the same time.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from itertools import islice
from typing import Any, NoReturn

import yaml

from balanstest.bestand.document import Document, regels_van
from balanstest.bestand.opmaakfouten import opmaakfout
from balanstest.bestand.plekken import HALF_TEKEN, Lader, Plek, plek_van
from balanstest.errors import Melding, OngeldigError, Pad, Waar
from balanstest.meldingen import meld
from balanstest.texts import vragenlijst as teksten

MAX_BYTES = 5 * 1024 * 1024
_KANTOORBESTAND = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
MAX_DIEPTE = 20
MAX_WAARDEN = 100_000
MAX_MELDINGEN = 100
"""More strange characters than this in one file help nobody."""

_VERBODEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a file."""
_GEWONE_BYTES = bytes({*b"\t\n\r", *range(0x20, 0x100)} - {0x7F, 0xC2, 0xEF})
"""In UTF-8 none of these is the first byte of such a character."""

_LEEG = frozenset({"", "~", "null", "Null", "NULL"})
_HEKJE = re.compile(r"\s+(#\S.*)")
"""'Actie #12' is what a person writes for a name with a number; with a space after the # it is a comment."""
_HEKJE_NA_SPATIE = re.compile(r"#(?<=\s#)\S")
"""The same anywhere in a text, with the # in front: so it is found at the speed of looking for one character."""
_ESCAPE = re.compile(r"\\[uU]")
"""Only an escape makes half a character."""
_CIJFERS = re.compile(r"[+-]?\d+")

_TEKST: Any = yaml.ScalarEvent
_BLOK, _LIJST, _ALIAS = yaml.MappingStartEvent, yaml.SequenceStartEvent, yaml.AliasEvent
_EINDE_BLOK, _EINDE_LIJST, _EINDE = yaml.MappingEndEvent, yaml.SequenceEndEvent, yaml.StreamEndEvent


def lees(naam: str, ruw: bytes, tot: str | None = None, *, geen_blok: str = "E010") -> Document:
    """Parse the bytes of a file, or of its part up to and including the top-level key `tot`.

    `naam` is how messages call the file; `geen_blok` is the code for one that holds no names with values. Raises
    OngeldigError where nothing useful can be read; smaller faults end up in `Document.meldingen`.
    """
    sha256 = hashlib.sha256(ruw).hexdigest()
    document = Document(naam, _tekst(naam, ruw), sha256, ruw)
    # Nearly always there is none: the bytes tell at once, or else one search through the whole text.
    verdacht = ruw.translate(None, _GEWONE_BYTES) and _VERBODEN.search(document.tekst)
    regels = document.regels if verdacht else []
    for nummer, regel in enumerate(regels, 1):
        for treffer in islice(_VERBODEN.finditer(regel), MAX_MELDINGEN):  # one line can be the whole file
            plek = Plek(nummer, treffer.start() + 1, 1)
            document.meldingen.append(document.melding_op("E003", plek, (), teken=ord(treffer.group())))
        if len(document.meldingen) >= MAX_MELDINGEN:
            break
    if document.meldingen:
        raise OngeldigError(document.meldingen)
    try:
        _Bouwer(document, tot, geen_blok).bouw()
    except yaml.MarkedYAMLError as fout:
        raise OngeldigError([*document.meldingen, opmaakfout(document, fout, MAX_DIEPTE)]) from None
    except yaml.YAMLError:
        raise OngeldigError([*document.meldingen, document.melding("E004")]) from None
    return document


def te_groot(naam: str, aantal_bytes: int) -> Melding:
    """The message for a file that is larger than any questionnaire."""
    return meld("E009", naam, grens=f"{MAX_BYTES // 1024 // 1024} MB", gevonden=aantal_bytes)


def _tekst(naam: str, ruw: bytes) -> str:
    if len(ruw) > MAX_BYTES:
        raise OngeldigError([te_groot(naam, len(ruw))])
    if ruw.startswith(_KANTOORBESTAND):
        raise OngeldigError([meld("E046", naam)])
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        voor = ruw[: fout.start].decode("utf-8-sig", "replace")
        regel = regels_van(voor)
        raise OngeldigError([meld("E001", Waar(naam, len(regel), len(regel[-1]) + 1))]) from None
    if not tekst or tekst.isspace():
        raise OngeldigError([meld("E002", naam)])
    return tekst


def _regels_met_hekje(document: Document) -> frozenset[int]:
    """The lines, counted from 0, where a # follows a space and is followed by none."""
    if not _HEKJE_NA_SPATIE.search(document.tekst):
        return frozenset()
    return frozenset(nummer for nummer, regel in enumerate(document.regels) if _HEKJE_NA_SPATIE.search(regel))


class _Bouwer:
    """Builds dicts, lists and texts from events; recursion is bounded by MAX_DIEPTE.

    This is where reading takes its time, once per value: hence types compared and not `isinstance`, names for what is
    used in a loop, and a path only where something is to be said or goes deeper.
    """

    def __init__(self, document: Document, tot: str | None, geen_blok: str) -> None:
        self.document = document
        self.tot = tot
        self.geen_blok = geen_blok
        self.lader = Lader(document.ruw)  # the bytes: from the text the parser would make them again
        self.volgende: Callable[[], Any] = self.lader.get_event
        self.waarden = 0
        self.kijk_halve = _ESCAPE.search(document.tekst) is not None
        self.met_hekje = _regels_met_hekje(document)

    def bouw(self) -> None:
        try:
            self._bouw()
        finally:
            self.lader.dispose()

    def _bouw(self) -> None:
        documenten = 0
        while type(gebeurtenis := self.volgende()) is not _EINDE:
            if not isinstance(gebeurtenis, yaml.DocumentStartEvent):
                continue
            documenten += 1
            if documenten > 1:
                self._meld("E005", gebeurtenis)
                return
            eerste = self.volgende()
            inhoud = self._waarde(eerste, ())
            if not isinstance(inhoud, dict):
                self._stop(self.geen_blok, eerste, naam="id")
            self.document.inhoud = inhoud
            if self.tot in inhoud:
                return
        if documenten == 0:
            raise OngeldigError([meld("E002", self.document.naam)])

    def _plek(self, gebeurtenis: Any) -> Plek:
        return plek_van(gebeurtenis, self.document.regels)

    def _meld(self, code: str, gebeurtenis: Any, pad: Pad = (), /, **gegevens: object) -> None:
        melding = self.document.melding_op(code, self._plek(gebeurtenis), pad, **gegevens)
        self.document.meldingen.append(melding)

    def _stop(self, code: str, gebeurtenis: Any, /, **gegevens: object) -> NoReturn:
        self._meld(code, gebeurtenis, **gegevens)
        raise OngeldigError(self.document.meldingen)

    def _waarde(self, gebeurtenis: Any, pad: Pad) -> object:
        self.waarden += 1
        if self.waarden > MAX_WAARDEN:
            self._stop("E008", gebeurtenis, grens=MAX_WAARDEN)
        if len(pad) > MAX_DIEPTE:
            self._stop("E015", gebeurtenis, grens=MAX_DIEPTE)
        soort = type(gebeurtenis)
        if soort is _ALIAS:
            self._meld("E006", gebeurtenis, pad, naam=f"*{gebeurtenis.anchor}")
            return None
        if gebeurtenis.anchor is not None:
            self._meld("E006", gebeurtenis, pad, naam=f"&{gebeurtenis.anchor}")
        if gebeurtenis.tag is not None:
            self._meld("E007", gebeurtenis, pad, naam=gebeurtenis.tag)
        if soort is _BLOK:
            return self._blok(pad, flow=bool(gebeurtenis.flow_style))
        if soort is _LIJST:
            return self._lijst(pad)
        waarde: str = gebeurtenis.value
        if not gebeurtenis.style:  # the C parser says '' for plain, not None
            if waarde in _LEEG:
                if waarde:
                    self.document.nullen.add(pad)
                return None
            if (eind := gebeurtenis.end_mark).line in self.met_hekje:
                rest = _HEKJE.match(self.document.regels[eind.line][eind.column :])
                if rest is not None:
                    self.document.na_hekje[pad] = rest.group(1)
        if self.kijk_halve and HALF_TEKEN.search(waarde):
            self._meld("E016", gebeurtenis, pad)
            return None
        return waarde

    def _lijst(self, pad: Pad) -> list[object]:
        inhoud: list[object] = []
        volgende = self.volgende
        while type(gebeurtenis := volgende()) is not _EINDE_LIJST:
            inhoud.append(self._waarde(gebeurtenis, (*pad, len(inhoud))))
        return inhoud

    def _blok(self, pad: Pad, *, flow: bool) -> dict[str, object]:
        inhoud: dict[str, object] = {}
        eerste: dict[str, Any] = {}
        vorige: str | None = None
        volgende, kijk_halve, met_hekje = self.volgende, self.kijk_halve, self.met_hekje
        vlot = len(pad) < MAX_DIEPTE and not kijk_halve and not (self.tot and pad == ())
        while (soort := type(sleutel := volgende())) is not _EINDE_BLOK:
            if soort is not _TEKST or (kijk_halve and HALF_TEKEN.search(sleutel.value)):
                self._zonder_naam(sleutel, pad)
                continue
            naam: str = sleutel.value
            if dubbel := naam in inhoud:
                self._meld("E011", sleutel, (*pad, naam), naam=naam, eerder=self._plek(eerste[naam]).regel)
            else:
                eerste[naam] = sleutel
            deel: Any = volgende()
            if (
                vlot
                and not dubbel
                and type(deel) is _TEKST
                and deel.anchor is None
                and deel.tag is None
                and (not met_hekje or deel.style or deel.end_mark.line not in met_hekje)
                and deel.value not in _LEEG
                and self.waarden < MAX_WAARDEN
            ):  # nearly every value there is: nothing to say about it
                self.waarden += 1
                inhoud[naam] = deel.value
                vorige = naam
                continue
            # A second one is read under a path of its own.
            eigen: Pad = (*pad, f"{naam}\0" if dubbel else naam)
            waarde = self._waarde(deel, eigen)
            if waarde is None and flow and vorige is not None and self._na_komma(sleutel):
                self._losse_komma(sleutel, (*pad, vorige), vorige, inhoud[vorige])
                inhoud[vorige] = None
            elif not dubbel:
                inhoud[naam] = waarde
                vorige = naam
            if eigen == (self.tot,):
                break
        return inhoud

    def _zonder_naam(self, sleutel: Any, pad: Pad) -> None:
        """What stands where a key was due, with its value: both are read, neither is kept."""
        self._meld("E016" if isinstance(sleutel, yaml.ScalarEvent) else "E013", sleutel, pad)
        weg: Pad = (*pad, "?")
        if isinstance(sleutel, yaml.CollectionStartEvent):
            self._waarde(sleutel, weg)
        self._waarde(self.volgende(), weg)

    def _na_komma(self, sleutel: Any) -> bool:
        """Whether no colon follows: between braces a comma in a text or a number starts a new part."""
        merk = sleutel.end_mark
        return not self.document.regels[merk.line][merk.column :].lstrip().startswith(":")

    def _losse_komma(self, sleutel: Any, pad: Pad, vorige: str, eerder: object) -> None:
        """`{van: 1,5}` is what a Dutch user writes for one and a half; YAML makes it `van: 1` and `5: nothing`."""
        self.document.los.add(sleutel.start_mark.index)
        naam: str = sleutel.value
        cijfers = isinstance(eerder, str) and _CIJFERS.fullmatch(eerder) and naam.rstrip("%").strip().isdigit()
        heel = eerder if isinstance(eerder, str) else ""
        if not cijfers:
            self._meld("E025", sleutel, pad, sleutel=vorige, deel=naam)
            return
        raad = teksten.KOMMA_TUSSEN_ACCOLADES.format(heel=heel, deel=naam)
        if naam.endswith("%"):
            getal = f"{heel},{naam}".rstrip("% ")
            raad = teksten.PERCENTAGE_TUSSEN_ACCOLADES.format(naam=vorige, getal=getal)
        self._meld("E014", sleutel, pad, sleutel=vorige, heel=heel, deel=naam, raad=raad)
