"""Findings about answers that were copied: from the explanation, from the example, or from another answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.woorden import bijna_gelijk, woorden
from balanstest.sjabloon import categorieen
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
_OORDELEN = (
    "klantrelatie.doelgroep",
    "klantrelatie.soortgelijk_toelichting",
    "impact.frequentie.toelichting",
    "afweging.belang",
    "afweging.noodzaak",
    "onderbouwing.belangen_organisatie",
    "onderbouwing.belangen_klant",
    "onderbouwing.verwachting_klant",
    "onderbouwing.ervaring_klant",
    "onderbouwing.conclusie",
    "onderbouwing.afwijking",
    "onderbouwing.fg.advies",
    "onderbouwing.fg.reden_afwijking",
    "onderbouwing.fg.reden_niet_betrokken",
    "onderbouwing.dpia.reden",
)
"""What the organisation has to think through itself."""
VRIJE_TEKST = tuple(sleutel for sleutel in ALLE if sleutel in {*_OORDELEN, *_FEITEN})
"""In the order of the file. Not choices, numbers, dates and names: equal says nothing there."""

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


def over_overgenomen(inhoud: Inhoud) -> Iterator[Bevinding]:
    """Answers that are nearly equal to the explanation or the example of their question, or to each other.

    A fact or a definition may be the example's: a definition is there to be used. The explanation is never an answer.
    """
    gegeven = {sleutel: woorden(str(antwoord(inhoud, sleutel) or "")) for sleutel in VRIJE_TEKST}
    lang_genoeg = {sleutel: tekst for sleutel, tekst in gegeven.items() if len(tekst) >= MINSTE_WOORDEN}
    geleend = set()
    for sleutel, tekst in lang_genoeg.items():
        bron = next((bron for bron, bekend in _bronnen(sleutel) if bijna_gelijk(tekst, list(bekend))), None)
        if bron is not None:
            geleend.add(sleutel)
            yield bevinding("antwoord_uit_uitleg", sleutel, {"bron": bron}, bron=_BRONNEN[bron])
    gemeld = set(geleend)
    for eerste, tweede in combinations(lang_genoeg, 2):
        if tweede in gemeld or frozenset({eerste, tweede}) in _MAG_GELIJK:
            continue
        if bijna_gelijk(lang_genoeg[eerste], lang_genoeg[tweede]):
            gemeld.add(tweede)
            yield bevinding("antwoord_herhaald", tweede, {"eerder": eerste}, eerder=ALLE[eerste].aanduiding)


_BRONNEN = {"vraag": "de vraag zelf", "uitleg": "de uitleg bij de vraag", "voorbeeld": "het voorbeeld bij de vraag"}


@cache
def _bronnen(sleutel: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What `new` shows at a question, in general and per category: the kind of source and its words."""
    vraag = ALLE[sleutel]
    teksten = [("vraag", vraag.vraag), ("uitleg", vraag.hint)]
    teksten += [("uitleg", categorie.hints.get(sleutel, "")) for categorie in categorieen()]
    if sleutel not in _FEITEN:
        teksten.append(("voorbeeld", vraag.voorbeeld))
        teksten += [("voorbeeld", categorie.voorbeelden.get(sleutel, "")) for categorie in categorieen()]
    return tuple((bron, tuple(woorden(tekst))) for bron, tekst in teksten if tekst)
