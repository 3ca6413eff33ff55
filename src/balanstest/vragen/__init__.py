"""The one catalogue of the questions of the template: number, key, form of the answer, question, hint, example.

It feeds `new`, the reading of answers, the check for unanswered questions, the error messages and the report.
"""

from balanstest.antwoordvorm import Antwoordvorm
from balanstest.vragen import afweging, dossier, impact, klantrelatie, onderbouwing
from balanstest.vragen.onderdelen import ONDERDELEN
from balanstest.vragen.vraag import Als, Vraag

SECTIES: dict[str, tuple[Vraag, ...]] = {
    "dossier": dossier.VRAGEN,
    "klantrelatie": klantrelatie.VRAGEN,
    "impact": impact.VRAGEN,
    "afweging": afweging.VRAGEN,
    "onderbouwing": onderbouwing.VRAGEN,
}
"""The questions per top-level key of the questionnaire, in the order of the file."""

ALLE: dict[str, Vraag] = {vraag.sleutel: vraag for vragen in SECTIES.values() for vraag in vragen}
"""Every question by its key, e.g. `klantrelatie.betalingsverplichting`."""


def vorm_van(sleutel: str) -> Antwoordvorm | None:
    """The form of the answer at a key, also of a cell or a part; None for a block that only holds other keys.

    Raises KeyError for a key that the questionnaire does not have.
    """
    vraag = ALLE.get(sleutel)
    return vraag.vorm if vraag is not None else ONDERDELEN[sleutel].vorm


__all__ = ["ALLE", "SECTIES", "Als", "Vraag", "vorm_van"]
