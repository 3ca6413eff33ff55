"""Which files `curves` counts: no file of the log is passed over without a word, and none is counted twice."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import Voer
from logboekhulp import als_csv, gewoon, schrijf

NIETS = ("--nawacht", "0", "--uitkomst", "klacht=klacht", "--format", "csv")
HEEL = "0;1;20;2;1;0"
NIEMAND = 65534


@pytest.fixture
def log(tmp_path: Path) -> Path:
    (tmp_path / "m" / "x").mkdir(parents=True)
    rijen = gewoon()
    schrijf(tmp_path / "m" / "log.csv", rijen[::2])
    schrijf(tmp_path / "m" / "x" / "log2.csv", rijen[1::2])
    return tmp_path / "m"


@contextmanager
def _als_niemand(map_: Path) -> Iterator[None]:
    """As somebody whom rights hold back, which they do not do for root; what leads to the folder is open to all."""
    if os.geteuid():
        yield
        return
    for ouder in (map_, *map_.parents):
        if ouder.stat().st_uid == 0 and not ouder.stat().st_mode & 0o001:
            ouder.chmod(0o755)
    os.seteuid(NIEMAND)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows kent deze rechten niet")
@pytest.mark.parametrize(
    ("naam", "rechten"),
    [
        *(("m", rechten) for rechten in (0o000, 0o444)),
        *(("m/**/*.csv", rechten) for rechten in (0o000, 0o444)),
        *(("m/*/log*.csv", rechten) for rechten in (0o000, 0o444)),
        ("m/*/log2.csv", 0o600),
    ],
)
def test_een_map_die_niet_te_lezen_is(voer: Voer, log: Path, naam: str, rechten: int) -> None:
    assert voer("curves", naam, *NIETS).code == 0  # everything that is needed was imported
    (log / "x").chmod(rechten)
    try:
        with _als_niemand(log):
            uit = voer("curves", naam, *NIETS)
    finally:
        (log / "x").chmod(0o755)
    assert uit.code == 5, uit
    assert os.path.join("m", "x") in uit.fout  # noqa: PTH118
    assert uit.uit == ""


def test_een_map_achter_een_link_telt_mee_en_een_kringloop_niet(voer: Voer, log: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (log / "x" / "log2.csv").rename(tmp_path / "elders" / "log2.csv")
    (log / "x" / "link").symlink_to(tmp_path / "elders")
    (log / "x" / "terug").symlink_to(log)
    assert HEEL in voer("curves", "m", *NIETS).uit


def test_een_bestand_met_twee_namen_telt_een_keer(voer: Voer, log: Path, tmp_path: Path) -> None:
    (log / "nogmaals.csv").symlink_to(log / "log.csv")
    uit = voer("curves", "m", str(tmp_path / "m" / "log.csv"), "m/x", "--nawacht", "0", "--uitkomst", "klacht=klacht")
    assert uit.code == 0
    assert "vaak een dubbele rij" not in uit.uit


@pytest.mark.parametrize(
    "naam", ["log3.xls", "log3.xlsb", "LOG3.ODS", "log3.csv.zip", "log3.csv.bz2", "log3.parquet.zst", "log3.xlsx.7z"]
)
def test_een_deel_van_het_log_dat_niet_te_lezen_is(voer: Voer, log: Path, naam: str) -> None:
    (log / "x" / naam).write_bytes(b"\xd0\xcf\x11\xe0")
    uit = voer("curves", "m", *NIETS)
    assert uit.code == 5
    assert "E210" in uit.fout
    assert naam in uit.fout


@pytest.mark.parametrize("naam", ["lees-mij.md", "~$log.xlsx", ".log.csv", "_SUCCESS", "foto.png", "_log.xls", "a.zip"])
def test_wat_geen_log_is_staat_in_de_weg_van_niemand(voer: Voer, log: Path, naam: str) -> None:
    (log / "x" / naam).write_bytes(b"\0")
    uit = voer("curves", "m", *NIETS)
    assert uit.code == 0, uit.fout
    assert HEEL in uit.uit


@pytest.mark.skipif(os.name == "nt", reason="Windows kent geen pijpen met een naam")
def test_een_pijp_of_een_link_naar_niets_in_een_map(voer: Voer, log: Path) -> None:
    os.mkfifo(log / "pijp.csv")
    (log / "weg.csv").symlink_to(log / "er-niet.csv")
    uit = voer("curves", "m", *NIETS)
    assert uit.code == 5
    assert "E150" in uit.fout
    assert "pijp.csv" in uit.fout
    assert "E131" in uit.fout
    assert "weg.csv" in uit.fout


def test_een_gat_bij_het_ene_argument_verzwijgt_het_andere_niet(voer: Voer, log: Path) -> None:
    (log / "x" / "log2.csv").write_text(als_csv(gewoon()), encoding="utf-8")
    uit = voer("curves", "weg.csv", "ook-weg.csv", "m", *NIETS)
    assert uit.code == 5
    assert "ook-weg.csv" in uit.fout
