"""Which column of a log is what, by the names that Dutch and English systems give them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from balanstest.errors import GebruikError
from balanstest.meldingen import meld
from balanstest.taal.raad import bedoelt_u
from balanstest.texts import logboek as teksten

KLANT, BEGINPUNT, GESPREK, UITKOMST = "klant", "beginpunt", "gesprek", "uitkomst"
DAG = "dag"
DATUMROLLEN = (BEGINPUNT, GESPREK, DAG)
LOGROLLEN = (KLANT, BEGINPUNT, GESPREK, UITKOMST)
KLACHTROLLEN = (KLANT, DAG)

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
    DAG: (
        *("datum", "datum_klacht", "klachtdatum", "klacht", "dag", "ontvangen", "datum_ontvangst"),
        *("date", "complaint_date", "received", "received_at", "created_at"),
    ),
}


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
            zelfde = [kop for kop in koppen if kop == keuzes[rol]]
            past = zelfde or [kop for kop in koppen if _vorm(kop) == _vorm(keuzes[rol])]
            if not past:
                raad = bedoelt_u(keuzes[rol], koppen) or teksten.RAAD_KOLOMMEN.format(namen=", ".join(koppen))
                meldingen.append(meld("E121", bestand, naam=keuzes[rol], raad=raad))
                continue
        else:
            past = [kop for kop in koppen if _vorm(_TWEEDE.sub("", kop)) in _BEKEND[rol]]
        if len(past) == 1:
            gevonden[rol] = past[0]
        else:
            code, kandidaten = ("E122", past) if past else ("E120", koppen)
            namen, betekenis = ", ".join(kandidaten), teksten.BETEKENIS[rol]
            meldingen.append(meld(code, bestand, rol=rol, betekenis=betekenis, namen=namen, tabel=tabel))
    if meldingen:
        raise GebruikError(meldingen)
    return gevonden


def _vorm(naam: str) -> str:
    return re.sub(r"[\s_.-]+", "", naam.strip("\ufeff").lower())


_BEKEND = {rol: frozenset(map(_vorm, namen)) for rol, namen in _NAMEN.items()}
_TWEEDE = re.compile(r" \(\d+\)$")
"""What tells a second column of the same name from the first: which of them is meant, nobody knows."""
