"""One table of the log, read from its files by DuckDB; the rows that do not fit, and the messages about them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.lezen import bestanden
from balanstest.logboek.lezen.bestanden import Vorm, voor_duckdb
from balanstest.logboek.lezen.leeswijze import Leeswijze
from balanstest.logboek.motoren.duckdb import regels, uitkomsttype
from balanstest.logboek.motoren.duckdb.datumkeuze import kies_vormen
from balanstest.logboek.motoren.duckdb.groep import ZONDER_MAPNAMEN, Bestandsgroep, Bevraging, Zoals, als_tekst, naam
from balanstest.logboek.motoren.duckdb.verbinding import Verbinding
from balanstest.logboek.tellen import cellen, rijkeuzes
from balanstest.logboek.tellen.definitie import lijst
from balanstest.logboek.tellen.kolommen import UITKOMST, VLAGROLLEN
from balanstest.logboek.tellen.motor import LOG

_AFWIJZINGEN = 1000
"""So many rows that do not fit are kept beyond what the user allows: enough to show the first, and to say 'more'."""
_FOUTEN_PER_RIJ = 40
"""Every part that a row has too many is a fault of its own for DuckDB."""
_GETOONDE_WAARDEN = 100
_BEGIN = 10_000
"""Characters of a row that does not fit, to see what is wrong with it."""
_GEMENGD = "state machine"
"""What DuckDB says about a file in which lines end in more than one way."""


class _Afgewezen(NamedTuple):
    """A row that does not fit: the file that was read, its place in bytes (from 1), what DuckDB says, and the text.

    `regels` is how many lines it is.
    """

    pad: Path
    plek: int
    fout: str
    tekst: str
    regels: int


class Inleestabel:
    """One table of `motor` (`soort`), in groups of files that are laid out alike; queries call it `naam`.

    `map_` is for copies in another encoding; `vandaag` is the last day a call can have; `wijze` is how
    the user wants rows to be read.
    """

    def __init__(
        self,
        soort: str,
        naam: str,
        groepen: Sequence[Bestandsgroep],
        verbinding: Verbinding,
        map_: Path,
        vandaag: date,
        wijze: Leeswijze,
    ) -> None:
        self.groepen = groepen
        self._naam = naam
        self._is_log = soort == LOG
        self._afwijzingen = f"afwijzingen_{soort}"
        self._verbinding = verbinding
        self._map = map_
        self._vandaag = vandaag
        self._wijze = wijze
        self._hoogstens = (_AFWIJZINGEN + wijze.slechte_rijen) * _FOUTEN_PER_RIJ

    def lees(self) -> None:
        """Make the table, of the columns that the groups have by role. Text is read once; Parquet where it stands."""
        try:
            self._lees()
        except OngeldigError as fout:
            if _GEMENGD not in str(fout.__cause__):
                raise
            self._maak_gelijk()
        afgewezen = self._afgewezen()
        if any(map(bestanden.is_gemengd, {rij.pad for rij in afgewezen if "unicode" not in rij.fout})):
            self._maak_gelijk()  # DuckDB does not always say so, and loses rows
            afgewezen = self._afgewezen()
        verkeerd = {rij.pad for rij in afgewezen if "unicode" in rij.fout}
        if verkeerd:  # the first part was UTF-8, but not the whole
            self._lees_anders(verkeerd)

    def _lees(self) -> None:
        met_type = any(groep.vorm for groep in self.groepen) and self._is_log
        zoals = self._uitkomsttype() if met_type else als_tekst
        if meldingen := kies_vormen(self.groepen, self._kijk, self._vandaag, self._wijze.datums):
            raise OngeldigError(meldingen)
        vlaggen = [vlag for vlag in VLAGROLLEN if any(vlag in groep.kolommen for groep in self.groepen)]
        delen = [
            groep.lees(self._bron(groep), self._vraag(groep), self._vandaag, zoals, self._wijze, vlaggen)
            for groep in self.groepen
        ]
        kaal = all(not groep.vorm and not groep.geldig for groep in self.groepen) and not self._wijze.alleen
        soort = "VIEW" if kaal else "TABLE"
        self._rijen(f"CREATE TEMP {soort} {self._naam} AS {' UNION ALL '.join(delen)}")
        if met_type:
            uitkomsttype.voltooi(self._naam, self._rijen)

    def _uitkomsttype(self) -> Zoals:
        monster = [waarde for groep in self.groepen for waarde in groep.monster(groep.kolommen[UITKOMST])]
        return uitkomsttype.maak(uitkomsttype.verwacht(monster), self._rijen)

    def _maak_gelijk(self) -> None:
        """Exports with different ends of lines were put behind each other: read a copy in which all are alike."""
        for groep in self.groepen:
            if vorm := groep.vorm:
                gelijk = vorm._replace(codering="utf-8")  # as the files are that are read now
                groep.gelezen = [bestanden.hercodeer(pad, self._map, gelijk) for pad in groep.gelezen]
        self._lees_opnieuw()

    def _lees_anders(self, verkeerd: set[Path]) -> None:
        for groep in self.groepen:
            if vorm := groep.vorm:
                windows = vorm._replace(codering="cp1252")
                groep.gelezen = [
                    bestanden.hercodeer(pad, self._map, windows) if pad in verkeerd else pad for pad in groep.gelezen
                ]
        self._lees_opnieuw()

    def _lees_opnieuw(self) -> None:
        for weg in (self._naam, self._afwijzingen, f"{self._afwijzingen}_scan"):
            self._rijen(f"DROP TABLE IF EXISTS {weg}")
        self._lees()

    def _bron(self, groep: Bestandsgroep, einde: str = "") -> str:
        return groep.bron(self._afwijzingen + einde, self._hoogstens)

    def _kijk(self, groep: Bestandsgroep) -> tuple[str, Bevraging]:
        return self._bron(groep, "_bij_het_kijken"), self._vraag(groep)

    def _rijen(self, vraag: str) -> list[tuple[Any, ...]]:
        return self._verbinding.rijen(vraag, [pad for groep in self.groepen for pad in groep.paden])

    def _vraag(self, groep: Bestandsgroep) -> Bevraging:
        return lambda vraag: self._verbinding.rijen(vraag, groep.paden)

    def niet_gekozen(self) -> int:
        """Take the rows away that the user did not choose: how many there are.

        Raises OngeldigError where a value that the user named stands nowhere.
        """
        alleen = self._wijze.alleen
        for nummer, keuze in enumerate(alleen):
            gevonden = {waarde for (waarde,) in self._rijen(f"SELECT DISTINCT {cellen.keus(nummer)} FROM {self._naam}")}
            rijkeuzes.weiger_afwezig(
                str(self.groepen[0].paden[0]), keuze, gevonden, partial(self._waarden, keuze.kolom)
            )
        weg = f"FROM {self._naam} WHERE NOT ({cellen.allemaal_gekozen(len(alleen))})"
        ((aantal,),) = self._rijen(f"SELECT COUNT(*) {weg}")
        if aantal:
            self._rijen(f"DELETE {weg}")
        return int(aantal)

    def _waarden(self, kolom: str, hoogstens: int) -> list[str]:
        """So many of the values of a column at most."""
        waarden: dict[str, None] = {}
        for groep in self.groepen:
            bron, vraag = self._bron(groep, "_bij_het_kiezen"), self._vraag(groep)
            cel = groep.keuzecel(kolom)
            rijen = vraag(f"SELECT DISTINCT {cel} AS w FROM {bron} WHERE {cel} <> '' ORDER BY w LIMIT {hoogstens}")
            waarden |= dict.fromkeys(str(rij[0]) for rij in rijen)
        return list(waarden)[:hoogstens]

    def slechte_rijen(self, hoogstens: int) -> tuple[int, list[Melding]]:
        """Take the rows away that cannot be read: how many there are, with messages about the first of them."""
        vormen = {lees: groep.vorm for groep in self.groepen for lees in groep.gelezen}
        kapot = list(_met_open_aanhaling(self._afgewezen(), vormen))
        totaal = sum(rij.regels for rij in kapot)
        if self._vol():
            raise OngeldigError([regels.niet_te_tellen(self.groepen[0].paden[0], totaal)])
        eigen = {lees: pad for groep in self.groepen for lees, pad in zip(groep.gelezen, groep.paden, strict=True)}
        meldingen = [regels.kapotte_rij(eigen[rij.pad], rij.pad, rij.plek) for rij in kapot[:hoogstens]]
        if any(groep.geldig for groep in self.groepen):
            ((aantal,),) = self._rijen(f"SELECT COUNT(*) FROM {self._naam} WHERE slecht")
            totaal += aantal
            if aantal:
                self._rijen(f"DELETE FROM {self._naam} WHERE slecht")
                meldingen += self._slechte_datums(hoogstens)
        return totaal, meldingen

    def _vol(self) -> bool:
        """Whether DuckDB stopped keeping what does not fit: how many rows are lost is not known then."""
        if not any(groep.vorm for groep in self.groepen):
            return False
        ((aantal,),) = self._rijen(f"SELECT COUNT(*) FROM {self._afwijzingen}")
        return bool(aantal >= self._hoogstens)

    def _afgewezen(self) -> list[_Afgewezen]:
        """The rows that do not fit. A quote that is not closed takes many lines with it: all of them count."""
        if not any(groep.vorm for groep in self.groepen):
            return []
        rij = "TRIM(e.csv_line, chr(10) || chr(13))"  # with the line break of the row before it, or empty lines behind
        gevonden = self._rijen(
            f"SELECT s.file_path, e.line_byte_position, MIN(e.error_message), MIN(LEFT({rij}, {_BEGIN})),"
            f" MAX(LENGTH(REGEXP_REPLACE({rij}, '[^\\n]', '', 'g')) + 1)"
            f" FROM {self._afwijzingen} e JOIN {self._afwijzingen}_scan s"
            " ON e.scan_id = s.scan_id AND e.file_id = s.file_id GROUP BY 1, 2 ORDER BY 1, 2"
        )
        return [
            _Afgewezen(Path(pad), int(plek or 1), str(fout).lower(), str(tekst), int(n or 1))
            for pad, plek, fout, tekst, n in gevonden
        ]

    def _slechte_datums(self, hoogstens: int) -> list[Melding]:
        meldingen: list[Melding] = []
        for groep in self.groepen:
            bron, vraag = self._bron(groep, "_nogmaals"), self._vraag(groep)
            telt = "".join(
                f" AND {keuze} IS NOT NULL" for keuze in (groep.gekozen(self._wijze) if self._is_log else [])
            )
            for rol, geldig in groep.geldig.items():
                kop = groep.kolommen[rol]
                kolom = f"CAST({groep.kolom(kop)} AS VARCHAR)"
                rijen = vraag(
                    f"SELECT DISTINCT {kolom} FROM {bron} WHERE NOT ({geldig}){telt} LIMIT {_GETOONDE_WAARDEN}"
                )
                waarden = [str(rij[0]) for rij in rijen]
                if not waarden:
                    continue
                vorm = groep.vormen.get(rol)
                getoond = 1 if vorm and vorm.geen else hoogstens
                meldingen += [
                    regels.slechte_datum(pad, int(rij), kop, waarde, vorm, self._vandaag)
                    for pad, rij, waarde in self._zoek(groep, kop, waarden, getoond)
                ]
        return sorted(meldingen, key=lambda m: (m.bestand, m.regel))

    def _zoek(
        self, groep: Bestandsgroep, kop: str, waarden: Sequence[str], hoogstens: int
    ) -> Sequence[tuple[Any, ...]]:
        """The first rows with these values in a column: file, row, value."""
        if groep.vorm:
            kolom = groep.koppen.index(kop)
            return regels.zoek(groep.gelezen, groep.paden, groep.vorm, kolom, waarden, hoogstens)
        eigen = dict(zip(map(str, groep.gelezen), map(str, groep.paden), strict=True))
        with contextlib.suppress(OngeldigError):  # a file may have a column of this name itself
            rijen = self._verbinding.rijen(
                f"SELECT filename, file_row_number + 1, CAST({naam(kop)} AS VARCHAR) AS w FROM read_parquet("
                f"[{lijst(map(voor_duckdb, groep.gelezen))}], filename = true, file_row_number = true,"
                f" {ZONDER_MAPNAMEN}) WHERE w IN ({lijst(waarden)}) ORDER BY 1, 2 LIMIT {hoogstens}",
                groep.paden,
            )
            return [(eigen[bestand], rij, waarde) for bestand, rij, waarde in rijen]
        return [(str(groep.paden[0]), 0, waarde) for waarde in waarden[:hoogstens]]


def _met_open_aanhaling(kapot: Sequence[_Afgewezen], vormen: Mapping[Path, Vorm | None]) -> Iterator[_Afgewezen]:
    """Where a quote is not closed, every line after it counts, once per file."""
    geteld = set()
    for rij in kapot:
        vorm = vormen[rij.pad]
        if "unterminated" not in rij.fout or (vorm and regels.tekst_achter_aanhaling(rij.tekst, vorm)):
            yield rij
        elif rij.pad not in geteld:
            geteld.add(rij.pad)
            plek, aantal = regels.open_aanhaling(rij.pad, rij.plek)
            yield rij._replace(plek=plek, regels=aantal)
