"""What `balanstest curves` says of itself: nobody has to believe a figure that cannot be followed to the log."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from balanstest.logboek.tellen import uitkomsten
from balanstest.logboek.tellen.definitie import REDENEN
from balanstest.logboek.tellen.kolommen import DATUMROLLEN, ROLLEN
from balanstest.logboek.tellen.niemand import KLANTSOORTEN
from balanstest.logboek.tellen.telling import NIET_GEKOZEN, VERBORGEN_RIJEN
from balanstest.logboek.verantwoording import signalen
from balanstest.texts import logboek as teksten
from balanstest.vragen.telling import ONDERDELEN
from balanstest.vragenlijst import telverslag
from conftest import Uitvoering, Voer
from logboekhulp import KOP, gewoon, schrijf
from motorhulp import EIGEN, als_cellen, lastig
from test_curves import NAWACHT_NIETS

GEWOON = [*gewoon(3), ("Z", "2023-01-10", "2023-01-12", "stop")]
ZONDER_STOP = (*NAWACHT_NIETS, "--uitkomst", "overslaan=stop")


def _metingen(pad: Path) -> dict[str, Any]:
    gelezen: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))["afweging"]["metingen"]
    return gelezen


def _yaml(uit: Uitvoering) -> dict[str, Any]:
    assert uit.code == 0, uit.fout
    gelezen: dict[str, Any] = yaml.safe_load(uit.uit)
    return gelezen


def _telling(uit: Uitvoering) -> dict[str, Any]:
    gelezen: dict[str, Any] = _yaml(uit)["telling"]
    return gelezen


@pytest.fixture
def leeg(tmp_path: Path) -> Path:
    pad = tmp_path / "v.yaml"
    pad.write_text("balanstest: 1\n", encoding="utf-8")
    return pad


Bericht = Callable[..., str]


@pytest.fixture
def bericht(voer: Voer, tmp_path: Path) -> Bericht:
    """Count into a fresh questionnaire with these options; the account of the count as the report gives it."""

    def _bericht(*opties: object) -> str:
        (tmp_path / "b.yaml").unlink(missing_ok=True)
        assert voer("new", "b.yaml", "--categorie", "eenmalige-giften").code == 0
        uit = voer("curves", *opties, "--into", "b.yaml")
        assert uit.code == 0, uit.fout
        assert voer("check", "b.yaml").code == 0
        assert voer("assess", "b.yaml", "-o", "uit", "--format", "md").code == 0
        (rapport,) = (tmp_path / "uit").glob("*.md")
        vraag, _, rest = rapport.read_text(encoding="utf-8").partition("**Hoe zijn de cijfers geteld?**\n\n")
        assert vraag
        return rest.partition("\n")[0]

    return _bericht


# The names of one count in three rooms


def test_het_blok_kent_wat_een_telling_kan_schrijven() -> None:
    weg = (*REDENEN.values(), VERBORGEN_RIJEN, NIET_GEKOZEN)
    assert tuple(telverslag.Weggelaten.model_fields) == weg == tuple(teksten.REDENEN)
    assert tuple(telverslag.Telklanten.model_fields) == KLANTSOORTEN
    assert set(telverslag.Teldatums.model_fields) == set(DATUMROLLEN)
    vormen = {naam: onderdeel.vorm for naam, onderdeel in ONDERDELEN.items() if onderdeel.vorm is not None}
    assert vormen[".uitkomsten.overige"].waarden == uitkomsten.SOORTEN == tuple(teksten.SOORTEN)
    assert tuple(telverslag.Teluitkomsten.model_fields) == (*uitkomsten.SOORTEN, "leeg", "overige")
    assert tuple(telverslag.Telkolommen.model_fields) == tuple(
        dict.fromkeys(rol for rollen in ROLLEN.values() for rol in rollen)
    )
    namen = ("LEGE_MAANDEN", "LEGE_PERIODEN", "TE_KLEIN", "NIET_GETELD", "NA_VERZET", "VERSCHOVEN")
    namen += ("VLAG_ZONDER_GESPREK", "ANDERE_UITKOMSTEN", "VERBORGEN_GETELD", "MEESTE_ONBEKEND", "TIJDZONE")
    codes = {getattr(signalen, naam) for naam in namen} | {*signalen.ONLEESBAAR.values(), *signalen.VERBORGEN.values()}
    assert codes == set(vormen[".signalen.code"].waarden or ())


# A count that takes the place of an earlier one


def test_een_nieuwe_telling_laat_niets_van_de_vorige_staan(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    for naam in ("q1.csv", "q2.csv"):
        schrijf(tmp_path / naam, GEWOON)
    schrijf(tmp_path / "kl.csv", [("K0-4", "2023-01-20")], ("klant", "datum"))
    opties = ("--nawacht", "0", "--into", "v.yaml")
    assert voer("curves", "q1.csv", "--uitkomst", "overslaan=stop", *opties).code == 0
    eerst = _metingen(leeg)
    assert eerst["telling"]["uitkomsten"]["overslaan"] == ["stop"]
    assert "klacht" not in eerst["definities"]  # not counted, so nothing tells what it is
    uit = voer("curves", "q2.csv", "--klachten", "kl.csv", "--uitkomst", "verzet=stop", *opties, "--replace")
    assert uit.code == 0, uit.fout
    nieuw = _metingen(leeg)
    assert [(rij["rol"], rij["bestand"]) for rij in nieuw["telling"]["bestanden"]] == [
        ("gesprekken", "q2.csv"),
        ("klachten", "kl.csv"),
    ]
    assert nieuw["telling"]["uitkomsten"] == {"conversie": ["ja"], "verzet": ["verzet", "stop"], "geen": ["nee"]}
    assert nieuw["telling"]["niet_gekoppeld"] == {"klachten": 0}
    assert nieuw["bron"] == eerst["bron"]
    assert nieuw["definities"]["klacht"]
    schrijf(tmp_path / "q1.csv", gewoon(1))
    assert "bestand_gewijzigd" not in voer("assess", "v.yaml", "--json").uit
    # And back again: complaints were not counted now. The words are a person's by now, and stay.
    assert voer("curves", "q1.csv", *opties, "--replace").code == 0
    terug = _metingen(leeg)
    assert "niet_gekoppeld" not in terug["telling"]
    assert [rij["bestand"] for rij in terug["telling"]["bestanden"]] == ["q1.csv"]
    assert terug["definities"] == nieuw["definities"]
    ruw = leeg.read_bytes()
    assert voer("curves", "q1.csv", *opties, "--replace").code == 0
    assert leeg.read_bytes() == ruw


def test_wat_een_mens_schreef_blijft(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    """Also what an earlier version of this program wrote into `bron` is a person's text now."""
    schrijf(tmp_path / "q1.csv", GEWOON)
    eigen = {
        "bron": "Geteld op 3 mei 2026 met balanstest 0.1.0 uit q0.csv. Nagekeken door J. de Groot.",
        "definities": {"conversie": "Een gesprek met de uitkomst 'ja', mits er is betaald.", "verzet": None},
        "bestanden": [{"bestand": "brief.pdf"}],
        "uitgesloten": [{"reden": "Proef in mei", "aantal": 3}],
    }
    leeg.write_text(yaml.safe_dump({"balanstest": 1, "afweging": {"metingen": eigen}}), encoding="utf-8")
    uit = voer("curves", "q1.csv", *ZONDER_STOP, "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    nieuw = _metingen(leeg)
    assert {naam: nieuw[naam] for naam in ("bron", "bestanden", "uitgesloten")} == {
        naam: eigen[naam] for naam in ("bron", "bestanden", "uitgesloten")
    }
    assert nieuw["definities"]["conversie"] == "Een gesprek met de uitkomst 'ja', mits er is betaald."
    assert nieuw["definities"]["verzet"]  # it was empty


def test_wat_is_ingevuld_lijkt_niet_op_elkaar(voer: Voer, tmp_path: Path) -> None:
    """What the program fills in itself is no finding of its own."""
    schrijf(tmp_path / "log.csv", gewoon(12))
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    assert voer("curves", "log.csv", *NAWACHT_NIETS, "--into", "v.yaml").code == 0
    gevonden = voer("assess", "v.yaml", "--json").json[0]["bevindingen"]
    let_op = {b["code"] for b in gevonden if b["plaats"].startswith("afweging.metingen") and b["ernst"] == "let_op"}
    assert let_op == {"nog_te_beantwoorden", "cijfers_verouderd"}


@pytest.mark.parametrize("naam", ["a, b.csv", "een \"twee\" en 'drie'. vier.csv", "map 1/twee. drie/log.csv"])
def test_een_bestand_met_een_vreemde_naam(tmp_path: Path, bericht: Bericht, naam: str) -> None:
    (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
    schrijf(tmp_path / naam, gewoon(12))
    tekst = bericht(naam, *NAWACHT_NIETS)
    (bron,) = _metingen(tmp_path / "b.yaml")["telling"]["bestanden"]
    assert (bron.get("bestand") or bron["naam"]) == naam
    assert naam.rpartition("/")[2] in tekst.replace("\\", "").replace("&quot;", '"')


# Which columns, which outcomes


def test_welke_kolommen_zijn_gekozen_staat_in_de_telling(voer: Voer, tmp_path: Path, bericht: Bericht) -> None:
    kop = ("klant", "laatste_gift", "datum_opzegging", "datum_gesprek", "uitkomst")
    schrijf(tmp_path / "log.csv", [(k, b, "2023-01-01", g, u) for k, b, g, u in gewoon(12)], kop)
    schrijf(tmp_path / "kl.csv", [("K0-4", "2023-01-20")], ("klant", "klachtdatum"))
    for kolom in ("laatste_gift", "datum_opzegging"):
        opties = ("log.csv", "--kolom", f"beginpunt={kolom}", "--klachten", "kl.csv", *NAWACHT_NIETS)
        gesprekken, klachten = _telling(voer("curves", *opties, "--format", "yaml"))["bestanden"]
        assert gesprekken["kolommen"] == {
            "klant": "klant",
            "beginpunt": kolom,
            "gesprek": "datum_gesprek",
            "uitkomst": "uitkomst",
        }
        assert klachten["kolommen"] == {"klant": "klant", "dag": "klachtdatum"}
        tekst = bericht(*opties).replace("\\", "")
        assert f"Kolommen: klant 'klant', beginpunt '{kolom}', gesprek 'datum_gesprek' en uitkomst 'uitkomst'." in tekst
        assert "Kolommen van de klachten: klant 'klant' en dag 'klachtdatum'." in tekst
        assert "Klachten uit kl.csv, bij het laatste gesprek op of voor de dag van de klacht." in tekst


def test_elk_bestand_heeft_zijn_eigen_kolommen(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "b.csv", gewoon(2))
    schrijf(tmp_path / "a.csv", gewoon(3), ("klantnr", "laatste_gift", "gesprek", "resultaat"))
    schrijf(tmp_path / "c.csv", gewoon(4))
    rijen = _telling(voer("curves", "b.csv", "a.csv", "c.csv", *NAWACHT_NIETS, "--format", "yaml"))["bestanden"]
    assert [(rij["bestand"], rij["kolommen"]["klant"]) for rij in rijen] == [
        ("b.csv", "klantnummer"),
        ("a.csv", "klantnr"),
        ("c.csv", "klantnummer"),
    ]
    for rij in rijen:
        assert rij["sha256"] == hashlib.sha256((tmp_path / rij["bestand"]).read_bytes()).hexdigest()
    beeld = voer("curves", "a.csv", "b.csv", *NAWACHT_NIETS).uit
    assert "laatste_gift" in beeld
    assert "einddatum" in beeld


def test_welke_uitkomst_waarvoor_telt(tmp_path: Path, bericht: Bericht) -> None:
    rijen = [*gewoon(12), ("Z", "2023-01-10", "2023-01-12", "stop"), ("Y", "2023-01-10", "2023-01-12", "voicemail")]
    schrijf(tmp_path / "log.csv", rijen)
    assert (
        "Uitkomsten: conversie = 'ja'; verzet = 'verzet'; klacht = 'klacht'; geen van deze = 'nee'; "
        "niemand gesproken = 'voicemail'; overgeslagen = 'stop'." in bericht("log.csv", *ZONDER_STOP)
    )


def test_een_lege_uitkomst_is_er_een(voer: Voer, tmp_path: Path, bericht: Bericht) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(12), ("Z", "2023-01-10", "2023-01-12", "")])
    opties = ("log.csv", *NAWACHT_NIETS, "--uitkomst", "geen=")
    uitkomsten_ = _telling(voer("curves", *opties, "--format", "yaml"))["uitkomsten"]
    assert (uitkomsten_["geen"], uitkomsten_["leeg"]) == (["nee"], "geen")
    assert "geen van deze = 'nee' en (leeg)." in bericht(*opties)


