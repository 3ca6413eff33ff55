"""`balanstest curves` on messy exports and hostile files."""

from __future__ import annotations

import errno
import gzip
import os
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
import yaml

from balanstest.errors import OmgevingError
from balanstest.logboek.motoren.duckdb.verbinding import Verbinding
from conftest import Voer
from logboekhulp import KOP, als_csv, gewoon, schrijf, tabel

FORMAAT = ("--nawacht", "0", "--uitkomst", "klacht=klacht", "--format", "csv")
GEWOON = [(maand, maand + 1, 20, 2, 1, 0) for maand in range(6)]
KOPREGEL, _, RIJEN = als_csv(gewoon()).partition("\n")

geen_windows = pytest.mark.skipif(sys.platform == "win32", reason="such names and files do not exist there")


def _codes(tekst: str) -> list[str]:
    return re.findall(r"^(E\d{3}) ", tekst, re.MULTILINE)


def _excel(pad: Path, rijen: list[list[Any]]) -> None:
    boek = openpyxl.Workbook()
    for rij in rijen:
        boek.active.append(rij)
    boek.save(pad)


# Rows that DuckDB would lose without a word


@pytest.mark.steekproef(4)
@pytest.mark.parametrize(
    "boven",
    [
        "sep=;\r\n",
        "Export\r\n",
        "Export\r\n\r\n",
        "Export\r",
        '"Export\nvan maart"\n',
        '"Export\r\nvan\r\nmaart";;\r\n',
        '"Export\n',
        '"Export" maart\n',
    ],
)
@pytest.mark.parametrize("einde", ["\n", "\r\n"])
@pytest.mark.parametrize("gepakt", [False, True])
def test_regels_boven_de_koppen_kosten_geen_rij(
    voer: Voer, tmp_path: Path, boven: str, einde: str, gepakt: bool
) -> None:
    inhoud = (boven + als_csv(gewoon()).replace("\n", einde)).encode()
    naam = "log.csv.gz" if gepakt else "log.csv"
    (tmp_path / naam).write_bytes(gzip.compress(inhoud) if gepakt else inhoud)
    schrijf(tmp_path / "tweede.csv", [("X", "2023-01-10", "2023-01-13", "ja")])
    assert tabel(voer("curves", naam, "tweede.csv", *FORMAAT))[0] == (0, 1, 21, 3, 1, 0)


@pytest.mark.slow
def test_zeer_veel_rijen_met_te_veel_delen(voer: Voer, tmp_path: Path) -> None:
    """DuckDB keeps a fault for every part too many, up to a bound; what comes after it is not counted."""
    rijen = [(*rij, *"abcdefghijklmnopqr") for rij in gewoon(6, 1000)]
    tekst = als_csv(gewoon()) + als_csv(rijen).partition("\n")[2]
    (tmp_path / "log.csv").write_text(tekst, encoding="utf-8")
    for genoeg in ("0", "500", "3000"):
        uit = voer("curves", "log.csv", *FORMAAT, "--skip-bad", genoeg)
        assert uit.code == 4, genoeg
        assert _codes(uit.fout)[-1] in ("E158", "E128")
    uit = voer("curves", "log.csv", *FORMAAT, "--skip-bad", "6000")
    assert (uit.code, tabel(uit)) == (0, GEWOON)


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("einde", ["\n", "\r\n"])
def test_tekens_van_windows_ver_in_een_bestand_met_elk_regeleinde(voer: Voer, tmp_path: Path, einde: str) -> None:
    namen = ("André", "Andrè", "Andrê")
    rijen = [*gewoon(1, 10_000), *((naam, "2023-01-10", "2023-01-13", "ja") for naam in namen)]
    (tmp_path / "log.csv").write_bytes(als_csv(rijen).replace("\n", einde).encode("cp1252"))
    assert tabel(voer("curves", "log.csv", *FORMAAT)) == [(0, 1, 10_003, 5, 1, 0)]


