"""Terminal manners: plain mode, narrow terminals, colours, typos, shell completion, consoles of Windows."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style

from balanstest import texts, vragen
from balanstest.cli import boom as boommodule
from balanstest.cli.app import app
from balanstest.cli.boom import boom
from balanstest.cli.scherm import kleuren, scherm, uitvoer
from balanstest.sjabloon import categorieen
from balanstest.taal.tekens import VERVANGING
from conftest import GELDIG, ONGELDIG, Voer, ontbreekt

Maak = Callable[..., Path]
_KLEUREN = (kleuren.GOED, kleuren.LET_OP, kleuren.WENK, kleuren.FOUT, kleuren.BIJZAAK)
KADER = re.compile("[\u2800-\u28ff\u2500-\u257f]")


@pytest.fixture(params=["vlag", "omgeving", "dumb"])
def plain_voer(request: pytest.FixtureRequest, voer: Voer, monkeypatch: pytest.MonkeyPatch) -> Voer:
    """Every way to ask for plain output."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR")
    if request.param == "omgeving":
        monkeypatch.setenv("BALANSTEST_PLAIN", "1")
    if request.param == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    vlag = ["--plain"] if request.param == "vlag" else []
    return lambda *argumenten: voer(*argumenten, *vlag)


def _gewone_regels(tekst: str) -> list[str]:
    assert "\x1b" not in tekst
    assert not KADER.search(tekst)
    regels = tekst.splitlines()
    assert not [regel for regel in regels if "  " in regel], "two spaces are a column"
    return regels


def test_plain_zet_elk_feit_op_een_regel(plain_voer: Voer) -> None:
    uit = plain_voer("assess", GELDIG / "maandelijkse-donaties.yaml", "-o", "uit", "--format", "md")
    regels = _gewone_regels(uit.uit)
    assert "Voorstel: hoogstens 15 maanden na de laatste gift" in regels
    assert "Conversie: eerst 10,4 %, aan het einde 3,0 %, hoogste 11,2 %" in regels
    assert all(re.match(r"[A-Z][\w ]+: \S", regel) for regel in regels if not regel.startswith("Bevindingen"))


def test_plain_zegt_een_fout_in_een_zin(plain_voer: Voer, vragenlijst: Maak) -> None:
    uit = plain_voer("check", vragenlijst({"kenmerk: T-1": "kenmrek: T-1"}))
    (regel, slot) = [regel for regel in _gewone_regels(uit.uit) if regel]
    assert regel.startswith("Fout E012 in bestand ")
    assert "vragenlijst.yaml, regel 3, kolom 3: 'kenmrek' is hier geen bekende naam." in regel
    assert regel.endswith("Op die regel staat: kenmrek: T-1. Advies: Bedoelt u 'kenmerk'?")
    assert slot.endswith("niet geldig, 1 fout")


def test_plain_noemt_veel_bestanden_elk_op_een_regel(plain_voer: Voer) -> None:
    uit = plain_voer("assess", *sorted(GELDIG.glob("energie-202*.yaml")), "-o", "uit", "--format", "json")
    regels = _gewone_regels(uit.uit)
    assert len(regels) == 4
    assert regels[0].endswith("energie-2025.yaml: Voorstel; termijn 6; bindend balans, onzeker; gekozen 6")


def test_plain_toont_categorieen_en_hulp_zonder_kolommen(plain_voer: Voer) -> None:
    assert any(regel.startswith("tijdschrift: ") for regel in _gewone_regels(plain_voer("new", "--list").uit))
    hulp = _gewone_regels(plain_voer("assess", "--help").uit)
    assert hulp[0] == "Gebruik: balanstest assess [OPTIES] BESTAND..."
    assert "Optie --output of -o MAP: Map voor het rapport. Anders naast elke vragenlijst." in hulp
    assert any(regel.startswith("Argument BESTAND: ") and regel.endswith(" [verplicht]") for regel in hulp)
    assert any(regel.startswith("Optie --format ") and regel.endswith(" [standaard: md,pdf,json]") for regel in hulp)
    assert "Optie --help of -h: Toon deze uitleg." in hulp