def test_alle_andere_uitkomsten_worden_nooit_genoemd(voer: Voer, tmp_path: Path, bericht: Bericht) -> None:
    """What stands there may be about people: 'boos, moeder overleden'."""
    vreemd = [f"mevrouw {naam} boos" for naam in ("Aalders", "Bakker", "Cremer")]
    anders = [(f"N{n}", "2023-01-10", "2023-01-12", vreemd[n % 3]) for n in range(1200)]
    schrijf(tmp_path / "log.csv", [*gewoon(12), *anders])
    keuze = ("log.csv", "--uitkomst", "niet_bereikt=*", *NAWACHT_NIETS)
    tekst = bericht(*keuze)
    assert "niemand gesproken = alle andere (3 soorten)." in tekst
    telling = _metingen(tmp_path / "b.yaml")["telling"]
    assert telling["uitkomsten"]["overige"] == "niet_bereikt"
    assert telling["signalen"] == [{"code": "andere_uitkomsten", "gegevens": {"aantal": 3}}]
    uit = voer("curves", *keuze)
    assert re.search(r"\(alle andere, 3 soorten\) +niemand gesproken, 1\.200 keer", uit.uit)
    gezien = [tekst, uit.uit, uit.fout, (tmp_path / "b.yaml").read_text(encoding="utf-8")]
    # A choice that matches nothing is told what does occur: not this.
    fout = voer("curves", "log.csv", "--uitkomst", "geen=*", "--uitkomst", "verzet=bnm", "--nawacht", "0")
    assert fout.code == 4
    assert "E140" in fout.fout
    gezien += [fout.fout, fout.uit]
    assert not [tekst for tekst in gezien if "mevrouw" in tekst]


