"""`balanstest seal`: its options, and what it says; `app` makes it a command."""

from __future__ import annotations

from typing import Annotated

import typer

from balanstest.cli import aanvullen
from balanstest.cli.gebruik import lees_formaten, lees_pad
from balanstest.cli.verify import Categorieen, Huisstijl, Kader, Templates


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
    kader: Kader = None,
    eigen: Categorieen = None,
    templates: Templates = None,
    huisstijl: Huisstijl = None,
) -> int:
    """Seal a dossier."""
    from pathlib import Path

    from balanstest.cli.scherm import verzegeling
    from balanstest.dossier.verzegelen import verzegel
    from balanstest.errors import EXIT_OK
    from balanstest.opdrachten.beoordelen import kies_werkwijze
    from balanstest.opdrachten.invoer import Invoer, weiger_afwezig

    pad = lees_pad(bestand, "BESTAND") or Path()
    weiger_afwezig(pad)
    werkwijze = kies_werkwijze(
        lees_formaten(formaat),
        kader=lees_pad(kader, "--kader"),
        categorieen=lees_pad(eigen, "--categorieen"),
        templates=lees_pad(templates, "--templates"),
        huisstijl=lees_pad(huisstijl, "--huisstijl"),
    )
    verzegeling.toon(verzegel(Invoer(bestand, pad), werkwijze, lees_pad(uitvoer, "--output") or Path()))
    return EXIT_OK
