"""Findings about what was decided: changes after the decision; part of the catalogue."""

from __future__ import annotations

from balanstest.texts.ernst import FOUT, LET_OP, Bevindingstekst

_TERUG = (
    "Zet terug wat er stond (dat staat in het rapport van het besluit), of begin een volgende versie met: "
    "balanstest new --from"
)

BESLUIT: dict[str, Bevindingstekst] = {
    "gewijzigd_na_besluit": Bevindingstekst(
        FOUT,
        "Het deel '{deel}' ({kop}) is niet meer wat is vastgesteld door {wie}. Er is daarna een antwoord veranderd. "
        + _TERUG,
    ),
    "bestand_na_besluit_veranderd": Bevindingstekst(
        FOUT,
        "Het bestand '{bestand}' is niet meer wat is vastgesteld door {wie}: de SHA-256 is anders. " + _TERUG,
    ),
    "bestand_na_besluit_weg": Bevindingstekst(
        FOUT,
        "Het bestand '{bestand}' hoort bij het besluit van {wie}, maar staat niet meer bij de vragenlijst, of is niet "
        "te lezen. Zet het terug; het zit ook in de PDF van het besluit, als het daar in paste.",
    ),
    "bestand_na_besluit_nieuw": Bevindingstekst(
        FOUT,
        "Het bestand '{bestand}' is niet vastgelegd bij het besluit van {wie}. Een wijziging is dan niet te zien. "
        + _TERUG,
    ),
    "besluit_niet_vastgelegd": Bevindingstekst(
        LET_OP,
        "Er ligt niet vast wat is vastgesteld door {wie}. Of er daarna iets is veranderd, is dan niet te zien. Leg het "
        "vast met: balanstest approve",
    ),
}
