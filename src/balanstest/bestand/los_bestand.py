"""Other YAML files that a person writes (rules, categories, a house style): read and checked as a questionnaire is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from balanstest.bestand.document import Document
from balanstest.bestand.lezer import MAX_BYTES, te_groot
from balanstest.errors import Melding, OmgevingError, OngeldigError, Pad
from balanstest.meldingen import niet_te_lezen
from balanstest.taal.raad import Raadgever
from balanstest.texts import vragenlijst as teksten
from balanstest.texts.fouten import catalogus as fouten

EXTENSIES = (".yaml", ".yml")
M = TypeVar("M", bound=BaseModel)


def yaml_bestanden(map_: Path) -> list[Path]:
    """The YAML files in a folder, by name; none where there is no such folder, or it is not ours to read."""
    try:
        return sorted(pad for pad in map_.iterdir() if pad.suffix.lower() in EXTENSIES and pad.is_file())
    except OSError:
        return []


def lees_bytes(pad: Path, naam: str | None = None) -> bytes:
    """The bytes of a file that messages call `naam`.

    Raises OmgevingError where it cannot be read and OngeldigError where it is larger than any file of ours.
    """
    naam = naam or str(pad)
    try:
        with pad.open("rb") as stroom:
            ruw = stroom.read(MAX_BYTES + 1)
    except OSError as reden:
        raise OmgevingError([niet_te_lezen(naam, reden)]) from reden
    if len(ruw) > MAX_BYTES:
        raise OngeldigError([te_groot(naam, len(ruw))])
    return ruw


def valideer(document: Document, soort: type[M], *, namen: Sequence[str], ontbreekt: str, raad: str = "") -> M:
    """The file as a `soort`. `namen` are the known keys, `ontbreekt` is the code for one that is missing.

    `raad` is what to do about an unknown key that resembles none. Raises OngeldigError with everything that is wrong.
    """
    meldingen = list(document.meldingen)
    try:
        gelezen = soort.model_validate(document.inhoud)
    except ValidationError as fout:
        raadgever, details = Raadgever(), fout.errors(include_url=False)
        meldingen += [_melding(document, detail, namen, ontbreekt, raad, raadgever) for detail in details]
        raise OngeldigError(sorted(meldingen, key=lambda m: (m.regel, m.kolom, m.code))) from None
    if meldingen:
        raise OngeldigError(meldingen)
    return gelezen


def _melding(
    document: Document, detail: ErrorDetails, namen: Sequence[str], ontbreekt: str, raad: str, raadgever: Raadgever
) -> Melding:
    gegevens = dict(detail.get("ctx", {}))
    soort = detail["type"]
    pad: Pad = detail["loc"]
    if soort in fouten.CATALOGUS:
        return document.melding(soort, pad, **gegevens)
    if soort == "extra_forbidden":
        naam = str(pad[-1])
        advies = raadgever.bedoelt_u(naam, namen) or raad or teksten.HIER_KAN_STAAN.format(namen=", ".join(namen))
        return document.melding("E012", pad, bij_sleutel=True, naam=naam, raad=advies)
    if soort == "missing":
        return document.melding(ontbreekt, pad, naam=str(pad[-1]))
    code = {"list_type": "E031", "model_type": "E032", "dict_type": "E032"}[soort]
    return document.melding(code, pad, namen=teksten.REGELS_VAN_BLOK, raad=teksten.LIJST_OF_HAKEN)
