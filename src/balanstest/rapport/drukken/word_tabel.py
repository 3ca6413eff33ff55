"""A table in Word, without its texts: columns in proportion, a head row that returns on every page, whole rows."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.table import CT_Tbl
from docx.shared import Emu, Mm

from balanstest.rapport.drukken.boom import Tabelblok

PER_TEKEN = Mm(2.1)
"""About the width of a character in a table."""
VOL = 70
"""A table of fewer characters does not stretch over the page."""


def nieuwe_tabel(tabel: Tabelblok, breedte: Emu, stijl: str, naam: str, inspringing: Emu) -> Any:
    """The element of a table with an empty paragraph in each cell; `naam` is what a screen reader calls it.

    `breedte` is that of the page; `inspringing` is how far from the left the table begins.
    """
    breedte = Emu(breedte - inspringing)
    gewichten = tabel.gewichten()
    if tabel.vorm == "feiten":
        gewichten = (46, 120)
    elif sum(gewichten) < VOL:
        breedte = Emu(min(breedte, sum(gewichten) * PER_TEKEN))
    aantal = len(tabel.rijen) + bool(tabel.koppen)
    gemaakt: Any = CT_Tbl.new_tbl(aantal, len(gewichten), breedte)
    kolommen = [Emu(breedte * gewicht // sum(gewichten)) for gewicht in gewichten]
    for kolom, maat in zip(gemaakt.tblGrid.gridCol_lst, kolommen, strict=True):
        kolom.w = maat
    for nummer, tr in enumerate(gemaakt.tr_lst):
        eigenschappen = tr.get_or_add_trPr()
        eigenschappen.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        if nummer == 0 and tabel.koppen:
            eigenschappen.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for tc, maat in zip(tr.tc_lst, kolommen, strict=True):
            tc.width = maat
    _kenmerken(gemaakt, stijl, naam, met_kop=bool(tabel.koppen), breedte=breedte, inspringing=inspringing)
    return gemaakt


def _kenmerken(gemaakt: Any, stijl: str, naam: str, *, met_kop: bool, breedte: Emu, inspringing: Emu) -> None:
    eigenschappen = gemaakt.tblPr
    for oud in list(eigenschappen):
        eigenschappen.remove(oud)
    for naam_, waarden in (
        ("w:tblStyle", {"w:val": stijl}),
        ("w:tblW", {"w:w": str(breedte.twips), "w:type": "dxa"}),
        *([("w:tblInd", {"w:w": str(inspringing.twips), "w:type": "dxa"})] if inspringing else []),
        ("w:tblLayout", {"w:type": "fixed"}),
        ("w:tblLook", {"w:firstRow": str(int(met_kop)), "w:firstColumn": "1", "w:noHBand": "1", "w:noVBand": "1"}),
        ("w:tblCaption", {"w:val": naam}),
    ):
        deel = parse_xml(f"<{naam_} {nsdecls('w')}/>")
        for sleutel, waarde in waarden.items():
            deel.set(qn(sleutel), waarde)
        eigenschappen.append(deel)
