"""`balanstest assess`: the gate, the method and the report for one or many questionnaires."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from balanstest.cli.scherm.uitvoer import json_regel, regel_naar_stderr
from balanstest.errors import EXIT_OK, EXIT_OORDEEL, BalanstestError, ernstigste
from balanstest.opdrachten.beoordelen import Geschreven, Kanttekeningen, begin, kies_werkwijze
from balanstest.opdrachten.invoer import vind_vragenlijsten
from balanstest.opdrachten.partij import Partij, beoordeel_alle, stel_samen
from balanstest.rapport.resultaat import resultaat
from balanstest.taal.tekens import leesbaar
from balanstest.texts import scherm as teksten


def voer_uit(
    argumenten: Sequence[str],
    *,
    formaten: Sequence[str],
    uitvoer: Path | None,
    als_json: bool,
    oordeel_als_code: bool,
    kader: Path | None,
    categorieen: Path | None,
    templates: Path | None,
    huisstijl: Path | None,
) -> int:
    """Assess everything that was named. Returns the gravest exit code.

    Raises BalanstestError where nothing can be done at all.
    """
    schrijft = not als_json or uitvoer is not None
    vondst = vind_vragenlijsten(argumenten, sys.stdin.buffer if uitvoer is not None or als_json else None)
    partij = stel_samen(
        vondst.invoer,
        kies_werkwijze(
            formaten if schrijft else (),
            uitvoer,
            kader=kader,
            categorieen=categorieen,
            templates=templates,
            huisstijl=huisstijl,
        ),
    )
    if vondst.overgeslagen or vondst.fouten:
        from balanstest.cli.scherm import scherm

        fout_scherm = scherm.console(stderr=True)
        scherm.toon_overgeslagen(fout_scherm, vondst.overgeslagen)
        for fout in vondst.fouten:
            if als_json:
                _fout_als_regel(fout.meldingen[0].bestand, fout)
            scherm.toon_meldingen(fout_scherm, fout.meldingen)
    if len(vondst.invoer) == 1 and not vondst.fouten:
        return _een(partij, als_json=als_json, oordeel_als_code=oordeel_als_code)
    codes = [fout.exit_code for fout in vondst.fouten]
    if vondst.invoer:
        codes += _alle(partij, als_json=als_json, oordeel_als_code=oordeel_als_code, verloren=len(vondst.fouten))
    return ernstigste(codes)


def _een(partij: Partij, *, als_json: bool, oordeel_als_code: bool) -> int:
    """Assess one questionnaire. Returns the exit code."""
    (een,) = partij.invoer
    try:
        beoordeling, maak_af, kanttekeningen = begin(een, partij.werkwijze, ernaast=not als_json)
        if als_json:
            geschreven = maak_af()
            json_regel(resultaat(beoordeling))
            _noem(geschreven, kanttekeningen)
        else:
            # Loaded and shown here, while the PDF is typeset: the user reads the outcome a moment earlier.
            from balanstest.cli.scherm import samenvatting, scherm

            naar_scherm = scherm.console()
            samenvatting.toon(naar_scherm, beoordeling)
            samenvatting.toon_geschreven(naar_scherm, maak_af(), kanttekeningen)
    except BalanstestError as fout:
        from balanstest.cli.scherm import scherm

        if als_json:
            _fout_als_regel(een.naam, fout)
        fout_scherm = scherm.console(stderr=True)
        scherm.toon_meldingen(fout_scherm, fout.meldingen)
        scherm.toon_slotregel(fout_scherm, een.naam, fout)
        if not als_json:
            scherm.toon_uitleg_bij_code(fout_scherm, [fout])
        return fout.exit_code
    return _code(beoordeling.gedekt, oordeel_als_code)


def _alle(partij: Partij, *, als_json: bool, oordeel_als_code: bool, verloren: int) -> list[int]:
    """Assess several questionnaires and show what became of them. Returns the exit codes.

    `verloren` arguments led to no file at all; they count in the closing line.
    """
    from balanstest.cli.scherm import overzicht, scherm

    uitslagen = []
    # A bar would stand in the middle of the JSON lines where both go to one terminal.
    with scherm.voortgang(len(partij.invoer), toon=not als_json) as voortgang:
        for uitslag in beoordeel_alle(partij, met_resultaat=als_json, voortgang=voortgang):
            if uitslag.resultaat is not None:
                json_regel(uitslag.resultaat)
            elif als_json and uitslag.fout is not None:
                _fout_als_regel(uitslag.naam, uitslag.fout)
            uitslagen.append(uitslag.zonder_resultaat())
    overzicht.toon(uitslagen, verloren=verloren, als_json=als_json)
    return [
        uitslag.fout.exit_code if uitslag.fout is not None else _code(uitslag.gedekt, oordeel_als_code)
        for uitslag in uitslagen
    ]


def _code(gedekt: bool, oordeel_als_code: bool) -> int:
    """The exit code of an assessment that succeeded."""
    return EXIT_OORDEEL if oordeel_als_code and not gedekt else EXIT_OK


def _fout_als_regel(naam: str, fout: BalanstestError) -> None:
    from balanstest.opdrachten.als_json import fout_als_json  # seldom needed

    json_regel(fout_als_json(naam, fout))


def _noem(geschreven: Sequence[Geschreven], kanttekeningen: Kanttekeningen) -> None:
    for een in geschreven:
        regel_naar_stderr(teksten.GESCHREVEN_BESTAND.format(naam=leesbaar(teksten.geschreven(een.pad, een.vervangt))))
    if any(kanttekeningen):
        from balanstest.cli.scherm.kanttekening import zinnen  # seldom needed

        for zin in zinnen(kanttekeningen):
            regel_naar_stderr(zin)