def test_een_lange_lijst_uitkomsten_wordt_in_het_rapport_afgekapt(tmp_path: Path, bericht: Bericht) -> None:
    namen = [f"code {n:02}" for n in range(15)]
    rijen = [(f"N{n}", "2023-01-10", "2023-01-12", namen[n % 15]) for n in range(1500)]
    schrijf(tmp_path / "log.csv", [*gewoon(12), *rijen])
    assert "'code 09', 'code 10' en nog 4." in bericht(
        "log.csv", "--uitkomst", f"geen={','.join(namen)}", *NAWACHT_NIETS
    )
    assert set(namen) < set(_metingen(tmp_path / "b.yaml")["telling"]["uitkomsten"]["geen"])


def test_van_veel_onbekende_uitkomsten_staan_de_meeste_er_niet(voer: Voer, tmp_path: Path) -> None:
    lang = "x" * 200
    rijen = [(f"N{n}", "2023-01-10", "2023-01-12", f"code {n % 30}") for n in range(1200)]
    veel = [(f"L{n}", "2023-01-10", "2023-01-12", lang) for n in range(50)]
    schrijf(tmp_path / "log.csv", [*gewoon(2), *rijen, *veel])
    uit = voer("curves", "log.csv")
    assert uit.code == 4
    assert re.findall(r"^(E\d{3}) ", uit.fout, re.MULTILINE) == ["E130"] * 10 + ["E159"]
    tekst = " ".join(uit.fout.split())
    assert tekst.index("x" * 60) < tekst.index("code 0")  # the most frequent first
    assert "x" * 61 not in tekst
    assert tekst.count("Ook 21 andere uitkomsten zijn niet bekend (samen 840 keer).") == 1


