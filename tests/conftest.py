"""What all tests share: running the program as a user does, and the folders of examples."""

from __future__ import annotations

import functools
import json
import os
import re
import signal
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import gezien
from balanstest.bestand.pen import Pen
from balanstest.cli import boom
from balanstest.cli.start import start
from balanstest.vragenlijst import laad
from balanstest.vragenlijst.vastlegging import afdrukken, genoemde_bestanden

WORTEL = Path(__file__).resolve().parent.parent
GELDIG = WORTEL / "examples" / "geldig"
ONGELDIG = WORTEL / "examples" / "ongeldig"
STRIKT = os.environ.get("BALANSTEST_STRICT") == "1"

# A slow machine is no failing test: no deadline per example, and the same examples every time.
settings.register_profile("balanstest", deadline=None, derandomize=True)
settings.load_profile("balanstest")

DUUR = {"server", "sessie", "verapdf", "wiel", "groot"}
"""Fixtures that start a server, Java or Spark, build a wheel or make a large file: what asks for one is slow."""


def pytest_configure(config: pytest.Config) -> None:
    """Hear Ctrl-C, and let every process that a test starts hear it, wherever the tests themselves were started.

    A shell without a terminal starts its background jobs with SIGINT ignored, and a process hands that on.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)  # ignored below nohup
    config.pluginmanager.register(gezien)
    # A process asks once for the commands and their options, the tests in one process some thousands of times.
    boom.opdracht_van = functools.cache(boom.opdracht_van)


TRAGE_BESTANDEN = frozenset(
    {
        "test_beslissers.py",
        "test_besluit.py",
        "test_categorieen.py",
        "test_cijferbestand_vormen.py",
        "test_cijferboek.py",
        "test_curves_bronnen.py",
        "test_curves_geheugen.py",
        "test_curves_herkomst.py",
        "test_curves_tegenspraak.py",
        "test_curves_twijfel.py",
        "test_curves_vijandig.py",
        "test_curves_vinden.py",
        "test_drukken.py",
        "test_eerder_rapport.py",
        "test_grenzen.py",
        "test_meegeleverd.py",
        "test_motoren.py",
        "test_motoren_bronnen.py",
        "test_opslag.py",
        "test_oude_bestanden.py",
        "test_partij.py",
        "test_pdf.py",
        "test_plakken.py",
        "test_seal.py",
        "test_storing.py",
        "test_vaststellen.py",
        "test_verify.py",
        "test_volgende.py",
        "test_windows.py",
    }
)
"""Hostile files, engines, printers, dossiers, full disks and broken processes: long, each of them."""
VARIANTEN = 1
"""So many variants of one test are fast, where the test says nothing else."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what asks for a slow fixture, and the later variants of a test: a few are enough while one works.

    `steekproef(n)` says how many are fast; without it the first `VARIANTEN`.
    """
    varianten = Counter[str]()
    for item in items:
        proef = item.get_closest_marker("steekproef")
        naam = item.nodeid.partition("[")[0]
        varianten[naam] += 1
        hoogstens = proef.args[0] if proef else VARIANTEN
        traag = DUUR.intersection(getattr(item, "fixturenames", ())) or item.path.name in TRAGE_BESTANDEN
        if traag or varianten[naam] > hoogstens:
            item.add_marker(pytest.mark.slow)


@dataclass(frozen=True)
class Uitvoering:
    """What a command left behind."""

    code: int
    uit: str
    fout: str

    @property
    def json(self) -> list[dict[str, Any]]:
        return [json.loads(regel) for regel in self.uit.splitlines()]


Voer = Callable[..., Uitvoering]


@pytest.fixture
def voer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Voer:
    """Run the program in an empty folder, 100 columns wide, without colours."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("BALANSTEST_PLAIN", raising=False)

    def _voer(*argumenten: object) -> Uitvoering:
        capsys.readouterr()
        opdracht = [str(argument) for argument in argumenten]
        code = start(opdracht)
        gevangen = capsys.readouterr()
        gezien.onthoud_uitvoer(opdracht, gevangen.out + gevangen.err)
        return Uitvoering(code, gevangen.out, gevangen.err)

    return _voer


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In strict mode every skip is a failure, however it was asked for."""
    verslag = yield
    if STRIKT and verslag.skipped:
        verslag.outcome = "failed"
    return verslag


def ontbreekt(wat: str) -> None:
    """Skip on a bare machine, saying what is missing; in strict mode that is a failure."""
    if STRIKT:
        pytest.fail(f"{wat} ontbreekt, en BALANSTEST_STRICT=1")
    pytest.skip(f"{wat} ontbreekt op deze machine")


_MET_AFDRUKKEN = re.compile(
    r"  besluit:\n    naam: (.+)\n    functie: (.+)\n    datum: (.+)\n    inhoud:\n(?:      .+\n)+"
)


def zonder_vastlegging(tekst: str) -> str:
    """A questionnaire as a person decides it by hand: who, in what function and when, without fingerprints."""
    gedaan, aantal = _MET_AFDRUKKEN.subn(r"  besluit: {naam: \1, functie: \2, datum: \3}\n", tekst)
    assert aantal == 1
    return gedaan


def leg_vast(pad: Path) -> None:
    """Let every decision in a questionnaire hold what stands there now, as if that was what was decided."""
    vragenlijst = laad(str(pad), pad.read_bytes(), pad.parent)
    besluit = vragenlijst.document.inhoud["dossier"].get("besluit")
    if not besluit:
        return
    bestanden = {naam: een.sha256 for naam, een in genoemde_bestanden(vragenlijst).items() if een.sha256}
    pen = Pen(vragenlijst.document)
    for plek in range(len(besluit)) if isinstance(besluit, list) else [None]:
        waar = ("dossier", "besluit", *(() if plek is None else (plek,)), "inhoud")
        pen.zet(waar, afdrukken(vragenlijst) | {"bestanden": bestanden})
    pad.write_bytes(pen.klaar())


VRAGENLIJST = """\
balanstest: 1
dossier:
  kenmerk: T-1
  organisatie: Stichting Test
  soort_organisatie: goed_doel
  productcategorie: Donaties
  peildatum: 2026-10-31
  versie: 1
  status: concept
