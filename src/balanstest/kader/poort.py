"""The gate: may these people be phoned without consent, under the rules of a date?

Source: the gate as a table in docs/methode.md; every row of it is a row of data in a pack.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from balanstest.kader.pakket import Pakket, Uitzondering, Voorwaarde
from balanstest.vragenlijst import Inhoud, antwoord, gespeld

VOLDAAN = "voldaan"
NIET_VOLDAAN = "niet_voldaan"
OPEN = "open"
NIET_BEOORDEELD = "niet_beoordeeld"

_PEILDATUM = "dossier.peildatum"


class VoorwaardeOordeel(NamedTuple):
    """One condition with the answer given (None: none) and whether it holds (None: not answered)."""

    voorwaarde: Voorwaarde
    antwoord: object
    voldaan: bool | None


class RegelOordeel(NamedTuple):
    """One exception of one pack, judged condition by condition."""

    pakket: Pakket
    uitzondering: Uitzondering
    voorwaarden: tuple[VoorwaardeOordeel, ...]

    @property
    def voldaan(self) -> bool | None:
        """True where every condition holds, False where one fails, None where that is still open."""
        oordelen = [v.voldaan for v in self.voorwaarden]
        return False if False in oordelen else None if None in oordelen else True

    @property
    def beslissend(self) -> VoorwaardeOordeel | None:
        """The first condition that fails, or else the first that is open."""
        for gezocht in (False, None):
            for oordeel in self.voorwaarden:
                if oordeel.voldaan is gezocht:
                    return oordeel
        return None

    @property
    def tot_mislukking(self) -> int:
        """How many conditions precede the first that fails: how near the exception came."""
        oordelen = [v.voldaan for v in self.voorwaarden]
        return oordelen.index(False) if False in oordelen else len(oordelen)


class _OordeelOpDatum(NamedTuple):
    dag: date
    status: str
    regels: tuple[RegelOordeel, ...]
    beste: RegelOordeel | None
    pakketten: tuple[Pakket, ...]


class Poort(NamedTuple):
    """The gate's verdict.

    `status` is `voldaan`, `niet_voldaan`, `open` or `niet_beoordeeld`; `artikel` the exception that carries
    the calls, or the rule that asks consent; `voorwaarde` the key of the first condition that fails, or else is
    open. `vervalt_op` is the day within the validity on which a change of rules closes the gate, `vervalt_door` the
    pack that does. `dagen` holds the days judged, `regels` every exception judged.
    """

    status: str
    artikel: str | None
    voorwaarde: str | None
    vervalt_op: date | None
    vervalt_door: Pakket | None
    pakketten: tuple[Pakket, ...]
    regels: tuple[tuple[date, RegelOordeel], ...]
    dagen: tuple[date, ...]
    beslissende_dag: date | None
    nog_open: tuple[str, ...]
    """The keys of all conditions that are still open, of the exception that came nearest."""
    plafond: Pakket | None
    wettelijk_maximum: int | None
    wettelijk_artikel: str | None
    gronden: tuple[tuple[date, RegelOordeel], ...] = ()
    """Per day the exception relied on: that holds, or else the one that came nearest; none that is not meant for this
    organisation."""


def geldend(pakketten: Sequence[Pakket], dag: date) -> tuple[Pakket, ...]:
    """The packs in force on a day."""
    return tuple(pakket for pakket in pakketten if pakket.geldt_op(dag))


def geldig_tot(inhoud: Inhoud) -> date | None:
    """Until when the assessment holds: as given, else one year after the peildatum."""
    peildatum = inhoud.dossier.peildatum
    if inhoud.dossier.geldig_tot is not None or peildatum is None:
        return inhoud.dossier.geldig_tot
    return plus_jaren(peildatum, 1)


def plus_jaren(dag: date, jaren: int) -> date:
    """The same day so many years later; 29 February becomes the 28th where that year has none."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return dag.replace(year=dag.year + jaren, day=28)


