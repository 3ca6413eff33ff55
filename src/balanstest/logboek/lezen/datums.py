"""Which form the dates of a column have, and the SQL that reads that form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from balanstest.texts.logboek import DATUMDELEN

ISO = "%Y-%m-%d"
VROEGST = date(1970, 1, 2)
"""The day after the one that systems write where they know no date; spreadsheets write 1 January 1900."""
_DAG_EERST, _MAAND_EERST = "%d/%m/%Y", "%m/%d/%Y"
_VORMEN = (ISO, "%Y/%m/%d", "%d-%m-%Y", _DAG_EERST, "%d.%m.%Y", "%d-%m-%y", "%d/%m/%y", "%Y%m%d", _MAAND_EERST)
"""In order of preference: what can be read both ways is read as a Dutch date, day first."""

TIJDZONE = "Europe/Amsterdam"
"""A moment with a time zone is turned into the day it was in the Netherlands, wherever that is done."""
_TIJDEN = (" %H:%M", " %H:%M:%S", " %H:%M:%S.%f", "T%H:%M:%S")
_DEEL = re.compile(r"[ T]")
_ZONE = r":\d.*(Z|UTC|GMT|[+-]\d\d(:?\d\d)?)\s*$"
"""A time with a zone behind it: 2024-01-31T23:00:00Z, or with +0100."""
_MET_ZONE = re.compile(_ZONE)
_LANGSTE_ZONDER = 19
"""2024-01-31 23:00:00 has no zone, and so has nothing that is no longer: that is not looked into, for speed."""


class Datumvorm(NamedTuple):
    """One form of a date, with or without a time after it (which does not count)."""

    vorm: str
    met_tijd: bool = False
    met_zone: bool = False
    """Whether a time zone stands behind a time."""
    geen: bool = False
    """Whether most values of the column are no dates: it is another column, and nobody may show what is in it."""

    @property
    def naam(self) -> str:
        """How a user knows the form: dd-mm-jjjj."""
        naam = self.vorm
        for code, tekst in DATUMDELEN.items():
            naam = naam.replace(code, tekst)
        return naam

    def sql(self, kolom: str) -> str:
        """The DuckDB expression for the date in a column of text; NULL where there is none."""
        # DuckDB knows no Z behind a form, and no space before a zone.
        netjes = f"REGEXP_REPLACE(TRIM({kolom}), '\\s*(Z|UTC|GMT)$', '+00')"
        netjes = f"REGEXP_REPLACE({netjes}, '\\s+([+-][0-9:]+)$', '\\1')"
        if self.vorm in (ISO, "%Y/%m/%d"):
            zonder = f"NOT REGEXP_MATCHES({kolom}, '{_ZONE}')"
            if not self.met_zone:  # but a later row may have one
                zonder = f"STRLEN({kolom}) <= {_LANGSTE_ZONDER} OR {zonder}"
            moment = f"CAST(TRY_CAST({netjes} AS TIMESTAMPTZ) AS DATE)"
            return f"CASE WHEN {zonder} THEN TRY_CAST({kolom} AS DATE) ELSE {moment} END"
        vormen = [self.vorm, *(self.vorm + tijd for tijd in _TIJDEN)] if self.met_tijd else [self.vorm]
        if self.met_zone:
            vormen += [f"{self.vorm}{tijd}%z" for tijd in _TIJDEN]
        lijst = ", ".join(f"'{vorm}'" for vorm in vormen)
        return f"CAST(TRY_STRPTIME({netjes if self.met_zone else kolom}, [{lijst}]) AS DATE)"

    def past(self, waarde: str) -> bool:
        """Whether a value has this form."""
        return self.dag(waarde) is not None

    def dag(self, waarde: str) -> date | None:
        """The day that a value in this form says."""
        try:
            return datetime.strptime(_DEEL.split(waarde.strip(), maxsplit=1)[0], self.vorm).date()  # noqa: DTZ007
        except ValueError:
            return None


def kies(kolommen: Mapping[str, Sequence[str]]) -> dict[str, Datumvorm]:
    """Per column of one file the form that most of its values have; ISO where there is nothing to go by.

    02/01/2023 is read as another column of the file says plainly: month first beside 07/28/2023.
    """
    gevuld = {naam: [waarde.strip() for waarde in waarden if waarde.strip()] for naam, waarden in kolommen.items()}
    passen = {
        naam: {vorm: sum(map(Datumvorm(vorm).past, waarden)) for vorm in _VORMEN} for naam, waarden in gevuld.items()
    }
    beste = {naam: max(_VORMEN, key=aantallen.__getitem__) for naam, aantallen in passen.items()}
    beide = [naam for naam, vorm in beste.items() if vorm in (_DAG_EERST, _MAAND_EERST)]
    if any(beste[naam] == _MAAND_EERST for naam in beide) and all(
        passen[naam][_MAAND_EERST] >= passen[naam][_DAG_EERST] for naam in beide
    ):
        beste |= dict.fromkeys(beide, _MAAND_EERST)
    return {
        naam: Datumvorm(
            vorm,
            met_tijd=any(map(_DEEL.search, gevuld[naam])),
            met_zone=any(map(_MET_ZONE.search, gevuld[naam])),
            geen=2 * passen[naam][vorm] < len(gevuld[naam]),
        )
        for naam, vorm in beste.items()
    }
