"""What must fit together across answers: rows of the tables, forms of the figures, files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from balanstest.bestand.document import Bron, Document
from balanstest.bestand.dossiermap import Dossiermap
from balanstest.bestand.waarden import Cel
from balanstest.errors import Melding, Pad
from balanstest.taal.getallen import opsomming
from balanstest.texts import vragenlijst as teksten
from balanstest.vragenlijst.cijferbestand import Cijferbestand
from balanstest.vragenlijst.cijferbestand import lees as lees_bestand
from balanstest.vragenlijst.compleet import zonder_noemer
from balanstest.vragenlijst.maandtelling import verkeerd_geteld
from balanstest.vragenlijst.metingen import Maanden
from balanstest.vragenlijst.model import Inhoud
from balanstest.vragenlijst.telcontrole import controleer_telling

_METINGEN: Pad = ("afweging", "metingen")


def controleer(inhoud: Inhoud, document: Document, map_: Path) -> list[Melding]:
    """All messages about answers that contradict each other. `map_` is the questionnaire's folder."""
    metingen = inhoud.afweging.metingen
    tabellen: dict[str, Sequence[Maanden]] = {**metingen.overzichten}
    if metingen.perioden is not None:
        tabellen["perioden"] = metingen.perioden
    start = inhoud.impact.start_maanden
    meldingen = [
        melding for naam, rijen in tabellen.items() for melding in _tabel(rijen, (*_METINGEN, naam), document, start)
    ]
    meldingen += controleer_telling(metingen.telling, document)
    return meldingen + _vorm(inhoud, document) + list(_paden(inhoud, document, map_))


def lees_cijfers(inhoud: Inhoud, document: Document, dossiermap: Dossiermap) -> Cijferbestand | None:
    """Read the file with figures that the questionnaire names; None where it names none, or may not.

    The checks of `controleer` on a table in the questionnaire are made on the table in the file as well.
    """
    metingen = inhoud.afweging.metingen
    bestand = metingen.bestand
    if bestand is None or metingen.perioden is not None or metingen.overzichten:
        return None
    if not _binnen(bestand, dossiermap.map_):
        return None
    cijfers = lees_bestand(bestand, document, dossiermap.pad(bestand))
    pad, start = (*_METINGEN, "bestand"), inhoud.impact.start_maanden
    cijfers.meldingen += _tabel(cijfers.perioden, pad, cijfers, start, los=cijfers.per_maand)
    return cijfers


def toch_gebeld(inhoud: Inhoud, document: Document) -> list[Melding]:
    """The message about figures, or a count, beside the answer that nobody was called yet.

    The figures of a file stand in `perioden`.
    """
    metingen = inhoud.afweging.metingen
    if not metingen.nog_niet_gebeld:
        return []
    tabellen: dict[str, Sequence[Maanden]] = {**metingen.overzichten, "perioden": metingen.perioden or []}
    gevuld = [naam for naam, rijen in tabellen.items() if any(rij.gesprekken or zonder_noemer(rij) for rij in rijen)]
    if gevuld == ["perioden"] and metingen.bestand is not None:
        gevuld = ["bestand"]
    namen = gevuld + ["telling"] * metingen.telling.is_er
    if not namen:
        return []
    plaats = opsomming([f"'{naam}'" for naam in namen])
    return [document.melding("E175", (*_METINGEN, "nog_niet_gebeld"), bij_sleutel=True, plaats=plaats)]


def _tabel(
    rijen: Sequence[Maanden], pad: Pad, document: Bron, start: Fraction | None, *, los: bool = False
) -> Iterator[Melding]:
    """What is wrong between the cells of a table; `start` and `los` as `verkeerd_geteld` has them."""
    verkeerd = verkeerd_geteld(rijen, pad, document, start, los=los)
    if verkeerd is not None:
        yield verkeerd
    # The rows of one table are all of one kind.
    velden = type(rijen[0]).model_fields if rijen else {}
    soorten = [(naam, f"{naam}_pct", soort) for naam, soort in teksten.SOORTEN.items() if naam in velden]
    for nummer, rij in enumerate(rijen):
        gesprekken = rij.gesprekken
        if verkeerd is None and rij.van is not None and rij.tot is not None and rij.tot <= rij.van:
            yield document.melding("E050", (*pad, nummer, "tot"), van=rij.van, tot=rij.tot)
        for naam, naam_pct, soort in soorten:
            cel: Cel | None = getattr(rij, naam)
            if cel is None:
                continue
            if getattr(rij, naam_pct) is not None:
                yield document.melding("E053", (*pad, nummer, naam_pct), bij_sleutel=True, naam=naam)
            aantal = cel.aantal
            if aantal is not None and gesprekken is not None and aantal > gesprekken:
                plaats = (*pad, nummer, naam)
                yield document.melding("E052", plaats, soort=soort, aantal=aantal, gesprekken=gesprekken)
    if verkeerd is None:
        yield from _overlap(rijen, pad, document)


