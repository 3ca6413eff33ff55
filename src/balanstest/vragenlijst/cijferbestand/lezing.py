"""How a file of figures was read, where it is not laid out as the contract has it: as data, and in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from balanstest.taal.getallen import opsomming
from balanstest.texts import cijferbestand as teksten


@dataclass(slots=True)
class Lezing:
    """What was done to read a file. Lines are those of the file and count from 1.

    `kolommen` has what stands above each column that was read, with the name that it was read as. `anders` are those
    where the two differ. Of `nietgelezen` a column without a name is called by its place.
    """

    blad: str = ""
    andere_bladen: list[str] = field(default_factory=list)
    """Visible sheets with figures of their own, of which nothing was read."""
    kop: int = 0
    titels: list[int] = field(default_factory=list)
    """The lines above the names."""
    kolommen: dict[str, str] = field(default_factory=dict)
    anders: list[str] = field(default_factory=list)
    procenten: list[str] = field(default_factory=list)
    """Columns of counts that hold percentages, and were read as such."""
    nietgelezen: list[str] = field(default_factory=list)
    totalen: list[int] = field(default_factory=list)
    zonder_cijfers: list[int] = field(default_factory=list)
    """Lines with months only, above or below the rows with figures."""
    leeg: bool = False
    """No row has figures yet."""
    kwartalen: bool = False
    uitgerekend: bool = False
    """The months were worked out, because the file had formulas without an outcome for them."""

    @property
    def zinnen(self) -> tuple[str, ...]:
        """What a person should know, in order; nothing where the file is as the contract has it."""
        return tuple(self._zinnen())

    def _zinnen(self) -> list[str]:
        if self.leeg:
            return [teksten.GELEZEN_LEEG]
        zinnen: list[str] = []
        if self.andere_bladen:
            zinnen.append(teksten.GELEZEN_BLAD.format(blad=self.blad, andere=_aangehaald(self.andere_bladen)))
        if self.titels:
            zinnen.append(teksten.GELEZEN_KOP.format(regel=self.kop))
        if self.anders:
            paren = [teksten.GELEZEN_ALS.format(kop=kop, naam=self.kolommen[kop]) for kop in self.anders]
            zinnen.append(teksten.GELEZEN_KOLOMMEN.format(paren=opsomming(paren)))
        if self.kwartalen:
            zinnen.append(teksten.GELEZEN_KWARTALEN)
        if self.uitgerekend:
            zinnen.append(teksten.GELEZEN_UITGEREKEND)
        if self.procenten:
            een = len(self.procenten) == 1
            zinnen.append(teksten.GELEZEN_PROCENTEN[een].format(namen=_aangehaald(self.procenten)))
        if self.nietgelezen:
            een = len(self.nietgelezen) == 1
            zinnen.append(teksten.NIET_GELEZEN_KOLOM[een].format(namen=_aangehaald(self.nietgelezen)))
        if self.totalen:
            zinnen.append(teksten.NIET_GELEZEN_TOTAAL.format(regels=regels(self.totalen)))
        if self.zonder_cijfers:
            zinnen.append(teksten.NIET_GELEZEN_LEEG.format(regels=regels(self.zonder_cijfers)))
        return zinnen


def regels(nummers: Sequence[int]) -> str:
    """Name lines, those that follow each other together: 'regel 2', 'regel 2, 4 tot en met 7 en 9'."""
    groepen: list[list[int]] = []
    for nummer in sorted(nummers):
        if groepen and nummer == groepen[-1][-1] + 1:
            groepen[-1].append(nummer)
        else:
            groepen.append([nummer])
    delen = [
        teksten.REGEL_TOT.format(van=groep[0], tot=groep[-1]) if len(groep) > 2 else opsomming([*map(str, groep)])
        for groep in groepen
    ]
    return teksten.REGELS.format(nummers=opsomming(delen))


def _aangehaald(namen: Sequence[str]) -> str:
    return opsomming([f"'{naam}'" for naam in namen])
