"""What the account of a count must hold, and what must add up in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from balanstest.bestand.document import Document
from balanstest.errors import Melding, Pad
from balanstest.taal.getallen import getal
from balanstest.vragenlijst.telverslag import Telbron, Telverslag

PAD: Pad = ("afweging", "metingen", "telling")
_NODIG: tuple[Pad, ...] = (
    *(("programma",), ("op",), ("bestanden",), ("uitkomsten",), ("sha256",)),
    *(("periode", naam) for naam in ("van", "tot_en_met", "breedte")),
    *(("rijen", naam) for naam in ("geteld", "extra", "dubbel", "onleesbaar")),
)


def controleer_telling(telling: Telverslag, document: Document) -> Iterator[Melding]:
    """All messages about a count that is not whole, or does not add up. Nothing where there is no count."""
    ruw = _in(document.inhoud, PAD)
    if not isinstance(ruw, dict) or not ruw:
        return
    yield from _ontbrekend(ruw, telling, document)
    for nummer, bron in enumerate(telling.bestanden or []):
        pad = (*PAD, "bestanden", nummer)
        if _is_gelezen(_in(document.inhoud, pad), bron) and (mist := _mist(bron)):
            yield document.melding("E171", pad, namen=mist)
    yield from _som(telling, document)


def _ontbrekend(ruw: Mapping[str, Any], telling: Telverslag, document: Document) -> Iterator[Melding]:
    nodig = list(_NODIG)
    if not telling.verbergt:
        nodig.append(("rijen", "gelezen"))
    if mist := [".".join(map(str, pad)) for pad in nodig if not _in(ruw, pad)]:
        yield document.melding("E171", PAD, bij_sleutel=True, namen=", ".join(mist))


def _mist(bron: Telbron) -> str:
    """What a file or table lacks: its role, and a file with its fingerprint or a table with its engine."""
    mist = [] if bron.rol else ["rol"]
    if bron.tabel is not None:
        mist += [] if bron.motor else ["motor"]
    else:
        mist += [] if bron.bestand or bron.naam else ["bestand"]
        mist += [] if bron.sha256 else ["sha256"]
    return ", ".join(mist)


def _som(telling: Telverslag, document: Document) -> Iterator[Melding]:
    """Every row that was read went somewhere. With small counts hidden the total would tell what is hidden."""
    rijen, pad = telling.rijen, (*PAD, "rijen")
    if rijen.gelezen is None or not _is_gelezen(_in(document.inhoud, pad), rijen):
        return
    if telling.verbergt:
        yield document.melding("E173", (*pad, "gelezen"), min_cel=telling.periode.min_cel)
        return
    delen = rijen.delen()
    if None in delen:  # a message of its own
        return
    som = sum(cel.aantal or 0 for cel in delen if cel is not None)
    if som != rijen.gelezen or any(cel is not None and cel.aantal is None for cel in delen):
        yield document.melding("E172", (*pad, "gelezen"), som=getal(som), gelezen=getal(rijen.gelezen))


def _in(waarde: object, pad: Pad) -> Any:
    """What stands at a path, None where nothing does."""
    for deel in pad:
        if isinstance(waarde, dict):
            waarde = waarde.get(deel)
        elif isinstance(waarde, list) and isinstance(deel, int) and deel < len(waarde):
            waarde = waarde[deel]
        else:
            return None
    return waarde


def _is_gelezen(ruw: object, blok: object) -> bool:
    """Whether all that stands in a block was understood: what was not has a message, and needs no second one."""
    if not isinstance(ruw, dict):
        return False
    for naam, waarde in ruw.items():
        gelezen = getattr(blok, naam, None)
        if isinstance(waarde, dict):
            if not _is_gelezen(waarde, gelezen):
                return False
        elif waarde and gelezen is None:
            return False
    return True