# Rows that add up


@pytest.mark.steekproef(2)
@pytest.mark.parametrize("zaad", range(8))
@pytest.mark.parametrize("breedte", [1, 6])
def test_de_rijen_van_het_logboek_tellen_op(voer: Voer, tmp_path: Path, zaad: int, breedte: int) -> None:
    kans = random.Random(zaad)
    logboek = lastig(zaad, 300)
    rijen = als_cellen(logboek.rijen)
    slecht = kans.randrange(4)
    for _ in range(slecht):
        rijen.insert(kans.randrange(len(rijen)), ["K1", "2023-01-32", "2023-02-01", "nee"])
    schrijf(tmp_path / "log.csv", rijen)
    schrijf(tmp_path / "kl.csv", als_cellen(logboek.klachten), ("klantnummer", "datum"))
    eigen = [deel for naam, soort in EIGEN.items() for deel in ("--uitkomst", f"{soort}={naam}")]
    opties = (*eigen, "--periode", breedte, "--klachten", "kl.csv", "--skip-bad", slecht, "--format", "yaml")
    gelezen = _yaml(voer("curves", "log.csv", *opties))
    telling = dict(gelezen["telling"]["rijen"])
    assert telling.pop("gelezen") == len(rijen)
    assert telling["geteld"] == sum(rij["gesprekken"] for rij in gelezen["perioden"])
    assert telling["onleesbaar"] == slecht
    assert sum(telling.pop("uitgesloten").values()) + sum(telling.values()) == len(rijen)
    (tmp_path / "v.yaml").write_text(yaml.safe_dump({"balanstest": 1, "afweging": {"metingen": gelezen}}))
    assert voer("check", "v.yaml").code == 0


