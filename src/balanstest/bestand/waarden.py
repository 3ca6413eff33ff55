"""From the texts of a questionnaire to typed values; each failure carries the code of its message.

Every scalar arrives as text (see `reader`), so these types alone decide what `nee`, `1.5` or `<5` means.
An empty text is no answer: None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache, partial
from pathlib import PurePosixPath, PureWindowsPath
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from balanstest.antwoordvorm import MAX_AANTAL, MEESTE_CIJFERS, Bereik
from balanstest.bestand.bedoeld import mag_leeg, raad_bij_getal
from balanstest.taal.getallen import getal as getal_tekst
from balanstest.taal.raad import bedoelt_u, bedoelt_waarde
from balanstest.texts import vragenlijst as teksten

_GEHEEL = re.compile(r"-?\d+", re.ASCII)
_DECIMAAL = re.compile(r"-?\d{1,12}(?:[.,]\d{1,12})?", re.ASCII)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MAAND = re.compile(r"\d{4}-\d{2}", re.ASCII)
_DAG_VOORAAN = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
KENMERK = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII)
SHA256 = re.compile(r"[0-9a-fA-F]{64}", re.ASCII)
WINDOWS_NAMEN = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{i}" for i in range(10)), *(f"lpt{i}" for i in range(10))]
)
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2999
LANGSTE_NAAM = 200
"""In bytes, for one part of a path: file systems stop at 255."""
JA = frozenset({"ja", "true"})
NEE = frozenset({"nee", "false"})


def fout(code: str, **gegevens: object) -> PydanticCustomError:
    """A validation error that carries the code of the catalogue and the values of its message."""
    return PydanticCustomError(code, "see the catalogue", gegevens)


def tekst_van(waarde: object) -> str | None:
    """The text of a scalar, None where it is empty; refuses lists and blocks."""
    if waarde is None:
        return None
    if not isinstance(waarde, str):
        raise fout("E030")
    schoon = waarde.strip()
    return schoon or None


def lees_geheel(waarde: object, bereik: Bereik, eenheid: str = "") -> int | None:
    """A whole number in a range, in plain digits; `eenheid` is what it counts."""
    if isinstance(waarde, str) and len(waarde) <= MEESTE_CIJFERS and waarde.isdecimal() and waarde.isascii():
        # What nearly always stands there, thousands of times in a large table.
        getal = int(waarde)
        if bereik.minimum <= getal <= bereik.maximum:
            return getal
    tekst = tekst_van(waarde)
    if tekst is None:
        return None
    if not _GEHEEL.fullmatch(tekst):
        raise fout("E033", waarde=tekst, raad=raad_bij_getal(tekst, bereik, eenheid=eenheid))
    if len(tekst.lstrip("-")) > MEESTE_CIJFERS or not bereik.bevat(getal := int(tekst)):
        raise fout("E035", waarde=tekst, bereik=bereik.in_woorden)
    return getal


def decimaal(tekst: str, raad: Callable[[str], str]) -> Fraction:
    """An exact number from a text with a point or a comma. Raises a PydanticCustomError, with the advice of `raad`."""
    if not _DECIMAAL.fullmatch(tekst):
        raise fout("E034", waarde=tekst, raad=raad(tekst))
    return Fraction(tekst.replace(",", "."))


def lees_getal(waarde: object, bereik: Bereik, eenheid: str = "") -> Fraction | None:
    """An exact number in a range, with a point or a comma; `eenheid` is what it counts."""
    tekst = tekst_van(waarde)
    if tekst is None:
        return None
    getal = decimaal(tekst, partial(raad_bij_getal, bereik=bereik, eenheid=eenheid, geheel=False))
    if not bereik.bevat(getal):
        raise fout("E035", waarde=tekst, bereik=bereik.in_woorden)
    return getal


def ja_nee(waarde: object) -> bool | None:
    """`ja` or `nee` (also `true` and `false`, whatever the case)."""
    tekst = tekst_van(waarde)
    if tekst is None:
        return None
    klein = tekst.lower()
    if klein in JA:
        return True
    if klein in NEE:
        return False
    raise fout("E037", waarde=tekst, keuzes=teksten.JA_OF_NEE)


def lees_ja_deels_nee(waarde: object) -> str | None:
    """As yes or no, with `deels` in between; returned as spelled in the file."""
    tekst = tekst_van(waarde)
    if tekst is None:
        return None
    klein = tekst.lower()
    if klein == "deels":
        return "deels"
    if klein in JA | NEE:
        return "ja" if klein in JA else "nee"
    raise fout("E037", waarde=tekst, keuzes=teksten.JA_DEELS_OF_NEE)


def lees_datum(waarde: object) -> date | None:
    """A date as year-month-day."""
    tekst = tekst_van(waarde)
    if tekst is None:
        return None
    if _ISO.fullmatch(tekst):
        try:
            dag = date.fromisoformat(tekst)
        except ValueError:
            raise fout("E036", waarde=tekst, raad=teksten.DAG_BESTAAT_NIET) from None
        if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
            raad = teksten.JAAR_BUITEN_BEREIK.format(eerste=EERSTE_JAAR, laatste=LAATSTE_JAAR)
            raise fout("E036", waarde=tekst, raad=raad)
        return dag
    raad = bedoelt_waarde(f"{tekst}-01") if _MAAND.fullmatch(tekst) else mag_leeg(tekst)
    if gevonden := _DAG_VOORAAN.fullmatch(tekst):
        dag_nr, maand, jaar = (int(deel) for deel in gevonden.groups())
        raad = bedoelt_waarde(f"{jaar:04d}-{maand:02d}-{dag_nr:02d}")
    raise fout("E036", waarde=tekst, raad=raad)


def windows_naam(deel: str) -> bool:
    """Whether Windows keeps this name for itself, or cannot hold it (a dot or space at the end)."""
    return deel.split(".")[0].strip().lower() in WINDOWS_NAMEN or deel[-1] in ". "


def lees_kenmerk(waarde: object) -> str | None:
    """A name that can be the name of a file on every operating system."""
    tekst = tekst_van(waarde)
    if tekst is not None and (not KENMERK.fullmatch(tekst) or windows_naam(tekst)):
        raise fout("E039", waarde=tekst)
    return tekst


def lees_pad(waarde: object) -> str | None:
    """A relative path below the questionnaire's folder, on every operating system."""
    tekst = tekst_van(waarde)
    if tekst is None:
        return None
    delen = [deel for deel in tekst.replace("\\", "/").split("/") if deel not in ("", ".")]
    fout_pad = (
        PurePosixPath(tekst).is_absolute()
        or PureWindowsPath(tekst).anchor != ""
        or not delen
        or ".." in delen
        or any(windows_naam(deel) or len(deel.encode()) > LANGSTE_NAAM for deel in delen)
        or any(not teken.isprintable() or teken in '<>:"|?*' for teken in tekst)
    )
    if fout_pad:
        raise fout("E040", waarde=tekst)
    return "/".join(delen)


