"""Holds the files of a dossier against the lists in it: the packing list, and the manifest of a zip."""

from __future__ import annotations

import re
from collections.abc import Mapping

from balanstest.beoordeling import Beoordeling
from balanstest.bestand.paklijst import NAAM as PAKLIJST
from balanstest.bestand.paklijst import Opgegeven, Paklijst
from balanstest.dossier import manifest as m
from balanstest.dossier.zending import Zending, sha256
from balanstest.dossier.zip_schrijven import ingepakt
from balanstest.errors import Melding
from balanstest.meldingen import meld

RESULTAAT = "resultaat.json"
_RESULTAAT = re.compile(r"(?:\d+-)?resultaat\.json")


def naam_van_resultaat(zending: Zending) -> str | None:
    """The name of the result among the files of the dossier: the one that no list names. None where there is none."""
    niet_genoemd = zending.dossier.keys() - _genoemd(zending.lijst)
    return next((naam for naam in sorted(niet_genoemd) if _RESULTAAT.fullmatch(naam)), None)


def _genoemd(lijst: Paklijst) -> set[str]:
    namen = {een.naam for een in (lijst.vragenlijst, *lijst.bestanden) if een.naam is not None}
    return {PAKLIJST, *namen, *lijst.regels}


def tegen_paklijst(zending: Zending) -> list[Melding]:
    """What is not as the packing list has it: files that are missing, were changed, or do not belong there."""
    lijst, waar = zending.lijst, zending.naam
    meldingen = []
    gehad: set[str] = set()
    for een in (lijst.vragenlijst, *lijst.bestanden):
        dubbel = {een.bestand, een.naam or een.bestand} & gehad if een is not lijst.vragenlijst else set()
        if dubbel:  # one of the two would be read, and the other shown
            meldingen.append(meld("E303", waar, naam=een.bestand))
        gehad |= {een.bestand, een.naam or een.bestand} if een is not lijst.vragenlijst else set()
        meldingen += _tegen_opgave(waar, een, zending.dossier)
    meldingen += [meld("E310", waar, naam=naam, lijst=PAKLIJST) for naam in lijst.regels if naam not in zending.dossier]
    resultaat = naam_van_resultaat(zending)
    if resultaat is None:
        meldingen.append(meld("E310", waar, naam=RESULTAAT, lijst=PAKLIJST))
    extra = zending.dossier.keys() - _genoemd(lijst) - {resultaat}
    return meldingen + [meld("E311", waar, naam=naam, lijst=PAKLIJST) for naam in sorted(extra)]


def _tegen_opgave(waar: str, opgave: Opgegeven, dossier: Mapping[str, bytes]) -> list[Melding]:
    if opgave.naam is None:
        return []
    inhoud = dossier.get(opgave.naam)
    if inhoud is None:
        return [meld("E310", waar, naam=opgave.naam, lijst=PAKLIJST)]
    if sha256(inhoud) != opgave.sha256 or len(inhoud) != opgave.bytes:
        return [meld("E312", waar, naam=opgave.naam, lijst=PAKLIJST)]
    return []


def tegen_manifest(zending: Zending) -> list[Melding]:
    """What in a zip is not as its manifest has it, and where the zip itself is packed in another way than ours."""
    manifest, waar, bestanden = zending.manifest, zending.naam, zending.bestanden
    if manifest is None:
        return []
    meldingen = []
    for een in manifest.bestanden:
        inhoud = bestanden.get(een.naam)
        if inhoud is None:
            meldingen.append(meld("E310", waar, naam=een.naam, lijst=m.NAAM))
        elif sha256(inhoud) != een.sha256 or len(inhoud) != een.bytes:
            meldingen.append(meld("E312", waar, naam=een.naam, lijst=m.NAAM))
    bekend = {een.naam for een in manifest.bestanden} | {m.NAAM, m.SOMMEN}
    meldingen += [meld("E311", waar, naam=naam, lijst=m.NAAM) for naam in sorted(bestanden.keys() - bekend)]
    if bestanden.get(m.SOMMEN) != m.sommen(manifest):
        meldingen.append(meld("E312", waar, naam=m.SOMMEN, lijst=m.NAAM))
    for naam, inhoud in zending.bijgesloten.items():
        if naam != PAKLIJST and zending.dossier.get(naam) != inhoud:
            meldingen.append(meld("E312", waar, naam=m.DOSSIER + naam, lijst="PDF"))
    if not meldingen and ingepakt(bestanden) != zending.ruw:
        meldingen.append(meld("E323", waar))
    return meldingen


def tegen_vragenlijst(zending: Zending, beoordeling: Beoordeling) -> list[Melding]:
    """Where the manifest of a zip says something else of the questionnaire than stands in it."""
    if (manifest := zending.manifest) is None:
        return []
    dossier = beoordeling.inhoud.dossier
    werkelijk = {
        "programma": zending.lijst.programma,
        "kenmerk": dossier.kenmerk,
        "versie": dossier.versie or 1,
        "status": dossier.status or "concept",
    }
    return [
        meld("E324", zending.naam, sleutel=sleutel, daar=getattr(manifest, sleutel), hier=waarde)
        for sleutel, waarde in werkelijk.items()
        if getattr(manifest, sleutel) != waarde
    ]
