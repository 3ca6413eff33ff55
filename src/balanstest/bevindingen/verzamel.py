"""All findings of one assessment, the gravest first."""

from __future__ import annotations

from collections.abc import Sequence

from balanstest.bevindingen.antwoorden import over_antwoorden
from balanstest.bevindingen.besluit import over_het_besluit
from balanstest.bevindingen.bestanden import over_bestanden
from balanstest.bevindingen.bevinding import Bevinding
from balanstest.bevindingen.cijfers import over_de_cijfers
from balanstest.bevindingen.eigen_normen import over_eigen_normen
from balanstest.bevindingen.fg import over_de_fg
from balanstest.bevindingen.impact import over_de_impact
from balanstest.bevindingen.moment import over_het_moment
from balanstest.bevindingen.overgenomen import over_overgenomen
from balanstest.bevindingen.persoonsgegevens import over_persoonsgegevens
from balanstest.bevindingen.reacties import over_reacties
from balanstest.bevindingen.signalen import over_signalen
from balanstest.bevindingen.vastlegging import over_de_vastlegging
from balanstest.bevindingen.weging import over_de_weging
from balanstest.bevindingen.wet import over_de_wet
from balanstest.curven.tabel import Tabel
from balanstest.kader import Poort
from balanstest.sjabloon import Categorie
from balanstest.termijn import Termijn
from balanstest.texts.ernst import FOUT, LET_OP, SIGNAAL
from balanstest.vragenlijst import Vragenlijst

_VOLGORDE = (FOUT, LET_OP, SIGNAAL)


def verzamel(
    vragenlijst: Vragenlijst,
    poort: Poort,
    tabel: Tabel,
    termijn: Termijn,
    voorstel: int | None,
    *,
    toestemming: bool,
    eigen: Sequence[Categorie] = (),
) -> tuple[Bevinding, ...]:
    """Gather the findings: the gate's, the decision's, the answers', and those of the figures.

    `termijn` is what the figures say; `voorstel` the suggested term in months after the gate; `toestemming` tells
    that calls need consent; `eigen` are categories of the organisation itself that an answer may come from.
    """
    inhoud = vragenlijst.inhoud
    gekozen = inhoud.onderbouwing.gekozen_termijn_maanden
    geldende_termijn = None if toestemming else voorstel if gekozen is None else gekozen
    alle = [
        *over_de_vastlegging(vragenlijst),
        *over_de_wet(inhoud, poort),
        *over_het_moment(inhoud),
        *over_het_besluit(inhoud, poort, voorstel, toestemming=toestemming),
        *over_antwoorden(vragenlijst),
        *over_overgenomen(inhoud, eigen),
        *over_persoonsgegevens(inhoud),
        *over_de_impact(inhoud, geldende_termijn),
        *over_de_cijfers(inhoud, tabel, termijn, toestemming=toestemming),
        *over_eigen_normen(vragenlijst),
        *over_de_weging(inhoud),
        *over_de_fg(inhoud),
        *over_bestanden(vragenlijst),
        *over_signalen((*tabel.signalen, *termijn.signalen), toestemming=toestemming),
    ]
    alle += over_reacties(inhoud, alle)
    return tuple(sorted(alle, key=lambda gevonden: _VOLGORDE.index(gevonden.ernst)))