def test_een_bestand_van_windows_wordt_niet_overgeschreven_naar_een_kopie(tmp_path: Path) -> None:
    from balanstest.logboek.lezen.bestanden import lees_vorm

    (tmp_path / "log.csv").write_bytes(als_csv(gewoon()).replace("\n", "\r\n").encode())
    assert not lees_vorm(tmp_path / "log.csv").alleen_cr


def test_een_mapnaam_is_geen_kolom(voer: Voer, tmp_path: Path) -> None:
    map_ = tmp_path / "uitkomst=ja" / "klantnummer=1"
    map_.mkdir(parents=True)
    schrijf(tmp_path / "log.csv", gewoon())
    duckdb.sql(f"COPY (FROM '{tmp_path}/log.csv') TO '{map_}/log.parquet' (FORMAT parquet)")
    assert tabel(voer("curves", map_ / "log.parquet", *FORMAAT)) == GEWOON


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("andere", [1000, 1])
def test_regels_die_verschillend_eindigen_met_aanhalingstekens(voer: Voer, tmp_path: Path, andere: int) -> None:
    """DuckDB then rejects good rows, fewer than it loses."""
    rijen = [f'K{n};2023-01-10;2023-01-13;"nee"' for n in range(2000)]
    tekst = KOPREGEL + "\r\n" + "".join(r + ("\n" if n >= 2000 - andere else "\r\n") for n, r in enumerate(rijen))
    (tmp_path / "log.csv").write_bytes(tekst.encode())
    nul = ("--uitkomst", "conversie=ja", "--uitkomst", "verzet=verzet")
    assert tabel(voer("curves", "log.csv", *FORMAAT, *nul)) == [(0, 1, 2000, 0, 0, 0)]


def test_parquet_met_een_kolom_die_heet_als_een_van_duckdb(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [(*rij, "x") for rij in gewoon()], (*KOP, "filename"))
    slecht = "CASE WHEN klantnummer = 'K0-0' THEN DATE '1950-01-01' ELSE datum_gesprek END"
    duckdb.sql(
        f"COPY (SELECT * REPLACE ({slecht} AS datum_gesprek) FROM '{tmp_path}/log.csv')"
        f" TO '{tmp_path}/log.parquet' (FORMAT parquet)"
    )
    uit = voer("curves", "log.parquet", *FORMAAT)
    assert (uit.code, _codes(uit.fout)) == (4, ["E137", "E128"])
    assert tabel(voer("curves", "log.parquet", *FORMAAT, "--skip-bad", "1"))[0] == (0, 1, 19, 1, 1, 0)


def test_een_kop_die_nog_eens_voorkomt_staat_op_zijn_eigen_regel(voer: Voer, tmp_path: Path) -> None:
    """As where exports were put behind each other."""
    (tmp_path / "log.csv").write_text(als_csv(gewoon()) * 2, encoding="utf-8")
    fout = voer("curves", "log.csv", *FORMAAT).fout
    assert "log.csv:122:1" in fout
    assert "log.csv:1:1" not in fout


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("einde", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("bij", "aantal"),
    [
        (lambda rij: rij.replace("K", '"K"', 1), 20),  # more behind a quote
        (lambda rij: f"{rij};x;y", 20),
        (lambda rij: rij.partition(";")[0], 20),
        (lambda rij: f"{rij[:6]}\n\n", 20),
    ],
    ids=["achter aanhaling", "te veel", "te weinig", "lege regels erachter"],
)
def test_elke_slechte_rij_telt_een_keer(
    voer: Voer, tmp_path: Path, einde: str, bij: Callable[[str], str], aantal: int
) -> None:
    """That number stands in the questionnaire."""
    kop, *rijen = als_csv(gewoon()).splitlines()
    slecht = [bij(rij) if nummer % 6 == 0 else rij for nummer, rij in enumerate(rijen)]
    for slot in ("\n", ""):
        (tmp_path / "log.csv").write_text("\n".join([kop, *slecht]) + slot, encoding="utf-8", newline=einde)
        uit = voer("curves", "log.csv", *FORMAAT)
        assert f"--skip-bad {aantal}." in " ".join(uit.fout.split())
        assert sum(rij[2] for rij in tabel(voer("curves", "log.csv", *FORMAAT, "--skip-bad", str(aantal)))) == 100


