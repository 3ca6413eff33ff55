"""What one question of the catalogue consists of."""

from __future__ import annotations

from typing import NamedTuple

from balanstest.antwoordvorm import Antwoordvorm


class Als(NamedTuple):
    """The condition under which a question applies: the key `sleutel` holds one of `waarden`.

    Values are spelled as in the file (`ja`, `nee`, `goed_doel`).
    """

    sleutel: str
    waarden: tuple[str, ...]


class Vraag(NamedTuple):
    """One question.

    `nummer` is that of the template (1a … 4) or empty for what the template does not ask. `sleutel` is the
    key's path in the file. `vorm` is what an answer looks like: its kind, choices, unit and bounds. `kop` is a short
    name for the report, `vraag` what is asked, `hint` what a marketeer will wonder, `voorbeeld` an answer as it
    stands in the file. `verplicht` is False where no answer is needed to approve the balanstest; `als` limits the
    question to some answers elsewhere.
    """

    sleutel: str
    vorm: Antwoordvorm
    kop: str
    vraag: str
    nummer: str = ""
    hint: str = ""
    voorbeeld: str = ""
    verplicht: bool = True
    als: tuple[Als, ...] = ()

    @property
    def naam(self) -> str:
        """The last part of the key."""
        return self.sleutel.rpartition(".")[2]

    @property
    def aanduiding(self) -> str:
        """How a message refers to the question: its number and short name."""
        return f"vraag {self.nummer}: {self.kop}" if self.nummer else self.kop

    def toelichting(self, hint: str | None = None) -> str:
        """What to know before answering: the choices, and the hint (or another one in its place)."""
        return " ".join(filter(None, (self.vorm.keuzezin, self.hint if hint is None else hint)))
