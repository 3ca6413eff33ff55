"""Findings about the figures: how old they are, what they can have seen, what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balanstest.bevindingen.bevinding import Bevinding, bevinding
from balanstest.bevindingen.kalender import begonnen_maanden
from balanstest.bevindingen.telling import over_de_telling
from balanstest.bevindingen.woorden import citaat, ontkent, zinnen
from balanstest.curven.rijen import Rij
from balanstest.curven.tabel import Tabel
from balanstest.errors import pad_tekst
from balanstest.kader.poort import plus_jaren
from balanstest.taal.getallen import datum, getal, maanden, procent
from balanstest.termijn import Termijn
from balanstest.texts.bevindingen import delen
from balanstest.vragenlijst import Inhoud

_METINGEN = "afweging.metingen"
OUD_JAREN = 2
UITGESLOTEN_DEEL = 10
"""More than a tenth of the conversations left out is much."""
KORTE_VERWACHTING = 6
"""In months: a shorter bound by 1d or 1e is unusual enough to ask whether the question was understood."""

_NIET_GESPROKEN = re.compile(
    r"\b(?:voicemail\w*|antwoordapparaat|geen gehoor|huisgeno(?:ot|ten)|(?:elke|iedere|alle) (?:bel)?poging(?:en)?)\b",
    re.IGNORECASE,
)
_TELT_MEE = re.compile(
    r"\btel(?:t|len)\b.{0,80}\b(?:mee|als gesprek)\b|\bmeegeteld\b|\bis een gesprek\b", re.IGNORECASE
)
_MITS = re.compile(r"\b(?:pas|alleen|mits|zelf|gesproken)\b", re.IGNORECASE)
"""Words of a condition: 'elke poging waarbij de persoon zelf is gesproken'."""


def over_de_cijfers(inhoud: Inhoud, tabel: Tabel, termijn: Termijn, *, toestemming: bool) -> Iterator[Bevinding]:
    """What the figures leave to ask. `toestemming` tells that no term is possible anyhow."""
    yield from _data(inhoud, tabel)
    yield from _uitgesloten(inhoud, tabel)
    yield from over_de_telling(inhoud, tabel)
    yield from _definities(inhoud)
    if not toestemming:
        yield from _verwachting(inhoud, termijn)


def _met_gesprekken(tabel: Tabel) -> list[Rij]:
    return [rij for rij in tabel.rijen if rij.gesprekken > 0]


def _data(inhoud: Inhoud, tabel: Tabel) -> Iterator[Bevinding]:
    """Figures too old, and figures that say more than the period of measuring can have seen.

    Whoever left on the first day of measuring was gone for `d` months on the last. So months of the table from `d` on
    are about people who left before measuring began. Those rows are not impossible, but who of them objected or
    complained earlier was no longer called and was never counted: the late rows look better than they are. Months that
    were only begun count for whole, so that there is no finding about a few days.
    """
    gemeten, peildatum = inhoud.afweging.metingen.gemeten, inhoud.dossier.peildatum
    if gemeten.tot and peildatum and peildatum > plus_jaren(gemeten.tot, OUD_JAREN):
        gegevens: dict[str, object] = {"tot": gemeten.tot.isoformat(), "peildatum": peildatum.isoformat()}
        in_tekst = {"tot": datum(gemeten.tot), "peildatum": datum(peildatum)}
        yield bevinding("cijfers_verouderd", f"{_METINGEN}.gemeten.tot", gegevens, **in_tekst)
    rijen = _met_gesprekken(tabel)
    if gemeten.van and gemeten.tot and rijen:
        duur, einde = begonnen_maanden(gemeten.van, gemeten.tot), max(rij.tot for rij in rijen)
        if duur < einde:
            gegevens = {"gemeten_maanden": duur, "tabel_tot": einde}
            yield bevinding(
                "meting_korter_dan_tabel", f"{_METINGEN}.gemeten", gegevens, duur=maanden(duur), einde=einde, grens=duur
            )


def _uitgesloten(inhoud: Inhoud, tabel: Tabel) -> Iterator[Bevinding]:
    regels = inhoud.afweging.metingen.uitgesloten or []
    for nummer, regel in enumerate(regels):
        pad = ("afweging", "metingen", "uitgesloten", nummer)
        if regel.reden is None and regel.aantal != 0:
            in_tekst = {"aantal": getal(regel.aantal) if regel.aantal else delen.ONBEKEND_AANTAL}
            yield bevinding(
                "uitgesloten_zonder_reden", pad_tekst((*pad, "reden")), {"aantal": regel.aantal}, **in_tekst
            )
        elif regel.reden is not None and regel.aantal is None:
            yield bevinding(
                "uitgesloten_zonder_aantal",
                pad_tekst((*pad, "aantal")),
                {"reden": regel.reden},
                reden=citaat(regel.reden),
            )
    geteld = inhoud.afweging.metingen.telling.rijen.gesprekken_weg()
    weg = sum(regel.aantal or 0 for regel in regels) + sum(cel.aantal or 0 for cel in geteld.values())
    gesprekken = sum(rij.gesprekken for rij in tabel.rijen)
    if gesprekken and weg * UITGESLOTEN_DEEL > gesprekken:
        gegevens: dict[str, object] = {"uitgesloten": weg, "gesprekken": gesprekken, "deel": weg / gesprekken}
        in_tekst = {"weg": getal(weg), "gesprekken": getal(gesprekken), "deel": procent(weg / gesprekken, 0)}
        plaats = "uitgesloten" if regels else "telling.rijen.uitgesloten"
        yield bevinding("uitgesloten_veel", f"{_METINGEN}.{plaats}", gegevens, **in_tekst)


def _definities(inhoud: Inhoud) -> Iterator[Bevinding]:
    """A conversation that nobody had: only a sentence that says so outright, without any 'niet'."""
    for zin in zinnen(inhoud.afweging.metingen.definities.gesprek or ""):
        treffer = _NIET_GESPROKEN.search(zin)
        rest = re.sub("geen gehoor", "", zin, flags=re.IGNORECASE)
        if treffer and _TELT_MEE.search(zin) and not _MITS.search(zin) and not ontkent(rest):
            plaats = f"{_METINGEN}.definities.gesprek"
            yield bevinding("gesprek_zonder_persoon", plaats, {"gevonden": treffer.group().lower(), "zin": zin.strip()})
            return


def _verwachting(inhoud: Inhoud, termijn: Termijn) -> Iterator[Bevinding]:
    """A bound by 1d or 1e under six months: was 1e read as the notice period?"""
    grens = termijn.grenzen.get("verwachting")
    if termijn.bindend not in ("verwachting", "geen_gegevens") or grens is None or grens >= KORTE_VERWACHTING:
        return
    relatie = inhoud.klantrelatie
    gegeven = {"vervangingstermijn": relatie.vervangingstermijn.maanden, "contractduur": relatie.contractduur.maanden}
    naam, duur = min(((naam, duur) for naam, duur in gegeven.items() if duur is not None), key=lambda paar: paar[1])
    gegevens: dict[str, object] = {"grens": grens, naam: float(duur)}
    in_tekst = {
        "grens": maanden(grens),
        "duur": maanden(duur),
        "nummer": "1d" if naam == "vervangingstermijn" else "1e",
    }
    yield bevinding("verwachting_kort", f"klantrelatie.{naam}", gegevens, **in_tekst)
