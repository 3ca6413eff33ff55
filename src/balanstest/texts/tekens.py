"""Characters that cannot be seen: shown as □ with their code point, in every format."""

from __future__ import annotations

import re

_REGELEINDE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_VERBINDERS = frozenset("\u200c\u200d\u00ad")
"""Joiners inside emoji and scripts, and the soft hyphen: invisible, but part of the character or word they stand in."""


def leesbaar(waarde: str, hoogstens: int = 300) -> str:
    """A value for in a message: on one line, without control characters, not endless."""
    tekens = " ".join(waarde.split())
    if not tekens.isprintable():
        tekens = "".join(t if t.isprintable() else f"□(U+{ord(t):04X})" for t in tekens)
    return tekens if len(tekens) <= hoogstens else f"{tekens[:hoogstens]}…"


def _mag(teken: str) -> bool:
    is_vlag = "\U000e0020" <= teken <= "\U000e007f"  # tags, as in the flag of Scotland
    return teken.isprintable() or teken in "\n\t" or teken in _VERBINDERS or is_vlag


def _recht(tekst: str) -> str:
    """Line breaks as one kind; other spaces than the plain one (no-break, thin) are spaces too."""
    gebroken = _REGELEINDE.sub("\n", tekst)
    return "".join(" " if teken.isspace() and ord(teken) > 0x9F else teken for teken in gebroken)


def zichtbaar(tekst: str) -> str:
    """Replace what cannot be seen (control characters, direction overrides) by □ with its code point."""
    if tekst.isprintable():  # nearly every text; a space other than U+0020 does not count as printable
        return tekst
    return "".join(teken if _mag(teken) else f"□(U+{ord(teken):04X})" for teken in _recht(tekst))


def onzichtbaar(tekst: str) -> list[str]:
    """The code points that `zichtbaar` replaces, in the order of the text: `['U+202E', …]`."""
    if tekst.isprintable():
        return []
    return [f"U+{ord(teken):04X}" for teken in _recht(tekst) if not _mag(teken)]
