"""Findings about the legal gate and the rule packs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.kader import Poort
from balanstest.kader.poort import NIET_BEOORDEELD, NIET_VOLDAAN, OPEN, plus_jaren
from balanstest.taal.getallen import datum, opsomming
from balanstest.texts.bevindingen import delen
from balanstest.vragen import ALLE
from balanstest.vragenlijst import Inhoud, antwoord, van_toepassing

_HERKOMST = "klantrelatie.herkomst"
_LEDEN = re.compile(r"\b(contributie\w*|lidmaatschap\w*|leden\w*|lid)\b", re.IGNORECASE)


def over_de_wet(inhoud: Inhoud, poort: Poort) -> Iterator[Bevinding]:
    """What the gate leaves to say."""
    voorwaarde = poort.voorwaarde or "dossier.peildatum"
    vraag = ALLE[voorwaarde].aanduiding
    if poort.status == NIET_VOLDAAN:
        gegevens: dict[str, object] = {"voorwaarde": voorwaarde, "artikel": poort.artikel}
        yield bevinding("toestemming_vereist", voorwaarde, gegevens, waarom=_waarom_niet(poort, vraag))
    elif poort.status == OPEN:
        vragen = opsomming([ALLE[sleutel].aanduiding for sleutel in poort.nog_open])
        yield bevinding("wettelijke_grond_open", voorwaarde, {"voorwaarden": list(poort.nog_open)}, voorwaarde=vragen)
    elif poort.status == NIET_BEOORDEELD:
        yield bevinding("wet_niet_beoordeeld", "dossier.peildatum", {}, datum=datum(poort.beslissende_dag))
    if poort.vervalt_op and poort.vervalt_door:
        gegevens = {"datum": poort.vervalt_op.isoformat(), "kader": poort.vervalt_door.id}
        yield bevinding(
            "regels_veranderen",
            "dossier.peildatum",
            gegevens,
            datum=datum(poort.vervalt_op),
            kader=poort.vervalt_door.naam,
        )
    yield from _verouderd(inhoud.dossier.peildatum, poort)
    yield from _herkomst(inhoud)


def zonder_toestemming(inhoud: Inhoud, poort: Poort) -> list[Bevinding]:
    """Of those only where calling without consent is not allowed, now or from a day within the validity."""
    return [een for een in over_de_wet(inhoud, poort) if een.code in ("toestemming_vereist", "regels_veranderen")]


def _waarom_niet(poort: Poort, vraag: str) -> str:
    dag = datum(poort.beslissende_dag)
    if poort.voorwaarde in (None, "dossier.soort_organisatie"):
        return delen.GEEN_UITZONDERING.format(dag=dag, artikel=poort.artikel)
    return delen.NIET_VOLDAAN.format(dag=dag, vraag=vraag, artikel=poort.artikel)


def _verouderd(peildatum: date | None, poort: Poort) -> Iterator[Bevinding]:
    for pakket in poort.pakketten:
        gelezen = pakket.laatst_gelezen
        if peildatum and gelezen and peildatum > plus_jaren(gelezen, 1):
            gegevens: dict[str, object] = {"kader": pakket.id, "gelezen": gelezen.isoformat()}
            yield bevinding("kader_verouderd", "dossier.peildatum", gegevens, kader=pakket.naam, gelezen=datum(gelezen))


def _herkomst(inhoud: Inhoud) -> Iterator[Bevinding]:
    relatie = inhoud.klantrelatie
    teksten = (
        inhoud.dossier.productcategorie,
        relatie.doelgroep,
        relatie.betalingsverplichting,
        relatie.afgenomen,
    )
    schenking = inhoud.dossier.soort_organisatie == "goed_doel" and relatie.herkomst.verkregen_bij == "schenking"
    if schenking and any(_LEDEN.search(tekst) for tekst in teksten if tekst):
        yield bevinding("contributie_als_schenking", f"{_HERKOMST}.verkregen_bij")
    for naam in ("vergunning", "verschijningen_per_jaar"):
        vraag = ALLE[f"{_HERKOMST}.{naam}"]
        soort_bekend = inhoud.dossier.soort_organisatie is not None
        if soort_bekend and antwoord(inhoud, vraag.sleutel) is not None and not van_toepassing(inhoud, vraag):
            yield bevinding("sleutel_niet_van_toepassing", vraag.sleutel, {"naam": naam})
