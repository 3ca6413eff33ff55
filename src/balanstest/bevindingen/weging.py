"""Findings about the weighing itself: one-sided, or without content."""

from __future__ import annotations

from collections.abc import Iterator

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.overgenomen import WEGING
from balanstest.bevindingen.woorden import bijna_gelijk, citaat, woorden
from balanstest.taal.getallen import opsomming
from balanstest.vragen import ALLE
from balanstest.vragenlijst import Inhoud, antwoord

_ORGANISATIE = "onderbouwing.belangen_organisatie"
_ERVARING = "onderbouwing.ervaring_klant"
LANG_GENOEG = 20
"""In words: beside a shorter text on the organisation's interests nothing is out of balance."""
KORT_DEEL = 4
"""The person's side is thin where it has fewer than a quarter of the words of the organisation's."""

_MOET_IETS_ZEGGEN = (
    "klantrelatie.doelgroep",
    "afweging.belang",
    "afweging.noodzaak",
    _ORGANISATIE,
    *WEGING,
    "onderbouwing.conclusie",
)
_LEEG = frozenset(
    {
        "geen", "idem", "zie boven", "zie hierboven", "zie eerder", "zie vorige vraag", "zie onder", "zie 3a", "test",
        "tekst", "zie voorbeeld", "lorem ipsum",
    }
)  # fmt: skip
"""What people write to fill a box, as `woorden` reads it."""


def over_de_weging(inhoud: Inhoud) -> Iterator[Bevinding]:
    """Whether both sides were weighed, in so many words."""
    # Before anyone was called there is no experience to tell of.
    nog_niet = {_ERVARING} if inhoud.afweging.metingen.nog_niet_gebeld else set()
    sleutels = [sleutel for sleutel in _MOET_IETS_ZEGGEN if sleutel not in nog_niet]
    klant = [sleutel for sleutel in WEGING if sleutel not in nog_niet]
    teksten = {sleutel: woorden(str(antwoord(inhoud, sleutel) or "")) for sleutel in (_ORGANISATIE, *klant)}
    organisatie = teksten.pop(_ORGANISATIE)
    zelfde = [sleutel for sleutel, tekst in teksten.items() if organisatie and bijna_gelijk(tekst, organisatie)]
    for sleutel in zelfde:
        yield bevinding("weging_zelfde_tekst", sleutel, {"organisatie": _ORGANISATIE}, vraag=ALLE[sleutel].kop)
    dun = {
        sleutel: len(tekst)
        for sleutel, tekst in teksten.items()
        if tekst
        and not _is_leeg(tekst)
        and len(organisatie) >= LANG_GENOEG
        and KORT_DEEL * len(tekst) < len(organisatie)
    }
    if dun:
        gegevens: dict[str, object] = {"woorden_organisatie": len(organisatie), "woorden": dun}
        vragen = opsomming([f"{ALLE[sleutel].kop.lower()} ({aantal})" for sleutel, aantal in dun.items()])
        yield bevinding("weging_eenzijdig", next(iter(dun)), gegevens, organisatie=len(organisatie), vragen=vragen)
    for sleutel in sleutels:
        gegeven = antwoord(inhoud, sleutel)
        if gegeven is not None and _is_leeg(woorden(gegeven)):
            yield bevinding("antwoord_zegt_niets", sleutel, {"antwoord": gegeven}, antwoord=citaat(gegeven))


def _is_leeg(tekst: list[str]) -> bool:
    """One of the answers that only fill a box. What says nothing at all (`n.v.t.`, a dash) is no answer."""
    return " ".join(tekst) in _LEEG
