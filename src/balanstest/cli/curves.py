"""`balanstest curves`: its options; `app` makes it a command. What it needs is imported only when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from balanstest.cli import aanvullen
from balanstest.cli.gebruik import lees_pad


def curves(
    log: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="LOG", help="Logboek van gesprekken: CSV (ook .gz), Excel of Parquet, een map of een patroon."
        ),
    ] = None,
    beginpunten: Annotated[
        list[str] | None,
        typer.Option(
            "--beginpunten",
            metavar="BESTAND",
            help="Bestand of tabel met overeenkomsten, aankopen of giften, als die apart staan.",
        ),
    ] = None,
    verzet: Annotated[
        list[str] | None,
        typer.Option("--verzet", metavar="BESTAND", help="Bestand of tabel met afmeldingen die elders binnenkwamen."),
    ] = None,
    klachten: Annotated[
        list[str] | None,
        typer.Option("--klachten", metavar="BESTAND", help="Bestand of tabel met klachten, als die apart staan."),
    ] = None,
    alleen: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="KOLOM=WAARDEN",
            help="Alleen rijen met een van deze waarden zijn gesprekken, zoals kanaal=telefoon.",
        ),
    ] = None,
    vragenlijst: Annotated[
        str | None,
        typer.Option("--into", metavar="BESTAND", help="Vul de tabel en haar herkomst in deze vragenlijst in."),
    ] = None,
    vervang: Annotated[
        bool, typer.Option("--replace", help="Vervang een tabel die al in de vragenlijst staat.")
    ] = False,
    kolom: Annotated[
        list[str] | None,
        typer.Option(
            "--kolom",
            metavar="ROL=NAAM",
            help="Kolom voor klant, beginpunt, gesprek of uitkomst, of voor verzet of klacht (ja of nee).",
        ),
    ] = None,
    beginpuntkolom: Annotated[
        list[str] | None,
        typer.Option(
            "--beginpuntkolom", metavar="ROL=NAAM", help="Kolom voor klant, start of einde bij de beginpunten."
        ),
    ] = None,
    verzetkolom: Annotated[
        list[str] | None,
        typer.Option("--verzetkolom", metavar="ROL=NAAM", help="Kolom voor klant of dag bij het verzet."),
    ] = None,
    klachtkolom: Annotated[
        list[str] | None,
        typer.Option("--klachtkolom", metavar="ROL=NAAM", help="Kolom voor klant of dag in het bestand met klachten."),
    ] = None,
    uitkomst: Annotated[
        list[str] | None,
        typer.Option(
            "--uitkomst",
            metavar="SOORT=NAMEN",
            help="Wat uitkomsten betekenen, zoals verzet=BMN,opt-out. * is alle andere. Soorten: conversie, verzet, "
            "klacht, geen, niet_bereikt, overslaan.",
        ),
    ] = None,
    nawacht: Annotated[
        str,
        typer.Option(
            "--nawacht",
            metavar="WEKEN",
            help="Weken voor het laatste gesprek die niet meetellen: klachten komen later.",
        ),
    ] = "4",
    vanaf: Annotated[
        str | None,
        typer.Option("--vanaf", metavar="DATUM", help="Eerste dag waarvan gesprekken meetellen, zoals 2024-01-01."),
    ] = None,
    periode: Annotated[
        str | None,
        typer.Option(
            "--periode", metavar="MAANDEN", help="Breedte van een periode: 1, 3, 6 of 12. Anders de fijnste zonder gat."
        ),
    ] = None,
    min_cel: Annotated[
        str,
        typer.Option("--min-cel", metavar="AANTAL", help="Scherm aantallen onder dit getal af, zoals '<5'."),
    ] = "0",
    slecht: Annotated[
        str,
        typer.Option("--skip-bad", metavar="AANTAL", help="Laat hoogstens zoveel rijen weg die niet te lezen zijn."),
    ] = "0",
    klant: Annotated[
        list[str] | None,
        typer.Option(
            "--klant",
            metavar="SOORT=WAARDEN",
            help="Wie een waarde in de kolom klant is: niemand=99999 (geen klant) of persoon=0 (toch één persoon).",
        ),
    ] = None,
    datum: Annotated[
        list[str] | None,
        typer.Option(
            "--datum",
            metavar="VORM",
            help="Vorm van datums die op meer dan één manier te lezen zijn, zoals dd-mm-jj of jj-mm-dd.",
        ),
    ] = None,
    verborgen: Annotated[
        str | None,
        typer.Option("--verborgen", metavar="KEUZE", help="Verborgen rijen van een Excelblad: tellen of weglaten."),
    ] = None,
    formaat: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="SOORT",
            help="Schrijf alleen de tabel: yaml (met herkomst) of csv.",
            autocompletion=aanvullen.telvorm,
        ),
    ] = None,
    motor: Annotated[
        str | None,
        typer.Option(
            "--engine",
            metavar="NAAM",
            help="Tel in een tabel, waar die staat: postgres of spark.",
            autocompletion=aanvullen.motor,
        ),
    ] = None,
    tabel: Annotated[
        str | None,
        typer.Option("--tabel", metavar="NAAM", help="De tabel met gesprekken, zoals crm.gesprekken."),
    ] = None,
    dialect: Annotated[
        str | None,
        typer.Option(
            "--print-sql",
            metavar="DIALECT",
            help="Toon de vraag voor een collega: snowflake, bigquery, databricks, trino, sqlserver, oracle, postgres, "
            "spark of duckdb.",
            autocompletion=aanvullen.dialect,
        ),
    ] = None,
    antwoord: Annotated[
        str | None,
        typer.Option("--from-counts", metavar="BESTAND", help="Ga verder met het antwoord op die vraag: CSV of Excel."),
    ] = None,
) -> int:
    """Count a log of calls."""
    from balanstest.cli import telwijze
    from balanstest.cli.telopties import Telopties
    from balanstest.logboek.tellen.motor import BEGINPUNTEN, KLACHTEN, LOG, VERZETLIJST
    from balanstest.taal import systeem

    return telwijze.voer_uit(
        Telopties(
            log=log or (),
            vandaag=systeem.vandaag(),
            motor=motor,
            tabel=tabel,
            dialect=dialect,
            antwoord=antwoord if lees_pad(antwoord, "--from-counts") else None,
            bronnen={
                tabel: namen
                for tabel, namen in ((BEGINPUNTEN, beginpunten), (VERZETLIJST, verzet), (KLACHTEN, klachten))
                if namen
            },
            vragenlijst=lees_pad(vragenlijst, "--into"),
            vervang=vervang,
            kolommen={
                tabel: namen
                for tabel, namen in (
                    (LOG, kolom),
                    (BEGINPUNTEN, beginpuntkolom),
                    (VERZETLIJST, verzetkolom),
                    (KLACHTEN, klachtkolom),
                )
                if namen
            },
            alleen=alleen or (),
            uitkomsten=uitkomst or (),
            nawacht=nawacht,
            vanaf=vanaf,
            periode=periode,
            min_cel=min_cel,
            slechte_rijen=slecht,
            klanten=klant or (),
            datums=datum or (),
            verborgen=verborgen,
            formaat=formaat,
        )
    )
