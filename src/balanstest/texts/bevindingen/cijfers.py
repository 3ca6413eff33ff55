"""Findings about the figures, the organisation's own norms, and dates; part of the catalogue."""

from __future__ import annotations

from balanstest.texts.ernst import LET_OP, SIGNAAL, Bevindingstekst

CIJFERS: dict[str, Bevindingstekst] = {
    # Dates
    "peildatum_na_start": Bevindingstekst(
        LET_OP,
        "De peildatum is {peildatum}, na de start van de campagne op {start}. De afweging hoort klaar te zijn voordat "
        "er wordt gebeld. Stop met bellen tot het besluit er is, of verbeter de datum.",
    ),
    "besluit_na_geldigheid": Bevindingstekst(
        LET_OP,
        "Het besluit is van {besluit}, maar deze balanstest geldt maar tot {geldig_tot}. Maak een nieuwe met nieuwe "
        "cijfers, of verbeter de datum.",
    ),
    "lang_geldig": Bevindingstekst(
        LET_OP,
        "Deze balanstest zou gelden tot {geldig_tot}, meer dan twee jaar na de peildatum {peildatum}. De cijfers zijn "
        "dan te oud. Kies een eerdere datum; een jaar is gewoon.",
    ),
    # What the figures can have seen
    "cijfers_verouderd": Bevindingstekst(
        LET_OP,
        "Er is gemeten tot {tot}, meer dan twee jaar voor de peildatum {peildatum}. De cijfers zeggen dan weinig over "
        "nu. Gebruik nieuwere cijfers, of meet eerst een korte tijd.",
    ),
    "meting_korter_dan_tabel": Bevindingstekst(
        LET_OP,
        "Er is {duur} gemeten, maar de tabel loopt tot maand {einde}. De maanden vanaf {grens} gaan dus over mensen "
        "die al weg waren voor de meting begon; wie van hen eerder verzet deed, telt niet mee. Meet langer, of leg "
        "uit waarom deze cijfers toch kloppen.",
    ),
    "verwachting_kort": Bevindingstekst(
        LET_OP,
        "Door vraag {nummer} ({duur}) is de termijn hoogstens {grens}. Dat is kort. Is de opzegtermijn of de minimale "
        "looptijd ingevuld? Vul in hoe lang klanten gemiddeld echt blijven, of hoe lang het product echt meegaat.",
    ),
    "gesprek_zonder_persoon": Bevindingstekst(
        LET_OP,
        "Volgens de definitie telt ook een gesprek mee waarin de persoon zelf niet is gesproken ('{gevonden}'). "
        "Verzet en klachten lijken daardoor lager dan ze zijn. Tel alleen gesprekken met de persoon zelf.",
    ),
    # What was left out
    "uitgesloten_zonder_reden": Bevindingstekst(
        LET_OP,
        "{aantal} gesprekken zijn uitgesloten zonder reden. Wie dit leest, kan denken dat slechte cijfers zijn "
        "weggelaten. Vul de reden in.",
    ),
    "uitgesloten_zonder_aantal": Bevindingstekst(
        LET_OP,
        "Er zijn gesprekken uitgesloten ('{reden}'), maar er staat niet hoeveel. Vul het aantal in; het kan veel "
        "uitmaken voor de uitkomst.",
    ),
    "uitgesloten_veel": Bevindingstekst(
        LET_OP,
        "Er zijn {weg} gesprekken uitgesloten, naast {gesprekken} in de tabel ({deel}). Zonder die gesprekken kan de "
        "uitkomst te gunstig zijn. Leg uit waarom het er zo veel zijn, of neem ze op in de tabel.",
    ),
    # What a log of calls shows
    "tabel_na_telling_veranderd": Bevindingstekst(
        LET_OP,
        "De tabel is veranderd nadat zij uit een logboek was geteld. Wat het rapport over de telling zegt, gaat dus "
        "niet over deze cijfers. Tel opnieuw, of haal 'telling' weg uit de vragenlijst en schrijf bij 'bron' waar de "
        "cijfers vandaan komen.",
    ),
    "gesprekken_niet_per_persoon": Bevindingstekst(
        SIGNAAL,
        "Naast de tabel waren er {extra} gesprekken met mensen die in dezelfde periode al waren gesproken ({deel} van "
        "alle gesprekken). In de tabel telt iedereen één keer per periode. Leg uit waarom u dezelfde mensen zo vaak "
        "belt, of bel minder vaak.",
    ),
    "na_verzet_gebeld": Bevindingstekst(
        LET_OP,
        "Volgens het logboek {mensen} na verzet opnieuw gebeld. Dat mag niet (artikel 21 lid 3 AVG). Zoek uit hoe dit "
        "kon, en schrijf bij 2d wat u eraan doet.",
    ),
    # The organisation's own norms
    "norm_zonder_motivering": Bevindingstekst(
        LET_OP,
        "De organisatie koos zelf een waarde voor '{kop}', maar schreef niet op {ontbreekt}. Het programma rekent er "
        "wel mee. Vul dit aan: zonder reden overtuigt een eigen norm niemand.",
    ),
    "norm_soepeler": Bevindingstekst(
        LET_OP,
        "'{kop}' staat op {waarde}; de standaard van het programma is {standaard}. Deze waarde is soepeler en kan de "
        "termijn langer maken. Kijk of de motivering dat draagt.",
    ),
}
