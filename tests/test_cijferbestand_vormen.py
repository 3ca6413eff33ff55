"""Files of figures as people make them: what is read of them, how `check` says so, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from conftest import VRAGENLIJST, Voer
from test_cijferbestand import KOP, ZONDER_TABEL, A, als_csv, als_xlsx, enige, fouten, met_cijfers, tabel

Maak = Callable[..., Path]
KWARTALEN = [(van, van + 3, *rij[2:]) for van, rij in zip((0, 3, 6, 9, 12, 15), A, strict=True)]
__all__ = ["met_cijfers"]


def lezing(voer: Voer, pad: Path) -> dict[str, Any]:
    uit = voer("check", pad, "--json")
    assert uit.code == 0, uit.uit
    return dict(uit.json[0]["cijfers"])


def als_bestand(soort: str, kop: Sequence[object], *rijen: Sequence[object]) -> tuple[str | bytes, str]:
    if soort == "xlsx":
        return als_xlsx(kop, *rijen), "cijfers.xlsx"
    return "\n".join(";".join("" if cel is None else str(cel) for cel in rij) for rij in (kop, *rijen)), "cijfers.csv"


def opgeteld(rijen: Sequence[Sequence[int]]) -> list[int]:
    return [sum(rij[kolom] for rij in rijen) for kolom in range(2, 6)]


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_titel_kwartalen_percentages_en_totaal(voer: Voer, met_cijfers: Maak, soort: str) -> None:
    kop = ("Kwartaal na laatste gift", "Aantal gesprekken", "Conversies", "Conversie %", "Verzet", "Klachten")
    rijen = [
        (f"Q{nummer}", rij[2], rij[3], f"{100 * rij[3] / rij[2]:.1f}%", rij[4], rij[5])
        for nummer, rij in enumerate(KWARTALEN, 1)
    ]
    som = opgeteld(KWARTALEN)
    boven = [("Telemarketing oud-donateurs 2023-2026", *[None] * 5), [None] * 6]
    inhoud, naam = als_bestand(soort, boven[0], boven[1], kop, *rijen, ("Totaal", *som[:2], None, *som[2:]))
    pad = met_cijfers(inhoud, naam)
    assert tabel(voer("assess", pad, "--json")) == KWARTALEN
    gelezen = lezing(voer, pad)
    assert (gelezen["kopregel"], gelezen["totaalregels"], gelezen["rijen"]) == (3, [10], 6)
    assert gelezen["niet_gelezen"] == ["Conversie %"]
    assert gelezen["kolommen"] == {
        "Kwartaal na laatste gift": "kwartaal",
        "Aantal gesprekken": "gesprekken",
        "Conversies": "conversies",
        "Verzet": "verzet",
        "Klachten": "klachten",
    }
    scherm = " ".join(voer("check", pad).uit.split())
    assert f"Zo is {naam} gelezen. De namen van de kolommen staan op regel 3." in scherm
    assert "Q1 is maand 0, 1 en 2." in scherm
    for zin in gelezen["zinnen"]:
        assert zin in scherm


def test_wat_is_zoals_afgesproken_vraagt_geen_uitleg(voer: Voer, met_cijfers: Maak) -> None:
    pad = met_cijfers(als_csv(kop=("Van", "TOT", *KOP[2:])))
    assert lezing(voer, pad)["zinnen"] == []
    assert "gelezen" not in voer("check", pad).uit
    assert voer("check", met_cijfers(als_csv(kop=("x", *KOP[1:]))), "--json").json[0]["cijfers"] is None


def test_een_tabel_in_de_vragenlijst_is_geen_bestand(voer: Voer, tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text(VRAGENLIJST, encoding="utf-8")
    assert voer("check", "v.yaml", "--json").json[0]["cijfers"] is None


@pytest.mark.parametrize(
    "kop",
    [
        ("Van maand", "Tot maand", "Gesprek", "Conversie", "Verzet", "Klacht"),
        ("vanaf maand", "tot (maand)", "aantal gesprekken", "aantal conversies", "aantal verzet", "aantal klachten"),
        ("Van maand na einde contract", "Tot maand na einde contract", *KOP[2:]),
    ],
)
def test_namen_zoals_mensen_ze_schrijven(voer: Voer, met_cijfers: Maak, kop: Sequence[str]) -> None:
    pad = met_cijfers(als_csv(kop=kop))
    assert tabel(voer("assess", pad, "--json")) == list(A)
    assert f"'{kop[0]}' is 'van'" in lezing(voer, pad)["zinnen"][0]


@pytest.mark.parametrize("vorm", ["{}", "Q{}", "q{}", "K{}", "kwartaal {}", "{}e kwartaal"])
def test_een_kwartaal_telt_vanaf_een(voer: Voer, met_cijfers: Maak, vorm: str) -> None:
    rijen = [(vorm.format(nummer), *rij[2:]) for nummer, rij in enumerate(KWARTALEN, 1)]
    assert tabel(voer("assess", met_cijfers(als_csv(rijen, ("kwartaal", *KOP[2:]))), "--json")) == KWARTALEN


@pytest.mark.parametrize("kwartaal", ["0", "Q1 2025", "2025-Q1", "voorjaar 1", "Q401"])
def test_een_kwartaal_dat_niets_zegt(voer: Voer, met_cijfers: Maak, kwartaal: str) -> None:
    rijen = [(kwartaal, *A[0][2:]), ("2", *A[1][2:])]
    uit = voer("check", met_cijfers(als_csv(rijen, ("kwartaal", *KOP[2:]))), "--json")
    assert fouten(uit) == [("E180", "cijfers.csv", 2, 1)]
    assert f"'{kwartaal}'" in enige(uit)["tekst"]


@pytest.mark.parametrize("streep", ["-", "–", " tot ", " - "])
def test_een_periode_in_een_cel(voer: Voer, met_cijfers: Maak, streep: str) -> None:
    rijen = [(f"{van}{streep}{tot}", *rest) for van, tot, *rest in A]
    assert tabel(voer("assess", met_cijfers(als_csv(rijen, ("Maanden", *KOP[2:]))), "--json")) == list(A)


# Months that count from 1


def _vanaf_1(rijen: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    return [(van + 1, *rest) for van, *rest in rijen]


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
@pytest.mark.parametrize("start", [0, 3])
def test_maanden_vanaf_1_in_een_bestand(voer: Voer, met_cijfers: Maak, soort: str, start: int) -> None:
    tekst = ZONDER_TABEL.replace("start_maanden: 0", f"start_maanden: {start}")
    inhoud, naam = als_bestand(soort, KOP, *_vanaf_1(KWARTALEN))
    uit = voer("check", met_cijfers(inhoud, naam, tekst), "--json")
    assert fouten(uit) == [("E182", naam, 2, 1)]
    assert "1–3, 4–6, 7–9 enzovoort" in enige(uit)["tekst"]
    assert enige(uit)["advies"] == "Schrijf: 0–3, 3–6, 6–9 enzovoort."


def _in_vragenlijst(map_: Path, rijen: Sequence[Sequence[int]], start: int = 0) -> Path:
    regels = [
        f"      - {{van: {van}, tot: {tot}, gesprekken: 900, conversies: 90, verzet: 9, klachten: 0}}"
        for van, tot in rijen
    ]
    tekst = ZONDER_TABEL.replace("start_maanden: 0", f"start_maanden: {start}")
    pad = map_ / "v.yaml"
    pad.write_text("\n".join([tekst.rstrip("\n"), "    perioden:", *regels, ""]), encoding="utf-8")
    return pad


@pytest.mark.parametrize(
    ("rijen", "goed"),
    [
        ([(1, 3), (4, 6)], "0–3, 3–6"),
        ([(4, 6), (1, 3), (7, 9)], "0–3, 3–6, 6–9"),
        ([(1, 1), (2, 2), (3, 3), (4, 4)], "0–1, 1–2, 2–3 enzovoort"),
        ([(0, 2), (3, 5), (6, 8)], "0–3, 3–6, 6–9"),
        ([(0, 3), (4, 6), (7, 9)], "0–3, 3–6, 6–9"),
        ([(4, 6), (7, 9), (10, 12)], "3–6, 6–9, 9–12"),
        ([(1, 6), (7, 12), (13, 24)], "0–6, 6–12, 12–24"),
        ([(0, 0), (1, 1), (2, 2)], "0–1, 1–2, 2–3"),
    ],
)
def test_maanden_vanaf_1_in_de_vragenlijst(
    voer: Voer, tmp_path: Path, rijen: Sequence[tuple[int, int]], goed: str
) -> None:
    fout = enige(voer("check", _in_vragenlijst(tmp_path, rijen), "--json"))
    assert (fout["code"], fout["advies"]) == ("E182", f"Schrijf: {goed}.")
    assert fout["plaats"] == f"afweging.metingen.perioden[{1 + rijen.index(min(rijen))}].van"


@pytest.mark.parametrize(
    "rijen",
    [
        [(0, 3), (3, 6), (6, 9)],
        [(0, 1), (2, 3)],  # one month without a row
        [(0, 3), (4, 6), (6, 9)],
        [(0, 12)],
    ],
)
def test_wat_vanaf_nul_telt_mag(voer: Voer, tmp_path: Path, rijen: Sequence[tuple[int, int]]) -> None:
    assert voer("check", _in_vragenlijst(tmp_path, rijen)).code == 0


def test_de_tabel_begint_bij_1_en_2b_bij_0(voer: Voer, met_cijfers: Maak, tmp_path: Path) -> None:
    rijen = [(maand, 585, 57, 5, 0) for maand in range(1, 13)]
    inhoud = als_xlsx(("maand", *KOP[2:]), *rijen)
    uit = voer("check", met_cijfers(inhoud, "maand1.xlsx"), "--json")
    assert fouten(uit) == [("E183", "maand1.xlsx", 2, 1)]
    assert "Schrijf dan: 0, 1, 2 enzovoort." in enige(uit)["advies"]
    # with a row for month 0 it is certain, and so it is where 2b begins later
    nul = als_xlsx(("maand", *KOP[2:]), (0, 0, 0, 0, 0), *rijen)
    assert voer("check", met_cijfers(nul, "maand1.xlsx")).code == 0
    later = ZONDER_TABEL.replace("start_maanden: 0", "start_maanden: 1")
    assert voer("check", met_cijfers(inhoud, "maand1.xlsx", later)).code == 0
    fout = enige(voer("check", _in_vragenlijst(tmp_path, [(1, 4), (4, 7)]), "--json"))
    assert (fout["code"], "Schrijf dan: 0–3, 3–6." in fout["advies"]) == ("E183", True)


def test_losse_maanden_met_gaten_zijn_geen_perioden(voer: Voer, met_cijfers: Maak) -> None:
    rijen = [(maand, 585, 57, 5, 0) for maand in (0, 2, 4, 6)]
    assert voer("check", met_cijfers(als_csv(rijen, ("maand", *KOP[2:])))).code == 0


# Percentages


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_een_kolom_aantallen_met_alleen_percentages(voer: Voer, met_cijfers: Maak, soort: str) -> None:
    opmaak = {f"D{regel}": "0.0%" for regel in range(2, 8)}
    if soort == "xlsx":
        rijen = [(*rij[:3], rij[3] / rij[2], *rij[4:]) for rij in A]
        pad = met_cijfers(als_xlsx(KOP, *rijen, opmaak=opmaak), "cijfers.xlsx")
    else:
        pad = met_cijfers(als_csv([(*rij[:3], f"{100 * rij[3] / rij[2]:.1f}%", *rij[4:]) for rij in A]))
    als_pct = als_csv(
        [(*rij[:3], f"{100 * rij[3] / rij[2]:.1f}", *rij[4:]) for rij in A], (*KOP[:3], "conversies_pct", *KOP[4:])
    )
    gelezen = lezing(voer, pad)
    gevonden = tabel(voer("assess", pad, "--json"))
    assert gelezen["als_percentage"] == ["conversies"]
    assert gelezen["zinnen"] == ["De kolom 'conversies' heeft percentages, en is zo gelezen."]
    assert gevonden == tabel(voer("assess", met_cijfers(als_pct), "--json"))


def test_een_fout_in_een_hele_kolom_is_een_melding(voer: Voer, met_cijfers: Maak) -> None:
    rijen = [(*rij[:3], rij[3] if nummer == 2 else "9,5%", *rij[4:]) for nummer, rij in enumerate(A)]
    uit = voer("check", met_cijfers(als_csv(rijen)), "--json")
    assert fouten(uit) == [("E116", "cijfers.csv", 2, 10)]
    assert "Dat geldt ook voor regel 3 en 5 tot en met 7." in enige(uit)["tekst"]


def test_formules_zonder_uitkomst_naast_de_aantallen_doen_niets(voer: Voer, met_cijfers: Maak) -> None:
    rijen = [(*rij, f"=D{regel}/C{regel}") for regel, rij in enumerate(A, 2)]
    pad = met_cijfers(als_xlsx((*KOP, "conversie %"), *rijen, ("Totaal", None, "=SUM(C2:C7)")), "cijfers.xlsx")
    assert tabel(voer("assess", pad, "--json")) == list(A)
    assert lezing(voer, pad)["niet_gelezen"] == ["conversie %"]


# Totals, helpers and empty rows


@pytest.mark.parametrize("naam", ["Totaal", "Som", "Eindtotaal", ""])
@pytest.mark.parametrize("bovenaan", [False, True])
def test_een_rij_met_totalen(voer: Voer, met_cijfers: Maak, naam: str, bovenaan: bool) -> None:
    som = (naam, "", *opgeteld(A))
    rijen = [som, *A] if bovenaan and naam else [*A, som]
    pad = met_cijfers(als_csv(rijen))
    assert tabel(voer("assess", pad, "--json")) == list(A)
    assert lezing(voer, pad)["totaalregels"] == [2 if bovenaan and naam else 8]


def test_een_opmerking_over_een_totaal_maakt_een_rij_met_maanden_geen_totaal(voer: Voer, met_cijfers: Maak) -> None:
    rijen = [(*rij, "Totaal anders dan verwacht" if nummer == 2 else "") for nummer, rij in enumerate(A)]
    kop = (*KOP, "opmerking")
    assert tabel(voer("assess", met_cijfers(als_csv(rijen, kop)), "--json")) == list(A)
    som = (0, 36, *opgeteld(A), "Totaal")  # as good as any row: it may not vanish
    uit = voer("check", met_cijfers(als_csv([*rijen, som], kop)), "--json")
    assert {code for code, *_ in fouten(uit)} == {"E051"}


def test_een_totaal_dat_niet_klopt(voer: Voer, met_cijfers: Maak) -> None:
    som = opgeteld(A)
    uit = voer("check", met_cijfers(als_csv([*A, ("Totaal", "", som[0] + 1, som[1], som[2] - 1, som[3])])), "--json")
    assert fouten(uit) == [("E181", "cijfers.csv", 8, 9), ("E181", "cijfers.csv", 8, 18)]
    assert f"is hier {som[0] + 1}, en de rijen zijn samen {som[0]}" in uit.json[0]["fouten"][0]["tekst"]
    zonder_naam = voer("check", met_cijfers(als_csv([*A, ("", "", som[0] + 1, *som[1:])])), "--json")
    assert fouten(zonder_naam) == [("E113", "cijfers.csv", 8, 3)]


def test_een_gemiddelde_of_een_subtotaal_wordt_niet_nageteld(voer: Voer, met_cijfers: Maak) -> None:
    rijen = [*A[:3], ("Subtotaal", "", 1, 1, 1, 1), *A[3:], ("Gemiddelde", "", 1, 1, 1, 1)]
    pad = met_cijfers(als_csv(rijen))
    assert tabel(voer("assess", pad, "--json")) == list(A)
    assert lezing(voer, pad)["totaalregels"] == [5, 9]


def test_een_totaal_naast_verborgen_aantallen_wordt_niet_nageteld(voer: Voer, met_cijfers: Maak) -> None:
    rijen = [*A[:5], (*A[5][:5], "<5"), ("Totaal", "", *opgeteld(A))]
    assert voer("check", met_cijfers(als_csv(rijen))).code == 0


def test_hulpkolommen(voer: Voer, met_cijfers: Maak) -> None:
    rijen = [(*rij, "rustig", rij[3] - rij[4], None, "let op") for rij in A]
    inhoud = als_xlsx((*KOP, "Opmerking", "Saldo", None, None), *rijen)
    pad = met_cijfers(inhoud, "cijfers.xlsx")
    assert tabel(voer("assess", pad, "--json")) == list(A)
    assert lezing(voer, pad)["niet_gelezen"] == ["Opmerking", "Saldo", "J"]
    assert "De kolommen 'Opmerking', 'Saldo' en 'J' tellen niet mee." in lezing(voer, pad)["zinnen"]


@pytest.mark.parametrize("naam", ["verzet per mail", "klachtn", "Gesprekken 2025"])
def test_een_kolom_die_mee_zou_kunnen_tellen_wordt_niet_overgeslagen(voer: Voer, met_cijfers: Maak, naam: str) -> None:
    uit = voer("check", met_cijfers(als_csv([(*rij, 1) for rij in A], (*KOP, naam))), "--json")
    assert enige(uit)["code"] == "E109"


def test_waar_een_kolom_ontbreekt_kan_elke_andere_haar_zijn(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers(als_csv(kop=(*KOP[:5], "boos"))), "--json")
    assert enige(uit)["code"] == "E109"


def test_twee_namen_voor_dezelfde_kolom(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers(als_csv([(*rij, 1) for rij in A], (*KOP, "Aantal gesprekken"))), "--json")
    assert (enige(uit)["code"], "'gesprekken' en 'Aantal gesprekken'" in enige(uit)["tekst"]) == ("E110", True)


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_rijen_zonder_cijfers_aan_de_randen_tellen_niet_mee(voer: Voer, met_cijfers: Maak, soort: str) -> None:
    leeg = [None] * 4
    inhoud, naam = als_bestand(soort, KOP, (0, 3, *leeg), *A[1:3], (12, 18, *leeg), A[4], (24, 36, *leeg))
    pad = met_cijfers(inhoud, naam)
    assert lezing(voer, pad)["regels_zonder_cijfers"] == [2, 7]
    open_vragen = [vraag["vraag"] for vraag in voer("check", pad, "--json").json[0]["open"]]
    assert f"'gesprekken' op regel 5 van {naam}" in open_vragen  # what is missing in the middle is asked for
    assert not [vraag for vraag in open_vragen if "regel 2 " in vraag or "regel 7 " in vraag]


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
@pytest.mark.parametrize("rijen", [[], [(van, van + 1, None, None, None, None) for van in range(12)]])
def test_een_tabel_zonder_cijfers_is_als_een_lege_tabel(
    voer: Voer, met_cijfers: Maak, tmp_path: Path, soort: str, rijen: Sequence[Sequence[object]]
) -> None:
    inhoud, naam = als_bestand(soort, KOP, *rijen)
    pad = met_cijfers(inhoud, naam)
    leeg = tmp_path / "leeg.yaml"
    leeg.write_text(f"{ZONDER_TABEL}    perioden:\n", encoding="utf-8")
    uit, in_vragenlijst = voer("check", pad, "--json"), voer("check", leeg, "--json")
    assert uit.code == in_vragenlijst.code == 0
    assert [v["vraag"] for v in uit.json[0]["open"]] == [v["vraag"] for v in in_vragenlijst.json[0]["open"]]
    een, ander = (voer("assess", deel, "--json").json[0] for deel in (pad, leeg))
    assert een["uitkomst"] == ander["uitkomst"] == "onvoldoende_gegevens"
    vast = ZONDER_TABEL.replace("status: concept", "status: vastgesteld")
    assert ("E060", "vragenlijst.yaml") in [
        f[:2] for f in fouten(voer("check", met_cijfers(inhoud, naam, vast), "--json"))
    ]


# Workbooks


def test_het_eerste_blad_met_een_tabel_telt(voer: Voer, met_cijfers: Maak) -> None:
    def bewerk(werkmap: Any) -> None:
        werkmap.active.title = "2026"
        werkmap.create_sheet("Voorblad", 0).append(["Cijfers van het callcenter"])
        werkmap.create_sheet("2025").append([*KOP])
        werkmap.create_sheet("Grafiek").append(["maand", "conversie %"])

    pad = met_cijfers(als_xlsx(KOP, *A, bewerk=bewerk), "cijfers.xlsx")
    assert tabel(voer("assess", pad, "--json")) == list(A)
    gelezen = lezing(voer, pad)
    assert (gelezen["blad"], gelezen["andere_bladen"]) == ("2026", ["2025"])
    assert gelezen["zinnen"] == ["Alleen het blad '2026' is gelezen, niet '2025'."]


def test_een_blad_met_de_tabel_dat_niet_te_lezen_is_wordt_niet_overgeslagen(voer: Voer, met_cijfers: Maak) -> None:
    def bewerk(werkmap: Any) -> None:
        werkmap.active.cell(4, 80).value = "ver weg"
        werkmap.create_sheet("2025").append([*KOP])

    uit = voer("check", met_cijfers(als_xlsx(KOP, *A, bewerk=bewerk), "cijfers.xlsx"), "--json")
    assert fouten(uit) == [("E102", "cijfers.xlsx", 4, 80)]


def test_samengevoegde_cellen_in_titel_en_totaal_mogen(voer: Voer, met_cijfers: Maak) -> None:
    def bewerk(werkmap: Any) -> None:
        werkmap.active.merge_cells("A1:F2")
        werkmap.active.merge_cells("A10:B10")

    boven = ["Cijfers 2026"], [], KOP
    pad = met_cijfers(als_xlsx(*boven, *A, ["Totaal", None, *opgeteld(A)], bewerk=bewerk), "cijfers.xlsx")
    assert tabel(voer("assess", pad, "--json")) == list(A)


def test_getallen_boven_de_namen(voer: Voer, met_cijfers: Maak) -> None:
    uit = voer("check", met_cijfers(f"0;3;100;10;1;0\n{als_csv()}"), "--json")
    assert fouten(uit) == [("E108", "cijfers.csv", 1, 1)]
    assert "Hier staan al getallen" in enige(uit)["tekst"]


@pytest.mark.parametrize(("titel", "scheider"), [("Cijfers 2026;;;;;", ";"), ("Cijfers 2026", ","), ("Cijfers", "\t")])
def test_een_titel_boven_de_kop(voer: Voer, met_cijfers: Maak, titel: str, scheider: str) -> None:
    pad = met_cijfers(f"{titel}\n\n{als_csv(scheider=scheider)}")
    assert tabel(voer("assess", pad, "--json")) == list(A)
    assert lezing(voer, pad)["zinnen"] == ["De namen van de kolommen staan op regel 3."]
