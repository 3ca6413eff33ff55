"""Begin the next version of a questionnaire: what still holds is kept, what has to be judged anew is empty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from balanstest.bestand.deur import Deur, lees_bestand
from balanstest.bestand.document import Document, regels_van
from balanstest.bestand.lezer import lees
from balanstest.bestand.opslag import schrijf_alle_nieuw
from balanstest.bestand.pen import Pen
from balanstest.errors import OngeldigError, Pad
from balanstest.opdrachten.aanmaken import Schemaplek, leg_schema, nieuw_pad
from balanstest.opdrachten.invoer import weiger_afwezig
from balanstest.schema import EDITORREGEL
from balanstest.texts import nieuw as teksten
from balanstest.vragen import vorm_van
from balanstest.vragenlijst.antwoordlezers import antwoordlezer
from balanstest.vragenlijst.laden import FORMAAT
from balanstest.vragenlijst.velden import bekende_namen

_VERSIE_IN_NAAM = re.compile(r"-v\d+$")
_M, _O, _D, _R = ("afweging", "metingen"), ("onderbouwing",), ("dossier",), ("klantrelatie",)
_BESLUIT: Pad = (*_D, "besluit")
_WEG: tuple[Pad, ...] = ((*_BESLUIT, "inhoud"), (*_M, "telling"))
"""What the program wrote about what was: it goes whole."""
_LEEG: tuple[Pad, ...] = (
    *((*_D, naam) for naam in ("peildatum", "start_campagne", "geldig_tot")),
    (*_R, "aantal_personen"),
    *((*_R, "laatste_afname", "verstreken_maanden", naam) for naam in ("gemiddeld", "langst")),
    *((*_M, "gemeten", naam) for naam in ("van", "tot")),
    *((*_M, naam) for naam in ("nog_niet_gebeld", "volledig", "bestanden", "uitgesloten")),
    *((*_M, naam) for naam in ("perioden", "bestand", "conversie", "verzet", "klachten")),
    *((*_O, naam) for naam in ("conclusie", "gekozen_termijn_maanden", "afwijking", "reacties")),
    *((*_O, "fg", naam) for naam in ("betrokken", "datum", "oordeel", "advies", "reden_afwijking")),
    (*_O, "fg", "reden_niet_betrokken"),
)
"""The figures and the size of the call list, the opinion of the FG, the decision, and the dates."""


class Volgende(NamedTuple):
    """The next version: where it stands, its number, the schema beside it, and the version that it follows."""

    pad: Path
    versie: int
    schema: Schemaplek
    vorige: Path
    vorige_versie: int


def begin_volgende(oud: Path, bestand: str | None = None, *, peildatum: date | None = None) -> Volgende:
    """Write the next version of `oud`, and the schema beside it. An existing file is never touched.

    `bestand` is the name of the new file (None: that of the old one with the number of the version); `peildatum` is
    filled in where it is given. Raises GebruikError for a name that cannot be used, OmgevingError where a file cannot
    be read or written, OngeldigError where the old one cannot be read as a questionnaire.
    """
    weiger_afwezig(oud)
    ruw = lees_bestand(oud, Deur.VRAGENLIJST)
    document = lees(str(oud), ruw)
    _moet_vragenlijst_zijn(document)
    vorige = _versie(document)
    stam = _VERSIE_IN_NAAM.sub("", oud.stem)
    pad = nieuw_pad(bestand if bestand is not None else str(oud.with_name(f"{stam}-v{vorige + 1}{oud.suffix}")))
    inhoud = _met_verwijzing(_leeggemaakt(document, vorige + 1, peildatum), document, vorige)
    schema = leg_schema([pad])
    try:
        schrijf_alle_nieuw({pad: inhoud})
    except BaseException:
        if schema.nieuw is not None:  # without its questionnaire it is of no use
            schema.nieuw.unlink(missing_ok=True)
        raise
    return Volgende(pad, vorige + 1, schema, oud, vorige)


def _moet_vragenlijst_zijn(document: Document) -> None:
    """Raise OngeldigError with what is wrong with the file as a whole; its answers may have to change anyway."""
    meldingen = list(document.meldingen)
    versie = document.inhoud.get("balanstest")
    if versie is None:
        meldingen.append(document.melding("E010"))
    elif versie != FORMAAT:
        tekst = versie if isinstance(versie, str) else "?"
        meldingen.append(document.melding("E044", ("balanstest",), waarde=tekst))
    if (dossier := document.inhoud.get("dossier")) is not None and not isinstance(dossier, Mapping):
        meldingen.append(document.melding("E032", _D, namen=", ".join(bekende_namen(_D))))
    if meldingen:
        raise OngeldigError(meldingen)


def _versie(document: Document) -> int:
    """The number of the old version; one without a number is the first. Raises OngeldigError where it is no number."""
    pad = (*_D, "versie")
    vorm = vorm_van("dossier.versie")
    assert vorm is not None
    try:
        return antwoordlezer(vorm)(_staat_er(document.inhoud, pad)) or 1
    except PydanticCustomError as fout:
        raise OngeldigError([document.melding(fout.type, pad, **(fout.context or {}))]) from None


def _leeggemaakt(document: Document, versie: int, peildatum: date | None) -> bytes:
    pen = Pen(document)
    besluit = _staat_er(document.inhoud, _BESLUIT)
    for pad in _WEG:
        if _staat_er(document.inhoud, pad) is not None:
            pen.verwijder(pad)
    # The keys of a block stay, with the notes that ask for them.
    besluiten = [(*_BESLUIT, naam) for naam in besluit] if isinstance(besluit, Mapping) else [_BESLUIT]
    for pad in (*besluiten, *_LEEG):
        if pad not in _WEG and _staat_er(document.inhoud, pad) is not None:
            pen.zet(pad, None)
    pen.zet((*_D, "versie"), versie)
    pen.zet((*_D, "status"), "concept")
    if peildatum is not None:
        pen.zet((*_D, "peildatum"), peildatum.isoformat())
    return pen.klaar()


def _staat_er(inhoud: object, pad: Pad) -> object:
    for deel in pad:
        inhoud = inhoud.get(deel) if isinstance(inhoud, Mapping) else None
    return inhoud


def _met_verwijzing(ruw: bytes, oud: Document, versie: int) -> bytes:
    """The file with a note at its head that says which one it follows; a line for an editor stays the first."""
    bom = "\ufeff" if ruw.startswith(b"\xef\xbb\xbf") else ""
    tekst = ruw.decode("utf-8-sig")
    einde = "\r\n" if "\r\n" in tekst else "\n"
    noot = teksten.VOLGT_OP.format(bestand=Path(oud.naam).name, versie=versie, sha256=oud.sha256)
    noot = "".join(teken if teken.isprintable() else "?" for teken in noot)
    eerste = regels_van(tekst)[0]
    na = tekst.index(eerste) + len(eerste) + len(einde) if eerste.startswith(EDITORREGEL) else 0
    return f"{bom}{tekst[:na]}# {noot}{einde}{tekst[na:]}".encode()
