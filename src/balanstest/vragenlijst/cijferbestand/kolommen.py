"""The row with the names: where it stands, and which column holds what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from balanstest.bestand.tabel.herkenning import MEESTE_TITELS
from balanstest.bestand.tabel.raster import Raster, Rasterrij, Vak, Vaksoort, kolomletter
from balanstest.taal.raad import bedoelt_u, dichtstbij
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand.kolomnamen import (
    AANTALLEN,
    IN_EEN_KOLOM,
    KWARTAAL,
    MAAND,
    MAANDEN_PER_RIJ,
    MINSTE_NAMEN,
    NAMEN,
    bekende_namen,
    gaat_over_een_telling,
    herken,
    is_letterlijk,
)
from balanstest.vragenlijst.cijferbestand.leesfout import LeesfoutError
from balanstest.vragenlijst.cijferbestand.lezing import Lezing


class Kop(NamedTuple):
    """The columns by name: their place in a row, and the cell with the name. `breedte` is up to the last name.

    `per_rij` is how many months a row has where the file says so above the names, else 0.
    """

    plaats: dict[str, int]
    vakken: dict[str, Vak]
    breedte: int
    regel: int
    per_rij: int

    @property
    def maanden(self) -> tuple[str, ...]:
        """The columns that say which months a row is about."""
        return tuple(naam for naam in IN_EEN_KOLOM if naam in self.plaats) or ("van", "tot")


Gebrek = tuple[str, Vak, dict[str, object]]
"""A code, the cell, and the values of the message."""


def is_kop(rij: Rasterrij) -> bool:
    """Whether a row has names of columns."""
    return bekende_namen(vak.tekst for vak in rij) >= MINSTE_NAMEN


def heeft_cijfers(rij: Rasterrij) -> bool:
    """Whether a row names all that a table of figures needs at least: conversations, and their months."""
    namen = {herken(vak.tekst) for vak in rij}
    return "gesprekken" in namen and ({"van", "tot"} <= namen or not namen.isdisjoint(IN_EEN_KOLOM))


def lees_kop(raster: Raster, lezing: Lezing) -> tuple[Kop, list[Rasterrij], list[Gebrek]]:
    """Find the names. Returns the columns, the rows below the names, and what is wrong with the names.

    Raises LeesfoutError where there are no names at all, or figures above them.
    """
    if not raster.rijen:
        raad = teksten.LEEG_BLAD.format(blad=raster.vel) if raster.vel else teksten.VUL_BESTAND
        raise LeesfoutError("E107", wat=teksten.GEEN_CIJFERS, raad=raad)
    boven = next((nummer for nummer, rij in enumerate(raster.rijen[:MEESTE_TITELS]) if is_kop(rij)), None)
    if boven is None:
        raise _zonder_kop(raster)
    for titel in raster.rijen[:boven]:
        if sum(vak.soort is Vaksoort.GETAL or vak.tekst.isdecimal() for vak in titel) >= MINSTE_NAMEN:
            raise LeesfoutError("E108", titel[0], wat=teksten.GETALLEN_ERBOVEN, raad=teksten.ZET_ERONDER)
    rij, rest = raster.rijen[boven], raster.rijen[boven + 1 :]
    plaats: dict[str, int] = {}
    onbekend: list[int] = []
    gebreken: list[Gebrek] = []
    for nummer, vak in enumerate(rij):
        naam = herken(vak.tekst)
        if vak.leeg:
            continue
        if naam is None:
            onbekend.append(nummer)
        elif naam in plaats:
            gebreken.append(("E110", vak, {"wat": _twee_keer(naam, rij[plaats[naam]], vak)}))
        else:
            plaats[naam] = nummer
    gebreken += _een_soort_maanden(plaats, rij)
    breedte = max(nummer for nummer, vak in enumerate(rij) if not vak.leeg) + 1
    vakken = {naam: rij[nummer] for naam, nummer in plaats.items()}
    per_rij = next((MAANDEN_PER_RIJ[naam] for naam in _boven(raster.rijen[:boven])), 0)
    kop = Kop(plaats, vakken, breedte, rij[0].regel, per_rij)
    gebreken += _over(rij, rest, raster.scheider, kop, onbekend, lezing)
    lezing.kop, lezing.titels = kop.regel, [titel[0].regel for titel in raster.rijen[:boven]]
    lezing.kolommen = {vak.tekst: naam for naam, vak in vakken.items()}
    lezing.anders = [vak.tekst for naam, vak in vakken.items() if not is_letterlijk(vak.tekst, naam)]
    lezing.kwartalen = KWARTAAL in plaats
    return kop, rest, gebreken


def ontbrekende_maanden(kop: Kop) -> list[str]:
    """The columns for the months that are not there."""
    return [naam for naam in kop.maanden if naam not in kop.plaats]


def ontbrekende_kolommen(kop: Kop) -> list[str]:
    """The columns with counts that are there neither as counts nor as percentages."""
    return [naam for naam in AANTALLEN if naam not in kop.plaats and f"{naam}_pct" not in kop.plaats]


def _boven(titels: list[Rasterrij]) -> Iterator[str]:
    """What the rows above the names say of each row of the table: a cell with nothing but 'maand' or 'kwartaal'."""
    for titel in titels:
        yield from (vak.tekst for vak in titel if vak.tekst in (MAAND, KWARTAAL))


def _twee_keer(naam: str, eerste: Vak, tweede: Vak) -> str:
    if is_letterlijk(eerste.tekst, tweede.tekst):
        return teksten.TWEE_KEER.format(naam=naam)
    return teksten.TWEE_NAMEN.format(een=eerste.tekst, ander=tweede.tekst, naam=naam)


def _een_soort_maanden(plaats: dict[str, int], rij: Rasterrij) -> Iterator[Gebrek]:
    """One way of saying which months a row is about: a second is a complaint, and taken out."""
    van_tot = [naam for naam in ("van", "tot") if naam in plaats]
    wijzen = [*van_tot[:1], *(naam for naam in IN_EEN_KOLOM if naam in plaats)]
    for ander in wijzen[1:]:
        vak = rij[plaats.pop(ander)]
        yield "E110", vak, {"wat": teksten.MAAND_ERNAAST.format(naam=wijzen[0], ander=vak.tekst)}


def _over(
    rij: Rasterrij, rest: list[Rasterrij], scheider: str, kop: Kop, onbekend: list[int], lezing: Lezing
) -> Iterator[Gebrek]:
    """What to do with columns that have another name, or none.

    Where all that is needed is there they are helpers of who made the file, and stay unread; unless the name is nearly
    one of ours, or has the word for one of the counts. Where something is missing it may be one of these.
    """
    compleet = not ontbrekende_maanden(kop) and not ontbrekende_kolommen(kop)
    namen = ", ".join(NAMEN)
    for nummer in onbekend:
        naam = rij[nummer].tekst
        if compleet and not gaat_over_een_telling(naam) and dichtstbij(naam, NAMEN) is None:
            lezing.nietgelezen.append(naam)
            continue
        raad = bedoelt_u(naam, NAMEN) or teksten.ONBEKENDE_KOLOM
        yield "E109", rij[nummer], {"naam": naam, "raad": raad, "namen": namen}
    for nummer, vak in _zonder_naam(rij, rest, scheider, kop).items():
        if compleet:
            vorm = teksten.KOLOM_OP_BLAD if vak.cel else teksten.KOLOM_IN_TEKST
            lezing.nietgelezen.append(vorm.format(letter=kolomletter(nummer + 1), nummer=nummer + 1))
        else:
            yield "E109", vak, {"naam": teksten.ZONDER_NAAM, "raad": teksten.ZET_NAAM, "namen": namen}


def _zonder_naam(koppen: Rasterrij, rest: list[Rasterrij], scheider: str, kop: Kop) -> dict[int, Vak]:
    """The first filled cell of each column that has no name."""
    gezien: dict[int, Vak] = {}
    for rij in rest:
        for nummer, vak in enumerate(rij):
            naamloos = nummer >= len(koppen) or koppen[nummer].leeg
            # Past the last name of a text file it is a row that does not fit, and that is said of the row.
            past_niet = scheider and nummer >= kop.breedte
            if naamloos and not past_niet and not vak.leeg:
                gezien.setdefault(nummer, vak)
    return gezien


def _zonder_kop(raster: Raster) -> LeesfoutError:
    eerste = next(vak for vak in raster.rijen[0] if not vak.leeg)
    raad = (teksten.ZET_NAMEN_CSV if raster.scheider else teksten.ZET_NAMEN).format(namen=", ".join(NAMEN[:6]))
    wat = teksten.GEEN_NAMEN_OP_BLAD.format(blad=raster.vel) if raster.vel else teksten.GEEN_NAMEN
    return LeesfoutError("E108", eerste, wat=wat, raad=raad)
