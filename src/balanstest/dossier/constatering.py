"""One thing that was found about a dossier and is not wrong: a code, its sentence, and the values in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from balanstest.taal.getallen import opsomming
from balanstest.taal.tekens import leesbaar
from balanstest.texts.verifieren import CONSTATERINGEN


class Constatering(NamedTuple):
    """Made by `constateer`; whoever shows it in another way has `gegevens`, the values as they were."""

    code: str
    tekst: str
    gegevens: Mapping[str, object]


def constateer(code: str, **gegevens: object) -> Constatering:
    """A sentence of `texts.verifieren` with its values. Raises KeyError for a code or a value that it lacks."""
    schoon = {naam: _toonbaar(waarde) for naam, waarde in gegevens.items()}
    return Constatering(code, CONSTATERINGEN[code].format(**schoon), gegevens)


def _toonbaar(waarde: object) -> object:
    if isinstance(waarde, tuple):
        return opsomming([str(een) for een in waarde])
    return leesbaar(waarde) if isinstance(waarde, str) else waarde
