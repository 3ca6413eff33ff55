"""The legal gate, rule by rule, as text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from balanstest.kader import Poort, VoorwaardeOordeel
from balanstest.kader.poort import NIET_BEOORDEELD, NIET_VOLDAAN
from balanstest.taal.getallen import OF, datum, maanden, opsomming
from balanstest.texts.criteria import POORT
from balanstest.texts.rapport import rapport as teksten
from balanstest.vragen import ALLE


class VoorwaardeRegel(NamedTuple):
    """One condition: the question, what is required, what was answered, the verdict."""

    vraag: str
    sleutel: str
    eis: str
    antwoord: str
    oordeel: str


@dataclass(frozen=True, slots=True)
class UitzonderingRegel:
    """One exception on one day, with its conditions."""

    dag: str
    artikel: str
    naam: str
    oordeel: str
    voorwaarden: tuple[VoorwaardeRegel, ...]


class AndereUitzondering(NamedTuple):
    """One exception that the organisation does not rely on, in a line: why it does not hold. `dag` names the days where
    it was not judged so on all."""

    artikel: str
    naam: str
    waarom: str
    dag: str


class WetFeiten(NamedTuple):
    """The gate's verdict in words. `gronden` are the exceptions relied on, `overige` the others."""

    status: str
    status_code: str
    artikel: str
    voorwaarde: str
    dagen: str
    vervalt_op: str
    vervalt_door: str
    wettelijk_maximum: str
    gronden: tuple[UitzonderingRegel, ...]
    overige: tuple[AndereUitzondering, ...]
    samenvatting: str


def _voorwaarde(oordeel: VoorwaardeOordeel) -> VoorwaardeRegel:
    voorwaarde, vraag = oordeel.voorwaarde, ALLE[oordeel.voorwaarde.sleutel]
    if voorwaarde.een_van is not None:
        eis = opsomming([vraag.vorm.in_woorden(woord) for woord in voorwaarde.een_van], OF)
    else:
        eis = teksten.MINSTENS.format(aantal=voorwaarde.minimaal)
    gegeven = teksten.NOG_NIET_INGEVULD if oordeel.antwoord is None else str(oordeel.antwoord)
    return VoorwaardeRegel(
        vraag=vraag.kop,
        sleutel=voorwaarde.sleutel,
        eis=eis,
        antwoord=vraag.vorm.in_woorden(gegeven),
        oordeel=teksten.OORDEEL[oordeel.voldaan],
    )


def feiten(poort: Poort) -> WetFeiten:
    """The gate for the report."""
    voorwaarde = ALLE[poort.voorwaarde].aanduiding if poort.voorwaarde else ""
    maximum = ""
    if poort.wettelijk_maximum is not None:
        maximum = f"{maanden(poort.wettelijk_maximum)} ({poort.wettelijk_artikel})"
    return WetFeiten(
        status=POORT[poort.status],
        status_code=poort.status,
        artikel=poort.artikel or "",
        voorwaarde=voorwaarde,
        dagen=opsomming([datum(dag) for dag in poort.dagen]),
        vervalt_op=datum(poort.vervalt_op),
        vervalt_door=poort.vervalt_door.naam if poort.vervalt_door else "",
        wettelijk_maximum=maximum,
        gronden=_gronden(poort),
        overige=_overige(poort),
        samenvatting=_samenvatting(poort, voorwaarde),
    )


def _gronden(poort: Poort) -> tuple[UitzonderingRegel, ...]:
    """The exceptions relied on, condition by condition; one that came out the same on two days is shown once."""
    dagen: dict[UitzonderingRegel, list[str]] = {}
    for dag, regel in poort.gronden:
        zonder_dag = UitzonderingRegel(
            dag="",
            artikel=regel.uitzondering.artikel,
            naam=regel.uitzondering.naam,
            oordeel=teksten.OORDEEL[regel.voldaan],
            voorwaarden=tuple(_voorwaarde(v) for v in regel.voorwaarden),
        )
        dagen.setdefault(zonder_dag, []).append(datum(dag))
    return tuple(replace(regel, dag=opsomming(op)) for regel, op in dagen.items())


def _overige(poort: Poort) -> tuple[AndereUitzondering, ...]:
    dagen: dict[AndereUitzondering, list[str]] = {}
    for dag, regel in poort.regels:
        if (dag, regel) in poort.gronden:
            continue
        beslissend = regel.beslissend
        waarom = teksten.VOLDAAN_OOK
        if beslissend is not None:
            voorwaarde = _voorwaarde(beslissend)
            waarom = teksten.WANT.format(vraag=voorwaarde.vraag, antwoord=voorwaarde.antwoord)
        zonder_dag = AndereUitzondering(regel.uitzondering.artikel, regel.uitzondering.naam, waarom, "")
        dagen.setdefault(zonder_dag, []).append(datum(dag))
    alle = [datum(dag) for dag in poort.dagen]
    return tuple(regel._replace(dag="" if op == alle else opsomming(op)) for regel, op in dagen.items())


def _samenvatting(poort: Poort, voorwaarde: str) -> str:
    """One line for page one and the terminal."""
    tekst = POORT[poort.status]
    if poort.artikel:
        tekst += f": {poort.artikel}"
    if poort.voorwaarde in (None, "dossier.soort_organisatie") and poort.status == NIET_VOLDAAN:
        tekst += teksten.GEEN_UITZONDERING
    elif poort.status == NIET_VOLDAAN and voorwaarde:
        tekst += teksten.NIET_VOLDAAN_AAN.format(voorwaarde=voorwaarde)
    elif poort.nog_open:
        vragen = opsomming([ALLE[sleutel].aanduiding for sleutel in poort.nog_open])
        tekst += teksten.NOG_OPEN.format(vragen=vragen)
    if poort.status == NIET_BEOORDEELD:
        tekst += teksten.ALLEEN_DE_CODE
    return tekst
