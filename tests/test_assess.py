"""`balanstest assess` as a user meets it: files, folders, standard input, exit codes, JSON, nothing half written."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from io import BufferedReader
from pathlib import Path
from typing import NoReturn

import pytest

from balanstest.bestand import deur, opslag
from balanstest.rapport import formaten
from conftest import GELDIG, ONGELDIG, Voer

Maak = Callable[..., Path]


def namen(map_: Path) -> set[str]:
    """The files in a folder, without the charts beside a Markdown report."""
    return {pad.name for pad in map_.iterdir() if pad.suffix != ".svg"}


RAPPORT = {"T-1-v1.md", "T-1-v1.pdf", "T-1-v1.json"}
"""What `assess` writes for example A."""


def test_het_rapport_komt_naast_de_vragenlijst(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    uit = voer("assess", vragenlijst())
    assert uit.code == 0, uit.fout
    assert namen(tmp_path) == {"vragenlijst.yaml", *RAPPORT}
    for deel in (
        "Voorstel: hoogstens 13 maanden",
        "de balans, met de onzekerheid erbij",
        "In de zes maanden vanaf maand 18",
        "gevoelig",
        "Conversie 11,0 % → 1,6 %",
        "Nog te beantwoorden",
        "T-1-v1.md",
    ):
        assert deel in uit.uit
    assert any("⠀" < teken <= "⣿" for teken in uit.uit)


def test_formaten_en_uitvoermap(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst()
    assert voer("assess", pad, "-o", "uit/diep", "--format", " JSON ,json").code == 0
    assert namen(tmp_path / "uit" / "diep") == {"T-1-v1.json"}


@pytest.mark.parametrize("formaat", ["odt", "md,odt", ",", ""])
def test_een_onbekend_formaat_is_verkeerd_gebruik(voer: Voer, vragenlijst: Maak, tmp_path: Path, formaat: str) -> None:
    pad = vragenlijst()
    uit = voer("assess", pad, "--format", formaat)
    assert uit.code == 2
    assert "md, pdf, html, docx, json" in uit.fout
    assert namen(tmp_path) == {"vragenlijst.yaml"}


def test_de_hulp_noemt_alle_formaten(voer: Voer) -> None:
    from balanstest.cli.gebruik import FORMATEN

    assert tuple(formaten.FORMATEN) == FORMATEN
    assert ", ".join(FORMATEN) in re.sub(r"[\s│]+", " ", voer("assess", "--help").uit)


def test_twee_keer_is_hetzelfde(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst()
    voer("assess", pad, "-o", "een")
    andere = vragenlijst(naam="elders/vragenlijst.yaml")
    voer("assess", andere, "-o", "twee")
    for naam in (*RAPPORT, "T-1-v1-conversies.svg", "T-1-v1-balans.svg"):
        assert (tmp_path / "een" / naam).read_bytes() == (tmp_path / "twee" / naam).read_bytes()


class _Moment(type):
    def __instancecheck__(cls, iets: object) -> bool:
        return isinstance(iets, cls.__mro__[1])


def _vraag_de_klok(*_: object) -> NoReturn:
    raise AssertionError("the clock was asked")


def _zonder_klok(soort: type[date]) -> type[date]:
    """A date, or a date with a time, that does not know what day it is."""
    return _Moment(soort.__name__, (soort,), dict.fromkeys(("today", "now", "utcnow"), classmethod(_vraag_de_klok)))


def test_de_klok_doet_niet_mee(voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only `new` and `curves` may ask for the date of today: a report depends on its questionnaire alone."""
    pad = vragenlijst()
    assert voer("assess", pad, "-o", "uit").code == 0  # so that each module is there
    for naam, module in list(sys.modules.items()):
        for soort in (date, datetime) if naam.startswith(("balanstest.", "datetime")) else ():
            if vars(module).get(soort.__name__) is soort:
                monkeypatch.setattr(module, soort.__name__, _zonder_klok(soort))
    with pytest.raises(AssertionError, match="the clock was asked"):
        voer("new", "x.yaml", "--debug")
    for opdracht in (
        ("check", pad),
        ("assess", pad, "-o", "uit"),
        ("explain", "1a"),
        ("assess", GELDIG / "energie-2025.yaml", "--json"),
    ):
        uit = voer(*opdracht)
        assert uit.code == 0, uit.fout


