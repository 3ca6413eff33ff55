"""What Typst does: pages as PDF, and charts as pictures; in a folder of its own, with the typefaces that come along."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import typst

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.rapport.lettertypen import FAMILIES, mappen
from balanstest.taal import systeem
from balanstest.texts.rapport import rapport as teksten

STANDAARDEN: list[typst.PDFStandard] = ["a-3a", "ua-1"]
MARKUP = "rapport.typ"
PUNTEN_PER_DUIM = 200.0


@cache
def _letters() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=mappen())


def zet(bestanden: Mapping[str, bytes], dag: date) -> bytes:
    """The PDF of the markup `rapport.typ` among these files; it ends in a newline, so that a signature can follow it.

    Raises OmgevingError where Typst fails. A warning counts as a failure.
    """
    return _in_map(bestanden, dag, "pdf")[0] + b"\n"


def platen(svgs: Sequence[str]) -> list[bytes]:
    """Charts as PNG, in order. Raises OmgevingError where Typst cannot read one."""
    if not svgs:
        return []
    namen = [f"{nummer}.svg" for nummer in range(len(svgs))]
    letters = ", ".join(f'"{familie}"' for familie in FAMILIES)
    code = f"#set page(width: auto, height: auto, margin: 0pt)\n#set text(font: ({letters}))\n"
    code += "#pagebreak()\n".join(f'#image("{naam}", width: 480pt)\n' for naam in namen)
    bestanden = {naam: svg.encode() for naam, svg in zip(namen, svgs, strict=True)}
    return _in_map(bestanden | {MARKUP: code.encode()}, date(2000, 1, 1), "png")


def _in_map(bestanden: Mapping[str, bytes], dag: date, formaat: str) -> list[bytes]:
    try:
        with tempfile.TemporaryDirectory(prefix="balanstest-", ignore_cleanup_errors=True) as naam:
            # A folder with these files alone is the whole world that the compiler can read.
            for bestand, inhoud in bestanden.items():
                (Path(naam) / bestand).write_bytes(inhoud)
            return _compileer(Path(naam), dag, formaat)
    except OSError as reden:  # not about the questionnaire: the folder for temporary files is full or closed
        raise OmgevingError([meld("E095", _tijdelijk(), reden=systeem.reden(reden))]) from reden


def _tijdelijk() -> str:
    """The folder for temporary files, as far as there is one."""
    try:
        return tempfile.gettempdir()
    except OSError:
        return teksten.TIJDELIJKE_MAP


def _compileer(map_: Path, dag: date, formaat: str) -> list[bytes]:
    geen = map_ / "geen-pakketten"  # never the user's own shelf: a report has the same bytes on every machine
    compiler = typst.Compiler(root=map_, font_paths=_letters(), package_path=geen, package_cache_path=geen)
    try:
        if formaat == "pdf":
            gezet, waarschuwingen = compiler.compile_with_warnings(
                map_ / MARKUP,
                format="pdf",
                pdf_standards=STANDAARDEN,
                timestamp=datetime(dag.year, dag.month, dag.day, tzinfo=UTC),
            )
        else:
            gezet, waarschuwingen = compiler.compile_with_warnings(map_ / MARKUP, format="png", ppi=PUNTEN_PER_DUIM)
    except typst.TypstError as fout:
        raise _fout((fout.diagnostic or fout.message).replace(f"../{map_.name}/", "")) from fout
    except BaseException as fout:
        if type(fout).__name__ != "PanicException":  # how Rust stops: no Exception, and no name to import
            raise
        raise _fout(teksten.ZETTER_STOPTE) from fout
    if waarschuwingen:
        raise _fout("; ".join(waarschuwing.message for waarschuwing in waarschuwingen))
    assert gezet is not None
    return gezet if isinstance(gezet, list) else [gezet]


def _fout(reden: str) -> OmgevingError:
    return OmgevingError([meld("E099", MARKUP, reden=reden, raad=teksten.KIJK_STIJL_NA)])
