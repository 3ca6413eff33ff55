"""Puts what was counted into a questionnaire: only those answers change, every other character stays.

The parser's own marks say where an answer stands; the text round it is never written anew. What results is read again
and compared with what was meant before anything is written (docs/besluiten, 'Filling in a questionnaire').
"""

from __future__ import annotations

import copy
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from balanstest.bestand.document import Document
from balanstest.bestand.lezer import lees
from balanstest.bestand.los_bestand import lees_bytes
from balanstest.errors import OmgevingError, OngeldigError
from balanstest.logboek.verantwoording.verenigen import ANDERE_TABELLEN, als_gelezen, verenig
from balanstest.logboek.verantwoording.weergave import veld
from balanstest.meldingen import meld
from balanstest.texts import logboek as teksten

_LIJSTEN = ("uitgesloten", "bestanden")
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Vragenlijst:
    """A questionnaire that may be filled in."""

    def __init__(self, pad: Path, document: Document) -> None:
        self.pad = pad
        self.ruw = document.ruw
        self._document = document

    def vul_in(self, antwoorden: Mapping[str, object]) -> bytes:
        """The file with these answers under `afweging.metingen`.

        Notes and layout stay, and so do a person's own definitions, source and exclusions. Raises OngeldigError where
        the layout does not allow it.
        """
        oud = _metingen(self._document)
        nieuw = verenig(oud, antwoorden)
        tekst = self._document.tekst
        pen = _Pen(tekst, str(self.pad))
        pen.zet_metingen(nieuw)
        uit = pen.klaar()
        begin = b"\xef\xbb\xbf" if self.ruw.startswith(b"\xef\xbb\xbf") else b""
        ruw = begin + uit.encode()
        self._controleer(ruw, nieuw)
        return ruw

    def _controleer(self, ruw: bytes, nieuw: Mapping[str, object]) -> None:
        """What was written must read as what was meant, and all else as before."""
        verwacht: Any = copy.deepcopy(self._document.inhoud)
        metingen = dict(_metingen(self._document))
        metingen.update({sleutel: als_gelezen(waarde) for sleutel, waarde in nieuw.items()})
        verwacht["afweging"] = dict(verwacht.get("afweging") or {}) | {"metingen": metingen}
        if lees(str(self.pad), ruw).inhoud != verwacht:
            raise _kan_niet(str(self.pad), teksten.NIET_AAN_TE_VULLEN.format(sleutel="metingen"))


def open_(pad: Path, *, vervang: bool) -> Vragenlijst:
    """Read a questionnaire that is to be filled in.

    Raises BalanstestError where it cannot be read, was approved, or (without `vervang`) holds a table already.
    """
    if pad.exists() and not pad.is_file() and not pad.is_dir():  # reading a pipe may never end
        raise OmgevingError([meld("E150", str(pad))])
    document = lees(str(pad), lees_bytes(pad))
    if not pad.stat().st_mode & 0o222 or not os.access(pad, os.W_OK):  # a new file in its place would get past that
        raise OmgevingError([meld("E153", str(pad))])
    if document.meldingen:
        raise OngeldigError(document.meldingen)
    dossier = document.inhoud.get("dossier")
    if isinstance(dossier, dict) and dossier.get("status") == "vastgesteld":
        raise OngeldigError([document.melding("E149", ("dossier", "status"))])
    metingen = _metingen(document)
    gevuld = next((naam for naam in ("perioden", *ANDERE_TABELLEN) if metingen.get(naam)), None)
    if gevuld and not vervang:
        raise OngeldigError([document.melding("E147", ("afweging", "metingen", gevuld), bij_sleutel=True)])
    return Vragenlijst(pad, document)


def _metingen(document: Document) -> dict[str, Any]:
    afweging = document.inhoud.get("afweging")
    metingen = afweging.get("metingen") if isinstance(afweging, dict) else None
    return metingen if isinstance(metingen, dict) else {}


