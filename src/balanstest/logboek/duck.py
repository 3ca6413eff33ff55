"""Counts files with DuckDB: in this process, with bounded memory, whatever the length of the log."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek import bestanden, datums, excel, regels
from balanstest.logboek.definitie import BRON, KLACHTBRON, letterlijk
from balanstest.logboek.kolommen import BEGINPUNT, DAG, GESPREK, KLANT, UITKOMST
from balanstest.logboek.motor import KLACHTEN, LOG, Groep
from balanstest.texts import fouten

GEHEUGEN = "220MB"
_DRADEN = 4
"""More threads than this read no faster from one disk, and each holds a buffer of its own."""
_TABELLEN = {LOG: BRON, KLACHTEN: KLACHTBRON}
_AFWIJZINGEN = 1000
"""So many rows that do not fit are kept beyond what the user allows: enough to show the first, and to say 'more'."""
_VROEGST = date(1900, 1, 1)
_DEEL_VAN_REST = 0.6
"""Nobody knows how long the next query takes: each long one is taken for this part of what is left to do."""
_POLS = 0.1
"""Seconds between two looks at how far a query is."""


@dataclass
class _Groep:
    """Files of one kind with the same columns, as they are read."""

    paden: list[Path]
    """As the user named them."""
    gelezen: list[Path]
    """What is read instead: a workbook as text, a file of another encoding in UTF-8."""
    koppen: tuple[str, ...]
    soort: str
    vorm: bestanden.Vorm | None = None
    typen: dict[str, str] = field(default_factory=dict)
    zonder_uitkomst: dict[str, int] = field(default_factory=dict)
    kolommen: dict[str, str] = field(default_factory=dict)
    geldig: dict[str, str] = field(default_factory=dict)
    """Per role with a date: the condition that something there is a date."""

    def kolom(self, kop: str) -> str:
        """How SQL names a column: columns of text by their number, since names may be anything."""
        return f"k{self.koppen.index(kop)}" if self.vorm else naam(kop)


class _Afgewezen(NamedTuple):
    """A row that does not fit: the file that was read, its place in bytes, what DuckDB says, how many lines it is."""

    pad: Path
    plek: int
    fout: str
    regels: int


class Bestandsmotor:
    """The engine for files. `map_` is for what does not fit in memory; `vandaag` is the last day a call can have.

    `voortgang` is called with the part that is done (0 to 1) while a query runs; `slechte_rijen` is how many rows the
    user allows to be left out.
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
        self._map = map_
        self._vandaag = vandaag
        self._voortgang = voortgang
        self._gedaan = 0.0
        self._afwijzingen = _AFWIJZINGEN + slechte_rijen
        self._verbinding = duckdb.connect(
            config={
                "memory_limit": GEHEUGEN,
                "threads": min(_DRADEN, os.cpu_count() or 1),
                "temp_directory": str(map_),
                "preserve_insertion_order": False,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            }
        )
        if voortgang:
            self._verbinding.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false")
        self._paden = paden
        self._groepen: dict[str, list[_Groep]] = {}

    def sluit(self) -> None:
        """Let go of the memory and the files."""
        self._verbinding.close()

    def groepen(self, tabel: str) -> Sequence[Groep]:
        """The columns, per group of files that are laid out alike."""
        per_vorm: dict[object, _Groep] = {}
        meldingen: list[Melding] = []
        for pad in self._paden[tabel]:
            try:
                groep = self._bekijk(pad)
            except OngeldigError as fout:
                meldingen += fout.meldingen
                continue
            vorm = groep.vorm and (groep.vorm.scheiding, groep.vorm.overslaan)
            sleutel = (groep.soort, groep.koppen, vorm, tuple(groep.typen.items()))
            if sleutel in per_vorm and not groep.zonder_uitkomst:
                per_vorm[sleutel].paden.append(pad)
                per_vorm[sleutel].gelezen += groep.gelezen
            else:
                per_vorm[sleutel if sleutel not in per_vorm else pad] = groep
        if meldingen:
            raise OngeldigError(meldingen)
        self._groepen[tabel] = list(per_vorm.values())
        return [Groep(str(groep.paden[0]), groep.koppen) for groep in self._groepen[tabel]]

    def _bekijk(self, pad: Path) -> _Groep:
        soort = bestanden.soort(pad)
        if soort == bestanden.PARQUET:
            lees = f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet({letterlijk(str(pad))}))"
            typen = dict(self._rijen(lees, [pad]))
            return _Groep([pad], [pad], tuple(typen), soort, typen=typen)
        if soort == bestanden.EXCEL:
            doel = self._map / f"blad-{len(list(self._map.iterdir()))}.csv"
            blad = excel.schrijf(pad, doel)
            return _Groep([pad], [doel], blad.vorm.koppen, soort, blad.vorm, zonder_uitkomst=blad.zonder_uitkomst)
        vorm = bestanden.lees_vorm(pad)
        return _Groep([pad], [self._in_utf8(pad, vorm.codering)], vorm.koppen, bestanden.TEKST, vorm)

    def _in_utf8(self, pad: Path, codering: str) -> Path:
        if codering == "utf-8":
            return pad
        doel = self._map / f"tekst-{len(list(self._map.iterdir()))}.csv"
        bestanden.hercodeer(pad, doel, codering)
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
            self._maak(tabel)

    def _maak(self, tabel: str) -> None:
        groepen, doel = self._groepen[tabel], _TABELLEN[tabel]
        self._lees_in(doel, groepen)
        verkeerd = {rij.pad for rij in self._afgewezen(groepen) if "unicode" in rij.fout}
        if not verkeerd:
            return
        for groep in groepen:  # the first part was UTF-8, but not the whole
            groep.gelezen = [self._in_utf8(pad, "cp1252") if pad in verkeerd else pad for pad in groep.gelezen]
        self._verbinding.execute(f"DROP TABLE {doel}; DROP TABLE reject_errors; DROP TABLE reject_scans")
        self._lees_in(doel, groepen)

    def _lees_in(self, doel: str, groepen: Sequence[_Groep]) -> None:
        delen = " UNION ALL ".join([self._leest(groep) for groep in groepen])
        kaal = all(not groep.vorm and not groep.geldig for groep in groepen)
        paden = [pad for groep in groepen for pad in groep.paden]
        self._rijen(f"CREATE TEMP {'VIEW' if kaal else 'TABLE'} {doel} AS {delen}", paden)

    def _leest(self, groep: _Groep) -> str:
        """The query that reads a group: klant, dates, outcome, and whether something there is no date."""
        groep.geldig.clear()
        delen = [f"{self._uitdrukking(groep, rol, kop)} AS {rol}" for rol, kop in groep.kolommen.items()]
        slecht = f"NOT ({' AND '.join(groep.geldig.values())})" if groep.geldig else "FALSE"
        return f"SELECT {', '.join(delen)}, {slecht} AS slecht FROM {self._bron(groep)}"

    def _uitdrukking(self, groep: _Groep, rol: str, kop: str) -> str:
        kolom, type_ = groep.kolom(kop), groep.typen.get(kop, "VARCHAR")
        if rol in (BEGINPUNT, GESPREK, DAG):
            return self._datum(groep, rol, kop, kolom, type_)
        if rol == UITKOMST:
            return f"COALESCE(CAST({kolom} AS VARCHAR), '')"
        if type_ == "VARCHAR":
            return f"NULLIF(TRIM({kolom}), '')"
        return f"CAST({kolom} AS VARCHAR)" if self._gemengd() else kolom

    def _gemengd(self) -> bool:
        """Whether customers are numbers in one file and text in another."""
        alle = [groep for groepen in self._groepen.values() for groep in groepen]
        return len({groep.typen.get(groep.kolommen[KLANT], "VARCHAR") for groep in alle}) > 1

    def _datum(self, groep: _Groep, rol: str, kop: str, kolom: str, type_: str) -> str:
        if type_ == "VARCHAR":
            vorm = datums.kies(self._monster(groep, kop))
            gelezen = vorm.sql(kolom)
        else:
            gelezen = kolom if type_ == "DATE" else f"TRY_CAST({kolom} AS DATE)"
        if type_ in ("DATE", "TIMESTAMP") and not self._buiten(groep, kolom, rol):
            return gelezen
        laatste = self._vandaag if rol != BEGINPUNT else date.max
        grenzen = f"BETWEEN DATE '{_VROEGST}' AND DATE '{laatste}'"
        leeg = f"{kolom} IS NULL" if type_ != "VARCHAR" else f"COALESCE(TRIM({kolom}), '') = ''"
        groep.geldig[rol] = f"COALESCE({gelezen} {grenzen}, {leeg})"
        return gelezen

    def _buiten(self, groep: _Groep, kolom: str, rol: str) -> bool:
        """Whether a column of real dates has one that cannot be; Parquet knows without reading the rows."""
        ((eerste, laatste),) = self._rijen(
            f"SELECT CAST(MIN({kolom}) AS DATE), CAST(MAX({kolom}) AS DATE) FROM {self._bron(groep)}", groep.paden
        )
        return eerste is not None and (eerste < _VROEGST or (rol != BEGINPUNT and laatste > self._vandaag))

    def _monster(self, groep: _Groep, kop: str) -> list[str]:
        if groep.vorm:
            plek = groep.koppen.index(kop)
            return [rij[plek] for rij in groep.vorm.monster if len(rij) > plek]
        return [str(rij[0]) for rij in self._rijen(f"SELECT {naam(kop)} FROM {self._bron(groep)} LIMIT 2000", [])]

    def _bron(self, groep: _Groep) -> str:
        """The table function that reads the files of a group. Rows that do not fit end up in `reject_errors`."""
        lijst = f"[{', '.join(letterlijk(str(pad)) for pad in groep.gelezen)}]"
        if groep.vorm is None:
            return f"read_parquet({lijst})"
        kolommen = ", ".join(f"'k{nummer}': 'VARCHAR'" for nummer in range(len(groep.koppen)))
        return (
            f"read_csv({lijst}, auto_detect = false, header = true, skip = {groep.vorm.overslaan},"
            f" delim = {letterlijk(groep.vorm.scheiding)}, quote = '\"', escape = '\"', columns = {{{kolommen}}},"
            f" store_rejects = true, rejects_limit = {self._afwijzingen * len(groep.koppen)})"
        )

    def rijen(self, vraag: str) -> list[tuple[Any, ...]]:
        """The answer to a query on `bron`."""
        return self._rijen(vraag, self._paden[LOG])

    def bewaar(self, naam_: str, vraag: str) -> None:
        """Keep an answer as a table."""
        self._rijen(f"CREATE OR REPLACE TEMP TABLE {naam_} AS {vraag}", self._paden[LOG])

    def _rijen(self, vraag: str, paden: Sequence[Path]) -> list[tuple[Any, ...]]:
        """Run a query beside this thread, so that progress is shown and Ctrl-C stops it at once."""
        uitkomst: list[Any] = []
        begin = time.monotonic()
        klaar = threading.Event()  # not `join`: Ctrl-C in it makes Python 3.11 forget that the thread still runs

        def voer_uit() -> None:
            try:
                uitkomst.append(self._verbinding.execute(vraag).fetchall())
            except BaseException as fout:
                uitkomst.append(fout)
            klaar.set()

        threading.Thread(target=voer_uit, daemon=True).start()
        try:
            while not klaar.wait(_POLS):
                if self._voortgang:
                    deel = max(0.0, self._verbinding.query_progress()) / 100
                    self._voortgang(self._gedaan + (1 - self._gedaan) * _DEEL_VAN_REST * deel)
        except BaseException:
            self._breek_af(klaar)
            raise
        self._gedaan += (1 - self._gedaan) * _DEEL_VAN_REST * (time.monotonic() - begin > _POLS)
        (gevonden,) = uitkomst
        if isinstance(gevonden, duckdb.Error):
            raise OngeldigError([regels.onleesbaar(paden, gevonden)]) from gevonden
        if isinstance(gevonden, BaseException):
            raise gevonden
        return list(gevonden)

    def _breek_af(self, klaar: threading.Event) -> None:
        """Stop the query, and wait until it has stopped, however often somebody presses Ctrl-C."""
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                self._verbinding.interrupt()
                if klaar.wait(_POLS):
                    return

    def _afgewezen(self, groepen: Sequence[_Groep]) -> list[_Afgewezen]:
        """The rows that do not fit. A quote that is not closed takes many lines with it: all of them count."""
        if not any(groep.vorm for groep in groepen):
            return []
        gevonden = self._verbinding.execute(
            "SELECT s.file_path, e.line_byte_position, MIN(e.error_message), MAX(GREATEST(1, LENGTH(RTRIM(e.csv_line,"
            " chr(10))) - LENGTH(REPLACE(RTRIM(e.csv_line, chr(10)), chr(10), '')) + 1)) FROM reject_errors e"
            " JOIN reject_scans s ON e.scan_id = s.scan_id AND e.file_id = s.file_id GROUP BY 1, 2 ORDER BY 1, 2"
        ).fetchall()
        return [
            _Afgewezen(Path(pad), int(plek or 0), str(fout).lower(), regels_) for pad, plek, fout, regels_ in gevonden
        ]

    def slechte_rijen(self, hoogstens: int) -> tuple[int, list[Melding]]:
        """How many rows are left out because they cannot be read, with messages about the first of them."""
        alle = [groep for groepen in self._groepen.values() for groep in groepen]
        kapot = self._afgewezen(alle)
        totaal = sum(rij.regels for rij in kapot)
        eigen = {lees: pad for groep in alle for lees, pad in zip(groep.gelezen, groep.paden, strict=True)}
        meldingen = [regels.kapotte_rij(eigen[rij.pad], rij.pad, rij.plek) for rij in kapot[:hoogstens]]
        for tabel, groepen in self._groepen.items():
            if not any(groep.geldig for groep in groepen):
                continue
            ((aantal,),) = self._rijen(f"SELECT COUNT(*) FROM {_TABELLEN[tabel]} WHERE slecht", self._paden[tabel])
            totaal += aantal
            if aantal:
                self._rijen(f"DELETE FROM {_TABELLEN[tabel]} WHERE slecht", self._paden[tabel])
                meldingen += self._slechte_datums(groepen, hoogstens)
        return totaal, meldingen[:hoogstens]

    def _slechte_datums(self, groepen: Sequence[_Groep], hoogstens: int) -> list[Melding]:
        meldingen: list[Melding] = []
        for groep in groepen:
            for rol, geldig in groep.geldig.items():
                kop = groep.kolommen[rol]
                waarden = self._rijen(
                    f"SELECT DISTINCT CAST({groep.kolom(kop)} AS VARCHAR) FROM {self._bron(groep)}"
                    f" WHERE NOT ({geldig}) LIMIT 100",
                    groep.paden,
                )
                meldingen += self._bij(groep, kop, [rij[0] for rij in waarden], hoogstens)
        return sorted(meldingen, key=lambda m: (m.bestand, m.regel))

    def _bij(self, groep: _Groep, kop: str, waarden: Sequence[str], hoogstens: int) -> list[Melding]:
        """Messages about the rows with these values in a column."""
        if not waarden:
            return []
        vorm = datums.kies(self._monster(groep, kop)) if groep.typen.get(kop, "VARCHAR") == "VARCHAR" else None
        if groep.vorm:
            vakken = regels.zoek(groep.gelezen, groep.paden, groep.vorm, groep.koppen.index(kop), waarden, hoogstens)
        else:
            vakken = self._rijen(
                f"SELECT filename, file_row_number + 1, CAST({naam(kop)} AS VARCHAR) AS w"
                f" FROM read_parquet([{', '.join(letterlijk(str(pad)) for pad in groep.gelezen)}], filename = true,"
                f" file_row_number = true) WHERE w IN ({', '.join(map(letterlijk, waarden))})"
                f" ORDER BY 1, 2 LIMIT {hoogstens}",
                groep.paden,
            )
        return [regels.slechte_datum(pad, int(rij), kop, waarde, vorm) for pad, rij, waarde in vakken]


def naam(kolom: str) -> str:
    """A name of a column as SQL writes it."""
    return '"' + kolom.replace('"', '""') + '"'
