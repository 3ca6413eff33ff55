"""The engine for files: DuckDB in this process, with bounded memory, whatever the length of the log."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek import bestanden, excel, regels
from balanstest.logboek.bestanden import voor_duckdb
from balanstest.logboek.definitie import BRON, KLACHT_BIJ, KLACHTBRON, Definitie, deel, letterlijk, lijst
from balanstest.logboek.groep import Bestandsgroep, naam
from balanstest.logboek.motor import KLACHTEN, LOG, Groep
from balanstest.logboek.verbinding import Verbinding
from balanstest.texts import fouten

_TABELLEN = {LOG: BRON, KLACHTEN: KLACHTBRON}
_AFWIJZINGEN = 1000
"""So many rows that do not fit are kept beyond what the user allows: enough to show the first, and to say 'more'."""
_DEEL = 1_500_000
"""Calls that are grouped by person in one go."""
_ROW_GROUP = 10_240
"""Rows that are kept per part and thread until they are written."""
_GETOONDE_WAARDEN = 100
_GEMENGD = "state machine"
"""What DuckDB says about a file in which lines end in more than one way."""


class _Afgewezen(NamedTuple):
    """A row that does not fit: the file that was read, its place in bytes, what DuckDB says, how many lines it is."""

    pad: Path
    plek: int
    fout: str
    regels: int


class Bestandsmotor:
    """Counts files (see `Motor`).

    `map_` is for what does not fit in memory; `vandaag` is the last day a call can have. `voortgang` is called with the
    part that is done (0 to 1); `slechte_rijen` is how many rows the user allows to be left out.
    """

    bits = True

    def __init__(
        self,
        paden: Mapping[str, Sequence[Path]],
        map_: Path,
        vandaag: date,
        voortgang: Callable[[float], None] | None = None,
        slechte_rijen: int = 0,
    ) -> None:
        self._paden = paden
        self._map = map_
        self._vandaag = vandaag
        self._afwijzingen = _AFWIJZINGEN + slechte_rijen
        self._verbinding = Verbinding(map_, voortgang)
        self._groepen: dict[str, list[Bestandsgroep]] = {}

    def sluit(self) -> None:
        """Let go of the memory and the files."""
        self._verbinding.sluit()

    def groepen(self, tabel: str) -> Sequence[Groep]:
        """The columns, per group of files that are laid out alike."""
        if tabel not in self._groepen:
            self._groepen[tabel] = self._bekijk_alle(self._paden[tabel])
        return [Groep(str(groep.paden[0]), groep.koppen) for groep in self._groepen[tabel]]

    def _bekijk_alle(self, paden: Sequence[Path]) -> list[Bestandsgroep]:
        per_kenmerk: dict[object, Bestandsgroep] = {}
        meldingen: list[Melding] = []
        for pad in paden:
            try:
                groep = self._bekijk(pad)
            except OngeldigError as fout:
                meldingen += fout.meldingen
                continue
            eerder = per_kenmerk.setdefault(groep.kenmerk, groep)
            if eerder is not groep:
                eerder.paden += groep.paden
                eerder.gelezen += groep.gelezen
        if meldingen:
            raise OngeldigError(meldingen)
        return list(per_kenmerk.values())

    def _bekijk(self, pad: Path) -> Bestandsgroep:
        soort = bestanden.soort(pad)
        if soort == bestanden.PARQUET:
            lezen = self._te_lezen(pad)
            bron = f"read_parquet({letterlijk(voor_duckdb(lezen))})"
            lees = f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {bron})"
            typen = dict(self._verbinding.rijen(lees, [pad]))
            return Bestandsgroep([pad], [lezen], tuple(typen), typen=typen)
        if soort == bestanden.EXCEL:
            doel = self._nieuw_bestand()
            blad = excel.schrijf(pad, doel)
            return Bestandsgroep([pad], [doel], blad.vorm.koppen, blad.vorm, zonder_uitkomst=blad.zonder_uitkomst)
        vorm = bestanden.lees_vorm(pad)
        goed = vorm.codering == "utf-8" and not vorm.alleen_cr
        return Bestandsgroep(
            [pad], [self._te_lezen(pad) if goed else self._anders(pad, vorm.codering)], vorm.koppen, vorm
        )

    def _nieuw_bestand(self) -> Path:
        return self._map / f"tekst-{sum(1 for _ in self._map.iterdir())}.csv"

    def _te_lezen(self, pad: Path) -> Path:
        """The file by a name that DuckDB can hear of: an old system may have written names that are no UTF-8."""
        heel = pad.absolute()
        try:
            str(heel).encode()
        except UnicodeEncodeError:
            einde = ".gz" if pad.name.lower().endswith(".gz") else ".csv"
            link = self._nieuw_bestand().with_suffix(einde)
            link.symlink_to(heel)
            return link
        return heel

    def _anders(self, pad: Path, codering: str, fouten_: str = "replace") -> Path:
        doel = self._nieuw_bestand()
        bestanden.hercodeer(pad, doel, codering, fouten_)
        return doel

    def open(self, kolommen: Mapping[str, Sequence[Mapping[str, str]]]) -> None:
        """Make `bron` and `klachtbron`. Text is read once into typed columns; Parquet is read where it stands."""
        meldingen = []
        for tabel, keuzes in kolommen.items():
            for groep, keuze in zip(self._groepen[tabel], keuzes, strict=True):
                groep.kolommen = dict(keuze)
                for kop in keuze.values():
                    if kop in groep.zonder_uitkomst:
                        wat, doe = fouten.tekst("E135", kolom=kop)
                        rij = groep.zonder_uitkomst[kop]
                        meldingen.append(Melding("E135", wat, doe, str(groep.paden[0]), rij, 1))
        if meldingen:
            raise OngeldigError(meldingen)
        for tabel in kolommen:
            try:
                self._lees_in(tabel)
            except OngeldigError as fout:
                if _GEMENGD not in str(fout.__cause__):
                    raise
                self._maak_gelijk(tabel)
            verkeerd = {rij.pad for rij in self._afgewezen(tabel) if "unicode" in rij.fout}
            if verkeerd:  # the first part was UTF-8, but not the whole
                self._lees_anders(tabel, verkeerd)

    def _lees_in(self, tabel: str) -> None:
        groepen = self._groepen[tabel]
        # Where customers are numbers in one file and text in another, all are text.
        als_tekst = len({groep.type_klant for alle in self._groepen.values() for groep in alle}) > 1
        delen = []
        for groep in groepen:
            bron = self._bron(tabel, groep)
            delen.append(groep.lees(bron, self._vraag(groep), self._vandaag, klant_als_tekst=als_tekst))
        kaal = all(not groep.vorm and not groep.geldig for groep in groepen)
        soort = "VIEW" if kaal else "TABLE"
        vraag = f"CREATE TEMP {soort} {_TABELLEN[tabel]} AS {' UNION ALL '.join(delen)}"
        self._verbinding.rijen(vraag, self._paden[tabel])

    def _maak_gelijk(self, tabel: str) -> None:
        """Exports with different ends of lines were put behind each other: read a copy in which all are alike."""
        for groep in self._groepen[tabel]:
            if groep.vorm:  # what is no UTF-8 stays as it is, to be found and read anew
                groep.gelezen = [self._anders(pad, "utf-8", "surrogateescape") for pad in groep.gelezen]
        self._lees_opnieuw(tabel)

    def _lees_anders(self, tabel: str, verkeerd: set[Path]) -> None:
        for groep in self._groepen[tabel]:
            groep.gelezen = [self._anders(pad, "cp1252") if pad in verkeerd else pad for pad in groep.gelezen]
        self._lees_opnieuw(tabel)

    def _lees_opnieuw(self, tabel: str) -> None:
        for weg in (_TABELLEN[tabel], _afwijzingen(tabel), f"{_afwijzingen(tabel)}_scan"):
            self._verbinding.rijen(f"DROP TABLE IF EXISTS {weg}", [])
        self._lees_in(tabel)

    def _bron(self, tabel: str, groep: Bestandsgroep) -> str:
        return groep.bron(_afwijzingen(tabel), self._afwijzingen)

    def _vraag(self, groep: Bestandsgroep) -> Callable[[str], list[tuple[Any, ...]]]:
        return lambda vraag: self._verbinding.rijen(vraag, groep.paden)

    def rijen(self, vraag: str) -> list[tuple[Any, ...]]:
        """The answer to a query on `bron`."""
        return self._verbinding.rijen(vraag, self._paden[LOG])

    def tel(self, vraag: Definitie) -> list[tuple[Any, ...]]:
        """The counts (`definitie.KOLOMMEN`). Of a long log in parts, since all its persons do not fit in memory.

        DuckDB can put what it groups on disk, but not reliably under a memory limit as low as ours.
        """
        ((aantal,),) = self.rijen(f"SELECT COUNT(*) FROM {BRON}")
        delen = -(-aantal // _DEEL)
        if delen <= 1:
            return self.rijen(vraag.telling())
        map_ = self._map / f"delen-{vraag.breedte}"
        self.rijen(
            f"COPY ({vraag.voor_delen(delen)}) TO {letterlijk(str(map_))}"
            f" (FORMAT parquet, PARTITION_BY (deel), COMPRESSION lz4, ROW_GROUP_SIZE {_ROW_GROUP})"
        )
        heel = vraag._replace(min_cel=0)
        weg = self.rijen(heel.uitgesloten())
        som: dict[tuple[Any, ...], list[int]] = {}
        for nummer in range(delen):
            deelmap = map_ / f"deel={nummer}"
            if not deelmap.exists():  # nobody falls in it
                continue
            bestand = f"{voor_duckdb(deelmap)}/*.parquet"
            klachten = f"(SELECT * FROM {KLACHT_BIJ} WHERE {deel('klant', delen)} = {nummer})"
            gesprekken = f"(SELECT * FROM read_parquet({letterlijk(bestand)}, hive_partitioning = false))"
            for reden, maand, *aantallen in self.rijen(heel.telling(gesprekken, klachten)):
                oud = som.setdefault((reden, maand), [0] * len(aantallen))
                som[reden, maand] = [m + (n or 0) for m, n in zip(oud, aantallen, strict=True)]
        shutil.rmtree(map_)
        return weg + [(*sleutel, *vraag.scherm_af(aantallen)) for sleutel, aantallen in som.items()]

    def bewaar(self, naam_: str, vraag: str) -> None:
        """Keep an answer as a table."""
        self.rijen(f"CREATE OR REPLACE TEMP TABLE {naam_} AS {vraag}")

    def _afgewezen(self, tabel: str) -> list[_Afgewezen]:
        """The rows that do not fit. A quote that is not closed takes many lines with it: all of them count."""
        if not any(groep.vorm for groep in self._groepen[tabel]):
            return []
        gevonden = self._verbinding.rijen(
            "SELECT s.file_path, e.line_byte_position, MIN(e.error_message),"
            " MAX(LENGTH(REGEXP_REPLACE(RTRIM(e.csv_line, chr(10)), '[^\\n]', '', 'g')) + 1)"
            f" FROM {_afwijzingen(tabel)} e JOIN {_afwijzingen(tabel)}_scan s"
            " ON e.scan_id = s.scan_id AND e.file_id = s.file_id GROUP BY 1, 2 ORDER BY 1, 2",
            self._paden[tabel],
        )
        return [
            _Afgewezen(Path(pad), int(plek or 0), str(fout).lower(), int(n or 1)) for pad, plek, fout, n in gevonden
        ]

    def slechte_rijen(self, hoogstens: int) -> tuple[int, list[Melding]]:
        """How many rows are left out because they cannot be read, with messages about the first of them."""
        totaal, meldingen = 0, []
        for tabel, groepen in self._groepen.items():
            kapot = list(_met_open_aanhaling(self._afgewezen(tabel)))
            totaal += sum(rij.regels for rij in kapot)
            eigen = {lees: pad for groep in groepen for lees, pad in zip(groep.gelezen, groep.paden, strict=True)}
            meldingen += [regels.kapotte_rij(eigen[rij.pad], rij.pad, rij.plek) for rij in kapot[:hoogstens]]
            if not any(groep.geldig for groep in groepen):
                continue
            ((aantal,),) = self.rijen(f"SELECT COUNT(*) FROM {_TABELLEN[tabel]} WHERE slecht")
            totaal += aantal
            if aantal:
                self.rijen(f"DELETE FROM {_TABELLEN[tabel]} WHERE slecht")
                meldingen += self._slechte_datums(tabel, hoogstens)
        return totaal, meldingen[:hoogstens]

    def _slechte_datums(self, tabel: str, hoogstens: int) -> list[Melding]:
        meldingen: list[Melding] = []
        for groep in self._groepen[tabel]:
            bron, vraag = self._bron(f"{tabel}_nogmaals", groep), self._vraag(groep)
            for rol, geldig in groep.geldig.items():
                kop = groep.kolommen[rol]
                kolom = f"CAST({groep.kolom(kop)} AS VARCHAR)"
                rijen = vraag(f"SELECT DISTINCT {kolom} FROM {bron} WHERE NOT ({geldig}) LIMIT {_GETOONDE_WAARDEN}")
                waarden = [str(rij[0]) for rij in rijen]
                if not waarden:
                    continue
                vorm = groep.datumvorm(kop, bron, vraag)
                meldingen += [
                    regels.slechte_datum(pad, int(rij), kop, waarde, vorm, self._vandaag)
                    for pad, rij, waarde in self._zoek(groep, kop, waarden, hoogstens)
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
        rijen = self._verbinding.rijen(
            f"SELECT filename, file_row_number + 1, CAST({naam(kop)} AS VARCHAR) AS w FROM read_parquet("
            f"[{lijst(map(voor_duckdb, groep.gelezen))}], filename = true, file_row_number = true)"
            f" WHERE w IN ({lijst(waarden)}) ORDER BY 1, 2 LIMIT {hoogstens}",
            groep.paden,
        )
        return [(eigen[bestand], rij, waarde) for bestand, rij, waarde in rijen]


def _met_open_aanhaling(kapot: Sequence[_Afgewezen]) -> Iterator[_Afgewezen]:
    """Where a quote is not closed, every line after it counts, once per file."""
    geteld = set()
    for rij in kapot:
        if "unterminated" not in rij.fout:
            yield rij
        elif rij.pad not in geteld:
            geteld.add(rij.pad)
            plek, aantal = regels.open_aanhaling(rij.pad, rij.plek)
            yield rij._replace(plek=plek, regels=aantal)


def _afwijzingen(tabel: str) -> str:
    return f"afwijzingen_{tabel}"
