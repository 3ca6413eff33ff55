"""The pen: an answer in a file changes, and every other character stays."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from balanstest.bestand import lezer
from balanstest.bestand.lezer import lees
from balanstest.bestand.pen import Pen
from balanstest.errors import OngeldigError, Pad
from conftest import WORTEL

LADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
VOORBEELDEN = [pad.read_text(encoding="utf-8") for pad in sorted((WORTEL / "examples" / "geldig").glob("*.yaml"))]
VORMEN = [
    "a: {b: 1, c: [x, {d: y}], e: }  # noot\nf: {}\ng: []\n",
    "{a: 1, 'b': {c: [1, 2, [3, 4]]}, d: {e}, f: [g: h, i]}\n",
    "a:\n- b: 1\n  c: 2\n- d  # noot\n-\n- - e\n  - f\ng: x\n",
    "a:   # noot\n  # uitleg\n  - b: 1  # een\n    # twee\n    c: 'x'\n\n  - {d: 1,\n     e: 2}\nf: ~\n",
    "a: |  # noot\n  een\n\n  twee\n\nb: >-\n  drie\n  vier\n# einde\nc: |+\n  vijf\n\n\nd:\n    e:\n        f: 1\n",
    'a: "een\n  twee"   # noot\nb: drie\n  vier\nc:\n  "vijf"\nd: [een,\n  # noot\n  twee]\n"e f" : g\n',
    "--- # begin\na: 1\nb:\n  c:\n    - x\n...\n",
    "balanstest: 1\na:\n    b:    x     # noot\n    c:",
]
TEKSTEN = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(
        ["", "ja", "null", "~", "1,5", "0.9", "- x", "a: b", "#1", "x #y", "{", "'", " x ", "x\n", "\n\nx", "é"]
    ),
    st.lists(st.sampled_from(["een", "twee", "(drie)", "vier:", "#5"]), min_size=20, max_size=40).map(" ".join),
    st.lists(st.sampled_from(["een", "", "# twee", "- drie"]), min_size=2, max_size=5).map("\n".join),
)
WAARDEN = st.recursive(
    st.one_of(st.none(), st.integers(), TEKSTEN),
    lambda deel: st.one_of(
        st.lists(deel, max_size=3),
        st.dictionaries(st.sampled_from(["b", "van", "een naam", "1", "null", "a: b"]), deel, max_size=3),
    ),
    max_leaves=5,
)


def gelezen(waarde: Any) -> Any:
    """As a questionnaire has it: texts."""
    if isinstance(waarde, dict):
        return {naam: gelezen(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [gelezen(deel) for deel in waarde]
    return None if waarde is None else str(waarde)


def paden(waarde: Any, pad: Pad = ()) -> list[Pad]:
    delen = waarde.items() if isinstance(waarde, dict) else enumerate(waarde) if isinstance(waarde, list) else ()
    return [pad, *(verder for naam, deel in delen for verder in paden(deel, (*pad, naam)))]


def op(inhoud: Any, pad: Pad) -> Any:
    for deel in pad:
        inhoud = inhoud[deel]
    return inhoud


def pen(tekst: str) -> Pen:
    return Pen(lees("x.yaml", tekst.encode()))


def knoop(tekst: str, pad: Pad) -> tuple[Any, Any]:
    """The node of a path by PyYAML's own composer, and that of its key."""
    sleutel, hier = None, yaml.compose(tekst, Loader=LADER)
    for deel in pad:
        if isinstance(hier, yaml.MappingNode):
            sleutel, hier = next(paar for paar in hier.value if paar[0].value == deel)
        else:
            sleutel, hier = None, hier.value[deel]
    return sleutel, hier


def opgemaakt(tekst: str, regeleinde: str, begin: bytes) -> bytes:
    return begin + tekst.replace("\n", regeleinde).encode()


DOCUMENTEN = st.tuples(
    st.one_of(st.sampled_from(VORMEN), st.sampled_from(VOORBEELDEN)),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
)


