"""What stands in the column of the customer where there is no customer: 'NULL', a nought, an error of Excel.

Taken for a customer, it would be one person with all those calls: they would count once per period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from balanstest.errors import Melding
from balanstest.logboek.tellen.definitie import BRON, lijst
from balanstest.meldingen import meld
from balanstest.taal.getallen import getal, procent

NIEMAND, PERSOON = "niemand", "persoon"
KLANTSOORTEN = (NIEMAND, PERSOON)
"""What a user may say that a value is: nobody, or one real person (or organisation) all the same."""

_WOORDEN = (
    *(
        "null",
        "(null)",
        "<null>",
        "[null]",
        "nul",
        "nil",
        "none",
        "nan",
        "na",
        "n/a",
        "n.a.",
        "#na",
        "\\n",
        "undefined",
    ),
    *("leeg", "(leeg)", "<leeg>", "[leeg]", "empty", "(empty)", "blank", "(blank)", "blanco", "void", "missing"),
    *("geen", "geen klant", "geen klantnummer", "geen nummer", "geen relatie", "niet van toepassing", "n.v.t.", "nvt"),
    *("n.v.t", "n.b.", "nb", "onbekend", "(onbekend)", "onbek", "onbek.", "unknown", "(unknown)", "niet bekend"),
    *("niet ingevuld", "niet gevonden", "not found", "not available", "not applicable", "not set", "anoniem"),
    *("anonymous", "dummy", "in te vullen", "invullen", "tbd", "todo"),
)
_EXCELFOUTEN = (
    *("#n/a", "#n/b", "#value!", "#waarde!", "#ref!", "#verw!", "#div/0!", "#deel/0!", "#name?", "#naam?", "#num!"),
    *("#getal!", "#null!", "#leeg!", "#spill!", "#overloop!", "#calc!", "#bereken!", "#field!", "#veld!", "#blocked!"),
    *("#unknown!", "#connect!", "#busy!", "#getting_data", "#gegevens_ophalen", "#error!", "#fout!"),
)
_TEKENS = tuple(teken * keer for teken in "-–—_.?*/#" for keer in range(1, 6))
_NULLEN = tuple("0" * keer for keer in range(1, 21))
_SLEUTELS = ("-1", "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000000}")
"""What a data warehouse keeps for 'unknown', and an identifier of noughts only."""
BEKEND = frozenset((*_WOORDEN, *_EXCELFOUTEN, *_TEKENS, *_NULLEN, *_SLEUTELS))


def vorm_van(waarde: str) -> str:
    """How two spellings of a customer are compared here."""
    return waarde.strip().lower()


def voor_niemand(keuzes: Mapping[str, str]) -> tuple[str, ...]:
    """The texts (in the form of `vorm_van`) that are no customer: the usual ones, as the user's own choices say."""
    anders = {waarde for waarde, soort in keuzes.items() if soort == PERSOON}
    eigen = {waarde for waarde, soort in keuzes.items() if soort == NIEMAND}
    return tuple(sorted((BEKEND - anders) | eigen))


def zonder_cijfers(waarden: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those without a digit other than nought, and the others: few customers are among the first, so that is quick."""
    kaal: list[str] = []
    vol: list[str] = []
    for waarde in waarden:
        (vol if any(cijfer in waarde for cijfer in "123456789") else kaal).append(waarde)
    return kaal, vol


def vaak(grens: int, wie: str = "klant IS NOT NULL") -> str:
    """The customers with so many calls or more, and how many calls; the most frequent first. `wie` is a condition."""
    return (
        f"SELECT klant, COUNT(*) AS aantal FROM {BRON} WHERE {wie}"
        f" GROUP BY klant HAVING COUNT(*) >= {grens} ORDER BY aantal DESC, klant"
    )


def meeste_van_een(keuzes: Mapping[str, str]) -> str:
    """How many calls the customer has who has the most, but for those whom the user knows to be a person."""
    personen = lijst(waarde for waarde, soort in keuzes.items() if soort == PERSOON)
    anders = f" AND NOT LOWER(klant) IN ({personen})" if personen else ""
    per_klant = f"SELECT COUNT(*) AS aantal FROM {BRON} WHERE klant IS NOT NULL{anders} GROUP BY klant"
    return f"SELECT COALESCE(MAX(aantal), 0) AS aantal FROM ({per_klant}) per_klant"


def onwaarschijnlijk(gesprekken: int) -> int:
    """From so many calls on with one customer, of so many in all, somebody must say who that is.

    One in a hundred, but nobody is called a thousand times; in a small log a person may have some dozens of calls.
    """
    return min(max(_MINST, -(-gesprekken // _DEEL)), _MEEST)


def te_vaak(naam: str, klant: str, aantal: int, gesprekken: int) -> Melding:
    """The question who this customer of a log (`naam`) is."""
    deel = procent(aantal / gesprekken)
    return meld("E211", naam, klant=klant, aantal=getal(aantal), gesprekken=getal(gesprekken), deel=deel)


_MINST, _DEEL, _MEEST = 25, 100, 1000
