"""How firm the term is: other certainties, other norms, and the verdict 'robuust'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from balanstest.curven.rijen import Rij
from balanstest.normen import Normen
from balanstest.termijn.bepaling import Grondslag, Termijn, bepaal
from balanstest.termijn.spreiding import Spreiding

ZEKERHEDEN = ("0.50", "0.80", "0.90", "0.95", "0.99")
SPEELRUIMTE = 3
"""A term is robust where no variant moves it by more than this many months."""

_VARIANTEN: dict[str, tuple[str, ...]] = {
    "weging_verzet": ("0.5", "1", "2", "3"),
    "weging_klacht": ("1", "5", "10", "25"),
    "vooruitblik": ("3", "6", "12"),
    "vertrekkers_meetellen": ("ja", "nee"),
    "remmen": ("ja", "nee"),
    "schommeling": ("0", "0.10", "0.20"),
}

_TOETS_ROBUUST: tuple[tuple[str, str], ...] = (
    ("weging_klacht", "1"),
    ("weging_klacht", "10"),
    ("vooruitblik", "3"),
    ("vooruitblik", "12"),
)
"""The variants that decide 'robuust', besides certainty 90 and 99 % and the spread the other way."""


class Uitschieter(NamedTuple):
    """A variant that gives another term: `maanden` is None where it gives no number.

    `van_wandeling` tells that the term itself held, bound as it is, but the walk's own end moved to `maanden`.
    """

    norm: str
    waarde: str
    maanden: int | None
    van_wandeling: bool = False


class Gevoeligheid(NamedTuple):
    """`zekerheid` and `varianten` map each value tried to the term in months (None: no number).

    `robuust` is None where there is no number to judge; `uitschieters` names the variants that moved the
    term too far, or gave none; `eindmaand` in one is the walk's own end, where only that moved.
    """

    zekerheid: dict[str, int | None]
    varianten: dict[str, dict[str, int | None]]
    robuust: bool | None
    uitschieters: tuple[Uitschieter, ...]
    eindmaand: int | None
    """The walk's own T, judged as well where a bound fixed the term; None where it was not."""


def _andere_spreiding(basis: Termijn, normen: Normen) -> dict[str, Spreiding]:
    """Both ways to take the spread: as measured and as assumed. No 'gemeten' where there is nothing measured."""
    aangenomen = Spreiding(1.0, float(normen.schommeling), False, None, None)
    phi = basis.spreiding.phi
    if phi is None:
        return {"aangenomen": aangenomen}
    gemeten = Spreiding(max(1.0, phi) ** 0.5, 0.0, True, phi, None)
    return {"gemeten": gemeten, "aangenomen": aangenomen}


def _met_norm(normen: Normen, naam: str, waarde: str) -> Normen:
    if naam == "remmen":
        if waarde == "nee":
            return replace(normen, rem_verzet=None, rem_klachten=None, rem_conversie=None)
        # Brakes that the organisation switched off come back at the tool's values.
        standaard = Normen()
        return replace(
            normen,
            rem_verzet=normen.rem_verzet or standaard.rem_verzet,
            rem_klachten=normen.rem_klachten or standaard.rem_klachten,
            rem_conversie=normen.rem_conversie or standaard.rem_conversie,
        )
    if naam == "vertrekkers_meetellen":
        return replace(normen, vertrekkers_meetellen=waarde == "ja")
    if naam == "vooruitblik":
        return replace(normen, vooruitblik=int(waarde))
    if naam == "schommeling":
        return replace(normen, schommeling=Fraction(waarde))
    if naam == "weging_verzet":
        return replace(normen, weging_verzet=Fraction(waarde))
    if naam == "weging_klacht":
        return replace(normen, weging_klacht=Fraction(waarde))
    return replace(normen, zekerheid=Fraction(waarde))


def onderzoek(rijen: Sequence[Rij], normen: Normen, grondslag: Grondslag, basis: Termijn) -> Gevoeligheid:
    """Recompute the term with one thing changed at a time.

    `basis` is the term of the same rows, norms and grondslag.
    """

    def variant(naam: str, waarde: str) -> Termijn:
        # The spread is a property of the table: measured once, it holds for every norm but its own.
        spreiding = basis.spreiding
        if naam == "schommeling" and not spreiding.gemeten:
            spreiding = replace(spreiding, cv=float(Fraction(waarde)))
        return met(_met_norm(normen, naam, waarde), spreiding)

    def met(andere: Normen, spreiding: Spreiding) -> Termijn:
        # Several variants are what the organisation chose already; walking again would give the same.
        gelijk = andere == normen and spreiding == basis.spreiding
        return basis if gelijk else bepaal(rijen, andere, grondslag, spreiding, signaleer=False)

    per_zekerheid = {waarde: variant("zekerheid", waarde) for waarde in ZEKERHEDEN}
    varianten = {naam: {waarde: variant(naam, waarde) for waarde in waarden} for naam, waarden in _VARIANTEN.items()}
    varianten["spreiding"] = {
        naam: met(normen, spreiding) for naam, spreiding in _andere_spreiding(basis, normen).items()
    }
    omgekeerd = "aangenomen" if basis.spreiding.gemeten else "gemeten"
    proeven = [("zekerheid", waarde, per_zekerheid[waarde]) for waarde in ("0.90", "0.99")]
    proeven += [(naam, waarde, varianten[naam][waarde]) for naam, waarde in _TOETS_ROBUUST]
    if omgekeerd in varianten["spreiding"]:
        proeven.append(("spreiding", omgekeerd, varianten["spreiding"][omgekeerd]))

    oordeel: bool | None = None
    uitschieters: tuple[Uitschieter, ...] = ()
    if basis.maanden is not None:
        gevonden = (_te_ver(basis, naam, waarde, termijn) for naam, waarde, termijn in proeven)
        uitschieters = tuple(uitschieter for uitschieter in gevonden if uitschieter is not None)
        oordeel = not uitschieters
    return Gevoeligheid(
        zekerheid={waarde: termijn.maanden for waarde, termijn in per_zekerheid.items()},
        varianten={
            naam: {waarde: termijn.maanden for waarde, termijn in reeks.items()} for naam, reeks in varianten.items()
        },
        robuust=oordeel,
        uitschieters=uitschieters,
        eindmaand=basis.eindmaand if basis.door_grens else None,
    )


def _te_ver(basis: Termijn, norm: str, waarde: str, variant: Termijn) -> Uitschieter | None:
    """What moved too far: the term, or else the walk's own end where a bound fixed the term."""
    if _verschoven(basis.maanden, variant.maanden):
        return Uitschieter(norm, waarde, variant.maanden)
    if basis.door_grens and _verschoven(basis.eindmaand, variant.eindmaand):
        return Uitschieter(norm, waarde, variant.eindmaand, van_wandeling=True)
    return None


def _verschoven(oud: int | None, nieuw: int | None) -> bool:
    return oud is None or nieuw is None or abs(oud - nieuw) > SPEELRUIMTE
