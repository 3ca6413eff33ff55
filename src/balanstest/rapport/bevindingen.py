"""The findings as text: the question that each is about, and what the organisation answers to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from balanstest.beoordeling import Beoordeling
from balanstest.bevindingen import Bevinding
from balanstest.bevindingen.reacties import hoort_bij
from balanstest.normen import NORMEN
from balanstest.taal.getallen import opsomming
from balanstest.texts.rapport import rapport as teksten
from balanstest.vragen import ALLE
from balanstest.vragen.onderdelen import KOPPEN
from balanstest.vragenlijst.model import Reactie

_NUMMER = re.compile(r"\[(\d+)\]")
_NORMEN = "afweging.normen."
_TABEL = "afweging.metingen.perioden"
_OVER_DE_TABEL = ("afweging.metingen", "afweging.metingen.bestand", "afweging.metingen.telling")


class Reactieregel(NamedTuple):
    """One answer of the organisation: what it says, and who says so (may be empty)."""

    tekst: str
    door: str


class Bevindingregel(NamedTuple):
    """One finding: how grave it is, what was found, at which question; code and path for programs."""

    ernst: str
    tekst: str
    vraag: str
    reacties: tuple[Reactieregel, ...]
    code: str
    plaats: str


def bevindingen(beoordeling: Beoordeling) -> list[Bevindingregel]:
    """The findings, the gravest first; what is still to be answered is listed as open questions instead."""
    reacties = beoordeling.inhoud.onderbouwing.reacties or []
    return [_regel(een, reacties) for een in beoordeling.bevindingen if een.code != "nog_te_beantwoorden"]


def per_ernst(alle: list[Bevindingregel]) -> list[tuple[str, list[Bevindingregel]]]:
    """The same below a heading for each gravity that occurs."""
    groepen = ((kop, [een for een in alle if een.ernst == ernst]) for ernst, kop in teksten.ERNST_KOPPEN.items())
    return [(kop, groep) for kop, groep in groepen if groep]


def _regel(gevonden: Bevinding, reacties: list[Reactie]) -> Bevindingregel:
    bij = tuple(
        Reactieregel(reactie.reactie, reactie.door or "")
        for reactie in reacties
        if reactie.reactie is not None and hoort_bij(reactie, gevonden)
    )
    vraag = in_woorden(gevonden.plaats)
    return Bevindingregel(gevonden.ernst, gevonden.tekst, vraag, bij, gevonden.code, gevonden.plaats)


def in_woorden(plaats: str) -> str:
    """The question that a path belongs to, as people call it: 'vraag 1c'. One without a number by its name."""
    sleutel = _NUMMER.sub("", plaats)
    if sleutel in KOPPEN:
        return teksten.BIJ_DEEL.format(kop=KOPPEN[sleutel])
    if sleutel.startswith(_NORMEN):
        norm = sleutel.removeprefix(_NORMEN).partition(".")[0]
        return teksten.BIJ_NORM.format(naam=NORMEN[norm].tekst.kop) if norm in NORMEN else teksten.BIJ_NORMEN
    vraag = ALLE[_TABEL] if sleutel in _OVER_DE_TABEL else ALLE.get(sleutel)
    boven = sleutel
    while vraag is None and boven:
        vraag = ALLE.get(boven) or next((een for een in ALLE.values() if een.sleutel.startswith(f"{boven}.")), None)
        boven = boven.rpartition(".")[0]
    if vraag is None:
        return ""
    if not vraag.nummer:
        return teksten.BIJ_KOP.format(kop=vraag.kop)
    naam = teksten.BIJ_VRAAG.format(nummer=opsomming(vraag.nummer.split()))
    if sum(een.nummer == vraag.nummer for een in ALLE.values()) > 1:
        naam = teksten.BIJ_VRAAG_EN_KOP.format(vraag=naam, kop=vraag.kop)
    nummer = _NUMMER.search(plaats)
    return teksten.BIJ_REGEL.format(vraag=naam, nummer=int(nummer.group(1)) + 1) if nummer else naam
