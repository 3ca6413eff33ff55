"""`balanstest check`: is the questionnaire valid, and what is still open?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from balanstest.beoordeling import controleer, mist_reden
from balanstest.bevindingen.wet import zonder_toestemming
from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.openstaand import toon_open_vragen
from balanstest.cli.scherm.uitvoer import json_regel, plain
from balanstest.errors import (
    EXIT_OK,
    BalanstestError,
    Melding,
    ernstigste,
    pad_tekst,
)
from balanstest.kader import Poort, beoordeel, laad_pakketten
from balanstest.opdrachten.invoer import verzamel
from balanstest.rapport.antwoorden import OpenVraag, open_vragen
from balanstest.texts import scherm as teksten
from balanstest.texts.ernst import FOUT as ERNSTIG
from balanstest.vragenlijst import Vragenlijst, laad

_AFWIJKING = "onderbouwing.afwijking"


def voer_uit(argumenten: Sequence[str], *, als_json: bool, kader: Path | None) -> int:
    """Check everything that was named and show all errors. Returns the gravest exit code."""
    doel = scherm.console()
    invoer, fouten, overgeslagen = verzamel(argumenten, stdin=True)
    scherm.toon_overgeslagen(scherm.console(stderr=True), overgeslagen)
    pakketten = laad_pakketten(kader)
    gemeld: list[BalanstestError] = []

    def meld(naam: str, fout: BalanstestError) -> None:
        gemeld.append(fout)
        if als_json:
            _json(naam, fout=fout)
        else:
            scherm.toon_meldingen(doel, fout.meldingen)
            scherm.toon_slotregel(doel, naam, fout)
            doel.print()

    for fout in fouten:
        meld(fout.meldingen[0].bestand, fout)
    for een in invoer:
        try:
            vragenlijst = laad(een.naam, een.lees(), een.map_)
            controleer(vragenlijst, pakketten)
            vragen = open_vragen(vragenlijst, [_AFWIJKING] if mist_reden(vragenlijst, pakketten) else [])
        except BalanstestError as fout:
            meld(een.naam, fout)
            continue
        poort = beoordeel(vragenlijst.inhoud, pakketten)
        if als_json:
            _json(een.naam, vragenlijst=vragenlijst, poort=poort, vragen=vragen)
            continue
        status = vragenlijst.inhoud.dossier.status or "concept"
        rest = teksten.NOG_TE_DOEN.format(aantal=len(vragen)) if vragen else teksten.ALLES_BEANTWOORD
        kop = teksten.GELDIG.format(naam=scherm.toon_naam(een.naam), status=status, rest=rest)
        # The questionnaire is valid, but green would say that all is well where the law forbids the calls.
        verboden = zonder_toestemming(vragenlijst.inhoud, poort)
        doel.print(Text(kop, style="bold" if verboden else scherm.GOED), soft_wrap=True)
        _wet(doel, vragenlijst, poort)
        toon_open_vragen(doel, vragen[: scherm.MAX_MELDINGEN])
        if len(vragen) > scherm.MAX_MELDINGEN:
            meer = len(vragen) - scherm.MAX_MELDINGEN
            doel.print(Text(teksten.EN_NOG_VRAGEN[meer > 1].format(aantal=meer)))
        if een.pad is not None:
            doel.print(Text(teksten.MAAK_RAPPORT.format(naam=scherm.aangehaald(een.naam))), soft_wrap=True)
    if not als_json:
        scherm.toon_uitleg_bij_code(doel, gemeld)
    return ernstigste([EXIT_OK, *(fout.exit_code for fout in gemeld)])


def _wet(doel: Console, vragenlijst: Vragenlijst, poort: Poort) -> None:
    """Before what is still open: without a legal ground all the rest is work for nothing."""
    naam = teksten.PLAIN_DE_WET_ZEGT if plain() else teksten.DE_WET_ZEGT
    paren = [
        (
            Text(naam, style=scherm.FOUT if een.ernst == ERNSTIG else scherm.LET_OP),
            Text(scherm.toon_naam_lang(een.tekst)),
        )
        for een in zonder_toestemming(vragenlijst.inhoud, poort)
    ]
    scherm.toon_paren(doel, paren)


def _melding(melding: Melding) -> dict[str, Any]:
    return {
        "code": melding.code,
        "bestand": melding.bestand,
        "regel": melding.regel,
        "kolom": melding.kolom,
        "plaats": pad_tekst(melding.pad),
        "tekst": melding.wat,
        "advies": melding.doe,
    }


def _json(
    naam: str,
    *,
    fout: BalanstestError | None = None,
    vragenlijst: Vragenlijst | None = None,
    poort: Poort | None = None,
    vragen: Sequence[OpenVraag] = (),
) -> None:
    """One file on one line: whether it is valid, the errors, what the law forbids, and what is still open."""
    verboden = zonder_toestemming(vragenlijst.inhoud, poort) if vragenlijst and poort else []
    regel: dict[str, object] = {
        "bestand": naam,
        "geldig": fout is None,
        "fouten": [_melding(melding) for melding in fout.meldingen] if fout else [],
        "wet": {
            "status": poort.status,
            "bevindingen": [{"code": een.code, "tekst": een.tekst, "gegevens": een.gegevens} for een in verboden],
        }
        if poort
        else None,
        "open": [
            {"nummer": vraag.nummer, "vraag": vraag.aanduiding, "plaats": vraag.sleutel, "regel": vraag.regel}
            for vraag in vragen
        ],
    }
    json_regel(regel)
