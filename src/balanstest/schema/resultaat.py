"""The JSON Schema of the result: every key of the contract, with its type and its meaning."""

from __future__ import annotations

from balanstest.normen import NAMEN, STANDAARD
from balanstest.schema import FORMAAT
from balanstest.schema.waarden import Schema
from balanstest.texts.criteria import CRITERIA, NORMEN, POORT, UITKOMSTEN
from balanstest.texts.ernst import FOUT, LET_OP, SIGNAAL

_TEKST: Schema = {"type": "string"}
_MISSCHIEN_TEKST: Schema = {"type": ["string", "null"]}
_AANTAL: Schema = {"type": "integer", "minimum": 0}
_MISSCHIEN_AANTAL: Schema = {"type": ["integer", "null"], "minimum": 0}
_GETAL: Schema = {"type": "number"}
_MISSCHIEN_GETAL: Schema = {"type": ["number", "null"]}
_JA_NEE: Schema = {"type": "boolean"}
_DAG = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_CRITERIA = list(CRITERIA)


def _met(uitleg: str, schema: Schema) -> Schema:
    return {"description": uitleg, **schema}


def _object(velden: dict[str, Schema], *, optioneel: frozenset[str] = frozenset()) -> Schema:
    """All keys are always there, and no others."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [naam for naam in velden if naam not in optioneel],
        "properties": velden,
    }


def _lijst(element: Schema) -> Schema:
    return {"type": "array", "items": element}


def _maanden_per(namen: list[str] | None = None) -> Schema:
    """Months (or no number) per name."""
    schema: Schema = {"type": "object", "additionalProperties": _MISSCHIEN_AANTAL}
    return schema | ({"propertyNames": {"enum": namen}} if namen else {})


_RIJ: dict[str, Schema] = {
    "van": _met("Eerste maand, geteld vanaf het beginpunt.", _MISSCHIEN_AANTAL),
    "tot": _met("Maand waar de regel ophoudt; die telt zelf niet mee.", _MISSCHIEN_AANTAL),
    "gesprekken": _met("Aantal gesprekken.", _MISSCHIEN_AANTAL),
    "conversies": _met("Aantal conversies.", _MISSCHIEN_AANTAL),
    "verzet": _met("Aantal keren verzet.", _MISSCHIEN_AANTAL),
    "klachten": _met("Aantal klachten.", _MISSCHIEN_AANTAL),
}
_GELEZEN = {
    naam: _met(f"Wat er stond bij {naam}, zoals '9,5 %' of '<5'.", _TEKST)
    for naam in ("conversies", "verzet", "klachten")
}


def _poort() -> Schema:
    return _object(
        {
            "status": _met("Of de wet bellen zonder toestemming toelaat.", {"enum": list(POORT)}),
            "artikel": _met("Het artikel waaraan is getoetst.", _MISSCHIEN_TEKST),
            "voorwaarde": _met(
                "De vraag (het pad in de vragenlijst) bij de eerste voorwaarde die niet klopt, of anders open staat.",
                _MISSCHIEN_TEKST,
            ),
            "vervalt_op": _met("De dag waarop bellen niet meer mag door een wijziging van de regels.", _DAG),
        }
    )


def _norm(naam: str) -> Schema:
    standaard = getattr(STANDAARD, naam)
    soort = "boolean" if isinstance(standaard, bool) else "integer" if isinstance(standaard, int) else "number"
    # Norms that can be absent or switched off.
    leeg = standaard is None or naam.startswith("rem_")
    betekenis = NORMEN[naam][1]
    tekst = f"{NORMEN[naam][0]}: {betekenis}." + (" null: geen norm, of de rem staat uit." if leeg else "")
    return _met(tekst, {"type": [soort, "null"] if leeg else soort})


def _stap() -> Schema:
    vensters = {
        "gesprekken": "Gesprekken in het venster.",
        "conversies": "Conversies in het venster.",
        "verzet": "Keren verzet in het venster.",
        "klachten": "Klachten in het venster.",
    }
    return _object(
        {
            "van": _met("Eerste maand van de regel.", _AANTAL),
            "tot": _met("Maand waar de regel ophoudt.", _AANTAL),
            "venster_tot": _met("Maand waar het venster ophoudt; null zonder venster.", _MISSCHIEN_AANTAL),
            **{naam: _met(f"{uitleg} Zonder venster: in de regel.", _AANTAL) for naam, uitleg in vensters.items()},
            "verzet_rekenwaarde": _met("Verzet waarmee is gerekend, met wie al vertrok.", _MISSCHIEN_GETAL),
            "klachten_rekenwaarde": _met("Klachten waarmee is gerekend.", _MISSCHIEN_GETAL),
            "saldo": _met("Conversies min gewogen verzet en gewogen klachten.", _MISSCHIEN_GETAL),
            "ondergrens": _met("Ondergrens van het saldo bij de gekozen zekerheid.", _MISSCHIEN_GETAL),
            "code": _met("Het criterium dat de regel niet haalt, of null.", {"enum": [*_CRITERIA, None]}),
        }
    )


def _bevinding() -> Schema:
    return _object(
        {
            "code": _met("Vaste naam van de bevinding.", _TEKST),
            "ernst": _met("Hoe zwaar de bevinding is.", {"enum": [FOUT, LET_OP, SIGNAAL]}),
            "plaats": _met("De plaats in de vragenlijst.", _TEKST),
            "tekst": _met("De bevinding in een zin.", _TEKST),
            "gegevens": _met("Getallen en namen bij de bevinding; per code andere.", {"type": "object"}),
        }
    )


def resultaat() -> Schema:
    """The schema of one result, as `assess --json` writes it on a line and as it is kept beside the report."""
    velden: dict[str, Schema] = {
        "balanstest": _met("Versie van het programma.", _TEKST),
        "formaat": _met("Versie van dit formaat.", {"const": FORMAAT}),
        "kenmerk": _met("Kenmerk van de balanstest.", _MISSCHIEN_TEKST),
        "organisatie": _met("Organisatie die belt, of laat bellen.", _MISSCHIEN_TEKST),
        "productcategorie": _met("Categorie product, dienst of steun.", _MISSCHIEN_TEKST),
        "peildatum": _met("Datum van de cijfers en de regels.", _DAG),
        "kader": _met("De gebruikte pakketten met regels, bij hun id.", _lijst(_TEKST)),
        "vragenlijst_sha256": _met(
            "Vingerafdruk (SHA-256) van de vragenlijst.", {"type": "string", "pattern": "^[0-9a-f]{64}$"}
        ),
        "uitkomst": _met("Uitkomst van de toets.", {"enum": list(UITKOMSTEN)}),
        "klanttermijn_maanden": _met(
            "Klanttermijn in hele maanden. 0 bij geen_termijn en toestemming_vereist, null bij onvoldoende_gegevens.",
            _MISSCHIEN_AANTAL,
        ),
        "bindend_criterium": _met(
            "Het criterium dat de termijn bepaalt; null bij toestemming_vereist.", {"enum": [*_CRITERIA, None]}
        ),
        "poort": _met("De toets aan de wet.", _poort()),
        "grenzen": _met("Per criterium het aantal maanden dat het toelaat.", _maanden_per(_CRITERIA)),
        "normen": _met("De normen waarmee is gerekend.", _object({naam: _norm(naam) for naam in NAMEN})),
        "tabel": _met(
            "Alle regels met cijfers, zoals gelezen.",
            _lijst(
                _object(
                    _RIJ
                    | {
                        "gelezen": _met(
                            "Wat er stond waar dat geen gewoon aantal was. Anders ontbreekt deze naam.",
                            {"type": "object", "additionalProperties": False, "properties": _GELEZEN},
                        )
                    },
                    optioneel=frozenset({"gelezen"}),
                )
            ),
        ),
        "perioden": _met("De regels die zijn doorlopen, met de sommen over hun venster.", _lijst(_stap())),
        "spreiding": _met(
            "De spreiding boven op het toeval.",
            _object(
                {
                    "s": _met("Factor op de onzekerheid.", _GETAL),
                    "cv": _met("Aangenomen spreiding, als deel van een aantal.", _GETAL),
                    "gemeten": _met("true: gemeten in de tabel. false: aangenomen.", _JA_NEE),
                }
            ),
        ),
        "robuust": _met(
            "Of andere normen weinig veranderen; null als er geen getal is.",
            {"type": ["boolean", "null"]},
        ),
        "zekerheid": _met("De termijn in maanden per zekerheid; null als er geen getal uit komt.", _maanden_per()),
        "gevoeligheid": _met(
            "Per norm, en per waarde daarvan, de termijn in maanden; null als er geen getal uit komt.",
            {
                "type": "object",
                "propertyNames": {"enum": list(NORMEN)},
                "additionalProperties": _maanden_per(),
            },
        ),
        "waarom_niet_langer": _met("Waarom een maand langer niet kan, in woorden.", _TEKST),
        "bevindingen": _met("Wat een lezer zou vragen, met de signalen bij de cijfers.", _lijst(_bevinding())),
        "gekozen_termijn_maanden": _met("De termijn die de organisatie kiest, of null.", _MISSCHIEN_AANTAL),
    }
    return {
        "title": "Resultaat van de balanstest klanttermijn telemarketing",
        "description": "Eén document per vragenlijst. Getallen zijn niet afgerond.",
        **_object(velden),
    }
