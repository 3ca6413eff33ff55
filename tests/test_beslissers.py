"""One decides, or several do: each with a name, a function and a day."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import GELDIG, Voer, zonder_vastlegging

Maak = Callable[..., Path]
GOED = zonder_vastlegging((GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8")).replace("bijlagen/", "")
EEN = "  besluit: {naam: B. Jansen, functie: Directeur, datum: 2026-11-10}\n"
TWEE = (
    "  besluit:\n    - {naam: B. Jansen, functie: Directeur, datum: 2026-11-10}\n"
    "    - {naam: C. Smit, functie: Voorzitter, datum: 2026-11-11}\n"
)


@pytest.fixture
def codes(voer: Voer, vragenlijst: Maak) -> Callable[[dict[str, str]], set[str]]:
    """The findings about the good example with these texts replaced."""

    def _codes(vervang: dict[str, str]) -> set[str]:
        return {
            een["code"] for een in voer("assess", vragenlijst(vervang, tekst=GOED), "--json").json[0]["bevindingen"]
        }

    return _codes


def test_twee_die_besluiten_staan_in_het_rapport(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst({EEN: TWEE}, tekst=GOED)
    assert "alles is beantwoord" in voer("check", pad).uit
    uit = voer("assess", pad, "--format", "md,pdf,html,docx", "-o", tmp_path / "uit")
    assert uit.code == 0, uit.fout
    rapport = next((tmp_path / "uit").glob("*.md")).read_text(encoding="utf-8")
    wie = "vastgesteld door B. Jansen, Directeur, op 10 november 2026 en C. Smit, Voorzitter, op 11 november 2026"
    assert wie in rapport
    assert wie in " ".join(uit.uit.split())
    assert "| Vastgesteld door | B. Jansen | Directeur | 10 november 2026 | |" in rapport
    assert "| Vastgesteld door | C. Smit | Voorzitter | 11 november 2026 | |" in rapport


def test_een_lijst_van_een_is_een_besluit(voer: Voer, vragenlijst: Maak, codes: Callable[..., set[str]]) -> None:
    een = EEN.replace("besluit: ", "besluit:\n    - ")
    assert "alles is beantwoord" in voer("check", vragenlijst({EEN: een}, tekst=GOED)).uit
    assert codes({EEN: een}) == codes({})


@pytest.mark.parametrize(
    ("besluit", "plaats"),
    [
        (TWEE.replace(", functie: Voorzitter", ""), "dossier.besluit[2].functie"),
        (TWEE.replace("naam: B. Jansen", "naam: TODO"), "dossier.besluit[1].naam"),
        (EEN.replace(", datum: 2026-11-10", ""), "dossier.besluit.datum"),
        ("  besluit: []\n", "dossier.besluit.naam"),
        ("  besluit:\n", "dossier.besluit.naam"),
    ],
)
def test_wie_besluit_zegt_wie_hij_is(voer: Voer, vragenlijst: Maak, besluit: str, plaats: str) -> None:
    uit = voer("check", vragenlijst({EEN: besluit}, tekst=GOED), "--json")
    assert uit.code == 4
    fouten = uit.json[0]["fouten"]
    assert fouten[0]["plaats"] == plaats
    assert {een["code"] for een in fouten} == {"E060"}


@pytest.mark.parametrize(
    ("besluit", "code"),
    [
        ("  besluit: directeur\n", "E032"),
        ("  besluit:\n    - directeur\n", "E032"),
        (TWEE.replace("datum: 2026-11-11", "datum: 11 november"), "E036"),
        (TWEE.replace("functie: Voorzitter", "functe: Voorzitter"), "E012"),
    ],
)
def test_een_fout_in_een_van_de_besluiten(voer: Voer, vragenlijst: Maak, besluit: str, code: str) -> None:
    fouten = voer("check", vragenlijst({EEN: besluit}, tekst=GOED), "--json").json[0]["fouten"]
    assert code in {een["code"] for een in fouten}


def test_de_laatste_maakt_het_besluit_en_de_eerste_moest_de_fg_al_kennen(codes: Callable[..., set[str]]) -> None:
    laat = TWEE.replace("2026-11-11", "2027-02-01")  # the campaign starts on 15 January
    assert "besluit_na_start" in codes({EEN: laat})
    assert "besluit_na_start" not in codes({EEN: TWEE})
    assert "besluit_voor_peildatum" in codes({EEN: TWEE.replace("2026-11-10", "2026-10-30")})
    fg = "    datum: 2026-11-05"
    assert fg in GOED
    assert "fg_na_besluit" in codes({EEN: TWEE.replace("2026-11-11", "2026-11-20"), fg: "    datum: 2026-11-12"})
    assert "fg_niet_onafhankelijk" in codes({EEN: TWEE, "    naam: C. Bakker": "    naam: C. Smit"})
    assert "besluit_in_concept" in codes({EEN: TWEE, "status: vastgesteld": "status: concept"})
