"""Everything a report says, as text and plain data, worked out once for every format.

Templates only arrange these facts, so that Markdown and other formats cannot say different things.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from balanstest import __version__
from balanstest.beoordeling import TOESTEMMING_VEREIST, VOORSTEL, Beoordeling
from balanstest.kader import Pakket
from balanstest.kader.poort import geldig_tot
from balanstest.rapport import cijfers, wet
from balanstest.rapport.antwoorden import open_vragen, sectie
from balanstest.rapport.waarom import waarom_niet_langer
from balanstest.termijn.bepaling import GEEN_TERMIJN
from balanstest.texts.criteria import BEGINPUNTEN, CRITERIA, NORMEN, ONBEKEND_BEGINPUNT, UITKOMSTEN
from balanstest.texts.getallen import datum, getal, kort, maanden, opsomming
from balanstest.texts.woorden import WOORDEN
from balanstest.vragen import SECTIES

ERNST = {"fout": "Fout", "let_op": "Let op", "signaal": "Signaal"}


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The verdict in words: a headline, and what it means for the reader."""

    code: str
    kop: str
    toelichting: str


def uitkomst(beoordeling: Beoordeling) -> Uitkomst:
    """The headline of the report and of the terminal."""
    code = beoordeling.uitkomst
    beginpunt = beginpunt_tekst(beoordeling)
    if code == VOORSTEL:
        kop = f"Voorstel: hoogstens {maanden(beoordeling.klanttermijn or 0)} na {beginpunt}"
        toelichting = (
            "Dit is een bovengrens die uit de cijfers en de regels volgt. Korter mag altijd; de organisatie beslist."
        )
    elif code == TOESTEMMING_VEREIST:
        kop = "Toestemming vereist: een klanttermijn is niet mogelijk"
        toelichting = (
            "Deze mensen mogen alleen worden gebeld als zij daar vooraf toestemming voor gaven. De cijfers hieronder zijn "
            "wel berekend, maar dragen geen termijn."
        )
    elif code == GEEN_TERMIJN:
        kop = "Geen termijn: bel deze groep niet zonder toestemming"
        toelichting = "De cijfers dragen geen enkele maand: de last voor de mensen is groter dan wat het bellen oplevert."
    else:
        kop = "Onvoldoende gegevens: er is geen voorstel"
        toelichting = _onvoldoende(beoordeling)
    if beoordeling.onder_voorbehoud:
        kop += " (onder voorbehoud)"
        toelichting += " De wettelijke grond staat nog niet vast; daarom geldt dit onder voorbehoud."
    return Uitkomst(code, kop, toelichting)


def _onvoldoende(beoordeling: Beoordeling) -> str:
    if beoordeling.termijn.wandeling is not None or not beoordeling.tabel.volledig:
        return "De cijfers zijn te dun of te onvolledig om een termijn op te bouwen. Meet langer, of per maand."
    return _eerste_test(beoordeling)


def _eerste_test(beoordeling: Beoordeling) -> str:
    """What to do before anyone was called."""
    grenzen = beoordeling.termijn.grenzen
    uiterste = f"De uiterste grens, geen voorstel, is {maanden(min(grenzen.values()))}. " if grenzen else ""
    return (
        f"{uiterste}Er is nog niet gebeld. Kies zelf een korte eerste termijn, bijvoorbeeld drie tot zes maanden, onderbouw die "
        "bij 'afwijking', tel vanaf de eerste dag per maand, en maak daarna een nieuwe balanstest."
    )


def beginpunt_tekst(beoordeling: Beoordeling) -> str:
    """From when the months count, in words."""
    gekozen = beoordeling.inhoud.klantrelatie.laatste_afname.beginpunt
    return BEGINPUNTEN.get(gekozen or "", ONBEKEND_BEGINPUNT)


def robuust_tekst(beoordeling: Beoordeling) -> str:
    """Whether the term stands firm, and against what it does not."""
    gevoeligheid = beoordeling.gevoeligheid
    if gevoeligheid.robuust is None:
        return "niet te zeggen: er is geen termijn om te toetsen"
    wandeling = ""
    if gevoeligheid.eindmaand is not None:
        wandeling = f" De cijfers zelf reiken tot maand {gevoeligheid.eindmaand}; ook dat is getoetst."
    if gevoeligheid.robuust:
        return f"robuust: andere keuzes verschuiven de termijn hoogstens drie maanden.{wandeling}"
    delen = [
        f"{_variant(naam, waarde)} wordt het {cijfers.termijn_tekst(uit)}"
        for naam, waarde, uit in gevoeligheid.uitschieters
    ]
    return f"gevoelig: {opsomming(delen)}.{wandeling}"


def _variant(naam: str, waarde: str) -> str:
    if naam == "zekerheid":
        return f"bij {waarde[-2:]} % zekerheid"
    if naam == "spreiding":
        return f"met een {'gemeten' if waarde == 'gemeten' else 'aangenomen'} spreiding"
    return f"met {NORMEN[naam][0].lower()} {waarde}"


