"""Page one: what was decided or is suggested, on which ground, and what nobody may overlook. Text and plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from balanstest.beoordeling import TOESTEMMING_VEREIST, VOORSTEL, Beoordeling
from balanstest.kader.poort import NIET_BEOORDEELD, VOLDAAN, geldig_tot
from balanstest.rapport import oordeel
from balanstest.rapport.antwoorden import keuze_tekst
from balanstest.rapport.bevindingen import Bevindingregel
from balanstest.rapport.grenzen import kan_nog_lager
from balanstest.taal.getallen import datum, kort, maanden, opsomming
from balanstest.termijn.bepaling import GEEN_TERMIJN
from balanstest.texts.ernst import FOUT, SIGNAAL
from balanstest.texts.rapport import beslissing as teksten
from balanstest.texts.rapport import rapport as grensteksten
from balanstest.vragen import ALLE
from balanstest.vragenlijst.model import Fg

LANGSTE = 360
"""So many characters of an answer stand on page one; the rest is at its question."""
MEESTE_BEVINDINGEN = 5
_VORM = {VOORSTEL: "besluit", TOESTEMMING_VEREIST: "verbod"}
_ANDERE_VORM = "onbeslist"
_KOPPEN = {
    VOORSTEL: (teksten.WAAROM_NIET_LANGER, teksten.WAT_BEGRENST),
    GEEN_TERMIJN: (teksten.WAAROM_NIET_BELLEN, teksten.WAT_TEGENHOUDT),
}
_ZONDER_VOORSTEL = (teksten.WAAROM_GEEN_VOORSTEL, teksten.WAT_ONTBREEKT)
NIET_AKKOORD = "niet_akkoord"
_ELDERS = ("toestemming_vereist", "lijst_langer_dan_termijn", "regels_veranderen", "tekst_na_hekje")
"""Findings that have a place of their own on page one."""
LATEN_ZIEN = ("tekst_na_hekje",)
"""Findings that page one always shows: who decides must know that the answers are not all there."""


class Tekstvak(NamedTuple):
    """A box: its form, its headline, its sentences, and what to do next."""

    vorm: str
    kop: str
    zinnen: tuple[str, ...]
    stappen: tuple[str, ...] = ()


class Beslissing(NamedTuple):
    """What page one says above its facts. `bezwaar` is the box about the FG or a longer term, None where not needed.

    `wegend` are the findings that weigh, only before there is a decision; `niet_genoemd` the sentence about the rest.
    """

    vak: Tekstvak
    bezwaar: Tekstvak | None
    waarschuwingen: tuple[str, ...]
    waarom_kop: str
    bindend_kop: str
    geldig_tot: str
    fg: str
    bevindingen: str
    wegend: tuple[Bevindingregel, ...]
    niet_genoemd: str


def beslissing(beoordeling: Beoordeling, bevindingen: Sequence[Bevindingregel]) -> Beslissing:
    """The top of page one; `bevindingen` are those of the report."""
    wegend = list(filter(_weegt, bevindingen))
    if beoordeling.inhoud.vastgesteld:  # what is wrong with a decision stays in sight; what to look at is decided
        wegend = [een for een in wegend if een.ernst == FOUT and een.code != "gekozen_boven_plafond"]
    rest = len(wegend) - MEESTE_BEVINDINGEN
    waarom_kop, bindend_kop = _KOPPEN.get(beoordeling.uitkomst, _ZONDER_VOORSTEL)
    return Beslissing(
        vak=_toestemming(beoordeling) if beoordeling.uitkomst == TOESTEMMING_VEREIST else _vak(beoordeling),
        bezwaar=_bezwaar(beoordeling),
        waarschuwingen=tuple(_waarschuwingen(beoordeling)),
        waarom_kop=waarom_kop,
        bindend_kop=bindend_kop,
        geldig_tot=_geldig_tot(beoordeling),
        fg=_fg_in_een_regel(beoordeling),
        bevindingen=_aantallen(beoordeling),
        wegend=tuple(wegend[:MEESTE_BEVINDINGEN]),
        niet_genoemd=teksten.EN_NOG.format(aantal=rest) if rest > 0 else "",
    )


def _weegt(bevinding: Bevindingregel) -> bool:
    """Whether a finding weighs, and has no other place on page one."""
    return bevinding.ernst != SIGNAAL and bevinding.code not in _ELDERS


def _vak(beoordeling: Beoordeling) -> Tekstvak:
    inhoud, uit = beoordeling.inhoud, oordeel.uitkomst(beoordeling)
    gekozen = inhoud.onderbouwing.gekozen_termijn_maanden
    if inhoud.vastgesteld and gekozen is not None:
        kop = _vastgesteld(gekozen, beoordeling.klanttermijn)
        zinnen = [_te_bellen(beoordeling, gekozen, teksten.TE_BELLEN)] if gekozen else []
        if beoordeling.gekozen_langer and beoordeling.klanttermijn:
            zinnen.append(teksten.LANGER_DAN.format(verschil=maanden(gekozen - beoordeling.klanttermijn)))
        else:
            zinnen.append(teksten.BOVENGRENS if beoordeling.uitkomst == VOORSTEL else uit.toelichting)
    else:
        voorlopig = beoordeling.uitkomst == VOORSTEL and kan_nog_lager(beoordeling)
        kop, zinnen = teksten.VOORLOPIG.format(kop=uit.kop[:1].lower() + uit.kop[1:]) if voorlopig else uit.kop, []
        if beoordeling.uitkomst == VOORSTEL:
            zinnen.append(_te_bellen(beoordeling, beoordeling.klanttermijn or 0, teksten.VOLGENS_VOORSTEL))
        zinnen.append(uit.toelichting)
        zinnen += [grensteksten.KAN_NOG_LAGER] if voorlopig else []
        if gekozen == 0:
            zinnen.append(teksten.KIEST_NIET_BELLEN)
        else:
            nog = teksten.NOG_NIET_GEKOZEN if gekozen is None else teksten.NOG_TE_BESLISSEN
            zinnen.append(nog.format(gekozen=maanden(gekozen or 0)))
    return Tekstvak(_VORM.get(beoordeling.uitkomst, _ANDERE_VORM), kop, tuple(filter(None, zinnen)))


def _vastgesteld(gekozen: int, voorstel: int | None) -> str:
    if gekozen == 0:
        return teksten.VASTGESTELD_NIET_BELLEN
    if voorstel is None:
        zin = teksten.VASTGESTELD_ZONDER_VOORSTEL
    else:
        zin = teksten.VASTGESTELD if voorstel else teksten.VASTGESTELD_ZONDER_CIJFERS
    return zin.format(gekozen=maanden(gekozen), voorstel=voorstel)


def _te_bellen(beoordeling: Beoordeling, termijn: int, zin: str) -> str:
    """From which month until which, on which ground."""
    poort, start = beoordeling.poort, beoordeling.inhoud.impact.start_maanden or Fraction(0)
    if termijn <= start:
        return teksten.GEEN_MAAND.format(van=kort(start))
    gedragen = poort.status == VOLDAAN and poort.artikel
    grond = teksten.OP_GROND_VAN.format(artikel=poort.artikel) if gedragen else ""
    beginpunt = oordeel.beginpunt_tekst(beoordeling)
    bellen = zin.format(van=kort(start), tot=termijn, beginpunt=beginpunt, grond=grond)
    if beoordeling.inhoud.impact.start_maanden is None:
        bellen = teksten.ZONDER_2B.format(zin=bellen)
    # That the ground is still open stands in the headline already.
    return f"{bellen} {teksten.ALLEEN_DE_CODE}" if poort.status == NIET_BEOORDEELD else bellen


def _toestemming(beoordeling: Beoordeling) -> Tekstvak:
    """What the law asks, and what to do next."""
    poort, uit = beoordeling.poort, oordeel.uitkomst(beoordeling)
    gekozen = beoordeling.inhoud.onderbouwing.gekozen_termijn_maanden
    zonder_uitzondering = poort.voorwaarde in (None, "dossier.soort_organisatie")
    voorwaarde = ALLE[poort.voorwaarde].aanduiding if poort.voorwaarde else ""
    zinnen = [teksten.WET_VRAAGT.format(artikel=poort.artikel or "")]
    zinnen.append(
        teksten.GEEN_UITZONDERING if zonder_uitzondering else teksten.NIET_VOLDAAN_AAN.format(voorwaarde=voorwaarde)
    )
    if gekozen:
        zinnen.append(teksten.TOCH_GEKOZEN.format(gekozen=maanden(gekozen)))
    stappen = [teksten.BEL_NIET, teksten.VRAAG_TOESTEMMING]
    stappen += [teksten.KIJK_NA.format(voorwaarde=voorwaarde)] if voorwaarde else []
    stappen.append(teksten.ANDER_BELEID)
    return Tekstvak(_VORM[TOESTEMMING_VEREIST], uit.kop, tuple(zinnen), tuple(stappen))


def _waarschuwingen(beoordeling: Beoordeling) -> Iterator[str]:
    """What must be done about the call list, and text that was lost."""
    yield from (een.tekst for een in beoordeling.bevindingen if een.code in LATEN_ZIEN)
    inhoud = beoordeling.inhoud
    gekozen, langst = (
        inhoud.onderbouwing.gekozen_termijn_maanden,
        inhoud.klantrelatie.laatste_afname.verstreken_maanden.langst,
    )
    termijn = beoordeling.klanttermijn if gekozen is None else gekozen
    if beoordeling.uitkomst != TOESTEMMING_VEREIST and termijn and langst is not None and langst > termijn:
        yield teksten.LIJST.format(
            beginpunt=oordeel.beginpunt_tekst(beoordeling), termijn=maanden(termijn), langst=maanden(langst)
        )


def _bezwaar(beoordeling: Beoordeling) -> Tekstvak | None:
    """The box about the FG: where the opinion is 'niet akkoord', or the choice is longer than the suggestion."""
    onderbouwing, voorstel = beoordeling.inhoud.onderbouwing, beoordeling.klanttermijn
    fg, gekozen = onderbouwing.fg, onderbouwing.gekozen_termijn_maanden
    langer = beoordeling.gekozen_langer and beoordeling.uitkomst != TOESTEMMING_VEREIST
    niet_akkoord = bool(fg.betrokken) and fg.oordeel == NIET_AKKOORD
    plafond = beoordeling.poort.plafond.plafond_maanden if beoordeling.poort.plafond else None
    boven_plafond = langer and plafond is not None and (gekozen or 0) > plafond
    if not (langer or niet_akkoord):
        return None
    zinnen = [teksten.BOVEN_PLAFOND.format(plafond=maanden(plafond or 0))] if boven_plafond else []
    if langer:
        tegen = teksten.GEEN_VOORSTEL if voorstel is None else maanden(voorstel) if voorstel else teksten.NIET_BELLEN
        zinnen.append(teksten.VERSCHIL.format(gekozen=maanden(gekozen or 0), voorstel=tegen))
    zinnen += van_de_fg(beoordeling)
    if langer:
        reden = onderbouwing.afwijking
        tekst = teksten.REDEN_LANGER.format(tekst=_kort(reden, "onderbouwing.afwijking")) if reden else ""
        zinnen.append(tekst or teksten.REDEN_ONTBREEKT)
    anders = teksten.LANGER_ZONDER_VOORSTEL if voorstel is None else teksten.LANGER
    anders = teksten.BOVEN_HET_PLAFOND if boven_plafond else anders
    return Tekstvak("bezwaar", teksten.FG_NIET_AKKOORD if niet_akkoord else anders, tuple(zinnen))


def van_de_fg(beoordeling: Beoordeling) -> Iterator[str]:
    """The opinion of the FG in sentences, or why there is none."""
    fg = beoordeling.inhoud.onderbouwing.fg
    if fg.betrokken is False:
        yield teksten.ZONDER_FG.format(
            reden=_kort(fg.reden_niet_betrokken or "–", "onderbouwing.fg.reden_niet_betrokken")
        )
        return
    if not fg.oordeel:
        yield teksten.FG_NIET_INGEVULD
        return
    tekst = keuze_tekst(beoordeling.inhoud, "onderbouwing.fg.oordeel", "")
    yield teksten.OORDEEL.format(oordeel=tekst, wie=_wie(fg))
    if fg.advies:
        yield teksten.ADVIES.format(tekst=_kort(fg.advies, "onderbouwing.fg.advies"))
    if fg.oordeel == NIET_AKKOORD and fg.reden_afwijking:
        yield teksten.REDEN_AFWIJKING.format(tekst=_kort(fg.reden_afwijking, "onderbouwing.fg.reden_afwijking"))


def _wie(fg: Fg) -> str:
    """Who gave the opinion, and when, between brackets behind it; empty where nobody wrote that down."""
    wie = ", ".join(filter(None, (fg.naam, datum(fg.datum))))
    return f" ({wie})" if wie else ""


def _fg_in_een_regel(beoordeling: Beoordeling) -> str:
    """The opinion of the FG, where there is one; a reader must not have to look for it."""
    fg = beoordeling.inhoud.onderbouwing.fg
    if not fg.betrokken or not fg.oordeel:
        return ""
    return teksten.OORDEEL_KORT.format(
        oordeel=keuze_tekst(beoordeling.inhoud, "onderbouwing.fg.oordeel", ""),
        wie=_wie(fg),
        advies=teksten.ADVIES.format(tekst=_kort(fg.advies, "onderbouwing.fg.advies")) if fg.advies else "",
    ).strip()


def _geldig_tot(beoordeling: Beoordeling) -> str:
    """Until when the balanstest holds: not past a change of the law that ends it."""
    einde, vervalt = geldig_tot(beoordeling.inhoud), beoordeling.poort.vervalt_op
    if einde is None:
        return ""
    if vervalt is not None and vervalt < einde:
        return teksten.GELDIG_WET.format(datum=datum(vervalt))
    zelf = beoordeling.inhoud.dossier.geldig_tot is not None
    return datum(einde) if zelf else teksten.GELDIG_STANDAARD.format(datum=datum(einde))


def _kort(tekst: str, sleutel: str) -> str:
    """An answer on one line, as far as page one has room for it; a word is not cut."""
    regel = " ".join(tekst.split())
    if len(regel) <= LANGSTE:
        return regel
    begin = regel[:LANGSTE].rpartition(" ")[0] or regel[:LANGSTE]
    return teksten.VERDER_BIJ.format(begin=begin, nummer=ALLE[sleutel].nummer)


def _aantallen(beoordeling: Beoordeling) -> str:
    """How many findings there are of each gravity."""
    aantal = Counter(een.ernst for een in beoordeling.bevindingen if een.code != "nog_te_beantwoorden")
    delen = [
        (zinnen[0] if aantal[ernst] == 1 else zinnen[1]).format(aantal=aantal[ernst])
        for ernst, zinnen in teksten.AANTAL.items()
        if aantal[ernst]
    ]
    return opsomming(delen) if delen else teksten.GEEN_BEVINDINGEN
