"""Makes `templates/stijl/rapport.docx`, the reference document of the reports in Word: its styles, and no text.

Run: .venv/bin/python tests/maak_wordstijl.py. The styles may as well be changed in Word itself, and saved.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from balanstest.rapport.drukken.pakket import opnieuw_ingepakt

UIT = Path(__file__).resolve().parent.parent / "templates" / "stijl" / "rapport.docx"
LETTER = "Calibri"
INKT, GRIJS, ACCENT, ORANJE, ROOD = "1A1A1A", "5A5A5A", "1F4E79", "8A4B08", "9C1C1C"


def letter(stijl: Any, grootte: float, kleur: str = INKT, *, vet: bool = False) -> None:
    stijl.font.size, stijl.font.bold, stijl.font.italic = Pt(grootte), vet, False
    stijl.font.color.rgb = RGBColor.from_string(kleur)
    eigenschappen = stijl.element.get_or_add_rPr()
    for oud in eigenschappen.findall(qn("w:rFonts")):
        eigenschappen.remove(oud)
    eigenschappen.insert(
        0,
        parse_xml(
            f'<w:rFonts {nsdecls("w")} w:ascii="{LETTER}" w:hAnsi="{LETTER}" w:cs="{LETTER}" w:eastAsia="{LETTER}"/>'
        ),
    )


def ruimte(stijl: Any, voor: float, na: float, *, bij_volgende: bool = False) -> None:
    vorm = stijl.paragraph_format
    vorm.space_before, vorm.space_after, vorm.line_spacing = Pt(voor), Pt(na), 1.1
    vorm.keep_with_next = bij_volgende


def alineastijl(document: Any, naam: str, basis: str = "Normal") -> Any:
    namen = [stijl.name for stijl in document.styles]
    stijl = document.styles[naam] if naam in namen else document.styles.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
    stijl.base_style = document.styles[basis] if naam != basis else None
    stijl.hidden, stijl.quick_style, stijl.unhide_when_used = False, True, False
    return stijl


def vlak(stijl: Any, kleur: str) -> None:
    eigenschappen = stijl.element.get_or_add_pPr()
    for naam, xml in (
        ("w:pBdr", f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="24" w:space="8" w:color="{kleur}"/></w:pBdr>'),
        ("w:shd", f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="F3F5F8"/>'),
    ):
        for oud in eigenschappen.findall(qn(naam)):
            eigenschappen.remove(oud)
        spacing = eigenschappen.find(qn("w:spacing"))
        spacing.addprevious(parse_xml(xml))
    stijl.paragraph_format.left_indent = stijl.paragraph_format.right_indent = Mm(4)


def omkaderd(stijl: Any, kleur: str) -> None:
    """A frame around a paragraph; Word draws one around all that follow one another."""
    eigenschappen = stijl.element.get_or_add_pPr()
    kanten = "".join(
        f'<w:{kant} w:val="single" w:sz="12" w:space="6" w:color="{kleur}"/>'
        for kant in ("top", "left", "bottom", "right")
    )
    eigenschappen.find(qn("w:spacing")).addprevious(parse_xml(f"<w:pBdr {nsdecls('w')}>{kanten}</w:pBdr>"))
    stijl.paragraph_format.left_indent = stijl.paragraph_format.right_indent = Mm(4)


def tabelstijl(document: Any, naam: str, kenmerken: str, voorwaarden: str = "") -> None:
    marge = '<w:tblCellMar><w:top w:w="24" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>'
    marge += '<w:bottom w:w="24" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{naam.replace(" ", "")}">'
            f'<w:name w:val="{naam}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
            f'<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
            f"<w:tblPr>{kenmerken}{marge}</w:tblPr>{voorwaarden}</w:style>"
        )
    )


def lijn(kant: str, dikte: int, kleur: str) -> str:
    return f'<w:{kant} w:val="single" w:sz="{dikte}" w:space="0" w:color="{kleur}"/>'


def maak() -> bytes:
    document = Document()
    for naam in [stijl.name for stijl in document.styles if stijl.type == WD_STYLE_TYPE.TABLE]:
        if naam != "Normal Table":
            document.styles[naam].delete()
    sectie = document.sections[0]
    sectie.page_width, sectie.page_height = Mm(210), Mm(297)
    sectie.left_margin = sectie.right_margin = Mm(22)
    sectie.top_margin, sectie.bottom_margin = Mm(24), Mm(22)
    sectie.header_distance = sectie.footer_distance = Mm(11)

    normaal = alineastijl(document, "Normal")
    letter(normaal, 10)
    ruimte(normaal, 0, 6)
    for naam, grootte, kleur, voor, na in (
        ("Title", 24, ACCENT, 0, 4),
        ("Heading 1", 16, ACCENT, 20, 8),
        ("Heading 2", 12, INKT, 14, 5),
        ("Heading 3", 11, INKT, 10, 4),
    ):
        stijl = alineastijl(document, naam)
        for oud in stijl.element.get_or_add_pPr().findall(qn("w:pBdr")):
            stijl.element.pPr.remove(oud)
        letter(stijl, grootte, kleur, vet=True)
        ruimte(stijl, voor, na, bij_volgende=True)
    for naam, kleur in (("Besluit", ACCENT), ("Onbeslist", ORANJE), ("Verbod", ROOD)):
        kop = alineastijl(document, f"{naam} kop", "Heading 2")
        letter(kop, 14, kleur, vet=True)
        ruimte(kop, 6, 0, bij_volgende=True)
        vlak(kop, kleur)
        tekst = alineastijl(document, naam)
        letter(tekst, 10)
        ruimte(tekst, 0, 8)
        vlak(tekst, kleur)
    for naam in ("Bezwaar kop", "Bezwaar"):
        stijl = alineastijl(document, naam, "Heading 2" if naam.endswith("kop") else "Normal")
        letter(
            stijl, 12 if naam.endswith("kop") else 10, ROOD if naam.endswith("kop") else INKT, vet=naam.endswith("kop")
        )
        ruimte(stijl, 0, 2, bij_volgende=naam.endswith("kop"))
        omkaderd(stijl, ROOD)
    for naam, grootte, kleur, vet, voor, na, bij in (
        ("Ondertitel", 9.5, GRIJS, False, 0, 10, False),
        ("Inhoud", 10, INKT, False, 0, 2, False),
        ("Inleiding", 10, INKT, False, 0, 6, True),
        ("Waarschuwing", 10, ROOD, True, 8, 8, False),
        ("Open", 10, ORANJE, False, 0, 6, False),
        ("Vraag", 10, INKT, True, 8, 2, True),
        ("Antwoord", 10, INKT, False, 0, 4, False),
        ("Caption", 9, GRIJS, False, 2, 10, False),
        ("List Bullet", 10, INKT, False, 0, 3, False),
        ("List Number", 10, INKT, False, 0, 3, False),
        ("Tabeltekst", 8.5, INKT, False, 0, 0, False),
        ("Tabelkop", 8.5, INKT, True, 0, 0, True),
        ("Feit", 10, INKT, False, 0, 0, False),
        ("Feit naam", 10, GRIJS, False, 0, 0, False),
        ("Header", 8.5, GRIJS, False, 0, 0, False),
        ("Footer", 8.5, GRIJS, False, 0, 0, False),
    ):
        stijl = alineastijl(document, naam)
        letter(stijl, grootte, kleur, vet=vet)
        ruimte(stijl, voor, na, bij_volgende=bij)
        for oud in stijl.element.pPr.findall(qn("w:tabs")):
            stijl.element.pPr.remove(oud)
    inspringen = Mm(11)
    document.styles["Vraag"].paragraph_format.left_indent = inspringen
    document.styles["Vraag"].paragraph_format.first_line_indent = -inspringen
    document.styles["Vraag"].paragraph_format.tab_stops.add_tab_stop(inspringen)
    document.styles["Antwoord"].paragraph_format.left_indent = inspringen
    code = document.styles.add_style("Code", WD_STYLE_TYPE.CHARACTER)
    code.font.color.rgb = RGBColor.from_string(GRIJS)
    code.font.size = Pt(9.5)

    binnen = f"<w:tblBorders>{lijn('bottom', 4, 'C9C9C9')}{lijn('insideH', 4, 'C9C9C9')}</w:tblBorders>"
    kop = (
        '<w:tblStylePr w:type="firstRow">'
        f"<w:tcPr><w:tcBorders>{lijn('bottom', 8, INKT)}</w:tcBorders></w:tcPr></w:tblStylePr>"
    )
    tabelstijl(document, "Tabel", binnen, kop)
    tabelstijl(document, "Ondertekening", binnen, kop)
    tabelstijl(document, "Feiten", "")

    for taal in document.styles.element.iter(qn("w:lang")):
        taal.set(qn("w:val"), "nl-NL")
    instellingen = document.settings.element
    instellingen.append(
        parse_xml(
            f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        )
    )
    kern = document.core_properties
    kern.author = kern.last_modified_by = "balanstest"
    kern.title, kern.comments, kern.language = "Stijl van het rapport", "", "nl-NL"
    kern.created = kern.modified = datetime(2026, 1, 1, tzinfo=UTC)
    for nummer, relatie in list(document.part.package.rels.items()):
        if "thumbnail" in relatie.reltype:
            del document.part.package.rels[nummer]
    bestand = io.BytesIO()
    document.save(bestand)
    return opnieuw_ingepakt(bestand.getvalue())


if __name__ == "__main__":
    UIT.write_bytes(maak())
