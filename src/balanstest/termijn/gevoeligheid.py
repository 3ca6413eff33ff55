"""How firm the term is: other certainties, other norms, and the verdict 'robuust'."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any, NamedTuple

from balanstest.normen import Normen
from balanstest.termijn.bepaling import Grondslag, Termijn, bovengrenzen, slotsom, uitkomst_zonder_termijn
from balanstest.termijn.rekenblad import Rekenblad
from balanstest.termijn.spreiding import Spreiding, aangenomen, gemeten
from balanstest.termijn.wandeling import Loper, einde

ZEKERHEDEN = ("0.50", "0.80", "0.90", "0.95", "0.99")
SPEELRUIMTE = 3
"""A term is robust where no variant moves it by more than this many months."""

_VARIANTEN: dict[str, dict[str, Any]] = {
    "weging_verzet": {waarde: Fraction(waarde) for waarde in ("0.5", "1", "2", "3")},
    "weging_klacht": {waarde: Fraction(waarde) for waarde in ("1", "5", "10", "25")},
    "vooruitblik": {waarde: int(waarde) for waarde in ("3", "4", "6")},
    "vertrekkers_meetellen": {"ja": True, "nee": False},
    "schommeling": {waarde: Fraction(waarde) for waarde in ("0", "0.10", "0.20")},
}

_TOETS_ROBUUST = (("zekerheid", "0.90"), ("zekerheid", "0.99"), ("vooruitblik", "3"), ("vooruitblik", "6"))
"""The variants that decide 'robuust'. The weights are the organisation's own choice, no uncertainty."""


class Uitschieter(NamedTuple):
    """A variant that gives another term: `maanden` is None where it gives no number.

    `van_wandeling` tells that the term itself held, bound as it is, but the walk's own term moved to `maanden`.
    """

    norm: str
    waarde: str
    maanden: int | None
    van_wandeling: bool = False


class Gevoeligheid(NamedTuple):
    """`zekerheid` and `varianten` map each value tried to the term in months (None: no number).

    `varianten["spreiding"]` has `aangenomen`, and `gemeten` where the swing could be measured. `robuust` is None where
    there is no number to judge; `uitschieters` names the variants that moved the term too far, or gave none.
    """

    zekerheid: dict[str, int | None]
    varianten: dict[str, dict[str, int | None]]
    robuust: bool | None
    uitschieters: tuple[Uitschieter, ...]
    eindmaand: int | None
    """The walk's own term, judged as well where a bound fixed the term; None where it was not."""


class _Proef(NamedTuple):
    """The term in months, and the walk's own whatever the bounds say; None where there is no number."""

    maanden: int | None
    eigen: int | None


class _Proeven:
    """Walks the same rows again under other norms; what was walked before is known."""

    def __init__(self, basis: Termijn, normen: Normen, grondslag: Grondslag) -> None:
        self.basis = basis
        self.normen = normen
        self.start = grondslag.start_maanden
        self.boven = bovengrenzen(grondslag, normen)  # no variant touches these
        self.blad = Rekenblad(basis.rijen, normen.breedste_periode)
        self.eerste = _Proef(basis.maanden, basis.eindmaand)

    def norm(self, naam: str, waarde: Any) -> _Proef:
        """With one norm changed."""
        spreiding = self.basis.spreiding
        if naam == "schommeling" and not spreiding.gemeten:
            # The swing is a property of the table: measured, it holds for every norm but this one.
            spreiding = aangenomen(waarde)
        return self.loop(replace(self.normen, **{naam: waarde}), spreiding)

    def loop(self, normen: Normen, spreiding: Spreiding) -> _Proef:
        """With these norms and this swing."""
        basis = self.basis
        if basis.wandeling is None or not basis.wandeling.stappen:
            return self.eerste  # nothing to walk, under any norm
        taus = spreiding[:3]
        if normen == self.normen and taus == basis.spreiding[:3]:
            return self.eerste
        stopcode, eindmaand = einde(Loper(self.blad, normen, spreiding))
        return _Proef(slotsom(stopcode, eindmaand, self.boven, self.start).maanden, _eigen(eindmaand, stopcode))


def _eigen(eindmaand: int | None, stopcode: str) -> int | None:
    return uitkomst_zonder_termijn(stopcode)[1] if eindmaand is None else eindmaand


def onderzoek(basis: Termijn, normen: Normen, grondslag: Grondslag) -> Gevoeligheid:
    """Recompute the term with one thing changed at a time.

    `basis` is the term that `bepaal` gave under these norms and this grondslag.
    """
    proeven = _Proeven(basis, normen, grondslag)
    alle = {
        "zekerheid": {waarde: proeven.norm("zekerheid", Fraction(waarde)) for waarde in ZEKERHEDEN},
        **{
            naam: {waarde: proeven.norm(naam, keuze) for waarde, keuze in keuzes.items()}
            for naam, keuzes in _VARIANTEN.items()
        },
        "spreiding": {
            waarde: proeven.loop(normen, spreiding) for waarde, spreiding in _spreidingen(basis, normen).items()
        },
    }
    maanden = {naam: {waarde: proef.maanden for waarde, proef in reeks.items()} for naam, reeks in alle.items()}
    gevonden = (_te_ver(basis, proeven.eerste, naam, waarde, alle[naam][waarde]) for naam, waarde in _TOETS_ROBUUST)
    uitschieters = tuple(uitschieter for uitschieter in gevonden if uitschieter is not None)
    heeft_getal = basis.maanden is not None
    return Gevoeligheid(
        zekerheid=maanden.pop("zekerheid"),
        varianten=maanden,
        robuust=not uitschieters if heeft_getal else None,
        uitschieters=uitschieters if heeft_getal else (),
        eindmaand=basis.eindmaand if basis.door_grens else None,
    )


def _spreidingen(basis: Termijn, normen: Normen) -> dict[str, Spreiding]:
    """Both ways to take the swing: as measured and as assumed. No 'gemeten' where there is nothing measured."""
    meting = basis.spreiding.meting
    return {**({"gemeten": gemeten(meting)} if meting else {}), "aangenomen": aangenomen(normen.schommeling)}


def _te_ver(basis: Termijn, eerste: _Proef, norm: str, waarde: str, proef: _Proef) -> Uitschieter | None:
    """What moved too far: the term, or else the walk's own where a bound fixed the term."""
    if _verschoven(eerste.maanden, proef.maanden):
        return Uitschieter(norm, waarde, proef.maanden)
    if basis.door_grens and _verschoven(eerste.eigen, proef.eigen):
        return Uitschieter(norm, waarde, proef.eigen, van_wandeling=True)
    return None


def _verschoven(oud: int | None, nieuw: int | None) -> bool:
    return oud is None or nieuw is None or abs(oud - nieuw) > SPEELRUIMTE
