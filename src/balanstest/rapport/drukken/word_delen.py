"""What a Word document is made in: its reference document, and the parts that python-docx has no word for."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Emu, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from balanstest.rapport.drukken.omslag import Omslag
from balanstest.rapport.drukken.pakket import EIGENAAR
from balanstest.texts.rapport import rapport as teksten

MERK = "balanstest-rapport"
"""A keyword in the properties of the document."""
KLEUR = RGBColor(0x1F, 0x4E, 0x79)
"""The colour in our reference document that the one of a house style takes the place of."""
IN_ANTWOORD = 396000
"""How far an answer is indented, as the style of that name is."""
_VERBODEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PUNTEN = ("–", "%1.")


def schoon(tekst: str) -> str:
    """A text without the characters that XML forbids: those are shown as □ with their code point."""
    return _VERBODEN.sub(lambda teken: f"□(U+{ord(teken.group()):04X})", tekst)


def lees(ruw: bytes) -> Any:
    """A Word document. Raises ValueError where it is none."""
    try:
        return Document(io.BytesIO(ruw))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, SyntaxError, ValueError) as fout:
        raise ValueError(str(fout)) from fout


def svg_erbij(deel: Any, blip: Any, svg: bytes) -> None:
    """Put a drawing beside the picture that stands in for it."""
    pakket = deel.package
    nummer = 1 + sum(str(ander.partname).endswith(".svg") for ander in pakket.iter_parts())
    plaat = Part(PackURI(f"/word/media/grafiek{nummer}.svg"), "image/svg+xml", svg, pakket)
    relatie = deel.relate_to(plaat, RELATIONSHIP_TYPE.IMAGE)
    blip.append(
        parse_xml(
            f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_SVG}">'
            '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
            f'r:embed="{relatie}"/></a:ext></a:extLst>'
        )
    )


class Sjabloon:
    """A document that has the styles of a reference document and none of its text."""

    def __init__(self, stijl: bytes, eigen: bytes | None) -> None:
        self.document = lees(stijl if eigen is None else eigen)
        self._eigen = eigen is not None
        lichaam = self.document.element.body
        for deel in list(lichaam):
            if deel.tag != qn("w:sectPr"):
                lichaam.remove(deel)
        if self._eigen:
            self._vul_aan(lees(stijl))
        self._namen: dict[str, str] = {str(een.name): een.style_id for een in self.document.styles}
        self._lijsten = self._lijstsoorten()

    def _vul_aan(self, van: Any) -> None:
        """Take over each of our styles that the organisation's document does not have."""
        stijlen = self.document.styles
        bekend = {een.name: een.style_id for een in stijlen}
        ids = {een.style_id: een.name for een in van.styles}
        for een in van.styles:
            if een.name in bekend:
                continue
            nieuw = copy.deepcopy(een.element)
            for basis in (*nieuw.findall(qn("w:basedOn")), *nieuw.findall(qn("w:next")), *nieuw.findall(qn("w:link"))):
                naam = ids.get(basis.get(qn("w:val")))
                if naam in bekend:
                    basis.set(qn("w:val"), bekend[naam])
            stijlen.element.append(nieuw)

    def stijl(self, naam: str, anders: str = "Normal") -> str:
        """The name of a style that is there: `anders` where `naam` is not."""
        return naam if naam in self._namen else anders

    def stijl_id(self, naam: str) -> str:
        """How the file calls a style."""
        return self._namen[naam]

    @property
    def breedte(self) -> Emu:
        """The width of the text on the page that is being written."""
        sectie = self.document.sections[-1]
        return Emu(sectie.page_width - sectie.left_margin - sectie.right_margin)

    def voeg_toe(self, element: Any) -> None:
        """Put an element at the end of the text."""
        self.document.element.body._insert_tbl(element)

    def bladwijzer(self, alinea: Paragraph, naam: str, vul: Callable[[], None]) -> None:
        """Fill a paragraph within a bookmark that links point at."""
        nummer = naam.removeprefix("kop")
        begin = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{nummer}" w:name="{naam}"/>')
        alinea._p.append(begin)
        vul()
        alinea._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{nummer}"/>'))

    def link(self, alinea: Paragraph, loop: Run, adres: str, namen: Mapping[str, str]) -> None:
        """Make a run a link: to a bookmark, or out of the document. One to a heading that is not there stays text."""
        link = parse_xml(f"<w:hyperlink {nsdecls('w')}/>")
        if adres.startswith("#"):
            if adres[1:] not in namen:
                return
            link.set(qn("w:anchor"), namen[adres[1:]])
        else:
            link.set(qn("r:id"), alinea.part.relate_to(adres, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        loop._r.addprevious(link)
        link.append(loop._r)

    def inhoudsregel(self, alinea: Paragraph, tekst: str, naam: str) -> None:
        """A line of the table of contents: a link to the bookmark `naam`, and the page where it is."""
        stops = alinea.paragraph_format.tab_stops
        stops.add_tab_stop(self.breedte, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{naam}" w:history="1"/>')
        alinea._p.append(link)
        loop = alinea.add_run(schoon(tekst) + "\t")
        link.append(loop._r)
        veld = f'<w:fldSimple {nsdecls("w")} w:instr="PAGEREF {naam} \\h" w:dirty="true">'
        link.append(parse_xml(f"{veld}<w:r><w:t>–</w:t></w:r></w:fldSimple>"))

    # Lists

    def _nummering(self) -> Any:
        deel = self.document.part
        try:
            return deel.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
        except KeyError:
            element: Any = parse_xml(f"<w:numbering {nsdecls('w')}/>")
            nieuw = NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, element, deel.package)
            deel.relate_to(nieuw, RELATIONSHIP_TYPE.NUMBERING)
            return element

    def _lijstsoorten(self) -> tuple[int, int]:
        """The kinds of lists of our own: with dashes, and with numbers."""
        nummering = self._nummering()
        soorten = nummering.findall(qn("w:abstractNum"))
        vrij = 1 + max((int(een.get(qn("w:abstractNumId"))) for een in soorten), default=0)
        for nummer, (soort, teken) in enumerate(zip(("bullet", "decimal"), _PUNTEN, strict=True)):
            nummering.insert(
                len(soorten) + nummer,
                parse_xml(
                    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{vrij + nummer}">'
                    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                    f'<w:numFmt w:val="{soort}"/><w:lvlText w:val="{teken}"/><w:lvlJc w:val="left"/>'
                    '<w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>'
                ),
            )
        return vrij, vrij + 1

    def lijst(self, eerste: int | None) -> int:
        """The number of a new list, that begins to count at `eerste` (None: it has dashes)."""
        nummering = self._nummering()
        soort = self._lijsten[eerste is not None]
        nummer = 1 + max((int(een.numId) for een in nummering.num_lst), default=0)
        begin = ""
        if eerste is not None:
            begin = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{eerste}"/></w:lvlOverride>'
        xml = f'<w:num {nsdecls("w")} w:numId="{nummer}"><w:abstractNumId w:val="{soort}"/>{begin}</w:num>'
        nummering.append(parse_xml(xml))
        return nummer

    def nummer(self, alinea: Paragraph, lijst: int, *, niveau: int, in_antwoord: bool) -> None:
        """Make a paragraph an item of a list; `niveau` is the number of lists that this one lies in."""
        eigenschappen: Any = alinea._p.get_or_add_pPr()
        punt = eigenschappen.get_or_add_numPr()
        punt.get_or_add_ilvl().val = 0
        punt.get_or_add_numId().val = lijst
        vorm = alinea.paragraph_format
        vorm.first_line_indent = Emu(-215900)
        vorm.left_indent = Emu(215900 * (1 + niveau) + (IN_ANTWOORD if in_antwoord else 0))

    # Around the text

    def kop_en_voet(self, omslag: Omslag) -> None:
        """Head and foot; those of the organisation's own document stay what they are."""
        if self._eigen:
            return
        sectie = self.document.sections[-1]
        sectie.different_first_page_header_footer = True
        regel = teksten.VERSIE.format(kenmerk=omslag.kenmerk, versie=omslag.versie, status=omslag.status)
        sectie.header.is_linked_to_previous = sectie.footer.is_linked_to_previous = False
        self._regel(sectie.header.paragraphs[0], omslag.organisatie, omslag.onderwerp)
        for voet in (sectie.footer, sectie.first_page_footer):
            voet.is_linked_to_previous = False
            self._regel(voet.paragraphs[0], regel, None)

    def _regel(self, alinea: Paragraph, links: str, rechts: str | None) -> None:
        """A line with a text at both sides; the page numbers where there is none at the right."""
        stops = alinea.paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(self.breedte, WD_TAB_ALIGNMENT.RIGHT)
        alinea.text = schoon(links) + "\t" + (teksten.PAGINA if rechts is None else schoon(rechts))
        if rechts is None:
            self._veld(alinea, "PAGE")
            alinea.add_run(teksten.VAN)
            self._veld(alinea, "NUMPAGES")

    @staticmethod
    def _veld(alinea: Paragraph, naam: str) -> None:
        xml = f'<w:fldSimple {nsdecls("w")} w:instr="{naam}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        alinea._p.append(parse_xml(xml))

    def bewaar(self, omslag: Omslag) -> bytes:
        """The file, with its properties, its language, and the colour of the house style."""
        if not self._eigen:
            self._kleur(RGBColor.from_string(omslag.kleur.removeprefix("#").upper()))
        kern = self.document.core_properties
        kern.title, kern.author, kern.subject = (
            schoon(tekst)[:255] for tekst in (omslag.titel, omslag.organisatie, omslag.uitkomst)
        )
        merken = (MERK, omslag.besluitmerk, schoon(omslag.kenmerk))
        kern.keywords = ", ".join(filter(None, merken))[:255]
        kern.last_modified_by, kern.language, kern.comments, kern.revision = EIGENAAR, "nl-NL", "", 1
        kern.created = kern.modified = datetime(omslag.datum.year, omslag.datum.month, omslag.datum.day, tzinfo=UTC)
        for taal in self.document.styles.element.iter(qn("w:lang")):
            taal.set(qn("w:val"), "nl-NL")
        bestand = io.BytesIO()
        self.document.save(bestand)
        return bestand.getvalue()

    def _kleur(self, nieuw: RGBColor) -> None:
        for kleur in self.document.styles.element.iter(qn("w:color"), qn("w:left")):
            for sleutel in (qn("w:val"), qn("w:color")):
                if kleur.get(sleutel) == str(KLEUR):
                    kleur.set(sleutel, str(nieuw))
