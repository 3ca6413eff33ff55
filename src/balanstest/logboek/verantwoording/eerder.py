"""What an earlier count wrote in a questionnaire, told from what a person wrote: by the sentences of `texts`.

Our own words are known by their form. Whatever stands between them, or was changed, is a person's and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter
from typing import NamedTuple

from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as teksten

_GECITEERD = r"""(?:'[^']*'|"[^"]*"|„[^„”]*”)"""
_ZINSTEKENS = r"""(?>(?<!\w)'[^']*'(?!\w)|(?<!\w)"[^"]*"(?!\w)|„[^„”]*”|[.!?](?!\s|$)|[^.!?])"""
"""A quoted name is one whole: a full stop within it ends no sentence. Atomic: a hostile text is read once."""
_ZIN = re.compile(rf"\s*{_ZINSTEKENS}*[.!?]?")
_ANDERE = r"alle\s+andere(?:\s+\([\d.]+\s+soorten?\))?"
_UITKOMST = rf"(?:{_GECITEERD}|{re.escape(teksten.LEEG)}|{_ANDERE})"
_UITKOMSTEN = rf"(?:{_UITKOMST}(?:(?:,|\s(?:en|of))\s+{_UITKOMST})*(?:\s+en\s+nog\s+[\d.]+)?)"
_KOLOMMEN = rf"[a-z]+\s+{_GECITEERD}"
_DEEL = rf"[a-z\s]+=\s+{_UITKOMSTEN}"
_GETAL = r"[\d.]+"
_VELDEN = {
    "dag": r"\d{1,2}\s+[a-z]+\s+\d{4}",
    "versie": r"\S+",
    "breedte": r"\d+\s+maand(?:en)?",
    "kolommen": rf"{_KOLOMMEN}(?:(?:,|;\s+of|\s+en)\s+{_KOLOMMEN})*",
    "delen": rf"{_DEEL}(?:;\s+{_DEEL})*",
    "namen": rf"{_UITKOMSTEN}?",
    "maanden": r"\d+(?:(?:,|\s+en)\s+\d+)*",
    "som": rf"{_GETAL}\s[^.!?]*",
    "redenen": r"[^.!?]+",
    "bestanden": rf"(?P<bestanden>(?=\S){_ZINSTEKENS}+)",
    "bestand": r"(?P<bestand>\S.*)",
} | dict.fromkeys(("nawacht", "hoogste", "grens", "aantal", "rijen"), _GETAL)
"""What stands in the place of each value of a template; of the names of files anything that is one sentence."""

_ZINNEN = (
    *(teksten.BRON_KOLOMMEN, teksten.BRON_KOLOMMEN_IN_VRAAG, teksten.BRON_KLACHTKOLOMMEN, teksten.BRON_UITKOMSTEN),
    *(teksten.BRON_TELT, teksten.BRON_NAWACHT, teksten.BRON_BREED, teksten.BRON_BREED_CELLEN),
    *(teksten.BRON_GEKOZEN_BREED, teksten.BRON_CELLEN, *teksten.TE_KLEIN, teksten.BRON_RIJEN),
    *(teksten.BRON_WEINIG, teksten.BRON_TIJDZONE),
    *(teksten.BRON_RIJEN_CELLEN, teksten.BRON_LOSSE_KLACHTEN, teksten.BRON_SLECHTE_KLACHTEN),
)
_NAAM = re.compile(
    rf"(?:^|,\s|\sen\s)({_GECITEERD}(?=$|,\s|\sen\s|\s\(SHA)|.+?)(\s\(SHA-256 [0-9a-f]{{64}}\))?(?=$|,\s|\sen\s)"
)
_VREEMD = re.compile(r"""['"„]|[.!?,]\s|\s(?:en|of)\s|\s\(|[.!?]$""")


class Getelde(NamedTuple):
    """The files that earlier counts read, as `citeer` writes them: logs and complaints, and answers of a query."""

    logboeken: frozenset[str]
    antwoorden: frozenset[str]

    def is_logboek(self, bestand: str) -> bool:
        """Whether a file holds calls or complaints of people."""
        return bestand in self.logboeken or citeer(bestand) in self.logboeken

    def noemt(self, bestand: str) -> bool:
        """Whether a file was counted, or was an answer that was counted."""
        return self.is_logboek(bestand) or bestand in self.antwoorden or citeer(bestand) in self.antwoorden


def citeer(naam: str) -> str:
    """The name of a file in a sentence: between quotes where it would be taken for something else."""
    tekst = leesbaar(naam, 1000)
    return tussen_aanhalingstekens(tekst) if _VREEMD.search(tekst) else tekst


