"""The tree of a report as a Word document: real headings and lists, tables with head rows, pictures with alt texts.

A form is a style by its name (`besluit`: "Besluit"), so that an organisation restyles its reports in Word itself.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from docx.text.paragraph import Paragraph

from balanstest.rapport.drukken.boom import (
    Alineablok,
    Kopblok,
    Lijstblok,
    Plaatblok,
    Rapportblok,
    Stuk,
    Stukken,
    Tabelblok,
    Vormblok,
    Vraagblok,
    koppen_van,
    platte_tekst,
)
from balanstest.rapport.drukken.omslag import Omslag
from balanstest.rapport.drukken.pakket import opnieuw_ingepakt
from balanstest.rapport.drukken.word_delen import IN_ANTWOORD, Sjabloon, schoon, svg_erbij
from balanstest.rapport.drukken.word_tabel import nieuwe_tabel
from balanstest.texts.rapport import rapport as teksten

BIJEEN, HALF, FEITEN, INHOUD, CURVEN = "bijeen", "half", "feiten", "inhoud", "curven"
HOOGTE_OM_TE_TEKENEN = Mm(14)
SAMEN = 0.87
"""How much of the line charts beside one another take: some programs put a little room between them."""


class Platen(NamedTuple):
    """A chart twice: as SVG, and as PNG for programs that cannot show that."""

    svg: bytes
    png: bytes


def document(
    blokken: Sequence[Rapportblok], platen: Mapping[str, Platen], omslag: Omslag, stijl: bytes, eigen: bytes | None
) -> bytes:
    """The report as a `.docx` file; the same bytes for the same input.

    `platen` are the charts by name of file; `stijl` is our reference document, `eigen` that of the organisation.
    Raises ValueError where a reference document is no Word document.
    """
    drukker = _Worddrukker(platen, omslag, Sjabloon(stijl, eigen))
    drukker.alles(blokken)
    return opnieuw_ingepakt(drukker.sjabloon.bewaar(omslag))


def _hoofdletter(vorm: str) -> str:
    return vorm[:1].upper() + vorm[1:]


class _Worddrukker:
    def __init__(self, platen: Mapping[str, Platen], omslag: Omslag, sjabloon: Sjabloon) -> None:
        self.sjabloon = sjabloon
        self._platen = platen
        self._omslag = omslag
        self._namen: dict[str, str] = {}
        """Bookmarks by the name of their heading: Word allows fewer characters."""
        self._kop = ""
        self._hoofdstukken: list[Kopblok] = []
        self._diepte, self._in_antwoord = 0, False
        """In how many lists what is written lies, and whether those lie in an answer."""
        self._alineas: list[Paragraph] = []
        """What was written, in order: to keep it together."""

    def alles(self, blokken: Sequence[Rapportblok]) -> None:
        koppen = list(koppen_van(blokken))
        self._namen = {kop.naam: f"kop{nummer}" for nummer, kop in enumerate(koppen, 1)}
        zonder = {
            kop.naam
            for blok in blokken
            if isinstance(blok, Vormblok) and blok.vorm == INHOUD
            for kop in koppen_van([blok])
        }
        self._hoofdstukken = [kop for kop in koppen if kop.niveau == 2 and kop.naam not in zonder]
        self.sjabloon.kop_en_voet(self._omslag)
        if self._omslag.logo_naam.endswith((".png", ".jpg", ".jpeg")):
            self._logo()
        self._reeks(blokken)

    def _logo(self) -> None:
        alinea = self._alinea("Normal")
        alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        plaat = alinea.add_run().add_picture(io.BytesIO(self._omslag.logo), height=Mm(14))
        plaat._inline.docPr.set("descr", schoon(teksten.LOGO_VAN.format(naam=self._omslag.naam)))

    def _reeks(self, blokken: Iterable[Rapportblok], stijl: str = "", vorm: str = "") -> None:
        """`stijl` is that of paragraphs without a form of their own; `vorm` is the form around them."""
        for blok in blokken:
            self._blok(blok, stijl, vorm)

    def _blok(self, blok: Rapportblok, stijl: str, vorm: str) -> None:
        match blok:
            case Kopblok():
                self._hoofd(blok, vorm)
            case Alineablok(stukken, eigen):
                self._tekst(stukken, self.sjabloon.stijl(_hoofdletter(eigen), stijl or "Normal"))
            case Vraagblok(nummer, tekst, blokken):
                alinea = self._alinea("Vraag")
                alinea.add_run(schoon(f"{nummer}\t{tekst}"))
                self._reeks(blokken, stijl="Antwoord")
            case Lijstblok(punten, eerste, _):
                nummer_ = self.sjabloon.lijst(eerste)
                if not self._diepte:
                    self._in_antwoord = stijl == "Antwoord"
                for punt in punten:
                    self._punt(punt, nummer_, genummerd=eerste is not None)
            case Tabelblok():
                self._tabel(blok, in_antwoord=stijl == "Antwoord")
            case Plaatblok():
                self._plaat(blok)
            case Vormblok(eigen, blokken):
                self._vak(eigen, blokken, stijl)

    def _vak(self, vorm: str, blokken: Sequence[Rapportblok], stijl: str) -> None:
        if vorm == INHOUD:
            self._reeks(blok for blok in blokken if isinstance(blok, Kopblok))
            self._inhoud()
            return
        if vorm == CURVEN:
            self._naast_elkaar([blok for blok in blokken if isinstance(blok, Plaatblok)])
            return
        begin = len(self._alineas)
        naam = self.sjabloon.stijl(_hoofdletter(vorm), stijl or "Normal")
        self._reeks(blokken, stijl=naam if naam != "Normal" else stijl, vorm=vorm)
        if vorm == BIJEEN:
            for alinea in self._alineas[begin:-1]:
                alinea.paragraph_format.keep_with_next = True

    def _inhoud(self) -> None:
        """The table of contents; Word and LibreOffice fill in the numbers of the pages."""
        for kop in self._hoofdstukken:
            alinea = self._alinea("Inhoud")
            self.sjabloon.inhoudsregel(alinea, platte_tekst(kop.stukken), self._namen[kop.naam])

    def _naast_elkaar(self, platen: Sequence[Plaatblok]) -> None:
        """Charts on one line, as wide together as the text."""
        alinea = self._alinea("Normal")
        for plaat in platen:
            self._teken(alinea, plaat, Emu(int(self.sjabloon.breedte * SAMEN / len(platen))))

    def _alinea(self, stijl: str) -> Paragraph:
        alinea: Paragraph = self.sjabloon.document.add_paragraph(style=self.sjabloon.stijl(stijl))
        self._alineas.append(alinea)
        return alinea

    def _hoofd(self, kop: Kopblok, vorm: str) -> None:
        self._kop = platte_tekst(kop.stukken)
        gewoon = "Title" if kop.niveau == 1 else f"Heading {kop.niveau - 1}"
        alinea = self._alinea(self.sjabloon.stijl(f"{_hoofdletter(vorm)} kop" if vorm else "", gewoon))
        self.sjabloon.bladwijzer(alinea, self._namen[kop.naam], lambda: self._stukken(alinea, kop.stukken))

    def _tekst(self, stukken: Stukken, stijl: str) -> Paragraph:
        alinea = self._alinea(stijl)
        self._stukken(alinea, stukken)
        return alinea

    def _stukken(self, alinea: Paragraph, stukken: Stukken) -> None:
        for stuk in stukken:
            if stuk == Stuk("\n"):
                alinea.add_run().add_break()
                continue
            loop = alinea.add_run(schoon(stuk.tekst))
            loop.bold, loop.italic = stuk.vet or None, stuk.schuin or None
            if stuk.code:
                loop.style = self.sjabloon.stijl("Code")
            if stuk.link:
                self.sjabloon.link(alinea, loop, stuk.link, self._namen)

    def _punt(self, punt: Sequence[Rapportblok], nummer: int, *, genummerd: bool) -> None:
        """An item: its first paragraph has the dash or the number, the rest of it stands below."""
        eerste, *rest = punt if punt and isinstance(punt[0], Alineablok) else (Alineablok(()), *punt)
        assert isinstance(eerste, Alineablok)
        alinea = self._tekst(eerste.stukken, "List Number" if genummerd else "List Bullet")
        self.sjabloon.nummer(alinea, nummer, niveau=self._diepte, in_antwoord=self._in_antwoord)
        self._diepte += 1
        self._reeks(rest)
        self._diepte -= 1

    def _tabel(self, tabel: Tabelblok, *, in_antwoord: bool) -> None:
        naam = teksten.TABEL_BIJ.format(kop=schoon(self._kop))
        stijl = self.sjabloon.stijl(_hoofdletter(tabel.vorm), "Tabel")
        inspringing = Emu(IN_ANTWOORD if in_antwoord else 0)
        gemaakt = nieuwe_tabel(tabel, self.sjabloon.breedte, self.sjabloon.stijl_id(stijl), naam, inspringing)
        self.sjabloon.voeg_toe(gemaakt)
        rijen = (tabel.koppen, *tabel.rijen) if tabel.koppen else tabel.rijen
        for nummer, (rij, tr) in enumerate(zip(rijen, gemaakt.tr_lst, strict=True)):
            for kolom, (cel, tc, recht) in enumerate(zip(rij, tr.tc_lst, tabel.rechts, strict=True)):
                alinea = Paragraph(tc.p_lst[0], self.sjabloon.document._body)
                if tabel.vorm == FEITEN:
                    alinea.style = self.sjabloon.stijl("Feit" if kolom else "Feit naam")
                else:
                    alinea.style = self.sjabloon.stijl("Tabeltekst" if nummer or not tabel.koppen else "Tabelkop")
                if recht:
                    alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                self._stukken(alinea, cel)
                self._alineas.append(alinea)
        if tabel.vorm == "ondertekening":
            for tr in list(gemaakt.tr_lst)[1:]:
                tr.trHeight_val = HOOGTE_OM_TE_TEKENEN
        erna = self._alinea("Normal")  # Word joins two tables with nothing between them
        erna.paragraph_format.space_after, erna.paragraph_format.line_spacing = Emu(0), Pt(8)

    def _plaat(self, plaat: Plaatblok) -> None:
        alinea = self._alinea("Normal")
        alinea.paragraph_format.keep_with_next = bool(plaat.bijschrift)
        breedte = self.sjabloon.breedte
        if plaat.vorm == HALF:
            breedte, alinea.alignment = Emu(int(breedte * 0.46)), WD_ALIGN_PARAGRAPH.CENTER
        self._teken(alinea, plaat, breedte)
        if plaat.bijschrift:
            bijschrift = self._alinea("Caption")
            if plaat.vorm == HALF:
                bijschrift.alignment = WD_ALIGN_PARAGRAPH.CENTER
            bijschrift.add_run(schoon(plaat.bijschrift))

    def _teken(self, alinea: Paragraph, plaat: Plaatblok, breedte: Emu) -> None:
        """Put a chart into a paragraph; its alternative where it is not there."""
        if plaat.naam not in self._platen:
            alinea.add_run(schoon(plaat.alternatief))
            return
        svg, png = self._platen[plaat.naam]
        gezet: Any = alinea.add_run().add_picture(io.BytesIO(png), width=breedte)
        gezet._inline.docPr.set("descr", schoon(plaat.alternatief))
        svg_erbij(self.sjabloon.document.part, gezet._inline.find(".//" + qn("a:blip")), svg)
