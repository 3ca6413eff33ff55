"""Verifies a dossier: is it unchanged, and does the same come out? Nothing in it is trusted or run."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from balanstest import __version__
from balanstest.beoordeling import beoordeel_vragenlijst
from balanstest.bestand.deur import Deur, lees_bestand
from balanstest.bestand.opslag import schrijf_alle_nieuw
from balanstest.bestand.paklijst import NAAM as PAKLIJST
from balanstest.dossier import manifest as m
from balanstest.dossier.advies import NAAM as AANVRAAG
from balanstest.dossier.advies import als_tekst, vraag_advies
from balanstest.dossier.constatering import Constatering, constateer
from balanstest.dossier.drukproef import stam_van, vergelijk_overige, vergelijk_pdf
from balanstest.dossier.herberekenen import herberekend
from balanstest.dossier.opgave import naam_van_resultaat, tegen_manifest, tegen_paklijst, tegen_vragenlijst
from balanstest.dossier.pdf_lezen import BEGIN as BEGIN_PDF
from balanstest.dossier.pdf_lezen import lees_pdf
from balanstest.dossier.regelvergelijking import vergelijk_regels
from balanstest.dossier.uitkomstverschil import verschillen
from balanstest.dossier.verzegeling import MEESTE_PAPIEREN, leesmij, templates_van
from balanstest.dossier.zending import Handtekening, Zending
from balanstest.dossier.zip_lezen import lees_zip
from balanstest.errors import GebruikError, Melding, OngeldigError
from balanstest.meldingen import meld
from balanstest.opdrachten.beoordelen import Werkwijze, druk_af
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.meegeleverd import meegeleverd
from balanstest.rapport.oordeel import uitkomst
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.resultaat import resultaat
from balanstest.rapport.vormgeving import vingerafdrukken
from balanstest.sjabloon import afdruk_van_categorieen


class Rapportherkomst(NamedTuple):
    """Of what the dossier is, as it says itself; texts are empty where it does not."""

    kenmerk: str
    versie: int
    organisatie: str
    productcategorie: str
    status: str
    programma: str


class Verificatie(NamedTuple):
    """What became of a dossier.

    `herkomst` and `uitkomst` (in words) are None where it could not be computed again. `klopt` is what was found to be
    right, `onzeker` what was not compared and why, `grenzen` what no file can prove by itself. `afwijkingen` are what
    is wrong: without any, it holds. `geschreven` are the files that were unpacked.
    """

    bestand: str
    herkomst: Rapportherkomst | None
    uitkomst: str | None
    klopt: tuple[Constatering, ...]
    onzeker: tuple[Constatering, ...]
    grenzen: tuple[Constatering, ...]
    afwijkingen: tuple[Melding, ...]
    handtekeningen: tuple[Handtekening, ...]
    geschreven: tuple[Path, ...] = ()


def verifieer(
    pad: Path, werkwijze: Werkwijze, *, vertrouwd: Sequence[bytes] = (), uitpakken: Path | None = None
) -> Verificatie:
    """Verify the PDF of a report, or a sealed dossier.

    `werkwijze` has the rules that the reader knows, and the looks and own categories that he has of the organisation.
    `vertrouwd` are certificates that he trusts. What holds is unpacked in the folder `uitpakken`, where nothing may be
    of the same name. Raises OmgevingError where the file cannot be read, OngeldigError where it is no dossier of ours
    or cannot be taken apart safely.
    """
    zending = lees(pad, vertrouwd)
    gevonden = _Onderzoek(zending, werkwijze).verificatie()
    if uitpakken is None or gevonden.afwijkingen:
        return gevonden
    bestanden = {uitpakken / naam: inhoud for naam, inhoud in (zending.bestanden or zending.dossier).items()}
    schrijf_alle_nieuw(bestanden)
    return gevonden._replace(geschreven=tuple(bestanden))


def lees(pad: Path, vertrouwd: Sequence[bytes] = ()) -> Zending:
    """Take a PDF or a zip apart. Raises as `verifieer` does."""
    ruw = lees_bestand(pad, Deur.DOSSIER)
    return (lees_pdf if ruw.startswith(BEGIN_PDF) else lees_zip)(str(pad), ruw, vertrouwd)


class _Onderzoek:
    """One dossier under examination; each step adds to what is known of it."""

    def __init__(self, zending: Zending, werkwijze: Werkwijze) -> None:
        self._zending = zending
        self._werkwijze = werkwijze
        self._zelfde_programma = zending.lijst.programma == __version__
        hier = vingerafdrukken(werkwijze.vorm) | afdruk_van_categorieen(werkwijze.eigen)
        daar = zending.lijst.eigen
        self._anders_van_vorm = sorted(naam for naam in hier.keys() | daar.keys() if hier.get(naam) != daar.get(naam))
        self._klopt: list[Constatering] = []
        self._onzeker: list[Constatering] = []
        self._afwijkingen: list[Melding] = []

    def verificatie(self) -> Verificatie:
        """Everything that can be said of it."""
        zending = self._zending
        self._afwijkingen += tegen_manifest(zending) + tegen_paklijst(zending)
        if not self._afwijkingen:
            self._klopt.append(constateer("bestanden_gelijk", aantal=len(zending.bestanden or zending.dossier)))
        herkomst = zin = None
        genoemd = {naam: inhoud for naam, inhoud in zending.dossier.items() if not self._hoort_er_niet(naam)}
        try:
            with herberekend(genoemd, zending.lijst, self._werkwijze) as rapport:
                herkomst, zin = self._herkomst(rapport), uitkomst(rapport.beoordeling).kop
                self._bekijk(rapport)
        except OngeldigError as fout:
            self._afwijkingen += [meld("E320", zending.naam), *fout.meldingen]
        self._bekijk_handtekeningen()
        return Verificatie(
            zending.naam,
            herkomst,
            zin,
            tuple(self._klopt),
            tuple(self._onzeker),
            tuple(self._grenzen()),
            tuple(self._afwijkingen),
            zending.handtekeningen.alle,
        )

    def _hoort_er_niet(self, naam: str) -> bool:
        return any(een.code == "E311" and een.gegevens["naam"] == naam for een in self._afwijkingen)

    def _herkomst(self, rapport: Rapport) -> Rapportherkomst:
        dossier = rapport.beoordeling.inhoud.dossier
        return Rapportherkomst(
            dossier.kenmerk or "",
            dossier.versie or 1,
            dossier.organisatie or "",
            dossier.productcategorie or "",
            dossier.status or "concept",
            self._zending.lijst.programma,
        )

    def _bekijk(self, rapport: Rapport) -> None:
        """Everything that needs the dossier computed again."""
        self._regels(rapport)
        self._afwijkingen += tegen_vragenlijst(self._zending, rapport.beoordeling)
        self._uitkomst(rapport)
        for naam in self._anders_van_vorm:
            self._onzeker.append(constateer("eigen_niet_gegeven", wat=naam))
        if not self._zelfde_programma:
            self._onzeker.append(constateer("ander_programma", daar=self._zending.lijst.programma, hier=__version__))
        if self._zelfde_programma and not self._anders_van_vorm:
            self._inhoud(rapport)
            self._rapporten(rapport)

    def _regels(self, rapport: Rapport) -> None:
        gevonden = vergelijk_regels(
            self._zending.naam,
            rapport.beoordeling.pakketten,
            self._werkwijze.pakketten,
            zelfde_programma=self._zelfde_programma,
        )
        if gevonden.gelijk:
            self._klopt.append(constateer("regels_gelijk", namen=gevonden.gelijk))
        self._onzeker += gevonden.onzeker
        self._afwijkingen += gevonden.afwijkingen
        if gevonden.onzeker or gevonden.afwijkingen:
            vragenlijst, bekend = rapport.beoordeling.vragenlijst, self._werkwijze.pakketten
            with contextlib.suppress(OngeldigError):  # none of the reader's rules are of that day
                met_eigen = uitkomst(beoordeel_vragenlijst(vragenlijst, bekend, self._werkwijze.eigen)).kop
                self._onzeker.append(constateer("met_eigen_regels", uitkomst=met_eigen))

    def _uitkomst(self, rapport: Rapport) -> None:
        """The result that travels along, against the one that comes out now."""
        waar, naam = self._zending.naam, naam_van_resultaat(self._zending)
        if naam is None:
            return
        try:
            oud: Any = json.loads(self._zending.dossier[naam])
        except (ValueError, RecursionError):
            self._afwijkingen.append(meld("E309", waar, naam=naam))
            return
        nieuw = json.loads(json.dumps(resultaat(rapport.beoordeling)))
        anders = list(verschillen(oud, nieuw))
        if "categorieen" in self._anders_van_vorm:  # a finding about what was copied from them
            anders = [een for een in anders if not een.plaats.startswith("bevindingen")]
        if isinstance(oud, dict) and oud.get("methode") != nieuw["methode"] and not self._zelfde_programma:
            self._onzeker.append(constateer("andere_methode", daar=oud.get("methode"), hier=nieuw["methode"]))
            self._onzeker += [constateer("nu_anders", **een._asdict()) for een in anders if een.plaats in _KERN]
            return
        self._afwijkingen += [meld("E317", waar, **een._asdict()) for een in anders]
        if not anders:
            self._klopt.append(constateer("uitkomst_gelijk", uitkomst=uitkomst(rapport.beoordeling).kop))

    def _inhoud(self, rapport: Rapport) -> None:
        """Everything that goes along follows from the questionnaire: the same program makes the same of it."""
        is_zip = self._zending.manifest is not None
        ruimte = MEESTE_PAPIEREN if is_zip else None
        delen = meegeleverd(rapport.beoordeling, rapport.resultaat, rapport.vorm, ruimte).delen
        nieuw = {deel.naam: deel.inhoud for deel in delen}
        if is_zip:
            nieuw = {m.DOSSIER + naam: inhoud for naam, inhoud in nieuw.items()}
            nieuw |= templates_van(rapport.vorm) | {m.UITLEG: leesmij(rapport)}
            if (aanvraag := m.ADVIES + AANVRAAG) in self._zending.bestanden:
                nieuw |= {aanvraag: _aanvraag(rapport)}
        oud = self._zending.bestanden or self._zending.dossier
        gemeld = {een.gegevens.get("naam") for een in self._afwijkingen}
        for naam, inhoud in nieuw.items():
            if oud.get(naam) != inhoud and not {naam, naam.removeprefix(m.DOSSIER)} & gemeld:
                self._afwijkingen.append(meld("E313", self._zending.naam, naam=naam))
        vrij = (m.RAPPORT, m.NAAM, m.SOMMEN) if is_zip else ()
        for naam in sorted(oud.keys() - nieuw.keys()):
            if not naam.startswith(vrij) and not {naam, naam.removeprefix(m.DOSSIER)} & gemeld:
                self._afwijkingen.append(meld("E311", self._zending.naam, naam=naam, lijst=PAKLIJST))

    def _rapporten(self, rapport: Rapport) -> None:
        zending, begin = self._zending, stam_van(rapport)
        los = zending.manifest is None
        soorten = ["pdf"] if los else [soort for soort in FORMATEN if f"{begin}.{soort}" in zending.rapporten]
        gedrukt = druk_af(rapport, begin, soorten)
        pdf = gedrukt.pop("pdf", {}).get(f"{begin}.pdf")
        if pdf is not None:
            proef = vergelijk_pdf(zending, zending.naam if los else f"{begin}.pdf", pdf)
            self._noteer(proef.afwijkingen, "pdf_gelijk_en_getekend" if proef.getekend else "pdf_gelijk")
            self._onzeker += [constateer("handtekening_zichtbaar")] if proef.zichtbaar else []
        if zending.rapporten.keys() - {f"{begin}.pdf"} and not los:
            overige = {naam: inhoud for bestanden in gedrukt.values() for naam, inhoud in bestanden.items()}
            self._noteer(tuple(vergelijk_overige(zending, begin, overige)), "rapporten_gelijk")

    def _noteer(self, afwijkingen: Sequence[Melding], anders: str) -> None:
        if afwijkingen:
            self._afwijkingen += afwijkingen
        else:
            self._klopt.append(constateer(anders, programma=__version__))

    def _bekijk_handtekeningen(self) -> None:
        gevonden = self._zending.handtekeningen
        if not gevonden.gelezen:
            self._onzeker.append(constateer("handtekening_niet_gelezen"))
        for een in gevonden.alle:
            if not een.ongeschonden or een.dekking == "deel" or een.erna == "anders":
                self._afwijkingen.append(meld("E322", self._zending.naam, naam=een.naam))

    def _grenzen(self) -> Iterator[Constatering]:
        if not any(een.vertrouwd for een in self._zending.handtekeningen.alle):
            yield constateer("zonder_handtekening")
        for een in self._zending.lijst.bestanden:
            if een.naam is None:
                yield constateer("bleef_achter", bestand=een.bestand, sha256=een.sha256)


_KERN = frozenset({"uitkomst", "klanttermijn_maanden", "bindend_criterium"})


def _aanvraag(rapport: Rapport) -> bytes:
    """The application as it is made now; nothing where there is nothing to ask."""
    try:
        return als_tekst(rapport, vraag_advies("", rapport.beoordeling))
    except GebruikError:
        return b""
