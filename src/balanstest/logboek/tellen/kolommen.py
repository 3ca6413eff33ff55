"""Which column of a log is what, by the names that Dutch and English systems give them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from balanstest.errors import GebruikError, Melding
from balanstest.logboek.tellen.motor import BEGINPUNTEN, KLACHTEN, LOG, VERZETLIJST
from balanstest.meldingen import meld
from balanstest.taal.raad import bedoelt_u
from balanstest.texts import logboek as teksten

KLANT, BEGINPUNT, GESPREK, UITKOMST = "klant", "beginpunt", "gesprek", "uitkomst"
DAG, START, EINDE = "dag", "start", "einde"
VLAG_VERZET, VLAG_KLACHT = "verzet", "klacht"
"""Columns beside the outcome that say by itself, with yes or no, whether somebody objected or complained."""
DATUMROLLEN = (BEGINPUNT, GESPREK, DAG, START, EINDE)
VLAGROLLEN = (VLAG_VERZET, VLAG_KLACHT)
LATER = (BEGINPUNT, START, EINDE)
"""These days may lie ahead: a contract may end or begin later than today; a call was made."""
STARTDAG = "startdag"
"""The column of a start in a query: `start` is a word of its own for some systems."""
ROLLEN: dict[str, tuple[str, ...]] = {
    LOG: (KLANT, BEGINPUNT, GESPREK, UITKOMST, *VLAGROLLEN),
    BEGINPUNTEN: (KLANT, START, EINDE),
    VERZETLIJST: (KLANT, DAG),
    KLACHTEN: (KLANT, DAG),
}
"""Per table the roles that a column of it may play."""
OPTIONEEL = (*VLAGROLLEN, START)
"""These need not be there; a user says with an empty name that a column of such a name is something else."""

_NAMEN: dict[str, tuple[str, ...]] = {
    KLANT: (
        *("klant", "klant_id", "klantnummer", "klantnr", "relatie", "relatie_id", "relatienummer", "relatienr"),
        *("donateur", "donateur_id", "donateurnummer", "abonnee", "abonnee_id", "abonneenummer", "lid", "lidnummer"),
        *("persoon", "persoon_id", "contact_id", "customer", "customer_id", "person_id", "contactid", "supporter_id"),
    ),
    BEGINPUNT: (
        *("beginpunt", "datum_beginpunt", "einddatum", "datum_einde", "einde", "einde_overeenkomst", "datum_opzegging"),
        *("laatste_aankoop", "datum_laatste_aankoop", "laatste_gift", "datum_laatste_gift", "laatste_activiteit"),
        *("datum_laatste_activiteit", "laatste_donatie", "end_date", "last_purchase", "last_purchase_date"),
        *("last_gift", "last_gift_date", "contract_end", "churn_date"),
    ),
    GESPREK: (
        *("gesprek", "datum_gesprek", "gespreksdatum", "gesprek_datum", "datum_contact", "contactdatum", "beldatum"),
        *("datum_belpoging", "datum", "call_date", "contact_date", "called_at", "call_datetime", "date", "timestamp"),
    ),
    UITKOMST: (
        *("uitkomst", "resultaat", "gespreksresultaat", "belresultaat", "resultaatcode", "afloop", "uitkomstcode"),
        *("outcome", "result", "disposition", "call_result", "resultcode", "result_code"),
    ),
    START: (
        *(
            "start",
            "startdatum",
            "datum_start",
            "begindatum",
            "datum_begin",
            "ingangsdatum",
            "datum_ingang",
            "ingegaan_op",
        ),
        *("start_date", "begin_date", "contract_start", "subscription_start", "join_date"),
    ),
    EINDE: (
        *("einde", "einddatum", "datum_einde", "einde_overeenkomst", "datum_opzegging", "opzegdatum", "beeindigd_op"),
        *("datum", "gift", "giftdatum", "datum_gift", "gift_datum", "donatiedatum", "datum_donatie", "betaaldatum"),
        *("aankoopdatum", "datum_aankoop", "besteldatum", "datum_bestelling", "orderdatum", "datum_order"),
        *(
            "end_date",
            "contract_end",
            "churn_date",
            "cancel_date",
            "gift_date",
            "donation_date",
            "receive_date",
            "date",
        ),
        *("purchase_date", "order_date", "payment_date"),
    ),
    VLAG_VERZET: (
        *("opt_out", "verzet", "verzet_ja_nee", "bezwaar", "bel_me_niet", "bmn", "niet_bellen", "niet_meer_bellen"),
        *("do_not_call", "dnc"),
    ),
    VLAG_KLACHT: ("klacht", "klacht_ja_nee", "complaint"),
}
_DAGNAMEN: dict[str, tuple[str, ...]] = {
    VERZETLIJST: (
        *("datum", "dag", "verzet", "datum_verzet", "verzetdatum", "datum_afmelding", "afmelddatum", "afgemeld_op"),
        *("datum_opt_out", "ontvangen", "ontvangen_op", "datum_ontvangst", "aangemaakt_op"),
        *("date", "opt_out_date", "unsubscribed_at", "unsubscribe_date", "received_at", "created_at"),
    ),
    KLACHTEN: (
        *("datum", "datum_klacht", "klachtdatum", "klacht", "dag", "ontvangen", "ontvangen_op", "datum_ontvangst"),
        *("date", "complaint_date", "received", "received_at", "created_at"),
    ),
}
"""What the column with the day is called, where objections and complaints come apart."""


def herken(
    bestand: str, koppen: Sequence[str], keuzes: Mapping[str, str], rollen: Sequence[str], tabel: str
) -> dict[str, str]:
    """Tell which column plays each of the `rollen`. `keuzes` are the user's own: role → column, for this `tabel`.

    Raises GebruikError, all at once, where a role has no column or more than one, or a choice does not exist.
    """
    gevonden: dict[str, str] = {}
    meldingen = []
    for rol in rollen:
        if rol in keuzes:
            if not keuzes[rol]:
                continue
            past = zo_genoemd(koppen, keuzes[rol])
            if not past:
                meldingen.append(geen_kolom(bestand, koppen, keuzes[rol]))
                continue
        else:
            past = [kop for kop in koppen if _vorm(_TWEEDE.sub("", kop)) in _bekend(rol, tabel)]
        if len(past) == 1:
            gevonden[rol] = past[0]
        elif past or rol not in OPTIONEEL:
            code, kandidaten = ("E122", past) if past else ("E120", koppen)
            namen, betekenis = ", ".join(kandidaten), teksten.BETEKENIS[rol]
            meldingen.append(meld(code, bestand, rol=rol, betekenis=betekenis, namen=namen, tabel=tabel))
    if meldingen:
        raise GebruikError(meldingen)
    return gevonden


def in_vraag(rol: str) -> str:
    """What the column of a role is called in a query."""
    return STARTDAG if rol == START else rol


def zo_genoemd(koppen: Sequence[str], naam: str) -> list[str]:
    """The columns that a user means by a name: the one that is written so, else those that are nearly."""
    return [kop for kop in koppen if kop == naam] or [kop for kop in koppen if _vorm(kop) == _vorm(naam)]


def geen_kolom(bestand: str, koppen: Sequence[str], naam: str) -> Melding:
    """The message that there is no such column."""
    raad = bedoelt_u(naam, koppen) or teksten.RAAD_KOLOMMEN.format(namen=", ".join(koppen))
    return meld("E121", bestand, naam=naam, raad=raad)


def _vorm(naam: str) -> str:
    return re.sub(r"[\s_.-]+", "", naam.strip("\ufeff").lower())


def _bekend(rol: str, tabel: str) -> frozenset[str]:
    return frozenset(map(_vorm, _DAGNAMEN[tabel] if rol == DAG else _NAMEN[rol]))


_TWEEDE = re.compile(r" \(\d+\)$")
"""What tells a second column of the same name from the first: which of them is meant, nobody knows."""
