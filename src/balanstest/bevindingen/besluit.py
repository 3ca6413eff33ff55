"""Findings about the decision: the chosen term beside the suggestion, and the call list."""

from __future__ import annotations

from collections.abc import Iterator

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.kader import Poort
from balanstest.taal.duren import duren
from balanstest.taal.getallen import maanden
from balanstest.texts.bevindingen import delen
from balanstest.vragen import ALLE
from balanstest.vragenlijst import Inhoud, reden_ontbreekt

_CONCLUSIE = "onderbouwing.conclusie"
_GEKOZEN = "onderbouwing.gekozen_termijn_maanden"
_LANGST = "klantrelatie.laatste_afname.verstreken_maanden.langst"


def _termijn_en_lijst(inhoud: Inhoud, voorstel: int | None, *, toestemming: bool) -> Iterator[Bevinding]:
    """The call list and the start beside the term that would hold: the chosen one, else the suggestion."""
    verstreken, start = inhoud.klantrelatie.laatste_afname.verstreken_maanden, inhoud.impact.start_maanden
    gemiddeld, langst = verstreken.gemiddeld, verstreken.langst
    gekozen = inhoud.onderbouwing.gekozen_termijn_maanden
    if langst is not None and gemiddeld is not None and langst < gemiddeld:
        yield bevinding("langst_onder_gemiddeld", _LANGST, {}, langst=maanden(langst), gemiddeld=maanden(gemiddeld))
    soort, termijn = (delen.VOORSTEL_VAN, voorstel) if gekozen is None else (delen.GEKOZEN_TERMIJN_VAN, gekozen)
    if langst is not None and termijn and langst > termijn and not toestemming:
        gegevens: dict[str, object] = {"langst": float(langst), "termijn": termijn}
        in_tekst = soort.format(termijn=maanden(termijn))
        yield bevinding("lijst_langer_dan_termijn", _LANGST, gegevens, langst=maanden(langst), termijn=in_tekst)
    if gekozen and start is not None and gekozen <= start:
        yield bevinding("gekozen_voor_start", _GEKOZEN, {}, gekozen=maanden(gekozen), start=maanden(start))


def conclusie_over_ander(inhoud: Inhoud) -> Iterator[Bevinding]:
    """A conclusion that decides on another term than the one that was chosen, and nowhere names that one."""
    conclusie, gekozen = inhoud.onderbouwing.conclusie, inhoud.onderbouwing.gekozen_termijn_maanden
    if conclusie is None or gekozen is None:
        return
    genoemd = duren(conclusie)
    ander = next((duur for duur in genoemd if duur.beslist), None)
    if ander is not None and gekozen not in [duur.maanden for duur in genoemd]:
        gegevens: dict[str, object] = {"genoemd": float(ander.maanden), "gekozen": gekozen}
        yield bevinding(
            "conclusie_andere_termijn",
            _CONCLUSIE,
            gegevens,
            genoemd=ander.tekst[:1].lower() + ander.tekst[1:],
            gekozen=maanden(gekozen),
        )


def over_het_besluit(inhoud: Inhoud, poort: Poort, voorstel: int | None, *, toestemming: bool) -> Iterator[Bevinding]:
    """The chosen term beside the suggestion (`voorstel` in months, None where there is no number)."""
    yield from _termijn_en_lijst(inhoud, voorstel, toestemming=toestemming)
    yield from conclusie_over_ander(inhoud)
    gekozen = inhoud.onderbouwing.gekozen_termijn_maanden
    if gekozen is None:
        return
    vraag_om = delen.NOG_GEEN_REDEN if inhoud.onderbouwing.afwijking is None else delen.REDEN_STERK_GENOEG
    in_tekst: dict[str, object] = {"gekozen": maanden(gekozen), "reden": vraag_om}
    gegevens: dict[str, object] = {"gekozen": gekozen, "voorstel": voorstel}
    if toestemming and gekozen > 0:
        yield bevinding("gekozen_zonder_grond", _GEKOZEN, gegevens, **in_tekst)
    elif voorstel is None and gekozen > 0:
        yield bevinding("gekozen_zonder_voorstel", _GEKOZEN, gegevens, **in_tekst)
    elif voorstel == 0 and gekozen > 0:
        yield bevinding("gekozen_zonder_cijfers", _GEKOZEN, gegevens, **in_tekst)
    elif voorstel is not None and gekozen > voorstel:
        yield bevinding("gekozen_langer", _GEKOZEN, gegevens, **in_tekst, voorstel=maanden(voorstel))
    # Where the law forbids the calls no reason can help: the finding above says what can.
    if reden_ontbreekt(inhoud, voorstel, toestemming=toestemming):
        vraag = ALLE["onderbouwing.afwijking"]
        gat: dict[str, object] = {"nummer": vraag.nummer, "vraag": vraag.aanduiding}
        yield bevinding("nog_te_beantwoorden", vraag.sleutel, gat, vraag=vraag.aanduiding)
    plafond = poort.plafond.plafond_maanden if poort.plafond else None
    if plafond is not None and gekozen > plafond:
        gegevens = {"gekozen": gekozen, "plafond": plafond}
        yield bevinding("gekozen_boven_plafond", _GEKOZEN, gegevens, **in_tekst, plafond=maanden(plafond))
