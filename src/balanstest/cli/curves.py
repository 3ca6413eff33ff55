"""`balanstest curves`: from a log of calls to the table of the questionnaire."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from balanstest.bestand.opslag import vervang_bestand
from balanstest.cli.curveopties import Opdracht, lees_keuzes
from balanstest.cli.scherm import scherm, telling
from balanstest.cli.scherm.uitvoer import bytes_naar_stdout
from balanstest.errors import EXIT_OK, Melding, OmgevingError
from balanstest.logboek.lezen import bestanden
from balanstest.logboek.lezen.vingerafdruk import Vingerafdrukken
from balanstest.logboek.lezen.werkmap import werkmap
from balanstest.logboek.tellen.motor import KLACHTEN, LOG
from balanstest.logboek.tellen.telling import Keuzes, Telling, tel
from balanstest.logboek.verantwoording import weergave
from balanstest.logboek.verantwoording.bron import Bestand, Herkomst

if TYPE_CHECKING:
    from balanstest.logboek.verantwoording.invullen import Invulling


def voer_uit(opdracht: Opdracht) -> int:
    """Count, and show, print or fill in what was counted. Raises BalanstestError where something is not clear."""
    keuzes = lees_keuzes(opdracht)
    vragenlijst = open_vragenlijst(opdracht)
    paden = _vind(opdracht)
    with scherm.voortgang_deel() as meld, werkmap() as map_:
        vingers = Vingerafdrukken([pad for alle in paden.values() for pad in alle])
        from balanstest.logboek.motoren.duckdb.bestandsmotor import Bestandsmotor  # slow to import

        motor = Bestandsmotor(paden, map_, opdracht.vandaag, meld, keuzes.slechte_rijen)
        try:
            geteld = tel(motor, keuzes, klachten=bool(paden[KLACHTEN]))
        finally:
            motor.sluit()
        afdrukken = vingers.klaar()
    return rond_af(opdracht, vragenlijst, geteld, _herkomst(opdracht, keuzes, paden, afdrukken))


def rond_af(opdracht: Opdracht, vragenlijst: Invulling | None, geteld: Telling, herkomst: Herkomst) -> int:
    """Fill in the questionnaire where there is one, and show or print what was counted."""
    antwoorden = weergave.metingen(geteld, herkomst)
    if vragenlijst is not None:
        nieuw = vragenlijst.vul_in(antwoorden)
        vervang_bestand(vragenlijst.pad, vragenlijst.ruw, nieuw)
    return _toon(opdracht, geteld, antwoorden)


def open_vragenlijst(opdracht: Opdracht) -> Invulling | None:
    """The questionnaire of `--into`, None where there is none. Raises BalanstestError where it cannot be filled in."""
    if opdracht.vragenlijst is None:
        return None
    from balanstest.logboek.verantwoording import invullen
    from balanstest.opdrachten.invoer import weiger_afwezig  # with the next, brings the whole questionnaire with it

    weiger_afwezig(opdracht.vragenlijst)
    return invullen.open_(opdracht.vragenlijst, vervang=opdracht.vervang)


def _toon(opdracht: Opdracht, geteld: Telling, antwoorden: Mapping[str, object]) -> int:
    if opdracht.formaat:
        telling.toon_let_op(scherm.console(stderr=True), geteld)
        tekst = weergave.als_csv(geteld) if opdracht.formaat == "csv" else weergave.als_yaml(antwoorden)
        bytes_naar_stdout(tekst.encode())
        return EXIT_OK
    telling.toon(scherm.console(), geteld, opdracht.vragenlijst)
    return EXIT_OK


def _vind(opdracht: Opdracht) -> dict[str, list[Path]]:
    """The files of both kinds. Raises OmgevingError with everything that is not there."""
    meldingen: list[Melding] = []
    paden: dict[str, list[Path]] = {LOG: [], KLACHTEN: []}
    for tabel, argumenten in ((LOG, opdracht.log), (KLACHTEN, opdracht.klachten)):
        try:
            paden[tabel] = bestanden.vind(argumenten)
        except OmgevingError as fout:
            meldingen += fout.meldingen
    if meldingen:
        raise OmgevingError(meldingen)
    return paden


def _herkomst(
    opdracht: Opdracht, keuzes: Keuzes, paden: Mapping[str, Sequence[Path]], afdrukken: Mapping[Path, str]
) -> Herkomst:
    return Herkomst(
        [maak_bestand(opdracht, pad, afdrukken[pad]) for pad in paden[LOG]],
        [maak_bestand(opdracht, pad, afdrukken[pad]) for pad in paden[KLACHTEN]],
        opdracht.vandaag,
        keuzes.nawacht,
        gekozen=keuzes.breedte is not None,
    )


def maak_bestand(opdracht: Opdracht, pad: Path, afdruk: str) -> Bestand:
    """A file as evidence; its path is told where it stands beside the questionnaire, or under it."""
    map_ = opdracht.vragenlijst.parent.resolve() if opdracht.vragenlijst else Path.cwd()
    echt = Path(os.path.realpath(pad))
    binnen = echt.relative_to(map_).as_posix() if echt.is_relative_to(map_) else None
    naam = os.fsencode(pad.name).decode("utf-8", "replace")
    return Bestand(naam, binnen if binnen and _kan_in_vragenlijst(binnen) else None, afdruk)


def _kan_in_vragenlijst(pad: str) -> bool:
    """Whether a questionnaire may point at this file: its name must be one on every operating system."""
    from pydantic_core import PydanticCustomError

    from balanstest.bestand.waarden import lees_pad

    try:
        return lees_pad(pad) == pad
    except (PydanticCustomError, UnicodeError):
        return False
