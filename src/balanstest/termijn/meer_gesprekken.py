"""How many more conversations would carry the next step (method, 'What goes with the number')."""

from __future__ import annotations

import math
from typing import NamedTuple

from balanstest.termijn.wandeling import Wandeling

KANS_VAN_SLAGEN = 0.8416
"""The normal quantile of 80 %: so often should that many more conversations do, at the same rates."""

PER = 100
"""The number is rounded up to so many."""


class MeerGesprekken(NamedTuple):
    """So many more conversations in months `[van, tot)`, at the same rates."""

    van: int
    tot: int
    aantal: int


def meer_gesprekken(wandeling: Wandeling) -> MeerGesprekken | None:
    """What it takes where the walk stopped at `balans_onzeker`.

    None where it ended otherwise, where the certainty is 50 % (nothing is asked of chance), and where the swing alone
    is too much: then more campaigns or months help, and more conversations do not.
    """
    if wandeling.stopcode != "balans_onzeker":
        return None
    toets = wandeling.stappen[-1].toets
    assert toets is not None
    z, venster = toets.kansen.z, toets.venster
    if z == 0:
        return None
    k = (1 + KANS_VAN_SLAGEN / z) ** 2
    toeval = toets.toeval**2
    ruimte = (toets.saldo_teller / toets.saldo_noemer) ** 2 - k * (toets.marge**2 - toeval)
    if ruimte <= 0:
        return None
    erbij = venster.gesprekken * (k * toeval / ruimte - 1) / PER
    # A balance of nearly nothing asks for more conversations than a number can say.
    return MeerGesprekken(venster.van, venster.tot, PER * math.ceil(erbij)) if math.isfinite(erbij) else None
