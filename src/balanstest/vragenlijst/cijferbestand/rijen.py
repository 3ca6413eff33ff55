"""From rows of cells to typed periods, as a table in the questionnaire has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from balanstest.antwoordvorm import MAX_MAANDEN, Bereik
from balanstest.bestand.tabel.raster import Raster, Rasterrij, Vak, Vaksoort
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand.kolommen import AANTALLEN, MAAND, PERCENTAGES, Gebrek, Kop
from balanstest.vragenlijst.metingen import Periode

_SOM = re.compile(r"(eind|sub)?(totaal|totalen|total|totals|som|sum|gemiddelde?|average)\b", re.IGNORECASE)
_GETAL = re.compile(r"[<+-]?\s*\d")
_DATUM = re.compile(r"\d{1,4}\s*[-/–]\s*(\d{1,2}|[a-z]{3,9}\.?)(\s*[-/–]\s*\d{2,4})?|[a-z]{3}-\d{2,4}", re.IGNORECASE)
_DUIZENDTALLEN = re.compile(r"\d{1,3}([.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d+)?", re.ASCII)
_ONBRUIKBAAR = (Vaksoort.DATUM, Vaksoort.EXCELFOUT, Vaksoort.ZONDER_UITKOMST)
"""Where these stand a number was meant."""
_HEEL = re.compile(r"\d{1,4}", re.ASCII)


@dataclass(slots=True)
class Cijferrijen:
    """The periods with, for each, the cells by column; and what is wrong."""

    perioden: list[Periode] = field(default_factory=list)
    vakken: list[dict[str, Vak]] = field(default_factory=list)
    gebreken: list[tuple[int | None, str | None, Gebrek]] = field(default_factory=list)
    """The number of the period, the column and the complaint; neither where a whole row is no period."""


def lees_rijen(raster: Raster, kop: Kop) -> Cijferrijen:
    """Read every row below the names. A row that is no period at all is a complaint and no period."""
    gelezen = Cijferrijen()
    for rij in raster.rijen[1:]:
        if (gebrek := _geen_periode(rij, kop, raster.scheider)) is not None:
            gelezen.gebreken.append((None, None, gebrek))
            continue
        nummer = len(gelezen.perioden)
        vakken = {naam: rij[plaats] for naam, plaats in kop.plaats.items() if plaats < len(rij)}
        periode, gebreken = _periode(vakken)
        gelezen.gebreken += [(nummer, naam, gebrek) for naam, gebrek in gebreken]
        gelezen.perioden.append(periode)
        gelezen.vakken.append(vakken)
    return gelezen


def _geen_periode(rij: Rasterrij, kop: Kop, scheider: str) -> Gebrek | None:
    """Why a row is not one of the table: a total, a note, other cells than the names."""
    gevuld = [vak for vak in rij if not vak.leeg]
    eerste = gevuld[0]
    if any(_SOM.match(vak.tekst) for vak in gevuld):
        return "E113", eerste, {"wat": teksten.TOTALEN}
    if not any(_GETAL.match(vak.tekst) or vak.soort in _ONBRUIKBAAR for vak in gevuld):
        return "E114", eerste, {"tekst": eerste.tekst}
    te_veel = [vak for vak in rij[kop.breedte :] if not vak.leeg]
    if scheider and (len(rij) < kop.breedte or te_veel):
        gevonden = len(rij) if not te_veel else max(n for n, vak in enumerate(rij, 1) if not vak.leeg)
        raad = teksten.KOMMA_SCHEIDT if scheider == "," and te_veel else ""
        return "E112", (te_veel or [eerste])[0], {"gevonden": gevonden, "verwacht": kop.breedte, "raad": raad}
    if all(rij[kop.plaats[naam]].leeg for naam in kop.maanden):
        return "E113", eerste, {"wat": teksten.ZONDER_MAANDEN}
    return None


def _periode(vakken: Mapping[str, Vak]) -> tuple[Periode, list[tuple[str, Gebrek]]]:
    gebreken: list[tuple[str, Gebrek]] = []
    waarden: dict[str, str] = {}
    for naam, vak in vakken.items():
        if (gebrek := _vooraf(naam, vak)) is not None:
            gebreken.append((naam, gebrek))
        elif not vak.leeg:
            waarden[naam] = (vak.getoond or vak.tekst) if naam in PERCENTAGES else vak.tekst
    heeft_maand = (maand := waarden.pop(MAAND, None)) is not None
    if maand is not None:  # month m is [m, m + 1)
        waarden["van"] = maand
        if _HEEL.fullmatch(maand):
            waarden["tot"] = str(int(maand) + 1)
    while True:
        try:
            return Periode.model_validate(waarden), gebreken
        except ValidationError as fout:
            for detail in fout.errors(include_url=False):
                veld = str(detail["loc"][0])
                naam = MAAND if heeft_maand and veld in ("van", "tot") else veld
                waarden.pop(veld, None)
                gegevens = dict(detail.get("ctx", {}))
                if naam == MAAND and veld == "tot":  # of which the user knows nothing
                    bereik = Bereik(0, MAX_MAANDEN - 1)
                    gegevens = {"waarde": maand, "bereik": bereik.in_woorden}
                if all(ander != naam for ander, _ in gebreken):
                    gebreken.append((naam, (detail["type"], vakken[naam], gegevens)))


def _vooraf(naam: str, vak: Vak) -> Gebrek | None:
    """What a spreadsheet makes of figures, which would be misread or explained wrongly as a plain text."""
    if vak.soort is Vaksoort.ZONDER_UITKOMST:
        return "E118", vak, {"wat": teksten.ZONDER_UITKOMST}
    if vak.soort is Vaksoort.EXCELFOUT:
        return "E118", vak, {"wat": teksten.EXCEL_FOUT.format(fout=vak.tekst)}
    is_getal = vak.soort is Vaksoort.GETAL  # by itself, not a text that looks like one
    if vak.soort is Vaksoort.DATUM or (not is_getal and _DATUM.fullmatch(vak.tekst)):
        return "E117", vak, {"waarde": vak.tekst}
    if naam in PERCENTAGES:
        return None
    if vak.tekst.endswith("%"):
        getoond = vak.getoond or vak.tekst
        raad = teksten.VUL_GETAL
        if f"{naam}_pct" in PERCENTAGES:
            raad = teksten.PERCENTAGES_APART.format(naam=naam)
        return "E116", vak, {"waarde": getoond, "naam": naam, "raad": raad}
    if not is_getal and _DUIZENDTALLEN.fullmatch(vak.tekst):
        return "E115", vak, {"waarde": vak.tekst}
    return None


def dubbele_kolommen(gelezen: Cijferrijen) -> Iterator[str]:
    """The counts that stand beside their own percentage in every row that has the percentage."""
    for naam in AANTALLEN:
        pct = f"{naam}_pct"
        beide = [naam in rij and not rij[naam].leeg for rij in gelezen.vakken if pct in rij and not rij[pct].leeg]
        if len(beide) > 1 and all(beide):
            yield naam
