"""What openpyxl leaves out of a worksheet without a word, from its XML, row by row.

Rows that stand there twice or out of order, hidden rows, formulas that were never computed, cells past the last column
that is read, and merged cells. One pass with bounded memory, whatever the length of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import IO, NamedTuple
from xml.parsers import expat

from balanstest.bestand.tabel.raster import TabelError, Tabelfout

LAATSTE_RIJ = 1_048_576
LAATSTE_KOLOM = 16_384
LANGSTE_CEL = 32_767
"""Characters that a cell can hold."""
_MEESTE_SAMENVOEGINGEN = 10_000
_BLADSOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_DIEPST = 100
_MEESTE_IN_RIJ = 8 * LAATSTE_KOLOM
"""Elements of one row, which openpyxl keeps until it ends."""
_STUK = 64 * 1024
_WAAR = ("1", "true")
_RUIMTE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_RIJ, _CEL, _WAARDE, _FORMULE, _IN_DE_CEL, _SAMENVOEGING = (
    _RUIMTE + naam for naam in ("row", "c", "v", "f", "is", "mergeCell")
)


class Rijkenmerken(NamedTuple):
    """Of one row: its number, the columns whose formula has no outcome, the first filled one past the last, and whether
    it is hidden, by hand or by a filter.
    """

    regel: int
    zonder_uitkomst: tuple[int, ...]
    voorbij: int
    verborgen: bool


class Samenvoeging(NamedTuple):
    """Cells that were merged into one; columns and rows count from 1."""

    kolom: int
    van: int
    tot: int
    bereik: str


def zonder_doctype(xml: IO[bytes]) -> bool:
    """Whether the XML has no document type, as Excel writes it: one can make a small file explode in a reader."""
    gevonden: list[bool] = []
    lezer = expat.ParserCreate()
    lezer.StartElementHandler = lambda *_: gevonden.append(True)
    lezer.StartDoctypeDeclHandler = lambda *_: gevonden.append(False)
    while not gevonden and (stuk := xml.read(_STUK)):
        lezer.Parse(stuk)
    return bool(gevonden) and gevonden[0]


def bladen(inhoudsopgave: IO[bytes], hoogstens: int) -> set[str]:
    """The parts of a workbook that are a worksheet and nothing else, from the XML that lists what each part is.

    Raises TabelError where that is longer than `hoogstens` parts need.
    """
    soorten: dict[str, set[str]] = {}

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        if naam.rpartition(" ")[2] == "Override":
            soorten.setdefault(kenmerken.get("PartName", "").lstrip("/"), set()).add(kenmerken.get("ContentType", ""))
        if len(soorten) > hoogstens:
            raise TabelError(Tabelfout.TE_GROOT)

    lezer = expat.ParserCreate(namespace_separator=" ")
    lezer.StartElementHandler = begin
    lezer.ParseFile(inhoudsopgave)
    return {naam for naam, gevonden in soorten.items() if gevonden == {_BLADSOORT}}


def tel_waarden(xml: IO[bytes], hoogstens: int) -> int:
    """How many elements and attributes the XML has.

    Each costs a reader that keeps them a hundred times what it costs the file. Raises TabelError where there are more
    than `hoogstens`, where they lie too deep in each other, or where a text is longer than Excel lets a cell be: a
    thousand cells can share it.
    """
    teller = _Teller(hoogstens)
    while stuk := xml.read(_STUK):
        teller.lezer.Parse(stuk)
    return teller.aantal


class _Teller:
    def __init__(self, hoogstens: int) -> None:
        self.aantal = self._diepte = 0
        self._hoogstens = hoogstens
        self._tekens = 0
        self.lezer = expat.ParserCreate()
        self.lezer.StartElementHandler = self._begin
        self.lezer.EndElementHandler = self._einde

    def _begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        if naam == "si":
            self._tekens = 0
            self.lezer.CharacterDataHandler = self._tekst
        self.aantal += 1 + len(kenmerken)
        self._diepte += 1
        if self.aantal > self._hoogstens or self._diepte > _DIEPST:
            raise TabelError(Tabelfout.TE_GROOT)

    def _einde(self, naam: str) -> None:
        self._diepte -= 1
        if naam == "si":
            self.lezer.CharacterDataHandler = None

    def _tekst(self, tekst: str) -> None:
        self._tekens += len(tekst)
        if self._tekens > LANGSTE_CEL:
            raise TabelError(Tabelfout.BESCHADIGD)


def lees(xml: IO[bytes], tot_kolom: int, samengevoegd: list[Samenvoeging]) -> Iterator[Rijkenmerken]:
    """Every row that holds something, from top to bottom; `samengevoegd` is filled once all rows have been read.

    Raises TabelError where rows or columns are out of order, and expat's error where it is no XML.
    """
    loper = _Loper(tot_kolom, samengevoegd)
    while stuk := xml.read(_STUK):
        loper.lezer.Parse(stuk)
        yield from loper.rijen
        loper.rijen.clear()
    loper.lezer.Parse(b"", True)


class _Loper:
    """Follows the XML; `rijen` are those that are complete."""

    def __init__(self, tot_kolom: int, samengevoegd: list[Samenvoeging]) -> None:
        self.rijen: list[Rijkenmerken] = []
        self._tot_kolom = tot_kolom
        self._samengevoegd = samengevoegd
        self._regel = self._kolom = self._voorbij = 0
        self._zonder: list[int] = []
        self._in_rij = 0
        self._gevuld = self._verborgen = False
        self._soort = ""
        self._formule = self._waarde = self._uitkomst = False
        self.lezer = expat.ParserCreate(namespace_separator=" ")
        self.lezer.StartElementHandler = self._begin
        self.lezer.EndElementHandler = self._einde

    def _begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        self._in_rij += 1
        if self._in_rij > _MEESTE_IN_RIJ:
            raise TabelError(Tabelfout.TE_GROOT)
        if naam == _CEL:
            plek = kenmerken.get("r")
            kolom = kolomnummer(plek.rstrip("0123456789")) if plek else self._kolom + 1
            if kolom <= self._kolom:
                raise TabelError(Tabelfout.BESCHADIGD)
            self._kolom, self._soort = kolom, kenmerken.get("t", "")
            self._formule = self._waarde = self._uitkomst = False
        elif naam == _WAARDE:
            self._waarde = True
            self.lezer.CharacterDataHandler = self._tekst
        elif naam == _FORMULE:
            self._formule = True
        elif naam == _IN_DE_CEL:
            self._uitkomst = True
        elif naam == _RIJ:
            regel = int(kenmerken["r"]) if "r" in kenmerken else self._regel + 1
            if not self._regel < regel <= LAATSTE_RIJ:
                raise TabelError(Tabelfout.BESCHADIGD)
            self._regel, self._kolom, self._voorbij, self._gevuld = regel, 0, 0, False
            self._verborgen = kenmerken.get("hidden", "") in _WAAR or _is_nul(kenmerken.get("ht", ""))
            self._zonder = []
            self._in_rij = 0
        elif naam == _SAMENVOEGING and len(self._samengevoegd) < _MEESTE_SAMENVOEGINGEN:
            self._samengevoegd.append(_samenvoeging(kenmerken["ref"]))

    def _tekst(self, _: str) -> None:
        self._uitkomst = True

    def _einde(self, naam: str) -> None:
        if naam == _WAARDE:
            self.lezer.CharacterDataHandler = None
        elif naam == _CEL:
            if not (self._formule or self._uitkomst):
                return
            self._gevuld = True
            # A formula that gives an empty text has an outcome: an empty one.
            if not self._uitkomst and not (self._waarde and self._soort == "str"):
                self._zonder.append(self._kolom)
            if self._kolom > self._tot_kolom and not self._voorbij:
                self._voorbij = self._kolom
        elif naam == _RIJ and self._gevuld:
            self.rijen.append(Rijkenmerken(self._regel, tuple(self._zonder), self._voorbij, self._verborgen))


@lru_cache(LAATSTE_KOLOM)
def kolomnummer(letters: str) -> int:
    """The number of a column by its name: A → 1, AA → 27. Raises TabelError for what no sheet has."""
    nummer = 0
    for letter in letters.upper():
        nummer = nummer * 26 + ord(letter) - ord("A") + 1
    if not (letters.isascii() and letters.isalpha()) or nummer > LAATSTE_KOLOM:
        raise TabelError(Tabelfout.BESCHADIGD)
    return nummer


def _is_nul(hoogte: str) -> bool:
    """Whether a row has no height, which hides it as well."""
    return bool(hoogte) and float(hoogte) == 0


def _samenvoeging(bereik: str) -> Samenvoeging:
    van, _, tot = bereik.partition(":")
    letters = van.rstrip("0123456789")
    return Samenvoeging(
        kolomnummer(letters),
        int(van.removeprefix(letters)),
        int((tot or van).lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
        bereik,
    )
