"""Bad input at the level of the file: each gets a message with a place, and none gets the parser down."""

from __future__ import annotations

import re
import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balanstest.bestand import lezer
from balanstest.bestand.lezer import MAX_BYTES, lees
from balanstest.errors import Melding, OngeldigError, pad_tekst
from balanstest.normen import NORMEN
from balanstest.taal.raad import MEESTE_NAMEN
from balanstest.vragenlijst import Document, laad
from conftest import VRAGENLIJST, Voer


def meldingen(tekst: str) -> tuple[Melding, ...]:
    with pytest.raises(OngeldigError) as fout:
        laad("x.yaml", tekst.encode(), Path())
    return fout.value.meldingen


def codes(ruw: bytes) -> list[str]:
    with pytest.raises(OngeldigError) as fout:
        laad("x.yaml", ruw, Path())
    return [melding.code for melding in fout.value.meldingen]


KOP = "balanstest: 1\n"


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        (KOP + "impact: x: y: [z\n", "E018"),
        (KOP + "impact: %x\n", "E022"),
        (KOP + "impact: @x\n", "E022"),
        (KOP + "impact: `x`\n", "E022"),
        (KOP + 'impact: "\\q"\n', "E023"),
        (KOP + "? [a, b]\n: c\n", "E013"),
        (KOP + "impact\nafweging\n", "E024"),
        (KOP + "%YAML 3\n", "E004"),
        (KOP + 'dossier:\n  organisatie: "\\ud800"\n', "E016"),
        ("&a [*a]\n", "E006"),
        (KOP + 'dossier:\n  "\\ud800": x\n', "E016"),
        (KOP + "dossier:\n  peildatum: 9999-06-01\n", "E036"),
    ],
)
def test_opmaakfouten(tekst: str, code: str) -> None:
    assert code in codes(tekst.encode())


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "{", "[{a: "])
def test_zestigduizend_haakjes_kosten_geen_tijd_en_geen_crash(opening: str) -> None:
    begin = time.perf_counter()
    gevonden = codes((KOP + "impact: " + opening * 60_000).encode())
    assert gevonden[0] in {"E015", "E019", "E194"}
    assert time.perf_counter() - begin < 20  # a hang, not a matter of speed


def test_een_aliasbom_wordt_geweigerd_voor_hij_afgaat() -> None:
    regels = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    for vorige, naam in zip("abcdefgh", "bcdefghi", strict=True):
        regels.append(f"{naam}: &{naam} [{', '.join([f'*{vorige}'] * 10)}]")
    assert set(codes("\n".join(regels).encode())) >= {"E006"}


def test_te_veel_waarden() -> None:
    assert "E008" in codes((KOP + "impact: [" + "1," * 150_000 + "]").encode())


@pytest.mark.slow
def test_veel_vreemde_tekens_kosten_geen_tijd() -> None:
    begin = time.perf_counter()
    assert set(codes(b"\n" * 4_900_000 + b"\x01" * 100)) == {"E003"}
    assert time.perf_counter() - begin < 20  # a hang, not a matter of speed


def test_te_groot(voer: Voer, tmp_path: Path) -> None:
    pad = tmp_path / "groot.yaml"
    pad.write_bytes(b"x" * (MAX_BYTES + 1))
    uit = voer("check", pad)
    assert uit.code == 4
    assert "E009" in uit.uit


def test_samenvoegsleutels_en_verwijzingen() -> None:
    assert "E006" in codes((KOP + "dossier: &d {versie: 1}\nimpact:\n  <<: *d\n").encode())


@pytest.mark.parametrize(
    "ruw",
    [
        VRAGENLIJST.encode("utf-8-sig"),
        VRAGENLIJST.replace("\n", "\r\n").encode(),
        VRAGENLIJST.replace("\n", "\r").encode(),
        ("---\n" + VRAGENLIJST).encode(),
        (VRAGENLIJST + "...\n").encode(),
        VRAGENLIJST.replace("balanstest: 1", '"balanstest": "1"').encode(),
    ],
)
def test_wat_editors_ervan_maken_is_goed(ruw: bytes) -> None:
    assert laad("x.yaml", ruw, Path()).inhoud.dossier.kenmerk == "T-1"


