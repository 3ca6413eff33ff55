"""What Windows does differently, as far as another system can show it."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2.bccache import FileSystemBytecodeCache

from balanstest.bestand import opslag
from balanstest.bestand.waarden import windows_naam
from balanstest.errors import OmgevingError
from balanstest.opdrachten import partij
from balanstest.rapport import rapport, templating
from conftest import VRAGENLIJST, Voer

Maak = Callable[..., Path]


class _Bezet:
    """`Path.replace` as Windows does it while another program holds one file, for a number of attempts."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, naam: str, keren: int) -> None:
        self.pogingen = 0
        echt = Path.replace

        def replace(bron: Path, doel: Path) -> Path:
            if doel.name == naam:
                self.pogingen += 1
                if self.pogingen <= keren:
                    raise PermissionError(errno.EACCES, "Toegang geweigerd", str(doel))
            return echt(bron, doel)

        monkeypatch.setattr(Path, "replace", replace)
        monkeypatch.setattr(opslag.time, "sleep", lambda _: None)


def test_een_bestand_dat_even_bezet_is_wordt_toch_vervangen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "a.pdf"
    pad.write_bytes(b"oud")
    bezet = _Bezet(monkeypatch, "a.pdf", keren=3)
    opslag.schrijf({pad: b"nieuw"})
    assert pad.read_bytes() == b"nieuw"
    assert bezet.pogingen == 4


def test_een_open_pdf_blijft_heel_en_de_melding_zegt_wat_te_doen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vragenlijst()
    assert voer("assess", "vragenlijst.yaml", "-o", "uit", "--format", "pdf").code == 0
    oud = (tmp_path / "uit" / "T-1-v1.pdf").read_bytes()
    _Bezet(monkeypatch, "T-1-v1.pdf", keren=99)
    uit = voer("assess", "vragenlijst.yaml", "-o", "uit", "--format", "pdf")
    assert uit.code == 5
    assert "E087" in uit.fout
    assert "zoals een PDF-lezer" in " ".join(uit.fout.split())
    assert (tmp_path / "uit" / "T-1-v1.pdf").read_bytes() == oud
    assert [pad.name for pad in (tmp_path / "uit").iterdir()] == ["T-1-v1.pdf"], "nothing temporary stays behind"


def inhoud_van(map_: Path) -> dict[str, bytes]:
    return {pad.name: pad.read_bytes() for pad in map_.iterdir()}


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("bezet", ["T-1-v1.pdf", "T-1-v1.md", "T-1-v1.json"])
def test_een_rapport_waarvan_een_bestand_open_staat_blijft_in_zijn_geheel_het_oude(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bezet: str
) -> None:
    assert voer("assess", vragenlijst(), "-o", "uit").code == 0
    oud = inhoud_van(tmp_path / "uit")
    anders = vragenlijst({"Stichting Test": "Stichting Anders"})
    _Bezet(monkeypatch, bezet, keren=99)
    uit = voer("assess", anders, "-o", "uit")
    assert uit.code == 5
    assert "E087" in uit.fout
    assert bezet in uit.fout
    assert "De oude bestanden zijn nog heel" in " ".join(uit.fout.split())
    assert inhoud_van(tmp_path / "uit") == oud
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert voer("assess", anders, "-o", "uit").code == 0
    nieuw = inhoud_van(tmp_path / "uit")
    assert nieuw.keys() == oud.keys()
    assert b"Stichting Anders" in nieuw["T-1-v1.md"]


def test_wat_er_nog_niet_was_verdwijnt_weer_als_de_rest_niet_kan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    oud = tmp_path / "b.md"
    oud.write_bytes(b"oud")
    _Bezet(monkeypatch, "b.md", keren=99)
    with pytest.raises(OmgevingError, match="E087"):
        opslag.schrijf({tmp_path / "a.md": b"nieuw a", oud: b"nieuw b", tmp_path / "c.md": b"nieuw c"})
    assert inhoud_van(tmp_path) == {"b.md": b"oud"}


