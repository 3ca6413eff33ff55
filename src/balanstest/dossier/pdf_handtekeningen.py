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
    return {"alle": [_een(ruw, deel, wortels, bekend=bool(vertrouwd)) for deel in lezer.embedded_signatures]}


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


def _een(ruw: bytes, deel: Any, wortels: list[Any], *, bekend: bool) -> dict[str, Any]:
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
        "naam": _naam(certificaat.subject),
        "uitgever": _naam(certificaat.issuer),
        "moment": moment.isoformat() if moment is not None else None,
        "tijdstempel": stempel,
        "ongeschonden": bool(stand.intact and stand.valid and _is_zoals_geschreven(ruw, deel)),
        "dekking": dekking.get(stand.coverage, DEEL),
        "erna": erna.get(stand.modification_level, ANDERS),
        "vertrouwd": bool(stand.trusted) if bekend else None,
        "zelfgemaakt": certificaat.self_signed in ("yes", "maybe"),
    }


def _naam(wie: Any) -> str:
    """The name of a person or an organisation as people write it, with the organisation that the person is of."""
    gegevens = wie.native
    persoon, organisatie = gegevens.get("common_name"), gegevens.get("organization_name")
    if not isinstance(persoon, str) or not isinstance(organisatie, str) or persoon == organisatie:
        return str(persoon or organisatie or wie.human_friendly)
    return f"{persoon} ({organisatie})"


def _is_zoals_geschreven(ruw: bytes, deel: Any) -> bool:
    """Whether the place of the signature itself, which no signature can cover, holds that and zeroes alone."""
    from asn1crypto import cms

    inhoud = bytes(deel.pkcs7_content)
    handtekening = cms.ContentInfo.load(inhoud).dump()
    begin, lengte, verder, _ = (int(getal) for getal in deel.byte_range)
    plek = ruw[begin + lengte : verder]
    zo = inhoud.hex().encode()
    return not inhoud[len(handtekening) :].strip(b"\0") and plek in (b"<" + zo + b">", b"<" + zo.upper() + b">")
