"""Which months a row of a file is about, from the columns that say so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from balanstest.antwoordvorm import MAX_MAANDEN, Bereik
from balanstest.bestand.tabel.raster import Vak, Vaksoort
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand.kolommen import Gebrek
from balanstest.vragenlijst.cijferbestand.kolomnamen import KWARTAAL, MAAND, MAANDEN_PER_RIJ, PERIODE

_HEEL = re.compile(r"\d{1,4}", re.ASCII)
_KWARTAAL = re.compile(r"(?:q|k|kw|kwartaal)?[ .]*(\d{1,3})(?:e kwartaal)?", re.ASCII | re.IGNORECASE)
_PERIODE = re.compile(
    r"(?:maand(?:en)?\s*)?(\d{1,4})\s*(?:-|–|—|tot|t/m|tot en met)\s*(\d{1,4})(?:\s*(?:maanden|mnd))?",
    re.ASCII | re.IGNORECASE,
)


def in_een_kolom(naam: str, vak: Vak) -> tuple[dict[str, str], Gebrek | None]:
    """`van` and `tot` as texts, from the one cell that says both; or what is wrong with it.

    Month m is [m, m + 1); quarter q is the three months from 3(q - 1) on, so there is no quarter 0. A period is taken
    as it is written: whether its months count from 1 shows from the rows together.
    """
    if naam == MAAND:
        gevonden = {"van": vak.tekst}
        if _HEEL.fullmatch(vak.tekst):
            gevonden["tot"] = str(int(vak.tekst) + 1)
        return gevonden, None
    if naam == KWARTAAL:
        breedte = MAANDEN_PER_RIJ[KWARTAAL]
        kwartaal = _KWARTAAL.fullmatch(vak.tekst)
        if kwartaal is not None and 0 < int(kwartaal[1]) <= MAX_MAANDEN // breedte:
            tot = int(kwartaal[1]) * breedte
            return {"van": str(tot - breedte), "tot": str(tot)}, None
        return {}, ("E180", vak, {"waarde": vak.tekst, "raad": teksten.SCHRIJF_KWARTAAL})
    periode = _PERIODE.fullmatch(vak.tekst)
    if periode is not None:
        return {"van": periode[1], "tot": periode[2]}, None
    return {}, ("E180", vak, {"waarde": vak.tekst, "raad": teksten.SCHRIJF_PERIODE})


def is_periode(naam: str, vak: Vak) -> bool:
    """Whether a cell holds two months by design, where elsewhere it would be a date that Excel made."""
    return naam == PERIODE and vak.soort is Vaksoort.TEKST and _PERIODE.fullmatch(vak.tekst) is not None


def buiten_bereik(naam: str, tekst: str) -> dict[str, object]:
    """The values of the message about a month of a column `maand` past the last, of whose `tot` the user knows
    nothing."""
    bereik = Bereik(0, MAX_MAANDEN - 1) if naam == MAAND else Bereik(0, MAX_MAANDEN)
    return {"waarde": tekst, "bereik": bereik.in_woorden}


def uitgerekend(vakken: Mapping[str, Vak], per_rij: int, volgnummer: int) -> dict[str, Vak] | None:
    """The cells of the months, worked out where only formulas without an outcome say them; else None.

    A program that writes a workbook without computing leaves such formulas. The file itself then says, above the
    names, how many months a row has (`per_rij`), and the rows follow each other from month 0.
    """
    van, tot = vakken.get("van"), vakken.get("tot")
    if not per_rij or van is None or tot is None or {van.soort, tot.soort} != {Vaksoort.ZONDER_UITKOMST}:
        return None
    maanden = (str(volgnummer * per_rij), str((volgnummer + 1) * per_rij))
    return {
        naam: vak._replace(tekst=maand, soort=Vaksoort.TEKST)
        for naam, vak, maand in zip(("van", "tot"), (van, tot), maanden, strict=True)
    }
