"""Why one more month fails: one short explanation with its figures, for each way a term can end."""

from __future__ import annotations

from fractions import Fraction

from balanstest.beoordeling import Beoordeling
from balanstest.normen import Normen
from balanstest.taal.getallen import Getal, getal, is_een, keer, kort, maanden, opsomming, telwoord
from balanstest.termijn import Grondslag, Rij, Stap, Termijn, Venster
from balanstest.termijn.bepaling import VOORSTEL
from balanstest.termijn.wandeling import Toets, Wandeling
from balanstest.texts.criteria import CRITERIA
from balanstest.texts.rapport import waarom as teksten

MEESTE_DECIMALEN = 8


def waarom_niet_langer(beoordeling: Beoordeling) -> str:
    """Explain why the suggested term is not a month longer, or why there is none."""
    if beoordeling.tabel.gebrek is not None:
        return teksten.GEBREKEN[beoordeling.tabel.gebrek]
    if beoordeling.termijn.wandeling is None:
        return _geen_gegevens(beoordeling)
    uitleg = leg_uit(beoordeling.termijn, beoordeling.vragenlijst.normen, beoordeling.grondslag)
    omgerekend = any(rij.gelezen for rij in beoordeling.tabel.leesrijen)
    return f"{uitleg} {teksten.OMGEREKEND}" if omgerekend else uitleg


def leg_uit(termijn: Termijn, normen: Normen, grondslag: Grondslag) -> str:
    """The explanation from the numbers alone, where there are any."""
    wandeling = termijn.wandeling
    assert wandeling is not None
    if wandeling.eindmaand is None:
        return teksten.EERSTE_VOLDOET_NIET.format(stop=_stop(termijn, normen))
    delen = [_grens(code, termijn, normen, grondslag) for code in termijn.gelijke_grenzen if code != wandeling.stopcode]
    if wandeling.stopcode in termijn.gelijke_grenzen:
        delen += [*_brede_rij(wandeling), _stop(termijn, normen)]
    if termijn.uitkomst != VOORSTEL:
        delen.append(teksten.BEGINT_TE_LAAT.format(start=maanden(grondslag.start_maanden)))
    return " ".join(delen)


def _geen_gegevens(beoordeling: Beoordeling) -> str:
    """Figures that are not filled in do not say that nobody was called; only the answer to that question does."""
    nog_niet = beoordeling.inhoud.afweging.metingen.nog_niet_gebeld
    return teksten.NIET_GEBELD if nog_niet else teksten.NIET_INGEVULD


def _grens(code: str, termijn: Termijn, normen: Normen, grondslag: Grondslag) -> str:
    aantal = termijn.grenzen[code]
    if code == "plafond_ctm":
        return teksten.PLAFOND.format(maanden=maanden(aantal))
    if code == "wettelijk_maximum":
        return teksten.WETTELIJK_MAXIMUM.format(maanden=maanden(aantal))
    gegeven = {teksten.VERVANGINGSTERMIJN: grondslag.vervangingstermijn, teksten.LOOPTIJD: grondslag.contractduur}
    duren = {naam: duur for naam, duur in gegeven.items() if duur is not None}
    kortste = min(duren.values())
    namen = opsomming([naam for naam, duur in duren.items() if duur == kortste])
    precies = normen.verwachting_factor * kortste
    return teksten.VERWACHTING.format(
        maanden=maanden(aantal),
        factor=kort(normen.verwachting_factor),
        namen=namen,
        kortste=maanden(kortste),
        afronding="" if precies == aantal else teksten.AFGEROND,
    )


def _maanden_van(venster: Rij | Venster) -> str:
    breedte = venster.breedte
    if breedte == 1:
        return teksten.IN_MAAND.format(van=venster.van, tot=venster.tot)
    return teksten.IN_DE_MAANDEN.format(aantal=telwoord(breedte), van=venster.van)


def _telling(venster: Venster) -> str:
    return opsomming([_keer(getattr(venster, soort), soort) for soort in ("conversies", "verzet", "klachten")])


def _keer(aantal: Getal, soort: str) -> str:
    """'1 klacht', '4 klachten'; `soort` as the columns are called."""
    return keer(aantal, *teksten.SOORTEN[soort])


def _was(aantal: Getal) -> str:
    return teksten.WAS[not is_een(aantal)]


def _stop(termijn: Termijn, normen: Normen) -> str:
    """The sentence about the row at which the walk stopped."""
    assert termijn.wandeling is not None
    wandeling = termijn.wandeling
    if not wandeling.stappen:
        return teksten.TABEL_BEGINT_LAAT.format(van=termijn.rijen[0].van)
    code, stap = wandeling.stopcode, wandeling.stappen[-1]
    if code == "einde_waarnemingen":
        return teksten.EINDE.format(tot=stap.rij.tot, van=stap.rij.van)
    if code == "gat":
        return _gat(termijn, stap)
    if code == "te_brede_periode":
        breedte, breedste = maanden(stap.rij.breedte), maanden(normen.breedste_periode)
        return teksten.TE_BREED.format(van=stap.rij.van, tot=stap.rij.tot, breedte=breedte, breedste=breedste)
    assert stap.toets is not None
    zin = _kuil_zin(stap, stap.toets, normen) if code.startswith("kuil") else _toets_zin(code, stap.toets, normen)
    return f"{zin} {CRITERIA[code].uitleg}"


def _brede_rij(wandeling: Wandeling) -> list[str]:
    """That a wide row passed and still proves one month only; its end tells that of itself."""
    laatste = wandeling.geslaagd[-1].rij if wandeling.geslaagd else None
    if laatste is None or laatste.breedte == 1 or wandeling.stopcode == "einde_waarnemingen":
        return []
    return [teksten.BREDE_RIJ.format(van=laatste.van, tot=laatste.tot)]


