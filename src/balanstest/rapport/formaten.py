"""One small class per output format, and one table from name to class.

A new format (PDF, Word) is one more class here, and its name in `cli.app.FORMATEN`.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from jinja2 import Environment

from balanstest.beoordeling import Beoordeling
from balanstest.rapport.feiten import feiten
from balanstest.rapport.markdown_tekst import Opmaak, alineas, letterlijk
from balanstest.rapport.resultaat import als_document
from balanstest.rapport.templating import omgeving, render


class Formaat(Protocol):
    """How one kind of file is made from an assessment."""

    extensie: str

    def maak(self, beoordeling: Beoordeling) -> bytes:
        """The bytes of the file. Raises OmgevingError where rendering fails."""

    def herken(self, ruw: bytes) -> bool:
        """Whether a file is a report that this format made before, and may be replaced by a new one."""


@cache
def _markdown_omgeving() -> Environment:
    return omgeving(letterlijk, {"alineas": alineas, "opmaak": Opmaak, "hoofdletter": _hoofdletter})


def _hoofdletter(tekst: str) -> str:
    """Only the first letter: Jinja's own filter makes the rest of the text lower case."""
    return tekst[:1].upper() + tekst[1:]


class Markdown:
    """The report in GitHub-flavoured Markdown."""

    extensie = "md"
    merk = b"\n<!-- rapport van balanstest -->\n"

    def maak(self, beoordeling: Beoordeling) -> bytes:
        """See Formaat."""
        tekst = render(_markdown_omgeving(), "markdown/rapport.md.j2", feiten(beoordeling))
        return tekst.encode() + self.merk

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return ruw.rstrip().endswith(self.merk.strip())


class Json:
    """The result for other programs."""

    extensie = "json"

    def maak(self, beoordeling: Beoordeling) -> bytes:
        """See Formaat."""
        return als_document(beoordeling).encode()

    def herken(self, ruw: bytes) -> bool:
        """See Formaat."""
        return ruw.lstrip().startswith(b"{") and b'"vragenlijst_sha256"' in ruw


FORMATEN: dict[str, Formaat] = {formaat.extensie: formaat for formaat in (Markdown(), Json())}
"""All formats by name, in the order in which they are written."""
