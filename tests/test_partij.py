"""Many questionnaires in one command: the same files as one by one, in order, and whole whatever happens."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from balanstest.opdrachten import partij
from conftest import VRAGENLIJST, Voer

FORMATEN = "md,pdf,json"


def _maak(map_: Path, aantal: int) -> list[Path]:
    map_.mkdir()
    paden = [map_ / f"v{nummer:03}.yaml" for nummer in range(aantal)]
    for nummer, pad in enumerate(paden):
        pad.write_text(VRAGENLIJST.replace("kenmerk: T-1", f"kenmerk: T-{nummer:03}"), encoding="utf-8")
    return paden


def _inhoud(map_: Path) -> dict[str, bytes]:
    return {pad.name: pad.read_bytes() for pad in map_.iterdir()}


@pytest.mark.slow
def test_naast_elkaar_geeft_dezelfde_bestanden_als_een_voor_een(voer: Voer, tmp_path: Path) -> None:
    paden = _maak(tmp_path / "in", 9)
    paden[4].write_text("balanstest: 1\nonbekend: ja\n", encoding="utf-8")
    namen = [pad.relative_to(tmp_path) for pad in paden]
    uit = voer("assess", *namen, "--output", tmp_path / "samen", "--format", FORMATEN)
    assert uit.code == 4
    assert "8 van 9 beoordeeld, 80 bestanden geschreven." in uit.uit
    regels = [regel.split()[0] for regel in uit.uit.splitlines() if "v00" in regel]
    assert regels == [naam.name for naam in namen], "in the order given"
    assert f"Map: in{os.sep}\n" in uit.uit
    assert "v004.yaml" in uit.fout
    for pad in paden[:2]:
        assert voer("assess", pad, "--output", tmp_path / "los", "--format", FORMATEN).code == 0
    los, samen = _inhoud(tmp_path / "los"), _inhoud(tmp_path / "samen")
    assert len(los) == 20
    assert los == {naam: samen[naam] for naam in los}


@pytest.mark.slow
def test_json_houdt_de_volgorde(voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partij, "LOONT", {True: 2, False: 2})
    paden = _maak(tmp_path / "in", 12)
    uit = voer("assess", *reversed(paden), "--json")
    assert uit.code == 0
    assert [regel["kenmerk"] for regel in uit.json] == [f"T-{nummer:03}" for nummer in range(11, -1, -1)]


@pytest.mark.slow
def test_een_gestopt_proces_is_geen_fout_van_de_gebruiker(voer: Voer, tmp_path: Path) -> None:
    """As the system does where memory runs out."""
    paden = _maak(tmp_path / "in", 40)

    def stop() -> None:
        einde = time.monotonic() + 30
        while time.monotonic() < einde:
            if any((tmp_path / "uit").glob("*.pdf")):
                multiprocessing.active_children()[0].kill()
                return
            time.sleep(0.01)

    draad = threading.Thread(target=stop)
    draad.start()
    uit = voer("assess", *paden, "--output", tmp_path / "uit", "--format", FORMATEN)
    draad.join()
    assert uit.code == 5
    assert "E088" in uit.fout
    assert "Niet alle vragenlijsten zijn beoordeeld" in uit.fout


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows kent geen groepen van processen met een signaal")
@pytest.mark.parametrize("teken", [signal.SIGINT, *([signal.SIGTERM, signal.SIGHUP] if os.name != "nt" else [])])
def test_ctrl_c_laat_alleen_hele_bestanden_na(tmp_path: Path, teken: signal.Signals) -> None:
    paden = _maak(tmp_path / "in", 60)
    uit = tmp_path / "uit"
    opdracht = [sys.executable, "-m", "balanstest", "assess", *map(str, paden), "--output", str(uit)]
    proces = subprocess.Popen(
        [*opdracht, "--format", FORMATEN], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0
    )
    _wacht_op(lambda: any(uit.glob("*.pdf")))
    if teken == signal.SIGINT:
        os.killpg(proces.pid, teken)  # as a terminal does: every process gets it
    else:
        proces.send_signal(teken)  # as a service manager does
    _, fout = proces.communicate(timeout=60)
    assert proces.returncode == 130
    assert "Afgebroken" in fout
    assert "Traceback" not in fout
    namen = [pad.name for pad in uit.iterdir()]
    assert not [naam for naam in namen if naam.endswith(".tmp")]
    per_vragenlijst = Counter(naam[:8] for naam in namen)
    assert 0 < len(per_vragenlijst) < len(paden)
    assert set(per_vragenlijst.values()) == {10}, "a report appears with all of its files"
    assert all(pad.read_bytes().rstrip().endswith(b"%%EOF") for pad in uit.glob("*.pdf"))


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows kent dit signaal niet")
def test_niemand_werkt_door_als_het_hoofdproces_weg_is(tmp_path: Path) -> None:
    """What still runs would hold the pipe of who called, for ever."""
    paden = _maak(tmp_path / "in", 60)
    opdracht = [sys.executable, "-m", "balanstest", "assess", *map(str, paden), "--output", str(tmp_path / "uit")]
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, process_group=0)
    _wacht_op(lambda: any((tmp_path / "uit").glob("*.pdf")))
    proces.send_signal(signal.SIGKILL)
    proces.communicate(timeout=20)  # until the last one has let go of the pipe
    assert proces.returncode == -signal.SIGKILL
    assert len(list((tmp_path / "uit").glob("*.pdf"))) < len(paden), "it was at work"


def _wacht_op(gebeurd: Callable[[], bool]) -> None:
    einde = time.monotonic() + 60
    while not gebeurd():
        assert time.monotonic() < einde, "nothing happened within a minute"
        time.sleep(0.01)
