"""The organisation's own norms, typed by the ranges of the method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from fractions import Fraction
from functools import partial
from typing import Any

from pydantic_core import PydanticCustomError

from balanstest.bestand.bedoeld import bereik_tekst, raad_bij_getal
from balanstest.bestand.document import Document
from balanstest.bestand.eigen_bestand import onbekende_naam
from balanstest.bestand.waarden import decimaal, fout, ja_nee
from balanstest.errors import Melding, Pad
from balanstest.normen import BEREIKEN, NAMEN, STANDAARD, UIT_TE_ZETTEN, Bereik, Normen
from balanstest.taal.eenheden import HIER_HOORT, MAANDEN
from balanstest.taal.raad import Raadgever
from balanstest.texts import vragenlijst as teksten
from balanstest.vragenlijst.model import NormKeuze

PAD: Pad = ("afweging", "normen")
_NIET_GEGEVEN = frozenset(veld.name for veld in fields(Normen) if getattr(STANDAARD, veld.name) is None)


def effectief(keuzes: Mapping[str, NormKeuze], document: Document) -> tuple[Normen, list[Melding]]:
    """The norms in force: the organisation's own where it set one, else the tool's defaults.

    Returns them with the messages about values that cannot be used.
    """
    gekozen: dict[str, Any] = {}
    meldingen: list[Melding] = []
    raadgever = Raadgever()
    for naam, keuze in keuzes.items():
        pad: Pad = (*PAD, naam)
        if naam not in NAMEN:
            raad = teksten.BEKENDE_NORMEN.format(namen=", ".join(NAMEN))
            meldingen.append(onbekende_naam(document, pad, NAMEN, raadgever, raad))
        elif keuze.waarde is None:
            # A block without `waarde`, or empty quotes, is unfinished and not a decision to switch a norm off.
            uitgeschreven = pad in document.nullen or (*pad, "waarde") in document.nullen
            leeg = not uitgeschreven and document.staat_niets(_waarde_pad(document, pad))
            if raad := _raad_bij_leeg(naam, uitgeschreven=uitgeschreven, leeg=leeg):
                meldingen.append(document.melding("E058", pad, bij_sleutel=True, naam=naam, raad=raad))
            elif naam in UIT_TE_ZETTEN:
                gekozen[naam] = None
        else:
            try:
                gekozen[naam] = _waarde(naam, keuze.waarde)
            except PydanticCustomError as reden:
                gegevens = dict(reden.context or {})
                meldingen.append(document.melding(reden.type, _waarde_pad(document, pad), **gegevens))
    return replace(STANDAARD, **gekozen), meldingen


def _waarde_pad(document: Document, pad: Pad) -> Pad:
    """Where the value of the norm at `pad` stands: in a block of its own, or at once."""
    in_blok = (*pad, "waarde")
    return in_blok if document.bestaat(in_blok) else pad


def _raad_bij_leeg(naam: str, *, uitgeschreven: bool, leeg: bool) -> str:
    """What to do about a norm without a value; empty where that is fine.

    `uitgeschreven`: null stands there; `leeg`: nothing at all stands there.
    """
    if naam in UIT_TE_ZETTEN and not uitgeschreven:
        return teksten.ZET_REM_UIT
    onaf = not leeg and not uitgeschreven
    if onaf or (uitgeschreven and naam not in UIT_TE_ZETTEN | _NIET_GEGEVEN):
        return teksten.SCHRIJF_WAARDE
    return ""


def _waarde(naam: str, tekst: str) -> Fraction | int | bool | None:
    bereik = BEREIKEN.get(naam)
    if bereik is None:
        return ja_nee(tekst)
    eenheid = MAANDEN if bereik.geheel else ""
    raad = partial(
        raad_bij_getal,
        minimum=bereik.minimum,
        maximum=bereik.maximum,
        eenheid=eenheid,
        geheel=bereik.geheel,
        open_onder=bereik.open_onder,
    )
    getal = decimaal(tekst, raad)
    if bereik.geheel and getal.denominator != 1:
        raise fout("E033", waarde=tekst, raad=HIER_HOORT[eenheid])
    if not bereik.bevat(getal):
        raise fout("E035", waarde=tekst, bereik=in_woorden(bereik))
    return int(getal) if bereik.geheel else getal


def in_woorden(bereik: Bereik) -> str:
    """A range for in a sentence after 'een getal'."""
    return bereik_tekst(bereik.minimum, bereik.maximum, open_onder=bereik.open_onder)
