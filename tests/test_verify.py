"""`balanstest verify`: what was changed is found and named, and nothing that somebody made up does any harm."""

from __future__ import annotations

import io
import json
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, create_string_object

from balanstest import __version__
from balanstest.dossier import manifest as m
from balanstest.dossier.opgave import tegen_manifest
from balanstest.dossier.zending import sha256
from balanstest.dossier.zip_lezen import lees_zip
from balanstest.dossier.zip_schrijven import ingepakt
from balanstest.errors import OngeldigError
from balanstest.rapport import afgeschermd
from conftest import VRAGENLIJST, Uitvoering, Voer
from test_cijferbestand import als_csv

Maak = Callable[..., Path]
TABEL = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
PAKLIJST = "meegeleverd.json"
BIJLAGEN = """\
onderbouwing:
  dpia: {uitgevoerd: ja, bestand: dpia/rapport.txt}
  bijlagen:
    - {bestand: advies.txt, omschrijving: Advies van de FG}
"""


@pytest.fixture
def pdf(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> Path:
    """The PDF of a report with a file of figures and two annexes."""
    pad = _leg(vragenlijst, tmp_path)
    assert voer("assess", pad, "-o", "uit", "--format", "pdf").code == 0
    return tmp_path / "uit" / "T-1-v1.pdf"


@pytest.fixture
def dossier(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> Path:
    """The same, sealed, without a PDF."""
    assert voer("seal", _leg(vragenlijst, tmp_path), "-o", "d.zip", "--format", "md,json").code == 0
    return tmp_path / "d.zip"


def _leg(vragenlijst: Maak, tmp_path: Path) -> Path:
    (tmp_path / "dpia").mkdir(exist_ok=True)
    (tmp_path / "bron").mkdir(exist_ok=True)
    (tmp_path / "dpia" / "rapport.txt").write_text("De DPIA.\n")
    (tmp_path / "advies.txt").write_text("Akkoord.\n")
    (tmp_path / "bron" / "cijfers.csv").write_text(als_csv())
    return vragenlijst(tekst=VRAGENLIJST.replace(TABEL, "    bestand: bron/cijfers.csv\n") + BIJLAGEN)


def inhoud(zip_: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(zip_) as geopend:
        return {naam: geopend.read(naam) for naam in geopend.namelist()}


def vervals(zip_: Path, **anders: bytes | None) -> Path:
    """Change files in a zip as a forger would: with a manifest and sums that agree, packed as `seal` does.

    The name has `__` for a slash; None takes the file away.
    """
    bestanden = inhoud(zip_)
    for naam, ruw in anders.items():
        bestanden.pop(naam.replace("__", "/"), None)
        if ruw is not None:
            bestanden[naam.replace("__", "/")] = ruw
    return pak_opnieuw(zip_, bestanden)


def pak_opnieuw(zip_: Path, bestanden: dict[str, bytes], **kop: Any) -> Path:
    """A manifest and sums that agree with the files, and a zip as `seal` makes it."""
    oud = json.loads(bestanden.pop(m.NAAM))
    bestanden.pop(m.SOMMEN)
    rollen = {een["naam"]: een["rol"] for een in oud["bestanden"]}
    regels = m.regels_van(bestanden, {naam: rollen.get(naam, "bijlage") for naam in bestanden})
    manifest = m.Manifest.model_validate(oud | kop | {"bestanden": regels}, strict=False)
    bestanden |= {m.NAAM: manifest.als_bytes(), m.SOMMEN: m.sommen(manifest)}
    zip_.write_bytes(ingepakt(bestanden))
    return zip_


def herschrijf_lijst(delen: dict[str, bytes], voor: str = "", **anders: Any) -> None:
    """Make the packing list agree with the files, and say something else in it."""
    lijst = json.loads(delen[voor + PAKLIJST]) | anders
    for een in [lijst["vragenlijst"], *lijst["bestanden"]]:
        if een["naam"] is not None and (ruw := delen.get(voor + een["naam"])) is not None:
            een |= {"sha256": sha256(ruw), "bytes": len(ruw)}
    delen[voor + PAKLIJST] = json.dumps(lijst).encode()


def maak_pdf(pad: Path, delen: list[tuple[str, bytes]]) -> Path:
    """A PDF of somebody else with these files inside."""
    schrijver = PdfWriter()
    schrijver.add_blank_page(100, 100)
    for naam, ruw in delen:
        schrijver.add_attachment(naam, ruw)
    schrijver.write(pad)
    return pad


def uit_pdf(pad: Path) -> dict[str, bytes]:
    return {naam: ruw for naam, (ruw,) in PdfReader(pad).attachments.items()}


def codes(uit: Uitvoering) -> list[str]:
    """The codes of everything that is wrong, by `--json` or on the screen."""
    if uit.uit.startswith("{"):
        return [een["code"] for een in uit.json[0]["afwijkingen"]]
    return re.findall(r"^(E\d{3}) ", uit.uit + uit.fout, re.MULTILINE)


def vast(uit: Uitvoering, soort: str) -> list[str]:
    return [een["code"] for een in uit.json[0][soort]]


# What holds


def test_een_rapport_dat_niet_is_veranderd(voer: Voer, pdf: Path) -> None:
    uit = voer("verify", pdf)
    assert uit.code == 0
    assert "Ongewijzigd. Opnieuw berekend: Voorstel: hoogstens 13 maanden" in " ".join(uit.uit.split())
    assert "De PDF is byte voor byte zoals balanstest" in uit.uit
    assert "Wie het dossier heeft gemaakt, en wanneer." in uit.uit
    als_json = voer("verify", pdf, "--json", "--strict")
    assert als_json.code == 0
    assert als_json.json[0]["klopt"]
    assert als_json.json[0]["volledig"]
    assert vast(als_json, "gecontroleerd") == ["bestanden_gelijk", "regels_gelijk", "uitkomst_gelijk", "pdf_gelijk"]
    assert als_json.json[0]["dossier"]["kenmerk"] == "T-1"


def test_een_dossier_met_alle_soorten(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = _leg(vragenlijst, tmp_path)
    assert voer("seal", pad, "-o", "d.zip", "--format", "md,pdf,html,docx,json").code == 0
    uit = voer("verify", "d.zip", "--json")
    assert (uit.code, codes(uit)) == (0, [])
    assert vast(uit, "gecontroleerd")[-2:] == ["pdf_gelijk", "rapporten_gelijk"]


def test_het_antwoord_is_ook_voor_te_lezen(voer: Voer, pdf: Path) -> None:
    regels = voer("--plain", "verify", pdf).uit.splitlines()
    assert "Ongewijzigd. Opnieuw berekend: Voorstel: hoogstens 13 maanden na het beginpunt" in regels
    assert "Klopt:" in regels


def test_uitpakken_geeft_alles_en_niets_anders(voer: Voer, pdf: Path, tmp_path: Path) -> None:
    uit = voer("verify", pdf, "--extract", "los")
    assert uit.code == 0
    assert {pad.name: pad.read_bytes() for pad in (tmp_path / "los").iterdir()} == uit_pdf(pdf)
    (tmp_path / "los" / "advies.txt").write_text("van mij")
    tweede = voer("verify", pdf, "--extract", "los")
    assert tweede.code == 5
    assert "E094" in tweede.fout
    assert (tmp_path / "los" / "advies.txt").read_text() == "van mij"


def test_een_dossier_uitpakken_houdt_de_mappen(voer: Voer, dossier: Path, tmp_path: Path) -> None:
    assert voer("verify", dossier, "--extract", "los").code == 0
    los = tmp_path / "los"
    gevonden = {pad.relative_to(los).as_posix(): pad.read_bytes() for pad in los.rglob("*") if pad.is_file()}
    assert gevonden == inhoud(dossier)


def test_wat_niet_klopt_wordt_niet_uitgepakt(voer: Voer, dossier: Path, tmp_path: Path) -> None:
    uit = voer(
        "verify",
        vervals(dossier, **{"dossier/advies.txt": b"Niet akkoord.\n"}),
        "--extract",
        "los",
    )
    assert uit.code == 3
    assert "is er niets uitgepakt" in uit.uit
    assert not (tmp_path / "los").exists()


def test_logboeken_blijven_achter_en_dat_staat_er(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("klant;dag\n")
    bron = "    bestanden:\n      - {bestand: log.csv}\n"
    assert voer("seal", vragenlijst({TABEL: bron + TABEL}), "-o", "d.zip", "--format", "json").code == 0
    assert not any("log.csv" in naam for naam in inhoud(tmp_path / "d.zip"))
    uit = voer("verify", "d.zip", "--json")
    assert (uit.code, codes(uit)) == (0, [])
    (achter,) = [een for een in uit.json[0]["niet_te_bewijzen"] if een["code"] == "bleef_achter"]
    assert achter["gegevens"] == {"bestand": "log.csv", "sha256": sha256(b"klant;dag\n")}


# One flipped byte


def test_elke_steekproef_van_een_pdf_wordt_gevonden(voer: Voer, pdf: Path) -> None:
    ruw = pdf.read_bytes()
    plekken = [*range(0, len(ruw), len(ruw) // 30), 9, len(ruw) - 1, len(ruw) - 20, ruw.index(b"/Title") + 10]
    for plek in plekken:
        pdf.write_bytes(ruw[:plek] + bytes([ruw[plek] ^ 1]) + ruw[plek + 1 :])
        assert voer("verify", pdf).code in (3, 4), plek


def test_elke_byte_van_een_klein_dossier_wordt_gevonden(voer: Voer, dossier: Path) -> None:
    """The zip and its manifest see it, before anything is computed; a few of them through the command."""
    bestanden = {naam: ruw for naam, ruw in inhoud(dossier).items() if not naam.startswith(("rapport/", "templates/"))}
    ruw = pak_opnieuw(dossier, bestanden).read_bytes()
    assert tegen_manifest(lees_zip("d.zip", ruw)) == []
    for plek in range(len(ruw)):
        anders = ruw[:plek] + bytes([ruw[plek] ^ 1]) + ruw[plek + 1 :]
        try:
            assert tegen_manifest(lees_zip("d.zip", anders)), plek
        except OngeldigError:
            continue
    for plek in range(0, len(ruw), len(ruw) // 12):
        dossier.write_bytes(ruw[:plek] + bytes([ruw[plek] ^ 1]) + ruw[plek + 1 :])
        assert voer("verify", dossier).code in (3, 4), plek


# What is no dossier, or no whole one


@pytest.mark.parametrize("deel", [0.3, 0.9, 0.999])
def test_een_afgebroken_bestand(voer: Voer, pdf: Path, dossier: Path, deel: float) -> None:
    for pad in (pdf, dossier):
        ruw = pad.read_bytes()
        pad.write_bytes(ruw[: int(len(ruw) * deel)])
        uit = voer("verify", pad)
        assert uit.code == 4
        assert "E301" in uit.fout


@pytest.mark.parametrize(
    ("ruw", "code"),
    [
        (b"", "E300"),
        (b"balanstest: 1\n", "E300"),
        (b"%PDF-1.7\n", "E301"),
        (b"PK\x03\x04", "E301"),
        (b"PK\x05\x06", "E300"),
    ],
)
def test_iets_anders(voer: Voer, tmp_path: Path, ruw: bytes, code: str) -> None:
    (tmp_path / "x.pdf").write_bytes(ruw)
    uit = voer("verify", "x.pdf")
    assert (uit.code, codes(uit)) == (4, [code])


def test_een_pdf_van_een_ander(voer: Voer, tmp_path: Path) -> None:
    for delen in ([], [("brief.txt", b"x")], [(PAKLIJST, b"[]")]):
        uit = voer("verify", maak_pdf(tmp_path / "x.pdf", delen))
        assert uit.code == 4
        assert codes(uit) == ["E309" if delen == [(PAKLIJST, b"[]")] else "E302"]
    zip_ = tmp_path / "x.zip"
    zip_.write_bytes(ingepakt({"brief.txt": b"x"}))
    assert codes(voer("verify", zip_)) == ["E302"]
    zip_.write_bytes(ingepakt({"manifest.json": b"{}"}))
    assert codes(voer("verify", zip_)) == ["E309"]


def test_een_bestand_dat_er_niet_is(voer: Voer, pdf: Path, tmp_path: Path) -> None:
    uit = voer("verify", pdf.with_name("T-1-v2.pdf"))
    assert uit.code == 5
    assert "T-1-v1.pdf" in uit.fout
    assert voer("verify", tmp_path).code == 5


@pytest.mark.skipif(os.name == "nt", reason="Windows kent /dev niet")
def test_iets_zonder_einde(voer: Voer) -> None:
    assert codes(voer("verify", "/dev/zero")) == ["E150"]


def test_een_versleuteld_bestand(voer: Voer, pdf: Path, dossier: Path) -> None:
    schrijver = PdfWriter(clone_from=pdf)
    schrijver.encrypt("", "geheim", algorithm="RC4-128")
    schrijver.write(pdf)
    assert codes(voer("verify", pdf)) == ["E308"]
    ruw = bytearray(dossier.read_bytes())
    ruw[ruw.rindex(b"PK\x01\x02") + 8] |= 1
    dossier.write_bytes(ruw)
    assert codes(voer("verify", dossier)) == ["E308"]


# What somebody made up to do harm


def test_twee_bestanden_met_een_naam(voer: Voer, pdf: Path, dossier: Path) -> None:
    delen = [*uit_pdf(pdf).items(), ("vragenlijst.yaml", b"balanstest: 1\n")]
    assert codes(voer("verify", maak_pdf(pdf, delen))) == ["E303"]
    delen[-1] = ("VRAGENLIJST.yaml", b"balanstest: 1\n")
    assert codes(voer("verify", maak_pdf(pdf, delen))) == ["E303"]
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(dossier, "a") as zip_:
        zip_.writestr("dossier/advies.txt", "Niet akkoord.")
    assert codes(voer("verify", dossier)) == ["E303"]


def test_een_bestand_dat_twee_namen_of_twee_inhouden_heeft(voer: Voer, pdf: Path) -> None:
    """One program would show the one, another the other."""
    for wat in ("naam", "inhoud"):
        schrijver = PdfWriter(clone_from=pdf)
        (deel,) = [een for een in schrijver.attachment_list if een.name == "advies.txt"]
        if wat == "naam":
            deel.pdf_object[NameObject("/F")] = create_string_object("ander.txt")
        else:
            stroom = DecodedStreamObject()
            stroom.set_data(b"Niet akkoord.")
            deel.pdf_object["/EF"][NameObject("/F")] = schrijver._add_object(stroom)
        doel = pdf.with_name(f"{wat}.pdf")
        schrijver.write(doel)
        assert codes(voer("verify", doel)) == ["E303"]


def test_een_bijlage_die_niet_iedereen_ziet(voer: Voer, pdf: Path) -> None:
    schrijver = PdfWriter(clone_from=pdf)
    boom = schrijver.root_object["/Names"]["/EmbeddedFiles"]
    blad = DictionaryObject({NameObject("/Names"): boom[NameObject("/Names")]})
    tak = DictionaryObject({NameObject("/Kids"): ArrayObject([schrijver._add_object(blad)])})
    boom[NameObject("/Kids")] = ArrayObject([schrijver._add_object(tak)])
    schrijver.write(pdf)
    assert codes(voer("verify", pdf)) == ["E301"]


@pytest.mark.parametrize(
    "naam",
    [
        *("../buiten.txt", "/tmp/buiten.txt", "dossier/../../buiten.txt", "C:/buiten.txt", "..\\buiten.txt"),
        *("dossier/CON", "dossier/a\x01b", "dossier/é.txt", "dossier/" + "a" * 300, "dossier/x ", "//server/x"),
    ],
)
def test_een_naam_die_ergens_anders_heen_leidt(voer: Voer, dossier: Path, pdf: Path, tmp_path: Path, naam: str) -> None:
    voor = set(tmp_path.rglob("*"))
    uit_zip = voer("verify", pak_opnieuw(dossier, inhoud(dossier) | {naam: b"x"}), "--extract", "los")
    uit_pdf_ = voer("verify", maak_pdf(pdf, [*uit_pdf(pdf).items(), (naam, b"x")]), "--extract", "los")
    for uit in (uit_zip, uit_pdf_):
        assert (uit.code, codes(uit)) == (4, ["E304"])
    assert set(tmp_path.rglob("*")) == voor


def test_een_link_in_een_zip(voer: Voer, dossier: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(dossier, "a") as zip_:
        kop = zipfile.ZipInfo("dossier/link")
        kop.external_attr = 0o120777 << 16
        zip_.writestr(kop, "/etc/passwd")
    assert codes(voer("verify", dossier, "--extract", "los")) == ["E304"]
    assert not (tmp_path / "los").exists()


def test_duizend_bijlagen(voer: Voer, tmp_path: Path) -> None:
    delen = [(f"{nummer}.txt", b"x") for nummer in range(1000)]
    assert codes(voer("verify", maak_pdf(tmp_path / "x.pdf", delen))) == ["E305"]
    (tmp_path / "x.zip").write_bytes(ingepakt(dict(delen)))
    assert codes(voer("verify", "x.zip")) == ["E305"]


def test_een_zip_die_over_zijn_aantal_liegt(voer: Voer, tmp_path: Path) -> None:
    """The record at the end says 1, the list has more: it is cut short, or too long to read."""
    ruw = bytearray(ingepakt({f"{nummer}.txt": b"x" for nummer in range(1000)}))
    struct.pack_into("<2H", ruw, len(ruw) - 14, 1, 1)
    (tmp_path / "x.zip").write_bytes(ruw)
    assert codes(voer("verify", "x.zip")) == ["E305"]
    struct.pack_into("<L", ruw, len(ruw) - 10, 5 * 1024**2)
    (tmp_path / "x.zip").write_bytes(ruw)
    assert codes(voer("verify", "x.zip")) == ["E306"]


def test_een_zipbom(voer: Voer, tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as zip_,
        zip_.open("manifest.json", "w") as deel,
    ):
        for _ in range(400):
            deel.write(bytes(1024**2))
    assert codes(voer("verify", "x.zip")) == ["E306"]


def test_een_bom_in_een_pdf(voer: Voer, tmp_path: Path) -> None:
    bom = zlib.compress(zlib.compress(bytes(200_000_000), 9), 9)
    schrijver = PdfWriter()
    schrijver.add_blank_page(100, 100)
    deel = schrijver.add_attachment(PAKLIJST, b"")
    stroom = DecodedStreamObject()
    stroom.set_data(bom)
    stroom[NameObject("/Filter")] = ArrayObject([NameObject("/FlateDecode"), NameObject("/FlateDecode")])
    deel.pdf_object["/EF"][NameObject("/F")] = schrijver._add_object(stroom)
    schrijver.write(tmp_path / "x.pdf")
    assert codes(voer("verify", "x.pdf")) == ["E306"]


def test_een_pdf_die_niet_klaar_komt(voer: Voer, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(afgeschermd, "MEESTE_SECONDEN", 0.0)
    assert codes(voer("verify", pdf)) == ["E307"]


# A forger whose lists agree


@pytest.mark.parametrize("soort", ["pdf", "zip"])
def test_een_bijlage_die_is_verwisseld(voer: Voer, pdf: Path, dossier: Path, soort: str) -> None:
    """Without a new list the list tells; with one the rest does, or nothing: then only the SHA-256 of the whole can."""
    if soort == "pdf":
        delen = uit_pdf(pdf) | {"advies.txt": b"Niet akkoord.\n"}
        uit = voer("verify", maak_pdf(pdf, list(delen.items())), "--json")
        assert codes(uit)[0] == "E312"
    else:
        uit = voer("verify", vervals(dossier, **{"dossier/advies.txt": b"Niet akkoord.\n"}), "--json")
        assert codes(uit) == ["E312", "E313"]
    assert uit.code == 3
    assert uit.json[0]["afwijkingen"][0]["gegevens"]["naam"] == "advies.txt"


@pytest.mark.parametrize("soort", ["pdf", "zip"])
def test_bijlagen_die_ontbreken_of_erbij_zijn_gelegd(voer: Voer, pdf: Path, dossier: Path, soort: str) -> None:
    if soort == "pdf":
        delen = uit_pdf(pdf)
        del delen["advies.txt"]
        uit = voer("verify", maak_pdf(pdf, [*delen.items(), ("extra.txt", b"x")]), "--json")
    else:
        uit = voer("verify", vervals(dossier, **{"dossier/advies.txt": None, "dossier/extra.txt": b"x"}), "--json")
    assert uit.code == 3
    gevonden = {een["gegevens"].get("naam"): een["code"] for een in uit.json[0]["afwijkingen"]}
    assert gevonden["advies.txt"] == "E310"
    assert gevonden["extra.txt"] == "E311"


def test_een_veranderde_vragenlijst_waar_alles_bij_past(voer: Voer, pdf: Path) -> None:
    """Figures, list and result agree; the pages do not."""
    delen = uit_pdf(pdf)
    delen["cijfers.csv"] = delen["cijfers.csv"].replace(b"132", b"232")
    herschrijf_lijst(delen)
    uit = voer("verify", maak_pdf(pdf, list(delen.items())), "--json")
    assert uit.code == 3
    assert {"E317", "E318"} <= set(codes(uit))


def test_een_bijlage_die_zich_voordoet_als_de_vragenlijst(voer: Voer, dossier: Path) -> None:
    bestanden = inhoud(dossier)
    vals = bestanden["dossier/vragenlijst.yaml"].replace(b"start_maanden: 0", b"start_maanden: 1")
    bestanden["dossier/advies.txt"] = vals
    lijst = json.loads(bestanden["dossier/" + PAKLIJST])
    nep = {"bestand": "vragenlijst.yaml", "naam": "advies.txt", "sha256": "", "bytes": 0}
    herschrijf_lijst(bestanden, "dossier/", vragenlijst=nep, bestanden=lijst["bestanden"][:1])
    uit = voer("verify", pak_opnieuw(dossier, bestanden), "--json")
    assert uit.code == 3
    assert {een["gegevens"].get("naam") for een in uit.json[0]["afwijkingen"] if een["code"] == "E311"} >= {
        "vragenlijst.yaml"
    }
    assert "E317" in codes(uit)


def test_een_leugen_over_de_uitkomst(voer: Voer, dossier: Path) -> None:
    oud = json.loads(inhoud(dossier)["dossier/resultaat.json"])
    vals = json.dumps(oud | {"klanttermijn_maanden": 36}, ensure_ascii=False, indent=2).encode() + b"\n"
    uit = voer("verify", vervals(dossier, **{"dossier/resultaat.json": vals}))
    assert uit.code == 3
    assert "klanttermijn_maanden: in het dossier staat 36, opnieuw berekend is het 13." in " ".join(uit.uit.split())
    assert codes(voer("verify", vervals(dossier, **{"dossier/resultaat.json": b"[" * 100_000}), "--json"))[0] == "E309"


def test_vervalste_regels_gaan_niet_door(voer: Voer, dossier: Path) -> None:
    bestanden = inhoud(dossier)
    regels = bestanden["dossier/regels-ctm-2020.yaml"]
    vals = regels.replace(b"plafond_maanden: 36", b"plafond_maanden: 60")
    assert vals != regels
    uit = voer("verify", pak_opnieuw(dossier, bestanden | {"dossier/regels-ctm-2020.yaml": vals}), "--json")
    assert uit.code == 3
    (afwijking,) = [een for een in uit.json[0]["afwijkingen"] if een["code"] == "E314"]
    assert afwijking["gegevens"]["naam"] == "ctm-2020"
    assert afwijking["gegevens"]["daar"] == sha256(vals)
    assert "met_eigen_regels" in vast(uit, "niet_vergeleken")


def van_ander_programma(bestanden: dict[str, bytes]) -> dict[str, Any]:
    """Say that another version of the program made it; gives what the manifest has to say as well."""
    herschrijf_lijst(bestanden, "dossier/", programma="0.0.1")
    return {"programma": "0.0.1"}


def test_vervalste_regels_van_een_andere_dag_worden_genoemd(voer: Voer, dossier: Path) -> None:
    """Who also changes the day, and the version of the program, does not get by unnoticed."""
    bestanden = inhoud(dossier)
    regels = bestanden["dossier/regels-ctm-2020.yaml"]
    bestanden["dossier/regels-ctm-2020.yaml"] = regels.replace(b"plafond_maanden: 36", b"plafond_maanden: 12").replace(
        b"laatst_gelezen: 2026-10-31", b"laatst_gelezen: 2026-11-30"
    )
    uit = voer("verify", pak_opnieuw(dossier, bestanden, **van_ander_programma(bestanden)), "--json")
    assert "andere_lezing" in vast(uit, "niet_vergeleken")
    (hier,) = [een for een in uit.json[0]["niet_vergeleken"] if een["code"] == "met_eigen_regels"]
    assert "hoogstens 13 maanden" in hier["tekst"]
    assert uit.code == 3, "the result in it still says 13"


def test_regels_die_ontbreken(voer: Voer, dossier: Path) -> None:
    bestanden = inhoud(dossier)
    del bestanden["dossier/regels-tw-2026.yaml"]
    lijst = json.loads(bestanden["dossier/" + PAKLIJST])
    herschrijf_lijst(bestanden, "dossier/", regels=[naam for naam in lijst["regels"] if "tw-2026" not in naam])
    uit = voer("verify", pak_opnieuw(dossier, bestanden), "--json")
    assert uit.code == 3
    assert "E315" in codes(uit)


def test_eigen_regels_gelden_alleen_als_de_lezer_ze_kent(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "kader").mkdir()
    (tmp_path / "kader" / "eigen.yaml").write_text(
        "kader: 1\nid: eigen-code\nnaam: Onze eigen code\nsoort: zelfregulering\nvan: 2026-01-01\n"
        "laatst_gelezen: 2026-10-01\nbronnen: [Statuten]\n"
    )
    pad = vragenlijst()
    assert voer("seal", pad, "-o", "d.zip", "--format", "json", "--kader", "kader").code == 0
    uit = voer("verify", "d.zip")
    assert (uit.code, codes(uit)) == (3, ["E316"])
    uit = voer("verify", "d.zip", "--kader", "kader")
    assert (uit.code, codes(uit)) == (0, [])


def test_regels_die_niemand_kan_lezen(voer: Voer, dossier: Path) -> None:
    uit = voer("verify", vervals(dossier, **{"dossier/regels-ctm-2020.yaml": b"kader: 1\nid: x\n"}))
    assert uit.code == 3
    assert "E320" in codes(uit)
    assert "balanstest-" not in uit.uit.replace("balanstest-nieuw", ""), "no folder of this machine"


def test_een_ander_programma_vergelijkt_de_bladzijden_niet(voer: Voer, dossier: Path) -> None:
    """So does who lies about it: the reader is told, and --strict stops there."""
    bestanden = inhoud(dossier)
    pak_opnieuw(dossier, bestanden, **van_ander_programma(bestanden))
    uit = voer("verify", dossier)
    assert uit.code == 0
    assert "Geen afwijkingen, maar niet alles is vergeleken." in uit.uit
    assert "met balanstest 0.0.1 is" in " ".join(uit.uit.split())
    assert voer("verify", dossier, "--strict").code == 3


def test_een_eerdere_methode_staat_naast_die_van_nu(voer: Voer, dossier: Path) -> None:
    bestanden = inhoud(dossier)
    oud = json.loads(bestanden["dossier/resultaat.json"]) | {"methode": "2025-01", "klanttermijn_maanden": 20}
    bestanden["dossier/resultaat.json"] = json.dumps(oud).encode()
    uit = voer("verify", pak_opnieuw(dossier, bestanden, **van_ander_programma(bestanden)), "--json")
    assert (uit.code, codes(uit)) == (0, [])
    gevonden = {een["code"]: een["tekst"] for een in uit.json[0]["niet_vergeleken"]}
    assert "met methode 2025-01 berekend" in gevonden["andere_methode"]
    assert gevonden["nu_anders"] == "klanttermijn_maanden: in het dossier 20, met de methode van nu 13."


def test_een_manifest_dat_liegt(voer: Voer, dossier: Path) -> None:
    for kop, noemt in (
        ({"status": "vastgesteld"}, "status"),
        ({"versie": 2}, "versie"),
        ({"kenmerk": "T-2"}, "kenmerk"),
        ({"programma": "9.9"}, "programma"),
    ):
        uit = voer("verify", pak_opnieuw(dossier, inhoud(dossier), **kop), "--json")
        assert (uit.code, codes(uit)) == (3, ["E324"])
        assert uit.json[0]["afwijkingen"][0]["gegevens"]["sleutel"] == noemt
        herstel = {"status": "concept", "versie": 1, "kenmerk": "T-1", "programma": __version__}
        pak_opnieuw(dossier, inhoud(dossier), **herstel)


def test_een_ander_rapport_in_het_dossier(voer: Voer, dossier: Path) -> None:
    oud = inhoud(dossier)["rapport/T-1-v1.md"]
    uit = voer("verify", vervals(dossier, **{"rapport/T-1-v1.md": oud.replace(b"13 maanden", b"36 maanden")}), "--json")
    assert (uit.code, codes(uit)) == (3, ["E319"])
    vervals(dossier, **{"rapport/T-1-v1.md": oud, "rapport/T-1-v1-balans.svg": None, "rapport/ander.md": b"x"})
    assert codes(voer("verify", dossier, "--json")) == ["E310", "E311"]


def test_een_template_uit_het_dossier_wordt_nooit_uitgevoerd(voer: Voer, dossier: Path) -> None:
    kapot = {"templates/rapport/rapport.md.j2": b"{{ 1 / 0 }}", "LEESMIJ.txt": b"Geloof mij."}
    uit = voer("verify", vervals(dossier, **kapot), "--json")
    assert uit.code == 3
    assert codes(uit) == ["E313", "E313"]


def test_een_dossier_dat_opnieuw_is_ingepakt(voer: Voer, dossier: Path) -> None:
    bestanden = inhoud(dossier)
    with zipfile.ZipFile(dossier, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, ruw in bestanden.items():
            zip_.writestr(naam, ruw)
    uit = voer("verify", dossier)
    assert (uit.code, codes(uit)) == (3, ["E323"])


def test_sommen_die_niet_kloppen(voer: Voer, dossier: Path) -> None:
    dossier.write_bytes(ingepakt(inhoud(dossier) | {m.SOMMEN: b"x"}))
    assert codes(voer("verify", dossier)) == ["E312"]


def test_een_pdf_in_een_dossier_met_andere_bijlagen(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = _leg(vragenlijst, tmp_path)
    assert voer("seal", pad, "-o", "d.zip", "--format", "pdf").code == 0
    (tmp_path / "advies.txt").write_text("Niet akkoord.\n")
    assert voer("assess", pad, "--format", "pdf").code == 0
    zip_ = vervals(tmp_path / "d.zip", **{"rapport/T-1-v1.pdf": (tmp_path / "T-1-v1.pdf").read_bytes()})
    uit = voer("verify", zip_, "--json")
    assert uit.code == 3
    assert {"E312", "E318"} <= set(codes(uit))
    ruw = inhoud(zip_)["rapport/T-1-v1.pdf"]
    assert codes(voer("verify", vervals(zip_, **{"rapport/nog-een.pdf": ruw}))) == ["E303"]


# Added to a report


def test_wat_achter_het_rapport_staat_wordt_gevonden(voer: Voer, pdf: Path) -> None:
    ruw = pdf.read_bytes()
    pdf.write_bytes(ruw + b"% niets\n")
    assert codes(voer("verify", pdf, "--json")) == ["E321"]
    schrijver = PdfWriter(io.BytesIO(ruw), incremental=True)
    schrijver.add_blank_page(100, 100)
    schrijver.write(pdf)
    assert pdf.read_bytes().startswith(ruw)
    uit = voer("verify", pdf, "--json")
    assert (uit.code, codes(uit)) == (3, ["E321"])


# Looks of the organisation's own


@pytest.mark.parametrize("wat", ["huisstijl", "templates", "categorieen"])
def test_eigen_vorm_geeft_de_lezer_zelf_mee(voer: Voer, vragenlijst: Maak, tmp_path: Path, wat: str) -> None:
    if wat == "huisstijl":
        (tmp_path / "stijl.yaml").write_text("huisstijl: 1\nnaam: Onze stichting\n")
        met: list[object] = ["--huisstijl", "stijl.yaml"]
    elif wat == "templates":
        assert voer("templates", "copy", "eigen").code == 0
        with (tmp_path / "eigen" / "rapport" / "rapport.md.j2").open("a") as stroom:
            stroom.write("\nEigen slot.\n")
        met = ["--templates", "eigen"]
    else:
        (tmp_path / "cat").mkdir()
        (tmp_path / "cat" / "mijn.yaml").write_text(
            "id: mijn\nnaam: Mijn\nomschrijving: Van ons\nverkregen_bij: schenking\nbeginpunt: laatste_gift\n"
        )
        met = ["--categorieen", "cat"]
    assert voer("seal", vragenlijst(), "-o", "d.zip", "--format", "pdf", *met).code == 0
    uit = voer("verify", "d.zip", "--json")
    assert (uit.code, codes(uit), vast(uit, "niet_vergeleken")) == (0, [], ["eigen_niet_gegeven"])
    assert voer("verify", "d.zip", "--strict").code == 3
    uit = voer("verify", "d.zip", "--json", "--strict", *met)
    assert (uit.code, codes(uit), vast(uit, "niet_vergeleken")) == (0, [], [])


def test_json_is_heel(voer: Voer, dossier: Path) -> None:
    gegevens: Mapping[str, Any] = voer("verify", dossier, "--json").json[0]
    assert set(gegevens) == {
        *("bestand", "klopt", "volledig", "dossier", "uitkomst", "afwijkingen", "gecontroleerd", "niet_vergeleken"),
        *("niet_te_bewijzen", "handtekeningen", "uitgepakt"),
    }
