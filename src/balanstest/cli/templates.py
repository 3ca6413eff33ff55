"""`balanstest templates copy`: hand out the built-in templates, for who wants to change one."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from balanstest.cli.scherm import scherm
from balanstest.errors import EXIT_OK
from balanstest.opdrachten.neerleggen import kopieer_templates
from balanstest.taal.tekens import aangehaald
from balanstest.texts import scherm as teksten


def voer_uit(map_: Path) -> int:
    """Copy every built-in template to a folder, and say what comes next."""
    doel = scherm.console()
    aantal = len(kopieer_templates(map_))
    doel.print(Text(teksten.TEMPLATES_GEKOPIEERD.format(aantal=aantal, map=scherm.toon_naam(str(map_)))))
    doel.print(Text(teksten.VERANDER_WAT_U_WILT))
    doel.print(Text(f"  balanstest assess VRAGENLIJST --templates {aangehaald(str(map_))}"), soft_wrap=True)
    return EXIT_OK
