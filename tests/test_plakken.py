"""What people paste from Word, a mail or Excel, or type as they would there: told at its own place, with what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import GELDIG, Voer, zonder_vastlegging

Maak = Callable[..., Path]
GOED = zonder_vastlegging((GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8")).replace("bijlagen/", "")
AANBOD = "  aanbod: Opnieuw maandelijks geven voor natuurbescherming in Nederland."
PUNTEN = "    - voornaam en achternaam\n    - telefoonnummer\n    - datum van de laatste gift\n"
MAATREGELEN = GOED[GOED.index("  maatregelen:") : GOED.index("  verzet_verwerkt")]
PERIODEN = GOED[GOED.index("    perioden:") : GOED.index("onderbouwing:")]
RIJEN = ("van\ttot\tgesprekken\tconversies\tverzet\tklachten", "0\t3\t1240\t122\t12\t1", "3\t6\t1105\t98\t13\t0")


@pytest.fixture
def fouten(voer: Voer, vragenlijst: Maak) -> Callable[[str, str], list[str]]:
    """Check the good example with a part of it replaced: the messages as `CODE line:column`, counted from the part."""

    def _fouten(oud: str, nieuw: str) -> list[str]:
        begin = GOED[: GOED.index(oud)].count("\n")
        uit = voer("check", vragenlijst({oud: nieuw}, tekst=GOED), "--json")
        assert (uit.code == 0) is uit.json[0]["geldig"]
        return [f"{f['code']} {f['regel'] - begin}:{f['kolom']}" for f in uit.json[0]["fouten"] if f["code"] != "E060"]

    return _fouten


@pytest.mark.parametrize(
    ("antwoord", "melding"),
    [
        ("“Bij de machtiging: de datum staat in ons CRM”", "E190 1:11"),
        ("„Nieuw: abonnement”", "E190 1:11"),
        ("‘Nieuw: abonnement’", "E190 1:11"),
        ("«Nieuw: abonnement»", "E190 1:11"),
        ("**Een maandelijkse gift** voor de natuur", "E022 1:11"),
        ("*Een* gift", "E022 1:11"),
        ("| tabel", "E022 1:11"),
        (">100 euro", "E022 1:11"),
        ("[nog] een gift", "E022 1:11"),
        ("{nog} een gift", "E022 1:11"),
        ("? wat dan", "E022 1:11"),
        ("% van alle giften", "E022 1:11"),
        ("- opnieuw geven", "E194 1:11"),
        ("Actie #1 voor\n    wie stopte", "E193 1:17"),
        ("\u00a0\u00a0x: y", "E018 1:14"),
    ],
)
@pytest.mark.steekproef(15)
def test_een_tekst_die_zo_niet_kan(fouten: Callable[[str, str], list[str]], antwoord: str, melding: str) -> None:
    assert fouten(AANBOD, f"  aanbod: {antwoord}") == [melding]


def test_een_gekruld_aanhalingsteken_houdt_een_komma_niet_bij_elkaar(fouten: Callable[[str, str], list[str]]) -> None:
    oud = "{niet_van_toepassing: Een gift wordt niet vervangen.}"
    assert fouten(oud, "{niet_van_toepassing: “Een gift, zie 1e”}") == ["E190 1:45"]


@pytest.mark.parametrize(
    ("regel", "melding"),
    [
        ("\u00a0 aanbod: Opnieuw", "E192 1:1"),
        ("  \u00a0aanbod: Opnieuw", "E192 1:3"),
        ("\u2003\u2003aanbod: Opnieuw", "E192 1:1"),
        ("  aanbod:\u00a0Opnieuw", "E192 1:10"),
        ("  aanbod\u00a0: Opnieuw", "E192 1:9"),
        ("  aanbod: \u00a0Opnieuw\u00a0geven", None),
        ("  aanbod: |\n    \u00a0 Opnieuw: geven", None),
    ],
)
@pytest.mark.steekproef(7)
def test_een_harde_spatie(fouten: Callable[[str, str], list[str]], regel: str, melding: str | None) -> None:
    assert fouten(AANBOD, regel) == ([melding] if melding else [])


@pytest.mark.parametrize("teken", ["–", "—", "•", "·", "*", "o", "\uf0b7", "1.", "2)", "->"])
@pytest.mark.parametrize("inspringing", ["", "    "])
def test_een_lijst_zoals_in_word(fouten: Callable[[str, str], list[str]], teken: str, inspringing: str) -> None:
    regels = "".join(f"{inspringing}{teken} {woord}\n" for woord in ("naam", "telefoonnummer"))
    assert fouten(PUNTEN, regels) == [f"E191 1:{len(inspringing) + 1}"]
    maatregelen = "".join(f"{inspringing}{teken} {woord}\n" for woord in ("Bellijst gewist", "Overeenkomst"))
    assert fouten(MAATREGELEN, f"  maatregelen:\n{maatregelen}") == [f"E191 2:{len(inspringing) + 1}"]


@pytest.mark.parametrize("teken", ["–", "•", "1."])
def test_elke_maatregel_zoals_in_word_wordt_genoemd(fouten: Callable[[str, str], list[str]], teken: str) -> None:
    regels = f"    {teken} maatregel: Bellijst gewist\n    {teken} maatregel: Overeenkomst\n"
    assert fouten(MAATREGELEN, f"  maatregelen:\n{regels}") == ["E191 2:5", "E191 3:5"]
    gemengd = f"    {teken} maatregel: Bellijst gewist\n    - maatregel: Overeenkomst\n"
    assert fouten(MAATREGELEN, f"  maatregelen:\n{gemengd}") == ["E191 2:5"]


def test_punten_in_een_vrije_tekst_mogen(fouten: Callable[[str, str], list[str]]) -> None:
    assert fouten(AANBOD, "  aanbod: |\n    • opnieuw geven\n    – iets anders: dat ook") == []


def test_een_lijst_in_een_tekst(voer: Voer, vragenlijst: Maak) -> None:
    oud = f"  persoonsgegevens:\n{PUNTEN}"
    uit = voer("check", vragenlijst({oud: "  persoonsgegevens: |\n    - naam\n    - telefoonnummer\n"}, tekst=GOED))
    assert "E031" in uit.uit
    assert "Haal het teken achter de dubbele punt (| of >) weg" in uit.uit


@pytest.mark.parametrize("scheiding", ["\t", ";", ",", "  ", " | ", " "])
@pytest.mark.parametrize("inspringing", ["", "      "])
@pytest.mark.parametrize("begin", [0, 1])
def test_een_tabel_uit_excel(
    fouten: Callable[[str, str], list[str]], scheiding: str, inspringing: str, begin: int
) -> None:
    rijen = "".join(f"{inspringing}{rij.replace(chr(9), scheiding)}\n" for rij in RIJEN[begin:])
    assert fouten(PERIODEN, f"    perioden:\n{rijen}") == [f"E028 2:{len(inspringing) + 1}"]


def test_een_tabel_in_een_tekst(fouten: Callable[[str, str], list[str]]) -> None:
    rijen = "".join(f"      {rij}\n" for rij in RIJEN)
    assert fouten(PERIODEN, f"    perioden: |\n{rijen}") == ["E028 1:15"]


@pytest.mark.parametrize(
    ("nieuw", "raad"),
    [
        (
            "    perioden:\n      bestand: goed.xlsx\n",
            "Haal 'perioden:' weg en schrijf op die plaats: bestand: goed.xlsx",
        ),
        ("    perioden: goed.csv\n", "Haal 'perioden:' weg en schrijf op die plaats: bestand: goed.csv"),
        ("    conversie: goed.xlsx\n", "Haal 'conversie:' weg en schrijf op die plaats: bestand: goed.xlsx"),
        ("    perioden:\n      - bestand: goed.xlsx\n", "Deze naam hoort onder 'afweging.metingen'."),
        ("  bestand: goed.xlsx\n", "Deze naam hoort onder 'afweging.metingen'."),
    ],
)
@pytest.mark.steekproef(5)
def test_een_bestand_op_de_verkeerde_plaats(voer: Voer, vragenlijst: Maak, nieuw: str, raad: str) -> None:
    uit = voer("check", vragenlijst({PERIODEN: nieuw}, tekst=GOED), "--json")
    assert raad in [fout["advies"] for fout in uit.json[0]["fouten"]]


@pytest.mark.parametrize("teken", ['"', "'"])
@pytest.mark.parametrize(
    "sluit", ["  # zie \"9,8\" en 'x'.", "  soortgelijk_toelichting: \"zo\" en 'zo'", "  lijst:\n  - \"a\" 'b' c"]
)
def test_een_vergeten_sluitteken_wordt_gemeld_waar_het_begint(
    fouten: Callable[[str, str], list[str]], teken: str, sluit: str
) -> None:
    assert fouten(AANBOD, f"  aanbod: {teken}Opnieuw geven\n{sluit}") == ["E020 1:11"]


def test_een_vergeten_sluitteken_slokt_niets_stil_op(fouten: Callable[[str, str], list[str]]) -> None:
    assert fouten(AANBOD, '  aanbod: "Opnieuw geven\n  # noem het bedrag in euro"') == ["E020 1:11"]


def test_een_tekst_tussen_aanhalingstekens_mag_over_regels_lopen(fouten: Callable[[str, str], list[str]]) -> None:
    assert fouten(AANBOD, '  aanbod: "Opnieuw geven:\n\n    # 1, en\n    let op: dat ook\n  en meer"') == []
