"""One report: what every format of it says, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment

from balanstest.beoordeling import Beoordeling
from balanstest.rapport.drukken.boom import Rapportblok
from balanstest.rapport.drukken.markdown import Opgemaakt, alineas, inhoudsopgave, letterlijk
from balanstest.rapport.drukken.omslag import Omslag
from balanstest.rapport.feiten import feiten
from balanstest.rapport.grafieken import Grafiek, grafieken
from balanstest.rapport.meegeleverd import Meelevering, meegeleverd
from balanstest.rapport.resultaat import als_document, resultaat
from balanstest.rapport.templating import hoofdletter, omgeving, render
from balanstest.rapport.vergelijkbaar import besluitmerk
from balanstest.rapport.vormgeving import STANDAARD, Vormgeving
from balanstest.texts.rapport import rapport as teksten

SJABLOON = "rapport/rapport.md.j2"
ZONDER_DATUM = date(2000, 1, 1)
"""The date of a report whose questionnaire has none: fixed, so that the bytes do not depend on the clock."""


_FILTERS: dict[str, Callable[..., Any]] = {
    "alineas": alineas,
    "opmaak": Opgemaakt,
    "hoofdletter": hoofdletter,
    "inhoudsopgave": inhoudsopgave,
}


@cache
def _omgeving(eigen: Path | None) -> Environment:
    return omgeving(letterlijk, _FILTERS, eigen)


class Rapport:
    """An assessment and its looks; the facts, the charts and the result are made when a format first asks."""

    def __init__(self, beoordeling: Beoordeling, vorm: Vormgeving = STANDAARD) -> None:
        self.beoordeling = beoordeling
        self.vorm = vorm
        self._markdown: dict[str, str] = {}
        self._bomen: dict[str, tuple[Rapportblok, ...]] = {}

    @cached_property
    def feiten(self) -> dict[str, Any]:
        """The facts for the templates."""
        return feiten(self.beoordeling, self.vorm.huisstijl.naam)

    @cached_property
    def grafieken(self) -> list[Grafiek]:
        """The charts. Raises OmgevingError where an own template fails."""
        return grafieken(self.beoordeling, self.feiten["tabel"], self.vorm.templates)

    @cached_property
    def gegevens(self) -> dict[str, Any]:
        """The result as plain data."""
        return resultaat(self.beoordeling)

    @cached_property
    def resultaat(self) -> bytes:
        """The result as a JSON document in UTF-8."""
        return als_document(self.gegevens).encode()

    @cached_property
    def meegeleverd(self) -> Meelevering:
        """The files that the PDF carries, and those that it does not."""
        return meegeleverd(self.beoordeling, self.resultaat, self.vorm)

    @cached_property
    def omslag(self) -> Omslag:
        """What stands around the text."""
        gegevens, huisstijl, dossier = self.feiten, self.vorm.huisstijl, self.beoordeling.inhoud.dossier
        besluit = next(reversed(dossier.besluitdagen), None) if self.beoordeling.inhoud.vastgesteld else None
        return Omslag(
            titel=teksten.TITEL.format(onderwerp=gegevens["productcategorie"]),
            onderwerp=gegevens["productcategorie"],
            uitkomst=gegevens["uitkomst"].kop,
            naam=gegevens["afzender"],
            organisatie=gegevens["organisatie"],
            kenmerk=gegevens["kenmerk"],
            versie=str(gegevens["versie"]),
            status=gegevens["status"],
            datum=besluit or dossier.peildatum or ZONDER_DATUM,
            kleur=huisstijl.kleur,
            logo=huisstijl.logo or b"",
            logo_naam=huisstijl.logo_naam,
            besluitmerk=besluitmerk(self.gegevens),
        )

    def platen(self, stam: str) -> dict[str, Grafiek]:
        """The charts by the name of their file beside the Markdown."""
        return {f"{stam}-{grafiek.naam}.svg": grafiek for grafiek in self.grafieken}

    def markdown(self, stam: str) -> str:
        """The report in Markdown: the words and the order of every format. Raises OmgevingError where a template fails.

        `stam` is what the names of the charts begin with.
        """
        if stam not in self._markdown:
            gegevens = self.feiten | {"platen": list(self.platen(stam).items()), "meegeleverd": self.meegeleverd}
            self._markdown[stam] = render(_omgeving(self.vorm.templates), SJABLOON, gegevens)
        return self._markdown[stam]

    def boom(self, stam: str) -> tuple[Rapportblok, ...]:
        """The same as a tree, to be printed. Raises OmgevingError as `markdown` does, and for what has no form."""
        if stam not in self._bomen:
            from balanstest.rapport.drukken.ontleden import ontleed  # only where another format than Markdown is asked

            self._bomen[stam] = ontleed(self.markdown(stam))
        return self._bomen[stam]
