"""The engine for files: DuckDB in this process, with bounded memory, whatever the length of the log."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from balanstest.errors import GebruikError, Melding, OngeldigError, Waar
from balanstest.logboek.lezen import bestanden, bladkopie
from balanstest.logboek.lezen.bestanden import voor_duckdb
from balanstest.logboek.lezen.datums import Datumvorm
from balanstest.logboek.lezen.leeswijze import Leeswijze
from balanstest.logboek.motoren.duckdb.groep import MOMENT, ZONDER_MAPNAMEN, Bestandsgroep
from balanstest.logboek.motoren.duckdb.inlezen import Inleestabel
from balanstest.logboek.motoren.duckdb.verbinding import Verbinding
from balanstest.logboek.tellen.definitie import BIJ, BRON, Definitie, deel, letterlijk
from balanstest.logboek.tellen.kolommen import KLANT
from balanstest.logboek.tellen.motor import BEGINPUNTEN, LOG, Brongroep, naam_in_vraag
from balanstest.logboek.tellen.niemand import vaak
from balanstest.meldingen import meld

_DEEL = 1_500_000
"""Calls that are grouped by person in one go."""
_SCHRIJVER_IN_UTC = "parquet-mr"
_BAKKEN = 2**18
_ROW_GROUP = 10_240
"""Rows that are kept per part and thread until they are written."""


class Bestandsmotor:
    """Counts files (see `Motor`).

    `map_` is for what does not fit in memory; `vandaag` is the last day a call can have. `voortgang` is called with the
    part that is done (0 to 1); `wijze` is how the user wants rows to be read.
    """

    bits = True

    def __init__(
        self,
        paden: Mapping[str, Sequence[Path]],
        map_: Path,
        vandaag: date,
        voortgang: Callable[[float], None] | None = None,
        wijze: Leeswijze = Leeswijze(),  # noqa: B008 - it cannot change
    ) -> None:
        self._paden = paden
        self._map = map_
        self._vandaag = vandaag
        self._wijze = wijze
        self._verbinding = Verbinding(map_, voortgang)
        self._tabellen: dict[str, Inleestabel] = {}

    def sluit(self) -> None:
        """Let go of the memory and the files."""
        self._verbinding.sluit()

    def groepen(self, tabel: str) -> Sequence[Brongroep]:
        """The columns, per group of files that are laid out alike."""
        if tabel not in self._tabellen:
            groepen = self._bekijk_alle(self._paden[tabel])
            naam_ = naam_in_vraag(tabel, gekoppeld=bool(self._paden.get(BEGINPUNTEN)))
            self._tabellen[tabel] = Inleestabel(
                tabel, naam_, groepen, self._verbinding, self._map, self._vandaag, self._wijze
            )
        return [Brongroep(str(g.paden[0]), g.koppen, tuple(g.paden)) for g in self._tabellen[tabel].groepen]

    def _bekijk_alle(self, paden: Sequence[Path]) -> list[Bestandsgroep]:
        per_kenmerk: dict[object, Bestandsgroep] = {}
        meldingen: list[Melding] = []
        for pad in paden:
            try:
                groep = self._bekijk(pad)
            except OngeldigError as fout:
                meldingen += fout.meldingen
                continue
            eerder = per_kenmerk.setdefault(groep.kenmerk(self._vandaag), groep)
            if eerder is not groep:
                eerder.paden += groep.paden
                eerder.gelezen += groep.gelezen
                eerder.verborgen += groep.verborgen
        if meldingen:
            raise OngeldigError(meldingen)
        return list(per_kenmerk.values())

    def _bekijk(self, pad: Path) -> Bestandsgroep:
        soort = bestanden.soort(pad)
        if soort == bestanden.PARQUET:
            lezen = bestanden.te_lezen(pad, self._map)
            bron = f"read_parquet({letterlijk(voor_duckdb(lezen))}, {ZONDER_MAPNAMEN})"
            lees = f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {bron})"
            typen = dict(self._verbinding.rijen(lees, [pad]))
            self._verbeter_typen(typen, pad, lezen)
            return Bestandsgroep([pad], [lezen], tuple(typen), typen=typen)
        if soort == bestanden.EXCEL:
            doel = bestanden.nieuw(self._map)
            kopie = bladkopie.schrijf(pad, doel, self._wijze.verborgen)
            groep = Bestandsgroep([pad], [doel], kopie.vorm.koppen, kopie.vorm)
            groep.zonder_uitkomst, groep.te_groot = kopie.zonder_uitkomst, kopie.te_groot
            groep.verborgen = kopie.verborgen
            return groep
        vorm = bestanden.lees_vorm(pad)
        goed = vorm.codering == "utf-8" and not vorm.alleen_cr and not vorm.overslaan
        lezen = bestanden.te_lezen(pad, self._map) if goed else bestanden.hercodeer(pad, self._map, vorm)
        return Bestandsgroep([pad], [lezen], vorm.koppen, vorm)

    def _verbeter_typen(self, typen: dict[str, str], pad: Path, lezen: Path) -> None:
        """Tell which columns hold moments, where DuckDB sees a day and time without a zone.

        Spark and Hive (`parquet-mr`) write INT96 in UTC, Impala writes it as it is: the format itself does not say,
        only who wrote it. Spark decides likewise. What has a type of its own ('logical type') is read as that says.
        """
        if "TIMESTAMP" not in typen.values():
            return
        bestand = letterlijk(voor_duckdb(lezen))
        ((maker,),) = self._verbinding.rijen(f"SELECT created_by FROM parquet_file_metadata({bestand})", [pad])
        if not str(maker).startswith(_SCHRIJVER_IN_UTC):
            return
        zonder = f"SELECT name FROM parquet_schema({bestand}) WHERE logical_type IS NULL AND num_children IS NULL"
        for (naam_,) in self._verbinding.rijen(zonder, [pad]):
            if typen.get(naam_) == "TIMESTAMP":
                typen[naam_] = MOMENT

    def open(self, kolommen: Mapping[str, Sequence[Mapping[str, str]]]) -> None:
        """Make the tables. Text is read once into typed columns; Parquet is read where it stands."""
        meldingen = []
        typen = set()
        for tabel, keuzes in kolommen.items():
            for groep, keuze in zip(self._tabellen[tabel].groepen, keuzes, strict=True):
                groep.kolommen = dict(keuze)
                typen.add(groep.type_klant)
                for kop in keuze.values():
                    if kop in groep.zonder_uitkomst:
                        waar = Waar(str(groep.paden[0]), groep.zonder_uitkomst[kop], 1)
                        meldingen.append(meld("E135", waar, kolom=kop))
                meldingen += self._onzekere_klant(groep)
        if meldingen:
            raise OngeldigError(meldingen)
        for tabel in kolommen:
            for groep in self._tabellen[tabel].groepen:
                groep.klant_als_tekst = len(typen) > 1
            self._tabellen[tabel].lees()
        self._weiger_andere_datums()

    def _onzekere_klant(self, groep: Bestandsgroep) -> list[Melding]:
        kop = groep.kolommen[KLANT]
        onzeker = groep.onzekere_klant(lambda vraag: self._verbinding.rijen(vraag, groep.paden))
        if not onzeker and kop not in groep.te_groot:
            return []
        rij = groep.te_groot.get(kop, 0)
        return [meld("E164", Waar(str(groep.paden[0]), rij, min(rij, 1)), kolom=kop)]

    def _weiger_andere_datums(self) -> None:
        """Raise GebruikError where the user named a form of dates that no column has."""
        gelezen = {
            v.vorm for tabel in self._tabellen.values() for groep in tabel.groepen for v in groep.vormen.values()
        }
        if anders := [vorm for vorm in self._wijze.datums if vorm not in gelezen]:
            naam_ = str(self._paden[LOG][0])
            raise GebruikError([meld("E214", naam_, vorm=Datumvorm(vorm).naam) for vorm in anders])

    def niet_gekozen(self) -> int:
        """How many rows of the log the user did not choose; they are taken away."""
        return self._tabellen[LOG].niet_gekozen()

    @property
    def heeft_zone(self) -> bool:
        """Whether a column had moments with a time zone; known after `open`."""
        return any(groep.heeft_zone for tabel in self._tabellen.values() for groep in tabel.groepen)

    def datumvormen(self, tabel: str) -> Sequence[Mapping[str, str]]:
        """Per group and role the form in which dates in text were read; known after `open`."""
        return [{rol: vorm.naam for rol, vorm in groep.vormen.items()} for groep in self._tabellen[tabel].groepen]

    def verborgen(self, tabel: str) -> int:
        """How many hidden rows the sheets have: counted or left out, as the user said."""
        return sum(groep.verborgen for groep in self._tabellen[tabel].groepen)

    def vaak(self, grens: int) -> list[tuple[str, int]]:
        """The customers with so many calls or more, and how many; the most frequent first.

        A group for every customer does not fit in memory: first they are counted in bins, of which few are so full.
        """
        bak = f"hash(klant) % {_BAKKEN}"
        per_bak = f"SELECT {bak} AS bak FROM {BRON} WHERE klant IS NOT NULL GROUP BY bak HAVING COUNT(*) >= {grens}"
        bakken = ", ".join(str(nummer) for (nummer,) in self.rijen(per_bak))
        if not bakken:
            return []
        vraag = vaak(grens, f"{bak} IN ({bakken})")
        return [(str(klant), int(aantal)) for klant, aantal in self.rijen(vraag)]

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
            hier = f"WHERE {deel('klant', delen)} = {nummer}"
            bij = {soort: f"(SELECT * FROM {BIJ[soort]} {hier})" for soort in vraag.apart}
            gesprekken = f"(SELECT * FROM read_parquet({letterlijk(bestand)}, hive_partitioning = false))"
            for reden, maand, *aantallen in self.rijen(heel.telling(gesprekken, bij)):
                oud = som.setdefault((reden, maand), [0] * len(aantallen))
                som[reden, maand] = [m + (n or 0) for m, n in zip(oud, aantallen, strict=True)]
        shutil.rmtree(map_)
        return weg + [(*sleutel, *vraag.scherm_af(aantallen)) for sleutel, aantallen in som.items()]

    def bewaar(self, naam_: str, vraag: str) -> None:
        """Keep an answer as a table."""
        self.rijen(f"CREATE OR REPLACE TEMP TABLE {naam_} AS {vraag}")

    def slechte_rijen(self, hoogstens: int) -> tuple[Mapping[str, int], list[Melding]]:
        """How many rows of each table are left out because they cannot be read, with messages about the first."""
        per_tabel = {}
        meldingen: list[Melding] = []
        for naam, tabel in self._tabellen.items():
            per_tabel[naam], gezegd = tabel.slechte_rijen(hoogstens)
            meldingen += gezegd
        return per_tabel, meldingen[:hoogstens]
