"""Findings about the files that the questionnaire names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.vastlegging import weg_na_besluit
from balanstest.errors import Pad, pad_tekst
from balanstest.texts.bevindingen import delen
from balanstest.vragenlijst import Vragenlijst, bestanden
from balanstest.vragenlijst.vastlegging import is_er, som_van


def over_bestanden(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """Files that are not there, or no longer what they were; and the one with the figures."""
    yield from _cijferbestand(vragenlijst)
    bronnen, gemist = _bronnen(vragenlijst), weg_na_besluit(vragenlijst)
    for pad, bestand in bestanden(vragenlijst.inhoud):
        gegevens: dict[str, object] = {"bestand": bestand}
        bron = bronnen.get(pad)
        if not is_er(vragenlijst, bestand):
            # What people were called does not belong among the papers; its fingerprint is the evidence.
            code = "logboek_niet_bij_dossier" if bron and bron.is_logboek else "bestand_ontbreekt"
            if bestand not in gemist:
                yield bevinding(code, pad_tekst(pad), gegevens)
        elif bron and (som := som_van(vragenlijst, bestand) or "") != bron.sha256:
            gegevens |= {"sha256": som, "verwacht": bron.sha256}
            yield bevinding("bestand_gewijzigd", pad_tekst(pad), gegevens)


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
    vastgelegd |= {bestand for besluit in inhoud.dossier.besluit for bestand in besluit.inhoud.bestanden}
    if inhoud.vastgesteld and cijfers.bestand not in vastgelegd:
        gegevens = {"bestand": cijfers.bestand, "sha256": cijfers.sha256}
        yield bevinding("cijferbestand_niet_vastgelegd", plaats, gegevens)
