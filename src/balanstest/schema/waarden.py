"""Per function of the reader that types a text: the JSON Schema of what it accepts.

An editor sees YAML 1.2: `ja`, `<5`, `"9,5"` and `2026-10-31` are texts there, `12` a number and `true` a boolean.
The schemas say which texts, numbers and booleans the reader takes. `patternErrorMessage`, `errorMessage` and
`doNotSuggest` are extra words that editors know and that validators skip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from typing import Any

from balanstest.bestand import waarden as w
from balanstest.normen import BEREIKEN, Bereik
from balanstest.schema import getallen
from balanstest.schema.getallen import SLOT, bereik
from balanstest.texts import schema as teksten
from balanstest.vragenlijst import model
from balanstest.vragenlijst.normkeuzes import in_woorden

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


def _woorden(woorden: Iterable[str], *, los: str, soorten: tuple[str, ...] = ()) -> Schema:
    """Words to choose from. What else is accepted (`los`: capitals, spaces, true) is not suggested."""
    alle = list(woorden)
    melding = teksten.KIES_UIT.format(keuzes=", ".join(alle))
    # Whoever misspells a word is judged by the second half; the first is what an editor suggests.
    return {
        "anyOf": [
            {"enum": alle, "errorMessage": melding},
            {**_met_patroon(los, melding, *soorten), "doNotSuggest": True},
        ]
    }


def _ja_nee(*extra: str, leeg: bool = True) -> Schema:
    los = "|".join(_elke_letter(woord) for woord in sorted({*w.JA, *w.NEE, *extra}))
    schema = _woorden(["ja", *extra, "nee"], los=los, soorten=("boolean",))
    if not leeg:
        schema["anyOf"][1]["pattern"] = _hele_tekst(los, leeg=False)
    return schema


def _keuze(keuzes: tuple[str, ...]) -> Schema:
    return _woorden(keuzes, los="|".join(keuzes))


def _getal(
    minimum: float | Fraction,
    maximum: float | Fraction,
    *,
    open_onder: bool = False,
    vorm: str = getallen.DECIMAAL,
    leeg: bool = True,
) -> Schema:
    laag, hoog = Fraction(minimum), Fraction(maximum)
    heel = vorm != getallen.DECIMAAL
    grenzen = in_woorden(Bereik(laag, hoog, open_onder))
    melding = (teksten.HEEL_GETAL if heel else teksten.GETAL).format(bereik=grenzen)
    patroon = bereik(vorm, laag, hoog, open_onder=open_onder)
    return {
        **_met_patroon(patroon, melding, "integer" if heel else "number", leeg=leeg),
        "exclusiveMinimum" if open_onder else "minimum": _json(laag),
        "maximum": _json(hoog),
    }


def _json(grens: Fraction) -> int | float:
    return int(grens) if grens.denominator == 1 else float(grens)


def _geheel(minimum: int, maximum: int) -> Schema:
    return _getal(minimum, maximum, vorm=getallen.GEHEEL)


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


def _cel() -> Schema:
    hoog = Fraction(w.MAX_AANTAL)
    patroon = rf"<\s*[1-9][0-9]{{0,5}}|{bereik(getallen.GEHEEL, Fraction(0), hoog)}"
    return {**_met_patroon(patroon, teksten.CEL, "integer"), "minimum": 0, "maximum": w.MAX_AANTAL}


def _percentage() -> Schema:
    patroon = bereik(getallen.DECIMAAL, Fraction(0), Fraction(100), slot=r"\s*%?\s*$") + r"\s*%?"
    return {**_met_patroon(patroon, teksten.PERCENTAGE, "number"), "minimum": 0, "maximum": 100}


_BOUWERS: dict[Callable[..., Any], Callable[..., Schema]] = {
    w.tekst_van: lambda: dict(TEKST),
    model.gevuld: lambda: dict(GEVULD),
    w.ja_nee: _ja_nee,
    w.lees_ja_deels_nee: lambda: _ja_nee("deels"),
    w.lees_keuze: _keuze,
    w.lees_geheel: _geheel,
    w.lees_getal: _getal,
    w.lees_datum: _datum,
    w.lees_kenmerk: _kenmerk,
    w.lees_pad: _pad,
    w.lees_sha256: _sha256,
    w.lees_cel: _cel,
    w.lees_percentage: _percentage,
}


def van_lezer(lezer: Callable[..., Any]) -> Schema:
    """The schema of the answers that a validator of the model accepts. Raises KeyError for an unknown one."""
    if isinstance(lezer, partial):
        # The unit tells people what they meant; of a number itself it changes nothing.
        return _BOUWERS[lezer.func](**{naam: w_ for naam, w_ in lezer.keywords.items() if naam != "eenheid"})
    return _BOUWERS[lezer]()


def van_norm(naam: str) -> Schema:
    """The schema of the value of a norm.

    Nothing is fine there, or `null`: an editor cannot tell the two apart, only the reader can. An empty text is not.
    """
    if (toegestaan := BEREIKEN.get(naam)) is None:
        return _ja_nee(leeg=False)
    vorm = getallen.ZONDER_REST if toegestaan.geheel else getallen.DECIMAAL
    grenzen = (toegestaan.minimum, toegestaan.maximum)
    return _getal(*grenzen, open_onder=toegestaan.open_onder, vorm=vorm, leeg=False)
