"""Which form the dates of a column have, and the SQL that reads that form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from balanstest.texts.logboek import DATUMDELEN

ISO = "%Y-%m-%d"
VROEGST = date(1970, 1, 2)
"""The day after the one that systems write where they know no date; spreadsheets write 1 January 1900."""
LANG_GELEDEN = date(1900, 1, 2)
"""The same for a day that may lie further back: somebody may be a member since 1958."""
_SCHUIN_ISO = "%Y/%m/%d"
_VORMEN = (
    *(ISO, _SCHUIN_ISO, "%Y.%m.%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%m/%d/%Y"),
    *("%d-%m-%y", "%d/%m/%y", "%d.%m.%y", "%y-%m-%d", "%y/%m/%d", "%y.%m.%d", "%m/%d/%y", "%Y%m%d"),
)
"""A value of some of these can be read in one more: nobody may choose between them but the data, or the user.

The month comes first only where slashes stand: 02-01-2023 and 02.01.2023 are a day in January wherever one writes so.
"""

TIJDZONE = "Europe/Amsterdam"
"""A moment with a time zone is turned into the day it was in the Netherlands, wherever that is done."""
_TIJDEN = (" %H:%M", " %H:%M:%S", " %H:%M:%S.%f", "T%H:%M:%S")
_DEEL = re.compile(r"[ T]")
_ZONE = r":\d.*(Z|UTC|GMT|[+-]\d\d(:?\d\d)?)\s*$"
"""A time with a zone behind it: 2024-01-31T23:00:00Z, or with +0100."""
_MET_ZONE = re.compile(_ZONE)
BESTAANDE_ZONE = r":\d.*(Z|UTC|GMT|[+-](0\d|1[0-3])(:?[0-5]\d)?|[+-]14(:?00)?)\s*$"
"""Such a zone that is in use somewhere: no clock is more than fourteen hours from Greenwich's."""
_BESTAANDE_ZONE = re.compile(BESTAANDE_ZONE)
_LIJKT = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{8}")
"""What may be a date in one of the forms."""
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
        # DuckDB knows no Z behind a form, and no space before a zone; and it takes a zone that nobody has.
        netjes = f"REGEXP_REPLACE(TRIM({kolom}), '\\s*(Z|UTC|GMT)$', '+00')"
        netjes = f"REGEXP_REPLACE({netjes}, '\\s+([+-][0-9:]+)$', '\\1')"
        bestaat = f"REGEXP_MATCHES({kolom}, '{BESTAANDE_ZONE}')"
        if self.vorm in (ISO, _SCHUIN_ISO):
            zonder = f"NOT REGEXP_MATCHES({kolom}, '{_ZONE}')"
            if not self.met_zone:  # but a later row may have one
                zonder = f"STRLEN({kolom}) <= {_LANGSTE_ZONDER} OR {zonder}"
            moment = f"CAST(TRY_CAST({netjes} AS TIMESTAMPTZ) AS DATE)"
            return f"CASE WHEN {zonder} THEN TRY_CAST({kolom} AS DATE) WHEN {bestaat} THEN {moment} END"
        vormen = [self.vorm, *(self.vorm + tijd for tijd in _TIJDEN)] if self.met_tijd else [self.vorm]
        if not self.met_zone:
            return _dag_in(kolom, vormen)
        vormen += [f"{self.vorm}{tijd}%z" for tijd in _TIJDEN]
        return f"CASE WHEN NOT REGEXP_MATCHES({kolom}, '{_ZONE}') OR {bestaat} THEN {_dag_in(netjes, vormen)} END"

    def dag(self, waarde: str) -> date | None:
        """The day that a value in this form says."""
        try:
            return datetime.strptime(_dagdeel(waarde), self.vorm).date()  # noqa: DTZ007
        except ValueError:
            return None


NAMEN = {Datumvorm(vorm).naam: vorm for vorm in _VORMEN}
"""The forms by the name that a user types."""


def zone_bestaat_niet(waarde: str) -> bool:
    """Whether a time has a zone behind it that no place has, such as +25:00."""
    return bool(_MET_ZONE.search(waarde)) and not _BESTAANDE_ZONE.search(waarde)