def test_scalars_blijven_tekst() -> None:
    document = lees("x", b"a: nee\nb: 012\nc: 12:30\nd: 1_000\ne: null\nf: 'null'\ng: ~\nh:\ni: on\n")
    assert document.inhoud == {
        "a": "nee", "b": "012", "c": "12:30", "d": "1_000", "e": None, "f": "null", "g": None, "h": None, "i": "on",
    }  # fmt: skip


def test_plaatsen_gaan_door_lijsten_en_blokken() -> None:
    document = lees("x", b"a:\n  - {b: 1, c: 22}\n  -\n    d: x\nint: [list, {str: 5}]\n")
    assert (document.plek(("a", 0, "c")).regel, document.plek(("a", 0, "c")).kolom) == (2, 15)
    assert document.plek(("a", 0, "c")).lengte == 2
    assert document.plek(("a", 1, "d")).regel == 4
    # Keys named after types are keys like any other; steps of a validator's own are skipped.
    assert document.plek(("int", 1, "function-wrap", "str")).kolom == 19
    assert document.plek(("a", 1, "ontbreekt")).regel == 4
    assert document.plek(("weg",)).regel == 1


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r", "\u2028"])
def test_plaatsen_kloppen_bij_elk_regeleinde(begin: bytes, einde: str) -> None:
    document = lees("x", begin + f"# één{einde}a: \U0001f600 #1{einde}b:{einde}  c: 'é'{einde}".encode())
    assert document.plek(("a",)) == (2, 4, 1)
    assert document.plek(("b", "c")) == (4, 6, 3)
    assert document.na_hekje == {("a",): "#1"}


def test_een_ontbrekend_antwoord_wijst_naar_zijn_blok() -> None:
    document = lees("x", b"balanstest: 1\ndossier:\n  kenmerk: x\n")
    plek = document.plek(("dossier", "opsteller", "naam"))
    assert (plek.regel, plek.kolom, plek.lengte) == (2, 1, 7)


def test_de_fout_in_een_rij_telt_rijen_vanaf_een() -> None:
    assert pad_tekst(("afweging", "metingen", "perioden", 2, "verzet")) == "afweging.metingen.perioden[3].verzet"


@given(st.binary(max_size=400))
def test_willekeurige_bytes_geven_een_nette_fout(ruw: bytes) -> None:
    with pytest.raises(OngeldigError):
        laad("x.yaml", ruw, Path())


REGELS = VRAGENLIJST.splitlines()


@pytest.mark.slow
@given(
    st.lists(
        st.tuples(st.integers(0, len(REGELS) - 1), st.integers(0, 40), st.text(max_size=4)),
        min_size=1,
        max_size=4,
    )
)
def test_een_beschadigde_vragenlijst_geeft_een_uitkomst_of_een_nette_fout(
    wijzigingen: list[tuple[int, int, str]],
) -> None:
    regels = list(REGELS)
    for nummer, kolom, tekst in wijzigingen:
        regels[nummer] = regels[nummer][:kolom] + tekst + regels[nummer][kolom + 1 :]
    ruw = "\n".join(regels).encode("utf-8", "surrogatepass")
    meldingen: tuple[Melding, ...] = ()
    try:
        laad("x.yaml", ruw, Path())
    except OngeldigError as fout:
        meldingen = fout.meldingen
    for melding in meldingen:
        assert melding.wat
        assert melding.doe
        assert melding.regel <= len(ruw.splitlines()) + 5


def plaats(document: Document, *pad: str | int, sleutel: bool = False) -> tuple[int, int]:
    plek = document.plek(pad, sleutel=sleutel)
    return plek.regel, plek.kolom