def _kan_niet(naam: str, reden: str) -> OngeldigError:
    return OngeldigError([meld("E144", naam, reden=reden)])


class _Wijziging(NamedTuple):
    """Characters `begin` up to `eind` become `tekst`."""

    begin: int
    eind: int
    tekst: str


class _Pen:
    """Collects changes in a text, by the marks of the YAML parser."""

    def __init__(self, tekst: str, naam: str) -> None:
        self._tekst = tekst
        self._naam = naam
        self._regeleinde = "\r\n" if "\r\n" in tekst else "\n"
        self._wijzigingen: list[_Wijziging] = []

    def klaar(self) -> str:
        """The text with all changes."""
        tekst = self._tekst
        # From the end to the beginning, so that places stay right; at one place in the order of asking.
        volgorde = sorted(enumerate(self._wijzigingen), key=lambda paar: (paar[1].begin, paar[1].eind, paar[0]))
        for _, wijziging in reversed(volgorde):
            tekst = tekst[: wijziging.begin] + wijziging.tekst + tekst[wijziging.eind :]
        return tekst

    def zet_metingen(self, antwoorden: Mapping[str, object]) -> None:
        """Put the answers under `afweging.metingen`, which is made where it is not there."""
        wortel = yaml.compose(self._tekst, Loader=_Loader)
        afweging = self._blok(wortel, "afweging")
        if afweging is None:
            self._zet(wortel, "afweging", {"metingen": antwoorden})
            return
        metingen = self._blok(afweging, "metingen")
        if metingen is None:
            self._zet(afweging, "metingen", antwoorden)
            return
        self._zet_alle(metingen, antwoorden)

    def _blok(self, ouder: Any, sleutel: str) -> Any:
        """The mapping under a key; None where there is no such key, or nothing behind it."""
        waarde = next((waarde for naam, waarde in ouder.value if naam.value == sleutel), None)
        if waarde is None or _is_leeg(waarde) or (isinstance(waarde, yaml.MappingNode) and not waarde.value):
            return None
        if not isinstance(waarde, yaml.MappingNode) or waarde.flow_style:
            raise _kan_niet(self._naam, teksten.NIET_AAN_TE_VULLEN.format(sleutel=sleutel))
        return waarde

    def _zet_alle(self, blok: Any, antwoorden: Mapping[str, object]) -> None:
        nieuw: list[str] = []
        for sleutel, waarde in antwoorden.items():
            paar = next((paar for paar in blok.value if paar[0].value == sleutel), None)
            if paar is not None and _gelezen(paar[1]) == als_gelezen(waarde):
                continue
            if paar is not None and sleutel in _LIJSTEN and self._werk_bij(paar[1], waarde):
                continue
            if paar is None:
                nieuw += veld(sleutel, waarde, " " * blok.start_mark.column)
            else:
                self._vervang(paar[0], paar[1], waarde)
        if nieuw:
            self._voeg_toe(_einde(blok, self._tekst), nieuw)

    def _werk_bij(self, lijst: Any, nieuw: object) -> bool:
        """Take rows out of a list and add rows at its end; the others stay as they are. False where that cannot be."""
        if not isinstance(lijst, yaml.SequenceNode) or lijst.flow_style or not isinstance(nieuw, list):
            return False
        over = [als_gelezen(rij) for rij in nieuw]
        blijft = []
        for rij in lijst.value:
            if _gelezen(rij) in over:
                over.remove(_gelezen(rij))
                blijft.append(rij)
        if not blijft:
            return False
        for rij in lijst.value:
            if rij not in blijft:
                begin = self._tekst.rindex("\n", 0, rij.start_mark.index)
                self._wijzig(begin, self._tekst.find("\n", _einde(rij, self._tekst)), "")
        if over:
            inspringing = " " * (lijst.start_mark.column - 2)
            self._voeg_toe(_einde(blijft[-1], self._tekst), veld("", over, inspringing)[1:])
        return True

    def _zet(self, ouder: Any, sleutel: str, antwoorden: Mapping[str, object]) -> None:
        paar = next((paar for paar in ouder.value if paar[0].value == sleutel), None)
        inspringing = " " * ouder.start_mark.column
        if paar is None:
            self._voeg_toe(_einde(ouder, self._tekst), veld(sleutel, antwoorden, inspringing))
        else:
            self._vervang(paar[0], paar[1], antwoorden)

    def _vervang(self, naam: Any, waarde: Any, nieuw: object) -> None:
        """Give a key another value. Notes on its line, and between it and its value, stay."""
        blok = isinstance(waarde, yaml.MappingNode) and waarde.value and not waarde.flow_style
        if blok and isinstance(nieuw, Mapping):
            self._zet_alle(waarde, nieuw)
            return
        begin: int = self._tekst.index(":", naam.end_mark.index) + 1
        inspringing = " " * naam.start_mark.column
        regels = [""] if nieuw is None else veld(naam.value, nieuw, inspringing)
        eerste = regels[0].removeprefix(f"{inspringing}{naam.value}:")
        rest = regels[1:]
        niets = isinstance(waarde, yaml.ScalarNode) and not waarde.style and not waarde.value
        einde = begin if niets else _einde(waarde, self._tekst)
        regeleinde = self._einde_regel(begin)
        if einde <= regeleinde:  # all on one line
            if einde == regeleinde:
                self._wijzig(begin, einde, self._regeleinde.join([eerste, *rest]))
                return
            self._wijzig(begin, einde, eerste)
            if rest:
                self._voeg_toe(regeleinde, rest)
        elif waarde.start_mark.index > regeleinde:  # the value begins on a line of its own
            self._wijzig(begin, begin, eerste)
            op_regel = self._tekst.rindex("\n", 0, waarde.start_mark.index) + 1
            if rest:
                self._wijzig(op_regel, einde, self._regeleinde.join(rest))
            else:
                self._wijzig(self._einde_regel(op_regel - 2) if op_regel > 1 else 0, einde, "")
        else:
            self._wijzig(begin, einde, self._regeleinde.join([eerste, *rest]))

    def _voeg_toe(self, plek: int, regels: Sequence[str]) -> None:
        plek = self._einde_regel(plek)
        self._wijzig(plek, plek, "".join(f"{self._regeleinde}{regel}" for regel in regels))

    def _wijzig(self, begin: int, eind: int, tekst: str) -> None:
        self._wijzigingen.append(_Wijziging(begin, eind, tekst))

    def _einde_regel(self, plek: int) -> int:
        """Where the line ends that `plek` is on, before its line break."""
        einde = self._tekst.find("\n", plek)
        if einde < 0:
            return len(self._tekst)
        return einde - 1 if self._tekst[einde - 1 : einde] == "\r" and einde > plek else einde


def _is_leeg(waarde: Any) -> bool:
    return isinstance(waarde, yaml.ScalarNode) and waarde.value in ("", "~", "null") and not waarde.style


def _gelezen(waarde: Any) -> object:
    """A node as our reader gives it."""
    if isinstance(waarde, yaml.MappingNode):
        return {naam.value: _gelezen(deel) for naam, deel in waarde.value}
    if isinstance(waarde, yaml.SequenceNode):
        return [_gelezen(deel) for deel in waarde.value]
    return None if _is_leeg(waarde) else waarde.value


def _einde(waarde: Any, tekst: str) -> int:
    """Where a value really ends; the mark of the parser stands behind the notes that follow it."""
    if isinstance(waarde, yaml.ScalarNode) or getattr(waarde, "flow_style", False):
        begin: int = waarde.start_mark.index
        return begin + len(tekst[begin : waarde.end_mark.index].rstrip())
    laatste = waarde.value[-1]
    return _einde(laatste[1] if isinstance(laatste, tuple) else laatste, tekst)
