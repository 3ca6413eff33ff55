"""`balanstest assess`: the gate, the method and the report for one or many questionnaires."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from balanstest.cli import samenvatting, scherm
from balanstest.cli.invoer import Invoer, verzamel
from balanstest.cli.partij import verwerk_alle
from balanstest.cli.uitvoer import json_regel
from balanstest.cli.verwerking import Uitslag, Werkwijze, beoordeel_en_schrijf
from balanstest.dossier.namen import botsingen
from balanstest.errors import BalanstestError, GebruikError, OmgevingError, OngeldigError, ernstigste
from balanstest.kader import laad_pakketten
from balanstest.rapport.resultaat import resultaat
from balanstest.rapport.vormgeving import Huisstijl, Vormgeving, controleer_templates, lees_huisstijl
from balanstest.vragenlijst import kenmerk_en_versie


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What the user asked: where the report goes (None: beside each questionnaire), and in which formats."""

    uitvoer: Path | None
    formaten: tuple[str, ...]
    als_json: bool
    oordeel_als_code: bool
    kader: Path | None
    templates: Path | None = None
    huisstijl: Path | None = None

    def werkwijze(self) -> Werkwijze:
        """The rules, the own templates and the house style, read and checked.

        Raises BalanstestError where one cannot be used.
        """
        return Werkwijze(
            pakketten=tuple(laad_pakketten(self.kader)),
            vorm=Vormgeving(
                templates=controleer_templates(self.templates) if self.templates else None,
                huisstijl=lees_huisstijl(self.huisstijl) if self.huisstijl else Huisstijl(),
            ),
            formaten=self.formaten,
            uitvoer=self.uitvoer,
            schrijft=not self.als_json or self.uitvoer is not None,
            als_json=self.als_json,
            oordeel_als_code=self.oordeel_als_code,
        )


def voer_uit(argumenten: Sequence[str], opdracht: Opdracht) -> int:
    """Assess everything that was named. Returns the gravest exit code.

    Raises BalanstestError where nothing can be done at all.
    """
    naar_scherm, fout_scherm = scherm.console(), scherm.console(stderr=True)
    stdin = opdracht.als_json or opdracht.uitvoer is not None
    invoer, fouten, overgeslagen = verzamel(argumenten, stdin=stdin)
    scherm.toon_overgeslagen(fout_scherm, overgeslagen)
    werkwijze = opdracht.werkwijze()
    if werkwijze.schrijft:
        _weiger_botsingen(invoer, werkwijze)
    codes = [fout.exit_code for fout in fouten]
    for fout in fouten:
        scherm.toon_meldingen(fout_scherm, fout.meldingen)

    if len(invoer) == 1 and not fouten:
        try:
            beoordeling, geschreven = beoordeel_en_schrijf(invoer[0], werkwijze)
        except BalanstestError as fout:
            scherm.toon_meldingen(fout_scherm, fout.meldingen)
            fout_scherm.print(Text(scherm.slotregel(invoer[0].naam, fout), style="bold red"), soft_wrap=True)
            return fout.exit_code
        if opdracht.als_json:
            json_regel(resultaat(beoordeling))
            _noem(fout_scherm, geschreven)
        else:
            samenvatting.toon(naar_scherm, beoordeling, geschreven)
        return werkwijze.code(beoordeling)
    if invoer:
        codes += _veel(invoer, werkwijze, verloren=len(fouten))
    return ernstigste(codes)


def _veel(invoer: Sequence[Invoer], werkwijze: Werkwijze, *, verloren: int) -> Iterator[int]:
    """Assess several files; a bad one does not stop the rest. Yields the exit codes.

    `verloren` arguments led to no file at all; they count in the closing line.
    """
    fout_scherm = scherm.console(stderr=True)
    uitslagen: list[Uitslag] = []
    # A bar would stand in the middle of the JSON lines where both go to one terminal.
    with scherm.voortgang(len(invoer), toon=not werkwijze.als_json) as stap:
        for uitslag in verwerk_alle(invoer, werkwijze):
            if uitslag.resultaat is not None:
                json_regel(uitslag.resultaat)
            uitslagen.append(replace(uitslag, resultaat=None))
            yield uitslag.code
            stap()
    mislukt = [uitslag.fout for uitslag in uitslagen if uitslag.fout is not None]
    for reden in mislukt:
        scherm.toon_meldingen(fout_scherm, reden.meldingen)
    doel = fout_scherm if werkwijze.als_json else scherm.console()
    _tabel(doel, uitslagen)
    goed = len(uitslagen) - len(mislukt)
    geschreven = sum(uitslag.geschreven for uitslag in uitslagen)
    doel.print(Text("Termijn en keuze in maanden.", style="dim"))
    doel.print(Text(f"{goed} van {len(uitslagen) + verloren} beoordeeld, {geschreven} bestanden geschreven."))


def _weiger_botsingen(invoer: Sequence[Invoer], werkwijze: Werkwijze) -> None:
    """Two questionnaires with one report name: say so before anything is written."""
    doelen = []
    for een in invoer:
        try:
            kenmerk, versie = kenmerk_en_versie(een.naam, een.lees())
        except (OngeldigError, OmgevingError):
            continue  # reported when its turn comes
        doelen.append(werkwijze.doel(een, kenmerk, versie))
    paden = [een.pad for een in invoer if een.pad is not None]
    if meldingen := botsingen(doelen, paden, werkwijze.formaten):
        raise GebruikError(meldingen)


def _noem(doel: Console, geschreven: Sequence[str]) -> None:
    for naam in geschreven:
        doel.print(Text(f"Geschreven: {scherm.toon_naam(naam)}"), soft_wrap=True)


def _tabel(doel: Console, uitslagen: Sequence[Uitslag]) -> None:
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
