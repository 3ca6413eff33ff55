"""Logs of which the truth is known: what `balanstest curves` counts is what the generator kept in plain Python."""

from __future__ import annotations

import csv
import gzip
import json
import math
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import WORTEL, Uitvoering, Voer
from logboekhulp import maanden_tussen

VOORBEELD = WORTEL / "examples" / "logboek"
SCRIPT = VOORBEELD / "maak_logboek.py"
BESTANDEN = ("gesprekken.csv", "klachten.csv", "waarheid.json")
TERMIJN = (5, "balans_onzeker")
"""What the small example gives."""
BREEDTES = (1, 3, 6, 12)


def maak(map_: Path, *argumenten: object, naam: str = "gesprekken.csv") -> Path:
    """Run the script as anybody does, in a new folder; the three files get the names of the example."""
    map_.mkdir(parents=True, exist_ok=True)
    namen = [map_ / naam, "--klachten", map_ / "klachten.csv", "--waarheid", map_ / "waarheid.json"]
    opdracht = [sys.executable, "-I", SCRIPT, *namen, *argumenten]
    subprocess.run([str(deel) for deel in opdracht], check=True, capture_output=True)
    return map_


def waarheid_van(map_: Path) -> dict[str, Any]:
    gelezen: dict[str, Any] = json.loads((map_ / "waarheid.json").read_text(encoding="utf-8"))
    return gelezen


def geteld(uit: Uitvoering) -> dict[str, Any]:
    """All numbers of `--format yaml`."""
    assert uit.code == 0, uit.fout
    gelezen: dict[str, Any] = yaml.safe_load(uit.uit)
    telling = gelezen["telling"]
    na_verzet = [s["gegevens"]["personen"] for s in telling.get("signalen", []) if s["code"] == "gebeld_na_verzet"]
    return {naam: gelezen[naam] for naam in ("gemeten", "perioden")} | {
        **{naam: telling["rijen"][naam] for naam in ("extra", "dubbel", "uitgesloten")},
        "klachten_zonder_gesprek": telling["niet_gekoppeld"]["klachten"],
        "gebeld_na_verzet": sum(na_verzet),
    }


def verwacht(waarheid: dict[str, Any], breedte: int = 1) -> dict[str, Any]:
    """The truth in the form of `geteld`."""
    tabel = waarheid["tabellen"][str(breedte)]
    tot = date.fromisoformat(waarheid["tot_en_met"]) + timedelta(days=1)
    return {
        "gemeten": {"van": date.fromisoformat(waarheid["eerste_dag"]), "tot": tot},
        "perioden": tabel["perioden"],
        "extra": tabel["extra"],
        "uitgesloten": {reden: aantal for reden, aantal in waarheid["uitgesloten"].items() if aantal},
        **{naam: waarheid[naam] for naam in ("dubbel", "klachten_zonder_gesprek", "gebeld_na_verzet")},
    }


