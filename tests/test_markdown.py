"""Free text is data: whatever a questionnaire holds, Markdown shows its characters and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from balanstest.rapport.drukken.markdown import Opgemaakt, alineas, letterlijk
from balanstest.rapport.vrije_tekst import Alinea, Lijst, blokken
from conftest import Voer

GFM = MarkdownIt("gfm-like", {"linkify": True})
VIJANDIG = [
    "{{ 7*7 }}",
    "{% raw %}{{ x }}{% endraw %}",
    '#read("/etc/passwd")',
    "$x$ en $$y$$",
    "*ster* _streep_ **vet** __vet__ ~~weg~~",
    "[a](http://b) ![b](x.png) [c]: http://d",
    "<script>alert(1)</script> <b>vet</b> <!-- x -->",
    "a | b | c",
    "`code` ``x``",
    "# kop",
    "- lijst",
    "+ lijst",
    "1. lijst",
    "12) lijst",
    "> citaat",
    "---",
    "===",
    "&amp; &#35; &lt;",
    "http://voorbeeld.nl en www.voorbeeld.nl en ftp://x.nl",
    "\\* al ontweken \\",
    "einde\\",
    "snake_case _x_y_",
    "emoji 🙂 中文 عربي",
    "~~~",
    "```",
    "| a | b |",
    "!x",
    "a  b   c",
]


class _Tekst(HTMLParser):
    """The text of a rendered page and the tags in it."""

    def __init__(self) -> None:
        super().__init__()
        self.tekst = ""
        self.tags: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.tekst += data

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.add(tag)


def gerenderd(markdown: str) -> _Tekst:
    lezer = _Tekst()
    lezer.feed(GFM.render(markdown))
    lezer.close()
    return lezer


def genormaliseerd(tekst: str) -> str:
    return " ".join(tekst.split())


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_een_regel_is_letterlijk(tekst: str) -> None:
    lezer = gerenderd(letterlijk(tekst))
    assert genormaliseerd(lezer.tekst) == genormaliseerd(tekst)
    assert lezer.tags == {"p"}


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_een_cel_breekt_de_tabel_niet(tekst: str) -> None:
    lezer = gerenderd(f"| kop | kop |\n|---|---|\n| {letterlijk(tekst)} | na |\n")
    assert genormaliseerd(lezer.tekst) == genormaliseerd(f"kop kop {tekst} na")
    assert lezer.tags == {"table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.slow
@given(st.text(max_size=200))
@example("a\n# b")
@example("x\n\n    vier spaties")
@example("*\t*")
def test_elke_tekst_is_letterlijk(tekst: str) -> None:
    # Line breaks and unprintable characters are shown in their own way; the rest must come back as it was.
    schoon = "".join(t for t in tekst if t.isprintable())
    lezer = gerenderd(letterlijk(schoon))
    assert genormaliseerd(lezer.tekst) == genormaliseerd(schoon)
    assert lezer.tags <= {"p"}


@given(st.text(alphabet=st.sampled_from("ab *_-#>+|`[]()<&!~\n1.)\\{}$="), max_size=120))
def test_alineas_geven_alleen_alineas_en_lijsten(tekst: str) -> None:
    lezer = gerenderd(str(alineas(tekst)))
    assert lezer.tags <= {"p", "ul", "ol", "li"}
    verwacht = "".join(blok.tekst if isinstance(blok, Alinea) else "".join(blok.regels) for blok in blokken(tekst))
    assert re.sub(r"\s", "", lezer.tekst) == re.sub(r"\s", "", verwacht)


def test_ruw_blijft_het_leesbaar() -> None:
    tekst = "Wij bellen max. 2 keer (nooit op zondag): 3,5 % zegt ja! Zie art. 11.7, lid 5; snake_case blijft."
    assert letterlijk(tekst) == tekst


def test_onzichtbare_tekens_worden_getoond() -> None:
    assert letterlijk("a\x07b\u202ec") == "a□(U+0007)b□(U+202E)c"
    assert letterlijk("a\x1fb\x0bc\x0cd\x1ce") == "a□(U+001F)b□(U+000B)c□(U+000C)d□(U+001C)e"
    assert letterlijk("a\u2028b\u00a0c") == "a b c"


@pytest.mark.parametrize("tekst", ["👩\u200d💻", "می\u200cخواهم", "🏴\U000e0067\U000e0062\U000e007f", "co\u00adöp"])
def test_wat_bij_een_teken_hoort_blijft_erbij(tekst: str) -> None:
    assert letterlijk(tekst) == tekst


def test_een_hekje_aan_het_eind_van_een_kop_blijft_staan() -> None:
    lezer = gerenderd(f"# {letterlijk('Actie C #')}")
    assert genormaliseerd(lezer.tekst) == "Actie C #"


@pytest.mark.parametrize("tekst", ["info@b.nl", "_http://b.nl", "1http://b.nl", "éhttp://b.nl", "mailto:a@b.nl"])
def test_niets_wordt_vanzelf_een_link(tekst: str) -> None:
    assert gerenderd(letterlijk(tekst)).tags == {"p"}


def test_eigen_opmaak_wordt_niet_nog_eens_ontweken() -> None:
    assert letterlijk(Opgemaakt("**vet**")) == "**vet**"


def test_alineas_en_lijsten() -> None:
    tekst = (
        "Eerste regel\ntweede regel.\n\nWij bellen niet:\n- ouderen;\n- mensen met\n  een klacht.\n\n"
        "7. Stichting sinds 1990"
    )
    assert blokken(tekst) == [
        Alinea("Eerste regel tweede regel."),
        Alinea("Wij bellen niet:"),
        Lijst(("ouderen;", "mensen met een klacht.")),
        Alinea("7. Stichting sinds 1990"),
    ]


def test_een_genummerde_lijst_houdt_haar_nummers() -> None:
    assert blokken("1. Eerst dit\n2. Dan dat\n13. Artikel dertien") == [
        Lijst(("Eerst dit", "Dan dat"), 1),
        Alinea("13. Artikel dertien"),
    ]
    assert str(alineas("3. drie\n4. vier\n\n13. Artikel")) == "3. drie\n4. vier\n\n13\\. Artikel"


def test_een_regel_van_een_lijst_loopt_door_zo_lang_hij_inspringt() -> None:
    vervolg = "\n".join(["  verder"] * 30_000)
    (lijst,) = blokken(f"- begin\n{vervolg}\n- slot")
    assert lijst == Lijst(("begin" + " verder" * 30_000, "slot"))
    (alinea,) = blokken(f"1. begin\n{vervolg}")
    assert alinea == Alinea("1. begin" + " verder" * 30_000)


@pytest.mark.parametrize(
    ("tekst", "gemaakt"),
    [
        ("- a\n1. b\n2. c", [Lijst(("a",)), Lijst(("b", "c"), 1)]),
        ("1. a\n- b\n2. c", [Alinea("1. a"), Lijst(("b",)), Alinea("2. c")]),
        ("1. a\n 1. b", [Alinea("1. a 1. b")]),
        ("- a\n 2. b", [Lijst(("a 2. b",))]),
        ("1. a\n - b\n2. c", [Lijst(("a - b", "c"), 1)]),
    ],
)
def test_streepjes_en_nummers_door_elkaar(tekst: str, gemaakt: list[Alinea | Lijst]) -> None:
    assert blokken(tekst) == gemaakt


@pytest.mark.parametrize(
    ("tekst", "gemaakt"),
    [
        ("a_b _c_ d_", r"a_b \_c\_ d\_"),
        ("www.b.nl WWW.B.NL w.w", r"www\.b.nl WWW\.B.NL w.w"),
        ("http://b HTTPS://b ftp://b sftp://b file://b", r"http\://b HTTPS\://b ftp\://b sftp\://b file://b"),
        ("a@b @c d@ @", r"a\@b @c d@ @"),
        ("C # ## C#", r"C # ## C#"),
        ("C ##", r"C \##"),
        ("##", r"\##"),
        ("# C", r"\# C"),
        ("12. a 12. b", r"12\. a 12. b"),
        ("--- a", r"\--- a"),
        ("\\*`[]<>|~$", r"\\\*\`\[\]\<\>\|\~\$"),
        ("&amp; & &#39; &b", r"\&amp; & \&#39; &b"),
    ],
)
def test_alleen_wat_iets_zou_betekenen_wordt_ontweken(tekst: str, gemaakt: str) -> None:
    assert letterlijk(tekst) == gemaakt


def test_vijandige_antwoorden_in_een_heel_rapport(voer: Voer, vragenlijst: Callable[..., Path], tmp_path: Path) -> None:
    kwaad = " ".join(VIJANDIG).replace("'", "''")
    lang = "x" * 20_000
    pad = vragenlijst(
        {
            "  organisatie: Stichting Test": f"  organisatie: '{kwaad}'",
            "  productcategorie: Donaties": '  productcategorie: "a\\x07 | {{ 7*7 }} \\u202E<b>"',
            "klantrelatie:\n": f"klantrelatie:\n  doelgroep: '{kwaad}'\n  afgenomen: {lang}\n",
        }
    )
    uit = voer("assess", pad, "-o", tmp_path / "uit")
    assert uit.code == 0, uit.fout
    tekst = (tmp_path / "uit" / "T-1-v1.md").read_text(encoding="utf-8")
    # With one invisible character, so that this report has the same kind of finding.
    met_teken = vragenlijst(
        {"productcategorie: Donaties": '  productcategorie: "Dona\\x07ties"'.strip()}, naam="gewoon.yaml"
    )
    gewoon = voer("assess", met_teken, "-o", tmp_path / "gewoon")
    assert gewoon.code == 0
    schoon = (tmp_path / "gewoon" / "T-1-v1.md").read_text(encoding="utf-8")
    koppen = [regel for regel in schoon.splitlines() if regel.startswith("#")][1:]
    assert [regel for regel in tekst.splitlines() if regel.startswith("#")][1:] == koppen
    assert lang in tekst
    assert "a□(U+0007) \\| {{ 7\\*7 }} □(U+202E)\\<b\\>" in tekst
    assert gerenderd(tekst).tags == gerenderd(schoon).tags
