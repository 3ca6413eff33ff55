"""The inside of a PDF that nobody knows: what runs in a process of its own, so that it can be stopped."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from typing import Any, cast

from balanstest.dossier.zending import MEESTE_BESTANDEN, MEESTE_BYTES


class PdfError(Exception):
    """What is wrong with the PDF: a code of the catalogue with its values."""

    def __init__(self, code: str, **gegevens: object) -> None:
        super().__init__(code)
        self.code, self.gegevens = code, gegevens


Procesantwoord = tuple[dict[str, Any], list[bytes]]
"""What is known of the PDF (`fout` and `gegevens` where it cannot be read), and the files in it."""


def lees(ruw: bytes, vertrouwd: list[bytes]) -> Procesantwoord:
    """What is in a PDF: `namen` of the files, and `handtekeningen` where it may be signed.

    `vertrouwd` are the certificates that the reader trusts (PEM or DER).
    """

    def werk() -> Procesantwoord:
        delen, ondertekend = _bijsluitingen(ruw)
        kop: dict[str, Any] = {"namen": [naam for naam, _ in delen]}
        if ondertekend:
            from balanstest.dossier.pdf_handtekeningen import handtekeningen

            kop |= {"handtekeningen": handtekeningen(ruw, vertrouwd)}
        return kop, [inhoud for _, inhoud in delen]

    return _probeer(werk)


def vergelijk(eerst: bytes, nu: bytes) -> Procesantwoord:
    """What was added to the PDF `eerst` to make it `nu`, under `soort`."""

    def werk() -> Procesantwoord:
        from balanstest.dossier.pdf_toevoeging import soort_toevoeging

        return {"soort": soort_toevoeging(eerst, nu)}, []

    return _probeer(werk)


def _probeer(werk: Callable[[], Procesantwoord]) -> Procesantwoord:
    from pypdf.errors import LimitReachedError

    logging.disable(logging.CRITICAL)  # the libraries tell at length what is wrong with a PDF
    try:
        return werk()
    except PdfError as fout:
        return {"fout": fout.code, "gegevens": fout.gegevens}, []
    except (MemoryError, LimitReachedError):
        return {"fout": "E306", "gegevens": {"grens": MEESTE_BYTES}}, []
    except Exception as fout:  # whatever a library makes of bytes that somebody put together to break it
        return {"fout": "E301", "gegevens": {"reden": type(fout).__name__}}, []


def _bijsluitingen(ruw: bytes) -> tuple[list[tuple[str, bytes]], bool]:
    """The embedded files by name, in the order of the PDF, and whether it may be signed.

    Raises PdfError, or whatever pypdf raises.
    """
    from pypdf import PdfReader
    from pypdf.generic import ArrayObject, DictionaryObject

    lezer = PdfReader(io.BytesIO(ruw), strict=True)
    if lezer.is_encrypted:
        raise PdfError("E308")
    boom = lezer.root_object.get("/Names", DictionaryObject()).get_object().get("/EmbeddedFiles")
    if boom is not None:
        kinderen = boom.get_object().get("/Kids", ArrayObject()).get_object()
        if any("/Kids" in kind.get_object() for kind in kinderen):
            raise PdfError("E301", reden="/Kids")  # pypdf does not look there, other programs do
    delen: list[tuple[str, bytes]] = []
    totaal = 0
    for deel in lezer.attachment_list:
        if len(delen) == MEESTE_BESTANDEN:
            raise PdfError("E305", aantal=len(delen) + 1, grens=MEESTE_BESTANDEN)
        namen = {str(deel.name)} | {
            str(deel.pdf_object[sleutel]) for sleutel in ("/F", "/UF") if sleutel in deel.pdf_object
        }
        stromen = {id(waarde.get_object()) for waarde in cast("DictionaryObject", deel.pdf_object["/EF"]).values()}
        if len(namen) > 1 or len(stromen) > 1:  # one program would show this, another that
            raise PdfError("E303", naam=min(namen))
        inhoud = deel.content
        totaal += len(inhoud)
        if totaal > MEESTE_BYTES:
            raise PdfError("E306", grens=MEESTE_BYTES)
        delen.append((namen.pop(), inhoud))
    return delen, "/AcroForm" in lezer.root_object
