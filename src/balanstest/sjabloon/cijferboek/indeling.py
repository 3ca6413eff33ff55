"""Where everything stands in the workbook, and how it looks."""

from __future__ import annotations

from typing import Any

KOLOMMEN = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
DELEN = KOLOMMEN[3:]
"""What is shown as a percentage of the conversations."""
KEUZES = ("maand", "kwartaal")
"""Names of columns too: so the reader knows how many months a row has, also where nobody computed the formulas."""
KOP, TOTAAL, EERSTE = 3, 4, 5
"""Rows as the sheet numbers them."""
RIJEN = 60
LAATSTE = EERSTE + RIJEN - 1
KEUZEVAK = "$C$2"
LIJN = "#BFC5CD"
_GRIJS, _ROOD, _INKT = "#EDEFF2", "#F6C9C4", "#1F2D3D"
KLEUREN = ("#1B6E53", "#B3541E", "#5B3A8E")
"""One for each percentage; each has a chart of its own, so that none is needed to tell them apart."""


class Celopmaak:
    """The formats of one workbook."""

    def __init__(self, boek: Any) -> None:
        rand = {"border": 1, "border_color": LIJN}
        vast = {**rand, "bg_color": _GRIJS}
        self.titel = boek.add_format({"bold": True, "font_size": 14, "font_color": _INKT})
        self.kop = boek.add_format({**vast, "bold": True, "align": "right"})
        self.kop_links = boek.add_format({**vast, "bold": True})
        self.label = boek.add_format({"align": "left"})
        self.keuze = boek.add_format({**rand, "bold": True, "locked": False, "align": "center"})
        self.maand = boek.add_format({**vast, "num_format": "0"})
        self.totaal = boek.add_format({**vast, "bold": True, "num_format": "#,##0"})
        self.invul = boek.add_format({**rand, "locked": False, "num_format": "#,##0"})
        self.periode = boek.add_format({**vast})
        self.maand_ingevuld = boek.add_format({**rand, "num_format": "0"})
        self.percentage = boek.add_format({**rand, "num_format": "0.0%"})
        self.te_veel = boek.add_format({"bg_color": _ROOD})
        self.onzichtbaar = boek.add_format({"font_color": "#FFFFFF"})
        self.alinea = boek.add_format({"text_wrap": True, "valign": "top"})
        self.tussenkop = boek.add_format({"bold": True, "font_size": 12, "font_color": _INKT, "valign": "bottom"})
