"""Takes a PDF apart that came from anywhere, within bounds of time and memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from balanstest.dossier.pdf_proces import Procesantwoord, lees, vergelijk
from balanstest.dossier.zending import (
    GEEN_HANDTEKENINGEN,
    Handtekening,
    Handtekeningen,
    Zending,
    eis_lijst,
    eis_namen,
)
from balanstest.errors import OmgevingError, OngeldigError
from balanstest.meldingen import meld
from balanstest.rapport.afgeschermd import Afgeschermd

BEGIN = b"%PDF-"


def lees_pdf(naam: str, ruw: bytes, vertrouwd: Sequence[bytes] = ()) -> Zending:
    """The files in the PDF of a report, and its signatures. `naam` is how messages call it.

    `vertrouwd` are certificates that the reader trusts. Raises OngeldigError where it is no report of ours, is damaged,
    or would take more than it may.
    """
    delen, handtekeningen = ontleed(naam, ruw, vertrouwd)
    lijst = eis_lijst(naam, delen)
    return Zending(naam, ruw, delen, lijst, {naam: ruw}, handtekeningen, {}, {})


def ontleed(naam: str, ruw: bytes, vertrouwd: Sequence[bytes] = ()) -> tuple[dict[str, bytes], Handtekeningen]:
    """The embedded files by name, and the signatures, whatever they are. Raises as `lees_pdf` does."""
    if not ruw.startswith(BEGIN):
        raise OngeldigError([meld("E300", naam)])
    kop, inhouden = _in_eigen_proces(naam, lees, ruw, list(vertrouwd))
    eis_namen(naam, kop["namen"])
    return dict(zip(kop["namen"], inhouden, strict=True)), _handtekeningen(kop.get("handtekeningen"))


def toevoeging(naam: str, eerst: bytes, nu: bytes) -> str:
    """What was added to a PDF; see `pdf_toevoeging.soort_toevoeging`. Raises OngeldigError as `lees_pdf` does."""
    kop, _ = _in_eigen_proces(naam, vergelijk, eerst, nu)
    return str(kop["soort"])


def _handtekeningen(gevonden: dict[str, Any] | None) -> Handtekeningen:
    if gevonden is None:
        return GEEN_HANDTEKENINGEN
    alle = tuple(Handtekening(**een) for een in gevonden.get("alle", ()))
    return Handtekeningen(alle, gevonden.get("gelezen", True))


def _in_eigen_proces(naam: str, doel: Callable[..., Procesantwoord], *argumenten: object) -> Procesantwoord:
    try:
        kop, inhouden = Afgeschermd(partial(doel, *argumenten)).uitkomst()
    except OmgevingError as reden:  # it took too long, or too much
        raise OngeldigError([meld("E307", naam)]) from reden
    if "fout" in kop:
        raise OngeldigError([meld(kop["fout"], naam, **kop["gegevens"])])
    return kop, inhouden
