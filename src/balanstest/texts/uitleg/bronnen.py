"""Where an explanation comes from: the pages that stand in every report, so that a reader can turn to them."""

from __future__ import annotations

METHODE = (
    "Volgorde",
    "Schommeling",
    "Grenzen op een aantal",
    "Venster",
    "Vertrekkers",
    "Onzekerheid",
    "Balans",
    "Kuil",
    "Te veel gesprekken per conversie",
    "Eigen normen",
    "De eerste maand",
    "Grenzen",
    "Geen periode voldoet",
)
"""The numbered points of the annex on the method, by their titles; a test holds the templates of the report to them."""


def methode(*punten: str) -> str:
    """One or two points with these titles, as a source. Raises ValueError for a title that is not on the page."""
    nummers = " en ".join(str(METHODE.index(punt) + 1) for punt in punten)
    return f"de bijlage over de methode in elk rapport, punt {nummers}"


def bladzijde(kop: str) -> str:
    """The page under this heading, as a source."""
    return f"de bladzijde '{kop}' in elk rapport"
