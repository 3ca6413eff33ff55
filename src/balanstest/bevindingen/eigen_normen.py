"""Findings about the norms that the organisation declared itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.normen import STANDAARD, Normen
from balanstest.taal.getallen import opsomming
from balanstest.texts.criteria import NORMEN, norm_waarde
from balanstest.vragenlijst import Vragenlijst

_LAGER_IS_SOEPELER = frozenset(
    {"weging_verzet", "weging_klacht", "zekerheid", "minimale_conversie", "rem_conversie", "schommeling"}
)
_HOGER_IS_SOEPELER = frozenset({"rem_verzet", "rem_klachten", "verwachting_factor", "breedste_periode"})
"""Which way a norm lengthens the term. `vooruitblik` is in neither: a longer window sees worse months and has more
figures, so it may work either way. `maximaal_verzet` and `maximale_klachten` can only shorten the term."""


def over_eigen_normen(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """Norms other than the default: without a reason or a name beside them, and laxer than the default."""
    normen = vragenlijst.normen
    for naam, keuze in vragenlijst.inhoud.afweging.normen.items():
        eigen, standaard = getattr(normen, naam), getattr(STANDAARD, naam)
        if eigen == standaard:
            continue
        plaats, kop = f"afweging.normen.{naam}", NORMEN[naam][0]
        ontbreekt = [wat for wat in ("motivering", "vastgesteld_door") if getattr(keuze, wat) is None]
        if ontbreekt:
            in_tekst = {"kop": kop, "ontbreekt": opsomming([f"'{wat}'" for wat in ontbreekt])}
            yield bevinding("norm_zonder_motivering", plaats, {"norm": naam, "ontbreekt": ontbreekt}, **in_tekst)
        if is_soepeler(naam, normen):
            gegevens: dict[str, object] = {"norm": naam, "waarde": _kaal(eigen), "standaard": _kaal(standaard)}
            waarden = {"waarde": norm_waarde(naam, eigen), "standaard": norm_waarde(naam, standaard)}
            yield bevinding("norm_soepeler", plaats, gegevens, kop=kop, **waarden)


def is_soepeler(naam: str, normen: Normen) -> bool:
    """Whether a norm is laxer than the default: it can only lengthen the term."""
    eigen, standaard = getattr(normen, naam), getattr(STANDAARD, naam)
    if naam == "vertrekkers_meetellen":
        return standaard and not eigen
    if naam in _LAGER_IS_SOEPELER:
        return eigen is None or eigen < standaard
    return naam in _HOGER_IS_SOEPELER and (eigen is None or eigen > standaard)


def _kaal(waarde: Fraction | int | bool | None) -> int | float | bool | None:
    """A norm as JSON knows it."""
    return float(waarde) if isinstance(waarde, Fraction) else waarde
