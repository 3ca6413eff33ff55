"""Signs the PDF of a report: an invisible PAdES signature, which leaves PDF/A and PDF/UA as they were.

Needs the extra `sign`. Who signs with a card or on a website does so himself: `seal` takes that PDF as it lies there.
"""

from __future__ import annotations

import io
import logging
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.bestand.deur import Deur, lees_bestand
from balanstest.errors import OmgevingError
from balanstest.meldingen import meld

WACHTWOORD = "BALANSTEST_WACHTWOORD"
"""The variable of the environment that may hold the password of the key."""
VELD = "Handtekening"


class Ondertekening(NamedTuple):
    """A key that was opened, of who signs; `tijdstempel` is the address of a service that vouches for the time."""

    sleutel: Any
    tijdstempel: str | None


def open_sleutel(pad: Path, wachtwoord: str | None, tijdstempel: str | None = None) -> Ondertekening:
    """Open a file with a key and its certificate (PKCS #12: `.p12`, `.pfx`).

    Raises OmgevingError where the extra is not installed (E331), the file does not open with this password (E332), or
    one is needed and there is none (E335).
    """
    try:
        from pyhanko.sign.signers import SimpleSigner
    except ImportError as reden:
        raise OmgevingError([meld("E331", str(pad))]) from reden
    ruw = lees_bestand(pad, Deur.CERTIFICAAT)
    try:
        geheim = wachtwoord.encode() if wachtwoord else None
        sleutel = SimpleSigner.load_pkcs12_data(ruw, other_certs=(), passphrase=geheim)
    except ValueError as reden:  # the library says the same of a wrong password and of another kind of file
        raise OmgevingError([meld("E332" if wachtwoord else "E335", str(pad), naam=WACHTWOORD)]) from reden
    return Ondertekening(sleutel, tijdstempel)


def onderteken(pdf: bytes, ondertekening: Ondertekening) -> bytes:
    """The PDF with one signature more, set now; what there was stands unchanged in front of it.

    Raises OmgevingError where the service for the time gives none (E336).
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, sign_pdf

    nummer = len(PdfFileReader(io.BytesIO(pdf)).embedded_signatures) + 1
    wat = PdfSignatureMetadata(f"{VELD}{nummer}", subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256")
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # what goes wrong is told below
    if ondertekening.tijdstempel is None:
        uit = sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), wat, signer=ondertekening.sleutel)
        return bytes(uit.getvalue())
    from pyhanko.sign.timestamps import HTTPTimeStamper

    try:
        stempel = HTTPTimeStamper(ondertekening.tijdstempel, timeout=30)
        uit = sign_pdf(
            IncrementalPdfFileWriter(io.BytesIO(pdf)), wat, signer=ondertekening.sleutel, timestamper=stempel
        )
    except Exception as reden:  # an address that is none, a network that is not there, an answer that is no time
        fout = meld("E336", ondertekening.tijdstempel, reden=f"{reden}" or type(reden).__name__)
        raise OmgevingError([fout]) from reden
    return bytes(uit.getvalue())


def lees_vertrouwd(pad: Path) -> bytes:
    """The certificates in a file that a reader trusts, checked (PEM or DER).

    Raises OmgevingError where the extra is not installed or it cannot be read, OngeldigError where it has none (E330).
    """
    from balanstest.dossier.pdf_handtekeningen import certificaten
    from balanstest.errors import OngeldigError

    ruw = lees_bestand(pad, Deur.CERTIFICAAT)
    try:
        certificaten(ruw)
    except ImportError as reden:
        raise OmgevingError([meld("E331", str(pad))]) from reden
    except (ValueError, TypeError) as reden:
        raise OngeldigError([meld("E330", str(pad))]) from reden
    return ruw
