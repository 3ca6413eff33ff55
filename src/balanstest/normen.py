"""The norms of the method, one record each: default, range, which way is stricter, whether it may be without a value.

A norm is a threshold that the organisation itself declares. The defaults are conventions of this tool and
never a rule of law. Source: the table of norms in docs/methode.md.

A new norm is a field of `Normen`, and its words in `texts.normen`; reading, schema, scaffold, report, findings and
explanations follow from those two.

Values are exact fractions, so that every comparison 'above the norm' is exact; only the statistical
limits use floating point.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum
from fractions import Fraction
from typing import Any, NamedTuple

from balanstest.antwoordvorm import JA_NEE, MAX_MAANDEN, Antwoordsoort, Antwoordvorm, geheel, getal
from balanstest.taal.eenheden import MAANDEN
from balanstest.taal.getallen import kort
from balanstest.texts import normen as teksten

NormWaarde = Fraction | int | bool


class Richting(Enum):
    """Which way a norm gets stricter: only a stricter norm can shorten the term, only a laxer one lengthen it."""

    HOGER = "hoger"
    LAGER = "lager"


class ZonderWaarde(Enum):
    """What it means that a norm has no value."""

    MAG_NIET = "mag_niet"
    """It always has one."""
    GEEN_NORM = "geen_norm"
    """There is no such norm, and that is the default."""


class Norm(NamedTuple):
    """One norm.

    `vorm` is what its value looks like: its kind, range and unit. `strenger` is None where it may work either way.
    `als_deel` tells that the value is a part of one, which a reader sees as a percentage.
    """

    naam: str
    standaard: NormWaarde | None
    vorm: Antwoordvorm
    strenger: Richting | None
    zonder: ZonderWaarde = ZonderWaarde.MAG_NIET
    als_deel: bool = False

    @property
    def tekst(self) -> teksten.NormTekst:
        """Its words."""
        return teksten.NORMEN[self.naam]

    @property
    def zin(self) -> str:
        """Its meaning as a sentence."""
        betekenis = self.tekst.betekenis
        return f"{betekenis[0].upper()}{betekenis[1:]}."

    def in_woorden(self, waarde: NormWaarde | None) -> str:
        """A value of this norm as text."""
        if waarde is None:
            return teksten.GEEN_NORM
        if self.vorm.soort is Antwoordsoort.JA_NEE:
            return self.vorm.in_woorden("ja" if waarde else "nee")
        return teksten.PROCENT.format(getal=kort(waarde * 100, 6)) if self.als_deel else kort(waarde, 6)

    def is_soepeler(self, waarde: NormWaarde | None) -> bool:
        """Whether a value is laxer than the default: it can only lengthen the term."""
        if self.strenger is None or self.standaard is None:
            return False  # where there is no norm by default, any value only shortens
        if waarde is None:
            return True
        return waarde < self.standaard if self.strenger is Richting.HOGER else waarde > self.standaard


def _norm(
    vorm: Antwoordvorm,
    strenger: Richting | None,
    *,
    zonder: ZonderWaarde = ZonderWaarde.MAG_NIET,
    als_deel: bool = False,
) -> dict[str, Any]:
    """What is known of a norm beside its name and its default; as in `Norm`."""
    return {"vorm": vorm, "strenger": strenger, "zonder": zonder, "als_deel": als_deel}


_ROYAAL = 1_000_000
"""Upper end where the method names none: no organisation means more, and a typo of many digits is caught."""
_BOVEN_NUL = getal(0, _ROYAAL, open_onder=True)
_DEEL = getal(0, 1)
_AANTAL_MAANDEN = geheel(1, MAX_MAANDEN, MAANDEN)


@dataclass(frozen=True, slots=True)
class Normen:
    """The norms in force for one assessment; without arguments the tool's own conventions.

    Rates are cases per conversation, `vooruitblik` and `breedste_periode` are whole months. `None` means
    'no such norm' (`maximaal_*`).
    """

    weging_verzet: Fraction = field(default=Fraction(1), metadata=_norm(_BOVEN_NUL, Richting.HOGER))
    weging_klacht: Fraction = field(default=Fraction(5), metadata=_norm(getal(0, _ROYAAL), Richting.HOGER))
    zekerheid: Fraction = field(
        default=Fraction(95, 100),
        metadata=_norm(getal(Fraction(1, 2), Fraction(99, 100)), Richting.HOGER, als_deel=True),
    )
    vooruitblik: int = field(default=4, metadata=_norm(geheel(1, 12, MAANDEN), None))
    """A longer window sees worse months and has more figures, so it may work either way."""
    minimale_conversie: Fraction = field(default=Fraction(1, 100), metadata=_norm(_DEEL, Richting.HOGER, als_deel=True))
    maximaal_verzet: Fraction | None = field(
        default=None, metadata=_norm(_DEEL, Richting.LAGER, zonder=ZonderWaarde.GEEN_NORM, als_deel=True)
    )
    maximale_klachten: Fraction | None = field(
        default=None, metadata=_norm(_DEEL, Richting.LAGER, zonder=ZonderWaarde.GEEN_NORM, als_deel=True)
    )
    vertrekkers_meetellen: bool = field(default=True, metadata=_norm(JA_NEE, Richting.HOGER))
    verwachting_factor: Fraction = field(default=Fraction(3, 2), metadata=_norm(_BOVEN_NUL, Richting.LAGER))
    breedste_periode: int = field(default=12, metadata=_norm(_AANTAL_MAANDEN, Richting.LAGER))
    schommeling: Fraction = field(default=Fraction(1, 10), metadata=_norm(_DEEL, Richting.HOGER))

    def waarde(self, naam: str) -> NormWaarde | None:
        """The value in force of the norm with this name."""
        gevonden: NormWaarde | None = getattr(self, naam)
        return gevonden


_STANDAARD = Normen()
VERVALLEN = ("rem_verzet", "rem_klachten", "rem_conversie")
"""Norms of the first form of the method, which an older questionnaire may still hold."""

NORMEN: dict[str, Norm] = {
    veld.name: Norm(naam=veld.name, standaard=_STANDAARD.waarde(veld.name), **veld.metadata) for veld in fields(Normen)
}
"""Every norm by its name, in the order of the method."""
