"""What a sealed dossier says of itself: every file in it, with its role, its size and its SHA-256."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict

NAAM, SOMMEN, UITLEG = "manifest.json", "SHA256SUMS", "LEESMIJ.txt"
DOSSIER, RAPPORT, TEMPLATES, ADVIES = "dossier/", "rapport/", "templates/", "advies/"
"""The folders in the zip."""


class _Vastblok(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Bestandsregel(_Vastblok):
    """A file in the zip: its path there, what it is for, its size and its fingerprint."""

    naam: str
    rol: str
    sha256: str
    bytes: int


class Manifest(_Vastblok):
    """All files in the zip but two: this list itself, and the sums that are made from it.

    `programma` is the version of balanstest that sealed it, `versie` that of the questionnaire.
    """

    balanstest_dossier: Literal[1]
    programma: str
    kenmerk: str | None
    versie: int
    status: str
    bestanden: tuple[Bestandsregel, ...]

    def als_bytes(self) -> bytes:
        """The list as a JSON document."""
        return (json.dumps(self.model_dump(), indent=2, ensure_ascii=False) + "\n").encode()


def manifest_uit(ruw: bytes) -> Manifest | None:
    """The list in the bytes of a file; None where they are none, or not spelled as we spell it."""
    try:
        manifest = Manifest.model_validate_json(ruw)
    except ValueError:
        return None
    return manifest if manifest.als_bytes() == ruw else None


def regels_van(bestanden: Mapping[str, bytes], rollen: Mapping[str, str]) -> tuple[Bestandsregel, ...]:
    """A line for every file, by name; `rollen` gives what each is for."""
    return tuple(
        Bestandsregel(naam=naam, rol=rollen[naam], sha256=hashlib.sha256(inhoud).hexdigest(), bytes=len(inhoud))
        for naam, inhoud in sorted(bestanden.items())
    )


def sommen(manifest: Manifest) -> bytes:
    """The fingerprints in the form that `sha256sum -c` reads, with that of the list itself."""
    regels = {een.naam: een.sha256 for een in manifest.bestanden}
    regels[NAAM] = hashlib.sha256(manifest.als_bytes()).hexdigest()
    return "".join(f"{som}  {naam}\n" for naam, som in sorted(regels.items())).encode()
