"""Faults of the system, on the real command: whatever happens, each file that is there is whole."""

from __future__ import annotations

import json
import os
import random
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from balanstest.bestand import opslag
from conftest import VRAGENLIJST, Voer, ontbreekt

KEREN = int(os.environ.get("BALANSTEST_STORINGEN", "4"))
"""How often a process is stopped, per test; more for a long run."""
AANTAL = 10
BESTANDEN = 10
"""Of one report: Markdown with its seven charts, PDF and JSON."""

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


def _namen(uit: Path) -> list[str]:
    return sorted(pad.name for pad in uit.iterdir()) if uit.exists() else []


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


@pytest.mark.slow
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


@pytest.mark.slow
@pytest.mark.parametrize("aantal", [1, AANTAL])
def test_ctrl_c_op_elk_moment(tmp_path: Path, aantal: int) -> None:
    _maak(tmp_path / "in", aantal)
    kans = random.Random(aantal)
    afgebroken = 0
    for _ in range(KEREN):
        proces = _begin(tmp_path, "in", "-o", "uit")
        time.sleep(kans.uniform(0.2, 1.5))
        os.killpg(proces.pid, signal.SIGINT)
        _, fout = proces.communicate(timeout=60)
        assert proces.returncode in (0, 130, -signal.SIGINT), fout
        afgebroken += proces.returncode != 0
        # Before the first line of the program Python itself answers.
        if b"Traceback" in fout:
            assert b"balanstest/" not in fout, fout
        _controleer_heel(tmp_path / "uit")
        assert not list((tmp_path / "uit").glob(".*.tmp"))
    assert afgebroken


_STOP_BIJ_IMPORT = """\
import os, sys
keren, sein = [int(keer) for keer in sys.argv[1].split(",")], int(sys.argv[2])
sys.argv = ["balanstest", *sys.argv[3:]]
gezien = 0
def kijk(wat, _):
    global gezien
    if wat == "import":
        gezien += 1
        if gezien in keren:
            os.kill(os.getpid(), sein)
from balanstest.__main__ import main
sys.addaudithook(kijk)
sys.exit(main())
"""
"""Stops itself while it loads a module: the first of those numbers, and perhaps once more a little later."""


