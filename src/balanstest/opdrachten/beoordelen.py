"""Assess a questionnaire: the gate, the method and the report on disk. `partij` does so with many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.beoordeling import Beoordeling, beoordeel_vragenlijst
from balanstest.bestand.deur import Deur, lees
from balanstest.bestand.dossiermap import Dossiermap
from balanstest.bestand.opslag import schrijf
from balanstest.errors import BalanstestError, OmgevingError
from balanstest.kader import Pakket, laad_pakketten
from balanstest.meldingen import niet_te_lezen
from balanstest.opdrachten.eerder_rapport import Eerder, rekende_anders, weigeringen
from balanstest.opdrachten.invoer import Invoer, weiger_afwezig
from balanstest.rapport.formaten import FORMATEN, Bestanden, Formaat, maak_alle
from balanstest.rapport.meegeleverd import Achtergebleven
from balanstest.rapport.namen import Rapportdoel, eigen_bestanden, stam
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.resultaat import resultaat
from balanstest.rapport.vormgeving import Huisstijl, Vormgeving, controleer_templates, lees_huisstijl
from balanstest.sjabloon import Categorie, eigen_categorieen
from balanstest.vragenlijst import bestanden as noem_bestanden
from balanstest.vragenlijst import laad


class Werkwijze(NamedTuple):
    """How every questionnaire is handled, read and checked before the first one. Made by `kies_werkwijze`.

    `formaten` are the kinds of report to write, none where only the outcome is wanted; `uitvoer` is their folder
    (None: beside each questionnaire); `eigen` are the categories of the organisation itself.
    """

    pakketten: tuple[Pakket, ...]
    eigen: tuple[Categorie, ...]
    vorm: Vormgeving
    formaten: tuple[str, ...]
    uitvoer: Path | None

    def doel(self, een: Invoer, kenmerk: str | None, versie: int | None) -> Rapportdoel:
        """Where the report of a questionnaire goes. Raises as `Invoer.lees` does."""
        naam = een.naam if kenmerk else Dossiermap(een.map_, een.naam, sha256(een.lees()).hexdigest()).naam
        return Rapportdoel(een.naam, self.uitvoer or een.map_, stam(kenmerk, versie, naam))


def kies_werkwijze(
    formaten: Iterable[str] = (),
    uitvoer: Path | None = None,
    *,
    kader: Path | None = None,
    categorieen: Path | None = None,
    templates: Path | None = None,
    huisstijl: Path | None = None,
) -> Werkwijze:
    """Read the rules, the own categories and templates, and the house style.

    `formaten` are keys of `rapport.formaten.FORMATEN`; without any, nothing is written. `kader`, `categorieen` and
    `templates` are folders, `huisstijl` is a file. Raises BalanstestError where one of them cannot be used.
    """
    if huisstijl is not None:
        weiger_afwezig(huisstijl)
    return Werkwijze(
        pakketten=tuple(laad_pakketten(kader)),
        eigen=eigen_categorieen(categorieen) if categorieen is not None else (),
        vorm=Vormgeving(
            templates=controleer_templates(templates) if templates else None,
            huisstijl=lees_huisstijl(huisstijl) if huisstijl else Huisstijl(),
        ),
        formaten=tuple(formaten),
        uitvoer=uitvoer,
    )


class Geschreven(NamedTuple):
    """A file of a report; `vervangt` tells that it took the place of an earlier one with other contents."""

    pad: Path
    vervangt: bool


class Kanttekeningen(NamedTuple):
    """What is to be known about a report beside what it says.

    `te_groot` are the files that the questionnaire names and that its PDF does not carry. `regels` are the files of
    rules that came out of a PDF with the questionnaire, and were not used. `eerder` is there where the result that
    stood here came from another method.
    """

    te_groot: tuple[Achtergebleven, ...] = ()
    regels: tuple[str, ...] = ()
    eerder: Eerder | None = None


GEEN_KANTTEKENINGEN = Kanttekeningen()


class Lopend(NamedTuple):
    """One questionnaire that was assessed, and whose report was begun: `maak_af` writes it, whole or not at all.

    `maak_af` raises BalanstestError where that cannot be done; then nothing was written.
    """

    beoordeling: Beoordeling
    maak_af: Callable[[], list[Geschreven]]
    kanttekeningen: Kanttekeningen


def begin(een: Invoer, werkwijze: Werkwijze, *, ernaast: bool = False) -> Lopend:
    """Assess one questionnaire and start on its report. Nothing is written yet.

    With `ernaast` the PDF is typeset while the caller does something else. Raises BalanstestError where the
    questionnaire cannot be read or is not valid.
    """
    beoordeling = beoordeel_vragenlijst(laad(een.naam, een.lees(), een.map_), werkwijze.pakketten, werkwijze.eigen)
    dossiermap = beoordeling.vragenlijst.dossiermap
    regels = tuple(dossiermap.ongebruikte_regels([pakket.ruw for pakket in werkwijze.pakketten]))
    if not werkwijze.formaten:
        return Lopend(beoordeling, list, Kanttekeningen(regels=regels))
    dossier = beoordeling.inhoud.dossier
    doel = werkwijze.doel(een, dossier.kenmerk, dossier.versie)
    genoemd = [dossiermap.pad(naam) for _, naam in noem_bestanden(beoordeling.inhoud)]
    rapport = Rapport(beoordeling, werkwijze.vorm)
    begonnen = _begin_formaten(rapport, doel.stam, werkwijze.formaten, ernaast=ernaast)

    def maak_af() -> list[Geschreven]:
        from balanstest.bestand import slot  # noqa: F401 - slow to import, while the PDF is still being typeset

        bestanden: dict[Path, bytes] = {}
        herken: dict[str, Callable[[bytes], bool]] = {}
        for formaat, haal in begonnen:
            gemaakt = haal()
            bestanden |= {doel.map_ / bestand: inhoud for bestand, inhoud in gemaakt.items()}
            herken |= dict.fromkeys(gemaakt, formaat.herken)
        weg = eigen_bestanden(doel, genoemd, herken) or weigeringen(doel, werkwijze.formaten, rapport.gegevens)
        if weg:
            raise OmgevingError(weg)
        geschreven = [Geschreven(pad, _vervangt(pad, nieuw)) for pad, nieuw in bestanden.items()]
        schrijf(bestanden)
        return geschreven

    te_groot = rapport.meegeleverd.te_groot if "pdf" in werkwijze.formaten else ()
    return Lopend(beoordeling, maak_af, Kanttekeningen(te_groot, regels, rekende_anders(doel, rapport.gegevens)))


def druk_af(rapport: Rapport, stam_: str, namen: Sequence[str]) -> dict[str, Bestanden]:
    """The files of each format, as they would be written. Raises OmgevingError where rendering fails."""
    return {formaat.extensie: haal() for formaat, haal in _begin_formaten(rapport, stam_, namen, ernaast=False)}


def _begin_formaten(
    rapport: Rapport, stam_: str, namen: Sequence[str], *, ernaast: bool
) -> list[tuple[Formaat, Callable[[], Bestanden]]]:
    """Each format with the call that waits for its files. What own templates do is done at a distance."""
    if rapport.vorm.templates is None:
        return [
            (formaat, formaat.begin(rapport, stam_) if ernaast else partial(formaat.maak, rapport, stam_))
            for formaat in (FORMATEN[naam] for naam in namen)
        ]
    from balanstest.rapport.afgeschermd import Afgeschermd  # seldom needed

    werk = Afgeschermd(partial(maak_alle, rapport.beoordeling, rapport.vorm, stam_, tuple(namen)))
    alle = cache(werk.uitkomst)
    return [(FORMATEN[naam], partial(lambda naam: alle()[naam], naam)) for naam in namen]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What is left of one questionnaire among many: small, and whole enough to go from one process to another.

    Where `fout` is set there is no outcome. `uitkomst` and `bindend` are codes, the terms are in months (None: there
    is none). `resultaat` is the contract with other programs, and there only where it was asked.
    """

    naam: str
    uitkomst: str | None = None
    klanttermijn: int | None = None
    bindend: str | None = None
    gekozen: int | None = None
    gekozen_langer: bool = False
    gedekt: bool = False
    geschreven: tuple[Geschreven, ...] = ()
    kanttekeningen: Kanttekeningen = GEEN_KANTTEKENINGEN
    resultaat: dict[str, Any] | None = None
    fout: BalanstestError | None = None

    def zonder_resultaat(self) -> Uitslag:
        """The same without `resultaat`, for who keeps many of them."""
        return replace(self, resultaat=None)


