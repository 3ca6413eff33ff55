"""The folder that `curves` works in: what a killed run left is swept up, and nothing else ever is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from balanstest.logboek.lezen import werkmap as kamer
from conftest import Voer
from logboekhulp import gewoon, schrijf

NIETS = ("--nawacht", "0", "--uitkomst", "klacht=klacht", "--format", "csv")
_WERK = "import os, sys; from balanstest.logboek.lezen.werkmap import werkmap\nwith werkmap() as map_:\n"


@pytest.fixture
def tijdelijk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    map_ = tmp_path / "tijdelijk"
    map_.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(map_))
    return map_


def _verlaten(tijdelijk: Path) -> Path:
    """What a run leaves that is killed while it works."""
    programma = f"{_WERK}    (map_ / 'tekst-1.csv').write_text('K1')\n    os.kill(os.getpid(), 9)\n"
    subprocess.run([sys.executable, "-c", programma], env=os.environ | {"TMPDIR": str(tijdelijk)}, check=False)
    (map_,) = tijdelijk.iterdir()
    return map_


@pytest.mark.parametrize(
    "naam", ["balanstest-curves-2026-resultaten", "balanstest-curves-1-x", "balanstest-curves-abcdefgh"]
)
def test_een_map_van_de_gebruiker_blijft(voer: Voer, tmp_path: Path, tijdelijk: Path, naam: str) -> None:
    (tijdelijk / naam).mkdir()
    (tijdelijk / naam / "van-mij").touch()
    (tijdelijk / naam / "slot").touch()
    (tijdelijk / naam / "merk").write_text("van mij", encoding="utf-8")
    schrijf(tmp_path / "log.csv", gewoon())
    assert voer("curves", "log.csv", *NIETS).code == 0
    assert {pad.name for pad in (tijdelijk / naam).iterdir()} == {"van-mij", "slot", "merk"}


@pytest.mark.skipif(os.name == "nt", reason="Windows kent dit signaal niet")
def test_wat_een_gedode_telling_achterliet_gaat_weg_en_een_kopie_daarvan_niet(tijdelijk: Path) -> None:
    over = _verlaten(tijdelijk)
    assert (over / "tekst-1.csv").exists()
    kopie = tijdelijk / "balanstest-curves-kopie"
    shutil.copytree(over, kopie)
    link = tijdelijk / "balanstest-curves-link"
    link.symlink_to(kopie)
    with kamer.werkmap():
        assert not over.exists()
    assert sorted(pad.name for pad in tijdelijk.iterdir()) == [kopie.name, link.name]
    assert (kopie / "tekst-1.csv").read_text(encoding="utf-8") == "K1"


def test_een_telling_die_nog_bezig_is_houdt_haar_map(tijdelijk: Path) -> None:
    """Also of a run in another container, whose number no process here has."""
    programma = f"{_WERK}    print(map_, flush=True)\n    sys.stdin.read()\n"
    omgeving = os.environ | {"TMPDIR": str(tijdelijk)}
    with subprocess.Popen(
        [sys.executable, "-c", programma], env=omgeving, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as bezig:
        assert bezig.stdout is not None
        map_ = Path(bezig.stdout.readline().strip())
        with kamer.werkmap() as eigen:
            assert map_.is_dir()
            assert eigen != map_
        bezig.communicate()
    assert list(tijdelijk.iterdir()) == []


def test_zonder_sloten_wordt_er_niets_opgeruimd(tijdelijk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a network folder that knows no locks nobody can tell whose a folder is."""

    def geen_slot(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(kamer.FileLock, "acquire", geen_slot)
    with kamer.werkmap() as een:
        assert not (een / "merk").exists()
        with kamer.werkmap():
            assert een.is_dir()
    assert list(tijdelijk.iterdir()) == []
