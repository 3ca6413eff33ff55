"""What was counted now beside what stands in a questionnaire: a person's words stay, an earlier count goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from balanstest.bestand.yaml_tekst import als_gelezen
from balanstest.logboek.verantwoording import eerder
from balanstest.logboek.verantwoording.weergave import eigen_redenen

ANDERE_TABELLEN = ("bestand", "conversie", "verzet", "klachten")
"""Where figures stand that are not in `perioden`."""


def verenig(oud: Mapping[str, Any], antwoorden: Mapping[str, object]) -> dict[str, object]:
    """The new answers beside what a person wrote: that stays, and what an earlier count wrote goes."""
    # What was not counted is no answer; it takes the place of an earlier count all the same.
    nieuw = {naam: waarde for naam, waarde in antwoorden.items() if waarde is not None or oud.get(naam)}
    nieuw["bron"] = "\n\n".join([*eerder.eigen_alineas(oud.get("bron")), str(antwoorden["bron"])])
    nieuw["definities"] = _definities(oud, nieuw["definities"])
    gemeten, was_gemeten = nieuw["gemeten"], oud.get("gemeten")
    if isinstance(gemeten, dict) and isinstance(was_gemeten, dict):
        nieuw["gemeten"] = was_gemeten | gemeten
    redenen = eigen_redenen()
    nieuw["uitgesloten"] = _bij(oud.get("uitgesloten"), nieuw["uitgesloten"], lambda rij: rij.get("reden") in redenen)
    if alle := _bestanden(oud, nieuw.get("bestanden")):
        nieuw["bestanden"] = alle
    elif oud.get("bestanden"):
        nieuw["bestanden"] = None  # all were of an earlier count
    if not nieuw["uitgesloten"] and not oud.get("uitgesloten"):
        del nieuw["uitgesloten"]  # nothing was left out, and nobody said so: no need for an empty list
    return nieuw | {naam: None for naam in ANDERE_TABELLEN if oud.get(naam)}


def _definities(oud: Mapping[str, Any], nieuw: object) -> object:
    """A person's own definitions stay; ours are those of this count, and nothing is left of what it did not count."""
    was = oud.get("definities")
    if not isinstance(was, dict) or not isinstance(nieuw, dict):
        return nieuw
    van_ons = eerder.is_geteld(oud.get("bron"))
    eigen = {
        naam: zin if zin and not (van_ons and eerder.is_eigen_definitie(zin)) else None for naam, zin in was.items()
    }
    return eigen | {naam: zin for naam, zin in nieuw.items() if not eigen.get(naam)}


def _bestanden(oud: Mapping[str, Any], nieuw: object) -> list[dict[str, Any]]:
    """A person's own files stay, and those of an earlier count go: they have a SHA-256, and our `bron` names them."""
    namen = {rij["bestand"] for rij in _rijen(nieuw)}
    geteld = eerder.getelde_bestanden(oud.get("bron"))

    def van_ons(rij: dict[str, Any]) -> bool:
        naam = rij.get("bestand")
        return naam in namen or (isinstance(naam, str) and bool(rij.get("sha256")) and geteld.noemt(naam))

    return _bij(oud.get("bestanden"), nieuw, van_ons)


def _bij(oud: object, nieuw: object, van_ons: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    """The rows of a person and those of ours that are still right, in their order, and then the new ones."""
    over = [als_gelezen(rij) for rij in _rijen(nieuw)]
    blijft = [rij for rij in _rijen(oud) if not van_ons(rij) or rij in over]
    return [*blijft, *(rij for rij in _rijen(nieuw) if als_gelezen(rij) not in blijft)]


def _rijen(waarde: object) -> list[dict[str, Any]]:
    return [rij for rij in waarde if isinstance(rij, dict)] if isinstance(waarde, list) else []
