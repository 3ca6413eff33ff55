"""Per form of an answer: the JSON Schema of what its reader accepts.

An editor sees YAML 1.2: `ja`, `<5`, `"9,5"` and `2026-10-31` are texts there, `12` a number and `true` a boolean.
The schemas say which texts, numbers and booleans the reader takes. `patternErrorMessage`, `errorMessage` and
`doNotSuggest` are extra words that editors know and that validators skip.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from balanstest.antwoordvorm import Antwoordsoort, Antwoordvorm
from balanstest.bestand import waarden as w
from balanstest.normen import Norm
from balanstest.schema import getalpatronen
from balanstest.schema.getalpatronen import SLOT, tussen
from balanstest.texts import schema as teksten

Schema = dict[str, Any]

TEKST: Schema = {"type": ["string", "number", "boolean", "null"]}
"""Any scalar: in a free text `12`, `true` and nothing at all are texts too."""
GEVULD: Schema = {
    "type": ["string", "number", "boolean"],
    "pattern": r"\S",
    "patternErrorMessage": teksten.LEGE_REGEL,
}
_DATUM = (
    "(?:(?:19|2[0-9])[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    "|(?:(?:19|2[0-9])(?:0[48]|[2468][048]|[13579][26])|2[048]00)-02-29)"
)
"""Every day that exists from 1900 up to and including 2999."""
_ONTOONBAAR = (
    r"\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u3000\ufeff\ufff9-\ufffb"
)


def _hele_tekst(patroon: str, *, leeg: bool = True) -> str:
    """The pattern of a whole answer: spaces around it do not count, and nothing at all is no answer."""
    return rf"^\s*(?:{patroon}){'?' if leeg else ''}{SLOT}"


def _elke_letter(woord: str) -> str:
    """A word in capitals, small letters or both."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in woord)


def _met_patroon(patroon: str, melding: str, *soorten: str, leeg: bool = True) -> Schema:
    return {
        "type": ["string", *soorten, "null"],
        "pattern": _hele_tekst(patroon, leeg=leeg),
        "patternErrorMessage": melding,
        "errorMessage": melding,
    }


def _woorden(vorm: Antwoordvorm, los: str, *soorten: str, leeg: bool = True) -> Schema:
    """Words to choose from. What else is accepted (`los`: capitals, spaces, true) is not suggested."""
    melding = teksten.KIES_UIT.format(keuzes=", ".join(vorm.waarden))
    # Whoever misspells a word is judged by the second half; the first is what an editor suggests.
    return {
        "anyOf": [
            {"enum": list(vorm.waarden), "errorMessage": melding},
            {**_met_patroon(los, melding, *soorten, leeg=leeg), "doNotSuggest": True},
        ]
    }


def _ja_nee(vorm: Antwoordvorm, *, leeg: bool = True) -> Schema:
    los = "|".join(_elke_letter(woord) for woord in sorted({*w.JA, *w.NEE, *vorm.waarden}))
    return _woorden(vorm, los, "boolean", leeg=leeg)


def _keuze(vorm: Antwoordvorm) -> Schema:
    return _woorden(vorm, "|".join(vorm.waarden))


def _getal(vorm: Antwoordvorm, patroon: str = getalpatronen.DECIMAAL, *, leeg: bool = True) -> Schema:
    grenzen = vorm.grenzen
    laag, hoog = Fraction(grenzen.minimum), Fraction(grenzen.maximum)
    heel = patroon != getalpatronen.DECIMAAL
    melding = (teksten.HEEL_GETAL if heel else teksten.GETAL).format(bereik=grenzen.in_woorden)
    binnen = tussen(patroon, laag, hoog, open_onder=grenzen.open_onder)
    return {
        **_met_patroon(binnen, melding, "integer" if heel else "number", leeg=leeg),
        "exclusiveMinimum" if grenzen.open_onder else "minimum": _json(laag),
        "maximum": _json(hoog),
    }


def _json(grens: Fraction) -> int | float:
    return int(grens) if grens.denominator == 1 else float(grens)


def _geheel(vorm: Antwoordvorm) -> Schema:
    return _getal(vorm, getalpatronen.GEHEEL)


def _datum() -> Schema:
    return _met_patroon(_DATUM, teksten.DATUM)


def _windows() -> str:
    """The names that Windows keeps for itself; those with a number in one go."""
    kaal = sorted({re.sub("[0-9]$", "0", naam) for naam in w.WINDOWS_NAMEN})
    return "(?:" + "|".join(_elke_letter(naam).replace("0", "[0-9]") for naam in kaal) + ")"


