"""`balanstest templates copy`: hand out the built-in templates, for who wants to change one."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from balanstest import resources
from balanstest.bestand.opslag import schrijf_nieuw
from balanstest.cli.scherm import scherm
from balanstest.errors import EXIT_OK, Melding, OmgevingError
from balanstest.meldingen import meld
from balanstest.taal.getallen import opsomming
from balanstest.texts import scherm as teksten

_GENOEMD = 3


def kopieer(map_: Path) -> int:
    """Copy every built-in template to a folder. An existing file is never touched; then nothing is copied at all."""
    bron = resources.templates()
    doel = scherm.console()
    paden = sorted(pad for pad in bron.rglob("*") if pad.is_file())
    nieuw = {map_ / pad.relative_to(bron): pad for pad in paden}
    if bestaand := [pad for pad in nieuw if pad.exists()]:
        raise OmgevingError([_staat_er_al(map_, bestaand)])
    for waar, pad in nieuw.items():
        schrijf_nieuw(waar, pad.read_bytes())
    doel.print(Text(teksten.TEMPLATES_GEKOPIEERD.format(aantal=len(paden), map=scherm.toon_naam(str(map_)))))
    doel.print(Text(teksten.VERANDER_WAT_U_WILT))
    doel.print(Text(f"  balanstest assess VRAGENLIJST --templates {scherm.aangehaald(str(map_))}"), soft_wrap=True)
    return EXIT_OK


def _staat_er_al(map_: Path, bestaand: list[Path]) -> Melding:
    """One message about all files that are there already, with the first few names."""
    if len(bestaand) == 1:
        return meld("E094", str(bestaand[0]))
    namen = [str(pad.relative_to(map_)) for pad in bestaand[:_GENOEMD]]
    if len(bestaand) > _GENOEMD:
        namen.append(teksten.EN_NOG.format(aantal=len(bestaand) - _GENOEMD))
    return meld("E165", str(map_), aantal=len(bestaand), namen=opsomming(namen))
