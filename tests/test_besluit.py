"""Page one is the decision: what a committee reads first, in the report that a user gets."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from pypdf import PdfReader

from balanstest.beoordeling import TOESTEMMING_VEREIST
from balanstest.texts.bevindingen.catalogus import CATALOGUS
from balanstest.texts.criteria import CRITERIA
from conftest import GELDIG, Voer, leg_vast

GELDIGE = sorted(GELDIG.glob("*.yaml"))
GOED = GELDIG / "maandelijkse-donaties.yaml"
Wijziging = dict[str, object]
Schrijf = Callable[..., Path]
PAD = re.compile(r"\b(dossier|klantrelatie|impact|afweging|onderbouwing)\.[a-z_]+")
CONCEPT = {"dossier.status": "concept"}
COMMERCIEEL = {"dossier.soort_organisatie": "commercieel", "klantrelatie.herkomst.verkregen_bij": "verkoop"}
LANGER = {
    "onderbouwing.gekozen_termijn_maanden": "24",
    "onderbouwing.afwijking": "De cijfers na maand 15 zijn beïnvloed door een staking.",
}
FG_TEGEN = {
    "onderbouwing.fg.oordeel": "niet_akkoord",
    "onderbouwing.fg.advies": "Hoogstens negen maanden.",
    "onderbouwing.fg.reden_afwijking": "Wij meten elk kwartaal opnieuw.",
}
NIET_GEBELD = {
    "afweging.metingen": {"nog_niet_gebeld": "ja"},
    "onderbouwing.gekozen_termijn_maanden": "3",
    "onderbouwing.afwijking": "Een eerste meting.",
}
WEINIG = {
    "afweging.metingen.perioden": [
        {"van": "0", "tot": "3", "gesprekken": "60", "conversies": "6", "verzet": "1", "klachten": "0"},
        {"van": "3", "tot": "6", "gesprekken": "50", "conversies": "4", "verzet": "1", "klachten": "0"},
    ],
    "afweging.metingen.uitgesloten": None,
}


@pytest.fixture
def schrijf(tmp_path: Path) -> Schrijf:
    """The good example with some answers changed; None takes an answer away."""

    def _schrijf(*wijzigingen: Wijziging) -> Path:
        inhoud: dict[str, Any] = yaml.load(GOED.read_text(encoding="utf-8"), yaml.BaseLoader)
        for pad, waarde in {sleutel: w for wijziging in wijzigingen for sleutel, w in wijziging.items()}.items():
            *ouders, laatste = pad.split(".")
            hier = inhoud
            for ouder in ouders:
                hier = hier.setdefault(ouder, {})
            if waarde is None:
                hier.pop(laatste, None)
            else:
                hier[laatste] = waarde
        bestand = tmp_path / "vragenlijst.yaml"
        bestand.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
        leg_vast(bestand)
        return bestand

    return _schrijf


@pytest.fixture
def markdown(voer: Voer, schrijf: Schrijf, tmp_path: Path) -> Callable[..., str]:
    def _markdown(*wijzigingen: Wijziging) -> str:
        shutil.rmtree(tmp_path / "uit", ignore_errors=True)  # what was decided is not replaced
        uit = voer("assess", schrijf(*wijzigingen), "-o", tmp_path / "uit", "--format", "md")
        assert uit.code == 0, uit.fout
        (pad,) = (tmp_path / "uit").glob("*.md")
        return pad.read_text(encoding="utf-8")

    return _markdown


@pytest.fixture
def bladzijden(voer: Voer, schrijf: Schrijf, tmp_path: Path) -> Callable[..., list[str]]:
    """The text of each page of the PDF."""

    def _bladzijden(*wijzigingen: Wijziging) -> list[str]:
        assert voer("assess", schrijf(*wijzigingen), "-o", tmp_path / "uit", "--format", "pdf").code == 0
        (pad,) = (tmp_path / "uit").glob("*.pdf")
        return [re.sub(r"\s+", " ", bladzijde.extract_text()) for bladzijde in PdfReader(pad).pages]

    return _bladzijden


def bladzijde_een(tekst: str) -> str:
    return tekst.partition("## Inhoud")[0]


def test_een_besluit_zegt_wat_er_mag_en_op_welke_grond(markdown: Callable[..., str]) -> None:
    voor = bladzijde_een(markdown())
    assert "> ### Vastgesteld: 12 maanden (voorstel: 15)" in voor
    assert "Te bellen van maand 0 tot maand 12 na de laatste gift, op grond van artikel 11.7 lid 5 Tw." in voor
    assert "vastgesteld door B. Jansen, Directeur, op 10 november 2026" in voor
    assert "robuust:" in voor
    assert "als één keer verzet even zwaar telt als" in voor
    assert voor.count("Gemarkeerd: gekozen 12 en voorstel 15.") == 3
    assert "| Vastgesteld door | B. Jansen | Directeur | 10 november 2026 | |" in voor
    assert "vorm: bezwaar" not in voor
    assert "van de bellijst" not in voor


def test_voor_een_besluit_is_er_geen_termijn(markdown: Callable[..., str]) -> None:
    tekst = markdown(CONCEPT, {"onderbouwing.gekozen_termijn_maanden": None, "klantrelatie.afgenomen": None})
    voor = bladzijde_een(tekst)
    assert "> ### Voorstel: hoogstens 15 maanden na de laatste gift" in voor
    assert "Een termijn is er pas als de organisatie beslist. Dat is nog niet gebeurd." in voor
    assert "- vraag 1c: Wat is afgenomen" in voor
    assert "Vastgesteld:" not in tekst
    assert "Klanttermijn" not in tekst.replace("Balanstest klanttermijn", "")


def test_wat_weegt_staat_voor_het_besluit_op_bladzijde_een(markdown: Callable[..., str]) -> None:
    anders = {"onderbouwing.dpia": {"uitgevoerd": "nee", "reden": "Niet nodig."}, "klantrelatie.soortgelijk": "nee"}
    zin = "Er is geen DPIA gedaan."
    assert zin in bladzijde_een(markdown(CONCEPT, anders))
    assert zin not in bladzijde_een(markdown(anders))


def test_een_fg_die_niet_akkoord_is_staat_in_een_kader(markdown: Callable[..., str]) -> None:
    voor = bladzijde_een(markdown(FG_TEGEN))
    kader = voor[voor.index("<!-- vorm: bezwaar -->") : voor.index("<!-- vorm: feiten -->")]
    assert "> ### De FG is niet akkoord" in kader
    assert "Advies: Hoogstens negen maanden." in kader
    assert "Waarom de organisatie dat niet volgt: Wij meten elk kwartaal opnieuw." in kader
    assert "Gekozen:" not in kader


def test_een_langere_keuze_staat_in_een_kader(markdown: Callable[..., str]) -> None:
    voor = bladzijde_een(markdown(LANGER))
    kader = voor[voor.index("<!-- vorm: bezwaar -->") : voor.index("<!-- vorm: feiten -->")]
    assert "> ### Gekozen is langer dan het voorstel" in kader
    assert "Gekozen: 24 maanden. Voorstel: 15 maanden." in kader
    assert "Waarom deze termijn: De cijfers na maand 15" in kader
    assert "> ### Vastgesteld: 24 maanden (voorstel: 15)" in voor


def test_boven_het_plafond_zegt_bladzijde_een_dat_het_niet_zomaar_mag(markdown: Callable[..., str]) -> None:
    voor = bladzijde_een(markdown(LANGER, {"onderbouwing.gekozen_termijn_maanden": "40"}))
    assert "> ### Gekozen is langer dan de Code Telemarketing toelaat" in voor
    assert "> Langer dan 36 maanden mag volgens de Code Telemarketing alleen" in voor


def test_het_oordeel_van_de_fg_staat_op_bladzijde_een(markdown: Callable[..., str]) -> None:
    assert "| Oordeel van de FG | akkoord, met opmerkingen (C. Bakker, " in bladzijde_een(markdown())


def test_een_voorstel_met_een_onbekende_grens_is_voorlopig(markdown: Callable[..., str]) -> None:
    tekst = markdown(CONCEPT, {"klantrelatie.contractduur": None})
    assert "> ### Voorlopig voorstel: hoogstens 15 maanden" in bladzijde_een(tekst)
    assert tekst.count("Eén grens is nog onbekend (vraag 1d of 1e).") == 2


def test_de_weging_is_alleen_een_eigen_keuze_waar_iemand_koos(markdown: Callable[..., str]) -> None:
    assert "de standaard van het programma, niet zelf gekozen: " in bladzijde_een(markdown({"afweging.normen": None}))
    eigen = {"waarde": "2", "motivering": "Zwaarder.", "vastgesteld_door": "Directie"}
    assert "| een eigen keuze: " in bladzijde_een(markdown(CONCEPT, {"afweging.normen": {"weging_verzet": eigen}}))


def test_reacties_staan_alleen_bij_hun_bevinding(markdown: Callable[..., str]) -> None:
    tekst = markdown(LANGER, {"onderbouwing.reacties": [{"bevinding": "gekozen_langer", "reactie": "Gezien."}]})
    assert tekst.count("Gezien.") == 1
    assert "=None" not in tekst


def test_een_lang_antwoord_loopt_door_bij_zijn_vraag(markdown: Callable[..., str]) -> None:
    tekst = markdown(LANGER, {"onderbouwing.afwijking": "Een reden die lang is. " * 100})
    assert "(verder bij vraag 4)" in bladzijde_een(tekst)
    assert tekst.count("Een reden die lang is.") < 130


def test_wie_te_lang_weg_is_moet_van_de_lijst(markdown: Callable[..., str]) -> None:
    voor = bladzijde_een(markdown({"klantrelatie.laatste_afname.verstreken_maanden.langst": "30"}))
    zin = "Haal van de bellijst: iedereen bij wie de laatste gift langer dan 12 maanden geleden is."
    assert f"**Let op. {zin} Op de lijst staat nu iemand bij wie dat 30 maanden is (vraag 1b).**" in voor


def test_tekst_die_wegviel_staat_op_bladzijde_een(voer: Voer, tmp_path: Path) -> None:
    tekst = GOED.read_text(encoding="utf-8").replace("aanbod: Opnieuw", "aanbod: Project #12 opnieuw")
    assert "#12" in tekst
    (tmp_path / "v.yaml").write_text(tekst, encoding="utf-8")
    assert voer("assess", "v.yaml", "--format", "md").code == 0
    (pad,) = tmp_path.glob("*.md")
    assert "valt een deel van het antwoord weg" in bladzijde_een(pad.read_text(encoding="utf-8"))


@pytest.mark.parametrize("gekozen", ["0", "3"])
def test_waar_de_wet_toestemming_vraagt_is_er_nergens_een_termijn(markdown: Callable[..., str], gekozen: str) -> None:
    tekst = markdown(CONCEPT, COMMERCIEEL, {"onderbouwing.gekozen_termijn_maanden": gekozen})
    voor = bladzijde_een(tekst)
    assert "> ### Toestemming vereist" in voor
    assert "> De wet vraagt toestemming vooraf: artikel 11.7 lid 2 Tw." in voor
    assert "- Bel deze mensen niet" in voor
    assert ("De organisatie koos 3 maanden. Dat staat de wet niet toe." in voor) == (gekozen == "3")
    for woord in ("oorstel:", "robuust", "Gemarkeerd", "begrenst het voorstel", "niet langer?", "van de lijst"):
        assert woord not in tekst, woord
    assert "Deze cijfers dragen geen termijn." in tekst
    assert "Bijlage: de berekening" not in tekst
    assert "Bijlage: de methode" not in tekst
    assert "- vraag 4: Conclusie" not in voor


def test_wat_niet_bekend_is_staat_er_als_onbekend(markdown: Callable[..., str]) -> None:
    tekst = markdown(CONCEPT, WEINIG)
    assert "> ### Onvoldoende gegevens" in bladzijde_een(tekst)
    assert "| wat de cijfers dragen | onbekend: " in tekst
    assert "Daarom volgt uit deze tabel geen termijn." in tekst
    assert "begrenst het voorstel" not in tekst
    assert "| de kuil, met de onzekerheid erbij (begrenst het voorstel) | 15 maanden |" in markdown()


def test_kosten_van_een_advies_alleen_waar_dat_nodig_is(markdown: Callable[..., str]) -> None:
    assert "3.680" not in markdown(LANGER)
    assert "3.680" in markdown(LANGER, {"onderbouwing.gekozen_termijn_maanden": "40"})


def test_een_reactie_staat_bij_haar_bevinding(voer: Voer, schrijf: Schrijf, tmp_path: Path) -> None:
    reacties = [{"bevinding": "gekozen_langer", "reactie": "Besproken op 9 november.", "door": "B. Jansen"}]
    bestand = schrijf(LANGER, {"onderbouwing.reacties": reacties})
    assert voer("assess", bestand, "-o", tmp_path / "uit", "--format", "md,html").code == 0
    for einde in ("md", "html"):
        (pad,) = (tmp_path / "uit").glob(f"*.{einde}")
        tekst = re.sub(r"<[^>]+>|[*\\]", "", pad.read_text(encoding="utf-8"))
        na = tekst[tekst.index("langer dan het voorstel van 15 maanden") :]
        assert re.search(r"‘Gekozen termijn in maanden’\)\s+Reactie \(B. Jansen\): Besproken op 9 november\.", na)


@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_geen_code_en_geen_pad_voor_de_bijlage(voer: Voer, tmp_path: Path, pad: Path) -> None:
    assert voer("assess", pad, "-o", tmp_path / "uit", "--format", "md").code == 0
    (gevonden,) = (tmp_path / "uit").glob("*.md")
    leesbaar = gevonden.read_text(encoding="utf-8").partition("### Codes")[0]
    codes = {code for code in (*CATALOGUS, *CRITERIA, TOESTEMMING_VEREIST) if "_" in code}
    assert [code for code in codes if re.search(rf"\b{code}\b", leesbaar)] == []
    assert PAD.search(leesbaar) is None


# The PDF


def test_bladzijde_een_van_de_pdf_is_het_besluit(bladzijden: Callable[..., list[str]]) -> None:
    een, twee, *_ = bladzijden()
    for deel in (
        "Vastgesteld: 12 maanden (voorstel: 15)",
        "Ondertekening",
        "Handtekening",
        "Waarom is het voorstel niet langer?",
    ):
        assert deel in een
    assert "1. Klantrelatie" in twee


def test_wat_niet_past_gaat_in_volgorde_naar_bladzijde_twee(bladzijden: Callable[..., list[str]]) -> None:
    leeg = {f"onderbouwing.{naam}": None for naam in ("belangen_organisatie", "belangen_klant", "conclusie")}
    een, twee, *_ = bladzijden(CONCEPT, leeg, FG_TEGEN, LANGER, WEINIG, {"onderbouwing.fg.advies": "Korter. " * 60})
    assert "De FG is niet akkoord" in een
    assert "Ondertekening" in een, "the lines to sign move last"
    assert "Nog te beantwoorden" not in een
    assert "Nog te beantwoorden" in twee


@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_een_inhoudsopgave_waar_meer_dan_zes_bladzijden_zijn(voer: Voer, tmp_path: Path, pad: Path) -> None:
    assert voer("assess", pad, "-o", tmp_path / "uit", "--format", "pdf").code == 0
    (pdf,) = (tmp_path / "uit").glob("*.pdf")
    teksten = [re.sub(r"\s+", " ", bladzijde.extract_text()) for bladzijde in PdfReader(pdf).pages]
    begin = " ".join(teksten[:3])
    for kop in ("1. Klantrelatie", "De wet", "Bevindingen", "Bijlage: herkomst van dit rapport"):
        regel = re.search(rf"{kop} ?(?:\. ?){{3,}}(\d+)", begin)
        assert (regel is not None) == (len(teksten) > 6)
        assert regel is None or kop in teksten[int(regel.group(1)) - 1]


@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_geen_woord_in_een_grafiek_valt_buiten_het_beeld(voer: Voer, tmp_path: Path, pad: Path) -> None:
    assert voer("assess", pad, "-o", tmp_path / "uit", "--format", "md").code == 0
    for plaat in (tmp_path / "uit").glob("*.svg"):
        beeld = ElementTree.fromstring(plaat.read_text(encoding="utf-8"))
        breedte = float(beeld.attrib["width"])
        for tekst in beeld.iter("{http://www.w3.org/2000/svg}text"):
            woorden = "".join(tekst.itertext())
            lang = 5.5 * len(woorden) * float(tekst.get("font-size", "11")) / 11
            deel = {"end": 1.0, "middle": 0.5}.get(tekst.get("text-anchor", "start"), 0.0)
            begin = float(tekst.attrib["x"]) - deel * lang
            assert begin > -1, (plaat.name, woorden)
            assert begin + lang < breedte + 1, (plaat.name, woorden)
