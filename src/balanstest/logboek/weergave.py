"""What was counted as answers to 3b, 3c and 3d: source, period, definitions, exclusions and the table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from balanstest import __version__
from balanstest.logboek.tellen import Periode, Telling
from balanstest.logboek.uitkomsten import CONVERSIE, GEEN, KLACHT, VERZET
from balanstest.texts import logboek as teksten
from balanstest.texts.getallen import OF, datum, getal, maanden, opsomming

_SOORTEN = {"conversies": CONVERSIE, "verzet": VERZET, "klachten": KLACHT}
KOLOMMEN = ("van", "tot", "gesprekken", "conversies", "verzet", "klachten")
_ONBEREIKT = "niet_bereikt"
_BREEDTE = 100
_GEWOON = re.compile(r"[A-Za-z0-9<][\w .,()/-]*")
_GEEN_TEKST = re.compile(r"[\d.,_:-]+|<.*|ja|nee|null|true|false|yes|no|on|off", re.IGNORECASE)


class Bestand(NamedTuple):
    """A file that was counted: its name for people, its path from the questionnaire (None: outside), its SHA-256.

    A table has no path, and no SHA-256.
    """

    naam: str
    pad: str | None
    sha256: str


class Herkomst(NamedTuple):
    """Where the counts come from: files, or the description of another source; `gekozen` if the width was asked for."""

    log: Sequence[Bestand]
    klachten: Sequence[Bestand]
    dag: date
    nawacht: int
    bron: str = ""
    gekozen: bool = False


def metingen(telling: Telling, herkomst: Herkomst) -> dict[str, object]:
    """The answers, by key of `afweging.metingen`: text and whole numbers, and None for what was not counted."""
    bestanden = [*herkomst.log, *herkomst.klachten]
    antwoorden: dict[str, object] = {
        "bron": _bron(telling, herkomst),
        "gemeten": {
            "van": telling.eerste_dag.isoformat(),
            "tot": (telling.tot_en_met + timedelta(days=1)).isoformat(),
        },
        "definities": _definities(telling, herkomst),
    }
    if binnen := [{"bestand": b.pad, "sha256": b.sha256} for b in bestanden if b.pad is not None]:
        antwoorden["bestanden"] = binnen
    weg = gesprekken_weg(telling)
    antwoorden["uitgesloten"] = [{"reden": reden, "aantal": aantal} for reden, aantal in weg.items()]
    antwoorden["extra_gesprekken"] = telling.extra
    antwoorden["gebeld_na_verzet"] = None if VERZET in telling.niet_geteld else telling.gebeld_na_verzet
    antwoorden["perioden"] = [rij(telling, periode) for periode in telling.perioden]
    return antwoorden


def uitgesloten(telling: Telling) -> dict[str, int]:
    """Everything that does not count, with how many; nothing that did not occur."""
    return gesprekken_weg(telling) | geen_gesprek(telling)


def gesprekken_weg(telling: Telling) -> dict[str, int]:
    """Conversations that the table leaves out."""
    aantallen = {teksten.REDENEN[reden]: aantal for reden, aantal in telling.uitgesloten.items()}
    aantallen[teksten.SLECHT] = telling.slechte_rijen
    return {reden: aantal for reden, aantal in aantallen.items() if aantal and reden != teksten.REDENEN[_ONBEREIKT]}


def geen_gesprek(telling: Telling) -> dict[str, int]:
    """What is no conversation of its own, so that nothing is missing from the table."""
    aantallen = {
        teksten.REDENEN[_ONBEREIKT]: telling.uitgesloten.get(_ONBEREIKT, 0),
        teksten.DUBBEL: telling.dubbel,
        teksten.EXTRA: telling.extra,
        teksten.KLACHT_ZONDER_GESPREK: telling.klachten_zonder_gesprek,
    }
    return {reden: aantal for reden, aantal in aantallen.items() if aantal}


def eigen_redenen() -> frozenset[str]:
    """The reasons that `uitgesloten` writes: those of an earlier count are replaced."""
    return frozenset((*teksten.REDENEN.values(), teksten.SLECHT))


def cel(aantal: int) -> str:
    """A count as the questionnaire writes it: −5 is '<5'."""
    return str(aantal) if aantal >= 0 else f"<{-aantal}"


def rij(telling: Telling, periode: Periode) -> dict[str, str | None]:
    """A row of the table as the questionnaire writes it, by `KOLOMMEN`; None for what was not counted."""
    # The extra and double conversations stand among the exclusions.
    cellen = zip(KOLOMMEN, periode, strict=False)
    return {naam: cel(waarde) if is_geteld(telling, naam) else None for naam, waarde in cellen}


def is_geteld(telling: Telling, kolom: str) -> bool:
    """Whether a column of the table was counted at all."""
    return _SOORTEN.get(kolom) not in telling.niet_geteld


def _bron(telling: Telling, herkomst: Herkomst) -> str:
    bron = herkomst.bron or _namen(herkomst.log)
    zinnen = [teksten.BRON.format(dag=datum(herkomst.dag), versie=__version__, bestanden=bron)]
    if herkomst.klachten:
        zinnen.append(teksten.BRON_KLACHTEN.format(bestanden=_namen(herkomst.klachten)))
    zinnen += [teksten.BRON_TELT, *[teksten.BRON_TIJDZONE] * telling.tijdzone]
    if telling.breedte > 1:
        zin = teksten.BRON_GEKOZEN_BREED if herkomst.gekozen else teksten.BRON_BREED
        zinnen.append(zin.format(breedte=maanden(telling.breedte)))
    zinnen.append(teksten.BRON_NAWACHT.format(dag=datum(telling.tot_en_met), nawacht=herkomst.nawacht))
    if telling.min_cel > 1:
        zinnen.append(teksten.BRON_CELLEN.format(hoogste=telling.min_cel - 1))
    if telling.te_klein:
        zinnen.append(te_klein(telling))
    los = {reden: aantal for reden, aantal in geen_gesprek(telling).items() if reden != teksten.EXTRA}
    if los:
        delen = [f"{reden[0].lower()}{reden[1:]} {getal(aantal)}" for reden, aantal in los.items()]
        zinnen.append(teksten.BRON_GEEN_GESPREK.format(delen=", ".join(delen)))
    return " ".join(zinnen)


def te_klein(telling: Telling) -> str:
    """Which periods the table leaves out because too few people are in them."""
    return teksten.TE_KLEIN.format(grens=telling.min_cel, maanden=opsomming(list(map(str, telling.te_klein))))


def mensen(aantal: int) -> str:
    """'1 persoon is', '12 personen zijn'."""
    enkel, meer = teksten.MENSEN
    return enkel if aantal == 1 else meer.format(aantal=getal(aantal))


def _namen(bestanden: Sequence[Bestand]) -> str:
    """The files; with their fingerprint where the questionnaire cannot point at them."""
    kaal = [b.pad is not None or not b.sha256 for b in bestanden]
    return opsomming([b.naam if k else f"{b.naam} (SHA-256 {b.sha256})" for b, k in zip(bestanden, kaal, strict=True)])


def _definities(telling: Telling, herkomst: Herkomst) -> dict[str, str]:
    def met(*soorten: str) -> str:
        namen = [f"'{uitkomst}'" for uitkomst, (soort, _) in telling.uitkomsten.items() if soort in soorten]
        return opsomming(namen, OF)

    definities = {"gesprek": teksten.DEFINITIE["gesprek"].format(namen=met(GEEN, CONVERSIE, VERZET, KLACHT))}
    for sleutel, soort in (("conversie", CONVERSIE), ("verzet", VERZET), ("klacht", KLACHT)):
        if soort in telling.niet_geteld:
            continue
        namen = met(soort)
        zin = teksten.DEFINITIE[sleutel].format(namen=namen)
        if soort == KLACHT and herkomst.klachten:
            eerste = teksten.DEFINITIE_KLACHTEN.format(bestanden=opsomming([b.naam for b in herkomst.klachten]))
            zin = teksten.DEFINITIE_OF.format(eerste=eerste, namen=namen) if namen else f"{eerste}."
        definities[sleutel] = zin
    return definities


def als_csv(telling: Telling) -> str:
    """The table as CSV, as `afweging.metingen.bestand` reads it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows(rij(telling, periode).values() for periode in telling.perioden)
    return uit.getvalue()


