"""An example of an error: the lines of a wrong questionnaire that comes with the program, and what it says of them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from balanstest import resources

_REGEL = re.compile(r"(?P<code>E\d{3}) (?:(?P<regel>\d+):\d+ )?(?P<wat>.*) => (?P<doe>.*)")
_LANGSTE = 160


@cache
def _bij_code() -> dict[str, tuple[Path, int, str, str]]:
    """Per code the example that is told in the fewest words: its file, the line in it, what is wrong, what to do.

    What is expected of each example stands beside it; the tests hold the program to that.
    """
    gevonden: dict[str, tuple[Path, int, str, str]] = {}
    for verwacht in sorted((resources.voorbeelden() / "ongeldig").glob("*.verwacht")):
        for treffer in _REGEL.finditer(verwacht.read_text(encoding="utf-8")):
            nieuw = (verwacht.with_suffix(".yaml"), int(treffer["regel"] or 0), treffer["wat"], treffer["doe"])
            eerder = gevonden.get(treffer["code"])
            if eerder is None or len(nieuw[2] + nieuw[3]) < len(eerder[2] + eerder[3]):
                gevonden[treffer["code"]] = nieuw
    return gevonden


def foutvoorbeeld(code: str) -> tuple[str, ...]:
    """The wrong line and the message about it; nothing where no example has this error."""
    if code not in _bij_code():
        return ()
    bestand, nummer, wat, doe = _bij_code()[code]
    regels = bestand.read_bytes().decode("utf-8", "replace").splitlines()
    regel = regels[nummer - 1].strip() if 0 < nummer <= len(regels) else ""
    toonbaar = regel if regel.isprintable() and len(regel) <= _LANGSTE else ""
    return tuple(filter(None, (toonbaar, f"{wat} {doe}")))
