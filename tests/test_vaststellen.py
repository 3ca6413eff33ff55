"""`balanstest approve`: decided once; from then on every change of an answer, a figure or an attachment is found."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from balanstest.bestand.canoniek import sha256_van
from balanstest.bevindingen.vastlegging import NA_BESLUIT, over_de_vastlegging
from balanstest.errors import OngeldigError, pad_tekst, pad_uit
from balanstest.vragenlijst import laad
from conftest import GELDIG, Uitvoering, Voer, ontbreekt, zonder_vastlegging

GOED = zonder_vastlegging((GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8"))
BESLUIT = "  besluit: {naam: B. Jansen, functie: Directeur, datum: 2026-11-10}\n"
CONCEPT = GOED.replace("status: vastgesteld", "status: concept  # nog niet").replace(BESLUIT, "")
DPIA, ONDERZOEK = "bijlagen/dpia-bellen-2026.txt", "bijlagen/onderzoek-oud-donateurs-2025.txt"
CSV = "cijfers-donaties-per-kwartaal.csv"
JANSEN = ("--naam", "B. Jansen", "--functie", "Directeur", "--datum", "2026-11-10", "--yes")
SMIT = ("--naam", "C. Smit", "--functie", "Voorzitter", "--datum", "2026-11-11", "--yes")
Leg = Callable[[str], Path]


@pytest.fixture
def leg(tmp_path: Path) -> Leg:
    """A questionnaire with its attachments beside it."""

    def _leg(tekst: str) -> Path:
        shutil.copytree(GELDIG / "bijlagen", tmp_path / "bijlagen", dirs_exist_ok=True)
        shutil.copy(GELDIG / CSV, tmp_path)
        pad = tmp_path / "vragenlijst.yaml"
        pad.write_bytes(tekst.encode())
        return pad

    return _leg


@pytest.fixture
def besloten(voer: Voer, leg: Leg) -> Path:
    pad = leg(CONCEPT)
    assert voer("approve", pad, *JANSEN).code == 0
    return pad


def na_besluit(voer: Voer, pad: Path) -> list[dict[str, Any]]:
    """What both `check` and `assess` say of changes after the decision."""
    uit = voer("check", pad, "--json")
    assert uit.code == 0, uit.uit
    gezien = uit.json[0]["na_besluit"]
    alle = voer("assess", pad, "--json").json[0]["bevindingen"]
    van_assess = [een for een in alle if een["code"] in (*NA_BESLUIT, "besluit_niet_vastgelegd")]
    assert [(een["code"], een["plaats"]) for een in gezien] == [(een["code"], een["plaats"]) for een in van_assess]
    return gezien


def codes(uit: Uitvoering) -> list[str]:
    return [
        regel.split()[0] for regel in (uit.fout + uit.uit).splitlines() if regel[:1] == "E" and regel[1:4].isdigit()
    ]


def veranderde_regels(oud: str, nieuw: str) -> list[str]:
    """Every line of the old file is still there, in order, but for these."""
    over = iter(nieuw.splitlines())
    return [regel for regel in oud.splitlines() if not any(regel == ander for ander in over)]


# Deciding


def test_wie_besluit_en_wat_er_dan_staat(voer: Voer, besloten: Path) -> None:
    nieuw = besloten.read_text(encoding="utf-8")
    dossier = yaml.load(nieuw, yaml.BaseLoader)["dossier"]
    assert dossier["status"] == "vastgesteld"
    besluit = dossier["besluit"]
    inhoud = besluit.pop("inhoud")
    assert besluit == {"naam": "B. Jansen", "functie": "Directeur", "datum": "2026-11-10"}
    assert list(inhoud) == ["dossier", "klantrelatie", "impact", "afweging", "onderbouwing", "bestanden"]
    sommen = {naam: hashlib.sha256((GELDIG / naam).read_bytes()).hexdigest() for naam in (DPIA, ONDERZOEK)}
    assert inhoud["bestanden"] == sommen
    assert "  status: vastgesteld  # nog niet" in nieuw
    assert [regel for regel in CONCEPT.splitlines() if regel not in nieuw.splitlines()] == [
        "  status: concept  # nog niet"
    ]
    assert na_besluit(voer, besloten) == []


def test_op_een_scherm_staat_waarover_het_gaat(voer: Voer, leg: Leg) -> None:
    langer = CONCEPT.replace("gekozen_termijn_maanden: 12", "gekozen_termijn_maanden: 24").replace(
        "conclusie: >-\n    Twaalf maanden.", "afwijking: De cijfers dragen meer.\n  conclusie: >-\n    24 maanden."
    )
    uit = voer("approve", leg(langer), *JANSEN)
    assert uit.code == 0, uit.fout
    gezegd = " ".join(uit.uit.split())
    for deel in (
        "BT-2026-001 v1",
        "24 maanden (langer dan het voorstel)",
        "De cijfers dragen meer.",
        "Voorstel: hoogstens 15 maanden",
        "akkoord, met opmerkingen (C. Bakker, 5 november 2026)",
        "Twaalf maanden is goed te verdedigen.",
        f"{DPIA} en {ONDERZOEK}",
        "B. Jansen, Directeur, 10 november 2026",
        "Is de reden daarvoor sterk genoeg?",
    ):
        assert deel in gezegd, deel


def test_een_vinger_is_die_van_de_canonieke_json() -> None:
    """The examples of RFC 8785 itself: the order of keys (3.2.3) and the text of a string (3.2.2.2)."""
    sleutels = ["€", "\r", "\ufb33", "1", "😀", "\u0080", "ö"]
    volgorde = ["\r", "1", "\u0080", "ö", "€", "😀", "\ufb33"]
    canoniek = "{" + ",".join(f"{json.dumps(naam, ensure_ascii=False)}:null" for naam in volgorde) + "}"
    assert sha256_van(dict.fromkeys(sleutels)) == hashlib.sha256(canoniek.encode()).hexdigest()
    tekst = '€$\u000f\nA\'B"\\\\"/'
    assert sha256_van(tekst) == hashlib.sha256(b'"\xe2\x82\xac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"').hexdigest()
    with pytest.raises(TypeError):
        sha256_van({"a": 1})


def test_de_vinger_van_een_deel_is_na_te_rekenen(besloten: Path) -> None:
    """By who has only the file and this description of it: texts, without what is empty."""
    inhoud = yaml.load(besloten.read_text(encoding="utf-8"), yaml.BaseLoader)

    def kaal(waarde: Any) -> Any:
        if isinstance(waarde, dict):
            return {naam: kaal(deel) for naam, deel in waarde.items() if deel}
        return [kaal(deel) for deel in waarde] if isinstance(waarde, list) else waarde.strip()

    for deel in ("klantrelatie", "impact", "afweging", "onderbouwing"):
        tekst = json.dumps(kaal(inhoud[deel]), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert inhoud["dossier"]["besluit"]["inhoud"][deel] == hashlib.sha256(tekst.encode()).hexdigest()


def test_wat_ontbreekt_en_wat_fout_is_staat_er_in_een_keer(voer: Voer, leg: Leg) -> None:
    mis = CONCEPT.replace("  aantal_personen: 4100\n", "  aantal_personen:\n").replace(
        "    - telefoonnummer\n", "    - BSN\n"
    )
    mis = mis.replace(ONDERZOEK, "bijlagen/weg.txt").replace(
        "gekozen_termijn_maanden: 12", "gekozen_termijn_maanden: 24"
    )
    mis = mis.replace("    bron: Belsysteem", "    bestanden: [{bestand: log.csv}]\n    bron: Belsysteem")
    pad = leg(mis)
    voor = pad.read_bytes()
    uit = voer("approve", pad, *JANSEN[:4], "--datum", "2999-01-01", "--yes")
    assert (uit.code, sorted(codes(uit))) == (4, ["E061", "E261", "E263", "E263", "E267"])
    assert "aantal_personen' in" in uit.fout
    assert "'bijlagen/weg.txt' staat niet bij de vragenlijst" in " ".join(uit.fout.split())
    assert "of noem ernaast zijn vingerafdruk" in " ".join(uit.fout.split())
    assert pad.read_bytes() == voor
    pad = leg(CONCEPT.replace("    - telefoonnummer\n", "    - BSN\n"))
    uit = voer("approve", pad, *JANSEN)
    assert codes(uit) == ["E262"]
    assert "bevinding bsn_gebruikt" in " ".join(uit.fout.split())
    antwoord = "  reacties:\n    - {bevinding: bsn_gebruikt, reactie: Een wet schrijft het voor.}\n  fg:\n"
    assert voer("approve", leg(pad.read_text(encoding="utf-8").replace("  fg:\n", antwoord)), *JANSEN).code == 0


def test_een_bron_die_niet_is_wat_er_staat_houdt_tegen(voer: Voer, leg: Leg) -> None:
    bron = f"    bestanden: [{{bestand: {DPIA}, sha256: {'0' * 64}}}]\n    bron: Belsysteem"
    antwoord = "  reacties:\n    - {bevinding: bestand_gewijzigd, reactie: Gezien.}\n  fg:\n"
    pad = leg(CONCEPT.replace("    bron: Belsysteem", bron).replace("  fg:\n", antwoord))
    uit = voer("approve", pad, *JANSEN)
    assert (uit.code, codes(uit)) == (4, ["E262"])


def test_niet_bellen_is_ook_een_besluit(voer: Voer, leg: Leg) -> None:
    commercieel = CONCEPT.replace("goed_doel", "commercieel").replace(
        "verkregen_bij: schenking", "verkregen_bij: verkoop"
    )
    niet = commercieel.replace("gekozen_termijn_maanden: 12", "gekozen_termijn_maanden: 0")
    uit = voer("approve", leg(commercieel), *JANSEN)
    assert (uit.code, set(codes(uit))) == (4, {"E061"})
    assert voer("approve", leg(niet), *JANSEN).code == 0


def test_een_logboek_telt_met_de_vinger_die_er_staat(voer: Voer, leg: Leg) -> None:
    bron = f"    bestanden: [{{bestand: log.csv, sha256: {'a' * 64}}}]\n    bron: Belsysteem"
    pad = leg(CONCEPT.replace("    bron: Belsysteem", bron))
    assert voer("approve", pad, *JANSEN).code == 0
    assert f"log.csv: {'a' * 64}" in pad.read_text(encoding="utf-8")
    assert na_besluit(voer, pad) == []


def test_een_tweede_die_besluit_komt_erbij(voer: Voer, besloten: Path) -> None:
    tekst = besloten.read_text(encoding="utf-8").replace("    naam: B.", "    # Wie?\n    naam: B.")
    besloten.write_text(tekst, encoding="utf-8")
    uit = voer("approve", besloten, *SMIT)
    assert uit.code == 0, uit.fout
    nieuw = besloten.read_text(encoding="utf-8")
    assert "# Wie?" in nieuw
    een, twee = yaml.load(nieuw, yaml.BaseLoader)["dossier"]["besluit"]
    assert (een["naam"], twee["naam"]) == ("B. Jansen", "C. Smit")
    assert een["inhoud"] == twee["inhoud"]
    assert na_besluit(voer, besloten) == []
    derde = voer("approve", besloten, "--naam", "D. Berg", *SMIT[2:])
    assert derde.code == 0
    assert len(yaml.load(besloten.read_text(encoding="utf-8"), yaml.BaseLoader)["dossier"]["besluit"]) == 3


def test_wie_al_besloot_hoeft_niet_nog_eens(voer: Voer, besloten: Path) -> None:
    voor = besloten.read_bytes()
    uit = voer("approve", besloten, "--naam", "b.  JANSEN", *JANSEN[2:])
    assert (uit.code, codes(uit)) == (4, ["E266"])
    assert besloten.read_bytes() == voor


def test_over_iets_anders_kan_een_tweede_niet_besluiten(voer: Voer, besloten: Path) -> None:
    besloten.write_text(besloten.read_text(encoding="utf-8").replace("4100", "4101"), encoding="utf-8")
    (besloten.parent / DPIA).write_text("anders", encoding="utf-8")
    voor = besloten.read_bytes()
    uit = voer("approve", besloten, *SMIT)
    assert (uit.code, codes(uit)) == (4, ["E264"])
    assert f"Veranderd: 'klantrelatie' en '{DPIA}'." in " ".join(uit.fout.split())
    assert besloten.read_bytes() == voor
    terug_naar_concept = besloten.read_text(encoding="utf-8").replace("status: vastgesteld", "status: concept")
    besloten.write_text(terug_naar_concept, encoding="utf-8")
    assert codes(voer("approve", besloten, *SMIT)) == ["E264"]


@pytest.mark.parametrize(
    ("besluit", "over"),
    [
        ("  besluit:\n", []),
        ("  besluit: {}\n", []),
        ("  besluit: []\n", []),
        ("  besluit: {naam: , functie: , datum: }  # wie?\n", ["# wie?"]),
        (
            "  besluit:\n    # Wie?\n    naam:\n    # En in welke functie?\n    functie:\n    datum:\n",
            ["# Wie?", "welke"],
        ),
        ("  besluit: {naam: B. Jansen, functie: Chef}\n", []),
        ("  besluit:\n    - naam: b. jansen\n      functie: Chef  # nog na te gaan\n", ["# nog na te gaan"]),
        ("  besluit: [{naam: B. Jansen}]\n", []),
    ],
)
@pytest.mark.steekproef(8)
def test_hoe_het_besluit_ook_stond(voer: Voer, leg: Leg, besluit: str, over: list[str]) -> None:
    pad = leg(CONCEPT.replace("  opsteller:", f"{besluit}  opsteller:"))
    uit = voer("approve", pad, *JANSEN)
    assert uit.code == 0, uit.fout
    nieuw = pad.read_text(encoding="utf-8")
    gevonden = yaml.load(nieuw, yaml.BaseLoader)["dossier"]["besluit"]
    (een,) = gevonden if isinstance(gevonden, list) else [gevonden]
    assert (een["naam"], een["functie"], een["datum"]) == ("B. Jansen", "Directeur", "2026-11-10")
    assert [noot for noot in over if noot not in nieuw] == []
    assert na_besluit(voer, pad) == []


@pytest.mark.parametrize("stijl", [None, False, True])
@pytest.mark.steekproef(3)
def test_in_elke_schrijfwijze_van_het_bestand(voer: Voer, leg: Leg, stijl: bool | None) -> None:
    """Also where the whole file stands between braces."""
    inhoud = yaml.load(CONCEPT, yaml.BaseLoader)
    pad = leg(yaml.safe_dump(inhoud, allow_unicode=True, default_flow_style=stijl, width=100_000))
    for opties in (JANSEN, SMIT, ("--naam", "D. Berg", *SMIT[2:])):
        uit = voer("approve", pad, *opties)
        assert uit.code == 0, uit.fout
        assert na_besluit(voer, pad) == []
    dossier = yaml.load(pad.read_text(encoding="utf-8"), yaml.BaseLoader)["dossier"]
    assert [een["naam"] for een in dossier.pop("besluit")] == ["B. Jansen", "C. Smit", "D. Berg"]
    assert dossier == inhoud["dossier"] | {"status": "vastgesteld"}


@pytest.mark.parametrize(
    "naam", ["2025", "ja", "null", "1e5", "~y.txt", "a b (def), é #1.txt", "map/'x'.txt", "- y.txt", "😀.pdf"]
)
@pytest.mark.steekproef(9)
def test_hoe_een_bestand_ook_heet(voer: Voer, leg: Leg, naam: str) -> None:
    pad = leg(CONCEPT.replace(f"bestand: {ONDERZOEK}", f"bestand: {json.dumps(naam, ensure_ascii=False)}"))
    bestand = pad.parent / naam
    bestand.parent.mkdir(exist_ok=True)
    bestand.write_text("onderzoek", encoding="utf-8")
    uit = voer("approve", pad, *JANSEN)
    assert uit.code == 0, uit.fout
    besluit = yaml.load(pad.read_text(encoding="utf-8"), yaml.BaseLoader)["dossier"]["besluit"]
    assert besluit["inhoud"]["bestanden"][naam] == hashlib.sha256(b"onderzoek").hexdigest()
    assert na_besluit(voer, pad) == []
    bestand.write_text("onderzoek.", encoding="utf-8")
    assert [een["code"] for een in na_besluit(voer, pad)] == ["bestand_na_besluit_veranderd"]


def test_een_ander_die_in_het_concept_staat_heeft_nog_niet_besloten(voer: Voer, leg: Leg) -> None:
    pad = leg(CONCEPT.replace("  opsteller:", f"{BESLUIT}  opsteller:"))
    uit = voer("approve", pad, *SMIT)
    assert (uit.code, codes(uit)) == (4, ["E265"])
    assert "B. Jansen" in uit.fout


def test_een_besluit_met_de_hand_kan_worden_vastgelegd(voer: Voer, leg: Leg) -> None:
    pad = leg(GOED.replace("conversies: 64,", "conversies: 300,", 1))  # after the decision: who can tell?
    (een,) = na_besluit(voer, pad)
    assert een["code"] == "besluit_niet_vastgelegd"
    assert "B. Jansen (10 november 2026)" in een["tekst"]
    assert voer("approve", pad, *SMIT).code == 0  # another one joins: that of the first still cannot show it
    assert [een["code"] for een in na_besluit(voer, pad)] == ["besluit_niet_vastgelegd"]
    assert voer("approve", pad, *JANSEN).code == 0
    assert na_besluit(voer, pad) == []


def test_de_eerdere_vinger_van_het_geheel_wordt_genoemd(voer: Voer, leg: Leg) -> None:
    pad = leg(GOED.replace("datum: 2026-11-10}", f"datum: 2026-11-10, inhoud_sha256: {'0' * 64}}}"))
    uit = voer("check", pad)
    assert (uit.code, codes(uit)) == (4, ["E260"])
    assert "balanstest approve" in uit.uit


# Asking


def test_buiten_een_terminal_wordt_niets_gevraagd(voer: Voer, leg: Leg) -> None:
    pad = leg(CONCEPT)
    uit = voer("approve", pad, "--naam", "B. Jansen")
    assert (uit.code, codes(uit)) == (2, ["E268"])
    assert "--functie, --datum en --yes" in uit.fout
    assert pad.read_text(encoding="utf-8") == CONCEPT


@pytest.mark.parametrize(
    ("optie", "waarde", "code"),
    [
        ("--naam", "TODO", "E269"),
        ("--functie", " ", "E269"),
        ("--datum", "10-11-2026", "E036"),
        ("--datum", "", "E036"),
    ],
)
@pytest.mark.steekproef(4)
def test_een_antwoord_dat_niets_zegt(voer: Voer, leg: Leg, optie: str, waarde: str, code: str) -> None:
    pad = leg(CONCEPT)
    opties = dict(zip(JANSEN[:-1:2], JANSEN[1:-1:2], strict=True)) | {optie: waarde}
    uit = voer("approve", pad, *(deel for paar in opties.items() for deel in paar), "--yes")
    assert (uit.code, codes(uit)) == (2, [code])


def in_een_terminal(pad: Path, invoer: str, *opties: str) -> tuple[int, str]:
    """Run it at a terminal, and type these lines."""
    if os.name == "nt":
        ontbreekt("een pseudoterminal")
    import pty

    meester, knecht = pty.openpty()
    omgeving = os.environ | {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "xterm"}
    opdracht = [sys.executable, "-m", "balanstest", "approve", str(pad), *opties]
    proces = subprocess.Popen(opdracht, stdin=knecht, stdout=knecht, stderr=knecht, env=omgeving)
    os.close(knecht)
    os.write(meester, invoer.encode())
    gezegd = b""
    with contextlib.suppress(OSError):  # so a terminal says on Linux that nobody is left at the other end
        while stuk := os.read(meester, 65536):
            gezegd += stuk
    os.close(meester)
    return proces.wait(timeout=60), gezegd.decode()


def test_in_een_terminal_wordt_gevraagd_wat_ontbreekt(voer: Voer, leg: Leg) -> None:
    pad = leg(CONCEPT)
    code, gezegd = in_een_terminal(pad, "TODO\nB. Jansen\nDirecteur\n\nmisschien\nja\n")
    assert code == 0, gezegd
    assert "'TODO' zegt niet genoeg" in gezegd
    assert "Vast te stellen" in gezegd
    besluit = yaml.load(pad.read_text(encoding="utf-8"), yaml.BaseLoader)["dossier"]["besluit"]
    vandaag = datetime.now(UTC).astimezone().date()
    assert besluit["naam"] == "B. Jansen"
    assert date.fromisoformat(besluit["datum"]) in (vandaag, vandaag - timedelta(days=1))
    assert na_besluit(voer, pad) == []


@pytest.mark.parametrize("invoer", ["nee\n", "\x04"])
def test_wie_niet_bevestigt_stelt_niets_vast(leg: Leg, invoer: str) -> None:
    pad = leg(CONCEPT)
    code, gezegd = in_een_terminal(pad, invoer, *JANSEN[:-1])
    assert (code, "niets vastgesteld" in gezegd) == (130, True)
    assert pad.read_text(encoding="utf-8") == CONCEPT


def test_eerst_wat_ontbreekt_en_dan_pas_de_vragen(leg: Leg) -> None:
    code, gezegd = in_een_terminal(leg(CONCEPT.replace("  aanbod:", "  #aanbod:")), "")
    assert code == 4
    assert "E261" in gezegd
    assert "Wie stelt dit vast" not in gezegd


# What changed since


def bladeren(waarde: Any, pad: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every answer of a questionnaire, without who decided and what came of it."""
    if pad in (("dossier", "besluit"), ("dossier", "status"), ("balanstest",)):
        return
    if isinstance(waarde, dict | list):
        for naam, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            yield from bladeren(deel, (*pad, naam))
    else:
        yield pad


