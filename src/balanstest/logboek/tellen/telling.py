"""From a log to counts per period: which columns, which outcomes, what is left out, how wide the periods are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.lezen.leeswijze import WEGLATEN
from balanstest.logboek.tellen import definitie
from balanstest.logboek.tellen.definitie import Definitie, scherm_af
from balanstest.logboek.tellen.indelen import Overige, deel_in, niet_geteld, splits
from balanstest.logboek.tellen.keuzes import Keuzes
from balanstest.logboek.tellen.kolommen import KLACHTROLLEN, LOGROLLEN, UITKOMST, herken
from balanstest.logboek.tellen.motor import KLACHTEN, LOG, Motor
from balanstest.logboek.tellen.niemand import PERSOON, onwaarschijnlijk, te_vaak, vorm_van
from balanstest.logboek.tellen.uitkomsten import MAX_UITKOMSTEN, VERZET
from balanstest.meldingen import meld
from balanstest.taal.getallen import getal
from balanstest.texts import logboek as teksten

BREEDTES = (1, 3, 6, 12)
_WEINIG_UITKOMSTEN = 20
"""With more than this, and hardly one twice, the column is something else too: its values may be people."""
_GETOOND = 5
VERBORGEN_RIJEN = "verborgen"
"""Why hidden rows do not count, where the user said so: a reason beside those of `definitie.REDENEN`."""


class Telvak(NamedTuple):
    """One period after the beginpunt: persons spoken to, and what came of it; a negative count −5 is 'fewer than 5'.

    `extra` counts further conversations with the same person in the period, on other days; `dubbel` those on the same
    day, most often the same row twice.
    """

    van: int
    tot: int
    gesprekken: int
    conversies: int
    verzet: int
    klachten: int
    extra: int
    dubbel: int


class Bronkolommen(NamedTuple):
    """The columns by role of files that are laid out alike (`paden`), or of one table by its name."""

    rollen: dict[str, str]
    paden: tuple[Path, ...] = ()
    tabel: str = ""
    vormen: Mapping[str, str] = {}
    """Per role the form (dd-mm-jjjj) in which dates in text were read."""


class Telling(NamedTuple):
    """What was counted, and how the log was understood."""

    perioden: tuple[Telvak, ...]
    uitgesloten: dict[str, int]
    """Per reason of `definitie.REDENEN` how many conversations do not count."""
    kolommen: dict[str, tuple[Bronkolommen, ...]]
    """Per table how it was read; files that are laid out in different ways each apart."""
    uitkomsten: dict[str, tuple[str, int]]
    """Per outcome that is known or was named, its kind and how often it occurs."""
    eerste_dag: date
    tot_en_met: date
    breedte: int
    leeg: tuple[int, ...]
    """The first months of periods of one month in which nobody was spoken to: why the periods are wider."""
    rijen: int = 0
    """All rows of the log, also those that could not be read."""
    overige: Overige | None = None
    """The outcomes that nobody named; None where there are none."""
    slechte_rijen: int = 0
    """Rows of the log that could not be read."""
    slechte_klachten: int = 0
    """Rows of the complaints that could not be read."""
    gebeld_na_verzet: int = 0
    klachten_zonder_gesprek: int = 0
    min_cel: int = 0
    te_klein: tuple[int, ...] = ()
    """The first months of periods that are not shown: fewer persons than `min_cel`."""
    niet_geteld: tuple[str, ...] = ()
    """Of conversions, objections and complaints the kinds that nothing in the log stands for: zero would be a guess."""
    tijdzone: bool = False
    """Whether a column had moments with a time zone, which were read as Dutch time."""
    verborgen: int = 0
    """Hidden rows of sheets that count, of the log and of the complaints; those left out are in `uitgesloten`."""
    verborgen_klachten: int = 0
    """Hidden rows of complaints that were left out."""
    meeste_onbekend: bool = False
    """Whether nobody told how many calls one customer has at most, so that it was not asked who that is."""
    klanten: Mapping[str, str] = {}
    """For values in the column of the customer what the user said that they are (see `niemand.KLANTSOORTEN`)."""

    @property
    def personen(self) -> int:
        """Persons counted, once per period."""
        return sum(max(0, periode.gesprekken) for periode in self.perioden)

    @property
    def extra(self) -> int:
        """Conversations that came on top, with the same person in the same period on another day."""
        return scherm_af(sum(periode.extra for periode in self.perioden), self.min_cel)

    @property
    def dubbel(self) -> int:
        """Conversations with the same person on the same day."""
        return scherm_af(sum(periode.dubbel for periode in self.perioden), self.min_cel)


def tel(motor: Motor, keuzes: Keuzes, *, klachten: bool) -> Telling:
    """Count the log that the engine holds. Raises BalanstestError where a column, a date or an outcome is not clear."""
    kolommen = _kolommen(motor, keuzes, klachten=klachten)
    motor.open(kolommen)
    slecht = _weiger_slechte_rijen(motor, keuzes)
    naam = motor.groepen(LOG)[0].naam
    overzicht = motor.rijen(definitie.overzicht(MAX_UITKOMSTEN + 1))
    gesprekken = sum(int(rij[1]) for rij in overzicht)
    grens = MAX_UITKOMSTEN if len(overzicht) > MAX_UITKOMSTEN else max(_WEINIG_UITKOMSTEN, gesprekken // 2)
    if len(overzicht) > grens:
        kolom = kolommen[LOG][0][UITKOMST]
        raise OngeldigError([meld("E127", naam, kolom=kolom, grens=grens)])
    dagen = [(eerste, laatste) for _, _, eerste, laatste, _, _ in overzicht if eerste is not None]
    dagen = dagen or [(vroegst, laatst) for *_, vroegst, laatst in overzicht if vroegst is not None]
    if not dagen:
        raise OngeldigError([meld("E129", naam)])
    soorten = deel_in(naam, {str(rij[0]): int(rij[1]) for rij in overzicht}, keuzes.uitkomsten)
    genoemd, overige = splits(soorten, keuzes.uitkomsten)
    eerste, laatste = min(dag for dag, _ in dagen), max(dag for _, dag in dagen)
    vraag = Definitie(
        soorten={uitkomst: soort for uitkomst, (soort, aantal) in soorten.items() if aantal},
        tot_en_met=laatste - timedelta(days=keuzes.nawacht),
        vanaf=keuzes.vanaf,
        min_cel=keuzes.min_cel,
        klachten=klachten,
        bits=motor.bits,
    )
    uitslag = _tel_perioden(motor, vraag, keuzes.breedte)
    if not uitslag.perioden:
        raise OngeldigError([meld("E139", naam, redenen=redenen(uitslag.uitgesloten))])
    _vraag_wie_vaak(motor, keuzes, uitslag.perioden, gesprekken)
    verborgen = {tabel: motor.verborgen(tabel) for tabel in kolommen}
    weg = keuzes.lezen.verborgen == WEGLATEN
    uitgesloten = uitslag.uitgesloten | ({VERBORGEN_RIJEN: verborgen[LOG]} if weg and verborgen[LOG] else {})
    na_verzet = _een(motor, vraag.gebeld_na_verzet()) if VERZET in vraag.soorten.values() else 0
    k = keuzes.min_cel
    return Telling(
        perioden=uitslag.perioden,
        uitgesloten={reden: scherm_af(aantal, k) for reden, aantal in uitgesloten.items()},
        kolommen={tabel: _gelezen(motor, tabel, groepen) for tabel, groepen in kolommen.items()},
        uitkomsten={uitkomst: (soort, scherm_af(aantal, k)) for uitkomst, (soort, aantal) in genoemd.items()},
        eerste_dag=max(eerste, keuzes.vanaf) if keuzes.vanaf else eerste,
        tot_en_met=laatste - timedelta(days=keuzes.nawacht),
        breedte=uitslag.breedte,
        leeg=uitslag.leeg,
        rijen=gesprekken + slecht[LOG] + (verborgen[LOG] if weg else 0),
        overige=overige,
        slechte_rijen=slecht[LOG],
        slechte_klachten=slecht.get(KLACHTEN, 0),
        gebeld_na_verzet=scherm_af(na_verzet, k),
        klachten_zonder_gesprek=scherm_af(uitslag.klachten_zonder_gesprek, k),
        min_cel=k,
        te_klein=uitslag.te_klein,
        niet_geteld=niet_geteld(genoemd, overige, klachten=klachten),
        tijdzone=motor.heeft_zone,
        verborgen=0 if weg else verborgen[LOG] + verborgen.get(KLACHTEN, 0),
        verborgen_klachten=verborgen.get(KLACHTEN, 0) if weg else 0,
        klanten=keuzes.lezen.klanten,
    )


def _gelezen(motor: Motor, tabel: str, kolommen: Sequence[Mapping[str, str]]) -> tuple[Bronkolommen, ...]:
    groepen = zip(motor.groepen(tabel), kolommen, motor.datumvormen(tabel), strict=True)
    return tuple(Bronkolommen(dict(rollen), groep.paden, groep.tabel, vormen) for groep, rollen, vormen in groepen)


def redenen(uitgesloten: Mapping[str, int]) -> str:
    """The exclusions as a sentence part: '12 keer zonder datum'."""
    return "; ".join(f"{teksten.REDENEN[reden].lower()}: {getal(aantal)}" for reden, aantal in uitgesloten.items())


def _kolommen(motor: Motor, keuzes: Keuzes, *, klachten: bool) -> dict[str, list[dict[str, str]]]:
    """The columns by role of every group. Raises GebruikError with all that is not clear."""
    from balanstest.errors import GebruikError

    gevonden: dict[str, list[dict[str, str]]] = {}
    meldingen: list[Melding] = []
    tabellen: list[tuple[str, Mapping[str, str], Sequence[str]]] = [(LOG, keuzes.kolommen, LOGROLLEN)]
    if klachten:
        tabellen.append((KLACHTEN, keuzes.klachtkolommen, KLACHTROLLEN))
    for tabel, eigen, rollen in tabellen:
        gevonden[tabel] = []
        for groep in motor.groepen(tabel):
            try:
                gevonden[tabel].append(herken(groep.naam, groep.koppen, eigen, rollen, tabel))
            except GebruikError as fout:
                meldingen += fout.meldingen
    if meldingen:
        raise GebruikError(meldingen)
    return gevonden


def _weiger_slechte_rijen(motor: Motor, keuzes: Keuzes) -> Mapping[str, int]:
    """How many rows of each table were left out; more than the user allowed is an error that names the first ones."""
    per_tabel, meldingen = motor.slechte_rijen(_GETOOND)
    aantal = sum(per_tabel.values())
    if aantal <= keuzes.lezen.slechte_rijen:
        return per_tabel
    raise OngeldigError([*meldingen, meld("E128", motor.groepen(LOG)[0].naam, aantal=aantal)])


def _vraag_wie_vaak(motor: Motor, keuzes: Keuzes, perioden: Sequence[Telvak], gesprekken: int) -> None:
    """Raise OngeldigError where one customer has more calls than anybody gets, and nobody said who that is."""
    grens = onwaarschijnlijk(gesprekken)
    meer = sum(max(0, periode.extra) + max(0, periode.dubbel) for periode in perioden)
    if meer + len(perioden) < grens:  # all but one call in a period are among these
        return
    vaak = [(klant, n) for klant, n in motor.vaak(grens) if keuzes.lezen.klanten.get(vorm_van(klant)) != PERSOON]
    if vaak:
        naam = motor.groepen(LOG)[0].naam
        raise OngeldigError([te_vaak(naam, klant, aantal, gesprekken) for klant, aantal in vaak[:_GETOOND]])


class _Uitslag(NamedTuple):
    perioden: tuple[Telvak, ...]
    uitgesloten: dict[str, int]
    breedte: int
    leeg: tuple[int, ...]
    klachten_zonder_gesprek: int
    te_klein: tuple[int, ...]


def _tel_perioden(motor: Motor, vraag: Definitie, gevraagd: int | None) -> _Uitslag:
    """Count at the width asked for, or at the finest at which nobody's period is empty."""
    leeg: tuple[int, ...] = ()
    for breedte in (gevraagd,) if gevraagd else BREEDTES:
        vraag = vraag._replace(breedte=breedte)
        los = 0
        if vraag.klachten:
            motor.bewaar(f"{definitie.KLACHT_BIJ}", vraag.klachten_bij_gesprek())
            los = _een(motor, vraag.klachten_zonder_gesprek())
        perioden, uitgesloten = lees_antwoord(motor.tel(vraag), breedte)
        gaten = lege_perioden(perioden, breedte)
        leeg = leeg or (gaten if breedte == 1 else ())
        if not gaten:
            break
    te_klein = tuple(periode.van for periode in perioden if periode.gesprekken < 0)
    return _Uitslag(vol(perioden), uitgesloten, breedte, leeg, los, te_klein)


