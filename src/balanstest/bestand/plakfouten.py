"""What comes along when text is pasted from Word, a mail or Excel, and means something else in YAML, or nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from balanstest.vragen.onderdelen import ONDERDELEN

_KRUL_OPEN = "“”„‟«»‘’‚‛‹›"
_BEGIN = r"(?:[^\s:#{}\[\]]+:\s+|-\s+)*"
"""The key or the dash that a value stands behind."""
_KRUL = re.compile(rf"(?:\s*{_BEGIN}|.*[{{\[,]\s*(?:[^\s:,{{}}\[\]]+:\s+)?)([{_KRUL_OPEN}])")
_LIJSTTEKEN = r"[–—―−‐‑•·∙▪▫●○◦■□▸►‣⁃§*+\uf0a7\uf0b7\uf0d8]|[-=]>|o|\d{1,2}[.)]"
_PUNT = re.compile(rf"\s*({_LIJSTTEKEN})[ \t\u00a0]+(?=\S)")
"""How a line of a list starts in Word: a bullet, a long dash, a number."""
_HARD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_HARDE_SPATIE = re.compile(rf"[ ]*(?:-|(?:-[ ]+)?[a-z_]+(?::|[ ]*(?=[{_HARD}][ ]*:)))?([{_HARD}])")
"""In the indentation, behind a dash, or round the colon of a key: where it makes another line of it."""
_SCHEIDING = re.compile(r"\s*[\t;|,]\s*|\s+")
_GETAL = re.compile(r"<?\d+(?:[.,]\d+)?%?")
_PERIODE = "afweging.metingen.perioden."
_KOLOMMEN = frozenset(naam.removeprefix(_PERIODE) for naam in ONDERDELEN if naam.startswith(_PERIODE)) | {"maand"}
_MINSTE_CELLEN = 3
_TEKSTBLOK = re.compile(r".*(?:^|[\s:])[|>][-+0-9]*[ \t]*(?:#.*)?")


class Plakfout(NamedTuple):
    """A sign that was pasted: the code of its message, its column counted from 0, and itself."""

    code: str
    kolom: int
    teken: str


def punt(regel: str) -> str:
    """The bullet, long dash or number that a line starts with as a list does in Word; empty where there is none."""
    gevonden = _PUNT.match(regel)
    return gevonden.group(1) if gevonden else ""


def in_naam(naam: str) -> Plakfout | None:
    """What was pasted before or round the name of a key; columns count from where the name starts."""
    if gevonden := _PUNT.match(naam):
        return Plakfout("E191", gevonden.start(1), gevonden.group(1))
    if gevonden := re.search(f"[{_HARD}]", naam):
        return Plakfout("E192", gevonden.start(), gevonden.group())
    return None


def op_de_regel(regel: str) -> Plakfout | None:
    """What was pasted into a line that YAML cannot read."""
    if gevonden := _HARDE_SPATIE.match(regel):
        return Plakfout("E192", gevonden.start(1), gevonden.group(1))
    if gevonden := _PUNT.match(regel):
        return Plakfout("E191", gevonden.start(1), gevonden.group(1))
    return None


def krul(regel: str) -> Plakfout | None:
    """The curly quotation mark that a value on this line starts with."""
    gevonden = _KRUL.match(regel)
    return Plakfout("E190", gevonden.start(1), gevonden.group(1)) if gevonden else None


def is_tabelrij(regel: str) -> bool:
    """Whether a line is a row of a table of figures, or its head, with nothing but tabs or such between the cells."""
    cellen = [cel for cel in _SCHEIDING.split(regel.strip("{}-| \t")) if cel]
    if len(cellen) < _MINSTE_CELLEN:
        return False
    return all(map(_GETAL.fullmatch, cellen)) or len(_KOLOMMEN.intersection(map(str.lower, cellen))) >= _MINSTE_CELLEN


def in_tekstblok(regels: list[str], nummer: int) -> bool:
    """Whether line `nummer` (counted from 1) is text below a `|` or `>`, in which every sign is itself."""
    grens = _inspringing(regels[nummer - 1])
    for regel in reversed(regels[: nummer - 1]):
        if regel.strip() and _inspringing(regel) < grens:
            if _TEKSTBLOK.fullmatch(regel):
                return True
            grens = _inspringing(regel)
            if grens == 0:
                return False
    return False


def _inspringing(regel: str) -> int:
    return len(regel) - len(regel.lstrip(" "))
