"""Tables that are less than counts: percentages, suppressed cells, three overviews; read against the organisation."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balanstest.bestand.waarden import Cel, Percentage
from balanstest.curven.overzichten import Reeksrij, voeg_samen
from balanstest.curven.rijen import Rij
from balanstest.curven.tabel import aantal, lees_tabel
from balanstest.vragenlijst.model import Metingen


def metingen(**velden: object) -> Metingen:
    return Metingen.model_validate(velden)


def rij(**cellen: str) -> dict[str, str]:
    return {
        "van": "0",
        "tot": "6",
        "gesprekken": "1000",
        "conversies": "50",
        "verzet": "5",
        "klachten": "1",
    } | cellen


def pct(**cellen: str) -> dict[str, str]:
    """A row with percentages in place of the counts of the same name."""
    rest = {n: w for n, w in rij().items() if f"{n}_pct" not in cellen}
    return rest | cellen


@pytest.mark.parametrize(
    ("tekst", "n", "gunstig", "verwacht"),
    [
        ("9,5", 1100, True, 103),  # floor((9.5 - 0.05) * 11) = floor(103.95)
        ("9.5", 1100, False, 106),  # ceil((9.5 + 0.05) * 11) = ceil(105.05)
        ("1", 1000, True, 5),  # a whole percentage may be half a percent off
        ("1", 1000, False, 15),
        ("1,30", 1000, False, 14),
        ("0", 1000, True, 0),
        ("0", 1000, False, 5),
        ("100", 40, False, 40),
        ("100,0", 40, True, 39),
        ("2,5 %", 200, True, 4),
    ],
)
def test_percentages_in_het_nadeel_van_de_organisatie(tekst: str, n: int, gunstig: bool, verwacht: int) -> None:
    veld = "conversies" if gunstig else "verzet"
    gelezen = lees_tabel(
        metingen(
            perioden=[pct(gesprekken=str(n), **{f"{veld}_pct": tekst}) | ({"conversies": "0"} if not gunstig else {})]
        )
    )
    assert getattr(gelezen.rijen[0], veld) == verwacht
    assert [s.code for s in gelezen.signalen] == ["percentages_omgerekend"]


@given(st.integers(0, 100_000), st.integers(0, 1000), st.integers(0, 3))
def test_een_percentage_omvat_altijd_het_echte_aantal(n: int, promille: int, decimalen: int) -> None:
    echt = n * promille // 1000
    deel = Fraction(100 * echt, n) if n else Fraction(0)
    rond = Fraction(round(deel * 10**decimalen), 10**decimalen)
    percentage = Percentage(rond, Fraction(1, 2 * 10**decimalen))
    laag = aantal(None, percentage, n, gunstig=True)
    hoog = aantal(None, percentage, n, gunstig=False)
    assert laag is not None
    assert hoog is not None
    assert 0 <= laag <= echt <= hoog <= n


@pytest.mark.parametrize(
    ("k", "n", "gunstig", "verwacht"),
    [(5, 1000, True, 0), (5, 1000, False, 4), (5, 3, False, 3), (1, 10, False, 0)],
)
def test_verborgen_kleine_aantallen(k: int, n: int, gunstig: bool, verwacht: int) -> None:
    assert aantal(Cel(None, k), None, n, gunstig=gunstig) == verwacht


def test_verborgen_cellen_in_de_tabel() -> None:
    gelezen = lees_tabel(metingen(perioden=[rij(klachten="<5", conversies="< 10")]))
    assert gelezen.rijen == (Rij(0, 6, 1000, 0, 5, 4),)
    assert gelezen.leesrijen[0].gelezen == {"conversies": "<10", "klachten": "<5"}


def test_percentages_zonder_gesprekken_bewijzen_niets() -> None:
    gelezen = lees_tabel(metingen(perioden=[rij(), pct(van="6", tot="12", gesprekken="", conversies_pct="9,5")]))
    assert gelezen.rijen == ()
    assert [s.code for s in gelezen.signalen] == ["percentages_zonder_gesprekken"]


@pytest.mark.parametrize("naam", ["van", "tot", "gesprekken", "conversies", "verzet", "klachten"])
def test_een_lege_cel_maakt_rekenen_onmogelijk(naam: str) -> None:
    gelezen = lees_tabel(metingen(perioden=[rij(**{naam: ""})]))
    assert gelezen.rijen == ()
    assert [s.code for s in gelezen.signalen] == ["tabel_onvolledig"]


def test_zonder_gesprekken_is_een_lege_cel_nul() -> None:
    gelezen = lees_tabel(metingen(perioden=[rij(gesprekken="0", conversies="", verzet="", klachten="")]))
    assert gelezen.rijen == (Rij(0, 6, 0, 0, 0, 0),)


def test_drie_overzichten_op_de_grenzen_die_alle_drie_hebben() -> None:
    tabel, signalen = voeg_samen(
        {
            "conversie": [Reeksrij(0, 3, 100, 10), Reeksrij(3, 6, 100, 8), Reeksrij(6, 12, 150, 9)],
            "verzet": [Reeksrij(0, 6, 180, 7), Reeksrij(6, 12, 160, 5)],
            "klachten": [Reeksrij(0, 6, 220, 1), Reeksrij(6, 12, 80, 1)],
        }
    )
    # 0-6: n is 220; objections 7 * 220 / 180 = 8.6 → 9. 6-12: n is 160; complaints 1 * 160 / 80 = 2.
    assert tabel == [Rij(0, 6, 220, 18, 9, 1), Rij(6, 12, 160, 9, 5, 2)]
    assert [s.code for s in signalen] == ["overzichten_samengevoegd"]


def test_maanden_die_niet_alle_drie_hebben_tellen_niet_mee() -> None:
    tabel, signalen = voeg_samen(
        {
            "conversie": [Reeksrij(0, 6, 100, 10), Reeksrij(6, 12, 100, 8), Reeksrij(12, 18, 90, 3)],
            "verzet": [Reeksrij(0, 6, 100, 7), Reeksrij(6, 12, 100, 5)],
            "klachten": [Reeksrij(0, 6, 100, 1), Reeksrij(6, 12, 0, 0)],
        }
    )
    assert tabel == [Rij(0, 6, 100, 10, 7, 1)]
    ingekort = next(s for s in signalen if s.code == "overzichten_ingekort")
    assert ingekort.gegevens == {"perioden": [[6, 12], [12, 18]]}


def test_een_gat_in_een_overzicht_is_een_gat_in_de_tabel() -> None:
    tabel, _ = voeg_samen(
        {naam: [Reeksrij(0, 3, 100, 1), Reeksrij(6, 9, 100, 1)] for naam in ("conversie", "verzet", "klachten")}
    )
    assert [(r.van, r.tot) for r in tabel] == [(0, 3), (6, 9)]


def test_overzichten_met_percentages_en_kleine_aantallen() -> None:
    def regel(**cel: str) -> list[dict[str, str]]:
        return [{"van": "0", "tot": "6", "gesprekken": "200", **cel}]

    gelezen = lees_tabel(
        metingen(conversie=regel(aantal_pct="10"), verzet=regel(aantal="<5"), klachten=regel(aantal="0"))
    )
    assert gelezen.rijen == (Rij(0, 6, 200, 19, 4, 0),)
    codes = [s.code for s in gelezen.signalen]
    assert codes == ["overzichten_samengevoegd", "percentages_omgerekend", "kleine_aantallen_verborgen"]


@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=5),
    st.lists(st.integers(1, 6), min_size=1, max_size=5),
    st.integers(1, 500),
)
def test_samenvoegen_verliest_geen_verzet(breedtes: list[int], andere: list[int], n: int) -> None:
    def overzicht(stappen: list[int], totaal: int) -> list[Reeksrij]:
        grenzen = [0]
        for stap in stappen:
            grenzen.append(grenzen[-1] + stap)
        grenzen[-1] = max(grenzen[-1], totaal)
        return [Reeksrij(a, b, n, min(n, b)) for a, b in pairwise(grenzen)]

    totaal = max(sum(breedtes), sum(andere))
    een, twee = overzicht(breedtes, totaal), overzicht(andere, totaal)
    tabel, _ = voeg_samen({"conversie": een, "verzet": twee, "klachten": een})
    assert tabel
    for rij_ in tabel:
        assert 0 <= rij_.verzet <= rij_.gesprekken
        deel = [t for t in twee if rij_.van <= t.van and t.tot <= rij_.tot]
        assert rij_.verzet * sum(t.gesprekken for t in deel) >= sum(t.aantal for t in deel) * rij_.gesprekken
