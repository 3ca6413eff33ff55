"""What checking a large questionnaire costs beside parsing its YAML events alone: prints times and their ratio.

Run: .venv/bin/python benchmarks/controle.py [runs]. Two valid questionnaires of about 200 kB: ten years of months with
long answers, and the most rows that the format holds. The aim is a ratio of at most 2.5 in one process, of
processor time (see docs/besluiten); the whole command, cold, is shown beside it.
"""

from __future__ import annotations

import gc
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml

from balanstest.beoordeling import controleer
from balanstest.kader import laad_pakketten
from balanstest.vragenlijst import laad

WORTEL = Path(__file__).resolve().parent.parent
VOORBEELD = WORTEL / "examples" / "geldig" / "maandelijkse-donaties.yaml"
ZIN = "In het eerste jaar kent de oud-donateur ons nog; daarna neemt de kans op ergernis per maand toe."
VORMEN = {"long answers": (120, 540, 100), "many rows": (1200, 140, 300)}
"""Per kind of questionnaire the months in the table, the lines in each of three answers, and the measures."""


def maak(maanden: int, regels: int, maatregelen: int) -> str:
    """The example with more rows, more measures, and answers of many paragraphs."""
    kop, rest = VOORBEELD.read_text(encoding="utf-8").split("    perioden:\n")
    staart = rest[rest.index("  normen:\n") :]
    rijen = "".join(
        f"      - {{van: {i}, tot: {i + 1}, gesprekken: {900 - i // 2}, conversies: {90 - i // 15}, "
        f"verzet: {3 + i % 7}, klachten: {i % 2}}}\n"
        for i in range(maanden)
    )
    lijst = "".join(
        f"    - maatregel: De bellijst van campagne {i} wordt gewist\n      bewijs: Verslag {i} van de verwerker\n"
        for i in range(maatregelen)
    )
    kop = kop.replace("  maatregelen:\n", f"  maatregelen:\n{lijst}")
    alineas = (f"    {ZIN}\n" * 5 + "\n") * (regels // 5)
    for naam in ("belangen_klant", "verwachting_klant", "ervaring_klant"):
        staart = staart.replace(f"  {naam}: >-\n", f"  {naam}: >-\n{alineas}")
    return f"{kop}    perioden:\n{rijen}{staart}"


def duur(doe: Callable[[], object], klok: Callable[[], float] = time.process_time) -> float:
    """Seconds, with the waste of earlier runs cleared away first.

    Of the processor, unless `klok` is another clock: on a busy machine what takes longer than a time slice is
    interrupted, and what takes less is not.
    """
    gc.collect()
    begin = klok()
    doe()
    return klok() - begin


def main(keren: int) -> None:
    gc.set_threshold(100_000)  # as the program does at its start; it holds for both
    pakketten, bron = laad_pakketten(None), VOORBEELD.parent
    for vorm, maten in VORMEN.items():
        tekst = maak(*maten)
        ruw = tekst.encode()

        def wij(ruw: bytes = ruw) -> None:
            controleer(laad("groot.yaml", ruw, bron), pakketten)

        def gebeurtenissen(tekst: str = tekst) -> None:
            for _ in yaml.parse(tekst, Loader=yaml.CSafeLoader):
                pass

        wij(), gebeurtenissen()  # warm up
        paren = [(duur(wij), duur(gebeurtenissen)) for _ in range(keren)]  # in turn, so that drift hits both
        ons, hun = (statistics.median(kolom) for kolom in zip(*paren, strict=True))
        with tempfile.TemporaryDirectory() as map_:
            shutil.copytree(bron / "bijlagen", Path(map_) / "bijlagen")
            pad = Path(map_) / "groot.yaml"
            pad.write_bytes(ruw)
            opdracht = [sys.executable, "-m", "balanstest", "check", str(pad)]
            doe = partial(subprocess.run, opdracht, stdout=subprocess.DEVNULL, check=True)
            koud = statistics.median(duur(doe, time.perf_counter) for _ in range(5))
        print(f"{vorm}, {len(ruw) / 1000:.0f} kB: check {ons * 1000:.1f} ms, YAML events {hun * 1000:.1f} ms, ", end="")
        print(f"ratio {ons / hun:.2f}; cold command {koud * 1000:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