def test_de_vingerafdruk_is_die_van_de_rijen_zoals_zij_er_staan(voer: Voer, tmp_path: Path) -> None:
    """RFC 8785 of the cells as texts; an empty cell is an empty text."""
    schrijf(tmp_path / "log.csv", gewoon(2))
    gelezen = _yaml(voer("curves", "log.csv", "--nawacht", "0", "--min-cel", "3", "--format", "yaml"))
    rijen = [["0", "1", "20", "<3", "<3", ""], ["1", "2", "20", "<3", "<3", ""]]
    assert [["" if cel is None else str(cel) for cel in rij.values()] for rij in gelezen["perioden"]] == rijen
    canoniek = json.dumps(rijen, separators=(",", ":")).encode()
    assert gelezen["telling"]["sha256"] == hashlib.sha256(canoniek).hexdigest()


def test_het_totaal_verraadt_geen_periode_die_niet_mag_worden_getoond(
    voer: Voer, tmp_path: Path, bericht: Bericht
) -> None:
    enkele = [("A", "2023-01-10", "2024-02-12", "nee"), ("B", "2023-01-10", "2024-02-13", "nee")]
    schrijf(tmp_path / "log.csv", [*gewoon(12), *enkele])
    opties = ("log.csv", *NAWACHT_NIETS, "--min-cel", "5", "--periode", "1")
    tekst = bericht(*opties)
    assert "Rijen in het logboek, voor zover zij mogen worden getoond: 240 in de tabel." in tekst
    telling = _telling(voer("curves", *opties, "--format", "yaml"))
    assert "gelezen" not in telling["rijen"]
    assert "242" not in tekst + str(telling["rijen"])


def test_extra_gesprekken_staan_in_het_rapport(voer: Voer, tmp_path: Path) -> None:
    rijen = gewoon(12, 200)
    vaker = [(k, b, (date.fromisoformat(g) + timedelta(days=1)).isoformat(), u) for k, b, g, u in rijen[:7]]
    schrijf(tmp_path / "log.csv", [*rijen, *vaker, ("", "2023-01-10", "2023-01-12", "nee")])
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    assert voer("curves", "log.csv", *NAWACHT_NIETS, "--into", "v.yaml").code == 0
    assert voer("assess", "v.yaml", "-o", "uit", "--format", "md").code == 0
    (rapport,) = (tmp_path / "uit").glob("*.md")
    tekst = rapport.read_text(encoding="utf-8")
    assert "\n- Zonder klantnummer: 1\n- Extra gesprekken met dezelfde persoon in dezelfde periode: 7\n" in tekst
    assert "2.408 = 2.400 in de tabel + 7 extra (zelfde persoon, zelfde periode) + 1 uitgesloten." in tekst
    assert "- log.csv (SHA-256: " in tekst


