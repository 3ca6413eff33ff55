"""The names of the columns: those of the contract, and what people write for them."""

from __future__ import annotations

import re
from collections.abc import Iterable

MAAND, KWARTAAL, PERIODE = "maand", "kwartaal", "periode"
IN_EEN_KOLOM = (MAAND, KWARTAAL, PERIODE)
"""The columns that say by themselves which months a row is about."""
SOORTEN = ("conversies", "verzet", "klachten")
AANTALLEN = ("gesprekken", *SOORTEN)
PERCENTAGES = tuple(f"{naam}_pct" for naam in SOORTEN)
NAMEN = ("van", "tot", *AANTALLEN, *PERCENTAGES, MAAND, KWARTAAL)
"""What a message names."""
MAANDEN_PER_RIJ = {MAAND: 1, KWARTAAL: 3}
MINSTE_NAMEN = 2
_KAAL = re.compile(r"[\s_.()\[\]-]+")
_NA_MOMENT = re.compile(r"\s+(na|sinds|vanaf)\s.*", re.DOTALL)
"""In 'kwartaal na laatste gift': from which moment the months count."""
_SOORTNAAM = re.compile("gesprek|conver|verzet|klacht")

_SCHRIJFWIJZEN = {
    "van": ("vanaf", "vanmaand", "vanafmaand", "maandvan", "maandvanaf"),
    "tot": ("totmaand", "maandtot"),
    MAAND: ("maandnr", "maandnummer"),
    KWARTAAL: ("kwartaalnr", "kwartaalnummer"),
    PERIODE: ("maanden", "perioden", "periodes"),
    "gesprekken": ("gesprek",),
    "conversies": ("conversie",),
    "klachten": ("klacht",),
}


def _vergelijkbaar(tekst: str) -> str:
    """How a heading is compared: without case, spaces, underscores and brackets; `%` is `pct`."""
    return _KAAL.sub("", tekst.casefold()).replace("%", "pct")


def _alle() -> dict[str, str]:
    bekend = {_vergelijkbaar(naam): naam for naam in (*NAMEN, PERIODE)}
    for naam, vormen in _SCHRIJFWIJZEN.items():
        bekend |= dict.fromkeys(vormen, naam)
    for naam in AANTALLEN:
        for vorm in (naam, *_SCHRIJFWIJZEN.get(naam, ())):
            bekend[f"aantal{vorm}"] = naam
            if naam in SOORTEN:
                deel = ("{}pct", "pct{}", "{}inpct", "{}percentage", "percentage{}", "{}spercentage")
                bekend |= {wijze.format(vorm): f"{naam}_pct" for wijze in deel}
    return bekend


_BEKEND = _alle()
_MAANDNAMEN = ("van", "tot", *IN_EEN_KOLOM)


def herken(kop: str) -> str | None:
    """The column that a heading names, None where it names none."""
    if (naam := _BEKEND.get(_vergelijkbaar(kop))) is not None:
        return naam
    naam = _BEKEND.get(_vergelijkbaar(_NA_MOMENT.sub("", kop.casefold())))
    return naam if naam in _MAANDNAMEN else None


def is_letterlijk(kop: str, naam: str) -> bool:
    """Whether a heading is the name itself, but for case, spaces and brackets."""
    return _vergelijkbaar(kop) == _vergelijkbaar(naam)


def gaat_over_een_telling(kop: str) -> bool:
    """Whether a heading has a word for one of the counts in it: such a column must not be passed over in silence."""
    return _SOORTNAAM.search(kop.casefold()) is not None


def bekende_namen(cellen: Iterable[str]) -> int:
    """How many different columns the cells of a row name."""
    return len({naam for cel in cellen if (naam := herken(cel)) is not None})
