"""`balanstest verify`: its options, and what it answers; `app` makes it a command."""

from __future__ import annotations

from typing import Annotated

import typer

from balanstest.cli.gebruik import lees_pad

Kader = Annotated[
    str | None,
    typer.Option("--kader", metavar="MAP", help="Map met eigen regelbestanden, naast of in plaats van de ingebouwde."),
]
Categorieen = Annotated[
    str | None,
    typer.Option("--categorieen", metavar="MAP", help="Map met de eigen categorieën waarmee het rapport is gemaakt."),
]
Templates = Annotated[
    str | None,
    typer.Option("--templates", metavar="MAP", help="Map met de eigen templates waarmee het rapport is gemaakt."),
]
Huisstijloptie = Annotated[
    str | None,
    typer.Option("--huisstijl", metavar="BESTAND", help="Bestand met de huisstijl waarmee het rapport is gemaakt."),
]
"""Options of `verify` and `seal` alike."""


def verify(
    dossier: Annotated[str, typer.Argument(metavar="DOSSIER", help="De PDF van een rapport, of een zip van seal.")],
    uitpakken: Annotated[
        str | None,
        typer.Option("--extract", metavar="MAP", help="Pak alle bestanden uit in deze map, als het dossier klopt."),
    ] = None,
    vertrouwd: Annotated[
        list[str] | None,
        typer.Option("--trust", metavar="BESTAND", help="Certificaten die u vertrouwt (PEM). Mag vaker."),
    ] = None,
    kader: Kader = None,
    eigen: Categorieen = None,
    templates: Templates = None,
    huisstijl: Huisstijloptie = None,
    streng: Annotated[
        bool, typer.Option("--strict", help="Eindig ook met code 3 als niet alles te vergelijken was.")
    ] = False,
    als_json: Annotated[bool, typer.Option("--json", help="Schrijf het antwoord als één regel JSON.")] = False,
) -> int:
    """Verify a dossier."""
    from pathlib import Path

    from balanstest.cli.scherm import verificatie
    from balanstest.cli.scherm.uitvoer import json_regel
    from balanstest.dossier.als_json import verificatie_als_json
    from balanstest.dossier.ondertekenen import lees_vertrouwd
    from balanstest.dossier.verifieren import verifieer
    from balanstest.errors import EXIT_OK, EXIT_OORDEEL
    from balanstest.opdrachten.beoordelen import kies_werkwijze
    from balanstest.opdrachten.invoer import weiger_afwezig

    pad = lees_pad(dossier, "DOSSIER") or Path()
    weiger_afwezig(pad, (".pdf", ".zip"))
    werkwijze = kies_werkwijze(
        kader=lees_pad(kader, "--kader"),
        categorieen=lees_pad(eigen, "--categorieen"),
        templates=lees_pad(templates, "--templates"),
        huisstijl=lees_pad(huisstijl, "--huisstijl"),
    )
    certificaten = [lees_vertrouwd(lees_pad(een, "--trust") or Path()) for een in vertrouwd or ()]
    gevonden = verifieer(pad, werkwijze, vertrouwd=certificaten, uitpakken=lees_pad(uitpakken, "--extract"))
    if als_json:
        json_regel(verificatie_als_json(gevonden))
    else:
        verificatie.toon(gevonden, uitpakken)
    return EXIT_OORDEEL if gevonden.afwijkingen or (streng and gevonden.onzeker) else EXIT_OK
