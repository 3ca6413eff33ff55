"""The table of figures from a file beside the questionnaire: every dialect of CSV, Excel, and each way to go wrong."""

from __future__ import annotations

import csv
import errno
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from pypdf import PdfReader

from balanstest.beoordeling import beoordeel_vragenlijst
from balanstest.bestand import deur
from balanstest.bestand.tabel.raster import KLEIN
from balanstest.errors import Melding, OngeldigError
from balanstest.kader import laad_pakketten
from balanstest.rapport.rapport import Rapport
from balanstest.vragenlijst import Vragenlijst, laad
from conftest import GELDIG, VRAGENLIJST, Uitvoering, Voer

KOP = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
A = (
    (0, 3, 1200, 132, 14, 1),
    (3, 6, 1100, 105, 14, 0),
    (6, 12, 1800, 126, 27, 1),
    (12, 18, 1500, 66, 26, 2),
    (18, 24, 1200, 34, 24, 2),
    (24, 36, 1500, 24, 38, 4),
)
ZONDER_TABEL = VRAGENLIJST[: VRAGENLIJST.index("    perioden:")]
Maak = Callable[..., Path]


def als_csv(rijen: Sequence[Sequence[object]] = A, kop: Sequence[str] = KOP, scheider: str = ";") -> str:
    return "\n".join(scheider.join(map(str, rij)) for rij in (kop, *rijen)) + "\n"


def als_xlsx(*rijen: Sequence[object], opmaak: dict[str, str] | None = None, bewerk: Any = None) -> bytes:
    """A workbook with these rows on its first sheet; `opmaak` gives cells a number format."""
    werkmap = Workbook()
    blad: Any = werkmap.active
    for rij in rijen:
        blad.append(list(rij))
    for cel, soort in (opmaak or {}).items():
        blad[cel].number_format = soort
    if bewerk is not None:
        bewerk(werkmap)
    uit = io.BytesIO()
    werkmap.save(uit)
    return uit.getvalue()


@pytest.fixture
def met_cijfers(tmp_path: Path) -> Maak:
    """Write example A with its table in a file beside it."""

    def maak(inhoud: str | bytes | None, naam: str = "cijfers.csv", tekst: str = ZONDER_TABEL) -> Path:
        pad = tmp_path / "vragenlijst.yaml"
        pad.write_text(f"{tekst}    bestand: {naam}\n", encoding="utf-8")
        if inhoud is not None:
            (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / naam).write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return pad

    return maak


def fouten(uit: Uitvoering) -> list[tuple[str, str, int, int]]:
    return [(f["code"], Path(f["bestand"]).name, f["regel"], f["kolom"]) for f in uit.json[0]["fouten"]]


def enige(uit: Uitvoering) -> dict[str, Any]:
    (fout,) = uit.json[0]["fouten"]
    return dict(fout)


def tabel(uit: Uitvoering) -> list[tuple[int, ...]]:
    assert uit.code == 0, uit.fout
    return [tuple(rij[naam] for naam in KOP) for rij in uit.json[0]["tabel"]]


# What is read


@pytest.mark.parametrize(
    "inhoud",
    [
        als_csv().encode(),
        als_csv(scheider=",").encode(),
        als_csv(scheider="\t").encode(),
        als_csv().replace("\n", "\r\n").encode("utf-8-sig"),
        als_csv().replace("\n", "\r").encode(),
        ("sep=;\n" + als_csv()).encode(),
        als_csv(kop=(" Van ", "TOT", "Gesprekken", "conversies", "Verzet", "Klachten")).encode(),
        als_csv().rstrip("\n").encode(),
        als_csv().replace("\n", "\n\n;;;;;\n").encode(),
        als_csv().replace("\n", ";;\n").encode(),
        b'"van";"tot";"gesprekken";"conversies";"verzet";"klachten"\n'
        + "".join(";".join(f'"{waarde}"' for waarde in rij) + "\n" for rij in A).encode(),
        als_csv([rij[::-1] for rij in A], KOP[::-1]).encode(),
        als_csv(A[::-1]).encode(),
    ],
)
def test_elk_dialect_geeft_dezelfde_tabel(voer: Voer, met_cijfers: Maak, inhoud: bytes) -> None:
    assert tabel(voer("assess", met_cijfers(inhoud), "--json")) == list(A)


