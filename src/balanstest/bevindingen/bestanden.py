"""Findings about the files that the questionnaire names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.errors import pad_tekst
from balanstest.vragenlijst import Vragenlijst, bestanden


def over_bestanden(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """Files that are not there, or no longer what they were."""
    verwacht = {
        bron.bestand: bron.sha256
        for bron in vragenlijst.inhoud.afweging.metingen.bestanden or []
        if bron.sha256 is not None
    }
    for pad, bestand in bestanden(vragenlijst.inhoud):
        echt = vragenlijst.map_ / bestand
        gegevens: dict[str, object] = {"bestand": bestand}
        if not _is_leesbaar(echt):
            yield bevinding("bestand_ontbreekt", pad_tekst(pad), gegevens)
        elif pad[:2] == ("afweging", "metingen") and bestand in verwacht:
            gevonden = _sha256(echt)
            if gevonden != verwacht[bestand]:
                gegevens |= {"sha256": gevonden, "verwacht": verwacht[bestand]}
                yield bevinding("bestand_gewijzigd", pad_tekst(pad), gegevens)


def _is_leesbaar(pad: Path) -> bool:
    """Whether the file is there and opens: one that Excel keeps locked, or in a folder without access, does not."""
    try:
        with pad.open("rb"):
            return pad.is_file()
    except OSError:
        return False


def _sha256(pad: Path) -> str:
    """The fingerprint of a file, empty where reading fails half way."""
    try:
        with pad.open("rb") as stroom:
            return hashlib.file_digest(stroom, "sha256").hexdigest()
    except OSError:
        return ""
