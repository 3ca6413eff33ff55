"""Reads YAML from PyYAML's events into a Document: text values, each with its place.

Why not a YAML loader: loaders turn `nee` into False and `012` into 10, keep the last of two equal keys without a
word, follow aliases that explode, build objects from tags, and lose line numbers. Events give none of that
and cost the same time.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NoReturn

import yaml

from balanstest.bestand import plakfouten
from balanstest.bestand.document import Document, Plek, Verzameling, regels_van
from balanstest.bestand.opmaakfouten import opmaakfout
from balanstest.errors import Melding, OngeldigError, Pad, Waar
from balanstest.meldingen import meld
from balanstest.texts import vragenlijst as teksten

MAX_BYTES = 5 * 1024 * 1024
_KANTOORBESTAND = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
MAX_DIEPTE = 20
MAX_WAARDEN = 100_000
MAX_MELDINGEN = 100
"""More strange characters than this in one file help nobody."""

_Lader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_VERBODEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a file."""
_HALF_TEKEN = re.compile("[\ud800-\udfff]")
"""A lone surrogate: an escape between double quotes can make one, and nothing can write it."""
_LEEG = frozenset({"", "~", "null", "Null", "NULL"})
_HEKJE = re.compile("[ \t]+(#[^\n\r\x85\u2028\u2029]*)")
_HEKJE_ALLEEN = re.compile("[ \t]*(#[^\\s][^\n\r\x85\u2028\u2029]*)")
"""Where nothing stands before it: '#12 in C' is what a person writes; with a space after the # it is a comment."""
_NIETS = "-?"
"""Alone behind a colon these say that there is nothing to say, but YAML begins a list or a key with them."""
_REST = re.compile(r"[ \t]*(?:[\r\n,}\]\x85\u2028\u2029]|[ \t]#|$)")
_NAAM_OF_OPMERKING = re.compile(r"\s*(?:#|-\s|(?:-\s+)?[a-z_]+:(?:\s|$))")
MEESTE_POGINGEN = 50
MEESTE_BYTES = 4 * 1024 * 1024
"""So often a file is read again without such a sign, and so much of it altogether."""
_AANHALING = "'\""
_CIJFERS = re.compile(r"[+-]?\d+")


