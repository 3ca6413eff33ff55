"""The one catalogue of the questions of the template: number, key, question, hint, example.

It feeds `new`, the check for unanswered questions, the error messages and the report.
"""

from balanstest.vragen import afweging, dossier, impact, klantrelatie, onderbouwing
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

__all__ = ["ALLE", "SECTIES", "Als", "Vraag"]
