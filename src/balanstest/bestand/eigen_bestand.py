"""Other YAML files that a person writes (rules, categories, a house style): read and checked as a questionnaire is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from balanstest.bestand.deur import Deur, als_fout, lees_bestand
from balanstest.bestand.document import Document
from balanstest.bestand.lezer import lees
from balanstest.errors import Melding, OngeldigError, Pad
from balanstest.taal.raad import Raadgever
from balanstest.texts import vragenlijst as teksten
from balanstest.texts.fouten import catalogus as fouten

EXTENSIES = (".yaml", ".yml")
CODES = {"list_type": "E031", "model_type": "E032", "dict_type": "E032"}
"""What pydantic calls a value of the wrong shape, and our code for it."""
M = TypeVar("M", bound=BaseModel)


def yaml_bestanden(map_: Path) -> list[Path]:
    """Whatever in a folder is called as a YAML file, by name; none where there is no such folder.

    What cannot be read is among them: left out, it would be a law that nobody misses. Raises OmgevingError where the
    folder is not ours to read.
    """
    try:
        return sorted(pad for pad in map_.iterdir() if pad.suffix.lower() in EXTENSIES and not pad.is_dir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as reden:
        raise als_fout(str(map_), reden) from reden


def onbekende_naam(
    document: Document, pad: Pad, namen: Sequence[str], raadgever: Raadgever, raad: str | None = None
) -> Melding:
    """The message about a key that nobody knows: `namen` are those that could stand there.

    `raad` is what to do where it resembles none of them.
    """
    naam = str(pad[-1])
    advies = raadgever.bedoelt_u(naam, namen) or raad or teksten.HIER_KAN_STAAN.format(namen=", ".join(namen))
    return document.melding("E012", pad, bij_sleutel=True, naam=naam, raad=advies)


@dataclass(frozen=True, slots=True)
class Bestandssoort(Generic[M]):
    """One kind of file: what it is checked into, and what is said where it is not right.

    `geen` is the code where it is no file of this kind, for lack of the key `kenmerk` (if the kind has one) or of any
    key; `ontbreekt` is the code for a key that is missing. `namen` are the known keys, and `raad` is what to do about
    one that resembles none of them.
    """

    deur: Deur
    model: type[M]
    geen: str
    ontbreekt: str
    namen: tuple[str, ...]
    kenmerk: str | None = None
    raad: str | None = None

    def lees(self, pad: Path, naam: str | None = None, binnen: Path | None = None) -> tuple[M, Document]:
        """The file, checked and as it stands there; `naam` is how messages call it, `binnen` the folder it must lie in.

        Raises OmgevingError where it cannot be read, OngeldigError with everything that is wrong with it.
        """
        document = lees(naam or str(pad), lees_bestand(pad, self.deur, naam, binnen), geen_blok=self.geen)
        meldingen = list(document.meldingen)
        if self.kenmerk is not None and self.kenmerk not in document.inhoud:
            raise OngeldigError([*meldingen, document.melding(self.geen)])
        try:
            gelezen = self.model.model_validate(document.inhoud)
        except ValidationError as fout:
            raadgever = Raadgever()
            meldingen += [self._melding(document, detail, raadgever) for detail in fout.errors(include_url=False)]
            raise OngeldigError(sorted(meldingen, key=lambda m: (m.regel, m.kolom, m.code))) from None
        if meldingen:
            raise OngeldigError(meldingen)
        return gelezen, document

    def _melding(self, document: Document, detail: ErrorDetails, raadgever: Raadgever) -> Melding:
        soort, pad = detail["type"], detail["loc"]
        if soort in fouten.CATALOGUS:
            return document.melding(soort, pad, **detail.get("ctx", {}))
        if soort == "extra_forbidden":
            return onbekende_naam(document, pad, self.namen, raadgever, self.raad)
        if soort == "missing":
            return document.melding(self.ontbreekt, pad, naam=str(pad[-1]))
        return document.melding(CODES[soort], pad, namen=teksten.REGELS_VAN_BLOK, raad=teksten.LIJST_OF_HAKEN)
