"""docs/balanstest.1, the man page, made from the commands as they are."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

from balanstest import errors
from balanstest.cli.app import app
from balanstest.cli.boom import Knoop, boom
from conftest import WORTEL, ontbreekt

MAN = WORTEL / "docs" / "balanstest.1"
_CODES = {
    "0": "gelukt",
    "1": "een fout in het programma zelf",
    "2": "verkeerd gebruik van een opdracht",
    "3": "een oordeel: bij assess --exit-code is er geen termijn of is de gekozen termijn langer, bij verify klopt het "
    "dossier niet",
    "4": "een vragenlijst is niet geldig, of een dossier is niet te lezen",
    "5": "lezen of schrijven is niet gelukt",
    "130": "afgebroken",
}
_OMGEVING = {
    "BALANSTEST_PLAIN": "Is deze 1, dan werkt elke opdracht zoals met --plain.",
    "TERM": "Is deze dumb, dan werkt elke opdracht zoals met --plain.",
    "NO_COLOR": "Staat hier iets, dan gebruikt het programma geen kleur.",
    "BALANSTEST_WACHTWOORD": "Het wachtwoord van de sleutel bij seal --sign. Zonder vraagt het programma erom.",
    "TMPDIR": "De map voor tijdelijke bestanden.",
}


def _roff(tekst: str) -> str:
    """Text in which nothing is a command of the typesetter."""
    schoon = tekst.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{schoon}" if schoon.startswith((".", "'")) else schoon


def _opdracht(knoop: Knoop) -> list[str]:
    regels = [f".SS {_roff(knoop.gebruik)}", _roff(knoop.uitleg)]
    for argument in knoop.argumenten:
        regels += [".TP", f"\\fI{_roff(argument.metavar)}\\fR", _roff(argument.volledig)]
    for optie in knoop.opties:
        namen = ", ".join(f"\\fB{_roff(naam)}\\fR" for naam in optie.namen)
        regels += [".TP", f"{namen} \\fI{_roff(optie.metavar)}\\fR" if optie.metavar else namen, _roff(optie.volledig)]
    return regels


def manpagina() -> str:
    """The page in roff."""
    wortel = boom(app)
    regels = [
        '.TH BALANSTEST 1 "" "balanstest" "Opdrachten voor gebruikers"',
        ".nh",  # the typesetter hyphenates as English does
        ".SH NAAM",
        "balanstest \\- de balanstest klanttermijn telemarketing",
        ".SH GEBRUIK",
        _roff(wortel.gebruik),
        ".SH BESCHRIJVING",
        _roff(wortel.uitleg),
        ".SH OPTIES",
        *_opdracht(wortel)[2:],
        ".SH OPDRACHTEN",
    ]
    for knoop in wortel.alle()[1:]:
        if not knoop.kinderen:
            regels += _opdracht(knoop)
    regels += [".SH OMGEVING"]
    for naam, betekenis in _OMGEVING.items():
        regels += [".TP", f"\\fB{naam}\\fR", _roff(betekenis)]
    regels += [".SH EINDCODES"]
    for code, betekenis in _CODES.items():
        regels += [".TP", code, _roff(betekenis)]
    return "\n".join(regels) + "\n"


def test_de_manpagina_is_bij() -> None:
    """`BALANSTEST_GOLDEN=schrijf pytest tests/test_man.py` writes it anew."""
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        MAN.write_text(manpagina(), encoding="utf-8", newline="\n")
    assert MAN.read_text(encoding="utf-8") == manpagina()


def test_de_manpagina_is_te_lezen() -> None:
    if shutil.which("groff") is None:
        ontbreekt("groff")
    opdracht = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-rLL=78n", str(MAN)]
    omgeving = os.environ | {"GROFF_NO_SGR": "1"}
    gezet = subprocess.run(opdracht, capture_output=True, text=True, check=False, env=omgeving)
    assert gezet.returncode == 0
    assert gezet.stderr == ""
    kaal = re.sub(".\b", "", gezet.stdout)  # bold is a letter struck twice
    for deel in (
        "balanstest assess",
        "--exit-code",
        "--categorie NAAM",
        "categorieën",
        "EINDCODES",
        "BALANSTEST_PLAIN",
        "NO_COLOR",
    ):
        assert deel in kaal, deel
    kaal = " ".join(kaal.split())
    for deel in ("--help, -h", "[standaard: 4]", "[standaard: md,pdf,json]", "[verplicht]", "in het programma zelf"):
        assert deel in kaal, deel


def test_de_manpagina_noemt_elke_eindcode() -> None:
    namen = [naam for naam in dir(errors) if naam.startswith("EXIT_")]
    assert set(map(int, _CODES)) == {getattr(errors, naam) for naam in namen}
    readme = (WORTEL / "README.md").read_text(encoding="utf-8").partition("Exit codes: ")[2].partition(".\n")[0]
    assert set(re.findall(r"\b\d+\b", readme)) == set(_CODES)
