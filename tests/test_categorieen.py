"""The catalogue of categories: true to each business, whole, and open to an organisation's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from balanstest.bevindingen import overgenomen
from balanstest.bevindingen.woorden import woorden
from balanstest.opdrachten import partij
from balanstest.sjabloon import categorieen, ingebouwd, lees_categorie
from conftest import VRAGENLIJST, WORTEL, Voer

ALLE = categorieen()
KERN = {
    "klantrelatie.doelgroep",
    "klantrelatie.laatste_afname.beginpunt",
    "klantrelatie.vervangingstermijn",
    "afweging.metingen.definities.conversie",
}
EIGEN = re.search(r"```yaml\n(id: .*?)```", (WORTEL / "docs" / "handleiding.md").read_text(encoding="utf-8"), re.DOTALL)
NIEUW = ("new", "x.yaml", "--peildatum", "2026-06-01", "--categorieen", "eigen", "--categorie", "losse-verkoop")


@pytest.fixture
def eigen(tmp_path: Path) -> Path:
    assert EIGEN is not None
    pad = tmp_path / "eigen" / "boeken.yaml"
    pad.parent.mkdir()
    pad.write_text(EIGEN[1], encoding="utf-8")
    return pad


def test_ids_namen_en_bestandsnamen_zijn_uniek() -> None:
    assert len(ALLE) == len(ingebouwd()) == len({c.naam for c in ALLE}) == 15
    assert all(lees_categorie(pad).id == pad.stem for pad in ingebouwd())


@pytest.mark.parametrize("categorie", ALLE, ids=lambda c: c.id)
def test_elke_categorie_spreekt_waar_het_vak_telt(voer: Voer, categorie: object) -> None:
    gekozen = next(c for c in ALLE if c == categorie)
    assert set(gekozen.hints) >= KERN - {"klantrelatie.doelgroep"}
    assert len(gekozen.voorbeelden) >= 9
    assert gekozen.valkuilen
    uit = voer("new", "x.yaml", "--categorie", gekozen.id, "--peildatum", "2026-10-31")
    assert ("komt er dus geen termijn uit" in " ".join(uit.uit.split())) is (gekozen.soort_organisatie == "commercieel")
    gezien = voer("check", "x.yaml", "--json").json[0]
    assert gezien["geldig"]


def test_geen_twee_categorieen_hebben_dezelfde_doelgroep_of_conclusie() -> None:
    for sleutel in ("klantrelatie.doelgroep", "onderbouwing.conclusie", "afweging.belang"):
        teksten = [c.voorbeelden[sleutel] for c in ALLE if sleutel in c.voorbeelden]
        assert len(set(teksten)) == len(teksten)


def test_de_lijst_past_in_80_kolommen(voer: Voer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    uit = voer("new", "--list").uit
    assert all(c.id in uit for c in ALLE)
    assert max(map(len, uit.splitlines())) <= 80


@pytest.mark.usefixtures("eigen")
def test_het_voorbeeld_in_de_handleiding_werkt(voer: Voer, tmp_path: Path) -> None:
    uit = voer(*NIEUW)
    assert uit.code == 0, uit.fout
    tekst = (tmp_path / "x.yaml").read_text(encoding="utf-8")
    assert "Een teruggestuurd boek is geen aankoop." in tekst
    assert voer("check", "x.yaml").code == 0
    assert "losse-verkoop" in voer("new", "--list", "--categorieen", "eigen").uit


def test_een_eigen_categorie_komt_in_de_plaats_van_de_ingebouwde(voer: Voer, eigen: Path) -> None:
    eigen.write_text(eigen.read_text(encoding="utf-8").replace("id: losse-verkoop", "id: energie"), encoding="utf-8")
    uit = voer("new", "--list", "--categorieen", "eigen").uit
    assert "zelf een boek bestelden" in uit
    assert "stroom en gas" not in uit


@pytest.mark.parametrize("naam", ["Boeken: nieuw # oud", "ja", "[boek]", '"boek'])
def test_een_naam_met_tekens_blijft_een_naam(voer: Voer, eigen: Path, naam: str) -> None:
    oud = eigen.read_text(encoding="utf-8")
    eigen.write_text(oud.replace("naam: Losse verkoop van boeken", f"naam: '{naam}'"), encoding="utf-8")
    assert voer(*NIEUW).code == 0


@pytest.mark.parametrize(
    ("oud", "nieuw", "code", "plek"),
    [
        ("naam: ", "namen: ", "E012", 2),
        ("naam: ", "namen: ", "E063", 1),
        ("beginpunt: laatste_aankoop", "beginpunt: laatste_koop", "E038", 6),
        ("klantrelatie.afgenomen", "klantrelatie.afgenome", "E066", 13),
        ("2026-07-01", "juli", "E036", 7),
        ("naam: Losse verkoop van boeken", "naam:", "E067", 2),
        ("id: losse-verkoop", "id: ../x", "E068", 1),
        ("beginpunt: laatste_aankoop", "beginpunt: [", "E019", 8),
        ("valkuilen:\n  - ", "valkuilen: ", "E031", 8),
    ],
)
def test_een_fout_in_een_eigen_bestand_wijst_de_plek_aan(
    voer: Voer, eigen: Path, tmp_path: Path, oud: str, nieuw: str, code: str, plek: int
) -> None:
    eigen.write_text(eigen.read_text(encoding="utf-8").replace(oud, nieuw, 1), encoding="utf-8")
    uit = voer(*NIEUW)
    assert uit.code == 4, uit.fout
    assert re.search(rf"{code} eigen.boeken\.yaml:{plek}:\d+", uit.fout), uit.fout
    assert not (tmp_path / "x.yaml").exists()


def test_twee_met_een_id_en_een_lege_map(voer: Voer, eigen: Path, tmp_path: Path) -> None:
    (eigen.parent / "zelfde.yaml").write_text(eigen.read_text(encoding="utf-8"), encoding="utf-8")
    assert "E065" in voer(*NIEUW).fout
    (tmp_path / "leeg").mkdir()
    uit = voer("new", "--list", "--categorieen", "leeg")
    assert (uit.code, "E064" in uit.fout) == (5, True)


def test_de_woorden_bij_een_vraag_zijn_die_van_haar_teksten() -> None:
    """What spares the reading of a file may never hide a text that was copied from it."""
    for pad in ingebouwd():
        categorie = lees_categorie(pad)
        for sleutel, tekst in (*categorie.hints.items(), *categorie.voorbeelden.items()):
            bekend, aantal = overgenomen._woorden_bij(pad, sleutel)
            assert set(woorden(tekst)) <= bekend, sleutel
            assert len(woorden(tekst)) <= aantal, sleutel


@pytest.mark.parametrize(
    ("voorbeeld", "zegt"),
    [
        ('klantrelatie.aantal_personen: "twaalf"', "'twaalf' is geen heel getal. Schrijf alleen cijfers"),
        ("klantrelatie.aantal_personen: 12.000", "'12.000' is geen heel getal"),
        ("klantrelatie.soortgelijk: misschien", "'misschien' kan hier niet. Schrijf ja of nee"),
        ('klantrelatie.vervangingstermijn: "24"', "Hier horen accolades te staan"),
        ("afweging.metingen.gemeten.van: oktober 2025", "'oktober 2025' is geen geldige datum"),
        ('impact.maatregelen: "- {maatregel: Belscript, bewijs: x, wie: y}"', "'wie' is hier geen bekende naam"),
        ("afweging.belang: 'Wij zeggen: bellen helpt'", "dubbele punt met een spatie"),
        ("afweging.belang: '[een, twee'", "haakje van regel 13 is niet goed gesloten"),
        ('afweging.metingen.perioden: "- {van: 3, tot: 1}"', "Deze periode eindigt (1) niet na haar begin (3)"),
    ],
)
def test_een_voorbeeld_dat_geen_antwoord_is_wijst_de_plek_aan(
    voer: Voer, eigen: Path, voorbeeld: str, zegt: str
) -> None:
    tekst = eigen.read_text(encoding="utf-8").replace("voorbeelden:\n", f"voorbeelden:\n  {voorbeeld}\n")
    eigen.write_text(tekst, encoding="utf-8")
    uit = voer(*NIEUW)
    assert uit.code == 4
    kolom = len(voorbeeld.partition(": ")[0]) + 5
    assert re.search(rf"E069 eigen.boeken\.yaml:13:{kolom}\n", uit.fout), uit.fout
    assert "Dit voorbeeld is geen goed antwoord op de vraag." in " ".join(uit.fout.split())
    assert zegt in " ".join(uit.fout.replace("→", " ").split())


@pytest.mark.parametrize(
    "voorbeeld",
    [
        'impact.persoonsgegevens: "[naam, telefoonnummer]"',
        'impact.persoonsgegevens: "- naam"',
        'impact.maatregelen: "[{maatregel: Belscript}]"',
        'impact.maatregelen: "- {maatregel: Belscript}"',
    ],
)
def test_een_lijst_mag_op_een_regel_of_met_een_streepje(voer: Voer, eigen: Path, voorbeeld: str) -> None:
    tekst = eigen.read_text(encoding="utf-8").replace("voorbeelden:\n", f"voorbeelden:\n  {voorbeeld}\n")
    eigen.write_text(tekst, encoding="utf-8")
    assert voer(*NIEUW).code == 0


def test_elk_voorbeeld_van_een_ingebouwde_categorie_zou_ook_van_uzelf_mogen_zijn(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    for pad in ingebouwd():
        (tmp_path / "eigen" / pad.name).write_bytes(pad.read_bytes())
    assert voer("new", "--list", "--categorieen", "eigen").code == 0


OVERGENOMEN = "Negen maanden, want daarna koopt bijna niemand meer een boek van ons."
CONCLUSIE = f"onderbouwing:\n  conclusie: {OVERGENOMEN}\n"


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("aantal", [1, 3])
def test_wat_uit_een_eigen_voorbeeld_komt_valt_op(
    voer: Voer, eigen: Path, vragenlijst: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, aantal: int
) -> None:
    """Also where other processes do the work."""
    monkeypatch.setattr(partij, "LOONT", {True: 2, False: 2})
    tekst = eigen.read_text(encoding="utf-8")
    eigen.write_text(f"{tekst}  onderbouwing.conclusie: {OVERGENOMEN}\n", encoding="utf-8")
    paden = [
        vragenlijst({"kenmerk: T-1": f"kenmerk: T-{nummer}"}, f"v{nummer}.yaml", f"{VRAGENLIJST}{CONCLUSIE}")
        for nummer in range(aantal)
    ]
    for opties, verwacht in (((), set()), (("--categorieen", "eigen"), {"onderbouwing.conclusie"})):
        beoordeeld = voer("assess", "--json", *opties, *paden).json
        assert len(beoordeeld) == aantal
        for uit in beoordeeld:
            gevonden = {b["plaats"] for b in uit["bevindingen"] if b["code"] == "antwoord_uit_uitleg"}
            assert gevonden == verwacht


def test_een_fout_in_eigen_categorieen_komt_voor_het_beoordelen(
    voer: Voer, eigen: Path, vragenlijst: Callable[..., Path], tmp_path: Path
) -> None:
    eigen.write_text("id: x\n", encoding="utf-8")
    uit = voer("assess", "--categorieen", "eigen", "-o", "uit", vragenlijst())
    assert (uit.code, "E063" in uit.fout) == (4, True)
    assert not (tmp_path / "uit").exists()
    assert "E064" in voer("assess", "--categorieen", "nergens", vragenlijst()).fout
