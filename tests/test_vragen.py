"""The catalogue of questions and the records of norms are data, and everything else agrees with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel, BeforeValidator

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.bestand.blok import EEN_OF_MEER, LEEG
from balanstest.errors import OngeldigError
from balanstest.normen import NORMEN, Normen, ZonderWaarde
from balanstest.texts.normen import NORMEN as NORMTEKSTEN
from balanstest.texts.normen import VARIANTEN
from balanstest.vragen import ALLE, vorm_van
from balanstest.vragen.onderdelen import ONDERDELEN
from balanstest.vragenlijst import laad
from balanstest.vragenlijst.antwoordlezers import antwoordlezer, lees_gegeven
from balanstest.vragenlijst.model import Inhoud
from conftest import WORTEL, Voer

_IN_NORMEN = "afweging.normen."
_RIJEN = tuple(f"afweging.metingen.{naam}." for naam in ("perioden", "conversie", "verzet", "klachten"))


def _sleutels(klasse: type[BaseModel], sleutel: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of the model with its field; a row of a table and a block of blocks have their keys as well."""
    for naam, veld in klasse.model_fields.items():
        eigen = f"{sleutel}.{naam}" if sleutel else naam
        yield eigen, veld
        for blok in _blokken(veld.annotation):
            yield from _sleutels(blok, eigen)


