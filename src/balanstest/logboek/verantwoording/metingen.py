"""What was counted as answers to 3b, 3c and 3d, beside what a person wrote: those words stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from balanstest.bestand.yaml_tekst import veld
from balanstest.logboek.tellen.telling import Telling
from balanstest.logboek.tellen.uitkomsten import CONVERSIE, KLACHT, VERZET
from balanstest.logboek.verantwoording.bronnen import Verslagbron
from balanstest.logboek.verantwoording.tabel import rij
from balanstest.logboek.verantwoording.verslag import verslag
from balanstest.texts import logboek as teksten

ANDERE_TABELLEN = ("bestand", "conversie", "verzet", "klachten")
"""Where figures stand that are not in `perioden`."""
_GEBELD = "nog_niet_gebeld"
"""The answer that nobody was called yet, which is no longer so once conversations were counted."""
_DEFINITIES = {"conversie": CONVERSIE, "verzet": VERZET, "klacht": KLACHT}


def metingen(telling: Telling, bronnen: Sequence[Verslagbron], op: date, nawacht: int) -> dict[str, object]:
    """The answers, by key of `afweging.metingen`: text and whole numbers, and None for what was not counted.

    `op` is the day of counting, `nawacht` the number of days at the end of the log that do not count.
    """
    return {
        "bron": teksten.BRON,
        "gemeten": {
            "van": telling.eerste_dag.isoformat(),
            "tot": (telling.tot_en_met + timedelta(days=1)).isoformat(),
        },
        "definities": {
            naam: zin
            for naam, zin in teksten.DEFINITIE.items()
            if _DEFINITIES.get(naam) not in telling.niet_geteld  # nothing about what was not counted
        },
        "telling": verslag(telling, bronnen, op, nawacht),
        "perioden": [rij(telling, vak) for vak in telling.perioden],
    }


def naast(oud: Mapping[str, Any], nieuw: Mapping[str, object]) -> dict[str, object]:
    """The answers that are to be written where `oud` stands: what a person wrote in words stays as it is."""
    schrijf = dict(nieuw)
    if oud.get("bron"):
        del schrijf["bron"]
    for naam in ("definities", "gemeten"):
        was, wordt = oud.get(naam), schrijf[naam]
        if isinstance(was, dict) and isinstance(wordt, dict):
            eigen = {sleutel: waarde for sleutel, waarde in was.items() if waarde}
            schrijf[naam] = was | wordt | (eigen if naam == "definities" else {})
    vervalt = [naam for naam in ANDERE_TABELLEN if oud.get(naam)]
    if oud.get(_GEBELD) not in (None, "", "nee"):
        vervalt.append(_GEBELD)
    return schrijf | dict.fromkeys(vervalt)


def als_yaml(antwoorden: Mapping[str, object]) -> str:
    """The answers as YAML, in block style, with a row of the table on a line."""
    regels = [regel for naam, waarde in antwoorden.items() for regel in veld(naam, waarde, "")]
    return "\n".join(regels) + "\n"
