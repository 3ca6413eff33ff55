"""Makes `examples/geldig/cijfers-abonnementen.xlsx`: run once, kept for when the example must change.

`python tests/maak_excelvoorbeeld.py`, and then write the golden files anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook

DOEL = Path(__file__).resolve().parent.parent / "examples" / "geldig" / "cijfers-abonnementen.xlsx"
RIJEN = (
    (0, 1412, 148, 0.0064, 1),
    (1, 1380, 121, 0.0101, 0),
    (2, 1344, 139, 0.0067, 2),
    (3, 1297, 102, 0.0123, 1),
    (4, 1251, 111, 0.0088, 0),
    (5, 1220, 84, 0.0148, 3),
    (6, 1185, 90, 0.0110, 0),
    (7, 1133, 71, 0.0177, 1),
    (8, 1102, 66, 0.0127, 2),
    (9, 1068, 43, 0.0206, 0),
    (10, 1021, 57, 0.0157, 1),
    (11, 994, 31, 0.0252, 2),
    (12, 967, 40, 0.0186, 0),
    (13, 933, 22, 0.0300, 3),
    (14, 905, 29, 0.0232, "<5"),
    (15, 871, 13, 0.0367, 2),
    (16, 846, 19, 0.0272, "<5"),
    (17, 820, 8, 0.0427, 3),
)


def maak() -> Workbook:
    """The workbook: thousands and percentages as number formats, and a second sheet that nobody reads."""
    werkmap = Workbook()
    blad: Any = werkmap.active
    blad.title = "Per maand"
    blad.append(["Maand", "Gesprekken", "Conversies", "Verzet pct", "Klachten"])
    for rij in RIJEN:
        blad.append(rij)
        blad.cell(blad.max_row, 2).number_format = "#,##0"
        blad.cell(blad.max_row, 4).number_format = "0.0%"
    werkmap.create_sheet("Toelichting").append(["Geteld in het abonneesysteem, per maand na de laatste levering."])
    return werkmap


if __name__ == "__main__":
    maak().save(DOEL)