def test_een_pdf_wordt_het_eerst_vervangen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what a viewer holds: while we wait for it, the rest is still old as well."""
    for naam in ("a.md", "a.pdf"):
        (tmp_path / naam).write_bytes(b"oud")
    _Bezet(monkeypatch, "a.pdf", keren=2)
    gezien = []
    monkeypatch.setattr(opslag.time, "sleep", lambda _: gezien.append((tmp_path / "a.md").read_bytes()))
    opslag.schrijf({tmp_path / "a.md": b"nieuw", tmp_path / "a.pdf": b"nieuw"})
    assert gezien == [b"oud", b"oud"]
    assert inhoud_van(tmp_path) == {"a.md": b"nieuw", "a.pdf": b"nieuw"}


def test_wat_niet_terug_te_zetten_is_wordt_genoemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first was replaced, then something opened it, and the second stays taken."""
    for naam in ("a.md", "b.md", "c.md"):
        (tmp_path / naam).write_bytes(b"oud")
    _Bezet(monkeypatch, "b.md", keren=99)
    replace, keren = Path.replace, []

    def na_de_eerste_keer_bezet(bron: Path, doel: Path) -> Path:
        if doel.name == "a.md":
            keren.append(doel)
            if len(keren) > 1:
                raise PermissionError(errno.EACCES, "Toegang geweigerd", str(doel))
        return replace(bron, doel)

    monkeypatch.setattr(Path, "replace", na_de_eerste_keer_bezet)
    with pytest.raises(OmgevingError) as fout:
        opslag.schrijf({tmp_path / naam: b"nieuw" for naam in ("a.md", "b.md", "c.md")})
    (melding,) = fout.value.meldingen
    assert melding.code == "E160"
    assert melding.bestand.endswith("b.md")
    assert "Al nieuw: a.md." in melding.wat
    assert inhoud_van(tmp_path) == {"a.md": b"nieuw", "b.md": b"oud", "c.md": b"oud"}


def test_wat_een_ander_ondertussen_schreef_wordt_niet_teruggezet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    een, twee = tmp_path / "a.md", tmp_path / "b.md"
    een.write_bytes(b"oud")
    twee.write_bytes(b"oud")
    _Bezet(monkeypatch, "b.md", keren=99)
    monkeypatch.setattr(opslag.time, "sleep", lambda _: een.write_bytes(b"van een ander"))
    with pytest.raises(OmgevingError, match="E087"):
        opslag.schrijf({een: b"nieuw", twee: b"nieuw"})
    assert inhoud_van(tmp_path) == {"a.md": b"van een ander", "b.md": b"oud"}


def test_hetzelfde_rapport_opnieuw_verdwijnt_niet_als_het_open_staat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stapel in ({tmp_path / "a.md": b"x"}, {tmp_path / "a.md": b"x", tmp_path / "b.md": b"x"}):
        opslag.schrijf(stapel)
        with monkeypatch.context() as tijdelijk:
            _Bezet(tijdelijk, "b.md" if len(stapel) > 1 else "a.md", keren=99)
            with pytest.raises(OmgevingError, match="E087"):
                opslag.schrijf(stapel)
        assert inhoud_van(tmp_path) == {pad.name: b"x" for pad in stapel}


def test_ctrl_c_tussen_twee_bestanden_zet_het_oude_rapport_terug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam in ("a.md", "b.md"):
        (tmp_path / naam).write_bytes(b"oud")
    echt = Path.replace

    def breek_af(bron: Path, doel: Path) -> Path:
        if doel.name == "b.md":
            raise KeyboardInterrupt
        return echt(bron, doel)

    monkeypatch.setattr(Path, "replace", breek_af)
    with pytest.raises(KeyboardInterrupt):
        opslag.schrijf({tmp_path / "a.md": b"nieuw", tmp_path / "b.md": b"nieuw"})
    assert inhoud_van(tmp_path) == {"a.md": b"oud", "b.md": b"oud"}


