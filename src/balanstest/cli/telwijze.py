"""What `balanstest curves` does with its options: count in files, in a table or on paper, and show what was counted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from rich.text import Text

from balanstest.cli.scherm import scherm, telling
from balanstest.cli.scherm.uitvoer import bytes_naar_stdout
from balanstest.cli.telopties import (
    ALLEEN,
    BRONOPTIES,
    DATUMVORM,
    KLANTWAARDE,
    KOLOMOPTIES,
    MOTOREN,
    VERBORGEN_RIJEN,
    Telopties,
    lees_keuzes,
    niet_samen,
    noem_log,
    ontbreekt,
    past_niet,
)
from balanstest.cli.telwoorden import met_opties
from balanstest.errors import EXIT_OK, BalanstestError, GebruikError
from balanstest.logboek.motoren.vertaling import DIALECTEN, lees_naam, mag_als_naam
from balanstest.logboek.tellen.motor import LOG
from balanstest.logboek.tellen.perioden import lege_perioden
from balanstest.logboek.verantwoording.metingen import als_yaml
from balanstest.logboek.verantwoording.tabel import als_csv
from balanstest.opdrachten import tellen
from balanstest.opdrachten.tellen import Geteld, Teldoel
from balanstest.taal.raad import bedoelt_u
from balanstest.texts import scherm as schermteksten
from balanstest.texts import tellen as teksten
from balanstest.vragen.telling import MOTOREN as NAMEN_VAN_MOTOREN

GEWOON = Telopties((), date.min)
"""An option that nobody gave."""
_GEHEIM = re.compile(r"://|\b(?:password|passwd|pwd|wachtwoord|token|secret)\s*[=:]", re.IGNORECASE)
"""The address of a server, or a setting that holds a secret: these never belong in a command."""


def voer_uit(opties: Telopties) -> int:
    """Count where the user says, and show, print or fill in what was counted.

    Raises BalanstestError where something is not clear, with the options that help.
    """
    try:
        return _kies_wijze(opties)
    except BalanstestError as fout:
        raise type(fout)(map(met_opties, fout.meldingen)) from fout


def _kies_wijze(opties: Telopties) -> int:
    _weiger_geheimen(opties)
    if opties.antwoord is not None:
        return _uit_antwoord(opties)
    if opties.dialect is not None:
        return _toon_vraag(opties)
    if opties.motor is not None:
        return _in_tabel(opties)
    if opties.tabel is not None:
        if opties.log:
            raise GebruikError([niet_samen(noem_log(opties.log), "--tabel", teksten.BESTAND_OF_TABEL)])
        raise GebruikError([ontbreekt(teksten.MOTOR_OF_VRAAG, "--tabel", teksten.ALLEEN_BIJ_MOTOR)])
    if not opties.log:
        from typer import BadParameter

        raise BadParameter(schermteksten.ONTBREEKT.format(naam="LOG"))
    return _in_bestanden(opties)


def _weiger_geheimen(opties: Telopties) -> None:
    getypt: dict[str, Sequence[str | None]] = {
        "--tabel": [opties.tabel],
        "--engine": [opties.motor],
        "--print-sql": [opties.dialect],
        **{BRONOPTIES[tabel]: namen for tabel, namen in opties.bronnen.items()},
        **{KOLOMOPTIES[tabel]: waarden for tabel, waarden in opties.kolommen.items()},
        KLANTWAARDE: opties.klanten,
        ALLEEN: opties.alleen,
    }
    fout = [optie for optie, waarden in getypt.items() if any(waarde and _GEHEIM.search(waarde) for waarde in waarden)]
    fout += ["--uitkomst"] * any(map(_GEHEIM.match, opties.uitkomsten))  # further on these words may be an outcome
    bestanden = {"LOG": opties.log, "--from-counts": [opties.antwoord or ""]}
    fout += [optie for optie, namen in bestanden.items() if any("://" in naam for naam in namen)]
    if fout:  # the value is not shown: it may stay behind in a terminal or a log
        raise GebruikError([past_niet("…", optie, teksten.GEEN_GEHEIM) for optie in fout])


def _weiger(opties: Telopties, bij: str, raad_log: str, anders: Mapping[str, tuple[object, str]]) -> None:
    """Refuse a log, and options that say something which does not belong here: each with what was given and advice."""
    meldingen = [niet_samen(noem_log(opties.log), bij, raad_log)] if opties.log else []
    for optie, (gegeven, raad) in anders.items():
        if gegeven:
            meldingen.append(niet_samen(optie, bij, raad.format(optie=optie)))
    if meldingen:
        raise GebruikError(meldingen)


def _tabellen(opties: Telopties) -> dict[str, tuple[str, ...]]:
    """The names of the tables. Raises GebruikError with all that is wrong."""
    meldingen = []
    if opties.tabel is None:
        bij = "--print-sql" if opties.dialect is not None else "--engine"
        meldingen.append(ontbreekt("--tabel", bij, teksten.TABEL_ONTBREEKT))
    gegeven = {LOG: [opties.tabel] if opties.tabel is not None else [], **opties.bronnen}
    gevonden = {}
    for tabel, namen in gegeven.items():
        optie = BRONOPTIES.get(tabel, "--tabel")
        if len(namen) > 1:
            meldingen.append(past_niet(namen[1], optie, teksten.EEN_TABEL[tabel]))
        for naam in namen[:1]:
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


def _alleen_bij_bestand(opties: Telopties) -> dict[str, tuple[object, str]]:
    """The options that say how a file is read: a table knows its dates, and hides nothing."""
    raad = teksten.ALLEEN_BIJ_BESTAND
    return {DATUMVORM: (opties.datums, raad), VERBORGEN_RIJEN: (opties.verborgen, raad)}


def _doel(opties: Telopties) -> Teldoel:
    return Teldoel(opties.vragenlijst, vervang=opties.vervang)


def _in_bestanden(opties: Telopties) -> int:
    keuzes = lees_keuzes(opties)
    volg = scherm.voortgang_deel
    bronnen = {LOG: opties.log, **opties.bronnen}
    return _toon(opties, tellen.tel_bestanden(bronnen, keuzes, opties.vandaag, _doel(opties), volg))


def _in_tabel(opties: Telopties) -> int:
    naam = _kies(opties.motor or "", "--engine", MOTOREN)
    _weiger(opties, "--engine", teksten.BESTAND_OF_MOTOR, _alleen_bij_bestand(opties))
    keuzes = lees_keuzes(opties)
    tabellen = _tabellen(opties)
    volg = partial(scherm.wachten, teksten.TELLEN_IN.format(motor=NAMEN_VAN_MOTOREN[naam]))
    return _toon(opties, tellen.tel_in_tabel(naam, tabellen, keuzes, opties.vandaag, _doel(opties), volg))


def _toon_vraag(opties: Telopties) -> int:
    dialect = _kies(opties.dialect or "", "--print-sql", tuple(DIALECTEN))
    later = teksten.LATER_BIJ_ANTWOORD
    anders: dict[str, tuple[object, str]] = {
        "--engine": (opties.motor, teksten.MOTOR_OF_VRAAG_RAAD),
        "--into": (opties.vragenlijst, later),
        "--replace": (opties.vervang, later),
        "--format": (opties.formaat, later),
        "--skip-bad": (opties.slechte_rijen != GEWOON.slechte_rijen, later),
        **_alleen_bij_bestand(opties),
    }
    _weiger(opties, "--print-sql", teksten.BESTAND_OF_VRAAG, anders)
    keuzes = lees_keuzes(opties)
    tabellen = _tabellen(opties)
    meldingen = []
    for tabel in tabellen:
        fout = [kop for kop in keuzes.kolommen.get(tabel, {}).values() if kop and not mag_als_naam(kop)]
        meldingen += [past_niet(kop, KOLOMOPTIES[tabel], teksten.KOLOMNAAM) for kop in fout]
    fout = [keuze.kolom for keuze in keuzes.lezen.alleen if not mag_als_naam(keuze.kolom)]
    meldingen += [past_niet(kop, ALLEEN, teksten.KOLOMNAAM) for kop in fout]
    if meldingen:
        raise GebruikError(meldingen)
    woorden = {"kies_kolom": teksten.VRAAG_KIES_KOLOM, "ga_verder": teksten.VRAAG_DAARNA}
    bytes_naar_stdout(tellen.schrijf_vraag(dialect, tabellen, keuzes, **woorden).encode())
    return EXIT_OK


def _uit_antwoord(opties: Telopties) -> int:
    assert opties.antwoord is not None
    vast = {
        "--engine": opties.motor,
        "--print-sql": opties.dialect,
        "--tabel": opties.tabel,
        **{BRONOPTIES[tabel]: namen for tabel, namen in opties.bronnen.items()},
        **{KOLOMOPTIES[tabel]: waarden for tabel, waarden in opties.kolommen.items()},
        ALLEEN: opties.alleen,
        "--uitkomst": opties.uitkomsten,
        "--nawacht": opties.nawacht != GEWOON.nawacht,
        "--vanaf": opties.vanaf,
        "--periode": opties.periode,
        "--min-cel": opties.min_cel != GEWOON.min_cel,
        KLANTWAARDE: opties.klanten,
    }
    anders: dict[str, tuple[object, str]] = {
        optie: (gegeven, teksten.STAAT_IN_ANTWOORD) for optie, gegeven in vast.items()
    }
    anders |= _alleen_bij_bestand(opties)
    _weiger(opties, "--from-counts", teksten.BESTAND_OF_ANTWOORD, anders)
    keuzes = lees_keuzes(opties)
    geteld = tellen.neem_antwoord(Path(opties.antwoord), keuzes.lezen.slechte_rijen, opties.vandaag, _doel(opties))
    code = _toon(opties, geteld)
    if lege_perioden(geteld.telling.perioden, geteld.telling.breedte):
        scherm.console(stderr=True).print(Text(teksten.BREDER, style=scherm.LET_OP))
    return code


def _toon(opties: Telopties, geteld: Geteld) -> int:
    if opties.formaat:
        telling.toon_let_op(scherm.console(stderr=True), geteld.telling)
        tekst = als_csv(geteld.telling) if opties.formaat == "csv" else als_yaml(geteld.antwoorden)
        bytes_naar_stdout(tekst.encode())
        return EXIT_OK
    telling.toon(scherm.console(), geteld.telling, opties.vragenlijst)
    return EXIT_OK
