"""Faults of the system, on the real command: whatever happens, each file that is there is whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from conftest import VRAGENLIJST

KEREN = int(os.environ.get("BALANSTEST_STORINGEN", "4"))
"""How often a process is stopped, per test; more for a long run."""
AANTAL = 10

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows kent deze signalen en grenzen niet")


def _maak(map_: Path, aantal: int) -> None:
    map_.mkdir()
    for nummer in range(aantal):
        tekst = VRAGENLIJST.replace("kenmerk: T-1", f"kenmerk: T-{nummer}")
        (map_ / f"{nummer}.yaml").write_text(tekst, encoding="utf-8")


def _begin(map_: Path, *argumenten: str) -> subprocess.Popen[bytes]:
    opdracht = [sys.executable, "-m", "balanstest", "assess", *argumenten]
    return subprocess.Popen(
        opdracht, cwd=map_, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )


def _controleer_heel(uit: Path) -> None:
    for pad in uit.glob("*") if uit.exists() else ():
        if pad.name.startswith("."):
            continue
        ruw = pad.read_bytes()
        if pad.suffix == ".pdf":
            assert ruw.rstrip().endswith(b"%%EOF"), pad
            assert PdfReader(pad).pages
        elif pad.suffix == ".json":
            json.loads(ruw)
        else:
            assert ruw.rstrip().endswith((b"-->", b"</svg>")), pad


def test_kill_9_op_een_partij_laat_alleen_hele_bestanden_na(tmp_path: Path) -> None:
    _maak(tmp_path / "in", AANTAL)
    kans = random.Random(20261031)
    for _ in range(KEREN):
        proces = _begin(tmp_path, "in", "-o", "uit")
        time.sleep(kans.uniform(0.3, 2.5))
        os.killpg(proces.pid, signal.SIGKILL)
        proces.communicate(timeout=60)
        _controleer_heel(tmp_path / "uit")
    proces = _begin(tmp_path, "in", "-o", "uit")
    _, fout = proces.communicate(timeout=120)
    assert proces.returncode == 0, fout
    _controleer_heel(tmp_path / "uit")
    assert len(list((tmp_path / "uit").glob("*.pdf"))) == AANTAL


@pytest.mark.parametrize("aantal", [1, AANTAL])
def test_ctrl_c_op_elk_moment(tmp_path: Path, aantal: int) -> None:
    _maak(tmp_path / "in", aantal)
    kans = random.Random(aantal)
    for _ in range(KEREN):
        proces = _begin(tmp_path, "in", "-o", "uit")
        time.sleep(kans.uniform(0.2, 1.5))
        os.killpg(proces.pid, signal.SIGINT)
        _, fout = proces.communicate(timeout=60)
        assert proces.returncode in (0, 130, -signal.SIGINT), fout
        # Before the first line of the program Python itself answers.
        if proces.returncode == 130 and b"Traceback" in fout:
            assert b"balanstest/" not in fout, fout
        _controleer_heel(tmp_path / "uit")
        assert not list((tmp_path / "uit").glob(".*.tmp"))


def test_twee_tegelijk_op_een_map(tmp_path: Path) -> None:
    _maak(tmp_path / "in", 3)
    processen = [_begin(tmp_path, "in", "-o", "uit") for _ in range(2)]
    for proces in processen:
        _, fout = proces.communicate(timeout=120)
        assert proces.returncode == 0, fout
    _controleer_heel(tmp_path / "uit")
    assert len(list((tmp_path / "uit").iterdir())) == 3 * 7


def test_een_volle_schijf_geeft_een_melding_en_geen_half_bestand(tmp_path: Path) -> None:
    """A limit on the size of a file stops the real write half-way, as a full disk does."""
    _maak(tmp_path / "in", 2)
    programma = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000));"
        "from balanstest.cli.start import start; sys.exit(start(sys.argv[1:]))"
    )
    opdracht = [sys.executable, "-c", programma, "assess", "in", "-o", "uit", "--format", "md,json"]
    gedaan = subprocess.run(opdracht, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert gedaan.returncode == 5, gedaan.stderr
    assert b"E095" in gedaan.stdout + gedaan.stderr
    assert b"Traceback" not in gedaan.stderr
    assert not list((tmp_path / "uit").iterdir())