def test_een_te_lang_pad_heet_niet_een_map_die_er_niet_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says of a path of 260 characters or more that it does not exist."""

    def weg(*_: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "Het systeem kan het opgegeven pad niet vinden")

    monkeypatch.setattr(opslag, "_WINDOWS", True)
    monkeypatch.setattr(opslag, "_schrijf_tijdelijk", weg)
    for lengte, tekst in ((259, "is er niet"), (260, "langer dan 259 tekens")):
        pad = tmp_path / "m" / ("a" * (lengte - len(str(tmp_path)) - 3))
        assert len(str(pad)) == lengte
        with pytest.raises(OmgevingError, match=tekst):
            opslag.schrijf({pad: b"x"})
        with pytest.raises(OmgevingError, match=tekst):
            opslag.schrijf_nieuw(pad, b"x")


def test_een_bestand_op_weg_naar_zijn_naam_maakt_het_pad_niet_langer(tmp_path: Path) -> None:
    lang = tmp_path / ("a" * 250 + ".md")
    opslag.schrijf({lang: b"x"})
    opslag.schrijf({lang: b"y"})
    assert inhoud_van(tmp_path) == {lang.name: b"y"}


def test_een_map_zonder_schrijfrecht_is_geen_bezet_bestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _Bezet(monkeypatch, "a.pdf", keren=99)
    with pytest.raises(OmgevingError, match="E095"):
        opslag.schrijf({tmp_path / "a.pdf": b"nieuw"})


@pytest.mark.parametrize("naam", ["CON", "con.yaml", "nul.2026.pdf", "LPT1.csv", "com9", "a.", "a ", "aux .txt"])
def test_namen_die_windows_zelf_houdt(naam: str) -> None:
    assert windows_naam(naam)


@pytest.mark.parametrize("naam", ["console.yaml", "nulmeting.yaml", "a.b", "com10"])
def test_gewone_namen_zijn_niet_van_windows(naam: str) -> None:
    assert not windows_naam(naam)


@pytest.mark.parametrize(
    "pad",
    [r"C:\\cijfers.csv", "C:cijfers.csv", r"\\\\server\\map\\c.csv", r"..\\c.csv", r"map\\nul.csv", "c.csv:x"],
)
def test_een_pad_buiten_de_map_wordt_ook_in_windowsvorm_geweigerd(voer: Voer, vragenlijst: Maak, pad: str) -> None:
    tekst = f'balanstest: 1\nafweging:\n  metingen:\n    bestand: "{pad}"\n'
    assert "E040" in voer("check", vragenlijst(tekst=tekst)).uit


def test_een_nieuwe_vragenlijst_heeft_overal_dezelfde_regeleinden(voer: Voer, tmp_path: Path) -> None:
    voer("new", "x.yaml")
    assert b"\r" not in (tmp_path / "x.yaml").read_bytes()


@pytest.mark.parametrize(
    ("map_", "veilig"), [("profiel/Temp", True), ("Temp", False), ("profiel2/Temp", False), ("profiel/../Temp", False)]
)
def test_alleen_in_het_eigen_profiel_worden_vertaalde_templates_bewaard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, map_: str, veilig: bool
) -> None:
    """They are run later, and on Windows Jinja2 does not look who may write there."""
    for naam in ("profiel/Temp", "profiel2/Temp", "Temp"):
        (tmp_path / naam).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "profiel"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "profiel"))
    monkeypatch.setattr(templating, "_WINDOWS", True)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / map_))
    assert (templating._voorraad("vrij") is not None) is veilig


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("schade", ["bezet", "afgekapt", "onzin"])
def test_een_bewaarde_template_die_niet_te_gebruiken_is_houdt_geen_rapport_tegen(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, schade: str
) -> None:
    monkeypatch.setattr(FileSystemBytecodeCache, "_get_default_cache_dir", lambda _: str(tmp_path / "voorraad"))
    (tmp_path / "voorraad").mkdir()
    rapport._omgeving.cache_clear()
    assert voer("assess", vragenlijst(), "-o", "een", "--format", "md").code == 0
    bewaard = list((tmp_path / "voorraad").iterdir())
    assert bewaard
    for pad in bewaard:
        ruw = pad.read_bytes()
        if schade == "bezet":  # here a folder; on Windows a file that another process is replacing
            pad.unlink()
            pad.mkdir()
        elif schade == "afgekapt":
            pad.write_bytes(ruw[:25])
        else:
            pad.write_bytes(ruw[:20] + bytes(range(255, 0, -1)))
    rapport._omgeving.cache_clear()
    try:
        assert voer("assess", vragenlijst(), "-o", "twee", "--format", "md").code == 0
    finally:
        rapport._omgeving.cache_clear()
    assert inhoud_van(tmp_path / "een") == inhoud_van(tmp_path / "twee")


def test_een_tijdelijke_map_die_niet_weg_kan_kost_geen_pdf(
    voer: Voer, vragenlijst: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner that looks into a file of that folder keeps Windows from removing it."""
    echt = os.unlink

    def bezet(pad: str | Path, *meer: object, **opties: object) -> None:
        if "balanstest-" in str(pad) or str(pad).endswith(".typ"):
            raise PermissionError(errno.EACCES, "Toegang geweigerd", str(pad))
        echt(pad, *meer, **opties)  # type: ignore[arg-type]

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tijdelijk"))
    (tmp_path / "tijdelijk").mkdir()
    monkeypatch.setattr(os, "unlink", bezet)
    uit = voer("assess", vragenlijst(), "-o", "uit", "--format", "pdf")
    monkeypatch.undo()
    assert uit.code == 0, uit.fout
    assert (tmp_path / "uit" / "T-1-v1.pdf").read_bytes().startswith(b"%PDF")
    shutil.rmtree(tmp_path / "tijdelijk")


