"""The wheel, not only the tree: what is in it, and that it works installed somewhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import GELDIG, WORTEL

PAKKET = WORTEL / "src" / "balanstest"


@pytest.fixture(scope="module")
def wiel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from the sdist, as a release does."""
    uit = tmp_path_factory.mktemp("wiel")
    opdracht = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(uit), str(WORTEL)]
    gebouwd = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert gebouwd.returncode == 0, gebouwd.stdout + gebouwd.stderr
    (gevonden,) = uit.glob("*.whl")
    return gevonden


def _in_git(map_: str) -> set[str]:
    uit = subprocess.run(["git", "ls-files", "-z", map_], cwd=WORTEL, capture_output=True, check=True)
    return {naam for naam in uit.stdout.decode().split("\0") if naam}


@pytest.mark.skipif(not (WORTEL / ".git").exists(), reason="geen git-kloon: de lijst van bestanden is niet te vragen")
def test_het_wiel_bevat_precies_wat_erin_hoort(wiel: Path) -> None:
    with zipfile.ZipFile(wiel) as archief:
        inhoud = {naam for naam in archief.namelist() if ".dist-info/" not in naam}
    verwacht = {naam.removeprefix("src/") for naam in _in_git("src/balanstest")}
    verwacht |= {f"balanstest/_meegeleverd/{naam}" for naam in _in_git("templates") | _in_git("examples")}
    assert inhoud == verwacht


def test_het_wiel_werkt_zonder_de_broncode(wiel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wiel) as archief:
        archief.extractall(tmp_path / "site")
    omgeving = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "PYTHONSAFEPATH": "1"}
    zoek = "import balanstest; print(balanstest.__file__)"
    waar = subprocess.run([sys.executable, "-c", zoek], env=omgeving, capture_output=True, text=True, check=True)
    assert Path(waar.stdout.strip()).is_relative_to(tmp_path / "site")
    opdracht = [sys.executable, "-m", "balanstest", "assess", str(GELDIG / "tijdschrift.yaml"), "-o", "uit"]
    uit = subprocess.run(opdracht, cwd=tmp_path, env=omgeving, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, uit.stderr
    assert (tmp_path / "uit" / "BT-2026-022-v1.md").exists()
    nieuw = [sys.executable, "-m", "balanstest", "new", "--categorie", "energie", "x.yaml"]
    assert subprocess.run(nieuw, cwd=tmp_path, env=omgeving, capture_output=True, check=False).returncode == 0


def test_geen_python_in_de_meegeleverde_mappen() -> None:
    assert not [pad for map_ in ("templates", "examples") for pad in (WORTEL / map_).rglob("*.py")]


@pytest.mark.parametrize(
    ("argumenten", "niet"),
    [
        (["--help"], ("pydantic", "yaml", "jinja2", "statistics", "balanstest.vragenlijst")),
        # Typer itself loads pydantic for the help of a command with arguments.
        (["assess", "--help"], ("yaml", "jinja2", "statistics", "balanstest.vragenlijst")),
    ],
)
def test_hulp_laadt_niets_zwaars(argumenten: list[str], niet: tuple[str, ...]) -> None:
    """What makes `--help` slow is importing; so that is what is held, not a time."""
    code = (
        f"import sys; from balanstest.cli.start import start; start({argumenten!r}); "
        f"print([m for m in {niet!r} if m in sys.modules])"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.splitlines()[-1] == "[]"
