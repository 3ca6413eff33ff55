"""The PDF: the tree as Typst → PDF/A-3a and PDF/UA-1 in one file, the same bytes on every machine.

The questionnaire, what it names, the rules and the result travel inside it: years later the file alone can be checked,
and run again.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.rapport.drukken.typst import Zetter, argumenten, ruw, tekenreeks
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.templating import stijltekst
from balanstest.rapport.zetten import MARKUP, zet
from balanstest.taal.tekens import leesbaar
from balanstest.texts.rapport import rapport as teksten

STIJL = "stijl/rapport.typ"
_PAKKET = re.compile(r"""^(?!\s*//).*["'](@[\w-]+/[^"']*)["']""")
MERK = "balanstest-rapport"
"""A keyword in the document's metadata, by which an earlier report is recognised."""


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


def als_typst(rapport: Rapport, stam: str) -> dict[str, bytes]:
    """Everything that the compiler reads, by file name: the markup `rapport.typ`, its style, logo and attachments.

    Raises OmgevingError where a template fails.
    """
    omslag = rapport.omslag
    # A file that goes along may be called as one of ours; for the compiler it has a number.
    mee = {f"meegeleverd-{nummer}": deel for nummer, deel in enumerate(rapport.meegeleverd.delen)}
    platen = {naam: grafiek.svg for naam, grafiek in rapport.platen(stam).items()}
    dag = omslag.datum
    delen = [
        '#import "stijl.typ": *',
        "#set document("
        f"title: {tekenreeks(omslag.titel)}, author: {tekenreeks(omslag.organisatie)}, "
        f"description: {tekenreeks(omslag.uitkomst)}, "
        f"keywords: {argumenten(map(tekenreeks, filter(None, (MERK, omslag.besluitmerk, omslag.kenmerk))))}, "
        f"date: datetime(year: {dag.year}, month: {dag.month}, day: {dag.day}))",
        *(
            f"#pdf.attach({ruw(deel.naam)}, read({ruw(bestand)}, encoding: none), "
            f"relationship: {ruw(deel.relatie)}, mime-type: {ruw(deel.soort)}, "
            f"description: {tekenreeks(deel.omschrijving)})"
            for bestand, deel in mee.items()
        ),
        "#show: rapport.with("
        f"titel: {tekenreeks(omslag.onderwerp)}, naam: {tekenreeks(omslag.naam)}, "
        f"organisatie: {tekenreeks(omslag.organisatie)}, kenmerk: {tekenreeks(omslag.kenmerk)}, "
        f"versie: {tekenreeks(omslag.versie)}, status: {tekenreeks(omslag.status)}, kleur: rgb({ruw(omslag.kleur)}), "
        f"logo: {ruw(omslag.logo_naam) if omslag.logo_naam else 'none'})",
        "#{",
        Zetter(rapport.boom(stam), platen).code() + "}",
    ]
    bestanden = {
        MARKUP: "\n".join(delen).encode(),
        "stijl.typ": _stijl(rapport.vorm.templates),
    }
    if omslag.logo_naam:
        bestanden[omslag.logo_naam] = omslag.logo
    return bestanden | {bestand: deel.inhoud for bestand, deel in mee.items()}


def _stijl(eigen: Path | None) -> bytes:
    """The style. Raises OmgevingError where an own one cannot be read, or asks for a package from elsewhere."""
    tekst = stijltekst(STIJL, eigen)
    for nummer, regel in enumerate(tekst.splitlines() if eigen is not None else (), 1):
        if (pakket := _PAKKET.search(regel)) is not None:
            reden = teksten.PAKKET_VAN_INTERNET.format(naam=leesbaar(pakket[1], 60))
            raise OmgevingError([meld("E099", f"{STIJL}:{nummer}", reden=reden, raad=teksten.HAAL_PAKKET_WEG)])
    return tekst.encode()


def begin_pdf(rapport: Rapport, stam: str) -> Callable[[], bytes]:
    """Write the markup and start to typeset it beside everything else; the call that comes back waits for the PDF.

    Both raise OmgevingError: this one where a template fails, that one where Typst does. A warning counts as a failure.
    """
    bestanden, dag = als_typst(rapport, stam), rapport.omslag.datum
    werk = _Ernaast(lambda: zet(bestanden, dag))  # Typst lets go of the interpreter while it works
    werk.start()
    return werk.uitkomst


def maak_pdf(rapport: Rapport, stam: str) -> bytes:
    """The same in one step, for where every processor has work already."""
    return zet(als_typst(rapport, stam), rapport.omslag.datum)