def _overlap(rijen: Sequence[Maanden], pad: Pad, document: Bron) -> Iterator[Melding]:
    heel = sorted(
        (rij.van, rij.tot, nummer)
        for nummer, rij in enumerate(rijen)
        if rij.van is not None and rij.tot is not None and rij.van < rij.tot
    )
    verste: tuple[int, int, int] | None = None
    for van, tot, nummer in heel:
        if verste is not None and van < verste[1]:
            van2, tot2, ander = verste
            eerder = document.plek((*pad, ander)).regel
            yield document.melding("E051", (*pad, nummer), van=van, tot=tot, van2=van2, tot2=tot2, eerder=eerder)
        if verste is None or tot > verste[1]:
            verste = (van, tot, nummer)


def _vorm(inhoud: Inhoud, document: Document) -> list[Melding]:
    metingen = inhoud.afweging.metingen
    overzichten = metingen.overzichten
    vormen = [naam for naam in ("perioden", "bestand") if getattr(metingen, naam) is not None]
    vormen += [teksten.DRIE_OVERZICHTEN] * bool(overzichten)
    if len(vormen) > 1:
        return [document.melding("E056", _METINGEN, bij_sleutel=True, namen=", ".join(vormen))]
    ontbreekt = [naam for naam in ("conversie", "verzet", "klachten") if naam not in overzichten]
    if overzichten and ontbreekt:
        pad = (*_METINGEN, next(iter(overzichten)))
        return [document.melding("E059", pad, bij_sleutel=True, namen=", ".join(ontbreekt))]
    return []


def bestanden(inhoud: Inhoud) -> list[tuple[Pad, str]]:
    """Every file that the questionnaire names: the path of the answer, and the relative path."""
    genoemd: list[tuple[Pad, str | None]] = [
        (("impact", "maatregelen", i, "bestand"), regel.bestand)
        for i, regel in enumerate(inhoud.impact.maatregelen or [])
    ]
    genoemd += [
        ((*_METINGEN, "bestanden", i, "bestand"), bron.bestand)
        for i, bron in enumerate(inhoud.afweging.metingen.bestanden or [])
    ]
    genoemd += [
        ((*_METINGEN, "telling", "bestanden", i, "bestand"), bron.bestand)
        for i, bron in inhoud.afweging.metingen.telling.bronnen()
    ]
    genoemd.append(((*_METINGEN, "bestand"), inhoud.afweging.metingen.bestand))
    genoemd.append((("onderbouwing", "dpia", "bestand"), inhoud.onderbouwing.dpia.bestand))
    genoemd += [
        (("onderbouwing", "bijlagen", i, "bestand"), bijlage.bestand)
        for i, bijlage in enumerate(inhoud.onderbouwing.bijlagen or [])
    ]
    return [(pad, bestand) for pad, bestand in genoemd if bestand is not None]


def _paden(inhoud: Inhoud, document: Document, map_: Path) -> Iterator[Melding]:
    for pad, bestand in bestanden(inhoud):
        if not _binnen(bestand, map_):
            yield document.melding("E040", pad, waarde=bestand)


def _binnen(bestand: str, map_: Path) -> bool:
    """Whether a file lies in the folder: a link inside the folder may still lead out of it."""
    if os.name != "nt" and not _langs_een_link(bestand, map_):
        return True  # its path alone cannot lead out: the type of the answer refuses '..'
    return Path(os.path.realpath(map_ / bestand)).is_relative_to(os.path.realpath(map_))


def _langs_een_link(bestand: str, map_: Path) -> bool:
    """Whether a part of the path below the folder is a link; below what is not there, nothing is.

    Asked for the few parts below the folder: the whole real path would ask it of every folder above as well.
    """
    hier = map_
    for deel in bestand.split("/"):
        hier /= deel
        try:
            if stat.S_ISLNK(hier.lstat().st_mode):
                return True
        except OSError:
            return False
    return False
