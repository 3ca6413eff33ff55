"""The report that stands where a new one will come: what may not be replaced, and what was computed in another way."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from balanstest.bestand.deur import Deur, lees
from balanstest.errors import Melding
from balanstest.meldingen import meld
from balanstest.rapport.formaten import FORMATEN
from balanstest.rapport.namen import Rapportdoel
from balanstest.rapport.vergelijkbaar import anders, besluitmerk, lees_resultaat
from balanstest.taal.getallen import maanden, opsomming
from balanstest.taal.tekens import aangehaald
from balanstest.texts import opdrachten as teksten
from balanstest.texts.criteria import UITKOMSTEN

_BEREIK = re.compile(rb"/ByteRange\s*\[\s*0\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]")


class Eerder(NamedTuple):
    """What an earlier method made of it, and what comes out now, in words; each with its method."""

    toen: str
    nu: str


def rekende_anders(doel: Rapportdoel, resultaat: Mapping[str, Any]) -> Eerder | None:
    """What stands there as a result of another method; None where there is none, or it was computed as now."""
    eerder = lees_resultaat(_lees(doel, "json"))
    if not eerder or eerder.get("methode") == resultaat["methode"]:
        return None
    return Eerder(_in_woorden(eerder), _in_woorden(resultaat))


def weigeringen(doel: Rapportdoel, formaten: Collection[str], resultaat: Mapping[str, Any]) -> list[Melding]:
    """Messages about a report of which nothing may be replaced: it is signed, or was decided with another result.

    `formaten` are the kinds of report to write.
    """
    bestand = aangehaald(doel.bron)
    if "pdf" in formaten and is_ondertekend(_lees(doel, "pdf")):
        return [meld("E271", doel.bron, naam=doel.pad("pdf").name, bestand=bestand)]
    merk = besluitmerk(resultaat)
    for formaat in FORMATEN.values():
        ruw = _lees(doel, formaat.extensie)
        eerder = formaat.besluitmerk(ruw) if ruw and formaat.herken(ruw) else ""
        if eerder not in ("", merk):
            naam, verschil = doel.pad(formaat.extensie).name, _verschil(doel, resultaat)
            return [meld("E270", doel.bron, naam=naam, verschil=verschil, bestand=bestand)]
    return []


def is_ondertekend(ruw: bytes) -> bool:
    """Whether a PDF has a signature: a range of bytes that leaves out just the place where one stands.

    The ranges of a signed PDF inside this one fit there, and not here.
    """
    for gevonden in _BEREIK.finditer(ruw):
        begin, verder, lengte = (int(getal) for getal in gevonden.groups())
        past = 0 < begin < verder <= verder + lengte <= len(ruw)
        if past and ruw[begin : begin + 1] == b"<" and ruw[verder - 1 : verder] == b">":
            return True
    return False


def _verschil(doel: Rapportdoel, resultaat: Mapping[str, Any]) -> str:
    """What differs, where the earlier result lies there to compare with."""
    eerder = lees_resultaat(_lees(doel, "json"))
    namen = anders(eerder, resultaat) if eerder else []
    if not namen:
        return ""
    return teksten.VERSCHIL.format(toen=_in_woorden(eerder), nu=_in_woorden(resultaat), namen=opsomming(namen))


def _in_woorden(resultaat: Mapping[str, Any]) -> str:
    termijn, code = resultaat.get("klanttermijn_maanden"), str(resultaat.get("uitkomst"))
    uitkomst = UITKOMSTEN.get(code, code).lower()
    if isinstance(termijn, int) and termijn:
        uitkomst = teksten.VOORSTEL_VAN.format(termijn=maanden(termijn))
    methode = resultaat.get("methode")
    return teksten.MET_METHODE.format(uitkomst=uitkomst, methode=methode or teksten.EERSTE_METHODE)


def _lees(doel: Rapportdoel, extensie: str) -> bytes:
    """The bytes that stand there; none where there is no file, or it cannot be read: then it cannot be replaced."""
    try:
        return lees(doel.pad(extensie), Deur.RAPPORT)
    except OSError:
        return b""
