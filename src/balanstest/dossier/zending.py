"""What somebody handed over, taken apart: the files in it by name, held within bounds, and none of them trusted yet."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from balanstest.bestand.deur import Deur
from balanstest.bestand.paklijst import NAAM as PAKLIJST
from balanstest.bestand.paklijst import Paklijst, paklijst_uit
from balanstest.bestand.waarden import lees_pad
from balanstest.dossier.manifest import Manifest
from balanstest.errors import OngeldigError
from balanstest.meldingen import meld

MEESTE_BESTANDEN = 500
MEESTE_BYTES = Deur.DOSSIER.grens
"""Of the file itself, and of all that is in it together."""
LANGSTE_NAAM = 200


class Handtekening(NamedTuple):
    """A signature in a PDF, as far as it could be judged.

    `naam` and `uitgever` are of the certificate. `moment` is when it was set, as ISO 8601, or None; `tijdstempel` tells
    that somebody else than the signer vouches for that. `ongeschonden`: what it covers was not changed since. `dekking`
    is `alles`, `versie` (all that there was at that moment) or `deel`. `erna` is what was added after it: `niets`,
    `handtekeningen` or `anders`. `vertrouwd` is whether its certificate leads to one that the reader trusts, None where
    he named none; `zelfgemaakt`: the certificate vouches for itself.
    """

    naam: str
    uitgever: str
    moment: str | None
    tijdstempel: bool
    ongeschonden: bool
    dekking: str
    erna: str
    vertrouwd: bool | None
    zelfgemaakt: bool


class Handtekeningen(NamedTuple):
    """The signatures of a PDF, in order. `gelezen` is False where there are some, and nothing can judge them here."""

    alle: tuple[Handtekening, ...] = ()
    gelezen: bool = True


GEEN_HANDTEKENINGEN = Handtekeningen()


class Zending(NamedTuple):
    """What a PDF or a zip holds.

    `dossier` are the files that lie side by side with the questionnaire, `lijst` says which is which. `rapporten` are
    the reports; a PDF itself is one. Of a zip, `bijgesloten` is what the PDF in it carries, `bestanden` is everything
    by its path, and `manifest` says what it should be.
    """

    naam: str
    ruw: bytes
    dossier: dict[str, bytes]
    lijst: Paklijst
    rapporten: dict[str, bytes]
    handtekeningen: Handtekeningen
    bijgesloten: dict[str, bytes]
    bestanden: dict[str, bytes]
    manifest: Manifest | None = None

    @property
    def vragenlijst(self) -> str:
        """The name of the questionnaire among the files of the dossier."""
        return str(self.lijst.vragenlijst.naam)


def sha256(ruw: bytes) -> str:
    """The fingerprint of some bytes, in hexadecimal digits."""
    return hashlib.sha256(ruw).hexdigest()


def eis_namen(bestand: str, namen: list[str]) -> None:
    """Raise OngeldigError where two files have one name, or where a name could lead out of a folder.

    `bestand` is what they came out of.
    """
    if len(namen) > MEESTE_BESTANDEN:
        raise OngeldigError([meld("E305", bestand, aantal=len(namen), grens=MEESTE_BESTANDEN)])
    meldingen = [meld("E304", bestand, naam=naam) for naam in namen if not _is_veilig(naam)]
    gehad: set[str] = set()
    for naam in namen:
        if naam.casefold() in gehad:
            meldingen.append(meld("E303", bestand, naam=naam))
        gehad.add(naam.casefold())
    if meldingen:
        raise OngeldigError(meldingen)


def _is_veilig(naam: str) -> bool:
    try:
        return naam.isascii() and len(naam) <= LANGSTE_NAAM and "\\" not in naam and lees_pad(naam) == naam
    except ValueError:
        return False


def eis_lijst(bestand: str, dossier: dict[str, bytes]) -> Paklijst:
    """The packing list among the files. Raises OngeldigError where there is none, or no questionnaire goes with it."""
    if PAKLIJST not in dossier:
        raise OngeldigError([meld("E302", bestand, naam=PAKLIJST)])
    lijst = paklijst_uit(dossier[PAKLIJST])
    if lijst is None:
        raise OngeldigError([meld("E309", bestand, naam=PAKLIJST)])
    if lijst.vragenlijst.naam not in dossier:
        raise OngeldigError([meld("E310", bestand, naam=lijst.vragenlijst.naam, lijst=PAKLIJST)])
    return lijst
