"""What a cell of text says, as SQL of `definitie`: yes or no, or one of the values that the user chose."""

from __future__ import annotations

from collections.abc import Sequence

from balanstest.logboek.tellen.definitie import letterlijk, lijst

JA = ("ja", "j", "yes", "y", "true", "t", "waar", "1", "1.0", "1,0", "x", "aan", "on")
NEE = ("nee", "neen", "n", "no", "false", "f", "onwaar", "0", "0.0", "0,0", "uit", "off", "-")
"""How systems write a flag, in small letters. A cell without anything says no."""


def vlag(tekst: str) -> str:
    """1 for yes, 0 for no or nothing, NULL for neither. `tekst` is the SQL of the cell, without spaces round it."""
    klein = f"LOWER({tekst})"
    nee = f"{tekst} IS NULL OR {klein} IN ({lijst(['', *NEE])})"
    return f"CASE WHEN {klein} IN ({lijst(JA)}) THEN 1 WHEN {nee} THEN 0 END"


def gekozen(tekst: str, waarden: Sequence[str]) -> str:
    """The number of the value that stands in the cell, counted from 0; NULL for another. `tekst` is as above."""
    gevallen = " ".join(
        f"WHEN {tekst} = {letterlijk(waarde)} OR LOWER({tekst}) = {letterlijk(waarde.lower())} THEN {nummer}"
        for nummer, waarde in enumerate(waarden)
    )
    return f"CASE {gevallen} END"


def keus(nummer: int) -> str:
    """The name of the column that holds `gekozen` of the condition with this number."""
    return f"keus{nummer}"


def allemaal_gekozen(aantal: int) -> str:
    """The condition that a row meets all of so many conditions."""
    return " AND ".join(f"{keus(nummer)} IS NOT NULL" for nummer in range(aantal))
