"""Hostile files: large ones are refused quickly and in little memory, and what a fuzzer found stays solved."""

from __future__ import annotations

import functools
import io
import os
import re
import subprocess
import sys
import time
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import assume, example, given, reject, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from balanstest import resources
from balanstest.beoordeling import beoordeel_vragenlijst
from balanstest.errors import OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.geplakte_tabel import Celtabel
from balanstest.rapport.lettertypen import toonbaar
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.vrije_tekst import blokken
from balanstest.taal.tekens import zichtbaar
from balanstest.taal.zegt_niets import zegt_niets
from balanstest.vragenlijst import laad
from conftest import VRAGENLIJST, WORTEL
from test_markdown import GFM, VIJANDIG, letters
from test_pdf import zonder_breuk

sys.path.insert(0, str(WORTEL / "tests" / "fuzz"))
import doelen

KOP = "balanstest: 1\n"
CORPUS = WORTEL / "tests" / "corpus"
MB = 1024 * 1024
GRENS_MB = 500
"""What was measured is at most 280; a machine that counts otherwise is no failure."""

RIJ = "      - {{van: {0}, tot: {1}, gesprekken: 1, conversies: 0, verzet: 0, klachten: 0}}\n"
GROOT: dict[str, tuple[str, str]] = {
    "50 MB zonder inhoud": ("x" * 50_000_000, "E009"),
    "50 MB commentaar onder een goede vragenlijst": (VRAGENLIJST + "#" + "x" * 50_000_000, "E009"),
    "50 MB lege regels": ("\n" * 50_000_000, "E009"),
    "100.000 rijen": (VRAGENLIJST + "".join(RIJ.format(i, i + 1) for i in range(36, 100_036)), ""),
    "60.000 blokken in accolades": (KOP + "impact: " + "{a: " * 60_000, ""),
    "60.000 haakjes": (KOP + "impact: " + "[" * 60_000, ""),
    "5 MB stuurtekens op een regel": (KOP + "\0" * 5_000_000, "E003"),
    "90.000 ankers": (KOP + "a: [" + "&x 1," * 90_000 + "]", "E006"),
    "90.000 aanduidingen": (KOP + "a: [" + "!!python/object:x 1," * 90_000 + "]", "E007"),
    "zestigduizend keer dezelfde sleutel": (KOP + "a: 1\n" * 60_000, "E011"),
    "95.000 onbekende namen": (KOP + "".join(f"sleutel{i}: 1\n" for i in range(95_000)), "E012"),
    "49.000 keer dezelfde onbekende naam": (KOP + "impact:\n  maatregelen: [" + "{a: b}," * 49_000 + "]\n", "E233"),
    "1.200 keer dezelfde onbekende naam": (KOP + "impact:\n  maatregelen: [" + "{a: b}," * 1_200 + "]\n", "E012"),
    "600 fouten en 600 gaten": (
        VRAGENLIJST.replace("concept", "vastgesteld").replace(
            "impact:\n", "impact:\n  maatregelen:\n" + "    - {}\n    - {a: b}\n" * 600
        ),
        "E012",
    ),
    "een getal van 5.000 cijfers": (VRAGENLIJST.replace("1200, conv", "9" * 5000 + ", conv"), "E035"),
}


_MEET = """\
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
open("geheugen", "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code)
"""
"""A small process in between: Linux counts the memory of who starts a program as that program's own."""


@pytest.mark.skipif(os.name == "nt", reason="Windows meet het geheugen van een proces niet zo")
@pytest.mark.steekproef(1)
@pytest.mark.parametrize("naam", GROOT)
def test_een_groot_bestand_wordt_snel_en_in_weinig_geheugen_geweigerd(naam: str, tmp_path: Path) -> None:
    tekst, code = GROOT[naam]
    (tmp_path / "x.yaml").write_text(tekst, encoding="utf-8")
    begin = time.perf_counter()
    opdracht = [sys.executable, "-c", _MEET, sys.executable, "-m", "balanstest", "check", "x.yaml"]
    with (tmp_path / "uit").open("wb") as uit:
        code_van_einde = subprocess.run(opdracht, cwd=tmp_path, stdout=uit, stderr=uit, check=False).returncode
    gezegd = (tmp_path / "uit").read_text(encoding="utf-8")
    assert code_van_einde == 4, gezegd
    assert "Traceback" not in gezegd
    assert code in gezegd
    assert len(gezegd) < 200_000
    assert time.perf_counter() - begin < 20  # a hang, not a matter of speed: measured are at most 2 seconds
    if sys.platform == "linux":
        assert int((tmp_path / "geheugen").read_text()) < GRENS_MB * 1024