@pytest.mark.slow
@given(st.data(), DOCUMENTEN)
def test_er_komt_wat_bedoeld_was_en_de_rest_blijft(data: st.DataObject, document: tuple[str, str, bytes]) -> None:
    """Any edits after each other: our reader gives what was meant, and no note outside the answers is lost."""
    tekst, regeleinde, begin = document
    ruw = opgemaakt(tekst, regeleinde, begin)
    werk = Pen(lees("x.yaml", ruw))
    bedoeld = copy.deepcopy(lees("x.yaml", ruw).inhoud)
    geraakt: list[Pad] = []
    for _ in range(data.draw(st.integers(1, 4))):
        pad = data.draw(st.sampled_from(paden(bedoeld)))
        waarde = data.draw(WAARDEN)
        hier = op(bedoeld, pad)
        soort = data.draw(st.sampled_from(["zet", "voeg_toe", "verwijder", "nieuw"]))
        if soort == "voeg_toe" and isinstance(hier, list):
            werk.voeg_toe(pad, waarde)
            hier.append(gelezen(waarde))
            pad = (*pad, len(hier) - 1)
        elif soort == "nieuw" and isinstance(hier, dict):
            pad = (*pad, data.draw(st.sampled_from(["nieuw", "nog een"])))
            werk.zet(pad, waarde)
            hier[pad[-1]] = gelezen(waarde)
        elif soort == "verwijder" and pad and len(bedoeld) > 1:
            werk.verwijder(pad)
            del op(bedoeld, pad[:-1])[pad[-1]]
            pad = pad[:-1] if isinstance(pad[-1], int) else pad  # the rows after it have moved
        elif pad:
            werk.zet(pad, waarde)
            op(bedoeld, pad[:-1])[pad[-1]] = gelezen(waarde)
        else:
            continue
        geraakt.append(pad)
    nieuw = werk.klaar()
    uit = lees("x.yaml", nieuw)
    assert uit.inhoud == bedoeld
    assert not uit.meldingen
    assert nieuw.startswith(begin)
    assert not geraakt or begin or not nieuw.startswith(b"\xef\xbb\xbf")
    blijft = _onaangeraakt(tekst, geraakt)
    regels = iter(re.split("\r\n|\n|\r", uit.tekst))
    for regel in blijft:
        assert any(regel == ander for ander in regels), regel
    if regeleinde == "\r\n":
        assert uit.tekst.count("\r\n") == uit.tekst.count("\n") == uit.tekst.count("\r")


def _onaangeraakt(tekst: str, geraakt: list[Pad]) -> list[str]:
    """The lines of the keys at the top that none of the paths begin with, and of what stands before the first."""
    wortel = yaml.compose(tekst, Loader=LADER)
    if wortel.flow_style:
        return []
    regels = tekst.split("\n")
    begin = [naam.start_mark.line for naam, _ in wortel.value]
    namen = {pad[0] for pad in geraakt}
    blijft = regels[: begin[0]]
    for (naam, waarde), van, tot in zip(wortel.value, begin, [*begin[1:], len(regels)], strict=True):
        if naam.value in namen:  # of this one, the notes that stand behind it
            einde = waarde.end_mark.line
            blijft += [regel for regel in regels[einde:tot] if regel.startswith("#")]
        else:
            blijft += regels[van:tot]
    # Blank lines may lie behind a text of which they are a part.
    return [regel for regel in blijft if regel.strip() and regel != "..."]


@given(st.data(), st.sampled_from([*VORMEN, *VOORBEELDEN]), TEKSTEN)
def test_om_een_antwoord_heen_verandert_geen_teken(data: st.DataObject, tekst: str, waarde: str) -> None:
    """What stands before a text and behind it are the same characters, as another parser places them."""
    inhoud = lees("x.yaml", tekst.encode()).inhoud
    kan = [pad for pad in paden(inhoud) if isinstance(op(inhoud, pad), str)]
    pad = data.draw(st.sampled_from(kan))
    _, oud = knoop(tekst, pad)
    werk = pen(tekst)
    werk.zet(pad, waarde)
    nieuw = werk.klaar().decode()
    voor = tekst[: oud.start_mark.index]
    na = tekst[oud.start_mark.index + len(tekst[oud.start_mark.index : oud.end_mark.index].rstrip()) :]
    # A value on a line of its own may come to stand behind its key.
    assert nieuw.startswith(voor.rstrip()), nieuw
    if oud.style not in ("|", ">"):
        noot, einde, rest = na.partition("\n")  # what follows on its line may come between the parts of a folded text
        assert nieuw.endswith(einde + rest) if einde else nieuw.rstrip().endswith(noot.rstrip())
        assert noot in nieuw[len(voor.rstrip()) :]
    else:
        assert nieuw.endswith(na)


