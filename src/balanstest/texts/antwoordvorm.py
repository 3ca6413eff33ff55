"""What may be answered, in words: choices and ranges; filled in with `str.format`."""

from __future__ import annotations

KIES = "Kies: {keuzes}."
MET_UITLEG = "{woord} ({uitleg})"
TELT_ALS_NEE = "telt als nee"
VAN_TOT_EN_MET = "van {laagste} tot en met {hoogste}"
AANTAL_VANAF = "van {laagste} of meer, met hoogstens {cijfers} cijfers"
GROTER_DAN = "groter dan {laagste}, hoogstens {hoogste}"