@pytest.fixture(scope="module")
def groot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two blocks and a bit, so that blocks meet."""
    return maak(tmp_path_factory.mktemp("groot") / "log", "--rijen", 210_000, "--seed", 7)


def test_het_voorbeeld_is_wat_het_script_maakt(tmp_path: Path) -> None:
    maak(tmp_path, "--rijen", 6000, "--seed", 1)
    for naam in BESTANDEN:
        assert (tmp_path / naam).read_bytes() == (VOORBEELD / naam).read_bytes(), naam


def test_het_voorbeeld_blijft_klein() -> None:
    """The wheel carries it."""
    assert sum(pad.stat().st_size for pad in VOORBEELD.iterdir() if pad.is_file()) < 320_000


def test_het_voorbeeld_heeft_alles_wat_een_logboek_lastig_maakt() -> None:
    """A truth of nothing but zeros would be found by a counter that does nothing."""
    waarheid = waarheid_van(VOORBEELD)
    assert min(waarheid["uitgesloten"].values()) > 0
    assert all(waarheid[naam] > 0 for naam in ("dubbel", "klachten_zonder_gesprek", "gebeld_na_verzet"))
    tabel = waarheid["tabellen"]["1"]
    assert tabel["extra"] > 0
    assert [rij["van"] for rij in tabel["perioden"]] == list(range(30))
    assert all(sum(rij[naam] for rij in tabel["perioden"]) >= 10 for naam in ("conversies", "verzet", "klachten"))


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("breedte", BREEDTES)
def test_curves_vindt_de_waarheid_van_het_voorbeeld(voer: Voer, breedte: int) -> None:
    waarheid = waarheid_van(VOORBEELD)
    log, klachten = VOORBEELD / "gesprekken.csv", VOORBEELD / "klachten.csv"
    gevonden = geteld(voer("curves", log, "--klachten", klachten, "--format", "yaml", "--periode", breedte))
    assert gevonden == verwacht(waarheid, breedte)


def test_curves_vindt_elke_uitkomst_van_het_voorbeeld(voer: Voer) -> None:
    uit = voer("--plain", "curves", VOORBEELD / "gesprekken.csv").uit
    for woord, aantal in waarheid_van(VOORBEELD)["uitkomsten"].items():
        keer = f"{aantal:,}".replace(",", ".")
        assert any(woord in regel and regel.endswith(f", {keer} keer") for regel in uit.splitlines()), woord


@pytest.mark.parametrize("breedte", BREEDTES)
def test_curves_vindt_de_waarheid_van_een_groot_logboek(voer: Voer, groot: Path, breedte: int) -> None:
    opdracht = ("curves", groot / "gesprekken.csv", "--klachten", groot / "klachten.csv", "--format", "yaml")
    assert geteld(voer(*opdracht, "--periode", breedte)) == verwacht(waarheid_van(groot), breedte)


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("rijen", [1, 2, 40, 700])
def test_curves_vindt_de_waarheid_van_een_klein_logboek(voer: Voer, tmp_path: Path, rijen: int) -> None:
    """So small that months are empty, or that nothing is left to count."""
    map_ = maak(tmp_path / "log", "--rijen", rijen, "--seed", 3)
    waarheid = waarheid_van(map_)
    for breedte in BREEDTES:
        opdracht = ("curves", map_ / "gesprekken.csv", "--klachten", map_ / "klachten.csv", "--format", "yaml")
        # What never occurs in so small a log is a zero only where the user says so.
        uit = voer(*opdracht, "--periode", breedte, "--uitkomst", "conversie=ja", "--uitkomst", "verzet=bel me niet")
        if waarheid["tabellen"]["1"]["perioden"]:
            assert geteld(uit) == verwacht(waarheid, breedte)
        else:
            assert uit.code == 4
            assert "E139" in uit.fout


@pytest.mark.steekproef(1)
@pytest.mark.parametrize(("rijen", "breedte"), [(700, 1), (150, 3), (20, 6)])
def test_zonder_breedte_kiest_curves_de_fijnste_zonder_gat(
    voer: Voer, tmp_path: Path, rijen: int, breedte: int
) -> None:
    map_ = maak(tmp_path / "log", "--rijen", rijen, "--seed", 3)
    waarheid = waarheid_van(map_)
    fijnste = next(b for b in BREEDTES if _zonder_gat(waarheid["tabellen"][str(b)]["perioden"], b))
    assert fijnste == breedte
    opdracht = ("curves", map_ / "gesprekken.csv", "--klachten", map_ / "klachten.csv", "--format", "yaml")
    assert geteld(voer(*opdracht)) == verwacht(waarheid, fijnste)


def _zonder_gat(perioden: list[dict[str, int]], breedte: int) -> bool:
    return [rij["van"] for rij in perioden] == list(range(0, perioden[-1]["tot"], breedte))


def test_de_hele_weg_van_logboek_naar_rapport(voer: Voer, tmp_path: Path) -> None:
    """The three commands of the README beside the example, in a copy of its folder."""
    map_ = tmp_path / "map"
    shutil.copytree(VOORBEELD, map_, ignore=shutil.ignore_patterns("__pycache__"))
    vragenlijst = map_ / "vragenlijst.yaml"
    voor = vragenlijst.read_text(encoding="utf-8")
    klachten = ("--klachten", map_ / "klachten.csv")
    assert voer("curves", map_ / "gesprekken.csv", *klachten, "--into", vragenlijst).code == 0
    na = vragenlijst.read_text(encoding="utf-8")
    assert [regel for regel in na.splitlines() if "#" in regel] == [
        regel for regel in voor.splitlines() if "#" in regel
    ]
    assert voer("check", vragenlijst).code == 0
    (gevonden,) = voer("assess", vragenlijst, "--json").json
    assert (gevonden["klanttermijn_maanden"], gevonden["bindend_criterium"]) == TERMIJN
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    assert f"the term comes out at {gevonden['klanttermijn_maanden']} months" in readme
    assert [bevinding for bevinding in gevonden["bevindingen"] if bevinding["ernst"] == "fout"] == []
    assert voer("assess", vragenlijst, "-o", tmp_path / "uit", "--format", "md").code == 0
    rapport = (tmp_path / "uit" / "BT-2026-101-v1.md").read_text(encoding="utf-8")
    eerste = waarheid_van(VOORBEELD)["tabellen"]["1"]["perioden"][0]
    assert f"{eerste['gesprekken']} | {eerste['conversies']}" in rapport


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("vorm", ["parquet", "gz", "map"])
def test_dezelfde_tabel_uit_andere_bestanden(voer: Voer, tmp_path: Path, vorm: str) -> None:
    log = VOORBEELD / "gesprekken.csv"
    if vorm == "parquet":
        bron = maak(tmp_path / "log", "--rijen", 6000, "--seed", 1, naam="gesprekken.parquet") / "gesprekken.parquet"
        assert (tmp_path / "log" / "waarheid.json").read_bytes() == (VOORBEELD / "waarheid.json").read_bytes()
    elif vorm == "gz":
        bron = tmp_path / "gesprekken.csv.gz"
        bron.write_bytes(gzip.compress(log.read_bytes()))
    else:
        bron = tmp_path / "log"
        bron.mkdir()
        kop, *regels = log.read_text(encoding="utf-8").splitlines(keepends=True)
        for nummer in range(7):  # people spread over the files, and one file with names only
            (bron / f"deel-{nummer}.csv").write_text(kop + "".join(regels[nummer:6000:6] if nummer < 6 else []))
    gevonden = geteld(voer("curves", bron, "--klachten", VOORBEELD / "klachten.csv", "--format", "yaml"))
    assert gevonden == verwacht(waarheid_van(VOORBEELD))


def test_de_aantallen_volgen_de_formule(groot: Path) -> None:
    """Every rate of the truth lies within four standard deviations of the formula, and all together no further off."""
    waarheid = waarheid_van(groot)
    afwijkingen = []
    for rij, kans in zip(waarheid["tabellen"]["1"]["perioden"], waarheid["kansen"], strict=True):
        assert rij["van"] == kans["maand"]
        for aantal, naam in (("conversies", "conversie"), ("verzet", "verzet"), ("klachten", "klacht")):
            n, p = rij["gesprekken"], kans[naam]
            afwijkingen.append((rij[aantal] - n * p) / math.sqrt(n * p * (1 - p)))
    assert max(map(abs, afwijkingen)) < 4
    assert sum(z * z for z in afwijkingen) < 90 + 4 * math.sqrt(2 * 90)


def test_de_formule_daalt_en_stijgt() -> None:
    kansen = waarheid_van(VOORBEELD)["kansen"]
    conversie, verzet, klacht = ([rij[naam] for rij in kansen] for naam in ("conversie", "verzet", "klacht"))
    assert conversie == sorted(conversie, reverse=True)
    assert (verzet, klacht) == (sorted(verzet), sorted(klacht))
    for maand in (0, 7, 29):
        assert conversie[maand] == pytest.approx(0.02 + 0.15 * 0.5 ** (maand / 7), abs=1e-6)


def test_de_laatste_vier_weken_zijn_een_piek(groot: Path) -> None:
    dagen = [rij[2] for rij in _rijen(groot / "gesprekken.csv") if rij[2]]
    laatste = max(date.fromisoformat("-".join(reversed(dag.split("-")))) for dag in set(dagen))
    assert laatste == date(2026, 9, 30)
    recent = {(laatste - timedelta(days=terug)).strftime("%d-%m-%Y") for terug in range(28)}
    aantal = sum(dag in recent for dag in dagen)
    assert aantal > 1.5 * len(dagen) * 28 / 1367  # days of the log


def test_zo_veel_rijen_als_gevraagd_op_volgorde_van_de_dag(groot: Path) -> None:
    rijen = _rijen(groot / "gesprekken.csv")
    assert len(rijen) == 210_000
    dagen = ["".join(reversed(rij[2].split("-"))) for rij in rijen if rij[2]]
    assert dagen == sorted(dagen)


def test_het_aantal_processen_maakt_geen_verschil(groot: Path, tmp_path: Path) -> None:
    maak(tmp_path, "--rijen", 210_000, "--seed", 7, "--processen", 1)
    for naam in BESTANDEN:
        assert (tmp_path / naam).read_bytes() == (groot / naam).read_bytes(), naam


def test_een_ander_getal_geeft_een_ander_logboek(tmp_path: Path) -> None:
    maak(tmp_path, "--rijen", 6000, "--seed", 2)
    assert (tmp_path / "gesprekken.csv").read_bytes() != (VOORBEELD / "gesprekken.csv").read_bytes()


def test_nummers_zeggen_niets_en_horen_bij_een_mens(groot: Path) -> None:
    """No order in the numbers, and one beginpunt each: they are pseudonyms of one person."""
    begin: dict[str, str] = {}
    for klant, beginpunt, _, _ in _rijen(groot / "gesprekken.csv"):
        if klant:
            assert begin.setdefault(klant, beginpunt) == beginpunt, klant
    nummers = list(begin)
    assert nummers != sorted(nummers)
    assert all(len(nummer) == 7 and nummer[0] == "K" for nummer in nummers)


def test_een_bestand_dat_er_al_is_blijft_zoals_het_is(tmp_path: Path) -> None:
    (tmp_path / "uit-klachten.csv").write_text("van mij")
    opdracht = [sys.executable, str(SCRIPT), str(tmp_path / "uit.csv"), "--rijen", "10"]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert uit.returncode == 2
    assert "uit-klachten.csv: dit bestand bestaat al" in uit.stderr
    assert [pad.name for pad in tmp_path.iterdir()] == ["uit-klachten.csv"]


@pytest.mark.parametrize("argumenten", [["uit.xlsx"], ["uit.csv", "--rijen", "0"], ["weg/uit.csv"]])
def test_een_vraag_die_niet_kan_geeft_uitleg(tmp_path: Path, argumenten: list[str]) -> None:
    opdracht = [sys.executable, str(SCRIPT), *argumenten]
    uit = subprocess.run(opdracht, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert uit.returncode == 2
    assert "Traceback" not in uit.stderr
    assert list(tmp_path.iterdir()) == []


def test_het_beginpunt_ligt_zo_ver_terug_als_de_tabel_zegt() -> None:
    """The third way to count: from the file itself, stepping month by month, without the generator's own months."""
    waarheid = waarheid_van(VOORBEELD)
    spreiding: dict[int, set[str]] = {}
    laatste = date.fromisoformat(waarheid["tot_en_met"])
    stil = {"geen gehoor", "voicemail", "in gesprek", "verkeerd nummer"}
    for klant, begin, gesprek, uitkomst in _rijen(VOORBEELD / "gesprekken.csv"):
        if not (klant and begin and gesprek) or uitkomst in stil:
            continue
        van, dag = (date.fromisoformat("-".join(reversed(deel.split("-")))) for deel in (begin, gesprek))
        if van <= dag <= laatste:
            spreiding.setdefault(maanden_tussen(van, dag), set()).add(klant)
    perioden = waarheid["tabellen"]["1"]["perioden"]
    assert {maand: len(wie) for maand, wie in spreiding.items()} == {rij["van"]: rij["gesprekken"] for rij in perioden}


