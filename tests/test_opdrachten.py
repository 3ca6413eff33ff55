"""The use cases as a page or another program calls them: plain arguments in, data out, and not a word on a terminal."""

from __future__ import annotations

import io
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from balanstest.errors import GebruikError, OmgevingError, OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.meldingen import meld
from balanstest.opdrachten import partij
from balanstest.opdrachten.aanmaken import maak_vragenlijst
from balanstest.opdrachten.als_json import fout_als_json, melding_als_json, stand_als_json
from balanstest.opdrachten.beoordelen import begin, beoordeel_een, kies_werkwijze
from balanstest.opdrachten.controleren import controleer_alle, controleer_een
from balanstest.opdrachten.invoer import Invoer, vind_vragenlijsten
from balanstest.opdrachten.neerleggen import kopieer_templates, leg_schema_neer
from balanstest.opdrachten.partij import beoordeel_alle, stel_samen
from balanstest.opdrachten.uitleggen import leg_uit
from balanstest.texts.fouten.catalogus import CATALOGUS
from conftest import VRAGENLIJST

Maak = Callable[..., Path]
PEILDATUM = date(2026, 10, 31)


@pytest.fixture(autouse=True)
def zwijgend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without standard streams, as in a service: whoever prints, or reads what was not given, fails."""
    for naam in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, naam, None)


def test_beoordelen_geeft_de_uitkomst_en_wat_er_geschreven_is(vragenlijst: Maak, tmp_path: Path) -> None:
    een, werkwijze = Invoer("mijn test", vragenlijst()), kies_werkwijze(["md", "json"], tmp_path / "uit")
    uitslag = beoordeel_een(een, werkwijze, met_resultaat=True)
    assert (uitslag.naam, uitslag.uitkomst, uitslag.klanttermijn, uitslag.gekozen) == (
        "mijn test",
        "voorstel",
        13,
        None,
    )
    assert uitslag.gedekt
    assert uitslag.fout is None
    assert {een.pad for een in uitslag.geschreven} == set((tmp_path / "uit").iterdir())
    op_schijf = json.loads((tmp_path / "uit" / "T-1-v1.json").read_text(encoding="utf-8"))
    assert uitslag.resultaat == op_schijf
    assert [een.vervangt for een in uitslag.geschreven] == [False] * 9
    weer = beoordeel_een(een, werkwijze)
    assert weer.resultaat is None
    assert not any(een.vervangt for een in weer.geschreven), "the same once more replaces nothing"
    anders = beoordeel_een(Invoer("x", vragenlijst({"conversies: 132": "conversies: 131"})), werkwijze)
    assert {een.pad.suffix for een in anders.geschreven if een.vervangt} >= {".md", ".json"}


def test_zonder_formaten_wordt_er_niets_geschreven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page has the bytes and no file."""
    monkeypatch.chdir(tmp_path)
    beoordeling, maak_af, _ = begin(Invoer("formulier", io.BytesIO(VRAGENLIJST.encode())), kies_werkwijze())
    assert beoordeling.klanttermijn == 13
    assert maak_af() == []
    assert list(tmp_path.iterdir()) == []


def test_wat_begonnen_is_staat_er_pas_na_het_afmaken(vragenlijst: Maak, tmp_path: Path) -> None:
    _, maak_af, _ = begin(Invoer("x", vragenlijst()), kies_werkwijze(["md"], tmp_path / "uit"))
    assert not (tmp_path / "uit").exists()
    assert len(maak_af()) == 8
    assert (tmp_path / "uit" / "T-1-v1.md").exists()


def test_een_fout_is_een_fout_met_alle_meldingen(vragenlijst: Maak) -> None:
    slecht = Invoer("x", vragenlijst({"versie: 1": "versie: nul", "soortgelijk: ja": "soortgelijk: soms"}))
    with pytest.raises(OngeldigError) as gevangen:
        begin(slecht, kies_werkwijze())
    assert [melding.code for melding in gevangen.value.meldingen] == ["E033", "E037"]
    uitslag = beoordeel_een(slecht, kies_werkwijze())
    assert isinstance(uitslag.fout, OngeldigError)
    assert uitslag.uitkomst is None
    assert not uitslag.gedekt


