"""Every way a term can end, each on the smallest table that shows it; and the reason given for it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from balanstest.normen import Normen
from balanstest.rapport.waarom import leg_uit
from balanstest.termijn import Grondslag, Rij, Spreiding, Uitschieter, bepaal, onderzoek
from balanstest.termijn.bepaling import uitkomst_zonder_termijn
from test_rekenvoorbeelden import DALEND_VERZET, HALFJAREN, A

N = Normen()
GOED = [Rij(i, i + 1, 1000, 100, 10, 0) for i in range(12)]


def met(tabel: list[Rij], **plaatsen: Rij) -> list[Rij]:
    return [plaatsen.get(f"r{i}", rij) for i, rij in enumerate(tabel)]


GEVALLEN = [
    pytest.param([], N, Grondslag(), None, "geen_gegevens", "nog geen gesprekken", id="leeg"),
    pytest.param([Rij(0, 3, 0, 0, 0, 0)], N, Grondslag(), None, "geen_gegevens", "nog geen gesprekken", id="nul"),
    pytest.param(GOED[3:], N, Grondslag(), None, "gat", "begint pas bij maand 3", id="later-dan-start"),
    pytest.param(GOED[3:], N, Grondslag(Fraction(3)), 12, "einde_waarnemingen", "eindigt bij maand 12", id="start-3"),
    pytest.param(GOED[:4] + GOED[6:], N, Grondslag(), 4, "gat", "Tussen maand 4 en maand 6", id="gat"),
    pytest.param(met(GOED, r5=Rij(5, 6, 0, 0, 0, 0)), N, Grondslag(), 5, "gat", "met niemand gesproken", id="lege-rij"),
    pytest.param(
        [*GOED[:2], Rij(2, 15, 9000, 900, 90, 0)],
        N,
        Grondslag(),
        2,
        "te_brede_periode",
        "13 maanden breed",
        id="breed",
    ),
    pytest.param([Rij(0, 12, 9000, 900, 90, 0)], N, Grondslag(), 6, "einde_waarnemingen", "eerste helft", id="half"),
    pytest.param([Rij(0, 13, 9000, 900, 90, 0)], N, Grondslag(), None, "te_brede_periode", "13 maanden", id="te-breed"),
    pytest.param(
        GOED[:3] + [rij._replace(conversies=5, verzet=8) for rij in GOED[3:]],
        N,
        Grondslag(),
        3,
        "balans",
        "Het saldo is",
        id="balans-venster",
    ),
    pytest.param(
        met(GOED[:6], r2=Rij(2, 3, 1000, 0, 25, 5)),
        N,
        Grondslag(),
        2,
        "balans",
        "ook met alle onzekerheid in het voordeel",
        id="eigen-rij",
    ),
    pytest.param(
        [Rij(0, 6, 60, 5, 1, 0)],
        N,
        Grondslag(),
        None,
        "balans_onzeker",
        "met de onzekerheid erbij",
        id="onzeker",
    ),
    pytest.param(
        [Rij(0, 6, 10_000, 90, 0, 0)],
        N,
        Grondslag(),
        0,
        "stille_last",
        "nodig zijn er minstens 100",
        id="stil",
    ),
    pytest.param(
        [Rij(0, 6, 10_000, 105, 0, 0)],
        N,
        Grondslag(),
        None,
        "stille_last_onzeker",
        "misschien maar",
        id="stil-onzeker",
    ),
    pytest.param(
        GOED,
        replace(N, maximaal_verzet=Fraction(9, 1000)),
        Grondslag(),
        0,
        "verzetsnorm",
        "eigen norm",
        id="verzet",
    ),
    pytest.param(
        GOED,
        replace(N, maximaal_verzet=Fraction(11, 1000)),
        Grondslag(),
        None,
        "verzetsnorm_onzeker",
        "eigen norm",
        id="verzet-onzeker",
    ),
    pytest.param(
        [rij._replace(klachten=1) for rij in GOED],
        replace(N, maximale_klachten=Fraction(5, 10_000)),
        Grondslag(),
        0,
        "klachtennorm",
        "klachten op 6.000 gesprekken",
        id="klacht",
    ),
    pytest.param(
        GOED,
        replace(N, maximale_klachten=Fraction(1, 10_000)),
        Grondslag(),
        None,
        "klachtennorm_onzeker",
        "",
        id="k-onz",
    ),
    pytest.param(
        GOED[:6] + [rij._replace(verzet=20) for rij in GOED[6:]],
        N,
        Grondslag(),
        6,
        "rem_verzet",
        "2 keer zoveel is te veel",
        id="rem-verzet",
    ),
    pytest.param(
        GOED[:6] + [rij._replace(klachten=1) for rij in GOED[6:]],
        N,
        Grondslag(),
        5,
        "rem_klachten",
        "klachten op",
        id="rem-klachten",
    ),
    pytest.param(
        GOED[:6] + [rij._replace(conversies=24) for rij in GOED[6:]],
        N,
        Grondslag(),
        6,
        "rem_conversie",
        "minder dan 25 % daarvan",
        id="rem-conversie",
    ),
    pytest.param(
        GOED,
        N,
        Grondslag(contractduur=Fraction(3)),
        5,
        "verwachting",
        "1,5 keer de gemiddelde looptijd",
        id="1e",
    ),
    pytest.param(GOED, N, Grondslag(wettelijk_maximum=9), 9, "wettelijk_maximum", "De wet staat", id="wettelijk"),
    pytest.param(
        [Rij(i, i + 1, 1000, 100, 10, 0) for i in range(50)],
        N,
        Grondslag(),
        36,
        "plafond_ctm",
        "commissie",
        id="36",
    ),
]


@pytest.mark.parametrize(("tabel", "normen", "grondslag", "maanden", "bindend", "zin"), GEVALLEN)
def test_elk_einde(
    tabel: list[Rij], normen: Normen, grondslag: Grondslag, maanden: int | None, bindend: str, zin: str
) -> None:
    gevonden = bepaal(tabel, normen, grondslag)
    assert (gevonden.maanden, gevonden.bindend) == (maanden, bindend)
    assert zin in leg_uit(gevonden, normen, grondslag)


def test_gelijke_grenzen_volgen_de_volgorde_van_de_methode() -> None:
    grondslag = Grondslag(contractduur=Fraction(8), wettelijk_maximum=12, plafond_ctm=12)
    gevonden = bepaal(GOED, N, grondslag)
    assert gevonden.gelijke_grenzen == (
        "plafond_ctm",
        "wettelijk_maximum",
        "verwachting",
        "einde_waarnemingen",
    )
    uitleg = leg_uit(gevonden, N, grondslag)
    for deel in ("Het plafond", "De wet staat", "verwacht de klant", "De tabel eindigt"):
        assert deel in uitleg


def test_start_na_de_termijn_laat_niets_over() -> None:
    tabel = [Rij(0, 12, 9000, 900, 90, 0)]
    grondslag = Grondslag(start_maanden=Fraction(6))
    gevonden = bepaal(tabel, N, grondslag)
    assert (gevonden.uitkomst, gevonden.maanden, gevonden.bindend) == (
        "geen_termijn",
        0,
        "einde_waarnemingen",
    )
    assert [s.code for s in gevonden.signalen if s.code == "start_na_termijn"]
    assert "geen maand over" in leg_uit(gevonden, N, grondslag)


def test_start_na_een_onzeker_einde_geeft_geen_getal() -> None:
    tabel = [*GOED[:4], Rij(4, 10, 30, 1, 1, 0)]
    gevonden = bepaal(tabel, N, Grondslag(start_maanden=Fraction(4)))
    assert gevonden.bindend.endswith("_onzeker")
    assert (gevonden.uitkomst, gevonden.maanden) == ("onvoldoende_gegevens", None)


def test_verwachting_volgt_de_kortste_van_1d_en_1e() -> None:
    for lang, kort in (("vervangingstermijn", "contractduur"), ("contractduur", "vervangingstermijn")):
        grondslag = Grondslag(**{lang: Fraction(30), kort: Fraction(4)})
        assert (bepaal(GOED, N, grondslag).maanden, bepaal(GOED, N, grondslag).bindend) == (6, "verwachting")


def test_een_norm_die_precies_wordt_gehaald_is_gehaald() -> None:
    """'Above the norm' is strict and exact: 60 of 6,000 is not above 1 %."""
    normen = replace(N, maximaal_verzet=Fraction(1, 100), zekerheid=Fraction(1, 2), schommeling=Fraction(0))
    assert bepaal(GOED, normen).bindend == "verzetsnorm_onzeker"
    assert bepaal(GOED, replace(normen, maximaal_verzet=Fraction(9999, 1_000_000))).bindend == "verzetsnorm"


def test_de_rem_op_conversie_werkt_vanaf_vijf_gevallen_en_onder_de_grens() -> None:
    zonder = replace(N, minimale_conversie=Fraction(0), schommeling=Fraction(0))
    precies = [Rij(0, 6, 1000, 400, 0, 0), Rij(6, 12, 1000, 100, 0, 0)]
    assert bepaal(precies, zonder).bindend == "einde_waarnemingen"
    assert bepaal([precies[0], precies[1]._replace(conversies=99)], zonder).bindend == "rem_conversie"
    licht = replace(zonder, weging_verzet=Fraction(1, 1000), weging_klacht=Fraction(1, 1000))
    for begin, bindend in ((5, "rem_conversie"), (4, "einde_waarnemingen")):
        tabel = [Rij(0, 6, 1000, begin, 0, 0), Rij(6, 12, 100_000, 40, 0, 0)]
        assert bepaal(tabel, licht).bindend == bindend


def test_lege_rijen_vooraan_vallen_af() -> None:
    gevonden = bepaal([Rij(0, 1, 0, 0, 0, 0), *GOED[1:]], N, Grondslag(start_maanden=Fraction(1)))
    assert gevonden.maanden == 12
    assert {"aantal": 1, "tot": 1} in [s.gegevens for s in gevonden.signalen if s.code == "lege_rijen_vooraan"]


@pytest.mark.parametrize(("gesprekken", "dun"), [(999, True), (1000, False)])
def test_dun_bezette_rijen_zijn_een_signaal(gesprekken: int, dun: bool) -> None:
    tabel = [Rij(i, i + 1, 10_000, 1000, 100, 0) for i in range(11)] + [Rij(11, 12, gesprekken, 100, 10, 0)]
    signalen = [s.gegevens for s in bepaal(tabel).signalen if s.code == "dun_bezet"]
    assert signalen == ([{"perioden": [[11, 12]]}] if dun else [])


def test_gemeten_spreiding_begint_bij_een_kwart() -> None:
    grillig = [Rij(i, i + 1, 1000, 100 + 30 * (-1) ** i, 10, 0) for i in range(8)]
    spreiding = bepaal(grillig).spreiding
    assert spreiding.gemeten
    assert spreiding.cv == 0
    assert spreiding.phi is not None
    assert spreiding.s == pytest.approx(spreiding.phi**0.5)
    assert spreiding.s > 1
    assert not bepaal(grillig[:7]).spreiding.gemeten


def test_robuust_toetst_ook_de_wandeling_zelf_waar_een_grens_bindt() -> None:
    grondslag = Grondslag(wettelijk_maximum=6)
    basis = bepaal(A, N, grondslag)
    assert (basis.maanden, basis.eindmaand) == (6, 15)
    gevoeligheid = onderzoek(A, N, grondslag, basis)
    assert gevoeligheid.eindmaand == 15
    assert gevoeligheid.robuust is False
    assert Uitschieter("zekerheid", "0.99", 9, van_wandeling=True) in gevoeligheid.uitschieters


MAANDEN = [Rij(i, i + 1, 900, 80 - 3 * i + 9 * (i % 2), 9 + i // 2, i % 3 == 2) for i in range(24)]
"""Months with a spread that can be measured, brakes that matter, and departing objectors."""


@pytest.mark.parametrize("tabel", [MAANDEN, A, DALEND_VERZET, HALFJAREN], ids=["maanden", "A", "dalend", "halfjaren"])
def test_elke_variant_is_de_termijn_met_die_ene_keuze_anders(tabel: list[Rij]) -> None:
    normen = replace(N, rem_verzet=None, rem_conversie=Fraction(1, 2))
    grondslag = Grondslag(contractduur=Fraction(20))
    basis = bepaal(tabel, normen, grondslag)
    varianten = onderzoek(tabel, normen, grondslag, basis).varianten

    def uit(**anders: object) -> int | None:
        return bepaal(tabel, replace(normen, **anders), grondslag).maanden

    assert varianten["weging_verzet"] == {w: uit(weging_verzet=Fraction(w)) for w in ("0.5", "1", "2", "3")}
    assert varianten["weging_klacht"] == {w: uit(weging_klacht=Fraction(w)) for w in ("1", "5", "10", "25")}
    assert varianten["vooruitblik"] == {w: uit(vooruitblik=int(w)) for w in ("3", "6", "12")}
    assert varianten["schommeling"] == {w: uit(schommeling=Fraction(w)) for w in ("0", "0.10", "0.20")}
    assert varianten["vertrekkers_meetellen"] == {
        "ja": uit(vertrekkers_meetellen=True),
        "nee": uit(vertrekkers_meetellen=False),
    }
    assert varianten["remmen"] == {
        # A brake that was switched off comes back at the tool's own value; one that was set keeps its value.
        "ja": uit(rem_verzet=Fraction(2)),
        "nee": uit(rem_verzet=None, rem_klachten=None, rem_conversie=None),
    }
    aangenomen = Spreiding(1.0, 0.1, False, None, None)
    assert varianten["spreiding"]["aangenomen"] == bepaal(tabel, normen, grondslag, aangenomen).maanden
    phi = basis.spreiding.phi
    assert ("gemeten" in varianten["spreiding"]) == (phi is not None)
    if phi is not None:
        gemeten = Spreiding(max(1.0, phi) ** 0.5, 0.0, True, phi, None)
        assert varianten["spreiding"]["gemeten"] == bepaal(tabel, normen, grondslag, gemeten).maanden


def test_de_varianten_verschillen_echt() -> None:
    """What the test above compares must not all be the same number."""
    gevoeligheid = onderzoek(MAANDEN, N, Grondslag(), bepaal(MAANDEN))
    for naam in ("weging_verzet", "weging_klacht", "vooruitblik"):
        assert len(set(gevoeligheid.varianten[naam].values())) > 1, naam
    dalend = onderzoek(DALEND_VERZET, N, Grondslag(), bepaal(DALEND_VERZET)).varianten
    assert dalend["vertrekkers_meetellen"] == {"ja": 9, "nee": 15}


def glijdend(
    aantal: int, gesprekken: int, conversies: int, daling: int, golf: int, verzet: int, stijging: int
) -> list[Rij]:
    """Months that slide down evenly, every second one a wave higher."""
    return [
        Rij(i, i + 1, gesprekken, conversies - daling * i + golf * (i % 2), verzet + stijging * i, 0)
        for i in range(aantal)
    ]


@pytest.mark.parametrize(
    ("tabel", "gemeten", "maanden", "uitschieter"),
    [
        pytest.param(glijdend(18, 9000, 791, 21, 34, 265, 12), True, 15, ("aangenomen", 11), id="gemeten-korter"),
        pytest.param(glijdend(18, 50000, 3346, 160, 1047, 462, 16), True, 14, ("aangenomen", 18), id="gemeten-langer"),
        pytest.param(glijdend(12, 50000, 2253, 86, 0, 1203, 3), False, 6, ("gemeten", 11), id="aangenomen"),
    ],
)
def test_ook_de_andere_manier_om_de_spreiding_te_nemen_toetst_robuust(
    tabel: list[Rij], gemeten: bool, maanden: int, uitschieter: tuple[str, int]
) -> None:
    """Everything else leaves these terms about where they are: only the spread taken the other way moves them far."""
    basis = bepaal(tabel)
    assert (basis.spreiding.gemeten, basis.maanden) == (gemeten, maanden)
    gevonden = onderzoek(tabel, N, Grondslag(), basis)
    assert gevonden.robuust is False
    assert gevonden.uitschieters == (Uitschieter("spreiding", *uitschieter),)
    # The way that was taken already gives the term itself.
    assert gevonden.varianten["spreiding"]["gemeten" if gemeten else "aangenomen"] == maanden


@pytest.mark.parametrize(
    ("tabel", "norm", "waarde", "van", "naar"),
    [
        pytest.param(glijdend(18, 900, 56, 0, 0, 22, 1), "zekerheid", "0.99", 16, 13, id="korter-3"),
        pytest.param(glijdend(24, 900, 36, 1, 0, 15, 0), "zekerheid", "0.99", 13, 9, id="korter-4"),
        pytest.param(glijdend(18, 300, 35, 1, 0, 8, 1), "vooruitblik", "12", 8, 5, id="korter-3-vooruit"),
        pytest.param(glijdend(18, 600, 60, 1, 0, 10, 1), "vooruitblik", "12", 13, 17, id="langer-4"),
    ],
)
def test_een_term_die_drie_maanden_schuift_is_robuust_en_een_van_vier_niet(
    tabel: list[Rij], norm: str, waarde: str, van: int, naar: int
) -> None:
    """In each table this one variant moves the term the furthest."""
    basis = bepaal(tabel)
    gevonden = onderzoek(tabel, N, Grondslag(), basis)
    per_waarde = gevonden.zekerheid if norm == "zekerheid" else gevonden.varianten[norm]
    assert (basis.maanden, per_waarde[waarde]) == (van, naar)
    robuust = abs(naar - van) <= 3
    assert gevonden.robuust is robuust
    assert gevonden.uitschieters == (() if robuust else (Uitschieter(norm, waarde, naar),))


@pytest.mark.parametrize(
    ("tabel", "rem", "met_rem", "zonder", "eigen", "met_eigen"),
    [
        pytest.param(glijdend(24, 2000, 210, 2, 0, 18, 1), "rem_verzet", 23, 24, "3/2", 11, id="verzet"),
        pytest.param(
            [Rij(i, i + 1, 2000, 210, 18, 2 + i // 3) for i in range(24)],
            "rem_klachten",
            8,
            24,
            "3/2",
            4,
            id="klachten",
        ),
        pytest.param(glijdend(24, 9000, 900, 35, 0, 9, 0), "rem_conversie", 18, 23, "1/2", 12, id="conversie"),
    ],
)
def test_met_remmen_komt_een_rem_die_uit_stond_terug_en_houdt_een_eigen_rem_haar_waarde(
    tabel: list[Rij], rem: str, met_rem: int, zonder: int, eigen: str, met_eigen: int
) -> None:
    """Each table is stopped by one brake, and by none without it."""
    for waarde, maanden, ja in (
        (getattr(N, rem), met_rem, met_rem),
        (None, zonder, met_rem),
        (Fraction(eigen), met_eigen, met_eigen),
    ):
        normen = replace(N, **{rem: waarde})
        basis = bepaal(tabel, normen)
        assert basis.maanden == maanden
        assert onderzoek(tabel, normen, Grondslag(), basis).varianten["remmen"] == {"ja": ja, "nee": zonder}


@pytest.mark.parametrize("rij", [Rij(3, 3, 10, 1, 0, 0), Rij(-1, 3, 10, 1, 0, 0), Rij(0, 3, 10, 11, 0, 0)])
def test_een_onmogelijke_rij_is_een_fout_van_de_aanroeper(rij: Rij) -> None:
    with pytest.raises(ValueError, match="range"):
        bepaal([rij])


def test_overlap_is_een_fout_van_de_aanroeper() -> None:
    with pytest.raises(ValueError, match="overlap"):
        bepaal([Rij(0, 3, 10, 1, 0, 0), Rij(2, 4, 10, 1, 0, 0)])


def test_de_eigen_rij_mag_net_niet_zeker_negatief_zijn() -> None:
    """With v = 1/2 the row 40 − 116/2 is −18 with a margin of 18.8; 40 − 120/2 is −20 with one of 19.0."""
    normen = replace(N, weging_verzet=Fraction(1, 2))
    goed = [Rij(i, i + 1, 1000, 200, 10, 0) for i in range(6)]
    for verzet, maanden, bindend in ((116, 6, "einde_waarnemingen"), (120, 1, "balans")):
        gevonden = bepaal(met(goed, r1=Rij(1, 2, 1000, 40, verzet, 0)), normen)
        assert (gevonden.maanden, gevonden.bindend) == (maanden, bindend)
        assert gevonden.wandeling is not None
        assert gevonden.wandeling.stappen[-1].eigen_rij == (verzet == 120)


def test_gewichten_met_verschillende_noemers() -> None:
    """v = 1/2 and w = 2: 100 − 10/2 − 2·1 = 93."""
    normen = replace(N, weging_verzet=Fraction(1, 2), weging_klacht=Fraction(2))
    wandeling = bepaal([Rij(0, 6, 1000, 100, 10, 2)], normen).wandeling
    assert wandeling is not None
    assert wandeling.stappen[0].toets is not None
    assert wandeling.stappen[0].toets.saldo == 93


def test_een_latere_piek_alleen_na_een_zeker_negatief_saldo() -> None:
    tabel = [Rij(0, 6, 1000, 100, 10, 0), Rij(6, 12, 40, 3, 1, 0), Rij(12, 18, 1000, 100, 10, 0)]
    gevonden = bepaal(tabel)
    assert (gevonden.maanden, gevonden.bindend) == (3, "balans_onzeker")
    assert gevonden.wandeling is not None
    assert gevonden.wandeling.latere_piek is None


def test_precies_genoeg_conversies_is_alleen_onzeker() -> None:
    assert bepaal([Rij(0, 6, 10_000, 100, 0, 0)]).bindend == "stille_last_onzeker"
    assert bepaal([Rij(0, 6, 10_000, 99, 0, 0)]).bindend == "stille_last"


@pytest.mark.parametrize("soort", ["verzet", "klachten"])
def test_zonder_gevallen_in_het_begin_rekent_de_rem_met_een(soort: str) -> None:
    """5·1,000 ≥ 2·max(0, 1)·2,500 brakes; with 2,501 conversations it does not."""
    for gesprekken, bindend in ((2500, f"rem_{soort}"), (2501, "einde_waarnemingen")):
        later = Rij(6, 12, gesprekken, 250, 0, 0)._replace(**{soort: 5})
        assert bepaal([Rij(0, 6, 1000, 100, 0, 0), later]).bindend == bindend


def test_de_gegevens_van_start_na_de_termijn() -> None:
    for start, getoond in ((Fraction(6), 6), (Fraction(13, 2), 6.5)):
        gevonden = bepaal([Rij(0, 12, 9000, 900, 90, 0)], N, Grondslag(start_maanden=start))
        (gegevens,) = [s.gegevens for s in gevonden.signalen if s.code == "start_na_termijn"]
        assert gegevens == {"start": getoond, "termijn": 6}
        assert isinstance(gegevens["start"], type(getoond))


def test_zonder_gesprekken_is_er_geen_eindmaand_en_geen_getal() -> None:
    assert bepaal([]).eindmaand is None
    assert uitkomst_zonder_termijn("geen_gegevens") == ("onvoldoende_gegevens", None)


def test_zonder_opgave_begint_het_bellen_in_maand_nul() -> None:
    assert bepaal(GOED[1:]).bindend == "gat"


def test_een_enkel_gesprek_is_geen_lege_rij() -> None:
    gevonden = bepaal([Rij(0, 1, 1, 1, 0, 0)])
    assert gevonden.bindend == "balans_onzeker"
    assert "lege_rijen_vooraan" not in [s.code for s in gevonden.signalen]


@pytest.mark.parametrize(("gesprekken", "dun"), [(5999, True), (6000, False)])
def test_dun_bezet_telt_per_maand(gesprekken: int, dun: bool) -> None:
    tabel = [Rij(0, 1, 10_000, 1000, 100, 0), Rij(1, 7, gesprekken, 600, 60, 0)]
    assert ("dun_bezet" in [s.code for s in bepaal(tabel).signalen]) is dun


def test_een_rij_met_een_enkel_gesprek_hoort_bij_de_meting() -> None:
    """Measurable asks for conversations in every row; one is enough (method, step 2)."""
    rijen = [Rij(i, i + 1, 2000, 120 + 40 * (i % 2), 12, 0) for i in range(9)] + [Rij(9, 10, 1, 0, 0, 0)]
    assert bepaal(rijen).spreiding.gemeten
    assert bepaal([*rijen[:-1], Rij(9, 10, 0, 0, 0, 0)]).spreiding.signaal == "spreiding_niet_meetbaar"


def test_te_gelijkmatige_cijfers_krijgen_de_aangenomen_spreiding() -> None:
    spreiding = bepaal(HALFJAREN).spreiding
    assert (spreiding.s, spreiding.cv, spreiding.gemeten, spreiding.signaal) == (1.0, 0.1, False, "te_gelijkmatig")
