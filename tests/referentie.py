"""The method written out a second time, as plainly as the page it comes from, to hold the program against.

Nothing here is shared with the program: exact arithmetic where the method asks it, the limits in floats.
"""

from __future__ import annotations

import math
from fractions import Fraction
from statistics import NormalDist

Rij = tuple[int, int, int, int, int, int]

STANDAARD: dict[str, object] = {
    "v": Fraction(1),
    "w": Fraction(5),
    "zekerheid": 0.95,
    "H": 6,
    "min_c": Fraction(1, 100),
    "max_v": None,
    "max_k": None,
    "rem_v": Fraction(2),
    "rem_k": Fraction(2),
    "rem_c": Fraction(1, 4),
    "vertrekkers": True,
    "f": Fraction(3, 2),
    "breedst": 12,
    "schommeling": Fraction(1, 10),
}


def termijn(
    rijen: list[Rij],
    start: Fraction = Fraction(0),
    d1: Fraction | None = None,
    e1: Fraction | None = None,
    plafond: int = 36,
    wettelijk: int | None = None,
    **keuzes: object,
) -> tuple[str, int | None, str]:
    """Outcome, months and binding criterion."""
    p: dict = {**STANDAARD, **keuzes}
    v, w = p["v"], p["w"]
    z = NormalDist().inv_cdf(float(p["zekerheid"]))

    rijen = sorted(rijen)
    while rijen and rijen[0][2] == 0:
        rijen = rijen[1:]
    if not rijen:
        return "onvoldoende_gegevens", None, "geen_gegevens"
    s, cv = _spreiding(rijen, p)

    def neer(x: float) -> float:
        onder = x * max(0, 1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3 if x > 0 else 0
        return math.sqrt((s * (x - onder)) ** 2 + (z * cv * x) ** 2)

    def op(x: float) -> float:
        y = x + 1
        boven = y * (1 - 1 / (9 * y) + z / (3 * math.sqrt(y))) ** 3
        return math.sqrt((s * (boven - x)) ** 2 + (z * cv * x) ** 2)

    def venster(i: int) -> tuple[int, int, int, int, int]:
        a, e = rijen[i][0], rijen[i][1]
        som = list(rijen[i][2:])
        for rij in rijen[i + 1 :]:
            if rij[0] != e or rij[0] >= a + p["H"] or rij[2] == 0 or rij[1] - rij[0] > p["breedst"]:
                break
            e = rij[1]
            som = [x + y for x, y in zip(som, rij[2:], strict=True)]
        return e, *som

    n0, c0, v0, k0 = venster(0)[1:]
    einde, stop, half = rijen[0][0], "einde_waarnemingen", None
    for i, (a, b, n_rij, c_rij, v_rij, k_rij) in enumerate(rijen):
        if (i == 0 and a > start) or (i > 0 and a > einde) or n_rij == 0:
            stop = "gat"
            break
        if b - a > p["breedst"]:
            stop = "te_brede_periode"
            break
        e, n, c, vz, k = venster(i)
        vr, kr = (
            (max(Fraction(vz), Fraction(n * v0, n0)), max(Fraction(k), Fraction(n * k0, n0)))
            if p["vertrekkers"]
            else (Fraction(vz), Fraction(k))
        )
        eigen = float(c_rij - v * v_rij - v * w * k_rij) + math.sqrt(
            op(c_rij) ** 2 + (float(v) * neer(v_rij)) ** 2 + (float(v * w) * neer(k_rij)) ** 2
        )
        saldo = c - v * vr - v * w * kr
        onder = float(saldo) - math.sqrt(
            neer(c) ** 2 + (float(v) * op(float(vr))) ** 2 + (float(v * w) * op(float(kr))) ** 2
        )
        if eigen < 0:
            stop = "balans"
        elif onder < 0:
            stop = "balans" if saldo < 0 else "balans_onzeker"
        elif c - neer(c) < p["min_c"] * n:
            stop = "stille_last" if c < p["min_c"] * n else "stille_last_onzeker"
        elif p["max_v"] is not None and float(vr) + op(float(vr)) > p["max_v"] * n:
            stop = "verzetsnorm" if vr > p["max_v"] * n else "verzetsnorm_onzeker"
        elif p["max_k"] is not None and float(kr) + op(float(kr)) > p["max_k"] * n:
            stop = "klachtennorm" if kr > p["max_k"] * n else "klachtennorm_onzeker"
        elif i > 0 and p["rem_v"] is not None and vz >= 5 and vz * n0 >= p["rem_v"] * max(v0, 1) * n:
            stop = "rem_verzet"
        elif i > 0 and p["rem_k"] is not None and k >= 5 and k * n0 >= p["rem_k"] * max(k0, 1) * n:
            stop = "rem_klachten"
        elif i > 0 and p["rem_c"] is not None and c0 >= 5 and c * n0 < p["rem_c"] * c0 * n:
            stop = "rem_conversie"
        else:
            einde, half = b, a + math.ceil((e - a) / 2)
            continue
        break

    zonder = stop.endswith("_onzeker") or stop in ("gat", "te_brede_periode", "geen_gegevens")
    if half is None:
        return ("onvoldoende_gegevens", None, stop) if zonder else ("geen_termijn", 0, stop)
    grenzen = [("plafond_ctm", plafond)]
    if wettelijk is not None:
        grenzen.append(("wettelijk_maximum", wettelijk))
    duren = [d for d in (d1, e1) if d is not None]
    if duren:
        grenzen.append(("verwachting", math.ceil(p["f"] * min(duren))))
    grenzen.append((stop, min(einde, half)))
    kleinste = min(maanden for _, maanden in grenzen)
    bindend = next(code for code, maanden in grenzen if maanden == kleinste)
    if kleinste <= start:
        zonder = bindend.endswith("_onzeker") or bindend in ("gat", "te_brede_periode", "geen_gegevens")
        return ("onvoldoende_gegevens", None, bindend) if zonder else ("geen_termijn", 0, bindend)
    return "voorstel", kleinste, bindend


def _spreiding(rijen: list[Rij], p: dict) -> tuple[float, float]:
    aansluitend = all(rijen[i][1] == rijen[i + 1][0] for i in range(len(rijen) - 1))
    gelijk = len({b - a for a, b, *_ in rijen}) == 1
    if len(rijen) < 8 or not aansluitend or not gelijk or any(rij[2] == 0 for rij in rijen):
        return 1.0, float(p["schommeling"])
    alle = []
    for kolom in (3, 4):
        phi = []
        for x, y, t in zip(rijen, rijen[1:], rijen[2:], strict=False):
            som = x[kolom] + y[kolom] + t[kolom]
            if som:
                teller = x[kolom] / x[2] - 2 * y[kolom] / y[2] + t[kolom] / t[2]
                rate = som / (x[2] + y[2] + t[2])
                phi.append(teller**2 / (rate * (1 / x[2] + 4 / y[2] + 1 / t[2])))
        if phi:
            alle.append(sum(phi) / len(phi))
    if not alle or max(alle) < 0.25:
        return 1.0, float(p["schommeling"])
    return math.sqrt(max(1.0, max(alle))), 0.0
