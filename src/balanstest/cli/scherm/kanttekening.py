"""What is to be known about a report beside what it says, in sentences."""

from __future__ import annotations

from balanstest.opdrachten.beoordelen import Kanttekeningen
from balanstest.rapport.meegeleverd import RUIMTE
from balanstest.taal.getallen import opsomming
from balanstest.taal.tekens import leesbaar
from balanstest.texts import scherm as teksten


def zinnen(kanttekeningen: Kanttekeningen) -> list[str]:
    """A sentence for every file that its PDF does not carry, about rules that lie there unused, and another method."""
    gevonden = [
        teksten.TE_GROOT.format(
            bestand=leesbaar(groot.bestand), omvang=groot.omvang, ruimte=RUIMTE, sha256=groot.sha256
        )
        for groot in kanttekeningen.te_groot
    ]
    if kanttekeningen.regels:
        gevonden.append(teksten.REGELS_NIET_GEBRUIKT.format(namen=opsomming(kanttekeningen.regels)))
    if (eerder := kanttekeningen.eerder) is not None:
        gevonden.append(teksten.REKENDE_ANDERS.format(toen=leesbaar(eerder.toen), nu=eerder.nu))
    return gevonden
