"""Many assessments in the terminal: the errors, and a table with a line for each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from balanstest.cli.scherm import scherm
from balanstest.cli.scherm.kanttekening import zinnen
from balanstest.cli.scherm.uitvoer import plain
from balanstest.errors import BalanstestError, OngeldigError
from balanstest.opdrachten.beoordelen import Uitslag
from balanstest.texts import scherm as teksten
from balanstest.texts.criteria import KORT, UITKOMSTEN

_INSPRINGING, _TUSSEN = 2, 2
"""The spaces before what belongs to the name above it, and between two columns."""


def toon(uitslagen: Sequence[Uitslag], *, verloren: int, als_json: bool) -> None:
    """Show what became of several questionnaires: the errors, the table, and how many succeeded.

    `verloren` arguments led to no file at all; they count in the closing line. With `als_json` standard output is
    for other programs, and all goes to standard error.
    """
    fout_scherm = scherm.console(stderr=True)
    mislukt = [uitslag.fout for uitslag in uitslagen if uitslag.fout is not None]
    for reden in mislukt:
        scherm.toon_meldingen(fout_scherm, reden.meldingen)
    if not als_json:
        scherm.toon_uitleg_bij_code(fout_scherm, mislukt)
    doel = fout_scherm if als_json else scherm.console()
    _tabel(doel, uitslagen)
    for uitslag in uitslagen:
        for zin in zinnen(uitslag.kanttekeningen):
            naam = scherm.toon_naam(uitslag.naam)
            regel = teksten.OP_EEN_REGEL.format(naam=naam, uitkomst=zin)
            doel.print(Text(regel, style=scherm.LET_OP), soft_wrap=True)
    goed = len(uitslagen) - len(mislukt)
    geschreven = sum(len(uitslag.geschreven) for uitslag in uitslagen)
    doel.print(Text(teksten.IN_MAANDEN, style=scherm.BIJZAAK))
    doel.print(Text(teksten.beoordeeld(goed, len(uitslagen) + verloren, geschreven)))


def _tabel(doel: Console, uitslagen: Sequence[Uitslag]) -> None:
    """A line for each questionnaire; its name on a line of its own where the columns leave too little room for it."""
    if plain():
        for uitslag in uitslagen:
            doel.print(Text(_op_een_regel(uitslag)), soft_wrap=True)
        return
    namen = [scherm.toon_naam(uitslag.naam) for uitslag in uitslagen]
    if map_ := _gedeelde_map(namen):
        doel.print(Text(teksten.IN_MAP.format(naam=map_), style=scherm.BIJZAAK), soft_wrap=True)
        namen = [naam.removeprefix(map_) for naam in namen]
    rijen = [_cellen(uitslag) for uitslag in uitslagen]
    if sum(_breedtes([*rijen, teksten.KOPPEN[1:]])) + _INSPRINGING > doel.width:
        for naam, uitslag in zip(namen, uitslagen, strict=True):
            doel.print(Text(naam), soft_wrap=True)
            doel.print(Padding(Text(_in_een_zin(uitslag)), (0, 0, 0, _INSPRINGING)))
        return
    naast = [(naam, *cellen) for naam, cellen in zip(namen, rijen, strict=True)]
    breedtes = _breedtes([*naast, teksten.KOPPEN])
    if sum(breedtes) <= doel.width:
        for cellen in (teksten.KOPPEN, *naast):
            doel.print(Text(_rij(cellen, breedtes), style="bold" if cellen is teksten.KOPPEN else ""))
        return
    breedtes = _breedtes([*rijen, teksten.KOPPEN[1:]])
    doel.print(Text(teksten.KOPPEN[0], style="bold"))
    doel.print(Text(f"{' ' * _INSPRINGING}{_rij(teksten.KOPPEN[1:], breedtes)}", style="bold"))
    for naam, cellen in zip(namen, rijen, strict=True):
        doel.print(Text(naam), soft_wrap=True)
        doel.print(Text(f"{' ' * _INSPRINGING}{_rij(cellen, breedtes)}"))


def _gedeelde_map(namen: Sequence[str]) -> str:
    """The folder that all files are in, with the separator at its end; empty where they share none."""
    mappen = {naam[: len(naam) - len(PurePath(naam).name)] for naam in namen}
    eerste, laatste = min(mappen), max(mappen)
    gelijk = next((plek for plek, (a, b) in enumerate(zip(eerste, laatste, strict=False)) if a != b), len(eerste))
    gedeeld = eerste[: max(eerste.rfind(teken, 0, gelijk) for teken in "/\\") + 1]
    return gedeeld if len(gedeeld) > 1 else ""


def _cellen(uitslag: Uitslag) -> tuple[str, ...]:
    """The outcome, the term, what fixed it and the chosen term."""
    if uitslag.fout is not None:
        return _mislukt(uitslag.fout), "", "", ""
    return (
        UITKOMSTEN[uitslag.uitkomst or ""],
        _maanden(uitslag.klanttermijn, teksten.GEEN_IN_TABEL),
        KORT[uitslag.bindend] if uitslag.bindend else teksten.DE_WET,
        _gekozen(uitslag, teksten.GEEN_IN_TABEL),
    )


def _maanden(aantal: int | None, geen: str) -> str:
    return geen if aantal is None else str(aantal)


def _gekozen(uitslag: Uitslag, geen: str) -> str:
    """The chosen term, with what stands out about it in one or two words."""
    if not uitslag.gekozen_langer:
        return _maanden(uitslag.gekozen, geen)
    return f"{uitslag.gekozen}{teksten.ZONDER_VOORSTEL if uitslag.klanttermijn is None else teksten.LANGER}"


def _mislukt(fout: BalanstestError) -> str:
    return teksten.mislukt(len(fout.meldingen), ongeldig=isinstance(fout, OngeldigError))


def _breedtes(rijen: Sequence[Sequence[str]]) -> list[int]:
    """Of each column the width, with the room between it and the next."""
    kolommen = [max(map(cell_len, kolom)) + _TUSSEN for kolom in zip(*rijen, strict=True)]
    return [*kolommen[:-1], kolommen[-1] - _TUSSEN]


def _rij(cellen: Sequence[str], breedtes: Sequence[int]) -> str:
    gevuld = (cel + " " * (breedte - cell_len(cel)) for cel, breedte in zip(cellen, breedtes, strict=True))
    return "".join(gevuld).rstrip()


def _op_een_regel(uitslag: Uitslag) -> str:
    """What the table says, as one sentence."""
    return teksten.OP_EEN_REGEL.format(naam=scherm.toon_naam(uitslag.naam), uitkomst=_in_een_zin(uitslag))


def _in_een_zin(uitslag: Uitslag) -> str:
    if uitslag.fout is not None:
        return _mislukt(uitslag.fout)
    uitkomst, _, bindend, _ = _cellen(uitslag)
    return teksten.UITKOMST_MET.format(
        uitkomst=uitkomst,
        termijn=_maanden(uitslag.klanttermijn, teksten.GEEN),
        bindend=bindend,
        gekozen=_gekozen(uitslag, teksten.GEEN),
    )
