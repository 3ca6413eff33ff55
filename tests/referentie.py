"""The method written out a second time, as plainly as the page it comes from, to hold the program against.

Nothing here is shared with the program and nothing is made fast: exact fractions where the method asks them, the limits
in floats. Names are those of the page. Everything that goes with the number comes out too.
"""

from __future__ import annotations

import math
from fractions import Fraction
from statistics import NormalDist
from typing import Any

Rij = tuple[int, int, int, int, int, int]

STANDAARD: dict[str, Any] = {
    "v": Fraction(1),
    "w": Fraction(5),
    "zekerheid": Fraction(95, 100),
    "H": 4,
    "min_c": Fraction(1, 100),
    "max_v": None,
    "max_k": None,
    "vertrekkers": True,
    "f": Fraction(3, 2),
    "breedst": 12,
    "schommeling": Fraction(1, 10),
}

ZONDER_GETAL = ("gat", "te_brede_periode", "geen_gegevens", "einde_waarnemingen")


def onder(x: float, z: float) -> float:
    return 0.0 if x == 0 else x * max(0.0, 1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3


def boven(x: float, z: float) -> float:
    y = x + 1
    return y * (1 - 1 / (9 * y) + z / (3 * math.sqrt(y))) ** 3


def termijn(
    rijen: list[Rij],
    start: Fraction = Fraction(0),
    d1: Fraction | None = None,
    e1: Fraction | None = None,
    plafond: int | None = 36,
    wettelijk: int | None = None,
    tau: tuple[float, float, bool] | None = None,
    **keuzes: Any,
) -> dict[str, Any]:
    """One assessment; `tau` (conversions, objections, measured) replaces the swing of the table."""
    p: dict[str, Any] = {**STANDAARD, **keuzes}
    grenzen: dict[str, int] = {}
    if plafond is not None:
        grenzen["plafond_ctm"] = plafond
    if wettelijk is not None:
        grenzen["wettelijk_maximum"] = wettelijk
    duren = [d for d in (d1, e1) if d is not None]
    if duren:
        grenzen["verwachting"] = math.ceil(p["f"] * min(duren))
    aangenomen = (float(p["schommeling"]), float(p["schommeling"]), False)
    uit: dict[str, Any] = {
        "uitkomst": "onvoldoende_gegevens",
        "maanden": None,
        "bindend": "geen_gegevens",
        "grenzen": grenzen,
        "eigen": None,
        "tau": aangenomen,
        "meting": None,
        "signalen": {},
        "stappen": [],
        "meer_gesprekken": None,
    }

    # 1. Order
    rijen = sorted(rijen)
    leeg = 0
    while rijen and rijen[0][2] == 0:
        rijen, leeg = rijen[1:], leeg + 1
    if not rijen:
        return uit
    if leeg:
        uit["signalen"]["lege_rijen_vooraan"] = {"aantal": leeg, "tot": rijen[0][0]}
    if rijen[0][0] > start:
        uit["bindend"] = "gat"
        return uit

    # 2. Swing
    uit["meting"], signaal = _schommeling(rijen)
    if signaal:
        uit["signalen"][signaal] = {"phi": uit["meting"][2] if uit["meting"] else None}
    else:
        uit["tau"] = (*uit["meting"][:2], True)
    if tau is not None:
        uit["tau"] = tau

    # 3. Walk
    z = NormalDist().inv_cdf(float(p["zekerheid"]))
    T, stop, geslaagd = rijen[0][0], "einde_waarnemingen", []
    for i, (a, b, *_) in enumerate(rijen):
        if a > T:
            stap: dict[str, Any] = {"code": "gat", "toets": None}
        else:
            stap = _toets(rijen, i, p, z, uit["tau"])
        uit["stappen"].append({"van": a, "tot": b, **stap})
        if stap["code"] is not None:
            stop = stap["code"]
            break
        T = b
        geslaagd.append(i)

    # 6. Later peak
    if stop in ("balans", "kuil"):
        for i in range(len(uit["stappen"]), len(rijen)):
            if _toets(rijen, i, p, z, uit["tau"])["code"] is None:
                uit["signalen"]["latere_piek"] = {"van": rijen[i][0]}
                break

    # 4 and 5. No row passed, bounds
    zonder = lambda code: (  # noqa: E731
        ("onvoldoende_gegevens", None) if code.endswith("_onzeker") or code in ZONDER_GETAL else ("geen_termijn", 0)
    )
    if not geslaagd:
        uit["bindend"] = stop
        uit["uitkomst"], uit["maanden"] = zonder(stop)
        uit["eigen"] = uit["maanden"]
        if uit["maanden"] == 0:
            grenzen[stop] = 0
    else:
        uit["eigen"] = grenzen[stop] = rijen[geslaagd[-1]][0] + 1
        kleinste = min(grenzen.values())
        uit["bindend"] = next(code for code in grenzen if grenzen[code] == kleinste)
        uit["uitkomst"], uit["maanden"] = "voorstel", kleinste
        if kleinste <= start:
            uit["uitkomst"], uit["maanden"] = zonder(uit["bindend"])
            uit["signalen"]["start_na_termijn"] = {"start": start, "termijn": kleinste}

    # 7. Signals
    if geslaagd:
        uit["signalen"].update(_signalen(rijen, geslaagd, p, z))

    # How many more conversations
    if stop == "balans_onzeker" and z != 0:
        laatste = uit["stappen"][-1]
        toets = laatste["toets"]
        kans = _toets(rijen, len(uit["stappen"]) - 1, p, z, (0.0, 0.0, False))["toets"]
        A2, S = kans["marge"] ** 2, float(toets["saldo"])
        B2 = toets["marge"] ** 2 - A2
        k2 = (1 + 0.8416 / z) ** 2
        if S**2 > k2 * B2:
            g = k2 * A2 / (S**2 - k2 * B2)
            n = toets["gesprekken"]
            uit["meer_gesprekken"] = (laatste["van"], toets["venster_tot"], math.ceil(n * (g - 1) / 100) * 100)
    return uit


def _som(rijen: list[Rij], i: int, L: int, p: dict[str, Any]) -> tuple[int, int, int, int, int, int]:
    """End, rows, n, C, V, K of the window of L months from row i."""
    a = rijen[i][0]
    deel = [rijen[i]]
    for rij in rijen[i + 1 :]:
        te_breed = rij[1] - rij[0] > p["breedst"]
        if rij[0] != deel[-1][1] or rij[1] > a + L or rij[2] == 0 or te_breed:
            break
        deel.append(rij)
    n, C, V, K = (sum(rij[kolom] for rij in deel) for kolom in (2, 3, 4, 5))
    return deel[-1][1], len(deel), n, C, V, K


def _toets(rijen: list[Rij], i: int, p: dict[str, Any], z: float, tau: tuple[float, float, bool]) -> dict[str, Any]:
    """All of step 3 for row i, but the gap before it."""
    a, b, n_rij, c_rij, v_rij, _ = rijen[i]
    if n_rij == 0:
        return {"code": "gat", "toets": None}
    if b - a > p["breedst"]:
        return {"code": "te_brede_periode", "toets": None}
    v, w = p["v"], p["w"]
    einde, m, n, C, V, K = _som(rijen, i, p["H"], p)
    _, m12, n12, _, _, K12 = _som(rijen, i, max(p["H"], 12), p)
    _, _, n0, _, V0, _ = _som(rijen, 0, p["H"], p)
    _, _, n120, _, _, K120 = _som(rijen, 0, max(p["H"], 12), p)
    g = Fraction(n, n12)
    V1 = max(Fraction(V), Fraction(n * V0, n0)) if p["vertrekkers"] else Fraction(V)
    K1 = max(Fraction(K), g * K12)
    if p["vertrekkers"]:
        K1 = max(K1, Fraction(n * K120, n120))

    tau_c, tau_v, gemeten = tau
    wortel, wortel12 = (math.sqrt(m), math.sqrt(m12)) if gemeten else (1.0, 1.0)
    fV, fK = float(V1), float(K1)
    x = float(K1 / g)
    neer_C = math.sqrt((C - onder(C, z)) ** 2 + (z * tau_c * C / wortel) ** 2)
    op_V = math.sqrt((boven(fV, z) - fV) ** 2 + (z * tau_v * fV / wortel) ** 2)
    op_K = math.sqrt((float(g) * (boven(x, z) - x)) ** 2 + (z * tau_v * fK / wortel12) ** 2)
    S = C - v * V1 - v * w * K1
    M = math.sqrt(neer_C**2 + (float(v) * op_V) ** 2 + (float(v * w) * op_K) ** 2)
    L = float(S) - M

    def kuil(nk: int, c: int, kv: int) -> tuple[Fraction, Fraction]:
        kappa = Fraction(nk * K12, n12)
        return c - v * kv - v * w * kappa, c + v**2 * kv + v**2 * w**2 * kappa

    _, _, n2, c2, v2, _ = _som(rijen, i, 2, p)
    s_rij, q2_rij = kuil(n_rij, c_rij, v_rij)
    s_twee, q2_twee = kuil(n2, c2, v2)

    code = None
    if L < 0:
        code = "balans" if S < 0 else "balans_onzeker"
    elif s_rij < 0 or s_twee < 0 or s_twee**2 < q2_twee:
        zeker = any(s < 0 and s**2 >= q2 for s, q2 in ((s_rij, q2_rij), (s_twee, q2_twee)))
        code = "kuil" if zeker else "kuil_onzeker"
    elif C - neer_C < p["min_c"] * n:
        code = "stille_last" if C < p["min_c"] * n else "stille_last_onzeker"
    elif p["max_v"] is not None and fV + op_V > p["max_v"] * n:
        code = "verzetsnorm" if V1 > p["max_v"] * n else "verzetsnorm_onzeker"
    elif p["max_k"] is not None and fK + op_K > p["max_k"] * n:
        code = "klachtennorm" if K1 > p["max_k"] * n else "klachtennorm_onzeker"
    return {
        "code": code,
        "toets": {
            "venster_tot": einde,
            "gesprekken": n,
            "conversies": C,
            "verzet": V,
            "klachten": K,
            "verzet_rekenwaarde": V1,
            "klachten_rekenwaarde": K1,
            "neer_C": neer_C,
            "op_V": op_V,
            "op_K": op_K,
            "saldo": S,
            "marge": M,
            "ondergrens": L,
            "saldo_rij": s_rij,
            "saldo_kuil": s_twee,
            "twijfel": None if z == 0 or M == 0 else 1 - NormalDist().cdf(z * float(S) / M),
        },
    }


def _schommeling(rijen: list[Rij]) -> tuple[tuple[float, float, float] | None, str | None]:
    """(τ_C, τ_V, φ) where there is a triple, and why it is not to be used."""
    aansluitend = all(rijen[i][1] == rijen[i + 1][0] for i in range(len(rijen) - 1))
    gelijk = len({b - a for a, b, *_ in rijen}) == 1
    if len(rijen) < 8 or not aansluitend or not gelijk or any(rij[2] == 0 for rij in rijen):
        return None, "spreiding_niet_meetbaar"
    taus, phis = [], []
    for kolom in (3, 4):
        d, e, p2 = [], [], []
        for x, y, t in zip(rijen, rijen[1:], rijen[2:], strict=False):
            p = Fraction(x[kolom] + y[kolom] + t[kolom], x[2] + y[2] + t[2])
            if p == 0:
                continue
            d.append((Fraction(x[kolom], x[2]) - 2 * Fraction(y[kolom], y[2]) + Fraction(t[kolom], t[2])) ** 2)
            e.append(p * (Fraction(1, x[2]) + Fraction(4, y[2]) + Fraction(1, t[2])))
            p2.append(p * p)
        if not d:
            taus.append(0.0)
            continue
        phis.append(sum(x / y for x, y in zip(d, e, strict=True)) / len(d))
        taus.append(1.06 * math.sqrt(max(0, (sum(d) - sum(e)) / (6 * sum(p2)))))
    if not phis:
        return None, "te_gelijkmatig"
    return (*taus, float(max(phis))), "te_gelijkmatig" if max(phis) < Fraction(1, 4) else None


def _signalen(rijen: list[Rij], geslaagd: list[int], p: dict[str, Any], z: float) -> dict[str, Any]:
    uit: dict[str, Any] = {}
    a0, b0, n0, *_ = rijen[0]
    walked = [rijen[i] for i in geslaagd]
    if dun := [[a, b] for a, b, n, *_ in walked if Fraction(n, b - a) < Fraction(n0, b0 - a0) / 10]:
        uit["dun_bezet"] = {"perioden": dun}
    if breed := [[a, b] for a, b, *_ in walked if b - a > 3]:
        uit["brede_rijen"] = {"perioden": breed}
    for code, L, plek in (
        ("verzet_gestegen", p["H"], 4),
        ("klachten_gestegen", max(p["H"], 12), 5),
        ("conversie_gedaald", p["H"], 3),
    ):
        eerst, laatst = _som(rijen, 0, L, p), _som(rijen, geslaagd[-1], L, p)
        x0, x = eerst[plek], laatst[plek]
        if x0 < 5 or x < (1 if code == "conversie_gedaald" else 5):
            continue
        r0, r = x0 / eerst[2], x / laatst[2]
        breedte = z * math.sqrt(1 / x + 1 / x0)
        if code == "conversie_gedaald":
            raak = math.log(r / r0) + breedte < math.log(0.25)
        else:
            raak = math.log(r / r0) - breedte > math.log(2)
        if raak:
            uit[code] = {
                "verhouding": r / r0,
                "ondergrens": r / r0 * math.exp(-breedte),
                "bovengrens": r / r0 * math.exp(breedte),
            }
    return uit


def onderzoek(rijen: list[Rij], **alles: Any) -> dict[str, Any]:
    """What goes with the number: the term at other certainties and other norms, and whether it is robust."""
    basis = termijn(rijen, **alles)

    def met(**anders: Any) -> dict[str, Any]:
        return termijn(rijen, **{**alles, **anders})

    p = {**STANDAARD, **{k: v for k, v in alles.items() if k in STANDAARD}}
    schommeling = float(p["schommeling"])
    proeven = {
        "zekerheid": {w: met(zekerheid=Fraction(w)) for w in ("0.50", "0.80", "0.90", "0.95", "0.99")},
        "weging_verzet": {w: met(v=Fraction(w)) for w in ("0.5", "1", "2", "3")},
        "weging_klacht": {w: met(w=Fraction(w)) for w in ("1", "5", "10", "25")},
        "vooruitblik": {w: met(H=int(w)) for w in ("3", "4", "6")},
        "vertrekkers_meetellen": {"ja": met(vertrekkers=True), "nee": met(vertrekkers=False)},
        "schommeling": {w: met(schommeling=Fraction(w)) for w in ("0", "0.10", "0.20")},
        "spreiding": {"aangenomen": met(tau=(schommeling, schommeling, False))},
    }
    if basis["meting"] is not None:
        proeven["spreiding"]["gemeten"] = met(tau=(*basis["meting"][:2], True))
    robuust = None
    if basis["maanden"] is not None:
        robuust = True
        op_grens = bool(basis["stappen"]) and basis["bindend"] != _stopcode(basis)
        for naam, waarde in (("zekerheid", "0.90"), ("zekerheid", "0.99"), ("vooruitblik", "3"), ("vooruitblik", "6")):
            ander = proeven[naam][waarde]
            paren = [(basis["maanden"], ander["maanden"])]
            if op_grens:
                paren.append((basis["eigen"], ander["eigen"]))
            robuust = robuust and all(nieuw is not None and abs(nieuw - oud) <= 3 for oud, nieuw in paren)
    maanden = {naam: {w: uit["maanden"] for w, uit in reeks.items()} for naam, reeks in proeven.items()}
    return {"zekerheid": maanden.pop("zekerheid"), "varianten": maanden, "robuust": robuust}


def _stopcode(uit: dict[str, Any]) -> str:
    return uit["stappen"][-1]["code"] or "einde_waarnemingen"
