"""The verdict in words: the headline, how firm it is, the organisation's choice beside it, who decided."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.beoordeling import TOESTEMMING_VEREIST, VOORSTEL, Beoordeling
from balanstest.rapport import cijfers
from balanstest.rapport.antwoorden import keuze_tekst
from balanstest.taal.getallen import datum, maanden, opsomming
from balanstest.termijn import Uitschieter
from balanstest.termijn.bepaling import GEEN_TERMIJN
from balanstest.texts.criteria import CRITERIA, ONBEKEND_BEGINPUNT
from balanstest.texts.rapport import oordeel as teksten
from balanstest.texts.rapport.waarom import GEBREKEN


class Uitkomst(NamedTuple):
    """The verdict: a headline, and what it means for the reader."""

    code: str
    kop: str
    toelichting: str


def uitkomst(beoordeling: Beoordeling) -> Uitkomst:
    """The headline of the report and of the terminal."""
    kop, toelichting = _uitkomst(beoordeling)
    if beoordeling.onder_voorbehoud:
        kop += teksten.ONDER_VOORBEHOUD.kop
        toelichting += teksten.ONDER_VOORBEHOUD.toelichting
    return Uitkomst(beoordeling.uitkomst, kop, toelichting)


def _uitkomst(beoordeling: Beoordeling) -> tuple[str, str]:
    termijn = beoordeling.termijn
    if beoordeling.uitkomst == VOORSTEL:
        hoogstens = maanden(beoordeling.klanttermijn or 0)
        kop = teksten.VOORSTEL.kop.format(termijn=hoogstens, beginpunt=beginpunt_tekst(beoordeling))
        return kop, teksten.VOORSTEL.toelichting
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        kop, toelichting = teksten.TOESTEMMING_VEREIST
        return kop, toelichting + (teksten.WEL_BEREKEND if termijn.wandeling is not None else "")
    tekst = teksten.GEEN_TERMIJN if beoordeling.uitkomst == GEEN_TERMIJN else teksten.ONVOLDOENDE_GEGEVENS
    kop = tekst.kop
    if any(signaal.code == "start_na_termijn" for signaal in termijn.signalen):
        draagt = maanden(min(termijn.grenzen.values()))
        return kop, teksten.START_NA_TERMIJN.format(draagt=draagt)
    if beoordeling.tabel.gebrek is not None:
        return kop, f"{GEBREKEN[beoordeling.tabel.gebrek]} {teksten.RAAD[beoordeling.tabel.gebrek]}"
    if termijn.wandeling is None:
        nog_niet = beoordeling.inhoud.afweging.metingen.nog_niet_gebeld
        return kop, teksten.EERSTE_TEST if nog_niet else teksten.NOG_GEEN_CIJFERS
    raad = teksten.RAAD.get(termijn.bindend, teksten.RAAD_ONZEKER)
    return kop, tekst.toelichting.format(uitleg=CRITERIA[termijn.bindend].uitleg, raad=raad)


def beginpunt_tekst(beoordeling: Beoordeling) -> str:
    """From when the months count, in words."""
    return keuze_tekst(beoordeling.inhoud, "klantrelatie.laatste_afname.beginpunt", ONBEKEND_BEGINPUNT)


def robuust_tekst(beoordeling: Beoordeling) -> str:
    """Whether the term stands firm, and against what it does not."""
    gevoeligheid = beoordeling.gevoeligheid
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        return teksten.ZEKER_NIET_VAN_BELANG
    if gevoeligheid.robuust is None:
        return teksten.ZEKER_NIET_TE_ZEGGEN
    wandeling = ""
    if gevoeligheid.eindmaand is not None:
        wandeling = teksten.REIKEN_TOT.format(maand=gevoeligheid.eindmaand)
    if gevoeligheid.robuust:
        return teksten.ROBUUST.format(wandeling=wandeling)
    uitschieters = opsomming([_uitschieter(u) for u in gevoeligheid.uitschieters])
    return teksten.GEVOELIG.format(uitschieters=uitschieters, wandeling=wandeling)


def _uitschieter(uitschieter: Uitschieter) -> str:
    naam, waarde = uitschieter.norm, uitschieter.waarde
    if naam == "zekerheid":
        keuze = teksten.BIJ_ZEKERHEID.format(waarde=waarde[-2:])
    else:
        keuze = teksten.ALS[naam].format(waarde=waarde)
    if uitschieter.van_wandeling:
        zin = teksten.DRAGEN_GEEN_MAAND if uitschieter.maanden is None else teksten.REIKEN_ZELF_TOT
    else:
        zin = teksten.TE_ONZEKER if uitschieter.maanden is None else teksten.WORDT_HET
    termijn = cijfers.termijn_tekst(uitschieter.maanden)
    return zin.format(keuze=keuze, maanden=uitschieter.maanden, termijn=termijn)


def weging_tekst(beoordeling: Beoordeling) -> str:
    """How far the organisation's own choice of weights moves the term: the variant that moves it most, per weight.

    Empty where there is no number to compare with.
    """
    termijn, varianten = beoordeling.termijn.maanden, beoordeling.gevoeligheid.varianten
    if termijn is None or beoordeling.uitkomst == TOESTEMMING_VEREIST:
        return ""
    delen = []
    for naam in teksten.WEGINGEN:
        waarde, maanden_ = max(varianten[naam].items(), key=lambda paar: abs((paar[1] or 0) - termijn))
        if maanden_ != termijn:
            keuze = teksten.ALS[naam].format(waarde=waarde.replace(".", ","))
            zin = teksten.TE_ONZEKER if maanden_ is None else teksten.WORDT_HET
            delen.append(zin.format(keuze=keuze, termijn=cijfers.termijn_tekst(maanden_)))
    eigen = any(naam in beoordeling.inhoud.afweging.normen for naam in teksten.WEGINGEN)
    wie = teksten.WEGING_EIGEN if eigen else teksten.WEGING_STANDAARD
    return teksten.WEGING.format(wie=wie, delen="; ".join(delen) or teksten.WEGING_MAAKT_NIET_UIT)


def gekozen_tekst(beoordeling: Beoordeling) -> str:
    """The organisation's own choice beside the suggestion."""
    gekozen = beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    if gekozen is None:
        return teksten.NOG_NIET_GEKOZEN
    voorstel = beoordeling.klanttermijn
    if beoordeling.uitkomst == TOESTEMMING_VEREIST and gekozen:
        vergelijking = teksten.TERWIJL_HET_NIET_MAG
    elif voorstel is None:
        vergelijking = teksten.ER_IS_GEEN_VOORSTEL
    elif gekozen == voorstel:
        is_voorstel = beoordeling.uitkomst == VOORSTEL
        vergelijking = teksten.GELIJK if is_voorstel else teksten.ZOALS_DE_UITKOMST_VRAAGT
    elif voorstel == 0:
        vergelijking = teksten.TERWIJL_DE_CIJFERS_NIETS_DRAGEN
    else:
        vergelijking = teksten.LANGER if gekozen > voorstel else teksten.KORTER
    return teksten.GEKOZEN.format(maanden=maanden(gekozen), vergelijking=vergelijking)


