"""The names of the report files, and the check that no two questionnaires want the same one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand.deur import Deur, lees
from balanstest.bestand.waarden import windows_naam
from balanstest.errors import Melding
from balanstest.meldingen import meld

LANGSTE_STAM = 100
"""As long as a kenmerk can be."""
_VEILIG = re.compile(r"[^A-Za-z0-9._-]+")


class Rapportdoel(NamedTuple):
    """Where the report of one questionnaire goes: `map_ / f'{stam}.{format}'`."""

    bron: str
    map_: Path
    stam: str

    def pad(self, extensie: str) -> Path:
        """The file of one format."""
        return self.map_ / f"{self.stam}.{extensie}"


def stam(kenmerk: str | None, versie: int | None, bestand: str) -> str:
    """`<kenmerk>-v<versie>`; a concept without a kenmerk takes the name of its file."""
    basis = kenmerk or _VEILIG.sub("-", Path(bestand).stem)[:LANGSTE_STAM].strip("-.") or "balanstest"
    if windows_naam(basis):  # 'con.2026' is CON to Windows, whatever follows the point
        basis = f"balanstest-{basis}"
    return f"{basis}-v{versie or 1}"


def botsingen(doelen: Iterable[Rapportdoel], invoer: Iterable[Path], extensies: Iterable[str]) -> list[Melding]:
    """Messages about two questionnaires with one report name, or a report that would replace an input.

    Names that differ only in case are the same file on Windows and macOS.
    """
    meldingen: list[Melding] = []
    bezet: dict[str, Rapportdoel] = {}
    bronnen = {_sleutel(pad) for pad in invoer}
    for doel in doelen:
        sleutel = _sleutel(doel.map_ / doel.stam)
        if (ander := bezet.get(sleutel)) is not None:
            meldingen.append(meld("E096", doel.bron, naam=doel.stam, ander=ander.bron))
        bezet.setdefault(sleutel, doel)
        meldingen += [
            meld("E097", doel.bron, naam=doel.pad(extensie).name)
            for extensie in extensies
            if _sleutel(doel.pad(extensie)) in bronnen
        ]
    return meldingen


def eigen_bestanden(
    doel: Rapportdoel, genoemd: Iterable[Path], nieuw: Mapping[str, Callable[[bytes], bool]]
) -> list[Melding]:
    """Messages about a report that would take the place of a file that is no report of ours.

    `genoemd` are the files that the questionnaire itself names; `nieuw` gives, per name of a file to be written, how
    an earlier report of that kind is recognised.
    """
    bijlagen = {_sleutel(pad) for pad in genoemd}
    meldingen = []
    for naam, is_rapport in nieuw.items():
        pad = doel.map_ / naam
        if _sleutel(pad) in bijlagen or not _mag_weg(pad, is_rapport):
            meldingen.append(meld("E097", doel.bron, naam=pad.name))
    return meldingen


def _mag_weg(pad: Path, is_rapport: Callable[[bytes], bool]) -> bool:
    """Whether nothing is lost by writing here: no file, or an earlier report. What cannot be read stays."""
    try:
        return is_rapport(lees(pad, Deur.RAPPORT))
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):  # a folder in the way is named when writing
        return True
    except OSError:
        return False


def _sleutel(pad: Path) -> str:
    return os.path.realpath(pad).casefold()
