"""The Markdown of a report as a tree. It is read once; every format but Markdown itself is printed from what comes out.

A comment `<!-- vorm: NAAM -->` gives the next block a form: a look that Markdown has no word for. Before a heading it
is the form of the whole section. Several names with a space between them stand around one another, the outer one first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from markdown_it.token import Token

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.rapport.drukken.boom import (
    Alineablok,
    Kopblok,
    Lijstblok,
    Plaatblok,
    Rapportblok,
    Stukken,
    Tabelblok,
    Vormblok,
    Vraagblok,
    koppen_van,
    platte_tekst,
)
from balanstest.rapport.drukken.markdown import naam_van_kop
from balanstest.rapport.drukken.regel import GeenVormError, lees_regel, lezer, platen
from balanstest.texts.rapport import rapport as teksten

BRON = "rapport.md"
"""What a message calls the text."""
_COMMENTAAR = re.compile(r"<!--(.*?)-->\s*", re.DOTALL)
_VORM = re.compile(r"\s*vorm:((?: +[a-z]+)+)\s*")
_HOOFDSTUK = re.compile(r"(?m)^(?=## )")
"""Where a chapter begins; nothing of Markdown that a report has a form for goes on past such a line."""
MEESTE_TEKENS = 20_000
"""A longer chapter is of one report alone: not worth remembering."""


def ontleed(markdown: str) -> tuple[Rapportblok, ...]:
    """The tree of a report. Raises OmgevingError where a template made something that a report has no form for.

    It is read chapter by chapter: most of the chapters of one report are those of the next, and those are remembered.
    """
    blokken: list[Rapportblok | _Vorm] = []
    regel = 0
    for deel in _HOOFDSTUK.split(markdown):
        try:
            blokken += (_lees if len(deel) <= MEESTE_TEKENS else _lees.__wrapped__)(deel)
        except GeenVormError as fout:
            raise _fout(regel + (fout.regel or 0), fout.tekst) from None
        regel += deel.count("\n")
    return _met_eigen_namen(_schik(blokken))


@lru_cache(maxsize=64)
def _lees(deel: str) -> tuple[Rapportblok | _Vorm, ...]:
    return tuple(_Lezing(lezer().parse(deel)).blokken(""))


def _met_eigen_namen(blokken: tuple[Rapportblok, ...]) -> tuple[Rapportblok, ...]:
    """A second heading of the same words gets a number, as on GitHub."""
    namen = Counter(kop.naam for kop in koppen_van(blokken))
    if max(namen.values(), default=1) == 1:
        return blokken
    gezien = Counter[str]()

    def anders(blok: Rapportblok) -> Rapportblok:
        if isinstance(blok, Kopblok):
            gezien[blok.naam] += 1
            keer = gezien[blok.naam] - 1
            return blok._replace(naam=f"{blok.naam}-{keer}") if keer else blok
        if isinstance(blok, Vormblok | Vraagblok):
            return blok._replace(blokken=tuple(map(anders, blok.blokken)))
        return blok

    return tuple(map(anders, blokken))


class _Vorm(NamedTuple):
    """A form that waits for its block."""

    namen: tuple[str, ...]


class _Lezing:
    """One walk through the tokens, in order."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._plek = 0

    def _volgende(self) -> Token:
        token = self._tokens[self._plek]
        self._plek += 1
        return token

    def blokken(self, einde: str) -> Iterator[Rapportblok | _Vorm]:
        """The blocks up to the token that closes them, each after its form where it has one."""
        while self._plek < len(self._tokens):
            token = self._volgende()
            if token.type == einde:
                return
            yield from self._blok(token)

    def _blok(self, token: Token) -> Iterator[Rapportblok | _Vorm]:
        if token.type == "heading_open":
            stukken = self._inline()
            yield Kopblok(int(token.tag[1:]), stukken, naam_van_kop(platte_tekst(stukken)))
        elif token.type == "paragraph_open":
            tekst = self._tokens[self._plek]
            if tekst.content.startswith("![") and (platen_ := platen(tekst.content)):
                self._plek += 2
                yield platen_[0] if len(platen_) == 1 else Vormblok("", platen_)
            else:
                yield Alineablok(self._inline())
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield self._lijst(token)
        elif token.type == "table_open":
            yield self._tabel()
        elif token.type == "blockquote_open":
            yield Vormblok("", _schik(list(self.blokken("blockquote_close"))))
        elif token.type == "html_block":
            yield from _vormen(token)
        else:
            raise _geen_vorm(token, token.content or token.markup)

    def _inline(self) -> Stukken:
        """The text of a block, and past its end."""
        token = self._tokens[self._plek]
        self._plek += 2
        try:
            return lees_regel(token.content)
        except GeenVormError as fout:
            raise _geen_vorm(token, fout.tekst) from None

    def _lijst(self, token: Token) -> Lijstblok:
        genummerd = token.type == "ordered_list_open"
        punten = []
        while self._volgende().type == "list_item_open":
            punten.append(_schik(list(self.blokken("list_item_close"))))
        return Lijstblok(tuple(punten), int(token.attrs.get("start", 1)) if genummerd else None)

    def _tabel(self) -> Tabelblok:
        rijen: list[list[Stukken]] = []
        rechts: list[bool] = []
        while (token := self._volgende()).type != "table_close":
            if token.type == "tr_open":
                rijen.append([])
            elif token.type in ("th_open", "td_open"):
                if token.type == "th_open":
                    rechts.append("right" in str(token.attrs.get("style", "")))
                rijen[-1].append(self._inline())
        koppen, *rest = (tuple(rij) for rij in rijen)
        return Tabelblok(koppen if any(koppen) else (), tuple(rechts), tuple(rest))


