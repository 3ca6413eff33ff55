"""The schemas as files: their names, their text, and how a file of ours is recognised."""

from __future__ import annotations

import hashlib
import json
from functools import cache

from balanstest.schema import BESTANDSNAMEN, VERSIES
from balanstest.schema.antwoordschemas import Schema
from balanstest.texts.schema import OPMERKING

_DRAFT = "http://json-schema.org/draft-07/schema#"


def _inhoud(soort: str) -> Schema:
    if soort == "vragenlijst":
        from balanstest.schema.vragenlijst import vragenlijst

        return vragenlijst()
    from balanstest.schema.resultaat import resultaat

    return resultaat()


def _vingerafdruk(schema: Schema) -> str:
    """Of the content, not of the bytes: a tool that changes line ends or spaces changes nothing."""
    kaal = {naam: waarde for naam, waarde in schema.items() if naam != "$comment"}
    return hashlib.sha256(json.dumps(kaal, sort_keys=True).encode()).hexdigest()


@cache
def tekst(soort: str) -> str:
    """The published schema, `vragenlijst` or `resultaat`, as the text of a JSON file."""
    assert soort in BESTANDSNAMEN, soort
    kop = {"$schema": _DRAFT, "$id": f"urn:balanstest:{soort}:{VERSIES[soort]}", "$comment": ""}
    schema = {**kop, **_inhoud(soort)}
    schema["$comment"] = OPMERKING.format(sha256=_vingerafdruk(schema))
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def is_van_ons(ruw: bytes, soort: str) -> bool:
    """Whether this is a schema of this kind that balanstest wrote, of any version, and that nobody has changed."""
    try:
        schema = json.loads(ruw)
    except (ValueError, RecursionError):
        return False
    return (
        isinstance(schema, dict)
        and str(schema.get("$id")).startswith(f"urn:balanstest:{soort}:")
        and schema.get("$comment") == OPMERKING.format(sha256=_vingerafdruk(schema))
    )
