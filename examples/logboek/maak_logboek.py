"""Makes a realistic log of calls of which the truth is known. Nobody in it exists.

`python maak_logboek.py --rijen 100000 --seed 1 uit.csv` writes `uit.csv`, `uit-klachten.csv` and `uit-waarheid.json`.
A name that ends in `.parquet` gives Parquet (that needs duckdb; all else is the standard library). Any size; memory
stays flat, and the same seed gives the same files on every machine.

The truth is the formula's rates per month, and the counts that an honest counter must find. They are kept here in plain
Python while the log is made, person by person, so that they owe nothing to the SQL of `balanstest curves`.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

KOLOMMEN = ("klantnummer", "laatste_gift", "datum_gesprek", "resultaat")
KLACHTKOLOMMEN = ("klantnummer", "datum")
EERSTE, LAATSTE = date(2023, 1, 2), date(2026, 9, 30)
"""The days of the log. Somebody is always called on the last."""
NAWACHT = 28
"""Calls in the last so many days do not count: complaints may still come."""
MAANDEN = 30
"""Nobody is called later than so many months after the beginpunt."""
BREEDTES = (1, 3, 6, 12)

BLOK = 100_000
"""Rows that are made in one go, from random numbers of their own."""
MEESTE = 10**9
"""Rows, and processes."""
_NUL = date(2019, 1, 1).toordinal()
_L0, _L1 = EERSTE.toordinal() - _NUL, LAATSTE.toordinal() - _NUL
_EMMER = 28
"""Days that are sorted together."""
_DAGEN = [date.fromordinal(_NUL + nummer) for nummer in range(_L1 + 120)]
_TEKST = [f"{dag:%d-%m-%Y}" for dag in _DAGEN]
_MAANDNUMMER = [dag.year * 12 + dag.month for dag in _DAGEN]
_DAGNUMMER = [dag.day for dag in _DAGEN]
_ZONDAG = [dag.isoweekday() == 7 for dag in _DAGEN]

CONVERSIE, VERZET, KLACHT, GEEN, NIET_BEREIKT = "conversie", "verzet", "klacht", "geen", "niet_bereikt"
WOORDEN = {
    CONVERSIE: ("ja", "toezegging"),
    VERZET: ("bel me niet", "niet meer bellen"),
    KLACHT: ("klacht",),
    GEEN: ("nee", "geen interesse", "bedenktijd"),
    NIET_BEREIKT: ("geen gehoor", "voicemail", "in gesprek", "verkeerd nummer"),
}
"""What the calling system writes for each kind of outcome."""
_SOORT = {woord: soort for soort, woorden in WOORDEN.items() for woord in woorden}

REDENEN = ("zonder_klant", "zonder_beginpunt", "zonder_datum", "niet_bereikt", "voor_beginpunt", "te_recent")
"""Why a call does not count: the first reason that holds."""


def kansen(maand: int) -> tuple[float, float, float]:
    """The truth: the chance of a conversion, an objection and a complaint, so many whole months after the beginpunt.

    Conversion falls from 17 % to 2 % and halves every 7 months, objection rises by 0.06 points a month, complaint by
    0.01 points. Rounded, so that no machine's own power function matters.
    """
    return round(0.02 + 0.15 * 0.5 ** (maand / 7), 6), round(0.008 + 0.0006 * maand, 6), round(0.002 + 1e-4 * maand, 6)


FORMULE = (
    "m = hele maanden na het beginpunt; conversie = 0,02 + 0,15 x 0,5^(m/7); verzet = 0,008 + 0,0006 m; "
    "klacht = 0,002 + 0,0001 m (een vijfde in het gesprek zelf, de rest 1 tot en met 30 dagen later)"
)
_KANSEN = [kansen(maand) for maand in range(MAANDEN)]


def maanden(begin: int, gesprek: int) -> int:
    """Whole months elapsed between two days; below 0 before the beginpunt."""
    return _MAANDNUMMER[gesprek] - _MAANDNUMMER[begin] - (_DAGNUMMER[gesprek] < _DAGNUMMER[begin])


class Rij(NamedTuple):
    """One row of the log: the day it stands under, and what is written."""

    dag: int
    met_klant: bool
    met_datum: bool
    woord: str


class Waarheid:
    """What an honest counter must find, kept while the log is made."""

    def __init__(self) -> None:
        self.redenen: Counter[str] = Counter()
        self.woorden: Counter[str] = Counter()
        self.cellen: dict[int, list[list[int]]] = {breedte: [[0] * 4 for _ in range(MAANDEN)] for breedte in BREEDTES}
        """Per width and first month: persons, conversions, objections, complaints."""
        self.extra: Counter[int] = Counter()
        self.dubbel = self.na_verzet = self.klacht_los = 0
        self.eerste = _L1

    def tel(self, begin: int | None, rijen: Sequence[Rij], klachten: Iterable[int]) -> None:
        """Add one person: the beginpunt (None if the file has none), their rows, and the days of their complaints."""
        geldig: list[tuple[int, int, str]] = []  # the calls that count: day, months, kind
        verzet, laatste = _L1 + 1, -1
        for dag, met_klant, met_datum, woord in rijen:
            soort = _SOORT[woord]
            self.woorden[woord] += 1
            if met_datum:
                self.eerste = min(self.eerste, dag)
            if met_datum and met_klant:
                laatste = max(laatste, dag)
                if soort == VERZET:
                    verzet = min(verzet, dag)
            if not met_klant:
                self.redenen["zonder_klant"] += 1
            elif begin is None:
                self.redenen["zonder_beginpunt"] += 1
            elif not met_datum:
                self.redenen["zonder_datum"] += 1
            elif soort == NIET_BEREIKT:
                self.redenen["niet_bereikt"] += 1
            elif dag < begin:
                self.redenen["voor_beginpunt"] += 1
            elif dag > _L1 - NAWACHT:
                self.redenen["te_recent"] += 1
            else:
                geldig.append((dag, maanden(begin, dag), soort))
        self.na_verzet += laatste > verzet
        gevallen = list(geldig)
        for dag in set(klachten):
            eerder = [gesprek for gesprek in geldig if gesprek[0] <= dag]
            if eerder:
                gevallen.append((dag, max(eerder)[1], KLACHT))
            else:
                self.klacht_los += 1
        if geldig:
            self._tel_perioden(geldig, gevallen)

    def _tel_perioden(self, geldig: Sequence[tuple[int, int, str]], gevallen: Sequence[tuple[int, int, str]]) -> None:
        verschillend = len({dag for dag, _, _ in geldig})
        self.dubbel += len(geldig) - verschillend
        for breedte in BREEDTES:
            perioden = {maand - maand % breedte for _, maand, _ in geldig}
            self.extra[breedte] += verschillend - len(perioden)
            for periode in perioden:
                cel = self.cellen[breedte][periode]
                cel[0] += 1
                soorten = {soort for _, maand, soort in gevallen if periode <= maand < periode + breedte}
                for plek, soort in enumerate((CONVERSIE, VERZET, KLACHT), 1):
                    cel[plek] += soort in soorten

    def voeg_toe(self, ander: Waarheid) -> None:
        """Add the counts of another part of the log."""
        self.redenen += ander.redenen
        self.woorden += ander.woorden
        self.extra += ander.extra
        self.dubbel += ander.dubbel
        self.na_verzet += ander.na_verzet
        self.klacht_los += ander.klacht_los
        self.eerste = min(self.eerste, ander.eerste)
        for breedte, rijen in ander.cellen.items():
            for mijn, zijn in zip(self.cellen[breedte], rijen, strict=True):
                mijn[:] = map(sum, zip(mijn, zijn, strict=True))

    def als_json(self, rijen: int, seed: int) -> str:
        """The truth as text, a row of a table on a line."""
        tabellen = {}
        for breedte, cellen in self.cellen.items():
            perioden = [
                {"van": van, "tot": van + breedte, "gesprekken": n, "conversies": c, "verzet": v, "klachten": k}
                for van, (n, c, v, k) in enumerate(cellen)
                if n
            ]
            tabellen[str(breedte)] = {"extra": self.extra[breedte], "perioden": perioden}
        inhoud = {
            "uitleg": "Verzonnen logboek. Dit moet een eerlijke telling vinden; 'tabellen' is per breedte in maanden.",
            "rijen": rijen,
            "seed": seed,
            "formule": FORMULE,
            "eerste_dag": _DAGEN[self.eerste].isoformat(),
            "tot_en_met": (LAATSTE - timedelta(days=NAWACHT)).isoformat(),
            "uitkomsten": dict(sorted(self.woorden.items())),
            "uitgesloten": {reden: self.redenen[reden] for reden in REDENEN},
            "dubbel": self.dubbel,
            "klachten_zonder_gesprek": self.klacht_los,
            "gebeld_na_verzet": self.na_verzet,
            "tabellen": tabellen,
            "kansen": [
                {"maand": maand, "conversie": c, "verzet": v, "klacht": k} for maand, (c, v, k) in enumerate(_KANSEN)
            ],
        }
        return _json(inhoud) + "\n"


def _json(waarde: object, diep: int = 0) -> str:
    """JSON with a row of a table on a line."""
    marge = " " * (diep + 1)
    if isinstance(waarde, dict) and (not diep or any(isinstance(deel, dict | list) for deel in waarde.values())):
        delen = [f"{marge}{json.dumps(sleutel)}: {_json(deel, diep + 1)}" for sleutel, deel in waarde.items()]
        return "{\n" + ",\n".join(delen) + "\n" + " " * diep + "}"
    if isinstance(waarde, list):
        return "[\n" + ",\n".join(marge + _json(deel, diep + 1) for deel in waarde) + "\n" + " " * diep + "]"
    return json.dumps(waarde, ensure_ascii=False)


class Blok(NamedTuple):
    """A part of the log: its lines by bucket (each after a mark that says which day), complaints by day, and truth."""

    emmers: dict[int, str]
    klachten: list[tuple[int, str]]
    waarheid: Waarheid


def maak_blok(opdracht: tuple[int, int, int, int]) -> Blok:
    """Make one block: seed, number of the block, its rows, and how many digits a customer number has."""
    seed, nummer, aantal, cijfers = opdracht
    toeval = random.Random(seed * 1_000_003 + nummer)  # `random()` gives the same numbers in every Python
    waarheid = Waarheid()
    emmers: dict[int, list[str]] = {}
    klachten: list[tuple[int, str]] = []
    volgende, over = nummer * BLOK, aantal
    while over:
        # No order in the numbers: 7 and 10 have no divisor in common, so none occurs twice.
        klant = f"K{volgende * 7**9 % 10**cijfers:0{cijfers}d}"
        begin, rijen, dagen = _persoon(toeval.random, altijd=volgende == 0)
        volgende += 1
        if len(rijen) > over:
            rijen = rijen[:over]
        over -= len(rijen)
        waarheid.tel(begin, rijen, dagen)
        begintekst = _TEKST[begin] if begin is not None else ""
        for dag, met_klant, met_datum, woord in rijen:
            emmer, plek = divmod(dag - _L0, _EMMER)
            wie, wanneer = klant if met_klant else "", _TEKST[dag] if met_datum else ""
            emmers.setdefault(emmer, []).append(f"{chr(65 + plek)}{wie};{begintekst};{wanneer};{woord}\n")
        klachten += [(dag, f"{klant};{_TEKST[dag]}\n") for dag in dagen]
    return Blok({emmer: "".join(regels) for emmer, regels in emmers.items()}, klachten, waarheid)


def _persoon(r: Callable[[], float], *, altijd: bool) -> tuple[int | None, list[Rij], list[int]]:
    """One person: beginpunt (None: not in the file), rows, days of complaints. `altijd`: called on the last day."""
    # One in sixteen is first called in the last four weeks: the campaign that is running.
    dag = _L1 if altijd else _L1 - int(r() * NAWACHT) if r() < 0.06 else _L0 + int(r() * (_L1 - _L0 - NAWACHT))
    dag += _ZONDAG[dag]
    # Fewer people the longer it is ago: at 30 months four tenths of those at the start.
    geleden = int((1 - math.sqrt(1 - 0.84 * r())) / 0.6 * 30.4 * MAANDEN)
    begin = dag - geleden
    if r() < 0.008:
        begin = dag + 1 + int(r() * 60)  # still a customer
    if r() < 0.0008:
        return begin, [], [dag]  # complains about a letter, was never called
    rijen: list[Rij] = []
    klachten: list[int] = []
    pogingen = 0
    while dag <= _L1 and (maand := maanden(begin, dag)) < MAANDEN:
        if r() < 0.45:
            _noteer(r, rijen, dag, NIET_BEREIKT)
            pogingen += 1
            if pogingen == 4:
                break
            dag += 1 + int(r() * 6)
        else:
            c, v, k = _KANSEN[max(0, maand)]
            u = r()
            soort = CONVERSIE if u < c else VERZET if u < c + v else KLACHT if u < c + v + k / 5 else GEEN
            _noteer(r, rijen, dag, soort)
            if r() < k * 4 / 5:
                klachten.append(dag + 1 + int(r() * 30))
                if r() < 0.1:
                    klachten.append(klachten[-1])  # noted twice
            u = r()
            if soort == CONVERSIE or (soort != GEEN and u > 0.08):
                break  # who objects is not called again; a few are, and should not be
            if u < 0.03:
                dag += 2 + int(r() * 12)  # 'call me back next week'
            elif u < 0.2:
                dag += 90 + int(r() * 240)  # the next campaign
            else:
                break
            pogingen = 0
        if dag <= _L1:
            dag += _ZONDAG[dag]
    return None if r() < 0.004 else begin, rijen, klachten


def _noteer(r: Callable[[], float], rijen: list[Rij], dag: int, soort: str) -> None:
    """Write a call down, as carelessly as systems do."""
    woorden = WOORDEN[soort]
    u = r()
    rij = Rij(dag, u >= 0.001, not 0.001 <= u < 0.005, woorden[int(r() * len(woorden))])
    rijen.append(rij)
    if u > 0.994:
        rijen.append(rij)  # the same row twice


def blokken(rijen: int, seed: int, processen: int) -> Iterator[Blok]:
    """All blocks of a log, in order. The number of processes makes no difference to them."""
    cijfers = max(6, len(str(rijen - 1)))
    opdrachten = [
        (seed, nummer, min(BLOK, rijen - nummer * BLOK), cijfers) for nummer in range(math.ceil(rijen / BLOK))
    ]
    if len(opdrachten) == 1 or processen == 1:
        yield from map(maak_blok, opdrachten)
        return
    with multiprocessing.Pool(min(processen, len(opdrachten))) as pool:
        yield from pool.imap(maak_blok, opdrachten)


def schrijf(doel: Path, klachtdoel: Path, rijen: int, seed: int, processen: int = 1) -> str:
    """Write a log and its complaints, both in order of date. Returns the truth."""
    waarheid = Waarheid()
    klachten: list[tuple[int, str]] = []
    with tempfile.TemporaryDirectory(dir=doel.parent, prefix="logboek-") as map_:
        emmers = [Path(map_) / str(nummer) for nummer in range((_L1 - _L0) // _EMMER + 1)]
        for blok in blokken(rijen, seed, processen):
            waarheid.voeg_toe(blok.waarheid)
            klachten += blok.klachten
            for nummer, tekst in blok.emmers.items():
                with emmers[nummer].open("a", encoding="ascii", newline="\n") as stroom:
                    stroom.write(tekst)
        heel = Path(map_) / "heel.csv"
        with heel.open("w", encoding="ascii", newline="\n") as uit:
            uit.write(";".join(KOLOMMEN) + "\n")
            for emmer in emmers:
                if emmer.exists():
                    regels = emmer.read_text(encoding="ascii").splitlines(keepends=True)
                    regels.sort(key=itemgetter(0))
                    uit.writelines(regel[1:] for regel in regels)
                    emmer.unlink()
        if doel.suffix == ".parquet":
            heel = _naar_parquet(heel)
        heel.replace(doel)
    klachten.sort()
    with klachtdoel.open("w", encoding="ascii", newline="\n") as uit:
        uit.write(";".join(KLACHTKOLOMMEN) + "\n")
        uit.writelines(regel for _, regel in klachten)
    return waarheid.als_json(rijen, seed)


def _naar_parquet(bron: Path) -> Path:
    import duckdb  # only here

    doel = bron.with_suffix(".parquet")
    klant, begin, gesprek, uitkomst = KOLOMMEN
    with duckdb.connect(config={"memory_limit": "200MB", "temp_directory": str(bron.parent)}) as verbinding:
        verbinding.read_csv(
            str(bron),
            sep=";",
            columns={klant: "VARCHAR", begin: "DATE", gesprek: "DATE", uitkomst: "VARCHAR"},
            date_format="%d-%m-%Y",
        ).write_parquet(str(doel), compression="zstd")
    return doel


class _Hulp(argparse.HelpFormatter):
    """Help that begins in Dutch."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ARG002
        super().add_usage(usage, actions, groups, "Gebruik: ")


