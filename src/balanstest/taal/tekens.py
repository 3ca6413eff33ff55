"""Characters that cannot be seen: shown as □ with their code point. And what stands in where a console lacks one."""

from __future__ import annotations

import re

_REGELEINDE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_NIET_TE_ZIEN = re.compile("[^\n -~]")
"""All that may have to be escaped in JSON."""
_VERBINDERS = frozenset("\u200c\u200d\u00ad")
"""Joiners inside emoji and scripts, and the soft hyphen: invisible, but part of the character or word they stand in."""

VERVANGING = {
    **dict.fromkeys("−–—‑", "-"),
    **dict.fromkeys("‘’′", "'"),
    **dict.fromkeys("„“”″", '"'),
    "×": "x",
    "·": "-",
    "•": "*",
    "…": "...",
    "→": ">",
    "←": "<",
    "↑": "^",
    "↓": "v",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "≈": "~",
    "±": "+-",
    "√": "sqrt",
    "²": "^2",
    "³": "^3",
    "½": "1/2",
    **dict(zip("₀₁₂₊₋κ", "012+-k", strict=True)),
    "φ": "phi",
    "Δ": "delta",
    "€": "EUR",
    "°": "graden",
    "┊": ":",
    "⌈": "[",
    "⌉": "]",
    **dict(zip("áàâäÁÄçéèêëÉÈËíïÍÏóôöÓÖúûüÚÜ", "aaaaAAceeeeEEEiiIIoooOOuuuUU", strict=True)),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
}
"""What a console shows instead of a character that its encoding lacks. Above all no sign of a number may get lost: a
`−` that turns into `?`, as Python does by itself, makes another number of −10,7."""


def vervang(tekst: str) -> str:
    """What stands for characters that an encoding lacks: '?' where nothing else can."""
    return "".join(VERVANGING.get(teken, "?") for teken in tekst)


def zoals_getoond(tekst: str, codering: str) -> str:
    """Text as a console with this encoding shows it: for who must know beforehand how wide that is."""
    try:
        tekst.encode(codering)
    except UnicodeEncodeError:
        return "".join(zoals_getoond(teken, codering) for teken in tekst) if len(tekst) > 1 else vervang(tekst)
    return tekst


def leesbaar(waarde: str, hoogstens: int = 300) -> str:
    """A value for in a message: on one line, without control characters, not endless."""
    tekens = " ".join(waarde.split())
    if not tekens.isprintable():
        tekens = "".join(t if t.isprintable() else f"□(U+{ord(t):04X})" for t in tekens)
    return tekens if len(tekens) <= hoogstens else f"{tekens[:hoogstens]}…"


def in_json(document: str) -> str:
    """A JSON document with escapes for what does not print: the same to a program, and harmless to a terminal.

    In one way only: what stands between the texts of a document is never more than spaces and line ends.
    """
    if document.isascii() and "\x7f" not in document:
        return document
    return _NIET_TE_ZIEN.sub(_escape, document)


def _escape(treffer: re.Match[str]) -> str:
    teken = treffer.group()
    if teken.isprintable():
        return teken
    ruw = teken.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{ruw[plek : plek + 2].hex()}" for plek in range(0, len(ruw), 2))


def aangehaald(naam: str) -> str:
    """A file name as it can be typed after a command."""
    schoon = leesbaar(naam)
    schoon = f"./{schoon}" if schoon.startswith("-") else schoon
    return f'"{schoon}"' if " " in schoon else schoon


def _mag(teken: str) -> bool:
    is_vlag = "\U000e0020" <= teken <= "\U000e007f"  # tags, as in the flag of Scotland
    return teken.isprintable() or teken in "\n\t" or teken in _VERBINDERS or is_vlag


def _is_spatie(teken: str) -> bool:
    """Other spaces than the plain one (no-break, thin), which are shown as that."""
    return teken.isspace() and ord(teken) > 0x9F


def zichtbaar(tekst: str) -> str:
    """Replace what cannot be seen (control characters, direction overrides) by □ with its code point."""
    if tekst.isprintable():  # nearly every text; a space other than U+0020 does not count as printable
        return tekst
    gebroken = _REGELEINDE.sub("\n", tekst)
    # Per kind of character, and not per character: a text may have millions.
    anders = {ord(teken): _zoals_getoond(teken) for teken in set(gebroken) if _is_spatie(teken) or not _mag(teken)}
    return gebroken.translate(anders) if anders else gebroken


def _zoals_getoond(teken: str) -> str:
    return " " if _is_spatie(teken) else f"□(U+{ord(teken):04X})"


def onzichtbaar(tekst: str) -> list[str]:
    """The code points that `zichtbaar` replaces, in the order of the text: `['U+202E', …]`."""
    if tekst.isprintable():
        return []
    gebroken = _REGELEINDE.sub("\n", tekst)
    vreemd = {teken: f"U+{ord(teken):04X}" for teken in set(gebroken) if not _mag(teken) and not _is_spatie(teken)}
    return [vreemd[teken] for teken in gebroken if teken in vreemd] if vreemd else []
