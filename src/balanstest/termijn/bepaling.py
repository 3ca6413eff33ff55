"""The term itself: the walk, the bounds, the outcome and the signals (method, steps 1 and 4 to 8)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.curven.rijen import Rij, Signaal, sorteer
from balanstest.normen import Normen
from balanstest.termijn.limieten import Marges, kwantiel
from balanstest.termijn.spreiding import Spreiding, meet_spreiding
from balanstest.termijn.wandeling import Wandeling, loop

VOORSTEL = "voorstel"
GEEN_TERMIJN = "geen_termijn"
ONVOLDOENDE_GEGEVENS = "onvoldoende_gegevens"

ZONDER_CIJFERS = frozenset({"gat", "te_brede_periode", "geen_gegevens"})
"""Stops that say nothing about the balance; with those ending in `_onzeker` they give no number."""

DUN_BEZET_DEEL = 10
"""A row is thin below one tenth of the first row's conversations per month."""


class Grondslag(NamedTuple):
    """Everything besides the rows that fixes the term, in months.

    `start_maanden` is question 2b, `vervangingstermijn` 1d and `contractduur` 1e (None: not applicable or not
    answered), `plafond_ctm` and `wettelijk_maximum` come from the kader.
    """

    start_maanden: Fraction = Fraction(0)
    vervangingstermijn: Fraction | None = None
    contractduur: Fraction | None = None
    plafond_ctm: int | None = 36
    wettelijk_maximum: int | None = None


class Termijn(NamedTuple):
    """The result for one table.

    `maanden` is a whole number, 0 for `geen_termijn`, None for `onvoldoende_gegevens`. `grenzen` maps each
    criterion that was in play to its months, in order of precedence. `wandeling` is None where there was
    no conversation at all.
    """

    uitkomst: str
    maanden: int | None
    bindend: str
    grenzen: dict[str, int]
    spreiding: Spreiding
    wandeling: Wandeling | None
    signalen: tuple[Signaal, ...]
    rijen: tuple[Rij, ...]
    """The rows walked: sorted, leading empty rows dropped."""

    @property
    def eindmaand(self) -> int | None:
        """T: how far the walk itself reached, whatever the bounds say; None where no row passed."""
        return self.wandeling.eindmaand if self.wandeling else None

    @property
    def door_grens(self) -> bool:
        """Whether a bound fixed the term, and not the walk."""
        return self.wandeling is not None and self.bindend != self.wandeling.stopcode

    @property
    def gelijke_grenzen(self) -> tuple[str, ...]:
        """All criteria that give the same months as the binding one, that one first."""
        if self.bindend not in self.grenzen:
            return (self.bindend,)
        kleinste = self.grenzen[self.bindend]
        return tuple(code for code, maanden in self.grenzen.items() if maanden == kleinste)


def verwachting(grondslag: Grondslag, normen: Normen) -> int | None:
    """⌈f · min(1d, 1e)⌉ months over those given; None where neither applies."""
    gegeven = [m for m in (grondslag.vervangingstermijn, grondslag.contractduur) if m is not None]
    return math.ceil(normen.verwachting_factor * min(gegeven)) if gegeven else None


def uitkomst_zonder_termijn(code: str) -> tuple[str, int | None]:
    """Step 5: the outcome and the number of months where criterion `code` leaves no term."""
    if code.endswith("_onzeker") or code in ZONDER_CIJFERS:
        return ONVOLDOENDE_GEGEVENS, None
    return GEEN_TERMIJN, 0


def bepaal(
    rijen: Sequence[Rij],
    normen: Normen | None = None,
    grondslag: Grondslag | None = None,
    spreiding: Spreiding | None = None,
    *,
    signaleer: bool = True,
) -> Termijn:
    """Compute the suggested maximum klanttermijn.

    `spreiding` replaces the measured spread, and without `signaleer` nothing is looked for that does not touch the
    term (both for sensitivity). Raises ValueError on rows that overlap or
    break `0 ≤ cases ≤ gesprekken`.
    """
    normen = normen or Normen()
    grondslag = grondslag or Grondslag()
    over = _vanaf_gesprekken(sorteer(rijen))
    begin = len(rijen) - len(over)
    grenzen = _grenzen(grondslag, normen)
    spreiding = spreiding or meet_spreiding(over, normen.schommeling)
    if not over:
        return Termijn(ONVOLDOENDE_GEGEVENS, None, "geen_gegevens", grenzen, spreiding, None, (), ())

    signalen = [Signaal("lege_rijen_vooraan", {"aantal": begin, "tot": over[0].van})] if begin else []
    if spreiding.signaal:
        signalen.append(Signaal(spreiding.signaal, {"phi": spreiding.phi}))
    wandeling = loop(over, normen, _marges(normen, spreiding), grondslag.start_maanden, zoek_piek=signaleer)

    bindend = wandeling.stopcode
    if wandeling.eindmaand is None:
        uitkomst, maanden = uitkomst_zonder_termijn(bindend)
        if maanden is not None:
            grenzen[bindend] = maanden
    else:
        grenzen[bindend] = wandeling.eindmaand
        bindend = min(grenzen, key=grenzen.__getitem__)  # the first of the smallest
        uitkomst, maanden = VOORSTEL, grenzen[bindend]
        if maanden <= grondslag.start_maanden:
            signalen.append(Signaal("start_na_termijn", {"start": _kaal(grondslag.start_maanden), "termijn": maanden}))
            uitkomst, maanden = uitkomst_zonder_termijn(bindend)
    if wandeling.latere_piek is not None:
        signalen.append(Signaal("latere_piek", {"maand": wandeling.latere_piek}))
    signalen += _dun_bezet(wandeling)
    return Termijn(uitkomst, maanden, bindend, grenzen, spreiding, wandeling, tuple(signalen), tuple(over))


def _vanaf_gesprekken(geordend: list[Rij]) -> list[Rij]:
    """The rows from the first with conversations on."""
    begin = next((i for i, rij in enumerate(geordend) if rij.gesprekken > 0), len(geordend))
    return geordend[begin:]


def _marges(normen: Normen, spreiding: Spreiding) -> Marges:
    return Marges(kwantiel(float(normen.zekerheid)), spreiding.s, spreiding.cv)


def _kaal(waarde: Fraction) -> int | float:
    return int(waarde) if waarde.denominator == 1 else float(waarde)


def _grenzen(grondslag: Grondslag, normen: Normen) -> dict[str, int]:
    """The bounds that apply, in the order that decides a tie (step 6)."""
    alle = {
        "plafond_ctm": grondslag.plafond_ctm,
        "wettelijk_maximum": grondslag.wettelijk_maximum,
        "verwachting": verwachting(grondslag, normen),
    }
    return {code: maanden for code, maanden in alle.items() if maanden is not None}


def _dun_bezet(wandeling: Wandeling) -> list[Signaal]:
    """Step 8: passed rows with under a tenth of the first row's conversations per month."""
    geslaagd = [stap.rij for stap in wandeling.geslaagd]
    if not geslaagd:
        return []
    eerste = geslaagd[0]
    dun = [
        rij for rij in geslaagd if rij.gesprekken * eerste.breedte * DUN_BEZET_DEEL < eerste.gesprekken * rij.breedte
    ]
    return [Signaal("dun_bezet", {"perioden": [[rij.van, rij.tot] for rij in dun]})] if dun else []
