"""`balanstest assess`: the gate, the method and the report for one or many questionnaires."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.beoordeling import VOORSTEL, Beoordeling, beoordeel_vragenlijst
from balanstest.cli import samenvatting, scherm
from balanstest.cli.invoer import Invoer, melding, verzamel
from balanstest.cli.uitvoer import json_regel
from balanstest.dossier.namen import Doel, botsingen, eigen_bestanden, stam
from balanstest.dossier.opslag import schrijf
from balanstest.errors import (
    EXIT_OK,
    EXIT_OORDEEL,
    BalanstestError,
    GebruikError,
    OmgevingError,
    OngeldigError,
    ernstigste,
)
from balanstest.kader import Pakket, laad_pakketten
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.resultaat import resultaat
from balanstest.texts.criteria import KORT, UITKOMSTEN
from balanstest.vragenlijst import bestanden as noem_bestanden
from balanstest.vragenlijst import kenmerk_en_versie, laad


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What the user asked: where the report goes (None: beside each questionnaire), and in which formats."""

    uitvoer: Path | None
    formaten: tuple[str, ...]
    als_json: bool
    oordeel_als_code: bool
    kader: Path | None


@dataclass(frozen=True, slots=True)
class _Uitslag:
    """One line of the table for several files."""

    naam: str
    uitkomst: str
    termijn: str
    bindend: str
    gekozen: str


def voer_uit(argumenten: Sequence[str], opdracht: Opdracht) -> int:
    """Assess everything that was named. Returns the gravest exit code.

    Raises BalanstestError where nothing can be done at all.
    """
    naar_scherm, fout_scherm = scherm.console(), scherm.console(stderr=True)
    stdin = opdracht.als_json or opdracht.uitvoer is not None
    invoer, fouten, overgeslagen = verzamel(argumenten, stdin=stdin)
    scherm.toon_overgeslagen(fout_scherm, overgeslagen)
    schrijft = not opdracht.als_json or opdracht.uitvoer is not None
    pakketten = laad_pakketten(opdracht.kader)
    if schrijft:
        _weiger_botsingen(invoer, opdracht)
    codes = [fout.exit_code for fout in fouten]
    for fout in fouten:
        scherm.toon_meldingen(fout_scherm, fout.meldingen)

    if len(invoer) == 1 and not fouten:
        try:
            beoordeling, geschreven = _een(invoer[0], pakketten, opdracht, schrijft=schrijft)
        except BalanstestError as fout:
            scherm.toon_meldingen(fout_scherm, fout.meldingen)
            fout_scherm.print(Text(scherm.slotregel(invoer[0].naam, fout), style="bold red"), soft_wrap=True)
            return fout.exit_code
        if opdracht.als_json:
            json_regel(resultaat(beoordeling))
            _noem(fout_scherm, geschreven)
        else:
            samenvatting.toon(naar_scherm, beoordeling, geschreven)
        return _code(beoordeling, opdracht)
    if invoer:
        codes += _veel(invoer, pakketten, opdracht, schrijft=schrijft, verloren=len(fouten))
    return ernstigste(codes)


def _veel(
    invoer: Sequence[Invoer], pakketten: Sequence[Pakket], opdracht: Opdracht, *, schrijft: bool, verloren: int
) -> Iterator[int]:
    """Assess several files, one after the other; a bad one does not stop the rest. Yields the exit codes.

    `verloren` arguments led to no file at all; they count in the closing line.
    """
    fout_scherm = scherm.console(stderr=True)
    uitslagen: list[_Uitslag] = []
    mislukt: list[BalanstestError] = []
    aantal_geschreven = 0
    # A bar would stand in the middle of the JSON lines where both go to one terminal.
    with scherm.voortgang(len(invoer), toon=not opdracht.als_json) as stap:
        for een in invoer:
            try:
                beoordeling, geschreven = _een(een, pakketten, opdracht, schrijft=schrijft)
            except (BalanstestError, OSError) as oorzaak:
                fout = _als_melding(een, oorzaak)
                mislukt.append(fout)
                uitslagen.append(_mislukt(een, fout))
                yield fout.exit_code
            else:
                aantal_geschreven += len(geschreven)
                uitslagen.append(_uitslag(een, beoordeling))
                if opdracht.als_json:
                    json_regel(resultaat(beoordeling))
                yield _code(beoordeling, opdracht)
            stap()
    for reden in mislukt:
        scherm.toon_meldingen(fout_scherm, reden.meldingen)
    doel = fout_scherm if opdracht.als_json else scherm.console()
    _tabel(doel, uitslagen)
    goed = len(uitslagen) - len(mislukt)
    doel.print(Text("Termijn en keuze in maanden.", style="dim"))
    doel.print(Text(f"{goed} van {len(uitslagen) + verloren} beoordeeld, {aantal_geschreven} bestanden geschreven."))


