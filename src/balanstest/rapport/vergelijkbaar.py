"""What of a result makes it another result: not the words, nor which program or which bytes it came from."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

_ANDERE_BYTES = frozenset({"balanstest", "vragenlijst_sha256", "waarom_niet_langer"})
"""Keys that change where notes, layout, the version of the program or its sentences do."""
_MAG_VERANDEREN = frozenset({"tekst_na_hekje", "fg_na_besluit", "fg_niet_onafhankelijk"})
"""Findings about the notes in the file, and about who decided and when: another may join them."""
_BESLUIT = "dossier.besluit"
_ZINNEN = frozenset({"tekst", "regel", "vraag"})
"""What a finding says in words, and the line that it points at."""
_MERK = "balanstest-vastgesteld-"
_GEMERKT = re.compile(_MERK.encode() + rb"([0-9a-f]{64})")


def lees_resultaat(ruw: bytes) -> dict[str, Any]:
    """A result as it was written, of this version or an earlier one; nothing where it cannot be read as one."""
    try:
        gelezen = json.loads(ruw)
    except (ValueError, RecursionError):
        return {}
    bevindingen = gelezen.get("bevindingen") if isinstance(gelezen, dict) else None
    is_lijst = isinstance(bevindingen, list) and all(isinstance(een, dict) for een in bevindingen)
    return gelezen if is_lijst else {}


def kern(resultaat: Mapping[str, Any]) -> dict[str, Any]:
    """A result without what may differ while it is the same; a list of findings keeps its order."""
    rest = {naam: waarde for naam, waarde in resultaat.items() if naam not in _ANDERE_BYTES}
    gevonden = [_kern_van(een) for een in resultaat.get("bevindingen", ()) if not _mag_veranderen(een)]
    return rest | {"bevindingen": gevonden}


def _mag_veranderen(bevinding: Mapping[str, Any]) -> bool:
    return bevinding.get("code") in _MAG_VERANDEREN or str(bevinding.get("plaats")).startswith(_BESLUIT)


def _kern_van(bevinding: Mapping[str, Any]) -> dict[str, Any]:
    kaal = {naam: waarde for naam, waarde in bevinding.items() if naam not in _ZINNEN}
    gegevens = bevinding.get("gegevens")
    if isinstance(gegevens, Mapping):
        kaal["gegevens"] = {naam: waarde for naam, waarde in gegevens.items() if naam not in _ZINNEN}
    return kaal


def anders(een: Mapping[str, Any], ander: Mapping[str, Any]) -> list[str]:
    """The keys in which two results differ, in the order of the second."""
    kern_een, kern_ander = kern(een), kern(ander)
    namen = dict.fromkeys([*kern_ander, *kern_een])
    return [naam for naam in namen if _tekst(kern_een.get(naam)) != _tekst(kern_ander.get(naam))]


def besluitmerk(resultaat: Mapping[str, Any]) -> str:
    """The mark of a decided result, for in a report: equal where the results are. Empty for that of a concept."""
    if resultaat.get("status") != "vastgesteld":
        return ""
    return f"{_MERK}{hashlib.sha256(_tekst(kern(resultaat)).encode()).hexdigest()}"


def lees_merk(ruw: bytes) -> str:
    """The mark in a part of a report; empty where there is none."""
    gevonden = _GEMERKT.search(ruw)
    return gevonden.group().decode() if gevonden else ""


def _tekst(waarde: object) -> str:
    return json.dumps(waarde, ensure_ascii=False, sort_keys=True)
