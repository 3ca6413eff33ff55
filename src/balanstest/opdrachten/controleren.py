"""Check questionnaires: whether they are valid, what the law forbids, and what is still open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from balanstest.beoordeling import oordeel
from balanstest.bevindingen.antwoorden import weggevallen
from balanstest.bevindingen.besluit import conclusie_over_ander
from balanstest.bevindingen.bevinding import Bevinding
from balanstest.bevindingen.vastlegging import over_de_vastlegging
from balanstest.bevindingen.wet import zonder_toestemming
from balanstest.errors import BalanstestError
from balanstest.kader import Pakket, Poort
from balanstest.opdrachten.invoer import Invoer
from balanstest.rapport.antwoorden import OpenVraag, open_vragen
from balanstest.vragenlijst import Vragenlijst, laad, reden_ontbreekt

_AFWIJKING = "onderbouwing.afwijking"


class Stand(NamedTuple):
    """How a valid questionnaire stands: its answers, the legal gate, what the law forbids, and what is still open.

    `na_besluit` is what is no longer as it was decided, or cannot be seen to be. `let_op` is what went wrong with the
    answers themselves, though they can be read: words that fell away behind a #, and a conclusion that names another
    term than the chosen one.
    """

    vragenlijst: Vragenlijst
    poort: Poort
    verboden: tuple[Bevinding, ...]
    na_besluit: tuple[Bevinding, ...]
    let_op: tuple[Bevinding, ...]
    open_vragen: tuple[OpenVraag, ...]

    @property
    def status(self) -> str:
        """That of the file: one without a status is a concept."""
        return self.vragenlijst.inhoud.dossier.status or "concept"


class Controle(NamedTuple):
    """What was found about one of many: how it stands, or the error. Exactly one of the two is set."""

    invoer: Invoer
    stand: Stand | None
    fout: BalanstestError | None


def controleer_een(een: Invoer, pakketten: Sequence[Pakket]) -> Stand:
    """Check one questionnaire under the packs of its dates.

    A chosen term is judged by the verdict that the assessment gives as well. Raises BalanstestError with everything
    that is wrong.
    """
    vragenlijst = laad(een.naam, een.lees(), een.map_)
    gevonden = oordeel(vragenlijst, pakketten)
    zonder_reden = reden_ontbreekt(vragenlijst.inhoud, gevonden.klanttermijn, toestemming=gevonden.toestemming)
    return Stand(
        vragenlijst,
        gevonden.poort,
        tuple(zonder_toestemming(vragenlijst.inhoud, gevonden.poort)),
        tuple(over_de_vastlegging(vragenlijst)),
        (*weggevallen(vragenlijst), *conclusie_over_ander(vragenlijst.inhoud)),
        tuple(open_vragen(vragenlijst, [_AFWIJKING] if zonder_reden else [])),
    )


def controleer_alle(
    invoer: Sequence[Invoer], pakketten: Sequence[Pakket], voortgang: Callable[[int, int], None] | None = None
) -> Iterator[Controle]:
    """Check all, and yield what was found about each in the order given; a bad one does not stop the rest.

    `voortgang` is called after each with how many are done, and of how many.
    """
    for klaar, een in enumerate(invoer, 1):
        try:
            controle = Controle(een, controleer_een(een, pakketten), None)
        except BalanstestError as fout:
            controle = Controle(een, None, fout)
        if voortgang is not None:
            voortgang(klaar, len(invoer))
        yield controle
