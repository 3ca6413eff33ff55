"""Make a new questionnaire: the file, the schema beside it, and what its maker should know."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand.opslag import schrijf_nieuw
from balanstest.bestand.waarden import windows_naam
from balanstest.errors import GebruikError, Melding, OmgevingError, OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.meldingen import meld
from balanstest.opdrachten.neerleggen import leg_schema_neer
from balanstest.schema import BESTANDSNAMEN
from balanstest.sjabloon import Categorie, categorieen, maak, zoek
from balanstest.taal.getallen import datum
from balanstest.taal.tekens import aangehaald
from balanstest.texts import opdrachten as teksten
from balanstest.vragenlijst import laad

LANGSTE_NAAM = 100
_HERKENBAAR = 4
"""A shorter name of a file stands in some category by chance."""
WET_BEOORDEELD_VANAF = date(2021, 7, 1)
_VEILIG = re.compile(r"[^A-Za-z0-9._-]+")


class Schemaplek(NamedTuple):
    """The schema beside a questionnaire: its name, None where another file has that name; its path if it is new."""

    naam: str | None
    nieuw: Path | None


class Nieuw(NamedTuple):
    """A questionnaire that was made, and what its maker should know about it.

    `past` is the category that the file seems to be called after, where none was chosen. `zonder_regels` is what
    `check` will say where no rules are known for the date; `voor_de_wet` tells that the law of that day is not
    judged. `toestemming_vanaf` is the day from which the category needs consent, where the date is not before it.
    """

    pad: Path
    categorie: Categorie | None
    schema: Schemaplek
    past: str | None
    zonder_regels: Melding | None
    voor_de_wet: bool
    toestemming_vanaf: date | None


def maak_vragenlijst(
    bestand: str | None = None, categorie: str | None = None, *, peildatum: date, eigen_map: Path | None = None
) -> Nieuw:
    """Write a fresh questionnaire, and the schema beside it. An existing file is never touched.

    `bestand` is the name of the file (None: after the category), `categorie` the id or name of one of the built-in
    ones or of those in `eigen_map`. Raises GebruikError for a name or a category that cannot be used, OmgevingError
    where the file is there already or cannot be written; then nothing is left behind.
    """
    alle = categorieen(eigen_map)
    gekozen = zoek(categorie, alle) if categorie is not None else None
    pad = _pad(bestand if bestand is not None else f"balanstest-{gekozen.id if gekozen else 'nieuw'}.yaml")
    schema = _leg_schema(pad)
    tekst = maak(gekozen, kenmerk=_kenmerk(pad), peildatum=peildatum, bestand=pad.name, schema=schema.naam)
    try:
        _moet_geldig_zijn(pad, tekst)
        schrijf_nieuw(pad, tekst.encode())
    except BaseException:
        if schema.nieuw is not None:  # without its questionnaire it is of no use
            schema.nieuw.unlink(missing_ok=True)
        raise
    oudste = min(pakket.van for pakket in laad_pakketten(None) if pakket.van is not None)
    vanaf = gekozen.toestemming_vanaf if gekozen else None
    return Nieuw(
        pad,
        gekozen,
        schema,
        past=_past([een.id for een in alle], pad) if gekozen is None else None,
        zonder_regels=meld("E062", str(pad), datum=datum(peildatum), oudste=datum(oudste))
        if peildatum < oudste
        else None,
        voor_de_wet=oudste <= peildatum < WET_BEOORDEELD_VANAF,
        toestemming_vanaf=vanaf if vanaf is not None and peildatum >= vanaf else None,
    )


def _leg_schema(pad: Path) -> Schemaplek:
    """Write the schema into the folder of the new questionnaire. Raises OmgevingError where either cannot be there."""
    if pad.exists() or pad.is_symlink():
        raise OmgevingError([meld("E094", str(pad))])
    naast = pad.with_name(BESTANDSNAMEN["vragenlijst"])
    was_er = naast.exists() or naast.is_symlink()
    if not leg_schema_neer("vragenlijst", naast):
        return Schemaplek(None, None)
    return Schemaplek(naast.name, None if was_er else naast)


def _pad(naam: str) -> Path:
    """The path of the new file. Raises GebruikError for a folder, and for a name that some system cannot hold."""
    pad = Path(naam)
    if naam and (naam[-1] in ("/", os.sep) or pad.is_dir()):
        raise GebruikError([meld("E166", naam, naam=naam, voorbeeld=aangehaald(str(pad / teksten.VOORBEELD_NAAM)))])
    kan = pad.name not in ("", ".", "..") and naam.isprintable() and len(pad.name) <= LANGSTE_NAAM
    if not kan or windows_naam(pad.name) or any(teken in '<>:"|?*' for teken in pad.name):
        raise GebruikError([meld("E081", naam, naam=naam)])
    return pad if pad.suffix.lower() in (".yaml", ".yml") else pad.with_name(f"{pad.name}.yaml")


def _kenmerk(pad: Path) -> str:
    kenmerk = _VEILIG.sub("-", pad.stem).strip("-._")
    return kenmerk if kenmerk and not windows_naam(kenmerk) else "BT-1"


def _moet_geldig_zijn(pad: Path, tekst: str) -> None:
    """A fresh questionnaire that is not valid would be our own bug, and must never reach a user."""
    try:
        laad(str(pad), tekst.encode(), pad.parent)
    except OngeldigError as fout:
        raise AssertionError(f"fresh questionnaire is not valid: {fout}") from fout


def _past(namen: list[str], pad: Path) -> str | None:
    """The category that the file is called after, if there is one."""
    woord = pad.stem.lower()
    return next((naam for naam in namen if naam in woord or (len(woord) >= _HERKENBAAR and woord in naam)), None)