def _gat(termijn: Termijn, stap: Stap) -> str:
    rij = stap.rij
    if rij.gesprekken == 0:
        return teksten.NIEMAND_GESPROKEN.format(van=rij.van, tot=rij.tot)
    assert termijn.wandeling is not None
    geslaagd = termijn.wandeling.geslaagd
    if not geslaagd:
        return teksten.TABEL_BEGINT_LAAT.format(van=rij.van)
    return teksten.GAT.format(tot=geslaagd[-1].rij.tot, van=rij.van)


def _formule(c: Getal, v: Getal, k: Getal, normen: Normen) -> str:
    """The balance as it is worked out by hand: '34 − 24 − 5 × 2'."""
    v_gewicht, k_gewicht = normen.weging_verzet, normen.weging_verzet * normen.weging_klacht
    # Two decimals, so that a reader who multiplies them finds the balance that stands there.
    verzet = kort(v, 2) if v_gewicht == 1 else f"{kort(v_gewicht)} × {kort(v, 2)}"
    return f"{kort(c)} − {verzet} − {kort(k_gewicht)} × {kort(k, 2)}"


def _onder_nul(waarde: float) -> str:
    """A negative number with as many decimals as it takes to show that it is one."""
    decimalen = 1
    while decimalen < MEESTE_DECIMALEN and not getal(waarde, decimalen).strip("−0,"):
        decimalen += 1
    return getal(waarde, decimalen)


def _kuil_zin(stap: Stap, toets: Toets, normen: Normen) -> str:
    """The row itself, where its balance is below zero; else the two months."""
    rij, jaar = stap.rij, toets.cijfers.jaar
    zelf = toets.kuil_rij.onder_nul
    kuil = toets.kuil_rij if zelf else toets.kuil_twee
    deel: Rij | Venster = rij if zelf else toets.cijfers.kuil
    klachten = Fraction(deel.gesprekken * jaar.klachten, jaar.gesprekken)
    zin = teksten.KUIL_ONDER_NUL if kuil.onder_nul else teksten.KUIL_TOEVAL
    return zin.format(
        begin=_maanden_van(deel),
        van=jaar.van,
        was=_was(deel.conversies),
        conversies=_keer(deel.conversies, "conversies"),
        verzet=_keer(deel.verzet, "verzet"),
        klachten=_keer(klachten, "klachten"),
        formule=_formule(deel.conversies, deel.verzet, klachten, normen),
        saldo=_onder_nul(float(kuil.saldo)) if kuil.onder_nul else kort(kuil.saldo, 1),
        toeval=getal(kuil.standaardfout, 1),
    )


def _waarom_anders(toets: Toets) -> list[str]:
    """Why there is more to reckon with than was counted in the window; empty where there is not."""
    venster, jaar = toets.venster, toets.cijfers.jaar
    redenen = []
    if toets.verzet_rekenwaarde > venster.verzet:
        redenen.append(teksten.VERZET_ALS_IN_HET_BEGIN)
    if toets.klachten_rekenwaarde > venster.klachten:
        over_een_jaar = toets.klachten_rekenwaarde == Fraction(venster.gesprekken * jaar.klachten, jaar.gesprekken)
        redenen.append(teksten.KLACHTEN_OVER_EEN_JAAR if over_een_jaar else teksten.KLACHTEN_ALS_IN_HET_BEGIN)
    return redenen


def _toets_zin(code: str, toets: Toets, normen: Normen) -> str:
    venster = toets.venster
    n, begin = venster.gesprekken, _maanden_van(venster)
    basis = code.removesuffix("_onzeker")
    if basis == "balans":
        verzet, klachten = toets.verzet_rekenwaarde, toets.klachten_rekenwaarde
        geteld = teksten.GETELD.format(begin=begin, was=_was(venster.conversies), telling=_telling(venster))
        if redenen := _waarom_anders(toets):
            geteld += teksten.REKENEN_MET.format(
                verzet=_keer(verzet, "verzet"), klachten=_keer(klachten, "klachten"), redenen=" ".join(redenen)
            )
        return teksten.BALANS.format(
            geteld=geteld,
            formule=_formule(venster.conversies, verzet, klachten, normen),
            saldo=kort(toets.saldo, 1),
            ondergrens=_onder_nul(toets.ondergrens),
        )
    if basis == "stille_last":
        nodig = normen.minimale_conversie * n
        zeker = venster.conversies - toets.marge_conversies
        return teksten.STILLE_LAST.format(
            begin=begin,
            leverde=teksten.LEVERDE[n != 1],
            gesprekken=_keer(n, "gesprekken"),
            conversies=_keer(venster.conversies, "conversies"),
            zeker=getal(zeker, 1),
            nodig=kort(nodig, 1),
        )
    is_verzet = basis == "verzetsnorm"
    waarde = toets.verzet_rekenwaarde if is_verzet else toets.klachten_rekenwaarde
    marge = toets.marge_verzet if is_verzet else toets.marge_klachten
    norm = (normen.maximaal_verzet if is_verzet else normen.maximale_klachten) or Fraction(0)
    return teksten.EIGEN_NORM.format(
        begin=begin,
        aantal=_keer(waarde, "verzet" if is_verzet else "klachten"),
        gesprekken=_keer(n, "gesprekken"),
        met_marge=getal(float(waarde) + marge, 1),
        grens=kort(norm * n, 1),
        norm=kort(norm * 100),
    )