EEN = "a: 1\nb:\n  - c: 2  # noot\n    d: 3\n  # uitleg\n  - {e: 4, f: 5}\ng: {h: 6}\n"


@pytest.mark.parametrize(
    ("pad", "waarde", "oud", "nieuw"),
    [
        (("a",), 7, "a: 1\n", "a: 7\n"),
        (("a",), "nul, komma", "a: 1\n", 'a: "nul, komma"\n'),
        (("a",), None, "a: 1\n", "a:\n"),
        (("b", 0, "c"), "ja", "c: 2  # noot\n", "c: ja  # noot\n"),
        (("b", 0, "d"), {"x": 1, "y": None}, "    d: 3\n", "    d:\n      x: 1\n      y:\n"),
        (("b", 1, "f"), "x, y", "f: 5}", 'f: "x, y"}'),
        (("b", 1, "i"), [1, None], "f: 5}", "f: 5, i: [1, null]}"),
        (("g", "h"), None, "h: 6}", "h: }"),
        (("i", "j", "k"), 8, "g: {h: 6}\n", "g: {h: 6}\ni:\n  j:\n    k: 8\n"),
        (("g",), {"h": 6, "z": 1}, "{h: 6}", "{h: 6, z: 1}"),
        (("b",), [{"e": "4", "f": "5"}, "x"], "  - c: 2  # noot\n    d: 3\n", ""),
    ],
)
def test_zet(pad: Pad, waarde: object, oud: str, nieuw: str) -> None:
    werk = pen(EEN)
    werk.zet(pad, waarde)
    verwacht = EEN.replace(oud, nieuw)
    if pad == ("b",):
        verwacht = verwacht.replace("f: 5}\n", "f: 5}\n  - x\n")
    assert werk.klaar().decode() == verwacht


@pytest.mark.parametrize(
    ("pad", "oud", "nieuw"),
    [
        (("a",), "a: 1\n", ""),
        (("b", 0), "  - c: 2  # noot\n    d: 3\n", ""),
        (("b", 0, "c"), "c: 2  # noot\n    d: 3\n", "d: 3\n"),
        (("b", 0, "d"), "    d: 3\n", ""),
        (("b", 1), "  - {e: 4, f: 5}\n", ""),
        (("b", 1, "e"), "{e: 4, f: 5}", "{f: 5}"),
        (("b", 1, "f"), "{e: 4, f: 5}", "{e: 4}"),
        (("g", "h"), "{h: 6}", "{}"),
    ],
)
def test_verwijder(pad: Pad, oud: str, nieuw: str) -> None:
    werk = pen(EEN)
    werk.verwijder(pad)
    assert werk.klaar().decode() == EEN.replace(oud, nieuw)


def test_voeg_toe_maakt_ook_de_lijst() -> None:
    werk = pen("a:\n- 1\n\n# noot\nb: [x]\n")
    werk.voeg_toe(("a",), {"van": 1})
    werk.voeg_toe(("b",), "y")
    werk.voeg_toe(("c", "d"), "# z")
    werk.voeg_toe(("c", "d"), "é")
    assert werk.klaar().decode() == 'a:\n- 1\n- {van: 1}\n\n# noot\nb: [x, y]\nc:\n  d:\n    - "# z"\n    - é\n'


