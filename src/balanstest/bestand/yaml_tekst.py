"""Writes answers as YAML that our reader, and any other, reads back as the same texts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_BREEDTE = 100
_LANGSTE_RIJ = 300
"""A row of more characters than this would be read on no screen: its keys get lines of their own."""
_KORT = 80
"""A text of more characters than this, with what stands before it, is folded over lines."""
_GEWOON = re.compile(r"[^\W_][\w .,()/-]*")
_ANDERS = re.compile(r"[\d.,_:-]+|null|true|false|yes|no|on|off|\d+e\d+", re.IGNORECASE)
"""What another reader might take for a number, a time, or yes or no, where a text was meant."""
_KAAL = re.compile(r"-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d|[0-9a-f]{64}", re.ASCII)
"""What is written without quotes all the same: a number, a date, a fingerprint."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def als_gelezen(waarde: object) -> object:
    """As our reader gives it back: every scalar is text."""
    if isinstance(waarde, Mapping):
        return {str(naam): als_gelezen(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, Sequence) and not isinstance(waarde, str):
        return [als_gelezen(deel) for deel in waarde]
    return None if waarde is None else _tekst(waarde)


def _tekst(waarde: object) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde)


def veld(sleutel: str, waarde: object, inspringing: str) -> list[str]:
    """One key with its value, as lines of YAML; None gives a key without a value."""
    eerste, *rest = achter(waarde, inspringing)
    return [f"{inspringing}{in_lijn(sleutel)}:{eerste}", *rest]


def rij(waarde: object, inspringing: str) -> list[str]:
    """One row of a list, as lines of YAML; a block or a list stands on one, unless it is a block that is very long."""
    if isinstance(waarde, Mapping) or (isinstance(waarde, Sequence) and not isinstance(waarde, str)):
        regel = f"{inspringing}- {in_lijn(waarde)}"
        if len(regel) <= _LANGSTE_RIJ or not isinstance(waarde, Mapping):
            return [regel]
        regels = [regel for naam, deel in waarde.items() for regel in veld(str(naam), deel, f"{inspringing}  ")]
        return [f"{inspringing}- {regels[0].lstrip(' ')}", *regels[1:]]
    eerste, *rest = achter(waarde, inspringing)
    return [f"{inspringing}-{eerste}", *rest]


def achter(waarde: object, inspringing: str) -> list[str]:
    """What stands behind the colon of a key at `inspringing`: the rest of its line, and the lines that follow."""
    if isinstance(waarde, Mapping) and waarde:
        return ["", *(regel for naam, deel in waarde.items() for regel in veld(str(naam), deel, f"{inspringing}  "))]
    if isinstance(waarde, Sequence) and not isinstance(waarde, str) and waarde:
        return ["", *(regel for deel in waarde for regel in rij(deel, f"{inspringing}  "))]
    if not isinstance(waarde, str):
        return [f" {in_lijn(waarde)}".rstrip()]
    if "\n" in waarde and _letterlijk(waarde):
        return [" |-", *(f"{inspringing}  {regel}".rstrip() for regel in waarde.split("\n"))]
    if len(waarde) + len(inspringing) < _KORT or not _vouwbaar(waarde):
        return [f" {in_lijn(waarde)}"]
    return [" >-", *_gevouwen(waarde, f"{inspringing}  ")]


def _gevouwen(tekst: str, inspringing: str) -> list[str]:
    """Lines as wide as fit, with a word that is wider on a line of its own."""
    regels: list[str] = []
    regel = ""
    for woord in tekst.split(" "):
        if regel and len(inspringing) + len(regel) + 1 + len(woord) > _BREEDTE:
            regels.append(f"{inspringing}{regel}")
            regel = woord
        else:
            regel = f"{regel} {woord}" if regel else woord
    return [*regels, f"{inspringing}{regel}"]


def _vouwbaar(tekst: str) -> bool:
    """Whether folding gives the same text back: one space between words, nothing that is no text."""
    return " ".join(tekst.split()) == tekst and tekst.isprintable()


def _letterlijk(tekst: str) -> bool:
    """Whether a literal block gives the same text back: no space round it or round a line, nothing that is no text."""
    return tekst == tekst.strip() and all(
        regel == regel.strip() and (regel.isprintable() or not regel) for regel in tekst.split("\n")
    )


def in_lijn(waarde: object, *, leeg: str = "") -> str:
    """A value within a line, also between braces; quoted where YAML or a reader would take it for something else.

    `leeg` is what stands for no value: in a list between brackets it must be written out.
    """
    if isinstance(waarde, Mapping):
        return f"{{{', '.join(f'{in_lijn(str(naam))}: {in_lijn(deel)}' for naam, deel in waarde.items())}}}"
    if isinstance(waarde, Sequence) and not isinstance(waarde, str):
        return f"[{', '.join(in_lijn(deel, leeg='null') for deel in waarde)}]"
    if waarde is None:
        return leeg
    tekst = _tekst(waarde)
    gewoon = _GEWOON.fullmatch(tekst) and "," not in tekst and tekst[-1] != " "
    if _KAAL.fullmatch(tekst) or (gewoon and not _ANDERS.fullmatch(tekst)):
        return tekst
    return f'"{"".join(_ESCAPES.get(teken) or _leesbaar(teken) for teken in tekst)}"'


def _leesbaar(teken: str) -> str:
    return teken if teken.isprintable() else f"\\U{ord(teken):08x}"