def _toelichting(tekst: str) -> list[str]:
    return [regel for regel in tekst.splitlines() if "#" in regel]


def _rijen(pad: Path) -> list[list[str]]:
    with pad.open(encoding="utf-8", newline="") as stroom:
        return list(csv.reader(stroom, delimiter=";"))[1:]


@pytest.mark.steekproef(4)
@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        ((), "de naam van het logboek ontbreekt"),
        (("--rijen", "x", "u.csv"), "bij --rijen hoort een heel getal, zonder punt of komma, en niet 'x'."),
        (("--rijen", "0", "u.csv"), "bij --rijen hoort een getal van 1 tot en met 1 miljard."),
        (("--seed", "1.5", "u.csv"), "bij --seed hoort een heel getal"),
        (("--processen", "0", "u.csv"), "bij --processen hoort een getal van 1"),
        (("u.csv", "--rijen"), "de waarde bij --rijen ontbreekt of past niet."),
        (("--help=x",), "de waarde bij --help ontbreekt of past niet."),
        (("--riijen", "3", "u.csv"), "deze optie bestaat niet: --riijen."),
        (("--rij", "3", "u.csv"), "deze optie bestaat niet: --rij."),
        (("u.csv", "w.csv"), "dit is te veel: w.csv."),
        (("u.txt",), "u.txt: kies een naam op .csv of .parquet."),
        (("weg/u.csv",), "de map bestaat niet."),
        (("er.csv",), "er.csv: dit bestand bestaat al"),
        (("u.csv", "--klachten", "u.csv"), "drie bestanden"),
        (("--help",), "Gebruik: python maak_logboek.py [OPTIES] NAAM"),
    ],
)
def test_het_script_spreekt_nederlands(tmp_path: Path, argumenten: tuple[str, ...], zin: str) -> None:
    """Not what the library says of itself, and no name of a function."""
    (tmp_path / "er.csv").touch()
    opdracht = [sys.executable, "-I", str(SCRIPT), *argumenten]
    uit = subprocess.run(opdracht, cwd=tmp_path, capture_output=True, text=True, check=False)
    tekst = uit.stdout + uit.stderr
    assert uit.returncode == (0 if argumenten == ("--help",) else 2)
    assert zin in tekst
    assert not re.search(r"usage|error|invalid|argument|positional|options|show|_\w+\(|Traceback|None", tekst)
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["er.csv"]
