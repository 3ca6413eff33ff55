"""One assessment in the terminal: the outcome, why, how firm, the three curves, what is open."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.beoordeling import VOORSTEL, Beoordeling
from balanstest.cli.grafiek import Trede, as_regel, teken
from balanstest.cli.scherm import kan_tekenen, toon_naam, veldnaam
from balanstest.rapport.antwoorden import nog_open
from balanstest.rapport.cijfers import Grootheid, TabelRij, tabel
from balanstest.rapport.feiten import feiten_samenvatting
from balanstest.rapport.oordeel import uitkomst
from balanstest.texts.getallen import procent

_KLEUREN = {"fout": "bold red", "let_op": "yellow", "signaal": "cyan"}
_MAX_BEVINDINGEN = 8
_MAX_OPEN = 10
_SMAL = 96
MINSTE_RIJEN = 2


def toon(doel: Console, beoordeling: Beoordeling) -> None:
    """Print the summary of one assessment."""
    gegevens = feiten_samenvatting(beoordeling)
    kop = Text(" · ".join(toon_naam(deel) for deel in gegevens.kop), style="bold")
    doel.print(kop)
    doel.print(Text(gegevens.ondertitel, style="dim"))
    doel.print()
    verdict = uitkomst(beoordeling)
    goed = beoordeling.uitkomst == VOORSTEL and not beoordeling.gekozen_langer
    doel.print(Text(verdict.kop, style="bold green" if goed else "bold yellow"))
    if beoordeling.uitkomst != VOORSTEL:
        doel.print(Text(verdict.toelichting))
    doel.print()
    raster = Table.grid(padding=(0, 2))
    raster.add_column(style="dim", no_wrap=True)
    raster.add_column()
    for naam, waarde in gegevens.regels:
        let_op = naam == "Let op" or (naam == "Gekozen" and beoordeling.gekozen_langer)
        raster.add_row(naam, Text(toon_naam_lang(waarde), style="yellow" if let_op else ""))
    doel.print(raster)
    _curven(doel, beoordeling)
    _open(doel, beoordeling)
    _bevindingen(doel, beoordeling)


def toon_geschreven(doel: Console, namen: Sequence[str]) -> None:
    """Print the names of the files written, if any."""
    if namen:
        doel.print()
        doel.print(Text("Geschreven", style="bold"))
        for naam in namen:
            doel.print(Text(f"  {toon_naam(naam)}"), soft_wrap=True)


def toon_naam_lang(tekst: str) -> str:
    """A longer text for the terminal, without control characters."""
    return "".join(t if t.isprintable() else " " for t in tekst)


def _treden(rijen: Sequence[TabelRij], soort: str) -> list[Trede]:
    return [
        Trede(rij.van, rij.tot, getattr(rij, soort).deel)
        for rij in rijen
        if rij.van is not None and rij.tot is not None
    ]


def _curven(doel: Console, beoordeling: Beoordeling) -> None:
    rijen = [rij for rij in tabel(beoordeling) if rij.conversies.deel is not None and rij.tot is not None]
    if len(rijen) < MINSTE_RIJEN or beoordeling.tabel.gebrek is not None:
        return  # one row is no curve
    doel.print()
    if not kan_tekenen(doel):
        _curven_als_tekst(doel, rijen)
        return
    smal = doel.width < _SMAL
    breedte = max(20, min(60, doel.width - 12)) if smal else min(44, (doel.width - 12) // 3)
    blokken = [
        _blok(rijen, soort, naam, breedte, beoordeling.klanttermijn)
        for soort, naam in (("conversies", "Conversie"), ("verzet", "Verzet"), ("klachten", "Klachten"))
    ]
    raster = Table.grid(padding=(0, 3))
    if smal:
        for blok in blokken:
            raster.add_row(blok)
    else:
        raster.add_row(*blokken)
    doel.print(raster)


def _uiterste(grootheid: Grootheid) -> str:
    return "–" if grootheid.deel is None else procent(grootheid.deel)


def _blok(rijen: Sequence[TabelRij], soort: str, naam: str, breedte: int, termijn: int | None) -> Text:
    treden = _treden(rijen, soort)
    maximum = max((trede.deel or 0.0 for trede in treden), default=0.0)
    eerste, laatste = _uiterste(getattr(rijen[0], soort)), _uiterste(getattr(rijen[-1], soort))
    blok = Text(f"{naam} {eerste} → {laatste}\n", style="bold")
    blok.append(f"hoogste {procent(maximum)}\n", style="not bold dim")
    for regel in teken(treden, breedte=breedte, hoogte=4, maximum=maximum, termijn=termijn):
        blok.append(f"{regel}\n", style="not bold")
    blok.append(as_regel(treden, breedte, termijn), style="not bold dim")
    return blok


def _curven_als_tekst(doel: Console, rijen: Sequence[TabelRij]) -> None:
    raster = Table("Maanden", "Conversie", "Verzet", "Klachten", box=None)
    for rij in rijen:
        raster.add_row(f"{rij.van}-{rij.tot}", *(_uiterste(g) for g in (rij.conversies, rij.verzet, rij.klachten)))
    doel.print(raster)


def _open(doel: Console, beoordeling: Beoordeling) -> None:
    vragen = nog_open(beoordeling)
    if not vragen:
        return
    doel.print()
    doel.print(Text(f"Nog te beantwoorden ({len(vragen)})", style="bold"))
    for vraag in vragen[:_MAX_OPEN]:
        doel.print(Text(f"  regel {vraag.regel:>4}  {vraag.aanduiding}{veldnaam(vraag.sleutel)}"))
    if len(vragen) > _MAX_OPEN:
        doel.print(Text(f"  en nog {len(vragen) - _MAX_OPEN}; ze staan allemaal in het rapport."))


def _bevindingen(doel: Console, beoordeling: Beoordeling) -> None:
    overige = [b for b in beoordeling.bevindingen if b.code != "nog_te_beantwoorden"]
    if not overige:
        return
    doel.print()
    doel.print(Text(f"Bevindingen ({len(overige)})", style="bold"))
    raster = Table.grid(padding=(0, 2))
    raster.add_column(no_wrap=True)
    raster.add_column()
    namen = {"fout": "  fout", "let_op": "  let op", "signaal": "  signaal"}
    for bevinding in overige[:_MAX_BEVINDINGEN]:
        raster.add_row(
            Text(namen[bevinding.ernst], style=_KLEUREN[bevinding.ernst]),
            Text(toon_naam_lang(bevinding.tekst)),
        )
    doel.print(raster)
    if len(overige) > _MAX_BEVINDINGEN:
        doel.print(Text(f"  en nog {len(overige) - _MAX_BEVINDINGEN}; ze staan allemaal in het rapport."))
