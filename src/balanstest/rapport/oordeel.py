"""The verdict in words: the headline, how firm it is, the organisation's choice beside it, who decided."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.beoordeling import TOESTEMMING_VEREIST, VOORSTEL, Beoordeling
from balanstest.rapport import cijfers
from balanstest.rapport.waarom import GEBREKEN
from balanstest.termijn import Uitschieter
from balanstest.termijn.bepaling import GEEN_TERMIJN
from balanstest.texts.criteria import BEGINPUNTEN, CRITERIA, NORMEN, ONBEKEND_BEGINPUNT
from balanstest.texts.getallen import datum, maanden, opsomming

_RAAD = {
    "gat": "Vul de tabel aan, of begin pas te bellen waar er cijfers zijn.",
    "te_brede_periode": "Maak de perioden smaller, het liefst een maand.",
    "tabel_onvolledig": "Vul de lege cellen in.",
    "percentages_zonder_gesprekken": "Vul bij elke regel het aantal gesprekken in.",
}
_RAAD_ONZEKER = "Meet langer, of met meer mensen."


class Uitkomst(NamedTuple):
    """The verdict: a headline, and what it means for the reader."""

    code: str
    kop: str
    toelichting: str


def uitkomst(beoordeling: Beoordeling) -> Uitkomst:
    """The headline of the report and of the terminal."""
    kop, toelichting = _uitkomst(beoordeling)
    if beoordeling.onder_voorbehoud:
        kop += " (onder voorbehoud)"
        toelichting += " De wettelijke grond staat nog niet vast; daarom geldt dit onder voorbehoud."
    return Uitkomst(beoordeling.uitkomst, kop, toelichting)


def _uitkomst(beoordeling: Beoordeling) -> tuple[str, str]:
    termijn = beoordeling.termijn
    if beoordeling.uitkomst == VOORSTEL:
        return (
            f"Voorstel: hoogstens {maanden(beoordeling.klanttermijn or 0)} na {beginpunt_tekst(beoordeling)}",
            "Dit is een bovengrens die uit de cijfers en de regels volgt. Korter mag altijd; de organisatie beslist.",
        )
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        return (
            "Toestemming vereist: een klanttermijn is niet mogelijk",
            "Deze mensen mogen alleen worden gebeld als zij daar vooraf toestemming voor gaven. De cijfers hieronder "
            "zijn wel berekend, maar dragen geen termijn.",
        )
    is_geen_termijn = beoordeling.uitkomst == GEEN_TERMIJN
    kop = (
        "Geen termijn: bel deze groep niet zonder toestemming"
        if is_geen_termijn
        else ("Onvoldoende gegevens: er is geen voorstel")
    )
    if any(signaal.code == "start_na_termijn" for signaal in termijn.signalen):
        draagt = maanden(min(termijn.grenzen.values()))
        return kop, (
            f"Het bellen begint later (2b) dan de {draagt} die de cijfers en de regels dragen. "
            "Er blijft geen maand over."
        )
    if beoordeling.tabel.gebrek is not None:
        return kop, f"{GEBREKEN[beoordeling.tabel.gebrek]} {_RAAD[beoordeling.tabel.gebrek]}"
    if termijn.wandeling is None:
        return kop, _eerste_test(beoordeling)
    uitleg = CRITERIA[termijn.bindend].uitleg
    if is_geen_termijn:
        return kop, f"{uitleg} De eerste periode voldoet al niet; daarom dragen de cijfers geen enkele maand."
    return kop, f"{uitleg} {_RAAD.get(termijn.bindend, _RAAD_ONZEKER)}"


def _eerste_test(beoordeling: Beoordeling) -> str:
    """What to do before anyone was called."""
    grenzen = beoordeling.termijn.grenzen
    uiterste = f"De uiterste grens, geen voorstel, is {maanden(min(grenzen.values()))}. " if grenzen else ""
    return (
        f"{uiterste}Er is nog niet gebeld. Kies zelf een korte eerste termijn, bijvoorbeeld drie tot zes maanden. "
        "Onderbouw die bij 'afwijking', tel vanaf de eerste dag per maand, en maak daarna een nieuwe balanstest."
    )


def klanttermijn_tekst(beoordeling: Beoordeling) -> str:
    """The term for page one; where the law leaves none, that comes before the number."""
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        return f"geen: de wet vraagt toestemming ({maanden(0)})"
    return cijfers.termijn_tekst(beoordeling.klanttermijn)


def beginpunt_tekst(beoordeling: Beoordeling) -> str:
    """From when the months count, in words."""
    gekozen = beoordeling.inhoud.klantrelatie.laatste_afname.beginpunt
    return BEGINPUNTEN.get(gekozen or "", ONBEKEND_BEGINPUNT)


def robuust_tekst(beoordeling: Beoordeling) -> str:
    """Whether the term stands firm, and against what it does not."""
    gevoeligheid = beoordeling.gevoeligheid
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        return "niet van belang: de wet staat geen termijn toe"
    if gevoeligheid.robuust is None:
        return "niet te zeggen: er is geen getal om te toetsen"
    wandeling = ""
    if gevoeligheid.eindmaand is not None:
        wandeling = f" De cijfers zelf reiken tot maand {gevoeligheid.eindmaand}; ook dat is getoetst."
    if gevoeligheid.robuust:
        spreiding = ", met de andere spreiding" if len(gevoeligheid.varianten["spreiding"]) > 1 else ""
        return (
            "robuust: bij 90 en 99 % zekerheid, met weging klacht 1 en 10, met vooruitblik 3 en 12"
            f"{spreiding} verschuift de uitkomst hoogstens drie maanden.{wandeling}"
        )
    return f"gevoelig: {opsomming([_uitschieter(u) for u in gevoeligheid.uitschieters])}.{wandeling}"


def _uitschieter(uitschieter: Uitschieter) -> str:
    naam, waarde = uitschieter.norm, uitschieter.waarde
    if naam == "zekerheid":
        keuze = f"bij {waarde[-2:]} % zekerheid"
    elif naam == "spreiding":
        keuze = f"met een {waarde} spreiding"
    else:
        keuze = f"met {NORMEN[naam][0].lower()} {waarde}"
    if uitschieter.van_wandeling:
        if uitschieter.maanden is None:
            return f"{keuze} dragen de cijfers zelf geen enkele maand"
        return f"{keuze} reiken de cijfers zelf tot maand {uitschieter.maanden}"
    if uitschieter.maanden is None:
        return f"{keuze} zijn de cijfers te onzeker voor een termijn"
    return f"{keuze} wordt het {cijfers.termijn_tekst(uitschieter.maanden)}"


def gekozen_tekst(beoordeling: Beoordeling) -> str:
    """The organisation's own choice beside the suggestion."""
    gekozen = beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    if gekozen is None:
        return "nog niet gekozen"
    voorstel = beoordeling.klanttermijn
    if beoordeling.uitkomst == TOESTEMMING_VEREIST and gekozen:
        vergelijking = "terwijl bellen zonder toestemming niet mag"
    elif voorstel is None:
        vergelijking = "er is geen voorstel"
    elif gekozen == voorstel:
        vergelijking = "gelijk aan het voorstel" if beoordeling.uitkomst == VOORSTEL else "zoals de uitkomst vraagt"
    elif voorstel == 0:
        vergelijking = "terwijl de cijfers geen termijn dragen"
    else:
        vergelijking = f"{'langer' if gekozen > voorstel else 'korter'} dan het voorstel"
    return f"{maanden(gekozen)} ({vergelijking})"