class _Lezer(argparse.ArgumentParser):
    """Reads the words of the command. What the library itself would say is English."""

    def error(self, message: str) -> NoReturn:
        optie = re.search(r"--\w+", message)
        self.weiger(f"de waarde bij {optie[0]} ontbreekt of past niet" if optie else "deze opdracht klopt niet")

    def weiger(self, reden: str) -> NoReturn:
        """Say what is wrong, and stop."""
        self.exit(2, f"{self.prog}: {reden}.\nUitleg: python {self.prog} --help\n")


def _lezer() -> _Lezer:
    lezer = _Lezer(
        description="Maak een verzonnen logboek van gesprekken, met de waarheid erbij.",
        usage="python maak_logboek.py [OPTIES] NAAM",
        add_help=False,
        allow_abbrev=False,
        formatter_class=_Hulp,
    )
    bestand = lezer.add_argument_group("Bestand")
    bestand.add_argument("doel", metavar="NAAM", nargs="?", help="het logboek: een naam op .csv of .parquet")
    opties = lezer.add_argument_group("Opties")
    for naam, waarde, uitleg in (
        ("--rijen", "AANTAL", "hoeveel rijen (anders 6000)"),
        ("--seed", "GETAL", "een ander getal geeft een ander logboek (anders 1)"),
        ("--klachten", "BESTAND", "bestand met klachten (anders NAAM-klachten.csv)"),
        ("--waarheid", "BESTAND", "bestand met de waarheid (anders NAAM-waarheid.json)"),
        ("--processen", "AANTAL", "hoeveel tegelijk werken (anders alle)"),
    ):
        opties.add_argument(naam, metavar=waarde, help=uitleg)
    opties.add_argument("-h", "--help", action="help", help="toon deze uitleg")
    return lezer


