"""Mutation testing of the term and the gate: change one thing in the code, and see whether a test notices.

Run: .venv/bin/python tests/mutatie/mutaties.py [module ...]. Prints every mutant that no test noticed, and the counts;
a mutant that runs too long counts as noticed. Which survivors are known, and why: docs/besluiten.
"""

from __future__ import annotations

import ast
import copy
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

import pytest
from hypothesis import Phase, settings

WORTEL = Path(__file__).resolve().parents[2]
TESTS = WORTEL / "tests"
ZONDER = ("test_ongeldig", "test_assess_meldt_dezelfde_fouten_en_schrijft_niets", "test_elke_code_van_de_catalogus")
"""Tests of messages about invalid files, which do not reach this code."""
VOORBEELDEN = ["test_voorbeelden.py", "test_waarom.py"]
TERMIJN = [["test_rekenvoorbeelden.py", "test_wandeling.py", "test_limieten.py"], ["test_termijn_eigenschappen.py"]]
ONDERDELEN: dict[str, list[list[str]]] = {
    **{
        f"termijn.{naam}": [*TERMIJN, VOORBEELDEN]
        for naam in ("wandeling", "bepaling", "venster", "limieten", "spreiding", "gevoeligheid")
    },
    "kader.poort": [["test_poort_pakketten.py", "test_poort.py"], VOORBEELDEN],
}
"""Per module its tests, in groups: the next group runs only where the one before it noticed nothing."""
GRENS = 90
"""Seconds that one group may take."""
VOORAF = ("jinja2", "pydantic", "rich", "scipy.stats", "typer", "yaml")
"""Loaded once, and shared by all processes."""

VERGELIJK: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
REKEN: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.Pow: (ast.Mult,),
}
NAMEN = {"max": "min", "min": "max", "any": "all", "all": "any", "ceil": "floor", "sorted": "list", "lcm": "gcd"}


class Mutant(NamedTuple):
    regel: int
    wat: str
    boom: ast.Module


def mutanten(boom: ast.Module) -> Iterator[Mutant]:
    """Every tree that differs from `boom` in one place."""
    for nummer, (knoop, veranderingen) in enumerate(_plaatsen(boom)):
        for keer, _ in enumerate(veranderingen):
            anders = copy.deepcopy(boom)
            zelfde, lijst = next(paar for i, paar in enumerate(_plaatsen(anders)) if i == nummer)
            voor = _kort(knoop)
            lijst[keer]()
            na = _kort(zelfde)
            wat = f"{voor}  ->  {na}" if voor != na else f"without  {voor}"
            yield Mutant(getattr(knoop, "lineno", 0), " ".join(wat.split())[:200], ast.fix_missing_locations(anders))


def _plaatsen(boom: ast.Module) -> Iterator[tuple[ast.AST, list[Callable[[], object]]]]:
    """Each place with its changes; texts that stand alone and annotations do nothing, so they are left."""
    overslaan: set[int] = set()
    for knoop in ast.walk(boom):
        for naam in ("annotation", "returns"):
            if (annotatie := getattr(knoop, naam, None)) is not None:
                overslaan.update(map(id, ast.walk(annotatie)))
        if isinstance(knoop, ast.Assert) or (isinstance(knoop, ast.Expr) and isinstance(knoop.value, ast.Constant)):
            overslaan.update(map(id, ast.walk(knoop)))
    for knoop in ast.walk(boom):
        if id(knoop) in overslaan:
            continue
        if veranderingen := list(_binnen(knoop)):
            yield knoop, veranderingen
        for veld in ("body", "orelse"):
            rij = getattr(knoop, veld, None)
            for plek, opdracht in enumerate(rij if isinstance(rij, list) else ()):
                if isinstance(
                    opdracht, ast.Expr | ast.Assign | ast.AugAssign | ast.Break | ast.Continue | ast.Return
                ) and (id(opdracht) not in overslaan):
                    yield opdracht, [_zet_in(rij, plek, ast.Pass())]


