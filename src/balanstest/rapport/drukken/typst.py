"""The tree of a report as Typst: calls of the functions in the style, with every text as a string literal.

A block without a form calls the function of its kind (`alinea`, `lijst`, `tabel`, `grafiek`); one with a form calls the
function of that name, with the same arguments. So no text of a report is ever read as markup or code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from balanstest.rapport.drukken.boom import (
    Alineablok,
    Kopblok,
    Lijstblok,
    Plaatblok,
    Rapportblok,
    Stuk,
    Tabelblok,
    Vormblok,
    Vraagblok,
    koppen_van,
    lengte,
    platte_tekst,
)
from balanstest.rapport.lettertypen import toonbaar

BIJEEN = "bijeen"
"""The form of what stays on one page, as far as it fits."""
HOOGSTENS_BIJEEN = 44
"""About the lines of a page: more is not held together, or it would run off the paper."""
_ZONDER_BREUK = re.compile(r"[^\s/-]{28}|://")
"""What the style has to break: a word that is longer than a narrow column, and a link."""
_ONTSNAP = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def tekenreeks(tekst: str) -> str:
    """A text as a Typst string; what no typeface holds is shown as □ with its code point."""
    return f'"{toonbaar(tekst).translate(_ONTSNAP)}"'


def ruw(tekst: str) -> str:
    """A text that is not set, such as an SVG, as a Typst string."""
    return f'"{tekst.translate(_ONTSNAP)}"'


def argumenten(waarden: Iterable[str]) -> str:
    """An array in Typst; with one value too."""
    return "(" + "".join(f"{waarde}, " for waarde in waarden) + ")"


def _tekst(tekst: str) -> str:
    """A text to be set: as it is, where the style need not look for a place to break it."""
    return f"t({tekenreeks(tekst)})" if _ZONDER_BREUK.search(tekst) else f"[#{tekenreeks(tekst)}]"


class Zetter:
    """Prints one tree. `platen` are the charts by name of file, as SVG."""

    def __init__(self, blokken: Sequence[Rapportblok], platen: Mapping[str, str]) -> None:
        self._blokken = blokken
        self._platen = platen
        self._namen = {kop.naam for kop in koppen_van(blokken)}

    def code(self) -> str:
        """The whole report as lines of Typst code."""
        return self._reeks(self._blokken)

    def _reeks(self, blokken: Iterable[Rapportblok]) -> str:
        return "".join(f"{self._blok(blok)}\n" for blok in blokken)

    def _inhoud(self, blokken: Iterable[Rapportblok]) -> str:
        return "{\n" + self._reeks(blokken) + "}"

    def _blok(self, blok: Rapportblok) -> str:
        match blok:
            case Kopblok(1, stukken):
                return f"titel({self._stukken(stukken)})"
            case Kopblok(niveau, stukken, naam):
                return f"kop({niveau - 1}, {ruw(naam)}, {self._stukken(stukken)})"
            case Alineablok(stukken, vorm):
                return f"{vorm or 'alinea'}({self._stukken(stukken)})"
            case Vraagblok(nummer, tekst, blokken):
                return f"vraag({tekenreeks(nummer)}, {tekenreeks(tekst)}, {self._inhoud(blokken)})"
            case Lijstblok(punten, eerste, vorm):
                begin = "none" if eerste is None else str(eerste)
                return f"{vorm or 'lijst'}({begin}, {argumenten(self._punt(punt) for punt in punten)})"
            case Tabelblok():
                return self._tabel(blok)
            case Plaatblok(naam, alternatief, bijschrift, vorm):
                plaat = ruw(self._platen[naam]) if naam in self._platen else "none"
                return f"{vorm or 'grafiek'}({plaat}, {tekenreeks(alternatief)}, {tekenreeks(bijschrift)})"
            case Vormblok(vorm, blokken):
                if vorm == BIJEEN and lengte(blokken) > HOOGSTENS_BIJEEN:
                    return self._reeks(blokken)
                return f"{vorm or 'citaat'}({self._inhoud(blokken)})"

    def _punt(self, punt: Sequence[Rapportblok]) -> str:
        """An item of a list: one paragraph as its text alone, so that the list stays tight."""
        if len(punt) == 1 and isinstance(alinea := punt[0], Alineablok) and not alinea.vorm:
            return self._samen(alinea.stukken)
        return self._inhoud(punt)

    def _tabel(self, tabel: Tabelblok) -> str:
        gewichten = tabel.gewichten()
        rechts = argumenten("right" if recht else "left" for recht in tabel.rechts)
        koppen = argumenten(map(self._samen, tabel.koppen))
        rijen = ",\n".join(argumenten(map(self._samen, rij)) for rij in tabel.rijen)
        return f"{tabel.vorm or 'tabel'}({argumenten(map(str, gewichten))}, {rechts}, {koppen}, (\n{rijen},\n))"

    def _samen(self, stukken: Sequence[Stuk]) -> str:
        """Runs as one value: a plain text as a string, which the style sets itself."""
        if all(stuk == Stuk(stuk.tekst) for stuk in stukken):
            return tekenreeks(platte_tekst(stukken))
        return " + ".join(self._stuk(stuk) for stuk in stukken)

    def _stukken(self, stukken: Sequence[Stuk]) -> str:
        return ", ".join(map(self._stuk, stukken))

    def _stuk(self, stuk: Stuk) -> str:
        if stuk == Stuk("\n"):
            return "linebreak()"
        gezet = f"c({tekenreeks(stuk.tekst)})" if stuk.code else _tekst(stuk.tekst)
        if stuk.schuin:
            gezet = f"emph({gezet})"
        if stuk.vet:
            gezet = f"strong({gezet})"
        if stuk.link.startswith("#"):
            return f"link(label({ruw(stuk.link[1:])}), {gezet})" if stuk.link[1:] in self._namen else gezet
        return f"link({ruw(stuk.link)}, {gezet})" if stuk.link else gezet
