"""Product categories: data files with the hints and examples of someone who knows that business."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from balanstest import resources
from balanstest.bestand.canoniek import sha256_van
from balanstest.bestand.deur import Deur
from balanstest.bestand.eigen_bestand import Bestandssoort, yaml_bestanden
from balanstest.bestand.paklijst import yaml_naast_de_rest
from balanstest.bestand.waarden import Datum, fout, tekst_van, windows_naam
from balanstest.errors import GebruikError, Melding, OmgevingError, OngeldigError
from balanstest.meldingen import meld
from balanstest.taal.raad import bedoelt, bedoelt_u
from balanstest.taal.tekens import zichtbaar
from balanstest.texts.nieuw import KIJK_IN_VRAGENLIJST
from balanstest.vragen import ALLE
from balanstest.vragenlijst.antwoordlezers import letterlijk_op

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}", re.ASCII)


def _op_een_regel(waarde: object) -> str:
    """The texts become comments in a questionnaire: a line break of whatever kind would end the comment,
    and a control character is none that YAML allows.
    """
    tekst = tekst_van(waarde)
    if tekst is None:
        raise fout("E067")
    return " ".join(zichtbaar(tekst).split())


def _id(waarde: object) -> str:
    tekst = _op_een_regel(waarde)
    if not _ID.fullmatch(tekst) or windows_naam(tekst):
        raise fout("E068", waarde=tekst)
    return tekst


def _bekende_vraag(sleutel: object) -> object:
    if sleutel not in ALLE:
        raise fout("E066", waarde=str(sleutel), raad=bedoelt_u(str(sleutel), ALLE) or KIJK_IN_VRAGENLIJST)
    return sleutel


def _niet_leeg(waarde: object) -> object:
    if tekst_van(waarde) is None:
        raise fout("E067")
    return waarde


Regel = Annotated[str, BeforeValidator(_op_een_regel)]
PerVraag = Annotated[
    dict[Annotated[str, BeforeValidator(_bekende_vraag)], Regel], BeforeValidator(lambda waarde: waarde or {})
]
"""Hints and examples are per question of the catalogue; a name that no question has is a mistake in the file."""
NIET_LEEG = BeforeValidator(_niet_leeg)


class Categorie(BaseModel):
    """One category: what it fills in, and what it says at each question instead of the general text.

    `soort_organisatie` is None where it is not certain for everyone in the category: then the questionnaire asks.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, BeforeValidator(_id)]
    naam: Regel
    omschrijving: Regel
    soort_organisatie: Annotated[str | None, letterlijk_op("dossier.soort_organisatie")] = None
    verkregen_bij: Annotated[str, letterlijk_op("klantrelatie.herkomst.verkregen_bij"), NIET_LEEG]
    beginpunt: Annotated[str, letterlijk_op("klantrelatie.laatste_afname.beginpunt"), NIET_LEEG]
    toestemming_vanaf: Datum = None
    valkuilen: Annotated[list[Regel], BeforeValidator(lambda waarde: waarde or [])] = Field(default_factory=list)
    hints: PerVraag = {}
    voorbeelden: PerVraag = {}


_SOORT = Bestandssoort(Deur.CATEGORIE, Categorie, geen="E063", ontbreekt="E063", namen=tuple(Categorie.model_fields))


@cache
def lees_categorie(pad: Path) -> Categorie:
    """Read one of the built-in categories, once."""
    return _SOORT.lees(pad)[0]


@cache
def ingebouwd() -> tuple[Path, ...]:
    """The files of the built-in categories."""
    return tuple(yaml_bestanden(resources.categorieen()))


def categorieen(eigen_map: Path | None = None) -> tuple[Categorie, ...]:
    """The built-in categories by id, and those of `eigen_map`; one with the same id takes the other's place.

    Raises OngeldigError with everything that is wrong in any file of the folder, OmgevingError where it has none.
    """
    alle = {categorie.id: categorie for categorie in map(lees_categorie, ingebouwd())}
    if eigen_map is not None:
        alle |= {categorie.id: categorie for categorie in eigen_categorieen(eigen_map)}
    return tuple(alle[id_] for id_ in sorted(alle))


def eigen_categorieen(map_: Path) -> tuple[Categorie, ...]:
    """The categories of a user's own folder. Two with one id would hide one of them, so that is an error.

    Raises as `categorieen` does.
    """
    from balanstest.sjabloon.voorbeelden import ongeldige_voorbeelden  # only where someone has categories of their own

    paden = yaml_naast_de_rest(map_)
    if not paden:
        raise OmgevingError([meld("E064", str(map_), naam=str(map_))])
    eigen: dict[str, Categorie] = {}
    bestand: dict[str, Path] = {}
    meldingen: list[Melding] = []
    for pad in paden:
        try:
            categorie, document = _SOORT.lees(pad, binnen=map_)
        except OngeldigError as reden:
            meldingen += reden.meldingen
            continue
        if (eerder := bestand.get(categorie.id)) is not None:
            meldingen.append(document.melding("E065", ("id",), naam=categorie.id, ander=eerder.name))
        meldingen += ongeldige_voorbeelden(document, categorie.voorbeelden)
        eigen[categorie.id], bestand[categorie.id] = categorie, pad
    if meldingen:
        raise OngeldigError(meldingen)
    return tuple(eigen.values())


def afdruk_van_categorieen(eigen: Sequence[Categorie]) -> dict[str, str]:
    """The SHA-256 of the organisation's own categories, under `categorieen`; nothing where there are none."""
    return {"categorieen": sha256_van([[een.model_dump_json()] for een in eigen])} if eigen else {}


def zoek(naam: str, alle: Sequence[Categorie] | None = None) -> Categorie:
    """The category with this id or name. Raises GebruikError with the nearest one where there is none."""
    alle = categorieen() if alle is None else alle
    gezocht = naam.strip().lower().replace(" ", "-").replace("_", "-")
    for categorie in alle:
        if gezocht in (categorie.id, categorie.naam.lower().replace(" ", "-")):
            return categorie
    namen = [categorie.id for categorie in alle]
    bevat = next((kandidaat for kandidaat in namen if gezocht in kandidaat or kandidaat in gezocht), None)
    raad = bedoelt(bevat) if bevat else bedoelt_u(naam, namen)
    raise GebruikError([meld("E080", "--categorie", naam=naam, raad=raad)])
