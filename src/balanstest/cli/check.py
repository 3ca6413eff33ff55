"""`balanstest check`: is the questionnaire valid, and what is still open?"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from balanstest.bevindingen.bevinding import Bevinding
from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.openstaand import toon_open_vragen
from balanstest.cli.scherm.uitvoer import json_regel, plain
from balanstest.errors import EXIT_OK, BalanstestError, ernstigste
from balanstest.kader import laad_pakketten
from balanstest.opdrachten.als_json import fout_als_json, stand_als_json
from balanstest.opdrachten.controleren import Controle, Stand, controleer_alle
from balanstest.opdrachten.invoer import Invoer, vind_vragenlijsten
from balanstest.taal.tekens import aangehaald
from balanstest.texts import scherm as teksten
from balanstest.texts.ernst import FOUT as ERNSTIG
from balanstest.vragenlijst import Cijferbestand


def voer_uit(argumenten: Sequence[str], *, als_json: bool, kader: Path | None) -> int:
    """Check everything that was named and show all errors. Returns the gravest exit code."""
    doel = scherm.console()
    vondst = vind_vragenlijsten(argumenten, sys.stdin.buffer)
    scherm.toon_overgeslagen(scherm.console(stderr=True), vondst.overgeslagen)
    pakketten = laad_pakketten(kader)
    gemeld = list(vondst.fouten)
    for fout in vondst.fouten:
        _toon_fout(doel, fout.meldingen[0].bestand, fout, als_json=als_json)
    for controle in controleer_alle(vondst.invoer, pakketten):
        gemeld += _toon(doel, controle, als_json=als_json)
    if not als_json:
        scherm.toon_uitleg_bij_code(doel, gemeld)
    return ernstigste([EXIT_OK, *(fout.exit_code for fout in gemeld)])


def _toon(doel: Console, controle: Controle, *, als_json: bool) -> list[BalanstestError]:
    """Show what was found about one questionnaire; returns the error, if there is one."""
    if controle.fout is not None:
        _toon_fout(doel, controle.invoer.naam, controle.fout, als_json=als_json)
        return [controle.fout]
    assert controle.stand is not None
    if als_json:
        json_regel(stand_als_json(controle.invoer.naam, controle.stand))
    else:
        _toon_stand(doel, controle.invoer, controle.stand)
    return []


def _toon_fout(doel: Console, naam: str, fout: BalanstestError, *, als_json: bool) -> None:
    if als_json:
        json_regel(fout_als_json(naam, fout))
        return
    scherm.toon_meldingen(doel, fout.meldingen)
    scherm.toon_slotregel(doel, naam, fout)
    doel.print()


def _toon_stand(doel: Console, een: Invoer, stand: Stand) -> None:
    vragen = stand.open_vragen
    rest = teksten.NOG_TE_DOEN.format(aantal=len(vragen)) if vragen else teksten.ALLES_BEANTWOORD
    kop = teksten.GELDIG.format(naam=scherm.toon_naam(een.naam), status=stand.status, rest=rest)
    # Valid, but green would say that all is well: not where the law forbids the calls, words fell away, or what was
    # decided is no longer what stands there.
    stijl = "bold" if stand.verboden or stand.na_besluit or stand.let_op else scherm.GOED
    doel.print(Text(kop, style=stijl), soft_wrap=True)
    _wet(doel, stand.verboden)
    _lezing(doel, stand.vragenlijst.cijfers)
    _let_op(doel, (*stand.na_besluit, *stand.let_op))
    toon_open_vragen(doel, vragen[: scherm.MAX_MELDINGEN])
    if len(vragen) > scherm.MAX_MELDINGEN:
        meer = len(vragen) - scherm.MAX_MELDINGEN
        doel.print(Text(teksten.EN_NOG_VRAGEN[meer > 1].format(aantal=meer)))
    if een.pad is not None:
        doel.print(Text(teksten.MAAK_RAPPORT.format(naam=aangehaald(een.naam))), soft_wrap=True)


def _lezing(doel: Console, cijfers: Cijferbestand | None) -> None:
    """How the file of figures was read, where it is laid out in a way of its own."""
    if cijfers is not None and (zinnen := cijfers.lezing.zinnen):
        tekst = " ".join(zinnen)
        zin = teksten.ZO_GELEZEN.format(naam=scherm.toon_naam(cijfers.bestand), tekst=scherm.toon_naam_lang(tekst))
        doel.print(Text(zin))


def _wet(doel: Console, verboden: Sequence[Bevinding]) -> None:
    """Before what is still open: without a legal ground all the rest is work for nothing."""
    naam = teksten.PLAIN_DE_WET_ZEGT if plain() else teksten.DE_WET_ZEGT
    paren = [
        (
            Text(naam, style=scherm.FOUT if een.ernst == ERNSTIG else scherm.LET_OP),
            Text(scherm.toon_naam_lang(een.tekst)),
        )
        for een in verboden
    ]
    scherm.toon_paren(doel, paren)


def _ernst(ernst: str) -> Text:
    if ernst == ERNSTIG:
        return Text(teksten.PLAIN_FOUT if plain() else teksten.FOUT_BIJ, style=scherm.FOUT)
    return Text(teksten.PLAIN_LET_OP if plain() else teksten.LET_OP_BIJ, style=scherm.LET_OP)


def _let_op(doel: Console, bevindingen: Sequence[Bevinding]) -> None:
    getoond = bevindingen[: scherm.MAX_MELDINGEN]
    scherm.toon_paren(doel, [(_ernst(een.ernst), Text(scherm.toon_naam_lang(een.tekst))) for een in getoond])
    if meer := len(bevindingen) - len(getoond):
        doel.print(Text(teksten.EN_NOG_IN_RAPPORT.format(aantal=meer)))