def test_de_uitkomst_is_die_van_dezelfde_tabel_in_de_vragenlijst(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    (tmp_path / "in.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    uit_bestand = voer("assess", met_cijfers(als_csv()), "--json").json[0]
    in_vragenlijst = voer("assess", tmp_path / "in.yaml", "--json").json[0]
    eigen = [b for b in uit_bestand["bevindingen"] if b["code"] != "cijfers_uit_bestand"]
    anders = {"vragenlijst_sha256", "bevindingen"}
    assert {k: w for k, w in uit_bestand.items() if k not in anders} == {
        k: w for k, w in in_vragenlijst.items() if k not in anders
    }
    assert eigen == in_vragenlijst["bevindingen"]


def test_een_oude_windows_codering(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers("vän;tot;gesprekken\n0;3;9\n".encode("cp1252")), "--json")
    assert "vän" in uit.json[0]["fouten"][0]["tekst"]


def test_percentages_en_verborgen_aantallen(voer: Voer, met_cijfers: Maak) -> None:
    kop = ("maand", "gesprekken", "Conversies (%)", "verzet pct", "klachten")
    uit = voer(
        "assess", met_cijfers(als_csv([(0, 1000, "9,5", "1.3 %", "<5"), (1, 1000, "9", "1", "0")], kop)), "--json"
    )
    assert tabel(uit) == [(0, 1, 1000, 94, 14, 4), (1, 2, 1000, 85, 15, 0)]
    codes = {b["code"] for b in uit.json[0]["bevindingen"]}
    assert {"percentages_omgerekend", "kleine_aantallen_verborgen", "cijfers_uit_bestand"} <= codes


def test_excel_met_gewone_getallen(voer: Voer, met_cijfers: Maak) -> None:
    opmaak = {f"C{regel}": "#,##0" for regel in range(2, 8)}
    inhoud = als_xlsx(KOP, *A, opmaak=opmaak)
    assert tabel(voer("assess", met_cijfers(inhoud, "cijfers.xlsx"), "--json")) == list(A)
    assert tabel(voer("assess", met_cijfers(inhoud, "cijfers.xlsm"), "--json")) == list(A)


@pytest.mark.parametrize(
    ("waarde", "opmaak", "verwacht"),
    [
        (0.095, "0.0%", "9,5 %"),
        (0.0954321, "0.0%", "9,5 %"),
        (0.0955, "0.00%", "9,55 %"),
        (0.095, "0%", "10 %"),
        (0.095, "0.00%", "9,50 %"),
        (0.095, '[Red]0.0%;"min "0.0%', "9,5 %"),
        (0.095, "0.##%", "9,5 %"),
        (9.5, "General", "9,5 %"),
        (9.5432, "0.0", "9,5 %"),
        (9, "General", "9 %"),
        (132 / 1200 * 100, "General", "11 %"),
        ("9,5", "General", "9,5 %"),
        ("9,5 %", "@", "9,5 %"),
    ],
)
def test_een_percentage_in_excel_is_wat_de_cel_toont(
    voer: Voer, met_cijfers: Maak, waarde: object, opmaak: str, verwacht: str
) -> None:
    kop = ("van", "tot", "gesprekken", "conversies_pct", "verzet", "klachten")
    inhoud = als_xlsx(kop, (0, 3, 1200, waarde, 14, 1), opmaak={"D2": opmaak})
    rij = voer("assess", met_cijfers(inhoud, "cijfers.xlsx"), "--json").json[0]["tabel"][0]
    assert rij["gelezen"] == {"conversies": verwacht}


def test_de_decimalen_van_de_opmaak_bepalen_de_afronding(voer: Voer, met_cijfers: Maak) -> None:
    kop = ("van", "tot", "gesprekken", "conversies_pct", "verzet", "klachten")
    for opmaak, aantal in (("0%", 900), ("0.0%", 990), ("0.00%", 999)):
        # 10 % of 10,000, less half a unit of the last decimal that shows
        inhoud = als_xlsx(kop, (0, 3, 10_000, 0.1, 14, 1), opmaak={"D2": opmaak})
        rij = voer("assess", met_cijfers(inhoud, "cijfers.xlsx"), "--json").json[0]["tabel"][0]
        assert rij["conversies"] == {900: 950, 990: 995, 999: 999}[aantal]


def test_het_eerste_zichtbare_blad_telt(voer: Voer, met_cijfers: Maak) -> None:
    def bewerk(werkmap: Any) -> None:
        werkmap.active.title = "Cijfers 2026"
        verborgen = werkmap.create_sheet("Verborgen", 0)
        verborgen.append(["iets", "anders"])
        verborgen.sheet_state = "hidden"
        werkmap.create_sheet("Toelichting").append(["Geteld door", "team"])

    uit = voer("assess", met_cijfers(als_xlsx(KOP, *A, bewerk=bewerk), "cijfers.xlsx"), "--json")
    assert tabel(uit) == list(A)
    (signaal,) = [b for b in uit.json[0]["bevindingen"] if b["code"] == "cijfers_uit_bestand"]
    assert signaal["gegevens"]["blad"] == "Cijfers 2026"


def test_een_formule_met_uitkomst_is_een_getal(voer: Voer, met_cijfers: Maak) -> None:
    inhoud = _vervang(
        als_xlsx(KOP, (0, 3, 1200, 132, 14, 1)),
        "xl/worksheets/sheet1.xml",
        [(b'<c r="D2" t="n"><v>132</v></c>', b'<c r="D2"><f>100+32</f><v>132</v></c>')],
    )
    assert tabel(voer("assess", met_cijfers(inhoud, "cijfers.xlsx"), "--json")) == [(0, 3, 1200, 132, 14, 1)]


def test_rijen_van_lege_formules_zijn_leeg(voer: Voer, met_cijfers: Maak) -> None:
    inhoud = _vervang(
        als_xlsx(KOP, (0, 3, 1200, 132, 14, 1)),
        "xl/worksheets/sheet1.xml",
        [(b"</sheetData>", b'<row r="3"><c r="A3" t="str"><f>IF(1,"",2)</f><v></v></c></row></sheetData>')],
    )
    assert tabel(voer("assess", met_cijfers(inhoud, "cijfers.xlsx"), "--json")) == [(0, 3, 1200, 132, 14, 1)]


def _vervang(
    ruw: bytes, deel: str, paren: Sequence[tuple[bytes, bytes]], extra: dict[str, bytes] | None = None
) -> bytes:
    """The same workbook with some bytes of one part replaced."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ruw)) as bron, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam in bron.namelist():
            inhoud = bron.read(naam)
            for oud, nieuw in paren if naam == deel else ():
                assert oud in inhoud, inhoud
                inhoud = inhoud.replace(oud, nieuw)
            doel.writestr(naam, inhoud)
        for naam, inhoud in (extra or {}).items():
            doel.writestr(naam, inhoud)
    return uit.getvalue()


def test_een_nul_tabel_is_een_eerste_test(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("assess", met_cijfers(als_csv([(0, 1, 0, "", "", "")])), "--json")
    assert uit.json[0]["bindend_criterium"] == "geen_gegevens"


def test_cijfers_in_een_map_eronder_en_op_standaardinvoer(
    voer: Voer, met_cijfers: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = met_cijfers(als_csv(), "bijlagen/cijfers.csv")
    assert tabel(voer("assess", pad, "--json")) == list(A)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pad.read_bytes())))
    assert tabel(voer("assess", "-", "--json")) == list(A)
    (tmp_path / "bijlagen" / "cijfers.csv").write_text("van;gesprekken\n0;1\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pad.read_bytes())))
    assert Path(voer("check", "-", "--json").json[0]["fouten"][0]["bestand"]) == Path("bijlagen/cijfers.csv")


# Round trips

_cel = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(1, 9).map(lambda grens: f"<{grens}"),
    st.tuples(st.integers(0, 99), st.integers(0, 3)).map(
        lambda paar: f"{paar[0]}.{'375'[: paar[1]]}".rstrip(".") + "%"
    ),
    st.just(""),
)


@st.composite
def tabellen(teken: st.DrawFn) -> list[dict[str, str]]:
    """Rows as a questionnaire has them; the counts and the percentages each in a column of their own."""
    rijen, van = [], teken(st.sampled_from([0, 2, 3]))  # from 1 on, it is refused
    for nummer in range(teken(st.integers(1, 6))):
        tot = van + teken(st.integers(1, 6))
        rij = {"van": str(van), "tot": str(tot), "gesprekken": str(teken(st.integers(40, 99_999)))}
        for naam in ("conversies", "verzet", "klachten"):
            waarde = teken(_cel)
            rij[f"{naam}_pct" if waarde.endswith("%") else naam] = waarde.rstrip("%")
        rijen.append(rij)
        van = tot + (teken(st.integers(0, 1)) if nummer else 0)  # a gap everywhere is a way of counting
    return rijen


def _gelezen(regels: str, map_: Path) -> Vragenlijst:
    return laad("v.yaml", f"{ZONDER_TABEL}{regels}".encode(), map_)


def _in_yaml(rijen: Sequence[dict[str, str]]) -> str:
    blok = "".join(
        "      - {" + ", ".join(f'{naam}: "{waarde}"' for naam, waarde in rij.items()) + "}\n" for rij in rijen
    )
    return f"    perioden:\n{blok}"


@pytest.mark.slow
@given(
    rijen=tabellen(),
    scheider=st.sampled_from(";,\t"),
    codering=st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
    einde=st.sampled_from(["\n", "\r\n", "\r"]),
    aanhalen=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    komma=st.booleans(),
    volgorde=st.randoms(),
    kop=st.sampled_from([str, str.upper, lambda naam: f" {naam.replace('_', ' ').title()} "]),
)
def test_een_tabel_komt_uit_elk_dialect_terug(
    rijen: list[dict[str, str]],
    scheider: str,
    codering: str,
    einde: str,
    aanhalen: int,
    komma: bool,
    volgorde: Any,
    kop: Callable[[str], str],
) -> None:
    namen = sorted({naam for rij in rijen for naam in rij})
    volgorde.shuffle(namen)
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=scheider, lineterminator=einde, quoting=aanhalen)
    schrijver.writerow([kop(naam) for naam in namen])
    for rij in rijen:
        waarden = [rij.get(naam, "") for naam in namen]
        schrijver.writerow([w.replace(".", ",") if komma else w for w in waarden])
    with tempfile.TemporaryDirectory() as map_:
        (Path(map_) / "c.csv").write_bytes(uit.getvalue().encode(codering))
        gelezen = _gelezen("    bestand: c.csv\n", Path(map_))
        verwacht = _gelezen(_in_yaml(rijen), Path(map_))
    assert gelezen.inhoud.afweging.metingen.perioden == verwacht.inhoud.afweging.metingen.perioden


@pytest.mark.slow
@settings(max_examples=25)
@given(rijen=tabellen())
def test_een_tabel_komt_uit_excel_terug(rijen: list[dict[str, str]]) -> None:
    namen = sorted({naam for rij in rijen for naam in rij})

    def cel(naam: str, waarde: str) -> object:
        if not waarde or waarde.startswith("<"):
            return waarde or None
        return float(waarde) / 100 if naam.endswith("_pct") else int(waarde)

    opmaak = {
        f"{chr(65 + k)}{r}": "0." + "0" * len(rij[naam].partition(".")[2]) + "%" if "." in rij[naam] else "0%"
        for r, rij in enumerate(rijen, 2)
        for k, naam in enumerate(namen)
        if naam.endswith("_pct") and rij.get(naam)
    }
    inhoud = als_xlsx(namen, *[[cel(n, rij.get(n, "")) for n in namen] for rij in rijen], opmaak=opmaak)
    with tempfile.TemporaryDirectory() as map_:
        (Path(map_) / "c.xlsx").write_bytes(inhoud)
        gelezen = _gelezen("    bestand: c.xlsx\n", Path(map_))
        verwacht = _gelezen(_in_yaml(rijen), Path(map_))
    assert gelezen.inhoud.afweging.metingen.perioden == verwacht.inhoud.afweging.metingen.perioden


def _meldingen(naam: str, map_: Path) -> tuple[Melding, ...]:
    """What is wrong with a file, or nothing."""
    try:
        _gelezen(f"    bestand: {naam}\n", map_)
    except OngeldigError as fout:
        return fout.meldingen
    return ()


@given(st.one_of(st.binary(max_size=200), st.text(alphabet='vantogerk0123;,\t\n\r"<%.-', max_size=120).map(str.encode)))
def test_wat_er_ook_staat_het_is_een_melding_en_geen_fout_van_ons(ruw: bytes) -> None:
    with tempfile.TemporaryDirectory() as map_:
        for naam in ("c.csv", "c.xlsx"):
            (Path(map_) / naam).write_bytes(ruw)
            assert {melding.bestand for melding in _meldingen(naam, Path(map_))} == {naam}


@pytest.mark.slow
@settings(max_examples=60)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
def test_een_beschadigde_werkmap_is_een_melding(plek: int, ruis: bytes) -> None:
    ruw = als_xlsx(KOP, *A)
    plek %= len(ruw)
    with tempfile.TemporaryDirectory() as map_:
        (Path(map_) / "c.xlsx").write_bytes(ruw[:plek] + ruis + ruw[plek + len(ruis) :])
        assert {melding.bestand for melding in _meldingen("c.xlsx", Path(map_))} <= {"c.xlsx"}


# What is wrong: the file


def test_een_bestand_dat_ontbreekt_noemt_het_dichtstbijzijnde(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    (tmp_path / "cijfers-2026.csv").write_text(als_csv(), encoding="utf-8")
    for status in ("concept", "vastgesteld"):
        tekst = ZONDER_TABEL.replace("status: concept", f"status: {status}")
        uit = voer("check", met_cijfers(None, "cijfers2026.csv", tekst), "--json")
        (fout,) = [f for f in uit.json[0]["fouten"] if f["code"] != "E060"]
        assert (fout["code"], Path(fout["bestand"]).name) == ("E100", "vragenlijst.yaml")
        assert "Bedoelt u 'cijfers-2026.csv'?" in fout["advies"]
        assert fout["plaats"] == "afweging.metingen.bestand"
        assert uit.code == 4


def test_een_map_of_een_bestand_zonder_rechten(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    (tmp_path / "cijfers.csv").mkdir()
    assert enige(voer("check", met_cijfers(None), "--json"))["code"] == "E101"


def test_een_bestand_zonder_leesrecht(voer: Voer, met_cijfers: Maak, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = met_cijfers(als_csv())
    echt = deur._stroom

    def weiger(welk: Path) -> io.BufferedReader:
        # Not chmod: for root, and on Windows, such a file can still be read.
        if welk.name == "cijfers.csv":
            raise PermissionError(errno.EACCES, "Permission denied", str(welk))
        return echt(welk)

    monkeypatch.setattr(deur, "_stroom", weiger)
    fout = enige(voer("check", pad, "--json"))
    assert fout["code"] == "E101"
    assert "geen toegang" in fout["tekst"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="dit systeem kent geen pijpen met een naam")
def test_een_pijp_blokkeert_niet(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cijfers.csv")
    assert enige(voer("check", met_cijfers(None), "--json"))["code"] == "E101"


@pytest.mark.parametrize(("waar", "na"), [(Path, "exists"), (deur, "toets")])
def test_een_bestand_dat_verdwijnt_terwijl_wij_kijken(
    voer: Voer, met_cijfers: Maak, monkeypatch: pytest.MonkeyPatch, waar: Any, na: str
) -> None:
    pad = met_cijfers(als_csv())
    echt = getattr(waar, na)

    def en_weg(welk: Path, *rest: Any) -> Any:
        er = echt(welk, *rest)
        if welk.name == "cijfers.csv":
            welk.unlink(missing_ok=True)
        return er

    monkeypatch.setattr(waar, na, en_weg)
    uit = voer("check", pad, "--json")
    assert uit.code == 4
    assert enige(uit)["code"] == "E101"
    assert "er niet (meer)" in enige(uit)["tekst"]


def test_een_schijf_die_halverwege_een_fout_geeft(
    voer: Voer, met_cijfers: Maak, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = met_cijfers(als_csv())
    echt = deur._stroom

    class Kapot(io.FileIO):
        def read(self, _grootte: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    def open_(welk: Path) -> Any:
        return Kapot(welk) if welk.name == "cijfers.csv" else echt(welk)

    monkeypatch.setattr(deur, "_stroom", open_)
    fout = enige(voer("check", pad, "--json"))
    assert fout["code"] == "E101"
    assert "de schijf of het netwerk geeft een fout" in fout["tekst"]


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("daarna", ["weg", "map", "pijp", "anders"])
def test_wat_er_na_het_lezen_met_de_cijfers_gebeurt_verandert_het_rapport_niet(
    voer: Voer, met_cijfers: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, daarna: str
) -> None:
    """The table and what the PDF carries are the bytes that were read; that the file is gone is a finding."""
    from balanstest.opdrachten import beoordelen

    pad, cijfers = met_cijfers(als_csv()), tmp_path / "cijfers.csv"
    assert voer("assess", pad, "-o", "eerst").code == 0
    eerst = json.loads((tmp_path / "eerst" / "T-1-v1.json").read_text(encoding="utf-8"))
    echt = beoordelen.laad

    def laad_en_dan(*wat: Any) -> Any:
        gelezen = echt(*wat)
        cijfers.unlink()
        if daarna == "map":
            cijfers.mkdir()
        elif daarna == "pijp":
            os.mkfifo(cijfers)
        elif daarna == "anders":
            cijfers.write_text("van;gesprekken\n0;1\n", encoding="utf-8")
        return gelezen

    monkeypatch.setattr(beoordelen, "laad", laad_en_dan)
    uit = voer("assess", pad, "-o", "dan")
    assert uit.code == 0, uit.fout
    dan = json.loads((tmp_path / "dan" / "T-1-v1.json").read_text(encoding="utf-8"))
    assert dan["perioden"] == eerst["perioden"]
    codes = [bevinding["code"] for bevinding in dan["bevindingen"]]
    assert ("bestand_ontbreekt" in codes) == (daarna != "anders")
    assert PdfReader(tmp_path / "dan" / "T-1-v1.pdf").attachments["cijfers.csv"] == [als_csv().encode()]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="dit systeem kent geen pijpen met een naam")
def test_een_bijlage_die_een_pijp_is_houdt_niets_op(vragenlijst: Maak, tmp_path: Path) -> None:
    """Opening one waits, for ever, for who writes into it."""
    os.mkfifo(tmp_path / "dpia.pdf")
    pad = vragenlijst(tekst=VRAGENLIJST + "onderbouwing:\n  dpia: {bestand: dpia.pdf}\n")
    opdracht = [sys.executable, "-m", "balanstest", "assess", str(pad), "--json"]
    gedaan = subprocess.run(opdracht, capture_output=True, check=False, timeout=60)
    assert gedaan.returncode == 0, gedaan.stderr
    assert "bestand_ontbreekt" in [b["code"] for b in json.loads(gedaan.stdout)["bevindingen"]]


def test_een_link_die_naar_zichzelf_wijst(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    (tmp_path / "cijfers.csv").symlink_to("cijfers.csv")
    fout = enige(voer("check", met_cijfers(None), "--json"))
    assert fout["code"] in ("E040", "E100", "E101")  # as the system and the version of Python see a ring


def test_een_partij_gaat_door_na_een_vragenlijst_zonder_leesbare_cijfers(
    voer: Voer, vragenlijst: Maak, met_cijfers: Maak, tmp_path: Path
) -> None:
    (tmp_path / "cijfers.csv").mkdir()
    slecht = met_cijfers(None)
    goed = vragenlijst({"kenmerk: T-1": "kenmerk: T-2"}, naam="goed.yaml")
    uit = voer("assess", slecht, goed, "-o", "uit", "--format", "md")
    assert uit.code == 4
    assert "E101" in uit.fout
    assert {pad.name.split("-v")[0] for pad in (tmp_path / "uit").iterdir()} == {"T-2"}


def test_een_link_naar_buiten_wordt_niet_gelezen(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "buiten.csv").write_text("geheim\n", encoding="utf-8")
    tabel_ = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
    pad = vragenlijst({tabel_: "    bestand: cijfers.csv\n"}, naam="map/v.yaml")
    (tmp_path / "map" / "cijfers.csv").symlink_to(tmp_path / "buiten.csv")
    uit = voer("check", pad, "--json")
    assert enige(uit)["code"] == "E040"
    assert "geheim" not in uit.uit


def test_een_map_die_een_link_naar_buiten_is_telt_ook(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "buiten").mkdir()
    (tmp_path / "buiten" / "cijfers.csv").write_text("geheim\n", encoding="utf-8")
    tabel_ = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
    pad = vragenlijst({tabel_: "    bestand: binnen/diep/cijfers.csv\n"}, naam="map/v.yaml")
    (tmp_path / "map" / "binnen").mkdir()
    (tmp_path / "map" / "binnen" / "diep").symlink_to(tmp_path / "buiten")
    assert enige(voer("check", pad, "--json"))["code"] == "E040"
    (tmp_path / "map" / "binnen" / "diep").unlink()
    (tmp_path / "map" / "binnen" / "diep").symlink_to(tmp_path / "map")
    assert enige(voer("check", pad, "--json"))["code"] == "E100"  # a link that stays inside may be there


def _versleuteld() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")


def _zip(**delen: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam.replace("__", "/"), inhoud)
    return uit.getvalue()


@pytest.mark.steekproef(8)
@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [
        ("c.csv", b"x" * (5 * 1024 * 1024 + 1), "E102"),
        ("c.csv", als_csv([(i, i + 1, 10, 1, 0, 0) for i in range(1201)]), "E102"),
        ("c.csv", ";".join([*KOP, *["x"] * 45]) + "\n", "E102"),
        ("c.xlsx", als_xlsx(KOP, *[(i, i + 1, 10, 1, 0, 0) for i in range(1201)]), "E102"),
        ("c.xlsx", als_xlsx((*KOP, *[None] * 60, "ver weg"), *A), "E102"),
        ("c.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "E103"),
        ("c.xlsb", _zip(**{"xl__workbook.bin": b"x"}), "E103"),
        ("c.ods", _zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "E103"),
        ("c.csv", als_xlsx(KOP, *A), "E103"),
        ("c.pdf", b"%PDF-1.7 x", "E103"),
        ("c.json", "[]", "E103"),
        ("c.xlsx", _versleuteld(), "E104"),
        ("c.xlsx", als_xlsx(KOP, *A)[:-200], "E105"),
        ("c.xlsx", als_csv(), "E105"),
        ("c.xlsx", _zip(**{"[Content_Types].xml": b"<!DOCTYPE a><a/>"}), "E105"),
        ("c.xlsx", _zip(**{"[Content_Types].xml": b"<Types/>"}), "E105"),
        ("c.csv", als_csv().encode("utf-16"), "E106"),
        ("c.csv", b"van;tot\n\x81;1\n", "E106"),
        ("c.csv", b"", "E107"),
        ("c.csv", b"\xef\xbb\xbf\r\n;;\r\n", "E107"),
        ("c.xlsx", als_xlsx(), "E107"),
        ("c.csv", als_csv(kop=A[0], rijen=A[1:]), "E108"),  # type: ignore[arg-type]
        ("c.csv", "0;3\n", "E108"),
        ("c.csv", 'van;tot;"gesprekken\n0;3;1\n', "E020"),
        ("c.csv", als_csv([(0, 3, '"12"00', 1, 1, 1)]), "E026"),
        ("c.csv", als_csv() + ";" * 20_000, "E102"),
    ],
)
def test_een_bestand_dat_geen_tabel_is(
    voer: Voer, met_cijfers: Maak, naam: str, inhoud: str | bytes, code: str
) -> None:
    pad = met_cijfers(inhoud, naam)
    fout = enige(voer("check", pad, "--json"))
    assert fout["code"] == code
    assert Path(fout["bestand"]).name == naam
    assert "Verbeter dit eerst" in voer("check", pad).uit


def test_een_zipbom_wordt_niet_uitgepakt(voer: Voer, met_cijfers: Maak) -> None:
    bom = _vervang(als_xlsx(KOP, *A), "", [], {"xl/media/x.bin": b"\0" * (KLEIN.uitgepakt + 1)})
    assert len(bom) < 1024 * 1024
    assert enige(voer("check", met_cijfers(bom, "c.xlsx"), "--json"))["code"] == "E102"


def test_rijnummers_buiten_elk_blad(voer: Voer, met_cijfers: Maak) -> None:
    for nummer in (b"999999999", b"1"):
        ruw = _vervang(als_xlsx(KOP, *A), "xl/worksheets/sheet1.xml", [(b'<row r="3"', b'<row r="%s"' % nummer)])
        assert enige(voer("check", met_cijfers(ruw, "c.xlsx"), "--json"))["code"] == "E105"


# What is wrong: columns, rows and cells


def test_een_maand_die_te_ver_ligt_wordt_genoemd_zoals_zij_er_staat(voer: Voer, met_cijfers: Maak) -> None:
    fout = enige(voer("check", met_cijfers(als_csv([(1200, 9, 1, 1, 1)], ("maand", *KOP[2:]))), "--json"))
    assert (fout["code"], fout["tekst"], fout["advies"]) == (
        "E035",
        "1200 kan hier niet.",
        "Kies een getal van 0 tot en met 1199.",
    )


def test_een_rij_onderaan_het_blad_telt_ook(voer: Voer, met_cijfers: Maak) -> None:
    ver = [(b'<row r="3"', b'<row r="1048576"'), *((b'r="%c3"' % k, b'r="%c1048576"' % k) for k in b"ABCDEF")]
    ruw = _vervang(als_xlsx(KOP, *A[:2]), "xl/worksheets/sheet1.xml", ver)
    assert tabel(voer("assess", met_cijfers(ruw, "c.xlsx"), "--json")) == list(A[:2])


def test_kolommen(voer: Voer, met_cijfers: Maak) -> None:
    kop = ("van", "tot", "gesprekken", "conversis", "verzet", "verzet", "opmerking", "klachten")
    uit = voer("check", met_cijfers(als_csv([(0, 3, 100, 1, 1, 1, "x", 1)], kop)), "--json")
    assert [code for code, *_ in fouten(uit)] == ["E109", "E110", "E109"]
    assert "Bedoelt u 'conversies'?" in uit.json[0]["fouten"][0]["advies"]
    assert "'opmerking'" in uit.json[0]["fouten"][2]["tekst"]


def test_maand_naast_van_en_tot(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers("maand;van;tot;gesprekken;conversies;verzet;klachten\n0;0;1;9;1;1;1\n"), "--json")
    assert enige(uit)["code"] == "E110"


def test_zonder_maanden(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers("gesprekken;conversies;verzet;klachten\n9;1;1;1\n"), "--json")
    fout = enige(uit)
    assert fout["code"] == "E111"
    assert "'van' en 'tot'" in fout["tekst"]


def test_een_kolom_zonder_naam(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers("van;tot;;gesprekken;conversies;verzet\n0;1;x;9;1;1\n"), "--json")
    assert [(code, regel) for code, _, regel, _ in fouten(uit)] == [("E109", 2)]


@pytest.mark.parametrize(
    ("rij", "code", "kolom"),
    [
        ("0,3,100,9,5,1,1", "E112", 15),
        ("0,3,100,9,5", "E112", 1),
        (",,100,9,5,1", "E113", 3),
        ("Bron: belsysteem,,,,,", "E114", 1),
        ("0,3,1.200,9,5,1", "E115", 5),
        ('0,3,"1,200",9,5,1', "E115", 5),
        ("0,3,1 200,9,5,1", "E115", 5),
        ("0,3,1\u00a0200,9,5,1", "E115", 5),
        ("0,3,1'200,9,5,1", "E115", 5),
        ('0,3,"1.200.000,00",9,5,1', "E115", 5),
        ("0,3,100%,9,5,1", "E116", 5),
        ("3-jun,6,100,9,5,1", "E117", 1),
        ("0-3,6,100,9,5,1", "E117", 1),
        ("0,3,100,2026-06-03,5,1", "E117", 9),
        ("0,3,100,12.5,5,1", "E043", 9),
        ("0,3,12.5,9,5,1", "E033", 5),
        ("0,3,-1,0,0,0", "E035", 5),
        ("0,1201,100,9,5,1", "E035", 3),
        ("0,3,100,nvt,5,1", "E043", 9),
        ("0,3,100,#DEEL/0!,5,1", "E043", 9),
    ],
)
def test_een_rij_of_cel_die_niet_klopt(voer: Voer, met_cijfers: Maak, rij: str, code: str, kolom: int) -> None:
    uit = voer("check", met_cijfers(als_csv([], scheider=",") + "\n" + rij + "\n"), "--json")
    assert fouten(uit) == [(code, "cijfers.csv", 3, kolom)]


def test_samenhang_tussen_cellen_staat_bij_de_rij_in_het_bestand(voer: Voer, met_cijfers: Maak) -> None:
    kop = (*KOP, "verzet_pct")
    rijen = [
        (0, 3, 100, 10, 1, 0, ""),
        (2, 6, 100, 110, 101, 0, ""),
        (9, 6, 100, 10, 1, 0, ""),
        (12, 15, 100, 10, 1, 0, 1),
        (15, 18, 100, 10, "", 0, 1),
    ]
    uit = voer("check", met_cijfers(als_csv(rijen, kop)), "--json")
    assert fouten(uit) == [
        ("E051", "cijfers.csv", 3, 1),
        ("E052", "cijfers.csv", 3, 9),
        ("E052", "cijfers.csv", 3, 13),
        ("E050", "cijfers.csv", 4, 3),
        ("E053", "cijfers.csv", 5, 18),
    ]
    assert "die van regel 2 (0-3)" in uit.json[0]["fouten"][0]["tekst"]
    assert uit.json[0]["fouten"][1]["plaats"] == "afweging.metingen.bestand[2].conversies"


def test_percentages_die_niet_kloppen_met_de_aantallen_ernaast_zijn_een_melding(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers(als_csv([(*rij, 1) for rij in A], (*KOP, "verzet_pct"))), "--json")
    # 24 of 1200 is 2 %, and the last row is 2,5 %; the others are 1 point something
    assert fouten(uit) == [("E184", "cijfers.csv", 6, 20)]
    assert "Hier staat 1 %" in enige(uit)["tekst"]
    assert "2 % van de gesprekken" in enige(uit)["tekst"]
    assert "regel 7" in enige(uit)["tekst"]


def test_alle_fouten_van_vragenlijst_en_bestand_komen_in_een_keer(voer: Voer, met_cijfers: Maak) -> None:
    tekst = ZONDER_TABEL.replace("soortgelijk: ja", "soortgelijk: misschien")
    uit = voer("check", met_cijfers(als_csv([("x", 3, "1.200", 1, 1, 1), (3, 6, "y", 1, 1, 1)]), tekst=tekst), "--json")
    assert [(code, naam) for code, naam, *_ in fouten(uit)] == [
        ("E037", "vragenlijst.yaml"),
        ("E033", "cijfers.csv"),
        ("E115", "cijfers.csv"),
        ("E033", "cijfers.csv"),
    ]


def test_een_melding_toont_de_regel_van_het_bestand(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers(als_csv([(0, 3, 1200, "veel", 14, 1)]))).uit
    assert "cijfers.csv:2:10 (kolom conversies)" in uit
    regels = uit.splitlines()
    bron = next(i for i, regel in enumerate(regels) if regel.endswith("0;3;1200;veel;14;1"))
    assert regels[bron + 1].index("^") == regels[bron].index("veel")
    assert regels[bron + 1].count("^") == 4


def test_een_melding_over_excel_noemt_de_cel(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers(als_xlsx(KOP, (0, 3, 1200, 9.5, 14, 1)), "c.xlsx")).uit
    assert "c.xlsx:2:4 (cel D2, kolom conversies)" in uit
    assert "'9.5' is geen aantal" in uit


def _formule(werkmap: Any) -> None:
    werkmap.active["D2"] = "=100+32"


def _samengevoegd(werkmap: Any) -> None:
    werkmap.active.merge_cells("A2:A3")


@pytest.mark.parametrize(
    ("waarde", "opmaak", "bewerk", "code"),
    [
        (datetime(2026, 6, 3), "d-mmm", None, "E117"),  # noqa: DTZ001 - Excel knows no time zones
        (0.25, "h:mm", None, "E117"),
        ("1.200", "@", None, "E115"),
        ("1,200", "@", None, "E115"),
        (1.2, "0.000", None, "E043"),
        (987654321098.5, "0.0000000000##########", None, "E043"),
        (True, "General", None, "E043"),
        ("#DIV/0!", "General", None, "E118"),
        (132, "General", _formule, "E118"),
    ],
)
def test_cellen_van_excel(voer: Voer, met_cijfers: Maak, waarde: object, opmaak: str, bewerk: Any, code: str) -> None:
    inhoud = als_xlsx(KOP, (0, 3, 1200, waarde, 14, 1), opmaak={"D2": opmaak}, bewerk=bewerk)
    assert fouten(voer("check", met_cijfers(inhoud, "c.xlsx"), "--json")) == [(code, "c.xlsx", 2, 4)]


def test_samengevoegde_cellen(voer: Voer, met_cijfers: Maak) -> None:
    inhoud = als_xlsx(KOP, *A, bewerk=_samengevoegd)
    fout = voer("check", met_cijfers(inhoud, "c.xlsx"), "--json").json[0]["fouten"][0]
    assert (fout["code"], fout["regel"], fout["kolom"]) == ("E119", 2, 1)
    assert "A2:A3" in fout["tekst"]


# Gaps


def test_een_lege_cel_is_in_een_concept_een_open_vraag(voer: Voer, met_cijfers: Maak) -> None:
    pad = met_cijfers(als_csv([(0, 3, 1200, "", 14, 1)]))
    uit = voer("check", pad)
    assert uit.code == 0
    assert "'conversies' op regel 2 van cijfers.csv" in uit.uit
    gevonden = voer("assess", pad, "--json").json[0]
    assert gevonden["uitkomst"] == "onvoldoende_gegevens"
    assert "tabel_onvolledig" in {b["code"] for b in gevonden["bevindingen"]}


def test_een_kolom_die_ontbreekt_is_een_open_vraag(voer: Voer, met_cijfers: Maak) -> None:
    kop, rijen = KOP[:5], [rij[:5] for rij in A]
    uit = voer("check", met_cijfers(als_csv(rijen, kop)), "--json")
    vragen = [vraag["vraag"] for vraag in uit.json[0]["open"]]
    assert [vraag for vraag in vragen if "cijfers.csv" in vraag] == ["de kolom 'klachten' van cijfers.csv"]


def test_percentages_zonder_gesprekken(voer: Voer, met_cijfers: Maak) -> None:
    kop = ("maand", "conversies_pct", "verzet_pct", "klachten_pct")
    gevonden = voer("assess", met_cijfers(als_csv([(0, 9, 1, 0)], kop)), "--json").json[0]
    assert gevonden["uitkomst"] == "onvoldoende_gegevens"
    assert "percentages_zonder_gesprekken" in {b["code"] for b in gevonden["bevindingen"]}


def _vastgesteld(map_: Path, cijfers: str, extra: str = "") -> Path:
    """The approved example, with its table in a file."""
    tekst = (GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8")
    begin, einde = tekst.index("    perioden:"), tekst.index("  normen:")
    pad = map_ / "v.yaml"
    pad.write_text(f"{tekst[:begin]}    bestand: cijfers.csv\n{extra}{tekst[einde:]}", encoding="utf-8")
    (map_ / "cijfers.csv").write_text(cijfers, encoding="utf-8")
    return pad


def test_een_gat_mag_niet_als_er_is_besloten(voer: Voer, tmp_path: Path) -> None:
    pad = _vastgesteld(tmp_path, als_csv([(0, 3, 1200, "", 14, "x")]))
    uit = voer("check", pad, "--json")
    assert fouten(uit) == [("E060", "cijfers.csv", 2, 10), ("E043", "cijfers.csv", 2, 14)]
    assert "Vul 'conversies' in" in uit.json[0]["fouten"][0]["advies"]


def test_een_totaalregel_verbergt_geen_gaten(voer: Voer, tmp_path: Path) -> None:
    pad = _vastgesteld(tmp_path, als_csv([(0, 3, 1200, 1, 14, ""), ("Totaal", "", 1200, 1, 14, 1)]))
    assert fouten(voer("check", pad, "--json")) == [("E060", "cijfers.csv", 2, 15)]


def test_een_kolom_die_ontbreekt_mag_niet_als_er_is_besloten(voer: Voer, tmp_path: Path) -> None:
    fout = enige(voer("check", _vastgesteld(tmp_path, als_csv([rij[:5] for rij in A], KOP[:5])), "--json"))
    assert (fout["code"], Path(fout["bestand"]).name, fout["regel"]) == ("E060", "cijfers.csv", 0)
    assert fout["tekst"].endswith("de kolom 'klachten' van cijfers.csv.")
    assert fout["advies"].startswith("Vul 'klachten' in")


def test_het_besluit_legt_de_cijfers_vast(voer: Voer, tmp_path: Path) -> None:
    # A table that carries more than the twelve months that the example chose
    inhoud = als_csv([(i, i + 1, 2000 + 7 * i % 31, 200 + 11 * i % 29, 10 + 3 * i % 7, 0) for i in range(36)])
    pad = _vastgesteld(tmp_path, inhoud)
    som = hashlib.sha256(inhoud.encode()).hexdigest()

    def codes() -> list[str]:
        return [b["code"] for b in voer("assess", pad, "--json").json[0]["bevindingen"] if "bestand" in b["code"]]

    assert "cijferbestand_niet_vastgelegd" in codes()
    _vastgesteld(tmp_path, inhoud, f"    bestanden: [{{bestand: cijfers.csv, sha256: {som}}}]\n")
    assert "cijferbestand_niet_vastgelegd" not in codes()
    assert "bestand_gewijzigd" not in codes()
    (tmp_path / "cijfers.csv").write_text(inhoud.replace("2000", "2001"), encoding="utf-8")
    assert codes().count("bestand_gewijzigd") == 1


def test_een_concept_hoeft_de_cijfers_nog_niet_vast_te_leggen(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("assess", met_cijfers(als_csv()), "--json").json[0]
    assert "cijferbestand_niet_vastgelegd" not in {b["code"] for b in uit["bevindingen"]}


# The report


def test_het_rapport_noemt_het_bestand_met_zijn_som(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    inhoud = als_xlsx(KOP, *A)
    assert voer("assess", met_cijfers(inhoud, "cijfers.xlsx"), "-o", tmp_path / "uit").code == 0
    (rapport,) = (tmp_path / "uit").glob("*.md")
    tekst = rapport.read_text(encoding="utf-8")
    assert "De tabel is gelezen uit het bestand cijfers.xlsx, blad Sheet." in tekst
    assert f"- cijfers.xlsx (SHA-256: {hashlib.sha256(inhoud).hexdigest()})" in tekst


def test_het_bestand_met_cijfers_reist_mee_in_de_pdf(met_cijfers: Maak) -> None:
    inhoud = als_xlsx(KOP, *A)
    pad = met_cijfers(inhoud, "cijfers.xlsx")
    beoordeling = beoordeel_vragenlijst(laad(pad.name, pad.read_bytes(), pad.parent), laad_pakketten(None))
    (bijlage,) = [deel for deel in Rapport(beoordeling).meegeleverd.delen if deel.naam.startswith("cijfers")]
    assert (bijlage.naam, bijlage.inhoud) == ("cijfers.xlsx", inhoud)
    assert bijlage.soort.endswith("spreadsheetml.sheet")


def test_het_rapport_komt_niet_over_het_bestand_met_cijfers_heen(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    pad = met_cijfers(als_csv(), "T-1-v1.txt")
    assert voer("assess", pad).code == 0
    assert (tmp_path / "T-1-v1.txt").read_text(encoding="utf-8") == als_csv()


@pytest.mark.parametrize(
    ("rijen", "soorten"),
    [
        ([(0, 3, 1200, "0,11", "1", 1)], ["conversies"]),
        ([(0, 3, 1200, "11", "0,012", 1)], ["verzet"]),
        ([(0, 3, 1200, "0,9", "0,4", 1), (3, 6, 1200, "1,1", "0,2", 1)], []),
        ([(0, 3, 1200, "0", "0", 1)], []),
    ],
)
def test_percentages_die_een_breuk_lijken(
    voer: Voer, met_cijfers: Maak, rijen: list[tuple[object, ...]], soorten: list[str]
) -> None:
    kop = ("van", "tot", "gesprekken", "conversies_pct", "verzet_pct", "klachten")
    uit = voer("assess", met_cijfers(als_csv(rijen, kop)), "--json").json[0]
    gevonden = [b["gegevens"]["soort"] for b in uit["bevindingen"] if b["code"] == "percentages_als_breuk"]
    assert gevonden == soorten