def _toets(inhoud: Inhoud, voorwaarde: Voorwaarde) -> VoorwaardeOordeel:
    gegeven = gespeld(antwoord(inhoud, voorwaarde.sleutel))
    if gegeven is None:
        return VoorwaardeOordeel(voorwaarde, None, None)
    if voorwaarde.een_van is not None:
        return VoorwaardeOordeel(voorwaarde, gegeven, gegeven in voorwaarde.een_van)
    minimaal = voorwaarde.minimaal or 0
    return VoorwaardeOordeel(voorwaarde, gegeven, isinstance(gegeven, int | Fraction) and gegeven >= minimaal)


def _op_datum(inhoud: Inhoud, pakketten: Sequence[Pakket], dag: date) -> _OordeelOpDatum:
    geldende = geldend(pakketten, dag)
    wetten = [pakket for pakket in geldende if pakket.is_wet]
    regels = tuple(
        RegelOordeel(pakket, uitzondering, tuple(_toets(inhoud, v) for v in uitzondering.voorwaarden))
        for pakket in wetten
        for uitzondering in pakket.uitzonderingen
    )
    if not wetten:
        return _OordeelOpDatum(dag, NIET_BEOORDEELD, (), None, geldende)
    for status, gezocht in ((VOLDAAN, True), (OPEN, None), (NIET_VOLDAAN, False)):
        kandidaten = [regel for regel in regels if regel.voldaan is gezocht]
        if kandidaten:
            # Among several, the exception that came nearest says most; `max` keeps the first of equals.
            beste = max(kandidaten, key=lambda regel: regel.tot_mislukking)
            return _OordeelOpDatum(dag, status, regels, beste, geldende)
    return _OordeelOpDatum(dag, NIET_VOLDAAN, (), None, geldende)


def beoordeel(inhoud: Inhoud, pakketten: Sequence[Pakket]) -> Poort:
    """Judge the gate at the peildatum and, if given, at the start of the campaign.

    The caller has made sure that rules are in force on both days. Without a peildatum the gate is open, unless
    it fails at the start already.
    """
    dossier = inhoud.dossier
    dagen = sorted({dag for dag in (dossier.peildatum, dossier.start_campagne) if dag is not None})
    if not dagen:
        return _zonder_peildatum(pakketten, [])
    oordelen = [_op_datum(inhoud, pakketten, dag) for dag in dagen]
    volgorde = (NIET_VOLDAAN, OPEN, NIET_BEOORDEELD, VOLDAAN)
    zwaarste = min(oordelen, key=lambda oordeel: volgorde.index(oordeel.status))
    if dossier.peildatum is None and zwaarste.status != NIET_VOLDAAN:
        return _zonder_peildatum(pakketten, oordelen)
    gebruikt = tuple(pakket for pakket in pakketten if any(pakket in o.pakketten for o in oordelen))
    vervalt_op, vervalt_door = (None, None)
    if zwaarste.status != NIET_VOLDAAN:
        vervalt_op, vervalt_door = _vervalt(inhoud, pakketten, max(dagen))
    maximum, artikel = _wettelijk_maximum(oordelen)
    beslissend = zwaarste.beste.beslissend if zwaarste.beste else None
    return Poort(
        status=zwaarste.status,
        artikel=_artikel(zwaarste),
        voorwaarde=beslissend.voorwaarde.sleutel if beslissend else None,
        vervalt_op=vervalt_op,
        vervalt_door=vervalt_door,
        pakketten=gebruikt,
        regels=tuple((oordeel.dag, regel) for oordeel in oordelen for regel in oordeel.regels),
        dagen=tuple(dagen),
        beslissende_dag=zwaarste.dag,
        nog_open=_nog_open(zwaarste),
        plafond=_plafond(gebruikt),
        wettelijk_maximum=maximum,
        wettelijk_artikel=artikel,
        gronden=tuple(
            (oordeel.dag, oordeel.beste)
            for oordeel in oordelen
            if oordeel.beste is not None and (oordeel.status != NIET_VOLDAAN or oordeel.beste.tot_mislukking > 0)
        ),
    )


