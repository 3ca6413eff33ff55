"""The bounds side by side; of what is not known it says so, and no number stands out that does not bind."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.beoordeling import Beoordeling
from balanstest.taal.getallen import maanden
from balanstest.texts.criteria import CRITERIA
from balanstest.texts.rapport import rapport as teksten


class Grensregel(NamedTuple):
    """One bound: its name, its months or why there are none, and its code. `bindt` where it fixes the term."""

    naam: str
    waarde: str
    code: str
    bindt: bool


def grenzen(beoordeling: Beoordeling) -> list[Grensregel]:
    """All bounds, those of the rules first and what the figures carry last."""
    termijn = beoordeling.termijn
    bindt = termijn.gelijke_grenzen if termijn.maanden is not None else ()
    regels = [
        Grensregel(CRITERIA[code].naam, maanden(aantal), code, code in bindt)
        for code, aantal in termijn.grenzen.items()
    ]
    if "verwachting" not in termijn.grenzen:
        waarde = teksten.ONBEKEND_VERWACHTING if kan_nog_lager(beoordeling) else teksten.GEEN_VERWACHTING
        plek = sum(grens.code in ("plafond_ctm", "wettelijk_maximum") for grens in regels)
        regels.insert(plek, Grensregel(CRITERIA["verwachting"].naam, waarde, "verwachting", bindt=False))
    stop = termijn.wandeling.stopcode if termijn.wandeling else termijn.bindend
    if stop not in termijn.grenzen:
        waarde = teksten.ONBEKEND_CIJFERS.format(reden=CRITERIA[stop].naam)
        regels.append(Grensregel(teksten.WAT_DE_CIJFERS_DRAGEN, waarde, stop, bindt=False))
    return regels


def grenzen_zin(beoordeling: Beoordeling) -> str:
    """What the table of bounds comes down to."""
    if beoordeling.termijn.maanden is None:
        return teksten.EEN_GRENS_ONBEKEND
    return teksten.KAN_NOG_LAGER if kan_nog_lager(beoordeling) else teksten.DE_KLEINSTE_TELT


def kan_nog_lager(beoordeling: Beoordeling) -> bool:
    """Whether a bound is still unknown that may lower the suggestion: 1d or 1e is not answered."""
    relatie = beoordeling.inhoud.klantrelatie
    open_ = any(not duur.beantwoord for duur in (relatie.vervangingstermijn, relatie.contractduur))
    return open_ and "verwachting" not in beoordeling.termijn.grenzen