def test_klachten_die_niet_te_lezen_zijn_zijn_geen_gesprekken(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(3), *[("A", "2023-01-32", "2023-01-12", "nee")] * 2])
    klachten = [("K0-4", "2023-01-20"), ("K0-5", "2023-01-32"), ("K0-6", "gisteren"), ("K0-7", "2023-02-30")]
    schrijf(tmp_path / "kl.csv", klachten, ("klant", "datum"))
    opties = ("--klachten", "kl.csv", "--nawacht", "0")
    assert voer("curves", "log.csv", *opties, "--skip-bad", "4").code == 4
    telling = _telling(voer("curves", "log.csv", *opties, "--skip-bad", "5", "--format", "yaml"))
    assert (telling["rijen"]["gelezen"], telling["rijen"]["geteld"], telling["rijen"]["onleesbaar"]) == (62, 60, 2)
    assert telling["signalen"] == [{"code": "onleesbare_klachten", "gegevens": {"aantal": 3}}]
    beeld = voer("curves", "log.csv", *opties, "--skip-bad", "5").uit
    assert re.search(r"\b2 +Niet te lezen als gesprek", beeld)
    assert re.search(r"\b3 +Niet te lezen als klacht", beeld)


# Sentences that would not be true


def test_zonder_nawacht_is_er_niets_weggelaten(tmp_path: Path, bericht: Bericht) -> None:
    schrijf(tmp_path / "log.csv", gewoon(12))
    assert "dagen)" not in bericht("log.csv", *NAWACHT_NIETS)
    assert "(28 dagen)" in bericht("log.csv", "--uitkomst", "klacht=klacht")


def test_met_kleine_cellen_is_een_maand_niet_leeg_maar_te_klein(voer: Voer, tmp_path: Path, bericht: Bericht) -> None:
    rijen = [rij for rij in gewoon(12) if not rij[0].startswith("K4-") or rij[0] in ("K4-5", "K4-6")]
    schrijf(tmp_path / "log.csv", rijen)
    opties = ("log.csv", *NAWACHT_NIETS, "--min-cel", "5")
    assert "niemand was gesproken, of minder dan 5 mensen." in bericht(*opties)
    fout = " ".join(voer("curves", *opties, "--format", "yaml").fout.split())
    assert "is niemand gesproken, of minder dan 5 mensen (vanaf maand 4)" in fout
    schrijf(tmp_path / "log.csv", [rij for rij in rijen if not rij[0].startswith("K4-")])
    assert "omdat in losse maanden niemand was gesproken." in bericht("log.csv", *NAWACHT_NIETS)
    assert "De perioden zijn 6 maanden breed; dat is zo gekozen." in bericht(
        "log.csv", *NAWACHT_NIETS, "--periode", "6"
    )


# The account as a part of the file: it must be whole, and add up

VERSLAG = {
    "programma": "0.2.0",
    "op": "2026-11-27",
    "bestanden": [{"rol": "gesprekken", "bestand": "log.csv", "sha256": "a" * 64, "kolommen": {"klant": "nr"}}],
    "uitkomsten": {"conversie": ["ja"], "overige": "geen"},
    "alleen": [{"kolom": "kanaal", "waarden": ["telefoon"]}],
    "periode": {"van": "2023-01-01", "tot_en_met": "2026-09-01", "nawacht_dagen": 28, "breedte": 1, "min_cel": 0},
    "rijen": {
        "gelezen": 26,
        "geteld": 20,
        "extra": 2,
        "dubbel": 1,
        "onleesbaar": 0,
        "uitgesloten": {"voor_beginpunt": 3},
    },
    "niet_gekoppeld": {"verzet": 3, "klachten": 0},
    "signalen": [{"code": "tijdzone"}],
    "sha256": "b" * 64,
}


