"""What the use cases say inside a message: the advice about a name that leads nowhere, and names of their own."""

from __future__ import annotations

KIJK_NAAM = "Kijk of de naam klopt en of u in de goede map staat."
GEEN_BIJ_PATROON = "Geen bestand past bij dit patroon."
STANDAARDINVOER = "standaardinvoer"
VOORBEELD_NAAM = "donaties-2026.yaml"
VERSCHIL = "Toen: {toen}. Nu: {nu}. Anders: {namen}."
VOORSTEL_VAN = "voorstel {termijn}"
MET_METHODE, EERSTE_METHODE = "{uitkomst} (methode {methode})", "van voor 2026-11"
EN_NOG = "nog {aantal}"
"""After the first few of many names."""
