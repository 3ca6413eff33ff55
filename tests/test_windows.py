"""What Windows does differently, as far as another system can show it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from balanstest.dossier import opslag
from balanstest.errors import OmgevingError
from balanstest.vragenlijst.waarden import windows_naam
from conftest import Voer

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
