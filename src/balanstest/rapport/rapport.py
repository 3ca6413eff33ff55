"""One report: what every format of it says, worked out once."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from balanstest.beoordeling import Beoordeling
from balanstest.rapport.feiten import feiten
from balanstest.rapport.grafieken import Grafiek, grafieken
from balanstest.rapport.resultaat import als_document
from balanstest.rapport.vormgeving import STANDAARD, Vormgeving


class Rapport:
    """An assessment and its looks; the facts, the charts and the result are made when a format first asks."""

    def __init__(self, beoordeling: Beoordeling, vorm: Vormgeving = STANDAARD) -> None:
        self.beoordeling = beoordeling
        self.vorm = vorm

    @cached_property
    def feiten(self) -> dict[str, Any]:
        """The facts for the templates; a format adds its own to a copy."""
        return feiten(self.beoordeling, self.vorm.huisstijl.naam)

    @cached_property
    def grafieken(self) -> list[Grafiek]:
        """The charts. Raises OmgevingError where an own template fails."""
        return grafieken(self.beoordeling, self.feiten["tabel"], self.vorm.templates)

    @cached_property
    def resultaat(self) -> bytes:
        """The result as a JSON document in UTF-8."""
        return als_document(self.beoordeling).encode()
