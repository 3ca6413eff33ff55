"""One small class per output format, and one table from name to class.

A new format (Word) is one more class here, and its name in `cli.app.FORMATEN`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment

from balanstest.rapport.markdown_tekst import Opmaak, alineas, letterlijk
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.templating import hoofdletter, omgeving, render

MERK_XML = b"<!-- rapport van balanstest -->"

Bestanden = dict[str, bytes]
"""Files by name."""


class Formaat(ABC):
    """How one kind of file is made from a report."""

    extensie: str

    @abstractmethod
    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """The files of this format, whose names all begin with `stam`. Raises OmgevingError where rendering fails."""

    def begin(self, rapport: Rapport, stam: str) -> Callable[[], Bestanden]:
        """Start on what can go on beside other work; the call that comes back gives what `maak` gives.

        Both raise OmgevingError where rendering fails.
        """
        return partial(self.maak, rapport, stam)

    @abstractmethod
    def herken(self, ruw: bytes) -> bool:
        """Whether a file is a report that this format made before, and may be replaced by a new one."""


@cache
def _markdown_omgeving(eigen: Path | None) -> Environment:
    return omgeving(letterlijk, {"alineas": alineas, "opmaak": Opmaak, "hoofdletter": hoofdletter}, eigen)


class Markdown(Formaat):
    """The report in GitHub-flavoured Markdown, with its charts beside it."""

    extensie = "md"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat."""
        platen = {f"{stam}-{grafiek.naam}.svg": grafiek for grafiek in rapport.grafieken}
        gegevens = rapport.feiten | {"platen": list(platen.items())}
        tekst = render(_markdown_omgeving(rapport.vorm.templates), "markdown/rapport.md.j2", gegevens)
        markdown = tekst.encode() + b"\n" + MERK_XML + b"\n"
        return {f"{stam}.md": markdown} | {naam: grafiek.svg.encode() for naam, grafiek in platen.items()}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return MERK_XML in ruw


class Pdf(Formaat):
    """The report for the dossier: PDF/A-3a and PDF/UA-1, with its sources inside."""

    extensie = "pdf"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat."""
        from balanstest.rapport.pdf import maak_pdf  # Typst is loaded only where a PDF is asked

        return {f"{stam}.pdf": maak_pdf(rapport)}

    def begin(self, rapport: Rapport, stam: str) -> Callable[[], Bestanden]:
        """See Formaat: Typst needs nothing from Python while it works."""
        from balanstest.rapport.pdf import begin_pdf

        pdf = begin_pdf(rapport)
        return lambda: {f"{stam}.pdf": pdf()}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return ruw.startswith(b"%PDF") and b"balanstest-rapport" in ruw


class Json(Formaat):
    """The result for other programs."""

    extensie = "json"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat; a result has no looks."""
        return {f"{stam}.json": rapport.resultaat}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return ruw.lstrip().startswith(b"{") and b'"vragenlijst_sha256"' in ruw


FORMATEN: dict[str, Formaat] = {formaat.extensie: formaat for formaat in (Markdown(), Pdf(), Json())}
"""All formats by name, in the order in which they are written."""
