"""Beginpunten, objections and complaints in files of their own, flags beside the outcome, rows that are no calls."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
import yaml

from conftest import Voer
from koppelhulp import DATUMS, KOPPEN, Wereld, Wereldtelling, maak, tel_een_voor_een, zet_neer
from logboekhulp import als_csv, schrijf, tabel

OPTIES = ("--only", "kanaal=telefoon", "--periode", "1", "--nawacht", "2", "--format", "yaml")
IN_BESTANDEN = (
    *("gesprekken.csv", "--beginpunten", "relaties.csv", "--verzet", "afmeldingen.csv"),
    *("--klachten", "klachten.csv"),
)


def _codes(fout: str) -> list[str]:
    return re.findall(r"^(E\d{3})", fout, re.MULTILINE)


def geteld(tekst: str) -> Wereldtelling:
    """What an answer says, as the slow count does."""
    feiten = yaml.safe_load(tekst)
    telling = feiten["telling"]
    maanden = {
        rij["van"]: tuple(rij[kolom] for kolom in ("gesprekken", "conversies", "verzet", "klachten"))
        for rij in feiten["perioden"]
    }
    rijen = telling["rijen"]
    weg = rijen["uitgesloten"]
    assert rijen["gelezen"] == sum(rijen[naam] for naam in ("geteld", "extra", "dubbel", "onleesbaar")) + sum(
        weg.values()
    )
    signalen = {signaal["code"]: signaal.get("gegevens", {}) for signaal in telling.get("signalen", [])}
    return Wereldtelling(
        maanden,
        weg,
        telling["niet_gekoppeld"],
        signalen.get("gebeld_na_verzet", {}).get("personen", 0),
        signalen.get("vlag_zonder_gesprek", {}).get("aantal", 0),
    )


@pytest.fixture
def wereld(tmp_path: Path) -> Wereld:
    gemaakt = maak()
    zet_neer(gemaakt, tmp_path)
    return gemaakt


def test_vier_bestanden_geven_wat_een_mens_telt(voer: Voer, wereld: Wereld) -> None:
    verwacht = tel_een_voor_een(wereld, 14)
    assert {"lopende_overeenkomst", "geen_eerder_beginpunt", "niet_gekozen"} <= verwacht.weg.keys()
    assert min(sum(aantallen[3] for aantallen in verwacht.maanden.values()), verwacht.vlag_los, verwacht.na_verzet) > 5
    uit = voer("curves", *IN_BESTANDEN, *OPTIES)
    assert uit.code == 0, uit.fout
    assert geteld(uit.uit) == verwacht
    telling = yaml.safe_load(uit.uit)["telling"]
    assert telling["alleen"] == [{"kolom": "kanaal", "waarden": ["telefoon"]}]
    kolommen = {bron["rol"]: bron["kolommen"] for bron in telling["bestanden"]}
    assert kolommen["beginpunten"] == {"klant": "Relatienummer", "start": "Startdatum", "einde": "Einddatum"}
    assert kolommen["verzet"] == {"klant": "Relatienummer", "dag": "Datum afmelding"}
    assert kolommen["gesprekken"]["verzet"] == "Opt-out"


def test_in_delen_geteld_is_het_hetzelfde(voer: Voer, wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("balanstest.logboek.motoren.duckdb.bestandsmotor._DEEL", 40)
    uit = voer("curves", *IN_BESTANDEN, *OPTIES)
    assert uit.code == 0, uit.fout
    assert geteld(uit.uit) == tel_een_voor_een(wereld, 14)


def test_parquet_met_klanten_als_getal(voer: Voer, tmp_path: Path, wereld: Wereld) -> None:
    with duckdb.connect() as duck:
        for naam, koppen in KOPPEN.items():
            kolommen = ", ".join(
                f'CAST("{kop}" AS DATE) AS "{kop}"'
                if kop in DATUMS
                else f'TRY_CAST(LTRIM("{kop}", \'R\') AS INTEGER) AS "{kop}"'
                if kop == "Relatienummer"
                else f'"{kop}"'
                for kop in koppen
            )
            bron = f"read_csv('{tmp_path}/{naam}.csv', all_varchar = true, header = true, delim = ';')"
            duck.execute(f"COPY (SELECT {kolommen} FROM {bron}) TO '{tmp_path}/{naam}.parquet'")
    uit = voer("curves", *(deel.replace(".csv", ".parquet") for deel in IN_BESTANDEN), *OPTIES)
    assert uit.code == 0, uit.fout
    assert geteld(uit.uit).maanden == tel_een_voor_een(wereld, 14).maanden


@pytest.mark.usefixtures("wereld")
def test_het_hele_verhaal_komt_op_het_scherm_en_in_het_rapport(voer: Voer) -> None:
    assert voer("new", "v.yaml", "--categorie", "maandelijkse-donaties").code == 0
    uit = voer("curves", *IN_BESTANDEN, "--only", "Kanaal=Telefoon", "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    for woord in ("Zo zijn de beginpunten gelezen", "Zo is het verzet gelezen", "Nog klant op de dag", "Telefoon"):
        assert woord in uit.uit
    assert voer("check", "v.yaml").code in (0, 1)
    assert not [code for code in _codes(voer("check", "v.yaml").fout) if code.startswith("E17")]


# What runs, and what was last

VERBINTENIS = [("A", "2022-01-01", "2023-01-15"), ("A", "2023-03-01", "2023-06-15"), ("B", "2022-01-01", "")]
GESPREK_KOP = ("klant", "datum", "uitkomst")
RELATIE_KOP = ("klant", "start", "einde")


@pytest.mark.parametrize(
    ("wie", "dag", "verwacht"),
    [
        ("A", "2023-01-14", "lopende_overeenkomst"),
        ("A", "2023-01-15", 0),  # on the day of the end somebody is a former customer
        ("A", "2023-02-28", 1),
        ("A", "2023-03-01", "lopende_overeenkomst"),
        ("A", "2023-06-15", 0),
        ("A", "2023-08-14", 1),
        ("B", "2023-08-14", "lopende_overeenkomst"),
        ("A", "2021-12-31", "geen_eerder_beginpunt"),
        ("C", "2023-08-14", "geen_eerder_beginpunt"),
    ],
)
def test_het_beginpunt_is_het_laatste_einde_voor_het_gesprek(
    voer: Voer, tmp_path: Path, wie: str, dag: str, verwacht: object
) -> None:
    schrijf(tmp_path / "r.csv", [*VERBINTENIS, ("Z", "2020-01-01", "2023-01-01")], RELATIE_KOP)
    schrijf(tmp_path / "g.csv", [(wie, dag, "nee"), ("Z", "2023-09-05", "nee")], GESPREK_KOP)
    uit = voer("curves", "g.csv", "--beginpunten", "r.csv", "--nawacht", "0", "--periode", "1", "--format", "yaml")
    assert uit.code == 0, uit.fout
    feiten = yaml.safe_load(uit.uit)
    maanden = [rij["van"] for rij in feiten["perioden"] if rij["van"] != 8]
    weg = list(feiten["telling"]["rijen"].get("uitgesloten", {}))
    assert (maanden or weg) == [verwacht]


def test_giften_hebben_geen_start(voer: Voer, tmp_path: Path) -> None:
    schrijf(
        tmp_path / "giften.csv",
        [("A", "2023-01-10"), ("A", "2023-04-10"), ("A", "2023-12-01"), ("B", "2023-04-12")],
        ("donateur", "datum"),
    )
    schrijf(tmp_path / "g.csv", [("A", "2023-06-12", "nee"), ("B", "2023-06-12", "nee")], GESPREK_KOP)
    opties = ("--beginpunten", "giften.csv", "--nawacht", "0", "--periode", "1", "--format", "csv")
    uit = voer(
        "curves", "g.csv", *opties, "--uitkomst", "verzet=bmn", "--uitkomst", "conversie=ja", "--uitkomst", "klacht=k"
    )
    assert [rij[:3] for rij in tabel(uit)] == [(2, 3, 2)]


def test_de_kolommen_zijn_te_noemen(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "r.csv", [("A", "x", "1958-05-01", "2023-01-15")], ("wie", "iets", "lid sinds", "lid tot"))
    schrijf(tmp_path / "v.csv", [("A", "2023-03-20")], ("wie", "wanneer"))
    schrijf(tmp_path / "g.csv", [("A", "2023-03-16", "nee")], GESPREK_KOP)
    waar = ("g.csv", "--beginpunten", "r.csv", "--verzet", "v.csv", "--nawacht", "0")
    uit = voer("curves", *waar)
    assert (uit.code, _codes(uit.fout)) == (2, ["E120"] * 4)
    assert "--beginpuntkolom einde=NAAM" in uit.fout
    assert "--verzetkolom dag=NAAM" in uit.fout
    kolommen = (
        "--beginpuntkolom",
        "klant=wie",
        "--beginpuntkolom",
        "start=lid sinds",
        "--beginpuntkolom",
        "einde=lid tot",
    )
    kolommen += ("--verzetkolom", "klant=wie", "--verzetkolom", "dag=wanneer")
    uit = voer("curves", *waar, *kolommen, "--format", "yaml")
    assert uit.code == 0, uit.fout
    (rij,) = yaml.safe_load(uit.uit)["perioden"]
    assert (rij["van"], rij["gesprekken"], rij["verzet"]) == (2, 1, 1)


def test_wie_in_beide_bronnen_verzet_heeft_telt_een_keer(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "g.csv", [("A", "2023-01-01", "2023-02-05", "verzet")], ("klant", "einde", "datum", "uitkomst"))
    schrijf(
        tmp_path / "v.csv",
        [("A", "2023-02-05"), ("A", "2023-02-20"), ("A", "2023-02-20"), ("B", "2023-02-20")],
        ("klant", "datum"),
    )
    uit = voer("curves", "g.csv", "--verzet", "v.csv", "--nawacht", "0", "--format", "yaml")
    feiten = yaml.safe_load(uit.uit)
    assert [rij["verzet"] for rij in feiten["perioden"]] == [1]
    assert feiten["telling"]["niet_gekoppeld"] == {"verzet": 1}


@pytest.mark.usefixtures("wereld")
def test_een_beginpunt_in_het_logboek_en_apart_gaat_niet_samen(voer: Voer) -> None:
    uit = voer("curves", *IN_BESTANDEN, "--kolom", "beginpunt=Datum", "--only", "Kanaal=Telefoon")
    assert (uit.code, _codes(uit.fout)) == (2, ["E156"])


@pytest.mark.usefixtures("wereld")
@pytest.mark.parametrize("optie", ["--beginpuntkolom", "--verzetkolom", "--klachtkolom"])
def test_een_kolom_van_een_bestand_dat_er_niet_is(voer: Voer, optie: str) -> None:
    uit = voer("curves", "gesprekken.csv", optie, "klant=Relatienummer")
    assert uit.code == 2
    assert "E155" in uit.fout


# Flags

VLAGKOP = ("klant", "einde", "datum", "uitkomst", "Opt-out", "Klacht")


def _vlaggen(map_: Path, *vlaggen: tuple[str, str]) -> None:
    rijen = [(f"K{n}", "2023-01-01", "2023-02-05", "nee", *beide) for n, beide in enumerate(vlaggen)]
    schrijf(map_ / "g.csv", rijen, VLAGKOP)


@pytest.mark.parametrize("ja", ["J", "ja", "Y", "TRUE", "1", "x"])
def test_een_vlag_telt_naast_de_uitkomst(voer: Voer, tmp_path: Path, ja: str) -> None:
    _vlaggen(tmp_path, (ja, "N"), ("N", ja), (ja, ja), ("", "nee"))
    uit = voer("curves", "g.csv", "--nawacht", "0", "--uitkomst", "conversie=ja", "--format", "csv")
    assert tabel(uit) == [(1, 2, 4, 0, 2, 2)]


def test_een_conversie_met_een_vlag_telt_in_beide(voer: Voer, tmp_path: Path) -> None:
    rijen = [("A", "2023-01-01", "2023-02-05", "ja", "J", "J"), ("B", "2023-01-01", "2023-02-05", "verzet", "J", "J")]
    schrijf(tmp_path / "g.csv", rijen, VLAGKOP)
    for breedte in ("1", "3"):  # with bits and without
        uit = voer("curves", "g.csv", "--nawacht", "0", "--periode", breedte, "--format", "csv")
        assert [rij[2:] for rij in tabel(uit)] == [(2, 1, 2, 2)]


def test_wat_geen_ja_of_nee_is_wordt_gevraagd(voer: Voer, tmp_path: Path) -> None:
    _vlaggen(tmp_path, ("N", "Belt te vaak"), ("misschien", "N"))
    uit = voer("curves", "g.csv", "--nawacht", "0")
    assert (uit.code, _codes(uit.fout)) == (4, ["E220", "E220"])
    assert "Belt te vaak" not in uit.fout
    assert "--kolom klacht=" in uit.fout
    uit = voer("curves", "g.csv", "--nawacht", "0", "--kolom", "klacht=", "--kolom", "verzet=", "--format", "yaml")
    assert uit.code == 0, uit.fout
    assert set(yaml.safe_load(uit.uit)["telling"]["bestanden"][0]["kolommen"]) == {
        "klant",
        "beginpunt",
        "gesprek",
        "uitkomst",
    }


# Rows that are calls at all


def test_rijen_die_geen_gesprek_zijn(voer: Voer, tmp_path: Path) -> None:
    kop = ("klant", "einde", "datum", "uitkomst", "Soort contact", "Land")
    rijen = [
        ("A", "2023-01-01", "2023-02-05", "nee", "Telefoon", "NL"),
        ("B", "2023-01-01", "2023-02-05", "ja", "TELEFOON ", "NL"),
        ("C", "2023-01-01", "2023-02-05", "ja", "Bellen", "NL"),
        ("D", "2023-01-01", "2023-02-05", "ja", "Telefoon", "BE"),
        ("E", "2023-01-01", "geen datum", "geopend", "E-mail", "NL"),  # of a mail neither date nor outcome matters
        ("F", "2023-01-01", "2023-09-05", "geklikt", "", "NL"),
    ]
    schrijf(tmp_path / "g.csv", rijen, kop)
    opties = ("--nawacht", "0", "--format", "yaml")
    uit = voer("curves", "g.csv", "--only", "soort contact=telefoon,bellen", "--only", "land=nl", *opties)
    assert uit.code == 0, uit.fout
    feiten = yaml.safe_load(uit.uit)
    assert [(rij["gesprekken"], rij["conversies"]) for rij in feiten["perioden"]] == [(3, 2)]
    assert feiten["telling"]["rijen"]["gelezen"] == 6
    assert feiten["telling"]["rijen"]["uitgesloten"] == {"niet_gekozen": 3}
    assert feiten["gemeten"]["tot"] == date(2023, 2, 6)


@pytest.mark.usefixtures("wereld")
def test_een_keuze_die_niets_kiest(voer: Voer) -> None:
    uit = voer("curves", *IN_BESTANDEN, "--only", "Kanaal=telefon")
    assert (uit.code, _codes(uit.fout)) == (4, ["E221"])
    assert "Bedoelt u" in uit.fout
    uit = voer("curves", *IN_BESTANDEN, "--only", "Kanal=Telefoon")
    assert (uit.code, _codes(uit.fout)) == (2, ["E121"])
    uit = voer("curves", *IN_BESTANDEN, "--only", "Relatienummer=Q1")
    assert "R0001" not in uit.fout  # so many values may be people
    for keuze in ("Kanaal", "=x", "Kanaal=", "Kanaal= , "):
        assert _codes(voer("curves", *IN_BESTANDEN, "--only", keuze).fout) == ["E141"]


# A beginpunt of today


def _met_conversies(map_: Path, verschoven: int, *, apart: bool) -> None:
    """Forty people a month without, ten conversions, of which so many moved the last gift of the person."""
    rijen, giften = [], []
    for nummer in range(50):
        gesprek = date(2023, 6, 1) + timedelta(days=nummer)
        ja = nummer % 5 == 0
        gift = gesprek + timedelta(days=0 if apart else 9) if ja and nummer // 5 < verschoven else date(2023, 1, 9)
        giften.append((f"K{nummer}", gift.isoformat()))
        rijen.append((f"K{nummer}", gift.isoformat(), gesprek.isoformat(), "ja" if ja else "nee"))
    kop = ("klant", "laatste gift", "datum", "uitkomst")
    schrijf(map_ / "g.csv", [rij[:1] + rij[2:] if apart else rij for rij in rijen], kop[:1] + kop[2:] if apart else kop)
    schrijf(map_ / "giften.csv", giften, ("klant", "datum"))


@pytest.mark.parametrize("apart", [False, True])
def test_het_beginpunt_van_vandaag_wordt_herkend(voer: Voer, tmp_path: Path, apart: bool) -> None:
    waar = ("g.csv", *(("--beginpunten", "giften.csv") if apart else ()), "--nawacht", "0", "--format", "yaml")
    _met_conversies(tmp_path, 10, apart=apart)
    uit = voer("curves", *waar)
    assert (uit.code, _codes(uit.fout)) == (4, ["E222"])
    assert ("beginpunt van vandaag" in uit.fout) is not apart
    _met_conversies(tmp_path, 4, apart=apart)  # too few to refuse, and no pattern
    assert voer("curves", *waar).code == 0


def test_een_deel_dat_verschoof_wordt_gezegd(voer: Voer, tmp_path: Path) -> None:
    rijen = [(f"K{n}", "2023-01-01", "2023-03-05", "ja" if n % 2 else "nee") for n in range(60)]
    rijen += [(f"L{n}", "2023-03-09", "2023-03-05", "ja") for n in range(6)]
    schrijf(tmp_path / "g.csv", rijen, ("klant", "laatste gift", "datum", "uitkomst"))
    uit = voer("curves", "g.csv", "--nawacht", "0", "--format", "yaml")
    assert uit.code == 0, uit.fout
    assert {"code": "conversies_op_beginpunt", "gegevens": {"aantal": 6}} in yaml.safe_load(uit.uit)["telling"][
        "signalen"
    ]
    assert "6 conversies liggen op of voor hun beginpunt" in voer("curves", "g.csv", "--nawacht", "0").uit


def test_zoals_het_hoort_is_er_niets_aan_de_hand(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "g.csv").write_text(
        als_csv(
            [
                (f"K{n}", "2023-01-01", "2023-01-01" if n % 2 else "2023-02-01", "ja" if n % 3 else "nee")
                for n in range(90)
            ]
        ),
        encoding="utf-8",
    )
    uit = voer("curves", "g.csv", "--nawacht", "0", "--format", "yaml")
    assert uit.code == 0, uit.fout
    assert "conversies_op_beginpunt" not in uit.uit
