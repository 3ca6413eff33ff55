"""The result as JSON: the contract with other programs, kept beside the report. Numbers are not rounded."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from balanstest import __version__
from balanstest.beoordeling import Beoordeling
from balanstest.curven.tabel import Leesrij
from balanstest.normen import NORMEN
from balanstest.rapport.waarom import waarom_niet_langer
from balanstest.taal.tekens import in_json
from balanstest.termijn import METHODE, Stap

FORMAAT = 2
"""Of the result. 1 was that of the first form of the method."""
RIJ_NAMEN = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")


def _getal(waarde: object) -> object:
    """An exact number as JSON knows it: whole where it is whole."""
    if isinstance(waarde, Fraction):
        return int(waarde) if waarde.denominator == 1 else float(waarde)
    return waarde


def _leesrij(leesrij: Leesrij) -> dict[str, object]:
    """A row as read; `gelezen` only where something else than a plain count stood there."""
    rij = {naam: getattr(leesrij, naam) for naam in RIJ_NAMEN}
    return rij | ({"gelezen": leesrij.gelezen} if leesrij.gelezen else {})


def _stap(stap: Stap) -> dict[str, object]:
    toets = stap.toets
    venster = toets.venster if toets else None
    return {
        "van": stap.rij.van,
        "tot": stap.rij.tot,
        "venster_tot": venster.tot if venster else None,
        "gesprekken": venster.gesprekken if venster else stap.rij.gesprekken,
        "conversies": venster.conversies if venster else stap.rij.conversies,
        "verzet": venster.verzet if venster else stap.rij.verzet,
        "klachten": venster.klachten if venster else stap.rij.klachten,
        "verzet_rekenwaarde": _getal(toets.verzet_rekenwaarde) if toets else None,
        "klachten_rekenwaarde": _getal(toets.klachten_rekenwaarde) if toets else None,
        "saldo": _getal(toets.saldo) if toets else None,
        "saldo_rij": _getal(toets.kuil_rij.saldo) if toets else None,
        "saldo_kuil": _getal(toets.kuil_twee.saldo) if toets else None,
        "marge": toets.marge if toets else None,
        "ondergrens": toets.ondergrens if toets else None,
        "twijfel": toets.twijfel if toets else None,
        "code": stap.code,
    }


def resultaat(beoordeling: Beoordeling) -> dict[str, Any]:
    """The result of one assessment as plain data, in the order of the contract."""
    inhoud, termijn, poort = beoordeling.inhoud, beoordeling.termijn, beoordeling.poort
    normen = beoordeling.vragenlijst.normen
    dossier = inhoud.dossier
    spreiding = termijn.spreiding
    return {
        "balanstest": __version__,
        "formaat": FORMAAT,
        "methode": METHODE,
        "kenmerk": dossier.kenmerk,
        "organisatie": dossier.organisatie,
        "productcategorie": dossier.productcategorie,
        "versie": dossier.versie,
        "status": dossier.status or "concept",
        "peildatum": dossier.peildatum.isoformat() if dossier.peildatum else None,
        "kader": [pakket.id for pakket in poort.pakketten],
        "vragenlijst_sha256": beoordeling.vragenlijst.document.sha256,
        "uitkomst": beoordeling.uitkomst,
        "klanttermijn_maanden": beoordeling.klanttermijn,
        "bindend_criterium": beoordeling.bindend,
        "poort": {
            "status": poort.status,
            "artikel": poort.artikel,
            "voorwaarde": poort.voorwaarde,
            "vervalt_op": poort.vervalt_op.isoformat() if poort.vervalt_op else None,
        },
        "grenzen": dict(termijn.grenzen),
        "normen": {naam: _getal(normen.waarde(naam)) for naam in NORMEN},
        "tabel": [_leesrij(leesrij) for leesrij in beoordeling.tabel.leesrijen],
        "perioden": [_stap(stap) for stap in (termijn.wandeling.stappen if termijn.wandeling else ())],
        "spreiding": {
            "tau_conversies": spreiding.tau_conversies,
            "tau_verzet": spreiding.tau_verzet,
            "gemeten": spreiding.gemeten,
        },
        "robuust": beoordeling.gevoeligheid.robuust,
        "zekerheid": dict(beoordeling.gevoeligheid.zekerheid),
        "gevoeligheid": {naam: dict(reeks) for naam, reeks in beoordeling.gevoeligheid.varianten.items()},
        "meer_gesprekken": meer._asdict() if (meer := termijn.meer_gesprekken) else None,
        "waarom_niet_langer": waarom_niet_langer(beoordeling),
        "bevindingen": [
            {
                "code": gevonden.code,
                "ernst": gevonden.ernst,
                "plaats": gevonden.plaats,
                "tekst": gevonden.tekst,
                "gegevens": gevonden.gegevens,
            }
            for gevonden in beoordeling.bevindingen
        ],
        "gekozen_termijn_maanden": inhoud.onderbouwing.gekozen_termijn_maanden,
    }


def als_document(gegevens: Mapping[str, Any]) -> str:
    """A result laid out for reading."""
    return in_json(json.dumps(gegevens, ensure_ascii=False, indent=2)) + "\n"