@pytest.mark.parametrize("fout", ["", "impact: {onzin: 1}\n"])
def test_een_vragenlijst_wordt_maar_een_keer_gelezen(monkeypatch: pytest.MonkeyPatch, fout: str) -> None:
    """Also where messages ask for places, and where a norm asks whether anything stands at all."""
    gelezen = []

    def ontleed(ruw: bytes) -> object:
        gelezen.append(ruw)
        return echt(ruw)

    echt = lezer._Lader
    monkeypatch.setattr(lezer, "_Lader", ontleed)
    tekst = VRAGENLIJST.replace(
        "afweging:\n", "afweging:\n  normen: {maximaal_verzet: null, zekerheid: {waarde: 0.9}}\n"
    )
    if fout:
        with pytest.raises(OngeldigError):
            laad("x.yaml", f"{tekst}{fout}".encode(), Path())
    else:
        assert laad("x.yaml", tekst.encode(), Path()).normen.zekerheid == Fraction(9, 10)
    assert len(gelezen) == 1


def test_wat_dubbel_staat_verplaatst_het_eerste_niet() -> None:
    document = lees("x", b"a:\n  b: 1\na:\n  b: 2\n  c: 3\nd: {e: 1, e: 2}\n")
    assert plaats(document, "a", sleutel=True) == (1, 1)
    assert plaats(document, "a", "b") == (2, 6)
    assert plaats(document, "d", "e") == (6, 8)
    assert [(m.code, m.regel, m.kolom) for m in document.meldingen] == [("E011", 3, 1), ("E011", 6, 11)]
    assert "staat op regel 1" in document.meldingen[0].wat


def test_wat_na_een_komma_los_staat_is_geen_sleutel() -> None:
    document = lees("x", b"a: {van: 1, los, los: 2}\n")
    assert [(m.code, m.kolom) for m in document.meldingen] == [("E025", 13)]
    assert document.inhoud == {"a": {"van": None, "los": "2"}}
    assert plaats(document, "a", "los") == (1, 23)


def test_wat_geen_naam_heeft_staat_nergens() -> None:
    document = lees("x", b"? [a, b]\n: {c: d}\nc: 1\n")
    assert [m.code for m in document.meldingen] == ["E013"]
    assert document.inhoud == {"c": "1"}
    assert plaats(document, "c") == (3, 4)
    assert plaats(document, "?", "c", sleutel=True) == (2, 4)


def test_plaatsen_gaan_tot_waar_het_bestand_te_lezen_is() -> None:
    document = lees("x", b"balanstest: 1\ndossier:\n  kenmerk: T\nimpact: [\n", tot="dossier")
    assert document.inhoud == {"balanstest": "1", "dossier": {"kenmerk": "T"}}
    assert plaats(document, "dossier", "kenmerk") == (3, 12)


def test_een_tekst_na_een_hekje_staat_bij_zijn_antwoord() -> None:
    document = lees(
        "x", b"# uitleg\na: Actie #12\nb: x # uitleg\nc:\n  - Actie #1, x\n  - 'y' #2\nd: #3 z\ne: # uitleg\n#e\n"
    )
    assert document.na_hekje == {("a",): "#12", ("b",): "# uitleg", ("c", 0): "#1, x", ("d",): "#3 z"}


