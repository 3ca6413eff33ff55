"""What a small file may expand to: pictures, workbooks, templates, answers; and what reaches the screen."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from balanstest import resources
from balanstest.rapport import afgeschermd
from balanstest.taal.tekens import in_json
from conftest import VRAGENLIJST, Voer

Maak = Callable[..., Path]
_TABEL = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]

# Logos


def _deel(naam: bytes, inhoud: bytes) -> bytes:
    return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))


def _png(breed: int, hoog: int, *erbij: bytes) -> bytes:
    kop = _deel(b"IHDR", struct.pack(">IIBBBBB", breed, hoog, 8, 0, 0, 0, 0))
    beeld = _deel(b"IDAT", zlib.compress(b"\0" * ((breed + 1) * min(hoog, 10))))
    return b"\x89PNG\r\n\x1a\n" + kop + b"".join(erbij) + beeld + _deel(b"IEND", b"")


def _jpeg(breed: int, hoog: int, lagen: int = 1) -> bytes:
    kop = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, hoog, breed, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + kop + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" * lagen + b"\xff\xd9" + bytes(20)


def _svg(inhoud: str, kenmerken: str = "") -> bytes:
    ruimte = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 2 1"'
    return f"<svg {ruimte} {kenmerken}>{inhoud}</svg>".encode()


_BOM = _deel(b"iCCP", b"naam\0\0" + zlib.compress(bytes(20_000_000), 9))
_VERVUILD = _svg('<path d="M0 0h2v1z"/>')
SLECHT: dict[str, tuple[str, bytes]] = {
    "png met 3,6 miljard punten": ("l.png", _png(60_000, 60_000)),
    "png met een profiel dat uitdijt": ("l.png", _png(2, 2, _BOM)),
    "png die half is": ("l.png", _png(2, 2)[:40]),
    "leeg": ("l.svg", b""),
    "alleen spaties": ("l.svg", b"  \n"),
    "jpeg met vier miljard punten": ("l.jpg", _jpeg(65_535, 65_535)),
    "jpeg met te veel lagen": ("l.jpg", _jpeg(8, 8, 500)),
    "jpeg die een png is": ("l.jpg", _png(2, 2)),
    "svg die geen xml is": ("l.svg", b"<svg"),
    "svg die een webpagina is": ("l.svg", b"<html/>"),
    "svg met een entiteit": ("l.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + _svg("<text>&a;</text>")),
    "svg met een script": ("l.svg", _svg("<script>1</script>")),
    "svg met een opdracht": ("l.svg", b'<?xml-stylesheet href="x.css"?>' + _svg("")),
    "svg die iets doet": ("l.svg", _svg("", 'onload="x()"')),
    "svg met een filter": ("l.svg", _svg('<filter id="f"/>')),
    "svg met een filter in de stijl": ("l.svg", _svg('<g style="fill: red; filter: url(#f)"/>')),
    "svg met een plaatje": ("l.svg", _svg('<image href="file:///etc/passwd"/>')),
    "svg met een kopie": ("l.svg", _svg('<g id="a"/><use xlink:href="#a"/>')),
    "svg met een adres": ("l.svg", _svg('<path fill="url(https://example.org/a#b)" d="M0 0h1"/>')),
    "svg die een stijl ophaalt": ("l.svg", _svg("<style>@import 'x.css';</style>")),
    "svg met een webpagina erin": ("l.svg", _svg("<foreignObject/>")),
    "svg met te veel delen": ("l.svg", _svg("<g/>" * 10_001)),
    "svg die te diep gaat": ("l.svg", _svg("<g>" * 60 + "</g>" * 60)),
    "svg die te vaak knipt": (
        "l.svg",
        _svg('<clipPath id="k">' + "<path/>" * 300 + "</clipPath>" + '<g clip-path="url(#k)"/>' * 300),
    ),
    "svg van 2 MB": ("l.svg", _svg("<!--" + "x" * 2_000_000 + "-->")),
}
GOED: dict[str, tuple[str, bytes]] = {
    "png": ("l.png", _png(8, 8)),
    "svg met een verloop en een uitsnede": (
        "l.svg",
        _svg(
            '<defs><linearGradient id="a"><stop offset="0" stop-color="#123456"/></linearGradient>'
            '<linearGradient id="b" xlink:href="#a"/><clipPath id="k"><rect width="1" height="1"/></clipPath></defs>'
            '<style>.x{stroke:#000}</style><g clip-path="url(#k)"><path class="x" fill="url(#b)" d="M0 0h2v1z"/></g>'
        ),
    ),
    "svg van een tekenprogramma": (
        "l.svg",
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        + _svg('<metadata><r:RDF xmlns:r="urn:r"/></metadata><i:view xmlns:i="urn:i" r="1"/><path d="M0 0h2v1z"/>'),
    ),
}


def _met_logo(tmp_path: Path, naam: str, ruw: bytes) -> None:
    (tmp_path / naam).write_bytes(ruw)
    (tmp_path / "h.yaml").write_text(f"huisstijl: 1\nlogo: {naam}\n", encoding="utf-8")


@pytest.mark.parametrize("soort", SLECHT)
def test_een_logo_is_een_gewoon_plaatje(voer: Voer, vragenlijst: Maak, tmp_path: Path, soort: str) -> None:
    _met_logo(tmp_path, *SLECHT[soort])
    uit = voer("assess", vragenlijst(), "--huisstijl", "h.yaml", "--format", "md", "-o", "uit")
    assert uit.code == 4, uit.fout
    assert "E230 h.yaml:2:7" in uit.fout
    assert "balanstest-" not in uit.fout  # no folder for temporary files
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("soort", GOED)
def test_wat_een_logo_mag_hebben(voer: Voer, vragenlijst: Maak, tmp_path: Path, soort: str) -> None:
    _met_logo(tmp_path, *GOED[soort])
    uit = voer("assess", vragenlijst(), "--huisstijl", "h.yaml", "--format", "pdf,html,docx", "-o", "uit")
    assert uit.code == 0, uit.fout


# Workbooks


_PAKKET = "http://schemas.openxmlformats.org/package/2006"
_BOEK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CELLEN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _relaties(**doelen: str) -> str:
    regels = (
        f'<Relationship Id="r{nummer}" Type="{_BOEK}/{soort}" Target="{doel}"/>'
        for nummer, (soort, doel) in enumerate(doelen.items())
    )
    return f'<Relationships xmlns="{_PAKKET}/relationships">{"".join(regels)}</Relationships>'


def _werkmap(teksten: str = "", blad: str = "", *, waar: str = "xl/sharedStrings.xml") -> bytes:
    """A workbook with one sheet; `waar` is where its shared texts stand."""
    delen = {"xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", waar: "sharedStrings"}
    soorten = (f'<Override PartName="/{naam}" ContentType="{_SOORT}.{soort}+xml"/>' for naam, soort in delen.items())
    koppen = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
    rijen = (
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{kop}</t></is></c>' for kop in koppen) + "</row>",
        "<row>" + "".join(f"<c><v>{getal}</v></c>" for getal in (0, 3, 1200, 132, 14, 1)) + "</row>",
    )
    inhoud = {
        "[Content_Types].xml": f'<Types xmlns="{_PAKKET}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{"".join(soorten)}</Types>',
        "_rels/.rels": _relaties(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_CELLEN}" xmlns:r="{_BOEK}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="r0"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relaties(worksheet="worksheets/sheet1.xml", sharedStrings=f"/{waar}"),
        "xl/worksheets/sheet1.xml": blad or _BLAD.format("".join(rijen)),
        waar: teksten or _SST.format(""),
    }
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, tekst in inhoud.items():
            archief.writestr(naam, tekst)
    return uit.getvalue()


_SST = f'<sst xmlns="{_CELLEN}">{{}}</sst>'
_BLAD = f'<worksheet xmlns="{_CELLEN}"><sheetData>{{}}</sheetData></worksheet>'
_LEEG = _SST.format("<si/>" * 1_000_000)
_CEL = '<c t="s"><v>0</v></c>'
WERKMAPPEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "een miljoen lege teksten": (lambda: _werkmap(_LEEG), "E102"),
    "een miljoen lege teksten waar een blad hoort": (lambda: _werkmap(_LEEG, waar="xl/worksheets/x.xml"), "E102"),
    "een tekst die geen cel kan hebben": (lambda: _werkmap(_SST.format(f"<si><t>{'x' * 40_000}</t></si>")), "E105"),
    "een lange tekst in elke cel": (
        lambda: _werkmap(
            _SST.format(f"<si><t>{'x' * 32_000}</t></si>"),
            _BLAD.format("".join(f'<row r="{n}">{_CEL * 40}</row>' for n in range(1, 400))),
        ),
        "E102",
    ),
    "een rij zonder einde": (lambda: _werkmap(blad=_BLAD.format('<row r="1">' + "<x/>" * 500_000 + "</row>")), "E102"),
    "diep in elkaar": (lambda: _werkmap(_SST.format("<a>" * 5_000 + "</a>" * 5_000)), "E102"),
}


@pytest.mark.parametrize("soort", WERKMAPPEN)
def test_een_werkmap_dijt_niet_uit(voer: Voer, vragenlijst: Maak, tmp_path: Path, soort: str) -> None:
    maak, code = WERKMAPPEN[soort]
    (tmp_path / "c.xlsx").write_bytes(maak())
    uit = voer("check", vragenlijst({_TABEL: "    bestand: c.xlsx\n"}), "--json")
    assert [fout["code"] for fout in uit.json[0]["fouten"]] == [code]


def test_een_gewone_werkmap_blijft_goed(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "c.xlsx").write_bytes(_werkmap())
    uit = voer("check", vragenlijst({_TABEL: "    bestand: c.xlsx\n"}))
    assert uit.code == 0, uit.fout


# Templates of the organisation itself

HANGT = {
    "een lus in een lus": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "een lange tekst": "{{ ('a' * 3_000_000_000) | length }}",
    "een tekst die verdubbelt": "{% set n = namespace(x='a' * 1000) %}{% for i in range(60) %}"
    "{% set n.x = n.x ~ n.x %}{% endfor %}",
    "een lange lijst": "{{ ([1] * 2_000_000_000) | length }}",
    "een template in zichzelf": "{% include 'rapport/normen.md.j2' %}",
    "een groot getal": "{{ 10 ** (10 ** 10) }}",
}


@pytest.mark.steekproef(2)
@pytest.mark.parametrize("soort", HANGT)
def test_een_eigen_template_hangt_niet_en_vult_de_machine_niet(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, soort: str
) -> None:
    """The process that does the work is watched from this one, so its bounds can be set here."""
    monkeypatch.setattr(afgeschermd, "MEESTE_SECONDEN", 5.0)
    monkeypatch.setattr(afgeschermd, "MEESTE_GEHEUGEN", 512 * 1024**2)
    (tmp_path / "t" / "rapport").mkdir(parents=True)
    (tmp_path / "t" / "rapport" / "normen.md.j2").write_text(HANGT[soort], encoding="utf-8")
    uit = voer("assess", vragenlijst(), "--templates", "t", "--format", "md", "-o", "uit")
    assert (uit.code, "E099" in uit.fout) == (5, True), uit.fout
    assert "eigen templates" in " ".join(uit.fout.split())
    assert not (tmp_path / "uit").exists()


def _stijl(tmp_path: Path, regel: str) -> None:
    (tmp_path / "t" / "stijl").mkdir(parents=True)
    onze = (resources.templates() / "stijl" / "rapport.typ").read_text(encoding="utf-8")
    (tmp_path / "t" / "stijl" / "rapport.typ").write_text(f"{regel}\n{onze}", encoding="utf-8")


def test_een_eigen_stijl_haalt_niets_van_internet(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    _stijl(tmp_path, '#import "@preview/cetz:0.3.1"')
    uit = voer("assess", vragenlijst(), "--templates", "t", "--format", "pdf", "-o", "uit")
    assert uit.code == 5
    assert "E099 stijl/rapport.typ:1" in uit.fout
    assert "@preview/cetz:0.3.1" in uit.fout
    assert not (tmp_path / "uit").exists()


@pytest.mark.slow
def test_ook_niet_met_een_omweg(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    """Where the check of the text does not see it, nobody answers: not even a name is looked up."""
    _stijl(tmp_path, '#let p = "@pre" + "view/cetz:0.3.1"\n#import p: *')
    uit = voer("assess", vragenlijst(), "--templates", "t", "--format", "pdf", "-o", "uit")
    assert (uit.code, "E099" in uit.fout) == (5, True)
    assert "Dns" not in uit.fout
    assert not (tmp_path / "uit").exists()


@pytest.mark.slow
def test_een_eigen_stijl_hangt_niet(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afgeschermd, "MEESTE_SECONDEN", 5.0)
    _stijl(tmp_path, "#let f(n) = { let x = 0; for i in range(n) { for j in range(n) { x += j } }; x }\n#f(1000000)")
    uit = voer("assess", vragenlijst(), "--templates", "t", "--format", "pdf", "-o", "uit")
    assert uit.code == 5
    assert "na 5 seconden rekenen niet klaar" in " ".join(uit.fout.split())


@pytest.mark.skipif(os.name == "nt", reason="op Windows mag niet iedereen een link maken")
def test_een_template_die_een_link_naar_buiten_is_wordt_niet_gelezen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path
) -> None:
    (tmp_path / "geheim").write_text("geheim", encoding="utf-8")
    (tmp_path / "t" / "stijl").mkdir(parents=True)
    (tmp_path / "t" / "stijl" / "rapport.css").symlink_to(tmp_path / "geheim")
    uit = voer("assess", vragenlijst(), "--templates", "t", "--format", "html", "-o", "uit")
    assert (uit.code, "E099 stijl/rapport.css" in uit.fout) == (5, True)
    assert not (tmp_path / "uit").exists()


# Answers

_GROEP = "klantrelatie:\n"


def _met_antwoord(tekst: str) -> dict[str, str]:
    return {_GROEP: f"{_GROEP}  doelgroep: {json.dumps(tekst, ensure_ascii=False)}\n"}


_VELD = ("betalingsverplichting", "afgenomen", "aanbod", "soortgelijk_toelichting", "doelgroep")
TE_VEEL: dict[str, tuple[dict[str, str], str, str]] = {
    "een antwoord": (_met_antwoord("a" * 50_001), "E232", "klantrelatie.doelgroep"),
    "een naam": ({"Stichting Test": "a" * 1_001}, "E232", "dossier.organisatie"),
    "een lijst": ({_TABEL: "    perioden:\n" + "      - {}\n" * 1_201}, "E233", "afweging.metingen.perioden"),
    "accenten": (_met_antwoord("a" + "\u0301" * 31), "E235", "klantrelatie.doelgroep"),
    "alle tekens samen": (
        {
            _GROEP: _GROEP + "".join(f"  {naam}: {'a b ' * 12_000}\n" for naam in _VELD),
            "afweging:\n": f"afweging:\n  belang: {'a b ' * 12_400}\n  noodzaak: {'a b ' * 12_400}\n",
        },
        "E234",
        "afweging.belang",
    ),
    "alle regels samen": (
        {_GROEP: _GROEP + "".join(f"  {naam}: |\n" + "    - a\n" * 1_700 for naam in _VELD)},
        "E234",
        "klantrelatie.betalingsverplichting",
    ),
    "alle rijen samen": (
        {
            _TABEL: "".join(f"    {naam}:\n" + "      - {}\n" * 1_200 for naam in ("conversie", "verzet", "klachten"))
            + "    bestanden:\n"
            + "      - {}\n" * 500
        },
        "E234",
        "afweging.metingen.conversie",
    ),
}


@pytest.mark.parametrize("wat", TE_VEEL)
def test_wat_geen_bladzijde_aankan_wordt_geweigerd_met_de_plaats(voer: Voer, vragenlijst: Maak, wat: str) -> None:
    anders, code, plaats = TE_VEEL[wat]
    (gelezen,) = voer("check", vragenlijst(anders), "--json").json
    assert [(fout["code"], fout["plaats"]) for fout in gelezen["fouten"]] == [(code, plaats)]


def test_net_niet_te_veel_is_goed(voer: Voer, vragenlijst: Maak) -> None:
    rijen = "".join(f"      - {{van: {n}, tot: {n + 1}, gesprekken: 1}}\n" for n in range(1_200))
    vol = {
        **_met_antwoord(("a" + "\u0301" * 30) + "a" * 49_969),
        "Stichting Test": "a" * 1_000,
        _TABEL: "    perioden:\n" + rijen,
    }
    uit = voer("check", vragenlijst(vol))
    assert uit.code == 0, uit.fout


# What reaches the screen

EVIL = "\x1b[31mrood\x9b2J\u202eom\u200b\x7f\x00"
_YAML_EVIL = json.dumps(EVIL)


def _onveilig(tekst: str) -> list[str]:
    return sorted({teken for teken in tekst if not teken.isprintable() and teken != "\n"})


def _pakket(tmp_path: Path, oud: str, nieuw: str) -> None:
    tekst = (resources.kaders() / "tw-2026.yaml").read_text(encoding="utf-8")
    anders = re.sub(rf"(?m)^{oud}.*\n(?:  .*\n)*", lambda _: f"{oud}{nieuw}\n", tekst, count=1)
    assert anders != tekst
    (tmp_path / "k").mkdir()
    (tmp_path / "k" / "x.yaml").write_text(anders, encoding="utf-8")


@pytest.mark.parametrize("veld", ["naam: ", "basisregel: ", "toelichting: "])
@pytest.mark.parametrize("opdracht", [["check"], ["assess", "--json"], ["assess", "-o", "uit", "--format", "md"]])
def test_een_regelbestand_geeft_het_scherm_geen_opdrachten(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, veld: str, opdracht: list[str]
) -> None:
    _pakket(tmp_path, veld, _YAML_EVIL)
    uit = voer(opdracht[0], vragenlijst(), *opdracht[1:], "--kader", "k")
    assert uit.code == 0, uit.fout
    assert _onveilig(uit.uit + uit.fout) == []
    assert _onveilig(voer("explain", "tw-2026", "--kader", "k").uit) == []


@pytest.mark.parametrize("id_", [_YAML_EVIL, '"a\\0b"', "a/b", "..", "'a\\b'", "con.2026", '"a\\nb"', "a" * 300, "a."])
def test_de_id_van_een_regelbestand_is_een_bestandsnaam(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, id_: str
) -> None:
    _pakket(tmp_path, "id: ", id_)
    uit = voer("assess", vragenlijst(), "--kader", "k", "-o", "uit")
    assert uit.code == 4
    assert "E231 k" in uit.fout
    assert _onveilig(uit.uit + uit.fout) == []


@pytest.mark.parametrize("plek", ["organisatie", "productcategorie", "bestand"])
@pytest.mark.parametrize("opdracht", [["check", "--json"], ["assess", "--json"], ["check"], ["assess", "-o", "uit"]])
def test_een_vragenlijst_geeft_het_scherm_geen_opdrachten(
    voer: Voer, vragenlijst: Maak, plek: str, opdracht: list[str]
) -> None:
    anders = {
        "organisatie": {"Stichting Test": _YAML_EVIL},
        "productcategorie": {"productcategorie: Donaties": f"productcategorie: {_YAML_EVIL}"},
        "bestand": {_TABEL: f"    bestand: {_YAML_EVIL}\n"},
    }[plek]
    uit = voer(opdracht[0], vragenlijst(anders), *opdracht[1:])
    assert _onveilig(uit.uit + uit.fout) == []
    if opdracht == ["assess", "--json"] and plek != "bestand":  # escaped, and the same text to whoever reads it
        assert uit.json[0][plek] == EVIL


@pytest.mark.parametrize("tekst", ["\u202e", "\x7f", "\x9b", "\U000e0001", "\ud800", "é", "👍", 'a"\\b', "\u2028"])
def test_json_blijft_hetzelfde_en_is_leesbaar(tekst: str) -> None:
    ruw = in_json(json.dumps([tekst], ensure_ascii=False))
    assert json.loads(ruw) == [tekst]
    assert ruw.isprintable()


def test_een_naam_die_windows_zelf_gebruikt_wordt_geen_rapport(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst({"  kenmerk: T-1\n": ""}, naam="con.2026.yaml")
    assert voer("assess", pad, "-o", "uit", "--format", "json").code == 0
    assert [een.name for een in (tmp_path / "uit").iterdir()] == ["balanstest-con.2026-v1.json"]


def test_een_tijdzone_die_niet_kan(tmp_path: Path) -> None:
    omgeving = {**os.environ, "TZ": "XXX+25:99"}
    opdracht = [sys.executable, "-m", "balanstest", "new", "n.yaml"]
    gedaan = subprocess.run(opdracht, cwd=tmp_path, env=omgeving, capture_output=True, check=False)
    assert gedaan.returncode == 0, gedaan.stderr


@pytest.mark.slow
def test_eigen_templates_bij_veel_vragenlijsten(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    """Every process of many has one beside it for the templates; one that hangs stops its own questionnaire only."""
    (tmp_path / "t" / "rapport").mkdir(parents=True)
    (tmp_path / "t" / "rapport" / "normen.md.j2").write_text("{{ 1 / (kenmerk != 'T-3') }}\n", encoding="utf-8")
    for nummer in range(9):
        vragenlijst({"kenmerk: T-1": f"kenmerk: T-{nummer}"}, naam=f"in/{nummer}.yaml")
    uit = voer("assess", "in", "--templates", "t", "--format", "pdf", "-o", "uit")
    assert (uit.code, uit.fout.count("E099")) == (5, 1), uit.fout
    assert len(list((tmp_path / "uit").glob("*.pdf"))) == 8


@pytest.mark.skipif(os.name == "nt", reason="Windows kent dit sein niet")
@pytest.mark.slow
def test_wie_stopt_wacht_niet_op_een_eigen_template(vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "t" / "rapport").mkdir(parents=True)
    lus = HANGT["een lus in een lus"]
    (tmp_path / "t" / "rapport" / "normen.md.j2").write_text(lus, encoding="utf-8")
    opdracht = [sys.executable, "-m", "balanstest", "assess", str(vragenlijst()), "--templates", "t", "-o", "uit"]
    with subprocess.Popen(opdracht, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as proces:
        assert proces.stdout is not None
        proces.stdout.readline()  # the outcome is shown while the report is made
        kind = next(iter(_kinderen(proces.pid)))
        proces.send_signal(signal.SIGINT)
        _, fout = proces.communicate(timeout=60)
    assert proces.returncode == 130, fout
    assert b"Traceback" not in fout
    assert not kind.is_running() or kind.status() == psutil.STATUS_ZOMBIE


def _kinderen(nummer: int) -> list[psutil.Process]:
    """The processes that were started by another: those of the work, and the helper of Python that started them."""
    kinderen = psutil.Process(nummer).children(recursive=True)
    return [kind for kind in kinderen if "spawn_main" in " ".join(kind.cmdline())]


def test_een_categorie_geeft_het_scherm_geen_opdrachten(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    regels = f"id: eigen\nnaam: {_YAML_EVIL}\nomschrijving: {_YAML_EVIL}\nverkregen_bij: schenking\n"
    (tmp_path / "c" / "x.yaml").write_text(f"{regels}beginpunt: laatste_gift\n", encoding="utf-8")
    uit = voer("new", "--list", "--categorieen", "c")
    assert (uit.code, _onveilig(uit.uit)) == (0, [])
    uit = voer("new", "n.yaml", "--categorieen", "c", "--categorie", "eigen")
    assert uit.code == 0, uit.fout
    assert _onveilig(uit.uit + (tmp_path / "n.yaml").read_text(encoding="utf-8")) == []


def test_een_huisstijl_geeft_het_rapport_geen_opdrachten(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "h.yaml").write_text(f"huisstijl: 1\nnaam: {_YAML_EVIL}\n", encoding="utf-8")
    uit = voer("assess", vragenlijst(), "--huisstijl", "h.yaml", "-o", "uit", "--format", "md,html,pdf,docx")
    assert uit.code == 0, uit.fout
    for naam in ("T-1-v1.md", "T-1-v1.html"):
        assert _onveilig((tmp_path / "uit" / naam).read_text(encoding="utf-8")) == []
