"""Every text for a user stands in the catalogue: nothing that reads as a sentence is in another room."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from conftest import WORTEL

BRON = WORTEL / "src" / "balanstest"
CATALOGI = ("texts", "vragen")
HULP = ("cli/app.py", "cli/app_curves.py", "cli/aanvulling.py")
"""Help stands with its options; the last one holds scripts for a shell."""

_WOORDEN = """
    aan al alle alleen als bedoelt begin bestaat bij dan dat de deze die dit door een één elk elke en er gebruik geen
    haal heeft hebt het hier hoogstens hoort houd in is kan kies kijk maar mag meer met minstens moet na naar niet niets
    noem nog nu of om ook op over per schrijf sla staat te tot u uit uw van vanaf voor vul waar wat wie worden wordt
    zelf zet zijn zo zonder

    aantal bestand blad cel dag dagen fout fouten gesprek gesprekken keer klacht klachten kolom kolommen maand maanden
    map mensen naam namen personen persoon regel regels rij rijen vraag vragen woord woorden
"""
_NEDERLANDS = re.compile(
    rf"\b(?:{'|'.join(f'[{woord[0]}{woord[0].upper()}]{woord[1:]}' for woord in _WOORDEN.split())})\b"
)
"""Not in capitals: those are SQL."""
_ZIN = re.compile(r"[A-Za-zé]{2,} [a-zé]{2,}|^[A-ZÉ][a-zé]+(?: \S|[.:!?]$)")
"""In whatever language: two words in a row, or a capital and the end of a sentence."""
_SQL = re.compile(r"\b(?:AS|CASE|EXTRACT|FROM|IS (?:NOT )?NULL|MOD|SELECT|SET|SUM|TO|WHEN|WHERE)\b")

_GEZOCHT = "sought in the answers of a user"
_VORM = "how the language writes an amount"
_VAN_ANDEREN = "what another program says, to be recognised"
_VOOR_ONS = "about a bug of ours, in English"
_STIJL, _OPDRACHT, _NAAM = "a style of Rich", "a command to type", "a name"
GEEN_TEKST = {
    "bestand/bedoeld.py": {"_GETAL_MET_WOORD": _GEZOCHT},
    "bestand/opmaakfouten.py": {
        "_YAML_PROBLEMEN": _VAN_ANDEREN,
        "unexpected end of stream": _VAN_ANDEREN,
        "cannot start any token": _VAN_ANDEREN,
    },
    "bestand/waarden.py": {"see the catalogue": _VOOR_ONS},
    "bevindingen/cijfers.py": {"_NIET_GESPROKEN": _GEZOCHT, "_TELT_MEE": _GEZOCHT, "geen gehoor": _GEZOCHT},
    "bevindingen/impact.py": {
        "_GEEN_BEWIJS": _GEZOCHT,
        "_VERZET_PATROON": _GEZOCHT,
        "niet meer gebeld|bel-me-niet": _GEZOCHT,
    },
    "bevindingen/persoonsgegevens.py": {"_ONNODIG": _GEZOCHT, "_AFGELEID": _GEZOCHT},
    "bevindingen/weging.py": {"_LEEG": _GEZOCHT},
    "cli/scherm/curven.py": {"not bold {}": _STIJL, "not bold": _STIJL},
    "cli/explain.py": {"not bold": _STIJL},
    "cli/gebruik.py": {
        "No such command": _VAN_ANDEREN,
        "Missing command": _VAN_ANDEREN,
        "Got unexpected extra argument": _VAN_ANDEREN,
        "does not take a value": _VAN_ANDEREN,
    },
    "cli/new.py": {
        "balanstest check {}": _OPDRACHT,
        "balanstest new --categorie {}": _OPDRACHT,
        "balanstest new --list": _OPDRACHT,
        "fresh questionnaire is not valid: {}": _VOOR_ONS,
    },
    "cli/scherm/telling.py": {"  balanstest check {}": _OPDRACHT},
    "cli/templates.py": {"  balanstest assess VRAGENLIJST --templates {}": _OPDRACHT},
    "curven/rijen.py": {"row out of range: {}": _VOOR_ONS, "rows overlap: {} and {}": _VOOR_ONS},
    "logboek/motoren/duckdb/inlezen.py": {"_GEMENGD": _VAN_ANDEREN},
    "logboek/motoren/postgres.py": {"no pg_": _VAN_ANDEREN},
    "logboek/motoren/duckdb/regels.py": {"too small|magic bytes": _VAN_ANDEREN},
    "logboek/motoren/spark.py": {"NAAM": _NAAM},
    "logboek/motoren/tabelmotor.py": {"open() comes first": _VOOR_ONS},
    "logboek/motoren/duckdb/verbinding.py": {"No space left": _VAN_ANDEREN},
    "rapport/lettertypen.py": {"FAMILIES": _NAAM},
    "rapport/typst_tekst.py": {"(regels: ({}), eerste: {})": "code for Typst"},
    "uitleg/foutvoorbeeld.py": {"_REGEL": "how a test file of ours is read"},
    "taal/eenheden.py": {"per jaar": _GEZOCHT, "WAARD": _GEZOCHT, "TELWOORDEN": _GEZOCHT, "EN": _GEZOCHT},
    "taal/getallen.py": {"1 maand": _VORM, "{} maanden": _VORM},
    "vragenlijst/laden.py": {"validation does not settle": _VOOR_ONS},
}
"""Per module what is no text for a user, with the reason: the name of a constant, or the text itself."""


def _in_code(code: str) -> Iterator[tuple[str, str]]:
    """Every text in a module, with the constant of the module that it stands in: an f-string whole, {} for a value."""
    for opdracht in ast.parse(code).body:
        doel = opdracht.targets[0] if isinstance(opdracht, ast.Assign) else getattr(opdracht, "target", None)
        naam = doel.id if isinstance(doel, ast.Name) else ""
        # Docstrings are English, and no code; the parts of an f-string are read with the whole.
        gelezen = {id(knoop.value) for knoop in ast.walk(opdracht) if isinstance(knoop, ast.Expr)}
        for knoop in ast.walk(opdracht):
            if isinstance(knoop, ast.JoinedStr):
                gelezen |= {id(deel) for deel in knoop.values}
                delen = [str(deel.value) if isinstance(deel, ast.Constant) else "{}" for deel in knoop.values]
                yield naam, "".join(delen)
            elif isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in gelezen:
                yield naam, knoop.value


def _buiten_de_catalogus(module: str, code: str) -> Iterator[tuple[str, str]]:
    """What somebody might read, with the constant that it stands in; a query in the room of the log is none of it."""
    for naam, tekst in _in_code(code):
        vraag = module.startswith("logboek/") and _SQL.search(tekst)
        if not vraag and (_ZIN.search(tekst) or (" " in tekst and _NEDERLANDS.search(tekst))):
            yield naam, tekst


def _modules() -> Iterator[tuple[str, str]]:
    for pad in sorted(BRON.rglob("*.py")):
        module = pad.relative_to(BRON).as_posix()
        if module.split("/")[0] not in CATALOGI and module not in HULP:
            yield module, pad.read_text(encoding="utf-8")


def test_zinnen_voor_de_gebruiker_staan_in_de_catalogus() -> None:
    """Help stands with its options; all else that reads as a sentence is in `texts`, and the questions in `vragen`."""
    buiten: dict[str, list[str]] = {}
    over = {module: set(namen) for module, namen in GEEN_TEKST.items()}
    for module, code in _modules():
        for naam, tekst in _buiten_de_catalogus(module, code):
            gevonden = {naam, tekst} & GEEN_TEKST.get(module, {}).keys()
            over.get(module, set()).difference_update(gevonden)
            if not gevonden:
                buiten.setdefault(module, []).append(tekst)
    assert not buiten
    assert not any(over.values()), over  # whatever is gone needs no exception any longer


@pytest.mark.parametrize(
    "code",
    [
        'raad = "Dit bestand is leeg."',
        'raad = "Begin opnieuw."',
        'raad = f"Begin {zo}."',
        'label = "Versie van het programma"',
        'label = "Laatste wijziging"',
        'label = "Klaar."',
        'label = {"kop": ("a", "eerder gekozen")}',
        'waar = f"maand {nummer}"',
        'waar = f"{aantal} rijen"',
        'waar = f"regel {regel:>4} van {bestand!r}"',
        'zin = " of ".join(namen)',
        "zin = f'{kop}{str() if leeg else SLOT[0]} en {rest}'",
        'def f(x="een getal"): return x',
    ],
)
def test_een_nieuwe_zin_valt_op(code: str) -> None:
    assert list(_buiten_de_catalogus("kader/pakket.py", code))


@pytest.mark.parametrize(
    "code",
    ['"""Een uitleg in het Nederlands."""', 'pad = f"{naam}_pct"', 'soort = "gesprekken"', 'raise E("overlap: {}")'],
)
def test_code_is_geen_zin(code: str) -> None:
    assert not list(_buiten_de_catalogus("kader/pakket.py", code))
