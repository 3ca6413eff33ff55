"""`balanstest approve`: decide on a questionnaire."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic_core import PydanticCustomError
from rich.console import Console
from rich.text import Text

from balanstest.bestand.waarden import lees_datum
from balanstest.cli.scherm import scherm, voorlegging
from balanstest.dossier.vaststellen import Beslisser, al_ingevuld, bereid_voor, leg_vast
from balanstest.errors import EXIT_AFGEBROKEN, EXIT_OK, GebruikError, Melding
from balanstest.kader import laad_pakketten
from balanstest.meldingen import meld
from balanstest.taal.getallen import opsomming
from balanstest.taal.tekens import aangehaald
from balanstest.taal.zegt_niets import zegt_niets
from balanstest.texts import scherm as schermteksten
from balanstest.texts import vaststellen as teksten

_NAAM, _FUNCTIE, _DATUM, _YES = "--naam", "--functie", "--datum", "--yes"


class Beslisopties(NamedTuple):
    """What was typed at the options; None where nothing was."""

    naam: str | None
    functie: str | None
    datum: str | None


class _Vraag(NamedTuple):
    """One thing to know of who decides: what was typed, how to ask for it, and what reads it."""

    optie: str
    waarde: str | None
    vraag: str
    voorstel: str | None
    lees: Callable[[str, str], str]


def voer_uit(bestand: Path, gegeven: Beslisopties, *, bevestigd: bool, kader: Path | None, vandaag: date) -> int:
    """Ask what is missing, show what is decided, and write it once that is confirmed. Returns the exit code.

    Raises BalanstestError where something is in the way; then nothing was written.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _eis_alles(gegeven, bevestigd=bevestigd)
    pakketten = laad_pakketten(kader)
    doel = scherm.console()
    if None in gegeven:
        bereid_voor(bestand, None, pakketten, vandaag=vandaag)  # before anything is asked
    beslisser = _beslisser(doel, bestand, gegeven, vandaag)
    if beslisser is None:
        return EXIT_AFGEBROKEN
    gereed = bereid_voor(bestand, beslisser, pakketten, vandaag=vandaag)
    assert gereed is not None
    voorlegging.toon(doel, gereed)
    if not bevestigd and not _bevestigt(doel):
        doel.print(Text(teksten.NIET_VASTGESTELD))
        return EXIT_AFGEBROKEN
    leg_vast(gereed)
    zin = teksten.VASTGESTELD.format(naam=scherm.toon_naam(beslisser.naam), bestand=scherm.toon_naam(str(bestand)))
    doel.print(Text(zin, style=scherm.GOED), soft_wrap=True)
    doel.print(Text(teksten.VANAF_NU))
    doel.print(Text(schermteksten.MAAK_RAPPORT.format(naam=aangehaald(str(bestand)))), soft_wrap=True)
    return EXIT_OK


def _eis_alles(gegeven: Beslisopties, *, bevestigd: bool) -> None:
    """Raise GebruikError with all that cannot be asked where nobody sits at a terminal."""
    opties = dict(zip((_NAAM, _FUNCTIE, _DATUM), gegeven, strict=True)) | {_YES: _YES if bevestigd else None}
    if ontbreekt := [optie for optie, waarde in opties.items() if waarde is None]:
        raise GebruikError([meld("E268", "approve", opties=opsomming(ontbreekt))])


def _beslisser(doel: Console, bestand: Path, gegeven: Beslisopties, vandaag: date) -> Beslisser | None:
    """Who decides: as the options say, and as is typed for the rest; None where who was asked went away."""
    eerder = al_ingevuld(bestand)
    vragen = (
        _Vraag(_NAAM, gegeven.naam, teksten.VRAAG_NAAM, eerder.naam, _lees_tekst),
        _Vraag(_FUNCTIE, gegeven.functie, teksten.VRAAG_FUNCTIE, eerder.functie, _lees_tekst),
        _Vraag(_DATUM, gegeven.datum, teksten.VRAAG_DATUM, (eerder.datum or vandaag).isoformat(), _lees_dag),
    )
    meldingen: list[Melding] = []
    antwoorden = dict.fromkeys((_NAAM, _FUNCTIE, _DATUM), "")
    for vraag in vragen:
        try:
            if vraag.waarde is not None:
                antwoorden[vraag.optie] = vraag.lees(vraag.optie, vraag.waarde)
        except GebruikError as fout:
            meldingen += fout.meldingen
    if meldingen:
        raise GebruikError(meldingen)
    for vraag in vragen:
        if vraag.waarde is None:
            antwoord = _stel(doel, vraag)
            if antwoord is None:
                return None
            antwoorden[vraag.optie] = antwoord
    return Beslisser(antwoorden[_NAAM], antwoorden[_FUNCTIE], date.fromisoformat(antwoorden[_DATUM]))


def _lees_tekst(optie: str, waarde: str) -> str:
    """A name or a function, on one line. Raises GebruikError for what says nothing."""
    schoon = " ".join(waarde.split())
    if not schoon or not schoon.isprintable() or zegt_niets(schoon):
        raise GebruikError([meld("E269", optie, waarde=waarde, optie=optie)])
    return schoon


def _lees_dag(optie: str, waarde: str) -> str:
    """A date as the file has it. Raises GebruikError where it is none."""
    try:
        dag = lees_datum(waarde)
    except PydanticCustomError as reden:
        raise GebruikError([meld("E036", optie, **(reden.context or {}))]) from None
    if dag is None:
        raise GebruikError([meld("E036", optie, waarde=waarde, raad="")])
    return dag.isoformat()


def _stel(doel: Console, vraag: _Vraag) -> str | None:
    """Ask until the answer can be used; Enter takes what was proposed. None where nobody answers any more."""
    zin = teksten.ZONDER_VOORSTEL if vraag.voorstel is None else teksten.MET_VOORSTEL
    while True:
        regel = _regel(doel, zin.format(vraag=vraag.vraag, voorstel=scherm.toon_naam(vraag.voorstel or "")))
        if regel is None:
            return None
        try:
            return vraag.lees(vraag.optie, regel.strip() or vraag.voorstel or "")
        except GebruikError as fout:
            for melding in fout.meldingen:
                doel.print(Text(f"{melding.wat} {melding.doe}", style=scherm.LET_OP))


def _bevestigt(doel: Console) -> bool:
    while True:
        antwoord = (_regel(doel, teksten.BEVESTIG) or teksten.NEE).strip().lower()
        if antwoord in (teksten.JA, teksten.NEE):
            return antwoord == teksten.JA


def _regel(doel: Console, vraag: str) -> str | None:
    """A line that is typed; None at the end of the input."""
    doel.print(Text(vraag), end="", soft_wrap=True)
    return sys.stdin.readline() or None
