"""`balanstest schema`: the published JSON Schemas, printed or written; and the one beside a new questionnaire."""

from __future__ import annotations

import contextlib
from pathlib import Path

from rich.text import Text

from balanstest.bestand.opslag import schrijf, schrijf_nieuw
from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.uitvoer import bytes_naar_stdout
from balanstest.errors import EXIT_OK, GebruikError, OmgevingError
from balanstest.meldingen import meld
from balanstest.schema import BESTANDSNAMEN
from balanstest.schema.publicatie import is_van_ons, tekst
from balanstest.texts import scherm as teksten


def voer_uit(soort: str, pad: Path | None) -> int:
    """Print the schema `vragenlijst` or `resultaat`, or write it to a file and say so.

    Raises GebruikError for a folder, OmgevingError where the file cannot be written.
    """
    if pad is None:
        bytes_naar_stdout(tekst(soort).encode())
        return EXIT_OK
    if pad.is_dir():
        voorbeeld = scherm.aangehaald(str(pad / BESTANDSNAMEN[soort]))
        raise GebruikError([meld("E166", str(pad), naam=str(pad), voorbeeld=voorbeeld)])
    if not leg_neer(soort, pad):
        raise OmgevingError([meld("E094", str(pad))])
    scherm.console().print(
        Text(teksten.GESCHREVEN_BESTAND.format(naam=scherm.toon_naam(str(pad))), style=scherm.GOED), soft_wrap=True
    )
    return EXIT_OK


def leg_neer(soort: str, pad: Path) -> bool:
    """Write a schema, whole or not at all; one of ours that is older is replaced.

    Returns False, and leaves all as it is, where something else has that name: a file that was changed by hand too.
    Raises OmgevingError where writing fails.
    """
    inhoud = tekst(soort).encode()
    if not pad.exists() and not pad.is_symlink():
        schrijf_nieuw(pad, inhoud)
        return True
    staat_er = b""
    with contextlib.suppress(OSError):
        staat_er = pad.read_bytes() if pad.is_file() and not pad.is_symlink() else b""
    if staat_er == inhoud:
        return True
    if not is_van_ons(staat_er, soort):
        return False
    schrijf({pad: inhoud})
    return True
