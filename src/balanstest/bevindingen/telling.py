"""Findings about a count (`afweging.metingen.telling`): what it shows beside the table, and a table changed since."""

from __future__ import annotations

from collections.abc import Iterator

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.curven.tabel import Tabel
from balanstest.errors import pad_tekst
from balanstest.taal.getallen import getal, procent
from balanstest.texts.bevindingen import delen
from balanstest.texts.logboek import MINDER_DAN
from balanstest.vragenlijst import Inhoud
from balanstest.vragenlijst.telverslag import GEBELD_NA_VERZET

_METINGEN = "afweging.metingen"
EXTRA_DEEL = 10
"""More than a tenth of all conversations with somebody who counted already is worth a word."""


def over_de_telling(inhoud: Inhoud, tabel: Tabel) -> Iterator[Bevinding]:
    """What was counted beside the table (docs/methode.md, 'From a log to rows'), and whether it is still that table."""
    yield from _veranderd(inhoud)
    yield from _extra(inhoud, tabel)
    yield from _na_verzet(inhoud)


def _veranderd(inhoud: Inhoud) -> Iterator[Bevinding]:
    metingen = inhoud.afweging.metingen
    if metingen.na_telling_veranderd:
        waar = "bestand" if metingen.bestand else next(iter(metingen.overzichten), "perioden")
        gegevens: dict[str, object] = {"sha256": metingen.vingerafdruk, "verwacht": metingen.telling.sha256}
        yield bevinding("tabel_na_telling_veranderd", f"{_METINGEN}.{waar}", gegevens)


def _extra(inhoud: Inhoud, tabel: Tabel) -> Iterator[Bevinding]:
    cel = inhoud.afweging.metingen.telling.rijen.extra
    extra = (cel.aantal if cel is not None else None) or 0
    gesprekken = sum(rij.gesprekken for rij in tabel.rijen)
    if gesprekken and extra * EXTRA_DEEL > gesprekken + extra:
        deel = extra / (gesprekken + extra)
        gegevens: dict[str, object] = {"extra": extra, "gesprekken": gesprekken, "deel": deel}
        in_tekst = {"extra": getal(extra), "deel": procent(deel)}
        yield bevinding("gesprekken_niet_per_persoon", f"{_METINGEN}.telling.rijen.extra", gegevens, **in_tekst)


def _na_verzet(inhoud: Inhoud) -> Iterator[Bevinding]:
    for nummer, signaal in enumerate(inhoud.afweging.metingen.telling.signalen or []):
        personen = signaal.gegevens.personen
        if signaal.code != GEBELD_NA_VERZET or personen is None or personen.aantal == 0:
            continue
        plaats = pad_tekst(("afweging", "metingen", "telling", "signalen", nummer))
        verborgen = personen.aantal is None
        aantal = MINDER_DAN.format(grens=personen.onder) if verborgen else getal(personen.aantal or 0)
        mensen = delen.MENSEN[personen.aantal != 1].format(aantal=aantal)
        gegevens: dict[str, object] = {"personen": str(personen) if verborgen else personen.aantal}
        yield bevinding("na_verzet_gebeld", plaats, gegevens, mensen=mensen)
