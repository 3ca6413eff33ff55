"""How firm the term is: each variant, and what makes a term robust."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from balanstest.normen import Normen
from balanstest.termijn import Gevoeligheid, Grondslag, Rij, Termijn, Uitschieter, bepaal, onderzoek
from balanstest.termijn.spreiding import aangenomen, gemeten
from test_rekenvoorbeelden import DALEND_VERZET, DUN, HALFJAREN, SLECHT, A, rijen

N = Normen()
MAANDEN = [Rij(i, i + 1, 900, 80 - 3 * i + 25 * (i % 2), 9 + i // 2, i % 3 == 2) for i in range(24)]
"""Months with a swing that can be measured, complaints that matter, and rising objections."""


def onderzocht(
    tabel: list[Rij], normen: Normen = N, grondslag: Grondslag | None = None
) -> tuple[Termijn, Gevoeligheid]:
    grondslag = grondslag or Grondslag()
    basis = bepaal(tabel, normen, grondslag)
    return basis, onderzoek(basis, normen, grondslag)


@pytest.mark.parametrize("tabel", [MAANDEN, A, DALEND_VERZET, HALFJAREN], ids=["maanden", "A", "dalend", "halfjaren"])
@pytest.mark.parametrize(
    "normen", [N, replace(N, weging_verzet=Fraction(2), schommeling=Fraction(3, 20), vooruitblik=5)]
)
def test_elke_variant_is_de_termijn_met_die_ene_keuze_anders(tabel: list[Rij], normen: Normen) -> None:
    grondslag = Grondslag(contractduur=Fraction(20))
    basis, gevonden = onderzocht(tabel, normen, grondslag)

    def uit(**anders: object) -> int | None:
        return bepaal(tabel, replace(normen, **anders), grondslag).maanden

    assert gevonden.zekerheid == {w: uit(zekerheid=Fraction(w)) for w in ("0.50", "0.80", "0.90", "0.95", "0.99")}
    varianten = dict(gevonden.varianten)
    spreiding = varianten.pop("spreiding")
    assert varianten == {
        "weging_verzet": {w: uit(weging_verzet=Fraction(w)) for w in ("0.5", "1", "2", "3")},
        "weging_klacht": {w: uit(weging_klacht=Fraction(w)) for w in ("1", "5", "10", "25")},
        "vooruitblik": {w: uit(vooruitblik=int(w)) for w in ("3", "4", "6")},
        "vertrekkers_meetellen": {
            "ja": uit(vertrekkers_meetellen=True),
            "nee": uit(vertrekkers_meetellen=False),
        },
        "schommeling": {w: uit(schommeling=Fraction(w)) for w in ("0", "0.10", "0.20")},
    }
    ook = bepaal(tabel, normen, grondslag, aangenomen(normen.schommeling))
    verwacht = {"aangenomen": ook.maanden}
    meting = basis.spreiding.meting
    if meting is not None:
        verwacht["gemeten"] = bepaal(tabel, normen, grondslag, gemeten(meting)).maanden
    assert spreiding == verwacht


def test_de_varianten_verschillen_echt() -> None:
    """What the test above compares must not all be the same number."""
    for tabel, namen in (
        (MAANDEN, ("weging_verzet", "weging_klacht", "vooruitblik", "spreiding")),
        (A, ("weging_verzet", "weging_klacht", "schommeling")),
    ):
        _, gevonden = onderzocht(tabel)
        assert len(set(gevonden.zekerheid.values())) > 1
        for naam in namen:
            assert len(set(gevonden.varianten[naam].values())) > 1, naam
    assert onderzocht(DALEND_VERZET)[1].varianten["vertrekkers_meetellen"] == {"ja": 7, "nee": 13}


def test_de_gemeten_variant_ontbreekt_waar_niets_te_meten_was() -> None:
    """Too smooth is measured, and not used; too few rows, or no case at all, is not measured."""
    assert set(onderzocht(HALFJAREN)[1].varianten["spreiding"]) == {"gemeten", "aangenomen"}
    assert set(onderzocht(A)[1].varianten["spreiding"]) == {"aangenomen"}
    leeg = [Rij(i, i + 1, 1000, 0, 0, 0) for i in range(8)]
    assert set(onderzocht(leeg)[1].varianten["spreiding"]) == {"aangenomen"}


def test_een_gemeten_schommeling_geldt_voor_elke_norm() -> None:
    """The norm `schommeling` is not asked then; assumed it is."""
    basis, gevonden = onderzocht(MAANDEN)
    assert basis.spreiding.gemeten
    assert set(gevonden.varianten["schommeling"].values()) == {basis.maanden}


@pytest.mark.parametrize(
    ("tekst", "norm", "waarde", "van", "naar"),
    [
        pytest.param(
            "0/2/400/30/5/0, 2/3/200/13/3/0, 3/5/400/24/2/0, 5/6/200/11/2/0, 6/7/200/9/2/0, 7/9/400/18/0/0, "
            "9/12/600/24/6/0, 12/14/400/14/3/0",
            *("zekerheid", "0.99", 10, 7),
        ),
        pytest.param(
            "0/3/600/63/11/0, 3/4/200/18/6/0, 4/6/400/33/11/0, 6/9/600/44/10/0, 9/10/200/13/2/0, 10/12/400/23/4/0, "
            "12/14/400/20/2/0, 14/18/800/37/11/0, 18/20/400/16/2/0, 20/24/800/29/2/0",
            *("zekerheid", "0.99", 15, 11),
        ),
        pytest.param(
            "0/3/1200/138/39/0, 3/5/800/79/26/0, 5/8/1200/102/13/0, 8/9/400/29/7/0, 9/12/1200/75/6/0, "
            "12/13/400/21/5/0, 13/14/400/18/0/0, 14/17/1200/48/11/0, 17/18/400/13/1/0, 18/19/400/11/3/0, "
            "19/20/400/10/0/0",
            *("zekerheid", "0.90", 10, 13),
        ),
        pytest.param(
            "0/2/800/76/23/0, 2/3/400/34/2/0, 3/4/400/31/6/0, 4/7/1200/86/11/0, 7/11/1600/104/1/0, 11/12/400/23/2/0",
            *("zekerheid", "0.90", 8, 12),
        ),
        pytest.param(
            "0/2/400/30/10/0, 2/4/400/26/4/0, 4/5/200/11/0/0, 5/8/600/30/8/0, 8/9/200/8/0/0, 9/10/200/7/0/0, "
            "10/11/200/6/1/0, 11/13/400/11/2/0",
            *("vooruitblik", "3", 6, 3),
        ),
        pytest.param(
            "0/1/200/12/3/0, 1/4/600/31/1/0, 4/6/400/18/4/0, 6/10/800/32/7/0, 10/13/600/21/0/0, 13/14/200/6/0/0, "
            "14/16/400/11/3/0, 16/19/600/14/4/0, 19/23/800/17/4/0",
            *("vooruitblik", "3", 15, 11),
        ),
        pytest.param(
            "0/3/600/60/20/0, 3/5/400/34/3/0, 5/7/400/29/6/0, 7/9/400/25/3/0, 9/10/200/11/2/0, 10/12/400/19/4/0, "
            "12/13/200/8/0/0, 13/15/400/14/4/0, 15/19/800/24/1/0, 19/21/400/10/3/0",
            *("vooruitblik", "6", 8, 11),
        ),
        pytest.param(
            "0/2/1600/150/44/0, 2/5/2400/197/12/0, 5/6/800/57/9/0, 6/9/2400/151/50/0, 9/13/3200/176/48/0, "
            "13/14/800/38/10/0",
            *("vooruitblik", "6", 10, 14),
        ),
    ],
)
def test_een_term_die_drie_maanden_schuift_is_robuust_en_een_van_vier_niet(
    tekst: str, norm: str, waarde: str, van: int, naar: int
) -> None:
    """In each table this one variant moves the term the furthest; the others by two months at the most."""
    basis, gevonden = onderzocht(rijen(tekst))
    per_waarde = gevonden.zekerheid if norm == "zekerheid" else gevonden.varianten[norm]
    assert (basis.maanden, per_waarde[waarde]) == (van, naar)
    robuust = abs(naar - van) <= 3
    assert gevonden.robuust is robuust
    assert gevonden.uitschieters == (() if robuust else (Uitschieter(norm, waarde, naar),))
    assert gevonden.eindmaand is None


def test_de_gewichten_zijn_geen_onzekerheid() -> None:
    """A w of 25 moves the term of A by nine months; it is the organisation's own choice."""
    _, gevonden = onderzocht(A)
    assert gevonden.varianten["weging_klacht"]["25"] == 4
    assert {uitschieter.norm for uitschieter in gevonden.uitschieters} <= {"zekerheid", "vooruitblik"}


