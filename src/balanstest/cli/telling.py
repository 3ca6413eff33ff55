"""What was counted in the terminal: how the log was read, what does not count, the table and the three curves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli.curven import Lijn, toon_curven
from balanstest.cli.grafiek import Trede
from balanstest.cli.scherm import BIJZAAK, GOED, LET_OP, aangehaald, toon_naam, toon_paren
from balanstest.cli.uitvoer import plain
from balanstest.logboek.motor import KLACHTEN, LOG
from balanstest.logboek.tellen import Periode, Telling, lege_perioden
from balanstest.logboek.weergave import is_geteld, mensen, rij, te_klein, uitgesloten
from balanstest.texts import logboek as teksten
from balanstest.texts import scherm as schermteksten
from balanstest.texts.getallen import datum, getal, maanden, procent

_TIENDE = 10
_SMALSTE_TABEL = 62
"""In less the names of the columns would be cut off."""
_CURVEN = {
    "conversies": schermteksten.CONVERSIE,
    "verzet": schermteksten.VERZET,
    "klachten": schermteksten.KLACHTEN,
}


def toon(doel: Console, telling: Telling, vragenlijst: Path | None) -> None:
    """Print everything that was counted, and what comes next."""
    for tabel, kop in ((LOG, teksten.KOP_KOLOMMEN), (KLACHTEN, teksten.KOP_KLACHTKOLOMMEN)):
        if tabel in telling.kolommen:
            _blok(doel, kop, _kolommen(telling, tabel))
    uitkomsten = []
    for naam, (soort, aantal) in telling.uitkomsten.items():
        uitkomsten.append(
            (naam or teksten.LEEG, teksten.KEER.format(soort=teksten.SOORTEN[soort], aantal=getal(aantal)))
        )
    _blok(doel, teksten.KOP_UITKOMSTEN, uitkomsten)
    aantallen = [(getal(aantal), reden) for reden, aantal in uitgesloten(telling).items()]
    _blok(doel, teksten.KOP_UITGESLOTEN, aantallen, rechts=True)
    dagen = {"van": datum(telling.eerste_dag), "tot": datum(telling.tot_en_met)}
    doel.print(Text(teksten.PERIODE.format(aantal=getal(telling.personen), **dagen)))
    if not plain():
        doel.print()
    _tabel(doel, telling)
    lijnen = [
        Lijn(naam, _treden(telling.perioden, kolom)) for kolom, naam in _CURVEN.items() if is_geteld(telling, kolom)
    ]
    toon_curven(doel, lijnen, None)
    toon_let_op(doel, telling)
    if vragenlijst is None:
        doel.print(Text(teksten.IN_VRAGENLIJST))
        return
    naam = str(vragenlijst)
    doel.print(Text(teksten.INGEVULD.format(naam=toon_naam(naam)), style=GOED), soft_wrap=True)
    doel.print(Text(teksten.WAT_NU))
    doel.print(Text(f"  balanstest check {aangehaald(naam)}"), soft_wrap=True)


def _kolommen(telling: Telling, tabel: str) -> list[tuple[str, str]]:
    """Per role its column, with the form of the dates where that had to be told from the text."""
    vormen = telling.datumvormen.get(tabel, {})
    return [
        (teksten.ROLLEN[rol], teksten.KOLOM_MET_VORM.format(kolom=naam, vorm=vormen[rol]) if rol in vormen else naam)
        for rol, naam in telling.kolommen[tabel].items()
    ]


def toon_let_op(doel: Console, telling: Telling) -> None:
    """Print what somebody who uses the figures must know."""
    zinnen = []
    if telling.leeg and telling.breedte > 1:
        lijst = ", ".join(map(str, telling.leeg[:6])) + ("…" if len(telling.leeg) > 6 else "")
        zinnen.append(teksten.LEGE_MAANDEN.format(breedte=maanden(telling.breedte), maanden=lijst))
    if gaten := lege_perioden(telling.perioden, telling.breedte):
        zinnen.append(teksten.LEGE_PERIODEN.format(maanden=", ".join(map(str, gaten[:6]))))
    zinnen += [teksten.NIET_GETELD[soort] for soort in telling.niet_geteld]
    alle = telling.personen + telling.extra
    if telling.extra * _TIENDE > alle:
        zinnen.append(teksten.VEEL_EXTRA.format(deel=procent(telling.extra / alle)))
    if telling.gebeld_na_verzet:
        zinnen.append(teksten.GEBELD_NA_VERZET.format(mensen=mensen(telling.gebeld_na_verzet)))
    if onbekend := telling.uitgesloten.get("onbekende_uitkomst"):
        zinnen.append(teksten.ONBEKEND.format(aantal=getal(onbekend)))
    if telling.klachten_zonder_gesprek > sum(max(0, periode.klachten) for periode in telling.perioden):
        zinnen.append(teksten.LOSSE_KLACHTEN.format(aantal=getal(telling.klachten_zonder_gesprek)))
    if telling.te_klein:
        zinnen.append(te_klein(telling))
    if telling.min_cel > 1:
        zinnen.append(teksten.KLEINE_CELLEN.format(hoogste=telling.min_cel - 1, grens=telling.min_cel))
    for zin in zinnen:
        doel.print(Text(zin, style=LET_OP))
    if zinnen and not plain():
        doel.print()


def _blok(doel: Console, kop: str, regels: Sequence[tuple[str, str]], *, rechts: bool = False) -> None:
    """A heading with pairs; with `rechts` the first of each are numbers, which end below one another."""
    if not regels:
        return
    doel.print(Text(f"{kop}:" if plain() else kop, style="bold"))
    links = "" if plain() else "  "
    namen = [toon_naam(naam) for naam, _ in regels]
    breedte = max(map(len, namen)) if rechts and not plain() else 0
    paren = zip(namen, regels, strict=True)
    toon_paren(
        doel, [(Text(f"{links}{naam.rjust(breedte)}", style=BIJZAAK), Text(toon_naam(wat))) for naam, (_, wat) in paren]
    )
    if not plain():
        doel.print()


def _tabel(doel: Console, telling: Telling) -> None:
    if plain() or doel.width < _SMALSTE_TABEL:
        for periode in telling.perioden:
            gevuld = {naam: waarde or teksten.PLAIN_ONGETELD for naam, waarde in rij(telling, periode).items()}
            doel.print(Text(teksten.PLAIN_RIJ.format(**gevuld)))
        return
    tabel = Table(box=None, padding=(0, 2))
    for kop in teksten.KOLOMKOPPEN:
        tabel.add_column(kop, justify="right")
    for p in telling.perioden:
        cellen = list(rij(telling, p).values())[2:]
        aantallen = (getal(int(n)) if n and n.isdigit() else n or teksten.ONGETELD for n in cellen)
        tabel.add_row(f"{p.van}-{p.tot}", *aantallen)
    doel.print(tabel)


def _treden(perioden: Sequence[Periode], soort: str) -> list[Trede]:
    """The rate per period; of a cell that may not be shown nothing is known."""
    treden = []
    for periode in perioden:
        aantal = getattr(periode, soort)
        treden.append(Trede(periode.van, periode.tot, aantal / periode.gesprekken if aantal >= 0 else None))
    return treden