@pytest.mark.parametrize("begin", [0, 3])
def test_een_open_aanhalingsteken_aan_het_begin_van_een_rij(voer: Voer, tmp_path: Path, begin: int) -> None:
    kop, *rijen = als_csv(gewoon()).splitlines()
    rijen = ['"' + rij.replace(";", '";"') + '"' for rij in rijen]
    rijen[begin] = rijen[begin].replace('";"', ";", 1)
    (tmp_path / "log.csv").write_text("\n".join([kop, *rijen]) + "\n", encoding="utf-8")
    uit = voer("curves", "log.csv", *FORMAAT)
    assert uit.code == 4
    assert "E128" in uit.fout


# Lines without end


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("naam", ["log.csv", "log.csv.gz"])
@pytest.mark.parametrize("miljoen", [17, 40])
def test_een_regel_zonder_einde_gaat_nooit_stil_verloren(voer: Voer, tmp_path: Path, naam: str, miljoen: int) -> None:
    """DuckDB rejects a line of more than 2 MB, but passes over one of more than 32 MB."""
    kop, *rijen = als_csv([(*rij, "") for rij in gewoon()], (*KOP, "opmerking")).splitlines()
    lang = f"L;2023-01-10;2023-01-13;ja;{'z' * (miljoen * 10**6)}"
    tekst = "\n".join([kop, *rijen[:50], lang, *rijen[50:]]) + "\n"
    (tmp_path / naam).write_bytes(gzip.compress(tekst.encode(), 1) if naam.endswith("gz") else tekst.encode())
    uit = voer("curves", naam, *FORMAAT)
    assert uit.code == 4
    assert _codes(uit.fout)[0] in ("E125", "E154")
    assert f"{naam}:52:1" in uit.fout
    if miljoen > 33:
        uit = voer("curves", naam, *FORMAAT, "--skip-bad", "5")
        assert (uit.code, _codes(uit.fout)) == (4, ["E154"])


# Exports as they come


@pytest.mark.steekproef(1)
@pytest.mark.parametrize(
    "boven",
    [
        "Export belsysteem 2024\n",
        "Export 2024;;;\n;;;\n",
        "\n\nExport\n\n",
        "sep=;\nExport;;;\n",
        '"sep=;"\n',
        "sep=\n",
    ],
    ids=["titel", "titel met lege cellen", "lege regels", "sep", "sep met aanhalingstekens", "sep zonder teken"],
)
def test_een_titel_boven_de_koppen(voer: Voer, tmp_path: Path, boven: str) -> None:
    (tmp_path / "log.csv").write_text(boven + als_csv(gewoon()), encoding="utf-8")
    assert tabel(voer("curves", "log.csv", *FORMAAT)) == GEWOON
    (tmp_path / "log.csv").write_text(boven + als_csv([*gewoon(), ("K", "2023-01-10", "morgen", "nee")]), "utf-8")
    uit = voer("curves", "log.csv", *FORMAAT)
    assert f"log.csv:{boven.count(chr(10)) + 122}:1" in uit.fout


def test_een_titel_boven_de_koppen_in_excel(voer: Voer, tmp_path: Path) -> None:
    _excel(tmp_path / "log.xlsx", [["Export 2024"], [], list(KOP), *map(list, gewoon())])
    assert tabel(voer("curves", "log.xlsx", *FORMAAT)) == GEWOON
    _excel(tmp_path / "log.xlsx", [["Export"], [], list(KOP), *map(list, gewoon()), ["K", "2023-01-10", "x", "nee"]])
    assert "log.xlsx:124:1" in voer("curves", "log.xlsx", *FORMAAT).fout