_HOSTIELE_TEKST = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["a | b", "# kop", "{{ 7*7 }}", "<b>", "\u202e", "- x\n- y", "\\", "`", "[a](http://b)", "1e400", ".inf"]
    ),
)


def _aangehaald(tekst: str) -> str:
    """As a double-quoted scalar of YAML, so that any text is one value."""
    return '"' + "".join(f"\\U{ord(t):08x}" if not t.isalnum() or ord(t) > 126 else t for t in tekst) + '"'


VELDEN = [regel for regel in VRAGENLIJST.splitlines() if ": " in regel and "{" not in regel][1:]


def _met(antwoorden: dict[str, str], doelgroep: str) -> bytes:
    """Example A with the lines `VELDEN` answered otherwise, and a target group."""
    tekst = VRAGENLIJST.replace("klantrelatie:\n", f"klantrelatie:\n  doelgroep: {_aangehaald(doelgroep)}\n")
    for veld, waarde in antwoorden.items():
        assert veld in tekst
        tekst = tekst.replace(veld, f"{veld.split(':')[0]}: {_aangehaald(waarde)}")
    return tekst.encode()


@pytest.mark.slow
@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(VELDEN), _HOSTIELE_TEKST, max_size=3), _HOSTIELE_TEKST)
def test_een_antwoord_vol_vreemde_tekens_geeft_een_rapport_of_een_nette_fout(
    antwoorden: dict[str, str], doelgroep: str
) -> None:
    meldingen, markdown = doelen.lezer(_met(antwoorden, doelgroep)), doelen.rapport(_met(antwoorden, doelgroep))
    assert bool(meldingen) == (markdown is None)


ORGANISATIE, PRODUCT = "  organisatie: Stichting Test", "  productcategorie: Donaties"
_GEZET = frozenset({"p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"})
"""What free text may become: its paragraphs, lists and tables."""


def _getoond(tekst: str) -> str:
    """An answer on one line as it is shown; one that says nothing is an open question."""
    return "" if zegt_niets(tekst.strip()) else zichtbaar(tekst.strip())


def _in_blokken(tekst: str) -> str:
    """A free text as it is shown: the marks of a list become a list, every other character stays."""
    return "" if zegt_niets(tekst) else "".join(map(letters, blokken(tekst)))


def _dicht(tekst: str) -> str:
    return re.sub(r"\s", "", tekst)


class _Pagina(HTMLParser):
    """What a reader of the Markdown sees: its text, and how often it has each kind of markup."""

    def __init__(self, markdown: bytes | None) -> None:
        super().__init__()
        assume(markdown is not None)
        assert markdown is not None
        self.tekst, self.tags = "", Counter[str]()
        self.feed(GFM.render(markdown.decode()))
        self.close()

    def handle_data(self, data: str) -> None:
        self.tekst += data

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags[tag] += 1


@functools.cache
def _gewoon() -> _Pagina:
    return _Pagina(doelen.rapport(_met({}, "woorden")))


@pytest.mark.slow
@settings(max_examples=50)
@given(_HOSTIELE_TEKST, _HOSTIELE_TEKST, _HOSTIELE_TEKST)
@example("a | b", "*x* #", "> citaat\n\n# kop\n\n    code\n\n<!-- -->")
@example("-->", "--><b>", "[a]: http://b\n\n[a]")
@example("$x$", "~~weg~~", "1. een\n2. twee\n   ```\n- drie")
def test_vrije_tekst_staat_letterlijk_in_het_rapport(organisatie: str, product: str, doelgroep: str) -> None:
    """Rendered as a reader of Markdown sees it: all of the characters, and no more markup than with ordinary words."""
    assume(
        not any(zegt_niets(tekst.strip()) for tekst in (organisatie, product, doelgroep))
    )  # an empty answer is an open question, with a heading
    pagina, gewoon = _Pagina(doelen.rapport(_met({ORGANISATIE: organisatie, PRODUCT: product}, doelgroep))), _gewoon()
    gezien = _dicht(pagina.tekst)
    for tekst in (_getoond(organisatie), _getoond(product), _in_blokken(doelgroep.strip())):
        assert _dicht(tekst) in gezien
    assert pagina.tags.keys() <= gewoon.tags.keys() | _GEZET
    for tag in ("h1", "h2", "a", "img", "pre", "details"):
        assert pagina.tags[tag] == gewoon.tags[tag], tag
    tabellen = 0 if zegt_niets(doelgroep.strip()) else sum(isinstance(b, Celtabel) for b in blokken(doelgroep.strip()))
    assert pagina.tags["table"] == gewoon.tags["table"] + tabellen


