"""Every door for a file with everything that can be wrong with a file; a door that is not in the table fails."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from balanstest import resources
from balanstest.beoordeling import beoordeel_vragenlijst
from balanstest.bestand import deur
from balanstest.bestand.deur import Deur
from balanstest.kader import laad_pakketten
from balanstest.rapport.formaten import FORMATEN, maak_alle
from balanstest.rapport.vormgeving import Vormgeving, lees_huisstijl
from balanstest.vragenlijst import laad
from conftest import VRAGENLIJST, Voer

geen_windows = pytest.mark.skipif(os.name == "nt", reason="Windows kent deze soorten bestand niet")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>'
CIJFERS = "van;tot;gesprekken;conversies;verzet;klachten\n0;3;1200;132;14;1\n"
LOG = "klant,datum,uitkomst,beginpunt\n" + "".join(f"k{n},2025-0{n % 9 + 1}-10,geen,2025-01-01\n" for n in range(50))
CATEGORIE = """\
id: eigen
naam: Eigen
omschrijving: Iets van onszelf
verkregen_bij: schenking
beginpunt: laatste_gift
"""


def _vragenlijst(map_: Path, regels: str = "") -> None:
    (map_ / "v.yaml").write_text(VRAGENLIJST + regels, encoding="utf-8")


def _cijfers(map_: Path) -> None:
    tabel = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
    (map_ / "v.yaml").write_text(VRAGENLIJST.replace(tabel, "    bestand: cijfers.csv\n"), encoding="utf-8")


def _bijlage(map_: Path) -> None:
    _vragenlijst(map_, "onderbouwing:\n  dpia: {uitgevoerd: ja, bestand: dpia.pdf}\n")


def _huisstijl(regel: str) -> Callable[[Path], None]:
    def maak(map_: Path) -> None:
        _vragenlijst(map_)
        (map_ / "h.yaml").write_text(f"huisstijl: 1\n{regel}", encoding="utf-8")

    return maak


def _niets(_: Path) -> None:
    """The file is all there is."""


class Opstelling(NamedTuple):
    """How a file comes in at a door: its name, a good one, what must be beside it, and the command.

    `verwacht` is the code of the message by the kind of what is wrong: '' where all goes well, a name without E where a
    finding says it.
    """

    bestand: str
    goed: Callable[[], bytes]
    opdracht: tuple[str, ...]
    verwacht: dict[str, str]
    ernaast: Callable[[Path], None] = _vragenlijst


def _soorten(
    *, weg: str, geen: str, groot: str, utf8: str, leeg: str, dicht: str = "E092", **anders: str
) -> dict[str, str]:
    """The kinds, for a door of which most are told in one way."""
    vast = {"weg": weg, "map": dicht, "pijp": geen, "apparaat": geen, "socket": geen, "link naar buiten": dicht}
    return (
        vast
        | {"te groot": groot, "niet UTF-8": utf8, "leeg": leeg, "onleesbaar": dicht}
        | {naam.replace("_", " "): code for naam, code in anders.items()}
    )


def _van(tekst: str) -> Callable[[], bytes]:
    return lambda: tekst.encode()


_ASSESS = ("assess", "v.yaml", "-o", "uit", "--format", "md")
_E161 = dict.fromkeys(
    ("weg", "map", "pijp", "apparaat", "socket", "link naar buiten", "te groot", "onleesbaar"), "E161"
)
_BEVINDING = dict.fromkeys(
    ("weg", "map", "pijp", "apparaat", "socket", "link naar buiten", "onleesbaar"), "bestand_ontbreekt"
)
TABEL: dict[Deur, Opstelling] = {
    Deur.VRAGENLIJST: Opstelling(
        "v.yaml",
        _van(VRAGENLIJST),
        ("check", "v.yaml"),
        _soorten(weg="E091", geen="E150", groot="E009", utf8="E001", leeg="E002", map="E093", link_naar_buiten=""),
        _niets,
    ),
    Deur.CIJFERS: Opstelling(
        "cijfers.csv",
        _van(CIJFERS),
        ("check", "v.yaml"),
        _soorten(
            weg="E100",
            geen="E101",
            groot="E102",
            utf8="E106",
            leeg="E107",
            dicht="E101",
            apparaat="E040",
            link_naar_buiten="E040",
        ),
        _cijfers,
    ),
    Deur.ANTWOORD: Opstelling(
        "a.csv",
        lambda: b"",
        ("curves", "--from-counts", "a.csv"),
        _soorten(weg="E091", geen="E150", groot="E009", utf8="E133", leeg="E129", link_naar_buiten="E129"),
        _niets,
    ),
    Deur.LOGBOEK: Opstelling(
        "log.csv",
        _van(LOG),
        ("curves", "log.csv"),
        _soorten(weg="E131", geen="E150", groot="", utf8="E133", leeg="E129", map="E157", link_naar_buiten=""),
        _niets,
    ),
    Deur.BIJLAGE: Opstelling(
        "dpia.pdf",
        lambda: b"%PDF",
        ("assess", "v.yaml", "--json"),
        _BEVINDING | {"link naar buiten": "E040", "apparaat": "E040", "te groot": "", "niet UTF-8": "", "leeg": ""},
        _bijlage,
    ),
    Deur.PAKLIJST: Opstelling(
        "meegeleverd.json",
        _van('{"meegeleverd": 1}'),
        ("check", "v.yaml"),
        dict.fromkeys(_BEVINDING, "") | {"te groot": "", "niet UTF-8": "", "leeg": ""},  # then it is none of ours
    ),
    Deur.REGELS: Opstelling(
        "k/x.yaml",
        lambda: (resources.kaders() / "tw-2026.yaml").read_bytes(),
        ("check", "v.yaml", "--kader", "k"),
        _soorten(weg="E071", geen="E150", groot="E009", utf8="E001", leeg="E002", map="E071", apparaat="E092"),
    ),
    Deur.CATEGORIE: Opstelling(
        "c/x.yaml",
        _van(CATEGORIE),
        ("new", "n.yaml", "--categorieen", "c"),
        _soorten(weg="E064", geen="E150", groot="E009", utf8="E001", leeg="E002", map="E064", apparaat="E092"),
        _niets,
    ),
    Deur.HUISSTIJL: Opstelling(
        "h.yaml",
        _van("huisstijl: 1\n"),
        (*_ASSESS, "--huisstijl", "h.yaml"),
        _soorten(weg="E091", geen="E150", groot="E009", utf8="E001", leeg="E002", link_naar_buiten=""),
    ),
    Deur.LOGO: Opstelling(
        "logo.svg",
        _van(SVG),
        (*_ASSESS, "--huisstijl", "h.yaml"),
        _E161 | {"niet UTF-8": "E230", "leeg": "E230"},
        _huisstijl("logo: logo.svg\n"),
    ),
    Deur.WORDSTIJL: Opstelling(
        "w.docx",
        lambda: (resources.templates() / "stijl" / "rapport.docx").read_bytes(),
        (*_ASSESS, "--huisstijl", "h.yaml"),
        _E161 | {"niet UTF-8": "E176", "leeg": "E176"},
        _huisstijl("word: w.docx\n"),
    ),
    Deur.TEMPLATE: Opstelling(
        "t/rapport/normen.md.j2",
        _van("## De normen\n"),
        (*_ASSESS, "--templates", "t"),
        _soorten(
            weg="E086", geen="E086", groot="E099", utf8="E099", leeg="", dicht="E099", map="E086", apparaat="E086"
        ),
    ),
    Deur.RAPPORT: Opstelling(
        "uit/T-1-v1.md",
        lambda: b"mijn eigen tekst",
        _ASSESS,
        _soorten(
            weg="",
            geen="E097",
            groot="E097",
            utf8="E097",
            leeg="E097",
            dicht="E097",
            map="E095",
        ),
    ),
    Deur.DOSSIER: Opstelling(
        "d.zip",
        lambda: b"PK",
        ("verify", "d.zip"),
        _soorten(weg="E091", geen="E150", groot="E009", utf8="E300", leeg="E300", link_naar_buiten="E300"),
        _niets,
    ),
    Deur.CERTIFICAAT: Opstelling(
        "c.pem",
        lambda: b"",
        ("verify", "v.yaml", "--trust", "c.pem"),
        _soorten(weg="E091", geen="E150", groot="E009", utf8="E330", leeg="E330", link_naar_buiten="E330"),
    ),
    Deur.SCHEMA: Opstelling(
        "s.json",
        lambda: b"{}",
        ("schema", "vragenlijst", "-o", "s.json"),
        _soorten(weg="", geen="E094", groot="E094", utf8="E094", leeg="E094", dicht="E094", map="E166"),
        _niets,
    ),
}


def test_elke_deur_staat_in_de_tabel_met_alles_wat_er_mis_kan_zijn() -> None:
    assert set(TABEL) == set(Deur)
    assert {frozenset(een.verwacht) for een in TABEL.values()} == {frozenset(SOORTEN)}


def _pijp(pad: Path, _: Opstelling) -> None:
    os.mkfifo(pad)


def _apparaat(pad: Path, _: Opstelling) -> None:
    pad.symlink_to("/dev/zero")


def _socket(pad: Path, _: Opstelling) -> None:
    hier = Path.cwd()
    with socket.socket(socket.AF_UNIX) as een:
        os.chdir(pad.parent)  # the path of a socket may not be long
        try:
            een.bind(pad.name)
        finally:
            os.chdir(hier)


def _link(pad: Path, een: Opstelling) -> None:
    buiten = pad.parents[len(Path(een.bestand).parts)] / f"buiten{pad.suffix}"
    buiten.write_bytes(een.goed())
    pad.symlink_to(buiten)


def _groot(pad: Path, een: Opstelling) -> None:
    soort = next(soort for soort, ander in TABEL.items() if ander is een)
    pad.write_bytes(een.goed())
    if not soort.in_een_stroom:
        with pad.open("r+b") as stroom:
            stroom.truncate(soort.grens + 1)


SOORTEN: dict[str, Callable[[Path, Opstelling], object]] = {
    "weg": lambda _, __: None,
    "map": lambda pad, _: pad.mkdir(),
    "pijp": _pijp,
    "apparaat": _apparaat,
    "socket": _socket,
    "link naar buiten": _link,
    "te groot": _groot,
    "niet UTF-8": lambda pad, een: pad.write_bytes(een.goed()[:20] + b"\n\xff\x00\x81\n"),
    "leeg": lambda pad, _: pad.write_bytes(b""),
    "onleesbaar": lambda pad, een: pad.write_bytes(een.goed()),
}


# Another process reads the templates: what is changed in this one it does not see.
GEVALLEN = [(welke, soort) for welke in TABEL for soort in SOORTEN if (welke, soort) != (Deur.TEMPLATE, "onleesbaar")]


@geen_windows
@pytest.mark.steekproef(3)
@pytest.mark.parametrize(("welke", "soort"), GEVALLEN, ids=lambda een: getattr(een, "naam", None) or str(een))
def test_wat_er_ook_aan_een_deur_komt_wordt_gezegd(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, welke: Deur, soort: str
) -> None:
    een = TABEL[welke]
    map_ = tmp_path / "map"
    pad = map_ / een.bestand
    pad.parent.mkdir(parents=True)
    een.ernaast(map_)
    pad.unlink(missing_ok=True)
    SOORTEN[soort](pad, een)
    if soort == "onleesbaar":
        _maak_onleesbaar(monkeypatch, pad)
    monkeypatch.chdir(map_)
    uit = voer(*een.opdracht)
    gezegd = uit.uit + uit.fout
    verwacht = een.verwacht[soort]
    if not verwacht.startswith("E"):
        assert uit.code == 0, gezegd
        assert ("bestand_ontbreekt" in gezegd) == (verwacht == "bestand_ontbreekt")
        return
    assert uit.code in (4, 5) or (verwacht, uit.code) == ("E166", 2), gezegd
    assert verwacht in gezegd
    assert "Traceback" not in gezegd
    # What was there is there still, and nothing else came.
    assert soort == "weg" or os.path.lexists(pad)
    assert not list(map_.rglob("*.tmp"))


def _maak_onleesbaar(monkeypatch: pytest.MonkeyPatch, pad: Path) -> None:
    """Not with chmod: for root, and on Windows, such a file can still be read."""
    echt = deur._stroom

    def weiger(welk: Path) -> BufferedReader:
        if os.path.realpath(welk) == str(pad):
            raise PermissionError(13, "Permission denied", str(pad))
        return echt(welk)

    monkeypatch.setattr(deur, "_stroom", weiger)


# Nothing gets in another way

_gezien: list[str] | None = None
"""What is opened for reading past the door; None where nobody looks."""
_door_de_deur = False


def _kijk(gebeurtenis: str, waarden: tuple[Any, ...]) -> None:
    if gebeurtenis == "open" and _gezien is not None and not _door_de_deur and isinstance(waarden[0], str | bytes):
        _gezien.append(os.fsdecode(waarden[0]))


@contextlib.contextmanager
def _buiten_de_deur_om(monkeypatch: pytest.MonkeyPatch, map_: Path) -> Iterator[list[str]]:
    global _gezien
    echt = deur._stroom

    def stroom(pad: Path) -> BufferedReader:
        global _door_de_deur
        _door_de_deur = True
        try:
            return echt(pad)
        finally:
            _door_de_deur = False

    monkeypatch.setattr(deur, "_stroom", stroom)
    gezien: list[str] = []
    _gezien = []
    try:
        yield gezien
    finally:
        gezien += [naam for naam in _gezien if Path(naam).absolute().is_relative_to(map_)]
        _gezien = None


@pytest.fixture(scope="session")
def kijker() -> None:
    """An audit hook cannot be taken away again, so there is one, which looks where it is asked to."""
    sys.addaudithook(_kijk)


@pytest.mark.usefixtures("kijker")
def test_geen_bestand_komt_buiten_de_deur_om_binnen(
    voer: Voer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what Python opens; DuckDB opens a log itself, after it passed the door for its fingerprint."""
    map_ = tmp_path / "bron"
    shutil.copytree(resources.templates(), map_ / "t")
    (map_ / "k").mkdir()
    (map_ / "c").mkdir()
    shutil.copy(resources.kaders() / "tw-2026.yaml", map_ / "k")
    (map_ / "c" / "x.yaml").write_text(CATEGORIE, encoding="utf-8")
    (map_ / "cijfers.csv").write_text(CIJFERS, encoding="utf-8")
    (map_ / "dpia.pdf").write_bytes(b"%PDF")
    (map_ / "logo.svg").write_text(SVG, encoding="utf-8")
    (map_ / "w.docx").write_bytes((resources.templates() / "stijl" / "rapport.docx").read_bytes())
    (map_ / "h.yaml").write_text("huisstijl: 1\nlogo: logo.svg\nword: w.docx\n", encoding="utf-8")
    _cijfers(map_)
    met_dpia = "onderbouwing:\n  dpia: {uitgevoerd: ja, bestand: dpia.pdf}\n"
    (map_ / "v.yaml").write_text((map_ / "v.yaml").read_text(encoding="utf-8") + met_dpia, encoding="utf-8")
    eigen = ("--kader", map_ / "k", "--categorieen", map_ / "c", "--huisstijl", map_ / "h.yaml")
    with _buiten_de_deur_om(monkeypatch, map_) as gezien:
        assert voer("check", map_).code == 0
        assert (
            voer("assess", map_ / "v.yaml", "-o", tmp_path / "uit", "--format", "md,pdf,html,docx,json", *eigen).code
            == 0
        )
        assert voer("new", tmp_path / "n.yaml", "--categorieen", map_ / "c").code == 0
        voer("curves", "--from-counts", map_ / "cijfers.csv")
        # What own templates do is done in another process; here in this one.
        gelezen = laad("v.yaml", (tmp_path / "n.yaml").read_bytes(), map_)
        vorm = Vormgeving(map_ / "t", lees_huisstijl(map_ / "h.yaml"))
        maak_alle(beoordeel_vragenlijst(gelezen, laad_pakketten(None)), vorm, "x", tuple(FORMATEN))
    assert gezien == []


@pytest.mark.usefixtures("kijker")
def test_wie_buiten_de_deur_om_leest_wordt_gezien(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x").write_text("x")
    with _buiten_de_deur_om(monkeypatch, tmp_path) as gezien:
        (tmp_path / "x").read_bytes()
        deur.lees(tmp_path / "x", Deur.SCHEMA)
        with io.open_code(str(tmp_path / "x")):
            pass
    assert gezien == [str(tmp_path / "x")] * 2
