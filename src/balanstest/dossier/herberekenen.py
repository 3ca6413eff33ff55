"""Computes again what a dossier says, from the files in it and under the rules in it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from balanstest.beoordeling import beoordeel_vragenlijst
from balanstest.bestand.paklijst import Paklijst
from balanstest.errors import BalanstestError, Melding, OngeldigError
from balanstest.kader import pakketten_uit
from balanstest.opdrachten.beoordelen import Werkwijze
from balanstest.rapport.rapport import Rapport
from balanstest.vragenlijst import laad


@contextmanager
def herberekend(bestanden: Mapping[str, bytes], lijst: Paklijst, werkwijze: Werkwijze) -> Iterator[Rapport]:
    """The report as it comes out now; it can be printed as long as the context lasts.

    `bestanden` lie side by side, by mere names that were checked; of `werkwijze` the looks and the own categories are
    used, never rules or templates of the dossier's sender. Raises OngeldigError with everything that is wrong with the
    questionnaire, its figures or its rules; places are named without the folder that they were read from.
    """
    naam = str(lijst.vragenlijst.naam)
    with tempfile.TemporaryDirectory(prefix="balanstest-", ignore_cleanup_errors=True) as tijdelijk:
        map_ = Path(tijdelijk)
        for bestand, inhoud in bestanden.items():
            (map_ / bestand).write_bytes(inhoud)
        try:
            pakketten = pakketten_uit(map_)
            beoordeling = beoordeel_vragenlijst(laad(naam, bestanden[naam], map_), pakketten, werkwijze.eigen)
            yield Rapport(beoordeling, werkwijze.vorm)
        except BalanstestError as fout:
            raise OngeldigError(_zonder_map(melding, tijdelijk) for melding in fout.meldingen) from fout


def _zonder_map(melding: Melding, map_: str) -> Melding:
    bestand = melding.bestand.removeprefix(map_ + os.sep).removeprefix(map_)
    return melding._replace(waar=melding.waar._replace(bestand=bestand), wat=melding.wat.replace(map_, "."))
