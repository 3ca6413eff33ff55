"""Reads the answer to the query of `vraag`, which somebody else ran: strictly, since nobody saw how it was kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from balanstest.antwoordvorm import MAX_AANTAL
from balanstest.bestand.tabel.raster import waar
from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.lezen.datums import VROEGST
from balanstest.logboek.op_papier import antwoordtabel, tegenspraak
from balanstest.logboek.op_papier.antwoordgetallen import (
    TELLINGEN,
    Getallenrij,
    als_getallen,
    eerste_vak,
    lees_alleen,
    lees_dag,
    lees_klanten,
    lees_uitkomsten,
    ook_elders,
)
from balanstest.logboek.op_papier.antwoordtabel import Antwoordrij, geen_antwoord
from balanstest.logboek.op_papier.vraag import ALLEEN
from balanstest.logboek.tellen import definitie
from balanstest.logboek.tellen.beginpunten import Verschoven, weiger_verschoven
from balanstest.logboek.tellen.definitie import KOLOMMEN, REDENEN, TELT_MEE, scherm_af
from balanstest.logboek.tellen.indelen import niet_geteld
from balanstest.logboek.tellen.motor import BEGINPUNTEN, SLECHT
from balanstest.logboek.tellen.niemand import KLANTSOORTEN, onwaarschijnlijk
from balanstest.logboek.tellen.perioden import BREEDTES, lees_antwoord, lege_perioden, vol
from balanstest.logboek.tellen.telling import Telling, redenen
from balanstest.logboek.tellen.uitkomsten import SOORTEN
from balanstest.meldingen import meld
from balanstest.taal.getallen import maanden
from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as teksten

_NIETS = ("", "null", "\\n", "(null)", "<null>", "none")
MEESTE_NAWACHT = 3650
"""Days: as `periode.nawacht_dagen` may say."""
_HEEL = re.compile(r"([+-]?\d{1,18})(?:[.,](?:0{1,2}|0{4,}))?")
"""A whole number, also as 12.00. With three noughts it may be twelve thousand: not for us to say."""
_ALTIJD = (
    *(definitie.GEBELD_NA_VERZET, definitie.TOTAAL, definitie.SLECHTE_RIJEN, definitie.EERSTE_DAG),
    *(definitie.LAATSTE_DAG, definitie.BREEDTE, definitie.NAWACHT, definitie.MIN_CEL),
)
_SOMS = (
    *(*definitie.ZONDER_GESPREK.values(), *SLECHT.values(), *definitie.NIET_NA.values(), definitie.VANAF),
    *(definitie.NIET_GEKOZEN, definitie.VLAG_ZONDER_GESPREK, definitie.ONBEKENDE_VLAG),
    definitie.MEESTE_VAN_EEN,  # not in the answer to a query that an earlier version made
)


class Telantwoord(NamedTuple):
    """What was counted elsewhere, and how: `nawacht` is in days, `tabellen` are those that came apart."""

    telling: Telling
    nawacht: int
    tabellen: tuple[str, ...]
    vaak: int = 0
    """How many calls one customer has, where nobody gets so many; else 0."""


def lees(pad: Path, vandaag: date) -> Telantwoord:
    """Read the answer in a CSV file or a workbook. Raises OngeldigError with all that is wrong, each at its row."""
    return _Lezer(pad, vandaag).lees()


class _Lezer:
    def __init__(self, pad: Path, vandaag: date) -> None:
        self._pad = pad
        self._vandaag = vandaag
        self._bronregels: list[str] = []
        self._meldingen: list[Melding] = []

    def _fout(self, rij: Antwoordrij, kolom: str, reden: str, **gegevens: object) -> None:
        """Something is wrong in a column of a row; where no one column is to blame, in the row (`kolom` empty)."""
        plek = waar(str(self._pad), rij[kolom] if kolom else eerste_vak(rij), self._bronregels)
        self._meldingen.append(geen_antwoord(plek, reden, kolom=kolom, **gegevens))

    def _stop_bij_fouten(self) -> None:
        if self._meldingen:
            raise OngeldigError(self._meldingen)

    def lees(self) -> Telantwoord:
        rijen = list(self._rijen())
        self._stop_bij_fouten()
        los = {rij.reden: rij for rij in rijen if rij.reden in (*_ALTIJD, *_SOMS)}
        if ontbreekt := [naam for naam in _ALTIJD if naam not in los]:
            namen = ", ".join(ontbreekt)
            self._meldingen.append(geen_antwoord(str(self._pad), teksten.ANTWOORD_ONTBREEKT, namen=namen))
        self._stop_bij_fouten()
        breedte, min_cel = los[definitie.BREEDTE].aantal("gesprekken"), los[definitie.MIN_CEL].aantal("gesprekken")
        self._controleer_negatief(rijen, min_cel)
        self._stop_bij_fouten()
        self._controleer_los(los)
        self._stop_bij_fouten()
        tellend = [rij for rij in rijen if rij.reden == TELT_MEE]
        laatste = lees_dag(los[definitie.LAATSTE_DAG].aantal("gesprekken"))
        assert laatste is not None
        for rij in tellend:
            self._controleer_periode(rij, breedte, min_cel, laatste)
        for rij in rijen:
            self._controleer_reden(rij)
        self._controleer_totaal(rijen, los[definitie.TOTAAL])
        self._stop_bij_fouten()
        self._controleer_tegenspraak(rijen, los, min_cel)
        self._stop_bij_fouten()
        return self._antwoord(rijen, los, breedte, min_cel)

    def _antwoord(
        self, rijen: list[Getallenrij], los: dict[str, Getallenrij], breedte: int, min_cel: int
    ) -> Telantwoord:
        getallen = {naam: rij.aantal("gesprekken") for naam, rij in los.items()}
        tabel = [(r.reden, *r.getallen.values()) for r in rijen if r.telt]
        perioden, weg = lees_antwoord(tabel, breedte)
        if not vol(perioden):
            raise OngeldigError([meld("E139", str(self._pad), redenen=redenen(weg))])
        eerste, laatste = lees_dag(getallen[definitie.EERSTE_DAG]), lees_dag(getallen[definitie.LAATSTE_DAG])
        vanaf = lees_dag(getallen.get(definitie.VANAF, 0))
        assert eerste is not None
        assert laatste is not None
        uitkomsten, overige = lees_uitkomsten(rijen)
        tabellen = tuple(tabel for tabel, naam in SLECHT.items() if naam in los)
        niet_gekozen = getallen.get(definitie.NIET_GEKOZEN, 0)
        uitgesloten = weg | ({definitie.NIET_GEKOZEN: niet_gekozen} if niet_gekozen else {})
        verschoven = self._verschoven(rijen, getallen, gekoppeld=BEGINPUNTEN in tabellen)
        telling = Telling(
            perioden=vol(perioden),
            uitgesloten={reden: scherm_af(aantal, min_cel) for reden, aantal in uitgesloten.items()},
            kolommen={},
            uitkomsten=uitkomsten,
            eerste_dag=max(eerste, vanaf) if vanaf else eerste,
            tot_en_met=laatste - timedelta(days=getallen[definitie.NAWACHT]),
            breedte=breedte,
            leeg=lege_perioden(perioden, breedte) if breedte == 1 else (),
            rijen=getallen[definitie.TOTAAL] + getallen[definitie.SLECHTE_RIJEN] + niet_gekozen,
            overige=overige,
            slechte_rijen=getallen[definitie.SLECHTE_RIJEN],
            slecht={tabel: getallen[SLECHT[tabel]] for tabel in tabellen if getallen[SLECHT[tabel]]},
            gebeld_na_verzet=getallen[definitie.GEBELD_NA_VERZET],
            zonder_gesprek={
                soort: los_
                for soort, naam in definitie.ZONDER_GESPREK.items()
                if (los_ := getallen.get(naam)) is not None
            },
            vlag_zonder_gesprek=getallen.get(definitie.VLAG_ZONDER_GESPREK, 0),
            verschoven=verschoven,
            alleen=lees_alleen(rijen),
            min_cel=min_cel,
            te_klein=tuple(periode.van for periode in perioden if periode.gesprekken < 0),
            niet_geteld=niet_geteld(uitkomsten, overige, ook=ook_elders(los)),
            klanten=lees_klanten(rijen),
            meeste_onbekend=definitie.MEESTE_VAN_EEN not in los,
        )
        meeste = getallen.get(definitie.MEESTE_VAN_EEN, 0)
        gesprekken = max(getallen[definitie.TOTAAL], sum(max(0, rij.aantal("gesprekken")) for rij in rijen if rij.telt))
        vaak = meeste if meeste >= onwaarschijnlijk(gesprekken) else 0
        return Telantwoord(telling, getallen[definitie.NAWACHT], tabellen, vaak)

    def _verschoven(self, rijen: list[Getallenrij], getallen: dict[str, int], *, gekoppeld: bool) -> int:
        """As `weiger_verschoven` says; nothing where small counts are hidden, or an older query did not ask."""
        ervoor = {soort: getallen.get(naam, -1) for soort, naam in definitie.NIET_NA.items()}
        aantallen = [(rij.gezegd[0], rij.aantal("gesprekken")) for rij in rijen if rij.gezegd[0] in SOORTEN]
        if min([*ervoor.values(), *(aantal for _, aantal in aantallen)]) < 0:
            return 0
        per_soort = [(soort, aantal, 0) for soort, aantal in aantallen]
        per_soort += [(soort, 0, aantal) for soort, aantal in ervoor.items()]
        return weiger_verschoven(str(self._pad), Verschoven.uit(per_soort), gekoppeld=gekoppeld)

    def _rijen(self) -> Iterator[Getallenrij]:
        gezien: set[tuple[str, int | None]] = set()
        tabel = antwoordtabel.lees(self._pad)
        self._bronregels = tabel.bronregels
        self._meldingen += tabel.meldingen
        for cellen in tabel.rijen:
            reden = cellen["reden"].tekst.lower()
            soort, is_, _ = reden.partition("=")
            bekend = reden in (TELT_MEE, *REDENEN.values(), *_ALTIJD, *_SOMS)
            bekend = bekend or (bool(is_) and soort in (*SOORTEN, *KLANTSOORTEN, ALLEEN))
            if not bekend:
                self._fout(cellen, "reden", teksten.ANTWOORD_REDEN, waarde=leesbaar(cellen["reden"].tekst, 60))
                continue
            getallen = {kolom: self._getal(cellen, kolom, reden) for kolom in KOLOMMEN[1:]}
            if (reden, getallen["maand"]) in gezien:
                naam = reden if getallen["maand"] is None else teksten.ANTWOORD_RIJ.format(maand=getallen["maand"])
                self._fout(cellen, "", teksten.ANTWOORD_DUBBEL, waarde=naam)
            gezien.add((reden, getallen["maand"]))
            yield Getallenrij(reden, getallen, cellen)

    def _getal(self, cellen: Antwoordrij, kolom: str, reden: str) -> int | None:
        tekst = cellen[kolom].tekst
        if heel := _HEEL.fullmatch(tekst):
            return int(heel[1])
        if tekst.lower() not in _NIETS:
            self._fout(cellen, kolom, teksten.ANTWOORD_GETAL, waarde=leesbaar(tekst, 60))
        elif reden == TELT_MEE or kolom == "gesprekken":
            self._fout(cellen, kolom, teksten.ANTWOORD_LEEG)
        return None

    def _controleer_negatief(self, rijen: list[Getallenrij], min_cel: int) -> None:
        """Below zero is only what says 'fewer than so many'."""
        for rij in rijen:
            for kolom, aantal in rij.getallen.items():
                if (
                    aantal is not None
                    and aantal < 0
                    and rij.reden != TELT_MEE
                    and not (min_cel > 1 and -aantal == min_cel)
                ):
                    self._fout(rij.vakken, kolom, teksten.ANTWOORD_NEGATIEF, waarde=aantal)

    def _controleer_los(self, los: dict[str, Getallenrij]) -> None:
        for naam, hoogste in ((definitie.NAWACHT, MEESTE_NAWACHT), (definitie.MIN_CEL, MAX_AANTAL)):
            if not 0 <= (getal := los[naam].aantal("gesprekken")) <= hoogste:
                self._fout(los[naam].vakken, "gesprekken", teksten.ANTWOORD_INSTELLING, waarde=getal, naam=naam)
        for naam in (definitie.EERSTE_DAG, definitie.LAATSTE_DAG, definitie.VANAF):
            if naam not in los:
                continue
            getal = los[naam].aantal("gesprekken")
            dag = lees_dag(getal)
            if dag is None or dag < VROEGST or (dag > self._vandaag and naam != definitie.VANAF):
                self._fout(los[naam].vakken, "gesprekken", teksten.ANTWOORD_DAG, waarde=getal, naam=naam)
        if los[definitie.EERSTE_DAG].aantal("gesprekken") > los[definitie.LAATSTE_DAG].aantal("gesprekken"):
            rij = los[definitie.EERSTE_DAG]
            waarde, naam = rij.aantal("gesprekken"), definitie.EERSTE_DAG
            self._fout(rij.vakken, "gesprekken", teksten.ANTWOORD_DAG, waarde=waarde, naam=naam)
        breedte = los[definitie.BREEDTE]
        if breedte.aantal("gesprekken") not in BREEDTES:
            waarde = breedte.aantal("gesprekken")
            self._fout(breedte.vakken, "gesprekken", teksten.ANTWOORD_INSTELLING, waarde=waarde, naam=definitie.BREEDTE)

    def _controleer_reden(self, rij: Getallenrij) -> None:
        """A row that is no period has no month and no persons; of its calls some may be double."""
        if rij.reden == TELT_MEE:
            return
        for kolom in ("maand", *TELLINGEN):
            if rij.getallen[kolom] is not None:
                self._fout(rij.vakken, kolom, teksten.ANTWOORD_NIET_LEEG, waarde=rij.aantal(kolom), naam=rij.reden)
        gesprekken, dubbel = rij.aantal("gesprekken"), rij.aantal("dubbel")
        if gesprekken >= 0 and dubbel > gesprekken:
            self._fout(rij.vakken, "dubbel", teksten.ANTWOORD_NEGATIEF, waarde=dubbel)

    def _controleer_periode(self, rij: Getallenrij, breedte: int, min_cel: int, laatste: date) -> None:
        maand, personen = rij.aantal("maand"), rij.aantal("personen")
        meest = (laatste.year - VROEGST.year) * 12 + laatste.month - VROEGST.month  # no beginpunt is longer ago
        if maand > meest:
            self._fout(rij.vakken, "maand", teksten.ANTWOORD_TE_LATE_MAAND, maand=maand, meest=meest)
        if maand < 0 or maand % breedte:
            self._fout(rij.vakken, "maand", teksten.ANTWOORD_MAAND, maand=maand, breedte=maanden(breedte))
        for kolom in TELLINGEN:
            aantal = rij.aantal(kolom)
            merk = aantal == -min_cel and min_cel > 1
            if (aantal < 0 and not merk) or 0 < aantal < min_cel or (kolom == "personen" and not aantal):
                self._fout(rij.vakken, kolom, teksten.ANTWOORD_NEGATIEF, waarde=aantal)
            elif 0 <= personen < aantal:
                self._fout(rij.vakken, kolom, teksten.ANTWOORD_MEER, aantal=aantal, personen=personen)
            elif personen < 0 < aantal:
                self._fout(rij.vakken, kolom, teksten.ANTWOORD_CELLEN)
        gesprekken, dubbel = rij.aantal("gesprekken"), rij.aantal("dubbel")
        if personen > 0 and (dubbel < 0 or gesprekken - dubbel < personen):
            gegevens = {"gesprekken": gesprekken, "dubbel": dubbel, "personen": personen}
            self._fout(rij.vakken, "", teksten.ANTWOORD_GESPREKKEN, **gegevens)

    def _controleer_totaal(self, rijen: list[Getallenrij], totaal: Getallenrij) -> None:
        """Every conversation stands in one of the rows: so it shows where some were lost on the way."""
        tellend = [rij for rij in rijen if rij.telt]
        som = sum(rij.aantal("gesprekken") for rij in tellend if rij.aantal("personen") >= 0)
        te_klein = any(rij.aantal("personen") < 0 for rij in tellend)
        aantal = totaal.aantal("gesprekken")
        if aantal < 0:  # not told, since small cells are hidden
            return
        if som > aantal or (som < aantal and not te_klein):
            self._fout(totaal.vakken, "gesprekken", teksten.ANTWOORD_TOTAAL, som=som, totaal=aantal)

    def _controleer_tegenspraak(self, rijen: list[Getallenrij], los: dict[str, Getallenrij], min_cel: int) -> None:
        """Every number against every other; a contradiction stands at the first row with that name."""
        eerste, laatste = (
            lees_dag(los[naam].aantal("gesprekken")) for naam in (definitie.EERSTE_DAG, definitie.LAATSTE_DAG)
        )
        assert eerste is not None
        assert laatste is not None
        vanaf = lees_dag(los[definitie.VANAF].aantal("gesprekken")) if definitie.VANAF in los else None
        getallen = als_getallen(rijen, {naam: rij.aantal("gesprekken") for naam, rij in los.items()}, min_cel)
        getallen = getallen._replace(eerste=eerste, laatste=laatste, vanaf=vanaf)
        if vlaggen := los[definitie.ONBEKENDE_VLAG].aantal("gesprekken") if definitie.ONBEKENDE_VLAG in los else 0:
            self._spreekt_tegen(los[definitie.ONBEKENDE_VLAG], teksten.SPREEKT_VLAG.format(aantal=vlaggen))
        for rij in rijen:
            if rij.gezegd[0] == ALLEEN and not rij.aantal("gesprekken"):
                kolom, _, waarde = leesbaar(rij.gezegd[1], 60).partition("=")
                self._spreekt_tegen(rij, teksten.SPREEKT_ALLEEN.format(kolom=kolom, waarde=waarde))
        for rij_naam, reden in tegenspraak.zoek(getallen):
            plek = next((rij for rij in rijen if rij.reden == rij_naam), los[definitie.TOTAAL])
            self._spreekt_tegen(plek, reden)
        namen = [rij.gezegd[1] for rij in rijen if rij.gezegd[0] in SOORTEN]
        for rij in rijen:
            soort, naam = rij.gezegd
            if soort in SOORTEN and namen.count(naam) > 1:
                self._spreekt_tegen(rij, teksten.SPREEKT_TWEE_SOORTEN.format(naam=leesbaar(naam, 60)))

    def _spreekt_tegen(self, rij: Getallenrij, reden: str) -> None:
        self._meldingen.append(
            meld("E218", waar(str(self._pad), eerste_vak(rij.vakken), self._bronregels), reden=reden)
        )
