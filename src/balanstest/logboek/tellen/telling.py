"""From a log to counts per period: which columns, which outcomes, what is left out, how wide the periods are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.lezen.leeswijze import WEGLATEN, Rijkeuze
from balanstest.logboek.tellen import definitie, koppeling
from balanstest.logboek.tellen.beginpunten import Verschoven, weiger_verschoven
from balanstest.logboek.tellen.definitie import Definitie, scherm_af
from balanstest.logboek.tellen.indelen import Overige, deel_in, niet_geteld, splits
from balanstest.logboek.tellen.keuzes import Keuzes
from balanstest.logboek.tellen.kolommen import BEGINPUNT, ROLLEN, UITKOMST, VLAGROLLEN, herken
from balanstest.logboek.tellen.motor import APART, BEGINPUNTEN, LOG, Motor
from balanstest.logboek.tellen.niemand import PERSOON, onwaarschijnlijk, te_vaak, vorm_van
from balanstest.logboek.tellen.perioden import BREEDTES, Telvak, lees_antwoord, lege_perioden, vol
from balanstest.logboek.tellen.rijkeuzes import zonder_kolom
from balanstest.logboek.tellen.uitkomsten import MAX_UITKOMSTEN, VERZET
from balanstest.meldingen import meld
from balanstest.taal.getallen import getal
from balanstest.texts import logboek as teksten

_WEINIG_UITKOMSTEN = 20
"""With more than this, and hardly one twice, the column is something else too: its values may be people."""
_GETOOND = 5
VERBORGEN_RIJEN, NIET_GEKOZEN = "verborgen", "niet_gekozen"
"""Why rows do not count that are hidden, or not those that the user chose: reasons beside those of
`definitie.REDENEN`."""


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
    slecht: Mapping[str, int] = {}
    """Per table that came apart the rows that could not be read."""
    gebeld_na_verzet: int = 0
    zonder_gesprek: Mapping[str, int] = {}
    """Per kind (VERZET, KLACHT) that came apart how often it belongs to no conversation that counts."""
    vlag_zonder_gesprek: int = 0
    """Rows of which a flag says that somebody objected or complained, while nobody was spoken to."""
    verschoven: int = 0
    """Conversions on or before their beginpunt, where these are more than chance gives."""
    alleen: tuple[Rijkeuze, ...] = ()
    """The rows of the log that the user chose."""
    min_cel: int = 0
    te_klein: tuple[int, ...] = ()
    """The first months of periods that are not shown: fewer persons than `min_cel`."""
    niet_geteld: tuple[str, ...] = ()
    """Of conversions, objections and complaints the kinds that nothing in the log stands for: zero would be a guess."""
    tijdzone: bool = False
    """Whether a column had moments with a time zone, which were read as Dutch time."""
    verborgen: int = 0
    """Hidden rows of sheets that count, of all tables; those of the log that were left out are in `uitgesloten`."""
    verborgen_weg: Mapping[str, int] = {}
    """Per table that came apart the hidden rows that were left out."""
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


def tel(motor: Motor, keuzes: Keuzes, tabellen: Collection[str] = ()) -> Telling:
    """Count the log that the engine holds, with the `tabellen` of `motor` that come apart.

    Raises BalanstestError where a column, a date or an outcome is not clear.
    """
    apart = tuple(soort for tabel, soort in APART.items() if tabel in tabellen)
    gekoppeld = BEGINPUNTEN in tabellen
    kolommen = _kolommen(motor, keuzes, [tabel for tabel in ROLLEN if tabel == LOG or tabel in tabellen])
    motor.open(kolommen)
    niet_gekozen = motor.niet_gekozen() if keuzes.lezen.alleen else 0
    slecht = _weiger_slechte_rijen(motor, keuzes)
    naam = motor.groepen(LOG)[0].naam
    vlaggen = tuple(vlag for vlag in VLAGROLLEN if any(vlag in rollen for rollen in kolommen[LOG]))
    if gekoppeld:
        motor.bewaar(definitie.BRON, koppeling.beginpunt_bij_gesprek(vlaggen))
    overzicht = motor.rijen(definitie.overzicht(MAX_UITKOMSTEN + 1))
    gesprekken = sum(int(rij[1]) for rij in overzicht)
    grens = MAX_UITKOMSTEN if len(overzicht) > MAX_UITKOMSTEN else max(_WEINIG_UITKOMSTEN, gesprekken // 2)
    if len(overzicht) > grens:
        kolom = kolommen[LOG][0][UITKOMST]
        raise OngeldigError([meld("E127", naam, kolom=kolom, grens=grens)])
    dagen = [(eerste, laatste) for _, _, eerste, laatste, *_ in overzicht if eerste is not None]
    dagen = dagen or [(vroegst, laatst) for *_, vroegst, laatst, _ in overzicht if vroegst is not None]
    if not dagen:
        raise OngeldigError([meld("E129", naam)])
    if vlaggen:
        _weiger_vlaggen(motor, vlaggen, kolommen[LOG])
    soorten = deel_in(naam, {str(rij[0]): int(rij[1]) for rij in overzicht}, keuzes.uitkomsten)
    genoemd, overige = splits(soorten, keuzes.uitkomsten)
    per_soort = [(soorten[str(rij[0])][0], int(rij[1]), int(rij[-1] or 0)) for rij in overzicht]
    verschoven = weiger_verschoven(naam, Verschoven.uit(per_soort), gekoppeld=gekoppeld)
    eerste, laatste = min(dag for dag, _ in dagen), max(dag for _, dag in dagen)
    vraag = Definitie(
        soorten={uitkomst: soort for uitkomst, (soort, aantal) in soorten.items() if aantal},
        tot_en_met=laatste - timedelta(days=keuzes.nawacht),
        vanaf=keuzes.vanaf,
        min_cel=keuzes.min_cel,
        apart=apart,
        vlaggen=vlaggen,
        beginpunten=gekoppeld,
        bits=motor.bits,
    )
    uitslag = _tel_perioden(motor, vraag, keuzes.breedte)
    verborgen = {tabel: motor.verborgen(tabel) for tabel in kolommen}
    weg = keuzes.lezen.verborgen == WEGLATEN
    uitgesloten = uitslag.uitgesloten | {
        reden: aantal
        for reden, aantal in ((VERBORGEN_RIJEN, weg * verborgen[LOG]), (NIET_GEKOZEN, niet_gekozen))
        if aantal
    }
    if not uitslag.perioden:
        raise OngeldigError([meld("E139", naam, redenen=redenen(uitgesloten))])
    _vraag_wie_vaak(motor, keuzes, uitslag.perioden, gesprekken)
    verzet = VERZET in {*vraag.soorten.values(), *apart, *vlaggen}
    na_verzet = _een(motor, koppeling.gebeld_na_verzet(vraag)) if verzet else 0
    vlag_los = _een(motor, koppeling.vlag_zonder_gesprek(vraag)) if vlaggen else 0
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
        rijen=gesprekken + slecht[LOG] + (verborgen[LOG] if weg else 0) + niet_gekozen,
        overige=overige,
        slechte_rijen=slecht[LOG],
        slecht={tabel: aantal for tabel, aantal in slecht.items() if tabel != LOG and aantal},
        gebeld_na_verzet=scherm_af(na_verzet, k),
        zonder_gesprek={soort: scherm_af(aantal, k) for soort, aantal in uitslag.zonder_gesprek.items()},
        vlag_zonder_gesprek=scherm_af(vlag_los, k),
        verschoven=scherm_af(verschoven, k),
        alleen=keuzes.lezen.alleen,
        min_cel=k,
        te_klein=uitslag.te_klein,
        niet_geteld=niet_geteld(genoemd, overige, ook=(*apart, *vlaggen)),
        tijdzone=motor.heeft_zone,
        verborgen=0 if weg else sum(verborgen.values()),
        verborgen_weg={tabel: aantal for tabel, aantal in verborgen.items() if weg and tabel != LOG and aantal},
        klanten=keuzes.lezen.klanten,
    )


def _weiger_vlaggen(motor: Motor, vlaggen: tuple[str, ...], kolommen: Sequence[Mapping[str, str]]) -> None:
    """Raise OngeldigError where a flag says neither yes nor no: an objection may hide there."""
    (aantallen,) = motor.rijen(koppeling.onbekende_vlaggen(vlaggen))
    meldingen = []
    for vlag, aantal in zip(vlaggen, aantallen, strict=True):
        if aantal:
            groep = next(nummer for nummer, rollen in enumerate(kolommen) if vlag in rollen)
            kop, naam = kolommen[groep][vlag], motor.groepen(LOG)[groep].naam
            meldingen.append(meld("E220", naam, kolom=kop, rol=vlag, aantal=getal(int(aantal))))
    if meldingen:
        raise OngeldigError(meldingen)


def _gelezen(motor: Motor, tabel: str, kolommen: Sequence[Mapping[str, str]]) -> tuple[Bronkolommen, ...]:
    groepen = zip(motor.groepen(tabel), kolommen, motor.datumvormen(tabel), strict=True)
    return tuple(Bronkolommen(dict(rollen), groep.paden, groep.tabel, vormen) for groep, rollen, vormen in groepen)


def redenen(uitgesloten: Mapping[str, int]) -> str:
    """The exclusions as a sentence part: '12 keer zonder datum'."""
    return "; ".join(f"{teksten.REDENEN[reden].lower()}: {getal(aantal)}" for reden, aantal in uitgesloten.items())


def _kolommen(motor: Motor, keuzes: Keuzes, tabellen: Sequence[str]) -> dict[str, list[dict[str, str]]]:
    """The columns by role of every group. Raises GebruikError with all that is not clear."""
    from balanstest.errors import GebruikError

    gevonden: dict[str, list[dict[str, str]]] = {}
    meldingen: list[Melding] = []
    for tabel in tabellen:
        gevonden[tabel] = []
        eigen = keuzes.kolommen.get(tabel, {})
        for groep in motor.groepen(tabel):
            if tabel == LOG:
                meldingen += zonder_kolom(groep.naam, groep.koppen, keuzes.lezen.alleen)
            try:
                gevonden[tabel].append(herken(groep.naam, groep.koppen, eigen, rollen_van(tabel, tabellen), tabel))
            except GebruikError as fout:
                meldingen += fout.meldingen
    if meldingen:
        raise GebruikError(meldingen)
    return gevonden


def rollen_van(tabel: str, tabellen: Collection[str]) -> list[str]:
    """The roles that the columns of a table play, beside these tables: a log needs no beginpunt that stands apart."""
    elders = {BEGINPUNT} if tabel == LOG and BEGINPUNTEN in tabellen else set()
    return [rol for rol in ROLLEN[tabel] if rol not in elders]


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
    zonder_gesprek: dict[str, int]
    te_klein: tuple[int, ...]


def _tel_perioden(motor: Motor, vraag: Definitie, gevraagd: int | None) -> _Uitslag:
    """Count at the width asked for, or at the finest at which nobody's period is empty."""
    leeg: tuple[int, ...] = ()
    for breedte in (gevraagd,) if gevraagd else BREEDTES:
        vraag = vraag._replace(breedte=breedte)
        los = {}
        for soort in vraag.apart:
            motor.bewaar(definitie.BIJ[soort], koppeling.geval_bij_gesprek(vraag, soort))
            los[soort] = _een(motor, koppeling.zonder_gesprek(soort))
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