@pytest.mark.steekproef(3)
@pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGHUP, signal.SIGTERM], ids=lambda sein: sein.name)
@pytest.mark.parametrize("keren", ["1", "60", "300,302", "30", "150", "600", "900", "1100", "800,801,803"])
def test_wie_stopt_ziet_nooit_een_spoor(tmp_path: Path, keren: str, sein: signal.Signals) -> None:
    (tmp_path / "x.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    opdracht = [sys.executable, "-c", _STOP_BIJ_IMPORT, keren, str(int(sein)), "assess", "x.yaml", "-o", "uit"]
    gedaan = subprocess.run(opdracht, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    assert gedaan.returncode in (0, 130), gedaan.stderr
    for woord in (b"Traceback", b"KeyboardInterrupt", b"Exception ignored", b"eigen fout"):
        assert woord not in gedaan.stderr
    _controleer_heel(tmp_path / "uit")
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.slow
def test_twee_tegelijk_op_een_map(tmp_path: Path) -> None:
    _maak(tmp_path / "in", 3)
    processen = [_begin(tmp_path, "in", "-o", "uit") for _ in range(2)]
    for proces in processen:
        _, fout = proces.communicate(timeout=120)
        assert proces.returncode == 0, fout
    _controleer_heel(tmp_path / "uit")
    assert len(list((tmp_path / "uit").iterdir())) == 3 * BESTANDEN


@pytest.mark.slow
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


_OP_VOLLE_SCHIJF = """\
import json, os, subprocess, sys
mount = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={sys.argv[1]}", "tmpfs", "uit"], capture_output=True)
if mount.returncode:
    print("geen schijf", file=sys.stderr)
    sys.exit(77)
gedaan = subprocess.run([sys.executable, "-m", "balanstest", *sys.argv[2:]], capture_output=True, timeout=120)
staat_er = {naam: open("uit/" + naam, "rb").read().decode("latin-1") for naam in os.listdir("uit")}
json.dump([gedaan.returncode, gedaan.stdout.decode(), gedaan.stderr.decode(), staat_er], sys.stdout)
"""
"""A disk of a few kilobytes, for one process alone: it is gone when that ends."""


def _op_volle_schijf(map_: Path, grootte: str, *opdracht: str) -> tuple[int, str, dict[str, bytes]]:
    """Run with a disk that small as the folder `uit`. Returns the code, what was said, and the files on that disk."""
    if shutil.which("unshare") is None:
        ontbreekt("unshare (om een eigen kleine schijf te maken)")
    (map_ / "uit").mkdir(exist_ok=True)
    recht = ["--mount"] if os.geteuid() == 0 else ["--mount", "--map-root-user"]
    heel = ["unshare", *recht, sys.executable, "-c", _OP_VOLLE_SCHIJF, grootte, *opdracht]
    gedaan = subprocess.run(heel, cwd=map_, capture_output=True, check=False, timeout=180)
    if gedaan.returncode == 77 or gedaan.stderr.startswith(b"unshare:"):
        ontbreekt("het recht om een eigen kleine schijf te maken")
    assert gedaan.returncode == 0, gedaan.stderr
    code, uit, fout, bestanden = json.loads(gedaan.stdout)
    return code, uit + fout, {naam: inhoud.encode("latin-1") for naam, inhoud in bestanden.items()}


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("grootte", ["40k", "4k", "16k", "100k", "300k"])
def test_op_een_schijf_die_vol_raakt_staan_alleen_hele_rapporten(tmp_path: Path, grootte: str) -> None:
    _maak(tmp_path / "in", 3)
    code, gezegd, bestanden = _op_volle_schijf(tmp_path, grootte, "assess", "in", "-o", "uit")
    assert code == 5, gezegd
    assert "E095" in gezegd
    assert "de schijf is vol" in " ".join(gezegd.split())
    assert "Traceback" not in gezegd
    assert not [naam for naam in bestanden if naam.endswith(".tmp")]
    soorten = ("md", "pdf", "json")
    for nummer in range(3):
        eigen = {naam for naam in bestanden if naam.startswith(f"T-{nummer}-")}
        assert len(eigen) in (0, BESTANDEN), eigen
        if eigen:
            assert {f"T-{nummer}-v1.{soort}" for soort in soorten} <= eigen
    (tmp_path / "heel").mkdir()
    for naam, inhoud in bestanden.items():
        (tmp_path / "heel" / naam).write_bytes(inhoud)
    _controleer_heel(tmp_path / "heel")


@pytest.mark.slow
def test_op_een_volle_schijf_maakt_new_niets_half(tmp_path: Path) -> None:
    code, gezegd, bestanden = _op_volle_schijf(tmp_path, "4k", "new", "uit/mijn.yaml", "--peildatum", "2026-10-31")
    assert code == 5, gezegd
    assert "de schijf is vol" in " ".join(gezegd.split())
    assert "mijn.yaml" not in bestanden
    assert not [naam for naam in bestanden if naam.endswith(".tmp")]


_STROMEN = {
    "stdout dicht": ">&-",
    "stderr dicht": "2>&-",
    "alles dicht": "<&- >&- 2>&-",
    "niemand leest stdout": "> >(exit 0)",
    "niemand leest stderr": "2> >(exit 0)",
    "stderr naar een volle schijf": "2>/dev/full",
    "stdout naar een volle schijf": ">/dev/full",
}


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("stroom", _STROMEN)
@pytest.mark.parametrize(
    ("opdracht", "code", "aantal"),
    [
        pytest.param(["assess", "goed.yaml", "-o", "uit"], 0, BESTANDEN, id="een"),
        pytest.param(
            ["assess", "in", "-o", "uit", "--format", "md"],
            4,
            2 * (BESTANDEN - 2),
            id="partij-met-fout",
            marks=pytest.mark.slow,
        ),
        pytest.param(["assess", "goed.yaml", "--json"], 0, 0, id="json"),
        pytest.param(["check", "fout.yaml"], 4, 0, id="check"),
        pytest.param(["zomaar"], 2, 0, id="gebruik"),
        pytest.param(["explain", "1a"], 0, 0, id="explain"),
        pytest.param(["check", "goed.yaml"], 0, 0, id="check-goed"),
        pytest.param(["--help"], 0, 0, id="help", marks=pytest.mark.slow),
        pytest.param(["schema"], 0, 0, id="schema", marks=pytest.mark.slow),
    ],
)
def test_wie_niet_leest_wat_er_staat_verandert_niets_aan_de_uitkomst(
    tmp_path: Path, opdracht: list[str], code: int, aantal: int, stroom: str
) -> None:
    """The exit code and the files are those of an ordinary run; only a full disk for the output itself is a failure."""
    if shutil.which("bash") is None or not Path("/dev/full").exists():
        ontbreekt("bash of /dev/full")
    _maak(tmp_path / "in", 2)
    (tmp_path / "goed.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    fout = VRAGENLIJST.replace("versie: 1", "versie: twee").replace("T-1", "T-9")
    for pad in (tmp_path / "fout.yaml", tmp_path / "in" / "0fout.yaml"):
        pad.write_text(fout, encoding="utf-8")
    # What is not the subject goes to a file, to be looked at.
    rest = " ".join(f"{nummer}>{nummer}.txt" for nummer in (1, 2) if f"{nummer}>" not in f"1{_STROMEN[stroom]}")
    regel = shlex.join([sys.executable, "-m", "balanstest", *opdracht])
    script = f"{regel} {rest} {_STROMEN[stroom]}" if stroom != "alles dicht" else f"{regel} {_STROMEN[stroom]}"
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONUNBUFFERED"}  # as users have it
    gedaan = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=omgeving, capture_output=True, check=False, timeout=120
    )
    gezegd = b"".join(pad.read_bytes() for pad in tmp_path.glob("?.txt")) + gedaan.stdout + gedaan.stderr
    assert b"Traceback" not in gezegd
    assert b"Exception" not in gezegd
    if stroom == "stdout naar een volle schijf" and opdracht != ["zomaar"]:
        assert gedaan.returncode == 5
        assert "de schijf is vol" in gezegd.decode()
        # Never a part: with one questionnaire the outcome is shown first, with many it comes last.
        assert len(_namen(tmp_path / "uit")) in (0, aantal)
    else:
        assert gedaan.returncode == code, gezegd
        assert len(_namen(tmp_path / "uit")) == aantal
    _controleer_heel(tmp_path / "uit")


@pytest.mark.steekproef(2)
@pytest.mark.parametrize("wanneer", ["_schrijf_tijdelijk", "_vervang"])
@pytest.mark.parametrize("keer", [1, 2, 7])
def test_een_map_die_onder_de_handen_verdwijnt(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanneer: str, keer: int
) -> None:
    (tmp_path / "x.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    echt, keren = getattr(opslag, wanneer), []

    def eerst_weg(*wat: object) -> None:
        keren.append(wat)
        if len(keren) == keer:
            shutil.rmtree(tmp_path / "uit")
        echt(*wat)

    monkeypatch.setattr(opslag, wanneer, eerst_weg)
    uit = voer("assess", "x.yaml", "-o", "uit")
    assert uit.code == 5
    assert "E095" in uit.fout
    assert "er niet (meer)" in " ".join(uit.fout.split())
    assert _namen(tmp_path / "uit") == []
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert voer("assess", "x.yaml", "-o", "uit").code == 0
    assert len(_namen(tmp_path / "uit")) == BESTANDEN


@pytest.mark.slow
def test_een_map_die_tijdens_een_partij_telkens_verdwijnt(tmp_path: Path) -> None:
    _maak(tmp_path / "in", AANTAL)
    kans = random.Random(7)
    proces = _begin(tmp_path, "in", "-o", "uit", "--format", "md,json")
    while proces.poll() is None:
        time.sleep(kans.uniform(0.01, 0.1))
        shutil.rmtree(tmp_path / "uit", ignore_errors=True)
    _, fout = proces.communicate(timeout=60)
    assert proces.returncode in (0, 5), fout
    assert b"Traceback" not in fout
    assert (proces.returncode == 5) == (b"E095" in fout)
    _controleer_heel(tmp_path / "uit")


@pytest.mark.slow
def test_een_werkmap_die_er_niet_meer_is(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    (tmp_path / "weg").mkdir()
    regel = shlex.join([sys.executable, "-m", "balanstest"])
    for opdracht in ("assess ../x.yaml", "assess ../x.yaml -o uit", "check ../x.yaml", "new y.yaml"):
        (tmp_path / "weg").mkdir(exist_ok=True)
        script = f"cd weg && rmdir ../weg && exec {regel} {opdracht}"
        gedaan = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, check=False, timeout=60)
        assert gedaan.returncode == 5, (opdracht, gedaan)
        assert b"Traceback" not in gedaan.stderr
        assert "er niet" in " ".join(gedaan.stderr.decode().split()), opdracht


@pytest.mark.slow
def test_na_kill_9_blijft_er_niets_liggen(tmp_path: Path) -> None:
    """What such a process had on its way is taken away by the next one that writes there, when it is old enough."""
    (tmp_path / "x.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    programma = (
        "import os, sys; from balanstest.bestand import opslag; from balanstest.cli.start import start;"
        "opslag._vervang = lambda *_: os.kill(os.getpid(), 9); start(sys.argv[1:])"
    )
    opdracht = [sys.executable, "-c", programma, "assess", "x.yaml", "-o", "uit"]
    assert subprocess.run(opdracht, cwd=tmp_path, check=False, timeout=60, capture_output=True).returncode == -9
    over = [naam for naam in _namen(tmp_path / "uit") if naam.endswith(".tmp")]
    assert len(over) == BESTANDEN
    assert _namen(tmp_path / "uit") == [*over, ".balanstest.lock"]  # that goes with the next run, however old it is
    goed = [sys.executable, "-m", "balanstest", "assess", "x.yaml", "-o", "uit"]
    for verschil, rest in ((3000, BESTANDEN), (4000, 0)):
        for naam in over:
            toen = time.time() - verschil
            os.utime(tmp_path / "uit" / naam, (toen, toen))
        assert subprocess.run(goed, cwd=tmp_path, check=False, timeout=60, capture_output=True).returncode == 0
        assert len([naam for naam in _namen(tmp_path / "uit") if naam.startswith(".")]) == rest
    assert len(_namen(tmp_path / "uit")) == BESTANDEN
