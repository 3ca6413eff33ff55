"""The report as a Word document: the tree, printed in the styles of a reference document."""

from __future__ import annotations

from balanstest.errors import OmgevingError
from balanstest.meldingen import meld
from balanstest.rapport.drukken.word import Platen, document
from balanstest.rapport.rapport import Rapport
from balanstest.rapport.templating import stijl
from balanstest.rapport.zetten import platen
from balanstest.texts.rapport import rapport as teksten

STIJL = "stijl/rapport.docx"


def maak_word(rapport: Rapport, stam: str) -> bytes:
    """The file, the same bytes for the same input.

    Raises OmgevingError where a template fails, or where our reference document was replaced by what is none.
    """
    grafieken = rapport.platen(stam)
    svgs = [grafiek.svg for grafiek in grafieken.values()]
    beide = zip(grafieken, svgs, platen(svgs), strict=True)
    gemaakt = {naam: Platen(svg.encode(), png) for naam, svg, png in beide}
    eigen = rapport.vorm.huisstijl.word
    try:
        return document(rapport.boom(stam), gemaakt, rapport.omslag, stijl(STIJL, rapport.vorm.templates), eigen)
    except ValueError as reden:
        raise OmgevingError([meld("E099", STIJL, reden=str(reden), raad=teksten.KIJK_WORD_NA)]) from reden
