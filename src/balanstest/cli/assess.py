"""`balanstest assess`: the gate, the method and the report for one or many questionnaires."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from balanstest.cli.scherm.uitvoer import json_regel, regel_naar_stderr
from balanstest.errors import BalanstestError, GebruikError, OmgevingError, OngeldigError, ernstigste
from balanstest.kader import laad_pakketten
from balanstest.opdrachten.invoer import Invoer, verzamel, weiger_afwezig
from balanstest.opdrachten.verwerking import Werkwijze, begin
from balanstest.rapport.namen import botsingen
from balanstest.rapport.resultaat import resultaat
from balanstest.rapport.vormgeving import Huisstijl, Vormgeving, controleer_templates, lees_huisstijl
from balanstest.sjabloon import eigen_categorieen
from balanstest.taal.tekens import leesbaar
from balanstest.texts import scherm as teksten
from balanstest.vragenlijst import kenmerk_en_versie


class Opdracht(NamedTuple):
    """What the user asked: where the report goes (None: beside each questionnaire), and in which formats."""

    uitvoer: Path | None
    formaten: tuple[str, ...]
    als_json: bool
    oordeel_als_code: bool
    kader: Path | None
    categorieen: Path | None = None
    templates: Path | None = None
    huisstijl: Path | None = None

    def werkwijze(self) -> Werkwijze:
        """The rules, the own categories and templates, and the house style, read and checked.

        Raises BalanstestError where one cannot be used.
        """
        if self.huisstijl is not None:
            weiger_afwezig(self.huisstijl)
        return Werkwijze(
            pakketten=tuple(laad_pakketten(self.kader)),
            eigen=eigen_categorieen(self.categorieen) if self.categorieen is not None else (),
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
    stdin = opdracht.als_json or opdracht.uitvoer is not None
    invoer, fouten, overgeslagen = verzamel(argumenten, stdin=stdin)
    werkwijze = opdracht.werkwijze()
    if werkwijze.schrijft:
        _weiger_botsingen(invoer, werkwijze)
    if len(invoer) == 1 and not (fouten or overgeslagen):
        return _een(invoer[0], werkwijze)
    from balanstest.cli.scherm import overzicht, scherm

    fout_scherm = scherm.console(stderr=True)
    scherm.toon_overgeslagen(fout_scherm, overgeslagen)
    for fout in fouten:
        scherm.toon_meldingen(fout_scherm, fout.meldingen)
    if len(invoer) == 1 and not fouten:
        return _een(invoer[0], werkwijze)
    codes = [fout.exit_code for fout in fouten]
    if invoer:
        codes += overzicht.beoordeel_alle(invoer, werkwijze, verloren=len(fouten))
    return ernstigste(codes)


def _een(een: Invoer, werkwijze: Werkwijze) -> int:
    """Assess one questionnaire. Returns the exit code."""
    try:
        beoordeling, maak_af = begin(een, werkwijze, ernaast=True)
        if werkwijze.als_json:
            geschreven = maak_af()
            json_regel(resultaat(beoordeling))
            _noem(geschreven)
        else:
            # Loaded and shown here, while the PDF is typeset: the user reads the outcome a moment earlier.
            from balanstest.cli.scherm import samenvatting, scherm

            naar_scherm = scherm.console()
            samenvatting.toon(naar_scherm, beoordeling)
            samenvatting.toon_geschreven(naar_scherm, maak_af())
    except BalanstestError as fout:
        from balanstest.cli.scherm import scherm

        fout_scherm = scherm.console(stderr=True)
        scherm.toon_meldingen(fout_scherm, fout.meldingen)
        scherm.toon_slotregel(fout_scherm, een.naam, fout)
        if not werkwijze.als_json:
            scherm.toon_uitleg_bij_code(fout_scherm, [fout])
        return fout.exit_code
    return werkwijze.code(beoordeling)


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


def _noem(geschreven: Sequence[str]) -> None:
    for naam in geschreven:
        regel_naar_stderr(teksten.GESCHREVEN_BESTAND.format(naam=leesbaar(naam)))
