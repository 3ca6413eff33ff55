"""Findings about the norms that the organisation declared itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.normen import NORMEN, NormWaarde
from balanstest.taal.getallen import OF, opsomming
from balanstest.texts.bevindingen import delen
from balanstest.vragenlijst import Vragenlijst


def over_eigen_normen(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """Norms other than the default: without a reason or a name beside them, and laxer than the default."""
    normen = vragenlijst.normen
    for naam, keuze in vragenlijst.inhoud.afweging.normen.items():
        norm, eigen = NORMEN[naam], normen.waarde(naam)
        if eigen == norm.standaard:
            continue
        plaats, kop = f"afweging.normen.{naam}", norm.tekst.kop
        ontbreekt = [wat for wat in ("motivering", "vastgesteld_door") if getattr(keuze, wat) is None]
        if ontbreekt:
            in_tekst = {"kop": kop, "ontbreekt": opsomming([delen.NORM_MIST[wat] for wat in ontbreekt], OF)}
            yield bevinding("norm_zonder_motivering", plaats, {"norm": naam, "ontbreekt": ontbreekt}, **in_tekst)
        if norm.is_soepeler(eigen):
            gegevens: dict[str, object] = {"norm": naam, "waarde": _kaal(eigen), "standaard": _kaal(norm.standaard)}
            waarden = {"waarde": norm.in_woorden(eigen), "standaard": norm.in_woorden(norm.standaard)}
            yield bevinding("norm_soepeler", plaats, gegevens, kop=kop, **waarden)


def _kaal(waarde: NormWaarde | None) -> int | float | bool | None:
    """A norm as JSON knows it."""
    return float(waarde) if isinstance(waarde, Fraction) else waarde
