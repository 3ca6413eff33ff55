"""From one questionnaire to its report on disk, and what the screen should know about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.beoordeling import VOORSTEL, Beoordeling, beoordeel_vragenlijst
from balanstest.bestand.opslag import schrijf
from balanstest.errors import EXIT_OK, EXIT_OORDEEL, BalanstestError, OmgevingError, OngeldigError
from balanstest.kader import Pakket
from balanstest.meldingen import niet_te_lezen
from balanstest.opdrachten.invoer import Invoer
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.namen import Doel, eigen_bestanden, stam
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.resultaat import resultaat
from balanstest.rapport.vormgeving import Vormgeving
from balanstest.sjabloon import Categorie
from balanstest.texts import scherm as teksten
from balanstest.texts.criteria import KORT, UITKOMSTEN
from balanstest.vragenlijst import bestanden as noem_bestanden
from balanstest.vragenlijst import laad


class Werkwijze(NamedTuple):
    """How every questionnaire of one command is handled; all of it was read and checked before the first one.

    `eigen` are the categories of the organisation itself; `uitvoer` is the folder of the reports (None: beside each
    questionnaire); `schrijft` is off where only JSON on standard output was asked.
    """

    pakketten: tuple[Pakket, ...]
    eigen: tuple[Categorie, ...]
    vorm: Vormgeving
    formaten: tuple[str, ...]
    uitvoer: Path | None
    schrijft: bool
    als_json: bool
    oordeel_als_code: bool

    def doel(self, een: Invoer, kenmerk: str | None, versie: int | None) -> Doel:
        """Where the report of a questionnaire goes."""
        return Doel(een.naam, self.uitvoer or een.map_, stam(kenmerk, versie, een.naam))

    def code(self, beoordeling: Beoordeling) -> int:
        """The exit code of an assessment that succeeded."""
        afgekeurd = beoordeling.uitkomst != VOORSTEL or beoordeling.gekozen_langer
        return EXIT_OORDEEL if self.oordeel_als_code and afgekeurd else EXIT_OK


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What is left of one questionnaire among many: a line of the table, and what goes wrong or to the output."""

    naam: str
    code: int
    uitkomst: str
    termijn: str = ""
    bindend: str = ""
    gekozen: str = ""
    geschreven: int = 0
    resultaat: dict[str, Any] | None = None
    fout: BalanstestError | None = None


def begin(een: Invoer, werkwijze: Werkwijze, *, ernaast: bool) -> tuple[Beoordeling, Callable[[], list[str]]]:
    """Assess one questionnaire and start on its report; the call that comes back writes it and names the files.

    With `ernaast` the PDF is typeset while the caller does something else.
    Both raise BalanstestError where that cannot be done; then nothing was written.
    """
    beoordeling = beoordeel_vragenlijst(laad(een.naam, een.lees(), een.map_), werkwijze.pakketten, werkwijze.eigen)
    if not werkwijze.schrijft:
        return beoordeling, list
    dossier = beoordeling.inhoud.dossier
    doel = werkwijze.doel(een, dossier.kenmerk, dossier.versie)
    genoemd = [een.map_ / naam for _, naam in noem_bestanden(beoordeling.inhoud)]
    rapport = Rapport(beoordeling, werkwijze.vorm)
    formaten = [FORMATEN[naam] for naam in werkwijze.formaten]
    begonnen = [
        (formaat, formaat.begin(rapport, doel.stam) if ernaast else partial(formaat.maak, rapport, doel.stam))
        for formaat in formaten
    ]

    def maak_af() -> list[str]:
        from balanstest.bestand import slot  # noqa: F401 - slow to import, while the PDF is still being typeset

        bestanden: dict[Path, bytes] = {}
        herken: dict[str, Callable[[bytes], bool]] = {}
        for formaat, haal in begonnen:
            gemaakt = haal()
            bestanden |= {doel.map_ / bestand: inhoud for bestand, inhoud in gemaakt.items()}
            herken |= dict.fromkeys(gemaakt, formaat.herken)
        if meldingen := eigen_bestanden(doel, genoemd, herken):
            raise OmgevingError(meldingen)
        namen = [f"{pad}{_vervangt(pad, nieuw)}" for pad, nieuw in bestanden.items()]
        schrijf(bestanden)
        return namen

    return beoordeling, maak_af


def verwerk(een: Invoer, werkwijze: Werkwijze) -> Uitslag:
    """Handle one questionnaire among many: a bad one does not stop the rest, so it becomes an outcome too."""
    try:
        beoordeling, maak_af = begin(een, werkwijze, ernaast=False)
        geschreven = maak_af()
    except BalanstestError as fout:
        return _mislukt(een, fout)
    except OSError as reden:  # a failure of the system that nothing foresaw still names the file
        return _mislukt(een, OmgevingError([niet_te_lezen(een.naam, reden)]))
    termijn, gekozen = beoordeling.klanttermijn, beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    return Uitslag(
        een.naam,
        werkwijze.code(beoordeling),
        UITKOMSTEN[beoordeling.uitkomst],
        "–" if termijn is None else str(termijn),
        KORT[beoordeling.bindend] if beoordeling.bindend else teksten.DE_WET,
        "–" if gekozen is None else f"{gekozen}{_vergeleken(beoordeling)}",
        len(geschreven),
        resultaat(beoordeling) if werkwijze.als_json else None,
    )


def _vervangt(pad: Path, nieuw: bytes) -> str:
    """What the user should know about a report that was there already."""
    try:
        anders = pad.exists() and pad.read_bytes() != nieuw
    except OSError:
        return ""
    return teksten.VERVANGT if anders else ""


def _vergeleken(beoordeling: Beoordeling) -> str:
    """What stands out about the chosen term, in one or two words."""
    if not beoordeling.gekozen_langer:
        return ""
    return teksten.ZONDER_VOORSTEL if beoordeling.klanttermijn is None else teksten.LANGER


def _mislukt(een: Invoer, fout: BalanstestError) -> Uitslag:
    tekst = teksten.mislukt(len(fout.meldingen), ongeldig=isinstance(fout, OngeldigError))
    return Uitslag(een.naam, fout.exit_code, tekst, fout=fout)