def _zonder_peildatum(pakketten: Sequence[Pakket], oordelen: Sequence[_OordeelOpDatum]) -> Poort:
    """An open gate: which rules hold is not known yet. The ceiling is taken from all packs."""
    return Poort(
        status=OPEN,
        artikel=None,
        voorwaarde=_PEILDATUM,
        vervalt_op=None,
        vervalt_door=None,
        pakketten=(),
        regels=tuple((oordeel.dag, regel) for oordeel in oordelen for regel in oordeel.regels),
        dagen=tuple(oordeel.dag for oordeel in oordelen),
        beslissende_dag=None,
        nog_open=(_PEILDATUM,),
        plafond=_plafond(pakketten),
        wettelijk_maximum=None,
        wettelijk_artikel=None,
    )


def _nog_open(oordeel: _OordeelOpDatum) -> tuple[str, ...]:
    if oordeel.status != OPEN or oordeel.beste is None:
        return ()
    return tuple(v.voorwaarde.sleutel for v in oordeel.beste.voorwaarden if v.voldaan is None)


def _artikel(oordeel: _OordeelOpDatum) -> str | None:
    """The exception that carries the calls; where none does, also the rule that asks consent."""
    if oordeel.beste is None:
        # A law that knows no exception at all.
        wetten = [pakket for pakket in oordeel.pakketten if pakket.is_wet]
        return wetten[-1].basisregel or wetten[-1].naam if wetten else None
    if oordeel.status == NIET_VOLDAAN and oordeel.beste.pakket.basisregel and oordeel.beste.tot_mislukking == 0:
        # Not even the first condition holds: no exception is meant for this organisation.
        return oordeel.beste.pakket.basisregel
    return oordeel.beste.uitzondering.artikel


def _plafond(pakketten: Sequence[Pakket]) -> Pakket | None:
    """The pack with the lowest ceiling."""
    met = [pakket for pakket in pakketten if pakket.plafond_maanden is not None]
    return min(met, key=lambda pakket: pakket.plafond_maanden or 0, default=None)


def _wettelijk_maximum(oordelen: Sequence[_OordeelOpDatum]) -> tuple[int | None, str | None]:
    """The lowest maximum set by law, of the packs in force and of the exception relied on."""
    gevonden: list[tuple[int, str]] = []
    for oordeel in oordelen:
        gevonden += [
            (pakket.wettelijk_maximum_maanden, pakket.wettelijk_maximum_artikel or pakket.naam)
            for pakket in oordeel.pakketten
            if pakket.wettelijk_maximum_maanden is not None
        ]
        uitzondering = oordeel.beste.uitzondering if oordeel.beste else None
        if uitzondering and uitzondering.wettelijk_maximum_maanden is not None:
            artikel = uitzondering.wettelijk_maximum_artikel or uitzondering.artikel
            gevonden.append((uitzondering.wettelijk_maximum_maanden, artikel))
    return min(gevonden, default=(None, None), key=lambda paar: paar[0])


def _vervalt(inhoud: Inhoud, pakketten: Sequence[Pakket], laatste_dag: date) -> tuple[date | None, Pakket | None]:
    """The first change of rules after the days judged, and before the validity ends, that closes the gate."""
    einde = geldig_tot(inhoud)
    if einde is None:
        return None, None
    grenzen = {dag for pakket in pakketten if pakket.is_wet for dag in (pakket.van, pakket.tot) if dag}
    for dag in sorted(grenzen):
        if laatste_dag < dag < einde:
            oordeel = _op_datum(inhoud, pakketten, dag)
            if oordeel.status == NIET_VOLDAAN:
                return dag, [pakket for pakket in oordeel.pakketten if pakket.is_wet][-1]
    return None, None
