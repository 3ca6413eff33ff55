"""What a count says of itself in the questionnaire (`afweging.metingen.telling`), as data: sentences are made later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from balanstest import __version__
from balanstest.bestand.canoniek import sha256_van
from balanstest.logboek.tellen.motor import APART
from balanstest.logboek.tellen.niemand import NIEMAND, PERSOON
from balanstest.logboek.tellen.telling import Telling
from balanstest.logboek.tellen.uitkomsten import SOORTEN
from balanstest.logboek.verantwoording.bronnen import ROLLEN, Verslagbron
from balanstest.logboek.verantwoording.signalen import signalen
from balanstest.logboek.verantwoording.tabel import cel, rij
from balanstest.taal.tekens import leesbaar

_LANGST = 300
"""Characters of an outcome or the name of a column."""


def verslag(telling: Telling, bronnen: Sequence[Verslagbron], op: date, nawacht: int) -> dict[str, object]:
    """The account of a count made on the day `op`, which left out so many days at the end of the log (`nawacht`)."""
    rollen = {bron.rol for bron in bronnen}
    delen: dict[str, object] = {
        "programma": __version__,
        "op": op.isoformat(),
        "bestanden": [_bron(bron) for bron in bronnen],
        "uitkomsten": _uitkomsten(telling),
        **_klanten(telling.klanten),
        **_alleen(telling),
        "periode": {
            "van": telling.eerste_dag.isoformat(),
            "tot_en_met": telling.tot_en_met.isoformat(),
            "nawacht_dagen": nawacht,
            "breedte": telling.breedte,
            "min_cel": telling.min_cel,
        },
        "rijen": _rijen(telling),
    }
    los = {ROLLEN[tabel]: soort for tabel, soort in APART.items() if ROLLEN[tabel] in rollen}
    if los:
        delen["niet_gekoppeld"] = {rol: _aantal(telling.zonder_gesprek.get(soort, 0)) for rol, soort in los.items()}
    if gezien := [_signaal(code, gegevens) for code, gegevens in signalen(telling)]:
        delen["signalen"] = gezien
    delen["sha256"] = sha256_van([[tekst or "" for tekst in rij(telling, vak).values()] for vak in telling.perioden])
    return delen


def _bron(bron: Verslagbron) -> dict[str, object]:
    gegeven: dict[str, object] = {naam: waarde for naam, waarde in bron._asdict().items() if waarde}
    if bron.kolommen:
        gegeven["kolommen"] = {rol: leesbaar(kop, _LANGST) for rol, kop in bron.kolommen.items()}
    if bron.datums:
        gegeven["datums"] = dict(bron.datums)
    return gegeven


def _uitkomsten(telling: Telling) -> dict[str, object]:
    """By kind the outcomes that were named or are usual. What all others are may be about people: never told."""
    per_soort: dict[str, object] = {}
    for soort in SOORTEN:
        namen = [leesbaar(naam, _LANGST) for naam, (wat, _) in telling.uitkomsten.items() if wat == soort and naam]
        if namen:
            per_soort[soort] = namen
    if "" in telling.uitkomsten:
        per_soort["leeg"] = telling.uitkomsten[""][0]
    if telling.overige is not None:
        per_soort["overige"] = telling.overige.soort
    return per_soort


def _klanten(gezegd: Mapping[str, str]) -> dict[str, object]:
    """What the user said of values in the column of the customer. Who is a person after all is never named."""
    niemand = [leesbaar(waarde, _LANGST) for waarde, soort in gezegd.items() if soort == NIEMAND]
    klanten = {NIEMAND: niemand, PERSOON: len(gezegd) - len(niemand)}
    return {"klanten": {soort: wat for soort, wat in klanten.items() if wat}} if gezegd else {}


def _alleen(telling: Telling) -> dict[str, object]:
    """The rows of the log that the user chose."""
    keuzes = [
        {"kolom": leesbaar(keuze.kolom, _LANGST), "waarden": [leesbaar(waarde, _LANGST) for waarde in keuze.waarden]}
        for keuze in telling.alleen
    ]
    return {"alleen": keuzes} if keuzes else {}


def _rijen(telling: Telling) -> dict[str, object]:
    """Where every row of the log went. With small cells hidden the total would tell what is hidden."""
    rijen: dict[str, object] = {} if telling.min_cel > 1 else {"gelezen": telling.rijen}
    rijen["geteld"] = telling.personen
    rijen["extra"] = _aantal(telling.extra)
    rijen["dubbel"] = _aantal(telling.dubbel)
    rijen["onleesbaar"] = _aantal(telling.slechte_rijen)
    weg = {reden: _aantal(aantal) for reden, aantal in telling.uitgesloten.items() if aantal}
    return rijen | ({"uitgesloten": weg} if weg else {})


def _signaal(code: str, gegevens: dict[str, object]) -> dict[str, object]:
    netjes = {naam: _aantal(waarde) if isinstance(waarde, int) else waarde for naam, waarde in gegevens.items()}
    return {"code": code} | ({"gegevens": netjes} if netjes else {})


def _aantal(aantal: int) -> int | str:
    return aantal if aantal >= 0 else cel(aantal)