def _een(
    een: Invoer, pakketten: Sequence[Pakket], opdracht: Opdracht, *, schrijft: bool
) -> tuple[Beoordeling, list[str]]:
    """Assess one questionnaire and write its report. Returns the names of the files written."""
    beoordeling = beoordeel_vragenlijst(laad(een.naam, een.lees(), een.map_), pakketten)
    if not schrijft:
        return beoordeling, []
    dossier = beoordeling.inhoud.dossier
    doel = _doel(een, opdracht, dossier.kenmerk, dossier.versie)
    genoemd = [een.map_ / naam for _, naam in noem_bestanden(beoordeling.inhoud)]
    bestanden: dict[Path, bytes] = {}
    herken: dict[str, Callable[[bytes], bool]] = {}
    for naam in opdracht.formaten:
        gemaakt = FORMATEN[naam].maak(beoordeling, doel.stam)
        bestanden |= {doel.map_ / bestand: inhoud for bestand, inhoud in gemaakt.items()}
        herken |= dict.fromkeys(gemaakt, FORMATEN[naam].herken)
    if meldingen := eigen_bestanden(doel, genoemd, herken):
        raise OmgevingError(meldingen)
    namen = [f"{pad}{_vervangt(pad, nieuw)}" for pad, nieuw in bestanden.items()]
    schrijf(bestanden)
    return beoordeling, namen


def _vervangt(pad: Path, nieuw: bytes) -> str:
    """What the user should know about a report that was there already."""
    try:
        anders = pad.exists() and pad.read_bytes() != nieuw
    except OSError:
        return ""
    return " (vervangt een eerder rapport met een andere inhoud; hoog 'versie' op om beide te houden)" if anders else ""


def _als_melding(een: Invoer, reden: BalanstestError | OSError) -> BalanstestError:
    """A failure of the system that nothing foresaw still names the file, and does not stop the others."""
    if isinstance(reden, BalanstestError):
        return reden
    return OmgevingError([melding("E092", een.naam, reden=reden.strerror or str(reden))])


def _doel(een: Invoer, opdracht: Opdracht, kenmerk: str | None, versie: int | None) -> Doel:
    return Doel(een.naam, opdracht.uitvoer or een.map_, stam(kenmerk, versie, een.naam))


def _weiger_botsingen(invoer: Sequence[Invoer], opdracht: Opdracht) -> None:
    """Two questionnaires with one report name: say so before anything is written."""
    doelen = []
    for een in invoer:
        try:
            kenmerk, versie = kenmerk_en_versie(een.naam, een.lees())
        except (OngeldigError, OmgevingError):
            continue  # reported when its turn comes
        doelen.append(_doel(een, opdracht, kenmerk, versie))
    paden = [een.pad for een in invoer if een.pad is not None]
    if meldingen := botsingen(doelen, paden, opdracht.formaten):
        raise GebruikError(meldingen)


def _code(beoordeling: Beoordeling, opdracht: Opdracht) -> int:
    afgekeurd = beoordeling.uitkomst != VOORSTEL or beoordeling.gekozen_langer
    return EXIT_OORDEEL if opdracht.oordeel_als_code and afgekeurd else EXIT_OK


def _noem(doel: Console, geschreven: Sequence[str]) -> None:
    for naam in geschreven:
        doel.print(Text(f"Geschreven: {scherm.toon_naam(naam)}"), soft_wrap=True)


def _uitslag(een: Invoer, beoordeling: Beoordeling) -> _Uitslag:
    termijn, gekozen = beoordeling.klanttermijn, beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    return _Uitslag(
        een.naam,
        UITKOMSTEN[beoordeling.uitkomst],
        "–" if termijn is None else str(termijn),
        KORT[beoordeling.bindend] if beoordeling.bindend else "de wet",
        "–" if gekozen is None else f"{gekozen}{_vergeleken(beoordeling)}",
    )


def _vergeleken(beoordeling: Beoordeling) -> str:
    """What stands out about the chosen term, in one or two words."""
    if not beoordeling.gekozen_langer:
        return ""
    return " (zonder voorstel)" if beoordeling.klanttermijn is None else " (langer)"


def _mislukt(een: Invoer, fout: BalanstestError) -> _Uitslag:
    soort = "Ongeldig" if isinstance(fout, OngeldigError) else "Niet gelukt"
    aantal = len(fout.meldingen)
    return _Uitslag(een.naam, f"{soort}: {aantal} {'fout' if aantal == 1 else 'fouten'}", "", "", "")


def _tabel(doel: Console, uitslagen: Sequence[_Uitslag]) -> None:
    raster = Table(box=None, padding=(0, 2, 0, 0))
    raster.add_column("Bestand", overflow="fold")
    for kop in ("Uitkomst", "Termijn", "Bindend", "Gekozen"):
        raster.add_column(kop, no_wrap=True)
    for uitslag in uitslagen:
        raster.add_row(
            Text(scherm.toon_naam(uitslag.naam), overflow="fold"),
            uitslag.uitkomst,
            uitslag.termijn,
            uitslag.bindend,
            uitslag.gekozen,
        )
    doel.print(raster)
