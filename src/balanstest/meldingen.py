"""The one way to make a message: a code of the catalogue, a place, and the values that belong in its sentence."""

from __future__ import annotations

from balanstest.errors import GeweigerdError, Melding, Waar, Weigering
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
    """The message about a file that cannot or may not be read; with other advice where that helps more."""
    if isinstance(fout, FileNotFoundError):
        return meld("E091", bestand, raad=KIJK_NAAM)
    weigering = fout.weigering if isinstance(fout, GeweigerdError) else None
    if isinstance(fout, GeweigerdError) and weigering is Weigering.TE_GROOT:
        return meld("E009", bestand, grens=f"{fout.grens // 1024**2} MB", gevonden=fout.gevonden)
    if weigering is Weigering.GEEN_BESTAND:
        return meld("E150", bestand)
    gevonden = meld("E092", bestand, reden=systeem.reden(fout))
    if weigering is Weigering.BUITEN_DE_MAP:
        return gevonden._replace(doe=systeemteksten.ZET_ER_EEN_BESTAND)
    return gevonden._replace(doe=systeemteksten.GEEF_EEN_BESTAND) if isinstance(fout, IsADirectoryError) else gevonden
