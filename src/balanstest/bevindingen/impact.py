"""Findings about section 2: measures, how often people are called, and how fast an objection works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.woorden import citaat, ontkent, woorden
from balanstest.errors import pad_tekst
from balanstest.taal.getallen import kort, maanden, opsomming
from balanstest.texts.bevindingen import delen
from balanstest.vragenlijst import Inhoud
from balanstest.vragenlijst.model import Maatregel

MAX_DAGEN_VERZET = 28
"""Four weeks: RCC 2022/00055."""
VEEL_CONTACTEN = 6
"""A convention of this tool: from more calls than this per person over the term the burden has to be argued."""
_DAGEN_IN_JAAR = 365
_FREQUENTIE = "impact.frequentie.contacten_per_jaar"
_VERZET = "impact.verzet_verwerkt_binnen_dagen"
_GEEN_BEWIJS = frozenset({"", "geen", "nee", "onbekend", "geen bewijs"})
_VERZET_PATROON = r"\b(?:verzet|bezwaar|afgemeld\w*|bel-me-niet\w*|niet meer gebeld wil(?:de|den|len)?)\b"
_VERZET_WOORD = re.compile(_VERZET_PATROON, re.IGNORECASE)
_OOK_VERZET = re.compile(rf"\b(?:ook|inclusief|alsnog|opnieuw|weer)\b[^.!?]{{0,200}}?{_VERZET_PATROON}", re.IGNORECASE)
_BEREIK = 200 + len("inclusief")
"""So far before the second part the first may begin."""


def over_de_impact(inhoud: Inhoud, termijn: int | None) -> Iterator[Bevinding]:
    """What 2c and 2d leave to ask. `termijn` is the term that would hold, None or 0 where there is none."""
    yield from _maatregelen(inhoud.impact.maatregelen or [])
    yield from _verzet(inhoud)
    yield from _contacten(inhoud, termijn)


def _zonder_bewijs(regel: Maatregel) -> bool:
    bewijs = woorden(regel.bewijs or "")
    return regel.bestand is None and (" ".join(bewijs) in _GEEN_BEWIJS or bewijs == woorden(regel.maatregel or ""))


def _maatregelen(regels: list[Maatregel]) -> Iterator[Bevinding]:
    """One finding for all measures without evidence: neither a text nor a file, or the measure once more."""
    zonder = [nummer for nummer, regel in enumerate(regels) if regel.maatregel and _zonder_bewijs(regel)]
    if zonder:
        plaats = pad_tekst(("impact", "maatregelen", zonder[0], "bewijs"))
        gegevens: dict[str, object] = {"regels": [nummer + 1 for nummer in zonder], "maatregelen": len(regels)}
        nummers = opsomming([str(nummer + 1) for nummer in zonder])
        welke = delen.MAATREGELEN[len(zonder) != 1].format(nummers=nummers)
        yield bevinding("maatregel_zonder_bewijs", plaats, gegevens, welke=welke)


def _verzet(inhoud: Inhoud) -> Iterator[Bevinding]:
    dagen, per_jaar = inhoud.impact.verzet_verwerkt_binnen_dagen, inhoud.impact.frequentie.contacten_per_jaar
    if dagen is not None and dagen > MAX_DAGEN_VERZET:
        yield bevinding("verzet_te_laat", _VERZET, {"dagen": dagen})
    if dagen is not None and per_jaar and dagen * per_jaar > _DAGEN_IN_JAAR:
        tussen = _DAGEN_IN_JAAR / per_jaar
        gegevens: dict[str, object] = {"dagen": dagen, "dagen_tussen_gesprekken": float(tussen)}
        yield bevinding("verzet_na_volgend_gesprek", _VERZET, gegevens, dagen=dagen, tussen=kort(tussen, 0))
    doelgroep = inhoud.klantrelatie.doelgroep or ""
    if (treffer := _zoek_ook_verzet(doelgroep)) and not _ontkend(doelgroep, treffer):
        gevonden = treffer.group()
        yield bevinding(
            "verzet_opnieuw_gebeld", "klantrelatie.doelgroep", {"gevonden": gevonden}, gevonden=citaat(gevonden)
        )


def _zoek_ook_verzet(tekst: str) -> re.Match[str] | None:
    """The first 'ook … verzet', as `_OOK_VERZET.search` finds it.

    Sought from each 'verzet' backwards: from every 'ook' onwards would take seconds in a text of millions of them.
    """
    vanaf = 0
    for verzet in _VERZET_WOORD.finditer(tekst):
        if treffer := _OOK_VERZET.search(tekst, max(vanaf, verzet.start() - _BEREIK), verzet.end()):
            return treffer
        vanaf = verzet.start()  # whatever reaches further back had reached this one
    return None


def _ontkend(tekst: str, treffer: re.Match[str]) -> bool:
    """Whether the sentence around the find says 'not': 'Wij bellen niet: ook …', 'Ook wie verzet deed, niet'."""
    ervoor = re.split(r"[.!?]\s", tekst[: treffer.start()])[-1]
    erna = re.split(r"[.!?](?:\s|$)", tekst[treffer.end() :])[0]
    binnen = re.sub("niet meer gebeld|bel-me-niet", "", treffer.group(), flags=re.IGNORECASE)
    return any(ontkent(deel) for deel in (ervoor, binnen, erna))


def _contacten(inhoud: Inhoud, termijn: int | None) -> Iterator[Bevinding]:
    """How often one person would be called over the whole term: calls a year × (term − start) / 12."""
    per_jaar, start = inhoud.impact.frequentie.contacten_per_jaar, inhoud.impact.start_maanden or Fraction(0)
    if not termijn or per_jaar is None or termijn <= start:
        return
    contacten = per_jaar * (termijn - start) / 12
    if contacten > VEEL_CONTACTEN:
        gegevens: dict[str, object] = {
            "contacten": float(contacten),
            "contacten_per_jaar": float(per_jaar),
            "start": float(start),
            "termijn": termijn,
        }
        in_tekst = {"contacten": kort(contacten, 1), "termijn": maanden(termijn), "per_jaar": kort(per_jaar)}
        yield bevinding("vaak_gebeld", _FREQUENTIE, gegevens, **in_tekst)
