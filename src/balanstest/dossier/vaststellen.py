"""Decide: everything is there, and from now on a change can be seen.

Nothing is written until all of it was worked out, read back and shown: `bereid_voor` does the first, `leg_vast` the
last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from balanstest.beoordeling import Beoordeling, beoordeel_vragenlijst
from balanstest.bestand.deur import Deur, lees_bestand
from balanstest.bestand.opslag import vervang_bestand
from balanstest.bevindingen.bevinding import Bevinding
from balanstest.bevindingen.reacties import hoort_bij
from balanstest.bevindingen.vastlegging import NA_BESLUIT, veranderd, wie
from balanstest.dossier.besluitblok import met_besluit
from balanstest.errors import Melding, OngeldigError, pad_uit
from balanstest.kader import Pakket
from balanstest.opdrachten.invoer import weiger_afwezig
from balanstest.taal.getallen import datum, opsomming
from balanstest.taal.tekens import aangehaald
from balanstest.texts import vaststellen as teksten
from balanstest.texts.ernst import FOUT
from balanstest.vragenlijst import Inhoud, Vragenlijst, laad
from balanstest.vragenlijst.compleet import openstaand
from balanstest.vragenlijst.laden import melding_over
from balanstest.vragenlijst.model import Besluit, Vastlegging
from balanstest.vragenlijst.vastlegging import afdrukken, genoemde_bestanden

_VERBETEREN = frozenset({"bestand_gewijzigd"})
"""Findings that no answer takes away: the evidence is not what the questionnaire says it is."""
_NIET_BELLEN = frozenset({"toestemming_vereist"})
"""No fault of who then decides not to call."""
_PAD = ("dossier", "besluit")


class Beslisser(NamedTuple):
    """One who decides: name, function, and the day of the decision."""

    naam: str
    functie: str
    datum: date


class Voorlegging(NamedTuple):
    """What is ready to be decided: the questionnaire as it is and as it will be, and the assessment of the latter.

    `beslissers` are all who decide, with the new one; `bestanden` are the files whose fingerprint is kept.
    """

    pad: Path
    oud: bytes
    nieuw: bytes
    beoordeling: Beoordeling
    beslissers: tuple[Besluit, ...]
    bestanden: tuple[str, ...]


def al_ingevuld(pad: Path) -> Besluit:
    """What a person filled in ahead about a decision that is still to be made; nothing where that is not certain.

    Raises BalanstestError where the questionnaire cannot be read or is not valid.
    """
    vragenlijst = _lees(pad)[1]
    open_ = [besluit for besluit in vragenlijst.inhoud.dossier.besluit if not besluit.is_vastgelegd]
    return open_[0] if len(open_) == 1 else Besluit()


def bereid_voor(
    pad: Path, beslisser: Beslisser | None, pakketten: Sequence[Pakket], *, vandaag: date
) -> Voorlegging | None:
    """Work out what will be decided, under the packs of its dates. Nothing is written.

    Without a `beslisser` it is only seen whether anybody can decide, and the answer is None. Raises BalanstestError
    with everything that is in the way.
    """
    ruw, vragenlijst = _lees(pad)
    besluiten = list(vragenlijst.inhoud.dossier.besluit)
    nummer = _plek_van(besluiten, beslisser, vastgesteld=vragenlijst.inhoud.vastgesteld)
    vastlegging, in_de_weg = _vastlegging(vragenlijst)
    in_de_weg += _eerdere(vragenlijst, besluiten, pad)
    if beslisser is not None:
        in_de_weg += _over_beslisser(vragenlijst, beslisser, nummer, vandaag)
    nieuw = _besluit(beslisser or Beslisser(teksten.IEMAND, teksten.IEMAND, vandaag), vastlegging)
    besluiten[nummer : nummer + 1] = [nieuw]
    zoals_besloten = _met(vragenlijst, besluiten)
    gaten = openstaand(zoals_besloten.inhoud, vragenlijst.cijfers)
    in_de_weg += [melding_over(gat, vragenlijst.document, vragenlijst.cijfers, "E261") for gat in gaten]
    try:
        beoordeling = beoordeel_vragenlijst(zoals_besloten, pakketten)
    except OngeldigError as fout:
        raise OngeldigError(_op_volgorde([*in_de_weg, *fout.meldingen])) from None
    in_de_weg += _fouten(beoordeling)
    if in_de_weg:
        raise OngeldigError(_op_volgorde(in_de_weg))
    if beslisser is None:
        return None
    geschreven = met_besluit(vragenlijst.document, nummer, nieuw)
    gelezen = laad(str(pad), geschreven, pad.parent)
    if afdrukken(gelezen) != vastlegging.delen or gelezen.inhoud.dossier.besluit != tuple(besluiten):
        raise AssertionError("what was written is not what was decided")  # a bug of ours must never reach a file
    beoordeling = beoordeling._replace(vragenlijst=gelezen)
    return Voorlegging(pad, ruw, geschreven, beoordeling, tuple(besluiten), tuple(vastlegging.bestanden))


def leg_vast(voorlegging: Voorlegging) -> None:
    """Write the decision. Raises OmgevingError where the questionnaire changed meanwhile, or cannot be written."""
    vervang_bestand(voorlegging.pad, voorlegging.oud, voorlegging.nieuw)


def _lees(pad: Path) -> tuple[bytes, Vragenlijst]:
    weiger_afwezig(pad)
    ruw = lees_bestand(pad, Deur.VRAGENLIJST)
    return ruw, laad(str(pad), ruw, pad.parent)


def _plek_van(besluiten: Sequence[Besluit], beslisser: Beslisser | None, *, vastgesteld: bool) -> int:
    """Where the decision comes: in the place that was kept for it, without a name or with this one; else at the end.

    Who decided a questionnaire that was made a concept again decides once more, in the same place.
    """
    for nummer, besluit in enumerate(besluiten):
        eigen = beslisser is not None and _is(besluit, beslisser)
        if (not besluit.is_vastgelegd and (besluit.naam is None or eigen)) or (eigen and not vastgesteld):
            return nummer
    if beslisser is None and len(besluiten) == 1 and not besluiten[0].is_vastgelegd:
        return 0  # nobody knows yet who decides: that one may
    return len(besluiten)


def _besluit(beslisser: Beslisser, vastlegging: Vastlegging) -> Besluit:
    wie_en_wanneer = {"naam": beslisser.naam, "functie": beslisser.functie, "datum": beslisser.datum.isoformat()}
    return Besluit.model_validate({**wie_en_wanneer, "inhoud": vastlegging})


def _is(besluit: Besluit, beslisser: Beslisser) -> bool:
    """Whether a decision is that of this person; spaces and capitals do not make another one."""
    return (besluit.naam or "").casefold().split() == beslisser.naam.casefold().split()


def _met(vragenlijst: Vragenlijst, besluiten: Sequence[Besluit]) -> Vragenlijst:
    """The questionnaire as it will be once this was decided."""
    inhoud = vragenlijst.inhoud
    dossier = inhoud.dossier.model_copy(update={"status": "vastgesteld", "besluit": tuple(besluiten)})
    return vragenlijst._replace(inhoud=inhoud.model_copy(update={"dossier": dossier}), openstaand=())


def _vastlegging(vragenlijst: Vragenlijst) -> tuple[Vastlegging, list[Melding]]:
    """The fingerprints of all that is decided, and what is said of files that have none."""
    bestanden, meldingen = {}, []
    for bestand, een in genoemde_bestanden(vragenlijst).items():
        if een.sha256 is not None:
            bestanden[bestand] = een.sha256
            continue
        raad = teksten.NOEM_SHA256 if een.is_bron else teksten.HAAL_WEG
        meldingen.append(vragenlijst.document.melding("E263", een.pad, bestand=bestand, raad=raad))
    return Vastlegging(bestanden=bestanden, **afdrukken(vragenlijst)), meldingen


def _eerdere(vragenlijst: Vragenlijst, besluiten: Sequence[Besluit], pad: Path) -> Iterator[Melding]:
    """What others decided was something else: then one cannot join them."""
    vastgelegd = [besluit for besluit in besluiten if besluit.is_vastgelegd]
    if anders := list(veranderd(vragenlijst, vastgelegd)):
        gegevens = {
            "wat": opsomming([f"'{naam}'" for _, naam, _ in anders]),
            "wie": wie([besluit for besluit in vastgelegd if any(besluit in van for _, _, van in anders)]),
            "bestand": aangehaald(str(pad)),
        }
        yield vragenlijst.document.melding("E264", _PAD, bij_sleutel=True, **gegevens)


def _over_beslisser(vragenlijst: Vragenlijst, beslisser: Beslisser, nummer: int, vandaag: date) -> Iterator[Melding]:
    document, inhoud = vragenlijst.document, vragenlijst.inhoud
    if beslisser.datum > vandaag:
        yield document.melding("E267", _PAD, bij_sleutel=True, datum=datum(beslisser.datum))
    for plek, besluit in enumerate(inhoud.dossier.besluit):
        if plek == nummer:
            continue
        if besluit.is_vastgelegd and _is(besluit, beslisser):
            gegevens = {"naam": beslisser.naam, "datum": datum(besluit.datum)}
            yield document.melding("E266", _PAD, bij_sleutel=True, **gegevens)
        elif not inhoud.vastgesteld and not besluit.is_vastgelegd:
            yield document.melding("E265", _PAD, bij_sleutel=True, naam=besluit.naam or teksten.IEMAND)


def _fouten(beoordeling: Beoordeling) -> Iterator[Melding]:
    """What is wrong, and was neither put right nor answered."""
    document, inhoud = beoordeling.vragenlijst.document, beoordeling.inhoud
    for een in beoordeling.bevindingen:
        if een.ernst != FOUT or een.code in NA_BESLUIT:
            continue
        if een.code in _NIET_BELLEN and inhoud.onderbouwing.gekozen_termijn_maanden == 0:
            continue
        moet = een.code in _VERBETEREN
        if moet or not _beantwoord(inhoud, een):
            raad = "" if moet else teksten.OF_ANTWOORD.format(code=een.code)
            yield document.melding("E262", pad_uit(een.plaats), tekst=een.tekst, raad=raad)


def _beantwoord(inhoud: Inhoud, een: Bevinding) -> bool:
    reacties = inhoud.onderbouwing.reacties or []
    return any(reactie.reactie is not None and hoort_bij(reactie, een) for reactie in reacties)


def _op_volgorde(meldingen: Sequence[Melding]) -> list[Melding]:
    """In the order of the file."""
    return sorted(meldingen, key=lambda melding: (melding.regel, melding.kolom, melding.code))
