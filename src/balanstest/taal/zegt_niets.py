"""Texts that stand where an answer belongs and say nothing: `-`, `n.v.t.`, `TODO`, `nader te bepalen`."""

from __future__ import annotations

import re

_WOORDEN = frozenset(
    (
        *("todo", "to do", "tbd", "tba", "tbc", "fixme", "pm", "ntb", "leeg", "na"),
        *("nvt", "niet van toepassing"),
        *("invullen", "invoeren", "aanvullen", "uitzoeken", "nagaan", "navragen", "vul in", "vul aan", "zoek uit"),
        *("volgt", "komt nog", "nog doen", "nog onbekend", "nog niet bekend"),
        *("nog niet ingevuld", "niet ingevuld", "nog open", "nog leeg", "placeholder"),
    )
)
_DOEN = r"(?:doen|bepalen|beantwoorden|invullen|aanvullen|uitzoeken|nagaan|navragen)"
_UITSTEL = re.compile(
    rf"(?:(?:nader|nog|later|hier|zelf) )+{_DOEN}"
    r"|(?:(?:nog|nader|later|hier) )*(?:(?:in|aan) te vullen|te (?:bepalen|beantwoorden|doen)|uit te zoeken|na te gaan)"
    r"|(?:wordt |is )?(?:nog |later |nader |verder )+(?:ingevuld|aangevuld|uitgezocht|bepaald|beantwoord|toegevoegd)"
    r"|volgt (?:nog|later|spoedig|zsm)|(?:komt|volgt) (?:nog )?later"
)
_MERK = re.compile(r"(?:todo|tbd|fixme|invullen)\s*:")
"""Before a note to oneself: 'TODO: navragen bij Jan'."""
_TEKENS = re.compile(r"[\W_]+")
_LOSSE_LETTERS = re.compile(r"\b(\w) (?=\w\b)")
_NVT = frozenset({"nvt", "niet van toepassing", "na"})
_LANGSTE = 80
"""In characters: whoever writes more, says something. A note to oneself may be longer."""


def _kern(tekst: str) -> str:
    """The words alone, in small letters: 'n.v.t.' and 'N/V/T' are 'nvt', '[TODO]' is 'todo'."""
    return _LOSSE_LETTERS.sub(r"\1", _TEKENS.sub(" ", tekst.casefold()).strip())


def zegt_niets(tekst: str) -> bool:
    """Whether a whole answer says nothing, whatever its case and the signs round it.

    'nee', 'geen' and 'onbekend' do say something.
    """
    if _MERK.match(tekst.lstrip(" [(<*").casefold()):
        return True
    if len(tekst) > _LANGSTE:
        return False
    kern = _kern(tekst)
    if not kern:
        return " ".join(tekst.split()).isprintable()  # what nobody can see may be anything; the report shows it
    return not kern.strip("x ") or kern in _WOORDEN or _UITSTEL.fullmatch(kern) is not None


def niet_van_toepassing(tekst: str) -> bool:
    """Whether a whole answer only says that the question does not apply: some questions have a form for that."""
    return _kern(tekst) in _NVT
