"""All topics, gathered from the catalogues that the program itself works with, so that they cannot differ from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from balanstest.antwoordvorm import Antwoordsoort
from balanstest.errors import GebruikError
from balanstest.kader import Pakket, Uitzondering, Voorwaarde
from balanstest.meldingen import meld
from balanstest.normen import NORMEN, VERVALLEN
from balanstest.sjabloon import categorieen
from balanstest.taal.getallen import OF, datum, maanden, opsomming
from balanstest.taal.raad import bedoelt_u, bedoelt_waarde
from balanstest.taal.sjabloontekst import zonder_waarden
from balanstest.texts import criteria
from balanstest.texts.bevindingen import catalogus as bevindingen
from balanstest.texts.fouten import catalogus as fouten
from balanstest.texts.fouten.algemeen import ALGEMEEN
from balanstest.texts.uitleg import begrippen
from balanstest.texts.uitleg import criteria as uitleg
from balanstest.texts.uitleg import onderwerpen as teksten
from balanstest.texts.uitleg.onderwerpen import (
    BEGRIP,
    BEVINDING,
    CATEGORIE,
    CRITERIUM,
    FOUT,
    NORM,
    REGELS,
    SOORTEN,
    UITKOMST,
    VRAAG,
)
from balanstest.uitleg.foutvoorbeeld import foutvoorbeeld
from balanstest.uitleg.onderwerp import Onderwerp
from balanstest.vragen import ALLE, SECTIES, Vraag

_OOK_FOUT = {"E174": ("rem", *VERVALLEN)}
"""Names that are no topic any more, with the error that tells what became of them."""


def onderwerpen(pakketten: Sequence[Pakket]) -> list[Onderwerp]:
    """Every topic, by kind. `pakketten` are the packs of rules to explain."""
    return [
        *(_vraag(vraag) for vragen in SECTIES.values() for vraag in vragen),
        *_criteria(),
        *_normen(),
        *_uitkomsten(),
        *(_regels(pakket) for pakket in pakketten),
        *_begrippen(),
        *_categorieen(),
        *_bevindingen(),
        *_fouten(),
    ]


def zoek(naam: str, alle: Sequence[Onderwerp]) -> list[Onderwerp]:
    """The topics with this name; an outcome and a finding may share one, and so may the parts of a question.

    Raises GebruikError with the nearest name where there is none.
    """
    gezocht = _gelijk(naam)
    if gevonden := _vind(gezocht, alle):
        return gevonden
    for soort in SOORTEN:  # as the heading of an explanation has it: 'vraag 1d', 'norm zekerheid'
        zonder_soort = gezocht.removeprefix(f"{soort.lower()}_")
        van_soort = [onderwerp for onderwerp in alle if onderwerp.soort == soort]
        if zonder_soort != gezocht and (gevonden := _vind(zonder_soort, van_soort)):
            return gevonden
    bekend = list(dict.fromkeys(spelling for o in alle for spelling in (o.naam, *o.ook)))
    deel = dict.fromkeys(f"'{o.naam}'" for o in alle if len(gezocht) > 3 and gezocht in _gelijk(o.naam))
    raad = bedoelt_u(naam, bekend) or (bedoelt_waarde(opsomming(list(deel)[:5], OF)) if deel else "")
    raise GebruikError([meld("E079", "explain", naam=naam, raad=raad)])


def _vind(gezocht: str, alle: Sequence[Onderwerp]) -> list[Onderwerp]:
    for past in (_heet, _heet_ook, _staat_in):
        if gevonden := [onderwerp for onderwerp in alle if past(onderwerp, gezocht)]:
            return gevonden
    return []


def _heet(onderwerp: Onderwerp, gezocht: str) -> bool:
    return gezocht == _gelijk(onderwerp.naam) or (onderwerp.soort == VRAAG and gezocht in onderwerp.naam.split())


def _heet_ook(onderwerp: Onderwerp, gezocht: str) -> bool:
    return gezocht in {_gelijk(anders) for anders in onderwerp.ook}


def _staat_in(onderwerp: Onderwerp, gezocht: str) -> bool:
    """Whether a question stands in this section or block of the file."""
    return onderwerp.soort == VRAAG and gezocht in onderwerp.ook[0].split(".")


def _gelijk(naam: str) -> str:
    """A name as it is compared: also as the program prints it in a sentence or a table ('vraag 1d:')."""
    schoon = naam.lower().replace(",", "").strip(" :;.()'\"’‘")
    return "_".join(re.split(r"[ _-]+", schoon))


def _vraag(vraag: Vraag) -> Onderwerp:
    sleutel = vraag.sleutel
    sectie = sleutel.partition(".")[0]
    tekst = [vraag.vraag, vraag.toelichting(), teksten.IN_HET_BESTAND.format(sleutel=sleutel)]
    for als in vraag.als:
        ander = ALLE[als.sleutel]
        waarden = opsomming([ander.vorm.in_woorden(waarde) for waarde in als.waarden], OF)
        tekst.append(teksten.ALLEEN_ALS.format(kop=ander.kop, waarden=waarden))
    if not vraag.verplicht:
        tekst.append(teksten.MAG_LEEG)
    if vraag.nummer:
        bron = teksten.BRON_VRAAG.format(nummer=vraag.nummer)
    elif sleutel.startswith("klantrelatie.herkomst"):
        bron = teksten.BRON_HERKOMST
    else:
        bron = teksten.BRON_EIGEN_VRAAG.format(deel=sectie)
    return Onderwerp(
        VRAAG,
        vraag.nummer or sleutel.partition(".")[2],
        vraag.kop,
        tuple(filter(None, tekst)),
        bron,
        (vraag.voorbeeld,) if vraag.voorbeeld else (),
        ook=(sleutel, *_staarten(sleutel), vraag.kop, vraag.aanduiding, *_keuzewoorden(vraag)),
    )


def _keuzewoorden(vraag: Vraag) -> tuple[str, ...]:
    """The words that can be chosen as an answer: who meets `uitgever` in a file looks for that word."""
    return vraag.vorm.waarden if vraag.vorm.soort is Antwoordsoort.KEUZE else ()


def _staarten(sleutel: str) -> list[str]:
    """The shorter ways to write a key: `herkomst.vergunning`, `vergunning`."""
    delen = sleutel.split(".")
    return [".".join(delen[begin:]) for begin in range(1, len(delen))]


def _criteria() -> Iterator[Onderwerp]:
    for code, criterium in criteria.CRITERIA.items():
        meer = uitleg.CRITERIA[code]
        naam = f"{criterium.naam[:1].upper()}{criterium.naam[1:]}"
        tekst = (teksten.CRITERIUM_TEKST.format(naam=naam, uitleg=criterium.uitleg), meer.tekst)
        kort = criteria.KORT[code]
        ook = (kort, criterium.naam)
        yield Onderwerp(CRITERIUM, code, kort, tekst, meer.bron, _een(meer.voorbeeld), meer.zie, ook)


def _normen() -> Iterator[Onderwerp]:
    for naam, norm in NORMEN.items():
        meer = norm.tekst
        waarden = [teksten.STANDAARD.format(waarde=norm.in_woorden(norm.standaard))]
        if norm.vorm.bereik is None:
            waarden.append(norm.vorm.keuzezin)
        else:
            heel = norm.vorm.soort is Antwoordsoort.GEHEEL
            kies = teksten.KIES_HEEL_GETAL if heel else teksten.KIES_GETAL
            waarden.append(kies.format(bereik=norm.vorm.bereik.in_woorden))
        tekst = (norm.zin, meer.uitleg, " ".join(waarden))
        yield Onderwerp(NORM, naam, meer.kop, tekst, meer.bron, _een(meer.voorbeeld), meer.zie, (meer.kop,))


def _uitkomsten() -> Iterator[Onderwerp]:
    for code, kop in criteria.UITKOMSTEN.items():
        meer = uitleg.UITKOMSTEN[code]
        yield Onderwerp(UITKOMST, code, kop, (meer.tekst,), meer.bron, _een(meer.voorbeeld), meer.zie)


def _regels(pakket: Pakket) -> Onderwerp:
    tot = datum(pakket.tot - timedelta(days=1)) if pakket.tot is not None else ""
    geldt = teksten.GELDT_TOT if tot else teksten.GELDT
    tekst = [geldt.format(van=datum(pakket.van), tot=tot, gelezen=datum(pakket.laatst_gelezen))]
    tekst.append(pakket.toelichting or "")
    if pakket.plafond_maanden is not None:
        plafond = teksten.PLAFOND.format(maanden=maanden(pakket.plafond_maanden), langer=pakket.langer or "")
        tekst.append(plafond.strip())
    tekst += [_uitzondering(uitzondering) for uitzondering in pakket.uitzonderingen]
    return Onderwerp(
        REGELS, pakket.id, pakket.naam, tuple(filter(None, tekst)), "; ".join(pakket.bronnen), zie=("kader",)
    )


def _uitzondering(uitzondering: Uitzondering) -> str:
    eisen = "; ".join(map(_eis, uitzondering.voorwaarden))
    return teksten.UITZONDERING.format(artikel=uitzondering.artikel, naam=uitzondering.naam, eisen=eisen)


def _eis(voorwaarde: Voorwaarde) -> str:
    vraag = ALLE[voorwaarde.sleutel]
    kop = vraag.kop.lower()
    if voorwaarde.een_van is None:
        return teksten.MINSTENS.format(kop=kop, aantal=voorwaarde.minimaal)
    woorden = opsomming([vraag.vorm.in_woorden(woord) for woord in voorwaarde.een_van], OF)
    return teksten.EEN_VAN.format(kop=kop, woorden=woorden)


def _begrippen() -> Iterator[Onderwerp]:
    for naam, begrip in begrippen.BEGRIPPEN.items():
        tekst, voorbeeld = tuple(begrip.uitleg.split("\n")), _een(begrip.voorbeeld)
        yield Onderwerp(BEGRIP, naam, begrip.naam, tekst, begrip.bron, voorbeeld, begrip.zie, begrip.ook)


def _categorieen() -> Iterator[Onderwerp]:
    for categorie in categorieen():
        tekst = [categorie.omschrijving]
        if categorie.toestemming_vanaf is not None:
            tekst.append(teksten.MET_TOESTEMMING.format(datum=datum(categorie.toestemming_vanaf)))
        voorbeeld = teksten.NIEUW_VOOR_CATEGORIE.format(id=categorie.id)
        ook = (categorie.naam,)
        yield Onderwerp(
            CATEGORIE,
            categorie.id,
            categorie.naam,
            tuple(tekst),
            teksten.BRON_CATEGORIE,
            (voorbeeld,),
            ("categorie",),
            ook,
        )


def _bevindingen() -> Iterator[Onderwerp]:
    for code, tekst in sorted(bevindingen.CATALOGUS.items()):
        zin = zonder_waarden(tekst.tekst)
        yield Onderwerp(
            BEVINDING,
            code,
            f"{zin.partition('. ')[0].removesuffix('.')}.",
            (zin, teksten.ERNST[tekst.ernst]),
            teksten.BRON_BEVINDING,
        )


def _fouten() -> Iterator[Onderwerp]:
    for code, fout in sorted(fouten.CATALOGUS.items()):
        wat, doe = (
            uitleg.FOUTEN.get(code) or zonder_waarden(fout.wat),
            zonder_waarden(fout.met_opties or fout.doe).removeprefix("… "),
        )
        voorbeeld = foutvoorbeeld(code)
        if (algemeen := ALGEMEEN.get(code)) is not None:
            wat, doe = algemeen.wat or wat, algemeen.doe
            if algemeen.waarden is not None:
                melding = meld(code, "", **algemeen.waarden)
                voorbeeld = (algemeen.regel, f"{melding.wat} {melding.doe}".strip())
        tekst = (wat, teksten.WAT_U_DOET.format(tekst=doe)) if doe.strip("… ") else (wat,)
        yield Onderwerp(FOUT, code, wat, tekst, teksten.BRON_FOUT, voorbeeld, ook=_OOK_FOUT.get(code, ()))


def _een(voorbeeld: str) -> tuple[str, ...]:
    return (voorbeeld,) if voorbeeld else ()
