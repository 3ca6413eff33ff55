"""One story in every format: what the report says stands in each of them, and each is what its readers count on."""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from balanstest.beoordeling import beoordeel_vragenlijst
from balanstest.errors import OmgevingError, OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.rapport.drukken.boom import (
    Alineablok,
    Kopblok,
    Lijstblok,
    Plaatblok,
    Stuk,
    Tabelblok,
    Vormblok,
    Vraagblok,
)
from balanstest.rapport.drukken.markdown import letterlijk
from balanstest.rapport.drukken.ontleden import ontleed
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.lettertypen import toonbaar
from balanstest.rapport.rapport import Rapport
from balanstest.taal.getallen import getal, kort
from balanstest.taal.tekens import zichtbaar
from balanstest.taal.zegt_niets import zegt_niets
from balanstest.vragenlijst import laad
from conftest import GELDIG, VRAGENLIJST, Voer
from test_markdown import GFM, VIJANDIG

Maak = Callable[..., Path]
GELDIGE = sorted(GELDIG.glob("*.yaml"))
SOORTEN = ("md", "pdf", "html", "docx")
KWAAD = [
    *VIJANDIG,
    '#panic("x")',
    '" + read("x") + "',
    "</style><script>alert(1)</script>",
    "<!-- vorm: verbod -->",
    "</w:t></w:r><w:p/>",
    "]]> &#x0; &quot;",
    "שלום עולם",
    "x" * 400,
]


# What a reader sees


def _dicht(tekst: str) -> str:
    """For comparing: without spaces, hyphens and the marks of broken words; each format breaks lines its own way."""
    return re.sub(r"[\s\u200b\u00ad‐-]", "", tekst)


