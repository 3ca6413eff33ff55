"""The signatures in a PDF: who, when, on what, and whether it was changed since. Needs the extra `sign`."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

ALLES, VERSIE, DEEL = "alles", "versie", "deel"
NIETS, HANDTEKENINGEN, ANDERS = "niets", "handtekeningen", "anders"


def handtekeningen(ruw: bytes, vertrouwd: Sequence[bytes]) -> dict[str, Any]:
    """The fields of `zending.Handtekeningen`; `gelezen` is False where pyHanko is not installed.

    `vertrouwd` are certificates (PEM or DER). Raises what pyHanko raises for a PDF that it cannot read.
    """
    try:
        from pyhanko.pdf_utils.reader import PdfFileReader
    except ImportError:
        return {"gelezen": False}
    lezer = PdfFileReader(io.BytesIO(ruw))
    wortels = [certificaat for pem in vertrouwd for certificaat in certificaten(pem)]
    return {"alle": [_een(deel, wortels, bekend=bool(vertrouwd)) for deel in lezer.embedded_signatures]}


def certificaten(ruw: bytes) -> list[Any]:
    """The certificates in a file: one after another in PEM, or one in DER. Raises ValueError where it has none."""
    from asn1crypto import pem, x509

    if not pem.detect(ruw):
        gevonden = [x509.Certificate.load(ruw, strict=True)]
    else:
        gevonden = [x509.Certificate.load(der) for soort, _, der in pem.unarmor(ruw, multiple=True)]
    for een in gevonden:
        een.subject.native  # noqa: B018 - it is parsed when it is asked for
    return gevonden


def _een(deel: Any, wortels: list[Any], *, bekend: bool) -> dict[str, Any]:
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature, validate_pdf_timestamp
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    moment = deel.self_reported_timestamp
    context = ValidationContext(trust_roots=wortels, allow_fetching=False, moment=moment)
    is_stempel = deel.sig_object_type == "/DocTimeStamp"
    if is_stempel:
        stand: Any = validate_pdf_timestamp(deel, context)
        moment, stempel = stand.timestamp, True
    else:
        gebruik = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
        stand = validate_pdf_signature(deel, context, key_usage_settings=gebruik)
        tijd = stand.timestamp_validity
        stempel = tijd is not None and tijd.intact and tijd.valid
        moment = tijd.timestamp if stempel else stand.signer_reported_dt
    certificaat = stand.signing_cert
    erna = {ModificationLevel.NONE: NIETS, ModificationLevel.LTA_UPDATES: HANDTEKENINGEN}
    erna[ModificationLevel.FORM_FILLING] = HANDTEKENINGEN
    dekking = {SignatureCoverageLevel.ENTIRE_FILE: ALLES, SignatureCoverageLevel.ENTIRE_REVISION: VERSIE}
    return {
        "naam": certificaat.subject.human_friendly,
        "uitgever": certificaat.issuer.human_friendly,
        "moment": moment.isoformat() if moment is not None else None,
        "tijdstempel": stempel,
        "ongeschonden": bool(stand.intact and stand.valid),
        "dekking": dekking.get(stand.coverage, DEEL),
        "erna": erna.get(stand.modification_level, ANDERS),
        "vertrouwd": bool(stand.trusted) if bekend else None,
        "zelfgemaakt": certificaat.self_signed in ("yes", "maybe"),
    }
