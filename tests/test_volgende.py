"""`balanstest new --from`: the next version keeps what still holds, and empties what must be judged anew."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import GELDIG, Voer

GOED = GELDIG / "maandelijkse-donaties.yaml"
LEEG = {
    "dossier": ("peildatum", "start_campagne", "geldig_tot"),
    "klantrelatie": ("aantal_personen",),
    "onderbouwing": ("conclusie", "gekozen_termijn_maanden"),
}
FG = ("betrokken", "datum", "oordeel", "advies")
METINGEN = ("volledig", "perioden", "uitgesloten")


def lees(pad: Path) -> Any:
    return yaml.load(pad.read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.fixture
def oud(tmp_path: Path) -> Path:
    shutil.copytree(GELDIG / "bijlagen", tmp_path / "bijlagen")
    return Path(shutil.copy(GOED, tmp_path / "donaties.yaml"))


def test_de_volgende_versie(voer: Voer, oud: Path) -> None:
    voor = oud.read_bytes()
    uit = voer("new", "--from", oud, "donaties-2027.yaml")
    assert uit.code == 0, uit.fout
    assert oud.read_bytes() == voor
    was, nu = lees(oud), lees(oud.with_name("donaties-2027.yaml"))
    assert (nu["dossier"]["versie"], nu["dossier"]["status"]) == ("2", "concept")
    assert nu["dossier"]["kenmerk"] == was["dossier"]["kenmerk"]
    assert not any(nu["dossier"]["besluit"].values())
    assert set(nu["dossier"]["besluit"]) == {"naam", "functie", "datum"}
    for sectie, namen in LEEG.items():
        assert [nu[sectie][naam] for naam in namen] == [""] * len(namen)
    metingen, fg = nu["afweging"]["metingen"], nu["onderbouwing"]["fg"]
    assert not any(metingen[naam] for naam in METINGEN)
    assert not any(metingen["gemeten"].values())
    assert not any(nu["klantrelatie"]["laatste_afname"]["verstreken_maanden"].values())
    assert not any(fg[naam] for naam in FG)
    # All else is as it was.
    for sectie, namen in LEEG.items():
        for naam in namen:
            was[sectie][naam] = ""
    was["dossier"] |= {"versie": "2", "status": "concept", "besluit": nu["dossier"]["besluit"]}
    was["klantrelatie"]["laatste_afname"]["verstreken_maanden"] = {"gemiddeld": "", "langst": ""}
    was["afweging"]["metingen"] |= dict.fromkeys(METINGEN, "") | {"gemeten": {"van": "", "tot": ""}}
    was["onderbouwing"]["fg"] |= dict.fromkeys(FG, "")
    assert nu == was
    check = voer("check", "donaties-2027.yaml", "--json").json[0]
    assert (check["geldig"], check["na_besluit"]) == (True, [])
    assert {"dossier.peildatum", "onderbouwing.fg.betrokken"} <= {een["plaats"] for een in check["open"]}


def test_de_vorige_staat_erin_en_op_het_scherm(voer: Voer, oud: Path) -> None:
    uit = voer("new", "--from", oud, "nieuw.yaml")
    som = hashlib.sha256(oud.read_bytes()).hexdigest()
    eerste = oud.with_name("nieuw.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert eerste == f"# Volgt op donaties.yaml, versie 1 (SHA-256 {som})."
    assert f"Gemaakt: nieuw.yaml (versie 2, na versie 1 in {oud})" in uit.uit
    assert "balanstest check nieuw.yaml" in uit.uit
    assert voer("new", "--from", "nieuw.yaml").code == 0
    derde = oud.with_name("nieuw-v3.yaml").read_text(encoding="utf-8").splitlines()
    assert derde[0].startswith("# Volgt op nieuw.yaml, versie 2 (")
    assert derde[1] == eerste


def test_zonder_naam_komt_het_nummer_erachter(voer: Voer, oud: Path) -> None:
    assert voer("new", "--from", oud).code == 0
    assert voer("new", "--from", oud.with_name("donaties-v2.yaml")).code == 0
    assert lees(oud.with_name("donaties-v3.yaml"))["dossier"]["versie"] == "3"
    uit = voer("new", "--from", oud)
    assert uit.code == 5
    assert "E094" in uit.fout


def test_een_nieuwe_vragenlijst_houdt_haar_uitleg(voer: Voer, tmp_path: Path) -> None:
    assert voer("new", "a.yaml", "--categorie", "tijdschrift", "--peildatum", "2026-10-31").code == 0
    oud = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert voer("new", "b.yaml", "--from", "a.yaml", "--peildatum", "2027-10-31").code == 0
    nieuw = (tmp_path / "b.yaml").read_text(encoding="utf-8")
    noten = [regel for regel in oud.splitlines() if regel.lstrip().startswith("#")]
    assert [regel for regel in noten if regel not in nieuw.splitlines()] == []
    assert nieuw.splitlines()[0] == oud.splitlines()[0]  # what an editor looks for
    assert nieuw.splitlines()[1].startswith("# Volgt op a.yaml, versie 1")
    assert lees(tmp_path / "b.yaml")["dossier"]["peildatum"] == "2027-10-31"


@pytest.mark.parametrize("einde", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.steekproef(4)
def test_de_opmaak_blijft(voer: Voer, oud: Path, einde: str, bom: str) -> None:
    oud.write_bytes((bom + oud.read_text(encoding="utf-8").replace("\n", einde)).encode())
    assert voer("new", "n.yaml", "--from", oud).code == 0
    ruw = oud.with_name("n.yaml").read_bytes()
    assert ruw.startswith(bom.encode() + b"# Volgt op")
    assert not re.search(rb"(?<!\r)\n", ruw) if einde == "\r\n" else b"\r" not in ruw
    assert voer("check", "n.yaml").code == 0


def test_wat_een_telling_schreef_gaat_heel_weg(voer: Voer, oud: Path) -> None:
    tekst = oud.read_text(encoding="utf-8")
    telling = f"    telling: {{op: 2026-10-01, sha256: {'0' * 64}}}\n    perioden:"
    bestand = tekst[: tekst.index("    perioden:")] + telling.removesuffix("    perioden:") + "    bestand: c.csv\n"
    oud.write_text(bestand + tekst[tekst.index("  normen:") :], encoding="utf-8")
    assert voer("new", "n.yaml", "--from", oud).code == 0, "the file with figures need not be there"
    metingen = lees(oud.with_name("n.yaml"))["afweging"]["metingen"]
    assert "telling" not in metingen
    assert metingen["bestand"] == ""
    assert metingen["bron"]


def test_een_lijst_van_beslissers_wordt_leeg(voer: Voer, oud: Path) -> None:
    opties = ("--naam", "C. Smit", "--functie", "Voorzitter", "--datum", "2026-11-20", "--yes")
    assert voer("approve", oud, *opties).code == 0
    assert voer("new", "n.yaml", "--from", oud).code == 0
    assert lees(oud.with_name("n.yaml"))["dossier"]["besluit"] == ""


@pytest.mark.parametrize(
    ("tekst", "code", "eindcode"),
    [
        ("a: b\n", "E010", 4),
        ("balanstest: 2\n", "E044", 4),
        ("balanstest: 1\ndossier: x\n", "E032", 4),
        ("balanstest: 1\ndossier: [a]\n", "E032", 4),
        ("balanstest: 1\ndossier: {versie: twee}\n", "E033", 4),
        ("balanstest: 1\na: [\n", "E019", 4),
        (None, "E091", 5),
    ],
)
@pytest.mark.steekproef(7)
def test_wat_geen_vragenlijst_is(voer: Voer, tmp_path: Path, tekst: str | None, code: str, eindcode: int) -> None:
    if tekst is not None:
        (tmp_path / "o.yaml").write_text(tekst, encoding="utf-8")
    uit = voer("new", "n.yaml", "--from", "o.yaml")
    assert uit.code == eindcode
    assert code in uit.fout
    assert not (tmp_path / "n.yaml").exists()


def test_zonder_dossier_wordt_het_versie_2(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "o.yaml").write_text("balanstest: 1\n", encoding="utf-8")
    assert voer("new", "n.yaml", "--from", "o.yaml").code == 0
    assert lees(tmp_path / "n.yaml")["dossier"] == {"versie": "2", "status": "concept"}


@pytest.mark.parametrize("optie", [["--categorie", "energie"], ["--categorieen", "."], ["--xlsx"], ["--list"]])
@pytest.mark.steekproef(4)
def test_wat_niet_samengaat(voer: Voer, oud: Path, optie: list[str]) -> None:
    uit = voer("new", "n.yaml", "--from", oud, *optie)
    assert uit.code == 2
    assert "E156" in uit.fout
    assert not oud.with_name("n.yaml").exists()