def besluit_tekst(beoordeling: Beoordeling) -> str:
    """Who decided, or that nobody did yet."""
    if not beoordeling.inhoud.vastgesteld:
        return teksten.CONCEPT
    beslissers = [
        teksten.BESLISSER.format(naam=besluit.naam, functie=besluit.functie, datum=datum(besluit.datum))
        for besluit in beoordeling.inhoud.dossier.besluit
    ]
    return teksten.VASTGESTELD.format(beslissers=opsomming(beslissers))


def per_conversie_tekst(beoordeling: Beoordeling) -> str:
    """Conversations per conversion in the first window and in the last that passed and starts within the term: a
    single month is luck. Empty where nothing was walked.
    """
    wandeling, gekozen = beoordeling.termijn.wandeling, beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    termijn = gekozen or beoordeling.klanttermijn
    stappen = [stap for stap in wandeling.stappen if stap.toets is not None] if wandeling else []
    binnen = [stap for stap in stappen if stap.code is None and (not termijn or stap.rij.van < termijn)] or stappen[:1]
    vensters = [stap.toets.venster for stap in (*binnen[:1], *binnen[-1:]) if stap.toets is not None]
    delen = [
        teksten.PER_CONVERSIE.format(aantal=cijfers.per_conversie(v.gesprekken, v.conversies), van=v.van, tot=v.tot)
        for v in vensters
    ]
    return ", ".join(dict.fromkeys(delen))


def bindend_tekst(beoordeling: Beoordeling) -> str:
    """The binding criterion by name, with those that give the same term."""
    if beoordeling.bindend is None:
        return teksten.GEEN_BINDEND
    gelijk = beoordeling.termijn.gelijke_grenzen
    return opsomming([CRITERIA[code].naam for code in gelijk])
