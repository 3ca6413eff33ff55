"""Puts what was counted into a questionnaire: only those answers change, every other character stays."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from balanstest.bestand.deur import Deur, lees_bestand
from balanstest.bestand.document import Document
from balanstest.bestand.lezer import lees
from balanstest.bestand.pen import Pen
from balanstest.errors import OmgevingError, OngeldigError, Pad
from balanstest.logboek.verantwoording.metingen import ANDERE_TABELLEN, naast
from balanstest.meldingen import meld

METINGEN: Pad = ("afweging", "metingen")


class Invulling:
    """A questionnaire that may be filled in."""

    def __init__(self, pad: Path, document: Document) -> None:
        self.pad = pad
        self.ruw = document.ruw
        self._document = document

    def vul_in(self, antwoorden: Mapping[str, object]) -> bytes:
        """The file with these answers under `afweging.metingen`.

        Notes and layout stay, and so do a person's own definitions and source; of an account of an earlier
        count nothing is left. Raises OngeldigError where the layout does not allow it.
        """
        pen = Pen(self._document)
        for sleutel, waarde in naast(_metingen(self._document), antwoorden).items():
            pen.zet((*METINGEN, sleutel), waarde)
        return pen.klaar()


def open_(pad: Path, *, vervang: bool) -> Invulling:
    """Read a questionnaire that is to be filled in.

    Raises BalanstestError where it cannot be read, was approved, or (without `vervang`) holds a table already.
    """
    document = lees(str(pad), lees_bestand(pad, Deur.VRAGENLIJST))
    if not pad.stat().st_mode & 0o222 or not os.access(pad, os.W_OK):  # a new file in its place would get past that
        raise OmgevingError([meld("E153", str(pad))])
    if document.meldingen:
        raise OngeldigError(document.meldingen)
    dossier = document.inhoud.get("dossier")
    if isinstance(dossier, dict) and dossier.get("status") == "vastgesteld":
        raise OngeldigError([document.melding("E149", ("dossier", "status"))])
    metingen = _metingen(document)
    gevuld = next((naam for naam in ("perioden", *ANDERE_TABELLEN) if metingen.get(naam)), None)
    if gevuld and not vervang:
        raise OngeldigError([document.melding("E147", (*METINGEN, gevuld), bij_sleutel=True)])
    return Invulling(pad, document)


def _metingen(document: Document) -> dict[str, Any]:
    afweging = document.inhoud.get("afweging")
    metingen = afweging.get("metingen") if isinstance(afweging, dict) else None
    return metingen if isinstance(metingen, dict) else {}
