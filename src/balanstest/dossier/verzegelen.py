"""Seals a dossier: everything that it consists of in one zip, which tells of each file what it is and what it was."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import NamedTuple

from balanstest import __version__
from balanstest.beoordeling import Beoordeling, beoordeel_vragenlijst
from balanstest.bestand.deur import Deur, lees
from balanstest.bestand.opslag import schrijf_nieuw
from balanstest.dossier import manifest as m
from balanstest.dossier.advies import NAAM as AANVRAAG
from balanstest.dossier.advies import Adviesaanvraag, als_tekst, vraag_advies
from balanstest.dossier.drukproef import stam_van
from balanstest.dossier.ondertekenen import Ondertekening, onderteken
from balanstest.dossier.verzegeling import leesmij, meelevering, rollen, templates_van
from balanstest.dossier.zending import MEESTE_BESTANDEN, MEESTE_BYTES, sha256
from balanstest.dossier.zip_schrijven import ingepakt
from balanstest.errors import GebruikError, OngeldigError
from balanstest.meldingen import meld
from balanstest.opdrachten.beoordelen import Werkwijze, druk_af
from balanstest.opdrachten.invoer import Invoer
from balanstest.rapport.meegeleverd import Achtergebleven, Meelevering
from balanstest.rapport.rapport import Rapport
from balanstest.vragenlijst import laad


class Verzegeld(NamedTuple):
    """A sealed dossier.

    `nieuw` is False where the very same one stood there already. `te_groot` and `bronnen` are files that the
    questionnaire names and that did not go along. `getekend` tells that the PDF beside the questionnaire was taken,
    with the signature on it; `ondertekend` that it was signed now. `aanvraag` is the application that is in it.
    """

    pad: Path
    beoordeling: Beoordeling
    aantal: int
    sha256: str
    nieuw: bool
    te_groot: tuple[Achtergebleven, ...]
    bronnen: tuple[str, ...]
    getekend: bool
    ondertekend: bool
    aanvraag: Adviesaanvraag | None


def verzegel(
    een: Invoer,
    werkwijze: Werkwijze,
    doel: Path,
    ondertekening: Ondertekening | None = None,
    *,
    met_aanvraag: bool = False,
) -> Verzegeld:
    """Seal a questionnaire with its reports in the zip `doel`; the same input gives the same bytes.

    With `ondertekening` the PDF is signed, at this moment. With `met_aanvraag` there is an application in it to the
    committee that tests a term above the ceiling.

    Raises GebruikError where `doel` cannot be its name, OmgevingError where something else stands there or it cannot be
    written, and OngeldigError where the questionnaire is not valid or the dossier would be larger than `verify` opens.
    """
    if doel.suffix.lower() != ".zip":
        raise GebruikError([meld("E334", str(doel), naam=str(doel))])
    beoordeling = beoordeel_vragenlijst(laad(een.naam, een.lees(), een.map_), werkwijze.pakketten, werkwijze.eigen)
    aanvraag = vraag_advies(een.naam, beoordeling) if met_aanvraag else None
    rapport = Rapport(beoordeling, werkwijze.vorm)
    mee = meelevering(rapport)
    rapporten, getekend = _rapporten(rapport, werkwijze, een)
    if ondertekening is not None:
        pdf = f"{stam_van(rapport)}.pdf"
        rapporten |= {pdf: onderteken(rapporten[pdf], ondertekening)}
    bestanden = {m.DOSSIER + deel.naam: deel.inhoud for deel in mee.delen}
    bestanden |= {m.RAPPORT + naam: inhoud for naam, inhoud in rapporten.items()}
    bestanden |= templates_van(werkwijze.vorm) | {m.UITLEG: leesmij(rapport)}
    if aanvraag is not None:
        bestanden[m.ADVIES + AANVRAAG] = als_tekst(rapport, aanvraag)
    manifest = _manifest(rapport, mee, bestanden)
    bestanden |= {m.NAAM: manifest.als_bytes(), m.SOMMEN: m.sommen(manifest)}
    omvang = sum(map(len, bestanden.values()))
    if len(bestanden) > MEESTE_BESTANDEN or omvang > MEESTE_BYTES * 9 // 10:  # a zip is a little larger than its files
        raise OngeldigError([meld("E333", een.naam, aantal=len(bestanden), omvang=omvang)])
    ruw = ingepakt(bestanden)
    stond_er = _staat_er(doel, ruw)
    if not stond_er:
        schrijf_nieuw(doel, ruw)
    return Verzegeld(
        doel,
        beoordeling,
        len(bestanden),
        sha256(ruw),
        not stond_er,
        mee.te_groot,
        mee.bronnen,
        getekend,
        ondertekening is not None,
        aanvraag,
    )


def _staat_er(doel: Path, ruw: bytes) -> bool:
    try:
        return not doel.is_symlink() and lees(doel, Deur.DOSSIER) == ruw
    except OSError:
        return False


def _rapporten(rapport: Rapport, werkwijze: Werkwijze, een: Invoer) -> tuple[dict[str, bytes], bool]:
    """The reports by name. A PDF that was signed since it was made is taken as it lies there."""
    begin = stam_van(rapport)
    gedrukt = druk_af(rapport, begin, werkwijze.formaten)
    bestanden = {naam: inhoud for deel in gedrukt.values() for naam, inhoud in deel.items()}
    naam = f"{begin}.pdf"
    if naam in bestanden:
        with contextlib.suppress(OSError):  # there is none, or it is none of ours
            ruw = lees((werkwijze.uitvoer or een.map_) / naam, Deur.RAPPORT)
            if len(ruw) > len(bestanden[naam]) and ruw.startswith(bestanden[naam]):
                return bestanden | {naam: ruw}, True
    return bestanden, False


def _manifest(rapport: Rapport, mee: Meelevering, bestanden: dict[str, bytes]) -> m.Manifest:
    dossier, cijfers = rapport.beoordeling.inhoud.dossier, rapport.beoordeling.vragenlijst.cijfers
    wat = rollen(mee, cijfers.bestand if cijfers is not None else None, set(bestanden))
    return m.Manifest(
        balanstest_dossier=1,
        programma=__version__,
        kenmerk=dossier.kenmerk,
        versie=dossier.versie or 1,
        status=dossier.status or "concept",
        bestanden=m.regels_van(bestanden, wat),
    )
