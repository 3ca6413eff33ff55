"""What a complaint of the YAML parser means: the message of the catalogue, at the place where the fault stands."""

from __future__ import annotations

import re

import yaml

from balanstest.bestand import plakfouten
from balanstest.bestand.document import Document, Plek
from balanstest.errors import Melding

_VERDACHT = frozenset({"E004", "E018", "E019", "E021", "E022", "E024"})
_YAML_PROBLEMEN: tuple[tuple[str, str], ...] = (
    ("maximum nesting depth", "E015"),
    ("tab character", "E017"),
    ("mapping values are not allowed", "E018"),
    ("',' or ']'", "E019"),
    ("',' or '}'", "E019"),
    ("did not find expected node content", "E019"),
    ("unexpected end of stream", "E020"),
    ("unknown escape", "E023"),
    ("could not find expected ':'", "E024"),
    ("did not find expected key", "E021"),
    ("did not find expected '-' indicator", "E021"),
    ("<block end>", "E021"),
    ("undefined tag handle", "E022"),
    ("expected alphabetic or numeric character", "E022"),
    ("expected comment or line break", "E022"),
    ("mapping keys are not allowed", "E022"),
    ("invalid Unicode character escape", "E016"),
    ("entries are not allowed", "E021"),
)
"""Parts of what the YAML parsers say (both the C and the Python one), and the code that explains it."""

_KIJK_TERUG = 15
_ZONDER_SPATIE = re.compile(r"\s*[a-z_]+:(?=[^\s:/])")
_HAAKJE = re.compile(r"\s*(?:-\s+)?[^\s:#]+:\s+([\[{-])")
"""A value that starts with a sign that YAML has a use for."""
_HEKJE = re.compile(r"\s*(?:-\s+)?[^\s:#'\"]+:\s+[^\s#'\"|>\[{].*?\s(#)")
_ERACHTER = ("alphabetic or numeric", "comment or line break")
"""These were noticed behind the sign that they are about."""


def opmaakfout(document: Document, fout: yaml.MarkedYAMLError, diepte: int) -> Melding:
    """Translate the complaint; it points at where it was noticed, so the message says to look above too.

    `diepte` is how many blocks may lie in each other.
    """
    probleem = fout.problem or ""
    # An unclosed quote and a key without a colon are noticed far below the place where they stand.
    bij_begin = any(deel in probleem for deel in ("unexpected end of stream", "expected ':'", *_ERACHTER))
    merk = (fout.context_mark if bij_begin else None) or fout.problem_mark or fout.context_mark
    regel, kolom = (merk.line + 1, merk.column + 1) if merk else (1, 1)
    regels = document.regels
    if regel > len(regels) or (regel == len(regels) and not regels[-1].strip()):
        # The end of the file: point at the last line that has text.
        regel = max((i for i, r in enumerate(regels, 1) if r.strip()), default=1)
        kolom = len(regels[regel - 1]) + 1
    code = _code(probleem, regels[regel - 1][kolom - 1 : kolom])
    context = min(fout.context_mark.line + 1, regel) if fout.context_mark else regel
    plek = Plek(regel, kolom, 1)
    if code in _VERDACHT:
        code, plek = _vermoeden(regels, code, plek)
    teken = regels[plek.regel - 1][plek.kolom - 1 : plek.kolom - 1 + plek.lengte]
    return document.melding_op(code, plek, (), begin=context, grens=diepte, teken=teken)


def _vermoeden(regels: list[str], code: str, plek: Plek) -> tuple[str, Plek]:
    """What a Dutch user more likely did, judged from the line and those above it; else what the parser said."""
    tekst = regels[plek.regel - 1]
    if plakfouten.is_tabelrij(tekst):
        return "E028", Plek(plek.regel, 1, max(1, len(tekst)))
    if gevonden := plakfouten.krul(tekst):
        return gevonden.code, Plek(plek.regel, gevonden.kolom + 1, 1)
    if tekst[: plek.kolom - 1].rstrip().endswith(("'", '"')):
        return "E026", plek
    for nummer in range(plek.regel, max(0, plek.regel - _KIJK_TERUG), -1):
        if gevonden := _geplakt(regels, nummer):
            return gevonden.code, Plek(nummer, gevonden.kolom + 1, len(gevonden.teken))
        if kaal := _ZONDER_SPATIE.match(regels[nummer - 1]):
            return "E027", Plek(nummer, kaal.end() + 1, 1)
    return _begin(regels, code, plek)


def _geplakt(regels: list[str], nummer: int) -> plakfouten.Plakfout | None:
    gevonden = plakfouten.op_de_regel(regels[nummer - 1])
    return gevonden if gevonden and not plakfouten.in_tekstblok(regels, nummer) else None


def _begin(regels: list[str], code: str, plek: Plek) -> tuple[str, Plek]:
    """A text that cannot start as it does, or that a # cut off."""
    if code not in ("E021", "E024"):
        return code, plek
    haakje = _HAAKJE.match(regels[plek.regel - 1])
    if haakje and haakje.start(1) < plek.kolom:
        return "E194" if haakje.group(1) == "-" else "E022", Plek(plek.regel, haakje.start(1) + 1, 1)
    eerder = regels[plek.regel - 2] if plek.regel > 1 else ""
    if (hekje := _HEKJE.match(eerder)) and _inspringing(eerder) < _inspringing(regels[plek.regel - 1]):
        return "E193", Plek(plek.regel - 1, hekje.start(1) + 1, 1)
    return code, plek


def _inspringing(regel: str) -> int:
    return len(regel) - len(regel.lstrip(" "))


def _code(probleem: str, teken: str) -> str:
    """The code for a parser's complaint at character `teken`."""
    if "cannot start any token" in probleem:
        return "E017" if teken == "\t" else "E022"
    return next((code for deel, code in _YAML_PROBLEMEN if deel in probleem), "E004")