def _getal(lezer: _Lezer, optie: str, tekst: str | None, anders: int, minste: int | None = 1) -> int:
    if tekst is None:
        return anders
    if not re.fullmatch(r"-?[0-9]{1,18}", tekst):
        lezer.weiger(f"bij {optie} hoort een heel getal, zonder punt of komma, en niet '{tekst}'")
    waarde = int(tekst)
    if minste is not None and not minste <= waarde <= MEESTE:
        lezer.weiger(f"bij {optie} hoort een getal van {minste} tot en met 1 miljard")
    return waarde


def _bestanden(lezer: _Lezer, keuze: argparse.Namespace) -> tuple[Path, Path, Path]:
    doel = Path(keuze.doel)
    if doel.suffix not in (".csv", ".parquet"):
        lezer.weiger(f"{doel}: kies een naam op .csv of .parquet")
    if doel.suffix == ".parquet" and find_spec("duckdb") is None:
        lezer.weiger("voor .parquet is duckdb nodig. Installeer het met: pip install duckdb")
    klachten = Path(keuze.klachten or doel.with_name(f"{doel.stem}-klachten.csv"))
    waarheid = Path(keuze.waarheid or doel.with_name(f"{doel.stem}-waarheid.json"))
    paden = (doel, klachten, waarheid)
    for pad in paden:
        if pad.exists():
            lezer.weiger(f"{pad}: dit bestand bestaat al; kies een andere naam")
        if not pad.parent.is_dir():
            lezer.weiger(f"{pad}: de map bestaat niet")
    if len({pad.resolve() for pad in paden}) < len(paden):
        lezer.weiger("het logboek, de klachten en de waarheid zijn drie bestanden; geef elk een eigen naam")
    return paden


