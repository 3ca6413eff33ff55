"""From the arguments of a command to the bytes of questionnaires."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from balanstest.errors import BalanstestError, GebruikError, Melding, OmgevingError, OngeldigError
from balanstest.texts import fouten
from balanstest.texts.raad import bedoelt_u
from balanstest.vragenlijst.reader import MAX_BYTES, te_groot

STANDAARDINVOER = "-"
EXTENSIES = (".yaml", ".yml")
_HERKEN = re.compile(rb"""^(?:\xef\xbb\xbf)?["']?balanstest["']?\s*:""", re.MULTILINE)
_HERKEN_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Invoer:
    """One questionnaire to read: its name in messages, and its path (None: standard input)."""

    naam: str
    pad: Path | None

    @property
    def map_(self) -> Path:
        """The folder that relative paths in the questionnaire start from."""
        return self.pad.parent if self.pad is not None else Path.cwd()

    def lees(self) -> bytes:
        """The bytes. Raises OmgevingError where it cannot be read, OngeldigError where it is far too large."""
        if self.pad is None:
            ruw = sys.stdin.buffer.read(MAX_BYTES + 1)
            if len(ruw) > MAX_BYTES:
                raise OngeldigError([te_groot(self.naam, len(ruw))])
            return ruw
        try:
            grootte = self.pad.stat().st_size
            if grootte > MAX_BYTES:
                raise OngeldigError([te_groot(self.naam, grootte)])
            with self.pad.open("rb") as stroom:
                return stroom.read(MAX_BYTES + 1)
        except OSError as reden:
            raise OmgevingError([melding("E092", self.naam, reden=reden.strerror or str(reden))]) from reden


def melding(code: str, bestand: str, **gegevens: object) -> Melding:
    """A message of the catalogue about a whole file."""
    wat, doe = fouten.tekst(code, **gegevens)
    return Melding(code, wat, doe, bestand)


def verzamel(argumenten: Sequence[str], *, stdin: bool) -> tuple[list[Invoer], list[BalanstestError]]:
    """Turn arguments into questionnaires: files, folders (their files with the key `balanstest`), patterns, `-`.

    Returns them in order, each file once, with an error for every argument that leads nowhere. `stdin` tells
    whether `-` may be used.
    """
    gevonden: dict[str, Invoer] = {}
    fouten_: list[BalanstestError] = []
    for argument in argumenten:
        try:
            for invoer in _een(argument, stdin=stdin):
                sleutel = str(invoer.pad.resolve()) if invoer.pad else STANDAARDINVOER
                gevonden.setdefault(sleutel, invoer)
        except BalanstestError as fout:
            fouten_.append(fout)
    return list(gevonden.values()), fouten_


def _een(argument: str, *, stdin: bool) -> Iterator[Invoer]:
    if argument == STANDAARDINVOER:
        if not stdin:
            raise GebruikError([melding("E098", "standaardinvoer")])
        yield Invoer("standaardinvoer", None)
        return
    pad = Path(argument)
    try:
        is_map, bestaat = pad.is_dir(), pad.exists()
    except (OSError, ValueError):  # a name too long, or with a NUL, for this system
        is_map, bestaat = False, False
    if is_map:
        yield from _uit_map(pad)
    elif bestaat:
        yield Invoer(argument, pad)
    elif "*" in argument or "?" in argument:
        # The Windows shell leaves patterns to the program.
        treffers = sorted(Path(pad.anchor or ".").glob(str(pad.relative_to(pad.anchor) if pad.anchor else pad)))
        if not treffers:
            raise OmgevingError([melding("E091", argument, raad="Geen bestand past bij dit patroon.")])
        for treffer in treffers:
            yield Invoer(str(treffer), treffer)
    else:
        raise OmgevingError([melding("E091", argument, raad=_raad(pad))])


def _raad(pad: Path) -> str:
    try:
        buren = [buur.name for buur in pad.parent.iterdir()]
    except (OSError, ValueError):
        buren = []
    return bedoelt_u(pad.name, buren) or "Kijk of de naam klopt en of u in de goede map staat."


def _uit_map(map_: Path) -> Iterator[Invoer]:
    try:
        paden = sorted(pad for pad in map_.iterdir() if pad.suffix.lower() in EXTENSIES and pad.is_file())
        met_sleutel = [pad for pad in paden if _is_vragenlijst(pad)]
    except OSError as reden:
        raise OmgevingError([melding("E092", str(map_), reden=reden.strerror or str(reden))]) from reden
    if not met_sleutel:
        raise OmgevingError([melding("E093", str(map_))])
    for pad in met_sleutel:
        yield Invoer(str(pad), pad)


def _is_vragenlijst(pad: Path) -> bool:
    """Whether the top key is there; judged on the bytes, so that a broken questionnaire still counts as one."""
    with pad.open("rb") as stroom:
        return _HERKEN.search(stroom.read(_HERKEN_BYTES)) is not None