def besluit_tekst(beoordeling: Beoordeling) -> str:
    """Who decided, or that nobody did yet."""
    if not beoordeling.inhoud.vastgesteld:
        return "concept: nog niet vastgesteld"
    besluit = beoordeling.inhoud.dossier.besluit
    return f"vastgesteld door {besluit.naam}, {besluit.functie}, op {datum(besluit.datum)}"


def per_conversie_tekst(beoordeling: Beoordeling) -> str:
    """Conversations per conversion in the first and the last period with conversations."""
    rijen = [rij for rij in beoordeling.tabel.leesrijen if rij.gesprekken and rij.conversies is not None]
    if not rijen:
        return "geen gegevens"
    teksten = [
        f"{cijfers.per_conversie(rij.gesprekken, rij.conversies)} in maand {rij.van}–{rij.tot}"
        for rij in (rijen[0], rijen[-1])
    ]
    return teksten[0] if len(rijen) == 1 else f"{teksten[0]}, {teksten[1]}"


def bindend_tekst(beoordeling: Beoordeling) -> str:
    """The binding criterion by name and code, with those that give the same term."""
    if beoordeling.bindend is None:
        return "geen: de wet staat de termijn niet toe"
    return opsomming([f"{CRITERIA[code].naam} ({code})" for code in beoordeling.termijn.gelijke_grenzen])
