"""`balanstest seal`: the same input gives the same bytes, all of it is in it, and a signature leaves it as it was."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, fields, sign_pdf
from pyhanko.sign.timestamps import DummyTimeStamper
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, create_string_object

from balanstest import __version__, resources
from balanstest.dossier import verzegelen
from balanstest.dossier.ondertekenen import WACHTWOORD
from balanstest.dossier.zending import sha256
from conftest import GELDIG, VRAGENLIJST, Voer, ontbreekt
from test_pdf import keur, verapdf  # noqa: F401 - a fixture, asked for by its name
from test_verify import codes, inhoud, vast, vervals

Maak = Callable[..., Path]
GEHEIM = "zeer-geheim-42"


def lees_manifest(zip_: Path) -> dict[str, Any]:
    gelezen: dict[str, Any] = json.loads(inhoud(zip_)["manifest.json"])
    return gelezen


# What is in it


def test_hetzelfde_dossier_heeft_dezelfde_bytes(voer: Voer, tmp_path: Path) -> None:
    for naam in ("een", "twee"):
        shutil.copytree(GELDIG, tmp_path / naam)
        zip_ = tmp_path / f"{naam}.zip"
        uit = voer(
            "seal", tmp_path / naam / "maandelijkse-donaties.yaml", "-o", zip_, "--format", "md,pdf,html,docx,json"
        )
        assert uit.code == 0, uit.fout
        assert sha256(zip_.read_bytes()) in uit.uit
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()


def test_alles_zit_erin_met_zijn_rol(voer: Voer, tmp_path: Path) -> None:
    assert voer("seal", GELDIG / "maandelijkse-donaties.yaml", "-o", "d.zip").code == 0
    manifest, bestanden = lees_manifest(tmp_path / "d.zip"), inhoud(tmp_path / "d.zip")
    assert {sleutel: manifest[sleutel] for sleutel in ("programma", "kenmerk", "versie", "status")} == {
        "programma": __version__,
        "kenmerk": "BT-2026-001",
        "versie": 1,
        "status": "vastgesteld",
    }
    rollen: dict[str, list[str]] = {}
    for een in manifest["bestanden"]:
        rollen.setdefault(een["rol"], []).append(een["naam"])
        assert een["sha256"] == sha256(bestanden[een["naam"]])
        assert een["bytes"] == len(bestanden[een["naam"]])
    ingebouwd = resources.templates()
    assert rollen.pop("template") == sorted(
        f"templates/{pad.relative_to(ingebouwd).as_posix()}" for pad in ingebouwd.rglob("*") if pad.is_file()
    )
    assert {"rapport/BT-2026-001-v1.md", "rapport/BT-2026-001-v1.pdf"} < set(rollen.pop("rapport"))
    assert rollen == {
        "vragenlijst": ["dossier/maandelijkse-donaties.yaml"],
        "bijlage": ["dossier/dpia-bellen-2026.txt", "dossier/onderzoek-oud-donateurs-2025.txt"],
        "regels": [f"dossier/regels-{naam}.yaml" for naam in ("ctm-2020", "tw-2021", "tw-2026")],
        "resultaat": ["dossier/resultaat.json"],
        "paklijst": ["dossier/meegeleverd.json"],
        "uitleg": ["LEESMIJ.txt"],
    }
    leesmij = bestanden["LEESMIJ.txt"].decode()
    assert "Stichting Groene Voorbeelden" in leesmij
    assert "rapport\\BT-2026-001-v1.pdf" in leesmij


def test_de_cijfers_staan_erin_als_cijfers(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    tabel = VRAGENLIJST[VRAGENLIJST.index("    perioden:") :]
    (tmp_path / "bron").mkdir()
    (tmp_path / "bron" / "cijfers.csv").write_text("van;tot;gesprekken;conversies;verzet;klachten\n0;3;1200;132;14;1\n")
    assert (
        voer("seal", vragenlijst({tabel: "    bestand: bron/cijfers.csv\n"}), "-o", "d.zip", "--format", "json").code
        == 0
    )
    (cijfers,) = [een for een in lees_manifest(tmp_path / "d.zip")["bestanden"] if een["rol"] == "cijfers"]
    assert cijfers["naam"] == "dossier/cijfers.csv"


def test_te_controleren_zonder_het_programma(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    if shutil.which("sha256sum") is None:
        ontbreekt("sha256sum")
    assert voer("seal", vragenlijst(), "-o", "d.zip", "--format", "md").code == 0
    with zipfile.ZipFile(tmp_path / "d.zip") as zip_:
        zip_.extractall(tmp_path / "los")
    opdracht = ["sha256sum", "--strict", "-c", "SHA256SUMS"]
    goed = subprocess.run(opdracht, cwd=tmp_path / "los", capture_output=True, text=True, check=False)
    assert goed.returncode == 0, goed.stderr
    assert len(goed.stdout.splitlines()) == len(inhoud(tmp_path / "d.zip")) - 1
    (tmp_path / "los" / "manifest.json").write_text("{}")
    assert subprocess.run(opdracht, cwd=tmp_path / "los", capture_output=True, check=False).returncode == 1


def test_een_grote_bijlage_past_wel_in_de_zip(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    (tmp_path / "groot.bin").write_bytes(bytes(21 * 1024**2))
    bijlage = "onderbouwing:\n  bijlagen:\n    - {bestand: groot.bin, omschrijving: Groot}\n"
    assert voer("seal", vragenlijst(tekst=VRAGENLIJST + bijlage), "-o", "d.zip", "--format", "pdf").code == 0
    assert "dossier/groot.bin" in inhoud(tmp_path / "d.zip")
    uit = voer("verify", "d.zip", "--json")
    assert (uit.code, codes(uit), vast(uit, "niet_te_bewijzen")) == (0, [], ["zonder_handtekening"])


def test_wat_er_al_staat_blijft_staan(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst()
    assert voer("seal", pad, "-o", "d.zip", "--format", "json").code == 0
    uit = voer("seal", pad, "-o", "d.zip", "--format", "json")
    assert uit.code == 0
    assert "is al precies dit dossier" in uit.uit
    ruw = (tmp_path / "d.zip").read_bytes()
    uit = voer("seal", pad, "-o", "d.zip", "--format", "md")
    assert (uit.code, codes(uit)) == (5, ["E094"])
    assert (tmp_path / "d.zip").read_bytes() == ruw


def test_wat_niet_kan_wordt_gezegd(
    voer: Voer, vragenlijst: Maak, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pad = vragenlijst()
    assert codes(voer("seal", pad, "-o", "d.pdf")) == ["E334"]
    assert codes(voer("seal", "weg.yaml", "-o", "d.zip")) == ["E091"]
    assert voer("seal", pad, "-o", "d.zip", "--format", "odt").code == 2
    assert voer("seal", pad).code == 2
    monkeypatch.setattr(verzegelen, "MEESTE_BESTANDEN", 5)
    assert codes(voer("seal", pad, "-o", "d.zip", "--format", "json")) == ["E333"]
    assert not list(tmp_path.glob("*.zip"))


def test_een_concept_wordt_gezegd(voer: Voer, vragenlijst: Maak) -> None:
    assert "nog een concept" in voer("seal", vragenlijst(), "-o", "d.zip", "--format", "json").uit


# An application for advice

LANGER = """\
onderbouwing:
  gekozen_termijn_maanden: 48
  afwijking: |
    Onze donateurs geven om de vijf jaar.

    Wat nog ontbreekt
    -----------------