def test_een_werkmap_met_nog_een_blad_gesprekken(voer: Voer, tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    for naam in ("2023", "2024", "uitleg"):
        blad = boek.create_sheet(naam)
        for rij in [["Export"], list(KOP), *map(list, gewoon())] if naam != "uitleg" else [["Wat is wat"], ["a", "b"]]:
            blad.append(rij)
    del boek["Sheet"]
    boek.save(tmp_path / "log.xlsx")
    uit = voer("curves", "log.xlsx", *FORMAAT)
    assert (uit.code, _codes(uit.fout)) == (4, ["E162"])
    assert "2024" in uit.fout
    assert "uitleg" not in uit.fout.partition("Uitleg bij een code")[0]
    boek["2024"].sheet_state = "hidden"
    boek.save(tmp_path / "log.xlsx")
    assert tabel(voer("curves", "log.xlsx", *FORMAAT)) == GEWOON


def test_rijen_en_kolommen_waar_niets_staat(voer: Voer, tmp_path: Path) -> None:
    rijen = [(*rij, "", "") for rij in gewoon()]
    tekst = als_csv([*rijen, *[("",) * 6] * 50], (*KOP, "", ""))
    (tmp_path / "log.csv").write_text(tekst, encoding="utf-8")
    assert tabel(voer("curves", "log.csv", *FORMAAT)) == GEWOON


@pytest.mark.parametrize("kop", [("KLANTNUMMER", "Eind Datum", "Datum-Gesprek", " Uitkomst "), ("Klant.nr", *KOP[1:])])
def test_koppen_anders_geschreven(voer: Voer, tmp_path: Path, kop: tuple[str, ...]) -> None:
    schrijf(tmp_path / "log.csv", gewoon(), kop)
    assert tabel(voer("curves", "log.csv", *FORMAAT)) == GEWOON


@pytest.mark.parametrize("tweede", ["uitkomst", "Uitkomst", "UIT KOMST"])
def test_twee_kolommen_met_dezelfde_naam_is_een_vraag(voer: Voer, tmp_path: Path, tweede: str) -> None:
    """Silence would count one of them, and nobody would know which."""
    schrijf(tmp_path / "log.csv", [(*rij, "x") for rij in gewoon()], (*KOP, tweede))
    uit = voer("curves", "log.csv", *FORMAAT)
    assert (uit.code, _codes(uit.fout)) == (2, ["E122"])
    assert tabel(voer("curves", "log.csv", *FORMAAT, "--kolom", "uitkomst=uitkomst")) == GEWOON


def test_een_kop_die_al_een_nummer_heeft(voer: Voer, tmp_path: Path) -> None:
    kop = ("klantnummer", "einddatum", "x", "x (2)", "x", "datum_gesprek", "uitkomst")
    schrijf(tmp_path / "log.csv", [(k, b, "1", "2", "3", g, u) for k, b, g, u in gewoon()], kop)
    uit = voer("curves", "log.csv", *FORMAAT, "--kolom", "klant=x (3)", "--kolom", "uitkomst=x (2)")
    assert _codes(uit.fout) == ["E130"]
    assert "'2'" in uit.fout


@pytest.mark.steekproef(2)
@pytest.mark.parametrize("einden", [("\r\n", "\n"), ("\n", "\r\n"), ("\r\n", "\r"), ("\r", "\r"), ("\r", "\n")])
def test_regels_die_verschillend_eindigen(voer: Voer, tmp_path: Path, einden: tuple[str, str]) -> None:
    """Exports of different systems, put behind each other."""
    regels = [*als_csv(gewoon()).splitlines(), "K;2023-01-10;morgen;nee"]
    ruw = "".join(regel + einden[nummer > 50] for nummer, regel in enumerate(regels)).encode()
    (tmp_path / "log.csv").write_bytes(ruw)
    uit = voer("curves", "log.csv", *FORMAAT)
    assert _codes(uit.fout) == ["E126", "E128"]
    assert "log.csv:122:1" in uit.fout
    assert tabel(voer("curves", "log.csv", *FORMAAT, "--skip-bad", "1")) == GEWOON


def test_verschillende_regeleinden_en_tekens_van_windows(voer: Voer, tmp_path: Path) -> None:
    rijen = "".join(RIJEN for _ in range(100))
    ruw = (KOPREGEL + "\r\n" + rijen + "Ké;2023-01-10;2023-01-13;nee\r\n").encode("cp1252")
    (tmp_path / "log.csv").write_bytes(ruw)
    assert tabel(voer("curves", "log.csv", *FORMAAT))[0] == (0, 1, 21, 2, 1, 0)


@pytest.mark.parametrize("dag", ["1900-01-01", "1970-01-01", "1899-12-30"])
def test_een_datum_die_een_systeem_invult_is_geen_datum(voer: Voer, tmp_path: Path, dag: str) -> None:
    """Else people would be counted 1,476 months after a beginpunt that never was."""
    schrijf(tmp_path / "log.csv", [*gewoon(), ("K", dag, "2023-01-12", "nee")])
    uit = voer("curves", "log.csv", *FORMAAT)
    assert _codes(uit.fout) == ["E137", "E128"]


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_een_datum_als_getal_van_excel_wordt_uitgelegd(voer: Voer, tmp_path: Path, soort: str) -> None:
    rijen = [(k, b, str(date.fromisoformat(g).toordinal() - 693594), u) for k, b, g, u in gewoon()]
    schrijf(tmp_path / "log.csv", rijen)
    _excel(tmp_path / "log.xlsx", [list(KOP), *([k, b, int(g), u] for k, b, g, u in rijen)])
    uit = voer("curves", f"log.{soort}", *FORMAAT)
    assert set(_codes(uit.fout)) == {"E151", "E128"}
    assert "44939" not in uit.fout  # where a number is a customer, that is nobody's business


def test_een_vreemd_teken_achter_een_datum_is_geen_datum_in_de_toekomst(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(), ("K", "2023-01-10", "2023-01-12\xa0x", "nee")])
    assert _codes(voer("curves", "log.csv", *FORMAAT).fout) == ["E126", "E128"]


