"""Which characters of a YAML file change when an answer is set, added or removed: by the marks of the parser."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any, NamedTuple

from balanstest.bestand.document import REGELEINDE, Document, Verzameling
from balanstest.bestand.yaml_tekst import achter, als_gelezen, in_lijn, rij, veld
from balanstest.errors import Pad

_DUBBELE_PUNT = re.compile(r"\s*:")
_STREEP = re.compile("(?:\\s|#[^\n\r\x85\u2028\u2029]*+)*+-")
_REGEL_NOOT = "(?:(?:\r\n|\n|\r) {%d,}#[^\n\r\x85\u2028\u2029]*+)*+"
_NOOT = re.compile(r"[ \t]+#.*")


class OnmogelijkError(Exception):
    """The file is laid out in a way that this change has no place in."""


class Wijziging(NamedTuple):
    """Characters `begin` up to `eind` become `tekst`."""

    begin: int
    eind: int
    tekst: str


def toegepast(tekst: str, wijzigingen: Iterable[Wijziging]) -> str:
    """The text with all changes, which do not overlap; those at one place come in their order."""
    delen: list[str] = []
    tot = 0
    for wijziging in sorted(wijzigingen, key=lambda w: (w.begin, w.eind)):
        delen += [tekst[tot : wijziging.begin], wijziging.tekst]
        tot = max(tot, wijziging.eind)
    return "".join([*delen, tekst[tot:]])


class Opmaak:
    """How a document is laid out. Every method raises OnmogelijkError where a change has no place in that.

    Where `kort` is asked for, an answer is written on one line; otherwise a long text is folded and a block gets
    lines of its own.
    """

    def __init__(self, document: Document) -> None:
        self._tekst = document.tekst
        self._boom: Verzameling = document.boom
        eerste = re.search("\r\n|\n|\r", self._tekst)
        self._nieuwe_regel = eerste.group() if eerste else "\n"

    @cached_property
    def _beginnen(self) -> list[int]:
        """Where every line begins."""
        return [0, *(einde.end() for einde in REGELEINDE.finditer(self._tekst))]

    def vervang(self, pad: Pad, waarde: object, *, kort: bool) -> list[Wijziging]:
        """What stands at `pad`, below the top, becomes `waarde`."""
        ouder, sleutel, oud = self._zoek(pad)
        if ouder.in_lijn:
            if ouder.is_lijst:
                return [Wijziging(_begin(oud), self._einde(oud), in_lijn(waarde, leeg="null"))]
            na = self._na_dubbele_punt(sleutel)
            if na is None:  # {a} is {a: }
                einde = sleutel.end_mark.index
                return [Wijziging(einde, einde, f": {in_lijn(waarde)}")]
            if _is_niets(oud):
                return [Wijziging(na, na, f" {in_lijn(waarde)}")]
            return [Wijziging(_begin(oud), self._einde(oud), in_lijn(waarde))]
        if ouder.is_lijst:
            begin = self._streep(ouder, int(pad[-1]))
            na, regels = begin + 1, rij(waarde, self._inspringing(begin))
            regels[0] = regels[0].lstrip(" ")[1:]
        else:
            begin, na = _begin(sleutel), self._na_dubbele_punt(sleutel)
            regels = achter(waarde, self._inspringing(begin))
        if na is None:
            raise OnmogelijkError
        return self._zet_achter(na, oud, [f" {in_lijn(waarde)}".rstrip()] if kort else regels)

    def voeg_toe(self, ouder: Pad, deel: str | int, waarde: object, *, kort: bool) -> list[Wijziging]:
        """The block at `ouder` gets a key `deel`, or the list there a row at its end."""
        hier = self._zoek(ouder)[2] if ouder else self._boom
        if hier.in_lijn:
            return self._voeg_toe_in_lijn(hier, deel, waarde)
        begin = self._streep(hier, 0) if hier.is_lijst else _begin(next(iter(hier.delen.values()))[0])
        inspringing = self._inspringing(begin)
        kop = "-" if hier.is_lijst else f"{in_lijn(deel)}:"
        lang = rij(waarde, inspringing) if hier.is_lijst else veld(str(deel), waarde, inspringing)
        regels = [f"{inspringing}{kop} {in_lijn(waarde)}".rstrip()] if kort else lang
        einde = self._einde_regel(self._einde(hier))
        if not hier.is_lijst:
            einde = self._na_noten(einde, len(inspringing))
        return [Wijziging(einde, einde, "".join(f"{self._nieuwe_regel}{regel}" for regel in regels))]

    def _voeg_toe_in_lijn(self, hier: Verzameling, deel: str | int, waarde: object) -> list[Wijziging]:
        stuk = in_lijn(waarde, leeg="null") if hier.is_lijst else f"{in_lijn(deel)}: {in_lijn(waarde)}"
        begin = _begin(hier)
        if not hier.delen:
            return [Wijziging(begin + 1, begin + 1, stuk)]
        sleutel, laatste = _deel(hier, len(hier.delen) - 1)
        einde = self._einde_deel(hier, len(hier.delen) - 1)
        komma = " , " if sleutel is not None and _is_niets(laatste) else ", "
        if self._tekst[begin] in "{[":
            return [Wijziging(einde, einde, f"{komma}{stuk}")]
        return [Wijziging(begin, begin, "{"), Wijziging(einde, einde, f"{komma}{stuk}}}")]  # [a: 1] is [{a: 1}]

    def verwijder(self, pad: Pad) -> list[Wijziging]:
        """A key or a row goes, of a block or a list in which others stay."""
        hier = self._zoek(pad[:-1])[2] if pad[:-1] else self._boom
        nummer = list(hier.delen).index(pad[-1])
        if not hier.in_lijn:
            return [self._verwijder_regels(hier, nummer)]
        if nummer == len(hier.delen) - 1:
            return [Wijziging(self._einde_deel(hier, nummer - 1), self._einde_deel(hier, nummer), "")]
        return [Wijziging(self._begin_deel(hier, nummer), self._begin_deel(hier, nummer + 1), "")]

    def _verwijder_regels(self, hier: Verzameling, nummer: int) -> Wijziging:
        begin, einde = self._begin_deel(hier, nummer), self._na_regel(self._einde_deel(hier, nummer))
        begin_regel = self._begin_regel(begin)
        if not self._tekst[begin_regel:begin].strip():
            return Wijziging(begin_regel, einde, "")
        # On the line of a dash: what comes next stands there from now on.
        rest = self._tekst[einde:]
        return Wijziging(begin, einde + len(rest) - len(rest.lstrip()), "")

    def als_rij(self, pad: Pad) -> list[Wijziging]:
        """The block at `pad` becomes the only row of a list; its own lines move to the right and stay as they are."""
        hier = self._zoek(pad)[2]
        if hier.in_lijn:
            raise OnmogelijkError
        begin, einde = _begin(next(iter(hier.delen.values()))[0]), self._einde(hier)
        regels = [regel for regel in self._beginnen if begin < regel < einde]
        vol = [regel for regel in regels if self._tekst[regel : self._einde_regel(regel)].strip()]
        return [Wijziging(begin, begin, "- "), *(Wijziging(regel, regel, "  ") for regel in vol)]

    def vervang_rijen(self, pad: Pad, oud: Sequence[object], nieuw: Sequence[object]) -> list[Wijziging] | None:
        """The rows of the list at `pad` become `nieuw`; those that stay are not touched.

        None where none stays, or the list does not have a line for each: then it is better written whole.
        """
        hier = self._zoek(pad)[2]
        if hier.in_lijn:
            return None
        een, ander = ([json.dumps(als_gelezen(deel), sort_keys=True) for deel in rijen] for rijen in (oud, nieuw))
        stappen = SequenceMatcher(None, een, ander).get_opcodes()
        if all(soort != "equal" for soort, *_ in stappen):
            return None
        inspringing = self._inspringing(self._streep(hier, 0))
        if self._tekst[self._begin_regel(self._streep(hier, 0)) :][: len(inspringing)].strip():
            return None
        wijzigingen = []
        for soort, van, tot, nieuw_van, nieuw_tot in stappen:
            if soort == "equal":
                continue
            regels = [regel for deel in nieuw[nieuw_van:nieuw_tot] for regel in rij(deel, inspringing)]
            if regels and (van == 0 or tot > van):
                begin = self._begin_regel(self._streep(hier, van))
                wijzigingen.append(Wijziging(begin, begin, "".join(f"{regel}{self._nieuwe_regel}" for regel in regels)))
            elif regels:
                einde = self._einde_regel(self._einde_deel(hier, van - 1))
                wijzigingen.append(Wijziging(einde, einde, "".join(f"{self._nieuwe_regel}{regel}" for regel in regels)))
            wijzigingen += [self._verwijder_regels(hier, nummer) for nummer in range(van, tot)]
        return wijzigingen

    def _zet_achter(self, na: int, oud: Any, regels: Sequence[str]) -> list[Wijziging]:
        """Behind a colon or a dash that ends at `na` come other lines, in the place of what stood there.

        Notes on its line, and between it and its value, stay.
        """
        eerste, *rest = regels
        staart = "".join(f"{self._nieuwe_regel}{regel}" for regel in rest)
        begin, einde = (na, na) if _is_niets(oud) else (_begin(oud), self._einde(oud))
        einde_regel = self._einde_regel(na)
        if begin > einde_regel:  # the value begins on a line of its own
            begin_regel = self._begin_regel(begin)
            if rest:
                over = Wijziging(begin_regel, einde, self._nieuwe_regel.join(rest))
            else:
                over = Wijziging(self._einde_vorige(begin_regel), einde, "")
            return [Wijziging(na, na, eerste), over]
        if begin > na and eerste:  # the space between stays
            eerste = eerste[1:]
        else:
            begin = na
        if einde > einde_regel:
            is_blok = getattr(oud, "style", None) in ("|", ">")
            noot = _NOOT.search(self._tekst[begin:einde_regel]) if is_blok else None
            return [Wijziging(begin, einde, f"{eerste}{noot.group() if noot else ''}{staart}")]
        if einde == einde_regel:
            return [Wijziging(begin, einde, f"{eerste}{staart}")]
        return [Wijziging(begin, einde, eerste), Wijziging(einde_regel, einde_regel, staart)]

    def _zoek(self, pad: Pad) -> tuple[Verzameling, Any, Any]:
        """The block or list that `pad` lies in, the key and the value there."""
        hier: Any = self._boom
        for deel in pad:
            ouder = hier
            sleutel, hier = ouder.delen[deel]
        return ouder, sleutel, hier

    def _begin_deel(self, hier: Verzameling, nummer: int) -> int:
        sleutel, waarde = _deel(hier, nummer)
        if hier.is_lijst and not hier.in_lijn:
            return self._streep(hier, nummer)
        return _begin(waarde if sleutel is None else sleutel)

    def _einde_deel(self, hier: Verzameling, nummer: int) -> int:
        sleutel, waarde = _deel(hier, nummer)
        if not _is_niets(waarde):
            return self._einde(waarde)
        if sleutel is None:
            return _begin(waarde)  # behind its dash
        return self._na_dubbele_punt(sleutel) or int(sleutel.end_mark.index)

    def _einde(self, waarde: Any) -> int:
        """Where a value really ends; the mark of the parser may stand behind the notes that follow it."""
        if isinstance(waarde, Verzameling) and not waarde.in_lijn:
            return self._einde_deel(waarde, len(waarde.delen) - 1)
        begin = _begin(waarde)
        laatste = waarde.eind if isinstance(waarde, Verzameling) else waarde
        return begin + len(self._tekst[begin : laatste.end_mark.index].rstrip())

    def _na_dubbele_punt(self, sleutel: Any) -> int | None:
        gevonden = _DUBBELE_PUNT.match(self._tekst, sleutel.end_mark.index)
        return gevonden.end() if gevonden else None

    def _streep(self, lijst: Verzameling, nummer: int) -> int:
        """Where the dash of a row stands."""
        vanaf = self._einde_deel(lijst, nummer - 1) if nummer else _begin(lijst)
        gevonden = _STREEP.match(self._tekst, vanaf)
        if gevonden is None:
            raise OnmogelijkError
        return gevonden.end() - 1

    def _inspringing(self, plek: int) -> str:
        return " " * (plek - self._begin_regel(plek))

    def _begin_regel(self, plek: int) -> int:
        """Where the line begins that `plek` is on."""
        return self._beginnen[bisect_right(self._beginnen, plek) - 1]

    def _einde_vorige(self, begin_regel: int) -> int:
        """Where the line before ends, before its line break."""
        return begin_regel - (2 if self._tekst[:begin_regel].endswith("\r\n") else 1)

    def _einde_regel(self, plek: int) -> int:
        """Where the line ends that `plek` is on, before its line break."""
        gevonden = REGELEINDE.search(self._tekst, plek)
        return gevonden.start() if gevonden else len(self._tekst)

    def _na_noten(self, einde: int, diepte: int) -> int:
        """Where the notes end that follow on a line's end, deeper than `diepte`: they go with what stands above."""
        gevonden = re.compile(_REGEL_NOOT % (diepte + 1)).match(self._tekst, einde)
        return gevonden.end() if gevonden else einde

    def _na_regel(self, plek: int) -> int:
        """Where the next line begins."""
        gevonden = REGELEINDE.search(self._tekst, plek)
        return gevonden.end() if gevonden else len(self._tekst)


def _deel(hier: Verzameling, nummer: int) -> tuple[Any, Any]:
    return hier.delen[nummer] if hier.is_lijst else list(hier.delen.values())[nummer]


def _begin(deel: Any) -> int:
    gebeurtenis = deel.begin if isinstance(deel, Verzameling) else deel
    begin: int = gebeurtenis.start_mark.index
    return begin


def _is_niets(waarde: Any) -> bool:
    return not isinstance(waarde, Verzameling) and not waarde.style and not waarde.value