@pytest.mark.parametrize("naast_elkaar", [False, True])
def test_veel_tegelijk_met_voortgang(
    vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, naast_elkaar: bool
) -> None:
    monkeypatch.setattr(partij, "LOONT", {True: 2, False: 2} if naast_elkaar else {True: 99, False: 99})
    paden = [vragenlijst({"kenmerk: T-1": f"kenmerk: T-{nummer}"}, naam=f"{nummer}.yaml") for nummer in range(4)]
    paden[1].write_text("balanstest: 1\nonbekend: ja\n", encoding="utf-8")
    werkwijze = kies_werkwijze(["json"], tmp_path / "uit")
    stappen: list[tuple[int, int]] = []
    samen = stel_samen([Invoer(pad.stem, pad) for pad in paden], werkwijze)
    uitslagen = list(beoordeel_alle(samen, voortgang=lambda *stap: stappen.append(stap)))
    assert [uitslag.naam for uitslag in uitslagen] == ["0", "1", "2", "3"]
    assert [uitslag.fout is None for uitslag in uitslagen] == [True, False, True, True]
    assert stappen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert {pad.name for pad in (tmp_path / "uit").iterdir()} == {f"T-{nummer}-v1.json" for nummer in (0, 2, 3)}


def test_een_uitslag_kan_naar_een_ander_proces(vragenlijst: Maak) -> None:
    uitslag = beoordeel_een(Invoer("x", vragenlijst({"versie: 1": "versie: nul"})), kies_werkwijze())
    terug = pickle.loads(pickle.dumps(uitslag))
    assert terug.fout is not None
    assert uitslag.fout is not None
    assert terug.fout.meldingen == uitslag.fout.meldingen


def test_twee_met_een_naam_voor_hun_rapport_gaan_niet_samen(vragenlijst: Maak, tmp_path: Path) -> None:
    twee = [Invoer(naam, vragenlijst(naam=naam)) for naam in ("a.yaml", "b.yaml")]
    with pytest.raises(GebruikError) as gevangen:
        stel_samen(twee, kies_werkwijze(["md"], tmp_path / "uit"))
    assert [melding.code for melding in gevangen.value.meldingen] == ["E096"]
    assert len(stel_samen(twee, kies_werkwijze()).invoer) == 2, "without a report there is nothing to clash"


def test_controleren_geeft_de_stand(vragenlijst: Maak) -> None:
    stand = controleer_een(Invoer("x", vragenlijst()), laad_pakketten(None))
    assert stand.status == "concept"
    assert stand.poort.status == "voldaan"
    assert stand.verboden == ()
    assert "klantrelatie.doelgroep" in [vraag.sleutel for vraag in stand.open_vragen]
    assert stand_als_json("x", stand)["open"][0].keys() == {"nummer", "vraag", "plaats", "regel"}


@pytest.mark.parametrize(("gekozen", "gevraagd"), [(13, False), (14, True)])
def test_een_langere_termijn_vraagt_om_een_reden(vragenlijst: Maak, gekozen: int, gevraagd: bool) -> None:
    pad = vragenlijst({"afweging:\n": f"onderbouwing:\n  gekozen_termijn_maanden: {gekozen}\nafweging:\n"})
    stand = controleer_een(Invoer("x", pad), laad_pakketten(None))
    assert ("onderbouwing.afwijking" in [vraag.sleutel for vraag in stand.open_vragen]) is gevraagd


def test_veel_controleren_gaat_door_na_een_fout(vragenlijst: Maak, tmp_path: Path) -> None:
    goed, slecht = vragenlijst(naam="a.yaml"), vragenlijst({"versie: 1": "versie: nul"}, naam="b.yaml")
    invoer = [Invoer("slecht", slecht), Invoer("weg", tmp_path / "weg.yaml"), Invoer("goed", goed)]
    stappen: list[tuple[int, int]] = []
    alle = list(controleer_alle(invoer, laad_pakketten(None), lambda *stap: stappen.append(stap)))
    assert [type(een.fout) for een in alle] == [OngeldigError, OmgevingError, type(None)]
    assert [een.stand is not None for een in alle] == [False, False, True]
    assert stappen == [(1, 3), (2, 3), (3, 3)]


def test_vragenlijsten_vinden(vragenlijst: Maak, tmp_path: Path) -> None:
    vragenlijst(naam="map/a.yaml")
    (tmp_path / "map" / "ander.yaml").write_text("naam: x\n", encoding="utf-8")
    weg = tmp_path / "weg.yaml"
    vondst = vind_vragenlijsten([str(tmp_path / "map"), str(weg), "-"], io.BytesIO(VRAGENLIJST.encode()))
    assert [een.naam for een in vondst.invoer] == [str(tmp_path / "map" / "a.yaml"), "standaardinvoer"]
    assert vondst.invoer[1].lees() == vondst.invoer[1].lees() == VRAGENLIJST.encode(), "a stream can be read once"
    assert [fout.meldingen[0].bestand for fout in vondst.fouten] == [str(weg)]
    assert vondst.overgeslagen == [str(tmp_path / "map" / "ander.yaml")]
    with pytest.raises(GebruikError):
        vind_vragenlijsten(["-"])


