"""Which form the dates of a column have, and the SQL that reads that form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from balanstest.texts.logboek import DATUMDELEN

ISO = "%Y-%m-%d"
VROEGST = date(1970, 1, 2)
"""The day after the one that systems write where they know no date; spreadsheets write 1 January 1900."""
_VORMEN = (ISO, "%Y/%m/%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y", "%d/%m/%y", "%Y%m%d", "%m/%d/%Y")
"""In order of preference: what can be read both ways is read as a Dutch date, day first."""

_TIJDEN = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", "T%H:%M:%S", "T%H:%M:%SZ")
_DEEL = re.compile(r"[ T]")


class Datumvorm(NamedTuple):
    """One form of a date, with or without a time after it (which does not count)."""

    vorm: str
    met_tijd: bool = False

    @property
    def naam(self) -> str:
        """How a user knows the form: dd-mm-jjjj."""
        naam = self.vorm
        for code, tekst in DATUMDELEN.items():
            naam = naam.replace(code, tekst)
        return naam

    def sql(self, kolom: str) -> str:
        """The DuckDB expression for the date in a column of text; NULL where there is none."""
        if self.vorm in (ISO, "%Y/%m/%d"):
            return f"TRY_CAST({kolom} AS DATE)"
        vormen = [self.vorm + tijd for tijd in _TIJDEN] if self.met_tijd else [self.vorm]
        lijst = ", ".join(f"'{vorm}'" for vorm in vormen)
        return f"CAST(TRY_STRPTIME({kolom}, [{lijst}]) AS DATE)"

    def past(self, waarde: str) -> bool:
        """Whether a value has this form."""
        return self.dag(waarde) is not None

    def dag(self, waarde: str) -> date | None:
        """The day that a value in this form says."""
        try:
            return datetime.strptime(_DEEL.split(waarde.strip(), maxsplit=1)[0], self.vorm).date()  # noqa: DTZ007
        except ValueError:
            return None


def kies(waarden: Sequence[str]) -> Datumvorm:
    """The form that most of these values have; ISO where there is nothing to go by."""
    gevuld = [waarde.strip() for waarde in waarden if waarde.strip()]
    tellingen = {vorm: sum(map(Datumvorm(vorm).past, gevuld)) for vorm in _VORMEN}
    beste = max(_VORMEN, key=lambda vorm: tellingen[vorm])
    return Datumvorm(beste, any(_DEEL.search(waarde) for waarde in gevuld))