def tussen_aanhalingstekens(naam: str) -> str:
    """A name between quotes that it does not hold itself."""
    for begin, eind in ("''", '""'):
        if begin not in naam:
            return f"{begin}{naam}{eind}"
    return "„{}”".format(re.sub("[„”]", '"', naam))


def eigen_alineas(bron: object) -> list[str]:
    """What a person wrote in `bron`, by paragraph: to the letter where none of our sentences stands in it."""
    alineas = []
    for alinea in _alineas(bron):
        if not _is_van_ons(alinea):
            alineas.append(alinea)
            continue
        over = "".join(zin for zin in _zinnen(alinea) if not _herken(zin))
        if over.strip():
            alineas.append(over.strip())
    return alineas


def getelde_bestanden(bron: object) -> Getelde:
    """The files that our own sentences in `bron` name; those outside the folder have no row, and are left out."""
    logboeken: set[str] = set()
    antwoorden: set[str] = set()
    for alinea in _alineas(bron):
        if not _is_van_ons(alinea):
            continue
        for zin in _zinnen(alinea):
            treffer = _begin().fullmatch(zin.strip()) or _klachten().fullmatch(zin.strip())
            namen = " ".join(treffer["bestanden"].split()) if treffer else ""
            if antwoord := _antwoord().fullmatch(namen):
                antwoorden.add(antwoord["bestand"])
            else:
                logboeken |= {naam for naam, buiten in _NAAM.findall(namen) if not buiten}
    return Getelde(frozenset(logboeken), frozenset(antwoorden))


def is_geteld(bron: object) -> bool:
    """Whether `bron` says that this program counted."""
    return any(map(_is_van_ons, _alineas(bron)))


def is_eigen_definitie(zin: object) -> bool:
    """Whether a definition has the form that a count writes."""
    return isinstance(zin, str) and any(vorm.fullmatch(zin.strip()) for vorm in _definities())


def _alineas(bron: object) -> list[str]:
    alineas = [alinea.strip() for alinea in bron.split("\n\n")] if isinstance(bron, str) else []
    return [alinea for alinea in alineas if alinea]


def _zinnen(alinea: str) -> Iterator[str]:
    """The sentences, with the white space before each, so that together they are the paragraph."""
    begin = teksten.BRON.partition("{")[0]
    for deel in re.split(rf"(?<=\n)(?={re.escape(begin)})", alinea):
        plek = 0
        while plek < len(deel):
            treffer = _ZIN.match(deel, plek)
            eind = max(treffer.end() if treffer else 0, plek + 1)
            yield deel[plek:eind]
            plek = eind


def _is_van_ons(alinea: str) -> bool:
    begin = teksten.BRON.partition("{")[0].strip()
    return begin in " ".join(alinea.split()) and any(_begin().fullmatch(zin.strip()) for zin in _zinnen(alinea))


def _herken(zin: str) -> bool:
    kaal = zin.strip()
    return any(vorm.fullmatch(kaal) for vorm in (_begin(), _klachten(), *_overige()))


@cache
def _begin() -> re.Pattern[str]:
    return _vorm(teksten.BRON)


@cache
def _klachten() -> re.Pattern[str]:
    return _vorm(teksten.BRON_KLACHTEN)


@cache
def _antwoord() -> re.Pattern[str]:
    return _vorm(teksten.BRON_ANTWOORD)


@cache
def _overige() -> tuple[re.Pattern[str], ...]:
    return (*map(_vorm, _ZINNEN), *map(_ruim, teksten.BRON_EERDER))


@cache
def _definities() -> tuple[re.Pattern[str], ...]:
    zinnen = dict.fromkeys(teksten.DEFINITIE.values())
    klachten = (f"{teksten.DEFINITIE_KLACHTEN}.", teksten.DEFINITIE_OF.replace("{eerste}", teksten.DEFINITIE_KLACHTEN))
    return tuple(map(_vorm, (*zinnen, *klachten)))


def _vorm(zin: str) -> re.Pattern[str]:
    """A sentence of the catalogue as a pattern, however its lines are broken."""
    patroon = ""
    for tekst, veld, _, _ in Formatter().parse(zin):
        patroon += re.escape(tekst).replace(r"\ ", r"\s+") + (_VELDEN[veld] if veld else "")
    return re.compile(patroon, re.DOTALL)


def _ruim(zin: str) -> re.Pattern[str]:
    """The same for a sentence that was written before: anything may stand in the place of its values."""
    return re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(zin)).replace(r"\ ", r"\s+"), re.DOTALL)