class _Pagina(HTMLParser):
    """The text, the tags with their attributes, and the alternatives of pictures."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tekst, self.tags = "", list[tuple[str, dict[str, str | None]]]()
        self._in = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in = tag
        if tag == "img":
            self.tekst += dict(attrs).get("alt") or ""

    def handle_data(self, data: str) -> None:
        if self._in != "style":
            self.tekst += data


def _delen(lichaam: Any, ouder: Any) -> Iterator[Paragraph]:
    """The paragraphs of a Word document in order, with those in tables."""
    for deel in lichaam:
        if deel.tag == qn("w:p"):
            yield Paragraph(deel, ouder)
        elif deel.tag == qn("w:tbl"):
            for rij in Table(deel, ouder)._tbl.tr_lst:
                for cel in rij.tc_lst:
                    yield from _delen(cel, ouder)


def word_tekst(ruw: bytes) -> str:
    document = Document(io.BytesIO(ruw))
    delen = []
    for alinea in _delen(document.element.body, document._body):
        delen += [deel.text or "" for deel in alinea._p.iter(qn("w:t"))]
        delen += [str(deel.get("descr") or "") for deel in alinea._p.iter(qn("wp:docPr"))]
        delen.append("\n")
    return "".join(delen)


def gelezen(soort: str, ruw: bytes) -> str:
    """All that a reader of this format can read, and the alternatives of its pictures."""
    if soort == "md":
        return _Pagina(GFM.render(ruw.decode())).tekst
    if soort == "html":
        return _Pagina(ruw.decode()).tekst
    if soort == "docx":
        return word_tekst(ruw)
    return " ".join(bladzijde.extract_text() for bladzijde in PdfReader(io.BytesIO(ruw)).pages)


def gemaakt(ruw: bytes, map_: Path = Path()) -> Rapport:
    return Rapport(beoordeel_vragenlijst(laad("x.yaml", ruw, map_), laad_pakketten(None)))


def _feiten(resultaat: dict[str, Any]) -> Iterator[str]:
    """Every fact of the result that a reader can expect in the report."""
    maanden, toestemming = resultaat["klanttermijn_maanden"], resultaat["uitkomst"] == "toestemming_vereist"
    if resultaat["uitkomst"] == "voorstel":
        yield f"{maanden} maand"
    yield f"balanstest {resultaat['balanstest']}"
    yield from (resultaat[naam] for naam in ("kenmerk", "organisatie", "productcategorie") if resultaat[naam])
    if not toestemming:
        zeker = {True: "robuust:", False: "gevoelig:", None: "niet te zeggen:"}[resultaat["robuust"]]
        yield f"Robuust of gevoelig{zeker}"
    if any(resultaat["zekerheid"].values()) and not toestemming:
        for waarde, uit in resultaat["zekerheid"].items():
            yield f"{round(float(waarde) * 100)} %{'geen getal' if uit is None else f'{uit} maand'}"
    for stap in resultaat["perioden"]:
        if stap["saldo"] is not None and not toestemming:
            yield f"{stap['van']}–{stap['tot']}{stap['van']}–{stap['venster_tot']}{getal(stap['gesprekken'])}"
            yield kort(Fraction(str(stap["saldo"])), 2)
    yield resultaat["vragenlijst_sha256"]
    if not toestemming:
        yield resultaat["waarom_niet_langer"]
        yield resultaat["bindend_criterium"]
        yield from resultaat["grenzen"]
    gekozen = resultaat["gekozen_termijn_maanden"]
    if gekozen is not None:
        yield f"{gekozen} {'maand' if gekozen == 1 else 'maanden'}"
    for rij in resultaat["tabel"]:
        yield f"{rij['van']}–{rij['tot']}{getal(rij['gesprekken']) if rij['gesprekken'] is not None else 'nog leeg'}"
    for bevinding in resultaat["bevindingen"]:
        if bevinding["code"] == "nog_te_beantwoorden":
            if not toestemming:
                yield bevinding["gegevens"]["vraag"]
        else:
            yield bevinding["tekst"]
            yield f"{bevinding['code']}{bevinding['plaats']}"
    yield from resultaat["kader"]


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_elk_formaat_zegt_hetzelfde(pad: Path) -> None:
    rapport = gemaakt(pad.read_bytes(), pad.parent)
    resultaat = json.loads(rapport.resultaat)
    feiten = [_dicht(feit) for feit in _feiten(resultaat)]
    kop, *_ = rapport.markdown("x").splitlines()
    feiten.append(_dicht(kop.lstrip("# ")))
    feiten += [_dicht(grafiek.alternatief) for grafiek in rapport.grafieken]
    teksten = {soort: _dicht(gelezen(soort, FORMATEN[soort].maak(rapport, "x")[f"x.{soort}"])) for soort in SOORTEN}
    for soort, tekst in teksten.items():
        gezocht = feiten if soort != "pdf" else feiten[: -len(rapport.grafieken) or None]  # there in the tags
        assert [feit for feit in gezocht if feit not in tekst] == [], soort


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("pad", GELDIGE, ids=lambda pad: pad.stem)
def test_elk_woord_van_de_markdown_staat_in_elk_formaat(pad: Path) -> None:
    rapport = gemaakt(pad.read_bytes(), pad.parent)
    bron = _Pagina(GFM.render(rapport.markdown("x")))
    woorden = {woord for woord in re.findall(r"\w[\w.,%−]*\w|\w", bron.tekst) if len(woord) < 25}
    assert len(woorden) > 400
    for soort in ("html", "docx"):
        tekst = _dicht(gelezen(soort, FORMATEN[soort].maak(rapport, "x")[f"x.{soort}"]))
        assert [woord for woord in woorden if _dicht(woord) not in tekst] == [], soort


# Texts that would mean something elsewhere

_TEKST = st.one_of(
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc"]), max_size=40),
    st.sampled_from(KWAAD),
)


def _met(organisatie: str, product: str) -> bytes:
    def aangehaald(tekst: str) -> str:
        return '"' + "".join(f"\\U{ord(t):08x}" if not t.isalnum() or ord(t) > 126 else t for t in tekst) + '"'

    tekst = VRAGENLIJST.replace("organisatie: Stichting Test", f"organisatie: {aangehaald(organisatie)}")
    return tekst.replace("productcategorie: Donaties", f"productcategorie: {aangehaald(product)}").encode()


@pytest.mark.slow
@settings(max_examples=25)
@given(_TEKST, _TEKST)
@example("<b>&amp;</b>", "a | b {{ 7*7 }}")
@example("\u202e\ufffe\x07", "#import \\ \" '")
def test_vijandige_tekst_staat_letterlijk_in_html_en_word(organisatie: str, product: str) -> None:
    if zegt_niets(organisatie.strip()) or zegt_niets(product.strip()):
        return
    try:
        rapport = gemaakt(_met(organisatie, product))
    except OngeldigError:
        return
    html = FORMATEN["html"].maak(rapport, "x")["x.html"].decode()
    pagina = _Pagina(html)
    assert {tag for tag, _ in pagina.tags} & {"script", "iframe", "b", "object", "link"} == set()
    for tekst in (_dicht(pagina.tekst), _dicht(word_tekst(FORMATEN["docx"].maak(rapport, "x")["x.docx"]))):
        for gezocht in (organisatie, product):
            assert _dicht(zichtbaar(gezocht.strip())) in tekst


@pytest.mark.slow
@pytest.mark.parametrize("soort", SOORTEN)
def test_alle_kwade_teksten_in_alle_velden(voer: Voer, vragenlijst: Maak, tmp_path: Path, soort: str) -> None:
    kwaad = " ".join(KWAAD).replace("'", "''")
    pad = vragenlijst(
        {
            "  organisatie: Stichting Test": f"  organisatie: '{kwaad}'",
            "klantrelatie:\n": f"klantrelatie:\n  doelgroep: '{kwaad}'\n",
        }
    )
    uit = voer("assess", pad, "-o", tmp_path / "uit", "--format", soort)
    assert uit.code == 0, uit.fout
    leesbaar = gelezen(soort, (tmp_path / "uit" / f"T-1-v1.{soort}").read_bytes())
    assert re.search(r"citaat\s+---\s+===", leesbaar)  # not a dash, nor a line; without hyphens it is nothing
    tekst = _dicht(leesbaar)
    for stuk in KWAAD:
        if stuk.isascii():
            assert _dicht(toonbaar(zichtbaar(stuk))) in tekst, stuk


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_tabel_en_een_lijst_in_een_lijst_houden_hun_vorm(soort: str) -> None:
    """In every format as a table and a list of that format, and the text in a cell is no markup."""
    antwoord = (
        "De inkomsten:\n\n    | jaar | weg & <b>kanaal</b> |\n    |---|---|\n    | 2025 | cel \\| a |\n\n"
        "    1. eerste\n    2. tweede\n       - dieper\n         - diepst\n"
    )
    nieuw = f"klantrelatie:\n  doelgroep: |\n    {antwoord}"
    ruw = VRAGENLIJST.replace("klantrelatie:\n", nieuw).encode()
    gewoon, met = (FORMATEN[soort].maak(gemaakt(een), "x")[f"x.{soort}"] for een in (VRAGENLIJST.encode(), ruw))
    tekst = _dicht(gelezen(soort, met))
    for stuk in ("jaar", "weg&<b>kanaal</b>", "cel|a", "eerste", "dieper", "diepst"):
        assert stuk in tekst
    assert "|2025" not in tekst
    if soort == "docx":
        lijf, eerder = (Document(io.BytesIO(een)).element.body for een in (met, gewoon))
        assert len(lijf.findall(qn("w:tbl"))) == len(eerder.findall(qn("w:tbl"))) + 1
        inspringing = {
            "".join(deel.text or "" for deel in alinea.iter(qn("w:t"))): int(ind.get(qn("w:left")))
            for alinea in lijf.iter(qn("w:p"))
            if (ind := alinea.find(f"{qn('w:pPr')}/{qn('w:ind')}")) is not None and ind.get(qn("w:left"))
        }
        assert inspringing["tweede"] < inspringing["dieper"] < inspringing["diepst"]
    elif soort in ("html", "md"):
        html = met.decode() if soort == "html" else GFM.render(met.decode())
        assert re.search(r"<li>\s*(<p>)?tweede(</p>)?\s*<ul>\s*<li>\s*(<p>)?dieper(</p>)?\s*<ul>\s*<li>diepst", html)
        assert re.search(r"<t[hd][^>]*>2025</t[hd]>\s*<td[^>]*>cel \| a</td>", html)


# The tree


def test_de_boom_van_alles_wat_een_rapport_kent() -> None:
    boom = ontleed(
        "# Titel\n\n<!-- vorm: ondertitel -->\nonder\n\n## Kop\n\n**1a.** **Vraag?**\n\nAntwoord.\n\n- a\n- b\n\n"
        "**Los**\n\n<!-- vorm: liggend -->\n## Breed\n\n<!-- vorm: feiten -->\n| | |\n|---|--:|\n| a | *b* |\n\n"
        '### Onder\n\n![alt](x.svg "bij")\n\n## Kop\n\n<!-- vorm: bladzijde besluit -->\n> 3. `c` [d](#kop)\n'
    )
    assert boom == (
        Kopblok(1, (Stuk("Titel"),), "titel"),
        Alineablok((Stuk("onder"),), "ondertitel"),
        Kopblok(2, (Stuk("Kop"),), "kop"),
        Vraagblok(
            "1a.",
            "Vraag?",
            (Alineablok((Stuk("Antwoord."),)), Lijstblok(((Alineablok((Stuk("a"),)),), (Alineablok((Stuk("b"),)),)))),
        ),
        Vraagblok("", "Los", ()),
        Vormblok(
            "liggend",
            (
                Kopblok(2, (Stuk("Breed"),), "breed"),
                Tabelblok((), (False, True), (((Stuk("a"),), (Stuk("b", schuin=True),)),), "feiten"),
                Kopblok(3, (Stuk("Onder"),), "onder"),
                Plaatblok("x.svg", "alt", "bij"),
            ),
        ),
        Kopblok(2, (Stuk("Kop"),), "kop-1"),
        Vormblok(
            "bladzijde",
            (
                Vormblok(
                    "besluit",
                    (Lijstblok(((Alineablok((Stuk("c", code=True), Stuk(" "), Stuk("d", link="#kop"))),),), 3),),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    "tekst",
    ["a\n\n<div>b</div>\n", "a <b>c</b>\n", "<!-- vorm: Twee_Woorden -->\na\n", "```\ncode\n```\n", "a\n\n---\n"],
)
def test_waarvoor_geen_vorm_is_geeft_een_melding_met_de_regel(tekst: str) -> None:
    with pytest.raises(OmgevingError) as fout:
        ontleed(tekst)
    (melding,) = fout.value.meldingen
    assert melding.code == "E099"
    assert "hiervoor is in een rapport geen vorm" in melding.wat + melding.bestand + str(melding)


@given(st.text(st.sampled_from("ab *_-#>+|`[]()<&!~\\{}$:;\"'"), max_size=80))
def test_wat_ontweken_is_komt_letterlijk_uit_de_boom(tekst: str) -> None:
    schoon = " ".join(tekst.split())
    (alinea,) = ontleed(letterlijk(tekst)) or (Alineablok(()),)
    assert isinstance(alinea, Alineablok)
    assert "".join(stuk.tekst for stuk in alinea.stukken) == schoon
    assert all(stuk == Stuk(stuk.tekst) for stuk in alinea.stukken)


def test_de_breedte_van_kolommen_blijft_binnen_de_bladzijde() -> None:
    lang = (Stuk("woord " * 100),)
    tabel = Tabelblok(
        ((Stuk("Getal"),), lang, lang, ()), (True, False, False, False), (((Stuk("1"),), lang, lang, ()),)
    )
    assert sum(tabel.gewichten()) <= 114
    assert min(tabel.gewichten()) >= len("Getal")


# HTML


@pytest.fixture(scope="module")
def een() -> Rapport:
    pad = GELDIG / "energie-2025.yaml"
    return gemaakt(pad.read_bytes(), pad.parent)


def test_de_webpagina_is_een_geheel_zonder_script(een: Rapport) -> None:
    html = FORMATEN["html"].maak(een, "x")["x.html"].decode()
    tags = _Pagina(html).tags
    namen = [tag for tag, _ in tags]
    assert namen[:2] == ["html", "head"]
    assert dict(tags)["html"] == {"lang": "nl"}
    for uniek in ("title", "main", "header", "footer", "nav", "h1"):
        assert namen.count(uniek) == 1, uniek
    niveaus = [int(tag[1]) for tag in namen if re.fullmatch(r"h\d", tag)]
    assert all(later - eerder <= 1 for eerder, later in itertools.pairwise(niveaus))
    assert "script" not in namen
    for tag, attributen in tags:
        for naam in ("src", "href"):
            if waarde := attributen.get(naam):
                assert waarde.startswith(("data:image/", "#")), (tag, waarde)
        assert not any(naam.startswith("on") for naam in attributen)
        assert tag != "img" or attributen.get("alt")
        assert tag != "th" or attributen.get("scope") in ("col", "row")
    ids = [attributen["id"] for _, attributen in tags if "id" in attributen]
    assert len(ids) == len(set(ids))
    assert {attributen["href"] for tag, attributen in tags if tag == "a"} <= {f"#{naam}" for naam in ids}
    assert namen.count("img") == 7
    assert FORMATEN["html"].herken(html.encode())


def test_eigen_stijl_en_huisstijl_in_html(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "eigen" / "stijl").mkdir(parents=True)
    (tmp_path / "eigen" / "stijl" / "rapport.css").write_text("p { margin: 3px }</style><script>x</script>")
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>")
    (tmp_path / "h.yaml").write_text('huisstijl: 1\nnaam: Groep <Groen>\nkleur: "#2E5D34"\nlogo: logo.svg\n')
    uit = voer("assess", vragenlijst(), "--templates", "eigen", "--huisstijl", "h.yaml", "--format", "html")
    assert uit.code == 0, uit.fout
    html = (tmp_path / "T-1-v1.html").read_text(encoding="utf-8")
    assert "margin: 3px" in html
    assert "--kleur: #2e5d34" in html
    pagina = _Pagina(html)
    assert "script" not in [tag for tag, _ in pagina.tags]
    assert "Logo van Groep <Groen>" in pagina.tekst


# Word


@pytest.mark.slow
def test_word_geeft_twee_keer_dezelfde_bytes(vragenlijst: Maak, tmp_path: Path) -> None:
    sommen = set()
    for map_ in ("een", "twee"):
        opdracht = [sys.executable, "-m", "balanstest", "assess", str(vragenlijst()), "-o", str(tmp_path / map_)]
        subprocess.run([*opdracht, "--format", "docx"], check=True, capture_output=True)
        sommen.add(hashlib.sha256((tmp_path / map_ / "T-1-v1.docx").read_bytes()).hexdigest())
    assert len(sommen) == 1


def test_word_heeft_koppen_lijsten_tabelkoppen_en_alternatieven(een: Rapport) -> None:
    ruw = FORMATEN["docx"].maak(een, "x")["x.docx"]
    document = Document(io.BytesIO(ruw))
    stijlen = {str(alinea.style.name) for alinea in _delen(document.element.body, document._body) if alinea.style}
    assert {
        "Title",
        "Heading 1",
        "Heading 2",
        "Besluit kop",
        "Vraag",
        "Antwoord",
        "List Bullet",
        "List Number",
    } <= stijlen
    assert {"Caption", "Ondertitel", "Waarschuwing", "Feit", "Feit naam", "Tabelkop", "Tabeltekst"} <= stijlen
    tabellen = [tabel._tbl for tabel in document.tables]
    met_kop = [tabel for tabel in tabellen if tabel.tr_lst[0].find(".//" + qn("w:tblHeader")) is not None]
    assert len(tabellen) - len(met_kop) == 2  # the lists of facts
    assert all(tabel.tblPr.find(qn("w:tblCaption")) is not None for tabel in tabellen)
    platen = list(document.element.body.iter(qn("wp:docPr")))
    assert len(platen) == 7
    assert all(plaat.get("descr") for plaat in platen)
    with zipfile.ZipFile(io.BytesIO(ruw)) as pakket:
        namen = pakket.namelist()
        xml = pakket.read("word/document.xml").decode()
        stijl = pakket.read("word/styles.xml").decode()
    assert sum(naam.endswith(".svg") for naam in namen) == sum(naam.endswith(".png") for naam in namen) == 7
    assert xml.count("asvg:svgBlip") == 7
    assert 'w:lang w:val="nl-NL"' in stijl
    kern = document.core_properties
    assert (kern.language, kern.author, kern.created.date()) == ("nl-NL", "Voorbeeld Energie NV", date(2025, 10, 31))


def test_de_stijl_van_word_is_die_van_het_script() -> None:
    import maak_wordstijl

    def delen(ruw: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(ruw)) as pakket:
            return {naam: pakket.read(naam) for naam in pakket.namelist()}

    assert delen(maak_wordstijl.maak()) == delen(maak_wordstijl.UIT.read_bytes())


@pytest.mark.slow
def test_een_rapport_dat_iemand_in_word_bewaarde_wordt_niet_vervangen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path
) -> None:
    assert voer("assess", vragenlijst(), "-o", "uit", "--format", "docx").code == 0
    assert voer("assess", vragenlijst({"Stichting Test": "Anders"}), "-o", "uit", "--format", "docx").code == 0
    pad = tmp_path / "uit" / "T-1-v1.docx"
    document = Document(str(pad))
    document.core_properties.last_modified_by = "D. Smit"
    document.save(str(pad))
    bewaard = pad.read_bytes()
    uit = voer("assess", vragenlijst(), "-o", "uit", "--format", "docx")
    assert (uit.code, "E097" in uit.fout) == (5, True)
    assert pad.read_bytes() == bewaard


@pytest.mark.slow
def test_een_eigen_word_document_geeft_zijn_stijlen(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    """Its own styles, head and foot stay; what it lacks comes from ours; its text is gone."""
    eigen = Document()
    eigen.add_paragraph("Tekst van een ander stuk")
    eigen.styles["Heading 1"].font.name = "Georgia"
    eigen.sections[0].header.paragraphs[0].text = "Groep Groen"
    eigen.part._rels.pop(next(k for k, r in eigen.part.rels.items() if r.reltype.endswith("/numbering")))
    eigen.save(str(tmp_path / "eigen.docx"))
    (tmp_path / "h.yaml").write_text("huisstijl: 1\nword: eigen.docx\n")
    uit = voer("assess", vragenlijst(), "--huisstijl", "h.yaml", "--format", "docx")
    assert uit.code == 0, uit.fout
    ruw = (tmp_path / "T-1-v1.docx").read_bytes()
    document = Document(io.BytesIO(ruw))
    assert "ander stuk" not in word_tekst(ruw)
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert document.sections[0].header.paragraphs[0].text == "Groep Groen"
    assert "Vraag" in {str(alinea.style.name) for alinea in document.paragraphs if alinea.style}
    lijsten = {alinea._p.pPr.numPr.numId.val for alinea in document.paragraphs if alinea._p.pPr.numPr is not None}
    nummering = document.part.numbering_part.element
    assert lijsten <= {int(een.numId) for een in nummering.num_lst}