def test_gewone_en_voorleesbare_hulp_hebben_dezelfde_merken(voer: Voer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    for knoop in boom(app).alle():
        gewoon, lezer = (voer(*knoop.pad.split(), "--help", *vlag).uit for vlag in ([], ["--plain"]))
        merken = [sorted(re.findall(r"\[(?:standaard: [^]]*|verplicht)\]", uit)) for uit in (gewoon, lezer)]
        assert merken[0] == merken[1], knoop.pad


@pytest.mark.parametrize(
    ("gevraagd", "hulp"),
    [("help", ""), ("help curves", "curves"), ("help templates copy", "templates copy"), ("help help", "")],
)
def test_help_als_woord_is_de_optie(voer: Voer, gevraagd: str, hulp: str) -> None:
    uit = voer(*gevraagd.split())
    assert uit == voer(*hulp.split(), "--help")
    assert uit.code == 0
    assert not re.search(r"^[^\w-]*help\b", uit.uit, re.MULTILINE)


def test_een_verplicht_argument_heeft_geen_accolades(voer: Voer) -> None:
    for knoop in boom(app).alle():
        assert "{" not in knoop.gebruik + voer(*knoop.pad.split(), "--help").uit


def test_plain_geldt_niet_na_twee_streepjes(voer: Voer) -> None:
    assert "--plain" in voer("check", "--", "--plain").uit


def test_plain_is_na_de_opdracht_weer_uit(voer: Voer) -> None:
    voer("new", "--list", "--plain")
    assert uitvoer.plain()
    assert "  " in voer("new", "--list").uit
    assert not uitvoer.plain()


def test_voortgang_is_hoogstens_een_regel_per_tien_procent(capsys: pytest.CaptureFixture[str]) -> None:
    for aantal, verwacht in ((3, 3), (10, 10), (237, 10)):
        for klaar in range(1, aantal + 1):
            scherm._per_tiende(klaar, aantal)
        regels = capsys.readouterr().err.splitlines()
        assert len(regels) == verwacht
        assert regels[-1] == f"Beoordeeld: {aantal} van {aantal}"


@pytest.mark.steekproef(1)
@pytest.mark.parametrize("breedte", [40, 80, 200])
def test_geen_regel_is_breder_dan_de_terminal_en_niets_is_afgekapt(
    voer: Voer, monkeypatch: pytest.MonkeyPatch, breedte: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(breedte))
    for naam in ("energie-2025.yaml", "energie-2026.yaml"):  # beside us: a path is never cut, however long
        shutil.copy(GELDIG / naam, naam)
    for opdracht in (
        ["new", "--list"],
        ["assess", "energie-2026.yaml", "-o", "u", "--format", "json"],
        ["assess", "energie-2026.yaml", "energie-2025.yaml", "-o", "u", "--format", "json"],
    ):
        uit = voer(*opdracht).uit
        te_breed = [regel for regel in uit.splitlines() if len(regel) > breedte and "--categorie" not in regel]
        assert not te_breed
        assert "…" not in uit
    for opdracht in ([], ["new"], ["check"], ["assess"], ["templates"], ["templates", "copy"]):
        uit = voer(*opdracht, "--help").uit
        assert "…" not in uit
        assert "<" not in uit, "Typer shows the English name of a type"


@pytest.mark.parametrize("stijl", sorted({*kleuren.RICH.values(), *kleuren.TYPER.values(), *_KLEUREN}))
def test_kleuren_zijn_leesbaar_op_wit_en_op_zwart(stijl: str) -> None:
    kleur = Style.parse(stijl).color
    if kleur is None:
        assert stijl in ("", "none", "bold"), "only what the terminal itself has"
        return
    for systeem, minstens in ((ColorSystem.TRUECOLOR, 4.5), (ColorSystem.EIGHT_BIT, 4.4)):
        licht = _helderheid(kleur.downgrade(systeem))
        assert 1.05 / (licht + 0.05) >= minstens
        assert (licht + 0.05) / 0.05 >= minstens


def _andere_kleuren(uit: str) -> set[str]:
    """Codes of the terminal in what was shown that set anything but our colours and bold."""
    codes = {code for code in re.findall(r"\x1b\[([\d;]*)m", uit) if code}
    assert codes, "colours were asked for"
    bekend = {";".join(map(str, Color.parse(stijl.rpartition(" ")[2]).get_truecolor())) for stijl in _KLEUREN}
    eigen = "|".join(map(re.escape, sorted(bekend)))
    return {code for code in codes if not re.fullmatch(rf"0|1|(?:1;)?38;2;(?:{eigen})", code)}


@pytest.mark.slow
def test_wat_de_hulp_toont_heeft_alleen_die_kleuren() -> None:
    """Typer has yellow, cyan and dim of its own."""
    for knoop in boom(app).alle():
        uit = subprocess.run(
            [sys.executable, "-m", "balanstest", *knoop.pad.split(), "--help"],
            env={**os.environ, "FORCE_COLOR": "1", "COLORTERM": "truecolor", "TERM": "xterm", "NO_COLOR": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert _andere_kleuren(uit) == set(), knoop.pad


@pytest.mark.parametrize(
    "opdracht",
    [
        ["assess", GELDIG / "concept-met-gaten.yaml", "-o", "u", "--format", "md"],
        ["assess", GELDIG / "energie-2026.yaml", GELDIG / "tijdschrift.yaml", "-o", "u", "--format", "json"],
        ["check", GELDIG / "concept-met-gaten.yaml", GELDIG / "energie-2026.yaml"],
        ["check", *sorted(ONGELDIG.glob("*.yaml"))[:5]],
        ["new", "x.yaml", "--categorie", "energie"],
        ["new", "--list"],
        ["explain", "balans_onzeker"],
        ["curves", GELDIG.parent / "logboek" / "gesprekken.csv"],
    ],
    ids=lambda opdracht: f"{opdracht[0]} {Path(opdracht[1]).name}",
)
def test_geen_andere_kleuren_dan_die_van_het_scherm(
    voer: Voer, monkeypatch: pytest.MonkeyPatch, opdracht: list[object]
) -> None:
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLORTERM", "truecolor")
    uit = voer(*opdracht)
    assert _andere_kleuren(uit.uit + uit.fout) == set()


def _helderheid(kleur: Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    delen = [deel / 255 for deel in kleur.get_truecolor()]
    r, g, b = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize(
    ("opdracht", "bedoeld"),
    [
        (["asses", "x.yaml"], "'assess'"),
        (["chek", "x.yaml"], "'check'"),
        (["templats", "copy", "x"], "'templates'"),
        (["templates", "copi", "x"], "'copy'"),
        (["assess", "--ouput", "x"], "'--output'"),
        (["check", "x.yaml", "--plian"], "'--plain'"),
        (["new", "--categorie", "tijdscrift"], "'tijdschrift'"),
        (["assess", "x.yaml", "--format", "pfd"], "'pdf'"),
        (["schema", "vragenlyst"], "'vragenlijst'"),
    ],
)
def test_een_tikfout_krijgt_een_voorstel(voer: Voer, opdracht: list[str], bedoeld: str) -> None:
    uit = voer(*opdracht)
    assert uit.code == 2
    assert f"Bedoelt u {bedoeld}?" in uit.fout
    assert uit.uit == ""


@pytest.mark.slow
@pytest.mark.parametrize("codering", ["cp1252", "cp437", "ascii"])
def test_een_console_zonder_onze_tekens_breekt_niet(codering: str, tmp_path: Path) -> None:
    omgeving = os.environ | {"PYTHONIOENCODING": codering, "PYTHONUTF8": "0", "NO_COLOR": "1"}
    for opdracht in (
        ["assess", str(GELDIG / "maandelijkse-donaties.yaml"), "-o", "u", "--format", "md"],
        ["--help"],
        ["new", "--list"],
        ["explain", "kuil"],
        ["check", "bestaat-niet-ü-→.yaml"],
    ):
        gedaan = subprocess.run(
            [sys.executable, "-m", "balanstest", *opdracht],
            cwd=tmp_path,
            env=omgeving,
            capture_output=True,
            check=False,
        )
        assert gedaan.returncode in (0, 5), gedaan.stderr
        assert b"Traceback" not in gedaan.stderr
        if opdracht[0] == "assess":
            tekst = gedaan.stdout.decode(codering)
            assert re.search(r"\n +24-\d\d +\d,\d %", tekst), "the figures as text, where braille cannot be shown"
    assert b"\r\n" not in (tmp_path / "u" / "BT-2026-001-v1.md").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("codering", ["cp1252", "cp850", "cp437", "ascii"])
def test_een_console_zonder_min_toont_toch_een_min(codering: str, vragenlijst: Maak, tmp_path: Path) -> None:
    """With '?' for the minus another number would stand there."""
    omgeving = os.environ | {"PYTHONIOENCODING": codering, "PYTHONUTF8": "0", "NO_COLOR": "1", "COLUMNS": "200"}

    def voer_hier(*opdracht: object) -> tuple[str, str]:
        gedaan = subprocess.run(
            [sys.executable, "-m", "balanstest", *map(str, opdracht)],
            cwd=tmp_path,
            env=omgeving,
            capture_output=True,
            check=False,
        )
        return gedaan.stdout.decode(codering), gedaan.stderr.decode(codering)

    uit, _ = voer_hier("assess", GELDIG / "goededoelenloterij.yaml", "-o", "u", "--format", "md")
    maal = "×" if codering in ("cp1252", "cp850") else "x"
    assert f"136 - 139 - 5 {maal} 22,85 = -117,2" in " ".join(uit.split())
    assert "-160,5" in uit
    assert "?" not in uit
    uit, _ = voer_hier("explain", "balans_onzeker")
    assert "ondergrens -0,14" in uit
    _, fout = voer_hier("assess", vragenlijst({"kenmerk: T-1": f"kenmerk: [T-1, '{'−×' * 200}']"}))
    assert "?" not in fout
    assert "-" + ("×" if maal == "×" else "x") in fout
    frame, merk = [regel for regel in fout.splitlines() if " | " in regel][-2:]
    assert frame[merk.index("^")] == "["


def _teksten_van_het_programma() -> Iterator[str]:
    """Every text that the rooms of texts and of questions hold, and the categories."""
    for kamer in (texts, vragen):
        for deel in pkgutil.walk_packages(kamer.__path__, f"{kamer.__name__}."):
            yield from _teksten_in(vars(importlib.import_module(deel.name)))
    yield from _teksten_in(categorieen())


def _teksten_in(iets: object) -> Iterator[str]:
    if isinstance(iets, str):
        yield iets
    elif isinstance(iets, Mapping):
        for naam, waarde in iets.items():
            if not str(naam).startswith("__"):
                yield from _teksten_in(waarde)
    elif isinstance(iets, (list, tuple, set, frozenset)):
        for waarde in iets:
            yield from _teksten_in(waarde)
    elif dataclasses.is_dataclass(iets) and not isinstance(iets, type):
        yield from _teksten_in([getattr(iets, veld.name) for veld in dataclasses.fields(iets)])


def test_elk_teken_van_het_programma_zelf_heeft_een_vervanger() -> None:
    plek = set("□")  # stands for a character that nobody sees
    tekst = "".join(_teksten_van_het_programma())
    assert len(tekst) > 50_000
    assert {teken for teken in tekst if not teken.isascii()} - set(VERVANGING) - plek == set()
    for teken, anders in VERVANGING.items():
        assert not teken.isascii()
        assert anders.isascii()


@pytest.mark.slow
def test_afgekapte_regels_blijven_binnen_een_console_zonder_beletselteken(tmp_path: Path) -> None:
    omgeving = os.environ | {"PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0", "NO_COLOR": "1", "COLUMNS": "80"}
    lijst = subprocess.run(
        [sys.executable, "-m", "balanstest", "explain"], cwd=tmp_path, env=omgeving, capture_output=True, check=True
    ).stdout.decode("cp437")
    assert max(map(len, lijst.splitlines())) <= 80


# Completion with Tab: the scripts are Typer's, the words are ours


def _bash_biedt(tmp_path: Path, regel: str) -> list[str]:
    """What bash offers at the end of a line, by the script as the program prints it."""
    if (bash := shutil.which("bash")) is None:
        ontbreekt("bash")
    programma = tmp_path / "bin" / "balanstest"
    programma.parent.mkdir()
    programma.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m balanstest "$@"\n', encoding="utf-8")
    programma.chmod(0o755)
    opdracht = (
        'source <(balanstest --show-completion); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
        '_balanstest_completion balanstest; printf "%s\\n" "${COMPREPLY[@]}"; complete -p balanstest >&2'
    )
    gedaan = subprocess.run(
        [str(bash), "--norc", "-c", opdracht, "-", "balanstest", *regel.split(" ")],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{programma.parent}{os.pathsep}{os.environ['PATH']}"},
    )
    # With -o default bash completes names of files itself where we have no word.
    assert "-o default" in gedaan.stderr
    return gedaan.stdout.split()


@pytest.mark.steekproef(2)
@pytest.mark.parametrize(
    ("regel", "verwacht"),
    [
        ("n", ["new"]),
        ("templates c", ["copy"]),
        ("new --peil", ["--peildatum"]),
        ("new --categorie tij", ["tijdschrift"]),
        ("assess --format md,p", ["md,pdf"]),
        ("assess --outp", ["--output"]),
        ("schema res", ["resultaat"]),
        ("explain kuil_", ["kuil_onzeker"]),
        ("curves --engine po", ["postgres"]),
        ("curves --print-sql snow", ["snowflake"]),
        ("curves --format y", ["yaml"]),
        ("check som", []),
    ],
)
def test_tab_vult_aan(tmp_path: Path, regel: str, verwacht: list[str]) -> None:
    (tmp_path / "som.csv").touch()
    assert _bash_biedt(tmp_path, regel) == verwacht


def test_tab_biedt_elke_opdracht(tmp_path: Path) -> None:
    assert _bash_biedt(tmp_path, "") == [knoop.naam for knoop in boom(app).kinderen]


def test_fish_krijgt_te_horen_of_er_een_woord_past() -> None:
    """By the exit code: where no word fits, fish offers files."""
    for woord, code in (("ch", 0), ("check som", 1)):
        omgeving = {
            "_BALANSTEST_COMPLETE": "complete_fish",
            "_TYPER_COMPLETE_FISH_ACTION": "is-args",
            "_TYPER_COMPLETE_ARGS": f"balanstest {woord}",
        }
        gedaan = subprocess.run(
            [sys.executable, "-m", "balanstest"], env=os.environ | omgeving, capture_output=True, check=False
        )
        assert (gedaan.returncode, gedaan.stdout, gedaan.stderr) == (code, b"", b"")


def test_aanvullen_wordt_ingesteld_en_dat_staat_er_in_het_nederlands(voer: Voer, thuis: Path) -> None:
    uit = voer("--install-completion", "bash")
    script = thuis / ".bash_completions" / "balanstest.sh"
    assert (uit.code, uit.fout) == (0, "")
    assert uit.uit == f"Aanvullen met de Tab-toets is ingesteld, in {script}. Het werkt in elk nieuw venster.\n"
    assert voer("--show-completion", "bash").uit.strip() == script.read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("optie", ["--install-completion", "--show-completion"])
def test_zonder_bekende_shell_zegt_het_programma_dat(
    voer: Voer, thuis: Path, monkeypatch: pytest.MonkeyPatch, optie: str
) -> None:
    import shellingham

    def onbekend() -> None:
        raise shellingham.ShellDetectionFailure

    monkeypatch.delenv(_NIET_ZOEKEN)
    monkeypatch.setattr(shellingham, "detect_shell", onbekend)
    uit = voer(optie)
    assert (uit.code, uit.uit) == (2, "")
    assert "in welke shell u werkt" in uit.fout
    assert list(thuis.iterdir()) == []


_NIET_ZOEKEN = "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION"


@pytest.fixture
def thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home; with this setting Typer's options take the name of a shell, so that a test need not be in one.

    It looks when it makes the command, which other tests do once.
    """
    map_ = tmp_path / "thuis"
    map_.mkdir()
    monkeypatch.setattr(Path, "home", lambda: map_)
    monkeypatch.setenv(_NIET_ZOEKEN, "1")
    monkeypatch.setattr(boommodule, "opdracht_van", inspect.unwrap(boommodule.opdracht_van))
    return map_


def test_bestandsnamen_in_een_overzicht_blijven_heel(voer: Voer, monkeypatch: pytest.MonkeyPatch) -> None:
    namen = sorted(pad.name for pad in GELDIG.glob("e*.yaml"))
    for breedte in ("60", "80", "120"):
        monkeypatch.setenv("COLUMNS", breedte)
        uit = voer("assess", *(GELDIG / naam for naam in namen), "-o", "u", "--format", "json")
        regels = uit.uit.splitlines()
        assert regels[0] == f"Map: {GELDIG}{os.sep}"
        assert all(any(regel.split("  ")[0] == naam for regel in regels) for naam in namen), uit.uit
        assert max(map(len, regels[1:])) <= int(breedte)


def test_een_overzicht_uit_twee_mappen_noemt_de_map_erboven(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    for naam in ("een", "eender"):
        (tmp_path / naam).mkdir()
        shutil.copy(vragenlijst({"kenmerk: T-1": f"kenmerk: {naam}"}), tmp_path / naam / "x.yaml")
    regels = voer("assess", tmp_path / "een" / "x.yaml", tmp_path / "eender" / "x.yaml", "--format", "json").uit
    assert f"Map: {tmp_path}{os.sep}\n" in regels
    assert str(Path("een", "x.yaml")) in [regel.split("  ")[0] for regel in regels.splitlines()]
    regels = voer("assess", "een/x.yaml", "eender/x.yaml", "--format", "json").uit
    assert "Map: " not in regels
    assert "een/x.yaml" in [regel.split("  ")[0] for regel in regels.splitlines()]


def test_een_lange_open_vraag_gaat_onder_zichzelf_verder(voer: Voer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    vragen = voer("check", GELDIG / "concept-met-gaten.yaml").uit.splitlines()[1:-1]
    assert all(re.match(r"  (regel +\d+|ontbreekt)  \S| {13}\S", vraag) for vraag in vragen), vragen
    assert max(map(len, vragen)) <= 60


def test_wat_niet_in_het_bestand_staat_heeft_geen_regel(voer: Voer, vragenlijst: Maak) -> None:
    uit = voer("check", GELDIG / "concept-met-gaten.yaml").uit
    assert "  ontbreekt  Doelgroep (klantrelatie.doelgroep)\n" in uit
    assert "regel    2" not in uit
    assert (
        "Open vraag, ontbreekt nog in het bestand: Doelgroep"
        in voer("--plain", "check", GELDIG / "concept-met-gaten.yaml").uit
    )
    leeg = vragenlijst({"  kenmerk: T-1\n": "  kenmerk:\n"})
    assert "  regel    3  Kenmerk (kenmerk)\n" in voer("check", leeg).uit


def test_buiten_een_terminal_eindigt_geen_regel_op_een_spatie(voer: Voer) -> None:
    opdrachten: list[list[object]] = [
        ["assess", GELDIG, "-o", "u", "--format", "md"],
        ["assess", GELDIG / "maandelijkse-donaties.yaml", "-o", "v", "--format", "md"],
        ["check", GELDIG, GELDIG.parent / "ongeldig"],
        ["new", "--list"],
        ["new", "x.yaml"],
        ["explain"],
        ["explain", "1a"],
        ["explain", "E012"],
        ["--help"],
        ["assess", "--help"],
    ]
    for opdracht in opdrachten:
        uit = voer(*opdracht)
        tekst = uit.uit + uit.fout
        # An empty line of a file that is shown stands behind its number and a bar.
        assert not [regel for regel in tekst.splitlines() if regel != regel.rstrip()], opdracht
