"""What was counted in the terminal: how the log was read, what does not count, the table and the three curves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli.scherm.curven import Lijn, toon_curven
from balanstest.cli.scherm.grafiek import Trede
from balanstest.cli.scherm.scherm import BIJZAAK, GOED, LET_OP, aangehaald, toon_naam, toon_paren
from balanstest.cli.scherm.uitvoer import plain
from balanstest.logboek.tellen.indelen import Overige
from balanstest.logboek.tellen.motor import KLACHTEN, LOG
from balanstest.logboek.tellen.telling import Periode, Telling, lege_perioden
from balanstest.logboek.verantwoording.bron import hoeveel, te_klein
from balanstest.logboek.verantwoording.weergave import cel, is_geteld, mensen, uitgesloten
from balanstest.taal.getallen import datum, getal, maanden, procent
from balanstest.texts import logboek as teksten
from balanstest.texts import scherm as schermteksten

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
        for rollen in telling.kolommen.get(tabel, ()):
            _blok(doel, kop, _kolommen(rollen, telling.datumvormen.get(tabel, {})))
    uitkomsten = []
    for naam, (soort, aantal) in telling.uitkomsten.items():
        # With small cells hidden, what is hidden could be taken from how often each occurs.
        keer = teksten.KEER.format(soort=teksten.SOORTEN[soort], aantal=getal(aantal))
        uitkomsten.append((naam or teksten.LEEG, keer if telling.min_cel <= 1 else teksten.SOORTEN[soort]))
    if overige := telling.overige:
        keer = teksten.KEER.format(soort=teksten.SOORTEN[overige.soort], aantal=getal(overige.aantal))
        uitkomsten.append((alle_andere(overige), keer if telling.min_cel <= 1 else teksten.SOORTEN[overige.soort]))
    _blok(doel, teksten.KOP_UITKOMSTEN, uitkomsten)
    aantallen = [(hoeveel(aantal), reden) for reden, aantal in uitgesloten(telling).items()]
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


def _kolommen(rollen: Mapping[str, str], vormen: Mapping[str, str]) -> list[tuple[str, str]]:
    """Per role its column, with the form of the dates where that had to be told from the text."""
    return [
        (teksten.ROLLEN[rol], teksten.KOLOM_MET_VORM.format(kolom=naam, vorm=vormen[rol]) if rol in vormen else naam)
        for rol, naam in rollen.items()
    ]


def toon_let_op(doel: Console, telling: Telling) -> None:
    """Print what somebody who uses the figures must know."""
    zinnen = []
    if telling.leeg and telling.breedte > 1:
        lijst = ", ".join(map(str, telling.leeg[:6])) + ("…" if len(telling.leeg) > 6 else "")
        zin = teksten.LEGE_MAANDEN_CELLEN if telling.min_cel > 1 else teksten.LEGE_MAANDEN
        zinnen.append(zin.format(breedte=maanden(telling.breedte), maanden=lijst, grens=telling.min_cel))
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


def alle_andere(overige: Overige) -> str:
    """What stands in the place of the outcomes that nobody named: '(alle andere, 3 soorten)'."""
    if not overige.verschillend:
        return teksten.ANDERE_UITKOMSTEN
    vorm = teksten.ANDERE_UITKOMSTEN_ENKEL if overige.verschillend == 1 else teksten.ANDERE_UITKOMSTEN_MEER
    return vorm.format(aantal=getal(overige.verschillend))


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
            cellen = [_in_woorden(telling, periode, naam) for naam in teksten.PLAIN_CEL]
            doel.print(Text(teksten.PLAIN_RIJ.format(van=periode.van, tot=periode.tot, aantallen=", ".join(cellen))))
        return
    tabel = Table(box=None, padding=(0, 2))
    for kop in teksten.KOLOMKOPPEN:
        tabel.add_column(kop, justify="right")
    for p in telling.perioden:
        cellen = [
            _cel(getattr(p, naam)) if is_geteld(telling, naam) else teksten.ONGETELD for naam in teksten.PLAIN_CEL
        ]
        tabel.add_row(f"{p.van}-{p.tot}", *cellen)
    doel.print(tabel)


def _in_woorden(telling: Telling, periode: Periode, naam: str) -> str:
    aantal = getattr(periode, naam)
    if not is_geteld(telling, naam):
        return teksten.PLAIN_CEL[naam][1].format(aantal=teksten.PLAIN_ONGETELD)
    return teksten.PLAIN_CEL[naam][aantal != 1].format(aantal=_cel(aantal))


def _cel(aantal: int) -> str:
    return cel(aantal) if aantal < 0 else getal(aantal)


def _treden(perioden: Sequence[Periode], soort: str) -> list[Trede]:
    """The rate per period; of a cell that may not be shown nothing is known."""
    treden = []
    for periode in perioden:
        aantal = getattr(periode, soort)
        treden.append(Trede(periode.van, periode.tot, aantal / periode.gesprekken if aantal >= 0 else None))
    return treden