def beoordeel_een(een: Invoer, werkwijze: Werkwijze, *, met_resultaat: bool = False) -> Uitslag:
    """Assess one questionnaire and write its report. A bad one must not stop the rest, so it is an outcome too."""
    try:
        beoordeling, maak_af, kanttekeningen = begin(een, werkwijze)
        geschreven = maak_af()
    except BalanstestError as fout:
        return Uitslag(een.naam, fout=fout)
    except OSError as reden:  # a failure of the system that nothing foresaw still names the file
        return Uitslag(een.naam, fout=OmgevingError([niet_te_lezen(een.naam, reden)]))
    return Uitslag(
        een.naam,
        uitkomst=beoordeling.uitkomst,
        klanttermijn=beoordeling.klanttermijn,
        bindend=beoordeling.bindend,
        gekozen=beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden,
        gekozen_langer=beoordeling.gekozen_langer,
        gedekt=beoordeling.gedekt,
        geschreven=tuple(geschreven),
        kanttekeningen=kanttekeningen,
        resultaat=resultaat(beoordeling) if met_resultaat else None,
    )


def _vervangt(pad: Path, nieuw: bytes) -> bool:
    """Whether something else stands there; what cannot be read is no news to tell."""
    try:
        return lees(pad, Deur.RAPPORT) != nieuw
    except OSError:
        return False
