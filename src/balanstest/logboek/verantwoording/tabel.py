"""The table that was counted, as the questionnaire and a file of figures write it."""

from __future__ import annotations

import csv
import io

from balanstest.logboek.tellen.perioden import Telvak
from balanstest.logboek.tellen.telling import Telling
from balanstest.logboek.tellen.uitkomsten import CONVERSIE, KLACHT, VERZET

_SOORTEN = {"conversies": CONVERSIE, "verzet": VERZET, "klachten": KLACHT}
KOLOMMEN = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")


def cel(aantal: int) -> str:
    """A count as the questionnaire writes it: −5 is '<5'."""
    return str(aantal) if aantal >= 0 else f"<{-aantal}"


def rij(telling: Telling, vak: Telvak) -> dict[str, str | None]:
    """A row of the table as the questionnaire writes it, by `KOLOMMEN`; None for what was not counted."""
    cellen = zip(KOLOMMEN, vak, strict=False)  # extra and double conversations stand in the account of the count
    return {naam: cel(waarde) if is_geteld(telling, naam) else None for naam, waarde in cellen}


def is_geteld(telling: Telling, kolom: str) -> bool:
    """Whether a column of the table was counted at all."""
    return _SOORTEN.get(kolom) not in telling.niet_geteld


def als_csv(telling: Telling) -> str:
    """The table as CSV, as `afweging.metingen.bestand` reads it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows(rij(telling, vak).values() for vak in telling.perioden)
    return uit.getvalue()
