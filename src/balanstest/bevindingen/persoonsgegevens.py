"""Findings about 2a: personal data that the law protects more, or that nobody needs to make a call.

Word by word: a compound counts only where it is listed, so that 'leeftijdsgroep', 'gezondheidsfonds' (whom a gift went
to) or 'herkomst' (of the number) say nothing. 'Geen geboortedatum' says that it is not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.woorden import ontkent
from balanstest.taal.getallen import opsomming
from balanstest.texts.bevindingen.delen import BIJZONDERE_GEGEVENS
from balanstest.vragenlijst import Inhoud

_PLAATS = "impact.persoonsgegevens"

_BSN = r"bsn|bsn-?nummers?|burgerservicenummers?|sofi-?nummers?"
_BIJZONDER = {
    "gezondheid": (
        r"gezondheid|gezondheids?-?(toestand|gegevens?|klachten|situatie|status|informatie|verleden|problemen)"
        r"|ziektes?|ziekten|ziektebeeld|ziektegeschiedenis|ziekteverleden|medische?|medicijn(en|gebruik)?|medicatie"
        r"|diagnoses?|handicaps?|zorgindicaties?|allergie(ën)?"
    ),
    "godsdienst": (
        r"godsdienst(ige)?|geloof|geloofsovertuiging|religies?|religieuze?|kerkgenootschap|kerklidmaatschap|gezindte"
        r"|levensovertuiging|levensbeschouw(ing|elijke?)"
    ),
    "afkomst": r"etniciteit|etnische?|huidskleur|afkomst|afstamming",
    "politiek": r"politieke?|partijlidmaatschap|stemgedrag|stemvoorkeur",
    "seksualiteit": r"seksue(el|le)|seksualiteit|geaardheid|genderidentiteit",
    "vakbond": r"vakbond(s?lid|s?lidmaatschap)?|vakvereniging",
    "strafbaar": r"strafrechtelijke?|strafblad|veroordelingen|veroordeling|delicten|justitiële",
    "lichaam": r"biometrische?|genetische?|vingerafdruk(ken)?|dna(-?profiel)?",
}
"""AVG article 9 and, for criminal offences, article 10; the kinds as `texts` names them."""

_ONNODIG = (
    r"geboorte-?(datum|data|plaats|land)|nationaliteit|ibans?|iban-?nummers?"
    r"|(bank|giro)?-?rekening-?(nummers?|gegevens)|bankrekening|bankgegevens|creditcard(nummer|gegevens)?"
    r"|(jaar|maand|gezins)?inkomens?|inkomensklasse|salaris|vermogen|schulden|kredietscore|betaalgedrag|betaalachterstand"
    r"|paspoort|paspoort-?(nummer|kopie|foto)|identiteitsbewijs|identiteitskaart|id-?(bewijs|kaart)|legitimatiebewijs"
    r"|rijbewijs|rijbewijs-?nummer|burgerlijke staat|gezinssamenstelling|gezinssituatie|wachtwoord(en)?|locatiegegevens"
)


def _patroon(woorden: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{woorden})(?![\w-])", re.IGNORECASE)


_BSN_PATROON, _ONNODIG_PATROON = _patroon(_BSN), _patroon(_ONNODIG)
_BIJZONDER_PATRONEN = {soort: _patroon(woorden) for soort, woorden in _BIJZONDER.items()}
_AFGELEID = re.compile(r"\b(in plaats van|afgeleid van|berekend uit)\b", re.IGNORECASE)


def _gebruikt(regel: str, patroon: re.Pattern[str]) -> str | None:
    """The word that was found; None where there is none, or where what stands before it says 'not'."""
    treffer = patroon.search(regel)
    # What stands before the first one stands before every later one too: there is no need to look any further.
    ervoor = regel[: treffer.start()] if treffer else ""
    return None if treffer is None or ontkent(ervoor) or _AFGELEID.search(ervoor) else treffer.group().lower()


def over_persoonsgegevens(inhoud: Inhoud) -> Iterator[Bevinding]:
    """Three findings at most: a BSN, special data, data that are probably not needed; each names the lines."""
    regels = [regel for regel in inhoud.impact.persoonsgegevens or [] if regel is not None]
    if bsn := [woord for regel in regels if (woord := _gebruikt(regel, _BSN_PATROON))]:
        yield bevinding("bsn_gebruikt", _PLAATS, {"gevonden": bsn})
    bijzonder = {
        woord: soort
        for regel in regels
        for soort, patroon in _BIJZONDER_PATRONEN.items()
        if (woord := _gebruikt(regel, patroon))
    }
    if bijzonder:
        soorten = sorted({BIJZONDERE_GEGEVENS[soort] for soort in bijzonder.values()})
        gegevens: dict[str, object] = {"gevonden": list(bijzonder), "soorten": soorten}
        yield bevinding("bijzondere_persoonsgegevens", _PLAATS, gegevens, gevonden=opsomming(list(bijzonder)))
    if onnodig := [woord for regel in regels if (woord := _gebruikt(regel, _ONNODIG_PATROON))]:
        yield bevinding("onnodige_persoonsgegevens", _PLAATS, {"gevonden": onnodig}, gevonden=opsomming(onnodig))
