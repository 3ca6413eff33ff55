"""`balanstest new`: a fresh questionnaire, and the list of categories."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic_core import PydanticCustomError
from rich.console import Console
from rich.text import Text

from balanstest.bestand.opslag import schrijf_nieuw
from balanstest.bestand.waarden import lees_datum, windows_naam
from balanstest.cli.schema import leg_neer
from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.uitvoer import plain
from balanstest.errors import EXIT_OK, GebruikError, OmgevingError, OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.meldingen import meld
from balanstest.schema import BESTANDSNAMEN
from balanstest.sjabloon import Categorie, categorieen, maak, zoek
from balanstest.taal.getallen import datum
from balanstest.texts import scherm as teksten
from balanstest.vragenlijst import laad

LANGSTE_NAAM = 100
_HERKENBAAR = 4
"""A shorter name of a file stands in some category by chance."""
WET_BEOORDEELD_VANAF = date(2021, 7, 1)
_VEILIG = re.compile(r"[^A-Za-z0-9._-]+")


def toon_lijst(eigen_map: Path | None = None) -> int:
    """Show the categories by kind of organisation and then by name, with those of the user's own folder."""
    alle = categorieen(eigen_map)
    doel = scherm.console()
    breedte = max(len(categorie.id) for categorie in alle)
    for soort, kop in teksten.SOORTEN_CATEGORIE.items():
        groep = [categorie for categorie in alle if categorie.soort_organisatie == soort]
        if not groep:
            continue
        doel.print(Text(kop, style="bold"))
        rijen = []
        for categorie in sorted(groep, key=lambda categorie: categorie.naam.lower()):
            uitleg = categorie.omschrijving
            if categorie.toestemming_vanaf:
                uitleg += teksten.ALLEEN_MET_TOESTEMMING.format(datum=datum(categorie.toestemming_vanaf))
            rijen.append((Text(f"  {categorie.id:<{breedte}}"), Text(uitleg)))
        scherm.toon_paren(doel, rijen)
        doel.print()
    doel.print(Text(teksten.KIES_ER_EEN), soft_wrap=True)
    doel.print(Text(teksten.PAST_ER_GEEN), soft_wrap=True)
    return EXIT_OK


def lees_peildatum(tekst: str) -> date:
    """The date of `--peildatum`. Raises GebruikError where it is none."""
    try:
        dag = lees_datum(tekst)
    except PydanticCustomError as reden:
        raise GebruikError([meld("E036", "--peildatum", **(reden.context or {}))]) from None
    if dag is None:
        raise GebruikError([meld("E036", "--peildatum", waarde=tekst, raad="")])
    return dag


def voer_uit(bestand: str | None, naam_categorie: str | None, peildatum: date, eigen_map: Path | None = None) -> int:
    """Write a fresh questionnaire and say what comes next. An existing file is never touched."""
    doel = scherm.console()
    alle = categorieen(eigen_map)
    categorie = zoek(naam_categorie, alle) if naam_categorie is not None else None
    pad = _pad(bestand if bestand is not None else f"balanstest-{categorie.id if categorie else 'nieuw'}.yaml")
    schema = _leg_schema(pad)
    tekst = maak(categorie, kenmerk=_kenmerk(pad), peildatum=peildatum, bestand=pad.name, schema=schema.naam)
    try:
        _moet_geldig_zijn(pad, tekst)
        schrijf_nieuw(pad, tekst.encode())
    except BaseException:
        if schema.nieuw is not None:  # without its questionnaire it is of no use
            schema.nieuw.unlink(missing_ok=True)
        raise
    doel.print(Text(teksten.GEMAAKT.format(naam=scherm.toon_naam(str(pad))), style=scherm.GOED), soft_wrap=True)
    if categorie is None:
        _noem_categorieen(doel, pad, alle)
    _waarschuw(doel, categorie, peildatum)
    naam = BESTANDSNAMEN["vragenlijst"]
    if schema.naam is None:
        doel.print(Text(teksten.SCHEMA_BLIJFT.format(naam=naam)))
        doel.print(Text(teksten.ZONDER_SCHEMA))
    elif schema.nieuw is not None:
        doel.print(Text(teksten.SCHEMA_ERNAAST.format(naam=naam)))
    _opdracht(doel, teksten.VUL_IN, f"balanstest check {scherm.aangehaald(str(pad))}")
    return EXIT_OK


class _Schema(NamedTuple):
    """The schema beside a questionnaire: its name, None where another file has that name; its path if it is new."""

    naam: str | None
    nieuw: Path | None


def _leg_schema(pad: Path) -> _Schema:
    """Write the schema into the folder of the new questionnaire. Raises OmgevingError where either cannot be there."""
    if pad.exists() or pad.is_symlink():
        raise OmgevingError([meld("E094", str(pad))])
    naast = pad.with_name(BESTANDSNAMEN["vragenlijst"])
    was_er = naast.exists() or naast.is_symlink()
    if not leg_neer("vragenlijst", naast):
        return _Schema(None, None)
    return _Schema(naast.name, None if was_er else naast)


def _pad(naam: str) -> Path:
    """The path of the new file. Raises GebruikError for a folder, and for a name that some system cannot hold."""
    pad = Path(naam)
    if naam and (naam[-1] in ("/", os.sep) or pad.is_dir()):
        voorbeeld = scherm.aangehaald(str(pad / teksten.VOORBEELD_NAAM))
        raise GebruikError([meld("E166", naam, naam=naam, voorbeeld=voorbeeld)])
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


def _opdracht(doel: Console, zin: str, opdracht: str) -> None:
    """A sentence and, on a line of its own that is never cut, what to type."""
    if plain():
        doel.print(Text(f"{zin} {opdracht}"))
        return
    doel.print(Text(zin))
    doel.print(Text(f"  {opdracht}"), soft_wrap=True)


def _noem_categorieen(doel: Console, pad: Path, alle: Sequence[Categorie]) -> None:
    """Without a category the hints are general; say so, and name the one that the file is called after."""
    woord = pad.stem.lower()
    past = [c.id for c in alle if c.id in woord or (len(woord) >= _HERKENBAAR and woord in c.id)]
    doel.print(Text(teksten.GEEN_CATEGORIE))
    if past:
        _opdracht(doel, teksten.BEDOELT_U_CATEGORIE, f"balanstest new --categorie {past[0]}")
    else:
        _opdracht(doel, teksten.STAAN_IN_LIJST, "balanstest new --list")


def _waarschuw(doel: Console, categorie: Categorie | None, peildatum: date) -> None:
    oudste = min(pakket.van for pakket in laad_pakketten(None) if pakket.van is not None)
    if peildatum < oudste:  # what `check` will say
        melding = meld("E062", "", datum=datum(peildatum), oudste=datum(oudste))
        zin = f"{melding.wat} {melding.doe}"
        doel.print(Text(teksten.LET_OP.format(tekst=zin[:1].lower() + zin[1:]), style=scherm.LET_OP))
    elif peildatum < WET_BEOORDEELD_VANAF:
        doel.print(Text(teksten.WET_VAN_VOOR.format(datum=datum(WET_BEOORDEELD_VANAF))))
    if categorie is None or categorie.toestemming_vanaf is None:
        return
    vanaf = categorie.toestemming_vanaf
    if peildatum >= vanaf:
        tekst = teksten.TOESTEMMING_NODIG.format(datum=datum(vanaf), categorie=categorie.naam.lower())
        doel.print(Text(tekst, style=scherm.LET_OP))
