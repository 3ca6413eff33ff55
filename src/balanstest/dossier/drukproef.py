"""Makes the reports of a dossier again and holds them against those in it, byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from balanstest.dossier.pdf_lezen import toevoeging
from balanstest.dossier.pdf_toevoeging import ANDERS, ZICHTBAAR
from balanstest.dossier.zending import Zending
from balanstest.errors import Melding
from balanstest.meldingen import meld
from balanstest.rapport.namen import stam
from balanstest.rapport.rapport import Rapport

_EINDE = b"%%EOF"
_GROOTSTE_WORD = 50 * 1024**2


def stam_van(rapport: Rapport) -> str:
    """What the names of the files of a report begin with."""
    dossier = rapport.beoordeling.inhoud.dossier
    return stam(dossier.kenmerk, dossier.versie, rapport.beoordeling.vragenlijst.dossiermap.naam)


class Drukproef(NamedTuple):
    """What differs from the PDF that is made now.

    `getekend` tells that signatures were added, `zichtbaar` that one of them has a box on a page.
    """

    afwijkingen: tuple[Melding, ...] = ()
    getekend: bool = False
    zichtbaar: bool = False


def vergelijk_pdf(zending: Zending, naam: str, nieuw: bytes) -> Drukproef:
    """Hold a PDF against `nieuw`, the one that is made now. What was added to it may be signatures alone."""
    oud = zending.rapporten[naam]
    if oud == nieuw:
        return Drukproef()
    if not oud.startswith(nieuw):
        plek = next((i for i, (a, b) in enumerate(zip(oud, nieuw, strict=False)) if a != b), min(len(oud), len(nieuw)))
        return Drukproef((meld("E318", zending.naam, naam=naam, plek=plek + 1),))
    soort = toevoeging(zending.naam, nieuw, oud)
    niemand = zending.handtekeningen.gelezen and not zending.handtekeningen.alle
    staart = oud.rpartition(_EINDE)[2].strip()  # no signature covers what comes after the last version
    if soort == ANDERS or niemand or staart:
        return Drukproef((meld("E321", zending.naam, naam=naam, aantal=len(oud) - len(nieuw)),))
    return Drukproef(getekend=True, zichtbaar=soort == ZICHTBAAR)


def vergelijk_overige(zending: Zending, begin: str, nieuw: Mapping[str, bytes]) -> Iterator[Melding]:
    """What differs between the other reports in a zip and `nieuw`, those that are made now.

    `begin` is what the names of the reports begin with.
    """
    for naam, inhoud in nieuw.items():
        oud = zending.rapporten.get(naam)
        if oud is None:
            yield meld("E310", zending.naam, naam=naam, lijst=begin)
        elif oud != inhoud and not (naam.endswith(".docx") and _delen(oud) == _delen(inhoud)):
            yield meld("E319", zending.naam, naam=naam)
    for naam in sorted(zending.rapporten.keys() - nieuw.keys() - {f"{begin}.pdf"}):
        yield meld("E311", zending.naam, naam=naam, lijst=begin)


def _delen(ruw: bytes) -> dict[str, bytes] | None:
    """The parts of a Word file: how they are compressed differs per machine. None where it cannot be read in bounds."""
    try:
        with zipfile.ZipFile(io.BytesIO(ruw)) as pakket:
            delen = pakket.infolist()
            if sum(deel.file_size for deel in delen) > _GROOTSTE_WORD:
                return None
            return {deel.filename: pakket.read(deel) for deel in delen}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return None
