"""What the report says of the files that travel inside its PDF."""

from __future__ import annotations

VRAGENLIJST = "De vragenlijst zoals zij is ingevuld"
CIJFERS = "Het bestand waaruit de tabel is gelezen"
DPIA = "De DPIA"
MAATREGEL, MAATREGEL_ZONDER_NAAM = "Bewijs bij de maatregel: {maatregel}", "Bewijs bij een maatregel"
BIJLAGE_ZONDER_NAAM = "Bijlage"
RESULTAAT = "Het resultaat met alle cijfers"
REGELS = "De regels: {naam}"
PAKLIJST = "De paklijst: welk bestand van de vragenlijst welk bestand in de PDF is"
EN = "; "
"""Between the descriptions of a file that is named more than once."""
MEGABYTES = "{aantal} MB"
OPDRACHT = "balanstest assess {naam} --kader ."
