"""The shape of one finding."""

from __future__ import annotations

from dataclasses import dataclass, field

from balanstest.texts.bevindingen.catalogus import CATALOGUS


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One finding: stable `code`, `ernst` (`fout`, `let_op`, `signaal`), the key it is about, text and figures."""

    code: str
    ernst: str
    plaats: str
    tekst: str
    gegevens: dict[str, object] = field(default_factory=dict)


def bevinding(code: str, plaats: str, gegevens: dict[str, object] | None = None, **in_tekst: object) -> Bevinding:
    """A finding of the catalogue. `gegevens` are for the machine; `in_tekst` (else those) fill the sentence."""
    ernst, zin = CATALOGUS[code]
    return Bevinding(code, ernst, plaats, zin.format(**(in_tekst or gegevens or {})), gegevens or {})
