"""The few sentences that `taal` fills in: near misses, what a question counts, what the system says."""

from __future__ import annotations

BEDOELT_NAAM = "Bedoelt u '{naam}'?"
BEDOELT_WAARDE = "Bedoelt u {waarde}?"
"""About what stands without quotes: a number, a date, several names."""

HIER_HOORT = "Hier hoort een aantal {eenheid}."

# What the system says when a file cannot be read or written
PAD_TE_LANG = "het pad is langer dan 259 tekens, en dat kan Windows niet overal aan"
SCHIJF_VOL = "de schijf is vol"
GEEN_GEWOON_BESTAND = "het is geen gewoon bestand, maar een apparaat of een verbinding met een ander programma"
BUITEN_DE_MAP = "het is een verwijzing (link) naar een plaats buiten de map waar het in hoort te staan"
TE_GROOT = "het is te groot: {gevonden} bytes, en het mag hoogstens {grens} MB zijn"
ZET_ER_EEN_BESTAND = "Zet het bestand zelf in de map, in plaats van een verwijzing ernaar."
GEEF_EEN_BESTAND = "Geef de naam van een bestand, geen map."
REDENEN = {
    "EACCES": "geen toegang",
    "EPERM": "dat mag niet van het systeem",
    "ENOENT": "het bestand of de map is er niet (meer)",
    "ENOTDIR": "in het pad staat een bestand waar een map moet staan",
    "EISDIR": "daar staat een map met die naam",
    "ENOSPC": SCHIJF_VOL,
    "EDQUOT": "uw ruimte op deze schijf is op",
    "EFBIG": "het bestand wordt groter dan mag",
    "EROFS": "op deze schijf kan niet worden geschreven",
    "EIO": "de schijf of het netwerk geeft een fout",
    "ENAMETOOLONG": "de naam of het pad is te lang",
    "ELOOP": "het is een verwijzing die naar zichzelf wijst",
    "EMFILE": "er staan te veel bestanden open",
    "ENFILE": "er staan te veel bestanden open",
    "ESTALE": "de map op het netwerk is veranderd of weg",
    "EBUSY": "het bestand is in gebruik",
}
"""By the name of the error; names that a system lacks do not matter."""