BESLOTEN = (GELDIG / "maandelijkse-donaties.yaml").read_text(encoding="utf-8")
INHOUD = yaml.load(BESLOTEN, yaml.BaseLoader)
BLADEREN = list(bladeren(INHOUD))
ANDERS = {
    "ja": "nee",
    "goed_doel": "commercieel",
    "schenking": "verkoop",
    "laatste_gift": "laatste_aankoop",
    "akkoord_met_opmerkingen": "akkoord",
}


def gevonden(tekst: str, map_: Path) -> set[tuple[str, str]]:
    vragenlijst = laad("v.yaml", tekst.encode(), map_)
    return {(een.code, een.plaats) for een in over_de_vastlegging(vragenlijst)}


def test_er_zijn_genoeg_antwoorden_om_te_veranderen() -> None:
    assert len(BLADEREN) > 200
    assert gevonden(BESLOTEN, GELDIG) == set()


@pytest.mark.slow
@pytest.mark.parametrize("pad", BLADEREN, ids=pad_tekst)
def test_elk_antwoord_dat_verandert_wordt_gevonden(pad: tuple[str | int, ...]) -> None:
    if pad[-1] in ("betrokken", "uitgevoerd"):  # asks for another answer: then it is not even valid
        with pytest.raises(OngeldigError, match="E060"):
            anders_bij(pad, anders)
        return
    assert anders_bij(pad, anders) == {("gewijzigd_na_besluit", str(pad[0]))} | andere_bestanden(pad)


