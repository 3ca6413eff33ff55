"""The JSON Schema of the result: every key of the contract, with its type and its meaning."""

from __future__ import annotations

from collections.abc import Mapping

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.normen import NORMEN, Norm, ZonderWaarde
from balanstest.schema import VERSIES
from balanstest.schema.antwoordschemas import Schema
from balanstest.texts import schema as teksten
from balanstest.texts.criteria import CRITERIA, POORT, UITKOMSTEN
from balanstest.texts.ernst import FOUT, LET_OP, SIGNAAL
from balanstest.texts.normen import VARIANTEN

_TEKST: Schema = {"type": "string"}
_MISSCHIEN_TEKST: Schema = {"type": ["string", "null"]}
_AANTAL: Schema = {"type": "integer", "minimum": 0}
_MISSCHIEN_AANTAL: Schema = {"type": ["integer", "null"], "minimum": 0}
_DEEL: Schema = {"type": "number", "minimum": 0}
_MISSCHIEN_GETAL: Schema = {"type": ["number", "null"]}
_JA_NEE: Schema = {"type": "boolean"}
_DAG = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_CRITERIA = list(CRITERIA)
_SOORTEN = {Antwoordsoort.JA_NEE: "boolean", Antwoordsoort.GEHEEL: "integer"}


def _velden(uitleg: Mapping[str, str], schemas: Mapping[str, Schema]) -> dict[str, Schema]:
    """The keys of an object, each with its meaning. Raises KeyError for a key that is explained nowhere."""
    return {naam: {"description": uitleg[naam], **schema} for naam, schema in schemas.items()}


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


_RIJ = _velden(
    teksten.RIJ,
    {
        **dict.fromkeys(("van", "tot", "gesprekken", "conversies", "verzet", "klachten"), _MISSCHIEN_AANTAL),
        "gelezen": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                naam: {"description": teksten.GELEZEN.format(naam=naam), **_TEKST}
                for naam in ("conversies", "verzet", "klachten")
            },
        },
    },
)


def _poort() -> Schema:
    velden: dict[str, Schema] = {
        "status": {"enum": list(POORT)},
        "artikel": _MISSCHIEN_TEKST,
        "voorwaarde": _MISSCHIEN_TEKST,
        "vervalt_op": _DAG,
    }
    return _object(_velden(teksten.POORT, velden))


def _norm(norm: Norm) -> Schema:
    soort = _SOORTEN.get(norm.vorm.soort, "number")
    leeg = norm.zonder is not ZonderWaarde.MAG_NIET
    tekst = teksten.NORM_OF_NULL if leeg else teksten.NORM_IN_RESULTAAT
    tekst = tekst.format(kop=norm.tekst.kop, betekenis=norm.tekst.betekenis)
    return {"description": tekst, "type": [soort, "null"] if leeg else soort}


def _stap() -> Schema:
    velden: dict[str, Schema] = {
        "van": _AANTAL,
        "tot": _AANTAL,
        "venster_tot": _MISSCHIEN_AANTAL,
        **dict.fromkeys(("gesprekken", "conversies", "verzet", "klachten"), _AANTAL),
        **dict.fromkeys(("verzet_rekenwaarde", "klachten_rekenwaarde"), _MISSCHIEN_GETAL),
        **dict.fromkeys(("saldo", "saldo_rij", "saldo_kuil"), _MISSCHIEN_GETAL),
        "marge": {**_MISSCHIEN_GETAL, "minimum": 0},
        "ondergrens": _MISSCHIEN_GETAL,
        "twijfel": {**_MISSCHIEN_GETAL, "minimum": 0, "maximum": 1},
        "code": {"enum": [*_CRITERIA, None]},
    }
    return _object(_velden(teksten.STAP, velden))


def _bevinding() -> Schema:
    velden: dict[str, Schema] = {
        "code": _TEKST,
        "ernst": {"enum": [FOUT, LET_OP, SIGNAAL]},
        "plaats": _TEKST,
        "tekst": _TEKST,
        "gegevens": {"type": "object"},
    }
    return _object(_velden(teksten.BEVINDING, velden))


def resultaat() -> Schema:
    """The schema of one result, as `assess --json` writes it on a line and as it is kept beside the report."""
    velden: dict[str, Schema] = {
        "balanstest": _TEKST,
        "formaat": {"const": VERSIES["resultaat"]},
        "methode": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
        "kenmerk": _MISSCHIEN_TEKST,
        "organisatie": _MISSCHIEN_TEKST,
        "productcategorie": _MISSCHIEN_TEKST,
        "versie": _MISSCHIEN_AANTAL,
        "status": {"enum": ["concept", "vastgesteld"]},
        "peildatum": _DAG,
        "kader": _lijst(_TEKST),
        "vragenlijst_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "uitkomst": {"enum": list(UITKOMSTEN)},
        "klanttermijn_maanden": _MISSCHIEN_AANTAL,
        "bindend_criterium": {"enum": [*_CRITERIA, None]},
        "poort": _poort(),
        "grenzen": _maanden_per(_CRITERIA),
        "normen": _object({naam: _norm(norm) for naam, norm in NORMEN.items()}),
        "tabel": _lijst(_object(_RIJ, optioneel=frozenset({"gelezen"}))),
        "perioden": _lijst(_stap()),
        "spreiding": _object(
            _velden(teksten.SPREIDING, {"tau_conversies": _DEEL, "tau_verzet": _DEEL, "gemeten": _JA_NEE})
        ),
        "robuust": {"type": ["boolean", "null"]},
        "zekerheid": _maanden_per(),
        "gevoeligheid": {
            "type": "object",
            "propertyNames": {"enum": list(VARIANTEN)},
            "properties": {
                "spreiding": {"description": teksten.VARIANTEN_SPREIDING, **_maanden_per(["gemeten", "aangenomen"])}
            },
            "additionalProperties": _maanden_per(),
        },
        "meer_gesprekken": {
            **_object(_velden(teksten.MEER_GESPREKKEN, dict.fromkeys(("van", "tot", "aantal"), _AANTAL))),
            "type": ["object", "null"],
        },
        "waarom_niet_langer": _TEKST,
        "bevindingen": _lijst(_bevinding()),
        "gekozen_termijn_maanden": _MISSCHIEN_AANTAL,
    }
    return {
        "title": teksten.TITELS["resultaat"],
        "description": teksten.OMSCHRIJVINGEN["resultaat"],
        **_object(_velden(teksten.RESULTAAT, velden)),
    }
