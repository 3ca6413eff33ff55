"""Makes the workbook: the same bytes for the same questionnaire, wherever and whenever."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime

from balanstest.sjabloon.cijferboek import bladen
from balanstest.sjabloon.cijferboek.indeling import Celopmaak
from balanstest.texts import cijferboek as teksten


def maak_cijferboek(categorie: str | None, begrippen: Mapping[str, str], *, peildatum: date, opdracht: str) -> bytes:
    """The workbook with a sheet to fill in, one with percentages and charts, and one that explains.

    `categorie` is its name for the title, `begrippen` says when a gesprek, conversie, verzet and klacht count, and
    `opdracht` is what to type when it is filled in. The date of the workbook is that of the figures.
    """
    from xlsxwriter import Workbook  # slow to import, and most questionnaires do without

    uit = io.BytesIO()
    # What a person typed is text, also where it begins with = or with an address.
    gewoon = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    boek = Workbook(uit, {"in_memory": True, **gewoon})
    titel = teksten.TITEL_CATEGORIE.format(categorie=categorie) if categorie else teksten.TITEL
    dag = datetime(peildatum.year, peildatum.month, peildatum.day)  # noqa: DTZ001 - Excel knows no time zones
    boek.set_properties({"title": titel, "author": "balanstest", "created": dag})
    boek.set_calc_mode("auto")
    opmaak = Celopmaak(boek)
    bladen.cijfers(boek, opmaak, titel)
    bladen.percentages(boek, opmaak)
    bladen.uitleg(boek, opmaak, begrippen, opdracht)
    boek.close()
    return uit.getvalue()
