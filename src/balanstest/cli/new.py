"""`balanstest new`: a fresh questionnaire, and the list of categories."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic_core import PydanticCustomError
from rich.console import Console
from rich.text import Text

from balanstest.bestand.waarden import lees_datum
from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.uitvoer import plain
from balanstest.dossier.volgende import begin_volgende
from balanstest.errors import EXIT_OK, GebruikError
from balanstest.meldingen import meld
from balanstest.opdrachten.aanmaken import WET_BEOORDEELD_VANAF, Nieuw, Schemaplek, maak_vragenlijst
from balanstest.schema import BESTANDSNAMEN
from balanstest.sjabloon import categorieen
from balanstest.taal.getallen import datum
from balanstest.taal.tekens import aangehaald
from balanstest.texts import scherm as teksten


def toon_lijst(eigen_map: Path | None = None) -> int:
    """Show the categories by kind of organisation and then by name, with those of the user's own folder."""
    alle = categorieen(eigen_map)
    doel = scherm.console()
    breedte = max(len(categorie.id) for categorie in alle)
    for soort, kop in teksten.SOORTEN_CATEGORIE.items():
        groep = [categorie for categorie in alle if categorie.soort_organisatie == soort]
        if not groep:
            continue
        doel.print(Text(kop, style="bold"))
        rijen = []
        for categorie in sorted(groep, key=lambda categorie: categorie.naam.lower()):
            uitleg = categorie.omschrijving
            if categorie.toestemming_vanaf:
                uitleg += teksten.ALLEEN_MET_TOESTEMMING.format(datum=datum(categorie.toestemming_vanaf))
            rijen.append((Text(f"  {categorie.id:<{breedte}}"), Text(uitleg)))
        scherm.toon_paren(doel, rijen)
        doel.print()
    doel.print(Text(teksten.KIES_ER_EEN), soft_wrap=True)
    doel.print(Text(teksten.PAST_ER_GEEN), soft_wrap=True)
    return EXIT_OK


def lees_peildatum(tekst: str) -> date:
    """The date of `--peildatum`. Raises GebruikError where it is none."""
    try:
        dag = lees_datum(tekst)
    except PydanticCustomError as reden:
        raise GebruikError([meld("E036", "--peildatum", **(reden.context or {}))]) from None
    if dag is None:
        raise GebruikError([meld("E036", "--peildatum", waarde=tekst, raad="")])
    return dag


def voer_uit(
    bestand: str | None,
    naam_categorie: str | None,
    peildatum: date,
    eigen_map: Path | None = None,
    *,
    met_cijferboek: bool = False,
) -> int:
    """Write a fresh questionnaire, `met_cijferboek` a workbook for the figures too, and say what comes next.

    An existing file is never touched.
    """
    doel = scherm.console()
    nieuw = maak_vragenlijst(
        bestand, naam_categorie, peildatum=peildatum, eigen_map=eigen_map, met_cijferboek=met_cijferboek
    )
    naam = str(nieuw.pad)
    doel.print(Text(teksten.GEMAAKT.format(naam=scherm.toon_naam(naam)), style=scherm.GOED), soft_wrap=True)
    if nieuw.cijferboek is not None:
        zin = teksten.CIJFERBOEK_ERNAAST.format(naam=scherm.toon_naam(str(nieuw.cijferboek)))
        doel.print(Text(zin, style=scherm.GOED), soft_wrap=True)
    if nieuw.categorie is None:
        _noem_categorieen(doel, nieuw.past)
    _waarschuw(doel, nieuw)
    _noem_schema(doel, nieuw.schema)
    _typ(doel, teksten.VUL_IN, f"balanstest check {aangehaald(naam)}")
    return EXIT_OK


def voer_uit_volgende(oud: Path, bestand: str | None, peildatum: date | None) -> int:
    """Write the next version of a questionnaire and say what comes next. An existing file is never touched."""
    doel = scherm.console()
    volgende = begin_volgende(oud, bestand, peildatum=peildatum)
    naam, vorige = str(volgende.pad), scherm.toon_naam(str(volgende.vorige))
    zin = teksten.VOLGENDE_GEMAAKT.format(
        naam=scherm.toon_naam(naam), versie=volgende.versie, vorige=vorige, vorige_versie=volgende.vorige_versie
    )
    doel.print(Text(zin, style=scherm.GOED), soft_wrap=True)
    doel.print(Text(teksten.VOLGENDE_LEEG))
    _noem_schema(doel, volgende.schema)
    _typ(doel, teksten.VUL_IN, f"balanstest check {aangehaald(naam)}")
    return EXIT_OK


def _noem_schema(doel: Console, plek: Schemaplek) -> None:
    naam = BESTANDSNAMEN["vragenlijst"]
    if plek.naam is None:
        doel.print(Text(teksten.SCHEMA_BLIJFT.format(naam=naam)))
        doel.print(Text(teksten.ZONDER_SCHEMA))
    elif plek.nieuw is not None:
        doel.print(Text(teksten.SCHEMA_ERNAAST.format(naam=naam)))


def _typ(doel: Console, zin: str, opdracht: str) -> None:
    """A sentence and, on a line of its own that is never cut, what to type."""
    if plain():
        doel.print(Text(f"{zin} {opdracht}"))
        return
    doel.print(Text(zin))
    doel.print(Text(f"  {opdracht}"), soft_wrap=True)


def _noem_categorieen(doel: Console, past: str | None) -> None:
    """Without a category the hints are general; say so, and name the one that the file is called after."""
    doel.print(Text(teksten.GEEN_CATEGORIE))
    if past is not None:
        _typ(doel, teksten.BEDOELT_U_CATEGORIE, f"balanstest new --categorie {past}")
    else:
        _typ(doel, teksten.STAAN_IN_LIJST, "balanstest new --list")


def _waarschuw(doel: Console, nieuw: Nieuw) -> None:
    if nieuw.zonder_regels is not None:
        zin = f"{nieuw.zonder_regels.wat} {nieuw.zonder_regels.doe}"
        doel.print(Text(teksten.LET_OP.format(tekst=zin[:1].lower() + zin[1:]), style=scherm.LET_OP))
    elif nieuw.voor_de_wet:
        doel.print(Text(teksten.WET_VAN_VOOR.format(datum=datum(WET_BEOORDEELD_VANAF))))
    if nieuw.categorie is not None and nieuw.toestemming_vanaf is not None:
        tekst = teksten.TOESTEMMING_NODIG.format(
            datum=datum(nieuw.toestemming_vanaf), categorie=nieuw.categorie.naam.lower()
        )
        doel.print(Text(tekst, style=scherm.LET_OP))
