"""Everything a report says, as text and plain data, worked out once for every format.

Templates only arrange these facts, so that Markdown and other formats cannot say different things.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from balanstest import __version__
from balanstest.beoordeling import TOESTEMMING_VEREIST, Beoordeling
from balanstest.kader import Pakket
from balanstest.rapport import berekening, beslissing, bevindingen, cijfers, grenzen, oordeel, telling, wet, zekerheid
from balanstest.rapport.antwoorden import keuze_tekst, nog_open, sectie
from balanstest.rapport.nagerekend import nagerekend
from balanstest.rapport.waarom import waarom_niet_langer
from balanstest.taal.getallen import datum, getal, kort
from balanstest.termijn.limieten import kwantiel
from balanstest.texts.rapport import rapport as teksten
from balanstest.vragen import SECTIES
from balanstest.vragenlijst.model import Besluit

OVER_EEN_TERMIJN = tuple(f"onderbouwing.{naam}" for naam in ("conclusie", "gekozen_termijn_maanden", "afwijking"))
"""Questions that page one does not ask where the law leaves no term."""
_BEWERKT = ("percentages_omgerekend", "kleine_aantallen_verborgen")


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


def feiten(beoordeling: Beoordeling, afzender: str | None = None) -> dict[str, Any]:
    """The facts of one assessment, for the templates.

    `afzender` is the name above the title; None means that of the organisation.
    """
    inhoud, termijn = beoordeling.inhoud, beoordeling.termijn
    dossier = inhoud.dossier
    normen, vragenlijst = beoordeling.vragenlijst.normen, beoordeling.vragenlijst
    # A concept has not been decided, whatever was filled in ahead.
    besluiten = (dossier.besluit if inhoud.vastgesteld else ()) or (Besluit(),)
    spreiding, z = termijn.spreiding, kwantiel(normen.zekerheid)
    alle = bevindingen.bevindingen(beoordeling)
    toestemming = beoordeling.uitkomst == TOESTEMMING_VEREIST
    return {
        "programma": __version__,
        "kenmerk": dossier.kenmerk or teksten.NOG_ZONDER_KENMERK,
        "organisatie": dossier.organisatie or teksten.ZONDER_ORGANISATIE,
        "afzender": afzender or dossier.organisatie or teksten.ZONDER_ORGANISATIE,
        "soort_organisatie": keuze_tekst(inhoud, "dossier.soort_organisatie", teksten.NOG_NIET_INGEVULD),
        "productcategorie": dossier.productcategorie or teksten.ZONDER_CATEGORIE,
        "versie": dossier.versie or 1,
        "status": dossier.status or "concept",
        "peildatum": datum(dossier.peildatum) or teksten.NOG_NIET_INGEVULD,
        "start_campagne": datum(dossier.start_campagne),
        "besluit": oordeel.besluit_tekst(beoordeling),
        "beslissers": [
            {"naam": besluit.naam or "", "functie": besluit.functie or "", "datum": datum(besluit.datum)}
            for besluit in besluiten
        ],
        "fg_naam": inhoud.onderbouwing.fg.naam or "",
        "opsteller": dossier.opsteller.naam or "",
        "opsteller_functie": dossier.opsteller.functie or "",
        "uitkomst": oordeel.uitkomst(beoordeling),
        "klanttermijn": beoordeling.klanttermijn,
        "bindend": oordeel.bindend_tekst(beoordeling),
        "beginpunt": oordeel.beginpunt_tekst(beoordeling),
        "waarom": waarom_niet_langer(beoordeling),
        "toestemming_vereist": toestemming,
        "robuust": oordeel.robuust_tekst(beoordeling),
        "weging": oordeel.weging_tekst(beoordeling),
        "gekozen": oordeel.gekozen_tekst(beoordeling),
        "afwijking": inhoud.onderbouwing.afwijking,
        "per_conversie": oordeel.per_conversie_tekst(beoordeling),
        "open_vragen": [
            vraag for vraag in nog_open(beoordeling) if not (toestemming and vraag.sleutel in OVER_EEN_TERMIJN)
        ],
        "beslissing": beslissing.beslissing(beoordeling, alle),
        "bevindingen": alle,
        "bevindingen_per_ernst": bevindingen.per_ernst(alle),
        "secties": {naam: sectie(inhoud, naam) for naam in SECTIES},
        "wet": wet.feiten(beoordeling.poort),
        "pakketten": [_pakket(pakket) for pakket in beoordeling.poort.pakketten],
        "tabel": cijfers.tabel(beoordeling),
        "bewerkt": any(b.code in _BEWERKT for b in beoordeling.bevindingen),
        "overzichten": cijfers.overzichten(beoordeling),
        "berekening": berekening.berekening(beoordeling),
        "grenzen": grenzen.grenzen(beoordeling),
        "grenzen_zin": grenzen.grenzen_zin(beoordeling),
        "vastgesteld": inhoud.vastgesteld,
        "nog_niet_gebeld": bool(inhoud.afweging.metingen.nog_niet_gebeld),
        "boven_plafond": _boven_plafond(beoordeling),
        "rekenwaarden": {
            "z": getal(z, 3),
            "tau_conversies": kort(spreiding.tau_conversies),
            "tau_verzet": kort(spreiding.tau_verzet),
            "v": kort(normen.weging_verzet),
            "vw": kort(normen.weging_verzet * normen.weging_klacht),
            "zekerheid": kort(normen.zekerheid * 100),
            "vooruitblik": normen.vooruitblik,
            "vertrekkers": normen.vertrekkers_meetellen,
            "spreiding_gemeten": spreiding.gemeten,
        },
        "eigen_grenzen": normen.maximaal_verzet is not None or normen.maximale_klachten is not None,
        "nagerekend": nagerekend(beoordeling),
        "meer_gesprekken": berekening.meer_gesprekken_tekst(beoordeling),
        "zekerheid": zekerheid.zekerheid_tabel(beoordeling) if zekerheid.zegt_iets(beoordeling) else [],
        "gevoeligheid": zekerheid.gevoeligheid_tabel(beoordeling),
        "korter": zekerheid.wat_kost_korter(beoordeling),
        "normen": cijfers.normen_tabel(beoordeling),
        "standaardnormen": cijfers.standaardnormen(beoordeling),
        "uitgesloten": _niet_meegeteld(beoordeling),
        "bronbestanden": _bronbestanden(beoordeling),
        "gelezen_uit": _gelezen_uit(beoordeling),
        # Only the name: the same questionnaire in another folder gives the same report.
        "vragenlijst_naam": vragenlijst.dossiermap.naam,
        "sha256": vragenlijst.document.sha256,
    }


def _niet_meegeteld(beoordeling: Beoordeling) -> list[tuple[str, str]]:
    """The conversations that the table leaves out, with their number."""
    metingen = beoordeling.inhoud.afweging.metingen
    regels = [
        (uit.reden or teksten.ZONDER_REDEN, getal(uit.aantal) if uit.aantal is not None else teksten.ONBEKEND)
        for uit in metingen.uitgesloten or []
    ]
    return regels + telling.niet_meegeteld(metingen.telling)


def _gelezen_uit(beoordeling: Beoordeling) -> str:
    """The file that the table was read from, with the sheet of a workbook; empty where there is none."""
    bestand = beoordeling.vragenlijst.cijfers
    if bestand is None:
        return ""
    return teksten.BLAD.format(bestand=bestand.bestand, vel=bestand.vel) if bestand.vel else bestand.bestand


def _bronbestanden(beoordeling: Beoordeling) -> list[tuple[str, str]]:
    """The files that the figures came from, each with its SHA-256: first the one that the table was read from."""
    bestand, metingen = beoordeling.vragenlijst.cijfers, beoordeling.inhoud.afweging.metingen
    genoemd = [(bron.bestand or teksten.ZONDER_NAAM, bron.sha256) for bron in metingen.bestanden or []]
    genoemd += [(bron.bestand or teksten.ZONDER_NAAM, bron.sha256) for _, bron in metingen.telling.bronnen()]
    alle = [(naam, som or teksten.NIET_VASTGELEGD) for naam, som in genoemd if not bestand or naam != bestand.bestand]
    eerst = [(bestand.bestand, bestand.sha256)] if bestand is not None else []
    return list(dict.fromkeys([*eerst, *alle]))


def _boven_plafond(beoordeling: Beoordeling) -> bool:
    """Whether the chosen term needs the advice of the committee."""
    gekozen, plafond = beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden, beoordeling.poort.plafond
    return bool(gekozen and plafond and plafond.plafond_maanden is not None and gekozen > plafond.plafond_maanden)


class Samenvatting(NamedTuple):
    """What the terminal shows: a heading, a line below it, and named lines."""

    kop: tuple[str, ...]
    ondertitel: str
    regels: tuple[tuple[str, str], ...]


def feiten_samenvatting(beoordeling: Beoordeling) -> Samenvatting:
    """The facts of page one, for the terminal."""
    dossier, poort = beoordeling.inhoud.dossier, beoordeling.poort
    kop = (
        f"{dossier.kenmerk or teksten.ZONDER_KENMERK} v{dossier.versie or 1}",
        dossier.organisatie,
        dossier.productcategorie,
    )
    kader = ", ".join(pakket.id for pakket in poort.pakketten) or teksten.NOG_GEEN_REGELS
    regels = [
        (teksten.BINDEND, oordeel.bindend_tekst(beoordeling)),
        (teksten.WAAROM, waarom_niet_langer(beoordeling)),
        (teksten.HOE_ZEKER, oordeel.robuust_tekst(beoordeling)),
        *([(teksten.WEGING, weging)] if (weging := oordeel.weging_tekst(beoordeling)) else []),
        (teksten.KEUZE, oordeel.gekozen_tekst(beoordeling)),
        (teksten.WET, wet.feiten(poort).samenvatting),
    ]
    if beoordeling.uitkomst == TOESTEMMING_VEREIST:
        regels[1:2] = [(teksten.CIJFERS, teksten.TELT_NIET)] if beoordeling.termijn.wandeling is not None else []
    if poort.vervalt_op:
        regels.append((teksten.LET_OP, teksten.DEKT_NIET_MEER.format(datum=datum(poort.vervalt_op))))
    return Samenvatting(
        kop=tuple(deel for deel in kop if deel),
        ondertitel=teksten.ONDERTITEL.format(
            peildatum=datum(dossier.peildatum) or teksten.NOG_NIET_INGEVULD,
            kader=kader,
            besluit=oordeel.besluit_tekst(beoordeling),
        ),
        regels=tuple(regels),
    )
