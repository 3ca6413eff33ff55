"""The wheel, not only the tree: what is in it, and that it works installed somewhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from balanstest import __version__
from conftest import GELDIG, WORTEL, ontbreekt

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


def test_het_wiel_bevat_precies_wat_erin_hoort(wiel: Path) -> None:
    if not (WORTEL / ".git").exists():
        ontbreekt("een git-kloon (om de lijst van bestanden te vragen)")
    with zipfile.ZipFile(wiel) as archief:
        inhoud = {naam for naam in archief.namelist() if ".dist-info/" not in naam}
    verwacht = {naam.removeprefix("src/") for naam in _in_git("src/balanstest")}
    verwacht |= {f"balanstest/_meegeleverd/{naam}" for naam in _in_git("templates") | _in_git("examples")}
    verwacht.add(f"balanstest-{__version__}.data/data/share/man/man1/balanstest.1")
    assert inhoud == verwacht


def test_het_wiel_werkt_in_een_lege_omgeving(wiel: Path, tmp_path: Path) -> None:
    """Only what the wheel itself asks for is there, in the versions of the constraints file."""
    venv.create(tmp_path / "venv", with_pip=True)
    bak = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(bak / "python"), "-m", "pip", "install", "--quiet", "-c", str(WORTEL / "constraints.txt"), str(wiel)]
    gelukt = subprocess.run(pip, capture_output=True, text=True, check=False)
    if gelukt.returncode != 0 and "No matching distribution" in gelukt.stderr:
        ontbreekt("een pakketbron om het wiel uit te installeren")
    assert gelukt.returncode == 0, gelukt.stderr
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONPATH"}
    for opdracht in (
        ["assess", str(GELDIG / "tijdschrift.yaml"), "-o", "uit"],
        ["new", "--categorie", "energie", "x.yaml"],
        ["check", "x.yaml"],
    ):
        uit = subprocess.run(
            [str(bak / "balanstest"), *opdracht],
            cwd=tmp_path,
            env=omgeving,
            capture_output=True,
            text=True,
            check=False,
        )
        assert uit.returncode == 0, uit.stderr
    assert (tmp_path / "uit" / "BT-2026-022-v1.md").exists()


def test_alles_wat_wordt_geinstalleerd_staat_vast() -> None:
    """The constraints file names every package that the project and its tests pull in."""
    vast = {
        canonicalize_name(regel.split("==")[0])
        for regel in (WORTEL / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if regel.strip()
    }
    nodig, te_doen = set(), [("balanstest", {"test", "dev"})]
    while te_doen:
        naam, extras = te_doen.pop()
        for tekst in metadata.requires(naam) or []:
            eis = Requirement(tekst)
            past = eis.marker is None or any(eis.marker.evaluate({"extra": extra}) for extra in (extras or {""}))
            nieuw = canonicalize_name(eis.name)
            if past and nieuw not in nodig:
                nodig.add(nieuw)
                if _geinstalleerd(nieuw):
                    te_doen.append((nieuw, set(eis.extras)))
    assert nodig - vast == set()


def _geinstalleerd(naam: str) -> bool:
    try:
        metadata.version(naam)
    except metadata.PackageNotFoundError:
        return False
    return True


def test_geen_python_in_de_meegeleverde_mappen() -> None:
    """But for the script that makes a log to try things with, which the program itself never runs."""
    gevonden = [pad for map_ in ("templates", "examples") for pad in (WORTEL / map_).rglob("*.py")]
    assert gevonden == [WORTEL / "examples" / "logboek" / "maak_logboek.py"]


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