_IN_PDF = st.one_of(
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc"]), max_size=30),
    st.text(st.sampled_from("αβγδεζηθλμξπρστφχψωАБВГДЖЗИЛЯабвгджзиля"), max_size=20),
    st.sampled_from(VIJANDIG),
    st.sampled_from(
        ["\u202e", '#panic("x")', '" + read("x") + "', "\\u{41}", "$ sum_x $", "//weg", "/* weg */", "@a <b>"]
    ),
)


@pytest.mark.slow
@settings(max_examples=15)
@given(_IN_PDF, _IN_PDF, _IN_PDF)
def test_vrije_tekst_staat_letterlijk_in_de_pdf(organisatie: str, product: str, doelgroep: str) -> None:
    """In scripts of which the reader of PDF files used here gives back the characters one by one."""
    ruw = _met({ORGANISATIE: organisatie, PRODUCT: product}, doelgroep)
    try:
        rapport = Rapport(beoordeel_vragenlijst(laad("x.yaml", ruw, Path()), laad_pakketten(None)))
    except OngeldigError:
        reject()
    pdf = FORMATEN["pdf"].maak(rapport, "x")["x.pdf"]
    gezien = zonder_breuk("".join(bladzijde.extract_text() for bladzijde in PdfReader(io.BytesIO(pdf)).pages))
    for tekst in (_getoond(organisatie), _getoond(product), _in_blokken(doelgroep.strip())):
        assert zonder_breuk(toonbaar(tekst)) in gezien, tekst


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_elke_melding_wijst_in_het_bestand(staart: bytes) -> None:
    assert doelen.lezer(staart), "what is no questionnaire is refused"
    doelen.lezer(VRAGENLIJST.encode() + staart)  # looks itself at where its messages point


_KIEM = {
    "cijfers": b"van;tot;gesprekken;conversies;verzet;klachten\n0;3;1200;132;14;1\n",
    "antwoord": b"reden;maand;eenheid;personen;conversies;verzet;klachten\ntotaal;0;1;5;1;0;0\n",
    "regels": (resources.kaders() / "tw-2026.yaml").read_bytes(),
    "categorie": b"id: eigen\nnaam: Eigen\nomschrijving: x\nverkregen_bij: schenking\nbeginpunt: laatste_gift\n",
    "huisstijl": b'huisstijl: 1\nnaam: Test\nkleur: "#123456"\n',
    "logo": b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>',
}


@pytest.mark.parametrize("welke", doelen.DEUREN)
@settings(max_examples=60, deadline=None)
@given(plek=st.floats(0, 1), weg=st.integers(0, 8), erbij=st.binary(max_size=12))
def test_wat_er_ook_binnenkomt_het_wordt_gezegd(welke: str, plek: float, weg: int, erbij: bytes) -> None:
    """Any bytes, and a good file with some bytes changed: an outcome, or messages; never another error."""
    kiem = _KIEM[welke]
    begin = int(plek * len(kiem))
    doelen.DEUREN[welke](kiem[:begin] + erbij + kiem[begin + weg :])
    doelen.DEUREN[welke](erbij)


@pytest.mark.parametrize("ruw", [b"---", b"--- ", b"---\r\n", b"\xef\xbb\xbf---", b"balanstest: 1\n---"])
def test_een_leeg_document_wijst_niet_voorbij_het_eind(ruw: bytes) -> None:
    assert doelen.lezer(ruw)


@pytest.mark.slow
def test_het_corpus_van_de_fuzzer_blijft_goed_gaan() -> None:
    paden = sorted(pad for pad in CORPUS.rglob("*") if pad.is_file())
    assert len(paden) > 40
    for pad in paden:
        meldingen, markdown = doelen.lezer(pad.read_bytes()), doelen.rapport(pad.read_bytes())
        assert bool(meldingen) == (markdown is None), pad.name
