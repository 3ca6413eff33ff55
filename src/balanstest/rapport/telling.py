"""How the figures were counted, in sentences, from what the count says of itself; and what it left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from balanstest.bestand.waarden import Cel
from balanstest.taal.getallen import datum, getal, maanden, opsomming
from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as logboekteksten
from balanstest.texts.rapport import rapport as rapportteksten
from balanstest.texts.rapport import telling as teksten
from balanstest.vragen.telling import MOTOREN
from balanstest.vragenlijst.metingen import Metingen
from balanstest.vragenlijst.telverslag import GEBELD_NA_VERZET, VRAAG, Telbron, Telverslag

_MEESTE = 12
"""Outcomes of a kind that are written out."""
_LANGST = 60
_LANGSTE_NAAM = 1000
_GEWONE_VORM = "jjjj-mm-dd"
"""A form of dates that can be read in one way only: nobody needs to be told."""
_LOS = ("overgeslagen", "niet_bereikt", "niet_gekozen")
"""Reasons that stand apart in the sum of all rows."""
_VREEMD = re.compile(r"""['"„]|[.!?,]\s|\s(?:en|of)\s|\s\(|[.!?]$""")
"""What makes the name of a file look like the sentence round it."""


def verantwoording(metingen: Metingen) -> str:
    """One paragraph about the count; empty where there is none."""
    telling = metingen.telling
    if not telling.is_er:
        return ""
    zinnen = [teksten.VERANDERD] * metingen.na_telling_veranderd + _bronnen(telling)
    zinnen += [
        teksten.ALLEEN.format(kolom=_naam(filter_.kolom), waarden=opsomming(list(map(_naam, filter_.waarden or []))))
        for filter_ in telling.alleen or []
    ]
    zinnen += [teksten.UITKOMSTEN.format(delen=_per_soort(telling)), *_klanten(telling), teksten.TELT]
    for code, zin in teksten.MET_AANTAL.items():
        cel = _signaal(telling, code, "aantal")
        zinnen += [zin.format(aantal=_aantal(cel))] if isinstance(cel, Cel) else []
    zinnen += [teksten.MEESTE_ONBEKEND] * bool(_signaal(telling, "meeste_onbekend"))
    zinnen += [teksten.TIJDZONE] * bool(_signaal(telling, "tijdzone"))
    zinnen += [*_periode(telling), _som(telling), *_weinig(telling), *_los(telling)]
    return " ".join(zinnen)


def niet_meegeteld(telling: Telverslag) -> list[tuple[str, str]]:
    """The conversations that a count left out of the table: the reason, and how many."""
    redenen = logboekteksten.REDENEN | {"onleesbaar": teksten.ONLEESBAAR}
    regels = [(redenen[reden], _aantal(cel)) for reden, cel in telling.rijen.gesprekken_weg().items()]
    extra = telling.rijen.extra
    return regels + ([(rapportteksten.EXTRA_GESPREKKEN, _aantal(extra))] if extra and extra.aantal != 0 else [])


def _bronnen(telling: Telverslag) -> list[str]:
    per_rol: dict[str, list[Telbron]] = {}
    for bron in telling.bestanden or []:
        per_rol.setdefault(bron.rol or "", []).append(bron)
    gesprekken, klachten = per_rol.pop("gesprekken", []), per_rol.pop("klachten", [])
    zinnen = [
        teksten.GETELD.format(dag=datum(telling.op), versie=telling.programma, bronnen=_noem(gesprekken)),
        *_kolommen(gesprekken, teksten.KOLOMMEN),
    ]
    if any(bron.motor == VRAAG for bron in gesprekken):
        zinnen.append(teksten.KOLOMMEN_IN_VRAAG)
    if klachten:
        zinnen.append(teksten.KLACHTEN.format(bronnen=_noem(klachten)))
        zinnen += _kolommen(klachten, teksten.KLACHTKOLOMMEN)
    for rol, bronnen in per_rol.items():
        zinnen.append(teksten.ANDERE_BRON.format(rol=teksten.ROLLEN[rol], bronnen=_noem(bronnen)))
        zinnen += _kolommen(bronnen, teksten.KOLOMMEN)
    return zinnen


def _noem(bronnen: Sequence[Telbron]) -> str:
    """The files by their path; with their fingerprint where the questionnaire cannot point at them."""
    return opsomming([_noem_bron(bron) for bron in bronnen])


def _noem_bron(bron: Telbron) -> str:
    if bron.tabel is not None:
        return teksten.IN_TABEL.format(motor=MOTOREN.get(bron.motor or "", ""), tabel=bron.tabel)
    naam = leesbaar(bron.bestand or bron.naam or "", _LANGSTE_NAAM)
    naam = _tussen_aanhalingstekens(naam) if _VREEMD.search(naam) else naam
    if bron.bestand is None:
        naam = teksten.BUITEN.format(naam=naam, sha256=bron.sha256)
    return teksten.ANTWOORD.format(bestand=naam) if bron.motor == VRAAG else naam


def _kolommen(bronnen: Sequence[Telbron], zin: str) -> list[str]:
    verschillend: dict[str, None] = {}
    for bron in bronnen:
        rollen = [(rol, kop) for rol in type(bron.kolommen).model_fields if (kop := getattr(bron.kolommen, rol))]
        if rollen:
            delen = [_kolom(rol, kop, getattr(bron.datums, rol, None)) for rol, kop in rollen]
            verschillend[opsomming(delen)] = None
    return [zin.format(kolommen=teksten.OF_ANDERS.join(verschillend))] if verschillend else []


def _kolom(rol: str, kop: str, vorm: str | None) -> str:
    """A column by its role, with the form of its dates where these were text."""
    zin = teksten.KOLOM_BIJ_ROL.format(rol=rol, naam=_tussen_aanhalingstekens(kop))
    if vorm is None or vorm == _GEWONE_VORM:
        return zin
    return teksten.KOLOM_MET_VORM.format(kolom=zin, vorm=leesbaar(vorm, _LANGST))


def _per_soort(telling: Telverslag) -> str:
    delen = {naam: _uitkomsten(telling, soort) for soort, naam in logboekteksten.SOORTEN.items()}
    return "; ".join(teksten.BIJ_SOORT.format(soort=soort, namen=namen) for soort, namen in delen.items() if namen)


def _uitkomsten(telling: Telverslag, soort: str) -> str:
    """The outcomes of a kind: the first by name, and of those that nobody named only how many there are."""
    alle = [_naam(naam) for naam in getattr(telling.uitkomsten, soort) or []]
    namen = alle[:_MEESTE]
    if telling.uitkomsten.leeg == soort:
        namen.append(logboekteksten.LEEG)
    if telling.uitkomsten.overige == soort:
        namen.append(_alle_andere(telling))
    if len(alle) > _MEESTE:
        return teksten.EN_NOG.format(namen=", ".join(namen), aantal=getal(len(alle) - _MEESTE))
    return opsomming(namen)


def _klanten(telling: Telverslag) -> list[str]:
    """What somebody said of values in the column of the customer."""
    namen, zinnen = [_naam(naam) for naam in telling.klanten.niemand or []], []
    if namen:
        waarden = opsomming(namen[:_MEESTE])
        if len(namen) > _MEESTE:
            waarden = teksten.EN_NOG.format(namen=", ".join(namen[:_MEESTE]), aantal=getal(len(namen) - _MEESTE))
        zinnen.append(teksten.NIEMAND.format(waarden=waarden))
    if personen := telling.klanten.persoon:
        zinnen.append(teksten.PERSONEN[personen > 1].format(aantal=getal(personen)))
    return zinnen


def _alle_andere(telling: Telverslag) -> str:
    cel = _signaal(telling, "andere_uitkomsten", "aantal")
    if not isinstance(cel, Cel) or cel.aantal is None:
        return teksten.ALLE_ANDERE
    vorm = teksten.ALLE_ANDERE_ENKEL if cel.aantal == 1 else teksten.ALLE_ANDERE_MEER
    return vorm.format(aantal=getal(cel.aantal))


def _periode(telling: Telverslag) -> list[str]:
    periode, zinnen = telling.periode, []
    breedte, grens = periode.breedte or 1, periode.min_cel or 0
    if breedte > 1:
        vanzelf = teksten.BREED_CELLEN if telling.verbergt else teksten.BREED
        zin = vanzelf if _signaal(telling, "lege_maanden") else teksten.GEKOZEN_BREED
        zinnen.append(zin.format(breedte=maanden(breedte), grens=grens))
    if periode.nawacht_dagen:
        zinnen.append(teksten.NAWACHT.format(dag=datum(periode.tot_en_met), nawacht=periode.nawacht_dagen))
    if telling.verbergt:
        zinnen.append(teksten.CELLEN.format(hoogste=grens - 1))
    te_klein = _signaal(telling, "te_kleine_perioden", "maanden")
    if isinstance(te_klein, list) and te_klein:
        lijst = opsomming(list(map(str, te_klein)))
        zinnen.append(teksten.TE_KLEIN[len(te_klein) > 1].format(grens=grens, maanden=lijst))
    return zinnen


def _som(telling: Telverslag) -> str:
    """Where every row of the log went, as far as it may be shown."""
    rijen = telling.rijen
    weg = {reden: cel.aantal or 0 for reden, cel in rijen.uitgesloten.gegeven().items()}
    aantallen = {
        **{naam: _bekend(getattr(rijen, naam)) for naam in ("geteld", "extra", "dubbel")},
        "uitgesloten": sum(aantal for reden, aantal in weg.items() if reden not in _LOS),
        **{reden: weg.get(reden, 0) for reden in _LOS},
        "onleesbaar": _bekend(rijen.onleesbaar),
    }
    som = " + ".join(teksten.SOM[naam].format(aantal=getal(aantal)) for naam, aantal in aantallen.items() if aantal)
    if rijen.gelezen is None:
        return teksten.RIJEN_CELLEN.format(som=som)
    return teksten.RIJEN.format(rijen=getal(rijen.gelezen), som=som)


def _weinig(telling: Telverslag) -> list[str]:
    """What there was too little of to be counted in public."""
    redenen = logboekteksten.REDENEN
    weg = telling.rijen.uitgesloten.gegeven()
    cellen: dict[str, object] = {f"{redenen[naam][0].lower()}{redenen[naam][1:]}": cel for naam, cel in weg.items()}
    cellen |= {
        teksten.EXTRA: telling.rijen.extra,
        teksten.DUBBEL: telling.rijen.dubbel,
        teksten.NA_VERZET: _signaal(telling, GEBELD_NA_VERZET, "personen"),
        teksten.KLACHT_ZONDER_GESPREK: telling.niet_gekoppeld.klachten,
    }
    namen = [naam for naam, cel in cellen.items() if isinstance(cel, Cel) and cel.aantal is None]
    return [teksten.WEINIG.format(grens=telling.periode.min_cel, redenen=", ".join(namen))] if namen else []


def _los(telling: Telverslag) -> list[str]:
    los = telling.niet_gekoppeld
    slecht = _signaal(telling, "onleesbare_klachten", "aantal")
    cellen = (
        (teksten.LOS_VERZET, los.verzet),
        (teksten.LOSSE_KLACHTEN, los.klachten),
        (teksten.SLECHTE_KLACHTEN, slecht),
    )
    return [zin.format(aantal=getal(cel.aantal)) for zin, cel in cellen if isinstance(cel, Cel) and cel.aantal]


def _signaal(telling: Telverslag, code: str, gegeven: str | None = None) -> object:
    """A figure of the signal with this code, or else whether there is one; None where there is none."""
    signaal = next((signaal for signaal in telling.signalen or [] if signaal.code == code), None)
    if signaal is None:
        return None
    return getattr(signaal.gegevens, gegeven) if gegeven else True


def _bekend(cel: Cel | None) -> int:
    return (cel.aantal if cel is not None else None) or 0


def _aantal(cel: Cel) -> str:
    return getal(cel.aantal) if cel.aantal is not None else logboekteksten.MINDER_DAN.format(grens=cel.onder)


def _naam(naam: str | None) -> str:
    return _tussen_aanhalingstekens(leesbaar(naam or "", _LANGST))


def _tussen_aanhalingstekens(naam: str) -> str:
    """A name between quotes that it does not hold itself."""
    for begin, eind in ("''", '""'):
        if begin not in naam:
            return f"{begin}{naam}{eind}"
    return "„{}”".format(re.sub("[„”]", '"', naam))
