"""Every way a term can end, each on a small table that shows it; and each boundary, on both sides."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import pytest

from balanstest.normen import Normen
from balanstest.termijn import Grondslag, Rij, Toets, Wandeling, bepaal, onderzoek
from balanstest.termijn.bepaling import uitkomst_zonder_termijn
from balanstest.termijn.limieten import boven, kwantiel
from balanstest.termijn.rekenblad import Rekenblad
from test_rekenvoorbeelden import DALEND_VERZET, DIP, DUN, HALFJAREN, SLECHT_BEGIN, A

N = Normen()
GOED = [Rij(i, i + 1, 1000, 100, 10, 0) for i in range(12)]


def met(tabel: list[Rij], **plaatsen: Rij) -> list[Rij]:
    return [plaatsen.get(f"r{i}", rij) for i, rij in enumerate(tabel)]


def maanden(*cijfers: tuple[int, ...], n: int = 1000) -> list[Rij]:
    """Single months of n conversations, each with conversions, objections and perhaps complaints."""
    return [Rij(i, i + 1, n, *(*c, 0, 0, 0)[:3]) for i, c in enumerate(cijfers)]


def wandel(tabel: list[Rij], normen: Normen = N) -> Wandeling:
    wandeling = bepaal(tabel, normen).wandeling
    assert wandeling is not None
    return wandeling


def toets(tabel: list[Rij], nummer: int = 0, normen: Normen = N) -> Toets:
    gevonden = wandel(tabel, normen).stappen[nummer].toets
    assert gevonden is not None
    return gevonden


RUIM = replace(N, zekerheid=Fraction(1, 2), schommeling=Fraction(0), minimale_conversie=Fraction(0))
"""As little uncertainty as there can be."""

GEVALLEN = [
    pytest.param([], N, Grondslag(), None, "geen_gegevens", id="leeg"),
    pytest.param([Rij(0, 3, 0, 0, 0, 0)], N, Grondslag(), None, "geen_gegevens", id="nul"),
    pytest.param(GOED[3:], N, Grondslag(), None, "gat", id="later-dan-start"),
    pytest.param(GOED[3:], N, Grondslag(Fraction(5, 2)), None, "gat", id="later-dan-start-half"),
    pytest.param(GOED[3:], N, Grondslag(Fraction(3)), 12, "einde_waarnemingen", id="start-3"),
    pytest.param(GOED[:4] + GOED[6:], N, Grondslag(), 4, "gat", id="gat"),
    pytest.param(met(GOED, r5=Rij(5, 6, 0, 0, 0, 0)), N, Grondslag(), 5, "gat", id="lege-rij"),
    pytest.param(met(GOED, r1=Rij(1, 2, 0, 0, 0, 0)), N, Grondslag(), 1, "gat", id="na-een-rij"),
    pytest.param([*GOED[:2], Rij(2, 15, 9000, 900, 90, 0)], N, Grondslag(), 2, "te_brede_periode", id="breed"),
    pytest.param([Rij(0, 12, 9000, 900, 90, 0)], N, Grondslag(), 1, "einde_waarnemingen", id="een-jaar"),
    pytest.param([Rij(0, 13, 9000, 900, 90, 0)], N, Grondslag(), None, "te_brede_periode", id="te-breed"),
    pytest.param(DIP, N, Grondslag(), 5, "kuil", id="kuil"),
    pytest.param(met(GOED, r6=Rij(6, 7, 1000, 4, 5, 0)), N, Grondslag(), 6, "kuil_onzeker", id="kuil-onzeker"),
    pytest.param([Rij(0, 1, 1000, 20, 30, 0)], N, Grondslag(), 0, "balans", id="balans"),
    pytest.param([Rij(0, 1, 1000, 30, 30, 0)], N, Grondslag(), None, "balans_onzeker", id="balans-precies-nul"),
    pytest.param([Rij(0, 6, 60, 5, 1, 0)], N, Grondslag(), None, "balans_onzeker", id="onzeker"),
    pytest.param([Rij(0, 6, 10_000, 90, 0, 0)], N, Grondslag(), 0, "stille_last", id="stil"),
    pytest.param([Rij(0, 6, 10_000, 105, 0, 0)], N, Grondslag(), None, "stille_last_onzeker", id="stil-onzeker"),
    pytest.param(GOED, replace(N, maximaal_verzet=Fraction(9, 1000)), Grondslag(), 0, "verzetsnorm", id="verzet"),
    pytest.param(
        GOED,
        replace(N, maximaal_verzet=Fraction(11, 1000)),
        Grondslag(),
        None,
        "verzetsnorm_onzeker",
        id="verzet-onzeker",
    ),
    pytest.param(
        [rij._replace(klachten=1) for rij in GOED],
        replace(N, maximale_klachten=Fraction(5, 10_000)),
        Grondslag(),
        0,
        "klachtennorm",
        id="klacht",
    ),
    pytest.param(
        GOED, replace(N, maximale_klachten=Fraction(1, 10_000)), Grondslag(), None, "klachtennorm_onzeker", id="k-onz"
    ),
    pytest.param(GOED, N, Grondslag(contractduur=Fraction(3)), 5, "verwachting", id="1e"),
    pytest.param(GOED, N, Grondslag(wettelijk_maximum=9), 9, "wettelijk_maximum", id="wettelijk"),
    pytest.param(
        [Rij(i, i + 1, 1000, 100, 10, 0) for i in range(50)],
        N,
        Grondslag(),
        36,
        "plafond_ctm",
        id="36",
    ),
]


@pytest.mark.parametrize(("tabel", "normen", "grondslag", "aantal", "bindend"), GEVALLEN)
def test_elk_einde(tabel: list[Rij], normen: Normen, grondslag: Grondslag, aantal: int | None, bindend: str) -> None:
    gevonden = bepaal(tabel, normen, grondslag)
    assert (gevonden.maanden, gevonden.bindend) == (aantal, bindend)
    stappen = gevonden.wandeling.stappen if gevonden.wandeling else ()
    assert [stap.rij for stap in stappen] == tabel[: len(stappen)]


# --- the order, and what comes before the walk


def test_zonder_gesprekken_gebeurt_er_verder_niets() -> None:
    for leeg in ([], [Rij(0, 1, 0, 0, 0, 0)]):
        gevonden = bepaal(leeg, N, Grondslag(contractduur=Fraction(8)))
        assert (gevonden.uitkomst, gevonden.signalen, gevonden.rijen) == ("onvoldoende_gegevens", (), ())
        assert (gevonden.wandeling, gevonden.eindmaand, gevonden.meer_gesprekken) == (None, None, None)
        assert gevonden.grenzen == {"plafond_ctm": 36, "verwachting": 12}
        assert gevonden.spreiding == (0.1, 0.1, False, None, None)
        assert not gevonden.door_grens
        assert gevonden.gelijke_grenzen == ("geen_gegevens",)


def test_een_tabel_die_later_begint_dan_het_bellen_wordt_niet_bewandeld() -> None:
    """No signal about the swing either; the rows that were dropped are still told."""
    gevonden = bepaal([Rij(0, 1, 0, 0, 0, 0), *GOED[1:]], N, Grondslag(Fraction(1, 2)))
    assert (gevonden.uitkomst, gevonden.maanden, gevonden.bindend) == ("onvoldoende_gegevens", None, "gat")
    assert [signaal.code for signaal in gevonden.signalen] == ["lege_rijen_vooraan"]
    assert gevonden.wandeling == ((), "gat", None, None)
    assert gevonden.rijen == tuple(GOED[1:])
    assert gevonden.spreiding[:4] == (0.1, 0.1, False, None)
    gevoeligheid = onderzoek(gevonden, N, Grondslag(Fraction(1, 2)))
    assert set(gevoeligheid.zekerheid.values()) == {None}
    assert gevoeligheid.varianten["spreiding"] == {"aangenomen": None}
    assert gevoeligheid.robuust is None


def test_lege_rijen_vooraan_vallen_af() -> None:
    gevonden = bepaal([Rij(0, 1, 0, 0, 0, 0), *GOED[1:]], N, Grondslag(start_maanden=Fraction(1)))
    assert gevonden.maanden == 12
    assert {"aantal": 1, "tot": 1} in [s.gegevens for s in gevonden.signalen if s.code == "lege_rijen_vooraan"]
    een_gesprek = bepaal([Rij(0, 1, 1, 1, 0, 0)])
    assert een_gesprek.bindend == "balans_onzeker"
    assert "lege_rijen_vooraan" not in [s.code for s in een_gesprek.signalen]


@pytest.mark.parametrize("rij", [Rij(3, 3, 10, 1, 0, 0), Rij(-1, 3, 10, 1, 0, 0), Rij(0, 3, 10, 11, 0, 0)])
def test_een_onmogelijke_rij_is_een_fout_van_de_aanroeper(rij: Rij) -> None:
    with pytest.raises(ValueError, match="range"):
        bepaal([rij])


def test_overlap_is_een_fout_van_de_aanroeper() -> None:
    with pytest.raises(ValueError, match="overlap"):
        bepaal([Rij(0, 3, 10, 1, 0, 0), Rij(2, 4, 10, 1, 0, 0)])


# --- windows


@pytest.mark.parametrize(
    ("rijen", "vooruitblik", "tot", "aantal"),
    [
        pytest.param(GOED, 4, 4, 4, id="vier-maanden"),
        pytest.param(GOED, 1, 1, 1, id="een-maand"),
        pytest.param([Rij(0, 3, 900, 90, 9, 0), Rij(3, 6, 900, 90, 9, 0)], 6, 6, 2, id="precies-op-de-grens"),
        pytest.param([Rij(0, 3, 900, 90, 9, 0), Rij(3, 6, 900, 90, 9, 0)], 5, 3, 1, id="eindigt-erna"),
        pytest.param([Rij(0, 6, 900, 90, 9, 0), Rij(6, 7, 900, 90, 9, 0)], 4, 6, 1, id="zelf-te-lang"),
        pytest.param([*GOED[:2], Rij(3, 4, 1000, 100, 10, 0)], 4, 2, 2, id="gat"),
        pytest.param([*GOED[:2], Rij(2, 3, 0, 0, 0, 0), *GOED[3:]], 4, 2, 2, id="lege-rij"),
        pytest.param([*GOED[:2], Rij(2, 3, 1, 1, 0, 0), *GOED[3:]], 4, 4, 4, id="een-gesprek"),
    ],
)
def test_het_venster(rijen: list[Rij], vooruitblik: int, tot: int, aantal: int) -> None:
    venster = toets(rijen, 0, replace(N, vooruitblik=vooruitblik)).venster
    assert (venster.van, venster.tot, venster.aantal_rijen, venster.breedte) == (0, tot, aantal, tot)
    erin = rijen[:aantal]
    assert venster[2:6] == tuple(map(sum, zip(*(rij[2:] for rij in erin), strict=True)))


def test_de_breedte_van_een_venster() -> None:
    assert (toets(GOED, 3).venster.van, toets(GOED, 3).venster.breedte) == (3, 4)


def test_een_te_brede_rij_eindigt_het_venster() -> None:
    rijen = [Rij(0, 2, 900, 90, 9, 0), Rij(2, 5, 900, 90, 9, 0)]
    for breedste, tot in ((3, 5), (2, 2)):
        assert toets(rijen, 0, replace(N, vooruitblik=5, breedste_periode=breedste)).venster.tot == tot


def test_klachten_tellen_over_twaalf_maanden() -> None:
    """No complaints in four months, six in the year: K′ is what the year gives."""
    tabel = [Rij(i, i + 1, 1000, 100, 10, int(i in (4, 5, 9, 10, 11, 12))) for i in range(16)]
    gevonden = toets(tabel)
    assert (gevonden.cijfers.jaar.tot, gevonden.cijfers.jaar.klachten) == (12, 5)
    assert (gevonden.venster.klachten, gevonden.klachten_rekenwaarde) == (0, Fraction(4 * 5, 12))
    # Later on the window's own count is the largest of the three, and then the first year's rate.
    assert toets(tabel, 9).klachten_rekenwaarde == 4
    assert toets(tabel, 2).klachten_rekenwaarde == Fraction(4 * 6, 12)
    assert toets(tabel, 15).klachten_rekenwaarde == Fraction(5, 12)
    assert toets(tabel, 15, replace(N, vertrekkers_meetellen=False)).klachten_rekenwaarde == 0


def test_dalend_verzet_is_geen_winst_tenzij_de_organisatie_dat_wil() -> None:
    assert toets(DALEND_VERZET, 1).verzet_rekenwaarde == Fraction(240 * 6000, 8000)
    assert toets(DALEND_VERZET, 1).kansen.verzet == pytest.approx(boven(180, kwantiel(0.95)) - 180)
    uit = replace(N, vertrekkers_meetellen=False)
    assert toets(DALEND_VERZET, 1, uit).verzet_rekenwaarde == 120
    assert toets(DALEND_VERZET, 1, uit).kansen.verzet == pytest.approx(boven(120, kwantiel(0.95)) - 120)


def test_wat_een_keer_is_uitgerekend_wordt_onthouden() -> None:
    """Twenty walks over the same rows ask for the same figures."""
    blad = Rekenblad(GOED, 12)
    assert blad.venster(1, 4) is blad.venster(1, 4)
    assert blad.cijfers(1, 4, True) is blad.cijfers(1, 4, True)
    assert blad.kansen(1, 4, True, 1.6) is blad.kansen(1, 4, True, 1.6)
    assert blad.kansen(1, 4, True, 1.6) != blad.kansen(1, 4, True, 1.7)


# --- the balance


def test_een_saldo_van_precies_nul_is_niet_zeker_negatief() -> None:
    """Exactly: 0.1 + 0.2 is no 0.3 in floating point, and here 30 − 3/10·100 is nil."""
    for verzet, code in ((100, "balans_onzeker"), (101, "balans")):
        normen = replace(RUIM, weging_verzet=Fraction(3, 10), weging_klacht=Fraction(0))
        assert bepaal([Rij(0, 1, 1000, 30, verzet, 0)], normen).bindend == code


def test_gewichten_met_verschillende_noemers() -> None:
    """v = 1/2 and w = 2/3: 100 − 10/2 − 3/3 = 94; by the row the same, with q² = 100 + 10/4 + 3/9."""
    normen = replace(N, weging_verzet=Fraction(1, 2), weging_klacht=Fraction(2, 3))
    gevonden = toets([Rij(0, 6, 1000, 100, 10, 3)], 0, normen)
    assert gevonden.saldo == 94
    assert gevonden.kuil_rij.saldo == 94
    assert gevonden.kuil_rij.standaardfout == pytest.approx((100 + 10 / 4 + 3 / 9) ** 0.5)
    assert gevonden.per_duizend == (pytest.approx(gevonden.ondergrens), pytest.approx(94))


def test_een_gemeten_schommeling_middelt_uit_over_de_rijen_van_het_venster() -> None:
    """Over the four rows of the window for conversions and objections, over the twelve of the year for complaints."""
    tabel = [Rij(i, i + 1, 1000, 100 + 60 * (i % 2), 10 + 30 * (i % 2), 1) for i in range(16)]
    spreiding = bepaal(tabel).spreiding
    assert spreiding.gemeten
    assert spreiding.tau_verzet > spreiding.tau_conversies > 0
    z, gevonden = kwantiel(0.95), toets(tabel)
    kansen, venster = gevonden.kansen, gevonden.venster
    assert gevonden.marge_conversies == pytest.approx(
        math.hypot(kansen.conversies, z * spreiding.tau_conversies * venster.conversies / 2)
    )
    assert gevonden.marge_verzet == pytest.approx(
        math.hypot(kansen.verzet, z * spreiding.tau_verzet * venster.verzet / 2)
    )
    assert gevonden.marge_klachten == pytest.approx(math.hypot(kansen.klachten, z * spreiding.tau_verzet * 4 / 12**0.5))
    assert kansen.klachten == pytest.approx((boven(12, z) - 12) / 3)
    assert gevonden.marge == pytest.approx(
        math.hypot(gevonden.marge_conversies, gevonden.marge_verzet, 5 * gevonden.marge_klachten)
    )
    assert gevonden.toeval == pytest.approx(math.hypot(kansen.conversies, kansen.verzet, 5 * kansen.klachten))


# --- the trough: two bad months in a window that good months carry


def _begin(*slecht: tuple[int, ...]) -> list[Rij]:
    """Bad months first, then months that carry any window of four."""
    return maanden(*slecht, *[(300, 0)] * (4 - len(slecht)))


KUILEN = [
    # The row itself: s < 0, and then whether s² ≥ q². The two months pass.
    pytest.param(_begin((5, 5)), None, id="rij-precies-nul"),
    pytest.param(_begin((4, 5)), "kuil_onzeker", id="rij-net-onder-nul"),
    pytest.param(_begin((3, 5)), "kuil_onzeker", id="rij-4-onder-8"),
    pytest.param(_begin((3, 6)), "kuil", id="rij-9-is-9"),
    pytest.param(_begin((1, 6)), "kuil", id="rij-25-boven-7"),
    # The two months: s < 0 or s² < q². The row itself passes.
    pytest.param(_begin((10, 5), (5, 5)), None, id="twee-25-is-25"),
    pytest.param(_begin((9, 5), (5, 5)), "kuil_onzeker", id="twee-16-onder-24"),
    pytest.param(_begin((5, 5), (5, 5)), "kuil_onzeker", id="twee-precies-nul"),
    pytest.param(_begin((5, 5), (5, 6)), "kuil_onzeker", id="twee-net-onder-nul"),
    pytest.param(_begin((5, 5), (1, 4)), "kuil_onzeker", id="twee-9-onder-15"),
    pytest.param(_begin((2, 2), (1, 4)), "kuil", id="twee-9-is-9"),
    pytest.param(_begin((2, 2), (0, 9)), "kuil", id="twee-zeker"),
    # Either is enough: the row is certain and the two months are not, or the other way round.
    pytest.param(_begin((3, 6), (9, 2)), "kuil", id="rij-zeker-twee-onzeker"),
    pytest.param(_begin((4, 5), (0, 9)), "kuil", id="twee-zeker-rij-onzeker"),
]


@pytest.mark.parametrize(("tabel", "code"), KUILEN)
def test_goede_maanden_dragen_geen_slechte(tabel: list[Rij], code: str | None) -> None:
    assert toets(tabel).ondergrens > 0
    assert wandel(tabel).stappen[0].code == code


def test_een_kuil_van_bijna_niets_is_er_een() -> None:
    """At w = 10 and one complaint in 9,999 conversations: 6 − 5 − 10·1,000/9,999 is −1/9,999, and in 10,000 nil."""
    normen = replace(N, weging_klacht=Fraction(10))
    for gesprekken, saldo, code in ((8999, Fraction(-1, 9999), "kuil_onzeker"), (9000, 0, None)):
        tabel = [Rij(0, 1, 1000, 6, 5, 0), Rij(1, 2, gesprekken, 3000, 0, 1)]
        assert toets(tabel, 0, normen).kuil_rij.saldo == saldo
        assert wandel(tabel, normen).stappen[0].code == code


@pytest.mark.parametrize("maand", range(9))
def test_een_maand_onder_nul_stopt_altijd_en_een_net_erboven_kan_verborgen_blijven(maand: int) -> None:
    """What the report says of what a window may hide; a bad part of a wider row is not seen either."""
    onder, boven_nul = Rij(maand, maand + 1, 1000, 9, 10, 0), Rij(maand, maand + 1, 1000, 11, 10, 0)
    wandeling = wandel(met(GOED, **{f"r{maand}": onder}))
    assert (wandeling.stopcode, wandeling.stappen[-1].rij) == ("kuil_onzeker", onder)
    assert wandel(met(GOED, **{f"r{maand}": boven_nul})).stopcode == "einde_waarnemingen"
    breed = Rij(maand, maand + 2, 2000, 109, 20, 0)
    assert wandel([*GOED[:maand], breed, *GOED[maand + 2 :]]).stopcode == "einde_waarnemingen"


def test_de_kuil_rekent_klachten_naar_het_jaar_en_verzet_zoals_het_is() -> None:
    """Twelve complaints a year, of which none in the first months: one a month counts, at w = 5."""
    tabel = maanden((12, 5), (12, 5), *[(300, 1)] * 9, (300, 1, 12))
    gevonden = toets(tabel)
    assert (gevonden.kuil_rij.saldo, gevonden.kuil_twee.saldo) == (12 - 5 - 5, 24 - 10 - 10)
    assert gevonden.kuil_twee.standaardfout == pytest.approx((24 + 10 + 25 * 2) ** 0.5)
    assert wandel(tabel).stappen[0].code == "kuil_onzeker"
    # Later objections are fewer than the first: V′ is not what the trough looks at.
    assert toets(DALEND_VERZET, 1).kuil_rij.saldo == 300 - 120 - 5 * Fraction(6000 * 5, 11_000)


def test_een_brede_rij_is_zelf_de_twee_maanden() -> None:
    gevonden = toets(HALFJAREN)
    assert gevonden.kuil_rij == gevonden.kuil_twee
    assert toets(GOED).kuil_twee.saldo == 2 * toets(GOED).kuil_rij.saldo


# --- the silent burden and the norms


def test_precies_genoeg_conversies_is_alleen_onzeker() -> None:
    assert bepaal([Rij(0, 6, 10_000, 100, 0, 0)]).bindend == "stille_last_onzeker"
    assert bepaal([Rij(0, 6, 10_000, 99, 0, 0)]).bindend == "stille_last"


def test_de_stille_last_is_exact() -> None:
    """0.07 of 100 is 7, in floating point a little more."""
    normen = replace(RUIM, minimale_conversie=Fraction(7, 100))
    assert bepaal([Rij(0, 1, 100, 7, 0, 0)], normen).bindend == "stille_last_onzeker"


def test_een_norm_die_precies_wordt_gehaald_is_gehaald() -> None:
    """'Above the norm' is strict and exact: 40 of 4,000 is not above 1 %."""
    normen = replace(RUIM, maximaal_verzet=Fraction(1, 100))
    assert bepaal(GOED, normen).bindend == "verzetsnorm_onzeker"
    assert bepaal(GOED, replace(normen, maximaal_verzet=Fraction(9999, 1_000_000))).bindend == "verzetsnorm"
    klachten = [rij._replace(klachten=1) for rij in GOED]
    normen = replace(RUIM, maximale_klachten=Fraction(1, 1000))
    assert bepaal(klachten, normen).bindend == "klachtennorm_onzeker"
    assert bepaal(klachten, replace(normen, maximale_klachten=Fraction(999, 1_000_000))).bindend == "klachtennorm"


def test_ruim_binnen_de_normen_loopt_de_wandeling_door() -> None:
    normen = replace(N, maximaal_verzet=Fraction(2, 100), maximale_klachten=Fraction(1, 100))
    assert wandel(GOED, normen).stopcode == "einde_waarnemingen"


def test_de_volgorde_van_de_toetsen() -> None:
    """One row that fails them all is named by the first; without it by the next."""
    streng = replace(
        N, minimale_conversie=Fraction(9, 10), maximaal_verzet=Fraction(1, 1000), maximale_klachten=Fraction(1, 10_000)
    )
    slecht = _begin((0, 400, 1))
    assert wandel(slecht, replace(streng, weging_verzet=Fraction(100))).stopcode == "balans"
    assert wandel(slecht, streng).stopcode == "kuil"
    goed = _begin((300, 20, 1))
    assert wandel(goed, streng).stopcode == "stille_last"
    streng = replace(streng, minimale_conversie=Fraction(0))
    assert wandel(goed, streng).stopcode == "verzetsnorm"
    assert wandel(goed, replace(streng, maximaal_verzet=None)).stopcode == "klachtennorm"
    assert wandel(goed, replace(streng, maximaal_verzet=None, maximale_klachten=None)).stopcode == "einde_waarnemingen"


# --- the end of the walk, the bounds and the outcome


def test_een_venster_dat_voldoet_bewijst_zijn_eerste_maand() -> None:
    for tabel, eindmaand in ((HALFJAREN[:1], 1), (HALFJAREN[:2], 7), (GOED, 12)):
        gevonden = bepaal(tabel)
        assert (gevonden.bindend, gevonden.eindmaand) == ("einde_waarnemingen", eindmaand)


def test_gelijke_grenzen_volgen_de_volgorde_van_de_methode() -> None:
    grondslag = Grondslag(contractduur=Fraction(8), wettelijk_maximum=12, plafond_ctm=12)
    gevonden = bepaal(GOED, N, grondslag)
    assert gevonden.bindend == "plafond_ctm"
    assert gevonden.gelijke_grenzen == ("plafond_ctm", "wettelijk_maximum", "verwachting", "einde_waarnemingen")


def test_verwachting_volgt_de_kortste_van_1d_en_1e() -> None:
    for lang, kort in (("vervangingstermijn", "contractduur"), ("contractduur", "vervangingstermijn")):
        grondslag = Grondslag(**{lang: Fraction(30), kort: Fraction(4)})
        assert (bepaal(GOED, N, grondslag).maanden, bepaal(GOED, N, grondslag).bindend) == (6, "verwachting")


def test_een_einde_dat_niets_bewijst_geeft_geen_getal() -> None:
    geen = ("onvoldoende_gegevens", None)
    for code in ("gat", "te_brede_periode", "geen_gegevens", "einde_waarnemingen", "balans_onzeker", "kuil_onzeker"):
        assert uitkomst_zonder_termijn(code) == geen
    for code in ("balans", "kuil", "stille_last", "verzetsnorm", "plafond_ctm", "verwachting", "wettelijk_maximum"):
        assert uitkomst_zonder_termijn(code) == ("geen_termijn", 0)


@pytest.mark.parametrize(
    ("tabel", "grondslag", "uitkomst", "bindend"),
    [
        (GOED[:6], Grondslag(Fraction(6)), ("onvoldoende_gegevens", None), "einde_waarnemingen"),
        (
            [*GOED[:4], Rij(4, 10, 30, 1, 1, 0)],
            Grondslag(Fraction(4)),
            ("onvoldoende_gegevens", None),
            "balans_onzeker",
        ),
        (GOED, Grondslag(Fraction(9), plafond_ctm=9), ("geen_termijn", 0), "plafond_ctm"),
        (DIP, Grondslag(Fraction(5)), ("geen_termijn", 0), "kuil"),
    ],
)
def test_een_termijn_die_niet_na_de_start_ligt_laat_geen_maand_over(
    tabel: list[Rij], grondslag: Grondslag, uitkomst: tuple[str, int | None], bindend: str
) -> None:
    gevonden = bepaal(tabel, N, grondslag)
    assert (gevonden.uitkomst, gevonden.maanden, gevonden.bindend) == (*uitkomst, bindend)
    start = int(grondslag.start_maanden)
    assert gevonden.grenzen[bindend] == start
    (gegevens,) = [s.gegevens for s in gevonden.signalen if s.code == "start_na_termijn"]
    assert gegevens == {"start": start, "termijn": start}
    assert isinstance(gegevens["start"], int)
    eerder = bepaal(tabel, N, grondslag._replace(start_maanden=grondslag.start_maanden - Fraction(1, 2)))
    assert (eerder.uitkomst, eerder.maanden) == ("voorstel", start)


def test_de_gegevens_van_start_na_de_termijn() -> None:
    gevonden = bepaal(GOED[:6], N, Grondslag(start_maanden=Fraction(13, 2)))
    (gegevens,) = [s.gegevens for s in gevonden.signalen if s.code == "start_na_termijn"]
    assert gegevens == {"start": 6.5, "termijn": 6}


def test_zonder_een_rij_die_voldoet_staat_nul_maanden_bij_de_grenzen() -> None:
    assert bepaal([Rij(0, 1, 1000, 20, 30, 0)]).grenzen == {"plafond_ctm": 36, "balans": 0}
    assert bepaal(DUN).grenzen == {"plafond_ctm": 36}


def test_een_latere_piek_alleen_na_een_zeker_einde() -> None:
    goed, zeker, onzeker = (300, 3), (3, 60), (4, 4)
    for slecht, stop, piek in ((zeker, "balans", 4), (onzeker, "balans_onzeker", None)):
        tabel = maanden(goed, slecht, slecht, slecht, goed)
        gevonden = wandel(tabel, replace(N, vooruitblik=1))
        assert (gevonden.stopcode, gevonden.latere_piek) == (stop, piek)
    # After a gap too, and never a row that would fail.
    los = [
        *maanden(goed, zeker, zeker),
        Rij(5, 6, 0, 0, 0, 0),
        Rij(6, 20, 9000, 900, 9, 0),
        Rij(22, 23, 1000, 300, 3, 0),
    ]
    assert wandel(los, replace(N, vooruitblik=1)).latere_piek == 22
    assert wandel(los[:-1], replace(N, vooruitblik=1)).latere_piek is None


# --- remaining doubt, and how many more conversations


def test_de_resterende_twijfel() -> None:
    """At L = 0 it is 1 − the certainty, and at S = 0 a half; at a certainty of one half there is nothing to say."""
    laatste = toets(A, 4)
    assert (laatste.saldo, laatste.twijfel) == (0, 0.5)
    gevonden = toets(A, 3)
    # z·S/M = 1.645·28.89/24.67 = 1.926, and of the normal distribution 2.7 % lies above it.
    assert gevonden.twijfel == pytest.approx(0.0271, abs=0.0002)
    assert toets(A, 3, replace(N, zekerheid=Fraction(1, 2))).twijfel is None


def test_hoeveel_gesprekken_meer() -> None:
    """By hand, without a swing: B = 0, so g = k²M²/S² with S = 4, M = 9.41 and k = 1.512: 60·11.66 is about 700."""
    normen = replace(N, schommeling=Fraction(0))
    gevonden = bepaal(DUN, normen)
    eerste = toets(DUN, 0, normen)
    assert eerste.marge == eerste.toeval
    g = (1 + 0.8416 / 1.6448536269514722) ** 2 * eerste.marge**2 / 16
    assert 60 * (g - 1) == pytest.approx(699.6, abs=0.1)
    assert gevonden.meer_gesprekken == (0, 6, 700)
    # So many more at the same rates, and it passes with some room.
    meer = Rij(0, 6, 760, 63, 13, 0)
    assert toets([meer], 0, normen).ondergrens > 0


def test_een_saldo_van_bijna_niets_vraagt_meer_gesprekken_dan_een_getal_kan_zeggen() -> None:
    """S = 10 − v·20 is 1 at v = 9/20, 1/2 at 19/40, and so on; at nil, and where S² is, there is no number."""
    gevonden = []
    for rest in (Fraction(1, 20), Fraction(1, 40), Fraction(1, 10**157), Fraction(1, 10**300), Fraction(0)):
        normen = replace(
            N, schommeling=Fraction(0), weging_verzet=Fraction(1, 2) - rest, vooruitblik=1, weging_klacht=Fraction(0)
        )
        tabel = [Rij(0, 1, 1000, 10, 20, 0)]
        eerste = toets(tabel, 0, normen)
        assert (eerste.saldo, bepaal(tabel, normen).bindend) == (20 * rest, "balans_onzeker")
        meer = bepaal(tabel, normen).meer_gesprekken
        gevonden.append(meer)
        if rest > Fraction(1, 100):
            g = (1 + 0.8416 / 1.6448536269514722) ** 2 * eerste.marge**2 / float(20 * rest) ** 2
            assert meer is not None
            assert 0 <= meer.aantal - 1000 * (g - 1) < 100
    assert gevonden[2:] == [None, None, None]


def test_meer_gesprekken_helpen_niet_altijd() -> None:
    assert bepaal(A).meer_gesprekken is None  # S = 0
    assert bepaal(DUN, replace(N, zekerheid=Fraction(1, 2))).meer_gesprekken is None
    assert bepaal([Rij(0, 1, 1000, 20, 30, 0)]).meer_gesprekken is None  # certainly negative
    assert bepaal(GOED).meer_gesprekken is None  # no stop at all
    # A swing that no number of conversations takes away.
    tabel = [Rij(0, 1, 100_000, 2000, 1700, 0)]
    assert bepaal(tabel).bindend == "balans_onzeker"
    assert bepaal(tabel).meer_gesprekken is None
    zonder = bepaal(maanden((30, 20)), replace(N, schommeling=Fraction(0))).meer_gesprekken
    met_een_beetje = bepaal(maanden((30, 20)), replace(N, schommeling=Fraction(1, 20))).meer_gesprekken
    assert zonder is not None
    assert met_een_beetje is not None
    assert met_een_beetje.aantal > zonder.aantal


# --- signals


def _signaal(tabel: list[Rij], code: str, normen: Normen = N) -> dict[str, object] | None:
    gevonden = [signaal.gegevens for signaal in bepaal(tabel, normen).signalen if signaal.code == code]
    assert len(gevonden) <= 1
    return gevonden[0] if gevonden else None


@pytest.mark.parametrize(("gesprekken", "dun"), [(999, True), (1000, False)])
def test_dun_bezette_rijen_zijn_een_signaal(gesprekken: int, dun: bool) -> None:
    tabel = [Rij(i, i + 1, 10_000, 1000, 100, 0) for i in range(11)] + [Rij(11, 12, gesprekken, 100, 10, 0)]
    assert _signaal(tabel, "dun_bezet") == ({"perioden": [[11, 12]]} if dun else None)


@pytest.mark.parametrize(("gesprekken", "dun"), [(5999, True), (6000, False)])
def test_dun_bezet_telt_per_maand(gesprekken: int, dun: bool) -> None:
    tabel = [Rij(0, 1, 10_000, 1000, 100, 0), Rij(1, 7, gesprekken, 600, 60, 0)]
    assert (_signaal(tabel, "dun_bezet") is not None) is dun


def test_een_rij_breder_dan_een_kwartaal_is_een_signaal() -> None:
    tabel = [Rij(0, 3, 9000, 900, 90, 0), Rij(3, 7, 9000, 900, 90, 0), Rij(7, 12, 9000, 900, 90, 0)]
    assert _signaal(tabel, "brede_rijen") == {"perioden": [[3, 7], [7, 12]]}
    assert _signaal(tabel[:1], "brede_rijen") is None
    # Only rows that passed.
    assert _signaal([tabel[0], Rij(3, 7, 9000, 90, 900, 0)], "brede_rijen") is None


def _kwartalen(eerst: Rij, laatst: Rij) -> list[Rij]:
    return [eerst, laatst._replace(van=eerst.tot, tot=eerst.tot + 12)]


def test_een_stijging_van_verzet_met_haar_grenzen() -> None:
    """2 % against 0.5 %: 4 times as much, and with z√(1/80 + 1/20) = 0.411 surely more than twice."""
    tabel = _kwartalen(Rij(0, 12, 4000, 900, 20, 0), Rij(0, 12, 4000, 900, 80, 0))
    gegevens = _signaal(tabel, "verzet_gestegen")
    assert gegevens == {
        "eerst": {"van": 0, "tot": 12, "gesprekken": 4000, "gevallen": 20},
        "laatst": {"van": 12, "tot": 24, "gesprekken": 4000, "gevallen": 80},
        "verhouding": 4,
        "ondergrens": pytest.approx(4 / 1.5087, rel=1e-4),
        "bovengrens": pytest.approx(4 * 1.5087, rel=1e-4),
    }
    assert _signaal(tabel[:1], "verzet_gestegen") is None
    # 3.05 times as much is not surely more than twice, 3.1 times is.
    assert _signaal([tabel[0], tabel[1]._replace(verzet=61)], "verzet_gestegen") is None
    assert _signaal([tabel[0], tabel[1]._replace(verzet=62)], "verzet_gestegen") is not None


@pytest.mark.parametrize(("eerst", "laatst", "gesprekken", "raak"), [(5, 5, 1000, True), (4, 5, 1000, False)])
def test_een_stijging_vraagt_vijf_gevallen_in_het_begin(eerst: int, laatst: int, gesprekken: int, raak: bool) -> None:
    tabel = _kwartalen(Rij(0, 12, 100_000, 30_000, eerst, 0), Rij(0, 12, gesprekken, 300, laatst, 0))
    assert (_signaal(tabel, "verzet_gestegen") is not None) is raak


def test_een_stijging_vraagt_vijf_gevallen_aan_het_einde() -> None:
    for laatst, raak in ((5, True), (4, False)):
        tabel = _kwartalen(Rij(0, 12, 1_000_000, 300_000, 50, 0), Rij(0, 12, 1000, 300, laatst, 0))
        assert (_signaal(tabel, "verzet_gestegen") is not None) is raak


def test_klachten_tellen_voor_het_signaal_over_een_jaar() -> None:
    """The walk stops at month 13; in the four months from 12 on there are no complaints, in the year there are 30.

    So it is with objections, which count over the four months alone.
    """
    tabel = [Rij(0, 12, 100_000, 20_000, 900, 6)]
    tabel += [Rij(i, i + 1, 9000, 2000, *((3000, 30) if i == 18 else (90, 0))) for i in range(12, 24)]
    tabel[2] = tabel[2]._replace(conversies=100, verzet=300)
    assert wandel(tabel).geslaagd[-1].rij.van == 12
    gegevens = _signaal(tabel, "klachten_gestegen")
    assert gegevens is not None
    assert gegevens["eerst"] == {"van": 0, "tot": 12, "gesprekken": 100_000, "gevallen": 6}
    assert gegevens["laatst"] == {"van": 12, "tot": 24, "gesprekken": 108_000, "gevallen": 30}
    assert gegevens["verhouding"] == pytest.approx(30 / 6 / 1.08)
    assert _signaal(tabel, "verzet_gestegen") is None


def test_precies_het_dubbele_en_precies_een_kwart_zijn_geen_signaal() -> None:
    """At a certainty of one half the limits are the ratio itself."""
    eerst = Rij(0, 12, 9000, 4000, 20, 0)
    for verzet, conversies, codes in (
        (40, 1000, set()),
        (41, 1000, {"verzet_gestegen"}),
        (40, 999, {"conversie_gedaald"}),
    ):
        tabel = _kwartalen(eerst, Rij(0, 12, 9000, conversies, verzet, 0))
        gevonden = {signaal.code for signaal in bepaal(tabel, RUIM).signalen}
        assert gevonden == codes | {"brede_rijen", "spreiding_niet_meetbaar"}


def test_zonder_gevallen_in_het_begin_is_er_niets_te_vergelijken() -> None:
    tabel = _kwartalen(Rij(0, 12, 9000, 4000, 0, 0), Rij(0, 12, 9000, 4000, 90, 9))
    assert {signaal.code for signaal in bepaal(tabel).signalen} == {"brede_rijen", "spreiding_niet_meetbaar"}
    stil = replace(RUIM, weging_verzet=Fraction(1, 10**9))
    tabel = _kwartalen(Rij(0, 12, 9000, 4000, 0, 0), Rij(0, 12, 9000, 1, 0, 0))
    assert "conversie_gedaald" in {signaal.code for signaal in bepaal(tabel, stil).signalen}


@pytest.mark.parametrize(("laatst", "raak"), [(150, True), (220, True), (222, False)])
def test_een_daling_van_conversies_tot_onder_een_kwart(laatst: int, raak: bool) -> None:
    """10 % in the beginning; 2.2 % is surely less than a quarter of it, 2.22 % is not sure to be."""
    tabel = _kwartalen(Rij(0, 12, 10_000, 1000, 10, 0), Rij(0, 12, 10_000, laatst, 10, 0))
    gegevens = _signaal(tabel, "conversie_gedaald")
    assert (gegevens is not None) is raak
    if gegevens is not None:
        assert gegevens["verhouding"] == pytest.approx(laatst / 1000)
        assert gegevens["bovengrens"] < 0.25


def test_de_signalen_verschuiven_de_termijn_niet() -> None:
    tabel = _kwartalen(Rij(0, 12, 10_000, 1000, 10, 5), Rij(0, 12, 10_000, 200, 60, 5))
    gevonden = bepaal(tabel)
    assert {s.code for s in gevonden.signalen} >= {"verzet_gestegen", "brede_rijen"}
    assert (gevonden.maanden, gevonden.bindend) == (13, "einde_waarnemingen")


def test_de_uitkomst_van_de_voorbeelden_staat_los_van_de_volgorde() -> None:
    assert bepaal(SLECHT_BEGIN[::-1]) == bepaal(SLECHT_BEGIN)
