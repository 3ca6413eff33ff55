"""Lint: a Dutch sentence for a user stands in `texts`, in `vragen`, or, for help, with its option.

Run as `python .ci/zinnen.py`. It needs no list of exceptions: what is sought in an answer, or said by another program,
is no sentence with a capital or a full stop.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

BRON = Path(__file__).resolve().parent.parent / "src" / "balanstest"
KAMERS = ("texts", "vragen")
HULP = re.compile(r"cli/(?:app|curves|seal|verify)\.py")
"""Help stands with its options."""
_WOORDEN = """
    aan al alle als bij dan dat de deze die dit door een elk en er geen haal heeft het hier hoort in is kan kies kijk
    maar maak mag meer met moet na naar niet niets nog nu of om ook op over per schrijf staat te tot u uit uw van voor
    vul waar wat wordt zelf zet zijn zo zonder
"""
WOORDEN = frozenset(_WOORDEN.split())


def zinnen(code: str) -> Iterator[tuple[int, str]]:
    """The sentences in a module, with their lines; of an f-string the whole, {} for a value."""
    boom = ast.parse(code)
    overslaan = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}  # docstrings are no code
    overslaan |= {id(deel) for knoop in ast.walk(boom) if isinstance(knoop, ast.JoinedStr) for deel in knoop.values}
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.JoinedStr):
            delen = [str(deel.value) if isinstance(deel, ast.Constant) else "{}" for deel in knoop.values]
            tekst = "".join(delen)
        elif isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in overslaan:
            tekst = knoop.value
        else:
            continue
        # What is in capitals only is SQL.
        gewoon = re.split(r"[ ,;:]+", tekst.strip())
        bekend = sum(woord.strip(".!?'").lower() in WOORDEN for woord in gewoon if not woord.isupper())
        if (
            not tekst.startswith("SELECT ")
            and len(gewoon) > 2
            and bekend > 1
            and re.search(r"^\W*[A-Z]|[.!?]$", tekst.strip())
        ):
            yield knoop.lineno, tekst


def main() -> int:
    """Print each sentence that stands elsewhere, and say whether there is one."""
    gevonden = [
        f"{pad.relative_to(BRON.parent)}:{regel}: {tekst!r}"
        for pad in sorted(BRON.rglob("*.py"))
        if pad.relative_to(BRON).parts[0] not in KAMERS and not HULP.match(pad.relative_to(BRON).as_posix())
        for regel, tekst in zinnen(pad.read_text(encoding="utf-8"))
    ]
    print(*gevonden, sep="\n", end="\n" * bool(gevonden))
    return bool(gevonden)


if __name__ == "__main__":
    sys.exit(main())
