"""How much a file of figures may hold, and what to say where it cannot be read (further)."""

from __future__ import annotations

from balanstest.bestand.tabel.raster import KLEIN, Grenzen, TabelError, Tabelfout, Vak
from balanstest.texts import cijferbestand as teksten

GRENZEN = Grenzen(rijen=1200, kolommen=50)
"""As many rows as a table can have months."""

_CODES: dict[Tabelfout, tuple[str, dict[str, object]]] = {
    Tabelfout.GEEN_TEKST: ("E106", {"wat": teksten.GEEN_TEKST}),
    Tabelfout.ONLEESBAAR_TEKEN: ("E106", {"wat": teksten.ONLEESBAAR_TEKEN}),
    Tabelfout.OPEN_AANHALING: ("E020", {}),
    Tabelfout.TEKST_NA_AANHALING: ("E026", {}),
    Tabelfout.TE_VEEL_RIJEN: (
        "E102",
        {"wat": teksten.TE_VEEL_RIJEN, "grens": teksten.RIJEN.format(aantal=GRENZEN.rijen)},
    ),
    Tabelfout.TE_VEEL_KOLOMMEN: (
        "E102",
        {"wat": teksten.TE_VEEL_KOLOMMEN, "grens": teksten.KOLOMMEN.format(aantal=GRENZEN.kolommen)},
    ),
    Tabelfout.OUD_EXCEL: ("E103", {"soort": teksten.OUD_EXCEL}),
    Tabelfout.BINAIR_EXCEL: ("E103", {"soort": teksten.BINAIR_EXCEL}),
    Tabelfout.GEEN_EXCEL: ("E103", {"soort": teksten.GEEN_EXCEL}),
    Tabelfout.BEVEILIGD: ("E104", {}),
    Tabelfout.BESCHADIGD: ("E105", {}),
    Tabelfout.TE_GROOT: (
        "E102",
        {"wat": teksten.TE_VEEL, "grens": teksten.MEGABYTES_UITGEPAKT.format(aantal=KLEIN.uitgepakt // 1024**2)},
    ),
    Tabelfout.GEEN_BLAD: ("E107", {"wat": teksten.GEEN_ZICHTBAAR_BLAD, "raad": teksten.ZET_OP_BLAD}),
}


class LeesfoutError(Exception):
    """Nothing (more) can be read: a code of the catalogue with the values of its message, and the place."""

    def __init__(self, code: str, plek: Vak | None = None, /, **gegevens: object) -> None:
        super().__init__(code)
        self.code = code
        self.plek = plek
        self.gegevens = gegevens

    @classmethod
    def van(cls, fout: TabelError) -> LeesfoutError:
        """What to say about a file that the reader of tables gave up."""
        code, gegevens = _CODES[fout.fout]
        begin = {"begin": fout.plek.regel} if fout.plek and fout.fout is Tabelfout.OPEN_AANHALING else {}
        return cls(code, fout.plek, **gegevens, **begin)
