"""One word, one thing: who reads the name of a class knows which one it is."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import balanstest

PAKKET = Path(balanstest.__file__).parent


def _soorten(boom: ast.Module) -> Iterator[str]:
    """The names of the classes, wherever they stand, and of the types that a module gives a name of its own."""
    for deel in ast.walk(boom):
        if isinstance(deel, ast.ClassDef):
            yield deel.name
    for regel in boom.body:
        namen = regel.targets if isinstance(regel, ast.Assign) else []
        for naam in (deel.id for deel in namen if isinstance(deel, ast.Name)):
            if naam.lstrip("_")[:1].isupper() and not naam.isupper():
                yield naam


def test_geen_naam_staat_voor_twee_soorten_dingen() -> None:
    plaatsen = defaultdict[str, list[str]](list)
    for pad in sorted(PAKKET.rglob("*.py")):
        for naam in _soorten(ast.parse(pad.read_bytes())):
            plaatsen[naam].append(str(pad.relative_to(PAKKET)))
    assert len(plaatsen) > 100
    assert {naam: waar for naam, waar in plaatsen.items() if len(waar) > 1} == {}
