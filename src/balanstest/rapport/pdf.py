"""The PDF: facts → Typst markup (Jinja2) → PDF/A-3a and PDF/UA-1 in one file, the same bytes on every machine.

The questionnaire, the rules used and the result travel inside it, so that the file alone can be checked years later.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path, PurePath
from typing import Any

import typst
from jinja2 import Environment

from balanstest import resources
from balanstest.beoordeling import Beoordeling
from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.rapport.lettertypen import mappen
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.templating import hoofdletter, omgeving, render
from balanstest.rapport.typst_tekst import Code, alineas, ruw, tekenreeks
from balanstest.taal import systeem
from balanstest.texts.rapport import rapport as teksten

STANDAARDEN: list[typst.PDFStandard] = ["a-3a", "ua-1"]
MERK = b"balanstest-rapport"
"""A keyword in the document's metadata, by which an earlier report is recognised."""
MARKUP = "rapport.typ"
ZONDER_DATUM = date(2000, 1, 1)
"""The date of a report whose questionnaire has none: fixed, so that the bytes do not depend on the clock."""
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


class _Ernaast(threading.Thread):
    """One call beside the rest. (`concurrent.futures` does this as well, but loads for as long as a page takes.)"""

    def __init__(self, werk: Callable[[], bytes]) -> None:
        super().__init__()
        self._werk = werk
        self._uitkomst: bytes | BaseException = b""

    def run(self) -> None:
        """Do the work, and keep what goes wrong for who waits for it."""
        try:
            self._uitkomst = self._werk()
        except BaseException as fout:
            self._uitkomst = fout

    def uitkomst(self) -> bytes:
        """Wait for the result. Raises what the work raised."""
        self.join()
        if isinstance(self._uitkomst, BaseException):
            raise self._uitkomst
        return self._uitkomst


@cache
def _omgeving(eigen: Path | None) -> Environment:
    filters: dict[str, Callable[..., Any]] = {"alineas": alineas, "code": Code, "ruw": ruw, "hoofdletter": hoofdletter}
    return omgeving(tekenreeks, filters, eigen)


@cache
def _letters() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=mappen())


def meegeleverd(rapport: Rapport) -> list[Meegeleverd]:
    """The files that go into the PDF: the questionnaire, its file of figures, the result, each pack of rules used."""
    yaml = "application/yaml"
    beoordeling = rapport.beoordeling
    document = beoordeling.vragenlijst.document
    return [
        Meegeleverd("vragenlijst.yaml", yaml, "source", teksten.BIJ_VRAGENLIJST, document.ruw),
        *_cijfers(beoordeling),
        Meegeleverd("resultaat.json", "application/json", "data", teksten.BIJ_RESULTAAT, rapport.resultaat),
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


def documentdatum(beoordeling: Beoordeling) -> date:
    """The date of the document: of the decision, else the peildatum; never the clock's."""
    dossier = beoordeling.inhoud.dossier
    besluit = dossier.besluit.datum if beoordeling.inhoud.vastgesteld else None
    return besluit or dossier.peildatum or ZONDER_DATUM


def als_typst(rapport: Rapport) -> dict[str, bytes]:
    """Everything that the compiler reads, by file name: the markup `rapport.typ`, its style, logo and attachments."""
    vorm, dag, bijlagen = rapport.vorm, documentdatum(rapport.beoordeling), meegeleverd(rapport)
    gegevens: dict[str, Any] = rapport.feiten | {
        "grafieken": rapport.grafieken,
        "huisstijl": vorm.huisstijl,
        "meegeleverd": bijlagen,
        "documentdatum": f"datetime(year: {dag.year}, month: {dag.month}, day: {dag.day})",
    }
    bestanden = {
        MARKUP: render(_omgeving(vorm.templates), "typst/rapport.typ.j2", gegevens).encode(),
        "stijl.typ": _stijl(vorm.templates).read_bytes(),
    }
    if vorm.huisstijl.logo is not None:
        bestanden[vorm.huisstijl.logo_naam] = vorm.huisstijl.logo
    return bestanden | {bijlage.naam: bijlage.inhoud for bijlage in bijlagen}


def begin_pdf(rapport: Rapport) -> Callable[[], bytes]:
    """Write the markup and start to typeset it beside everything else; the call that comes back waits for the PDF.

    Both raise OmgevingError: this one where a template fails, that one where Typst does. A warning counts as a failure.
    """
    bestanden, dag = als_typst(rapport), documentdatum(rapport.beoordeling)
    werk = _Ernaast(lambda: _zet(bestanden, dag))  # Typst lets go of the interpreter while it works
    werk.start()
    return werk.uitkomst


def maak_pdf(rapport: Rapport) -> bytes:
    """The same in one step, for where every processor has work already."""
    return _zet(als_typst(rapport), documentdatum(rapport.beoordeling))


def _zet(bestanden: Mapping[str, bytes], dag: date) -> bytes:
    try:
        with tempfile.TemporaryDirectory(prefix="balanstest-", ignore_cleanup_errors=True) as naam:
            # A folder with these files alone is the whole world that the compiler can read.
            for bestand, inhoud in bestanden.items():
                (Path(naam) / bestand).write_bytes(inhoud)
            return _compileer(Path(naam), dag)
    except OSError as reden:  # not about the questionnaire: the folder for temporary files is full or closed
        raise OmgevingError([meld("E095", _tijdelijk(), reden=systeem.reden(reden))]) from reden


def _tijdelijk() -> str:
    """The folder for temporary files, as far as there is one."""
    try:
        return tempfile.gettempdir()
    except OSError:
        return teksten.TIJDELIJKE_MAP


def _compileer(map_: Path, dag: date) -> bytes:
    try:
        pdf, waarschuwingen = typst.Compiler(root=map_, font_paths=_letters()).compile_with_warnings(
            map_ / MARKUP,
            format="pdf",
            pdf_standards=STANDAARDEN,
            timestamp=datetime(dag.year, dag.month, dag.day, tzinfo=UTC),
        )
    except typst.TypstError as fout:
        raise _fout(fout.diagnostic or fout.message) from fout
    if waarschuwingen:
        raise _fout("; ".join(waarschuwing.message for waarschuwing in waarschuwingen))
    assert isinstance(pdf, bytes)
    return pdf


def _stijl(eigen: Path | None) -> Path:
    kandidaat = eigen / "typst" / "stijl.typ" if eigen is not None else None
    return kandidaat if kandidaat and kandidaat.is_file() else resources.templates() / "typst" / "stijl.typ"


def _fout(reden: str) -> OmgevingError:
    return OmgevingError([meld("E099", MARKUP, reden=reden, raad=teksten.KIJK_STIJL_NA)])
