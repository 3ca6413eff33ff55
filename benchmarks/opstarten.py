"""How long `balanstest --help` takes beside a bare Typer + rich `--help`: prints medians and their ratio.

Run: .venv/bin/python benchmarks/opstarten.py [runs]. The aim is a ratio of at most 1.7.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KAAL = """\
import typer

app = typer.Typer(help="Bare.")


@app.command()
def een(bestand: str, optie: str = "x") -> None:
    "One."


@app.command()
def twee(bestand: str, optie: str = "x") -> None:
    "Two."


app()
"""


def duur(opdracht: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(opdracht, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main(keren: int) -> None:
    with tempfile.TemporaryDirectory() as map_:
        kaal = Path(map_) / "kaal.py"
        kaal.write_text(KAAL)
        wij, zij = [sys.executable, "-m", "balanstest", "--help"], [sys.executable, str(kaal), "--help"]
        duur(wij), duur(zij)  # warm up
        paren = [(duur(wij), duur(zij)) for _ in range(keren)]  # in turn, so that drift hits both
    ons, hun = (statistics.median(kolom) for kolom in zip(*paren, strict=True))
    print(f"balanstest --help  {ons * 1000:6.0f} ms\nbare Typer --help  {hun * 1000:6.0f} ms\nratio {ons / hun:17.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
