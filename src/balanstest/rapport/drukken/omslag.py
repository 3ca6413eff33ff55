"""What stands around the text of a report in every format that has pages or a window: names, a date, and the looks."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Omslag(NamedTuple):
    """The title and the other names of a report; `logo_naam` is empty where there is no logo, and
    `besluitmerk`, by which the result that was decided is known again, for a concept.

    `datum` is that of the document: of the decision or of the figures, never the clock's. `naam` is that of the sender.
    """

    titel: str
    onderwerp: str
    uitkomst: str
    naam: str
    organisatie: str
    kenmerk: str
    versie: str
    status: str
    datum: date
    kleur: str
    logo: bytes = b""
    logo_naam: str = ""
    besluitmerk: str = ""
