"""Put what the program carries into a person's folder: a JSON Schema, the templates of the report."""

from __future__ import annotations

import contextlib
from pathlib import Path

from balanstest import resources
from balanstest.bestand.deur import Deur, lees
from balanstest.bestand.opslag import schrijf, schrijf_nieuw
from balanstest.errors import Melding, OmgevingError
from balanstest.meldingen import meld
from balanstest.schema.publicatie import is_van_ons, tekst
from balanstest.taal.getallen import opsomming
from balanstest.texts import opdrachten as teksten

_GENOEMD = 3


def leg_schema_neer(soort: str, pad: Path) -> bool:
    """Write the schema `vragenlijst` or `resultaat`, whole or not at all; one of ours that is older is replaced.

    Returns False, and leaves all as it is, where something else has that name: a file that was changed by hand too.
    Raises OmgevingError where writing fails.
    """
    inhoud = tekst(soort).encode()
    if not pad.exists() and not pad.is_symlink():
        schrijf_nieuw(pad, inhoud)
        return True
    staat_er = b""
    with contextlib.suppress(OSError):
        staat_er = lees(pad, Deur.SCHEMA) if not pad.is_symlink() else b""
    if staat_er == inhoud:
        return True
    if not is_van_ons(staat_er, soort):
        return False
    schrijf({pad: inhoud})
    return True


def kopieer_templates(map_: Path) -> list[Path]:
    """Copy every built-in template to a folder, and return the copies.

    An existing file is never touched: then nothing is copied at all, and OmgevingError names the files.
    """
    bron = resources.templates()
    paden = sorted(pad for pad in bron.rglob("*") if pad.is_file())
    nieuw = {map_ / pad.relative_to(bron): pad for pad in paden}
    if bestaand := [pad for pad in nieuw if pad.exists()]:
        raise OmgevingError([_staat_er_al(map_, bestaand)])
    for waar, pad in nieuw.items():
        schrijf_nieuw(waar, pad.read_bytes())
    return list(nieuw)


def _staat_er_al(map_: Path, bestaand: list[Path]) -> Melding:
    """One message about all files that are there already, with the first few names."""
    if len(bestaand) == 1:
        return meld("E094", str(bestaand[0]))
    namen = [str(pad.relative_to(map_)) for pad in bestaand[:_GENOEMD]]
    if len(bestaand) > _GENOEMD:
        namen.append(teksten.EN_NOG.format(aantal=len(bestaand) - _GENOEMD))
    return meld("E165", str(map_), aantal=len(bestaand), namen=opsomming(namen))
