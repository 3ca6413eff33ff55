"""Findings about what the organisation answers to findings: an answer that belongs to none would not be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.taal.raad import bedoelt_u
from balanstest.texts.bevindingen import delen
from balanstest.texts.bevindingen.catalogus import CATALOGUS
from balanstest.vragenlijst import Inhoud
from balanstest.vragenlijst.model import Reactie


def hoort_bij(reactie: Reactie, gevonden: Bevinding) -> bool:
    """Whether an answer is about this finding; without a place it is about every one of its code."""
    return reactie.bevinding == gevonden.code and reactie.plaats in (None, gevonden.plaats)


def over_reacties(inhoud: Inhoud, gevonden: Sequence[Bevinding]) -> Iterator[Bevinding]:
    """One finding per answer that names no finding of this assessment (`gevonden`), or that says nothing."""
    for nummer, reactie in enumerate(inhoud.onderbouwing.reacties or []):
        plaats = f"onderbouwing.reacties[{nummer}]"
        if reactie.bevinding is None or reactie.reactie is None:
            yield bevinding("reactie_niet_af", plaats, {"nummer": nummer + 1})
        elif not any(hoort_bij(reactie, een) for een in gevonden):
            bekend = {een.code for een in gevonden}
            is_bekend = reactie.bevinding in bekend
            raad = delen.ANDERE_PLAATS if is_bekend else bedoelt_u(reactie.bevinding, bekend or CATALOGUS)
            yield bevinding(
                "reactie_zonder_bevinding", plaats, {"bevinding": reactie.bevinding}, bij=reactie.bevinding, raad=raad
            )