def _met(**anders: object) -> dict[str, Any]:
    """The account with other values; None takes a part away, a dotted name stands for a part of a part."""
    verslag: dict[str, Any] = json.loads(json.dumps(VERSLAG))
    for naam, waarde in anders.items():
        *ouders, laatste = naam.split("__")
        hier = verslag
        for ouder in ouders:
            hier = hier[ouder]
        if waarde is None:
            del hier[laatste]
        else:
            hier[laatste] = waarde
    return verslag


@pytest.mark.parametrize(
    ("telling", "codes"),
    [
        (VERSLAG, []),
        ({}, []),
        (_met(bestanden=[{"rol": "klachten", "tabel": "crm.k", "motor": "postgres"}]), []),
        (_met(bestanden=[{"rol": "verzet", "naam": "elders.csv", "sha256": "a" * 64}]), []),
        (_met(rijen__geteld=21), ["E172"]),
        (_met(rijen__geteld="<5"), ["E172"]),
        (_met(rijen__uitgesloten__te_recent=1), ["E172"]),
        (_met(rijen__gelezen=None), ["E171"]),
        (_met(rijen__gelezen=None, periode__min_cel=5, rijen__extra="<5"), []),
        (_met(periode__min_cel=5), ["E173"]),
        (_met(sha256=None, op=None), ["E171"]),
        (_met(bestanden=[{"rol": "gesprekken", "bestand": "log.csv"}, {"sha256": "a" * 64}]), ["E171", "E171"]),
        (_met(bestanden=[{"rol": "gesprekken", "tabel": "crm.g"}]), ["E171"]),
        # What is wrong by itself is said once.
        (_met(rijen__geteld="veel"), ["E043"]),
        (_met(rijen__uitgesloten__voor_beginpunt="x"), ["E043"]),
        (_met(sha256="kort"), ["E041"]),
        (_met(op="gisteren"), ["E036"]),
        (_met(bestanden=[{"rol": "belletjes", "bestand": "log.csv", "sha256": "a" * 64}]), ["E038"]),
        (_met(signalen=[{"code": "mist"}]), ["E038"]),
        (_met(rijen__uitgesloten__zomaar=3), ["E012"]),
        (_met(extra=1), ["E012"]),
    ],
)
def test_een_telling_moet_heel_zijn(voer: Voer, tmp_path: Path, telling: dict[str, Any], codes: list[str]) -> None:
    vragenlijst = {"balanstest": 1, "afweging": {"metingen": {"telling": telling}}}
    (tmp_path / "v.yaml").write_text(yaml.safe_dump(vragenlijst), encoding="utf-8")
    uit = voer("check", "v.yaml", "--json")
    assert [fout["code"] for fout in uit.json[0]["fouten"]] == codes
    assert all(fout["regel"] > 2 for fout in uit.json[0]["fouten"])
    open_ = [vraag["sleutel"] for vraag in uit.json[0].get("openstaand", [])]
    assert not [sleutel for sleutel in open_ if "telling" in sleutel]


def test_wat_vroeger_een_eigen_sleutel_was(voer: Voer, tmp_path: Path) -> None:
    tekst = "balanstest: 1\nafweging:\n  metingen:\n    extra_gesprekken: 3\n    gebeld_na_verzet: 1\n"
    (tmp_path / "v.yaml").write_text(tekst, encoding="utf-8")
    fouten = voer("check", "v.yaml", "--json").json[0]["fouten"]
    assert [(fout["code"], fout["regel"]) for fout in fouten] == [("E170", 4), ("E170", 5)]
    assert "telling" in fouten[0]["tekst"]


# A log that is not among the papers, and figures that were changed


