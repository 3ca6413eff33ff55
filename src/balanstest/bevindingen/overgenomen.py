"""Findings about answers that were copied: from the explanation, from the example, or from another answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, combinations
from pathlib import Path

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.woorden import BIJNA_GELIJK, bijna_gelijk, woorden
from balanstest.sjabloon import Categorie, ingebouwd, lees_categorie
from balanstest.texts.bevindingen.delen import OVERGENOMEN_UIT
from balanstest.vragen import ALLE
from balanstest.vragenlijst import Inhoud, antwoord

_FEITEN = (
    "klantrelatie.betalingsverplichting",
    "klantrelatie.afgenomen",
    "klantrelatie.aanbod",
    "afweging.metingen.bron",
    *(f"afweging.metingen.definities.{naam}" for naam in ("gesprek", "conversie", "verzet", "klacht")),
)
"""Facts and definitions: what the example says may simply be so."""
VRIJE_TEKST = tuple(vraag.sleutel for vraag in ALLE.values() if vraag.vorm.soort is Antwoordsoort.ALINEA)
"""In the order of the file. Not choices, numbers, dates and names: equal says nothing there. What is no fact in it,
the organisation has to think through itself."""

WEGING = ("onderbouwing.belangen_klant", "onderbouwing.verwachting_klant", "onderbouwing.ervaring_klant")
"""The person's side of the weighing; copied from the organisation's side it is a finding of its own (`weging`)."""
_MAG_GELIJK = frozenset(
    {
        frozenset({"klantrelatie.afgenomen", "klantrelatie.aanbod"}),  # a renewal is the same product
        frozenset({"onderbouwing.fg.reden_niet_betrokken", "onderbouwing.dpia.reden"}),
        *(frozenset({"onderbouwing.belangen_organisatie", sleutel}) for sleutel in WEGING),
    }
)
MINSTE_WOORDEN = 6
"""Shorter answers may well be equal by chance: 'Een jaarabonnement op ons blad.'"""


def over_overgenomen(inhoud: Inhoud, eigen: Sequence[Categorie] = ()) -> Iterator[Bevinding]:
    """Answers that are nearly equal to the explanation or the example of their question, or to each other.

    A fact or a definition may be the example's: a definition is there to be used. The explanation is never an answer.
    `eigen` are the categories of the organisation itself.
    """
    gegeven = {sleutel: woorden(str(antwoord(inhoud, sleutel) or "")) for sleutel in VRIJE_TEKST}
    lang_genoeg = {sleutel: tekst for sleutel, tekst in gegeven.items() if len(tekst) >= MINSTE_WOORDEN}
    geleend = set()
    for sleutel, tekst in lang_genoeg.items():
        bronnen = chain(_bronnen(sleutel, tekst), _uit_categorieen(sleutel, eigen))
        bron = next((bron for bron, bekend in bronnen if bijna_gelijk(tekst, bekend)), None)
        if bron is not None:
            geleend.add(sleutel)
            yield bevinding("antwoord_uit_uitleg", sleutel, {"bron": bron}, bron=OVERGENOMEN_UIT[bron])
    gemeld = set(geleend)
    for eerste, tweede in combinations(lang_genoeg, 2):
        if tweede in gemeld or frozenset({eerste, tweede}) in _MAG_GELIJK:
            continue
        if bijna_gelijk(lang_genoeg[eerste], lang_genoeg[tweede]):
            gemeld.add(tweede)
            yield bevinding("antwoord_herhaald", tweede, {"eerder": eerste}, eerder=ALLE[eerste].aanduiding)


def _bronnen(sleutel: str, tekst: list[str]) -> Iterator[tuple[str, list[str]]]:
    """What `new` shows at a question, in general and per category: the kind of source and its words.

    Of the categories only those that `tekst` can come from: reading all their files would cost more than comparing.
    """
    vraag = ALLE[sleutel]
    yield "vraag", woorden(vraag.vraag)
    yield "uitleg", woorden(vraag.hint)
    if sleutel not in _FEITEN:
        yield "voorbeeld", woorden(vraag.voorbeeld)
    for pad in ingebouwd():
        # Nearly equal texts of a and b words share at least BIJNA_GELIJK * (a + b) / 2, and no more than b.
        bekend, aantal = _woorden_bij(pad, sleutel)
        minstens = BIJNA_GELIJK * len(tekst)
        if (2 - BIJNA_GELIJK) * aantal < minstens:
            continue  # much longer than anything that stands there
        if (2 - BIJNA_GELIJK) * sum(woord in bekend for woord in tekst) < minstens:
            continue
        yield from _uit_categorieen(sleutel, [lees_categorie(pad)])


def _uit_categorieen(sleutel: str, categorieen: Iterable[Categorie]) -> Iterator[tuple[str, list[str]]]:
    for categorie in categorieen:
        yield "uitleg", woorden(categorie.hints.get(sleutel, ""))
        if sleutel not in _FEITEN:
            yield "voorbeeld", woorden(categorie.voorbeelden.get(sleutel, ""))


_SLEUTEL = re.compile(r"\n +([a-z_]+(?:\.[a-z_]+)+):")


@cache
def _stukken(pad: Path) -> dict[str, str]:
    """What stands behind each question's key in a category's file, hint and example together, without parsing it."""
    delen = _SLEUTEL.split(pad.read_text(encoding="utf-8"))
    stukken: dict[str, str] = {}
    for sleutel, tekst in zip(delen[1::2], delen[2::2], strict=True):
        stukken[sleutel] = f"{stukken.get(sleutel, '')} {tekst}"
    return stukken


@cache
def _woorden_bij(pad: Path, sleutel: str) -> tuple[frozenset[str], int]:
    """The words that a category has at a question, and how many: those of its hint and its example are among them."""
    gevonden = woorden(_stukken(pad).get(sleutel, ""))
    return frozenset(gevonden), len(gevonden)
