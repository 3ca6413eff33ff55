"""`balanstest curves`: from a log of calls to the table of the questionnaire."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from balanstest.cli import scherm, telling
from balanstest.cli.uitvoer import bytes_naar_stdout
from balanstest.dossier.opslag import schrijf
from balanstest.errors import EXIT_OK, GebruikError, Melding, OmgevingError
from balanstest.logboek import bestanden, weergave
from balanstest.logboek.bron import Bestand, Herkomst
from balanstest.logboek.kolommen import KLACHTROLLEN, LOGROLLEN
from balanstest.logboek.motor import KLACHTEN, LOG
from balanstest.logboek.tellen import BREEDTES, Keuzes, Telling, tel
from balanstest.logboek.uitkomsten import SOORTEN, vorm_van
from balanstest.logboek.vingerafdruk import Vingerafdrukken
from balanstest.logboek.werkmap import werkmap
from balanstest.texts import fouten
from balanstest.texts import logboek as teksten
from balanstest.texts.raad import bedoelt_u

if TYPE_CHECKING:
    from balanstest.logboek.invullen import Vragenlijst

FORMATEN = ("yaml", "csv")
DAGEN_PER_WEEK = 7


_Weiger = Callable[[object, str, str], None]
"""Notes a value that does not fit an option, with advice."""


class Opdracht(NamedTuple):
    """What the user asked for, as typed; see the options of the command."""

    log: Sequence[str]
    vandaag: date
    """The day as the user's calendar has it."""
    klachten: Sequence[str] = ()
    vragenlijst: Path | None = None
    vervang: bool = False
    kolommen: Sequence[str] = ()
    klachtkolommen: Sequence[str] = ()
    uitkomsten: Sequence[str] = ()
    nawacht: int = 4
    """In weeks."""
    vanaf: str | None = None
    periode: int | None = None
    min_cel: int = 0
    slechte_rijen: int = 0
    formaat: str | None = None
    motor: str | None = None
    tabel: str | None = None
    dialect: str | None = None
    antwoord: str | None = None


def voer_uit(opdracht: Opdracht) -> int:
    """Count, and show, print or fill in what was counted. Raises BalanstestError where something is not clear."""
    keuzes = lees_keuzes(opdracht)
    vragenlijst = open_vragenlijst(opdracht)
    paden = _vind(opdracht)
    with scherm.voortgang_deel() as meld, werkmap() as map_:
        vingers = Vingerafdrukken([pad for alle in paden.values() for pad in alle])
        from balanstest.logboek.duck import Bestandsmotor  # slow to import

        motor = Bestandsmotor(paden, map_, opdracht.vandaag, meld, keuzes.slechte_rijen)
        try:
            geteld = tel(motor, keuzes, klachten=bool(paden[KLACHTEN]))
        finally:
            motor.sluit()
        afdrukken = vingers.klaar()
    return rond_af(opdracht, vragenlijst, geteld, _herkomst(opdracht, paden, afdrukken))


def rond_af(opdracht: Opdracht, vragenlijst: Vragenlijst | None, geteld: Telling, herkomst: Herkomst) -> int:
    """Fill in the questionnaire where there is one, and show or print what was counted."""
    antwoorden = weergave.metingen(geteld, herkomst)
    if vragenlijst is not None:
        nieuw = vragenlijst.vul_in(antwoorden)
        _schrijf(vragenlijst, nieuw)
    return _toon(opdracht, geteld, antwoorden)


def open_vragenlijst(opdracht: Opdracht) -> Vragenlijst | None:
    """The questionnaire of `--into`, None where there is none. Raises BalanstestError where it cannot be filled in."""
    if opdracht.vragenlijst is None:
        return None
    from balanstest.logboek import invullen  # brings the whole questionnaire with it

    return invullen.open_(opdracht.vragenlijst, vervang=opdracht.vervang)


def _toon(opdracht: Opdracht, geteld: Telling, antwoorden: Mapping[str, object]) -> int:
    if opdracht.formaat:
        telling.toon_let_op(scherm.console(stderr=True), geteld)
        tekst = weergave.als_csv(geteld) if opdracht.formaat == "csv" else weergave.als_yaml(antwoorden)
        bytes_naar_stdout(tekst.encode())
        return EXIT_OK
    telling.toon(scherm.console(), geteld, opdracht.vragenlijst)
    return EXIT_OK