klantrelatie:
  herkomst:
    verkregen_bij: schenking
    verzet_geboden_bij_verzameling: ja
    verzet_geboden_bij_elk_gesprek: ja
    eigen_doel_of_aanbod: ja
  soortgelijk: ja
impact:
  start_maanden: 0
afweging:
  metingen:
    perioden:
      - {van: 0, tot: 3, gesprekken: 1200, conversies: 132, verzet: 14, klachten: 1}
      - {van: 3, tot: 6, gesprekken: 1100, conversies: 105, verzet: 14, klachten: 0}
      - {van: 6, tot: 12, gesprekken: 1800, conversies: 126, verzet: 27, klachten: 1}
      - {van: 12, tot: 18, gesprekken: 1500, conversies: 66, verzet: 26, klachten: 2}
      - {van: 18, tot: 24, gesprekken: 1200, conversies: 34, verzet: 24, klachten: 2}
      - {van: 24, tot: 36, gesprekken: 1500, conversies: 24, verzet: 38, klachten: 4}
"""
"""Example A of the method, under a legal ground that holds."""


@pytest.fixture
def vragenlijst(tmp_path: Path) -> Callable[..., Path]:
    """Write example A with some texts replaced: `vragenlijst({"oud": "nieuw"}, naam="x.yaml")`."""

    def maak(vervang: dict[str, str] | None = None, naam: str = "vragenlijst.yaml", tekst: str = VRAGENLIJST) -> Path:
        for oud, nieuw in (vervang or {}).items():
            assert oud in tekst, oud
            tekst = tekst.replace(oud, nieuw)
        pad = tmp_path / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
        return pad

    return maak


@pytest.fixture(scope="module")
def server() -> Iterator[dict[str, str]]:
    """A PostgreSQL server of one file of tests."""
    from motorhulp import postgres  # engines load slowly: only where one is asked

    with postgres() as omgeving:
        yield omgeving


@pytest.fixture
def pg(server: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """How that server is reached, also for the program."""
    for naam, waarde in server.items():
        monkeypatch.setenv(naam, waarde)
    return server


@pytest.fixture(scope="module")
def sessie() -> Iterator[Any]:
    """A Spark session of one file of tests."""
    from motorhulp import spark

    with spark() as gestart:
        yield gestart
