"""What was found about a dossier, as plain data for other programs."""

from __future__ import annotations

from typing import Any

from balanstest.dossier.constatering import Constatering
from balanstest.dossier.verifieren import Verificatie
from balanstest.opdrachten.als_json import melding_als_json


def verificatie_als_json(gevonden: Verificatie) -> dict[str, Any]:
    """One object. `klopt` tells whether nothing is wrong, `volledig` whether everything was compared as well."""
    return {
        "bestand": gevonden.bestand,
        "klopt": not gevonden.afwijkingen,
        "volledig": not gevonden.afwijkingen and not gevonden.onzeker,
        "dossier": gevonden.herkomst._asdict() if gevonden.herkomst is not None else None,
        "uitkomst": gevonden.uitkomst,
        "afwijkingen": [melding_als_json(melding) for melding in gevonden.afwijkingen],
        "gecontroleerd": [_constatering(een) for een in gevonden.klopt],
        "niet_vergeleken": [_constatering(een) for een in gevonden.onzeker],
        "niet_te_bewijzen": [_constatering(een) for een in gevonden.grenzen],
        "handtekeningen": [een._asdict() for een in gevonden.handtekeningen],
        "uitgepakt": [str(pad) for pad in gevonden.geschreven],
    }


def _constatering(een: Constatering) -> dict[str, Any]:
    return {"code": een.code, "tekst": een.tekst, "gegevens": dict(een.gegevens)}
