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
from balanstest.termijn import Gevoeligheid, Grondslag, Termijn, bepaal, onderzoek
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
    pakketten: tuple[Pakket, ...]
    """All that were given, also those that were not in force: what changes later, or earlier, plays a part too."""
    eigen: tuple[Categorie, ...]
    """The organisation's own categories, as far as they were given."""

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

    @property
    def gedekt(self) -> bool:
        """Whether there is a term, and the organisation chose none that is longer."""
        return self.uitkomst == VOORSTEL and not self.gekozen_langer


class Oordeel(NamedTuple):
    """The verdict alone, without what is remarked about it: see `Beoordeling` for what its parts mean."""

    poort: Poort
    tabel: Tabel
    grondslag: Grondslag
    termijn: Termijn
    uitkomst: str
    klanttermijn: int | None
    bindend: str | None

    @property
    def toestemming(self) -> bool:
        """Whether the law forbids the calls without consent, so that the figures do not matter."""
        return self.uitkomst == TOESTEMMING_VEREIST


def beoordeel_vragenlijst(
    vragenlijst: Vragenlijst, pakketten: Sequence[Pakket], eigen: Sequence[Categorie] = ()
) -> Beoordeling:
    """Assess one questionnaire under the packs of its dates. Raises OngeldigError as `oordeel` does.

    `eigen` are the organisation's own categories, of which a copied example is a finding too.
    """
    gevonden = oordeel(vragenlijst, pakketten)
    tabel, termijn = gevonden.tabel, gevonden.termijn
    return Beoordeling(
        vragenlijst=vragenlijst,
        poort=gevonden.poort,
        tabel=tabel,
        grondslag=gevonden.grondslag,
        termijn=termijn,
        gevoeligheid=onderzoek(termijn, vragenlijst.normen, gevonden.grondslag),
        uitkomst=gevonden.uitkomst,
        klanttermijn=gevonden.klanttermijn,
        bindend=gevonden.bindend,
        bevindingen=verzamel(
            vragenlijst,
            gevonden.poort,
            tabel,
            termijn,
            gevonden.klanttermijn,
            toestemming=gevonden.toestemming,
            eigen=eigen,
        ),
        pakketten=tuple(pakketten),
        eigen=tuple(eigen),
    )


def oordeel(vragenlijst: Vragenlijst, pakketten: Sequence[Pakket]) -> Oordeel:
    """The gate first, then the figures: whatever they say, without a legal ground there is no term.

    Raises OngeldigError where no rules are known for a date (E062), or where an approved questionnaire departs from
    the suggestion without a reason (E061).
    """
    _eis_regels(vragenlijst, pakketten)
    inhoud = vragenlijst.inhoud
    poort = beoordeel(inhoud, pakketten)
    tabel = lees_tabel(inhoud.afweging.metingen)
    grondslag = _grondslag(inhoud, poort)
    termijn = bepaal(tabel.rijen, vragenlijst.normen, grondslag)
    if poort.status == NIET_VOLDAAN:
        gevonden = Oordeel(poort, tabel, grondslag, termijn, TOESTEMMING_VEREIST, 0, None)
    else:
        gevonden = Oordeel(poort, tabel, grondslag, termijn, termijn.uitkomst, termijn.maanden, termijn.bindend)
    _eis_reden(vragenlijst, gevonden)
    return gevonden


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


def _eis_reden(vragenlijst: Vragenlijst, gevonden: Oordeel) -> None:
    """A decision for longer than suggested, or without a number, needs its reason before it is a decision."""
    gekozen, voorstel = vragenlijst.inhoud.onderbouwing.gekozen_termijn_maanden, gevonden.klanttermijn
    if gekozen is None or not _zonder_reden(vragenlijst.inhoud) or not reden_nodig(gekozen, voorstel):
        return
    if voorstel is None:
        waarom = REDEN_NODIG["geen_voorstel"]
    elif gevonden.toestemming:
        waarom = REDEN_NODIG["geen_toestemming"]
    elif voorstel == 0:
        waarom = REDEN_NODIG["geen_cijfers"]
    else:
        waarom = REDEN_NODIG["langer"].format(voorstel=maanden(voorstel))
    pad = ("onderbouwing", "afwijking")
    raise OngeldigError([vragenlijst.document.melding("E061", pad, gekozen=maanden(gekozen), waarom=waarom)])


__all__ = ["TOESTEMMING_VEREIST", "VOORSTEL", "Beoordeling", "Oordeel", "beoordeel_vragenlijst", "oordeel"]
