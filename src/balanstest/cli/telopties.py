"""The options of `balanstest curves`: as they were typed, and as choices; and what to say where they do not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from balanstest.errors import GebruikError, Melding
from balanstest.logboek.lezen import datums
from balanstest.logboek.lezen.leeswijze import VERBORGEN, Leeswijze, Rijkeuze
from balanstest.logboek.tellen.keuzes import Keuzes
from balanstest.logboek.tellen.kolommen import BEGINPUNT, OPTIONEEL, ROLLEN
from balanstest.logboek.tellen.motor import BEGINPUNTEN, KLACHTEN, LOG, VERZETLIJST
from balanstest.logboek.tellen.niemand import KLANTSOORTEN
from balanstest.logboek.tellen.niemand import vorm_van as klantvorm
from balanstest.logboek.tellen.perioden import BREEDTES
from balanstest.logboek.tellen.uitkomsten import SOORTEN, vorm_van
from balanstest.meldingen import meld
from balanstest.taal.getallen import getal as getal_
from balanstest.taal.raad import bedoelt_u
from balanstest.taal.tekens import leesbaar
from balanstest.texts import tellen as teksten

FORMATEN = ("yaml", "csv")
MOTOREN = ("postgres", "spark")
DAGEN_PER_WEEK = 7
MEESTE_WEKEN = 520
"""Ten years: longer than any log, and no day falls before the calendar begins."""
MEESTE_RIJEN = 10**9
_GETAL = re.compile("[0-9]+")
_MEESTE_CIJFERS = 18
"""Python takes no number of thousands of digits."""
_LANGSTE = 60
"""Characters of a value that are shown."""


KOLOM = "--kolom"
KOLOMOPTIES = {
    LOG: KOLOM,
    BEGINPUNTEN: "--beginpuntkolom",
    VERZETLIJST: "--verzetkolom",
    KLACHTEN: "--klachtkolom",
}
BRONOPTIES = {BEGINPUNTEN: "--beginpunten", VERZETLIJST: "--verzet", KLACHTEN: "--klachten"}
"""Per table that may come apart the option that names it; and per table the option that names its columns."""
ALLEEN = "--only"
KLANTWAARDE, DATUMVORM, VERBORGEN_RIJEN = "--klant", "--datum", "--verborgen"
_Weiger = Callable[[object, str, str], None]
"""Notes a value that does not fit an option, with advice."""


class Telopties(NamedTuple):
    """What the user asked for, as typed: numbers too, so that all that does not fit is told at once, in Dutch."""

    log: Sequence[str]
    vandaag: date
    """The day as the user's calendar has it."""
    bronnen: Mapping[str, Sequence[str]] = {}
    """The files, or the name of the table, of every table that comes apart."""
    vragenlijst: Path | None = None
    vervang: bool = False
    kolommen: Mapping[str, Sequence[str]] = {}
    """The columns per table."""
    alleen: Sequence[str] = ()
    uitkomsten: Sequence[str] = ()
    nawacht: str = "4"
    """In weeks."""
    vanaf: str | None = None
    periode: str | None = None
    min_cel: str = "0"
    slechte_rijen: str = "0"
    klanten: Sequence[str] = ()
    datums: Sequence[str] = ()
    verborgen: str | None = None
    formaat: str | None = None
    motor: str | None = None
    tabel: str | None = None
    dialect: str | None = None
    antwoord: str | None = None


def past_niet(waarde: object, optie: str, raad: str) -> Melding:
    """The message about a value that does not fit an option, with advice."""
    kort = leesbaar(waarde, _LANGSTE) if isinstance(waarde, str) else waarde
    return meld("E141", optie, waarde=kort, optie=optie, raad=raad)


def ontbreekt(nodig: str, optie: str, raad: str) -> Melding:
    """The message about an option that means nothing without another."""
    return meld("E155", optie, optie=optie, nodig=nodig, raad=raad)


