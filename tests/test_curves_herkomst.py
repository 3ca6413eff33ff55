"""What `balanstest curves` writes about itself: nobody has to believe a figure that cannot be followed to the log."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from balanstest.logboek.verantwoording import eerder
from balanstest.texts import logboek as teksten
from conftest import Uitvoering, Voer
from logboekhulp import KOP, gewoon, schrijf
from motorhulp import EIGEN, als_cellen, lastig
from test_curves import NAWACHT_NIETS

GEWOON = [*gewoon(3), ("Z", "2023-01-10", "2023-01-12", "stop")]


def _metingen(pad: Path) -> dict[str, Any]:
    gelezen: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))["afweging"]["metingen"]
    return gelezen


def _yaml(uit: Uitvoering) -> dict[str, Any]:
    assert uit.code == 0, uit.fout
    gelezen: dict[str, Any] = yaml.safe_load(uit.uit)
    return gelezen


@pytest.fixture
def leeg(tmp_path: Path) -> Path:
    pad = tmp_path / "v.yaml"
    pad.write_text("balanstest: 1\n", encoding="utf-8")
    return pad


# A count that takes the place of an earlier one


def test_een_nieuwe_telling_laat_niets_van_de_vorige_staan(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    for naam in ("q1.csv", "q2.csv"):
        schrijf(tmp_path / naam, GEWOON)
    schrijf(tmp_path / "kl.csv", [("K0-4", "2023-01-20")], ("klant", "datum"))
    opties = ("--nawacht", "0", "--into", "v.yaml")
    assert voer("curves", "q1.csv", "--uitkomst", "overslaan=stop", *opties).code == 0
    verzet = _metingen(leeg)["definities"]["verzet"]
    assert verzet == "Een gesprek met de uitkomst 'verzet'."
    uit = voer(
        "curves", "q2.csv", "--klachten", "kl.csv", "--uitkomst", "verzet=stop", *opties, "--replace"
    )  # fmt: skip
    assert uit.code == 0, uit.fout
    nieuw = _metingen(leeg)
    assert nieuw["definities"] == {
        "gesprek": "De persoon zelf is gesproken, volgens de uitkomsten: 'nee', 'ja', 'verzet' of 'stop'.",
        "conversie": "Een gesprek met de uitkomst 'ja'.",
        "verzet": "Een gesprek met de uitkomst 'verzet' of 'stop'.",
        "klacht": "Een klacht uit kl.csv, bij het laatste gesprek op of voor de dag van de klacht.",
    }
    assert [rij["bestand"] for rij in nieuw["bestanden"]] == ["q2.csv", "kl.csv"]
    assert nieuw["bron"].count("Geteld op") == 1
    schrijf(tmp_path / "q1.csv", gewoon(1))
    assert "bestand_gewijzigd" not in voer("assess", "v.yaml", "--json").uit
    # And back again: complaints were not counted now, so nothing tells what a complaint is.
    assert voer("curves", "q1.csv", *opties, "--replace").code == 0
    nieuw = _metingen(leeg)
    assert nieuw["definities"]["klacht"] is None
    assert [rij["bestand"] for rij in nieuw["bestanden"]] == ["q1.csv"]


def test_wat_een_mens_schreef_blijft(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    """Own files, also one with the name of a log, own definitions, and sentences before, between and behind ours."""
    (tmp_path / "bewijs").mkdir()
    for naam in ("q1.csv", "q2.csv", "bewijs/q1.csv"):
        schrijf(tmp_path / naam, GEWOON)
    opties = (*NAWACHT_NIETS, "--uitkomst", "overslaan=stop", "--into", "v.yaml")
    assert voer("curves", "q1.csv", *opties).code == 0
    sha = "0" * 64
    metingen = _metingen(leeg)
    metingen["bestanden"] += [{"bestand": "bewijs/q1.csv", "sha256": sha}, {"bestand": "brief.pdf"}]
    metingen["definities"]["conversie"] += " En de eerste gift is afgeschreven."
    metingen["bron"] = (
        "Uit ons CRM.\n\nWij keken zelf na. "
        + metingen["bron"].replace(" Iedereen telt", " Dat is de hele export (nr. 12, v1.3). Iedereen telt")
        + " Nagekeken door J. de Groot."
    )
    leeg.write_text(yaml.safe_dump({"balanstest": 1, "afweging": {"metingen": metingen}}), encoding="utf-8")
    uit = voer("curves", "q2.csv", *opties, "--replace")
    assert uit.code == 0, uit.fout
    nieuw = _metingen(leeg)
    assert [rij["bestand"] for rij in nieuw["bestanden"]] == ["bewijs/q1.csv", "brief.pdf", "q2.csv"]
    assert nieuw["definities"]["conversie"] == metingen["definities"]["conversie"]
    eigen, gemengd, onze = nieuw["bron"].split("\n\n")
    assert eigen == "Uit ons CRM."
    assert gemengd == "Wij keken zelf na. Dat is de hele export (nr. 12, v1.3). Nagekeken door J. de Groot."
    assert onze.startswith("Geteld op ")
    ruw = leeg.read_bytes()
    assert voer("curves", "q2.csv", *opties, "--replace").code == 0
    assert leeg.read_bytes() == ruw


def test_een_eigen_definitie_in_onze_vorm_is_van_wie_haar_schreef(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(2))
    zin = "Een gesprek met de uitkomst 'klacht bij de RCC'."
    leeg.write_text(f"balanstest: 1\nafweging:\n  metingen:\n    definities:\n      klacht: {zin}\n", encoding="utf-8")
    assert voer("curves", "log.csv", "--nawacht", "0", "--into", "v.yaml").code == 0
    assert _metingen(leeg)["definities"]["klacht"] == zin


def test_een_telling_in_een_tabel_laat_de_bestanden_van_een_logboek_los(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    """The counts that take their place have no file in the folder."""
    (tmp_path / "elders").mkdir()
    (tmp_path / "dossier").mkdir()
    pad = leeg.rename(tmp_path / "dossier" / "v.yaml")
    schrijf(tmp_path / "dossier" / "q1.csv", gewoon(2))
    schrijf(tmp_path / "elders" / "q2.csv", gewoon(2))
    assert voer("curves", "dossier/q1.csv", *NAWACHT_NIETS, "--into", "dossier/v.yaml").code == 0
    assert len(_metingen(pad)["bestanden"]) == 1
    assert voer("curves", "elders/q2.csv", *NAWACHT_NIETS, "--into", "dossier/v.yaml", "--replace").code == 0
    assert _metingen(pad)["bestanden"] is None


@pytest.mark.steekproef(2)
@pytest.mark.parametrize(
    "namen",
    [
        ["a, b.csv", "c en d.csv"],
        ["a. Iedereen telt mee.csv", "it's.csv"],
        ["x (1).csv", "x.csv"],
        ["een \"twee\" en 'drie'. vier.csv", "„vijf”.csv"],
        ["o'brien en zoon's.csv", "map 1/twee. drie/log.csv"],
    ],
)
def test_de_naam_van_een_bestand_wordt_herkend_hoe_vreemd_ook(
    voer: Voer, tmp_path: Path, leeg: Path, namen: list[str]
) -> None:
    for naam in namen:
        (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
        schrijf(tmp_path / naam, gewoon(2))
    schrijf(tmp_path / "q2.csv", gewoon(2))
    uit = voer("curves", *namen, *NAWACHT_NIETS, "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    bron = _metingen(leeg)["bron"]
    assert eerder.eigen_alineas(bron) == []
    geteld = eerder.getelde_bestanden(bron)
    for rij in _metingen(leeg).get("bestanden", []):
        assert geteld.is_logboek(rij["bestand"]), (rij, geteld)
    assert not geteld.noemt("b.csv")
    assert voer("curves", "q2.csv", *NAWACHT_NIETS, "--into", "v.yaml", "--replace").code == 0
    nieuw = _metingen(leeg)
    assert [rij["bestand"] for rij in nieuw["bestanden"]] == ["q2.csv"]
    assert nieuw["bron"].startswith("Geteld op")


VROEGER = (
    "Geteld op 3 mei 2026 met balanstest 0.1.0 uit q1.csv en q0.csv (SHA-256 "
    + "a" * 64
    + "). Klachten uit kl.csv, bij "
    "het laatste gesprek op of voor de dag van de klacht. Iedereen telt per periode één keer, in hele maanden na het "
    "beginpunt. De perioden zijn 3 maanden breed, omdat in losse maanden niemand was gesproken. Gesprekken na 22 juni "
    "2023 tellen niet mee: er konden nog klachten komen (0 dagen). Geen gesprek, dus niet geteld: niemand gesproken 3, "
    "zelfde persoon op dezelfde dag (vaak een dubbele rij) 1."
)


@pytest.mark.parametrize("wit", [" ", "\n"])
def test_een_alinea_van_vroeger_of_met_andere_regels_wordt_herkend(wit: str) -> None:
    bron = VROEGER.replace(" ", wit)
    assert eerder.eigen_alineas(bron) == []
    assert eerder.eigen_alineas(f"{bron} Nagekeken door J. de Groot.") == ["Nagekeken door J. de Groot."]
    assert eerder.getelde_bestanden(bron).logboeken == {"q1.csv", "kl.csv"}  # the other has no row
    assert eerder.eigen_alineas(bron.removeprefix("Geteld")) == [bron.removeprefix("Geteld").strip()]


def test_definities_op_een_regel_worden_ook_vervangen(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    schrijf(tmp_path / "log.csv", GEWOON)
    oud = {
        "verzet": "Een gesprek met de uitkomst 'stop' of '(alle andere)'.",
        "klacht": "Een klacht uit kl.csv, bij het laatste gesprek op of voor de dag van de klacht.",
        "conversie": "Een gesprek met de uitkomst 'ja', mits er is betaald.",
    }
    regel = ", ".join(f'{naam}: "{zin}"' for naam, zin in oud.items())
    tekst = f"balanstest: 1\nafweging:\n  metingen:\n    bron: {VROEGER!r}\n    definities: {{{regel}}}\n"
    leeg.write_text(tekst, encoding="utf-8")
    uit = voer("curves", "log.csv", "--uitkomst", "overslaan=stop", "--nawacht", "0", "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    nieuw = _metingen(leeg)["definities"]
    assert nieuw["verzet"] == "Een gesprek met de uitkomst 'verzet'."
    assert nieuw["klacht"] is None
    assert nieuw["conversie"] == oud["conversie"]


@pytest.mark.slow
def test_een_hele_lange_bron_zonder_eind_houdt_niets_op() -> None:
    begin = "Geteld op 1 mei 2023 met balanstest 0.1.0 uit "
    for stuk in (begin, "'", "' ", "a, ", " en ", "Kolommen: klant 'a", "„", "1 + "):
        bron = begin + stuk * 20_000
        eerder.eigen_alineas(bron)
        eerder.getelde_bestanden(f"{bron}.")
        eerder.is_eigen_definitie(f"Een gesprek met de uitkomst {stuk * 20_000}.")


# Which columns, which outcomes


def test_welke_kolommen_zijn_gekozen_staat_in_de_bron(voer: Voer, tmp_path: Path) -> None:
    kop = ("klant", "laatste_gift", "datum_opzegging", "datum_gesprek", "uitkomst")
    schrijf(tmp_path / "log.csv", [(k, b, "2023-01-01", g, u) for k, b, g, u in gewoon(3)], kop)
    schrijf(tmp_path / "kl.csv", [("K0-4", "2023-01-20")], ("klant", "klachtdatum"))
    bronnen = []
    for kolom in ("laatste_gift", "datum_opzegging"):
        opties = ("--kolom", f"beginpunt={kolom}", "--klachten", "kl.csv", *NAWACHT_NIETS, "--format", "yaml")
        bron = _yaml(voer("curves", "log.csv", *opties))["bron"]
        assert f"Kolommen: klant 'klant', beginpunt '{kolom}', gesprek 'datum_gesprek' en uitkomst 'uitkomst'." in bron
        assert "Kolommen van de klachten: klant 'klant' en dag 'klachtdatum'." in bron
        bronnen.append(bron)
    assert bronnen[0] != bronnen[1]


def test_bestanden_met_andere_kolommen_staan_er_allemaal(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "a.csv", gewoon(2))
    schrijf(tmp_path / "b.csv", gewoon(3), ("klantnr", "laatste_gift", "gesprek", "resultaat"))
    uit = voer("curves", "a.csv", "b.csv", *NAWACHT_NIETS, "--format", "yaml")
    bron = _yaml(uit)["bron"]
    assert "uitkomst 'uitkomst'; of klant 'klantnr', beginpunt 'laatste_gift'," in bron
    assert eerder.eigen_alineas(bron) == []
    assert "laatste_gift" in voer("curves", "a.csv", "b.csv", *NAWACHT_NIETS).uit


def test_welke_uitkomst_waarvoor_telt_staat_in_de_bron(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    schrijf(tmp_path / "log.csv", [*GEWOON, ("Y", "2023-01-10", "2023-01-12", "voicemail")])
    leeg.write_text(
        "balanstest: 1\nafweging:\n  metingen:\n    definities: {verzet: Wie nooit meer gebeld wil worden.}\n", "utf-8"
    )
    uit = voer("curves", "log.csv", *NAWACHT_NIETS, "--uitkomst", "overslaan=stop", "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    assert (
        "Uitkomsten: conversie = 'ja'; verzet = 'verzet'; klacht = 'klacht'; geen van deze = 'nee'; "
        "niemand gesproken = 'voicemail'; overgeslagen = 'stop'." in _metingen(leeg)["bron"]
    )


def test_alle_andere_uitkomsten_worden_nooit_genoemd(voer: Voer, tmp_path: Path, leeg: Path) -> None:
    """What stands there may be about people: 'boos, moeder overleden'."""
    vreemd = [f"mevrouw {naam} boos" for naam in ("Aalders", "Bakker", "Cremer")]
    anders = [(f"N{n}", "2023-01-10", "2023-01-12", vreemd[n % 3]) for n in range(1200)]
    schrijf(tmp_path / "log.csv", [*gewoon(3), *anders])
    keuze = ("--uitkomst", "niet_bereikt=*", *NAWACHT_NIETS)
    uit = voer("curves", "log.csv", *keuze, "--into", "v.yaml")
    assert uit.code == 0, uit.fout
    assert "niemand gesproken = alle andere (3 soorten)." in _metingen(leeg)["bron"]
    assert re.search(r"\(alle andere, 3 soorten\) +niemand gesproken, 1\.200 keer", uit.uit)
    gezien = [uit.uit, uit.fout, leeg.read_text(encoding="utf-8")]
    geen = _yaml(voer("curves", "log.csv", "--uitkomst", "geen=*", *NAWACHT_NIETS, "--format", "yaml"))
    assert geen["definities"]["gesprek"].endswith("'nee', 'ja', 'verzet', 'klacht' of alle andere (3 soorten).")
    assert eerder.is_eigen_definitie(geen["definities"]["gesprek"])
    # A choice that matches nothing is told what does occur: not this.
    fout = voer("curves", "log.csv", "--uitkomst", "geen=*", "--uitkomst", "verzet=bnm", "--nawacht", "0")
    assert fout.code == 4
    assert "E140" in fout.fout
    gezien += [str(geen), fout.fout, fout.uit]
    assert not [tekst for tekst in gezien if "mevrouw" in tekst]


def test_een_lange_lijst_uitkomsten_wordt_afgekapt(voer: Voer, tmp_path: Path) -> None:
    namen = [f"code {n:02}" for n in range(15)]
    rijen = [(f"N{n}", "2023-01-10", "2023-01-12", namen[n % 15]) for n in range(1500)]
    schrijf(tmp_path / "log.csv", [*gewoon(2), *rijen])
    keuze = ("--uitkomst", f"geen={','.join(namen)}", *NAWACHT_NIETS)
    gelezen = _yaml(voer("curves", "log.csv", *keuze, "--format", "yaml"))
    assert "'code 10', 'code 11' en nog 4." in gelezen["bron"]
    assert eerder.eigen_alineas(gelezen["bron"]) == []
    assert eerder.is_eigen_definitie(gelezen["definities"]["gesprek"])


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


@pytest.mark.steekproef(1)
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
    zin = re.search(r"Rijen in het logboek: ([\d.]+) = ([^.]*(?:\.\d+[^.]*)*)\.", gelezen["bron"])
    assert zin
    delen = {re.sub(r"^[\d.]+ ", "", deel): int(deel.split()[0].replace(".", "")) for deel in zin[2].split(" + ")}
    assert sum(delen.values()) == int(zin[1].replace(".", "")) == len(rijen)
    assert delen["in de tabel"] == sum(rij["gesprekken"] for rij in gelezen["perioden"])
    assert delen.get("extra (zelfde persoon, zelfde periode)", 0) == gelezen["extra_gesprekken"]
    weg = {rij["reden"]: rij["aantal"] for rij in gelezen["uitgesloten"]}
    assert delen.get("niet te lezen", 0) == weg.pop(teksten.SLECHT, 0) == slecht
    assert delen.get("overgeslagen", 0) == weg.pop(teksten.REDENEN["overgeslagen"], 0)
    assert delen.get("uitgesloten", 0) == sum(weg.values())
    assert eerder.eigen_alineas(gelezen["bron"]) == []


def test_het_totaal_verraadt_geen_periode_die_niet_mag_worden_getoond(voer: Voer, tmp_path: Path) -> None:
    enkele = [("A", "2023-01-10", "2023-04-12", "nee"), ("B", "2023-01-10", "2023-04-13", "nee")]
    schrijf(tmp_path / "log.csv", [*gewoon(3), *enkele])
    bron = _yaml(voer("curves", "log.csv", *NAWACHT_NIETS, "--min-cel", "5", "--periode", "1", "--format", "yaml"))[
        "bron"
    ]
    assert "Rijen in het logboek, voor zover zij mogen worden getoond: 60 in de tabel." in bron
    assert "62" not in bron
    assert eerder.eigen_alineas(bron) == []


def test_extra_gesprekken_staan_in_het_rapport(voer: Voer, tmp_path: Path) -> None:
    rijen = gewoon(12, 200)
    vaker = [(k, b, (date.fromisoformat(g) + timedelta(days=1)).isoformat(), u) for k, b, g, u in rijen[:7]]
    schrijf(tmp_path / "log.csv", [*rijen, *vaker])
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    assert voer("curves", "log.csv", *NAWACHT_NIETS, "--into", "v.yaml").code == 0
    assert voer("assess", "v.yaml", "-o", "uit", "--format", "md").code == 0
    (rapport,) = (tmp_path / "uit").glob("*.md")
    tekst = rapport.read_text(encoding="utf-8")
    assert "\n- Extra gesprekken met dezelfde persoon in dezelfde periode: 7\n" in tekst
    assert "2.407 = 2.400 in de tabel + 7 extra" in tekst


def test_klachten_die_niet_te_lezen_zijn_zijn_geen_gesprekken(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", [*gewoon(3), *[("A", "2023-01-32", "2023-01-12", "nee")] * 2])
    klachten = [("K0-4", "2023-01-20"), ("K0-5", "2023-01-32"), ("K0-6", "gisteren"), ("K0-7", "2023-02-30")]
    schrijf(tmp_path / "kl.csv", klachten, ("klant", "datum"))
    opties = ("--klachten", "kl.csv", "--nawacht", "0")
    assert voer("curves", "log.csv", *opties, "--skip-bad", "4").code == 4
    gelezen = _yaml(voer("curves", "log.csv", *opties, "--skip-bad", "5", "--format", "yaml"))
    assert gelezen["uitgesloten"] == [{"reden": "Niet te lezen als gesprek", "aantal": 2}]
    assert "Klachten die niet te lezen waren: 3." in gelezen["bron"]
    assert "= 60 in de tabel + 2 niet te lezen." in gelezen["bron"]
    beeld = voer("curves", "log.csv", *opties, "--skip-bad", "5").uit
    assert re.search(r"\b2 +Niet te lezen als gesprek", beeld)
    assert re.search(r"\b3 +Niet te lezen als klacht", beeld)


# Sentences that would not be true


def test_zonder_nawacht_is_er_niets_weggelaten(voer: Voer, tmp_path: Path) -> None:
    schrijf(tmp_path / "log.csv", gewoon(3))
    assert "0 dagen" not in _yaml(voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "yaml"))["bron"]
    assert "(28 dagen)" in _yaml(voer("curves", "log.csv", "--format", "yaml"))["bron"]


def test_met_kleine_cellen_is_een_maand_niet_leeg_maar_te_klein(voer: Voer, tmp_path: Path) -> None:
    rijen = [rij for rij in gewoon(6) if not rij[0].startswith("K4-") or rij[0] in ("K4-5", "K4-6")]
    schrijf(tmp_path / "log.csv", rijen)
    uit = voer("curves", "log.csv", *NAWACHT_NIETS, "--min-cel", "5", "--format", "yaml")
    zin = "niemand was gesproken, of minder dan 5 mensen."
    assert zin in _yaml(uit)["bron"]
    assert "is niemand gesproken, of minder dan 5 mensen (vanaf maand 4)" in " ".join(uit.fout.split())
    schrijf(tmp_path / "log.csv", [rij for rij in rijen if not rij[0].startswith("K4-")])
    uit = voer("curves", "log.csv", *NAWACHT_NIETS, "--format", "yaml")
    assert "omdat in losse maanden niemand was gesproken." in _yaml(uit)["bron"]


# A log that is not among the papers


def test_een_logboek_hoeft_niet_bij_het_dossier(voer: Voer, tmp_path: Path) -> None:
    for naam in ("log.csv", "bewijs.csv"):
        schrijf(tmp_path / naam, gewoon(12), KOP)
    pad = tmp_path / "v.yaml"
    voer("new", "v.yaml", "--categorie", "eenmalige-giften")
    assert voer("curves", "log.csv", *NAWACHT_NIETS, "--into", "v.yaml").code == 0
    eigen = f"    bestanden:\n      - {{bestand: bewijs.csv, sha256: {'0' * 64}}}\n"
    tekst = pad.read_text(encoding="utf-8")
    assert tekst.count("    bestanden:\n") == 1
    pad.write_text(tekst.replace("    bestanden:\n", eigen), encoding="utf-8")
    for naam in ("log.csv", "bewijs.csv"):
        (tmp_path / naam).unlink()
    gevonden = voer("assess", "v.yaml", "--json").json[0]["bevindingen"]
    over = {b["gegevens"]["bestand"]: (b["code"], b["ernst"]) for b in gevonden if "bestand" in b["gegevens"]}
    assert over == {
        "log.csv": ("logboek_niet_bij_dossier", "signaal"),
        "bewijs.csv": ("bestand_ontbreekt", "let_op"),
    }
