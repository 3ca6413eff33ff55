"""One small class per output format, and one table from name to class.

A new format (PDF, Word) is one more class here; the command line derives its help from the table.
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
    omschrijving: str

    def maak(self, beoordeling: Beoordeling) -> bytes:
        """The bytes of the file. Raises OmgevingError where rendering fails."""


@cache
def _markdown_omgeving() -> Environment:
    return omgeving(letterlijk, {"alineas": alineas, "opmaak": Opmaak, "hoofdletter": _hoofdletter})


def _hoofdletter(tekst: str) -> str:
    """Only the first letter: Jinja's own filter makes the rest of the text lower case."""
    return tekst[:1].upper() + tekst[1:]


class Markdown:
    """The report in GitHub-flavoured Markdown."""

    extensie = "md"
    omschrijving = "rapport in Markdown"

    def maak(self, beoordeling: Beoordeling) -> bytes:
        """See Formaat."""
        return render(_markdown_omgeving(), "markdown/rapport.md.j2", feiten(beoordeling)).encode()


class Json:
    """The result for other programs."""

    extensie = "json"
    omschrijving = "resultaat in JSON"

    def maak(self, beoordeling: Beoordeling) -> bytes:
        """See Formaat."""
        return als_document(beoordeling).encode()


FORMATEN: dict[str, Formaat] = {formaat.extensie: formaat for formaat in (Markdown(), Json())}
"""All formats by name, in the order in which they are written."""
