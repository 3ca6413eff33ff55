"""The whole count as one query, for people who may only hand it to a colleague; `antwoord` reads what comes back."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from balanstest.logboek.motoren.dialectwoorden import EERDER
from balanstest.logboek.motoren.vertaling import DAGEN, DIALECTEN, LEEG, TELLING, Brontabel, Vertaler
from balanstest.logboek.tellen import definitie, koppeling
from balanstest.logboek.tellen.definitie import BIJ, BRON, Definitie, letterlijk
from balanstest.logboek.tellen.keuzes import Keuzes
from balanstest.logboek.tellen.kolommen import VLAGROLLEN
from balanstest.logboek.tellen.motor import APART, BEGINPUNTEN, LOG, SLECHT
from balanstest.logboek.tellen.niemand import meeste_van_een, voor_niemand
from balanstest.logboek.tellen.uitkomsten import ALLE_ANDERE, SOORTEN, bekende
from balanstest.taal.getallen import datum, maanden
from balanstest.texts import logboek as teksten

ALLEEN = "alleen"
"""Before a condition that rows had to meet, in a row of the answer: 'alleen=kanaal=telefoon'."""
_REGEL = 100
"""Characters on a line of the comments."""


class Woorden(NamedTuple):
    """What the comments say of the way that the query was asked for: how to choose a column, and how to go on."""

    kies_kolom: str
    ga_verder: str


def schrijf(
    dialect: str, tabellen: Mapping[str, Brontabel], keuzes: Keuzes, zo_genoemd: Sequence[str], woorden: Woorden
) -> str:
    """The query in one of `DIALECTEN`, with what it does in comments above it.

    `zo_genoemd` are the columns that nobody chose: they are taken to be called as their roles.
    """
    apart = tuple(soort for tabel, soort in APART.items() if tabel in tabellen)
    vlaggen = tuple(vlag for vlag in VLAGROLLEN if vlag in tabellen[LOG].kolommen)
    soorten = {vorm or LEEG: soort for vorm, soort in (bekende() | dict(keuzes.uitkomsten)).items()}
    overige = soorten.pop(ALLE_ANDERE, None)
    telling = Definitie(
        soorten=soorten,
        tot_en_met=f"(SELECT {EERDER}(laatste, {keuzes.nawacht}) FROM {DAGEN})",
        vanaf=keuzes.vanaf,
        breedte=keuzes.breedte or 1,
        min_cel=keuzes.min_cel,
        apart=apart,
        vlaggen=vlaggen,
        beginpunten=BEGINPUNTEN in tabellen,
        overige=overige,
    )
    vertaler = Vertaler(DIALECTEN[dialect], tabellen, None, vormen=True, niemand=voor_niemand(keuzes.lezen.klanten))
    delen = {BRON: koppeling.beginpunt_bij_gesprek(vlaggen)} if telling.beginpunten else {}
    delen[DAGEN] = definitie.dagen()
    for soort in apart:
        delen[BIJ[soort]] = koppeling.geval_bij_gesprek(telling, soort)
    delen[TELLING] = telling.telling().rpartition(" ORDER BY ")[0]  # a query within another has no order
    rijen = [f"SELECT {', '.join(definitie.KOLOMMEN)} FROM {TELLING}", _per_uitkomst(telling)]
    aantallen = {
        definitie.GEBELD_NA_VERZET: f"({koppeling.gebeld_na_verzet(telling)}) a",
        definitie.MEESTE_VAN_EEN: f"({meeste_van_een(keuzes.lezen.klanten)}) a",
        definitie.TOTAAL: f"(SELECT {_totaal(telling)} AS aantal FROM {BRON}) a",
        definitie.SLECHTE_RIJEN: f"({vertaler.onmogelijk(LOG)}) a",
        definitie.EERSTE_DAG: f"(SELECT {_als_getal('eerste')} AS aantal FROM {DAGEN}) a",
        definitie.LAATSTE_DAG: f"(SELECT {_als_getal('laatste')} AS aantal FROM {DAGEN}) a",
    }
    for soort, naam in definitie.NIET_NA.items():
        aantallen[naam] = f"({koppeling.niet_na_beginpunt(telling, soort)}) a"
    for tabel in tabellen:
        if tabel != LOG:
            aantallen[SLECHT[tabel]] = f"({vertaler.onmogelijk(tabel)}) a"
    for soort in apart:
        aantallen[definitie.ZONDER_GESPREK[soort]] = f"({koppeling.zonder_gesprek(soort)}) a"
    if vlaggen:
        aantallen[definitie.VLAG_ZONDER_GESPREK] = f"({koppeling.vlag_zonder_gesprek(telling)}) a"
        aantallen[definitie.ONBEKENDE_VLAG] = f"({koppeling.onbekende_vlag(vlaggen)}) a"
    if tabellen[LOG].alleen:
        aantallen[definitie.NIET_GEKOZEN] = f"({vertaler.niet_gekozen()}) a"
        for nummer, keuze in enumerate(tabellen[LOG].alleen):
            for waarde in keuze.waarden:
                naam = f"{ALLEEN}={keuze.kolom}={waarde}"
                aantallen[naam] = f"({vertaler.met_waarde(nummer, waarde)}) a"
    geen_mensen = (definitie.TOTAAL, definitie.EERSTE_DAG, definitie.LAATSTE_DAG)
    rijen += [
        _rij(letterlijk(naam), "aantal" if naam in geen_mensen else telling.genoeg("aantal"), bron)
        for naam, bron in aantallen.items()
    ]
    instellingen = {
        definitie.BREEDTE: telling.breedte,
        definitie.NAWACHT: keuzes.nawacht,
        definitie.MIN_CEL: keuzes.min_cel,
    }
    if keuzes.vanaf:
        instellingen[definitie.VANAF] = int(keuzes.vanaf.strftime("%Y%m%d"))
    instellingen |= {f"{soort}={waarde}": 1 for waarde, soort in keuzes.lezen.klanten.items()}
    rijen += [_rij(letterlijk(naam), str(getal_)) for naam, getal_ in instellingen.items()]
    uitleg = _uitleg(dialect, tabellen, keuzes, zo_genoemd, woorden)
    regels = [f"-- {regel}".rstrip() for zin in uitleg for regel in textwrap.wrap(zin, _REGEL) or [""]]
    return "\n".join([*regels, vertaler.schrijf(" UNION ALL ".join(rijen), delen, netjes=True)]) + ";\n"


def _rij(reden: str, aantal: str, bron: str = "", achter: str = "") -> str:
    """A row of the answer that holds one number."""
    cellen = {"reden": reden, "gesprekken": aantal}
    kolommen = ", ".join(f"{cellen.get(kolom, 'NULL')} AS {kolom}" for kolom in definitie.KOLOMMEN)
    return f"SELECT {kolommen}{f' FROM {bron}' if bron else ''}{achter}"


def _per_uitkomst(telling: Definitie) -> str:
    """How often every outcome occurs that has a kind: 'verzet=bmn'. Others may be any text, and are never named."""
    namen = {soort: f"CONCAT({letterlijk(f'{soort}=')}, uitkomst)" for soort in SOORTEN}
    gevallen = telling.per_soort(namen)
    anders = f" ELSE {letterlijk(f'{telling.overige}={ALLE_ANDERE}')}" if telling.overige else ""
    bron = f"(SELECT CASE {gevallen}{anders} END AS naam FROM {BRON}) u"
    return _rij("naam", telling.genoeg("COUNT(*)"), bron, " WHERE NOT naam IS NULL GROUP BY naam")


def _totaal(telling: Definitie) -> str:
    """All calls; not told where small cells are hidden, since what is shown could be taken from it."""
    return f"MIN(-{telling.min_cel})" if telling.min_cel > 1 else "COUNT(*)"


def _als_getal(dag: str) -> str:
    """A day as a number: 20240131."""
    return f"EXTRACT(YEAR FROM {dag}) * 10000 + EXTRACT(MONTH FROM {dag}) * 100 + EXTRACT(DAY FROM {dag})"


def _dag_hier(dialect: str) -> list[str]:
    """How a moment with a time zone becomes the Dutch day: types are not known here, so the query cannot do it."""
    if opdracht := teksten.VRAAG_ZONE_OPDRACHT.get(dialect):
        return [teksten.VRAAG_ZONE_SESSIE, f"  {opdracht}"]
    return [teksten.VRAAG_ZONE_VIEW, f"  {teksten.VRAAG_ZONE_KOLOM[dialect]}"]


def _uitleg(
    dialect: str, tabellen: Mapping[str, Brontabel], keuzes: Keuzes, zo_genoemd: Sequence[str], woorden: Woorden
) -> list[str]:
    regels = [teksten.VRAAG_WAT.format(dialect=dialect), teksten.VRAAG_ALLEEN_AANTALLEN, ""]
    for tabel, van in tabellen.items():
        kolommen = ", ".join(f"{rol} = {kop}" for rol, kop in van.kolommen.items())
        regels.append(teksten.VRAAG_TABEL[tabel].format(tabel=".".join(van.naam), kolommen=kolommen))
    regels += [
        teksten.VRAAG_ALLEEN.format(kolom=keuze.kolom, waarden=", ".join(keuze.waarden))
        for keuze in tabellen[LOG].alleen
    ]
    if zo_genoemd:
        zin = teksten.VRAAG_ZO_GENOEMD.format(kolommen=", ".join(zo_genoemd), kies_kolom=woorden.kies_kolom)
        regels.append(zin)
    regels += [teksten.VRAAG_KLANT, teksten.VRAAG_DATUMS, *_dag_hier(dialect)]
    regels.append(teksten.VRAAG_KEUZES.format(breedte=maanden(keuzes.breedte or 1), nawacht=keuzes.nawacht))
    if keuzes.vanaf:
        regels.append(teksten.VRAAG_VANAF.format(dag=datum(keuzes.vanaf)))
    if keuzes.min_cel > 1:
        regels.append(teksten.VRAAG_CELLEN.format(hoogste=keuzes.min_cel - 1, grens=keuzes.min_cel))
    regels += [teksten.VRAAG_UITKOMSTEN, "", teksten.VRAAG_BEWAAR, woorden.ga_verder]
    return regels
