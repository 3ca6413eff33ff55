"""The rows of an answer as numbers by name, and what they say together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from balanstest.bestand.tabel.raster import Vak
from balanstest.logboek.lezen.datums import VROEGST
from balanstest.logboek.lezen.leeswijze import Rijkeuze
from balanstest.logboek.op_papier.antwoordtabel import Antwoordrij
from balanstest.logboek.op_papier.tegenspraak import Antwoordgetallen, Periodegetallen
from balanstest.logboek.op_papier.vraag import ALLEEN
from balanstest.logboek.tellen import definitie
from balanstest.logboek.tellen.definitie import REDENEN, TELT_MEE
from balanstest.logboek.tellen.indelen import Overige
from balanstest.logboek.tellen.niemand import KLANTSOORTEN, PERSOON
from balanstest.logboek.tellen.uitkomsten import ALLE_ANDERE, SOORTEN

TELLINGEN = ("personen", "conversies", "verzet", "klachten")


class Getallenrij(NamedTuple):
    """A row: its name (`reden`), its numbers by column, and its cells."""

    reden: str
    getallen: dict[str, int | None]
    vakken: Antwoordrij

    @property
    def telt(self) -> bool:
        """Whether it holds calls: of a period, or of a reason why they do not count."""
        return self.reden == TELT_MEE or self.reden in REDENEN.values()

    @property
    def gezegd(self) -> tuple[str, str]:
        """Of a row such as 'verzet=bmn' both parts; of another nothing."""
        soort, is_, naam = self.reden.partition("=")
        return (soort, naam) if is_ else ("", "")

    def aantal(self, kolom: str) -> int:
        """The number in a column; 0 where there is none."""
        return self.getallen[kolom] or 0


def eerste_vak(rij: Antwoordrij) -> Vak:
    """The cell that stands first in the file."""
    return min(rij.values(), key=lambda vak: (vak.regel, vak.kolom))


def lees_uitkomsten(rijen: Sequence[Getallenrij]) -> tuple[dict[str, tuple[str, int]], Overige | None]:
    """The outcomes that the query named, and how often all others occur."""
    genoemd: dict[str, tuple[str, int]] = {}
    overige = None
    for rij in rijen:
        soort, is_, naam = rij.reden.partition("=")
        if soort not in SOORTEN:
            continue
        if is_ and naam == ALLE_ANDERE:
            overige = Overige(soort, 0, rij.aantal("gesprekken"))
        elif is_:
            genoemd[naam] = (soort, rij.aantal("gesprekken"))
    return genoemd, overige


def lees_klanten(rijen: Sequence[Getallenrij]) -> dict[str, str]:
    """What the query was told of values in the column of the customer."""
    return {naam: soort for soort, naam in (rij.gezegd for rij in rijen) if soort in KLANTSOORTEN}


def als_getallen(rijen: Sequence[Getallenrij], los: Mapping[str, int], min_cel: int) -> Antwoordgetallen:
    """All numbers, for holding them against each other; the days are those of 1970 until they are filled in."""
    uitkomsten: dict[str, list[int]] = {}
    for rij in rijen:
        if rij.gezegd[0] in SOORTEN:
            uitkomsten.setdefault(rij.gezegd[0], []).append(rij.aantal("gesprekken"))
    perioden = [
        Periodegetallen(
            rij.aantal("personen"),
            {kolom: rij.aantal(kolom) for kolom in TELLINGEN[1:]},
            rij.aantal("gesprekken"),
        )
        for rij in rijen
        if rij.reden == TELT_MEE
    ]
    return Antwoordgetallen(
        perioden=perioden,
        uitgesloten={rij.reden: rij.aantal("gesprekken") for rij in rijen if rij.reden in REDENEN.values()},
        uitkomsten=uitkomsten,
        los=los,
        min_cel=min_cel,
        ook_elders=ook_elders(los),
        iemand_telt_vaak=PERSOON in lees_klanten(rijen).values(),
        eerste=VROEGST,
        laatste=VROEGST,
        vanaf=None,
    )


def ook_elders(los: Collection[str]) -> tuple[str, ...]:
    """The kinds that were not only counted as outcomes, by the rows of an answer that stand by themselves: from another
    table, or a flag (of which the answer does not tell which)."""
    if definitie.ONBEKENDE_VLAG in los:
        return tuple(definitie.ZONDER_GESPREK)
    return tuple(soort for soort, naam in definitie.ZONDER_GESPREK.items() if naam in los)


def lees_alleen(rijen: Sequence[Getallenrij]) -> tuple[Rijkeuze, ...]:
    """The conditions that the query was told rows must meet, as they were typed."""
    gevonden: dict[str, list[str]] = {}
    for rij in rijen:
        if rij.gezegd[0] == ALLEEN:
            kolom, _, waarde = rij.vakken["reden"].tekst.partition("=")[2].partition("=")
            gevonden.setdefault(kolom, []).append(waarde)
    return tuple(Rijkeuze(kolom, tuple(waarden)) for kolom, waarden in gevonden.items())


def lees_dag(getal: int) -> date | None:
    """The day of a number such as 20240131; None where it is none."""
    try:
        return date(getal // 10000, getal // 100 % 100, getal % 100)
    except (ValueError, OverflowError):
        return None
