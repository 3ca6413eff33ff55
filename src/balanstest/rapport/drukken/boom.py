"""The tree of a report: what its Markdown says, without anything of Markdown left in it.

Only what a report is made of has a node. Texts in the tree are literal: each printer writes them in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Stuk(NamedTuple):
    """A run of text that looks one way. `link` is an address, or `#` with the name of a heading; empty for none."""

    tekst: str
    vet: bool = False
    schuin: bool = False
    code: bool = False
    link: str = ""


Stukken = tuple[Stuk, ...]


def platte_tekst(stukken: Sequence[Stuk]) -> str:
    """The characters alone."""
    return "".join(stuk.tekst for stuk in stukken)


class Kopblok(NamedTuple):
    """A heading; level 1 is the title of the report. `naam` is what a link points at, as on GitHub."""

    niveau: int
    stukken: Stukken
    naam: str


class Alineablok(NamedTuple):
    """A paragraph."""

    stukken: Stukken
    vorm: str = ""


class Vraagblok(NamedTuple):
    """A label in bold with what belongs to it: a question with its answer. `nummer` may be empty."""

    nummer: str
    tekst: str
    blokken: tuple[Rapportblok, ...]


class Lijstblok(NamedTuple):
    """A list; `eerste` is the number of its first item, None where it has dashes."""

    punten: tuple[tuple[Rapportblok, ...], ...]
    eerste: int | None = None
    vorm: str = ""


class Tabelblok(NamedTuple):
    """A table; `rechts` says per column whether it is set to the right. Without heads, `koppen` is empty."""

    koppen: tuple[Stukken, ...]
    rechts: tuple[bool, ...]
    rijen: tuple[tuple[Stukken, ...], ...]
    vorm: str = ""

    def gewichten(self) -> tuple[int, ...]:
        """How wide each column is, in characters: as its longest cell, and where that is too much for a page, by need.

        No column is narrower than its longest word. An empty one keeps room for what is written into it by hand.
        """
        kolommen = zip(*self.rijen, strict=True) if self.rijen else [()] * len(self.koppen)
        paren = [_breedte(kolom) for kolom in kolommen]
        koppen = [_woord(platte_tekst(kop)) for kop in self.koppen] or [0] * len(paren)
        minst = [max(SMALST, kop + 2, minste) for (minste, _), kop in zip(paren, koppen, strict=True)]
        liefst = [max(minste, wens) for (_, wens), minste in zip(paren, minst, strict=True)]
        pagina = DICHT if len(minst) > RUIM else PAGINA
        over, tekort = pagina - sum(minst), sum(liefst) - sum(minst)
        if sum(liefst) <= pagina or over <= 0 or not tekort:
            return tuple(liefst if over > 0 else minst)
        return tuple(m + round(over * (w - m) / tekort) for m, w in zip(minst, liefst, strict=True))


class Plaatblok(NamedTuple):
    """A chart, by the name of its file, with a text that stands in for it and a caption."""

    naam: str
    alternatief: str
    bijschrift: str
    vorm: str = ""


class Vormblok(NamedTuple):
    """Blocks that share a form: a section, or a quotation (which has the empty form where none is named)."""

    vorm: str
    blokken: tuple[Rapportblok, ...]


Rapportblok = Kopblok | Alineablok | Vraagblok | Lijstblok | Tabelblok | Plaatblok | Vormblok

SMALST, BREEDST, LEEG, PAGINA, DICHT = 6, 36, 20, 112, 126
"""Characters: of the narrowest and the widest column, of an empty one, and of a whole line in a table, on a
page, and in the smaller letter of a table with more columns than `RUIM`."""
RUIM = 7


def _woord(tekst: str) -> int:
    return min(max(map(len, tekst.split()), default=0), BREEDST)


def _breedte(cellen: Sequence[Stukken]) -> tuple[int, int]:
    """The least and the best width of a column without its head."""
    teksten = [platte_tekst(cel) for cel in cellen]
    if not any(teksten):
        return LEEG, LEEG
    return max(map(_woord, teksten)) + 1, min(max(map(len, teksten)), BREEDST) + 2


def koppen_van(blokken: Sequence[Rapportblok]) -> Iterator[Kopblok]:
    """Every heading in order, also within sections of their own form."""
    for blok in blokken:
        if isinstance(blok, Kopblok):
            yield blok
        elif isinstance(blok, Vormblok):
            yield from koppen_van(blok.blokken)


def lengte(blokken: Sequence[Rapportblok]) -> int:
    """About how many lines blocks take on a page: to know what may be kept on one."""
    return sum(_lengte(blok) for blok in blokken)


def _lengte(blok: Rapportblok) -> int:
    if isinstance(blok, Vormblok | Vraagblok):
        return 2 + lengte(blok.blokken)
    if isinstance(blok, Lijstblok):
        return sum(lengte(punt) for punt in blok.punten)
    if isinstance(blok, Tabelblok):
        return 2 + sum(1 + max((len(platte_tekst(cel)) // 24 for cel in rij), default=0) for rij in blok.rijen)
    if isinstance(blok, Plaatblok):
        return 12
    return 2 + len(platte_tekst(blok.stukken)) // 90
