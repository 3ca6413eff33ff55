"""What somebody is about to decide, on one screen."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from balanstest.beoordeling import VOORSTEL
from balanstest.cli.scherm.samenvatting import toon_bevindingen
from balanstest.cli.scherm.scherm import BIJZAAK, LET_OP, toon_naam, toon_naam_lang, toon_paren
from balanstest.cli.scherm.uitvoer import plain
from balanstest.dossier.vaststellen import Voorlegging
from balanstest.kader.poort import geldig_tot
from balanstest.rapport import oordeel, wet
from balanstest.rapport.beslissing import NIET_AKKOORD, van_de_fg
from balanstest.rapport.feiten import feiten_samenvatting
from balanstest.taal.getallen import datum, opsomming
from balanstest.texts import vaststellen as teksten
from balanstest.texts.rapport import rapport


def toon(doel: Console, voorlegging: Voorlegging) -> None:
    """Print the term beside the suggestion, the FG's opinion, who decides on which files, and the findings."""
    beoordeling = voorlegging.beoordeling
    delen = [toon_naam(deel) for deel in feiten_samenvatting(beoordeling).kop]
    kop = teksten.KOP.format(kop=(", " if plain() else " · ").join(delen))
    doel.print(Text(kop, style="" if plain() else "bold"))
    paren = [
        (Text(naam, style=BIJZAAK), Text(toon_naam_lang(waarde), style=LET_OP if let_op else ""))
        for naam, waarde, let_op in _regels(voorlegging)
    ]
    toon_paren(doel, paren)
    if beoordeling.bevindingen:
        toon_bevindingen(doel, beoordeling)
    else:
        doel.print(Text(teksten.GEEN_BEVINDINGEN))


def _regels(voorlegging: Voorlegging) -> Iterator[tuple[str, str, bool]]:
    """What is decided: a name, what is said of it, and whether that asks for attention."""
    beoordeling = voorlegging.beoordeling
    onderbouwing = beoordeling.inhoud.onderbouwing
    yield rapport.KEUZE, oordeel.gekozen_tekst(beoordeling), beoordeling.gekozen_langer
    if onderbouwing.afwijking:
        yield teksten.REDEN, onderbouwing.afwijking, False
    yield teksten.UITKOMST, oordeel.uitkomst(beoordeling).kop, beoordeling.uitkomst != VOORSTEL
    yield rapport.WET, wet.feiten(beoordeling.poort).samenvatting, beoordeling.onder_voorbehoud
    yield teksten.GELDIG_TOT, datum(geldig_tot(beoordeling.inhoud)), False
    yield teksten.FG, " ".join(van_de_fg(beoordeling)), onderbouwing.fg.oordeel == NIET_AKKOORD
    yield teksten.BESTANDEN, opsomming(voorlegging.bestanden) or teksten.GEEN_BESTANDEN, False
    for een in voorlegging.beslissers:
        wie = teksten.BESLISSER.format(naam=een.naam, functie=een.functie, datum=datum(een.datum))
        yield teksten.BESLUIT, wie, False
