"""The file of figures: found, bounded, read once, and kept with what is wrong in it."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass, field
from pathlib import Path

from balanstest.bestand.deur import Deur
from balanstest.bestand.deur import lees as lees_heel
from balanstest.bestand.document import Document, Plek
from balanstest.bestand.tabel.raster import Raster, TabelError, Tabelfout, Vak, waar
from balanstest.errors import GeweigerdError, Melding, Pad, Waar, Weigering
from balanstest.meldingen import meld
from balanstest.taal import systeem
from balanstest.taal.raad import bedoelt_bestand
from balanstest.texts import cijferbestand as teksten
from balanstest.vragenlijst.cijferbestand import ernaast
from balanstest.vragenlijst.cijferbestand.kolommen import lees_kop, ontbrekende_kolommen, ontbrekende_maanden
from balanstest.vragenlijst.cijferbestand.kolomnamen import IN_EEN_KOLOM, MAAND, bekende_namen
from balanstest.vragenlijst.cijferbestand.leesfout import GRENZEN, LeesfoutError
from balanstest.vragenlijst.cijferbestand.lezing import Lezing, regels
from balanstest.vragenlijst.cijferbestand.rijen import Cijferrijen, lees_rijen
from balanstest.vragenlijst.metingen import Periode

PAD: Pad = ("afweging", "metingen", "bestand")
TEKST = (".csv", ".tsv", ".txt")
WERKMAP = (".xlsx", ".xlsm")
_SCHEIDERS = ";,\t"
_EEN_KEER_PER_KOLOM = ("E115", "E116", "E117", "E118")
"""What is wrong with one cell of a column is mostly wrong with all: one message, which names the other lines."""
_REGELS_IN_BEREIK = re.compile(r"[A-Z]+(\d+)(?::[A-Z]+(\d+))?")


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
    gemeld: set[Pad] = field(default_factory=set)
    """The cells that a message about a whole column is about as well."""
    lezing: Lezing = field(default_factory=Lezing)
    """How it was read."""
    _vakken: list[dict[str, Vak]] = field(default_factory=list)
    _bronregels: list[str] = field(default_factory=list)

    @property
    def per_maand(self) -> bool:
        """Whether each row names one month, instead of the first and the one past the last."""
        return MAAND in self.lezing.kolommen.values()

    def _vak(self, pad: Pad) -> tuple[Vak, str] | None:
        """The cell at a path and the name of its column; of a row, or of a cell that is not there, the first."""
        nummer = pad[len(PAD)] if len(pad) > len(PAD) else None
        if not isinstance(nummer, int) or not self._vakken[nummer]:
            return None
        rij = self._vakken[nummer]
        kolom = str(pad[-1]) if len(pad) > len(PAD) + 1 else ""
        if kolom in ("van", "tot"):
            kolom = next((naam for naam in IN_EEN_KOLOM if naam in rij), kolom)
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
        ruw = lees_heel(pad, Deur.CIJFERS)
    except OSError as reden:
        if isinstance(reden, GeweigerdError) and reden.weigering is Weigering.TE_GROOT:
            grens = teksten.MEGABYTES.format(aantal=reden.grens // 1024**2)
            cijfers.meldingen.append(cijfers.melding_bij("E102", None, wat=teksten.TE_VEEL, grens=grens))
            return cijfers
        uitleg = systeem.reden(reden)
        cijfers.meldingen.append(document.melding("E101", PAD, naam=bestand, reden=uitleg))
        return cijfers
    cijfers.ruw, cijfers.sha256 = ruw, hashlib.sha256(ruw).hexdigest()
    try:
        _vul(cijfers, _raster(ruw, pad.suffix.lower(), cijfers.lezing))
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


def _raster(ruw: bytes, extensie: str, lezing: Lezing) -> Raster:
    from balanstest.bestand.tabel import excel, herkenning, tekst, vakken  # most questionnaires do without
    from balanstest.vragenlijst.cijferbestand import bladkeuze

    if not ruw.strip():
        raise LeesfoutError("E107", wat=teksten.LEEG_BESTAND, raad=teksten.VUL_BESTAND)
    if ruw.startswith((excel.ZIP, excel.OLE)):
        with excel.open_(io.BytesIO(ruw)) as bladen:
            blad, lezing.andere_bladen = bladkeuze.kies(bladen)
            raster = vakken.lees(blad, GRENZEN)
            lezing.blad = blad.naam
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
    kop, rijen, gebreken = lees_kop(raster, cijfers.lezing)
    for code, vak, gegevens in gebreken:
        cijfers.meldingen.append(cijfers.melding_bij(code, vak, **gegevens))
    if raster.verborgen:
        cijfers.meldingen.append(cijfers.melding_bij("E215", raster.verborgen[0], aantal=len(raster.verborgen)))
    if ontbreekt := ontbrekende_maanden(kop):
        eerste = next(iter(kop.vakken.values()))
        namen = teksten.EN.join(f"'{naam}'" for naam in ontbreekt)
        cijfers.meldingen.append(cijfers.melding_bij("E111", eerste, namen=namen))
        return
    cijfers.ontbrekend = ontbrekende_kolommen(kop)
    _lees_perioden(cijfers, lees_rijen(rijen, kop, raster.scheider))
    niet_gelezen = {*range(kop.regel), *cijfers.lezing.totalen}
    for vak in raster.samengevoegd:
        if not niet_gelezen.issuperset(_regels_in(vak.tekst)):
            cijfers.meldingen.append(cijfers.melding_bij("E119", vak, bereik=vak.tekst))


def _regels_in(bereik: str) -> range:
    """The lines of merged cells: `A2:A3` is 2 and 3."""
    gevonden = _REGELS_IN_BEREIK.fullmatch(bereik)
    assert gevonden is not None  # as the sheet has it: openpyxl read it too
    return range(int(gevonden[1]), int(gevonden[2] or gevonden[1]) + 1)


def _lees_perioden(cijfers: Cijferbestand, gelezen: Cijferrijen) -> None:
    lezing = cijfers.lezing
    lezing.leeg = not gelezen.perioden
    lezing.procenten, lezing.totalen = gelezen.procenten, gelezen.totalen
    lezing.zonder_cijfers, lezing.uitgerekend = gelezen.zonder_cijfers, gelezen.uitgerekend
    _meld_gebreken(cijfers, gelezen)
    cijfers._vakken = gelezen.vakken
    weg: dict[str, None] = {}
    for naam in gelezen.ernaast:
        pct = f"{naam}_pct"
        if anders := ernaast.afwijkingen(naam, gelezen):
            nummer, vak, gegevens = anders[0]
            ook = _ook([ander.regel for _, ander, _ in anders[1:]])
            cijfers.meldingen.append(cijfers.melding_bij("E184", vak, pct, (*PAD, nummer, pct), **gegevens, ook=ook))
        weg[pct] = None
        lezing.nietgelezen += [kop for kop, kolom in lezing.kolommen.items() if kolom == pct]
    for kop in lezing.nietgelezen:
        lezing.kolommen.pop(kop, None)
    lezing.anders = [kop for kop in lezing.anders if kop in lezing.kolommen]
    cijfers.perioden = [periode.model_copy(update=weg) for periode in gelezen.perioden]


def _meld_gebreken(cijfers: Cijferbestand, gelezen: Cijferrijen) -> None:
    """A message about each thing that is wrong; of one that a column has in many cells one for all."""
    al_gezegd: set[tuple[str, str]] = set()
    for nummer, kolom, (code, vak, gegevens) in gelezen.gebreken:
        pad = (*PAD, f"regel_{vak.regel}") if nummer is None else (*PAD, nummer, kolom or "")
        if code in _EEN_KEER_PER_KOLOM:
            cijfers.gemeld.add(pad)
            if (code, kolom or "") in al_gezegd:
                continue
            al_gezegd.add((code, kolom or ""))
            zelfde = [ander[1].regel for _, naam, ander in gelezen.gebreken if (naam, ander[0]) == (kolom, code)]
            gegevens = {**gegevens, "ook": _ook(zelfde[1:])}
        cijfers.meldingen.append(cijfers.melding_bij(code, vak, kolom or "", pad, **gegevens))


def _ook(nummers: list[int]) -> str:
    return teksten.OOK.format(regels=regels(nummers)) if nummers else ""
