"""Findings about the answers as they stand: gaps, what fell away or cannot be seen, what they say about expectation."""

from __future__ import annotations

from collections.abc import Iterator

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.woorden import citaat
from balanstest.errors import Pad, pad_tekst
from balanstest.taal.getallen import opsomming
from balanstest.taal.tekens import onzichtbaar
from balanstest.texts.bevindingen.delen import ANDERE_TEKENS
from balanstest.vragenlijst import Inhoud, Vragenlijst
from balanstest.vragenlijst.velden import aanduiding_van, is_vrije_tekst

_MEEST_GENOEMD = 5
"""So many code points are named in the sentence; the figures hold all of them."""


def over_antwoorden(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """What the answers themselves leave to ask."""
    inhoud = vragenlijst.inhoud
    for gat in vragenlijst.openstaand:
        plaats = pad_tekst(gat.pad)
        gegevens: dict[str, object] = {"nummer": gat.vraag.nummer, "vraag": gat.aanduiding}
        yield bevinding("nog_te_beantwoorden", plaats, gegevens, vraag=gat.aanduiding)
    if inhoud.impact.start_maanden is None:
        yield bevinding("start_aangenomen", "impact.start_maanden")
    yield from weggevallen(vragenlijst)
    yield from _tekens(vragenlijst.document.inhoud)
    yield from _inhoudelijk(inhoud)


def weggevallen(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """Words that fell away: what stands behind a # that YAML takes for the start of a note.

    Only where words belong: behind a number, a date or a choice it is a note indeed.
    """
    document = vragenlijst.document
    for pad, rest in document.na_hekje.items():
        if is_vrije_tekst(pad):
            regel = document.plek(pad).regel
            vraag = aanduiding_van(pad)
            gegevens: dict[str, object] = {"rest": rest, "regel": regel, "vraag": vraag}
            yield bevinding("tekst_na_hekje", pad_tekst(pad), gegevens, rest=citaat(rest), regel=regel, vraag=vraag)


def _tekens(antwoorden: dict[str, object]) -> Iterator[Bevinding]:
    """One finding per answer that holds characters nobody sees; the report shows them as □."""
    for pad, tekst in _teksten(antwoorden, ()):
        if tekens := onzichtbaar(tekst.strip()):
            soorten = list(dict.fromkeys(tekens))
            genoemd = opsomming([*soorten[:_MEEST_GENOEMD], *[ANDERE_TEKENS] * (len(soorten) > _MEEST_GENOEMD)])
            gegevens: dict[str, object] = {"tekens": soorten, "aantal": len(tekens)}
            yield bevinding("onzichtbare_tekens", pad_tekst(pad), gegevens, tekens=genoemd)


def _teksten(waarde: object, pad: Pad) -> Iterator[tuple[Pad, str]]:
    if isinstance(waarde, str):
        yield pad, waarde
    elif isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield from _teksten(deel, (*pad, str(naam)))
    elif isinstance(waarde, list):
        for nummer, deel in enumerate(waarde):
            yield from _teksten(deel, (*pad, nummer))


def _inhoudelijk(inhoud: Inhoud) -> Iterator[Bevinding]:
    relatie = inhoud.klantrelatie
    if relatie.soortgelijk is False:
        yield bevinding("niet_soortgelijk", "klantrelatie.soortgelijk")
    duren = (relatie.vervangingstermijn, relatie.contractduur)
    if all(duur.niet_van_toepassing is not None for duur in duren):
        yield bevinding("geen_verwachting", "klantrelatie.contractduur")
    if inhoud.afweging.metingen.volledig is False:
        yield bevinding("tabel_niet_volledig", "afweging.metingen.volledig")