@pytest.mark.skipif(os.name == "nt", reason="hier doet een ander sein Ctrl-Break na")
def test_ctrl_break_is_ctrl_c(tmp_path: Path) -> None:
    """Windows has a signal that Python would die of on the spot, leaving half of what it was doing."""
    programma = (
        "import signal, sys; signal.SIGBREAK = signal.SIGUSR1\n"
        "from balanstest.cli.start import start\n"
        "from balanstest.opdrachten import beoordelen\n"
        "def wacht(*_): print('bezig', flush=True); import time; time.sleep(60)\n"
        "beoordelen.beoordeel_vragenlijst = wacht\n"
        "sys.exit(start(sys.argv[1:]))"
    )
    (tmp_path / "x.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    opdracht = [sys.executable, "-c", programma, "assess", "x.yaml"]
    proces = subprocess.Popen(opdracht, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert proces.stdout is not None
    assert proces.stdout.readline() == b"bezig\n"
    proces.send_signal(signal.SIGUSR1)
    _, fout = proces.communicate(timeout=60)
    assert proces.returncode == 130
    assert b"Afgebroken" in fout
    assert b"Traceback" not in fout


def test_een_proces_ernaast_hoort_op_windows_geen_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    gezegd: list[tuple[None, bool]] = []
    kernel = SimpleNamespace(SetConsoleCtrlHandler=lambda *wat: gezegd.append(wat))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    with contextlib.suppress(ZeroDivisionError), partij._doof_voor_ctrl_c():
        assert gezegd == [(None, True)]
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        raise ZeroDivisionError
    assert gezegd == [(None, True), (None, False)]
    assert signal.getsignal(signal.SIGINT) != signal.SIG_IGN


def test_wat_een_gestopt_proces_naliet_verdwijnt_en_wat_nu_onderweg_is_niet(tmp_path: Path) -> None:
    """After a power failure or kill -9; what is younger than an hour may belong to somebody who is at work."""
    nu = time.time()
    for naam, leeftijd in {
        ".balanstest-0123abcd.tmp": 3700,
        ".balanstest-4567cdef.tmp": 3500,
        ".balanstest-89abcdef.tmp.md": 9999,
        "balanstest-0123abcd.tmp": 9999,
        ".T-1-v1.md.0123abcd.tmp": 9999,
        "T-1-v1.md": 9999,
    }.items():
        (tmp_path / naam).write_bytes(b"x")
        os.utime(tmp_path / naam, (nu - leeftijd, nu - leeftijd))
    oud = set(inhoud_van(tmp_path))
    opslag.schrijf({tmp_path / "nieuw.md": b"x"})
    assert set(inhoud_van(tmp_path)) == oud - {".balanstest-0123abcd.tmp"} | {"nieuw.md"}
