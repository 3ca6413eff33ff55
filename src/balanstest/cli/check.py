"""`balanstest check`: is the questionnaire valid, and what is still open?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.text import Text

from balanstest.beoordeling import controleer
from balanstest.cli import scherm
from balanstest.cli.invoer import verzamel
from balanstest.cli.uitvoer import json_regel
from balanstest.errors import (
    EXIT_OK,
    BalanstestError,
    Melding,
    ernstigste,
    pad_tekst,
)
from balanstest.kader import laad_pakketten
from balanstest.rapport.antwoorden import open_vragen
from balanstest.texts import scherm as teksten
from balanstest.vragenlijst import Vragenlijst, laad


def voer_uit(argumenten: Sequence[str], *, als_json: bool, kader: Path | None) -> int:
    """Check everything that was named and show all errors. Returns the gravest exit code."""
    doel = scherm.console()
    invoer, fouten, overgeslagen = verzamel(argumenten, stdin=True)
    scherm.toon_overgeslagen(scherm.console(stderr=True), overgeslagen)
    pakketten = laad_pakketten(kader)
    codes = [EXIT_OK]

    def meld(naam: str, fout: BalanstestError) -> None:
        codes.append(fout.exit_code)
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
        except BalanstestError as fout:
            meld(een.naam, fout)
            continue
        if als_json:
            _json(een.naam, vragenlijst=vragenlijst)
            continue
        vragen = open_vragen(vragenlijst)
        status = vragenlijst.inhoud.dossier.status or "concept"
        rest = teksten.NOG_TE_DOEN.format(aantal=len(vragen)) if vragen else teksten.ALLES_BEANTWOORD
        kop = teksten.GELDIG.format(naam=scherm.toon_naam(een.naam), status=status, rest=rest)
        doel.print(Text(kop, style=scherm.GOED), soft_wrap=True)
        for vraag in vragen[: scherm.MAX_MELDINGEN]:
            doel.print(scherm.open_vraag(vraag))
        if len(vragen) > scherm.MAX_MELDINGEN:
            doel.print(Text(teksten.EN_NOG_VRAGEN.format(aantal=len(vragen) - scherm.MAX_MELDINGEN)))
        if een.pad is not None:
            doel.print(Text(teksten.MAAK_RAPPORT.format(naam=scherm.aangehaald(een.naam))), soft_wrap=True)
    return ernstigste(codes)


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


def _json(naam: str, *, fout: BalanstestError | None = None, vragenlijst: Vragenlijst | None = None) -> None:
    """One file on one line: whether it is valid, the errors, and what is still open."""
    regel: dict[str, object] = {
        "bestand": naam,
        "geldig": fout is None,
        "fouten": [_melding(melding) for melding in fout.meldingen] if fout else [],
        "open": [
            {"nummer": vraag.nummer, "vraag": vraag.aanduiding, "plaats": vraag.sleutel, "regel": vraag.regel}
            for vraag in (open_vragen(vragenlijst) if vragenlijst else [])
        ],
    }
    json_regel(regel)
