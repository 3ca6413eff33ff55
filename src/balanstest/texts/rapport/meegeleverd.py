"""What the report says of the files that travel inside its PDF."""

from __future__ import annotations

VRAGENLIJST = "De vragenlijst zoals zij is ingevuld"
CIJFERS = "Het bestand waaruit de tabel is gelezen"
DPIA = "De DPIA"
MAATREGEL, MAATREGEL_ZONDER_NAAM = "Bewijs bij de maatregel: {maatregel}", "Bewijs bij een maatregel"
BIJLAGE_ZONDER_NAAM = "Bijlage"
RESULTAAT = "Het resultaat met alle cijfers"
REGELS = "De regels: {naam}"
INHOUDSOPGAVE = "Welk bestand in de PDF welk bestand van de vragenlijst is"
EN = "; "
"""Between the descriptions of a file that is named more than once."""
MEGABYTES = "{aantal} MB"
OPDRACHT = "balanstest assess {naam} --kader ."
TE_GROOT = (
    "{bestand} zit niet in de PDF, want het bestand is te groot ({omvang}). Bewaar het erbij (SHA-256: {sha256})."
)
