"""`balanstest seal`: its options, and what it says; `app` makes it a command."""

from __future__ import annotations

from typing import Annotated

import typer

from balanstest.cli import aanvullen
from balanstest.cli.gebruik import lees_formaten, lees_pad, weiger_samen
from balanstest.cli.verify import Categorieen, Huisstijloptie, Kader, Templates


def seal(
    bestand: Annotated[str, typer.Argument(metavar="BESTAND", help="De vragenlijst.")],
    uitvoer: Annotated[
        str, typer.Option("--output", "-o", metavar="ZIP", help="Naam van het dossier, zoals BT-1.zip.")
    ],
    formaat: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="LIJST",
            help="Soorten rapport, met komma's ertussen: md, pdf, html, docx, json.",
            autocompletion=aanvullen.formaten,
        ),
    ] = "md,pdf,json",
    sleutel: Annotated[
        str | None,
        typer.Option("--sign", metavar="P12", help="Onderteken de PDF met dit bestand (.p12 of .pfx)."),
    ] = None,
    tijdstempel: Annotated[
        str | None,
        typer.Option("--timestamp", metavar="ADRES", help="Adres van een dienst voor tijdstempels (RFC 3161)."),
    ] = None,
    advies: Annotated[
        bool,
        typer.Option("--advies", help="Doe een aanvraag voor het Compliance Comité erbij, bij meer dan 36 maanden."),
    ] = False,
    kader: Kader = None,
    eigen: Categorieen = None,
    templates: Templates = None,
    huisstijl: Huisstijloptie = None,
) -> int:
    """Seal a dossier."""
    from pathlib import Path

    from balanstest.cli.scherm import verzegeling
    from balanstest.dossier.ondertekenen import open_sleutel
    from balanstest.dossier.verzegelen import verzegel
    from balanstest.errors import EXIT_OK, GebruikError
    from balanstest.meldingen import meld
    from balanstest.opdrachten.beoordelen import kies_werkwijze
    from balanstest.opdrachten.invoer import Invoer, weiger_afwezig
    from balanstest.texts import verzegelen as teksten

    pad = lees_pad(bestand, "BESTAND") or Path()
    weiger_afwezig(pad)
    werkwijze = kies_werkwijze(
        lees_formaten(formaat),
        kader=lees_pad(kader, "--kader"),
        categorieen=lees_pad(eigen, "--categorieen"),
        templates=lees_pad(templates, "--templates"),
        huisstijl=lees_pad(huisstijl, "--huisstijl"),
    )
    if sleutel is not None and "pdf" not in werkwijze.formaten:
        weiger_samen("--sign", teksten.ALLEEN_EEN_PDF, {"--format": formaat})
    if sleutel is None and tijdstempel is not None:
        raise GebruikError([meld("E155", "--timestamp", optie="--timestamp", nodig="--sign", raad=teksten.MET_SLEUTEL)])
    ondertekening = None
    if (p12 := lees_pad(sleutel, "--sign")) is not None:
        weiger_afwezig(p12, (".p12", ".pfx"))
        ondertekening = open_sleutel(p12, vraag_wachtwoord(p12.name), tijdstempel)
    doel = lees_pad(uitvoer, "--output") or Path()
    verzegeling.toon(verzegel(Invoer(bestand, pad), werkwijze, doel, ondertekening, met_aanvraag=advies))
    return EXIT_OK


def vraag_wachtwoord(naam: str) -> str | None:
    """The password of a key: from the environment, or else asked for where somebody can answer.

    Nothing that is typed is shown, and it never stands in a command. None where it is not there.
    """
    import os
    import sys
    from getpass import getpass

    from balanstest.dossier.ondertekenen import WACHTWOORD
    from balanstest.texts import verzegelen as teksten

    if (gegeven := os.environ.get(WACHTWOORD)) is not None:
        return gegeven
    return getpass(teksten.VRAAG_WACHTWOORD.format(naam=naam)) if sys.stdin.isatty() else None
