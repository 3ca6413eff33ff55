"""The inside of a PDF that nobody knows, read in a process of its own: what it does to memory or time stays there."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, cast

from balanstest.dossier.zending import MEESTE_BESTANDEN, MEESTE_BYTES

MEESTE_GEHEUGEN = 2 * 1024**3
"""Bytes that the process may use, where the system can hold it to that."""


class PdfError(Exception):
    """What is wrong with the PDF: a code of the catalogue with its values."""

    def __init__(self, code: str, **gegevens: object) -> None:
        super().__init__(code)
        self.code, self.gegevens = code, gegevens


def lees(verbinding: Connection, ruw: bytes, vertrouwd: list[bytes]) -> None:
    """Send what is in a PDF: first a JSON document with the names and the signatures, then the files one by one.

    `vertrouwd` are the certificates that the reader trusts (PEM or DER). Where it cannot be read the document has
    `fout` and `gegevens`.
    """

    def werk() -> tuple[dict[str, Any], list[bytes]]:
        delen, ondertekend = _bijsluitingen(ruw)
        kop: dict[str, Any] = {"namen": [naam for naam, _ in delen]}
        if ondertekend:
            from balanstest.dossier.pdf_handtekeningen import handtekeningen

            kop |= {"handtekeningen": handtekeningen(ruw, vertrouwd)}
        return kop, [inhoud for _, inhoud in delen]

    _stuur(verbinding, werk)


def vergelijk(verbinding: Connection, eerst: bytes, nu: bytes) -> None:
    """Send, as JSON, `soort`: what was added to the PDF `eerst` to make it `nu`. Otherwise as `lees`."""

    def werk() -> tuple[dict[str, Any], list[bytes]]:
        from balanstest.dossier.pdf_toevoeging import soort_toevoeging

        return {"soort": soort_toevoeging(eerst, nu)}, []

    _stuur(verbinding, werk)


def _stuur(verbinding: Connection, werk: Callable[[], tuple[dict[str, Any], list[bytes]]]) -> None:
    from pypdf.errors import LimitReachedError

    _begrens_geheugen()
    logging.disable(logging.CRITICAL)  # the libraries tell at length what is wrong with a PDF
    inhouden: list[bytes] = []
    try:
        kop, inhouden = werk()
    except PdfError as fout:
        kop = {"fout": fout.code, "gegevens": fout.gegevens}
    except (MemoryError, LimitReachedError):
        kop = {"fout": "E206", "gegevens": {"grens": MEESTE_BYTES}}
    except Exception as fout:  # whatever a library makes of bytes that somebody put together to break it
        kop = {"fout": "E201", "gegevens": {"reden": type(fout).__name__}}
    with contextlib.suppress(OSError):  # who asked may have had enough of it
        verbinding.send_bytes(json.dumps(kop).encode())
        for inhoud in inhouden:
            verbinding.send_bytes(inhoud)


def _begrens_geheugen() -> None:
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (MEESTE_GEHEUGEN, MEESTE_GEHEUGEN))


def _bijsluitingen(ruw: bytes) -> tuple[list[tuple[str, bytes]], bool]:
    """The embedded files by name, in the order of the PDF, and whether it may be signed.

    Raises PdfError, or whatever pypdf raises.
    """
    from pypdf import PdfReader
    from pypdf.generic import ArrayObject, DictionaryObject

    lezer = PdfReader(io.BytesIO(ruw), strict=True)
    if lezer.is_encrypted:
        raise PdfError("E208")
    boom = lezer.root_object.get("/Names", DictionaryObject()).get_object().get("/EmbeddedFiles")
    if boom is not None:
        kinderen = boom.get_object().get("/Kids", ArrayObject()).get_object()
        if any("/Kids" in kind.get_object() for kind in kinderen):
            raise PdfError("E201", reden="/Kids")  # pypdf does not look there, other programs do
    delen: list[tuple[str, bytes]] = []
    totaal = 0
    for deel in lezer.attachment_list:
        if len(delen) == MEESTE_BESTANDEN:
            raise PdfError("E205", aantal=len(delen) + 1, grens=MEESTE_BESTANDEN)
        namen = {str(deel.name)} | {
            str(deel.pdf_object[sleutel]) for sleutel in ("/F", "/UF") if sleutel in deel.pdf_object
        }
        stromen = {id(waarde.get_object()) for waarde in cast("DictionaryObject", deel.pdf_object["/EF"]).values()}
        if len(namen) > 1 or len(stromen) > 1:  # one program would show this, another that
            raise PdfError("E203", naam=min(namen))
        inhoud = deel.content
        totaal += len(inhoud)
        if totaal > MEESTE_BYTES:
            raise PdfError("E206", grens=MEESTE_BYTES)
        delen.append((namen.pop(), inhoud))
    return delen, "/AcroForm" in lezer.root_object
