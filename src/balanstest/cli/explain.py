"""`balanstest explain`: what a name means, in plain Dutch, with its source and an example."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console, OverflowMethod
from rich.padding import Padding
from rich.text import Text

from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.uitvoer import plain
from balanstest.errors import EXIT_OK
from balanstest.opdrachten.uitleggen import leg_uit
from balanstest.taal.tekens import zoals_getoond
from balanstest.texts import scherm as teksten
from balanstest.texts.uitleg.onderwerpen import SOORTEN
from balanstest.uitleg import Onderwerp

INSPRINGING = 2


def voer_uit(naam: str | None, kader: Path | None) -> int:
    """Explain one name, or list all. Raises GebruikError for an unknown name."""
    gevonden = leg_uit(naam, kader)
    doel = scherm.console()
    if naam is None:
        _lijst(doel, gevonden)
        return EXIT_OK
    for nummer, onderwerp in enumerate(gevonden):
        if nummer:
            doel.print()
        _toon(doel, onderwerp)
    return EXIT_OK


def _toon(doel: Console, onderwerp: Onderwerp) -> None:
    kop = Text(f"{onderwerp.soort} {onderwerp.naam}", style="bold")
    if not onderwerp.tekst[0].startswith(onderwerp.kop):
        kop.append(f": {onderwerp.kop}", style="not bold")
    doel.print(kop)
    for alinea in onderwerp.tekst:
        _alinea(doel, alinea)
    if onderwerp.voorbeeld:
        _alinea(doel, teksten.VOORBEELD.format(tekst=onderwerp.voorbeeld[0]))
        for rest in onderwerp.voorbeeld[1:]:
            _alinea(doel, rest)
    _alinea(doel, teksten.BRON.format(tekst=onderwerp.bron))
    if onderwerp.zie:
        _alinea(doel, teksten.ZIE_OOK.format(namen=", ".join(onderwerp.zie)))


def _alinea(doel: Console, tekst: str) -> None:
    doel.print(Text(tekst) if plain() else Padding(Text(tekst), (0, 0, 0, INSPRINGING)))


def _lijst(doel: Console, alle: Sequence[Onderwerp]) -> None:
    """Every topic under the heading of its kind; the parts of one question share a line."""
    weg: OverflowMethod = "ellipsis" if zoals_getoond("…", doel.encoding) == "…" else "crop"
    for soort, kop in SOORTEN.items():
        doel.print(Text(kop, style="bold"))
        regels: dict[str, list[str]] = {}
        for onderwerp in alle:
            if onderwerp.soort == soort:
                regels.setdefault(onderwerp.naam, []).append(onderwerp.kop)
        breedte = max(map(len, regels), default=0)
        for naam, koppen in regels.items():
            if plain():
                doel.print(Text(f"{naam}: {'; '.join(koppen)}"))
                continue
            regel = f"{' ' * INSPRINGING}{naam:<{breedte}}  {'; '.join(koppen)}"
            doel.print(Text(zoals_getoond(regel, doel.encoding)), no_wrap=True, overflow=weg)
        doel.print()
    doel.print(Text(teksten.EEN_ERVAN))
