"""The published schemas describe what is accepted, judged by an independent validator.

After a change that is meant: `BALANSTEST_GOLDEN=schrijf pytest tests/test_schema.py`.
"""

# ruff: noqa: E501

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from balanstest.cli.app import SCHEMAS
from balanstest.errors import OngeldigError
from balanstest.normen import NORMEN
from balanstest.rapport import resultaat as rapport_resultaat
from balanstest.schema import BESTANDSNAMEN, VERSIES
from balanstest.schema.publicatie import is_van_ons, tekst
from balanstest.taal.zegt_niets import zegt_niets
from balanstest.vragenlijst import laden
from balanstest.vragenlijst.laden import laad
from conftest import GELDIG, ONGELDIG, WORTEL, Voer

GEPUBLICEERD = WORTEL / "docs" / "schema"
VRAGENLIJST: dict[str, Any] = json.loads(tekst("vragenlijst"))
RESULTAAT: dict[str, Any] = json.loads(tekst("resultaat"))
KEUR = jsonschema.Draft7Validator(VRAGENLIJST)


class _Editor(yaml.SafeLoader):
    """YAML 1.2, core schema, as editors read it: `ja` and a date are texts, `0o7` and `0x1F` numbers."""


_Editor.yaml_implicit_resolvers = {}
for _soort, _patroon, _eerste in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+.0123456789",
    ),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_soort}", re.compile(rf"^(?:{_patroon})$"), list(_eerste))
_Editor.add_constructor("tag:yaml.org,2002:int", lambda lader, knoop: int(lader.construct_scalar(knoop)))
_Editor.add_constructor(
    "tag:yaml.org,2002:float",
    lambda lader, knoop: float(re.sub(r"\.(inf|nan)", r"\1", lader.construct_scalar(knoop).lower())),
)


def _zoals_editor(tekst_: str) -> Any:
    return yaml.load(tekst_, Loader=_Editor)


