"""Literal text in GitHub-flavoured Markdown.

Only what would otherwise mean something is escaped, so that the raw file stays readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from balanstest.rapport.geplakte_tabel import Celtabel
from balanstest.rapport.vrije_tekst import Alinea, Lijst, Tekstblok, blokken
from balanstest.taal.tekens import zichtbaar

_GEWOON = re.compile(r"(?:[^\W_]|[ ,;%–])*")
"""Text in which nothing can have a meaning: most figures and short answers."""
_ALTIJD = "\\`*[]<>|~$"
"""The backslash first: it must not be escaped where it was put."""
# Each of these starts with the one character that it escapes, and looks back from there: so a text of millions of
# characters is searched as fast as it can be, and nothing of ours is called for each place that is found.
_ENTITEIT = re.compile(r"&(?=#?\w+;)")
_STREEP = re.compile(r"_(?:(?<![^\W_]_)|(?![^\W_]))")
"""An underscore inside a word means nothing; at the edge of one it would start emphasis."""
_WWW = re.compile(r"\.(?<=www\.)", re.IGNORECASE)
_SCHEMA = re.compile(r":(?=//)(?:(?<=http:)|(?<=https:)|(?<=ftp:))", re.IGNORECASE)
_ADRES = re.compile(r"@(?<=\S@)(?=\S)")
_BEGIN = re.compile(r"#{1,6}(?=\s|$)|[-+=](?=[-+=\s]|$)|\d{1,9}[.)](?=\s|$)")
_HOOFDSTUK = re.compile(r"(?m)^## (.+)$")
_ONTSNAPT = re.compile(r"\\(.)")
_GEEN_NAAM = re.compile(r"[^\w\- ]")

_KORT = 100
"""Texts up to this length are the labels and figures that every report has: worth remembering."""


class Opgemaakt(str):
    """Markdown that we made ourselves, and that must not be escaped again."""

    __slots__ = ()


def letterlijk(waarde: object) -> str:
    """Write a value so that Markdown shows exactly its characters, on one line."""
    if isinstance(waarde, Opgemaakt):
        return str(waarde)
    tekst = " ".join(zichtbaar(str(waarde)).split())
    return _ontsnap_kort(tekst) if len(tekst) <= _KORT else _ontsnap(tekst)


def _ontsnap(tekst: str) -> str:
    if _GEWOON.fullmatch(tekst):
        return tekst
    for teken in _ALTIJD:
        tekst = tekst.replace(teken, f"\\{teken}")
    tekst = _ENTITEIT.sub(r"\\&", tekst)
    tekst = _STREEP.sub(r"\\_", tekst)
    tekst = _WWW.sub(r"\\.", tekst)
    tekst = _SCHEMA.sub(r"\\:", tekst)
    tekst = _ADRES.sub(r"\\@", tekst)
    kern = tekst.rstrip("#")
    if kern != tekst and kern[-1:].isspace():  # a run of # at the end of a heading would disappear
        tekst = f"{kern}\\{tekst[len(kern) :]}"
    begin = _BEGIN.match(tekst)
    return f"{_ontkracht(begin)}{tekst[begin.end() :]}" if begin else tekst


_ontsnap_kort = lru_cache(maxsize=4096)(_ontsnap)


def _ontkracht(treffer: re.Match[str]) -> str:
    tekens = treffer.group()
    return f"{tekens[:-1]}\\{tekens[-1]}" if tekens[0].isdigit() else f"\\{tekens}"


def alineas(tekst: str) -> Opgemaakt:
    """Write free text as paragraphs, lists and tables."""
    return Opgemaakt("\n\n".join(map(_blok, blokken(tekst))))


def _blok(blok: Tekstblok) -> str:
    if isinstance(blok, Alinea):
        return letterlijk(blok.tekst)
    if isinstance(blok, Celtabel):
        lijn = ("---:" if rechts else "---" for rechts in blok.rechts)
        return "\n".join(_rij(cellen) for cellen in (map(letterlijk, blok.koppen), lijn, *_cellen(blok)))
    return "\n".join(_lijst(blok, ""))


def _cellen(tabel: Celtabel) -> Iterator[Iterable[str]]:
    return (map(letterlijk, rij) for rij in tabel.rijen)


def _rij(cellen: Iterable[str]) -> str:
    return f"| {' | '.join(cellen)} |"


def _lijst(lijst: Lijst, inspringing: str) -> Iterator[str]:
    """A line per item; a list inside it starts below the first letter of its text."""
    for nummer, punt in enumerate(lijst.punten):
        teken = "-" if lijst.eerste is None else f"{lijst.eerste + nummer}."
        yield f"{inspringing}{teken} {letterlijk(punt.tekst)}"
        for binnen in punt.binnen:
            yield from _lijst(binnen, f"{inspringing}{' ' * (len(teken) + 1)}")


def naam_van_kop(kop: str) -> str:
    """What a link to a heading points at, as GitHub makes it from the words of the heading."""
    return _GEEN_NAAM.sub("", kop.lower()).replace(" ", "-")


def inhoudsopgave(hoofdstukken: str) -> Opgemaakt:
    """A list with a link to each chapter of a text in Markdown."""
    koppen = [_ONTSNAPT.sub(r"\1", kop) for kop in _HOOFDSTUK.findall(hoofdstukken)]
    return Opgemaakt("\n".join(f"- [{letterlijk(kop)}](#{naam_van_kop(kop)})" for kop in koppen))
