"""The first row: which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from balanstest.bestand.tabel.raster import Raster, Rasterrij, Vak
from balanstest.taal.raad import bedoelt_u
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand.leesfout import LeesfoutError

MAAND = "maand"
_SOORTEN = ("conversies", "verzet", "klachten")
AANTALLEN = ("gesprekken", *_SOORTEN)
PERCENTAGES = tuple(f"{naam}_pct" for naam in _SOORTEN)
NAMEN = ("van", "tot", *AANTALLEN, *PERCENTAGES, MAAND)
_KAAL = re.compile(r"[\s_.()\[\]-]+")
_ZOEK_KOP_IN = 20
_MINSTE_NAMEN = 2


def _vergelijkbaar(tekst: str) -> str:
    """How a heading is compared: without case, spaces, underscores and brackets; `%` is `pct`."""
    return _KAAL.sub("", tekst.casefold()).replace("%", "pct")


_BEKEND = {_vergelijkbaar(naam): naam for naam in NAMEN}


def bekende_namen(cellen: Iterable[str]) -> int:
    """How many different columns of the contract the cells of a row name."""
    return len({_BEKEND[gezocht] for cel in cellen if (gezocht := _vergelijkbaar(cel)) in _BEKEND})


def _is_kop(rij: Rasterrij) -> bool:
    return bekende_namen(vak.tekst for vak in rij) >= _MINSTE_NAMEN


class Kop(NamedTuple):
    """The columns by name: their place in a row, and the cell with the name. `breedte` is up to the last name."""

    plaats: dict[str, int]
    vakken: dict[str, Vak]
    breedte: int

    @property
    def maanden(self) -> tuple[str, ...]:
        """The columns that say which months a row is about."""
        return (MAAND,) if MAAND in self.plaats else ("van", "tot")


Gebrek = tuple[str, Vak, dict[str, object]]
"""A code, the cell, and the values of the message."""


def lees_kop(raster: Raster) -> tuple[Kop, list[Gebrek]]:
    """Read the first row. Returns the columns and what is wrong with their names.

    Raises LeesfoutError where there are no names at all, or none for the months.
    """
    if not raster.rijen:
        raad = teksten.LEEG_BLAD.format(blad=raster.vel) if raster.vel else teksten.VUL_BESTAND
        raise LeesfoutError("E107", wat=teksten.GEEN_CIJFERS, raad=raad)
    rij = raster.rijen[0]
    if not _is_kop(rij):
        raise _zonder_kop(raster)
    plaats: dict[str, int] = {}
    vakken: dict[str, Vak] = {}
    gebreken: list[Gebrek] = []
    for nummer, vak in enumerate(rij):
        naam = _BEKEND.get(_vergelijkbaar(vak.tekst))
        if vak.leeg:
            continue
        if naam is None:
            raad = bedoelt_u(vak.tekst, NAMEN) or teksten.ONBEKENDE_KOLOM
            gebreken.append(("E109", vak, {"naam": vak.tekst, "raad": raad, "namen": ", ".join(NAMEN)}))
        elif naam in plaats:
            gebreken.append(("E110", vak, {"wat": teksten.TWEE_KEER.format(naam=naam)}))
        else:
            plaats[naam], vakken[naam] = nummer, vak
    breedte = max(nummer for nummer, vak in enumerate(rij) if not vak.leeg) + 1
    if MAAND in plaats and (dubbel := [naam for naam in ("van", "tot") if naam in plaats]):
        gebreken.append(("E110", vakken[MAAND], {"wat": teksten.MAAND_ERNAAST.format(naam=dubbel[0])}))
        del plaats[MAAND], vakken[MAAND]
    kop = Kop(plaats, vakken, breedte)
    gebreken += _zonder_naam(raster, kop)
    return kop, gebreken


def ontbrekende_maanden(kop: Kop) -> list[str]:
    """The columns for the months that are not there."""
    return [naam for naam in kop.maanden if naam not in kop.plaats]


def ontbrekende_kolommen(kop: Kop) -> list[str]:
    """The columns with counts that are there neither as counts nor as percentages."""
    return [naam for naam in AANTALLEN if naam not in kop.plaats and f"{naam}_pct" not in kop.plaats]


def _zonder_naam(raster: Raster, kop: Kop) -> Iterator[Gebrek]:
    """Cells below a column that has no name: one complaint per column."""
    koppen = raster.rijen[0]
    gezien: set[int] = set()
    for rij in raster.rijen[1:]:
        for nummer, vak in enumerate(rij):
            naamloos = nummer >= len(koppen) or koppen[nummer].leeg
            # Past the last name of a text file it is a row that does not fit, and that is said of the row.
            past_niet = raster.scheider and nummer >= kop.breedte
            if naamloos and not past_niet and not vak.leeg and nummer not in gezien:
                gezien.add(nummer)
                namen = ", ".join(NAMEN)
                yield "E109", vak, {"naam": teksten.ZONDER_NAAM, "raad": teksten.ZET_NAAM, "namen": namen}


def _zonder_kop(raster: Raster) -> LeesfoutError:
    eerste = next(vak for vak in raster.rijen[0] if not vak.leeg)
    raad = (teksten.ZET_NAMEN_CSV if raster.scheider else teksten.ZET_NAMEN).format(namen=", ".join(NAMEN[:6]))
    for rij in raster.rijen[1:_ZOEK_KOP_IN]:
        if _is_kop(rij):
            raad = teksten.STAAN_LAGER.format(regel=rij[0].regel)
            break
    blad = teksten.OP_BLAD.format(blad=raster.vel) if raster.vel else ""
    return LeesfoutError("E108", eerste, blad=blad, raad=raad)
