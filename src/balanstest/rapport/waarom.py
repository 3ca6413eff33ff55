"""Why one more month fails: one short explanation with its figures, for each way a term can end."""

from __future__ import annotations

from fractions import Fraction

from balanstest.beoordeling import Beoordeling
from balanstest.normen import Normen
from balanstest.termijn import Grondslag, Stap, Termijn, Venster
from balanstest.termijn.bepaling import VOORSTEL
from balanstest.termijn.wandeling import Toets
from balanstest.texts.criteria import CRITERIA
from balanstest.texts.getallen import Getal, getal, keer, kort, maanden, opsomming, procent, telwoord

MEESTE_DECIMALEN = 8

GEBREKEN = {
    "tabel_onvolledig": "In de tabel ontbreken getallen. Zolang die er niet zijn, is er niets te berekenen.",
    "percentages_zonder_gesprekken": (
        "De tabel heeft percentages zonder het aantal gesprekken. Daaruit is niets te berekenen."
    ),
}


def waarom_niet_langer(beoordeling: Beoordeling) -> str:
    """Explain why the suggested term is not a month longer, or why there is none."""
    if beoordeling.tabel.gebrek is not None:
        return GEBREKEN[beoordeling.tabel.gebrek]
    return leg_uit(beoordeling.termijn, beoordeling.vragenlijst.normen, beoordeling.grondslag)


def leg_uit(termijn: Termijn, normen: Normen, grondslag: Grondslag) -> str:
    """The explanation from the numbers alone."""
    wandeling = termijn.wandeling
    if wandeling is None:
        return _geen_gegevens(termijn)
    if wandeling.eindmaand is None:
        return f"De eerste periode voldoet al niet. {_stop(termijn, normen)}"
    delen = [_grens(code, termijn, normen, grondslag) for code in termijn.gelijke_grenzen if code != wandeling.stopcode]
    if wandeling.stopcode in termijn.gelijke_grenzen:
        if wandeling.halve_rij is not None:
            rij = wandeling.halve_rij
            delen.append(
                f"De laatste periode die voldoet, loopt van maand {rij.van} tot maand {rij.tot}. Hoe het binnen zo'n "
                "brede periode verloopt, is niet bekend; daarom telt alleen de eerste helft, tot maand "
                f"{wandeling.eindmaand}."
            )
        delen.append(_stop(termijn, normen))
    if termijn.uitkomst != VOORSTEL:
        start = maanden(grondslag.start_maanden)
        delen.append(f"Het bellen begint pas na {start} (2b); er blijft geen maand over om te bellen.")
    return " ".join(delen)


def _geen_gegevens(termijn: Termijn) -> str:
    zin = "Er zijn nog geen gesprekken geteld. Zonder cijfers is er geen voorstel."
    if termijn.grenzen:
        uiterste = min(termijn.grenzen.values())
        zin += f" De uiterste grens is {maanden(uiterste)}; dat is geen voorstel."
    return zin


def _grens(code: str, termijn: Termijn, normen: Normen, grondslag: Grondslag) -> str:
    aantal = termijn.grenzen[code]
    if code == "plafond_ctm":
        return (
            f"Het plafond van de Code Telemarketing is {maanden(aantal)}. Langer kan alleen na een schriftelijke "
            "onderbouwing die een onafhankelijke commissie heeft getoetst."
        )
    if code == "wettelijk_maximum":
        return f"De wet staat hoogstens {maanden(aantal)} toe."
    gegeven = {
        "de vervangingstermijn (1d)": grondslag.vervangingstermijn,
        "de gemiddelde looptijd (1e)": grondslag.contractduur,
    }
    duren = {naam: duur for naam, duur in gegeven.items() if duur is not None}
    kortste = min(duren.values())
    namen = opsomming([naam for naam, duur in duren.items() if duur == kortste])
    precies = normen.verwachting_factor * kortste
    afronding = "" if precies == aantal else ", naar boven afgerond"
    return (
        f"Langer dan {maanden(aantal)} verwacht de klant het niet meer: dat is {kort(normen.verwachting_factor)} keer "
        f"{namen} van {maanden(kortste)}{afronding}."
    )


def _maanden_van(venster: Venster) -> str:
    breedte = venster.tot - venster.van
    if breedte == 1:
        return f"In maand {venster.van}–{venster.tot}"
    return f"In de {telwoord(breedte)} maanden vanaf maand {venster.van}"


def _telling(venster: Venster) -> str:
    return opsomming(
        [
            keer(venster.conversies, "conversie", "conversies"),
            f"{kort(venster.verzet)} keer verzet",
            keer(venster.klachten, "klacht", "klachten"),
        ]
    )


def _stop(termijn: Termijn, normen: Normen) -> str:
    """The sentence about the row at which the walk stopped."""
    assert termijn.wandeling is not None
    wandeling = termijn.wandeling
    code, stap = wandeling.stopcode, wandeling.stappen[-1]
    if code == "einde_waarnemingen":
        return f"De tabel eindigt bij maand {stap.rij.tot}. Verder dan de cijfers reiken, is er niets bewezen."
    if code == "gat":
        return _gat(termijn, stap)
    if code == "te_brede_periode":
        return (
            f"De periode van maand {stap.rij.van} tot maand {stap.rij.tot} is {maanden(stap.rij.breedte)} breed. "
            f"Een periode van meer dan {maanden(normen.breedste_periode)} zegt niets over de maanden erin."
        )
    assert stap.toets is not None
    if stap.eigen_rij:
        return _eigen_rij(stap, stap.toets, normen)
    eerste = wandeling.stappen[0].toets
    assert eerste is not None
    return f"{_toets_zin(code, stap.toets, eerste.venster, normen)} {CRITERIA[code].uitleg}"


