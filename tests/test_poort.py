"""The gate: every row of the table in the domain notes, at the peildatum and at the start of the campaign."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from balanstest.kader import beoordeel, laad_pakketten
from balanstest.vragenlijst import laad
from conftest import VRAGENLIJST, Voer

RELATIE = "klantrelatie.herkomst"
Maak = Callable[..., Path]


def bestand(tmp_path: Path, **antwoorden: Any) -> Path:
    """Example A with answers by their last name; None takes the answer out."""
    inhoud = yaml.load(VRAGENLIJST, Loader=yaml.BaseLoader)
    for naam, waarde in antwoorden.items():
        blok = next(
            blok
            for blok, namen in (
                (inhoud["dossier"], ("soort_organisatie", "peildatum", "start_campagne", "geldig_tot")),
                (inhoud["klantrelatie"], ("soortgelijk",)),
                (inhoud["klantrelatie"]["herkomst"], (naam,)),
            )
            if naam in namen
        )
        blok[naam] = waarde
    pad = tmp_path / "poort.yaml"
    pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
    return pad


def poort(voer: Voer, tmp_path: Path, **antwoorden: Any) -> dict[str, Any]:
    uit = voer("assess", bestand(tmp_path, **antwoorden), "--json")
    assert uit.code == 0, uit.fout
    return uit.json[0]


UITGEVER = {"soort_organisatie": "uitgever", "verkregen_bij": "verkoop", "verschijningen_per_jaar": "12"}
LOTERIJ = {
    "soort_organisatie": "kansspelvergunninghouder",
    "verkregen_bij": "verkoop",
    "vergunning": "artikel_27b",
}
ENERGIE = {"soort_organisatie": "commercieel", "verkregen_bij": "verkoop"}
NU, EERDER = {"peildatum": "2026-07-01"}, {"peildatum": "2026-06-30", "geldig_tot": "2026-07-01"}


@pytest.mark.parametrize(
    "antwoorden",
    [
        pytest.param({**EERDER, **ENERGIE}, id="2021-verkoop"),
        pytest.param({"peildatum": "2021-07-01", **ENERGIE}, id="2021-eerste-dag"),
        pytest.param(
            {**EERDER, "soort_organisatie": "goed_doel", "verkregen_bij": "verkoop"},
            id="2021-goed-doel-verkoop",
        ),
        *[
            pytest.param({**dag, "verkregen_bij": bij}, id=f"{dag['peildatum']}-{bij}")
            for dag in (NU, EERDER)
            for bij in ("schenking", "vrijwilligerswerk", "manifestatie")
        ],
        pytest.param({**NU, **UITGEVER}, id="uitgever"),
        pytest.param({**NU, **UITGEVER, "verschijningen_per_jaar": "3"}, id="uitgever-drie"),
        *[
            pytest.param({**NU, **LOTERIJ, "vergunning": f"artikel_{nummer}"}, id=f"loterij-{nummer}")
            for nummer in ("3", "9", "27b")
        ],
        pytest.param({**NU, "soortgelijk": "nee"}, id="goed-doel-hoeft-niet-soortgelijk"),
    ],
)
def test_voldaan(voer: Voer, tmp_path: Path, antwoorden: dict[str, str]) -> None:
    gevonden = poort(voer, tmp_path, **antwoorden)
    assert gevonden["poort"]["status"] == "voldaan"
    assert gevonden["poort"]["voorwaarde"] is None
    assert gevonden["uitkomst"] == "voorstel"
    assert gevonden["klanttermijn_maanden"] == 13


@pytest.mark.parametrize(
    ("antwoorden", "voorwaarde", "artikel"),
    [
        pytest.param({**NU, **ENERGIE}, "dossier.soort_organisatie", "lid 2", id="energie"),
        pytest.param({**NU, "verkregen_bij": "verkoop"}, f"{RELATIE}.verkregen_bij", "lid 5", id="goed-doel-verkoop"),
        pytest.param({**NU, "verkregen_bij": "anders"}, f"{RELATIE}.verkregen_bij", "lid 5", id="petitie"),
        pytest.param({**EERDER, "verkregen_bij": "anders"}, f"{RELATIE}.verkregen_bij", "11.7", id="petitie-2021"),
        pytest.param(
            {**EERDER, **ENERGIE, "verkregen_bij": "schenking"},
            f"{RELATIE}.verkregen_bij",
            "klantrelatie",
            id="raar",
        ),
        pytest.param(
            {**NU, **UITGEVER, "verkregen_bij": "schenking"},
            f"{RELATIE}.verkregen_bij",
            "lid 6",
            id="uitgever-gift",
        ),
        pytest.param(
            {**NU, **UITGEVER, "verschijningen_per_jaar": "2"},
            f"{RELATIE}.verschijningen_per_jaar",
            "lid 6",
            id="uitgever-twee",
        ),
        *[
            pytest.param({**NU, **soort, naam: waarde}, sleutel, artikel, id=f"{wie}-{naam}-{waarde}")
            for wie, soort, artikel in (
                ("uitgever", UITGEVER, "lid 6"),
                ("loterij", LOTERIJ, "lid 6"),
                ("doel", {}, "lid 5"),
            )
            for naam, waarde, sleutel in (
                ("eigen_doel_of_aanbod", "nee", f"{RELATIE}.eigen_doel_of_aanbod"),
                ("soortgelijk", "nee", "klantrelatie.soortgelijk"),
                ("verzet_geboden_bij_verzameling", "nee", f"{RELATIE}.verzet_geboden_bij_verzameling"),
                ("verzet_geboden_bij_verzameling", "deels", f"{RELATIE}.verzet_geboden_bij_verzameling"),
                ("verzet_geboden_bij_elk_gesprek", "nee", f"{RELATIE}.verzet_geboden_bij_elk_gesprek"),
            )
            if not (wie == "doel" and naam == "soortgelijk")
        ],
        *[
            pytest.param({**EERDER, **ENERGIE, naam: "nee"}, sleutel, "klantrelatie", id=f"2021-{naam}")
            for naam, sleutel in (
                ("eigen_doel_of_aanbod", f"{RELATIE}.eigen_doel_of_aanbod"),
                ("soortgelijk", "klantrelatie.soortgelijk"),
                ("verzet_geboden_bij_verzameling", f"{RELATIE}.verzet_geboden_bij_verzameling"),
                ("verzet_geboden_bij_elk_gesprek", f"{RELATIE}.verzet_geboden_bij_elk_gesprek"),
            )
        ],
        pytest.param(
            {**NU, "eigen_doel_of_aanbod": "nee", "verzet_geboden_bij_elk_gesprek": "nee"},
            f"{RELATIE}.eigen_doel_of_aanbod",
            "lid 5",
            id="de-eerste-in-volgorde",
        ),
        pytest.param(
            {**NU, "verkregen_bij": None, "verzet_geboden_bij_elk_gesprek": "nee"},
            f"{RELATIE}.verzet_geboden_bij_elk_gesprek",
            "lid 5",
            id="niet-voldaan-gaat-voor-open",
        ),
    ],
)
def test_toestemming_vereist(
    voer: Voer, tmp_path: Path, antwoorden: dict[str, Any], voorwaarde: str, artikel: str
) -> None:
    gevonden = poort(voer, tmp_path, **antwoorden)
    assert gevonden["uitkomst"] == "toestemming_vereist"
    assert gevonden["klanttermijn_maanden"] == 0
    assert gevonden["bindend_criterium"] is None
    assert gevonden["poort"]["status"] == "niet_voldaan"
    assert gevonden["poort"]["voorwaarde"] == voorwaarde
    assert artikel in gevonden["poort"]["artikel"]
    assert gevonden["poort"]["vervalt_op"] is None
    # Only the verdict changes; the curves are computed and shown.
    assert gevonden["grenzen"]["balans_onzeker"] == 13
    assert len(gevonden["perioden"]) == 5
    assert "toestemming_vereist" in [b["code"] for b in gevonden["bevindingen"]]


def test_energie_verliest_haar_grond_binnen_de_geldigheid(voer: Voer, tmp_path: Path) -> None:
    gevonden = poort(voer, tmp_path, peildatum="2025-10-31", **ENERGIE)
    assert (gevonden["uitkomst"], gevonden["klanttermijn_maanden"]) == ("voorstel", 13)
    assert gevonden["poort"]["vervalt_op"] == "2026-07-01"
    assert gevonden["kader"] == ["ctm-2020", "tw-2021"]
    assert "regels_veranderen" in [b["code"] for b in gevonden["bevindingen"]]


@pytest.mark.parametrize(
    ("antwoorden", "vervalt"),
    [
        pytest.param({"peildatum": "2025-10-31", "geldig_tot": "2026-07-01", **ENERGIE}, None, id="net-ervoor"),
        pytest.param({"peildatum": "2025-10-31", "geldig_tot": "2026-07-02", **ENERGIE}, "2026-07-01", id="net-erna"),
        pytest.param({"peildatum": "2025-06-30", **ENERGIE}, None, id="een-jaar-eerder"),
        pytest.param({"peildatum": "2025-10-31"}, None, id="goed-doel-houdt-zijn-grond"),
        pytest.param(
            {"peildatum": "2025-10-31", "verkregen_bij": "verkoop"}, "2026-07-01", id="goed-doel-dat-verkoopt"
        ),
    ],
)
def test_vervalt_op(voer: Voer, tmp_path: Path, antwoorden: dict[str, str], vervalt: str | None) -> None:
    assert poort(voer, tmp_path, **antwoorden)["poort"]["vervalt_op"] == vervalt


def test_een_wijziging_voor_de_start_telt_niet_als_vervallen(voer: Voer, tmp_path: Path) -> None:
    """What changed before the calls begin was judged at the start; it cannot lapse any more."""
    gevonden = poort(voer, tmp_path, peildatum="2026-03-01", start_campagne="2026-06-30", **ENERGIE)
    assert gevonden["poort"]["vervalt_op"] == "2026-07-01"
    doel = poort(voer, tmp_path, peildatum="2021-05-01", start_campagne="2021-08-01", geldig_tot="2022-01-01")
    assert (doel["poort"]["status"], doel["poort"]["vervalt_op"]) == ("niet_beoordeeld", None)


def test_wat_al_niet_mag_kan_niet_vervallen(voer: Voer, tmp_path: Path) -> None:
    gevonden = poort(voer, tmp_path, peildatum="2025-10-31", **ENERGIE, soortgelijk="nee")
    assert (gevonden["poort"]["status"], gevonden["poort"]["vervalt_op"]) == ("niet_voldaan", None)


def test_waar_een_voorwaarde_faalt_staat_niets_meer_open(tmp_path: Path) -> None:
    pad = bestand(tmp_path, **NU, verkregen_bij=None, verzet_geboden_bij_elk_gesprek="nee")
    gevonden = beoordeel(laad(str(pad), pad.read_bytes(), tmp_path).inhoud, laad_pakketten(None))
    assert (gevonden.status, gevonden.nog_open) == ("niet_voldaan", ())


@pytest.mark.parametrize(
    ("peildatum", "geldig"), [("2024-02-29", "28 februari 2025"), ("2026-10-31", "31 oktober 2027")]
)
def test_geldig_tot_is_een_jaar_later(voer: Voer, tmp_path: Path, peildatum: str, geldig: str) -> None:
    voer("assess", bestand(tmp_path, peildatum=peildatum))
    assert f"| Geldig tot | {geldig} (niet zelf gekozen" in (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")


def test_ook_de_start_van_de_campagne_telt(voer: Voer, tmp_path: Path) -> None:
    gevonden = poort(voer, tmp_path, peildatum="2026-06-01", start_campagne="2026-08-01", **ENERGIE)
    assert gevonden["uitkomst"] == "toestemming_vereist"
    assert gevonden["kader"] == ["ctm-2020", "tw-2021", "tw-2026"]


def test_voor_juli_2021_alleen_de_code(voer: Voer, tmp_path: Path) -> None:
    for dag in ("2020-06-01", "2021-06-30"):
        gevonden = poort(voer, tmp_path, peildatum=dag, verkregen_bij="anders", geldig_tot="2021-07-01")
        assert gevonden["poort"]["status"] == "niet_beoordeeld"
        assert gevonden["kader"] == ["ctm-2020"]
        assert gevonden["klanttermijn_maanden"] == 13
        assert "wet_niet_beoordeeld" in [b["code"] for b in gevonden["bevindingen"]]


@pytest.mark.parametrize("naam", ["peildatum", "start_campagne"])
def test_voor_juni_2020_zijn_er_geen_regels(voer: Voer, tmp_path: Path, naam: str) -> None:
    uit = voer("assess", bestand(tmp_path, **{naam: "2020-05-31"}), "--json")
    assert uit.code == 4
    assert "E062" in uit.fout
    assert "31 mei 2020" in uit.fout


@pytest.mark.parametrize(
    "naam",
    [
        "verkregen_bij",
        "verzet_geboden_bij_verzameling",
        "verzet_geboden_bij_elk_gesprek",
        "eigen_doel_of_aanbod",
    ],
)
def test_een_open_voorwaarde_geeft_een_uitkomst_onder_voorbehoud(voer: Voer, tmp_path: Path, naam: str) -> None:
    pad = bestand(tmp_path, **{naam: None})
    gevonden = voer("assess", pad, "--json").json[0]
    assert gevonden["poort"]["status"] == "open"
    assert gevonden["poort"]["voorwaarde"] == f"{RELATIE}.{naam}"
    assert (gevonden["uitkomst"], gevonden["klanttermijn_maanden"]) == ("voorstel", 13)
    assert "onder voorbehoud" in voer("assess", pad).uit
    assert "onder voorbehoud" in (tmp_path / "T-1-v1.md").read_text().split("## Bevindingen")[0]


def test_zonder_peildatum_is_de_poort_open(voer: Voer, tmp_path: Path) -> None:
    gevonden = poort(voer, tmp_path, peildatum=None)
    assert gevonden["poort"] == {
        "status": "open",
        "artikel": None,
        "voorwaarde": "dossier.peildatum",
        "vervalt_op": None,
    }
    assert gevonden["klanttermijn_maanden"] == 13


@pytest.mark.parametrize(("peildatum", "verouderd"), [("2027-10-31", False), ("2027-11-01", True)])
def test_regels_die_lang_niet_zijn_gelezen(voer: Voer, tmp_path: Path, peildatum: str, verouderd: bool) -> None:
    codes = [b["code"] for b in poort(voer, tmp_path, peildatum=peildatum)["bevindingen"]]
    assert ("kader_verouderd" in codes) is verouderd


PAKKET = """\
kader: 1
id: amvb-2027
naam: Besluit klanttermijn (verzonnen)
soort: wet
van: 2027-01-01
laatst_gelezen: 2026-12-01
bronnen: [Verzonnen]
wettelijk_maximum_maanden: 9
wettelijk_maximum_artikel: artikel 1 Besluit klanttermijn
"""


def test_een_wettelijk_maximum_is_een_extra_bestand(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "regels").mkdir()
    (tmp_path / "regels" / "amvb.yaml").write_text(PAKKET)
    pad = bestand(tmp_path, peildatum="2027-02-01")
    zonder = voer("assess", pad, "--json").json[0]
    met = voer("assess", pad, "--json", "--kader", "regels").json[0]
    assert zonder["klanttermijn_maanden"] == 13
    assert met["klanttermijn_maanden"] == 9
    assert met["bindend_criterium"] == "wettelijk_maximum"
    assert met["kader"] == ["ctm-2020", "tw-2026", "amvb-2027"]
    assert met["poort"]["status"] == "voldaan"
    eerder = voer("assess", bestand(tmp_path, peildatum="2026-12-31"), "--json", "--kader", "regels").json[0]
    assert eerder["klanttermijn_maanden"] == 13


def test_van_meer_grenzen_telt_de_laagste_met_haar_artikel(voer: Voer, tmp_path: Path) -> None:
    regels = tmp_path / "regels"
    regels.mkdir()
    hoog = PAKKET.replace("2027-01-01", "2026-01-01")
    (regels / "a.yaml").write_text(hoog.replace("maanden: 9", "maanden: 14"))
    laag = hoog.replace("amvb-2027", "amvb-2028").replace("maanden: 9", "maanden: 7")
    (regels / "b.yaml").write_text(laag.replace("wettelijk_maximum_artikel: artikel 1 Besluit klanttermijn\n", ""))
    plafond = "soort: zelfregulering\nplafond_maanden: {}\n"
    for naam, maanden in (("c", 13), ("d", 11)):
        kop = hoog.split("soort: wet")[0].replace("amvb-2027", naam)
        (regels / f"{naam}.yaml").write_text(
            kop + plafond.format(maanden) + "van: 2026-01-01\nlaatst_gelezen: 2026-12-01\nbronnen: [x]\n"
        )
    pad = bestand(tmp_path)
    gevonden = voer("assess", pad, "--json", "--kader", "regels").json[0]
    assert gevonden["grenzen"]["plafond_ctm"] == 11
    assert gevonden["grenzen"]["wettelijk_maximum"] == 7
    assert (gevonden["klanttermijn_maanden"], gevonden["bindend_criterium"]) == (7, "wettelijk_maximum")
    voer("assess", pad, "--kader", "regels")
    assert "7 maanden (Besluit klanttermijn (verzonnen))" in (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")


def test_een_maximum_van_een_uitzondering_geldt_voor_wie_zich_erop_beroept(voer: Voer, tmp_path: Path) -> None:
    from balanstest import resources

    regels = tmp_path / "regels"
    regels.mkdir()
    tekst = (resources.kaders() / "tw-2026.yaml").read_text(encoding="utf-8")
    merk = "    naam: Ideële of charitatieve organisatie, voor het eigen doel\n"
    (regels / "tw.yaml").write_text(tekst.replace(merk, f"{merk}    wettelijk_maximum_maanden: 8\n"), encoding="utf-8")
    doel = voer("assess", bestand(tmp_path), "--json", "--kader", "regels").json[0]
    assert (doel["klanttermijn_maanden"], doel["bindend_criterium"]) == (8, "wettelijk_maximum")
    voer("assess", bestand(tmp_path), "--kader", "regels")
    assert "8 maanden (artikel 11.7 lid 5 Tw)" in (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")
    uitgever = voer("assess", bestand(tmp_path, **UITGEVER), "--json", "--kader", "regels").json[0]
    assert uitgever["klanttermijn_maanden"] == 13


def test_een_wet_zonder_uitzondering_vraagt_toestemming(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "regels").mkdir()
    pakket = PAKKET.replace("amvb-2027", "tw-2026").replace("2027-01-01", "2026-07-01")
    (tmp_path / "regels" / "tw.yaml").write_text(pakket)
    pad = bestand(tmp_path)
    gevonden = voer("assess", pad, "--json", "--kader", "regels").json[0]
    assert gevonden["uitkomst"] == "toestemming_vereist"
    assert gevonden["poort"]["artikel"] == "Besluit klanttermijn (verzonnen)"
    assert voer("assess", pad, "--kader", "regels").code == 0
    tekst = (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")
    assert "geen wet beoordeeld" not in tekst
    assert "None" not in tekst


def test_een_wettelijk_maximum_van_nul_staat_in_het_rapport(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "regels").mkdir()
    (tmp_path / "regels" / "amvb.yaml").write_text(PAKKET.replace("maanden: 9", "maanden: 0"))
    pad = bestand(tmp_path, peildatum="2027-02-01")
    gevonden = voer("assess", pad, "--json", "--kader", "regels").json[0]
    assert (gevonden["uitkomst"], gevonden["klanttermijn_maanden"]) == ("geen_termijn", 0)
    voer("assess", pad, "--kader", "regels")
    assert "Wettelijk maximum: 0 maanden" in (tmp_path / "T-1-v1.md").read_text(encoding="utf-8")


def test_een_eigen_pakket_vervangt_het_ingebouwde(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "regels").mkdir()
    pakket = PAKKET.replace("amvb-2027", "ctm-2020").replace("soort: wet", "soort: zelfregulering")
    pakket = pakket.replace("2027-01-01", "2020-06-01").replace("wettelijk_maximum_maanden: 9", "plafond_maanden: 12")
    (tmp_path / "regels" / "ctm.yml").write_text(pakket.replace("wettelijk_maximum_artikel", "plafond_artikel"))
    gevonden = voer("assess", bestand(tmp_path), "--json", "--kader", "regels").json[0]
    assert (gevonden["klanttermijn_maanden"], gevonden["bindend_criterium"]) == (12, "plafond_ctm")


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ("van: 2027-01-01", "van: morgen", "E036"),
        ("van: 2027-01-01", "vanaf: 2027-01-01", "E012"),
        ("naam: Besluit klanttermijn (verzonnen)\n", "", "E070"),
        ("bronnen: [Verzonnen]", "bronnen: Verzonnen", "E031"),
        ("soort: wet", "soort: verordening", "E038"),
        ("kader: 1", "kader: [", "E019"),
        (
            "bronnen: [Verzonnen]",
            "bronnen: [x]\nuitzonderingen:\n  - {id: a, artikel: b, naam: c, voorwaarden: [{sleutel: dossier.soort}]}",
            "E073",
        ),
        (
            "bronnen: [Verzonnen]",
            "bronnen: [x]\nuitzonderingen:\n"
            "  - {id: a, artikel: b, naam: c, voorwaarden: [{sleutel: dossier.soort_organisatie}]}",
            "E072",
        ),
        (
            "bronnen: [Verzonnen]",
            "bronnen: [x]\nuitzonderingen:\n"
            "  - {id: a, artikel: b, naam: c, voorwaarden: [{sleutel: klantrelatie.doelgroep, minimaal: 3}]}",
            "E075",
        ),
        (
            "bronnen: [Verzonnen]",
            "bronnen: [x]\nuitzonderingen:\n"
            "  - {id: a, artikel: b, naam: c, voorwaarden: [{sleutel: dossier.soort_organisatie, een_van: []}]}",
            "E075",
        ),
        (
            "bronnen: [Verzonnen]",
            "bronnen: [x]\nuitzonderingen:\n  - {id: a, artikel: b, naam: c, voorwaarden: []}",
            "E078",
        ),
        ("kader: 1\n", "kader: 1\nsha256: abc\n", "E012"),
        ("kader: 1\n", "", "E076"),
        ("naam: Besluit klanttermijn (verzonnen)", "naam: null", "E077"),
    ],
)
def test_een_fout_in_een_pakket_wijst_de_plaats_aan(
    voer: Voer, tmp_path: Path, oud: str, nieuw: str, code: str
) -> None:
    (tmp_path / "regels").mkdir()
    assert oud in PAKKET
    (tmp_path / "regels" / "amvb.yaml").write_text(PAKKET.replace(oud, nieuw))
    uit = voer("check", bestand(tmp_path), "--kader", "regels")
    assert uit.code == 4
    assert code in uit.fout
    assert "amvb.yaml:" in uit.fout


def test_twee_pakketten_met_een_id_verbergen_geen_wet(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "regels").mkdir()
    for naam in ("a.yaml", "b.yaml"):
        (tmp_path / "regels" / naam).write_text(PAKKET)
    uit = voer("assess", bestand(tmp_path), "--kader", "regels")
    assert uit.code == 4
    assert "E074" in uit.fout
    assert "a.yaml" in uit.fout


@pytest.mark.parametrize(("gemiddeld", "status"), [("14", "voldaan"), ("14.5", "voldaan"), ("11,9", "niet_voldaan")])
def test_een_voorwaarde_op_een_getal(voer: Voer, tmp_path: Path, gemiddeld: str, status: str) -> None:
    (tmp_path / "regels").mkdir()
    regel = (
        "bronnen: [x]\nuitzonderingen:\n  - id: a\n    artikel: b\n    naam: c\n    voorwaarden:\n"
        "      - {sleutel: klantrelatie.laatste_afname.verstreken_maanden.gemiddeld, minimaal: 12}"
    )
    pakket = PAKKET.replace("bronnen: [Verzonnen]", regel).replace("amvb-2027", "tw-2026")
    (tmp_path / "regels" / "tw.yaml").write_text(pakket.replace("2027-01-01", "2026-07-01"))
    pad = bestand(tmp_path)
    inhoud = yaml.load(pad.read_text(), Loader=yaml.BaseLoader)
    inhoud["klantrelatie"]["laatste_afname"] = {"verstreken_maanden": {"gemiddeld": gemiddeld}}
    pad.write_text(yaml.safe_dump(inhoud))
    assert voer("assess", pad, "--json", "--kader", "regels").json[0]["poort"]["status"] == status


def test_ook_zonder_peildatum_telt_de_start(voer: Voer, tmp_path: Path) -> None:
    gevonden = poort(voer, tmp_path, peildatum=None, start_campagne="2027-01-15", **ENERGIE)
    assert gevonden["uitkomst"] == "toestemming_vereist"
    open_ = poort(voer, tmp_path, peildatum=None, start_campagne="2027-01-15")
    assert (open_["poort"]["status"], open_["poort"]["voorwaarde"]) == ("open", "dossier.peildatum")


def test_een_lege_map_met_regels_is_een_fout(voer: Voer, tmp_path: Path) -> None:
    uit = voer("check", bestand(tmp_path), "--kader", tmp_path / "bestaat-niet")
    assert uit.code == 5
    assert "E071" in uit.fout
