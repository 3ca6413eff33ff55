"""What `balanstest curves` costs beside the same count by hand: DuckDB, pandas and Polars; CSV and Parquet.

Run: .venv/bin/python benchmarks/logboek.py [rows …] [--keren N] [--map FOLDER]. Needs the extra `bench`.

Every figure is of a whole process, from start to end. All take their turn within a round, so that drift hits all; a
ratio is the median over the rounds. Beside the time on the clock stands the time of the processors, which other work on
the machine disturbs less. All must give the same table, ours also the generator's own truth, else it stops. The aim:
at 10⁷ rows at most 1.3 times `duckdb volledig`, under 400 MB; time linear and memory flat in the number of rows.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

WORTEL = Path(__file__).resolve().parent.parent
MAAK = WORTEL / "examples" / "logboek" / "maak_logboek.py"
HAND = WORTEL / "benchmarks" / "telling"
ONS = "balanstest curves"
MET_DE_HAND = {
    "duckdb volledig": ("duckdb_volledig.py",),
    "duckdb, 300 MB": ("duckdb_volledig.py", "300MB"),  # the same within our bound on memory, or nearly
    "duckdb tabel": ("duckdb_tabel.py",),
    "polars tabel": ("polars_tabel.py",),
    "pandas tabel": ("pandas_tabel.py",),
}
NAAR_PARQUET = """\
import sys
import duckdb