def _gat(termijn: Termijn, stap: Stap) -> str:
    rij = stap.rij
    if rij.gesprekken == 0:
        return f"In de periode van maand {rij.van} tot maand {rij.tot} is met niemand gesproken; daar is niets bewezen."
    assert termijn.wandeling is not None
    geslaagd = termijn.wandeling.geslaagd
    if not geslaagd:
        return f"De tabel begint pas bij maand {rij.van}, later dan het bellen begint (2b)."
    return f"Tussen maand {geslaagd[-1].rij.tot} en maand {rij.van} staat er niets in de tabel; daar is niets bewezen."


def _formule(c: Getal, v: Getal, k: Getal, normen: Normen) -> str:
    """The balance as it is worked out by hand: '34 − 24 − 5 × 2'."""
    v_gewicht, k_gewicht = normen.weging_verzet, normen.weging_verzet * normen.weging_klacht
    verzet = kort(v, 1) if v_gewicht == 1 else f"{kort(v_gewicht)} × {kort(v, 1)}"
    return f"{kort(c, 1)} − {verzet} − {kort(k_gewicht)} × {kort(k, 1)}"


def _onder_nul(waarde: float) -> str:
    """A negative number with as many decimals as it takes to show that it is one."""
    decimalen = 1
    while decimalen < MEESTE_DECIMALEN and not getal(waarde, decimalen).strip("−0,"):
        decimalen += 1
    return getal(waarde, decimalen)


def _eigen_rij(stap: Stap, toets: Toets, normen: Normen) -> str:
    rij = stap.rij
    saldo = rij.conversies - normen.weging_verzet * (rij.verzet + normen.weging_klacht * rij.klachten)
    eigen = Venster(rij.van, rij.tot, rij.gesprekken, rij.conversies, rij.verzet, rij.klachten)
    return (
        f"{_maanden_van(eigen)} waren er {_telling(eigen)}. Het saldo is "
        f"{_formule(rij.conversies, rij.verzet, rij.klachten, normen)} = {kort(saldo, 1)}; ook met alle onzekerheid "
        f"in het voordeel van de organisatie blijft het onder nul ({_onder_nul(toets.eigen_bovengrens)})."
    )


def _toets_zin(code: str, toets: Toets, eerste: Venster, normen: Normen) -> str:
    venster = toets.venster
    n, begin = venster.gesprekken, _maanden_van(venster)
    basis = code.removesuffix("_onzeker")
    if basis == "balans":
        zin = f"{begin} waren er {_telling(venster)}."
        if toets.verzet_rekenwaarde > venster.verzet or toets.klachten_rekenwaarde > venster.klachten:
            zin += (
                f" Omdat vertrekkers meetellen, rekenen we met {kort(toets.verzet_rekenwaarde, 1)} keer verzet en "
                f"{kort(toets.klachten_rekenwaarde, 1)} klachten."
            )
        formule = _formule(venster.conversies, toets.verzet_rekenwaarde, toets.klachten_rekenwaarde, normen)
        return (
            f"{zin} Het saldo is {formule} = {kort(toets.saldo, 1)}; "
            f"met de onzekerheid erbij kan het {_onder_nul(toets.ondergrens)} zijn, dus onder nul."
        )
    if basis == "stille_last":
        nodig = normen.minimale_conversie * n
        zeker = venster.conversies - toets.marge_conversies
        return (
            f"{begin} leverden {getal(n)} gesprekken {keer(venster.conversies, 'conversie', 'conversies')} op, "
            f"met de onzekerheid erbij misschien maar {getal(zeker, 1)}; nodig zijn er minstens {kort(nodig, 1)}."
        )
    if basis in ("verzetsnorm", "klachtennorm"):
        verzet = basis == "verzetsnorm"
        waarde = toets.verzet_rekenwaarde if verzet else toets.klachten_rekenwaarde
        marge = toets.marge_verzet if verzet else toets.marge_klachten
        norm = (normen.maximaal_verzet if verzet else normen.maximale_klachten) or Fraction(0)
        soort = "keer verzet" if verzet else "klachten"
        return (
            f"{begin} rekenen we met {kort(waarde, 1)} {soort} op {getal(n)} gesprekken, met de onzekerheid erbij "
            f"{getal(float(waarde) + marge, 1)}; de eigen norm staat hoogstens {kort(norm * n, 1)} toe "
            f"({kort(norm * 100)} %)."
        )
    return f"{begin} {_rem_zin(code, venster, eerste, normen)}"


def _rem_zin(code: str, venster: Venster, eerste: Venster, normen: Normen) -> str:
    naam, rem = {
        "rem_verzet": ("verzet", normen.rem_verzet),
        "rem_klachten": ("klachten", normen.rem_klachten),
        "rem_conversie": ("conversies", normen.rem_conversie),
    }[code]
    nu, toen = getattr(venster, naam), getattr(eerste, naam)
    delen = Fraction(nu, venster.gesprekken), Fraction(toen, eerste.gesprekken)
    # Two rates that differ must not look the same.
    decimalen = 1 if procent(delen[0]) != procent(delen[1]) else 2
    deel_nu, deel_toen = (procent(deel, decimalen) for deel in delen)
    woord = "keer verzet" if naam == "verzet" else naam
    vergelijking = (
        f"waren er {kort(nu)} {woord} op {getal(venster.gesprekken)} gesprekken ({deel_nu}), "
        f"tegenover {kort(toen)} op {getal(eerste.gesprekken)} ({deel_toen}) in het begin"
    )
    grens = rem or Fraction(0)
    if code == "rem_conversie":
        return f"{vergelijking}; minder dan {procent(grens, 0)} daarvan is te weinig."
    return f"{vergelijking}; {kort(grens)} keer zoveel is te veel."
