"""Findings about the FG and the DPIA."""

from __future__ import annotations

from collections.abc import Iterator

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.woorden import woorden
from balanstest.taal.getallen import datum
from balanstest.texts.bevindingen import delen
from balanstest.vragenlijst import Inhoud

_FG = "onderbouwing.fg"
_DPIA = "onderbouwing.dpia"


def over_de_fg(inhoud: Inhoud) -> Iterator[Bevinding]:
    """Whether the FG was asked, in time, on these figures, and independently; and whether there is a DPIA."""
    fg, dossier = inhoud.onderbouwing.fg, inhoud.dossier
    if fg.betrokken is False:
        yield bevinding("fg_niet_betrokken", f"{_FG}.betrokken")
    if fg.oordeel == "niet_akkoord":
        zonder_reden = fg.reden_afwijking is None
        vraag_om = delen.NOG_GEEN_REDEN if zonder_reden else delen.REDEN_STERK_GENOEG
        reden = vraag_om
        yield bevinding("fg_niet_akkoord", f"{_FG}.oordeel", {"reden_gegeven": not zonder_reden}, reden=reden)
    if fg.betrokken and fg.datum:
        gemeten_tot = inhoud.afweging.metingen.gemeten.tot
        besluit = next(iter(dossier.besluitdagen), None)  # who decides first has to know what the FG thinks, too
        if inhoud.vastgesteld and besluit and fg.datum > besluit:
            gegevens: dict[str, object] = {"fg": fg.datum.isoformat(), "besluit": besluit.isoformat()}
            yield bevinding("fg_na_besluit", f"{_FG}.datum", gegevens, fg=datum(fg.datum), besluit=datum(besluit))
        if gemeten_tot and fg.datum < gemeten_tot:
            gegevens = {"fg": fg.datum.isoformat(), "gemeten_tot": gemeten_tot.isoformat()}
            yield bevinding("fg_voor_cijfers", f"{_FG}.datum", gegevens, fg=datum(fg.datum), tot=datum(gemeten_tot))
    if fg.betrokken and fg.naam:
        zelfde = {"opsteller": [dossier.opsteller.naam], "besluit": [besluit.naam for besluit in dossier.besluit]}
        rollen = [rol for rol, namen in zelfde.items() if woorden(fg.naam) in [woorden(naam or "") for naam in namen]]
        if rollen:
            yield bevinding("fg_niet_onafhankelijk", f"{_FG}.naam", {"rollen": rollen})
    yield from _dpia(inhoud)


def _dpia(inhoud: Inhoud) -> Iterator[Bevinding]:
    dpia = inhoud.onderbouwing.dpia
    if dpia.uitgevoerd is False:
        yield bevinding("dpia_niet_uitgevoerd", f"{_DPIA}.uitgevoerd")
    elif dpia.uitgevoerd and dpia.bestand is None and not _als_bijlage(inhoud):
        yield bevinding("dpia_niet_bijgevoegd", f"{_DPIA}.bestand")


def _als_bijlage(inhoud: Inhoud) -> bool:
    """Whether one of the attachments is the DPIA, by its name or description."""
    bijlagen = inhoud.onderbouwing.bijlagen or []
    return any("dpia" in f"{bijlage.bestand} {bijlage.omschrijving}".lower() for bijlage in bijlagen)