def test_een_datum_als_getal_in_parquet(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    dag = "CAST(replace({0}, '-', '') AS INTEGER) AS {0}"
    duckdb.sql(
        f"COPY (SELECT * REPLACE ({dag.format('einddatum')}, {dag.format('datum_gesprek')}) FROM"
        f" read_csv('{tmp_path}/log.csv', all_varchar = true)) TO '{tmp_path}/log.parquet' (FORMAT parquet)"
    )
    assert tabel(voer("curves", "log.parquet", *FORMAAT)) == GEWOON


# What nobody may see


@pytest.mark.parametrize("datum", ["10-1-2023", "2023-01-10", "10/01/23", "2023-01-10 09:00"])
def test_zonder_koppen_komt_geen_klant_op_het_scherm(voer: Voer, tmp_path: Path, datum: str) -> None:
    (tmp_path / "log.csv").write_text(f"K-GEHEIM;{datum};{datum};nee\n" * 3, encoding="utf-8")
    _excel(tmp_path / "log.xlsx", [["K-GEHEIM", datum, datum, "nee"]] * 3)
    for naam in ("log.csv", "log.xlsx"):
        uit = voer("curves", naam, *FORMAAT)
        assert (uit.code, _codes(uit.fout)) == (4, ["E134"])
        assert "GEHEIM" not in uit.uit + uit.fout


# Names and kinds of files


@pytest.mark.steekproef(4)
@geen_windows
@pytest.mark.parametrize("naam", ["b*", "b?", "b[1]", "b[!x]", "~", "a'b", 'a"b', "a\nb", "b{1,2}", "b\\", "b%31"])
@pytest.mark.parametrize("soort", ["csv", "parquet"])
def test_een_naam_is_geen_patroon(voer: Voer, tmp_path: Path, naam: str, soort: str) -> None:
    """DuckDB would read the neighbours as well, or instead."""
    map_ = tmp_path / "d"
    map_.mkdir()
    schrijf(map_ / "echt", gewoon())
    schrijf(map_ / "ander", [("Z", "2023-01-10", "2023-01-12", "nee")] * 5)
    for van, naar in (("echt", naam), ("ander", "b1")):
        (map_ / f"{naar}.csv").write_bytes((map_ / van).read_bytes())
        duckdb.sql(f"COPY (SELECT * FROM read_csv('{map_}/{van}', all_varchar = true)) TO '{map_}/t' (FORMAT parquet)")
        (map_ / "t").rename(map_ / f"{naar}.parquet")
    assert tabel(voer("curves", f"d/{naam}.{soort}", *FORMAAT)) == GEWOON


@geen_windows
@pytest.mark.parametrize("naam", ["p.csv", "p.parquet", "p.xlsx", "p.csv.gz"])
def test_een_pijp_of_apparaat_laat_niemand_wachten(voer: Voer, tmp_path: Path, naam: str) -> None:
    os.mkfifo(tmp_path / naam)
    (tmp_path / f"z{naam}").symlink_to("/dev/zero")
    for pad in (naam, f"z{naam}"):
        uit = voer("curves", pad, *FORMAAT)
        assert (uit.code, _codes(uit.fout)) == (5, ["E150"])


# A questionnaire that cannot be written, a disk that is full


@geen_windows
def test_een_vragenlijst_die_een_pijp_is(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    os.mkfifo(tmp_path / "v.yaml")
    uit = voer("curves", "log.csv", "--into", "v.yaml")
    assert (uit.code, _codes(uit.fout)) == (5, ["E150"])


def test_een_vragenlijst_die_alleen_te_lezen_is_blijft_zo(voer: Voer, tmp_path: Path) -> None:
    """A new file in its place would get past the protection."""
    schrijf(tmp_path / "log.csv", gewoon())
    pad = tmp_path / "v.yaml"
    pad.write_text("balanstest: 1\n", encoding="utf-8")
    pad.chmod(0o444)
    uit = voer("curves", "log.csv", "--into", "v.yaml")
    assert (uit.code, _codes(uit.fout)) == (5, ["E153"])
    assert pad.read_text(encoding="utf-8") == "balanstest: 1\n"
    pad.chmod(0o644)


def test_een_volle_schijf_is_geen_beschadigd_logboek(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "log.csv").write_bytes(als_csv([*gewoon(), ("Ké", *gewoon()[0][1:])]).encode("cp1252"))
    _excel(tmp_path / "log.xlsx", [list(KOP), *map(list, gewoon())])

    def vol(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("balanstest.logboek.lezen.bestanden.shutil.copyfileobj", vol)
    monkeypatch.setattr("balanstest.logboek.lezen.bladkopie._kopieer", vol)
    for naam in ("log.csv", "log.xlsx"):
        uit = voer("curves", naam, *FORMAAT)
        assert (uit.code, _codes(uit.fout)) == (5, ["E152"])


def test_te_weinig_geheugen_is_geen_beschadigd_logboek(tmp_path: Path) -> None:
    verbinding = Verbinding(tmp_path, None)
    verbinding.rijen("SET memory_limit = '20MB'", [])
    verbinding.rijen("SET max_temp_directory_size = '1KB'", [])
    with pytest.raises(OmgevingError) as fout:
        verbinding.rijen(
            "SELECT COUNT(*) FROM (SELECT DISTINCT i::VARCHAR FROM range(3000000) t(i))", [Path("log.csv")]
        )
    verbinding.sluit()
    assert [melding.code for melding in fout.value.meldingen] == ["E152"]


# Rows that cannot be read, and where they stand


@pytest.mark.parametrize(
    ("rij", "regel"),
    [
        ('K;2023-01-10;"kap""ot";nee', 122),
        ('"K\n\nK";2023-01-10;kapot;nee', 124),
        ('K;2023-01-10;"kap\not";nee', 122),
    ],
)
def test_een_slechte_datum_met_aanhalingstekens_heeft_een_plek(
    voer: Voer, tmp_path: Path, rij: str, regel: int
) -> None:
    (tmp_path / "log.csv").write_text(als_csv(gewoon()) + rij + "\n", encoding="utf-8")
    uit = voer("curves", "log.csv", *FORMAAT)
    assert _codes(uit.fout) == ["E126", "E128"]
    assert f"log.csv:{regel}:1" in uit.fout


def test_een_cel_die_heel_lang_is(voer: Voer, tmp_path: Path) -> None:
    rijen = [(*rij, "x" * 200_000) for rij in gewoon(2)]
    schrijf(tmp_path / "log.csv", [*rijen, ("K", "2023-01-10", "kapot", "nee", '"' + "x" * 200_000)], (*KOP, "noot"))
    uit = voer("curves", "log.csv", *FORMAAT)
    assert _codes(uit.fout) == ["E126", "E128"]
    assert "log.csv:42:1" in uit.fout
    assert tabel(voer("curves", "log.csv", *FORMAAT, "--skip-bad", "1")) == GEWOON[:2]


@pytest.mark.slow
def test_een_open_aanhalingsteken_in_een_groot_bestand(voer: Voer, tmp_path: Path) -> None:
    """Many rows go with it, unseen: all that follow count, or --skip-bad 1 would hide them."""
    regels = [f"K{n:08d};2023-01-10;2023-01-13;nee" for n in range(1_000_000)]
    regels[499_999] = 'K;2023-01-10;"2023-01-13;nee'
    (tmp_path / "log.csv").write_text("\n".join([KOPREGEL, *regels, ""]), encoding="utf-8")
    uit = voer("curves", "log.csv", *FORMAAT, "--skip-bad", "500000")
    assert _codes(uit.fout) == ["E125", "E128"]
    assert "log.csv:500001:1" in uit.fout
    assert "--skip-bad 500001" in uit.fout


def test_een_kolom_met_mensen_is_geen_kolom_met_uitkomsten(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [(f"GEHEIM{n}", *rij[1:]) for n, rij in enumerate(gewoon())])
    uit = voer("curves", "log.csv", *FORMAAT, "--kolom", "uitkomst=klantnummer")
    assert _codes(uit.fout) == ["E127"]
    assert "GEHEIM" not in uit.uit + uit.fout


def test_in_een_smal_venster_wordt_geen_kop_afgekapt(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf(tmp_path / "log.csv", gewoon())
    for breedte, past in (("40", False), ("61", False), ("62", True)):
        monkeypatch.setenv("COLUMNS", breedte)
        uit = voer("curves", "log.csv", "--nawacht", "0").uit
        assert ("Conversies" in uit) is past
        assert ("Maand 0 tot 1" in uit) is not past
        assert "…" not in uit


@pytest.mark.steekproef(2)
@geen_windows
@pytest.mark.parametrize(
    "naam", ["#set [b](x) *e* <i>v", "a\\b", "con", "x\u202egnp", "a\nb", os.fsdecode(b"a\xff"), "wél ok"]
)
def test_een_vreemde_naam_komt_niet_als_pad_in_de_vragenlijst(voer: Voer, tmp_path: Path, naam: str) -> None:
    """`check` would refuse what `curves` filled in; the fingerprint stands with the source instead."""
    try:
        schrijf(tmp_path / f"{naam}.csv", gewoon())
    except OSError:  # a file system that knows UTF-8 only
        pytest.skip("no such name here")
    (tmp_path / "v.yaml").write_text("balanstest: 1\n", encoding="utf-8")
    uit = voer("curves", f"{naam}.csv", "--nawacht", "0", "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    metingen = yaml.safe_load((tmp_path / "v.yaml").read_text(encoding="utf-8"))["afweging"]["metingen"]
    (bron,) = metingen["telling"]["bestanden"]
    assert ("bestand" in bron, "naam" in bron) == (naam == "wél ok", naam != "wél ok")
    assert len(bron["sha256"]) == 64
    assert "E040" not in voer("check", "v.yaml").fout
