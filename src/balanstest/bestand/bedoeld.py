"""The number that was meant where another text stands: '12.400', '2 jaar', 'half jaar'.

A suggestion is only made where it is exact in the unit of the question: who follows a wrong one has a wrong dossier.
"""

from __future__ import annotations

import re
from fractions import Fraction

from balanstest.antwoordvorm import Bereik
from balanstest.taal.eenheden import DUREN, EN, HIER_HOORT, TELWOORDEN, WAARD
from balanstest.taal.getallen import in_cijfers
from balanstest.taal.raad import bedoelt_waarde
from balanstest.taal.zegt_niets import zegt_niets
from balanstest.texts import vragenlijst as teksten

_DUIZENDTALLEN = re.compile(r"\d{1,3}(?:[. ]\d{3})+", re.ASCII)
_GETAL_MET_WOORD = re.compile(
    rf"(?:(?P<getal>\d{{1,12}}(?:[.,]\d{{1,4}})?)|(?P<telwoord>{'|'.join(TELWOORDEN)})\b) *(?P<woord>[a-z ]*)", re.ASCII
)
_AANHALING = "“”‘’'\""
_GEEN_GETAL = frozenset({"geen", "onbekend"})
"""An answer to a question that asks for words, but no number and no date."""


def mag_leeg(tekst: str) -> str:
    """Advice for who fills in that there is nothing to fill in."""
    return teksten.LAAT_LEEG if zegt_niets(tekst) or tekst.lower().strip(".") in _GEEN_GETAL else ""


def raad_bij_getal(tekst: str, bereik: Bereik, *, eenheid: str = "", geheel: bool = True) -> str:
    """What to do about a text that is no number: what the question counts, and the number that was meant."""
    if raad := mag_leeg(tekst):
        return raad
    getal = bedoeld_getal(tekst, eenheid)
    if getal is None or not bereik.bevat(getal) or (geheel and getal.denominator != 1) or 10_000 % getal.denominator:
        return HIER_HOORT.get(eenheid, "")
    vraag = bedoelt_waarde(in_cijfers(getal))
    return f"{HIER_HOORT[eenheid]} {vraag}" if eenheid else vraag


def bedoeld_getal(tekst: str, eenheid: str) -> Fraction | None:
    """The number in the unit of the question; None where the text tells none exactly."""
    schoon = "".join(teken for teken in tekst.lower() if teken not in _AANHALING).strip("~± ")
    schoon = " ".join(schoon.removesuffix(".").split())
    if _DUIZENDTALLEN.fullmatch(schoon):
        return Fraction(re.sub("[. ]", "", schoon))
    delen = [_deel(deel, eenheid) for deel in schoon.split(EN)]
    return sum((deel for deel in delen if deel is not None), Fraction(0)) if None not in delen else None


def _deel(tekst: str, eenheid: str) -> Fraction | None:
    """One number with the word behind it; a length of time alone ('kwartaal') is one of it."""
    waard = WAARD[eenheid]
    if eenheid in DUREN and tekst and tekst in waard:
        return waard[tekst]
    gevonden = _GETAL_MET_WOORD.fullmatch(tekst)
    if gevonden is None or gevonden["woord"] not in waard:
        return None
    getal = Fraction(gevonden["getal"].replace(",", ".")) if gevonden["getal"] else TELWOORDEN[gevonden["telwoord"]]
    return getal * waard[gevonden["woord"]]
