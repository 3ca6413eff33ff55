"""The documents are tests: transcripts come from the program, commands and options exist, links lead somewhere.

After a change that is meant: `BALANSTEST_GOLDEN=schrijf pytest tests/test_readme.py`.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from conftest import WORTEL, Voer

DOCUMENTEN = [WORTEL / "README.md", WORTEL / "docs" / "handleiding.md", WORTEL / "CHANGELOG.md"]
TRANSCRIPT = re.compile(r"(<!-- transcript: (?P<opdracht>.+?) -->\n```text\n)(?P<tekst>.*?)(```)", re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTEN, ids=lambda pad: pad.name)
def test_transcripten_zijn_wat_het_programma_zegt(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: Path
) -> None:
    (tmp_path / "examples").symlink_to(WORTEL / "examples")
    monkeypatch.setenv("COLUMNS", "100")

    def maak(treffer: re.Match[str]) -> str:
        uit = voer(*shlex.split(treffer["opdracht"]))
        regels = [regel.rstrip() for regel in (uit.uit + uit.fout).splitlines()]
        return f"{treffer[1]}" + "\n".join(regels).strip("\n") + f"\n{treffer[4]}"

    voor = document.read_text(encoding="utf-8")
    na = TRANSCRIPT.sub(maak, voor)
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        document.write_text(na, encoding="utf-8", newline="\n")
    else:
        assert na == voor


def test_de_readme_heeft_een_transcript() -> None:
    assert len(TRANSCRIPT.findall(DOCUMENTEN[0].read_text(encoding="utf-8"))) == 1


@pytest.mark.parametrize("document", DOCUMENTEN, ids=lambda pad: pad.name)
def test_genoemde_opdrachten_en_opties_bestaan(voer: Voer, document: Path) -> None:
    tekst = document.read_text(encoding="utf-8")
    opdrachten = set(re.findall(r"balanstest (new|check|assess|[a-z]{4,})(?= )", tekst)) - {"klanttermijn"}
    alle = ("new", "check", "assess", "approve", "seal", "verify", "templates", "explain", "schema", "curves")
    assert opdrachten <= set(alle)
    hulp = "".join(voer(*opdracht, "--help").uit for opdracht in ([], *([naam] for naam in alle)))
    eigen = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", tekst)) - {"--quiet", "--help", "--rijen", "--seed"}
    assert {optie for optie in eigen if optie not in hulp} == set()


@pytest.mark.parametrize(
    "woord", ["**vooruitblik**", "**bindend**", "**gevoelig**", "**robuust**", "1 juli 2026", "`--plain`", "NO_COLOR"]
)
def test_de_handleiding_legt_uit_wat_het_scherm_zegt(woord: str) -> None:
    tekst = DOCUMENTEN[1].read_text(encoding="utf-8").lower()
    assert woord.lower() in tekst


@pytest.mark.parametrize("document", DOCUMENTEN[:2], ids=lambda pad: pad.name)
def test_verwijzingen_leiden_ergens_heen(document: Path) -> None:
    tekst = document.read_text(encoding="utf-8")
    doelen = [document.parent / doel for doel in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", tekst)]
    paden = re.findall(r"`((?:src|templates|examples|docs|tests|benchmarks)/[\w./-]+)`", tekst)
    doelen += [WORTEL / pad for pad in paden]
    assert doelen
    assert [doel for doel in doelen if not doel.exists()] == []
