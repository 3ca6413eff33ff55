"""Coverage-guided fuzzing: `python tests/fuzz/fuzz.py DOOR [options of libFuzzer] [folders]`.

The doors are lezer and rapport (a questionnaire), cijfers, antwoord, regels, categorie, huisstijl and logo.

Half of the inputs are changed byte by byte, half line by line, so that many stay questionnaires. What it finds
belongs, made small, in tests/corpus; the normal tests replay that folder.
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["balanstest", "yaml"]):
    import doelen

_WORTEL = Path(__file__).resolve().parents[2]
_KIEMEN = [
    regel
    for pad in sorted((_WORTEL / "examples").rglob("*.yaml"))
    for regel in pad.read_bytes().splitlines()
    if regel.strip() and not regel.lstrip().startswith(b"#")
]
_STATUS = re.compile(rb"^(\s+status:\s*).*")
_WAARDEN = [
    *b"nee ja deels null ~ '' [] {} <5 1,5 2.5% 0 -1 1e400 .inf .nan 0x10 1_000 2026-02-30 2026-10-31".split(),
    *(b"- x", b"9" * 12, b"9" * 40, b"vastgesteld", b"concept"),
    *(b'"\\ud800"', b'"\\u202e"', b'"\\0"', b"&a x", b"*a", b"!!python/object:x {}", b"|\n    x\n    y", b">-\n    x"),
    *(b"'| a | b |'", b"'# kop'", b"'{{ 7*7 }}'", b"'<b>'", b"../../x", b"/etc/passwd", b"CON", b"aux.yaml", b"C:\\x"),
]


def muteer(ruw: bytes, meeste: int, zaad: int) -> bytes:
    """Another input from this one."""
    kans = random.Random(zaad)
    if kans.random() < 0.5:
        anders: bytes = atheris.Mutate(ruw, len(ruw))
        return anders[:meeste]
    regels = ruw.split(b"\n")
    if kans.random() < 0.1:  # what is approved is checked for much more
        regels = [_STATUS.sub(b"\\1vastgesteld", regel) for regel in regels]
    for _ in range(kans.randint(1, 3)):
        plek = kans.randrange(len(regels))
        keuze = kans.randrange(5)
        if keuze == 0:
            del regels[plek]
            regels = regels or [b""]
        elif keuze == 1:
            regels.insert(plek, kans.choice(_KIEMEN))
        elif keuze == 2:
            regels.insert(plek, regels[plek])
        elif keuze == 3:
            regels[plek] = b"  " * kans.randrange(4) + regels[plek].lstrip()
        elif b":" in regels[plek]:
            delen = regels[plek].split(b":")
            deel = kans.randrange(1, len(delen))
            delen[deel] = (
                b" " + kans.choice(_WAARDEN) + delen[deel][delen[deel].rfind(b",") :] * (deel < len(delen) - 1)
            )
            regels[plek] = b":".join(delen)
    return b"\n".join(regels)[:meeste]


def main() -> None:
    doel = {"lezer": doelen.lezer, "rapport": doelen.rapport, **doelen.DEUREN}[sys.argv.pop(1)]

    def een(ruw: bytes) -> None:
        doel(ruw)

    atheris.Setup(sys.argv, een, custom_mutator=lambda ruw, meeste, zaad: muteer(bytes(ruw), meeste, zaad))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
