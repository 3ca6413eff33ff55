"""From rows of cells to typed periods, as a table in the questionnaire has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from balanstest.bestand.tabel.raster import Rasterrij, Vak, Vaksoort
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand import rijmaanden, totaal
from balanstest.vragenlijst.cijferbestand.kolommen import Gebrek, Kop
from balanstest.vragenlijst.cijferbestand.kolomnamen import AANTALLEN, IN_EEN_KOLOM, PERCENTAGES, SOORTEN
from balanstest.vragenlijst.metingen import Periode

_GETAL = re.compile(r"[<+-]?\s*\d")
_DATUM = re.compile(r"\d{1,4}\s*[-/–]\s*(\d{1,2}|[a-z]{3,9}\.?)(\s*[-/–]\s*\d{2,4})?|[a-z]{3}-\d{2,4}", re.IGNORECASE)
_DUIZENDTALLEN = re.compile(r"\d{1,3}([.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d+)?", re.ASCII)
_ONBRUIKBAAR = (Vaksoort.DATUM, Vaksoort.EXCELFOUT, Vaksoort.ZONDER_UITKOMST)
"""Where these stand a number was meant."""


@dataclass(slots=True)
class Cijferrijen:
    """The periods with, for each, the cells by column; and what is wrong."""

    perioden: list[Periode] = field(default_factory=list)
    vakken: list[dict[str, Vak]] = field(default_factory=list)
    gebreken: list[tuple[int | None, str | None, Gebrek]] = field(default_factory=list)
    """The number of the period, the column and the complaint; no number where the row is no period."""
    totalen: list[int] = field(default_factory=list)
    """The lines with totals or averages."""
    zonder_cijfers: list[int] = field(default_factory=list)
    """The lines that have months only, before the first row with figures or after the last."""
    procenten: list[str] = field(default_factory=list)
    """The columns of counts that hold nothing but percentages, and were read as such."""
    ernaast: list[str] = field(default_factory=list)
    """The counts that have their percentage beside them in every row that has it."""
    uitgerekend: bool = False
    """Whether months had to be worked out: the file has formulas without an outcome for them."""


def lees_rijen(rijen: Sequence[Rasterrij], kop: Kop, scheider: str) -> Cijferrijen:
    """Read every row below the names. A row that is no period is a total, or a complaint."""
    gelezen = Cijferrijen()
    sommen: list[Rasterrij] = []
    over: list[Rasterrij] = []
    for rij in rijen:
        if totaal.is_totaal(rij, kop):
            sommen.append(rij)
        elif (gebrek := _geen_periode(rij, kop, scheider)) is None:
            over.append(rij)
        elif rij is rijen[-1] and gebrek[0] == "E113":
            sommen.append(rij)  # what it adds up to will tell
        else:
            gelezen.gebreken.append((None, None, gebrek))
    plaats = _met_percentages(over, kop.plaats, gelezen)
    met_cijfers = [nummer for nummer, rij in enumerate(over) if _heeft_cijfers(rij, kop)]
    eerste, laatste = (met_cijfers[0], met_cijfers[-1]) if met_cijfers else (len(over), -1)
    for volgnummer, rij in enumerate(over):
        if not eerste <= volgnummer <= laatste:
            gelezen.zonder_cijfers.append(rij[0].regel)
            continue
        vakken = {naam: rij[kolom] for naam, kolom in plaats.items() if kolom < len(rij)}
        _lees_rij(vakken, rij[0].regel - over[0][0].regel, kop.per_rij, gelezen)
    for rij in sommen:
        gelezen.totalen.append(rij[0].regel)
        gelezen.gebreken += [(None, naam, gebrek) for naam, gebrek in totaal.gebreken(rij, plaats, gelezen.perioden)]
    return gelezen


def _lees_rij(vakken: dict[str, Vak], volgnummer: int, per_rij: int, gelezen: Cijferrijen) -> None:
    for naam in gelezen.ernaast:
        if (vak := vakken.get(f"{naam}_pct")) is not None and vak.soort in _ONBRUIKBAAR:
            del vakken[f"{naam}_pct"]  # nobody needs the outcome of a formula beside the count itself
    if (maanden := rijmaanden.uitgerekend(vakken, per_rij, volgnummer)) is not None:
        vakken |= maanden
        gelezen.uitgerekend = True
    nummer = len(gelezen.perioden)
    periode, gebreken = _periode(vakken)
    gelezen.gebreken += [(nummer, naam, gebrek) for naam, gebrek in gebreken]
    gelezen.perioden.append(periode)
    gelezen.vakken.append(vakken)


def _met_percentages(rijen: Sequence[Rasterrij], plaats: Mapping[str, int], gelezen: Cijferrijen) -> dict[str, int]:
    """The columns, where one of counts that holds nothing but percentages is named as what it is.

    Notes in `gelezen` which those are, and which percentages stand beside their counts.
    """
    nieuw = dict(plaats)
    for naam in SOORTEN:
        pct = f"{naam}_pct"
        tellingen = _kolom(rijen, plaats.get(naam))
        if pct in plaats:
            naast = [telling for telling, deel in zip(tellingen, _kolom(rijen, plaats[pct]), strict=False) if deel]
            if naast and all(naast):
                gelezen.ernaast.append(naam)
        elif any(tellingen) and all(vak.tekst.endswith("%") for vak in tellingen if vak):
            nieuw[pct] = nieuw.pop(naam)
            gelezen.procenten.append(naam)
    return nieuw


def _kolom(rijen: Sequence[Rasterrij], plaats: int | None) -> list[Vak | None]:
    """The filled cells of a column, None for the others."""
    if plaats is None:
        return []
    return [rij[plaats] if plaats < len(rij) and not rij[plaats].leeg else None for rij in rijen]


def _heeft_cijfers(rij: Rasterrij, kop: Kop) -> bool:
    """Whether there is anything in the columns of the counts."""
    plaatsen = (plaats for naam, plaats in kop.plaats.items() if naam in AANTALLEN or naam in PERCENTAGES)
    return any(plaats < len(rij) and not rij[plaats].leeg for plaats in plaatsen)


def _geen_periode(rij: Rasterrij, kop: Kop, scheider: str) -> Gebrek | None:
    """Why a row is not one of the table: a note, other cells than the names, no months."""
    gevuld = [vak for vak in rij if not vak.leeg]
    eerste = gevuld[0]
    if not any(_GETAL.match(vak.tekst) or vak.soort in _ONBRUIKBAAR for vak in gevuld) and not _noemt_maanden(rij, kop):
        return "E114", eerste, {"tekst": eerste.tekst}
    te_veel = [vak for vak in rij[kop.breedte :] if not vak.leeg]
    if scheider and (len(rij) < kop.breedte or te_veel):
        gevonden = len(rij) if not te_veel else max(n for n, vak in enumerate(rij, 1) if not vak.leeg)
        raad = teksten.KOMMA_SCHEIDT if scheider == "," and te_veel else ""
        return "E112", (te_veel or [eerste])[0], {"gevonden": gevonden, "verwacht": kop.breedte, "raad": raad}
    if all(rij[kop.plaats[naam]].leeg for naam in kop.maanden):
        return "E113", eerste, {"wat": teksten.ZONDER_MAANDEN}
    return None


def _noemt_maanden(rij: Rasterrij, kop: Kop) -> bool:
    """Whether one cell says what the row is about in letters and figures, as 'Q1'."""
    plaatsen = (kop.plaats[naam] for naam in kop.maanden if naam in IN_EEN_KOLOM)
    return any(plaats < len(rij) and re.search(r"\d", rij[plaats].tekst) is not None for plaats in plaatsen)


def _periode(vakken: Mapping[str, Vak]) -> tuple[Periode, list[tuple[str, Gebrek]]]:
    gebreken: list[tuple[str, Gebrek]] = []
    waarden: dict[str, str] = {}
    in_een = next((naam for naam in IN_EEN_KOLOM if naam in vakken), "")
    for naam, vak in vakken.items():
        if (gebrek := _vooraf(naam, vak)) is not None:
            gebreken.append((naam, gebrek))
        elif naam == in_een and not vak.leeg:
            maanden, gebrek = rijmaanden.in_een_kolom(naam, vak)
            waarden |= maanden
            gebreken += [(naam, gebrek)] if gebrek is not None else []
        elif not vak.leeg:
            waarden[naam] = (vak.getoond or vak.tekst) if naam in PERCENTAGES else vak.tekst
    while True:
        try:
            return Periode.model_validate(waarden), gebreken
        except ValidationError as fout:
            for detail in fout.errors(include_url=False):
                veld = str(detail["loc"][0])
                naam = in_een if in_een and veld in ("van", "tot") else veld
                waarden.pop(veld, None)
                gegevens = dict(detail.get("ctx", {}))
                if naam == in_een and veld == "tot":  # of which the user knows nothing
                    gegevens = rijmaanden.buiten_bereik(naam, vakken[naam].tekst)
                if all(ander != naam for ander, _ in gebreken):
                    gebreken.append((naam, (detail["type"], vakken[naam], gegevens)))


def _vooraf(naam: str, vak: Vak) -> Gebrek | None:
    """What a spreadsheet makes of figures, which would be misread or explained wrongly as a plain text."""
    if vak.soort is Vaksoort.ZONDER_UITKOMST:
        return "E118", vak, {"wat": teksten.ZONDER_UITKOMST}
    if vak.soort is Vaksoort.EXCELFOUT:
        return "E118", vak, {"wat": teksten.EXCEL_FOUT.format(fout=vak.tekst)}
    is_getal = vak.soort is Vaksoort.GETAL  # by itself, not a text that looks like one
    if rijmaanden.is_periode(naam, vak):
        return None
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