def gekozen_tekst(beoordeling: Beoordeling) -> str:
    """The organisation's own choice beside the suggestion."""
    gekozen = beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    if gekozen is None:
        return "nog niet gekozen"
    voorstel = beoordeling.klanttermijn
    if voorstel is None:
        vergelijking = "er is geen voorstel"
    elif gekozen == voorstel:
        vergelijking = "gelijk aan het voorstel" if beoordeling.uitkomst == VOORSTEL else "zoals de uitkomst vraagt"
    else:
        vergelijking = f"{'langer' if gekozen > voorstel else 'korter'} dan het voorstel"
    if beoordeling.uitkomst == TOESTEMMING_VEREIST and gekozen:
        vergelijking = "terwijl bellen zonder toestemming niet mag"
    return f"{maanden(gekozen)} ({vergelijking})"


def besluit_tekst(beoordeling: Beoordeling) -> str:
    """Who decided, or that nobody did yet."""
    dossier = beoordeling.inhoud.dossier
    if not beoordeling.inhoud.vastgesteld:
        return "concept: nog niet vastgesteld"
    besluit = dossier.besluit
    return f"vastgesteld door {besluit.naam}, {besluit.functie}, op {datum(besluit.datum)}"


def per_conversie_tekst(beoordeling: Beoordeling) -> str:
    """Conversations per conversion in the first and the last period with conversations."""
    rijen = [rij for rij in beoordeling.tabel.rijen if rij.gesprekken]
    if not rijen:
        return "geen gegevens"
    eerste, laatste = rijen[0], rijen[-1]
    teksten = [f"{cijfers.per_conversie(r)} in maand {cijfers.periode(r.van, r.tot)}" for r in (eerste, laatste)]
    return teksten[0] if eerste is laatste else f"{teksten[0]}, {teksten[1]}"


def bindend_tekst(beoordeling: Beoordeling) -> str:
    """The binding criterion by name and code."""
    if beoordeling.bindend is None:
        return "geen: de wet staat de termijn niet toe"
    gelijk = beoordeling.termijn.gelijke_grenzen
    namen = [f"{CRITERIA[code].naam} ({code})" for code in gelijk]
    return opsomming(namen)


def _pakket(pakket: Pakket) -> dict[str, Any]:
    return {
        "id": pakket.id,
        "naam": pakket.naam,
        "van": datum(pakket.van),
        "tot": datum(pakket.tot),
        "gelezen": datum(pakket.laatst_gelezen),
        "bronnen": list(pakket.bronnen),
        "toelichting": pakket.toelichting or "",
        "langer": pakket.langer or "",
        "sha256": pakket.sha256,
    }


