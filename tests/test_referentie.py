"""The program against the method as it was written out a second time, on tables like those of a campaign."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest

import referentie
from balanstest.normen import Normen
from balanstest.termijn import Grondslag, Rij, Stap, Termijn, bepaal, onderzoek


def opgave(rijen: list[Rij], n: Normen, g: Grondslag) -> dict[str, Any]:
    """The same case in the letters of the page."""
    return {
        "rijen": [tuple(rij) for rij in rijen],
        "start": g.start_maanden,
        "d1": g.vervangingstermijn,
        "e1": g.contractduur,
        "plafond": g.plafond_ctm,
        "wettelijk": g.wettelijk_maximum,
        "v": n.weging_verzet,
        "w": n.weging_klacht,
        "zekerheid": n.zekerheid,
        "H": n.vooruitblik,
        "min_c": n.minimale_conversie,
        "max_v": n.maximaal_verzet,
        "max_k": n.maximale_klachten,
        "vertrekkers": n.vertrekkers_meetellen,
        "f": n.verwachting_factor,
        "breedst": n.breedste_periode,
        "schommeling": n.schommeling,
    }


def ongeveer(waarde: float | None, schaal: float = 1.0) -> Any:
    """Floating point: equal but for the rounding of figures of this size."""
    return None if waarde is None else pytest.approx(waarde, rel=1e-7, abs=1e-7 + 1e-12 * schaal)


def _vergelijk_stap(stap: Stap, ref: dict[str, Any]) -> None:
    assert (stap.rij.van, stap.rij.tot, stap.code) == (ref["van"], ref["tot"], ref["code"])
    if ref["toets"] is None:
        assert stap.toets is None
        return
    toets, verwacht = stap.toets, ref["toets"]
    assert toets is not None
    venster = toets.venster
    assert (venster.van, venster.tot) == (ref["van"], verwacht["venster_tot"])
    for naam in ("gesprekken", "conversies", "verzet", "klachten"):
        assert getattr(venster, naam) == verwacht[naam]
    assert toets.verzet_rekenwaarde == verwacht["verzet_rekenwaarde"]
    assert toets.klachten_rekenwaarde == verwacht["klachten_rekenwaarde"]
    assert toets.saldo == verwacht["saldo"]
    assert toets.kuil_rij.saldo == verwacht["saldo_rij"]
    assert toets.kuil_twee.saldo == verwacht["saldo_kuil"]
    n = venster.gesprekken
    assert toets.marge_conversies == ongeveer(verwacht["neer_C"], n)
    assert toets.marge_verzet == ongeveer(verwacht["op_V"], n)
    assert toets.marge_klachten == ongeveer(verwacht["op_K"], n)
    assert toets.marge == ongeveer(verwacht["marge"], n)
    assert toets.ondergrens == ongeveer(verwacht["ondergrens"], n)
    assert toets.per_duizend == (
        ongeveer(1000 * verwacht["ondergrens"] / n),
        ongeveer(float(1000 * verwacht["saldo"] / n)),
    )
    assert toets.twijfel == ongeveer(verwacht["twijfel"])


def vergelijk(gevonden: Termijn, ref: dict[str, Any]) -> None:
    """All fields of a term against those of the second writing."""
    assert (gevonden.uitkomst, gevonden.maanden, gevonden.bindend) == (ref["uitkomst"], ref["maanden"], ref["bindend"])
    assert list(gevonden.grenzen.items()) == list(ref["grenzen"].items())
    tau_c, tau_v, gemeten = ref["tau"]
    spreiding = gevonden.spreiding
    assert spreiding.gemeten is gemeten
    assert (spreiding.tau_conversies, spreiding.tau_verzet) == (ongeveer(tau_c), ongeveer(tau_v))
    stappen = gevonden.wandeling.stappen if gevonden.wandeling else ()
    assert len(stappen) == len(ref["stappen"])
    for stap, verwacht in zip(stappen, ref["stappen"], strict=True):
        _vergelijk_stap(stap, verwacht)
    meer = gevonden.meer_gesprekken
    assert (meer is None) == (ref["meer_gesprekken"] is None)
    if meer is not None:
        assert meer[:2] == ref["meer_gesprekken"][:2]
        assert meer.aantal == pytest.approx(ref["meer_gesprekken"][2], rel=1e-3, abs=100)
        assert meer.aantal % 100 == 0
    signalen = {signaal.code: signaal.gegevens for signaal in gevonden.signalen}
    assert len(signalen) == len(gevonden.signalen)
    assert set(signalen) == set(ref["signalen"])
    for code, verwacht in ref["signalen"].items():
        for naam, waarde in verwacht.items():
            gelijk = ongeveer(waarde) if isinstance(waarde, float) else waarde
            assert signalen[code][naam] == gelijk, (code, naam)


def trekking(toeval: Random, n: int, kans: float) -> int:
    """How many of n, near enough to a draw."""
    verwacht = n * min(1.0, max(0.0, kans))
    return max(0, min(n, round(toeval.gauss(verwacht, verwacht**0.5))))


def campagne(toeval: Random) -> list[Rij]:
    """Conversions that wear off, objections that may grow; now and then a bad, a thin or an empty month."""
    breedte = toeval.choice([1, 1, 1, 3, 6])
    n = 10 ** toeval.uniform(1.8, 4.2) * breedte
    conversie, halvering = toeval.uniform(0.03, 0.2), toeval.uniform(5, 60)
    verzet, groei = toeval.uniform(0.002, 0.03), toeval.choice([0, 0, 1 / 20])
    klacht, wisseling = toeval.choice([0, 0.0003, 0.002]), toeval.choice([0, 0.05, 0.2])
    rijen, maand = [], toeval.choice([0, 0, 0, 0, 2])
    for _ in range(toeval.choice([4, 12, 24, 36]) // min(breedte, 3) + 1):
        gesprekken = int(n * toeval.uniform(0.5, 1.5) * toeval.choice([1] * 9 + [0.08])) * (toeval.random() > 0.01)
        deuk = toeval.choice([1] * 19 + [0.15])
        c = conversie * 0.5 ** (maand / halvering) * deuk * max(0, toeval.gauss(1, wisseling))
        v = verzet * (1 + groei * maand) * max(0, toeval.gauss(1, wisseling))
        aantallen = (trekking(toeval, gesprekken, kans) for kans in (c, v, klacht))
        rijen.append(Rij(maand, maand + breedte, gesprekken, *aantallen))
        maand += breedte + toeval.choice([0] * 99 + [breedte])
    return rijen


def keuzes(toeval: Random) -> Normen:
    """The defaults, or an organisation's own."""
    if toeval.random() < 0.4:
        return Normen()
    return Normen(
        weging_verzet=toeval.choice([Fraction(1, 2), Fraction(1), Fraction(7, 3)]),
        weging_klacht=toeval.choice([Fraction(0), Fraction(5), Fraction(25, 2)]),
        zekerheid=toeval.choice([Fraction(1, 2), Fraction(4, 5), Fraction(95, 100), Fraction(99, 100)]),
        vooruitblik=toeval.choice([1, 2, 4, 6, 12]),
        minimale_conversie=toeval.choice([Fraction(0), Fraction(1, 100), Fraction(3, 100)]),
        maximaal_verzet=toeval.choice([None, Fraction(2, 100), Fraction(1, 10)]),
        maximale_klachten=toeval.choice([None, Fraction(1, 1000), Fraction(1, 100)]),
        vertrekkers_meetellen=toeval.random() < 0.6,
        breedste_periode=toeval.choice([2, 5, 12]),
        schommeling=toeval.choice([Fraction(0), Fraction(1, 10), Fraction(1, 4)]),
    )