@given(st.sampled_from(BLADEREN), st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
@settings(max_examples=60)
def test_wat_er_ook_bij_een_antwoord_komt_wordt_gevonden(pad: tuple[str | int, ...], erbij: str) -> None:
    """In free text; an answer of another kind would not be valid, and there every other value was tried."""
    if pad[-1] not in (
        "toelichting",
        "reden",
        "bewijs",
        "maatregel",
        "advies",
        "conclusie",
        "belang",
        "noodzaak",
        "bron",
    ):
        pad = ("onderbouwing", "verwachting_klant")
    assert anders_bij(pad, lambda oud: f"{oud}.{erbij}") == {("gewijzigd_na_besluit", str(pad[0]))}


def anders_bij(pad: tuple[str | int, ...], nieuw: Callable[[Any], Any]) -> set[tuple[str, str]]:
    inhoud = yaml.load(BESLOTEN, yaml.BaseLoader)
    hier: Any = inhoud
    for deel in pad[:-1]:
        hier = hier[deel]
    hier[pad[-1]] = nieuw(hier[pad[-1]])
    return gevonden(yaml.safe_dump(inhoud, allow_unicode=True, width=10_000), GELDIG)


def anders(oud: str) -> str:
    """Another answer of the same kind."""
    if oud in ANDERS:
        return ANDERS[oud]
    if oud.isdigit():
        return f"0{oud}" if int(oud) < 1 else str(int(oud) * 1 - 1) if int(oud) > 40 else f"0{oud}"
    if len(oud) == 10 and oud[4] == "-":
        return oud[:-2] + ("02" if oud[-2:] != "02" else "03")
    return f"{oud}x" if not oud.endswith(".txt") else oud.replace(".txt", "-2.txt")


def andere_bestanden(pad: tuple[str | int, ...]) -> set[tuple[str, str]]:
    return {("bestand_na_besluit_nieuw", pad_tekst(pad))} if pad[-1] == "bestand" else set()


@given(st.sampled_from([DPIA, ONDERZOEK, CSV]), st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_elke_byte_van_een_bestand_telt(besloten_met_csv: Path, naam: str, data: st.DataObject) -> None:
    pad = besloten_met_csv.parent / naam
    oud = pad.read_bytes()
    plek = data.draw(st.integers(0, len(oud) - 1))
    byte = data.draw(st.integers(1, 255))
    soort = data.draw(st.sampled_from(["anders", "weg", "erbij"]))
    midden = {"anders": bytes([oud[plek] ^ byte]), "weg": b"", "erbij": bytes([byte]) + oud[plek : plek + 1]}[soort]
    pad.write_bytes(oud[:plek] + midden + oud[plek + 1 :])
    try:
        bevonden = {code for code, _ in gevonden(besloten_met_csv.read_text(encoding="utf-8"), besloten_met_csv.parent)}
    except OngeldigError:
        bevonden = {"figures that cannot be read"}
    finally:
        pad.write_bytes(oud)
    assert bevonden == {"bestand_na_besluit_veranderd"} or (naam == CSV and bevonden == {"figures that cannot be read"})


@pytest.fixture(scope="module")
def besloten_met_csv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from balanstest.cli.start import start

    map_ = tmp_path_factory.mktemp("csv")
    shutil.copytree(GELDIG / "bijlagen", map_ / "bijlagen")
    shutil.copy(GELDIG / CSV, map_)
    rijen = CONCEPT[CONCEPT.index("    perioden:") : CONCEPT.index("  normen:")]
    pad = map_ / "v.yaml"
    tekst = CONCEPT.replace(rijen, f"    bestand: {CSV}\n")
    pad.write_text(tekst.replace("onderbouwing:", "onderbouwing:\n  afwijking: Zo is het.", 1), encoding="utf-8")
    assert start(["approve", str(pad), *JANSEN]) == 0
    return pad


def test_een_bestand_dat_weg_is_wordt_genoemd(voer: Voer, besloten: Path) -> None:
    (besloten.parent / ONDERZOEK).unlink()
    (een,) = na_besluit(voer, besloten)
    assert (een["code"], een["plaats"]) == ("bestand_na_besluit_weg", "onderbouwing.bijlagen[1].bestand")
    alle = [een["code"] for een in voer("assess", besloten, "--json").json[0]["bevindingen"]]
    assert "bestand_ontbreekt" not in alle  # it is told once


@given(st.data())
@settings(max_examples=80)
def test_noten_en_opmaak_mogen_veranderen(data: st.DataObject) -> None:
    regels = BESLOTEN.splitlines()
    losse = [nummer for nummer, regel in enumerate(regels) if regel.strip() and not regel.startswith(" ")]
    tekst = BESLOTEN
    match data.draw(st.sampled_from(["noot", "leeg", "dump", "volgorde", "einden", "spaties"])):
        case "noot":
            plek = data.draw(st.sampled_from(losse))
            tekst = "\n".join(
                [*regels[:plek], f"# {data.draw(st.sampled_from(['x', 'a: b', '- 1']))}", *regels[plek:], ""]
            )
        case "leeg":
            plek = data.draw(st.sampled_from(losse))
            tekst = "\n".join([*regels[:plek], *[""] * data.draw(st.integers(1, 3)), *regels[plek:], ""])
        case "dump":
            stijl = data.draw(st.sampled_from([None, False, True]))
            breedte = data.draw(st.integers(20, 200))
            tekst = yaml.safe_dump(INHOUD, allow_unicode=True, default_flow_style=stijl, width=breedte, sort_keys=False)
        case "volgorde":
            delen = data.draw(st.permutations(list(INHOUD)))
            tekst = yaml.safe_dump({deel: INHOUD[deel] for deel in delen}, allow_unicode=True, width=10_000)
        case "einden":
            tekst = "\ufeff" + BESLOTEN.replace("\n", "\r\n")
        case "spaties":
            tekst = BESLOTEN.replace("  aantal_personen: 4100", "  aantal_personen:    '4100 '")
    assert gevonden(tekst, GELDIG) == set()


def test_een_leeg_antwoord_is_als_geen_antwoord() -> None:
    assert gevonden(BESLOTEN.replace("impact:\n", "impact:\n  #\n"), GELDIG) == set()
    erbij = BESLOTEN.replace("onderbouwing:\n", "onderbouwing:\n  afwijking: ''\n  reacties:\n  #\n", 1)
    assert gevonden(erbij, GELDIG) == set()
    assert gevonden(erbij.replace("''", "'x y'"), GELDIG) == {("gewijzigd_na_besluit", "onderbouwing")}


@given(st.lists(st.one_of(st.text("abc_", min_size=1), st.integers(0, 50)), max_size=6))
def test_een_pad_is_terug_te_lezen(delen: list[str | int]) -> None:
    pad = ("begin", *delen)
    assert pad_uit(pad_tekst(pad)) == pad


def test_op_bladzijde_een_staat_wat_er_is_veranderd(voer: Voer, besloten: Path) -> None:
    besloten.write_text(besloten.read_text(encoding="utf-8").replace("4100", "4101"), encoding="utf-8")
    uit = voer("assess", besloten, "-o", "uit", "--format", "md")
    assert uit.code == 0, uit.fout
    (rapport,) = (besloten.parent / "uit").glob("*.md")
    voor = rapport.read_text(encoding="utf-8").partition("## Inhoud")[0]
    assert "is niet meer wat is vastgesteld door B. Jansen (10 november 2026)" in " ".join(
        voor.replace("\\", "").split()
    )


def test_uit_de_pdf_gehaald_is_het_nog_hetzelfde(voer: Voer, besloten: Path) -> None:
    """The PDF carries the questionnaire and its files side by side, under other names."""
    from pypdf import PdfReader

    assert voer("assess", besloten, "--format", "pdf").code == 0
    (pdf,) = besloten.parent.glob("*.pdf")
    map_ = besloten.parent / "los"
    map_.mkdir()
    for naam, inhoud in PdfReader(pdf).attachments.items():
        (map_ / naam).write_bytes(inhoud[0])
    assert na_besluit(voer, map_ / "vragenlijst.yaml") == []
    (map_ / Path(DPIA).name).write_text("anders", encoding="utf-8")
    assert [een["code"] for een in na_besluit(voer, map_ / "vragenlijst.yaml")] == ["bestand_na_besluit_veranderd"]


def test_een_besluit_dat_weer_concept_werd_wordt_opnieuw_genomen(voer: Voer, besloten: Path) -> None:
    """Nobody decided anything else: the same person, the same answers, and one decision as before."""
    tekst = besloten.read_text(encoding="utf-8")
    besloten.write_text(tekst.replace("status: vastgesteld", "status: concept"), encoding="utf-8")
    assert voer("approve", besloten, *JANSEN).code == 0
    assert besloten.read_text(encoding="utf-8") == tekst
    assert "E266" in codes(voer("approve", besloten, *JANSEN))
