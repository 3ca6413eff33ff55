"""Findings about the answers: gaps, the decision, the FG, the files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.errors import pad_tekst
from balanstest.kader.poort import geldig_tot
from balanstest.texts.getallen import datum
from balanstest.vragenlijst import Cijferbestand, Inhoud, Vragenlijst, bestanden

MAX_DAGEN_VERZET = 28
"""Four weeks: RCC 2022/00055."""


def over_antwoorden(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """What the answers themselves leave to ask."""
    inhoud = vragenlijst.inhoud
    for gat in vragenlijst.openstaand:
        plaats = pad_tekst(gat.pad)
        gegevens: dict[str, object] = {"nummer": gat.vraag.nummer, "vraag": gat.aanduiding}
        yield bevinding("nog_te_beantwoorden", plaats, gegevens, vraag=gat.aanduiding)
    if inhoud.impact.start_maanden is None:
        yield bevinding("start_aangenomen", "impact.start_maanden")
    for pad, rest in vragenlijst.document.na_hekje.items():
        yield bevinding("tekst_na_hekje", pad_tekst(pad), {"rest": rest})
    yield from _inhoudelijk(inhoud)
    yield from _data(inhoud)
    yield from _cijferbestand(vragenlijst)
    yield from _bestanden(vragenlijst)


def _inhoudelijk(inhoud: Inhoud) -> Iterator[Bevinding]:
    relatie, fg = inhoud.klantrelatie, inhoud.onderbouwing.fg
    if relatie.soortgelijk is False:
        yield bevinding("niet_soortgelijk", "klantrelatie.soortgelijk")
    duren = (relatie.vervangingstermijn, relatie.contractduur)
    if all(duur.niet_van_toepassing is not None for duur in duren):
        yield bevinding("geen_verwachting", "klantrelatie.contractduur")
    if inhoud.afweging.metingen.volledig is False:
        yield bevinding("tabel_niet_volledig", "afweging.metingen.volledig")
    dagen = inhoud.impact.verzet_verwerkt_binnen_dagen
    if dagen is not None and dagen > MAX_DAGEN_VERZET:
        yield bevinding("verzet_te_laat", "impact.verzet_verwerkt_binnen_dagen", {"dagen": dagen})
    if fg.betrokken is False:
        yield bevinding("fg_niet_betrokken", "onderbouwing.fg.betrokken")
    if fg.oordeel == "niet_akkoord":
        yield bevinding("fg_niet_akkoord", "onderbouwing.fg.oordeel")


def _data(inhoud: Inhoud) -> Iterator[Bevinding]:
    peildatum, gemeten_tot = inhoud.dossier.peildatum, inhoud.afweging.metingen.gemeten.tot
    if peildatum and gemeten_tot and gemeten_tot > peildatum:
        gegevens: dict[str, object] = {"tot": gemeten_tot.isoformat(), "peildatum": peildatum.isoformat()}
        yield bevinding(
            "gemeten_na_peildatum",
            "afweging.metingen.gemeten.tot",
            gegevens,
            tot=datum(gemeten_tot),
            peildatum=datum(peildatum),
        )
    start, einde = inhoud.dossier.start_campagne, geldig_tot(inhoud)
    if start and einde and start >= einde:
        gegevens = {"start": start.isoformat(), "geldig_tot": einde.isoformat()}
        yield bevinding(
            "start_na_geldigheid",
            "dossier.start_campagne",
            gegevens,
            start=datum(start),
            geldig_tot=datum(einde),
        )


def _is_leesbaar(pad: Path) -> bool:
    try:
        return pad.is_file() and os.access(pad, os.R_OK)
    except OSError:  # in a folder that may not be searched
        return False


def _som(vragenlijst: Vragenlijst, bestand: str) -> str:
    """The SHA-256 of a file; of the file of figures, that of the bytes that were read."""
    if vragenlijst.cijfers is not None and vragenlijst.cijfers.bestand == bestand:
        return vragenlijst.cijfers.sha256
    with (vragenlijst.map_ / bestand).open("rb") as stroom:
        return hashlib.file_digest(stroom, "sha256").hexdigest()


def _cijferbestand(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """The table came from a file: which one, and whether what was decided on is still recognisable."""
    cijfers, inhoud = vragenlijst.cijfers, vragenlijst.inhoud
    if cijfers is None:
        return
    plaats = "afweging.metingen.bestand"
    gegevens: dict[str, object] = {
        "bestand": cijfers.bestand,
        "blad": cijfers.vel or None,
        "sha256": cijfers.sha256,
        "rijen": len(cijfers.perioden),
    }
    yield bevinding("cijfers_uit_bestand", plaats, gegevens, waar=waar_gelezen(cijfers), rijen=len(cijfers.perioden))
    vastgelegd = {bron.bestand for bron in inhoud.afweging.metingen.bestanden or [] if bron.sha256 is not None}
    if inhoud.vastgesteld and cijfers.bestand not in vastgelegd:
        gegevens = {"bestand": cijfers.bestand, "sha256": cijfers.sha256}
        yield bevinding("cijferbestand_niet_vastgelegd", plaats, gegevens)


def waar_gelezen(cijfers: Cijferbestand) -> str:
    """The file, and the sheet where there are sheets: "'cijfers.xlsx' (blad 'Blad1')"."""
    return f"'{cijfers.bestand}'" + (f" (blad '{cijfers.vel}')" if cijfers.vel else "")


def _bestanden(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    verwacht = {
        bron.bestand: bron.sha256
        for bron in vragenlijst.inhoud.afweging.metingen.bestanden or []
        if bron.sha256 is not None
    }
    for pad, bestand in bestanden(vragenlijst.inhoud):
        echt = vragenlijst.map_ / bestand
        gegevens: dict[str, object] = {"bestand": bestand}
        if not _is_leesbaar(echt):
            yield bevinding("bestand_ontbreekt", pad_tekst(pad), gegevens)
        elif pad[:3] == ("afweging", "metingen", "bestanden") and bestand in verwacht:
            gevonden = _som(vragenlijst, bestand)
            if gevonden != verwacht[bestand]:
                gegevens |= {"sha256": gevonden, "verwacht": verwacht[bestand]}
                yield bevinding("bestand_gewijzigd", pad_tekst(pad), gegevens)
