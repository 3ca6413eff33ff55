"""One small class per output format, and one table from name to class.

A new format is one more class here, and its name in `cli.gebruik.FORMATEN`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

from balanstest.beoordeling import Beoordeling
from balanstest.rapport.drukken.pakket import eigenschappen, is_ongewijzigd_rapport
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.templating import stijltekst
from balanstest.rapport.vergelijkbaar import besluitmerk, lees_merk, lees_resultaat
from balanstest.rapport.vormgeving import Vormgeving

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

    @abstractmethod
    def besluitmerk(self, ruw: bytes) -> str:
        """The mark of the result that was decided, in a report of this format; empty in that of a concept."""


class Markdown(Formaat):
    """The report in GitHub-flavoured Markdown, with its charts beside it."""

    extensie = "md"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat."""
        merk = f"<!-- {besluit} -->\n" if (besluit := rapport.omslag.besluitmerk) else ""
        markdown = rapport.markdown(stam).encode() + b"\n" + MERK_XML + b"\n" + merk.encode()
        return {f"{stam}.md": markdown} | {naam: plaat.svg.encode() for naam, plaat in rapport.platen(stam).items()}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return MERK_XML in ruw

    def besluitmerk(self, ruw: bytes) -> str:
        """See Formaat."""
        return lees_merk(ruw[ruw.rfind(MERK_XML) :])


class Pdf(Formaat):
    """The report for the dossier: PDF/A-3a and PDF/UA-1, with its sources inside."""

    extensie = "pdf"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat."""
        from balanstest.rapport.pdf import maak_pdf  # Typst is loaded only where a PDF is asked

        return {f"{stam}.pdf": maak_pdf(rapport, stam)}

    def begin(self, rapport: Rapport, stam: str) -> Callable[[], Bestanden]:
        """See Formaat: Typst needs nothing from Python while it works."""
        from balanstest.rapport.pdf import begin_pdf

        pdf = begin_pdf(rapport, stam)
        return lambda: {f"{stam}.pdf": pdf()}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return ruw.startswith(b"%PDF") and b"balanstest-rapport" in ruw

    def besluitmerk(self, ruw: bytes) -> str:
        """See Formaat."""
        return lees_merk(ruw)


class Html(Formaat):
    """The report as one web page, with its charts inside."""

    extensie = "html"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat."""
        from balanstest.rapport.drukken.html import bladzijde  # only where it is asked

        platen = {naam: plaat.svg for naam, plaat in rapport.platen(stam).items()}
        css = stijltekst("stijl/rapport.css", rapport.vorm.templates)
        return {f"{stam}.html": bladzijde(rapport.boom(stam), platen, rapport.omslag, css).encode()}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return ruw.startswith(b"<!doctype html>") and MERK_XML in ruw

    def besluitmerk(self, ruw: bytes) -> str:
        """See Formaat: it stands before anything that a person wrote."""
        return lees_merk(ruw.partition(b"<title>")[0])


class Word(Formaat):
    """The report for who works on in Word: with the organisation's own styles, where it has a reference document."""

    extensie = "docx"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat."""
        from balanstest.rapport.word import maak_word  # python-docx is loaded only where it is asked

        return {f"{stam}.docx": maak_word(rapport, stam)}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat: one that a person saved in Word is no longer ours."""
        return ruw.startswith(b"PK") and is_ongewijzigd_rapport(ruw, "balanstest-rapport")

    def besluitmerk(self, ruw: bytes) -> str:
        """See Formaat."""
        return lees_merk(eigenschappen(ruw))


class Json(Formaat):
    """The result for other programs."""

    extensie = "json"

    def maak(self, rapport: Rapport, stam: str) -> Bestanden:
        """See Formaat; a result has no looks."""
        return {f"{stam}.json": rapport.resultaat}

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return ruw.lstrip().startswith(b"{") and b'"vragenlijst_sha256"' in ruw

    def besluitmerk(self, ruw: bytes) -> str:
        """See Formaat: a result speaks for itself."""
        return besluitmerk(lees_resultaat(ruw))


FORMATEN: dict[str, Formaat] = {formaat.extensie: formaat for formaat in (Markdown(), Pdf(), Html(), Word(), Json())}
"""All formats by name, in the order in which they are written."""


def maak_alle(beoordeling: Beoordeling, vorm: Vormgeving, stam: str, namen: Sequence[str]) -> dict[str, Bestanden]:
    """The files of these formats, by format: for a process of their own, so all that comes in can travel there.

    Raises OmgevingError where rendering fails.
    """
    rapport = Rapport(beoordeling, vorm)
    return {naam: FORMATEN[naam].maak(rapport, stam) for naam in namen}
