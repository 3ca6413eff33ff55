"""The commands and their options. Each command imports what it needs only when it runs, so that help is quick."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from balanstest import __version__
from balanstest.cli import aanvullen
from balanstest.cli.curves import curves
from balanstest.cli.gebruik import (
    FORMATEN,
    Opdracht,
    Opdrachtgroep,
    lees_formaten,
    lees_pad,
    verkeerde_keuze,
    weiger_samen,
)
from balanstest.cli.seal import seal
from balanstest.cli.verify import verify
from balanstest.texts import scherm as teksten

VANZELF = ("md", "pdf", "json")
"""What is written where nobody chose."""

app = typer.Typer(
    name="balanstest",
    cls=Opdrachtgroep,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Balanstest klanttermijn telemarketing: hoeveel maanden mag u oud-klanten bellen zonder toestemming?",
    epilog="Begin met: balanstest new --categorie maandelijkse-donaties",
)


def _versie(gevraagd: bool) -> None:
    if gevraagd:
        typer.echo(f"balanstest {__version__}")
        raise typer.Exit


@app.callback()
def hoofd(
    versie: Annotated[bool, typer.Option("--version", callback=_versie, is_eager=True, help="Toon de versie.")] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Toon technische details als het programma zelf een fout maakt.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Toon gewone regels, zonder kolommen, kleur en grafieken (voorleesbaar).")
    ] = False,
) -> None:
    """Options of the program as a whole; `balanstest.cli.start` reads all but the version."""


@app.command(cls=Opdracht, help="Maak een nieuwe vragenlijst, met uitleg bij elke vraag.")
def new(
    bestand: Annotated[
        str | None,
        typer.Argument(
            metavar="BESTAND", help="Naam van het nieuwe bestand. Een bestaand bestand blijft zoals het is."
        ),
    ] = None,
    categorie: Annotated[
        str | None,
        typer.Option(
            "--categorie",
            metavar="NAAM",
            help="Categorie product, dienst of steun.",
            autocompletion=aanvullen.categorie,
        ),
    ] = None,
    peildatum: Annotated[
        str | None,
        typer.Option(
            "--peildatum",
            metavar="DATUM",
            help="Datum van cijfers en regels, zoals 2026-10-31. Anders vandaag, en met --from leeg.",
        ),
    ] = None,
    eigen: Annotated[
        str | None,
        typer.Option(
            "--categorieen", metavar="MAP", help="Map met eigen categorieën, naast of in plaats van de ingebouwde."
        ),
    ] = None,
    xlsx: Annotated[
        bool, typer.Option("--xlsx", help="Maak er een Excel-werkmap naast, om de cijfers in te vullen.")
    ] = False,
    vorige: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="BESTAND", help="Begin de volgende versie van deze vragenlijst, met haar antwoorden."
        ),
    ] = None,
    lijst: Annotated[bool, typer.Option("--list", help="Toon de categorieën.")] = False,
) -> int:
    """Scaffold a questionnaire."""
    from balanstest.cli import new as opdracht
    from balanstest.taal.systeem import vandaag

    eigen_map = lees_pad(eigen, "--categorieen")
    if lijst:
        opties = {"BESTAND": bestand, "--categorie": categorie, "--peildatum": peildatum}
        opties |= {"--xlsx": "" if xlsx else None, "--from": vorige}
        weiger_samen("--list", teksten.ALLEEN_DE_LIJST, opties)
        return opdracht.toon_lijst(eigen_map)
    gekozen = opdracht.lees_peildatum(peildatum) if peildatum is not None else None
    if (oud := lees_pad(vorige, "--from")) is not None:
        opties = {"--categorie": categorie, "--categorieen": eigen, "--xlsx": "" if xlsx else None}
        weiger_samen("--from", teksten.UIT_EEN_EERDERE, opties)
        return opdracht.voer_uit_volgende(oud, bestand, gekozen)
    dag = gekozen if gekozen is not None else vandaag()
    return opdracht.voer_uit(bestand, categorie, dag, eigen_map, met_cijferboek=xlsx)


_BESTANDEN = Annotated[
    list[str],
    typer.Argument(metavar="BESTAND", help="Vragenlijsten, of een map met vragenlijsten. - is standaardinvoer."),
]
_KADER = Annotated[
    str | None,
    typer.Option("--kader", metavar="MAP", help="Map met eigen regelbestanden, naast of in plaats van de ingebouwde."),
]


@app.command(cls=Opdracht, help="Controleer vragenlijsten en toon alle fouten in één keer.")
def check(
    bestanden: _BESTANDEN,
    kader: _KADER = None,
    als_json: Annotated[bool, typer.Option("--json", help="Schrijf per bestand één regel JSON.")] = False,
) -> int:
    """Check questionnaires."""
    from balanstest.cli import check as opdracht

    return opdracht.voer_uit(bestanden, als_json=als_json, kader=lees_pad(kader, "--kader"))


@app.command(cls=Opdracht, help="Beoordeel vragenlijsten: de wet, de cijfers, de termijn en het rapport.")
def assess(
    bestanden: _BESTANDEN,
    uitvoer: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="MAP", help="Map voor het rapport. Anders naast elke vragenlijst."),
    ] = None,
    formaat: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="LIJST",
            help=f"Soorten bestand, met komma's ertussen: {', '.join(FORMATEN)}.",
            autocompletion=aanvullen.formaten,
        ),
    ] = ",".join(VANZELF),
    kader: _KADER = None,
    eigen: Annotated[
        str | None,
        typer.Option(
            "--categorieen", metavar="MAP", help="Map met eigen categorieën: ziet ook wat daaruit is overgenomen."
        ),
    ] = None,
    als_json: Annotated[
        bool,
        typer.Option("--json", help="Schrijf per vragenlijst één regel JSON; een rapport komt er dan alleen met -o."),
    ] = False,
    templates: Annotated[
        str | None,
        typer.Option("--templates", metavar="MAP", help="Map met eigen templates, elk in plaats van een ingebouwde."),
    ] = None,
    huisstijl: Annotated[
        str | None,
        typer.Option("--huisstijl", metavar="BESTAND", help="Bestand met naam, kleur en logo voor het rapport."),
    ] = None,
    oordeel: Annotated[
        bool,
        typer.Option("--exit-code", help="Eindig met code 3 als er geen termijn is of de gekozen termijn langer is."),
    ] = False,
) -> int:
    """Assess questionnaires."""
    from balanstest.cli import assess as opdracht

    formaten = lees_formaten(formaat)
    waar = lees_pad(uitvoer, "--output")
    vorm = {"--huisstijl": huisstijl, "--templates": templates}
    if als_json and waar is None:
        anders = formaat if formaten != VANZELF else None
        weiger_samen(teksten.JSON_ZONDER_MAP, teksten.DAN_GEEN_RAPPORT, {"--format": anders, **vorm})
    elif formaten == ("json",):
        weiger_samen(teksten.ALLEEN_JSON, teksten.DAN_GEEN_VORM, vorm)
    return opdracht.voer_uit(
        bestanden,
        uitvoer=waar,
        formaten=formaten,
        als_json=als_json,
        oordeel_als_code=oordeel,
        kader=lees_pad(kader, "--kader"),
        categorieen=lees_pad(eigen, "--categorieen"),
        templates=lees_pad(templates, "--templates"),
        huisstijl=lees_pad(huisstijl, "--huisstijl"),
    )


@app.command(cls=Opdracht, help="Stel een vragenlijst vast: wie besluit, en wat er dan precies staat.")
def approve(
    bestand: Annotated[str, typer.Argument(metavar="BESTAND", help="De vragenlijst waarover is besloten.")],
    naam: Annotated[str | None, typer.Option("--naam", metavar="NAAM", help="Wie besluit.")] = None,
    functie: Annotated[str | None, typer.Option("--functie", metavar="NAAM", help="In welke functie.")] = None,
    datum: Annotated[
        str | None, typer.Option("--datum", metavar="DATUM", help="Dag van het besluit, zoals 2026-11-10.")
    ] = None,
    bevestigd: Annotated[bool, typer.Option("--yes", "-y", help="Stel vast zonder om bevestiging te vragen.")] = False,
    kader: _KADER = None,
) -> int:
    """Decide."""
    from balanstest.cli import approve as opdracht
    from balanstest.taal.systeem import vandaag

    return opdracht.voer_uit(
        Path(bestand),
        opdracht.Beslisopties(naam, functie, datum),
        bevestigd=bevestigd,
        kader=lees_pad(kader, "--kader"),
        vandaag=vandaag(),
    )


app.command(cls=Opdracht, help="Maak van een logboek van gesprekken de tabel met conversies, verzet en klachten.")(
    curves
)
app.command(cls=Opdracht, help="Verzegel een dossier: rapport, vragenlijst, bijlagen en regels in één bestand.")(seal)
app.command(cls=Opdracht, help="Controleer een dossier: is het niet veranderd, en komt er hetzelfde uit?")(verify)


@app.command(cls=Opdracht, help="Leg een vraag, criterium, norm, fout, bevinding, regel of begrip uit.")
def explain(
    onderwerp: Annotated[
        str | None,
        typer.Argument(
            metavar="ONDERWERP",
            help="Zoals 1a, balans, verzet, E012 of tw-2026. Leeg: alles.",
            autocompletion=aanvullen.onderwerp,
        ),
    ] = None,
    kader: _KADER = None,
) -> int:
    """Explain a name."""
    from balanstest.cli import explain as opdracht

    return opdracht.voer_uit(onderwerp, lees_pad(kader, "--kader"))


SCHEMAS = ("vragenlijst", "resultaat")
"""Kept here as well as in `schema`, as the formats are; a test holds them equal."""


@app.command(cls=Opdracht, help="Toon het JSON Schema van de vragenlijst of van het resultaat.")
def schema(
    soort: Annotated[
        str,
        typer.Argument(
            metavar="SOORT",
            help=f"{SCHEMAS[0]} of {SCHEMAS[1]}.",
            show_default=True,
            autocompletion=aanvullen.uit(*SCHEMAS),
        ),
    ] = SCHEMAS[0],
    uitvoer: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="BESTAND", help="Schrijf het schema in dit bestand."),
    ] = None,
) -> int:
    """Print a JSON Schema."""
    from balanstest.cli import schema as opdracht

    if soort not in SCHEMAS:
        raise verkeerde_keuze(teksten.SCHEMA_ONBEKEND, soort, SCHEMAS)
    return opdracht.voer_uit(soort, lees_pad(uitvoer, "--output"))


_templates = typer.Typer(
    cls=Opdrachtgroep, no_args_is_help=True, rich_markup_mode="rich", help="Haal de templates van het rapport op."
)
app.add_typer(_templates, name="templates")


@_templates.callback()
def _groep_templates() -> None:
    """Without a callback Typer would take the only command for the group itself."""


@_templates.command(cls=Opdracht, help="Kopieer de ingebouwde templates naar een map, om ze te veranderen.")
def copy(
    map_: Annotated[str, typer.Argument(metavar="MAP", help="Map voor de kopie. Bestaande bestanden blijven staan.")],
) -> int:
    """Copy the built-in templates."""
    from balanstest.cli import templates as opdracht

    return opdracht.voer_uit(Path(map_))
