"""Where `balanstest curves` counts: in files, in a table of the organisation, or elsewhere with a query on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from rich.text import Text

from balanstest.cli import curves
from balanstest.cli.curveopties import Opdracht, lees_keuzes, niet_samen, noem_log, ontbreekt, past_niet
from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.uitvoer import bytes_naar_stdout
from balanstest.errors import EXIT_OK, GebruikError
from balanstest.logboek.lezen.vingerafdruk import vingerafdruk
from balanstest.logboek.motoren.tabelmotor import Tabelmotor, plaats
from balanstest.logboek.motoren.vertaling import DIALECTEN, Tabel, lees_naam, mag_als_naam
from balanstest.logboek.tellen.kolommen import KLACHTROLLEN, LOGROLLEN
from balanstest.logboek.tellen.motor import KLACHTEN, LOG
from balanstest.logboek.tellen.telling import Keuzes, lege_perioden, tel
from balanstest.logboek.verantwoording.bron import Bestand, Herkomst
from balanstest.logboek.verantwoording.eerder import citeer
from balanstest.meldingen import meld
from balanstest.taal.raad import bedoelt_u
from balanstest.texts import logboek as teksten
from balanstest.texts import scherm as schermteksten

MOTOREN = ("postgres", "spark")
GEWOON = Opdracht((), date.min)
"""An option that nobody gave."""
_GEHEIM = re.compile(r"://|\b(?:password|passwd|pwd|wachtwoord|token|secret)\s*[=:]", re.IGNORECASE)
"""The address of a server, or a setting that holds a secret: these never belong in a command."""


def voer_uit(opdracht: Opdracht) -> int:
    """Count where the user says. Raises BalanstestError where something is not clear."""
    _weiger_geheimen(opdracht)
    if opdracht.antwoord is not None:
        return _uit_antwoord(opdracht)
    if opdracht.dialect is not None:
        return _toon_vraag(opdracht)
    if opdracht.motor is not None:
        return _in_tabel(opdracht)
    if opdracht.tabel is not None:
        if opdracht.log:
            raise GebruikError([niet_samen(noem_log(opdracht.log), "--tabel", teksten.BESTAND_OF_TABEL)])
        raise GebruikError([ontbreekt(teksten.MOTOR_OF_VRAAG, "--tabel", teksten.ALLEEN_BIJ_MOTOR)])
    if not opdracht.log:
        from typer import BadParameter

        raise BadParameter(schermteksten.ONTBREEKT.format(naam="LOG"))
    return curves.voer_uit(opdracht)


def _weiger_geheimen(opdracht: Opdracht) -> None:
    opties: dict[str, Sequence[str | None]] = {
        "--tabel": [opdracht.tabel],
        "--engine": [opdracht.motor],
        "--print-sql": [opdracht.dialect],
        "--klachten": opdracht.klachten,
        "--kolom": opdracht.kolommen,
        "--klachtkolom": opdracht.klachtkolommen,
    }
    fout = [optie for optie, waarden in opties.items() if any(waarde and _GEHEIM.search(waarde) for waarde in waarden)]
    fout += ["--uitkomst"] * any(map(_GEHEIM.match, opdracht.uitkomsten))  # further on these words may be an outcome
    bestanden = {"LOG": opdracht.log, "--from-counts": [opdracht.antwoord or ""]}
    fout += [optie for optie, namen in bestanden.items() if any("://" in naam for naam in namen)]
    if fout:  # the value is not shown: it may stay behind in a terminal or a log
        raise GebruikError([past_niet("…", optie, teksten.GEEN_GEHEIM) for optie in fout])


def _weiger(opdracht: Opdracht, bij: str, raad_log: str, opties: Mapping[str, tuple[object, str]]) -> None:
    """Refuse a log, and options that say something which does not belong here: each with what was given and advice."""
    meldingen = [niet_samen(noem_log(opdracht.log), bij, raad_log)] if opdracht.log else []
    for optie, (gegeven, raad) in opties.items():
        if gegeven:
            meldingen.append(niet_samen(optie, bij, raad.format(optie=optie)))
    if meldingen:
        raise GebruikError(meldingen)


def _tabellen(opdracht: Opdracht) -> dict[str, tuple[str, ...]]:
    """The names of the tables. Raises GebruikError with all that is wrong."""
    meldingen = []
    if opdracht.tabel is None:
        bij = "--print-sql" if opdracht.dialect is not None else "--engine"
        meldingen.append(ontbreekt("--tabel", bij, teksten.TABEL_ONTBREEKT))
    if len(opdracht.klachten) > 1:
        meldingen.append(past_niet(opdracht.klachten[1], "--klachten", teksten.EEN_KLACHTTABEL))
    gevonden = {}
    for tabel, optie, naam in (
        (LOG, "--tabel", opdracht.tabel),
        (KLACHTEN, "--klachten", (*opdracht.klachten, None)[0]),
    ):
        if naam is None:
            continue
        try:
            gevonden[tabel] = lees_naam(naam)
        except ValueError:
            meldingen.append(past_niet(naam, optie, teksten.TABELNAAM))
    if meldingen:
        raise GebruikError(meldingen)
    return gevonden


def _kies(waarde: str, optie: str, keuzes: Sequence[str]) -> str:
    if waarde.lower() in keuzes:
        return waarde.lower()
    raad = bedoelt_u(waarde, keuzes) or teksten.KIES_UIT.format(keuzes=", ".join(keuzes))
    raise GebruikError([past_niet(waarde, optie, raad)])


def _in_tabel(opdracht: Opdracht) -> int:
    naam = _kies(opdracht.motor or "", "--engine", MOTOREN)
    _weiger(opdracht, "--engine", teksten.BESTAND_OF_MOTOR, {})
    keuzes = lees_keuzes(opdracht)
    tabellen = _tabellen(opdracht)
    vragenlijst = curves.open_vragenlijst(opdracht)
    soort = _motor(naam)
    with scherm.wachten(teksten.TELLEN_IN.format(motor=soort.naam)):
        motor = soort(tabellen, opdracht.vandaag)
        try:
            geteld = tel(motor, keuzes, klachten=KLACHTEN in tabellen)
            waar = teksten.BRON_MOTOR.format(motor=motor.naam, tabel=motor.groepen(LOG)[0].naam)
        finally:
            motor.sluit()
    klachten = [Bestand(plaats(tabellen[KLACHTEN]), None, "")] if KLACHTEN in tabellen else []
    herkomst = Herkomst([], klachten, opdracht.vandaag, keuzes.nawacht, waar, gekozen=opdracht.periode is not None)
    return curves.rond_af(opdracht, vragenlijst, geteld, herkomst)


def _motor(naam: str) -> type[Tabelmotor]:
    if naam == "postgres":
        from balanstest.logboek.motoren.postgres import Postgresmotor

        return Postgresmotor
    from balanstest.logboek.motoren.spark import Sparkmotor

    return Sparkmotor


def _toon_vraag(opdracht: Opdracht) -> int:
    dialect = _kies(opdracht.dialect or "", "--print-sql", tuple(DIALECTEN))
    later = teksten.LATER_BIJ_ANTWOORD
    anders: dict[str, tuple[object, str]] = {
        "--engine": (opdracht.motor, teksten.MOTOR_OF_VRAAG_RAAD),
        "--into": (opdracht.vragenlijst, later),
        "--replace": (opdracht.vervang, later),
        "--format": (opdracht.formaat, later),
        "--skip-bad": (opdracht.slechte_rijen != GEWOON.slechte_rijen, later),
    }
    _weiger(opdracht, "--print-sql", teksten.BESTAND_OF_VRAAG, anders)
    keuzes = lees_keuzes(opdracht)
    tabellen = {}
    zo_genoemd: list[str] = []
    meldingen = []
    rollen: dict[str, tuple[Sequence[str], Mapping[str, str], str]] = {
        LOG: (LOGROLLEN, keuzes.kolommen, "--kolom"),
        KLACHTEN: (KLACHTROLLEN, keuzes.klachtkolommen, "--klachtkolom"),
    }
    for tabel, naam in _tabellen(opdracht).items():
        nodig, eigen, optie = rollen[tabel]
        zo_genoemd += [f"{naam[-1]}.{rol}" for rol in nodig if rol not in eigen]
        fout = [kop for kop in eigen.values() if not mag_als_naam(kop)]
        meldingen += [past_niet(kop, optie, teksten.KOLOMNAAM) for kop in fout]
        tabellen[tabel] = Tabel(naam, {rol: eigen.get(rol, rol) for rol in nodig})
    if meldingen:
        raise GebruikError(meldingen)
    from balanstest.logboek.op_papier import vraag  # sqlglot is slow to import

    bytes_naar_stdout(vraag.schrijf(dialect, tabellen, keuzes, zo_genoemd).encode())
    return EXIT_OK


def _uit_antwoord(opdracht: Opdracht) -> int:
    assert opdracht.antwoord is not None
    vast = {
        "--engine": opdracht.motor,
        "--print-sql": opdracht.dialect,
        "--tabel": opdracht.tabel,
        "--klachten": opdracht.klachten,
        "--kolom": opdracht.kolommen,
        "--klachtkolom": opdracht.klachtkolommen,
        "--uitkomst": opdracht.uitkomsten,
        "--nawacht": opdracht.nawacht != GEWOON.nawacht,
        "--vanaf": opdracht.vanaf,
        "--periode": opdracht.periode,
        "--min-cel": opdracht.min_cel != GEWOON.min_cel,
    }
    opties = {optie: (gegeven, teksten.STAAT_IN_ANTWOORD) for optie, gegeven in vast.items()}
    _weiger(opdracht, "--from-counts", teksten.BESTAND_OF_ANTWOORD, opties)
    keuzes = lees_keuzes(opdracht)
    vragenlijst = curves.open_vragenlijst(opdracht)
    pad = Path(opdracht.antwoord)
    from balanstest.logboek.op_papier import antwoord, antwoordtabel
    from balanstest.opdrachten.invoer import weiger_afwezig

    weiger_afwezig(pad, antwoordtabel.EINDEN)
    afdruk = vingerafdruk(pad)
    gelezen = antwoord.lees(pad, opdracht.vandaag)
    _weiger_slechte_rijen(pad, gelezen.telling.slechte_rijen + gelezen.telling.slechte_klachten, keuzes)
    bestand = curves.maak_bestand(opdracht, pad, afdruk)
    naam = citeer(bestand.pad or bestand.naam)
    waar = naam if bestand.pad is not None else f"{naam}, SHA-256 {bestand.sha256}"
    herkomst = Herkomst(
        [bestand],
        [Bestand(teksten.BRON_KLACHTTABEL, None, "")] if gelezen.klachten else [],
        opdracht.vandaag,
        gelezen.nawacht,
        teksten.BRON_ANTWOORD.format(bestand=waar),
        gekozen=True,
    )
    code = curves.rond_af(opdracht, vragenlijst, gelezen.telling, herkomst)
    if lege_perioden(gelezen.telling.perioden, gelezen.telling.breedte):
        scherm.console(stderr=True).print(Text(teksten.BREDER, style=scherm.LET_OP))
    return code


def _weiger_slechte_rijen(pad: Path, aantal: int, keuzes: Keuzes) -> None:
    from balanstest.errors import OngeldigError

    if aantal > keuzes.slechte_rijen:
        raise OngeldigError([meld("E124", str(pad), aantal=aantal)])