def lees_sha256(waarde: object) -> str | None:
    """A fingerprint, in lower case."""
    tekst = tekst_van(waarde)
    if tekst is not None and not SHA256.fullmatch(tekst):
        raise fout("E041", waarde=tekst)
    return tekst.lower() if tekst else None


def lees_keuze(waarde: object, keuzes: tuple[str, ...]) -> str | None:
    """One of some words, spelled exactly so."""
    tekst = tekst_van(waarde)
    if tekst is None or tekst in keuzes:
        return tekst
    raise fout("E038", waarde=tekst, raad=bedoelt_u(tekst, keuzes), keuzes=", ".join(keuzes))


def keuze(*keuzes: str) -> BeforeValidator:
    """One of some words."""
    return BeforeValidator(partial(lees_keuze, keuzes=keuzes))


def geheel(minimum: int, maximum: int, eenheid: str = "") -> BeforeValidator:
    """A whole number in a range; `eenheid` is what it counts."""
    return BeforeValidator(partial(lees_geheel, bereik=Bereik(minimum, maximum), eenheid=eenheid))


Tekst = Annotated[str | None, BeforeValidator(tekst_van)]
JaNee = Annotated[bool | None, BeforeValidator(ja_nee)]
JaDeelsNee = Annotated[str | None, BeforeValidator(lees_ja_deels_nee)]
Datum = Annotated[date | None, BeforeValidator(lees_datum)]
Kenmerk = Annotated[str | None, BeforeValidator(lees_kenmerk)]
Bestandspad = Annotated[str | None, BeforeValidator(lees_pad)]
Sha256 = Annotated[str | None, BeforeValidator(lees_sha256)]


@dataclass(frozen=True, slots=True)
class Cel:
    """A count as it stands in a table: a number, or suppressed below `onder` (`<5`)."""

    aantal: int | None
    onder: int | None = None

    def __str__(self) -> str:
        return f"<{self.onder}" if self.onder is not None else str(self.aantal)


@dataclass(frozen=True, slots=True)
class Percentage:
    """A percentage and half a unit of the last decimal that was given."""

    waarde: Fraction
    halve_eenheid: Fraction

    def __str__(self) -> str:
        decimalen = len(str(Fraction(1, 2) / self.halve_eenheid)) - 1  # as many as were given
        return f"{getal_tekst(self.waarde, decimalen)} %"


def lees_cel(waarde: object) -> Cel | None:
    """A count, or `<5`."""
    return _cel(waarde) if isinstance(waarde, str) else _cel(tekst_van(waarde) or "")


_VAN_EEN_CEL = Bereik(0, MAX_AANTAL)


@lru_cache(maxsize=4096)
def _cel(waarde: str) -> Cel | None:
    # The same counts come back all over a table.
    tekst = waarde.strip()
    if not tekst:
        return None
    if tekst.startswith("<"):
        grens = tekst[1:].strip()
        if not re.fullmatch(r"[1-9]\d{0,5}", grens, re.ASCII):
            raise fout("E043", waarde=tekst, raad="")
        return Cel(None, int(grens))
    if not _GEHEEL.fullmatch(tekst):
        is_pct = tekst.endswith("%")
        als_pct = teksten.PERCENTAGE_ALS_AANTAL.format(getal=tekst.rstrip("% "))
        raad = als_pct if is_pct else raad_bij_getal(tekst, _VAN_EEN_CEL)
        raise fout("E043", waarde=tekst, raad=raad)
    return Cel(lees_geheel(tekst, _VAN_EEN_CEL))


def lees_percentage(waarde: object) -> Percentage | None:
    """A percentage from 0 to 100, with or without its sign."""
    tekst = tekst_van(waarde)
    if tekst is None:
        return None
    kaal = tekst.removesuffix("%").strip()
    if not _DECIMAAL.fullmatch(kaal) or not 0 <= (p := Fraction(kaal.replace(",", "."))) <= 100:
        raise fout("E042", waarde=tekst)
    decimalen = len(re.split("[.,]", kaal)[1]) if re.search("[.,]", kaal) else 0
    return Percentage(p, Fraction(1, 2 * 10**decimalen))


CelWaarde = Annotated[Cel | None, BeforeValidator(lees_cel)]
PercentageWaarde = Annotated[Percentage | None, BeforeValidator(lees_percentage)]
