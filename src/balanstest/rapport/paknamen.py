"""The names of the files inside a PDF: side by side in one folder, on every system and through every PDF program."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

from balanstest.bestand.eigen_bestand import EXTENSIES
from balanstest.bestand.paklijst import NAAM
from balanstest.bestand.waarden import windows_naam

_ONVEILIG = re.compile(r"[^ #&-)+-.0-9;=@-\[\]_a-z{}~]+")
"""A PDF program may spell what is beyond ASCII in another alphabet, Windows cannot write some of the others, and what
is left means something between quotes in a command."""
_LANGSTE = 120
_VAN_RAPPORT = (".md", ".pdf", ".html", ".docx", ".json", ".svg")


def veilig(naam: str) -> str:
    """A name that is the same everywhere, as near to `naam` as that can be, with its extension."""
    kaal = "".join(teken for teken in unicodedata.normalize("NFKD", naam) if not unicodedata.combining(teken))
    pad = PurePath(_ONVEILIG.sub("-", kaal).strip().rstrip(". ") or "-")
    einde = pad.suffix[:_LANGSTE]
    stam = pad.name.removesuffix(pad.suffix)[: _LANGSTE - len(einde)].strip()
    return f"bestand-{stam}{einde}" if not stam.strip("-. ") or windows_naam(stam) else f"{stam}{einde}"


class Paknamen:
    """Gives every file inside one PDF a name of its own.

    `genoemd` are all the paths in the questionnaire: a name among them stays free for the file that it belongs to,
    or another would be taken for it. `rapport` is what the names of a report begin with: that is written into the
    folder where the PDF is unpacked, and would replace a file of such a name.
    """

    def __init__(self, genoemd: Iterable[str], rapport: str) -> None:
        self._genoemd = {naam.casefold() for naam in genoemd}
        self._rapport = rapport.casefold()
        self._vergeven = {NAAM.casefold()}

    def van_vragenlijst(self, bron: str) -> str:
        """The name of the questionnaire: that of its file, where it can have that."""
        naam = bron if bron.lower().endswith(EXTENSIES) else f"{bron}.yaml"
        return self._neem(naam) if veilig(naam) == bron else self.voor(naam)

    def van_bestand(self, pad: str) -> str:
        """The name of a file that the questionnaire names: that path, where it is a mere name and can have that."""
        vrij = veilig(pad) == pad and pad.casefold() not in self._vergeven and not self._als_rapport(pad)
        return self._neem(pad) if vrij else self.voor(PurePath(pad).name)

    def voor(self, naam: str) -> str:
        """A name like this one for any other file."""
        basis = kandidaat = veilig(naam)
        nummer = 1
        while kandidaat.casefold() in self._vergeven | self._genoemd or self._als_rapport(kandidaat):
            nummer += 1
            kandidaat = f"{nummer}-{basis}"
        return self._neem(kandidaat)

    def _als_rapport(self, naam: str) -> bool:
        klein = naam.casefold()
        return klein.startswith((f"{self._rapport}.", f"{self._rapport}-")) and klein.endswith(_VAN_RAPPORT)

    def _neem(self, naam: str) -> str:
        self._vergeven.add(naam.casefold())
        return naam
