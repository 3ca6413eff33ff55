"""Why one more month fails, in sentences; values are filled in with `str.format`."""

from __future__ import annotations

GEBREKEN = {
    "tabel_onvolledig": "In de tabel ontbreken getallen. Zolang die er niet zijn, is er niets te berekenen.",
    "percentages_zonder_gesprekken": (
        "De tabel heeft percentages zonder het aantal gesprekken. Daaruit is niets te berekenen."
    ),
}
"""What is lacking in a table from which nothing can be computed."""

EERSTE_VOLDOET_NIET = "De eerste periode voldoet al niet. {stop}"
BEGINT_TE_LAAT = "Het bellen begint pas na {start} (2b); er blijft geen maand over om te bellen."
NIET_INGEVULD = "De cijfers zijn nog niet ingevuld. Zonder cijfers is er geen voorstel."
NIET_GEBELD = "Er is nog niet gebeld. Zonder cijfers is er geen voorstel."

# The bounds
PLAFOND = (
    "Het plafond van de Code Telemarketing is {maanden}. Langer kan alleen na een schriftelijke "
    "onderbouwing die een onafhankelijke commissie heeft getoetst."
)
WETTELIJK_MAXIMUM = "De wet staat hoogstens {maanden} toe."
VERWACHTING = (
    "Langer dan {maanden} verwacht de klant het niet meer: dat is {factor} keer {namen} van {kortste}{afronding}."
)
VERVANGINGSTERMIJN, LOOPTIJD = "de vervangingstermijn (1d)", "de gemiddelde looptijd (1e)"
AFGEROND = ", naar boven afgerond"

# The row at which the walk stopped
IN_MAAND = "In maand {van}–{tot}"
IN_DE_MAANDEN = "In de {aantal} maanden vanaf maand {van}"
EINDE = (
    "De tabel eindigt bij maand {tot}. De laatste periode die voldoet, begint bij maand {van} en bewijst haar eerste "
    "maand. Verder dan de cijfers reiken, is er niets bewezen."
)
BREDE_RIJ = (
    "De periode van maand {van} tot maand {tot} voldoet, maar bewijst alleen haar eerste maand: hoe het binnen een "
    "brede periode loopt, is niet bekend."
)
OMGEREKEND = "Deels zijn dit geen getelde aantallen: zij komen uit percentages of afgeschermde aantallen."
TE_BREED = (
    "De periode van maand {van} tot maand {tot} is {breedte} breed. "
    "Een periode van meer dan {breedste} zegt niets over de maanden erin."
)
NIEMAND_GESPROKEN = "In de periode van maand {van} tot maand {tot} is met niemand gesproken; daar is niets bewezen."
TABEL_BEGINT_LAAT = "De tabel begint pas bij maand {van}, later dan het bellen begint (2b)."
GAT = "Tussen maand {tot} en maand {van} staat er niets in de tabel; daar is niets bewezen."
KUIL_ONDER_NUL = (
    "{begin} {was} er {conversies} en {verzet}. Met klachten zoals in de twaalf maanden vanaf maand {van} "
    "({klachten}) is het saldo ongeveer {formule} = {saldo}, dus onder nul."
)
KUIL_TOEVAL = (
    "{begin} {was} er {conversies} en {verzet}. Met klachten zoals in de twaalf maanden vanaf maand {van} "
    "({klachten}) is het saldo ongeveer {formule} = {saldo}. Dat moet minstens {toeval} zijn: zo groot is de gewone "
    "toevallige afwijking (één standaardfout)."
)
GETELD = "{begin} {was} er {telling}."
REKENEN_MET = " We rekenen met {verzet} en {klachten}. {redenen}"
VERZET_ALS_IN_HET_BEGIN = "Minder verzet dan in het begin is geen winst: wie verzet deed, wordt niet meer gebeld."
KLACHTEN_ALS_IN_HET_BEGIN = "Minder klachten dan in het begin zijn ook geen winst."
KLACHTEN_OVER_EEN_JAAR = "Klachten zijn zeldzaam en tellen over twaalf maanden."
BALANS = "{geteld} Het saldo is {formule} = {saldo}; met de onzekerheid erbij kan het {ondergrens} zijn, dus onder nul."
STILLE_LAST = (
    "{begin} {leverde} {gesprekken} {conversies} op, "
    "met de onzekerheid erbij misschien maar {zeker}; nodig zijn er minstens {nodig}."
)
EIGEN_NORM = (
    "{begin} rekenen we met {aantal} op {gesprekken}, met de onzekerheid erbij "
    "{met_marge}; de eigen norm staat hoogstens {grens} toe ({norm} %)."
)
WAS, LEVERDE = ("was", "waren"), ("leverde", "leverden")
SOORTEN = {
    "verzet": ("keer verzet", "keer verzet"),
    "klachten": ("klacht", "klachten"),
    "conversies": ("conversie", "conversies"),
    "gesprekken": ("gesprek", "gesprekken"),
}
"""One, and any other number."""
