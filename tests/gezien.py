"""Which codes of the catalogue of errors a whole run of the tests really made: a code that none makes is unread.

A code counts where an error with it was raised, or where a run of the program as a user has it (the fixture `voer`)
showed it; what `explain` says about every code does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pytest

from balanstest.errors import BalanstestError
from balanstest.texts.fouten.catalogus import CATALOGUS

_gezien: set[str] = set()
_maak = BalanstestError.__init__


def _onthoud(zelf: BalanstestError, *argumenten: Any, **meer: Any) -> None:
    _maak(zelf, *argumenten, **meer)
    _gezien.update(melding.code for melding in zelf.meldingen)


def onthoud_uitvoer(opdracht: Iterable[str], tekst: str) -> None:
    """Note the codes that a run of the program showed."""
    if "explain" not in opdracht:
        _gezien.update(re.findall(r"\bE\d{3}\b", tekst))


def pytest_configure() -> None:
    BalanstestError.__init__ = _onthoud  # type: ignore[method-assign]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    _gezien.update(getattr(node, "workeroutput", {}).get("codes", ()))


def _nooit_gemaakt(config: pytest.Config) -> list[str]:
    """What nothing made; nothing to say of a part of the tests."""
    heel = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not (
        config.option.markexpr or config.option.keyword or config.option.collectonly or config.option.lf
    )
    return sorted(CATALOGUS.keys() - _gezien) if heel else []


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["codes"] = sorted(_gezien)
    elif _nooit_gemaakt(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if codes := _nooit_gemaakt(config):
        terminalreporter.section("codes of errors that no test made", red=True)
        terminalreporter.line(", ".join(codes))
