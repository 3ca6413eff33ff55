"""The JSON Schema of the questionnaire, from its model and the catalogue of questions.

Draft 7: every editor knows it. Nothing is shared by `$ref`, so that an editor shows the text of each key itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from balanstest.antwoordvorm import VINGERAFDRUK, Antwoordsoort
from balanstest.bestand.blok import EEN_OF_MEER, LEEG
from balanstest.normen import NORMEN
from balanstest.schema import VERSIES
from balanstest.schema.antwoordschemas import Schema, van_norm, van_vorm
from balanstest.texts import nieuw
from balanstest.texts import schema as teksten
from balanstest.vragen import ALLE, Vraag, vorm_van
from balanstest.vragen.onderdelen import ONDERDELEN
from balanstest.vragenlijst.metingen import Metingen
from balanstest.vragenlijst.model import Duur, Inhoud, NormKeuze

_OVERZICHTEN = ("conversie", "verzet", "klachten")
_TABEL: Schema = {"type": "array"}
_TEKST: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""An answer that is given."""


def vragenlijst() -> Schema:
    """The schema of a whole questionnaire."""
    schema = _blok(Inhoud, "")
    formaat = VERSIES["vragenlijst"]
    schema["properties"]["balanstest"] |= {
        "anyOf": [{"const": formaat}, {"const": str(formaat), "doNotSuggest": True}],
        "errorMessage": teksten.ALLEEN_VERSIE.format(versie=formaat),
    }
    del schema["properties"]["balanstest"]["type"]
    return {
        "title": teksten.TITELS["vragenlijst"],
        "description": teksten.OMSCHRIJVINGEN["vragenlijst"],
        **schema,
        "type": "object",
        "required": ["balanstest"],
    }


def _tekst_bij(vraag: Vraag) -> str:
    alineas = [f"{vraag.nummer}. {vraag.vraag}" if vraag.nummer else vraag.vraag, vraag.toelichting()]
    alineas += [
        nieuw.ALLEEN_ALS.format(veld=als.sleutel.rpartition(".")[2], waarden=nieuw.OF.join(als.waarden))
        for als in vraag.als
    ]
    alineas.append(nieuw.VOORBEELD.format(voorbeeld=vraag.voorbeeld) if vraag.voorbeeld else "")
    return "\n\n".join(alinea for alinea in alineas if alinea)


def _uitleg(sleutel: str) -> Schema:
    """Title and description of a key. Raises KeyError for a key that is explained nowhere."""
    if (vraag := ALLE.get(sleutel)) is not None:
        return {"title": vraag.kop, "description": _tekst_bij(vraag)}
    onderdeel = ONDERDELEN[sleutel]
    return {"title": onderdeel.kop, "description": onderdeel.uitleg}


def _blok(klasse: type[BaseModel], sleutel: str, *, leeg: bool = True) -> Schema:
    """A block with its keys, and what must hold between them."""
    velden = {}
    for naam, veld in klasse.model_fields.items():
        eigen = f"{sleutel}.{naam}" if sleutel else naam
        velden[naam] = {**_uitleg(eigen), **_veld(veld, eigen)}
    return {
        "type": ["object", "null"] if leeg else "object",
        "additionalProperties": False,
        "properties": velden,
        **_samenhang(klasse),
    }


def _veld(veld: FieldInfo, sleutel: str) -> Schema:
    if LEEG in veld.metadata:
        klasse: Any = veld.annotation
        return _blok(klasse, sleutel) if _is_blok(klasse) else _met_eigen_namen(sleutel)
    if EEN_OF_MEER in veld.metadata:
        klasse = get_args(veld.annotation)[0]
        rij = {"type": "array", "items": _blok(klasse, sleutel, leeg=False)}
        return {"anyOf": [_blok(klasse, sleutel), rij]}
    vorm = vorm_van(sleutel)
    assert vorm is not None, sleutel
    if vorm.soort is not Antwoordsoort.TABEL:
        return van_vorm(vorm)
    (lijst,) = (soort for soort in get_args(veld.annotation) if get_origin(soort) is list)
    # An empty row is an error, unlike an empty block elsewhere.
    return {"type": ["array", "null"], "items": _blok(get_args(lijst)[0], sleutel, leeg=False)}


def _is_blok(soort: Any) -> bool:
    return isinstance(soort, type) and issubclass(soort, BaseModel)


def _met_eigen_namen(sleutel: str) -> Schema:
    """A block whose keys are no questions: norms by their name, or fingerprints by the path of a file."""
    if sleutel == "afweging.normen":
        return _normen()
    return {"type": ["object", "null"], "additionalProperties": van_vorm(VINGERAFDRUK)}


def _normen() -> Schema:
    """The organisation's own norms: a value, or a block with the value and who chose it."""
    velden = {}
    for naam, norm in NORMEN.items():
        waarde = van_norm(norm)
        blok = _blok(NormKeuze, "afweging.normen", leeg=False)
        blok["properties"]["waarde"] = {**_uitleg("afweging.normen.waarde"), **waarde}
        velden[naam] = {
            "title": norm.tekst.kop,
            "description": teksten.NORM.format(zin=norm.zin, standaard=norm.in_woorden(norm.standaard)),
            "anyOf": [waarde, {**blok, "required": ["waarde"]}],
        }
    return {"type": ["object", "null"], "additionalProperties": False, "properties": velden}


def _samenhang(klasse: type[BaseModel]) -> Schema:
    """What must hold between the keys of one block, as far as a schema can say it."""
    regels: list[Schema] = []
    if klasse is Duur:
        regels.append(_niet_samen("maanden", "niet_van_toepassing", teksten.DUUR_OF_REDEN))
    if klasse is Metingen:
        regels += _vormen()
    regels += [
        _niet_samen(naam, f"{naam}_pct", teksten.AANTAL_OF_PERCENTAGE.format(naam=naam))
        for naam in klasse.model_fields
        if f"{naam}_pct" in klasse.model_fields
    ]
    return {"allOf": regels} if regels else {}


def _niet_samen(eerste: str, tweede: str, melding: str) -> Schema:
    """Two answers of which one may be given."""
    return {"if": _gegeven(eerste, _TEKST), "then": {"properties": {tweede: _leeg(melding)}}}


def _gegeven(naam: str, vorm: Schema) -> Schema:
    return {"required": [naam], "properties": {naam: vorm}}


def _leeg(melding: str) -> Schema:
    """Nothing, or an empty text. Not suggested: a person takes the line away."""
    return {
        "type": ["string", "null"],
        "pattern": r"^\s*$",
        "patternErrorMessage": melding,
        "errorMessage": melding,
        "doNotSuggest": True,
    }


def _vormen() -> Iterator[Schema]:
    """The figures stand in one table, in one file, or in all three overviews."""
    anders = _leeg(teksten.EEN_MANIER)
    yield {
        "if": _gegeven("perioden", _TABEL),
        "then": {"properties": dict.fromkeys(("bestand", *_OVERZICHTEN), anders)},
    }
    yield {
        "if": _gegeven("bestand", _TEKST),
        "then": {"properties": dict.fromkeys(_OVERZICHTEN, anders)},
    }
    for naam in _OVERZICHTEN:
        andere = [ander for ander in _OVERZICHTEN if ander != naam]
        yield {
            "if": _gegeven(naam, _TABEL),
            "then": {
                "required": andere,
                "properties": {ander: {**_TABEL, "doNotSuggest": True} for ander in andere},
                "errorMessage": teksten.ALLE_DRIE,
            },
        }
