"""`balanstest schema`: the published JSON Schemas, printed or written."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.uitvoer import bytes_naar_stdout
from balanstest.errors import EXIT_OK, GebruikError, OmgevingError
from balanstest.meldingen import meld
from balanstest.opdrachten.neerleggen import leg_schema_neer
from balanstest.schema import BESTANDSNAMEN
from balanstest.schema.publicatie import tekst
from balanstest.taal.tekens import aangehaald
from balanstest.texts import scherm as teksten


def voer_uit(soort: str, pad: Path | None) -> int:
    """Print the schema `vragenlijst` or `resultaat`, or write it to a file and say so.

    Raises GebruikError for a folder, OmgevingError where the file cannot be written.
    """
    if pad is None:
        bytes_naar_stdout(tekst(soort).encode())
        return EXIT_OK
    if pad.is_dir():
        voorbeeld = aangehaald(str(pad / BESTANDSNAMEN[soort]))
        raise GebruikError([meld("E166", str(pad), naam=str(pad), voorbeeld=voorbeeld)])
    if not leg_schema_neer(soort, pad):
        raise OmgevingError([meld("E094", str(pad))])
    scherm.console().print(
        Text(teksten.GESCHREVEN_BESTAND.format(naam=scherm.toon_naam(str(pad))), style=scherm.GOED), soft_wrap=True
    )
    return EXIT_OK
