"""Every question of the template by number, with its answer as text."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from balanstest.antwoordvorm import Antwoordsoort, Antwoordvorm
from balanstest.beoordeling import Beoordeling
from balanstest.bestand.document import Document
from balanstest.errors import Pad, pad_tekst
from balanstest.rapport.telling import verantwoording
from balanstest.taal.eenheden import MAANDEN
from balanstest.taal.getallen import datum, keer, kort, maanden
from balanstest.texts.rapport import rapport as teksten
from balanstest.texts.rapport import telling as telteksten
from balanstest.vragen import ALLE, SECTIES, Vraag
from balanstest.vragenlijst import Inhoud, Vragenlijst, antwoord, gespeld, van_toepassing
from balanstest.vragenlijst.model import Bijlage, Duur, Maatregel

_REACTIES, _METINGEN = "onderbouwing.reacties", "afweging.metingen."
_IN_TABEL = "afweging.metingen.perioden"
_BRON, _TELLING = "afweging.metingen.bron", "afweging.metingen.telling"


class Antwoord(NamedTuple):
    """One question with its answer: a free text, or a list of texts. Neither where it is open."""

    sleutel: str
    kop: str
    vraag: str
    tekst: str | None
    lijst: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether there is no answer."""
        return self.tekst is None and not self.lijst


class Vraaggroep(NamedTuple):
    """The questions of one number of the template (empty for what the template does not ask)."""

    nummer: str
    antwoorden: tuple[Antwoord, ...]


class Sectie(NamedTuple):
    """One section of the template."""

    naam: str
    groepen: tuple[Vraaggroep, ...]


def keuze_tekst(inhoud: Inhoud, sleutel: str, anders: str) -> str:
    """The word that was chosen at a question, as a reader expects it; `anders` where none was."""
    gekozen = gespeld(antwoord(inhoud, sleutel))
    return ALLE[sleutel].vorm.in_woorden(str(gekozen)) if gekozen is not None else anders


def _als_tekst(vorm: Antwoordvorm, waarde: Any) -> str | None:
    """A single answer as a reader expects it."""
    if waarde is None:
        return None
    if vorm.soort is Antwoordsoort.DUUR:
        return _duur(waarde)
    if vorm.soort is Antwoordsoort.DATUM:
        return datum(waarde)
    if vorm.bereik is not None:
        return maanden(waarde) if vorm.eenheid == MAANDEN else _met_eenheid(waarde, vorm.eenheid)
    return vorm.in_woorden(str(gespeld(waarde)))


def _met_eenheid(waarde: Fraction | int, eenheid: str) -> str:
    """A number with its unit: '1 dag', '1,5 keer per jaar'; a bare one without."""
    if eenheid not in teksten.MET_EENHEID:
        return kort(waarde)
    enkel, meer = teksten.MET_EENHEID[eenheid]
    return keer(waarde, enkel, meer)


def _duur(waarde: Duur) -> str | None:
    if waarde.maanden is not None:
        return maanden(waarde.maanden)
    reden = waarde.niet_van_toepassing
    return teksten.NIET_VAN_TOEPASSING.format(reden=reden) if reden else None


def _regel(waarde: object) -> str:
    if isinstance(waarde, Maatregel):
        delen = [waarde.maatregel or teksten.NOG_TE_BEANTWOORDEN]
        delen += [teksten.BEWIJS.format(tekst=waarde.bewijs)] if waarde.bewijs else []
        delen += [teksten.BESTAND.format(naam=waarde.bestand)] if waarde.bestand else []
        return " ".join(deel if deel.endswith((".", "!", "?", "…")) else f"{deel}." for deel in delen)
    if isinstance(waarde, Bijlage):
        return ": ".join(deel for deel in (waarde.bestand, waarde.omschrijving) if deel)
    return teksten.NOG_TE_BEANTWOORDEN if waarde is None else str(waarde)


