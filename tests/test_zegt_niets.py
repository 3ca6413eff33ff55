"""An answer that says nothing is no answer; a short one that does say something is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from balanstest.taal.zegt_niets import zegt_niets
from conftest import GELDIG, Voer, zonder_vastlegging

Maak = Callable[..., Path]
GOED = zonder_vastlegging((GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8")).replace("bijlagen/", "")
CONCEPT = GOED.replace("status: vastgesteld", "status: concept")
AANBOD = "  aanbod: Opnieuw maandelijks geven voor natuurbescherming in Nederland."
NIETS = [
    "-", "–", "--", "...", "…", "?", "??", "x", "X", "xxx", "x.", "n.v.t.", "N.V.T", "nvt", "N/A", "TODO", "todo",
    "[TODO]", "<invullen>", "invullen", "tbd", "t.b.d.", "n.t.b.", "p.m.", "PM", "volgt", "leeg", "___", "/", "***",
]  # fmt: skip
NIETS += [
    *("nader in te vullen", "nog in te vullen", "nader te bepalen", "nog te bepalen", "(nog invullen)", "To do"),
    *(
        "volgt nog",
        "Volgt z.s.m.",
        "wordt nog ingevuld",
        "TODO: vragen aan Jan",
        "Niet van toepassing.",
        "hier invullen",
    ),
    *("nog te beantwoorden", "nog uit te zoeken", "nog uitzoeken", "nog na te gaan", "wordt later aangevuld"),
]
IETS = [
    "nee", "Nee.", "geen", "Geen", "onbekend", "ja", "0", "1", "12", "a", "Excel", "x-as", "xy", "x2", "PMC", "100%",
    "中文", "2025", "naam",
]  # fmt: skip
IETS += [
    *("na 12 maanden", "Nader onderzoek wordt gedaan", "geen bewijs", "Wij bepalen dit nog per campagne.", "nog niet"),
    *("Todo-lijst van klanten", "later in het jaar", "Antwoordnummer 12"),
]


def _open(voer: Voer, pad: Path) -> list[tuple[str, int]]:
    uit = voer("check", pad, "--json")
    assert uit.code == 0, uit.uit
    return [(een["plaats"], een["regel"]) for een in uit.json[0]["open"]]


@pytest.mark.parametrize("tekst", NIETS)
def test_wat_niets_zegt_is_nog_te_beantwoorden(voer: Voer, vragenlijst: Maak, tekst: str) -> None:
    assert zegt_niets(tekst)
    kaal = tekst if tekst[0] not in "[<*" else f"'{tekst}'"
    if ": " in tekst:
        kaal = f'"{tekst}"'
    assert _open(voer, vragenlijst({AANBOD: f"  aanbod: {kaal}"}, tekst=CONCEPT)) == [("klantrelatie.aanbod", 37)]
    fout = voer("check", vragenlijst({AANBOD: f"  aanbod: {kaal}"}, tekst=GOED), "--json").json[0]["fouten"]
    assert [(een["code"], een["regel"]) for een in fout] == [("E060", 37)]


@pytest.mark.parametrize("tekst", IETS)
def test_een_kort_antwoord_is_een_antwoord(voer: Voer, vragenlijst: Maak, tekst: str) -> None:
    assert not zegt_niets(tekst)
    assert _open(voer, vragenlijst({AANBOD: f"  aanbod: {tekst}"}, tekst=CONCEPT)) == []


@pytest.mark.parametrize("niets", ["-", "?", "TODO", "n.v.t.", '"-"', "|\n    -"])
@pytest.mark.parametrize(
    ("oud", "sleutel"),
    [
        ("peildatum: 2026-10-31", "dossier.peildatum"),
        ("aantal_personen: 4100", "klantrelatie.aantal_personen"),
        ("  soortgelijk: ja", "klantrelatie.soortgelijk"),
        ("beginpunt: laatste_gift", "klantrelatie.laatste_afname.beginpunt"),
        ("start_maanden: 0", "impact.start_maanden"),
        ("opsteller: {naam: A. de Vries, functie: Campagnemanager}", "dossier.opsteller.naam"),
    ],
)
def test_bij_elke_soort_van_vraag(voer: Voer, vragenlijst: Maak, oud: str, sleutel: str, niets: str) -> None:
    nieuw = f"{oud.partition(':')[0]}: {niets}"
    if sleutel.endswith("naam"):
        nieuw = f"opsteller:\n    functie: Campagnemanager\n    naam: {niets}".replace("\n    -", "\n      -")
    elif oud.startswith(("beginpunt", "aantal", "start")):
        nieuw = nieuw.replace("\n    -", "\n      -")
    assert sleutel in [plaats for plaats, _ in _open(voer, vragenlijst({oud: nieuw}, tekst=CONCEPT))]


@pytest.mark.parametrize("niets", ["-", "?", "TODO"])
def test_ook_tussen_accolades(voer: Voer, vragenlijst: Maak, niets: str) -> None:
    oud = "{naam: A. de Vries, functie: Campagnemanager}"
    pad = vragenlijst({oud: f"{{naam: {niets}, functie: {niets}}}"}, tekst=CONCEPT)
    assert [plaats for plaats, _ in _open(voer, pad)] == ["dossier.opsteller.naam", "dossier.opsteller.functie"]


def test_een_streepje_blijft_een_streepje_in_een_tekst_en_voor_de_pen(voer: Voer, vragenlijst: Maak) -> None:
    """Only the sign that is the whole answer counts, also where the file is read more than once for it."""
    tekst = "  aanbod: -  # nog doen\n  afgenomen_: |\n    prijs: -\n    waarom: ?\n".replace("afgenomen_", "x")
    pad = vragenlijst({f"{AANBOD}\n": tekst.replace("  x:", "  betalingsverplichting_:")}, tekst=CONCEPT)
    uit = voer("check", pad, "--json").json[0]["fouten"]
    assert [(een["code"], een["gegevens"]["naam"]) for een in uit] == [("E012", "betalingsverplichting_")]


def test_een_gegeven_dat_niets_zegt(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    oud = "    - telefoonnummer\n"
    pad = vragenlijst({oud: "    - ...\n"}, tekst=CONCEPT)
    assert [plaats for plaats, _ in _open(voer, pad)] == ["impact.persoonsgegevens[2]"]
    assert voer("assess", pad, "--format", "md", "-o", tmp_path / "uit").code == 0
    rapport = next((tmp_path / "uit").glob("*.md")).read_text(encoding="utf-8")
    assert "- voornaam en achternaam\n- nog te beantwoorden\n- datum van de laatste gift" in rapport


def test_niet_van_toepassing_heeft_soms_een_eigen_vorm(voer: Voer, vragenlijst: Maak) -> None:
    oud = "contractduur: {maanden: 38}"
    for niets in ("TODO", "-", "{niet_van_toepassing: n.v.t.}", "{maanden: ?}"):
        pad = vragenlijst({oud: f"contractduur: {niets}"}, tekst=CONCEPT)
        assert [plaats for plaats, _ in _open(voer, pad)] == ["klantrelatie.contractduur"]
    fout = voer("check", vragenlijst({oud: "contractduur: n.v.t."}, tekst=CONCEPT), "--json").json[0]["fouten"]
    assert [een["code"] for een in fout] == ["E029"]


def test_een_streepje_in_de_tabel_wordt_gevraagd(voer: Voer, vragenlijst: Maak) -> None:
    """It may mean none, or not known: the two are far apart."""
    rij = "{van: 0, tot: 1, gesprekken: 615, conversies: 64, verzet: 3, klachten: "
    pad = vragenlijst({f"{rij}0}}": f"{rij}-}}"}, tekst=CONCEPT)
    assert [een["code"] for een in voer("check", pad, "--json").json[0]["fouten"]] == ["E043"]


def test_wat_een_telling_schreef_is_nooit_niets(voer: Voer, vragenlijst: Maak) -> None:
    telling = "    telling:\n      programma: x\n      uitkomsten: {conversie: ['-', x]}\n    perioden:"
    fouten = voer("check", vragenlijst({"    perioden:": telling}, tekst=CONCEPT), "--json").json[0]["fouten"]
    assert "afweging.metingen.telling.programma" not in [een["plaats"] for een in fouten]
