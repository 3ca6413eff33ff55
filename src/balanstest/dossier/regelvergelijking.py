"""Holds the rules in a dossier against those of the program: a rule that somebody changed must not pass for the law."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from balanstest.dossier.constatering import Constatering, constateer
from balanstest.errors import Melding
from balanstest.kader import Pakket
from balanstest.meldingen import meld
from balanstest.taal.getallen import datum


class Regelvergelijking(NamedTuple):
    """The ids of the packs that are the same, what is wrong with others, and what cannot be told of some."""

    gelijk: tuple[str, ...]
    afwijkingen: tuple[Melding, ...]
    onzeker: tuple[Constatering, ...]


def vergelijk_regels(
    bestand: str, meegegeven: Sequence[Pakket], bekend: Sequence[Pakket], *, zelfde_programma: bool
) -> Regelvergelijking:
    """Compare the packs in a dossier with those that the reader knows, the built-in ones and those of `--kader`.

    `bestand` is how messages call the dossier. A pack of the same id that was read on the same day must be the same; so
    must every pack where the same version of the program made the dossier.
    """
    van_hier = {pakket.id: pakket for pakket in bekend}
    gelijk, afwijkingen, onzeker = [], [], []
    for pakket in meegegeven:
        eigen = van_hier.pop(pakket.id, None)
        if eigen is None:
            afwijkingen.append(meld("E316", bestand, naam=pakket.id))
        elif eigen.ruw == pakket.ruw:
            gelijk.append(pakket.id)
        elif zelfde_programma or eigen.laatst_gelezen == pakket.laatst_gelezen:
            afwijkingen.append(meld("E314", bestand, naam=pakket.id, daar=pakket.sha256, hier=eigen.sha256))
        else:
            dagen = {"daar": datum(pakket.laatst_gelezen), "hier": datum(eigen.laatst_gelezen)}
            onzeker.append(constateer("andere_lezing", naam=pakket.id, **dagen))
    for pakket in van_hier.values():
        if zelfde_programma:
            afwijkingen.append(meld("E315", bestand, naam=pakket.id))
        else:
            onzeker.append(constateer("regels_van_later", naam=pakket.id))
    return Regelvergelijking(tuple(gelijk), tuple(afwijkingen), tuple(onzeker))