@pytest.mark.steekproef(20)
@pytest.mark.parametrize("nummer", range(100))
def test_een_campagne_is_gelijk_aan_de_referentie(nummer: int) -> None:
    toeval = Random(nummer)
    for _ in range(2):
        rijen, normen = campagne(toeval), keuzes(toeval)
        grondslag = Grondslag(
            start_maanden=Fraction(toeval.choice([0, 2, 2, 5]), toeval.choice([1, 1, 2])),
            vervangingstermijn=toeval.choice([None, None, Fraction(15, 2)]),
            contractduur=toeval.choice([None, Fraction(24)]),
            wettelijk_maximum=toeval.choice([None, 24]),
        )
        gevonden = bepaal(rijen, normen, grondslag)
        vergelijk(gevonden, referentie.termijn(**opgave(rijen, normen, grondslag)))
    gevoeligheid = onderzoek(gevonden, normen, grondslag)
    ref = referentie.onderzoek(**opgave(rijen, normen, grondslag))
    assert gevoeligheid.zekerheid == ref["zekerheid"]
    assert gevoeligheid.varianten == ref["varianten"]
    assert gevoeligheid.robuust is ref["robuust"]


def test_de_campagnes_komen_overal() -> None:
    """Every stop and nearly every signal occurs among them, so that the comparison says something."""
    stops, signalen = set(), set()
    for nummer in range(400):
        toeval = Random(nummer)
        gevonden = bepaal(campagne(toeval), keuzes(toeval), Grondslag(start_maanden=Fraction(2)))
        stops.add(gevonden.wandeling.stopcode if gevonden.wandeling else "geen_gegevens")
        signalen |= {signaal.code for signaal in gevonden.signalen}
    assert stops >= {
        *("balans", "balans_onzeker", "kuil", "kuil_onzeker", "stille_last", "stille_last_onzeker", "verzetsnorm"),
        *("verzetsnorm_onzeker", "klachtennorm", "klachtennorm_onzeker", "gat", "te_brede_periode"),
        "einde_waarnemingen",
    }
    assert signalen >= {
        *("dun_bezet", "brede_rijen", "latere_piek", "spreiding_niet_meetbaar", "lege_rijen_vooraan"),
        *("verzet_gestegen", "conversie_gedaald", "start_na_termijn"),
    }
