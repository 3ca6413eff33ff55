"""The files that travel inside the PDF, so that it alone can be checked years later."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from balanstest.beoordeling import Beoordeling
from balanstest.texts.rapport import rapport as teksten

_SOORTEN = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
}


@dataclass(frozen=True, slots=True)
class Meegeleverd:
    """A file inside the PDF; `relatie` is its relationship in the terms of PDF/A-3."""

    naam: str
    soort: str
    relatie: str
    omschrijving: str
    inhoud: bytes


def meegeleverd(beoordeling: Beoordeling, resultaat: bytes) -> list[Meegeleverd]:
    """The questionnaire, its file of figures, the result (a JSON document), each pack of rules used."""
    yaml = "application/yaml"
    document = beoordeling.vragenlijst.document
    return [
        Meegeleverd("vragenlijst.yaml", yaml, "source", teksten.BIJ_VRAGENLIJST, document.ruw),
        *_cijfers(beoordeling),
        Meegeleverd("resultaat.json", "application/json", "data", teksten.BIJ_RESULTAAT, resultaat),
        *(
            Meegeleverd(
                f"regels-{pakket.id}.yaml", yaml, "supplement", teksten.BIJ_REGELS.format(naam=pakket.naam), pakket.ruw
            )
            for pakket in beoordeling.poort.pakketten
        ),
    ]


def _cijfers(beoordeling: Beoordeling) -> list[Meegeleverd]:
    """The file that the table was read from, under a name that says what it is."""
    cijfers = beoordeling.vragenlijst.cijfers
    if cijfers is None:
        return []
    einde = PurePath(cijfers.bestand).suffix.lower()
    soort = _SOORTEN.get(einde, "text/plain")
    return [Meegeleverd(f"cijfers{einde}", soort, "source", teksten.BIJ_CIJFERS, cijfers.ruw)]
