"""One assessment in the terminal: the outcome, why, how firm, the three curves, what is open."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from balanstest.beoordeling import VOORSTEL, Beoordeling
from balanstest.cli.scherm.grafiek import Trede
from balanstest.cli.scherm.kanttekening import zinnen
from balanstest.cli.scherm.openstaand import toon_open_vragen
from balanstest.cli.scherm.scherm import BIJZAAK, FOUT, GOED, LET_OP, WENK, toon_naam, toon_naam_lang, toon_paren
from balanstest.cli.scherm.uitvoer import plain
from balanstest.cli.scherm.verloop import Lijn, toon_curven
from balanstest.opdrachten.beoordelen import Geschreven, Kanttekeningen
from balanstest.rapport.antwoorden import nog_open
from balanstest.rapport.cijfers import TabelRij, tabel
from balanstest.rapport.feiten import feiten_samenvatting
from balanstest.rapport.oordeel import uitkomst
from balanstest.texts import scherm as teksten
from balanstest.texts.rapport import rapport

_KLEUREN = {"fout": FOUT, "let_op": LET_OP, "signaal": WENK}
_MAX_BEVINDINGEN = 8
_MAX_OPEN = 10
_SOORTEN = (("conversies", teksten.CONVERSIE), ("verzet", teksten.VERZET), ("klachten", teksten.KLACHTEN))


def toon(doel: Console, beoordeling: Beoordeling) -> None:
    """Print the summary of one assessment."""
    gegevens = feiten_samenvatting(beoordeling)
    delen = [toon_naam(deel) for deel in gegevens.kop]
    verdict = uitkomst(beoordeling)
    if plain():
        doel.print(Text(teksten.PLAIN_VRAGENLIJST.format(delen=", ".join(delen))))
        doel.print(Text(teksten.PLAIN_DOSSIER.format(tekst=gegevens.ondertitel)))
        doel.print(Text(verdict.kop if ": " in verdict.kop else teksten.PLAIN_UITKOMST.format(tekst=verdict.kop)))
        if beoordeling.uitkomst != VOORSTEL:
            doel.print(Text(teksten.PLAIN_TOELICHTING.format(tekst=verdict.toelichting)))
    else:
        doel.print(Text(" · ".join(delen), style="bold"))
        doel.print(Text(gegevens.ondertitel, style=BIJZAAK))
        doel.print()
        doel.print(Text(verdict.kop, style=GOED if beoordeling.gedekt else LET_OP))
        if beoordeling.uitkomst != VOORSTEL:
            doel.print(Text(verdict.toelichting))
        doel.print()
    paren = []
    for naam, waarde in gegevens.regels:
        let_op = naam == rapport.LET_OP or (naam == rapport.KEUZE and beoordeling.gekozen_langer)
        paren.append((Text(naam, style=BIJZAAK), Text(toon_naam_lang(waarde), style=LET_OP if let_op else "")))
    toon_paren(doel, paren)
    _curven(doel, beoordeling)
    _open(doel, beoordeling)
    toon_bevindingen(doel, beoordeling)


def toon_geschreven(doel: Console, geschreven: Sequence[Geschreven], kanttekeningen: Kanttekeningen) -> None:
    """Print the names of the files written, if any, and what is to be known about the report."""
    namen = [teksten.geschreven(een.pad, een.vervangt) for een in geschreven]
    if plain():
        for naam in namen:
            doel.print(Text(teksten.GESCHREVEN_BESTAND.format(naam=toon_naam(naam))))
    elif namen:
        doel.print()
        doel.print(Text(teksten.GESCHREVEN, style="bold"))
        for naam in namen:
            doel.print(Text(f"  {toon_naam(naam)}"), soft_wrap=True)
    for zin in zinnen(kanttekeningen):
        doel.print(Text(zin, style=LET_OP), soft_wrap=True)


def _curven(doel: Console, beoordeling: Beoordeling) -> None:
    rijen = [rij for rij in tabel(beoordeling) if rij.conversies.deel is not None and rij.tot is not None]
    if beoordeling.tabel.gebrek is None:
        toon_curven(doel, [Lijn(naam, _treden(rijen, soort)) for soort, naam in _SOORTEN], beoordeling.klanttermijn)


def _treden(rijen: Sequence[TabelRij], soort: str) -> list[Trede]:
    return [
        Trede(rij.van, rij.tot, getattr(rij, soort).deel)
        for rij in rijen
        if rij.van is not None and rij.tot is not None
    ]


def _open(doel: Console, beoordeling: Beoordeling) -> None:
    vragen = nog_open(beoordeling)
    if not vragen:
        return
    _witregel(doel)
    doel.print(Text(teksten.NOG_TE_BEANTWOORDEN.format(aantal=len(vragen)), style="bold"))
    toon_open_vragen(doel, vragen[:_MAX_OPEN])
    if len(vragen) > _MAX_OPEN:
        doel.print(Text(teksten.EN_NOG_IN_RAPPORT.format(aantal=len(vragen) - _MAX_OPEN)))


def toon_bevindingen(doel: Console, beoordeling: Beoordeling) -> None:
    """Print the gravest findings; what is still to be answered stands elsewhere."""
    overige = [b for b in beoordeling.bevindingen if b.code != "nog_te_beantwoorden"]
    if not overige:
        return
    _witregel(doel)
    doel.print(Text(teksten.BEVINDINGEN.format(aantal=len(overige)), style="bold"))
    toon_paren(
        doel,
        [
            (Text(_ernst(een.ernst), style=_KLEUREN[een.ernst]), Text(toon_naam_lang(een.tekst)))
            for een in overige[:_MAX_BEVINDINGEN]
        ],
    )
    if len(overige) > _MAX_BEVINDINGEN:
        doel.print(Text(teksten.EN_NOG_IN_RAPPORT.format(aantal=len(overige) - _MAX_BEVINDINGEN)))


def _ernst(ernst: str) -> str:
    return teksten.ERNST[ernst].capitalize() if plain() else f"  {teksten.ERNST[ernst]}"


def _witregel(doel: Console) -> None:
    if not plain():
        doel.print()
