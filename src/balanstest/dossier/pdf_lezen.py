"""Takes a PDF apart that came from anywhere, within bounds of time and memory."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from typing import Any

from balanstest.dossier.pdf_proces import lees, vergelijk
from balanstest.dossier.zending import (
    GEEN_HANDTEKENINGEN,
    Handtekening,
    Handtekeningen,
    Zending,
    eis_lijst,
    eis_namen,
)
from balanstest.errors import OngeldigError
from balanstest.meldingen import meld

LANGSTE_TIJD = 60.0
"""Seconds in which a PDF must be read; one of ours takes less than one."""
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
        raise OngeldigError([meld("E200", naam)])
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


def _in_eigen_proces(naam: str, doel: Callable[..., None], *argumenten: object) -> tuple[dict[str, Any], list[bytes]]:
    context = get_context("spawn")  # the one way that works alike on Windows, macOS and Linux
    hier, daar = context.Pipe(duplex=False)
    proces = context.Process(target=doel, args=(daar, *argumenten), daemon=True)
    try:
        proces.start()
        daar.close()
        if not hier.poll(LANGSTE_TIJD):
            raise OngeldigError([meld("E207", naam, seconden=int(LANGSTE_TIJD))])
        kop = json.loads(hier.recv_bytes())
        if "fout" in kop:
            raise OngeldigError([meld(kop["fout"], naam, **kop["gegevens"])])
        return kop, [hier.recv_bytes() for _ in kop.get("namen", ())]
    except EOFError as reden:  # it died: for lack of memory, say
        raise OngeldigError([meld("E201", naam, reden=f"{proces.exitcode or ''}")]) from reden
    finally:
        hier.close()
        with contextlib.suppress(AttributeError, ValueError):
            proces.kill()
            proces.join()