def test_json_gaat_naar_stdout_en_de_rest_naar_stderr(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    goed, slecht = vragenlijst(naam="a.yaml"), vragenlijst({"versie: 1": "versie: nul"}, naam="b.yaml")
    uit = voer("assess", goed, slecht, "--json")
    assert uit.code == 4
    gelukt, mislukt = uit.json
    assert gelukt["klanttermijn_maanden"] == 13
    assert [fout["code"] for fout in mislukt["fouten"]] == ["E033"]
    assert "E033" in uit.fout
    assert namen(tmp_path) == {"a.yaml", "b.yaml"}
    assert voer("assess", goed, "--json", "-o", "uit").json == [gelukt]
    assert namen(tmp_path / "uit") == RAPPORT
    assert json.loads((tmp_path / "uit" / "T-1-v1.json").read_text(encoding="utf-8")) == gelukt


def test_over_een_fout_zegt_json_hetzelfde_als_bij_check(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    """Alone and among others, also of a file that is not there; and the exit code tells it too."""
    goed, slecht = vragenlijst(naam="a.yaml"), vragenlijst({"versie: 1": "versie: nul"}, naam="b.yaml")
    for paden, code in (([slecht], 4), ([goed, slecht], 4), ([tmp_path / "weg.yaml", goed, slecht], 5)):
        bij_check, bij_assess = voer("check", *paden, "--json"), voer("assess", *paden, "--json")
        fouten = [regel for regel in bij_check.json if not regel["geldig"]]
        assert fouten == [regel for regel in bij_assess.json if regel.get("geldig") is False]
        assert len(bij_assess.json) == len(paden)
        assert (bij_check.code, bij_assess.code) == (code, code)
    (fout,) = bij_assess.json[-1]["fouten"]
    assert fout["plaats"] == "dossier.versie"
    assert fout["gegevens"]["waarde"] == "nul"


@pytest.mark.parametrize("pad", sorted(ONGELDIG.glob("*.yaml")), ids=lambda pad: pad.stem)
def test_over_elk_ongeldig_voorbeeld_zegt_json_hetzelfde(voer: Voer, pad: Path) -> None:
    assert voer("assess", pad, "--json").json == voer("check", pad, "--json").json


def _stdin(monkeypatch: pytest.MonkeyPatch, ruw: bytes) -> None:
    class Invoer:
        buffer = io.BytesIO(ruw)

    monkeypatch.setattr(sys, "stdin", Invoer())


def test_standaardinvoer(voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ruw = vragenlijst().read_bytes()
    _stdin(monkeypatch, ruw)
    assert voer("assess", "-", "--json").json[0]["kenmerk"] == "T-1"
    _stdin(monkeypatch, ruw)
    assert voer("assess", "-", "-o", "uit").code == 0
    assert namen(tmp_path / "uit") == RAPPORT
    zonder = voer("assess", "-")
    assert zonder.code == 2
    assert "E098" in zonder.fout
    _stdin(monkeypatch, b"balanstest: 7")
    fout = voer("assess", "-", "--json")
    assert fout.code == 4
    assert "standaardinvoer:1:13" in fout.fout
    assert [regel["bestand"] for regel in fout.json] == ["standaardinvoer"]


def test_een_map_is_haar_vragenlijsten(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    vragenlijst(naam="map/a.yaml")
    vragenlijst({"kenmerk: T-1": "kenmerk: T-2"}, naam="map/b.yml")
    (tmp_path / "map" / "iets-anders.yaml").write_text("naam: x\n")
    (tmp_path / "map" / "kapot.yaml").write_text("naam: [\n")
    (tmp_path / "map" / "onder").mkdir()
    vragenlijst(naam="map/onder/c.yaml")
    uit = voer("assess", "map", "--json")
    assert uit.code == 0
    assert [regel["kenmerk"] for regel in uit.json] == ["T-1", "T-2"]


def test_een_kapotte_vragenlijst_in_een_map_wordt_wel_gemeld(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    vragenlijst(naam="map/a.yaml")
    (tmp_path / "map" / "kapot.yaml").write_text("balanstest: 1\nimpact: [\n")
    uit = voer("assess", "map", "-o", "uit")
    assert uit.code == 4
    assert "kapot.yaml" in uit.fout
    assert "1 van 2 beoordeeld" in uit.uit
    assert namen(tmp_path / "uit") == RAPPORT


def test_een_map_zonder_vragenlijst(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    uit = voer("assess", "leeg")
    assert uit.code == 5
    assert "E093" in uit.fout


@pytest.mark.slow
def test_veel_bestanden_geven_een_tabel(voer: Voer, tmp_path: Path) -> None:
    uit = voer("assess", GELDIG, "-o", "uit")
    assert uit.code == 0
    for deel in (
        "Voorstel",
        "Geen termijn",
        "Onvoldoende gegevens",
        "Toestemming vereist",
        "10 van 10 beoordeeld",
    ):
        assert deel in uit.uit
    assert len(namen(tmp_path / "uit")) == 30


def test_een_patroon_werkt_ook_als_de_shell_het_niet_doet(voer: Voer, vragenlijst: Maak) -> None:
    vragenlijst(naam="a.yaml")
    assert voer("assess", "*.yaml", "--json").json[0]["kenmerk"] == "T-1"
    assert voer("assess", "*.txt", "--json").code == 5


def test_hetzelfde_bestand_twee_keer_telt_een_keer(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst()
    assert len(voer("assess", pad, pad.parent, "vragenlijst.yaml", "--json").json) == 1


@pytest.mark.parametrize("kenmerk", ["T-1", "t-1"])
def test_twee_vragenlijsten_met_een_rapportnaam(voer: Voer, vragenlijst: Maak, tmp_path: Path, kenmerk: str) -> None:
    een = vragenlijst(naam="a/een.yaml")
    twee = vragenlijst({"kenmerk: T-1": f"kenmerk: {kenmerk}"}, naam="b/twee.yaml")
    uit = voer("assess", een, twee, "-o", "uit")
    assert uit.code == 2
    assert "E096" in uit.fout
    assert not (tmp_path / "uit").exists()
    assert voer("assess", een, twee).code == 0  # each beside its own questionnaire


@pytest.mark.parametrize(
    "vervang", [{"kenmerk: T-1": 'kenmerk: " T-1 "'}, {"versie: 1": 'versie: " 1"'}, {"kenmerk: T-1": "kenmerk: t-1"}]
)
def test_de_rapportnaam_wordt_gelezen_zoals_het_rapport_hem_leest(
    voer: Voer, vragenlijst: Maak, vervang: dict[str, str]
) -> None:
    een, twee = vragenlijst(naam="a.yaml"), vragenlijst(vervang, naam="b.yaml")
    assert voer("assess", een, twee, "-o", "uit").code == 2


def test_ook_standaardinvoer_kan_botsen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = vragenlijst()
    _stdin(monkeypatch, pad.read_bytes())
    uit = voer("assess", "-", pad, "-o", "uit")
    assert uit.code == 2
    assert "E096" in uit.fout
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("inhoud", ["van mij", '{"balanstest": 1}'])
@pytest.mark.parametrize("naam", sorted(RAPPORT))
def test_een_rapport_komt_nooit_over_een_eigen_bestand_heen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, naam: str, inhoud: str
) -> None:
    pad = vragenlijst()
    (tmp_path / naam).write_text(inhoud)
    uit = voer("assess", pad)
    assert uit.code == 5
    assert "E097" in uit.fout
    assert (tmp_path / naam).read_text() == inhoud
    assert namen(tmp_path) == {"vragenlijst.yaml", naam}


def test_een_eerder_rapport_als_bijlage_blijft_staan(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst({"start_maanden: 0": "start_maanden: 0\nonderbouwing: {bijlagen: [{bestand: T-1-v1.md}]}"})
    voer("assess", vragenlijst(naam="eerder.yaml"))
    voor = (tmp_path / "T-1-v1.md").read_bytes()
    assert voer("assess", pad).code == 5
    assert (tmp_path / "T-1-v1.md").read_bytes() == voor


def test_een_eerder_rapport_wordt_vernieuwd(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    assert voer("assess", vragenlijst()).code == 0
    assert voer("assess", vragenlijst({"Stichting Test": "Stichting Nieuw"})).code == 0
    assert "Stichting Nieuw" in (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("oud", ["  kenmerk: T-1", "  versie: 1"])
def test_een_onmogelijke_naam_in_een_bestand_houdt_de_rest_niet_tegen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, oud: str
) -> None:
    naam = oud.split(":")[0]
    kapot = '"a\\0b"' if "kenmerk" in oud else "1" * 5000
    slecht = vragenlijst({oud: f"{naam}: {kapot}"}, naam="slecht.yaml")
    uit = voer("assess", slecht, vragenlijst(naam="goed.yaml"), "-o", "uit")
    assert uit.code == 4
    assert namen(tmp_path / "uit") == RAPPORT


@pytest.mark.skipif(os.name == "nt", reason="Windows heeft geen pijpen met een naam")
def test_een_pijp_met_een_naam_laat_niemand_wachten_en_standaardinvoer_wordt_een_keer_gelezen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path
) -> None:
    """A pipe that nobody writes into would keep us for ever; `-` is the way for what another program writes."""
    os.mkfifo(tmp_path / "pijp")
    uit = voer("assess", "pijp", "-o", "uit")
    assert (uit.code, "E150" in uit.fout) == (5, True)
    opdracht = [sys.executable, "-m", "balanstest", "assess", "-", "-o", "uit"]
    gedaan = subprocess.run(opdracht, cwd=tmp_path, input=vragenlijst().read_bytes(), capture_output=True, check=False)
    assert gedaan.returncode == 0, gedaan.stderr
    assert namen(tmp_path / "uit") == RAPPORT


@pytest.mark.slow
@pytest.mark.parametrize("argumenten", [["assess", "map", "-o", "uit"], ["assess", "map", "--json", "-o", "uit"]])
def test_een_lezer_die_wegloopt_houdt_het_schrijven_niet_tegen(
    vragenlijst: Maak, tmp_path: Path, argumenten: list[str]
) -> None:
    for nummer in range(30):
        vragenlijst({"kenmerk: T-1": f"kenmerk: T-{nummer}"}, naam=f"map/{nummer}.yaml")
    opdracht = [sys.executable, "-m", "balanstest", *argumenten]
    lezen, schrijven = os.pipe()
    os.close(lezen)
    gedaan = subprocess.run(opdracht, cwd=tmp_path, stdout=schrijven, stderr=subprocess.PIPE, check=False)
    os.close(schrijven)
    assert gedaan.returncode == 0, gedaan.stderr
    assert len(namen(tmp_path / "uit")) == 90


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("argumenten", [["--help"], ["check", "vragenlijst.yaml"], ["new", "--list"]])
@pytest.mark.parametrize("stroom", ["dicht", "kapot"])
def test_zonder_uitvoer_is_er_geen_fout(vragenlijst: Maak, tmp_path: Path, argumenten: list[str], stroom: str) -> None:
    vragenlijst()
    roep = [sys.executable, "-m", "balanstest", *argumenten]
    if stroom == "dicht":
        roep = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *roep]
    lezen, schrijven = os.pipe()
    os.close(lezen)
    gedaan = subprocess.run(roep, cwd=tmp_path, stdout=schrijven, stderr=subprocess.PIPE, check=False)
    os.close(schrijven)
    assert gedaan.returncode == 0
    assert b"Traceback" not in gedaan.stderr


def test_een_te_lange_bestandsnaam_wijst_de_plaats_aan(voer: Voer, vragenlijst: Maak) -> None:
    lang = "a" * 300
    pad = vragenlijst({"start_maanden: 0": f"start_maanden: 0\nonderbouwing: {{bijlagen: [{{bestand: {lang}}}]}}"})
    uit = voer("assess", pad)
    assert uit.code == 4
    assert "E040" in uit.fout


def test_een_map_in_de_weg_laat_geen_half_stel_achter(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "uit" / "T-1-v1.json").mkdir(parents=True)
    uit = voer("assess", vragenlijst(), "-o", "uit")
    assert uit.code == 5
    assert namen(tmp_path / "uit") == {"T-1-v1.json"}


def test_enorme_getallen_geven_een_rapport(voer: Voer, vragenlijst: Maak) -> None:
    groot = "9" * 12
    rijen = "".join(
        f"      - {{van: {i}, tot: {i + 1}, gesprekken: {groot}, conversies: 1, verzet: {groot}, klachten: {groot}}}\n"
        for i in range(36, 200)
    )
    norm = "  normen: {weging_verzet: 1000000, weging_klacht: 1000000, vooruitblik: 12}\n"
    pad = vragenlijst({"afweging:\n": f"afweging:\n{norm}", "    perioden:\n": f"    perioden:\n{rijen}"})
    assert voer("assess", pad).code == 0


@pytest.mark.parametrize("ruw", ["\n", "utf-16", "\r", "ingesprongen", "accolade"])
def test_een_map_slaat_geen_vragenlijst_stil_over(voer: Voer, vragenlijst: Maak, tmp_path: Path, ruw: str) -> None:
    tekst = vragenlijst(naam="bron.txt").read_text(encoding="utf-8")
    vormen = {
        "\n": ("# uitleg\n\n---\n" + tekst).encode(),
        "utf-16": tekst.encode("utf-16"),
        "\r": tekst.replace("\n", "\r").encode(),
        "ingesprongen": b" balanstest: 1\n dossier: {}\n",
        "accolade": b"{balanstest: 1, dossier: {}}\n",
    }
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "een.yaml").write_bytes(vormen[ruw])
    assert voer("check", "map", "--json").json[0]["geldig"] is (ruw != "utf-16")


def test_wat_een_map_overslaat_wordt_genoemd(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    vragenlijst(naam="map/een.yaml")
    (tmp_path / "map" / "ander.yaml").write_text("naam: x\nonder:\n  balanstest: 1\n")
    assert "ander.yaml" in voer("assess", "map", "--json").fout


def test_een_naam_die_geen_utf8_is(voer: Voer, vragenlijst: Maak) -> None:
    vreemd = os.fsdecode(b"x\xff.yaml")
    vragenlijst(naam=vreemd)
    assert json.loads(voer("check", vreemd, "--json").uit)["geldig"]
    assert voer("assess", vreemd, "-o", "uit").code == 0


def test_een_naam_met_stuurtekens_stuurt_de_terminal_niet(voer: Voer, vragenlijst: Maak) -> None:
    naam = "\x1b[31mrood\n.yaml"
    vragenlijst({"versie: 1": "versie: twee"}, naam=naam)
    for uit in (voer("check", naam), voer("assess", naam), voer("check", "\x1b[31mweg")):
        assert "\x1b" not in uit.uit + uit.fout


def test_een_kring_van_koppelingen(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "kring1").symlink_to("kring2")
    (tmp_path / "kring2").symlink_to("kring1")
    pad = vragenlijst()
    assert voer("check", "kring?").code == 5
    assert voer("check", "kring1").code == 5
    assert voer("assess", pad, "-o", "kring1").code == 5
    assert voer("check", "**x").code == 5


def test_een_rapport_komt_nooit_over_de_invoer_heen(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst(naam="T-1-v1.md")
    voor = pad.read_bytes()
    uit = voer("assess", pad)
    assert uit.code == 2
    assert "E097" in uit.fout
    assert pad.read_bytes() == voor


def test_zonder_kenmerk_heet_het_rapport_naar_het_bestand(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst({"  kenmerk: T-1\n": "", "  versie: 1\n": "  versie: 3\n"}, naam="mijn test.yaml")
    assert voer("assess", pad, "-o", "uit").code == 0
    assert namen(tmp_path / "uit") == {"mijn-test-v3.md", "mijn-test-v3.pdf", "mijn-test-v3.json"}


@pytest.mark.parametrize(
    ("vervang", "code"),
    [
        ({}, 0),
        ({"start_maanden: 0": "start_maanden: 0\nonderbouwing: {gekozen_termijn_maanden: 13}"}, 0),
        ({"start_maanden: 0": "start_maanden: 0\nonderbouwing: {gekozen_termijn_maanden: 14}"}, 3),
        ({"soort_organisatie: goed_doel": "soort_organisatie: commercieel"}, 3),
        ({"conversies: 132": "conversies: 0"}, 3),
    ],
)
def test_exit_code(voer: Voer, vragenlijst: Maak, vervang: dict[str, str], code: int) -> None:
    pad = vragenlijst(vervang)
    assert voer("assess", pad, "--json", "--exit-code").code == code
    assert voer("assess", pad, "--json").code == 0


def test_van_meer_bestanden_telt_het_ernstigste(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    goed = vragenlijst(naam="goed.yaml")
    geen = vragenlijst({"soort_organisatie: goed_doel": "soort_organisatie: commercieel"}, naam="geen.yaml")
    slecht = vragenlijst({"versie: 1": "versie: twee"}, naam="slecht.yaml")
    weg = tmp_path / "weg.yaml"
    assert voer("assess", goed, geen, "--json", "--exit-code").code == 3
    assert voer("assess", goed, geen, slecht, "--json", "--exit-code").code == 4
    assert voer("assess", weg, goed, geen, slecht, "--json", "--exit-code").code == 5


def test_een_kapotte_uitvoer_geeft_code_5_en_laat_niets_achter(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "bezet").write_text("een bestand, geen map")
    uit = voer("assess", vragenlijst(), "-o", "bezet/diep")
    assert uit.code == 5
    assert "E089" in uit.fout
    assert namen(tmp_path) == {"bezet", "vragenlijst.yaml"}


def test_een_onleesbaar_bestand(voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = vragenlijst()

    echt = deur._stroom

    def geen_toegang(welk: Path) -> BufferedReader:
        if welk.name == pad.name:
            raise PermissionError(13, "Permission denied")
        return echt(welk)

    monkeypatch.setattr(deur, "_stroom", geen_toegang)
    uit = voer("assess", pad, "--json")
    assert uit.code == 5
    assert "E092" in uit.fout


def test_een_vergrendeld_bestand_houdt_de_rest_niet_tegen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Excel keeps open on Windows cannot be read; the questionnaire and the others still can."""
    (tmp_path / "open.xlsx").write_text("x")
    bron = "    bestanden: [{bestand: open.xlsx, sha256: " + "a" * 64 + "}]\n    perioden:\n"
    een = vragenlijst({"    perioden:\n": bron}, naam="een.yaml")
    twee = vragenlijst({"kenmerk: T-1": "kenmerk: T-2"}, naam="twee.yaml")
    echt = deur._stroom

    def vergrendeld(welk: Path) -> BufferedReader:
        if welk.name == "open.xlsx":
            raise PermissionError(13, "Permission denied")
        return echt(welk)

    monkeypatch.setattr(deur, "_stroom", vergrendeld)
    uit = voer("assess", een, twee, "--json")
    assert uit.code == 0
    assert [regel["kenmerk"] for regel in uit.json] == ["T-1", "T-2"]
    assert "bestand_ontbreekt" in [b["code"] for b in uit.json[0]["bevindingen"]]


def test_wat_niemand_voorzag_noemt_het_bestand_en_houdt_de_rest_niet_tegen(
    voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch
) -> None:
    from balanstest.opdrachten import beoordelen

    echt = beoordelen.beoordeel_vragenlijst

    def kapot(gelezen: object, *rest: object) -> object:
        if gelezen.document.naam.endswith("een.yaml"):  # type: ignore[attr-defined]
            raise OSError(5, "Input/output error")
        return echt(gelezen, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(beoordelen, "beoordeel_vragenlijst", kapot)
    twee = vragenlijst({"kenmerk: T-1": "kenmerk: T-2"}, naam="twee.yaml")
    uit = voer("assess", vragenlijst(naam="een.yaml"), twee, "--json")
    assert uit.code == 5
    assert "een.yaml" in uit.fout
    mislukt, gelukt = uit.json
    assert mislukt["bestand"].endswith("een.yaml")
    assert [fout["code"] for fout in mislukt["fouten"]] == ["E092"]
    assert gelukt["kenmerk"] == "T-2"


def test_een_beschadigde_installatie_zegt_dat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from balanstest import resources
    from balanstest.errors import OmgevingError

    monkeypatch.setattr(resources, "_MEEGELEVERD", tmp_path / "a")
    monkeypatch.setattr(resources, "_CHECKOUT", tmp_path / "b")
    with pytest.raises(OmgevingError) as fout:
        resources.templates()
    assert fout.value.meldingen[0].code == "E090"


def test_een_volle_schijf_laat_geen_half_rapport_achter(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = vragenlijst()
    voer("assess", pad)
    voor = {naam: (tmp_path / naam).read_bytes() for naam in namen(tmp_path)}
    echt, keren = os.fsync, []

    def vol(nummer: int) -> None:
        keren.append(nummer)
        if len(keren) == 2:
            raise OSError(28, "No space left on device")
        echt(nummer)

    monkeypatch.setattr(opslag.os, "fsync", vol)
    pad.write_text(pad.read_text(encoding="utf-8").replace("Stichting Test", "Stichting Anders"), encoding="utf-8")
    uit = voer("assess", pad)
    assert uit.code == 5
    assert "E095" in uit.fout
    assert namen(tmp_path) == set(voor)
    assert (tmp_path / "T-1-v1.md").read_bytes() == voor["T-1-v1.md"]


def test_ctrl_c_laat_alleen_hele_bestanden_achter(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breek_af(_nummer: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(opslag.os, "fsync", breek_af)
    uit = voer("assess", vragenlijst())
    assert uit.code == 130
    assert "Afgebroken" in uit.fout
    assert namen(tmp_path) == {"vragenlijst.yaml"}


def test_een_fout_van_het_programma_lijkt_niet_op_een_fout_van_de_gebruiker(
    voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(*_args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(formaten.Markdown, "begin", stuk)
    pad = vragenlijst()
    uit = voer("assess", pad)
    assert uit.code == 1
    assert "Sorry" in uit.fout
    assert "Traceback" not in uit.fout
    with pytest.raises(ZeroDivisionError):
        voer("assess", pad, "--debug")


def test_een_template_met_een_onbekende_naam_wijst_bestand_en_regel_aan(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from balanstest import resources
    from balanstest.rapport.rapport import _omgeving

    (tmp_path / "t" / "rapport").mkdir(parents=True)
    (tmp_path / "t" / "rapport" / "rapport.md.j2").write_text("een\n{{ bestaat_niet }}\n")
    monkeypatch.setattr(resources, "templates", lambda: tmp_path / "t")
    _omgeving.cache_clear()
    uit = voer("assess", vragenlijst(), "--format", "md")
    _omgeving.cache_clear()
    assert uit.code == 5
    assert "E099" in uit.fout
    assert "rapport.md.j2:2" in uit.fout
    assert "bestaat_niet" in uit.fout


@pytest.mark.parametrize(
    ("antwoord", "weg"),
    [
        ("Actie #12 opnieuw geven", "#12 opnieuw geven"),
        ("Actie 12  # dit is uitleg", "# dit is uitleg"),
        ('"Actie #12 opnieuw geven"', None),
        ("Actie#12", None),
    ],
)
def test_tekst_na_een_hekje_verdwijnt_niet_stil(voer: Voer, vragenlijst: Maak, antwoord: str, weg: str | None) -> None:
    pad = vragenlijst({"  soortgelijk: ja": f"  soortgelijk: ja\n  aanbod: {antwoord}"})
    gevonden = voer("assess", pad, "--json").json[0]["bevindingen"]
    assert [b["gegevens"]["rest"] for b in gevonden if b["code"] == "tekst_na_hekje"] == ([weg] if weg else [])


def test_een_vervangen_rapport_wordt_gemeld(voer: Voer, vragenlijst: Maak) -> None:
    assert "vervangt" not in voer("assess", vragenlijst()).uit
    assert "vervangt" not in voer("assess", vragenlijst()).uit
    assert "vervangt" in voer("assess", vragenlijst({"Stichting Test": "Stichting Nieuw"})).uit


def test_een_termijn_zonder_cijfers_is_een_fout(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst(
        {
            "conversies: 132": "conversies: 0",
            "start_maanden: 0": "start_maanden: 0\nonderbouwing: {gekozen_termijn_maanden: 15}",
        }
    )
    gevonden = voer("assess", pad, "--json").json[0]
    assert gevonden["uitkomst"] == "geen_termijn"
    assert "gekozen_zonder_cijfers" in [b["code"] for b in gevonden["bevindingen"] if b["ernst"] == "fout"]


def test_alle_open_voorwaarden_van_de_wet_worden_genoemd(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst({"    verzet_geboden_bij_verzameling: ja\n": "", "    eigen_doel_of_aanbod: ja\n": ""})
    (gevonden,) = [
        b for b in voer("assess", pad, "--json").json[0]["bevindingen"] if b["code"] == "wettelijke_grond_open"
    ]
    assert "Eigen doel of eigen aanbod en Verzet mogelijk bij het verzamelen" in gevonden["tekst"]


@pytest.mark.parametrize(
    ("argumenten", "deel"),
    [
        (["asses"], "Bedoelt u 'assess'?"),
        (["assess"], "BESTAND"),
        (["assess", "x.yaml", "--jsn"], "Bedoelt u '--json'?"),
        (["assess", "x.yaml", "-o"], "ontbreekt een waarde"),
        (["new", "a", "b"], "te veel"),
        (["check", "x.yaml", "--json=ja"], "geen waarde nodig"),
    ],
)
def test_verkeerd_gebruik_in_het_nederlands(voer: Voer, argumenten: list[str], deel: str) -> None:
    uit = voer(*argumenten)
    assert uit.code == 2
    assert deel in uit.fout
    assert "--help" in uit.fout


@pytest.mark.parametrize("opdracht", [[], ["new"], ["check"], ["assess"]])
def test_de_hulp_is_nederlands(voer: Voer, opdracht: list[str]) -> None:
    uit = voer(*opdracht, "--help")
    assert uit.code == 0
    assert "Gebruik: balanstest" in uit.uit
    assert "Toon deze uitleg." in uit.uit
    for engels in ("Usage", "Options", "Show this", "Commands", "Arguments", "required", "default"):
        assert engels not in uit.uit


def test_versie(voer: Voer) -> None:
    from balanstest import __version__

    assert voer("--version").uit == f"balanstest {__version__}\n"


@pytest.mark.parametrize("breedte", ["60", "80", "200"])
def test_elke_breedte(voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch, breedte: str) -> None:
    monkeypatch.setenv("COLUMNS", breedte)
    uit = voer("assess", vragenlijst().name)
    assert uit.code == 0
    assert max(len(regel) for regel in uit.uit.splitlines()) <= int(breedte)


def test_een_terminal_zonder_braille_krijgt_getallen(
    voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("balanstest.cli.scherm.verloop.kan_tekenen", lambda _: False)
    uit = voer("assess", vragenlijst())
    assert not any("⠀" < teken <= "⣿" for teken in uit.uit)
    assert "24-36" in uit.uit
    assert "1,6 %" in uit.uit


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        (
            ("--json", "--format", "pdf"),
            "--format en --json zonder -o gaan niet samen. → Met alleen --json komt er geen",
        ),
        (("--json", "--huisstijl", "h.yaml"), "--huisstijl en --json zonder -o gaan niet samen."),
        (("--json", "--templates", "t"), "--templates en --json zonder -o gaan niet samen."),
        (
            ("--format", "json", "--huisstijl", "h.yaml"),
            "--huisstijl en --format json gaan niet samen. → Een resultaat",
        ),
        (
            ("--json", "-o", "uit", "--format", "json", "--templates", "t"),
            "--templates en --format json gaan niet samen.",
        ),
    ],
)
def test_een_optie_die_niets_zou_doen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, opties: tuple[str, ...], zin: str
) -> None:
    uit = voer("assess", vragenlijst(), *opties)
    assert (uit.code, uit.uit) == (2, "")
    assert zin in " ".join(uit.fout.split())
    assert namen(tmp_path) == {"vragenlijst.yaml"}


@pytest.mark.parametrize(
    ("opdracht", "optie"),
    [
        *(("assess", optie) for optie in ("--output", "--kader", "--categorieen", "--templates", "--huisstijl")),
        ("check", "--kader"),
        ("explain", "--kader"),
        ("schema", "--output"),
        ("curves", "--into"),
        ("curves", "--from-counts"),
    ],
)
def test_een_lege_waarde_is_niet_weggelaten(voer: Voer, vragenlijst: Maak, opdracht: str, optie: str) -> None:
    """As of a variable in a script that is not set."""
    eerste = () if opdracht in ("explain", "schema") else (vragenlijst(),)
    uit = voer(opdracht, *eerste, optie, "")
    assert (uit.code, uit.uit) == (2, "")
    assert f"Na de optie '{optie}' ontbreekt een waarde." in uit.fout