def lees(naam: str, ruw: bytes, tot: str | None = None, *, geen_blok: str = "E010") -> Document:
    """Parse the bytes of a file, or of its part up to and including the top-level key `tot`.

    `naam` is how messages call the file; `geen_blok` is the code for one that holds no names with values. Raises
    OngeldigError where nothing useful can be read; smaller faults end up in `Document.meldingen`.
    """
    tekst, sha256 = _tekst(naam, ruw), hashlib.sha256(ruw).hexdigest()
    document = Document(naam, tekst, sha256, ruw)
    if _VERBODEN.search(tekst):
        raise OngeldigError(islice(_vreemde_tekens(document), MAX_MELDINGEN))
    te_lezen = ruw
    pogingen = min(MEESTE_POGINGEN, MEESTE_BYTES // len(ruw))
    while True:
        try:
            _Bouwer(document, te_lezen, tot, geen_blok).bouw()
        except yaml.MarkedYAMLError as fout:
            plek = fout.problem_mark.index if fout.problem_mark else -1
            if pogingen and 0 <= plek < len(tekst) and tekst[plek] in _NIETS and _REST.match(tekst, plek + 1):
                pogingen -= 1
                te_lezen = _zonder(te_lezen, plek)
                document = Document(naam, document.tekst, sha256, ruw)
                continue
            melding = opmaakfout(document, fout, MAX_DIEPTE)
            bekend = {(eerder.code, eerder.regel, eerder.kolom) for eerder in document.meldingen}
            nieuw = [] if (melding.code, melding.regel, melding.kolom) in bekend else [melding]
            raise OngeldigError([*document.meldingen, *nieuw]) from None
        except yaml.YAMLError:
            raise OngeldigError([*document.meldingen, document.melding("E004")]) from None
        return document


def _zonder(ruw: bytes, plek: int) -> bytes:
    """The file with a letter in the place of the sign at character `plek`: the reader puts the sign back."""
    tekst = ruw.decode("utf-8-sig")
    return f"{tekst[:plek]}x{tekst[plek + 1 :]}".encode()


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


def _vreemde_tekens(document: Document) -> Iterator[Melding]:
    for nummer, regel in enumerate(document.regels, 1):
        for treffer in _VERBODEN.finditer(regel):
            plek = Plek(nummer, treffer.start() + 1, 1)
            yield document.melding_op("E003", plek, (), teken=ord(treffer.group()))


def _half(tekst: Any) -> bool:
    """Whether the event of a text has half a character in it."""
    return tekst.style == '"' and _HALF_TEKEN.search(tekst.value) is not None


class _Bouwer:
    """Builds dicts, lists and texts from events, and notes the events with them; MAX_DIEPTE bounds the recursion."""

    def __init__(self, document: Document, ruw: bytes, tot: str | None, geen_blok: str) -> None:
        self.document = document
        self.tot = tot
        self.geen_blok = geen_blok
        self.lader = _Lader(ruw)  # the bytes: from the text the parser would make them again
        self.volgende = self.lader.get_event
        self.waarden = 0

    def bouw(self) -> None:
        try:
            self._bouw()
        finally:
            self.lader.dispose()

    def _bouw(self) -> None:
        documenten = 0
        while not isinstance(gebeurtenis := self.volgende(), yaml.StreamEndEvent):
            if not isinstance(gebeurtenis, yaml.DocumentStartEvent):
                continue
            documenten += 1
            if documenten > 1:
                self._meld("E005", gebeurtenis)
                return
            eerste = self.volgende()
            inhoud, self.document.boom = self._waarde(eerste, ())
            if not isinstance(inhoud, dict):
                self._stop(self.geen_blok, eerste, naam="id")
            self.document.inhoud = inhoud
            if self.tot in inhoud:
                return
        if documenten == 0:
            raise OngeldigError([meld("E002", self.document.naam)])

    def _meld(self, code: str, gebeurtenis: Any, pad: Pad = (), /, **gegevens: object) -> None:
        melding = self.document.melding_op(code, self.document.plek_van(gebeurtenis), pad, **gegevens)
        self.document.meldingen.append(melding)

    def _stop(self, code: str, gebeurtenis: Any, /, **gegevens: object) -> NoReturn:
        self._meld(code, gebeurtenis, **gegevens)
        raise OngeldigError(self.document.meldingen)

    def _waarde(self, gebeurtenis: Any, pad: Pad) -> tuple[Any, Any]:
        """The value that begins with this event, and where it stands: the event of a text, or a Verzameling."""
        self.waarden += 1
        if self.waarden > MAX_WAARDEN:
            self._stop("E008", gebeurtenis, grens=MAX_WAARDEN)
        if len(pad) > MAX_DIEPTE:
            self._stop("E015", gebeurtenis, grens=MAX_DIEPTE)
        if isinstance(gebeurtenis, yaml.AliasEvent):
            self._meld("E006", gebeurtenis, pad, naam=f"*{gebeurtenis.anchor}")
            return None, gebeurtenis
        if gebeurtenis.anchor is not None:
            self._meld("E006", gebeurtenis, pad, naam=f"&{gebeurtenis.anchor}")
        if gebeurtenis.tag is not None:
            self._meld("E007", gebeurtenis, pad, naam=gebeurtenis.tag)
        if isinstance(gebeurtenis, yaml.ScalarEvent):
            return self._scalar(gebeurtenis, pad), gebeurtenis
        plekken = Verzameling(gebeurtenis)
        return self._lijst(plekken, pad) if plekken.is_lijst else self._blok(plekken, pad), plekken

    def _scalar(self, tekst: Any, pad: Pad) -> str | None:
        waarde: str = tekst.value
        if _half(tekst):
            self._meld("E016", tekst, pad)
            return None
        if tekst.style:
            if tekst.style in _AANHALING and tekst.end_mark.line > tekst.start_mark.line:
                self._eis_gesloten(tekst)
            return waarde
        bron = self.document.tekst
        if waarde in _LEEG:  # the C parser says '' for plain, not None
            if waarde:
                self.document.nullen.add(pad)
            elif rest := _HEKJE_ALLEEN.match(bron, tekst.end_mark.index):
                self.document.na_hekje[pad] = rest.group(1)
            return None
        if rest := _HEKJE.match(bron, tekst.end_mark.index):
            self.document.na_hekje[pad] = rest.group(1)
        return bron[tekst.start_mark.index] if waarde == "x" else waarde

    def _eis_gesloten(self, tekst: Any) -> None:
        """Stop where a text between quotes swallowed keys or notes below it: its last quote was forgotten."""
        begin, eind, regels = tekst.start_mark.line, tekst.end_mark.line, self.document.regels
        inspringing = len(regels[begin]) - len(regels[begin].lstrip(" "))
        for regel in regels[begin + 1 : eind + 1]:
            if len(regel) - len(regel.lstrip(" ")) <= inspringing and _NAAM_OF_OPMERKING.match(regel):
                self._stop("E020", tekst, begin=begin + 1)

    def _lijst(self, plekken: Verzameling, pad: Pad) -> list[object]:
        inhoud: list[object] = []
        while not isinstance(gebeurtenis := self.volgende(), yaml.SequenceEndEvent):
            waarde, plek = self._waarde(gebeurtenis, (*pad, len(inhoud)))
            plekken.delen[len(inhoud)] = None, plek
            inhoud.append(waarde)
        plekken.eind = gebeurtenis
        return inhoud

    def _blok(self, plekken: Verzameling, pad: Pad) -> dict[str, object]:
        inhoud: dict[str, object] = {}
        vorige: str | None = None
        while not isinstance(sleutel := self.volgende(), yaml.MappingEndEvent):
            if not isinstance(sleutel, yaml.ScalarEvent) or _half(sleutel):
                self._zonder_naam(sleutel, plekken, pad)
                continue
            naam: str = sleutel.value
            if not naam.isidentifier() and self._geplakt(sleutel, pad):
                plekken.delen[naam] = sleutel, self._waarde(self.volgende(), (*pad, naam))[1]
                continue
            if dubbel := naam in inhoud:
                eerder = self.document.plek_van(plekken.delen[naam][0]).regel
                self._meld("E011", sleutel, (*pad, naam), naam=naam, eerder=eerder)
            # A second one is read under a name of its own.
            eigen = f"{naam}\0" if dubbel else naam
            waarde, plek = self._waarde(self.volgende(), (*pad, eigen))
            plekken.delen[eigen] = sleutel, plek
            if waarde is None and plekken.in_lijn and vorige is not None and self._na_komma(sleutel):
                if not self._gekruld(plekken.delen[vorige][1], (*pad, vorige), inhoud[vorige]):
                    self._losse_komma(sleutel, (*pad, vorige), vorige, inhoud[vorige])
                inhoud[vorige] = None
            elif not dubbel:
                inhoud[naam] = waarde
                vorige = naam
            if (*pad, eigen) == (self.tot,):
                return inhoud
        plekken.eind = sleutel
        return inhoud

    def _geplakt(self, sleutel: Any, pad: Pad) -> bool:
        """Whether something was pasted before or round a key, so that it is not the key that it seems."""
        gevonden = plakfouten.in_naam(sleutel.value)
        if gevonden is None:
            return False
        plek = self.document.plek_van(sleutel)
        op = Plek(plek.regel, plek.kolom + gevonden.kolom, len(gevonden.teken))
        melding = self.document.melding_op(gevonden.code, op, (*pad, sleutel.value), teken=gevonden.teken)
        self.document.meldingen.append(melding)
        return True

    def _zonder_naam(self, sleutel: Any, plekken: Verzameling, pad: Pad) -> None:
        """What stands where a key was due, with its value: both are read, neither is kept."""
        self._meld("E016" if isinstance(sleutel, yaml.ScalarEvent) else "E013", sleutel, pad)
        weg: Pad = (*pad, "?")
        if isinstance(sleutel, yaml.CollectionStartEvent):
            self._waarde(sleutel, weg)
        plekken.delen["?"] = None, self._waarde(self.volgende(), weg)[1]

    def _na_komma(self, sleutel: Any) -> bool:
        """Whether no colon follows: between braces a comma in a text or a number starts a new part."""
        merk = sleutel.end_mark
        return not self.document.regels[merk.line][merk.column :].lstrip().startswith(":")

    def _gekruld(self, waar: Any, pad: Pad, eerder: object) -> bool:
        """Whether the text before a comma starts with a curly quotation mark, which does not hold it together."""
        gevonden = plakfouten.krul(eerder) if isinstance(eerder, str) else None
        if gevonden is not None:
            self._meld(gevonden.code, waar, pad, teken=gevonden.teken)
        return gevonden is not None

    def _losse_komma(self, sleutel: Any, pad: Pad, vorige: str, eerder: object) -> None:
        """`{van: 1,5}` is what a Dutch user writes for one and a half; YAML makes it `van: 1` and `5: nothing`."""
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