def test_aanmaken_zegt_wat_er_kwam_en_wat_u_moet_weten(tmp_path: Path) -> None:
    nieuw = maak_vragenlijst(str(tmp_path / "a"), "tijdschrift", peildatum=PEILDATUM)
    assert nieuw.pad == tmp_path / "a.yaml"
    assert nieuw.categorie is not None
    assert nieuw.categorie.id == "tijdschrift"
    assert nieuw.schema.nieuw is not None
    assert {pad.name for pad in tmp_path.iterdir()} == {"a.yaml", nieuw.schema.nieuw.name}
    assert (nieuw.past, nieuw.zonder_regels, nieuw.voor_de_wet) == (None, None, False)
    tweede = maak_vragenlijst(str(tmp_path / "tijdschrift.yaml"), peildatum=date(2021, 1, 1))
    assert (tweede.past, tweede.voor_de_wet, tweede.schema.nieuw) == ("tijdschrift", True, None)
    oud = maak_vragenlijst(str(tmp_path / "oud.yaml"), peildatum=date(2015, 1, 1))
    assert oud.zonder_regels is not None
    assert oud.zonder_regels.code == "E062"
    energie = maak_vragenlijst(str(tmp_path / "energie.yaml"), "energie", peildatum=PEILDATUM)
    assert energie.toestemming_vanaf == date(2026, 7, 1)
    with pytest.raises(OmgevingError):
        maak_vragenlijst(str(tmp_path / "a.yaml"), peildatum=PEILDATUM)


def test_uitleggen_geeft_onderwerpen() -> None:
    (een,) = leg_uit("1a")
    assert een.naam == "1a"
    assert len(leg_uit()) > 300
    with pytest.raises(GebruikError):
        leg_uit("dat-bestaat-niet")


def test_neerleggen(tmp_path: Path) -> None:
    kopie = kopieer_templates(tmp_path / "t")
    assert all(pad.is_file() for pad in kopie)
    with pytest.raises(OmgevingError):
        kopieer_templates(tmp_path / "t")
    pad = tmp_path / "s.json"
    assert leg_schema_neer("resultaat", pad)
    pad.write_text("van mij", encoding="utf-8")
    assert not leg_schema_neer("resultaat", pad)
    assert pad.read_text(encoding="utf-8") == "van mij"


def test_een_melding_als_json_houdt_haar_waarden(monkeypatch: pytest.MonkeyPatch) -> None:
    waarden = {
        "dag": PEILDATUM,
        "heel": Fraction(4, 2),
        "deel": Fraction(1, 4),
        "namen": ("a", "b"),
        "pad": Path("x/y"),
        "niets": None,
        "waar": True,
        "tekst": "é",
    }
    from balanstest.texts.fouten.fout import Fout

    monkeypatch.setitem(CATALOGUS, "E999", Fout("{dag} {heel} {deel} {namen} {pad} {niets} {waar} {tekst}", "Doe."))
    melding = meld("E999", "x.yaml", **waarden)
    als_json = json.loads(json.dumps(melding_als_json(melding)))
    assert als_json["gegevens"] == {
        "dag": "2026-10-31",
        "heel": 2,
        "deel": 0.25,
        "namen": ["a", "b"],
        "pad": str(Path("x/y")),
        "niets": None,
        "waar": True,
        "tekst": "é",
    }
    assert fout_als_json("x", OngeldigError([melding]))["fouten"] == [als_json]


def test_wie_een_opdracht_aanroept_laadt_geen_terminal() -> None:
    """What a page imports does not bring the command line with it."""
    programma = (
        "import sys; from balanstest.opdrachten import aanmaken, als_json, beoordelen, controleren, invoer, neerleggen;"
        "from balanstest.opdrachten import partij, uitleggen;"
        "print([naam for naam in sys.modules if naam.split('.')[0] in ('rich', 'typer') or 'balanstest.cli' in naam])"
    )
    uit = subprocess.run([sys.executable, "-c", programma], capture_output=True, text=True, check=True).stdout
    assert uit == "[]\n"
