"""Writes a decision into a questionnaire with the pen: nothing else in the file changes."""

from __future__ import annotations

from collections.abc import Mapping

from balanstest.bestand.document import Document, Verzameling
from balanstest.bestand.pen import Pen
from balanstest.errors import Pad
from balanstest.vragenlijst.model import Besluit

_STATUS, _BESLUIT = ("dossier", "status"), ("dossier", "besluit")


def met_besluit(document: Document, nummer: int, besluit: Besluit) -> bytes:
    """The bytes of the file with this decision at its place among all (counted from 0), and the status that follows.

    Raises OngeldigError where the file is laid out in a way that the pen cannot write in.
    """
    pen = Pen(document)
    pen.zet(_STATUS, "vastgesteld")
    dossier = document.inhoud.get("dossier")
    staat_er = dossier.get("besluit") if isinstance(dossier, Mapping) else None
    waarde = _als_waarde(besluit)
    if isinstance(staat_er, list) and staat_er:
        pad: Pad = (*_BESLUIT, nummer)
        _maak_leeg(pen, document, pad)
        pen.zet(pad, waarde)
    elif nummer and _maak_leeg(pen, document, _BESLUIT):
        pen.zet(_BESLUIT, [staat_er, waarde])
    elif nummer:
        pen.maak_lijst(_BESLUIT)
        pen.voeg_toe(_BESLUIT, waarde)
    else:
        _maak_leeg(pen, document, _BESLUIT)
        pen.zet(_BESLUIT, waarde)
    return pen.klaar()


def _maak_leeg(pen: Pen, document: Document, pad: Pad) -> bool:
    """Take away what stands between braces, if it does: fingerprints are too long for one line.

    A block, with its notes, stays.
    """
    hier = document.boom
    for deel in pad:
        if not isinstance(hier, Verzameling) or deel not in hier.delen:
            return False
        hier = hier.delen[deel][1]
    if not isinstance(hier, Verzameling) or not hier.in_lijn:
        return False
    pen.zet(pad, None)
    return True


def _als_waarde(besluit: Besluit) -> dict[str, object]:
    inhoud: dict[str, object] = {**besluit.inhoud.delen}
    if besluit.inhoud.bestanden:
        inhoud["bestanden"] = dict(besluit.inhoud.bestanden)
    dag = besluit.datum.isoformat() if besluit.datum is not None else None
    return {"naam": besluit.naam, "functie": besluit.functie, "datum": dag, "inhoud": inhoud}
