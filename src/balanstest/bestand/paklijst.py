"""The packing list that travels inside the PDF of a report.

A PDF holds its files side by side, under names that every system can write. The questionnaire keeps the paths that a
person wrote into it: this list says which file is which, and what was there but was left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from balanstest.bestand.deur import Deur, lees
from balanstest.bestand.eigen_bestand import yaml_bestanden
from balanstest.bestand.waarden import lees_pad

NAAM = "meegeleverd.json"


def _losse_naam(naam: str) -> str:
    """A name of a file beside this one: a list that somebody made up leads to no other folder."""
    if "/" in naam or "\\" in naam or lees_pad(naam) != naam:
        raise ValueError(naam)
    return naam


_Losse_naam = Annotated[str, AfterValidator(_losse_naam)]


class _Vast(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)


class Opgegeven(_Vast):
    """A file that the questionnaire names: its path there, and its name in the PDF (None: it was left out).

    `sha256` and `bytes` are those that it had when the report was made.
    """

    bestand: str
    naam: _Losse_naam | None
    sha256: str
    bytes: int


class Paklijst(_Vast):
    """What is inside one PDF: the questionnaire, the rules by name, and the files that the questionnaire names.

    `programma` is the version of balanstest that made it. `eigen` is what the organisation had of its own that the PDF
    does not carry (`templates`, `huisstijl`, `categorieen`), with the SHA-256 of it.
    """

    meegeleverd: Literal[1]
    programma: str
    eigen: dict[str, str]
    vragenlijst: Opgegeven
    regels: tuple[_Losse_naam, ...]
    bestanden: tuple[Opgegeven, ...]

    def als_bytes(self) -> bytes:
        """The list as a JSON document."""
        return (json.dumps(self.model_dump(), indent=2) + "\n").encode()


def paklijst_uit(ruw: bytes) -> Paklijst | None:
    """The list in the bytes of a file; None where they are none."""
    try:
        return Paklijst.model_validate_json(ruw)
    except ValueError:
        return None


def lees_paklijst(map_: Path) -> Paklijst | None:
    """The list in a folder where a PDF of ours was unpacked; None where there is none, or another file of that name."""
    pad = map_ / NAAM
    try:
        return paklijst_uit(lees(pad, Deur.PAKLIJST, map_))
    except OSError:
        return None


def yaml_naast_de_rest(map_: Path, *, met_regels: bool = False) -> list[Path]:
    """The YAML files in a folder, but where a PDF of ours was unpacked without those that came from it.

    With `met_regels` the rules from the PDF are among them.
    """
    paden = yaml_bestanden(map_)
    lijst = lees_paklijst(map_) if paden else None
    if lijst is None:
        return paden
    uit_pdf = {een.naam for een in (lijst.vragenlijst, *lijst.bestanden)}
    return [pad for pad in paden if pad.name not in uit_pdf and (met_regels or pad.name not in lijst.regels)]