@pytest.mark.parametrize("teken", ["\x00", "\x1f", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff"])
def test_elk_teken_dat_niet_mag_wordt_gemeld(teken: str) -> None:
    assert codes(f"{KOP}a: x{teken}y\n".encode()) == ["E003"]


@pytest.mark.parametrize("teken", ["\x85", "\xa0", "\xad", "\u2028", "\ufffd", "\uf8ff", "\U0001f600", "\U0010ffff"])
def test_een_zeldzaam_teken_mag(teken: str) -> None:
    assert "E003" not in codes(f"{KOP}a: 'x{teken}y'\n".encode())


def test_raad_is_er_voor_honderd_onbekende_namen() -> None:
    tekst = f"{KOP}dossier:\n" + "".join(f"  kenmerk{i:04}: x\n" for i in range(400))
    with pytest.raises(OngeldigError) as fout:
        laad("x.yaml", tekst.encode(), Path())
    raad = [melding.doe.partition("'")[0] for melding in fout.value.meldingen]
    assert raad == ["Bedoelt u "] * MEESTE_NAMEN + [raad[-1]] * 300
    assert raad[-1].startswith("Hier kan staan: kenmerk, organisatie, ")


def test_dezelfde_onbekende_naam_krijgt_steeds_dezelfde_raad() -> None:
    rij = "{van: 0, tot: 3, gesprekken: 1200, conversies: 132, verzet: 14, klachten: 1}"
    assert rij in VRAGENLIJST
    fout_rij = rij.replace("gesprekken", "gesprekkem")
    with pytest.raises(OngeldigError) as fout:
        laad("x.yaml", VRAGENLIJST.replace(rij, "\n      - ".join([fout_rij] * 300)).encode(), Path())
    onbekend = [melding for melding in fout.value.meldingen if melding.code == "E012"]
    assert [melding.doe for melding in onbekend] == ["Bedoelt u 'gesprekken'?"] * 300


def test_raad_is_er_voor_honderd_onbekende_normen() -> None:
    normen = "".join(f"    weging_klacht{i:04}: 1\n" for i in range(150))
    with pytest.raises(OngeldigError) as fout:
        laad("x.yaml", VRAGENLIJST.replace("afweging:\n", f"afweging:\n  normen:\n{normen}").encode(), Path())
    raad = [melding.doe for melding in fout.value.meldingen]
    assert raad[:MEESTE_NAMEN] == ["Bedoelt u 'weging_klacht'?"] * MEESTE_NAMEN
    assert {tekst.partition(":")[0] for tekst in raad[MEESTE_NAMEN:]} == {"Bekende normen"}


def test_een_gat_onder_of_boven_een_fout_wordt_niet_nog_eens_gemeld() -> None:
    rijen = "{}, {maatregel: x, onzin: y}, {onzin: y}, {maatregel: [x]}"
    tekst = VRAGENLIJST.replace("status: concept", "status: vastgesteld").replace(
        "impact:\n", f"impact:\n  persoonsgegevens: ja\n  maatregelen: [{rijen}]\n"
    )
    with pytest.raises(OngeldigError) as fout:
        laad("x.yaml", tekst.encode(), Path())
    gevonden = [(m.code, m.pad[-2:]) for m in fout.value.meldingen if m.pad[:1] == ("impact",)]
    assert ("E060", (0, "maatregel")) in gevonden
    assert ("E060", (2, "maatregel")) in gevonden
    assert [code for code, pad in gevonden if pad == (3, "maatregel")] == ["E030"]
    assert [code for code, pad in gevonden if pad == ("impact", "persoonsgegevens")] == ["E031"]


@pytest.mark.parametrize(
    ("regel", "raad"),
    [
        ("klantrelatie: {laatste_afname: {verstreken_maanden: {langst: 2 jaar}}}", "aantal maanden. Bedoelt u 24?"),
        ("klantrelatie: {contractduur: {maanden: 3 jaar}}", "aantal maanden. Bedoelt u 36?"),
        ("klantrelatie: {contractduur: {maanden: anderhalf jaar}}", "aantal maanden. Bedoelt u 18?"),
        ("klantrelatie: {contractduur: {maanden: '2 jaar en 3 maanden'}}", "Bedoelt u 27?"),
        ("klantrelatie: {contractduur: {maanden: een half jaar}}", "Bedoelt u 6?"),
        ("klantrelatie: {contractduur: {maanden: '2,5 mnd.'}}", "Bedoelt u 2.5?"),
        ("klantrelatie: {contractduur: {maanden: 2 weken}}", "Hier hoort een aantal maanden. Schrijf"),
        ("klantrelatie: {contractduur: {maanden: 500 jaar}}", "Hier hoort een aantal maanden. Schrijf"),
        ("klantrelatie: {contractduur: {maanden: 0 maanden}}", "Hier hoort een aantal maanden. Schrijf"),
        ("klantrelatie: {contractduur: 38}", "Schrijf {maanden: 38}, of"),
        ("klantrelatie: {contractduur: 3 jaar}", "Schrijf {maanden: 36}, of"),
        ("klantrelatie: {contractduur: n.v.t.}", "Schrijf {maanden: 24}, of"),
        ("klantrelatie: {aantal_personen: 7 dagen}", "Schrijf alleen cijfers"),
        ("klantrelatie: {aantal_personen: -1}", "Kies een getal van 0 of meer, met hoogstens 12 cijfers."),
        ("klantrelatie: {aantal_personen: 1000000000000}", "Kies een getal van 0 of meer, met hoogstens 12 cijfers."),
        ("klantrelatie: {aantal_personen: 3 miljoen}", "Schrijf alleen cijfers"),
        ("klantrelatie: {aantal_personen: 700 mensen}", "Bedoelt u 700?"),
        ("klantrelatie: {herkomst: {verschijningen_per_jaar: 2 per kwartaal}}", "aantal per jaar. Bedoelt u 8?"),
        ("onderbouwing: {gekozen_termijn_maanden: 1 jaar}", "aantal maanden. Bedoelt u 12?"),
        ("onderbouwing: {gekozen_termijn_maanden: kwartaal}", "Bedoelt u 3?"),
        ("impact: {verzet_verwerkt_binnen_dagen: 1 week}", "aantal dagen. Bedoelt u 7?"),
        ("impact: {verzet_verwerkt_binnen_dagen: 1 maand}", "Hier hoort een aantal dagen. Schrijf"),
        ("impact: {start_maanden: 2 weken}", "Hier hoort een aantal maanden. Schrijf"),
        ("impact: {frequentie: {contacten_per_jaar: 1x per maand}}", "aantal per jaar. Bedoelt u 12?"),
        ("afweging: {normen: {vooruitblik: half jaar}}", "aantal maanden. Bedoelt u 6?"),
        ("afweging: {normen: {vooruitblik: '1.5'}}", "Hier hoort een aantal maanden. Schrijf"),
        ("afweging: {normen: {weging_klacht: 5 keer}}", "Bedoelt u 5?"),
    ],
)
def test_een_voorgesteld_getal_is_in_de_eenheid_van_de_vraag(regel: str, raad: str) -> None:
    """A number in another unit, or in none that is known, is not suggested: 2 weeks are no 2 months."""
    (melding,) = meldingen(f"balanstest: 1\n{regel}\n")
    assert raad in melding.doe
    assert ("Bedoelt u" in raad) == ("Bedoelt u" in melding.doe)


@pytest.mark.parametrize("norm", ["zekerheid: 3", "vooruitblik: 9999", "weging_verzet: 9999999"])
def test_een_bereik_staat_er_zoals_het_te_typen_is(norm: str) -> None:
    """A number of the advice can be typed as it stands, also between braces: no comma, no point per thousand."""
    naam = norm.partition(":")[0]
    (melding,) = meldingen(f"balanstest: 1\nafweging: {{normen: {{{norm}}}}}\n")
    grenzen = re.findall(r"\d[\d.,]*(?<![.,])", melding.doe)
    assert [Fraction(grens) for grens in grenzen] == list(NORMEN[naam].vorm.grenzen[:2])
    laad("x.yaml", f"balanstest: 1\nafweging: {{normen: {{{naam}: {grenzen[-1]}}}}}\n".encode(), Path())
