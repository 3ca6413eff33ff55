"""The term itself: the order of the rows, the walk, the bounds and the outcome (method, steps 1, 4 and 5)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.curven.rijen import Rij, Signaal, sorteer
from balanstest.normen import Normen
from balanstest.termijn import signalen
from balanstest.termijn.meer_gesprekken import MeerGesprekken, meer_gesprekken
from balanstest.termijn.rekenblad import Rekenblad
from balanstest.termijn.spreiding import Spreiding, aangenomen, meet_spreiding
from balanstest.termijn.wandeling import Loper, Wandeling, loop

METHODE = "2026-11"
"""The form of the method that is computed here."""

VOORSTEL = "voorstel"
GEEN_TERMIJN = "geen_termijn"
ONVOLDOENDE_GEGEVENS = "onvoldoende_gegevens"

ZONDER_CIJFERS = frozenset({"gat", "te_brede_periode", "geen_gegevens", "einde_waarnemingen"})
"""Stops that say nothing about the balance; with those ending in `_onzeker` they give no number."""


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


class Slotsom(NamedTuple):
    """What a walk and the bounds together give.

    `maanden` is a whole number, 0 for `geen_termijn`, None for `onvoldoende_gegevens`. `grenzen` maps each
    criterion that was in play to its months, in order of precedence. `verstreken` is the term that is over before
    the calls start, None where there is none.
    """

    uitkomst: str
    maanden: int | None
    bindend: str
    grenzen: Mapping[str, int]
    verstreken: int | None = None


class Termijn(NamedTuple):
    """The result for one table; the first four fields as in `Slotsom`.

    `wandeling` is None where there was no conversation at all.
    """

    uitkomst: str
    maanden: int | None
    bindend: str
    grenzen: Mapping[str, int]
    spreiding: Spreiding
    wandeling: Wandeling | None
    signalen: tuple[Signaal, ...]
    rijen: tuple[Rij, ...]
    """The rows to walk: sorted, leading empty rows dropped."""

    @property
    def eindmaand(self) -> int | None:
        """The walk's own term, whatever the bounds say; None where no row passed."""
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

    @property
    def meer_gesprekken(self) -> MeerGesprekken | None:
        """How many more conversations would carry the next step; None where they alone do not help."""
        return meer_gesprekken(self.wandeling) if self.wandeling else None


def verwachting(grondslag: Grondslag, normen: Normen) -> int | None:
    """⌈f · min(1d, 1e)⌉ months over those given; None where neither applies."""
    gegeven = [m for m in (grondslag.vervangingstermijn, grondslag.contractduur) if m is not None]
    return math.ceil(normen.verwachting_factor * min(gegeven)) if gegeven else None


def bovengrenzen(grondslag: Grondslag, normen: Normen) -> dict[str, int]:
    """The bounds that apply whatever the figures say, in the order that decides a tie."""
    alle = {
        "plafond_ctm": grondslag.plafond_ctm,
        "wettelijk_maximum": grondslag.wettelijk_maximum,
        "verwachting": verwachting(grondslag, normen),
    }
    return {code: maanden for code, maanden in alle.items() if maanden is not None}


def uitkomst_zonder_termijn(code: str) -> tuple[str, int | None]:
    """Step 4: the outcome and the number of months where criterion `code` leaves no term."""
    if code.endswith("_onzeker") or code in ZONDER_CIJFERS:
        return ONVOLDOENDE_GEGEVENS, None
    return GEEN_TERMIJN, 0


def slotsom(stopcode: str, eindmaand: int | None, boven: Mapping[str, int], start_maanden: Fraction) -> Slotsom:
    """Steps 4 and 5: what follows from the end of a walk, the bounds `boven` and the start of the calls (2b)."""
    grenzen = dict(boven)
    if eindmaand is None:
        uitkomst, maanden = uitkomst_zonder_termijn(stopcode)
        if maanden is not None:
            grenzen[stopcode] = maanden
        return Slotsom(uitkomst, maanden, stopcode, grenzen)
    grenzen[stopcode] = eindmaand
    bindend = min(grenzen, key=grenzen.__getitem__)  # the first of the smallest
    termijn = grenzen[bindend]
    if termijn <= start_maanden:
        return Slotsom(*uitkomst_zonder_termijn(bindend), bindend, grenzen, verstreken=termijn)
    return Slotsom(VOORSTEL, termijn, bindend, grenzen)


def bepaal(
    rijen: Sequence[Rij],
    normen: Normen | None = None,
    grondslag: Grondslag | None = None,
    spreiding: Spreiding | None = None,
) -> Termijn:
    """Compute the suggested maximum klanttermijn.

    `spreiding` replaces the swing that is measured. Raises ValueError on rows that overlap or break
    `0 ≤ cases ≤ gesprekken`.
    """
    normen = normen or Normen()
    grondslag = grondslag or Grondslag()
    geordend = sorteer(rijen)
    leeg = next((i for i, rij in enumerate(geordend) if rij.gesprekken > 0), len(geordend))
    over = tuple(geordend[leeg:])
    boven = bovengrenzen(grondslag, normen)
    ongemeten = aangenomen(normen.schommeling)
    if not over:
        lege_slotsom = slotsom("geen_gegevens", None, boven, grondslag.start_maanden)
        return Termijn(*lege_slotsom[:4], ongemeten, None, (), ())

    gevonden = signalen.voor_de_wandeling(over, leeg)
    if over[0].van > grondslag.start_maanden:  # nothing further is done
        te_laat = Wandeling((), "gat", None, None)
        late_slotsom = slotsom("gat", None, boven, grondslag.start_maanden)
        return Termijn(*late_slotsom[:4], ongemeten, te_laat, tuple(gevonden), over)

    spreiding = spreiding or meet_spreiding(over, normen.schommeling)
    loper = Loper(Rekenblad(over, normen.breedste_periode), normen, spreiding)
    wandeling = loop(loper)
    uit = slotsom(wandeling.stopcode, wandeling.eindmaand, boven, grondslag.start_maanden)
    gevonden += signalen.over_de_spreiding(spreiding)
    if uit.verstreken is not None:
        gevonden.append(signalen.start_na_termijn(grondslag.start_maanden, uit.verstreken))
    gevonden += signalen.na_de_wandeling(wandeling, loper.z)
    return Termijn(*uit[:4], spreiding, wandeling, tuple(gevonden), over)
