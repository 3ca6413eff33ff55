"""The one way to make a message: a code of the catalogue, a place, and the values that belong in its sentence."""

from __future__ import annotations

from balanstest.errors import Melding, Waar
from balanstest.taal import systeem
from balanstest.taal.tekens import leesbaar
from balanstest.texts import taal as systeemteksten
from balanstest.texts.fouten.catalogus import CATALOGUS
from balanstest.texts.opdrachten import KIJK_NAAM


def meld(code: str, waar: Waar | str, /, **gegevens: object) -> Melding:
    """A message of the catalogue about a place, or about a whole file, option or folder.

    `gegevens` are the values of its sentence, typed; texts among them are made readable for the sentence only. Raises
    KeyError for a code or a value that the catalogue lacks.
    """
    fout = CATALOGUS[code]
    schoon = {naam: leesbaar(waarde) if isinstance(waarde, str) else waarde for naam, waarde in gegevens.items()}
    plaats = waar if isinstance(waar, Waar) else Waar(waar)
    return Melding(code, fout.wat.format(**schoon).strip(), fout.doe.format(**schoon).strip(), plaats, gegevens)


def niet_te_lezen(bestand: str, fout: OSError) -> Melding:
    """The message about a file that the system does not let us read; other advice where there is none, or a folder."""
    if isinstance(fout, FileNotFoundError):
        return meld("E091", bestand, raad=KIJK_NAAM)
    gevonden = meld("E092", bestand, reden=systeem.reden(fout))
    return gevonden._replace(doe=systeemteksten.GEEF_EEN_BESTAND) if isinstance(fout, IsADirectoryError) else gevonden
