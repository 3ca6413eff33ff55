"""The files that travel inside the PDF, so that it alone can be checked, and run again, years later.

All lie side by side under names that any PDF program can write. The questionnaire is as it was, to the letter; where
it names a path that cannot be a name here, the packing list says which file it is.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from balanstest import __version__
from balanstest.beoordeling import Beoordeling
from balanstest.bestand.deur import Deur, open_, toets
from balanstest.bestand.paklijst import NAAM, Opgegeven, Paklijst
from balanstest.rapport.namen import stam
from balanstest.rapport.paknamen import Paknamen
from balanstest.rapport.vormgeving import STANDAARD, Vormgeving, vingerafdrukken
from balanstest.sjabloon import afdruk_van_categorieen
from balanstest.taal.getallen import getal
from balanstest.taal.tekens import leesbaar
from balanstest.texts.rapport import meegeleverd as teksten
from balanstest.vragenlijst import bestanden

MEESTE_BYTES = 20 * 1024**2
"""Of the DPIA, the evidence and the annexes together: a PDF has to go along with a mail."""
_MEGABYTE = 1024**2
RUIMTE = teksten.MEGABYTES.format(aantal=MEESTE_BYTES // _MEGABYTE)
"""How much of papers goes along, in words."""
_KAAL = re.compile(r"[A-Za-z0-9._/-]+")
_YAML, _JSON, _OVERIG = "application/yaml", "application/json", "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_SOORTEN = {
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".htm": "text/html",
    ".html": "text/html",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": _JSON,
    ".md": "text/markdown",
    ".msg": "application/vnd.ms-outlook",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".parquet": "application/vnd.apache.parquet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".rtf": "application/rtf",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".tsv": "text/tab-separated-values",
    ".txt": "text/plain",
    ".xls": "application/vnd.ms-excel",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yaml": _YAML,
    ".yml": _YAML,
    ".zip": "application/zip",
}
"""A table of our own: what a system or a Python knows by itself would change the bytes of the PDF."""


class Meegeleverd(NamedTuple):
    """A file inside the PDF; `relatie` is its relationship in the terms of PDF/A-3.

    `pad` is its path in the questionnaire, where that is another than `naam`.
    """

    naam: str
    soort: str
    relatie: str
    omschrijving: str
    inhoud: bytes
    pad: str = ""


class Achtergebleven(NamedTuple):
    """A file of the questionnaire that was too large to go along."""

    bestand: str
    bytes: int
    sha256: str

    @property
    def omvang(self) -> str:
        """Its size in megabytes, in words."""
        return teksten.MEGABYTES.format(aantal=getal(math.ceil(self.bytes * 10 / _MEGABYTE) / 10, 1))


class Meelevering(NamedTuple):
    """All files inside the PDF, and what is not: what was too large, and the sources of the figures.

    `vragenlijst` is the name of the questionnaire in the PDF.
    """

    vragenlijst: str
    delen: tuple[Meegeleverd, ...]
    te_groot: tuple[Achtergebleven, ...]
    bronnen: tuple[str, ...]

    @property
    def ruimte(self) -> str:
        """How much of papers goes along, in words."""
        return RUIMTE

    @property
    def opdracht(self) -> str:
        """What to type in the folder where the PDF was unpacked, to make its report again."""
        naam = self.vragenlijst
        naam = f"./{naam}" if naam.startswith("-") else naam
        return teksten.OPDRACHT.format(naam=naam if _KAAL.fullmatch(naam) else f'"{naam}"')


def meegeleverd(
    beoordeling: Beoordeling, resultaat: bytes, vorm: Vormgeving = STANDAARD, ruimte: int | None = None
) -> Meelevering:
    """The questionnaire, the files that it names, the result (a JSON document), all rules given, and a list of it all.

    A log holds personal data: a source of the figures is only known by its fingerprint. `vorm` is what the report
    looks like; `ruimte` is how many bytes of papers go along (None: as many as in a PDF).
    """
    return _Inpakker(beoordeling, vorm, MEESTE_BYTES if ruimte is None else ruimte).pak_in(resultaat)


class _Inpakker:
    """Puts together what goes along with one assessment."""

    def __init__(self, beoordeling: Beoordeling, vorm: Vormgeving, ruimte: int) -> None:
        self._beoordeling = beoordeling
        self._vorm = vorm
        self._ruimte = ruimte
        self._vragenlijst = beoordeling.vragenlijst
        self._dossiermap = self._vragenlijst.dossiermap
        dossier = beoordeling.inhoud.dossier
        genoemd = [bestand for _, bestand in bestanden(beoordeling.inhoud)]
        self._namen = Paknamen(genoemd, stam(dossier.kenmerk, dossier.versie, self._dossiermap.naam))
        self._delen: list[Meegeleverd] = []
        self._opgaven: list[Opgegeven] = []
        self._te_groot: list[Achtergebleven] = []
        self._bronnen: list[str] = []

    def pak_in(self, resultaat: bytes) -> Meelevering:
        document = self._vragenlijst.document
        naam = self._namen.van_vragenlijst(self._dossiermap.naam)
        self._delen.append(Meegeleverd(naam, _YAML, "source", teksten.VRAGENLIJST, document.ruw))
        self._cijfers()
        self._papieren()
        self._bronbestanden()
        als = self._namen.voor("resultaat.json")
        self._delen.append(Meegeleverd(als, _JSON, "data", teksten.RESULTAAT, resultaat))
        regels = []
        for pakket in self._beoordeling.pakketten:
            regels.append(self._namen.voor(f"regels-{pakket.id}.yaml"))
            omschrijving = teksten.REGELS.format(naam=pakket.naam)
            self._delen.append(Meegeleverd(regels[-1], _YAML, "supplement", omschrijving, pakket.ruw))
        paklijst = Paklijst(
            meegeleverd=1,
            programma=__version__,
            eigen=vingerafdrukken(self._vorm) | afdruk_van_categorieen(self._beoordeling.eigen),
            vragenlijst=Opgegeven(
                bestand=self._dossiermap.naam, naam=naam, sha256=document.sha256, bytes=len(document.ruw)
            ),
            regels=tuple(regels),
            bestanden=tuple(self._opgaven),
        )
        self._delen.append(Meegeleverd(NAAM, _JSON, "supplement", teksten.PAKLIJST, paklijst.als_bytes()))
        return Meelevering(naam, tuple(self._delen), tuple(self._te_groot), tuple(self._bronnen))

    def _cijfers(self) -> None:
        """The file that the table was read from, with the bytes that were read."""
        if (cijfers := self._vragenlijst.cijfers) is not None:
            self._neem_mee(cijfers.bestand, "source", teksten.CIJFERS, cijfers.ruw)

    def _papieren(self) -> None:
        """The DPIA, the evidence and the annexes, in that order, as far as they fit."""
        over = self._ruimte
        omschrijvingen: dict[str, list[str]] = {}
        for bestand, omschrijving in self._genoemde_papieren():
            omschrijvingen.setdefault(bestand, []).append(omschrijving)
        weg = {een.bestand for een in self._opgaven} | self._logboeken()
        for bestand in (een for een in omschrijvingen if een not in weg):
            inhoud = _lees(self._dossiermap.pad(bestand), over)
            if inhoud is not None:
                over -= len(inhoud)
                omschrijving = teksten.EN.join(dict.fromkeys(omschrijvingen[bestand]))
                self._neem_mee(bestand, "supplement", leesbaar(omschrijving), inhoud)
            elif (opgave := self._laat_achter(bestand)) is not None:
                self._te_groot.append(Achtergebleven(bestand, opgave.bytes, opgave.sha256))

    def _genoemde_papieren(self) -> Iterator[tuple[str, str]]:
        inhoud = self._beoordeling.inhoud
        if inhoud.onderbouwing.dpia.bestand is not None:
            yield inhoud.onderbouwing.dpia.bestand, teksten.DPIA
        for regel in inhoud.impact.maatregelen or []:
            if regel.bestand is not None:
                met_naam = teksten.MAATREGEL.format(maatregel=regel.maatregel)
                yield regel.bestand, met_naam if regel.maatregel else teksten.MAATREGEL_ZONDER_NAAM
        for bijlage in inhoud.onderbouwing.bijlagen or []:
            if bijlage.bestand is not None:
                yield bijlage.bestand, bijlage.omschrijving or teksten.BIJLAGE_ZONDER_NAAM

    def _bronbestanden(self) -> None:
        """What the figures came from stays behind, with the fingerprint by which it is known."""
        gehad = {een.bestand for een in self._opgaven}
        for bestand in dict.fromkeys(bestand for _, bestand in bestanden(self._beoordeling.inhoud)):
            if bestand not in gehad and self._laat_achter(bestand) is not None:
                self._bronnen.append(bestand)

    def _logboeken(self) -> set[str]:
        """What was counted holds personal data, and stays behind also where it is named as an annex."""
        bronnen = self._beoordeling.inhoud.afweging.metingen.telling.bronnen()
        return {bron.bestand for _, bron in bronnen if bron.is_logboek and bron.bestand is not None}

    def _neem_mee(self, bestand: str, relatie: str, omschrijving: str, inhoud: bytes) -> None:
        naam = self._namen.van_bestand(bestand)
        soort = _SOORTEN.get(PurePath(naam).suffix.lower(), _OVERIG)
        pad = bestand if naam != bestand else ""
        self._delen.append(Meegeleverd(naam, soort, relatie, omschrijving, inhoud, pad))
        sha256 = hashlib.sha256(inhoud).hexdigest()
        self._opgaven.append(Opgegeven(bestand=bestand, naam=naam, sha256=sha256, bytes=len(inhoud)))

    def _laat_achter(self, bestand: str) -> Opgegeven | None:
        """Note a file that does not go along; None where it is not there, and was not when it came out of a PDF."""
        opgave = self._zoals_het_is(bestand) or self._dossiermap.achtergelaten(bestand)
        if opgave is not None:
            self._opgaven.append(opgave)
        return opgave

    def _zoals_het_is(self, bestand: str) -> Opgegeven | None:
        pad = self._dossiermap.pad(bestand)
        try:
            if not pad.is_file() or not (som := self._dossiermap.som(bestand)):
                return None
            return Opgegeven(bestand=bestand, naam=None, sha256=som, bytes=pad.stat().st_size)
        except OSError:
            return None


def _lees(pad: Path, hoogstens: int) -> bytes | None:
    """The bytes of a file; None where it is not there, cannot be read or is larger."""
    try:
        if toets(pad, Deur.BIJLAGE).st_size > hoogstens:
            return None
        with open_(pad, Deur.BIJLAGE) as stroom:
            inhoud = stroom.read(hoogstens + 1)
    except OSError:
        return None
    return inhoud if len(inhoud) <= hoogstens else None
