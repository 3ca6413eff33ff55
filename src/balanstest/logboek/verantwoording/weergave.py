"""What was counted as answers to 3b, 3c and 3d: source, period, definitions, exclusions and the table."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import timedelta

from balanstest.bestand.yaml_tekst import veld
from balanstest.logboek.tellen.telling import Periode, Telling
from balanstest.logboek.tellen.uitkomsten import CONVERSIE, KLACHT, VERZET
from balanstest.logboek.verantwoording.bron import Herkomst, bron, definities, hoeveel
from balanstest.texts import logboek as teksten

_SOORTEN = {"conversies": CONVERSIE, "verzet": VERZET, "klachten": KLACHT}
KOLOMMEN = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
_ONBEREIKT = "niet_bereikt"


def metingen(telling: Telling, herkomst: Herkomst) -> dict[str, object]:
    """The answers, by key of `afweging.metingen`: text and whole numbers, and None for what was not counted."""
    bestanden = [*herkomst.log, *herkomst.klachten]
    antwoorden: dict[str, object] = {
        "bron": bron(telling, herkomst),
        "gemeten": {
            "van": telling.eerste_dag.isoformat(),
            "tot": (telling.tot_en_met + timedelta(days=1)).isoformat(),
        },
        "definities": definities(telling, herkomst),
    }
    if binnen := [{"bestand": b.pad, "sha256": b.sha256} for b in bestanden if b.pad is not None]:
        antwoorden["bestanden"] = binnen
    weg = gesprekken_weg(telling)  # what may not be shown stands in `bron`
    antwoorden["uitgesloten"] = [{"reden": reden, "aantal": aantal} for reden, aantal in weg.items() if aantal > 0]
    antwoorden["extra_gesprekken"] = telling.extra if telling.extra >= 0 else None
    gekeken = VERZET not in telling.niet_geteld and telling.gebeld_na_verzet >= 0
    antwoorden["gebeld_na_verzet"] = telling.gebeld_na_verzet if gekeken else None
    antwoorden["perioden"] = [rij(telling, periode) for periode in telling.perioden]
    return antwoorden


def uitgesloten(telling: Telling) -> dict[str, int]:
    """Everything that does not count, with how many; nothing that did not occur."""
    return gesprekken_weg(telling) | geen_gesprek(telling)


def gesprekken_weg(telling: Telling) -> dict[str, int]:
    """Conversations that the table leaves out."""
    aantallen = {teksten.REDENEN[reden]: aantal for reden, aantal in telling.uitgesloten.items()}
    aantallen[teksten.SLECHT] = telling.slechte_rijen
    return {reden: aantal for reden, aantal in aantallen.items() if aantal and reden != teksten.REDENEN[_ONBEREIKT]}


def geen_gesprek(telling: Telling) -> dict[str, int]:
    """What is no conversation of its own, so that nothing is missing from the table."""
    aantallen = {
        teksten.REDENEN[_ONBEREIKT]: telling.uitgesloten.get(_ONBEREIKT, 0),
        teksten.DUBBEL: telling.dubbel,
        teksten.EXTRA: telling.extra,
        teksten.KLACHT_ZONDER_GESPREK: telling.klachten_zonder_gesprek,
        teksten.SLECHTE_KLACHT: telling.slechte_klachten,
    }
    return {reden: aantal for reden, aantal in aantallen.items() if aantal}


def eigen_redenen() -> frozenset[str]:
    """The reasons that `uitgesloten` writes: those of an earlier count are replaced."""
    return frozenset((*teksten.REDENEN.values(), teksten.SLECHT))


def cel(aantal: int) -> str:
    """A count as the questionnaire writes it: −5 is '<5'."""
    return str(aantal) if aantal >= 0 else f"<{-aantal}"


def rij(telling: Telling, periode: Periode) -> dict[str, str | None]:
    """A row of the table as the questionnaire writes it, by `KOLOMMEN`; None for what was not counted."""
    # The extra and double conversations stand among the exclusions.
    cellen = zip(KOLOMMEN, periode, strict=False)
    return {naam: cel(waarde) if is_geteld(telling, naam) else None for naam, waarde in cellen}


def is_geteld(telling: Telling, kolom: str) -> bool:
    """Whether a column of the table was counted at all."""
    return _SOORTEN.get(kolom) not in telling.niet_geteld


def mensen(aantal: int) -> str:
    """'1 persoon is', '12 personen zijn'."""
    enkel, meer = teksten.MENSEN
    return enkel if aantal == 1 else meer.format(aantal=hoeveel(aantal))


def als_csv(telling: Telling) -> str:
    """The table as CSV, as `afweging.metingen.bestand` reads it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows(rij(telling, periode).values() for periode in telling.perioden)
    return uit.getvalue()


def als_yaml(antwoorden: Mapping[str, object], inspringing: str = "") -> str:
    """The answers as YAML, in block style, with a row of the table on a line."""
    regels: list[str] = []
    for sleutel, waarde in antwoorden.items():
        regels += veld(sleutel, waarde, inspringing) if waarde is not None else []
    return "\n".join(regels) + "\n"