def _antwoord(inhoud: Inhoud, vraag: Vraag) -> Antwoord:
    waarde = antwoord(inhoud, vraag.sleutel)
    if isinstance(waarde, list) and vraag.vorm.soort not in (Antwoordsoort.LIJST, Antwoordsoort.TABEL):
        beslissers = tuple(_als_tekst(vraag.vorm, een) or teksten.NOG_TE_BEANTWOORDEN for een in waarde)
        return Antwoord(vraag.sleutel, vraag.kop, vraag.vraag, None, beslissers)
    if isinstance(waarde, list):
        lijst = tuple(_regel(regel) for regel in waarde)
        return Antwoord(vraag.sleutel, vraag.kop, vraag.vraag, None, lijst)
    return Antwoord(vraag.sleutel, vraag.kop, vraag.vraag, _als_tekst(vraag.vorm, waarde))


def _tonen(inhoud: Inhoud, vraag: Vraag) -> bool:
    """Optional questions without an answer, and those that do not apply, are left out."""
    gegeven = antwoord(inhoud, vraag.sleutel)
    is_leeg = gegeven in (None, [])
    if vraag.sleutel == _REACTIES:  # each stands with its finding
        return False
    if is_leeg and inhoud.afweging.metingen.nog_niet_gebeld and vraag.sleutel.startswith(_METINGEN):
        return False  # nobody was called: there is nothing to ask for
    return van_toepassing(inhoud, vraag) and (vraag.verplicht or not is_leeg)


def sectie(inhoud: Inhoud, naam: str) -> Sectie:
    """The answers of one section; the table of figures is shown elsewhere."""
    groepen: dict[str, list[Antwoord]] = {}
    for vraag in SECTIES[naam]:
        if vraag.sleutel != _IN_TABEL and _tonen(inhoud, vraag):
            groepen.setdefault(vraag.nummer, []).append(_antwoord(inhoud, vraag))
        if vraag.sleutel == _BRON and (tekst := verantwoording(inhoud.afweging.metingen)):
            geteld = Antwoord(_TELLING, telteksten.KOP, telteksten.VRAAG, tekst)
            groepen.setdefault(vraag.nummer, []).append(geteld)
    return Sectie(naam, tuple(Vraaggroep(nummer, tuple(lijst)) for nummer, lijst in groepen.items()))


class OpenVraag(NamedTuple):
    """A question that must still be answered, and the line where its answer goes.

    Where the key itself is not in the file, `ontbreekt` is set and the line is that of the nearest block around it.
    """

    nummer: str
    aanduiding: str
    sleutel: str
    regel: int
    ontbreekt: bool = False

    @property
    def waar(self) -> str:
        """Where the answer goes, in words."""
        return teksten.ONTBREEKT if self.ontbreekt else teksten.OP_REGEL.format(regel=self.regel)


def _open(document: Document, vraag: Vraag, pad: Pad, aanduiding: str) -> OpenVraag:
    """An open question with its place; a cell of a table stands in a row, which is there."""
    ontbreekt = pad_tekst(pad) == vraag.sleutel and not document.bestaat(pad)
    return OpenVraag(vraag.nummer, aanduiding, pad_tekst(pad), document.plek(pad, sleutel=True).regel, ontbreekt)


def open_vragen(vragenlijst: Vragenlijst, ook: Sequence[str] = ()) -> list[OpenVraag]:
    """All questions without an answer, in order; and those of which the keys are given."""
    document = vragenlijst.document
    gevonden = [_open(document, gat.vraag, gat.pad, gat.aanduiding) for gat in vragenlijst.openstaand]
    bekend = {vraag.sleutel for vraag in gevonden}
    for sleutel in ook:
        if sleutel not in bekend:
            vraag = ALLE[sleutel]
            gevonden.append(_open(document, vraag, tuple(sleutel.split(".")), vraag.aanduiding))
    return gevonden


def nog_open(beoordeling: Beoordeling) -> list[OpenVraag]:
    """The questions without an answer, with those that only the outcome made necessary (a reason for a longer term)."""
    gemeld = [een.plaats for een in beoordeling.bevindingen if een.code == "nog_te_beantwoorden"]
    return open_vragen(beoordeling.vragenlijst, [plaats for plaats in gemeld if plaats in ALLE])
