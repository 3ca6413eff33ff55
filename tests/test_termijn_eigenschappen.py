"""The method against a second writing of it, and the properties that it must hold without exception."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import referentie
from balanstest.normen import Normen
from balanstest.termijn import Grondslag, Rij, Spreiding, Termijn, bepaal, onderzoek
from test_referentie import opgave, vergelijk

pytestmark = pytest.mark.slow  # many generated examples


@st.composite
def tabellen(draw: st.DrawFn, minste: int = 0, grootste: int = 26) -> list[Rij]:
    """Tables of every shape: months or wider rows, gaps, empty rows, falling or erratic rates."""
    maand = draw(st.integers(0, 3))
    breedtes = draw(st.sampled_from([(1,), (1,), (2,), (3,), (6,), (1, 2, 3, 6), (1, 6, 12, 18)]))
    schaal = draw(st.sampled_from([60, 800, 20_000, 10**12]))
    gaten = draw(st.sampled_from([(0,), (0,), (0,) * 14 + (2,)]))
    deler_c = draw(st.sampled_from([4, 8, 8, 40]))
    deler_v = draw(st.sampled_from([30, 60, 200]))
    rijen = []
    for _ in range(draw(st.integers(minste, grootste))):
        maand += draw(st.sampled_from(gaten))
        breedte = draw(st.sampled_from(breedtes))
        n = draw(st.one_of(st.integers(schaal // 2, schaal), st.sampled_from([*[0] * (len(gaten) > 1), *[schaal] * 9])))
        c = min(n, draw(st.integers(n // deler_c // 2, max(1, n // deler_c))))
        v = min(n, draw(st.integers(0, max(1, n // deler_v))))
        k = min(n, draw(st.integers(0, max(1, n // draw(st.sampled_from([400, 4000]))))))
        rijen.append(Rij(maand, maand + breedte, n, c, v, k))
        maand += breedte
    return rijen


@st.composite
def normen_(draw: st.DrawFn) -> Normen:
    deel = st.sampled_from([None, None, Fraction(1, 200), Fraction(1, 40), Fraction(1, 10)])
    return Normen(
        weging_verzet=draw(st.sampled_from([Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(3)])),
        weging_klacht=draw(st.sampled_from([Fraction(0), Fraction(1), Fraction(5), Fraction(25)])),
        zekerheid=draw(st.sampled_from([Fraction(1, 2), Fraction(4, 5), Fraction(95, 100), Fraction(99, 100)])),
        vooruitblik=draw(st.sampled_from([1, 2, 3, 4, 6, 12])),
        minimale_conversie=draw(st.sampled_from([Fraction(0), Fraction(1, 100), Fraction(5, 100)])),
        maximaal_verzet=draw(deel),
        maximale_klachten=draw(deel),
        vertrekkers_meetellen=draw(st.booleans()),
        verwachting_factor=draw(st.sampled_from([Fraction(1), Fraction(3, 2)])),
        breedste_periode=draw(st.sampled_from([2, 5, 12, 18])),
        schommeling=draw(st.sampled_from([Fraction(0), Fraction(1, 10), Fraction(1)])),
    )


@st.composite
def grondslagen(draw: st.DrawFn) -> Grondslag:
    duur = st.sampled_from([None, None, Fraction(5), Fraction(8), Fraction(21, 2), Fraction(38)])
    return Grondslag(
        start_maanden=draw(st.sampled_from([Fraction(3), Fraction(3), Fraction(0), Fraction(1, 2), Fraction(12)])),
        vervangingstermijn=draw(duur),
        contractduur=draw(duur),
        plafond_ctm=draw(st.sampled_from([36, 36, None])),
        wettelijk_maximum=draw(st.sampled_from([None, None, 12, 36])),
    )


@settings(max_examples=200)
@given(tabellen(), normen_(), grondslagen())
def test_gelijk_aan_de_referentie(rijen: list[Rij], normen: Normen, grondslag: Grondslag) -> None:
    vergelijk(bepaal(rijen, normen, grondslag), referentie.termijn(**opgave(rijen, normen, grondslag)))


@settings(max_examples=120)
@given(tabellen(minste=1), grondslagen())
def test_gelijk_aan_de_referentie_met_standaardnormen(rijen: list[Rij], grondslag: Grondslag) -> None:
    vergelijk(bepaal(rijen, Normen(), grondslag), referentie.termijn(**opgave(rijen, Normen(), grondslag)))


@settings(max_examples=40)
@given(tabellen(), normen_(), grondslagen())
def test_de_gevoeligheid_is_gelijk_aan_die_van_de_referentie(
    rijen: list[Rij], normen: Normen, grondslag: Grondslag
) -> None:
    gevonden = onderzoek(bepaal(rijen, normen, grondslag), normen, grondslag)
    ref = referentie.onderzoek(**opgave(rijen, normen, grondslag))
    assert gevonden.zekerheid == ref["zekerheid"]
    assert gevonden.varianten == ref["varianten"]
    assert gevonden.robuust is ref["robuust"]
    assert bool(gevonden.uitschieters) is (ref["robuust"] is False)


@settings(max_examples=40)
@given(tabellen(minste=8), st.sampled_from([Fraction(0), Fraction(3)]))
def test_de_gevoeligheid_met_standaardnormen_ook(rijen: list[Rij], start: Fraction) -> None:
    grondslag = Grondslag(start_maanden=start)
    gevonden = onderzoek(bepaal(rijen, Normen(), grondslag), Normen(), grondslag)
    ref = referentie.onderzoek(**opgave(rijen, Normen(), grondslag))
    assert (gevonden.zekerheid, gevonden.varianten, gevonden.robuust) == (
        ref["zekerheid"],
        ref["varianten"],
        ref["robuust"],
    )


@given(tabellen(minste=1), st.randoms(use_true_random=False))
def test_volgorde_van_de_rijen_maakt_niet_uit(rijen: list[Rij], toeval: object) -> None:
    geschud = list(rijen)
    toeval.shuffle(geschud)  # type: ignore[attr-defined]
    assert bepaal(geschud) == bepaal(rijen)


def _maanden(termijn: Termijn) -> int:
    """No number counts as 0."""
    return termijn.maanden or 0


def _vast(rijen: list[Rij], normen: Normen, grondslag: Grondslag) -> tuple[Spreiding, int]:
    """The swing that is held while one thing changes, and the months before it does."""
    eerst = bepaal(rijen, normen, grondslag)
    return eerst.spreiding, _maanden(eerst)


@settings(max_examples=150)
@given(tabellen(minste=1), normen_(), grondslagen(), st.data())
def test_meer_verzet_klachten_of_minder_conversie_verlengt_nooit(
    rijen: list[Rij], normen: Normen, grondslag: Grondslag, data: st.DataObject
) -> None:
    spreiding, eerst = _vast(rijen, normen, grondslag)
    index = data.draw(st.integers(0, len(rijen) - 1))
    rij = rijen[index]
    soort = data.draw(st.sampled_from(["verzet", "klachten", "conversies"]))
    if soort == "conversies":
        nieuw = rij._replace(conversies=data.draw(st.integers(0, rij.conversies)))
    else:
        nieuw = rij._replace(**{soort: data.draw(st.integers(getattr(rij, soort), rij.gesprekken))})
    slechter = [*rijen[:index], nieuw, *rijen[index + 1 :]]
    assert _maanden(bepaal(slechter, normen, grondslag, spreiding)) <= eerst


@settings(max_examples=120)
@given(tabellen(minste=1), normen_(), grondslagen(), st.fractions(Fraction(1), Fraction(10), max_denominator=20))
def test_strengere_normen_verlengen_nooit(
    rijen: list[Rij], normen: Normen, grondslag: Grondslag, keer: Fraction
) -> None:
    spreiding, eerst = _vast(rijen, normen, grondslag)
    for strenger in (
        replace(normen, weging_verzet=normen.weging_verzet * keer),
        replace(normen, weging_klacht=normen.weging_klacht * keer + Fraction(1, 10)),
        replace(normen, zekerheid=max(normen.zekerheid, 1 - Fraction(1, 2) / keer)),
        replace(normen, minimale_conversie=min(Fraction(1), normen.minimale_conversie * keer + Fraction(1, 1000))),
        replace(normen, maximaal_verzet=(normen.maximaal_verzet or Fraction(1)) / keer),
        replace(normen, maximale_klachten=(normen.maximale_klachten or Fraction(1)) / keer),
        replace(normen, vertrekkers_meetellen=True),
    ):
        assert _maanden(bepaal(rijen, strenger, grondslag, spreiding)) <= eerst


@settings(max_examples=120)
@given(tabellen(minste=1), normen_(), grondslagen(), st.floats(1, 5))
def test_een_grotere_schommeling_verlengt_nooit(
    rijen: list[Rij], normen: Normen, grondslag: Grondslag, keer: float
) -> None:
    spreiding, eerst = _vast(rijen, normen, grondslag)
    groter = spreiding._replace(
        tau_conversies=spreiding.tau_conversies * keer + 0.01, tau_verzet=spreiding.tau_verzet * keer + 0.01
    )
    assert _maanden(bepaal(rijen, normen, grondslag, groter)) <= eerst
    if not spreiding.gemeten:
        ruimer = replace(normen, schommeling=normen.schommeling + Fraction(1, 20))
        assert _maanden(bepaal(rijen, ruimer, grondslag)) <= eerst


@settings(max_examples=150)
@given(tabellen(minste=1), normen_(), grondslagen())
def test_een_tiende_van_de_aantallen_verlengt_nooit(rijen: list[Rij], normen: Normen, grondslag: Grondslag) -> None:
    tien = [Rij(r.van, r.tot, r.gesprekken * 10, r.conversies * 10, r.verzet * 10, r.klachten * 10) for r in rijen]
    spreiding, veel = _vast(tien, normen, grondslag)
    assert _maanden(bepaal(rijen, normen, grondslag, spreiding)) <= veel


@given(tabellen(), normen_(), grondslagen())
def test_de_termijn_blijft_binnen_elke_grens(rijen: list[Rij], normen: Normen, grondslag: Grondslag) -> None:
    gevonden = bepaal(rijen, normen, grondslag)
    if gevonden.uitkomst != "voorstel":
        assert gevonden.maanden == (0 if gevonden.uitkomst == "geen_termijn" else None)
        return
    assert gevonden.maanden == min(gevonden.grenzen.values())
    assert grondslag.start_maanden < gevonden.maanden <= max(rij.van for rij in rijen) + 1
    assert gevonden.bindend == gevonden.gelijke_grenzen[0]


@example(rijen=[Rij(0, 1, 100, 10, 0, 0)])
@given(rijen=tabellen(minste=1))
def test_eigen_waarde_van_een_norm_geeft_dezelfde_termijn(rijen: list[Rij]) -> None:
    basis = bepaal(rijen)
    gevoeligheid = onderzoek(basis, Normen(), Grondslag())
    assert gevoeligheid.zekerheid["0.95"] == basis.maanden
    for naam, waarde in (
        ("weging_verzet", "1"),
        ("weging_klacht", "5"),
        ("vooruitblik", "4"),
        ("vertrekkers_meetellen", "ja"),
        ("schommeling", "0.10"),
        ("spreiding", "gemeten" if basis.spreiding.gemeten else "aangenomen"),
    ):
        assert gevoeligheid.varianten[naam][waarde] == basis.maanden


@given(tabellen(minste=1))
def test_nul_conversies_nooit_een_voorstel(rijen: list[Rij]) -> None:
    assume(any(rij.gesprekken for rij in rijen))
    zonder = [rij._replace(conversies=0) for rij in rijen]
    assert bepaal(zonder).uitkomst != "voorstel"


UITERSTE_NORMEN = [
    Normen(zekerheid=Fraction(1, 2)),
    Normen(zekerheid=Fraction(99, 100), vooruitblik=12, breedste_periode=1200, schommeling=Fraction(1)),
    Normen(weging_verzet=Fraction(1_000_000), weging_klacht=Fraction(1_000_000)),
    Normen(weging_verzet=Fraction(1, 10**30), weging_klacht=Fraction(0), minimale_conversie=Fraction(0)),
    Normen(weging_verzet=Fraction(1, 1000), weging_klacht=Fraction(0), minimale_conversie=Fraction(1)),
    Normen(vooruitblik=1, breedste_periode=1, verwachting_factor=Fraction(1_000_000), maximaal_verzet=Fraction(0)),
    Normen(maximale_klachten=Fraction(0), vertrekkers_meetellen=False, schommeling=Fraction(0)),
]


@pytest.mark.parametrize("normen", UITERSTE_NORMEN)
@pytest.mark.parametrize("schaal", [1, 10**6, 10**12])
def test_uiterste_normen_en_aantallen(normen: Normen, schaal: int) -> None:
    for rij in (Rij(0, 1, 1, 1, 0, 0), Rij(0, 1, 1, 0, 1, 1), Rij(0, 1, 1, 1, 1, 1), Rij(0, 1, 100, 9, 1, 1)):
        rijen = [Rij(i, i + 1, *(schaal * x for x in rij[2:])) for i in range(14)]
        gevonden = bepaal(rijen, normen)
        vergelijk(gevonden, referentie.termijn(**opgave(rijen, normen, Grondslag())))
        onderzoek(gevonden, normen, Grondslag())


def test_gewichten_zonder_einde_lopen_niet_vast() -> None:
    """A weight of which the square is more than a float can hold, or less: a balance all the same."""
    tabel = [Rij(0, 4, 1000, 100, 1, 1), Rij(4, 8, 1000, 1, 0, 0)]
    for weging in (Fraction(1, 10**300), Fraction(10**100)):
        for rijen in (tabel, [Rij(0, 4, 10**12, 10**11, 10**9, 10**9)]):
            normen = Normen(weging_verzet=weging, minimale_conversie=Fraction(0))
            gevonden = bepaal(rijen, normen)
            assert gevonden.bindend in {"balans", "balans_onzeker", "einde_waarnemingen"}
            assert gevonden.meer_gesprekken is None or gevonden.meer_gesprekken.aantal > 0


def test_een_lange_tabel() -> None:
    """1,200 rows: nothing is worked out again for every row behind it."""
    rijen = [Rij(i, i + 1, 1000, 100 + 9 * (i % 3), 10, 0) for i in range(1200)]
    gevonden = bepaal(rijen, Normen(), Grondslag(plafond_ctm=None))
    assert (gevonden.maanden, gevonden.bindend) == (1200, "einde_waarnemingen")