def niet_samen(een: str, ander: str, raad: str) -> Melding:
    """The message about two options that exclude each other."""
    return meld("E156", ander, een=een, ander=ander, raad=raad)


def noem_log(log: Sequence[str]) -> str:
    """The files of a log, as a message calls them."""
    naam = leesbaar(log[0], _LANGSTE)
    return teksten.HET_LOGBOEK.format(naam=naam if len(log) == 1 else f"{naam}, …")


def lees_keuzes(opties: Telopties) -> Keuzes:
    """The options as choices. Raises GebruikError with all that do not fit."""
    meldingen: list[Melding] = []

    def weiger(waarde: object, optie: str, raad: str) -> None:
        meldingen.append(past_niet(waarde, optie, raad))

    def getal(waarde: str, optie: str, hoogste: int) -> int:
        cijfers = waarde.strip()
        if not _GETAL.fullmatch(cijfers):
            weiger(waarde, optie, teksten.RAAD_GETAL)
        elif len(cijfers) > _MEESTE_CIJFERS or int(cijfers) > hoogste:
            weiger(waarde, optie, teksten.RAAD_TE_GROOT.format(hoogste=getal_(hoogste)))
        else:
            return int(cijfers)
        return 0

    uitkomsten = _uitkomsten(opties.uitkomsten, weiger)
    vanaf = None
    if opties.vanaf is not None:
        try:
            vanaf = date.fromisoformat(opties.vanaf)
        except ValueError:
            weiger(opties.vanaf, "--vanaf", teksten.RAAD_DATUM)
    if opties.formaat is not None and opties.formaat not in FORMATEN:
        weiger(opties.formaat, "--format", teksten.RAAD_KEUZE.format(keuze=", ".join(FORMATEN)))
    breedte = {str(breedte): breedte for breedte in BREEDTES}.get((opties.periode or "").strip())
    if opties.periode is not None and breedte is None:
        weiger(opties.periode, "--periode", teksten.RAAD_KEUZE.format(keuze=", ".join(map(str, BREEDTES))))
    keuzes = Keuzes(
        {tabel: _kolommen(waarden, tabel, weiger) for tabel, waarden in opties.kolommen.items()},
        uitkomsten,
        getal(opties.nawacht, "--nawacht", MEESTE_WEKEN) * DAGEN_PER_WEEK,
        vanaf,
        breedte,
        getal(opties.min_cel, "--min-cel", MEESTE_RIJEN),
        Leeswijze(
            getal(opties.slechte_rijen, "--skip-bad", MEESTE_RIJEN),
            _klanten(opties.klanten, weiger),
            _datums(opties.datums, weiger),
            _verborgen(opties.verborgen, weiger),
            _alleen(opties.alleen, weiger),
        ),
    )
    for tabel, optie in BRONOPTIES.items():
        if opties.kolommen.get(tabel) and not opties.bronnen.get(tabel):
            meldingen.append(ontbreekt(optie, KOLOMOPTIES[tabel], teksten.BRON_ONTBREEKT[tabel]))
    if opties.bronnen.get(BEGINPUNTEN) and BEGINPUNT in keuzes.kolommen.get(LOG, {}):
        meldingen.append(niet_samen(f"{KOLOM} {BEGINPUNT}", BRONOPTIES[BEGINPUNTEN], teksten.TWEE_BEGINPUNTEN))
    if opties.vervang and opties.vragenlijst is None:
        meldingen.append(ontbreekt("--into", "--replace", teksten.VRAGENLIJST_ONTBREEKT))
    if meldingen:
        raise GebruikError(meldingen)
    return keuzes


