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
from balanstest.rapport.geplakte_tabel import MEESTE_KOLOMMEN, MEESTE_RIJEN, Celtabel
from balanstest.rapport.vrije_tekst import MEESTE_NIVEAUS, Alinea, Lijst, Punt, Tekstblok, blokken
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


def letters(blok: Tekstblok) -> str:
    if isinstance(blok, Alinea):
        return blok.tekst
    if isinstance(blok, Celtabel):
        return "".join(map("".join, (blok.koppen, *blok.rijen)))
    return "".join(punt.tekst + "".join(map(letters, punt.binnen)) for punt in blok.punten)


def lijst(*punten: str | Punt, eerste: int | None = None) -> Lijst:
    return Lijst(tuple(Punt(punt) if isinstance(punt, str) else punt for punt in punten), eerste)


@given(st.text(alphabet=st.sampled_from("ab *_-#>+|`[]()<&!~\n1.)\\{}$=\t:"), max_size=120))
def test_alineas_geven_alleen_alineas_lijsten_en_tabellen(tekst: str) -> None:
    lezer = gerenderd(str(alineas(tekst)))
    assert lezer.tags <= {"p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
    verwacht = "".join(map(letters, blokken(tekst)))
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
        lijst("ouderen;", "mensen met een klacht."),
        Alinea("7. Stichting sinds 1990"),
    ]


def test_een_genummerde_lijst_houdt_haar_nummers() -> None:
    assert blokken("1. Eerst dit\n2. Dan dat\n13. Artikel dertien") == [
        lijst("Eerst dit", "Dan dat", eerste=1),
        Alinea("13. Artikel dertien"),
    ]
    assert str(alineas("3. drie\n4. vier\n\n13. Artikel")) == "3. drie\n4. vier\n\n13\\. Artikel"


def test_een_regel_van_een_lijst_loopt_door_zo_lang_hij_inspringt() -> None:
    vervolg = "\n".join(["  verder"] * 30_000)
    (gelezen,) = blokken(f"- begin\n{vervolg}\n- slot")
    assert gelezen == lijst("begin" + " verder" * 30_000, "slot")
    (alinea,) = blokken(f"1. begin\n{vervolg}")
    assert alinea == Alinea("1. begin" + " verder" * 30_000)


@pytest.mark.parametrize(
    ("tekst", "gemaakt"),
    [
        ("- a\n1. b\n2. c", [lijst("a"), lijst("b", "c", eerste=1)]),
        ("1. a\n- b\n2. c", [Alinea("1. a"), lijst("b"), Alinea("2. c")]),
        ("1. a\n 1. b", [Alinea("1. a 1. b")]),
        ("- a\n 2. b", [lijst("a 2. b")]),
        ("1. a\n - b\n2. c", [lijst("a - b", "c", eerste=1)]),
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


@pytest.mark.parametrize(
    ("tekst", "gemaakt"),
    [
        ("1. a\n2. b\n   - c\n   - d\n3. e", [lijst("a", Punt("b", (lijst("c", "d"),)), "e", eerste=1)]),
        ("- a\n  - b\n    - c\n- d", [lijst(Punt("a", (lijst(Punt("b", (lijst("c"),))),)), "d")]),
        ("- a\n  1. b\n  2. c\n  - d", [lijst(Punt("a", (lijst("b", "c", eerste=1), lijst("d"))))]),
        ("- a\n  - b\n    verder\n  en door\n- c", [lijst(Punt("a", (lijst("b verder en door"),)), "c")]),
        ("- a\n  7. b", [lijst("a 7. b")]),
        ("1. a\n   - b", [lijst(Punt("a", (lijst("b"),)), eerste=1)]),
        ("  - a\n- b", [lijst("a", "b")]),
    ],
)
@pytest.mark.steekproef(7)
def test_een_lijst_in_een_lijst(tekst: str, gemaakt: list[Tekstblok]) -> None:
    assert blokken(f"x\n{tekst}") == [Alinea("x"), *gemaakt]


def test_lijsten_gaan_niet_eindeloos_diep() -> None:
    (gelezen,) = blokken("\n".join(f"{'  ' * diep}- {diep}" for diep in range(3000)))
    diepte = 0
    while isinstance(gelezen, Lijst) and gelezen.punten[-1].binnen:
        (gelezen,) = gelezen.punten[-1].binnen
        diepte += 1
    assert diepte == MEESTE_NIVEAUS - 1
    assert isinstance(gelezen, Lijst)
    assert len(gelezen.punten) == 3000 - diepte


TABEL = Celtabel(("jaar", "aantal"), (("2024", "171"), ("2025", "190")), (False, True))


@pytest.mark.parametrize(
    ("tekst", "gemaakt"),
    [
        ("| jaar | aantal |\n|---|---|\n| 2024 | 171 |\n| 2025 | 190 |", TABEL),
        ("jaar | aantal\n:--|--:\n2024 | 171\n2025 | 190", TABEL),
        ("|jaar|aantal|\n|2024|171|\n|2025|190|", TABEL),
        ("jaar\taantal\n2024\t171\n2025\t190", TABEL),
        ("a | b\n---|---\nx \\| y | 1,5 %\nz", Celtabel(("a", "b"), (("x | y", "1,5 %"),), (False, True))),
        ("| a |\n|---|\n| x | y | z |", Celtabel(("a", "", ""), (("x", "y", "z"),), (False, False, False))),
        ("\tjan\tfeb\nbellen\t1\t", Celtabel(("", "jan", "feb"), (("bellen", "1", ""),), (False, True, False))),
    ],
)
@pytest.mark.steekproef(7)
def test_een_tabel_in_een_antwoord(tekst: str, gemaakt: Celtabel) -> None:
    gelezen = blokken(f"Zie:\n{tekst}")
    assert gelezen[:2] == [Alinea("Zie:"), gemaakt]
    assert gelezen[2:] == ([Alinea("z")] if tekst.endswith("z") else [])


@pytest.mark.parametrize(
    "tekst",
    [
        "ja | nee",
        "a | b\nc | d",
        "|",
        "a\tb",
        "x\n\teen\n\ttwee",
        "\n".join(["|" + "x|" * (MEESTE_KOLOMMEN + 1)] * 2),
        "\n".join(["a\tb"] * (MEESTE_RIJEN + 1)),
    ],
)
@pytest.mark.steekproef(7)
def test_wat_geen_tabel_is_blijft_tekst(tekst: str) -> None:
    assert blokken(tekst) == [Alinea(" ".join(tekst.replace("\n\t", "\n").split("\n")))]


@pytest.mark.parametrize("cel", [een for een in VIJANDIG if een.strip() == een])
def test_elke_cel_en_elk_punt_is_letterlijk(cel: str) -> None:
    in_tabel = cel.replace("\\|", "|").replace("|", "\\|")
    lezer = gerenderd(str(alineas(f"| {in_tabel} | b |\n|---|---|\n| c | {in_tabel} |\n")))
    assert genormaliseerd(lezer.tekst) == genormaliseerd(f"{cel} b c {cel}")
    assert lezer.tags == {"table", "thead", "tbody", "tr", "th", "td"}
    lezer = gerenderd(str(alineas(f"- a\n  - x {cel}")))
    assert genormaliseerd(lezer.tekst) == genormaliseerd(f"a x {cel}")
    assert lezer.tags == {"ul", "li"}
