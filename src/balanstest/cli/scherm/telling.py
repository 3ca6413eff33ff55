"""What was counted in the terminal: how the log was read, what does not count, the table and the three curves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli.scherm.grafiek import Trede
from balanstest.cli.scherm.scherm import BIJZAAK, GOED, LET_OP, toon_naam, toon_paren
from balanstest.cli.scherm.uitvoer import plain
from balanstest.cli.scherm.verloop import Lijn, toon_curven
from balanstest.logboek.tellen.indelen import Overige
from balanstest.logboek.tellen.motor import LOG
from balanstest.logboek.tellen.perioden import Telvak
from balanstest.logboek.tellen.telling import Telling
from balanstest.logboek.tellen.uitkomsten import KLACHT, VERZET
from balanstest.logboek.verantwoording.signalen import (
    LEGE_MAANDEN,
    LEGE_PERIODEN,
    MEESTE_ONBEKEND,
    NA_VERZET,
    NIET_GETELD,
    TE_KLEIN,
    VERBORGEN,
    VERBORGEN_GETELD,
    VERSCHOVEN,
    VLAG_ZONDER_GESPREK,
    Verslagsignaal,
    signalen,
)
from balanstest.logboek.verantwoording.tabel import cel, is_geteld
from balanstest.taal.getallen import datum, getal, maanden, opsomming, procent
from balanstest.taal.tekens import aangehaald
from balanstest.texts import logboek as logboekteksten
from balanstest.texts import scherm as schermteksten
from balanstest.texts import tellen as teksten

_TIENDE = 10
_GETOOND = 6
_SMALSTE_TABEL = 62
"""In less the names of the columns would be cut off."""
_CURVEN = {
    "conversies": schermteksten.CONVERSIE,
    "verzet": schermteksten.VERZET,
    "klachten": schermteksten.KLACHTEN,
}
_LOS = {VERZET: ("verzet", teksten.LOS_VERZET), KLACHT: ("klachten", teksten.LOSSE_KLACHTEN)}
"""Per kind that came apart its column, and what is said where most belong to no conversation."""


def toon(doel: Console, telling: Telling, vragenlijst: Path | None) -> None:
    """Print everything that was counted, and what comes next."""
    for tabel, kop in {LOG: teksten.KOP_KOLOMMEN, **teksten.KOP_ANDERE_KOLOMMEN}.items():
        gelezen = [_kolommen(wijze.rollen, wijze.vormen) for wijze in telling.kolommen.get(tabel, ())]
        for nummer, regels in enumerate(gelezen):
            if regels not in gelezen[:nummer]:  # files that are laid out in different ways may be read alike
                _blok(doel, kop, regels)
    _blok(doel, teksten.KOP_ALLEEN, [(keuze.kolom, ", ".join(keuze.waarden)) for keuze in telling.alleen])
    uitkomsten = [
        (naam or logboekteksten.LEEG, _keer(telling, soort, aantal))
        for naam, (soort, aantal) in telling.uitkomsten.items()
    ]
    if overige := telling.overige:
        uitkomsten.append((_alle_andere(overige), _keer(telling, overige.soort, overige.aantal)))
    _blok(doel, teksten.KOP_UITKOMSTEN, uitkomsten)
    aantallen = [(_hoeveel(aantal), reden) for reden, aantal in _telt_niet_mee(telling).items()]
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


def _keer(telling: Telling, soort: str, aantal: int) -> str:
    """What an outcome counts as, and how often it occurs: with small cells hidden, these could be taken from that."""
    naam = logboekteksten.SOORTEN[soort]
    return naam if telling.min_cel > 1 else teksten.KEER.format(soort=naam, aantal=getal(aantal))


def _telt_niet_mee(telling: Telling) -> dict[str, int]:
    """Everything that does not count, with how many; nothing that did not occur."""
    niet_bereikt = "niet_bereikt"  # no conversation at all, so that nothing is missing from the table
    weg = {logboekteksten.REDENEN[reden]: n for reden, n in telling.uitgesloten.items() if reden != niet_bereikt}
    weg |= {
        teksten.SLECHT: telling.slechte_rijen,
        logboekteksten.REDENEN[niet_bereikt]: telling.uitgesloten.get(niet_bereikt, 0),
        teksten.DUBBEL: telling.dubbel,
        teksten.EXTRA: telling.extra,
        **{teksten.ZONDER_GESPREK[soort]: aantal for soort, aantal in telling.zonder_gesprek.items()},
        **{teksten.NIET_TE_LEZEN[tabel]: aantal for tabel, aantal in telling.slecht.items()},
    }
    return {reden: aantal for reden, aantal in weg.items() if aantal}


def _kolommen(rollen: Mapping[str, str], vormen: Mapping[str, str]) -> list[tuple[str, str]]:
    """Per role its column, with the form of the dates where that had to be told from the text."""
    return [
        (teksten.ROLLEN[rol], teksten.KOLOM_MET_VORM.format(kolom=naam, vorm=vormen[rol]) if rol in vormen else naam)
        for rol, naam in rollen.items()
    ]


def toon_let_op(doel: Console, telling: Telling) -> None:
    """Print what somebody who uses the figures must know."""
    gezien = list(signalen(telling))

    def zinnen_over(*codes: str) -> list[str]:
        return [_zin(signaal, telling) for signaal in gezien if signaal.code in codes]

    zinnen = zinnen_over(LEGE_MAANDEN, LEGE_PERIODEN, NIET_GETELD)
    alle = telling.personen + telling.extra
    if telling.extra * _TIENDE > alle:
        zinnen.append(teksten.VEEL_EXTRA.format(deel=procent(telling.extra / alle)))
    zonder = telling.uitgesloten.get("zonder_klant", 0)
    if zonder * _TIENDE > telling.rijen:
        zinnen.append(teksten.VEEL_ZONDER_KLANT.format(deel=procent(zonder / telling.rijen)))
    zinnen += zinnen_over(VERSCHOVEN, NA_VERZET, VLAG_ZONDER_GESPREK, VERBORGEN_GETELD, *VERBORGEN.values())
    zinnen += zinnen_over(MEESTE_ONBEKEND)
    if onbekend := telling.uitgesloten.get("onbekende_uitkomst"):
        zinnen.append(teksten.ONBEKEND.format(aantal=getal(onbekend)))
    for soort, (kolom, zin) in _LOS.items():
        los = telling.zonder_gesprek.get(soort, 0)
        if los > sum(max(0, getattr(vak, kolom)) for vak in telling.perioden):
            zinnen.append(zin.format(aantal=getal(los)))
    zinnen += zinnen_over(TE_KLEIN)
    if telling.min_cel > 1:
        zinnen.append(teksten.KLEINE_CELLEN.format(hoogste=telling.min_cel - 1, grens=telling.min_cel))
    for zin in zinnen:
        doel.print(Text(zin, style=LET_OP))
    if zinnen and not plain():
        doel.print()


def _zin(signaal: Verslagsignaal, telling: Telling) -> str:
    """A signal in words, with what to do where an option helps."""
    if signaal.code == NIET_GETELD:
        return teksten.NIET_GETELD[str(signaal.gegevens["soort"])]
    if signaal.code == NA_VERZET:
        return teksten.GEBELD_NA_VERZET.format(mensen=_mensen(telling.gebeld_na_verzet))
    if signaal.code == MEESTE_ONBEKEND:
        return teksten.MEESTE_ONBEKEND
    if signaal.code in (VERSCHOVEN, VLAG_ZONDER_GESPREK):
        zin = teksten.VERSCHOVEN if signaal.code == VERSCHOVEN else teksten.VLAG_ZONDER_GESPREK
        return zin.format(aantal=_hoeveel(cast("int", signaal.gegevens["aantal"])))
    if signaal.code in teksten.VERBORGEN:
        return teksten.VERBORGEN[signaal.code].format(aantal=_hoeveel(cast("int", signaal.gegevens["aantal"])))
    if signaal.code == TE_KLEIN:
        zin = teksten.TE_KLEIN[len(telling.te_klein) > 1]
        return zin.format(grens=telling.min_cel, maanden=opsomming(list(map(str, telling.te_klein))))
    eerste = [str(maand) for maand in cast("list[int]", signaal.gegevens["maanden"])]
    if signaal.code == LEGE_PERIODEN:
        return teksten.LEGE_PERIODEN.format(maanden=", ".join(eerste[:_GETOOND]))
    lijst = ", ".join(eerste[:_GETOOND]) + ("…" if len(eerste) > _GETOOND else "")
    zin = teksten.LEGE_MAANDEN_CELLEN if telling.min_cel > 1 else teksten.LEGE_MAANDEN
    return zin.format(breedte=maanden(telling.breedte), maanden=lijst, grens=telling.min_cel)


def _mensen(aantal: int) -> str:
    """'1 persoon is', '12 personen zijn'."""
    enkel, meer = teksten.MENSEN
    return enkel if aantal == 1 else meer.format(aantal=_hoeveel(aantal))


def _hoeveel(aantal: int) -> str:
    """A count in a sentence: '1.200', or 'minder dan 5' for −5."""
    return getal(aantal) if aantal >= 0 else logboekteksten.MINDER_DAN.format(grens=-aantal)


def _alle_andere(overige: Overige) -> str:
    """What stands in the place of the outcomes that nobody named: '(alle andere, 3 soorten)'."""
    if not overige.verschillend:
        return logboekteksten.ANDERE_UITKOMSTEN
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
        for vak in telling.perioden:
            cellen = [_in_woorden(telling, vak, naam) for naam in teksten.PLAIN_CEL]
            doel.print(Text(teksten.PLAIN_RIJ.format(van=vak.van, tot=vak.tot, aantallen=", ".join(cellen))))
        return
    tabel = Table(box=None, padding=(0, 2))
    for kop in teksten.KOLOMKOPPEN:
        tabel.add_column(kop, justify="right")
    for vak in telling.perioden:
        cellen = [
            _cel(getattr(vak, naam)) if is_geteld(telling, naam) else teksten.ONGETELD for naam in teksten.PLAIN_CEL
        ]
        tabel.add_row(f"{vak.van}-{vak.tot}", *cellen)
    doel.print(tabel)


def _in_woorden(telling: Telling, vak: Telvak, naam: str) -> str:
    aantal = getattr(vak, naam)
    if not is_geteld(telling, naam):
        return teksten.PLAIN_CEL[naam][1].format(aantal=teksten.PLAIN_ONGETELD)
    return teksten.PLAIN_CEL[naam][aantal != 1].format(aantal=_cel(aantal))


def _cel(aantal: int) -> str:
    return cel(aantal) if aantal < 0 else getal(aantal)


def _treden(perioden: Sequence[Telvak], soort: str) -> list[Trede]:
    """The rate per period; of a cell that may not be shown nothing is known."""
    treden = []
    for vak in perioden:
        aantal = getattr(vak, soort)
        treden.append(Trede(vak.van, vak.tot, aantal / vak.gesprekken if aantal >= 0 else None))
    return treden
