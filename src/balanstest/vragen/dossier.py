"""Who assesses what, on which date, and who decided."""

from balanstest.antwoordvorm import DATUM, KENMERK, TEKST, Keuze, geheel, keuze
from balanstest.vragen.vraag import Als, Vraag

_VASTGESTELD = (Als("dossier.status", ("vastgesteld",)),)

VRAGEN = (
    Vraag(
        sleutel="dossier.kenmerk",
        vorm=KENMERK,
        kop="Kenmerk",
        vraag="Onder welk kenmerk bewaart u deze balanstest?",
        hint="Alleen letters, cijfers, '-', '_' en '.'. Het rapport krijgt deze naam.",
        voorbeeld="BT-2026-001",
    ),
    Vraag(
        sleutel="dossier.organisatie",
        vorm=TEKST,
        kop="Organisatie",
        vraag="Welke organisatie belt, of laat bellen?",
        hint="De organisatie waarvan de mensen klant waren. Niet het callcenter.",
        voorbeeld="Voorbeeldorganisatie",
    ),
    Vraag(
        sleutel="dossier.soort_organisatie",
        vorm=keuze(
            Keuze("goed_doel", "goed doel", "ideëel of charitatief"),
            Keuze("uitgever", "uitgever"),
            Keuze("kansspelvergunninghouder", "houder van een kansspelvergunning"),
            Keuze("commercieel", "commerciële organisatie"),
        ),
        kop="Soort organisatie",
        vraag="Wat voor organisatie is dit?",
        hint=("Beroept u zich op twee uitzonderingen in de wet? Maak dan twee balanstesten."),
        voorbeeld="goed_doel",
    ),
    Vraag(
        sleutel="dossier.productcategorie",
        vorm=TEKST,
        kop="Productcategorie",
        vraag="Over welke categorie product, dienst of steun gaat deze balanstest?",
        hint="Eén balanstest per categorie. Verschillen de producten te veel? Maak er dan meer.",
        voorbeeld="Maandelijkse donaties",
    ),
    Vraag(
        sleutel="dossier.peildatum",
        vorm=DATUM,
        kop="Peildatum",
        vraag="Van welke datum zijn de cijfers en de regels?",
        hint="Schrijf jaar-maand-dag. De regels van deze datum gelden voor de toets aan de wet.",
        voorbeeld="2026-10-31",
    ),
    Vraag(
        sleutel="dossier.start_campagne",
        vorm=DATUM,
        kop="Start van de campagne",
        vraag="Wanneer begint het bellen (weer)?",
        hint="Mag leeg blijven. Is de datum bekend, dan toetst het programma ook aan de regels van die dag.",
        voorbeeld="2027-01-15",
        verplicht=False,
    ),
    Vraag(
        sleutel="dossier.geldig_tot",
        vorm=DATUM,
        kop="Geldig tot",
        vraag="Tot wanneer geldt deze balanstest?",
        hint="Mag leeg blijven: dan een jaar na de peildatum. Verandert er iets, maak dan eerder een nieuwe.",
        voorbeeld="2027-10-31",
        verplicht=False,
    ),
    Vraag(
        sleutel="dossier.versie",
        vorm=geheel(1, 9999),
        kop="Versie",
        vraag="De hoeveelste versie van deze balanstest is dit?",
        voorbeeld="1",
    ),
    Vraag(
        sleutel="dossier.status",
        vorm=keuze(Keuze("concept", "concept"), Keuze("vastgesteld", "vastgesteld")),
        kop="Status",
        vraag="Is dit een concept, of is het besluit genomen?",
        hint=(
            "Bij concept mag er nog iets ontbreken. Bij vastgesteld is alles beantwoord en is er besloten. Laat "
            "concept staan: 'balanstest approve' stelt vast en vult ook 'besluit' in."
        ),
        voorbeeld="concept",
    ),
    Vraag(
        sleutel="dossier.opsteller.naam",
        vorm=TEKST,
        kop="Naam opsteller",
        vraag="Wie heeft de balanstest opgesteld?",
        voorbeeld="A. de Vries",
    ),
    Vraag(
        sleutel="dossier.opsteller.functie",
        vorm=TEKST,
        kop="Functie opsteller",
        vraag="Welke functie heeft de opsteller?",
        voorbeeld="Campagnemanager",
    ),
    Vraag(
        sleutel="dossier.besluit.naam",
        vorm=TEKST,
        kop="Naam beslisser",
        vraag="Wie heeft de termijn vastgesteld?",
        hint="Iemand die namens de organisatie mag beslissen.",
        voorbeeld="B. Jansen",
        als=_VASTGESTELD,
    ),
    Vraag(
        sleutel="dossier.besluit.functie",
        vorm=TEKST,
        kop="Functie beslisser",
        vraag="Welke functie heeft die persoon?",
        voorbeeld="Directeur",
        als=_VASTGESTELD,
    ),
    Vraag(
        sleutel="dossier.besluit.datum",
        vorm=DATUM,
        kop="Datum besluit",
        vraag="Op welke datum is dat besloten?",
        voorbeeld="2026-11-10",
        als=_VASTGESTELD,
    ),
)