def main(argumenten: Sequence[str] | None = None) -> None:
    """Read what was asked for, and write three files. A file that exists stays as it is."""
    lezer = _lezer()
    keuze, over = lezer.parse_known_args(argumenten)
    if onbekend := [deel for deel in over if deel.startswith("-")]:
        lezer.weiger(f"deze optie bestaat niet: {onbekend[0]}")
    if over:
        lezer.weiger(f"dit is te veel: {' '.join(over)}. Zet een naam met spaties tussen aanhalingstekens")
    if not keuze.doel:
        lezer.weiger("de naam van het logboek ontbreekt, zoals uit.csv")
    rijen = _getal(lezer, "--rijen", keuze.rijen, 6000)
    seed = _getal(lezer, "--seed", keuze.seed, 1, None)
    processen = _getal(lezer, "--processen", keuze.processen, os.cpu_count() or 1)
    doel, klachten, waarheid = _bestanden(lezer, keuze)
    try:
        tekst = schrijf(doel, klachten, rijen, seed, processen)
        waarheid.write_text(tekst, encoding="utf-8", newline="\n")
    except OSError:
        lezer.weiger(f"schrijven is niet gelukt. Kijk of u in de map '{doel.parent}' mag schrijven en of er ruimte is")
    print(f"Geschreven: {doel}, {klachten}, {waarheid}", file=sys.stderr)


if __name__ == "__main__":
    main()
