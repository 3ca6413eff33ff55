"""Calls, contracts, objections and complaints in four files, with flags and rows of mail; and a slow count of them."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from logboekhulp import schrijf
from motorhulp import hele_maanden

KOPPEN = {
    "gesprekken": ("Relatienummer", "Datum", "Kanaal", "Resultaat", "Opt-out", "Klacht"),
    "relaties": ("Relatienummer", "Startdatum", "Einddatum"),
    "afmeldingen": ("Relatienummer", "Datum afmelding"),
    "klachten": ("Relatienummer", "Ontvangen op"),
}
DATUMS = ("Datum", "Startdatum", "Einddatum", "Datum afmelding", "Ontvangen op")
_SOORT = {"ja": "c", "nee": "g", "verzet": "v", "voicemail": "", "geopend": ""}
Cel = str | date | None


class Wereld(NamedTuple):
    """The rows of every file, by its name."""

    gesprekken: list[tuple[Cel, ...]]
    relaties: list[tuple[Cel, ...]]
    afmeldingen: list[tuple[Cel, ...]]
    klachten: list[tuple[Cel, ...]]


class Wereldtelling(NamedTuple):
    """Per month persons, conversions, objections and complaints; and per reason what does not count."""

    maanden: dict[int, tuple[int, ...]]
    weg: dict[str, int]
    los: dict[str, int]
    na_verzet: int
    vlag_los: int


def maak(zaad: int = 3, mensen: int = 300) -> Wereld:
    """People with one or more contracts, of whom some still run; calls on the very days of an end and a start."""
    kans = random.Random(zaad)
    begin = date(2023, 1, 1)
    relaties: list[tuple[Cel, ...]] = []
    gesprekken: list[tuple[Cel, ...]] = []
    afmeldingen: list[tuple[Cel, ...]] = []
    klachten: list[tuple[Cel, ...]] = []
    for nummer in range(mensen):
        wie = f"R{nummer:04}"
        dagen = []
        for _ in range(kans.choice([0, 1, 1, 1, 2, 3])):
            start = begin - timedelta(days=kans.randrange(-300, 900))
            einde = start + timedelta(days=kans.randrange(30, 700))
            open_ = kans.random() < 0.1
            relaties.append((wie, None if kans.random() < 0.05 else start, None if open_ else einde))
            dagen += [start, einde, einde - timedelta(days=1), einde + timedelta(days=kans.randrange(200))]
        for _ in range(kans.randrange(4)):
            dag = kans.choice([*dagen, begin + timedelta(days=kans.randrange(700))])
            dag = min(max(dag, begin), date(2025, 3, 1))
            mail = kans.random() < 0.1
            uitkomst = "geopend" if mail else kans.choice(["ja", "nee", "nee", "nee", "verzet", "voicemail"])
            vlaggen = (kans.choice(["J", "N", "N", "N", ""]), kans.choice(["ja", "nee", "nee", None, "nee"]))
            gesprekken.append(
                (wie, dag, "E-mail" if mail else kans.choice(["Telefoon", "telefoon "]), uitkomst, *vlaggen)
            )
            if kans.random() < 0.2:
                afmeldingen.append((wie, dag + timedelta(days=kans.randrange(-5, 40))))
            if kans.random() < 0.1:
                klachten.append((wie, dag + timedelta(days=kans.randrange(40))))
    gesprekken += [(None, date(2024, 1, 1), "Telefoon", "nee", "N", "nee"), ("R0001", None, "Telefoon", "nee", "N", "")]
    return Wereld(gesprekken, relaties, [*afmeldingen, ("vreemd", date(2024, 1, 1))], klachten)


def zet_neer(wereld: Wereld, map_: Path) -> None:
    """Write the four files."""
    for naam, rijen in wereld._asdict().items():
        cellen = [["" if cel is None else str(cel) for cel in rij] for rij in rijen]
        schrijf(map_ / f"{naam}.csv", cellen, KOPPEN[naam])


def tel_een_voor_een(wereld: Wereld, nawacht: int = 0) -> Wereldtelling:
    """Count as a person with a pencil would."""
    weg: dict[str, int] = {}
    mee: list[tuple[str, date, int, set[str]]] = []
    los = {"verzet": 0, "klachten": 0}
    gevonden = []
    for wie, dag, kanaal, uitkomst, *vlaggen in wereld.gesprekken:
        if str(kanaal).strip().lower() != "telefoon":
            weg["niet_gekozen"] = weg.get("niet_gekozen", 0) + 1
            continue
        eigen = [(start, einde) for klant, start, einde in wereld.relaties if klant == wie]
        voorbij = [einde for _, einde in eigen if isinstance(einde, date) and isinstance(dag, date) and einde <= dag]
        loopt = any(s and dag and s <= dag and (e is None or dag < e) for s, e in eigen)  # type: ignore[operator]
        soorten = {_SOORT[str(uitkomst)]} | {s for s, vlag in zip("vk", vlaggen, strict=True) if vlag in ("J", "ja")}
        gevonden.append((wie, dag, str(uitkomst), loopt, max(voorbij, default=None), soorten))
    heel = [dag for wie, dag, *_, beginpunt, _ in gevonden if wie and isinstance(dag, date) and beginpunt]
    grens = max(heel) - timedelta(days=nawacht)
    vlag_los = 0
    for wie, dag, uitkomst, loopt, beginpunt, soorten in gevonden:
        reden = (
            *(["zonder_klant"] if not wie else []),
            *(["zonder_datum"] if not dag else []),
            *(["niet_bereikt"] if uitkomst == "voicemail" else []),
            *(["lopende_overeenkomst"] if loopt else []),
            *(["geen_eerder_beginpunt"] if not beginpunt else []),
            *(["te_recent"] if dag and dag > grens else []),  # type: ignore[operator]
        )
        vlag_los += uitkomst == "voicemail" and bool(soorten & {"v", "k"})
        if reden:
            weg[reden[0]] = weg.get(reden[0], 0) + 1
            continue
        assert isinstance(dag, date)
        assert isinstance(beginpunt, date)
        mee.append((str(wie), dag, hele_maanden(beginpunt, dag), soorten))
    maanden: dict[int, dict[str, set[str]]] = {}
    for wie_, _, maand, soorten in mee:
        for soort in soorten | {"n"}:
            maanden.setdefault(maand, {}).setdefault(soort, set()).add(wie_)
    for naam, soort, rijen in (("verzet", "v", wereld.afmeldingen), ("klachten", "k", wereld.klachten)):
        for wie, dag in set(rijen):
            eerder = [(d, m) for w, d, m, _ in mee if w == wie and d <= dag]  # type: ignore[operator]
            if eerder:
                laatste = max(d for d, _ in eerder)
                maanden[min(m for d, m in eerder if d == laatste)].setdefault(soort, set()).add(str(wie))
            else:
                los[naam] += 1
    tabel = {m: tuple(len(per.get(s, ())) for s in "ncvk") for m, per in sorted(maanden.items())}
    return Wereldtelling(tabel, weg, los, _na_verzet(wereld), vlag_los)


def _na_verzet(wereld: Wereld) -> int:
    telefoon = [rij for rij in wereld.gesprekken if "telefoon" in str(rij[2]).lower() and rij[0] and rij[1]]
    gezegd = [(wie, dag) for wie, dag, _, uitkomst, vlag, _ in telefoon if uitkomst == "verzet" or vlag == "J"]
    eerste: dict[Cel, date] = {}
    for wie, dag in [*gezegd, *wereld.afmeldingen]:
        assert isinstance(dag, date)
        eerste[wie] = min(eerste.get(wie, dag), dag)
    return len({rij[0] for rij in telefoon if rij[0] in eerste and rij[1] > eerste[rij[0]]})  # type: ignore[operator]
