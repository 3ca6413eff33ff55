"""The three sheets of the workbook. Every formula has the outcome that an empty workbook gives, for readers that do not
compute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from balanstest.sjabloon.cijferboek.indeling import (
    DELEN,
    EERSTE,
    KEUZES,
    KEUZEVAK,
    KLEUREN,
    KOLOMMEN,
    KOP,
    LAATSTE,
    LIJN,
    TOTAAL,
    Celopmaak,
)
from balanstest.texts import cijferboek as teksten

_LETTERS = dict(zip(KOLOMMEN, "ABCDEF", strict=True))
_MAANDEN_PER_RIJ = f'IF({KEUZEVAK}="{KEUZES[1]}",3,1)'
_INVUL = f"{_LETTERS['gesprekken']}{EERSTE}:{_LETTERS['klachten']}{LAATSTE}"
_BEVEILIGD = {"format_columns": True, "format_rows": True}
"""What one may do all the same on a sheet that is protected."""
_MAAND = "B"
_DEELKOLOMMEN = tuple(zip("CDE", DELEN, strict=True))
"""On the sheet with percentages: the first month of a row with figures, and what each column shows."""
_RIJEN_PER_GRAFIEK = 17
_A4 = 9
_BREEDTE_ALINEA, _TEKENS_PER_REGEL = 85, 92
"""A column is measured in digits, and a letter is less wide."""
_REGELHOOGTE = 15


def cijfers(boek: Any, opmaak: Celopmaak, titel: str) -> None:
    """The sheet to fill in, and the only one that is read: nothing below or beside the table."""
    blad = boek.add_worksheet(teksten.CIJFERS)
    blad.write_string("A1", titel, opmaak.titel)
    blad.write_string("A2", teksten.EEN_RIJ, opmaak.label)
    blad.write_string("C2", KEUZES[0], opmaak.keuze)
    blad.write_string("D2", teksten.KIES, opmaak.label)
    for naam, letter in _LETTERS.items():
        blad.write_string(f"{letter}{KOP}", naam, opmaak.kop)
    blad.write_string(f"A{TOTAAL}", teksten.TOTAAL, opmaak.kop_links)
    blad.write_blank(f"B{TOTAAL}", None, opmaak.kop_links)
    for naam in KOLOMMEN[2:]:
        letter = _LETTERS[naam]
        blad.write_formula(f"{letter}{TOTAAL}", f"=SUM({letter}{EERSTE}:{letter}{LAATSTE})", opmaak.totaal, 0)
    for rij in range(EERSTE, LAATSTE + 1):
        maand = rij - EERSTE
        blad.write_formula(f"A{rij}", f"={_MAANDEN_PER_RIJ}*(ROW()-{EERSTE})", opmaak.maand, maand)
        blad.write_formula(f"B{rij}", f"=A{rij}+{_MAANDEN_PER_RIJ}", opmaak.maand, maand + 1)
        for naam in KOLOMMEN[2:]:
            blad.write_blank(f"{_LETTERS[naam]}{rij}", None, opmaak.invul)
    _controles(blad, opmaak)
    blad.set_column("A:B", 8)
    blad.set_column("C:F", 14)
    blad.freeze_panes(TOTAAL, 0)
    blad.set_selection(f"{_LETTERS['gesprekken']}{EERSTE}")
    _druk_af(blad)
    blad.protect("", _BEVEILIGD)


def _controles(blad: Any, opmaak: Celopmaak) -> None:
    """What may be filled in, and red where more was counted than there were conversations."""
    keuze = {"error_title": teksten.KIES_KOP, "error_message": teksten.KIES_FOUT, "ignore_blank": False}
    blad.data_validation(KEUZEVAK, {"validate": "list", "source": list(KEUZES), **keuze})
    heel = {
        "input_title": teksten.HEEL_KOP,
        "input_message": teksten.HEEL_UITLEG,
        "error_title": teksten.HEEL_KOP,
        "error_message": teksten.HEEL_FOUT,
    }
    blad.data_validation(_INVUL, {"validate": "integer", "criteria": ">=", "value": 0, **heel})
    eerste, laatste = (_LETTERS[naam] for naam in (DELEN[0], DELEN[-1]))
    gesprekken = f"${_LETTERS['gesprekken']}{EERSTE}"
    blad.conditional_format(
        f"{eerste}{EERSTE}:{laatste}{LAATSTE}",
        {
            "type": "formula",
            "criteria": f"=AND(ISNUMBER({eerste}{EERSTE}),ISNUMBER({gesprekken}),{eerste}{EERSTE}>{gesprekken})",
            "format": opmaak.te_veel,
        },
    )


def percentages(boek: Any, opmaak: Celopmaak) -> None:
    """What was filled in as percentages of the conversations, with a small chart of each.

    Where nothing was filled in stands #N/A, in white: a chart leaves that out, and not what is empty. The month stands
    in a column of its own, so that a chart is as wide as what was filled in.
    """
    blad = boek.add_worksheet(teksten.PERCENTAGES)
    bron = f"{teksten.CIJFERS}!"
    blad.write_string("A1", teksten.TITEL_PERCENTAGES, opmaak.titel)
    blad.write_string("A2", teksten.ZONDER_VULLEN, opmaak.label)
    blad.write_string(f"A{KOP}", teksten.MAANDEN, opmaak.kop_links)
    blad.write_string(f"{_MAAND}{KOP}", teksten.VANAF_MAAND, opmaak.kop)
    blad.write_string(f"A{TOTAAL}", teksten.TOTAAL, opmaak.kop_links)
    blad.write_blank(f"{_MAAND}{TOTAAL}", None, opmaak.kop_links)
    for letter, naam in _DEELKOLOMMEN:
        blad.write_string(f"{letter}{KOP}", teksten.KOPPEN[naam], opmaak.kop)
    for rij in range(TOTAAL, LAATSTE + 1):
        gesprekken = f"{bron}$C{rij}"
        if rij >= EERSTE:
            maanden = f"{rij - EERSTE}–{rij - EERSTE + 1}"
            blad.write_formula(f"A{rij}", f'={bron}A{rij}&"–"&{bron}B{rij}', opmaak.periode, maanden)
            maand = f"=IF(N({gesprekken})>0,{bron}A{rij},NA())"
            blad.write_formula(f"{_MAAND}{rij}", maand, opmaak.maand_ingevuld, "#N/A")
        for letter, naam in _DEELKOLOMMEN:
            telling = f"{bron}{_LETTERS[naam]}{rij}"
            formule = f"=IF(AND(N({gesprekken})>0,ISNUMBER({telling})),{telling}/{gesprekken},NA())"
            blad.write_formula(f"{letter}{rij}", formule, opmaak.percentage, "#N/A")
    laatste = _DEELKOLOMMEN[-1][0]
    blad.conditional_format(f"{_MAAND}{TOTAAL}:{laatste}{LAATSTE}", {"type": "errors", "format": opmaak.onzichtbaar})
    for nummer, (letter, naam) in enumerate(_DEELKOLOMMEN):
        plek = f"G{KOP + _RIJEN_PER_GRAFIEK * nummer}"
        blad.insert_chart(plek, _grafiek(boek, letter, naam, KLEUREN[nummer]), _alt(naam))
    blad.set_column(f"A:{laatste}", 12)
    blad.set_column("F:F", 3)
    blad.freeze_panes(TOTAAL, 0)
    _druk_af(blad)
    blad.protect("", _BEVEILIGD)


def _grafiek(boek: Any, letter: str, naam: str, kleur: str) -> Any:
    """One line, by month; gaps where nothing was filled in."""
    grafiek = boek.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    blad = teksten.PERCENTAGES
    grafiek.add_series(
        {
            "name": teksten.KOPPEN[naam],
            "categories": f"={blad}!${_MAAND}${EERSTE}:${_MAAND}${LAATSTE}",
            "values": f"={blad}!${letter}${EERSTE}:${letter}${LAATSTE}",
            "line": {"color": kleur, "width": 2},
            "marker": {"type": "circle", "size": 5, "fill": {"color": kleur}, "border": {"color": kleur}},
        }
    )
    klein = {"size": 9, "bold": False}
    grafiek.set_title({"name": teksten.GRAFIEK.format(naam=teksten.KOPPEN[naam]), "name_font": {"size": 11}})
    grafiek.set_x_axis(
        {
            "name": teksten.AS_MAANDEN,
            "name_font": klein,
            "num_font": klein,
            "num_format": "0",
            "min": 0,
            "major_gridlines": {"visible": False},
        }
    )
    lijn = {"visible": True, "line": {"color": LIJN, "width": 0.5}}
    grafiek.set_y_axis({"min": 0, "num_format": "0.0%", "num_font": klein, "major_gridlines": lijn})
    grafiek.set_legend({"none": True})
    grafiek.show_na_as_empty_cell()
    grafiek.set_size({"width": 520, "height": 300})
    return grafiek


def _alt(naam: str) -> dict[str, Any]:
    return {"description": teksten.ALT_TEKST.format(naam=teksten.KOPPEN[naam].lower()), "object_position": 3}


def uitleg(boek: Any, opmaak: Celopmaak, begrippen: Mapping[str, str], opdracht: str) -> None:
    """How to fill it in, in one column that prints on one page. `begrippen` and `opdracht` as `maak_cijferboek`."""
    blad = boek.add_worksheet(teksten.UITLEG)
    blad.set_column("A:A", _BREEDTE_ALINEA)
    blad.write_string("A1", teksten.UITLEG, opmaak.titel)
    rij = 1
    for nummer, (kop, alineas) in enumerate(teksten.UITLEG_REGELS):
        if nummer == teksten.TELT_MEE:
            alineas = tuple(
                teksten.EEN_BEGRIP.format(naam=naam, hint=begrippen[sleutel])
                for sleutel, naam in teksten.BEGRIPPEN.items()
            )
        blad.set_row(rij, 28)
        blad.write_string(rij, 0, kop, opmaak.tussenkop)
        rij += 1
        for alinea in alineas:
            tekst = alinea if nummer == teksten.TELT_MEE else alinea.format(opdracht=opdracht)
            blad.set_row(rij, _REGELHOOGTE * -(-len(tekst) // _TEKENS_PER_REGEL) + 4)
            blad.write_string(rij, 0, tekst, opmaak.alinea)
            rij += 1
    _druk_af(blad)
    blad.protect("", _BEVEILIGD)


def _druk_af(blad: Any) -> None:
    """On one page, upright."""
    blad.set_paper(_A4)
    blad.set_portrait()
    blad.fit_to_pages(1, 1)
