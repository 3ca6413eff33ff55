"""A verified dossier in the terminal: the verdict, what holds, what was not compared, what is wrong, who signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.uitvoer import plain
from balanstest.dossier.constatering import Constatering
from balanstest.dossier.verifieren import Verificatie
from balanstest.dossier.zending import Handtekening
from balanstest.taal.getallen import datum
from balanstest.texts import verifieren as teksten


def toon(gevonden: Verificatie, map_: str | None) -> None:
    """Show what became of a dossier; `map_` is where it was to be unpacked."""
    doel = scherm.console()
    if gevonden.herkomst is not None:
        herkomst = gevonden.herkomst
        delen = [f"{herkomst.kenmerk} v{herkomst.versie}".strip(), herkomst.organisatie, herkomst.productcategorie]
        kop = ", ".join if plain() else " · ".join
        doel.print(Text(kop(scherm.toon_naam(deel) for deel in delen if deel), style="bold"))
        zin = teksten.GEMAAKT_MET.format(
            versie=herkomst.versie, status=herkomst.status, programma=scherm.toon_naam(herkomst.programma)
        )
        doel.print(Text(zin, style=scherm.BIJZAAK))
    _oordeel(doel, gevonden)
    if gevonden.afwijkingen:
        _kop(doel, teksten.AFWIJKINGEN)
        scherm.toon_meldingen(doel, gevonden.afwijkingen)
    _lijst(doel, teksten.KLOPT, gevonden.klopt)
    _lijst(doel, teksten.NIET_VERGELEKEN, gevonden.onzeker)
    _kop(doel, teksten.HANDTEKENINGEN)
    for een in gevonden.handtekeningen:
        _punt(doel, " ".join(_zinnen(een)))
    if not gevonden.handtekeningen:
        _punt(doel, teksten.GEEN_HANDTEKENING)
    _lijst(doel, teksten.NIET_TE_BEWIJZEN, gevonden.grenzen)
    if gevonden.geschreven:
        zin = teksten.UITGEPAKT.format(aantal=len(gevonden.geschreven), map=scherm.toon_naam(map_ or "."))
        doel.print(Text(zin, style=scherm.GOED), soft_wrap=True)
    elif map_ is not None and gevonden.afwijkingen:
        doel.print(Text(teksten.NIETS_UITGEPAKT, style=scherm.LET_OP))


def _oordeel(doel: Console, gevonden: Verificatie) -> None:
    if aantal := len(gevonden.afwijkingen):
        doel.print(Text(teksten.KLOPT_NIET[aantal > 1].format(aantal=aantal), style=scherm.FOUT))
        return
    zin = teksten.VOOR_ZOVER if gevonden.onzeker else teksten.ONGEWIJZIGD
    stijl = scherm.LET_OP if gevonden.onzeker else scherm.GOED
    doel.print(Text(zin.format(uitkomst=gevonden.uitkomst), style=stijl))


def _lijst(doel: Console, kop: str, constateringen: Sequence[Constatering]) -> None:
    if constateringen:
        _kop(doel, kop)
    for een in constateringen:
        _punt(doel, een.tekst)


def _kop(doel: Console, tekst: str) -> None:
    if plain():
        doel.print(Text(f"{tekst}:"))
        return
    doel.print()
    doel.print(Text(tekst, style="bold"))


def _punt(doel: Console, tekst: str) -> None:
    if plain():
        doel.print(Text(scherm.toon_naam_lang(tekst)))
        return
    punt = Table.grid(padding=(0, 1, 0, 0))
    punt.add_row(Text("  -"), Text(scherm.toon_naam_lang(tekst)))
    doel.print(punt)


def _zinnen(een: Handtekening) -> list[str]:
    moment = teksten.ZONDER_MOMENT
    if een.moment is not None:
        moment = (teksten.MOMENT if een.tijdstempel else teksten.MOMENT_ZELF).format(tijd=_tijd(een.moment))
    zinnen = [teksten.TEKENAAR.format(naam=scherm.toon_naam(een.naam), moment=moment)]
    zinnen.append(teksten.ONGESCHONDEN if een.ongeschonden else teksten.GESCHONDEN)
    if een.dekking == "alles":
        zinnen.append(teksten.DEKT_ALLES)
    else:
        volledig = een.dekking == "versie" and een.erna != "anders"
        zinnen.append(teksten.DEKT_VERSIE if volledig else teksten.DEKT_NIET_ALLES)
    if een.zelfgemaakt and not een.vertrouwd:
        zinnen.append(teksten.ZELFGEMAAKT)
    else:
        zinnen.append(teksten.UITGEVER.format(uitgever=scherm.toon_naam(een.uitgever)))
    if een.vertrouwd is None:
        zinnen.append(teksten.VERTROUWEN_ONBEKEND)
    else:
        zinnen.append(teksten.VERTROUWD if een.vertrouwd else teksten.NIET_VERTROUWD)
    return zinnen


def _tijd(moment: str) -> str:
    """A moment in words, by the clock of the place that it was written at."""
    tijd = datetime.fromisoformat(moment)
    zone = tijd.strftime("%z")
    return teksten.DAG_EN_TIJD.format(dag=datum(tijd.date()), tijd=f"{tijd:%H:%M}", zone=f"{zone[:3]}:{zone[3:5]}")
