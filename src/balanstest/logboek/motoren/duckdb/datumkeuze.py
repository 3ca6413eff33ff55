"""Decides in which form the dates of a log are: its first rows tell, else all rows, else other files, else the user."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from balanstest.errors import Melding
from balanstest.logboek.lezen import datums
from balanstest.logboek.lezen.datums import VROEGST, Datumkeuze, Datumvorm
from balanstest.logboek.motoren.duckdb.groep import Bestandsgroep, Bevraging
from balanstest.logboek.tellen.kolommen import LATER
from balanstest.meldingen import meld
from balanstest.taal.getallen import datum
from balanstest.texts import logboek as teksten

Kijk = Callable[[Bestandsgroep], tuple[str, Bevraging]]
"""For a group what to read from, without noting the rows that do not fit, and who answers."""


def kies_vormen(groepen: Sequence[Bestandsgroep], kijk: Kijk, vandaag: date, gewenst: Sequence[str]) -> list[Melding]:
    """Give every group the forms of its dates; what nobody but the user can decide comes back as messages."""
    keuzes = [_per_groep(groep, *kijk(groep), vandaag, gewenst) for groep in groepen]
    zeker = [k.vormen[0].vorm for per_rol in keuzes for k in per_rol.values() if not (k.open or k.vormen[0].geen)]
    meldingen = []
    for groep, per_rol in zip(groepen, keuzes, strict=True):
        besloten = {rol: datums.beslis(keuze, zeker) for rol, keuze in per_rol.items()}
        meldingen += [_vraag_welke(groep, rol, keuze) for rol, keuze in besloten.items() if keuze.open]
        groep.vormen = {rol: keuze.vormen[0] for rol, keuze in besloten.items()}
    return meldingen


def _per_groep(
    groep: Bestandsgroep, bron: str, vraag: Bevraging, vandaag: date, gewenst: Sequence[str]
) -> dict[str, Datumkeuze]:
    monsters = groep.datummonsters(bron, vraag)
    laatste = {rol: laatste_dag(rol, vandaag) for rol in monsters}
    keuzes = datums.kies(monsters, laatste, gewenst)
    for rol, keuze in keuzes.items():
        if keuze.open:
            keuzes[rol] = _naar_alle_rijen(groep.als_tekst(rol), keuze, bron, vraag, laatste[rol])
    zeker = [keuze.vormen[0].vorm for keuze in keuzes.values() if not (keuze.open or keuze.vormen[0].geen)]
    return {rol: datums.beslis(keuze, zeker) for rol, keuze in keuzes.items()}


def laatste_dag(rol: str, vandaag: date) -> date:
    """The last day that can stand in a column: a contract may end later than today, a call was made."""
    return date.max if rol in LATER else vandaag


def _naar_alle_rijen(kolom: str, keuze: Datumkeuze, bron: str, vraag: Bevraging, laatste: date) -> Datumkeuze:
    """The forms that fit best in the whole column, and a value that tells them apart."""
    dagen = [vorm.sql(kolom) for vorm in keuze.vormen]
    sommen = [
        f"COALESCE(SUM(CASE WHEN {dag} BETWEEN DATE '{VROEGST}' AND DATE '{laatste}' THEN 1 ELSE 0 END), 0)"
        for dag in dagen
    ]
    (passen,) = vraag(f"SELECT {', '.join(sommen)} FROM {bron}")
    over = [nummer for nummer, aantal in enumerate(passen) if aantal == max(passen)]
    vormen = tuple(keuze.vormen[nummer] for nummer in over)
    if len(over) == 1:
        return Datumkeuze(vormen)
    verschil = " OR ".join(f"({dagen[over[0]]}) IS DISTINCT FROM ({dagen[nummer]})" for nummer in over[1:])
    gevonden = vraag(f"SELECT TRIM({kolom}) FROM {bron} WHERE {verschil} LIMIT 1")
    return Datumkeuze(vormen, str(gevonden[0][0])) if gevonden else Datumkeuze(vormen[:1])


def _vraag_welke(groep: Bestandsgroep, rol: str, keuze: Datumkeuze) -> Melding:
    lezingen = [_lezing(vorm, keuze.voorbeeld) for vorm in keuze.vormen]
    return meld(
        "E213",
        str(groep.paden[0]),
        kolom=groep.kolommen[rol],
        voorbeeld=keuze.voorbeeld,
        lezingen=teksten.OF.join(lezing for lezing in lezingen if lezing),
        vormen=tuple(vorm.naam for vorm in keuze.vormen),
    )


def _lezing(vorm: Datumvorm, voorbeeld: str) -> str:
    dag = vorm.dag(voorbeeld)
    return teksten.LEZING.format(dag=datum(dag), vorm=vorm.naam) if dag else ""
