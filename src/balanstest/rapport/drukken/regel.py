"""What stands within a line of a report's Markdown: runs of text, and pictures."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from balanstest.rapport.drukken.boom import Plaatblok, Stuk, Stukken

KORT = 200
"""Longer texts are of one report alone: not worth remembering."""
_GEWOON = re.compile(r"[^\\`*_\[\]<>&!\n]*")
"""A text in which Markdown sees nothing."""
_ONTSNAPBAAR = frozenset("\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-")


class GeenVormError(Exception):
    """What a report has no form for, and the line on which it stands, counted from 0; None as long as it is unknown."""

    def __init__(self, tekst: str, regel: int | None = None) -> None:
        super().__init__(tekst)
        self.tekst, self.regel = tekst, regel


def _ontsnap(state: StateInline, stil: bool) -> bool:
    """A backslash with its character, straight into the text: as a token each, a long text would take its size a
    hundred times over in memory.
    """
    teken = state.src[state.pos + 1 : state.pos + 2]
    if state.src[state.pos] != "\\" or teken not in _ONTSNAPBAAR or not teken:
        return False
    if not stil:
        state.pending += teken
    state.pos += 2
    return True


@cache
def lezer() -> MarkdownIt:
    """The reader of blocks; what stands in a line is left to `lees_regel`, which remembers."""
    nieuw = MarkdownIt("commonmark").enable("table")
    nieuw.inline.ruler.at("escape", _ontsnap)
    nieuw.core.ruler.disable(["inline", "text_join"])
    return nieuw


def lees_regel(tekst: str) -> Stukken:
    """The runs of a text. Raises GeenVormError for what a report has no form for."""
    if _GEWOON.fullmatch(tekst):
        return (Stuk(tekst),) if tekst else ()
    return (_stukken if len(tekst) <= KORT else _stukken.__wrapped__)(tekst)


def _in_regel(tekst: str) -> list[Token]:
    """The tokens within a line."""
    tokens: list[Token] = []
    lezer().inline.parse(tekst, lezer(), {}, tokens)
    return tokens


@lru_cache(maxsize=4096)
def _stukken(tekst: str) -> Stukken:
    gevonden: list[Stuk] = []
    vet = schuin = 0
    link = ""
    for kind in _in_regel(tekst):
        match kind.type:
            case "text" | "text_special" | "code_inline":
                if kind.content:
                    gevonden.append(Stuk(kind.content, vet > 0, schuin > 0, kind.type == "code_inline", link))
            case "softbreak":
                gevonden.append(Stuk(" ", vet > 0, schuin > 0, link=link))
            case "hardbreak":
                gevonden.append(Stuk("\n"))
            case "strong_open" | "strong_close":
                vet += kind.nesting
            case "em_open" | "em_close":
                schuin += kind.nesting
            case "link_open":
                link = str(kind.attrs.get("href", ""))
            case "link_close":
                link = ""
            case _:
                raise GeenVormError(kind.content or kind.markup)
    return tuple(gevonden)


def platen(tekst: str) -> tuple[Plaatblok, ...]:
    """The pictures of a paragraph that holds nothing else; none where it does."""
    kinderen = [kind for kind in _in_regel(tekst) if kind.type != "softbreak"]
    if any(kind.type != "image" for kind in kinderen):
        return ()
    return tuple(
        Plaatblok(
            str(kind.attrs["src"]),
            "".join(deel.content for deel in kind.children or []),
            str(kind.attrs.get("title", "")),
        )
        for kind in kinderen
    )
