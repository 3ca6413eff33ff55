"""Who assesses what, on which date, and who decided."""

from balanstest.vragen.vraag import Als, Vraag

_VASTGESTELD = (Als("dossier.status", ("vastgesteld",)),)

VRAGEN = (
    Vraag(
        sleutel="dossier.kenmerk",
        kop="Kenmerk",
        vraag="Onder welk kenmerk bewaart u deze balanstest?",
        hint="Alleen letters, cijfers, '-', '_' en '.'. Het rapport krijgt deze naam.",
        voorbeeld="BT-2026-001",
    ),
    Vraag(
        sleutel="dossier.organisatie",
        kop="Organisatie",
        vraag="Welke organisatie belt, of laat bellen?",
        hint="De organisatie waarvan de mensen klant waren. Niet het callcenter.",
        voorbeeld="Voorbeeldorganisatie",
    ),
    Vraag(
        sleutel="dossier.soort_organisatie",
        kop="Soort organisatie",
        vraag="Wat voor organisatie is dit?",
        hint=(
            "Kies: goed_doel (ideëel of charitatief), uitgever, kansspelvergunninghouder of commercieel. "
            "Beroept u zich op twee uitzonderingen in de wet? Maak dan twee balanstesten."
        ),
        voorbeeld="goed_doel",
    ),
    Vraag(
        sleutel="dossier.productcategorie",
        kop="Productcategorie",
        vraag="Over welke categorie product, dienst of steun gaat deze balanstest?",
        hint="Eén balanstest per categorie. Verschillen de producten te veel? Maak er dan meer.",
        voorbeeld="Maandelijkse donaties",
    ),
    Vraag(
        sleutel="dossier.peildatum",
        kop="Peildatum",
        vraag="Van welke datum zijn de cijfers en de regels?",
        hint="Schrijf jaar-maand-dag. De regels van deze datum gelden voor de toets aan de wet.",
        voorbeeld="2026-10-31",
    ),
    Vraag(
        sleutel="dossier.start_campagne",
        kop="Start van de campagne",
        vraag="Wanneer begint het bellen (weer)?",
        hint="Mag leeg blijven. Is de datum bekend, dan toetst het programma ook aan de regels van die dag.",
        voorbeeld="2027-01-15",
        verplicht=False,
    ),
    Vraag(
        sleutel="dossier.geldig_tot",
        kop="Geldig tot",
        vraag="Tot wanneer geldt deze balanstest?",
        hint="Mag leeg blijven: dan een jaar na de peildatum. Verandert er iets, maak dan eerder een nieuwe.",
        voorbeeld="2027-10-31",
        verplicht=False,
    ),
    Vraag(
        sleutel="dossier.versie",
        kop="Versie",
        vraag="De hoeveelste versie van deze balanstest is dit?",
        voorbeeld="1",
    ),
    Vraag(
        sleutel="dossier.status",
        kop="Status",
        vraag="Is dit een concept, of is het besluit genomen?",
        hint="concept: er mag nog iets ontbreken. vastgesteld: alles is beantwoord en er is besloten.",
        voorbeeld="concept",
    ),
    Vraag(
        sleutel="dossier.opsteller.naam",
        kop="Naam opsteller",
        vraag="Wie heeft de balanstest opgesteld?",
        voorbeeld="A. de Vries",
    ),
    Vraag(
        sleutel="dossier.opsteller.functie",
        kop="Functie opsteller",
        vraag="Welke functie heeft de opsteller?",
        voorbeeld="Campagnemanager",
    ),
    Vraag(
        sleutel="dossier.besluit.naam",
        kop="Naam beslisser",
        vraag="Wie heeft de termijn vastgesteld?",
        hint="Iemand die namens de organisatie mag beslissen.",
        voorbeeld="B. Jansen",
        als=_VASTGESTELD,
    ),
    Vraag(
        sleutel="dossier.besluit.functie",
        kop="Functie beslisser",
        vraag="Welke functie heeft die persoon?",
        voorbeeld="Directeur",
        als=_VASTGESTELD,
    ),
    Vraag(
        sleutel="dossier.besluit.datum",
        kop="Datum besluit",
        vraag="Op welke datum is dat besloten?",
        voorbeeld="2026-11-10",
        als=_VASTGESTELD,
    ),
    Vraag(
        sleutel="dossier.besluit.inhoud_sha256",
        kop="Vingerafdruk van de vastgestelde inhoud",
        vraag="Welke vingerafdruk (SHA-256) had de inhoud toen u besloot?",
        hint="Niet zelf invullen.",
        verplicht=False,
        als=_VASTGESTELD,
    ),
)
