"""`curves` where memory is short: a message, and never a process that breaks off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

import balanstest.logboek.motoren.duckdb.bestandsmotor  # noqa: F401 - it is loaded late, and changed here
from conftest import Voer
from logboekhulp import KOP, gewoon, schrijf

NIETS = ("--nawacht", "0", "--uitkomst", "klacht=klacht", "--format", "csv")


@pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux begrenst dit")
@pytest.mark.parametrize("kilobytes", [150_000, 400_000, 900_000, 2_000_000])
def test_met_weinig_geheugen_telt_het_of_zegt_het_dat(tmp_path: Path, kilobytes: int) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    opdracht = [sys.executable, "-m", "balanstest", "curves", "log.csv", *NIETS]
    uit = subprocess.run(
        ["sh", "-c", f'ulimit -v {kilobytes}; exec "$@"', "sh", *opdracht],
        cwd=tmp_path,
        env=os.environ | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    if kilobytes > 1_500_000:
        assert uit.returncode == 0, uit
    elif kilobytes < 800_000:
        assert uit.returncode == 5, uit
    assert uit.returncode in (0, 5), uit
    assert (uit.returncode == 5) == ("E152 log.csv" in uit.stderr)
    assert "Traceback" not in uit.stderr


@pytest.mark.parametrize(
    ("plek", "fout", "code"),
    [
        ("balanstest.logboek.motoren.duckdb.bestandsmotor.Verbinding", MemoryError(), 5),
        ("balanstest.logboek.motoren.duckdb.bestandsmotor.Verbinding", RuntimeError("can't start new thread"), 5),
        ("balanstest.opdrachten.tellen.Vingerafdrukken", RuntimeError("can't start new thread"), 5),
        ("balanstest.opdrachten.tellen.Vingerafdrukken", RuntimeError("iets anders"), 1),
        ("balanstest.bestand.tabel.bladkenmerken.lees", MemoryError(), 5),
    ],
)
def test_geheugen_dat_onderweg_opraakt(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plek: str, fout: Exception, code: int
) -> None:
    """Also while a workbook is read: it is not damaged then."""

    def op(*_: object, **__: object) -> None:
        raise fout

    boek = openpyxl.Workbook()
    for rij in (KOP, *gewoon()):
        boek.active.append(rij)  # type: ignore[union-attr]
    boek.save(tmp_path / "log.xlsx")
    monkeypatch.setattr(plek, op)
    uit = voer("curves", "log.xlsx", *NIETS)
    assert uit.code == code, uit
    assert (code == 5) == ("E152 log.xlsx" in uit.fout)


def test_een_lange_tekst_die_cellen_delen_vult_de_schijf_niet(voer: Voer, tmp_path: Path) -> None:
    """The file holds the text once, and is small; a copy would hold it for every cell."""
    boek = openpyxl.Workbook(write_only=True)
    blad = boek.create_sheet()
    blad.append((*KOP, "notitie"))
    lang = "x" * 32_000
    for rij in gewoon() * 90:
        blad.append((*rij, lang))
    boek.save(tmp_path / "log.xlsx")
    assert (tmp_path / "log.xlsx").stat().st_size < 1024**2
    uit = voer("curves", "log.xlsx", *NIETS)
    assert uit.code == 4
    assert "E219 log.xlsx:" in uit.fout
    assert "te veel om te tellen" in " ".join(uit.fout.split())
