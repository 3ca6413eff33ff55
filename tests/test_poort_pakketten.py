"""The gate under laws that do not exist: each set of packs is made for one question that the real ones do not raise."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from balanstest.kader import Pakket, Poort, beoordeel
from balanstest.vragenlijst import laad
from conftest import VRAGENLIJST

SOORT = "dossier.soort_organisatie"
MAG = {"id": "mag", "artikel": "mag", "naam": "mag", "voorwaarden": [{"sleutel": SOORT, "een_van": ["goed_doel"]}]}
MAG_NIET = MAG | {"id": "niet", "artikel": "niet", "voorwaarden": [{"sleutel": SOORT, "een_van": ["uitgever"]}]}


def wet(naam: str, van: str, tot: str | None = None, *uitzonderingen: dict[str, Any], **verder: Any) -> Pakket:
    """A law of that name; with no exceptions it asks consent of everybody."""
    vast = {"kader": "1", "soort": "wet", "laatst_gelezen": "2026-10-31", "bronnen": ["verzonnen"]}
    eigen = {"id": naam, "naam": naam, "van": van, "tot": tot, "uitzonderingen": list(uitzonderingen)}
    return Pakket.model_validate(vast | eigen | verder)


def code(naam: str, van: str, tot: str | None = None, **verder: Any) -> Pakket:
    """A self-regulation of that name."""
    return wet(naam, van, tot, soort="zelfregulering", **verder)


def poort(*pakketten: Pakket, peildatum: str, herkomst: str = "", **dossier: str) -> Poort:
    """The gate of example A, a charity, at a peildatum."""
    regels = "".join(f"  {naam}: {waarde}\n" for naam, waarde in {"peildatum": peildatum, **dossier}.items())
    tekst = VRAGENLIJST.replace("  peildatum: 2026-10-31\n", regels)
    tekst = tekst.replace("    verkregen_bij: schenking\n", f"    verkregen_bij: schenking\n{herkomst}")
    return beoordeel(laad("x.yaml", tekst.encode(), Path()).inhoud, pakketten)


def test_de_dagen_staan_op_volgorde_en_bij_gelijk_oordeel_beslist_de_eerste() -> None:
    """With so many pairs of days that no order of a set is right by chance."""
    for dagen in range(1, 41):
        vroeg, laat = date(2024, 1, 1) + timedelta(dagen), date(2024, 12, 31) - timedelta(dagen)
        gevonden = poort(wet("w", "2020-01-01", None, MAG), peildatum=f"{vroeg}", start_campagne=f"{laat}")
        assert gevonden.dagen == (vroeg, laat)
        assert gevonden.beslissende_dag == vroeg


def test_de_eerste_wet_die_de_poort_sluit_is_de_dag_waarop_de_uitkomst_vervalt() -> None:
    """With so many pairs of days that no order of a set is right by chance."""
    for dagen in range(1, 41):
        eerst, later = date(2024, 1, 1) + timedelta(dagen), date(2024, 12, 31) - timedelta(dagen)
        pakketten = [
            wet("mild", "2020-01-01", f"{eerst}", MAG),
            wet("streng", f"{eerst}", f"{later}", MAG_NIET),
            wet("strenger", f"{later}", None, MAG_NIET),
        ]
        gevonden = poort(*pakketten, peildatum="2024-01-01")
        assert (gevonden.status, gevonden.vervalt_op, gevonden.vervalt_door and gevonden.vervalt_door.id) == (
            "voldaan",
            eerst,
            "streng",
        )


def test_een_wet_die_voor_de_start_sluit_en_weer_opent_laat_niets_vervallen() -> None:
    pakketten = [
        wet("mild", "2020-01-01", "2024-02-01", MAG),
        wet("streng", "2024-02-01", "2024-03-01", MAG_NIET),
        wet("weer-mild", "2024-03-01", None, MAG),
    ]
    assert poort(*pakketten, peildatum="2024-01-01").vervalt_op == date(2024, 2, 1)
    gevonden = poort(*pakketten, peildatum="2024-01-01", start_campagne="2024-03-01")
    assert (gevonden.status, gevonden.vervalt_op, gevonden.vervalt_door) == ("voldaan", None, None)


def test_een_poort_vervalt_door_een_wet_en_niet_door_een_code_die_erna_komt() -> None:
    pakketten = [
        wet("mild", "2020-01-01", "2024-02-01", MAG),
        wet("streng", "2024-02-01", None, MAG_NIET),
        code("code", "2024-02-01"),
    ]
    assert poort(*pakketten, peildatum="2024-01-01").vervalt_door.id == "streng"


def test_van_twee_wetten_die_de_poort_sluiten_wordt_de_laatste_genoemd() -> None:
    pakketten = [
        wet("mild", "2020-01-01", "2024-02-01", MAG),
        wet("oud", "2021-01-01", None, MAG_NIET),
        wet("nieuw", "2024-02-01", None, MAG_NIET),
    ]
    assert poort(*pakketten, peildatum="2024-01-01").vervalt_door.id == "nieuw"


@pytest.mark.parametrize(("basisregel", "artikel"), [(True, "regel van nieuw"), (False, "nieuw")])
def test_zonder_uitzonderingen_is_de_grond_die_van_de_laatste_wet(basisregel: bool, artikel: str) -> None:
    def met_regel(naam: str) -> dict[str, str]:
        return {"basisregel": f"regel van {naam}"} if basisregel else {}

    pakketten = [
        wet("oud", "2020-01-01", **met_regel("oud")),
        wet("nieuw", "2021-01-01", **met_regel("nieuw")),
        code("code", "2022-01-01", **met_regel("code")),
    ]
    gevonden = poort(*pakketten, peildatum="2024-01-01")
    assert (gevonden.status, gevonden.artikel, gevonden.voorwaarde) == ("niet_voldaan", artikel, None)


@pytest.mark.parametrize(("aantal", "status"), [("0", "voldaan"), ("1", "voldaan"), (None, "open")])
def test_een_minimum_van_nul_vraagt_alleen_om_een_antwoord(aantal: str | None, status: str) -> None:
    sleutel = "klantrelatie.herkomst.verschijningen_per_jaar"
    mag = MAG | {"voorwaarden": [{"sleutel": sleutel, "minimaal": "0"}]}
    herkomst = f"    verschijningen_per_jaar: {aantal}\n" if aantal else ""
    assert poort(wet("w", "2020-01-01", None, mag), peildatum="2024-01-01", herkomst=herkomst).status == status


def test_een_plafond_van_nul_is_lager_dan_een_van_een() -> None:
    laag, hoog = code("geen", "2021-01-01", plafond_maanden="0"), code("een", "2020-01-01", plafond_maanden="1")
    gevonden = poort(wet("w", "2020-01-01", None, MAG), hoog, laag, peildatum="2024-01-01")
    assert gevonden.plafond == laag


def test_van_twee_wettelijke_maxima_telt_het_laagste_hoe_het_artikel_ook_heet() -> None:
    hoog = {"wettelijk_maximum_maanden": "14", "wettelijk_maximum_artikel": "a"}
    laag = {"wettelijk_maximum_maanden": "9", "wettelijk_maximum_artikel": "b"}
    for eerst, dan in ((hoog, laag), (laag, hoog)):
        pakketten = [wet("een", "2020-01-01", None, MAG, **eerst), wet("twee", "2021-01-01", None, **dan)]
        gevonden = poort(*pakketten, peildatum="2024-01-01")
        assert (gevonden.wettelijk_maximum, gevonden.wettelijk_artikel) == (9, "b")
