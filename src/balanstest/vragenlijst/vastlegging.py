"""What a decision covers, as fingerprints: every answer, and every file that the questionnaire names.

How it was laid out does not count, nor do the notes: only what the answers say, and which bytes the files have.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand.canoniek import sha256_van
from balanstest.bestand.deur import Deur, open_
from balanstest.errors import Pad
from balanstest.vragenlijst.controles import bestanden
from balanstest.vragenlijst.laden import Vragenlijst
from balanstest.vragenlijst.model import DELEN, Inhoud

_OVER_HET_BESLUIT = frozenset({"besluit", "status"})
"""Keys of `dossier` that say that there was a decision, and not what about."""


class Genoemd(NamedTuple):
    """A file that the questionnaire names: the path of its answer, and its fingerprint.

    `is_bron` tells that the figures came from it: it need not lie beside the questionnaire where that states its
    fingerprint. `sha256` is None where it is not known: the file is not there, and nothing is stated.
    """

    pad: Pad
    is_bron: bool
    sha256: str | None


def afdrukken(vragenlijst: Vragenlijst) -> dict[str, str]:
    """The fingerprint of every part by its name: SHA-256 of the canonical JSON (RFC 8785) of its answers as texts.

    Spaces round an answer do not count, and an empty answer is as one that is not there.
    """
    inhoud = vragenlijst.document.inhoud
    gevonden = {}
    for naam in DELEN:
        deel = inhoud.get(naam)
        if naam == "dossier" and isinstance(deel, Mapping):
            deel = {sleutel: waarde for sleutel, waarde in deel.items() if sleutel not in _OVER_HET_BESLUIT}
        gevonden[naam] = sha256_van(_kaal(deel) or {})
    return gevonden


def _kaal(waarde: object) -> object:
    """What an answer says: None for nothing, a text without space round it, a block without its empty keys."""
    if isinstance(waarde, str):
        return waarde.strip() or None
    if isinstance(waarde, Mapping):
        delen = {naam: _kaal(deel) for naam, deel in waarde.items()}
        return {naam: deel for naam, deel in delen.items() if deel is not None} or None
    if isinstance(waarde, list):
        return [_kaal(deel) for deel in waarde] or None
    return None


def genoemde_bestanden(vragenlijst: Vragenlijst) -> dict[str, Genoemd]:
    """Every file that the questionnaire names, by its path.

    What is also named as something else than a source of the figures has to be there: its own bytes count.
    """
    bronnen = bronnen_van(vragenlijst.inhoud)
    gevonden: dict[str, Genoemd] = {}
    for pad, bestand in bestanden(vragenlijst.inhoud):
        eerder = gevonden.get(bestand)
        if eerder is not None and (pad in bronnen or not eerder.is_bron):
            continue
        gesteld = bronnen.get(pad)
        gevonden[bestand] = Genoemd(pad, pad in bronnen, gesteld or som_van(vragenlijst, bestand))
    return gevonden


def bronnen_van(inhoud: Inhoud) -> dict[Pad, str | None]:
    """The fingerprints that are stated of what the figures came from, by the path of the answer that names the file."""
    metingen, pad = inhoud.afweging.metingen, ("afweging", "metingen")
    eigen = {(*pad, "bestanden", i, "bestand"): bron.sha256 for i, bron in enumerate(metingen.bestanden or [])}
    return eigen | {(*pad, "telling", "bestanden", i, "bestand"): bron.sha256 for i, bron in metingen.telling.bronnen()}


def is_er(vragenlijst: Vragenlijst, bestand: str) -> bool:
    """Whether a file is there and opens, or was there when the PDF was made that all this came out of."""
    dossiermap = vragenlijst.dossiermap
    return _is_leesbaar(dossiermap.pad(bestand), dossiermap.map_) or dossiermap.achtergelaten(bestand) is not None


def som_van(vragenlijst: Vragenlijst, bestand: str) -> str | None:
    """The fingerprint of a file that is there, or was when the PDF was made that all this came out of; else None."""
    cijfers, dossiermap = vragenlijst.cijfers, vragenlijst.dossiermap
    if _is_leesbaar(dossiermap.pad(bestand), dossiermap.map_):
        if cijfers is not None and cijfers.bestand == bestand:
            return cijfers.sha256  # of the bytes that were read
        return dossiermap.som(bestand) or None
    eerder = dossiermap.achtergelaten(bestand)
    return eerder.sha256 if eerder is not None else None


def _is_leesbaar(pad: Path, map_: Path) -> bool:
    """Whether the file is there and opens: one that Excel keeps locked, or in a folder without access, does not."""
    try:
        with open_(pad, Deur.BIJLAGE, map_):
            return True
    except OSError:
        return False
