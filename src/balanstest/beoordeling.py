"""The whole assessment of one questionnaire: the gate first, then the figures, then what there is to remark.

Nothing here depends on the clock: the same questionnaire under the same packs gives the same result.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.bevindingen import Bevinding, verzamel
from balanstest.curven.tabel import Tabel, lees_tabel
from balanstest.errors import Melding, OngeldigError
from balanstest.kader import Pakket, Poort, beoordeel, geldend
from balanstest.kader.poort import NIET_VOLDAAN, OPEN
from balanstest.sjabloon import Categorie
from balanstest.taal.getallen import datum, maanden
from balanstest.termijn import Gevoeligheid, Grondslag, Termijn, bepaal, draagt, onderzoek
from balanstest.termijn.bepaling import VOORSTEL
from balanstest.texts.rapport.oordeel import REDEN_NODIG
from balanstest.vragenlijst import Inhoud, Vragenlijst, reden_nodig

TOESTEMMING_VEREIST = "toestemming_vereist"


class Beoordeling(NamedTuple):
    """Everything that was found about one questionnaire.

    `uitkomst`, `klanttermijn` (months; 0 or None where there is no term) and `bindend` are the verdict after the
    gate; `termijn` is what the figures alone say.
    """

    vragenlijst: Vragenlijst
    poort: Poort
    tabel: Tabel
    grondslag: Grondslag
    termijn: Termijn
    gevoeligheid: Gevoeligheid
    uitkomst: str
    klanttermijn: int | None
    bindend: str | None
    bevindingen: tuple[Bevinding, ...]

    @property
    def inhoud(self) -> Inhoud:
        """The answers."""
        return self.vragenlijst.inhoud

    @property
    def onder_voorbehoud(self) -> bool:
        """Whether the legal ground is still open."""
        return self.poort.status == OPEN

    @property
    def gekozen_langer(self) -> bool:
        """Whether the organisation chose a longer term than was suggested, or one without a suggestion."""
        gekozen = self.inhoud.onderbouwing.gekozen_termijn_maanden
        return gekozen is not None and gekozen > (self.klanttermijn or 0)


class _Oordeel(NamedTuple):
    """The verdict, before everything that goes with it."""

    poort: Poort
    tabel: Tabel
    grondslag: Grondslag
    termijn: Termijn
    uitkomst: str
    klanttermijn: int | None
    bindend: str | None


def controleer(vragenlijst: Vragenlijst, pakketten: Sequence[Pakket]) -> None:
    """Check what only the rules and the figures can tell, without the rest of the assessment.

    Raises OngeldigError where no rules are known for a date (E062), or where an approved questionnaire departs from
    the suggestion without a reason (E061). Computes the term only where it could be the latter.
    """
    _eis_regels(vragenlijst, pakketten)
    if _zonder_reden(vragenlijst.inhoud) and not _gedekt(vragenlijst, pakketten):
        _oordeel(vragenlijst, pakketten)


def mist_reden(vragenlijst: Vragenlijst, pakketten: Sequence[Pakket]) -> bool:
    """Whether a term was chosen that needs a reason, which is not there: it is longer than the figures carry.

    False where the law forbids the calls, since no reason can help then. Computes the term only where it must.
    """
    inhoud = vragenlijst.inhoud
    gekozen = inhoud.onderbouwing.gekozen_termijn_maanden
    if gekozen is None or inhoud.onderbouwing.afwijking is not None or _gedekt(vragenlijst, pakketten):
        return False
    oordeel = _oordeel(vragenlijst, pakketten)
    return oordeel.uitkomst != TOESTEMMING_VEREIST and reden_nodig(gekozen, oordeel.klanttermijn)


def _gedekt(vragenlijst: Vragenlijst, pakketten: Sequence[Pakket]) -> bool:
    """Whether the figures surely carry the chosen term; where this says no, only the whole verdict tells."""
    inhoud = vragenlijst.inhoud
    poort = beoordeel(inhoud, pakketten)
    gekozen = inhoud.onderbouwing.gekozen_termijn_maanden
    if poort.status == NIET_VOLDAAN or not gekozen:
        return False
    rijen = lees_tabel(inhoud.afweging.metingen).rijen
    return draagt(rijen, vragenlijst.normen, _grondslag(inhoud, poort), gekozen)


def beoordeel_vragenlijst(
    vragenlijst: Vragenlijst, pakketten: Sequence[Pakket], eigen: Sequence[Categorie] = ()
) -> Beoordeling:
    """Assess one questionnaire under the packs of its dates. Raises OngeldigError as `controleer` does.

    `eigen` are the organisation's own categories, of which a copied example is a finding too.
    """
    oordeel = _oordeel(vragenlijst, pakketten)
    tabel, termijn = oordeel.tabel, oordeel.termijn
    return Beoordeling(
        vragenlijst=vragenlijst,
        poort=oordeel.poort,
        tabel=tabel,
        grondslag=oordeel.grondslag,
        termijn=termijn,
        gevoeligheid=onderzoek(termijn, vragenlijst.normen, oordeel.grondslag),
        uitkomst=oordeel.uitkomst,
        klanttermijn=oordeel.klanttermijn,
        bindend=oordeel.bindend,
        bevindingen=verzamel(
            vragenlijst,
            oordeel.poort,
            tabel,
            termijn,
            oordeel.klanttermijn,
            toestemming=oordeel.uitkomst == TOESTEMMING_VEREIST,
            eigen=eigen,
        ),
    )


def _oordeel(vragenlijst: Vragenlijst, pakketten: Sequence[Pakket]) -> _Oordeel:
    """The gate first, then the figures: whatever they say, without a legal ground there is no term."""
    _eis_regels(vragenlijst, pakketten)
    inhoud = vragenlijst.inhoud
    poort = beoordeel(inhoud, pakketten)
    tabel = lees_tabel(inhoud.afweging.metingen)
    grondslag = _grondslag(inhoud, poort)
    termijn = bepaal(tabel.rijen, vragenlijst.normen, grondslag)
    if poort.status == NIET_VOLDAAN:
        oordeel = _Oordeel(poort, tabel, grondslag, termijn, TOESTEMMING_VEREIST, 0, None)
    else:
        oordeel = _Oordeel(poort, tabel, grondslag, termijn, termijn.uitkomst, termijn.maanden, termijn.bindend)
    _eis_reden(vragenlijst, oordeel)
    return oordeel


def _eis_regels(vragenlijst: Vragenlijst, pakketten: Sequence[Pakket]) -> None:
    if zonder_regels := _zonder_regels(vragenlijst, pakketten):
        raise OngeldigError(zonder_regels)


def _zonder_regels(vragenlijst: Vragenlijst, pakketten: Sequence[Pakket]) -> list[Melding]:
    dossier = vragenlijst.inhoud.dossier
    oudste = min((pakket.van for pakket in pakketten if pakket.van), default=None)
    return [
        vragenlijst.document.melding("E062", ("dossier", naam), datum=datum(dag), oudste=datum(oudste))
        for naam, dag in (("peildatum", dossier.peildatum), ("start_campagne", dossier.start_campagne))
        if dag is not None and not geldend(pakketten, dag)
    ]


def _grondslag(inhoud: Inhoud, poort: Poort) -> Grondslag:
    return Grondslag(
        start_maanden=inhoud.impact.start_maanden or Fraction(0),
        vervangingstermijn=inhoud.klantrelatie.vervangingstermijn.maanden,
        contractduur=inhoud.klantrelatie.contractduur.maanden,
        plafond_ctm=poort.plafond.plafond_maanden if poort.plafond else None,
        wettelijk_maximum=poort.wettelijk_maximum,
    )


def _zonder_reden(inhoud: Inhoud) -> bool:
    """Whether a term was decided on without a word on why, so that it may not be longer than suggested."""
    onderbouwing = inhoud.onderbouwing
    return inhoud.vastgesteld and onderbouwing.gekozen_termijn_maanden is not None and onderbouwing.afwijking is None


def _eis_reden(vragenlijst: Vragenlijst, oordeel: _Oordeel) -> None:
    """A decision for longer than suggested, or without a number, needs its reason before it is a decision."""
    gekozen, voorstel = vragenlijst.inhoud.onderbouwing.gekozen_termijn_maanden, oordeel.klanttermijn
    if gekozen is None or not _zonder_reden(vragenlijst.inhoud) or not reden_nodig(gekozen, voorstel):
        return
    if voorstel is None:
        waarom = REDEN_NODIG["geen_voorstel"]
    elif oordeel.uitkomst == TOESTEMMING_VEREIST:
        waarom = REDEN_NODIG["geen_toestemming"]
    elif voorstel == 0:
        waarom = REDEN_NODIG["geen_cijfers"]
    else:
        waarom = REDEN_NODIG["langer"].format(voorstel=maanden(voorstel))
    pad = ("onderbouwing", "afwijking")
    raise OngeldigError([vragenlijst.document.melding("E061", pad, gekozen=maanden(gekozen), waarom=waarom)])


__all__ = ["TOESTEMMING_VEREIST", "VOORSTEL", "Beoordeling", "beoordeel_vragenlijst", "controleer", "mist_reden"]