def test_zonder_getal_is_er_geen_oordeel_en_zonder_getal_in_een_variant_is_het_gevoelig() -> None:
    basis, gevonden = onderzocht(DUN)
    assert basis.maanden is None
    assert (gevonden.robuust, gevonden.uitschieters) == (None, ())
    basis, gevonden = onderzocht([Rij(0, 1, 60, 25, 0, 0)], replace(N, zekerheid=Fraction(1, 2)))
    assert (basis.maanden, gevonden.zekerheid["0.90"], gevonden.zekerheid["0.99"]) == (1, 1, None)
    assert gevonden.uitschieters == (Uitschieter("zekerheid", "0.99", None),)
    assert gevonden.robuust is False


def test_nul_maanden_zijn_ook_een_getal() -> None:
    basis, gevonden = onderzocht(SLECHT)
    assert basis.maanden == 0
    assert gevonden.robuust is True
    assert set(gevonden.zekerheid.values()) == {0}


def test_robuust_toetst_ook_de_wandeling_zelf_waar_een_grens_bindt() -> None:
    grondslag = Grondslag(wettelijk_maximum=6)
    basis, gevonden = onderzocht(A, N, grondslag)
    assert (basis.maanden, basis.eindmaand, basis.door_grens) == (6, 13, True)
    assert gevonden.eindmaand == 13
    zonder = onderzocht(A)[1].zekerheid["0.99"]
    assert zonder == 7
    assert gevonden.zekerheid["0.99"] == 6
    assert gevonden.uitschieters == (Uitschieter("zekerheid", "0.99", 7, van_wandeling=True),)
    assert gevonden.robuust is False


def test_een_wandeling_die_op_nul_uitkomt_heeft_een_getal() -> None:
    """With six months ahead the first window is negative: 0 months, which is within three of the walk's own one."""
    tabel = [Rij(i, i + 1, 1000, *((100, 10) if i < 4 else (0, 400)), 0) for i in range(6)]
    basis, gevonden = onderzocht(tabel, N, Grondslag(wettelijk_maximum=1))
    assert (basis.maanden, basis.eindmaand, basis.door_grens) == (1, 1, True)
    assert gevonden.varianten["vooruitblik"]["6"] == 0
    assert (gevonden.robuust, gevonden.uitschieters) == (True, ())


def test_een_grens_op_dezelfde_maand_als_de_wandeling_gaat_voor() -> None:
    basis, gevonden = onderzocht(A, N, Grondslag(wettelijk_maximum=13))
    assert (basis.bindend, basis.gelijke_grenzen) == ("wettelijk_maximum", ("wettelijk_maximum", "balans_onzeker"))
    assert gevonden.eindmaand == 13
