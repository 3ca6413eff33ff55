"""Findings about what was decided: an answer or a file that changed since, or a decision that cannot show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.errors import pad_tekst
from balanstest.taal.getallen import datum, opsomming
from balanstest.texts.bevindingen import delen as teksten
from balanstest.vragen.onderdelen import KOPPEN
from balanstest.vragenlijst import Vragenlijst
from balanstest.vragenlijst.model import Besluit
from balanstest.vragenlijst.vastlegging import Genoemd, afdrukken, genoemde_bestanden

_BESLUIT = "dossier.besluit"
NA_BESLUIT = (
    "gewijzigd_na_besluit",
    "bestand_na_besluit_veranderd",
    "bestand_na_besluit_weg",
    "bestand_na_besluit_nieuw",
)
"""Codes of what is no longer as it was decided."""


def over_de_vastlegging(vragenlijst: Vragenlijst) -> Iterator[Bevinding]:
    """What is no longer as one of those who decided saw it, and whose decision does not hold what it was about."""
    inhoud = vragenlijst.inhoud
    if not inhoud.vastgesteld:
        return
    besluiten = inhoud.dossier.besluit
    yield from _gewijzigd(vragenlijst, [besluit for besluit in besluiten if besluit.is_vastgelegd])
    if zonder := [besluit for besluit in besluiten if not besluit.is_vastgelegd]:
        yield bevinding("besluit_niet_vastgelegd", _BESLUIT, {"aantal": len(zonder)}, wie=wie(zonder))


def weg_na_besluit(vragenlijst: Vragenlijst) -> set[str]:
    """The files that were there when it was decided, and are not there any more: `over_de_vastlegging` names them."""
    inhoud = vragenlijst.inhoud
    vastgelegd = {bestand for besluit in inhoud.dossier.besluit for bestand in besluit.inhoud.bestanden}
    if not inhoud.vastgesteld or not vastgelegd:
        return set()
    genoemd = genoemde_bestanden(vragenlijst)
    return {bestand for bestand in vastgelegd if bestand in genoemd and _is_weg(genoemd[bestand])}


def veranderd(vragenlijst: Vragenlijst, besluiten: Sequence[Besluit]) -> Iterator[tuple[str, str, Sequence[Besluit]]]:
    """What is no longer as it was decided: the code of the finding, the part or the file, and who decided otherwise."""
    nu, genoemd = afdrukken(vragenlijst), genoemde_bestanden(vragenlijst)
    for deel, afdruk in nu.items():
        if anders := [besluit for besluit in besluiten if besluit.inhoud.delen[deel] != afdruk]:
            yield "gewijzigd_na_besluit", deel, anders
    for bestand, een in genoemd.items():
        if een.is_bron and een.sha256 is None:
            continue  # a log need not stay where it was
        erbij = [besluit for besluit in besluiten if not besluit.inhoud.bestanden.get(bestand)]
        anders = [besluit for besluit in besluiten if besluit.inhoud.bestanden.get(bestand) not in (None, een.sha256)]
        if erbij:
            yield "bestand_na_besluit_nieuw", bestand, erbij
        if anders:
            yield "bestand_na_besluit_weg" if _is_weg(een) else "bestand_na_besluit_veranderd", bestand, anders


def _is_weg(een: Genoemd) -> bool:
    return een.sha256 is None and not een.is_bron


def _gewijzigd(vragenlijst: Vragenlijst, besluiten: Sequence[Besluit]) -> Iterator[Bevinding]:
    nu, genoemd = afdrukken(vragenlijst), genoemde_bestanden(vragenlijst)
    for code, naam, anders in veranderd(vragenlijst, besluiten):
        if code == "gewijzigd_na_besluit":
            plaats, verwacht, gevonden = naam, anders[0].inhoud.delen[naam], nu[naam]
            in_tekst = {"deel": naam, "kop": KOPPEN[naam]}
        else:
            plaats, verwacht = pad_tekst(genoemd[naam].pad), anders[0].inhoud.bestanden.get(naam)
            gevonden, in_tekst = genoemd[naam].sha256 or "", {"bestand": naam}
        sleutel = "deel" if code == "gewijzigd_na_besluit" else "bestand"
        gegevens: dict[str, object] = {sleutel: naam, "sha256": gevonden or None, "verwacht": verwacht}
        yield bevinding(code, plaats, gegevens, **in_tekst, wie=wie(anders))


def wie(besluiten: Sequence[Besluit]) -> str:
    """Those who decided, with the day: 'B. Jansen (10 november 2026)'."""
    return opsomming(
        [
            teksten.WIE_EN_WANNEER.format(naam=besluit.naam or teksten.ONBEKENDE, datum=datum(besluit.datum))
            for besluit in besluiten
        ]
    )
