"""`explain`, and docs/naslag.md, which is made from the same topics and from the commands themselves."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from balanstest.cli.app import app
from balanstest.cli.boom import boom
from balanstest.cli.gebruik import OVERAL
from balanstest.curven.rijen import Rij
from balanstest.errors import GebruikError, OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.normen import NORMEN
from balanstest.sjabloon import categorieen
from balanstest.taal.getallen import opsomming
from balanstest.taal.raad import bedoelt_u, dichtstbij
from balanstest.termijn import bepaal
from balanstest.texts import criteria, scherm
from balanstest.texts.bevindingen import catalogus as bevindingen
from balanstest.texts.fouten import catalogus as fouten
from balanstest.texts.fouten.algemeen import ALGEMEEN
from balanstest.texts.normen import VARIANTEN
from balanstest.texts.uitleg import begrippen, bronnen
from balanstest.texts.uitleg.onderwerpen import FOUT, SOORTEN
from balanstest.uitleg import Onderwerp, onderwerpen, zoek
from balanstest.vragen import ALLE as VRAGEN
from balanstest.vragenlijst import laad
from conftest import GELDIG, WORTEL, Voer

NASLAG = WORTEL / "docs" / "naslag.md"
ALLE = onderwerpen(laad_pakketten(None))


@pytest.mark.parametrize(
    ("naam", "zegt"),
    [
        ("1a", "verplichting om te betalen"),
        ("3c", "Tabel met cijfers"),
        ("balans", "Het saldo is"),
        ("Balans Onzeker", "Criterium balans_onzeker"),
        ("kuil", "goede maanden erna maken dat niet goed"),
        ("resterende twijfel", "Begrip resterende_twijfel"),
        ("signalen", "wat de termijn niet verandert"),
        ("eerste maand", "bewijst zijn eerste maand"),
        ("nog_niet_gebeld", "Heeft u deze groep nog nooit gebeld?"),
        ("E174", "is geen norm meer"),
        ("verzet", "Begrip verzet"),
        ("E012", "is hier geen bekende naam. Bedoelt u"),
        ("E141", "past niet bij die optie"),
        ("E146", "Kijk of de naam van de tabel klopt"),
        ("e012", "Foutmelding E012"),
        ("tw-2026", "artikel 11.7 lid 5"),
        ("ctm-2020", "36 maanden"),
        ("zekerheid", "Standaard: 95 %"),
        ("klantrelatie.herkomst.vergunning", "artikel_27b"),
        ("vergunning", "artikel_27b"),
        ("gemeten.van", "Vanaf welke datum"),
        ("fg_niet_akkoord", "Ernst: let op"),
        ("toestemming_vereist", "Uitkomst toestemming_vereist"),
        ("herkomst", "Verzet mogelijk in elk gesprek"),
        ("bezwaar", "Begrip verzet"),
        ("uitgever", "Wat voor organisatie is dit?"),
        ("manifestatie", "Waarbij gaf de persoon zijn telefoonnummer?"),
        ("AVG", "Begrip avg"),
        ("toestemming", "Begrip toestemming: Toestemming"),
        ("goed_doel", "Begrip goed_doel"),
        *((naam, "E174") for naam in ("rem", "rem_verzet", "rem_klachten", "rem_conversie")),
        ("rem_verzet", "geen norm meer: een rem stopt de termijn niet meer"),
        ("kuil", "Zie ook: kuil_onzeker"),
        ("kuil_onzeker", "Zie ook: kuil"),
        ("klanttermijn", "Zie ook: tw-2026, toestemming_vereist"),
    ],
)
def test_een_naam_wordt_uitgelegd_met_bron(voer: Voer, naam: str, zegt: str) -> None:
    uit = voer("explain", naam)
    assert uit.code == 0
    assert zegt.lower() in " ".join(uit.uit.split()).lower()
    assert "Bron: " in uit.uit


def test_wie_twee_dingen_heet_krijgt_beide(voer: Voer) -> None:
    uit = voer("explain", "3a").uit
    assert "Belang van de organisatie" in uit
    assert "Noodzaak" in uit


@pytest.mark.parametrize(
    ("fout", "goed"),
    [("blans", "'balans'"), ("klantermijn", "'klanttermijn'"), ("E9012", "'E012'"), ("   ", "explain")],
)
def test_een_onbekende_naam_noemt_wat_erop_lijkt(voer: Voer, fout: str, goed: str) -> None:
    uit = voer("explain", fout)
    assert uit.code == 2
    assert "E079" in uit.fout
    assert goed in uit.fout


def test_een_eigen_regelbestand_wordt_ook_uitgelegd(voer: Voer, tmp_path: Any) -> None:
    map_ = tmp_path / "kader"
    map_.mkdir()
    eigen = "kader: 1\nid: eigen-code\nnaam: Onze eigen code\nsoort: zelfregulering\nvan: 2026-01-01\n"
    (map_ / "eigen.yaml").write_text(f"{eigen}laatst_gelezen: 2026-10-01\nbronnen: [Statuten, 2026]\n")
    assert "Onze eigen code" in voer("explain", "eigen-code", "--kader", "kader").uit


def test_de_lijst_noemt_alles_en_past_op_het_scherm(voer: Voer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    uit = voer("explain")
    assert uit.code == 0
    assert all(len(regel) <= 80 for regel in uit.uit.splitlines())
    eerste = {regel.split("  ")[1].strip() for regel in uit.uit.splitlines() if regel.startswith("  ")}
    assert {onderwerp.naam for onderwerp in ALLE} == eerste
    assert all(kop in uit.uit for kop in SOORTEN.values())


def test_alles_wat_het_programma_noemt_is_uit_te_leggen() -> None:
    namen = {*criteria.CRITERIA, *criteria.UITKOMSTEN, *NORMEN, *begrippen.BEGRIPPEN, *bevindingen.CATALOGUS}
    namen |= {*fouten.CATALOGUS, *VRAGEN, "ctm-2020", "tw-2021", "tw-2026"}
    namen |= {nummer for vraag in VRAGEN.values() for nummer in vraag.nummer.split()}
    for naam in namen:
        assert zoek(naam, ALLE), naam


def test_geen_twee_onderwerpen_van_een_soort_delen_hun_naam() -> None:
    """But for the parts of one numbered question."""
    sleutels = [(o.soort, o.naam, o.kop) for o in ALLE]
    assert len(sleutels) == len(set(sleutels))


@pytest.mark.parametrize("onderwerp", ALLE, ids=lambda o: f"{o.soort}-{o.naam}-{o.kop[:20]}")
def test_elke_uitleg_is_af(onderwerp: Onderwerp) -> None:
    assert onderwerp.bron
    assert all(re.search(r"\w", tekst) for tekst in (onderwerp.kop, *onderwerp.tekst))
    assert all(onderwerp.voorbeeld)
    for naam in onderwerp.zie:
        assert zoek(naam, ALLE), f"{onderwerp.naam} sends its reader to {naam}"


def test_elke_fout_zegt_wat_u_doet_en_wat_er_mis_is() -> None:
    """A message whose advice depends on the place says in `explain` what to do in general."""
    for code, fout in fouten.CATALOGUS.items():
        (onderwerp,) = zoek(code, ALLE)
        assert any(alinea.startswith("Wat u doet: ") for alinea in onderwerp.tekst), code
        assert len(re.findall(r"\w+", onderwerp.tekst[0])) > 2, code
        zonder_raad = fout.doe in ("{raad}", "")
        assert (code in ALGEMEEN) == zonder_raad, code


def test_een_melding_bij_een_gemaakt_voorbeeld_is_de_melding_zelf(voer: Voer, tmp_path: Any) -> None:
    (tmp_path / "donaties.yaml").write_text("balanstest: 1\n")
    (tmp_path / "logboek.csv").write_text("klant,einddatum,datum,uitkomst\na,2024-01-01,2024-02-02,conversie\n")
    for code in ("E091", "E121", "E141", "E155", "E221"):
        (onderwerp,) = zoek(code, ALLE)
        opdracht, melding = onderwerp.voorbeeld
        gezegd = voer(*opdracht.split()[1:])
        assert melding in " ".join((gezegd.uit + gezegd.fout).replace("→", " ").split()), code


def test_de_andere_gemaakte_voorbeelden_zijn_wat_de_lezer_zegt() -> None:
    raad = bedoelt_u(ALGEMEEN["E066"].waarden["waarde"], VRAGEN)  # type: ignore[index]
    assert raad == ALGEMEEN["E066"].waarden["raad"]  # type: ignore[index]
    raad = bedoelt_u(ALGEMEEN["E073"].waarden["waarde"], VRAGEN)  # type: ignore[index]
    assert raad == ALGEMEEN["E073"].waarden["raad"]  # type: ignore[index]
    with pytest.raises(OngeldigError) as fout:
        laad("x", b"balanstest: 1\nimpact:\n  start_maanden: na drie maanden\n", WORTEL)
    (melding,) = fout.value.meldingen
    assert {"reden": melding.wat, "raad": melding.doe} == ALGEMEEN["E069"].waarden


def test_een_fout_toont_het_voorbeeld_uit_de_map_met_voorbeelden() -> None:
    assert sum(o.soort == FOUT and bool(o.voorbeeld) for o in ALLE) > 60
    (fout,) = zoek("E050", ALLE)
    regel, melding = fout.voorbeeld
    assert "van:" in regel
    assert "…" not in melding


def test_het_voorbeeld_bij_balans_onzeker_is_zo_berekend() -> None:
    (onderwerp,) = zoek("balans_onzeker", ALLE)
    c, v, k, saldo, ondergrens = re.findall(r"−?\d+(?:,\d+)?", onderwerp.voorbeeld[0])
    (stap,) = bepaal([Rij(0, 1, 2000, int(c), int(v), int(k))]).wandeling.stappen
    assert stap.code == "balans_onzeker"
    assert stap.toets.saldo == int(saldo)
    assert f"{stap.toets.ondergrens:.2f}" == ondergrens.replace(",", ".").replace("−", "-")


def test_zoeken_naar_niets_is_een_fout() -> None:
    with pytest.raises(GebruikError):
        zoek("", ALLE)


@pytest.fixture
def rapport(voer: Voer, tmp_path: Path) -> Path:
    """The report of an example, without its extension."""
    assert voer("assess", GELDIG / "maandelijkse-donaties.yaml", "-o", "uit", "--format", "md,pdf").code == 0
    return tmp_path / "uit" / "BT-2026-001-v1"


def test_de_punten_van_de_methode_staan_zo_in_het_rapport(rapport: Path) -> None:
    """A source that says 'punt 4' must lead to point 4 of the page that the reader has."""
    markdown = rapport.with_suffix(".md").read_text(encoding="utf-8")
    assert tuple(re.findall(r"(?m)^\d+\. \*\*(.*?)\.?\*\*", markdown)) == bronnen.METHODE
    pdf = "\n".join(bladzijde.extract_text() for bladzijde in PdfReader(rapport.with_suffix(".pdf")).pages)
    for nummer, punt in enumerate(bronnen.METHODE, 1):
        assert re.search(rf"(?m)^{nummer}\. ?{re.escape(punt)}", pdf), punt


def test_geen_bron_is_een_bestand_dat_de_lezer_niet_heeft() -> None:
    for onderwerp in ALLE:
        assert "docs/" not in onderwerp.bron, onderwerp.naam
        assert "stap " not in onderwerp.bron, onderwerp.naam


def test_elke_genoemde_bladzijde_is_een_kop_in_het_rapport(rapport: Path) -> None:
    koppen = set(re.findall(r"(?m)^## (.*)$", rapport.with_suffix(".md").read_text(encoding="utf-8")))
    genoemd = {kop for o in ALLE for kop in re.findall(r"de bladzijde '(.*?)' in elk rapport", o.bron)}
    assert genoemd
    assert genoemd <= koppen


def naslag() -> str:
    """docs/naslag.md: the commands as their help has them, and every topic of `explain`."""
    regels = [
        "# Naslag",
        "",
        "Deze bladzijde komt uit het programma zelf. Dezelfde uitleg geeft `balanstest explain NAAM`.",
        "",
        "## Opdrachten",
        *_opdrachten(),
    ]
    for soort, kop in SOORTEN.items():
        regels += ["", f"## {kop}"]
        for onderwerp in ALLE:
            if onderwerp.soort == soort:
                regels += _onderwerp(onderwerp)
    return "\n".join(regels) + "\n"


def _opdrachten() -> Iterator[str]:
    overal = opsomming([f"`{naam}`" for naam in OVERAL])
    yield from ("", "### Algemene opties", "", f"De opties {overal} werken bij elke opdracht.", "")
    wortel, *rest = boom(app).alle()
    yield from (f"- `{', '.join(optie.namen)}`: {optie.volledig}" for optie in wortel.opties)
    for knoop in rest:
        if knoop.kinderen:
            continue
        yield from ("", f"### {knoop.gebruik}", "", knoop.uitleg, "")
        for argument in knoop.argumenten:
            yield f"- `{argument.metavar}`: {argument.volledig}"
        for optie in knoop.opties:
            waarde = f" {optie.metavar}" if optie.metavar else ""
            yield f"- `{', '.join(optie.namen)}{waarde}`: {optie.volledig}"


def _onderwerp(onderwerp: Onderwerp) -> Iterator[str]:
    kop = onderwerp.naam if onderwerp.tekst[0].startswith(onderwerp.kop) else f"{onderwerp.naam}: {onderwerp.kop}"
    yield from ("", f"### {_letterlijk(kop)}")
    for alinea in onderwerp.tekst:
        yield from ("", _letterlijk(alinea))
    if onderwerp.voorbeeld:
        eerste, *rest = onderwerp.voorbeeld
        yield from ("", "Voorbeeld:", "", "```text", eerste, "```")
        for alinea in rest:
            yield from ("", _letterlijk(alinea))
    yield from ("", f"Bron: {_letterlijk(onderwerp.bron)}.")
    if onderwerp.zie:
        yield from ("", f"Zie ook: {', '.join(f'`{naam}`' for naam in onderwerp.zie)}.")


def _letterlijk(tekst: str) -> str:
    return re.sub(r"[\\`*_\[\]<>|]", r"\\\g<0>", tekst)


def test_de_naslag_is_bij() -> None:
    """`BALANSTEST_GOLDEN=schrijf pytest tests/test_explain.py` writes it anew."""
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        NASLAG.write_text(naslag(), encoding="utf-8", newline="\n")
    assert NASLAG.read_text(encoding="utf-8") == naslag()


@pytest.mark.slow
def test_ook_woorden_zoals_het_programma_ze_toont_zijn_uit_te_leggen() -> None:
    """In a table, in a sentence, behind a heading of `explain` itself."""
    woorden = [*criteria.KORT.values(), *(criterium.naam for criterium in criteria.CRITERIA.values())]
    woorden += [*criteria.UITKOMSTEN.values(), *criteria.POORT.values(), *VARIANTEN.values()]
    woorden += [*scherm.ERNST.values(), scherm.DE_WET, *scherm.KOPPEN[1:], scherm.ZONDER_VOORSTEL, scherm.LANGER]
    woorden += [vraag.aanduiding for vraag in VRAGEN.values()]
    woorden += [f"{onderwerp.soort} {onderwerp.naam}" for onderwerp in ALLE]
    woorden += [categorie.id for categorie in categorieen()]
    woorden += ["vraag 1d:", "gevoelig", "robuust", "bindend", "saldo", "concept", "vastgesteld", "geldig", "Tw", "RCC"]
    woorden += ["nawacht", "vooruitblik", "balans, onzeker", "energie", "SHA-256", "DDMA", "gesprekken", "klachten"]
    for woord in woorden:
        assert zoek(woord, ALLE), woord


def test_een_kop_met_soort_leidt_naar_die_soort() -> None:
    assert {onderwerp.soort for onderwerp in zoek("norm vooruitblik", ALLE)} == {"Norm"}


@pytest.mark.parametrize("naam", ["volmaakt", "mosterd", "nope", "conflict", "zonnebank"])
def test_wat_er_niet_op_lijkt_wordt_niet_geraden(naam: str) -> None:
    with pytest.raises(GebruikError) as fout:
        zoek(naam, ALLE)
    (melding,) = fout.value.meldingen
    assert "Bedoelt u" not in melding.doe


@pytest.mark.parametrize(
    ("woord", "ander"),
    [("gevoelig", "volledig"), ("vastgesteld", "vaak_gebeld"), ("nawacht", "klacht"), ("energie", "conversie")],
)
def test_een_woord_met_een_gelijk_einde_is_geen_typefout(woord: str, ander: str) -> None:
    assert dichtstbij(woord, [ander]) is None


def test_elke_raad_bij_een_deel_van_een_naam_staat_tussen_aanhalingstekens() -> None:
    with pytest.raises(GebruikError) as fout:
        zoek("criter", ALLE)
    (melding,) = fout.value.meldingen
    assert "'bindend_criterium'" in melding.doe