def als_yaml(antwoorden: Mapping[str, object], inspringing: str = "") -> str:
    """The answers as YAML, in block style, with a row of the table on a line."""
    regels: list[str] = []
    for sleutel, waarde in antwoorden.items():
        regels += veld(sleutel, waarde, inspringing) if waarde is not None else []
    return "\n".join(regels) + "\n"


def veld(sleutel: str, waarde: object, inspringing: str) -> list[str]:
    """One key with its value, as lines of YAML."""
    if isinstance(waarde, Mapping):
        regels = [f"{inspringing}{sleutel}:"]
        for naam, deel in waarde.items():
            regels += veld(naam, deel, f"{inspringing}  ")
        return regels
    if isinstance(waarde, list):
        rijen = [f"{inspringing}  - {{{', '.join(f'{n}: {_in_lijn(d)}' for n, d in r.items())}}}" for r in waarde]
        return [f"{inspringing}{sleutel}:", *rijen] if rijen else [f"{inspringing}{sleutel}: []"]
    return [
        f"{inspringing}{sleutel}:{deel}" if not nummer else deel
        for nummer, deel in enumerate(tekstwaarde(str(waarde), inspringing))
    ]


def tekstwaarde(tekst: str, inspringing: str) -> list[str]:
    """A text behind its key: on the same line, or folded over lines of its own."""
    if "\n" in tekst and _letterlijk(tekst):
        return [" |-", *(f"{inspringing}  {regel}".rstrip() for regel in tekst.split("\n"))]
    if len(tekst) + len(inspringing) < _BREEDTE - 20 or not _vouwbaar(tekst):
        return [f" {_in_lijn(tekst)}"]
    regels, regel = [" >-"], ""
    for woord in tekst.split(" "):
        if regel and len(inspringing) + 2 + len(regel) + 1 + len(woord) > _BREEDTE:
            regels.append(f"{inspringing}  {regel}")
            regel = woord
        else:
            regel = f"{regel} {woord}" if regel else woord
    return [*regels, f"{inspringing}  {regel}"]


def _vouwbaar(tekst: str) -> bool:
    """Whether folding gives the same text back: one space between words, nothing that is no text."""
    return " ".join(tekst.split()) == tekst and tekst.isprintable()


def _letterlijk(tekst: str) -> bool:
    """Whether a literal block gives the same text back: no spaces round a line, nothing that is no text."""
    return all(regel == regel.strip() and (regel.isprintable() or not regel) for regel in tekst.split("\n"))


def _in_lijn(waarde: object) -> str:
    """A value within a line, quoted where YAML or our reader would take it for something else."""
    if waarde is None:
        return ""
    tekst = str(waarde)
    if isinstance(waarde, int) or tekst.isdigit() or re.fullmatch(r"\d{4}-\d\d-\d\d|[0-9a-f]{64}", tekst):
        return tekst
    if _GEWOON.fullmatch(tekst) and not _GEEN_TEKST.fullmatch(tekst) and ", " not in tekst and not tekst.endswith(" "):
        return tekst
    geciteerd = tekst.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(t if t.isprintable() else f"\\U{ord(t):08x}" for t in geciteerd) + '"'