def test_een_logboek_hoeft_niet_bij_het_dossier(voer: Voer, tmp_path: Path) -> None:
    for naam in ("log.csv", "bewijs.csv"):
        schrijf(tmp_path / naam, gewoon(12), KOP)
    pad = tmp_path / "v.yaml"
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    assert voer("curves", "log.csv", *NAWACHT_NIETS, "--into", "v.yaml").code == 0
    eigen = f"    bestanden:\n      - {{bestand: bewijs.csv, sha256: {'0' * 64}}}\n"
    tekst = pad.read_text(encoding="utf-8")
    assert tekst.count("    bestanden:\n") == 2  # the person's own, and those of the count
    pad.write_text(tekst.replace("    bestanden:\n", eigen, 1), encoding="utf-8")

    def over() -> dict[str, tuple[str, str, str]]:
        gevonden = voer("assess", "v.yaml", "--json").json[0]["bevindingen"]
        return {
            b["gegevens"]["bestand"]: (b["code"], b["ernst"], b["plaats"])
            for b in gevonden
            if "bestand" in b["gegevens"]
        }

    eigen_plaats, getelde_plaats = (f"afweging.metingen.{waar}bestanden[1].bestand" for waar in ("", "telling."))
    assert over() == {"bewijs.csv": ("bestand_gewijzigd", "fout", eigen_plaats)}
    schrijf(tmp_path / "log.csv", gewoon(11), KOP)
    assert over()["log.csv"] == ("bestand_gewijzigd", "fout", getelde_plaats)
    for naam in ("log.csv", "bewijs.csv"):
        (tmp_path / naam).unlink()
    assert over() == {
        "log.csv": ("logboek_niet_bij_dossier", "signaal", getelde_plaats),
        "bewijs.csv": ("bestand_ontbreekt", "let_op", eigen_plaats),
    }


def test_de_bron_wijst_naar_een_kop_die_in_het_rapport_staat(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(12))
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    assert voer("curves", "log.csv", *NAWACHT_NIETS, "--into", "v.yaml").code == 0
    voer("assess", "v.yaml", "--format", "md", "-o", "uit")
    rapport = next((tmp_path / "uit").rglob("*.md")).read_text(encoding="utf-8")
    bron = re.search(r"geteld met balanstest\. .*'(.*?)'", rapport)
    assert bron is not None
    assert f"**{bron[1]}**" in rapport


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("conversies: 2,", "conversies: 3,"),
        ("conversies: 2,", ""),
        ("{van: 3, tot: 4, gesprekken: 20, conversies: 2, verzet: 1, klachten: 0}", "{van: 3, tot: 4}"),
    ],
)
def test_een_tabel_die_na_het_tellen_veranderde(voer: Voer, tmp_path: Path, was: str, wordt: str) -> None:
    schrijf(tmp_path / "log.csv", gewoon(12))
    pad = tmp_path / "v.yaml"
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    assert voer("curves", "log.csv", *NAWACHT_NIETS, "--into", "v.yaml").code == 0

    def veranderd() -> list[tuple[str, str]]:
        gevonden = voer("assess", "v.yaml", "--json").json[0]["bevindingen"]
        bevonden = [(b["ernst"], b["plaats"]) for b in gevonden if b["code"] == "tabel_na_telling_veranderd"]
        voer("assess", "v.yaml", "--format", "md", "-o", "uit")
        rapport = next((tmp_path / "uit").rglob("*.md")).read_text(encoding="utf-8")
        (verslag,) = re.findall(r"\n\*\*Hoe zijn de cijfers geteld\?\*\*\s+(.*)", rapport)
        zegt = "Let op: de tabel is na deze telling veranderd."
        assert verslag.startswith(zegt if bevonden else "Geteld op "), verslag
        return bevonden

    assert veranderd() == []
    tekst = pad.read_text(encoding="utf-8")
    netjes = tekst.replace("gesprekken: 20, ", "gesprekken:   20  ,  ").replace("tot: 12", 'tot: "012"')
    pad.write_text(netjes, encoding="utf-8")  # the same figures, laid out in another way
    assert veranderd() == []
    assert was in tekst
    pad.write_text(tekst.replace(was, wordt, 1), encoding="utf-8")
    assert veranderd() == [("let_op", "afweging.metingen.perioden")]
    (tmp_path / "cijfers.csv").write_text(voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "csv").uit)
    kop, _, rest = tekst.partition("    perioden:\n")
    blok = rest.partition("    telling:\n")[2]
    pad.write_text(f"{kop}    bestand: cijfers.csv\n    telling:\n{blok}", encoding="utf-8")
    assert veranderd() == []