bron, doel, map_ = sys.argv[1:]
con = duckdb.connect(config={"memory_limit": "1GB", "temp_directory": map_})
con.execute(
    f"COPY (SELECT * FROM read_csv('{bron}', delim = ';', dateformat = '%d-%m-%Y', columns = {{klantnummer: 'VARCHAR', "
    "laatste_gift: 'DATE', datum_gesprek: 'DATE', resultaat: 'VARCHAR'}))"
    f" TO '{doel}' (FORMAT parquet)"
)
"""
PANDAS_HOOGSTENS = 20_000_000
"""Rows up to which pandas is asked: above that it needs more memory than an ordinary machine has."""


class Meting(NamedTuple):
    """Seconds on the clock, seconds of processors, and the peak of memory in MB."""

    klok: float
    processor: float
    geheugen: float


def meet(opdracht: Sequence[str], map_: Path) -> tuple[Meting, str]:
    """Run a process, and tell what it cost and what it wrote (nothing where it failed)."""
    doel = map_ / "uit.txt"
    with doel.open("wb") as uit:
        begin = time.perf_counter()
        proces = subprocess.Popen(opdracht, stdout=uit, stderr=subprocess.DEVNULL)
        _, stand, gebruik = os.wait4(proces.pid, 0)
        klok = time.perf_counter() - begin
    proces.returncode = os.waitstatus_to_exitcode(stand)
    eenheid = 1e6 if sys.platform == "darwin" else 1e3
    meting = Meting(klok, gebruik.ru_utime + gebruik.ru_stime, gebruik.ru_maxrss / eenheid)
    return meting, doel.read_text(encoding="utf-8") if proces.returncode == 0 else ""


def logboeken(rijen: int, map_: Path) -> tuple[list[Path], Path, str]:
    """The same log as CSV and as Parquet, its complaints, and the table that is true. Made where not there yet."""
    log, klachten = map_ / f"log-{rijen}.csv", map_ / f"log-{rijen}-klachten.csv"
    waarheid, parquet = map_ / f"log-{rijen}-waarheid.json", map_ / f"log-{rijen}.parquet"
    if not waarheid.exists():
        subprocess.run([sys.executable, str(MAAK), str(log), "--rijen", str(rijen)], check=True, capture_output=True)
    if not parquet.exists():
        # In a process of its own: what a parent has used at its peak is counted with its children.
        subprocess.run([sys.executable, "-c", NAAR_PARQUET, str(log), f"{parquet}.deel", str(map_)], check=True)
        Path(f"{parquet}.deel").replace(parquet)
    perioden = json.loads(waarheid.read_text(encoding="utf-8"))["tabellen"]["1"]["perioden"]
    regels = ["van;tot;gesprekken;conversies;verzet;klachten", *(";".join(map(str, p.values())) for p in perioden)]
    return [log, parquet], klachten, "\n".join(regels) + "\n"


def ronden(log: Path, klachten: Path, waarheid: str, keren: int, map_: Path, *, pandas: bool) -> None:
    """All in turn, so many times; print the medians and the ratios."""
    opdrachten = {
        ONS: [sys.executable, "-m", "balanstest", "curves", str(log), "--klachten", str(klachten), "--format", "csv"]
    }
    for naam, (script, *grens) in MET_DE_HAND.items():
        if pandas or not naam.startswith("pandas"):
            opdrachten[naam] = [sys.executable, str(HAND / script), str(log), str(klachten), *grens]
    gemeten: dict[str, list[Meting | None]] = {naam: [] for naam in opdrachten}
    for _ in range(keren):
        for naam, opdracht in opdrachten.items():
            meting, tabel = meet(opdracht, map_)
            if tabel and tabel != waarheid:
                raise SystemExit(f"{naam}: another table than the truth of {log}")
            gemeten[naam].append(meting if tabel else None)
    for naam, alle in gemeten.items():
        metingen = [meting for meting in alle if meting]
        paren = [(wij, zij) for wij, zij in zip(gemeten[ONS], alle, strict=True) if wij and zij]
        regel = f"  {naam:18}"
        if metingen:
            klok, processor, geheugen = (statistics.median(kolom) for kolom in zip(*metingen, strict=True))
            hoogste = max(meting.geheugen for meting in metingen)
            regel += f" {klok:7.2f} s {processor:7.2f} cpu-s {geheugen:6.0f} MB (max {hoogste:5.0f})"
        if paren:
            per_klok, per_processor = (
                statistics.median(wij[veld] / zij[veld] for wij, zij in paren) for veld in (0, 1)
            )
            regel += f"   ours / this: {per_klok:5.2f} clock {per_processor:5.2f} cpu"
        if len(metingen) < keren:
            regel += f"   FAILED {keren - len(metingen)} of {keren} times"
        print(regel, flush=True)


def andere_opdrachten() -> None:
    """No other command may load DuckDB: that alone would make it slower."""
    vragenlijst = str(WORTEL / "examples" / "geldig" / "maandelijkse-donaties.yaml")
    for argumenten in (["--help"], ["curves", "--help"], ["check", vragenlijst], ["assess", vragenlijst, "-o", "uit"]):
        code = (
            "import sys; from balanstest.cli.start import start; start(sys.argv[1:]); "
            "print('duckdb' in sys.modules, file=sys.stderr)"
        )
        with tempfile.TemporaryDirectory() as map_:
            opdracht = [sys.executable, "-c", code, *argumenten]
            uit = subprocess.run(opdracht, capture_output=True, text=True, check=True, cwd=map_)
        geladen = uit.stderr.split()[-1] == "True"
        print(f"  balanstest {argumenten[0]:7} {'LOADS duckdb' if geladen else 'does not load duckdb'}")


def main() -> None:
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("rijen", nargs="*", type=int, default=[10**6, 10**7])
    lezer.add_argument("--keren", type=int, default=3, help="rounds")
    lezer.add_argument("--map", type=Path, help="folder that keeps the logs, for another time")
    keuze = lezer.parse_args()
    print("Other commands")
    andere_opdrachten()
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = keuze.map or Path(tijdelijk)
        for rijen in keuze.rijen:
            bestanden, klachten, waarheid = logboeken(rijen, map_)
            for log in bestanden:
                print(f"{rijen:,} rows, {log.suffix[1:]} of {log.stat().st_size / 1e6:.0f} MB")
                ronden(log, klachten, waarheid, keuze.keren, Path(tijdelijk), pandas=rijen <= PANDAS_HOOGSTENS)


if __name__ == "__main__":
    main()