def _schrijf(vragenlijst: Vragenlijst, nieuw: bytes) -> None:
    """Put the questionnaire in its place, unless it was changed while the log was being counted."""
    from balanstest.vragenlijst.los_bestand import lees_bytes

    pad = vragenlijst.pad.resolve()
    if lees_bytes(pad, str(vragenlijst.pad)) != vragenlijst.ruw:
        raise OmgevingError([fouten.melding("E148", str(vragenlijst.pad))])
    rechten = pad.stat().st_mode & 0o7777
    schrijf({pad: nieuw})
    pad.chmod(rechten)


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


def _herkomst(opdracht: Opdracht, paden: Mapping[str, Sequence[Path]], afdrukken: Mapping[Path, str]) -> Herkomst:
    return Herkomst(
        [maak_bestand(opdracht, pad, afdrukken[pad]) for pad in paden[LOG]],
        [maak_bestand(opdracht, pad, afdrukken[pad]) for pad in paden[KLACHTEN]],
        opdracht.vandaag,
        opdracht.nawacht * DAGEN_PER_WEEK,
        gekozen=opdracht.periode is not None,
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

    from balanstest.vragenlijst.waarden import lees_pad

    try:
        return lees_pad(pad) == pad
    except (PydanticCustomError, UnicodeError):
        return False


def past_niet(waarde: object, optie: str, raad: str) -> Melding:
    """The message about a value that does not fit an option, with advice."""
    return fouten.melding("E141", optie, waarde=waarde, optie=optie, raad=raad)


def lees_keuzes(opdracht: Opdracht) -> Keuzes:
    """The options as choices. Raises GebruikError with all that do not fit."""
    meldingen: list[Melding] = []

    def weiger(waarde: object, optie: str, raad: str) -> None:
        meldingen.append(past_niet(waarde, optie, raad))

    uitkomsten: dict[str, str] = {}
    for tekst in opdracht.uitkomsten:
        soort, is_, namen = tekst.partition("=")
        if not is_ or soort.strip() not in SOORTEN:
            raad = bedoelt_u(soort, SOORTEN) or teksten.RAAD_SOORT.format(soorten=", ".join(SOORTEN))
            weiger(tekst, "--uitkomst", raad)
            continue
        for naam in namen.split(","):
            vorm = vorm_van(naam)
            if uitkomsten.setdefault(vorm, soort.strip()) != soort.strip():
                weiger(
                    naam.strip(), "--uitkomst", teksten.RAAD_EEN_SOORT.format(een=uitkomsten[vorm], ander=soort.strip())
                )
    vanaf = None
    if opdracht.vanaf is not None:
        try:
            vanaf = date.fromisoformat(opdracht.vanaf)
        except ValueError:
            weiger(opdracht.vanaf, "--vanaf", teksten.RAAD_DATUM)
    if opdracht.formaat is not None and opdracht.formaat not in FORMATEN:
        weiger(opdracht.formaat, "--format", teksten.RAAD_KEUZE.format(keuze=", ".join(FORMATEN)))
    if opdracht.periode is not None and opdracht.periode not in BREEDTES:
        weiger(opdracht.periode, "--periode", teksten.RAAD_KEUZE.format(keuze=", ".join(map(str, BREEDTES))))
    for waarde, optie in (
        (opdracht.nawacht, "--nawacht"),
        (opdracht.min_cel, "--min-cel"),
        (opdracht.slechte_rijen, "--skip-bad"),
    ):
        if waarde < 0:
            weiger(waarde, optie, teksten.RAAD_GETAL)
    kolommen = _kolommen(opdracht.kolommen, "--kolom", LOGROLLEN, weiger)
    klachtkolommen = _kolommen(opdracht.klachtkolommen, "--klachtkolom", KLACHTROLLEN, weiger)
    if meldingen:
        raise GebruikError(meldingen)
    return Keuzes(
        kolommen,
        klachtkolommen,
        uitkomsten,
        opdracht.nawacht * DAGEN_PER_WEEK,
        opdracht.slechte_rijen,
        vanaf,
        opdracht.periode,
        opdracht.min_cel,
    )


def _kolommen(waarden: Sequence[str], optie: str, rollen: Sequence[str], weiger: _Weiger) -> dict[str, str]:
    gevonden: dict[str, str] = {}
    for tekst in waarden:
        rol, is_, naam = tekst.partition("=")
        if not is_ or rol.strip() not in rollen or not naam.strip():
            raad = bedoelt_u(rol, rollen) if is_ else ""
            weiger(tekst, optie, raad or teksten.RAAD_ROL.format(rollen=", ".join(rollen)))
            continue
        gevonden[rol.strip()] = naam.strip()
    return gevonden