class Datumkeuze(NamedTuple):
    """The form of a column; or the forms that fit it equally well, with a value that is not the same day in all."""

    vormen: tuple[Datumvorm, ...]
    voorbeeld: str = ""
    """Empty where no value tells them apart, as far as was looked."""

    @property
    def open(self) -> bool:
        """Whether the values do not tell which form it is."""
        return len(self.vormen) > 1


def kies(
    kolommen: Mapping[str, Sequence[str]], laatste: Mapping[str, date], gewenst: Sequence[str] = ()
) -> dict[str, Datumkeuze]:
    """Per column of one file the form in which most of its values can be a day, not after its last one (`laatste`).

    Where more fit equally well, that of another column of the file; `gewenst` are forms that the user named, which
    come first wherever most values have them.
    """
    gekozen = {naam: _kies(waarden, laatste[naam], gewenst) for naam, waarden in kolommen.items()}
    zeker = [keuze.vormen[0].vorm for keuze in gekozen.values() if not keuze.open and not keuze.vormen[0].geen]
    return {naam: beslis(keuze, zeker) for naam, keuze in gekozen.items()}


def beslis(keuze: Datumkeuze, zeker: Sequence[str]) -> Datumkeuze:
    """The choice as it is once these forms are known of other columns or files: '02/01/2023' beside '07/28/2023'."""
    past = [vorm for vorm in keuze.vormen if any(_volgorde(vorm.vorm) == _volgorde(ander) for ander in zeker)]
    return Datumkeuze((past[0],)) if keuze.open and len(past) == 1 else keuze


def handtekening(waarden: Sequence[str], vandaag: date) -> object:
    """What columns of two files must share for their dates to be read alike; nothing where these are no dates."""
    keuze = _kies(waarden, vandaag, ())
    return None if keuze.vormen[0].geen else tuple(vorm.vorm for vorm in keuze.vormen)


def _kies(waarden: Sequence[str], laatste: date, gewenst: Sequence[str]) -> Datumkeuze:
    gevuld = [waarde.strip() for waarde in waarden if waarde.strip()]
    delen = Counter(deel for deel in map(_dagdeel, gevuld) if _LIJKT.fullmatch(deel))
    dagen = {vorm: _dagen(vorm, delen) for vorm in _VORMEN}
    alle = {vorm: sum(delen[deel] for deel in per_deel) for vorm, per_deel in dagen.items()}
    kan = {
        vorm: sum(delen[deel] for deel, dag in per_deel.items() if VROEGST <= dag <= laatste)
        for vorm, per_deel in dagen.items()
    }
    passen = kan if any(kan.values()) else alle
    meeste = max(passen.values())
    genoemd = [vorm for vorm in gewenst if alle[vorm] and 2 * alle[vorm] >= len(gevuld)]
    beste = genoemd or [vorm for vorm in _VORMEN if passen[vorm] == meeste]
    soort = Datumvorm(
        beste[0],
        met_tijd=any(map(_DEEL.search, gevuld)),
        met_zone=any(map(_MET_ZONE.search, gevuld)),
        geen=2 * alle[beste[0]] < len(gevuld),
    )
    if soort.geen or not meeste:
        return Datumkeuze((soort,))
    verschilt = (deel for deel in delen if len({dagen[vorm].get(deel) for vorm in beste}) > 1)
    return Datumkeuze(tuple(soort._replace(vorm=vorm) for vorm in beste), next(verschilt, ""))


def _dagen(vorm: str, delen: Counter[str]) -> dict[str, date]:
    """The values that are a day in this form, with that day."""
    gelezen = ((deel, Datumvorm(vorm).dag(deel)) for deel in delen if _scheiding(deel) == _scheiding(vorm[2:]))
    return {deel: dag for deel, dag in gelezen if dag is not None}


def _scheiding(tekst: str) -> str:
    """What stands between the first part of a date and the next; nothing where it is one number."""
    return next((teken for teken in tekst if teken in "-/."), "")


def _volgorde(vorm: str) -> str:
    """The order of day, month and year, and the digits of the year."""
    return re.sub("[-/.]", "", vorm)


def _dagdeel(waarde: str) -> str:
    return _DEEL.split(waarde.strip(), maxsplit=1)[0]


def _dag_in(kolom: str, vormen: Sequence[str]) -> str:
    lijst = ", ".join(f"'{vorm}'" for vorm in vormen)
    return f"CAST(TRY_STRPTIME({kolom}, [{lijst}]) AS DATE)"