def _zonder_datums(waarde: Any) -> Any:
    if isinstance(waarde, dict):
        return {str(naam): _zonder_datums(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_zonder_datums(deel) for deel in waarde]
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _fouten(inhoud: Any) -> list[str]:
    return [f"{list(fout.absolute_path)}: {fout.message[:200]}" for fout in KEUR.iter_errors(inhoud)]


@pytest.mark.parametrize("soort", SCHEMAS)
def test_het_gepubliceerde_schema_is_dat_van_het_programma(soort: str) -> None:
    pad = GEPUBLICEERD / BESTANDSNAMEN[soort]
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        pad.parent.mkdir(exist_ok=True)
        pad.write_text(tekst(soort), encoding="utf-8", newline="\n")
    assert pad.read_text(encoding="utf-8") == tekst(soort)
    jsonschema.Draft7Validator.check_schema(json.loads(tekst(soort)))


def test_een_formaat_een_lijst_van_soorten() -> None:
    assert tuple(BESTANDSNAMEN) == tuple(VERSIES) == SCHEMAS
    assert str(VERSIES["vragenlijst"]) == laden.FORMAAT
    assert VERSIES["resultaat"] == rapport_resultaat.FORMAAT


def _sleutels(schema: Any, pad: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        for naam, deel in schema.get("properties", {}).items():
            yield f"{pad}.{naam}", deel
            yield from _sleutels(deel, f"{pad}.{naam}")
        for woord in ("items", "additionalProperties"):
            yield from _sleutels(schema.get(woord), pad)
        for deel in schema.get("anyOf", []):
            yield from _sleutels(deel, pad)


@pytest.mark.parametrize("schema", [VRAGENLIJST, RESULTAAT], ids=SCHEMAS)
def test_elke_sleutel_heeft_uitleg(schema: dict[str, Any]) -> None:
    sleutels = dict(_sleutels(schema))
    assert len(sleutels) > 50
    assert not [pad for pad, deel in sleutels.items() if len(deel.get("description", "")) < 8]


@pytest.mark.parametrize("pad", sorted(GELDIG.glob("*.yaml")), ids=lambda pad: pad.stem)
def test_elk_geldig_voorbeeld_past(voer: Voer, pad: Path) -> None:
    inhoud = pad.read_text(encoding="utf-8")
    assert _fouten(_zoals_editor(inhoud)) == []
    assert _fouten(_zonder_datums(yaml.safe_load(inhoud))) == []
    gevonden = voer("assess", pad, "--json").json[0]
    jsonschema.Draft7Validator(RESULTAAT).validate(gevonden)


def test_wat_curves_invult_past(voer: Voer, tmp_path: Path) -> None:
    """No person types that block, and an editor must not find fault with it."""
    for pad in (WORTEL / "examples" / "logboek").glob("*.[cy]*"):
        shutil.copy(pad, tmp_path)
    uit = voer("curves", "gesprekken.csv", "--klachten", "klachten.csv", "--min-cel", "5", "--into", "vragenlijst.yaml")
    assert uit.code == 0, uit.fout
    assert _fouten(_zoals_editor((tmp_path / "vragenlijst.yaml").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("naam", ["organisatie", "poort", "normen", "bevindingen"])
def test_een_resultaat_zonder_sleutel_past_niet(voer: Voer, naam: str) -> None:
    heel = voer("assess", GELDIG / "tijdschrift.yaml", "--json").json[0]
    keur = jsonschema.Draft7Validator(RESULTAAT)
    assert keur.is_valid(heel)
    assert not keur.is_valid({k: v for k, v in heel.items() if k != naam})
    assert not keur.is_valid(heel | {"nieuw": 1})


NIET_VOOR_EEN_SCHEMA = {
    # The bytes or the build-up of the file: there is nothing yet to hold against a schema.
    **dict.fromkeys(
        [
            "E001",
            "E002",
            "E003",
            "E004",
            "E005",
            "E006",
            "E007",
            "E008",
            "E009",
            "E011",
            "E013",
            "E015",
            "E016",
            "E017",
            "E018",
            "E019",
            "E020",
            "E021",
            "E022",
            "E023",
            "E024",
            "E026",
            "E027",
            "E028",
            "E046",
        ],
        "opmaak",
    ),
    # Two answers to compare: draft 7 knows no arithmetic between values.
    **dict.fromkeys(["E050", "E051", "E052", "E054", "E175"], "vergelijking"),
    # Null and nothing at all are one value to a YAML parser.
    "E058": "null of niets",
    # Complete is asked of an approved questionnaire only, by answers elsewhere and by the figures.
    **dict.fromkeys(["E060", "E061"], "compleet"),
    "E062": "regels",
    # The file of figures is another file.
    **{f"E{nummer}": "cijferbestand" for nummer in range(100, 120)},
}


def _codes(pad: Path) -> set[str]:
    # The errors in the questionnaire itself; those of a file of figures name that file.
    regels = pad.with_suffix(".verwacht").read_text(encoding="utf-8").splitlines()
    return {regel.split(" ", 1)[0] for regel in regels if not re.match(r"E\d+ \S+\.csv:", regel)}


@pytest.mark.parametrize("pad", sorted(ONGELDIG.glob("*.yaml")), ids=lambda pad: pad.stem)
def test_elk_ongeldig_voorbeeld_met_een_fout_in_de_bouw_past_niet(pad: Path) -> None:
    zichtbaar = _codes(pad) - NIET_VOOR_EEN_SCHEMA.keys()
    try:
        inhoud = _zonder_datums(_zoals_editor(pad.read_bytes().decode("utf-8")))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        assert not zichtbaar
        return
    if zichtbaar:
        assert _fouten(inhoud)
    elif not {NIET_VOOR_EEN_SCHEMA[code] for code in _codes(pad)} <= {"opmaak"}:
        assert _fouten(inhoud) == []


# Each kind of answer, at a place in the file where it stands.
SOORTEN = {
    "tekst": "dossier.organisatie",
    "kenmerk": "dossier.kenmerk",
    "keuze": "dossier.soort_organisatie",
    "datum": "dossier.start_campagne",
    "ja_nee": "klantrelatie.soortgelijk",
    "ja_deels_nee": "klantrelatie.herkomst.verzet_geboden_bij_verzameling",
    "geheel": "dossier.versie",
    "groot_geheel": "klantrelatie.aantal_personen",
    "getal": "impact.start_maanden",
    "getal_boven_nul": "klantrelatie.contractduur.maanden",
    "pad": "onderbouwing.dpia.bestand",
    "sha256": "dossier.besluit.inhoud.impact",
    "cel": "afweging.metingen.perioden.0.klachten",
    "percentage": "afweging.metingen.perioden.0.klachten_pct",
    "regel": "impact.persoonsgegevens.0",
    "formaat": "balanstest",
    **{naam: f"afweging.normen.{naam}" for naam in NORMEN},
    "norm_in_blok": "afweging.normen.zekerheid.waarde",
}
TEKSTEN = """
ja|Ja|JA|nee|NEE|deels|true|True|TRUE|tRuE|false|yes|no|on|y|j|~|null|''|"  "|" ja "|goed_doel|Goed_doel|" goed_doel "|uitgever
0|1|-0|-1|7|007|12|"12"|" 12 "|9999|10000|"9999"|"10000"|"0"|"00"|1200|1201|"1200"|"1201"|999999999999|1000000000000|"0000000000001"
1.5|"1.5"|"1,5"|1,5|"1200,0"|"1200,1"|"1199,9"|0.5|0.49|"0,5"|"0,49"|"0,499999"|0.99|0.991|"0.99"|"0,991"|"0.990"|"-0,0"|"-0,1"|"0,0"
1000000|1000001|"1000000"|"1000000,1"|"6,0"|"6,5"|"100"|"100,0"|"100,1"|100|101|"9,5 %"|9.5%|"%"|"101%"|"0,123456789012"|"0,1234567890123"
<5|"<5"|"< 5"|<0|"<05"|<|<999999|<1000000|">5"|5-|"5 maanden"|een|1e400x|12.400.000|"1.200,5"|"٣"|"１"
2026-10-31|" 2026-10-31 "|2026-02-29|2028-02-29|1900-02-29|2000-02-29|1899-12-31|1900-01-01|2999-12-31|3000-01-01|2026-13-01|2026-00-10
2026-04-31|31-10-2026|2026-1-1|2026-10|20261031|BT-2026-001|BT.|.x|-x|_x|con|CON.txt|Nul|com1|com10|lpt9.a|console|a b|é
a/b.pdf|a\\b.pdf|/a|\\a|../a|a/../b|a/..|..|.|./a|a/.|a//b|a/|C:\\x|C:x|con/x|x/con|x/CON.pdf|conx|" con "|x./y|"x /y"|x.|"a b.pdf"|"a\\tb"
"a\\u00a0b"|"a\\u200bb"|"é.pdf"|😀.pdf|a<b|a|x?.pdf|a*|"nul .txt"
"""
WAARDEN = [
    *dict.fromkeys(waarde for regel in TEKSTEN.strip().splitlines() for waarde in regel.split("|")),
    "a" * 64, "A1" * 32, "g" * 64, "a" * 63, "a" * 100, "a" * 101, "a" * 200, "a" * 201, "[]", "[a]", "{}", "{a: b}",
]  # fmt: skip

# What a parser has taken away before a schema can look: how a number or a null was spelled.
GESPELD = ["1.0", "12.0", "+5", "1e3", "0x1F", "0o7", ".5", "5.", "1.1234567890123", ".nan"]
VERSCHILLEN = {
    # (kind, value): the schema accepts, the reader refuses.
    **{
        (naam, leeg): "null en niets zijn in YAML gelijk"
        for naam in (*NORMEN, "norm_in_blok")
        for leeg in ("null", "~")
    },
    ("kenmerk", "-0"): "het getal -0 is het getal 0, en dat mag",
}


def _bestand(plaats: str, waarde: str) -> str:
    """A questionnaire with one answer, in block style, so that a comma is a comma."""
    if plaats == "balanstest":
        return f"balanstest: {waarde}\n"
    regels, inspringing, delen = ["balanstest: 1"], "", plaats.split(".")
    for nummer, deel in enumerate(delen):
        laatste = f" {waarde}" if nummer == len(delen) - 1 else ""
        regels.append(f"{inspringing}-{laatste}" if deel == "0" else f"{inspringing}{deel}:{laatste}")
        inspringing += "  "
    return "\n".join(regels) + "\n"


def _lezer_neemt(tekst_: str) -> bool:
    try:
        laad("x.yaml", tekst_.encode(), Path("/nergens"))
    except OngeldigError:
        return False
    return True


@pytest.mark.steekproef(6)
@pytest.mark.parametrize("soort", SOORTEN)
def test_lezer_en_schema_nemen_hetzelfde_aan(soort: str) -> None:
    anders = []
    for waarde in WAARDEN:
        tekst_ = _bestand(SOORTEN[soort], waarde)
        try:
            inhoud = _zoals_editor(tekst_)
        except yaml.YAMLError:
            continue
        lezer, schema = _lezer_neemt(tekst_), KEUR.is_valid(inhoud)
        if lezer and not schema and zegt_niets(waarde.strip("'\"")):
            continue  # an open question to the reader; an editor says what the answer should look like
        if lezer != schema and (soort, waarde) not in VERSCHILLEN:
            anders.append((waarde, "lezer" if lezer else "schema"))
    assert anders == []


@pytest.mark.parametrize("waarde", GESPELD)
def test_alleen_de_spelling_van_een_getal_ziet_een_schema_niet(waarde: str) -> None:
    """The reader refuses some spellings of a number; quoted, so that they are seen, the schema refuses them too."""
    for soort in ("geheel", "getal", "cel"):
        tekst_ = _bestand(SOORTEN[soort], f'"{waarde}"')
        assert KEUR.is_valid(_zoals_editor(tekst_)) == _lezer_neemt(tekst_), (soort, waarde)


@pytest.mark.slow
def test_elke_dag_die_bestaat_en_geen_andere() -> None:
    patroon = re.compile(VRAGENLIJST["properties"]["dossier"]["properties"]["peildatum"]["pattern"])
    dag, laatste = date(1900, 1, 1), date(2999, 12, 31)
    aantal = (laatste - dag).days + 1
    assert all(patroon.search((dag + timedelta(nummer)).isoformat()) for nummer in range(aantal))
    mogelijk = (f"{j:04d}-{m:02d}-{d:02d}" for j in range(1896, 3003) for m in range(14) for d in range(33))
    assert sum(patroon.search(tekst_) is not None for tekst_ in mogelijk) == aantal


@pytest.mark.parametrize(
    ("metingen", "past"),
    [
        ("{perioden: [], bestand: x.csv}", False),
        ("{perioden: [], bestand: }", True),
        ("{perioden: , bestand: x.csv}", True),
        ("{perioden: [], conversie: []}", False),
        ("{bestand: x.csv, verzet: []}", False),
        ("{conversie: [], verzet: []}", False),
        ("{conversie: [], verzet: [], klachten: }", False),
        ("{conversie: [], verzet: [], klachten: []}", True),
        ("{perioden: [{conversies: 1, conversies_pct: 2}]}", False),
        ("{perioden: [{conversies: 1, conversies_pct: }]}", True),
        ("{perioden: [null]}", False),
        ("{perioden: [{aantal: 1}]}", False),
    ],
)
def test_de_vormen_van_de_cijfers(metingen: str, past: bool) -> None:
    inhoud = _zoals_editor(f"balanstest: 1\nafweging:\n  metingen: {metingen}\n")
    assert KEUR.is_valid(inhoud) is past, _fouten(inhoud)


def test_de_opdracht_toont_en_schrijft(voer: Voer, tmp_path: Path) -> None:
    assert voer("schema").uit == tekst("vragenlijst")
    assert voer("schema", "resultaat").uit == tekst("resultaat")
    assert voer("schema", "resultaat", "-o", "r.json").code == 0
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == tekst("resultaat")
    assert voer("schema", "resultaat", "-o", "r.json").code == 0
    assert voer("schema", "vragenlijst", "-o", "r.json").code == 5
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == tekst("resultaat")
    fout = voer("schema", "iets")
    assert fout.code == 2
    assert "vragenlijst, resultaat" in fout.fout


def test_een_ouder_schema_van_ons_wordt_vervangen_een_veranderd_niet(voer: Voer, tmp_path: Path) -> None:
    pad = tmp_path / "s.json"
    ouder = dict(VRAGENLIJST, title="Ouder")
    pad.write_text(json.dumps(ouder), encoding="utf-8")
    assert not is_van_ons(pad.read_bytes(), "vragenlijst")  # changed by hand: the fingerprint is another one's
    assert voer("schema", "-o", "s.json").code == 5
    pad.write_bytes(tekst("vragenlijst").replace("\n", "\r\n").encode())
    assert is_van_ons(pad.read_bytes(), "vragenlijst")
    assert voer("schema", "-o", "s.json").code == 0
    assert pad.read_bytes() == tekst("vragenlijst").encode()


def test_new_legt_het_schema_naast_de_vragenlijst(voer: Voer, tmp_path: Path) -> None:
    uit = voer("new", "map/mijn.yaml", "--categorie", "tijdschrift")
    assert uit.code == 0
    naam = BESTANDSNAMEN["vragenlijst"]
    eerste = (tmp_path / "map/mijn.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert eerste == f"# yaml-language-server: $schema={naam}"
    assert (tmp_path / "map" / naam).read_text(encoding="utf-8") == tekst("vragenlijst")
    assert _fouten(_zoals_editor((tmp_path / "map/mijn.yaml").read_text(encoding="utf-8"))) == []
    assert voer("new", "map/tweede.yaml").code == 0
    gecontroleerd = voer("check", "map", "--json")
    assert len(gecontroleerd.json) == 2
    assert "Overgeslagen" not in gecontroleerd.fout


def test_new_laat_een_vreemd_bestand_staan(voer: Voer, tmp_path: Path) -> None:
    naast = tmp_path / BESTANDSNAMEN["vragenlijst"]
    naast.write_text("van mij")
    uit = voer("new", "a.yaml")
    assert uit.code == 0
    assert "blijft zoals het is" in uit.uit
    assert naast.read_text() == "van mij"
    assert "yaml-language-server" not in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_zonder_vragenlijst_komt_er_ook_geen_schema(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text("van mij")
    assert voer("new", "a.yaml").code == 5
    assert [pad.name for pad in tmp_path.iterdir()] == ["a.yaml"]

    def vol(*_: object) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr("balanstest.opdrachten.aanmaken.schrijf_alle_nieuw", vol)
    assert voer("new", "b.yaml").code == 5
    assert [pad.name for pad in tmp_path.iterdir()] == ["a.yaml"]
