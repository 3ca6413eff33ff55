"""The organisation's own norms, typed by the ranges of the method."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from pydantic_core import PydanticCustomError

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.bestand.bedoeld import raad_bij_getal
from balanstest.bestand.document import Document
from balanstest.bestand.eigen_bestand import onbekende_naam
from balanstest.bestand.waarden import decimaal, fout, ja_nee
from balanstest.errors import Melding, Pad
from balanstest.normen import NORMEN, VERVALLEN, Norm, Normen, NormWaarde, ZonderWaarde
from balanstest.taal.eenheden import HIER_HOORT
from balanstest.taal.raad import Raadgever
from balanstest.texts import vragenlijst as teksten
from balanstest.vragenlijst.model import NormKeuze

PAD: Pad = ("afweging", "normen")


def effectief(keuzes: Mapping[str, NormKeuze], document: Document) -> tuple[Normen, list[Melding]]:
    """The norms in force: the organisation's own where it set one, else the tool's defaults.

    Returns them with the messages about values that cannot be used.
    """
    gekozen: dict[str, Any] = {}
    meldingen: list[Melding] = []
    raadgever = Raadgever()
    for naam, keuze in keuzes.items():
        pad: Pad = (*PAD, naam)
        norm = NORMEN.get(naam)
        if naam in VERVALLEN:
            meldingen.append(document.melding("E174", pad, bij_sleutel=True, naam=naam))
        elif norm is None:
            raad = teksten.BEKENDE_NORMEN.format(namen=", ".join(NORMEN))
            meldingen.append(onbekende_naam(document, pad, tuple(NORMEN), raadgever, raad))
        elif keuze.waarde is None:
            # A block without `waarde`, or empty quotes, is unfinished and not a decision to switch a norm off.
            uitgeschreven = pad in document.nullen or (*pad, "waarde") in document.nullen
            leeg = not uitgeschreven and document.staat_niets(_waarde_pad(document, pad))
            verplicht = uitgeschreven and norm.zonder is ZonderWaarde.MAG_NIET
            if verplicht or not (leeg or uitgeschreven):
                meldingen.append(document.melding("E058", pad, bij_sleutel=True, naam=naam))
        else:
            try:
                gekozen[naam] = _waarde(norm, keuze.waarde)
            except PydanticCustomError as reden:
                gegevens = dict(reden.context or {})
                meldingen.append(document.melding(reden.type, _waarde_pad(document, pad), **gegevens))
    return Normen(**gekozen), meldingen


def _waarde_pad(document: Document, pad: Pad) -> Pad:
    """Where the value of the norm at `pad` stands: in a block of its own, or at once."""
    in_blok = (*pad, "waarde")
    return in_blok if document.bestaat(in_blok) else pad


def _waarde(norm: Norm, tekst: str) -> NormWaarde | None:
    vorm = norm.vorm
    if vorm.soort is Antwoordsoort.JA_NEE:
        return ja_nee(tekst)
    geheel = vorm.soort is Antwoordsoort.GEHEEL
    getal = decimaal(tekst, partial(raad_bij_getal, bereik=vorm.grenzen, eenheid=vorm.eenheid, geheel=geheel))
    if geheel and getal.denominator != 1:
        raise fout("E033", waarde=tekst, raad=HIER_HOORT[vorm.eenheid])
    if not vorm.grenzen.bevat(getal):
        raise fout("E035", waarde=tekst, bereik=vorm.grenzen.in_woorden)
    return int(getal) if geheel else getal
