"""The file of figures: found, bounded, read once, and kept with what is wrong in it."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from pathlib import Path

from balanstest.bestand.document import Document, Plek
from balanstest.bestand.tabel.raster import Raster, TabelError, Tabelfout, Vak, waar
from balanstest.errors import Melding, Pad, Waar
from balanstest.meldingen import meld
from balanstest.taal import systeem
from balanstest.taal.raad import bedoelt_bestand
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand.kolommen import (
    MAAND,
    Kop,
    bekende_namen,
    lees_kop,
    ontbrekende_kolommen,
    ontbrekende_maanden,
)
from balanstest.vragenlijst.cijferbestand.leesfout import GRENZEN, MAX_BYTES, LeesfoutError
from balanstest.vragenlijst.cijferbestand.rijen import dubbele_kolommen, lees_rijen
from balanstest.vragenlijst.metingen import Periode

PAD: Pad = ("afweging", "metingen", "bestand")
TEKST = (".csv", ".tsv", ".txt")
WERKMAP = (".xlsx", ".xlsm")
_SCHEIDERS = ";,\t"


@dataclass(slots=True)
class Cijferbestand:
    """The table of figures as it was read from a file.

    `naam` is how messages call the file, `bestand` the path as the questionnaire has it. A path of an answer
    (`PAD` with the number of the period and the column) leads to a place in the file, as in a Document.
    """

    naam: str
    bestand: str
    ruw: bytes = field(default=b"", repr=False)
    sha256: str = ""
    vel: str = ""
    perioden: list[Periode] = field(default_factory=list)
    ontbrekend: list[str] = field(default_factory=list)
    """Counts that have no column at all."""
    meldingen: list[Melding] = field(default_factory=list)
    zonder_pct: list[str] = field(default_factory=list)
    """Percentages that a whole column of counts made superfluous, and that were reported as such."""
    _vakken: list[dict[str, Vak]] = field(default_factory=list)
    _bronregels: list[str] = field(default_factory=list)

    def _vak(self, pad: Pad) -> tuple[Vak, str] | None:
        """The cell at a path and the name of its column; of a row, or of a cell that is not there, the first."""
        nummer = pad[len(PAD)] if len(pad) > len(PAD) else None
        if not isinstance(nummer, int) or not self._vakken[nummer]:
            return None
        rij = self._vakken[nummer]
        kolom = str(pad[-1]) if len(pad) > len(PAD) + 1 else ""
        kolom = MAAND if kolom in ("van", "tot") and MAAND in rij else kolom
        naam = kolom if kolom in rij else next(iter(rij))
        return rij[naam], kolom if kolom in rij else ""

    def plek(self, pad: Pad, *, sleutel: bool = False) -> Plek:  # noqa: ARG002 - as a Document has it
        """The place of a cell or a row in the file."""
        gevonden = self._vak(pad)
        vak = gevonden[0] if gevonden else Vak("", 1, 1)
        return Plek(vak.regel, vak.kolom, vak.lengte)

    def melding(self, code: str, pad: Pad = (), /, *, bij_sleutel: bool = False, **gegevens: object) -> Melding:  # noqa: ARG002
        """A message of the catalogue at the place of `pad` in the file."""
        gevonden = self._vak(pad)
        vak, kolom = gevonden or (None, "")
        return self.melding_bij(code, vak, kolom, pad, **gegevens)

    def melding_bij(
        self, code: str, vak: Vak | None, kolom: str = "", pad: Pad = PAD, /, **gegevens: object
    ) -> Melding:
        """A message of the catalogue at a cell, or about the whole file."""
        if vak is None:
            return meld(code, Waar(self.naam, pad=pad), **gegevens)
        return meld(code, waar(self.naam, vak, self._bronregels, kolom, pad), **gegevens)


def lees(bestand: str, document: Document, pad: Path) -> Cijferbestand:
    """Read the file that the questionnaire names and that lies at `pad`. Whatever is wrong ends up in `meldingen`."""
    cijfers = Cijferbestand(str(Path(document.naam).parent / bestand), bestand)
    try:
        if not pad.exists():
            cijfers.meldingen.append(document.melding("E100", PAD, naam=bestand, raad=_raad(pad)))
            return cijfers
        if not pad.is_file():
            cijfers.meldingen.append(document.melding("E101", PAD, naam=bestand, reden=teksten.GEEN_GEWOON_BESTAND))
            return cijfers
        with pad.open("rb") as stroom:
            ruw = stroom.read(MAX_BYTES + 1)
    except OSError as reden:
        uitleg = systeem.reden(reden)
        cijfers.meldingen.append(document.melding("E101", PAD, naam=bestand, reden=uitleg))
        return cijfers
    cijfers.ruw, cijfers.sha256 = ruw, hashlib.sha256(ruw).hexdigest()
    try:
        _vul(cijfers, _raster(ruw, pad.suffix.lower()))
    except LeesfoutError as fout:
        cijfers.meldingen.append(cijfers.melding_bij(fout.code, fout.plek, **fout.gegevens))
    except TabelError as fout:
        if fout.fout in (Tabelfout.OPEN_AANHALING, Tabelfout.TEKST_NA_AANHALING):
            cijfers._bronregels = ruw.decode("utf-8-sig", "replace").splitlines()
        leesfout = LeesfoutError.van(fout)
        cijfers.meldingen.append(cijfers.melding_bij(leesfout.code, leesfout.plek, **leesfout.gegevens))
    return cijfers


def _raad(pad: Path) -> str:
    try:
        buren = [buur.name for buur in pad.parent.iterdir() if buur.suffix.lower() in TEKST + WERKMAP]
    except OSError:
        buren = []
    return bedoelt_bestand(pad.name, buren)


def _raster(ruw: bytes, extensie: str) -> Raster:
    from balanstest.bestand.tabel import excel, herkenning, tekst, vakken  # most questionnaires do without

    if len(ruw) > MAX_BYTES:
        raise LeesfoutError("E102", wat=teksten.TE_VEEL, grens=teksten.MEGABYTES.format(aantal=MAX_BYTES // 1024**2))
    if not ruw.strip():
        raise LeesfoutError("E107", wat=teksten.LEEG_BESTAND, raad=teksten.VUL_BESTAND)
    if ruw.startswith((excel.ZIP, excel.OLE)):
        with excel.open_(io.BytesIO(ruw)) as bladen:
            raster = vakken.lees(bladen[0], GRENZEN)
        if extensie not in WERKMAP:
            soort = teksten.VERKEERDE_NAAM.format(extensie=extensie or teksten.GEEN_EXTENSIE)
            raise LeesfoutError("E103", soort=soort)
        return raster
    if extensie in WERKMAP:
        raise TabelError(Tabelfout.BESCHADIGD)
    if extensie not in TEKST or ruw.startswith(b"%PDF"):
        raise LeesfoutError("E103", soort=teksten.ANDER_SOORT.format(soort=extensie or teksten.ZONDER_EXTENSIE))
    if herkenning.codering(ruw, heel=True) == herkenning.UTF16:
        raise TabelError(Tabelfout.GEEN_TEKST)
    return tekst.lees(ruw, GRENZEN, _SCHEIDERS, bekende_namen)


def _vul(cijfers: Cijferbestand, raster: Raster) -> None:
    cijfers.vel, cijfers._bronregels = raster.vel, raster.bronregels
    kop, gebreken = lees_kop(raster)
    for code, vak, gegevens in gebreken:
        cijfers.meldingen.append(cijfers.melding_bij(code, vak, **gegevens))
    for vak in raster.samengevoegd:
        cijfers.meldingen.append(cijfers.melding_bij("E119", vak, bereik=vak.tekst))
    if ontbreekt := ontbrekende_maanden(kop):
        eerste = next(vak for vak in raster.rijen[0] if not vak.leeg)
        namen = teksten.EN.join(f"'{naam}'" for naam in ontbreekt)
        cijfers.meldingen.append(cijfers.melding_bij("E111", eerste, namen=namen))
        return
    if len(raster.rijen) == 1:
        fout = LeesfoutError("E107", wat=teksten.ALLEEN_NAMEN, raad=teksten.ZET_RIJEN)
        cijfers.meldingen.append(cijfers.melding_bij(fout.code, raster.rijen[0][0], **fout.gegevens))
        return
    cijfers.ontbrekend = ontbrekende_kolommen(kop)
    _lees_perioden(cijfers, raster, kop)


def _lees_perioden(cijfers: Cijferbestand, raster: Raster, kop: Kop) -> None:
    gelezen = lees_rijen(raster, kop)
    for nummer, kolom, (code, vak, gegevens) in gelezen.gebreken:
        pad = (*PAD, f"regel_{vak.regel}") if nummer is None else (*PAD, nummer, kolom or "")
        cijfers.meldingen.append(cijfers.melding_bij(code, vak, kolom or "", pad, **gegevens))
    for naam in dubbele_kolommen(gelezen):
        # One column too many is one mistake, not one per row.
        vak = kop.vakken[f"{naam}_pct"]
        cijfers.meldingen.append(cijfers.melding_bij("E053", vak, f"{naam}_pct", (*PAD, f"{naam}_pct"), naam=naam))
        cijfers.zonder_pct.append(f"{naam}_pct")
    cijfers._vakken = gelezen.vakken
    weg = dict.fromkeys(cijfers.zonder_pct)
    cijfers.perioden = [periode.model_copy(update=weg) for periode in gelezen.perioden]