def _binnen(knoop: Any) -> Iterator[Callable[[], object]]:
    if isinstance(knoop, ast.Compare):
        for plek, teken in enumerate(knoop.ops):
            yield from (_zet_in(knoop.ops, plek, ander()) for ander in VERGELIJK[type(teken)])
    elif isinstance(knoop, ast.BinOp | ast.AugAssign):
        yield from (_zet(knoop, "op", ander()) for ander in REKEN.get(type(knoop.op), ()))
    elif isinstance(knoop, ast.BoolOp):
        yield _zet(knoop, "op", ast.Or() if isinstance(knoop.op, ast.And) else ast.And())
        yield from (_zet(knoop, "values", knoop.values[:i] + knoop.values[i + 1 :]) for i in range(len(knoop.values)))
    elif isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.Not):
        yield _zet(knoop, "operand", ast.UnaryOp(ast.Not(), knoop.operand))
    elif isinstance(knoop, ast.Constant):
        yield from (_zet(knoop, "value", waarde) for waarde in _andere(knoop.value))
    elif isinstance(knoop, ast.If | ast.IfExp):
        yield from (_zet(knoop, "test", ast.Constant(waarde)) for waarde in (True, False))
    elif isinstance(knoop, ast.comprehension):
        yield from (_zet_in(knoop.ifs, i, ast.Constant(True)) for i in range(len(knoop.ifs)))
    elif isinstance(knoop, ast.Name) and isinstance(knoop.ctx, ast.Load) and knoop.id in NAMEN:
        yield _zet(knoop, "id", NAMEN[knoop.id])
    elif isinstance(knoop, ast.Attribute) and knoop.attr in NAMEN:
        yield _zet(knoop, "attr", NAMEN[knoop.attr])


def _andere(waarde: object) -> tuple[object, ...]:
    if isinstance(waarde, bool):
        return (not waarde,)
    if isinstance(waarde, int | float):
        return (waarde + 1, waarde - 1)
    return (f"{waarde}_",) if isinstance(waarde, str) else ()


def _kort(knoop: ast.AST) -> str:
    return f"if {ast.unparse(knoop.test)}" if isinstance(knoop, ast.If) else ast.unparse(knoop)


def _zet(knoop: Any, veld: str, waarde: object) -> Callable[[], object]:
    return lambda: setattr(knoop, veld, waarde)


def _zet_in(lijst: Any, plek: int, waarde: object) -> Callable[[], object]:
    return lambda: lijst.__setitem__(plek, waarde)


class _Invoer(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the changed code where the module is imported."""

    def __init__(self, module: str, code: CodeType) -> None:
        self.module, self.code = module, code

    def find_spec(self, naam: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(naam, self) if naam == self.module else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


class _Vlug:
    """A failing example is enough here; there is no need for the smallest."""

    @staticmethod
    def pytest_configure() -> None:
        settings.register_profile("mutatie", settings(), phases=(Phase.explicit, Phase.generate))
        settings.load_profile("mutatie")


def opgemerkt(module: str, boom: ast.Module, bestanden: list[str]) -> bool:
    """Whether a test fails, in a process of its own; one that does not end in time has failed too."""
    if not (kind := os.fork()):
        niets = os.open(os.devnull, os.O_WRONLY)
        os.dup2(niets, 1)
        os.dup2(niets, 2)
        uit = 1
        try:
            sys.meta_path.insert(0, _Invoer(module, compile(boom, module, "exec")))
            opties = ["-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
            opties += [f"--deselect=tests/test_voorbeelden.py::{test}" for test in ZONDER]
            uit = int(pytest.main([*opties, *(f"tests/{naam}" for naam in bestanden)], plugins=[_Vlug()]))
        finally:
            os._exit(uit)
    einde = time.monotonic() + GRENS
    while time.monotonic() < einde:
        klaar, status = os.waitpid(kind, os.WNOHANG)
        if klaar:
            return status != 0
        time.sleep(0.01)
    os.kill(kind, signal.SIGKILL)
    os.waitpid(kind, 0)
    return True


def main(gekozen: list[str]) -> None:
    os.chdir(WORTEL)
    for naam in VOORAF:
        importlib.import_module(naam)
    for naam in gekozen or ONDERDELEN:
        module, groepen = f"balanstest.{naam}", ONDERDELEN[naam]
        boom = ast.parse((WORTEL / "src" / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
        if any(opgemerkt(module, boom, groep) for groep in groepen):
            raise SystemExit(f"{naam}: a test fails on the code as it is")
        begin, alle, over = time.monotonic(), 0, 0
        for mutant in mutanten(boom):
            alle += 1
            if not any(opgemerkt(module, mutant.boom, groep) for groep in groepen):
                over += 1
                print(f"{naam}:{mutant.regel}: {mutant.wat}", flush=True)
        duur = time.monotonic() - begin
        print(f"{naam}: {alle} made, {alle - over} noticed, {over} survived ({duur:.0f} s)", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
