"""`balanstest check`: all errors at once, with place, frame and advice."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from balanstest.beoordeling import beoordeel_vragenlijst, oordeel
from balanstest.errors import OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.vragenlijst import laad, reden_nodig
from conftest import GELDIG, VRAGENLIJST, WORTEL, Voer

Maak = Callable[..., Path]
GOED_VOORBEELD = (GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8").replace("bijlagen/", "")


def test_geldig_zegt_wat_er_nog_open_staat(voer: Voer, vragenlijst: Maak) -> None:
    uit = voer("check", vragenlijst())
    assert uit.code == 0
    assert "geldig (concept, nog" in uit.uit
    assert "ontbreekt  vraag 1a: Betalingsverplichting (klantrelatie.betalingsverplichting)" in uit.uit


def test_alles_beantwoord(voer: Voer) -> None:
    uit = voer("check", GELDIG / "maandelijkse-donaties.yaml")
    assert "geldig (vastgesteld, alles is beantwoord)" in uit.uit


@pytest.mark.parametrize(("verzet", "groen"), [("ja", True), ("nee", False)])
def test_geldig_is_niet_groen_waar_de_wet_verbiedt(
    voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch, verzet: str, groen: bool
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR")
    pad = vragenlijst({"verzet_geboden_bij_elk_gesprek: ja": f"verzet_geboden_bij_elk_gesprek: {verzet}"})
    uit = voer("check", pad).uit
    kop = next(regel for regel in uit.splitlines() if ": geldig (" in regel)
    assert ("\x1b[1;38;2;" in kop) is groen
    assert ("zonder toestemming" in uit) is not groen


def test_een_melding_toont_plaats_regel_en_raad(voer: Voer, vragenlijst: Maak) -> None:
    uit = voer("check", vragenlijst({"  soort_organisatie: goed_doel": "  soort_organisatie: goeddoel"}))
    assert uit.code == 4
    assert "E038" in uit.uit
    assert "vragenlijst.yaml:5:22" in uit.uit
    regels = uit.uit.splitlines()
    bron = next(i for i, regel in enumerate(regels) if regel.endswith("soort_organisatie: goeddoel"))
    assert regels[bron + 1].index("^") == regels[bron].index("goeddoel")
    assert regels[bron + 1].count("^") == len("goeddoel")
    assert "Bedoelt u 'goed_doel'?" in uit.uit


def test_de_streep_staat_goed_onder_brede_tekens(voer: Voer, vragenlijst: Maak) -> None:
    from rich.cells import cell_len

    uit = voer("check", vragenlijst({"{van: 0, tot: 3,": "{中文: 1, van: 0, tot: 3,"}))
    regels = uit.uit.splitlines()
    bron = next(i for i, regel in enumerate(regels) if "中文: 1" in regel)
    voor = regels[bron].index("中文")
    assert regels[bron + 1].index("^") == cell_len(regels[bron][:voor])


def test_fouten_van_elke_soort_komen_in_een_keer(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst(
        {
            "peildatum: 2026-10-31": "peildatum: 31-10-2026",
            "  versie: 1": "  versie: 1\n  versie: 2",
            "eigen_doel_of_aanbod: ja": "eigen_doel_of_aanbod: soms",
            "conversies: 132,": "conversies: 1320,",
            "van: 3, tot: 6": "van: 2, tot: 6",
            "afweging:\n": "afweging:\n  normen: {zekerheid: 2}\n  belangen: x\n",
        }
    )
    uit = voer("check", pad, "--json")
    assert uit.code == 4
    codes = [fout["code"] for fout in uit.json[0]["fouten"]]
    assert sorted(codes) == ["E011", "E012", "E035", "E036", "E037", "E051", "E052"]
    regels = [fout["regel"] for fout in uit.json[0]["fouten"]]
    assert regels == sorted(regels)


@pytest.mark.parametrize(
    ("norm", "goed"),
    [
        ("maximaal_verzet: null", True),
        ("maximaal_verzet: ~", True),
        ("maximaal_verzet: {waarde: null, motivering: niet nodig}", True),
        ("maximaal_verzet: {motivering: nog te kiezen}", False),
        ('maximaal_verzet: ""', False),
        ("weging_klacht: {motivering: nog te kiezen}", False),
        ("weging_klacht: null", False),
        ("weging_klacht:", True),
    ],
)
def test_alleen_een_uitgeschreven_null_is_geen_norm(voer: Voer, vragenlijst: Maak, norm: str, goed: bool) -> None:
    """An unfinished norm must never be taken for 'no such norm': nobody decided that."""
    uit = voer("assess", vragenlijst({"afweging:\n": f"afweging:\n  normen:\n    {norm}\n"}), "--json")
    assert uit.code == (0 if goed else 4)
    if not goed:
        assert "E058" in uit.fout
    else:
        assert uit.json[0]["normen"]["maximaal_verzet"] is None


@pytest.mark.parametrize("naam", ["rem_verzet", "rem_klachten", "rem_conversie"])
@pytest.mark.parametrize("waarde", ["2", "null", "", "{waarde: 3, motivering: streng}"])
def test_een_rem_van_vroeger_zegt_wat_ervan_werd(voer: Voer, vragenlijst: Maak, naam: str, waarde: str) -> None:
    pad = vragenlijst({"afweging:\n": f"afweging:\n  normen:\n    {naam}: {waarde}\n"})
    (fout,) = voer("check", pad, "--json").json[0]["fouten"]
    assert (fout["code"], fout["plaats"]) == ("E174", f"afweging.normen.{naam}")
    assert "signaal in het rapport" in fout["advies"]
    assert "Haal de regel weg" in fout["advies"]


TABEL = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
METINGEN = "afweging.metingen"


def _open(voer: Voer, pad: Path) -> set[str]:
    """The questions about figures that are open."""
    plaatsen = {vraag["plaats"] for vraag in voer("check", pad, "--json").json[0]["open"]}
    return {plaats for plaats in plaatsen if plaats.startswith(METINGEN)}


@pytest.mark.parametrize("tabel", ["", "    perioden:\n", "    perioden: []\n", "    nog_niet_gebeld: nee\n"])
def test_cijfers_die_er_niet_zijn_zijn_een_open_vraag(voer: Voer, vragenlijst: Maak, tabel: str) -> None:
    """An empty questionnaire does not claim that nobody was called."""
    gaten = _open(voer, vragenlijst({TABEL: tabel}))
    assert {f"{METINGEN}.perioden", f"{METINGEN}.bron", f"{METINGEN}.definities.gesprek"} <= gaten


@pytest.mark.parametrize(
    "erbij", ["", "    perioden: []\n", "    perioden:\n      - {van: 0, tot: 3, gesprekken: 0}\n"]
)
def test_wie_zegt_dat_er_nog_niet_is_gebeld_hoeft_geen_cijfers(voer: Voer, vragenlijst: Maak, erbij: str) -> None:
    pad = vragenlijst({TABEL: f"    nog_niet_gebeld: ja\n{erbij}"})
    assert _open(voer, pad) == set()
    gevonden = voer("assess", pad, "--json").json[0]
    assert (gevonden["uitkomst"], gevonden["bindend_criterium"]) == ("onvoldoende_gegevens", "geen_gegevens")
    assert gevonden["waarom_niet_langer"].startswith("Er is nog niet gebeld. ")


@pytest.mark.parametrize("tabel", ["", "    perioden: []\n", "    nog_niet_gebeld: nee\n"])
def test_cijfers_die_niet_zijn_ingevuld_heten_zo_in_het_rapport(voer: Voer, vragenlijst: Maak, tabel: str) -> None:
    """Not that nobody was called: nobody said so."""
    gevonden = voer("assess", vragenlijst({TABEL: tabel}), "--json").json[0]
    assert gevonden["bindend_criterium"] == "geen_gegevens"
    assert gevonden["waarom_niet_langer"].startswith("De cijfers zijn nog niet ingevuld. ")


@pytest.mark.parametrize(
    ("tabel", "waar"),
    [
        (TABEL, "'perioden'"),
        ("    perioden:\n      - {van: 0, tot: 3, conversies_pct: 3, verzet_pct: 1, klachten_pct: 0}\n", "'perioden'"),
        ("    bestand: cijfers.csv\n", "'bestand'"),
        (
            "".join(
                f"    {naam}:\n      - {{van: 0, tot: 3, gesprekken: 9, aantal: 1}}\n"
                for naam in ("conversie", "verzet", "klachten")
            ),
            "'conversie', 'verzet' en 'klachten'",
        ),
    ],
)
def test_nog_niet_gebeld_en_toch_gesprekken_is_een_fout(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, tabel: str, waar: str
) -> None:
    (tmp_path / "cijfers.csv").write_text("van;tot;gesprekken;conversies;verzet;klachten\n0;1;9;1;0;0\n")
    pad = vragenlijst({TABEL: f"{tabel}    nog_niet_gebeld: ja\n"})
    (fout,) = voer("check", pad, "--json").json[0]["fouten"]
    assert (fout["code"], fout["plaats"]) == ("E175", f"{METINGEN}.nog_niet_gebeld")
    assert waar in fout["tekst"]
    assert fout["regel"] == len(pad.read_text(encoding="utf-8").splitlines())


def test_json_is_een_regel_per_bestand(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    goed = vragenlijst(naam="goed.yaml")
    slecht = vragenlijst({"versie: 1": "versie: twee"}, naam="slecht.yaml")
    uit = voer("check", goed, slecht, tmp_path / "weg.yaml", "--json")
    assert uit.code == 5
    per_naam = {Path(regel["bestand"]).name: regel for regel in uit.json}
    assert per_naam["goed.yaml"]["geldig"] is True
    assert per_naam["slecht.yaml"]["fouten"][0]["code"] == "E033"
    assert per_naam["slecht.yaml"]["fouten"][0]["plaats"] == "dossier.versie"
    assert per_naam["weg.yaml"]["fouten"][0]["code"] == "E091"


def test_een_ontbrekend_bestand_noemt_het_dichtstbijzijnde(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst(naam="donaties.yaml")
    uit = voer("check", pad.with_name("donatie.yaml"))
    assert uit.code == 5
    assert "E091" in uit.uit
    assert "Bedoelt u 'donaties.yaml'?" in uit.uit


def test_een_ander_bestand_met_dezelfde_uitgang_is_geen_raad(voer: Voer, vragenlijst: Maak) -> None:
    vragenlijst().rename("een.yaml")
    assert "Bedoelt u" not in voer("check", "nope1.yaml").uit
    assert "Bedoelt u 'een.yaml'?" in voer("check", "een.yml").uit


def test_een_stapel_fouten_wordt_niet_eindeloos(voer: Voer, vragenlijst: Maak) -> None:
    rijen = "".join(f"      - {{van: {i}, tot: {i}, gesprekken: 1}}\n" for i in range(300))
    pad = vragenlijst({"    perioden:\n": f"    perioden:\n{rijen}"})
    uit = voer("check", pad)
    assert uit.code == 4
    assert "En nog" in uit.uit
    assert uit.uit.count("E050 ") == 100


def test_een_lange_regel_wordt_rond_de_fout_getoond(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst({"{van: 0, tot: 3,": "{" + " " * 400 + "vann: 0, tot: 3,"})
    uit = voer("check", pad)
    assert "vann: 0" in uit.uit
    assert max(len(regel) for regel in uit.uit.splitlines() if "|" in regel) < 120


VERBODEN = {
    "soort_organisatie: goed_doel": "soort_organisatie: commercieel",
    "verkregen_bij: schenking": "verkregen_bij:",
}


def test_de_wet_komt_voor_de_open_vragen(voer: Voer, vragenlijst: Maak) -> None:
    """Who may not call at all should hear that before answering forty questions."""
    uit = voer("check", vragenlijst(VERBODEN))
    assert uit.code == 0
    kop, wet, *_ = uit.uit.splitlines()
    assert "geldig (concept" in kop
    assert wet.startswith("  wet  Bellen zonder toestemming mag hier niet.")
    assert uit.uit.index("lid 2") < uit.uit.index("regel ")


def test_de_wet_staat_bij_elk_bestand_dat_het_aangaat(voer: Voer, vragenlijst: Maak) -> None:
    mag, mag_niet = vragenlijst(naam="a.yaml"), vragenlijst(VERBODEN, naam="b.yaml")
    gewoon, plain = voer("check", mag, mag_niet).uit, voer("check", mag, mag_niet, "--plain").uit
    for tekst, begin in ((gewoon, "  wet  "), (plain, "Wet: ")):
        blokken = tekst.split(": geldig (")
        assert [f"\n{begin}Bellen zonder toestemming mag" in blok for blok in blokken] == [False, False, True]
    assert all("toestemming" not in regel or regel.startswith("Wet: Bellen") for regel in plain.splitlines())


def test_een_wet_die_verandert_hoort_u_ook_bij_check(voer: Voer) -> None:
    uit = voer("check", GELDIG / "energie-2025.yaml")
    assert "  wet  Op 1 juli 2026 veranderen de regels (Telecommunicatiewet" in uit.uit


def test_json_zegt_wat_de_wet_zegt(voer: Voer, vragenlijst: Maak) -> None:
    mag, mag_niet, fout = voer(
        "check",
        "--json",
        vragenlijst(),
        vragenlijst(VERBODEN, "b.yaml"),
        vragenlijst({"versie: 1": "versie: twee"}, "c.yaml"),
    ).json
    assert mag["wet"] == {"status": "voldaan", "bevindingen": []}
    assert mag_niet["wet"]["status"] == "niet_voldaan"
    assert [een["code"] for een in mag_niet["wet"]["bevindingen"]] == ["toestemming_vereist"]
    assert fout["wet"] is None


def test_check_en_assess_zeggen_over_de_wet_hetzelfde(voer: Voer) -> None:
    van_de_wet = set()
    for pad in sorted(GELDIG.glob("*.yaml")):
        geteld = voer("check", pad, "--json").json[0]["wet"]["bevindingen"]
        alle = {een["tekst"] for een in voer("assess", pad, "--json").json[0]["bevindingen"]}
        assert {een["tekst"] for een in geteld} <= alle
        van_de_wet |= {een["code"] for een in geteld}
    assert "toestemming_vereist" in van_de_wet


def test_na_de_fouten_staat_een_keer_waar_uitleg_is(voer: Voer, vragenlijst: Maak) -> None:
    """The first code, in every command, and only where a person reads it."""
    fout = vragenlijst({"versie: 1": "versie: twee", "status: concept": "status: klaar"}, "a.yaml")
    ander = vragenlijst({"2026-10-31": "31 oktober"}, "b.yaml")
    regel = "Uitleg bij een code: balanstest explain E033"
    assert voer("check", fout, ander).uit.splitlines()[-1] == regel
    for opdracht in (("check", fout, ander), ("assess", fout), ("assess", fout, ander)):
        gewoon = voer(*opdracht)
        assert (gewoon.uit + gewoon.fout).count(regel) == 1
        for optie in ("--plain", "--json"):
            stil = voer(*opdracht, optie)
            assert "balanstest explain" not in stil.uit + stil.fout


def test_bij_een_verkeerde_naam_is_niets_uit_te_leggen(voer: Voer, vragenlijst: Maak) -> None:
    for uit in (voer("check", "nergens.yaml"), voer("assess", "nergens.yaml"), voer("check", vragenlijst())):
        assert "Uitleg bij een code" not in uit.uit + uit.fout


def test_een_stapel_open_vragen_wordt_niet_eindeloos(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst({"impact:\n": f"impact:\n  maatregelen: [{'{}, ' * 300}]\n"})
    uit = voer("check", pad)
    assert uit.code == 0
    getoond = sum(regel.startswith(("  regel ", "  ontbreekt ")) for regel in uit.uit.splitlines())
    aantal = len(voer("check", pad, "--json").json[0]["open"])
    assert aantal > 300
    assert getoond == 100
    assert f"En nog {aantal - 100} vragen. Beantwoord eerst deze." in uit.uit


@pytest.mark.parametrize(
    "vervang",
    [
        {},
        {"  start_maanden: 0": "  start_maanden: 12"},
        {"verkregen_bij: schenking": "verkregen_bij: anders"},
        {"  soortgelijk: ja": "  soortgelijk: ja\n  contractduur: {maanden: 10}"},
        {"gesprekken: 1200, conversies: 132, verzet: 14, klachten: 1": "gesprekken: 0"},
        {"conversies: 132": "conversies: <5"},
        {"  - {van: 3,": "  - {van: 4,"},
    ],
)
def test_check_en_assess_vinden_dezelfde_termijnen_te_lang(vervang: dict[str, str]) -> None:
    """What `check` refuses is what the whole assessment refuses."""
    tekst, pakketten = VRAGENLIJST, laad_pakketten(None)
    for oud, nieuw in vervang.items():
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw, 1)
    concept = laad("x.yaml", tekst.encode(), Path())
    voorstel = beoordeel_vragenlijst(concept, pakketten).klanttermijn
    for gekozen in range(40):
        onderbouwing = concept.inhoud.onderbouwing.model_copy(update={"gekozen_termijn_maanden": gekozen})
        dossier = concept.inhoud.dossier.model_copy(update={"status": "vastgesteld"})
        inhoud = concept.inhoud.model_copy(update={"dossier": dossier, "onderbouwing": onderbouwing})
        te_lang = reden_nodig(gekozen, voorstel)
        for doe in (oordeel, beoordeel_vragenlijst):
            try:
                doe(concept._replace(inhoud=inhoud), pakketten)
                geweigerd = False
            except OngeldigError as fout:
                geweigerd = [melding.code for melding in fout.meldingen] == ["E061"]
            assert geweigerd == te_lang, (doe.__name__, gekozen, voorstel)


@pytest.mark.parametrize("pad", sorted((WORTEL / "examples" / "geldig").glob("*.yaml")), ids=lambda pad: pad.stem)
def test_check_en_assess_noemen_dezelfde_open_vragen(voer: Voer, tmp_path: Path, pad: Path) -> None:
    """Also the reason for a longer term, which only the figures make necessary."""
    open_ = json.loads(voer("check", pad, "--json").uit)["open"]
    uit = voer("assess", pad, "-o", tmp_path, "--format", "md").uit
    geteld = re.search(r"Nog te beantwoorden \((\d+)\)", uit)
    assert len(open_) == (int(geteld[1]) if geteld else 0)
    assert ("alles is beantwoord" in voer("check", pad).uit) is not bool(geteld)


def test_zonder_grond_wordt_geen_reden_gevraagd(voer: Voer, tmp_path: Path) -> None:
    """No reason can make up for a law that forbids the calls."""
    uit = voer("assess", WORTEL / "examples" / "geldig" / "energie-2026.yaml", "-o", tmp_path, "--format", "md").uit
    assert "Toestemming vereist" in uit
    assert "Reden om langer" not in uit
    assert "Haal die termijn weg" in " ".join(uit.split())


@pytest.mark.parametrize("met_cijfers", [True, False])
def test_zonder_cijfers_zijn_er_geen_cijfers_berekend(voer: Voer, tmp_path: Path, met_cijfers: bool) -> None:
    pad = tmp_path / "e.yaml"
    if met_cijfers:
        pad = WORTEL / "examples" / "geldig" / "energie-2026.yaml"
    else:
        voer("new", pad, "--categorie", "energie", "--peildatum", "2026-10-31")
    uit = " ".join(voer("assess", pad, "-o", tmp_path / "uit", "--format", "md").uit.split())
    assert "Toestemming vereist" in uit
    assert ("zijn wel berekend" in uit) is met_cijfers
    assert ("de cijfers dragen hier geen termijn" in uit) is met_cijfers


@pytest.mark.parametrize(
    ("oud", "nieuw", "vraag", "rest"),
    [
        (
            "  aanbod: Opnieuw maandelijks geven voor natuurbescherming in Nederland.",
            "  aanbod: Opnieuw geven aan project #12 in C#",
            "vraag 1c: Waarover u belt",
            "#12 in C#",
        ),
        ("    - telefoonnummer", "    - telefoonnummer # ook mobiel", "vraag 2a: Persoonsgegevens", "# ook mobiel"),
        (
            "  organisatie: Stichting",
            "  organisatie: Actie #1 Stichting",
            "Organisatie",
            "#1 Stichting Groene Voorbeelden",
        ),
        ("kenmerk: BT-2026-001", "kenmerk: BT-2026-001 # ons nummer", None, None),
        ("peildatum: 2026-10-31", "peildatum: 2026-10-31 #1", None, None),
        ("  soortgelijk: ja", "  soortgelijk: ja # zeker", None, None),
        ("aantal_personen: 4100", "aantal_personen: 4100 #2025", None, None),
        ("  afgenomen: Een maandelijkse gift voor", "  afgenomen: 'Een gift #1' # voor", None, None),
    ],
)
@pytest.mark.steekproef(8)
def test_tekst_die_achter_een_hekje_wegvalt_staat_bij_check_en_in_het_rapport(
    voer: Voer, vragenlijst: Maak, oud: str, nieuw: str, vraag: str | None, rest: str | None
) -> None:
    tekst = GOED_VOORBEELD
    pad = vragenlijst({oud: nieuw}, tekst=tekst)
    regel = 1 + tekst[: tekst.index(oud)].count("\n")
    bij = voer("check", pad, "--json").json[0]["let_op"]
    verwacht = [("tekst_na_hekje", {"rest": rest, "regel": regel, "vraag": vraag})] if vraag else []
    assert [(een["code"], een["gegevens"]) for een in bij] == verwacht
    uit = voer("check", pad).uit
    assert (f"Op regel {regel} valt een deel van het antwoord weg" in uit) is bool(vraag)
    gevonden = voer("assess", pad, "--json").json[0]["bevindingen"]
    assert [een["code"] for een in gevonden if een["code"] == "tekst_na_hekje"] == [een[0] for een in verwacht]


def test_een_heel_antwoord_achter_een_hekje(voer: Voer, vragenlijst: Maak) -> None:
    """Without a word before it only what looks like text is: '#12' is, '# uitleg' is not."""
    oud = "  aanbod: Opnieuw maandelijks geven voor natuurbescherming in Nederland."
    concept = GOED_VOORBEELD.replace("status: vastgesteld", "status: concept")
    weg, uitleg = (
        voer("check", vragenlijst({oud: f"  aanbod: {rest}"}, tekst=concept), "--json").json[0]
        for rest in ("#12 in Afrika", "# nog uitzoeken")
    )
    assert [een["gegevens"]["rest"] for een in weg["let_op"]] == ["#12 in Afrika"]
    assert uitleg["let_op"] == []
    assert [een["plaats"] for een in (*weg["open"], *uitleg["open"])] == ["klantrelatie.aanbod"] * 2


def test_een_conclusie_die_een_andere_termijn_noemt_staat_bij_check(voer: Voer, vragenlijst: Maak) -> None:
    pad = vragenlijst({"    Twaalf maanden. De cijfers": "    Zestien maanden. De cijfers"}, tekst=GOED_VOORBEELD)
    pad.write_text(pad.read_text(encoding="utf-8").replace("na een jaar", "daarna"), encoding="utf-8")
    uit = voer("check", pad)
    assert "De conclusie noemt zestien maanden, maar de gekozen termijn is 12 maanden." in " ".join(uit.uit.split())
    assert uit.code == 0


def test_zonder_toestemming_spreekt_niets_van_een_termijn(voer: Voer, vragenlijst: Maak) -> None:
    """The calls would begin after the term that the figures carry: there is none to speak of."""
    tekst = GOED_VOORBEELD.replace("status: vastgesteld", "status: concept").replace(
        "start_maanden: 0", "start_maanden: 20"
    )
    mag = voer("assess", vragenlijst(tekst=tekst, naam="a.yaml"), "--json").json[0]
    verbiedt = tekst.replace("soort_organisatie: goed_doel", "soort_organisatie: commercieel")
    niet = voer("assess", vragenlijst(tekst=verbiedt, naam="b.yaml"), "--json").json[0]
    (gevonden,) = [een["tekst"] for een in mag["bevindingen"] if een["code"] == "start_na_termijn"]
    assert gevonden.startswith("Het bellen begint na 20 maanden (2b), maar de termijn zou ")
    assert niet["uitkomst"] == "toestemming_vereist"
    assert "start_na_termijn" not in [een["code"] for een in niet["bevindingen"]]
