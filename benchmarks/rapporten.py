"""What a report costs beside the typesetting alone: one questionnaire cold, and many in one command.

Run: .venv/bin/python benchmarks/rapporten.py [many] [runs]. Prints processor time (of all processes together), elapsed
time, memory and ratios. The base is Typst that compiles the same files, without any library of ours in its process. The
aims are at most 2.6 times its processor time for one report, and at most 1.3 times for 1,000, with flat memory.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from balanstest.beoordeling import beoordeel_vragenlijst
from balanstest.kader import laad_pakketten
from balanstest.rapport.lettertypen import mappen
from balanstest.rapport.pdf import als_typst
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.zetten import MARKUP, STANDAARDEN
from balanstest.vragenlijst import laad

WORTEL = Path(__file__).resolve().parent.parent
VOORBEELD = WORTEL / "examples" / "geldig" / "energie-2026.yaml"
KENMERK = "kenmerk: "
KAAL = f"""\
import sys
from pathlib import Path

import typst

fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths={list(map(str, mappen()))!r})
for naam in sys.stdin.read().splitlines():
    compiler = typst.Compiler(root=naam, font_paths=fonts)
    pdf = compiler.compile(Path(naam) / {MARKUP!r}, format="pdf", pdf_standards={STANDAARDEN!r})
    (Path(naam) / "uit.pdf").write_bytes(pdf)
"""


def maak(aantal: int, map_: Path) -> list[Path]:
    """Questionnaires that differ in kenmerk and in one answer, and beside each the folder that Typst would read."""
    tekst, pakketten = VOORBEELD.read_text(encoding="utf-8"), laad_pakketten(None)
    mappen_ = []
    (map_ / "in").mkdir()
    for nummer in range(aantal):
        pad = map_ / "in" / f"q{nummer:04}.yaml"
        anders = tekst.replace(KENMERK, f"{KENMERK}Q{nummer}-", 1).replace("De ", f"De {nummer}e ", 1)
        pad.write_text(anders, encoding="utf-8")
        rapport = Rapport(beoordeel_vragenlijst(laad(str(pad), pad.read_bytes(), pad.parent), pakketten))
        doel = map_ / "typst" / pad.stem
        doel.mkdir(parents=True)
        for naam, inhoud in als_typst(rapport, pad.stem).items():
            (doel / naam).write_bytes(inhoud)
        mappen_.append(doel)
    return mappen_


class Kosten(NamedTuple):
    """Seconds: of all processors together, and as a clock tells."""

    rekentijd: float
    klok: float


def _gemeten(werk: Callable[[], None]) -> Kosten:
    voor, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    werk()
    na = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Kosten(na.ru_utime + na.ru_stime - voor.ru_utime - voor.ru_stime, time.perf_counter() - begin)


def wij(*argumenten: Path | str) -> Kosten:
    """What `balanstest assess` costs."""
    opdracht = [sys.executable, "-m", "balanstest", "assess", *map(str, argumenten), "--format", "md,pdf,json"]
    return _gemeten(lambda: subprocess.run(opdracht, stdout=subprocess.DEVNULL, check=True) and None)


def kaal(*groepen: Iterable[Path]) -> Kosten:
    """What one bare process per group costs, side by side."""

    def werk() -> None:
        processen = []
        for groep in groepen:
            proces = subprocess.Popen([sys.executable, "-c", KAAL], stdin=subprocess.PIPE, text=True)
            assert proces.stdin is not None
            proces.stdin.write("\n".join(map(str, groep)))
            proces.stdin.close()
            processen.append(proces)
        if any(proces.wait() for proces in processen):
            raise SystemExit("the bare process failed")

    return _gemeten(werk)


def _regel(naam: str, ons: Kosten, hun: Kosten) -> str:
    return (
        f"{naam}: assess {ons.rekentijd:.2f} s of processor ({ons.klok:.2f} s elapsed), bare {hun.rekentijd:.2f} s "
        f"({hun.klok:.2f} s), ratio {ons.rekentijd / hun.rekentijd:.2f}"
    )


def main(veel: int, keren: int) -> None:
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        mappen_ = maak(veel, map_)
        een, uit = map_ / "in" / "q0000.yaml", map_ / "uit"
        wij(een, "--output", uit), kaal(mappen_[:1])  # warm up
        paren = [(wij(een, "--output", uit), kaal(mappen_[:1])) for _ in range(keren)]  # in turn: drift hits both
        ons, hun = (min(kolom) for kolom in zip(*paren, strict=True))
        print(_regel("one, cold", ons, hun))
        for aantal in sorted({min(veel, max(20, veel // 10)), veel}):
            deel = mappen_[:aantal]
            bronnen = sorted((map_ / "in").iterdir())[:aantal]
            hun = kaal(deel[::2], deel[1::2])
            ons = wij(*bronnen, "--output", map_ / f"uit{aantal}")
            top = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(f"{_regel(str(aantal), ons, hun)}; largest process {top:.0f} MB")


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    main(*(int(argument) for argument in (sys.argv[1:] + ["1000", "9"][len(sys.argv) - 1 :])))
