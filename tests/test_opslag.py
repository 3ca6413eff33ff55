"""Files that two runs write at once, and a file that is changed: one whole set, and nobody's change is lost."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import stat
import subprocess
import sys
from multiprocessing.synchronize import Barrier
from pathlib import Path

import filelock
import pytest

from balanstest.bestand import opslag, slot
from balanstest.errors import OmgevingError
from conftest import VRAGENLIJST

NAMEN = [f"{nummer}.md" for nummer in range(8)]
RONDEN = 8


def _schrijf_telkens(map_: Path, eigen: bytes, samen: Barrier, verschil: list[str]) -> None:
    for _ in range(RONDEN):
        samen.wait(60)
        opslag.schrijf({map_ / naam: eigen for naam in NAMEN})
        samen.wait(60)
        verschil += [naam for naam in NAMEN if (map_ / naam).read_bytes() != (map_ / NAMEN[0]).read_bytes()]
        samen.wait(60)


@pytest.mark.slow
def test_twee_processen_laten_een_hele_set_na(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Manager() as beheer:
        samen, verschil = context.Barrier(2), beheer.list()
        processen = [
            context.Process(target=_schrijf_telkens, args=(tmp_path, eigen, samen, verschil))
            for eigen in (b"een", b"twee")
        ]
        for proces in processen:
            proces.start()
        for proces in processen:
            proces.join(120)
        assert [proces.exitcode for proces in processen] == [0, 0]
        assert list(verschil) == []
    assert sorted(pad.name for pad in tmp_path.iterdir()) == sorted(NAMEN)


@pytest.mark.slow
def test_twee_rapporten_met_een_naam_laten_een_heel_rapport_na(tmp_path: Path) -> None:
    """Two questionnaires with the same name for their report, assessed at once into one folder."""
    afdrukken = set()
    for naam in ("een", "twee"):
        ruw = VRAGENLIJST.replace("balanstest: 1\n", f"# {naam}\nbalanstest: 1\n", 1).encode()
        (tmp_path / f"{naam}.yaml").write_bytes(ruw)
        afdrukken.add(hashlib.sha256(ruw).hexdigest())
    opdracht = [sys.executable, "-m", "balanstest", "assess"]
    processen = [
        subprocess.Popen([*opdracht, f"{naam}.yaml", "-o", "uit"], cwd=tmp_path, stdout=subprocess.DEVNULL)
        for naam in ("een", "twee")
    ]
    assert [proces.wait(120) for proces in processen] == [0, 0]
    uit = sorted((tmp_path / "uit").iterdir())
    assert len(uit) == 10
    assert not [pad for pad in uit if pad.name.startswith(".")]
    teksten = [pad.read_text(encoding="utf-8") for pad in uit if pad.suffix in (".md", ".json")]
    genoemd = [{afdruk for afdruk in afdrukken if afdruk in tekst} for tekst in teksten]
    assert len(genoemd) == 2
    assert genoemd[0] == genoemd[1]
    assert len(genoemd[0]) == 1


def test_wie_te_lang_wacht_hoort_het(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slot, "WACHT", 0.05)
    (tmp_path / "a.md").write_bytes(b"oud")
    ander = filelock.FileLock(tmp_path / slot.NAAM)
    with ander, pytest.raises(OmgevingError) as fout:
        opslag.schrijf({tmp_path / "a.md": b"nieuw", tmp_path / "b.md": b"nieuw"})
    assert [(melding.code, melding.bestand) for melding in fout.value.meldingen] == [("E167", str(tmp_path))]
    assert {pad.name: pad.read_bytes() for pad in tmp_path.iterdir() if pad.name != slot.NAAM} == {"a.md": b"oud"}
    opslag.schrijf({tmp_path / "a.md": b"nieuw"})
    assert [pad.name for pad in tmp_path.iterdir()] == ["a.md"]  # what another left is taken away too


@pytest.mark.parametrize(
    "reden", [OSError(38, "niet op deze schijf"), PermissionError(13, "nee"), NotImplementedError()]
)
def test_waar_geen_slot_kan_gaat_het_zonder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reden: Exception) -> None:
    def nee(*_: object, **__: object) -> None:
        raise reden

    monkeypatch.setattr(filelock.FileLock, "acquire", nee)
    opslag.schrijf({tmp_path / "a.md": b"a", tmp_path / "b.md": b"b"})
    opslag.vervang_bestand(tmp_path / "a.md", b"a", b"c")
    assert {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()} == {"a.md": b"c", "b.md": b"b"}


@pytest.mark.skipif(os.name == "nt", reason="Windows kent deze rechten en koppelingen niet")
def test_een_vervangen_bestand_houdt_zijn_rechten_en_zijn_koppeling(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    echt = tmp_path / "echt" / "v.yaml"
    echt.write_bytes(b"oud")
    echt.chmod(0o640)
    (tmp_path / "v.yaml").symlink_to(echt)
    opslag.vervang_bestand(tmp_path / "v.yaml", b"oud", b"nieuw")
    assert (tmp_path / "v.yaml").is_symlink()
    assert (echt.read_bytes(), stat.S_IMODE(echt.stat().st_mode)) == (b"nieuw", 0o640)
    assert len(list(tmp_path.iterdir())) == 2
    assert len(list(echt.parent.iterdir())) == 1


def test_wat_een_ander_veranderde_blijft(tmp_path: Path) -> None:
    pad = tmp_path / "v.yaml"
    pad.write_bytes(b"van een ander")
    with pytest.raises(OmgevingError) as fout:
        opslag.vervang_bestand(pad, b"oud", b"nieuw")
    assert [melding.code for melding in fout.value.meldingen] == ["E148"]
    assert pad.read_bytes() == b"van een ander"
    pad.unlink()
    with pytest.raises(OmgevingError) as fout:
        opslag.vervang_bestand(pad, b"oud", b"nieuw")
    assert [melding.code for melding in fout.value.meldingen] == ["E091"]
    assert list(tmp_path.iterdir()) == []


def _verander_telkens(pad: Path, keren: int) -> None:
    """Fails with any error but that the other was first."""
    gelukt = 0
    while gelukt < keren:
        oud = pad.read_bytes()
        try:
            opslag.vervang_bestand(pad, oud, oud + b"x")
            gelukt += 1
        except OmgevingError as fout:
            if fout.meldingen[0].code != "E148":
                raise


def test_twee_die_een_bestand_veranderen_verliezen_niets(tmp_path: Path) -> None:
    pad = tmp_path / "v.yaml"
    pad.write_bytes(b"")
    context = multiprocessing.get_context("spawn")
    processen = [context.Process(target=_verander_telkens, args=(pad, 15)) for _ in range(2)]
    for proces in processen:
        proces.start()
    for proces in processen:
        proces.join(120)
    assert [proces.exitcode for proces in processen] == [0, 0]
    assert pad.read_bytes() == b"x" * 30
