"""Findings about the files that the questionnaire names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand.deur import Deur, open_
from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.errors import Pad, pad_tekst
from balanstest.texts.bevindingen import delen
from balanstest.vragenlijst import Vragenlijst, bestanden


def over_bestanden(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """Files that are not there, or no longer what they were; and the one with the figures."""
    yield from _cijferbestand(vragenlijst)
    bronnen = _bronnen(vragenlijst)
    for pad, bestand in bestanden(vragenlijst.inhoud):
        gegevens: dict[str, object] = {"bestand": bestand}
        bron = bronnen.get(pad)
        som = _som(vragenlijst, bestand, gevraagd=bron is not None)
        if som is None:
            # What people were called does not belong among the papers; its fingerprint is the evidence.
            code = "logboek_niet_bij_dossier" if bron and bron.is_logboek else "bestand_ontbreekt"
            yield bevinding(code, pad_tekst(pad), gegevens)
        elif bron and som != bron.sha256:
            gegevens |= {"sha256": som, "verwacht": bron.sha256}
            yield bevinding("bestand_gewijzigd", pad_tekst(pad), gegevens)


def _som(vragenlijst: Vragenlijst, bestand: str, *, gevraagd: bool) -> str | None:
    """The fingerprint of a file that is there, or was when the PDF was made that all this came out of; else None.

    Empty where it was not asked, or where reading fails half way.
    """
    cijfers, dossiermap = vragenlijst.cijfers, vragenlijst.dossiermap
    if _is_leesbaar(dossiermap.pad(bestand), dossiermap.map_):
        if cijfers is not None and cijfers.bestand == bestand:
            return cijfers.sha256  # of the bytes that were read
        return dossiermap.som(bestand) if gevraagd else ""
    eerder = dossiermap.achtergelaten(bestand)
    return eerder.sha256 if eerder is not None else None


class _Bron(NamedTuple):
    sha256: str
    is_logboek: bool


def _bronnen(vragenlijst: Vragenlijst) -> dict[Pad, _Bron]:
    """The files of which the fingerprint is known, by the path of the answer that names them."""
    metingen = vragenlijst.inhoud.afweging.metingen
    pad: Pad = ("afweging", "metingen")
    eigen = {
        (*pad, "bestanden", nummer, "bestand"): _Bron(bron.sha256, is_logboek=False)
        for nummer, bron in enumerate(metingen.bestanden or [])
        if bron.sha256 is not None
    }
    geteld = {
        (*pad, "telling", "bestanden", nummer, "bestand"): _Bron(bron.sha256, bron.is_logboek)
        for nummer, bron in metingen.telling.bronnen()
        if bron.sha256 is not None
    }
    return eigen | geteld


def _cijferbestand(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """The table came from a file: which one, and whether what was decided on is still recognisable."""
    cijfers, inhoud = vragenlijst.cijfers, vragenlijst.inhoud
    if cijfers is None:
        return
    plaats = "afweging.metingen.bestand"
    vorm = delen.BESTAND_MET_BLAD if cijfers.vel else delen.BESTAND
    waar = vorm.format(bestand=cijfers.bestand, blad=cijfers.vel)
    gegevens: dict[str, object] = {
        "bestand": cijfers.bestand,
        "blad": cijfers.vel or None,
        "sha256": cijfers.sha256,
        "rijen": len(cijfers.perioden),
    }
    yield bevinding("cijfers_uit_bestand", plaats, gegevens, waar=waar, rijen=len(cijfers.perioden))
    vastgelegd = {bron.bestand for bron in inhoud.afweging.metingen.bestanden or [] if bron.sha256 is not None}
    if inhoud.vastgesteld and cijfers.bestand not in vastgelegd:
        gegevens = {"bestand": cijfers.bestand, "sha256": cijfers.sha256}
        yield bevinding("cijferbestand_niet_vastgelegd", plaats, gegevens)


def _is_leesbaar(pad: Path, map_: Path) -> bool:
    """Whether the file is there and opens: one that Excel keeps locked, or in a folder without access, does not."""
    try:
        with open_(pad, Deur.BIJLAGE, map_):
            return True
    except OSError:
        return False