def _een(motor: Motor, vraag: str) -> int:
    ((aantal,),) = motor.rijen(vraag)
    return int(aantal)


def lees_antwoord(rijen: Sequence[Sequence[Any]], breedte: int) -> tuple[list[Telvak], dict[str, int]]:
    """The answer of an engine (`definitie.KOLOMMEN`) as periods in order, and the exclusions."""
    perioden: list[Telvak] = []
    uitgesloten: dict[str, int] = {}
    for reden, maand, personen, conversies, verzet, klachten, gesprekken, dubbel in rijen:
        if reden != definitie.TELT_MEE:
            uitgesloten[str(reden)] = int(gesprekken)
            continue
        van, mensen = int(maand), int(personen)
        meer = int(gesprekken) - mensen - int(dubbel) if mensen >= 0 else 0
        gevallen = (int(conversies), int(verzet), int(klachten))
        perioden.append(Telvak(van, van + breedte, mensen, *gevallen, max(0, meer), int(dubbel)))
    return sorted(perioden), {reden: uitgesloten[reden] for reden in definitie.REDENEN.values() if reden in uitgesloten}


def vol(perioden: Sequence[Telvak]) -> tuple[Telvak, ...]:
    """The periods that hold somebody (and, with `min_cel`, enough people to say so)."""
    return tuple(periode for periode in perioden if periode.gesprekken > 0)


def lege_perioden(perioden: Sequence[Telvak], breedte: int) -> tuple[int, ...]:
    """The first months of the periods in which nobody was spoken to, or too few to be shown: those between two others.

    Whoever starts calling in month 3 has no gap before it: the questionnaire asks when that is (2b).
    """
    met = {periode.van for periode in vol(perioden)}
    return tuple(van for van in range(min(met, default=0), max(met, default=0), breedte) if van not in met)
