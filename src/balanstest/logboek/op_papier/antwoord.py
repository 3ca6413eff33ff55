"""Reads the answer to the query of `vraag`, which somebody else ran: strictly, since nobody saw how it was kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from balanstest.bestand.tabel.raster import Vak, waar
from balanstest.errors import Melding, OngeldigError
from balanstest.logboek.lezen.datums import VROEGST
from balanstest.logboek.op_papier import antwoordtabel
from balanstest.logboek.op_papier.antwoordtabel import Antwoordrij, geen_antwoord
from balanstest.logboek.tellen import definitie
from balanstest.logboek.tellen.definitie import KOLOMMEN, REDENEN, TELT_MEE
from balanstest.logboek.tellen.indelen import Overige, niet_geteld
from balanstest.logboek.tellen.telling import BREEDTES, Telling, lees_antwoord, lege_perioden, redenen, vol
from balanstest.logboek.tellen.uitkomsten import ALLE_ANDERE, SOORTEN
from balanstest.meldingen import meld
from balanstest.taal.getallen import maanden
from balanstest.taal.tekens import leesbaar
from balanstest.texts import logboek as teksten

_NIETS = ("", "null", "\\n", "(null)", "<null>", "none")
_HEEL = re.compile(r"([+-]?\d{1,18})(?:[.,](?:0{1,2}|0{4,}))?")
"""A whole number, also as 12.00. With three noughts it may be twelve thousand: not for us to say."""
_ALTIJD = (
    *(definitie.GEBELD_NA_VERZET, definitie.TOTAAL, definitie.SLECHTE_RIJEN, definitie.EERSTE_DAG),
    *(definitie.LAATSTE_DAG, definitie.BREEDTE, definitie.NAWACHT, definitie.MIN_CEL),
)
_SOMS = (definitie.KLACHT_ZONDER_GESPREK, definitie.SLECHTE_KLACHTEN, definitie.VANAF)
_TELLINGEN = ("personen", "conversies", "verzet", "klachten")


class Telantwoord(NamedTuple):
    """What was counted elsewhere, and how: `nawacht` is in days, `klachten` tells whether complaints came apart."""

    telling: Telling
    nawacht: int
    klachten: bool


class _Rij(NamedTuple):
    reden: str
    getallen: dict[str, int | None]
    vakken: Antwoordrij

    def aantal(self, kolom: str) -> int:
        return self.getallen[kolom] or 0


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
        plek = waar(str(self._pad), rij[kolom] if kolom else _eerste(rij), self._bronregels)
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
        for rij in tellend:
            self._controleer_periode(rij, breedte, min_cel)
        self._controleer_totaal(rijen, los[definitie.TOTAAL])
        self._stop_bij_fouten()
        return self._antwoord(rijen, los, breedte, min_cel)

    def _antwoord(self, rijen: list[_Rij], los: dict[str, _Rij], breedte: int, min_cel: int) -> Telantwoord:
        getallen = {naam: rij.aantal("gesprekken") for naam, rij in los.items()}
        tabel = [(r.reden, *r.getallen.values()) for r in rijen if r.reden == TELT_MEE or r.reden in REDENEN.values()]
        perioden, uitgesloten = lees_antwoord(tabel, breedte)
        if not vol(perioden):
            raise OngeldigError([meld("E139", str(self._pad), redenen=redenen(uitgesloten))])
        eerste, laatste = _dag(getallen[definitie.EERSTE_DAG]), _dag(getallen[definitie.LAATSTE_DAG])
        vanaf = _dag(getallen.get(definitie.VANAF, 0))
        assert eerste is not None
        assert laatste is not None
        uitkomsten, overige = _uitkomsten(rijen)
        klachten = definitie.KLACHT_ZONDER_GESPREK in los
        telling = Telling(
            perioden=vol(perioden),
            uitgesloten=uitgesloten,
            kolommen={},
            uitkomsten=uitkomsten,
            eerste_dag=max(eerste, vanaf) if vanaf else eerste,
            tot_en_met=laatste - timedelta(days=getallen[definitie.NAWACHT]),
            breedte=breedte,
            leeg=lege_perioden(perioden, breedte) if breedte == 1 else (),
            rijen=getallen[definitie.TOTAAL] + getallen[definitie.SLECHTE_RIJEN],
            overige=overige,
            slechte_rijen=getallen[definitie.SLECHTE_RIJEN],
            slechte_klachten=getallen.get(definitie.SLECHTE_KLACHTEN, 0),
            gebeld_na_verzet=getallen[definitie.GEBELD_NA_VERZET],
            klachten_zonder_gesprek=getallen.get(definitie.KLACHT_ZONDER_GESPREK, 0),
            min_cel=min_cel,
            te_klein=tuple(periode.van for periode in perioden if periode.gesprekken < 0),
            niet_geteld=niet_geteld(uitkomsten, overige, klachten=klachten),
        )
        return Telantwoord(telling, getallen[definitie.NAWACHT], klachten)

    def _rijen(self) -> Iterator[_Rij]:
        gezien: set[tuple[str, int | None]] = set()
        tabel = antwoordtabel.lees(self._pad)
        self._bronregels = tabel.bronregels
        self._meldingen += tabel.meldingen
        for cellen in tabel.rijen:
            reden = cellen["reden"].tekst.lower()
            soort, is_, _ = reden.partition("=")
            bekend = reden in (TELT_MEE, *REDENEN.values(), *_ALTIJD, *_SOMS) or (is_ and soort in SOORTEN)
            if not bekend:
                self._fout(cellen, "reden", teksten.ANTWOORD_REDEN, waarde=leesbaar(cellen["reden"].tekst, 60))
                continue
            getallen = {kolom: self._getal(cellen, kolom, reden) for kolom in KOLOMMEN[1:]}
            if (reden, getallen["maand"]) in gezien:
                naam = reden if getallen["maand"] is None else teksten.ANTWOORD_RIJ.format(maand=getallen["maand"])
                self._fout(cellen, "", teksten.ANTWOORD_DUBBEL, waarde=naam)
            gezien.add((reden, getallen["maand"]))
            yield _Rij(reden, getallen, cellen)

    def _getal(self, cellen: Antwoordrij, kolom: str, reden: str) -> int | None:
        tekst = cellen[kolom].tekst
        if heel := _HEEL.fullmatch(tekst):
            return int(heel[1])
        if tekst.lower() not in _NIETS:
            self._fout(cellen, kolom, teksten.ANTWOORD_GETAL, waarde=leesbaar(tekst, 60))
        elif reden == TELT_MEE or kolom == "gesprekken":
            self._fout(cellen, kolom, teksten.ANTWOORD_LEEG)
        return None

    def _controleer_negatief(self, rijen: list[_Rij], min_cel: int) -> None:
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

    def _controleer_los(self, los: dict[str, _Rij]) -> None:
        for naam in (definitie.EERSTE_DAG, definitie.LAATSTE_DAG, definitie.VANAF):
            if naam not in los:
                continue
            getal = los[naam].aantal("gesprekken")
            dag = _dag(getal)
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

    def _controleer_periode(self, rij: _Rij, breedte: int, min_cel: int) -> None:
        maand, personen = rij.aantal("maand"), rij.aantal("personen")
        if maand < 0 or maand % breedte:
            self._fout(rij.vakken, "maand", teksten.ANTWOORD_MAAND, maand=maand, breedte=maanden(breedte))
        for kolom in _TELLINGEN:
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

    def _controleer_totaal(self, rijen: list[_Rij], totaal: _Rij) -> None:
        """Every conversation stands in one of the rows: so it shows where some were lost on the way."""
        tellend = [rij for rij in rijen if rij.reden == TELT_MEE or rij.reden in REDENEN.values()]
        som = sum(rij.aantal("gesprekken") for rij in tellend if rij.aantal("personen") >= 0)
        te_klein = any(rij.aantal("personen") < 0 for rij in tellend)
        aantal = totaal.aantal("gesprekken")
        if aantal < 0:  # not told, since small cells are hidden
            return
        if som > aantal or (som < aantal and not te_klein):
            self._fout(totaal.vakken, "gesprekken", teksten.ANTWOORD_TOTAAL, som=som, totaal=aantal)


def _eerste(rij: Antwoordrij) -> Vak:
    """The cell that stands first in the file."""
    return min(rij.values(), key=lambda vak: (vak.regel, vak.kolom))


def _uitkomsten(rijen: Sequence[_Rij]) -> tuple[dict[str, tuple[str, int]], Overige | None]:
    """The outcomes that the query named, and how often all others occur."""
    genoemd: dict[str, tuple[str, int]] = {}
    overige = None
    for rij in rijen:
        soort, is_, naam = rij.reden.partition("=")
        if is_ and naam == ALLE_ANDERE:
            overige = Overige(soort, 0, rij.aantal("gesprekken"))
        elif is_:
            genoemd[naam] = (soort, rij.aantal("gesprekken"))
    return genoemd, overige


def _dag(getal: int) -> date | None:
    try:
        return date(getal // 10000, getal // 100 % 100, getal % 100)
    except (ValueError, OverflowError):
        return None
