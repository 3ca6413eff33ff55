"""What the use cases give, as plain data for other programs: one object per questionnaire."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from balanstest.bevindingen.bevinding import Bevinding
from balanstest.errors import BalanstestError, Melding, pad_tekst
from balanstest.kader import Poort
from balanstest.opdrachten.controleren import Stand
from balanstest.vragenlijst import Cijferbestand


def melding_als_json(melding: Melding) -> dict[str, Any]:
    """A message: where it is about, its sentences, and the values in them.

    `regel` and `kolom` count from 1 and are 0 where a whole file, option or folder is meant.
    """
    return {
        "code": melding.code,
        "bestand": melding.bestand,
        "regel": melding.regel,
        "kolom": melding.kolom,
        "plaats": pad_tekst(melding.pad),
        "tekst": melding.wat,
        "advies": melding.doe,
        "gegevens": {naam: _waarde(waarde) for naam, waarde in melding.gegevens.items()},
    }


def fout_als_json(naam: str, fout: BalanstestError) -> dict[str, Any]:
    """What is said of a questionnaire that could not be used, whatever was asked about it."""
    return {
        "bestand": naam,
        "geldig": False,
        "fouten": [melding_als_json(melding) for melding in fout.meldingen],
        "wet": None,
        "cijfers": None,
        "na_besluit": [],
        "let_op": [],
        "open": [],
    }


def stand_als_json(naam: str, stand: Stand) -> dict[str, Any]:
    """What is said of a valid one: the law, its file of figures, what changed since it was decided, what is open."""
    cijfers = stand.vragenlijst.cijfers
    return {
        "bestand": naam,
        "geldig": True,
        "fouten": [],
        "wet": _wet(stand.poort, stand.verboden),
        "cijfers": _cijfers(cijfers) if cijfers is not None else None,
        "na_besluit": [_bevinding(een) | {"plaats": een.plaats} for een in stand.na_besluit],
        "let_op": [_bevinding(een) | {"plaats": een.plaats} for een in stand.let_op],
        "open": [
            {"nummer": vraag.nummer, "vraag": vraag.aanduiding, "plaats": vraag.sleutel, "regel": vraag.regel}
            for vraag in stand.open_vragen
        ],
    }


def _cijfers(cijfers: Cijferbestand) -> dict[str, Any]:
    """How a file of figures was read. Lines count from 1; `zinnen` are what a person should know of the rest."""
    lezing = cijfers.lezing
    return {
        "bestand": cijfers.bestand,
        "blad": lezing.blad or None,
        "andere_bladen": lezing.andere_bladen,
        "kopregel": lezing.kop,
        "kolommen": lezing.kolommen,
        "als_percentage": lezing.procenten,
        "niet_gelezen": lezing.nietgelezen,
        "totaalregels": lezing.totalen,
        "regels_zonder_cijfers": lezing.zonder_cijfers,
        "rijen": len(cijfers.perioden),
        "zinnen": list(lezing.zinnen),
    }


def _wet(poort: Poort, verboden: tuple[Bevinding, ...]) -> dict[str, Any]:
    return {"status": poort.status, "bevindingen": [_bevinding(een) for een in verboden]}


def _bevinding(een: Bevinding) -> dict[str, Any]:
    return {"code": een.code, "tekst": een.tekst, "gegevens": een.gegevens}


def _waarde(waarde: object) -> object:
    """A value as JSON knows it: a day as 2026-10-31, an exact number as a number, all that it lacks as text."""
    if waarde is None or isinstance(waarde, bool | int | float | str):
        return waarde
    if isinstance(waarde, Fraction):
        return int(waarde) if waarde.denominator == 1 else float(waarde)
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Mapping):
        return {str(naam): _waarde(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple | set | frozenset):
        return [_waarde(deel) for deel in waarde]
    return str(waarde)