@pytest.mark.parametrize("einde", ["\n", "\r\n"])
def test_een_nieuwe_sleutel_komt_na_de_noten_van_wat_erboven_staat(einde: str) -> None:
    """Notes that are indented deeper go with the last answer; others are about what follows."""
    tekst = "a:\n  b:\n    - 1\n    # - 2\n    # - 3\n  # los\nc: 1\n".replace("\n", einde)
    werk = pen(tekst)
    werk.zet(("a", "d"), "x")
    assert werk.klaar().decode() == tekst.replace(f"# - 3{einde}", f"# - 3{einde}  d: x{einde}")


def test_wat_er_al_staat_verandert_niet() -> None:
    for tekst in [*VORMEN, *VOORBEELDEN]:
        werk = pen(tekst)
        for naam, waarde in lees("x.yaml", tekst.encode()).inhoud.items():
            werk.zet((naam,), waarde)
        assert werk.klaar() == tekst.encode()


def test_wat_niet_kan_wordt_geweigerd_en_verandert_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lezer, "MAX_WAARDEN", 20)
    werk = pen("a: b\nc: [1]\nd: {e: f}\n")
    for pad in (("a", "b"), ("d", "e", 0)):
        with pytest.raises(OngeldigError) as fout:
            werk.zet(pad, "x")
        assert [melding.code for melding in fout.value.meldingen] == ["E144"]
        assert fout.value.meldingen[0].regel == (1 if pad[0] == "a" else 3)
    for pad, soort in (((), LookupError), (("c", 2), LookupError), (("x", 1), LookupError), (("d", 0), TypeError)):
        with pytest.raises(soort):
            werk.zet(pad, "x")
    with pytest.raises(LookupError):
        werk.verwijder(("d", "g"))
    with pytest.raises(OngeldigError) as fout:
        werk.zet(("c",), ["x"] * 20)
    assert [melding.code for melding in fout.value.meldingen] == ["E008"]
    with pytest.raises(OngeldigError):
        werk.zet(("d",), {"e": "g", "h": "\ud800"})  # the half of it is not done either
    assert werk.klaar() == b"a: b\nc: [1]\nd: {e: f}\n"


def test_de_laatste_sleutel_van_een_bestand_gaat_niet_weg() -> None:
    werk = pen("a: b  # noot\n")
    with pytest.raises(OngeldigError) as fout:
        werk.verwijder(("a",))
    assert [melding.code for melding in fout.value.meldingen] == ["E144"]
    assert werk.klaar() == b"a: b  # noot\n"


def test_een_bestand_met_fouten_wordt_niet_ingevuld() -> None:
    with pytest.raises(OngeldigError) as fout:
        pen("a: 1\na: 2\n")
    assert [melding.code for melding in fout.value.meldingen] == ["E011"]


def test_een_sleutel_die_anders_gelezen_zou_worden_staat_er_goed() -> None:
    """Where a note stands between a key and its value, a folded text would swallow it: then it comes on one line."""
    lang = " ".join(["woord"] * 30)
    werk = pen("a:\n  # uitleg\n  - b\nc: 1\n")
    werk.zet(("a",), lang)
    assert werk.klaar().decode() == f"a: {lang}\n  # uitleg\nc: 1\n"


def test_van_een_grote_tabel_veranderen_alleen_andere_rijen() -> None:
    """Rows as people write them, no two in one way: what the pen writes itself looks like none of them."""
    vormen = [
        "  -   {van:  $, tot: '$'}   # rij $\n",
        '  - van:   $\n    # tot en met\n    tot:  "$"\n',
        "  - { tot: $,van: $ }\n\n",
        "  -\n    van: $    # noot\n    tot: $\n",
    ]
    rijen = [vormen[nummer % len(vormen)].replace("$", str(nummer)) for nummer in range(2000)]
    werk = pen("".join(["a: 1\nb:\n", *rijen, "c:   3\n"]))
    waarden = [{"van": nummer, "tot": nummer} for nummer in range(2000)]
    werk.zet(("b",), [waarden[0], *waarden[2:], {"van": 7, "tot": 8}])
    nieuw = "  - {van: 7, tot: 8}\n"
    assert werk.klaar().decode() == "".join(["a: 1\nb:\n", rijen[0], *rijen[2:], nieuw, "c:   3\n"])
