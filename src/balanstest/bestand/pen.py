"""Sets, replaces and removes answers in a YAML file: only those characters change, every other one stays.

The parser's own marks say where an answer stands; the text round it is never written anew. After every change the file
is read again and compared with what was meant (docs/besluiten, 'One pass, and a pen that reads back').
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from balanstest.bestand.document import Document
from balanstest.bestand.lezer import lees
from balanstest.bestand.wijziging import OnmogelijkError, Opmaak, Wijziging, toegepast
from balanstest.bestand.yaml_tekst import als_gelezen
from balanstest.errors import OngeldigError, Pad, pad_tekst

_TE_VEEL = frozenset({"E008", "E009", "E015"})
"""Too many values, too large, too deep: that is about what was asked, and not about how the file is laid out."""
_BOM = b"\xef\xbb\xbf"

Schrijfwijzen = Iterable[Callable[[], Sequence[Wijziging]]]
"""Ways to write one change, the best first: what does not read back as it was meant is no way."""


class Pen:
    """Changes a file in memory, one answer after the other.

    A value is a text, a number, None (nothing behind the key), a list or a mapping of these; it reads back as texts.
    Every method raises OngeldigError where a change cannot be made, and then made none of it: with E144 for the layout
    of the file, or for what would be too much in one file. A path that cannot be is a LookupError or a TypeError.
    """

    def __init__(self, document: Document) -> None:
        """Raises OngeldigError where the file has faults: what is meant by it is then not certain."""
        if document.meldingen:
            raise OngeldigError(document.meldingen)
        self._document = document

    def zet(self, pad: Pad, waarde: object) -> None:
        """Set or replace what stands at `pad`; parents that are missing are made.

        Of a block or a list only those keys and rows change that become different. Raises LookupError for the whole
        file and for a row beyond the end of its list; TypeError for a row of a block, or a key of a list.
        """
        oud, over = self._zoek(pad)
        if over:
            bestaat = pad[: len(pad) - len(over)]
            self._maak(bestaat, oud, over[0], _genest(over[1:], waarde))
            return
        nieuw = als_gelezen(waarde)
        if oud == nieuw:
            return
        if isinstance(oud, dict) and oud and isinstance(waarde, Mapping) and waarde:
            self._zet_blok(pad, oud, waarde)
        elif not (isinstance(oud, list) and oud and isinstance(nieuw, list) and self._zet_rijen(pad, oud, waarde)):
            self._vervang(pad, waarde)

    def voeg_toe(self, pad: Pad, waarde: object) -> None:
        """Add a row at the end of the list at `pad`, which is made where it is not there; raises as `zet` does."""
        oud, over = self._zoek(pad)
        self.zet((*pad, len(oud) if isinstance(oud, list) and not over else 0), waarde)

    def maak_lijst(self, pad: Pad) -> None:
        """Make the block at `pad` the only row of a list, notes and all. Raises LookupError where there is no block."""
        oud, over = self._zoek(pad)
        if over or not isinstance(oud, dict):
            raise LookupError(pad_tekst(pad))
        self._doe(pad, (pad, [oud]), [partial(self._opmaak.als_rij, pad)])

    def verwijder(self, pad: Pad) -> None:
        """Take away the key or the row at `pad`, with the notes on its lines. Raises LookupError where it is not."""
        if self._zoek(pad)[1]:
            raise LookupError(pad_tekst(pad))
        ouder: Any = self._zoek(pad[:-1])[0] if pad[:-1] else self._document.inhoud
        rest = ouder.copy()
        del rest[pad[-1]]
        if rest:
            self._doe(pad, (pad[:-1], rest), [partial(self._opmaak.verwijder, pad)])
        elif pad[:-1]:
            self._vervang(pad[:-1], rest)
        else:
            raise self._kan_niet(pad)  # a file without a key is no file of ours

    def klaar(self) -> bytes:
        """The file with all changes; each of them was read back."""
        return self._document.ruw

    @property
    def _opmaak(self) -> Opmaak:
        return Opmaak(self._document)

    def _zoek(self, pad: Pad) -> tuple[Any, Pad]:
        """What stands where `pad` still exists, and the part of it that does not."""
        if not pad:
            raise LookupError("the whole file is no answer")
        hier: Any = self._document.inhoud
        for diepte, deel in enumerate(pad):
            if isinstance(hier, dict if isinstance(deel, int) else list):
                raise TypeError(pad_tekst(pad[: diepte + 1]))
            bestaand = range(len(hier)) if isinstance(hier, list) else hier if isinstance(hier, dict) else ()
            if deel not in bestaand:
                if isinstance(hier, list) and deel != len(hier):
                    raise LookupError(pad_tekst(pad[: diepte + 1]))
                return hier, pad[diepte:]
            hier = hier[deel]
        return hier, ()

    def _maak(self, ouder: Pad, oud: Any, deel: str | int, waarde: object) -> None:
        """What stands at `ouder` gets a key or a row that it has not; where nothing stands, it begins with that."""
        if isinstance(oud, str) and oud:
            raise self._kan_niet((*ouder, deel))
        if ouder and not oud:
            self._vervang(ouder, _genest((deel,), waarde))
            return
        nieuw = [*oud, als_gelezen(waarde)] if isinstance(oud, list) else {**oud, str(deel): als_gelezen(waarde)}
        voeg_toe = partial(self._opmaak.voeg_toe, ouder, deel, waarde)
        self._doe((*ouder, deel), (ouder, nieuw), [partial(voeg_toe, kort=kort) for kort in (False, True)])

    def _vervang(self, pad: Pad, waarde: object) -> None:
        vervang = partial(self._opmaak.vervang, pad, waarde)
        self._doe(pad, (pad, als_gelezen(waarde)), [partial(vervang, kort=kort) for kort in (False, True)])

    def _zet_blok(self, pad: Pad, oud: Mapping[str, object], waarde: Mapping[Any, object]) -> None:
        begin = self._document
        namen = {str(naam): deel for naam, deel in waarde.items()}
        try:
            for naam, deel in namen.items():
                self.zet((*pad, naam), deel)
            for naam in [naam for naam in oud if naam not in namen]:
                self.verwijder((*pad, naam))
        except OngeldigError:
            self._document = begin
            raise

    def _zet_rijen(self, pad: Pad, oud: Sequence[object], waarde: Any) -> bool:
        """Rows that stay are not touched. False where the list is better written whole."""
        try:
            wijzigingen = self._opmaak.vervang_rijen(pad, oud, waarde)
            if wijzigingen is None:
                return False
            self._doe(pad, (pad, als_gelezen(waarde)), [lambda: wijzigingen])
        except (OnmogelijkError, OngeldigError):
            return False
        return True

    def _doe(self, plek: Pad, bedoeld: tuple[Pad, object], keuzes: Schrijfwijzen) -> None:
        """Make a change in the first way that gives what was meant: that value at that path, and all else as it was."""
        inhoud = _met(self._document.inhoud, *bedoeld)
        begin = _BOM if self._document.ruw.startswith(_BOM) else b""
        for keuze in keuzes:
            try:
                tekst = toegepast(self._document.tekst, keuze())
                gelezen = lees(self._document.naam, begin + tekst.encode())
            except (OnmogelijkError, UnicodeEncodeError):
                continue
            except OngeldigError as fout:
                if _TE_VEEL.intersection(melding.code for melding in fout.meldingen):
                    raise
                continue
            if gelezen.inhoud == inhoud and not gelezen.meldingen:
                self._document = gelezen
                return
        raise self._kan_niet(plek)

    def _kan_niet(self, pad: Pad) -> OngeldigError:
        return OngeldigError([self._document.melding("E144", pad, sleutel=pad_tekst(pad))])


def _genest(pad: Pad, waarde: object) -> object:
    """The value with the blocks and lists round it that `pad` names."""
    for deel in reversed(pad):
        if deel != 0 and not isinstance(deel, str):
            raise LookupError(f"row {deel} of a list that is not there")
        waarde = {deel: waarde} if isinstance(deel, str) else [waarde]
    return waarde


def _met(hier: Any, pad: Pad, waarde: object) -> Any:
    """A copy of `hier` with another value at `pad`."""
    if not pad:
        return waarde
    kopie = hier.copy()
    kopie[pad[0]] = _met(hier[pad[0]], pad[1:], waarde)
    return kopie