def _vormen(token: Token) -> Iterator[_Vorm]:
    """The forms that comments name. Other comments say nothing to a reader; other HTML has no place in a tree."""
    rest = token.content
    while rest:
        commentaar = _COMMENTAAR.match(rest)
        if commentaar is None:
            raise _geen_vorm(token, rest)
        if vorm := _VORM.fullmatch(commentaar.group(1)):
            yield _Vorm(tuple(vorm.group(1).split()))
        elif commentaar.group(1).lstrip().startswith("vorm"):
            raise _geen_vorm(token, rest)
        rest = rest[commentaar.end() :]


def _schik(rij: Sequence[Rapportblok | _Vorm]) -> tuple[Rapportblok, ...]:
    """Give every block its form, and gather what stands under a label in bold."""
    gevonden: list[Rapportblok] = []
    plek = 0
    while plek < len(rij):
        blok = rij[plek]
        if isinstance(blok, _Vorm):
            einde = _einde(rij, plek + 1)
            gevonden += _gevormd(blok.namen, rij[plek + 1 : einde])
        elif isinstance(blok, Alineablok) and (label := _label(blok.stukken)):
            einde = plek + 1
            while einde < len(rij) and not _sluit(rij, einde):
                einde += 1
            gevonden.append(Vraagblok(*label, _schik(rij[plek + 1 : einde])))
        else:
            einde = plek + 1
            gevonden.append(blok)
        plek = einde
    return tuple(gevonden)


def _einde(rij: Sequence[Rapportblok | _Vorm], begin: int) -> int:
    """Where what a form is about ends: a block, or the section of a heading."""
    if begin >= len(rij) or not isinstance(kop := rij[begin], Kopblok):
        return begin + 1
    einde = begin + 1
    while einde < len(rij):
        blok = rij[einde + 1] if isinstance(rij[einde], _Vorm) and einde + 1 < len(rij) else rij[einde]
        if isinstance(blok, Kopblok) and blok.niveau <= kop.niveau:
            break
        einde += 1
    return einde


def _gevormd(namen: tuple[str, ...], blokken: Sequence[Rapportblok | _Vorm]) -> tuple[Rapportblok, ...]:
    if not blokken:
        return ()
    eerste = blokken[0]
    *buiten, naam = namen
    if isinstance(eerste, Kopblok):
        binnen: tuple[Rapportblok, ...] = (Vormblok(naam, _schik(blokken)),)
    elif isinstance(eerste, Vormblok):
        binnen = (Vormblok(naam, eerste.blokken),)
    elif isinstance(eerste, Alineablok | Lijstblok | Tabelblok | Plaatblok):
        binnen = (eerste._replace(vorm=naam),)
    else:
        binnen = _schik(blokken)
    return _gevormd_om(buiten, binnen)


def _gevormd_om(namen: Sequence[str], blokken: tuple[Rapportblok, ...]) -> tuple[Rapportblok, ...]:
    for naam in reversed(namen):
        blokken = (Vormblok(naam, blokken),)
    return blokken


def _label(stukken: Stukken) -> tuple[str, str] | None:
    """The number and the words of a paragraph that is wholly bold: two bold runs are a number and its words."""
    gevuld = [stuk for stuk in stukken if stuk.tekst.strip()]
    if not gevuld or not all(stuk.vet for stuk in gevuld) or len(gevuld) > 2:
        return None
    *nummer, tekst = (stuk.tekst for stuk in gevuld)
    return "".join(nummer), tekst


def _sluit(rij: Sequence[Rapportblok | _Vorm], plek: int) -> bool:
    """Whether a block no longer belongs to the label before it."""
    blok = rij[plek]
    if isinstance(blok, _Vorm) and plek + 1 < len(rij):
        return isinstance(rij[plek + 1], Kopblok | Vormblok)
    return isinstance(blok, Kopblok | Vormblok) or (isinstance(blok, Alineablok) and _label(blok.stukken) is not None)


def _geen_vorm(token: Token, tekst: str) -> GeenVormError:
    return GeenVormError(tekst, token.map[0] if token.map else None)


def _fout(regel: int, tekst: str) -> OmgevingError:
    reden = teksten.GEEN_VORM.format(tekst=" ".join(tekst.split())[:80])
    return OmgevingError([meld("E099", f"{BRON}:{regel + 1}", reden=reden, raad=teksten.KIJK_TEMPLATE_NA)])
