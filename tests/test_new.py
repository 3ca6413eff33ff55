"""`balanstest new`: a fresh questionnaire is valid, visibly empty, explained, and never overwrites."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from balanstest.cli.new import lees_peildatum
from balanstest.meldingen import meld
from balanstest.sjabloon import categorieen
from balanstest.texts.scherm import SOORTEN_CATEGORIE
from balanstest.vragen import ALLE
from balanstest.vragenlijst import laad
from conftest import Voer

NAMEN = [categorie.id for categorie in categorieen()]
NUMMERS = {"1a", "1b", "1c", "1d", "1e", "2a", "2b", "2c", "2d", "3a", "4"}


@pytest.mark.parametrize("naam", [*NAMEN, None])
def test_een_verse_vragenlijst_is_een_geldig_concept(voer: Voer, tmp_path: Path, naam: str | None) -> None:
    keuze = ["--categorie", naam] if naam else []
    uit = voer("new", "vers.yaml", "--peildatum", "2026-10-31", *keuze)
    assert uit.code == 0, uit.fout
    assert "balanstest check vers.yaml" in uit.uit
    gecontroleerd = voer("check", "vers.yaml", "--json").json[0]
    assert gecontroleerd["geldig"]
    tekst = (tmp_path / "vers.yaml").read_text(encoding="utf-8")
    for nummer in NUMMERS:
        assert re.search(rf"^ *# {nummer}\. ", tekst, re.MULTILINE), nummer
    assert "# 3b 3c 3d. " in tekst
    assert max(len(regel) for regel in tekst.splitlines()) <= 120
    assert voer("assess", "vers.yaml", "--json").json[0]["bindend_criterium"] in ("geen_gegevens", None)


@pytest.mark.parametrize(
    ("naam", "wel", "niet"),
    [
        ("maandelijkse-donaties", [], ["vergunning:", "verschijningen_per_jaar:"]),
        ("goededoelenloterij", ["vergunning:"], ["verschijningen_per_jaar:"]),
        ("tijdschrift", ["verschijningen_per_jaar:"], ["vergunning:"]),
        ("energie", [], ["vergunning:", "verschijningen_per_jaar:"]),
    ],
)
def test_alleen_wat_bij_de_categorie_kan(
    voer: Voer, tmp_path: Path, naam: str, wel: list[str], niet: list[str]
) -> None:
    voer("new", "vers.yaml", "--categorie", naam)
    sleutels = [r.strip() for r in (tmp_path / "vers.yaml").read_text(encoding="utf-8").splitlines()]
    assert all(sleutel in sleutels for sleutel in wel)
    assert not any(sleutel in sleutels for sleutel in niet)


def test_zonder_categorie_staat_elke_vraag_erin(voer: Voer, tmp_path: Path) -> None:
    voer("new", "vers.yaml")
    tekst = (tmp_path / "vers.yaml").read_text(encoding="utf-8")
    for vraag in ALLE.values():
        assert re.search(rf"^ *{vraag.naam}:", tekst, re.MULTILINE), vraag.sleutel


def _zet(tekst: str, vraag_sleutel: str, waarde: str) -> str:
    """Fill one answer in, as a user who types it after the colon, or uncomments the row."""
    delen = vraag_sleutel.split(".")
    regels, diepte, nieuw = tekst.splitlines(), 0, []
    for regel in regels:
        if diepte < len(delen) and re.match(rf"{'  ' * diepte}{delen[diepte]}:", regel):
            diepte += 1
            if diepte == len(delen):
                nieuw.append(
                    f"{regel.split(':')[0]}: {waarde}"
                    if not waarde.startswith("- ")
                    else f"{regel.rstrip()}\n{'  ' * diepte}{waarde}"
                )
                continue
        nieuw.append(regel)
    assert diepte == len(delen), vraag_sleutel
    return "\n".join(nieuw) + "\n"


@pytest.mark.parametrize("naam", NAMEN)
def test_elk_voorbeeld_kan_zo_worden_overgenomen(voer: Voer, tmp_path: Path, naam: str) -> None:
    """What is shown as an example must be an answer, also for someone who copies it as it stands."""
    categorie = next(c for c in categorieen() if c.id == naam)
    voer("new", "vers.yaml", "--categorie", naam, "--peildatum", "2026-06-01")
    tekst = (tmp_path / "vers.yaml").read_text(encoding="utf-8")
    ingevuld = 0
    for vraag in ALLE.values():
        voorbeeld = categorie.voorbeelden.get(vraag.sleutel) or vraag.voorbeeld
        hoort_erbij = re.search(rf"^ *{vraag.naam}:", tekst, re.MULTILINE)
        if not voorbeeld or not hoort_erbij or vraag.sleutel.startswith("dossier."):
            continue
        if vraag.sleutel in ("klantrelatie.herkomst.verkregen_bij", "klantrelatie.laatste_afname.beginpunt"):
            continue  # filled in by the category
        tekst = _zet(tekst, vraag.sleutel, voorbeeld)
        ingevuld += 1
    assert ingevuld > 30
    gelezen = laad("vers.yaml", tekst.encode(), tmp_path)
    # What has no example (or must be decided) is all that may be left.
    over = {".".join(str(d) for d in gat.pad) for gat in gelezen.openstaand}
    nodig = {"dossier.organisatie", "dossier.opsteller.naam", "dossier.opsteller.functie"}
    assert over <= nodig | (set() if categorie.soort_organisatie else {"dossier.soort_organisatie"})


def test_een_bestaand_bestand_blijft_zoals_het_is(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "mijn.yaml").write_text("van mij")
    uit = voer("new", "mijn.yaml")
    assert uit.code == 5
    assert "E094" in uit.fout
    assert (tmp_path / "mijn.yaml").read_text() == "van mij"


@pytest.mark.parametrize("naam", ["con", "nul.yaml", "a" * 150, "a\x07b", "a\u2028b: c", "x\udcff", "a?b"])
def test_een_onmogelijke_naam(voer: Voer, tmp_path: Path, naam: str) -> None:
    uit = voer("new", naam)
    assert uit.code == 2
    assert "E081" in uit.fout
    assert not list(tmp_path.iterdir())


def test_onder_een_bestand_kan_niets_komen(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "bestand.yaml").write_text("x")
    uit = voer("new", "bestand.yaml/x.yaml")
    assert uit.code == 5
    assert "E095" in uit.fout


def test_de_raad_werkt_ook_bij_een_naam_met_een_streepje(voer: Voer) -> None:
    assert "balanstest check ./-rf.yaml" in voer("new", "--", "-rf").uit


def test_zonder_naam_noemt_het_bestand_de_categorie(voer: Voer, tmp_path: Path) -> None:
    assert voer("new", "--categorie", "tijdschrift").code == 0
    assert (tmp_path / "balanstest-tijdschrift.yaml").exists()


def test_zonder_extensie_komt_er_yaml_achter(voer: Voer, tmp_path: Path) -> None:
    assert voer("new", "donaties 2026").code == 0
    assert "kenmerk: donaties-2026" in (tmp_path / "donaties 2026.yaml").read_text(encoding="utf-8")


def test_energie_na_juli_2026_krijgt_een_waarschuwing(voer: Voer) -> None:
    assert (
        "alleen bellen met toestemming" in voer("new", "a", "--categorie", "energie", "--peildatum", "2026-07-01").uit
    )
    assert "toestemming" not in voer("new", "b", "--categorie", "energie", "--peildatum", "2026-06-30").uit


def test_de_lijst_toont_alle_categorieen(voer: Voer) -> None:
    uit = voer("new", "--list")
    assert uit.code == 0
    assert {"maandelijkse-donaties", "goededoelenloterij", "tijdschrift", "energie"} <= set(NAMEN)
    for naam in NAMEN:
        assert naam in uit.uit


def test_een_onbekende_categorie_noemt_de_dichtstbijzijnde(voer: Voer, tmp_path: Path) -> None:
    uit = voer("new", "--categorie", "tijdschriften")
    assert uit.code == 2
    assert "E080" in uit.fout
    assert "Bedoelt u 'tijdschrift'?" in uit.fout
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("tekst", ["31-10-2026", "2026-02-30", "morgen", ""])
def test_een_onmogelijke_peildatum(voer: Voer, tekst: str) -> None:
    uit = voer("new", "--peildatum", tekst)
    assert uit.code == 2
    assert "E036" in uit.fout


def test_peildatum_wordt_gelezen() -> None:
    assert lees_peildatum("2026-10-31").isoformat() == "2026-10-31"


def test_de_uitleg_beantwoordt_wat_een_marketeer_vraagt(voer: Voer, tmp_path: Path) -> None:
    voer("new", "vers.yaml", "--categorie", "maandelijkse-donaties")
    tekst = re.sub(r"\s*#\s*", " ", (tmp_path / "vers.yaml").read_text(encoding="utf-8"))
    for antwoord in (
        "Voicemail, geen gehoor of een huisgenoot telt niet",
        "Een gestopte machtiging: tel vanaf de laatste gift",
        "Een hervatte gift is een conversie",
        "Is verzet een tijd niet vastgelegd?",
    ):
        assert antwoord in tekst


def test_een_categorie_vult_alleen_in_wat_zeker_is(voer: Voer, tmp_path: Path) -> None:
    """Whether a political party is an ideal organisation is for the FG to say, not for a category."""
    voer("new", "partij.yaml", "--categorie", "politieke-partij-of-vereniging", "--peildatum", "2026-10-31")
    tekst = (tmp_path / "partij.yaml").read_text(encoding="utf-8")
    assert re.search(r"^  soort_organisatie:$", tekst, re.MULTILINE)
    assert "Voorbeeld: goed_doel" not in tekst
    assert "Leg dan eerst aan de FG voor" in " ".join(tekst.replace("#", "").split())
    assert "Alleen als 'soort_organisatie' is: uitgever." in tekst
    assert "soort_organisatie" in {
        vraag["plaats"].split(".")[-1] for vraag in voer("check", "partij.yaml", "--json").json[0]["open"]
    }


def test_wat_al_is_ingevuld_vraagt_niet_om_te_kiezen(voer: Voer, tmp_path: Path) -> None:
    voer("new", "blad.yaml", "--categorie", "tijdschrift", "--peildatum", "2026-10-31")
    tekst = (tmp_path / "blad.yaml").read_text(encoding="utf-8")
    assert "soort_organisatie: uitgever" in tekst
    assert "Kies: goed_doel" not in tekst
    voer("new", "zonder.yaml", "--peildatum", "2026-10-31")
    assert "Kies: goed_doel" in (tmp_path / "zonder.yaml").read_text(encoding="utf-8")


def test_de_lijst_staat_op_soort_organisatie_en_dan_op_naam(voer: Voer) -> None:
    koppen = {kop: [] for kop in SOORTEN_CATEGORIE.values()}
    huidig: list[str] = []
    for regel in voer("new", "--list", "--plain").uit.splitlines():
        huidig = koppen.get(regel, huidig)
        if (id_ := regel.partition(": ")[0]) in {c.id for c in categorieen()}:
            huidig.append(id_)
    for soort, kop in SOORTEN_CATEGORIE.items():
        van_soort = sorted((c for c in categorieen() if c.soort_organisatie == soort), key=lambda c: c.naam.lower())
        assert koppen[kop] == [c.id for c in van_soort]
    assert sum(map(len, koppen.values())) == len(categorieen())


@pytest.mark.parametrize(
    ("argumenten", "genoemd"),
    [
        (("x.yaml",), ["BESTAND"]),
        (("--categorie", "x", "--peildatum", "x"), ["--categorie", "--peildatum"]),
    ],
)
def test_de_lijst_doet_niets_met_andere_opties(
    voer: Voer, tmp_path: Path, argumenten: tuple[str, ...], genoemd: list[str]
) -> None:
    uit = voer("new", "--list", *argumenten)
    assert (uit.code, uit.uit) == (2, "")
    assert [regel.rstrip() for regel in uit.fout.splitlines() if "gaan niet samen" in regel] == [
        f"  {een} en --list gaan niet samen." for een in genoemd
    ]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("argumenten", "woord"),
    [
        (("",), "E081"),
        (("--categorie", ""), "E080"),
        (("--categorieen", ""), "Na de optie '--categorieen' ontbreekt een waarde."),
        (("--peildatum", ""), "E036"),
    ],
)
def test_een_lege_waarde_is_geen_keuze(voer: Voer, tmp_path: Path, argumenten: tuple[str, ...], woord: str) -> None:
    """As of a variable in a script that is not set: else the option would be left out without a word."""
    uit = voer("new", *argumenten)
    assert (uit.code, uit.uit) == (2, "")
    assert woord in uit.fout
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("naam", ["dossiers", "dossiers/", "bestaat-niet/", ".", "..", "/"])
def test_een_map_is_geen_naam_van_een_vragenlijst(voer: Voer, tmp_path: Path, naam: str) -> None:
    (tmp_path / "dossiers").mkdir()
    uit = voer("new", naam)
    assert uit.code == 2
    assert f"E166 {naam}\n" in uit.fout
    assert f"'{naam}' is een map" in uit.fout
    assert str(Path(naam) / "donaties-2026.yaml") in uit.fout
    assert [pad.name for pad in tmp_path.iterdir()] == ["dossiers"]


def test_een_map_is_geen_naam_van_een_schema(voer: Voer, tmp_path: Path) -> None:
    uit = voer("schema", "vragenlijst", "-o", tmp_path)
    assert uit.code == 2
    assert "is een map" in uit.fout


def test_een_peildatum_zonder_regels_is_meteen_te_horen(voer: Voer) -> None:
    uit = voer("new", "x.yaml", "--peildatum", "2019-01-01")
    zin = meld("E062", "", datum="1 januari 2019", oudste="1 juni 2020").wat
    assert zin[1:] in " ".join(uit.uit.split())
    assert "beoordeelt het programma niet" not in uit.uit
    assert "E062" in voer("check", "x.yaml").uit
    uit = voer("new", "y.yaml", "--peildatum", "2020-06-01")
    assert "de wet van voor 1 juli 2021 beoordeelt het programma niet" in uit.uit


def test_een_opdracht_om_te_typen_staat_op_een_regel(voer: Voer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    uit = voer("new", "tijdschrift-voor-iedereen-in-nederland-en-daarbuiten.yaml").uit.splitlines()
    assert "  balanstest new --categorie tijdschrift" in uit
    assert "  balanstest check tijdschrift-voor-iedereen-in-nederland-en-daarbuiten.yaml" in uit
    assert all(len(regel) <= 60 for regel in uit if "tijdschrift-voor" not in regel)
    assert "--list" in voer("new", "d.yaml").uit
