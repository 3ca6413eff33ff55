"""Make a new questionnaire: the file, the schema beside it, and what its maker should know."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand.opslag import schrijf_alle_nieuw
from balanstest.bestand.waarden import windows_naam
from balanstest.errors import GebruikError, Melding, OmgevingError, OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.meldingen import meld
from balanstest.opdrachten.neerleggen import leg_schema_neer
from balanstest.schema import BESTANDSNAMEN
from balanstest.sjabloon import Categorie, categorieen, cijferboek, maak, zoek
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
    `cijferboek` is the workbook for the figures, where one was asked for.
    """

    pad: Path
    categorie: Categorie | None
    schema: Schemaplek
    past: str | None
    zonder_regels: Melding | None
    voor_de_wet: bool
    toestemming_vanaf: date | None
    cijferboek: Path | None


def maak_vragenlijst(
    bestand: str | None = None,
    categorie: str | None = None,
    *,
    peildatum: date,
    eigen_map: Path | None = None,
    met_cijferboek: bool = False,
) -> Nieuw:
    """Write a fresh questionnaire, and the schema beside it; `met_cijferboek` a workbook for the figures as well.

    An existing file is never touched. `bestand` is the name of the file (None: after the category); the workbook has
    the same name, but for its end. `categorie` is the id or name of one of the built-in ones or of those in
    `eigen_map`. Raises GebruikError for a name or a category that cannot be used, OmgevingError where a file
    is there already or cannot be written; then nothing is left behind.
    """
    alle = categorieen(eigen_map)
    gekozen = zoek(categorie, alle) if categorie is not None else None
    pad = nieuw_pad(bestand if bestand is not None else f"balanstest-{gekozen.id if gekozen else 'nieuw'}.yaml")
    boek = pad.with_suffix(".xlsx") if met_cijferboek else None
    schema = leg_schema([pad, *([boek] if boek else [])])
    try:
        tekst = maak(
            gekozen,
            kenmerk=_kenmerk(pad),
            peildatum=peildatum,
            bestand=pad.name,
            schema=schema.naam,
            cijferboek=boek.name if boek else None,
        )
        bestanden = {pad: tekst.encode()}
        if boek is not None:
            opdracht = f"balanstest check {aangehaald(pad.name)}"
            bestanden[boek] = cijferboek(gekozen, peildatum=peildatum, opdracht=opdracht)
        _moet_geldig_zijn(pad, bestanden)
        schrijf_alle_nieuw(bestanden)
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
        cijferboek=boek,
    )


def leg_schema(bestanden: Sequence[Path]) -> Schemaplek:
    """Write the schema beside the files that will be made. Raises OmgevingError where one of all cannot be there."""
    if bestaand := [pad for pad in bestanden if pad.exists() or pad.is_symlink()]:
        raise OmgevingError([meld("E094", str(pad)) for pad in bestaand])
    naast = bestanden[0].with_name(BESTANDSNAMEN["vragenlijst"])
    was_er = naast.exists() or naast.is_symlink()
    if not leg_schema_neer("vragenlijst", naast):
        return Schemaplek(None, None)
    return Schemaplek(naast.name, None if was_er else naast)


def nieuw_pad(naam: str) -> Path:
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


def _moet_geldig_zijn(pad: Path, bestanden: Mapping[Path, bytes]) -> None:
    """A fresh questionnaire that is not valid would be our own bug, and must never reach a user.

    It is read with what will lie beside it, in a folder of its own.
    """
    with tempfile.TemporaryDirectory() as map_:
        for ander, inhoud in bestanden.items():
            (Path(map_) / ander.name).write_bytes(inhoud)
        try:
            laad(str(pad), bestanden[pad], Path(map_))
        except OngeldigError as fout:
            raise AssertionError(f"fresh questionnaire is not valid: {fout}") from fout


def _past(namen: list[str], pad: Path) -> str | None:
    """The category that the file is called after, if there is one."""
    woord = pad.stem.lower()
    return next((naam for naam in namen if naam in woord or (len(woord) >= _HERKENBAAR and woord in naam)), None)
