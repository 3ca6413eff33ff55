"""Findings about the order of events: figures, peildatum, decision, start of the calls, validity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.kader.poort import geldig_tot, plus_jaren
from balanstest.taal.getallen import datum
from balanstest.vragenlijst import Inhoud
from balanstest.vragenlijst.model import Besluit

_BESLUIT = "dossier.besluit.datum"
_START = "dossier.start_campagne"
LANGST_GELDIG = 2
"""In years: figures older than that are out of date, so a balanstest on them is too."""


def _over_datums(code: str, plaats: str, **data: date) -> Bevinding:
    """A finding about dates: ISO for the machine, in full for the reader."""
    gegevens: dict[str, object] = {naam: dag.isoformat() for naam, dag in data.items()}
    return bevinding(code, plaats, gegevens, **{naam: datum(dag) for naam, dag in data.items()})


def over_het_moment(inhoud: Inhoud) -> Iterator[Bevinding]:
    """Dates that come in the wrong order, or lie too far apart."""
    dossier = inhoud.dossier
    peildatum, start, einde = dossier.peildatum, dossier.start_campagne, geldig_tot(inhoud)
    gemeten_tot = inhoud.afweging.metingen.gemeten.tot
    yield from _besluit(inhoud, einde)
    if peildatum and gemeten_tot and gemeten_tot > peildatum:
        plaats = "afweging.metingen.gemeten.tot"
        yield _over_datums("gemeten_na_peildatum", plaats, tot=gemeten_tot, peildatum=peildatum)
    if start and peildatum and peildatum > start:
        yield _over_datums("peildatum_na_start", "dossier.peildatum", peildatum=peildatum, start=start)
    if start and einde and start >= einde:
        yield _over_datums("start_na_geldigheid", _START, start=start, geldig_tot=einde)
    if peildatum and einde and einde > plus_jaren(peildatum, LANGST_GELDIG):
        yield _over_datums("lang_geldig", "dossier.geldig_tot", geldig_tot=einde, peildatum=peildatum)


def _besluit(inhoud: Inhoud, einde: date | None) -> Iterator[Bevinding]:
    dossier = inhoud.dossier
    start, peildatum = dossier.start_campagne, dossier.peildatum
    if not inhoud.vastgesteld:
        if any(besluit != Besluit() for besluit in dossier.besluit):
            yield bevinding("besluit_in_concept", "dossier.besluit")
        return
    if not (dagen := dossier.besluitdagen):
        return
    eerste, besluit = dagen[0], dagen[-1]
    if peildatum and eerste < peildatum:
        yield _over_datums("besluit_voor_peildatum", _BESLUIT, besluit=eerste, peildatum=peildatum)
    if start and besluit > start:
        yield _over_datums("besluit_na_start", _BESLUIT, besluit=besluit, start=start)
    if einde and besluit >= einde:
        yield _over_datums("besluit_na_geldigheid", _BESLUIT, besluit=besluit, geldig_tot=einde)
