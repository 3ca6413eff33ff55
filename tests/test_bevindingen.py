"""No finding is noise: each fires where it should, and stays silent just beside it.

Every case changes a few answers of the good example, which has no findings at all: once so that the finding is there,
once so that it is just not. A code of the catalogue without a case fails the suite.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from balanstest.bevindingen import impact
from balanstest.bevindingen.kalender import begonnen_maanden
from balanstest.bevindingen.persoonsgegevens import over_persoonsgegevens
from balanstest.bevindingen.woorden import bijna_gelijk, woorden
from balanstest.kader.poort import plus_jaren
from balanstest.normen import NORMEN
from balanstest.taal.sjabloontekst import zonder_waarden
from balanstest.texts.bevindingen.catalogus import CATALOGUS
from balanstest.texts.ernst import FOUT, LET_OP, SIGNAAL
from balanstest.vragen import ALLE
from balanstest.vragenlijst import Inhoud
from conftest import GELDIG, WORTEL, Voer, leg_vast

GOED = GELDIG / "maandelijkse-donaties.yaml"
TABEL_IN_DOCS = WORTEL / "docs" / "bevindingen.md"

Wijziging = Mapping[str, Any]
CONCEPT: Wijziging = {"dossier.status": "concept", "dossier.besluit": None}
M, B, D, R = "afweging.metingen", "onderbouwing", "dossier", "klantrelatie"
NIEMAND = CONCEPT | {f"{M}.nog_niet_gebeld": "ja", f"{M}.perioden": None, f"{M}.uitgesloten": None}
LANG = (
    "Zonder deze gesprekken missen wij elk jaar veel donateurs, en dan moeten twee projecten in het noorden stoppen. "
)
OUD_TERMIJN: Wijziging = {f"{B}.gekozen_termijn_maanden": None}


def rij(van: int, tot: int, n: object, c: object, v: object, k: object, **anders: object) -> dict[str, object]:
    """A row of the table; what is None is left out."""
    cellen = {"van": van, "tot": tot, "gesprekken": n, "conversies": c, "verzet": v, "klachten": k} | anders
    return {naam: str(waarde) for naam, waarde in cellen.items() if waarde is not None}


def tabel(*rijen: dict[str, object], **anders: object) -> Wijziging:
    """A concept with another table, and no term chosen."""
    return CONCEPT | OUD_TERMIJN | {f"{M}.perioden": list(rijen), f"{M}.uitgesloten": None} | anders


CSV = "cijfers-donaties-per-kwartaal.csv"
MET_DE_HAND: Wijziging = {"na": True, f"{D}.besluit.inhoud": None}
"""Decided without `approve`: then nothing holds what it was about."""
UIT_CSV: Wijziging = {f"{M}.perioden": None, f"{M}.bestand": CSV, f"{M}.uitgesloten": None}


def dun(n: int) -> Wijziging:
    return tabel(*GLAD[:3], rij(3, 4, n, 12, 1, 0), *GLAD[4:])


def overzichten(verzet_tot: int) -> Wijziging:
    def lijst(aantal: int, tot: int) -> list[dict[str, object]]:
        return [{"van": "0", "tot": str(tot), "gesprekken": "900", "aantal": str(aantal)}]

    drie = {f"{M}.conversie": lijst(90, 12), f"{M}.verzet": lijst(9, 12), f"{M}.klachten": lijst(1, 12)}
    if verzet_tot > 12:
        drie[f"{M}.verzet"] += lijst(4, verzet_tot)
        drie[f"{M}.verzet"][1]["van"] = "12"
    return CONCEPT | OUD_TERMIJN | {f"{M}.perioden": None, f"{M}.uitgesloten": None} | drie


MAANDEN = [rij(m, m + 1, 600 - 9 * m, 66 - 2 * m + (-1) ** (m // 2) * 6, 5, 0) for m in range(12)]
GLAD = [rij(m, m + 1, 1000, 100, 10, 0) for m in range(12)]
STIJGEND_VERZET = [rij(m, m + 1, 1000, 100, 5 if m < 8 else 50, 0) for m in range(12)]
STIJGENDE_KLACHTEN = [rij(m, m + 1, 1000, 150, 5, 1 if m < 12 else 6) for m in range(24)]
DALEND = [rij(m, m + 1, 1000, round(200 * 0.85**m), 1, 0) for m in range(14)]
PIEK = [rij(0, 1, 2000, 10, 120, 6), *(rij(m, m + 1, 2000, 120, 12, 0) for m in range(1, 24))]
SHA = "0" * 64
DPIA = "bijlagen/dpia-bellen-2026.txt"
SHA_DPIA = hashlib.sha256((GELDIG / DPIA).read_bytes()).hexdigest()
ONDERZOEK = "bijlagen/onderzoek-oud-donateurs-2025.txt"
AFDRUKKEN = {DPIA: SHA_DPIA, ONDERZOEK: hashlib.sha256((GELDIG / ONDERZOEK).read_bytes()).hexdigest()}
LOG = {"rol": "gesprekken", "bestand": "log.csv", "sha256": SHA}
NA_VERZET = {"code": "gebeld_na_verzet"}


def telling(extra: int = 0, uitgesloten: int = 0, **anders: object) -> dict[str, object]:
    """What a count says of itself: one of the table `GLAD`, with so many conversations beside it."""
    rijen = [["" if cel is None else str(cel) for cel in rij_.values()] for rij_ in GLAD]
    aantallen = {"geteld": 12_000, "extra": extra, "dubbel": 0, "onleesbaar": 0}
    gelezen = sum(aantallen.values()) + uitgesloten
    return {
        "programma": "0.1.0",
        "op": "2026-10-01",
        "bestanden": [LOG],
        "uitkomsten": {"conversie": ["ja"]},
        "periode": {"van": "2023-01-01", "tot_en_met": "2026-09-30", "breedte": "1"},
        "rijen": {
            **{naam: str(aantal) for naam, aantal in (aantallen | {"gelezen": gelezen}).items()},
            "uitgesloten": {"te_recent": str(uitgesloten), "niet_bereikt": "0"},
        },
        "sha256": hashlib.sha256(json.dumps(rijen, separators=(",", ":")).encode()).hexdigest(),
    } | anders


NORM = {"motivering": "Goed overdacht.", "vastgesteld_door": "Directie"}
FG_ANDERS = {
    f"{B}.fg": {"betrokken": "nee", "reden_niet_betrokken": "Wij hebben geen FG en hoeven die niet te hebben."}
}
COMMERCIEEL = {f"{D}.soort_organisatie": "commercieel", f"{R}.herkomst.verkregen_bij": "verkoop"}
UITGEVER = {f"{D}.soort_organisatie": "uitgever", f"{R}.herkomst.verkregen_bij": "verkoop"}
NAAM = ["naam", "telefoonnummer"]


def gegevens(*regels: str) -> Wijziging:
    return {"impact.persoonsgegevens": [*NAAM, *regels]}


def reactie(**velden: str) -> Wijziging:
    return {f"{B}.reacties": [velden]}


GEVALLEN: list[tuple[str, Wijziging, Wijziging]] = [
    # Gaps and the legal gate
    ("nog_te_beantwoorden", CONCEPT | {f"{R}.doelgroep": None}, CONCEPT),
    ("start_aangenomen", CONCEPT | {"impact.start_maanden": None}, {"impact.start_maanden": "0"}),
    ("toestemming_vereist", CONCEPT | COMMERCIEEL, {}),
    ("wettelijke_grond_open", CONCEPT | {f"{R}.herkomst.eigen_doel_of_aanbod": None}, {}),
    (
        "wet_niet_beoordeeld",
        CONCEPT | {f"{D}.peildatum": "2021-06-30", f"{D}.geldig_tot": None, f"{D}.start_campagne": None},
        CONCEPT | {f"{D}.peildatum": "2021-07-01", f"{D}.geldig_tot": None, f"{D}.start_campagne": None},
    ),
    (
        "regels_veranderen",
        CONCEPT | COMMERCIEEL | {f"{D}.peildatum": "2025-10-31", f"{D}.geldig_tot": None, f"{D}.start_campagne": None},
        CONCEPT | {f"{D}.peildatum": "2025-10-31", f"{D}.geldig_tot": None, f"{D}.start_campagne": None},
    ),
    (
        "kader_verouderd",
        CONCEPT | {f"{D}.peildatum": "2027-11-01", f"{D}.geldig_tot": None},
        CONCEPT | {f"{D}.peildatum": "2027-10-31", f"{D}.geldig_tot": None},
    ),
    ("contributie_als_schenking", {f"{D}.productcategorie": "Contributie"}, {f"{D}.productcategorie": "Giften"}),
    (
        "sleutel_niet_van_toepassing",
        {f"{R}.herkomst.verschijningen_per_jaar": "12"},
        UITGEVER | {f"{R}.herkomst.verschijningen_per_jaar": "12"},
    ),
    # Dates and the decision
    ("besluit_voor_peildatum", {f"{D}.besluit.datum": "2026-10-30"}, {f"{D}.besluit.datum": "2026-10-31"}),
    ("besluit_na_start", {f"{D}.besluit.datum": "2027-01-16"}, {f"{D}.besluit.datum": "2027-01-15"}),
    ("besluit_na_geldigheid", {f"{D}.besluit.datum": "2027-10-31"}, {f"{D}.besluit.datum": "2027-10-30"}),
    ("besluit_in_concept", {f"{D}.status": "concept"}, CONCEPT),
    ("gemeten_na_peildatum", {f"{M}.gemeten.tot": "2026-11-01"}, {f"{M}.gemeten.tot": "2026-10-31"}),
    ("peildatum_na_start", CONCEPT | {f"{D}.start_campagne": "2026-10-30"}, {f"{D}.start_campagne": "2026-11-10"}),
    ("start_na_geldigheid", {f"{D}.start_campagne": "2027-10-31"}, {f"{D}.start_campagne": "2027-10-30"}),
    ("lang_geldig", {f"{D}.geldig_tot": "2028-11-01"}, {f"{D}.geldig_tot": "2028-10-31"}),
    ("gekozen_langer", CONCEPT | {f"{B}.gekozen_termijn_maanden": "16"}, {f"{B}.gekozen_termijn_maanden": "15"}),
    ("gekozen_zonder_voorstel", NIEMAND | {f"{B}.gekozen_termijn_maanden": "3"}, NIEMAND | OUD_TERMIJN),
    (
        "gekozen_zonder_cijfers",
        tabel(*PIEK, **{f"{B}.gekozen_termijn_maanden": "3"}),
        tabel(*PIEK, **{f"{B}.gekozen_termijn_maanden": "0"}),
    ),
    ("gekozen_zonder_grond", CONCEPT | COMMERCIEEL, COMMERCIEEL | {f"{B}.gekozen_termijn_maanden": "0"}),
    (
        "gekozen_boven_plafond",
        CONCEPT | {f"{B}.gekozen_termijn_maanden": "37"},
        CONCEPT | {f"{B}.gekozen_termijn_maanden": "36"},
    ),
    ("gekozen_voor_start", {"impact.start_maanden": "12"}, {"impact.start_maanden": "11"}),
    (
        "lijst_langer_dan_termijn",
        {f"{R}.laatste_afname.verstreken_maanden.langst": "13"},
        {f"{R}.laatste_afname.verstreken_maanden.langst": "12"},
    ),
    (
        "langst_onder_gemiddeld",
        {f"{R}.laatste_afname.verstreken_maanden": {"gemiddeld": "10", "langst": "9"}},
        {f"{R}.laatste_afname.verstreken_maanden": {"gemiddeld": "10", "langst": "10"}},
    ),
    # Answers in words
    ("tekst_na_hekje", {"~": ("Actie twaalf", "Actie #12 opnieuw")}, {"~": ("Actie twaalf", "Actie#12 opnieuw")}),
    ("niet_soortgelijk", {f"{R}.soortgelijk": "nee"}, {f"{R}.soortgelijk": "ja"}),
    (
        "onzichtbare_tekens",
        {f"{R}.aanbod": "Opnieuw\u202e geven"},
        {f"{R}.aanbod": "Opnieuw\u00a0geven 👩\u200d💻\nja"},
    ),
    (
        "antwoord_uit_uitleg",  # the example of the question, without its full stop
        {f"{B}.conclusie": ALLE[f"{B}.conclusie"].voorbeeld.rstrip(".")},
        {f"{B}.conclusie": ALLE[f"{B}.conclusie"].voorbeeld + " Wij toetsen dat elk half jaar opnieuw."},
    ),
    (
        "antwoord_uit_uitleg",  # the same words with figures of one's own are an answer
        {f"{B}.belangen_organisatie": "Zonder deze gesprekken missen wij per jaar ongeveer 400 donateurs."},
        {f"{B}.belangen_organisatie": "Zonder deze gesprekken missen wij per jaar ongeveer 230 donateurs."},
    ),
    (
        "antwoord_uit_uitleg",  # a definition may be the example's, but not the explanation
        {f"{M}.definities.verzet": ALLE[f"{M}.definities.verzet"].hint},
        {f"{M}.definities.verzet": ALLE[f"{M}.definities.verzet"].voorbeeld},
    ),
    (
        "antwoord_uit_uitleg",  # the hint of one of the categories
        {f"{R}.doelgroep": "Noem het soort abonnement, hoe lang mensen lezer waren, en wie u niet belt."},
        {f"{R}.doelgroep": "Het soort abonnement is het jaarabonnement; mensen waren minstens twee jaar lezer."},
    ),
    (
        "antwoord_herhaald",
        {"afweging.belang": LANG, f"{B}.belangen_organisatie": LANG.upper()},
        {"afweging.belang": LANG, f"{B}.belangen_organisatie": f"{LANG} Dat weegt zwaar, want er is geen ander geld."},
    ),
    (
        "antwoord_herhaald",  # a renewal is the same product
        {
            f"{R}.aanbod": "Een maandelijkse gift voor de natuur hier",
            f"{R}.doelgroep": "Een maandelijkse gift voor de natuur hier",
        },
        {
            f"{R}.aanbod": "Een maandelijkse gift voor de natuur hier",
            f"{R}.afgenomen": "Een maandelijkse gift voor de natuur hier",
        },
    ),
    (
        "conclusie_andere_termijn",  # the term is 12; one that is compared with, or another length, says nothing
        {f"{B}.conclusie": "Vijftien maanden, want daarna neemt het verzet toe."},
        {f"{B}.conclusie": "Korter dan 16 maanden: de eerste drie maanden gaven weinig verzet in een jaar vol onrust."},
    ),
    (
        "conclusie_andere_termijn",
        {f"{B}.conclusie": "Wij kiezen anderhalf jaar."},
        {f"{B}.conclusie": "De cijfers dragen 15 maanden, maar wij kiezen een jaar."},
    ),
    ("conclusie_andere_termijn", {f"{B}.conclusie": "Niet langer dan 24 maanden."}, OUD_TERMIJN | CONCEPT),
    ("antwoord_zegt_niets", {"afweging.noodzaak": "Zie 3a."}, {"afweging.noodzaak": "Post leverde niets op."}),
    (
        "antwoord_zegt_niets",  # before anyone was called there is no experience
        {f"{B}.ervaring_klant": "geen"},
        NIEMAND | {f"{B}.ervaring_klant": "geen"},
    ),
    ("weging_zelfde_tekst", {f"{B}.belangen_klant": LANG, f"{B}.belangen_organisatie": LANG}, {}),
    (
        "weging_eenzijdig",  # 20 words beside 4 and 5
        {f"{B}.belangen_organisatie": "woord " * 20, f"{B}.belangen_klant": "Mensen willen graag rust."},
        {f"{B}.belangen_organisatie": "woord " * 20, f"{B}.belangen_klant": "Mensen willen ook graag rust."},
    ),
    ("geen_verwachting", {f"{R}.contractduur": {"niet_van_toepassing": "Past hier niet."}}, {}),
    # 2a to 2d
    ("bsn_gebruikt", gegevens("BSN"), gegevens("geen BSN")),
    ("bijzondere_persoonsgegevens", gegevens("Gezondheid"), gegevens("bedrag van de gift aan het gezondheidsfonds")),
    ("onnodige_persoonsgegevens", gegevens("geboortedatum"), gegevens("leeftijdsgroep")),
    (
        "maatregel_zonder_bewijs",
        {"impact.maatregelen": [{"maatregel": "Bellijst gewist", "bewijs": "Bellijst gewist"}]},
        {"impact.maatregelen": [{"maatregel": "Bellijst gewist", "bestand": DPIA}]},
    ),
    ("vaak_gebeld", {"impact.frequentie.contacten_per_jaar": "6.1"}, {"impact.frequentie.contacten_per_jaar": "6"}),
    ("verzet_te_laat", {"impact.verzet_verwerkt_binnen_dagen": "29"}, {"impact.verzet_verwerkt_binnen_dagen": "28"}),
    (
        "verzet_na_volgend_gesprek",
        {"impact.verzet_verwerkt_binnen_dagen": "26", "impact.frequentie.contacten_per_jaar": "14.6"},
        {"impact.verzet_verwerkt_binnen_dagen": "25", "impact.frequentie.contacten_per_jaar": "14.6"},
    ),
    (
        "verzet_opnieuw_gebeld",
        {f"{R}.doelgroep": "Alle oud-donateurs, ook wie eerder verzet deed."},
        {f"{R}.doelgroep": "Alle oud-donateurs. Wij bellen niet: minderjarigen, en ook niet wie eerder verzet deed."},
    ),
    # The figures
    ("tabel_niet_volledig", {f"{M}.volledig": "nee"}, {f"{M}.volledig": "ja"}),
    (
        "cijfers_verouderd",
        CONCEPT | {f"{M}.gemeten": {"van": "2020-01-01", "tot": "2024-10-30"}},
        CONCEPT | {f"{M}.gemeten": {"van": "2020-01-01", "tot": "2024-10-31"}},
    ),
    (
        "meting_korter_dan_tabel",  # the table runs to month 30
        {f"{M}.gemeten": {"van": "2024-05-01", "tot": "2026-10-01"}},
        {f"{M}.gemeten": {"van": "2024-04-30", "tot": "2026-10-01"}},
    ),
    ("verwachting_kort", CONCEPT | {f"{R}.contractduur.maanden": "3"}, CONCEPT | {f"{R}.contractduur.maanden": "4"}),
    (
        "gesprek_zonder_persoon",
        {f"{M}.definities.gesprek": "De persoon is gesproken. Ook een ingesproken voicemail telt mee."},
        {f"{M}.definities.gesprek": "Elke poging waarbij de persoon is gesproken telt mee; voicemail telt niet mee."},
    ),
    (
        "uitgesloten_zonder_reden",
        {f"{M}.uitgesloten": [{"aantal": "4"}]},
        {f"{M}.uitgesloten": [{"reden": "Dubbel geteld", "aantal": "4"}]},
    ),
    (
        "uitgesloten_zonder_aantal",
        {f"{M}.uitgesloten": [{"reden": "Dubbel geteld"}]},
        {f"{M}.uitgesloten": [{"reden": "Dubbel geteld", "aantal": "0"}]},
    ),
    (
        "uitgesloten_veel",
        tabel(*GLAD, **{f"{M}.uitgesloten": [{"reden": "Proef", "aantal": "1201"}]}),
        tabel(*GLAD, **{f"{M}.uitgesloten": [{"reden": "Proef", "aantal": "1200"}]}),
    ),
    (
        "uitgesloten_veel",
        tabel(*GLAD, **{f"{M}.telling": telling(uitgesloten=1201)}),
        tabel(*GLAD, **{f"{M}.telling": telling(uitgesloten=1200)}),
    ),
    (
        "gesprekken_niet_per_persoon",
        tabel(*GLAD, **{f"{M}.telling": telling(extra=1334)}),
        tabel(*GLAD, **{f"{M}.telling": telling(extra=1333)}),
    ),
    (
        "na_verzet_gebeld",
        tabel(*GLAD, **{f"{M}.telling": telling(signalen=[NA_VERZET | {"gegevens": {"personen": "1"}}])}),
        tabel(*GLAD, **{f"{M}.telling": telling(signalen=[NA_VERZET | {"gegevens": {"personen": "0"}}])}),
    ),
    (
        "na_verzet_gebeld",
        tabel(*GLAD, **{f"{M}.telling": telling(signalen=[NA_VERZET | {"gegevens": {"personen": "<5"}}])}),
        tabel(*GLAD, **{f"{M}.telling": telling(signalen=[{"code": "tijdzone"}])}),
    ),
    (
        "tabel_na_telling_veranderd",
        tabel(*GLAD[:-1], rij(11, 12, 1000, 101, 10, 0), **{f"{M}.telling": telling()}),
        tabel(*GLAD, **{f"{M}.telling": telling()}),
    ),
    ("tabel_na_telling_veranderd", UIT_CSV | {f"{M}.telling": telling()}, UIT_CSV),
    ("tabel_onvolledig", tabel(rij(0, 1, 900, 90, None, 0)), tabel(rij(0, 1, 900, 90, 9, 0))),
    (
        "percentages_zonder_gesprekken",
        tabel(rij(0, 1, None, None, 9, 0, conversies_pct="9,8")),
        tabel(rij(0, 1, 900, None, 9, 0, conversies_pct="9,8")),
    ),
    (
        "percentages_omgerekend",
        tabel(rij(0, 1, 900, None, 9, 0, conversies_pct="9,8")),
        tabel(rij(0, 1, 900, 90, 9, 0)),
    ),
    ("kleine_aantallen_verborgen", tabel(rij(0, 1, 900, 90, 9, "<5")), tabel(rij(0, 1, 900, 90, 9, 4))),
    ("overzichten_samengevoegd", overzichten(12), {}),
    ("overzichten_ingekort", overzichten(18), overzichten(12)),
    ("lege_rijen_vooraan", tabel(rij(0, 1, 0, 0, 0, 0), rij(1, 2, 900, 90, 9, 0)), tabel(rij(0, 1, 900, 90, 9, 0))),
    ("te_gelijkmatig", tabel(*GLAD), {}),
    ("spreiding_niet_meetbaar", tabel(*MAANDEN[:7]), tabel(*MAANDEN[:8])),
    ("start_na_termijn", OUD_TERMIJN | CONCEPT | {"impact.start_maanden": "15"}, {"impact.start_maanden": "11"}),
    ("latere_piek", tabel(*PIEK), {}),
    ("dun_bezet", dun(99), dun(100)),
    ("brede_rijen", tabel(rij(0, 4, 9000, 900, 90, 0)), tabel(rij(0, 3, 9000, 900, 90, 0))),
    ("verzet_gestegen", tabel(*STIJGEND_VERZET), tabel(*GLAD)),
    ("klachten_gestegen", tabel(*STIJGENDE_KLACHTEN), tabel(*GLAD)),
    ("conversie_gedaald", tabel(*DALEND), tabel(*DALEND[:8])),
    # The organisation's own norms
    ("norm_zonder_motivering", {"afweging.normen.weging_klacht": "6"}, {"afweging.normen.weging_klacht": "5"}),
    (
        "norm_zonder_motivering",
        {"afweging.normen.weging_klacht": {"waarde": "6", "motivering": "Goed overdacht."}},
        {"afweging.normen.weging_klacht": {"waarde": "6"} | NORM},
    ),
    (
        "norm_soepeler",
        CONCEPT | {"afweging.normen.weging_klacht": {"waarde": "4"} | NORM},
        {"afweging.normen.weging_klacht": {"waarde": "6"} | NORM},
    ),
    # The FG, the DPIA, the files
    ("fg_niet_betrokken", FG_ANDERS, {}),
    (
        "fg_niet_akkoord",
        {f"{B}.fg.oordeel": "niet_akkoord", f"{B}.fg.reden_afwijking": "Wij wegen het belang zwaarder."},
        {f"{B}.fg.oordeel": "akkoord_met_opmerkingen"},
    ),
    ("fg_na_besluit", {f"{B}.fg.datum": "2026-11-11"}, {f"{B}.fg.datum": "2026-11-10"}),
    ("fg_voor_cijfers", {f"{B}.fg.datum": "2026-09-30"}, {f"{B}.fg.datum": "2026-10-01"}),
    ("fg_niet_onafhankelijk", {f"{B}.fg.naam": "B. Jansen"}, {f"{B}.fg.naam": "C. Jansen"}),
    ("dpia_niet_uitgevoerd", {f"{B}.dpia": {"uitgevoerd": "nee", "reden": "Het risico is klein."}}, {}),
    (
        "dpia_niet_bijgevoegd",
        {f"{B}.dpia": {"uitgevoerd": "ja"}},
        {f"{B}.dpia": {"uitgevoerd": "ja"}, f"{B}.bijlagen": [{"bestand": DPIA}]},
    ),
    ("cijfers_uit_bestand", UIT_CSV, {}),
    (
        "cijferbestand_niet_vastgelegd",
        UIT_CSV | MET_DE_HAND,
        UIT_CSV
        | MET_DE_HAND
        | {f"{M}.bestanden": [{"bestand": CSV, "sha256": hashlib.sha256((GELDIG / CSV).read_bytes()).hexdigest()}]},
    ),
    ("cijferbestand_niet_vastgelegd", UIT_CSV | MET_DE_HAND, UIT_CSV | CONCEPT),
    ("cijferbestand_niet_vastgelegd", UIT_CSV | MET_DE_HAND, UIT_CSV),
    (
        "percentages_als_breuk",
        tabel(rij(0, 3, 1200, 132, None, 1, verzet_pct="0.012")),
        tabel(rij(0, 3, 1200, 132, None, 1, verzet_pct="1.2")),
    ),
    ("bestand_ontbreekt", {f"{B}.dpia.bestand": "bijlagen/weg.txt"}, {}),
    (
        "logboek_niet_bij_dossier",
        {f"{M}.telling": telling()},
        {f"{M}.telling": telling(bestanden=[LOG | {"motor": "vraag"}])},
    ),
    # A log that a person names, or an answer with counts, belongs among the papers.
    ("bestand_ontbreekt", {f"{M}.bestanden": [{"bestand": "log.csv"}]}, {f"{M}.telling": telling()}),
    ("bestand_ontbreekt", {f"{M}.telling": telling(bestanden=[LOG | {"motor": "vraag"}])}, {}),
    (
        "bestand_gewijzigd",
        {f"{M}.telling": telling(bestanden=[LOG | {"bestand": DPIA}])},
        {f"{M}.telling": telling(bestanden=[LOG | {"bestand": DPIA, "sha256": SHA_DPIA}])},
    ),
    (
        "bestand_gewijzigd",
        {f"{M}.bestanden": [{"bestand": DPIA, "sha256": SHA}]},
        {f"{M}.bestanden": [{"bestand": DPIA}]},
    ),
    # What was decided, and changed since
    ("gewijzigd_na_besluit", {"na": True, f"{R}.aantal_personen": "4101"}, {"na": True}),
    (
        "gewijzigd_na_besluit",
        {"na": True, f"{D}.besluit.inhoud.impact": SHA},
        {"na": True, f"{D}.opsteller.naam": " A. de Vries "},
    ),
    (
        "bestand_na_besluit_veranderd",
        {"na": True, f"{D}.besluit.inhoud.bestanden": AFDRUKKEN | {DPIA: SHA}},
        {"na": True},
    ),
    (
        "bestand_na_besluit_weg",
        {
            "na": True,
            f"{B}.bijlagen": [{"bestand": "weg.txt"}],
            f"{D}.besluit.inhoud.bestanden": AFDRUKKEN | {"weg.txt": SHA},
        },
        {"na": True},
    ),
    ("bestand_na_besluit_nieuw", {"na": True, f"{D}.besluit.inhoud.bestanden": {DPIA: SHA_DPIA}}, {"na": True}),
    ("besluit_niet_vastgelegd", MET_DE_HAND, {}),
    ("besluit_niet_vastgelegd", MET_DE_HAND, CONCEPT | {"na": True}),
    # What the organisation answers
    ("reactie_niet_af", reactie(bevinding="gekozen_langer"), {}),
    ("reactie_niet_af", reactie(reactie="Gezien."), {}),
    (
        "reactie_zonder_bevinding",
        reactie(bevinding="fg_niet_betrokken_", reactie="Gezien."),
        COMMERCIEEL | CONCEPT | reactie(bevinding="toestemming_vereist", reactie="Gezien."),
    ),
    (
        "reactie_zonder_bevinding",
        COMMERCIEEL | CONCEPT | reactie(bevinding="toestemming_vereist", plaats="dossier.versie", reactie="Gezien."),
        COMMERCIEEL
        | CONCEPT
        | reactie(bevinding="toestemming_vereist", plaats="dossier.soort_organisatie", reactie="Gezien."),
    ),
]

Vind = Callable[[Wijziging], list[dict[str, Any]]]


@pytest.fixture
def vind(voer: Voer, tmp_path: Path) -> Vind:
    """The findings of the good example with some answers changed; None takes an answer away."""
    shutil.copytree(GELDIG / "bijlagen", tmp_path / "bijlagen")
    shutil.copy(GELDIG / CSV, tmp_path)

    def _vind(wijziging: Wijziging) -> list[dict[str, Any]]:
        inhoud = yaml.load(GOED.read_text(encoding="utf-8"), yaml.BaseLoader)
        vervang = wijziging.get("~", ("", ""))
        if vervang[0]:
            inhoud[R]["aanbod"] = vervang[0]
        for pad, waarde in wijziging.items():
            *ouders, laatste = pad.split(".")
            hier = inhoud
            for ouder in ouders:
                hier = hier.setdefault(ouder, {})
            if waarde is None:
                hier.pop(laatste, None)
            elif pad not in ("~", "na"):
                hier[laatste] = waarde
        tekst = yaml.safe_dump(inhoud, allow_unicode=False, sort_keys=False, width=10_000)
        bestand = tmp_path / "vragenlijst.yaml"
        bestand.write_text(tekst.replace(*vervang) if vervang[0] else tekst, encoding="utf-8")
        if not wijziging.get("na", False):
            leg_vast(bestand)
        uit = voer("assess", bestand, "--json")
        assert uit.code == 0, uit.fout
        gevonden: list[dict[str, Any]] = uit.json[0]["bevindingen"]
        return gevonden

    return _vind


def test_het_goede_voorbeeld_heeft_geen_bevindingen(vind: Vind) -> None:
    assert vind({}) == []


@pytest.mark.steekproef(15)
@pytest.mark.parametrize(("code", "wel", "niet"), GEVALLEN, ids=[f"{n}-{g[0]}" for n, g in enumerate(GEVALLEN)])
def test_een_bevinding_komt_waar_zij_hoort_en_zwijgt_ernaast(
    vind: Vind, code: str, wel: Wijziging, niet: Wijziging
) -> None:
    gevonden = [bevinding for bevinding in vind(wel) if bevinding["code"] == code]
    assert len({bevinding["plaats"] for bevinding in gevonden}) == 1
    assert gevonden[0]["ernst"] == CATALOGUS[code].ernst
    assert gevonden[0]["plaats"].split(".")[0] in (D, R, "impact", "afweging", B)
    assert code not in [bevinding["code"] for bevinding in vind(niet)]


def test_elke_bevinding_heeft_een_geval() -> None:
    assert {code for code, _, _ in GEVALLEN} == set(CATALOGUS)


def test_de_ernst_gaat_van_fout_naar_signaal(vind: Vind) -> None:
    gevonden = vind(tabel(*GLAD, **gegevens("BSN")) | {f"{M}.volledig": "nee"})
    assert [b["ernst"] for b in gevonden] == sorted((b["ernst"] for b in gevonden), key=(FOUT, LET_OP, SIGNAAL).index)
    assert {b["ernst"] for b in gevonden} == {FOUT, LET_OP, SIGNAAL}


@pytest.mark.parametrize(
    ("rijen", "code", "zegt"),
    [
        (
            STIJGEND_VERZET,
            "verzet_gestegen",
            "Het verzet is 10,0 keer zo hoog als in het begin (minstens 6,5 keer, hoogstens 15,5 keer): "
            "5,0 % in maand 11 tot 12, tegen 0,5 % in maand 0 tot 4.",
        ),
        (
            STIJGENDE_KLACHTEN,
            "klachten_gestegen",
            "60 per 10.000 gesprekken in maand 23 tot 24, tegen 10 per 10.000 gesprekken",
        ),
        (
            DALEND,
            "conversie_gedaald",
            "Van de conversie in het begin is nog 15,1 % over (minstens 10,7 %, hoogstens 21,",
        ),
    ],
)
def test_een_verandering_staat_er_in_gewone_getallen(
    vind: Vind, rijen: list[dict[str, object]], code: str, zegt: str
) -> None:
    (gevonden,) = [b["tekst"] for b in vind(tabel(*rijen)) if b["code"] == code]
    assert zegt in gevonden


def test_de_gegevens_zijn_ruwe_cijfers(vind: Vind) -> None:
    def van(code: str, wijziging: Wijziging) -> dict[str, Any]:
        (gevonden,) = [b["gegevens"] for b in vind(wijziging) if b["code"] == code]
        return dict(gevonden)

    assert van("vaak_gebeld", {"impact.frequentie.contacten_per_jaar": "6.5", "impact.start_maanden": "0"}) == {
        "contacten": 6.5,
        "contacten_per_jaar": 6.5,
        "start": 0.0,
        "termijn": 12,
    }
    halve_jaren = [rij(0, 6, 9000, 900, 40, 0), rij(6, 12, 9000, 900, 40, 0)]
    assert van("brede_rijen", tabel(*halve_jaren)) == {"perioden": [[0, 6], [6, 12]]}
    gestegen = van("verzet_gestegen", tabel(*STIJGEND_VERZET))
    assert gestegen["eerst"] == {"van": 0, "tot": 4, "gesprekken": 4000, "gevallen": 20}
    assert gestegen["laatst"] == {"van": 11, "tot": 12, "gesprekken": 1000, "gevallen": 50}
    assert gestegen["verhouding"] == 10
    assert gestegen["ondergrens"] * gestegen["bovengrens"] == pytest.approx(100)
    assert van("meting_korter_dan_tabel", {f"{M}.gemeten": {"van": "2026-01-15", "tot": "2026-10-01"}}) == {
        "gemeten_maanden": 9,
        "tabel_tot": 30,
    }
    assert van("onzichtbare_tekens", {f"{R}.aanbod": "a\u202eb\u202ec\u2066"}) == {
        "tekens": ["U+202E", "U+2066"],
        "aantal": 3,
    }


@pytest.mark.parametrize(
    "regel",
    [
        "medische gegevens",
        "Godsdienst (als die bekend is)",
        "etniciteit",
        "politieke voorkeur",
        "seksuele geaardheid",
        "vakbondslidmaatschap",
        "strafrechtelijke gegevens",
    ],
)
def test_bijzondere_gegevens(vind: Vind, regel: str) -> None:
    assert "bijzondere_persoonsgegevens" in [b["code"] for b in vind(gegevens(regel))]


@pytest.mark.parametrize(
    "regel",
    ["IBAN", "bankrekeningnummer", "rekeningnummer", "jaarinkomen", "kopie paspoort", "Geboortedata", "nationaliteit"],
)
def test_onnodige_gegevens(vind: Vind, regel: str) -> None:
    assert "onnodige_persoonsgegevens" in [b["code"] for b in vind(gegevens(regel))]


@pytest.mark.parametrize(
    "regel",
    [
        "leeftijd in hele jaren",
        "leeftijdsgroep, afgeleid van geboortedatum",
        "geen geboortedatum of IBAN",
        "datum van de laatste gift",
        "herkomst van het nummer",
        "aanhef en achternaam",
        "betaalwijze",
        "e-mailadres",
        "klantnummer",
        "belgeschiedenis",
        "naam van het ziektekostenfonds",
        "postcode en huisnummer",
    ],
)
def test_gewone_gegevens_geven_geen_bevinding(vind: Vind, regel: str) -> None:
    assert vind(gegevens(regel)) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "De persoon zelf is gesproken; voicemail telt niet mee.",
        "Voicemail, geen gehoor en huisgenoten tellen niet mee.",
        "Een gesprek telt mee als de persoon zelf aan de lijn was, dus geen voicemail.",
        "Voicemail telt pas mee als de persoon terugbelt.",
        "Geen gehoor telt nooit mee.",
    ],
)
def test_een_goede_definitie_van_een_gesprek(vind: Vind, tekst: str) -> None:
    assert vind({f"{M}.definities.gesprek": tekst}) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Wij bellen niet:\n- mensen die verzet deden;\n- ook mensen met een klacht of bezwaar.",
        "Ook wie verzet deed, bellen wij niet.",
        "Mensen die weer klant werden. Wie bezwaar maakte, staat niet op de lijst.",
    ],
)
def test_wie_verzet_deed_wordt_niet_gebeld(vind: Vind, tekst: str) -> None:
    assert vind({f"{R}.doelgroep": tekst}) == []


def test_wie_weigert_hoeft_geen_termijn_te_horen(vind: Vind) -> None:
    """Where calls need consent anyhow, how often someone is called over the term is no question."""
    wijziging = CONCEPT | COMMERCIEEL | {"impact.frequentie.contacten_per_jaar": "12"}
    assert "vaak_gebeld" not in [b["code"] for b in vind(wijziging)]


def test_alleen_een_norm_die_de_termijn_kan_verlengen_is_soepeler() -> None:
    neutraal = {"vooruitblik", "maximaal_verzet", "maximale_klachten"}
    for naam, norm in NORMEN.items():
        waarden = [False] if norm.vorm.bereik is None else [norm.vorm.bereik.minimum, norm.vorm.bereik.maximum]
        soepel = [waarde for waarde in waarden if norm.is_soepeler(waarde)]
        assert len(soepel) == (0 if naam in neutraal else 1), naam
        assert not norm.is_soepeler(norm.standaard)


def test_bijna_gelijk() -> None:
    tekst = woorden("Een brief leverde 0,4 % op, een e-mail 0,2 %. Zie de proef van maart 2026.")
    assert bijna_gelijk(tekst, woorden("een brief LEVERDE 0,4% op - een e-mail 0,2%; zie de proef van maart 2026"))
    assert not bijna_gelijk(tekst, [*tekst[:3], "0,5", *tekst[4:]])
    assert not bijna_gelijk(tekst, sorted(tekst))
    assert bijna_gelijk(["woord"] * 5000, ["woord"] * 5000)
    assert not bijna_gelijk(["woord"] * 5000, ["woord"] * 4999)


@pytest.mark.parametrize(
    ("van", "tot", "maanden"),
    [("2026-01-01", "2026-02-01", 1), ("2026-01-01", "2026-02-02", 2), ("2026-01-31", "2026-02-28", 1)],
)
def test_begonnen_maanden(van: str, tot: str, maanden: int) -> None:
    assert begonnen_maanden(date.fromisoformat(van), date.fromisoformat(tot)) == maanden


def test_een_schrikkeldag_een_jaar_later() -> None:
    assert plus_jaren(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert plus_jaren(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_een_lange_vijandige_tekst_kost_geen_tijd(vind: Vind) -> None:
    """Twenty thousand characters of what the patterns look for; a quadratic search would take minutes."""
    lang = "ook telt geen  ; " * 1200
    gevonden = vind({f"{R}.doelgroep": lang, f"{M}.definities.gesprek": lang, "impact.persoonsgegevens": [lang]})
    assert gevonden
    assert all(len(b["tekst"]) < 500 for b in gevonden)


def als_tabel() -> str:
    """docs/bevindingen.md, made from the catalogue."""
    koppen = {FOUT: "Fouten", LET_OP: "Let op", SIGNAAL: "Signalen bij de cijfers"}
    regels = [
        "# Alle bevindingen",
        "",
        "Deze lijst komt uit het programma zelf. Op de plaats van … staan in het rapport uw eigen gegevens.",
    ]
    for ernst, kop in koppen.items():
        regels += ["", f"## {kop}", "", "| code | tekst |", "|---|---|"]
        for code, tekst in sorted(CATALOGUS.items()):
            if tekst.ernst == ernst:
                regels.append(f"| `{code}` | {zonder_waarden(tekst.tekst)} |")
    return "\n".join(regels) + "\n"


def test_de_lijst_in_de_handleiding_is_bij() -> None:
    """`BALANSTEST_GOLDEN=schrijf pytest tests/test_bevindingen.py` writes it anew."""
    if os.environ.get("BALANSTEST_GOLDEN") == "schrijf":
        TABEL_IN_DOCS.write_text(als_tabel(), encoding="utf-8", newline="\n")
    assert TABEL_IN_DOCS.read_text(encoding="utf-8") == als_tabel()


_STUKKEN = st.sampled_from(
    [
        *("ook ", "Ook", "inclusief ", "weer ", "verzet ", "bezwaar", "afgemelde ", "bel-me-nieten "),
        *("niet meer gebeld wil", " ", "-", ". ", " en ", " a", "w" * 90 + " "),
    ]
)


@given(st.lists(_STUKKEN, max_size=14))
def test_van_achteren_gezocht_wordt_hetzelfde_gevonden(stukken: list[str]) -> None:
    tekst = "".join(stukken)
    gewoon, snel = impact._OOK_VERZET.search(tekst), impact._zoek_ook_verzet(tekst)
    assert (gewoon and gewoon.span()) == (snel and snel.span())


@pytest.mark.parametrize(
    ("regel", "gevonden"),
    [
        ("naam en BSN", ["bsn"]),
        ("BSN, maar geen adres", ["bsn"]),
        ("geen BSN", None),
        ("geen BSN, ook niet het burgerservicenummer of BSN", None),
        ("leeftijd in plaats van BSN; BSN", None),
    ],
)
def test_wat_voor_de_eerste_vondst_staat_geldt_voor_alle(regel: str, gevonden: list[str] | None) -> None:
    inhoud = Inhoud.model_validate({"impact": {"persoonsgegevens": [regel]}})
    bsn = [b.gegevens["gevonden"] for b in over_persoonsgegevens(inhoud) if b.code == "bsn_gebruikt"]
    assert bsn == ([] if gevonden is None else [gevonden])


@pytest.mark.parametrize(
    ("conclusie", "anders"),
    [
        ("Twaalf maanden; meer dragen overzichten van halve jaren niet.", False),
        ("Zes maanden is passend.", True),
        ("Een half jaar is passend.", True),
    ],
)
def test_een_conclusie_met_een_andere_termijn(vind: Vind, conclusie: str, anders: bool) -> None:
    gevonden = [een["code"] for een in vind({f"{B}.conclusie": conclusie})]
    assert ("conclusie_andere_termijn" in gevonden) is anders