def _uitkomsten(waarden: Sequence[str], weiger: _Weiger) -> dict[str, str]:
    gevonden: dict[str, str] = {}
    for tekst in waarden:
        soort, is_, namen = tekst.partition("=")
        if not is_ or soort.strip() not in SOORTEN:
            raad = bedoelt_u(soort, SOORTEN) if is_ else ""
            raad = raad or teksten.RAAD_SOORT.format(soorten=", ".join(SOORTEN))
            weiger(tekst, "--uitkomst", raad)
            continue
        for naam in namen.split(","):
            een, ander = gevonden.setdefault(vorm_van(naam), soort.strip()), soort.strip()
            if een != ander:
                weiger(naam.strip(), "--uitkomst", teksten.RAAD_EEN_SOORT.format(een=een, ander=ander))
    return gevonden


def _klanten(waarden: Sequence[str], weiger: _Weiger) -> dict[str, str]:
    gevonden: dict[str, str] = {}
    for tekst in waarden:
        soort, is_, namen = tekst.partition("=")
        if not is_ or soort.strip() not in KLANTSOORTEN or not namen.strip():
            raad = bedoelt_u(soort, KLANTSOORTEN) if is_ and soort.strip() not in KLANTSOORTEN else ""
            weiger(tekst, KLANTWAARDE, raad or teksten.RAAD_KLANT)
            continue
        for naam in filter(None, map(klantvorm, namen.split(","))):
            een, ander = gevonden.setdefault(naam, soort.strip()), soort.strip()
            if een != ander:
                weiger(naam, KLANTWAARDE, teksten.RAAD_EEN_KLANTSOORT.format(een=een, ander=ander))
    return gevonden


def _datums(waarden: Sequence[str], weiger: _Weiger) -> tuple[str, ...]:
    gevonden: dict[str, None] = {}
    for waarde in waarden:
        vorm = datums.NAMEN.get(waarde.strip().lower())
        if vorm is None:
            raad = bedoelt_u(waarde, list(datums.NAMEN)) or teksten.RAAD_DATUMVORM.format(
                vormen=", ".join(datums.NAMEN)
            )
            weiger(waarde, DATUMVORM, raad)
        else:
            gevonden[vorm] = None
    return tuple(gevonden)


def _verborgen(waarde: str | None, weiger: _Weiger) -> str:
    if waarde is not None and waarde not in VERBORGEN:
        weiger(waarde, VERBORGEN_RIJEN, teksten.RAAD_KEUZE.format(keuze=", ".join(VERBORGEN)))
    return waarde or ""


def _alleen(waarden: Sequence[str], weiger: _Weiger) -> tuple[Rijkeuze, ...]:
    """Conditions on a column; the same column twice means more values of it."""
    gevonden: dict[str, dict[str, None]] = {}
    for tekst in waarden:
        kolom, is_, namen = tekst.partition("=")
        genoemd = [naam for naam in map(str.strip, namen.split(",")) if naam]
        if not is_ or not kolom.strip() or not genoemd:
            weiger(tekst, ALLEEN, teksten.RAAD_ALLEEN)
            continue
        gevonden.setdefault(kolom.strip(), {}).update(dict.fromkeys(genoemd))
    return tuple(Rijkeuze(kolom, tuple(genoemd)) for kolom, genoemd in gevonden.items())


def _kolommen(waarden: Sequence[str], tabel: str, weiger: _Weiger) -> dict[str, str]:
    gevonden: dict[str, str] = {}
    optie, rollen = KOLOMOPTIES[tabel], ROLLEN[tabel]
    for tekst in waarden:
        rol, is_, naam = (deel.strip() for deel in tekst.partition("="))
        if not is_ or rol not in rollen or not (naam or rol in OPTIONEEL):
            raad = bedoelt_u(rol, rollen) if is_ and rol not in rollen else ""
            weiger(tekst, optie, raad or teksten.RAAD_ROL.format(rollen=", ".join(rollen)))
        elif gevonden.setdefault(rol, naam) != naam:
            weiger(tekst, optie, teksten.RAAD_EEN_KOLOM.format(rol=rol, naam=leesbaar(gevonden[rol], _LANGSTE)))
    return gevonden
