"""A row with totals: it is not read, but what it says must agree with the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from balanstest.bestand.tabel.raster import Rasterrij
from balanstest.bestand.waarden import Cel
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand.kolommen import Gebrek, Kop
from balanstest.vragenlijst.cijferbestand.kolomnamen import AANTALLEN
from balanstest.vragenlijst.metingen import Periode

_NAAM = re.compile(r"(eind|sub)?(totaal|totalen|total|totals|som|sum|gemiddelde?|average)\b", re.IGNORECASE)
_VAN_ALLES = re.compile(r"(eind)?(totaal|totalen|total|totals|som|sum)\b", re.IGNORECASE)
"""Unlike a subtotal or an average."""


def is_totaal(rij: Rasterrij, kop: Kop) -> bool:
    """Whether a row calls itself a total or an average, instead of saying which months it is about."""
    maanden = [rij[kop.plaats[naam]] for naam in kop.maanden if kop.plaats[naam] < len(rij)]
    return _heet_totaal(rij) and all(vak.leeg or _NAAM.match(vak.tekst) for vak in maanden)


def _heet_totaal(rij: Rasterrij) -> bool:
    return any(_NAAM.match(vak.tekst) for vak in rij)


def gebreken(rij: Rasterrij, plaats: Mapping[str, int], perioden: Sequence[Periode]) -> Iterator[tuple[str, Gebrek]]:
    """The columns whose total is another than the rows add up to, each with the complaint.

    A row without a name (the last one, without months) is only a total if all that it says is one. `plaats` is where
    each column stands in a row.
    """
    met_naam = _heet_totaal(rij)
    if met_naam and not any(_VAN_ALLES.match(vak.tekst) for vak in rij):
        return
    anders: list[tuple[str, Gebrek]] = []
    gelijk = 0
    for naam in AANTALLEN:
        kolom = plaats.get(naam, len(rij))
        som = _som(naam, perioden)
        if kolom >= len(rij) or not rij[kolom].tekst.isdecimal() or som is None:
            continue
        if int(rij[kolom].tekst) == som:
            gelijk += 1
        else:
            gegevens: dict[str, object] = {"naam": naam, "totaal": int(rij[kolom].tekst), "som": som}
            anders.append((naam, ("E181", rij[kolom], gegevens)))
    if met_naam:
        yield from anders
    elif anders or not gelijk:
        eerste = next(vak for vak in rij if not vak.leeg)
        yield "", ("E113", eerste, {"wat": teksten.ZONDER_MAANDEN})


def _som(naam: str, perioden: Sequence[Periode]) -> int | None:
    """What a column adds up to, None where not every row has a whole number."""
    waarden: list[int] = []
    for periode in perioden:
        waarde: Cel | int | None = getattr(periode, naam)
        aantal = waarde.aantal if isinstance(waarde, Cel) else waarde
        if aantal is None:
            return None
        waarden.append(aantal)
    return sum(waarden)