def feiten(beoordeling: Beoordeling) -> dict[str, Any]:
    """The facts of one assessment, for the templates."""
    inhoud, termijn = beoordeling.inhoud, beoordeling.termijn
    dossier, metingen = inhoud.dossier, inhoud.afweging.metingen
    normen, vragenlijst = beoordeling.vragenlijst.normen, beoordeling.vragenlijst
    m = cijfers.marges(beoordeling)
    return {
        "programma": __version__,
        "kenmerk": dossier.kenmerk or "nog zonder kenmerk",
        "organisatie": dossier.organisatie or "organisatie nog niet ingevuld",
        "soort_organisatie": WOORDEN.get(dossier.soort_organisatie or "", "nog niet ingevuld"),
        "productcategorie": dossier.productcategorie or "categorie nog niet ingevuld",
        "versie": dossier.versie or 1,
        "status": dossier.status or "concept",
        "peildatum": datum(dossier.peildatum) or "nog niet ingevuld",
        "start_campagne": datum(dossier.start_campagne),
        "geldig_tot": datum(geldig_tot(inhoud)),
        "vastgesteld": inhoud.vastgesteld,
        "besluit": besluit_tekst(beoordeling),
        "besluit_naam": dossier.besluit.naam or "",
        "besluit_functie": dossier.besluit.functie or "",
        "besluit_datum": datum(dossier.besluit.datum),
        "opsteller": dossier.opsteller.naam or "",
        "opsteller_functie": dossier.opsteller.functie or "",
        "uitkomst": uitkomst(beoordeling),
        "uitkomst_naam": UITKOMSTEN[beoordeling.uitkomst],
        "klanttermijn": beoordeling.klanttermijn,
        "klanttermijn_tekst": cijfers.termijn_tekst(beoordeling.klanttermijn),
        "bindend": bindend_tekst(beoordeling),
        "bindend_uitleg": CRITERIA[beoordeling.bindend].uitleg if beoordeling.bindend else "",
        "beginpunt": beginpunt_tekst(beoordeling),
        "waarom": waarom_niet_langer(termijn, normen, beoordeling.grondslag),
        "alleen_cijfers": cijfers.termijn_tekst(termijn.maanden),
        "toestemming_vereist": beoordeling.uitkomst == TOESTEMMING_VEREIST,
        "robuust": robuust_tekst(beoordeling),
        "gekozen": gekozen_tekst(beoordeling),
        "afwijking": inhoud.onderbouwing.afwijking,
        "per_conversie": per_conversie_tekst(beoordeling),
        "open_vragen": open_vragen(vragenlijst),
        "bevindingen": [
            {"ernst": ERNST[b.ernst], "tekst": b.tekst, "plaats": b.plaats, "code": b.code}
            for b in beoordeling.bevindingen
            if b.code != "nog_te_beantwoorden"
        ],
        "secties": {naam: sectie(inhoud, naam) for naam in SECTIES},
        "wet": wet.feiten(beoordeling.poort),
        "plafond_langer": beoordeling.poort.plafond.langer if beoordeling.poort.plafond else None,
        "pakketten": [_pakket(pakket) for pakket in beoordeling.poort.pakketten],
        "tabel": cijfers.tabel(beoordeling),
        "bewerkt": any(leesrij.gelezen for leesrij in beoordeling.tabel.leesrijen),
        "berekening": cijfers.berekening(beoordeling),
        "grenzen": [(CRITERIA[code].naam, code, maanden(n)) for code, n in termijn.grenzen.items()],
        "rekenwaarden": {
            "z": getal(m.z, 3),
            "s": getal(m.s, 3),
            "cv": kort(m.cv),
            "v": kort(normen.weging_verzet),
            "vw": kort(normen.weging_verzet * normen.weging_klacht),
            "zekerheid": kort(normen.zekerheid * 100),
            "vooruitblik": normen.vooruitblik,
            "spreiding_gemeten": termijn.spreiding.gemeten,
            "phi": getal(termijn.spreiding.phi, 2) if termijn.spreiding.phi is not None else "",
        },
        "halve_rij": _halve_rij(beoordeling),
        "zekerheid": cijfers.zekerheid_tabel(beoordeling),
        "gevoeligheid": cijfers.gevoeligheid_tabel(beoordeling),
        "korter": cijfers.wat_kost_korter(beoordeling),
        "normen": cijfers.normen_tabel(beoordeling),
        "uitgesloten": [
            (uit.reden or "geen reden gegeven", getal(uit.aantal) if uit.aantal is not None else "onbekend")
            for uit in metingen.uitgesloten or []
        ],
        "bronbestanden": [(b.bestand or "zonder naam", b.sha256 or "geen SHA-256") for b in metingen.bestanden or []],
        # Only the name: the same questionnaire in another folder gives the same report.
        "vragenlijst_naam": PurePath(vragenlijst.document.naam).name,
        "sha256": vragenlijst.document.sha256,
    }


def _halve_rij(beoordeling: Beoordeling) -> str:
    wandeling = beoordeling.termijn.wandeling
    if wandeling is None or wandeling.halve_rij is None:
        return ""
    rij = wandeling.halve_rij
    return f"Van de laatste periode die voldoet ({cijfers.periode(rij.van, rij.tot)}) telt alleen de eerste helft."


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """What the terminal shows: a heading, a line below it, and named lines."""

    kop: tuple[str, ...]
    ondertitel: str
    regels: tuple[tuple[str, str], ...]


def feiten_samenvatting(beoordeling: Beoordeling) -> Samenvatting:
    """The facts of page one, for the terminal."""
    dossier, poort = beoordeling.inhoud.dossier, beoordeling.poort
    kop = (f"{dossier.kenmerk or 'zonder kenmerk'} v{dossier.versie or 1}", dossier.organisatie, dossier.productcategorie)
    kader = ", ".join(pakket.id for pakket in poort.pakketten) or "nog geen"
    regels = [
        ("Bindend", bindend_tekst(beoordeling)),
        ("Waarom", waarom_niet_langer(beoordeling.termijn, beoordeling.vragenlijst.normen, beoordeling.grondslag)),
        ("Hoe zeker", robuust_tekst(beoordeling)),
        ("Gekozen", gekozen_tekst(beoordeling)),
        ("Wet", wet.feiten(poort).samenvatting),
    ]
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        regels[1] = ("Cijfers alleen", f"{cijfers.termijn_tekst(beoordeling.termijn.maanden)}; dat telt hier niet")
    if poort.vervalt_op:
        regels.append(("Let op", f"vanaf {datum(poort.vervalt_op)} dekt de termijn geen gesprekken meer"))
    return Samenvatting(
        kop=tuple(deel for deel in kop if deel),
        ondertitel=f"Peildatum {datum(dossier.peildatum) or 'nog niet ingevuld'}, regels {kader}, "
        f"{besluit_tekst(beoordeling)}",
        regels=tuple(regels),
    )