def _kenmerk() -> Schema:
    patroon = rf"(?!{_windows()}(?:\.|{SLOT}))(?!\S*\.{SLOT}){w.KENMERK.pattern}"
    return {**_met_patroon(patroon, teksten.KENMERK, "number", "boolean"), "minimum": 0}


def _pad() -> Schema:
    deel = r"[^/\\]"
    eerder = r"(?:[^/\\]*[/\\]+)*"
    weiger = (
        r"[/\\\s]",
        # A part that ends in a dot or a space; the part '.' alone is this folder.
        rf"{eerder}(?!\.[/\\]){deel}*[. ][/\\]",
        rf"{eerder}(?!\.{SLOT}){deel}*\.{SLOT}",
        rf"{eerder}\s*{_windows()}\s*(?:\.|[/\\]|$)",
        rf"{eerder}{deel}{{{w.LANGSTE_NAAM + 1}}}",
    )
    niet = "".join(f"(?!{reden})" for reden in weiger)
    patroon = rf'{niet}(?=[./\\\s]*[^./\\\s])[^<>:"|?*{_ONTOONBAAR}]+'
    return _met_patroon(patroon, teksten.PAD, "number", "boolean")


def _sha256() -> Schema:
    return _met_patroon(w.SHA256.pattern, teksten.SHA256)


def _aantal(vorm: Antwoordvorm) -> Schema:
    grenzen = vorm.grenzen
    laag, hoog = Fraction(grenzen.minimum), Fraction(grenzen.maximum)
    patroon = rf"<\s*[1-9][0-9]{{0,5}}|{tussen(getalpatronen.GEHEEL, laag, hoog)}"
    return {**_met_patroon(patroon, teksten.CEL, "integer"), "minimum": _json(laag), "maximum": _json(hoog)}


def _percentage(vorm: Antwoordvorm) -> Schema:
    grenzen = vorm.grenzen
    laag, hoog = Fraction(grenzen.minimum), Fraction(grenzen.maximum)
    patroon = tussen(getalpatronen.DECIMAAL, laag, hoog, slot=r"\s*%?\s*$") + r"\s*%?"
    return {**_met_patroon(patroon, teksten.PERCENTAGE, "number"), "minimum": _json(laag), "maximum": _json(hoog)}


def _lijst() -> Schema:
    return {"type": ["array", "null"], "items": dict(GEVULD)}


_ZONDER_GRENZEN: dict[Antwoordsoort, Callable[[], Schema]] = {
    Antwoordsoort.TEKST: lambda: dict(TEKST),
    Antwoordsoort.ALINEA: lambda: dict(TEKST),
    Antwoordsoort.KENMERK: _kenmerk,
    Antwoordsoort.BESTAND: _pad,
    Antwoordsoort.VINGERAFDRUK: _sha256,
    Antwoordsoort.DATUM: _datum,
    Antwoordsoort.LIJST: _lijst,
}
_MET_GRENZEN: dict[Antwoordsoort, Callable[[Antwoordvorm], Schema]] = {
    Antwoordsoort.GEHEEL: _geheel,
    Antwoordsoort.GETAL: _getal,
    Antwoordsoort.AANTAL: _aantal,
    Antwoordsoort.PERCENTAGE: _percentage,
    Antwoordsoort.JA_NEE: _ja_nee,
    Antwoordsoort.JA_DEELS_NEE: _ja_nee,
    Antwoordsoort.KEUZE: _keuze,
}
"""With bounds or words."""


def van_vorm(vorm: Antwoordvorm) -> Schema:
    """The schema of the answers of this form. Raises KeyError for tables and durations: their parts have their own."""
    zonder = _ZONDER_GRENZEN.get(vorm.soort)
    return zonder() if zonder is not None else _MET_GRENZEN[vorm.soort](vorm)


def van_norm(norm: Norm) -> Schema:
    """The schema of the value of a norm.

    Nothing is fine there, or `null`: an editor cannot tell the two apart, only the reader can. An empty text is not.
    """
    if norm.vorm.soort is Antwoordsoort.JA_NEE:
        return _ja_nee(norm.vorm, leeg=False)
    heel = norm.vorm.soort is Antwoordsoort.GEHEEL
    return _getal(norm.vorm, getalpatronen.ZONDER_REST if heel else getalpatronen.DECIMAAL, leeg=False)