def _blokken(annotatie: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        yield annotatie
    for deel in get_args(annotatie):
        yield from _blokken(deel)


MODEL = dict(_sleutels(Inhoud))


def test_elke_sleutel_staat_een_keer_in_de_catalogus() -> None:
    assert ALLE.keys() | ONDERDELEN.keys() == MODEL.keys()
    assert not ALLE.keys() & ONDERDELEN.keys()


def _ontleed(lezer_: Any) -> tuple[Any, Any]:
    return (lezer_.func, lezer_.keywords) if isinstance(lezer_, partial) else (lezer_, {})


@pytest.mark.parametrize("sleutel", MODEL)
def test_het_model_leest_wat_de_catalogus_zegt(sleutel: str) -> None:
    """Bounds, choices and units are said once: every field is read as its form in the catalogue says."""
    veld, vorm = MODEL[sleutel], vorm_van(sleutel)
    lijsten = [soort for soort in get_args(veld.annotation) if get_origin(soort) is list]
    if EEN_OF_MEER in veld.metadata:
        assert vorm is None
    elif LEEG in veld.metadata:
        assert vorm is None or vorm.soort is Antwoordsoort.DUUR
    elif lijsten:
        assert vorm is not None
        rijen = any(_blokken(lijsten[0]))
        assert vorm.soort is (Antwoordsoort.TABEL if rijen else Antwoordsoort.LIJST)
    else:
        assert vorm is not None
        (gebruikt,) = [extra.func for extra in veld.metadata if isinstance(extra, BeforeValidator)]
        func, sleutels = _ontleed(gebruikt)
        # A cell of the table, and what a program writes, are read to the letter.
        van_een_mens = not sleutel.startswith(("afweging.metingen.telling.", *_RIJEN))
        assert (func is lees_gegeven) is van_een_mens
        lezer_ = sleutels["lezer"] if van_een_mens else gebruikt
        assert _ontleed(lezer_) == _ontleed(antwoordlezer(vorm))


@pytest.mark.parametrize("sleutel", [s for s in MODEL if (v := vorm_van(s)) is not None and v.bereik is not None])
def test_elk_getal_heeft_de_grenzen_van_zijn_vorm(sleutel: str) -> None:
    """At the user's surface: what lies just outside is refused, with the range; the limits themselves are taken."""
    vorm = vorm_van(sleutel)
    assert vorm is not None
    grenzen = vorm.grenzen
    onder = [grenzen.minimum] if grenzen.open_onder else [grenzen.minimum - 1]
    for waarde in (*onder, grenzen.maximum + 1):
        assert _codes(_bestand(sleutel, str(waarde))) & {"E035", "E042", "E043"}, waarde
    goed = [grenzen.minimum + 1 if grenzen.open_onder else grenzen.minimum, grenzen.maximum]
    for waarde in goed:
        assert not _codes(_bestand(sleutel, str(waarde))) & {"E033", "E034", "E035", "E042", "E043"}, waarde


def _bestand(sleutel: str, waarde: str) -> str:
    """A questionnaire with one answer; a row of a table where the key is that of a cell."""
    regels, inspringing, pad = ["balanstest: 1"], "", ""
    for deel in sleutel.split("."):
        streep = "- " if pad and (vorm := vorm_van(pad)) is not None and vorm.soort is Antwoordsoort.TABEL else ""
        regels.append(f"{inspringing}{streep}{deel}:")
        inspringing += "    " if streep else "  "
        pad = f"{pad}.{deel}".lstrip(".")
    regels[-1] += f" {waarde}"
    return "\n".join(regels) + "\n"


def _codes(tekst: str) -> set[str]:
    try:
        laad("x.yaml", tekst.encode(), Path())
    except OngeldigError as fout:
        return {melding.code for melding in fout.meldingen}
    return set()


_KEUZES = [vraag for vraag in ALLE.values() if vraag.vorm.keuzes]


@pytest.mark.parametrize("vraag", _KEUZES, ids=lambda vraag: vraag.sleutel)
def test_elke_keuze_mag_en_staat_in_de_uitleg_en_de_verse_vragenlijst(voer: Voer, tmp_path: Path, vraag: Any) -> None:
    voer("new", "vers.yaml")
    vers = " ".join((tmp_path / "vers.yaml").read_text(encoding="utf-8").replace("#", "").split())
    uitleg = " ".join(voer("explain", vraag.sleutel).uit.split())
    assert vraag.vorm.keuzezin in vers
    assert vraag.vorm.keuzezin in uitleg
    for keuze in vraag.vorm.keuzes:
        assert keuze.waarde in vraag.vorm.keuzezin
        assert not _codes(_bestand(vraag.sleutel, keuze.waarde)) & {"E037", "E038"}
    assert _codes(_bestand(vraag.sleutel, "iets")) & {"E037", "E038"}


def test_een_voorwaarde_noemt_keuzes_van_een_andere_vraag() -> None:
    voorwaarden = [als for vraag in ALLE.values() for als in vraag.als]
    assert voorwaarden
    for als in voorwaarden:
        assert set(als.waarden) < set(ALLE[als.sleutel].vorm.waarden)


def test_geen_hint_herhaalt_de_keuzes() -> None:
    """The line with the choices is made from the choices: who adds one has nothing else to change."""
    for vraag in _KEUZES:
        assert vraag.vorm.keuzezin not in vraag.hint
        assert "Kies:" not in vraag.hint


def test_elke_norm_heeft_woorden_en_andersom() -> None:
    assert NORMEN.keys() == NORMTEKSTEN.keys()
    assert VARIANTEN.keys() - NORMEN.keys() == {"spreiding"}


@pytest.mark.parametrize("naam", NORMEN)
def test_een_norm_is_wat_zijn_record_zegt(naam: str) -> None:
    norm = NORMEN[naam]
    zonder = _gelezen(naam, "null") if norm.zonder is not ZonderWaarde.MAG_NIET else norm.standaard
    assert zonder == (norm.standaard if norm.zonder is ZonderWaarde.MAG_NIET else None)
    if norm.zonder is ZonderWaarde.MAG_NIET:
        assert _codes(_met_norm(naam, "null")) == {"E058"}
    if norm.vorm.soort is Antwoordsoort.JA_NEE:
        assert (_gelezen(naam, "ja"), _gelezen(naam, "nee")) == (True, False)
        return
    grenzen = norm.vorm.grenzen
    assert norm.standaard is None or grenzen.bevat(Fraction(norm.standaard))
    assert _gelezen(naam, str(float(grenzen.maximum))) == grenzen.maximum
    assert _codes(_met_norm(naam, str(float(grenzen.maximum + 1)))) == {"E035"}
    onder = _codes(_met_norm(naam, str(float(grenzen.minimum))))
    assert onder == ({"E035"} if grenzen.open_onder else set())
    heel = norm.vorm.soort is Antwoordsoort.GEHEEL
    assert bool(_codes(_met_norm(naam, str(float(grenzen.maximum) - 0.25)))) is heel


def _met_norm(naam: str, waarde: str) -> str:
    return f"balanstest: 1\nafweging: {{normen: {{{naam}: {waarde}}}}}\n"


def _gelezen(naam: str, waarde: str) -> object:
    return laad("x.yaml", _met_norm(naam, waarde).encode(), Path()).normen.waarde(naam)


def test_een_waarde_van_een_norm_in_woorden() -> None:
    gevonden = {naam: norm.in_woorden(norm.standaard) for naam, norm in NORMEN.items()}
    assert gevonden["zekerheid"] == "95 %"
    assert gevonden["maximaal_verzet"] == "geen"
    assert gevonden["vertrekkers_meetellen"] == "ja"
    assert gevonden["verwachting_factor"] == "1,5"
    assert NORMEN["maximaal_verzet"].in_woorden(Fraction(3, 100)) == "3 %"


def test_de_methode_noemt_elke_norm_met_zijn_waarde() -> None:
    """The table of norms in docs/methode.md."""
    methode = (WORTEL / "docs" / "methode.md").read_text(encoding="utf-8")
    rijen = re.findall(r"^\| (`[^|]+) \| ([^|]+) \|", methode, re.MULTILINE)
    gevonden = {naam: waarde.strip() for namen, waarde in rijen for naam in re.findall(r"`(\w+)`", namen)}
    woorden: dict[object, str] = {None: "none", True: "yes", False: "no"}
    assert gevonden.keys() >= NORMEN.keys()
    for naam, norm in NORMEN.items():
        if norm.standaard is None or isinstance(norm.standaard, bool):
            assert gevonden[naam] == woorden[norm.standaard]
        else:
            assert Fraction(gevonden[naam]) == norm.standaard


def test_normen_zonder_keuze_zijn_die_van_het_programma() -> None:
    normen = Normen()
    assert {naam: normen.waarde(naam) for naam in NORMEN} == {naam: norm.standaard for naam, norm in NORMEN.items()}