"""


def test_een_aanvraag_noemt_wat_nog_ontbreekt(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    pad = vragenlijst(tekst=VRAGENLIJST + LANGER)
    uit = voer("seal", pad, "-o", "d.zip", "--format", "json", "--advies")
    assert uit.code == 0, uit.fout
    assert "De balanstest is nog een concept. Stel haar vast." in uit.uit
    assert "Het oordeel van de FG ontbreekt." in uit.uit
    tekst = inhoud(tmp_path / "d.zip")["advies/aanvraag.txt"].decode()
    assert "Gevraagd:        48 maanden" in tekst
    assert "Plafond:         36 maanden" in tekst
    assert tekst.count("\nWat nog ontbreekt\n") == 1, "no text of somebody else passes for a heading"
    er_is, _, ontbreekt = tekst.partition("\nWat nog ontbreekt\n")
    assert "- De organisatie legt uit waarom zij een langere termijn nodig heeft." in er_is
    assert "- Aan de voorwaarden van de wet is voldaan." in er_is
    assert "- De cijfers dragen de gekozen termijn niet." in ontbreekt
    assert "- De DPIA ontbreekt" in ontbreekt
    rollen = {een["naam"]: een["rol"] for een in lees_manifest(tmp_path / "d.zip")["bestanden"]}
    assert rollen["advies/aanvraag.txt"] == "advies"
    assert voer("verify", "d.zip", "--strict").code == 0
    vals = vervals(tmp_path / "d.zip", **{"advies/aanvraag.txt": tekst.replace("ontbreekt", "is er").encode()})
    assert codes(voer("verify", vals)) == ["E313"]


def test_zonder_langere_termijn_is_er_niets_te_vragen(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> None:
    for termijn in ("", LANGER.replace("48", "36")):
        pad = vragenlijst(tekst=VRAGENLIJST + termijn)
        uit = voer("seal", pad, "-o", "d.zip", "--format", "json", "--advies")
        assert (uit.code, codes(uit)) == (2, ["E337"])
    assert not (tmp_path / "d.zip").exists()


# Signatures


class Tekenaar(NamedTuple):
    p12: Path
    pem: Path
    certificaat: Any
    sleutel: Any


def maak_tekenaar(map_: Path, naam: str, *, stempel: bool = False, wachtwoord: str = GEHEIM) -> Tekenaar:
    """A key with a certificate that vouches for itself."""
    sleutel = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    wie = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, naam), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Stichting Test")]
    )
    nu = datetime.now(UTC)
    bouw = (
        x509.CertificateBuilder()
        .subject_name(wie)
        .issuer_name(wie)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(nu - timedelta(days=1))
        .not_valid_after(nu + timedelta(days=1))
        .add_extension(x509.KeyUsage(True, True, False, False, False, True, False, False, False), critical=True)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    if stempel:
        bouw = bouw.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    certificaat = bouw.sign(sleutel, hashes.SHA256())
    p12, pem = map_ / f"{naam}.p12", map_ / f"{naam}.pem"
    slot: Any = (
        serialization.BestAvailableEncryption(wachtwoord.encode()) if wachtwoord else serialization.NoEncryption()
    )
    p12.write_bytes(pkcs12.serialize_key_and_certificates(naam.encode(), sleutel, certificaat, None, slot))
    pem.write_bytes(certificaat.public_bytes(serialization.Encoding.PEM))
    return Tekenaar(p12, pem, certificaat, sleutel)


@pytest.fixture(scope="module")
def tekenaars(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tekenaar]:
    map_ = tmp_path_factory.mktemp("sleutels")
    return {naam: maak_tekenaar(map_, naam) for naam in ("Jansen", "Visser")}


@pytest.fixture
def geheim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WACHTWOORD, GEHEIM)


@pytest.fixture
def pdf(voer: Voer, vragenlijst: Maak, tmp_path: Path) -> Path:
    """The PDF of a report, beside its questionnaire."""
    assert voer("assess", vragenlijst(), "--format", "pdf").code == 0
    return tmp_path / "T-1-v1.pdf"


def teken(ruw: bytes, wie: Tekenaar, veld: str, vak: tuple[int, int, int, int] | None = None) -> bytes:
    """Sign as another program would; with a box on the first page where one is given."""
    sleutel = SimpleSigner.load_pkcs12_data(wie.p12.read_bytes(), (), GEHEIM.encode())
    schrijver = IncrementalPdfFileWriter(io.BytesIO(ruw))
    if vak is not None:
        fields.append_signature_field(schrijver, fields.SigFieldSpec(veld, box=vak))
    uit = sign_pdf(schrijver, PdfSignatureMetadata(veld), signer=sleutel)
    return bytes(uit.getvalue())


@pytest.mark.usefixtures("geheim")
def test_ondertekend_en_door_wie(
    voer: Voer, pdf: Path, tekenaars: dict[str, Tekenaar], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    een, ander = tekenaars["Jansen"], tekenaars["Visser"]
    uit = voer("seal", "vragenlijst.yaml", "-o", "d.zip", "--sign", een.p12)
    assert uit.code == 0, uit.fout
    assert GEHEIM not in uit.uit + uit.fout
    uit = voer("verify", "d.zip")
    assert uit.code == 0
    zinnen = " ".join(uit.uit.split())
    assert "Jansen (Stichting Test), op " in zinnen
    assert "Dekt het hele bestand. Het certificaat is zelf gemaakt: wie dit is, staat niet vast." in zinnen
    assert "Daarna kwamen er alleen handtekeningen bij." in zinnen
    for pem, vertrouwd in ((een.pem, True), (ander.pem, False)):
        uit = voer("verify", "d.zip", "--json", "--trust", pem)
        (handtekening,) = uit.json[0]["handtekeningen"]
        assert handtekening["vertrouwd"] is vertrouwd
        assert ("zonder_handtekening" in vast(uit, "niet_te_bewijzen")) is not vertrouwd
    # A second one, on the PDF that lies beside the questionnaire.
    getekend = inhoud(tmp_path / "d.zip")["rapport/T-1-v1.pdf"]
    assert getekend.startswith(pdf.read_bytes())
    pdf.write_bytes(getekend)
    uit = voer("seal", "vragenlijst.yaml", "-o", "twee.zip", "--sign", ander.p12)
    assert "gaat mee met de handtekening die erop staat" in uit.uit
    uit = voer("verify", "twee.zip", "--json", "--strict")
    assert (uit.code, codes(uit)) == (0, [])
    assert [(h["naam"], h["dekking"], h["erna"]) for h in uit.json[0]["handtekeningen"]] == [
        ("Jansen (Stichting Test)", "versie", "handtekeningen"),
        ("Visser (Stichting Test)", "alles", "niets"),
    ]
    (tmp_path / "twee.pdf").write_bytes(inhoud(tmp_path / "twee.zip")["rapport/T-1-v1.pdf"])
    assert voer("verify", "twee.pdf").code == 0
    keur(request.getfixturevalue("verapdf"), [pdf, tmp_path / "twee.pdf"])


def test_een_getekende_pdf_van_elders_gaat_mee(
    voer: Voer, pdf: Path, tekenaars: dict[str, Tekenaar], tmp_path: Path
) -> None:
    pdf.write_bytes(teken(pdf.read_bytes(), tekenaars["Jansen"], "Sig1"))
    for naam in ("een.zip", "twee.zip"):
        assert voer("seal", "vragenlijst.yaml", "-o", naam).code == 0
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()
    assert inhoud(tmp_path / "een.zip")["rapport/T-1-v1.pdf"] == pdf.read_bytes()
    assert voer("verify", "een.zip", "--strict").code == 0


def test_het_wachtwoord_komt_uit_de_omgeving_of_een_vraag(
    voer: Voer, vragenlijst: Maak, tekenaars: dict[str, Tekenaar], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pad, p12 = vragenlijst(), tekenaars["Jansen"].p12
    monkeypatch.delenv(WACHTWOORD, raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    opdracht = ("seal", pad, "--format", "pdf", "--sign", p12, "-o")
    uit = voer(*opdracht, "d.zip")
    assert (uit.code, codes(uit)) == (5, ["E335"])
    assert WACHTWOORD in uit.fout
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    gevraagd: list[str] = []
    monkeypatch.setattr("getpass.getpass", lambda vraag: gevraagd.append(vraag) or GEHEIM)
    assert voer(*opdracht, "d.zip").code == 0
    assert gevraagd == ["Wachtwoord van Jansen.p12: "]
    monkeypatch.setenv(WACHTWOORD, "fout-wachtwoord")
    uit = voer(*opdracht, "twee.zip")
    assert (uit.code, codes(uit)) == (5, ["E332"])
    assert "fout-wachtwoord" not in uit.uit + uit.fout
    assert voer("seal", "--help").uit.count("achtwoord") == 0, "no option takes it"
    monkeypatch.delenv(WACHTWOORD)
    zonder = maak_tekenaar(tmp_path, "Zonder", wachtwoord="")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert voer("seal", pad, "--format", "pdf", "--sign", zonder.p12, "-o", "drie.zip").code == 0


@pytest.mark.usefixtures("geheim")
def test_opties_die_niet_kunnen(voer: Voer, vragenlijst: Maak, tekenaars: dict[str, Tekenaar], tmp_path: Path) -> None:
    pad, p12 = vragenlijst(), tekenaars["Jansen"].p12
    assert codes(voer("seal", pad, "-o", "d.zip", "--format", "md", "--sign", p12)) == ["E156"]
    assert codes(voer("seal", pad, "-o", "d.zip", "--timestamp", "http://x")) == ["E155"]
    assert codes(voer("seal", pad, "-o", "d.zip", "--sign", "weg.p12")) == ["E091"]
    assert codes(voer("seal", pad, "-o", "d.zip", "--sign", pad)) == ["E332"]
    assert codes(voer("verify", "x.zip", "--trust", pad)) == ["E091"]
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04")
    assert codes(voer("verify", "x.zip", "--trust", pad)) == ["E330"]
    assert codes(voer("seal", pad, "-o", "d.zip", "--sign", p12, "--timestamp", "http://127.0.0.1:9/")) == ["E336"]
    assert not (tmp_path / "d.zip").exists()


@pytest.fixture
def klok(tmp_path: Path) -> Iterator[str]:
    """A service for time stamps on this machine; yields its address. Its certificate is Klok.pem."""
    wie = maak_tekenaar(tmp_path, "Klok", stempel=True)
    der = wie.certificaat.public_bytes(serialization.Encoding.DER)
    geheime = wie.sleutel.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    stempel = DummyTimeStamper(asn1_x509.Certificate.load(der), keys.PrivateKeyInfo.load(geheime))

    class Dienst(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            vraag = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
            antwoord = stempel.request_tsa_response(vraag).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(antwoord)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with HTTPServer(("127.0.0.1", 0), Dienst) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.usefixtures("geheim")
def test_een_tijdstempel_van_een_ander(
    voer: Voer, vragenlijst: Maak, tekenaars: dict[str, Tekenaar], klok: str, request: pytest.FixtureRequest
) -> None:
    p12 = tekenaars["Jansen"].p12
    uit = voer("seal", vragenlijst(), "-o", "d.zip", "--sign", p12, "--timestamp", klok)
    assert uit.code == 0, uit.fout
    uit = voer("verify", "d.zip", "--json", "--strict")
    assert (uit.code, codes(uit)) == (0, [])
    assert uit.json[0]["handtekeningen"][0]["tijdstempel"]
    assert "met een tijdstempel van een ander" in " ".join(voer("verify", "d.zip").uit.split())
    Path("getekend.pdf").write_bytes(inhoud(Path("d.zip"))["rapport/T-1-v1.pdf"])
    keur(request.getfixturevalue("verapdf"), [Path("getekend.pdf")])


# What comes after a signature, or before it


def test_een_verandering_na_de_handtekening(voer: Voer, pdf: Path, tekenaars: dict[str, Tekenaar]) -> None:
    getekend = teken(pdf.read_bytes(), tekenaars["Jansen"], "Sig1")
    slot = getekend.rindex(b"/Contents")
    for plek in (slot - 40, slot + 400, slot + 2000, getekend.index(b"/ByteRange", slot) - 200, len(getekend) - 30):
        pdf.write_bytes(getekend[:plek] + bytes([getekend[plek] ^ 1]) + getekend[plek + 1 :])
        assert voer("verify", pdf).code in (3, 4), plek - slot
    schrijver = PdfWriter(io.BytesIO(getekend), incremental=True)
    schrijver.add_blank_page(100, 100)
    schrijver.write(pdf)
    uit = voer("verify", pdf, "--json")
    assert (uit.code, set(codes(uit))) == (3, {"E321", "E322"})
    pdf.write_bytes(getekend + b"% en nog iets\n")
    assert voer("verify", pdf).code == 3


@pytest.mark.parametrize("wat", ["bladzijde", "bijlage", "titel", "opdracht"])
def test_wie_eerst_verandert_en_dan_tekent(voer: Voer, pdf: Path, tekenaars: dict[str, Tekenaar], wat: str) -> None:
    """The signature holds, and covers everything: but what was signed is not what the program made."""
    schrijver = PdfWriter(io.BytesIO(pdf.read_bytes()), incremental=True)
    if wat == "bladzijde":
        schrijver.add_blank_page(100, 100)
    elif wat == "bijlage":
        schrijver.add_attachment("extra.txt", b"x")
    elif wat == "titel":
        schrijver.add_metadata({"/Title": "Voorstel: 36 maanden"})
    else:
        schrijver.root_object[NameObject("/OpenAction")] = create_string_object("x")
    vals = io.BytesIO()
    schrijver.write(vals)
    pdf.write_bytes(teken(vals.getvalue(), tekenaars["Visser"], "Sig1"))
    uit = voer("verify", pdf, "--json")
    assert uit.code == 3
    assert "E321" in codes(uit)
    assert uit.json[0]["handtekeningen"][0]["ongeschonden"]


def test_een_zichtbare_handtekening_is_te_bekijken(voer: Voer, pdf: Path, tekenaars: dict[str, Tekenaar]) -> None:
    pdf.write_bytes(teken(pdf.read_bytes(), tekenaars["Jansen"], "Sig1", vak=(50, 50, 400, 400)))
    uit = voer("verify", pdf, "--json")
    assert (uit.code, codes(uit), vast(uit, "niet_vergeleken")) == (0, [], ["handtekening_zichtbaar"])


def test_zonder_de_extra(
    voer: Voer, pdf: Path, tekenaars: dict[str, Tekenaar], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What was added is still judged; who signed is not."""
    ruw = pdf.read_bytes()
    getekend = teken(ruw, tekenaars["Jansen"], "Sig1")
    leeg = tmp_path / "zonder"
    (leeg / "pyhanko").mkdir(parents=True)
    (leeg / "pyhanko" / "__init__.py").write_text("raise ImportError('pyhanko')\n")
    monkeypatch.syspath_prepend(str(leeg))
    for naam in [naam for naam in sys.modules if naam.split(".")[0] == "pyhanko"]:
        monkeypatch.delitem(sys.modules, naam)
    pdf.write_bytes(getekend)
    uit = voer("verify", pdf, "--json")
    assert (uit.code, codes(uit), vast(uit, "niet_vergeleken")) == (0, [], ["handtekening_niet_gelezen"])
    schrijver = PdfWriter(io.BytesIO(getekend), incremental=True)
    schrijver.add_blank_page(100, 100)
    schrijver.write(pdf)
    assert codes(voer("verify", pdf, "--json")) == ["E321"]
    assert codes(voer("seal", "vragenlijst.yaml", "-o", "d.zip", "--sign", tekenaars["Jansen"].p12)) == ["E331"]


def test_een_formulier_dat_geen_handtekening_is(voer: Voer, pdf: Path) -> None:
    ruw = pdf.read_bytes()
    schrijver = IncrementalPdfFileWriter(io.BytesIO(ruw))
    fields.append_signature_field(schrijver, fields.SigFieldSpec("Sig1"))
    uit = io.BytesIO()
    schrijver.write(uit)
    pdf.write_bytes(uit.getvalue())
    assert "/AcroForm" in PdfReader(pdf).root_object
    assert codes(voer("verify", pdf, "--json")) == ["E321"], "an empty place for a signature is none"
