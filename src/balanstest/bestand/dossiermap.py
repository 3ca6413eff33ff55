"""The folder of a questionnaire: where the files lie that it names, also where they came out of the PDF of a report."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Collection
from functools import cached_property
from pathlib import Path, PurePath

from balanstest.bestand import deur
from balanstest.bestand.deur import Deur
from balanstest.bestand.paklijst import Opgegeven, Paklijst, lees_paklijst


class Dossiermap:
    """The folder `map_` that the paths in a questionnaire start from.

    `bron` is how the questionnaire was named, `sha256` the fingerprint of its bytes.
    """

    def __init__(self, map_: Path, bron: str, sha256: str) -> None:
        self.map_ = map_
        self._bron = PurePath(bron).name
        self._sha256 = sha256
        self._sommen: dict[str, str] = {}

    @cached_property
    def _lijst(self) -> Paklijst | None:
        return lees_paklijst(self.map_)

    @cached_property
    def _van_toen(self) -> Paklijst | None:
        """The list, where the questionnaire is to the letter the one that it was made with."""
        lijst = self._lijst
        return lijst if lijst is not None and lijst.vragenlijst.sha256 == self._sha256 else None

    @property
    def naam(self) -> str:
        """The name of the questionnaire; of one that came out of a PDF, the one that it had before."""
        lijst = self._van_toen
        if lijst is not None and lijst.vragenlijst.naam == self._bron:
            return lijst.vragenlijst.bestand
        return self._bron.encode(errors="replace").decode()  # bytes of a name that are no text would not be written

    def pad(self, bestand: str) -> Path:
        """Where a file lies that the questionnaire names: at that path; else, out of a PDF, under its name there.

        A mere name that became another in the PDF had to: what has that name here may be another file.
        """
        eigen = self.map_ / bestand
        if self._lijst is None or ("/" in bestand and os.path.lexists(eigen)):
            return eigen
        namen = {een.naam for een in self._lijst.bestanden if een.bestand == bestand} - {None, bestand}
        for pad in (self.map_ / str(naam) for naam in namen):
            if pad.is_file() and not pad.is_symlink():  # a link could lead out of the folder
                return pad
        return eigen

    def achtergelaten(self, bestand: str) -> Opgegeven | None:
        """What is known of a file that is not there, but was when the report of this very questionnaire was made."""
        lijst = self._van_toen
        gevonden = [een for een in lijst.bestanden if een.bestand == bestand and een.naam is None] if lijst else []
        return gevonden[0] if gevonden else None

    def ongebruikte_regels(self, gebruikt: Collection[bytes]) -> list[str]:
        """The files of rules that came out of the PDF of this questionnaire, and hold none of the rules `gebruikt`."""
        lijst = self._van_toen
        anders = []
        for naam in lijst.regels if lijst is not None else ():
            with contextlib.suppress(OSError):
                if deur.lees(self.map_ / naam, Deur.REGELS, self.map_) not in gebruikt:
                    anders.append(naam)
        return anders

    def som(self, bestand: str) -> str:
        """The SHA-256 of a file that the questionnaire names, read once; empty where reading fails."""
        if bestand not in self._sommen:
            try:
                with deur.open_(self.pad(bestand), Deur.BIJLAGE) as stroom:
                    self._sommen[bestand] = hashlib.file_digest(stroom, "sha256").hexdigest()
            except OSError:
                self._sommen[bestand] = ""
        return self._sommen[bestand]
